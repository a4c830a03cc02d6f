/*
 * From what a template gets to files: the template writes the document in somebody's house style, and every format is made of it.
 */
#include "job/regulation_int.h"

struct job_organisation *
job_find_organisation(struct job_project *project, const struct law_regulation *regulation, const char *name, struct diag_list *diags)
{
	if (name == NULL && regulation != NULL)
		name = regulation->organisation;
	if (name == NULL)
		return job_project_any_organisation(project, diags);
	return job_project_organisation(project, name, (struct pos){ 0 }, diags);
}

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
