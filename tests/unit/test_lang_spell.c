/*
 * Spelling: hunspell with our own words, compounds, its memory; and whether the forms that the tables make and the advice that
 * they give are words.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "lang_row.h"

static struct lang *small, *real;
static struct lang_speller *speller, *bare;	/* bare: knows none of the forms of the real tables */

static void
open_tables(void)
{
	struct diag_list *diags = diag_list_new();

	xml_init();
	small = row_open("tests/unit/taal");
	real = row_open("templates/taal");
	ck_assert_ptr_nonnull(small);
	ck_assert_ptr_nonnull(real);
	speller = lang_speller_open(real, KLAAR_DICT_DIR, diags);
	bare = lang_speller_open(small, KLAAR_DICT_DIR, diags);
	ck_assert_uint_eq(diag_count(diags), 0);
	diag_list_free(diags);
}

static void
close_tables(void)
{
	lang_speller_close(speller);
	lang_speller_close(bare);
	lang_close(small);
	lang_close(real);
	xml_exit();
}

static bool
spelled(const char *word)
{
	return lang_spelled(bare, word, strlen(word));
}

static const struct {
	const char	*word;
	bool		 right;
} words[] = {
	{ "gemeente", true }, { "Gemeente", true }, { "gemeentte", false }, { "woonkostentoeslag", true }, { "bijstandsuitkering", true },
	{ "terugvorderingsbesluit", true }, { "woonbotenhaven", true }, { "Jolderen", true }, { "Wmo-voorziening", true }, { "re-integratietraject", true },
	{ "auto's", true }, { "auto’s", true }, { "i.v.m.", true }, { "aanvaag", false }, { "uitkeering", false }, { "beslissng", false }, { "toeslaag", false },
	{ "verstrekte", true }, { "--", false }, { "xq-zw", false }
};

START_TEST(words_are_right_or_wrong)
{
	ck_assert_msg(spelled(words[_i].word) == words[_i].right, "%s", words[_i].word);
	ck_assert_msg(spelled(words[_i].word) == words[_i].right, "%s, asked again", words[_i].word);
}
END_TEST

START_TEST(hostile_words_are_answered)
{
	char longer[100000];

	memset(longer, 'a', sizeof(longer));
	ck_assert(!lang_spelled(bare, longer, sizeof(longer)));
	ck_assert(!lang_spelled(bare, longer, 60));
	ck_assert(!lang_spelled(bare, "\xff\xfe\xc3", 3));
	ck_assert_int_eq(lang_compound_parts(bare, longer, sizeof(longer)), 1);
	ck_assert_int_eq(lang_compound_parts(bare, "\xc3\xc3\xc3\xc3\xc3\xc3\xc3\xc3\xc3", 9), 1);
}
END_TEST

START_TEST(parts_are_counted)
{
	ck_assert_int_eq(lang_compound_parts(bare, "arbeidsongeschiktheidsverzekeringspremie", 40), 4);
	ck_assert_int_eq(lang_compound_parts(bare, "bijstandsuitkering", 18), 2);
	ck_assert_int_eq(lang_compound_parts(bare, "verantwoordelijkheid", 20), 1);
	ck_assert_int_eq(lang_compound_parts(bare, "huis", 4), 1);
}
END_TEST

/* More words than the memory has places: what was forgotten is answered as before. */
START_TEST(its_memory_does_not_change_answers)
{
	char word[32];
	int i;

	for (i = 0; i < 100000; i++)
		lang_spelled(bare, word, (size_t)snprintf(word, sizeof(word), "q%dz", i));
	for (i = 0; i < (int)(sizeof(words) / sizeof(words[0])); i++)
		ck_assert_msg(spelled(words[i].word) == words[i].right, "%s", words[i].word);
}
END_TEST

START_TEST(no_dictionary_is_a_fault)
{
	struct diag_list *diags = diag_list_new();

	ck_assert_ptr_null(lang_speller_open(small, "tests/unit", diags));
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_LANG_SPELLING);
	diag_list_free(diags);
}
END_TEST

/* ---- the real tables ---- */

struct counting {
	const struct lexeme	*lexeme;
	const struct verb	*verb;
	int			 faulty;
};

/* Right, and not in the dictionary, which has the infinitive. */
static const char *const lacking[] = { "herinricht", "herinrichtten", "ontzorgden", "revideerden", "revideert", "terinzageleggingen",
	"verordonneerden", NULL };

static bool
is_lacking(const char *word)
{
	const char *const *at = lacking;

	while (*at != NULL && strcmp(*at, word) != 0)
		at++;
	return *at != NULL;
}

static void
check_word(struct counting *counting, const char *word)
{
	if (spelled(word) || is_lacking(word) || strcmp(word, "…") == 0)
		return;
	counting->faulty++;
	fprintf(stderr, "%s:%d: %s: %s is no word\n", counting->lexeme->pub.pos.file, counting->lexeme->pub.pos.line, counting->lexeme->pub.lemma, word);
}

/* Attributive forms and those of the present participle are made of others, and the dictionary lacks many. */
static bool
check_form(void *ctx, const char *text, unsigned form)
{
	struct counting *counting = ctx;
	struct buf part = BUF_INIT;

	if (form >= LANG_PARTICIPLE_E)
		return false;
	lang_verb_bare(counting->verb, form, &part);
	if (form == LANG_STEM || !spelled(buf_text(&part)))	/* it knows few first persons */
		buf_clear(&part);
	if (part.len == 0 && form != LANG_STEM)
		check_word(counting, text);
	buf_free(&part);
	return true;
}

static bool
is_own(const char *word)
{
	const struct lang_word *found = lang_find_word(real, word, strlen(word));

	return found != NULL && (found->classes & LANG_BIT(OWN)) != 0;
}

START_TEST(every_form_of_an_entry_is_a_word)
{
	struct counting counting = { .faulty = 0 };
	size_t i;

	for (i = 0; i < real->entry_count; i++) {
		counting.lexeme = real->entries[i];
		counting.verb = counting.lexeme->verb;
		if (counting.verb != NULL && spelled(counting.verb->pub.infinitive) && !is_own(counting.verb->pub.infinitive))
			lang_verb_each(counting.verb, check_form, &counting);
	}
	ck_assert_int_eq(counting.faulty, 0);
}
END_TEST

/* Plurals and forms on -e of the words of one word, as far as the dictionary has the word itself. */
START_TEST(every_plural_and_inflection_is_a_word)
{
	struct counting counting = { .faulty = 0 };
	const struct lang_use *use;
	size_t i;
	int seen = 0;

	for (i = 0; i < real->words.size; i++) {
		use = real->words.slots[i].word != NULL ? real->words.slots[i].word->uses : NULL;
		for (; use != NULL; use = use->next) {
			if (use->count > 0 || use->flags != 0 || (use->forms & (LANG_PLURAL | LANG_BASE_E)) == 0 || !spelled(use->lexeme->pub.lemma))
				continue;
			counting.lexeme = use->lexeme;
			check_word(&counting, use->word->text);
			seen++;
		}
	}
	ck_assert_int_gt(seen, 100);
	ck_assert_int_eq(counting.faulty, 0);
}
END_TEST

/* Every word of every alternative, in every form that advice can give it. */
START_TEST(every_alternative_is_spelled_right)
{
	struct counting counting = { .faulty = 0 };
	const struct alternative *one;
	const char *texts[3], *at;
	char word[LANG_FOLD_MAX];
	size_t i, k, t, len;

	for (i = 0; i < real->entry_count; i++) {
		counting.lexeme = real->entries[i];
		for (k = 0; k < counting.lexeme->alternative_count; k++) {
			one = &counting.lexeme->alternatives[k];
			counting.verb = one->verb;
			if (one->verb != NULL)
				lang_verb_each(one->verb, check_form, &counting);
			texts[0] = one->lemma;
			texts[1] = one->plural;
			texts[2] = one->inflected;
			for (t = 0; t < 3; t++) {
				for (at = texts[t] != NULL ? texts[t] : ""; (len = lang_next_part(&at)) > 0; at += len) {
					memcpy(word, at, len);
					word[len] = '\0';
					check_word(&counting, word);
				}
			}
		}
	}
	ck_assert_int_eq(counting.faulty, 0);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("lang_spell");
	TCase *tcase = tcase_create("spelling");
	SRunner *runner;
	int failed;

	tcase_add_unchecked_fixture(tcase, open_tables, close_tables);
	tcase_set_timeout(tcase, 30);
	tcase_add_loop_test(tcase, words_are_right_or_wrong, 0, sizeof(words) / sizeof(words[0]));
	tcase_add_test(tcase, hostile_words_are_answered);
	tcase_add_test(tcase, parts_are_counted);
	tcase_add_test(tcase, its_memory_does_not_change_answers);
	tcase_add_test(tcase, no_dictionary_is_a_fault);
	tcase_add_test(tcase, every_form_of_an_entry_is_a_word);
	tcase_add_test(tcase, every_plural_and_inflection_is_a_word);
	tcase_add_test(tcase, every_alternative_is_spelled_right);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
