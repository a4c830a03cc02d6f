/*
 * Line breaking over the whole paragraph, ragged right, without hyphenation: the breaks
 * with the least sum of squared slack, the last line free. After D.E. Knuth and
 * M.F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience
 * 11 (1981) 1119-1184, without stretch, so that one active list per line suffices. Only
 * chunks that fit one line are looked at: time is linear in the paragraph.
 */
#include <assert.h>
#include <limits.h>
#include <stdlib.h>

#include "page/page_int.h"

enum { WINDOW = 400 };			/* chunks that one line may hold */

struct best {
	int64_t	cost;			/* of the lines before chunk i */
	size_t	from;			/* where the last of them begins */
};

static int64_t
square(int64_t slack)
{
	return slack * slack;
}

/* A last line that holds only a short word looks like a mistake. */
static int64_t
last_cost(int width, int measure)
{
	return width < measure / 8 ? square(measure / 4) : 0;
}

/* slack < 0 only for a chunk alone on its line. */
static int64_t
line_cost(const struct page_chunk *chunks, size_t count, int measure, size_t end, int width)
{
	int slack = width > measure ? measure : measure - width;

	if (end == count)
		return width > measure ? square(measure) : last_cost(width, measure);
	return square(slack) + square(chunks[end - 1].cost);
}

int64_t
page_line_cost(const struct page_chunk *chunks, size_t count, int measure, size_t from, size_t end)
{
	int64_t width = -chunks[end - 1].trail;
	size_t i;

	for (i = from; i < end; i++)
		width += chunks[i].width + chunks[i].trail;
	if (width > measure && end - from > 1)
		return -1;
	return line_cost(chunks, count, measure, end, width > INT_MAX ? INT_MAX : (int)width);
}

/* The best line that ends before chunk end, looking back until it is full. */
static struct best
best_line(const struct page_chunk *chunks, size_t count, int measure, size_t end, const struct best *table)
{
	struct best best = { INT64_MAX, end - 1 };
	int width = -chunks[end - 1].trail;
	size_t from = end;

	while (from > 0 && end - from < WINDOW) {
		int64_t cost;

		from--;
		width += chunks[from].width + chunks[from].trail;
		if (width > measure && end - from > 1)
			break;
		cost = table[from].cost + line_cost(chunks, count, measure, end, width);
		if (cost <= best.cost)
			best = (struct best){ cost, from };
	}
	return best;
}

/* The line starts in table, from the last line back, as ends from the first line on. */
static size_t
trace_back(const struct best *table, size_t count, size_t *ends)
{
	size_t lines = 0, at, i;

	for (at = count; at > 0; at = table[at].from)
		ends[lines++] = at;
	for (i = 0; i < lines / 2; i++) {
		size_t swap = ends[i];

		ends[i] = ends[lines - 1 - i];
		ends[lines - 1 - i] = swap;
	}
	return lines;
}

size_t
page_linebreak(const struct page_chunk *chunks, size_t count, int measure, size_t *ends)
{
	struct best small[256], *table = small;
	size_t lines, end;

	assert(measure > 0);
	if (count + 1 > sizeof(small) / sizeof(small[0]))
		table = mem_array(count + 1, sizeof(*table));
	table[0] = (struct best){ 0, 0 };
	for (end = 1; end <= count; end++)
		table[end] = best_line(chunks, count, measure, end, table);
	lines = trace_back(table, count, ends);
	if (table != small)
		free(table);
	return lines;
}
