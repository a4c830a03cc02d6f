/*
 * law/: norms on dates, provisions in force, citations and their short form. The facts are
 * those of the Participatiewet on 1 January and 1 July 2026.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "law/law.h"
#include "law/law_int.h"
#include "xml/xml.h"

static struct law *law;
static struct diag_list *diags;

static void
open_law(void)
{
	xml_init();
	diags = diag_list_new();
	law = law_load(".", diags);
	ck_assert_ptr_nonnull(law);
	ck_assert_uint_eq(diag_count(diags), 0);
}

static void
close_law(void)
{
	law_free(law);
	diag_list_free(diags);
	xml_exit();
}

static struct date
day(const char *text)
{
	struct date date;

	ck_assert(date_parse(text, &date));
	return date;
}

static void
norm_is(const char *key, const char *on, enum law_answer expected, int64_t cents)
{
	struct buf why = BUF_INIT;
	int64_t found = -1;

	ck_assert_msg(law_norm(law, key, day(on), &found, &why) == expected, "%s on %s: %s", key, on, buf_text(&why));
	ck_assert_int_eq(why.len == 0, expected == LAW_OK);
	if (expected == LAW_OK || expected == LAW_DOUBTFUL)
		ck_assert_int_eq(found, cents);
	buf_free(&why);
}

START_TEST(norms_by_day)
{
	norm_is("norm-alleenstaande", "2025-12-31", LAW_OK, 136906);
	norm_is("norm-alleenstaande", "2026-01-01", LAW_OK, 140150);
	norm_is("norm-alleenstaande", "2026-06-30", LAW_OK, 140150);
	norm_is("norm-alleenstaande", "2026-07-01", LAW_OK, 141946);
	norm_is("norm-gehuwden", "2026-11-09", LAW_OK, 202779);
	norm_is("verhoging-jongerennorm", "2026-11-09", LAW_OK, 76224);
	norm_is("verhoging-jongerennorm", "2025-12-31", LAW_NO_VALUE, 0);
	norm_is("giften-vrij-jaar", "2026-03-01", LAW_OK, 120000);
	norm_is("vermogen-alleenstaande", "2026-11-09", LAW_OK, 800000);
	norm_is("vrijlating-25-max", "2026-03-01", LAW_OK, 28500);
	norm_is("vrijlating-25-max", "2026-11-09", LAW_DOUBTFUL, 28500);
	norm_is("vakantietoeslag-procent", "2026-03-01", LAW_OK, 500);
	norm_is("studietoeslag-21", "2026-11-09", LAW_NO_VALUE, 0);
	norm_is("norm-onbekend", "2026-11-09", LAW_UNKNOWN_KEY, 0);
}
END_TEST

/* Nothing at all is known from 1 January 2027, and Klaar says so. */
START_TEST(norms_end_with_2026)
{
	struct buf why = BUF_INIT;
	int64_t cents;

	for (size_t i = 0; i < law->norm_count; i++)
		ck_assert_int_eq(law_norm(law, law->norms[i].key, day("2027-01-01"), &cents, &why), LAW_NO_VALUE);
	buf_clear(&why);
	law_norm(law, "norm-alleenstaande", day("2027-03-01"), &cents, &why);
	ck_assert_ptr_nonnull(strstr(buf_text(&why), "vanaf 1 januari 2027 is bij Klaar nog niet bekend"));
	buf_free(&why);
	ck_assert_uint_ge(law->norm_count, 70);
}
END_TEST

static void
provision_is(const char *text, const char *on, enum law_answer expected)
{
	struct buf why = BUF_INIT, scratch = BUF_INIT;
	struct law_ref ref;

	ck_assert_msg(law_ref_parse(text, &ref, &scratch) == 0, "%s", text);
	ck_assert_msg(law_check(law, &ref, day(on), &why) == expected, "%s on %s: %s", text, on, buf_text(&why));
	ck_assert_int_eq(why.len == 0, expected == LAW_OK);
	buf_free(&why);
	buf_free(&scratch);
}

START_TEST(provisions_in_force)
{
	static const char *const good[] = { "Pw 31.2m", "Pw 31.2aa", "Pw 31", "Pw 20.3", "Pw 20.4", "Pw 41.11", "Pw 44.5", "Pw 52.1a", "Pw 52.2",
	    "Pw 18.8*", "Pw 18.9", "Pw 21 ond. a", "Pw 22a.4", "Pw 15.2b 2°", "Pw 78ff.1", "Pw 43a.1", "Pw 48.2a", "Pw 50.2", "Awb 4:5", "Awb 4:5.1c",
	    "Awb 4:5.4", "Awb 3:45.2", "Awb 6:7", "Awb 10:10", "Awb 2:1.1", "Awb 3:40", "IOAW 8.2", "Atw 1.1" };

	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		provision_is(good[i], "2026-11-09", LAW_OK);
}
END_TEST

/* T07: printed in the text of 2026 as not yet in force. */
START_TEST(provisions_of_2027)
{
	provision_is("Pw 34b.1", "2026-11-09", LAW_NOT_YET);
	provision_is("Pw 34a", "2026-12-31", LAW_NOT_YET);
	provision_is("Pw 24a", "2026-07-01", LAW_NOT_YET);
	provision_is("Pw 34b.1", "2027-01-01", LAW_OK);
	provision_is("Pw 34a.1c", "2027-01-01", LAW_OK);
	provision_is("Pw 36", "2027-01-01", LAW_DOUBTFUL);	/* a new text that we have not seen */
}
END_TEST

START_TEST(provisions_not_there)
{
	provision_is("Pw 12", "2026-01-01", LAW_LAPSED);
	provision_is("Pw 31.2x", "2026-11-09", LAW_UNKNOWN_KEY);	/* lapsed part */
	provision_is("Pw 8.1d", "2026-11-09", LAW_UNKNOWN_KEY);		/* T06 */
	provision_is("Pw 7.10", "2026-11-09", LAW_UNKNOWN_KEY);		/* T06 */
	provision_is("Pw 31.1m", "2026-11-09", LAW_UNKNOWN_KEY);	/* T04: m is in paragraph 2 */
	provision_is("Pw 78ff.2", "2026-11-09", LAW_UNKNOWN_KEY);	/* T11 */
	provision_is("Pw 999", "2026-11-09", LAW_UNKNOWN_KEY);
	provision_is("Wkb 2", "2026-11-09", LAW_UNKNOWN_KEY);
	provision_is("Pw 31", "2025-12-31", LAW_NOT_YET);		/* before what Klaar knows */
	provision_is("Awb 4:15.7", "2026-11-09", LAW_DOUBTFUL);		/* the list is incomplete there */
}
END_TEST

/* T03: two paragraphs with number 8. */
START_TEST(paragraph_eight_twice)
{
	struct law_ref ref = { "Pw", "18", "8", NULL, NULL };
	struct buf why = BUF_INIT;

	ck_assert_int_eq(law_check(law, &ref, day("2026-11-09"), &why), LAW_DOUBTFUL);
	ck_assert_ptr_nonnull(strstr(buf_text(&why), "8*"));
	buf_free(&why);
}
END_TEST

/* T01: one number, two subjects. */
START_TEST(subject_by_day)
{
	struct law_ref ref = { "Pw", "31", "2", "s", NULL }, plain = { "Pw", "31", "2", "a", NULL };

	ck_assert_str_eq(law_subject(law, &ref, day("2026-06-30")), "inburgering");
	ck_assert_str_eq(law_subject(law, &ref, day("2026-07-01")), "giften");
	ck_assert_ptr_null(law_subject(law, &plain, day("2026-07-01")));
}
END_TEST

static void
cited(const char *text, int result, const char *expected)
{
	struct buf out = BUF_INIT, scratch = BUF_INIT;
	struct law_ref ref;

	ck_assert_int_eq(law_ref_parse(text, &ref, &scratch), 0);
	ck_assert_int_eq(law_cite(law, &ref, &out), result);
	ck_assert_str_eq(buf_text(&out), expected);
	buf_free(&out);
	buf_free(&scratch);
}

START_TEST(citations)
{
	cited("Pw 31.2m", 0, "artikel 31, tweede lid, onderdeel m, van de Participatiewet");
	cited("Pw 52", 0, "artikel 52 van de Participatiewet");
	cited("Pw 21 ond. a", 0, "artikel 21, onderdeel a, van de Participatiewet");
	cited("Pw 15.2b 2°", 0, "artikel 15, tweede lid, onderdeel b, onder 2°, van de Participatiewet");
	cited("Pw 18.8*", 0, "artikel 18, lid 8*, van de Participatiewet");
	cited("Pw 41.11", 0, "artikel 41, elfde lid, van de Participatiewet");
	cited("Awb 4:5.1c", 0, "artikel 4:5, eerste lid, onderdeel c, van de Algemene wet bestuursrecht");
	cited("Bbz 3.1a", 0, "artikel 3, eerste lid, onderdeel a, van het Besluit bijstandverlening zelfstandigen 2004");
	cited("Xyz 3", -1, "de wet ‘Xyz’ kent Klaar niet");
}
END_TEST

/* A regulation that is published shows what it says, also of a law without data. */
START_TEST(cited_as_written)
{
	static const struct { struct law_ref ref; const char *expected; } rows[] = {
		{ { "Pw", "31", "2", "m", NULL }, "artikel 31, tweede lid, onderdeel m, van de Participatiewet" },
		{ { "Gemeentewet", "149", NULL, NULL, NULL }, "artikel 149 van de Gemeentewet" },
		{ { "Wegenwet", "1", "2", NULL, NULL }, "artikel 1, tweede lid, van de Wegenwet" },
		{ { "Besluit proeven", "3", NULL, NULL, NULL }, "artikel 3 van het Besluit proeven" },
		{ { "Wegenwet", NULL, NULL, NULL, NULL }, "de Wegenwet" } };

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf out = BUF_INIT;

		law_cite_as_written(law, &rows[i].ref, &out);
		ck_assert_str_eq(buf_text(&out), rows[i].expected);
		buf_free(&out);
	}
}
END_TEST

START_TEST(nearest_law)
{
	ck_assert_str_eq(law_nearest(law, "Gemeentwet"), "Gemeentewet");
	ck_assert_str_eq(law_nearest(law, "Participatiewet"), "Pw");
	ck_assert_ptr_null(law_nearest(law, "Wegenwet"));
}
END_TEST

START_TEST(bad_citations)
{
	static const struct law_ref bad[] = { { "Pw", "", NULL, NULL, NULL }, { "Pw", "x", NULL, NULL, NULL }, { "Pw", "31", "0", NULL, NULL },
	    { "Pw", "31", "100", NULL, NULL }, { "Pw", "31", "tweede", NULL, NULL }, { "Pw", "31", "2", "2", NULL }, { "Pw", "31", "2", NULL, "2°" },
	    { "Pw", NULL, NULL, NULL, NULL }, { NULL, "31", NULL, NULL, NULL } };

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct buf out = BUF_INIT;

		ck_assert_int_eq(law_cite(law, &bad[i], &out), -1);
		ck_assert_uint_gt(out.len, 0);
		buf_free(&out);
	}
}
END_TEST

START_TEST(bad_references)
{
	static const char *const bad[] = { "", "Pw", "31.2m", "Pw x", "Pw 31.", "Pw 31.m", "Pw 31.2m x", "Pw 21 ond.", "Pw 21 2°", "Pw 31.2m ond. a" };

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct buf scratch = BUF_INIT;
		struct law_ref ref;

		ck_assert_msg(law_ref_parse(bad[i], &ref, &scratch) == -1, "%s", bad[i]);
		buf_free(&scratch);
	}
}
END_TEST

START_TEST(no_folder)
{
	struct diag_list *found = diag_list_new();

	ck_assert_ptr_null(law_load("tests", found));
	ck_assert_int_eq(diag_at(found, 0)->code, DIAG_LAW_FILES);
	diag_list_free(found);
}
END_TEST

/* Every fault in the tables themselves is refused with its place. */
static void
refused(const char *text)
{
	struct diag_list *found = diag_list_new();
	struct law scratch = { .arena = arena_new() };
	struct xml_doc *doc = xml_load_memory("proef.xml", text, strlen(text), found);
	int result;

	ck_assert_ptr_nonnull(doc);
	result = strcmp(xml_name(xml_root(doc)), "normen") == 0 ? law_read_norms(&scratch, xml_root(doc), found) :
	    law_read_statute(&scratch, xml_root(doc), found);
	ck_assert_int_eq(result, -1);
	ck_assert_int_eq(diag_at(found, 0)->code, DIAG_LAW_DATA);
	ck_assert_int_gt(diag_at(found, 0)->pos.line, 0);
	xml_doc_free(doc);
	arena_free(scratch.arena);
	free(scratch.norms);
	diag_list_free(found);
}

START_TEST(bad_tables)
{
	refused("<normen xmlns='urn:klaar:normen'><norm naam='a'><waarde vanaf='2026-02-30' bedrag='1'/></norm></normen>");
	refused("<normen xmlns='urn:klaar:normen'><norm naam='a'><waarde vanaf='2026-01-01' bedrag='veel'/></norm></normen>");
	refused("<normen xmlns='urn:klaar:normen'><norm naam='a'><waarde vanaf='2026-02-01' tot='2026-01-01' bedrag='1'/></norm></normen>");
	refused("<normen xmlns='urn:klaar:normen'><norm naam='a'><waarde vanaf='2026-01-01' bedrag='1'/><waarde vanaf='2026-02-01' bedrag='1'/></norm></normen>");
	refused("<normen xmlns='urn:klaar:normen'><norm/></normen>");
	refused("<wet xmlns='urn:klaar:wetten' id='X'/>");
	refused("<wet xmlns='urn:klaar:wetten' id='X' naam='X' lidwoord='de'><artikel/></wet>");
	refused("<wet xmlns='urn:klaar:wetten' id='X' naam='X' lidwoord='de'><artikel nr='1' vanaf='2026-02-01' tot='2026-01-01'/></wet>");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("law");
	TCase *tcase = tcase_create("law");
	SRunner *runner;
	int failed;

	tcase_add_unchecked_fixture(tcase, open_law, close_law);
	tcase_add_test(tcase, norms_by_day);
	tcase_add_test(tcase, norms_end_with_2026);
	tcase_add_test(tcase, provisions_in_force);
	tcase_add_test(tcase, provisions_of_2027);
	tcase_add_test(tcase, provisions_not_there);
	tcase_add_test(tcase, paragraph_eight_twice);
	tcase_add_test(tcase, subject_by_day);
	tcase_add_test(tcase, citations);
	tcase_add_test(tcase, cited_as_written);
	tcase_add_test(tcase, nearest_law);
	tcase_add_test(tcase, bad_citations);
	tcase_add_test(tcase, bad_references);
	tcase_add_test(tcase, no_folder);
	tcase_add_test(tcase, bad_tables);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
