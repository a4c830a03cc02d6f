/*
 * For the tests of the PDF writer: a document from XHTML text, a plain house style, and a
 * layout made by hand (a line per text node, pages of LINES lines), so that these
 * tests stand on out/ and not on page/.
 */
#ifndef KLAAR_TESTS_PDF_SHEET_H
#define KLAAR_TESTS_PDF_SHEET_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "out/pdf_int.h"

enum { SHEET_LINES = 30, SHEET_LEFT = 70000, SHEET_TOP = 80000, SHEET_LINE = 16000 };

struct sheet {
	struct xml_doc		*source;
	struct doc		*doc;
	struct page_layout	 layout;
	struct out_job		 job;
	int			 lines;		/* set so far */
};

static struct page_style sheet_style = {
	.face_files = { "open-sans/OpenSans-Regular.ttf", "open-sans/OpenSans-Bold.ttf",
	    "open-sans/OpenSans-Italic.ttf", "open-sans/OpenSans-BoldItalic.ttf" },
};

/* A style that page/ can lay out with. */
static inline const struct page_style *
sheet_page_style(void)
{
	struct page_style *style = &sheet_style;

	style->size_mpt = PAGE_PT(11);
	style->line_mpt = PAGE_PT(15);
	style->margin_top = style->margin_bottom = style->margin_left = style->margin_right = PAGE_MM(25);
	style->first_top = PAGE_MM(90);
	return style;
}

static inline struct out_press *
sheet_press(void)
{
	struct diag_list *diags = diag_list_new();
	struct out_press *press = out_press_new(&sheet_style, KLAAR_FONT_DIR, diags);

	ck_assert_uint_eq(diag_count(diags), 0);
	ck_assert_ptr_nonnull(press);
	diag_list_free(diags);
	return press;
}

/* The nearest element that page.h promises as an item's node. */
static inline const struct doc_node *
sheet_owner(const struct doc_node *node)
{
	for (; node->parent != NULL; node = node->parent)
		if (node->tag != DOC_TEXT && node->tag != DOC_TIME && node->tag != DOC_BR)
			break;
	return node;
}

static inline const struct doc_node *
sheet_around(const struct doc_node *node, enum doc_tag tag)
{
	for (; node != NULL && node->tag != tag; node = node->parent)
		;
	return node;
}

static inline struct page_item *
sheet_add(struct sheet *sheet, enum page_item_kind kind)
{
	int page = sheet->lines++ / SHEET_LINES;
	struct page *at;
	struct page_item *item;

	if (page == sheet->layout.count) {
		sheet->layout.pages = mem_resize(sheet->layout.pages, (size_t)page + 1, sizeof(struct page));
		memset(&sheet->layout.pages[page], 0, sizeof(struct page));
		sheet->layout.count++;
	}
	at = &sheet->layout.pages[page];
	MEM_GROW(at->items, at->cap, (size_t)at->count + 1);
	item = &at->items[at->count++];
	memset(item, 0, sizeof(*item));
	item->kind = kind;
	item->x = SHEET_LEFT;
	item->y = SHEET_TOP + (sheet->lines - 1) % SHEET_LINES * SHEET_LINE;
	return item;
}

static inline void
sheet_shape(struct sheet *sheet, struct page_item *item, const char *text, size_t len)
{
	const struct page_fonts *fonts = out_press_fonts(sheet->job.press);
	const struct page_glyph *glyphs;
	struct page_glyph *copy;
	size_t bad = 0;
	int i, count = fonts->shape(fonts->ctx, item->face, text, len, &glyphs, &bad);
	long width = 0;

	ck_assert_int_ge(count, 0);
	copy = arena_alloc(sheet->layout.arena, (size_t)count * sizeof(*copy) + 1);
	for (i = 0; i < count; i++) {
		copy[i] = glyphs[i];
		width += glyphs[i].advance;
	}
	item->size_mpt = 11000;
	item->text = text;
	item->text_len = (uint32_t)len;
	item->glyphs = copy;
	item->glyph_count = (uint32_t)count;
	item->width = (int)(width * item->size_mpt / fonts->metrics(fonts->ctx, item->face)->units_per_em);
}

static inline void
sheet_text(struct sheet *sheet, const struct doc_node *node)
{
	struct page_item *item = sheet_add(sheet, PAGE_TEXT);

	item->node = sheet_owner(node->parent);
	item->order = node->order;
	item->link = sheet_around(node, DOC_A);
	item->underline = item->link != NULL || sheet_around(node, DOC_INS) != NULL;
	item->strike = sheet_around(node, DOC_DEL) != NULL;
	if (sheet_around(node, DOC_STRONG) != NULL || sheet_around(node, DOC_TH) != NULL)
		item->face = PAGE_BOLD;
	sheet_shape(sheet, item, node->text, node->text_len);
}

static inline void
sheet_label(struct sheet *sheet, const struct doc_node *node)
{
	struct page_item *item = sheet_add(sheet, PAGE_TEXT);

	item->node = node;
	item->label = true;
	sheet_shape(sheet, item, "\xe2\x80\xa2", 3);
	item->x -= 10000;
}

static inline void
sheet_logo(struct sheet *sheet, const struct doc_node *node)
{
	struct page_item *item = sheet_add(sheet, PAGE_LOGO);

	item->node = node;
	item->width = 90000;
	item->height = 30000;
	sheet->lines += 2;
}

/* An artifact at the foot of the page: page numbers, a repeated table head. */
static inline void
sheet_artifact(struct sheet *sheet, const char *text)
{
	struct page_item *item = sheet_add(sheet, PAGE_TEXT);

	item->artifact = PAGE_ARTIFACT_PAGINATION;
	sheet_shape(sheet, item, text, strlen(text));
}

static inline void
sheet_lay_out(struct sheet *sheet)
{
	const struct doc_node *node;

	for (node = sheet->doc->body; node != NULL; node = doc_next(node, sheet->doc->body)) {
		if (node->tag == DOC_TEXT)
			sheet_text(sheet, node);
		else if (node->tag == DOC_LI)
			sheet_label(sheet, node);
		else if (node->tag == DOC_IMG)
			sheet_logo(sheet, node);
	}
}

static inline struct sheet *
sheet_new(struct out_press *press, const char *body)
{
	struct sheet *sheet = mem_alloc(sizeof(*sheet));
	struct diag_list *diags = diag_list_new();
	char *text = mem_format("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"nl\"><head><title>Besluit over uw uitkering</title>"
	    "<meta name=\"onderwerp\" content=\"Giften &amp; co\"/></head><body>%s</body></html>", body);

	sheet->source = xml_load_memory("sheet.xml", text, strlen(text), diags);
	ck_assert_ptr_nonnull(sheet->source);
	sheet->doc = doc_from_xml(sheet->source, diags);
	if (sheet->doc == NULL)
		diag_print(stderr, diag_at(diags, 0));
	ck_assert_ptr_nonnull(sheet->doc);
	sheet->layout.arena = arena_new();
	sheet->job = (struct out_job){ .doc = sheet->doc, .style = &sheet_style, .press = press, .date = { 2026, 11, 9 },
	    .author = "Gemeente Twenterand" };
	diag_list_free(diags);
	free(text);
	sheet_lay_out(sheet);
	return sheet;
}

static inline void
sheet_free(struct sheet *sheet)
{
	int i;

	for (i = 0; i < sheet->layout.count; i++)
		free(sheet->layout.pages[i].items);
	free(sheet->layout.pages);
	arena_free(sheet->layout.arena);
	doc_free(sheet->doc);
	xml_doc_free(sheet->source);
	free(sheet);
}

static inline void
sheet_write(struct sheet *sheet, struct buf *bytes)
{
	struct diag_list *diags = diag_list_new();

	ck_assert_int_eq(pdf_write_layout(&sheet->job, &sheet->layout, bytes, diags), 0);
	ck_assert_uint_eq(diag_count(diags), 0);
	diag_list_free(diags);
}

/* Everything the vocabulary has, in one page and a bit. */
static const char sheet_letter[] =
    "<header class=\"briefhoofd\"><address class=\"afzender\"><p>Gemeente Twenterand</p></address></header>"
    "<main><h1>Besluit over uw uitkering</h1>"
    "<dl class=\"kenmerken\"><dt>Datum</dt><dd>9 november 2026</dd><dt>Ons kenmerk</dt><dd>TW-2026-001234</dd></dl>"
    "<p class=\"aanhef\">Geachte mevrouw \xc3\x87" "elik,</p>"
    "<section class=\"besluit\"><h2>Ons besluit</h2><p>U krijgt <strong>\xe2\x82\xac\xc2\xa0" "1.401,50</strong> per maand.</p></section>"
    "<section><h2>Wat moet u doen?</h2><ul><li>Bel ons <em>op tijd</em>.</li><li><p>Stuur uw bewijs op.</p><p>Wij wachten daarop.</p></li></ul>"
    "<p>Kijk op <a href=\"https://www.twenterand.nl/bezwaar?a=1&amp;b=\xc3\xa9\">onze website</a> voor meer uitleg.</p>"
    "<p>Was: <del>tien</del>, wordt: <ins>twaalf</ins>. <span lang=\"en\">Call us</span> for help.</p></section>"
    "<table class=\"bedragen\"><caption>Bedragen</caption><thead><tr><th scope=\"col\">Wat</th><th scope=\"col\" class=\"bedrag\">Bedrag</th></tr></thead>"
    "<tbody><tr><th scope=\"row\">Norm</th><td class=\"bedrag\">\xe2\x82\xac\xc2\xa0" "1.401,50</td></tr>"
    "<tr class=\"totaal\"><th scope=\"row\">Totaal</th><td class=\"bedrag\">\xe2\x82\xac\xc2\xa0" "1.401,50</td></tr></tbody></table>"
    "<section class=\"ondertekening\"><p>Met vriendelijke groet,</p><p>Yara van \xe2\x80\x99t Hoff</p></section></main>";

#endif
