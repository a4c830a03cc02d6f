/*
 * The rules of notation and of layout: hits with what they offer, and near misses (readability.md, section 4).
 */
#include "b1_case.h"
#include "b1/notation_int.h"
#include "xml/xml.h"

struct offer {
	const char	*text, *words, *suggestion;	/* "": none */
	enum diag_severity severity;
};

static void
check_offers(const char *rule, const struct offer *offers, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		const struct b1_mark *mark;

		b1_case_run(offers[i].text, strlen(offers[i].text), B1_LETTER);
		mark = b1_case_mark(rule, 0);
		ck_assert_msg(mark != NULL, "%s: no mark: %s", rule, offers[i].text);
		ck_assert_str_eq(mark->words, offers[i].words);
		ck_assert_str_eq(mark->suggestion != NULL ? mark->suggestion : "", offers[i].suggestion);
		ck_assert_msg(mark->severity == offers[i].severity, "%s: severity %d", offers[i].text, mark->severity);
	}
}
#define OFFERS(rule, offers) check_offers(rule, offers, sizeof(offers) / sizeof((offers)[0]))

START_TEST(dates)
{
	static const struct offer offers[] = {
		{ "Dat was op 01-04-2026.", "01-04-2026", "1 april 2026", DIAG_WARNING },
		{ "Dat was op 1 apr. '26 al zo.", "1 apr. '26", "1 april 2026", DIAG_WARNING },
		{ "Dat was op 2026-04-01 al zo.", "2026-04-01", "1 april 2026", DIAG_WARNING },
		{ "Dat was op 1/4/26 al zo.", "1/4/26", "1 april 2026", DIAG_WARNING },
		{ "Dat was op 05 mei 2026 al zo.", "05 mei 2026", "5 mei 2026", DIAG_WARNING },
		{ "Dat is op 31 april 2026 klaar.", "31 april 2026", "", DIAG_ERROR },
		{ "Dat is op 29-02-2026 klaar.", "29-02-2026", "", DIAG_ERROR },
		{ "Kom op maandag 3 maart 2026 langs.", "maandag 3 maart 2026", "", DIAG_ERROR },
	};
	static const struct b1_try tries[] = {
		{ "Kom op dinsdag 3 maart 2026 langs.", "" }, { "Dat is op 29 februari 2028 klaar.", "" }, { "Het plan 2025-2027 geldt.", "" },
		{ "Uw zaak is 2026-04-012345.", "" }, { "Bel 06-12345678.", "" }, { "Dat duurt 1-2 weken.", "" }, { "Kom op 3 maart langs.", "" },
		{ "Dat staat in artikel 4:17 van de Algemene wet bestuursrecht.", "" },
	};

	OFFERS("datumnotatie", offers);
	B1_TRY_ALL("datumnotatie", tries);
}
END_TEST

START_TEST(times)
{
	static const struct offer offers[] = {
		{ "Kom om 09:00 langs.", "09:00", "9 uur", DIAG_WARNING }, { "Kom om 16:30u langs.", "16:30u", "16.30 uur", DIAG_WARNING },
		{ "Kom om 17.00 uur langs.", "17.00 uur", "17 uur", DIAG_WARNING }, { "Kom om 12u langs.", "12u", "12 uur", DIAG_WARNING },
		{ "Kom om 9:15 langs.", "9:15", "9.15 uur", DIAG_WARNING }, { "Wij zijn open van 09:00 tot 16.30 uur.", "09:00", "9", DIAG_WARNING },
	};
	static const struct b1_try tries[] = {
		{ "Wij zijn open van 9 tot 16.30 uur.", "" }, { "Kom om 10.15 uur langs.", "" }, { "De kaart is op schaal 1:100.", "" },
		{ "Dat staat in artikel 4:17 van de Algemene wet bestuursrecht.", "" }, { "Kijk op www.proefdam.nl/12:30 voor meer.", "" },
		{ "Dat is 16.30 meter.", "" }, { "Dat duurt 2 uur.", "" },
	};

	OFFERS("tijdnotatie", offers);
	B1_TRY_ALL("tijdnotatie", tries);
}
END_TEST

START_TEST(amounts)
{
	static const struct offer offers[] = {
		{ "U krijgt €1200,-.", "€1200,-", "€\u00A01.200", DIAG_WARNING }, { "U krijgt 1200 euro van ons.", "1200 euro", "€\u00A01.200", DIAG_WARNING },
		{ "U krijgt € 10.75 van ons.", "€ 10.75", "€\u00A010,75", DIAG_ERROR }, { "U krijgt EUR 50 van ons.", "EUR 50", "€\u00A050", DIAG_WARNING },
		{ "U krijgt € 1,200 van ons.", "€ 1,200", "", DIAG_WARNING }, { "U krijgt 10 tot 20 euro van ons.", "10 tot 20 euro", "€\u00A010 tot €\u00A020", DIAG_WARNING },
	};
	static const struct b1_try tries[] = {
		{ "U krijgt € 1.200 van ons.", "" }, { "U krijgt € 1.200,00 van ons.", "" }, { "U krijgt € 10,75 van ons.", "" },
		{ "Dat kost tien euro.", "" }, { "Dat begint in 2026.", "" }, { "Dat kost € 2,5 miljoen.", "" }, { "Dat kost 3 miljoen euro.", "" },
		{ "Dat kost 50 cent.", "" }, { "Hij zei: ‘Dat kost mij wel 1200 euro.’ Dat was veel.", "" }, { "Dat kost €\u00A01.200 in mei.", "" },
	};

	OFFERS("bedragnotatie", offers);
	B1_TRY_ALL("bedragnotatie", tries);
}
END_TEST

START_TEST(percentages)
{
	static const struct offer offers[] = {
		{ "U betaalt 15% rente.", "15%", "15 procent", DIAG_ADVICE }, { "U betaalt 2,5 % rente.", "2,5 %", "2,5 procent", DIAG_ADVICE },
	};
	static const struct b1_try tries[] = { { "U betaalt 15 procent rente.", "" }, { "U krijgt 15 boeken.", "" } };

	OFFERS("procentteken", offers);
	B1_TRY_ALL("procentteken", tries);
}
END_TEST

START_TEST(accounts)
{
	static const struct offer offers[] = {
		{ "Betaal op NL91ABNA0417164300 aan ons.", "NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", DIAG_ADVICE },
		{ "Betaal op NL99BANK0123456789 aan ons.", "NL99BANK0123456789", "", DIAG_ERROR },
		{ "Betaal op NL12 ABNA 0417 1643 00 aan ons.", "NL12 ABNA 0417 1643 00", "", DIAG_ERROR },
	};
	static const struct b1_try tries[] = {
		{ "Betaal op NL91 ABNA 0417 1643 00 aan ons.", "" }, { "Uw zaak is 12345678901234.", "" }, { "Uw kenteken is NL-91-AB.", "" },
	};
	static const char right[] = "BE68 5390 0754 7034", wrong[] = "BE68 5390 0754 7035";

	OFFERS("iban-notatie", offers);
	B1_TRY_ALL("iban-notatie", tries);
	ck_assert(b1_iban_is_right(right, strlen(right)));
	ck_assert(!b1_iban_is_right(wrong, strlen(wrong)));
	ck_assert(!b1_iban_is_right("NL", 2));
	ck_assert(!b1_iban_is_right("", 0));
}
END_TEST

START_TEST(shouting)
{
	static const struct offer offers[] = {
		{ "LET OP: bel ons.", "LET OP", "Let op", DIAG_ADVICE }, { "Dat is NIET goed.", "NIET", "niet", DIAG_ADVICE },
		{ "U MOET NU bellen.", "MOET NU", "moet nu", DIAG_ADVICE },
	};
	static const struct b1_try tries[] = {
		{ "Het UWV betaalt.", "" }, { "U hebt een WIA-uitkering.", "" }, { "Hoofdstuk IV is nieuw.", "" }, { "U woont op 1234 AB in de stad.", "" },
		{ "Uw IBAN klopt.", "" },
	};
	static const struct b1_try marks[] = {
		{ "Bel ons!", "!" }, { "Bel ons!!!", "!!!" }, { "Bel ons.", "" }, { "Hij riep: ‘Kom eens bij ons kijken!’ Dat was alles.", "" },
	};

	OFFERS("hoofdletters", offers);
	B1_TRY_ALL("hoofdletters", tries);
	B1_TRY_ALL("uitroepteken", marks);
}
END_TEST

START_TEST(links)
{
	static const struct b1_try tries[] = {
		{ "Klik hier voor meer.", "Klik hier" }, { "Wilt u dat, klik hier.", "klik hier" }, { "Hier woont u.", "" }, { "Klik op Verzenden.", "" },
		{ "De klik was hier te horen.", "" },
	};

	B1_TRY_ALL("link-tekst", tries);
}
END_TEST

static void
run_page(const char *page)
{
	struct b1_setup setup = { .lang = b1_lang, .norms = b1_case_norms, .genre = B1_PAGE };
	struct b1_run *run = b1_run_new(&setup);
	struct diag_list *diags = diag_list_new();

	b1_report_free(b1_case_report);
	ck_assert_int_eq(b1_html_units(b1_lang, "proef.html", page, strlen(page), b1_case_unit, run, diags), 0);
	b1_case_report = b1_run_end(run);
	diag_list_free(diags);
}

/* From HTML: the words of a link; headings of more than a line. */
START_TEST(pages)
{
	static const char *const words[] = { "hier", "klik hier", "Lees meer" };
	static const char heading[] = "<h2>Informatie over de manier waarop u een toeslag kunt aanvragen bij de gemeente</h2>"
	    "<h2>Deze kop heeft precies zeventig tekens, en dat is nog net niet te lang</h2><h3>Hoe vraagt u de toeslag aan?</h3>"
	    "<p>Deze zin is geen kop, en mag dus best heel wat langer zijn dan de zeventig tekens van een kop.</p>";
	size_t i;

	run_page("<p>Vraag het <a href='a'>hier</a> aan, of <a href='b'>klik hier</a>.</p><p><a href='c'>Lees meer</a></p>"
	    "<p>Bekijk <a href='d'>de voorwaarden van de toeslag</a>, of lees <a href='e'>wat u hier nodig hebt</a>.</p>");
	ck_assert_uint_eq(b1_case_count("link-tekst"), 3);
	for (i = 0; i < 3; i++)
		ck_assert_str_eq(b1_case_mark("link-tekst", i)->words, words[i]);
	run_page(heading);
	ck_assert_uint_eq(b1_case_count("kop-lang"), 1);
	ck_assert_int_eq(strncmp(b1_case_mark("kop-lang", 0)->words, "Informatie", 10), 0);
}
END_TEST

static char *
repeat(const char *text, int count)
{
	struct buf out = BUF_INIT;

	while (count-- > 0)
		buf_adds(&out, text);
	return buf_take(&out);
}

START_TEST(paragraphs)
{
	char *eleven = repeat("Dit is een zin. ", 11), *ten = repeat("Dit is een zin. ", 10), *wide = repeat("Dit is een zin van negen woorden lang. ", 13);

	b1_case_run(eleven, strlen(eleven), B1_LETTER);
	ck_assert_uint_eq(b1_case_count("alinea-lang"), 1);
	b1_case_run(ten, strlen(ten), B1_LETTER);
	ck_assert_uint_eq(b1_case_count("alinea-lang"), 0);
	b1_case_run(wide, strlen(wide), B1_LETTER);
	ck_assert_uint_eq(b1_case_count("alinea-lang"), 1);
	free(eleven);
	free(ten);
	free(wide);
}
END_TEST

START_TEST(headings)
{
	char *stretch = repeat("Dit is een zin van acht hele gewone woorden.\n\nEn nog een zin van acht gewone woorden.\n\n", 18);
	char *parts = mem_format("%.*s\n\nEen kop\n\n%s", (int)strlen(stretch) / 2, stretch, "Klaar is de brief dan ook.");
	static const struct b1_try tries[] = {
		{ "Inleiding\n\nU krijgt geld.", "Inleiding" }, { "Waarom krijgt u deze brief?\n\nU krijgt geld.", "" },
		{ "Inleiding van de les\n\nU krijgt geld.", "" }, { "Dit is de inleiding.", "" },
	};

	b1_case_run(stretch, strlen(stretch), B1_LETTER);
	ck_assert_uint_eq(b1_case_count("kop-ontbreekt"), 1);
	b1_case_run(parts, strlen(parts), B1_LETTER);
	ck_assert_uint_eq(b1_case_count("kop-ontbreekt"), 0);
	B1_TRY_ALL("kop-leeg", tries);
	free(stretch);
	free(parts);
}
END_TEST

static size_t
undecided(const char *text, bool decides)
{
	struct b1_setup setup = { .lang = b1_lang, .norms = b1_case_norms, .genre = B1_LETTER, .decides = decides };
	struct b1_run *run = b1_run_new(&setup);

	b1_report_free(b1_case_report);
	b1_plain_units(b1_lang, "proef.txt", text, strlen(text), b1_case_unit, run);
	b1_case_report = b1_run_end(run);
	return b1_case_count("besluit-niet-vooraan");
}

START_TEST(decision)
{
	static const char late[] = "Op 3 maart schreef u ons een brief. In artikel 36 van de Participatiewet staat wie het geld krijgt. "
	    "Dat zijn mensen met weinig geld. U krijgt een toeslag.";

	ck_assert_uint_eq(undecided(late, true), 1);
	ck_assert_uint_eq(undecided(late, false), 0);
	ck_assert_uint_eq(undecided("U krijgt een toeslag. In deze brief staat waarom. Lees dat goed. Bel bij vragen.", true), 0);
	ck_assert_uint_eq(undecided("U krijgt geen toeslag\n\nOp 3 maart schreef u. Wij keken naar de wet. De wet is streng.", true), 0);
	ck_assert_uint_eq(undecided("Waarom krijgt u deze brief?\n\nOp 3 maart schreef u. Wij keken naar de wet. De wet is streng.", true), 1);
}
END_TEST

static Suite *
notation_suite(void)
{
	Suite *suite = suite_create("b1 notation");
	TCase *tcase = tcase_create("rules");

	tcase_add_unchecked_fixture(tcase, b1_case_open, b1_case_close);
	tcase_add_test(tcase, dates);
	tcase_add_test(tcase, times);
	tcase_add_test(tcase, amounts);
	tcase_add_test(tcase, percentages);
	tcase_add_test(tcase, accounts);
	tcase_add_test(tcase, shouting);
	tcase_add_test(tcase, links);
	tcase_add_test(tcase, pages);
	tcase_add_test(tcase, paragraphs);
	tcase_add_test(tcase, headings);
	tcase_add_test(tcase, decision);
	suite_add_tcase(suite, tcase);
	return suite;
}

int
main(void)
{
	SRunner *runner;
	int failed;

	xml_init();
	runner = srunner_create(notation_suite());
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
