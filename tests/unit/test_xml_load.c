/*
 * The door to the parser: what it refuses and where, encodings, and exact places.
 */
#include "base/mem.h"
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

/* ---- refusals: the text, the code, the place ---- */

static const struct refusal { const char *text; enum diag_code code; int line, col; } refusals[] = {
	{ "", DIAG_XML_NOT_XML, 1, 1 },
	{ " \n\t", DIAG_XML_NOT_XML, 1, 1 },
	{ "%PDF-1.7", DIAG_XML_NOT_XML, 1, 1 },
	{ "<!-- alleen dit -->", DIAG_XML_NOT_XML, 1, 20 },
	{ "<a/>x", DIAG_XML_SYNTAX, 1, 5 },
	{ "<a/><b/>", DIAG_XML_SYNTAX, 1, 5 },
	{ "<a>\n  <b>\n</a>", DIAG_XML_TAG, 3, 1 },
	{ "<a>\n  <b>x</c>\n</a>", DIAG_XML_TAG, 2, 7 },
	{ "</a>", DIAG_XML_TAG, 1, 1 },
	{ "<a>\xC3\xAB<b></a>", DIAG_XML_TAG, 1, 8 },
	{ "<a>", DIAG_XML_TAG, 1, 4 },
	{ "<a><A></a></A>", DIAG_XML_TAG, 1, 7 },
	{ "<a", DIAG_XML_SYNTAX, 1, 1 },
	{ "<a b>", DIAG_XML_SYNTAX, 1, 5 },
	{ "<a b=c>", DIAG_XML_SYNTAX, 1, 6 },
	{ "<a b=\"c>", DIAG_XML_SYNTAX, 1, 6 },
	{ "<a b=\"c>\n<d e=\"f\"/></a>", DIAG_XML_SYNTAX, 2, 1 },
	{ "<a \"b\">", DIAG_XML_SYNTAX, 1, 4 },
	{ "<a>1 < 2</a>", DIAG_XML_SYNTAX, 1, 6 },
	{ "<a></a b>", DIAG_XML_SYNTAX, 1, 4 },
	{ "<a b='1'c='2'/>", DIAG_XML_SYNTAX, 1, 9 },
	{ "<a><!-- x</a>", DIAG_XML_SYNTAX, 1, 4 },
	{ "<a><![CDATA[x]]</a>", DIAG_XML_SYNTAX, 1, 4 },
	{ "<a><?x y</a>", DIAG_XML_SYNTAX, 1, 4 },
	{ "<a>]]></a>", DIAG_XML_SYNTAX, 1, 4 },
	{ "<a><1/></a>", DIAG_XML_SYNTAX, 1, 5 },
	{ "\n<?xml version='1.0'?><a/>", DIAG_XML_SYNTAX, 2, 6 },
	{ "<a>\n b='1' &nbsp;</a>", DIAG_XML_ENTITY, 2, 8 },
	{ "<a>Jansen & Zonen</a>", DIAG_XML_ENTITY, 1, 11 },
	{ "<a>&amp</a>", DIAG_XML_ENTITY, 1, 4 },
	{ "<a>&#;</a>", DIAG_XML_ENTITY, 1, 4 },
	{ "<a>&#x;</a>", DIAG_XML_ENTITY, 1, 4 },
	{ "<a>&#-5;</a>", DIAG_XML_ENTITY, 1, 4 },
	{ "<a b='&euml;'/>", DIAG_XML_ENTITY, 1, 7 },
	{ "<a>&#1;</a>", DIAG_XML_CHARACTER, 1, 4 },
	{ "<a>&#xFFFE;</a>", DIAG_XML_CHARACTER, 1, 4 },
	{ "<a>&#xD800;</a>", DIAG_XML_CHARACTER, 1, 4 },
	{ "<a>&#x110000;</a>", DIAG_XML_CHARACTER, 1, 4 },
	{ "<a>&#99999999999999999999;</a>", DIAG_XML_CHARACTER, 1, 4 },
	{ "<a b='&#0;'/>", DIAG_XML_CHARACTER, 1, 7 },
	{ "<a>\n\x01</a>", DIAG_XML_CHARACTER, 2, 1 },
	{ "<a>\x7F</a>", DIAG_XML_CHARACTER, 1, 4 },
	{ "<a>Ab\u202Eretep</a>", DIAG_XML_CHARACTER, 1, 6 },
	{ "<a>&#x2066;</a>", DIAG_XML_CHARACTER, 1, 4 },
	{ "<a>\xC2\x80</a>", DIAG_XML_CHARACTER, 1, 4 },
	{ "<a>\xC3\xAB\xEF\xBF\xBE</a>", DIAG_XML_CHARACTER, 1, 5 },
	{ "<a>\xEF\xBF\xBF</a>", DIAG_XML_CHARACTER, 1, 4 },
	{ "<!DOCTYPE a><a/>", DIAG_XML_DOCTYPE, 1, 1 },
	{ "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", DIAG_XML_DOCTYPE, 2, 1 },
	{ "<a><!ELEMENT b ANY></a>", DIAG_XML_DOCTYPE, 1, 4 },
	{ "<a>\n <b x='1' y='2' x='3'/></a>", DIAG_XML_ATTRIBUTE_TWICE, 2, 17 },
	{ "<a xmlns:p='u' xmlns:q='u'>\n <b p:x='1' q:x='3'/></a>", DIAG_XML_ATTRIBUTE_TWICE, 2, 13 },
	{ "<a>\n  <b:c/></a>", DIAG_XML_NAMESPACE, 2, 3 },
	{ "<a>\n  <c b:d='1'/></a>", DIAG_XML_NAMESPACE, 2, 3 },
	{ "<?xml version='1.0' encoding='windows-1252'?><a/>", DIAG_XML_ENCODING, 1, 1 },
	{ "<?xml version='1.0' encoding='UTF-16'?><a/>", DIAG_XML_ENCODING, 1, 1 },
	{ "\xEF\xBB\xBF<?xml version='1.0' encoding='ISO-8859-1'?><a/>", DIAG_XML_ENCODING, 1, 1 },
	{ "<a>\n\xC3\xABx\xE9</a>", DIAG_XML_ENCODING, 2, 3 },
	{ "<a>\xED\xA0\x80</a>", DIAG_XML_ENCODING, 1, 4 },
};

START_TEST(refuses)
{
	const struct refusal *row = &refusals[_i];

	ck_assert_ptr_null(load_text(row->text, diags));
	ck_assert_msg(diag_count(diags) == 1, "%s: %zu diagnostics", row->text, diag_count(diags));
	expect(diags, 0, row->code, row->line, row->col);
	ck_assert_str_eq(diag_at(diags, 0)->pos.file, "t.xml");
}
END_TEST

START_TEST(mismatch_names_both)
{
	ck_assert_ptr_null(load_text("<a>\n  <bedrag>x</bedarg>\n</a>", diags));
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->text, "</bedarg>"));
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->text, "<bedrag> van regel 2"));
}
END_TEST

/* A refusal quotes markup, never what stands between it. */
START_TEST(never_quotes_content)
{
	size_t i;

	ck_assert_ptr_null(load_text("<naam>Mevrouw Zonnebloem & Co</naam>", diags));
	ck_assert_ptr_null(load_text("<naam>Zonnebloem<x></naam>", diags));
	ck_assert_ptr_null(load_text("<naam a='Zonnebloem' a='Zonnebloem'/>", diags));
	ck_assert_uint_eq(diag_count(diags), 3);
	for (i = 0; i < diag_count(diags); i++) {
		ck_assert_ptr_null(strstr(diag_at(diags, i)->text, "Zonnebloem"));
		ck_assert_ptr_null(diag_at(diags, i)->proof);
	}
}
END_TEST

/* ---- hostile sizes ---- */

static void
expect_refused(struct buf *text, enum diag_code code)
{
	ck_assert_ptr_null(xml_load_memory("t.xml", buf_text(text), text->len, diags));
	ck_assert_uint_eq(diag_count(diags), 1);
	ck_assert_int_eq(diag_at(diags, 0)->code, code);
	diag_list_clear(diags);
	buf_free(text);
}

static void
add_times(struct buf *text, const char *what, int times)
{
	while (times-- > 0)
		buf_adds(text, what);
}

static void
add_attributes(struct buf *text, const char *name, int count)
{
	int i;

	buf_adds(text, "<a");
	for (i = 0; i < count; i++)
		buf_addf(text, " %s%d='x'", name, i);
	buf_adds(text, "/>");
}

START_TEST(hostile_sizes)
{
	struct buf text = BUF_INIT;

	add_attributes(&text, "a", 200000);
	expect_refused(&text, DIAG_XML_ATTRIBUTES);
	add_attributes(&text, "a", 1001);
	expect_refused(&text, DIAG_XML_ATTRIBUTES);
	add_attributes(&text, "xmlns:a", 101);
	expect_refused(&text, DIAG_XML_ATTRIBUTES);
	add_times(&text, "<a>", 100000);
	expect_refused(&text, DIAG_XML_DEPTH);
	add_times(&text, "<a>", 250);
	buf_adds(&text, "<a/>");
	add_times(&text, "</a>", 250);
	expect_refused(&text, DIAG_XML_DEPTH);
	buf_adds(&text, "<a>");
	add_times(&text, "<b/>", 500001);
	buf_adds(&text, "</a>");
	expect_refused(&text, DIAG_XML_ELEMENTS);
	buf_adds(&text, "<a>");
	add_times(&text, "0123456789abcdef", (8 << 20) / 16 + 1);
	buf_adds(&text, "</a>");
	expect_refused(&text, DIAG_FILE_TOO_LARGE);
}
END_TEST

/* Many elements with many attributes each: the sum counts. */
START_TEST(hostile_sum)
{
	struct buf text = BUF_INIT;
	int i;

	buf_adds(&text, "<r>");
	for (i = 0; i < 101; i++)
		add_attributes(&text, "a", 1000);
	buf_adds(&text, "</r>");
	expect_refused(&text, DIAG_XML_ATTRIBUTES);
}
END_TEST

START_TEST(limits_are_allowed)
{
	struct buf text = BUF_INIT;
	struct xml_doc *doc;

	add_attributes(&text, "a", 1000);
	doc = xml_load_memory("t.xml", buf_text(&text), text.len, diags);
	ck_assert_ptr_nonnull(doc);
	xml_doc_free(doc);
	buf_clear(&text);
	add_times(&text, "<a>", 250);
	add_times(&text, "</a>", 250);
	doc = xml_load_memory("t.xml", buf_text(&text), text.len, diags);
	ck_assert_ptr_nonnull(doc);
	xml_doc_free(doc);
	buf_free(&text);
}
END_TEST

/* ---- files ---- */

START_TEST(files)
{
	ck_assert_ptr_null(xml_load_file(TEST_DIR "/er-is-niets.xml", diags));
	expect(diags, 0, DIAG_FILE_MISSING, 0, 0);
	ck_assert_ptr_null(xml_load_file("tests", diags));
	expect(diags, 1, DIAG_FILE_KIND, 0, 0);
	ck_assert_ptr_null(xml_load_file("/dev/null", diags));
	expect(diags, 2, DIAG_FILE_KIND, 0, 0);
	ck_assert_ptr_null(xml_load_file("/proc/self/mem", diags));
	expect(diags, 3, DIAG_FILE_UNREADABLE, 0, 0);
}
END_TEST

START_TEST(file_too_large)
{
	put_text("groot.xml", "<a/>");
	ck_assert_int_eq(truncate(TEST_DIR "/groot.xml", (128L << 20) + 1), 0);
	ck_assert_ptr_null(xml_load_file(TEST_DIR "/groot.xml", diags));
	expect(diags, 0, DIAG_FILE_TOO_LARGE, 0, 0);
	remove_file("groot.xml");
}
END_TEST

START_TEST(file_is_read)
{
	struct xml_doc *doc;

	put_text("goed.xml", "<a>\xC3\xAB</a>");
	doc = xml_load_file(TEST_DIR "/goed.xml", diags);
	ck_assert_ptr_nonnull(doc);
	ck_assert_str_eq(xml_text(xml_root(doc)), "\xC3\xAB");
	ck_assert_str_eq(xml_pos(xml_root(doc)).file, TEST_DIR "/goed.xml");
	xml_doc_free(doc);
	remove_file("goed.xml");
}
END_TEST

/* ---- encodings: each of these says the same ---- */

#define LE(c) c "\0"
static const struct { const char *bytes; size_t len; const char *text; } encoded[] = {
	{ "<a>\xC3\xAB\xE2\x82\xAC</a>", 12, "\xC3\xAB\xE2\x82\xAC" },
	{ "\xEF\xBB\xBF<a>\xC3\xAB\xE2\x82\xAC</a>", 15, "\xC3\xAB\xE2\x82\xAC" },
	{ "<?xml version='1.0' encoding='utf-8'?><a>\xC3\xAB</a>", 47, "\xC3\xAB" },
	{ "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xEB\xA4</a>", 52, "\xC3\xAB\xC2\xA4" },
	{ "<?xml version='1.0' encoding=\"iso-8859-15\"?><a>\xEB\xA4</a>", 53, "\xC3\xAB\xE2\x82\xAC" },
	{ "\xFF\xFE<\0a\0>\0\xEB\0\xAC\x20<\0/\0a\0>\0", 20, "\xC3\xAB\xE2\x82\xAC" },
	{ "\xFE\xFF\0<\0a\0>\0\xEB\x20\xAC\0<\0/\0a\0>", 20, "\xC3\xAB\xE2\x82\xAC" },
	{ "\xFF\xFE<\0a\0>\0\x3D\xD8\x00\xDE<\0/\0a\0>\0", 20, "\xF0\x9F\x98\x80" },
};

START_TEST(encodings)
{
	struct xml_doc *doc = xml_load_memory("t.xml", encoded[_i].bytes, encoded[_i].len, diags);

	ck_assert_msg(doc != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
	ck_assert_str_eq(xml_text(xml_root(doc)), encoded[_i].text);
	xml_doc_free(doc);
}
END_TEST

static const struct { const char *bytes; size_t len; } undecodable[] = {
	{ "\xFF\xFE\0\0<\0\0\0", 8 },			/* UTF-32 */
	{ "<\0a\0/\0>\0", 8 },				/* UTF-16 without a mark */
	{ "\xFF\xFE<\0a\0/\0>\0\x00", 11 },		/* half a unit */
	{ "\xFF\xFE<\0a\0>\0\x3D\xD8<\0/\0a\0>\0", 18 },	/* a lone surrogate */
};

START_TEST(undecodables)
{
	ck_assert_ptr_null(xml_load_memory("t.xml", undecodable[_i].bytes, undecodable[_i].len, diags));
	ck_assert_uint_eq(diag_count(diags), 1);
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_XML_ENCODING);
}
END_TEST

/* ---- places ---- */

START_TEST(places)
{
	struct xml_doc *doc = load_text("<?xml version='1.0'?>\n<!-- < -->\n<a\n  b='1'\n  c='2'>\xC3\xABh<d x='\xC3\xAB' y='1'/><![CDATA[ z ]]>\n <e/></a>", diags);
	struct xml_node *a, *at;
	struct pos pos;

	ck_assert_ptr_nonnull(doc);
	a = xml_root(doc);
	pos = xml_pos(a);
	ck_assert(pos.line == 3 && pos.col == 1);
	pos = xml_attribute_pos(a, "c");
	ck_assert(pos.line == 5 && pos.col == 3);
	pos = xml_attribute_pos(a, "er-niet");
	ck_assert(pos.line == 3 && pos.col == 1);
	at = xml_first_any(a);
	ck_assert(xml_is_text(at));
	pos = xml_pos(at);
	ck_assert(pos.line == 5 && pos.col == 9);
	at = xml_next_any(at);
	pos = xml_pos(at);
	ck_assert(pos.line == 5 && pos.col == 11);
	pos = xml_attribute_pos(at, "y");
	ck_assert(pos.line == 5 && pos.col == 20);
	at = xml_next_any(at);
	ck_assert_str_eq(xml_content(at), " z \n ");
	pos = xml_pos(at);
	ck_assert(pos.line == 5 && pos.col == 36);
	pos = xml_pos(xml_next_any(at));
	ck_assert(pos.line == 6 && pos.col == 2);
	xml_doc_free(doc);
}
END_TEST

START_TEST(lines_beyond_65535)
{
	struct buf text = BUF_INIT;
	struct xml_doc *doc;

	buf_adds(&text, "<a>");
	add_times(&text, "\n", 70000);
	buf_adds(&text, " <b/></a>");
	doc = xml_load_memory("t.xml", buf_text(&text), text.len, diags);
	ck_assert_ptr_nonnull(doc);
	ck_assert_int_eq(xml_pos(xml_first(xml_root(doc), "b")).line, 70001);
	ck_assert_int_eq(xml_pos(xml_first(xml_root(doc), "b")).col, 2);
	xml_doc_free(doc);
	buf_free(&text);
}
END_TEST

/* ---- property: what stands at a node's place, read again from the source, is that node ---- */

struct maker {
	struct buf	text;
	unsigned int	state;
	int		left;
};

static unsigned int
dice(struct maker *maker, unsigned int sides)
{
	maker->state = maker->state * 1664525u + 1013904223u;
	return (maker->state >> 16) % sides;
}

static void
make_filling(struct maker *maker)
{
	static const char *const fillings[] = { "", "x", " ", "\n", "\xC3\xAB", "\xE2\x82\xAC 5", "\n\t ", "&amp;", "&#233;", "<!-- <b> -->",
	    "<![CDATA[<c>]]>", "<![CDATA[]]>", "<?pi <d?>", "\xF0\x9F\x98\x80", "\r\n" };

	do
		buf_adds(&maker->text, fillings[dice(maker, sizeof(fillings) / sizeof(fillings[0]))]);
	while (dice(maker, 3) != 0);
}

static void
make_element(struct maker *maker, int depth)
{
	static const char *const attributes[] = { "", " a='1'", "\n  b=\">\"", " c = '\xC3\xAB'\n", " d='&gt;'", " e='&lt;'" };
	int number = maker->left--;

	buf_addf(&maker->text, "<e%d%s", number, attributes[dice(maker, 6)]);
	if (dice(maker, 5) == 0) {
		buf_adds(&maker->text, "/>");
		return;
	}
	buf_adds(&maker->text, " >");
	make_filling(maker);
	while (maker->left > 0 && depth < 20 && dice(maker, 4) != 0) {
		make_element(maker, depth + 1);
		make_filling(maker);
	}
	buf_addf(&maker->text, "</e%d>", number);
}

static const char *
seek(const char *text, struct pos pos)
{
	int line, col;

	for (line = 1; line < pos.line; line++)
		text = strchr(text, '\n') + 1;
	for (col = 1; col < pos.col; col++)
		do
			text++;
		while ((*text & 0xC0) == 0x80);
	return text;
}

/* Compares a text node's first character with the source, also when it is written as a reference. */
static void
check_text(const char *source, const struct xml_node *node)
{
	const char *content = xml_content(node);

	if (*source == '&')
		ck_assert(strncmp(source, "&amp;", 5) == 0 ? *content == '&' : strncmp(content, "\xC3\xA9", 2) == 0);
	else if (*source == '\r')
		ck_assert_int_eq(*content, '\n');
	else
		ck_assert_int_eq(*content, *source);
}

static int
check_places(const char *source, const struct xml_node *node)
{
	const struct xml_node *child;
	size_t len = strlen(xml_name(node));
	const char *at = seek(source, xml_pos(node));
	int count = 1;

	ck_assert(*at == '<' && strncmp(at + 1, xml_name(node), len) == 0 && strchr(" />\n", at[1 + len]) != NULL);
	for (child = xml_first_any(node); child != NULL; child = xml_next_any(child)) {
		if (xml_is_element(child))
			count += check_places(source, child);
		else
			check_text(seek(source, xml_pos(child)), child);
	}
	return count;
}

START_TEST(places_of_random_documents)
{
	struct maker maker = { BUF_INIT, (unsigned int)_i + 1, 60 };
	struct xml_doc *doc;

	make_element(&maker, 0);
	doc = xml_load_memory("t.xml", buf_text(&maker.text), maker.text.len, diags);
	ck_assert_msg(doc != NULL, "%s: %s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "", buf_text(&maker.text));
	ck_assert_int_eq(check_places(buf_text(&maker.text), xml_root(doc)), 60 - maker.left);
	xml_doc_free(doc);
	buf_free(&maker.text);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("xml_load");
	TCase *tcase = tcase_create("load");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(tcase, refuses, 0, sizeof(refusals) / sizeof(refusals[0]));
	tcase_add_test(tcase, mismatch_names_both);
	tcase_add_test(tcase, never_quotes_content);
	tcase_add_test(tcase, hostile_sizes);
	tcase_add_test(tcase, hostile_sum);
	tcase_add_test(tcase, limits_are_allowed);
	tcase_add_test(tcase, files);
	tcase_add_test(tcase, file_too_large);
	tcase_add_test(tcase, file_is_read);
	tcase_add_loop_test(tcase, encodings, 0, sizeof(encoded) / sizeof(encoded[0]));
	tcase_add_loop_test(tcase, undecodables, 0, sizeof(undecodable) / sizeof(undecodable[0]));
	tcase_add_test(tcase, places);
	tcase_add_test(tcase, lines_beyond_65535);
	tcase_add_loop_test(tcase, places_of_random_documents, 0, 200);
	suite_add_tcase(suite, tcase);
	return run_tests(suite);
}
