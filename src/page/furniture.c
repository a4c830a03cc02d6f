/*
 * What stands in a fixed place: on page one the letterhead, the addressee, the reference
 * lines and the foot, each in its box of the house style; on the pages after it the running
 * head; on all pages the page number. The furniture is content, tagged where the document
 * has it; the running lines are artifacts.
 */
#include <stdlib.h>

#include <string.h>

#include "page/page_int.h"

enum {
	BOX_GAP = 20000,		/* between a box that grew and the text */
	FOOT_GAP = 12000,
	ADDRESS_LINE = 124,		/* percent of the size */
	SMALL_SIZE = 86, SMALL_LINE = 88,
	RULE = 500
};

/* ---- boxes ---- */

/* Into a strip of page one that takes no room; the column's space and flags wait for the text. */
static void
open_fixed(struct page_galley *column)
{
	struct page_galley was = *column;

	column->space = column->keep = 0;
	column->flags = STRIP_FIXED;
	column->head = -1;
	page_galley_strip(column, 0);
	column->space = was.space;
	column->keep = was.keep;
	column->flags = was.flags;
	column->head = was.head;
}

/* Lays what node holds in box. Returns the height it takes. */
static int
fill_box(struct page_flow *flow, const struct doc_node *node, const struct page_box *box, const char *name, const struct page_look *look, struct page_galley *galley)
{
	int x = flow->x, width = flow->width;

	page_galley_init(galley);
	flow->galley = galley;
	flow->box_name = name;
	flow->x = box->x;
	flow->width = box->width;
	if (node->tag == DOC_DL)
		page_flow_block(flow, node, look);
	else
		page_flow_children(flow, node, look);
	flow->galley = flow->column;
	flow->box_name = NULL;
	flow->x = x;
	flow->width = width;
	return page_galley_height(galley, 0, galley->count);
}

static void
pour_box(struct page_flow *flow, struct page_galley *galley, int y)
{
	open_fixed(flow->column);
	page_galley_pour(flow->column, galley, y);
	page_galley_free(galley);
}

static int
to_mm(int mpt)
{
	return (int)((int64_t)mpt * 254 / 720000);
}

static void
post_full(struct page_flow *flow, const struct doc_node *node, const char *name, const struct page_box *box, int height)
{
	flow->refused = 1;
	diag_post(flow->diags, doc_pos(node), DIAG_OVERFLOW, "de tekst in %s past niet: %d mm hoog, er is plaats voor %d mm",
	    name, to_mm(height + 999), to_mm(box->height));
}

/* The text of page one begins below what stands above it. */
static void
push_text(struct page_flow *flow, int bottom)
{
	if (bottom + BOX_GAP > flow->first_top)
		flow->first_top = bottom + BOX_GAP;
}

static struct page_look
small_look(const struct doc_node *node, const struct page_look *look)
{
	struct page_look small = *look;

	small.size = look->size * SMALL_SIZE / 100;
	small.line = look->line * SMALL_LINE / 100;
	small.node = node;
	return small;
}

/* ---- the furniture ---- */

static void
place_logo(struct page_flow *flow, const struct doc_node *img)
{
	const struct page_box *box = &flow->style->logo;
	struct page_item *item;

	if (flow->style->logo_file == NULL) {
		flow->refused = 1;
		diag_post(flow->diags, doc_pos(img), DIAG_STYLE_LOGO, "de brief vraagt een logo, maar de huisstijl heeft er geen");
		return;
	}
	open_fixed(flow->column);
	item = page_galley_item(flow->column);
	item->kind = PAGE_LOGO;
	item->node = img;
	item->order = img->order;
	item->x = box->x;
	item->y = box->y;
	item->width = box->width;
	item->height = box->height;
}

static void
place_letterhead(struct page_flow *flow, const struct doc_node *node, const struct page_look *look)
{
	const struct page_box *box = &flow->style->sender;
	struct page_look small = small_look(node, look);
	struct page_galley galley;
	int height;

	flow->logo = doc_find_tag(node, DOC_IMG);
	if (flow->logo != NULL)
		place_logo(flow, flow->logo);
	height = fill_box(flow, node, box, "het vak van de afzender", &small, &galley);
	if (height > box->height)
		post_full(flow, node, "het vak van de afzender", box, height);
	pour_box(flow, &galley, box->y);
}

static void
place_addressee(struct page_flow *flow, const struct doc_node *node, const struct page_look *look)
{
	const struct page_box *box = &flow->style->window;
	struct page_look own = *look;
	struct page_galley galley;
	int height;

	own.node = node;
	own.line = look->size * ADDRESS_LINE / 100;
	height = fill_box(flow, node, box, "het adresvenster", &own, &galley);
	if (height > box->height)
		post_full(flow, node, "het adresvenster", box, height);
	pour_box(flow, &galley, box->y);
	push_text(flow, box->y + height);
}

static bool
meets(const struct page_box *a, int height, const struct page_box *b)
{
	return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + height;
}

static void
place_reference(struct page_flow *flow, const struct doc_node *node, const struct page_look *look)
{
	const struct page_box *box = &flow->style->reference;
	struct page_look small = small_look(node, look);
	struct page_galley galley;
	int height = fill_box(flow, node, box, "het vak van de kenmerken", &small, &galley);

	if ((height > box->height && meets(box, height, &flow->style->window)) || height > page_body_height(flow->style) / 2)
		post_full(flow, node, "het vak van de kenmerken", box, height);
	pour_box(flow, &galley, box->y);
	push_text(flow, box->y + height);
}

static void
place_foot(struct page_flow *flow, const struct doc_node *node, const struct page_look *look)
{
	const struct page_style *style = flow->style;
	struct page_box box = { style->margin_left, 0, PAGE_A4_WIDTH - style->margin_left - style->margin_right, 0 };
	struct page_look own = page_flow_look(flow, node, look);
	struct page_galley galley;
	struct page_item *rule;

	box.height = fill_box(flow, node, &box, "de briefvoet", &own, &galley);
	if (box.height > page_body_height(style) / 3)
		post_full(flow, node, "de briefvoet", &(struct page_box){ .height = page_body_height(style) / 3 }, box.height);
	box.y = PAGE_A4_HEIGHT - style->margin_bottom - box.height;
	pour_box(flow, &galley, box.y);
	if (box.height == 0)
		return;
	rule = page_galley_item(flow->column);
	rule->kind = PAGE_RULE;
	rule->artifact = PAGE_ARTIFACT_LAYOUT;
	rule->x = box.x;
	rule->y = box.y - FOOT_GAP / 3;
	rule->width = box.width;
	rule->height = RULE;
	rule->colour = style->colours[PAGE_COLOUR_RULE];
	flow->foot_height = box.height + FOOT_GAP;
}

static const struct {
	enum doc_tag	 tag;
	enum doc_class	 word;
	void		(*place)(struct page_flow *, const struct doc_node *, const struct page_look *);
} furniture[] = {
	{ DOC_HEADER, DOC_CLASS_LETTERHEAD, place_letterhead },
	{ DOC_ADDRESS, DOC_CLASS_ADDRESSEE, place_addressee },
	{ DOC_DL, DOC_CLASS_REFERENCE, place_reference },
	{ DOC_FOOTER, DOC_CLASS_LETTER_FOOT, place_foot },
};

/* Only the first of each, and not inside a cell or another box. */
bool
page_furniture_take(struct page_flow *flow, const struct doc_node *node, const struct page_look *look)
{
	unsigned i;

	if (flow->galley != flow->column || node->classes == 0)
		return false;
	for (i = 0; i < sizeof(furniture) / sizeof(furniture[0]); i++) {
		if (node->tag != furniture[i].tag || !doc_has_class(node, furniture[i].word) || (flow->placed & 1u << i))
			continue;
		flow->placed |= 1u << i;
		if (flow->first_top < flow->style->first_top)
			flow->first_top = flow->style->first_top;
		furniture[i].place(flow, node, look);
		return true;
	}
	return false;
}

/* ---- running lines ---- */

enum side { SIDE_LEFT, SIDE_RIGHT };

/* Returns the width taken. */
static int
add_running(struct page_flow *flow, struct page *page, const char *text, int y, enum side side)
{
	const struct page_style *style = flow->style;
	struct page_look look = { .face = PAGE_REGULAR, .size = style->size_mpt * SMALL_SIZE / 100,
	    .colour = style->colours[PAGE_COLOUR_TEXT] };
	struct page_galley line;
	struct page_item *item;
	int width = 0;

	if (text == NULL || *text == '\0')
		return 0;
	page_galley_init(&line);
	page_galley_strip(&line, 0);
	item = page_line_add(flow, &line, text, &look);
	if (item != NULL) {
		item->artifact = PAGE_ARTIFACT_PAGINATION;
		item->y = y;
		item->x = side == SIDE_LEFT ? style->margin_left : PAGE_A4_WIDTH - style->margin_right - item->width;
		width = item->width;
		*page_add(page) = *item;
	}
	page_galley_free(&line);
	return width;
}

static int
running_width(struct page_flow *flow, const char *text)
{
	const struct page_metrics *m = page_face_metrics(flow, PAGE_REGULAR);
	struct page_word word;

	if (text == NULL || page_shape_text(flow, PAGE_REGULAR, text, strlen(text), NULL, &word) < 0)
		return 0;
	return page_scale(flow->style->size_mpt * SMALL_SIZE / 100, word.advance, m);
}

/* The title of a regulation may be long: its first words, as many as fit beside the other side. */
static const char *
first_words(struct page_flow *flow, const char *text, const char *beside)
{
	int room = PAGE_A4_WIDTH - flow->style->margin_left - flow->style->margin_right - running_width(flow, beside) - flow->style->size_mpt;
	struct buf words = BUF_INIT;
	size_t len;

	if (text == NULL || *text == '\0' || running_width(flow, text) <= room)
		return text;
	for (len = strlen(text) - 1; len > 0; len--) {
		if (text[len] != ' ')
			continue;
		buf_clear(&words);
		buf_add(&words, text, len);
		buf_adds(&words, "\u2026");
		if (running_width(flow, buf_text(&words)) <= room)
			break;
	}
	text = len > 0 ? arena_copy(flow->arena, buf_text(&words)) : text;
	buf_free(&words);
	return text;
}

static void
check_running(struct page_flow *flow, int width)
{
	if (width < PAGE_A4_WIDTH - flow->style->margin_left - flow->style->margin_right || flow->refused)
		return;
	flow->refused = 1;
	diag_post(flow->diags, (struct pos){ 0 }, DIAG_OVERFLOW, "de regel boven aan de vervolgbladen past niet op een regel");
}

void
page_running_add(struct page_flow *flow, struct page_layout *layout, const struct page_running *running)
{
	const struct page_style *style = flow->style;
	const char *left = running != NULL ? first_words(flow, running->left, running->right) : NULL;
	struct buf number = BUF_INIT;
	int i, width, head = style->margin_top * 3 / 5, foot = PAGE_A4_HEIGHT - style->margin_bottom / 2;

	for (i = 0; i < layout->count; i++) {
		struct page *page = &layout->pages[i];

		if (i > 0 && running != NULL) {
			width = add_running(flow, page, left, head, SIDE_LEFT);
			width += add_running(flow, page, running->right, head, SIDE_RIGHT);
			check_running(flow, width);
		}
		buf_clear(&number);
		buf_addf(&number, "Pagina %d van %d", i + 1, layout->count);
		add_running(flow, page, arena_copy(flow->arena, buf_text(&number)), foot, SIDE_RIGHT);
	}
	buf_free(&number);
}
