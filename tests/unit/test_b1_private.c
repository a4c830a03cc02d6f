/*
 * Property: what klaar toets shows of a letter tells nothing that came from its record: over all letters, with norms so strict that nearly
 * every sentence has marks, no line of JSON holds a name, an address, a number, a date, an amount or free text of the record.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "job/toets_int.h"
#include "out/toets.h"
#include "xml/xml.h"

enum { VALUE_LEAST = 4, FREE_WORDS = 3 };

static struct job_project *project;
static struct lang *lang;
static struct b1_norms *norms;
static struct diag_list *diags;
static size_t marks, private_marks, values;

/* ---- norms under which everything is too long ---- */

static const struct { const char *from, *to; } stricter[] = {
	{ "zin-lang-advies\" waarde=\"15\"", "zin-lang-advies\" waarde=\"4\"" }, { "zin-lang-deel\" waarde=\"0.30\"", "zin-lang-deel\" waarde=\"0\"" },
	{ "\"deelzinnen\" waarde=\"2\"", "\"deelzinnen\" waarde=\"1\"" }, { "\"komma-s\" waarde=\"3\"", "\"komma-s\" waarde=\"1\"" },
	{ "tang-werkwoord\" waarde=\"8\"", "tang-werkwoord\" waarde=\"1\"" }, { "tang-lidwoord\" waarde=\"5\"", "tang-lidwoord\" waarde=\"1\"" },
	{ "voorzetsels-in-zin\" waarde=\"5\"", "voorzetsels-in-zin\" waarde=\"2\"" }, { "\"lang-woord\" waarde=\"20\"", "\"lang-woord\" waarde=\"9\"" },
	{ "kop-lang\" waarde=\"70\"", "kop-lang\" waarde=\"10\"" }, { "alinea-woorden\" waarde=\"100\"", "alinea-woorden\" waarde=\"10\"" },
};

static struct b1_norms *
strict_norms(void)
{
	struct buf table = BUF_INIT, out = BUF_INIT;
	char *path = mem_format("%s/klaar-streng-%ld.xml", getenv("TMPDIR") != NULL ? getenv("TMPDIR") : "/tmp", (long)getpid());
	struct b1_norms *found;
	FILE *file;
	size_t i;

	ck_assert_int_eq(xml_read_text("templates/taal/normen.xml", &table, diags), 0);
	for (i = 0; i < sizeof(stricter) / sizeof(stricter[0]); i++) {
		char *at = strstr(buf_text(&table), stricter[i].from);

		ck_assert_msg(at != NULL, "%s", stricter[i].from);
		buf_clear(&out);
		buf_add(&out, table.data, (size_t)(at - table.data));
		buf_addf(&out, "%s%s", stricter[i].to, at + strlen(stricter[i].from));
		buf_clear(&table);
		buf_add(&table, out.data, out.len);
	}
	file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(table.data, 1, table.len, file), table.len);
	fclose(file);
	found = b1_norms_load(path, diags);
	unlink(path);
	free(path);
	buf_free(&table);
	buf_free(&out);
	return found;
}

static void
setup(void)
{
	xml_init();
	diags = diag_list_new();
	project = job_project_open(".", diags);
	lang = lang_open("templates/taal", diags);
	norms = strict_norms();
	ck_assert_msg(project != NULL && lang != NULL && norms != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "?");
}

static void
teardown(void)
{
	b1_norms_free(norms);
	lang_close(lang);
	job_project_close(project);
	diag_list_free(diags);
	xml_exit();
}

/* ---- the values of one letter ---- */

struct letter {
	struct b1_run	*run;
	struct buf	 values[4000];
	size_t		 count;
	struct buf	 own;		/* what the templates say themselves: no secret */
};

/* A name, a number or free text: a capital or a digit, or so many words. A single word of the language ("stukken") may be ours as well. */
static bool
is_personal(const char *text, size_t len)
{
	size_t i, words = 1;
	bool known = false;

	for (i = 0; i < len; i++) {
		words += text[i] == ' ';
		known |= (text[i] >= 'A' && text[i] <= 'Z') || (text[i] >= '0' && text[i] <= '9');
	}
	return len >= VALUE_LEAST && (known || words >= FREE_WORDS);
}

static void
take_unit(void *ctx, struct b1_unit *unit)
{
	struct letter *letter = ctx;
	const char *text = unit->lang.text;
	uint32_t at = 0;
	size_t i;

	for (i = 0; i < unit->span_count; i++) {
		const struct b1_span *span = &unit->spans[i];

		if (span->kind == B1_FIELD && span->start >= at) {
			buf_add(&letter->own, text + at, span->start - at);
			buf_addc(&letter->own, '|');
			at = span->end;
		}
		if (span->kind != B1_FIELD || !is_personal(text + span->start, span->end - span->start))
			continue;
		ck_assert_uint_lt(letter->count, sizeof(letter->values) / sizeof(letter->values[0]));
		buf_add(&letter->values[letter->count++], text + span->start, span->end - span->start);
	}
	buf_adds(&letter->own, text + at);
	buf_addc(&letter->own, '|');
	b1_add(letter->run, unit);
}

static void
check_line(const struct letter *letter, const char *path, const struct b1_mark *mark)
{
	struct buf line = BUF_INIT, value = BUF_INIT;
	struct b1_mark shown = *mark;
	size_t i;

	shown.key[0] = '\0';		/* a hash may look like any number */
	toets_add_json_mark(&line, &shown);
	for (i = 0; i < letter->count; i++) {
		if (strstr(buf_text(&letter->own), buf_text(&letter->values[i])) != NULL)
			continue;
		buf_clear(&value);
		buf_add_json(&value, buf_text(&letter->values[i]));
		value.data[--value.len] = '\0';		/* without its quotes */
		ck_assert_msg(strstr(buf_text(&line), value.data + 1) == NULL, "%s: ‘%s’ in %s", path, value.data + 1, buf_text(&line));
	}
	marks++;
	private_marks += mark->place.field != NULL;
	buf_free(&line);
	buf_free(&value);
}

static void
check_letter(const char *path)
{
	struct job_toets toets = { .on = { 2026, 11, 22 }, .known = { 2026, 11, 22 } };
	struct toets_text text = { .project = project, .lang = lang, .toets = &toets };
	struct b1_setup setup = { .lang = lang, .norms = norms, .genre = B1_LETTER, .decides = true };
	struct letter *letter = mem_alloc(sizeof(*letter));
	struct b1_report *report;
	size_t i;

	ck_assert_int_eq(toets_text_read(&text, path, diags), 0);
	ck_assert_int_eq(text.kind->open(&text, diags), 0);
	letter->run = b1_run_new(&setup);
	text.kind->units(&text, take_unit, letter);
	report = b1_run_end(letter->run);
	for (i = 0; i < report->mark_count; i++)
		check_line(letter, path, &report->marks[i]);
	values += letter->count;
	for (i = 0; i < letter->count; i++)
		buf_free(&letter->values[i]);
	buf_free(&letter->own);
	free(letter);
	b1_report_free(report);
	toets_text_release(&text);
}

START_TEST(letters)
{
	static const char *const endings[] = { ".xml", NULL };
	struct folder paths = FOLDER_INIT;
	size_t i;

	folder_add_files(&paths, "letters", endings);
	for (i = 0; i < paths.count; i++)
		check_letter(paths.names[i]);
	folder_release(&paths);
	printf("%zu marks, %zu on values, %zu values\n", marks, private_marks, values);
	ck_assert(marks > 1000 && private_marks > 100 && values > 500);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("b1_private");
	TCase *tests = tcase_create("letters");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, letters);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
