/*
 * Which words are verbs and where clauses open, told from the classes of their neighbours. Words such as "als", "dat" and "of" open a
 * clause in one place and not in another: each has its own small question in the table below.
 */
#include "b1/clause_int.h"

enum { LOOK_BACK = 12 };

bool
b1_is_content(const struct lang_sentence *sentence, uint32_t token)
{
	const uint64_t builders = B1_AUXILIARY | LANG_BIT(SUBORDINATOR) | LANG_BIT(MAYBE_SUBORDINATOR) | LANG_BIT(RELATIVE) | LANG_BIT(COORDINATOR) |
	    LANG_BIT(DETERMINER) | LANG_BIT(PREPOSITION) | LANG_BIT(PARTICLE) | LANG_BIT(PRONOUN) | LANG_BIT(NEGATION) | LANG_BIT(ADVERB) |
	    LANG_BIT(INFINITIVE) | LANG_BIT(PARTICIPLE) | LANG_BIT(WE) | LANG_BIT(READER_U) | LANG_BIT(READER_JE);

	return token < sentence->count && sentence->tokens[token].kind == LANG_WORD && !b1_has(sentence, token, builders) &&
	    !b1_spells(sentence, token, "te") && !b1_spells(sentence, token, "er");
}

/* A word that may also stand alone, so that a verb can follow it: "dit kost", "dat is". */
static bool
is_demonstrative(const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const words[] = { "dit", "dat", "het", "die", "deze", NULL };

	return b1_spells_any(sentence, token, words);
}

/* "werk", "vraag": the first person, and far more often a noun. Finite only with its subject, or at the head of a sentence (a request). */
static bool
is_bare_stem(const struct lang_word *word)
{
	const struct lang_verb *verb = word->verb;

	return verb != NULL && verb->stem != NULL && (verb->third == NULL || strcmp(verb->stem, verb->third) != 0) &&
	    strcmp(word->text + (verb->particle != NULL && strncmp(word->text, verb->particle, strlen(verb->particle)) == 0 ? strlen(verb->particle) : 0),
	    verb->stem) == 0;
}

static bool
stem_is_finite(const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const subjects[] = { "ik", "je", "jij", NULL };

	return sentence->tokens[token - 1].kind == LANG_PUNCT || b1_spells_any(sentence, token - 1, subjects) ||
	    b1_spells_any(sentence, token + 1, subjects);
}

bool
b1_is_finite(const struct lang_sentence *sentence, uint32_t token)
{
	const uint64_t classes = b1_classes_at(sentence, token);
	uint64_t before;

	if ((classes & B1_FINITE) == 0 || ((classes & (LANG_BIT(PARTICIPLE) | LANG_BIT(FINITE))) == LANG_BIT(PARTICIPLE)))
		return false;
	if ((classes & (B1_AUXILIARY | LANG_BIT(PREPOSITION))) == LANG_BIT(PREPOSITION))	/* "in" of innen */
		return false;
	if (token == 0)
		return true;
	before = b1_classes_at(sentence, token - 1);
	if (b1_spells(sentence, token - 1, "te"))
		return false;
	if (b1_spells(sentence, token, "zijn") && (before & (LANG_BIT(PREPOSITION) | LANG_BIT(HAVE))) != 0)
		return false;
	if ((classes & B1_AUXILIARY) != 0)
		return true;
	if ((before & LANG_BIT(PREPOSITION)) != 0)
		return false;
	if ((before & LANG_BIT(DETERMINER)) != 0)
		return (classes & (LANG_BIT(INFINITIVE) | LANG_BIT(NOT_PARTICIPLE))) == 0 && is_demonstrative(sentence, token - 1) &&
		    !is_bare_stem(sentence->tokens[token].word);
	return !is_bare_stem(sentence->tokens[token].word) || stem_is_finite(sentence, token);
}

static bool
ends_part(const struct lang_sentence *sentence, uint32_t token)
{
	const char c = b1_punct(sentence, token);

	return c != '\0' && strchr(",;:()", c) != NULL;
}

bool
b1_finite_follows(const struct lang_sentence *sentence, uint32_t first)
{
	uint32_t i;

	for (i = first; i < sentence->count && i < first + B1_CLAUSE_WINDOW && !ends_part(sentence, i); i++)
		if (b1_is_finite(sentence, i))
			return true;
	return false;
}

/* ---- words that open a clause in some places ---- */

#define OPENS_SUBJECT (LANG_BIT(PRONOUN) | LANG_BIT(DETERMINER) | LANG_BIT(READER_U) | LANG_BIT(READER_JE) | LANG_BIT(WE))

static bool
subject_follows(const struct lang_sentence *sentence, uint32_t token)
{
	return b1_has(sentence, token + 1, OPENS_SUBJECT) || b1_spells(sentence, token + 1, "er");
}

/* A plural noun, as far as its end tells: "ouders", "bewoners", "stukken". */
static bool
looks_plural(const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];

	return b1_is_content(sentence, token) && (sentence->text[at->start + at->len - 1] == 's' || sentence->text[at->start + at->len - 1] == 'n');
}

/* "als u verhuist", "als de aanvraag klaar is", "als ouders scheiden"; not "als bijlage", "zowel … als". */
static bool
als_opens(const struct lang_sentence *sentence, uint32_t token)
{
	if (subject_follows(sentence, token))
		return b1_finite_follows(sentence, token + 2);
	return looks_plural(sentence, token + 1) && b1_is_finite(sentence, token + 2) && !b1_has(sentence, token + 3, LANG_BIT(PRONOUN));
}

static bool
is_person(const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const persons[] = { "u", "ik", "wij", "we", "je", "jij", "hij", "zij", "ze", "jullie", NULL };

	return b1_has(sentence, token, LANG_BIT(PRONOUN)) && b1_spells_any(sentence, token, persons);
}

/* Is a clause open here that has no verb yet: "als u …", "omdat de aanvraag …"? */
static bool
awaits_verb(const struct lang_sentence *sentence, uint32_t token)
{
	uint32_t i;

	for (i = token; i > 0 && i + LOOK_BACK > token; i--) {
		if (sentence->tokens[i - 1].kind == LANG_PUNCT || b1_is_finite(sentence, i - 1))
			return false;
		if (b1_has(sentence, i - 1, LANG_BIT(SUBORDINATOR)) || b1_spells(sentence, i - 1, "als") || b1_spells(sentence, i - 1, "dat"))
			return true;
	}
	return false;
}

/* What a relative word can look back at: a noun, also one that looks like a verb ("de kosten"). */
static bool
is_antecedent(const struct lang_sentence *sentence, uint32_t token)
{
	const uint64_t builders = B1_AUXILIARY | LANG_BIT(SUBORDINATOR) | LANG_BIT(COORDINATOR) | LANG_BIT(DETERMINER) | LANG_BIT(PREPOSITION) |
	    LANG_BIT(NEGATION) | LANG_BIT(ADVERB) | LANG_BIT(MAYBE_SUBORDINATOR);

	if (sentence->tokens[token].kind == LANG_PUNCT)
		return b1_punct(sentence, token) == ',' || b1_punct(sentence, token) == ')';
	return !b1_has(sentence, token, builders) && !is_person(sentence, token) && !b1_is_finite(sentence, token);
}

/* "weet dat u", "het bedrag dat staat"; not "dat is", "als u dat wilt", "dat bedrag". */
static bool
dat_opens(const struct lang_sentence *sentence, uint32_t token)
{
	const uint64_t before = token > 0 ? b1_classes_at(sentence, token - 1) : 0;

	if (token == 0 || is_person(sentence, token - 1) || (before & (LANG_BIT(PREPOSITION) | LANG_BIT(SUBORDINATOR) | LANG_BIT(MAYBE_SUBORDINATOR) |
	    LANG_BIT(COORDINATOR))) != 0)
		return false;
	if (b1_has(sentence, token + 1, B1_FINITE) && b1_is_finite(sentence, token + 1))	/* relative after a noun: "het bedrag dat staat" */
		return is_antecedent(sentence, token - 1) && !b1_has(sentence, token - 1, LANG_BIT(PRONOUN));
	return (subject_follows(sentence, token) || (is_antecedent(sentence, token - 1) && !awaits_verb(sentence, token))) &&
	    b1_finite_follows(sentence, token + 2);
}

/* "de stukken die u stuurt"; not "die stukken", "voor die kosten". */
static bool
die_opens(const struct lang_sentence *sentence, uint32_t token)
{
	return token > 0 && is_antecedent(sentence, token - 1) && b1_finite_follows(sentence, token + 1);
}

/* "wij bekijken of u recht hebt"; not "de aanvraag of het bezwaar", "of u belt ons". */
static bool
of_opens(const struct lang_sentence *sentence, uint32_t token)
{
	uint32_t i;

	if (token == 0 || !subject_follows(sentence, token) || b1_is_content(sentence, token - 1) || b1_is_finite(sentence, token + 2))
		return false;
	for (i = token + 3; i < sentence->count && i < token + B1_CLAUSE_WINDOW && !ends_part(sentence, i); i++)
		if (b1_is_finite(sentence, i) && !b1_has(sentence, i, LANG_BIT(INFINITIVE)))
			return true;
	return false;
}

/* "sinds u hier woont"; not "sinds 1 mei". */
static bool
pronoun_opens(const struct lang_sentence *sentence, uint32_t token)
{
	return is_person(sentence, token + 1) && !b1_is_finite(sentence, token + 2) && b1_finite_follows(sentence, token + 3);
}

/* "waarvan u", "waarin staat"; not when it opens a question. */
static bool
waar_opens(const struct lang_sentence *sentence, uint32_t token)
{
	return token > 0 && b1_finite_follows(sentence, token + 1);
}

/* "alles wat u hebt"; not "wat is". */
static bool
wat_opens(const struct lang_sentence *sentence, uint32_t token)
{
	return token > 0 && subject_follows(sentence, token) && b1_finite_follows(sentence, token + 2);
}

static bool
never_opens(const struct lang_sentence *sentence, uint32_t token)
{
	return false;
}

static const struct opener {
	const char	*word;
	bool		(*opens)(const struct lang_sentence *sentence, uint32_t token);
} openers[] = {
	{ "als", als_opens }, { "dat", dat_opens }, { "die", die_opens }, { "of", of_opens }, { "sinds", pronoun_opens },
	{ "wat", wat_opens }, { "wie", wat_opens }, { "tot", never_opens }, { "voor", never_opens }, { "na", never_opens }, { "om", never_opens },
	{ "dan", never_opens }, { "en", never_opens }, { "dus", never_opens }, { "maar", never_opens }, { "toen", pronoun_opens }, { "nu", pronoun_opens },
	{ "zo", never_opens }, { "daar", never_opens }, { "zover", never_opens }, { "eer", never_opens },
};

static bool
maybe_opens(const struct lang_sentence *sentence, uint32_t token)
{
	const char *text = sentence->tokens[token].word->text;
	size_t i;

	if (strncmp(text, "waar", 4) == 0)
		return waar_opens(sentence, token);
	for (i = 0; i < sizeof(openers) / sizeof(openers[0]); i++)
		if (strcmp(text, openers[i].word) == 0)
			return openers[i].opens(sentence, token);
	return wat_opens(sentence, token);
}

/* "en u krijgt", "en kunt u", ", maar dat is": a main clause of its own, not "en uw partner". */
static bool
coordinates(const struct lang_sentence *sentence, uint32_t token)
{
	if (token == 0 || token + 2 >= sentence->count)
		return false;
	if (b1_spells(sentence, token, "want"))
		return b1_finite_follows(sentence, token + 1);
	if (b1_has(sentence, token + 1, LANG_BIT(PRONOUN)) && b1_is_finite(sentence, token + 2))
		return true;
	if (b1_is_finite(sentence, token + 1) && (b1_has(sentence, token + 1, B1_AUXILIARY) ||
	    !b1_has(sentence, token + 1, LANG_BIT(INFINITIVE) | LANG_BIT(NOT_PARTICIPLE) | LANG_BIT(PARTICIPLE))))
		return !b1_is_finite(sentence, token - 1);
	return b1_punct(sentence, token - 1) == ',' && (b1_spells(sentence, token, "maar") || b1_spells(sentence, token, "dus")) &&
	    b1_finite_follows(sentence, token + 1);
}

enum b1_opening
b1_opens(const struct lang_sentence *sentence, uint32_t token)
{
	const uint64_t classes = b1_classes_at(sentence, token);

	if ((classes & (LANG_BIT(MAYBE_SUBORDINATOR) | LANG_BIT(RELATIVE))) != 0 && maybe_opens(sentence, token))
		return B1_SUBORDINATE;
	if ((classes & (LANG_BIT(SUBORDINATOR) | LANG_BIT(MAYBE_SUBORDINATOR) | LANG_BIT(RELATIVE))) == LANG_BIT(SUBORDINATOR))
		return b1_finite_follows(sentence, token + 1) ? B1_SUBORDINATE : B1_NO_OPENING;
	if ((classes & LANG_BIT(COORDINATOR)) != 0 && coordinates(sentence, token))
		return B1_COORDINATE;
	return B1_NO_OPENING;
}
