/*
 * The tables that an organisation may change: a norm that is absent, doubled, unknown or no number is told with its place, a table that is
 * absent or another one too, and nothing is judged with half of them.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "b1/b1.h"
#include "base/folder.h"
#include "xml/xml.h"

static struct diag_list *diags;
static char *path, *folder;
static struct buf good;			/* every norm once, from line 2, in the order of norms.def */

static const char *const names[] = {
#define B1_NORM(ident, name) name,
#include "b1/norms.def"
#undef B1_NORM
};

static const char *
tmp(void)
{
	return getenv("TMPDIR") != NULL ? getenv("TMPDIR") : "/tmp";
}

static void
setup(void)
{
	int i;

	xml_init();
	diags = diag_list_new();
	path = mem_format("%s/klaar-normen-%ld.xml", tmp(), (long)getpid());
	folder = mem_format("%s/klaar-taal-%ld", tmp(), (long)getpid());
	buf_clear(&good);
	buf_adds(&good, "<normen xmlns='urn:klaar:taal'>\n");
	for (i = 0; i < B1_NORM_COUNT; i++)
		buf_addf(&good, "<norm naam='%s' waarde='%d.5'/>\n", names[i], i);
	buf_adds(&good, "</normen>\n");
}

static void
teardown(void)
{
	remove(path);
	free(path);
	free(folder);
	buf_free(&good);
	diag_list_free(diags);
	xml_exit();
}

static void
write_file(const char *name, const char *text, size_t len)
{
	FILE *out = fopen(name, "wb");

	ck_assert_ptr_nonnull(out);
	ck_assert_uint_eq(fwrite(text, 1, len, out), len);
	ck_assert_int_eq(fclose(out), 0);
}

START_TEST(each_once)
{
	struct b1_norms *norms;
	int i;

	write_file(path, buf_text(&good), good.len);
	norms = b1_norms_load(path, diags);
	ck_assert_ptr_nonnull(norms);
	for (i = 0; i < B1_NORM_COUNT; i++)
		ck_assert_double_eq(b1_norm(norms, i), i + 0.5);
	ck_assert_uint_eq(diag_count(diags), 0);
	b1_norms_free(norms);
}
END_TEST

/* The norm on this line becomes something else: one diagnostic, there. */
static const struct { const char *was, *is; int line; const char *says; } wrong[] = {
	{ "<norm naam='blok' waarde='13.5'/>\n", "", 1, "de norm blok ontbreekt" },
	{ "<norm naam='blok' waarde='13.5'/>", "<norm naam='blok' waarde='1'/><norm naam='blok' waarde='2'/>", 15, "de norm blok staat er twee keer" },
	{ "<norm naam='blok' waarde='13.5'/>", "<norm naam='blok' waarde='1'/><norm naam='blog' waarde='2'/>", 15, "de norm blog bestaat niet" },
	{ "<norm naam='blok' waarde='13.5'/>", "<norm naam='blok' waarde='1'/><norm waarde='2'/>", 15, "de norm zonder naam bestaat niet" },
	{ "waarde='13.5'", "", 15, "de waarde van blok is geen getal" },
	{ "'13.5'", "''", 15, "de waarde van blok is geen getal" },
	{ "'13.5'", "'veel'", 15, "de waarde van blok is geen getal" },
	{ "'13.5'", "'13,5'", 15, "de waarde van blok is geen getal" },
	{ "'13.5'", "'-1'", 15, "de waarde van blok is geen getal" },
	{ "'13.5'", "'1e999'", 15, "de waarde van blok is geen getal" },
	{ "'13.5'", "'nan'", 15, "de waarde van blok is geen getal" },
	{ "'13.5'", "'10000000'", 15, "de waarde van blok is geen getal" },
	{ "'13.5'", "'15 '", 15, "de waarde van blok is geen getal" },
};

START_TEST(one_wrong)
{
	const char *at = strstr(buf_text(&good), wrong[_i].was);
	struct buf text = BUF_INIT;

	ck_assert_ptr_nonnull(at);
	buf_add(&text, buf_text(&good), (size_t)(at - buf_text(&good)));
	buf_adds(&text, wrong[_i].is);
	buf_adds(&text, at + strlen(wrong[_i].was));
	write_file(path, buf_text(&text), text.len);
	ck_assert_ptr_null(b1_norms_load(path, diags));
	ck_assert_uint_eq(diag_count(diags), 1);
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_B1_NORM);
	ck_assert_str_eq(diag_at(diags, 0)->pos.file, path);
	ck_assert_int_eq(diag_at(diags, 0)->pos.line, wrong[_i].line);
	ck_assert_int_gt(diag_at(diags, 0)->pos.col, 0);
	ck_assert_msg(strncmp(diag_at(diags, 0)->text, wrong[_i].says, strlen(wrong[_i].says)) == 0, "%s", diag_at(diags, 0)->text);
	buf_free(&text);
}
END_TEST

/* Two wrong ones are told both: one mends them in one go. */
START_TEST(all_told)
{
	write_file(path, "<normen xmlns='urn:klaar:taal'/>", 32);
	ck_assert_ptr_null(b1_norms_load(path, diags));
	ck_assert_uint_eq(diag_count(diags), B1_NORM_COUNT);
}
END_TEST

START_TEST(no_file)
{
	ck_assert_ptr_null(b1_norms_load("/bestaat/niet.xml", diags));
	ck_assert_uint_eq(diag_count(diags), 1);
}
END_TEST

/* Our own: the score is what readability.md, section 5, says, and no organisation's file lacks a word of explanation. */
START_TEST(ours)
{
	static const struct { enum b1_norm norm; double value; } said[] = {
		{ B1_NORM_MEAN_FROM, 10 }, { B1_NORM_MEAN_MOST, 15 }, { B1_NORM_LONGEST_FROM, 15 }, { B1_NORM_LONGEST_MOST, 30 },
		{ B1_NORM_LONGEST_WEIGHT, 0.5 }, { B1_NORM_OVER_20_WEIGHT, 25 }, { B1_NORM_PASSIVE_MOST, 0.5 }, { B1_NORM_PASSIVE_WEIGHT, 60 },
		{ B1_NORM_FORMAL_MOST, 8 }, { B1_NORM_FORMAL_WEIGHT, 3 }, { B1_NORM_YES, 75 }, { B1_NORM_ALMOST, 60 }, { B1_NORM_LONG, 15 },
		{ B1_NORM_LONGER, 20 }, { B1_NORM_LONGEST, 40 }, { B1_NORM_STRICT_MEAN, 12 }, { B1_NORM_USUAL_MEAN, 15 },
	};
	struct b1_norms *norms = b1_norms_load("templates/taal/normen.xml", diags);
	size_t i;

	ck_assert_ptr_nonnull(norms);
	for (i = 0; i < sizeof(said) / sizeof(said[0]); i++)
		ck_assert_msg(b1_norm(norms, said[i].norm) == said[i].value, "%s: %g", names[said[i].norm], b1_norm(norms, said[i].norm));
	b1_norms_free(norms);
}
END_TEST

/* ---- the tables of words ---- */

/* A copy of templates/taal; but NULL makes the file `skip` absent. */
static void
copy_tables(const char *skip, const char *but)
{
	static const char *const endings[] = { ".xml", ".txt", NULL };
	struct folder paths = FOLDER_INIT;
	struct buf text = BUF_INIT;
	const char *base;
	char *to;
	size_t i;

	ck_assert_int_eq(mkdir(folder, 0700), 0);
	folder_add_files(&paths, "templates/taal", endings);
	for (i = 0; i < paths.count; i++) {
		base = strrchr(paths.names[i], '/') + 1;
		to = mem_format("%s/%s", folder, base);
		buf_clear(&text);
		ck_assert_int_eq(xml_read_text(paths.names[i], &text, diags), 0);
		if (strcmp(base, skip) != 0)
			write_file(to, buf_text(&text), text.len);
		else if (but != NULL)
			write_file(to, but, strlen(but));
		free(to);
	}
	folder_release(&paths);
	buf_free(&text);
}

static void
remove_tables(void)
{
	static const char *const endings[] = { ".xml", ".txt", NULL };
	struct folder paths = FOLDER_INIT;
	size_t i;

	folder_add_files(&paths, folder, endings);
	for (i = 0; i < paths.count; i++)
		remove(paths.names[i]);
	folder_release(&paths);
	rmdir(folder);
}

#define LEXICON	"<lexicon xmlns='urn:klaar:taal' soort='vaag'>\n"
#define WOORD(rest) LEXICON "<woord lemma='kwalijkerig' " rest "</lexicon>"
static const struct { const char *file, *text; enum diag_code code; int line; } tables[] = {
	{ "lexicon-vaag.xml", NULL, DIAG_FILE_MISSING, 0 },
	{ "woorden.xml", NULL, DIAG_FILE_MISSING, 0 },
	{ "werkwoorden.xml", NULL, DIAG_FILE_MISSING, 0 },
	{ "afkortingen.xml", NULL, DIAG_FILE_MISSING, 0 },
	{ "begrippen.xml", NULL, DIAG_FILE_MISSING, 0 },
	{ "spelling.txt", NULL, DIAG_LANG_TABLE, 0 },
	{ "lexicon-vaag.xml", "<lexicon xmlns='urn:klaar:taal' soort='vaak'/>", DIAG_LANG_TABLE, 1 },
	{ "lexicon-vaag.xml", "<lexicon soort='vaag'/>", DIAG_LANG_TABLE, 1 },
	{ "lexicon-vaag.xml", "<woorden xmlns='urn:klaar:taal'/>", DIAG_LANG_TABLE, 1 },
	{ "lexicon-vaag.xml", WOORD("soort='xx'><anders lemma='a'/></woord>"), DIAG_LANG_ENTRY, 2 },
	{ "lexicon-vaag.xml", LEXICON "<woord soort='vast'><anders lemma='a'/></woord></lexicon>", DIAG_LANG_ENTRY, 2 },
	{ "lexicon-vaag.xml", WOORD("soort='vast'><anders/></woord>"), DIAG_LANG_ENTRY, 2 },
	{ "lexicon-vaag.xml", WOORD("soort='vast'><anders lemma='a'/></woord><woord lemma='kwalijkerig' soort='vast'><anders lemma='b'/></woord>"), DIAG_LANG_TWICE, 2 },
};

START_TEST(table_wrong)
{
	const struct diag *first;

	copy_tables(tables[_i].file, tables[_i].text);
	ck_assert_ptr_null(lang_open(folder, diags));
	remove_tables();
	ck_assert_uint_ge(diag_count(diags), 1);
	first = diag_at(diags, 0);
	ck_assert_msg(first->code == tables[_i].code, "%s: %s", tables[_i].file, first->text);
	ck_assert_ptr_nonnull(strstr(first->pos.file, tables[_i].file));
	ck_assert_int_eq(first->pos.line, tables[_i].line);
}
END_TEST

START_TEST(tables_right)
{
	struct lang *lang;

	copy_tables("-", NULL);
	lang = lang_open(folder, diags);
	remove_tables();
	ck_assert_ptr_nonnull(lang);
	ck_assert_uint_eq(diag_count(diags), 0);
	lang_close(lang);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("b1_norms");
	TCase *tests = tcase_create("b1_norms");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, each_once);
	tcase_add_loop_test(tests, one_wrong, 0, sizeof(wrong) / sizeof(wrong[0]));
	tcase_add_test(tests, all_told);
	tcase_add_test(tests, no_file);
	tcase_add_test(tests, ours);
	tcase_add_loop_test(tests, table_wrong, 0, sizeof(tables) / sizeof(tables[0]));
	tcase_add_test(tests, tables_right);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
