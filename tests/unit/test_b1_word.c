/*
 * The rules about single words and terms: what each marks, what it offers, and what looks like it and is left alone. The near misses are
 * those of readability.md, section 4. Spelling with the dictionary too.
 */
#include "b1_case.h"
#include "xml/xml.h"

struct offer {
	const char	*text, *suggestion;
};

static void
check_offer(const char *rule, const struct offer *offer)
{
	const struct b1_mark *mark;

	b1_case_run(offer->text, strlen(offer->text), B1_LETTER);
	mark = b1_case_mark(rule, 0);
	ck_assert_msg(mark != NULL, "%s: no mark: %s", rule, offer->text);
	ck_assert_msg(mark->suggestion != NULL, "%s: no suggestion: %s", rule, offer->text);
	ck_assert_str_eq(mark->suggestion, offer->suggestion);
}

START_TEST(jargon)
{
	static const struct b1_try tries[] = {
		{ "Wij bellen u derhalve morgen.", "derhalve" }, { "Derhalve bellen wij u.", "Derhalve" },
		{ "Wij verstrekken u een lening.", "verstrekken" }, { "U dient een formulier te sturen.", "dient een formulier te" },
		{ "Wij stellen u hiervan in kennis.", "stellen u hiervan in kennis" },
		/* another sense, a name, a quote, a citation */
		{ "De zaal dient als kantoor.", "" }, { "Het gezin Derhalve woont hier, mevrouw Derhalve ook.", "" },
		{ "De man zei: ‘Wij verstrekken u derhalve geen lening.’ Zo was het.", "" }, { "Dat staat in de Wet op het omtrent.", "" },
		{ "Daarom bellen wij u.", "" }, { "In de wet heet dit: wij stellen u in kennis.", "" },
	};

	B1_TRY_ALL("jargon", tries);
}
END_TEST

/* The third mark is the last of its word, and says so when there is a fourth; each counts. */
START_TEST(often)
{
	static const char three[] = "Wij bellen u derhalve morgen. Derhalve bellen wij. U belt derhalve niet.";
	static const char five[] = "Wij bellen u derhalve morgen. Derhalve bellen wij. U belt derhalve niet. Bel derhalve ons. Kom derhalve langs. Wij verstrekken geld.";

	b1_case_run(three, sizeof(three) - 1, B1_LETTER);
	ck_assert_uint_eq(b1_case_count("jargon"), 3);
	ck_assert_str_eq(b1_case_mark("jargon", 2)->text, "‘derhalve’ is geen alledaags woord");
	b1_case_run(five, sizeof(five) - 1, B1_LETTER);
	ck_assert_uint_eq(b1_case_count("jargon"), 4);
	ck_assert_str_eq(b1_case_mark("jargon", 1)->text, "‘derhalve’ is geen alledaags woord");
	ck_assert_str_eq(b1_case_mark("jargon", 2)->text, "‘derhalve’ is geen alledaags woord, en staat vaker in de tekst");
	ck_assert_uint_eq(b1_case_report->figures.formals, 6);
}
END_TEST

/* In the figures: formal words of running text, not vague ones, nor those of a heading or a quote. */
START_TEST(formal_words)
{
	static const struct { const char *text; size_t formals; } tries[] = {
		{ "Wij bellen u derhalve morgen. Derhalve hoeft u niets te doen.", 2 }, { "Wij bellen u morgen.", 0 },
		{ "Derhalve geen toeslag\n\nU krijgt geen toeslag.", 0 },
		{ "De man zei: ‘Wij bellen u derhalve niet meer.’ Zo was het.", 0 },
	};
	size_t i;

	for (i = 0; i < sizeof(tries) / sizeof(tries[0]); i++) {
		b1_case_run(tries[i].text, strlen(tries[i].text), B1_LETTER);
		ck_assert_msg(b1_case_report->figures.formals == tries[i].formals, "%s: %zu", tries[i].text, b1_case_report->figures.formals);
	}
}
END_TEST

START_TEST(vague_time)
{
	static const struct b1_try tries[] = {
		{ "U hoort binnenkort van ons.", "binnenkort" }, { "Wij kregen op 3 maart jl. uw brief.", "jl." },
		{ "Het gesprek is op 6 april a.s. om 9 uur.", "a.s." },
		{ "U krijgt zsm. antwoord.", "zsm." }, { "Krijgt u straks bijstand?", "" }, { "Straks krijgt u bijstand.", "Straks" },
		{ "U hoort voor 1 mei van ons.", "" }, { "Betaal op tijd.", "" }, { "Mevrouw Binnenkort belt u, zei mevrouw Binnenkort.", "" },
	};

	B1_TRY_ALL("vage-tijd", tries);
}
END_TEST

START_TEST(third_person)
{
	static const struct b1_try tries[] = {
		{ "Belanghebbende ontvangt bijstand.", "Belanghebbende" }, { "De aanvrager woont alleen.", "aanvrager" },
		{ "Elke belanghebbende mag bellen.", "" }, { "U bent belanghebbende.", "" }, { "Uw cliënt mag bellen.", "" },
		{ "De aanvrager van de vergunning woont naast u.", "" }, { "U krijgt bijstand.", "" },
	};
	static const struct b1_try page = { "De aanvrager woont alleen.", "" }, plain = { "Geachte heer,\n\nDe aanvrager woont alleen.", "aanvrager" };

	B1_TRY_ALL("lezer-in-derde-persoon", tries);
	b1_case_try("lezer-in-derde-persoon", &page, B1_PAGE);
	b1_case_try("lezer-in-derde-persoon", &page, B1_TEXT);
	b1_case_try("lezer-in-derde-persoon", &plain, B1_TEXT);
}
END_TEST

START_TEST(address_form)
{
	static const struct b1_try tries[] = {
		{ "U krijgt een toeslag. Wij maken die over op je rekening.", "je" },
		{ "Je krijgt een toeslag. Die staat op je rekening. Wij bellen u.", "u" },
		{ "U krijgt geld. Kun je niet betalen?", "je" }, { "Bel je ons?\n\nU krijgt geld. Uw huis is mooi.", "je" },
		{ "U krijgt een toeslag. Die staat op uw rekening.", "" }, { "Je krijgt een toeslag op je rekening.", "" },
		{ "U leest op het bord: ‘Gooi je afval hier in de bak.’ Dat mag.", "" }, { "U doet mee met Denk Aan Jou in de wijk.", "" },
		{ "U krijgt geld. Dank je wel, zei de man.", "" }, { "U bekijkt Mijn Proefdam.", "" },
	};
	static const struct offer offers[] = {
		{ "U krijgt geld. U krijgt het snel op jouw rekening.", "uw" }, { "Je krijgt geld. Je krijgt het snel. Uw huis is mooi.", "Je" },
	};

	B1_TRY_ALL("aanspreekvorm-gemengd", tries);
	check_offer("aanspreekvorm-gemengd", &offers[0]);
	check_offer("aanspreekvorm-gemengd", &offers[1]);
}
END_TEST

START_TEST(long_word)
{
	static const struct b1_try tries[] = {
		{ "U betaalt de parkeervergunninghoudersbijdrage.", "parkeervergunninghoudersbijdrage" },
		{ "De parkeervergunninghoudersbijdrage en nog eens de parkeervergunninghoudersbijdrage.", "parkeervergunninghoudersbijdrage" },
		{ "U betaalt een parkeerbijdrage.", "" }, { "U krijgt een parkeer-vergunning-houders-bijdrage.", "" },
		{ "U woont aan de Burgemeestervanproefdamlaan.", "" }, { "De parkeervergunninghoudersbijdrage (dat is geld) gaat omhoog.", "" },
		{ "Dat heet de parkeervergunninghoudersbijdrage.", "" }, { "Mail de parkeervergunninghoudersbijdrage@proefdam.nl.", "" },
	};

	B1_TRY_ALL("lang-woord", tries);
}
END_TEST

START_TEST(we_first)
{
	static const struct b1_try tries[] = {
		{ "Wij bellen u. Wij schrijven u. Wij helpen u.", "Wij" }, { "Wij bellen. Wij schrijven. We helpen. U rust.", "We" },
		{ "Wij bellen. Wij schrijven. Wij helpen. U rust. U eet. U slaapt.", "" }, { "Wij bellen u. U rust.", "" },
		{ "Ons huis is open. Onze deur ook. Ons kantoor niet.", "" }, { "Hier bellen wij. Hier schrijven wij. Hier helpen wij.", "" },
	};

	B1_TRY_ALL("wij-begin", tries);
}
END_TEST

START_TEST(twice)
{
	static const struct b1_try tries[] = {
		{ "U krijgt de de brief.", "de de" }, { "Dit dit is niet goed.", "Dit dit" }, { "Dit geldt\nook ook morgen.", "ook ook" },
		{ "Ik weet dat dat klopt.", "" }, { "Wij bellen, bellen en bellen.", "" }, { "Hij woont in Baden Baden.", "" },
		{ "Het is 12 12.", "" }, { "Bel morgen. Morgen zijn wij open.", "" },
	};
	static const struct offer offer = { "U krijgt de de brief.", "de" };

	B1_TRY_ALL("woord-herhaald", tries);
	check_offer("woord-herhaald", &offer);
}
END_TEST

START_TEST(number_words)
{
	static const struct b1_try tries[] = {
		{ "U hebt acht weken de tijd.", "acht weken" }, { "Dat duurt twee tot vier weken.", "twee tot vier weken" },
		{ "U hebt een week de tijd.", "" }, { "Dit is een van de brieven.", "" }, { "U betaalt twee derde.", "" },
		{ "U hebt 8 weken de tijd.", "" }, { "De twee zussen wonen samen.", "" },
	};
	static const struct offer offers[] = {
		{ "U hebt acht weken de tijd.", "8 weken" }, { "Dat duurt twee tot vier weken.", "2 tot 4 weken" },
		{ "U betaalt twintig euro.", "€\u00A020" },
	};
	size_t i;

	B1_TRY_ALL("getal-in-letters", tries);
	for (i = 0; i < 3; i++)
		check_offer("getal-in-letters", &offers[i]);
}
END_TEST

START_TEST(terms)
{
	static const struct b1_try tries[] = {
		{ "Wij korten uw bijstand wegens de kostendelersnorm.", "kostendelersnorm" },
		{ "Wij leggen een dwangsom op. U hebt weinig geld. Dat heet pech.", "dwangsom" },
		{ "Wij leggen een dwangsom op. Wij leggen nog een dwangsom op.", "" },
		{ "Wij leggen een dwangsom op. U hebt weinig geld. Dat weten wij. Een dwangsom is een boete.", "" },
		{ "Wij leggen een dwangsom op. U hebt weinig geld.\n\nEen dwangsom is een boete.", "" },
		{ "Wij leggen een dwangsom op. U hebt weinig geld. Dat weten wij. U belt ons. Een dwangsom is een boete.", "dwangsom" },
		{ "Wij leggen een dwangsom op. U hebt weinig geld. U betaalt de dwangsom.", "dwangsom" },
		{ "U deelt uw woning. Dat heet de kostendelersnorm.", "" }, { "Wij leggen een dwangsom op. Dat betekent dat u moet betalen.", "" },
		{ "Wij leggen een dwangsom op.\n\nDat is geld dat u betaalt.", "" }, { "U krijgt minder geld (de kostendelersnorm).", "" },
		{ "Een dwangsom is een boete.", "" }, { "De dwangsom\n\nU betaalt ons geld.", "" }, { "Dit is de taak van Commissie Dwangsom.", "" },
		{ "Artikel 4:17 van de Algemene wet bestuursrecht noemt dit.", "" },
		{ "U kunt bezwaar maken.", "bezwaar" }, { "Bent u het niet eens met ons besluit? Dan kunt u bezwaar maken.", "" },
		{ "Niet eens met ons besluit?\n\nU kunt bezwaar maken.", "" }, { "U kunt bezwaar maken. Dan vraagt u ons om opnieuw te kijken.", "" },
		{ "De bewindvoerder mag bellen.", "bewindvoerder" }, { "Uw bewindvoerder mag bellen.", "" },
	};

	B1_TRY_ALL("onverklaarde-juridische-term", tries);
}
END_TEST

/* What the table of terms offers to paste in must explain, for this rule too. */
START_TEST(explanations)
{
	int id, count = 0;

	for (id = 0; id < lang_entry_count(b1_lang); id++) {
		const struct lang_entry *entry = lang_entry_at(b1_lang, id);
		const struct b1_mark *mark;
		char *text;

		if (entry->kind != LANG_TERM_ENTRY || entry->explanation == NULL)
			continue;
		text = mem_format("U krijgt bericht over %s. %s", entry->lemma, entry->explanation);
		b1_case_run(text, strlen(text), B1_LETTER);
		mark = b1_case_mark("onverklaarde-juridische-term", 0);
		ck_assert_msg(mark == NULL || strcmp(mark->words, entry->lemma) != 0, "%s", text);
		free(text);
		count++;
	}
	ck_assert_int_ge(count, 60);
}
END_TEST

/* Two rules at the same words: one mark. Words that are to be filled in: none. */
START_TEST(one_place)
{
	static const struct b1_try headings[] = { { "Overwegingen\n\nU krijgt geld van ons.", "" } };
	static const struct b1_try empty[] = { { "Overwegingen\n\nU krijgt geld van ons.", "Overwegingen" } };
	static const struct b1_try blanks[] = {
		{ "Wij sturen u derhalve een brief.", "derhalve" }, { "Wij sturen u [derhalve een brief].", "" }, { "Wij sturen [x y] derhalve [z].", "derhalve" },
	};
	static const char both[] = "Wij bellen u op maandag in de middag over de brief van vorige week aangezien u dat aan ons hebt gevraagd.";
	const struct b1_mark *mark;

	B1_TRY_ALL("jargon", headings);
	B1_TRY_ALL("kop-leeg", empty);
	B1_TRY_ALL("jargon", blanks);
	b1_case_run(both, strlen(both), B1_LETTER);
	mark = b1_case_mark("zin-lang", 0);
	ck_assert_str_eq(mark->words, "gevraagd");
	ck_assert_ptr_nonnull(strstr(mark->advice, "‘aangezien’"));
	ck_assert_str_eq(b1_case_mark("jargon", 0)->words, "aangezien");
}
END_TEST

/* Of five sentences with as many points the longest stand first. */
START_TEST(worst_first)
{
	static const char text[] = "Kom derhalve langs. Bel ons morgen op uw werk derhalve. Mail ons morgen derhalve.";
	const struct b1_report *report = b1_case_run(text, strlen(text), B1_LETTER);

	ck_assert_int_eq(report->worst_count, 3);
	ck_assert_uint_eq(report->worst[0].words, 7);
	ck_assert_uint_eq(report->worst[1].words, 4);
	ck_assert_uint_eq(report->worst[2].words, 3);
}
END_TEST

START_TEST(abbreviations)
{
	static const struct b1_try tries[] = {
		{ "I.v.m. uw verhuizing bellen wij.", "I.v.m." }, { "Wij vragen o.a. een kopie.", "o.a." }, { "Wij kijken in de BRP en dan in de BRP.", "BRP" },
		{ "Wij bellen u ivm uw huis.", "ivm" }, { "Kom bijv morgen.", "bijv" }, { "Het is min of meer klaar.", "" },
		{ "Vraag het aan de GKXQ in de stad.", "GKXQ" }, { "Vraag het aan de BRP Zuid in de stad.", "" },
		{ "De Basisregistratie Personen (BRP) klopt. In de BRP staat u.", "" }, { "U betaalt btw.", "" }, { "De weg is 5 km lang.", "" },
		{ "Mr. J.P. Proefman belt u.", "" }, { "U woont op 1234 AB in de stad.", "" }, { "U logt in met DigiD.", "" },
	};

	B1_TRY_ALL("afkorting", tries);
}
END_TEST

/* ---- spelling: with the dictionary, opened once ---- */

static struct lang_speller *speller;

static size_t
run_spelled(const char *text)
{
	struct b1_setup setup = { .lang = b1_lang, .norms = b1_case_norms, .genre = B1_LETTER, .speller = speller };
	struct b1_run *run = b1_run_new(&setup);

	b1_report_free(b1_case_report);
	b1_plain_units(b1_lang, "proef.txt", text, strlen(text), b1_case_unit, run);
	b1_case_report = b1_run_end(run);
	return b1_case_count("spelling");
}

START_TEST(spelling)
{
	static const struct { const char *text; size_t marks; } tries[] = {
		{ "Uw aanvraag is in behandelling.", 1 }, { "Wij sturen een formuliir.", 1 },
		{ "Een formuliir is een formuliir, formuliir, formuliir of formuliir.", 3 },
		{ "Uw aanvraag is in behandeling.", 0 }, { "U spreekt met mevrouw Kwastenburg uit Zwiepenhoek.", 0 }, { "Uw code is XK34QZ.", 0 },
		{ "Hij zei: ‘Ik hep gien gelt foor mien huus.’ Dat was alles.", 0 }, { "Kijk op www.zwiepnhoek.nl.", 0 },
		{ "U krijgt een woonkostentoeslag uit de Participatiewet.", 0 }, { "[NAAM] krijgt een toeslag.", 0 },
	};
	struct diag_list *diags = diag_list_new();
	size_t i;

	speller = lang_speller_open(b1_lang, KLAAR_DICT_DIR, diags);
	ck_assert_msg(speller != NULL, "no dictionary in %s", KLAAR_DICT_DIR);
	for (i = 0; i < sizeof(tries) / sizeof(tries[0]); i++)
		ck_assert_msg(run_spelled(tries[i].text) == tries[i].marks, "%s: %zu marks", tries[i].text, b1_case_count("spelling"));
	run_spelled("Uw aanvraag is in behandelling.");
	ck_assert_ptr_nonnull(strstr(b1_case_mark("spelling", 0)->suggestion, "behandeling"));
	lang_speller_close(speller);
	diag_list_free(diags);
}
END_TEST

static Suite *
word_suite(void)
{
	Suite *suite = suite_create("b1 word");
	TCase *tcase = tcase_create("rules");

	tcase_add_unchecked_fixture(tcase, b1_case_open, b1_case_close);
	tcase_add_test(tcase, jargon);
	tcase_add_test(tcase, often);
	tcase_add_test(tcase, formal_words);
	tcase_add_test(tcase, vague_time);
	tcase_add_test(tcase, third_person);
	tcase_add_test(tcase, address_form);
	tcase_add_test(tcase, long_word);
	tcase_add_test(tcase, we_first);
	tcase_add_test(tcase, twice);
	tcase_add_test(tcase, number_words);
	tcase_add_test(tcase, terms);
	tcase_add_test(tcase, explanations);
	tcase_add_test(tcase, one_place);
	tcase_add_test(tcase, worst_first);
	tcase_add_test(tcase, abbreviations);
	tcase_add_test(tcase, spelling);
	suite_add_tcase(suite, tcase);
	return suite;
}

int
main(void)
{
	SRunner *runner;
	int failed;

	xml_init();
	runner = srunner_create(word_suite());
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
