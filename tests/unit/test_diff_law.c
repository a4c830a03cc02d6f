/*
 * Real law: successive versions of the Drank- en Horecawet, if the files are there (KLAAR_DATA, else ../shared/data). What is told must be what differs
 * when articles are put side by side by the identity that the file gives them, which is known of each pair.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "diff/diff.h"

static const char *const versions[] = { "2000-11-01_0", "2002-07-01_0", "2003-06-01_0", "2004-12-01_0", "2005-07-01_0", "2005-07-31_0", "2005-09-14_0",
    "2009-07-01_0" };
/* new, changed, lapsed, renumbered, moved */
static const int expected[][DIFF_CHANGE_KINDS] = { { 0, 5 }, { 0, 2 }, { 9, 2 }, { 0, 1 }, { 0, 1 }, { 0, 0, 1 }, { 0, 3, 7 } };

static const char *
data_folder(void)
{
	const char *folder = getenv("KLAAR_DATA");

	return folder != NULL ? folder : "../shared/data";
}

static struct text *
load_version(const char *version)
{
	struct diag_list *diags = diag_list_new();
	char *path = mem_format("%s/regulations/bwb/BWBR0002458/%s/xml/BWBR0002458_%s.xml", data_folder(), version, version);
	FILE *file = fopen(path, "r");
	struct text *text = NULL;

	if (file != NULL) {
		fclose(file);
		text = text_load(path, diags);
		ck_assert_msg(text != NULL, "%s: %s", path, diag_count(diags) > 0 ? diag_at(diags, 0)->text : "?");
	}
	free(path);
	diag_list_free(diags);
	return text;
}

static bool
same_words(const struct text_node *a, const struct text_node *b)
{
	struct buf x = BUF_INIT, y = BUF_INIT;
	bool same;

	text_add_plain(&x, a);
	text_add_plain(&y, b);
	same = strcmp(buf_text(&x), buf_text(&y)) == 0;
	buf_free(&x);
	buf_free(&y);
	return same;
}

static bool
is_told(const struct diff *diff, const struct text_node *node)
{
	for (int i = 0; i < diff->change_count; i++)
		if (diff->changes[i].becomes == node || diff->changes[i].was == node)
			return true;
	return false;
}

/* By identity: an article is told exactly when it is on one side only or its words differ. */
static void
assert_exact(const struct diff *diff)
{
	const struct text *was = diff->was, *becomes = diff->becomes;

	for (const struct text_node *node = becomes->root; node != NULL; node = text_next(node, becomes->root)) {
		const struct text_node *old = node->kind == TEXT_ARTIKEL ? text_find(was, node->wid) : NULL;

		if (node->kind == TEXT_ARTIKEL)
			ck_assert_msg(is_told(diff, node) == (old == NULL || !same_words(old, node)), "%s", node->wid);
	}
	for (const struct text_node *node = was->root; node != NULL; node = text_next(node, was->root))
		if (node->kind == TEXT_ARTIKEL && text_find(becomes, node->wid) == NULL)
			ck_assert_msg(is_told(diff, node), "%s", node->wid);
}

START_TEST(successive_versions_differ_where_the_law_says)
{
	for (size_t i = 0; i + 1 < sizeof(versions) / sizeof(versions[0]); i++) {
		struct text *was = load_version(versions[i]), *becomes = load_version(versions[i + 1]), *result;
		int found[DIFF_CHANGE_KINDS] = { 0 };
		struct diff *diff;

		if (was == NULL || becomes == NULL) {
			printf("test_diff_law: overgeslagen, %s/regulations/bwb is er niet\n", data_folder());
			text_free(was);
			text_free(becomes);
			return;
		}
		diff = diff_new(was, becomes);
		for (int k = 0; k < diff->change_count; k++) {
			const struct diff_change *change = &diff->changes[k];

			found[change->kind] += (change->becomes != NULL ? change->becomes : change->was)->kind == TEXT_ARTIKEL;
		}
		ck_assert_msg(memcmp(found, expected[i], sizeof(found)) == 0, "%s: %d nieuw, %d gewijzigd, %d vervallen, %d vernummerd, %d verplaatst",
		    versions[i + 1], found[0], found[1], found[2], found[3], found[4]);
		assert_exact(diff);
		result = diff_apply(diff);
		ck_assert(text_equal(result->root, becomes->root, TEXT_WITH_IDS));
		text_free(result);
		diff_free(diff);
		text_free(was);
		text_free(becomes);
	}
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("diff_law");
	TCase *tests = tcase_create("diff_law");
	SRunner *runner;
	int failed;

	xml_init();
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, successive_versions_differ_where_the_law_says);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	xml_exit();
	return failed != 0;
}
