/*
 * Why a mutation does not fit: another besluit touched the same element (samenloop), or the slice of time has a text that the
 * besluit was not written for. Only asked for when something is wrong, so that it may take its time.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "law/regulation_int.h"

enum { SHOWN = 80 };

/* ---- who touched it ---- */

static bool
stands_in(const struct text_node *node, const char *wid)
{
	for (; node != NULL; node = node->parent)
		if (node->wid != NULL && strcmp(node->wid, wid) == 0)
			return true;
	return false;
}

static bool
holds(const struct text_node *top, const char *wid)
{
	const struct text_node *node = top;

	while (node != NULL && (node->wid == NULL || strcmp(node->wid, wid) != 0))
		node = text_next(node, top);
	return node != NULL;
}

static bool
touches(const struct law_layer *layer, const char *wid)
{
	const struct law_step *step = layer->undo->steps, *end = step + layer->undo->count;

	for (; step < end; step++)
		if (step->kind == LAW_STEP_MARK ? stands_in(step->node, wid) : stands_in(step->parent, wid) || holds(step->node, wid))
			return true;
	return false;
}

static const struct law_mutation *
find_toucher(const struct law_stack *stack, const struct law_mutation *mutation)
{
	size_t i;

	for (i = stack->count; i > 0; i--)
		if (!law_builds_on(mutation->besluit, stack->layers[i - 1].mutation->besluit) && touches(&stack->layers[i - 1], mutation->target))
			return stack->layers[i - 1].mutation;
	return NULL;
}

/* ---- what is missing ---- */

static bool
is_applied(const struct law_stack *stack, const struct law_mutation *mutation)
{
	size_t i;

	for (i = 0; i < stack->count; i++)
		if (stack->layers[i].mutation == mutation)
			return true;
	return false;
}

static bool
concerns(const struct law_mutation *other, const struct law_mutation *mutation)
{
	const struct text_node *body;

	if (other->target != NULL && strcmp(other->target, mutation->target) == 0)
		return true;
	for (body = other->body; body != NULL; body = body->next)
		if (holds(body, mutation->target))
			return true;
	return false;
}

/* A mutation that the besluit was written on top of and that is not in this slice; the last that concerns its target, else the last. */
static const struct law_mutation *
find_missing(const struct law_stack *stack, const struct law_mutation *mutation)
{
	const struct law_mutation *missing = NULL, *other;
	const struct law_besluit *besluit;
	int i;

	for (besluit = mutation->besluit; besluit != NULL; besluit = besluit->before)
		for (i = besluit->mutation_count - 1; i >= 0; i--) {
			other = &besluit->mutations[i];
			if (other->kind == LAW_WITHDRAW || (besluit == mutation->besluit && i >= mutation->order) || is_applied(stack, other))
				continue;
			if (concerns(other, mutation))
				return other;
			missing = missing != NULL ? missing : other;
		}
	return missing;
}

/* ---- saying it ---- */

static void
add_slice(struct buf *out, const struct law_slice *slice)
{
	buf_adds(out, "van ");
	date_add_words(out, slice->from);
	if (!date_is_set(slice->until)) {
		buf_adds(out, " af");
		return;
	}
	buf_adds(out, " tot en met ");
	date_add_words(out, slice->until);
}

/* From the first difference on, a little before it. */
static void
add_shown(struct buf *out, const char *text, size_t from)
{
	const char *at, *end = text + strlen(text);
	int i;

	from = from > SHOWN / 4 ? from - SHOWN / 4 : 0;
	while (from > 0 && ((unsigned char)text[from] & 0xc0) == 0x80)
		from--;
	for (at = text + from, i = 0; i < SHOWN && at < end; i++)
		utf8_next(&at, end);
	buf_addf(out, "%s%.*s%s", from > 0 ? "…" : "", (int)(at - text - (long)from), text + from, at < end ? "…" : "");
}

static void
add_target(struct buf *out, const struct text *text, const char *wid)
{
	const struct text_node *node = text_find(text, wid);

	if (node != NULL)
		text_add_plain(out, node);
}

/* Both texts: what stands in this slice, and what stood in the version from which the besluit starts. */
static void
post_texts(const struct law_stack *stack, const struct law_mutation *mutation, struct diag_list *diags)
{
	struct text *version = law_version(stack->regulation, mutation->besluit->was);
	struct buf here = BUF_INIT, there = BUF_INIT, shown = BUF_INIT, other = BUF_INIT;
	size_t same = 0;

	add_target(&here, stack->text, mutation->target);
	if (version != NULL)
		add_target(&there, version, mutation->target);
	while (same < here.len && same < there.len && here.data[same] == there.data[same])
		same++;
	add_shown(&shown, buf_text(&here), same);
	add_shown(&other, buf_text(&there), same);
	if (strcmp(buf_text(&here), buf_text(&there)) != 0)
		diag_post(diags, mutation->pos, DIAG_REG_SLICE, "in die periode staat er ‘%s’, en het besluit gaat uit van ‘%s’",
		    here.len > 0 ? buf_text(&shown) : "niets", there.len > 0 ? buf_text(&other) : "niets");
	text_free(version);
	buf_free(&here);
	buf_free(&there);
	buf_free(&shown);
	buf_free(&other);
}

/* "vervangt artikel 5, tweede lid" */
static void
add_deed(struct buf *out, const struct law_mutation *mutation)
{
	static const char *const verbs[] = { [LAW_REPLACE] = "vervangt", [LAW_REPLACE_HEADING] = "vervangt de kop van", [LAW_ADD] = "voegt tekst toe bij",
		[LAW_REMOVE] = "verwijdert", [LAW_REPLACE_WORDS] = "vervangt woorden in", [LAW_RENUMBER] = "vernummert", [LAW_WITHDRAW] = "raakt" };

	buf_addf(out, "%s %s", verbs[mutation->kind], mutation->found_at != NULL && *mutation->found_at != '\0' ? mutation->found_at : "de regeling");
}

static void
post_conflict(const struct law_mutation *mutation, const struct law_mutation *other, const char *slice, struct diag_list *diags)
{
	struct buf own = BUF_INIT, its = BUF_INIT;

	add_deed(&own, mutation);
	add_deed(&its, other);
	diag_post(diags, mutation->pos, DIAG_REG_CONFLICT, "‘%s’ %s, en ‘%s’ %s: geen van beide bouwt op het andere voort, dus is de tekst %s niet te berekenen",
	    mutation->besluit->id, buf_text(&own), other->besluit->id, buf_text(&its), slice);
	diag_post(diags, other->pos, DIAG_REG_CONFLICT, "dit is de andere wijziging: ‘%s’ %s", other->besluit->id, buf_text(&its));
	buf_free(&own);
	buf_free(&its);
}

void
law_stack_explain(const struct law_stack *stack, const struct law_mutation *mutation, const struct law_slice *slice, struct diag_list *diags)
{
	const struct law_mutation *other = law_stack_overlap(stack, mutation), *missing;
	struct buf days = BUF_INIT;

	add_slice(&days, slice);
	if (other == NULL)
		other = find_toucher(stack, mutation);
	if (other != NULL) {
		post_conflict(mutation, other, buf_text(&days), diags);
	} else {
		missing = find_missing(stack, mutation);
		diag_post(diags, mutation->pos, DIAG_REG_SLICE, "de tekst %s is niet te berekenen: ‘%s’ wijzigt %s, dat er in die periode anders uitziet",
		    buf_text(&days), mutation->besluit->id, mutation->found_at);
		post_texts(stack, mutation, diags);
		if (missing != NULL)
			diag_post(diags, missing->pos, DIAG_REG_SLICE, "deze wijziging van ‘%s’ telt in die periode niet mee, en het besluit bouwt erop voort",
			    missing->besluit->id);
	}
	buf_free(&days);
}
