/*
 * What a report shows on request: every mark as a compiler does, with the line that dismisses it; how the score came about;
 * and, when there are any, what was dismissed.
 */
#include <string.h>

#include "base/map.h"
#include "out/toets_text_int.h"

enum { WORDS_BYTES = 600 };

/* ---- the sum that makes the score, so that anybody can check it ---- */

/* Right-aligned in the columns. */
static void
add_cell(struct buf *out, double value, const char *unit, int columns)
{
	struct buf cell = BUF_INIT;

	toets_add_number(&cell, value);
	buf_adds(&cell, unit);
	buf_addf(out, "%*s", columns, buf_text(&cell));
	buf_free(&cell);
}

static void
add_measure(struct buf *out, const struct b1_measure *measure, int kind, int tenths)
{
	buf_addf(out, "  %-30s", toets_rows[kind].what);
	add_cell(out, toets_rows[kind].times * measure->value, toets_rows[kind].unit, 9);
	if (measure->norm > 0)
		add_cell(out, toets_rows[kind].times * measure->norm, toets_rows[kind].unit, 9);
	else
		buf_addf(out, "%9s", "");
	add_cell(out, tenths > 0 ? -tenths / 10.0 : 0, "", 9);
	buf_addc(out, '\n');
}

static void
add_classic(struct buf *out, const struct b1_figures *figures)
{
	buf_adds(out, "  Ter vergelijking, telt niet mee: Flesch-Douma ");
	toets_add_number(out, figures->flesch_douma);
	buf_adds(out, ", Leesindex A ");
	toets_add_number(out, figures->leesindex_a);
	buf_adds(out, ", LIX ");
	toets_add_number(out, figures->lix);
	buf_addc(out, '\n');
}

void
toets_add_sum(struct buf *out, const struct toets_view *view)
{
	const struct b1_figures *figures = &view->report->figures;
	int tenths[B1_MEASURES], kind;

	toets_round_points(figures, tenths);
	buf_addf(out, "\n%sZo komt de score tot stand:%s\n  %-30s%9s%9s%9s\n  %-48s%9s\n", toets_style(view)->bold, toets_style(view)->off,
	    "", "gemeten", "norm", "punten", "begin", "100");
	for (kind = 0; kind < B1_MEASURES; kind++)
		add_measure(out, &figures->measures[kind], kind, tenths[kind]);
	buf_addf(out, "  %-48s", "score");
	add_cell(out, figures->score, "", 9);
	buf_adds(out, "\n  ");
	toets_add_count(out, figures->words, "woord", "woorden");
	buf_adds(out, " in ");
	toets_add_count(out, figures->sentences, "zin", "zinnen");
	buf_adds(out, "; langste zin ");
	toets_add_number(out, figures->longest);
	buf_adds(out, " woorden\n");
	add_classic(out, figures);
}

/* ---- every mark, as a compiler does ---- */

static bool
can_be_dismissed(const struct b1_mark *mark)
{
	return !mark->dismissed && mark->place.pos.file != NULL && strcmp(mark->place.pos.file, "-") != 0;
}

/* A line for FILE.toets: only the reason and the name are still to be filled in. */
static void
add_dismissal_line(struct buf *out, const struct b1_mark *mark)
{
	const char *words = mark->words != NULL && *mark->words != '\0' ? mark->words : "(het geheel)";

	buf_adds(out, "    <melding kenmerk=\"");
	buf_add_xml(out, mark->key, strlen(mark->key));
	buf_adds(out, "\" woorden=\"");
	buf_add_xml(out, words, strlen(words));
	buf_adds(out, "\" reden=\"\" door=\"\"/>\n");
}

static void
add_mark(struct buf *out, const struct b1_mark *mark, const struct toets_view *view)
{
	size_t len;

	buf_addf(out, "%s:", mark->place.pos.file != NULL ? mark->place.pos.file : view->name);
	if (mark->place.pos.line > 0)
		buf_addf(out, "%d:%d:", mark->place.pos.line, mark->place.pos.col);
	buf_addf(out, " %s: %s", mark->dismissed ? "weggewuifd" : diag_severity_name(mark->severity), mark->text);
	if (mark->words != NULL && *mark->words != '\0') {
		len = toets_short_len(mark->words, WORDS_BYTES);
		buf_adds(out, ": „");
		buf_add(out, mark->words, len);
		buf_adds(out, mark->words[len] != '\0' ? " …”" : "”");
	}
	if (mark->place.field != NULL)
		buf_addf(out, ", uit het veld %s", mark->place.field);
	buf_addf(out, " [%s]\n    %s", diag_kind(mark->code)->name, mark->advice);
	if (mark->suggestion != NULL && toets_behind_suggestion(mark) == NULL)
		buf_addf(out, " Voorstel: „%s”", mark->suggestion);
	buf_addc(out, '\n');
	if (can_be_dismissed(mark))
		add_dismissal_line(out, mark);
}

void
toets_add_all(struct buf *out, const struct toets_view *view)
{
	const struct b1_report *report = view->report;
	const char *file = NULL;
	size_t i;

	if (report->mark_count > 0)
		buf_addf(out, "\n%sAlle meldingen:%s\n", toets_style(view)->bold, toets_style(view)->off);
	for (i = 0; i < report->mark_count; i++) {
		add_mark(out, &report->marks[i], view);
		if (file == NULL && can_be_dismissed(&report->marks[i]))
			file = report->marks[i].place.pos.file;
	}
	if (file == NULL)
		return;
	buf_addc(out, '\n');
	toets_add_lines(out, "Blijft een melding staan? Zet zijn regel <melding ...> in een bestand ernaast met .toets achter de naam, met een reden en uw naam:",
	    toets_columns(view), 0, 2);
	buf_addf(out, "  %s.toets\n  <weggewuifd xmlns=\"urn:klaar:toets\"> ... </weggewuifd>\n", file);
}

/* ---- what was dismissed ---- */

struct dismissed {
	struct buf			*out;
	const struct toets_view		*view;
	struct map			*words;		/* of a key */
};

static void
add_dismissal(void *ctx, const char *key, const char *reason, const char *who)
{
	struct dismissed *list = ctx;
	const char *words = map_find(list->words, key);
	struct buf text = BUF_INIT;

	buf_addf(&text, "%s „%s”: %s (%s)", key, words != NULL ? words : "", reason, who);
	buf_adds(list->out, "  ");
	toets_add_lines(list->out, buf_text(&text), toets_columns(list->view), 2, 4);
	buf_free(&text);
}

void
toets_add_dismissed(struct buf *out, const struct toets_view *view)
{
	const struct b1_report *report = view->report;
	struct dismissed list = { out, view, NULL };
	size_t i;

	if (report->dismissed == 0 || view->dismissals == NULL)
		return;
	list.words = map_new();
	for (i = 0; i < report->mark_count; i++)
		if (report->marks[i].dismissed)
			map_set(list.words, report->marks[i].key, (void *)(uintptr_t)report->marks[i].words);
	buf_addf(out, "Weggewuifd: %zu\n", report->dismissed);
	b1_dismissals_each(view->dismissals, add_dismissal, &list);
	map_free(list.words);
}
