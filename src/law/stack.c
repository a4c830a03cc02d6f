/*
 * Mutations applied to one text, the last one on top. A mutation is let on only when its target is as its own besluit found it, and
 * when no besluit from another branch of versions touched what it touches: then either order gives the same text.
 */
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

void
law_stack_init(struct law_stack *stack, const struct law_regulation *regulation, struct text *text)
{
	*stack = (struct law_stack){ .regulation = regulation, .text = text, .targets = map_new() };
}

void
law_stack_release(struct law_stack *stack)
{
	size_t i;

	for (i = 0; i < stack->count; i++)
		law_undo_free(stack->layers[i].undo);
	free(stack->layers);
	map_free(stack->targets);
	*stack = (struct law_stack){ .count = 0 };
}

/* ---- overlap ---- */

/* Neither starts from what the other made. */
static bool
are_parallel(const struct law_mutation *a, const struct law_mutation *b)
{
	return !law_builds_on(a->besluit, b->besluit) && !law_builds_on(b->besluit, a->besluit);
}

static size_t
last_on(const struct law_stack *stack, const char *wid)
{
	return wid != NULL ? (size_t)(uintptr_t)map_find(stack->targets, wid) : 0;
}

static bool
is_beside(const struct law_mutation *mutation)
{
	return mutation->kind == LAW_ADD && mutation->position != LAW_INTO;
}

/* Did lower need all of its target as it was, so that it could not come after upper? What was removed stands there again when it moved. */
static bool
needs_whole(const struct law_mutation *lower, const struct law_mutation *upper)
{
	bool same = strcmp(lower->target, upper->target) == 0;

	switch (lower->kind) {
	case LAW_REMOVE:
		return true;
	case LAW_REPLACE:
		return !(same && is_beside(upper));
	case LAW_REPLACE_WORDS:
		return !(same && (is_beside(upper) || upper->kind == LAW_RENUMBER));
	default:
		return false;
	}
}

/* Was lower put next to the element that upper takes away? */
static bool
needs_neighbour(const struct law_mutation *lower, const struct law_mutation *upper)
{
	return upper->kind == LAW_REMOVE && is_beside(lower) && strcmp(lower->target, upper->target) == 0;
}

static const struct law_mutation *
find_on(const struct law_stack *stack, const struct text_node *node, const struct law_mutation *mutation)
{
	const struct law_mutation *lower;
	size_t at;

	for (at = last_on(stack, node->wid); at > 0; at = stack->layers[at - 1].below) {
		lower = stack->layers[at - 1].mutation;
		if (are_parallel(lower, mutation) && (needs_whole(lower, mutation) || needs_neighbour(lower, mutation)))
			return lower;
	}
	return NULL;
}

/* An addition next to what another branch added: which comes first? */
static const struct law_mutation *
find_in_gap(const struct law_stack *stack, const struct law_mutation *mutation, const struct text_node *target)
{
	const struct text_node *neighbour = law_gap_neighbour(mutation, target);
	const struct law_besluit *giver = neighbour != NULL && neighbour->wid != NULL ? map_find(stack->regulation->births, neighbour->wid) : NULL;
	const struct law_mutation *by = neighbour != NULL ? neighbour->by : NULL;
	size_t i;

	if (by != NULL && by->kind == LAW_ADD && are_parallel(by, mutation))
		return by;
	if (giver == NULL || law_builds_on(mutation->besluit, giver) || law_builds_on(giver, mutation->besluit))
		return NULL;
	for (i = 0; i < stack->count; i++)
		if (stack->layers[i].mutation->besluit == giver && stack->layers[i].mutation->kind == LAW_ADD)
			return stack->layers[i].mutation;
	return NULL;
}

const struct law_mutation *
law_stack_overlap(const struct law_stack *stack, const struct law_mutation *mutation)
{
	const struct text_node *target = text_find(stack->text, mutation->target), *node;
	const struct law_mutation *other = NULL;

	if (target == NULL)
		return NULL;
	if (mutation->kind == LAW_ADD)
		other = find_in_gap(stack, mutation, target);
	for (node = target; node != NULL && other == NULL; node = node->parent)
		other = find_on(stack, node, mutation);
	return other;
}

/* ---- on and off ---- */

int
law_stack_apply(struct law_stack *stack, const struct law_mutation *mutation, struct diag_list *diags)
{
	struct law_undo *undo;
	struct law_layer *layer;

	if (law_apply(stack->text, mutation, &undo, diags) == -1)
		return -1;
	MEM_GROW(stack->layers, stack->cap, stack->count + 1);
	layer = &stack->layers[stack->count++];
	*layer = (struct law_layer){ mutation, undo, last_on(stack, mutation->target) };
	if (mutation->target != NULL)
		map_set(stack->targets, mutation->target, (void *)(uintptr_t)stack->count);
	return 0;
}

void
law_stack_pop(struct law_stack *stack)
{
	struct law_layer *layer = &stack->layers[--stack->count];

	law_undo(stack->text, layer->undo);
	if (layer->mutation->target != NULL)
		map_set(stack->targets, layer->mutation->target, (void *)(uintptr_t)layer->below);
}

enum law_fit
law_stack_push(struct law_stack *stack, const struct law_mutation *mutation, struct diag_list *diags)
{
	if (law_target_hash(stack->text, mutation) != mutation->found)
		return LAW_CHANGED;
	if (law_stack_overlap(stack, mutation) != NULL)
		return LAW_OVERLAPS;
	return law_stack_apply(stack, mutation, diags) == 0 ? LAW_FITS : LAW_FAILED;
}
