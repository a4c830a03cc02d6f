/*
 * text/export.c: what it writes is read back as the same text with the same ids, is valid STOP, and stands as elements in a document.
 */
#include <sys/stat.h>
#include <unistd.h>

#include "text_fixture.h"

#define EXPRESSION "/akn/nl/act/gm9999/2026/reg0001/nld@2026-01-01"

static void
export_is_valid(const char *stop)
{
	const char *data = getenv("KLAAR_DATA"), *name = "build/test_text_export.xml";
	char schema[400], command[900];
	FILE *file;

	snprintf(schema, sizeof(schema), "%s/regulations/stop/imop-tekst.xsd", data != NULL ? data : "../shared/data");
	if (access(schema, R_OK) != 0 || system("command -v xmllint >/dev/null 2>&1") != 0) {
		fprintf(stderr, "test_text_export: validatie overgeslagen, %s of xmllint is er niet\n", schema);
		return;
	}
	mkdir("build", 0700);
	file = fopen(name, "w");
	ck_assert_ptr_nonnull(file);
	fputs(stop, file);
	fclose(file);
	snprintf(command, sizeof(command), "xmllint --nonet --noout --schema '%s' %s 2>build/test_text_export.log || { cat build/test_text_export.log; false; }", schema, name);
	ck_assert_int_eq(system(command), 0);
	unlink(name);
	unlink("build/test_text_export.log");
}

static struct text *
round_trip(const struct text *text)
{
	struct buf stop = BUF_INIT;
	struct text *again;

	text_add_stop(&stop, text, EXPRESSION);
	again = read_good(buf_text(&stop));
	buf_free(&stop);
	return again;
}

START_TEST(the_example)
{
	struct text *text = read_good(example), *again = round_trip(text);
	const struct text_node *a, *b;
	struct buf stop = BUF_INIT, second = BUF_INIT;

	ck_assert(text_equal(text->root, again->root, TEXT_WITH_IDS));
	for (a = text->root, b = again->root; a != NULL; a = text_next(a, text->root), b = text_next(b, again->root))
		ck_assert_int_eq(a->eid == NULL || strcmp(a->eid, b->eid) == 0, 1);
	text_add_stop(&stop, text, EXPRESSION);
	text_add_stop(&second, again, EXPRESSION);
	ck_assert_str_eq(buf_text(&stop), buf_text(&second));
	export_is_valid(buf_text(&stop));
	buf_free(&stop);
	buf_free(&second);
	text_free(text);
	text_free(again);
}
END_TEST

START_TEST(made_texts)
{
	struct text *text, *again, *third;
	unsigned seed;

	for (seed = 1; seed <= 500; seed++) {
		text = make_text(seed, "gm1700_1");
		again = round_trip(text);	/* has its white space as a reader leaves it */
		third = round_trip(again);
		ck_assert(text_equal(again->root, third->root, TEXT_WITH_IDS));
		ck_assert_uint_eq(text_count_chars(text->root), text_count_chars(again->root));
		ck_assert_ptr_nonnull(text_find(again, text_child(text->root, TEXT_LICHAAM)->last->wid));
		text_free(text);
		text_free(again);
		text_free(third);
	}
}
END_TEST

/* Our own elements and what belongs to the besluit are gone; the words of a value stay. */
START_TEST(what_stop_does_not_have)
{
	struct text *text = read_good(HEAD TITLE "<Aanhef><Al>De raad;</Al></Aanhef><Lichaam>"
	    ARTICLE("1", SAYS("Tot <Waarde naam='grens'>€ 1.200 &amp; &lt;meer&gt;</Waarde>.")) "</Lichaam><Sluiting><Al>Slot.</Al></Sluiting>"
	    "<Bijlage><Kop><Nummer>1</Nummer></Kop><Sluiting><Al>Blijft.</Al></Sluiting></Bijlage></Regeling>");
	struct buf stop = BUF_INIT;
	struct text *again = round_trip(text);

	text_add_stop(&stop, text, EXPRESSION);
	ck_assert_ptr_null(strstr(buf_text(&stop), "Waarde"));
	ck_assert_ptr_null(strstr(buf_text(&stop), "De raad"));
	ck_assert_ptr_null(strstr(buf_text(&stop), "Slot."));
	ck_assert_ptr_nonnull(strstr(buf_text(&stop), "Blijft."));
	ck_assert_ptr_nonnull(strstr(buf_text(&stop), "<Al>Tot € 1.200 &amp; &lt;meer&gt;.</Al>"));
	plain_is(text_find_eid(again, "art_1"), "Artikel 1 Tot € 1.200 & <meer>.");
	export_is_valid(buf_text(&stop));
	text_free(text);
	text_free(again);
	buf_free(&stop);
}
END_TEST

/* Notes, tables with all attributes, references with ids, and an attribute that STOP does not know. */
START_TEST(everything)
{
	struct text *text = read_good(HEAD TITLE "<Lichaam><Hoofdstuk><Kop><Label>Hoofdstuk</Label><Nummer>1</Nummer></Kop><Gereserveerd/></Hoofdstuk>"
	    "<Hoofdstuk><Kop><Nummer>2</Nummer><Label>Hoofdstuk</Label><Opschrift>Een <i>ander</i></Opschrift><Subtitel>sub</Subtitel></Kop>"
	    ARTICLE("1", "<Vervallen/>")
	    ARTICLE("2", "<Inhoud><Tussenkop>kop</Tussenkop><Al>Een<Noot type='voet' id='n1'><NootNummer>1</NootNummer><Al>Zie <u>x</u>.</Al></Noot> en<Nootref refid='n1'/>"
	    " H<sub>2</sub>O<br/><abbr title='Participatiewet'>Pw</abbr> <IntIoRef ref='w'>kaart</IntIoRef> <strong>ja</strong></Al>"
	    "<Groep><Al>g</Al></Groep><Citaat bron='b'><Al>c</Al></Citaat><Kadertekst><Kop><Opschrift>k</Opschrift></Kop><Al>d</Al></Kadertekst>"
	    "<Lijst type='ongemarkeerd'><Lijstaanhef>a:</Lijstaanhef><Li><Al>x</Al></Li><Lijstsluiting>z</Lijstsluiting></Lijst></Inhoud>")
	    "</Hoofdstuk></Lichaam><Bijlage><Kop><Label>Bijlage</Label><Nummer>1</Nummer></Kop><InleidendeTekst><Al>i</Al></InleidendeTekst><Divisie><Kop><Opschrift>d</Opschrift></Kop>"
	    "<Divisietekst><Inhoud><table frame='all' eigen='x'><title>t</title><tgroup cols='2' align='left'><colspec colname='a' colwidth='1*'/><colspec colname='b' colwidth='2*'/>"
	    "<thead valign='top'><row><entry namest='a' nameend='b'><Al>h</Al></entry></row></thead><tbody valign='top'><row><entry colname='a' morerows='1'><Al>x</Al></entry><entry/></row>"
	    "<row><entry colname='b'><Al/></entry></row></tbody></tgroup><Bron>b</Bron></table></Inhoud></Divisietekst></Divisie></Bijlage>"
	    "<Toelichting><Kop><Opschrift>T</Opschrift></Kop><AlgemeneToelichting><Kop><Opschrift>A</Opschrift></Kop><Divisietekst/></AlgemeneToelichting></Toelichting></Regeling>");
	struct text *again = round_trip(text);
	struct buf stop = BUF_INIT;

	text_add_stop(&stop, text, EXPRESSION);
	export_is_valid(buf_text(&stop));
	ck_assert(!text_equal(text->root, again->root, TEXT_WITH_IDS));	/* eigen='x' */
	text_find_eid(text, "cmp_1__div_o_1__content_o_1__table_o_1")->attributes->next = NULL;
	ck_assert(text_equal(text->root, again->root, TEXT_WITH_IDS));
	text_free(text);
	text_free(again);
	buf_free(&stop);
}
END_TEST

/* ---- as elements ---- */

START_TEST(as_elements)
{
	struct text *text = read_good(example), *again;
	struct xml_doc *doc = xml_doc_new("bron.xml");
	struct xml_node *root = xml_add(doc, NULL, TEXT_NS_STOP, "Regeling", NULL, text->root->pos), *article;
	const struct text_node *child;

	for (child = text->root->first; child != NULL; child = child->next)
		text_add_xml(doc, root, child);
	article = xml_find(root, "Lichaam/Hoofdstuk/Artikel");
	ck_assert_str_eq(xml_namespace(article), TEXT_NS_STOP);
	ck_assert_str_eq(xml_attribute(article, "eId"), "chp_1__art_1");
	ck_assert_str_eq(xml_attribute(article, "wId"), "gm9999_1__chp_1__art_1");
	ck_assert_int_eq(xml_pos(article).line, 6);
	ck_assert_int_eq(xml_pos(xml_first_any(xml_find(article, "Kop/Nummer"))).line, 6);
	ck_assert_str_eq(xml_find_text(article, "Inhoud/Begrippenlijst/Begrip/Definitie/Al"), "Participatiewet.");
	again = text_read(doc, diags);
	ck_assert_ptr_nonnull(again);
	ck_assert(text_equal(text->root, again->root, TEXT_WITH_IDS));
	text_free(again);
	text_free(text);
	xml_doc_free(doc);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("text_export");

	TEXT_CASE(suite, "stop", the_example, made_texts, what_stop_does_not_have, everything);
	TEXT_CASE(suite, "xml", as_elements);
	return run_tests(suite);
}
