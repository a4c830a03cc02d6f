/*
 * The forms of verbs and adjectives: rules against forms that any grammar gives, and inheritance.
 */
#include <check.h>
#include <stdlib.h>

#include "lang_row.h"

static struct lang *lang;

static void
open_tables(void)
{
	xml_init();
	lang = row_open("tests/unit/taal");
	ck_assert_ptr_nonnull(lang);
}

static void
close_tables(void)
{
	lang_close(lang);
	xml_exit();
}

/* infinitive, particle, then first and third person, past, past plural, participle */
static const char *const verbs[][7] = {
	/* open and closed syllables, v f z s */
	{ "maken", NULL, "maak", "maakt", "maakte", "maakten", "gemaakt" },
	{ "zetten", NULL, "zet", "zet", "zette", "zetten", "gezet" },
	{ "leven", NULL, "leef", "leeft", "leefde", "leefden", "geleefd" },
	{ "verhuizen", NULL, "verhuis", "verhuist", "verhuisde", "verhuisden", "verhuisd" },
	{ "antwoorden", NULL, "antwoord", "antwoordt", "antwoordde", "antwoordden", "geantwoord" },
	{ "wachten", NULL, "wacht", "wacht", "wachtte", "wachtten", "gewacht" },
	{ "draaien", NULL, "draai", "draait", "draaide", "draaiden", "gedraaid" },
	{ "voltooien", NULL, "voltooi", "voltooit", "voltooide", "voltooiden", "voltooid" },
	{ "finishen", NULL, "finish", "finisht", "finishte", "finishten", "gefinisht" },
	{ "juichen", NULL, "juich", "juicht", "juichte", "juichten", "gejuicht" },
	{ "bouwen", NULL, "bouw", "bouwt", "bouwde", "bouwden", "gebouwd" },
	{ "groeien", NULL, "groei", "groeit", "groeide", "groeiden", "gegroeid" },
	{ "wijzigen", NULL, "wijzig", "wijzigt", "wijzigde", "wijzigden", "gewijzigd" },
	/* no stress on the last syllable */
	{ "leveren", NULL, "lever", "levert", "leverde", "leverden", "geleverd" },
	{ "behandelen", NULL, "behandel", "behandelt", "behandelde", "behandelden", "behandeld" },
	{ "rekenen", NULL, "reken", "rekent", "rekende", "rekenden", "gerekend" },
	{ "verlenen", NULL, "verleen", "verleent", "verleende", "verleenden", "verleend" },
	{ "beoordelen", NULL, "beoordeel", "beoordeelt", "beoordeelde", "beoordeelden", "beoordeeld" },
	{ "informeren", NULL, "informeer", "informeert", "informeerde", "informeerden", "geïnformeerd" },
	{ "evalueren", NULL, "evalueer", "evalueert", "evalueerde", "evalueerden", "geëvalueerd" },
	{ "beheren", NULL, "beheer", "beheert", "beheerde", "beheerden", "beheerd" },
	{ "variëren", NULL, "varieer", "varieert", "varieerde", "varieerden", "gevarieerd" },
	{ "creëren", NULL, "creëer", "creëert", "creëerde", "creëerden", "gecreëerd" },
	{ "verifiëren", NULL, "verifieer", "verifieert", "verifieerde", "verifieerden", "geverifieerd" },
	/* ge- or a prefix */
	{ "bellen", NULL, "bel", "belt", "belde", "belden", "gebeld" },
	{ "erven", NULL, "erf", "erft", "erfde", "erfden", "geërfd" },
	{ "uiten", NULL, "uit", "uit", "uitte", "uitten", "geuit" },
	{ "eisen", NULL, "eis", "eist", "eiste", "eisten", "geëist" },
	{ "onderbouwen", NULL, "onderbouw", "onderbouwt", "onderbouwde", "onderbouwden", "onderbouwd" },
	{ "herstellen", NULL, "herstel", "herstelt", "herstelde", "herstelden", "hersteld" },
	{ "geloven", NULL, "geloof", "gelooft", "geloofde", "geloofden", "geloofd" },
	/* separable, inherited */
	{ "opsturen", "op", "stuur", "stuurt", "stuurde", "stuurden", "opgestuurd" },
	{ "teruggeven", "terug", "geef", "geeft", "gaf", "gaven", "teruggegeven" },
	{ "vergeven", NULL, "vergeef", "vergeeft", "vergaf", "vergaven", "vergeven" },
	{ "verzenden", NULL, "verzend", "verzendt", "verzond", "verzonden", "verzonden" }
};

START_TEST(a_verb_has_its_forms)
{
	const char *const *row = verbs[_i];
	const struct verb_spec spec = { .infinitive = row[0], .particle = row[1] };
	const struct verb *verb = lang_verb(lang, &spec);

	ck_assert_ptr_nonnull(verb);
	ck_assert_str_eq(verb->pub.stem, row[2]);
	ck_assert_str_eq(verb->pub.third, row[3]);
	ck_assert_str_eq(verb->pub.past, row[4]);
	ck_assert_str_eq(verb->pub.past_plural, row[5]);
	ck_assert_str_eq(verb->pub.participle, row[6]);
	ck_assert_ptr_eq(lang_verb(lang, &spec), verb);
}
END_TEST

START_TEST(what_is_no_infinitive_has_no_forms)
{
	static const char *const words[] = { "huis", "n", "", "en", "ton" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		ck_assert_ptr_null(lang_verb(lang, &(struct verb_spec){ .infinitive = words[i] }));
	ck_assert_ptr_null(lang_verb(lang, &(struct verb_spec){ .infinitive = "opgeven", .particle = "af" }));
}
END_TEST

/* A separable verb with forms of its own does not follow the verb behind it. */
START_TEST(own_forms_go_before_inherited_ones)
{
	const struct verb_spec spec = { .infinitive = "uitgeven", .particle = "uit", .past = "geefde", .past_plural = "geefden", .participle = "gegeefd" };
	const struct verb *verb = lang_verb(lang, &spec);

	ck_assert_str_eq(verb->pub.past, "geefde");
	ck_assert_str_eq(verb->pub.participle, "uitgegeefd");
	ck_assert_str_eq(lang_verb(lang, &(struct verb_spec){ .infinitive = "geven" })->pub.past, "gaf");
}
END_TEST

/* What no rule can spell follows from a past of the table: infinitive, past, stem, third person, participle, participle with -e. */
static const char *const weak_pasts[][6] = {
	{ "jolteren", "jolterde", "jolter", "joltert", "gejolterd", "gejolterde" }, { "updaten", "updatete", "update", "updatet", "geüpdatet", "geüpdatete" },
	{ "downloaden", "downloadde", "download", "downloadt", "gedownload", "gedownloade" }, { "brengen", "bracht", "breng", "brengt", "gebracht", "gebrachte" }
};

START_TEST(a_weak_past_gives_the_stem)
{
	const char *const *row = weak_pasts[_i];
	const struct verb_spec spec = { .infinitive = row[0], .past = row[1], .past_plural = row[1], .participle = row[4] };
	const struct verb *verb = lang_verb(lang, &spec);
	struct buf out = BUF_INIT;

	ck_assert_str_eq(verb->pub.stem, row[2]);
	ck_assert_str_eq(verb->pub.third, row[3]);
	lang_verb_form(verb, LANG_PARTICIPLE_E, &out);
	ck_assert_str_eq(buf_text(&out), row[5]);
	buf_free(&out);
}
END_TEST

/* Never passive, so no participle for the rules; one that only takes zijn is. */
START_TEST(an_intransitive_verb_has_no_passive_participle)
{
	const struct verb_spec wait = { .infinitive = "jengelen", .flags = VERB_INTRANSITIVE }, move = { .infinitive = "dempelen", .flags = VERB_WITH_BE };

	lang_verb(lang, &wait);
	lang_verb(lang, &move);
	ck_assert_uint_eq(lang_find_word(lang, "gejengeld", 9)->classes & (LANG_BIT(PARTICIPLE) | LANG_BIT(PERFECT_WITH_BE)), LANG_BIT(PERFECT_WITH_BE));
	ck_assert(lang_find_word(lang, "gedempeld", 9)->classes & LANG_BIT(PARTICIPLE));
	ck_assert(lang_find_word(lang, "gedempeld", 9)->classes & LANG_BIT(PERFECT_WITH_BE));
}
END_TEST

static const char *const adjectives[][2] = {
	{ "geschikt", "geschikte" }, { "groot", "grote" }, { "nat", "natte" }, { "snel", "snelle" }, { "boos", "boze" }, { "lief", "lieve" }, { "half", "halve" },
	{ "serieus", "serieuze" }, { "precies", "precieze" }, { "nodig", "nodige" }, { "duidelijk", "duidelijke" }, { "ander", "andere" }, { "open", "open" },
	{ "gegeven", "gegeven" }, { "gedaan", "gedane" }, { "voorzien", "voorziene" }, { "gezet", "gezette" }, { "besteed", "bestede" }, { "vergroot", "vergrote" },
	{ "mooi", "mooie" }, { "roze", "roze" }, { "wijs", "wijze" }, { "financieel", "financiële" }, { "absoluut", "absolute" }, { "gered", "geredde" }, { "straf", "straffe" }
};

START_TEST(an_adjective_gets_its_e)
{
	struct buf out = BUF_INIT;

	lang_add_e(adjectives[_i][0], &out);
	ck_assert_str_eq(buf_text(&out), adjectives[_i][1]);
	buf_free(&out);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("lang_inflect");
	TCase *tcase = tcase_create("forms");
	SRunner *runner;
	int failed;

	tcase_add_unchecked_fixture(tcase, open_tables, close_tables);
	tcase_add_loop_test(tcase, a_verb_has_its_forms, 0, sizeof(verbs) / sizeof(verbs[0]));
	tcase_add_test(tcase, what_is_no_infinitive_has_no_forms);
	tcase_add_loop_test(tcase, a_weak_past_gives_the_stem, 0, sizeof(weak_pasts) / sizeof(weak_pasts[0]));
	tcase_add_test(tcase, an_intransitive_verb_has_no_passive_participle);
	tcase_add_test(tcase, own_forms_go_before_inherited_ones);
	tcase_add_loop_test(tcase, an_adjective_gets_its_e, 0, sizeof(adjectives) / sizeof(adjectives[0]));
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
