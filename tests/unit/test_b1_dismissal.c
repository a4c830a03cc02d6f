/*
 * Dismissals: FILE.toets beside a file. What is not right is refused with its place; what matches nothing any more is reported.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "b1/b1.h"
#include "xml/xml.h"

#define HEAD	"<weggewuifd xmlns='urn:klaar:toets'>"
#define GOOD	"<melding kenmerk='jargon-1f3a9c20' woorden='mandaat' reden='staat zo in het besluit' door='A. Voorbeeld'/>"

static struct diag_list *diags;
static struct b1_dismissals *dismissals;
static char *path, *beside;

static void
setup(void)
{
	const char *folder = getenv("TMPDIR");

	xml_init();
	diags = diag_list_new();
	dismissals = b1_dismissals_new();
	path = mem_format("%s/klaar-dismissal-%ld.txt", folder != NULL ? folder : "/tmp", (long)getpid());
	beside = mem_format("%s.toets", path);
}

static void
teardown(void)
{
	remove(beside);
	remove(path);
	free(path);
	free(beside);
	b1_dismissals_free(dismissals);
	diag_list_free(diags);
	xml_exit();
}

static void
write_file(const char *name, const char *text)
{
	FILE *out = fopen(name, "w");

	ck_assert_ptr_nonnull(out);
	fputs(text, out);
	ck_assert_int_eq(fclose(out), 0);
}

static struct b1_mark
mark(const char *key, const char *words)
{
	struct b1_mark made = { .code = DIAG_B1_JARGON, .words = words, .place = { .pos = { path, 1, 1 } } };

	strcpy(made.key, key);
	return made;
}

static void
note(void *ctx, const char *key, const char *reason, const char *who)
{
	buf_addf(ctx, "%s|%s|%s;", key, reason, who);
}

START_TEST(matches)
{
	struct b1_mark same = mark("jargon-1f3a9c20", "mandaat"), other = mark("jargon-1f3a9c21", "mandaat"), words = mark("jargon-1f3a9c20", "iets anders");
	struct buf list = BUF_INIT;

	write_file(beside, HEAD GOOD "</weggewuifd>");
	ck_assert(!b1_is_dismissed(dismissals, &other));
	ck_assert(!b1_is_dismissed(dismissals, &words));
	b1_dismissals_each(dismissals, note, &list);
	ck_assert_str_eq(buf_text(&list), "");
	ck_assert(b1_is_dismissed(dismissals, &same));
	ck_assert(b1_is_dismissed(dismissals, &same));	/* the same sentence twice */
	b1_dismissals_each(dismissals, note, &list);
	ck_assert_str_eq(buf_text(&list), "jargon-1f3a9c20|staat zo in het besluit|A. Voorbeeld;");
	b1_dismissals_report(dismissals, diags);
	ck_assert_uint_eq(diag_count(diags), 0);
	buf_free(&list);
}
END_TEST

START_TEST(absent)
{
	struct b1_mark some = mark("jargon-1f3a9c20", "mandaat");

	ck_assert_int_eq(b1_dismissals_read(dismissals, path, diags), 0);
	ck_assert(!b1_is_dismissed(dismissals, &some));
	some.place.pos.file = NULL;
	ck_assert(!b1_is_dismissed(dismissals, &some));
	b1_dismissals_report(dismissals, diags);
	ck_assert_uint_eq(diag_count(diags), 0);
}
END_TEST

START_TEST(old)
{
	write_file(beside, HEAD "\n" GOOD "</weggewuifd>");
	ck_assert_int_eq(b1_dismissals_read(dismissals, path, diags), 0);
	b1_dismissals_report(dismissals, diags);
	ck_assert_uint_eq(diag_count(diags), 1);
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_B1_DISMISSAL_OLD);
	ck_assert_str_eq(diag_at(diags, 0)->pos.file, beside);
	ck_assert_int_eq(diag_at(diags, 0)->pos.line, 2);
}
END_TEST

/* A template has sentences for many letters: only words that are gone are old. */
START_TEST(template)
{
	free(path);
	free(beside);
	path = mem_format("/tmp/klaar-dismissal-%ld.xsl", (long)getpid());
	beside = mem_format("%s.toets", path);
	write_file(beside, HEAD GOOD "<melding kenmerk='jargon-00000000' woorden='weg &amp; voorbij' reden='r' door='d'/></weggewuifd>");
	write_file(path, "<p>Dat heet <b>het mandaat</b>.</p>");
	ck_assert_int_eq(b1_dismissals_read(dismissals, path, diags), 0);
	b1_dismissals_report(dismissals, diags);
	ck_assert_uint_eq(diag_count(diags), 1);
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->text, "weg & voorbij"));
}
END_TEST

static const struct { const char *text; enum diag_code code; } refused[] = {
	{ HEAD "<melding kenmerk='jargon-1f3a9c20' woorden='mandaat' door='A'/></weggewuifd>", DIAG_B1_DISMISSAL_REASON },
	{ HEAD "<melding kenmerk='jargon-1f3a9c20' woorden='mandaat' reden=' ' door='A'/></weggewuifd>", DIAG_B1_DISMISSAL_REASON },
	{ HEAD "<melding kenmerk='jargon-1f3a9c20' woorden='mandaat' reden='r'/></weggewuifd>", DIAG_B1_DISMISSAL_WHO },
	{ HEAD "<melding woorden='mandaat' reden='r' door='A'/></weggewuifd>", DIAG_B1_DISMISSAL },
	{ HEAD "<melding kenmerk='jargon-1f3a9c20' reden='r' door='A'/></weggewuifd>", DIAG_B1_DISMISSAL },
	{ HEAD "<anders/></weggewuifd>", DIAG_B1_DISMISSAL },
	{ "<weggewuifd>" GOOD "</weggewuifd>", DIAG_B1_DISMISSAL },
	{ HEAD GOOD, DIAG_XML_TAG },
};

START_TEST(faults)
{
	struct b1_mark same = mark("jargon-1f3a9c20", "mandaat");

	write_file(beside, refused[_i].text);
	ck_assert(!b1_is_dismissed(dismissals, &same));
	b1_dismissals_report(dismissals, diags);
	ck_assert_uint_ge(diag_count(diags), 1);
	ck_assert_str_eq(diag_kind(diag_at(diags, 0)->code)->name, diag_kind(refused[_i].code)->name);
	ck_assert_str_eq(diag_at(diags, 0)->pos.file, beside);
}
END_TEST

START_TEST(schema)
{
	struct xml_schema *rng = xml_schema_load("templates/schema/toets.rng", diags);
	struct xml_doc *good = xml_load_memory("a", HEAD GOOD "</weggewuifd>", strlen(HEAD GOOD "</weggewuifd>"), diags);
	struct xml_doc *bad = xml_load_memory("b", refused[_i].text, strlen(refused[_i].text), diags);

	ck_assert_ptr_nonnull(rng);
	ck_assert_int_eq(xml_schema_check(rng, good, diags), 0);
	ck_assert_ptr_nonnull(bad);
	ck_assert_int_eq(xml_schema_check(rng, bad, diags), -1);
	xml_doc_free(good);
	xml_doc_free(bad);
	xml_schema_free(rng);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("b1_dismissal");
	TCase *tests = tcase_create("b1_dismissal");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, matches);
	tcase_add_test(tests, absent);
	tcase_add_test(tests, old);
	tcase_add_test(tests, template);
	tcase_add_loop_test(tests, faults, 0, sizeof(refused) / sizeof(refused[0]));
	tcase_add_loop_test(tests, schema, 0, sizeof(refused) / sizeof(refused[0]) - 1);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
