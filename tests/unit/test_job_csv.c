/*
 * Tables: RFC 4180 as it is met in the wild, with the place of every fault.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "job/csv.h"

static struct diag_list *diags;
static struct csv *csv;
static struct csv_row row;

static void
setup(void)
{
	diags = diag_list_new();
	csv = NULL;
}

static void
teardown(void)
{
	csv_close(csv);
	diag_list_free(diags);
}

static void
open_bytes(const char *bytes, size_t len)
{
	csv = csv_open(fmemopen((void *)(size_t)bytes, len, "rb"), "t.csv");
}

static void
open_text(const char *text)
{
	open_bytes(text, strlen(text));
}

/* The row as [a|b|c]; "fout" for a row with a fault, "einde" at the end. */
static const char *
next(void)
{
	static char shown[1000];
	int found = csv_next(csv, &row, diags);
	size_t i;

	if (found != 1)
		return found == 0 ? "einde" : "fout";
	strcpy(shown, "[");
	for (i = 0; i < row.count; i++) {
		strcat(shown, row.fields[i].text);
		strcat(shown, i + 1 < row.count ? "|" : "]");
	}
	return shown;
}

static void
is_fault(enum diag_code code, int line, int col)
{
	const struct diag *diag;

	ck_assert_uint_ge(diag_count(diags), 1);
	diag = diag_at(diags, diag_count(diags) - 1);
	ck_assert_int_eq(diag->code, code);
	ck_assert_str_eq(diag->pos.file, "t.csv");
	ck_assert_int_eq(diag->pos.line, line);
	ck_assert_int_eq(diag->pos.col, col);
}

static const struct {
	const char	*text, *first, *second;
} good[] = {
	{ "a,b\r\nc,d\r\n",			"[a|b]",	"[c|d]" },
	{ "a,b\nc,d",				"[a|b]",	"[c|d]" },
	{ "a;b\nc,d;e\n",			"[a|b]",	"[c,d|e]" },
	{ "a;b;c,d\n1;2;3\n",			"[a|b|c,d]",	"[1|2|3]" },
	{ "\"a;a\",b\n1,2\n",			"[a;a|b]",	"[1|2]" },
	{ "\xef\xbb\xbf" "a,b\n1,2\n",		"[a|b]",	"[1|2]" },
	{ "\xef\xbb\xbf\"a\",b\n1,2\n",		"[a|b]",	"[1|2]" },
	{ "a,b\n\"x\r\ny\",2\n",		"[a|b]",	"[x\ny|2]" },
	{ "a,b\n\"zeg \"\"ja\"\"\",2\n",	"[a|b]",	"[zeg \"ja\"|2]" },
	{ "a,b\n\"\",\n",			"[a|b]",	"[|]" },
	{ "a,b\n\n\r\n1,2\n",			"[a|b]",	"[1|2]" },
	{ "a\nYıldız-Ørsted\n",			"[a]",		"[Yıldız-Ørsted]" },
	{ "a,b\n 1 ,2\n",			"[a|b]",	"[ 1 |2]" },
	{ "a,b\r1,2\r",				"[a|b]",	"[1|2]" },
	{ "a,b\r\r\n1,2\r\n",			"[a|b]",	"[1|2]" },
};

START_TEST(reads)
{
	open_text(good[_i].text);
	ck_assert_str_eq(next(), good[_i].first);
	ck_assert_str_eq(next(), good[_i].second);
	ck_assert_str_eq(next(), "einde");
	ck_assert_uint_eq(diag_count(diags), 0);
}
END_TEST

START_TEST(places)
{
	open_text("kop,tweede\né\"\",\"x\ny\"\n");
	next();
	ck_assert_str_eq(next(), "fout");
	is_fault(DIAG_CSV_QUOTE, 2, 2);
	csv_close(csv);
	open_text("kop,tweede\néé,\"x\ny\"\n7,8\n");
	next();
	next();
	ck_assert_int_eq(row.line, 2);
	ck_assert_int_eq(row.fields[1].pos.line, 2);
	ck_assert_int_eq(row.fields[1].pos.col, 4);
	next();
	ck_assert_int_eq(row.line, 4);
	ck_assert_int_eq(row.fields[1].pos.col, 3);
}
END_TEST

/* A fault costs its own row and no other. */
static const struct {
	const char	*text;
	enum diag_code	 code;
	int		 line, col;
} bad[] = {
	{ "a,b\nx\"y,2\n3,4\n",		DIAG_CSV_QUOTE,	2, 2 },
	{ "a,b\n\"x\"y,2\n3,4\n",	DIAG_CSV_QUOTE,	2, 4 },
	{ "a,b\n1,\xe9\n3,4\n",		DIAG_CSV_TEXT,	2, 3 },
	{ "a,b\n\x01,2\n3,4\n",		DIAG_CSV_TEXT,	2, 1 },
	{ "a,b\n1,\xef\xbf\xbe\n3,4\n",	DIAG_CSV_TEXT,	2, 3 },
	{ "a,b\n1,\xc2\x85\n3,4\n",	DIAG_CSV_TEXT,	2, 3 },
	{ "a,b\rx\"y,2\r3,4\r",		DIAG_CSV_QUOTE,	2, 2 },
	{ "a,b\r\"x\"y,2\r\n3,4\n",	DIAG_CSV_QUOTE,	2, 4 },
};

START_TEST(refuses_row)
{
	open_text(bad[_i].text);
	ck_assert_str_eq(next(), "[a|b]");
	ck_assert_str_eq(next(), "fout");
	ck_assert_uint_eq(diag_count(diags), 1);
	is_fault(bad[_i].code, bad[_i].line, bad[_i].col);
	ck_assert_str_eq(next(), "[3|4]");
	ck_assert_str_eq(next(), "einde");
}
END_TEST

START_TEST(nul_byte)
{
	open_bytes("a,b\n1\0" "2,3\n4,5\n", 14);
	next();
	ck_assert_str_eq(next(), "fout");
	is_fault(DIAG_CSV_TEXT, 2, 1);
	ck_assert_str_eq(next(), "[4|5]");
}
END_TEST

START_TEST(open_quote)
{
	open_text("a,b\n1,2\n\"x,3\n4,5\n");
	next();
	ck_assert_str_eq(next(), "[1|2]");
	ck_assert_str_eq(next(), "fout");
	is_fault(DIAG_CSV_QUOTE, 3, 1);
	ck_assert_str_eq(next(), "einde");
}
END_TEST

/* A quote that is never closed may not take the memory of the rest of the table. */
START_TEST(endless_row)
{
	struct buf text = BUF_INIT;
	int i;

	buf_adds(&text, "a,b\n\"");
	for (i = 0; i < 300000; i++)
		buf_adds(&text, "1,2,3,4\n");
	open_bytes(text.data, text.len);
	next();
	ck_assert_str_eq(next(), "fout");
	is_fault(DIAG_CSV_LONG, 2, 1);
	ck_assert_str_eq(next(), "einde");
	buf_free(&text);
}
END_TEST

START_TEST(many_fields)
{
	struct buf text = BUF_INIT;
	int i;

	buf_adds(&text, "a,b\n");
	for (i = 0; i < 2000; i++)
		buf_adds(&text, "1,");
	open_bytes(text.data, text.len);
	next();
	ck_assert_str_eq(next(), "fout");
	is_fault(DIAG_CSV_LONG, 2, 1);
	buf_free(&text);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("csv");
	TCase *tcase = tcase_create("csv");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(tcase, reads, 0, sizeof(good) / sizeof(good[0]));
	tcase_add_test(tcase, places);
	tcase_add_loop_test(tcase, refuses_row, 0, sizeof(bad) / sizeof(bad[0]));
	tcase_add_test(tcase, nul_byte);
	tcase_add_test(tcase, open_quote);
	tcase_add_test(tcase, endless_row);
	tcase_add_test(tcase, many_fields);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
