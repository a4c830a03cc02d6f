/*
 * RELAX NG: includes put together, and a fault at its exact place, without its value.
 */
#include "test_xml.h"

#define RNG "<grammar xmlns='http://relaxng.org/ns/structure/1.0' ns='urn:u' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'>"

static const char common[] = RNG
    "<define name='datum'><element name='datum'><data type='date'/></element></define>"
    "<define name='soort'><attribute name='soort'><value>oud</value></attribute></define>"
    "</grammar>";
static const char main_schema[] = RNG
    "<include href='gedeeld.rng'><define name='soort'><attribute name='soort'><choice><value>a</value><value>b</value></choice></attribute></define></include>"
    "<start><element name='r'><ref name='soort'/><ref name='datum'/>"
    "<optional><element name='x'><text/></element></optional></element></start>"
    "</grammar>";

static struct diag_list *diags;

static void
setup(void)
{
	xml_init();
	diags = diag_list_new();
	put_text("gedeeld.rng", common);
	put_text("goed.rng", main_schema);
}

static void
teardown(void)
{
	diag_list_free(diags);
	remove_file("gedeeld.rng");
	remove_file("goed.rng");
	xml_exit();
}

START_TEST(valid)
{
	struct xml_schema *schema = xml_schema_load(TEST_DIR "/goed.rng", diags);
	struct xml_doc *doc = load_text("<r xmlns='urn:u' soort='b'>\n <datum>2026-11-09</datum></r>", diags);

	ck_assert_msg(schema != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->proof : "");
	ck_assert_int_eq(xml_schema_check(schema, doc, diags), 0);
	ck_assert_int_eq(xml_schema_check(schema, doc, diags), 0);
	ck_assert_uint_eq(diag_count(diags), 0);
	xml_doc_free(doc);
	xml_schema_free(schema);
	xml_schema_free(NULL);
}
END_TEST

static const struct { const char *xml; int line, col; const char *holds; } invalid[] = {
	{ "<r xmlns='urn:u' soort='a'>\n <datum>Zonnebloem</datum>\n</r>", 2, 2, "een waarde in <datum> past niet" },
	{ "<r xmlns='urn:u' soort='oud'>\n <datum>2026-11-09</datum>\n</r>", 1, 1, "" },
	{ "<r xmlns='urn:u' soort='a'>\n</r>", 1, 1, "in <r> ontbreekt een element" },
	{ "<r xmlns='urn:u'>\n <datum>2026-11-09</datum>\n</r>", 1, 1, "" },
	{ "<r xmlns='urn:u' soort='a'>\n <datum>2026-11-09</datum>\n <y/></r>", 3, 2, "<y>" },
	{ "<r xmlns='urn:u' soort='a'>\n <x/><datum>2026-11-09</datum></r>", 2, 2, "<x>" },
	{ "<s xmlns='urn:u'/>", 1, 1, "" },
	{ "<r soort='a'/>", 1, 1, "" },
};

START_TEST(faults)
{
	struct xml_schema *schema = xml_schema_load(TEST_DIR "/goed.rng", diags);
	struct xml_doc *doc = load_text(invalid[_i].xml, diags);

	ck_assert_int_eq(xml_schema_check(schema, doc, diags), -1);
	ck_assert_uint_eq(diag_count(diags), 1);
	expect(diags, 0, DIAG_SCHEMA, invalid[_i].line, invalid[_i].col);
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->text, invalid[_i].holds));
	ck_assert_ptr_null(strstr(diag_at(diags, 0)->text, "Zonnebloem"));
	xml_doc_free(doc);
	xml_schema_free(schema);
}
END_TEST

static const struct { const char *rng; enum diag_code code; } broken[] = {
	{ "<grammar", DIAG_XML_SYNTAX },
	{ RNG "<start><ref name='er-niet'/></start></grammar>", DIAG_SCHEMA_BROKEN },
	{ RNG "</grammar>", DIAG_SCHEMA_BROKEN },
	{ "<schema/>", DIAG_SCHEMA_BROKEN },
	{ RNG "<include/></grammar>", DIAG_SCHEMA_BROKEN },
	{ RNG "<include href='defect.rng'/></grammar>", DIAG_SCHEMA_BROKEN },
	{ RNG "<include href='er-niet.rng'/></grammar>", DIAG_FILE_MISSING },
};

START_TEST(broken_schemas)
{
	put_text("defect.rng", broken[_i].rng);
	ck_assert_ptr_null(xml_schema_load(TEST_DIR "/defect.rng", diags));
	ck_assert_uint_ge(diag_count(diags), 1);
	ck_assert_int_eq(diag_at(diags, 0)->code, broken[_i].code);
	remove_file("defect.rng");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("xml_schema");
	TCase *tcase = tcase_create("schema");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, valid);
	tcase_add_loop_test(tcase, faults, 0, sizeof(invalid) / sizeof(invalid[0]));
	tcase_add_loop_test(tcase, broken_schemas, 0, sizeof(broken) / sizeof(broken[0]));
	suite_add_tcase(suite, tcase);
	return run_tests(suite);
}
