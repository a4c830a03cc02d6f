/*
 * The structure of a PDF: the tree, the marked content, links, tables, artifacts.
 */
#include "pdf_reader.h"
#include "pdf_sheet.h"

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

static char *
tree_of(const struct buf *bytes)
{
	return reader_run("pdfinfo -struct-text -enc UTF-8", bytes, "");
}

static void
assert_tree(const char *body, const char *expected)
{
	struct buf bytes = write_body(body);
	char *tree = tree_of(&bytes);

	ck_assert_str_eq(tree, expected);
	free(tree);
	buf_free(&bytes);
}

START_TEST(every_element_has_its_standard_type)
{
	assert_tree("<header><address><p>Gemeente</p></address></header><main><h1>Kop</h1>"
	    "<section><h2>Deel</h2><p>Een <strong>vet</strong> en <em>schuin</em> <time datetime=\"2026-11-09\">9 november</time> woord</p></section>"
	    "<article><p>Stuk</p></article></main><footer><p>Voet</p></footer>",
	    "Document\n  Div\n    Div\n      P (block)\n        \"Gemeente\"\n"
	    "  Div\n    H1 (block)\n      \"Kop\"\n    Sect\n      H2 (block)\n        \"Deel\"\n"
	    "      P (block)\n        \"Een \"\n        Span (inline)\n          \"vet\"\n        \" en \"\n"
	    "        Span (inline)\n          \"schuin\"\n        \" 9 november woord\"\n"
	    "    Art\n      P (block)\n        \"Stuk\"\n  Div\n    P (block)\n      \"Voet\"\n");
}
END_TEST

START_TEST(lists_have_labels_and_bodies)
{
	assert_tree("<main><h1>Kop</h1><ul><li>Een</li><li><p>Twee</p><p>Drie</p></li></ul><ol><li>Vier</li></ol>"
	    "<dl><dt>Datum</dt><dd>9 november</dd><dd>2026</dd></dl></main>",
	    "Document\n  Div\n    H1 (block)\n      \"Kop\"\n"
	    "    L (block):\n       /ListNumbering /Disc\n"
	    "      LI (block)\n        Lbl (block)\n          \"\xe2\x80\xa2\"\n        LBody (block)\n          \"Een\"\n"
	    "      LI (block)\n        Lbl (block)\n          \"\xe2\x80\xa2\"\n        LBody (block)\n          P (block)\n            \"Twee\"\n          P (block)\n            \"Drie\"\n"
	    "    L (block):\n       /ListNumbering /Decimal\n"
	    "      LI (block)\n        Lbl (block)\n          \"\xe2\x80\xa2\"\n        LBody (block)\n          \"Vier\"\n"
	    "    L (block):\n       /ListNumbering /None\n"
	    "      LI (block)\n        Lbl (block)\n          \"Datum\"\n        LBody (block)\n          \"9 november\"\n        LBody (block)\n          \"2026\"\n");
}
END_TEST

/* An empty cell keeps its place. */
START_TEST(tables_tell_heads_from_cells)
{
	assert_tree("<main><h1>Kop</h1><table><caption>Bedragen</caption><thead><tr><th scope=\"col\">Wat</th><th scope=\"col\">Hoeveel</th></tr></thead>"
	    "<tbody><tr><th scope=\"row\">Norm</th><td></td></tr><tr><th scope=\"row\" colspan=\"2\">Samen</th></tr></tbody></table></main>",
	    "Document\n  Div\n    H1 (block)\n      \"Kop\"\n    Table (block)\n      Caption\n        \"Bedragen\"\n"
	    "      THead\n        TR\n          TH:\n             /Scope /Column\n            \"Wat\"\n"
	    "          TH:\n             /Scope /Column\n            \"Hoeveel\"\n"
	    "      TBody\n        TR\n          TH:\n             /Scope /Row\n            \"Norm\"\n          TD\n"
	    "        TR\n          TH:\n             /Scope /Row\n             /ColSpan 2\n            \"Samen\"\n");
}
END_TEST

START_TEST(changes_and_languages_are_marked)
{
	struct buf bytes = write_body("<main><h1>Kop</h1><p><del>oud</del><ins>nieuw</ins> <span lang=\"en\">Call us</span> "
	    "<span lang=\"nl\">gewoon</span></p><p lang=\"de\">Guten Tag</p></main>");
	char *tree = tree_of(&bytes);

	reader_text_has(tree, "/TextDecorationType /LineThrough\n        \"oud\"");
	reader_text_has(tree, "/TextDecorationType /Underline\n        \"nieuw\"");
	ck_assert_int_eq(reader_count_bytes(&bytes, "/Lang (en)"), 1);
	ck_assert_int_eq(reader_count_bytes(&bytes, "/Lang (de)"), 1);
	ck_assert_int_eq(reader_count_bytes(&bytes, "/Lang (nl"), 1);
	free(tree);
	buf_free(&bytes);
}
END_TEST

/* ISO 14289-1, 7.18.5: the annotation hangs in the Link, has words of its own, and finds its way back. */
START_TEST(links_are_tagged_and_lead_somewhere)
{
	struct buf bytes = write_body("<main><h1>Kop</h1><p>Kijk op <a href=\"https://example.nl/a?c=\xc3\xa9&amp;d\">onze <strong>site</strong></a>.</p></main>");
	char *tree = tree_of(&bytes);

	/* libharu writes / and % as \\057 and \\045, which mean the same. */
	reader_has(&bytes, "/URI (https:\\057\\057example.nl\\057a?c=\\045C3\\045A9&d)");
	reader_has(&bytes, "/Contents (onze site)");
	reader_has(&bytes, "/StructParent 1\n");
	ck_assert_int_eq(reader_count_bytes(&bytes, "/Type /OBJR"), reader_count_bytes(&bytes, "/Subtype /Link"));
	reader_text_has(tree, "Link (inline)\n        \"onze \"\n");
	reader_text_has(tree, "        Span (inline)\n          \"site\"\n        Object ");
	free(tree);
	buf_free(&bytes);
}
END_TEST

/* To a place in the document: a destination, tagged as any link. */
START_TEST(links_inside_lead_to_their_place)
{
	struct buf bytes = write_body("<main><h1 id=\"deel\">Kop</h1><p>Zie <a href=\"#deel\">terug</a> en <a href=\"#leeg\">het einde</a>.</p><p id=\"leeg\"></p></main>");
	char *tree = tree_of(&bytes);

	ck_assert_int_eq(reader_count_bytes(&bytes, "/Subtype /Link"), 2);
	ck_assert_int_eq(reader_count_bytes(&bytes, "/Dest [ "), 2);
	ck_assert_int_eq(reader_count_bytes(&bytes, "/S /URI"), 0);
	reader_has(&bytes, "/Contents (terug)");
	reader_text_has(tree, "Link (inline)\n        \"terug\"\n        Object ");
	free(tree);
	buf_free(&bytes);
}
END_TEST

START_TEST(contents_are_tagged_as_contents)
{
	struct buf bytes = write_body("<main><h1>Kop</h1><ul class=\"inhoudsopgave\"><li><p><a href=\"#a\">Een</a></p><ul><li><a href=\"#a\">Twee</a></li></ul></li></ul><h2 id=\"a\">A</h2></main>");
	char *tree = reader_run("pdfinfo -struct", &bytes, "");

	reader_text_has(tree, "    TOC\n      TOCI\n        P (block)\n          Reference (inline)\n            Link (inline)\n");
	reader_text_has(tree, "        TOC\n          TOCI\n            Reference (inline)\n              Link (inline)\n");
	ck_assert_int_eq(reader_count_bytes(&bytes, "/ListNumbering"), 0);
	free(tree);
	buf_free(&bytes);
}
END_TEST

START_TEST(numbers_of_the_law_are_not_counted)
{
	struct buf bytes = write_body("<main><h1>Kop</h1><ol><li data-label=\"2a.\">Een</li><li>Twee</li></ol></main>");

	reader_has(&bytes, "/ListNumbering /None");
	ck_assert_int_eq(reader_count_bytes(&bytes, "/ListNumbering /Decimal"), 0);
	buf_free(&bytes);
}
END_TEST

/* In words, for who hears them; the words themselves stay in the content. A very long one is left to its lines. */
START_TEST(changes_are_said_in_words)
{
	struct buf bytes = write_body("<main><h1>Kop</h1><p><del>oud</del><ins>nieuwe <strong>tekst</strong></ins></p></main>"), body = BUF_INIT;
	char *text = reader_run("pdftotext", &bytes, "-");
	int i;

	reader_has(&bytes, "/ActualText (vervallen: oud \\050einde vervallen\\051)");
	reader_has(&bytes, "/ActualText (nieuw: nieuwe tekst \\050einde nieuw\\051)");
	ck_assert_ptr_nonnull(strstr(text, "oud"));
	ck_assert_ptr_null(strstr(text, "einde"));
	free(text);
	buf_free(&bytes);
	buf_adds(&body, "<main><h1>Kop</h1><p><del>");
	for (i = 0; i < 4000; i++)
		buf_adds(&body, "woord ");
	buf_adds(&body, "</del></p></main>");
	bytes = write_body(buf_text(&body));
	ck_assert_int_eq(reader_count_bytes(&bytes, "/ActualText"), 0);
	reader_has(&bytes, "/LineThrough");
	buf_free(&body);
	buf_free(&bytes);
}
END_TEST

/* A head repeated on the next page and the page's own words are drawn but are no part of the tree. */
START_TEST(artifacts_are_outside_the_tree)
{
	struct sheet *sheet = sheet_new(press, "<main><h1>Kop</h1><p>Tekst</p></main>");
	struct buf bytes = BUF_INIT;
	char *tree, *text, *content;

	sheet_artifact(sheet, "Wat Bedrag");
	sheet_artifact(sheet, "Pagina 1 van 1");
	sheet_write(sheet, &bytes);
	tree = tree_of(&bytes);
	text = reader_run("pdftotext -raw", &bytes, "-");
	content = reader_streams(&bytes, " BDC\n");
	reader_text_has(text, "Pagina 1 van 1");
	reader_text_lacks(tree, "Pagina");
	reader_text_lacks(tree, "Bedrag");
	ck_assert_int_eq(reader_count(content, "/Artifact <</Type /Pagination>> BDC\n"), 1);
	free(tree);
	free(text);
	free(content);
	buf_free(&bytes);
	sheet_free(sheet);
}
END_TEST

START_TEST(all_that_is_drawn_is_marked_once)
{
	struct buf bytes = write_body(sheet_letter);
	char *content = reader_streams(&bytes, " BDC\n"), *at = content, *next;
	int open = 0;

	/* Marked content never nests here, and nothing is painted outside it. */
	for (; *at != '\0'; at = next + 1) {
		next = strchr(at, '\n');
		ck_assert_ptr_nonnull(next);
		if (next - at > 4 && strncmp(next - 4, " BDC", 4) == 0)
			ck_assert_int_eq(open++, 0);
		if (strncmp(at, "EMC\n", 4) == 0)
			ck_assert_int_eq(--open, 0);
		if (strncmp(at, "BT\n", 3) == 0 || (next - at > 5 && strncmp(next - 5, " re f", 5) == 0))
			ck_assert_int_eq(open, 1);
	}
	ck_assert_int_eq(open, 0);
	ck_assert_int_eq(reader_count(content, "/Artifact <</Type /Layout>> BDC\n"), 3);
	free(content);
	buf_free(&bytes);
}
END_TEST

/* Each number on a page is in the tree once, and the parent tree has one entry for it. */
START_TEST(numbers_of_content_are_all_in_the_parent_tree)
{
	struct buf bytes = write_body(sheet_letter);
	char *content = reader_streams(&bytes, " BDC\n"), *tree = tree_of(&bytes);
	const char *nums = reader_find(bytes.data, bytes.data + bytes.len, "/Nums [ 0 ");
	int marked = reader_count(content, "<</MCID "), said = 0;
	char *line;

	ck_assert_ptr_nonnull(nums);
	ck_assert_int_gt(marked, 30);
	for (line = strtok(tree, "\n"); line != NULL; line = strtok(NULL, "\n"))
		said += line[strspn(line, " ")] == '"';
	ck_assert_int_eq(said, marked);
	free(content);
	free(tree);
	buf_free(&bytes);
}
END_TEST

START_TEST(element_over_two_pages_keeps_its_words_in_order)
{
	struct buf body = BUF_INIT, bytes;
	char *tree;
	int i;

	buf_adds(&body, "<main><h1>Kop</h1><p>");
	for (i = 0; i < SHEET_LINES + 5; i++)
		buf_addf(&body, "regel %02d <strong>x%02d</strong> ", i, i);
	buf_adds(&body, "</p></main>");
	bytes = write_body(body.data);
	tree = tree_of(&bytes);
	reader_has(&bytes, "/Type /MCR");
	for (i = 0; i < SHEET_LINES + 5; i++) {
		char words[64];

		snprintf(words, sizeof(words), "regel %02d \"\n      Span (inline)\n        \"x%02d\"\n", i, i);
		reader_text_has(tree, words);
	}
	ck_assert_int_eq(reader_count(tree, "P (block)"), 1);
	free(tree);
	buf_free(&body);
	buf_free(&bytes);
}
END_TEST

START_TEST(lines_of_an_address_stay_apart)
{
	assert_tree("<main><h1>Kop</h1><p>Postbus 1<br/>7670 AA <em>Vriezen</em><br/>veen</p></main>",
	    "Document\n  Div\n    H1 (block)\n      \"Kop\"\n    P (block)\n      \"Postbus 1 7670 AA \"\n"
	    "      Span (inline)\n        \"Vriezen \"\n      \"veen\"\n");
}
END_TEST

START_TEST(empty_blocks_leave_no_element)
{
	assert_tree("<header><address><p></p></address></header><main><h1>Kop</h1><section><p></p></section></main>",
	    "Document\n  Div\n    H1 (block)\n      \"Kop\"\n");
}
END_TEST

START_TEST(trace_shows_the_layout_line_by_line)
{
	static const char body[] = "<main><h1>Kop</h1><p>Een <a href=\"https://example.nl\">plek</a>.</p></main>";
	struct sheet *sheet = sheet_new(press, body);
	struct diag_list *diags = diag_list_new();
	struct buf out = BUF_INIT;

	sheet->job.style = sheet_page_style();
	ck_assert_int_eq(out_write_trace(&sheet->job, &out, diags), 0);
	ck_assert_int_eq(sheet->job.pages, 1);
	reader_text_has(buf_text(&out), "page 1 of 1\n");
	reader_text_has(buf_text(&out), " main/h1 \"Kop\"\n");
	reader_text_has(buf_text(&out), " main/p/a underline \"plek\"\n");
	buf_free(&out);
	diag_list_free(diags);
	sheet_free(sheet);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("pdf_tags");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	xml_init();
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, every_element_has_its_standard_type);
	tcase_add_test(tests, lists_have_labels_and_bodies);
	tcase_add_test(tests, tables_tell_heads_from_cells);
	tcase_add_test(tests, changes_and_languages_are_marked);
	tcase_add_test(tests, links_are_tagged_and_lead_somewhere);
	tcase_add_test(tests, links_inside_lead_to_their_place);
	tcase_add_test(tests, contents_are_tagged_as_contents);
	tcase_add_test(tests, numbers_of_the_law_are_not_counted);
	tcase_add_test(tests, changes_are_said_in_words);
	tcase_add_test(tests, artifacts_are_outside_the_tree);
	tcase_add_test(tests, all_that_is_drawn_is_marked_once);
	tcase_add_test(tests, numbers_of_content_are_all_in_the_parent_tree);
	tcase_add_test(tests, element_over_two_pages_keeps_its_words_in_order);
	tcase_add_test(tests, lines_of_an_address_stay_apart);
	tcase_add_test(tests, empty_blocks_leave_no_element);
	tcase_add_test(tests, trace_shows_the_layout_line_by_line);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	xml_exit();
	return failed != 0;
}
