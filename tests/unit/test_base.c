/*
 * The ground floor: memory, buffers, UTF-8, dates with the terms of the law, amounts.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/money.h"
#include "base/utf8.h"

static struct date
day(const char *text)
{
	struct date date = { 0, 0, 0 };

	ck_assert_msg(date_parse(text, &date), "%s", text);
	return date;
}

static void
assert_date(struct date date, const char *expected)
{
	struct buf buf = BUF_INIT;

	date_add_iso(&buf, date);
	ck_assert_str_eq(buf_text(&buf), expected);
	buf_free(&buf);
}

START_TEST(dates_that_exist)
{
	static const char *const good[] = { "2026-01-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31" };
	static const char *const bad[] = { "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-01",
	    "26-01-01", "2026-01-01 ", "2026/01/01", "", "0000-01-01", "2026-01-0x", "２026-01-01" };
	struct date date;
	size_t i;

	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		ck_assert_msg(date_parse(good[i], &date), "%s", good[i]);
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		ck_assert_msg(!date_parse(bad[i], &date), "%s", bad[i]);
}
END_TEST

START_TEST(serials_round_trip_and_step_by_one)
{
	struct date previous = day("1899-12-31"), date;
	long serial;

	ck_assert_int_eq(date_serial(day("1970-01-01")), 0);
	for (serial = date_serial(previous) + 1; serial < date_serial(day("2101-01-01")); serial++) {
		date = date_from_serial(serial);
		ck_assert_int_eq(date_serial(date), serial);
		ck_assert_int_gt(date_compare(date, previous), 0);
		ck_assert_int_eq(date_weekday(date), (date_weekday(previous) + 1) % 7);
		previous = date;
	}
}
END_TEST

START_TEST(easter_and_holidays_of_known_years)
{
	static const char *const holidays[] = { "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14",
	    "2026-05-25", "2026-12-25", "2026-12-26", "2025-04-26", "2024-03-29", "2038-04-26" };
	static const char *const plain[] = { "2026-04-05", "2026-04-26", "2025-04-27", "2026-05-15", "2026-12-24", "2026-12-31", "2026-01-02" };
	size_t i;

	assert_date(date_easter(2024), "2024-03-31");
	assert_date(date_easter(2026), "2026-04-05");
	assert_date(date_easter(2038), "2038-04-25");
	for (i = 0; i < sizeof(holidays) / sizeof(holidays[0]); i++)
		ck_assert_msg(date_is_holiday(day(holidays[i])), "%s", holidays[i]);
	for (i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
		ck_assert_msg(!date_is_holiday(day(plain[i])), "%s", plain[i]);
}
END_TEST

START_TEST(objection_ends_six_weeks_later_on_a_workday)
{
	long serial;
	struct date sent, last;

	assert_date(date_objection_end(day("2026-11-13")), "2026-12-28");	/* Christmas, Boxing Day, Sunday */
	assert_date(date_objection_end(day("2026-11-10")), "2026-12-22");
	assert_date(date_objection_end(day("2026-02-20")), "2026-04-07");	/* Good Friday to Easter Monday */
	for (serial = date_serial(day("2025-01-01")); serial < date_serial(day("2041-01-01")); serial++) {
		sent = date_from_serial(serial);
		last = date_objection_end(sent);
		ck_assert(date_is_workday(last));
		ck_assert_int_ge(date_serial(last), serial + 42);
		ck_assert_int_le(date_serial(last), serial + 42 + 5);	/* Easter 2038: Good Friday to King's day */
	}
}
END_TEST

START_TEST(months_are_clamped_and_words_are_dutch)
{
	struct buf buf = BUF_INIT;

	assert_date(date_add_months(day("2026-01-31"), 1), "2026-02-28");
	assert_date(date_add_months(day("2026-03-31"), -13), "2025-02-28");
	assert_date(date_add_months(day("2026-10-15"), -10), "2025-12-15");
	date_add_words(&buf, day("2026-03-01"));
	ck_assert_str_eq(buf_text(&buf), "1 maart 2026");
	buf_free(&buf);
	assert_date(date_from_time(0), "1970-01-01");
	assert_date(date_from_time(-1), "1969-12-31");
}
END_TEST

START_TEST(amounts)
{
	static const struct { const char *in; int64_t cents; const char *out; } good[] = {
		{ "1401.50", 140150, "€\u00a01.401,50" }, { "1200", 120000, "€\u00a01.200" }, { "0.05", 5, "€\u00a00,05" },
		{ "1234567.8", 123456780, "€\u00a01.234.567,80" }, { "-12.30", -1230, "€\u00a0-12,30" }, { "0", 0, "€\u00a00" },
		{ "9999999999999.99", 999999999999999, "€\u00a09.999.999.999.999,99" } };
	static const char *const bad[] = { "", "-", "1,50", "1.505", "1.", ".5", "1 200", "1e3", "12345678901234", "€ 5", "5 " };
	struct buf buf = BUF_INIT;
	int64_t cents;
	size_t i;

	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		ck_assert_msg(money_parse(good[i].in, &cents), "%s", good[i].in);
		ck_assert_int_eq(cents, good[i].cents);
		buf_clear(&buf);
		money_add_words(&buf, cents, MONEY_SHORT);
		ck_assert_str_eq(buf_text(&buf), good[i].out);
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		ck_assert_msg(!money_parse(bad[i], &cents), "%s", bad[i]);
	buf_clear(&buf);
	money_add_words(&buf, 120000, MONEY_CENTS);
	ck_assert_str_eq(buf_text(&buf), "€\u00a01.200,00");
	buf_free(&buf);
}
END_TEST

START_TEST(utf8_round_trips_and_refuses)
{
	static const char *const bad[] = { "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xE2\x82", "\xFF", "a\xC3" };
	char bytes[4];
	const char *at;
	unsigned int rune;
	size_t i, len, where;

	for (rune = 1; rune <= 0x10FFFF; rune += rune < 0x3000 ? 1 : 37) {
		if (rune >= 0xD800 && rune <= 0xDFFF)
			continue;
		len = utf8_encode(rune, bytes);
		at = bytes;
		ck_assert_uint_eq(utf8_next(&at, bytes + len), rune);
		ck_assert_ptr_eq(at, bytes + len);
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		ck_assert_msg(!utf8_valid(bad[i], strlen(bad[i]), &where), "%zu", i);
	ck_assert(utf8_valid("é€𝄞", 9, &where));
	ck_assert_uint_eq(utf8_count("é€𝄞", 9), 3);
}
END_TEST

START_TEST(runes_that_text_may_hold)
{
	static const unsigned int good[] = { '\t', '\n', '\r', ' ', '~', 0xA0, 0xE9, 0x200E, 0x2029, 0x202F, 0x20AC, 0xFFFD, 0x1F600, 0x10FFFF };
	static const unsigned int bad[] = { 0, 8, 0xB, 0x1F, 0x7F, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800, 0xFFFE, 0xFFFF, UTF8_BAD };
	size_t i;

	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		ck_assert_msg(utf8_is_text(good[i]), "%#x", good[i]);
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		ck_assert_msg(!utf8_is_text(bad[i]), "%#x", bad[i]);
}
END_TEST

START_TEST(buffers_escape)
{
	struct buf buf = BUF_INIT;

	buf_add_xml(&buf, "a<b>&\"c", 7);
	ck_assert_str_eq(buf_text(&buf), "a&lt;b&gt;&amp;&quot;c");
	buf_clear(&buf);
	buf_add_json(&buf, "\"\\\n\x01é\xFF\x7f");
	ck_assert_str_eq(buf_text(&buf), "\"\\\"\\\\\\n\\u0001é\\ufffd\\u007f\"");
	buf_clear(&buf);
	buf_add_base64(&buf, "Klaar", 5);
	buf_addc(&buf, ' ');
	buf_add_base64(&buf, "abc", 3);
	buf_addc(&buf, ' ');
	buf_add_base64(&buf, "a", 1);
	ck_assert_str_eq(buf_text(&buf), "S2xhYXI= YWJj YQ==");
	buf_free(&buf);
	ck_assert_str_eq(buf_text(&buf), "");
}
END_TEST

START_TEST(arena_gives_zeroed_aligned_room)
{
	struct arena *arena = arena_new();
	unsigned char *room, seen;
	size_t i, j, size;

	for (i = 0; i < 2000; i++) {
		size = 1 + i * 37 % 5000;
		room = arena_alloc(arena, size);
		ck_assert_uint_eq((size_t)room % sizeof(long double), 0);
		for (seen = 0, j = 0; j < size; j++)
			seen |= room[j];
		ck_assert_uint_eq(seen, 0);	/* once: five million assertions take seconds */
		memset(room, 0xA5, size);
		if (i % 500 == 499)
			arena_clear(arena);
	}
	ck_assert_str_eq(arena_copy_n(arena, "klaar!", 5), "klaar");
	arena_free(arena);
	arena_free(NULL);
}
END_TEST

START_TEST(every_kind_of_fault_is_complete_and_findable)
{
	enum diag_code code;
	int i;

	for (i = 0; i < DIAG_CODES; i++) {
		ck_assert(diag_find_kind(diag_kind((enum diag_code)i)->name, &code));
		ck_assert_int_eq(code, i);
		ck_assert_str_ne(diag_kind(code)->explain, "");
	}
	ck_assert(!diag_find_kind("bestaat-niet", &code));
}
END_TEST

START_TEST(diagnostics_are_listed_copied_and_shown)
{
	struct diag_list *list = diag_list_new(), *copy = diag_list_new();
	struct buf json = BUF_INIT;

	diag_post(list, (struct pos){ "brief.xml", 3, 14 }, (enum diag_code)0, "veld %s \"ontbreekt\"", "uitkomst");
	diag_proof(list, "<uitkomst>");
	diag_help(list, "Vul %s in.", "uitkomst");
	diag_append(copy, list);
	diag_list_free(list);
	ck_assert_uint_eq(diag_count(copy), 1);
	ck_assert_str_eq(diag_at(copy, 0)->text, "veld uitkomst \"ontbreekt\"");
	diag_add_json(&json, diag_at(copy, 0));
	ck_assert_ptr_nonnull(strstr(buf_text(&json), "\"bestand\":\"brief.xml\",\"regel\":3,\"kolom\":14"));
	ck_assert_ptr_nonnull(strstr(buf_text(&json), "\"tekst\":\"veld uitkomst \\\"ontbreekt\\\"\",\"bewijs\":\"<uitkomst>\",\"hulp\":\"Vul uitkomst in.\"}"));
	buf_free(&json);
	diag_list_free(copy);
	diag_list_free(NULL);
}
END_TEST

START_TEST(a_flood_of_diagnostics_is_cut_and_still_counts)
{
	struct diag_list *list = diag_list_new(), *copy = diag_list_new();
	size_t i;

	for (i = 0; i < 5000; i++) {
		diag_post(list, (struct pos){ "brief.xml", (int)i + 1, 1 }, DIAG_XML_CHARACTER, "fout %zu", i);
		diag_proof(list, "bewijs");
		diag_help(list, "hulp %zu", i);
	}
	ck_assert_uint_eq(diag_count(list), 101);
	ck_assert_str_eq(diag_at(list, 99)->help, "hulp 99");
	ck_assert_int_eq(diag_at(list, 100)->code, DIAG_MORE);
	ck_assert_ptr_null(diag_at(list, 100)->help);
	ck_assert_uint_eq(diag_count_from(list, DIAG_ERROR), 5000);
	diag_post(list, (struct pos){ 0 }, DIAG_FILE_UNREADABLE, "een andere ernst past nog");
	ck_assert_int_eq(diag_at(list, 101)->code, DIAG_FILE_UNREADABLE);
	diag_append(copy, list);
	ck_assert_uint_eq(diag_count(copy), 102);
	diag_list_clear(list);
	ck_assert(!diag_has_errors(list));
	diag_post(list, (struct pos){ 0 }, DIAG_XML_CHARACTER, "weer een");
	ck_assert_uint_eq(diag_count(list), 1);
	diag_list_free(list);
	diag_list_free(copy);
}
END_TEST

START_TEST(a_diagnostic_cannot_steer_a_terminal)
{
	struct diag_list *list = diag_list_new();
	char shown[200] = "";
	FILE *out = fmemopen(shown, sizeof(shown), "w");

	diag_post(list, (struct pos){ "a\x1b[2J\nb.xml", 0, 0 }, DIAG_FILE_MISSING, "dit\x07 bestand\x7f");
	diag_print(out, diag_at(list, 0));
	fclose(out);
	ck_assert_str_eq(shown, "a?[2J?b.xml: fout: dit? bestand? [bestand-ontbreekt]\n    Controleer de naam en de map.\n");
	diag_list_free(list);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("base");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_add_test(tests, dates_that_exist);
	tcase_add_test(tests, serials_round_trip_and_step_by_one);
	tcase_add_test(tests, easter_and_holidays_of_known_years);
	tcase_add_test(tests, objection_ends_six_weeks_later_on_a_workday);
	tcase_add_test(tests, months_are_clamped_and_words_are_dutch);
	tcase_add_test(tests, amounts);
	tcase_add_test(tests, utf8_round_trips_and_refuses);
	tcase_add_test(tests, runes_that_text_may_hold);
	tcase_add_test(tests, buffers_escape);
	tcase_add_test(tests, arena_gives_zeroed_aligned_room);
	tcase_add_test(tests, every_kind_of_fault_is_complete_and_findable);
	tcase_add_test(tests, diagnostics_are_listed_copied_and_shown);
	tcase_add_test(tests, a_flood_of_diagnostics_is_cut_and_still_counts);
	tcase_add_test(tests, a_diagnostic_cannot_steer_a_terminal);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
