/*
 * The names in a folder: their order, the ending, what does not count; paths below a folder.
 */
#include <sys/stat.h>

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"

/* Begins with what must stand first: '-' is before '.', capitals before small letters, an e with accent after z. */
static const char *const files[] = { "B.xml", "a-b.xml", "a.xml", "é.xml", ".xml", ".a.xml", "a.xml.tmp", "b.rng", "xml" };
static char made[] = "build/test_folder_XXXXXX";

static void
setup(void)
{
	char path[128];
	FILE *out;

	strcpy(made, "build/test_folder_XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(made));
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", made, files[i]);
		out = fopen(path, "w");
		ck_assert_ptr_nonnull(out);
		fclose(out);
	}
	snprintf(path, sizeof(path), "%s/c.xml", made);
	ck_assert_int_eq(mkdir(path, 0700), 0);
}

static void
teardown(void)
{
	char path[128];

	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", made, files[i]);
		unlink(path);
	}
	snprintf(path, sizeof(path), "%s/c.xml", made);
	rmdir(path);
	ck_assert_int_eq(rmdir(made), 0);
}

static void
assert_names(const char *ending, const char *const *expected, size_t count)
{
	struct folder folder;

	ck_assert_int_eq(folder_read(&folder, made, ending), 0);
	ck_assert_uint_eq(folder.count, count);
	for (size_t i = 0; i < count; i++)
		ck_assert_str_eq(folder.names[i], expected[i]);
	ck_assert_ptr_null(folder.names[count]);
	folder_release(&folder);
}

START_TEST(names_with_an_ending)
{
	static const char *const xml[] = { "B", "a", "a-b", "c", "é" };
	static const char *const rng[] = { "b" };

	assert_names(".xml", xml, 5);
	assert_names(".rng", rng, 1);
	assert_names(".csv", NULL, 0);
}
END_TEST

START_TEST(all_names)
{
	static const char *const all[] = { "B.xml", "a-b.xml", "a.xml", "a.xml.tmp", "b.rng", "c.xml", "xml", "é.xml" };

	assert_names("", all, 8);
}
END_TEST

START_TEST(no_folder)
{
	struct folder folder;

	ck_assert_int_eq(folder_read(&folder, "build/geen-map", ".xml"), -1);
	ck_assert_uint_eq(folder.count, 0);
	ck_assert_ptr_null(folder.names[0]);
	folder_release(&folder);
	ck_assert_int_eq(folder_read(&folder, "Makefile", ""), -1);
	folder_release(&folder);
	ck_assert(folder_exists("src"));
	ck_assert(!folder_exists("Makefile"));
	ck_assert(!folder_exists("build/geen-map"));
}
END_TEST

START_TEST(a_list_of_ones_own)
{
	struct folder folder = FOLDER_INIT;

	ck_assert(!folder_has(&folder, "z"));
	folder_add(&folder, "z");
	folder_add(&folder, "a");
	ck_assert(folder_has(&folder, "z"));
	ck_assert(!folder_has(&folder, "b"));
	ck_assert_str_eq(folder.names[0], "z");
	ck_assert_ptr_null(folder.names[2]);
	folder_release(&folder);
	ck_assert_uint_eq(folder.count, 0);
	folder_release(&folder);
}
END_TEST

START_TEST(endings)
{
	ck_assert(folder_has_ending("a.xml", ".xml"));
	ck_assert(folder_has_ending("a", ""));
	ck_assert(!folder_has_ending(".xml", ".xml"));
	ck_assert(!folder_has_ending("a.xmL", ".xml"));
	ck_assert(!folder_has_ending("ml", ".xml"));
}
END_TEST

START_TEST(joins)
{
	static const char *const cases[][4] = {
		{ "out", "a", "pdf", "out/a.pdf" }, { "out/", "a", NULL, "out/a" }, { ".", "a", "xml", "a.xml" }, { "/", "a", NULL, "/a" },
	};
	char *joined = folder_join(cases[_i][0], cases[_i][1], cases[_i][2]);

	ck_assert_str_eq(joined, cases[_i][3]);
	free(joined);
}
END_TEST

static Suite *
folder_suite(void)
{
	Suite *suite = suite_create("folder");
	TCase *tcase = tcase_create("folder");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, names_with_an_ending);
	tcase_add_test(tcase, all_names);
	tcase_add_test(tcase, no_folder);
	tcase_add_test(tcase, a_list_of_ones_own);
	tcase_add_test(tcase, endings);
	tcase_add_loop_test(tcase, joins, 0, 4);
	suite_add_tcase(suite, tcase);
	return suite;
}

int
main(void)
{
	SRunner *runner = srunner_create(folder_suite());
	int failed;

	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
