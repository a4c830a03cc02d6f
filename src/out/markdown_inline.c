/*
 * Words and tables as Markdown. A backslash before every sign of ASCII that could begin something (CommonMark 2.4); what
 * only counts at a line's beginning is escaped there. Cells are one line each: blocks in them are parted by <br>.
 */
#include <string.h>

#include "out/markdown_int.h"

static void	add_node(struct buf *out, const struct doc_node *node, size_t start);

/* "1." and "1)" at a line's beginning are a list; "1a." is not. */
static bool
is_counter(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	return digits > 0 && (text[digits] == '.' || text[digits] == ')');
}

void
markdown_add_text(struct buf *out, const char *text, enum markdown_place place)
{
	size_t digits = place == MARKDOWN_LINE && is_counter(text) ? strspn(text, "0123456789") : 0;

	if (place == MARKDOWN_LINE && digits == 0 && *text != '\0' && strchr("#+-=", *text) != NULL)
		buf_addc(out, '\\');
	for (; digits > 0; digits--) {
		buf_addc(out, *text++);
		if (digits == 1)
			buf_addc(out, '\\');
	}
	for (; *text != '\0'; text++) {
		if (strchr("\\`*_[]<>~|&", *text) != NULL)
			buf_addc(out, '\\');
		buf_addc(out, *text);
	}
}

static void
add_children(struct buf *out, const struct doc_node *node, size_t start)
{
	const struct doc_node *child;

	for (child = node->first; child != NULL; child = child->next)
		add_node(out, child, start);
}

/* Marks may not stand between a space and a word's inside: the spaces at the ends go outside. */
static void
add_marked(struct buf *out, const struct doc_node *node, size_t start, const char *mark)
{
	struct buf words = BUF_INIT;
	size_t first = 0, end;

	add_children(&words, node, out->len == start ? 0 : (size_t)-1);
	for (end = words.len; end > 0 && words.data[end - 1] == ' '; end--)
		;
	for (; first < end && words.data[first] == ' '; first++)
		buf_addc(out, ' ');
	if (first < end) {
		buf_adds(out, mark);
		buf_add(out, words.data + first, end - first);
		buf_adds(out, mark);
	}
	if (end < words.len)
		buf_addc(out, ' ');
	buf_free(&words);
}

static void
add_element(struct buf *out, const struct doc_node *node, size_t start)
{
	buf_addf(out, "<%s>", doc_tag_name(node->tag));
	add_children(out, node, start);
	buf_addf(out, "</%s>", doc_tag_name(node->tag));
}

/* In angle brackets, so that parentheses in the address do no harm. */
static void
add_link(struct buf *out, const struct doc_node *node, size_t start)
{
	buf_addc(out, '[');
	add_children(out, node, start);
	buf_addf(out, "](<%s>)", node->href);
}

static void
add_node(struct buf *out, const struct doc_node *node, size_t start)
{
	switch (node->tag) {
	case DOC_TEXT:
		markdown_add_text(out, node->text, out->len == start ? MARKDOWN_LINE : MARKDOWN_INSIDE);
		break;
	case DOC_BR:
		buf_adds(out, "<br>");
		break;
	case DOC_STRONG:
		add_marked(out, node, start, "**");
		break;
	case DOC_EM:
		add_marked(out, node, start, "*");
		break;
	case DOC_INS:
	case DOC_DEL:
	case DOC_SUP:
	case DOC_SUB:
		add_element(out, node, start);
		break;
	case DOC_A:
		add_link(out, node, start);
		break;
	default:
		add_children(out, node, start);
	}
}

void
markdown_add_inline(struct buf *out, const struct doc_node *node)
{
	add_children(out, node, out->len);
}

/* ---- tables ---- */

static bool
is_block(const struct doc_node *node)
{
	return (doc_tag_flags(node->tag) & DOC_BLOCK) != 0;
}

/* The blocks in a cell that hold words, one after the other. */
static void
add_cell(struct buf *out, const struct doc_node *node, size_t start)
{
	const struct doc_node *child;

	if (node->label != NULL) {
		markdown_add_text(out, node->label, MARKDOWN_INSIDE);
		buf_addc(out, ' ');
	}
	if (node->first == NULL || !is_block(node->first)) {
		add_children(out, node, out->len);
		return;
	}
	for (child = node->first; child != NULL; child = child->next) {
		if (out->len > start && child != node->first)
			buf_adds(out, "<br>");
		add_cell(out, child, start);
	}
}

static int
add_row(struct buf *out, const struct doc_node *row)
{
	const struct doc_node *cell;
	int count = 0, i;

	buf_addc(out, '|');
	for (cell = row->first; cell != NULL; cell = cell->next) {
		buf_addc(out, ' ');
		add_cell(out, cell, out->len);
		for (i = 0; i < cell->colspan; i++, count++)
			buf_adds(out, i == 0 ? " |" : "  |");
	}
	buf_addc(out, '\n');
	return count;
}

static void
add_repeated(struct buf *out, const char *cell, int count)
{
	buf_addc(out, '|');
	while (count-- > 0)
		buf_adds(out, cell);
	buf_addc(out, '\n');
}

static int
count_columns(const struct doc_node *row)
{
	const struct doc_node *cell;
	int count = 0;

	for (cell = row->first; cell != NULL; cell = cell->next)
		count += cell->colspan;
	return count;
}

/* A table of GFM has one row as its head; where the document has none it is empty, where it has more the others follow. */
void
markdown_add_table(struct buf *out, const struct doc_node *table)
{
	const struct doc_node *row = doc_find_tag(table, DOC_TR);
	int columns = row != NULL ? count_columns(row) : 0;

	if (row == NULL)
		return;
	if (row->parent->tag == DOC_THEAD) {
		add_row(out, row);
		row = doc_next(row, table);
	} else {
		add_repeated(out, "  |", columns);
	}
	add_repeated(out, " --- |", columns);
	for (; row != NULL; row = doc_next(row, table))
		if (row->tag == DOC_TR)
			add_row(out, row);
}
