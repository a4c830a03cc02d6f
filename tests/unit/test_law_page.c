/*
 * The templates of regulations and their changes: what is said of a text's status, numbers of the law, headings,
 * references, notes, tables, history; was and wordt; the overview per audience. As text and as HTML.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "letter/letter.h"
#include "out/out.h"
#include "xml/xml.h"

#define STOP	"https://standaarden.overheid.nl/stop/imop/tekst/"
#define BESLUIT	"<u:besluit id='vaststelling' titel='Vaststelling' orgaan='het college' vastgesteld='2026-03-24' bekendgemaakt='2026-03-31' blad='Gemeenteblad'" \
	" nummer='2026, 1' inwerking='2026-04-01' terugtot='2026-01-01' reden='Omdat het moet.' toegepast='ja'"

static struct diag_list *diags;
static struct buf text, html;

static void
set_up(void)
{
	xml_init();
	diags = diag_list_new();
	text = html = (struct buf)BUF_INIT;
}

static void
tear_down(void)
{
	buf_free(&text);
	buf_free(&html);
	diag_list_free(diags);
	xml_exit();
}

/* Through the template; the text and the HTML are in the buffers. */
static void
make(const char *template, const char *input)
{
	static const struct page_style style = { .family = (char *)(uintptr_t)"x" };
	struct letter_functions_ctx ctx = { 0 };
	struct xml_doc *organisation = xml_load_file("templates/organisaties/twenterand.xml", diags);
	struct xml_env env = { letter_functions, &ctx, organisation };
	struct xml_style *sheet = xml_style_load(template, "templates", diags);
	struct xml_doc *source = xml_load_memory("t.xml", input, strlen(input), diags), *result = NULL;
	struct out_job job = { .style = &style };

	if (sheet != NULL && source != NULL)
		result = xml_transform(sheet, source, &env, diags);
	job.doc = result != NULL ? doc_from_xml(result, diags) : NULL;
	ck_assert_msg(job.doc != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
	out_write_text(&job, &text, diags);
	out_write_html(&job, &html, diags);
	doc_free((struct doc *)(uintptr_t)job.doc);
	xml_doc_free(result);
	xml_doc_free(source);
	xml_doc_free(organisation);
	xml_style_free(sheet);
}

static void
make_regulation(const char *attributes, const char *before, const char *body)
{
	struct buf input = BUF_INIT;

	buf_addf(&input, "<u:regeling xmlns:u='urn:klaar:uitvoer' titel='Regels' id='r' soort='beleidsregels' organisatie='twenterand' orgaan='het college' %s>%s"
	    "<Regeling xmlns='" STOP "'><RegelingOpschrift><Al>Regels</Al></RegelingOpschrift>%s</Regeling></u:regeling>", attributes, before, body);
	make("templates/regeling/regeling.xsl", buf_text(&input));
	buf_free(&input);
}

#define HAS(where, words) ck_assert_msg(strstr(buf_text(&where), words) != NULL, "not there: %s", words)
#define HAS_NOT(where, words) ck_assert_msg(strstr(buf_text(&where), words) == NULL, "there: %s", words)

/* ---- a regulation ---- */

static const struct { const char *attributes, *status, *not_said; } states[] = {
	{ "op='2026-05-01' bekend-op='2026-05-01' vanaf='2026-04-01' tot='2026-12-31' toestand='geldend' voorbeeld='nee'",
	  "\n| Geldend van 1 april 2026 tot en met 31 december 2026.\n", "voorbeeld" },
	{ "op='2026-05-01' bekend-op='2026-05-01' vanaf='2026-04-01' toestand='geldend' eindigt='2028-01-01' voorbeeld='nee'",
	  "| Geldend vanaf 1 april 2026.\n|\n| Deze regeling vervalt met ingang van 1 januari 2028.\n", "Nog niet" },
	{ "op='2027-05-01' bekend-op='2026-05-01' vanaf='2027-01-01' toestand='toekomstig' voorbeeld='ja'",
	  "| Nog niet in werking. Deze tekst geldt vanaf 1 januari 2027.\n|\n| Dit is de tekst voor 1 mei 2027, zoals bekend op 1 mei 2026.", "Geldend" },
	{ "op='2027-05-01' bekend-op='2027-05-01' vanaf='2027-01-01' toestand='geldend' voorbeeld='ja'", "| Dit is een voorbeeld", "Nog niet" },
	{ "op='2025-05-01' bekend-op='2025-05-01' vanaf='2025-01-01' tot='2025-12-31' toestand='verleden' voorbeeld='nee'",
	  "| Niet meer geldend. Deze tekst gold van 1 januari 2025 tot en met 31\n| december 2025.\n", "Geldend" },
	{ "bestand='BWBR1.xml' geldig='2005-07-01'", "| Dit is de tekst uit het bestand BWBR1.xml, zoals die geldt op 1 juli\n| 2005.\n", "Citeertitel" },
	{ "bestand='BWBR1.xml'", "| Dit is de tekst uit het bestand BWBR1.xml.\n", "geldt op" },
};

START_TEST(status_comes_first)
{
	make_regulation(states[_i].attributes, "", "<Lichaam/>");
	ck_assert_int_eq(strncmp(buf_text(&text), "Regels\n======\n\n| ", 17), 0);
	HAS(text, states[_i].status);
	HAS_NOT(text, states[_i].not_said);
}
END_TEST

#define VALID "op='2026-05-01' bekend-op='2026-05-01' vanaf='2026-04-01' toestand='geldend' voorbeeld='nee'"

START_TEST(says_what_it_is)
{
	make_regulation(VALID, "<u:meta naam='Grondslag'>artikel 1</u:meta><u:meta naam='Kenmerk'>K-1</u:meta><u:meta naam='Grondslag'>artikel 2</u:meta>"
	    BESLUIT " kenmerk='K-1'/>" "<u:besluit id='b' titel='Wijziging' vastgesteld='2026-06-01' bekendgemaakt='2026-06-02' inwerking='2026-07-01' wat='artikel 3' toegepast='nee'/>"
	    "<u:besluit id='c' titel='Afgesteld' vastgesteld='2026-06-01' bekendgemaakt='2026-06-02' inwerking='2026-08-01' afgesteld='2026-07-15' toegepast='nee'/>", "<Lichaam/>");
	HAS(text, "Grondslag:               artikel 1\n                         artikel 2\nKenmerk:");
	HAS(text, "Bekendgemaakt:           31 maart 2026, Gemeenteblad 2026, 1\n");
	HAS(text, "Werkt terug tot en met:  1 januari 2026\n");
	HAS(text, "Organisatie:             Gemeente Twenterand\n");
	HAS(text, "| Nog niet verwerkt: Wijziging (in werking vanaf 1 juli 2026).");
	HAS_NOT(text, "Nog niet verwerkt: Afgesteld");
	HAS(html, "<th scope=\"row\">Vaststelling (K-1)</th>");
	HAS(html, "<p>Artikel 3.</p>\n<p>Nog niet in deze tekst verwerkt.</p>");
	HAS(html, "ingetrokken voordat het werkte. Dat is bekendgemaakt op <time datetime=\"2026-07-15\">");
	HAS(html, "<meta name=\"regeling\" content=\"r\">");
	HAS(html, "<meta name=\"vanaf\" content=\"2026-04-01\">");
	HAS_NOT(html, "noindex");
}
END_TEST

static const char deep[] = "<Lichaam eId='body'><Hoofdstuk eId='chp_1'><Kop><Label>Hoofdstuk</Label><Nummer>1</Nummer><Opschrift>A<Noot><Al>Uitleg</Al></Noot></Opschrift></Kop>"
    "<Afdeling eId='chp_1__subchp_1'><Kop><Label>Afdeling</Label><Nummer>1</Nummer></Kop><Paragraaf eId='chp_1__subchp_1__subsec_1'><Kop><Nummer>1</Nummer></Kop>"
    "<Artikel eId='chp_1__subchp_1__subsec_1__art_1'><Kop><Label>Artikel</Label><Nummer>1</Nummer><Opschrift>Begin</Opschrift></Kop>"
    "<Lid eId='p_1'><LidNummer>1.</LidNummer><Inhoud><Al>Eerste<Noot><NootNummer>7</NootNummer><Al>Zeven</Al></Noot> en <IntRef ref='p_8_inst2'>lid 8</IntRef>, <IntRef ref='weg'>weg</IntRef>"
    "<Noot><Al>Twee</Al></Noot>.</Al></Inhoud></Lid>"
    "<Lid eId='p_8_inst2'><LidNummer>8*.</LidNummer><Inhoud><Lijst eId='l'><Lijstaanhef>Aanhef:</Lijstaanhef><Li eId='l_a'><LiNummer>a.</LiNummer><Al>een</Al></Li>"
    "<Li eId='l_b'><LiNummer>1°.</LiNummer><Al>twee</Al><Al>drie</Al></Li><Lijstsluiting>Slot.</Lijstsluiting></Lijst></Inhoud></Lid></Artikel></Paragraaf></Afdeling></Hoofdstuk>"
    "<Artikel eId='art_2'><Inhoud><Al>Zonder kop</Al></Inhoud></Artikel>"
    "<Artikel eId='art_3'><Kop><Label>Artikel</Label><Nummer>3</Nummer></Kop><Vervallen/></Artikel></Lichaam>";

START_TEST(text_of_the_law)
{
	make_regulation(VALID, "<u:afwijking eid='l_a' plaats='x' vanaf='2026-07-01' terugtot='2026-02-01'/>", deep);
	HAS(html, "<h2>Hoofdstuk 1 A<sup><a href=\"#chp_1.kopnoot-1\">[1]</a></sup></h2>");
	HAS(html, "<h3>Afdeling 1</h3>");
	HAS(html, "<h4>1</h4>");
	HAS(html, "<h4>Artikel 1 Begin</h4>");
	HAS(html, "<li id=\"p_8_inst2\"><span class=\"nummer\">8*.</span>");
	HAS(html, "<a href=\"#p_8_inst2\">lid 8</a>, weg<sup>");
	HAS(html, "<a href=\"#chp_1__subchp_1__subsec_1__art_1.noot-1\">[7]</a>");
	HAS(html, "<li id=\"chp_1__subchp_1__subsec_1__art_1.noot-2\"><span class=\"nummer\">[2]</span>");
	HAS(text, "8*. Aanhef:\n\n    a.  een\n\n        Dit onderdeel geldt in deze vorm vanaf 1 juli 2026 en werkt\n        terug tot en met 1 februari 2026.\n\n    1°. twee\n\n        drie\n\n    Slot.\n");
	HAS(text, "[vervallen]");
	HAS(text, "\nHoofdstuk 1 A\n  Afdeling 1\n    1\n      Artikel 1 Begin\nArtikel 3 [vervallen]\n");
	HAS(html, "<a href=\"#chp_1__subchp_1__subsec_1__art_1\">Artikel 1 Begin</a>");
}
END_TEST

START_TEST(references_terms_and_marks)
{
	make_regulation(VALID, "", "<Lichaam><Artikel eId='art_1'><Kop><Nummer>1</Nummer></Kop><Inhoud><Begrippenlijst><Begrip eId='g'><Term>gift</Term><Definitie><Al>iets</Al></Definitie></Begrip>"
	    "</Begrippenlijst><Al><ExtRef soort='JCI' ref='jci1.3:c:BWBR1&amp;artikel=31'>artikel 31</ExtRef> <ExtRef soort='document' ref='regeling:x'>regel</ExtRef>"
	    " <Waarde naam='w'>€ 5</Waarde> <Redactie>red</Redactie> m<sup>2</sup> <b>vet</b></Al><Tussenkop>Tussen</Tussenkop><Lijst type='ongemarkeerd'><Li><Al>x</Al></Li></Lijst>"
	    "</Inhoud></Artikel></Lichaam><Bijlage eId='cmp_1'><Kop><Label>Bijlage</Label><Nummer>1</Nummer></Kop><Divisietekst><Inhoud><Al>Bij</Al></Inhoud></Divisietekst></Bijlage>"
	    "<Toelichting eId='rec'><AlgemeneToelichting eId='rec__gen'><Kop><Opschrift>Algemeen</Opschrift></Kop></AlgemeneToelichting></Toelichting>");
	HAS(html, "<dt id=\"g\">gift</dt>\n<dd>iets</dd>");
	HAS(html, "<a class=\"verwijzing\" href=\"https://wetten.overheid.nl/jci1.3:c:BWBR1&amp;artikel=31\">artikel 31</a> regel");
	HAS(text, "artikel 31 regel € 5 [red] m2 vet\n\nTussen\n\n- x\n");
	HAS(html, "<h2>Bijlage 1</h2>");
	HAS(html, "<h2>Toelichting</h2>");
	HAS(html, "<h3>Algemeen</h3>");
}
END_TEST

#define CALS(inside) "<Lichaam><Artikel eId='a'><Kop><Nummer>1</Nummer></Kop><Inhoud><table>" inside "</table></Inhoud></Artikel></Lichaam>"

static const struct { const char *body, *html; } tables[] = {
	{ CALS("<title>Bedragen</title><tgroup cols='2'><colspec colname='c1'/><colspec colname='c2'/><thead><row><entry colname='c1'><Al>Wat</Al></entry><entry colname='c2'><Al>Hoe</Al></entry></row></thead>"
	  "<tbody><row><entry namest='c1' nameend='c2'><Al>beide</Al></entry></row></tbody></tgroup>"),
	  "<thead>\n<tr>\n<th scope=\"col\">Wat</th>\n<th scope=\"col\">Hoe</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td colspan=\"2\">beide</td>\n</tr>\n</tbody>" },
	{ CALS("<tgroup cols='2'><colspec colname='c1'/><colspec colname='c2'/><tbody><row><entry colname='c1' morerows='1'><Al>hoog</Al></entry><entry colname='c2'><Al>een</Al></entry></row>"
	  "<row><entry colname='c2'><Al>twee</Al></entry></row></tbody></tgroup>"),
	  "<tr>\n<td>hoog</td>\n<td>een</td>\n</tr>\n<tr>\n<td></td>\n<td>twee</td>\n</tr>" },
	{ CALS("<tgroup><tbody><row><entry><Al>a</Al></entry></row><row><entry><Al>b</Al></entry><entry><Al>c</Al><Al>d</Al></entry></row></tbody></tgroup>"),
	  "<tr>\n<td>a</td>\n<td></td>\n</tr>\n<tr>\n<td>b</td>\n<td>\n<p>c</p>\n<p>d</p>\n</td>\n</tr>" },
	{ CALS("<tgroup cols='1'><colspec colname='c1'/><thead><row><entry colname='c1'><Al>alleen kop</Al></entry></row></thead><tbody/></tgroup>"), "<tbody>\n<tr>\n<td>alleen kop</td>" },
};

START_TEST(tables_keep_their_cells)
{
	make_regulation(VALID, "", tables[_i].body);
	HAS(html, tables[_i].html);
}
END_TEST

/* ---- changes ---- */

#define ROWS "<u:rij soort='gewijzigd' plaats='artikel 3, eerste lid'><u:was><u:blok label='1.' inspringen='1' kop='nee' label-anders='ja'><u:gelijk>tot </u:gelijk><u:weg>100</u:weg></u:blok></u:was>" \
	"<u:wordt><u:blok label='2.' inspringen='1' kop='nee' label-anders='ja'><u:gelijk>tot </u:gelijk><u:nieuw>200</u:nieuw></u:blok></u:wordt></u:rij>" \
	"<u:rij soort='nieuw' plaats='artikel 4' oude-plaats='Artikel 3a'><u:was/><u:wordt><u:blok kop='ja'><u:nieuw>Kop</u:nieuw></u:blok></u:wordt></u:rij>" \
	"<u:rij soort='gewijzigd' plaats='artikel 5'><u:paar><u:was><u:blok><u:gelijk>a</u:gelijk></u:blok></u:was><u:wordt><u:blok><u:gelijk>a</u:gelijk></u:blok></u:wordt></u:paar>" \
	"<u:paar><u:was/><u:wordt><u:blok><u:nieuw>b</u:nieuw></u:blok></u:wordt></u:paar></u:rij>"

START_TEST(changes_for_each_reader)
{
	make("templates/wijzigingen/wijzigingen.xsl", "<u:wijzigingen xmlns:u='urn:klaar:uitvoer' xmlns:s='" STOP "' id='r' titel='de Regels' voorbeeld='ja' van='2026-06-30' tot='2026-07-01' bekend-op='2026-07-01'>"
	    "<u:besluit id='b' titel='Eerste wijziging' vastgesteld='2026-06-01' bekendgemaakt='2026-06-02' vanaf='2026-07-01' inwerking='2026-07-01' terugtot='2026-01-01'>"
	    "<u:zin inwerking='2026-07-01'>Artikel 3 wordt gewijzigd.</u:zin><u:zin inwerking='2027-01-01'>Artikel 4 vervalt.</u:zin>"
	    "<u:uitleg doelgroep='inwoner'><s:Al>U krijgt meer.</s:Al></u:uitleg><u:overgang><s:Al>Oude zaken blijven.</s:Al></u:overgang></u:besluit>" ROWS "</u:wijzigingen>");
	HAS(text, "Voor inwoners\n-------------\n\nVanaf 1 juli 2026, ook over de tijd vanaf 1 januari 2026\n");
	HAS(text, "U krijgt meer.");
	HAS(text, "Voor medewerkers\n----------------\n\nBij deze besluiten is voor deze groep geen uitleg geschreven.");
	HAS(text, "- Artikel 3 wordt gewijzigd.\n- Artikel 4 vervalt (vanaf 1 januari 2027).\n");
	HAS(text, "Overgangsrecht\n..............\nOude zaken blijven.");
	HAS(html, "<tr class=\"plaats\">\n<th scope=\"col\" colspan=\"2\">Artikel 3, eerste lid: gewijzigd</th>");
	HAS(html, "Artikel 4: nieuw, was artikel 3a");
	HAS(html, "<p class=\"in-1\"><del><span class=\"alleen-voorlezen\">vervallen: </span>1.<span");
	HAS(html, "</ins> tot <ins><span class=\"alleen-voorlezen\">nieuw: </span>200<span");
	HAS(html, "<em>nog niet in de tekst</em>");
	HAS(html, "<td></td>\n<td>\n<p><ins>");
}
END_TEST

START_TEST(nothing_changed)
{
	make("templates/wijzigingen/wijzigingen.xsl", "<u:wijzigingen xmlns:u='urn:klaar:uitvoer' id='r' titel='de Regels' van='2026-06-30' tot='2026-07-01'/>");
	HAS(text, "Er is tussen deze dagen niets veranderd.");
	HAS_NOT(text, "Was en wordt");
}
END_TEST

START_TEST(difference_is_counted)
{
	make("templates/wijzigingen/verschil.xsl", "<u:verschil xmlns:u='urn:klaar:uitvoer' oud='A' oud-bron='a.xml' nieuw='B' nieuw-bron='b.xml'>" ROWS "</u:verschil>");
	HAS(text, "Oude tekst:    A (a.xml)\n");
	HAS(text, "- 2 bepalingen gewijzigd\n- 1 bepaling nieuw\n");
	HAS_NOT(text, "0 vervallen");
	HAS(text, "[-1.-] tot [-100-]    {+2.+} tot {+200+}\n");
}
END_TEST

START_TEST(no_difference)
{
	make("templates/wijzigingen/verschil.xsl", "<u:verschil xmlns:u='urn:klaar:uitvoer' oud='A' oud-bron='a' nieuw='B' nieuw-bron='b'/>");
	HAS(text, "De teksten zijn gelijk.");
}
END_TEST

START_TEST(time_in_words)
{
	make("templates/regeling/tijdlijn.xsl", "<u:tijdlijn xmlns:u='urn:klaar:uitvoer' id='r' titel='de Regels' bekend-op='2026-11-22' vandaag='2026-11-22'>"
	    "<u:tijdvak vanaf='2026-04-01' tot='2026-12-31' ingetrokken='nee' berekenbaar='nee'>" BESLUIT "/></u:tijdvak>"
	    "<u:tijdvak vanaf='2027-01-01' ingetrokken='ja' berekenbaar='ja'/>" BESLUIT "/></u:tijdlijn>");
	HAS(text, "Van 1 april 2026 tot en met 31 december 2026\n");
	HAS(text, "Deze versie geldt vandaag.");
	HAS(text, "niet te berekenen");
	HAS(text, "Vanaf 1 januari 2027: ingetrokken\n");
	HAS(text, "Dit tijdvak is nog niet begonnen.");
	HAS(text, "Reden: Omdat het moet.");
	HAS(html, "<table class=\"geschiedenis\">");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("law_page");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_loop_test(tests, status_comes_first, 0, sizeof(states) / sizeof(states[0]));
	tcase_add_test(tests, says_what_it_is);
	tcase_add_test(tests, text_of_the_law);
	tcase_add_test(tests, references_terms_and_marks);
	tcase_add_loop_test(tests, tables_keep_their_cells, 0, sizeof(tables) / sizeof(tables[0]));
	tcase_add_test(tests, changes_for_each_reader);
	tcase_add_test(tests, nothing_changed);
	tcase_add_test(tests, difference_is_counted);
	tcase_add_test(tests, no_difference);
	tcase_add_test(tests, time_in_words);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
