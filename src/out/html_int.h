/*
 * Shared by html.c, html_body.c and css.c.
 */
#ifndef KLAAR_OUT_HTML_INT_H
#define KLAAR_OUT_HTML_INT_H

#include "base/buf.h"
#include "out/out.h"
#include "page/page.h"

enum html_kind { HTML_PAGE, HTML_FRAGMENT };

struct html {
	struct buf		*out;
	const struct out_job	*job;
	enum html_kind		 kind;
	struct buf		 logo;		/* its bytes */
	int			 tables;	/* so far, for their ids */
};

/* ---- html_body.c ---- */
void html_add_node(struct html *html, const struct doc_node *node);
void html_add_as(struct html *html, const struct doc_node *node, const char *name);	/* as an element of that name */
void html_add_attribute(struct buf *out, const char *name, const char *value);	/* nothing when value is NULL */

/* ---- css.c ---- */
/* The style sheet of a document, from the same house style as its pages; with the rules for regulations when it needs them. */
void html_add_css(struct buf *out, const struct page_style *style, const struct doc *doc);

#endif
