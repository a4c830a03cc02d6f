/*
 * A PDF as a whole: what it says of itself, its fonts, its words, its bytes.
 */
#include "pdf_reader.h"
#include "pdf_sheet.h"

#include <locale.h>
#include <malloc.h>

static struct out_press *press;

static void
set_up(void)
{
	press = sheet_press();
}

static void
tear_down(void)
{
	out_press_free(press);
}

static struct buf
write_body(const char *body)
{
	struct sheet *sheet = sheet_new(press, body);
	struct buf bytes = BUF_INIT;

	sheet_write(sheet, &bytes);
	sheet_free(sheet);
	return bytes;
}

static void
assert_same(const struct buf *a, const struct buf *b)
{
	ck_assert_uint_eq(a->len, b->len);
	ck_assert_int_eq(memcmp(a->data, b->data, a->len), 0);
}

START_TEST(says_what_it_is)
{
	static const char *const words[] = { "%PDF-1.7\n", "/Lang (nl-NL)", "/Marked true", "/DisplayDocTitle true",
	    "/S /GTS_PDFA1", "/CreationDate (D:20261109120000Z)", "/Producer (Klaar)", "/Author (Gemeente Twenterand)",
	    "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>",
	    "<xmp:CreateDate>2026-11-09T12:00:00Z</xmp:CreateDate>", "Giften &amp; co", "/Tabs /S", "/MediaBox [0 0 595.276 841.89]" };
	struct buf bytes = write_body(sheet_letter);
	char *said = reader_run("pdfinfo", &bytes, "");
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		reader_has(&bytes, words[i]);
	reader_text_has(said, "Title:           Besluit over uw uitkering\n");
	reader_text_has(said, "Subject:         Giften & co\n");
	reader_text_has(said, "Tagged:          yes\n");
	reader_text_has(said, "(A4)\n");
	ck_assert_int_eq(reader_count_bytes(&bytes, "Haru"), 0);
	free(said);
	buf_free(&bytes);
}
END_TEST

START_TEST(title_survives_marks_of_xml_and_of_pdf)
{
	struct sheet *sheet = sheet_new(press, "<main><h1>Kop</h1></main>");
	struct buf bytes = BUF_INIT;
	char *said;

	sheet->doc->title = "A <b> & \"c\" (d\\) \xe2\x82\xac \xf0\x9d\x84\x9e";
	sheet_write(sheet, &bytes);
	said = reader_run("pdfinfo -enc UTF-8", &bytes, "");
	reader_text_has(said, "Title:           A <b> & \"c\" (d\\) \xe2\x82\xac \xf0\x9d\x84\x9e\n");
	reader_has(&bytes, "A &lt;b&gt; &amp; ");
	free(said);
	buf_free(&bytes);
	sheet_free(sheet);
}
END_TEST

START_TEST(fonts_are_embedded_subsets_with_unicode_and_only_when_used)
{
	struct buf bytes = write_body(sheet_letter);
	char *fonts = reader_run("pdffonts", &bytes, "");

	ck_assert_int_eq(reader_count(fonts, "CID TrueType      Identity-H       yes yes yes"), 2);
	ck_assert_int_eq(reader_count(fonts, "\n"), 4);
	reader_text_has(fonts, "+OpenSans ");
	reader_text_has(fonts, "+OpenSans-Bold ");
	reader_text_lacks(fonts, "Italic");
	free(fonts);
	buf_free(&bytes);
}
END_TEST

START_TEST(words_come_out_as_they_went_in)
{
	static const char body[] = "<main><h1>\xc5\x9e" "ahin &amp; \xc3\x87" "elik, I\xc3\xaf" "e\xcc\x81" "ne</h1>"
	    "<p>Efficiënt fluiten: AVATAR Te. \xe2\x80\x98n \xe2\x80\x9cja\xe2\x80\x9d \xe2\x82\xac\xc2\xa0" "1.200</p>"
	    "<p>\xd0\x96\xd1\x83\xd0\xba \xce\xa9</p><p><strong>\xd0\xaf</strong></p></main>";
	struct buf bytes = write_body(body);
	char *text = reader_run("pdftotext -raw -enc UTF-8", &bytes, "-");

	reader_text_has(text, "\xc5\x9e" "ahin & \xc3\x87" "elik, I\xc3\xaf\xc3\xa9ne\n");
	reader_text_has(text, "Efficiënt fluiten: AVATAR Te. \xe2\x80\x98n \xe2\x80\x9cja\xe2\x80\x9d \xe2\x82\xac 1.200\n");
	reader_text_has(text, "\xd0\x96\xd1\x83\xd0\xba \xce\xa9\n\xd0\xaf\n");
	free(text);
	buf_free(&bytes);
}
END_TEST

START_TEST(same_letter_same_bytes_whatever_was_pressed_before)
{
	static const char *const bodies[] = {
		"<main><h1>Gewoon</h1><p>Dag</p></main>",
		"<main><h1>\xc5\x81\xc3\xb3" "d\xc5\xba</h1><p>Dag</p></main>",
		"<main><h1>\xd0\x96\xd1\x83\xd0\xba</h1><p>Dag <strong>\xce\xa9</strong></p></main>",
	};
	struct out_press *first = press;
	size_t i;

	for (i = 0; i < 3; i++) {
		struct buf after = write_body(bodies[i]), again = write_body(bodies[i]), alone;

		press = sheet_press();
		alone = write_body(bodies[i]);
		out_press_free(press);
		press = first;
		assert_same(&after, &again);
		assert_same(&after, &alone);
		buf_free(&after);
		buf_free(&again);
		buf_free(&alone);
	}
}
END_TEST

START_TEST(locale_and_date_of_the_machine_do_not_count)
{
	struct buf before = write_body(sheet_letter), after;

	setenv("TZ", "Pacific/Kiritimati", 1);
	setlocale(LC_ALL, "nl_NL.UTF-8");
	after = write_body(sheet_letter);
	setlocale(LC_ALL, "C");
	assert_same(&before, &after);
	buf_free(&before);
	buf_free(&after);
}
END_TEST

START_TEST(id_is_of_these_bytes)
{
	struct buf a = write_body("<main><h1>Een</h1></main>"), b = write_body("<main><h1>Twee</h1></main>");
	const char *id_a = reader_find(a.data, a.data + a.len, "/ID [<"), *id_b = reader_find(b.data, b.data + b.len, "/ID [<");

	ck_assert_ptr_nonnull(id_a);
	ck_assert_ptr_nonnull(id_b);
	ck_assert_int_ne(memcmp(id_a, id_b, 38), 0);
	ck_assert_int_eq(memcmp(id_a + 6, id_a + 41, 32), 0);
	ck_assert_int_ne(memcmp(id_a + 6, "00000000000000000000000000000000", 32), 0);
	buf_free(&a);
	buf_free(&b);
}
END_TEST

START_TEST(thousand_documents_leave_nothing_behind)
{
	struct sheet *sheet = sheet_new(press, sheet_letter);
	struct buf bytes = BUF_INIT, first = BUF_INIT;
	size_t held = 0;
	int i;

	sheet_write(sheet, &first);
	for (i = 0; i < 1000; i++) {
		buf_clear(&bytes);
		sheet_write(sheet, &bytes);
		if (i == 200)	/* the allocator's caches are full by then */
			held = mallinfo2().uordblks;
	}
	assert_same(&first, &bytes);
	ck_assert_uint_lt(mallinfo2().uordblks, held + 800 * 50);
	buf_free(&bytes);
	buf_free(&first);
	sheet_free(sheet);
}
END_TEST

START_TEST(bookmarks_only_where_there_is_something_to_find)
{
	struct buf few = write_body(sheet_letter), body = BUF_INIT, many;
	int i;

	ck_assert_int_eq(reader_count_bytes(&few, "/Outlines"), 0);
	buf_adds(&body, "<main><h1>Regeling</h1>");
	for (i = 1; i <= 12; i++)
		buf_addf(&body, "<section><h2>Hoofdstuk %d</h2><p>Tekst</p><section><h3>Artikel %d</h3><p>Tekst</p></section></section>", i, i);
	buf_adds(&body, "</main>");
	many = write_body(body.data);
	reader_has(&many, "/Type /Outlines\n/Count 25");
	reader_has(&many, "/Title (Regeling)\n/Count 24\n");
	ck_assert_int_eq(reader_count_bytes(&many, "/Count 1\n"), 12);
	ck_assert_int_eq(reader_count_bytes(&many, "/Title (Artikel"), 12);
	ck_assert_int_eq(reader_count_bytes(&many, "/XYZ"), 25);
	buf_free(&few);
	buf_free(&body);
	buf_free(&many);
}
END_TEST

/* Of many, the reader opens what is wanted. */
START_TEST(many_bookmarks_are_closed)
{
	struct buf body = BUF_INIT, bytes;
	int i;

	buf_adds(&body, "<main><h1>Regeling</h1>");
	for (i = 1; i <= 40; i++)
		buf_addf(&body, "<section><h2>Hoofdstuk %d</h2><section><h3>Artikel %d</h3><p>Tekst</p></section></section>", i, i);
	buf_adds(&body, "</main>");
	bytes = write_body(body.data);
	reader_has(&bytes, "/Type /Outlines\n/Count 41");
	reader_has(&bytes, "/Title (Regeling)\n/Count 80\n");
	ck_assert_int_eq(reader_count_bytes(&bytes, "/Count -1\n"), 40);
	buf_free(&body);
	buf_free(&bytes);
}
END_TEST

/* More links than one leaf of the parent tree holds, all with their way back. */
START_TEST(thousands_of_links_fit)
{
	struct buf body = BUF_INIT, bytes;
	int i;

	buf_adds(&body, "<main><h1 id=\"a\">Kop</h1>");
	for (i = 0; i < 2500; i++)
		buf_adds(&body, "<p><a href=\"#a\">a</a></p>");
	buf_adds(&body, "</main>");
	bytes = write_body(body.data);
	ck_assert_int_eq(reader_count_bytes(&bytes, "/Nums"), 3);
	ck_assert_int_eq(reader_count_bytes(&bytes, "/Limits"), 3);
	ck_assert_int_eq(reader_count_bytes(&bytes, "/Subtype /Link"), 2500);
	buf_free(&body);
	buf_free(&bytes);
}
END_TEST

START_TEST(too_much_for_a_pdf_is_refused_and_the_press_goes_on)
{
	struct diag_list *diags = diag_list_new();
	struct buf body = BUF_INIT, bytes = BUF_INIT;
	struct sheet *sheet;
	int i;

	buf_adds(&bytes, "before");
	buf_adds(&body, "<main><p><a href=\"https://voorbeeld.nl/\">");
	for (i = 0; i < 70000; i++)	/* the words of a link are a string of the PDF, too */
		buf_addc(&body, 'a');
	buf_adds(&body, "</a></p></main>");
	sheet = sheet_new(press, body.data);
	ck_assert_int_eq(pdf_write_layout(&sheet->job, &sheet->layout, &bytes, diags), -1);
	ck_assert_uint_eq(diag_count(diags), 1);
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_PDF_LIMIT);
	ck_assert_uint_eq(bytes.len, 6);
	sheet_free(sheet);
	buf_free(&bytes);
	buf_free(&body);
	diag_list_free(diags);
	bytes = write_body("<main><h1>Weer gewoon</h1></main>");
	reader_has(&bytes, "%%EOF");
	buf_free(&bytes);
}
END_TEST

START_TEST(formats_are_found_by_name)
{
	static const char *const names[] = { "pdf", "html", "fragment", "md", "txt", "trace" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		ck_assert_ptr_nonnull(out_find_format(names[i]));
		ck_assert_str_eq(out_find_format(names[i])->name, names[i]);
	}
	ck_assert_ptr_null(out_find_format("docx"));
	ck_assert_ptr_null(out_find_format(""));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("pdf");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	xml_init();
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, says_what_it_is);
	tcase_add_test(tests, title_survives_marks_of_xml_and_of_pdf);
	tcase_add_test(tests, fonts_are_embedded_subsets_with_unicode_and_only_when_used);
	tcase_add_test(tests, words_come_out_as_they_went_in);
	tcase_add_test(tests, same_letter_same_bytes_whatever_was_pressed_before);
	tcase_add_test(tests, locale_and_date_of_the_machine_do_not_count);
	tcase_add_test(tests, id_is_of_these_bytes);
	tcase_add_test(tests, thousand_documents_leave_nothing_behind);
	tcase_add_test(tests, bookmarks_only_where_there_is_something_to_find);
	tcase_add_test(tests, many_bookmarks_are_closed);
	tcase_add_test(tests, thousands_of_links_fit);
	tcase_add_test(tests, too_much_for_a_pdf_is_refused_and_the_press_goes_on);
	tcase_add_test(tests, formats_are_found_by_name);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	xml_exit();
	return failed != 0;
}
