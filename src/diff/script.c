/*
 * The edit script of a matching, and its application (Chawathe 1996, with moves among siblings by the longest increasing subsequence).
 * In order: for each element of the new text from the top, in reading order, its update, its insertion or its move to the place after its neighbour;
 * then the deletions. An insertion holds all below it that is new, a deletion all below it that did not move away: one edit for a subtree.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "diff/diff_int.h"

/* ---- what differs in one node ---- */
static bool
same_string(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool
same_node(const struct text_node *a, const struct text_node *b)
{
	const struct text_attribute *x = a->attributes, *y = b->attributes;

	if (a->kind != b->kind || !same_string(a->wid, b->wid) || !same_string(a->text, b->text))
		return false;
	for (; x != NULL && y != NULL; x = x->next, y = y->next)
		if (strcmp(x->name, y->name) != 0 || strcmp(x->value, y->value) != 0)
			return false;
	return x == NULL && y == NULL;
}

/* The node, and of a leaf all below. */
static bool
same_item(const struct text_node *a, const struct text_node *b)
{
	const struct text_node *x = a, *y = b;

	if (!diff_is_block(a))
		return same_node(a, b);
	while (x != NULL && y != NULL) {
		const struct text_node *nx = text_next(x, a), *ny = text_next(y, b);

		if (!same_node(x, y) || (x->first == NULL) != (y->first == NULL) || (x != a && (x->next == NULL) != (y->next == NULL)))
			return false;
		x = nx;
		y = ny;
	}
	return x == NULL && y == NULL;
}

/* ---- making ---- */
static void
add_edit(struct diff_state *state, enum diff_edit_kind kind, int was, int becomes)
{
	state->diff.edits[state->diff.edit_count++] = (struct diff_edit){ kind, was, becomes };
}

/* moves[j] for each item of becomes whose pair stands elsewhere: below another parent, or out of order. */
static void
find_moves(const struct diff_state *state, struct arena *scratch, bool *moves)
{
	int *values = arena_alloc(scratch, (size_t)state->becomes.count * sizeof(*values));
	int *items = arena_alloc(scratch, (size_t)state->becomes.count * sizeof(*items));
	bool *keep = arena_alloc(scratch, (size_t)state->becomes.count * sizeof(*keep));
	struct arena *small = arena_new();

	for (int parent = 0; parent < state->becomes.count; parent++) {
		int count = 0, old_parent = state->becomes.items[parent].partner;

		for (int j = state->becomes.items[parent].first; j != DIFF_NONE; j = state->becomes.items[j].next) {
			int i = state->becomes.items[j].partner;

			moves[j] = i != DIFF_NONE;
			if (i == DIFF_NONE || old_parent == DIFF_NONE || state->was.items[i].parent != old_parent)
				continue;
			items[count] = j;
			values[count++] = i;
		}
		diff_keep_rising(small, values, count, keep);
		for (int k = 0; k < count; k++)
			moves[items[k]] = !keep[k];
		arena_clear(small);
	}
	arena_free(small);
}

void
diff_make_script(struct diff_state *state)
{
	struct arena *scratch = arena_new();
	bool *moves = arena_alloc(scratch, (size_t)state->becomes.count * sizeof(*moves));

	state->diff.edits = arena_alloc(state->diff.arena, ((size_t)state->was.count + 2 * (size_t)state->becomes.count) * sizeof(*state->diff.edits));
	find_moves(state, scratch, moves);
	for (int j = 0; j < state->becomes.count; j++) {
		const struct diff_item *item = &state->becomes.items[j];

		if (item->partner == DIFF_NONE) {
			if (state->becomes.items[item->parent].partner != DIFF_NONE)
				add_edit(state, DIFF_INSERT, DIFF_NONE, j);
			continue;
		}
		if (moves[j])
			add_edit(state, DIFF_MOVE, item->partner, j);
		if (!same_item(state->was.items[item->partner].node, item->node))
			add_edit(state, DIFF_UPDATE, item->partner, j);
	}
	for (int i = 1; i < state->was.count; i++)
		if (state->was.items[i].partner == DIFF_NONE && state->was.items[state->was.items[i].parent].partner != DIFF_NONE)
			add_edit(state, DIFF_DELETE, i, DIFF_NONE);
	arena_free(scratch);
}

/* ---- applying: on a copy, whose index is made anew at the end, so that an id may change hands on the way ---- */
struct workshop {
	const struct diff_state	*state;
	struct text		*text;
	struct text_node	**was, **becomes;	/* by item: the node in text; becomes NULL as long as it is not there */
};

static void
unlink_node(struct text_node *node)
{
	assert(node->parent != NULL);
	*(node->prev != NULL ? &node->prev->next : &node->parent->first) = node->next;
	*(node->next != NULL ? &node->next->prev : &node->parent->last) = node->prev;
	node->parent = node->prev = node->next = NULL;
}

static void
link_after(struct text_node *parent, struct text_node *before, struct text_node *node)
{
	node->parent = parent;
	node->prev = before;
	node->next = before != NULL ? before->next : parent->first;
	*(node->next != NULL ? &node->next->prev : &parent->last) = node;
	*(before != NULL ? &before->next : &parent->first) = node;
}

static const char *
copy_string(struct workshop *shop, const char *text)
{
	return text == NULL ? NULL : arena_copy(shop->text->arena, text);
}

static void
copy_marks(struct workshop *shop, struct text_node *to, const struct text_node *from)
{
	struct text_attribute **end = &to->attributes;

	to->wid = copy_string(shop, from->wid);
	to->eid = copy_string(shop, from->eid);
	to->pos = from->pos;
	to->by = from->by;
	*end = NULL;
	for (const struct text_attribute *a = from->attributes; a != NULL; a = a->next, end = &(*end)->next) {
		*end = arena_alloc(shop->text->arena, sizeof(**end));
		(*end)->name = copy_string(shop, a->name);
		(*end)->value = copy_string(shop, a->value);
	}
}

static void
put_in_place(struct workshop *shop, int becomes, struct text_node *node)
{
	const struct diff_item *item = &shop->state->becomes.items[becomes];

	shop->becomes[becomes] = node;
	link_after(shop->becomes[item->parent], item->prev == DIFF_NONE ? NULL : shop->becomes[item->prev], node);
}

/* The element and what is new below it; what moves into it comes by its own edit. */
static void
apply_insert(struct workshop *shop, int becomes)
{
	const struct diff_side *side = &shop->state->becomes;

	for (int j = becomes; j < side->items[becomes].end; ) {
		const struct diff_item *item = &side->items[j];

		if (item->partner != DIFF_NONE) {
			j = item->end;
			continue;
		}
		if (diff_is_block(item->node)) {
			shop->becomes[j] = text_clone(shop->text, item->node);
		} else {
			shop->becomes[j] = text_add(shop->text, NULL, item->node->kind, item->node->pos);
			copy_marks(shop, shop->becomes[j], item->node);
		}
		j++;
	}
}

static void
link_inserted(struct workshop *shop, int becomes)
{
	const struct diff_side *side = &shop->state->becomes;

	for (int j = becomes; j < side->items[becomes].end; ) {
		if (side->items[j].partner != DIFF_NONE) {
			j = side->items[j].end;
			continue;
		}
		if (j == becomes) {
			put_in_place(shop, j, shop->becomes[j]);
		} else {	/* after what is there: the neighbours that move in come between later */
			struct text_node *parent = shop->becomes[side->items[j].parent];

			link_after(parent, parent->last, shop->becomes[j]);
		}
		j++;
	}
}

static void
apply_update(struct workshop *shop, int becomes)
{
	const struct text_node *from = shop->state->becomes.items[becomes].node;
	struct text_node *node = shop->becomes[becomes];

	copy_marks(shop, node, from);
	node->text = copy_string(shop, from->text);
	if (!diff_is_block(from))
		return;
	while (node->first != NULL)
		unlink_node(node->first);
	for (const struct text_node *child = from->first; child != NULL; child = child->next)
		link_after(node, node->last, text_clone(shop->text, child));
}

static void
apply(struct workshop *shop, const struct diff_edit *edit)
{
	switch (edit->kind) {
	case DIFF_DELETE:
		unlink_node(shop->was[edit->was]);
		break;
	case DIFF_INSERT:
		apply_insert(shop, edit->becomes);
		link_inserted(shop, edit->becomes);
		break;
	case DIFF_MOVE:
		unlink_node(shop->was[edit->was]);
		put_in_place(shop, edit->becomes, shop->was[edit->was]);
		break;
	case DIFF_UPDATE:
		apply_update(shop, edit->becomes);
		break;
	}
}

/* eIds tell the place, so they follow from the edits: those of the new text. */
static void
set_eids(struct workshop *shop, struct text *text)
{
	struct arena *scratch = arena_new();
	int count;
	const struct text_node **nodes = diff_list_nodes(scratch, text->root, &count);

	assert(count == shop->state->becomes.count);
	for (int j = 0; j < count; j++) {
		const char *eid = shop->state->becomes.items[j].node->eid;

		((struct text_node *)nodes[j])->eid = eid == NULL ? NULL : arena_copy(text->arena, eid);
	}
	arena_free(scratch);
}

struct text *
diff_apply(const struct diff *diff)
{
	const struct diff_state *state = (const struct diff_state *)diff;
	struct workshop shop = { .state = state, .text = text_copy(state->was.text) };
	struct arena *scratch = arena_new();
	struct text *result;
	int count;

	shop.was = (struct text_node **)diff_list_nodes(scratch, shop.text->root, &count);
	shop.becomes = arena_alloc(scratch, (size_t)state->becomes.count * sizeof(*shop.becomes));
	for (int j = 0; j < state->becomes.count; j++)
		if (state->becomes.items[j].partner != DIFF_NONE)
			shop.becomes[j] = shop.was[state->becomes.items[j].partner];
	for (int i = 0; i < diff->edit_count; i++)
		apply(&shop, &diff->edits[i]);
	result = text_copy(shop.text);
	set_eids(&shop, result);
	text_free(shop.text);
	arena_free(scratch);
	return result;
}
