/*
 * text/import*.c, bwb.c, cvdr.c, conserve.c: published law into the model, without losing a character. The law of these
 * fixtures does not exist; test_import_law.c reads real law.
 */
#include "test_xml.h"
#include "text/import_int.h"

static struct diag_list *diags;

static void
open_list(void)
{
	xml_init();
	diags = diag_list_new();
}

static void
close_list(void)
{
	diag_list_free(diags);
	xml_exit();
}

/* ---- the fixtures ---- */

#define HISTORY(stem, sort, day) " stam-id=\"" stem "\" status=\"" sort "\" effect=\"wijziging\" bron=\"Stb.2001-1\" inwerking=\"" day "\""
#define META "<meta-data><brondata><opmerkingen-inhoud><al>Abusievelijk niet verwerkt.</al></opmerkingen-inhoud></brondata></meta-data>"

static const char law[] =
    "<toestand bwb-id=\"BWBR9000001\" inwerkingtreding=\"2001-04-01\" bwb-ng-vast-deel=\"http://voorbeeld.nl/id/BWBR9000001/2001-04-01/0\">\n"
    "<bwb-inputbestand>buiten.xml</bwb-inputbestand><wetgeving soort=\"wet\">\n"
    "<intitule stam-id=\"1\">Wet van 2 maart 2001, houdende regels\n over proefvaart </intitule>\n"
    "<citeertitel status=\"officieel\">Wet op  de proefvaart" META "</citeertitel>\n"
    "<wet-besluit><aanhef><wij>Wij BEATRIX, enz.</wij><considerans><considerans.al>Alzo Wij in het <nadruk type=\"cur\">Staatsblad</nadruk> lazen:</considerans.al></considerans>"
    "<afkondiging><al>Zo is het:</al></afkondiging></aanhef>\n"
    "<wettekst><hoofdstuk" HISTORY("10", "goed", "2001-04-01") "><kop><label>Hoofdstuk</label><nr status=\"officieel\">1</nr><titel>Algemeen</titel></kop>\n"
    "<artikel" HISTORY("11", "goed", "2001-04-01") "><kop><label>Artikel</label><nr>1</nr></kop>" META
    "<al>In deze wet wordt verstaan onder:</al><al>– schip: elk vaartuig;</al><al>– loods: wie:</al>"
    "<lijst><li><li.nr>1°.</li.nr><al>stuurt; of</al></li><li><li.nr>2°.</li.nr><al>\n  leest <extref doc=\"jci1.3:c:BWBR9000002&amp;artikel=3&amp;z=1999-01-01&amp;g=1999-01-01\">artikel 3</extref>.\n</al></li></lijst></artikel>\n"
    "<artikel" HISTORY("12", "goed", "2001-04-01") "><kop><label>Artikel 1a</label></kop>"
    "<lid label-id=\"x\"><lidnr>8</lidnr><al>Zie <intref doc=\"jci1.3:c:BWBR9000001&amp;artikel=1&amp;z=2001-04-01&amp;g=2001-04-01\">artikel 1</intref>"
    " <redactie type=\"extra\">lees: 2</redactie>.</al></lid>" META
    "<lid><lidnr>8*</lidnr><al>De prijs is:</al><plaatje><illustratie naam=\"7.png\" breedte=\"10\" hoogte=\"20\" uitlijning=\"start\" formaat=\"png\" kleur=\"nee\"/></plaatje><al>Klaar.</al></lid>"
    "<lid><lidnr>9</lidnr><al><redactie type=\"vervanging\">Dit lid is nog niet in werking getreden.</redactie></al></lid></artikel>\n"
    "<artikel" HISTORY("13", "vervallen", "2001-04-01") "><kop><label>Artikel</label><nr>2</nr></kop><al><redactie type=\"vervanging\">Vervallen</redactie></al></artikel>\n"
    "<artikel" HISTORY("14", "nogniet", "2002-01-01") "><kop><label>Artikel</label><nr>3</nr></kop><al>Later.</al><lijst><li><al>een</al></li><li><al>twee</al></li></lijst></artikel>\n"
    "</hoofdstuk></wettekst>\n"
    "<wetsluiting><slotformulering><al>Lasten en bevelen.</al></slotformulering><gegeven><dagtekening><plaats>Gegeven te Hoorn</plaats><datum>2 maart 2001</datum></dagtekening>"
    "<koning>Beatrix</koning></gegeven><uitgifte><datum>de negende maart 2001</datum></uitgifte></wetsluiting>\n"
    "<bijlage stam-id=\"20\"><kop><label>Bijlage</label><titel>Tarieven</titel></kop><al>Let op<noot id=\"n\"><noot.nr>1</noot.nr><noot.al>Per uur.</noot.al></noot>:</al>"
    "<table frame=\"all\"><tgroup cols=\"2\"><colspec colname=\"a\"/><colspec colname=\"b\"/><tbody><row><entry namest=\"a\" nameend=\"b\"><al>CO<inf>2</inf></al></entry></row>"
    "<row><entry>los</entry><entry><al>€ 5</al></entry></row></tbody></tgroup></table></bijlage></wet-besluit></wetgeving></toestand>";

#define LAW(body) "<toestand bwb-id=\"B1\" inwerkingtreding=\"2001-04-01\"><wetgeving><intitule>Wet</intitule>" body "</wetgeving></toestand>"

static struct text *
read_text(const char *source, struct text_import_report *report)
{
	struct xml_doc *doc = load_text(source, diags);
	struct text *text;

	ck_assert_ptr_nonnull(doc);
	text = strcmp(xml_name(xml_root(doc)), "cvdr") == 0 ? text_import_cvdr(doc, report, diags) : text_import_bwb(doc, report, diags);
	xml_doc_free(doc);
	return text;
}

/* ---- looking ---- */

static const struct text_node *
named(const struct text *text, const char *eid)
{
	const struct text_node *node = text_find_eid(text, eid);

	ck_assert_msg(node != NULL, "no element %s", eid);
	return node;
}

static void
says(const struct text_node *node, const char *expected)
{
	struct buf out = BUF_INIT;

	ck_assert_ptr_nonnull(node);
	text_add_plain(&out, node);
	ck_assert_str_eq(buf_text(&out), expected);
	buf_free(&out);
}

static void
has(const struct text_node *node, const char *name, const char *expected)
{
	const char *value;

	ck_assert_ptr_nonnull(node);
	value = text_attribute(node, name);
	ck_assert_msg(value != NULL && strcmp(value, expected) == 0, "%s of %s is %s, not %s", name, text_kind_name(node->kind), value != NULL ? value : "absent", expected);
}

/* The n-th of kind below from, from 1. */
static const struct text_node *
nth(const struct text_node *from, enum text_kind kind, int n)
{
	const struct text_node *node;

	for (node = text_next(from, from); node != NULL; node = text_next(node, from))
		if (node->kind == kind && --n == 0)
			return node;
	return NULL;
}

static size_t
posted(enum diag_code code)
{
	size_t i, count = 0;

	for (i = 0; i < diag_count(diags); i++)
		count += diag_at(diags, i)->code == code;
	return count;
}

/* ---- BWB ---- */

START_TEST(whole_law)
{
	struct text_import_report report;
	struct text *text = read_text(law, &report);

	ck_assert_ptr_nonnull(text);
	has(text->root, "id", "BWBR9000001");
	has(text->root, "geldig", "2001-04-01");
	has(text->root, "citeertitel", "Wet op de proefvaart");
	has(text->root, "soort", "wet");
	ck_assert_uint_eq(report.source, report.model + report.kept);
	ck_assert_uint_eq(report.kept, strlen("Wetopdeproefvaart") + strlen("Vervallen"));
	ck_assert_uint_eq(report.left_out, 0);
	ck_assert_uint_eq(report.model, text_count_chars(text->root));
	says(text_child(text->root, TEXT_REGELINGOPSCHRIFT), "Wet van 2 maart 2001, houdende regels over proefvaart");
	says(text_child(text->root, TEXT_AANHEF), "Wij BEATRIX, enz. Alzo Wij in het Staatsblad lazen: Zo is het:");
	says(text_child(text->root, TEXT_SLUITING), "Lasten en bevelen. Gegeven te Hoorn 2 maart 2001 Beatrix de negende maart 2001");
	ck_assert_ptr_nonnull(nth(text->root, TEXT_ONDERTEKENING, 1));
	text_free(text);
}
END_TEST

START_TEST(identity_of_articles)
{
	struct text *text = read_text(law, NULL);

	ck_assert_str_eq(named(text, "chp_1")->wid, "BWBR9000001__chp_10");
	ck_assert_str_eq(named(text, "chp_1__art_1a")->wid, "BWBR9000001__art_12");
	ck_assert_ptr_eq(text_find(text, "BWBR9000001__art_12"), named(text, "chp_1__art_1a"));
	ck_assert_str_eq(named(text, "chp_1__art_1a__para_9")->wid, "BWBR9000001_2001-04-01__chp_1__art_1a__para_9");
	has(named(text, "chp_1__art_3"), "status", "nogniet");
	has(named(text, "chp_1__art_3"), "inwerking", "2002-01-01");
	has(named(text, "chp_1__art_3"), "bron", "Stb.2001-1");
	has(named(text, "chp_1__art_3"), "effect", "wijziging");
	text_free(text);
}
END_TEST

START_TEST(lists_and_definitions)
{
	struct text *text = read_text(law, NULL);
	const struct text_node *list = named(text, "chp_1__art_1__list_o_1");

	has(list, "type", "expliciet");
	ck_assert_int_eq(list->first->kind, TEXT_LIJSTAANHEF);
	says(list->first, "– loods: wie:");
	says(named(text, "chp_1__art_1__list_o_1__item_2"), "2°. leest artikel 3.");
	says(nth(named(text, "chp_1__art_1"), TEXT_AL, 1), "In deze wet wordt verstaan onder:");
	says(nth(named(text, "chp_1__art_1"), TEXT_AL, 2), "– schip: elk vaartuig;");
	list = named(text, "chp_1__art_3__list_o_1");
	has(list, "type", "ongemarkeerd");
	ck_assert_int_eq(list->first->kind, TEXT_LI);
	ck_assert_ptr_null(nth(list, TEXT_LINUMMER, 1));
	text_free(text);
}
END_TEST

START_TEST(numbers_as_the_gazette_made_them)
{
	struct text *text = read_text(law, NULL);
	const struct text_node *article = named(text, "chp_1__art_1a");

	says(nth(article, TEXT_LABEL, 1), "Artikel");
	says(nth(article, TEXT_NUMMER, 1), "1a");
	says(nth(named(text, "chp_1__art_1a__para_8"), TEXT_LIDNUMMER, 1), "8");
	says(nth(named(text, "chp_1__art_1a__para_8_inst2"), TEXT_LIDNUMMER, 1), "8*");
	text_free(text);
}
END_TEST

START_TEST(editors_words)
{
	struct text *text = read_text(law, NULL);
	const struct text_node *article = named(text, "chp_1__art_2");

	ck_assert_ptr_nonnull(text_child(article, TEXT_VERVALLEN));
	ck_assert_ptr_null(text_child(article, TEXT_INHOUD));
	has(text_child(article, TEXT_VERVALLEN), "redactie", "Vervallen");
	has(article, "status", "vervallen");
	has(nth(named(text, "chp_1__art_1a__para_8"), TEXT_REDACTIE, 1), "soort", "extra");
	says(nth(named(text, "chp_1__art_1a__para_8"), TEXT_REDACTIE, 1), "lees: 2");
	has(nth(named(text, "chp_1__art_1a__para_9"), TEXT_REDACTIE, 1), "soort", "vervanging");
	text_free(text);
}
END_TEST

START_TEST(white_space_at_borders)
{
	struct text *text = read_text(LAW("<wet-besluit><wettekst><artikel><kop><nr>1</nr></kop><al>\n een  <nadruk type=\"vet\"> twee </nadruk>\n drie <nadruk type=\"cur\"> </nadruk></al>"
	    "<al> </al><al>\n</al></artikel></wettekst></wet-besluit>"), NULL);
	const struct text_node *al = nth(named(text, "art_1"), TEXT_AL, 1);

	ck_assert_str_eq(al->first->text, "een ");
	ck_assert_str_eq(al->first->next->first->text, "twee ");
	ck_assert_str_eq(al->last->text, "drie");
	ck_assert_ptr_null(nth(named(text, "art_1"), TEXT_AL, 2));
	text_free(text);
}
END_TEST

/* The day in a reference of the law to itself is that of the version; in one to another law it says which text is meant. */
START_TEST(references)
{
	struct text *text = read_text(law, NULL);
	const struct text_node *own = nth(named(text, "chp_1__art_1a"), TEXT_EXTREF, 1), *other = nth(named(text, "chp_1__art_1"), TEXT_EXTREF, 1);

	has(own, "soort", "JCI");
	has(own, "ref", "jci1.3:c:BWBR9000001&artikel=1");
	has(other, "ref", "jci1.3:c:BWBR9000002&artikel=3&z=1999-01-01&g=1999-01-01");
	text_free(text);
}
END_TEST

START_TEST(pictures_are_told)
{
	struct text *text = read_text(law, NULL);

	has(nth(named(text, "chp_1__art_1a__para_8_inst2__img_o_1"), TEXT_ILLUSTRATIE, 1), "naam", "7.png");
	has(nth(text->root, TEXT_ILLUSTRATIE, 1), "formaat", "image/png");
	has(nth(text->root, TEXT_ILLUSTRATIE, 1), "kleur", "0");
	ck_assert_uint_eq(diag_count(diags), 1);
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_TEXT_IMPORT_PICTURE);
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->text, "7.png"));
	ck_assert_int_eq(diag_at(diags, 0)->pos.line, 11);
	text_free(text);
}
END_TEST

START_TEST(annex_with_table_and_note)
{
	struct text *text = read_text(law, NULL);
	const struct text_node *annex = text_child(text->root, TEXT_BIJLAGE), *table = nth(annex, TEXT_TABLE, 1);

	ck_assert_str_eq(annex->wid, "BWBR9000001__cmp_20");
	says(nth(annex, TEXT_AL, 1), "Let op 1 Per uur. :");
	says(nth(annex, TEXT_NOOT, 1), "1 Per uur.");
	says(table, "CO2 los € 5");
	has(table, "frame", "all");
	has(nth(table, TEXT_TGROUP, 1), "align", "left");
	has(nth(table, TEXT_TBODY, 1), "valign", "top");
	has(nth(table, TEXT_ENTRY, 1), "nameend", "b");
	ck_assert_ptr_nonnull(nth(table, TEXT_SUB, 1));
	says(nth(nth(table, TEXT_ENTRY, 2), TEXT_AL, 1), "los");
	text_free(text);
}
END_TEST

START_TEST(export_does_not_break)
{
	struct text *text = read_text(law, NULL);
	struct buf out = BUF_INIT;
	struct xml_doc *doc;

	text_add_stop(&out, text, "/akn/nl/act/bwb/2001/BWBR9000001/nld@2001-04-01");
	doc = xml_load_memory("export", out.data, out.len, diags);
	ck_assert_ptr_nonnull(doc);
	ck_assert_str_eq(xml_name(xml_root(doc)), "RegelingCompact");
	xml_doc_free(doc);
	buf_free(&out);
	text_free(text);
}
END_TEST

/* Words in elements that nobody knows, or that stand loose, are words all the same. */
START_TEST(unknown_elements)
{
	struct text_import_report report;
	struct text *text = read_text(LAW("<wet-besluit><wettekst><artikel><kop><label>Artikel</label><nr>1</nr></kop>los <nadruk type=\"vet\">vet</nadruk>"
	    "\n<kader>in een <vreemd>kader</vreemd></kader><al>een <wonder>raar</wonder> <extref doc=\"\">woord</extref></al></artikel></wettekst></wet-besluit>"), &report);
	const struct text_node *article = named(text, "art_1");

	says(text_child(article, TEXT_INHOUD), "los vet in een kader een raar woord");
	ck_assert_ptr_nonnull(nth(article, TEXT_B, 1));
	ck_assert_ptr_null(nth(article, TEXT_EXTREF, 1));
	ck_assert_uint_eq(report.source, report.model);
	ck_assert_uint_eq(posted(DIAG_TEXT_IMPORT_UNKNOWN), 1);
	ck_assert_str_eq(diag_at(diags, 0)->text,
	    "onbekende elementen zijn als gewone tekst gelezen: kader (1 keer, 10 tekens), vreemd (1 keer, 5 tekens), wonder (1 keer, 4 tekens)");
	text_free(text);
}
END_TEST

START_TEST(many_unknown_elements)
{
	struct buf source = BUF_INIT;
	int i;

	buf_adds(&source, "<toestand bwb-id=\"B1\" inwerkingtreding=\"2001-04-01\"><wetgeving><wet-besluit><wettekst>");
	for (i = 0; i < 60000; i++)
		buf_addf(&source, "<x%d>a</x%d>", i, i);
	buf_adds(&source, "</wettekst></wet-besluit></wetgeving></toestand>");
	text_free(read_text(source.data, NULL));
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->text, "x39 (1 keer, 1 tekens), andere elementen (59960 keer, 59960 tekens)"));
	buf_free(&source);
}
END_TEST

START_TEST(what_is_left_out_is_named)
{
	struct text_import_report report;
	struct text *text = read_text(LAW("<citeertitel>Een</citeertitel><citeertitel>Twee</citeertitel>zwerft<al>rond</al><wet-besluit><wettekst/></wet-besluit>"), &report);

	has(text->root, "citeertitel", "Een");
	ck_assert_uint_eq(report.left_out, strlen("Tweezwerftrond"));
	ck_assert_uint_eq(report.source, report.model + report.kept + report.left_out);
	ck_assert_uint_eq(posted(DIAG_TEXT_IMPORT_LEFT_OUT), 1);
	ck_assert_str_eq(diag_at(diags, 0)->text,
	    "niet overgenomen uit de bron: citeertitel (1 keer, 4 tekens), tekst buiten een element (1 keer, 6 tekens), al (1 keer, 4 tekens)");
	text_free(text);
}
END_TEST

START_TEST(twins)
{
	struct text *text = read_text(LAW("<wet-besluit><wettekst><artikel stam-id=\"5\"><kop><nr>1</nr></kop><al>a</al></artikel>"
	    "<artikel stam-id=\"5\"><kop><nr>2</nr></kop><al>b</al></artikel><artikel stam-id=\"a b\"><kop><nr>3</nr></kop><al>c</al></artikel></wettekst></wet-besluit>"), NULL);

	ck_assert_uint_eq(posted(DIAG_TEXT_IMPORT_TWIN), 1);
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->text, "stam-id 5 staat ook op regel 1"));
	ck_assert_str_eq(named(text, "art_1")->wid, "B1__art_5");
	ck_assert_str_eq(named(text, "art_2")->wid, "B1_2001-04-01__art_2");
	ck_assert_str_eq(named(text, "art_3")->wid, "B1_2001-04-01__art_3");
	text_free(text);
}
END_TEST

START_TEST(no_law)
{
	ck_assert_ptr_null(read_text("<toestand bwb-id=\"B1\" inwerkingtreding=\"2001-04-01\"/>", NULL));
	ck_assert_ptr_null(read_text("<toestand inwerkingtreding=\"2001-04-01\"><wetgeving/></toestand>", NULL));
	ck_assert_ptr_null(read_text("<toestand bwb-id=\"a b\" inwerkingtreding=\"2001-04-01\"><wetgeving/></toestand>", NULL));
	ck_assert_ptr_null(read_text("<cvdr><meta/></cvdr>", NULL));
	ck_assert_uint_eq(posted(DIAG_TEXT_IMPORT_EMPTY), 4);
	ck_assert_uint_eq(diag_count(diags), 4);
}
END_TEST

/* ---- conservation ---- */

/* As text_import_run() does it, but the tree is spoilt before it is checked. */
static int
check_spoilt(void (*spoil)(struct text *text))
{
	struct xml_doc *doc = load_text(LAW("<wet-besluit><wettekst><artikel><kop><nr>1</nr></kop><al>een</al><al>twee</al></artikel></wettekst></wet-besluit>"), diags);
	struct text_import *in = text_import_new(doc, xml_first(xml_root(doc), "wetgeving"), "B1", diags);
	int result;

	text_import_children(in, in->text->root, in->from);
	if (spoil != NULL)
		spoil(in->text);
	result = text_conserve_check(in, NULL);
	text_free(in->text);
	free(in);
	xml_doc_free(doc);
	return result;
}

static void
drop_one(struct text *text)
{
	text_detach(text, (struct text_node *)nth(text->root, TEXT_AL, 2));
}

static void
drop_last(struct text *text)
{
	text_detach(text, (struct text_node *)nth(text->root, TEXT_AL, 3));
}

static void
add_one(struct text *text)
{
	text_add_chars(text, (struct text_node *)nth(text->root, TEXT_AL, 3), "!", 1, text->root->pos);
}

static void
swap_two(struct text *text)
{
	struct text_node *node = (struct text_node *)nth(text->root, TEXT_AL, 3);
	struct text_node *parent = node->parent;

	text_detach(text, node);
	text_insert(text, parent, parent->first, node);
}

START_TEST(every_loss_is_seen)
{
	static void (*const spoils[])(struct text *) = { drop_one, drop_last, add_one, swap_two };
	size_t i;

	ck_assert_int_eq(check_spoilt(NULL), 0);
	ck_assert_uint_eq(diag_count(diags), 0);
	for (i = 0; i < sizeof(spoils) / sizeof(spoils[0]); i++) {
		ck_assert_int_eq(check_spoilt(spoils[i]), -1);
		ck_assert_uint_eq(posted(DIAG_TEXT_IMPORT_LOSS), i + 1);
	}
	ck_assert_int_eq(diag_at(diags, 0)->pos.line, 1);
	ck_assert_int_gt(diag_at(diags, 1)->pos.col, diag_at(diags, 0)->pos.col);	/* at the first block that is not there */
}
END_TEST

/* ---- CVDR ---- */

static const char rules[] =
    "<cvdr xmlns=\"http://standaarden.overheid.nl/cvdr/terms/\" xmlns:d=\"http://purl.org/dc/terms/\"><meta><owmskern><d:identifier>900001_2</d:identifier>"
    "<d:title>Regels</d:title></owmskern><cvdripm><inwerkingtredingDatum>2020-05-06</inwerkingtredingDatum></cvdripm></meta>\n"
    "<body><intitule> Regels  vlotten </intitule><regeling><aanhef><preambule><al>Het college;</al><al/><al><vet>b e s l u i t :</vet></al></preambule></aanhef>\n"
    "<regeling-tekst><hoofdstuk><kop><label/><nr>1.</nr><titel>Begin</titel></kop><artikel><kop><label/><nr/><titel/></kop><al/>"
    "<al>Hieronder valt:</al><lijst><li nr=\"•\"><al>hout;</al></li><li nr=\"\"><al>riet.</al></li></lijst><al/></artikel></hoofdstuk>\n"
    "<hoofdstuk><kop><label>2.Varen</label><nr/><titel/></kop><artikel><kop><label>Artikel</label><nr>3</nr></kop><al>[Vervallen]</al></artikel>"
    "<paragraaf><kop><label/><nr/><titel>A. Op de sloot</titel></kop><structuurtekst><al>Stil.</al></structuurtekst></paragraaf></hoofdstuk></regeling-tekst>\n"
    "<regeling-sluiting><slotformulering><al/></slotformulering><ondertekening><functie>de secretaris,</functie><functie/></ondertekening></regeling-sluiting></regeling></body></cvdr>";

START_TEST(municipal_rules)
{
	struct text_import_report report;
	struct text *text = read_text(rules, &report);
	const struct text_node *list = named(text, "chp_1__art_o_1__list_o_1");

	ck_assert_uint_eq(diag_count(diags), 0);
	has(text->root, "id", "CVDR900001_2");
	has(text->root, "geldig", "2020-05-06");
	has(text->root, "citeertitel", "Regels");
	says(text_child(text->root, TEXT_REGELINGOPSCHRIFT), "Regels vlotten");
	ck_assert_ptr_null(text_child(named(text, "chp_1__art_o_1"), TEXT_KOP));
	says(list, "Hieronder valt: • hout; riet.");
	has(list, "type", "expliciet");
	ck_assert_ptr_null(nth(list, TEXT_LINUMMER, 2));
	says(nth(named(text, "chp_2"), TEXT_NUMMER, 1), "2.");
	says(nth(named(text, "chp_2"), TEXT_OPSCHRIFT, 1), "Varen");
	has(nth(named(text, "chp_2__art_3"), TEXT_VERVALLEN, 1), "redactie", "[Vervallen]");
	says(nth(text->root, TEXT_DIVISIETEKST, 1), "Stil.");
	says(text_child(text->root, TEXT_SLUITING), "de secretaris,");
	ck_assert_uint_eq(report.attributes, 1);
	ck_assert_uint_eq(report.source + report.attributes, report.model + report.kept);
	text_free(text);
}
END_TEST

/* All of it in the preamble: there is a body all the same, in its place. */
START_TEST(rules_without_a_body)
{
	struct text *text = read_text("<cvdr><meta><owmskern><identifier>1_1</identifier></owmskern></meta><body><intitule>X</intitule><regeling><aanhef><preambule><al>Alles.</al></preambule></aanhef>"
	    "<regeling-sluiting><al>Slot.</al></regeling-sluiting></regeling></body></cvdr>", NULL);

	ck_assert_ptr_eq(text_child(text->root, TEXT_AANHEF)->next, text_child(text->root, TEXT_LICHAAM));
	ck_assert_ptr_eq(text_child(text->root, TEXT_LICHAAM)->next, text_child(text->root, TEXT_SLUITING));
	text_free(text);
}
END_TEST

/* ---- hostile ---- */

START_TEST(deep_and_wide)
{
	struct buf source = BUF_INIT;
	struct text_import_report report;
	struct text *text;
	int i;

	buf_adds(&source, "<toestand bwb-id=\"B1\" inwerkingtreding=\"2001-04-01\"><wetgeving><wet-besluit><wettekst><artikel><kop><nr>1</nr></kop>");
	for (i = 0; i < 100000; i++)
		buf_adds(&source, "<lid><lidnr>1</lidnr><al>x</al></lid>");
	for (i = 0; i < 100; i++)
		buf_adds(&source, "<lijst><li><al>y</al>");
	for (i = 0; i < 100; i++)
		buf_adds(&source, "</li></lijst>");
	buf_adds(&source, "</artikel></wettekst></wet-besluit></wetgeving></toestand>");
	text = read_text(source.data, &report);
	ck_assert_ptr_nonnull(text);
	ck_assert_uint_eq(report.model, 1 + 200000 + 100);
	text_free(text);
	buf_free(&source);
}
END_TEST

int
main(void)
{
	const TTest *const tests[] = { whole_law, identity_of_articles, lists_and_definitions, numbers_as_the_gazette_made_them, editors_words, white_space_at_borders, references,
		pictures_are_told, annex_with_table_and_note, export_does_not_break, unknown_elements, many_unknown_elements, what_is_left_out_is_named, twins, no_law, every_loss_is_seen,
		municipal_rules, rules_without_a_body, deep_and_wide };
	Suite *suite = suite_create("import");
	TCase *tcase = tcase_create("import");
	size_t i;

	tcase_add_checked_fixture(tcase, open_list, close_list);
	tcase_set_timeout(tcase, 60);
	for (i = 0; i < sizeof(tests) / sizeof(tests[0]); i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return run_tests(suite);
}
