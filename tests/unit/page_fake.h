/*
 * For the tests of page/: a font in which every rune is half an em wide and
 * ideographs have no glyph, a house style, and documents from a string.
 */
#ifndef KLAAR_TESTS_PAGE_FAKE_H
#define KLAAR_TESTS_PAGE_FAKE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "page/page.h"

#define XHTML(body) "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"nl\"><head><title>Proef</title></head><body>" body "</body></html>"

struct fake {
	struct page_glyph	*glyphs;
	size_t			 cap;
	int			 calls;
};

static int
fake_shape(void *ctx, enum page_face face, const char *text, size_t len, const struct page_glyph **glyphs, size_t *bad)
{
	struct fake *fake = ctx;
	const char *at = text;
	size_t n = 0;

	(void)face;
	fake->calls++;
	while (at < text + len) {
		const char *start = at;
		unsigned rune = utf8_next(&at, text + len);

		*bad = (size_t)(start - text);
		if (rune >= 0x4e00)
			return -1;
		MEM_GROW(fake->glyphs, fake->cap, n + 1);
		fake->glyphs[n++] = (struct page_glyph){ rune, (uint32_t)*bad, 500, 0, 0 };
	}
	*glyphs = fake->glyphs;
	return (int)n;
}

static const struct page_metrics *
fake_metrics(void *ctx, enum page_face face)
{
	static const struct page_metrics metrics = { 1000, 800, 200, 700, 500 };

	(void)ctx;
	(void)face;
	return &metrics;
}

/* Size 10, line 15, column 400 wide: 80 characters a line; 40 lines on a following page. */
static struct page_style
fake_style(void)
{
	struct page_style style = {
		.logo_file = (char *)"logo.png", .logo_alt = (char *)"Logo", .size_mpt = 10000, .line_mpt = 15000,
		.margin_top = 120945, .margin_bottom = 120945, .margin_left = 100000, .margin_right = PAGE_A4_WIDTH - 500000,
		.window = { 70000, 145000, 230000, 90000 }, .logo = { 70000, 30000, 100000, 60000 },
		.sender = { 350000, 30000, 160000, 100000 }, .reference = { 350000, 145000, 160000, 110000 }, .first_top = 280000,
	};
	return style;
}

struct bench {			/* one document laid out by the fake font */
	struct fake		 fake;
	struct page_fonts	 fonts;
	struct page_style	 style;
	struct page_running	 running;
	struct diag_list	*diags;
	struct doc		*doc;
	struct page_layout	*layout;
};

static void
bench_open(struct bench *bench, const char *xhtml)
{
	struct xml_doc *xml;

	memset(bench, 0, sizeof(*bench));
	bench->fonts = (struct page_fonts){ &bench->fake, fake_shape, fake_metrics, NULL };
	bench->style = fake_style();
	bench->running = (struct page_running){ "Gemeente Proef", "ZAAK-1" };
	bench->diags = diag_list_new();
	xml = xml_load_memory("proef.xml", xhtml, strlen(xhtml), bench->diags);
	bench->doc = xml ? doc_from_xml(xml, bench->diags) : NULL;
	xml_doc_free(xml);
	if (bench->doc == NULL) {
		size_t i;

		for (i = 0; i < diag_count(bench->diags); i++)
			diag_print(stderr, diag_at(bench->diags, i));
		abort();
	}
}

static void
bench_lay(struct bench *bench)
{
	bench->layout = page_layout_new(bench->doc, &bench->style, &bench->fonts, &bench->running, bench->diags);
}

static void
bench_close(struct bench *bench)
{
	page_layout_free(bench->layout);
	doc_free(bench->doc);
	diag_list_free(bench->diags);
	free(bench->fake.glyphs);
}

/* Is this the text of item, spaces at its end apart? */
static inline bool
item_is(const struct page_item *item, const char *text)
{
	size_t len = item->text_len;

	while (len > 0 && item->text[len - 1] == ' ')
		len--;
	return item->kind == PAGE_TEXT && len == strlen(text) && memcmp(item->text, text, len) == 0;
}

static inline const struct page_item *
find_item(const struct page_layout *layout, int page, const char *text)
{
	int i;

	for (i = 0; i < layout->pages[page].count; i++)
		if (item_is(&layout->pages[page].items[i], text))
			return &layout->pages[page].items[i];
	return NULL;
}

/* Lines of content of one element on one page. */
static inline int
count_lines(const struct page_layout *layout, int page, const struct doc_node *node)
{
	int i, lines = 0, y = -1;

	for (i = 0; i < layout->pages[page].count; i++) {
		const struct page_item *item = &layout->pages[page].items[i];

		if (item->node == node && item->kind == PAGE_TEXT && !item->label && item->y != y) {
			lines++;
			y = item->y;
		}
	}
	return lines;
}

static inline int
count_code(const struct diag_list *diags, enum diag_code code)
{
	size_t i;
	int count = 0;

	for (i = 0; i < diag_count(diags); i++)
		count += diag_at(diags, i)->code == code;
	return count;
}

#endif
