/*
 * Website texts: a topic (templates/website/ONDERWERP.xml) with its amounts, terms, dates and conditions filled in for one
 * organisation on one day (resolve.c, fill.c), the sources that it rests on (sources.c), and what differs between two
 * days (compare.c). The layout is a template's.
 */
#ifndef KLAAR_WEB_WEB_H
#define KLAAR_WEB_WEB_H

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "doc/doc.h"
#include "law/law.h"
#include "xml/xml.h"

#define WEB_NS	"urn:klaar:pagina"

/* For whom and for when a topic is filled in. All borrowed. */
struct web_view {
	const struct law	*law;
	const struct xml_doc	*organisation;
	const char		*organisation_id;
	const char *const	*organisations;	/* every id that there is, ends with NULL */
	struct date		 on, known;
};

/*
 * The topic, valid by its schema, as a new document: conditions decided, every placeholder a run of text <t> (or <tijd dag>, <a href>),
 * runs of the author's own text <t> too, and in <bronnen> a <bron meta="..."> per source. Attributes of the root: onderwerp,
 * organisatie, geldig-op, bekend-op. Positions are those of the topic. The caller frees it. NULL with diagnostics, one for each
 * place that cannot be filled in.
 */
struct xml_doc *web_resolve(const struct xml_doc *topic, const struct web_view *view, struct diag_list *diags);

/* ---- compare.c: two documents of one page ---- */

/* A paragraph that changed; was or becomes NULL: it is new, or gone. Strings belong to the comparison. */
struct web_change { const char *was, *becomes; };
struct web_comparison {
	struct arena		*arena;
	struct web_change	*changes;
	size_t			 count;
};
/* The caller releases it; the documents may be freed. */
struct web_comparison web_compare(const struct doc *was, const struct doc *becomes);
void web_comparison_release(struct web_comparison *comparison);
/* One side of a change with «» around the words that the other side does not have. */
enum web_side { WEB_WAS, WEB_BECOMES };
void web_add_marked(struct buf *out, const struct web_change *change, enum web_side side);

#endif
