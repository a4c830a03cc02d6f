/*
 * What stands above the text on its page: the verdict, the sentences to mend first, how the score came about, the parts, the signs.
 */
#include <string.h>

#include "out/toets_html_int.h"

enum { SENTENCE_BYTES = 400, TITLE_BYTES = 160 };

static const char style_sheet[] =
    "*{box-sizing:border-box}\n"
    "html{color-scheme:light;-webkit-text-size-adjust:100%;text-size-adjust:100%}\n"
    "body{margin:0 auto;padding:1.5rem 1.25rem 4rem;max-width:44rem;background:#fff;color:#1a1a1a;"
    "font:1.0625rem/1.6 \"Noto Sans\",system-ui,Arial,sans-serif;overflow-wrap:break-word}\n"
    "h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .4em;text-wrap:balance}h1{font-size:1.7rem;margin-top:0}h2{font-size:1.3rem}\n"
    "h3{font-size:1.1rem}h4,h5,h6{font-size:1rem}p,ul,ol,dl{margin:0 0 .8em}ul,ol{padding-left:1.4em}li{margin:.2em 0}\n"
    "#tekst{border-top:3px solid #00497a;padding-top:.6em;margin-top:2em}\n"
    "a{color:#00497a;text-underline-offset:.15em}a:focus-visible{outline:3px solid #00497a;outline-offset:2px}\n"
    ".oordeel{font-size:1.15rem;border-left:.35em solid #00497a;padding-left:.8em}\n"
    "table{border-collapse:collapse;width:100%;margin:0 0 1em}caption{text-align:left;padding:.3em 0}\n"
    "th,td{text-align:left;vertical-align:top;padding:.3em .5em .3em 0;border-bottom:1px solid #767676}tbody th{font-weight:normal}\n"
    ".getal{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}tfoot>*>*{font-weight:bold}.getal+:not(.getal){padding-left:1em}\n"
    "mark{background:#f3f3f3;color:inherit;text-decoration-line:underline;text-decoration-thickness:2px;text-underline-offset:.2em;"
    "text-decoration-skip-ink:none}\n"
    ".fout mark,mark.fout{text-decoration-style:double;text-decoration-color:#a40000}\n"
    ".waarschuwing mark,mark.waarschuwing{text-decoration-style:wavy;text-decoration-color:#8a4b00}\n"
    ".advies mark,mark.advies{text-decoration-style:dotted;text-decoration-color:#00497a}\n"
    ".teken{font-size:.75rem;font-weight:bold;margin:0 .15em;padding:.15em .3em;border:1px solid currentcolor;border-radius:.2em;"
    "white-space:nowrap;vertical-align:super;line-height:1;text-decoration:none}\n"
    "a.fout{color:#a40000}a.waarschuwing{color:#8a4b00}a.advies{color:#00497a}\n"
    ".adviezen{list-style-type:'';padding:.5em .8em;margin:0 0 1.2em;background:#f3f3f3;border-left:.25em solid #595959;font-size:.9375rem}\n"
    ".adviezen .teken{vertical-align:baseline}:target{outline:3px solid #1a1a1a;outline-offset:.2em}.bron{color:#595959}\n"
    ".veld{font-style:italic}.buiten,.cel{padding-left:.8em;border-left:1px solid #767676}.buiten{color:#595959}"
    ".buiten+.buiten{margin-top:-.8em}\n"
    ".in-2{margin-left:1.4em}.in-3{margin-left:2.8em}.in-4{margin-left:4.2em}\n"
    "dt{font-weight:bold}dd{margin:0 0 .6em 1.4em}\n"
    ".alleen-voorlezen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}\n"
    "@media (max-width:30rem){h1{font-size:1.4rem}table{font-size:.9375rem}tbody th{overflow-wrap:anywhere}}\n"
    "@media print{body{max-width:none;padding:0;font-size:10.5pt;line-height:1.4}a{color:inherit}.terug,.naar{display:none}"
    "h1,h2,h3,h4,h5,h6,caption{break-after:avoid}.adviezen li,tr{break-inside:avoid}p,li{orphans:2;widows:2}}\n"
    "@page{size:A4;margin:20mm}\n";

static void
add_head(struct buf *out, const struct toets_view *view)
{
	buf_adds(out, "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; connect-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<title>Toets van ");
	toets_html_add_string(out, toets_name(view));
	buf_adds(out, "</title>\n<style>\n");
	buf_adds(out, style_sheet);
	buf_adds(out, "</style>\n</head>\n<body>\n");
}

/* ---- the verdict ---- */

/* Text without its full stop as a paragraph of its own, with a capital. */
static void
add_paragraph(struct buf *out, struct buf *text)
{
	if (text->len > 0 && *text->data >= 'a' && *text->data <= 'z')
		*text->data = (char)(*text->data - 'a' + 'A');
	buf_adds(out, "<p>");
	toets_html_add_text(out, buf_text(text), text->len);
	buf_adds(out, ".</p>\n");
	buf_clear(text);
}

/* "B1-indicatie: bijna (score 68)." stands out; the reasons follow. */
static void
add_verdict(struct buf *out, const struct toets_view *view)
{
	struct buf text = BUF_INIT;
	const char *all, *end;

	toets_add_verdict(&text, view);
	all = buf_text(&text);
	end = strstr(all, "). ");
	if (end == NULL) {
		add_paragraph(out, &text);
	} else {
		buf_adds(out, "<p class=\"oordeel\"><strong>");
		if (view->genre == B1_REGULATION && *all == 'g')
			*text.data = 'G';
		toets_html_add_text(out, all, (size_t)(end + 2 - all));
		buf_adds(out, "</strong>");
		toets_html_add_string(out, end + 2);
		buf_adds(out, ".</p>\n");
	}
	buf_free(&text);
}

static void
add_header(struct buf *out, const struct toets_view *view)
{
	const struct b1_report *report = view->report;
	struct buf text = BUF_INIT;

	buf_adds(out, "<header>\n<h1>Toets van ");
	toets_html_add_string(out, toets_name(view));
	buf_adds(out, "</h1>\n");
	add_verdict(out, view);
	if (view->previous != NULL) {
		toets_add_change(&text, view);
		add_paragraph(out, &text);
	}
	if (toets_gate_name(view) != NULL) {
		toets_add_gate(&text, view);
		add_paragraph(out, &text);
	}
	toets_add_found(&text, report);
	if (report->dismissed > 0)
		buf_addf(&text, "; %zu weggewuifd", report->dismissed);
	add_paragraph(out, &text);
	buf_adds(out, "<p class=\"naar\"><a href=\"#tekst\">Naar de tekst met de meldingen</a></p>\n</header>\n<main>\n");
	buf_free(&text);
}

/* ---- the sentences to mend first ---- */

/* The number of the first mark of the sentence; 0: it has none. */
static size_t
first_mark(const struct b1_report *report, const struct b1_sentence *sentence)
{
	size_t number, first = 0;
	int i;

	for (i = 0; i < sentence->mark_count; i++) {
		number = (size_t)(sentence->marks[i] - report->marks) + 1;
		if (first == 0 || number < first)
			first = number;
	}
	return first;
}

static void
add_worst_codes(struct buf *out, const struct b1_sentence *sentence)
{
	int i, j;

	for (i = 0; i < sentence->mark_count; i++) {
		for (j = 0; j < i && sentence->marks[j]->code != sentence->marks[i]->code; j++)
			;
		if (j == i)
			buf_addf(out, ", %s", diag_kind(sentence->marks[i]->code)->name);
	}
}

static void
add_short(struct buf *out, const char *text, size_t most)
{
	size_t len = toets_short_len(text, most);

	toets_html_add_text(out, text, len);
	buf_adds(out, text[len] != '\0' ? " …" : "");
}

static void
add_worst(struct buf *out, const struct b1_report *report)
{
	const struct b1_sentence *sentence;
	int i;

	if (report->worst_count == 0)
		return;
	buf_adds(out, "<h2>Verbeter eerst</h2>\n<ol>\n");
	for (i = 0; i < report->worst_count; i++) {
		sentence = &report->worst[i];
		buf_addf(out, "<li><a href=\"#m%zu\">", first_mark(report, sentence));
		add_short(out, sentence->text, SENTENCE_BYTES);
		buf_adds(out, "</a> (");
		toets_add_count(out, sentence->words, "woord", "woorden");
		add_worst_codes(out, sentence);
		buf_adds(out, ")</li>\n");
	}
	buf_adds(out, "</ol>\n");
}

/* ---- how the score came about ---- */

static void
add_number(struct buf *out, double value, const char *unit)
{
	buf_adds(out, "<td class=\"getal\">");
	toets_add_number(out, value);
	buf_addf(out, "%s</td>", unit);
}

static void
add_score(struct buf *out, const struct toets_view *view)
{
	const struct b1_figures *figures = &view->report->figures;
	const struct b1_measure *measure;
	int tenths[B1_MEASURES], kind;

	if (figures->sentences == 0)
		return;
	toets_round_points(figures, tenths);
	buf_adds(out, "<h2>De score</h2>\n<table>\n<caption>Elke tekst begint met 100 punten. Hoger is makkelijker.</caption>\n<thead><tr><th scope=\"col\">Maat</th>"
	    "<th scope=\"col\" class=\"getal\">Gemeten</th><th scope=\"col\" class=\"getal\">Norm</th><th scope=\"col\" class=\"getal\">Punten</th></tr></thead>\n<tbody>\n");
	for (kind = 0; kind < B1_MEASURES; kind++) {
		measure = &figures->measures[kind];
		buf_addf(out, "<tr><th scope=\"row\">%s</th>", toets_rows[kind].what);
		add_number(out, toets_rows[kind].times * measure->value, toets_rows[kind].unit);
		if (measure->norm > 0)
			add_number(out, toets_rows[kind].times * measure->norm, toets_rows[kind].unit);
		else
			buf_adds(out, "<td class=\"getal\">geen</td>");
		add_number(out, -tenths[kind] / 10.0, "");
		buf_adds(out, "</tr>\n");
	}
	buf_adds(out, "</tbody>\n<tfoot><tr><th scope=\"row\" colspan=\"3\">Score</th>");
	add_number(out, figures->score, "");
	buf_adds(out, "</tr></tfoot>\n</table>\n");
}

/* ---- the parts ---- */

static void
add_section(struct buf *out, const struct toets_view *view, size_t number)
{
	const struct b1_section *section = &view->report->sections[number];

	buf_adds(out, "<tr><th scope=\"row\">");
	if (*section->title == '\0')
		buf_adds(out, "het begin");
	else {
		buf_addf(out, "<a href=\"#d%zu\">", number + 1);
		add_short(out, section->title, TITLE_BYTES);
		buf_adds(out, "</a>");
	}
	buf_adds(out, "</th>");
	add_number(out, section->figures.score, "");
	buf_addf(out, "<td>%s</td>", section->figures.brief ? "te kort" : view->genre == B1_REGULATION ? "geen" : b1_verdict_name(section->figures.verdict));
	add_number(out, (double)section->figures.words, "");
	buf_adds(out, "</tr>\n");
}

static void
add_sections(struct buf *out, const struct toets_view *view)
{
	size_t i;

	if (view->report->section_count < 2)
		return;
	buf_adds(out, "<h2>Per deel</h2>\n<table>\n<thead><tr><th scope=\"col\">Deel</th><th scope=\"col\" class=\"getal\">Score</th><th scope=\"col\">Oordeel</th>"
	    "<th scope=\"col\" class=\"getal\">Woorden</th></tr></thead>\n<tbody>\n");
	for (i = 0; i < view->report->section_count; i++)
		add_section(out, view, i);
	buf_adds(out, "</tbody>\n</table>\n");
}

/* ---- the signs ---- */

static void
add_legend(struct buf *out, const struct toets_view *view)
{
	if (view->report->mark_count > 0)
		buf_adds(out, "<h2>De tekens</h2>\n<ul>\n"
		    "<li><mark class=\"fout\">Dubbel onderstreept</mark> en F met een nummer: fout. Dit moet anders.</li>\n"
		    "<li><mark class=\"waarschuwing\">Golvend onderstreept</mark> en W met een nummer: waarschuwing. Meestal kan dit beter.</li>\n"
		    "<li><mark class=\"advies\">Met stippen onderstreept</mark> en A met een nummer: advies. U kiest zelf.</li>\n"
		    "<li>Het advies staat onder de alinea. Een teken is een link daarheen, en Terug brengt u weer bij het teken.</li>\n");
	else
		buf_adds(out, "<h2>De tekens</h2>\n<ul>\n");
	buf_adds(out, "<li>Een lijn links en grijze letters: bijvoorbeeld een adres of een kenmerk. Daar kijkt de toets niet naar.</li>\n");
	if (view->genre == B1_LETTER)
		buf_adds(out, "<li>Woorden tussen haken, zoals <span class=\"veld\">[naam]</span>, komen uit de gegevens van de inwoner. Hier staat alleen de naam van het veld.</li>\n");
	buf_adds(out, "</ul>\n");
}

void
toets_html_add_head(struct buf *out, const struct toets_view *view)
{
	add_head(out, view);
	add_header(out, view);
	add_worst(out, view->report);
	add_score(out, view);
	add_sections(out, view);
	add_legend(out, view);
	buf_adds(out, "<h2 id=\"tekst\">De tekst</h2>\n");
}
