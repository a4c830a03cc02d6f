/*
 * The rows of a was-wordt table for its template: per changed provision the blocks on
 * either side, in runs of words that stayed, went or came.
 */
#include <string.h>

#include "job/regulation_int.h"

static const struct pos no_pos;

static const char *const run_names[] = { [DIFF_SAME] = "gelijk", [DIFF_DELETED] = "weg", [DIFF_INSERTED] = "nieuw" };

/* Only spaces: nobody reads that they went or came. */
static bool
is_blank(const struct diff_run *run)
{
	size_t i = 0;

	while (i < run->len && run->text[i] == ' ')
		i++;
	return i == run->len;
}

static void
add_block(struct xml_doc *doc, struct xml_node *parent, const struct diff_block *block)
{
	struct xml_node *node = xml_add(doc, parent, XML_NS_OUTPUT, "blok", NULL, no_pos);
	struct buf text = BUF_INIT;
	int i;

	xml_set_attribute(node, "label", block->label != NULL ? block->label : "");
	xml_set_attribute(node, "label-anders", block->label_changed ? "ja" : "nee");
	xml_set_attribute(node, "kop", block->heading ? "ja" : "nee");
	buf_addf(&text, "%d", block->indent);
	xml_set_attribute(node, "inspringen", buf_text(&text));
	for (i = 0; i < block->run_count; i++) {
		buf_clear(&text);
		buf_add(&text, block->runs[i].text, block->runs[i].len);
		xml_add(doc, node, XML_NS_OUTPUT, is_blank(&block->runs[i]) ? run_names[DIFF_SAME] : run_names[block->runs[i].mark], buf_text(&text), no_pos);
	}
	buf_free(&text);
}

static void
add_side(struct xml_doc *doc, struct xml_node *row, const char *name, const struct diff_block *blocks, int count)
{
	struct xml_node *side = xml_add(doc, row, XML_NS_OUTPUT, name, NULL, no_pos);
	int i;

	for (i = 0; i < count; i++)
		add_block(doc, side, &blocks[i]);
}

/* ---- which blocks stand beside each other ---- */

enum { LOOK_AHEAD = 64 };	/* blocks; farther away they are not set side by side */

/* How many blocks of becomes come before the partner of this one; -1: it has none near. */
static int
find_partner(const struct diff *diff, const struct diff_block *was, const struct diff_block *becomes, int count)
{
	const struct text_node *partner = diff_partner(diff, was->node);
	int i;

	for (i = 0; i < count && i < LOOK_AHEAD && partner != NULL; i++)
		if (becomes[i].node == partner)
			return i;
	return -1;
}

static void
add_pair(struct xml_doc *doc, struct xml_node *row, const struct diff_block *was, int was_count, const struct diff_block *becomes, int becomes_count)
{
	struct xml_node *pair;

	if (was_count == 0 && becomes_count == 0)
		return;
	pair = xml_add(doc, row, XML_NS_OUTPUT, "paar", NULL, no_pos);
	add_side(doc, pair, "was", was, was_count);
	add_side(doc, pair, "wordt", becomes, becomes_count);
}

/* Blocks that belong together side by side; what stands between them as one pair of what went and what came. */
static void
add_pairs(struct xml_doc *doc, struct xml_node *node, const struct diff *diff, const struct diff_row *row)
{
	int i, from = 0, to = 0, ahead;

	for (i = 0; i < row->was_count; i++) {
		ahead = find_partner(diff, &row->was[i], row->becomes + to, row->becomes_count - to);
		if (ahead < 0)
			continue;
		add_pair(doc, node, row->was + from, i - from, row->becomes + to, ahead);
		add_pair(doc, node, row->was + i, 1, row->becomes + to + ahead, 1);
		from = i + 1;
		to += ahead + 1;
	}
	add_pair(doc, node, row->was + from, row->was_count - from, row->becomes + to, row->becomes_count - to);
}

/* Does the row stand for a lid or onderdeel rather than for the whole provision that changed? */
static bool
is_part(const struct diff_row *row)
{
	const struct text_node *whole = row->change->becomes != NULL ? row->change->becomes : row->change->was;
	struct buf place = BUF_INIT;
	bool part;

	text_add_place(&place, whole);
	part = place.len == 0 || strcmp(row->place + 1, buf_text(&place) + 1) != 0;	/* a row begins with a capital */
	buf_free(&place);
	return part;
}

/* Of a part of an article: what happened to that part, not to the whole article. */
static enum diff_change_kind
row_kind(const struct diff_row *row)
{
	if (row->change->kind != DIFF_CHANGED || !is_part(row))
		return row->change->kind;
	if (row->was_count == 0 && row->becomes_count == 0)
		return DIFF_RENUMBERED;
	if (row->was_count == 0)
		return DIFF_NEW;
	return row->becomes_count == 0 ? DIFF_LAPSED : DIFF_CHANGED;
}

void
job_add_rows(struct xml_doc *doc, struct xml_node *parent, struct diff *diff)
{
	struct diff_rows rows = diff_make_rows(diff);
	int i;

	for (i = 0; i < rows.count; i++) {
		const struct diff_row *row = &rows.rows[i];
		struct xml_node *node = xml_add(doc, parent, XML_NS_OUTPUT, "rij", NULL, no_pos);

		xml_set_attribute(node, "soort", diff_change_name(row_kind(row)));
		xml_set_attribute(node, "plaats", row->place);
		if (row->old_place != NULL)
			xml_set_attribute(node, "oude-plaats", row->old_place);
		add_pairs(doc, node, diff, row);
	}
}
