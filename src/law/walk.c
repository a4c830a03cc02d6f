/*
 * Every besluit once on the version from which it starts: what does not fit there is refused while loading, and what each mutation
 * finds there is kept, so that consolidation can tell when another besluit came in between.
 */
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

struct walk {
	struct law_regulation	*regulation;
	struct law_stack	 stack;
	struct map		*taken;		/* wIds that the besluit at hand has taken out */
	struct diag_list	*diags;
	bool			*failed;	/* by index of the besluit */
};

/* ---- a wId is given out once ---- */

/* What this besluit took out itself may come back: then it moves. */
static void
note_taken(struct walk *walk)
{
	const struct law_undo *undo = walk->stack.layers[walk->stack.count - 1].undo;
	const struct text_node *node;
	size_t i;

	for (i = 0; i < undo->count; i++)
		for (node = undo->steps[i].kind == LAW_STEP_OUT ? undo->steps[i].node : NULL; node != NULL; node = text_next(node, undo->steps[i].node))
			if (node->wid != NULL)
				map_set(walk->taken, node->wid, (void *)node);
}

static int
check_wid(const struct walk *walk, const struct law_mutation *mutation, const struct text_node *node)
{
	const struct law_besluit *giver = map_find(walk->regulation->births, node->wid);
	const struct text_node *adopted = text_find(walk->regulation->base, node->wid);

	if (text_find(walk->stack.text, node->wid) != NULL || (adopted == NULL && giver == mutation->besluit) ||
	    map_find(walk->taken, node->wid) != NULL)
		return 0;
	diag_post(walk->diags, node->pos, DIAG_REG_WID_AGAIN, "wId ‘%s’ is al eens gegeven aan een ander element", node->wid);
	diag_post(walk->diags, adopted != NULL ? adopted->pos : giver->pos, DIAG_REG_WID_AGAIN, "hier is wId ‘%s’ het eerst gegeven", node->wid);
	return -1;
}

static int
check_wids(const struct walk *walk, const struct law_mutation *mutation)
{
	const struct text_node *body, *node;

	if (mutation->kind != LAW_ADD && mutation->kind != LAW_REPLACE)
		return 0;
	for (body = mutation->body; body != NULL; body = body->next)
		for (node = body; node != NULL; node = text_next(node, body))
			if (node->wid != NULL && check_wid(walk, mutation, node) == -1)
				return -1;
	return 0;
}

/* ---- a besluit ---- */

/* An addition, a removal and other words always change something. */
static int
check_change(const struct walk *walk, const struct law_mutation *mutation)
{
	bool can_be_same = mutation->kind == LAW_REPLACE || mutation->kind == LAW_REPLACE_HEADING || mutation->kind == LAW_RENUMBER;

	if (!can_be_same || law_target_hash(walk->stack.text, mutation) != mutation->found)
		return 0;
	diag_post(walk->diags, mutation->pos, DIAG_REG_NO_CHANGE, "deze wijziging verandert niets: het nieuwe is gelijk aan wat er stond");
	return -1;
}

const char *
law_place_of(struct arena *arena, const struct text *text, const char *wid)
{
	const struct text_node *node = text_find(text, wid);
	struct buf place = BUF_INIT;
	const char *result;

	if (node != NULL)
		text_add_place(&place, node);
	result = arena_copy(arena, buf_text(&place));
	buf_free(&place);
	return result;
}

static int
walk_mutation(struct walk *walk, struct law_mutation *mutation, struct law_stages *stages)
{
	if (mutation->kind == LAW_WITHDRAW)
		return 0;
	mutation->found = law_target_hash(walk->stack.text, mutation);
	mutation->found_at = law_place_of(walk->regulation->arena, walk->stack.text, mutation->target);
	if (law_check_stage(stages, mutation, walk->stack.text, walk->diags) > 0 || check_wids(walk, mutation) == -1 ||
	    law_stack_apply(&walk->stack, mutation, walk->diags) == -1)
		return -1;
	note_taken(walk);
	return check_change(walk, mutation);
}

static int
walk_besluit(struct walk *walk, struct law_besluit *besluit)
{
	struct law_stages *stages = law_stages_new(besluit);
	int i, result = 0;

	walk->taken = map_new();
	law_births_name(walk->regulation, besluit, walk->stack.text);
	for (i = 0; i < besluit->mutation_count; i++)
		if (walk_mutation(walk, &besluit->mutations[i], stages) == -1)
			result = -1;
	if (result == 0 && law_check_numbers(besluit, walk->stack.text, walk->diags) > 0)
		result = -1;
	law_stages_free(stages);
	map_free(walk->taken);
	return result;
}

/* Back to the version from which besluit starts. */
static void
go_back(struct walk *walk, const struct law_besluit *besluit)
{
	struct law_stack *stack = &walk->stack;

	while (stack->count > 0 && !law_builds_on(besluit, stack->layers[stack->count - 1].mutation->besluit))
		law_stack_pop(stack);
}

int
law_walk(struct law_regulation *regulation, struct diag_list *diags)
{
	struct walk walk = { .regulation = regulation, .diags = diags };
	struct text *text = text_copy(regulation->base);
	int i, result = 0;

	walk.failed = mem_array((size_t)regulation->besluit_count, sizeof(*walk.failed));
	law_stack_init(&walk.stack, regulation, text);
	for (i = 1; i < regulation->besluit_count; i++) {
		struct law_besluit *besluit = regulation->besluiten[i];

		go_back(&walk, besluit);
		walk.failed[i] = walk.failed[besluit->before->index] || walk_besluit(&walk, besluit) == -1;
		if (walk.failed[i])
			result = -1;
	}
	law_stack_release(&walk.stack);
	text_free(text);
	free(walk.failed);
	return result;
}
