/*
 * How much two items are alike: the share of their words and pairs of neighbouring words that they have in common,
 * estimated from the 32 smallest hashes of each (A. Broder, "On the resemblance and containment of documents", 1997; bottom-k).
 * The sketch of a parent is made of those of its children, so all sketches together are linear in the text. Numbers of elements do not count.
 */
#include <ctype.h>
#include <string.h>

#include "diff/diff_int.h"

struct sketch { uint32_t values[DIFF_SKETCH]; int count; };

/* Keeps the smallest, each once, in order. */
static void
sketch_add(struct sketch *sketch, uint32_t value)
{
	int at = sketch->count;

	if (sketch->count == DIFF_SKETCH && value >= sketch->values[DIFF_SKETCH - 1])
		return;
	while (at > 0 && sketch->values[at - 1] > value)
		at--;
	if (at > 0 && sketch->values[at - 1] == value)
		return;
	if (sketch->count < DIFF_SKETCH)
		sketch->count++;
	memmove(&sketch->values[at + 1], &sketch->values[at], (size_t)(sketch->count - 1 - at) * sizeof(sketch->values[0]));
	sketch->values[at] = value;
}

static uint32_t
scramble(uint32_t x)
{
	x = (x ^ (x >> 16)) * 0x7feb352du;
	x = (x ^ (x >> 15)) * 0x846ca68bu;
	return x ^ (x >> 16);
}

static bool
is_letter(unsigned char c)
{
	return c >= 0x80 || isalnum(c);
}

/* Words of four letters and more, numbers, and pairs of neighbours; shorter words say nothing alone. */
static void
sketch_words(struct sketch *sketch, const char *at)
{
	uint32_t before = 0;

	while (*at != '\0') {
		uint32_t hash = 2166136261u;
		const char *start;

		while (*at != '\0' && !is_letter((unsigned char)*at))
			at++;
		for (start = at; is_letter((unsigned char)*at); at++)
			hash = (hash ^ (uint32_t)tolower((unsigned char)*at)) * 16777619u;
		if (at == start)
			break;
		if (at - start >= 4 || isdigit((unsigned char)*start))
			sketch_add(sketch, scramble(hash));
		if (before != 0)
			sketch_add(sketch, scramble(before * 31 + hash));
		before = hash;
	}
}

static bool
counts(enum text_kind kind)
{
	return kind != TEXT_NUMMER && kind != TEXT_LIDNUMMER && kind != TEXT_LINUMMER && kind != TEXT_LABEL;
}

static void
sketch_item(const struct diff_side *side, struct diff_item *item, struct sketch *sketch, struct buf *buf)
{
	sketch->count = 0;
	if (diff_is_block(item->node)) {
		buf_clear(buf);
		if (counts(item->node->kind))
			diff_add_words(buf, item->node);
		sketch_words(sketch, buf_text(buf));
		return;
	}
	for (int i = item->first; i != DIFF_NONE; i = side->items[i].next)
		for (int v = 0; v < side->items[i].sketch_count; v++)
			sketch_add(sketch, side->items[i].sketch[v]);
}

void
diff_make_sketch(struct diff_side *side, struct arena *arena, int top)
{
	struct buf buf = BUF_INIT;
	struct sketch sketch;

	if (side->items[top].sketch != NULL)
		return;
	for (int i = side->items[top].end - 1; i >= top; i--) {
		struct diff_item *item = &side->items[i];

		if (item->sketch != NULL)
			continue;
		sketch_item(side, item, &sketch, &buf);
		item->sketch = arena_alloc(arena, (size_t)(sketch.count + 1) * sizeof(*item->sketch));
		memcpy(item->sketch, sketch.values, (size_t)sketch.count * sizeof(*item->sketch));
		item->sketch_count = (short)sketch.count;
	}
	buf_free(&buf);
}

int
diff_likeness(struct diff_state *state, int was, int becomes)
{
	struct diff_item *a = &state->was.items[was], *b = &state->becomes.items[becomes];
	int i = 0, j = 0, all = 0, both = 0;

	diff_make_sketch(&state->was, state->diff.arena, was);
	diff_make_sketch(&state->becomes, state->diff.arena, becomes);
	while (all < DIFF_SKETCH && (i < a->sketch_count || j < b->sketch_count)) {
		bool left = j == b->sketch_count || (i < a->sketch_count && a->sketch[i] <= b->sketch[j]);
		bool right = i == a->sketch_count || (j < b->sketch_count && b->sketch[j] <= a->sketch[i]);

		both += left && right;
		i += left;
		j += right;
		all++;
	}
	return all == 0 ? 0 : both * 1000 / all;
}
