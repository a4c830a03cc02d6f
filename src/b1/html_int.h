/*
 * Shared by source_html.c (units) and html_element.c (what elements and attributes mean).
 */
#ifndef KLAAR_B1_HTML_INT_H
#define KLAAR_B1_HTML_INT_H

#include "b1/source_int.h"

/* What the elements around a text make of it. */
struct b1_around {
	int	block;			/* enum lang_unit_kind of the nearest block */
	int	level;			/* of a heading; of an item its depth */
	int	whole;			/* enum lang_unit_kind for all below; -1: each block for itself */
	int	lists;
	bool	hidden;
	bool	in_main;
};

enum b1_element_flags {
	BLOCK = 1,		/* ends the text before it */
	AFTER = 2,		/* and what it holds does not belong to a list that follows */
	LIST = 4, ITEM = 8, HIDDEN = 16, QUOTED = 32, BREAK = 64, WHOLE = 128,
	NOTICE = 256		/* may be a notice about cookies: its name says so */
};

struct b1_element {
	const char	*name;
	unsigned	 flags;
	int		 kind;		/* enum lang_unit_kind with BLOCK or WHOLE, enum b1_span_kind without; -1: none */
	int		 level;
};

const struct b1_element *b1_html_element(const char *name);	/* one without a name when it means nothing */
void b1_html_attributes(struct b1_around *around, const struct b1_element *element, const char *const *attributes);
bool b1_html_is_main(const char *tag, const char *const *attributes);
/* Does the page have a main part that says anything? Read once before, when it may have. */
bool b1_html_has_main(const char *name, const struct buf *text);
bool b1_html_is_blank(const char *text, size_t len);

#endif
