/*
 * Line breaking: as good as trying every way to break, and linear in the text.
 */
#include <check.h>
#include <stdlib.h>
#include <time.h>

#include "page/page_int.h"

static unsigned
next_random(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16 & 0x7fff;
}

static size_t
random_paragraph(struct page_chunk *chunks, unsigned *seed)
{
	size_t i, count = 1 + next_random(seed) % 12;

	for (i = 0; i < count; i++)
		chunks[i] = (struct page_chunk){ (int)(5 + next_random(seed) % 60), (int)(next_random(seed) % 4 ? 5 : 0), (int)(next_random(seed) % 5 ? 0 : 20) };
	return count;
}

static int64_t
cost_of(const struct page_chunk *chunks, size_t count, int measure, const size_t *ends, size_t lines)
{
	int64_t sum = 0, cost;
	size_t k, from = 0;

	for (k = 0; k < lines; from = ends[k++]) {
		cost = page_line_cost(chunks, count, measure, from, ends[k]);
		ck_assert_int_ge(cost, 0);
		sum += cost;
	}
	return sum;
}

/* Every subset of the places between chunks. */
static int64_t
least_cost(const struct page_chunk *chunks, size_t count, int measure)
{
	int64_t best = INT64_MAX;
	unsigned ways, mask;

	ways = 1u << (count - 1);
	for (mask = 0; mask < ways; mask++) {
		int64_t sum = 0, cost = 0;
		size_t i, from = 0;

		for (i = 1; i <= count && cost >= 0; i++)
			if (i == count || (mask >> (i - 1) & 1)) {
				cost = page_line_cost(chunks, count, measure, from, i);
				sum += cost;
				from = i;
			}
		if (cost >= 0 && sum < best)
			best = sum;
	}
	return best;
}

START_TEST(finds_the_best_breaks)
{
	struct page_chunk chunks[12];
	size_t ends[12];
	unsigned seed = 7;
	int round;

	for (round = 0; round < 3000; round++) {
		size_t count = random_paragraph(chunks, &seed), lines;
		int measure = (int)(50 + next_random(&seed) % 100);

		lines = page_linebreak(chunks, count, measure, ends);
		ck_assert_uint_ge(lines, 1);
		ck_assert_uint_eq(ends[lines - 1], count);
		ck_assert_int_eq(cost_of(chunks, count, measure, ends, lines), least_cost(chunks, count, measure));
	}
}
END_TEST

/* First fit would set "aaa bb" / "cc" / "ddddd"; the best is "aaa" / "bb cc" / "ddddd". */
START_TEST(looks_ahead)
{
	const struct page_chunk chunks[] = { { 30, 10, 0 }, { 20, 10, 0 }, { 20, 10, 0 }, { 50, 0, 0 } };
	size_t ends[4];

	ck_assert_uint_eq(page_linebreak(chunks, 4, 60, ends), 3);
	ck_assert_uint_eq(ends[0], 1);
	ck_assert_uint_eq(ends[1], 3);
	ck_assert_uint_eq(ends[2], 4);
}
END_TEST

START_TEST(the_space_at_the_end_hangs_over)
{
	const struct page_chunk chunks[] = { { 30, 10, 0 }, { 20, 10, 0 } };
	size_t ends[2];

	ck_assert_uint_eq(page_linebreak(chunks, 2, 60, ends), 1);
	ck_assert_uint_eq(page_linebreak(chunks, 2, 59, ends), 2);
}
END_TEST

START_TEST(no_short_word_alone_at_the_end)
{
	const struct page_chunk chunks[] = { { 40, 10, 0 }, { 30, 10, 0 }, { 10, 10, 0 }, { 8, 0, 0 } };
	size_t ends[4];

	ck_assert_uint_eq(page_linebreak(chunks, 4, 100, ends), 2);
	ck_assert_uint_eq(ends[0], 2);	/* not 3, which would leave the 8 alone */
}
END_TEST

START_TEST(a_wide_word_has_a_line_of_its_own)
{
	const struct page_chunk chunks[] = { { 10, 5, 0 }, { 500000000, 5, 0 }, { 500000000, 5, 0 }, { 10, 0, 0 } };
	size_t ends[4];

	ck_assert_uint_eq(page_linebreak(chunks, 4, 100, ends), 4);
}
END_TEST

static double
seconds_for(size_t count)
{
	struct page_chunk *chunks = mem_array(count, sizeof(*chunks));
	size_t *ends = mem_array(count, sizeof(*ends)), i;
	clock_t start;
	double seconds;

	for (i = 0; i < count; i++)
		chunks[i] = (struct page_chunk){ 20000 + (int)(i * 7919 % 30000), 2500, 0 };
	start = clock();
	page_linebreak(chunks, count, 450000, ends);
	seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
	free(chunks);
	free(ends);
	return seconds;
}

START_TEST(time_is_linear)
{
	ck_assert(seconds_for(2000000) < 2.0);	/* a quadratic breaker takes hours */
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("page_linebreak");
	TCase *tcase = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, finds_the_best_breaks);
	tcase_add_test(tcase, looks_ahead);
	tcase_add_test(tcase, the_space_at_the_end_hangs_over);
	tcase_add_test(tcase, no_short_word_alone_at_the_end);
	tcase_add_test(tcase, a_wide_word_has_a_line_of_its_own);
	tcase_add_test(tcase, time_is_linear);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
