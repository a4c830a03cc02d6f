/*
 * Two runs of characters, word by word (E. Myers, "An O(ND) difference algorithm and its variations", 1986; beyond its bound the words
 * that occur once on both sides divide the row, as in patience diff). Then the marks are made readable: few words that happen to be the same
 * between two changes are marked along, a mark moves to the border of a sentence where it can, and texts with hardly a word in common are replaced whole.
 */
#include <stdlib.h>
#include <string.h>

#include "diff/diff_int.h"
#include "diff/words_int.h"

enum { MOST_EDITS = 256 };	/* Myers up to here; its table has the square of it */
enum { DIVISIONS = 12 };
enum { LEAST_SHARED = 25 };	/* percent of the shorter text */

struct tally { int was, becomes, place; };	/* how often a word occurs on either side, and where in becomes */

struct work {
	struct arena	*arena;			/* of this comparison */
	struct words	 was, becomes;
	int		*partner;		/* of each word of was, or DIFF_NONE */
	struct tally	*tallies;		/* by id; all 0 between uses */
};

static bool
same(const struct work *work, int i, int j)
{
	return work->was.list[i].id == work->becomes.list[j].id;
}

/* ---- Myers ---- */
static void
trace_back(struct work *work, const int *const *rows, int edits, int a0, int b0, int x, int y)
{
	for (int d = edits; d > 0; d--) {
		const int *row = rows[d - 1] + d;	/* as it was before the edit number d: diagonals -(d-1) .. d-1, at 1 .. */
		int k = x - y, down = k == -d || (k != d && row[k - 1] < row[k + 1]), before = down ? k + 1 : k - 1;
		int bx = row[before], by = bx - before;

		while (x > bx && y > by && x > (down ? bx : bx + 1) && y > (down ? by + 1 : by)) {
			x--;
			y--;
			work->partner[a0 + x] = b0 + y;
		}
		x = bx;
		y = by;
	}
	while (x > 0 && y > 0) {
		x--;
		y--;
		work->partner[a0 + x] = b0 + y;
	}
}

/* Pairs the words a0 up to a0 + n with b0 up to b0 + m. False when that takes more than MOST_EDITS. */
static bool
align_short(struct work *work, int a0, int n, int b0, int m)
{
	int most = n + m < MOST_EDITS ? n + m : MOST_EDITS;
	const int **rows = arena_alloc(work->arena, ((size_t)most + 1) * sizeof(*rows));
	int *ends = arena_alloc(work->arena, (2 * (size_t)most + 4) * sizeof(*ends)), *at = ends + most + 1;

	for (int d = 0; d <= most; d++) {
		int *row;

		for (int k = -d; k <= d; k += 2) {
			int x = d == 0 ? 0 : k == -d || (k != d && at[k - 1] < at[k + 1]) ? at[k + 1] : at[k - 1] + 1, y = x - k;

			while (x < n && y >= 0 && y < m && same(work, a0 + x, b0 + y)) {
				x++;
				y++;
			}
			at[k] = x;
			if (x >= n && y >= m) {
				trace_back(work, rows, d, a0, b0, n, m);
				return true;
			}
		}
		row = arena_alloc(work->arena, (2 * (size_t)d + 3) * sizeof(*row));
		memcpy(row, at - d - 1, (2 * (size_t)d + 3) * sizeof(*row));
		rows[d] = row;
	}
	return false;
}

/* ---- longer rows: divided by what occurs once ---- */
static void align_words(struct work *work, int a0, int a1, int b0, int b1, int division);

/* Places of the words that occur once on both sides; a[] rising. */
static int
find_unique(struct work *work, int a0, int a1, int b0, int b1, int *a, int *b)
{
	int found = 0;

	for (int i = a0; i < a1; i++)
		work->tallies[work->was.list[i].id].was++;
	for (int j = b0; j < b1; j++) {
		work->tallies[work->becomes.list[j].id].becomes++;
		work->tallies[work->becomes.list[j].id].place = j;
	}
	for (int i = a0; i < a1; i++) {
		const struct tally *tally = &work->tallies[work->was.list[i].id];

		if (tally->was != 1 || tally->becomes != 1)
			continue;
		a[found] = i;
		b[found++] = tally->place;
	}
	for (int i = a0; i < a1; i++)
		work->tallies[work->was.list[i].id] = (struct tally){ 0, 0, 0 };
	for (int j = b0; j < b1; j++)
		work->tallies[work->becomes.list[j].id] = (struct tally){ 0, 0, 0 };
	return found;
}

static void
align_long(struct work *work, int a0, int a1, int b0, int b1, int division)
{
	int *a = arena_alloc(work->arena, (size_t)(a1 - a0) * sizeof(*a)), *b = arena_alloc(work->arena, (size_t)(a1 - a0) * sizeof(*b));
	int count = division < DIVISIONS ? find_unique(work, a0, a1, b0, b1, a, b) : 0;
	bool *keep = arena_alloc(work->arena, (size_t)count + 1);

	if (count == 0)		/* nothing to divide by: the whole stretch is marked */
		return;
	diff_keep_rising(work->arena, b, count, keep);
	for (int i = 0; i < count; i++) {
		if (!keep[i])
			continue;
		align_words(work, a0, a[i], b0, b[i], division + 1);
		work->partner[a[i]] = b[i];
		a0 = a[i] + 1;
		b0 = b[i] + 1;
	}
	align_words(work, a0, a1, b0, b1, division + 1);
}

static void
align_words(struct work *work, int a0, int a1, int b0, int b1, int division)
{
	while (a0 < a1 && b0 < b1 && same(work, a0, b0))
		work->partner[a0++] = b0++;
	while (a0 < a1 && b0 < b1 && same(work, a1 - 1, b1 - 1))
		work->partner[--a1] = --b1;
	if (a0 < a1 && b0 < b1 && !align_short(work, a0, a1 - a0, b0, b1 - b0))
		align_long(work, a0, a1, b0, b1, division);
}

/* ---- readable ---- */
static int
length_of(const struct word *words, int from, int to)
{
	int length = 0;

	for (int i = from; i < to; i++)
		length += (int)words[i].len;
	return length;
}

static int
count_real_words(const struct word *words, int from, int to)
{
	int count = 0;

	for (int i = from; i < to; i++)
		count += words[i].is_word;
	return count;
}

static void
part_row(struct work *work, int from, int to)
{
	for (int i = from; i < to; i++)
		work->partner[i] = DIFF_NONE;
}

/* A stretch of pairs: was from..to with becomes at..at+to-from. Changes of what lengths stand before and after it? */
struct stretch { int from, to, at; };

static int
find_stretches(const struct work *work, struct stretch *stretches)
{
	int count = 0;

	for (int i = 0; i < work->was.count; ) {
		int start = i, at = work->partner[i];

		if (at == DIFF_NONE) {
			i++;
			continue;
		}
		while (i < work->was.count && work->partner[i] == at + i - start)
			i++;
		stretches[count++] = (struct stretch){ start, i, at };
	}
	return count;
}

static int
change_length(const struct work *work, int a0, int a1, int b0, int b1)
{
	int was = length_of(work->was.list, a0, a1), becomes = length_of(work->becomes.list, b0, b1);

	return was > becomes ? was : becomes;
}

/* At most two words, shorter than the changes on both sides: marked along. Again, until nothing is: at most a few rounds. */
static bool
join_marks(struct work *work, struct stretch *stretches)
{
	int count = find_stretches(work, stretches), a = 0, b = 0;
	bool joined = false;

	for (int i = 0; i < count; i++) {
		struct stretch *s = &stretches[i];
		int size = s->to - s->from, length = length_of(work->was.list, s->from, s->to);
		int next_a = i + 1 < count ? stretches[i + 1].from : work->was.count, next_b = i + 1 < count ? stretches[i + 1].at : work->becomes.count;
		int before = change_length(work, a, s->from, b, s->at), after = change_length(work, s->to, next_a, s->at + size, next_b);

		a = s->to;
		b = s->at + size;
		if (before > 0 && after > 0 && length <= before && length <= after && count_real_words(work->was.list, s->from, s->to) <= 2 &&
		    !(length > 3 && before <= 12 && after <= 12)) {
			part_row(work, s->from, s->to);
			joined = true;
		}
	}
	return joined;
}

/* How good a place it is for a mark to begin: after a sentence, after a part of it. */
static int
border(const struct word *words, int at)
{
	char last = at == 0 ? '.' : words[at - 1].text[0];

	return at == 0 || strchr(".;:!?", last) != NULL ? 2 : last == ',' ? 1 : 0;
}

/*
 * Words row[from, to) are marked and have no counterpart; the words around them have. The mark may go one to the left as long as its last word is equal
 * to the one before it, and to the right as its first word is equal to the one after. Answers how far it should go.
 */
static int
best_shift(const struct word *row, int from, int to, int least, int most)
{
	int best = 0, score = border(row, from);

	for (int shift = -1; from + shift >= least && row[from + shift].id == row[to + shift].id; shift--)
		if (border(row, from + shift) > score) {
			score = border(row, from + shift);
			best = shift;
		}
	for (int shift = 1; to + shift <= most && row[from + shift - 1].id == row[to + shift - 1].id; shift++)
		if (border(row, from + shift) > score) {
			score = border(row, from + shift);
			best = shift;
		}
	return best;
}

static void
shift_deletion(struct work *work, struct stretch *before, struct stretch *after)
{
	int shift = best_shift(work->was.list, before->to, after->from, before->from, after->to);

	for (; shift < 0; shift++) {	/* the last word before the mark becomes its first, its own last one is paired */
		work->partner[--after->from] = work->partner[--before->to];
		work->partner[before->to] = DIFF_NONE;
		after->at--;
	}
	for (; shift > 0; shift--) {
		work->partner[before->to++] = work->partner[after->from];
		work->partner[after->from++] = DIFF_NONE;
		after->at++;
	}
}

static void
shift_insertion(struct work *work, struct stretch *before, struct stretch *after)
{
	int end = before->at + before->to - before->from;
	int shift = best_shift(work->becomes.list, end, after->at, before->at, after->at + after->to - after->from);

	for (; shift < 0; shift++) {
		work->partner[--before->to] = --after->at;
		after->from--;
	}
	for (; shift > 0; shift--) {
		work->partner[after->from++] = end++;
		after->at++;
		before->to++;
	}
}

/* Marks between two stretches, on one side only. */
static void
shift_marks(struct work *work, struct stretch *stretches)
{
	int count = find_stretches(work, stretches);

	for (int i = 0; i + 1 < count; i++) {
		struct stretch *before = &stretches[i], *after = &stretches[i + 1];
		int deleted = after->from - before->to, inserted = after->at - (before->at + before->to - before->from);

		if (deleted > 0 && inserted == 0)
			shift_deletion(work, before, after);
		else if (inserted > 0 && deleted == 0)
			shift_insertion(work, before, after);
	}
}

/* Of the words, punctuation apart, in bytes. */
static bool
share_enough(const struct work *work)
{
	long was = 0, becomes = 0, shared = 0;

	for (int i = 0; i < work->was.count; i++) {
		was += work->was.list[i].is_word ? (long)work->was.list[i].len : 0;
		shared += work->was.list[i].is_word && work->partner[i] != DIFF_NONE ? (long)work->was.list[i].len : 0;
	}
	for (int j = 0; j < work->becomes.count; j++)
		becomes += work->becomes.list[j].is_word ? (long)work->becomes.list[j].len : 0;
	return shared * 100 >= (was < becomes ? was : becomes) * LEAST_SHARED;
}

/* ---- the runs ---- */
static void
add_run(struct diff_words *out, enum diff_mark mark, const char *text, size_t len)
{
	struct diff_run *last = out->count > 0 ? &out->runs[out->count - 1] : NULL;

	struct diff_run run = { mark, text, len };

	if (len == 0)
		return;
	if (last != NULL && last->mark == DIFF_INSERTED && mark == DIFF_DELETED) {	/* old words before new ones */
		if (out->count > 1 && last[-1].mark == DIFF_DELETED) {
			last--;
		} else {
			run = *last;
			*last = (struct diff_run){ mark, text, len };
			last = NULL;
		}
	}
	if (last != NULL && last->mark == run.mark && last->text + last->len == run.text)
		last->len += len;
	else
		out->runs[out->count++] = run;
}

static void
add_pair(struct diff_words *out, const struct word *was, const struct word *becomes)
{
	bool same_space = was->space == becomes->space && memcmp(was->text + was->len, becomes->text + becomes->len, was->space) == 0;

	add_run(out, DIFF_SAME, becomes->text, becomes->len + (same_space ? becomes->space : 0));
	if (!same_space) {
		add_run(out, DIFF_DELETED, was->text + was->len, was->space);
		add_run(out, DIFF_INSERTED, becomes->text + becomes->len, becomes->space);
	}
}

static struct diff_words
write_runs(const struct work *work, struct arena *arena)
{
	struct diff_words out = { arena_alloc(work->arena, (3 * ((size_t)work->was.count + (size_t)work->becomes.count) + 1) * sizeof(struct diff_run)), 0 };
	struct diff_run *runs;
	int i = 0, j = 0;

	while (i < work->was.count || j < work->becomes.count) {
		for (; i < work->was.count && work->partner[i] == DIFF_NONE; i++)
			add_run(&out, DIFF_DELETED, work->was.list[i].text, work->was.list[i].len + work->was.list[i].space);
		for (; j < (i < work->was.count ? work->partner[i] : work->becomes.count); j++)
			add_run(&out, DIFF_INSERTED, work->becomes.list[j].text, work->becomes.list[j].len + work->becomes.list[j].space);
		if (i < work->was.count)
			add_pair(&out, &work->was.list[i++], &work->becomes.list[j++]);
	}
	runs = arena_alloc(arena, ((size_t)out.count + 1) * sizeof(*runs));
	memcpy(runs, out.runs, (size_t)out.count * sizeof(*runs));
	out.runs = runs;
	return out;
}

struct diff_words
diff_compare_words(struct arena *arena, const char *was, const char *becomes)
{
	struct work work = { .arena = arena_new() };
	struct stretch *stretches;
	struct diff_words out;
	int ids = diff_split_words(work.arena, was, becomes, &work.was, &work.becomes);

	work.partner = arena_alloc(work.arena, ((size_t)work.was.count + 1) * sizeof(*work.partner));
	work.tallies = arena_alloc(work.arena, ((size_t)ids + 1) * sizeof(*work.tallies));
	part_row(&work, 0, work.was.count);
	align_words(&work, 0, work.was.count, 0, work.becomes.count, 0);
	stretches = arena_alloc(work.arena, ((size_t)work.was.count + 1) * sizeof(*stretches));
	shift_marks(&work, stretches);
	for (int round = 0; round < 4 && join_marks(&work, stretches); round++)
		;
	if (!share_enough(&work))
		part_row(&work, 0, work.was.count);
	out = write_runs(&work, arena);
	arena_free(work.arena);
	return out;
}
