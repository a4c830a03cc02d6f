/*
 * Stylesheets: the source map in a result, functions, faults with their lines, and every door shut.
 */
#include "test_xml.h"

#define HEAD "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xmlns:b='urn:b' " \
	"xmlns:k='urn:klaar:functies' exclude-result-prefixes='b k'>\n"
#define TAIL "</xsl:stylesheet>"
#define RULE(body) HEAD "<xsl:template match='/'>\n" body "\n</xsl:template>\n" TAIL

static const char record_text[] =
    "<b:r xmlns:b='urn:b' soort='giften'>\n"
    " <b:naam>Anna</b:naam>\n"
    " <b:bedrag>1401.50</b:bedrag><b:bedrag>0.1</b:bedrag><b:bedrag>0.2</b:bedrag>\n"
    "</b:r>";

static struct diag_list *diags;
static struct xml_doc *record, *organisation;

static int
call_join(void *ctx, int argc, const char *const *argv, struct buf *out)
{
	int i;

	for (i = 0; i < argc; i++)
		buf_addf(out, "[%s]", argv[i]);
	return 0;
}

static int
call_fail(void *ctx, int argc, const char *const *argv, struct buf *out)
{
	buf_adds(out, "dat kan niet");
	return -1;
}

static const struct xml_function functions[] = {
	{ "som", 1, 3, call_join },
	{ "faal", 0, 1, call_fail },
	{ NULL, 0, 0, NULL },
};

static void
setup(void)
{
	xml_init();
	diags = diag_list_new();
	record = xml_load_memory("r.xml", record_text, strlen(record_text), diags);
	organisation = load_text("<o xmlns='urn:o'><n>Twenterand</n></o>", diags);
}

static void
teardown(void)
{
	xml_doc_free(record);
	xml_doc_free(organisation);
	diag_list_free(diags);
	remove_file("s.xsl");
	xml_exit();
}

static struct xml_style *
style(const char *text)
{
	put_text("s.xsl", text);
	return xml_style_load(TEST_DIR "/s.xsl", TEST_DIR, diags);
}

static struct xml_doc *
run(const char *text)
{
	struct xml_env env = { functions, NULL, organisation };
	struct xml_style *sheet = style(text);
	struct xml_doc *result;

	ck_assert_msg(sheet != NULL, "%s: %s", diag_at(diags, 0)->text, diag_at(diags, 0)->proof);
	result = xml_transform(sheet, record, &env, diags);
	xml_style_free(sheet);
	return result;
}

/* ---- the source map ---- */

/* "NAME@p|r:text " for each wrapper and literal element in order; positions without the file. */
static const char *
without_file(const char *place)
{
	const char *colon = place != NULL ? strchr(place, ':') : NULL;

	return colon != NULL ? colon + 1 : place != NULL ? place : "";
}

static void
describe(struct buf *out, const struct xml_node *node)
{
	const struct xml_node *child;
	bool wrapper = strcmp(xml_namespace(node), XML_NS_PLACE) == 0;

	buf_addf(out, "%s@%s", xml_name(node), without_file(wrapper ? xml_attribute(node, "p") : xml_attribute_ns(node, XML_NS_PLACE, "p")));
	if (wrapper && xml_attribute(node, "r") != NULL)
		buf_addf(out, "|%s", without_file(xml_attribute(node, "r")));
	if (wrapper)
		buf_addf(out, "=%s", xml_text(node));
	buf_addc(out, ' ');
	for (child = xml_first(node, NULL); child != NULL; child = xml_next(child, NULL))
		describe(out, child);
}

static const struct { const char *body, *map; } maps[] = {
	{ "<p>Dag  <em>u</em></p>", "p@3:1 t@3:4=Dag em@3:9 t@3:13=u " },
	{ "<p>\n  Dag</p>", "p@3:1 t@4:3=Dag " },
	{ "<p><xsl:text> Dag </xsl:text></p>", "p@3:1 t@3:4=Dag " },
	{ "<p><xsl:value-of select='b:r/b:naam'/></p>", "p@3:1 v@3:4|2:2=Anna " },
	{ "<p><xsl:value-of select='b:r/b:naam/text()'/></p>", "p@3:1 v@3:4|2:10=Anna " },
	{ "<p><xsl:value-of select='b:r/@soort'/></p>", "p@3:1 v@3:4|1:22=giften " },
	{ "<p><xsl:value-of select=\"concat('x', b:r/b:naam, '}')\"/></p>", "p@3:1 v@3:4|2:2=xAnna} " },
	{ "<p><xsl:value-of select=\"k:som('x', b:r/b:bedrag[. = &quot;0.1&quot;])\"/></p>", "p@3:1 v@3:4|3:30=[x][0.1] " },
	{ "<p><xsl:value-of select='sum(b:r/b:bedrag)'/></p>", "p@3:1 v@3:4|3:2=1401.8 " },
	{ "<p><xsl:value-of select=\"'letterlijk'\"/></p>", "p@3:1 t@3:4=letterlijk " },
	{ "<p><xsl:value-of select=\"k:som('1', 2.5 + 1)\"/></p>", "p@3:1 t@3:4=[1][3.5] " },
	{ "<p><xsl:value-of select='k:organisatie()/*'/></p>", "p@3:1 v@3:4|1:18=Twenterand " },
	{ "<p><xsl:value-of select='b:r/b:niets'/></p>", "p@3:1 v@3:4|= " },
	{ "<xsl:for-each select='b:r/b:naam'><p><xsl:value-of select='string()'/></p></xsl:for-each>", "p@3:35 v@3:38|2:2=Anna " },
	{ "<xsl:for-each select='b:r/b:bedrag'><xsl:if test='position() = 2'><p><xsl:value-of select='string-length(.)'/></p></xsl:if></xsl:for-each>",
	    "p@3:67 v@3:70|3:30=3 " },
	{ "<xsl:for-each select='b:r/b:naam'><p><xsl:value-of select=\"concat('nr ', position())\"/></p></xsl:for-each>", "p@3:35 t@3:38=nr 1 " },
	{ "<xsl:element name='h1'>Kop</xsl:element>", "h1@3:1 t@3:24=Kop " },
	{ "<xsl:variable name='x'>a <xsl:value-of select='b:r/b:naam'/></xsl:variable><p><xsl:copy-of select='$x'/></p>",
	    "p@3:76 w@=a Anna t@3:24=a v@3:26|2:2=Anna " },
	{ "<xsl:variable name='x'>a <xsl:value-of select='b:r/b:naam'/></xsl:variable><p><xsl:value-of select='$x'/></p>",
	    "p@3:76 v@3:79|2:2=a Anna " },
	{ "<xsl:variable name='x'>a</xsl:variable><xsl:if test=\"$x = 'a' and string-length($x) = 1\"><p/></xsl:if>", "p@3:90 " },
	{ "<xsl:variable name='x'><xsl:value-of select='b:r/b:niets'/>a<xsl:value-of select='b:r/b:naam'/></xsl:variable><xsl:if test=\"$x = 'aAnna'\"><p/></xsl:if>",
	    "p@3:139 " },
	{ "<xsl:variable name='x'><em>a</em>b</xsl:variable><xsl:if test=\"$x = 'ab'\"><p/></xsl:if>", "p@3:75 " },
};

START_TEST(source_map)
{
	struct buf body = BUF_INIT, map = BUF_INIT;
	struct xml_doc *result;

	buf_addf(&body, HEAD "<xsl:template match='/'>\n%s\n</xsl:template>\n" TAIL, maps[_i].body);
	result = run(buf_text(&body));
	ck_assert_msg(result != NULL, "%s: %s", maps[_i].body, diag_count(diags) ? diag_at(diags, 0)->text : "");
	describe(&map, xml_root(result));
	ck_assert_str_eq(buf_text(&map), maps[_i].map);
	buf_free(&map);
	buf_free(&body);
	xml_doc_free(result);
}
END_TEST

/* Strings are not touched: attributes, comments, parameters, keys, sorting. */
START_TEST(strings_stay_strings)
{
	struct xml_doc *result = run(HEAD
	    "<xsl:key name='n' match='b:naam' use='.'/>"
	    "<xsl:template name='t'><xsl:param name='x'/>/<xsl:value-of select='$x'/></xsl:template>"
	    "<xsl:template match='/'><p id='{b:r/b:naam}'>"
	    "<xsl:attribute name='a'>x<xsl:value-of select='b:r/b:naam'/><xsl:text>y</xsl:text></xsl:attribute>"
	    "<xsl:attribute name='b'><xsl:call-template name='t'><xsl:with-param name='x'>1<xsl:value-of select='b:r/b:naam'/></xsl:with-param></xsl:call-template></xsl:attribute>"
	    "<xsl:if test=\"key('n', 'Anna')\"><xsl:attribute name='c'>ja</xsl:attribute></xsl:if>"
	    "<xsl:comment>x<xsl:value-of select='b:r/b:naam'/></xsl:comment>"
	    "</p></xsl:template>" TAIL);
	struct xml_node *root = xml_root(result);

	ck_assert_str_eq(xml_attribute(root, "id"), "Anna");
	ck_assert_str_eq(xml_attribute(root, "a"), "xAnnay");
	ck_assert_str_eq(xml_attribute(root, "b"), "/1Anna");
	ck_assert_str_eq(xml_attribute(root, "c"), "ja");
	ck_assert_str_eq(xml_attribute_ns(root, XML_NS_PLACE, "r"), "r.xml:1:1");
	ck_assert_int_eq(xml_pos(root).line, 0);
	xml_doc_free(result);
}
END_TEST

/* A name of a file with braces must not become an expression. */
START_TEST(braces_in_file_name)
{
	struct xml_env env = { functions, NULL, NULL };
	struct xml_style *sheet;
	struct xml_doc *result;

	put_text("a {1} %20.xsl", RULE("<p>x</p>"));
	sheet = xml_style_load(TEST_DIR "/a {1} %20.xsl", TEST_DIR, diags);
	ck_assert_ptr_nonnull(sheet);
	result = xml_transform(sheet, record, &env, diags);
	ck_assert_str_eq(xml_attribute_ns(xml_root(result), XML_NS_PLACE, "p"), TEST_DIR "/a {1} %20.xsl:3:1");
	ck_assert_str_eq(xml_attribute(xml_first(xml_root(result), "t"), "p"), TEST_DIR "/a {1} %20.xsl:3:4");
	xml_doc_free(result);
	xml_style_free(sheet);
	remove_file("a {1} %20.xsl");
}
END_TEST

START_TEST(imports_and_includes)
{
	struct xml_doc *result;
	struct buf map = BUF_INIT;

	put_text("i.xsl", HEAD "<xsl:template name='i'><i>I</i></xsl:template>" TAIL);
	put_text("j.xsl", HEAD "<xsl:include href='i.xsl'/>\n<xsl:template name='j'><j>J</j></xsl:template>" TAIL);
	result = run(HEAD "<xsl:import href='j.xsl'/><xsl:template match='/'><p><xsl:call-template name='i'/><xsl:call-template name='j'/></p></xsl:template>" TAIL);
	ck_assert_str_eq(xml_attribute_ns(xml_first(xml_root(result), "i"), XML_NS_PLACE, "p"), TEST_DIR "/i.xsl:2:24");
	ck_assert_str_eq(xml_attribute_ns(xml_first(xml_root(result), "j"), XML_NS_PLACE, "p"), TEST_DIR "/j.xsl:3:24");
	buf_free(&map);
	xml_doc_free(result);
	remove_file("i.xsl");
	remove_file("j.xsl");
}
END_TEST

/* What is imported gives way: modes and names of several files are the same modes and names. */
START_TEST(imports_are_overridden)
{
	struct xml_doc *result;

	put_text("i.xsl", HEAD "<xsl:include href='j.xsl'/><xsl:variable name='v' select=\"'fout'\"/>"
	    "<xsl:template match='/'><p><xsl:apply-templates select='b:r' mode='kop'/><xsl:value-of select='$v'/><xsl:call-template name='n'/></p></xsl:template>" TAIL);
	put_text("j.xsl", HEAD "<xsl:template match='b:r' mode='kop'>fout</xsl:template><xsl:template name='n'>fout</xsl:template>" TAIL);
	result = run(HEAD "<xsl:import href='i.xsl'/><xsl:variable name='v' select=\"'2'\"/>"
	    "<xsl:template match=\"b:r[b:naam = 'Anna']\" mode='kop'>1</xsl:template><xsl:template name='n'>3</xsl:template>" TAIL);
	ck_assert_str_eq(xml_text(xml_root(result)), "123");
	xml_doc_free(result);
	remove_file("i.xsl");
	remove_file("j.xsl");
}
END_TEST

/* The library does not see a ring of imports and includes: it would go round for ever. */
START_TEST(ring_of_imports_and_includes)
{
	put_text("i.xsl", HEAD "<xsl:include href='s.xsl'/>" TAIL);
	ck_assert_ptr_null(style(HEAD "<xsl:import href='i.xsl'/><xsl:template match='/'><p/></xsl:template>" TAIL));
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_TEMPLATE);
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->text, "gebruikt zichzelf"));
	remove_file("i.xsl");
}
END_TEST

/* ---- functions ---- */

static const struct { const char *call, *value; } calls[] = {
	{ "k:som(sum(/*/b:bedrag))", "[1401.8]" },
	{ "k:som(0.1 + 0.2)", "[0.3]" },
	{ "k:som(1401.5)", "[1401.5]" },
	{ "k:som(1401.505)", "[1401.51]" },
	{ "k:som(-0.5 - 1)", "[-1.5]" },
	{ "k:som(0.1 * 3 - 0.3)", "[0]" },
	{ "k:som(1200)", "[1200]" },
	{ "k:som(100000000000)", "[100000000000]" },
	{ "k:som(number('x'))", "[NaN]" },
	{ "k:som(1 div 0)", "[Infinity]" },
	{ "k:som(true(), /*/b:naam, 'x')", "[true][Anna][x]" },
	{ "k:som(/*/b:niets)", "[]" },
	{ "k:som(k:som('a'))", "[[a]]" },
};

START_TEST(arguments)
{
	struct buf text = BUF_INIT;
	struct xml_doc *result;

	buf_addf(&text, HEAD "<xsl:template match='/'><p a=\"{%s}\"/></xsl:template>" TAIL, calls[_i].call);
	result = run(buf_text(&text));
	ck_assert_ptr_nonnull(result);
	ck_assert_str_eq(xml_attribute(xml_root(result), "a"), calls[_i].value);
	xml_doc_free(result);
	buf_free(&text);
}
END_TEST

/* The organisation outlives every run, also when its nodes are matched and copied. */
START_TEST(many_runs)
{
	struct xml_env env = { functions, NULL, organisation };
	struct xml_style *sheet = style(HEAD "<xsl:strip-space elements='*'/><xsl:key name='k' match='*' use='.'/>"
	    "<xsl:template match='/'><p><xsl:apply-templates select='k:organisatie()/*'/><xsl:copy-of select='k:organisatie()'/>"
	    "<xsl:value-of select=\"generate-id(k:organisatie()) != ''\"/><xsl:apply-templates/></p></xsl:template>" TAIL);
	struct xml_doc *result;
	int i;

	for (i = 0; i < 50; i++) {
		result = xml_transform(sheet, record, &env, diags);
		ck_assert_ptr_nonnull(result);
		xml_doc_free(result);
	}
	ck_assert_str_eq(xml_find_text(xml_root(organisation), "n"), "Twenterand");
	env.organisation = NULL;
	result = xml_transform(sheet, record, &env, diags);
	ck_assert_ptr_nonnull(result);
	xml_doc_free(result);
	xml_style_free(sheet);
	xml_style_free(NULL);
}
END_TEST

/* ---- faults of a run ---- */

static const struct fault { const char *body; enum diag_code code; int line, col; const char *file, *holds; } run_faults[] = {
	{ "<p><xsl:value-of select='k:faal()'/></p>", DIAG_FUNCTION, 1, 1, "r.xml", "k:faal: dat kan niet (sjabloon " TEST_DIR "/s.xsl:3)" },
	{ "<p><xsl:value-of select='k:faal(b:r/b:naam)'/></p>", DIAG_FUNCTION, 2, 2, "r.xml", "s.xsl:3)" },
	{ "<p a='{k:faal(b:r/@soort)}'/>", DIAG_FUNCTION, 1, 22, "r.xml", "s.xsl:3)" },
	{ "<xsl:for-each select='b:r/b:bedrag'>\n<xsl:if test=\"k:faal('x')\"/></xsl:for-each>", DIAG_FUNCTION, 3, 2, "r.xml", "s.xsl:4)" },
	{ "<xsl:variable name='x' select='k:faal()'/><p a='{$x}'/>", DIAG_FUNCTION, 1, 1, "r.xml", "dat kan niet" },
	{ "<p><xsl:value-of select='k:som()'/></p>", DIAG_FUNCTION, 1, 1, "r.xml", "aantal" },
	{ "<p><xsl:value-of select='k:som(1,2,3,4)'/></p>", DIAG_FUNCTION, 1, 1, "r.xml", "aantal" },
	{ "<p><xsl:value-of select='k:bestaat-niet(b:r)'/></p>", DIAG_TEMPLATE_RUN, 3, 4, "s.xsl", "functie" },
	{ "<p>\n <xsl:if test='k:bestaat-niet()'/></p>", DIAG_TEMPLATE_RUN, 4, 2, "s.xsl", "(bij r.xml:1)" },
	{ "<p><xsl:value-of select='$er-niet'/></p>", DIAG_TEMPLATE_RUN, 3, 4, "s.xsl", "variabele" },
	{ "<xsl:call-template name='lus'/>", DIAG_TEMPLATE_RUN, 5, 26, "s.xsl", "zonder einde" },
	{ "<xsl:for-each select='b:r/b:naam'><xsl:message terminate='yes'>\n  geen <xsl:value-of select=\"'goede'\"/>\n  datum\n</xsl:message></xsl:for-each>", DIAG_TEMPLATE_MESSAGE, 2, 2, "r.xml",
	    "geen goede datum" },
	{ "<p><xsl:copy-of select=\"document('t.xml')\"/></p>", DIAG_TEMPLATE_DOOR, 3, 4, "s.xsl", "bestand" },
	{ "<p><xsl:copy-of select=\"document('')\"/></p>", DIAG_TEMPLATE_DOOR, 3, 4, "s.xsl", "bestand" },
	{ "<p><xsl:copy-of select=\"document('/etc/passwd')\"/></p>", DIAG_TEMPLATE_DOOR, 3, 4, "s.xsl", "bestand" },
	{ "<p><xsl:copy-of select=\"document('http://localhost/')\"/></p>", DIAG_TEMPLATE_DOOR, 3, 4, "s.xsl", "bestand" },
	{ "<p><xsl:copy-of select=\"document(b:r)\"/></p>", DIAG_TEMPLATE_DOOR, 3, 4, "s.xsl", "bestand" },
};

START_TEST(faults_of_a_run)
{
	const struct fault *row = &run_faults[_i];
	struct buf text = BUF_INIT;
	const char *file;

	buf_addf(&text, HEAD "<xsl:template match='/'>\n%s\n</xsl:template>\n<xsl:template name='lus'><xsl:call-template name='lus'/></xsl:template>\n" TAIL, row->body);
	ck_assert_ptr_null(run(buf_text(&text)));
	ck_assert_uint_eq(diag_count(diags), 1);
	expect(diags, 0, row->code, row->line, row->col);
	file = diag_at(diags, 0)->pos.file;
	ck_assert_str_eq(file + strlen(file) - strlen(row->file), row->file);
	ck_assert_msg(strstr(diag_at(diags, 0)->text, row->holds) != NULL, "%s", diag_at(diags, 0)->text);
	ck_assert_ptr_null(strstr(diag_at(diags, 0)->text, "Anna"));
	buf_free(&text);
}
END_TEST

START_TEST(message_that_goes_on)
{
	struct xml_doc *result = run(RULE("<p><xsl:message>let op</xsl:message></p>"));

	ck_assert_ptr_nonnull(result);
	expect(diags, 0, DIAG_TEMPLATE_NOTE, 1, 1);
	ck_assert_str_eq(diag_at(diags, 0)->text, "let op");
	xml_doc_free(result);
}
END_TEST

/* ---- faults of a stylesheet ---- */

static const struct sheet_fault { const char *text; enum diag_code code; int line, col; } sheet_faults[] = {
	{ "<p/>", DIAG_TEMPLATE, 1, 1 },
	{ "<xsl:stylesheet", DIAG_XML_SYNTAX, 1, 1 },
	{ RULE("<p>\n<xsl:value-of select='b:r/['/></p>"), DIAG_TEMPLATE, 4, 1 },
	{ RULE("<p>\n<xsl:if test='1 +'/></p>"), DIAG_TEMPLATE, 4, 1 },
	{ RULE("<p>\n<q a='{1 +}'/></p>"), DIAG_TEMPLATE, 4, 1 },
	{ RULE("<xsl:for-each/>"), DIAG_TEMPLATE, 3, 1 },
	{ RULE("<xsl:value-of/>"), DIAG_TEMPLATE, 3, 1 },
	{ RULE("<xsl:valeu-of select='.'/>"), DIAG_TEMPLATE_DOOR, 3, 1 },
	{ HEAD "<xsl:template match='['/>" TAIL, DIAG_TEMPLATE, 2, 1 },
	{ RULE("<xsl:message>let op <xsl:value-of select='b:r/b:naam'/></xsl:message>"), DIAG_TEMPLATE, 3, 1 },
	{ RULE("<xsl:message><xsl:for-each select='b:r'>let op</xsl:for-each></xsl:message>"), DIAG_TEMPLATE, 3, 1 },
	{ RULE("<xsl:document href='x'/>"), DIAG_TEMPLATE_DOOR, 3, 1 },
	{ RULE("<p xmlns:e='http://exslt.org/common' xsl:extension-element-prefixes='e'><e:document href='x'/></p>"), DIAG_TEMPLATE_DOOR, 3, 1 },
	{ "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xmlns:e='http://exslt.org/common' "
	    "extension-element-prefixes='e'/>", DIAG_TEMPLATE_DOOR, 1, 1 },
	{ HEAD "<xsl:import href='../xmltest-buiten.xsl'/>" TAIL, DIAG_TEMPLATE_DOOR, 0, 0 },
	{ HEAD "<xsl:include href='/etc/passwd'/>" TAIL, DIAG_TEMPLATE_DOOR, 0, 0 },
	{ HEAD "<xsl:import href='er-niet.xsl'/>" TAIL, DIAG_FILE_MISSING, 0, 0 },
	{ HEAD "<xsl:import href='http://localhost/x.xsl'/>" TAIL, DIAG_TEMPLATE_DOOR, 0, 0 },
	{ HEAD "<xsl:import href='s.xsl'/>" TAIL, DIAG_TEMPLATE, 2, 1 },
	{ HEAD "<xsl:import href='fout.xsl'/>" TAIL, DIAG_XML_TAG, 1, 4 },
	{ "<!DOCTYPE x>" HEAD TAIL, DIAG_XML_DOCTYPE, 1, 1 },
};

START_TEST(faults_of_a_sheet)
{
	const struct sheet_fault *row = &sheet_faults[_i];

	put_text("../xmltest-buiten.xsl", HEAD TAIL);
	put_text("fout.xsl", "<a>");
	ck_assert_ptr_null(style(row->text));
	ck_assert_uint_ge(diag_count(diags), 1);
	expect(diags, 0, row->code, row->line, row->col);
	remove_file("../xmltest-buiten.xsl");
	remove_file("fout.xsl");
}
END_TEST

/* Elements of extensions that are not declared as such are plain text of the result: nothing is written. */
START_TEST(extensions_do_nothing)
{
	struct xml_doc *result = run(RULE("<p xmlns:e='http://exslt.org/common' xmlns:s='http://icl.com/saxon' xmlns:x='org.apache.xalan.xslt.extensions.Redirect'>"
	    "<e:document href='" TEST_DIR "/geschreven'>x</e:document><s:output href='" TEST_DIR "/geschreven'>x</s:output>"
	    "<x:write file='" TEST_DIR "/geschreven'>x</x:write></p>"));

	ck_assert_int_ne(access(TEST_DIR "/geschreven", F_OK), 0);
	ck_assert_str_eq(xml_name(xml_first(xml_root(result), NULL)), "document");
	xml_doc_free(result);
}
END_TEST

START_TEST(no_root_folder)
{
	ck_assert_ptr_null(xml_style_load("x.xsl", TEST_DIR "/er-niet", diags));
	expect(diags, 0, DIAG_FILE_MISSING, 0, 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("xml_style");
	TCase *tcase = tcase_create("style");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(tcase, source_map, 0, sizeof(maps) / sizeof(maps[0]));
	tcase_add_test(tcase, strings_stay_strings);
	tcase_add_test(tcase, braces_in_file_name);
	tcase_add_test(tcase, imports_and_includes);
	tcase_add_test(tcase, imports_are_overridden);
	tcase_add_test(tcase, ring_of_imports_and_includes);
	tcase_add_loop_test(tcase, arguments, 0, sizeof(calls) / sizeof(calls[0]));
	tcase_add_test(tcase, many_runs);
	tcase_add_loop_test(tcase, faults_of_a_run, 0, sizeof(run_faults) / sizeof(run_faults[0]));
	tcase_add_test(tcase, message_that_goes_on);
	tcase_add_loop_test(tcase, faults_of_a_sheet, 0, sizeof(sheet_faults) / sizeof(sheet_faults[0]));
	tcase_add_test(tcase, extensions_do_nothing);
	tcase_add_test(tcase, no_root_folder);
	suite_add_tcase(suite, tcase);
	return run_tests(suite);
}
