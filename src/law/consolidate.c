/*
 * The text on a day G as known on a day K: the mutations that count, in order of entry into force, each on the text that
 * its besluit expects (stack.c), or the slice cannot be computed.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

struct run {
	const struct law_regulation	*regulation;
	struct law_state		*state;
	struct diag_list		*diags;
	const struct law_mutation	**order;	/* of the whole regulation */
	size_t				 count;
};

struct progress {			/* of one besluit */
	int	 begun, applied;	/* mutations that stood there when it began; its own that were applied */
	bool	 stood;			/* it began on exactly the version it starts from */
};

/* ---- the slice around the day ---- */

static void
narrow(struct law_state *state, struct date day)
{
	if (!date_is_set(day))
		return;
	if (date_compare(day, state->on) <= 0) {
		if (!date_is_set(state->from) || date_compare(state->from, day) < 0)
			state->from = day;
		return;
	}
	day = date_add_days(day, -1);
	if (!date_is_set(state->until) || date_compare(day, state->until) < 0)
		state->until = day;
}

static void
find_slice(const struct run *run, struct date begins)
{
	struct law_state *state = run->state;
	struct date day;
	size_t i;

	narrow(state, begins);
	narrow(state, state->ends);
	for (i = 0; i < run->count && state->kind == LAW_STATE_VALID; i++) {
		day = law_counts_from(run->order[i], state->known);
		if (date_is_set(day) && date_compare(day, begins) > 0)
			narrow(state, day);
	}
}

/* ---- what was applied ---- */

static int
count_texts(const struct law_besluit *besluit)
{
	int count = 0, i;

	for (i = 0; i < besluit->mutation_count; i++)
		count += besluit->mutations[i].kind != LAW_WITHDRAW;
	return count;
}

/* Does everything that besluit was written on stand there, and nothing else? So it was for the one before it, and since then only that one was applied. */
static bool
stands_on_its_version(const struct law_besluit *besluit, const struct progress *progress, int applied)
{
	const struct progress *before = &progress[besluit->before->index];

	return before->stood && before->applied == count_texts(besluit->before) && applied == before->begun + before->applied;
}

/* Why not: what is applied that it does not build on, or else what it builds on that is not. */
static void
add_reason(struct buf *out, const struct run *run, const struct law_besluit *besluit, const struct progress *progress)
{
	const struct law_besluit *other;
	int i;

	for (i = 0; i < run->state->besluit_count; i++) {
		other = run->state->besluiten[i];
		if (law_builds_on(besluit, other))
			continue;
		buf_addf(out, "waarin ook ‘%s’ is verwerkt", other->id);
		return;
	}
	for (other = besluit->before; other != NULL && progress[other->index].applied == count_texts(other);)
		other = other->before;
	other = other != NULL ? other : besluit->before;
	assert(other != NULL);			/* the adoption has no mutations */
	buf_addf(out, "waarin ‘%s’ nog niet %sis verwerkt", other->id, progress[other->index].applied > 0 ? "helemaal " : "");
}

static void
post_rebased(struct run *run, const struct law_mutation *mutation, const struct progress *progress)
{
	const struct law_besluit *besluit = mutation->besluit;
	struct buf day = BUF_INIT, reason = BUF_INIT;

	date_add_words(&day, law_counts_from(mutation, run->state->known));
	add_reason(&reason, run, besluit, progress);
	diag_post(run->diags, besluit->pos, DIAG_REG_REBASED, "‘%s’ is gemaakt op versie %d, maar geldt vanaf %s in een tekst %s; alles paste", besluit->id, besluit->was,
	    buf_text(&day), buf_text(&reason));
	buf_free(&day);
	buf_free(&reason);
}

static void
note_besluit(struct run *run, const struct law_mutation *first, struct progress *progress)
{
	const struct law_besluit *besluit = first->besluit;
	struct law_state *state = run->state;
	struct progress *own = &progress[besluit->index];

	own->begun = state->applied_count;
	own->stood = stands_on_its_version(besluit, progress, state->applied_count);
	if (!own->stood)
		post_rebased(run, first, progress);
	state->besluiten[state->besluit_count++] = besluit;
}

/* The element is the same one, but the besluit names it by a place where now another stands. */
static void
check_place(const struct run *run, const struct law_mutation *mutation, const char *place)
{
	struct buf day = BUF_INIT;

	if (strcmp(place, mutation->found_at) == 0)
		return;
	date_add_words(&day, law_counts_from(mutation, run->state->known));
	diag_post(run->diags, mutation->pos, DIAG_REG_REBASED_PLACE, "‘%s’ is geschreven voor %s, maar wordt vanaf %s toegepast op wat dan %s is",
	    mutation->besluit->id, mutation->found_at, buf_text(&day), place);
	buf_free(&day);
}

static void
fail(struct run *run, struct law_stack *stack, const struct law_mutation *mutation, enum law_fit fit)
{
	struct law_slice slice = { .from = run->state->from, .until = run->state->until };

	if (fit != LAW_FAILED)
		law_stack_explain(stack, mutation, &slice, run->diags);
	law_stack_release(stack);
	law_state_release(run->state);
}

static enum law_fit
apply_one(struct run *run, struct law_stack *stack, const struct law_mutation *mutation, struct progress *progress, struct arena *scratch)
{
	struct law_state *state = run->state;
	const char *place = law_place_of(scratch, state->text, mutation->target);
	enum law_fit fit = law_stack_push(stack, mutation, run->diags);

	if (fit == LAW_FITS) {
		check_place(run, mutation, place);
		if (progress[mutation->besluit->index].applied++ == 0)
			note_besluit(run, mutation, progress);
		state->applied[state->applied_count++] = mutation;
	}
	arena_clear(scratch);
	return fit;
}

static int
apply_all(struct run *run, struct progress *progress)
{
	struct law_state *state = run->state;
	struct arena *scratch = arena_new();
	enum law_fit fit = LAW_FITS;
	struct law_stack stack;
	size_t i;

	law_stack_init(&stack, run->regulation, state->text);
	for (i = 0; i < run->count && fit == LAW_FITS; i++) {
		const struct law_mutation *mutation = run->order[i];
		struct date day = law_counts_from(mutation, state->known);

		if (!date_is_set(day) || date_compare(day, state->on) > 0)
			continue;
		fit = apply_one(run, &stack, mutation, progress, scratch);
		if (fit != LAW_FITS)
			fail(run, &stack, mutation, fit);
	}
	arena_free(scratch);
	if (fit != LAW_FITS)
		return -1;
	law_stack_release(&stack);
	return 0;
}

static int
compute(struct run *run)
{
	struct law_state *state = run->state;
	struct progress *progress = mem_array((size_t)run->regulation->besluit_count, sizeof(*progress));
	char *prefix = mem_format("%s_1", run->regulation->authority);
	int result;

	state->applied = mem_array(run->count, sizeof(*state->applied));
	state->besluiten = mem_array((size_t)run->regulation->besluit_count, sizeof(*state->besluiten));
	state->text = text_copy(run->regulation->base);
	state->besluiten[state->besluit_count++] = run->regulation->besluiten[0];
	progress[0].stood = true;
	result = apply_all(run, progress);
	if (result == 0)
		text_set_ids(state->text, prefix);
	free(prefix);
	free(progress);
	return result;
}

int
law_consolidate(const struct law_regulation *regulation, struct date on, struct date known, struct law_state *state, struct diag_list *diags)
{
	struct run run = { .regulation = regulation, .state = state, .diags = diags };
	struct date begins = law_begins(regulation, known);
	int result = 0;

	*state = (struct law_state){ .kind = LAW_STATE_VALID, .on = on, .known = known };
	if (!date_is_set(begins)) {
		state->kind = LAW_STATE_UNKNOWN;
		return 0;
	}
	state->ends = law_ends(regulation, known, &state->withdrawn_by);
	if (date_is_set(state->ends) && date_compare(state->ends, on) <= 0)
		state->kind = LAW_STATE_WITHDRAWN;
	else if (date_compare(on, begins) < 0)
		state->kind = LAW_STATE_BEFORE;
	run.order = law_mutations_in_order(regulation, &run.count);
	find_slice(&run, begins);
	if (state->kind == LAW_STATE_VALID)
		result = compute(&run);
	free(run.order);
	return result;
}

void
law_state_release(struct law_state *state)
{
	text_free(state->text);
	free(state->applied);
	free(state->besluiten);
	state->text = NULL;
	state->applied = NULL;
	state->besluiten = NULL;
	state->applied_count = state->besluit_count = 0;
}

/* ---- a version, whatever the dates ---- */

static const struct law_besluit *
find_version(const struct law_regulation *regulation, int version)
{
	int i;

	for (i = 0; i < regulation->besluit_count; i++)
		if (regulation->besluiten[i]->becomes == version)
			return regulation->besluiten[i];
	return NULL;
}

/* In pre-order what a besluit builds on goes before it. */
static int
fold(const struct law_regulation *regulation, const struct law_besluit *last, struct text *text)
{
	struct diag_list *ignored = diag_list_new();
	const struct law_besluit *besluit;
	int i, k, result = 0;

	for (i = 1; i <= last->index; i++) {
		besluit = regulation->besluiten[i];
		for (k = 0; k < besluit->mutation_count && law_builds_on(last, besluit); k++)
			if (law_apply(text, &besluit->mutations[k], NULL, ignored) == -1)
				result = -1;
	}
	diag_list_free(ignored);
	return result;
}

struct text *
law_version(const struct law_regulation *regulation, int version)
{
	const struct law_besluit *last = find_version(regulation, version);
	struct text *text;
	char *prefix;

	if (last == NULL)
		return NULL;
	text = text_copy(regulation->base);
	if (fold(regulation, last, text) == -1) {
		text_free(text);
		return NULL;
	}
	prefix = mem_format("%s_1", regulation->authority);
	text_set_ids(text, prefix);
	free(prefix);
	return text;
}
