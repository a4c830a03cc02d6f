/*
 * What people and programs see of a report that is made by hand: text, JSON Lines, the page with its marks.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "out/toets_int.h"

static struct b1_mark marks[4];
static struct b1_report report;
static struct toets_view view;
static struct buf out;

static const char words[] = "Anna dient derhalve te wachten.";

static void
setup(void)
{
	struct b1_figures *figures = &report.figures;

	memset(&report, 0, sizeof(report));
	memset(marks, 0, sizeof(marks));
	marks[0] = (struct b1_mark){ .code = DIAG_B1_ZULLEN, .severity = DIAG_ADVICE, .start = 5, .end = 22, .words = "dient derhalve te", .text = "een",
		.advice = "Doe <dit>.", .zin = "[naam] dient derhalve te wachten.", .key = "zullen-00000001", .place = { { "a.txt", 1, 6 }, 17, NULL } };
	marks[1] = (struct b1_mark){ .code = DIAG_B1_JARGON, .severity = DIAG_ERROR, .start = 11, .end = 31, .words = "derhalve te wachten.", .text = "twee",
		.advice = "Anders", .suggestion = "daarom", .key = "jargon-00000002", .zin = marks[0].zin, .place = { { "a.txt", 1, 12 }, 20, NULL } };
	marks[2] = (struct b1_mark){ .code = DIAG_B1_ALINEA_LANG, .severity = DIAG_WARNING, .start = 0, .end = 31, .words = "", .text = "drie", .advice = "Knip",
		.key = "alinea-lang-00000003", .place = { { "b.xml", 2, 3 }, 0, "naam" } };
	marks[3] = (struct b1_mark){ .code = DIAG_B1_JARGON, .severity = DIAG_WARNING, .unit = 1, .end = 3, .words = "weg", .text = "vier", .advice = "x",
		.key = "jargon-00000004", .dismissed = true };
	*figures = (struct b1_figures){ .words = 12, .sentences = 3, .passives = 1, .formals = 2, .over_20 = 1, .mean = 16.06, .longest = 25, .score = 68.46,
		.verdict = B1_ALMOST, .brief = true };
	figures->measures[B1_MEAN] = (struct b1_measure){ "zinslengte", 16.06, 15, 6.06 };
	figures->measures[B1_OVER_20] = (struct b1_measure){ "lange-zinnen", 1 / 3.0, .2, 8.33 };
	figures->measures[B1_FORMAL] = (struct b1_measure){ "formeel", 3, 4, 0.01 };
	report.marks = marks;
	report.mark_count = 4;
	report.found[DIAG_ADVICE] = report.found[DIAG_WARNING] = report.found[DIAG_ERROR] = 1;
	report.dismissed = 1;
	report.worst_count = 1;
	report.worst[0] = (struct b1_sentence){ .text = marks[0].zin, .words = 25, .points = 7, .place = marks[0].place, .marks = { &marks[1], &marks[0] }, .mark_count = 2 };
	view = (struct toets_view){ .report = &report, .name = "a.txt" };
}

static void
teardown(void)
{
	buf_free(&out);
}

static void
has(const char *text)
{
	ck_assert_msg(strstr(buf_text(&out), text) != NULL, "‘%s’ is not in:\n%s", text, buf_text(&out));
}

static void
has_not(const char *text)
{
	ck_assert_msg(strstr(buf_text(&out), text) == NULL, "‘%s’ is in:\n%s", text, buf_text(&out));
}

START_TEST(text)
{
	report.figures.brief = false;
	toets_add_text(&out, &view);
	has("a.txt: B1-indicatie: bijna (score 68,5). 1 van 3 zinnen langer dan 20 woorden, dat is 33 procent\n  (norm 20); gemiddeld 16,1 woorden per zin (norm 15).\n");
	has_not("te kort");
	has("\n1  r. 1, 25 woorden\n   „[naam] ‹dient derhalve te wachten.›”\n   - „derhalve te wachten.”: twee. Anders. Voorstel: „daarom”. [jargon, fout]\n"
	    "   - „dient derhalve te”: een. Doe <dit>. [zullen]\n");
	has("Meldingen: 1 fout, 1 waarschuwing, 1 advies.\n  alinea-lang 1, jargon 1, zullen 1\n");
	has("Alle meldingen: --alles.");
	has_not("formele");		/* took no points */
	has_not("\033");
	has_not("Moeilijkste delen");
	has_not("vier");
	has_not("Eis");
}
END_TEST

/* A short text gets no verdict, but the numbers are there. */
START_TEST(text_brief)
{
	toets_add_text(&out, &view);
	has("a.txt: B1-indicatie: te kort om te beoordelen (12 woorden; score 68,5). 1 van 3 zinnen");
	has_not("bijna");
	buf_clear(&out);
	toets_add_json_summary(&out, &view);
	has("\"score\":68.5,\"b1\":\"bijna\",");
	has("\"kort\":true");
}
END_TEST

/* Only of a good text alone, long enough, in which nothing was found. */
START_TEST(text_last_step)
{
	static const char step[] = "laat hem lezen door iemand voor wie hij is";

	report.figures.brief = false;
	report.figures.verdict = B1_YES;
	view.flags = TOETS_ALONE;
	toets_add_text(&out, &view);
	has_not(step);
	memset(report.found, 0, sizeof(report.found));
	report.mark_count = 0;
	report.worst_count = 0;
	toets_add_text(&out, &view);
	has("Meldingen: geen.\n");
	has(step);
	buf_clear(&out);
	report.figures.verdict = B1_ALMOST;
	toets_add_text(&out, &view);
	has_not(step);
	report.figures.verdict = B1_YES;
	report.figures.brief = true;
	toets_add_text(&out, &view);
	has_not(step);
	report.figures.brief = false;
	view.flags = 0;
	toets_add_text(&out, &view);
	has_not(step);
}
END_TEST

START_TEST(text_flags)
{
	view.flags = TOETS_ALL | TOETS_CLASSIC | TOETS_ESCAPES;
	report.found[DIAG_WARNING] = 2;
	report.found[DIAG_ADVICE] = 0;
	toets_add_text(&out, &view);
	has("\033[1;4mdient derhalve te wachten.\033[0m");
	has("  woorden per zin                    16,1       15       -6\n");
	has("  score                                                68,5\n");
	has("a.txt:1:12: fout: twee: „derhalve te wachten.” [jargon]\n    Anders Voorstel: „daarom”\n"
	    "    <melding kenmerk=\"jargon-00000002\" woorden=\"derhalve te wachten.\" reden=\"\" door=\"\"/>\n");
	has("b.xml:2:3: waarschuwing: drie, uit het veld naam [alinea-lang]\n");
	has("woorden=\"(het geheel)\"");
	has("weggewuifd: vier");
	has_not("jargon-00000004\" woorden");
	has("  a.txt.toets\n");
	has("Meldingen: 1 fout, 2 waarschuwingen.\n");
	has_not("Alle meldingen: --alles");
}
END_TEST

/* What the advice says already is not said again. */
START_TEST(text_advice)
{
	marks[1].advice = "Schrijf liever: daarom. let op het vervolg";
	marks[0].code = DIAG_B1_ZIN_LANG;
	toets_add_text(&out, &view);
	has("   - „derhalve te wachten.” -> „daarom”. Let op het vervolg. [jargon, fout]\n");
	has("   - Een. Doe <dit>. [zin-lang]\n");
}
END_TEST

START_TEST(text_narrow)
{
	size_t column = 0, i, widest = 0;

	view.columns = 50;
	view.flags = TOETS_ESCAPES;
	toets_add_text(&out, &view);
	for (i = 0; i < out.len; i++) {
		if (out.data[i] == '\033')
			i += strcspn(out.data + i, "m") + 1;
		column = out.data[i] == '\n' ? 0 : column + ((out.data[i] & 0xC0) != 0x80);
		widest = column > widest ? column : widest;
	}
	has("\033[1ma.txt:\033[0m B1-indicatie: te kort om te beoordelen (12\n  woorden; score 68,5). 1 van 3 zinnen langer dan\n");
	ck_assert_uint_le(widest, 61);		/* the hint at the end is not cut */
}
END_TEST

/* What is underlined stops at the end of a line, and goes on behind the margin. */
START_TEST(lines)
{
	toets_add_lines(&out, "a \033[1;4mbb cc\033[0m dd", 4, 0, 2);
	ck_assert_str_eq(buf_text(&out), "a \033[1;4mbb\033[0m\n  \033[1;4mcc\033[0m\n  dd\n");
	buf_clear(&out);
	toets_add_lines(&out, "  éé  eenlangwoord x", 5, 3, 3);
	ck_assert_str_eq(buf_text(&out), "éé\n   eenlangwoord\n   x\n");
}
END_TEST

START_TEST(text_place)
{
	report.worst[0].marks[0] = &marks[0];
	report.worst[0].marks[1] = &marks[2];
	marks[0].words = "te";
	marks[0].zin_start = 7;		/* told: nothing is looked for */
	marks[0].zin_end = 12;
	view.name = "templates/a.xml";
	toets_add_text(&out, &view);
	has("1  a.txt:1:6, 25 woorden\n   „[naam] ‹dient› derhalve te wachten.”\n");
	has(" [zullen]\n");		/* where the sentence is */
	has(" [alinea-lang, b.xml:2:3, veld naam]\n");
}
END_TEST

START_TEST(text_line)
{
	view.flags = TOETS_LINE;
	toets_add_text(&out, &view);
	has("a.txt: B1-indicatie");
	has_not("Meldingen");
	buf_clear(&out);
	report.figures.verdict = B1_YES;
	report.found[DIAG_ERROR] = 0;
	view.flags = TOETS_LINE | TOETS_GATE;
	toets_add_text(&out, &view);
	ck_assert_uint_eq(out.len, 0);
}
END_TEST

START_TEST(gate)
{
	ck_assert(toets_passes(&view));
	view.flags = TOETS_GATE;
	ck_assert(!toets_passes(&view));
	view.columns = 200;
	toets_add_text(&out, &view);
	has("\nEis B1: niet gehaald: score 68,5, nodig 75; 1 fout staat nog open: jargon op r. 1.\n");
	buf_clear(&out);
	toets_add_json_summary(&out, &view);
	has(",\"eis\":{\"naam\":\"B1\",\"gehaald\":false}");
	buf_clear(&out);
	report.figures.verdict = B1_YES;
	toets_add_text(&out, &view);
	has("\nEis B1: niet gehaald: 1 fout staat nog open: jargon op r. 1.\n");
	buf_clear(&out);
	report.found[DIAG_ERROR] = 0;
	ck_assert(toets_passes(&view));
	toets_add_text(&out, &view);
	has("\nEis B1: gehaald.\n");
	report.figures.sentences = 0;
	ck_assert(!toets_passes(&view));
}
END_TEST

/* Points of all measures add up to 100 minus the score, in tenths. */
START_TEST(points)
{
	int tenths[B1_MEASURES], kind, sum = 0;

	report.figures.measures[B1_FORMAL].points = 17.14;
	toets_round_points(&report.figures, tenths);
	for (kind = 0; kind < B1_MEASURES; kind++)
		sum += tenths[kind];
	ck_assert_int_eq(sum, 1000 - 685);
	ck_assert_int_eq(tenths[B1_PASSIVE], 0);
}
END_TEST

START_TEST(regulation)
{
	view.genre = B1_REGULATION;
	view.flags = TOETS_GATE;
	toets_add_text(&out, &view);
	has("a.txt: geen oordeel: een regeling krijgt alleen cijfers en opmerkingen (score 68,5). ");
	has("Eis B1: geldt niet voor een regeling.\n");
	has_not("B1-indicatie");
}
END_TEST

START_TEST(empty)
{
	report = (struct b1_report){ .mark_count = 0 };
	toets_add_text(&out, &view);
	has("a.txt: er staat geen zin in om te beoordelen.\n");
	buf_clear(&out);
	toets_add_json(&out, &view);
	has("\"score\":0,");
	has("\"redenen\":[],\"secties\":[],\"zwakste\":[]");
	buf_clear(&out);
	toets_html_end(toets_html_begin(&out, &view));
	has("</html>\n");
}
END_TEST

START_TEST(json)
{
	char *last;

	toets_add_json(&out, &view);
	has("{\"schema\":1,\"type\":\"melding\",\"code\":\"jargon\",\"ernst\":\"fout\",\"bestand\":\"a.txt\",\"regel\":1,\"kolom\":12,\"lengte\":20,\"tekst\":\"twee\","
	    "\"bewijs\":\"derhalve te wachten.\",\"hulp\":\"Anders\",\"suggestie\":\"daarom\",\"zin\":\"[naam] dient derhalve te wachten.\",\"kenmerk\":\"jargon-00000002\"}\n");
	has("\"kenmerk\":\"alinea-lang-00000003\",\"veld\":\"naam\"}\n");
	has("\"kenmerk\":\"jargon-00000004\",\"weggewuifd\":true}\n");
	ck_assert(out.data[out.len - 1] == '\n');
	out.data[out.len - 1] = '\0';
	last = strrchr(out.data, '\n') + 1;
	ck_assert_str_eq(last, "{\"schema\":1,\"type\":\"samenvatting\",\"bestand\":\"a.txt\",\"score\":68.5,\"b1\":\"bijna\",\"woorden\":12,\"zinnen\":3,\"gemiddelde\":16.06,"
	    "\"langste\":25,\"redenen\":[{\"maat\":\"lange-zinnen\",\"waarde\":0.333,\"norm\":0.2,\"punten\":8.3},{\"maat\":\"zinslengte\",\"waarde\":16.06,\"norm\":15,"
	    "\"punten\":6}],\"secties\":[],\"zwakste\":[{\"regel\":1,\"kolom\":6,\"bestand\":\"a.txt\",\"woorden\":25,\"punten\":7,\"codes\":[\"jargon\",\"zullen\"]}],"
	    "\"meldingen\":{\"fout\":1,\"waarschuwing\":1,\"advies\":1},\"weggewuifd\":1,\"kort\":true}");
}
END_TEST

/* Marks of the same rule and words are left; the difference must be three points. */
START_TEST(previous)
{
	struct b1_mark old[2] = { marks[1], marks[1] };
	struct b1_report before = { .marks = old, .mark_count = 2, .figures = { .score = 66 } };
	struct toets_change change;

	old[1].words = "iets dat weg is";
	view.previous = &before;
	view.previous_name = "oud.txt";
	change = toets_compare(&view);
	ck_assert_uint_eq(change.gone, 1);
	ck_assert_uint_eq(change.fresh, 3);
	ck_assert_uint_eq(change.left, 1);
	ck_assert_int_eq(change.verdict, 0);
	before.figures.score = 55;
	ck_assert_int_eq(toets_compare(&view).verdict, 1);
	before.figures.score = 72;
	ck_assert_int_eq(toets_compare(&view).verdict, -1);
	toets_add_text(&out, &view);
	has("vorige versie (oud.txt): score 72 -> 68,5, moeilijker. Meldingen: 1 weg, 3 nieuw, 1 gebleven.\n");
}
END_TEST

static void
place_name(void *ctx, const struct b1_unit *unit, uint32_t start, uint32_t end, struct b1_place *place)
{
	(void)ctx;
	(void)unit;
	ck_assert(start == 0 && end == 4);
	*place = (struct b1_place){ .field = "naam" };
}

static void
make_page(unsigned flags)
{
	static const struct b1_span value = { 0, 4, B1_FIELD };
	struct b1_unit unit = { .lang = { .kind = LANG_PARAGRAPH, .text = words, .len = sizeof(words) - 1 }, .spans = &value, .span_count = 1, .place = place_name };
	struct toets_html *html;

	view.flags = flags;
	html = toets_html_begin(&out, &view);
	toets_html_unit(html, &unit);
	unit = (struct b1_unit){ .lang = { .kind = LANG_ITEM, .level = 1, .text = "weg & <b>", .len = 9 } };
	toets_html_unit(html, &unit);
	toets_html_end(html);
}

#define SIGN(n, letter, word, code)	"<a class=\"teken " word "\" id=\"m" n "\" href=\"#a" n "\" aria-label=\"" letter n " " word ", " code "\">" letter n "</a>"

/* Marks that overlap each begin and end where they should, and every sign has its advice. */
START_TEST(page)
{
	make_page(0);
	has("<p><span class=\"veld\">[naam]</span> <mark class=\"advies\">dient </mark><mark class=\"fout\">derhalve te</mark>" SIGN("1", "A", "advies", "zullen")
	    "<mark class=\"fout\"> wachten.</mark>" SIGN("2", "F", "fout", "jargon") SIGN("3", "W", "waarschuwing", "alinea-lang") "</p>\n<ul class=\"adviezen\">\n");
	has("<li id=\"a1\" class=\"advies\"><strong class=\"teken\">A1<span class=\"alleen-voorlezen\"> advies</span></strong> <mark>dient derhalve te</mark>: een. "
	    "Doe &lt;dit&gt;. <span class=\"bron\">(zullen, r. 1)</span> <a class=\"terug\" href=\"#m1\"");
	has("<span class=\"bron\">(alinea-lang, b.xml:2:3, veld naam)</span>");
	has("Voorstel: „daarom”.");
	has("<a class=\"terug\" href=\"#m3\"");
	has("<ul>\n<li>weg &amp; &lt;b&gt;</li>\n</ul>\n<h2>Waarom deze meldingen</h2>\n<dl>\n<dt>alinea-lang (1 keer)</dt>\n<dd>");
	has("<strong>B1-indicatie: te kort om te beoordelen (12 woorden; score 68,5).</strong> 1 van 3");
	has("<p>1 fout, 1 waarschuwing, 1 advies; 1 weggewuifd.</p>");
	has("<th scope=\"row\">woorden per zin</th><td class=\"getal\">16,1</td><td class=\"getal\">15</td><td class=\"getal\">-6</td>");
	has("<li><a href=\"#m1\">[naam] dient derhalve te wachten.</a> (25 woorden, jargon, zullen)</li>");
	has_not("Anna");
	has_not("id=\"m4\"");
	has_not("<script");
}
END_TEST

static void
place_heading(void *ctx, const struct b1_unit *unit, uint32_t start, uint32_t end, struct b1_place *place)
{
	*place = (struct b1_place){ .pos = { "a.txt", *(int *)ctx, 1 } };
}

/* The table of parts points to their headings; one without sentences has no row. */
START_TEST(page_parts)
{
	struct b1_section sections[] = { { .title = "" }, { .title = "Wat?", .place = { { "a.txt", 7, 1 }, 4, NULL } } };
	struct b1_unit unit = { .lang = { .kind = LANG_HEADING, .level = 1, .text = "Wat?", .len = 4 }, .place = place_heading };
	struct toets_html *html;
	int line = 5;

	report.sections = sections;
	report.section_count = 2;
	report.mark_count = 0;
	unit.ctx = &line;
	html = toets_html_begin(&out, &view);
	toets_html_unit(html, &unit);
	line = 7;
	toets_html_unit(html, &unit);
	toets_html_end(html);
	has("<tr><th scope=\"row\">het begin</th>");
	has("<tr><th scope=\"row\"><a href=\"#d2\">Wat?</a></th>");
	has("<h3>Wat?</h3>\n<h3 id=\"d2\">Wat?</h3>");
}
END_TEST

START_TEST(page_fields)
{
	make_page(TOETS_FIELDS);
	has("<p>Anna <mark");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("b1_out");
	TCase *tests = tcase_create("b1_out");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, text);
	tcase_add_test(tests, text_brief);
	tcase_add_test(tests, text_last_step);
	tcase_add_test(tests, text_flags);
	tcase_add_test(tests, text_place);
	tcase_add_test(tests, text_advice);
	tcase_add_test(tests, text_narrow);
	tcase_add_test(tests, text_line);
	tcase_add_test(tests, lines);
	tcase_add_test(tests, gate);
	tcase_add_test(tests, points);
	tcase_add_test(tests, regulation);
	tcase_add_test(tests, empty);
	tcase_add_test(tests, json);
	tcase_add_test(tests, previous);
	tcase_add_test(tests, page);
	tcase_add_test(tests, page_parts);
	tcase_add_test(tests, page_fields);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
