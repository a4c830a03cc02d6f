/*
 * The clean reader: what one character is, and where it stands.
 */
#include <check.h>
#include <string.h>

#include "base/buf.h"
#include "lang/lang.h"

static void
clean(const char *text, size_t len, unsigned flags, struct buf *out)
{
	struct lang_reader reader = { text, text + len, flags, false };
	const char *from, *to, *before = text;
	int rune;

	while ((rune = lang_read(&reader, &from, &to)) >= 0) {
		ck_assert(from >= before);
		ck_assert(to > from);
		ck_assert(to <= text + len);
		before = to;
		buf_add_rune(out, (unsigned)rune);
	}
	ck_assert_int_eq(lang_read(&reader, &from, &to), -1);
}

static void
assert_clean(const char *text, unsigned flags, const char *expected)
{
	struct buf out = BUF_INIT;

	clean(text, strlen(text), flags, &out);
	ck_assert_str_eq(buf_text(&out), expected);
	buf_free(&out);
}

START_TEST(spaces_and_marks_are_of_one_kind)
{
	assert_clean("a \t\n b", 0, "a b");
	assert_clean("€\xC2\xA0" "10\xE2\x80\xAF" "000", 0, "€ 10 000");
	assert_clean("foto’s ‘s", 0, "foto's 's");
	assert_clean("woon\xE2\x80\x91werk", 0, "woon-werk");
	assert_clean(" \xE2\x80\x8B \xC2\xAD x", 0, " x");
}
END_TEST

START_TEST(what_is_not_seen_is_left_out)
{
	assert_clean("ge\xC2\xADmeen\xE2\x80\x8Bte", 0, "gemeente");
	assert_clean("\xEF\xBB\xBFja\xE2\x80\x8F", 0, "ja");
	assert_clean("\xE2\x80\xAE" "om", 0, "om");
}
END_TEST

START_TEST(marks_are_composed)
{
	assert_clean("coo\xCC\x88rdinatie", 0, "coördinatie");
	assert_clean("e\xCC\x81\xCC\x81", 0, "é\xCC\x81");
	assert_clean("q\xCC\x88", 0, "q\xCC\x88");
	assert_clean("o&#776;f", LANG_CLEAN_XML, "öf");
}
END_TEST

START_TEST(broken_bytes_are_shown)
{
	struct buf out = BUF_INIT;

	assert_clean("caf\xE9 x", 0, "caf\xEF\xBF\xBD x");
	assert_clean("\xC3", 0, "\xEF\xBF\xBD");
	clean("a\0b", 3, 0, &out);
	ck_assert_str_eq(buf_text(&out), "a\xEF\xBF\xBD" "b");
	buf_free(&out);
}
END_TEST

START_TEST(xml_is_read_as_its_characters)
{
	assert_clean("B &amp; W &lt; &#233;&#xE9; &nbsp;x", LANG_CLEAN_XML, "B & W < éé x");
	assert_clean("ja<b>nee", LANG_CLEAN_XML, "ja");
	assert_clean("&onbekend; &#x; &#99999999; &", LANG_CLEAN_XML, "&onbekend; &#x; \xEF\xBF\xBD &");
	assert_clean("&amp;<b>", 0, "&amp;<b>");
}
END_TEST

START_TEST(lines_are_kept_when_asked)
{
	assert_clean("a  \n  b", LANG_CLEAN_KEEP_LINES, "a\nb");
	assert_clean("a\n\nb", LANG_CLEAN_KEEP_LINES, "a\n\nb");
}
END_TEST

START_TEST(a_blank_before_swallows_the_next)
{
	const char text[] = "  x";
	struct lang_reader reader = { text, text + 3, 0, true };
	const char *from, *to;

	ck_assert_int_eq(lang_read(&reader, &from, &to), 'x');
	ck_assert_ptr_eq(from, text + 2);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("lang_clean");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_add_test(tests, spaces_and_marks_are_of_one_kind);
	tcase_add_test(tests, what_is_not_seen_is_left_out);
	tcase_add_test(tests, marks_are_composed);
	tcase_add_test(tests, broken_bytes_are_shown);
	tcase_add_test(tests, xml_is_read_as_its_characters);
	tcase_add_test(tests, lines_are_kept_when_asked);
	tcase_add_test(tests, a_blank_before_swallows_the_next);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
