/*
 * A report for people at a terminal: the verdict with its reasons, what changed, the parts, the sentences to mend first with
 * the words marked, and how often each rule found something (readability.md, section 6).
 */
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "out/toets_int.h"

enum { SENTENCE_BYTES = 600 };		/* shown of one sentence */

#define MARK_ON		"\033[1;4m"
#define BOLD_ON		"\033[1m"
#define OFF		"\033[0m"

struct style {
	const char	*bold, *mark, *mark_off, *off;
};
static const struct style plain_style = { "", "‹", "›", "" }, terminal_style = { BOLD_ON, MARK_ON, OFF, OFF };

static const struct style *
style_of(const struct toets_view *view)
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

static size_t
shown_len(const char *text)
{
	size_t len = strlen(text);

	if (len <= SENTENCE_BYTES)
		return len;
	for (len = SENTENCE_BYTES; len > 0 && (text[len] & 0xC0) == 0x80; )
		len--;
	return len;
}

static void
add_sentence_text(struct buf *out, const struct b1_sentence *sentence, const struct style *style)
{
	struct range ranges[sizeof(sentence->marks) / sizeof(sentence->marks[0])];
	size_t at = 0, len = shown_len(sentence->text);
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

/* A page is named with its organisation: "templates/website/giften.xml (twenterand)". */
static bool
is_own_file(const char *file, const char *name)
{
	size_t len = strlen(file);

	return strncmp(file, name, len) == 0 && (name[len] == '\0' || strncmp(name + len, " (", 2) == 0);
}

/* "r. 14", with the file when it is another than the text's own. */
static void
add_place(struct buf *out, const struct b1_place *place, const char *name)
{
	if (place->pos.file != NULL && !is_own_file(place->pos.file, name))
		buf_addf(out, "%s:%d:%d", place->pos.file, place->pos.line, place->pos.col);
	else if (place->pos.line > 0)
		buf_addf(out, "r. %d", place->pos.line);
}

static void
add_advice(struct buf *out, const struct b1_mark *mark)
{
	buf_addf(out, "     %s: %s.", diag_kind(mark->code)->name, mark->text);
	if (*mark->advice != '\0')
		buf_addf(out, " %s", mark->advice);
	if (mark->suggestion != NULL)
		buf_addf(out, " -> „%s”", mark->suggestion);
	buf_addc(out, '\n');
}

static void
add_worst(struct buf *out, const struct toets_view *view)
{
	const struct b1_report *report = view->report;
	const struct b1_sentence *sentence;
	int i, j;

	if (report->worst_count > 0)
		buf_addf(out, "\n%sVerbeter eerst:%s\n", style_of(view)->bold, style_of(view)->off);
	for (i = 0; i < report->worst_count; i++) {
		sentence = &report->worst[i];
		buf_addf(out, "%d  ", i + 1);
		add_place(out, &sentence->place, view->name);
		buf_adds(out, "  ");
		add_sentence_text(out, sentence, style_of(view));
		buf_addf(out, " %u %s\n", (unsigned)sentence->words, sentence->words == 1 ? "woord" : "woorden");
		for (j = 0; j < sentence->mark_count; j++)
			add_advice(out, sentence->marks[j]);
	}
}

/* ---- parts, measures, counts ---- */

static void
add_sections(struct buf *out, const struct toets_view *view)
{
	const struct b1_report *report = view->report;
	const struct b1_section *section;
	size_t i;

	if (report->section_count < 2)
		return;
	buf_addf(out, "\n%sPer deel:%s\n", style_of(view)->bold, style_of(view)->off);
	for (i = 0; i < report->section_count; i++) {
		section = &report->sections[i];
		buf_addf(out, "  %3.0f  %-5s  %s (%zu %s)\n", section->figures.score, section->figures.brief ? "kort" :
		    view->genre == B1_REGULATION ? "" : b1_verdict_name(section->figures.verdict), *section->title != '\0' ? section->title : "het begin", section->figures.words, section->figures.words == 1 ? "woord" : "woorden");
	}
}

/* The sum that makes the score, so that anybody can check it. */
static void
add_sum(struct buf *out, const struct toets_view *view)
{
	const struct b1_figures *figures = &view->report->figures;
	int kind;

	buf_addf(out, "\n%sZo komt de score tot stand:%s\n  100", style_of(view)->bold, style_of(view)->off);
	for (kind = 0; kind < B1_MEASURES; kind++) {
		buf_adds(out, " - ");
		toets_add_number(out, figures->measures[kind].points);
		buf_addf(out, " (%s)", figures->measures[kind].name);
	}
	buf_adds(out, " = ");
	toets_add_number(out, figures->score);
	buf_adds(out, "\n  Ter vergelijking, telt niet mee: Flesch-Douma ");
	toets_add_number(out, figures->flesch_douma);
	buf_adds(out, ", Leesindex A ");
	toets_add_number(out, figures->leesindex_a);
	buf_adds(out, ", LIX ");
	toets_add_number(out, figures->lix);
	buf_addf(out, "\n  %zu woorden in %zu zinnen; gemiddeld ", figures->words, figures->sentences);
	toets_add_number(out, figures->mean);
	buf_adds(out, ", langste ");
	toets_add_number(out, figures->longest);
	buf_adds(out, " woorden\n");
}

static void
add_counts(struct buf *out, const struct toets_view *view)
{
	const struct b1_report *report = view->report;
	struct toets_count *counts;
	size_t i, count = toets_count_codes(report, &counts);

	buf_addf(out, "\nMeldingen: %zu fout, %zu waarschuwing, %zu advies\n", report->found[DIAG_ERROR], report->found[DIAG_WARNING],
	    report->found[DIAG_ADVICE]);
	for (i = 0; i < count; i++)
		buf_addf(out, "%s%s %zu", i == 0 ? "  " : ", ", diag_kind(counts[i].code)->name, counts[i].count);
	if (count > 0)
		buf_adds(out, "\n  Waarom een melding? Vraag bijvoorbeeld: klaar uitleg ");
	if (count > 0)
		buf_addf(out, "%s\n", diag_kind(counts[0].code)->name);
	free(counts);
}

/* ---- what was dismissed ---- */

struct dismissed {
	struct buf	*out;
	struct map	*words;		/* of a key */
};

static void
add_dismissal(void *ctx, const char *key, const char *reason, const char *who)
{
	struct dismissed *list = ctx;
	const char *words = map_find(list->words, key);

	buf_addf(list->out, "  %s „%s”: %s (%s)\n", key, words != NULL ? words : "", reason, who);
}

static void
add_dismissed(struct buf *out, const struct toets_view *view)
{
	const struct b1_report *report = view->report;
	struct dismissed list = { out, NULL };
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

/* ---- every mark, as a compiler does ---- */

static void
add_mark(struct buf *out, const struct b1_mark *mark, const char *name)
{
	buf_addf(out, "%s:", mark->place.pos.file != NULL ? mark->place.pos.file : name);
	if (mark->place.pos.line > 0)
		buf_addf(out, "%d:%d:", mark->place.pos.line, mark->place.pos.col);
	buf_addf(out, " %s: %s", mark->dismissed ? "weggewuifd" : diag_severity_name(mark->severity), mark->text);
	if (mark->words != NULL && *mark->words != '\0')
		buf_addf(out, ": „%.*s%s”", (int)shown_len(mark->words), mark->words, mark->words[shown_len(mark->words)] != '\0' ? " …" : "");
	buf_addf(out, " [%s]\n    %s", diag_kind(mark->code)->name, mark->advice);
	if (mark->suggestion != NULL)
		buf_addf(out, " -> „%s”", mark->suggestion);
	buf_addf(out, " (%s)\n", mark->key);
}

static void
add_all(struct buf *out, const struct toets_view *view)
{
	size_t i;

	if (view->report->mark_count > 0)
		buf_addc(out, '\n');
	for (i = 0; i < view->report->mark_count; i++)
		add_mark(out, &view->report->marks[i], view->name);
}

/* ---- the whole ---- */

static void
add_head(struct buf *out, const struct toets_view *view)
{
	buf_addf(out, "%s%s:%s ", style_of(view)->bold, view->name, style_of(view)->off);
	toets_add_verdict(out, view);
	buf_adds(out, ".\n");
	if (view->report->figures.brief && view->report->figures.sentences > 0)
		buf_addf(out, "De tekst is te kort om te beoordelen: %zu woorden.\n", view->report->figures.words);
	if (view->genre == B1_REGULATION)
		buf_adds(out, "Een regeling is een ander soort tekst: de score zegt hier niet of de tekst B1 is.\n");
	if (view->previous != NULL) {
		toets_add_change(out, view);
		buf_adds(out, ".\n");
	}
}

void
toets_add_text(struct buf *out, const struct toets_view *view)
{
	add_head(out, view);
	add_sections(out, view);
	add_worst(out, view);
	if ((view->flags & TOETS_CLASSIC) != 0)
		add_sum(out, view);
	if ((view->flags & TOETS_ALL) != 0)
		add_all(out, view);
	add_counts(out, view);
	add_dismissed(out, view);
}
