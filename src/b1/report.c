/*
 * From a run to its report: marks in text order, figures, sections, and the sentences to mend first
 * (readability.md, section 6: fout 4 points, waarschuwing 2, advies 1, and 1 per 5 words above 15).
 */
#include <stdlib.h>

#include "b1/run_int.h"

static int
compare_marks(const void *a, const void *b)
{
	const struct kept_mark *left = *(struct kept_mark *const *)a, *right = *(struct kept_mark *const *)b;

	if (left->mark.unit != right->mark.unit)
		return left->mark.unit < right->mark.unit ? -1 : 1;
	if (left->mark.start != right->mark.start)
		return left->mark.start < right->mark.start ? -1 : 1;
	if (left->mark.end != right->mark.end)
		return left->mark.end < right->mark.end ? -1 : 1;
	return (left->mark.code > right->mark.code) - (left->mark.code < right->mark.code);
}

/* ---- one mark a place ---- */

enum { BESIDE = 16 };		/* marks behind one that may share its words */

/* Which of two marks that share words goes; NULL: they say different things. */
static struct kept_mark *
lesser_of(struct kept_mark *a, struct kept_mark *b)
{
	static const struct { enum diag_code stays, goes; } pairs[] = {
		{ DIAG_B1_KOP_LEEG, DIAG_B1_JARGON }, { DIAG_B1_KOP_LEEG, DIAG_B1_NAAMWOORDSTIJL }, { DIAG_B1_JARGON, DIAG_B1_NAAMWOORDSTIJL },
		{ DIAG_B1_LINK_TEKST, DIAG_B1_LINK_TEKST },
	};
	size_t i;

	for (i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if (a->mark.code == pairs[i].stays && b->mark.code == pairs[i].goes)
			return pairs[i].stays == DIAG_B1_JARGON && a->mark.suggestion == NULL ? a : b;
		else if (b->mark.code == pairs[i].stays && a->mark.code == pairs[i].goes)
			return pairs[i].stays == DIAG_B1_JARGON && b->mark.suggestion == NULL ? b : a;
	return NULL;
}

/* The marks are in text order. */
static void
part_marks(struct b1_run *run)
{
	struct score *score = run->score;
	struct kept_mark *a, *b;
	size_t i, j;

	for (i = 0; i < score->mark_count; i++) {
		a = score->marks[i];
		for (j = i + 1; j < score->mark_count && j <= i + BESIDE && !a->gone; j++) {
			b = score->marks[j];
			if (b->mark.unit != a->mark.unit || b->mark.start >= a->mark.end)
				break;
			if (!b->gone)
				b1_unmark(run, (struct b1_mark *)lesser_of(a, b));
		}
	}
}

static void
count_mark(struct b1_report *report, const struct b1_mark *mark)
{
	if (mark->dismissed)
		report->dismissed++;
	else
		report->found[mark->severity]++;
}

static void
drop_gone(struct score *score)
{
	size_t i, count = 0;

	for (i = 0; i < score->mark_count; i++)
		if (!score->marks[i]->gone)
			score->marks[count++] = score->marks[i];
	score->mark_count = count;
}

/* The marks that stand, in text order; the array of score is put in the same order. */
static void
fill_marks(struct b1_run *run)
{
	struct b1_report *report = run->report;
	struct score *score = run->score;
	size_t i, count;

	drop_gone(score);
	if (score->mark_count > 1)
		qsort(score->marks, score->mark_count, sizeof(score->marks[0]), compare_marks);
	part_marks(run);
	drop_gone(score);
	count = score->mark_count;
	report->marks = arena_alloc(report->arena, (count + 1) * sizeof(report->marks[0]));
	for (i = 0; i < count; i++) {
		report->marks[i] = score->marks[i]->mark;
		count_mark(report, &report->marks[i]);
	}
	report->mark_count = count;
	for (i = 0; i < 4; i++)
		report->found[i] += score->lost[i];
}

static int
points_of(const struct b1_mark *mark)
{
	static const int points[] = { [DIAG_ADVICE] = 1, [DIAG_WARNING] = 2, [DIAG_ERROR] = 4, [DIAG_SYSTEM] = 4 };

	return mark->dismissed ? 0 : points[mark->severity];
}

static void
add_mark(struct b1_sentence *sentence, const struct b1_mark *mark)
{
	enum { ROOM = sizeof(sentence->marks) / sizeof(sentence->marks[0]) };
	int i;

	if (mark->dismissed)
		return;
	for (i = sentence->mark_count; i > 0 && sentence->marks[i - 1]->severity < mark->severity; i--)
		if (i < ROOM)
			sentence->marks[i] = sentence->marks[i - 1];
	if (i < ROOM)
		sentence->marks[i] = mark;
	sentence->mark_count += sentence->mark_count < ROOM;
}

static bool
is_worse(const struct b1_sentence *a, const struct b1_sentence *b)
{
	return a->points != b->points ? a->points > b->points : a->words > b->words;
}

/* The five with most points, the worst first; of a tie the longer one, then the earlier. */
static void
rank_sentence(struct b1_report *report, const struct b1_sentence *sentence)
{
	int i;

	if (sentence->mark_count == 0 || sentence->points == 0)
		return;
	for (i = report->worst_count; i > 0 && is_worse(sentence, &report->worst[i - 1]); i--)
		if (i < B1_WORST)
			report->worst[i] = report->worst[i - 1];
	if (i < B1_WORST)
		report->worst[i] = *sentence;
	report->worst_count += report->worst_count < B1_WORST;
}

static struct b1_sentence
begin_sentence(const struct marked_sentence *marked)
{
	return (struct b1_sentence){ .unit = marked->unit, .sentence = marked->number, .place = marked->place, .text = marked->text,
		.words = marked->words, .points = marked->words > 15 ? (int)(marked->words - 15) / 5 : 0 };
}

static void
fill_worst(struct b1_report *report, const struct score *score)
{
	const struct marked_sentence *at = NULL;
	struct b1_sentence sentence = { 0 };
	size_t i;

	for (i = 0; i < score->mark_count; i++) {
		if (score->marks[i]->sentence == NULL)
			continue;
		if (score->marks[i]->sentence != at) {
			rank_sentence(report, &sentence);
			at = score->marks[i]->sentence;
			sentence = begin_sentence(at);
		}
		sentence.points += points_of(&report->marks[i]);
		add_mark(&sentence, &report->marks[i]);
	}
	rank_sentence(report, &sentence);
}

static void
fill_sections(struct b1_run *run)
{
	struct b1_report *report = run->report;
	struct section *section;
	size_t i;

	report->sections = arena_alloc(report->arena, (run->score->section_count + 1) * sizeof(report->sections[0]));
	for (i = 0; i < run->score->section_count; i++) {
		section = &run->score->sections[i];
		if (section->tally.sentences == 0)
			continue;
		report->sections[report->section_count].title = arena_copy(report->arena, buf_text(&section->title));
		report->sections[report->section_count].place = section->place;
		b1_tally_figures(&section->tally, run->norms, &report->sections[report->section_count++].figures);
	}
}

void
b1_fill_report(struct b1_run *run)
{
	fill_marks(run);
	fill_worst(run->report, run->score);
	fill_sections(run);
	b1_tally_figures(&run->score->total, run->norms, &run->report->figures);
}
