/*
 * The comparison of words: what is one word, which marks a reader sees, and that both sides can be read back from the runs.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "diff/diff.h"

/* "een [oud |nieuw ]woord": deleted before the bar, inserted after it. */
static char *
marks_of(struct diff_words words)
{
	struct buf out = BUF_INIT;

	for (int i = 0; i < words.count; i++) {
		const struct diff_run *run = &words.runs[i];

		buf_adds(&out, run->mark == DIFF_DELETED ? "[" : run->mark == DIFF_INSERTED ? "{" : "");
		buf_add(&out, run->text, run->len);
		buf_adds(&out, run->mark == DIFF_DELETED ? "]" : run->mark == DIFF_INSERTED ? "}" : "");
	}
	return buf_take(&out);
}

static void
assert_marks(const char *was, const char *becomes, const char *expected)
{
	struct arena *arena = arena_new();
	char *marks = marks_of(diff_compare_words(arena, was, becomes));

	ck_assert_str_eq(marks, expected);
	free(marks);
	arena_free(arena);
}

static bool
reads_back(struct diff_words words, const char *was, const char *becomes)
{
	struct buf old = BUF_INIT, new = BUF_INIT;
	bool same;

	for (int i = 0; i < words.count; i++) {
		if (words.runs[i].mark != DIFF_INSERTED)
			buf_add(&old, words.runs[i].text, words.runs[i].len);
		if (words.runs[i].mark != DIFF_DELETED)
			buf_add(&new, words.runs[i].text, words.runs[i].len);
	}
	same = strcmp(buf_text(&old), was) == 0 && strcmp(buf_text(&new), becomes) == 0;
	buf_free(&old);
	buf_free(&new);
	return same;
}

START_TEST(one_word_of_a_sentence)
{
	assert_marks("Het college beslist binnen acht weken.", "Het college beslist binnen zes weken.", "Het college beslist binnen [acht ]{zes }weken.");
	assert_marks("Gelijk.", "Gelijk.", "Gelijk.");
	assert_marks("", "Nieuw.", "{Nieuw.}");
	assert_marks("Oud.", "", "[Oud.]");
	assert_marks("", "", "");
}
END_TEST

START_TEST(amounts_dates_and_numbers_are_one_word)
{
	assert_marks("Giften tot € 1.200 per jaar tellen niet mee.", "Giften tot € 1.800 per jaar tellen niet mee.",
	    "Giften tot [€ 1.200 ]{€ 1.800 }per jaar tellen niet mee.");
	assert_marks("Het bedrag is € 1.200,50 in totaal.", "Het bedrag is € 1.200,75 in totaal.", "Het bedrag is [€ 1.200,50 ]{€ 1.200,75 }in totaal.");
	assert_marks("Dit geldt vanaf 1 januari 2026 voor ieder.", "Dit geldt vanaf 1 januari 2027 voor ieder.",
	    "Dit geldt vanaf [1 januari 2026 ]{1 januari 2027 }voor ieder.");
	assert_marks("De norm is 95% van het loon.", "De norm is 90 % van het loon.", "De norm is [95% ]{90 % }van het loon.");
	assert_marks("De re-integratie van zo'n inwoner.", "De integratie van zo'n inwoner.", "De [re-integratie ]{integratie }van zo'n inwoner.");
	assert_marks("Bedoeld in artikel 7a van de wet.", "Bedoeld in artikel 7b van de wet.", "Bedoeld in artikel [7a ]{7b }van de wet.");
}
END_TEST

START_TEST(marks_are_few_and_stand_at_borders)
{
	/* a sentence that is added is marked as that sentence */
	assert_marks("Het college beslist. Het college betaalt.", "Het college beslist. Het college weegt. Het college betaalt.",
	    "Het college beslist. {Het college weegt. }Het college betaalt.");
	assert_marks("Het college beslist. Het college weegt. Het college betaalt.", "Het college beslist. Het college betaalt.",
	    "Het college beslist. [Het college weegt. ]Het college betaalt.");
	/* so is one at the end: the full stop before it stays */
	assert_marks("Het college beslist.", "Het college beslist. Daarna betaalt het.", "Het college beslist.{ Daarna betaalt het.}");
	/* one small word between two long changes goes along */
	assert_marks("Wij kijken naar inkomsten uit arbeid de afgelopen vier maanden van u.", "Wij kijken naar vermogen boven de vrijlating in dit jaar van u.",
	    "Wij kijken naar [inkomsten uit arbeid de afgelopen vier maanden ]{vermogen boven de vrijlating in dit jaar }van u.");
	/* hardly anything in common: one mark a side */
	assert_marks("De inwoner bewaart de bonnen.", "Het college kan van de regels afwijken als dat nodig is voor een inwoner in nood.",
	    "[De inwoner bewaart de bonnen.]{Het college kan van de regels afwijken als dat nodig is voor een inwoner in nood.}");
}
END_TEST

START_TEST(strange_characters_pass)
{
	assert_marks("caf\xc3\xa9 \xe2\x80\x98nu\xe2\x80\x99 open", "caf\xc3\xa9 \xe2\x80\x98straks\xe2\x80\x99 open",
	    "caf\xc3\xa9 \xe2\x80\x98[nu]{straks}\xe2\x80\x99 open");
	assert_marks("\xff\xfe half", "\xff half", "\xff[\xfe ]{ }half");
	assert_marks(" voor en na ", "voor en na", "[ ]voor en na[ ]");
}
END_TEST

/* Texts of few different words, so that much recurs. */
static void
make_words(struct buf *out, unsigned *seed, int most)
{
	static const char *const pool[] = { "de ", "het ", "een ", "college ", "inwoner ", "weken", ", ", ". ", "€ 1.200 ", "12", "% ", "1 mei ", "\xc2\xa0", "  ", "-",
	    "'", "é", "°" };
	int count = (int)(*seed / 7 % (unsigned)most);

	buf_clear(out);
	for (int i = 0; i < count; i++) {
		*seed = *seed * 1103515245u + 12345u;
		buf_adds(out, pool[*seed / 65536 % (sizeof(pool) / sizeof(pool[0]))]);
	}
}

START_TEST(both_sides_are_read_back_from_the_runs)
{
	struct buf was = BUF_INIT, becomes = BUF_INIT;
	unsigned seed = 20261122;

	for (int i = 0; i < 4000; i++) {
		struct arena *arena = arena_new();
		struct diff_words words;

		make_words(&was, &seed, i % 100 == 0 ? 2000 : 40);
		make_words(&becomes, &seed, i % 100 == 0 ? 2000 : 40);
		words = diff_compare_words(arena, buf_text(&was), buf_text(&becomes));
		ck_assert_msg(reads_back(words, buf_text(&was), buf_text(&becomes)), "‘%s’ and ‘%s’", buf_text(&was), buf_text(&becomes));
		for (int k = 0; k < words.count; k++)
			ck_assert_uint_gt(words.runs[k].len, 0);
		words = diff_compare_words(arena, buf_text(&was), buf_text(&was));
		ck_assert_msg(words.count == (was.len > 0) && (words.count == 0 || words.runs[0].mark == DIFF_SAME), "‘%s’", buf_text(&was));
		arena_free(arena);
	}
	buf_free(&was);
	buf_free(&becomes);
}
END_TEST

START_TEST(long_texts_stay_fast)
{
	struct buf was = BUF_INIT, becomes = BUF_INIT;
	struct arena *arena = arena_new();
	clock_t start;

	for (int i = 0; i < 60000; i++) {	/* every third word is another, and the order turns round */
		buf_addf(&was, "woord%d ", i % 3 == 0 ? i : i % 500);
		buf_addf(&becomes, "woord%d ", i % 3 == 0 ? 60000 - i : (i * 7) % 500);
	}
	start = clock();
	ck_assert(reads_back(diff_compare_words(arena, buf_text(&was), buf_text(&becomes)), buf_text(&was), buf_text(&becomes)));
	ck_assert_msg(clock() - start < 5 * CLOCKS_PER_SEC, "%ld ms", (long)((clock() - start) * 1000 / CLOCKS_PER_SEC));
	arena_free(arena);
	buf_free(&was);
	buf_free(&becomes);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("diff_words");
	TCase *tcase = tcase_create("diff_words");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, one_word_of_a_sentence);
	tcase_add_test(tcase, amounts_dates_and_numbers_are_one_word);
	tcase_add_test(tcase, marks_are_few_and_stand_at_borders);
	tcase_add_test(tcase, strange_characters_pass);
	tcase_add_test(tcase, both_sides_are_read_back_from_the_runs);
	tcase_add_test(tcase, long_texts_stay_fast);
	suite_add_tcase(suite, tcase);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
