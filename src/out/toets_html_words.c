/*
 * Words with their marks on a page. A mark is a stretch of <mark>; its sign, a link to its advice, stands right behind it, so marks
 * may overlap in any way. A value of a record shows as the name of its field.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "out/toets_html_int.h"

enum { WORDS_BYTES = 200 };		/* longer ones are not said again with the advice */

/* The letter of the signs of a mark. */
char
toets_html_letter(enum diag_severity severity)
{
	static const char letters[] = { [DIAG_ADVICE] = 'A', [DIAG_WARNING] = 'W', [DIAG_ERROR] = 'F', [DIAG_SYSTEM] = 'F' };

	return letters[severity];
}

/* ---- text ---- */

static bool
is_forbidden(unsigned int rune)
{
	return rune == UTF8_BAD || (rune & 0xFFFE) == 0xFFFE || (rune >= 0xFDD0 && rune <= 0xFDEF) || (rune < ' ' && rune != '\t' && rune != '\n') ||
	    (rune >= 0x7F && rune < 0xA0);
}

void
toets_html_add_text(struct buf *out, const char *text, size_t len)
{
	const char *at = text, *end = text + len, *from, *done = text;

	while (at < end) {
		from = at;
		if (!is_forbidden(utf8_next(&at, end)))
			continue;
		buf_add_xml(out, done, (size_t)(from - done));
		buf_adds(out, "\uFFFD");
		done = at;
	}
	buf_add_xml(out, done, (size_t)(end - done));
}

void
toets_html_add_string(struct buf *out, const char *text)
{
	toets_html_add_text(out, text, strlen(text));
}

/* ---- a mark's sign, and its advice ---- */

static size_t
number_of(const struct toets_html *html, const struct b1_mark *mark)
{
	return (size_t)(mark - html->view->report->marks) + 1;
}

static void
add_sign(struct toets_html *html, const struct b1_mark *mark)
{
	const char *severity = diag_severity_name(mark->severity);
	size_t number = number_of(html, mark);
	char letter = toets_html_letter(mark->severity);

	buf_addf(html->out, "<a class=\"teken %s\" id=\"m%zu\" href=\"#a%zu\" aria-label=\"%c%zu %s, %s\">%c%zu</a>", severity, number, number, letter, number,
	    severity, diag_kind(mark->code)->name, letter, number);
}

/* "derhalve: liever „daarom”." or what is wrong and what to do. */
static void
add_advice_text(struct buf *out, const struct b1_mark *mark)
{
	const char *rest = toets_behind_suggestion(mark);

	if (rest != NULL) {
		buf_adds(out, "liever „");
		toets_html_add_string(out, mark->suggestion);
		buf_adds(out, *rest != '\0' ? "”. " : "”.");
		toets_html_add_string(out, rest);
		return;
	}
	toets_html_add_string(out, mark->text);
	buf_adds(out, ". ");
	toets_html_add_string(out, mark->advice);
	if (mark->suggestion == NULL)
		return;
	buf_adds(out, " Voorstel: „");
	toets_html_add_string(out, mark->suggestion);
	buf_adds(out, "”.");
}

/* The rule, and the line of the text, template or record. */
static void
add_source(struct buf *out, const struct b1_mark *mark, const char *name)
{
	struct buf place = BUF_INIT;

	toets_add_place(&place, &mark->place, name);
	buf_addf(out, " <span class=\"bron\">(%s%s", diag_kind(mark->code)->name, place.len > 0 ? ", " : "");
	toets_html_add_text(out, buf_text(&place), place.len);
	if (mark->place.field != NULL) {
		buf_adds(out, ", veld ");
		toets_html_add_string(out, mark->place.field);
	}
	buf_adds(out, ")</span>");
	buf_free(&place);
}

static void
add_advice(struct toets_html *html, const struct b1_mark *mark)
{
	struct buf *out = html->out;
	const char *severity = diag_severity_name(mark->severity);
	size_t number = number_of(html, mark);
	char letter = toets_html_letter(mark->severity);

	buf_addf(out, "<li id=\"a%zu\" class=\"%s\"><strong class=\"teken\">%c%zu<span class=\"alleen-voorlezen\"> %s</span></strong> ", number, severity, letter, number,
	    severity);
	if (mark->words != NULL && *mark->words != '\0' && strlen(mark->words) <= WORDS_BYTES) {
		buf_adds(out, "<mark>");
		toets_html_add_string(out, mark->words);
		buf_adds(out, "</mark>: ");
	}
	add_advice_text(out, mark);
	add_source(out, mark, html->view->name);
	buf_addf(out, " <a class=\"terug\" href=\"#m%zu\" aria-label=\"Terug naar %c%zu\">Terug</a></li>\n", number, letter, number);
}

void
toets_html_add_advices(struct toets_html *html)
{
	size_t i;

	if (html->advice_count > 0) {
		buf_adds(html->out, "<ul class=\"adviezen\">\n");
		for (i = 0; i < html->advice_count; i++)
			add_advice(html, html->advice[i]);
		buf_adds(html->out, "</ul>\n");
	}
	html->advice_count = 0;
}

/* ---- the words of a unit with its marks ---- */

/* The value of a record that byte at is of; NULL when it is of none. */
static const struct b1_span *
value_at(const struct b1_unit *unit, uint32_t at)
{
	size_t i;

	for (i = 0; i < unit->span_count && unit->spans[i].start <= at; i++)
		if (unit->spans[i].kind == B1_FIELD && unit->spans[i].end > at)
			return &unit->spans[i];
	return NULL;
}

static bool
hides(const struct toets_html *html)
{
	return (html->view->flags & TOETS_FIELDS) == 0;
}

static struct shown
place_mark(const struct toets_html *html, const struct b1_unit *unit, const struct b1_mark *mark)
{
	struct shown shown = { mark, number_of(html, mark), mark->start, mark->end };
	const struct b1_span *value;

	if (shown.end > unit->lang.len || shown.start > shown.end || (shown.start == 0 && shown.end == unit->lang.len))
		shown.start = shown.end = shown.end > 0 ? unit->lang.len : 0;	/* of the whole unit: only its sign */
	if (hides(html) && (value = value_at(unit, shown.start)) != NULL)
		shown.start = value->start;
	if (hides(html) && (value = value_at(unit, shown.end)) != NULL && value->start < shown.end)
		shown.end = value->end;
	return shown;
}

static int
compare_ends(const void *a, const void *b)
{
	const struct shown *left = *(const struct shown *const *)a, *right = *(const struct shown *const *)b;

	if (left->end != right->end)
		return left->end < right->end ? -1 : 1;
	return (left->number > right->number) - (left->number < right->number);
}

static int
compare_edges(const void *a, const void *b)
{
	uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;

	return (left > right) - (left < right);
}

/* The marks of this unit that stand; those that were dismissed are listed at the end of the page. */
static size_t
find_marks(struct toets_html *html, const struct b1_unit *unit)
{
	const struct b1_report *report = html->view->report;
	size_t count = 0;

	for (; html->next_mark < report->mark_count && report->marks[html->next_mark].unit <= html->unit; html->next_mark++) {
		const struct b1_mark *mark = &report->marks[html->next_mark];

		if (mark->dismissed || mark->unit < html->unit)
			continue;
		MEM_GROW(html->shown, html->shown_cap, count + 1);
		html->shown[count++] = place_mark(html, unit, mark);
		MEM_GROW(html->advice, html->advice_cap, html->advice_count + 1);
		html->advice[html->advice_count++] = mark;
	}
	MEM_GROW(html->by_end, html->end_cap, count + 1);
	for (size_t i = 0; i < count; i++)
		html->by_end[i] = &html->shown[i];
	if (count > 1)
		qsort(html->by_end, count, sizeof(html->by_end[0]), compare_ends);
	return count;
}

/* Every place where a mark or a value begins or ends, in order, each once. */
static size_t
find_edges(struct toets_html *html, const struct b1_unit *unit, size_t marks)
{
	size_t i, count = 0, kept = 0;

	MEM_GROW(html->edges, html->edge_cap, 2 * marks + 2 * unit->span_count + 2);
	html->edges[count++] = 0;
	html->edges[count++] = unit->lang.len;
	for (i = 0; i < marks; i++) {
		html->edges[count++] = html->shown[i].start;
		html->edges[count++] = html->shown[i].end;
	}
	for (i = 0; i < unit->span_count && hides(html); i++)
		if (unit->spans[i].kind == B1_FIELD) {
			html->edges[count++] = unit->spans[i].start;
			html->edges[count++] = unit->spans[i].end;
		}
	qsort(html->edges, count, sizeof(html->edges[0]), compare_edges);
	for (i = 0; i < count; i++)
		if (kept == 0 || html->edges[i] != html->edges[kept - 1])
			html->edges[kept++] = html->edges[i];
	return kept;
}

static void
add_value(struct toets_html *html, const struct b1_unit *unit, uint32_t start, uint32_t end)
{
	struct b1_place place = { .field = NULL };

	unit->place(unit->ctx, unit, start, end, &place);
	buf_adds(html->out, "<span class=\"veld\">[");
	toets_html_add_string(html->out, place.field != NULL ? place.field : "gegeven");
	buf_adds(html->out, "]</span>");
}

/* Between two edges: marked when any mark is open, as the worst of them. */
static void
add_stretch(struct toets_html *html, const struct b1_unit *unit, uint32_t start, uint32_t end, const int open[4])
{
	const struct b1_span *value = hides(html) ? value_at(unit, start) : NULL;
	int severity = DIAG_SYSTEM;

	while (severity >= 0 && open[severity] == 0)
		severity--;
	if (severity >= 0)
		buf_addf(html->out, "<mark class=\"%s\">", diag_severity_name((enum diag_severity)severity));
	if (value != NULL)
		add_value(html, unit, value->start, value->end);
	else
		toets_html_add_text(html->out, unit->lang.text + start, end - start);
	if (severity >= 0)
		buf_adds(html->out, "</mark>");
}

static bool
is_sign_only(const struct shown *shown)
{
	return shown->start == shown->end;
}

void
toets_html_add_words(struct toets_html *html, const struct b1_unit *unit)
{
	size_t marks = find_marks(html, unit), edges = find_edges(html, unit, marks), edge, begun = 0, ended = 0;
	int open[4] = { 0 };

	for (edge = 0; edge < edges; edge++) {
		for (; ended < marks && html->by_end[ended]->end == html->edges[edge]; ended++) {
			open[html->by_end[ended]->mark->severity] -= !is_sign_only(html->by_end[ended]);
			add_sign(html, html->by_end[ended]->mark);
		}
		for (; begun < marks && (is_sign_only(&html->shown[begun]) || html->shown[begun].start <= html->edges[edge]); begun++)
			open[html->shown[begun].mark->severity] += !is_sign_only(&html->shown[begun]);
		if (edge + 1 < edges)
			add_stretch(html, unit, html->edges[edge], html->edges[edge + 1], open);
	}
}
