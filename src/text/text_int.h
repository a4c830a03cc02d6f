/*
 * What the files of text/ share: the index of wIds, and how a tree is built.
 */
#ifndef KLAAR_TEXT_TEXT_INT_H
#define KLAAR_TEXT_TEXT_INT_H

#include <string.h>

#include "base/hash.h"
#include "text/text.h"

/* ---- index.c ---- */
struct text_index *text_index_new(void);
void text_index_free(struct text_index *index);		/* accepts NULL */
void text_index_clear(struct text_index *index);
struct text_node *text_index_find(const struct text_index *index, const char *wid);
int text_index_add(struct text_index *index, struct text_node *node);	/* -1: another node has this wId. A node without wId: nothing */
int text_index_add_all(struct text_index *index, struct text_node *node);	/* with all below; -1: nothing is added */
void text_index_remove_all(struct text_index *index, const struct text_node *node);
const char **text_index_file(struct text_index *index);	/* the file name that was copied last */

/* ---- tree.c ---- */
bool text_holds_words(enum text_kind kind);	/* characters may stand directly in it */
struct pos text_place(struct text *text, struct pos pos);	/* the same place, its file name in the text's arena */
void text_unlink(struct text_node *node);	/* out of its parent; the index is not told */

/* ---- model.c ---- */
bool text_allows(enum text_kind parent, enum text_kind child);
void text_check_node(const struct text_node *node, struct diag_list *diags);	/* what it needs and has too often; its children are there */

#endif
