/*
 * The whole project held against its own rules: organisations, contracts and templates of letters,
 * every text and besluit of the regulations, every page as it is today. Nothing is written.
 */
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/mem.h"
#include "check/check.h"
#include "job/project.h"

static const struct pos no_pos;

static void
check_organisations(struct job_project *project, struct job_inventory *found, struct diag_list *diags)
{
	struct folder names = job_project_names(project, "templates/organisaties", ".xml");
	size_t i;

	for (i = 0; i < names.count; i++) {
		job_project_organisation(project, names.names[i], no_pos, diags);
		found->organisations++;
	}
	folder_release(&names);
}

static void
check_letters(struct job_project *project, struct job_inventory *found, struct diag_list *diags)
{
	struct folder names = job_project_names(project, "templates/brieven", "");
	struct job_kind *kind;
	size_t i;

	for (i = 0; i < names.count; i++) {
		kind = job_project_kind(project, names.names[i], no_pos, diags);
		if (kind != NULL)
			job_project_template(project, kind, diags);
		found->letters++;
	}
	folder_release(&names);
}

static void
add_file(struct buf *out, const char *folder, const char *name, const char *extension)
{
	char *path = folder_join(folder, name, extension);
	FILE *in = fopen(path, "rb");

	if (in != NULL) {
		job_read_stream(in, out);
		fclose(in);
	}
	free(path);
}

/* Everything below a folder of templates, two floors deep: letters have a folder each. */
static void
add_files(struct buf *out, const struct job_project *project, const char *below, const char *extension)
{
	struct folder names = job_project_names(project, below, "");
	char *path = folder_join(project->root, below, NULL);
	size_t i;

	for (i = 0; i < names.count; i++) {
		char *inner = mem_format("%s/%s", below, names.names[i]);

		if (folder_has_ending(names.names[i], extension))
			add_file(out, path, names.names[i], NULL);
		else if (strchr(names.names[i], '.') == NULL)
			add_files(out, project, inner, extension);
		free(inner);
	}
	folder_release(&names);
	free(path);
}

/* All that letters and pages say, to see which named values they ask. */
static void
read_templates(const struct job_project *project, struct buf *out)
{
	add_files(out, project, "templates/brieven", ".xsl");
	add_files(out, project, "templates/gedeeld", ".xsl");
	add_files(out, project, "templates/website", ".xml");
}

static void
check_all_regulations(struct job_project *project, struct job_inventory *found, struct date today, struct diag_list *diags)
{
	const struct law_schemas *schemas = job_project_schemas(project, diags);
	struct law_regulation *all = NULL, *one;
	struct buf templates = BUF_INIT;

	if (schemas == NULL)
		return;
	law_regulations_load(project->root, schemas, &all, diags);
	for (one = all; one != NULL; one = one->next)
		found->regulations++;
	read_templates(project, &templates);
	check_regulations(all, project->law, buf_text(&templates), today, diags);
	law_regulations_free(all);
	buf_free(&templates);
}

/* What is said of one page goes to all that was found. */
static void
add_page(void *ctx, const struct job_page *page, const struct job_result *result, const struct diag_list *diags)
{
	diag_append_new(ctx, diags);
}

static void
check_pages(struct job_project *project, struct job_inventory *found, struct date today, struct diag_list *diags)
{
	struct diag_list *page = diag_list_new();
	struct job_options options = { .out_dir = "-", .today = today };
	struct job_web web = { .on = today, .known = today, .options = &options, .each = add_page, .ctx = diags };
	struct folder topics = job_project_names(project, "templates/website", ".xml");
	struct job_tally tally = { 0 };

	if (topics.count > 0)			/* an organisation need not have pages */
		job_web_check(project, &web, &tally, page);
	diag_append(diags, page);
	found->pages = (int)(tally.written + tally.refused);
	folder_release(&topics);
	diag_list_free(page);
}

void
job_control(struct job_project *project, struct date today, struct job_inventory *found, struct diag_list *diags)
{
	*found = (struct job_inventory){ 0 };
	check_organisations(project, found, diags);
	check_letters(project, found, diags);
	check_all_regulations(project, found, today, diags);
	check_pages(project, found, today, diags);
}
