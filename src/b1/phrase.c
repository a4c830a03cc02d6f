/*
 * Stiff sentences: prepositions in a row (phrases of the lexicon are entry.c's), and nouns that do the work of a verb ("de uitbetaling van").
 * The ending of a noun alone says nothing; only a noun of a known verb, in such a phrase, is marked.
 */
#include "b1/clause_int.h"

enum { GROUP_WORDS = 5, OM_TE = 12, LONGEST_NOUN = 40, EMPTY_REACH = 10 };

/* ---- prepositions in a row ---- */

/* The end of the phrase of the lexicon that holds this token; the token itself when none does. */
static uint32_t
phrase_end(const struct b1_run *run, uint32_t token)
{
	const struct lang_match *match = run->match_count > 0 ? b1_match_at(run, token) : NULL;

	return match != NULL && match->entry->kind == LANG_PREPOSITIONAL ? match->last : token;
}

static bool
is_om_te(const struct lang_sentence *s, uint32_t token)
{
	uint32_t i;

	for (i = token + 1; i < s->count && i < token + OM_TE && s->tokens[i].kind != LANG_PUNCT; i++)
		if (b1_spells(s, i, "te"))
			return true;
	return false;
}

/* Does it open a group, and is it no particle or part of "te", "tot en met"? */
static bool
opens_group(const struct lang_sentence *s, uint32_t i)
{
	if (i + 1 >= s->count || s->tokens[i + 1].kind == LANG_PUNCT || b1_spells(s, i, "te") || b1_spells(s, i + 1, "te") ||
	    b1_has(s, i + 1, LANG_BIT(COORDINATOR) | LANG_BIT(SUBORDINATOR) | B1_AUXILIARY) || b1_opens(s, i) != B1_NO_OPENING)
		return false;
	return !b1_spells(s, i, "om") || !is_om_te(s, i);
}

static bool
breaks_group(const struct lang_sentence *s, uint32_t i)
{
	const uint64_t breakers = B1_AUXILIARY | LANG_BIT(COORDINATOR) | LANG_BIT(SUBORDINATOR) | LANG_BIT(PARTICIPLE) | LANG_BIT(ADVERB) |
	    LANG_BIT(NEGATION);

	return s->tokens[i].kind == LANG_PUNCT || b1_has(s, i, breakers) || b1_spells(s, i, "te") ||
	    (b1_has(s, i, LANG_BIT(INFINITIVE)) && !b1_has(s, i - 1, LANG_BIT(DETERMINER) | LANG_BIT(PREPOSITION))) || b1_opens(s, i) != B1_NO_OPENING ||
	    (b1_has(s, i, LANG_BIT(FINITE)) && b1_is_finite(s, i));
}

/* "van 1 mei", "op maandag om 9 uur", "van artikel 31", "met u", "aan Dorpsstraat 1": light to read. */
static bool
is_light(const struct lang_sentence *s, uint32_t first, uint32_t end)
{
	const uint64_t light = LANG_BIT(MONTH) | LANG_BIT(WEEKDAY) | LANG_BIT(UNIT_WORD) | LANG_BIT(NUMBER_WORD);
	uint32_t i;

	if (end == first + 1 && b1_has(s, first, LANG_BIT(PRONOUN) | LANG_BIT(WE) | LANG_BIT(READER_U) | LANG_BIT(READER_JE)))
		return true;
	for (i = first; i < end; i++) {
		if ((s->tokens[i].flags & LANG_CAPITAL) != 0 && i + 1 < end && s->tokens[i + 1].kind != LANG_WORD)
			return true;
		if (s->tokens[i].kind == LANG_WORD && !b1_has(s, i, light | LANG_BIT(DETERMINER)))
			return false;
	}
	return true;
}

/* "van ons | een brief", "in april | de aanvraag": a group of its own begins. */
static bool
opens_new_group(const struct lang_sentence *s, uint32_t head, uint32_t i)
{
	return i > head + 1 && b1_has(s, i, LANG_BIT(DETERMINER)) && !b1_has(s, i - 1, LANG_BIT(DETERMINER));
}

struct chain {
	uint32_t	heads[3], length, total;
	bool		marked;
};

static void
mark_chain(struct b1_run *run, const struct lang_sentence *s, const struct chain *chain, uint32_t head)
{
	const struct lang_token *at[3];
	uint32_t i;

	for (i = 0; i < 3; i++)
		at[i] = &s->tokens[chain->heads[i]];
	b1_mark(run, s, head, head, DIAG_B1_VOORZETSELKETEN, DIAG_ADVICE, "voorzetsels op rij: ‘%.*s … %.*s … %.*s …’",
	    (int)at[0]->len, s->text + at[0]->start, (int)at[1]->len, s->text + at[1]->start, (int)at[2]->len, s->text + at[2]->start);
}

static void
note_group(struct b1_run *run, const struct lang_sentence *s, struct chain *chain, uint32_t head)
{
	if (chain->length < 3)
		chain->heads[chain->length] = head;
	chain->length++;
	chain->total++;
	if (chain->length >= (uint32_t)b1_norm(run->norms, B1_NORM_CHAIN) && chain->length >= 3 && !chain->marked) {
		mark_chain(run, s, chain, head);
		chain->marked = true;
	} else if (chain->total == (uint32_t)b1_norm(run->norms, B1_NORM_CHAIN_SENTENCE) && !chain->marked) {
		b1_mark(run, s, head, head, DIAG_B1_VOORZETSELKETEN, DIAG_ADVICE, "dit is het %ue voorzetsel in deze zin", (unsigned)chain->total);
		chain->marked = true;
	}
}

/* For most sentences the end of all questions about placeholders. */
static bool
holds_bracket(const struct lang_sentence *s)
{
	return memchr(s->text + s->start, '[', s->end - s->start) != NULL;
}

static void
find_chains(struct b1_run *run, const struct lang_sentence *s)
{
	const bool brackets = holds_bracket(s);
	struct chain chain = { 0 };
	uint32_t i, head, end;

	for (i = 0; i < s->count; i = end) {
		head = phrase_end(run, i);
		end = i + 1;
		if (brackets && b1_is_placeholder(s, i))
			continue;
		if (head == i && (!LANG_IS(&s->tokens[i], PREPOSITION) || !opens_group(s, i))) {
			chain.length = 0;
			continue;
		}
		for (end = head + 1; end < s->count && end <= head + GROUP_WORDS && !b1_has(s, end, LANG_BIT(PREPOSITION)) && !breaks_group(s, end) &&
		    !opens_new_group(s, head, end) && phrase_end(run, end) == end; end++)
			;
		if (end == head + 1)
			chain.length = 0;
		else if (!is_light(s, head + 1, end))
			note_group(run, s, &chain, i);
	}
}

/* ---- nouns that do the work of a verb ---- */

/* "uitbetaling" -> "uitbetalen", when the tables know that verb; NULL when not, or when the noun is a thing. */
static const struct lang_word *
verb_of_noun(const struct b1_run *run, const struct lang_sentence *s, uint32_t token)
{
	const struct lang_token *at = &s->tokens[token];
	const struct lang_word *verb;
	char name[LONGEST_NOUN];

	if (token >= s->count || at->kind != LANG_WORD || at->len < 6 || at->len >= LONGEST_NOUN || (at->flags & LANG_CAPITAL) != 0 ||
	    memcmp(s->text + at->start + at->len - 3, "ing", 3) != 0 || b1_has(s, token, LANG_BIT(THING)))
		return NULL;
	memcpy(name, s->text + at->start, at->len - 3);
	name[at->len - 3] = 'e';
	name[at->len - 2] = 'n';
	verb = lang_find_word(run->lang, name, at->len - 1);
	return verb != NULL && (verb->classes & LANG_BIT(INFINITIVE)) != 0 ? verb : NULL;
}

static void
mark_noun(struct b1_run *run, const struct lang_sentence *s, uint32_t first, uint32_t last, const char *infinitive)
{
	struct b1_mark *mark = b1_mark(run, s, first, last, DIAG_B1_NAAMWOORDSTIJL, DIAG_ADVICE, "hier doet een naamwoord het werk van een werkwoord");

	if (infinitive != NULL)
		b1_advise(run, mark, "Maak er een zin met ‘%s’ van, en zeg wie het doet.", infinitive);
}

/* "de uitbetaling van", "na beëindiging van", "over tot uitbetaling". */
static bool
find_act(struct b1_run *run, const struct lang_sentence *s, uint32_t i)
{
	const struct lang_word *verb;

	if (i == 0 || !b1_spells(s, i + 1, "van") || (verb = verb_of_noun(run, s, i)) == NULL)
		return false;
	if (b1_has(s, i - 1, LANG_BIT(DETERMINER) | LANG_BIT(PREPOSITION)) || (i > 1 && b1_has(s, i - 2, LANG_BIT(DETERMINER))))
		mark_noun(run, s, i, i + 1, verb->text);
	return true;
}

/* "het eten van de kantine": a thing by now. */
static bool
is_thing(const struct lang_sentence *s, uint32_t token)
{
	static const char *const things[] = { "eten", "leven", "vermogen", "vertrouwen", "bestaan", "optreden", NULL };

	return b1_has(s, token, LANG_BIT(THING)) || b1_spells_any(s, token, things);
}

/* "het invullen van", "het tijdig indienen van". */
static bool
find_infinitive_noun(struct b1_run *run, const struct lang_sentence *s, uint32_t i)
{
	uint32_t at = i + 1;

	if (!b1_spells(s, i, "het"))
		return false;
	if (!b1_has(s, at, LANG_BIT(INFINITIVE)))
		at++;
	if (!b1_has(s, at, LANG_BIT(INFINITIVE)) || is_thing(s, at) || !b1_spells(s, at + 1, "van"))
		return false;
	mark_noun(run, s, i, at + 1, s->tokens[at].word->text);
	return true;
}

/* "gaan wij over tot uitbetaling", "een controle uitvoeren", "vindt plaats". */
static bool
find_empty_verb(struct b1_run *run, const struct lang_sentence *s, uint32_t i)
{
	const struct lang_word *verb;
	uint32_t at;

	if (b1_spells(s, i, "tot") && i > 0 && b1_spells(s, i - 1, "over") && (verb = verb_of_noun(run, s, i + 1)) != NULL) {
		mark_noun(run, s, i - 1, i + 1, verb->text);
		return true;
	}
	if (!b1_has(s, i, LANG_BIT(EMPTY_VERB)))
		return false;
	for (at = i > EMPTY_REACH ? i - EMPTY_REACH : 0; at < s->count && at <= i + EMPTY_REACH; at++)
		if (at != i && (verb = verb_of_noun(run, s, at)) != NULL && !b1_spells(s, at + 1, "van")) {
			mark_noun(run, s, at, at, verb->text);
			return true;
		}
	return false;
}

static void
find_nouns(struct b1_run *run, const struct lang_sentence *s)
{
	uint32_t i;

	for (i = 0; i < s->count; i++)
		if (s->tokens[i].kind == LANG_WORD && phrase_end(run, i) == i && !find_act(run, s, i) && !find_infinitive_noun(run, s, i))
			find_empty_verb(run, s, i);
}

const struct b1_rule b1_rules_phrase[] = {
	{ B1_IN_RUNNING, B1_FOR_ALL, find_chains, NULL, NULL },
	{ B1_IN_RUNNING, B1_FOR_ALL, find_nouns, NULL, NULL },
	{ 0 }
};
