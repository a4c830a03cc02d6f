/*
 * The text itself as a page, with its marks: by the pattern of the underlining and a sign of letter and number, never by colour
 * alone. The sign is a link to the advice right below the paragraph, and back. No script, nothing is fetched.
 */
#include <stdlib.h>
#include <string.h>

#include "out/toets_html_int.h"

static const char style_sheet[] =
    "*{box-sizing:border-box}\n"
    "html{color-scheme:light;-webkit-text-size-adjust:100%;text-size-adjust:100%}\n"
    "body{margin:0 auto;padding:1.5rem 1.25rem 4rem;max-width:46rem;background:#fff;color:#1a1a1a;"
    "font:1.0625rem/1.6 'Open Sans',Arial,sans-serif;overflow-wrap:break-word}\n"
    "h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.5em 0 .4em}h1{font-size:1.5rem;margin-top:0}h2{font-size:1.25rem}\n"
    "h3{font-size:1.15rem}h4,h5,h6{font-size:1.05rem}p,ul,ol,dl{margin:0 0 .8em}ul,ol{padding-left:1.6em}li{margin:.2em 0}\n"
    "a{color:#00497a;text-underline-offset:.15em}a:focus-visible{outline:3px solid #00497a;outline-offset:2px}\n"
    ".oordeel{font-size:1.15rem;border-left:.35em solid #00497a;padding-left:.8em}\n"
    "mark{background:#f3f3f3;color:inherit;text-decoration-line:underline;text-decoration-thickness:2px;text-underline-offset:.2em;"
    "text-decoration-skip-ink:none}\n"
    ".fout mark,mark.fout{text-decoration-style:double;text-decoration-color:#a40000}\n"
    ".waarschuwing mark,mark.waarschuwing{text-decoration-style:wavy;text-decoration-color:#8a4b00}\n"
    ".advies mark,mark.advies{text-decoration-style:dotted;text-decoration-color:#00497a}\n"
    ".teken{font-size:.75rem;font-weight:bold;margin:0 .15em;padding:.05em .25em;border:1px solid currentcolor;border-radius:.2em;"
    "white-space:nowrap;vertical-align:super;line-height:1}\n"
    "a.fout{color:#a40000}a.waarschuwing{color:#8a4b00}a.advies{color:#00497a}\n"
    ".adviezen{list-style-type:'';padding:.5em .8em;margin:0 0 1em;background:#f3f3f3;border-left:.25em solid #595959;font-size:.9375rem}\n"
    ".adviezen .teken{vertical-align:baseline}:target{outline:3px solid #1a1a1a;outline-offset:.2em}\n"
    ".veld{font-style:italic}.buiten,.cel{padding-left:.8em;border-left:1px solid #767676}.buiten{color:#595959}\n"
    ".in-2{margin-left:1.4em}.in-3{margin-left:2.8em}.in-4{margin-left:4.2em}\n"
    "dt{font-weight:bold}dd{margin:0 0 .5em 1.5em}\n"
    "@media print{body{max-width:none;padding:0;font-size:10.5pt;line-height:1.4}a{color:inherit}.terug{display:none}"
    "h1,h2,h3,h4,h5,h6{break-after:avoid}.adviezen li{break-inside:avoid}p,li{orphans:2;widows:2}}\n";

/* ---- what stands above the text ---- */

static void
add_head(struct buf *out, const struct toets_view *view)
{
	buf_adds(out, "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; connect-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<title>Toets van ");
	toets_html_add_string(out, view->name);
	buf_adds(out, "</title>\n<style>\n");
	buf_adds(out, style_sheet);
	buf_adds(out, "</style>\n</head>\n<body>\n");
}

static void
add_paragraph(struct buf *out, const char *open, struct buf *text)
{
	buf_adds(out, open);
	toets_html_add_text(out, buf_text(text), text->len);
	buf_adds(out, ".</p>\n");
	buf_clear(text);
}

static void
add_verdict(struct buf *out, const struct toets_view *view)
{
	const struct b1_report *report = view->report;
	struct buf text = BUF_INIT;

	buf_adds(out, "<header>\n<h1>Toets van ");
	toets_html_add_string(out, view->name);
	buf_adds(out, "</h1>\n");
	toets_add_verdict(&text, view);
	if (report->figures.sentences == 0 && text.len > 0)
		text.data[0] = 'E';		/* "er staat geen zin in ..." */
	add_paragraph(out, "<p class=\"oordeel\">", &text);
	if (view->previous != NULL) {
		toets_add_change(&text, view);
		text.data[0] = 'V';
		add_paragraph(out, "<p>", &text);
	}
	if (report->figures.brief && report->figures.sentences > 0)
		buf_adds(out, "<p>De tekst is te kort om te beoordelen.</p>\n");
	if (view->genre == B1_REGULATION)
		buf_adds(out, "<p>Een regeling is een ander soort tekst: de score zegt hier niet of de tekst B1 is.</p>\n");
	buf_addf(out, "<p>Meldingen: %zu fout, %zu waarschuwing, %zu advies; %zu weggewuifd.</p>\n</header>\n<main>\n", report->found[DIAG_ERROR],
	    report->found[DIAG_WARNING], report->found[DIAG_ADVICE], report->dismissed);
	buf_free(&text);
}

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
add_worst(struct buf *out, const struct b1_report *report)
{
	const struct b1_sentence *sentence;
	size_t len;
	int i;

	if (report->worst_count == 0)
		return;
	buf_adds(out, "<h2>Verbeter eerst</h2>\n<ol>\n");
	for (i = 0; i < report->worst_count; i++) {
		sentence = &report->worst[i];
		len = strlen(sentence->text);
		for (len = len > 400 ? 400 : len; len > 0 && (sentence->text[len] & 0xC0) == 0x80; )
			len--;
		buf_addf(out, "<li><a href=\"#m%zu\">", first_mark(report, sentence));
		toets_html_add_text(out, sentence->text, len);
		buf_addf(out, "%s</a> (%u %s", sentence->text[len] != '\0' ? " …" : "", (unsigned)sentence->words, sentence->words == 1 ? "woord" : "woorden");
		add_worst_codes(out, sentence);
		buf_adds(out, ")</li>\n");
	}
	buf_adds(out, "</ol>\n");
}

static void
add_legend(struct buf *out)
{
	buf_adds(out, "<h2>De tekens</h2>\n<ul>\n"
	    "<li><mark class=\"fout\">Dubbel onderstreept</mark> en F met een nummer: fout. Dit moet anders.</li>\n"
	    "<li><mark class=\"waarschuwing\">Golvend onderstreept</mark> en W met een nummer: waarschuwing. Meestal kan dit beter.</li>\n"
	    "<li><mark class=\"advies\">Met stippen onderstreept</mark> en A met een nummer: advies. U kiest zelf.</li>\n"
	    "<li>Woorden tussen haken, zoals <span class=\"veld\">[naam]</span>, komen uit de gegevens van de inwoner. Daar staat hier alleen de naam van het veld.</li>\n"
	    "<li>Klik op een teken: dan komt u bij het advies. Klik daar op Terug: dan bent u weer in de tekst.</li>\n</ul>\n");
}

struct toets_html *
toets_html_begin(struct buf *out, const struct toets_view *view)
{
	struct toets_html *html = mem_alloc(sizeof(*html));

	html->out = out;
	html->view = view;
	html->heading = 2;
	add_head(out, view);
	add_verdict(out, view);
	add_worst(out, view->report);
	add_legend(out);
	buf_adds(out, "<h2>De tekst</h2>\n");
	return html;
}

/* ---- the text ---- */

static void
end_list(struct toets_html *html)
{
	if (html->in_list)
		buf_adds(html->out, "</ul>\n");
	html->in_list = false;
}

/* One level deeper than the heading before it at most: a page may not skip one. */
static void
open_heading(struct toets_html *html, const struct b1_unit *unit)
{
	int level = (unit->lang.level > 0 ? unit->lang.level : 1) + 2;

	if (level > html->heading + 1)
		level = html->heading + 1;
	html->heading = level > 6 ? 6 : level;
	buf_addf(html->out, "<h%d>", html->heading);
	html->close = html->heading == 3 ? "</h3>" : html->heading == 4 ? "</h4>" : html->heading == 5 ? "</h5>" : "</h6>";
}

static void
open_item(struct toets_html *html, const struct b1_unit *unit)
{
	if (!html->in_list)
		buf_adds(html->out, "<ul>\n");
	html->in_list = true;
	if (unit->lang.level > 1)
		buf_addf(html->out, "<li class=\"in-%d\">", unit->lang.level < 4 ? unit->lang.level : 4);
	else
		buf_adds(html->out, "<li>");
	html->close = "</li>";
}

static void
open_unit(struct toets_html *html, const struct b1_unit *unit)
{
	enum lang_unit_kind kind = unit->lang.kind;

	if (kind == LANG_ITEM) {
		open_item(html, unit);
		return;
	}
	end_list(html);
	if (kind == LANG_HEADING) {
		open_heading(html, unit);
		return;
	}
	buf_adds(html->out, kind == LANG_PARAGRAPH ? "<p>" : kind == LANG_CELL ? "<p class=\"cel\">" : "<p class=\"buiten\">");
	html->close = "</p>";
}

void
toets_html_unit(void *ctx, struct b1_unit *unit)
{
	struct toets_html *html = ctx;
	bool inside = unit->lang.kind == LANG_ITEM;	/* the advice belongs to the item */

	if (!html->goes_on)
		open_unit(html, unit);
	else
		buf_addc(html->out, ' ');
	toets_html_add_words(html, unit);
	html->unit++;
	html->goes_on = unit->lang.goes_on;
	if (html->goes_on)
		return;
	if (inside)
		toets_html_add_advices(html);
	buf_addf(html->out, "%s\n", html->close);
	toets_html_add_advices(html);
}

/* ---- what stands below it ---- */

static void
add_dismissal(void *ctx, const char *key, const char *reason, const char *who)
{
	struct buf *out = ctx;

	buf_adds(out, "<li>");
	toets_html_add_string(out, key);
	buf_adds(out, ": ");
	toets_html_add_string(out, reason);
	buf_adds(out, " (");
	toets_html_add_string(out, who);
	buf_adds(out, ")</li>\n");
}

void
toets_html_end(struct toets_html *html)
{
	const struct toets_view *view = html->view;

	if (html->goes_on)
		buf_addf(html->out, "%s\n", html->close);
	end_list(html);
	if (view->report->dismissed > 0 && view->dismissals != NULL) {
		buf_adds(html->out, "<h2>Weggewuifd</h2>\n<ul>\n");
		b1_dismissals_each(view->dismissals, add_dismissal, html->out);
		buf_adds(html->out, "</ul>\n");
	}
	buf_adds(html->out, "</main>\n</body>\n</html>\n");
	free(html->shown);
	free(html->by_end);
	free(html->edges);
	free(html->advice);
	free(html);
}
