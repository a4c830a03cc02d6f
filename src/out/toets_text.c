/*
 * A report for people at a terminal: the verdict with its reasons, what changed, the parts, the sentences to mend first with
 * the words marked, and how often each rule found something. toets_text_all.c has what comes on request: every mark, the sums.
 */
#include <stdlib.h>
#include <string.h>

#include "out/toets_text_int.h"

enum {
	SENTENCE_BYTES = 600,		/* shown of one sentence */
	TITLE_BYTES = 160,
	PARTS_SHOWN = 5
};

#define MARK_ON		"\033[1;4m"
#define BOLD_ON		"\033[1m"
#define OFF		"\033[0m"

static const struct toets_style plain_style = { "", "‹", "›", "" }, terminal_style = { BOLD_ON, MARK_ON, OFF, OFF };

const struct toets_style *
toets_style(const struct toets_view *view)
{
	return (view->flags & TOETS_ESCAPES) != 0 ? &terminal_style : &plain_style;
}

/* ---- a sentence with its words marked ---- */

struct range {
	size_t	start, end;
};

static int
compare_ranges(const void *a, const void *b)
{
	const struct range *left = a, *right = b;

	return left->start != right->start ? (left->start < right->start ? -1 : 1) : (left->end < right->end) - (left->end > right->end);
}

/* What is marked, in order; what overlaps is one. */
static int
find_ranges(const struct b1_sentence *sentence, struct range *ranges)
{
	int i, found = 0, count = 0;

	for (i = 0; i < sentence->mark_count; i++)
		found += toets_find_words(sentence->marks[i], sentence->text, &ranges[found].start, &ranges[found].end);
	if (found > 1)
		qsort(ranges, (size_t)found, sizeof(*ranges), compare_ranges);
	for (i = 0; i < found; i++) {
		if (count > 0 && ranges[i].start <= ranges[count - 1].end)
			ranges[count - 1].end = ranges[i].end > ranges[count - 1].end ? ranges[i].end : ranges[count - 1].end;
		else
			ranges[count++] = ranges[i];
	}
	return count;
}

static void
add_sentence_text(struct buf *out, const struct b1_sentence *sentence, const struct toets_style *style)
{
	struct range ranges[sizeof(sentence->marks) / sizeof(sentence->marks[0])];
	size_t at = 0, len = toets_short_len(sentence->text, SENTENCE_BYTES);
	int i, count = find_ranges(sentence, ranges);

	buf_adds(out, "„");
	for (i = 0; i < count && ranges[i].end <= len; i++) {
		buf_add(out, sentence->text + at, ranges[i].start - at);
		buf_adds(out, style->mark);
		buf_add(out, sentence->text + ranges[i].start, ranges[i].end - ranges[i].start);
		buf_adds(out, style->mark_off);
		at = ranges[i].end;
	}
	buf_add(out, sentence->text + at, len - at);
	buf_adds(out, sentence->text[len] != '\0' ? " …”" : "”");
}

/* ---- the sentences to mend first ---- */

/* The rule, and where the mark is when that is not where its sentence begins; "[jargon, templates/brieven/giften.xsl:40:9]". */
static void
add_source(struct buf *out, const struct b1_mark *mark, const struct b1_place *sentence, const char *name)
{
	const struct pos *pos = &mark->place.pos;
	const char *file = pos->file != NULL ? pos->file : "", *other = sentence->pos.file != NULL ? sentence->pos.file : "";

	buf_addf(out, " [%s", diag_kind(mark->code)->name);
	if (mark->severity == DIAG_ERROR)
		buf_adds(out, ", fout");
	if (pos->line > 0 && (pos->line != sentence->pos.line || strcmp(file, other) != 0)) {
		buf_adds(out, ", ");
		toets_add_place(out, &mark->place, name);
	}
	if (mark->place.field != NULL)
		buf_addf(out, ", veld %s", mark->place.field);
	buf_addc(out, ']');
}

static void
add_worst_sentence(struct buf *out, const struct toets_view *view, int number)
{
	const struct b1_sentence *sentence = &view->report->worst[number];
	struct buf text = BUF_INIT;
	int i;

	buf_addf(out, "%d  ", number + 1);
	toets_add_place(&text, &sentence->place, view->name);
	buf_adds(&text, text.len > 0 ? ", " : "");
	toets_add_count(&text, sentence->words, "woord", "woorden");
	buf_addf(out, "%s\n   ", buf_text(&text));
	buf_clear(&text);
	add_sentence_text(&text, sentence, toets_style(view));
	toets_add_lines(out, buf_text(&text), toets_columns(view), 3, 3);
	for (i = 0; i < sentence->mark_count; i++) {
		buf_clear(&text);
		toets_add_advice(&text, sentence->marks[i]);
		add_source(&text, sentence->marks[i], &sentence->place, view->name);
		buf_adds(out, "   - ");
		toets_add_lines(out, buf_text(&text), toets_columns(view), 5, 5);
	}
	buf_free(&text);
}

static void
add_worst(struct buf *out, const struct toets_view *view)
{
	int i;

	if (view->report->worst_count > 0)
		buf_addf(out, "\n%sVerbeter eerst:%s\n", toets_style(view)->bold, toets_style(view)->off);
	for (i = 0; i < view->report->worst_count; i++)
		add_worst_sentence(out, view, i);
}

/* ---- parts ---- */

static bool
shows_all(const struct toets_view *view)
{
	return (view->flags & (TOETS_ALL | TOETS_CLASSIC)) != 0;
}

/* Worth a line when not all are asked for: long enough to judge, and not good. */
static bool
is_weak(const struct b1_section *section)
{
	return !section->figures.brief && section->figures.verdict != B1_YES;
}

/* Is it one of the weakest? The earlier one wins a tie. */
static bool
is_among_weakest(const struct b1_report *report, size_t number)
{
	size_t i, weaker = 0;

	for (i = 0; i < report->section_count && weaker < PARTS_SHOWN; i++)
		weaker += is_weak(&report->sections[i]) && (report->sections[i].figures.score < report->sections[number].figures.score ||
		    (i < number && report->sections[i].figures.score <= report->sections[number].figures.score));
	return weaker < PARTS_SHOWN;
}

static void
add_section(struct buf *out, const struct toets_view *view, const struct b1_section *section)
{
	struct buf text = BUF_INIT;
	size_t len;

	buf_addf(out, "  %3.0f  %-5s  ", section->figures.score, section->figures.brief ? "kort" :
	    view->genre == B1_REGULATION ? "" : b1_verdict_name(section->figures.verdict));
	len = toets_short_len(section->title, TITLE_BYTES);
	buf_add(&text, section->title, len);
	buf_adds(&text, len == 0 ? "het begin (" : section->title[len] != '\0' ? " … (" : " (");
	toets_add_count(&text, section->figures.words, "woord", "woorden");
	buf_addc(&text, ')');
	toets_add_lines(out, buf_text(&text), toets_columns(view), 14, 14);
	buf_free(&text);
}

static void
add_sections(struct buf *out, const struct toets_view *view)
{
	const struct b1_report *report = view->report;
	size_t i, shown = 0;

	if (report->section_count < 2)
		return;
	for (i = 0; i < report->section_count; i++) {
		if (!shows_all(view) && (!is_weak(&report->sections[i]) || !is_among_weakest(report, i)))
			continue;
		if (shown++ == 0)
			buf_addf(out, "\n%s%s%s\n", toets_style(view)->bold, shows_all(view) ? "Per deel:" : "Moeilijkste delen:", toets_style(view)->off);
		add_section(out, view, &report->sections[i]);
	}
	if (shown > 0 && shown < report->section_count)
		buf_addf(out, "  Alle %zu delen: --maten\n", report->section_count);
}

/* ---- counts ---- */

static void
add_codes(struct buf *out, const struct toets_view *view)
{
	struct toets_count *counts;
	size_t i, count = toets_count_codes(view->report, &counts);
	struct buf text = BUF_INIT;

	for (i = 0; i < count; i++)
		buf_addf(&text, "%s%s %zu", i == 0 ? "" : ", ", diag_kind(counts[i].code)->name, counts[i].count);
	if (count > 0) {
		buf_adds(out, "  ");
		toets_add_lines(out, buf_text(&text), toets_columns(view), 2, 2);
		buf_addf(out, "  Waarom? Vraag bijvoorbeeld: klaar uitleg %s\n", diag_kind(counts[0].code)->name);
	}
	buf_free(&text);
	free(counts);
}

/* Marks that the sentences to mend first do not show. */
static bool
has_more(const struct b1_report *report)
{
	size_t shown = report->dismissed;
	int i;

	for (i = 0; i < report->worst_count; i++)
		shown += (size_t)report->worst[i].mark_count;
	return report->mark_count > shown;
}

/* Nothing found in a text that is long enough: the honest rest. */
static void
add_last_step(struct buf *out, const struct toets_view *view)
{
	const struct b1_figures *figures = &view->report->figures;

	if ((view->flags & TOETS_ALONE) != 0 && view->genre != B1_REGULATION && figures->sentences > 0 && !figures->brief && figures->verdict == B1_YES)
		toets_add_lines(out, "Lees de tekst nog een keer hardop, en laat hem lezen door iemand voor wie hij is.", toets_columns(view), 0, 2);
}

static void
add_counts(struct buf *out, const struct toets_view *view)
{
	buf_adds(out, "\nMeldingen: ");
	if (view->report->found[DIAG_ERROR] + view->report->found[DIAG_WARNING] + view->report->found[DIAG_ADVICE] == 0) {
		buf_adds(out, "geen.\n");
		add_last_step(out, view);
	} else {
		toets_add_found(out, view->report);
		buf_adds(out, ".\n");
		add_codes(out, view);
	}
	if ((view->flags & TOETS_ALL) == 0 && has_more(view->report))
		buf_adds(out, "  Alle meldingen: --alles. In de tekst zelf: --formaat html\n");
}

/* ---- the whole ---- */

/* What was written as a sentence without its full stop. */
static void
add_line(struct buf *out, struct buf *text, const struct toets_view *view)
{
	buf_addc(text, '.');
	toets_add_lines(out, buf_text(text), toets_columns(view), 0, 2);
	buf_clear(text);
}

static void
add_head(struct buf *out, const struct toets_view *view)
{
	struct buf text = BUF_INIT;

	buf_addf(&text, "%s%s:%s ", toets_style(view)->bold, toets_name(view), toets_style(view)->off);
	toets_add_verdict(&text, view);
	add_line(out, &text, view);
	if (view->previous != NULL) {
		toets_add_change(&text, view);
		add_line(out, &text, view);
	}
	if (toets_gate_name(view) != NULL) {
		toets_add_gate(&text, view);
		add_line(out, &text, view);
	}
	buf_free(&text);
}

void
toets_add_text(struct buf *out, const struct toets_view *view)
{
	if ((view->flags & TOETS_LINE) != 0) {
		if (toets_gate_name(view) == NULL || !toets_passes(view))
			add_head(out, view);
		return;
	}
	add_head(out, view);
	add_sections(out, view);
	add_worst(out, view);
	if ((view->flags & TOETS_CLASSIC) != 0)
		toets_add_sum(out, view);
	if ((view->flags & TOETS_ALL) != 0)
		toets_add_all(out, view);
	add_counts(out, view);
	toets_add_dismissed(out, view);
}
