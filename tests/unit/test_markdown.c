/*
 * A document as Markdown: front matter, blocks, what is escaped, numbers of the law, tables of GFM.
 */
#include "out_doc.h"

static const struct {
	const char *body, *text;
} pages[] = {
	{ "<h1>Kop</h1><h2>Twee</h2><p>a</p><p>b<br/>c</p>", "# Kop\n\n## Twee\n\na\n\nb<br>c\n" },
	{ "<h1>K</h1><p>1. geen lijst</p><p>1a. ook niet</p><p># kop</p><p>- streep</p>", "# K\n\n1\\. geen lijst\n\n1a. ook niet\n\n\\# kop\n\n\\- streep\n" },
	{ "<h1>K</h1><p>a * b_c [d] &lt;e&gt; `f` \\ g|h ~ &amp;amp; €</p>", "# K\n\na \\* b\\_c \\[d\\] \\<e\\> \\`f\\` \\\\ g\\|h \\~ \\&amp; €\n" },
	{ "<h1>K</h1><p>een <strong>vet </strong>en <em>schuin</em> <strong>2026. x</strong></p>", "# K\n\neen **vet** en *schuin* **2026. x**\n" },
	{ "<h1>K</h1><p><strong>2026. x</strong></p>", "# K\n\n**2026\\. x**\n" },
	{ "<h1>K</h1><p><ins>n</ins> <del>o</del> m<sup>2</sup></p>", "# K\n\n<ins>n</ins> <del>o</del> m<sup>2</sup>\n" },
	{ "<h1>K</h1><p><a href='https://v.example/a_(b)'>hier</a></p>", "# K\n\n[hier](<https://v.example/a_(b)>)\n" },
	{ "<h1>K</h1><ul><li>een</li><li><p>twee</p><ul><li>in</li></ul></li></ul><p>na</p>", "# K\n\n- een\n- twee\n\n  - in\n\nna\n" },
	{ "<h1>K</h1><ol><li>een</li><li>twee</li></ol>", "# K\n\n1. een\n2. twee\n" },
	{ "<h1>K</h1><ol><li data-label='2.'><p>een</p><ol><li data-label='a.'>x</li></ol></li><li data-label='3a.'></li></ol>",
	  "# K\n\n- 2\\. een\n\n  - a. x\n\n- 3a. \n" },
	{ "<h1>K</h1><dl><dt>Datum</dt><dd>nu</dd><dt>Grond</dt><dd>een</dd><dd>twee</dd></dl>", "# K\n\n- **Datum**: nu\n- **Grond**: een\n\n  twee\n" },
	{ "<h1>K</h1><section class='let-op'><p>Pas op.</p><p>Echt.</p></section><p>na</p>", "# K\n\n> Pas op.\n>\n> Echt.\n\nna\n" },
	{ "<h1>K</h1><section id='s'><h2>Deel</h2></section><p id='nergens'><a href='#s'>terug</a></p>", "# K\n\n## <a id=\"s\"></a>Deel\n\n[terug](<#s>)\n" },
	{ "<h1>K</h1><table><caption>Geld</caption><thead><tr><th scope='col'>Wat</th><th scope='col'>Hoe|veel</th></tr></thead>"
	  "<tbody><tr><td><p>a</p><p>b</p></td><td>1</td></tr><tr><td colspan='2'>samen</td></tr></tbody></table>",
	  "# K\n\n**Geld**\n\n| Wat | Hoe\\|veel |\n| --- | --- |\n| a<br>b | 1 |\n| samen |  |\n" },
	{ "<h1>K</h1><table><tbody><tr><td>x</td><td></td></tr></tbody></table>", "# K\n\n|  |  |\n| --- | --- |\n| x |  |\n" },
	{ "<h1>K</h1><p class='tussenkop'>Tussen</p><hr/>", "# K\n\n**Tussen**\n\n---\n" },
};

START_TEST(reads_well)
{
	static const char front[] = "---\ntitel: \"Besluit <1>\"\ntaal: \"nl\"\n---\n\n";
	struct buf body = BUF_INIT;

	buf_addf(&body, "<main>%s</main>", pages[_i].body);
	written(buf_text(&body), out_write_markdown);
	ck_assert_int_eq(strncmp(buf_text(&bytes), front, strlen(front)), 0);
	ck_assert_str_eq(buf_text(&bytes) + strlen(front), pages[_i].text);
	buf_free(&body);
}
END_TEST

START_TEST(front_matter_is_quoted)
{
	written_with("<main><h1>K</h1></main>", out_write_markdown, NULL,
	    "<meta name='op' content='2026-11-22: \"x\"'/><meta name='author' content='A'/><meta name='robots' content='index'/>");
	ck_assert_str_eq(buf_text(&bytes), "---\ntitel: \"Besluit <1>\"\ntaal: \"nl\"\nop: \"2026-11-22: \\\"x\\\"\"\n---\n\n# K\n");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("markdown");
	TCase *tcase = tcase_create("markdown");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(tcase, reads_well, 0, sizeof(pages) / sizeof(pages[0]));
	tcase_add_test(tcase, front_matter_is_quoted);
	suite_add_tcase(suite, tcase);
	return run_suite(suite);
}
