/*
 * Shared by markdown.c (blocks) and markdown_inline.c (words and tables).
 */
#ifndef KLAAR_OUT_MARKDOWN_INT_H
#define KLAAR_OUT_MARKDOWN_INT_H

#include "base/buf.h"
#include "doc/doc.h"

struct markdown {
	struct buf	*out;
	size_t		 start;		/* of out, where the blocks begin */
	struct buf	 margin;	/* before every line */
	struct buf	 bullet;	/* replaces the end of the margin on the next line; then empty */
	struct buf	 anchor;	/* goes before the next words: ids, the number of an item */
	bool		*is_target;	/* by the node's order: does a link lead here? */
	bool		 gap;		/* a blank line is wanted before the next line */
};

/* ---- markdown_inline.c ---- */
enum markdown_place { MARKDOWN_LINE /* text begins a line */, MARKDOWN_INSIDE };
void markdown_add_text(struct buf *out, const char *text, enum markdown_place place);	/* escaped */
void markdown_add_inline(struct buf *out, const struct doc_node *node);	/* the words of a block, as one that begins a line */
void markdown_add_table(struct buf *out, const struct doc_node *table);	/* its rows, each a line */

#endif
