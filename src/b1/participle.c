/*
 * Participles: those of the tables, and those of a verb with a part before it that the tables know by its base only ("teruggevraagd",
 * "her-ingedeeld"). A closed list of participles beats a pattern; the one pattern here, ge…eerd, has no other words.
 */
#include "b1/clause_int.h"

enum { LONGEST_WORD = 60 };

/* What may stand before a participle besides the particles of woorden.xml. */
static const char *const parts[] = { "her", "mede", "samen", "door", "vol", "mis", "goed", "vast", "gelijk", "vrij", "stil", "open" };

static bool
is_part(const struct b1_run *run, const char *text, uint32_t len)
{
	const struct lang_word *known;
	size_t i;

	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (strlen(parts[i]) == len && memcmp(parts[i], text, len) == 0)
			return true;
	known = lang_find_word(run->lang, text, len);
	return known != NULL && (known->classes & LANG_BIT(PARTICLE)) != 0;
}

/* The verb of this participle; NULL when the form is known as one of another verb ("uitvoeren" of uitvaren). */
static const struct lang_verb *
verb_of(const struct lang_word *word)
{
	return word->verb != NULL && word->verb->participle != NULL && strcmp(word->verb->participle, word->text) == 0 ? word->verb : NULL;
}

static bool
is_known_participle(const struct lang_word *word)
{
	return word != NULL && (word->classes & (LANG_BIT(PARTICIPLE) | LANG_BIT(NOT_PARTICIPLE))) == LANG_BIT(PARTICIPLE);
}

/* A known participle at the end of the word, with a part before it. */
static bool
find_with_part(const struct b1_run *run, const char *text, uint32_t len, struct b1_participle *found)
{
	const struct lang_word *rest;
	uint32_t cut;

	for (cut = 2; cut + 4 <= len; cut++) {
		rest = lang_find_word(run->lang, text + cut, len - cut);
		if (!is_known_participle(rest) || !(text[cut - 1] == '-' || is_part(run, text, cut)))
			continue;
		*found = (struct b1_participle){ .verb = verb_of(rest), .part = text, .part_len = text[cut - 1] == '-' ? cut - 1 : cut, .classes = rest->classes };
		return true;
	}
	return false;
}

/* geïnventariseerd */
static bool
is_loan_participle(const char *text, uint32_t len)
{
	return len >= 9 && memcmp(text, "ge", 2) == 0 && memcmp(text + len - 4, "eerd", 4) == 0;
}

bool
b1_find_participle(const struct b1_run *run, const struct lang_sentence *sentence, uint32_t token, struct b1_participle *found)
{
	const struct lang_token *at = &sentence->tokens[token];
	const uint64_t classes = lang_classes(at);
	const char *text = sentence->text + at->start;

	*found = (struct b1_participle){ .classes = classes };
	if (at->kind != LANG_WORD || (classes & LANG_BIT(NOT_PARTICIPLE)) != 0)
		return false;
	if ((classes & LANG_BIT(INFINITIVE)) != 0 && token > 0 && b1_spells(sentence, token - 1, "te"))
		return false;
	if ((classes & LANG_BIT(PARTICIPLE)) != 0) {
		found->verb = verb_of(at->word);
		return true;
	}
	if ((classes & ~(LANG_BIT(ENTRY) | LANG_BIT(OWN) | LANG_BIT(TERM))) != 0 || at->len < 6 || at->len > LONGEST_WORD ||
	    (at->flags & LANG_CAPITAL) != 0 || strchr("dtn", text[at->len - 1]) == NULL)
		return false;
	return find_with_part(run, text, at->len, found) || is_loan_participle(text, at->len);
}

bool
b1_is_attributive(const struct lang_sentence *sentence, uint32_t token)
{
	uint32_t i;

	if (!b1_is_content(sentence, token + 1) || b1_has(sentence, token + 1, LANG_BIT(FINITE)))
		return false;
	for (i = token; i > 0 && i + 2 > token; i--)
		if (b1_has(sentence, i - 1, LANG_BIT(DETERMINER)))
			return true;
	return token > 0 && b1_has(sentence, token - 1, LANG_BIT(PREPOSITION)) && !b1_has(sentence, token - 1, LANG_BIT(PARTICLE));
}

/* The part of a separable verb: of the table, or what stood before the participle; "her" and the like do not come off. */
static bool
comes_off(const struct b1_participle *participle)
{
	return participle->part_len > 0 && !(participle->part_len == 3 && memcmp(participle->part, "her", 3) == 0);
}

bool
b1_add_active(struct buf *out, const struct b1_participle *participle, const char *subject, enum b1_tense tense)
{
	const struct lang_verb *verb = participle->verb;
	const bool is_u = strcmp(subject, "u") == 0;
	const char *form;

	if (verb == NULL || (participle->part_len > 0 && verb->particle != NULL))
		return false;
	if (tense == B1_PAST)
		form = is_u ? verb->past : verb->past_plural;
	else
		form = is_u ? verb->third : verb->infinitive + (verb->particle != NULL ? strlen(verb->particle) : 0);
	if (form == NULL || *form == '\0')
		return false;
	buf_addf(out, "%s %.*s%s", subject, comes_off(participle) ? 0 : (int)participle->part_len, participle->part_len > 0 ? participle->part : "", form);
	if (verb->particle != NULL)
		buf_addf(out, " … %s", verb->particle);
	else if (comes_off(participle))
		buf_addf(out, " … %.*s", (int)participle->part_len, participle->part);
	return true;
}
