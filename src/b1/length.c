/*
 * Long sentences and sentences with many clauses. A mark names the word to start again before, never a comma: cutting a sentence at its
 * comma does not make it easier (readability.md, section 1).
 */
#include "b1/clause_int.h"

enum { PLACES = 64, AT_LEAST = 4 /* words on either side of a cut */ };

/* ---- memory: advices that only stand when many sentences are long ---- */

struct length_memory {
	size_t		 sentences, longer;
	struct b1_kept	 advices;
};

static struct length_memory *
memory_of(struct b1_run *run)
{
	return b1_memory(run, B1_MEMORY_LENGTH, sizeof(struct length_memory));
}

static void
settle_long(struct b1_run *run)
{
	const struct length_memory *memory = memory_of(run);

	if ((double)memory->longer <= b1_norm(run->norms, B1_NORM_LONG_SHARE) * (double)memory->sentences)
		b1_kept_each(run, &memory->advices, b1_unmark);
}

/* ---- where clauses open ---- */

struct places {
	uint32_t	tokens[PLACES], words[PLACES];	/* words: those before it */
	enum b1_opening	kinds[PLACES];
	uint32_t	count, commas;
};

/* ", wij bellen u", ", dan krijgt u": a sentence of its own behind the comma. */
static bool
is_splice(const struct lang_sentence *s, uint32_t i)
{
	return i > 1 && b1_punct(s, i - 1) == ',' && b1_is_finite(s, i + 1) && !b1_is_finite(s, i) && !b1_has(s, i + 1, LANG_BIT(INFINITIVE)) &&
	    (b1_has(s, i, LANG_BIT(PRONOUN)) || b1_spells(s, i, "dan") || b1_spells(s, i, "daarom") || b1_spells(s, i, "daarna"));
}

static void
find_places(const struct lang_sentence *s, struct places *places)
{
	uint32_t i, words = 0;
	enum b1_opening kind;

	places->count = places->commas = 0;
	for (i = 0; i < s->count && places->count < PLACES; i++) {
		if (s->tokens[i].kind == LANG_PUNCT) {
			places->commas += s->text[s->tokens[i].start] == ',' && b1_finite_follows(s, i + 1);
			continue;
		}
		kind = b1_opens(s, i);
		if (kind == B1_NO_OPENING && is_splice(s, i))
			kind = B1_COORDINATE;
		if (kind != B1_NO_OPENING) {
			places->tokens[places->count] = i;
			places->words[places->count] = words;
			places->kinds[places->count++] = kind;
		}
		words++;
	}
}

/* ---- zin-lang ---- */

/* Words that one can begin a sentence with instead, and how much worse it is to cut there. */
enum { NEVER = 1000 };		/* "wij weten dat …": what follows cannot stand alone */
static const struct restart {
	const char	*word, *instead;
	uint32_t	 cost;
} restarts[] = {
	{ "omdat", "Dat komt doordat …", 0 }, { "doordat", "Dat komt doordat …", 0 }, { "aangezien", "Dat komt doordat …", 0 },
	{ "want", "Dat komt doordat …", 0 }, { "zodat", "Daardoor …", 0 }, { "terwijl", "Maar …", 0 }, { "hoewel", "Toch …", 0 },
	{ "nadat", "Daarna …", 1 }, { "maar", "Maar …", 0 }, { "dus", "Dus …", 0 }, { "en", "Ook …", 1 }, { "die", "Die …", 3 },
	{ "als", "Dit geldt als …", 2 }, { "indien", "Dit geldt als …", 1 }, { "tenzij", "Dit geldt niet als …", 1 },
	{ "mits", "Dit geldt alleen als …", 1 },
	{ "dat", NULL, NEVER }, { "of", NULL, NEVER }, { "wat", NULL, NEVER }, { "hoe", NULL, NEVER }, { "zoals", NULL, NEVER }, { "waar", NULL, NEVER },
	{ "waarom", NULL, NEVER }, { "welke", NULL, NEVER }, { "wie", NULL, NEVER }, { "hoeveel", NULL, NEVER },
};

static const struct restart *
restart_of(const struct lang_sentence *s, uint32_t token)
{
	size_t i;

	for (i = 0; i < sizeof(restarts) / sizeof(restarts[0]); i++)
		if (b1_spells(s, token, restarts[i].word))
			return &restarts[i];
	return NULL;
}

/* The place that cuts the sentence most evenly; s->count when there is none. */
static uint32_t
best_cut(const struct lang_sentence *s, const struct places *places)
{
	uint32_t i, best = s->count, least = UINT32_MAX;

	for (i = 0; i < places->count; i++) {
		const uint32_t before = places->words[i], after = s->words - before;
		const struct restart *restart = restart_of(s, places->tokens[i]);
		const uint32_t cost = (before > after ? before : after) + (restart != NULL ? restart->cost : 1) +
		    (b1_punct(s, places->tokens[i] - 1) == ',' ? 0 : 3);

		if (before < AT_LEAST || after < AT_LEAST || cost >= least || (restart != NULL && restart->cost == NEVER) ||
		    (s->tokens[places->tokens[i]].flags & LANG_BRACKETED) != 0)
			continue;
		least = cost;
		best = places->tokens[i];
	}
	return best;
}

static void
advise_cut(struct b1_run *run, struct b1_mark *mark, const struct lang_sentence *s, uint32_t cut)
{
	const struct lang_token *at = &s->tokens[cut];
	const struct restart *restart = restart_of(s, cut);

	if (at->len > 5 && at->len < 12 && memcmp(s->text + at->start, "waar", 4) == 0)
		b1_advise(run, mark, "Begin opnieuw vóór ‘%.*s’, bijvoorbeeld met ‘Daar%.*s …’.", (int)at->len, s->text + at->start,
		    (int)at->len - 4, s->text + at->start + 4);
	else if (restart != NULL && restart->instead != NULL)
		b1_advise(run, mark, "Begin opnieuw vóór ‘%.*s’, bijvoorbeeld met ‘%s’.", (int)at->len, s->text + at->start, restart->instead);
	else
		b1_advise(run, mark, "Begin opnieuw vóór ‘%.*s’.", (int)at->len, s->text + at->start);
}

static uint32_t
first_word(const struct lang_sentence *s)
{
	uint32_t i = 0;

	while (i + 1 < s->count && s->tokens[i].kind == LANG_PUNCT)
		i++;
	return i;
}

/* "Als u vragen hebt, bel …", "Hebt u vragen, bel …": where the main clause begins; s->count when it is another sentence. */
static uint32_t
after_condition(const struct lang_sentence *s)
{
	const uint32_t first = first_word(s);
	uint32_t i;

	if ((s->flags & LANG_QUESTION) != 0 || !(b1_spells(s, first, "als") || b1_spells(s, first, "indien") || b1_spells(s, first, "wanneer") ||
	    (b1_is_finite(s, first) && b1_has(s, first + 1, LANG_BIT(PRONOUN)))))
		return s->count;
	for (i = first + AT_LEAST; i + 2 < s->count && i < first + B1_CLAUSE_WINDOW; i++)
		if (b1_punct(s, i) == ',' && (b1_is_finite(s, i + 1) || b1_spells(s, i + 1, "dan")))
			return i + 1;
	return s->count;
}

static void
advise_question(struct b1_run *run, struct b1_mark *mark, const struct lang_sentence *s, uint32_t cut)
{
	b1_advise(run, mark, "Maak van het begin een vraag, en begin opnieuw vóór ‘%.*s’.", (int)s->tokens[cut].len, s->text + s->tokens[cut].start);
}

static uint32_t
mark_long(struct b1_run *run, const struct lang_sentence *s, const struct places *places)
{
	const bool worst = s->words > b1_norm(run->norms, B1_NORM_LONGEST), bad = worst || s->words > b1_norm(run->norms, B1_NORM_LONGER);
	const uint32_t question = after_condition(s), cut = question < s->count ? question : best_cut(s, places), at = cut < s->count ? cut : first_word(s);
	struct b1_mark *mark = b1_mark(run, s, at, at, DIAG_B1_ZIN_LANG, worst ? DIAG_ERROR : bad ? DIAG_WARNING : DIAG_ADVICE,
	    "de zin heeft %u woorden", (unsigned)s->words);

	if (question < s->count)
		advise_question(run, mark, s, cut);
	else if (cut < s->count)
		advise_cut(run, mark, s, cut);
	if (!bad)
		b1_keep(run, &memory_of(run)->advices, mark);
	return at;
}

/* ---- deelzinnen ---- */

/* An als-clause that opens the sentence helps: it is not counted. */
static bool
is_opening_als(const struct lang_sentence *s, uint32_t token)
{
	return token == first_word(s) && (b1_spells(s, token, "als") || b1_spells(s, token, "wanneer") || b1_spells(s, token, "indien"));
}

static void
mark_clauses(struct b1_run *run, const struct lang_sentence *s, const struct places *places, uint32_t taken)
{
	uint32_t i, count = 0, last = s->count;
	struct b1_mark *mark;

	for (i = 0; i < places->count; i++)
		if (places->kinds[i] == B1_SUBORDINATE && !is_opening_als(s, places->tokens[i])) {
			count++;
			if (places->tokens[i] != taken && places->tokens[i] != first_word(s))
				last = places->tokens[i];
		}
	if (last == s->count || (count < (uint32_t)b1_norm(run->norms, B1_NORM_CLAUSES) && places->commas < (uint32_t)b1_norm(run->norms, B1_NORM_COMMAS)))
		return;
	if (count >= (uint32_t)b1_norm(run->norms, B1_NORM_CLAUSES))
		mark = b1_mark(run, s, last, last, DIAG_B1_DEELZINNEN, DIAG_ADVICE, "de zin heeft %u bijzinnen", (unsigned)count);
	else
		mark = b1_mark(run, s, last, last, DIAG_B1_DEELZINNEN, DIAG_ADVICE, "de zin heeft %u komma's", (unsigned)places->commas);
	b1_advise(run, mark, "Zeg wat achter ‘%.*s’ staat in een eigen zin.", (int)s->tokens[last].len, s->text + s->tokens[last].start);
}

static void
find_long(struct b1_run *run, const struct lang_sentence *s)
{
	struct length_memory *memory = memory_of(run);
	const double most = b1_norm(run->norms, B1_NORM_LONG);
	struct places places;
	uint32_t taken = s->count;

	memory->sentences++;
	memory->longer += s->words > most;
	if (s->words <= 5)
		return;
	find_places(s, &places);
	if (s->words > most && (s->flags & LANG_LEAD_IN) == 0 && run->unit->lang.kind != LANG_ITEM)
		taken = mark_long(run, s, &places);
	mark_clauses(run, s, &places, taken);
}

const struct b1_rule b1_rules_length[] = {
	{ B1_IN_RUNNING, B1_FOR_ALL, find_long, NULL, settle_long },
	{ B1_IN_PARAGRAPH, B1_FOR_ALL, b1_check_list, NULL, NULL },
	{ B1_IN_PARAGRAPH, B1_FOR_READERS, b1_check_semicolon, NULL, NULL },
	{ B1_IN_RUNNING, B1_FOR_READERS, b1_check_citation, NULL, NULL },
	{ 0 }
};
