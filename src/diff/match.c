/*
 * Which node is which. In this order: equal wIds, where both texts share them; words that occur once on both sides, from large to small
 * (G. Cobéna, S. Abiteboul & A. Marian, "Detecting changes in XML documents", 2002); articles that are alike, wherever they stand; parents by
 * their children; and then, from the top, the children of each pair in order (align.c). A pair is of one kind. What has no pair is new or gone
 * (S. Chawathe e.a., "Change detection in hierarchically structured information", 1996).
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "diff/diff_int.h"

enum { SUBSTANTIAL = 40 };	/* bytes of words from which an article may be found back anywhere */
enum { LONG_ENOUGH = 24 };	/* bytes of words that tell one from another within a text */
enum { SURELY = 600, LIKELY = 400, HARDLY = 120 };
enum { RARE = 8, CROWD = 24 };	/* values of a sketch to look by; items with one value from which it tells nothing */

bool
diff_can_pair(const struct diff_state *state, int was, int becomes)
{
	const struct diff_item *a = &state->was.items[was], *b = &state->becomes.items[becomes];

	return a->partner == DIFF_NONE && b->partner == DIFF_NONE && a->node->kind == b->node->kind;
}

void
diff_pair(struct diff_state *state, int was, int becomes)
{
	assert(diff_can_pair(state, was, becomes));
	state->was.items[was].partner = becomes;
	state->becomes.items[becomes].partner = was;
}

static bool
same_form(const struct diff_state *state, int was, int becomes)
{
	const struct diff_item *a = &state->was.items[was], *b = &state->becomes.items[becomes];

	if (a->end - was != b->end - becomes)
		return false;
	for (int i = 1; i < a->end - was; i++)
		if (a[i].node->kind != b[i].node->kind || a[i].end - was != b[i].end - becomes)
			return false;
	return true;
}

void
diff_pair_alike(struct diff_state *state, int was, int becomes)
{
	int count = same_form(state, was, becomes) ? state->was.items[was].end - was : 1;

	for (int i = 0; i < count; i++) {
		if (diff_can_pair(state, was + i, becomes + i))
			diff_pair(state, was + i, becomes + i);
		if (count > 1 && state->was.items[was + i].partner == becomes + i)
			state->was.items[was + i].aligned = true;
	}
}

/* ---- by wId ---- */
static int
same_wid(const struct diff_state *state, int was)
{
	const struct text_node *node = state->was.items[was].node, *other;

	if (node->wid == NULL || (text_kind_flags(node->kind) & TEXT_ID) == 0)
		return DIFF_NONE;
	other = text_find(state->becomes.text, node->wid);
	return other == NULL || other->kind != node->kind ? DIFF_NONE : diff_find_item(&state->becomes, other);
}

static bool
is_anchor(const struct diff_item *item)
{
	return item->is_unit && item->weight >= SUBSTANTIAL;
}

struct mark { uint64_t key; int side, item; };

static int
compare_marks(const void *left, const void *right)
{
	const struct mark *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return a->side != b->side ? a->side - b->side : a->item - b->item;
}

static int
compare_pairs(const void *left, const void *right)
{
	const int *a = left, *b = right;

	return *a < *b ? -1 : *a > *b;
}

/* What to look for: which items, below which two, with their number or without. */
struct search {
	bool			(*wanted)(const struct diff_item *);
	int			 was, becomes;
	enum diff_number	 number;
};

static int
add_marks(const struct diff_side *side, const struct search *search, int top, int number, struct mark *marks, int count)
{
	for (int i = top; i < side->items[top].end; i++)
		if (side->items[i].partner == DIFF_NONE && search->wanted(&side->items[i]))
			marks[count++] = (struct mark){ search->number == DIFF_WITH_NUMBER ? side->items[i].words : side->items[i].core, number, i };
	return count;
}

/* Items whose words occur once on both sides, by place in was. */
static int
find_unique(struct diff_state *state, struct arena *scratch, struct search search, int (**pairs)[2])
{
	size_t most = (size_t)(state->was.items[search.was].end - search.was + state->becomes.items[search.becomes].end - search.becomes);
	struct mark *marks = arena_alloc(scratch, most * sizeof(*marks));
	int count = add_marks(&state->was, &search, search.was, 0, marks, 0), found = 0;

	count = add_marks(&state->becomes, &search, search.becomes, 1, marks, count);
	qsort(marks, (size_t)count, sizeof(*marks), compare_marks);
	*pairs = arena_alloc(scratch, ((size_t)count + 1) * sizeof(**pairs));
	for (int i = 0, end; i < count; i = end) {
		for (end = i + 1; end < count && marks[end].key == marks[i].key; end++)
			;
		if (end == i + 2 && marks[i].side == 0 && marks[i + 1].side == 1) {
			(*pairs)[found][0] = marks[i].item;
			(*pairs)[found++][1] = marks[i + 1].item;
		}
	}
	qsort(*pairs, (size_t)found, sizeof(**pairs), compare_pairs);
	return found;
}

static bool
has_own_id(const struct diff_item *item)
{
	return (text_kind_flags(item->node->kind) & (TEXT_ID | TEXT_ONE)) == TEXT_ID && item->weight >= LONG_ENOUGH;
}

static bool
is_unit_with_id(const struct diff_item *item)
{
	return item->is_unit && has_own_id(item);
}

/* Of pairs with the same words: how many have one id, and how many stand crosswise, both their ids being used on the other side for something else. */
static void
count_ids(const struct diff_state *state, int (*pairs)[2], int count, int *agree, int *cross)
{
	*agree = *cross = 0;
	for (int i = 0; i < count; i++) {
		const char *wid = state->becomes.items[pairs[i][1]].node->wid;
		int partner = same_wid(state, pairs[i][0]);

		if (partner == pairs[i][1])
			(*agree)++;
		else if (partner != DIFF_NONE && wid != NULL && text_find(state->was.text, wid) != NULL)
			(*cross)++;
	}
}

/* Most articles with one id must say something alike. */
static bool
ids_say_alike(struct diff_state *state)
{
	int alike = 0, unlike = 0;

	for (int i = 0; i < state->was.count; i++) {
		const struct diff_item *item = &state->was.items[i];
		int partner = has_own_id(item) && is_anchor(item) ? same_wid(state, i) : DIFF_NONE;

		if (partner == DIFF_NONE || diff_says_lapsed(&state->was, i) || diff_says_lapsed(&state->becomes, partner))
			continue;
		if (item->core == state->becomes.items[partner].core || diff_likeness(state, i, partner) >= HARDLY)
			alike++;
		else
			unlike++;
	}
	return alike >= unlike;
}

/*
 * Do equal wIds mean the same element? Two regulations may have equal ids by accident, because ids tell the place of birth. Then words that are the
 * same stand crosswise: both their ids occur on the other side, with other words; or most articles with one id have nothing in common. In versions of
 * one regulation the first hardly occurs; the second may, and then the id of the regulation itself, where a text has it, tells.
 */
static bool
ids_are_shared(struct diff_state *state, struct arena *scratch)
{
	const char *was = text_attribute(state->was.text->root, "id"), *becomes = text_attribute(state->becomes.text->root, "id");
	int (*pairs)[2] = NULL, count, agree, cross, common = 0, own = 0;
	bool one_regulation = was != NULL && becomes != NULL && strcmp(was, becomes) == 0;

	if (was != NULL && becomes != NULL && !one_regulation)
		return false;
	for (int i = 0; i < state->was.count; i++) {
		if ((text_kind_flags(state->was.items[i].node->kind) & (TEXT_ID | TEXT_ONE)) != TEXT_ID)
			continue;
		own++;
		common += same_wid(state, i) != DIFF_NONE;
	}
	count = find_unique(state, scratch, (struct search){ is_unit_with_id, 0, 0, DIFF_WITHOUT_NUMBER }, &pairs);
	count_ids(state, pairs, count, &agree, &cross);
	return common > 0 && common * 8 >= (own < state->becomes.count ? own : state->becomes.count) && cross * 20 <= agree &&
	    (one_regulation || ids_say_alike(state));
}

static void
pair_units_by_id(struct diff_state *state)
{
	for (int i = 0; i < state->was.count; i++) {
		const struct diff_item *a = &state->was.items[i];
		int partner = a->is_unit ? same_wid(state, i) : DIFF_NONE;

		if (partner == DIFF_NONE || !diff_can_pair(state, i, partner))
			continue;
		if (a->words == state->becomes.items[partner].words || a->number == state->becomes.items[partner].number ||
		    diff_likeness(state, i, partner) >= HARDLY)
			diff_pair(state, i, partner);
	}
}

/*
 * Leden and what is in them get a new id by their place when their article is replaced whole. So in an article where the same words stand crosswise the ids
 * do not count, and nowhere do they count for words that have nothing in common.
 */
static void
pair_parts_by_id(struct diff_state *state, struct arena *scratch, int unit)
{
	int (*pairs)[2] = NULL, count, agree, cross, last = state->was.items[unit].end;

	count = find_unique(state, scratch, (struct search){ has_own_id, unit, state->was.items[unit].partner, DIFF_WITHOUT_NUMBER }, &pairs);
	count_ids(state, pairs, count, &agree, &cross);
	for (int i = unit + 1; i < last && cross == 0; i++) {
		const struct diff_item *a = &state->was.items[i];
		int partner = a->is_unit ? DIFF_NONE : same_wid(state, i);

		if (partner != DIFF_NONE && diff_can_pair(state, i, partner) && !state->becomes.items[partner].is_unit &&
		    (a->core == state->becomes.items[partner].core || diff_likeness(state, i, partner) >= HARDLY))
			diff_pair(state, i, partner);
	}
}

static void
pair_by_id(struct diff_state *state, struct arena *scratch)
{
	pair_units_by_id(state);
	for (int i = 0; i < state->was.count; i++) {
		const struct diff_item *item = &state->was.items[i];

		if (!item->is_unit || item->partner == DIFF_NONE || (item->node->kind != TEXT_ARTIKEL && item->node->kind != TEXT_DIVISIETEKST) ||
		    item->words == state->becomes.items[item->partner].words)
			continue;
		pair_parts_by_id(state, scratch, i);
		arena_clear(scratch);
	}
}

/* ---- by words, over the whole text ---- */
static void
pair_unique(struct diff_state *state, struct arena *scratch, enum diff_number number)
{
	int (*pairs)[2] = NULL, count = find_unique(state, scratch, (struct search){ is_anchor, 0, 0, number }, &pairs);

	for (int i = 0; i < count; i++)
		if (diff_can_pair(state, pairs[i][0], pairs[i][1]))
			diff_pair_alike(state, pairs[i][0], pairs[i][1]);
}

/* ---- by likeness, over the whole text ---- */
struct finder { struct mark *marks; int count; int *seen, *best, *score; };

static int
fill_finder(struct diff_side *side, struct arena *arena, struct mark *marks)
{
	int count = 0;

	for (int i = 0; i < side->count; i++) {
		const struct diff_item *item = &side->items[i];

		if (item->partner != DIFF_NONE || !is_anchor(item))
			continue;
		diff_make_sketch(side, arena, i);
		for (int v = 0; v < item->sketch_count && v < RARE; v++)
			marks[count++] = (struct mark){ item->sketch[v], item->node->kind, i };
	}
	qsort(marks, (size_t)count, sizeof(*marks), compare_marks);
	return count;
}

static int
first_mark(const struct finder *finder, struct mark wanted)
{
	int low = 0, high = finder->count;

	while (low < high) {
		int middle = (low + high) / 2;

		if (compare_marks(&finder->marks[middle], &wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int
score_of(struct diff_state *state, int was, int becomes, int least)
{
	const struct diff_item *a = &state->was.items[was], *b = &state->becomes.items[becomes];
	int likeness = diff_likeness(state, was, becomes);

	if (likeness < least)
		return 0;
	return likeness + (a->number != 0 && a->number == b->number ? 100 : 0) + (a->hint != 0 && a->hint == b->hint ? 150 : 0);
}

/* The best candidate of becomes for each item of was, and the other way round. */
static void
find_best(struct diff_state *state, struct finder *finder, int was, int least)
{
	const struct diff_item *item = &state->was.items[was];

	diff_make_sketch(&state->was, state->diff.arena, was);
	for (int v = 0; v < item->sketch_count && v < RARE; v++) {
		int from = first_mark(finder, (struct mark){ item->sketch[v], item->node->kind, 0 }), to = from;

		while (to < finder->count && finder->marks[to].key == item->sketch[v] && finder->marks[to].side == (int)item->node->kind && to - from <= CROWD)
			to++;
		for (int i = from; i < to && to - from <= CROWD; i++) {
			int other = finder->marks[i].item, score;

			if (finder->seen[other] == was + 1)
				continue;
			finder->seen[other] = was + 1;
			score = score_of(state, was, other, least);
			if (score > finder->score[was]) {
				finder->score[was] = score;
				finder->best[was] = other;
			}
			if (score > finder->score[state->was.count + other]) {
				finder->score[state->was.count + other] = score;
				finder->best[state->was.count + other] = was;
			}
		}
	}
}

/* Pairs those that are each other's best. */
static void
pair_alike(struct diff_state *state, struct arena *scratch, int least)
{
	size_t both = (size_t)state->was.count + (size_t)state->becomes.count;
	struct finder finder = { .seen = arena_alloc(scratch, both * sizeof(int)), .best = arena_alloc(scratch, both * sizeof(int)),
	    .score = arena_alloc(scratch, both * sizeof(int)) };

	finder.marks = arena_alloc(scratch, (size_t)state->becomes.count * RARE * sizeof(*finder.marks));
	finder.count = fill_finder(&state->becomes, state->diff.arena, finder.marks);
	if (finder.count == 0)
		return;
	for (int i = 0; i < state->was.count; i++)
		if (state->was.items[i].partner == DIFF_NONE && is_anchor(&state->was.items[i]))
			find_best(state, &finder, i, least);
	for (int i = 0; i < state->was.count; i++)
		if (finder.score[i] > 0 && finder.best[state->was.count + finder.best[i]] == i && diff_can_pair(state, i, finder.best[i]))
			diff_pair(state, i, finder.best[i]);
}

/* ---- parents by their children ---- */
static int
count_parents(const struct diff_state *state, int was, int *parents)
{
	int count = 0;

	for (int i = state->was.items[was].first; i != DIFF_NONE; i = state->was.items[i].next)
		if (state->was.items[i].partner != DIFF_NONE)
			parents[count++] = state->becomes.items[state->was.items[i].partner].parent;
	qsort(parents, (size_t)count, sizeof(*parents), compare_pairs);
	return count;
}

/* Children in common count for more where heading or number are the same. */
static int
vote(const struct diff_state *state, int was, int becomes, int common)
{
	const struct diff_item *a = &state->was.items[was], *b = &state->becomes.items[becomes];

	return common * (a->hint != 0 && a->hint == b->hint ? 6 : 2) + common * (a->number != 0 && a->number == b->number);
}

static int
best_parent(const struct diff_state *state, int was, int *parents)
{
	int count = count_parents(state, was, parents), best = DIFF_NONE, most = 0;

	for (int from = 0, to; from < count; from = to) {
		for (to = from; to < count && parents[to] == parents[from]; to++)
			;
		if (parents[from] == DIFF_NONE || !diff_can_pair(state, was, parents[from]) || vote(state, was, parents[from], to - from) <= most)
			continue;
		best = parents[from];
		most = vote(state, was, best, to - from);
	}
	return best;
}

static void
pair_parents(struct diff_state *state, struct arena *scratch)
{
	int *parents = arena_alloc(scratch, ((size_t)state->was.count + 1) * sizeof(*parents));

	for (int i = state->was.count - 1; i > 0; i--) {
		int best = state->was.items[i].partner != DIFF_NONE || !state->was.items[i].is_unit ? DIFF_NONE : best_parent(state, i, parents);

		if (best != DIFF_NONE)
			diff_pair(state, i, best);
	}
}

/* ---- all ---- */
static void
align_all(struct diff_state *state, struct arena *scratch)
{
	for (int i = 0; i < state->was.count; i++) {
		struct diff_item *item = &state->was.items[i];

		if (item->partner == DIFF_NONE || item->aligned || item->first == DIFF_NONE)
			continue;
		item->aligned = true;
		diff_align(state, scratch, i, item->partner);
		arena_clear(scratch);
	}
}

void
diff_match(struct diff_state *state)
{
	struct arena *scratch = arena_new();

	diff_pair(state, 0, 0);
	state->ids_shared = ids_are_shared(state, scratch);
	if (state->ids_shared)
		pair_by_id(state, scratch);
	if (state->was.items[0].words == state->becomes.items[0].words)
		diff_pair_alike(state, 0, 0);
	pair_unique(state, scratch, DIFF_WITH_NUMBER);
	pair_unique(state, scratch, DIFF_WITHOUT_NUMBER);
	if (!state->ids_shared)
		pair_alike(state, scratch, SURELY);
	pair_parents(state, scratch);
	align_all(state, scratch);
	pair_alike(state, scratch, state->ids_shared ? SURELY : LIKELY);
	pair_parents(state, scratch);
	align_all(state, scratch);
	arena_free(scratch);
}
