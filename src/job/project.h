/*
 * What job.c and batch.c see of the project. All borrowed; each function gives
 * NULL with diagnostics when the file is not there or not right.
 */
#ifndef KLAAR_JOB_PROJECT_H
#define KLAAR_JOB_PROJECT_H

#include "base/folder.h"
#include "job/job.h"
#include "law/law.h"
#include "law/regulation.h"
#include "letter/letter.h"
#include "xml/xml.h"

struct job_kind {
	char			*name;
	struct letter_contract	*contract;
	struct xml_style	*template;	/* NULL until asked for */
	struct job_kind		*next;
};

struct job_organisation {
	char			*id;
	struct xml_doc		*doc;
	struct page_style	*style;
	struct out_press	*press;		/* NULL until asked for */
	const char		*name;
	struct job_organisation	*next;
};

struct job_style {
	char			*path;		/* below templates/ */
	struct xml_style	*style;
	struct job_style	*next;
};

struct job_project {
	char			*root;
	struct law		*law;
	struct xml_schema	*organisation_schema;
	struct job_kind		*kinds;
	struct job_organisation	*organisations;
	struct job_style	*styles;
	struct law_schemas	*schemas;	/* of regulations; NULL until asked for */
	struct law_regulation	*regulations;	/* those asked for */
};

struct job_kind *job_project_kind(struct job_project *project, const char *name, struct pos pos, struct diag_list *diags);
struct xml_style *job_project_template(struct job_project *project, struct job_kind *kind, struct diag_list *diags);
struct job_organisation *job_project_organisation(struct job_project *project, const char *id, struct pos pos, struct diag_list *diags);
struct out_press *job_project_press(struct job_organisation *organisation, struct diag_list *diags);
/* "regeling/regeling.xsl": a template that belongs to no kind of letter. */
struct xml_style *job_project_style(struct job_project *project, const char *path, struct diag_list *diags);
const struct law_schemas *job_project_schemas(struct job_project *project, struct diag_list *diags);
/* folder_read() of a folder below the project; none when it cannot be read. The caller releases. */
struct folder job_project_names(const struct job_project *project, const char *folder, const char *ending);
/* By id; NULL with diagnostics (and the id that is nearest) when there is none or it is refused. */
struct law_regulation *job_project_regulation(struct job_project *project, const char *id, struct diag_list *diags);
/* The organisation whose file comes first. */
struct job_organisation *job_project_any_organisation(struct job_project *project, struct diag_list *diags);

/* formats.c: each format of out->doc that is made of a document, staged. -1 with diagnostics; result->status is JOB_NOT_WRITTEN when the disk failed. */
int job_write_doc(struct out_job *out, struct job_organisation *organisation, const struct job_options *options, struct job_result *result, struct diag_list *diags);
/* The bytes of one format that is not made of a document (xml, json). */
int job_stage_bytes(struct job_result *result, const struct job_options *options, const char *extension, const struct buf *bytes, struct diag_list *diags);

#endif
