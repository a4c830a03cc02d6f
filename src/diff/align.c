/*
 * The children of a pair of items, paired in order. What is equal at both ends goes first; then words that occur once on both sides
 * (patience diff, B. Cohen 2003), which divides the row into gaps, and in each gap the same again, without numbers, and by heading.
 * What is left is aligned by likeness (S. Needleman & C. Wunsch, 1970) within a band, so that no row costs more than n log n.
 * Words that recur are thus paired by their neighbours, never crosswise.
 */
#include <stdlib.h>
#include <string.h>

#include "diff/diff_int.h"

enum { ENOUGH = 250 };		/* of likeness and hints to be a pair */
enum { SUBSTANTIAL = 24 };	/* bytes of words from which an element that occurs once is the same one in another place */
enum { WHOLE_CELLS = 40000, BAND = 24 };
enum { AGAIN = 6 };		/* times that one key divides a gap */

enum key { KEY_WORDS, KEY_CORE, KEY_HINT, KEY_LIKENESS };

struct row { const int *items; int count; };
struct work { struct diff_state *state; struct arena *scratch; };

/* ---- longest increasing subsequence (M. Fredman, 1975) ---- */
void
diff_keep_rising(struct arena *scratch, const int *values, int count, bool *keep)
{
	int *tail = arena_alloc(scratch, ((size_t)count + 1) * sizeof(*tail)), *before = arena_alloc(scratch, ((size_t)count + 1) * sizeof(*before));
	int length = 0;

	for (int i = 0; i < count; i++) {
		int low = 0, high = length;

		while (low < high) {
			int middle = (low + high) / 2;

			if (values[tail[middle]] < values[i])
				low = middle + 1;
			else
				high = middle;
		}
		before[i] = low > 0 ? tail[low - 1] : DIFF_NONE;
		tail[low] = i;
		if (low == length)
			length++;
		keep[i] = false;
	}
	for (int i = length > 0 ? tail[length - 1] : DIFF_NONE; i != DIFF_NONE; i = before[i])
		keep[i] = true;
}

/* ---- keys that occur once ---- */
struct mark { uint64_t key; int side, at; };

static int
compare_marks(const void *left, const void *right)
{
	const struct mark *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return a->side != b->side ? a->side - b->side : a->at - b->at;
}

static uint64_t
key_of(const struct diff_item *item, enum key key)
{
	if (key == KEY_HINT)
		return item->hint == 0 ? 0 : item->hint * 128 + (uint64_t)item->node->kind;
	return key == KEY_WORDS ? item->words : item->core;
}

static int
add_marks(const struct diff_side *side, struct row row, enum key key, int number, struct mark *marks, int count)
{
	for (int i = 0; i < row.count; i++) {
		const struct diff_item *item = &side->items[row.items[i]];

		if (key_of(item, key) != 0 && item->weight > 0)
			marks[count++] = (struct mark){ key_of(item, key), number, i };
	}
	return count;
}

static int
compare_ints(const void *left, const void *right)
{
	const int *a = left, *b = right;

	return *a < *b ? -1 : *a > *b;
}

/* Pairs of places (a[i], b[i]) of what occurs once in both rows, by a. */
static int
find_unique(struct work *work, struct row was, struct row becomes, enum key key, int (**pairs)[2])
{
	struct mark *marks = arena_alloc(work->scratch, ((size_t)was.count + (size_t)becomes.count + 2) * sizeof(*marks));
	int count, found = 0;

	count = add_marks(&work->state->was, was, key, 0, marks, 0);
	count = add_marks(&work->state->becomes, becomes, key, 1, marks, count);
	qsort(marks, (size_t)count, sizeof(*marks), compare_marks);
	*pairs = arena_alloc(work->scratch, ((size_t)count + 1) * sizeof(**pairs));
	for (int i = 0, end; i < count; i = end) {
		for (end = i + 1; end < count && marks[end].key == marks[i].key; end++)
			;
		if (end == i + 2 && marks[i].side == 0 && marks[i + 1].side == 1 &&
		    diff_can_pair(work->state, was.items[marks[i].at], becomes.items[marks[i + 1].at])) {
			(*pairs)[found][0] = marks[i].at;
			(*pairs)[found++][1] = marks[i + 1].at;
		}
	}
	qsort(*pairs, (size_t)found, sizeof(**pairs), compare_ints);
	return found;
}

/* ---- what is left: by likeness ---- */
static bool
is_case(const struct text_node *node)	/* a container that means nothing by itself */
{
	return (text_kind_flags(node->kind) & TEXT_LEAF) == 0 && node->kind != TEXT_ARTIKEL && node->kind != TEXT_LID && node->kind != TEXT_LI &&
	    node->kind != TEXT_BEGRIP && node->kind != TEXT_ROW && node->kind != TEXT_BIJLAGE && node->kind != TEXT_DIVISIE &&
	    node->kind != TEXT_DIVISIETEKST && (text_kind_flags(node->kind) & TEXT_DIVISION) == 0;
}

static int
floor_of(struct diff_state *state, int was, int becomes, int likeness)
{
	const struct diff_item *a = &state->was.items[was], *b = &state->becomes.items[becomes];
	bool same_number = a->number != 0 && a->number == b->number;

	if (is_case(a->node))
		return ENOUGH + 50;
	if (a->node->kind == TEXT_ARTIKEL && state->ids_shared)
		return likeness >= 600 ? likeness : 0;
	if (same_number && (a->node->kind == TEXT_LID || a->node->kind == TEXT_LI))
		return ENOUGH;
	if (same_number && diff_says_lapsed(&state->was, was) != diff_says_lapsed(&state->becomes, becomes))
		return ENOUGH + 50;
	return likeness + (same_number ? 150 : 0) + (a->hint != 0 && a->hint == b->hint ? 300 : 0);
}

/* Of an alinea or division that is left alone with another one, that is enough. 0: no pair. */
static int
score_of(struct diff_state *state, struct row old, int i, struct row new, int j)
{
	int was = old.items[i], becomes = new.items[j], likeness, least;
	const struct diff_item *a = &state->was.items[was], *b = &state->becomes.items[becomes];

	if (!diff_can_pair(state, was, becomes))
		return 0;
	if (a->words == b->words)
		return 1500;
	if (a->core == b->core && a->weight > 0)
		return 1400;
	likeness = diff_likeness(state, was, becomes);
	least = floor_of(state, was, becomes, likeness);
	if (least < ENOUGH && old.count == 1 && new.count == 1 && (text_kind_flags(a->node->kind) & (TEXT_LEAF | TEXT_DIVISION)) != 0)
		least = ENOUGH;
	if (a->node->kind == TEXT_ARTIKEL && state->ids_shared)
		return least;
	return least < ENOUGH ? 0 : least > likeness ? least + likeness / 4 : likeness;
}

struct band {
	int	 width, half;
	int	*low;			/* first column of each line */
	int	*score, *last;		/* of this line and the one before, by column - low */
	unsigned char *step;		/* 0 up, 1 left, 2 both */
};

static int
band_end(const struct band *band, int line, int columns)
{
	int end = band->low[line] + band->width;

	return end < columns ? end : columns;
}

static int
last_score(const struct band *band, int line, int column, int columns)
{
	if (line == 0 || column < 0)
		return 0;
	if (column < band->low[line - 1])
		return -1000000;
	if (column >= band_end(band, line - 1, columns))
		column = band_end(band, line - 1, columns) - 1;
	return band->last[column - band->low[line - 1]];
}

static void
fill_line(struct work *work, struct band *band, struct row was, struct row becomes, int line)
{
	int *swap = band->last, low = band->low[line];

	for (int j = low; j < band_end(band, line, becomes.count); j++) {
		int up = last_score(band, line, j, becomes.count), left = j > low ? band->score[j - 1 - low] : -1000000;
		int pair = score_of(work->state, was, line, becomes, j), best = up, step = 0;

		if (left > best) {
			best = left;
			step = 1;
		}
		if (pair > 0 && pair + last_score(band, line, j - 1, becomes.count) >= best) {
			best = pair + last_score(band, line, j - 1, becomes.count);
			step = 2;
		}
		band->score[j - low] = best;
		band->step[(size_t)line * (size_t)band->width + (size_t)(j - low)] = (unsigned char)step;
	}
	band->last = band->score;
	band->score = swap;
}

static void
pair_steps(struct work *work, const struct band *band, struct row was, struct row becomes)
{
	int i = was.count - 1, j = becomes.count - 1;

	while (i >= 0 && j >= 0) {
		int step;

		if (j >= band_end(band, i, becomes.count))
			j = band_end(band, i, becomes.count) - 1;
		step = j < band->low[i] ? 0 : band->step[(size_t)i * (size_t)band->width + (size_t)(j - band->low[i])];
		if (step == 2)
			diff_pair(work->state, was.items[i], becomes.items[j]);
		i -= step != 1;
		j -= step != 0;
	}
}

static void
align_alike(struct work *work, struct row was, struct row becomes)
{
	struct band band = { .half = BAND };
	int n = was.count, m = becomes.count;

	if (band.half < 2 * (m / n + 1))
		band.half = 2 * (m / n + 1);
	band.width = (long long)n * m <= WHOLE_CELLS || 2 * band.half + 1 > m ? m : 2 * band.half + 1;
	band.low = arena_alloc(work->scratch, (size_t)n * sizeof(int));
	band.score = arena_alloc(work->scratch, (size_t)band.width * sizeof(int));
	band.last = arena_alloc(work->scratch, (size_t)band.width * sizeof(int));
	band.step = arena_alloc(work->scratch, (size_t)n * (size_t)band.width);
	for (int i = 0; i < n; i++) {
		int low = (int)((long long)i * m / n) - band.half;

		band.low[i] = band.width == m || low < 0 ? 0 : low > m - band.width ? m - band.width : low;
		fill_line(work, &band, was, becomes, i);
	}
	pair_steps(work, &band, was, becomes);
}

/* ---- gaps ---- */
static struct row
free_row(struct work *work, const struct diff_side *side, const int *items, int count)
{
	int *left = arena_alloc(work->scratch, ((size_t)count + 1) * sizeof(*left)), found = 0;

	for (int i = 0; i < count; i++)
		if (side->items[items[i]].partner == DIFF_NONE)
			left[found++] = items[i];
	return (struct row){ left, found };
}

static void
trim(struct diff_state *state, struct row *was, struct row *becomes)
{
	const struct diff_item *a = state->was.items, *b = state->becomes.items;

	while (was->count > 0 && becomes->count > 0 && a[*was->items].words == b[*becomes->items].words &&
	    diff_can_pair(state, *was->items, *becomes->items)) {
		diff_pair_alike(state, *was->items++, *becomes->items++);
		was->count--;
		becomes->count--;
	}
	while (was->count > 0 && becomes->count > 0 && a[was->items[was->count - 1]].words == b[becomes->items[becomes->count - 1]].words &&
	    diff_can_pair(state, was->items[was->count - 1], becomes->items[becomes->count - 1]))
		diff_pair_alike(state, was->items[--was->count], becomes->items[--becomes->count]);
}

static void
pair_unique(struct work *work, struct row was, struct row becomes, enum key key, int (*pairs)[2], int count, const bool *keep)
{
	for (int i = 0; i < count; i++) {
		const struct diff_item *a = &work->state->was.items[was.items[pairs[i][0]]];
		bool moves = key != KEY_HINT && (text_kind_flags(a->node->kind) & TEXT_ID) != 0 && a->weight >= SUBSTANTIAL;

		if (!keep[i] && !moves)
			continue;
		if (key == KEY_HINT)
			diff_pair(work->state, was.items[pairs[i][0]], becomes.items[pairs[i][1]]);
		else
			diff_pair_alike(work->state, was.items[pairs[i][0]], becomes.items[pairs[i][1]]);
	}
}

static void
align_gap(struct work *work, struct row was, struct row becomes, enum key key, int again)
{
	int (*pairs)[2], *values, count, from[2] = { 0, 0 };
	bool *keep;

	trim(work->state, &was, &becomes);
	if (was.count == 0 || becomes.count == 0)
		return;
	if (key == KEY_LIKENESS) {
		align_alike(work, was, becomes);
		return;
	}
	count = again < AGAIN ? find_unique(work, was, becomes, key, &pairs) : 0;
	if (count == 0) {
		align_gap(work, was, becomes, key + 1, 0);
		return;
	}
	values = arena_alloc(work->scratch, (size_t)count * sizeof(*values));
	keep = arena_alloc(work->scratch, (size_t)count * sizeof(*keep));
	for (int i = 0; i < count; i++)
		values[i] = pairs[i][1];
	diff_keep_rising(work->scratch, values, count, keep);
	pair_unique(work, was, becomes, key, pairs, count, keep);
	for (int i = 0; i <= count; i++) {
		int to[2] = { i < count ? pairs[i][0] : was.count, i < count ? pairs[i][1] : becomes.count };

		if (i < count && !keep[i])
			continue;
		align_gap(work, free_row(work, &work->state->was, was.items + from[0], to[0] - from[0]),
		    free_row(work, &work->state->becomes, becomes.items + from[1], to[1] - from[1]), key, again + 1);
		from[0] = to[0] + 1;
		from[1] = to[1] + 1;
	}
}

/* ---- the children of a pair ---- */
static struct row
children_of(struct work *work, const struct diff_side *side, int parent)
{
	int count = 0, *items;

	for (int i = side->items[parent].first; i != DIFF_NONE; i = side->items[i].next)
		count++;
	items = arena_alloc(work->scratch, ((size_t)count + 1) * sizeof(*items));
	count = 0;
	for (int i = side->items[parent].first; i != DIFF_NONE; i = side->items[i].next)
		items[count++] = i;
	return (struct row){ items, count };
}

/* The only one of its kind on either side; where kinds recur the row decides. */
static void
pair_singles(struct work *work, struct row was, struct row becomes)
{
	int seen[2][TEXT_KIND_COUNT + 1] = { { 0 } }, at[2][TEXT_KIND_COUNT + 1];

	for (int i = 0; i < was.count; i++) {
		enum text_kind kind = work->state->was.items[was.items[i]].node->kind;

		seen[0][kind]++;
		at[0][kind] = was.items[i];
	}
	for (int i = 0; i < becomes.count; i++) {
		enum text_kind kind = work->state->becomes.items[becomes.items[i]].node->kind;

		seen[1][kind]++;
		at[1][kind] = becomes.items[i];
	}
	for (int kind = 0; kind < TEXT_KIND_COUNT; kind++) {
		bool recurs = kind == TEXT_AL || kind == TEXT_LI || kind == TEXT_LID || kind == TEXT_ARTIKEL || kind == TEXT_ROW || kind == TEXT_BEGRIP ||
		    kind == TEXT_BIJLAGE || kind == TEXT_DIVISIE || kind == TEXT_DIVISIETEKST || (text_kind_flags((enum text_kind)kind) & TEXT_DIVISION) != 0;

		if (!recurs && seen[0][kind] == 1 && seen[1][kind] == 1 && diff_can_pair(work->state, at[0][kind], at[1][kind]))
			diff_pair(work->state, at[0][kind], at[1][kind]);
	}
}

/* Pairs that stand already divide the rows. */
static void
align_rows(struct work *work, struct row was, struct row becomes)
{
	const struct diff_side *old = &work->state->was, *new = &work->state->becomes;
	int *a = arena_alloc(work->scratch, ((size_t)was.count + 1) * sizeof(*a)), *b = arena_alloc(work->scratch, ((size_t)was.count + 1) * sizeof(*b));
	int count = 0, from[2] = { 0, 0 };
	bool *keep = arena_alloc(work->scratch, ((size_t)was.count + 1) * sizeof(*keep));
	int parent = becomes.count > 0 ? new->items[becomes.items[0]].parent : DIFF_NONE;

	for (int i = 0; i < was.count; i++) {
		int partner = old->items[was.items[i]].partner;

		if (partner == DIFF_NONE || new->items[partner].parent != parent)
			continue;
		a[count] = i;
		b[count++] = partner;
	}
	diff_keep_rising(work->scratch, b, count, keep);
	for (int i = 0; i <= count; i++) {
		int to[2] = { i < count ? a[i] : was.count, becomes.count };

		if (i < count && !keep[i])
			continue;
		for (to[1] = from[1]; to[1] < becomes.count && (i == count || becomes.items[to[1]] != b[i]); to[1]++)
			;
		align_gap(work, free_row(work, old, was.items + from[0], to[0] - from[0]),
		    free_row(work, new, becomes.items + from[1], to[1] - from[1]), KEY_WORDS, 0);
		from[0] = to[0] + 1;
		from[1] = to[1] + 1;
	}
}

/* An article that gets leden, or loses them: which lid holds what was its Inhoud? */
static int
find_inhoud(const struct diff_side *side, int parent)
{
	for (int i = side->items[parent].first; i != DIFF_NONE; i = side->items[i].next)
		if (side->items[i].node->kind == TEXT_INHOUD && side->items[i].partner == DIFF_NONE)
			return i;
	return DIFF_NONE;
}

static void
pair_inhoud(struct diff_state *state, const struct diff_side *one, int inhoud, const struct diff_side *other, struct row lids)
{
	int best = DIFF_NONE, most = 0;

	for (int k = 0; k < lids.count; k++) {
		int candidate = other->items[lids.items[k]].node->kind == TEXT_LID ? find_inhoud(other, lids.items[k]) : DIFF_NONE, likeness;

		if (candidate == DIFF_NONE)
			continue;
		likeness = one == &state->was ? diff_likeness(state, inhoud, candidate) : diff_likeness(state, candidate, inhoud);
		if (one->items[inhoud].words == other->items[candidate].words)
			likeness = 1001;
		if (likeness > most) {
			most = likeness;
			best = candidate;
		}
	}
	if (most >= ENOUGH)
		diff_pair(state, one == &state->was ? inhoud : best, one == &state->was ? best : inhoud);
}

static void
align_article(struct diff_state *state, int was, int becomes, struct row old, struct row new)
{
	int one = find_inhoud(&state->was, was), other = find_inhoud(&state->becomes, becomes);

	if (one != DIFF_NONE && other == DIFF_NONE)
		pair_inhoud(state, &state->was, one, &state->becomes, new);
	else if (one == DIFF_NONE && other != DIFF_NONE)
		pair_inhoud(state, &state->becomes, other, &state->was, old);
}

void
diff_align(struct diff_state *state, struct arena *scratch, int was, int becomes)
{
	struct work work = { state, scratch };
	struct row old = children_of(&work, &state->was, was), new = children_of(&work, &state->becomes, becomes);

	pair_singles(&work, old, new);
	if (state->was.items[was].node->kind == TEXT_ARTIKEL)
		align_article(state, was, becomes, old, new);
	align_rows(&work, old, new);
}
