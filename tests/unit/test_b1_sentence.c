/*
 * The rules about whole sentences: what each marks, and what looks like it and is left alone. The near misses are those of
 * readability.md, section 4.
 */
#include "b1_case.h"

START_TEST(passive)
{
	static const struct b1_try tries[] = {
		{ "Uw bezwaar wordt door de commissie bekeken.", "wordt" },
		{ "De formulieren worden verstuurd.", "worden verstuurd" },
		{ "De toeslag kan worden aangevraagd.", "worden aangevraagd" },
		{ "Dat zal moeten worden gedaan.", "worden gedaan" },
		{ "Wij vragen u om de stukken te bewaren totdat de zaak behandeld wordt.", "behandeld wordt" },
		{ "U hebt het recht om gehoord te worden.", "gehoord te worden" },
		{ "De brief moet vandaag verstuurd worden.", "verstuurd worden" },
		{ "Het geld werd vorige week overgemaakt.", "werd vorige week overgemaakt" },
		{ "Uw aanvraag wordt, als u dat wilt, door een collega bekeken.", "wordt" },
		{ "Het besluit is door de wethouder genomen.", "is" },
		{ "De bijdrage wordt teruggevraagd en de rente wordt berekend.", "wordt teruggevraagd|wordt berekend" },
		{ "De foto's die worden genomen worden niet gedeeld.", "worden genomen|worden niet gedeeld" },
		{ "Een verzoek kan worden ingediend op de door ons aangegeven wijze.", "worden ingediend" },
		{ "Dit wordt geregeld door de gemeente.", "wordt geregeld" },
		/* worden with a noun or an adjective */
		{ "U wordt in mei 18 jaar.", "" }, { "Het wordt duur.", "" }, { "U kunt lid worden van de club.", "" },
		{ "De buurt wordt een gemeente.", "" }, { "Uw kind wordt ziek.", "" },
		/* the perfect tense, states, look-alikes */
		{ "Uw partner is verhuisd.", "" }, { "Uit de stukken is gebleken dat u werkt.", "" }, { "Wij zijn bij u geweest.", "" },
		{ "Bent u getrouwd?", "" }, { "Het loket is gesloten.", "" }, { "Dat is verplicht.", "" }, { "Wij hebben uw stukken ontvangen.", "" },
		{ "Het besluit, het bericht en het verzoek worden een gebruik in dit gebied.", "" },
		/* a participle that belongs to a noun or to another verb */
		{ "U wordt de gevraagde hulp een keer beu.", "" }, { "Nadat u de brief hebt gelezen wordt het duidelijk.", "" },
		{ "Het wordt een ondertekend formulier.", "" }, { "Hebt u de brief gelezen wordt het duidelijk.", "" },
	};

	B1_TRY_ALL("lijdende-vorm", tries);
}
END_TEST

START_TEST(passive_advice)
{
	static const struct { const char *text, *advice; } tries[] = {
		{ "Uw bezwaar wordt door de commissie bekeken.", "Begin met wie het doet: ‘de commissie’." },
		{ "Uw bezwaar wordt door ons bekeken.", "Begin met wie het doet: ‘wij bekijken’." },
		{ "Uw bezwaar werd bekeken.", "Wie deed dit? Begin daarmee, bijvoorbeeld: ‘wij bekeken’." },
		{ "Uw geld wordt overgemaakt.", "Wie doet dit? Begin daarmee, bijvoorbeeld: ‘wij maken … over’." },
		{ "De toeslag wordt toegekend.", "Wie doet dit? Begin daarmee, bijvoorbeeld: ‘wij kennen … toe’." },
		{ "U leest hoe de toeslag kan worden aangevraagd.", "Wie doet dit? Begin daarmee, bijvoorbeeld: ‘u kunt … aanvragen’." },
		/* nothing tells who */
		{ "De brug kan worden geverfd.", "Wie doet dit? Begin de zin daarmee." },
		/* only the reader does so */
		{ "De toeslag kan worden aangevraagd.", "Wie doet dit? Begin daarmee, bijvoorbeeld: ‘u kunt … aanvragen’." },
		{ "Bij uw aanvraag dienen kopieën te worden bijgevoegd.", "Wie doet dit? Begin daarmee, bijvoorbeeld: ‘u moet … bijvoegen’." },
		{ "Bij uw aanvraag worden kopieën bijgevoegd.", "Wie doet dit? Begin de zin daarmee." },
		/* no duty is guessed */
		{ "Uw woning moet worden onderzocht.", "Wie doet dit? Begin de zin daarmee." },
		{ "Als u belt, moet de brug worden stilgezet.", "Wie doet dit? Begin de zin daarmee." },
		/* the reader undergoes it */
		{ "Het bedrag kan van u worden teruggevorderd.", "Wie doet dit? Begin daarmee, bijvoorbeeld: ‘wij kunnen … terugvorderen’." },
		{ "U kunt daarna worden gebeld.", "Wie doet dit? Begin daarmee, bijvoorbeeld: ‘wij kunnen … bellen’." },
		{ "De brug wordt geverfd.", "Wie doet dit? Begin de zin daarmee." }, { "De brug werd geverfd.", "Wie deed dit? Begin de zin daarmee." },
	};
	size_t i;

	for (i = 0; i < sizeof(tries) / sizeof(tries[0]); i++) {
		const struct b1_mark *mark;

		b1_case_run(tries[i].text, strlen(tries[i].text), B1_LETTER);
		mark = b1_case_mark("lijdende-vorm", 0);
		ck_assert_msg(mark != NULL, "no mark: %s", tries[i].text);
		ck_assert_str_eq(mark->advice, tries[i].advice);
	}
}
END_TEST

/* One in seven is a remark, one in two a warning; both count in the figures. */
START_TEST(passive_share)
{
	static const char few[] = "Wij bellen u. Wij komen langs. U krijgt een brief. Dat kost niets. U kunt ook mailen. Wij helpen u. De brief wordt verstuurd.";
	static const char many[] = "Wij bellen u. De brief wordt verstuurd.";

	b1_case_run(few, strlen(few), B1_LETTER);
	ck_assert_int_eq(b1_case_mark("lijdende-vorm", 0)->severity, DIAG_ADVICE);
	ck_assert_uint_eq(b1_case_report->figures.passives, 1);
	b1_case_run(many, strlen(many), B1_LETTER);
	ck_assert_int_eq(b1_case_mark("lijdende-vorm", 0)->severity, DIAG_WARNING);
	ck_assert_uint_eq(b1_case_report->figures.passives, 1);
}
END_TEST

START_TEST(men_er_wordt)
{
	static const struct b1_try tries[] = {
		{ "Er wordt nog onderzoek gedaan.", "Er wordt" }, { "In de zaal wordt er gegeten.", "wordt er" },
		{ "Dan weet men waar u bent.", "men" }, { "Er is besloten om te stoppen.", "Er is" },
		{ "Het verdient aanbeveling om te bellen.", "Het verdient aanbeveling" }, { "Het is wenselijk dat u belt.", "Het is wenselijk" },
		{ "Er is een wachtlijst.", "" }, { "Er zijn 3 mensen in de zaal.", "" }, { "Veel mensen bellen ons.", "" },
		{ "Er wordt een kind ziek.", "" }, { "Er is iets veranderd in uw buurt.", "" }, { "Het is mooi dat u belt.", "" },
	};

	B1_TRY_ALL("men-er-wordt", tries);
}
END_TEST

START_TEST(zullen)
{
	static const struct b1_try tries[] = {
		{ "Wij zullen het bedrag op 25 maart overmaken.", "zullen" }, { "U zult een brief krijgen.", "zult" }, { "Dat zal lukken.", "zal lukken" },
		{ "Ik zal u bellen.", "zal" }, { "Wij denken dat het zal helpen.", "zal helpen" },
		{ "Zullen wij u bellen?", "" }, { "Dat zou fijn zijn.", "" }, { "Wij zouden graag komen.", "" },
		{ "Op het bord stond: “Wij zullen u altijd graag helpen.”", "" }, { "Het getal is klein.", "" },
	};

	B1_TRY_ALL("zullen", tries);
	b1_case_run("Dat zal lukken.", 15, B1_LETTER);
	ck_assert_str_eq(b1_case_mark("zullen", 0)->suggestion, "lukt");
}
END_TEST

START_TEST(negations)
{
	static const struct b1_try tries[] = {
		{ "Het is niet ongebruikelijk dat wij bellen.", "niet ongebruikelijk" }, { "U krijgt geen toeslag, tenzij u werkt.", "tenzij" },
		{ "U mag niet verhuizen zonder toestemming.", "niet verhuizen zonder" }, { "Dat is geen onmogelijke vraag.", "geen onmogelijke" },
		{ "Het is nooit niet goed.", "nooit niet" },
		{ "Zonder deze gegevens maken wij geen brief.", "" },
		{ "U bent niet alleen ouder maar ook partner.", "" }, { "U hebt de brief niet of te laat gestuurd.", "" },
		{ "Wij hebben niets ontvangen onder uw naam.", "" }, { "Wij doen geen onderzoek.", "" }, { "Het kost ongeveer niets.", "" },
		{ "Als u niet belt, krijgt u geen geld.", "" }, { "Dat is onmogelijk.", "" },
	};

	B1_TRY_ALL("dubbele-ontkenning", tries);
}
END_TEST

START_TEST(brace)
{
	static const struct b1_try tries[] = {
		{ "Wij hebben uw aanvraag voor bijzondere bijstand voor de kosten van een bril afgewezen.", "afgewezen" },
		{ "Wij wijzen uw aanvraag voor bijzondere bijstand voor de kosten van een bril af.", "af" },
		{ "U kunt bij het loket in het gemeentehuis aan de Markt een formulier voor de bijdrage krijgen.", "krijgen" },
		{ "Stuur ons de door u op 3 maart bij ons ingeleverde stukken.", "ingeleverde stukken" },
		{ "Wij betalen de met ingang van volgende maand voor u geldende toeslag.", "geldende toeslag" },
		{ "Wij hebben uw aanvraag afgewezen.", "" }, { "Wij wijzen uw aanvraag voor een bril af.", "" },
		{ "Wij hebben uw huurcontract, uw loonstroken, uw afschriften, uw paspoort en uw pas ontvangen.", "" },
		{ "Wij hebben uw huurcontract en uw loonstroken en uw afschriften en uw paspoort ontvangen.", "" },
		{ "Lees de door u getekende brief van 3 maart nog een keer met aandacht.", "" },
		{ "Wij hebben een brief gestuurd waarin staat dat u voor het eind van de maand moet bellen.", "" },
		{ "U kunt naar het loket komen om daar samen met een collega het formulier in te vullen.", "" },
		{ "Stuur ons de stukken die u op 3 maart bij ons hebt ingeleverd.", "" }, { "Lees de door u getekende brief.", "" },
	};

	B1_TRY_ALL("tangconstructie", tries);
}
END_TEST

START_TEST(nominal)
{
	static const struct b1_try tries[] = {
		{ "De uitbetaling van de toeslag duurt lang.", "uitbetaling van" }, { "Na verlenging van uw contract belt u ons.", "verlenging van" },
		{ "Het invullen van het formulier kost tijd.", "Het invullen van" },
		{ "Denk aan het snel inleveren van uw stukken.", "het snel inleveren van" },
		/* the lexicon has a word for it: one mark a place */
		{ "Na beëindiging van uw contract belt u ons.", "" }, { "Wij gaan over tot uitbetaling.", "" },
		{ "De huur van uw woning is hoog.", "" }, { "De woning van uw ouders is groot.", "" }, { "De rekening van de notaris is hoog.", "" },
		{ "De uitkering van uw partner stopt.", "" }, { "De vergunning van de winkel is oud.", "" }, { "De gezondheid van uw kind telt.", "" },
		{ "De verordening van de gemeente is nieuw.", "" }, { "De regeling van vorig jaar is goed.", "" },
	};

	B1_TRY_ALL("naamwoordstijl", tries);
}
END_TEST

START_TEST(prepositions)
{
	static const struct b1_try tries[] = {
		{ "Wij bellen op grond van uw brief.", "op grond van" },
		{ "Er is onderzoek naar het recht op bijstand vanaf de melding.", "vanaf" },
		{ "De sleutel van de deur van het huis op de hoek past.", "op" },
		{ "De sleutel van [de deur van het huis op de hoek] past.", "" },
		{ "Wij zijn open van 1 mei tot en met 3 juni.", "" }, { "Het loket is open van 9 tot 16.30 uur.", "" },
		{ "Wij komen bij u thuis om met u te praten over uw hulp.", "" }, { "Stuur uw brief aan Dorpsstraat 12 in Almelo.", "" },
		{ "U krijgt geld voor de huur.", "" }, { "Bel ons op maandag om 9 uur in de ochtend.", "" },
	};

	B1_TRY_ALL("voorzetselketen", tries);
}
END_TEST

START_TEST(long_sentences)
{
	static const struct b1_try tries[] = {
		{ "Wij hebben op 3 maart uw aanvraag ontvangen waarin u vraagt om geld voor een nieuwe wasmachine, omdat uw oude wasmachine niet meer te maken is.", "omdat" },
		{ "U krijgt van ons vandaag een lange brief over de bijdrage voor de kosten van de nieuwe schoenen van uw jongste kind uit Almelo.", "U" },
		{ "U krijgt deze maand een brief van ons over uw huis en uw werk en de buurt.", "U" },
		{ "U krijgt een brief van ons. Daarin staat wat u moet doen.", "" },
		{ "Wij bellen u. Wij komen langs. U krijgt deze maand een brief van ons over uw huis en uw werk en de buurt. Dat is alles. Tot dan.", "" },
		{ "- een brief van ons over uw huis en uw werk en de buurt en alles wat daar verder nog bij hoort in deze stad van ons\n- nog iets", "" },
	};

	B1_TRY_ALL("zin-lang", tries);
}
END_TEST

/* Where to begin again, and how. */
START_TEST(long_advice)
{
	static const struct { const char *text, *words, *advice; } tries[] = {
		{ "U krijgt deze maand een brief van ons over uw huis en uw werk, omdat u dat in mei vroeg.", "omdat",
		    "Begin opnieuw vóór ‘omdat’, bijvoorbeeld met ‘Dat komt doordat …’." },
		{ "U betaalt elke maand de huur van uw woning in de stad en de gemeente betaalt de rest van de kosten.", "en",
		    "Zet een punt vóór ‘en’, en begin daarachter opnieuw." },
		{ "U krijgt deze week een brief over de kosten van uw woning: de prijs van gas en water is hoger dan eerst.", ":",
		    "Zet hier een punt, en begin daarachter opnieuw." },
		{ "U krijgt deze week een brief (de lange brief van vorige week was niet goed) over de kosten van water en gas.", "(",
		    "Zet wat tussen haakjes staat in een eigen zin, of laat het weg." },
		{ "Als u vragen hebt over de kosten van uw woning of de prijs van gas en water, bel ons dan vandaag nog.", "bel",
		    "Maak van het begin een vraag, en begin opnieuw vóór ‘bel’." },
		{ "Voor de kosten van gas en water en de prijs van uw woning kunt u vandaag nog naar het loket.", "kunt",
		    "Zeg wat vóór ‘kunt’ staat in een eigen zin. Begin daarna met wie iets doet." },
		{ "U krijgt van ons vandaag een lange brief over de bijdrage voor de kosten van de nieuwe schoenen.", "U",
		    "Maak er twee zinnen van: eerst wie wat doet, dan waarom of hoe." },
	};
	size_t i;

	for (i = 0; i < sizeof(tries) / sizeof(tries[0]); i++) {
		const struct b1_mark *mark;

		b1_case_run(tries[i].text, strlen(tries[i].text), B1_LETTER);
		mark = b1_case_mark("zin-lang", 0);
		ck_assert_msg(mark != NULL, "no mark: %s", tries[i].text);
		ck_assert_str_eq(mark->words, tries[i].words);
		ck_assert_str_eq(mark->advice, tries[i].advice);
	}
}
END_TEST

START_TEST(long_severity)
{
	struct buf text = BUF_INIT;
	int i;

	buf_adds(&text, "U krijgt");
	for (i = 0; i < 39; i++)
		buf_adds(&text, " veel");
	buf_adds(&text, ".");
	b1_case_run(buf_text(&text), text.len, B1_LETTER);
	ck_assert_int_eq(b1_case_mark("zin-lang", 0)->severity, DIAG_ERROR);
	b1_case_run("U krijgt een lange brief van ons over uw huis en uw werk en de buurt en geld.", 77, B1_LETTER);
	ck_assert_int_eq(b1_case_mark("zin-lang", 0)->severity, DIAG_ADVICE);
	buf_free(&text);
}
END_TEST

START_TEST(clauses)
{
	static const struct b1_try tries[] = {
		{ "Als u verhuist, moet u dat, ook als het tijdelijk is, doorgeven voordat u gaat.", "moet" },
		{ "Wij bellen u vandaag nog even omdat u weer geld krijgt zodra u het formulier stuurt.", "zodra" },
		{ "Op maandag moet u ons bellen als u ziek bent en zodra u weer helemaal beter bent.", "als" },
		/* short; side by side; two main clauses; an explanation */
		{ "Wij bellen u omdat u geld krijgt zodra u het formulier stuurt.", "" },
		{ "Op de site van de gemeente staat hoe u werk of een opleiding zoekt en hoe wij u helpen.", "" },
		{ "Werk altijd mee als wij u iets vragen over uw huis, en kom langs als wij u uitnodigen.", "" },
		{ "De toeslaggrens is het hoogste bedrag dat u op de bank mag hebben als u een toeslag krijgt.", "" },
		{ "Als u verhuist, moet u bellen.", "" }, { "Dat is goed en dat bedrag klopt.", "" }, { "Bel ons om een afspraak te maken.", "" },
		{ "Stuur een brief of een mail als u wilt.", "" }, { "Die stukken zijn er, maar dat formulier niet.", "" },
	};

	B1_TRY_ALL("deelzinnen", tries);
}
END_TEST

START_TEST(joints)
{
	static const struct b1_try lists[] = {
		{ "Stuur uw huurcontract, uw loonstrook, uw afschriften en een kopie van uw paspoort.", "en" },
		{ "U kunt bellen met de balie, een mail sturen, langskomen bij het loket of een brief schrijven.", "of" },
		{ "Stuur uw huurcontract, uw loonstrook en uw paspoort.", "" }, { "Wij zijn dicht op 1 mei, 3 mei, 5 mei en 8 mei.", "" },
		{ "Wij bellen met Jan de Vries, Piet de Boer, Kees van Dam en Anna Smit.", "" }, { "U krijgt € 10, € 20, € 30 en € 40.", "" },
		{ "Als u belt, helpen wij u, want dat is ons werk, en u betaalt niets.", "" },
	};
	static const struct b1_try semicolons[] = {
		{ "Het loket is dicht; bel ons morgen.", ";" }, { "Het loket is dicht. Bel ons morgen.", "" },
		{ "- een brief;\n- een mail;\n- een foto.", "" }, { "een brief van de huisbaas;\n\neen foto van het huis.", "" },
	};
	static const struct b1_try citations[] = {
		{ "Volgens artikel 31 van de Participatiewet hebt u recht op geld.", "artikel 31 van de Participatiewet" },
		{ "Dat staat in artikel 31 van de Participatiewet en in artikel 4:17 van de Algemene wet bestuursrecht.",
		    "artikel 4:17 van de Algemene wet bestuursrecht" },
		{ "Bij zwaar werk volgens artikel 31 krijgt u geld.", "artikel 31" },
		{ "Dat staat in artikel 36 van de Participatiewet.", "" }, { "De Participatiewet zegt wat u krijgt.", "" },
		{ "In artikel 36 staat wat u krijgt.", "" }, { "Artikel 36 gaat over geld.", "" }, { "2. Artikel 36 gaat over geld.", "" }, { "U krijgt geld (artikel 36).", "" },
	};

	B1_TRY_ALL("opsomming-mogelijk", lists);
	B1_TRY_ALL("puntkomma", semicolons);
	B1_TRY_ALL("verwijzing-in-zin", citations);
}
END_TEST

/* "Uw brief wordt door [naam] bekeken": who it is comes from the record, so the advice does not say it. */
START_TEST(silent_about_records)
{
	static const char text[] = "Uw brief wordt door mevrouw Proefman bekeken.";
	static const struct b1_span name = { 20, 36, B1_FIELD };
	const struct b1_setup setup = { .lang = b1_lang, .norms = b1_case_norms, .genre = B1_LETTER };
	struct b1_unit unit = { .lang = { .kind = LANG_PARAGRAPH, .text = text, .len = sizeof(text) - 1 }, .spans = &name, .span_count = 1 };
	struct b1_run *run = b1_run_new(&setup);
	const struct b1_mark *mark;

	b1_add(run, &unit);
	b1_report_free(b1_case_report);
	b1_case_report = b1_run_end(run);
	mark = b1_case_mark("lijdende-vorm", 0);
	ck_assert_ptr_nonnull(mark);
	ck_assert_ptr_null(strstr(mark->advice, "Proefman"));
	ck_assert_ptr_null(strstr(mark->text, "Proefman"));
	unit.span_count = 0;
	run = b1_run_new(&setup);
	b1_add(run, &unit);
	b1_report_free(b1_case_report);
	b1_case_report = b1_run_end(run);
	ck_assert_ptr_nonnull(strstr(b1_case_mark("lijdende-vorm", 0)->advice, "mevrouw Proefman"));
}
END_TEST

/* Words that every rule looks at, without an end: each rule's window is bounded, so this ends soon. */
START_TEST(hostile)
{
	static const char *const words[] = { "wordt ", "die is ", "als dat die ", "niet geen ", "van de ", "gevraagd, ", "en u ", "zal ", "de door ", "; ", "artikel 3, " };
	size_t w, i;

	for (w = 0; w < sizeof(words) / sizeof(words[0]); w++) {
		struct buf text = BUF_INIT;

		for (i = 0; i < 100000; i++)
			buf_adds(&text, words[w]);
		ck_assert_ptr_nonnull(b1_case_run(buf_text(&text), text.len, B1_LETTER));
		buf_free(&text);
	}
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("b1_sentence");
	TCase *tc = tcase_create("rules");
	SRunner *runner;
	int failed;

	tcase_add_unchecked_fixture(tc, b1_case_open, b1_case_close);
	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, passive);
	tcase_add_test(tc, passive_advice);
	tcase_add_test(tc, passive_share);
	tcase_add_test(tc, men_er_wordt);
	tcase_add_test(tc, zullen);
	tcase_add_test(tc, negations);
	tcase_add_test(tc, brace);
	tcase_add_test(tc, nominal);
	tcase_add_test(tc, prepositions);
	tcase_add_test(tc, long_sentences);
	tcase_add_test(tc, long_advice);
	tcase_add_test(tc, long_severity);
	tcase_add_test(tc, clauses);
	tcase_add_test(tc, joints);
	tcase_add_test(tc, silent_about_records);
	tcase_add_test(tc, hostile);
	suite_add_tcase(suite, tc);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
