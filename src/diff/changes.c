/*
 * What happened to each article and what stands beside it. Its own words decide: a division's are its heading, those of a Bijlage what is not in the
 * Divisies below it. Moved is the least number that, taken out, leaves the rest in order (longest increasing subsequence).
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "diff/diff_int.h"

enum { SHORT_BODY = 60 };	/* bytes: "[Vervallen per 1 juli 2009]" */

/* ---- what one unit says ---- */

/* Of a unit, without the units below it. */
static struct diff_saying
own_saying(const struct diff_side *side, int item, enum diff_number number)
{
	struct diff_saying own = { 0, 1 };

	for (int i = side->items[item].first; i != DIFF_NONE; i = side->items[i].next) {
		const struct diff_item *child = &side->items[i];
		bool core = child->node->kind == TEXT_KOP && number == DIFF_WITHOUT_NUMBER;

		if (!child->is_unit)
			own = diff_saying_join(own, core ? child->say_core : child->say);
	}
	return own;
}

static bool
starts_with_lapsed(const char *words)
{
	static const char lapsed[] = "vervallen";
	size_t found = 0;

	while (*words == '(' || *words == '[' || *words == ' ')
		words++;
	while (found < sizeof(lapsed) - 1 && tolower((unsigned char)words[found]) == lapsed[found])
		found++;
	return found == sizeof(lapsed) - 1 && !isalpha((unsigned char)words[found]);
}

/* A short body that begins with the word; without a body the heading. A table or list does not lapse by its first cell. */
bool
diff_says_lapsed(const struct diff_side *side, int item)
{
	struct buf body = BUF_INIT, heading = BUF_INIT;
	uint32_t weight = 0;
	bool lapsed = false;

	for (int i = side->items[item].first; i != DIFF_NONE && weight <= SHORT_BODY; i = side->items[i].next) {
		const struct diff_item *child = &side->items[i];

		if (child->node->kind == TEXT_VERVALLEN)
			lapsed = true;
		if (child->is_unit || child->node->kind == TEXT_LIDNUMMER || child->node->kind == TEXT_LINUMMER)
			continue;
		if (child->node->kind == TEXT_KOP) {
			if (text_child(child->node, TEXT_OPSCHRIFT) != NULL)
				diff_add_words(&heading, text_child(child->node, TEXT_OPSCHRIFT));
			continue;
		}
		weight += child->weight;
		if (weight <= SHORT_BODY)
			diff_add_words(&body, child->node);
	}
	if (!lapsed && weight <= SHORT_BODY)
		lapsed = starts_with_lapsed(body.len > 0 ? body.data : buf_text(&heading));
	buf_free(&body);
	buf_free(&heading);
	return lapsed;
}

/* ---- moved ---- */
struct member { int group, was, becomes; };

static int
compare_members(const void *left, const void *right)
{
	const struct member *a = left, *b = right;

	return a->group != b->group ? (a->group < b->group ? -1 : 1) : a->becomes < b->becomes ? -1 : a->becomes > b->becomes;
}

/*
 * Where the order of a pair is judged: below its parent; when one of the parents is new or gone, below the first one that both stand in.
 * DIFF_NONE: it went from one parent that stays to another.
 */
static int
group_of(const struct diff_state *state, int was, int becomes)
{
	int old = state->was.items[was].parent, new = state->becomes.items[becomes].parent, partner;

	if (state->becomes.items[new].partner != DIFF_NONE && state->was.items[old].partner != DIFF_NONE)
		return state->becomes.items[new].partner == old ? new : DIFF_NONE;
	for (; new > 0; new = state->becomes.items[new].parent) {
		partner = state->becomes.items[new].partner;
		if (partner != DIFF_NONE && partner <= was && was < state->was.items[partner].end)
			return new;
	}
	return 0;
}

static void
find_moved(const struct diff_state *state, struct arena *scratch, bool *moved)
{
	size_t most = (size_t)state->becomes.count;
	struct member *members = arena_alloc(scratch, most * sizeof(*members));
	int *values = arena_alloc(scratch, most * sizeof(*values)), count = 0;
	bool *keep = arena_alloc(scratch, most * sizeof(*keep));

	for (int j = 1; j < state->becomes.count; j++) {
		const struct diff_item *item = &state->becomes.items[j];
		int group;

		if (!item->is_unit || item->partner == DIFF_NONE)
			continue;
		group = group_of(state, item->partner, j);
		if (group == DIFF_NONE)
			moved[j] = true;
		else
			members[count++] = (struct member){ group, item->partner, j };
	}
	qsort(members, (size_t)count, sizeof(*members), compare_members);
	for (int from = 0, to; from < count; from = to) {
		for (to = from; to < count && members[to].group == members[from].group; to++)
			values[to] = members[to].was;
		diff_keep_rising(scratch, values + from, to - from, keep);
		for (int k = from; k < to; k++)
			moved[members[k].becomes] = !keep[k - from];
	}
}

/* ---- the list ---- */
struct entry { int after, was; struct diff_change change; };

static bool
same_saying(struct diff_saying a, struct diff_saying b)
{
	return a.hash == b.hash && a.power == b.power;
}

/* DIFF_CHANGE_KINDS: nothing. */
static enum diff_change_kind
kind_of(const struct diff_state *state, int was, int becomes, const bool *moved)
{
	const struct diff_side *a = &state->was, *b = &state->becomes;

	if (diff_says_lapsed(b, becomes) && !diff_says_lapsed(a, was))
		return DIFF_LAPSED;
	if (!same_saying(own_saying(a, was, DIFF_WITHOUT_NUMBER), own_saying(b, becomes, DIFF_WITHOUT_NUMBER)))
		return DIFF_CHANGED;
	if (moved[becomes])
		return DIFF_MOVED;
	if (same_saying(own_saying(a, was, DIFF_WITH_NUMBER), own_saying(b, becomes, DIFF_WITH_NUMBER)))
		return DIFF_CHANGE_KINDS;
	return a->items[was].number != b->items[becomes].number ? DIFF_RENUMBERED : DIFF_CHANGED;
}

/* New or gone together with the Bijlage, Divisie or Toelichting around it. Articles and divisions are always told one by one. */
bool
diff_is_told_by_parent(const struct diff_side *side, int item)
{
	int parent = side->items[item].parent;

	return side->items[item].node->kind != TEXT_ARTIKEL && side->items[parent].is_unit && side->items[parent].partner == DIFF_NONE &&
	    (text_kind_flags(side->items[parent].node->kind) & TEXT_DIVISION) == 0;
}

static int
add_new_and_changed(const struct diff_state *state, const bool *moved, struct entry *entries, int count)
{
	for (int j = 1; j < state->becomes.count; j++) {
		const struct diff_item *item = &state->becomes.items[j];
		enum diff_change_kind kind = DIFF_NEW;

		if (!item->is_unit)
			continue;
		if (item->partner != DIFF_NONE)
			kind = kind_of(state, item->partner, j, moved);
		else if (diff_is_told_by_parent(&state->becomes, j))
			continue;
		if (kind != DIFF_CHANGE_KINDS)
			entries[count++] = (struct entry){ j, DIFF_NONE,
			    { kind, item->partner == DIFF_NONE ? NULL : state->was.items[item->partner].node, item->node } };
	}
	return count;
}

static int
add_gone(const struct diff_state *state, const bool *moved, struct entry *entries, int count)
{
	int after = 0;

	for (int i = 1; i < state->was.count; i++) {
		const struct diff_item *item = &state->was.items[i];

		if (!item->is_unit)
			continue;
		if (item->partner != DIFF_NONE)
			after = moved[item->partner] ? after : item->partner;
		else if (!diff_is_told_by_parent(&state->was, i))
			entries[count++] = (struct entry){ after, i, { DIFF_LAPSED, item->node, NULL } };
	}
	return count;
}

static int
compare_entries(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;

	return a->after != b->after ? (a->after < b->after ? -1 : 1) : a->was < b->was ? -1 : a->was > b->was;
}

void
diff_make_changes(struct diff_state *state)
{
	struct arena *scratch = arena_new();
	bool *moved = arena_alloc(scratch, (size_t)state->becomes.count * sizeof(*moved));
	struct entry *entries = arena_alloc(scratch, ((size_t)state->was.count + (size_t)state->becomes.count) * sizeof(*entries));
	int count;

	find_moved(state, scratch, moved);
	count = add_new_and_changed(state, moved, entries, 0);
	count = add_gone(state, moved, entries, count);
	qsort(entries, (size_t)count, sizeof(*entries), compare_entries);
	state->diff.changes = arena_alloc(state->diff.arena, ((size_t)count + 1) * sizeof(*state->diff.changes));
	state->diff.change_count = count;
	for (int i = 0; i < count; i++)
		state->diff.changes[i] = entries[i].change;
	arena_free(scratch);
}
