/*
 * Shared by toets_html.c (the text and what stands below), toets_html_head.c (what stands above) and toets_html_words.c (words with
 * their marks).
 */
#ifndef KLAAR_OUT_TOETS_HTML_INT_H
#define KLAAR_OUT_TOETS_HTML_INT_H

#include "out/toets_int.h"

struct shown {				/* a mark in the unit at hand */
	const struct b1_mark	*mark;
	size_t			 number;	/* from 1 */
	uint32_t		 start, end;	/* outside values of a record */
};

struct toets_html {
	struct buf			*out;
	const struct toets_view		*view;
	size_t				 unit, next_mark, next_section;
	bool				 in_list;
	bool				 goes_on;	/* the element of the unit before is still open */
	int				 heading;	/* level of the last one */
	const char			*close;		/* of the element that is open */
	struct shown			*shown;		/* of the unit, and of its parts before it: by start */
	const struct shown		**by_end;
	uint32_t			*edges;
	size_t				 shown_cap, end_cap, edge_cap;
	const struct b1_mark		**advice;	/* to be given below the paragraph */
	size_t				 advice_count, advice_cap;
};

/* Text for a page: escaped, without what HTML forbids. */
void toets_html_add_text(struct buf *out, const char *text, size_t len);
void toets_html_add_string(struct buf *out, const char *text);
void toets_html_add_head(struct buf *out, const struct toets_view *view);
/* The words of a unit, each mark with its sign; their advice waits in html->advice. */
void toets_html_add_words(struct toets_html *html, const struct b1_unit *unit);
void toets_html_add_advices(struct toets_html *html);	/* and forgets them */
char toets_html_letter(enum diag_severity severity);	/* of its signs */

#endif
