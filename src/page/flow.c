/*
 * From the document to the galley: each block with its look, its space and what
 * must stay together. How a kind of block looks is a row of a table here; how it is laid
 * is one small function.
 */
#include <stdlib.h>

#include "page/page_int.h"

/* In percent of the body's size or line. */
struct manner {
	int	size, line, before, after;
	bool	bold;
	void	(*lay)(struct page_flow *, const struct doc_node *, const struct page_look *);
};

static void lay_rule(struct page_flow *, const struct doc_node *, const struct page_look *);

enum { LEAST_WIDTH = 40000, LEAD_IN = 20, HAIRLINE = 500, TRAIL_LINES = 7, WHOLE_LINES = 6, INDENT = 130, LABELLED_GAP = 30, CLAUSE_GAP = 40 };

static const struct manner manners[DOC_TAG_COUNT] = {
	[DOC_H1] = { 160, 150, 0, 60, true, page_flow_children },
	[DOC_H2] = { 125, 122, 110, 25, true, page_flow_children },
	[DOC_H3] = { 110, 108, 85, 20, true, page_flow_children },
	[DOC_H4] = { 100, 100, 75, 15, true, page_flow_children },
	[DOC_P] = { 100, 100, 50, 50, false, page_flow_children },
	[DOC_UL] = { 100, 100, 20, 50, false, page_flow_list },
	[DOC_OL] = { 100, 100, 20, 50, false, page_flow_list },
	[DOC_LI] = { 100, 100, 15, 15, false, page_flow_children },
	[DOC_DL] = { 100, 100, 50, 50, false, page_flow_terms },
	[DOC_DT] = { 100, 100, 15, 0, true, page_flow_children },
	[DOC_DD] = { 100, 100, 15, 0, false, page_flow_children },
	[DOC_TABLE] = { 100, 100, 70, 90, false, page_flow_table },
	[DOC_CAPTION] = { 100, 100, 0, 30, true, page_flow_children },
	[DOC_ADDRESS] = { 100, 100, 50, 50, false, page_flow_children },
	[DOC_HR] = { 100, 100, 60, 60, false, lay_rule },
};

/* What a class changes; a line of 0 leaves size and line alone. */
static const struct { enum doc_class word; int size, line, before, after; } accents[] = {
	{ DOC_CLASS_SMALL, 86, 88, 0, 0 },
	{ DOC_CLASS_LEGAL, 86, 88, 0, 0 },
	{ DOC_CLASS_LETTER_FOOT, 86, 84, 0, 0 },
	{ DOC_CLASS_SIGNATURE, 0, 0, 100, 50 },
	{ DOC_CLASS_NOTE, 0, 0, 80, 80 },
	{ DOC_CLASS_INSERT, 0, 0, 80, 80 },
	{ DOC_CLASS_SUBHEADING, 0, 0, 90, 20 },
	{ DOC_CLASS_FOOTNOTES, 86, 86, 60, 0 },
	{ DOC_CLASS_HISTORY, 90, 90, 0, 0 },
	{ DOC_CLASS_COMPARISON, 93, 92, 0, 0 },
};

struct room { int before, after; };

static const struct manner plain = { 100, 100, 0, 0, false, page_flow_children };

static const struct manner *
manner_of(const struct doc_node *node)
{
	return manners[node->tag].lay ? &manners[node->tag] : &plain;
}

int
page_body_height(const struct page_style *style)
{
	return PAGE_A4_HEIGHT - style->margin_top - style->margin_bottom;
}

static bool
is_heading(const struct doc_node *node)
{
	return node->tag >= DOC_H1 && node->tag <= DOC_H4;
}

struct page_look
page_flow_look(const struct page_flow *flow, const struct doc_node *node, const struct page_look *outer)
{
	const struct manner *manner = manner_of(node);
	struct page_look look = *outer;
	size_t i;

	look.size = look.size * manner->size / 100;
	look.line = look.line * manner->line / 100;
	if (manner->bold || doc_has_class(node, DOC_CLASS_SUBHEADING))
		look.face |= PAGE_BOLD;
	if (is_heading(node))
		look.colour = flow->style->colours[PAGE_COLOUR_HEADING];
	for (i = 0; i < sizeof(accents) / sizeof(accents[0]); i++)
		if (accents[i].line != 0 && doc_has_class(node, accents[i].word)) {
			look.size = look.size * accents[i].size / 100;
			look.line = look.line * accents[i].line / 100;
		}
	if (doc_has_class(node, DOC_CLASS_AMOUNT))
		look.flags |= LOOK_RIGHT | LOOK_NOWRAP;
	look.node = node;
	return look;
}

/* ---- space and what stays together ---- */

/* "U moet:" stays close to the list after it. */
static bool
leads_in(const struct doc_node *node)
{
	const struct doc_node *text = node->last;

	return node->tag == DOC_P && text != NULL && text->tag == DOC_TEXT && text->text_len > 0 &&
	    text->text[text->text_len - 1] == ':' && node->next != NULL &&
	    (node->next->tag == DOC_UL || node->next->tag == DOC_OL);
}

/* A few lines after the signature, such as who gets a copy: not alone on a page. */
static bool
trails(const struct doc_node *node)
{
	const struct doc_node *before = node->prev;

	if (!doc_has_class(node, DOC_CLASS_COPY) && !doc_has_class(node, DOC_CLASS_ANNEXES))
		return false;
	while (before != NULL && doc_has_class(before, DOC_CLASS_COPY))
		before = before->prev;
	return before != NULL && doc_has_class(before, DOC_CLASS_SIGNATURE);
}

/* The space that a block asks for above (before) or below it. */
static struct room
room_of(const struct page_flow *flow, const struct doc_node *node)
{
	const struct manner *manner = manner_of(node);
	struct room room = { manner->before, manner->after };
	size_t i;

	if (node->tag == DOC_P && node->parent != NULL && (node->parent->tag == DOC_ADDRESS || doc_in_contents(node->parent)))
		return (struct room){ 0, 0 };
	if (node->tag == DOC_P && node->parent != NULL && node->parent->label != NULL)
		room = (struct room){ node->prev != NULL ? LABELLED_GAP : 0, 0 };
	if (node->tag == DOC_LI && doc_has_class(node->parent, DOC_CLASS_CLAUSES))
		room = (struct room){ CLAUSE_GAP, CLAUSE_GAP };
	for (i = 0; i < sizeof(accents) / sizeof(accents[0]); i++)
		if (doc_has_class(node, accents[i].word)) {
			room.before = accents[i].before > room.before ? accents[i].before : room.before;
			room.after = accents[i].after > room.after ? accents[i].after : room.after;
		}
	if (leads_in(node))
		room.after = LEAD_IN;
	room.before = flow->style->line_mpt * room.before / 100;
	room.after = flow->style->line_mpt * room.after / 100;
	return room;
}

/* strips from..count-1 on one page, where they fit one. */
static void
keep_together(struct page_flow *flow, size_t from)
{
	struct page_galley *galley = flow->galley;

	if (page_galley_height(galley, from, galley->count) <= page_body_height(flow->style))
		page_galley_level(galley, from + 1, galley->count, PAGE_BREAK_TOGETHER);
}

/* What a reader wants to see in one glance: an item of a list. One of the law may be long, and then it splits. */
static bool
stays_whole(const struct page_flow *flow, const struct doc_node *node, size_t from)
{
	const struct page_galley *galley = flow->galley;

	if (doc_has_class(node, DOC_CLASS_TOGETHER) || doc_has_class(node, DOC_CLASS_SIGNATURE))
		return true;
	return node->tag == DOC_LI && !doc_in_contents(node) &&
	    (node->label == NULL || page_galley_height(galley, from, galley->count) <= WHOLE_LINES * flow->style->line_mpt);
}

static void
hold(struct page_flow *flow, const struct doc_node *node, size_t from)
{
	struct page_galley *galley = flow->galley;

	if (galley->count == from)
		return;
	if (is_heading(node) || node->tag == DOC_CAPTION || doc_has_class(node, DOC_CLASS_SUBHEADING)) {
		page_galley_level(galley, from + 1, galley->count, PAGE_BREAK_HEADING);
		galley->keep = 2;
	}
	if (leads_in(node) || (node->tag == DOC_P && node->next != NULL && doc_in_contents(node->parent)))
		galley->keep = 1;
	if (stays_whole(flow, node, from))
		keep_together(flow, from);
	if (doc_has_class(node, DOC_CLASS_SIGNATURE) && from > 0)
		page_galley_level(galley, from, from + 1, PAGE_BREAK_TOGETHER);
	if (trails(node) && from > 0 && page_galley_height(galley, from, galley->count) <= TRAIL_LINES * flow->style->line_mpt) {
		page_galley_level(galley, from, from + 1, PAGE_BREAK_TOGETHER);
		keep_together(flow, from);
	}
}

/* ---- blocks ---- */

int
page_indent(struct page_flow *flow, int by)
{
	if (flow->width - by < LEAST_WIDTH)
		by = flow->width > LEAST_WIDTH ? flow->width - LEAST_WIDTH : 0;
	flow->x += by;
	flow->width -= by;
	return by;
}

void
page_outdent(struct page_flow *flow, int by)
{
	flow->x -= by;
	flow->width += by;
}

/* With a bar at its left. */
static void
lay_note(struct page_flow *flow, const struct doc_node *node, const struct page_look *look)
{
	struct page_galley *galley = flow->galley;
	size_t bar = galley->bar_count;
	int by;

	MEM_GROW(galley->bars, galley->bar_cap, bar + 1);
	galley->bars[galley->bar_count++] = (struct page_span){ galley->count, galley->count, flow->x, 0 };
	by = page_indent(flow, look->size);
	manner_of(node)->lay(flow, node, look);
	page_outdent(flow, by);
	galley->bars[bar].end = galley->count;
}

/* In steps: in-1 ... in-4. */
static int
depth_of(const struct doc_node *node)
{
	int step;

	for (step = 4; step > 0 && !doc_has_class(node, DOC_CLASS_INDENT_1 + step - 1); step--)
		;
	return step;
}

void
page_flow_block(struct page_flow *flow, const struct doc_node *node, const struct page_look *outer)
{
	struct room room = room_of(flow, node);
	struct page_look look;
	size_t from;
	int by;

	if (page_furniture_take(flow, node, outer))
		return;
	look = page_flow_look(flow, node, outer);
	page_galley_space(flow->galley, room.before);
	if (doc_has_class(node, DOC_CLASS_NEW_PAGE))
		flow->galley->flags |= STRIP_NEW_PAGE;
	from = flow->galley->count;
	by = page_indent(flow, look.size * INDENT / 100 * depth_of(node));
	if (doc_has_class(node, DOC_CLASS_NOTE) || doc_has_class(node, DOC_CLASS_INSERT))
		lay_note(flow, node, &look);
	else
		manner_of(node)->lay(flow, node, &look);
	page_outdent(flow, by);
	hold(flow, node, from);
	page_galley_space(flow->galley, room.after);
}

bool
page_is_block(const struct doc_node *node)
{
	return node->tag != DOC_TEXT && (doc_tag_flags(node->tag) & DOC_BLOCK) != 0;
}

void
page_flow_children(struct page_flow *flow, const struct doc_node *node, const struct page_look *look)
{
	const struct doc_node *child = node->first;

	while (child != NULL) {
		const struct doc_node *end = child;

		if (page_is_block(child)) {
			page_flow_block(flow, child, look);
			child = child->next;
			continue;
		}
		while (end != NULL && !page_is_block(end))
			end = end->next;
		page_text_read(flow, child, end, look);
		page_text_lay(flow, look);
		child = end;
	}
}

static void
lay_rule(struct page_flow *flow, const struct doc_node *node, const struct page_look *look)
{
	struct page_item *item;

	(void)node;
	(void)look;
	page_galley_strip(flow->galley, HAIRLINE);
	item = page_galley_item(flow->galley);
	item->kind = PAGE_RULE;
	item->artifact = PAGE_ARTIFACT_LAYOUT;
	item->x = flow->x;
	item->width = flow->width;
	item->height = HAIRLINE;
	item->colour = flow->style->colours[PAGE_COLOUR_RULE];
}

/* ---- the layout ---- */

static void
flow_init(struct page_flow *flow, const struct doc *doc, const struct page_style *style, const struct page_fonts *fonts, struct diag_list *diags)
{
	*flow = (struct page_flow){ .doc = doc, .style = style, .diags = diags };
	flow->arena = arena_new();
	flow->shaper = (struct page_shaper){ fonts, fonts->cache, flow->arena };
	flow->x = style->margin_left;
	flow->width = PAGE_A4_WIDTH - style->margin_left - style->margin_right;
	flow->row_limit = page_body_height(style);
}

static void
flow_release(struct page_flow *flow)
{
	free(flow->text.pieces);
	free(flow->text.chunks);
	free(flow->text.starts);
	free(flow->text.ends);
}

struct page_layout *
page_layout_new(const struct doc *doc, const struct page_style *style, const struct page_fonts *fonts, const struct page_running *running, struct diag_list *diags)
{
	struct page_layout *layout = mem_alloc(sizeof(*layout));
	struct page_galley galley;
	struct page_flow flow;
	struct page_look look = { .face = PAGE_REGULAR, .size = style->size_mpt, .line = style->line_mpt,
	    .colour = style->colours[PAGE_COLOUR_TEXT], .node = doc->body };

	flow_init(&flow, doc, style, fonts, diags);
	layout->arena = flow.arena;
	if (flow.shaper.cache == NULL)
		layout->cache = flow.shaper.cache = page_cache_new();
	page_galley_init(&galley);
	flow.galley = flow.column = &galley;
	page_flow_children(&flow, doc->body, &look);
	page_paginate(&flow, &galley, layout);
	page_contents_add(&flow, layout);
	page_running_add(&flow, layout, running);
	page_galley_free(&galley);
	flow_release(&flow);
	if (!flow.refused)
		return layout;
	page_layout_free(layout);
	return NULL;
}

void
page_layout_free(struct page_layout *layout)
{
	int i;

	if (layout == NULL)
		return;
	for (i = 0; i < layout->count; i++)
		free(layout->pages[i].items);
	free(layout->pages);
	page_cache_free(layout->cache);
	arena_free(layout->arena);
	free(layout);
}
