/*
 * Whole files or none: modes, replacing, a full disk, a folder that cannot be
 * written, what a dead process left; and the small tools beside it.
 */
#include <sys/resource.h>
#include <sys/stat.h>

#include <check.h>
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/hash.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "job/job.h"
#include "job/ledger.h"

static struct diag_list *diags;
static char folder[] = "build/test_job_file_XXXXXX";
static char *path;
static struct buf bytes;

static void
setup(void)
{
	diags = diag_list_new();
	strcpy(folder, "build/test_job_file_XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	path = folder_join(folder, "brief", "pdf");
	bytes = (struct buf)BUF_INIT;
	buf_adds(&bytes, "een brief");
}

static int
count_files(void)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	int count = 0;

	while ((entry = readdir(dir)) != NULL)
		count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
	closedir(dir);
	return count;
}

static void
teardown(void)
{
	char *command = mem_format("rm -rf %s", folder);

	ck_assert_int_eq(system(command), 0);
	free(command);
	free(path);
	buf_free(&bytes);
	diag_list_free(diags);
}

static unsigned
mode_of(const char *name)
{
	struct stat st;

	ck_assert_int_eq(stat(name, &st), 0);
	return st.st_mode & 0777;
}

static bool
has_code(enum diag_code code)
{
	size_t i;

	for (i = 0; i < diag_count(diags); i++)
		if (diag_at(diags, i)->code == code)
			return true;
	return false;
}

/* As a letter does: staged, asked, committed. */
static int
write_file(const char *to, const struct buf *content, unsigned flags, struct diag_list *list)
{
	char *staged = job_stage_file(to, content, list);
	int result = -1;

	if (staged != NULL && !job_may_replace(staged, to, flags, list))
		unlink(staged);
	else if (staged != NULL)
		result = job_commit_file(staged, to, list);
	free(staged);
	return result;
}

START_TEST(writes_private)
{
	mode_t old = umask(0);

	ck_assert_int_eq(write_file(path, &bytes, 0, diags), 0);
	umask(old);
	ck_assert_uint_eq(mode_of(path), 0600);
	ck_assert_int_eq(count_files(), 1);
	ck_assert_uint_eq(diag_count(diags), 0);
}
END_TEST

START_TEST(makes_private_folders)
{
	char *deep = folder_join(folder, "a/b/c", NULL), *half = folder_join(folder, "a/b", NULL);
	mode_t old = umask(0);

	ck_assert_int_eq(job_make_folder(deep, diags), 0);
	umask(old);
	ck_assert_uint_eq(mode_of(deep), 0700);
	ck_assert_uint_eq(mode_of(half), 0700);
	ck_assert_uint_eq(diag_count(diags), 0);
	ck_assert_int_eq(chmod(deep, 0755), 0);
	ck_assert_int_eq(job_make_folder(deep, diags), 0);
	ck_assert(has_code(DIAG_FOLDER_OPEN));
	ck_assert_uint_eq(mode_of(deep), 0755);
	free(deep);
	free(half);
}
END_TEST

START_TEST(replaces_only_when_told)
{
	struct buf other = BUF_INIT;

	buf_adds(&other, "een andere brief");
	ck_assert_int_eq(write_file(path, &bytes, 0, diags), 0);
	ck_assert_int_eq(write_file(path, &bytes, 0, diags), 0);
	ck_assert_uint_eq(diag_count(diags), 0);
	ck_assert_int_eq(write_file(path, &other, 0, diags), -1);
	ck_assert(has_code(DIAG_OUTPUT_EXISTS));
	ck_assert_int_eq(count_files(), 1);
	ck_assert_int_eq(write_file(path, &other, JOB_OVERWRITE, diags), 0);
	ck_assert_int_eq(count_files(), 1);
	buf_free(&other);
}
END_TEST

START_TEST(refuses_what_is_no_file)
{
	ck_assert_int_eq(mkdir(path, 0700), 0);
	ck_assert_int_eq(write_file(path, &bytes, JOB_OVERWRITE, diags), -1);
	ck_assert(has_code(DIAG_OUTPUT_WRITE));
	ck_assert_int_eq(rmdir(path), 0);
	ck_assert_int_eq(symlink("/dev/null", path), 0);
	ck_assert_int_eq(write_file(path, &bytes, JOB_OVERWRITE, diags), -1);
	ck_assert_int_eq(count_files(), 1);
}
END_TEST

/* A file that may not grow: nothing half written stays behind. */
START_TEST(full_disk)
{
	struct rlimit old, tiny;

	signal(SIGXFSZ, SIG_IGN);
	ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &old), 0);
	tiny = (struct rlimit){ 4, old.rlim_max };
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &tiny), 0);
	ck_assert_int_eq(write_file(path, &bytes, 0, diags), -1);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &old), 0);
	ck_assert(has_code(DIAG_OUTPUT_WRITE));
	ck_assert_int_eq(count_files(), 0);
}
END_TEST

START_TEST(no_folder)
{
	char *inside = folder_join(path, "x", "pdf");

	ck_assert_int_eq(write_file(inside, &bytes, 0, diags), -1);
	ck_assert(has_code(DIAG_OUTPUT_WRITE));
	ck_assert_int_eq(write_file(path, &bytes, 0, diags), 0);
	ck_assert_int_eq(job_make_folder(path, diags), -1);
	ck_assert(has_code(DIAG_OUTPUT_FOLDER));
	ck_assert_int_eq(job_make_folder(inside, diags), -1);
	free(inside);
}
END_TEST

START_TEST(read_only_folder)
{
	if (geteuid() == 0)		/* root may write anywhere: look at it as somebody else */
		ck_assert_int_eq(seteuid(65534), 0);
	ck_assert_int_eq(job_make_folder("/sys", diags), -1);
	ck_assert(has_code(DIAG_OUTPUT_FOLDER));
	ck_assert_int_eq(write_file("/sys/brief.pdf", &bytes, 0, diags), -1);
	ck_assert(has_code(DIAG_OUTPUT_WRITE));
	if (getuid() == 0)
		ck_assert_int_eq(seteuid(0), 0);
}
END_TEST

START_TEST(clears_up_after_the_dead)
{
	char *staged = job_stage_file(path, &bytes, diags);

	ck_assert_ptr_nonnull(staged);
	ck_assert_int_eq(count_files(), 1);
	job_remove_staged(folder, (long)getpid() + 1);
	ck_assert_int_eq(count_files(), 1);
	job_remove_staged(folder, (long)getpid());
	ck_assert_int_eq(count_files(), 0);
	free(staged);
}
END_TEST

START_TEST(hash)
{
	struct buf text = BUF_INIT;
	char hex[65];

	buf_adds(&text, "abc");
	hash_sha256(buf_text(&text), text.len, hex);
	ck_assert_str_eq(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	buf_free(&text);
}
END_TEST

START_TEST(nearest)
{
	static const char *const names[] = { "formaat", "datum", "uit", "overschrijf" };

	ck_assert_str_eq(nearest_name("format", names, 4), "formaat");
	ck_assert_str_eq(nearest_name("datun", names, 4), "datum");
	ck_assert_str_eq(nearest_name("over", names, 4), "overschrijf");
	ck_assert_ptr_null(nearest_name("zzzzzz", names, 4));
	ck_assert_ptr_null(nearest_name("", names, 4));
}
END_TEST

START_TEST(ledger_knows_names)
{
	struct ledger *ledger = ledger_open(NULL, diags);
	struct job_result result = { 0 };
	const char *source = NULL;
	int line = 0, i;

	for (i = 0; i < 5000; i++) {
		result.name = mem_format("TW-%d", i);
		result.source = mem_copy("t.csv");
		result.line = i + 2;
		ck_assert(ledger_claim(ledger, &result, &source, &line));
		job_result_clear(&result);
	}
	result.name = mem_copy("TW-4321");
	result.source = mem_copy("t.csv");
	ck_assert(!ledger_claim(ledger, &result, &source, &line));
	ck_assert_str_eq(source, "t.csv");
	ck_assert_int_eq(line, 4323);
	job_result_clear(&result);
	ck_assert_int_eq(ledger_close(ledger, diags), 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("file");
	TCase *tcase = tcase_create("file");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, writes_private);
	tcase_add_test(tcase, makes_private_folders);
	tcase_add_test(tcase, replaces_only_when_told);
	tcase_add_test(tcase, refuses_what_is_no_file);
	tcase_add_test(tcase, full_disk);
	tcase_add_test(tcase, no_folder);
	tcase_add_test(tcase, read_only_folder);
	tcase_add_test(tcase, clears_up_after_the_dead);
	tcase_add_test(tcase, hash);
	tcase_add_test(tcase, nearest);
	tcase_add_test(tcase, ledger_knows_names);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
