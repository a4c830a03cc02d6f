/*
 * The project: law, contracts, templates and organisations. Each is read when a
 * record first asks for it and kept for the process; a fault is not kept, so that
 * every record that meets it says so.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "job/project.h"

/* A folder item may be asked for by a name from a record only when the name is this plain. */
static bool
is_plain_name(const char *name)
{
	size_t len = strlen(name);

	return len > 0 && len <= 64 && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == len;
}

static char *
below(const struct job_project *project, const char *path)
{
	return folder_join(project->root, path, NULL);
}

struct job_project *
job_project_open(const char *root, struct diag_list *diags)
{
	struct job_project *project = mem_alloc(sizeof(*project));
	char *templates, *regulations;

	project->root = mem_copy(root);
	templates = below(project, "templates");
	regulations = below(project, "regulations");
	if (!folder_exists(templates) || !folder_exists(regulations))
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

static void
styles_free(struct job_style *style)
{
	struct job_style *next;

	for (; style != NULL; style = next) {
		next = style->next;
		xml_style_free(style->style);
		free(style->path);
		free(style);
	}
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
	styles_free(project->styles);
	law_regulations_free(project->regulations);
	law_schemas_free(project->schemas);
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

struct folder
job_project_names(const struct job_project *project, const char *folder, const char *ending)
{
	char *path = below(project, folder);
	struct folder found;

	folder_read(&found, path, ending);
	free(path);
	return found;
}

/* With what stands in templates/organisaties/: "gr-sociaal, twenterand". */
static void
post_unknown(const struct job_project *project, struct pos pos, const char *id, struct diag_list *diags)
{
	struct folder known = job_project_names(project, "templates/organisaties", ".xml");
	struct buf list = BUF_INIT;
	size_t i;

	if (id[0] == '\0')
		diag_post(diags, pos, DIAG_ORGANISATION_UNKNOWN, "de beschikking noemt geen organisatie");
	else
		diag_post(diags, pos, DIAG_ORGANISATION_UNKNOWN, "deze organisatie is niet bekend");
	for (i = 0; i < known.count; i++)
		buf_addf(&list, "%s%s", i > 0 ? ", " : "", known.names[i]);
	diag_help(diags, "Kies een van deze: %s.", buf_text(&list));
	folder_release(&known);
	buf_free(&list);
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
	path = folder_join(folder, is_plain_name(id) ? id : "", "xml");
	if (is_plain_name(id) && stat(path, &st) == 0)
		organisation = load_organisation(project, id, path, diags);
	else
		post_unknown(project, pos, id, diags);
	free(path);
	free(folder);
	return organisation;
}

struct job_organisation *
job_project_any_organisation(struct job_project *project, struct diag_list *diags)
{
	struct folder names = job_project_names(project, "templates/organisaties", ".xml");
	struct job_organisation *organisation;

	organisation = job_project_organisation(project, names.count > 0 ? names.names[0] : "", (struct pos){ 0 }, diags);
	folder_release(&names);
	return organisation;
}

struct xml_style *
job_project_style(struct job_project *project, const char *path, struct diag_list *diags)
{
	struct job_style *style;
	struct xml_style *loaded;
	char *root, *file;

	for (style = project->styles; style != NULL; style = style->next)
		if (strcmp(style->path, path) == 0)
			return style->style;
	root = below(project, "templates");
	file = folder_join(root, path, NULL);
	loaded = xml_style_load(file, root, diags);
	free(file);
	free(root);
	if (loaded == NULL)
		return NULL;
	style = mem_alloc(sizeof(*style));
	*style = (struct job_style){ .path = mem_copy(path), .style = loaded, .next = project->styles };
	project->styles = style;
	return loaded;
}

/* ---- regulations ---- */

static void
post_unknown_regulation(const struct job_project *project, const char *id, struct diag_list *diags)
{
	struct folder known = job_project_names(project, "regulations", "");
	const char *near = nearest_name(id, (const char *const *)known.names, known.count);

	diag_post(diags, (struct pos){ 0 }, DIAG_REG_ID_UNKNOWN, "de regeling %s staat niet in regulations/", id);
	if (near != NULL)
		diag_help(diags, "Bedoelde u %s?", near);
	folder_release(&known);
}

const struct law_schemas *
job_project_schemas(struct job_project *project, struct diag_list *diags)
{
	char *templates = below(project, "templates");

	if (project->schemas == NULL)
		project->schemas = law_schemas_load(templates, diags);
	free(templates);
	return project->schemas;
}

struct law_regulation *
job_project_regulation(struct job_project *project, const char *id, struct diag_list *diags)
{
	struct law_regulation *regulation = law_regulation_find(project->regulations, id);
	char *all, *folder;
	struct stat st;

	if (regulation != NULL)
		return regulation;
	all = below(project, "regulations");
	folder = folder_join(all, is_plain_name(id) ? id : "", NULL);
	free(all);
	if (!is_plain_name(id) || lstat(folder, &st) != 0)
		post_unknown_regulation(project, id, diags);
	else if (job_project_schemas(project, diags) != NULL)
		regulation = law_regulation_load(folder, project->schemas, diags);
	free(folder);
	if (regulation != NULL && law_regulation_alone(project->root, regulation, diags) != 0) {
		law_regulation_free(regulation);
		return NULL;
	}
	if (regulation != NULL) {
		regulation->next = project->regulations;
		project->regulations = regulation;
	}
	return regulation;
}

struct out_press *
job_project_press(struct job_organisation *organisation, struct diag_list *diags)
{
	if (organisation->press == NULL)
		organisation->press = out_press_new(organisation->style, KLAAR_FONT_DIR, diags);
	return organisation->press;
}
