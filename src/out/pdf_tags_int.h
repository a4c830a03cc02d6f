/*
 * The structure tree as pdf_tags.c fills it and pdf_tags_write.c writes it.
 */
#ifndef KLAAR_OUT_PDF_TAGS_INT_H
#define KLAAR_OUT_PDF_TAGS_INT_H

#include "out/pdf_int.h"

enum kid_kind { KID_ELEMENT, KID_CONTENT, KID_OBJECT };

struct kid {
	struct kid		*next;
	enum kid_kind		 kind;
	struct pdf_element	*element;
	struct pdf_dict		*page, *object;
	int			 mcid;
};

struct pdf_element {
	const struct doc_node	*node;		/* NULL for the Lbl, LBody and LI that no node stands for */
	const char		*type;
	struct pdf_element	*parent;
	struct kid		*first, *last;
	struct pdf_dict		*dict;		/* when written */
	struct page_box		 box;
	bool			 filled;	/* there is content in it or below it */
};

/* Where a node's own element is, and where what is inside the node goes. */
struct place {
	struct pdf_element	*outer, *inner, *label;
	bool			 ends_line;	/* a text with a br after it */
};

struct content {
	struct pdf_element	*element;
	int			 page;
};

struct link {
	struct pdf_element	*element;
	struct pdf_dict		*annotation;
};

struct pdf_tags {
	struct arena		*arena;
	struct pdf_file		*file;
	const struct doc	*doc;
	struct place		*places;	/* by the node's order */
	struct pdf_element	*root;
	struct content		*contents;	/* in order of page and number */
	size_t			 content_count, content_cap;
	struct link		*links;
	size_t			 link_count, link_cap;
	int			 page_count;
};

/* Is the node in another language than what is around it? */
bool pdf_tags_is_foreign(const struct pdf_tags *tags, const struct doc_node *node);

#endif
