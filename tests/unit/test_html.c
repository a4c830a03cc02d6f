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
	suite_add_tcase(suite, tcase);
	return run_suite(suite);
}
