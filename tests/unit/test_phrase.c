/*
 * law/phrase.c, phrase_add.c, phrases.c: the sentence of each form in the table of drafting formulas, in correct Dutch.
 */
#include "test_xml.h"
#include "law/regulation.h"

#define NS "xmlns=\"" TEXT_NS_STOP "\""
#define KOP(label, number, title) "<Kop><Label>" label "</Label><Nummer>" number "</Nummer><Opschrift>" title "</Opschrift></Kop>"

#define NOTE(number) "<Divisie><Kop><Label>Artikel</Label><Nummer>" number "</Nummer></Kop><Divisietekst><Inhoud><Al>x</Al></Inhoud></Divisietekst></Divisie>"

static struct diag_list *diags;
static struct text *text;
static struct text_node *last_body;

static const char regulation[] =
    "<Regeling " NS "><Metagegevens><Overheidscode>gm1</Overheidscode></Metagegevens><RegelingOpschrift><Al>Verordening proef Lindewaard</Al></RegelingOpschrift><Aanhef><Al>De raad;</Al></Aanhef><Lichaam>"
    "<Hoofdstuk>" KOP("Hoofdstuk", "1", "Algemeen")
    "<Artikel>" KOP("Artikel", "1", "Begrippen") "<Inhoud><Al>Wij verstaan onder:</Al><Begrippenlijst>"
    "<Begrip><Term>boot</Term><Definitie><Al>wat vaart;</Al></Definitie></Begrip><Begrip><Term>wet</Term><Definitie><Al>de Bootwet.</Al></Definitie></Begrip></Begrippenlijst></Inhoud></Artikel>"
    "<Artikel>" KOP("Artikel", "2", "Recht")
    "<Lid><LidNummer>1.</LidNummer><Inhoud><Lijst type=\"expliciet\"><Lijstaanhef>Recht heeft:</Lijstaanhef><Li><LiNummer>a.</LiNummer><Al>wie vaart;</Al></Li>"
    "<Li><LiNummer>b.</LiNummer><Lijst type=\"expliciet\"><Lijstaanhef>wie:</Lijstaanhef><Li><LiNummer>1°.</LiNummer><Al>roeit; of</Al></Li>"
    "<Li><LiNummer>2°.</LiNummer><Al>zeilt.</Al></Li></Lijst></Li></Lijst></Inhoud></Lid>"
    "<Lid><LidNummer>2.</LidNummer><Inhoud><Al>Het college kan afwijken.</Al></Inhoud></Lid></Artikel></Hoofdstuk>"
    "<Hoofdstuk>" KOP("Hoofdstuk", "2", "Bedragen")
    "<Artikel><Kop><Label>Artikel</Label><Nummer>3</Nummer></Kop><Inhoud><Al>De bedragen:</Al><table><tgroup cols=\"1\"><colspec colname=\"a\"/><tbody><row><entry><Al>€ 5</Al></entry></row></tbody></tgroup></table></Inhoud></Artikel>"
    "<Artikel>" KOP("Artikel", "4", "Slot") "<Inhoud><Al>Dit is het slot.</Al></Inhoud></Artikel></Hoofdstuk></Lichaam>"
    "<Bijlage>" KOP("Bijlage", "1", "Kaart") "<Divisietekst><Inhoud><Al>Kaart.</Al><table><tgroup cols=\"1\"><colspec colname=\"a\"/><tbody><row><entry><Al>Weg</Al></entry></row></tbody></tgroup></table></Inhoud></Divisietekst></Bijlage>"
    "<Toelichting><Kop><Opschrift>Toelichting</Opschrift></Kop><AlgemeneToelichting><Kop><Opschrift>Algemeen</Opschrift></Kop><Divisietekst><Inhoud><Al>Waarom.</Al></Inhoud></Divisietekst></AlgemeneToelichting>"
    "<ArtikelgewijzeToelichting><Kop><Opschrift>Artikelsgewijs</Opschrift></Kop>" NOTE("2") NOTE("4") "</ArtikelgewijzeToelichting></Toelichting></Regeling>";

#define P	"gm1_1__"
#define ART1	P "chp_1__art_1"
#define ART2	P "chp_1__art_2"
#define LID1	ART2 "__para_1"
#define LID2	ART2 "__para_2"
#define LI_A	LID1 "__list_o_1__item_a"
#define LI_B	LID1 "__list_o_1__item_b"
#define LI_B2	LI_B "__list_o_1__item_2"
#define BOOT	ART1 "__list_o_1__item_o_1"
#define ART3	P "chp_2__art_3"
#define ART4	P "chp_2__art_4"

#define ARTICLE	"<Artikel>" KOP("Artikel", "9", "Nieuw") "<Inhoud><Al>x</Al></Inhoud></Artikel>"
#define LID	"<Lid><LidNummer>9.</LidNummer><Inhoud><Al>x</Al></Inhoud></Lid>"
#define LI	"<Li><LiNummer>z.</LiNummer><Al>x</Al></Li>"
#define BEGRIP	"<Begrip><Term>sloot</Term><Definitie><Al>x</Al></Definitie></Begrip>"
#define CHAPTER	"<Hoofdstuk>" KOP("Hoofdstuk", "9", "Nieuw") ARTICLE "</Hoofdstuk>"
#define ANNEX	"<Bijlage>" KOP("Bijlage", "9", "Nieuw") "<Divisietekst><Inhoud><Al>x</Al></Inhoud></Divisietekst></Bijlage>"

static struct text *
read_regulation(const char *source)
{
	struct xml_doc *doc = load_text(source, diags);
	struct text *result;

	ck_assert_ptr_nonnull(doc);
	result = text_read(doc, diags);
	ck_assert_msg(result != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
	xml_doc_free(doc);
	return result;
}

static void
open_text(void)
{
	xml_init();
	diags = diag_list_new();
	text = read_regulation(regulation);
}

static void
close_text(void)
{
	text_free(text);
	diag_list_free(diags);
	xml_exit();
}

/* The elements of a mutation, linked as siblings. */
static struct text_node *
body_of(const char *elements)
{
	struct buf source = BUF_INIT;
	struct xml_doc *doc;
	const struct xml_node *node;
	struct text_node *holder = text_add(text, NULL, TEXT_GROEP, (struct pos){ NULL, 0, 0 });

	buf_addf(&source, "<x " NS ">%s</x>", elements);
	doc = load_text(source.data, diags);
	ck_assert_ptr_nonnull(doc);
	for (node = xml_first(xml_root(doc), NULL); node != NULL; node = xml_next(node, NULL)) {
		last_body = text_read_node(text, node, diags);
		ck_assert_msg(last_body != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : elements);
		ck_assert_int_eq(text_insert(text, holder, NULL, last_body), 0);
	}
	xml_doc_free(doc);
	buf_free(&source);
	return holder->first;
}

static void
phrase_is(struct law_mutation mutation, const char *expected)
{
	struct buf out = BUF_INIT;

	if (mutation.target != NULL)
		ck_assert_msg(text_find(text, mutation.target) != NULL, "no element %s", mutation.target);
	law_add_phrase(&out, &mutation, text);
	ck_assert_str_eq(buf_text(&out), expected);
	buf_free(&out);
}

static void
words(const char *target, const char *was, const char *becomes, int expected, const char *sentence)
{
	phrase_is((struct law_mutation){ .kind = LAW_REPLACE_WORDS, .target = target, .old_words = was, .new_words = becomes, .expected = expected }, sentence);
}

static void
replaces(const char *target, const char *elements, const char *sentence)
{
	phrase_is((struct law_mutation){ .kind = LAW_REPLACE, .target = target, .body = body_of(elements) }, sentence);
}

static void
heads(const char *target, const char *kop, const char *sentence)
{
	phrase_is((struct law_mutation){ .kind = LAW_REPLACE_HEADING, .target = target, .body = body_of(kop) }, sentence);
}

static void
adds(const char *target, enum law_position position, const char *elements, const char *sentence)
{
	phrase_is((struct law_mutation){ .kind = LAW_ADD, .target = target, .position = position, .body = body_of(elements) }, sentence);
}

static void
removes(const char *target, const char *sentence)
{
	phrase_is((struct law_mutation){ .kind = LAW_REMOVE, .target = target }, sentence);
}

static void
renumbers(const char *target, const char *number, const char *sentence)
{
	phrase_is((struct law_mutation){ .kind = LAW_RENUMBER, .target = target, .number = number }, sentence);
}

START_TEST(words_replaced)
{
	words(LID2, "kan", "moet", 1, "In artikel 2, tweede lid, wordt “kan” vervangen door “moet”.");
	words(ART4, "slot", "einde", 1, "In artikel 4 wordt “slot” vervangen door “einde”.");
	words(ART4, "slot", "einde", 2, "In artikel 4 wordt “slot” steeds vervangen door “einde”.");
	words(LI_A, "vaart", "loopt", 1, "In artikel 2, eerste lid, onderdeel a, wordt “vaart” vervangen door “loopt”.");
	words(P "chp_2", "slot", "einde", 3, "In hoofdstuk 2 wordt “slot” steeds vervangen door “einde”.");
	words(P "cmp_1", "Kaart", "Plaat", 1, "In bijlage 1 wordt “Kaart” vervangen door “Plaat”.");
	words(BOOT, "vaart", "zeilt", 1, "In de begripsomschrijving van “boot” in artikel 1 wordt “vaart” vervangen door “zeilt”.");
	words(ART3 "__table_o_1", "€ 5", "€ 6", 1, "In de tabel in artikel 3 wordt “€ 5” vervangen door “€ 6”.");
	words(P "cmp_1__content_o_1__table_o_1", "Weg", "Pad", 1, "In de tabel in bijlage 1 wordt “Weg” vervangen door “Pad”.");
	words("body", "kan", "mag", 1, "In de regeling wordt “kan” vervangen door “mag”.");
}
END_TEST

START_TEST(words_inserted)
{
	words(LID2, "college", "college of de raad", 1, "In artikel 2, tweede lid, wordt na “college” ingevoegd “of de raad”.");
	words(LID2, "college", "college, de raad", 1, "In artikel 2, tweede lid, wordt na “college” ingevoegd “, de raad”.");
	words(LID2, "afwijken", "niet afwijken", 1, "In artikel 2, tweede lid, wordt voor “afwijken” ingevoegd “niet”.");
	words(LID2, "het", "het nieuwe", 2, "In artikel 2, tweede lid, wordt na “het” steeds ingevoegd “nieuwe”.");
	words(LID2, " kan ", " kan zo nodig ", 1, "In artikel 2, tweede lid, wordt na “kan” ingevoegd “zo nodig”.");
}
END_TEST

/* Part of a word is no insertion. */
START_TEST(words_not_inserted)
{
	words(LID2, "kind", "kinderen", 1, "In artikel 2, tweede lid, wordt “kind” vervangen door “kinderen”.");
	words(LID2, "lid", "geleid", 1, "In artikel 2, tweede lid, wordt “lid” vervangen door “geleid”.");
	words(LID2, "€ 1", "€ 1.200", 1, "In artikel 2, tweede lid, wordt “€ 1” vervangen door “€ 1.200”.");
	words(LID2, "200", "1,200", 1, "In artikel 2, tweede lid, wordt “200” vervangen door “1,200”.");
}
END_TEST

START_TEST(words_removed)
{
	words(LI_A, " wie", "", 1, "In artikel 2, eerste lid, onderdeel a, vervalt “wie”.");
	words(ART2, "wie", "", 3, "In artikel 2 vervalt steeds “wie”.");
}
END_TEST

START_TEST(elements_replaced)
{
	replaces(ART4, ARTICLE, "Artikel 4 komt te luiden:");
	replaces(LID2, LID, "Artikel 2, tweede lid, komt te luiden:");
	replaces(LI_B, LI, "Artikel 2, eerste lid, onderdeel b, komt te luiden:");
	replaces(LI_B2, LI, "Artikel 2, eerste lid, onderdeel b, onder 2°, komt te luiden:");
	replaces(P "chp_2", CHAPTER, "Hoofdstuk 2 komt te luiden:");
	replaces(P "cmp_1", ANNEX, "Bijlage 1 komt te luiden:");
	replaces(BOOT, BEGRIP, "In artikel 1 komt de begripsomschrijving van “boot” te luiden:");
	replaces(ART4, ARTICLE ARTICLE, "Artikel 4 wordt vervangen door twee artikelen, luidende:");
	replaces(LID2, LID LID LID, "Artikel 2, tweede lid, wordt vervangen door drie leden, luidende:");
	replaces(ART3 "__table_o_1", "<table><tgroup cols=\"1\"><colspec colname=\"a\"/><tbody><row><entry><Al>x</Al></entry></row></tbody></tgroup></table>", "In artikel 3 komt de tabel te luiden:");
	replaces("formula_1", "<Aanhef><Al>De raad!</Al></Aanhef>", "De aanhef komt te luiden:");
	replaces(P "recital", "<Toelichting><Kop><Opschrift>T</Opschrift></Kop><Divisietekst><Inhoud><Al>x</Al></Inhoud></Divisietekst></Toelichting>", "De toelichting komt te luiden:");
}
END_TEST

START_TEST(article_lapses_in_place)
{
	replaces(ART4, "<Artikel>" KOP("Artikel", "4", "Slot") "<Vervallen/></Artikel>", "Artikel 4 vervalt.");
}
END_TEST

START_TEST(headings)
{
	heads(P "chp_2", KOP("Hoofdstuk", "2", "Anders"), "Het opschrift van hoofdstuk 2 komt te luiden:");
	heads(ART4, KOP("Artikel", "4", "Anders"), "Het opschrift van artikel 4 komt te luiden:");
	heads(P "cmp_1", KOP("Bijlage", "1", "Anders"), "Het opschrift van bijlage 1 komt te luiden:");
	heads(ART3, KOP("Artikel", "3", "Bedragen"), "Artikel 3 wordt voorzien van een opschrift, luidende:");
	heads(ART4, "<Kop><Label>Artikel</Label><Nummer>4</Nummer></Kop>", "Het opschrift van artikel 4 vervalt.");
	heads(ART4, KOP("Artikel", "4a", "Slot"), "Artikel 4 wordt vernummerd tot artikel 4a.");
	heads(ART3, "<Kop><Label>Artikel</Label><Nummer>5</Nummer></Kop>", "Artikel 3 wordt vernummerd tot artikel 5.");
	heads(ART4, KOP("Artikel", "4a", "Anders"), "De kop van artikel 4 komt te luiden:");
	heads(P "chp_2", KOP("Hoofdstuk", "3", "Anders"), "De kop van hoofdstuk 2 komt te luiden:");
}
END_TEST

START_TEST(articles_added)
{
	adds(ART1, LAW_AFTER, ARTICLE, "Na artikel 1 wordt een artikel ingevoegd, luidende:");
	adds(ART1, LAW_AFTER, ARTICLE ARTICLE, "Na artikel 1 worden twee artikelen ingevoegd, luidende:");
	adds(ART1, LAW_BEFORE, ARTICLE, "Voor artikel 1 wordt een artikel ingevoegd, luidende:");
	adds(ART4, LAW_AFTER, ARTICLE, "Aan hoofdstuk 2 wordt een artikel toegevoegd, luidende:");
	adds(P "chp_2", LAW_INTO, ARTICLE ARTICLE, "Aan hoofdstuk 2 worden twee artikelen toegevoegd, luidende:");
}
END_TEST

START_TEST(parts_of_the_regulation_added)
{
	adds(P "chp_1", LAW_AFTER, CHAPTER, "Na hoofdstuk 1 wordt een hoofdstuk ingevoegd, luidende:");
	adds(P "chp_2", LAW_AFTER, CHAPTER, "Na hoofdstuk 2 wordt een hoofdstuk toegevoegd, luidende:");
	adds("body", LAW_INTO, CHAPTER, "Aan de regeling wordt een hoofdstuk toegevoegd, luidende:");
	adds(P "cmp_1", LAW_AFTER, ANNEX, "Na bijlage 1 wordt een bijlage toegevoegd, luidende:");
	adds(P "cmp_1", LAW_BEFORE, ANNEX, "Voor bijlage 1 wordt een bijlage ingevoegd, luidende:");
	adds("body", LAW_AFTER, ANNEX ANNEX, "Voor bijlage 1 worden twee bijlagen ingevoegd, luidende:");
	adds(P "recital", LAW_BEFORE, ANNEX, "Na bijlage 1 wordt een bijlage toegevoegd, luidende:");
	adds(ART3, LAW_BEFORE, CHAPTER, "Aan hoofdstuk 2 wordt een hoofdstuk toegevoegd, luidende:");
}
END_TEST

START_TEST(leden_added)
{
	adds(LID1, LAW_AFTER, LID, "In artikel 2 wordt na het eerste lid een lid ingevoegd, luidende:");
	adds(LID1, LAW_BEFORE, LID, "In artikel 2 wordt voor het eerste lid een lid ingevoegd, luidende:");
	adds(LID2, LAW_AFTER, LID LID, "Aan artikel 2 worden twee leden toegevoegd, luidende:");
	adds(ART2, LAW_INTO, LID, "Aan artikel 2 wordt een lid toegevoegd, luidende:");
}
END_TEST

START_TEST(items_added)
{
	adds(LI_A, LAW_AFTER, LI, "In artikel 2, eerste lid, wordt na onderdeel a een onderdeel ingevoegd, luidende:");
	adds(LI_A, LAW_AFTER, LI LI, "In artikel 2, eerste lid, worden na onderdeel a twee onderdelen ingevoegd, luidende:");
	adds(LI_B, LAW_AFTER, LI, "Aan artikel 2, eerste lid, wordt een onderdeel toegevoegd, luidende:");
	adds(LID1 "__list_o_1", LAW_INTO, LI, "Aan artikel 2, eerste lid, wordt een onderdeel toegevoegd, luidende:");
	adds(LI_B2, LAW_BEFORE, LI, "In artikel 2, eerste lid, onderdeel b, wordt voor onder 2° een onderdeel ingevoegd, luidende:");
	adds(LI_B2, LAW_AFTER, LI, "Aan artikel 2, eerste lid, onderdeel b, wordt een onderdeel toegevoegd, luidende:");
}
END_TEST

START_TEST(definitions_added)
{
	adds(BOOT, LAW_AFTER, BEGRIP, "In artikel 1 wordt in de alfabetische volgorde een begrip ingevoegd, luidende:");
	adds(BOOT, LAW_BEFORE, BEGRIP BEGRIP, "In artikel 1 worden in de alfabetische volgorde twee begrippen ingevoegd, luidende:");
	adds(ART1 "__list_o_1", LAW_INTO, BEGRIP, "In artikel 1 wordt in de alfabetische volgorde een begrip ingevoegd, luidende:");
}
END_TEST

START_TEST(elements_removed)
{
	removes(ART4, "Artikel 4 vervalt.");
	removes(LID2, "Artikel 2, tweede lid, vervalt.");
	removes(LI_B2, "Artikel 2, eerste lid, onderdeel b, onder 2°, vervalt.");
	removes(BOOT, "In artikel 1 vervalt de begripsomschrijving van “boot”.");
	removes(P "chp_2", "Hoofdstuk 2 vervalt.");
	removes(P "cmp_1", "Bijlage 1 vervalt.");
	removes(ART3 "__table_o_1", "In artikel 3 vervalt de tabel.");
	removes(P "recital", "De toelichting vervalt.");
}
END_TEST

START_TEST(explanation_of_articles)
{
	replaces(P "recital__artrecital__div_2", NOTE("2"), "De artikelsgewijze toelichting op artikel 2 komt te luiden:");
	removes(P "recital__artrecital__div_4", "De artikelsgewijze toelichting op artikel 4 vervalt.");
	adds(P "recital__artrecital__div_2", LAW_AFTER, NOTE("3"), "In de artikelsgewijze toelichting wordt na de toelichting op artikel 2 een toelichting ingevoegd, luidende:");
	adds(P "recital__artrecital__div_4", LAW_AFTER, NOTE("5"), "Aan de artikelsgewijze toelichting wordt een toelichting toegevoegd, luidende:");
	adds(P "recital__artrecital", LAW_INTO, NOTE("5") NOTE("6"), "Aan de artikelsgewijze toelichting worden twee toelichtingen toegevoegd, luidende:");
	words(P "recital__artrecital__div_2", "x", "y", 1, "In de artikelsgewijze toelichting op artikel 2 wordt “x” vervangen door “y”.");
	words(P "recital__genrecital", "Waarom", "Daarom", 1, "In de algemene toelichting wordt “Waarom” vervangen door “Daarom”.");
}
END_TEST

START_TEST(elements_renumbered)
{
	renumbers(LID2, "3", "Artikel 2, tweede lid, wordt vernummerd tot derde lid.");
	renumbers(LID2, "1a", "Artikel 2, tweede lid, wordt vernummerd tot lid 1a.");
	renumbers(LI_B, "c", "Artikel 2, eerste lid, onderdeel b, wordt verletterd tot onderdeel c.");
	renumbers(LI_B2, "3", "Artikel 2, eerste lid, onderdeel b, onder 2°, wordt vernummerd tot onder 3°.");
	renumbers(LI_B2, "3°", "Artikel 2, eerste lid, onderdeel b, onder 2°, wordt vernummerd tot onder 3°.");
	renumbers(ART4, "5", "Artikel 4 wordt vernummerd tot artikel 5.");
	renumbers(P "chp_2", "3", "Hoofdstuk 2 wordt vernummerd tot hoofdstuk 3.");
	renumbers(P "cmp_1", "A", "Bijlage 1 wordt verletterd tot bijlage A.");
}
END_TEST

static void
withdraws(const char *title, const char *sentence)
{
	text_set_attribute(text, text->root, "citeertitel", title);
	phrase_is((struct law_mutation){ .kind = LAW_WITHDRAW }, sentence);
}

START_TEST(regulations_withdrawn)
{
	phrase_is((struct law_mutation){ .kind = LAW_WITHDRAW }, "De Verordening proef Lindewaard wordt ingetrokken.");
	withdraws("Beleidsregels giften Lindewaard 2026", "De Beleidsregels giften Lindewaard 2026 worden ingetrokken.");
	withdraws("Nadere regels varen", "De Nadere regels varen worden ingetrokken.");
	withdraws("Besluit vaargeld", "Het Besluit vaargeld wordt ingetrokken.");
	withdraws("Re-integratieverordening 2024", "De Re-integratieverordening 2024 wordt ingetrokken.");
	withdraws("Mandaatreglement Lindewaard", "Het Mandaatreglement Lindewaard wordt ingetrokken.");
	withdraws("Regeling bedragen", "De Regeling bedragen wordt ingetrokken.");
}
END_TEST

/* ---- several at once ---- */

#define ADD(where, at, elements)	{ .kind = LAW_ADD, .position = where, .target = at, .body = body_of(elements) }
#define REMOVE(at)			{ .kind = LAW_REMOVE, .target = at }
#define RENUMBER(at, to)		{ .kind = LAW_RENUMBER, .target = at, .number = to }
#define L(n)				ART5 "__para_" #n
#define I(n)				ART6 "__list_o_1__item_" #n
#define ART5	P "chp_1__art_5"
#define ART6	P "chp_1__art_6"

static const char long_articles[] =
    "<Regeling " NS "><Metagegevens><Overheidscode>gm1</Overheidscode></Metagegevens><RegelingOpschrift><Al>V</Al></RegelingOpschrift><Lichaam><Hoofdstuk>" KOP("Hoofdstuk", "1", "A")
    "<Artikel>" KOP("Artikel", "5", "B") "<Lid><LidNummer>1.</LidNummer><Inhoud><Al>a</Al></Inhoud></Lid><Lid><LidNummer>2.</LidNummer><Inhoud><Al>b</Al></Inhoud></Lid>"
    "<Lid><LidNummer>3.</LidNummer><Inhoud><Al>c</Al></Inhoud></Lid><Lid><LidNummer>4.</LidNummer><Inhoud><Al>d</Al></Inhoud></Lid></Artikel>"
    "<Artikel>" KOP("Artikel", "6", "C") "<Inhoud><Lijst type=\"expliciet\"><Lijstaanhef>x:</Lijstaanhef><Li><LiNummer>a.</LiNummer><Al>a</Al></Li><Li><LiNummer>b.</LiNummer><Al>b</Al></Li>"
    "<Li><LiNummer>c.</LiNummer><Al>c</Al></Li></Lijst></Inhoud></Artikel>"
    "<Artikel>" KOP("Artikel", "7", "D") "<Inhoud><Al>x</Al></Inhoud></Artikel><Artikel>" KOP("Artikel", "8", "E") "<Inhoud><Al>x</Al></Inhoud></Artikel></Hoofdstuk></Lichaam></Regeling>";

/* The sentences, with a line feed after each. */
static void
besluit_says(struct law_mutation *mutations, int count, const char *expected)
{
	struct law_besluit besluit = { .id = "b", .mutations = mutations, .mutation_count = count };
	struct law_sentences *sentences;
	struct buf out = BUF_INIT;
	int i, next = 0;

	for (i = 0; i < count; i++) {
		mutations[i].besluit = &besluit;
		mutations[i].order = i;
	}
	sentences = law_sentences_new(&besluit, text);
	for (i = 0; i < sentences->count; i++) {
		buf_addf(&out, "%s\n", sentences->list[i].text);
		ck_assert_int_eq(sentences->list[i].first, next);
		next += sentences->list[i].count;
	}
	ck_assert_int_eq(next, count);
	ck_assert_str_eq(buf_text(&out), expected);
	law_sentences_free(sentences);
	buf_free(&out);
}

#define SAYS(expected, ...) do { \
	struct law_mutation these[] = { __VA_ARGS__ }; \
	besluit_says(these, (int)(sizeof(these) / sizeof(these[0])), expected); \
} while (0)

static void
use_long_articles(void)
{
	text_free(text);
	text = read_regulation(long_articles);
}

START_TEST(lid_inserted_with_renumbering)
{
	use_long_articles();
	SAYS("Onder vernummering van het vierde lid tot vijfde lid wordt in artikel 5 een lid ingevoegd, luidende:\n", RENUMBER(L(4), "5"), ADD(LAW_BEFORE, L(4), LID));
	SAYS("Onder vernummering van het derde en vierde lid tot vierde en vijfde lid wordt in artikel 5 een lid ingevoegd, luidende:\n",
	    RENUMBER(L(4), "5"), RENUMBER(L(3), "4"), ADD(LAW_AFTER, L(2), LID));
	SAYS("Onder vernummering van het tweede tot en met vierde lid tot vierde tot en met zesde lid worden in artikel 5 twee leden ingevoegd, luidende:\n",
	    ADD(LAW_AFTER, L(1), LID LID), RENUMBER(L(2), "4"), RENUMBER(L(3), "5"), RENUMBER(L(4), "6"));
}
END_TEST

START_TEST(item_inserted_with_renumbering)
{
	use_long_articles();
	SAYS("Onder verlettering van onderdeel c tot onderdeel d wordt in artikel 6 een onderdeel ingevoegd, luidende:\n", RENUMBER(I(c), "d"), ADD(LAW_AFTER, I(b), LI));
	SAYS("Onder verlettering van de onderdelen a tot en met c tot b tot en met d wordt in artikel 6 een onderdeel ingevoegd, luidende:\n",
	    ADD(LAW_BEFORE, I(a), LI), RENUMBER(I(a), "b"), RENUMBER(I(b), "c"), RENUMBER(I(c), "d"));
}
END_TEST

START_TEST(removed_with_renumbering)
{
	use_long_articles();
	SAYS("Artikel 5, eerste lid, vervalt, onder vernummering van het tweede tot en met vierde lid tot eerste tot en met derde lid.\n",
	    REMOVE(L(1)), RENUMBER(L(2), "1"), RENUMBER(L(3), "2"), RENUMBER(L(4), "3"));
	SAYS("Artikel 6, onderdeel b, vervalt, onder verlettering van onderdeel c tot onderdeel b.\n", REMOVE(I(b)), RENUMBER(I(c), "b"));
}
END_TEST

START_TEST(only_renumbered)
{
	use_long_articles();
	SAYS("In artikel 5 worden het derde en vierde lid vernummerd tot vierde en vijfde lid.\n", RENUMBER(L(3), "4"), RENUMBER(L(4), "5"));
	SAYS("In artikel 6 worden de onderdelen a tot en met c verletterd tot b tot en met d.\n", RENUMBER(I(c), "d"), RENUMBER(I(b), "c"), RENUMBER(I(a), "b"));
}
END_TEST

START_TEST(articles_removed_together)
{
	use_long_articles();
	SAYS("De artikelen 7 en 8 vervallen.\n", REMOVE(P "chp_1__art_7"), REMOVE(P "chp_1__art_8"));
	SAYS("De artikelen 6, 7 en 8 vervallen.\n", REMOVE(ART6), { .kind = LAW_REPLACE, .target = P "chp_1__art_7",
	    .body = body_of("<Artikel>" KOP("Artikel", "7", "D") "<Vervallen/></Artikel>") }, REMOVE(P "chp_1__art_8"));
}
END_TEST

#define WORDS(at, was, becomes)	{ .kind = LAW_REPLACE_WORDS, .target = at, .old_words = was, .new_words = becomes, .expected = 1 }
#define LI_B1	LI_B "__list_o_1__item_1"

START_TEST(item_added_with_the_marks_before_it)
{
	SAYS("Onder vervanging van “; of” aan het slot van onderdeel 1° door een puntkomma en onder vervanging van de punt aan het slot van onderdeel 2° door “; of” "
	    "wordt aan artikel 2, eerste lid, onderdeel b, een onderdeel toegevoegd, luidende:\n",
	    WORDS(LI_B1, "roeit; of", "roeit;"), WORDS(LI_B2, "zeilt.", "zeilt; of"), ADD(LAW_AFTER, LI_B2, LI));
	SAYS("Onder vervanging van de punt aan het slot van onderdeel 2° door een puntkomma worden aan artikel 2, eerste lid, onderdeel b, twee onderdelen toegevoegd, luidende:\n",
	    WORDS(LI_B2, "zeilt.", "zeilt;"), ADD(LAW_INTO, LI_B "__list_o_1", LI LI));
}
END_TEST

START_TEST(other_words_before_an_addition)
{
	SAYS("In artikel 2, eerste lid, onderdeel b, onder 2°, wordt “zeilt.” vervangen door “zwemt;”.\nAan artikel 2, eerste lid, onderdeel b, wordt een onderdeel toegevoegd, luidende:\n",
	    WORDS(LI_B2, "zeilt.", "zwemt;"), ADD(LAW_AFTER, LI_B2, LI));
	SAYS("In artikel 2, eerste lid, onderdeel b, onder 1°, wordt “; of” vervangen door “;”.\nArtikel 2, tweede lid, vervalt.\n", WORDS(LI_B1, "; of", ";"), REMOVE(LID2));
	SAYS("In artikel 2, eerste lid, onderdeel a, wordt “wie vaart;” vervangen door “wie vaart,”.\nAan artikel 2, eerste lid, onderdeel b, wordt een onderdeel toegevoegd, luidende:\n",
	    WORDS(LI_A, "wie vaart;", "wie vaart,"), ADD(LAW_AFTER, LI_B2, LI));
}
END_TEST

/* What one sentence cannot say exactly is said in more. */
START_TEST(not_together)
{
	use_long_articles();
	SAYS("Artikel 5, tweede lid, wordt vernummerd tot vierde lid.\nArtikel 6, onderdeel c, wordt verletterd tot onderdeel d.\n", RENUMBER(L(2), "4"), RENUMBER(I(c), "d"));
	SAYS("Artikel 5, tweede lid, wordt vernummerd tot vijfde lid.\nArtikel 5, vierde lid, wordt vernummerd tot zesde lid.\n", RENUMBER(L(2), "5"), RENUMBER(L(4), "6"));
	SAYS("Artikel 5, tweede lid, wordt vernummerd tot derde lid.\nIn artikel 5 worden het derde en vierde lid vernummerd tot vierde en zesde lid.\n",
	    RENUMBER(L(2), "3"), RENUMBER(L(3), "4"), RENUMBER(L(4), "6"));
	SAYS("Artikel 5, vierde lid, wordt vernummerd tot lid 4a.\nAan artikel 5 wordt een lid toegevoegd, luidende:\n", RENUMBER(L(4), "4a"), ADD(LAW_AFTER, L(4), LID));
	SAYS("Artikel 5, derde lid, wordt vernummerd tot vierde lid.\nArtikel 5, vierde lid, wordt vernummerd tot vijfde lid.\n",
	    { .kind = LAW_RENUMBER, .target = L(3), .number = "4", .in_force = { 2026, 1, 1 } }, { .kind = LAW_RENUMBER, .target = L(4), .number = "5", .in_force = { 2027, 1, 1 } });
}
END_TEST

/* A mutation that cannot be carried out has no sentence. */
START_TEST(absent_target)
{
	struct law_mutation mutation = { .kind = LAW_REMOVE, .target = "gm1_1__art_99" };
	struct buf out = BUF_INIT;

	law_add_phrase(&out, &mutation, text);
	ck_assert_uint_eq(out.len, 0);
}
END_TEST

int
main(void)
{
	const TTest *const tests[] = { words_replaced, words_inserted, words_not_inserted, words_removed, elements_replaced, article_lapses_in_place, headings,
		articles_added, parts_of_the_regulation_added, leden_added, items_added, definitions_added, elements_removed, elements_renumbered, regulations_withdrawn, absent_target,
		lid_inserted_with_renumbering, item_inserted_with_renumbering, removed_with_renumbering, only_renumbered, articles_removed_together, not_together,
		explanation_of_articles, item_added_with_the_marks_before_it, other_words_before_an_addition };
	Suite *suite = suite_create("phrase");
	TCase *tcase = tcase_create("phrase");
	size_t i;

	tcase_add_checked_fixture(tcase, open_text, close_text);
	for (i = 0; i < sizeof(tests) / sizeof(tests[0]); i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return run_tests(suite);
}
