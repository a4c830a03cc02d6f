/*
 * The project: law, contracts, templates and organisations. Each is read when a
 * record first asks for it and kept for the process; a fault is not kept, so that
 * every record that meets it says so.
 */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "job/project.h"

/* A folder item may be asked for by a name from a record only when the name is this plain. */
static bool
is_plain_name(const char *name)
{
	size_t len = strlen(name);

	return len > 0 && len <= 64 && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == len;
}

static bool
is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static char *
below(const struct job_project *project, const char *path)
{
	return job_join(project->root, path, NULL);
}

struct job_project *
job_project_open(const char *root, struct diag_list *diags)
{
	struct job_project *project = mem_alloc(sizeof(*project));
	char *templates, *regulations;

	project->root = mem_copy(root);
	templates = below(project, "templates");
	regulations = below(project, "regulations");
	if (!is_folder(templates) || !is_folder(regulations))
		diag_post(diags, (struct pos){ .file = root }, DIAG_PROJECT_FOLDER, "in deze map staan geen templates/ en regulations/");
	else
		project->law = law_load(root, diags);
	free(templates);
	free(regulations);
	if (project->law != NULL)
		return project;
	job_project_close(project);
	return NULL;
}

static void
kind_free(struct job_kind *kind)
{
	free(kind->name);
	letter_contract_free(kind->contract);
	xml_style_free(kind->template);
	free(kind);
}

static void
organisation_free(struct job_organisation *organisation)
{
	out_press_free(organisation->press);
	page_style_free(organisation->style);
	xml_doc_free(organisation->doc);
	free(organisation->id);
	free(organisation);
}

void
job_project_close(struct job_project *project)
{
	struct job_kind *kind;
	struct job_organisation *organisation;

	if (project == NULL)
		return;
	while ((kind = project->kinds) != NULL) {
		project->kinds = kind->next;
		kind_free(kind);
	}
	while ((organisation = project->organisations) != NULL) {
		project->organisations = organisation->next;
		organisation_free(organisation);
	}
	xml_schema_free(project->organisation_schema);
	law_free(project->law);
	free(project->root);
	free(project);
}

static struct letter_contract *
load_contract(const struct job_project *project, const char *name, struct pos pos, struct diag_list *diags)
{
	char *schemas = below(project, "templates/schema");
	struct letter_contract *contract;

	contract = letter_contract_load(schemas, is_plain_name(name) ? name : "", pos, diags);
	free(schemas);
	return contract;
}

struct job_kind *
job_project_kind(struct job_project *project, const char *name, struct pos pos, struct diag_list *diags)
{
	struct job_kind *kind;
	struct letter_contract *contract;

	for (kind = project->kinds; kind != NULL; kind = kind->next)
		if (strcmp(kind->name, name) == 0)
			return kind;
	contract = load_contract(project, name, pos, diags);
	if (contract == NULL)
		return NULL;
	kind = mem_alloc(sizeof(*kind));
	*kind = (struct job_kind){ .name = mem_copy(name), .contract = contract, .next = project->kinds };
	project->kinds = kind;
	return kind;
}

struct xml_style *
job_project_template(struct job_project *project, struct job_kind *kind, struct diag_list *diags)
{
	char *root, *path;

	if (kind->template == NULL) {
		root = below(project, "templates");
		path = mem_format("%s/brieven/%s/brief.xsl", root, kind->name);
		kind->template = xml_style_load(path, root, diags);
		free(path);
		free(root);
	}
	return kind->template;
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* "gr-sociaal, twenterand": what stands in templates/organisaties/. */
static void
add_known_organisations(struct buf *out, const char *folder)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	char *names[64];
	size_t count = 0, i, len;

	while (dir != NULL && count < 64 && (entry = readdir(dir)) != NULL) {
		len = strlen(entry->d_name);
		if (len > 4 && entry->d_name[0] != '.' && strcmp(entry->d_name + len - 4, ".xml") == 0)
			names[count++] = mem_copy_n(entry->d_name, len - 4);
	}
	if (dir != NULL)
		closedir(dir);
	qsort(names, count, sizeof(names[0]), by_name);
	for (i = 0; i < count; i++) {
		buf_addf(out, "%s%s", i > 0 ? ", " : "", names[i]);
		free(names[i]);
	}
}

static void
post_unknown(struct diag_list *diags, struct pos pos, const char *id, const char *folder)
{
	struct buf known = BUF_INIT;

	if (id[0] == '\0')
		diag_post(diags, pos, DIAG_ORGANISATION_UNKNOWN, "de beschikking noemt geen organisatie");
	else
		diag_post(diags, pos, DIAG_ORGANISATION_UNKNOWN, "deze organisatie is niet bekend");
	add_known_organisations(&known, folder);
	diag_help(diags, "Kies een van deze: %s.", buf_text(&known));
	buf_free(&known);
}

/* The file of an organisation, valid by its schema. */
static struct xml_doc *
load_valid(struct job_project *project, const char *path, struct diag_list *diags)
{
	char *schema = below(project, "templates/schema/organisatie.rng");
	struct xml_doc *doc;

	if (project->organisation_schema == NULL)
		project->organisation_schema = xml_schema_load(schema, diags);
	free(schema);
	if (project->organisation_schema == NULL)
		return NULL;
	doc = xml_load_file(path, diags);
	if (doc == NULL || xml_schema_check(project->organisation_schema, doc, diags) == 0)
		return doc;
	xml_doc_free(doc);
	return NULL;
}

static struct job_organisation *
load_organisation(struct job_project *project, const char *id, const char *path, struct diag_list *diags)
{
	struct job_organisation *organisation;
	struct page_style *style;
	struct xml_doc *doc;
	char *root;

	doc = load_valid(project, path, diags);
	if (doc == NULL)
		return NULL;
	root = below(project, "templates");
	style = page_style_new(doc, root, diags);
	free(root);
	if (style == NULL) {
		xml_doc_free(doc);
		return NULL;
	}
	organisation = mem_alloc(sizeof(*organisation));
	*organisation = (struct job_organisation){ .id = mem_copy(id), .doc = doc, .style = style,
		.name = xml_find_text(xml_root(doc), "naam"), .next = project->organisations };
	project->organisations = organisation;
	return organisation;
}

struct job_organisation *
job_project_organisation(struct job_project *project, const char *id, struct pos pos, struct diag_list *diags)
{
	struct job_organisation *organisation;
	struct stat st;
	char *folder, *path;

	for (organisation = project->organisations; organisation != NULL; organisation = organisation->next)
		if (strcmp(organisation->id, id) == 0)
			return organisation;
	folder = below(project, "templates/organisaties");
	path = job_join(folder, is_plain_name(id) ? id : "", "xml");
	if (is_plain_name(id) && stat(path, &st) == 0)
		organisation = load_organisation(project, id, path, diags);
	else
		post_unknown(diags, pos, id, folder);
	free(path);
	free(folder);
	return organisation;
}

struct out_press *
job_project_press(struct job_organisation *organisation, struct diag_list *diags)
{
	if (organisation->press == NULL)
		organisation->press = out_press_new(organisation->style, KLAAR_FONT_DIR, diags);
	return organisation->press;
}
