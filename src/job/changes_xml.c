/*
 * The rows of a was-wordt table for its template: per changed provision the blocks on
 * either side, in runs of words that stayed, went or came.
 */
#include "job/regulation_int.h"

static const struct pos no_pos;

static const char *const run_names[] = { [DIFF_SAME] = "gelijk", [DIFF_DELETED] = "weg", [DIFF_INSERTED] = "nieuw" };

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
		xml_add(doc, node, XML_NS_OUTPUT, run_names[block->runs[i].mark], buf_text(&text), no_pos);
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

/* Of a part of an article: what happened to that part, not to the whole article. */
static enum diff_change_kind
row_kind(const struct diff_row *row)
{
	if (row->change->kind != DIFF_CHANGED)
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
		add_side(doc, node, "was", row->was, row->was_count);
		add_side(doc, node, "wordt", row->becomes, row->becomes_count);
	}
}
