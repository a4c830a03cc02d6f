/*
 * The brace ("tang"): what belongs together stands far apart. Between a finite verb and its participle, infinitive or particle; and
 * between an article and its noun ("de door u op 3 maart bij ons ingeleverde stukken"). Citations, dates and amounts are one word each.
 */
#include "b1/clause_int.h"

enum { REACH = 40, NOUN_REACH = 16, MOST_COORDINATORS = 1 };

/* ---- between verbs ---- */

struct brace {
	uint32_t	words, coordinators;
};

/* Nothing of this clause stands behind it. */
static bool
clause_ends_behind(const struct lang_sentence *s, uint32_t i)
{
	return i + 1 >= s->count || s->tokens[i + 1].kind == LANG_PUNCT || b1_opens(s, i + 1) != B1_NO_OPENING;
}

/* A noun that looks like a verb: "de kosten", "het wonen", "ter beschikking". */
static bool
stands_as_noun(const struct lang_sentence *s, uint32_t i)
{
	return b1_has(s, i - 1, LANG_BIT(DETERMINER) | LANG_BIT(PREPOSITION) | LANG_BIT(NUMBER_WORD) | LANG_BIT(NOT_PARTICIPLE)) ||
	    s->tokens[i - 1].kind != LANG_WORD;
}

static bool
closes_auxiliary(const struct b1_run *run, const struct lang_sentence *s, uint32_t verb, uint32_t i)
{
	const bool takes_infinitive = b1_has(s, verb, LANG_BIT(MODAL) | LANG_BIT(WILL));
	struct b1_participle found;

	if (takes_infinitive ? !b1_has(s, i, LANG_BIT(INFINITIVE)) : !b1_find_participle(run, s, i, &found))
		return false;
	if (b1_spells(s, i - 1, "te") || b1_spells(s, i - 1, "niet"))
		return false;
	return clause_ends_behind(s, i) && (!takes_infinitive || !stands_as_noun(s, i));
}

/* "wijzen … af": a particle at the end of the clause, of a verb that has such a compound. */
static bool
closes_main_verb(const struct b1_run *run, const struct lang_sentence *s, uint32_t verb, uint32_t i)
{
	const struct lang_verb *base = s->tokens[verb].word->verb;
	const struct lang_word *compound;
	size_t part, stem;
	char name[64];

	if (base == NULL || !b1_has(s, i, LANG_BIT(PARTICLE)) || !clause_ends_behind(s, i) || b1_punct(s, i + 1) == ':')
		return false;
	part = strlen(s->tokens[i].word->text);
	stem = strlen(base->infinitive);
	if (part + stem > sizeof(name))
		return false;
	memcpy(name, s->tokens[i].word->text, part);
	memcpy(name + part, base->infinitive, stem);
	compound = lang_find_word(run->lang, name, part + stem);
	return compound != NULL && (compound->classes & LANG_BIT(INFINITIVE)) != 0;
}

/* May the brace still be open behind this token? */
static bool
goes_on(const struct lang_sentence *s, uint32_t i, struct brace *brace)
{
	if (s->tokens[i].kind == LANG_PUNCT)
		return strchr("\"'", s->text[s->tokens[i].start]) != NULL;
	if (b1_opens(s, i) != B1_NO_OPENING || b1_spells(s, i, "om") || b1_spells(s, i, "er") || b1_spells(s, i, "daar") || b1_spells(s, i, "dan"))
		return false;
	if (b1_is_finite(s, i) && !b1_has(s, i, LANG_BIT(INFINITIVE)))
		return false;
	brace->coordinators += b1_has(s, i, LANG_BIT(COORDINATOR));
	brace->words++;
	return brace->coordinators <= MOST_COORDINATORS;
}

static void
mark_brace(struct b1_run *run, const struct lang_sentence *s, uint32_t verb, uint32_t end, uint32_t words)
{
	const struct lang_token *from = &s->tokens[verb], *to = &s->tokens[end];
	struct b1_mark *mark = b1_mark(run, s, end, end, DIAG_B1_TANGCONSTRUCTIE, DIAG_WARNING, "tussen ‘%.*s’ en ‘%.*s’ staan %u woorden",
	    (int)from->len, s->text + from->start, (int)to->len, s->text + to->start, (unsigned)words);

	b1_advise(run, mark, "Zet ‘%.*s’ dichter bij ‘%.*s’, of maak er twee zinnen van.", (int)to->len, s->text + to->start,
	    (int)from->len, s->text + from->start);
}

/* The end of the brace that this verb opens; 0 when it closes soon enough, or cannot be seen to close. */
static uint32_t
find_end(const struct b1_run *run, const struct lang_sentence *s, uint32_t verb, struct brace *brace)
{
	const bool helps = b1_has(s, verb, B1_AUXILIARY);
	uint32_t i;

	for (i = verb + 1; i < s->count && i < verb + REACH; i++) {
		if (helps ? closes_auxiliary(run, s, verb, i) : closes_main_verb(run, s, verb, i))
			return i;
		if (b1_has(s, i, B1_AUXILIARY) && b1_is_finite(s, i) && !b1_spells(s, i, "zijn"))
			return 0;	/* also "kunnen", which is an infinitive too */
		if (!goes_on(s, i, brace))
			return 0;
	}
	return 0;
}

void
b1_check_brace(struct b1_run *run, const struct lang_sentence *s)
{
	const uint32_t most = (uint32_t)b1_norm(run->norms, B1_NORM_BRACE_VERB);
	uint32_t i, end;

	if (s->words <= most + 1)
		return;
	for (i = 0; i + most < s->count; i++) {
		struct brace brace = { 0 };

		if (!b1_has(s, i, B1_FINITE) || !b1_is_finite(s, i))
			continue;
		end = find_end(run, s, i, &brace);
		if (end == 0 || brace.words <= most)
			continue;
		mark_brace(run, s, i, end, brace.words);
		i = end;
	}
}

/* ---- between article and noun ---- */

/* "ingeleverde", "genoemde", "geldende", "ontvangen": a participle that stands before its noun. */
static bool
is_inflected_participle(const struct b1_run *run, const struct lang_sentence *s, uint32_t i)
{
	const struct lang_token *at = &s->tokens[i];
	struct lang_token bare = *at;
	struct lang_sentence one = { .text = s->text, .tokens = &bare, .count = 1 };
	struct b1_participle found;

	if (at->kind != LANG_WORD || at->len < 6 || b1_spells(s, i, "volgende") || b1_spells(s, i, "komende") || b1_spells(s, i, "lopende"))
		return false;
	if (at->len >= 8 && memcmp(s->text + at->start + at->len - 4, "ende", 4) == 0)
		return true;
	if (s->text[at->start + at->len - 1] == 'n')
		return b1_find_participle(run, s, i, &found);
	if (s->text[at->start + at->len - 1] != 'e')
		return false;
	bare.len--;
	bare.word = lang_find_word(run->lang, s->text + bare.start, bare.len);
	return b1_find_participle(run, &one, 0, &found);
}

static bool
opens_noun_brace(const struct lang_sentence *s, uint32_t i)
{
	static const char *const articles[] = { "de", "het", "een", "uw", "deze", NULL };

	if (!b1_has(s, i + 1, LANG_BIT(PREPOSITION)) || (b1_spells(s, i, "een") && b1_spells(s, i + 1, "van")) || b1_spells(s, i + 1, "te"))
		return false;
	return b1_spells_any(s, i, articles);
}

/* The noun of the article, behind a participle that its preposition leads to; 0 when it is another construction. */
static uint32_t
find_noun(const struct b1_run *run, const struct lang_sentence *s, uint32_t article)
{
	uint32_t i;

	for (i = article + 2; i + 1 < s->count && i < article + NOUN_REACH; i++) {
		if (s->tokens[i].kind == LANG_PUNCT || b1_opens(s, i) != B1_NO_OPENING || b1_has(s, i, B1_AUXILIARY))
			return 0;
		if (is_inflected_participle(run, s, i) && b1_is_content(s, i + 1))
			return i + 1;
	}
	return 0;
}

void
b1_check_noun_brace(struct b1_run *run, const struct lang_sentence *s)
{
	const uint32_t most = (uint32_t)b1_norm(run->norms, B1_NORM_BRACE_NOUN);
	struct b1_mark *mark;
	uint32_t i, noun;

	for (i = 0; i + most + 1 < s->count; i++) {
		if (!b1_has(s, i, LANG_BIT(DETERMINER)) || !opens_noun_brace(s, i))
			continue;
		noun = find_noun(run, s, i);
		if (noun <= i + most + 1)
			continue;
		mark = b1_mark(run, s, noun - 1, noun, DIAG_B1_TANGCONSTRUCTIE, DIAG_WARNING, "tussen ‘%.*s’ en ‘%.*s’ staan %u woorden",
		    (int)s->tokens[i].len, s->text + s->tokens[i].start, (int)s->tokens[noun].len, s->text + s->tokens[noun].start, (unsigned)(noun - i - 1));
		b1_advise(run, mark, "Zet de uitleg erachter: ‘%.*s %.*s … die …’ of ‘… dat …’.", (int)s->tokens[i].len, s->text + s->tokens[i].start,
		    (int)s->tokens[noun].len, s->text + s->tokens[noun].start);
		i = noun;
	}
}
