/*
 * A table in columns. Columns get the width of their longest cell; where that is
 * too much, the widest ones give way until the table fits and their cells are
 * wrapped. A table that cannot fit becomes a list: heading, colon, cell.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "out/plain_int.h"

enum { BETWEEN = 2, NARROWEST = 6 };

struct cell {
	struct buf	 words;
	const char	*at;		/* what of it is not written yet */
	bool		 right;		/* flush right */
	int		 span;
};

struct row {
	struct cell	*cells;		/* one per column; span 0: covered by the cell before it */
	bool		 head, total;
};

struct grid {
	struct row	*rows;
	size_t		 row_count;
	int		 columns;
	int		*widths;
};

/* ---- from the document ---- */

static int
count_columns(const struct doc_node *table, size_t *rows)
{
	const struct doc_node *node, *cell;
	int most = 0, count;

	*rows = 0;
	for (node = doc_next(table, table); node != NULL; node = doc_next(node, table)) {
		if (node->tag != DOC_TR)
			continue;
		(*rows)++;
		for (count = 0, cell = node->first; cell != NULL; cell = cell->next)
			count += cell->colspan > 1 ? cell->colspan : 1;
		if (count > most)
			most = count;
	}
	return most;
}

static void
add_cell_words(struct buf *out, const struct doc_node *cell)
{
	const struct doc_node *block;

	if (cell->first == NULL || (doc_tag_flags(cell->first->tag) & DOC_BLOCK) == 0) {
		plain_add_inline(out, cell);
		return;
	}
	for (block = cell->first; block != NULL; block = block->next) {
		if (out->len > 0)
			buf_addc(out, '\n');
		plain_add_inline(out, block);
	}
}

static void
read_row(struct row *row, const struct doc_node *tr, int columns)
{
	const struct doc_node *node;
	int column = 0;

	row->cells = mem_array((size_t)columns, sizeof(row->cells[0]));
	row->head = tr->parent->tag == DOC_THEAD;
	row->total = doc_has_class(tr, DOC_CLASS_TOTAL);
	for (node = tr->first; node != NULL; node = node->next) {
		struct cell *cell = &row->cells[column];

		add_cell_words(&cell->words, node);
		cell->right = doc_has_class(node, DOC_CLASS_AMOUNT);
		cell->span = node->colspan > 1 ? node->colspan : 1;
		column += cell->span;
	}
}

static void
read_grid(struct grid *grid, const struct doc_node *table)
{
	const struct doc_node *node;
	size_t count;

	*grid = (struct grid){ 0 };
	grid->columns = count_columns(table, &count);
	grid->rows = mem_array(count + 1, sizeof(grid->rows[0]));
	grid->widths = mem_array((size_t)grid->columns + 1, sizeof(grid->widths[0]));
	for (node = doc_next(table, table); node != NULL; node = doc_next(node, table))
		if (node->tag == DOC_TR)
			read_row(&grid->rows[grid->row_count++], node, grid->columns);
}

static void
free_grid(struct grid *grid)
{
	size_t i;
	int c;

	for (i = 0; i < grid->row_count; i++) {
		for (c = 0; c < grid->columns; c++)
			buf_free(&grid->rows[i].cells[c].words);
		free(grid->rows[i].cells);
	}
	free(grid->rows);
	free(grid->widths);
}

/* ---- widths ---- */

static int
natural_width(const struct grid *grid, int column)
{
	int widest = 0, width;
	size_t i, len;

	for (i = 0; i < grid->row_count; i++) {
		const struct cell *cell = &grid->rows[i].cells[column];
		const char *line = buf_text(&cell->words);

		for (; cell->span == 1 && *line != '\0'; line += len + (line[len] != '\0')) {
			len = strcspn(line, "\n");
			width = plain_width(line, len);
			if (width > widest)
				widest = width;
		}
	}
	return widest;
}

static int
least_width(const struct grid *grid, int column)
{
	int least = NARROWEST, width;
	size_t i;

	for (i = 0; i < grid->row_count; i++) {
		const struct cell *cell = &grid->rows[i].cells[column];

		width = cell->span == 1 ? plain_longest_word(buf_text(&cell->words)) : 0;
		if (width > least)
			least = width;
	}
	return least;
}

/* The widest column that can still give way; -1 when none can. */
static int
widest_column(const struct grid *grid, const int *least)
{
	int column, widest = -1;

	for (column = 0; column < grid->columns; column++)
		if (grid->widths[column] > least[column] && (widest < 0 || grid->widths[column] > grid->widths[widest]))
			widest = column;
	return widest;
}

/* False when the table cannot be made to fit. */
static bool
fit(struct grid *grid, int room)
{
	int *least = mem_array((size_t)grid->columns + 1, sizeof(*least));
	int total = BETWEEN * (grid->columns - 1), column;

	for (column = 0; column < grid->columns; column++) {
		grid->widths[column] = natural_width(grid, column);
		least[column] = least_width(grid, column);
		total += grid->widths[column];
	}
	for (column = 0; total > room && column >= 0; total--) {
		column = widest_column(grid, least);
		if (column >= 0)
			grid->widths[column]--;
	}
	free(least);
	return column >= 0;
}

/* ---- lines ---- */

static int
span_width(const struct grid *grid, int column, int span)
{
	int width = -BETWEEN;

	for (; span > 0 && column < grid->columns; span--, column++)
		width += grid->widths[column] + BETWEEN;
	return width;
}

/* One line of a cell, padded to its width; false when it had none. */
static bool
add_cell_line(struct buf *line, struct cell *cell, int width)
{
	const char *words = "";
	size_t len = 0;
	bool had = plain_next_line(&cell->at, width, &words, &len);
	int space = width - plain_width(words, len);

	if (cell->right)
		plain_add_spaces(line, space);
	buf_add(line, words, len);
	if (!cell->right)
		plain_add_spaces(line, space);
	return had;
}

static bool
add_row_line(const struct grid *grid, struct row *row, struct buf *line)
{
	bool had = false;
	int column;

	for (column = 0; column < grid->columns; column++) {
		struct cell *cell = &row->cells[column];

		if (cell->span == 0)
			continue;
		if (column > 0)
			plain_add_spaces(line, BETWEEN);
		had |= add_cell_line(line, cell, span_width(grid, column, cell->span));
	}
	return had;
}

static void
add_row(struct plain *text, const struct grid *grid, struct row *row)
{
	struct buf line = BUF_INIT;
	int column;

	for (column = 0; column < grid->columns; column++)
		row->cells[column].at = buf_text(&row->cells[column].words);
	while (add_row_line(grid, row, &line)) {
		plain_line(text, line.data, line.len);
		buf_clear(&line);
	}
	buf_free(&line);
}

static void
add_rule(struct plain *text, const struct grid *grid)
{
	struct buf rule = BUF_INIT;
	int i;

	for (i = span_width(grid, 0, grid->columns); i > 0; i--)
		buf_addc(&rule, '-');
	plain_line(text, rule.data, rule.len);
	buf_free(&rule);
}

static void
add_rows(struct plain *text, struct grid *grid)
{
	size_t i;

	for (i = 0; i < grid->row_count; i++) {
		if (grid->rows[i].total)
			add_rule(text, grid);
		add_row(text, grid, &grid->rows[i]);
		if (grid->rows[i].head && (i + 1 == grid->row_count || !grid->rows[i + 1].head))
			add_rule(text, grid);
	}
}

/* ---- a table that is too wide ---- */

static void
add_as_list(struct plain *text, const struct grid *grid)
{
	const struct row *head = grid->row_count > 0 && grid->rows[0].head ? &grid->rows[0] : NULL;
	struct buf words = BUF_INIT;
	const char *at, *line;
	size_t i, len;
	int column;

	for (i = head != NULL ? 1 : 0; i < grid->row_count; i++, text->gap = 1) {
		for (column = 0; column < grid->columns; column++) {
			const struct cell *cell = &grid->rows[i].cells[column];

			if (cell->words.len == 0)
				continue;
			buf_clear(&words);
			if (head != NULL && head->cells[column].words.len > 0)
				buf_addf(&words, "%s: ", buf_text(&head->cells[column].words));
			buf_adds(&words, buf_text(&cell->words));
			for (at = buf_text(&words); plain_next_line(&at, plain_room(text), &line, &len);)
				plain_line(text, line, len);
		}
	}
	buf_free(&words);
}

static void
add_caption(struct plain *text, const struct doc_node *table)
{
	const struct doc_node *caption = doc_find_tag(table, DOC_CAPTION);
	struct buf words = BUF_INIT;
	const char *at, *line;
	size_t len;

	if (caption == NULL)
		return;
	plain_add_inline(&words, caption);
	for (at = buf_text(&words); plain_next_line(&at, plain_room(text), &line, &len);)
		plain_line(text, line, len);
	buf_free(&words);
	text->gap = 1;
}

void
plain_table(struct plain *text, const struct doc_node *table)
{
	struct grid grid;

	add_caption(text, table);
	read_grid(&grid, table);
	if (fit(&grid, plain_room(text)))
		add_rows(text, &grid);
	else
		add_as_list(text, &grid);
	free_grid(&grid);
	text->gap = 1;
}
