/*
 * From the galley to pages. A page takes strips until it is full, then ends at the last
 * place where a break is least bad: between blocks, else inside what should stay
 * together, else after a heading, else anywhere. The head of a table that goes on is
 * repeated as an artifact, and so is the row that says what the rows below it are about.
 */
#include <assert.h>
#include <stdlib.h>

#include "page/page_int.h"

enum { BAR_WIDTH = 2500 };

struct cut {
	const struct page_galley *galley;
	const struct page_style	*style;
	size_t			 first, end;	/* the strips of this page */
	int			 top, bottom;
	int			*tops;		/* y of each strip, for the bars */
	size_t			 bar;		/* the first bar that is not finished */
};

struct page_item *
page_add(struct page *page)
{
	MEM_GROW(page->items, page->cap, (size_t)page->count + 1);
	page->items[page->count] = (struct page_item){ 0 };
	return &page->items[page->count++];
}

static bool
is_fixed(const struct page_strip *strip)
{
	return (strip->flags & STRIP_FIXED) != 0;
}

/* What to repeat above strip i when it begins a page: a table's head, then what the row is about. NULL: nothing. */
static const struct page_span *
span_above(const struct page_galley *galley, size_t i, int span)
{
	return span >= 0 && i >= galley->heads[span].end ? &galley->heads[span] : NULL;
}

static int
height_above(const struct page_galley *galley, size_t i)
{
	const struct page_span *head = span_above(galley, i, galley->strips[i].head), *place = span_above(galley, i, galley->strips[i].place);

	return (head != NULL ? head->height : 0) + (place != NULL ? place->height : 0);
}

/* ---- where a page ends ---- */

/* The best break seen so far for each badness; 0: none. */
static size_t
least_bad(const size_t *breaks, size_t full)
{
	int level;

	for (level = 0; level < PAGE_BREAK_LEVELS; level++)
		if (breaks[level] > 0)
			return breaks[level];
	return full;
}

static size_t
page_end(const struct cut *cut, bool *tall)
{
	const struct page_galley *g = cut->galley;
	size_t breaks[PAGE_BREAK_LEVELS] = { 0 }, i;
	int64_t y = cut->top;
	bool begun = false;

	for (i = cut->first; i < g->count; i++) {
		const struct page_strip *strip = &g->strips[i];

		if (is_fixed(strip))
			continue;
		if (!begun)
			y += height_above(g, i);
		if (begun && (strip->flags & STRIP_NEW_PAGE))
			return i;
		if (begun)
			breaks[strip->level] = i;
		y += (begun ? strip->space : 0) + strip->height;
		if (y > cut->bottom) {
			if (begun)
				return least_bad(breaks, i);
			if (cut->first == 0 && i > 0)	/* page one has room for its furniture only */
				return i;
			*tall = true;
		}
		begun = true;
	}
	return g->count;
}

/* ---- filling a page ---- */

static void
put_items(struct page *page, const struct page_galley *g, const struct page_strip *strip, int y)
{
	size_t k;

	for (k = strip->first; k < strip->first + strip->count; k++) {
		struct page_item *item = page_add(page);

		*item = g->items[k];
		item->y += y;
	}
}

static int
repeat_span(struct page *page, const struct page_galley *g, const struct page_span *span, int y)
{
	int from = page->count, i;
	size_t k;

	if (span == NULL)
		return y;
	for (k = span->first; k < span->end; k++) {
		y += k > span->first ? g->strips[k].space : 0;
		put_items(page, g, &g->strips[k], y);
		y += g->strips[k].height;
	}
	for (i = from; i < page->count; i++) {
		page->items[i].artifact = PAGE_ARTIFACT_PAGINATION;
		page->items[i].node = page->items[i].link = NULL;
		page->items[i].label = false;
	}
	return y;
}

/* Cell by cell: content in the order of the document, then artifacts. */
static int
by_order(const void *a, const void *b)
{
	const struct page_item *l = a, *r = b;
	bool left = l->artifact != PAGE_NOT_ARTIFACT, right = r->artifact != PAGE_NOT_ARTIFACT;

	if (left != right)
		return left ? 1 : -1;
	if (l->order != r->order)
		return l->order < r->order ? -1 : 1;
	if (l->y != r->y)
		return l->y < r->y ? -1 : 1;
	return (l->x > r->x) - (l->x < r->x);
}

static void
sort_slices(struct page *page, int from)
{
	if (page->count > from)
		qsort(page->items + from, (size_t)(page->count - from), sizeof(*page->items), by_order);
}

static void
fill_page(struct cut *cut, struct page *page)
{
	const struct page_galley *g = cut->galley;
	bool begun = false;
	int y = cut->top, slices = -1;
	size_t i;

	for (i = cut->first; i < cut->end; i++) {
		const struct page_strip *strip = &g->strips[i];

		if (is_fixed(strip)) {
			if (cut->first == 0)
				put_items(page, g, strip, 0);
			cut->tops[i] = y;
			continue;
		}
		if (!begun) {
			y = repeat_span(page, g, span_above(g, i, strip->head), y);
			y = repeat_span(page, g, span_above(g, i, strip->place), y);
		}
		if (slices >= 0 && !(strip->flags & STRIP_SLICE)) {
			sort_slices(page, slices);
			slices = -1;
		}
		if (slices < 0 && (strip->flags & STRIP_SLICE))
			slices = page->count;
		y += begun ? strip->space : 0;
		cut->tops[i] = y;
		put_items(page, g, strip, y);
		y += strip->height;
		begun = true;
	}
	if (slices >= 0)
		sort_slices(page, slices);
}

/* Furniture that the document has after what fits on page one. */
static void
fill_late(const struct cut *cut, struct page *page)
{
	size_t i;

	for (i = cut->end; i < cut->galley->count; i++)
		if (is_fixed(&cut->galley->strips[i]))
			put_items(page, cut->galley, &cut->galley->strips[i], 0);
}

static void
put_bars(struct cut *cut, struct page *page)
{
	const struct page_galley *g = cut->galley;
	size_t b;

	while (cut->bar < g->bar_count && g->bars[cut->bar].end <= cut->first)
		cut->bar++;
	for (b = cut->bar; b < g->bar_count && g->bars[b].first < cut->end; b++) {
		size_t from = g->bars[b].first, end = g->bars[b].end;
		struct page_item *item;

		from = from < cut->first ? cut->first : from;
		end = end > cut->end ? cut->end : end;
		if (from >= end)
			continue;
		item = page_add(page);
		item->kind = PAGE_RULE;
		item->artifact = PAGE_ARTIFACT_LAYOUT;
		item->x = g->bars[b].x;
		item->y = cut->tops[from];
		item->width = BAR_WIDTH;
		item->height = cut->tops[end - 1] + g->strips[end - 1].height - item->y;
		item->colour = cut->style->colours[PAGE_COLOUR_ACCENT];
	}
}

static size_t
last_visible(const struct page_galley *galley)
{
	size_t count = galley->count;

	while (count > 0 && is_fixed(&galley->strips[count - 1]))
		count--;
	return count;
}

/* Cannot happen to text: only what never splits can be this tall, such as a table in a row of a table. */
static void
post_tall(struct page_flow *flow)
{
	flow->refused = 1;
	diag_post(flow->diags, (struct pos){ 0 }, DIAG_OVERFLOW, "een deel van een tabel is hoger dan een bladzijde");
}

void
page_paginate(struct page_flow *flow, const struct page_galley *galley, struct page_layout *layout)
{
	const struct page_style *style = flow->style;
	size_t cap = 0, visible = last_visible(galley);
	struct cut cut = { .galley = galley, .style = style, .tops = mem_array(galley->count, sizeof(int)) };

	do {
		struct page *page;
		bool tall = false;

		MEM_GROW(layout->pages, cap, (size_t)layout->count + 1);
		page = &layout->pages[layout->count];
		*page = (struct page){ 0 };
		cut.top = layout->count == 0 && flow->placed ? flow->first_top : style->margin_top;
		cut.bottom = PAGE_A4_HEIGHT - style->margin_bottom - (layout->count == 0 ? flow->foot_height : 0);
		cut.end = page_end(&cut, &tall);
		if (tall)
			post_tall(flow);
		assert(cut.end > cut.first || galley->count == 0);
		fill_page(&cut, page);
		if (layout->count++ == 0)
			fill_late(&cut, page);
		put_bars(&cut, page);
		cut.first = cut.end;
	} while (cut.first < visible);
	free(cut.tops);
}
