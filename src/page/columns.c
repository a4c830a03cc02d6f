/*
 * The widths of a table's columns: at least the widest word. Where there is room each has its
 * unbroken text, and all share what is left in proportion. Where there is not, that
 * division is taken in which the rows, together, have the fewest lines, so that one long
 * cell does not make the other column wrap in every row. (CSS 2.1, 17.5.2.2 looks at the
 * widest cell of each column only, and would.)
 */
#include "page/page_int.h"

enum { STEPS = 8 };			/* widths tried for each column */

struct best { int64_t lines; int widths[PAGE_SAMPLE_COLUMNS]; };

/* What a wide cell needs more than its columns have goes to the last of them. */
void
page_columns_widen(struct page_columns *columns, int column, int span, int least, int most)
{
	struct page_column *last = &columns->at[column + span - 1];
	int i;

	if (span == 1 && columns->rows < PAGE_SAMPLE_ROWS && column < PAGE_SAMPLE_COLUMNS)
		columns->sample[columns->rows][column] = most;
	for (i = column; i < column + span - 1; i++) {
		least -= columns->at[i].least;
		most -= columns->at[i].most;
	}
	last->least = least > last->least ? least : last->least;
	last->most = most > last->most ? most : last->most;
}

void
page_columns_end_row(struct page_columns *columns, int count)
{
	if (count > columns->count)
		columns->count = count;
	columns->rows++;
}

/* ---- too little room ---- */

static int
clamp_width(const struct page_column *column, int level)
{
	int width = column->most < level ? column->most : level;

	return column->least > width ? column->least : width;
}

/* Like water: narrow columns get all they ask for, wide ones come to the same level. */
static int
find_level(const struct page_columns *columns, int width)
{
	int low = 0, high = width, i;

	while (low < high) {
		int level = low + (high - low + 1) / 2;
		int64_t sum = 0;

		for (i = 0; i < columns->count; i++)
			sum += clamp_width(&columns->at[i], level);
		if (sum <= width)
			low = level;
		else
			high = level - 1;
	}
	return low;
}

static void
fill_level(struct page_columns *columns, int width)
{
	int i, level = find_level(columns, width), used = 0;

	for (i = 0; i < columns->count; i++) {
		columns->at[i].width = clamp_width(&columns->at[i], level);
		used += columns->at[i].width;
	}
	columns->at[columns->count - 1].width += width - used;
}

/* Lines of the sampled rows, and as much as a line more for each cell that wraps. Ragged lines are a twelfth short. */
static int64_t
count_lines(const struct page_columns *columns)
{
	int row, i, rows = columns->rows < PAGE_SAMPLE_ROWS ? columns->rows : PAGE_SAMPLE_ROWS;
	int64_t total = 0;

	for (row = 0; row < rows; row++) {
		int tallest = 1;

		for (i = 0; i < columns->count; i++) {
			int most = columns->sample[row][i], width = columns->at[i].width, lines;

			if (most <= width)
				continue;
			lines = (most + most / 12) / (width > 0 ? width : 1) + 1;
			tallest = lines > tallest ? lines : tallest;
			total++;
		}
		total += tallest;
	}
	return total;
}

/* Column i wider than at the level (low), in steps up to all it can use. */
static void
try_column(struct page_columns *columns, int i, int low, int width, int spare, struct best *best)
{
	struct page_column was = columns->at[i];
	int high = was.most < was.least + spare ? was.most : was.least + spare, step, k;

	for (step = 1; step <= STEPS && high > low; step++) {
		int64_t lines;

		columns->at[i].least = columns->at[i].most = low + (int)((int64_t)(high - low) * step / STEPS);
		fill_level(columns, width);
		lines = count_lines(columns);
		if (lines >= best->lines)
			continue;
		best->lines = lines;
		for (k = 0; k < columns->count; k++)
			best->widths[k] = columns->at[k].width;
	}
	columns->at[i].least = was.least;
	columns->at[i].most = was.most;
}

static void
fit_columns(struct page_columns *columns, int width, int spare)
{
	struct best best, level = { 0 };
	int i;

	fill_level(columns, width);
	if (columns->count > PAGE_SAMPLE_COLUMNS)
		return;
	level.lines = count_lines(columns);
	for (i = 0; i < columns->count; i++)
		level.widths[i] = columns->at[i].width;
	best = level;
	for (i = 0; i < columns->count; i++)
		try_column(columns, i, level.widths[i], width, spare, &best);
	for (i = 0; i < columns->count; i++)
		columns->at[i].width = best.widths[i];
}

/* ---- all widths ---- */

/* In proportion to what each wants; to its widest word when not even the words fit. */
static void
share_in_proportion(struct page_columns *columns, int width, int64_t least, int64_t most)
{
	int i;

	for (i = 0; i < columns->count; i++) {
		struct page_column *c = &columns->at[i];

		if (least > width)
			c->width = (int)((int64_t)c->least * width / least);
		else
			c->width = (int)(most ? (int64_t)c->most * width / most : width / columns->count);
	}
}

/* In the given parts of a hundred; false: a word would not fit. */
static bool
set_parts(struct page_columns *columns, int width, const int *parts)
{
	int i;

	for (i = 0; i < columns->count; i++) {
		columns->at[i].width = (int)((int64_t)width * parts[i] / 100);
		if (columns->at[i].width < columns->at[i].least)
			return false;
	}
	return true;
}

void
page_columns_share(struct page_columns *columns, int x, int width, const int *parts)
{
	int64_t least = 0, most = 0;
	int i, used = 0;

	for (i = 0; i < columns->count; i++) {
		struct page_column *c = &columns->at[i];

		c->most = c->most < c->least ? c->least : c->most;
		least += c->least;
		most += c->most;
	}
	if (parts != NULL && set_parts(columns, width, parts))
		;
	else if (least <= width && most > width)
		fit_columns(columns, width, width - (int)least);
	else
		share_in_proportion(columns, width, least, most);
	for (i = 0; i < columns->count; i++) {
		columns->at[i].x = x + used;
		used += columns->at[i].width;
	}
	if (columns->count > 0)
		columns->at[columns->count - 1].width += width - used;
}
