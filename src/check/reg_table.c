/*
 * CALS tables (STOP0036, 0037, 0038): as many colspecs as columns, and every cell within the grid. A row that is short leaves a reader
 * guessing which column is empty.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "check/check_reg.h"

struct grid {
	const struct text_node	*group;
	long			 columns;
	int			*taken;		/* by column: rows that a cell above still fills */
};

/* The column that a colspec names, from 1; 0: there is none. */
static long
find_column(const struct grid *grid, const char *name)
{
	const struct text_node *spec;
	const char *found;
	long column = 0;

	for (spec = grid->group->first; spec != NULL && name != NULL; spec = spec->next) {
		if (spec->kind != TEXT_COLSPEC)
			continue;
		column++;
		found = text_attribute(spec, "colname");
		if (found != NULL && strcmp(found, name) == 0)
			return column;
	}
	return 0;
}

static long
read_number(const struct text_node *node, const char *name)
{
	const char *text = text_attribute(node, name);

	return text != NULL ? strtol(text, NULL, 10) : 0;
}

static void
post(const struct check_reg *c, const struct text_node *node, const char *what)
{
	char *place = check_reg_place(node);

	check_reg_post(c, node->pos, DIAG_REG_TABLE, "%s: %s", place, what);
	free(place);
}

/* How many columns a cell fills. */
static long
width_of(const struct check_reg *c, const struct grid *grid, const struct text_node *entry)
{
	const char *first = text_attribute(entry, "namest"), *last = text_attribute(entry, "nameend");
	long from = find_column(grid, first), to = find_column(grid, last);

	if (first == NULL && last == NULL)
		return 1;
	if (from > 0 && to >= from)
		return to - from + 1;
	post(c, entry, "een cel loopt over kolommen die er niet zijn");
	return 1;
}

static long
skip_taken(const struct grid *grid, long column)
{
	while (column < grid->columns && grid->taken[column] > 0)
		column++;
	return column;
}

static void
check_row(const struct check_reg *c, struct grid *grid, const struct text_node *row)
{
	const struct text_node *entry;
	long column = 0, i, width;
	int *fills = mem_array((size_t)grid->columns, sizeof(fills[0]));

	for (entry = row->first; entry != NULL; entry = entry->next) {
		if (entry->kind != TEXT_ENTRY)
			continue;
		column = skip_taken(grid, column);
		width = width_of(c, grid, entry);
		for (i = column; i < column + width && i < grid->columns; i++)
			fills[i] = (int)read_number(entry, "morerows");
		column += width;
		if (column > grid->columns) {
			post(c, entry, "een rij heeft meer cellen dan kolommen");
			break;
		}
	}
	if (skip_taken(grid, column) < grid->columns)
		post(c, row, "een rij heeft te weinig cellen");
	for (i = 0; i < grid->columns; i++)
		grid->taken[i] = fills[i] > 0 ? fills[i] : grid->taken[i] > 0 ? grid->taken[i] - 1 : 0;
	free(fills);
}

static void
check_group(const struct check_reg *c, const struct text_node *group)
{
	struct grid grid = { .group = group, .columns = read_number(group, "cols") };
	const struct text_node *node;
	long specs = 0;

	for (node = group->first; node != NULL; node = node->next)
		specs += node->kind == TEXT_COLSPEC;
	if (grid.columns < 1 || grid.columns > 1000 || (specs > 0 && specs != grid.columns)) {
		post(c, group, "het aantal kolommen klopt niet");
		return;
	}
	grid.taken = mem_array((size_t)grid.columns, sizeof(grid.taken[0]));
	for (node = group; node != NULL; node = text_next(node, group))
		if (node->kind == TEXT_ROW)
			check_row(c, &grid, node);
	free(grid.taken);
}

void
reg_tables(const struct check_reg *c)
{
	const struct text_node *node;

	for (node = c->text->root; node != NULL; node = text_next(node, c->text->root))
		if (node->kind == TEXT_TGROUP)
			check_group(c, node);
}
