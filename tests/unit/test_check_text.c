/*
 * check/ over letters: one good letter, and for each rule a letter with one thing wrong. Also
 * every sample of the project through its own template.
 */
#include <dirent.h>
#include <stddef.h>

#include "check_case.h"
#include "letter/letter_int.h"

static const char good[] =
    "<html xmlns='http://www.w3.org/1999/xhtml' lang='nl'><head><title>Proef</title></head><body>"
    "<address class='geadresseerde'><p>Mevrouw P. Proefman<br/>Proefstraat 1</p></address>"
    "<main><h1>U mag uw giften houden</h1><p class='aanhef'>Beste mevrouw Proefman,</p>"
    "<section class='besluit'><p>U houdt al uw bijstand.</p></section>"
    "<section class='waarom'><h2>Waarom?</h2><p>Uw giften blijven onder het vrije bedrag.</p></section>"
    "<section class='bezwaar'><h2>Niet eens?</h2><p id='bezwaar-dat'>U kunt bezwaar maken.</p><p id='bezwaar-wie'>U mag bezwaar maken.</p>"
    "<p id='bezwaar-termijn'>U hebt 6 weken. De laatste dag is 22 december 2026.</p>"
    "<h3>Hoe?</h3><p id='bezwaar-orgaan'>Richt uw bezwaar aan het college van burgemeester en wethouders van Proef.</p>"
    "<ul><li id='bezwaar-digitaal'>Ga naar <a href='https://www.proef.example'>onze site</a>.</li></ul>"
    "<ul id='bezwaar-inhoud'><li>uw naam en adres</li><li>de datum</li><li>welk besluit</li><li>waarom</li><li>uw handtekening</li></ul>"
    "<p id='bezwaar-schorst-niet'>Het besluit blijft gelden.</p><p id='bezwaar-voorziening'>Vraag een voorlopige voorziening.</p></section>"
    "<section class='vragen'><h2>Vragen?</h2><p>Bel 0546 000 000.</p></section>"
    "<section class='ondertekening'><p>namens het college van burgemeester en wethouders van Proef,</p><p>B. Proef<br/>consulent</p></section>"
    "</main></body></html>";

#define GIFTS	"<kalenderjaar>2026</kalenderjaar><gift><datum>2026-05-03</datum><omschrijving>Iets</omschrijving><soort>geld</soort><bedrag>90.00</bedrag></gift>"
static const struct parts gifts = { .kind = "giften", .outcome = "vrij", .basis = PW("31", "lid='2' onderdeel='m'"),
    .after = "<zienswijze><status>niet-gevraagd</status><reden>4:12.1</reden></zienswijze>", .details = GIFTS };

static char *
replaced(const char *text, const char *from, const char *to)
{
	const char *at = strstr(text, from);

	ck_assert_msg(at != NULL, "not in the letter: %s", from);
	return mem_format("%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
}

static int
check_text_of(const struct parts *p, const char *text)
{
	struct xml_doc *xml;
	struct doc *doc;
	int result;

	case_make(p);
	xml = xml_load_memory("brief.xml", text, strlen(text), diags);
	ck_assert_ptr_nonnull(xml);
	doc = doc_from_xml(xml, diags);
	ck_assert_msg(doc != NULL, "%s", all_texts());
	result = check_letter(doc, &record, organisation, diags);
	ck_assert_int_eq(result, diag_has_errors(diags) ? -1 : 0);
	doc_free(doc);
	xml_doc_free(xml);
	return result;
}

/* The good letter with one piece replaced breaks this rule. */
static void
breaks(const struct parts *p, const char *from, const char *to, enum diag_code code)
{
	char *text = replaced(good, from, to);

	check_text_of(p, text);
	ck_assert_msg(has_code(code), "not posted: %s; but:\n%s", diag_kind(code)->name, all_texts());
	case_clear();
	free(text);
}

static void
passes(const struct parts *p, const char *from, const char *to)
{
	char *text = replaced(good, from, to);

	ck_assert_int_eq(check_text_of(p, text), 0);
	ck_assert_msg(diag_count(diags) == 0, "%s", all_texts());
	case_clear();
	free(text);
}

START_TEST(good_letter)
{
	passes(&gifts, "", "");
}
END_TEST

START_TEST(objection_block)
{
	breaks(&gifts, "class='bezwaar'", "", DIAG_AWB03);
	breaks(&gifts, "id='bezwaar-dat'", "", DIAG_AWB03);
	breaks(&gifts, "id='bezwaar-wie'", "", DIAG_AWB03);
	breaks(&gifts, "id='bezwaar-termijn'", "", DIAG_AWB03);
	breaks(&gifts, "id='bezwaar-orgaan'", "", DIAG_AWB03);
	breaks(&gifts, "6 weken", "4 weken", DIAG_AWB03);
}
END_TEST

START_TEST(objection_day)
{
	struct parts later = gifts;

	breaks(&gifts, "22 december", "23 december", DIAG_AWB04);
	later.sent = "2026-11-13";		/* T23: sent later, the day in the text is old */
	breaks(&later, "", "", DIAG_AWB04);
	breaks(&later, "22 december", "25 december", DIAG_AWB05);	/* T22 */
	passes(&later, "22 december", "28 december");
}
END_TEST

START_TEST(objection_organ)
{
	struct parts of_region = gifts;
	char *text, *other;

	breaks(&gifts, "bezwaar aan het college van burgemeester en wethouders van Proef", "bezwaar aan de burgemeester", DIAG_AWB06);
	of_region.organisation = region;	/* T24 */
	breaks(&of_region, "", "", DIAG_AWB06);
	text = replaced(good, "bezwaar aan het college van burgemeester en wethouders van Proef", "bezwaar aan het dagelijks bestuur van de GR Proef");
	other = replaced(text, "namens het college van burgemeester en wethouders van Proef",
	    "namens het dagelijks bestuur van de GR Proef. Zie Delegatiebesluit Proef 2025 in het blad van de GR Proef");
	check_text_of(&of_region, other);
	ck_assert_msg(diag_count(diags) == 0, "%s", all_texts());
	case_clear();
	free(other);
	other = replaced(text, "namens het college van burgemeester en wethouders van Proef", "namens het dagelijks bestuur van de GR Proef");
	check_text_of(&of_region, other);
	ck_assert(has_code(DIAG_AWB25));	/* T25 */
	case_clear();
	free(other);
	free(text);
}
END_TEST

START_TEST(objection_advice)
{
	struct parts burden = { .kind = "zoektermijn-jongeren", .outcome = "nee", .dates = "<melddatum>2026-11-01</melddatum>", .person = YOUNG,
		.basis = PW("41", "lid='11'"), .details = "" };

	breaks(&gifts, "uw handtekening", "iets", DIAG_AWB07);
	breaks(&gifts, "<a href='https://www.proef.example'>onze site</a>", "ons", DIAG_AWB08);
	breaks(&gifts, "Het besluit blijft gelden.", "Bezwaar kan alleen per post.", DIAG_AWB08);
	passes(&burden, "", "");
	breaks(&burden, "voorlopige voorziening", "snelle beslissing", DIAG_AWB09);
	breaks(&burden, "id='bezwaar-schorst-niet'", "", DIAG_AWB09);
	passes(&gifts, "voorlopige voorziening", "snelle beslissing");		/* no burden */
	breaks(&burden, "class='waarom'", "", DIAG_AWB12);
}
END_TEST

START_TEST(who_signs_and_helps)
{
	breaks(&gifts, "<p>namens het college", "<p>het college", DIAG_AWB24);
	breaks(&gifts, "<br/>consulent", "", DIAG_AWB24);
	breaks(&gifts, "Bel 0546 000 000.", "Schrijf ons.", DIAG_AWB27);
	passes(&gifts, "Bel 0546 000 000.", "Bel 0546 111 111.");
}
END_TEST

START_TEST(words_of_the_law)
{
	struct parts young = { .kind = "jongerennorm", .outcome = "toe", .person = YOUNG, .basis = PW("20", "lid='3'"),
		.details = "<leefvorm>alleenstaande</leefvorm><ouders>te-weinig-geld</ouders><ouder>ouders</ouder><verhogingen>1</verhogingen>"
		    "<periode><vanaf>2026-10-01</vanaf><verhoging>762.24</verhoging></periode>" };

	breaks(&gifts, "Uw giften blijven", "Volgens de werkinstructie blijven uw giften", DIAG_AWB18);
	breaks(&young, "Uw giften blijven onder het vrije bedrag.", "Soms kunnen wij uw bijstand verhogen.", DIAG_AWB29);
	passes(&young, "Uw giften blijven onder het vrije bedrag.", "Dan moeten wij uw bijstand verhogen.");
}
END_TEST

START_TEST(parties)
{
	struct parts couple = gifts, agent = gifts;

	breaks(&gifts, "Mevrouw P. Proefman", "Mevrouw P. Anders", DIAG_AWB02);
	couple.others = PARTNER;
	breaks(&couple, "", "", DIAG_AWB02);
	passes(&couple, "Mevrouw P. Proefman", "Mevrouw P. Proefman en de heer Q. Testeling");
#define AGENT(gets)	"<vertegenwoordiger><rol>bewindvoerder</rol><aanspreekvorm>heer</aanspreekvorm><voorletters>R.</voorletters><achternaam>Bewind</achternaam>" \
	"<adres><straat>Proefstraat</straat><huisnummer>2</huisnummer><postcode>7670 AA</postcode><plaats>Vriezenveen</plaats></adres>" \
	"<ontvangt>" gets "</ontvangt></vertegenwoordiger>"
	agent.others = AGENT("brief");
	breaks(&agent, "", "", DIAG_AWB02);
	passes(&agent, "Proefman<br/>", "Proefman<br/>per adres de heer R. Bewind<br/>");
	agent.others = AGENT("kopie");
	breaks(&agent, "", "", DIAG_AWB02);
	passes(&agent, "</main>", "<p class='kopie'>Wij sturen een kopie naar de heer R. Bewind.</p></main>");
}
END_TEST

START_TEST(structure)
{
	breaks(&gifts, "<section class='besluit'>", "<section>", DIAG_TEXT_DECISION);
	breaks(&gifts, "<h1>U mag uw giften houden</h1>", "<p>U mag uw giften houden</p>", DIAG_TEXT_DECISION);
	breaks(&gifts, "<h3>Hoe?</h3>", "<h4>Hoe?</h4>", DIAG_TEXT_HEADINGS);
	breaks(&gifts, "<h2>Waarom?</h2>", "<h1>Waarom?</h1>", DIAG_TEXT_HEADINGS);
	breaks(&gifts, "<p>U houdt al uw bijstand.</p>", "<p>U houdt al uw bijstand.</p><p> </p>", DIAG_TEXT_EMPTY);
	breaks(&gifts, "<p>U houdt al uw bijstand.</p>", "<table><tbody><tr><th scope='row'>Iets</th><td></td></tr></tbody></table>", DIAG_TEXT_EMPTY);
	breaks(&gifts, "U houdt al uw bijstand.", "U houdt € NaN.", DIAG_TEXT_REMNANT);
	breaks(&gifts, "U houdt al uw bijstand.", "U houdt {$bedrag}.", DIAG_TEXT_REMNANT);
	breaks(&gifts, "U houdt al uw bijstand.", "Uw nummer is 999990019.", DIAG_TEXT_BSN);
}
END_TEST

/* What no diagnostic may tell: names and numbers of residents. */
START_TEST(nothing_private)
{
	char *text = replaced(good, "Mevrouw P. Proefman", "999990019");

	check_text_of(&gifts, text);
	ck_assert_uint_ge(diag_count(diags), 2);
	for (size_t i = 0; i < diag_count(diags); i++) {
		const struct diag *d = diag_at(diags, i);

		ck_assert_ptr_null(strstr(d->text, "Proefman"));
		ck_assert_ptr_null(strstr(d->text, "99999"));
		ck_assert(d->proof == NULL || strstr(d->proof, "99999") == NULL);
	}
	case_clear();
	free(text);
}
END_TEST

/* ---- the samples ---- */

static void
check_sample(const char *path)
{
	struct xml_doc *sample = xml_load_file(path, diags), *house, *result;
	struct letter_functions_ctx ctx = { .law = law };
	struct letter_record read;
	struct xml_env env = { letter_functions, &ctx, NULL };
	struct letter_contract *contract;
	struct xml_style *style;
	struct doc *doc;
	char *file;

	ck_assert_ptr_nonnull(sample);
	contract = letter_contract_load("templates/schema", xml_attribute(xml_root(sample), "soort"), (struct pos){ 0 }, diags);
	ck_assert_msg(letter_contract_check(contract, sample, diags) == 0, "%s: %s", path, all_texts());
	ck_assert_int_eq(explain_record(contract, xml_root(sample), diags), 0);	/* what is valid has no fault to explain */
	ck_assert_int_eq(letter_record_read(&read, sample, diags), 0);
	ctx.decision = read.decision;
	ctx.organisation = read.organisation;
	file = mem_format("templates/organisaties/%s.xml", read.organisation);
	house = xml_load_file(file, diags);
	free(file);
	env.organisation = house;
	ck_assert_msg(check_record(&read, house, law, diags) == 0, "%s: %s", path, all_texts());
	file = mem_format("templates/brieven/%s/brief.xsl", read.kind);
	style = xml_style_load(file, "templates", diags);
	free(file);
	ck_assert_msg(style != NULL, "%s: %s", path, all_texts());
	result = xml_transform(style, sample, &env, diags);
	ck_assert_msg(result != NULL, "%s: %s", path, all_texts());
	doc = doc_from_xml(result, diags);
	ck_assert_msg(doc != NULL, "%s: %s", path, all_texts());
	ck_assert_msg(check_letter(doc, &read, house, diags) == 0, "%s: %s", path, all_texts());
	doc_free(doc);
	xml_doc_free(result);
	xml_style_free(style);
	xml_doc_free(house);
	letter_contract_free(contract);
	xml_doc_free(sample);
	diag_list_clear(diags);
}

START_TEST(samples)
{
	DIR *folder = opendir("letters");
	struct dirent *entry;
	int count = 0;

	ck_assert_ptr_nonnull(folder);
	while ((entry = readdir(folder)) != NULL) {
		char *path = mem_format("letters/%s", entry->d_name);
		size_t len = strlen(path);

		if (len > 4 && strcmp(path + len - 4, ".xml") == 0) {
			check_sample(path);
			count++;
		}
		free(path);
	}
	closedir(folder);
	ck_assert_int_ge(count, 24);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("check text");
	TCase *tcase = tcase_create("letters");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tcase, 60);
	tcase_add_unchecked_fixture(tcase, case_open, case_close);
	tcase_add_test(tcase, good_letter);
	tcase_add_test(tcase, objection_block);
	tcase_add_test(tcase, objection_day);
	tcase_add_test(tcase, objection_organ);
	tcase_add_test(tcase, objection_advice);
	tcase_add_test(tcase, who_signs_and_helps);
	tcase_add_test(tcase, words_of_the_law);
	tcase_add_test(tcase, parties);
	tcase_add_test(tcase, structure);
	tcase_add_test(tcase, nothing_private);
	tcase_add_test(tcase, samples);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
