/*
 * What joins too much in one sentence: parts that could be a list, a semicolon, and citations of law in the middle.
 */
#include "b1/clause_int.h"

enum { PART_WORDS = 8, LAST_PART = 5, CITATION_BYTES = 80 };

/* ---- opsomming-mogelijk ---- */

struct parts {
	uint32_t	count;		/* between commas, so far */
	uint32_t	plain;		/* of these: things, not dates, names or amounts */
	uint32_t	widest;		/* words */
};

/* A part first ... end (not included): short, no clause. */
static bool
is_part(const struct lang_sentence *s, uint32_t first, uint32_t end)
{
	uint32_t i;

	if (end <= first || end - first > PART_WORDS || b1_has(s, first, LANG_BIT(PREPOSITION) | LANG_BIT(ADVERB)) || b1_spells(s, first, "zoals"))
		return false;
	for (i = first; i < end; i++)
		if (s->tokens[i].kind == LANG_PUNCT || b1_opens(s, i) != B1_NO_OPENING || (b1_has(s, i, B1_AUXILIARY | LANG_BIT(PRONOUN) | LANG_BIT(FINITE)) &&
		    !b1_has(s, i, LANG_BIT(INFINITIVE) | LANG_BIT(DETERMINER) | LANG_BIT(PARTICIPLE)) && b1_is_finite(s, i)))
			return false;
	return true;
}

static void
note_part(const struct lang_sentence *s, uint32_t first, uint32_t end, struct parts *parts)
{
	const struct lang_token *last = &s->tokens[end - 1];

	parts->count++;
	parts->plain += last->kind == LANG_WORD && (last->flags & LANG_CAPITAL) == 0 && !b1_has(s, end - 1, LANG_BIT(MONTH) | LANG_BIT(WEEKDAY) |
	    LANG_BIT(NUMBER_WORD) | LANG_BIT(UNIT_WORD));
	if (end - first > parts->widest)
		parts->widest = end - first;
}

static uint32_t
next_joint(const struct lang_sentence *s, uint32_t from)
{
	uint32_t i;

	for (i = from; i < s->count && i <= from + PART_WORDS; i++)
		if (s->tokens[i].kind == LANG_PUNCT || b1_spells(s, i, "en") || b1_spells(s, i, "of"))
			return i;
	return s->count;
}

/* The parts after the comma at *at; *at becomes the "en" or "of" before the last. 0 parts: no enumeration. */
static struct parts
read_parts(const struct lang_sentence *s, uint32_t *at)
{
	struct parts parts = { 0 };
	uint32_t joint;

	for (;;) {
		joint = next_joint(s, *at + 1);
		if (joint == *at + 1 && b1_punct(s, joint) == '\0' && joint < s->count) {	/* ", en" */
			*at = joint;
			return parts;
		}
		if (joint >= s->count || !is_part(s, *at + 1, joint))
			return (struct parts){ 0 };
		note_part(s, *at + 1, joint, &parts);
		*at = joint;
		if (b1_punct(s, joint) == '\0')
			return parts;
		if (b1_punct(s, joint) != ',')
			return (struct parts){ 0 };
	}
}

/* "en een kopie"; not "en u krijgt". */
static bool
last_part_follows(const struct lang_sentence *s, uint32_t joint)
{
	if (joint + 1 >= s->count || s->tokens[joint + 1].kind == LANG_PUNCT || b1_opens(s, joint) != B1_NO_OPENING)
		return false;
	if (b1_has(s, joint + 1, LANG_BIT(DETERMINER)))
		return true;
	return !b1_has(s, joint + 1, LANG_BIT(PRONOUN)) && (!b1_is_finite(s, joint + 1) || b1_has(s, joint + 1, LANG_BIT(INFINITIVE)));
}

void
b1_check_list(struct b1_run *run, const struct lang_sentence *s)
{
	struct parts parts;
	uint32_t i, at;

	for (i = 1; i < s->count && (run->kinds & 1u << LANG_PUNCT) != 0; i++) {
		if (b1_punct(s, i) != ',')
			continue;
		at = i;
		parts = read_parts(s, &at);
		if (parts.count + 2 >= (uint32_t)b1_norm(run->norms, B1_NORM_LIST_FROM) && parts.plain * 2 > parts.count && parts.widest > 1 &&
		    last_part_follows(s, at))
			b1_mark(run, s, at, at, DIAG_B1_OPSOMMING, DIAG_ADVICE, "deze opsomming heeft %u delen", (unsigned)parts.count + 2);
		i = at > i ? at - (b1_punct(s, at) == ',') : i;
	}
}

/* ---- puntkomma ---- */

void
b1_check_semicolon(struct b1_run *run, const struct lang_sentence *s)
{
	uint32_t i;

	for (i = 1; i < s->count && (run->kinds & 1u << LANG_PUNCT) != 0; i++)	/* a list of articles of law may have them, and an item its last */
		if (b1_punct(s, i) == ';' && s->tokens[i - 1].kind != LANG_CITATION && s->tokens[i].start + 2 < run->unit->lang.len)
			b1_mark(run, s, i, i, DIAG_B1_PUNTKOMMA, DIAG_ADVICE, "hier staat een puntkomma");
}

/* ---- verwijzing-in-zin ---- */

/* Of an article, not the name of a law alone. */
static bool
is_article(const struct lang_sentence *s, uint32_t token)
{
	const struct lang_token *at = &s->tokens[token];
	uint32_t i;

	if (at->kind != LANG_CITATION)
		return false;
	for (i = 0; i < at->len && i < CITATION_BYTES; i++)
		if (s->text[at->start + i] >= '0' && s->text[at->start + i] <= '9')
			return true;
	return false;
}

/* "Volgens artikel 31 hebt u recht": not "Artikel 31 zegt", "In artikel 31 staat". */
static bool
stands_before_verb(const struct lang_sentence *s, uint32_t citation)
{
	uint32_t i;

	bool opens = true;		/* "a.3 Artikel 31 zegt" */

	if (b1_spells(s, citation + 1, "staat") || b1_spells(s, citation + 1, "staan"))
		return false;
	for (i = 0; i < citation; i++) {
		if (b1_is_finite(s, i))
			return false;
		opens &= s->tokens[i].kind != LANG_WORD;
	}
	if (opens)
		return false;
	return b1_finite_follows(s, citation + 1 + (b1_punct(s, citation + 1) == ','));
}

void
b1_check_citation(struct b1_run *run, const struct lang_sentence *s)
{
	uint32_t i, articles = 0;

	for (i = 0; i < s->count && (run->kinds & 1u << LANG_CITATION) != 0; i++) {
		if (!is_article(s, i))
			continue;
		if (++articles == 1 && stands_before_verb(s, i))
			b1_mark(run, s, i, i, DIAG_B1_VERWIJZING_IN_ZIN, DIAG_ADVICE, "de verwijzing staat vóór de boodschap");
		else if (articles == 2)
			b1_mark(run, s, i, i, DIAG_B1_VERWIJZING_IN_ZIN, DIAG_ADVICE, "dit is de tweede verwijzing in deze zin");
	}
}
