/*
 * One decision record becomes one letter. The flow is letter_flow(): read the
 * record, hold it against its contract, its organisation and the law, let the
 * template write the letter, read the letter as the resident will, and make
 * every format of it. What stops the letter has said why in the diagnostics.
 */
#include <string.h>

#include "base/mem.h"
#include "check/check.h"
#include "job/job.h"
#include "job/project.h"

struct letter {
	struct job_project		*project;
	const struct job_source		*source;
	const struct job_options	*options;
	struct job_result		*result;
	struct diag_list		*diags;

	struct xml_doc			*loaded;	/* owned; NULL when the record was given */
	const struct xml_doc		*record;
	struct letter_record		 fields;
	struct job_kind			*kind;
	struct job_organisation		*organisation;
	struct doc			*doc;
};

static int	read_record(struct letter *letter);
static int	find_kind(struct letter *letter);
static int	check_contract(struct letter *letter);
static int	find_organisation(struct letter *letter);
static int	check_fields(struct letter *letter);
static int	compose(struct letter *letter);
static int	check_text(struct letter *letter);
static int	write_formats(struct letter *letter);

/* The whole flow of one letter up to its document, in order; the first step that fails stops it. */
static int
letter_flow(struct letter *letter)
{
	if (read_record(letter) != 0)		/* the file, as XML */
		return -1;
	if (find_kind(letter) != 0)		/* its kind: contract and template */
		return -1;
	if (check_contract(letter) != 0)	/* every field there, and of the right type */
		return -1;
	if (find_organisation(letter) != 0)	/* who sends it, in which house style */
		return -1;
	if (check_fields(letter) != 0)		/* Awb, law in force, amounts, persons */
		return -1;
	if (compose(letter) != 0)		/* the template writes the document */
		return -1;
	return check_text(letter);		/* the document, as the resident reads it */
}

void
job_letter(struct job_project *project, const struct job_source *source, const struct job_options *options,
    struct job_result *result, struct diag_list *diags)
{
	struct letter letter = { .project = project, .source = source, .options = options, .result = result, .diags = diags };

	*result = (struct job_result){ .status = JOB_REFUSED, .source = mem_copy(source->path), .line = source->line };
	job_settle(result, letter_flow(&letter) == 0 ? write_formats(&letter) : -1);	/* PDF, HTML, text: all or none */
	doc_free(letter.doc);
	xml_doc_free(letter.loaded);
}

struct doc *
job_letter_doc(struct job_project *project, const struct job_source *source, struct diag_list *diags)
{
	struct job_result result = { 0 };
	struct letter letter = { .project = project, .source = source, .result = &result, .diags = diags };
	int failed = letter_flow(&letter);

	xml_doc_free(letter.loaded);
	job_result_clear(&result);
	if (failed == 0)
		return letter.doc;
	doc_free(letter.doc);
	return NULL;
}

static struct xml_doc *
read_stdin(struct diag_list *diags)
{
	struct buf bytes = BUF_INIT;
	struct xml_doc *doc;

	job_read_stream(stdin, &bytes);		/* what is too long is refused by the loader, by its length */
	doc = xml_load_memory("-", buf_text(&bytes), bytes.len, diags);
	buf_free(&bytes);
	return doc;
}

static int
read_record(struct letter *letter)
{
	letter->record = letter->source->record;
	if (letter->record != NULL)
		return 0;
	if (strcmp(letter->source->path, "-") == 0)
		letter->loaded = read_stdin(letter->diags);
	else
		letter->loaded = xml_load_file(letter->source->path, letter->diags);
	letter->record = letter->loaded;
	return letter->record != NULL ? 0 : -1;
}

static int
find_kind(struct letter *letter)
{
	const struct xml_node *root = xml_root(letter->record);
	const char *name = xml_attribute(root, "soort");

	if (strcmp(xml_name(root), "beschikking") != 0 || strcmp(xml_namespace(root), XML_NS_RECORD) != 0) {
		diag_post(letter->diags, xml_pos(root), DIAG_RECORD_ROOT, "dit is geen beschikking");
		return -1;
	}
	letter->kind = job_project_kind(letter->project, name != NULL ? name : "", xml_attribute_pos(root, "soort"), letter->diags);
	if (letter->kind == NULL)
		return -1;
	letter->result->kind = mem_copy(letter->kind->name);
	return 0;
}

static int
check_contract(struct letter *letter)
{
	struct buf name = BUF_INIT;

	if (letter_contract_check(letter->kind->contract, letter->record, letter->diags) != 0)
		return -1;
	if (letter_record_read(&letter->fields, letter->record, letter->diags) != 0)
		return -1;
	letter_file_name(&name, &letter->fields);
	letter->result->name = buf_take(&name);
	return 0;
}

static int
find_organisation(struct letter *letter)
{
	const struct xml_node *root = xml_root(letter->record);
	const char *id = xml_attribute(root, "organisatie");

	letter->organisation = job_project_organisation(letter->project, id != NULL ? id : "",
	    xml_attribute_pos(root, "organisatie"), letter->diags);
	return letter->organisation != NULL ? 0 : -1;
}

static int
check_fields(struct letter *letter)
{
	return check_record(&letter->fields, letter->organisation->doc, letter->project->law, letter->diags);
}

static int
compose(struct letter *letter)
{
	struct letter_functions_ctx ctx = { .law = letter->project->law, .decision = letter->fields.decision,
		.organisation = letter->fields.organisation };
	struct xml_env env = { .functions = letter_functions, .ctx = &ctx, .organisation = letter->organisation->doc };
	struct xml_style *template = job_project_template(letter->project, letter->kind, letter->diags);
	struct xml_doc *written;

	if (template == NULL)
		return -1;
	written = xml_transform(template, letter->record, &env, letter->diags);
	if (written == NULL)
		return -1;
	letter->doc = doc_from_xml(written, letter->diags);
	xml_doc_free(written);
	return letter->doc != NULL ? 0 : -1;
}

static int
check_text(struct letter *letter)
{
	return check_letter(letter->doc, &letter->fields, letter->organisation->doc, letter->diags);
}

static int
write_formats(struct letter *letter)
{
	struct job_organisation *organisation = letter->organisation;
	struct out_job out = { .doc = letter->doc, .style = organisation->style, .author = organisation->name,
		.running = { .left = organisation->name, .right = letter->fields.case_number },
		.date = letter->options->today };

	return job_write_doc(&out, organisation, letter->options, letter->result, letter->diags);
}
