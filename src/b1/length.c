/*
 * Long sentences and sentences with many clauses. A mark names the word to start again before, never a comma: cutting a sentence at its
 * comma does not make it easier (readability.md, section 1).
 */
#include "b1/clause_int.h"

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

/* ---- zin-lang ---- */

/* A word that has a mark of its own leaves the place to it: the last word of the sentence tells as well that it is long. */
static uint32_t
free_place(const struct b1_run *run, const struct lang_sentence *s, uint32_t token)
{
	uint32_t last = s->count;

	if (run->match_count == 0 || b1_match_at(run, token) == NULL)
		return token;
	while (last > token + 1 && (s->tokens[last - 1].kind == LANG_PUNCT || b1_match_at(run, last - 1) != NULL))
		last--;
	return last - 1;
}

/* The token that the mark is on. */
static uint32_t
mark_long(struct b1_run *run, const struct lang_sentence *s, const struct b1_joints *joints)
{
	const bool worst = s->words > b1_norm(run->norms, B1_NORM_LONGEST), bad = worst || s->words > b1_norm(run->norms, B1_NORM_LONGER);
	const struct b1_cut cut = b1_best_cut(s, joints, s->count);
	const uint32_t place = free_place(run, s, cut.token);
	struct b1_mark *mark = b1_mark(run, s, place, place, DIAG_B1_ZIN_LANG, worst ? DIAG_ERROR : bad ? DIAG_WARNING : DIAG_ADVICE,
	    "de zin heeft %u woorden", (unsigned)s->words);

	b1_advise_cut(run, mark, s, cut);
	if (!bad)
		b1_keep(run, &memory_of(run)->advices, mark);
	return cut.token;
}

/* ---- deelzinnen ---- */

enum { SHORT = 14 };		/* words: in so short a sentence clauses are no trouble */

/* An als-clause that opens the sentence helps: it is not counted. */
static bool
is_opening_als(const struct lang_sentence *s, uint32_t token)
{
	static const char *const conditions[] = { "als", "wanneer", "indien", NULL };

	return token == b1_first_word(s) && b1_spells_any(s, token, conditions);
}

/* "hoe u werk zoekt en hoe wij helpen": side by side, and easy. */
static bool
is_parallel(const struct lang_sentence *s, const struct b1_joints *joints, uint32_t joint)
{
	const uint32_t token = joints->at[joint].token;
	uint32_t i;

	if (token == 0 || !b1_has(s, token - 1, LANG_BIT(COORDINATOR)))
		return false;
	for (i = joint; i > 0; i--)
		if (joints->at[i - 1].opening == B1_SUBORDINATE)
			return s->tokens[joints->at[i - 1].token].word == s->tokens[token].word;
	return false;
}

/* ", en kijken wat", ", maar u kunt": another main clause begins between the tokens, and with it another count. */
static bool
begins_anew(const struct lang_sentence *s, uint32_t from, uint32_t end)
{
	static const char *const words[] = { "en", "maar", "want", "of", NULL };
	uint32_t i;

	for (i = from + 1; i < end; i++)
		if (b1_punct(s, i - 1) == ',' && b1_spells_any(s, i, words) && (b1_has(s, i + 1, B1_FINITE | LANG_BIT(INFINITIVE)) ||
		    b1_opens(s, i) == B1_COORDINATE))
			return true;
	return false;
}

/* The most clauses of one main clause; last: where the last opens that has no mark yet. */
static uint32_t
count_clauses(const struct lang_sentence *s, const struct b1_joints *joints, uint32_t taken, uint32_t *last)
{
	uint32_t i, token, before = 0, count = 0, most = 0;

	*last = s->count;
	for (i = 0; i < joints->count; i++) {
		token = joints->at[i].token;
		if (joints->at[i].opening != B1_SUBORDINATE || is_opening_als(s, token) || is_parallel(s, joints, i))
			continue;
		count = begins_anew(s, before, token) ? 1 : count + 1;
		before = token;
		most = count > most ? count : most;
		if (token != taken && token != b1_first_word(s))
			*last = token;
	}
	return most;
}

/* taken: the token where zin-lang says to begin again; s->count: the sentence is not long. */
static void
mark_clauses(struct b1_run *run, const struct lang_sentence *s, const struct b1_joints *joints, uint32_t taken)
{
	uint32_t last, count = count_clauses(s, joints, taken, &last);
	const bool many = count >= (uint32_t)b1_norm(run->norms, B1_NORM_CLAUSES);
	struct b1_mark *mark;
	struct b1_cut cut;

	if (s->words <= SHORT || b1_is_explanation(s))
		return;
	if (last == s->count || (!many && joints->commas < (uint32_t)b1_norm(run->norms, B1_NORM_COMMAS)))
		return;
	cut = b1_best_cut(s, joints, taken);
	if (cut.kind == B1_NO_CUT && taken != s->count)
		return;		/* one advice is enough */
	if (cut.kind != B1_NO_CUT)
		last = cut.token;
	mark = b1_mark(run, s, last, last, DIAG_B1_DEELZINNEN, DIAG_ADVICE, many ? "de zin heeft %u bijzinnen" : "de zin heeft %u komma's",
	    (unsigned)(many ? count : joints->commas));
	if (cut.kind != B1_NO_CUT)
		b1_advise_cut(run, mark, s, cut);
}

static void
find_long(struct b1_run *run, const struct lang_sentence *s)
{
	struct length_memory *memory = memory_of(run);
	const double most = b1_norm(run->norms, B1_NORM_LONG);
	struct b1_joints joints;
	uint32_t taken = s->count;

	memory->sentences++;
	memory->longer += s->words > most;
	if (s->words <= 5)
		return;
	b1_find_joints(s, &joints);
	if (s->words > most && (s->flags & LANG_LEAD_IN) == 0 && run->unit->lang.kind != LANG_ITEM)
		taken = mark_long(run, s, &joints);
	mark_clauses(run, s, &joints, taken);
}

const struct b1_rule b1_rules_length[] = {
	{ B1_IN_RUNNING, B1_FOR_ALL, find_long, NULL, settle_long },
	{ B1_IN_PARAGRAPH, B1_FOR_ALL, b1_check_list, NULL, NULL },
	{ B1_IN_PARAGRAPH, B1_FOR_READERS, b1_check_semicolon, NULL, NULL },
	{ B1_IN_RUNNING, B1_FOR_READERS, b1_check_citation, NULL, NULL },
	{ 0 }
};
