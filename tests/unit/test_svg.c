/*
 * The picture of time: well-formed, within its frame, said in words, without anything that is fetched or run.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "out/out.h"
#include "xml/xml.h"

static struct buf svg;

static void
set_up(void)
{
	xml_init();
	svg = (struct buf)BUF_INIT;
}

static void
tear_down(void)
{
	buf_free(&svg);
	xml_exit();
}

static long
day(int year, int month, int day_of_month)
{
	return date_serial((struct date){ year, month, day_of_month });
}

/* Draws, and reads it again as XML. */
static struct xml_doc *
drawn(const struct out_timeline *timeline)
{
	struct diag_list *diags = diag_list_new();
	struct xml_doc *doc;

	out_add_timeline_svg(&svg, timeline);
	doc = xml_load_memory("t.svg", svg.data, svg.len, diags);
	ck_assert_msg(doc != NULL, "%s", buf_text(&svg));
	diag_list_free(diags);
	return doc;
}

static int
number(const struct xml_node *node, const char *name)
{
	return atoi(xml_attribute(node, name));
}

START_TEST(bars_are_in_order_and_in_the_frame)
{
	const struct out_span spans[] = {
		{ day(2026, 4, 1), day(2026, 6, 30), "april", OUT_SPAN_TEXT }, { day(2026, 7, 1), day(2027, 6, 30), "juli", OUT_SPAN_TEXT },
		{ day(2027, 7, 1), 0, "ingetrokken", OUT_SPAN_NONE },
	};
	const struct out_timeline timeline = { "T", "D", spans, 3, NULL, 0, day(2026, 11, 22) };
	struct xml_doc *doc = drawn(&timeline);
	const struct xml_node *bar;
	int end = 0, bars = 0;

	for (bar = xml_first(xml_root(doc), "rect"); bar != NULL; bar = xml_next(bar, "rect"), bars++) {
		ck_assert_int_ge(number(bar, "x"), end);
		ck_assert_int_gt(number(bar, "width"), 0);
		end = number(bar, "x") + number(bar, "width");
		ck_assert_int_le(end, 710);
	}
	ck_assert_int_eq(bars, 3);
	ck_assert_ptr_nonnull(strstr(buf_text(&svg), "vandaag"));
	ck_assert_ptr_nonnull(strstr(buf_text(&svg), ">2027<"));
	ck_assert_ptr_nonnull(strstr(buf_text(&svg), "stroke-dasharray=\"4 3\""));
	xml_doc_free(doc);
}
END_TEST

START_TEST(words_are_escaped_and_nothing_is_fetched)
{
	const struct out_span span = { 0, 1, "een & \"twee\" <script>, met een heel lange naam die niet past", OUT_SPAN_TEXT };
	const struct out_point points[] = { { 5, "<b>", OUT_POINT_ADOPTED }, { 5, "b", OUT_POINT_PUBLISHED }, { 9, "c", OUT_POINT_IN_FORCE }, { 9, "d", OUT_POINT_END } };
	const struct out_timeline timeline = { "Tijd & lijn", "<d>", &span, 1, points, 4, 3 };
	struct xml_doc *doc = drawn(&timeline);

	ck_assert_str_eq(xml_find_text(xml_root(doc), "title"), "Tijd & lijn");
	ck_assert_str_eq(xml_find_text(xml_root(doc), "desc"), "<d>");
	ck_assert_str_eq(xml_find_text(xml_root(doc), "g/title"), "<b>");
	ck_assert_ptr_null(strstr(buf_text(&svg), "<script"));
	ck_assert_ptr_null(strstr(buf_text(&svg), "href"));
	ck_assert_ptr_null(strstr(buf_text(&svg), "url("));
	xml_doc_free(doc);
}
END_TEST

/* One day, none, or a thousand years. */
START_TEST(any_time_fits)
{
	const struct out_span spans[] = { { day(1026, 1, 1), day(2026, 1, 1), "lang", OUT_SPAN_TEXT } };
	const struct out_timeline none = { "T", "D", NULL, 0, NULL, 0, 0 }, ages = { "T", "D", spans, 1, NULL, 0, day(2026, 1, 1) };
	struct xml_doc *doc = drawn(&none);
	int ticks = 0;
	const struct xml_node *text;

	xml_doc_free(doc);
	buf_clear(&svg);
	doc = drawn(&ages);
	for (text = xml_first(xml_root(doc), "text"); text != NULL; text = xml_next(text, "text"))
		ticks++;
	ck_assert_int_le(ticks, 14);
	xml_doc_free(doc);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("svg");
	TCase *tcase = tcase_create("svg");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, bars_are_in_order_and_in_the_frame);
	tcase_add_test(tcase, words_are_escaped_and_nothing_is_fetched);
	tcase_add_test(tcase, any_time_fits);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
