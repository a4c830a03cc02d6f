/*
 * text/words.c: numbers, plain words and the names of places.
 */
#include "text_fixture.h"

static void
place_is(const struct text_node *node, const char *place, const char *short_place)
{
	struct buf out = BUF_INIT;

	ck_assert_ptr_nonnull(node);
	buf_adds(&out, "in ");
	text_add_place(&out, node);
	ck_assert_str_eq(buf_text(&out) + 3, place);
	buf_clear(&out);
	text_add_short_place(&out, node);
	ck_assert_str_eq(buf_text(&out), short_place);
	buf_free(&out);
}

#define LI(number, content) "<Li><LiNummer>" number "</LiNummer>" content "</Li>"
#define NUMBERED(content) "<Lijst type='expliciet'>" content "</Lijst>"

START_TEST(places_in_articles)
{
	struct text *text = read_good(WHOLE("<Hoofdstuk><Kop><Label>Hoofdstuk</Label><Nummer>2</Nummer></Kop>"
	    ARTICLE("5", LID("1.", "x") "<Lid><LidNummer>2.</LidNummer><Inhoud>" NUMBERED(LI("a.", "<Al>y</Al>" NUMBERED(LI("1°.", "<Al>z</Al>"))))
	    "<Lijst type='ongemarkeerd'><Li><Al>p</Al></Li><Li><Al>q</Al></Li></Lijst></Inhoud></Lid>" LID("2a.", "w"))
	    ARTICLE("6", "<Inhoud><Begrippenlijst><Begrip><Term>inwoner</Term><Definitie><Al>een mens;</Al></Definitie></Begrip></Begrippenlijst></Inhoud>") "</Hoofdstuk>"));
	const struct text_node *item;

	place_is(text_find_eid(text, "chp_2"), "hoofdstuk 2", "hoofdstuk 2");
	place_is(text_find_eid(text, "chp_2__art_5"), "artikel 5", "5");
	place_is(text_find_eid(text, "chp_2__art_5__para_1"), "artikel 5, eerste lid", "5 lid 1");
	place_is(text_find_eid(text, "chp_2__art_5__para_2a"), "artikel 5, lid 2a", "5 lid 2a");
	place_is(text_find_eid(text, "chp_2__art_5__para_2__list_o_1"), "artikel 5, tweede lid", "5 lid 2");
	item = text_find_eid(text, "chp_2__art_5__para_2__list_o_1__item_a");
	place_is(item, "artikel 5, tweede lid, onderdeel a", "5 lid 2 onder a");
	place_is(text_child(item, TEXT_AL)->first, "artikel 5, tweede lid, onderdeel a", "5 lid 2 onder a");	/* of its owner */
	place_is(text_find_eid(text, "chp_2__art_5__para_2__list_o_1__item_a__list_o_1__item_1"), "artikel 5, tweede lid, onderdeel a, onder 1°", "5 lid 2 onder a 1°");
	place_is(text_find_eid(text, "chp_2__art_5__para_2__list_o_2__item_o_2"), "artikel 5, tweede lid, tweede onderdeel", "5 lid 2 onder 2");
	place_is(text_find_eid(text, "chp_2__art_6__list_o_1__item_o_1"), "artikel 6, begrip inwoner", "6 begrip inwoner");
	text_free(text);
}
END_TEST

START_TEST(places_elsewhere)
{
	struct text *text = read_good(HEAD TITLE "<Aanhef><Al>De raad;</Al></Aanhef><Lichaam><Hoofdstuk><Kop><Nummer>1</Nummer></Kop>"
	    "<Afdeling><Kop><Nummer>1.2</Nummer></Kop></Afdeling><Afdeling><Kop><Nummer>3</Nummer></Kop></Afdeling></Hoofdstuk></Lichaam><Sluiting><Al>x</Al></Sluiting>"
	    "<Bijlage><Kop><Label>Bijlage</Label><Nummer>1</Nummer></Kop><Divisietekst><Inhoud><table><tgroup cols='1' align='left'><colspec/><tbody valign='top'><row><entry><Al>x</Al></entry></row></tbody></tgroup></table></Inhoud></Divisietekst>"
	    "<Divisietekst><Kop><Opschrift>Lonen</Opschrift></Kop></Divisietekst></Bijlage>"
	    "<Toelichting><Kop><Opschrift>T</Opschrift></Kop><AlgemeneToelichting><Kop><Opschrift>A</Opschrift></Kop><Divisietekst/></AlgemeneToelichting>"
	    "<ArtikelgewijzeToelichting><Kop><Opschrift>B</Opschrift></Kop><Divisie><Kop><Label>Artikel</Label><Nummer>3</Nummer></Kop></Divisie></ArtikelgewijzeToelichting></Toelichting></Regeling>");
	static const struct { const char *eid, *place; } cases[] = {
		{ "longTitle", "het opschrift" }, { "formula_1", "de aanhef" }, { "body", "de regeling" }, { "chp_1", "hoofdstuk 1" },
		{ "chp_1__subchp_1.2", "afdeling 1.2" }, { "chp_1__subchp_3", "hoofdstuk 1, afdeling 3" }, { "formula_2", "de slotformule" },
		{ "cmp_1", "bijlage 1" }, { "cmp_1__content_o_1", "bijlage 1" }, { "cmp_1__content_o_1__table_o_1", "bijlage 1, de tabel" },
		{ "cmp_1__content_o_2", "bijlage 1, ‘Lonen’" }, { "recital", "de toelichting" }, { "recital__genrecital", "de algemene toelichting" },
		{ "recital__genrecital__content_o_1", "de algemene toelichting" }, { "recital__artrecital__div_3", "de artikelsgewijze toelichting, artikel 3" },
	};
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		place_is(text_find_eid(text, cases[i].eid), cases[i].place, cases[i].place);
	place_is(text->root, "de regeling", "de regeling");
	text_free(text);
}
END_TEST

START_TEST(ordinals)
{
	static const struct { const char *number, *words; } cases[] = {
		{ "1", "eerste lid" }, { "8", "achtste lid" }, { "19", "negentiende lid" }, { "20", "twintigste lid" }, { "21", "eenentwintigste lid" },
		{ "22", "tweeëntwintigste lid" }, { "80", "tachtigste lid" }, { "99", "negenennegentigste lid" }, { "100", "lid 100" }, { "0", "lid 0" },
		{ "2a", "lid 2a" }, { "8*", "lid 8*" }, { "a", "lid a" },
	};
	struct buf out = BUF_INIT;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		buf_clear(&out);
		text_add_ordinal(&out, cases[i].number, "lid");
		ck_assert_str_eq(buf_text(&out), cases[i].words);
	}
	buf_free(&out);
}
END_TEST

START_TEST(numbers)
{
	static const struct { const char *written, *number; } cases[] = {
		{ "5", "5" }, { "7a.", "7a" }, { "3 .", "3" }, { "1°.", "1°" }, { "8*", "8*" }, { "a)", "a)" }, { "–", "" }, { "§", "" }, { "...", "" }, { "é", "é" },
	};
	struct text *text = text_new();
	struct text_node *lid;
	struct buf out = BUF_INIT;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		lid = text_add(text, text->root, TEXT_LID, nowhere);
		make_leaf(text, lid, TEXT_LIDNUMMER, cases[i].written);
		buf_clear(&out);
		buf_adds(&out, "…");
		text_add_number(&out, lid);
		ck_assert_str_eq(buf_text(&out) + strlen("…"), cases[i].number);
	}
	buf_clear(&out);
	text_add_number(&out, text->root);
	text_add_number(&out, text_add(text, text->root, TEXT_LID, nowhere));
	ck_assert_uint_eq(out.len, 0);
	buf_free(&out);
	text_free(text);
}
END_TEST

START_TEST(plain_words_and_counts)
{
	struct text *text = read_good(WHOLE(ARTICLE("1", LID("1.", "Een <b>vet</b>woord; € 1,50<br/>en."))));
	const struct text_node *lid = text_find_eid(text, "art_1__para_1");

	plain_is(lid, "1. Een vetwoord; € 1,50 en.");
	plain_is(text_find_eid(text, "art_1"), "Artikel 1 1. Een vetwoord; € 1,50 en.");
	ck_assert_uint_eq(text_count_chars(lid), strlen("1.Eenvetwoord;E1,50en."));
	ck_assert_uint_eq(text_count_chars(text_child(lid, TEXT_LIDNUMMER)->first), 2);
	text_free(text);
}
END_TEST

START_TEST(kinds)
{
	enum text_kind kind;
	int i;

	for (i = 0; i < TEXT_CHARS; i++) {
		ck_assert(text_find_kind(text_kind_name((enum text_kind)i), &kind));
		ck_assert_int_eq(kind, i);	/* no name twice */
		ck_assert_int_eq((text_kind_flags(kind) & TEXT_ID) != 0, text_kind_code(kind) != NULL);
	}
	ck_assert(!text_find_kind("artikel", &kind));
	ck_assert(!text_find_kind("", &kind));
	ck_assert_str_eq(text_kind_word(TEXT_LI), "onderdeel");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("text_words");

	TEXT_CASE(suite, "words", places_in_articles, places_elsewhere, ordinals, numbers, plain_words_and_counts, kinds);
	return run_tests(suite);
}
