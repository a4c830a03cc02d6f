/*
 * A provision as a row of blocks: a Kop, an Al with the number of its lid or onderdeel before it, a row of a table. Then both sides
 * compared, block by block.
 */
#include <stdlib.h>
#include <string.h>

#include "diff/rows_int.h"

enum { ALIKE = 300, NEAR = 20 };

struct lister {
	const struct diff_side	*side;
	struct arena		*arena;
	struct pieces		*out;
	int			 unit, lid, table, indent, number;	/* number: the item that label came from */
	bool			 in_head;
	struct buf		 label, text;	/* label: waits for the block that it stands before */
};

/* ---- listing ---- */
static void
add_piece(struct lister *lister, int item, const struct text_node *node)
{
	struct piece *piece;

	if (lister->text.len == 0 && lister->label.len == 0)
		return;
	MEM_GROW(lister->out->list, lister->out->cap, (size_t)lister->out->count + 1);
	piece = &lister->out->list[lister->out->count++];
	*piece = (struct piece){ .item = item, .lid = lister->lid, .table = lister->table, .is_head = lister->in_head,
	    .text = arena_copy(lister->arena, buf_text(&lister->text)) };
	piece->block = (struct diff_block){ .node = node, .label = arena_copy(lister->arena, buf_text(&lister->label)), .indent = lister->indent };
	buf_clear(&lister->text);
	buf_clear(&lister->label);
}

static void
add_spaced(struct buf *out, const struct text_node *node)
{
	size_t start = out->len;

	if (start > 0)
		buf_addc(out, ' ');
	diff_add_words(out, node);
	if (out->len == start + 1 && start > 0)
		out->data[--out->len] = '\0';
}

static void
list_heading(struct lister *lister, int item)
{
	const struct text_node *kop = lister->side->items[item].node, *title = text_child(kop, TEXT_OPSCHRIFT), *child;

	for (child = kop->first; child != NULL; child = child->next)
		add_spaced(child->kind == TEXT_LABEL || child->kind == TEXT_NUMMER ? &lister->label : &lister->text, child);
	add_piece(lister, item, title != NULL ? title : kop);
	if (lister->out->count > 0 && lister->out->list[lister->out->count - 1].item == item)
		lister->out->list[lister->out->count - 1].block.heading = true;
}

static void
list_row(struct lister *lister, int item)
{
	const struct diff_side *side = lister->side;
	bool first = true;

	for (int cell = side->items[item].first; cell != DIFF_NONE; cell = side->items[cell].next) {
		if (!first)
			buf_adds(&lister->text, " | ");
		first = false;
		text_add_plain(&lister->text, side->items[cell].node);
	}
	add_piece(lister, item, side->items[item].node);
}

static void
list_leaf(struct lister *lister, int item)
{
	const struct text_node *node = lister->side->items[item].node;
	const char *name = text_attribute(node, "alt");

	if (name == NULL)
		name = text_attribute(node, "naam");
	if (node->kind == TEXT_VERVALLEN)
		buf_adds(&lister->text, "Vervallen");
	else if (node->kind == TEXT_GERESERVEERD)
		buf_adds(&lister->text, "Gereserveerd");
	else if (node->kind == TEXT_ILLUSTRATIE)
		buf_addf(&lister->text, name != NULL ? "[afbeelding: %s]" : "[afbeelding]", name);
	else
		diff_add_words(&lister->text, node);
	add_piece(lister, item, node);
}

static void list_item(struct lister *lister, int item);

/* The children of an item with a state of their own, which is put back afterwards. */
static void
list_children(struct lister *lister, int item)
{
	struct lister before = *lister;
	enum text_kind kind = lister->side->items[item].node->kind;

	lister->lid = kind == TEXT_LID ? item : lister->lid;
	lister->table = kind == TEXT_TABLE ? item : lister->table;
	lister->in_head = lister->in_head || kind == TEXT_THEAD;
	lister->indent += kind == TEXT_LI || kind == TEXT_BEGRIP || kind == TEXT_DEFINITIE;	/* a definition hangs under its term */
	for (int i = lister->side->items[item].first; i != DIFF_NONE; i = lister->side->items[i].next)
		list_item(lister, i);
	if (lister->label.len > 0 && (kind == TEXT_LID || kind == TEXT_LI || kind == TEXT_BEGRIP))
		add_piece(lister, lister->number, lister->side->items[lister->number].node);	/* a number with nothing after it */
	lister->lid = before.lid;
	lister->table = before.table;
	lister->in_head = before.in_head;
	lister->indent = before.indent;
}

static void
list_item(struct lister *lister, int item)
{
	const struct diff_item *at = &lister->side->items[item];

	if (item != lister->unit && at->is_unit && !diff_is_told_by_parent(lister->side, item))
		return;
	switch (at->node->kind) {
	case TEXT_KOP:
		list_heading(lister, item);
		break;
	case TEXT_LIDNUMMER: case TEXT_LINUMMER:
		add_spaced(&lister->label, at->node);
		lister->number = item;
		break;
	case TEXT_ROW:
		list_row(lister, item);
		break;
	case TEXT_COLSPEC:
		break;
	case TEXT_TABLETITLE:
		list_leaf(lister, item);
		if (lister->out->count > 0)
			lister->out->list[lister->out->count - 1].is_head = true;
		break;
	default:
		if (diff_is_block(at->node))
			list_leaf(lister, item);
		else
			list_children(lister, item);
	}
}

void
diff_list_pieces(const struct diff_side *side, struct arena *arena, int unit, struct pieces *pieces)
{
	struct lister lister = { .side = side, .arena = arena, .out = pieces, .unit = unit, .lid = DIFF_NONE, .table = DIFF_NONE,
	    .label = BUF_INIT, .text = BUF_INIT };

	list_item(&lister, unit);
	buf_free(&lister.label);
	buf_free(&lister.text);
}

/* ---- comparing ---- */

int
diff_first_piece(const struct pieces *pieces, int item)
{
	int low = 0, high = pieces->count;

	while (low < high) {
		int middle = (low + high) / 2;

		if (pieces->list[middle].item < item)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct piece *
find_piece(struct pieces *pieces, int item)
{
	int at = diff_first_piece(pieces, item);

	return at < pieces->count && pieces->list[at].item == item ? &pieces->list[at] : NULL;
}

static void
set_one_run(struct arena *arena, struct piece *piece, enum diff_mark mark)
{
	if (*piece->text == '\0')
		return;
	piece->block.runs = arena_alloc(arena, sizeof(*piece->block.runs));
	piece->block.runs[0] = (struct diff_run){ mark, piece->text, strlen(piece->text) };
	piece->block.run_count = 1;
}

/* The runs of one side: without the mark of the other. */
static void
set_runs(struct arena *arena, struct piece *piece, struct diff_words words, enum diff_mark without)
{
	struct diff_run *runs = arena_alloc(arena, ((size_t)words.count + 1) * sizeof(*runs));
	int count = 0;

	for (int i = 0; i < words.count; i++) {
		if (words.runs[i].mark == without)
			continue;
		if (count > 0 && runs[count - 1].mark == words.runs[i].mark && runs[count - 1].text + runs[count - 1].len == words.runs[i].text)
			runs[count - 1].len += words.runs[i].len;
		else
			runs[count++] = words.runs[i];
	}
	piece->block.runs = runs;
	piece->block.run_count = count;
}

static void
set_alone(struct arena *arena, struct piece *piece, enum diff_mark mark)
{
	piece->changed = true;
	set_one_run(arena, piece, mark);
}

static void
compare_pair(struct arena *arena, struct piece *was, struct piece *becomes)
{
	struct diff_words words;

	was->other = becomes;
	becomes->other = was;
	was->block.label_changed = becomes->block.label_changed = strcmp(was->block.label, becomes->block.label) != 0;
	was->changed = becomes->changed = strcmp(was->text, becomes->text) != 0 || (was->block.heading && was->block.label_changed);
	if (strcmp(was->text, becomes->text) == 0) {
		set_one_run(arena, was, DIFF_SAME);
		set_one_run(arena, becomes, DIFF_SAME);
		return;
	}
	words = diff_compare_words(arena, was->text, becomes->text);
	set_runs(arena, was, words, DIFF_INSERTED);
	set_runs(arena, becomes, words, DIFF_DELETED);
}

/*
 * What has no pair because its element differs (a list that became one alinea): with the next block of the other side that is alike and has no pair
 * either, between the same neighbours.
 */
static void
compare_across(struct diff_state *state, struct pieces *was, struct pieces *becomes)
{
	int from = 0;

	for (int j = 0; j < becomes->count; j++) {
		struct piece *new = &becomes->list[j];

		if (new->other != NULL) {
			from = (int)(new->other - was->list) + 1;
			continue;
		}
		for (int i = from; i < was->count && i < from + NEAR && was->list[i].other == NULL; i++) {
			if (new->block.heading || was->list[i].block.heading || diff_likeness(state, was->list[i].item, new->item) < ALIKE)
				continue;
			compare_pair(state->diff.arena, &was->list[i], new);
			from = i + 1;
			break;
		}
	}
}

void
diff_compare_pieces(struct diff_state *state, struct pieces *was, struct pieces *becomes)
{
	struct arena *arena = state->diff.arena;

	for (int i = 0; i < was->count; i++) {
		int partner = state->was.items[was->list[i].item].partner;
		struct piece *other = partner == DIFF_NONE ? NULL : find_piece(becomes, partner);

		if (other != NULL && other->other == NULL)
			compare_pair(arena, &was->list[i], other);
	}
	compare_across(state, was, becomes);
	for (int i = 0; i < was->count; i++)
		if (was->list[i].other == NULL)
			set_alone(arena, &was->list[i], DIFF_DELETED);
	for (int j = 0; j < becomes->count; j++)
		if (becomes->list[j].other == NULL)
			set_alone(arena, &becomes->list[j], DIFF_INSERTED);
}
