/*
 * Shared by the files of src/xml/ that know libxslt: stylesheets and a run of one.
 */
#ifndef KLAAR_XML_STYLE_INT_H
#define KLAAR_XML_STYLE_INT_H

#include <libxml/xpath.h>
#include <libxslt/security.h>
#include <libxslt/xsltInternals.h>

#include "xml/xml_int.h"

/* The files of one stylesheet. libxslt owns their trees once it has compiled them. */
struct xml_sheets {
	char			*root;		/* absolute, without a slash at its end */
	struct xml_doc		**docs;
	size_t			 count, cap;
	struct diag_list	*diags;		/* only while compiling */
	size_t			 errors;
	struct buf		 said;		/* where the library's next message belongs */
	struct buf		 loose;		/* its first message that belongs nowhere */
};

struct xml_style {
	xsltStylesheet		*sheet;
	xsltSecurityPrefs	*shut;		/* everything forbidden */
	struct xml_sheets	 sheets;
};

/* One transformation; the context's _private. */
struct xml_run {
	xsltTransformContext	*context;
	const struct xml_doc	*source;
	const struct xml_env	*env;
	struct diag_list	*diags;
	bool			 failed;
	xmlChar			*value;		/* between p:plaats() and p:waarde() */
};

/* srcmap.c: makes a stylesheet's tree carry its places into its result. -1 with diagnostics: an instruction that is not allowed. */
int xml_srcmap_add(struct xml_doc *sheet, struct diag_list *diags);

/* sheets.c */
struct xml_doc *xml_sheet_open(struct xml_sheets *sheets, const char *path, xmlDict *dict, struct pos from);
void xml_sheets_init(void);
void xml_sheets_exit(void);

/* transform.c: stops the run with a diagnostic at the current instruction, naming the record's line. Only the first counts. */
void xml_post_run(struct xml_run *run, enum diag_code code, const char *text);

/* functions.c */
void xml_functions_add(struct xml_run *run);
bool xml_run_in_source(const struct xml_run *run, const xmlNode *node);
struct pos xml_run_pos(const struct xml_run *run, const xmlNode *node);	/* of any node of the record, the root for NULL */

#endif
