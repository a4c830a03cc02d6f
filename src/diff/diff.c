/*
 * Two texts, their pairs, the script and the list of changes.
 */
#include "diff/diff_int.h"

const char *
diff_change_name(enum diff_change_kind kind)
{
	static const char *const names[DIFF_CHANGE_KINDS] = { "nieuw", "gewijzigd", "vervallen", "vernummerd", "verplaatst" };

	return names[kind];
}

struct diff *
diff_new(const struct text *was, const struct text *becomes)
{
	struct arena *arena = arena_new();
	struct diff_state *state = arena_alloc(arena, sizeof(*state));

	state->diff = (struct diff){ .arena = arena, .was = was, .becomes = becomes };
	diff_side_fill(&state->was, arena, was);
	diff_side_fill(&state->becomes, arena, becomes);
	diff_match(state);
	diff_make_script(state);
	diff_make_changes(state);
	return &state->diff;
}

void
diff_free(struct diff *diff)
{
	if (diff != NULL)
		arena_free(diff->arena);
}

const struct text_node *
diff_partner(const struct diff *diff, const struct text_node *node)
{
	const struct diff_state *state = (const struct diff_state *)diff;
	int item = diff_find_item(&state->was, node);

	if (item != DIFF_NONE)
		return state->was.items[item].partner == DIFF_NONE ? NULL : state->becomes.items[state->was.items[item].partner].node;
	item = diff_find_item(&state->becomes, node);
	if (item == DIFF_NONE || state->becomes.items[item].partner == DIFF_NONE)
		return NULL;
	return state->was.items[state->becomes.items[item].partner].node;
}
