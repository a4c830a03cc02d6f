/*
 * Tables. columns.c chooses the widths. A row is one strip, so it never splits, unless it
 * is taller than a page: then each line is a strip. Cells are laid one by one and forgotten,
 * so that a long table takes time and memory in proportion. A small table stays on one
 * page; a larger one breaks between rows, with two rows or more on either side.
 */
#include <stdlib.h>

#include "page/page_int.h"

enum {
	PAD_X = 5000, PAD_Y = 3200,	/* beside the text, not at the table's edges; above and below it */
	RULE_LIGHT = 500, RULE_STRONG = 1000,
	LONG_ROW = 4,			/* in a comparison: from this part of a page a row may split */
	SMALL_TABLE = 4,		/* up to this part of a page it stays together */
	REPEATED = 3			/* a taller head is not repeated on a next page */
};

struct table {
	struct page_columns	columns;
	struct page_cell	cells[PAGE_COLUMNS];
};

/* ---- how wide content is ---- */

static void
widen(int *least, int *most, int l, int m)
{
	if (l > *least)
		*least = l;
	if (m > *most)
		*most = m;
}

void
page_extent(struct page_flow *flow, const struct doc_node *first, const struct doc_node *end, const struct page_look *look, int *least, int *most)
{
	const struct doc_node *at = first, *stop;
	int l, m;

	*least = *most = 0;
	while (at != end) {
		if (page_is_block(at)) {
			struct page_look own = page_flow_look(flow, at, look);
			int extra = at->tag == DOC_LI ? look->size * 2 : 0;

			page_extent(flow, at->first, NULL, &own, &l, &m);
			widen(least, most, l + extra, m + extra);
			at = at->next;
			continue;
		}
		for (stop = at; stop != end && !page_is_block(stop); stop = stop->next)
			;
		page_text_read(flow, at, stop, look);
		page_text_extent(flow, &l, &m);
		widen(least, most, l, m);
		at = stop;
	}
}

/* ---- rows ---- */

/* The strip of cell that begins in the galley's last strip. Returns how many strips after it, it goes on or leaves white below it. */
static int
pour_strip(struct page_flow *flow, struct page_galley *cell, size_t index, int pitch)
{
	struct page_galley one = *cell;

	one.strips += index;
	one.count = 1;
	one.strips[0].space = 0;
	page_galley_pour(flow->galley, &one, 0);
	return (one.strips[0].height - 1) / pitch + (index + 1 < cell->count && cell->strips[index + 1].space * 2 >= pitch);
}

static bool
is_done(const struct page_cell *cells, int count)
{
	int c;

	for (c = 0; c < count; c++)
		if (cells[c].next < cells[c].galley.count || cells[c].busy > 0)
			return false;
	return true;
}

/* A row taller than a page: each cell's lines on a grid of strips, so that a page may end after any of them. */
static void
lay_slices(struct page_flow *flow, struct page_cell *cells, int count, const struct page_look *look)
{
	struct page_galley *galley = flow->galley;
	size_t top = galley->count;
	int c;

	for (c = 0; c < count; c++) {
		cells[c].next = 0;
		cells[c].busy = 0;
	}
	while (!is_done(cells, count)) {
		galley->flags |= STRIP_SLICE;
		page_galley_strip(galley, look->line);
		page_label_lay(flow, page_baseline(flow, look));
		for (c = 0; c < count; c++) {
			struct page_cell *cell = &cells[c];

			if (cell->busy > 0) {
				page_galley_level(galley, galley->count - 1, galley->count, PAGE_BREAK_LINES);
				cell->busy--;
			} else if (cell->next < cell->galley.count) {
				cell->busy = pour_strip(flow, &cell->galley, cell->next++, look->line);
			}
		}
	}
	page_galley_level(galley, top + 1, top + 2, PAGE_BREAK_LINES);
	page_galley_level(galley, galley->count - 1, galley->count, PAGE_BREAK_LINES);
}

static void
lay_cell(struct page_flow *flow, struct page_cell *cell, const struct page_look *look)
{
	struct page_galley *outer = flow->galley;
	const struct doc_node *node;
	int x = flow->x, width = flow->width;

	page_galley_clear(&cell->galley);
	flow->galley = &cell->galley;
	flow->x = cell->x;
	flow->width = cell->width;
	for (node = cell->first; node != cell->end; node = node->next)
		page_flow_block(flow, node, look);
	flow->galley = outer;
	flow->x = x;
	flow->width = width;
}

/* Lays the cells; returns the height of the tallest. */
static int
lay_cells(struct page_flow *flow, struct page_cell *cells, int count, const struct page_look *look)
{
	int c, own, height = 0;

	for (c = 0; c < count; c++) {
		lay_cell(flow, &cells[c], look);
		own = page_galley_height(&cells[c].galley, 0, cells[c].galley.count);
		height = own > height ? own : height;
	}
	return height;
}

/* In a row taller than a page the rows inside it are sliced too: the cells are laid again. */
void
page_row_lay(struct page_flow *flow, struct page_cell *cells, int count, int pad, const struct page_look *look)
{
	const struct doc_node *label = flow->label;
	bool sliced = flow->slicing;
	int c, height;

	flow->label = NULL;
	height = lay_cells(flow, cells, count, look);
	if (!sliced && height + 2 * pad > flow->row_limit) {
		flow->slicing = true;
		height = lay_cells(flow, cells, count, look);
		flow->slicing = false;
		sliced = true;
	}
	flow->label = label;
	if (sliced && height > look->line) {
		page_galley_space(flow->galley, pad);
		lay_slices(flow, cells, count, look);
		flow->galley->strips[flow->galley->count - 1].height += pad;
		return;
	}
	page_galley_strip(flow->galley, height + 2 * pad);
	page_label_lay(flow, pad + page_baseline(flow, look));
	for (c = 0; c < count; c++)
		page_galley_pour(flow->galley, &cells[c].galley, pad);
}

/* ---- columns ---- */

static int
span_of(const struct doc_node *cell, int column)
{
	int span = cell->colspan > 1 ? cell->colspan : 1, room = PAGE_COLUMNS - column;

	return span < room ? span : room;
}

/* The padding left and right in a cell: none at the table's own edges. */
static int
pads(int columns, int column, int span)
{
	return (column > 0 ? PAD_X : 0) + (column + span < columns ? PAD_X : 0);
}

static void
measure_cell(struct page_flow *flow, struct table *table, const struct doc_node *cell, int column, int span, const struct page_look *look)
{
	struct page_look own = page_flow_look(flow, cell, look);
	int least, most, pad = pads(PAGE_COLUMNS, column, span);

	page_extent(flow, cell->first, NULL, &own, &least, &most);
	page_columns_widen(&table->columns, column, span, least + pad, most + pad);
}

static struct page_look
row_look(const struct doc_node *row, const struct page_look *look)
{
	struct page_look own = *look;

	if (row->parent->tag == DOC_THEAD || doc_has_class(row, DOC_CLASS_TOTAL) || doc_has_class(row, DOC_CLASS_PLACE))
		own.face |= PAGE_BOLD;
	return own;
}

static void
measure_row(struct page_flow *flow, struct table *table, const struct doc_node *row, const struct page_look *look)
{
	struct page_look own = row_look(row, look);
	const struct doc_node *cell;
	int column = 0;

	for (cell = row->first; cell != NULL && column < PAGE_COLUMNS; cell = cell->next) {
		int span = span_of(cell, column);

		measure_cell(flow, table, cell, column, span, &own);
		column += span;
	}
	if (cell != NULL && !flow->refused) {
		flow->refused = 1;
		diag_post(flow->diags, doc_pos(row), DIAG_OVERFLOW, "een tabel heeft meer dan %d kolommen", PAGE_COLUMNS);
	}
	page_columns_end_row(&table->columns, column);
}

/* The row after row, or the first; through thead and tbody. */
static const struct doc_node *
next_row(const struct doc_node *table, const struct doc_node *row)
{
	const struct doc_node *at = row ? row->next : table->first, *part = row ? row->parent : table;

	for (;;) {
		for (; at != NULL; at = at->next) {
			if (at->tag == DOC_TR)
				return at;
			if ((at->tag == DOC_THEAD || at->tag == DOC_TBODY) && at->first != NULL && at->first->tag == DOC_TR)
				return at->first;
		}
		if (part == table)
			return NULL;
		at = part->next;
		part = table;
	}
}

/* ---- laying ---- */

static struct page_item *
add_bar(struct page_flow *flow, int y, int height, enum page_colour colour)
{
	struct page_item *item = page_galley_item(flow->galley);

	item->kind = PAGE_RULE;
	item->artifact = PAGE_ARTIFACT_LAYOUT;
	item->x = flow->x;
	item->y = y;
	item->width = flow->width;
	item->height = height;
	item->colour = flow->style->colours[colour];
	return item;
}

static int
set_cells(struct table *table, const struct doc_node *row)
{
	const struct doc_node *cell;
	int column = 0, count = 0, i;

	for (cell = row->first; cell != NULL && column < PAGE_COLUMNS; cell = cell->next) {
		struct page_cell *to = &table->cells[count++];
		int span = span_of(cell, column);

		to->first = cell;
		to->end = cell->next;
		to->x = table->columns.at[column].x + (column > 0 ? PAD_X : 0);
		to->width = -pads(table->columns.count, column, span);
		for (i = column; i < column + span; i++)
			to->width += table->columns.at[i].width;
		if (to->width < PAD_X)
			to->width = PAD_X;
		column += span;
	}
	return count;
}

/* What was just laid, from this strip on, as something to repeat on a next page; -1: too tall for that. */
static int
repeatable(struct page_flow *flow, size_t from)
{
	struct page_galley *galley = flow->galley;
	int height = page_galley_height(galley, from, galley->count);

	if (height > page_body_height(flow->style) / REPEATED)
		return -1;
	MEM_GROW(galley->heads, galley->head_cap, galley->head_count + 1);
	galley->heads[galley->head_count] = (struct page_span){ from, galley->count, 0, height };
	return (int)galley->head_count++;
}

static void
lay_row(struct page_flow *flow, struct table *table, const struct doc_node *row, const struct page_look *look)
{
	struct page_look own = row_look(row, look);
	struct page_galley *galley = flow->galley;
	int total = doc_has_class(row, DOC_CLASS_TOTAL), head = row->parent->tag == DOC_THEAD;
	size_t first = galley->count;

	own.node = row;
	if (doc_has_class(row, DOC_CLASS_PLACE))
		galley->place = -1;
	page_row_lay(flow, table->cells, set_cells(table, row), PAD_Y, &own);
	if (galley->count == first)
		return;
	if (total) {
		page_galley_level(galley, first, first + 1, PAGE_BREAK_HEADING);
		if (galley->count == first + 1)
			add_bar(flow, 0, RULE_STRONG, PAGE_COLOUR_TEXT);
	}
	add_bar(flow, galley->strips[galley->count - 1].height - RULE_LIGHT, head ? RULE_STRONG : RULE_LIGHT,
	    head ? PAGE_COLOUR_TEXT : PAGE_COLOUR_RULE);
	if (doc_has_class(row, DOC_CLASS_PLACE)) {
		galley->keep = 1;
		galley->place = repeatable(flow, first);
	}
}

/* The head just laid is repeated on the pages that the table goes on. */
static void
end_head(struct page_flow *flow, size_t from)
{
	struct page_galley *galley = flow->galley;

	if (galley->count == from)
		return;
	page_galley_level(galley, from + 1, galley->count, PAGE_BREAK_HEADING);
	galley->keep = 2;
	galley->head = repeatable(flow, from);
}

static void
lay_rows(struct page_flow *flow, struct table *table, const struct doc_node *node, const struct page_look *look)
{
	const struct doc_node *row;
	size_t from = flow->galley->count;
	int outer = flow->galley->head;

	for (row = next_row(node, NULL); row != NULL; row = next_row(node, row)) {
		lay_row(flow, table, row, look);
		if (row->parent->tag == DOC_THEAD && row->next == NULL)
			end_head(flow, from);
	}
	flow->galley->head = outer;
	flow->galley->place = -1;
	if (flow->galley->count > from + 1) {	/* no single row at a page's foot or top; below a head, keep sees to the foot */
		page_galley_level(flow->galley, from + 1, from + 2, PAGE_BREAK_TOGETHER);
		page_galley_level(flow->galley, flow->galley->count - 1, flow->galley->count, PAGE_BREAK_TOGETHER);
	}
	if (page_galley_height(flow->galley, from, flow->galley->count) <= page_body_height(flow->style) / SMALL_TABLE)
		page_galley_level(flow->galley, from + 1, flow->galley->count, PAGE_BREAK_TOGETHER);
}

/* Tables that look the same on every page, whatever is in them: the parts of their columns. NULL: as the content asks. */
static const int *
parts_of(const struct doc_node *table, int count)
{
	static const int halves[] = { 50, 50 }, history[] = { 27, 28, 17, 28 };

	if (doc_has_class(table, DOC_CLASS_COMPARISON) && count == 2)
		return halves;
	return doc_has_class(table, DOC_CLASS_HISTORY) && count == 4 ? history : NULL;
}

void
page_flow_table(struct page_flow *flow, const struct doc_node *node, const struct page_look *look)
{
	struct table *table = mem_alloc(sizeof(*table));
	const struct doc_node *row, *part;
	int i, limit = flow->row_limit;

	for (part = node->first; part != NULL; part = part->next)
		if (part->tag == DOC_CAPTION)
			page_flow_block(flow, part, look);
	for (row = next_row(node, NULL); row != NULL; row = next_row(node, row))
		measure_row(flow, table, row, look);
	page_columns_share(&table->columns, flow->x, flow->width, parts_of(node, table->columns.count));
	for (i = 0; i < PAGE_COLUMNS; i++)
		page_galley_init(&table->cells[i].galley);
	if (doc_has_class(node, DOC_CLASS_COMPARISON))	/* long articles side by side: no holes at the foot of pages */
		flow->row_limit = page_body_height(flow->style) / LONG_ROW;
	lay_rows(flow, table, node, look);
	flow->row_limit = limit;
	for (i = 0; i < PAGE_COLUMNS; i++)
		page_galley_free(&table->cells[i].galley);
	free(table);
}
