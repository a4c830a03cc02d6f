/*
 * Inside plain text: a line and what it looks like by itself (plain_line.c), and the unit that is being filled. What a line
 * is among its neighbours is for plain.c.
 */
#ifndef KLAAR_LANG_PLAIN_INT_H
#define KLAAR_LANG_PLAIN_INT_H

#include "lang/cut_int.h"

enum {
	LINE_SHORT = 70, LINE_LOOK = 400,	/* characters; bytes that are looked at of a line that may be special */
	PLAIN_ROOM = 8				/* bytes of a unit that are kept free */
};

enum line_shape { LINE_END, LINE_BLANK, LINE_TEXT, LINE_ITEM, LINE_HEADING, LINE_RULE, LINE_TABLE, LINE_QUOTED, LINE_REFERENCE, LINE_CLOSING };
struct line {
	enum line_shape	 shape;
	const char	*start, *body, *to, *next;	/* start: without indent; body: behind the mark of an item; to: without white space at its end */
	int		 level, indent;
	bool		 numbered, first_number;	/* an item with a number or letter; with the first */
	bool		 brief;				/* at most LINE_SHORT characters */
	char		 mark;				/* . ! ? : ; , with which it ends, closing quotes aside; 0 */
};
struct lang_plain {
	const struct lang	*lang;
	const char		*begin, *end;
	const char		*source;	/* what the map of the unit at hand counts from */
	struct line		 line, next;	/* at hand; behind it */
	bool			 after_blank;	/* nothing, a blank line or a heading stands before line */
	bool			 spaced;	/* blank lines stand in the text */
	const char		*cell;		/* the next cell of the table row at hand; NULL */
	const char		*address_end;	/* the address goes on to here */
	int			 closing;	/* lines that may still belong to the closing */
	enum lang_unit_kind	 kind;		/* of the unit at hand */
	int			 level, indent;
	bool			 filling;	/* a piece was given, the unit goes on */
	struct lang_reader	 reader;
	char			*text;
	uint32_t		*map;
	uint32_t		 len, given;	/* given: bytes of text that the last piece took */
};

/* The line at at; LINE_END at the end of the text. */
void line_read(struct line *line, const char *at, const char *end);
/* The same for a look ahead: false when it is longer than LINE_LOOK. */
bool line_peek(struct line *line, const char *at, const char *end);
bool line_has_postcode(const struct line *line);
/* The place behind a salutation that opens the line: its end, or behind its comma when a sentence follows. NULL: none. */
const char *line_salutation(const struct line *line);
/* Does a blank line stand before it? The start of the text is none. */
bool line_follows_blank(const struct line *line, const char *begin);
bool line_asks_once(const struct line *line);	/* one short question, and nothing else */
bool line_begins_small(const struct line *line);
/* Could the first word of next have stood on this line, if lines were broken for their width only? */
bool line_breaks_early(const struct line *line, const struct line *next);
/* Does the line end with an abbreviation that ends no sentence? */
bool line_ends_brief(const struct lang *lang, const struct line *line);
/* The end of the table cell that begins at at; *next where the one behind it begins. */
const char *line_cell(const struct line *line, const char *at, const char **next);

bool line_ends_unit(const struct line *line);

/* plain_fill.c */
void plain_advance(struct lang_plain *plain);	/* to the next line */
void plain_read_from(struct lang_plain *plain, const char *from, const char *to);	/* the text of the unit at hand goes on here */
bool plain_fill(struct lang_plain *plain);	/* the unit, or a piece of it: true */
uint32_t plain_cut_place(const struct lang_plain *plain);	/* where a full buffer is cut */
void plain_carry(struct lang_plain *plain);	/* what the last piece left is the start of the next */

#endif
