/*
 * A letter as HTML: values are text and never code, content stands in landmarks,
 * tables can be reached, nothing is fetched.
 */
#include "out_doc.h"

static bool
has(const char *part)
{
	return strstr(buf_text(&bytes), part) != NULL;
}

START_TEST(values_are_text)
{
	written("<main><h1>Kop</h1><p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; \"x\"</p>"
	    "<p><a href='https://voorbeeld.example/?a=1&amp;b=%22'>hier</a></p></main>", out_write_html);
	ck_assert(!has("<script"));
	ck_assert(has("&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;"));
	ck_assert(has("href=\"https://voorbeeld.example/?a=1&amp;b=%22\""));
	ck_assert(has("<title>Besluit &lt;1&gt;</title>"));
	ck_assert(has("content=\"Gemeente &lt;Voorbeeld&gt;\""));
}
END_TEST

/* The name of a font cannot end the style sheet. */
START_TEST(style_is_closed)
{
	const char *end = strstr(written("<main><h1>Kop</h1></main>", out_write_html), "</style>");

	ck_assert_ptr_nonnull(end);
	ck_assert_ptr_null(strstr(end + 1, "</style>"));
	ck_assert(has("--letter:\"Open Sansstyle\","));
}
END_TEST

START_TEST(nothing_is_fetched)
{
	written("<main><h1>Kop</h1></main>", out_write_html);
	ck_assert(!has("http"  "s://") && !has("<link") && !has("@import") && !has("url("));
	ck_assert(has("script-src 'none'"));
}
END_TEST

START_TEST(landmarks)
{
	written("<header class='briefhoofd'><p>a</p></header><address class='geadresseerde'><p>b</p></address>"
	    "<main><h1>Kop</h1></main><footer class='briefvoet'><p>c</p></footer>", out_write_html);
	ck_assert(has("<body>\n<header>\n<div class=\"briefhoofd\">\n<p>a</p>\n</div>\n<address class=\"geadresseerde\">\n<p>b</p>\n</address>\n</header>\n<main>"));
	ck_assert(has("</main>\n<footer>\n<div class=\"briefvoet\">\n<p>c</p>\n</div>\n</footer>\n</body>"));
	ck_assert(has("<html lang=\"nl\">"));
}
END_TEST

START_TEST(section_has_heading)
{
	written("<main><h1>Kop</h1><section class='besluit'><p>zonder</p></section><section class='waarom'><h2>Met</h2></section></main>", out_write_html);
	ck_assert(has("<div class=\"besluit\">"));
	ck_assert(has("<section class=\"waarom\">\n<h2>Met</h2>"));
}
END_TEST

START_TEST(tables)
{
	written("<main><h1>Kop</h1><table><caption>Uw geld</caption><thead><tr><th scope='col'>Wat</th><th scope='col' class='bedrag'>Bedrag</th></tr></thead>"
	    "<tbody><tr class='totaal'><th scope='row' colspan='1'>Samen</th><td class='bedrag'>€ 5</td></tr></tbody></table></main>", out_write_html);
	ck_assert(has("<div class=\"tabel\" role=\"region\" tabindex=\"0\" aria-labelledby=\"klaar-tabel-1\">"));
	ck_assert(has("<caption id=\"klaar-tabel-1\">Uw geld</caption>"));
	ck_assert(has("<th class=\"bedrag\" scope=\"col\">Bedrag</th>"));
	ck_assert(has("<tr class=\"totaal\">"));
}
END_TEST

START_TEST(changes_are_announced)
{
	written("<main><h1>Kop</h1><p>a <ins>nieuw</ins> <del>oud</del></p></main>", out_write_html);
	ck_assert(has("<ins><span class=\"alleen-voorlezen\">nieuw: </span>nieuw<span class=\"alleen-voorlezen\"> (einde nieuw)</span></ins>"));
	ck_assert(has("<del><span class=\"alleen-voorlezen\">vervallen: </span>oud"));
}
END_TEST

/* A logo that cannot be read leaves its words. */
START_TEST(logo_without_file)
{
	written("<header class='briefhoofd'><p><img class='logo' src='x.png' alt='Logo van &quot;Voorbeeld&quot;'/></p></header><main><h1>Kop</h1></main>", out_write_html);
	ck_assert(!has("<img"));
	ck_assert(has("Logo van &quot;Voorbeeld&quot;"));
}
END_TEST

START_TEST(numbers_of_the_law_are_text)
{
	written("<main><h1>Kop</h1><ol class='leden'><li id='a' data-label='2a.'>x</li><li><p>y</p></li></ol><ol><li>z</li></ol></main>", out_write_html);
	ck_assert(has("<ol class=\"genummerd leden\">\n<li id=\"a\"><span class=\"nummer\">2a.</span> <div>x</div></li>"));
	ck_assert(has("<ol><li>z</li>") || has("<ol>\n<li>z</li>"));
	ck_assert(has(".genummerd>li{"));
}
END_TEST

/* Letters are spared the rules that they have no use for. */
START_TEST(style_is_no_longer_than_needed)
{
	written("<main><h1>Kop</h1><p>x</p></main>", out_write_html);
	ck_assert(!has(".was-wordt"));
}
END_TEST

START_TEST(contents_are_a_landmark)
{
	written("<main><h1>Kop</h1><section><h2>Inhoud</h2><ul class='inhoudsopgave'><li><a href='#a'>A</a></li></ul></section><h2 id='a'>A</h2></main>", out_write_html);
	ck_assert(has("<nav>\n<h2>Inhoud</h2>"));
}
END_TEST

/* A section has a heading of its own, or is none. */
START_TEST(section_without_own_heading)
{
	written("<main><h1>Kop</h1><section><article><h2>A</h2></article></section></main>", out_write_html);
	ck_assert(has("<div>\n<article>"));
}
END_TEST

static const char picture_body[] = "<main><h1>Kop</h1><p><img src='klaar:tijdlijn' alt='Drie &lt;versies&gt;'/></p></main>";

START_TEST(picture_is_inline_with_words)
{
	written_with(picture_body, out_write_html, "<svg xmlns=\"x\"><g/></svg>", "");
	ck_assert(has("<p><svg role=\"img\" aria-label=\"Drie &lt;versies&gt;\" xmlns=\"x\"><g/></svg></p>"));
}
END_TEST

START_TEST(picture_may_be_absent)
{
	written_with(picture_body, out_write_html, NULL, "");
	ck_assert(has("<p></p>") && !has("Drie"));
}
END_TEST

static const char metas[] = "<meta name='author' content='X'/><meta name='robots' content='index'/><meta name='dcterms.Op' content='2026 &amp; later'/>";

START_TEST(metadata_of_a_page)
{
	written_with("<main><h1>Kop</h1></main>", out_write_html, NULL, metas);
	ck_assert(has("<meta name=\"dcterms.Op\" content=\"2026 &amp; later\">"));
	ck_assert(has("<meta name=\"author\" content=\"Gemeente &lt;Voorbeeld&gt;\">") && !has("content=\"X\""));
	ck_assert(!has("noindex"));
}
END_TEST

/* Whose case it is, is in the letter and nowhere else. */
START_TEST(letters_have_no_metadata)
{
	written_with("<main><h1>Kop</h1></main>", out_write_html, NULL, "<meta name='zaaknummer' content='T-1'/><meta name='soort' content='giften'/>");
	ck_assert(has("noindex") && !has("T-1") && !has("giften"));
}
END_TEST

START_TEST(fragment_is_clean)
{
	written_with("<header><p>Weg</p></header><main><h1 id='k' class='klein'>Kop</h1><table><caption>C</caption><tbody><tr><td class='bedrag'>1</td></tr></tbody></table>"
	    "<ol><li data-label='a.'>x</li></ol><p><ins>n</ins></p></main>", out_write_fragment, NULL, metas);
	ck_assert_str_eq(buf_text(&bytes), "<article lang=\"nl\" data-dcterms-op=\"2026 &amp; later\">\n<h1 id=\"k\">Kop</h1>\n"
	    "<table>\n<caption>C</caption>\n<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>\n"
	    "<ol style=\"list-style-type:''\">\n<li><span>a.</span> <div>x</div></li>\n</ol>\n"
	    "<p><ins><span>nieuw: </span>n<span> (einde nieuw)</span></ins></p>\n</article>\n");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("html");
	TCase *tcase = tcase_create("html");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, values_are_text);
	tcase_add_test(tcase, style_is_closed);
	tcase_add_test(tcase, nothing_is_fetched);
	tcase_add_test(tcase, landmarks);
	tcase_add_test(tcase, section_has_heading);
	tcase_add_test(tcase, tables);
	tcase_add_test(tcase, changes_are_announced);
	tcase_add_test(tcase, logo_without_file);
	tcase_add_test(tcase, numbers_of_the_law_are_text);
	tcase_add_test(tcase, style_is_no_longer_than_needed);
	tcase_add_test(tcase, contents_are_a_landmark);
	tcase_add_test(tcase, section_without_own_heading);
	tcase_add_test(tcase, picture_is_inline_with_words);
	tcase_add_test(tcase, picture_may_be_absent);
	tcase_add_test(tcase, metadata_of_a_page);
	tcase_add_test(tcase, letters_have_no_metadata);
	tcase_add_test(tcase, fragment_is_clean);
	suite_add_tcase(suite, tcase);
	return run_suite(suite);
}
