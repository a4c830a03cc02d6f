/*
 * Shared by plain.c (blocks), plain_table.c (tables) and plain_wrap.c (words into lines).
 */
#ifndef KLAAR_OUT_PLAIN_INT_H
#define KLAAR_OUT_PLAIN_INT_H

#include "base/buf.h"
#include "doc/doc.h"

enum { TEXT_COLUMNS = 72 };

struct plain {
	struct buf	*out;
	struct buf	 margin;	/* before every line: spaces, a bar */
	struct buf	 bullet;	/* replaces the end of the margin on the next line; then empty */
	int		 gap;		/* blank lines wanted before the next line */
};

/* ---- plain_wrap.c ---- */
int plain_width(const char *words, size_t len);		/* in columns: characters, without combining marks */
void plain_add_inline(struct buf *out, const struct doc_node *node);	/* its words; br is "\n", a link has its address */
/* The next line of at most width columns at *words, which moves on; false at the end. What has no break stays whole. */
bool plain_next_line(const char **words, int width, const char **line, size_t *len);
int plain_longest_word(const char *words);
void plain_add_spaces(struct buf *out, int count);

/* ---- plain.c ---- */
void plain_line(struct plain *text, const char *line, size_t len);	/* with gap, margin and bullet */
int plain_room(const struct plain *text);			/* columns right of the margin */

/* ---- plain_table.c ---- */
void plain_table(struct plain *text, const struct doc_node *table);

#endif
