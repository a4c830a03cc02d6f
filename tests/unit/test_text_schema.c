/*
 * templates/schema/regeling.rng and wijzigingsbesluit.rng, through our own loader: what is right passes, and each sort of fault is found at its place.
 */
#include "text_fixture.h"

static struct xml_schema *schema;

static void
open_regeling(void)
{
	open_text();
	schema = xml_schema_load("templates/schema/regeling.rng", diags);
	ck_assert_msg(schema != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
}

static void
open_besluit(void)
{
	open_text();
	schema = xml_schema_load("templates/schema/wijzigingsbesluit.rng", diags);
	ck_assert_msg(schema != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
}

static void
close_schema(void)
{
	xml_schema_free(schema);
	close_text();
}

static int
check_source(const char *source)
{
	struct xml_doc *doc = xml_load_memory("bron.xml", source, strlen(source), diags);
	int result;

	ck_assert_msg(doc != NULL, "no XML: %s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
	result = xml_schema_check(schema, doc, diags);
	xml_doc_free(doc);
	return result;
}

static void
valid(const char *source)
{
	diag_list_clear(diags);
	ck_assert_msg(check_source(source) == 0, "%d:%d %s", diag_at(diags, 0)->pos.line, diag_at(diags, 0)->pos.col, diag_at(diags, 0)->text);
}

/* The text of the one diagnostic, at the place marked with @ (which is taken out). */
static void
invalid(const char *marked, const char *text)
{
	const char *mark = strchr(marked, '@'), *at;
	int line = 1, col = 1;
	char *source;

	ck_assert_ptr_nonnull(mark);
	source = mem_format("%.*s%s", (int)(mark - marked), marked, mark + 1);
	for (at = marked; at < mark; at++) {
		line += *at == '\n';
		col = *at == '\n' ? 1 : col + 1;
	}
	diag_list_clear(diags);
	ck_assert_int_eq(check_source(source), -1);
	ck_assert_uint_eq(diag_count(diags), 1);
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_SCHEMA);
	ck_assert_str_eq(diag_at(diags, 0)->text, text);
	ck_assert_msg(diag_at(diags, 0)->pos.line == line && diag_at(diags, 0)->pos.col == col, "%s: at %d:%d, not %d:%d", text, diag_at(diags, 0)->pos.line,
	    diag_at(diags, 0)->pos.col, line, col);
	free(source);
}

/* ---- a regulation ---- */

START_TEST(good_regulations)
{
	valid(example);
	valid(WHOLE(ARTICLE("1", "<Vervallen/>") ARTICLE("2", "<Gereserveerd/>")));
	valid(HEAD TITLE "<Aanhef wId='formula_1'><Al>De raad;</Al><Considerans><Al>o</Al></Considerans><Afkondiging><Al>b</Al></Afkondiging></Aanhef><Lichaam>"
	    "<Deel><Kop><Opschrift>d</Opschrift></Kop><Paragraaf><Kop><Nummer>1</Nummer></Kop><Subparagraaf><Kop><Nummer>1</Nummer></Kop><Subsubparagraaf><Kop><Nummer>1</Nummer></Kop>"
	    ARTICLE("1", SAYS("Tot <Waarde naam='grens-2026'>€ 1.200</Waarde> <b>en <i>x</i></b><Noot type='voet' id='n'><Al>n</Al></Noot>."))
	    "</Subsubparagraaf></Subparagraaf></Paragraaf></Deel></Lichaam><Sluiting><Slotformulering><Al>s</Al></Slotformulering><Dagtekening><Al>x</Al></Dagtekening>"
	    "<Ondertekening><Al>y</Al></Ondertekening></Sluiting><Toelichting><Kop><Opschrift>T</Opschrift></Kop><Divisietekst><Inhoud><Al>x</Al></Inhoud></Divisietekst></Toelichting></Regeling>");
	valid(WHOLE(ARTICLE("1", "<Inhoud><Groep><Al>g</Al></Groep><Tussenkop>t</Tussenkop><Citaat><Al>c</Al></Citaat><Figuur><Titel>t</Titel>"
	    "<Illustratie naam='a.png' breedte='10' hoogte='10' uitlijning='start' formaat='image/png' alt='x' dpi='72'/></Figuur></Inhoud>")));
}
END_TEST

#define AT(articles) HEAD TITLE "<Lichaam>\n" articles "</Lichaam></Regeling>"

START_TEST(faults_in_the_text)
{
	invalid(AT("@<Lid><LidNummer>1.</LidNummer>" SAYS("x") "</Lid>"), "hier hoort het element <Lid> niet te staan");
	invalid(AT(ARTICLE("1", LID("1.", "x") "@" SAYS("y"))), "hier hoort het element <Inhoud> niet te staan");
	invalid(AT(ARTICLE("1", SAYS("x")) "@<Hoofdstuk><Kop><Nummer>1</Nummer></Kop></Hoofdstuk>"), "hier hoort het element <Hoofdstuk> niet te staan");
	invalid(AT("@<Artikel nummer='1'><Kop><Nummer>1</Nummer></Kop>" SAYS("x") "</Artikel>"), "het attribuut <nummer> hoort hier niet");
	invalid(AT(ARTICLE("1", SAYS("@<Waarde naam='Met Spatie'>x</Waarde>"))), "<Waarde> heeft een attribuut te weinig, te veel of met een verkeerde waarde");
	invalid(AT(ARTICLE("1", SAYS("@<ExtRef ref='x'>y</ExtRef>"))), "<ExtRef> heeft een attribuut te weinig, te veel of met een verkeerde waarde");
}
END_TEST

/* A regulation with its metadata changed. */
static void
metadata(const char *from, const char *to, const char *text)
{
	static const char source[] = AT(ARTICLE("1", SAYS("x")));
	const char *at = strstr(source, from);
	char *changed;

	ck_assert_ptr_nonnull(at);
	changed = mem_format("%.*s%s%s", (int)(at - source), source, to, at + strlen(from));
	if (text != NULL)
		invalid(changed, text);
	else
		valid(changed);
	free(changed);
}

START_TEST(faults_in_the_metadata)
{
	metadata("<Reden>", "<Vervalt>2028-01-01</Vervalt><Kenmerk>LW-1</Kenmerk><Reden>", NULL);
	metadata("</Grondslagen>", "<Grondslag regeling='verordening-x-2024' ref='chp_3__art_9'/></Grondslagen>", NULL);
	metadata("<InWerking>2026-01-01", "@<InWerking>2026-02-30", "een waarde in <InWerking> past niet bij het soort gegeven");
	metadata("<Soort>verordening", "@<Soort>wet", "een waarde in <Soort> mag hier niet");
	metadata("<Onderwerp>meedoen op school</Onderwerp>", "@<Onderwrep>meedoen</Onderwrep>", "hier hoort het element <Onderwrep> niet te staan");
	metadata("<Overheidscode>gm9999", "@<Overheidscode>9999", "een waarde in <Overheidscode> past niet bij het soort gegeven");
	metadata("<Grondslag wet='Pw' artikel='8' lid='1' onderdeel='a'/>", "@<Grondslag wet='Pw'/>", "<Grondslag> heeft een attribuut te weinig, te veel of met een verkeerde waarde");
}
END_TEST

/* ---- a besluit ---- */

#define BESLUIT(mutations, rest) "<Wijzigingsbesluit xmlns='https://standaarden.overheid.nl/stop/imop/tekst/' regeling='verordening-meedoenbijdrage-2026' was='1' wordt='2' voorbeeld='ja'>\n" \
	"<Metagegevens><Orgaan>de raad van de gemeente Lindewaard</Orgaan><Citeertitel>Eerste wijziging</Citeertitel><Grondslagen><Grondslag wet='Pw' artikel='8'/></Grondslagen>" \
	"<Vastgesteld>2026-06-18</Vastgesteld><Bekendgemaakt op='2026-06-25' blad='Gemeenteblad' nummer='2026, 900002'/><InWerking>2026-07-01</InWerking>" \
	"<WerktTerugTot>2026-02-01</WerktTerugTot><Reden>Omdat.</Reden></Metagegevens>\n<Mutaties>" mutations "</Mutaties>" rest "</Wijzigingsbesluit>"

START_TEST(good_besluiten)
{
	valid(BESLUIT("<Vervang wat='gm9999_1__chp_1__art_2'>" ARTICLE("2", "<Vervallen/>") "</Vervang>"
	    "<VervangKop wat='w'><Kop><Label>Hoofdstuk</Label><Nummer>2</Nummer></Kop></VervangKop>"
	    "<VoegToe positie='volgtOp' context='w'>" LID("3.", "x") LID("4.", "y") "</VoegToe><VoegToe positie='in' context='w'><Li><LiNummer>c.</LiNummer><Al>z</Al></Li></VoegToe>"
	    "<Verwijder wat='w' inwerking='2027-01-01'/><VervangTekst wat='w' aantal='2'><Was>oud</Was><Wordt/></VervangTekst>"
	    "<Vernummer wat='w' nummer='3' werktTerugTot='2026-02-01'/><Intrekken/>",
	    "<Overgangsrecht><Al>x</Al></Overgangsrecht><Uitleg doelgroep='inwoner'><Al>u</Al></Uitleg><Uitleg doelgroep='medewerker'><Lijst type='ongemarkeerd'><Li><Al>x</Al></Li></Lijst></Uitleg>"));
}
END_TEST

START_TEST(faults_in_a_besluit)
{
	invalid(BESLUIT("@<Verwijder/>", ""), "<Verwijder> heeft een attribuut te weinig, te veel of met een verkeerde waarde");
	invalid(BESLUIT("@<Vervang wat='w'/>", ""), "hier ontbreekt het element <Artikel>");
	/* a wrong attribute of an element with children: the library names the element, at its first child */
	invalid(BESLUIT("<VoegToe positie='voor' context='w'>@" LID("1.", "x") "</VoegToe>", ""), "<VoegToe> heeft een attribuut te weinig, te veel of met een verkeerde waarde");
	invalid(BESLUIT("<VervangTekst wat='w'>@<Was> </Was><Wordt>x</Wordt></VervangTekst>", ""), "een waarde in <Was> past niet bij het soort gegeven");
	invalid(BESLUIT("<Intrekken/>", "<Uitleg doelgroep='raad'>@<Al>x</Al></Uitleg>"), "<Uitleg> heeft een attribuut te weinig, te veel of met een verkeerde waarde");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("text_schema");
	TCase *regeling = tcase_create("regeling"), *besluit = tcase_create("besluit");

	tcase_add_checked_fixture(regeling, open_regeling, close_schema);
	tcase_add_test(regeling, good_regulations);
	tcase_add_test(regeling, faults_in_the_text);
	tcase_add_test(regeling, faults_in_the_metadata);
	suite_add_tcase(suite, regeling);
	tcase_add_checked_fixture(besluit, open_besluit, close_schema);
	tcase_add_test(besluit, good_besluiten);
	tcase_add_test(besluit, faults_in_a_besluit);
	suite_add_tcase(suite, besluit);
	return run_tests(suite);
}
