/*
 * text/read.c and model.c: white space, places, which files are texts, and each fault of a text with its place.
 */
#include "text_fixture.h"

/* ---- white space ---- */

/* The words of the only alinea that is written like this. */
static void
reads_as(const char *al, const char *expected)
{
	char source[3000];
	struct text *text;

	snprintf(source, sizeof(source), "%s%s", HEAD TITLE "<Lichaam>", "");
	snprintf(source + strlen(source), sizeof(source) - strlen(source), "<Artikel><Kop><Nummer>1</Nummer></Kop><Inhoud>%s</Inhoud></Artikel></Lichaam></Regeling>", al);
	text = read_good(source);
	plain_is(text_child(text_find_eid(text, "art_1"), TEXT_INHOUD), expected);
	text_free(text);
}

START_TEST(white_space)
{
	reads_as("<Al>een twee</Al>", "een twee");
	reads_as("<Al>\n   een\n\t twee  \n</Al>", "een twee");
	reads_as("<Al>een <b>twee</b> drie</Al>", "een twee drie");
	reads_as("<Al>een<b> twee </b> drie</Al>", "een twee drie");
	reads_as("<Al>een <b> twee</b></Al>", "een twee");
	reads_as("<Al><b> een</b><i> </i>twee <b> </b> </Al>", "een twee");
	reads_as("<Al>een<sup>2</sup>.</Al>", "een2.");
	reads_as("<Al>een <br/> twee</Al>", "een twee");
	reads_as("<Al>vier\xc2\xa0 weken</Al>", "vier\xc2\xa0 weken");	/* a no-break space is a word's */
	reads_as("<Al>een</Al>\n<Al>twee</Al>", "een twee");
	reads_as("<Al>een <Noot type='voet' id='n1'><NootNummer>1</NootNummer>\n<Al> noot </Al></Noot> twee</Al>", "een 1 noot twee");
	reads_as("<Al>een <Nootref refid='n1'/> twee</Al>", "een twee");
	reads_as("<Al>R&amp;D <![CDATA[<b>]]></Al>", "R&D <b>");
}
END_TEST

/* Runs end where elements do, and none of them is empty or only a space at the end. */
START_TEST(runs)
{
	struct text *text = read_good(WHOLE(ARTICLE("1", "<Inhoud><Al> een <b>twee </b> </Al></Inhoud>")));
	const struct text_node *al = text_child(text_find_eid(text, "art_1"), TEXT_INHOUD)->first;

	ck_assert_str_eq(al->first->text, "een ");
	ck_assert_int_eq(al->last->kind, TEXT_B);
	ck_assert_str_eq(al->last->first->text, "twee");
	ck_assert_ptr_eq(al->first->next, al->last);
	text_free(text);
	text = read_good(WHOLE(ARTICLE("1", "<Inhoud><Al>een<Nootref refid='n'/> </Al></Inhoud>")));
	ck_assert_int_eq(text_child(text_find_eid(text, "art_1"), TEXT_INHOUD)->first->last->kind, TEXT_NOOTREF);
	text_free(text);
}
END_TEST

/* ---- places ---- */

static const char *
character_at(const char *source, struct pos pos)
{
	int line;

	for (line = 1; line < pos.line; line++)
		source = strchr(source, '\n') + 1;
	return source + pos.col - 1;
}

/* Every place, read again in the source, is the start of the element or the first character (our example has no & and few bytes above 127). */
START_TEST(places)
{
	struct text *text = read_good(example);
	const struct text_node *node;
	const char *at;

	for (node = text_next(text->root, text->root); node != NULL; node = text_next(node, text->root)) {
		at = character_at(example, node->pos);
		if (node->kind != TEXT_CHARS) {
			ck_assert_int_eq(*at, '<');
			ck_assert_int_eq(strncmp(at + 1, text_kind_name(node->kind), strlen(text_kind_name(node->kind))), 0);
		} else {
			ck_assert_int_eq(*at, *node->text);
		}
	}
	ck_assert_int_eq(text->root->pos.line, 1);
	text_free(text);
}
END_TEST

START_TEST(place_behind_white_space)
{
	struct text *text = read_good(HEAD TITLE "<Lichaam>\n<Artikel><Kop><Nummer>1</Nummer></Kop><Inhoud><Al>\n   een</Al></Inhoud></Artikel></Lichaam></Regeling>");
	const struct text_node *al = text_child(text_find_eid(text, "art_1"), TEXT_INHOUD)->first;

	ck_assert_int_eq(al->first->pos.line, al->pos.line + 1);
	ck_assert_int_eq(al->first->pos.col, 4);
	text_free(text);
}
END_TEST

/* ---- which files ---- */

START_TEST(root_attributes)
{
	struct text *text = read_good(example);
	struct buf title = BUF_INIT;

	ck_assert_str_eq(text_attribute(text->root, "id"), "verordening-meedoenbijdrage-2026");
	text_add_title(&title, text);
	ck_assert_str_eq(buf_text(&title), "Verordening meedoenbijdrage Lindewaard 2026");
	ck_assert_ptr_null(text_attribute(text->root, "voorbeeld"));
	text_free(text);
	buf_free(&title);
}
END_TEST

#define COMPACT "<RegelingCompact xmlns='https://standaarden.overheid.nl/stop/imop/tekst/'>" TITLE \
	"<Lichaam wId='body' eId='body'><Artikel eId='art_9' wId='gm9998_4__art_1'><Kop><Nummer>1</Nummer></Kop>" SAYS("x") "</Artikel>" \
	ARTICLE("2", SAYS("y")) "</Lichaam></RegelingCompact>"

/* In an envelope with a text of the besluit before it; elements without wId get the prefix that the others have. */
START_TEST(stop_in_an_envelope)
{
	struct text *text = read_good("<lvbb:Levering xmlns:lvbb='urn:x'><Besluit><Lichaam><Artikel/></Lichaam></Besluit><a><b>" COMPACT "</b></a></lvbb:Levering>");
	struct buf title = BUF_INIT;

	ck_assert_str_eq(text_find_eid(text, "art_1")->wid, "gm9998_4__art_1");
	ck_assert_str_eq(text_find_eid(text, "art_2")->wid, "gm9998_4__art_2");
	text_add_title(&title, text);
	ck_assert_str_eq(buf_text(&title), "Verordening meedoenbijdrage Lindewaard");
	buf_free(&title);
	text_free(text);
}
END_TEST

/* Another prefix for the namespace, and the classic model. */
START_TEST(other_prefix)
{
	struct text *text = read_good("<t:RegelingKlassiek xmlns:t='https://standaarden.overheid.nl/stop/imop/tekst/'><t:RegelingOpschrift><t:Al>T</t:Al></t:RegelingOpschrift>"
	    "<t:Aanhef><t:Al>Wij</t:Al></t:Aanhef><t:Lichaam><t:Artikel><t:Kop><t:Nummer>1</t:Nummer></t:Kop><t:Vervallen/></t:Artikel></t:Lichaam></t:RegelingKlassiek>");

	plain_is(text->root, "T Wij 1");
	ck_assert_str_eq(text_child(text->root, TEXT_AANHEF)->wid, "formula_1");
	text_free(text);
}
END_TEST

START_TEST(other_files)
{
	refused("@<Wijzigingsbesluit regeling='x'/>", DIAG_TEXT_ROOT);
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->text, "dit is een wijziging van een regeling (<Wijzigingsbesluit>)"));
	refused("@<AanleveringBesluit><BesluitCompact><WijzigBijlage><RegelingMutatie/></WijzigBijlage></BesluitCompact></AanleveringBesluit>", DIAG_TEXT_ROOT);
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->text, "dit is een wijziging van een regeling (<AanleveringBesluit>)"));
	refused("@<a><b><Lichaam/></b></a>", DIAG_TEXT_ROOT);
	diag_list_clear(diags);
	ck_assert_ptr_null(text_load("tests/unit/er-is-niets.xml", diags));
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_FILE_MISSING);
}
END_TEST

/* ---- faults ---- */

#define AT(articles) HEAD TITLE "<Lichaam>\n" articles "</Lichaam></Regeling>"

START_TEST(unknown_elements)
{
	refused(AT("<Artikel><Kop><Nummer>1</Nummer></Kop>@<lid/></Artikel>"), DIAG_TEXT_ELEMENT);
	ck_assert_str_eq(diag_at(diags, 0)->help, "Bedoelde u <Lid>?");
	refused(AT(ARTICLE("1", SAYS("@<tekst>x</tekst>"))), DIAG_TEXT_ELEMENT);
}
END_TEST

START_TEST(elements_in_a_wrong_place)
{
	refused(AT("@<Lid><LidNummer>1.</LidNummer>" SAYS("x") "</Lid>"), DIAG_TEXT_NESTING);
	refused(AT(ARTICLE("1", "<Inhoud><Al>x @<Lijst type='ongemarkeerd'/></Al></Inhoud>")), DIAG_TEXT_NESTING);
	refused(AT(ARTICLE("1", "@<Vervallen>x</Vervallen>")), DIAG_TEXT_NESTING);
	refused(AT(ARTICLE("1", SAYS("x@<br>y</br>"))), DIAG_TEXT_NESTING);
	refused(AT("@<Regeling/>"), DIAG_TEXT_NESTING);
}
END_TEST

START_TEST(loose_words)
{
	refused(AT(ARTICLE("1", "<Inhoud>\n  @zomaar</Inhoud>")), DIAG_TEXT_LOOSE);
	refused(AT(ARTICLE("1", "<Inhoud><Al>x</Al></Inhoud>@;")), DIAG_TEXT_LOOSE);
}
END_TEST

START_TEST(missing_parts)
{
	refused(AT("@<Artikel>" SAYS("x") "</Artikel>"), DIAG_TEXT_PART_MISSING);
	refused(AT("@<Artikel><Kop><Nummer>1</Nummer></Kop></Artikel>"), DIAG_TEXT_PART_MISSING);
	refused(AT(ARTICLE("1", "@<Lid>" SAYS("x") "</Lid>")), DIAG_TEXT_PART_MISSING);
	refused(AT(ARTICLE("1", "@<Lid><LidNummer>1.</LidNummer></Lid>")), DIAG_TEXT_PART_MISSING);
	refused(AT(ARTICLE("1", "<Inhoud><Begrippenlijst>@<Begrip><Term>x</Term></Begrip></Begrippenlijst></Inhoud>")), DIAG_TEXT_PART_MISSING);
	refused(AT(ARTICLE("1", "<Inhoud>@<Lijst type='expliciet'/></Inhoud>")), DIAG_TEXT_PART_MISSING);
	refused(AT("@<Hoofdstuk>" ARTICLE("1", SAYS("x")) "</Hoofdstuk>"), DIAG_TEXT_PART_MISSING);
	refused("@" HEAD TITLE "</Regeling>", DIAG_TEXT_PART_MISSING);
	refused(HEAD TITLE "@<Lichaam/></Regeling>", DIAG_TEXT_PART_MISSING);
}
END_TEST

START_TEST(doubled_parts)
{
	refused(AT("<Artikel><Kop><Nummer>1</Nummer></Kop>@<Kop><Nummer>2</Nummer></Kop>" SAYS("x") "</Artikel>"), DIAG_TEXT_PART_DOUBLE);
	refused(AT(ARTICLE("1", SAYS("x") "@" SAYS("y"))), DIAG_TEXT_PART_DOUBLE);
	refused(HEAD "<RegelingOpschrift><Al>x</Al></RegelingOpschrift>@<RegelingOpschrift><Al>y</Al></RegelingOpschrift><Lichaam>" ARTICLE("1", "<Vervallen/>") "</Lichaam></Regeling>", DIAG_TEXT_PART_DOUBLE);
}
END_TEST

START_TEST(mixed_content)
{
	refused(AT(ARTICLE("1", SAYS("x") "@" LID("1.", "y"))), DIAG_TEXT_MIXED);
	refused(AT(ARTICLE("1", "@<Vervallen/>" SAYS("x"))), DIAG_TEXT_MIXED);
}
END_TEST

START_TEST(lists)
{
	refused(AT(ARTICLE("1", "<Inhoud><Lijst type='expliciet'><Li><LiNummer>a.</LiNummer><Al>x</Al></Li>@<Li><Al>y</Al></Li></Lijst></Inhoud>")), DIAG_TEXT_LIST);
	refused(AT(ARTICLE("1", "<Inhoud><Lijst type='ongemarkeerd'>@<Li><LiNummer>-</LiNummer><Al>x</Al></Li></Lijst></Inhoud>")), DIAG_TEXT_LIST);
	refused(AT(ARTICLE("1", "<Inhoud>@<Lijst><Li><Al>x</Al></Li></Lijst></Inhoud>")), DIAG_TEXT_LIST);
}
END_TEST

START_TEST(empty_parts)
{
	struct text *text;

	refused(AT("<Artikel>@<Kop/>" SAYS("x") "</Artikel>"), DIAG_TEXT_PART_EMPTY);
	refused(AT(ARTICLE("1", "<Inhoud>@<Al> <b> </b> </Al></Inhoud>")), DIAG_TEXT_PART_EMPTY);
	refused(AT(ARTICLE("1", "<Lid>@<LidNummer> </LidNummer>" SAYS("x") "</Lid>")), DIAG_TEXT_PART_EMPTY);
	diag_list_clear(diags);
	text = read_good(AT(ARTICLE("1", "<Inhoud><table><tgroup cols='1' align='left'><colspec/><tbody valign='top'><row><entry><Al/></entry><entry/></row></tbody></tgroup></table></Inhoud>")));
	text_free(text);
}
END_TEST

/* Both places are named. */
START_TEST(one_wid_twice)
{
	refused(AT("<Artikel wId='a'><Kop><Nummer>1</Nummer></Kop>" SAYS("x") "</Artikel>\n"
	    "@<Artikel wId='a'><Kop><Nummer>2</Nummer></Kop>" SAYS("y") "</Artikel>"), DIAG_TEXT_WID_DOUBLE);
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->text, "‘a’ staat hier en op regel 5"));
}
END_TEST

/* Article 4 has none, and the one of its place is written on article 5. */
START_TEST(a_wid_on_the_wrong_element)
{
	struct text *text = read_source(AT(ARTICLE("4", SAYS("x")) "<Artikel wId='gm9999_1__art_4'><Kop><Nummer>5</Nummer></Kop>" SAYS("y") "</Artikel>"));

	ck_assert_ptr_nonnull(text);
	ck_assert_uint_eq(diag_count(diags), 2);
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_TEXT_WID_ELSEWHERE);
	ck_assert_int_eq(diag_at(diags, 0)->pos.line, diag_at(diags, 1)->pos.line + 1);
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->text, "‘gm9999_1__art_4’ hoort bij de plaats van het element op regel"));
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->text, "(<Artikel>), dat nu ‘gm9999_1__art_4_inst2’ heet"));
	text_free(text);
	text = read_source(AT(ARTICLE("4", SAYS("x")) "<Artikel wId='gm9999_1__art_9'><Kop><Nummer>5</Nummer></Kop>" SAYS("y") "</Artikel>"));
	ck_assert_uint_eq(diag_count(diags), 2);
	text_free(text);
}
END_TEST

/* The body, an article and 19 lists with their items are forty. */
START_TEST(too_deep)
{
	struct buf source = BUF_INIT;
	int i;

	buf_adds(&source, HEAD TITLE "<Lichaam>\n<Artikel><Kop><Nummer>1</Nummer></Kop><Inhoud>");
	for (i = 0; i < 110; i++)
		buf_adds(&source, i == 19 ? "@<Lijst type='ongemarkeerd'><Li>" : "<Lijst type='ongemarkeerd'><Li>");
	for (i = 0; i < 110; i++)
		buf_adds(&source, "</Li></Lijst>");
	buf_adds(&source, "</Inhoud></Artikel></Lichaam></Regeling>");
	refused(buf_text(&source), DIAG_TEXT_DEPTH);
	buf_free(&source);
}
END_TEST

/* Faults do not hide one another; what an element lacks because its child was refused is not said too. */
START_TEST(all_faults_at_once)
{
	ck_assert_ptr_null(read_source(AT("<Artikel><Kop/><lid/></Artikel><Artikel>x<Kop><Nummer>2</Nummer></Kop>" SAYS("y") "</Artikel>")));
	ck_assert_uint_eq(diag_count(diags), 3);
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_TEXT_PART_EMPTY);
	ck_assert_int_eq(diag_at(diags, 1)->code, DIAG_TEXT_ELEMENT);
	ck_assert_int_eq(diag_at(diags, 2)->code, DIAG_TEXT_LOOSE);
}
END_TEST

/* ---- one element ---- */

START_TEST(one_element)
{
	static const char source[] = "<VoegToe><Lid wId='w'><LidNummer>2.</LidNummer><Inhoud><Al> Nieuw. </Al></Inhoud></Lid><Li/><Regeling/><x/></VoegToe>";
	struct xml_doc *doc = xml_load_memory("besluit.xml", source, strlen(source), diags);
	struct text *text = text_new();
	const struct xml_node *root = xml_root(doc);
	struct text_node *lid = text_read_node(text, xml_first(root, "Lid"), diags);

	ck_assert_ptr_nonnull(lid);
	xml_doc_free(doc);
	ck_assert_ptr_null(lid->parent);
	ck_assert_str_eq(lid->wid, "w");
	ck_assert_ptr_null(text_find(text, "w"));
	ck_assert_str_eq(lid->pos.file, "besluit.xml");
	plain_is(lid, "2. Nieuw.");
	text_free(text);
}
END_TEST

START_TEST(one_bad_element)
{
	static const char source[] = "<VoegToe><Lid/><Regeling/><x/></VoegToe>";
	struct xml_doc *doc = xml_load_memory("besluit.xml", source, strlen(source), diags);
	struct text *text = text_new();
	const struct xml_node *child;

	for (child = xml_first(xml_root(doc), NULL); child != NULL; child = xml_next(child, NULL))
		ck_assert_ptr_null(text_read_node(text, child, diags));
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_TEXT_PART_MISSING);
	ck_assert_int_eq(diag_at(diags, diag_count(diags) - 1)->code, DIAG_TEXT_ELEMENT);
	xml_doc_free(doc);
	text_free(text);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("text_read");

	TEXT_CASE(suite, "words", white_space, runs, places, place_behind_white_space);
	TEXT_CASE(suite, "files", root_attributes, stop_in_an_envelope, other_prefix, other_files);
	TEXT_CASE(suite, "faults", unknown_elements, elements_in_a_wrong_place, loose_words, missing_parts, doubled_parts, mixed_content, lists,
	    empty_parts, one_wid_twice, a_wid_on_the_wrong_element, too_deep, all_faults_at_once);
	TEXT_CASE(suite, "one element", one_element, one_bad_element);
	return run_tests(suite);
}
