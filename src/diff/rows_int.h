/*
 * The blocks of one changed provision on both sides (blocks.c), from which rows.c chooses what a reader needs.
 */
#ifndef KLAAR_DIFF_ROWS_INT_H
#define KLAAR_DIFF_ROWS_INT_H

#include "diff/diff_int.h"

struct piece {
	struct diff_block	 block;
	const char		*text;
	int			 item;		/* of the leaf, the row or the Kop */
	int			 lid, table;	/* items it stands in; DIFF_NONE */
	struct piece		*other;		/* its pair in the same provision; NULL */
	bool			 is_head;	/* of a table: title and head rows */
	bool			 changed;	/* its words; or it is new or gone */
	bool			 shown;
};
struct pieces { struct piece *list; int count; size_t cap; };

/* All blocks of a unit, without those of units below it that are told by themselves. Strings in arena; free(list). */
void diff_list_pieces(const struct diff_side *side, struct arena *arena, int unit, struct pieces *pieces);
int diff_first_piece(const struct pieces *pieces, int item);	/* index of the first piece at or after the item; count when none */
/* Pairs them and compares the words. */
void diff_compare_pieces(struct diff_state *state, struct pieces *was, struct pieces *becomes);

#endif
