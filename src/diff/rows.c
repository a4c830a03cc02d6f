/*
 * The was-wordt table. Of an article with leden each changed lid is a row; of a long one only the blocks that changed, with the blocks that they hang under.
 * Leden that only got another number are told together, in a row without blocks: "Artikel 5, derde tot en met vijfde lid".
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "diff/rows_int.h"

enum { SHORT = 400 };		/* bytes of words up to which a part is shown whole */

struct maker {
	struct diff_state		*state;
	const struct diff_change	*change;
	int				 was, becomes;	/* units; DIFF_NONE */
	struct pieces			 old, new;
	struct diff_rows		 rows;
	size_t				 cap;
};

/* ---- places ---- */
static void
capitalise(struct buf *text)
{
	if (text->len > 0)
		text->data[0] = (char)toupper((unsigned char)text->data[0]);
}

/* Of what moved: with the division it stands in, which says where. */
static const char *
place_of(struct maker *maker, const struct text_node *node)
{
	struct buf place = BUF_INIT;
	const struct text_node *above = node == NULL ? NULL : text_owner(node->parent);
	const char *copy;

	if (node == NULL)
		return NULL;
	text_add_place(&place, node);
	if (maker->change->kind == DIFF_MOVED && above != NULL && (text_kind_flags(above->kind) & TEXT_DIVISION) != 0) {
		buf_adds(&place, " (");
		text_add_place(&place, above);
		buf_addc(&place, ')');
	}
	capitalise(&place);
	copy = arena_copy(maker->state->diff.arena, buf_text(&place));
	buf_free(&place);
	return copy;
}

/* ---- a row ---- */
/* Where the pieces of a lid stand; DIFF_NONE: anywhere. */
static void
find_range(const struct diff_side *side, const struct pieces *pieces, int lid, int range[2])
{
	range[0] = lid == DIFF_NONE ? 0 : diff_first_piece(pieces, lid);
	range[1] = lid == DIFF_NONE ? pieces->count : diff_first_piece(pieces, side->items[lid].end);
}

static int
copy_blocks(struct maker *maker, const struct diff_side *side, const struct pieces *pieces, int lid, struct diff_block **blocks)
{
	int range[2], count = 0;

	find_range(side, pieces, lid, range);
	for (int i = range[0]; i < range[1]; i++)
		count += pieces->list[i].shown && pieces->list[i].lid == lid;
	*blocks = arena_alloc(maker->state->diff.arena, ((size_t)count + 1) * sizeof(**blocks));
	count = 0;
	for (int i = range[0]; i < range[1]; i++)
		if (pieces->list[i].shown && pieces->list[i].lid == lid)
			(*blocks)[count++] = pieces->list[i].block;
	return count;
}

static struct diff_row *
add_row(struct maker *maker, const char *old_place, const char *place)
{
	struct diff_row *row;

	MEM_GROW(maker->rows.rows, maker->cap, (size_t)maker->rows.count + 1);
	row = &maker->rows.rows[maker->rows.count++];
	*row = (struct diff_row){ .change = maker->change, .place = place != NULL ? place : old_place };
	if (place != NULL && old_place != NULL && strcmp(place, old_place) != 0)
		row->old_place = old_place;
	return row;
}

/* The shown blocks of a part: a lid on either side, or (DIFF_NONE) what stands outside leden. */
static void
add_part(struct maker *maker, int old_lid, int new_lid, const struct text_node *was, const struct text_node *becomes)
{
	struct diff_row *row = add_row(maker, place_of(maker, was), place_of(maker, becomes));

	if (was != NULL)
		row->was_count = copy_blocks(maker, &maker->state->was, &maker->old, old_lid, &row->was);
	if (becomes != NULL)
		row->becomes_count = copy_blocks(maker, &maker->state->becomes, &maker->new, new_lid, &row->becomes);
}

/* ---- choosing ---- */
/* What it hangs under: the nearest block before it with less indentation, and of a second alinea the one with the number. */
static void
show_with_context(struct pieces *pieces, int at)
{
	struct piece *piece = &pieces->list[at];
	int indent = piece->block.indent;
	bool numbered = *piece->block.label != '\0';

	piece->shown = true;
	if (piece->table != DIFF_NONE)
		return;
	for (int i = at - 1; i >= 0 && pieces->list[i].lid == piece->lid && !pieces->list[i].block.heading && (indent > 0 || !numbered); i--) {
		struct piece *above = &pieces->list[i];

		if (above->block.indent > indent || above->table != DIFF_NONE)
			continue;
		if (above->shown)	/* and so is what it hangs under */
			break;
		if (above->block.indent == indent && (numbered || *above->block.label == '\0'))
			continue;
		above->shown = true;
		indent = above->block.indent;
		numbered = *above->block.label != '\0' || indent > 0;
	}
}

static void
choose(struct pieces *pieces)
{
	int table = DIFF_NONE;	/* of which something after here is shown */

	for (int i = 0; i < pieces->count; i++)
		if (pieces->list[i].changed)
			show_with_context(pieces, i);
	for (int i = pieces->count - 1; i >= 0; i--) {
		struct piece *piece = &pieces->list[i];

		piece->shown = piece->shown || (piece->is_head && piece->table != DIFF_NONE && piece->table == table);
		table = piece->shown ? piece->table : table;
	}
}

static void
show_pairs(struct pieces *pieces)
{
	for (int i = 0; i < pieces->count; i++)
		if (pieces->list[i].shown && pieces->list[i].other != NULL)
			pieces->list[i].other->shown = true;
}

static void
show_all(struct pieces *pieces)
{
	for (int i = 0; i < pieces->count; i++)
		pieces->list[i].shown = true;
}

/* A short lid, or a short article without leden, is shown whole as soon as something in it is. */
static void
show_short(struct pieces *pieces)
{
	for (int from = 0, to; from < pieces->count; from = to) {
		size_t len = 0;
		bool any = false;

		for (to = from; to < pieces->count && pieces->list[to].lid == pieces->list[from].lid; to++) {
			len += strlen(pieces->list[to].text);
			any = any || pieces->list[to].shown;
		}
		for (int i = from; i < to && any && len <= SHORT && pieces->list[from].lid != DIFF_NONE; i++)
			pieces->list[i].shown = true;
	}
}

static bool
is_shown(const struct diff_side *side, const struct pieces *pieces, int lid)
{
	int range[2];

	find_range(side, pieces, lid, range);
	for (int i = range[0]; i < range[1]; i++)
		if (pieces->list[i].shown && pieces->list[i].lid == lid)
			return true;
	return false;
}

/* ---- renumbered ---- */
static void
add_numbers(struct buf *out, const struct diff_side *side, int first, int last)
{
	const char *until = first != last && side->items[first].next == last ? " en " : " tot en met ";
	const struct text_node *node = side->items[first].node, *owner = text_owner(node->parent);
	struct buf from = BUF_INIT, to = BUF_INIT;

	text_add_place(out, owner);
	text_add_number(&from, node);
	text_add_number(&to, side->items[last].node);
	if (node->kind == TEXT_LID) {
		buf_adds(out, ", ");
		text_add_ordinal(out, buf_text(&from), first == last ? "lid" : "");
		while (out->len > 0 && out->data[out->len - 1] == ' ')
			out->data[--out->len] = '\0';
		if (first != last) {
			buf_adds(out, until);
			text_add_ordinal(out, buf_text(&to), "lid");
		}
	} else if (first == last) {
		buf_addf(out, ", onderdeel %s", buf_text(&from));
	} else {
		buf_addf(out, ", onderdelen %s%s%s", buf_text(&from), until, buf_text(&to));
	}
	capitalise(out);
	buf_free(&from);
	buf_free(&to);
}

static bool
only_renumbered(const struct maker *maker, int item)
{
	const struct diff_item *new = &maker->state->becomes.items[item];
	const struct diff_item *old = new->partner == DIFF_NONE ? NULL : &maker->state->was.items[new->partner];

	return (new->node->kind == TEXT_LID || new->node->kind == TEXT_LI) && old != NULL && old->number != new->number && old->number != 0 &&
	    new->number != 0 && old->say_core.hash == new->say_core.hash && old->say_core.power == new->say_core.power;
}

/* From this item on, all neighbours that only got another number; the last of them. */
static int
renumbered_until(const struct maker *maker, int item)
{
	const struct diff_side *old = &maker->state->was, *new = &maker->state->becomes;

	while (new->items[item].next != DIFF_NONE && only_renumbered(maker, new->items[item].next) &&
	    new->items[new->items[item].next].partner == old->items[new->items[item].partner].next)
		item = new->items[item].next;
	return item;
}

static void
add_renumbered(struct maker *maker, int first, int last)
{
	const struct diff_side *old = &maker->state->was, *new = &maker->state->becomes;
	struct buf was = BUF_INIT, becomes = BUF_INIT;
	struct arena *arena = maker->state->diff.arena;

	add_numbers(&was, old, new->items[first].partner, new->items[last].partner);
	add_numbers(&becomes, new, first, last);
	add_row(maker, arena_copy(arena, buf_text(&was)), arena_copy(arena, buf_text(&becomes)));
	buf_free(&was);
	buf_free(&becomes);
}

/* Onderdelen of lists in this part that are not shown by themselves. */
static void
add_renumbered_items(struct maker *maker, int top)
{
	const struct diff_side *new = &maker->state->becomes;

	for (int i = top; i < new->items[top].end; i++) {
		int last, range[2];
		bool shown = false;

		if (new->items[i].node->kind != TEXT_LI || !only_renumbered(maker, i))
			continue;
		last = renumbered_until(maker, i);
		find_range(new, &maker->new, i, range);
		for (int k = range[0]; k < range[1]; k++)
			shown = shown || maker->new.list[k].shown;
		if (shown)
			continue;
		add_renumbered(maker, i, last);
		i = new->items[last].end - 1;
	}
}

/* ---- an article with leden ---- */
static int
next_lid(const struct diff_side *side, int item)
{
	while (item != DIFF_NONE && side->items[item].node->kind != TEXT_LID)
		item = side->items[item].next;
	return item;
}

/* Leden that are gone, up to this one. */
static int
add_gone_lids(struct maker *maker, int from, int until)
{
	const struct diff_side *old = &maker->state->was;

	for (; from != DIFF_NONE && from != until; from = next_lid(old, old->items[from].next))
		if (old->items[from].partner == DIFF_NONE || maker->state->becomes.items[old->items[from].partner].parent != maker->becomes)
			add_part(maker, from, DIFF_NONE, old->items[from].node, NULL);
	return from;
}

static void
add_lid(struct maker *maker, int lid, int partner)
{
	const struct diff_side *old = &maker->state->was, *new = &maker->state->becomes;

	if (is_shown(new, &maker->new, lid) || (partner != DIFF_NONE && is_shown(old, &maker->old, partner)))
		add_part(maker, partner, lid, partner == DIFF_NONE ? NULL : old->items[partner].node, new->items[lid].node);
	add_renumbered_items(maker, lid);
}

static void
add_lids(struct maker *maker)
{
	const struct diff_side *old = &maker->state->was, *new = &maker->state->becomes;
	int left = next_lid(old, old->items[maker->was].first);

	for (int lid = next_lid(new, new->items[maker->becomes].first); lid != DIFF_NONE; lid = next_lid(new, new->items[lid].next)) {
		int partner = new->items[lid].partner;

		if (partner != DIFF_NONE && old->items[partner].parent != maker->was)
			partner = DIFF_NONE;
		if (partner != DIFF_NONE && partner >= left && left != DIFF_NONE)
			left = add_gone_lids(maker, left, partner);
		if (partner != DIFF_NONE && only_renumbered(maker, lid)) {
			int last = renumbered_until(maker, lid);

			add_renumbered(maker, lid, last);
			lid = last;
		} else {
			add_lid(maker, lid, partner);
		}
	}
	add_gone_lids(maker, left, DIFF_NONE);
}

static bool
has_lids(const struct diff_side *side, int unit)
{
	return unit != DIFF_NONE && next_lid(side, side->items[unit].first) != DIFF_NONE;
}

/* ---- one change ---- */
static void
forget_lids(struct pieces *pieces)
{
	for (int i = 0; i < pieces->count; i++)
		pieces->list[i].lid = DIFF_NONE;
}

static void
add_changed(struct maker *maker)
{
	int before = maker->rows.count;
	bool by_lid = has_lids(&maker->state->was, maker->was) && has_lids(&maker->state->becomes, maker->becomes);

	if (!by_lid) {
		forget_lids(&maker->old);
		forget_lids(&maker->new);
	}
	choose(&maker->old);
	choose(&maker->new);
	show_pairs(&maker->old);
	show_pairs(&maker->new);
	if (by_lid) {
		show_short(&maker->old);
		show_short(&maker->new);
		show_pairs(&maker->old);
		show_pairs(&maker->new);
	}
	if (is_shown(&maker->state->was, &maker->old, DIFF_NONE) || is_shown(&maker->state->becomes, &maker->new, DIFF_NONE))
		add_part(maker, DIFF_NONE, DIFF_NONE, maker->change->was, maker->change->becomes);
	if (by_lid)
		add_lids(maker);
	else
		add_renumbered_items(maker, maker->becomes);
	if (maker->rows.count > before)
		return;
	forget_lids(&maker->old);	/* only a mark before a block became another: shown whole */
	forget_lids(&maker->new);
	show_all(&maker->old);
	show_all(&maker->new);
	add_part(maker, DIFF_NONE, DIFF_NONE, maker->change->was, maker->change->becomes);
}

/* Whole, or of what only moved or got another number the heading. */
static void
add_whole(struct maker *maker)
{
	forget_lids(&maker->old);
	forget_lids(&maker->new);
	if (maker->change->kind == DIFF_NEW || maker->change->kind == DIFF_LAPSED) {
		show_all(&maker->old);
		show_all(&maker->new);
	}
	for (int i = 0; i < maker->old.count; i++)
		maker->old.list[i].shown = maker->old.list[i].shown || maker->old.list[i].block.heading;
	for (int i = 0; i < maker->new.count; i++)
		maker->new.list[i].shown = maker->new.list[i].shown || maker->new.list[i].block.heading;
	add_part(maker, DIFF_NONE, DIFF_NONE, maker->change->was, maker->change->becomes);
}

static void
add_change(struct maker *maker, const struct diff_change *change)
{
	struct arena *arena = maker->state->diff.arena;

	maker->change = change;
	maker->was = change->was == NULL ? DIFF_NONE : diff_find_item(&maker->state->was, change->was);
	maker->becomes = change->becomes == NULL ? DIFF_NONE : diff_find_item(&maker->state->becomes, change->becomes);
	maker->old.count = maker->new.count = 0;
	if (maker->was != DIFF_NONE)
		diff_list_pieces(&maker->state->was, arena, maker->was, &maker->old);
	if (maker->becomes != DIFF_NONE)
		diff_list_pieces(&maker->state->becomes, arena, maker->becomes, &maker->new);
	diff_compare_pieces(maker->state, &maker->old, &maker->new);
	if (change->kind == DIFF_CHANGED)
		add_changed(maker);
	else
		add_whole(maker);
}

/* ---- all rows ---- */
static bool
is_heading(const struct diff_row *row)
{
	return row->change->kind == DIFF_CHANGED && row->old_place == NULL && row->was_count == 1 && row->becomes_count == 1 &&
	    row->was[0].heading && row->becomes[0].heading;
}

/* A heading alone is named as such, unless the text below it comes next: that can be a change of its own, under one name. */
static void
name_headings(struct maker *maker)
{
	for (int i = 0; i < maker->rows.count; i++) {
		struct diff_row *row = &maker->rows.rows[i];
		struct buf place = BUF_INIT;

		if (!is_heading(row) || row->change->becomes->kind == TEXT_KOP)
			continue;
		if (i + 1 < maker->rows.count && strcmp(row->place, row[1].place) == 0)
			continue;
		buf_addf(&place, "%s, opschrift", row->place);
		row->place = arena_copy(maker->state->diff.arena, buf_text(&place));
		buf_free(&place);
	}
}

struct diff_rows
diff_make_rows(struct diff *diff)
{
	struct maker maker = { .state = (struct diff_state *)diff };
	struct diff_row *rows;

	for (int i = 0; i < diff->change_count; i++)
		add_change(&maker, &diff->changes[i]);
	name_headings(&maker);
	rows = arena_alloc(diff->arena, ((size_t)maker.rows.count + 1) * sizeof(*rows));
	if (maker.rows.count > 0)
		memcpy(rows, maker.rows.rows, (size_t)maker.rows.count * sizeof(*rows));
	free(maker.rows.rows);
	free(maker.old.list);
	free(maker.new.list);
	maker.rows.rows = rows;
	return maker.rows;
}
