/*
 * What text and page say in the same words: the verdict with its reasons in numbers, what changed since the previous
 * version, and how often each rule found something.
 */
#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "out/toets_int.h"

void
toets_add_number(struct buf *out, double value)
{
	long tenths = isfinite(value) ? lround(fabs(value) * 10) : 0;

	if (value < 0 && tenths > 0)
		buf_addc(out, '-');
	buf_addf(out, "%ld", tenths / 10);
	if (tenths % 10 != 0)
		buf_addf(out, ",%ld", tenths % 10);
}

const char *
toets_name(const struct toets_view *view)
{
	return strcmp(view->name, "-") == 0 ? "standaardinvoer" : view->name;
}

void
toets_add_count(struct buf *out, size_t count, const char *one, const char *more)
{
	buf_addf(out, "%zu %s", count, count == 1 ? one : more);
}

void
toets_add_found(struct buf *out, const struct b1_report *report)
{
	static const struct { enum diag_severity severity; const char *one, *more; } kinds[] = {
		{ DIAG_ERROR, "fout", "fouten" }, { DIAG_WARNING, "waarschuwing", "waarschuwingen" }, { DIAG_ADVICE, "advies", "adviezen" },
	};
	const char *comma = "";
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (report->found[kinds[i].severity] == 0)
			continue;
		buf_adds(out, comma);
		toets_add_count(out, report->found[kinds[i].severity], kinds[i].one, kinds[i].more);
		comma = ", ";
	}
	if (*comma == '\0')
		buf_adds(out, "geen meldingen");
}

/* The name of a text may have its organisation behind it: "pagina.xml (twenterand)". */
static bool
is_own_file(const char *file, const char *name)
{
	size_t len = strlen(file);

	return strncmp(file, name, len) == 0 && (name[len] == '\0' || strncmp(name + len, " (", 2) == 0);
}

void
toets_add_place(struct buf *out, const struct b1_place *place, const char *name)
{
	if (place->pos.file != NULL && !is_own_file(place->pos.file, name))
		buf_addf(out, "%s:%d:%d", place->pos.file, place->pos.line, place->pos.col);
	else if (place->pos.line > 0)
		buf_addf(out, "r. %d", place->pos.line);
}

size_t
toets_short_len(const char *text, size_t most)
{
	size_t len = strnlen(text, most + 1);

	if (len <= most)
		return len;
	for (len = most; len > 0 && (text[len] & 0xC0) == 0x80; )
		len--;
	return len;
}

/* ---- reasons ---- */

const struct toets_row toets_rows[B1_MEASURES] = {
	[B1_MEAN] = { "woorden per zin", 1, "" }, [B1_LONGEST] = { "langste zin van elk stuk", 1, "" },
	[B1_OVER_20] = { "zinnen langer dan 20 woorden", 100, " %" }, [B1_PASSIVE] = { "lijdende zinnen", 100, " %" },
	[B1_FORMAL] = { "formele woorden op 100", 1, "" }, [B1_OTHER] = { "andere meldingen op 100", 1, "" },
};

/* Down to whole tenths; what is left goes to those that lost most. */
void
toets_round_points(const struct b1_figures *figures, int tenths[B1_MEASURES])
{
	double lost[B1_MEASURES], sum = 0;
	int kind, most, left;

	for (kind = 0; kind < B1_MEASURES; kind++) {
		tenths[kind] = (int)floor(figures->measures[kind].points * 10 + 1e-9);
		lost[kind] = figures->measures[kind].points * 10 - tenths[kind];
		sum += figures->measures[kind].points;
	}
	left = sum < 100 ? 1000 - (int)lround(figures->score * 10) : 0;
	for (kind = 0; kind < B1_MEASURES; kind++)
		left -= tenths[kind];
	for (; left > 0 && left <= B1_MEASURES; left--) {
		for (most = kind = 0; kind < B1_MEASURES; kind++)
			most = lost[kind] > lost[most] ? kind : most;
		tenths[most]++;
		lost[most] = 0;
	}
}

int
toets_weigh(const struct b1_figures *figures, const struct b1_measure *reasons[], int most)
{
	const struct b1_measure *measure;
	int kind, at, count = 0;

	for (kind = 0; kind < B1_MEASURES; kind++) {
		measure = &figures->measures[kind];
		if (measure->points < 0.05)
			continue;
		for (at = count; at > 0 && reasons[at - 1]->points < measure->points; at--)
			if (at < most)
				reasons[at] = reasons[at - 1];
		if (at < most)
			reasons[at] = measure;
		count += count < most;
	}
	return count;
}

static void
add_norm(struct buf *out, double norm)
{
	if (norm <= 0)
		return;
	buf_adds(out, " (norm ");
	toets_add_number(out, norm);
	buf_addc(out, ')');
}

static void
add_share(struct buf *out, const struct b1_measure *measure)
{
	buf_addf(out, ", dat is %ld procent", lround(100 * measure->value));
	add_norm(out, 100 * measure->norm);
}

static void
add_mean(struct buf *out, const struct b1_figures *figures, const struct b1_measure *measure)
{
	(void)figures;
	buf_adds(out, "gemiddeld ");
	toets_add_number(out, measure->value);
	buf_adds(out, " woorden per zin");
	add_norm(out, measure->norm);
}

static void
add_longest(struct buf *out, const struct b1_figures *figures, const struct b1_measure *measure)
{
	buf_adds(out, "de langste zin heeft ");
	toets_add_number(out, figures->longest);
	buf_adds(out, " woorden");
	add_norm(out, measure->norm);
}

static void
add_over_20(struct buf *out, const struct b1_figures *figures, const struct b1_measure *measure)
{
	buf_addf(out, "%zu van %zu zinnen langer dan 20 woorden", figures->over_20, figures->sentences);
	add_share(out, measure);
}

static void
add_passive(struct buf *out, const struct b1_figures *figures, const struct b1_measure *measure)
{
	buf_addf(out, "%zu van %zu zinnen lijdend", figures->passives, figures->sentences);
	add_share(out, measure);
}

static void
add_formal(struct buf *out, const struct b1_figures *figures, const struct b1_measure *measure)
{
	buf_addf(out, "%zu %s", figures->formals, figures->formals == 1 ? "formeel woord, dat is " : "formele woorden, dat is ");
	toets_add_number(out, measure->value);
	buf_adds(out, " op 100");
	add_norm(out, measure->norm);
}

static void
add_other(struct buf *out, const struct b1_figures *figures, const struct b1_measure *measure)
{
	(void)figures;
	toets_add_number(out, measure->value);
	buf_adds(out, " andere meldingen op 100 woorden");
}

void
toets_add_reason(struct buf *out, const struct b1_figures *figures, const struct b1_measure *measure)
{
	static void (*const add[B1_MEASURES])(struct buf *, const struct b1_figures *, const struct b1_measure *) = {
		[B1_MEAN] = add_mean, [B1_LONGEST] = add_longest, [B1_OVER_20] = add_over_20, [B1_PASSIVE] = add_passive,
		[B1_FORMAL] = add_formal, [B1_OTHER] = add_other,
	};

	add[measure - figures->measures](out, figures, measure);
}

/* "B1-indicatie: bijna (score 68,5)" */
static void
add_indication(struct buf *out, const struct toets_view *view)
{
	const struct b1_figures *figures = &view->report->figures;

	if (view->genre == B1_REGULATION)
		buf_adds(out, "geen oordeel: een regeling krijgt alleen cijfers en opmerkingen (");
	else if (figures->brief) {
		buf_adds(out, "B1-indicatie: te kort om te beoordelen (");
		toets_add_count(out, figures->words, "woord", "woorden");
		buf_adds(out, "; ");
	} else
		buf_addf(out, "B1-indicatie: %s (", b1_verdict_name(figures->verdict));
	buf_adds(out, "score ");
	toets_add_number(out, figures->score);
	buf_addc(out, ')');
}

void
toets_add_verdict(struct buf *out, const struct toets_view *view)
{
	const struct b1_figures *figures = &view->report->figures;
	const struct b1_measure *reasons[TOETS_REASONS];
	int i, count = toets_weigh(figures, reasons, TOETS_REASONS);
	size_t from;

	if (figures->sentences == 0) {
		buf_adds(out, "er staat geen zin in om te beoordelen");
		return;
	}
	add_indication(out, view);
	if (count == 0)
		reasons[count++] = &figures->measures[B1_MEAN];
	for (i = 0; i < count; i++) {
		buf_adds(out, i == 0 ? ". " : "; ");
		from = out->len;
		toets_add_reason(out, figures, reasons[i]);
		if (i == 0)
			out->data[from] = (char)toupper((unsigned char)out->data[from]);
	}
}

/* ---- the previous version ---- */

static int
compare_marks(const void *a, const void *b)
{
	const struct b1_mark *left = *(const struct b1_mark *const *)a, *right = *(const struct b1_mark *const *)b;

	if (left->code != right->code)
		return left->code < right->code ? -1 : 1;
	return strcmp(left->words != NULL ? left->words : "", right->words != NULL ? right->words : "");
}

static const struct b1_mark **
sort_marks(const struct b1_report *report)
{
	const struct b1_mark **sorted = mem_array(report->mark_count + 1, sizeof(*sorted));
	size_t i;

	for (i = 0; i < report->mark_count; i++)
		sorted[i] = &report->marks[i];
	if (report->mark_count > 1)
		qsort(sorted, report->mark_count, sizeof(*sorted), compare_marks);
	return sorted;
}

struct toets_change
toets_compare(const struct toets_view *view)
{
	const struct b1_report *was = view->previous, *is = view->report;
	const struct b1_mark **old = sort_marks(was), **new = sort_marks(is);
	struct toets_change change = { .points = is->figures.score - was->figures.score };
	double equal = view->norms != NULL ? b1_norm(view->norms, B1_NORM_EQUAL) : 3;
	size_t i = 0, j = 0;
	int order;

	while (i < was->mark_count || j < is->mark_count) {
		order = i == was->mark_count ? 1 : j == is->mark_count ? -1 : compare_marks(&old[i], &new[j]);
		change.gone += order < 0;
		change.fresh += order > 0;
		change.left += order == 0;
		i += order <= 0;
		j += order >= 0;
	}
	change.verdict = fabs(change.points) < equal ? 0 : change.points > 0 ? 1 : -1;
	free(old);
	free(new);
	return change;
}

void
toets_add_change(struct buf *out, const struct toets_view *view)
{
	static const char *const words[] = { "moeilijker", "ongeveer gelijk", "makkelijker" };
	struct toets_change change = toets_compare(view);

	buf_adds(out, "vorige versie");
	if (view->previous_name != NULL)
		buf_addf(out, " (%s)", view->previous_name);
	buf_adds(out, ": score ");
	toets_add_number(out, view->previous->figures.score);
	buf_adds(out, " -> ");
	toets_add_number(out, view->report->figures.score);
	buf_addf(out, ", %s. Meldingen: %zu weg, %zu nieuw, %zu gebleven", words[change.verdict + 1], change.gone, change.fresh, change.left);
}

/* ---- counts ---- */

static int
compare_counts(const void *a, const void *b)
{
	const struct toets_count *left = a, *right = b;

	if (left->count != right->count)
		return left->count > right->count ? -1 : 1;
	return strcmp(diag_kind(left->code)->name, diag_kind(right->code)->name);
}

size_t
toets_count_codes(const struct b1_report *report, struct toets_count **counts)
{
	size_t *of_code = mem_array(DIAG_CODES, sizeof(*of_code)), i, count = 0;

	*counts = mem_array(DIAG_CODES, sizeof(**counts));
	for (i = 0; i < report->mark_count; i++)
		of_code[report->marks[i].code] += !report->marks[i].dismissed;
	for (i = 0; i < DIAG_CODES; i++)
		if (of_code[i] > 0)
			(*counts)[count++] = (struct toets_count){ (enum diag_code)i, of_code[i] };
	free(of_code);
	if (count > 1)
		qsort(*counts, count, sizeof(**counts), compare_counts);
	return count;
}

/* ---- words in their sentence ---- */

static bool
is_word_byte(char c)
{
	return isalnum((unsigned char)c) || (c & 0x80) != 0;
}

bool
toets_find_words(const struct b1_mark *mark, const char *sentence, size_t *start, size_t *end)
{
	size_t len = mark->words != NULL ? strlen(mark->words) : 0;
	const char *at = sentence;

	if (mark->zin_end > mark->zin_start && mark->zin_end <= strlen(sentence)) {
		*start = mark->zin_start;
		*end = mark->zin_end;
		return true;
	}
	for (; len > 0 && (at = strstr(at, mark->words)) != NULL; at++)
		if ((at == sentence || !is_word_byte(at[-1]) || !is_word_byte(*at)) && (!is_word_byte(at[len]) || !is_word_byte(at[len - 1]))) {
			*start = (size_t)(at - sentence);
			*end = *start + len;
			return true;
		}
	return false;
}
