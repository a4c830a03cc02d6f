/*
 * What the flows of regulations share (regulation.c, changes.c, timeline.c): finding a text, and from
 * the template's source to files. The source of a template has the namespace XML_NS_OUTPUT; what is in it stands at the top
 * of each template.
 */
#ifndef KLAAR_JOB_REGULATION_INT_H
#define KLAAR_JOB_REGULATION_INT_H

#include "diff/diff.h"
#include "job/project.h"

#define XML_NS_OUTPUT	"urn:klaar:uitvoer"

/* find_text.c: a text and where it came from. */
struct job_text {
	const struct law_regulation	*regulation;	/* the project's; NULL: a file */
	struct law_state		 state;		/* of a regulation */
	struct text			*file;		/* owned */
	const struct text		*text;		/* either of both */
};
/* query->name as an id, on query->on as known on query->known; or as a path. -1 with diagnostics; release it in any case. */
int job_find_text(struct job_project *project, const struct job_query *query, struct job_text *found, struct diag_list *diags);
void job_text_release(struct job_text *found);
/* Why the regulation has no text in that state. */
void job_post_no_text(const struct law_regulation *regulation, const struct law_state *state, struct diag_list *diags);
bool job_is_file(const char *name);	/* a path rather than an id */

/* compose.c */
bool job_needs_document(const struct job_options *options);	/* any format that is made of a document */
/* Whose house style: name, else that of the regulation (may be NULL), else the first. Borrowed; NULL with diagnostics. */
struct job_organisation *job_find_organisation(struct job_project *project, const struct law_regulation *regulation, const char *name, struct diag_list *diags);

struct job_composition {
	const char			*style;		/* below templates/ */
	struct job_organisation		*organisation;
	const char			*title, *subtitle;	/* running heads */
	const char			*picture;	/* SVG, or NULL */
};
/* The template writes the document and every format is made of it, staged. source is taken. -1 with diagnostics. */
int job_compose(struct job_project *project, struct xml_doc *source, const struct job_composition *composition, const struct job_options *options,
    struct job_result *result, struct diag_list *diags);

/* regulation_xml.c: what the template of a regulation gets; the caller frees. */
struct xml_doc *job_regulation_xml(struct job_project *project, const struct job_text *found, const struct job_query *query, struct date today);
/* u:besluit with its dates; applied: whether it is in the text. */
enum job_applied { JOB_NOT_APPLIED, JOB_APPLIED };
struct xml_node *job_add_besluit(struct xml_doc *doc, struct xml_node *parent, const struct law_besluit *besluit, enum job_applied applied);
void job_set_date(struct xml_node *node, const char *name, struct date date);	/* nothing when unset */
void job_add_blocks(struct xml_doc *doc, struct xml_node *parent, const struct text_node *block);	/* it and its siblings */
/* changes_xml.c: u:rij for each row. */
void job_add_rows(struct xml_doc *doc, struct xml_node *parent, struct diff *diff);

#endif
