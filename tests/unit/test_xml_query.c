/*
 * Reading a tree, and building one without a file.
 */
#include "test_xml.h"

static struct diag_list *diags;

static void
setup(void)
{
	xml_init();
	diags = diag_list_new();
}

static void
teardown(void)
{
	diag_list_free(diags);
	xml_exit();
}

START_TEST(walking)
{
	struct xml_doc *doc = load_text("<a xmlns='u'>t<b/><c><d>1</d></c><b i='2'/></a>", diags);
	struct xml_node *root = xml_root(doc), *b;

	ck_assert_str_eq(xml_doc_name(doc), "t.xml");
	ck_assert_str_eq(xml_name(root), "a");
	ck_assert_str_eq(xml_namespace(root), "u");
	b = xml_first(root, "b");
	ck_assert_ptr_eq(xml_first(root, NULL), b);
	ck_assert_str_eq(xml_name(xml_next(b, NULL)), "c");
	ck_assert_str_eq(xml_attribute(xml_next(b, "b"), "i"), "2");
	ck_assert_ptr_null(xml_next(xml_next(b, "b"), NULL));
	ck_assert_ptr_null(xml_first(root, "d"));
	ck_assert_ptr_null(xml_first(NULL, "d"));
	ck_assert_str_eq(xml_find_text(root, "c/d"), "1");
	ck_assert_ptr_null(xml_find(root, "c/e"));
	ck_assert_ptr_null(xml_find(NULL, "c"));
	ck_assert_ptr_null(xml_find_text(root, "x/y"));
	ck_assert_ptr_null(xml_first(root, "bb"));
	xml_doc_free(doc);
	xml_doc_free(NULL);
}
END_TEST

static const struct { const char *xml, *text; } texts[] = {
	{ "<a>x</a>", "x" },
	{ "<a/>", "" },
	{ "<a>  \n </a>", "" },
	{ "<a>\n  x y\t</a>", "x y" },
	{ "<a>x<!-- c -->y</a>", "xy" },
	{ "<a> <![CDATA[<b>]]>&amp; </a>", "<b>&" },
	{ "<a> x <b> y </b> </a>", "x  y" },
	{ "<a>\xC2\xA0x\xC2\xA0</a>", "\xC2\xA0x\xC2\xA0" },
};

START_TEST(text)
{
	struct xml_doc *doc = load_text(texts[_i].xml, diags);

	ck_assert_str_eq(xml_text(xml_root(doc)), texts[_i].text);
	ck_assert_ptr_null(xml_text(NULL));
	xml_doc_free(doc);
}
END_TEST

static bool
collect(void *ctx, const char *ns, const char *name, const char *value)
{
	struct buf *out = ctx;

	buf_addf(out, "{%s}%s=%s;", ns, name, value);
	return strcmp(name, "stop") != 0;
}

START_TEST(attributes)
{
	struct xml_doc *doc = load_text("<a xmlns:p='u' i='1' p:i='2&#10;3' stop='' j='4'/>", diags);
	struct buf all = BUF_INIT;

	ck_assert_str_eq(xml_attribute(xml_root(doc), "i"), "1");
	ck_assert_str_eq(xml_attribute_ns(xml_root(doc), "u", "i"), "2\n3");
	ck_assert_str_eq(xml_attribute(xml_root(doc), "stop"), "");
	ck_assert_ptr_null(xml_attribute(xml_root(doc), "k"));
	ck_assert_ptr_null(xml_attribute(NULL, "k"));
	xml_each_attribute(xml_root(doc), collect, &all);
	ck_assert_str_eq(buf_text(&all), "{}i=1;{u}i=2\n3;{}stop=;");
	buf_free(&all);
	xml_doc_free(doc);
}
END_TEST

START_TEST(mixed)
{
	struct xml_doc *doc = load_text("<a>x<b/>y<!-- c --></a>", diags);
	struct xml_node *at = xml_first_any(xml_root(doc));

	ck_assert(xml_is_text(at) && !xml_is_element(at));
	ck_assert_str_eq(xml_content(at), "x");
	at = xml_next_any(at);
	ck_assert(!xml_is_text(at) && xml_is_element(at));
	at = xml_next_any(at);
	ck_assert_str_eq(xml_content(at), "y");
	ck_assert_ptr_null(xml_next_any(at));
	xml_doc_free(doc);
}
END_TEST

START_TEST(building)
{
	struct xml_doc *doc = xml_doc_new("klanten.csv");
	struct xml_node *root = xml_add(doc, NULL, "urn:u", "a", NULL, (struct pos){ NULL, 2, 1 });
	struct xml_node *b = xml_add(doc, root, "urn:u", "b", "1 & 2 <", (struct pos){ NULL, 2, 7 });
	struct pos pos;

	xml_set_attribute(root, "soort", "\"giften\" & meer");
	ck_assert_str_eq(xml_namespace(b), "urn:u");
	ck_assert_str_eq(xml_find_text(xml_root(doc), "b"), "1 & 2 <");
	ck_assert_str_eq(xml_attribute(root, "soort"), "\"giften\" & meer");
	pos = xml_pos(b);
	ck_assert_str_eq(pos.file, "klanten.csv");
	ck_assert(pos.line == 2 && pos.col == 7);
	pos = xml_attribute_pos(root, "soort");
	ck_assert(pos.line == 2 && pos.col == 1);
	pos = xml_pos(NULL);
	ck_assert(pos.file == NULL && pos.line == 0);
	xml_doc_free(doc);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("xml_query");
	TCase *tcase = tcase_create("query");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, walking);
	tcase_add_loop_test(tcase, text, 0, sizeof(texts) / sizeof(texts[0]));
	tcase_add_test(tcase, attributes);
	tcase_add_test(tcase, mixed);
	tcase_add_test(tcase, building);
	suite_add_tcase(suite, tcase);
	return run_tests(suite);
}
