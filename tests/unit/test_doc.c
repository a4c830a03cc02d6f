/*
 * The one document: the subset with each refusal, white space, places, and reading it.
 */
#include "base/mem.h"
#include "doc/doc.h"
#include "test_xml.h"

#define OPEN "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:p='urn:klaar:plaats' lang='nl' p:p='t.xsl:1:1'>" \
	"<head><title>Besluit</title><meta name='soort' content='giften'/></head><body>"
#define CLOSE "</body></html>"

static struct diag_list *diags;
static struct xml_doc *source;
static struct doc *doc;

static void
setup(void)
{
	xml_init();
	diags = diag_list_new();
}

static void
teardown(void)
{
	doc_free(doc);
	doc = NULL;
	xml_doc_free(source);
	source = NULL;
	diag_list_free(diags);
	xml_exit();
}

static struct doc *
load(const char *text)
{
	source = load_text(text, diags);
	ck_assert_msg(source != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
	doc = doc_from_xml(source, diags);
	return doc;
}

static struct doc *
load_body(const char *body)
{
	struct buf text = BUF_INIT;

	buf_addf(&text, "%s%s%s", OPEN, body, CLOSE);
	load(buf_text(&text));
	buf_free(&text);
	return doc;
}

/* <p>a|b</p>: every text node apart. */
static void
describe(struct buf *out, const struct doc_node *node)
{
	const struct doc_node *child;

	if (node->tag == DOC_TEXT) {
		if (node->prev != NULL && node->prev->tag == DOC_TEXT)
			buf_addc(out, '|');
		ck_assert_uint_eq(strlen(node->text), node->text_len);
		buf_adds(out, node->text);
		return;
	}
	buf_addf(out, "<%s>", doc_tag_name(node->tag));
	for (child = node->first; child != NULL; child = child->next) {
		ck_assert_ptr_eq(child->parent, node);
		ck_assert_ptr_eq(child->prev != NULL ? child->prev->next : node->first, child);
		describe(out, child);
	}
	if ((doc_tag_flags(node->tag) & DOC_EMPTY) == 0)
		buf_addf(out, "</%s>", doc_tag_name(node->tag));
}

/* ---- white space ---- */

static const struct { const char *body, *seen; } spaces[] = {
	{ "<p>  a  b\n\tc  </p>", "<p>a b c</p>" },
	{ "<p>a <em> b </em> c</p>", "<p>a <em>b </em>c</p>" },
	{ "<p>a<em> b</em></p>", "<p>a<em> b</em></p>" },
	{ "<p><em>a</em> <strong>b</strong> </p>", "<p><em>a</em> <strong>b</strong></p>" },
	{ "<p><em>a </em></p>", "<p><em>a</em></p>" },
	{ "<p><em> </em>a</p>", "<p><em></em>a</p>" },
	{ "<p>a <br/> b</p>", "<p>a<br>b</p>" },
	{ "<p>\n<br/></p>", "<p><br></p>" },
	{ "<p>a <span> </span> b</p>", "<p>a <span></span>b</p>" },
	{ "<p>\xC2\xA0 a\xC2\xA0</p>", "<p>\xC2\xA0 a\xC2\xA0</p>" },
	{ "<p>€ 5 € x</p>", "<p>€\u00A05 € x</p>" },
	{ "<p>be\u00ADsluit \u200Bvan\uFEFF de\u2060 re\u2011integratie\u2010 5\u202Fm</p>", "<p>besluit van de re-integratie- 5\u00A0m</p>" },
	{ "<p>\u2011 a\u00E9\u00EB</p>", "<p>- a\u00E9\u00EB</p>" },
	{ "<p> <p:t p='x:1:1'> a </p:t> <p:v p='x:1:2' r='r:2:3'> b </p:v> </p>", "<p>a |b</p>" },
	{ "<p>a<p:v p='x:1:2' r=''/>b</p>", "<p>a|b</p>" },
	{ "<p><p:w>a <p:t p='x:1:1'>b</p:t> <em>c</em></p:w> d</p>", "<p>a |b| <em>c</em> d</p>" },
	{ "<ul>\n <li>\n  <p> a </p>\n </li>\n <li> b </li> </ul>", "<ul><li><p>a</p></li><li>b</li></ul>" },
	{ "<p>a <img src='l.png' alt='L'/> b</p>", "<p>a <img> b</p>" },
	{ "<section> <h1>A</h1> <p>B</p> </section>", "<section><h1>A</h1><p>B</p></section>" },
};

START_TEST(white_space)
{
	struct buf seen = BUF_INIT;

	ck_assert_msg(load_body(spaces[_i].body) != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
	describe(&seen, doc->body->first);
	ck_assert_str_eq(buf_text(&seen), spaces[_i].seen);
	buf_free(&seen);
}
END_TEST

/* ---- refusals ---- */

static const struct { const char *body; enum diag_code code; } bodies[] = {
	{ "<p><b>x</b></p>", DIAG_DOC_ELEMENT },
	{ "<script/>", DIAG_DOC_ELEMENT },
	{ "<p xmlns='urn:x'>x</p>", DIAG_DOC_ELEMENT },
	{ "<p><table><tbody><tr><td>x</td></tr></tbody></table></p>", DIAG_DOC_NESTING },
	{ "<td>x</td>", DIAG_DOC_NESTING },
	{ "<ul><p>x</p></ul>", DIAG_DOC_NESTING },
	{ "<p><a href='#x'><a href='#x'>x</a></a></p><p id='x'>y</p>", DIAG_DOC_NESTING },
	{ "<p><p>x</p></p>", DIAG_DOC_NESTING },
	{ "<em>x</em>", DIAG_DOC_NESTING },
	{ "<address>x</address>", DIAG_DOC_LOOSE_TEXT },
	{ "<section><main><p>x</p></main></section>", DIAG_DOC_NESTING },
	{ "<ul><li>x<p>y</p></li></ul>", DIAG_DOC_NESTING },
	{ "<dl><dd>x</dd></dl>", DIAG_DOC_NESTING },
	{ "<dl><dt>x</dt></dl>", DIAG_DOC_NESTING },
	{ "<hr>x</hr>", DIAG_DOC_LOOSE_TEXT },
	{ "<p><br>x</br></p>", DIAG_DOC_LOOSE_TEXT },
	{ "<p><br><em/></br></p>", DIAG_DOC_NESTING },
	{ "<table><tbody><tr><td>x</td></tr></tbody><thead><tr><td>x</td></tr></thead></table>", DIAG_DOC_NESTING },
	{ "<table><caption>x</caption><caption>x</caption><tbody><tr><td>x</td></tr></tbody></table>", DIAG_DOC_NESTING },
	{ "x", DIAG_DOC_LOOSE_TEXT },
	{ "<section>x</section>", DIAG_DOC_LOOSE_TEXT },
	{ "<ul><p:t p='x:1:1'>x</p:t><li>y</li></ul>", DIAG_DOC_LOOSE_TEXT },
	{ "<p style='color: red'>x</p>", DIAG_DOC_ATTRIBUTE },
	{ "<p onclick='x'>x</p>", DIAG_DOC_ATTRIBUTE },
	{ "<p href='#x' id='x'>x</p>", DIAG_DOC_ATTRIBUTE },
	{ "<p xmlns:x='u' x:id='x'>x</p>", DIAG_DOC_ATTRIBUTE },
	{ "<p xml:lang='nl'>x</p>", DIAG_DOC_ATTRIBUTE },
	{ "<p lang='Nederlands'>x</p>", DIAG_DOC_VALUE },
	{ "<p lang='n'>x</p>", DIAG_DOC_VALUE },
	{ "<p lang='nl-'>x</p>", DIAG_DOC_VALUE },
	{ "<p lang=''>x</p>", DIAG_DOC_VALUE },
	{ "<p id=''>x</p>", DIAG_DOC_VALUE },
	{ "<p id='1'>x</p>", DIAG_DOC_VALUE },
	{ "<p id='a b'>x</p>", DIAG_DOC_VALUE },
	{ "<p><a href='javascript:x'>x</a></p>", DIAG_DOC_VALUE },
	{ "<p><a href='brief.html'>x</a></p>", DIAG_DOC_VALUE },
	{ "<p><a href=' https://x.nl'>x</a></p>", DIAG_DOC_VALUE },
	{ "<p><a href='https://'>x</a></p>", DIAG_DOC_VALUE },
	{ "<p><a href='mailto:a b'>x</a></p>", DIAG_DOC_VALUE },
	{ "<p><time datetime='2026-02-30'>x</time></p>", DIAG_DOC_VALUE },
	{ "<p><img src='../x.png' alt='x'/></p>", DIAG_DOC_VALUE },
	{ "<p><img src='klaar:' alt='x'/></p>", DIAG_DOC_VALUE },
	{ "<p><img src='klaar:../x' alt='x'/></p>", DIAG_DOC_VALUE },
	{ "<ol><li data-label=''>x</li></ol>", DIAG_DOC_VALUE },
	{ "<ol><li data-label=' '>x</li></ol>", DIAG_DOC_VALUE },
	{ "<p data-label='1.'>x</p>", DIAG_DOC_ATTRIBUTE },
	{ "<p><sup><p>x</p></sup></p>", DIAG_DOC_NESTING },
	{ "<p><img src='http://x/x.png' alt='x'/></p>", DIAG_DOC_VALUE },
	{ "<table><tbody><tr><th scope='kolom'>x</th></tr></tbody></table>", DIAG_DOC_VALUE },
	{ "<table><tbody><tr><td colspan='0'>x</td></tr></tbody></table>", DIAG_DOC_VALUE },
	{ "<table><tbody><tr><td colspan='99'>x</td></tr></tbody></table>", DIAG_DOC_VALUE },
	{ "<table><tbody><tr><td colspan='2x'>x</td></tr></tbody></table>", DIAG_DOC_VALUE },
	{ "<p class='rood'>x</p>", DIAG_DOC_CLASS },
	{ "<p class='klein rood'>x</p>", DIAG_DOC_CLASS },
	{ "<p><img src='x.png'/></p>", DIAG_DOC_REQUIRED },
	{ "<p><img alt='x'/></p>", DIAG_DOC_REQUIRED },
	{ "<p><a>x</a></p>", DIAG_DOC_REQUIRED },
	{ "<table><tbody><tr><th>x</th></tr></tbody></table>", DIAG_DOC_REQUIRED },
	{ "<p id='a'>x</p><p id='a'>y</p>", DIAG_DOC_ID },
	{ "<p><a href='#er-niet'>x</a></p>", DIAG_DOC_ID },
	{ "", DIAG_DOC_EMPTY },
	{ "<ul/>", DIAG_DOC_EMPTY },
	{ "<table/>", DIAG_DOC_EMPTY },
	{ "<table><thead><tr><td>x</td></tr></thead></table>", DIAG_DOC_EMPTY },
	{ "<table><tbody><tr/></tbody></table>", DIAG_DOC_EMPTY },
	{ "<table><tbody><tr><td>x</td><td>y</td></tr><tr><td>x</td></tr></tbody></table>", DIAG_DOC_TABLE },
	{ "<table><thead><tr><td colspan='3'>x</td></tr></thead><tbody><tr><td>x</td><td>y</td></tr></tbody></table>", DIAG_DOC_TABLE },
};

START_TEST(refuses)
{
	ck_assert_ptr_null(load_body(bodies[_i].body));
	ck_assert_msg(diag_count(diags) == 1, "%s: %zu", bodies[_i].body, diag_count(diags));
	ck_assert_msg(diag_at(diags, 0)->code == bodies[_i].code, "%s: %s", bodies[_i].body, diag_at(diags, 0)->text);
	ck_assert_msg(diag_at(diags, 0)->pos.file != NULL, "%s", bodies[_i].body);
}
END_TEST

#define NS " xmlns='http://www.w3.org/1999/xhtml'"
static const struct { const char *text; enum diag_code code; } wholes[] = {
	{ "<html" NS "><head><title>x</title></head><body><p>x</p></body></html>", DIAG_DOC_REQUIRED },
	{ "<html" NS " lang='nl'><body><p>x</p></body></html>", DIAG_DOC_REQUIRED },
	{ "<html" NS " lang='nl'><head><title>x</title></head></html>", DIAG_DOC_REQUIRED },
	{ "<html" NS " lang='nl'><head/><body><p>x</p></body></html>", DIAG_DOC_REQUIRED },
	{ "<html" NS " lang='nl'><head><title> </title></head><body><p>x</p></body></html>", DIAG_DOC_REQUIRED },
	{ "<html" NS " lang='nl'><head><title>x</title><meta name='a'/></head><body><p>x</p></body></html>", DIAG_DOC_REQUIRED },
	{ "<html" NS " lang='nl'><body><p>x</p></body><head><title>x</title></head></html>", DIAG_DOC_NESTING },
	{ "<html" NS " lang='nl'><head><title>x</title></head><body><p>x</p></body><body><p>x</p></body></html>", DIAG_DOC_NESTING },
	{ "<html" NS " lang='nl'><head><title>x<em/></title></head><body><p>x</p></body></html>", DIAG_DOC_NESTING },
	{ "<p" NS ">x</p>", DIAG_DOC_NESTING },
	{ "<html/>", DIAG_DOC_ELEMENT },
	{ "<html" NS " lang='nl' class='klein'><head><title>x</title></head><body><p>x</p></body></html>", DIAG_DOC_ATTRIBUTE },
};

START_TEST(refuses_whole)
{
	ck_assert_ptr_null(load(wholes[_i].text));
	ck_assert_uint_eq(diag_count(diags), 1);
	ck_assert_msg(diag_at(diags, 0)->code == wholes[_i].code, "%s: %s", wholes[_i].text, diag_at(diags, 0)->text);
}
END_TEST

START_TEST(refuses_depth)
{
	struct buf body = BUF_INIT;
	int i;

	for (i = 0; i < 70; i++)
		buf_adds(&body, "<section>");
	buf_adds(&body, "<p>x</p>");
	for (i = 0; i < 70; i++)
		buf_adds(&body, "</section>");
	ck_assert_ptr_null(load_body(buf_text(&body)));
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_DOC_DEPTH);
	buf_free(&body);
}
END_TEST

START_TEST(refuses_nothing_at_all)
{
	source = xml_doc_new("leeg");
	ck_assert_ptr_null(doc_from_xml(source, diags));
	expect(diags, 0, DIAG_DOC_REQUIRED, 0, 0);
}
END_TEST

/* All faults at once, each at the template's line; a resident's words are not in the text. */
START_TEST(all_faults_with_places)
{
	ck_assert_ptr_null(load_body("<section p:p='a.xsl:7:3'><b p:p='a.xsl:8:1'/><p:v p='a.xsl:9:2' r='r.xml:4:5'>Zonnebloem</p:v></section>"
	    "<p p:p='b.xsl:10:1' lang='Zonnebloem'>x</p><p><blink/></p>"));
	expect(diags, 0, DIAG_DOC_ELEMENT, 8, 1);
	expect(diags, 1, DIAG_DOC_LOOSE_TEXT, 4, 5);
	expect(diags, 2, DIAG_DOC_VALUE, 10, 1);
	expect(diags, 3, DIAG_DOC_ELEMENT, 1, 1);
	ck_assert_uint_eq(diag_count(diags), 4);
	ck_assert_str_eq(diag_at(diags, 1)->pos.file, "r.xml");
	ck_assert_ptr_null(strstr(diag_at(diags, 1)->text, "Zonnebloem"));
	ck_assert_ptr_null(strstr(diag_at(diags, 2)->text, "Zonnebloem"));
}
END_TEST

/* ---- reading ---- */

static const char letter[] =
    "<header class='briefhoofd'><p><img src='logo.png' alt='Logo' class='logo'/></p></header>"
    "<main id='m'><section class='besluit samen' lang='nl-NL' p:p='C:x.xsl:3:4'><h1>Uw <em>besluit</em></h1>"
    "<p>Op <time datetime='2026-11-09'><p:v p='x.xsl:5:1' r='r.xml:6:2'>9 november</p:v></time><br/>en <a href='https://x.nl/'>hier</a>.</p></section>"
    "<table><caption>T</caption><thead><tr><th scope='col'>A</th><th scope='col' class='bedrag'>B</th></tr></thead>"
    "<tbody><tr><td colspan='2'>C</td></tr><tr class='totaal'><th scope='row'>D</th><td>E</td></tr></tbody></table>"
    "<dl><dt>Datum</dt><dd>1</dd><dd>2</dd></dl><ol><li><p>x</p><ul><li>y</li></ul></li></ol><hr/></main>";

START_TEST(reading)
{
	struct doc_node *node;
	struct buf text = BUF_INIT;
	int order = 0;

	ck_assert_msg(load_body(letter) != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
	ck_assert_str_eq(doc->title, "Besluit");
	ck_assert_str_eq(doc->lang, "nl");
	ck_assert_str_eq(doc_meta(doc, "soort"), "giften");
	ck_assert_ptr_null(doc_meta(doc, "zaaknummer"));
	for (node = doc->html; node != NULL; node = doc_next(node, doc->html))
		ck_assert_int_eq(node->order, order++);
	ck_assert_int_eq(doc->count, order);
	node = doc_find_class(doc->body, DOC_CLASS_DECISION);
	ck_assert(node->tag == DOC_SECTION && doc_has_class(node, DOC_CLASS_TOGETHER) && !doc_has_class(node, DOC_CLASS_SMALL));
	ck_assert_str_eq(node->lang, "nl-NL");
	ck_assert_str_eq(doc_pos(node).file, "C:x.xsl");
	ck_assert_int_eq(doc_pos(node->first->first).line, 3);
	doc_add_text(&text, node);
	ck_assert_str_eq(buf_text(&text), "Uw besluit Op 9 november en hier.");
	buf_free(&text);
	ck_assert_ptr_null(doc_find_class(node, DOC_CLASS_LOGO));
	ck_assert_ptr_null(doc_find_tag(node, DOC_TABLE));
	ck_assert_str_eq(doc_find_tag(doc->body, DOC_TIME)->datetime, "2026-11-09");
	ck_assert_str_eq(doc_find_tag(doc->body, DOC_A)->href, "https://x.nl/");
	ck_assert_str_eq(doc_find_tag(doc->body, DOC_IMG)->alt, "Logo");
	ck_assert_str_eq(doc_find_tag(doc->body, DOC_IMG)->src, "logo.png");
	ck_assert_str_eq(doc_find_tag(doc->body, DOC_MAIN)->id, "m");
	ck_assert_int_eq(doc_find_tag(doc->body, DOC_TD)->colspan, 2);
	ck_assert_str_eq(doc_find_tag(doc->body, DOC_TH)->scope, "col");
	ck_assert_str_eq(doc_class_name(DOC_CLASS_AMOUNT), "bedrag");
}
END_TEST

START_TEST(places)
{
	const struct doc_node *text;

	ck_assert_ptr_nonnull(load_body(letter));
	text = doc_find_tag(doc->body, DOC_TIME)->first;
	ck_assert_str_eq(text->text, "9 november");
	ck_assert_str_eq(text->place.template_pos.file, "x.xsl");
	ck_assert_int_eq(text->place.template_pos.line, 5);
	ck_assert_str_eq(doc_pos(text).file, "r.xml");
	ck_assert(doc_pos(text).line == 6 && doc_pos(text).col == 2);
	text = doc_find_tag(doc->body, DOC_DT)->first;
	ck_assert_str_eq(doc_pos(text).file, "t.xsl");
	ck_assert_ptr_null(doc_pos(NULL).file);
}
END_TEST

/* Words that no wrapper covers come from the record. */
START_TEST(copied_words)
{
	ck_assert_ptr_nonnull(load("<html xmlns='http://www.w3.org/1999/xhtml' xmlns:p='urn:klaar:plaats' lang='nl' p:p='t.xsl:1:1' p:r='r.xml:1:1'>"
	    "<head><title>x</title></head><body><p>gekopieerd <p:t p='t.xsl:2:2'>geschreven</p:t></p></body></html>"));
	ck_assert_str_eq(doc->body->first->first->place.record_pos.file, "r.xml");
	ck_assert_ptr_null(doc->body->first->last->place.record_pos.file);
}
END_TEST

/* What regulations have: numbers of the law, places that links find, a picture, classes beyond the thirty-second. */
START_TEST(regulations)
{
	const struct doc_node *li;

	ck_assert_ptr_nonnull(load_body("<ul class='inhoudsopgave'><li><a href='#b'>B</a></li></ul><section id='b'><ol class='leden'><li id='a' data-label=' 1a. '>x<sup>2</sup></li>"
	    "<li>y</li></ol></section><p class='in-4'><img src='klaar:tijdlijn' alt='x'/></p>"));
	li = doc_find_id(doc, "a");
	ck_assert_ptr_nonnull(li);
	ck_assert_str_eq(li->label, "1a.");
	ck_assert_ptr_null(li->next->label);
	ck_assert_int_eq(doc_find_id(doc, "b")->tag, DOC_SECTION);
	ck_assert_ptr_null(doc_find_id(doc, "c"));
	ck_assert_ptr_null(doc_find_id(doc, ""));
	ck_assert(doc_has_class(doc->body->last, DOC_CLASS_INDENT_4) && !doc_has_class(doc->body->last, DOC_CLASS_INDENT_3));
	ck_assert(doc_in_contents(doc_find_tag(doc->body, DOC_A)) && !doc_in_contents(li));
	ck_assert(doc_is_picture(doc_find_tag(doc->body, DOC_IMG)));
}
END_TEST

/* Thousands of ids are found without looking at each other. */
START_TEST(many_ids)
{
	enum { COUNT = 60000 };
	struct buf body = BUF_INIT;
	char id[20];
	int i;

	for (i = 0; i < COUNT; i++)
		buf_addf(&body, "<p id='a%d'><a href='#a%d'>x</a></p>", i, COUNT - 1 - i);
	ck_assert_ptr_nonnull(load_body(buf_text(&body)));
	ck_assert_uint_eq(doc->id_count, COUNT);
	for (i = 0; i < COUNT; i += 997) {
		snprintf(id, sizeof(id), "a%d", i);
		ck_assert_str_eq(doc_find_id(doc, id)->id, id);
	}
	buf_free(&body);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("doc");
	TCase *tcase = tcase_create("doc");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(tcase, white_space, 0, sizeof(spaces) / sizeof(spaces[0]));
	tcase_add_loop_test(tcase, refuses, 0, sizeof(bodies) / sizeof(bodies[0]));
	tcase_add_loop_test(tcase, refuses_whole, 0, sizeof(wholes) / sizeof(wholes[0]));
	tcase_add_test(tcase, refuses_depth);
	tcase_add_test(tcase, refuses_nothing_at_all);
	tcase_add_test(tcase, all_faults_with_places);
	tcase_add_test(tcase, reading);
	tcase_add_test(tcase, places);
	tcase_add_test(tcase, copied_words);
	tcase_add_test(tcase, regulations);
	tcase_add_test(tcase, many_ids);
	suite_add_tcase(suite, tcase);
	return run_tests(suite);
}
