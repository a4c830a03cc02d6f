/*
 * Layout of what regulations have: numbers of the law, contents with the numbers of pages, raised
 * digits, long rows side by side.
 */
#include <check.h>

#include "page_fake.h"

/* The n-th element with this tag. */
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

static void
bench_open_buf(struct bench *bench, struct buf *body)
{
	struct buf text = BUF_INIT;

	buf_addf(&text, XHTML("%s"), buf_text(body));
	bench_open(bench, buf_text(&text));
	buf_free(&text);
	buf_free(body);
}

/* Numbers of the law stand as they are, begin on one line, and are there even without a text. */
START_TEST(labels_are_the_sources)
{
	struct bench b;
	const struct page_item *first, *second;

	bench_open(&b, XHTML("<ol class=\"leden\"><li data-label=\"8.\">een</li><li data-label=\"8a*.\">twee</li><li>drie</li><li data-label=\"10.\"></li></ol>"));
	bench_lay(&b);
	first = find_item(b.layout, 0, "8.");
	second = find_item(b.layout, 0, "8a*.");
	ck_assert(first != NULL && second != NULL && first->label && second->label);
	ck_assert_int_eq(first->x, second->x);
	ck_assert_int_eq(find_item(b.layout, 0, "een")->x, find_item(b.layout, 0, "drie")->x);
	ck_assert_int_ge(find_item(b.layout, 0, "een")->x, second->x + second->width);
	ck_assert_ptr_nonnull(find_item(b.layout, 0, "10."));
	ck_assert_ptr_null(find_item(b.layout, 0, "3."));
	bench_close(&b);
}
END_TEST

/* A long paragraph of the law begins where there is room; a bullet's item goes to the next page whole. */
START_TEST(a_long_clause_splits)
{
	static const char *const lists[] = { "<ol class=\"leden\"><li data-label=\"1.\">", "<ul><li>" }, *const ends[] = { "</li></ol>", "</li></ul>" };
	struct bench b;
	int i, k;

	for (i = 0; i < 2; i++) {
		struct buf body = BUF_INIT;

		for (k = 0; k < 20; k++)
			buf_adds(&body, "<p>regel</p>");
		buf_adds(&body, lists[i]);
		for (k = 0; k < 15; k++)
			buf_addf(&body, "<p>deel%d</p>", k);
		buf_adds(&body, ends[i]);
		bench_open_buf(&b, &body);
		bench_lay(&b);
		ck_assert_int_eq(b.layout->count, 2);
		ck_assert((find_item(b.layout, 0, "deel0") != NULL) == (i == 0));
		bench_close(&b);
	}
}
END_TEST

START_TEST(contents_have_page_numbers)
{
	struct buf body = BUF_INIT;
	const struct page_item *entry, *number;
	struct bench b;
	int i;

	buf_adds(&body, "<section><h2>Inhoud</h2><ul class=\"inhoudsopgave\"><li><p><a href=\"#h\">Hoofdstuk</a></p><ul><li><a href=\"#x\">Artikel</a></li></ul></li></ul></section>"
	    "<section id=\"h\"><h2>Kop</h2>");
	for (i = 0; i < 60; i++)
		buf_adds(&body, "<p>regel</p>");
	buf_adds(&body, "<p id=\"x\">doel</p></section>");
	bench_open_buf(&b, &body);
	bench_lay(&b);
	ck_assert_int_eq(b.layout->count, 3);
	entry = find_item(b.layout, 0, "Artikel");
	number = find_item(b.layout, 0, "3");
	ck_assert_ptr_nonnull(number);
	ck_assert_int_eq(number->artifact, PAGE_ARTIFACT_LAYOUT);
	ck_assert_ptr_null(number->node);
	ck_assert_int_eq(number->y, entry->y);
	ck_assert_int_eq(number->x + number->width, 500000);
	ck_assert_int_eq(find_item(b.layout, 0, "1")->y, find_item(b.layout, 0, "Hoofdstuk")->y);
	ck_assert_int_gt(entry->x, find_item(b.layout, 0, "Hoofdstuk")->x);
	ck_assert(!entry->underline);
	ck_assert_ptr_null(find_item(b.layout, 0, "\xe2\x80\xa2"));
	bench_close(&b);
}
END_TEST

/* A node without words of its own is where the words after it are; after the last there is nothing. */
START_TEST(places_are_where_the_words_are)
{
	struct page_place *places;
	const struct page_item *item;
	struct bench b;

	bench_open(&b, XHTML("<section><p></p><p>een</p></section><section class=\"nieuwe-pagina\"><p></p><p>twee</p></section><p></p>"));
	bench_lay(&b);
	places = page_places(b.layout, b.doc);
	item = find_item(b.layout, 1, "twee");
	ck_assert_int_eq(places[0].page, 0);
	ck_assert_int_eq(places[nth(b.doc, DOC_SECTION, 1)->order].page, 1);
	ck_assert_int_eq(places[nth(b.doc, DOC_P, 2)->order].y, item->y - item->size_mpt);
	ck_assert_int_eq(places[nth(b.doc, DOC_P, 4)->order].page, -1);
	free(places);
	bench_close(&b);
}
END_TEST

START_TEST(scripts_are_raised_and_small)
{
	const struct page_item *plain, *sup, *sub;
	struct bench b;

	bench_open(&b, XHTML("<p>m<sup>2</sup> CO<sub>3</sub></p>"));
	bench_lay(&b);
	plain = find_item(b.layout, 0, "m");
	sup = find_item(b.layout, 0, "2");
	sub = find_item(b.layout, 0, "3");
	ck_assert_int_lt(sup->y, plain->y);
	ck_assert_int_gt(sub->y, plain->y);
	ck_assert_int_lt(sup->size_mpt, plain->size_mpt);
	ck_assert_int_eq(sup->x, plain->x + plain->width);
	bench_close(&b);
}
END_TEST

/* In a comparison a long row may split; the row that names its place stays with it. Elsewhere a row stays whole. */
START_TEST(a_comparison_splits_long_rows)
{
	static const char *const classes[] = { "was-wordt", "geschiedenis" };
	struct bench b;
	int i, k;

	for (i = 0; i < 2; i++) {
		struct buf body = BUF_INIT;

		for (k = 0; k < 16; k++)
			buf_adds(&body, "<p>regel</p>");
		buf_addf(&body, "<table class=\"%s\"><tbody><tr class=\"plaats\"><th scope=\"col\" colspan=\"2\">Plaats</th></tr><tr>", classes[i]);
		for (k = 0; k < 2; k++)
			buf_adds(&body, "<td><p>a</p><p>b</p><p>c</p><p>d</p><p>e</p><p>f</p><p>g</p><p>h</p><p>i</p><p>j</p><p>k</p><p>l</p><p>m</p><p>n</p></td>");
		buf_adds(&body, "</tr></tbody></table>");
		bench_open_buf(&b, &body);
		bench_lay(&b);
		ck_assert_int_eq(b.layout->count, 2);
		ck_assert((find_item(b.layout, 0, "a") != NULL) == (i == 0));
		ck_assert((find_item(b.layout, 0, "Plaats") != NULL) == (i == 0));
		if (i == 0)
			ck_assert_int_eq(find_item(b.layout, 0, "Plaats")->face, PAGE_BOLD);
		bench_close(&b);
	}
}
END_TEST

START_TEST(indents_go_by_depth)
{
	struct bench b;

	bench_open(&b, XHTML("<p>nul</p><p class=\"in-1\">een</p><p class=\"in-3\">drie</p><p><img src=\"klaar:tijdlijn\" alt=\"x\"/></p>"));
	bench_lay(&b);
	ck_assert_int_eq(find_item(b.layout, 0, "nul")->x, 100000);
	ck_assert_int_eq(find_item(b.layout, 0, "een")->x, 113000);
	ck_assert_int_eq(find_item(b.layout, 0, "drie")->x, 139000);
	bench_close(&b);
}
END_TEST

/* The title of a regulation may be long; the other side never gives way. */
START_TEST(a_long_running_title_is_cut_between_words)
{
	const struct page_item *right;
	struct bench b;

	bench_open(&b, XHTML("<p>een</p><section class=\"nieuwe-pagina\"><p>twee</p></section>"));
	b.running.left = "Een titel van honderd letters die veel langer is dan er plaats is op een regel boven aan een vervolgblad";
	bench_lay(&b);
	ck_assert_ptr_nonnull(b.layout);
	right = find_item(b.layout, 1, "ZAAK-1");
	ck_assert_ptr_nonnull(right);
	ck_assert_ptr_nonnull(find_item(b.layout, 1, "Een titel van honderd letters die veel langer is dan er plaats is op een regel\u2026"));
	bench_close(&b);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("page_law");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	xml_init();
	tcase_add_test(tests, labels_are_the_sources);
	tcase_add_test(tests, a_long_clause_splits);
	tcase_add_test(tests, contents_have_page_numbers);
	tcase_add_test(tests, places_are_where_the_words_are);
	tcase_add_test(tests, scripts_are_raised_and_small);
	tcase_add_test(tests, a_comparison_splits_long_rows);
	tcase_add_test(tests, indents_go_by_depth);
	tcase_add_test(tests, a_long_running_title_is_cut_between_words);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	xml_exit();
	return failed != 0;
}
