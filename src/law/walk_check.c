/*
 * What must hold within one besluit: after all of it no two siblings have one number, and what enters into force later
 * comes later in the besluit when both touch the same element.
 */
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

/* ---- numbers ---- */

struct renumbered {
	const struct law_mutation	*mutation;
	const struct text_node		*node;
};

static int
by_parent(const void *a, const void *b)
{
	const struct renumbered *left = a, *right = b;

	if (left->node->parent != right->node->parent)
		return left->node->parent < right->node->parent ? -1 : 1;
	return left->mutation->order - right->mutation->order;
}

/* Kind and number of a node, as the key of siblings that would be confused. NULL: no number. */
static const char *
number_key(struct arena *arena, const struct text_node *node)
{
	struct buf key = BUF_INIT;
	const char *result = NULL;
	size_t len;

	if (law_is_named(node)) {
		buf_addf(&key, "%d ", node->kind);
		len = key.len;
		text_add_number(&key, node);
		if (key.len > len)
			result = arena_copy(arena, buf_text(&key));
	}
	buf_free(&key);
	return result;
}

/* Kind and number -> the first sibling with it, and the second. */
struct numbers {
	struct map	*first, *second;
};

static void
release_numbers(struct numbers *numbers)
{
	map_free(numbers->first);
	map_free(numbers->second);
}

static struct numbers
map_numbers(struct arena *arena, const struct text_node *parent)
{
	struct numbers numbers = { map_new(), map_new() };
	struct text_node *child;
	const char *key;

	for (child = parent->first; child != NULL; child = child->next) {
		key = number_key(arena, child);
		if (key == NULL)
			continue;
		if (map_find(numbers.first, key) == NULL)
			map_set(numbers.first, key, child);
		else if (map_find(numbers.second, key) == NULL)
			map_set(numbers.second, key, child);
	}
	return numbers;
}

static int
check_renumbered(const struct renumbered *renumbered, const struct numbers *numbers, struct arena *arena, struct diag_list *diags)
{
	const char *key = number_key(arena, renumbered->node);
	const struct text_node *twin = key != NULL ? map_find(numbers->first, key) : NULL;

	if (twin == renumbered->node)
		twin = map_find(numbers->second, key);
	if (twin == NULL)
		return 0;
	diag_post(diags, renumbered->mutation->pos, DIAG_REG_NUMBER_TAKEN, "na dit besluit zijn er twee elementen ‘%s’ met nummer %s naast elkaar",
	    text_kind_name(renumbered->node->kind), strchr(key, ' ') + 1);
	diag_post(diags, twin->pos, DIAG_REG_NUMBER_TAKEN, "hier staat het andere element met nummer %s", strchr(key, ' ') + 1);
	return 1;
}

/* A new number can come with a new text or heading too. */
static bool
gives_number(const struct law_mutation *mutation)
{
	return mutation->kind == LAW_RENUMBER || mutation->kind == LAW_REPLACE || mutation->kind == LAW_REPLACE_HEADING;
}

static size_t
find_renumbered(const struct law_besluit *besluit, const struct text *text, struct arena *arena, struct renumbered *list)
{
	const struct law_mutation *mutation;
	size_t count = 0;
	int i;

	for (i = 0; i < besluit->mutation_count; i++) {
		mutation = &besluit->mutations[i];
		if (!gives_number(mutation) || strcmp(law_place_of(arena, text, mutation->target), mutation->found_at) == 0)
			continue;
		list[count].mutation = mutation;
		list[count].node = text_find(text, mutation->target);
		count += list[count].node != NULL;
	}
	qsort(list, count, sizeof(*list), by_parent);
	return count;
}

int
law_check_numbers(const struct law_besluit *besluit, const struct text *text, struct diag_list *diags)
{
	struct renumbered *list = mem_array((size_t)besluit->mutation_count, sizeof(*list));
	struct arena *arena = arena_new();
	struct numbers numbers = { NULL, NULL };
	size_t count = find_renumbered(besluit, text, arena, list), i;
	int faults = 0;

	for (i = 0; i < count; i++) {
		if (i == 0 || list[i].node->parent != list[i - 1].node->parent) {
			release_numbers(&numbers);
			numbers = map_numbers(arena, list[i].node->parent);
		}
		faults += check_renumbered(&list[i], &numbers, arena, diags);
	}
	release_numbers(&numbers);
	arena_free(arena);
	free(list);
	return faults;
}

/* ---- stages ---- */

struct law_stages {
	struct map	*at;		/* wId -> the mutation on it that enters into force last */
	struct map	*below;		/* wId -> the same for everything in it */
};

struct law_stages *
law_stages_new(const struct law_besluit *besluit)
{
	struct law_stages *stages;
	int i = 1;

	while (i < besluit->mutation_count && date_compare(besluit->mutations[i].in_force, besluit->mutations[0].in_force) == 0)
		i++;
	if (i >= besluit->mutation_count)
		return NULL;
	stages = mem_alloc(sizeof(*stages));
	stages->at = map_new();
	stages->below = map_new();
	return stages;
}

void
law_stages_free(struct law_stages *stages)
{
	if (stages == NULL)
		return;
	map_free(stages->at);
	map_free(stages->below);
	free(stages);
}

static void
note_latest(struct map *map, const char *wid, const struct law_mutation *mutation)
{
	const struct law_mutation *other = map_find(map, wid);

	if (other == NULL || date_compare(other->in_force, mutation->in_force) < 0)
		map_set(map, wid, (void *)mutation);
}

static void
note_stage(struct law_stages *stages, const struct law_mutation *mutation, const struct text_node *target)
{
	const struct text_node *node, *body;
	bool beside = mutation->kind == LAW_ADD && mutation->position != LAW_INTO;

	for (body = mutation->kind == LAW_ADD ? mutation->body : NULL; body != NULL; body = body->next)
		if (body->wid != NULL)
			note_latest(stages->at, body->wid, mutation);
	if (mutation->kind != LAW_ADD)
		note_latest(stages->at, mutation->target, mutation);
	for (node = beside ? target->parent : target; node != NULL; node = node->parent)
		if (node->wid != NULL)
			note_latest(stages->below, node->wid, mutation);
}

static const struct law_mutation *
find_later(const struct map *map, const char *wid, const struct law_mutation *mutation)
{
	const struct law_mutation *other = map_find(map, wid);

	return other != NULL && date_compare(mutation->in_force, other->in_force) < 0 ? other : NULL;
}

static const struct law_mutation *
find_stage(const struct law_stages *stages, const struct law_mutation *mutation, const struct text_node *target)
{
	const struct law_mutation *later = mutation->kind == LAW_ADD ? NULL : find_later(stages->below, mutation->target, mutation);
	const struct text_node *node;

	for (node = target; node != NULL && later == NULL; node = node->parent)
		if (node->wid != NULL)
			later = find_later(stages->at, node->wid, mutation);
	return later;
}

int
law_check_stage(struct law_stages *stages, const struct law_mutation *mutation, const struct text *text, struct diag_list *diags)
{
	const struct text_node *target = stages != NULL ? text_find(text, mutation->target) : NULL;
	const struct law_mutation *later;
	struct buf day = BUF_INIT;

	if (target == NULL)
		return 0;
	later = find_stage(stages, mutation, target);
	note_stage(stages, mutation, target);
	if (later == NULL)
		return 0;
	date_add_words(&day, mutation->in_force);
	diag_post(diags, mutation->pos, DIAG_REG_STAGED, "deze wijziging werkt al op %s, maar bouwt voort op een wijziging hierboven die later in werking treedt",
	    buf_text(&day));
	buf_clear(&day);
	date_add_words(&day, later->in_force);
	diag_post(diags, later->pos, DIAG_REG_STAGED, "deze wijziging van hetzelfde element treedt pas in werking op %s", buf_text(&day));
	buf_free(&day);
	return 1;
}
