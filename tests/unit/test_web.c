/*
 * Named values of local regulations on two time axes (law/local.c), what templates ask of them, and website texts: topics
 * filled in (web/resolve.c, fill.c, sources.c) and compared (compare.c). In a project of its own, so that sample texts may change.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "doc/doc.h"
#include "law/law.h"
#include "letter/letter.h"
#include "test_xml.h"
#include "web/web.h"
#include "web/web_int.h"

#define NBSP "\xc2\xa0"

static char root[] = "build/test_web_XXXXXX";
static struct law *law;
static struct diag_list *diags;
static struct xml_doc *organisation;

/* ---- a small project ---- */

static void
run(const char *format, const char *argument)
{
	char *command = mem_format(format, argument, argument, argument, argument);

	ck_assert_int_eq(system(command), 0);
	free(command);
}

static void
put(const char *path, const char *text)
{
	char *whole = mem_format("%s/%s", root, path);
	FILE *out;

	*strrchr(whole, '/') = '\0';
	run("mkdir -p %s", whole);
	whole[strlen(whole)] = '/';
	out = fopen(whole, "wb");
	ck_assert_ptr_nonnull(out);
	ck_assert_uint_eq(fwrite(text, 1, strlen(text), out), strlen(text));
	ck_assert_int_eq(fclose(out), 0);
	free(whole);
}

/* A regulation of one organisation with one article, in force and known from 1 April 2026. */
static void
put_regulation(const char *id, const char *of, const char *words)
{
	char *path = mem_format("regulations/%s/vaststelling.xml", id), *text = mem_format(
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<Regeling xmlns=\"https://standaarden.overheid.nl/stop/imop/tekst/\" id=\"%s\" voorbeeld=\"ja\">\n<Metagegevens><Soort>beleidsregels</Soort>"
	    "<Organisatie>%s</Organisatie><Overheidscode>gm9999</Overheidscode><Orgaan>het college</Orgaan><Citeertitel>Regels %s</Citeertitel>"
	    "<Onderwerp>proef</Onderwerp><Grondslagen><Grondslag wet=\"Awb\" artikel=\"4:81\"/></Grondslagen><Vastgesteld>2026-03-24</Vastgesteld>"
	    "<Bekendgemaakt op=\"2026-03-31\" blad=\"Gemeenteblad\" nummer=\"2026, 1\"/><InWerking>2026-04-01</InWerking>"
	    "<WerktTerugTot>2026-01-01</WerktTerugTot><Reden>Proef.</Reden></Metagegevens>\n"
	    "<RegelingOpschrift><Al>Regels %s</Al></RegelingOpschrift>\n<Lichaam>"
	    "<Artikel><Kop><Label>Artikel</Label><Nummer>1</Nummer><Opschrift>Waarden</Opschrift></Kop>"
	    "<Lid><LidNummer>1.</LidNummer><Inhoud><Al>Vrij is %s.</Al></Inhoud></Lid></Artikel>"
	    "<Artikel><Kop><Label>Artikel</Label><Nummer>2</Nummer><Opschrift>Rest</Opschrift></Kop><Inhoud><Al>Een rest.</Al></Inhoud></Artikel>"
	    "</Lichaam></Regeling>\n", id, of, id, id, words);

	put(path, text);
	free(path);
	free(text);
}

/* An amendment of it: known from published, in force from day. */
static void
put_amendment(const char *id, const char *name, const char *published, const char *day, const char *mutation)
{
	char *path = mem_format("regulations/%s/%s-%s.xml", id, day, name), *text = mem_format(
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<Wijzigingsbesluit xmlns=\"https://standaarden.overheid.nl/stop/imop/tekst/\" regeling=\"%s\" was=\"1\" wordt=\"%d\" voorbeeld=\"ja\">"
	    "<Metagegevens><Orgaan>het college</Orgaan><Citeertitel>Besluit %s</Citeertitel><Grondslagen><Grondslag wet=\"Awb\" artikel=\"4:81\"/></Grondslagen>"
	    "<Vastgesteld>%s</Vastgesteld><Bekendgemaakt op=\"%s\" blad=\"Gemeenteblad\" nummer=\"2026, 2\"/><InWerking>%s</InWerking>"
	    "<Reden>Proef.</Reden></Metagegevens>\n<Mutaties>%s</Mutaties></Wijzigingsbesluit>\n",
	    id, name[0] - 'a' + 2, name, published, published, day, mutation);

	put(path, text);
	free(path);
	free(text);
}

static const char norms[] =
    "<normen xmlns='urn:klaar:normen'><bron id='b' naam='b'/>"
    "<norm naam='vrij-jaar' grondslag='Pw 31.2m' eenheid='euro' per='jaar' omschrijving='giften die niet meetellen'>"
    "<waarde vanaf='2026-01-01' tot='2026-06-30' bedrag='1200' bron='b'/><waarde vanaf='2026-07-01' tot='2026-12-31' bedrag='1200' bron='b'/>"
    "<waarde vanaf='2027-01-01' tot='2027-12-31' bedrag='1250' bron='b'/></norm></normen>";

static void
open_project(void)
{
	xml_init();
	diags = diag_list_new();
	strcpy(root, "build/test_web_XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(root));
	run("mkdir -p %s/regulations && cp -R regulations/wetten %s/regulations/ && cp -R templates %s/templates", root);
	put("regulations/normen/n.xml", norms);
	put_regulation("regels-a", "twenterand", "<Waarde naam=\"grens\">€ 1.200</Waarde>, binnen <Waarde naam=\"termijn\">vier weken</Waarde>, voor <Waarde naam=\"deel\">95%</Waarde>");
	organisation = xml_load_file("templates/organisaties/twenterand.xml", diags);
	ck_assert_ptr_nonnull(organisation);
}

static void
close_project(void)
{
	law_free(law);
	law = NULL;
	xml_doc_free(organisation);
	diag_list_free(diags);
	run("rm -rf %s", root);
	xml_exit();
}

/* After the files are there. */
static void
load(void)
{
	law = law_load(root, diags);
	ck_assert_ptr_nonnull(law);
	ck_assert_uint_eq(diag_count(diags), 0);
}

static struct date
day(const char *text)
{
	struct date date;

	ck_assert(date_parse(text, &date));
	return date;
}

static struct law_local
local_is(const char *of, const char *name, const char *on, const char *known, enum law_answer expected, const char *why_holds)
{
	struct law_local local = { 0 };
	struct buf why = BUF_INIT;
	enum law_answer answer = law_local_value(law, of, name, day(on), day(known), &local, &why);

	ck_assert_msg(answer == expected, "%s %s on %s: %d (%s)", of, name, on, answer, buf_text(&why));
	ck_assert_msg(strstr(buf_text(&why), why_holds) != NULL, "%s: %s", name, buf_text(&why));
	ck_assert_int_eq(why.len == 0, expected == LAW_OK);
	buf_free(&why);
	return local;
}

/* ---- law/local.c ---- */

START_TEST(local_values)
{
	struct law_local local;

	load();
	local = local_is("twenterand", "grens", "2026-11-09", "2026-11-09", LAW_OK, "");
	ck_assert_str_eq(local.words, "€ 1.200");
	ck_assert(local.is_amount);
	ck_assert_int_eq(local.cents, 120000);
	ck_assert_str_eq(local.regulation, "regels-a");
	ck_assert_str_eq(local.title, "Regels regels-a");
	ck_assert_str_eq(local.place, "artikel 1, eerste lid");
	ck_assert_int_eq(date_compare(local.since, day("2026-01-01")), 0);
	local = local_is("twenterand", "deel", "2026-11-09", "2026-11-09", LAW_OK, "");
	ck_assert(!local.is_amount);
	ck_assert_str_eq(local.words, "95%");
	ck_assert(!local_is("twenterand", "termijn", "2026-11-09", "2026-11-09", LAW_OK, "").is_amount);
	local_is("twenterand", "grns", "2026-11-09", "2026-11-09", LAW_UNKNOWN_KEY, "‘grns’ staat in geen regeling van twenterand");
	local_is("gr-sociaal", "grens", "2026-11-09", "2026-11-09", LAW_UNKNOWN_KEY, "gr-sociaal");
	local_is("twenterand", "gren", "2026-11-09", "2026-11-09", LAW_UNKNOWN_KEY, "‘gren’");	/* in the files, but no value's name */
}
END_TEST

START_TEST(local_time)
{
	load();
	/* published on 31 March, with effect back to 1 January: for who looks after it took effect */
	local_is("twenterand", "grens", "2026-02-01", "2026-03-30", LAW_NO_VALUE, "1 februari 2026 in geen geldende regeling van twenterand (wel op een andere dag in regels-a)");
	local_is("twenterand", "grens", "2026-02-01", "2026-04-01", LAW_OK, "");
	local_is("twenterand", "grens", "2025-12-31", "2026-04-01", LAW_NO_VALUE, "31 december 2025");
}
END_TEST

START_TEST(local_amended)
{
	struct law_local local;

	put_amendment("regels-a", "a", "2026-06-15", "2026-07-01",
	    "<VervangTekst wat=\"gm9999_1__art_1__para_1\"><Was>1.200</Was><Wordt>1.300</Wordt></VervangTekst>");
	put_amendment("regels-a", "b", "2026-07-15", "2026-08-01",
	    "<VervangTekst wat=\"gm9999_1__art_2\"><Was>rest</Was><Wordt>ander</Wordt></VervangTekst>");
	load();
	ck_assert_int_eq(local_is("twenterand", "grens", "2026-06-30", "2026-11-09", LAW_OK, "").cents, 120000);
	ck_assert_int_eq(local_is("twenterand", "grens", "2026-07-01", "2026-06-14", LAW_OK, "").cents, 120000);
	ck_assert_int_eq(local_is("twenterand", "grens", "2026-07-01", "2026-06-15", LAW_OK, "").cents, 130000);
	local = local_is("twenterand", "grens", "2026-11-09", "2026-11-09", LAW_OK, "");
	ck_assert_int_eq(local.cents, 130000);
	ck_assert_int_eq(date_compare(local.since, day("2026-07-01")), 0);	/* a later change of another article does not count */
}
END_TEST

START_TEST(local_twice)
{
	put_regulation("regels-b", "twenterand", "<Waarde naam=\"grens\">€ 900</Waarde>");
	put_regulation("regels-c", "gr-sociaal", "<Waarde naam=\"grens\">€ 800</Waarde>");
	load();
	local_is("twenterand", "grens", "2026-11-09", "2026-11-09", LAW_TWICE, "Regels regels-a (artikel 1, eerste lid) en Regels regels-b (artikel 1, eerste lid)");
	ck_assert_int_eq(local_is("gr-sociaal", "grens", "2026-11-09", "2026-11-09", LAW_OK, "").cents, 80000);
	ck_assert_str_eq(local_is("twenterand", "termijn", "2026-11-09", "2026-11-09", LAW_OK, "").words, "vier weken");
}
END_TEST

START_TEST(local_unreadable)
{
	put("regulations/regels-b/vaststelling.xml", "<Regeling>twenterand grens");
	put("regulations/regels-c/vaststelling.xml", "<Regeling>andere gemeente");
	load();
	local_is("twenterand", "grens", "2026-11-09", "2026-11-09", LAW_UNREADABLE, "regels-b/vaststelling.xml");
	local_is("twenterand", "termijn", "2026-11-09", "2026-11-09", LAW_OK, "");	/* what cannot hold the name does not matter */
}
END_TEST

static int64_t
amount_is(const char *name, const char *norm, const char *on, enum law_answer expected, const char *regulation)
{
	struct law_local local = { 0 };
	struct buf why = BUF_INIT;
	int64_t cents = -1;
	enum law_answer answer = law_local_amount(law, "twenterand", name, norm, day(on), day(on), &cents, &local, &why);

	ck_assert_msg(answer == expected, "%s on %s: %d (%s)", name, on, answer, buf_text(&why));
	if (expected == LAW_OK && regulation != NULL)
		ck_assert_str_eq(local.regulation, regulation);
	else if (expected == LAW_OK)
		ck_assert_ptr_null(local.regulation);
	buf_free(&why);
	return cents;
}

START_TEST(local_amounts)
{
	put_amendment("regels-a", "a", "2026-06-15", "2026-08-01",
	    "<VervangTekst wat=\"gm9999_1__art_1__para_1\"><Was>1.200</Was><Wordt>1.100</Wordt></VervangTekst>");
	load();
	ck_assert_int_eq(amount_is("grens", "vrij-jaar", "2026-05-01", LAW_OK, "regels-a"), 120000);
	ck_assert_int_eq(amount_is("grens", "vrij-jaar", "2026-09-01", LAW_OK, "regels-a"), 110000);
	ck_assert_int_eq(amount_is("niets", "vrij-jaar", "2026-09-01", LAW_OK, NULL), 120000);
	ck_assert_int_eq(amount_is("grens", "vrij-jaar", "2027-02-01", LAW_OK, NULL), 125000);	/* the law rose after the article was made */
	ck_assert_int_eq(amount_is("grens", NULL, "2027-02-01", LAW_OK, "regels-a"), 110000);
	amount_is("grens", "vrij-jaar", "2028-01-01", LAW_NO_VALUE, NULL);			/* the law may have risen */
	amount_is("niets", NULL, "2026-09-01", LAW_UNKNOWN_KEY, NULL);
	amount_is("niets", "geen-norm", "2026-09-01", LAW_UNKNOWN_KEY, NULL);
	amount_is("termijn", "vrij-jaar", "2026-09-01", LAW_NO_VALUE, NULL);
}
END_TEST

START_TEST(same_twice)
{
	struct law_local first, again;

	load();
	first = local_is("twenterand", "grens", "2026-11-09", "2026-11-09", LAW_OK, "");
	again = local_is("twenterand", "grens", "2026-11-10", "2026-11-10", LAW_OK, "");
	ck_assert_ptr_eq(first.words, again.words);	/* no event between the days: one text */
}
END_TEST

/* ---- k:waarde ---- */

static void
call_is(const char *name, int argc, const char *const *argv, int expected, const char *out_is)
{
	struct letter_functions_ctx ctx = { .law = law, .decision = day("2026-11-09"), .organisation = "twenterand" };
	const struct xml_function *f = letter_functions;
	struct buf out = BUF_INIT;

	while (strcmp(f->name, name) != 0)
		f++;
	ck_assert_int_eq(f->call(&ctx, argc, argv, &out), expected);
	ck_assert_msg(strstr(buf_text(&out), out_is) != NULL && (expected != 0 || strcmp(buf_text(&out), out_is) == 0), "%s: %s", name, buf_text(&out));
	buf_free(&out);
}

START_TEST(functions)
{
	load();
	call_is("waarde", 2, (const char *[]){ "grens", "2026-11-09" }, 0, "€" NBSP "1.200");
	call_is("waarde", 3, (const char *[]){ "niets", "2026-11-09", "vrij-jaar" }, 0, "€" NBSP "1.200");
	call_is("waarde-getal", 3, (const char *[]){ "grens", "2026-11-09", "vrij-jaar" }, 0, "1200.00");
	call_is("waarde-eigen", 3, (const char *[]){ "grens", "2026-11-09", "vrij-jaar" }, 0, "");
	call_is("waarde-eigen", 3, (const char *[]){ "grens", "2026-11-09", "geen-norm" }, 0, "ja");
	call_is("waarde", 2, (const char *[]){ "niets", "2026-11-09" }, -1, "staat in geen regeling van twenterand");
	call_is("waarde", 2, (const char *[]){ "termijn", "2026-11-09" }, -1, "is geen bedrag");
	call_is("waarde", 2, (const char *[]){ "grens", "2025-11-09" }, -1, "9 november 2025");
	call_is("waarde", 2, (const char *[]){ "grens", "morgen" }, -1, "geen bestaande datum");
}
END_TEST

/* ---- topics ---- */

/* All text of the filled in page, pieces with a stroke between them. */
static void
add_pieces(struct buf *out, const struct xml_node *node)
{
	for (const struct xml_node *n = xml_first_any(node); n != NULL; n = xml_next_any(n)) {
		if (xml_is_text(n))
			buf_adds(out, xml_content(n));
		else
			add_pieces(out, n);
	}
	if (strcmp(xml_name(node), "bron") == 0)
		buf_addf(out, "[%s]", xml_attribute(node, "meta"));
	if (strcmp(xml_name(node), "p") == 0 || strcmp(xml_name(node), "bron") == 0)
		buf_addc(out, '|');
}

static struct xml_doc *
fill_in(const char *answer, const char *sources, const char *on)
{
	char *text = mem_format("<pagina xmlns='urn:klaar:pagina' onderwerp='proef'><vraag>V?</vraag><antwoord>\n%s</antwoord><bronnen>%s</bronnen></pagina>", answer, sources);
	struct xml_doc *topic = load_text(text, diags), *filled;
	static const char *const ids[] = { "gr-sociaal", "twenterand", NULL };
	struct web_view view = { law, organisation, "twenterand", ids, day(on), day("2026-11-09") };
	struct xml_schema *schema = xml_schema_load("templates/schema/pagina.rng", diags);

	ck_assert_ptr_nonnull(topic);
	ck_assert_int_eq(xml_schema_check(schema, topic, diags), 0);
	filled = web_resolve(topic, &view, diags);
	xml_schema_free(schema);
	xml_doc_free(topic);
	free(text);
	return filled;
}

static void
page_is(const char *answer, const char *sources, const char *on, const char *expected)
{
	struct xml_doc *filled = fill_in(answer, sources, on);
	struct buf text = BUF_INIT;

	ck_assert_ptr_nonnull(filled);
	add_pieces(&text, xml_root(filled));
	ck_assert_str_eq(buf_text(&text), expected);
	buf_free(&text);
	xml_doc_free(filled);
}

static void
page_refused(const char *answer, const char *on, enum diag_code code, int line, int col)
{
	struct xml_doc *filled = fill_in(answer, "", on);

	ck_assert_ptr_null(filled);
	ck_assert_uint_eq(diag_count(diags), 1);
	expect(diags, 0, code, line, col);
	diag_list_clear(diags);
}

#define ON	"2026-11-09"
#define SOURCE_A "Regels regels-a, artikel 1, eerste lid (geldt vanaf 1 januari 2026)[Regels regels-a, artikel 1, eerste lid, geldend vanaf 2026-01-01]|"

START_TEST(placeholders)
{
	load();
	page_is("<p>Tot <waarde naam='grens'/>.</p>", "", ON, "V?Tot €" NBSP "1.200.|" SOURCE_A);
	page_is("<p>Na <waarde naam='termijn'/>, <waarde naam='deel'/>.</p>", "", ON, "V?Na 4 weken, 95 procent.|" SOURCE_A);
	page_is("<p><waarde naam='niets' anders='vrij-jaar'/></p>", "", ON,
	    "V?€" NBSP "1.200|Landelijk bedrag: giften die niet meetellen (geldt vanaf 1 juli 2026 tot en met 31 december 2026)"
	    "[Norm vrij-jaar, geldig vanaf 2026-07-01 tot en met 2026-12-31]|");
	page_is("<p><waarde naam='niets' volgens-wet='2 dagen'/></p>", "", ON, "V?2 dagen|");
	page_is("<p><bedrag norm='vrij-jaar'/> in <jaar/> en <jaar erbij='1'/></p>", "", "2027-02-01",
	    "V?€" NBSP "1.250 in 2027 en 2028|Landelijk bedrag: giften die niet meetellen (geldt vanaf 1 januari 2027 tot en met 31 december 2027)"
	    "[Norm vrij-jaar, geldig vanaf 2027-01-01 tot en met 2027-12-31]|");
	page_is("<p><datum dag='2026-07-01'/></p>", "", ON, "V?1 juli 2026|");
	page_is("<p><grondslag wet='Pw' artikel='31' lid='2' onderdeel='m'/></p>", "<grondslag wet='Pw' artikel='52' lid='1'/>", ON,
	    "V?artikel 31, tweede lid, onderdeel m, van de Participatiewet|"
	    "Artikel 31, tweede lid, onderdeel m, van de Participatiewet[Artikel 31, tweede lid, onderdeel m, van de Participatiewet]|"
	    "Artikel 52, eerste lid, van de Participatiewet[Artikel 52, eerste lid, van de Participatiewet]|");
	page_is("<p>Bel <organisatie-naam/>: <telefoon/>, <website/>, <strong>x</strong></p>", "", ON,
	    "V?Bel de gemeente Twenterand: 0546 990 100, www.twenterand.example/bijstand, x|");
}
END_TEST

START_TEST(conditions)
{
	static const char dated[] = "<p>a<als vanaf='2026-07-01'>b</als><als tot='2026-06-30'>c</als></p>";
	static const char asked[] = "<als heeft='grens'><p>a</p></als><als mist='grens'><p>b</p></als><als heeft='grens' op='2025-01-01'><p>c</p></als>"
	    "<als bekend='vrij-jaar' organisatie='twenterand'><p>d</p></als><als onbekend='vrij-jaar'><p>e</p></als><als organisatie='gr-sociaal'><p>f</p></als>";

	load();
	page_is(dated, "", "2026-06-30", "V?ac|");
	page_is(dated, "", "2026-07-01", "V?ab|");
	page_is(asked, "", ON, "V?a|d|");
	page_is(asked, "", "2025-11-09", "V?b|e|");
	page_is("<p>x</p><als vanaf='2026-01-01' tot='2026-12-31' heeft='niets' anders='vrij-jaar'><p>y</p></als>", "", ON, "V?x|y|");
	/* what does not count is not filled in, so it may ask what is not there */
	page_is("<p>x</p><als tot='2026-06-30'><p><waarde naam='niets'/></p></als>", "", ON, "V?x|");
}
END_TEST

START_TEST(refusals)
{
	put_regulation("regels-b", "twenterand", "<Waarde naam=\"twee\">€ 900</Waarde>");
	put_regulation("regels-c", "twenterand", "<Waarde naam=\"twee\">€ 800</Waarde>");
	load();
	page_refused("<p>Tot <waarde naam='niets'/>.</p>", ON, DIAG_WEB_VALUE, 2, 8);
	page_refused("<p>\n  <bedrag norm='vrij-jaar'/></p>", "2028-01-01", DIAG_WEB_VALUE, 3, 3);
	page_refused("<p><waarde naam='twee'/></p>", ON, DIAG_WEB_VALUE_TWICE, 2, 4);
	page_refused("<als heeft='twee'><p>x</p></als>", ON, DIAG_WEB_VALUE_TWICE, 2, 1);
	page_refused("<als bekend='geen-norm'><p>x</p></als>", ON, DIAG_WEB_VALUE, 2, 1);
	page_refused("<p><grondslag wet='Pw' artikel='31' lid='99'/></p>", ON, DIAG_WEB_SOURCE, 2, 4);
	page_refused("<p><grondslag wet='Pw' artikel='31' lid='2' onderdeel='m'/></p>", "2025-11-09", DIAG_WEB_SOURCE, 2, 4);
	page_refused("<als vanaf='2026-07-01' tot='2026-06-30'><p>x</p></als>", ON, DIAG_WEB_DAY, 2, 1);
}
END_TEST

/* A condition on what exists nowhere: the page is made, with a warning. */
START_TEST(never)
{
	put_regulation("regels-c", "gr-sociaal", "<Waarde naam=\"elders\">€ 800</Waarde>");
	load();
	page_is("<p>x</p><als heeft='elders'><p>y</p></als><als organisatie='gr-sociaal'><p>z</p></als>", "", ON, "V?x|");
	ck_assert_uint_eq(diag_count(diags), 0);
	page_is("<p>x</p>\n<als heeft='nergens'><p>y</p></als>\n<als organisatie='almelo'><p>z</p></als>", "", ON, "V?x|");
	ck_assert_uint_eq(diag_count(diags), 2);
	expect(diags, 0, DIAG_WEB_NEVER, 3, 1);
	ck_assert_int_eq(diag_at(diags, 1)->code, DIAG_WEB_NEVER);
	ck_assert_int_eq(diag_at(diags, 1)->pos.line, 4);
}
END_TEST

START_TEST(contact_absent)
{
	load();
	xml_doc_free(organisation);
	organisation = load_text("<organisatie xmlns='urn:klaar:organisatie' id='x'><naam>X</naam></organisatie>", diags);
	page_refused("<p><hulp/></p>", ON, DIAG_WEB_CONTACT, 2, 4);
}
END_TEST

START_TEST(plain_values)
{
	static const struct { const char *words, *plain; } cases[] = {
		{ "vier weken", "4 weken" }, { "twintig dagen", "20 dagen" }, { "een maand", "een maand" }, { "27 jaar", "27 jaar" }, { "95%", "95 procent" },
		{ "25 %", "25 procent" }, { "vierde deel", "vierde deel" }, { "vier", "vier" }, { "%", "%" }, { "", "" },
	};
	struct buf out = BUF_INIT;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		buf_clear(&out);
		web_add_plain_value(&out, &(struct law_local){ .words = cases[i].words });
		ck_assert_str_eq(buf_text(&out), cases[i].plain);
	}
	buf_free(&out);
}
END_TEST

/* ---- comparing ---- */

/* Each letter is a paragraph "woord X is hier te lezen". */
static struct doc *
doc_of(const char *letters)
{
	struct buf text = BUF_INIT;
	struct xml_doc *xml;
	struct doc *doc;

	buf_adds(&text, "<html xmlns='http://www.w3.org/1999/xhtml' lang='nl'><head><title>t</title></head><body><main><h1>Kop</h1>");
	for (; *letters != '\0'; letters++)
		buf_addf(&text, "<p>woord %c is hier te lezen</p>", *letters);
	buf_adds(&text, "</main></body></html>");
	xml = load_text(buf_text(&text), diags);
	doc = doc_from_xml(xml, diags);
	ck_assert_ptr_nonnull(doc);
	xml_doc_free(xml);
	buf_free(&text);
	return doc;
}

static char
letter_of(const char *paragraph)
{
	return paragraph != NULL ? paragraph[6] : '-';
}

/* The changes as pairs: "a>b -b a-". */
static void
change_is(const char *was, const char *becomes, const char *expected)
{
	struct doc *old = doc_of(was), *new = doc_of(becomes);
	struct web_comparison comparison = web_compare(old, new);
	struct buf out = BUF_INIT;

	for (size_t i = 0; i < comparison.count; i++)
		buf_addf(&out, "%c%c ", letter_of(comparison.changes[i].was), letter_of(comparison.changes[i].becomes));
	ck_assert_msg(strcmp(buf_text(&out), expected) == 0, "%s -> %s: %s", was, becomes, buf_text(&out));
	buf_free(&out);
	web_comparison_release(&comparison);
	doc_free(old);
	doc_free(new);
}

START_TEST(paragraphs)
{
	change_is("abc", "abc", "");
	change_is("abc", "axc", "bx ");
	change_is("abc", "ac", "b- ");
	change_is("ac", "abc", "-b ");
	change_is("aaa", "aa", "a- ");
	change_is("abcdef", "xabcdef", "-x ");
	change_is("abcdef", "abxdyf", "cx ey ");
	change_is("", "a", "-a ");
	change_is("a", "", "a- ");
}
END_TEST

/* The unchanged paragraphs of both sides are the same run, and nothing is lost: sizes differ by what is new minus what is gone. */
START_TEST(paragraphs_random)
{
	char was[13], becomes[13];
	unsigned seed = 1;

	for (int round = 0; round < 500; round++) {
		struct doc *old, *new;
		struct web_comparison comparison;
		size_t gone = 0, added = 0;
		char *sides[2] = { was, becomes };

		for (int side = 0; side < 2; side++) {
			size_t len = (size_t)(seed / 7 % 12);

			for (size_t i = 0; i < len; i++) {
				seed = seed * 1103515245u + 12345u;
				sides[side][i] = (char)('a' + (seed >> 16) % 4);
			}
			seed = seed * 1103515245u + 12345u;
			sides[side][len] = '\0';
		}
		old = doc_of(was);
		new = doc_of(becomes);
		comparison = web_compare(old, new);
		for (size_t i = 0; i < comparison.count; i++) {
			gone += comparison.changes[i].was != NULL;
			added += comparison.changes[i].becomes != NULL;
		}
		ck_assert_uint_eq(strlen(was) - gone, strlen(becomes) - added);
		ck_assert_int_eq(comparison.count == 0, strcmp(was, becomes) == 0);
		web_comparison_release(&comparison);
		doc_free(old);
		doc_free(new);
	}
}
END_TEST

START_TEST(marked_words)
{
	const struct web_change change = { "U mag € 1.200 krijgen per jaar.", "U mag € 1.300 krijgen per jaar." }, added = { NULL, "Nieuw hier." };
	struct buf out = BUF_INIT;

	web_add_marked(&out, &change, WEB_WAS);
	ck_assert_str_eq(buf_text(&out), "U mag «€ 1.200» krijgen per jaar.");
	buf_clear(&out);
	web_add_marked(&out, &change, WEB_BECOMES);
	ck_assert_str_eq(buf_text(&out), "U mag «€ 1.300» krijgen per jaar.");
	buf_clear(&out);
	web_add_marked(&out, &added, WEB_BECOMES);
	ck_assert_str_eq(buf_text(&out), "«Nieuw hier.»");
	buf_free(&out);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("web");
	TCase *locals = tcase_create("local"), *pages = tcase_create("pages");

	tcase_add_checked_fixture(locals, open_project, close_project);
	tcase_add_test(locals, local_values);
	tcase_add_test(locals, local_time);
	tcase_add_test(locals, local_amended);
	tcase_add_test(locals, local_twice);
	tcase_add_test(locals, local_unreadable);
	tcase_add_test(locals, local_amounts);
	tcase_add_test(locals, same_twice);
	tcase_add_test(locals, functions);
	suite_add_tcase(suite, locals);
	tcase_add_checked_fixture(pages, open_project, close_project);
	tcase_add_test(pages, placeholders);
	tcase_add_test(pages, conditions);
	tcase_add_test(pages, refusals);
	tcase_add_test(pages, never);
	tcase_add_test(pages, contact_absent);
	tcase_add_test(pages, plain_values);
	tcase_add_test(pages, paragraphs);
	tcase_add_test(pages, paragraphs_random);
	tcase_add_test(pages, marked_words);
	suite_add_tcase(suite, pages);
	return run_tests(suite);
}
