/*
 * A topic becomes a page. The flow of one page is page_doc(): read the topic, hold it against its schema, fill in what the
 * regulations and norms say for this organisation on this day, let the template lay it out. Then every format of
 * it, or the comparison with what it says on another day.
 */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "job/project.h"
#include "web/web.h"

static const struct pos no_pos;

struct names {
	char	**items;
	size_t	 count;
};

struct run {
	struct job_project	*project;
	const struct job_web	*web;
	struct job_tally	*tally;
	struct diag_list	*diags;		/* of the page at hand */
	struct xml_schema	*schema;
	struct names		 topics;
	struct names		 organisations, all_organisations;	/* those asked for; all that there are */
};

/* ---- which pages there are ---- */

static int
is_xml(const struct dirent *entry)
{
	size_t len = strlen(entry->d_name);

	return entry->d_name[0] != '.' && len > 4 && strcmp(entry->d_name + len - 4, ".xml") == 0;
}

/* scandir's own alphasort follows the locale. */
static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* The names of the XML files of a folder below templates/, without .xml; a NULL after them. */
static struct names
list_names(const struct job_project *project, const char *folder)
{
	char *path = mem_format("%s/templates/%s", project->root, folder);
	struct dirent **entries;
	int count = scandir(path, &entries, is_xml, by_name);
	struct names names = { mem_array((size_t)(count > 0 ? count : 0) + 1, sizeof(char *)), 0 };

	for (int i = 0; i < count; i++) {
		names.items[names.count++] = mem_copy_n(entries[i]->d_name, strlen(entries[i]->d_name) - 4);
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	free(path);
	return names;
}

static void
names_free(struct names *names)
{
	for (size_t i = 0; i < names->count; i++)
		free(names->items[i]);
	free(names->items);
}

static bool
is_known(const struct names *names, const char *name)
{
	for (size_t i = 0; i < names->count; i++)
		if (strcmp(names->items[i], name) == 0)
			return true;
	return false;
}

static void
refuse_topic(const struct names *known, const char *name, struct diag_list *diags)
{
	const char *near = nearest_name(name, (const char *const *)known->items, known->count);
	struct buf all = BUF_INIT;

	for (size_t i = 0; i < known->count; i++)
		buf_addf(&all, "%s%s", i > 0 ? ", " : "", known->items[i]);
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
	struct names chosen = { mem_array(run->web->topic_count + 1, sizeof(char *)), 0 };
	int failed = 0;

	if (run->topics.count == 0) {
		diag_post(run->diags, (struct pos){ .file = "templates/website" }, DIAG_WEB_TOPIC, "in deze map staat geen onderwerp");
		failed = -1;
	}
	for (size_t i = 0; i < run->web->topic_count; i++) {
		if (!is_known(&run->topics, run->web->topics[i])) {
			refuse_topic(&run->topics, run->web->topics[i], run->diags);
			failed = -1;
		} else if (!is_known(&chosen, run->web->topics[i]))
			chosen.items[chosen.count++] = mem_copy(run->web->topics[i]);
	}
	if (run->web->topic_count > 0) {
		names_free(&run->topics);
		run->topics = chosen;
	} else
		names_free(&chosen);
	return failed;
}

static int
choose_organisations(struct run *run)
{
	if (run->web->organisation == NULL)
		return 0;
	if (job_project_organisation(run->project, run->web->organisation, no_pos, run->diags) == NULL)
		return -1;
	names_free(&run->organisations);
	run->organisations = (struct names){ mem_array(1, sizeof(char *)), 1 };
	run->organisations.items[0] = mem_copy(run->web->organisation);
	return 0;
}

/* ---- one page on one day ---- */

static struct xml_doc *
read_topic(struct run *run, const char *topic)
{
	char *path = mem_format("%s/%s.xml", "templates/website", topic), *whole = job_join(run->project->root, path, NULL);
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
page_doc(struct run *run, const char *topic, struct job_organisation *organisation, struct date on)
{
	struct web_view view = { .law = run->project->law, .organisation = organisation->doc, .organisation_id = organisation->id,
		.organisations = (const char *const *)run->all_organisations.items, .on = on, .known = run->web->known };
	struct xml_doc *source = read_topic(run, topic);
	struct xml_doc *filled = source != NULL ? web_resolve(source, &view, run->diags) : NULL;
	struct doc *doc = filled != NULL ? lay_out(run, filled, organisation, on) : NULL;

	xml_doc_free(filled);
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

	if (doc != NULL && job_write_doc(&out, organisation, run->web->options, result, run->diags) == 0)
		result->status = JOB_WRITTEN;
	else
		job_discard(result);
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
count(struct job_tally *tally, enum job_status status)
{
	tally->written += status == JOB_WRITTEN;
	tally->refused += status == JOB_REFUSED;
	tally->not_written += status == JOB_NOT_WRITTEN;
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
	count(run->tally, result.status);
	diag_list_clear(run->diags);
	job_result_clear(&result);
}

/* ---- all pages ---- */

static int
prepare(struct run *run)
{
	char *schema = mem_format("%s/templates/schema/pagina.rng", run->project->root);
	int topics, organisations;

	run->topics = list_names(run->project, "website");
	run->organisations = list_names(run->project, "organisaties");
	run->all_organisations = list_names(run->project, "organisaties");
	topics = choose_topics(run);
	organisations = choose_organisations(run);
	run->schema = xml_schema_load(schema, run->diags);
	free(schema);
	return topics == 0 && organisations == 0 && run->schema != NULL ? 0 : -1;
}

static int
run_pages(struct run *run, page_action *action)
{
	for (size_t t = 0; t < run->topics.count; t++)
		for (size_t o = 0; o < run->organisations.count; o++)
			run_page(run, run->topics.items[t], run->organisations.items[o], action);
	return 0;
}

static void
finish(struct run *run)
{
	xml_schema_free(run->schema);
	names_free(&run->topics);
	names_free(&run->organisations);
	names_free(&run->all_organisations);
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

int
job_web_write(struct job_project *project, const struct job_web *web, struct job_tally *tally, struct diag_list *diags)
{
	struct run run = { .project = project, .web = web, .tally = tally, .diags = diags };
	int failed = prepare(&run);

	if (failed == 0)
		failed = open_output(&run);
	if (failed == 0)
		failed = run_pages(&run, write_page);
	finish(&run);
	return failed;
}

int
job_web_compare(struct job_project *project, const struct job_web *web, struct job_tally *tally, struct diag_list *diags)
{
	struct run run = { .project = project, .web = web, .tally = tally, .diags = diags };
	int failed = prepare(&run);

	if (failed == 0)
		failed = run_pages(&run, compare_page);
	finish(&run);
	return failed;
}

int
job_web_check(struct job_project *project, const struct job_web *web, struct job_tally *tally, struct diag_list *diags)
{
	struct run run = { .project = project, .web = web, .tally = tally, .diags = diags };
	int failed = prepare(&run);

	if (failed == 0)
		failed = run_pages(&run, check_page);
	finish(&run);
	return failed;
}
