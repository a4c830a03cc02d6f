/*
 * What the files of web/ share: a topic that is being filled in.
 */
#ifndef KLAAR_WEB_WEB_INT_H
#define KLAAR_WEB_WEB_INT_H

#include "base/mem.h"
#include "web/web.h"

struct web_source {
	const char		*text, *meta;	/* for a reader; for a program: dates as JJJJ-MM-DD */
	struct web_source	*next;
};

struct web_filling {
	const struct web_view	*view;
	struct xml_doc		*out;
	struct arena		*arena;
	struct web_source	*first, *last;	/* in the order in which the page needs them, each once */
	struct diag_list	*diags;
	size_t			 faults;
};

/* fill.c: the text of a placeholder, as children of parent. */
typedef void web_fill(struct web_filling *filling, struct xml_node *parent, const struct xml_node *node);
web_fill *web_find_fill(const char *name);	/* NULL: an element that is copied */
/* Does the organisation have the value on the day (attributes anders, op of node)? Has the norm an amount? -1 with a diagnostic when that cannot be said. */
int web_has_value(struct web_filling *filling, const char *name, const struct xml_node *node);
int web_has_norm(struct web_filling *filling, const char *key, const struct xml_node *node);
/* A term for readers: "95%" is "95 procent", "vier weken" is "4 weken", an amount has its no-break space. */
void web_add_plain_value(struct buf *out, const struct law_local *local);

/* sources.c */
void web_source_local(struct web_filling *filling, const struct law_local *local);
void web_source_norm(struct web_filling *filling, const char *key, struct date on);
void web_source_law(struct web_filling *filling, const char *citation);
void web_add_sources(struct web_filling *filling, struct xml_node *list);	/* to the page's <bronnen> */

#endif
