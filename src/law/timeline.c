/*
 * The versions of a regulation as known on a day. A slice begins where a mutation begins to count; one retroactive besluit thus
 * splits the past. One working text serves all slices: from slice to slice only what differs is undone and applied.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

#define NEVER LONG_MAX

struct building {
	const struct law_regulation	*regulation;
	struct law_timeline		*timeline;
	struct date			 known;
	long				 begins, ends;	/* days as numbers: they are compared often; ends: NEVER when not known */
	const struct law_mutation	**order;
	long				*from;		/* of each of order: the day from which it counts, or NEVER */
	size_t				 count;
	const struct law_mutation	**wanted;	/* of the slice at hand, in order */
	size_t				 wanted_count;
};

static long
day_number(struct date day)
{
	return date_is_set(day) ? date_serial(day) : NEVER;
}

static int
by_number(const void *a, const void *b)
{
	long left = *(const long *)a, right = *(const long *)b;

	return left < right ? -1 : left > right;
}

/* ---- which slices ---- */

static void
find_days(struct building *building)
{
	size_t i;

	for (i = 0; i < building->count; i++) {
		building->from[i] = day_number(law_counts_from(building->order[i], building->known));
		if (building->from[i] < building->begins)
			building->from[i] = building->begins;
	}
}

static void
add_slice(struct building *building, long day)
{
	struct law_timeline *timeline = building->timeline;

	if (timeline->count > 0)
		timeline->slices[timeline->count - 1].until = date_from_serial(day - 1);
	timeline->slices[timeline->count++] = (struct law_slice){ .from = date_from_serial(day) };
}

static void
add_slices(struct building *building)
{
	long *days = mem_array(building->count + 1, sizeof(*days));
	size_t count = 0, i;

	if (building->begins < building->ends)
		days[count++] = building->begins;
	for (i = 0; i < building->count; i++)
		if (building->from[i] < building->ends)
			days[count++] = building->from[i];
	qsort(days, count, sizeof(*days), by_number);
	building->timeline->slices = arena_alloc(building->timeline->arena, (count + 1) * sizeof(struct law_slice));
	for (i = 0; i < count; i++)
		if (i == 0 || days[i - 1] != days[i])
			add_slice(building, days[i]);
	if (building->ends != NEVER)
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
	long day = date_serial(slice->from);
	size_t i, count = 1;

	for (i = 0; i < building->count; i++)
		count += building->from[i] == day;
	slice->besluiten = arena_alloc(building->timeline->arena, count * sizeof(struct law_besluit *));
	if (day == building->begins)
		add_begun(slice, building->regulation->besluiten[0]);
	for (i = 0; i < building->count; i++)
		if (building->from[i] == day)
			add_begun(slice, building->order[i]->besluit);
}

/* ---- is it computable? ---- */

static void
find_wanted(struct building *building, const struct law_slice *slice)
{
	long day = date_serial(slice->from);
	size_t i;

	building->wanted_count = 0;
	for (i = 0; i < building->count; i++)
		if (building->from[i] <= day)
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

	if (building->ends == NEVER)
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
	struct building building = { .regulation = regulation, .known = known, .begins = day_number(law_begins(regulation, known)) };
	const struct law_besluit *by;

	building.timeline = mem_alloc(sizeof(*building.timeline));
	building.timeline->arena = arena_new();
	building.ends = day_number(law_ends(regulation, known, &by));
	if (building.begins != NEVER)
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
