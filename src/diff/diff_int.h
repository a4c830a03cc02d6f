/*
 * What the files of diff/ share: both texts as arrays of items in reading order (side.c), their likeness (likeness.c) and the pairs
 * (match.c, align.c). An item is a node down to the leaf: what is inside a leaf is compared as words and replaced as a whole.
 */
#ifndef KLAAR_DIFF_INT_H
#define KLAAR_DIFF_INT_H

#include "diff/diff.h"

enum { DIFF_SKETCH = 32 };	/* values of a sketch */
enum { DIFF_NONE = -1 };

/* Two hashes of what an item says: a sequence of blocks, so that that of a parent follows from its children. */
struct diff_saying { uint64_t hash, power; };

struct diff_item {
	const struct text_node	*node;
	int			 parent, first, prev, next;	/* items; DIFF_NONE */
	int			 end;			/* the item after the last one below */
	int			 partner;		/* item of the other side; DIFF_NONE */
	uint64_t		 words, core;		/* kinds and words of all below; core: without its own number */
	struct diff_saying	 say, say_core;		/* only the words that a reader sees, block by block; core: without its own number */
	uint64_t		 number, hint;		/* its own number; its heading, term, first cell or column. 0: none */
	uint32_t		 weight;		/* bytes of words below, its own number not counted */
	uint32_t		*sketch;		/* bottom-k sketch of the words; NULL: not made yet */
	short			 sketch_count;
	bool			 is_unit;		/* stands in the list of changes by itself */
	bool			 aligned;		/* its children were compared with those of its partner */
};

struct diff_slot { const struct text_node *node; int item; };

struct diff_side {
	const struct text	*text;
	struct diff_item	*items;
	int			 count;
	struct diff_slot	*slots;			/* node -> item, open addressing */
	size_t			 mask;
};

struct diff_edit {
	enum diff_edit_kind	 kind;
	int			 was, becomes;		/* items; DELETE has no becomes, INSERT no was. The place is that of becomes: same parent, same neighbour before it */
};

struct diff_state {
	struct diff		 diff;			/* first: what the user sees */
	struct diff_side	 was, becomes;
	bool			 ids_shared;		/* the wIds of both texts mean the same elements */
};

/* side.c */
void diff_side_fill(struct diff_side *side, struct arena *arena, const struct text *text);
int diff_find_item(const struct diff_side *side, const struct text_node *node);	/* DIFF_NONE when it is inside a leaf or not of this side */
void diff_add_words(struct buf *out, const struct text_node *node);		/* of a leaf; a line break is a space */
struct diff_saying diff_saying_join(struct diff_saying first, struct diff_saying second);
const struct text_node **diff_list_nodes(struct arena *arena, const struct text_node *root, int *count);	/* in the order of items */
bool diff_is_block(const struct text_node *node);				/* an item without items below it: a leaf */

/* likeness.c: from 0 to 1000 */
void diff_make_sketch(struct diff_side *side, struct arena *arena, int item);
int diff_likeness(struct diff_state *state, int was, int becomes);

/* match.c */
void diff_match(struct diff_state *state);
void diff_pair(struct diff_state *state, int was, int becomes);		/* one item; both free */
void diff_pair_alike(struct diff_state *state, int was, int becomes);		/* and all below, as far as they have the same form */
bool diff_can_pair(const struct diff_state *state, int was, int becomes);	/* both free and of one kind */

/* align.c */
void diff_align(struct diff_state *state, struct arena *scratch, int was, int becomes);	/* the children of a pair */
/* keep[i] for a longest increasing subsequence of values. */
void diff_keep_rising(struct arena *scratch, const int *values, int count, bool *keep);

/* Does the number of what is compared count? */
enum diff_number { DIFF_WITH_NUMBER, DIFF_WITHOUT_NUMBER };

/* script.c, changes.c */
void diff_make_script(struct diff_state *state);
void diff_make_changes(struct diff_state *state);
bool diff_says_lapsed(const struct diff_side *side, int item);
bool diff_is_told_by_parent(const struct diff_side *side, int item);	/* a unit that is new or gone together with the Bijlage, Divisie or Toelichting around it */

#endif
