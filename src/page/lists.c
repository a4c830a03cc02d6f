/*
 * Lists: markers beside their items, entries of a table of contents, terms beside their
 * descriptions. A label that the source gave ("2a.", "1°.") stands as it is: numbers of the
 * law are text, and begin on one line; those that are counted here end on one.
 */
#include <string.h>

#include "page/page_int.h"

enum { TERM_ROOM = 40000, LABEL_ROOM = 180, PAGE_ROOM = 350 };	/* mpt; percent of the size */

/* ---- lists ---- */

static int
count_items(const struct doc_node *list)
{
	const struct doc_node *li;
	int count = 0;

	for (li = list->first; li != NULL; li = li->next)
		count += li->tag == DOC_LI;
	return count;
}

/* A list that is the first thing in an item: the outer marker gets a line of its own. */
static void
settle_label(struct page_flow *flow, const struct page_look *look)
{
	if (flow->label == NULL)
		return;
	page_galley_strip(flow->galley, look->line);
	page_label_lay(flow, page_baseline(flow, look));
}

static void
set_label(struct page_flow *flow, const struct doc_node *li, int number, const struct page_look *look, int width)
{
	struct buf text = BUF_INIT;

	settle_label(flow, look);
	if (li->label != NULL)
		buf_adds(&text, li->label);
	else if (number > 0)
		buf_addf(&text, "%d.", number);
	else
		buf_add_rune(&text, 0x2022);
	flow->label = li;
	flow->label_look = *look;
	flow->label_look.node = li;
	flow->label_look.link = NULL;
	flow->label_text = arena_copy(flow->arena, buf_text(&text));
	flow->label_x = flow->x;
	flow->label_width = width;
	buf_free(&text);
}

/* What the markers of a list take, and the text after them; are the markers labels? */
struct edge { int marker, text; bool labels; };

/* The widest of the labels that the source gave. */
static int
label_width(struct page_flow *flow, const struct doc_node *list, const struct page_look *look)
{
	const struct page_metrics *m = page_face_metrics(flow, look->face);
	const struct doc_node *li;
	struct page_word word;
	int widest = 0, width;

	for (li = list->first; li != NULL; li = li->next) {
		if (li->label == NULL || page_shape_text(flow, look->face, li->label, strlen(li->label), li, &word) < 0)
			continue;
		width = page_scale(look->size, word.advance, m);
		widest = width > widest ? width : widest;
	}
	return widest;
}

/* Bullets stand a little in from the edge; numbers end on one line; labels begin on one. */
static struct edge
edge_of(struct page_flow *flow, const struct doc_node *list, const struct page_look *look)
{
	int count = count_items(list), digits = 1, widest;

	if (doc_has_labels(list)) {
		widest = label_width(flow, list, look) + look->size * 5 / 10;
		return (struct edge){ 0, widest > look->size * LABEL_ROOM / 100 ? widest : look->size * LABEL_ROOM / 100, true };
	}
	for (; count >= 10; count /= 10)
		digits++;
	widest = list->tag == DOC_OL ? look->size * (3 + 6 * digits) / 10 : look->size * 7 / 10;
	return (struct edge){ widest, widest + look->size * 6 / 10, false };
}

/* No item alone, at the foot of a page or at the top. */
static void
hold_ends(struct page_flow *flow, size_t second, size_t last)
{
	page_galley_level(flow->galley, second, second + 1, PAGE_BREAK_TOGETHER);
	page_galley_level(flow->galley, last, last + 1, PAGE_BREAK_TOGETHER);
}

/* Entries without markers, with room for the numbers of pages at their right. */
static void
lay_contents(struct page_flow *flow, const struct doc_node *list, const struct page_look *look)
{
	bool is_outer = list->parent->tag != DOC_LI;
	int room = is_outer ? look->size * PAGE_ROOM / 100 : 0;
	int by = page_indent(flow, is_outer ? 0 : look->size * LABEL_ROOM / 100);
	const struct doc_node *li;
	size_t top = 0, entry = 0;

	flow->width -= room;
	for (li = list->first; li != NULL; li = li->next) {
		entry = flow->galley->count;
		top = li == list->first ? entry : top;
		page_flow_block(flow, li, look);
	}
	hold_ends(flow, top + 1, entry);
	flow->width += room;
	page_outdent(flow, by);
}

static void
lay_item(struct page_flow *flow, const struct doc_node *li, const struct edge *edge, int number, const struct page_look *look)
{
	int by;

	if (li->label != NULL || !edge->labels)	/* one without a number among the numbered has none */
		set_label(flow, li, li->parent->tag == DOC_OL ? number : 0, look, edge->marker);
	by = page_indent(flow, edge->text);
	page_flow_block(flow, li, look);
	page_outdent(flow, by);
	if (li->label != NULL)		/* a number without a text */
		settle_label(flow, look);
	flow->label = NULL;
}

void
page_flow_list(struct page_flow *flow, const struct doc_node *list, const struct page_look *look)
{
	const struct doc_node *li;
	struct edge edge;
	size_t second = 0, last = 0;
	int number = 0;

	if (doc_in_contents(list)) {
		lay_contents(flow, list, look);
		return;
	}
	edge = edge_of(flow, list, look);
	for (li = list->first; li != NULL; li = li->next) {
		last = flow->galley->count;
		if (++number == 2)
			second = last;
		lay_item(flow, li, &edge, number, look);
	}
	if (number > 1 && !doc_has_class(list, DOC_CLASS_CLAUSES))
		hold_ends(flow, second, last);
}

/* ---- terms: dt beside its dd ---- */

/* The widest dt, unbroken, at most the given part of the column. */
static int
term_width(struct page_flow *flow, const struct doc_node *list, const struct page_look *look)
{
	const struct doc_node *dt;
	int widest = 0, least, most, limit = flow->width * (doc_has_class(list, DOC_CLASS_DEFINITIONS) ? 28 : 45) / 100;

	for (dt = list->first; dt != NULL; dt = dt->next) {
		struct page_look own = page_flow_look(flow, dt, look);

		if (dt->tag != DOC_DT)
			continue;
		page_extent(flow, dt->first, NULL, &own, &least, &most);
		most = most < limit ? most : limit;
		most = least > most ? least : most;
		widest = most > widest ? most : widest;
	}
	return widest;
}

/* One row: the dt's from at on, and their dd's. Returns what comes after. */
static const struct doc_node *
lay_term(struct page_flow *flow, const struct doc_node *at, struct page_cell *cells, const struct page_look *look)
{
	const struct doc_node *dd = at;

	for (; dd != NULL && dd->tag == DOC_DT; dd = dd->next)
		;
	cells[0].first = at;
	cells[0].end = cells[1].first = dd;
	for (; dd != NULL && dd->tag != DOC_DT; dd = dd->next)
		;
	cells[1].end = dd;
	page_galley_space(flow->galley, look->line * 15 / 100);
	page_row_lay(flow, cells, 2, 0, look);
	return dd;
}

void
page_flow_terms(struct page_flow *flow, const struct doc_node *node, const struct page_look *look)
{
	const struct doc_node *at = node->first;
	int gap = look->size, width = term_width(flow, node, look);
	struct page_cell cells[2] = {
		{ .x = flow->x, .width = width > 0 ? width : gap },
		{ .x = flow->x + width + gap, .width = flow->width - width - gap },
	};

	if (cells[1].width < TERM_ROOM) {	/* no room beside: one below the other */
		page_flow_children(flow, node, look);
		return;
	}
	while (at != NULL)
		at = lay_term(flow, at, cells, look);
	page_galley_free(&cells[0].galley);
	page_galley_free(&cells[1].galley);
}
