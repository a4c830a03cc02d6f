/*
 * A topic becomes a page. The flow of one page is page_doc(): read the topic, hold it against its schema, fill in what the
 * regulations and norms say for this organisation on this day, let the template lay it out. Then every format of
 * it, or the comparison with what it says on another day.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "job/project.h"
#include "web/web.h"

static const struct pos no_pos;

struct run {
	struct job_project	*project;
	const struct job_web	*web;
	struct job_tally	*tally;
	struct diag_list	*diags;		/* of the page at hand */
	struct xml_schema	*schema;
	struct folder		 topics;
	struct folder		 organisations, all_organisations;	/* those asked for; all that there are */
};

/* ---- which pages there are ---- */

static void
refuse_topic(const struct folder *known, const char *name, struct diag_list *diags)
{
	const char *near = nearest_name(name, (const char *const *)known->names, known->count);
	struct buf all = BUF_INIT;

	for (size_t i = 0; i < known->count; i++)
		buf_addf(&all, "%s%s", i > 0 ? ", " : "", known->names[i]);
	diag_post(diags, no_pos, DIAG_WEB_TOPIC, "het onderwerp %s bestaat niet", name);
	if (near != NULL)
		diag_help(diags, "Bedoelde u %s?", near);
	else
		diag_help(diags, "Kies een van deze: %s.", buf_text(&all));
	buf_free(&all);
}

/* Keeps the topics that were asked for, in the order of the question. */
static int
choose_topics(struct run *run)
{
	struct folder chosen = FOLDER_INIT;
	int failed = 0;

	if (run->topics.count == 0) {
		diag_post(run->diags, (struct pos){ .file = "templates/website" }, DIAG_WEB_TOPIC, "in deze map staat geen onderwerp");
		failed = -1;
	}
	for (size_t i = 0; i < run->web->topic_count; i++) {
		if (!folder_has(&run->topics, run->web->topics[i])) {
			refuse_topic(&run->topics, run->web->topics[i], run->diags);
			failed = -1;
		} else if (!folder_has(&chosen, run->web->topics[i]))
			folder_add(&chosen, run->web->topics[i]);
	}
	if (run->web->topic_count > 0) {
		folder_release(&run->topics);
		run->topics = chosen;
	} else
		folder_release(&chosen);
	return failed;
}

static int
choose_organisations(struct run *run)
{
	if (run->web->organisation == NULL)
		return 0;
	if (job_project_organisation(run->project, run->web->organisation, no_pos, run->diags) == NULL)
		return -1;
	folder_release(&run->organisations);
	folder_add(&run->organisations, run->web->organisation);
	return 0;
}

/* ---- one page on one day ---- */

static struct xml_doc *
read_topic(struct run *run, const char *topic)
{
	char *path = mem_format("%s/%s.xml", "templates/website", topic), *whole = folder_join(run->project->root, path, NULL);
	struct xml_doc *doc = xml_load_file(whole, run->diags);
	const char *name = doc != NULL ? xml_attribute(xml_root(doc), "onderwerp") : NULL;
	int failed = doc == NULL ? -1 : xml_schema_check(run->schema, doc, run->diags);

	if (failed == 0 && strcmp(name, topic) != 0) {
		diag_post(run->diags, xml_attribute_pos(xml_root(doc), "onderwerp"), DIAG_WEB_TOPIC,
		    "dit bestand heet %s.xml, maar het onderwerp erin is ‘%s’", topic, name);
		failed = -1;
	}
	if (failed != 0) {
		xml_doc_free(doc);
		doc = NULL;
	}
	free(whole);
	free(path);
	return doc;
}

static struct doc *
lay_out(struct run *run, const struct xml_doc *filled, struct job_organisation *organisation, struct date on)
{
	struct letter_functions_ctx ctx = { .law = run->project->law, .decision = on, .organisation = organisation->id };
	struct xml_env env = { .functions = letter_functions, .ctx = &ctx, .organisation = organisation->doc };
	struct xml_style *style = job_project_style(run->project, "gedeeld/pagina.xsl", run->diags);
	struct xml_doc *written = style != NULL ? xml_transform(style, filled, &env, run->diags) : NULL;
	struct doc *doc = written != NULL ? doc_from_xml(written, run->diags) : NULL;

	xml_doc_free(written);
	return doc;
}

static struct doc *
fill_in(struct run *run, const struct xml_doc *source, struct job_organisation *organisation, struct date on)
{
	struct web_view view = { .law = run->project->law, .organisation = organisation->doc, .organisation_id = organisation->id,
		.organisations = (const char *const *)run->all_organisations.names, .on = on, .known = run->web->known };
	struct xml_doc *filled = web_resolve(source, &view, run->diags);
	struct doc *doc = filled != NULL ? lay_out(run, filled, organisation, on) : NULL;

	xml_doc_free(filled);
	return doc;
}

static struct doc *
page_doc(struct run *run, const char *topic, struct job_organisation *organisation, struct date on)
{
	struct xml_doc *source = read_topic(run, topic);
	struct doc *doc = source != NULL ? fill_in(run, source, organisation, on) : NULL;

	xml_doc_free(source);
	return doc;
}

/* ---- what is done with a page ---- */

typedef void page_action(struct run *run, const struct job_page *page, struct job_organisation *organisation, struct job_result *result);

static void
write_page(struct run *run, const struct job_page *page, struct job_organisation *organisation, struct job_result *result)
{
	struct doc *doc = page_doc(run, page->topic, organisation, page->on);
	struct out_job out = { .doc = doc, .style = organisation->style, .author = organisation->name,
		.running = { .left = organisation->name, .right = page->topic }, .date = run->web->options->today };

	job_settle(result, doc != NULL ? job_write_doc(&out, organisation, run->web->options, result, run->diags) : -1);
	if (result->status == JOB_WRITTEN && strcmp(run->web->options->out_dir, "-") != 0)
		job_commit(result, run->web->options->flags, run->diags);
	run->web->each(run->web->ctx, page, result, run->diags);
	doc_free(doc);
}

static void
check_page(struct run *run, const struct job_page *page, struct job_organisation *organisation, struct job_result *result)
{
	struct doc *doc = page_doc(run, page->topic, organisation, page->on);

	if (doc != NULL)
		result->status = JOB_WRITTEN;
	run->web->each(run->web->ctx, page, result, run->diags);
	doc_free(doc);
}

static void
compare_page(struct run *run, const struct job_page *page, struct job_organisation *organisation, struct job_result *result)
{
	struct doc *was = page_doc(run, page->topic, organisation, page->from);
	struct doc *becomes = was != NULL ? page_doc(run, page->topic, organisation, page->on) : NULL;
	struct web_comparison comparison = { 0 };
	struct job_page compared = *page;

	if (becomes != NULL) {
		comparison = web_compare(was, becomes);
		compared.comparison = &comparison;
		result->status = JOB_WRITTEN;
	}
	run->web->each(run->web->ctx, &compared, result, run->diags);
	web_comparison_release(&comparison);
	doc_free(was);
	doc_free(becomes);
}

static void
run_page(struct run *run, const char *topic, const char *id, page_action *action)
{
	struct job_organisation *organisation = job_project_organisation(run->project, id, no_pos, run->diags);
	struct job_page page = { .topic = topic, .organisation = id, .name = organisation != NULL ? organisation->name : NULL,
		.from = run->web->from, .on = run->web->on };
	struct job_result result = { .status = JOB_REFUSED, .type = "pagina", .source = mem_format("templates/website/%s.xml", topic),
		.kind = mem_copy(topic), .name = mem_format("%s-%s", topic, id) };

	if (organisation != NULL)
		action(run, &page, organisation, &result);
	else
		run->web->each(run->web->ctx, &page, &result, run->diags);
	job_count(run->tally, result.status);
	diag_list_clear(run->diags);
	job_result_clear(&result);
}

struct doc *
job_page_doc(struct job_project *project, const struct xml_doc *source, const struct job_page *page, struct date known, struct diag_list *diags)
{
	struct job_web web = { .known = known };
	struct run run = { .project = project, .web = &web, .diags = diags };
	struct job_organisation *organisation = job_project_organisation(project, page->organisation, no_pos, diags);
	char *schema = mem_format("%s/templates/schema/pagina.rng", project->root);
	struct doc *doc = NULL;

	run.schema = xml_schema_load(schema, diags);
	run.all_organisations = job_project_names(project, "templates/organisaties", ".xml");
	if (organisation != NULL && run.schema != NULL && xml_schema_check(run.schema, source, diags) == 0)
		doc = fill_in(&run, source, organisation, page->on);
	xml_schema_free(run.schema);
	folder_release(&run.all_organisations);
	free(schema);
	return doc;
}

/* ---- all pages ---- */

static int
prepare(struct run *run)
{
	char *schema = mem_format("%s/templates/schema/pagina.rng", run->project->root);
	int topics, organisations;

	run->topics = job_project_names(run->project, "templates/website", ".xml");
	run->organisations = job_project_names(run->project, "templates/organisaties", ".xml");
	run->all_organisations = job_project_names(run->project, "templates/organisaties", ".xml");
	topics = choose_topics(run);
	organisations = choose_organisations(run);
	run->schema = xml_schema_load(schema, run->diags);
	free(schema);
	return topics == 0 && organisations == 0 && run->schema != NULL ? 0 : -1;
}

static void
finish(struct run *run)
{
	xml_schema_free(run->schema);
	folder_release(&run->topics);
	folder_release(&run->organisations);
	folder_release(&run->all_organisations);
}

static int
open_output(const struct run *run)
{
	const char *folder = run->web->options->out_dir;

	if (strcmp(folder, "-") != 0)
		return job_make_folder(folder, run->diags);
	if (run->topics.count * run->organisations.count <= 1)
		return 0;
	diag_post(run->diags, no_pos, DIAG_USAGE_TOGETHER, "op de standaarduitvoer past maar een pagina");
	diag_help(run->diags, "Noem een onderwerp, en met --organisatie een organisatie.");
	return -1;
}

static int
run_pages(struct run *run, page_action *action)
{
	int failed = prepare(run);

	if (failed == 0 && action == write_page)
		failed = open_output(run);
	for (size_t t = 0; t < run->topics.count && failed == 0; t++)
		for (size_t o = 0; o < run->organisations.count; o++)
			run_page(run, run->topics.names[t], run->organisations.names[o], action);
	finish(run);
	return failed;
}

int
job_web_write(struct job_project *project, const struct job_web *web, struct job_tally *tally, struct diag_list *diags)
{
	return run_pages(&(struct run){ .project = project, .web = web, .tally = tally, .diags = diags }, write_page);
}

int
job_web_compare(struct job_project *project, const struct job_web *web, struct job_tally *tally, struct diag_list *diags)
{
	return run_pages(&(struct run){ .project = project, .web = web, .tally = tally, .diags = diags }, compare_page);
}

int
job_web_check(struct job_project *project, const struct job_web *web, struct job_tally *tally, struct diag_list *diags)
{
	return run_pages(&(struct run){ .project = project, .web = web, .tally = tally, .diags = diags }, check_page);
}
