/*
 * Lines: what inline.c read is broken by linebreak.c and put in the galley, one strip a
 * line. Pieces of one look and one text on a line become one item.
 */
#include <string.h>

#include "page/page_int.h"

enum { WIDEST = 500000000 };	/* wider than any page; sums of two fit an int */

int
page_scale(int size, int units, const struct page_metrics *metrics)
{
	int64_t width = (int64_t)units * size;

	width = (width + (width >= 0 ? 1 : -1) * (metrics->units_per_em / 2)) / metrics->units_per_em;
	return width > WIDEST ? WIDEST : (int)width;
}

int
page_cap_width(int64_t width)
{
	return width > WIDEST ? WIDEST : (int)width;
}

const struct page_metrics *
page_face_metrics(const struct page_flow *flow, enum page_face face)
{
	return flow->shaper.fonts->metrics(flow->shaper.fonts->ctx, face);
}

int
page_baseline(struct page_flow *flow, const struct page_look *look)
{
	const struct page_metrics *m = page_face_metrics(flow, PAGE_REGULAR);
	int ascent = page_scale(look->size, m->ascent, m), descent = page_scale(look->size, m->descent, m);

	return (look->line - ascent - descent) / 2 + ascent;
}

/* ---- lines ---- */

static int
same_run(const struct page_piece *a, const struct page_piece *b)
{
	return a->look == b->look && a->order == b->order && a->text + a->len == b->text;
}

/* Glyphs of pieces [from, end), one text. A single piece lends its own. */
static const struct page_glyph *
join_glyphs(struct page_flow *flow, const struct page_piece *pieces, size_t from, size_t end, uint32_t total)
{
	struct page_glyph *glyphs, *to;
	size_t i;
	uint32_t k;

	if (end - from == 1)
		return pieces[from].glyphs;
	to = glyphs = arena_alloc(flow->arena, (total ? total : 1) * sizeof(*glyphs));
	for (i = from; i < end; i++)
		for (k = 0; k < pieces[i].count; k++) {
			*to = pieces[i].glyphs[k];
			to++->byte += (uint32_t)(pieces[i].text - pieces[from].text);
		}
	return glyphs;
}

static void
fill_item(struct page_item *item, const struct page_look *look)
{
	item->kind = PAGE_TEXT;
	item->node = look->node;
	item->link = look->link;
	item->face = look->face;
	item->size_mpt = look->size;
	item->colour = look->colour;
	item->underline = (look->flags & LOOK_UNDERLINE) != 0;
	item->strike = (look->flags & LOOK_STRIKE) != 0;
}

/* One item from pieces [from, end) at x. Returns the width with the space after it. */
static int
lay_run(struct page_flow *flow, const struct page_piece *pieces, size_t from, size_t end, int x, int baseline)
{
	struct page_item *item;
	uint32_t glyphs = 0, bytes = 0;
	int width = 0;
	size_t i;

	for (i = from; i < end; i++) {
		width = page_cap_width((int64_t)width + pieces[i].width);
		glyphs += pieces[i].count;
		bytes += pieces[i].len;
	}
	if (bytes == 0)
		return 0;
	item = page_galley_item(flow->galley);
	fill_item(item, pieces[from].look);
	item->order = pieces[from].order;
	item->x = x;
	item->y = baseline - pieces[from].look->rise;
	item->width = width;
	item->text = pieces[from].text;
	item->text_len = bytes;
	item->glyph_count = glyphs;
	item->glyphs = join_glyphs(flow, pieces, from, end, glyphs);
	return width;
}

/* The pieces [from, end) of one line; trail hangs over. */
static void
lay_line(struct page_flow *flow, const struct page_look *look, size_t from, size_t end, int width, int trail)
{
	const struct page_piece *pieces = flow->text.pieces;
	int baseline = page_baseline(flow, look);
	int x = flow->x + ((look->flags & LOOK_RIGHT) ? flow->width - width : 0);
	size_t run;

	page_galley_strip(flow->galley, look->line);
	page_label_lay(flow, baseline);
	for (; from < end; from = run) {
		for (run = from + 1; run < end && same_run(&pieces[run - 1], &pieces[run]); run++)
			;
		x += lay_run(flow, pieces, from, run, x, baseline);
	}
	if (trail > 0 && flow->galley->strips[flow->galley->count - 1].count > 0)
		flow->galley->items[flow->galley->item_count - 1].width -= trail;
}

static void
post_wide(struct page_flow *flow, const struct page_look *look)
{
	flow->refused = 1;
	diag_post(flow->diags, doc_pos(look->node), DIAG_OVERFLOW, "een woord is breder dan de ruimte ervoor: %d mm%s%s",
	    (int)((int64_t)flow->width * 254 / 720000), flow->box_name ? " in " : "", flow->box_name ? flow->box_name : "");
}

/* Chunks [from, end): one stretch without forced breaks. Returns 1 when a word did not fit. */
static int
lay_stretch(struct page_flow *flow, const struct page_look *look, size_t from, size_t end)
{
	struct page_text *t = &flow->text;
	size_t k, lines = page_linebreak(t->chunks + from, end - from, flow->width, t->ends);
	size_t chunk = from;
	int wide = 0;

	for (k = 0; k < lines; k++) {
		size_t last = from + t->ends[k] - 1, i;
		int trail = t->chunks[last].trail, width = -trail;

		for (i = chunk; i <= last; i++)
			width += t->chunks[i].width + t->chunks[i].trail;
		wide |= width > flow->width;
		lay_line(flow, look, t->starts[chunk], t->starts[last + 1], width, trail);
		chunk = last + 1;
	}
	return wide;
}

static int
is_blank(const struct page_text *t)
{
	size_t i;

	for (i = 0; i < t->count; i++)
		if (t->pieces[i].len > 0 && t->pieces[i].width > t->pieces[i].trail)
			return 0;
	return 1;
}

void
page_text_lay(struct page_flow *flow, const struct page_look *look)
{
	struct page_text *t = &flow->text;
	size_t top = flow->galley->count, from = 0, i, end;
	int wide = 0;

	if (is_blank(t))
		return;
	for (i = 0; i < t->chunk_count; i++) {
		if (i + 1 < t->chunk_count && t->pieces[t->starts[i + 1] - 1].end != END_LINE)
			continue;
		wide |= lay_stretch(flow, look, from, i + 1);
		from = i + 1;
	}
	if (wide)
		post_wide(flow, look);
	end = flow->galley->count;
	if (end - top > 1) {		/* no widows, no orphans */
		page_galley_level(flow->galley, top + 1, top + 2, PAGE_BREAK_LINES);
		page_galley_level(flow->galley, end - 1, end, PAGE_BREAK_LINES);
	}
}

/* ---- single lines ---- */

struct page_item *
page_line_add(struct page_flow *flow, struct page_galley *galley, const char *text, const struct page_look *look)
{
	const struct page_metrics *m = page_face_metrics(flow, look->face);
	struct page_item *item;
	struct page_word word;

	if (page_shape_text(flow, look->face, text, strlen(text), look->node, &word) < 0)
		return NULL;
	item = page_galley_item(galley);
	fill_item(item, look);
	item->text = text;
	item->text_len = (uint32_t)strlen(text);
	item->glyphs = word.glyphs;
	item->glyph_count = word.count;
	item->width = page_scale(look->size, word.advance, m);
	return item;
}

void
page_label_lay(struct page_flow *flow, int baseline)
{
	const struct doc_node *li = flow->label;
	struct page_item *item;

	if (li == NULL)
		return;
	flow->label = NULL;
	item = page_line_add(flow, flow->galley, flow->label_text, &flow->label_look);
	if (item == NULL)
		return;
	item->label = true;
	item->order = li->order;
	item->y = baseline;
	item->x = flow->label_x + (flow->label_width > item->width ? flow->label_width - item->width : 0);
}
