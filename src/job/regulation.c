/*
 * A regulation on a day becomes a document. The flow is regulation_flow(): find the text (an id is
 * consolidated, a file is read), tell what the template must know of it, let the template write the document, and make
 * every format of it.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "job/regulation_int.h"

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

bool
job_is_file(const char *name)
{
	size_t len = strlen(name);
	struct stat st;

	return strchr(name, '/') != NULL || (len > 4 && strcmp(name + len - 4, ".xml") == 0) || (stat(name, &st) == 0 && S_ISREG(st.st_mode));
}

static void
post_no_text(const struct law_regulation *regulation, const struct law_state *state, struct diag_list *diags)
{
	const struct law_besluit *adoption = regulation->besluiten[0];
	struct pos pos = { .file = adoption->path };
	struct buf day = BUF_INIT;

	switch (state->kind) {
	case LAW_STATE_BEFORE:
		date_add_words(&day, adoption->valid);
		diag_post(diags, pos, DIAG_REG_DAY_BEFORE, "deze regeling geldt pas vanaf %s", buf_text(&day));
		break;
	case LAW_STATE_WITHDRAWN:
		date_add_words(&day, state->ends);
		diag_post(diags, pos, DIAG_REG_DAY_WITHDRAWN, "deze regeling geldt niet meer sinds %s", buf_text(&day));
		break;
	default:
		date_add_words(&day, adoption->published);
		diag_post(diags, pos, DIAG_REG_DAY_UNKNOWN, "deze regeling is pas bekendgemaakt op %s", buf_text(&day));
	}
	buf_free(&day);
}

int
job_find_state(struct job_project *project, const struct law_regulation *regulation, struct date on, struct date known,
    struct law_state *state, struct diag_list *diags)
{
	if (law_consolidate(regulation, on, known, state, diags) != 0)
		return -1;
	if (state->kind == LAW_STATE_VALID)
		return 0;
	post_no_text(regulation, state, diags);
	law_state_release(state);
	return -1;
}

int
job_find_text(struct job_project *project, const struct job_query *query, struct job_text *found, struct diag_list *diags)
{
	*found = (struct job_text){ 0 };
	if (job_is_file(query->name)) {
		found->file = text_load(query->name, diags);
		found->text = found->file;
		return found->text != NULL ? 0 : -1;
	}
	found->regulation = job_project_regulation(project, query->name, diags);
	if (found->regulation == NULL || job_find_state(project, found->regulation, query->on, query->known, &found->state, diags) != 0)
		return -1;
	found->text = found->state.text;
	return 0;
}

void
job_text_release(struct job_text *found)
{
	text_free(found->file);
	law_state_release(&found->state);
	*found = (struct job_text){ 0 };
}

struct job_organisation *
job_find_organisation(struct job_project *project, const struct law_regulation *regulation, const char *name, struct diag_list *diags)
{
	if (name == NULL && regulation != NULL)
		name = regulation->organisation;
	if (name == NULL)
		return job_project_any_organisation(project, diags);
	return job_project_organisation(project, name, (struct pos){ 0 }, diags);
}

/* The template writes the document and every format is made of it. source is taken. */
int
job_compose(struct job_project *project, struct xml_doc *source, const struct job_composition *composition, const struct job_options *options,
    struct job_result *result, struct diag_list *diags)
{
	struct letter_functions_ctx ctx = { .law = project->law, .decision = options->today };
	struct xml_env env = { .functions = letter_functions, .ctx = &ctx, .organisation = composition->organisation->doc };
	struct out_job out = { .style = composition->organisation->style, .author = composition->organisation->name,
		.running = { .left = composition->title, .right = composition->subtitle }, .date = options->today, .picture = composition->picture };
	struct xml_style *style = job_project_style(project, composition->style, diags);
	struct xml_doc *written = style != NULL ? xml_transform(style, source, &env, diags) : NULL;
	struct doc *doc = written != NULL ? doc_from_xml(written, diags) : NULL;
	int failed = -1;

	xml_doc_free(written);
	xml_doc_free(source);
	if (doc != NULL) {
		out.doc = doc;
		failed = job_write_doc(&out, composition->organisation, options, result, diags);
	}
	doc_free(doc);
	return failed;
}

bool
job_needs_document(const struct job_options *options)
{
	const struct out_format *const *format;

	for (format = options->formats; *format != NULL; format++)
		if ((*format)->write != NULL)
			return true;
	return false;
}

/* ---- the flow ---- */

struct regulation_job {
	struct job_project		*project;
	const struct job_query		*query;
	const struct job_options	*options;
	struct job_result		*result;
	struct diag_list		*diags;
	struct job_text			 found;
};

static int
write_source(struct regulation_job *job)
{
	struct buf bytes = BUF_INIT, expression = BUF_INIT;
	int failed;

	buf_addf(&expression, "/akn/nl/act/%s", job->result->name);
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

/* The whole flow, in order; the first step that fails stops it. */
static int
regulation_flow(struct regulation_job *job)
{
	if (job_find_text(job->project, job->query, &job->found, job->diags) != 0)	/* consolidated, or read */
		return -1;
	if (job_has_format(job->options, &job_format_xml) && write_source(job) != 0)
		return -1;
	return job_needs_document(job->options) ? write_document(job) : 0;
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
	if (regulation_flow(&job) == 0)
		result->status = JOB_WRITTEN;
	else
		job_discard(result);
	job_text_release(&job.found);
	free(plain);
}
