/*
 * Pages: what stands where, what stays together, what is refused. The font is
 * fixed (page_fake.h): 80 characters a line, 40 lines of 15 pt on a page.
 */
#include <check.h>
#include <time.h>

#include "page_fake.h"

enum { LINE = 15000, TOP = 120945, BOTTOM = PAGE_A4_HEIGHT - 120945 };

static void
add_words(struct buf *out, int lines)
{
	int i;

	for (i = 0; i < lines * 8; i++)		/* eight words of nine letters fill a line */
		buf_adds(out, i ? " abcdefghi" : "abcdefghi");
}

static void
add_paragraph(struct buf *out, int lines)
{
	buf_adds(out, "<p>");
	add_words(out, lines);
	buf_adds(out, "</p>");
}

static void
bench_open_buf(struct bench *bench, struct buf *body)
{
	struct buf all = BUF_INIT;

	buf_adds(&all, "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"nl\"><head><title>Proef</title></head><body>");
	buf_adds(&all, buf_text(body));
	buf_adds(&all, "</body></html>");
	bench_open(bench, buf_text(&all));
	buf_free(&all);
	buf_free(body);
}

static const struct doc_node *
nth(const struct doc *doc, enum doc_tag tag, int n)
{
	const struct doc_node *node;

	for (node = doc->body; node != NULL; node = doc_next(node, doc->body))
		if (node->tag == tag && n-- == 0)
			return node;
	ck_abort_msg("no such element");
	return NULL;
}

static int
page_of(const struct page_layout *layout, const struct doc_node *node)
{
	int p, i;

	for (p = 0; p < layout->count; p++)
		for (i = 0; i < layout->pages[p].count; i++)
			if (layout->pages[p].items[i].node == node)
				return p;
	return -1;
}

/* ---- text ---- */

START_TEST(runs_look_as_they_should)
{
	struct bench b;
	const struct page_item *item;

	bench_open(&b, XHTML("<p>een <strong>vet <em>beide</em></strong> <a href=\"https://voorbeeld.nl\">link</a> <del>oud</del> <time datetime=\"2026-01-01\">dag</time></p>"));
	bench_lay(&b);
	ck_assert_ptr_nonnull(b.layout);
	ck_assert_int_eq(find_item(b.layout, 0, "vet")->face, PAGE_BOLD);
	ck_assert_int_eq(find_item(b.layout, 0, "beide")->face, PAGE_BOLD_ITALIC);
	ck_assert_ptr_eq(find_item(b.layout, 0, "beide")->node, nth(b.doc, DOC_EM, 0));
	item = find_item(b.layout, 0, "link");
	ck_assert(item->underline && !item->strike);
	ck_assert_ptr_eq(item->link, nth(b.doc, DOC_A, 0));
	ck_assert(find_item(b.layout, 0, "oud")->strike);
	item = find_item(b.layout, 0, "dag");
	ck_assert_ptr_eq(item->node, nth(b.doc, DOC_P, 0));
	ck_assert_int_eq(item->x, 100000 + 5000 * 23);	/* een vet beide link oud dag */
	ck_assert_int_eq(item->y, TOP + (LINE - 10000) / 2 + 8000);
	bench_close(&b);
}
END_TEST

START_TEST(words_of_one_run_are_one_item)
{
	struct bench b;
	const struct page_item *item;

	bench_open(&b, XHTML("<p>een twee drie</p>"));
	bench_lay(&b);
	item = find_item(b.layout, 0, "een twee drie");
	ck_assert_ptr_nonnull(item);
	ck_assert_int_eq(item->width, 13 * 5000);
	ck_assert_uint_eq(item->glyph_count, 13);
	ck_assert_uint_eq(item->glyphs[9].byte, 9);
	ck_assert_uint_eq(item->glyphs[9].id, 'd');
	bench_close(&b);
}
END_TEST

START_TEST(the_space_at_a_lines_end_stays_in_the_text)
{
	struct buf body = BUF_INIT;
	struct bench b;
	const struct page_item *item;

	add_paragraph(&body, 2);
	bench_open_buf(&b, &body);
	bench_lay(&b);
	item = &b.layout->pages[0].items[0];
	ck_assert_uint_eq(item->text_len, 80);
	ck_assert_int_eq(item->text[79], ' ');
	ck_assert_int_eq(item->width, 79 * 5000);
	bench_close(&b);
}
END_TEST

/* Where must each text begin a line, when the column holds 80 characters? */
static const struct { const char *body, *text; int line; } breaks[] = {
	{ XHTML("<p>een<br/>twee<br/><br/>drie</p>"), "twee", 1 },
	{ XHTML("<p>een<br/>twee<br/><br/>drie</p>"), "drie", 3 },
	{ XHTML("<p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa <strong>4</strong> maanden bbbbbb cccccc</p>"), "4", 1 },
	{ XHTML("<p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa artikel 1234567 bbbbbb cccccc dddddd</p>"), "artikel 1234567 bbbbbb cccccc dddddd", 1 },
	{ XHTML("<p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa €\xc2\xa0""1.401,50</p>"), "€\xc2\xa0""1.401,50", 1 },
	{ XHTML("<p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa <span class=\"niet-afbreken\">ab cd ef gh ij</span></p>"), "ab cd ef gh ij", 1 },
	{ XHTML("<p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bijstands-uitkeringen</p>"), "uitkeringen", 1 },
	{ XHTML("<p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa TW-2026-00123456</p>"), "TW-2026-00123456", 1 },
	{ XHTML("<p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa www.voorbeeld.nl/bezwaar-maken</p>"), "bezwaar-maken", 1 },
	{ XHTML("<p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa en/of</p>"), "en/of", 1 },
};

START_TEST(lines_break_where_they_may)
{
	struct bench b;
	const struct page_item *item;

	bench_open(&b, breaks[_i].body);
	bench_lay(&b);
	ck_assert_ptr_nonnull(b.layout);
	item = find_item(b.layout, 0, breaks[_i].text);
	ck_assert_ptr_nonnull(item);
	ck_assert_int_eq((item->y - TOP) / LINE, breaks[_i].line);
	ck_assert_int_eq(item->x, 100000);
	bench_close(&b);
}
END_TEST

START_TEST(a_cache_changes_nothing)
{
	struct buf body = BUF_INIT;
	struct bench b;
	struct page_cache *cache = page_cache_new();
	struct page_layout *with[2];
	int round, calls;

	add_paragraph(&body, 9);
	bench_open_buf(&b, &body);
	bench_lay(&b);
	b.fonts.cache = cache;
	for (round = 0; round < 2; round++) {
		calls = b.fake.calls;
		with[round] = page_layout_new(b.doc, &b.style, &b.fonts, &b.running, b.diags);
		ck_assert_int_eq(with[round]->pages[0].count, b.layout->pages[0].count);
		ck_assert_int_eq(with[round]->pages[0].items[3].x, b.layout->pages[0].items[3].x);
		ck_assert_uint_eq(with[round]->pages[0].items[3].glyph_count, b.layout->pages[0].items[3].glyph_count);
	}
	ck_assert_int_eq(b.fake.calls, calls);	/* the second time nothing was shaped */
	page_layout_free(with[0]);
	page_layout_free(with[1]);
	bench_close(&b);
	page_cache_free(cache);
}
END_TEST

/* ---- pages ---- */

START_TEST(no_widows_or_orphans)
{
	unsigned seed = (unsigned)_i * 977 + 1;
	struct buf body = BUF_INIT;
	struct bench b;
	int i, p, bottom = 0;

	for (i = 0; i < 40; i++) {
		seed = seed * 1103515245u + 12345u;
		add_paragraph(&body, 1 + (int)(seed >> 16) % 9);
	}
	bench_open_buf(&b, &body);
	bench_lay(&b);
	ck_assert_int_gt(b.layout->count, 3);
	for (i = 0; i < 40; i++) {
		const struct doc_node *paragraph = nth(b.doc, DOC_P, i);
		int here[2] = { 0, 0 }, n = 0;

		for (p = 0; p < b.layout->count; p++) {
			int lines = count_lines(b.layout, p, paragraph);

			if (lines > 0)
				here[n++] = lines;
			ck_assert_int_le(n, 2);
		}
		ck_assert_msg(n == 1 || (here[0] > 1 && here[1] > 1), "paragraph %d: %d and %d lines", i, here[0], here[1]);
	}
	for (p = 0; p < b.layout->count; p++)
		for (i = 0; i < b.layout->pages[p].count; i++) {
			const struct page_item *item = &b.layout->pages[p].items[i];

			if (item->artifact == PAGE_NOT_ARTIFACT)
				ck_assert_int_le(item->y, BOTTOM);
			bottom = item->y > bottom ? item->y : bottom;
		}
	ck_assert_int_gt(bottom, BOTTOM);	/* the page number */
	bench_close(&b);
}
END_TEST

/* Fill page one up to 'left' lines from its foot, then a heading and text. */
START_TEST(headings_stay_with_two_lines)
{
	struct buf body = BUF_INIT;
	struct bench b;
	const struct doc_node *heading;
	int page;

	add_paragraph(&body, 30 + _i);
	buf_adds(&body, "<h2>Kop</h2>");
	add_paragraph(&body, _i % 2 ? 6 : 1);
	add_paragraph(&body, 6);
	bench_open_buf(&b, &body);
	bench_lay(&b);
	heading = nth(b.doc, DOC_H2, 0);
	page = page_of(b.layout, heading);
	ck_assert_int_ge(page, 0);
	ck_assert_int_ge(count_lines(b.layout, page, nth(b.doc, DOC_P, 1)) + count_lines(b.layout, page, nth(b.doc, DOC_P, 2)), 2);
	bench_close(&b);
}
END_TEST

START_TEST(items_and_blocks_stay_together)
{
	static const char *const opens[] = { "<ul><li>", "<section class=\"samen\"><p>", "<section class=\"ondertekening\"><p>" };
	static const char *const closes[] = { "</li></ul>", "</p></section>", "</p></section>" };
	struct buf body = BUF_INIT;
	struct bench b;
	const struct doc_node *block;

	add_paragraph(&body, 36);
	buf_adds(&body, opens[_i]);
	add_words(&body, 7);
	buf_adds(&body, closes[_i]);
	bench_open_buf(&b, &body);
	bench_lay(&b);
	block = nth(b.doc, _i == 0 ? DOC_LI : DOC_P, _i == 0 ? 0 : 1);
	ck_assert_int_eq(count_lines(b.layout, 0, block), 0);
	ck_assert_int_ge(count_lines(b.layout, 1, block), 7);
	bench_close(&b);
}
END_TEST

START_TEST(what_is_taller_than_a_page_splits)
{
	struct buf body = BUF_INIT;
	struct bench b;

	add_paragraph(&body, 10);
	buf_adds(&body, "<section class=\"samen\"><p>");
	add_words(&body, 60);
	buf_adds(&body, "</p></section>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	ck_assert_int_eq(b.layout->count, 2);
	ck_assert_int_gt(count_lines(b.layout, 0, nth(b.doc, DOC_P, 1)), 20);
	bench_close(&b);
}
END_TEST

START_TEST(a_signature_is_not_alone)
{
	struct buf body = BUF_INIT;
	struct bench b;

	add_paragraph(&body, 39);
	buf_adds(&body, "<section class=\"ondertekening\"><p>naam</p></section>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	ck_assert_int_eq(b.layout->count, 2);
	ck_assert_int_ge(count_lines(b.layout, 1, nth(b.doc, DOC_P, 0)), 2);
	bench_close(&b);
}
END_TEST

START_TEST(a_signature_takes_two_lines_along_and_no_more)
{
	struct buf body = BUF_INIT;
	struct bench b;

	add_paragraph(&body, 30);
	add_paragraph(&body, 6);
	buf_adds(&body, "<section class=\"ondertekening\"><p>groet<br/>namens<br/>naam<br/>functie</p></section>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	ck_assert_int_eq(count_lines(b.layout, 0, nth(b.doc, DOC_P, 1)), 4);
	ck_assert_int_eq(count_lines(b.layout, 1, nth(b.doc, DOC_P, 1)), 2);
	bench_close(&b);
}
END_TEST

START_TEST(what_trails_a_signature_stays_with_it)
{
	struct buf body = BUF_INIT;
	struct bench b;
	int page;

	add_paragraph(&body, _i);
	buf_adds(&body, "<section class=\"ondertekening\"><p>naam</p></section><p class=\"kopie\">Kopie aan u</p>"
	    "<section class=\"bijlagen\"><h2>Bijlage</h2><p>Plan</p></section>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	page = page_of(b.layout, nth(b.doc, DOC_P, 1));
	ck_assert_int_eq(page_of(b.layout, nth(b.doc, DOC_P, 2)), page);
	ck_assert_int_eq(page_of(b.layout, nth(b.doc, DOC_P, 3)), page);
	bench_close(&b);
}
END_TEST

START_TEST(no_list_item_is_alone)
{
	struct buf body = BUF_INIT;
	struct bench b;
	int item, on_page[2] = { 0, 0 };

	add_paragraph(&body, _i);
	buf_adds(&body, "<p>U moet:</p><ul><li>een</li><li>twee</li><li>drie</li><li>vier</li><li>vijf</li></ul>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	for (item = 0; item < 5; item++)
		on_page[page_of(b.layout, nth(b.doc, DOC_LI, item))]++;
	ck_assert_int_ne(on_page[0], 1);
	ck_assert_int_ne(on_page[1], 1);
	ck_assert_int_eq(on_page[0] + on_page[1], 5);
	if (on_page[0] == 0)
		ck_assert_int_eq(page_of(b.layout, nth(b.doc, DOC_P, 1)), 1);
	bench_close(&b);
}
END_TEST

START_TEST(a_section_begins_a_new_page)
{
	struct bench b;

	bench_open(&b, XHTML("<p>een</p><section class=\"nieuwe-pagina\"><p>twee</p></section>"));
	bench_lay(&b);
	ck_assert_int_eq(b.layout->count, 2);
	ck_assert_int_eq(find_item(b.layout, 1, "twee")->y, TOP + 10500);
	bench_close(&b);
}
END_TEST

START_TEST(running_lines_are_artifacts)
{
	struct bench b;
	int p;

	bench_open(&b, XHTML("<p>een</p><section class=\"nieuwe-pagina\"><p>twee</p></section>"));
	bench_lay(&b);
	ck_assert_ptr_null(find_item(b.layout, 0, "Gemeente Proef"));
	ck_assert_int_eq(find_item(b.layout, 1, "Gemeente Proef")->artifact, PAGE_ARTIFACT_PAGINATION);
	ck_assert_ptr_nonnull(find_item(b.layout, 1, "ZAAK-1"));
	for (p = 0; p < 2; p++) {
		const struct page_item *number = find_item(b.layout, p, p ? "Pagina 2 van 2" : "Pagina 1 van 2");

		ck_assert_ptr_nonnull(number);
		ck_assert_ptr_null(number->node);
		ck_assert_int_eq(number->artifact, PAGE_ARTIFACT_PAGINATION);
	}
	bench_close(&b);
}
END_TEST

START_TEST(space_collapses)
{
	struct bench b;

	bench_open(&b, XHTML("<p>een</p><section><section><p>twee</p></section></section>"));
	bench_lay(&b);
	ck_assert_int_eq(find_item(b.layout, 0, "twee")->y - find_item(b.layout, 0, "een")->y, LINE + LINE / 2);
	bench_close(&b);
}
END_TEST

/* ---- lists ---- */

START_TEST(markers_are_labels)
{
	struct bench b;
	const struct page_item *label, *text;

	bench_open(&b, XHTML("<ol><li>een</li><li><p>twee <strong>drie</strong></p><ul><li>vier</li></ul></li></ol>"));
	bench_lay(&b);
	label = find_item(b.layout, 0, "2.");
	text = find_item(b.layout, 0, "twee");
	ck_assert(label->label && !text->label);
	ck_assert_ptr_eq(label->node, nth(b.doc, DOC_LI, 1));
	ck_assert_ptr_eq(text->node, nth(b.doc, DOC_P, 0));
	ck_assert_ptr_eq(label + 1, text);
	ck_assert_int_eq(label->y, text->y);
	ck_assert_int_lt(label->x, text->x);
	ck_assert_ptr_eq(find_item(b.layout, 0, "een")->node, nth(b.doc, DOC_LI, 0));
	ck_assert_ptr_eq(find_item(b.layout, 0, "\xe2\x80\xa2")->node, nth(b.doc, DOC_LI, 2));
	bench_close(&b);
}
END_TEST

START_TEST(deep_lists_stay_on_the_page)
{
	struct buf body = BUF_INIT;
	struct bench b;
	int i, p;

	for (i = 0; i < 25; i++)
		buf_adds(&body, "<ul><li>");
	buf_adds(&body, "tekst");
	for (i = 0; i < 25; i++)
		buf_adds(&body, "</li></ul>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	ck_assert_ptr_nonnull(b.layout);
	for (p = 0; p < b.layout->count; p++)
		for (i = 0; i < b.layout->pages[p].count; i++)
			ck_assert_int_lt(b.layout->pages[p].items[i].x, PAGE_A4_WIDTH);
	bench_close(&b);
}
END_TEST

START_TEST(a_note_has_a_bar)
{
	struct bench b;
	int i, bars = 0;

	bench_open(&b, XHTML("<section class=\"let-op\"><p>een</p><p>twee</p></section><p>drie</p>"));
	bench_lay(&b);
	for (i = 0; i < b.layout->pages[0].count; i++) {
		const struct page_item *item = &b.layout->pages[0].items[i];

		if (item->kind != PAGE_RULE)
			continue;
		bars++;
		ck_assert_int_eq(item->artifact, PAGE_ARTIFACT_LAYOUT);
		ck_assert_int_eq(item->height, 2 * LINE + LINE / 2);
	}
	ck_assert_int_eq(bars, 1);
	ck_assert_int_gt(find_item(b.layout, 0, "een")->x, find_item(b.layout, 0, "drie")->x);
	bench_close(&b);
}
END_TEST

/* ---- tables ---- */

static void
add_table(struct buf *out, int rows)
{
	int i;

	buf_adds(out, "<table><caption>Bedragen</caption><thead><tr><th scope=\"col\">Maand</th><th scope=\"col\" class=\"bedrag\">Bedrag</th></tr></thead><tbody>");
	for (i = 0; i < rows; i++)
		buf_addf(out, "<tr><td>maand %d</td><td class=\"bedrag\">%d,00</td></tr>", i, i);
	buf_adds(out, "<tr class=\"totaal\"><td>Totaal</td><td class=\"bedrag\">€ 1.200</td></tr></tbody></table>");
}

START_TEST(the_head_is_repeated_as_an_artifact)
{
	struct buf body = BUF_INIT;
	struct bench b;
	int p, i;

	add_table(&body, 100);
	bench_open_buf(&b, &body);
	bench_lay(&b);
	ck_assert_int_gt(b.layout->count, 2);
	for (p = 0; p < b.layout->count; p++) {
		const struct page_item *head = find_item(b.layout, p, "Maand"), *first;

		ck_assert_ptr_nonnull(head);
		ck_assert_int_eq(head->artifact, p ? PAGE_ARTIFACT_PAGINATION : PAGE_NOT_ARTIFACT);
		ck_assert_ptr_eq(head->node, p ? NULL : nth(b.doc, DOC_TH, 0));
		for (i = 0, first = NULL; i < b.layout->pages[p].count && first == NULL; i++)
			if (b.layout->pages[p].items[i].node != NULL && b.layout->pages[p].items[i].node->tag == DOC_TD)
				first = &b.layout->pages[p].items[i];
		ck_assert_int_gt(first->y, head->y + LINE / 2);
	}
	ck_assert_ptr_nonnull(find_item(b.layout, b.layout->count - 1, "maand 99"));	/* with the total */
	bench_close(&b);
}
END_TEST

START_TEST(a_small_table_stays_on_one_page)
{
	struct buf body = BUF_INIT;
	struct bench b;

	add_paragraph(&body, 34);
	add_table(&body, 5);
	bench_open_buf(&b, &body);
	bench_lay(&b);
	ck_assert_int_eq(page_of(b.layout, nth(b.doc, DOC_CAPTION, 0)), 1);
	ck_assert_ptr_nonnull(find_item(b.layout, 1, "Maand"));
	ck_assert_ptr_nonnull(find_item(b.layout, 1, "Totaal"));
	bench_close(&b);
}
END_TEST

START_TEST(short_columns_do_not_wrap)
{
	struct buf body = BUF_INIT;
	struct bench b;

	buf_adds(&body, "<table><thead><tr><th scope=\"col\">Datum</th><th scope=\"col\">Wat</th></tr></thead><tbody><tr><td>30 januari 2026</td><td>");
	add_words(&body, 3);
	buf_adds(&body, "</td></tr></tbody></table>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	ck_assert_ptr_nonnull(find_item(b.layout, 0, "30 januari 2026"));
	ck_assert_int_ge(count_lines(b.layout, 0, nth(b.doc, DOC_TD, 1)), 3);
	bench_close(&b);
}
END_TEST

START_TEST(a_long_word_keeps_its_column_wide)
{
	struct buf body = BUF_INIT;
	struct bench b;

	buf_adds(&body, "<table><tbody><tr><td>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</td><td>");
	add_words(&body, 3);
	buf_adds(&body, "</td><td>");
	add_words(&body, 3);
	buf_adds(&body, "</td></tr></tbody></table>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	ck_assert_ptr_nonnull(b.layout);
	bench_close(&b);
}
END_TEST

START_TEST(a_subtotal_stays_with_the_row_above)
{
	struct buf body = BUF_INIT;
	struct bench b;
	char above[20];
	int i, page;

	buf_adds(&body, "<table><tbody>");
	for (i = 0; i < 22 + _i; i++)
		buf_addf(&body, "<tr><td>rij %d</td></tr>", i);
	buf_adds(&body, "<tr class=\"totaal\"><td>Samen</td></tr>");
	for (i = 0; i < 20; i++)
		buf_adds(&body, "<tr><td>verder</td></tr>");
	buf_adds(&body, "</tbody></table>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	page = find_item(b.layout, 0, "Samen") ? 0 : 1;
	snprintf(above, sizeof(above), "rij %d", 21 + _i);
	ck_assert_ptr_nonnull(find_item(b.layout, page, "Samen"));
	ck_assert_ptr_nonnull(find_item(b.layout, page, above));
	bench_close(&b);
}
END_TEST

/* One long cell in the second column is no reason to wrap every row of the first. */
START_TEST(a_long_cell_does_not_squeeze_the_other_column)
{
	struct buf body = BUF_INIT;
	struct bench b;
	int i;

	buf_adds(&body, "<table><tbody>");
	for (i = 0; i < 8; i++) {
		buf_adds(&body, "<tr><td>afschriften van uw rekening over de maand daarvoor</td><td>Nee");
		if (i == 4)
			add_words(&body, 1);
		buf_adds(&body, "</td></tr>");
	}
	buf_adds(&body, "</tbody></table>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	for (i = 0; i < 8; i++)
		ck_assert_int_eq(count_lines(b.layout, 0, nth(b.doc, DOC_TD, 2 * i)), 1);
	ck_assert_int_ge(count_lines(b.layout, 0, nth(b.doc, DOC_TD, 9)), 3);
	bench_close(&b);
}
END_TEST

/* Ten rows, with a head or without: more than a small table, and on page one as much of it as goes. */
START_TEST(a_larger_table_breaks_with_two_rows_on_either_side)
{
	bool head = _i % 2 == 1;
	struct buf body = BUF_INIT;
	struct bench b;
	int i, on_page[2] = { 0, 0 };

	add_paragraph(&body, 16 + _i / 2);
	buf_adds(&body, head ? "<table><thead><tr><th scope=\"col\">Wat</th></tr></thead><tbody>" : "<table><tbody>");
	for (i = 0; i < 10; i++)
		buf_addf(&body, i == 9 ? "<tr class=\"totaal\"><td>rij %d</td></tr>" : "<tr><td>rij %d</td></tr>", i);
	buf_adds(&body, "</tbody></table>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	for (i = 0; i < 10; i++)
		on_page[page_of(b.layout, nth(b.doc, DOC_TD, i))]++;
	ck_assert_int_ne(on_page[0], 1);
	ck_assert_int_ne(on_page[1], 1);
	if (_i < 28)			/* room for the head and two rows */
		ck_assert_int_ge(on_page[0], 2);
	bench_close(&b);
}
END_TEST

/* Both cells hold rows of their own that are taller than a line, and out of step. */
START_TEST(rows_in_a_tall_row_split_too)
{
	struct buf body = BUF_INIT;
	struct bench b;
	int i, p;

	buf_adds(&body, "<table><tbody><tr><td><dl>");
	for (i = 0; i < 12; i++) {
		buf_adds(&body, "<dt>a</dt><dd>");
		add_words(&body, 5);
		buf_adds(&body, "</dd>");
	}
	buf_adds(&body, "</dl></td><td><p>b</p><dl>");
	for (i = 0; i < 10; i++) {
		buf_adds(&body, "<dt>b</dt><dd>");
		add_words(&body, 6);
		buf_adds(&body, "</dd>");
	}
	buf_adds(&body, "</dl></td></tr></tbody></table>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	ck_assert_ptr_nonnull(b.layout);
	for (p = 0; p < b.layout->count; p++)
		for (i = 0; i < b.layout->pages[p].count; i++)
			if (b.layout->pages[p].items[i].artifact == PAGE_NOT_ARTIFACT)
				ck_assert_int_le(b.layout->pages[p].items[i].y, BOTTOM);
	bench_close(&b);
}
END_TEST

START_TEST(amounts_are_flush_right)
{
	struct buf body = BUF_INIT;
	struct bench b;
	const struct page_item *short_one, *long_one;

	add_table(&body, 3);
	bench_open_buf(&b, &body);
	bench_lay(&b);
	short_one = find_item(b.layout, 0, "1,00");
	long_one = find_item(b.layout, 0, "€\u00a01.200");
	ck_assert_int_eq(short_one->x + short_one->width, long_one->x + long_one->width);
	ck_assert_int_eq(long_one->face, PAGE_BOLD);
	bench_close(&b);
}
END_TEST

START_TEST(a_row_taller_than_a_page_splits_between_lines)
{
	struct buf body = BUF_INIT;
	struct bench b;
	int p, i, order;

	buf_adds(&body, "<table><thead><tr><th scope=\"col\">Feit</th><th scope=\"col\">Regel</th></tr></thead><tbody><tr><td>");
	add_words(&body, 40);
	buf_adds(&body, "</td><td>");
	add_words(&body, 50);
	buf_adds(&body, "</td></tr></tbody></table>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	ck_assert_ptr_nonnull(b.layout);
	ck_assert_int_ge(b.layout->count, 2);
	for (p = 0; p < b.layout->count; p++)
		for (i = 0, order = -1; i < b.layout->pages[p].count; i++) {
			const struct page_item *item = &b.layout->pages[p].items[i];

			if (item->artifact != PAGE_NOT_ARTIFACT)
				continue;
			ck_assert_int_le(item->y, BOTTOM);
			ck_assert_int_ge(item->order, order);	/* cell by cell */
			order = item->order;
		}
	bench_close(&b);
}
END_TEST

/* ---- the letter's furniture ---- */

#define LETTER(address, rest) XHTML("<header class=\"briefhoofd\"><p><img class=\"logo\" alt=\"Logo\" src=\"logo.png\"/></p><address class=\"afzender\"><p>Afzender</p></address></header>" \
	"<address class=\"geadresseerde\"><p>" address "</p></address><dl class=\"kenmerken\"><dt>Datum</dt><dd>vandaag</dd></dl>" \
	"<main><h1>Besluit</h1><p>tekst</p></main><footer class=\"briefvoet\"><p>voet</p></footer>" rest)

START_TEST(furniture_has_its_place)
{
	struct bench b;
	const struct page_item *item;

	bench_open(&b, LETTER("Mevrouw A. Proef<br/>Straat 1<br/>1234 AB Plaats", ""));
	bench_lay(&b);
	ck_assert_ptr_nonnull(b.layout);
	ck_assert_int_eq(b.layout->pages[0].items[0].kind, PAGE_LOGO);
	ck_assert_ptr_eq(b.layout->pages[0].items[0].node, nth(b.doc, DOC_IMG, 0));
	ck_assert_int_eq(find_item(b.layout, 0, "Straat 1")->x, b.style.window.x);
	ck_assert_int_ge(find_item(b.layout, 0, "Mevrouw A. Proef")->y, b.style.window.y);
	ck_assert_int_eq(find_item(b.layout, 0, "Afzender")->x, b.style.sender.x);
	ck_assert_int_ge(find_item(b.layout, 0, "Datum")->y, b.style.reference.y);
	ck_assert_int_eq(find_item(b.layout, 0, "Datum")->y, find_item(b.layout, 0, "vandaag")->y);
	ck_assert_int_ge(find_item(b.layout, 0, "Besluit")->y, b.style.first_top);
	item = find_item(b.layout, 0, "voet");
	ck_assert_int_gt(item->y, BOTTOM - LINE);
	ck_assert_int_le(item->y, BOTTOM);
	ck_assert_int_eq(item->artifact, PAGE_NOT_ARTIFACT);
	bench_close(&b);
}
END_TEST

START_TEST(text_moves_down_for_the_reference_lines)
{
	struct bench b;
	struct page_box box;

	bench_open(&b, LETTER("Straat 1", ""));
	box = b.style.reference;
	b.style.reference = (struct page_box){ box.x, 275000, box.width, 5000 };
	bench_lay(&b);
	ck_assert_int_gt(find_item(b.layout, 0, "Besluit")->y, 300000);
	bench_close(&b);
}
END_TEST

START_TEST(without_furniture_text_begins_at_the_margin)
{
	struct bench b;

	bench_open(&b, XHTML("<p>tekst</p>"));
	bench_lay(&b);
	ck_assert_int_lt(find_item(b.layout, 0, "tekst")->y, TOP + LINE);
	bench_close(&b);
}
END_TEST

START_TEST(empty_blocks_make_nothing)
{
	struct bench b;

	bench_open(&b, XHTML("<p></p><section><p> </p></section><ul><li></li></ul>"));
	bench_lay(&b);
	ck_assert_ptr_nonnull(b.layout);
	ck_assert_int_eq(b.layout->count, 1);
	ck_assert_int_eq(b.layout->pages[0].count, 1);	/* the page number */
	bench_close(&b);
}
END_TEST

/* ---- faults ---- */

#define WORD_90 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

static const struct { const char *body; enum diag_code code; int count; } faults[] = {
	{ LETTER("1<br/>2<br/>3<br/>4<br/>5<br/>6<br/>7<br/>8<br/>9", ""), DIAG_OVERFLOW, 1 },
	{ LETTER(WORD_90, ""), DIAG_OVERFLOW, 1 },
	{ XHTML("<p>" WORD_90 "</p>"), DIAG_OVERFLOW, 1 },
	{ XHTML("<p>goed \xe4\xb8\xad\xe6\x96\x87 en \xe4\xb8\xad</p><p>\xe5\xad\x97</p>"), DIAG_GLYPH, 3 },
	{ XHTML("<table><tbody><tr><td>\xe4\xb8\xad</td></tr></tbody></table>"), DIAG_GLYPH, 1 },
	{ XHTML("<table><tbody><tr><td>" WORD_90 "</td></tr></tbody></table>"), DIAG_OVERFLOW, 1 },
	{ XHTML("<p>tekst <img alt=\"Foto\" src=\"foto.png\"/></p>"), DIAG_IMAGE_PLACE, 1 },
};

START_TEST(faults_are_refused)
{
	struct bench b;

	bench_open(&b, faults[_i].body);
	bench_lay(&b);
	ck_assert_ptr_null(b.layout);
	ck_assert_int_eq(count_code(b.diags, faults[_i].code), faults[_i].count);
	ck_assert_uint_eq(diag_count(b.diags), (size_t)faults[_i].count);
	bench_close(&b);
}
END_TEST

START_TEST(a_missing_glyph_names_its_code_point_and_place)
{
	struct bench b;

	bench_open(&b, XHTML("<p>goed</p>\n<p>\xe4\xb8\xad</p>"));
	bench_lay(&b);
	ck_assert_ptr_null(b.layout);
	ck_assert_ptr_nonnull(strstr(diag_at(b.diags, 0)->text, "U+4E2D"));
	bench_close(&b);
}
END_TEST

START_TEST(a_table_has_an_end_to_its_columns)
{
	struct buf body = BUF_INIT;
	struct bench b;
	int i;

	buf_adds(&body, "<table><tbody><tr>");
	for (i = 0; i < 61; i++)
		buf_adds(&body, "<td>a</td>");
	buf_adds(&body, "</tr></tbody></table>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	ck_assert_ptr_null(b.layout);
	ck_assert_int_eq(count_code(b.diags, DIAG_OVERFLOW), 1);
	bench_close(&b);
}
END_TEST

START_TEST(a_logo_must_be_in_the_house_style)
{
	struct bench b;

	bench_open(&b, LETTER("Straat 1", ""));
	b.style.logo_file = NULL;
	bench_lay(&b);
	ck_assert_ptr_null(b.layout);
	ck_assert_int_eq(count_code(b.diags, DIAG_STYLE_LOGO), 1);
	bench_close(&b);
}
END_TEST

START_TEST(a_running_line_must_fit)
{
	struct bench b;

	bench_open(&b, XHTML("<p>een</p><section class=\"nieuwe-pagina\"><p>twee</p></section>"));
	b.running.left = WORD_90 WORD_90;
	bench_lay(&b);
	ck_assert_ptr_null(b.layout);
	ck_assert_int_eq(count_code(b.diags, DIAG_OVERFLOW), 1);
	bench_close(&b);
}
END_TEST

/* ---- how long it takes ---- */

static double
seconds_for_rows(int rows)
{
	struct buf body = BUF_INIT;
	struct bench b;
	clock_t start;
	double seconds;

	add_table(&body, rows);
	bench_open_buf(&b, &body);
	start = clock();
	bench_lay(&b);
	seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
	ck_assert_ptr_nonnull(b.layout);
	bench_close(&b);
	return seconds;
}

START_TEST(a_long_table_is_linear)
{
	double small, large;

	seconds_for_rows(500);
	small = seconds_for_rows(1000);
	large = seconds_for_rows(20000);
	ck_assert_msg(large < 60 * small + 0.2, "1000 rows: %f s; 20000 rows: %f s", small, large);
}
END_TEST

START_TEST(a_long_paragraph_is_linear)
{
	struct buf body = BUF_INIT;
	struct bench b;
	clock_t start;

	add_paragraph(&body, 13000);		/* a megabyte */
	bench_open_buf(&b, &body);
	start = clock();
	bench_lay(&b);
	ck_assert((double)(clock() - start) / CLOCKS_PER_SEC < 2.0);
	ck_assert_int_gt(b.layout->count, 300);
	bench_close(&b);
}
END_TEST

static void
add_tests(TCase *tcase)
{
	tcase_add_test(tcase, runs_look_as_they_should);
	tcase_add_test(tcase, words_of_one_run_are_one_item);
	tcase_add_test(tcase, the_space_at_a_lines_end_stays_in_the_text);
	tcase_add_loop_test(tcase, lines_break_where_they_may, 0, (int)(sizeof(breaks) / sizeof(breaks[0])));
	tcase_add_test(tcase, a_cache_changes_nothing);
	tcase_add_loop_test(tcase, no_widows_or_orphans, 0, 20);
	tcase_add_loop_test(tcase, headings_stay_with_two_lines, 0, 14);
	tcase_add_loop_test(tcase, items_and_blocks_stay_together, 0, 3);
	tcase_add_test(tcase, what_is_taller_than_a_page_splits);
	tcase_add_test(tcase, a_signature_is_not_alone);
	tcase_add_test(tcase, a_signature_takes_two_lines_along_and_no_more);
	tcase_add_loop_test(tcase, what_trails_a_signature_stays_with_it, 28, 40);
	tcase_add_loop_test(tcase, no_list_item_is_alone, 28, 40);
	tcase_add_test(tcase, a_section_begins_a_new_page);
	tcase_add_test(tcase, running_lines_are_artifacts);
	tcase_add_test(tcase, space_collapses);
	tcase_add_test(tcase, markers_are_labels);
	tcase_add_test(tcase, deep_lists_stay_on_the_page);
	tcase_add_test(tcase, a_note_has_a_bar);
	tcase_add_test(tcase, the_head_is_repeated_as_an_artifact);
	tcase_add_test(tcase, a_small_table_stays_on_one_page);
	tcase_add_test(tcase, short_columns_do_not_wrap);
	tcase_add_test(tcase, a_long_word_keeps_its_column_wide);
	tcase_add_test(tcase, a_long_cell_does_not_squeeze_the_other_column);
	tcase_add_loop_test(tcase, a_larger_table_breaks_with_two_rows_on_either_side, 0, 48);
	tcase_add_loop_test(tcase, a_subtotal_stays_with_the_row_above, 0, 10);
	tcase_add_test(tcase, rows_in_a_tall_row_split_too);
	tcase_add_test(tcase, amounts_are_flush_right);
	tcase_add_test(tcase, a_row_taller_than_a_page_splits_between_lines);
	tcase_add_test(tcase, furniture_has_its_place);
	tcase_add_test(tcase, text_moves_down_for_the_reference_lines);
	tcase_add_test(tcase, without_furniture_text_begins_at_the_margin);
	tcase_add_test(tcase, empty_blocks_make_nothing);
	tcase_add_loop_test(tcase, faults_are_refused, 0, (int)(sizeof(faults) / sizeof(faults[0])));
	tcase_add_test(tcase, a_missing_glyph_names_its_code_point_and_place);
	tcase_add_test(tcase, a_table_has_an_end_to_its_columns);
	tcase_add_test(tcase, a_logo_must_be_in_the_house_style);
	tcase_add_test(tcase, a_running_line_must_fit);
	tcase_add_test(tcase, a_long_table_is_linear);
	tcase_add_test(tcase, a_long_paragraph_is_linear);
}

int
main(void)
{
	Suite *suite = suite_create("page");
	TCase *tcase = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tcase, 60);
	add_tests(tcase);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
