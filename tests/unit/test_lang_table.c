/*
 * The quick reader of tables: it sees what the XML parser sees in every table of the repository, and leaves every fault to it.
 */
#include <check.h>
#include <stdlib.h>

#include "lang/lang_int.h"

static struct arena *arena;
static struct diag_list *diags;

static void
open_all(void)
{
	xml_init();
	arena = arena_new();
	diags = diag_list_new();
}

static void
close_all(void)
{
	arena_free(arena);
	diag_list_free(diags);
	xml_exit();
}

static const struct row *
read_text(const char *text)
{
	return lang_table_read(arena, arena, "proef.xml", text, strlen(text), diags);
}

/* ---- the tables ---- */

static const char *const names[] = {
	"afkortingen", "begrippen", "lexicon-formeel", "lexicon-gesplitst", "lexicon-vaag", "lexicon-voorzetsels", "werkwoorden", "woorden"
};

static bool
same_attribute(void *ctx, const char *ns, const char *name, const char *value)
{
	ck_assert_pstr_eq(row_attribute(ctx, name), value);
	return *ns == '\0';
}

static int
compare(const struct row *row, const struct xml_node *node)
{
	const struct xml_node *child = xml_first(node, NULL);
	const struct row *below;
	int seen = 1;

	ck_assert_str_eq(row_name(row), xml_name(node));
	ck_assert_int_eq(row_pos(row).line, xml_pos(node).line);
	ck_assert_int_eq(row_pos(row).col, xml_pos(node).col);
	xml_each_attribute(node, same_attribute, (void *)row);
	for (; child != NULL; child = xml_next(child, NULL), seen++)
		for (below = row_first(row, xml_name(child)); below != NULL; below = row_next(below, xml_name(child)))
			if (row_pos(below).line == xml_pos(child).line && row_pos(below).col == xml_pos(child).col)
				seen += compare(below, child);
	return seen;
}

START_TEST(it_sees_what_the_parser_sees)
{
	char *path = mem_format("templates/taal/%s.xml", names[_i]);
	struct xml_doc *doc = xml_load_file(path, diags);
	struct buf text = BUF_INIT;
	const struct row *root, *row;
	const struct xml_node *node;
	int seen = 0;

	ck_assert_ptr_nonnull(doc);
	ck_assert_int_eq(xml_read_text(path, &text, diags), 0);
	root = lang_table_read(arena, arena, path, buf_text(&text), text.len, diags);
	ck_assert_ptr_nonnull(root);
	node = xml_first(xml_root(doc), NULL);
	for (row = row_first(root, xml_name(node)); row != NULL; row = row_next(row, xml_name(node)), node = xml_next(node, NULL))
		seen += compare(row, node);
	ck_assert_ptr_null(node);
	ck_assert_int_gt(seen, 20);
	xml_doc_free(doc);
	buf_free(&text);
	free(path);
}
END_TEST

/* ---- small ones ---- */

START_TEST(text_and_entities_are_decoded)
{
	const struct row *root = read_text("<?xml version=\"1.0\"?>\n<!-- <x> -->\n<a b='1 &amp; &quot;2&quot;' c=\"x\ny\"><d>een <!-- twee --> drie</d>\n<d/></a>\n"), *row;

	ck_assert_ptr_nonnull(root);
	ck_assert_str_eq(row_attribute(root, "b"), "1 & \"2\"");
	ck_assert_str_eq(row_attribute(root, "c"), "x y");
	ck_assert_ptr_null(row_attribute(root, "d"));
	row = row_first(root, "d");
	ck_assert_str_eq(row_text(row), "een               drie");
	ck_assert_str_eq(row_text(row_next(row, "d")), "");
	ck_assert_int_eq(row_pos(row_next(row, "d")).line, 5);
	ck_assert_uint_eq(diag_count(diags), 0);
}
END_TEST

/* All refused, with one diagnostic: that of the parser, or that a table has no such thing. */
static const char *const faults[] = {
	"", "<a", "<a>", "<a></b>", "<a></ab>", "<a b></a>", "<a b=1/>", "<a b='1' b='2'/>", "<a b='<'/>", "<a b='&x;'/>", "<a/><b/>", "tekst", "<a/>tekst",
	"<a><![CDATA[x]]></a>", "<!DOCTYPE a><a/>", "<a><!-- x</a>", "<a b='&#65;'/>", "<a>x<b/></a>", "<a><b/>x</a>", "<a b='\xff'/>", "<a b='1/>", "</a>",
	"<a><a><a><a><a><a><a><a><a><a></a></a></a></a></a></a></a></a></a></a>"
};

START_TEST(a_fault_is_told)
{
	struct diag_list *told = diag_list_new();

	ck_assert_msg(lang_table_read(arena, arena, "proef.xml", faults[_i], strlen(faults[_i]), told) == NULL, "%s", faults[_i]);
	ck_assert_msg(diag_count(told) == 1, "%s: %zu", faults[_i], diag_count(told));
	diag_list_free(told);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("lang_table");
	TCase *tcase = tcase_create("tables");
	SRunner *runner;
	int failed;

	tcase_add_unchecked_fixture(tcase, open_all, close_all);
	tcase_add_loop_test(tcase, it_sees_what_the_parser_sees, 0, sizeof(names) / sizeof(names[0]));
	tcase_add_test(tcase, text_and_entities_are_decoded);
	tcase_add_loop_test(tcase, a_fault_is_told, 0, sizeof(faults) / sizeof(faults[0]));
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
