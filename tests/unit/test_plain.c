/*
 * A letter as text: 72 columns counted in characters, headings, lists, tables, links.
 */
#include "out_doc.h"
#include "out/plain_int.h"

static const struct {
	const char *body, *text;
} letters[] = {
	{ "<h1>Uw giften</h1><p>Tekst.</p>", "Uw giften\n=========\n\nTekst.\n" },
	{ "<h1>É ü ï</h1><h2>Twee</h2><p>a</p><h3>Drie</h3><p>b</p>", "É ü ï\n=====\n\n\nTwee\n----\n\na\n\nDrie\n....\nb\n" },
	{ "<h1>K</h1><ul><li>een</li><li>twee</li></ul><p>na</p>", "K\n=\n\n- een\n- twee\n\nna\n" },
	{ "<h1>K</h1><ol><li>een</li><li><p>twee</p><ul><li>in</li></ul></li></ol>", "K\n=\n\n1. een\n2. twee\n\n   - in\n" },
	{ "<h1>K</h1><dl><dt>Datum</dt><dd>nu</dd><dt>Ons kenmerk</dt><dd>T-1</dd></dl>", "K\n=\n\nDatum:        nu\nOns kenmerk:  T-1\n" },
	{ "<h1>K</h1><p>a<br/>b</p>", "K\n=\n\na\nb\n" },
	{ "<h1>K</h1><p>Ga naar <a href='https://v.example/x'>v.example/x</a>.</p>", "K\n=\n\nGa naar https://v.example/x.\n" },
	{ "<h1>K</h1><p>Kijk <a href='https://v.example/x'>hier</a>, mail <a href='mailto:a@v.example'>a@v.example</a>.</p>",
	  "K\n=\n\nKijk hier <https://v.example/x>, mail a@v.example.\n" },
	{ "<h1>K</h1><p><ins>nieuw</ins> <del>oud</del></p>", "K\n=\n\n{+nieuw+} [-oud-]\n" },
	{ "<h1>K</h1><ol><li data-label='1.'><ol><li data-label='1°.'>een</li><li data-label='10°.'>tien</li><li>geen</li></ol></li><li data-label='2.'></li></ol>",
	  "K\n=\n\n1. 1°.  een\n   10°. tien\n        geen\n\n2.\n" },
	{ "<h1>K</h1><ul class='inhoudsopgave'><li><p><a href='#a'>Een</a></p><ul><li><a href='#a'>Twee</a></li></ul></li></ul><p id='a'>m<sup>2</sup></p>",
	  "K\n=\n\nEen\n  Twee\n\nm2\n" },
	{ "<h1>K</h1><p><a class='verwijzing' href='https://wet.example/x'>artikel 1</a></p>", "K\n=\n\nartikel 1\n" },
	{ "<h1>K</h1><p><img src='klaar:tijdlijn' alt='Drie'/></p><p>na</p>", "K\n=\n\nna\n" },
	{ "<h1>K</h1><p class='let-op'>Pas op.</p>", "K\n=\n\n| Pas op.\n" },
	{ "<h1>K</h1><table><caption>Geld</caption><thead><tr><th scope='col'>Wat</th><th scope='col' class='bedrag'>Bedrag</th></tr></thead>"
	  "<tbody><tr><td>Huur</td><td class='bedrag'>€ 1.200</td></tr><tr class='totaal'><td>Samen</td><td class='bedrag'>€ 5</td></tr></tbody></table>",
	  "K\n=\n\nGeld\n\nWat     Bedrag\n--------------\nHuur   € 1.200\n--------------\nSamen      € 5\n" },
};

START_TEST(reads_well)
{
	char body[2000];

	snprintf(body, sizeof(body), "<main>%s</main>", letters[_i].body);
	ck_assert_str_eq(written(body, out_write_text), letters[_i].text);
}
END_TEST

/* Every line at most 72 characters; words that belong together stay together. */
START_TEST(width)
{
	struct buf body = BUF_INIT;
	const char *line;
	size_t len;
	int i;

	buf_adds(&body, "<main><h1>Kop</h1><ul><li>");
	for (i = 0; i < 60; i++)
		buf_adds(&body, "Yıldız krijgt €\xc2\xa0" "1.401,50 in <span class='niet-afbreken'>juli 2026</span> ");
	buf_adds(&body, "</li></ul></main>");
	for (line = written(body.data, out_write_text); *line != '\0'; line += len + 1) {
		len = strcspn(line, "\n");
		ck_assert_int_le(plain_width(line, len), 72);
		ck_assert(len == 0 || line[len - 1] != ' ');
		ck_assert(strncmp(line, "  1.401,50", 10) != 0 && strncmp(line, "  2026", 6) != 0);
	}
	ck_assert_ptr_null(strstr(buf_text(&bytes), "\xc2\xa0"));
	buf_free(&body);
}
END_TEST

START_TEST(wide_table)
{
	struct buf body = BUF_INIT;
	const char *line;
	size_t len;
	int i;

	buf_adds(&body, "<main><h1>Kop</h1><table><caption>T</caption><tbody><tr><td>");
	for (i = 0; i < 30; i++)
		buf_adds(&body, "woorden ");
	buf_adds(&body, "</td><td class='bedrag'>€ 85</td></tr></tbody></table></main>");
	for (line = written(body.data, out_write_text); *line != '\0'; line += len + 1) {
		len = strcspn(line, "\n");
		ck_assert_int_le(plain_width(line, len), 72);
	}
	ck_assert_ptr_nonnull(strstr(buf_text(&bytes), "€ 85\n"));
	buf_free(&body);
}
END_TEST

/* Columns that cannot fit become a list. */
START_TEST(table_as_list)
{
	struct buf body = BUF_INIT;
	int i;

	buf_adds(&body, "<main><h1>Kop</h1><table><caption>T</caption><thead><tr>");
	for (i = 0; i < 8; i++)
		buf_addf(&body, "<th scope='col'>Kolomnummer%d</th>", i);
	buf_adds(&body, "</tr></thead><tbody><tr>");
	for (i = 0; i < 8; i++)
		buf_addf(&body, "<td>waarde%d</td>", i);
	buf_adds(&body, "</tr></tbody></table></main>");
	written(body.data, out_write_text);
	ck_assert_ptr_nonnull(strstr(buf_text(&bytes), "Kolomnummer0: waarde0\nKolomnummer1: waarde1\n"));
	buf_free(&body);
}
END_TEST

START_TEST(widths)
{
	ck_assert_int_eq(plain_width("Ørsted", strlen("Ørsted")), 6);
	ck_assert_int_eq(plain_width("e\xcc\x81", 3), 1);
	ck_assert_int_eq(plain_longest_word("een vijftien\nx"), 8);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("text");
	TCase *tcase = tcase_create("text");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(tcase, reads_well, 0, sizeof(letters) / sizeof(letters[0]));
	tcase_add_test(tcase, width);
	tcase_add_test(tcase, wide_table);
	tcase_add_test(tcase, table_as_list);
	tcase_add_test(tcase, widths);
	suite_add_tcase(suite, tcase);
	return run_suite(suite);
}
