/*
 * The map of strings: what is set is found, what is taken out is not, against a list that is searched from end to end.
 */
#include <check.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/map.h"

START_TEST(sets_and_finds)
{
	struct map *map = map_new();
	int one = 1, two = 2;
	char key[] = "art_1";

	ck_assert_ptr_null(map_find(map, "art_1"));
	map_set(map, key, &one);
	ck_assert_ptr_eq(map_find(map, "art_1"), &one);
	ck_assert_ptr_null(map_find(map, "art_10"));
	ck_assert_ptr_null(map_find(map, ""));
	map_set(map, "art_1", &two);
	ck_assert_ptr_eq(map_find(map, "art_1"), &two);
	map_set(map, "art_1", NULL);
	ck_assert_ptr_null(map_find(map, "art_1"));
	map_free(map);
	map_free(NULL);
}
END_TEST

START_TEST(places)
{
	struct map *map = map_new();
	int one = 1;
	void **place = map_place(map, "a");

	ck_assert_ptr_null(*place);
	*place = &one;
	ck_assert_ptr_eq(*map_place(map, "a"), &one);
	map_clear(map);
	ck_assert_ptr_null(map_find(map, "a"));
	map_free(map);
}
END_TEST

/* Small numbers from a fixed start: the same in every run. */
static unsigned
next(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(*seed >> 40);
}

enum { KEYS = 700, STEPS = 60000 };

START_TEST(as_a_list_would)
{
	static char keys[KEYS][16];
	void *values[KEYS] = { NULL };
	struct map *map = map_new();
	uint64_t seed = 1;

	for (int i = 0; i < KEYS; i++)
		snprintf(keys[i], sizeof(keys[i]), "k%d", i);
	for (int step = 0; step < STEPS; step++) {
		unsigned key = next(&seed) % KEYS, action = next(&seed) % 3;

		if (action == 0) {
			map_remove(map, keys[key]);
			values[key] = NULL;
		} else if (action == 1) {
			values[key] = &keys[step % KEYS];
			map_set(map, keys[key], values[key]);
		}
		ck_assert_ptr_eq(map_find(map, keys[key]), values[key]);
		if (step % 1000 == 0)
			for (int i = 0; i < KEYS; i++)
				ck_assert_ptr_eq(map_find(map, keys[i]), values[i]);
	}
	map_free(map);
}
END_TEST

static Suite *
map_suite(void)
{
	Suite *suite = suite_create("map");
	TCase *tcase = tcase_create("map");

	tcase_add_test(tcase, sets_and_finds);
	tcase_add_test(tcase, places);
	tcase_add_test(tcase, as_a_list_would);
	suite_add_tcase(suite, tcase);
	return suite;
}

int
main(void)
{
	SRunner *runner = srunner_create(map_suite());
	int failed;

	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
