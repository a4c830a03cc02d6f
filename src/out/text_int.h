/*
 * Shared by text.c (blocks), text_table.c (tables) and text_wrap.c (words into lines).
 */
#ifndef KLAAR_OUT_TEXT_INT_H
#define KLAAR_OUT_TEXT_INT_H

#include "base/buf.h"
#include "doc/doc.h"

enum { TEXT_COLUMNS = 72 };

struct text {
	struct buf	*out;
	struct buf	 margin;	/* before every line: spaces, a bar */
	struct buf	 bullet;	/* replaces the end of the margin on the next line; then empty */
	int		 gap;		/* blank lines wanted before the next line */
};

/* ---- text_wrap.c ---- */
int text_width(const char *words, size_t len);		/* in columns: characters, without combining marks */
void text_add_inline(struct buf *out, const struct doc_node *node);	/* its words; br is "\n", a link has its address */
/* The next line of at most width columns at *words, which moves on; false at the end. What has no break stays whole. */
bool text_next_line(const char **words, int width, const char **line, size_t *len);
int text_longest_word(const char *words);
void text_add_spaces(struct buf *out, int count);

/* ---- text.c ---- */
void text_line(struct text *text, const char *line, size_t len);	/* with gap, margin and bullet */
int text_room(const struct text *text);			/* columns right of the margin */

/* ---- text_table.c ---- */
void text_table(struct text *text, const struct doc_node *table);

#endif
