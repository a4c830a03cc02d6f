/*
 * Sources of units: what becomes a heading, an item, a cell, what is left out, spans; and HTML that is no text, or too much.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "b1/b1.h"
#include "doc/doc.h"
#include "xml/xml.h"

static struct lang *lang;
static struct diag_list *diags;
static struct buf found;

static void
setup(void)
{
	xml_init();
	diags = diag_list_new();
	lang = lang_open("templates/taal", diags);
	ck_assert_ptr_nonnull(lang);
}

static void
teardown(void)
{
	buf_free(&found);
	lang_close(lang);
	diag_list_free(diags);
	xml_exit();
}

/* "P:text|": the kind, a level, + for a lead-in, and the text with its spans: a link {l }, emphasis {e }, a quotation {q }, a value {f }. */
static void
describe(void *ctx, struct b1_unit *unit)
{
	static const char kinds[] = "PIHCLARSE", spans[] = "leqf";
	uint32_t at;
	size_t i;

	(void)ctx;
	buf_addc(&found, kinds[unit->lang.kind]);
	if (unit->lang.level > 0)
		buf_addf(&found, "%d", unit->lang.level);
	buf_adds(&found, unit->lang.lead_in ? "+:" : ":");
	for (at = 0; at <= unit->lang.len; at++) {
		for (i = 0; i < unit->span_count; i++)
			if (unit->spans[i].end == at)
				buf_addc(&found, '}');
		for (i = 0; i < unit->span_count; i++)
			if (unit->spans[i].start == at)
				buf_addf(&found, "{%c", spans[unit->spans[i].kind]);
		if (at < unit->lang.len)
			buf_addc(&found, unit->lang.text[at]);
	}
	buf_addc(&found, '|');
}

static const struct { const char *html, *units; } pages[] = {
	{ "", "" },
	{ "   \n ", "" },
	{ "<p>Een <b>twee</b>.<p>Drie", "P:Een {etwee}.|P:Drie|" },
	{ "<h1>Kop</h1><h6>Klein</h6>Los", "H1:Kop|H4:Klein|P:Los|" },
	{ "<p>Neem mee:</p><ul><li>a<ul><li>b</ul><li>c</ul>", "P+:Neem mee:|I1+:a|I2:b|I1:c|" },
	{ "<p>Een</p><div><ol><li><p>twee</p></li></ol></div><p>drie", "P+:Een|I1:twee|P:drie|" },
	{ "<table><caption>t<tr><th>a<td>b</table>", "C:t|C:a|C:b|" },
	{ "<dl><dt>woord<dd>uitleg</dl>", "C:woord|P:uitleg|" },
	{ "<nav><p>Menu</nav><p>x <a href=y>link <em>hier</em></a><footer>Voet</footer>", "R:Menu|P:x {llink {ehier}}|R:Voet|" },
	{ "<script>a</script><style>b</style><p hidden>c</p><p aria-hidden=true>d</p><p>e<select><option>f</select></p>", "P:e|" },
	{ "<head><title>Titel</title></head><p>a&amp;b&nbsp;c", "P:a&b c|" },
	{ "<blockquote><p>Zij zegt</p></blockquote><p>hij <q>ook</q>", "P:{qZij zegt}|P:hij {qook}|" },
	{ "<p>Geachte mevrouw Voorbeeld,<br>U vroeg ons op 3 maart om geld voor een nieuwe wasmachine. Dat krijgt u.",
	    "P:Geachte mevrouw Voorbeeld, U vroeg ons op 3 maart om geld voor een nieuwe wasmachine. Dat krijgt u.|" },
	{ "<p>Geachte mevrouw Voorbeeld,</p><p>Wij schrijven u.", "S:Geachte mevrouw Voorbeeld,|P:Wij schrijven u.|" },
	{ "<p>een<br><br>twee", "P:een|P:twee|" },
	{ "<p class='klein aanhef'>Dag</p><section class=ondertekening><p>Groet</section>", "S:Dag|E:Groet|" },
	{ "<b>vet <p>twee</p> drie</b>", "P:{evet}|P:twee|P:drie|" },	/* the parser closes b before p */
	{ "<p>Boven</p><div id=x>los</div><main><h1>Kop</h1><p>Tekst</p><aside><p>Ook</aside></main><p>Onder", "R:Boven|R:los|H1:Kop|P:Tekst|R:Ook|R:Onder|" },
	{ "<p>Boven</p><main> <!-- main --> </main>", "P:Boven|" },
	{ "<p>Boven</p><div role=main>Tekst</div>", "R:Boven|P:Tekst|" },
	{ "<div role=navigation>Menu</div><div class='a cookie-banner'><p>Koekjes</p></div><form role=search><label>Zoek</label></form><p class=cookie>Tekst",
	    "R:Menu|R:Koekjes|R:Zoek|P:Tekst|" },
	{ "<p>caf\xC3\xA9 co\xC2\xADop", "P:café coop|" },
	{ "<p>caf\xE9 \x80", "P:café €|" },
	{ "<meta charset=utf-8><p>caf\xE9", "P:caf\xEF\xBF\xBD|" },
};

START_TEST(html)
{
	ck_assert_int_eq(b1_html_units(lang, "a.html", pages[_i].html, strlen(pages[_i].html), describe, NULL, diags), 0);
	ck_assert_str_eq(buf_text(&found), pages[_i].units);
	ck_assert_uint_eq(diag_count(diags), 0);
}
END_TEST

static void
refuse(const char *bytes, size_t len, enum diag_code code)
{
	ck_assert_int_eq(b1_html_units(lang, "a.html", bytes, len, describe, NULL, diags), -1);
	ck_assert_uint_eq(diag_count(diags), 1);
	ck_assert_str_eq(diag_kind(diag_at(diags, 0)->code)->name, diag_kind(code)->name);
}

START_TEST(no_text)
{
	refuse("<p>a\0b", 6, DIAG_B1_HTML);
	ck_assert_str_eq(buf_text(&found), "");
}
END_TEST

START_TEST(pdf)
{
	refuse("%PDF-1.7 <p>a", 13, DIAG_B1_HTML);
}
END_TEST

static void
repeat(struct buf *out, const char *text, int count)
{
	while (count-- > 0)
		buf_adds(out, text);
}

/* Each would take minutes, or a megabyte of stack. */
static const struct { const char *before, *text; int count; } heavy[] = {
	{ "", "<div>", 100000 }, { "<p", " a=1", 5000 }, { "", "</i>", 3000000 },
};

START_TEST(too_heavy)
{
	struct buf text = BUF_INIT;

	buf_adds(&text, heavy[_i].before);
	repeat(&text, heavy[_i].text, heavy[_i].count);
	refuse(buf_text(&text), text.len, DIAG_B1_HTML_HEAVY);
	buf_free(&text);
}
END_TEST

static void
count_bytes(void *ctx, struct b1_unit *unit)
{
	size_t *bytes = ctx;

	ck_assert(unit->lang.len <= LANG_UNIT_MAX);
	*bytes += unit->lang.len;
}

/* One word of 20 MB, and as much white space. */
START_TEST(long_word)
{
	struct buf text = BUF_INIT;
	size_t bytes = 0;

	repeat(&text, "aaaaaaaaaa", 2000000);
	repeat(&text, " \n\n\n\n\n\n\n\n\n", 2000000);
	ck_assert_int_eq(b1_html_units(lang, "a.html", buf_text(&text), text.len, count_bytes, &bytes, diags), 0);
	ck_assert_uint_eq(bytes, 20000000);
	buf_free(&text);
}
END_TEST

#define OPEN "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:p='urn:klaar:plaats' lang='nl' p:p='t.xsl:1:1'><head><title>B</title></head><body>"
#define CLOSE "</body></html>"

static const struct { const char *body, *units; } docs[] = {
	{ "<h2>Kop</h2><p>Een <strong>twee</strong><br/>drie</p>", "H2:Kop|P:Een {etwee} drie|" },
	{ "<p>Neem mee:</p><ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul>", "P+:Neem mee:|I1:a|I1+:b|I2:c|" },
	{ "<address><p>Straat 1</p></address><dl class='kenmerken'><dt>Datum</dt><dd>Nu</dd></dl><p class='aanhef'>Dag</p>", "A:Straat 1|R:Datum|R:Nu|S:Dag|" },
	{ "<section class='ondertekening'><p>Groet</p><p class='klein'>Zo mag het.</p></section>", "E:Groet|P:Zo mag het.|" },
	{ "<dl><dt>woord</dt><dd>uitleg</dd></dl>", "C:woord|P:uitleg|" },
	{ "<p>Dag <p:v p='t.xsl:1:1' r='-:3:4'> Anna</p:v>, <p:t p='t.xsl:2:1'>hier</p:t></p>", "P:Dag {fAnna}, hier|" },
};

START_TEST(doc)
{
	struct buf text = BUF_INIT;
	struct xml_doc *source;
	struct doc *made;

	buf_addf(&text, "%s%s%s", OPEN, docs[_i].body, CLOSE);
	source = xml_load_memory("d.xml", buf_text(&text), text.len, diags);
	made = doc_from_xml(source, diags);
	ck_assert_msg(made != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
	b1_doc_units(made, B1_LETTER, describe, NULL);
	ck_assert_str_eq(buf_text(&found), docs[_i].units);
	doc_free(made);
	xml_doc_free(source);
	buf_free(&text);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("b1_source");
	TCase *tests = tcase_create("b1_source");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 20);
	tcase_add_loop_test(tests, html, 0, sizeof(pages) / sizeof(pages[0]));
	tcase_add_test(tests, no_text);
	tcase_add_test(tests, pdf);
	tcase_add_loop_test(tests, too_heavy, 0, sizeof(heavy) / sizeof(heavy[0]));
	tcase_add_test(tests, long_word);
	tcase_add_loop_test(tests, doc, 0, sizeof(docs) / sizeof(docs[0]));
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
