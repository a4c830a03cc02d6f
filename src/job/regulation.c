/*
 * A regulation on a day becomes a document. The flow is regulation_flow(): find the text (an id is
 * consolidated, a file is read), write it as XML, tell the template what it must know of it, let the template write the
 * document, and make every format of that. What stops it has said why in the diagnostics.
 */
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/mem.h"
#include "job/regulation_int.h"

struct regulation_job {
	struct job_project		*project;
	const struct job_query		*query;
	const struct job_options	*options;
	struct job_result		*result;
	struct diag_list		*diags;
	struct job_text			 found;
};

static int	write_source(struct regulation_job *job);
static int	write_document(struct regulation_job *job);

/* The whole flow, in order; the first step that fails stops it. */
static int
regulation_flow(struct regulation_job *job)
{
	if (job_find_text(job->project, job->query, &job->found, job->diags) != 0)	/* consolidated on its day, or read */
		return -1;
	if (job_has_format(job->options, &job_format_xml) && write_source(job) != 0)	/* STOP, without a template */
		return -1;
	return job_needs_document(job->options) ? write_document(job) : 0;	/* the template, then PDF, HTML, text */
}

/* The id of an imported law may hold anything; a file name may not. */
static char *
plain_name(const char *name)
{
	const char *slash = strrchr(name, '/');
	char *copy = mem_copy(slash != NULL ? slash + 1 : name), *c;
	size_t len = strlen(copy);

	if (len > 4 && strcmp(copy + len - 4, ".xml") == 0)
		copy[len - 4] = '\0';
	for (c = copy; *c != '\0'; c++)
		if ((*c < 'a' || *c > 'z') && (*c < 'A' || *c > 'Z') && (*c < '0' || *c > '9') && *c != '-' && *c != '_')
			*c = '-';
	return copy;
}

void
job_regulation(struct job_project *project, const struct job_query *query, const struct job_options *options, struct job_result *result,
    struct diag_list *diags)
{
	struct regulation_job job = { .project = project, .query = query, .options = options, .result = result, .diags = diags };
	struct buf name = BUF_INIT;
	char *plain = plain_name(query->name);

	buf_adds(&name, plain);
	if (!job_is_file(query->name)) {
		buf_addc(&name, '-');
		date_add_iso(&name, query->on);
	}
	*result = (struct job_result){ .status = JOB_REFUSED, .type = "regeling", .source = mem_copy(query->name), .name = buf_take(&name) };
	job_settle(result, regulation_flow(&job));
	job_text_release(&job.found);
	free(plain);
}

/* As STOP names a version of a text: "/akn/nl/act/gm1700/2026/beleidsregels-giften-2026/nld@2026-07-01". */
static void
add_expression(struct buf *out, const struct regulation_job *job)
{
	const struct law_regulation *regulation = job->found.regulation;

	if (regulation == NULL) {
		buf_addf(out, "/akn/nl/act/%s", job->result->name);
		return;
	}
	buf_addf(out, "/akn/nl/act/%s/%d/%s/nld@", regulation->authority, regulation->besluiten[0]->adopted.year, regulation->id);
	date_add_iso(out, job->found.state.from);
}

static int
write_source(struct regulation_job *job)
{
	struct buf bytes = BUF_INIT, expression = BUF_INIT;
	int failed;

	add_expression(&expression, job);
	text_add_stop(&bytes, job->found.text, buf_text(&expression));
	failed = job_stage_bytes(job->result, job->options, job_format_xml.extension, &bytes, job->diags);
	buf_free(&expression);
	buf_free(&bytes);
	return failed;
}

static int
write_document(struct regulation_job *job)
{
	struct buf title = BUF_INIT, valid = BUF_INIT;
	struct job_composition composition = { .style = "regeling/regeling.xsl" };
	int failed = -1;

	composition.organisation = job_find_organisation(job->project, job->found.regulation, job->query->organisation, job->diags);
	text_add_title(&title, job->found.text);
	if (job->found.regulation != NULL) {
		buf_adds(&valid, "tekst op ");
		date_add_words(&valid, job->query->on);
	}
	composition.title = buf_text(&title);
	composition.subtitle = buf_text(&valid);
	if (composition.organisation != NULL)
		failed = job_compose(job->project, job_regulation_xml(job->project, &job->found, job->query, job->options->today), &composition,
		    job->options, job->result, job->diags);
	buf_free(&title);
	buf_free(&valid);
	return failed;
}
