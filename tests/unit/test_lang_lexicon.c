/*
 * The language tables: words, abbreviations, titles, matching and advice over small tables of our own (tests/unit/taal), and
 * over the real ones what must hold whatever is in them.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "lang_row.h"

static struct lang *small, *real;

static void
open_tables(void)
{
	xml_init();
	small = row_open("tests/unit/taal");
	real = row_open("templates/taal");
	ck_assert_ptr_nonnull(small);
	ck_assert_ptr_nonnull(real);
}

static void
close_tables(void)
{
	lang_close(small);
	lang_close(real);
	xml_exit();
}

/* ---- words ---- */

START_TEST(a_word_is_found_in_any_case)
{
	const struct lang_word *word = lang_find_word(small, "GEGEVEN", 7);

	ck_assert_ptr_nonnull(word);
	ck_assert_str_eq(word->text, "gegeven");
	ck_assert_ptr_eq(word, lang_find_word(small, "gegeven en meer", 7));
	ck_assert_ptr_eq(lang_find_word(small, "gegevens", 8), NULL);
	ck_assert((word->classes & LANG_BIT(PARTICIPLE)) != 0 && (word->classes & LANG_BIT(FINITE)) == 0);
	ck_assert_str_eq(word->verb->infinitive, "geven");
	ck_assert_str_eq(word->verb->past_plural, "gaven");
}
END_TEST

START_TEST(classes_come_from_every_table)
{
	ck_assert(lang_find_word(small, "omdat", 5)->classes & LANG_BIT(SUBORDINATOR));
	ck_assert(lang_find_word(small, "Beschikkingen", 13)->classes & LANG_BIT(TERM));
	ck_assert(lang_find_word(small, "voorlopige", 10)->classes & LANG_BIT(TERM));
	ck_assert(lang_find_word(small, "derhalve", 8)->classes & LANG_BIT(ENTRY));
	ck_assert(lang_find_word(small, "jolderen", 8)->classes & LANG_BIT(OWN));
	ck_assert(lang_find_word(small, "begonnen", 8)->classes & LANG_BIT(PERFECT_WITH_BE));
	ck_assert((lang_find_word(small, "gegeven", 7)->classes & LANG_BIT(PERFECT_WITH_BE)) == 0);
	ck_assert_ptr_null(lang_find_word(small, "na", 2));
}
END_TEST

START_TEST(letters_with_accents_fold)
{
	char folded[LANG_FOLD_MAX], longer[LANG_FOLD_MAX + 10];

	ck_assert_uint_eq(lang_fold("CREËREN", 8, folded), 8);
	ck_assert_str_eq(folded, "creëren");
	ck_assert_uint_eq(lang_fold("auto’s", 8, folded), 6);
	ck_assert_str_eq(folded, "auto's");
	ck_assert_uint_eq(lang_fold("\xff\xc3", 2, folded), 2);
	memset(longer, 'a', sizeof(longer));
	ck_assert_uint_eq(lang_fold(longer, sizeof(longer), folded), 0);
	ck_assert_ptr_null(lang_find_word(small, longer, sizeof(longer)));
	ck_assert_ptr_null(lang_find_word(small, "", 0));
}
END_TEST

/* ---- abbreviations, titles, mistakes ---- */

static const struct {
	const char	*text, *full;
} abbreviations[] = {
	{ "i.v.m.", "in verband met" }, { "I.V.M.", "in verband met" }, { "ivm", "in verband met" }, { "enz.", "enzovoort" }, { "enz", "enzovoort" },
	{ "BRP", "Basisregistratie Personen" }, { "brp", NULL }, { "tel.", "telefoon" }, { "tel", NULL }, { "om", NULL }, { "o.m.", "onder meer" },
	{ "om.", NULL }, { "o.m", "onder meer" }, { "i.vm.", NULL }, { "ivm.", "in verband met" }, { "BRP.", "Basisregistratie Personen" },
	{ "BTW", "belasting over de toegevoegde waarde" }, { "xyz.", NULL }, { ".", NULL }, { "", NULL }
};

START_TEST(abbreviations_are_found_with_and_without_stops)
{
	const struct lang_abbreviation *found = lang_find_abbreviation(small, abbreviations[_i].text, strlen(abbreviations[_i].text));

	ck_assert_pstr_eq(found != NULL ? found->full : NULL, abbreviations[_i].full);
}
END_TEST

START_TEST(an_abbreviation_may_end_a_sentence)
{
	ck_assert(lang_find_abbreviation(small, "enz.", 4)->may_end);
	ck_assert(!lang_find_abbreviation(small, "tel.", 4)->may_end);
	ck_assert_int_eq(lang_find_abbreviation(small, "BRP", 3)->use, LANG_ABBR_NAME);
	ck_assert_int_eq(lang_abbreviation_count(small), 6);
}
END_TEST

static size_t
title_at(const char *text)
{
	return lang_title_at(small, text, strlen(text));
}

START_TEST(the_longest_title_is_found)
{
	lang_add_title(small, "Wet");
	lang_add_title(small, "Wet werk en bijstand");
	lang_add_title(small, "Awb");
	ck_assert_uint_eq(title_at("Wet werk en bijstand is oud"), 20);
	ck_assert_uint_eq(title_at("Wet werk en bijstandje"), 3);
	ck_assert_uint_eq(title_at("Wetten"), 0);
	ck_assert_uint_eq(title_at("Awb."), 3);
	ck_assert_uint_eq(title_at("Awb-zaak"), 0);
	ck_assert_uint_eq(title_at("awb"), 0);
	ck_assert_uint_eq(title_at("Aw"), 0);
	ck_assert_uint_eq(title_at(""), 0);
}
END_TEST

START_TEST(mistakes_have_their_right_spelling)
{
	ck_assert_pstr_eq(lang_misspelling(small, "Accomodatie", 11), "accommodatie");
	ck_assert_ptr_null(lang_misspelling(small, "accommodatie", 12));
}
END_TEST

/* ---- matching and advice: every row a text and all that is found in it ---- */

static const struct {
	const char	*text, *found;
} rows[] = {
	/* tense and person */
	{ "Derhalve krijgt u niets.", "Derhalve=Daarom" },
	{ "Wij verstrekken u geld.", "verstrekken=geven / sturen" },
	{ "Verstrekt u geld?", "Verstrekt=Geeft / Stuurt" },
	{ "Dan verstrek ik geld.", "verstrek=geef / stuur" },
	{ "De gemeente verstrekte het bedrag.", "verstrekte=gaf / stuurde" },
	{ "De lening is aan u verstrekt.", "verstrekt=gegeven / gestuurd" },
	{ "omdat de lening verstrekt is", "verstrekt=gegeven / gestuurd" },
	{ "omdat de lening verstrekt kan worden", "verstrekt=gegeven / gestuurd" },
	{ "Het college verstrekt een lening.", "verstrekt=geeft / stuurt" },
	{ "Het college verstrekt leningen.", "verstrekt=geeft / gegeven" },
	{ "de verstrekte stukken", "verstrekte=gegeven / gestuurde" },
	{ "de door u verstrekte stukken", "verstrekte=gegeven / gestuurde" },
	{ "Wij hebben uw brief ontvangen.", "ontvangen=gekregen" },
	{ "Wij ontvangen uw brief.", "ontvangen=krijgen" },
	{ "Ik verricht werk.", "verricht=doe" },
	{ "U bevindt zich hier.", "bevindt zich=bent" },
	/* nouns, adjectives */
	{ "Een geschikte baan is geschikt.", "geschikte=passende / goede; geschikt=passend / goed" },
	{ "Het verzoek is er.", "Het verzoek=De vraag" },
	{ "Dit verzoek is er.", "Dit verzoek=Deze vraag" },
	{ "Een verzoek en verzoeken.", "verzoek=vraag; verzoeken=vragen" },
	{ "Het lange verzoek is er.", "verzoek=(de) vraag" },
	{ "De grond is weg.", "grond=reden" },
	{ "Bouwen op de grond mag.", "" },
	/* separable */
	{ "De cursus vangt in mei aan.", "vangt in mei aan=begint in mei" },
	{ "De cursus vangt in mei de dieren aan de rand.", "" },
	{ "omdat de cursus aanvangt", "aanvangt=begint" },
	{ "De cursus is aangevangen.", "aangevangen=begonnen" },
	{ "Het is tijd om aan te vangen.", "aan te vangen=te beginnen" },
	{ "Wij zenden u de brief toe.", "zenden u de brief toe=sturen u de brief op" },
	{ "omdat wij de brief toezenden", "toezenden=opsturen" },
	{ "Het is tijd om de brief toe te zenden.", "toe te zenden=op te sturen" },
	{ "De cursus vangt aan op maandag.", "vangt aan=begint" },
	{ "De cursus vangt aan dat huis.", "vangt aan=begint" },
	{ "De cursus vangt aan die muur.", "" },
	{ "Pas vangen we wat er aan.", "vangen we wat er aan=beginnen we wat er" },
	{ "Het vangen heeft de man aan.", "" },
	{ "Uw vang neemt de man aan.", "" },
	{ "Hij vangt achter u aan.", "" },
	/* a form of a verb that is none */
	{ "Het verzoek in aanvang.", "Het verzoek=De vraag" },
	{ "Verricht uw werk.", "Verricht=Doe" },
	{ "Verricht u werk?", "Verricht=Doet" },
	{ "De bevonden stukken.", "" },
	/* expressions */
	{ "Wij stellen u hiervan in kennis.", "stellen u hiervan in kennis=laten u hiervan weten" },
	{ "U bent in kennis gesteld.", "in kennis gesteld=… laten weten" },
	{ "Wij vragen u ons in kennis te stellen.", "in kennis te stellen=te laten weten" },
	{ "De cursus heeft een aanvang genomen.", "een aanvang genomen=begonnen" },
	{ "U moet zorg voor uw kind dragen.", "zorg voor uw kind dragen=voor uw kind zorgen" },
	{ "Zorg. Dragen.", "" },
	{ "Wij faciliteren dit.", "faciliteren=maken … mogelijk" },
	{ "Wij kunnen dit faciliteren.", "faciliteren=mogelijk maken" },
	{ "Het is fijn dit te faciliteren.", "te faciliteren=mogelijk te maken" },
	/* fixed, gaps, guards */
	{ "Op grond van uw brief", "Op grond van=Door" },
	{ "Wij schrijven in zake uw brief.", "in zake=over" },
	{ "in de zaak", "" },
	{ "Ten aanzien hiervan, van u.", "" },
	{ "Ten aanzien vandaag van u.", "Ten aanzien vandaag van=Over vandaag" },
	{ "U dient dit te melden.", "dient dit te=moet dit" },
	{ "U dient dit formulier in te leveren.", "dient dit formulier in te leveren=moet dit formulier inleveren" },
	{ "Dit dient een doel.", "" },
	/* terms are found, and have no alternative */
	{ "De voorlopige voorzieningen", "voorlopige voorzieningen=" },
	{ "een voorlopige woning", "" }
};

START_TEST(entries_are_found_and_advised)
{
	struct buf out = BUF_INIT;

	row_matches(small, rows[_i].text, &out);
	ck_assert_msg(strcmp(buf_text(&out), rows[_i].found) == 0, "%s\n  found  %s\n  wanted %s", rows[_i].text, buf_text(&out), rows[_i].found);
	buf_free(&out);
}
END_TEST

/* Left to right, once: the words between the parts of a split entry match too, its own words do not. */
START_TEST(a_sentence_is_matched_in_one_pass)
{
	static const char *const lemmas[] = { "derhalve", "in kennis stellen", "verzoek", "op grond van" };
	struct lang_sentence sentence = row_sentence(small, "Derhalve stellen wij u van het verzoek in kennis op grond van de brief.");
	struct lang_match found[8];
	size_t i;

	ck_assert_uint_eq(lang_match_all(small, &sentence, found, 8), 4);
	for (i = 0; i < 4; i++)
		ck_assert_str_eq(found[i].entry->lemma, lemmas[i]);
	ck_assert_uint_eq(found[1].first, 1);
	ck_assert_uint_eq(found[1].split, 7);
	ck_assert_uint_eq(found[1].last, 8);
	ck_assert_uint_eq(lang_match_all(small, &sentence, found, 2), 2);
	ck_assert_uint_eq(lang_match_all(small, &sentence, found, 0), 0);
}
END_TEST

START_TEST(an_entry_tells_where_it_stands)
{
	struct lang_sentence sentence = row_sentence(small, "verstrekken");
	struct lang_match match;

	ck_assert(lang_match(small, &sentence, 0, &match));
	ck_assert_int_eq(match.entry->kind, LANG_FORMAL);
	ck_assert_str_eq(match.entry->note, "niet van een kopje");
	ck_assert_str_eq(match.entry->right, "Wij geven geld.");
	ck_assert_str_eq(match.entry->pos.file, "tests/unit/taal/lexicon-formeel.xml");
	ck_assert_int_eq(match.entry->pos.line, 11);
	ck_assert_ptr_eq(lang_entry_at(small, match.entry->id), match.entry);
}
END_TEST

/* ---- faults ---- */

static const struct {
	const char		*xml;
	enum diag_code		 code;
} faults[] = {
	{ "<woord soort='vast'><anders lemma='x'/></woord>", DIAG_LANG_ENTRY },
	{ "<woord lemma='a' soort='vast'/>", DIAG_LANG_ENTRY },
	{ "<woord lemma='a' soort='woord'><anders lemma='x'/></woord>", DIAG_LANG_ENTRY },
	{ "<woord lemma='b' soort='ww'><anders lemma='x' soort='vast'/></woord>", DIAG_LANG_ENTRY },
	{ "<woord lemma='a' soort='vast'><anders lemma='x'/><anders lemma='y'/><anders lemma='z'/><anders lemma='q'/></woord>", DIAG_LANG_ENTRY },
	{ "<woord lemma='a' soort='ww' scheidbaar='op'><anders lemma='x' soort='vast'/></woord>", DIAG_LANG_ENTRY },
	{ "<woord lemma='opa' soort='vast'><anders lemma='laten weten' soort='ww' buigt='lat'/></woord>", DIAG_LANG_ENTRY },
	{ "<woord lemma='derhalve' soort='vast'><anders lemma='x'/></woord>", DIAG_LANG_TWICE }
};

START_TEST(what_cannot_be_right_is_refused)
{
	struct diag_list *diags = diag_list_new();
	char *text = mem_format("<lexicon xmlns='urn:klaar:taal' soort='formeel'>%s</lexicon>", faults[_i].xml);
	struct arena *arena = arena_new();
	const struct row *root = lang_table_read(arena, small->arena, "proef.xml", text, strlen(text), diags);

	ck_assert_ptr_nonnull(root);
	lang_read_lexicon(small, root, LANG_FORMAL, diags);
	ck_assert_uint_ge(diag_count(diags), 1);
	ck_assert_int_eq(diag_at(diags, 0)->code, faults[_i].code);
	arena_free(arena);
	free(text);
	diag_list_free(diags);
}
END_TEST

START_TEST(a_folder_without_tables_is_refused)
{
	struct diag_list *diags = diag_list_new();

	ck_assert_ptr_null(lang_open("tests/unit", diags));
	ck_assert(diag_has_errors(diags));
	diag_list_free(diags);
}
END_TEST

/* ---- the real tables ---- */

static const struct {
	const char	*text, *found;
} real_rows[] = {
	/* behind the preposition of an alternative its verb still inflects */
	{ "U hoort wanneer u in kennis wordt gesteld van het plan.", "in kennis wordt gesteld van=wordt geïnformeerd over" },
	{ "Ook als u op de hoogte bent gesteld van het plan", "op de hoogte bent gesteld van=bent geïnformeerd over" },
	{ "U bent op de hoogte gebracht van het plan.", "op de hoogte gebracht van=geïnformeerd over" },
	/* dienen ... te: as far as its clause goes; the advice takes te in when it stands near */
	{ "U dient de nota binnen vier weken na de aankoop in de winkel aan ons te laten zien.", "dient=moet" },
	{ "U dient dit formulier in te vullen.", "dient dit formulier in te vullen=moet dit formulier invullen" },
	{ "Er dient een kopie van uw paspoort en van uw pas bij te zitten.", "dient=moet" },
	{ "U dient een aanvraag in om bijstand te krijgen.", "" },
	{ "U dient een aanvraag in door ons te bellen.", "" },
	{ "Dit dient om u te helpen.", "" },
	{ "Dit dient een doel, en daar hoeft u niets voor te doen.", "" },
	{ "U dient de nota te overleggen.", "dient de nota te=moet de nota; te overleggen=te laten zien / in te leveren" },
	{ "Wij willen met u overleggen.", "" },
	{ "U wordt in kennis gesteld.", "in kennis gesteld=geïnformeerd / … laten weten" },
	/* a gap: not over a clause, not with the jargon of another in the advice, not with many words */
	{ "Maak een plan dat de schade ongedaan maakt.", "ongedaan maakt=terugdraait" },
	{ "Wij stellen die mensen in kennis van het plan.", "stellen die mensen in kennis van=informeren die mensen over" },
	{ "Het is niet hoger dan de helft van de van toepassing zijnde norm.", "van toepassing zijnde=… die voor u geldt" },
	{ "De regel is van toepassing verklaard op u.", "van toepassing verklaard op=… laten gelden voor" },
	{ "Er is hier in dit geval sprake van schulden.", "is hier in dit geval sprake van=is … / zijn …" },
	{ "Er is derhalve sprake van schulden.", "is derhalve sprake van=is … / zijn …; derhalve=daarom / dus" },
	{ "Is er sprake van schulden?", "Is er sprake van=Is er / Zijn er" },
	/* what has no passive */
	{ "Het geld is van de gemeente en de politie verkregen.", "verkregen=… krijgen" },
	{ "U hebt het geld verkregen.", "verkregen=gekregen" },
	/* particles and conjunctions that are none */
	{ "Gaat de brief over dagen voor en na zo een dag?", "" },
	{ "Werkt u dan wel mee?", "" },
	{ "Belt u ons dan wel uw buur.", "dan wel=of" },
	/* senses */
	{ "in het onderhavige geval", "in het onderhavige geval=in dit geval / bij u" },
	{ "Betaal het onderhavige bedrag.", "het onderhavige=dit" },
	{ "U moet de kosten voldoen.", "de kosten voldoen=de kosten betalen" },
	{ "U moet aan de norm voldoen.", "" },
	{ "U kunt zich wenden tot de balie.", "zich wenden tot=gaan naar / contact opnemen met" }
};

START_TEST(the_real_tables_advise_well)
{
	struct buf out = BUF_INIT;

	row_matches(real, real_rows[_i].text, &out);
	ck_assert_msg(strcmp(buf_text(&out), real_rows[_i].found) == 0, "%s\n  found  %s\n  wanted %s", real_rows[_i].text, buf_text(&out),
	    real_rows[_i].found);
	buf_free(&out);
}
END_TEST

static bool
has_guard(const struct lexeme *lexeme)
{
	return lexeme->with.count + lexeme->after.count + lexeme->without.count > 0;
}

/* Every form under which an entry stands in the word table leads to an entry. */
START_TEST(every_form_finds_its_entry)
{
	const struct lang_use *use;
	struct lang_sentence sentence;
	struct lang_match match;
	size_t i, seen = 0;

	for (i = 0; i < real->words.size; i++) {
		use = real->words.slots[i].word != NULL ? real->words.slots[i].word->uses : NULL;
		for (; use != NULL; use = use->next) {
			if (use->count > 0 || use->flags != 0 || has_guard(use->lexeme) || use->lexeme->trail != NULL)
				continue;
			sentence = row_sentence(real, use->word->text);
			ck_assert_msg(lang_match(real, &sentence, 0, &match), "%s of %s is not found", use->word->text, use->lexeme->pub.lemma);
			seen++;
		}
	}
	ck_assert_uint_gt(seen, 1000);
}
END_TEST

START_TEST(every_lemma_finds_an_entry)
{
	struct lang_sentence sentence;
	struct lang_match match;
	size_t i;

	for (i = 0; i < real->entry_count; i++) {
		if (has_guard(real->entries[i]) || strstr(real->entries[i]->pub.lemma, "…") != NULL)
			continue;
		sentence = row_sentence(real, real->entries[i]->pub.lemma);
		ck_assert_msg(lang_match(real, &sentence, 0, &match), "%s is not found", real->entries[i]->pub.lemma);
		ck_assert_msg(match.last == sentence.count - 1, "%s is found in part", real->entries[i]->pub.lemma);
	}
}
END_TEST

/* The alternative in a sentence: "nuttig" alone could ask somebody to eat. */
static struct lang_sentence
sentence_of(const struct alternative *one, struct buf *text)
{
	buf_clear(text);
	buf_addf(text, "%s%s", one->sort == LANG_SORT_ADJECTIVE || one->sort == LANG_SORT_FIXED ? "Dit is " : "", one->lemma);
	return row_sentence(real, buf_text(text));
}

/* What is advised must not be advised against. */
START_TEST(no_alternative_is_flagged)
{
	const struct lexeme *lexeme;
	struct lang_sentence sentence;
	struct lang_match match;
	struct buf text = BUF_INIT;
	int faulty = 0;
	size_t i, k;
	uint32_t at;

	for (i = 0; i < real->entry_count; i++) {
		lexeme = real->entries[i];
		for (k = 0; k < lexeme->alternative_count; k++) {
			sentence = sentence_of(&lexeme->alternatives[k], &text);
			for (at = 0; at < sentence.count; at++) {
				if (!lang_match(real, &sentence, at, &match) || match.entry->kind == LANG_TERM_ENTRY)
					continue;
				faulty++;
				fprintf(stderr, "%s:%d: %s -> %s holds %s\n", lexeme->pub.pos.file, lexeme->pub.pos.line, lexeme->pub.lemma,
				    lexeme->alternatives[k].lemma, match.entry->lemma);
			}
		}
	}
	buf_free(&text);
	ck_assert_int_eq(faulty, 0);
}
END_TEST

START_TEST(every_term_has_a_sentence)
{
	const char *text;
	size_t i, seen = 0;

	for (i = 0; i < real->entry_count; i++) {
		if (real->entries[i]->pub.kind != LANG_TERM_ENTRY)
			continue;
		text = real->entries[i]->pub.explanation;
		ck_assert_msg(text[strlen(text) - 1] == '.', "%s: %s", real->entries[i]->pub.lemma, text);
		seen++;
	}
	ck_assert_uint_ge(seen, 60);
}
END_TEST

START_TEST(no_entry_stands_in_two_tables)
{
	struct map *seen = map_new();
	const struct lexeme *one, *other;
	size_t i;
	int faulty = 0;

	for (i = 0; i < real->entry_count; i++) {
		one = real->entries[i];
		other = map_find(seen, one->pub.lemma);
		if (other != NULL && other->sort == one->sort && !has_guard(one) && !has_guard(other)) {
			faulty++;
			fprintf(stderr, "%s:%d: %s stands in %s too\n", one->pub.pos.file, one->pub.pos.line, one->pub.lemma, other->pub.pos.file);
		}
		map_set(seen, one->pub.lemma, (void *)one);
	}
	map_free(seen);
	ck_assert_int_eq(faulty, 0);
}
END_TEST

/* Advice never comes out empty, and never with what the table writes for a gap. */
START_TEST(every_entry_has_advice)
{
	struct buf out = BUF_INIT;
	size_t i;

	for (i = 0; i < real->entry_count; i++) {
		if (real->entries[i]->pub.kind == LANG_TERM_ENTRY || has_guard(real->entries[i]) || strstr(real->entries[i]->pub.lemma, "…") != NULL)
			continue;
		buf_clear(&out);
		row_matches(real, real->entries[i]->pub.lemma, &out);
		ck_assert_msg(out.len > 0 && out.data[out.len - 1] != '=', "%s: %s", real->entries[i]->pub.lemma, buf_text(&out));
		ck_assert_msg(strstr(buf_text(&out), "  ") == NULL, "%s", buf_text(&out));
	}
	buf_free(&out);
}
END_TEST

static void
add_small(TCase *tcase)
{
	tcase_add_test(tcase, a_word_is_found_in_any_case);
	tcase_add_test(tcase, classes_come_from_every_table);
	tcase_add_test(tcase, letters_with_accents_fold);
	tcase_add_loop_test(tcase, abbreviations_are_found_with_and_without_stops, 0, sizeof(abbreviations) / sizeof(abbreviations[0]));
	tcase_add_test(tcase, an_abbreviation_may_end_a_sentence);
	tcase_add_test(tcase, the_longest_title_is_found);
	tcase_add_test(tcase, mistakes_have_their_right_spelling);
	tcase_add_loop_test(tcase, entries_are_found_and_advised, 0, sizeof(rows) / sizeof(rows[0]));
	tcase_add_test(tcase, a_sentence_is_matched_in_one_pass);
	tcase_add_test(tcase, an_entry_tells_where_it_stands);
	tcase_add_loop_test(tcase, what_cannot_be_right_is_refused, 0, sizeof(faults) / sizeof(faults[0]));
	tcase_add_test(tcase, a_folder_without_tables_is_refused);
}

int
main(void)
{
	Suite *suite = suite_create("lang_lexicon");
	TCase *small_case = tcase_create("small tables"), *real_case = tcase_create("templates/taal");
	SRunner *runner;
	int failed;

	tcase_add_unchecked_fixture(small_case, open_tables, close_tables);
	tcase_add_unchecked_fixture(real_case, open_tables, close_tables);
	add_small(small_case);
	tcase_add_loop_test(real_case, the_real_tables_advise_well, 0, sizeof(real_rows) / sizeof(real_rows[0]));
	tcase_add_test(real_case, every_form_finds_its_entry);
	tcase_add_test(real_case, every_lemma_finds_an_entry);
	tcase_add_test(real_case, no_alternative_is_flagged);
	tcase_add_test(real_case, every_term_has_a_sentence);
	tcase_add_test(real_case, no_entry_stands_in_two_tables);
	tcase_add_test(real_case, every_entry_has_advice);
	suite_add_tcase(suite, small_case);
	suite_add_tcase(suite, real_case);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
