/*
 * Real law into the model: nothing lost, and between two versions exactly those articles differ that the source itself
 * says began on its day. KLAAR_DATA, by default ../shared/data, holds regulations/; without it these tests say that they are passed over.
 */
#include "test_xml.h"
#include "diff/diff.h"
#include "text/import_int.h"

static struct diag_list *diags;

static void
open_list(void)
{
	xml_init();
	diags = diag_list_new();
}

static void
close_list(void)
{
	diag_list_free(diags);
	xml_exit();
}

static size_t
posted(enum diag_code code)
{
	size_t i, count = 0;

	for (i = 0; i < diag_count(diags); i++)
		count += diag_at(diags, i)->code == code;
	return count;
}

static const char *
data_path(const char *path)
{
	static char full[512];	/* of one test process */
	const char *folder = getenv("KLAAR_DATA");

	snprintf(full, sizeof(full), "%s/regulations/%s", folder != NULL ? folder : "../shared/data", path);
	return access(full, R_OK) == 0 ? full : NULL;
}

static struct text *
read_data(const char *path, struct text_import_report *report)
{
	const char *full = data_path(path);
	struct xml_doc *doc = full != NULL ? xml_load_file(full, diags) : NULL;
	struct text *text;

	if (full == NULL) {
		fprintf(stderr, "overgeslagen: %s is er niet (KLAAR_DATA)\n", path);
		return NULL;
	}
	ck_assert_ptr_nonnull(doc);
	text = strncmp(path, "cvdr", 4) == 0 ? text_import_cvdr(doc, report, diags) : text_import_bwb(doc, report, diags);
	xml_doc_free(doc);
	ck_assert_msg(text != NULL, "%s is refused", path);
	return text;
}

static int
count_articles(const struct text *text, const char *status)
{
	const struct text_node *node;
	int count = 0;

	for (node = text->root; node != NULL; node = text_next(node, text->root))
		count += node->kind == TEXT_ARTIKEL && (status == NULL || strcmp(text_attribute(node, "status"), status) == 0);
	return count;
}

static int
count_kind(const struct text *text, enum text_kind kind)
{
	const struct text_node *node;
	int count = 0;

	for (node = text->root; node != NULL; node = text_next(node, text->root))
		count += node->kind == kind;
	return count;
}

START_TEST(participatiewet)
{
	struct text_import_report report;
	struct text *text = read_data("bwb/BWBR0015703/BWBR0015703_2026-01-01_0.xml", &report);

	if (text == NULL)
		return;
	ck_assert_uint_eq(report.source, 203706);
	ck_assert_uint_eq(report.model + report.kept, 203706);
	ck_assert_uint_eq(report.left_out, 0);
	ck_assert_uint_eq(diag_count(diags), 1);
	ck_assert_uint_eq(posted(DIAG_TEXT_IMPORT_PICTURE), 1);
	ck_assert_int_eq(count_articles(text, NULL), 174);
	ck_assert_int_eq(count_articles(text, "vervallen"), 20);
	ck_assert_int_eq(count_kind(text, TEXT_VERVALLEN), 20);
	ck_assert_int_eq(count_articles(text, "nogniet"), 4);
	ck_assert_int_eq(count_kind(text, TEXT_LID), 538);
	ck_assert_int_eq(count_kind(text, TEXT_LI), 465);
	text_free(text);
}
END_TEST

START_TEST(cvdr_data)
{
	struct text_import_report report;
	struct text *text = read_data("cvdr/CVDR680781_1.xml", &report);

	if (text == NULL)
		return;
	ck_assert_uint_eq(report.source, 7650);
	ck_assert_uint_eq(report.left_out, 0);
	ck_assert_uint_eq(report.model, report.source + report.attributes);
	ck_assert_uint_eq(diag_count(diags), 0);
	text_free(text);
}
END_TEST

/* Without what the source says about the last event: that is no text. */
static void
drop_history(struct text *text)
{
	struct text_node *node;

	for (node = text->root; node != NULL; node = (struct text_node *)text_next(node, text->root))
		if (node->kind == TEXT_ARTIKEL)
			node->attributes = NULL;
}

static bool
is_news(const struct text_node *article, const char *day)
{
	const char *since = text_attribute(article, "inwerking");

	return since != NULL && strcmp(since, day) == 0;
}

/* The articles of text whose text differs from was are those that the source says began on its day. */
static int
compare_versions(const struct text *was, struct text *text)
{
	struct text *bare = text_copy(text);
	const struct text_node *node, *old;
	int differ = 0;

	drop_history(bare);
	for (node = text->root; node != NULL; node = text_next(node, text->root)) {
		bool other;

		if (node->kind != TEXT_ARTIKEL)
			continue;
		old = text_find(was, node->wid);
		other = old == NULL || !text_equal(old, text_find(bare, node->wid), 0);
		differ += other;
		ck_assert_msg(other == is_news(node, text_attribute(text->root, "geldig")), "%s, %s: %s", text_attribute(text->root, "geldig"), node->wid,
		    other ? "differs, but the source does not say so" : "is equal, but the source says it changed");
	}
	text_free(bare);
	return differ;
}

/* The same, as src/diff/ tells it: each article once, and no other. */
static int
count_changed_articles(const struct text *was, const struct text *text)
{
	struct diff *diff = diff_new(was, text);
	const struct text_node *node;
	int i, count = 0;

	for (i = 0; i < diff->change_count; i++) {
		node = diff->changes[i].becomes != NULL ? diff->changes[i].becomes : diff->changes[i].was;
		if (node->kind != TEXT_ARTIKEL)
			continue;
		ck_assert_msg(is_news(node, text_attribute(text->root, "geldig")), "%s is no news", node->wid);
		count++;
	}
	diff_free(diff);
	return count;
}

START_TEST(versions_of_one_law)
{
	static const struct { const char *day; int differ; } versions[] = { { "2000-11-01", 0 }, { "2002-07-01", 5 }, { "2003-06-01", 2 }, { "2004-12-01", 11 },
		{ "2005-07-01", 1 }, { "2005-07-31", 1 }, { "2005-09-14", 1 }, { "2009-07-01", 10 } };
	struct text *was = NULL, *text;
	char path[200];
	size_t i;

	for (i = 0; i < sizeof(versions) / sizeof(versions[0]); i++) {
		snprintf(path, sizeof(path), "bwb/BWBR0002458/%s_0/xml/BWBR0002458_%s_0.xml", versions[i].day, versions[i].day);
		text = read_data(path, NULL);
		if (text == NULL)
			break;
		if (was != NULL) {
			ck_assert_int_eq(count_changed_articles(was, text), versions[i].differ);
			drop_history(was);
			ck_assert_int_eq(compare_versions(was, text), versions[i].differ);
		}
		text_free(was);
		was = text;
	}
	text_free(was);
	ck_assert_uint_eq(diag_count(diags), 0);
}
END_TEST

int
main(void)
{
	const TTest *const tests[] = { participatiewet, cvdr_data, versions_of_one_law };
	Suite *suite = suite_create("import law");
	TCase *tcase = tcase_create("import law");
	size_t i;

	tcase_add_checked_fixture(tcase, open_list, close_list);
	tcase_set_timeout(tcase, 60);
	for (i = 0; i < sizeof(tests) / sizeof(tests[0]); i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return run_tests(suite);
}
