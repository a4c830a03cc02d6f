/*
 * The versions of a regulation as known on a day. A slice begins where a mutation begins to count; one retroactive besluit thus
 * splits the past. One working text serves all slices: from slice to slice only what differs is undone and applied.
 */
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

struct building {
	const struct law_regulation	*regulation;
	struct law_timeline		*timeline;
	struct date			 known, begins, ends;
	const struct law_mutation	**order;
	struct date			*from;		/* of each of order: the day from which it counts; unset: never */
	size_t				 count;
	const struct law_mutation	**wanted;	/* of the slice at hand, in order */
	size_t				 wanted_count;
};

static int
by_date(const void *a, const void *b)
{
	return date_compare(*(const struct date *)a, *(const struct date *)b);
}

/* ---- which slices ---- */

static void
find_days(struct building *building)
{
	size_t i;

	for (i = 0; i < building->count; i++) {
		building->from[i] = law_counts_from(building->order[i], building->known);
		if (date_is_set(building->from[i]) && date_compare(building->from[i], building->begins) < 0)
			building->from[i] = building->begins;
	}
}

static bool
has_text_on(const struct building *building, struct date day)
{
	return date_is_set(day) && (!date_is_set(building->ends) || date_compare(day, building->ends) < 0);
}

static void
add_slice(struct building *building, struct date day)
{
	struct law_timeline *timeline = building->timeline;

	if (timeline->count > 0)
		timeline->slices[timeline->count - 1].until = date_add_days(day, -1);
	timeline->slices[timeline->count++] = (struct law_slice){ .from = day };
}

static void
add_slices(struct building *building)
{
	struct date *days = mem_array(building->count + 1, sizeof(*days));
	size_t count = 0, i;

	if (has_text_on(building, building->begins))
		days[count++] = building->begins;
	for (i = 0; i < building->count; i++)
		if (has_text_on(building, building->from[i]))
			days[count++] = building->from[i];
	qsort(days, count, sizeof(*days), by_date);
	building->timeline->slices = arena_alloc(building->timeline->arena, (count + 1) * sizeof(struct law_slice));
	for (i = 0; i < count; i++)
		if (i == 0 || date_compare(days[i - 1], days[i]) != 0)
			add_slice(building, days[i]);
	if (date_is_set(building->ends))
		add_slice(building, building->ends);
	free(days);
}

/* ---- what begins ---- */

static void
add_begun(struct law_slice *slice, const struct law_besluit *besluit)
{
	int i;

	for (i = 0; i < slice->besluit_count; i++)
		if (slice->besluiten[i] == besluit)
			return;
	slice->besluiten[slice->besluit_count++] = besluit;
}

static void
find_begun(struct building *building, struct law_slice *slice)
{
	size_t i, count = 1;

	for (i = 0; i < building->count; i++)
		count += date_compare(building->from[i], slice->from) == 0;
	slice->besluiten = arena_alloc(building->timeline->arena, count * sizeof(struct law_besluit *));
	if (date_compare(slice->from, building->begins) == 0)
		add_begun(slice, building->regulation->besluiten[0]);
	for (i = 0; i < building->count; i++)
		if (date_compare(building->from[i], slice->from) == 0)
			add_begun(slice, building->order[i]->besluit);
}

/* ---- is it computable? ---- */

static void
find_wanted(struct building *building, const struct law_slice *slice)
{
	size_t i;

	building->wanted_count = 0;
	for (i = 0; i < building->count; i++)
		if (date_is_set(building->from[i]) && date_compare(building->from[i], slice->from) <= 0)
			building->wanted[building->wanted_count++] = building->order[i];
}

static bool
bring_to(const struct building *building, struct law_stack *stack, struct diag_list *ignored)
{
	size_t same = 0;

	while (same < stack->count && same < building->wanted_count && stack->layers[same].mutation == building->wanted[same])
		same++;
	while (stack->count > same)
		law_stack_pop(stack);
	for (; same < building->wanted_count; same++)
		if (law_stack_push(stack, building->wanted[same], ignored) != LAW_FITS)
			return false;
	return true;
}

static void
compute(struct building *building)
{
	struct text *text = text_copy(building->regulation->base);
	struct diag_list *ignored = diag_list_new();
	struct law_stack stack;
	int i;

	law_stack_init(&stack, building->regulation, text);
	for (i = 0; i < building->timeline->count; i++) {
		struct law_slice *slice = &building->timeline->slices[i];

		find_begun(building, slice);
		find_wanted(building, slice);
		slice->computable = bring_to(building, &stack, ignored);
	}
	law_stack_release(&stack);
	diag_list_free(ignored);
	text_free(text);
}

/* The last slice has no text: what ends it is what begins there. */
static void
close_timeline(struct building *building, const struct law_besluit *by)
{
	struct law_slice *last = &building->timeline->slices[building->timeline->count - 1];

	if (!date_is_set(building->ends))
		return;
	last->withdrawn = true;
	last->computable = true;
	last->besluit_count = 0;
	if (by == NULL)
		return;
	last->besluiten = arena_alloc(building->timeline->arena, sizeof(struct law_besluit *));
	last->besluiten[last->besluit_count++] = by;
}

static void
build(struct building *building, const struct law_besluit *by)
{
	building->order = law_mutations_in_order(building->regulation, &building->count);
	building->from = mem_array(building->count, sizeof(*building->from));
	building->wanted = mem_array(building->count, sizeof(*building->wanted));
	find_days(building);
	add_slices(building);
	compute(building);
	close_timeline(building, by);
	free(building->order);
	free(building->from);
	free(building->wanted);
}

struct law_timeline *
law_timeline_new(const struct law_regulation *regulation, struct date known)
{
	struct building building = { .regulation = regulation, .known = known, .begins = law_begins(regulation, known) };
	const struct law_besluit *by;

	building.timeline = mem_alloc(sizeof(*building.timeline));
	building.timeline->arena = arena_new();
	building.ends = law_ends(regulation, known, &by);
	if (date_is_set(building.begins))
		build(&building, by);
	return building.timeline;
}

void
law_timeline_free(struct law_timeline *timeline)
{
	if (timeline == NULL)
		return;
	arena_free(timeline->arena);
	free(timeline);
}
