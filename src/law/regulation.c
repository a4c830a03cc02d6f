/*
 * A regulation with all its besluiten: read from a folder or from documents, checked, its versions put in order and walked.
 */
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "law/regulation_int.h"

struct law_schemas {
	struct xml_schema	*regulation, *besluit;
};

/* ---- schemas ---- */

static struct xml_schema *
load_schema(const char *templates, const char *name, struct diag_list *diags)
{
	char *path = mem_format("%s/schema/%s", templates, name);
	struct xml_schema *schema = xml_schema_load(path, diags);

	free(path);
	return schema;
}

struct law_schemas *
law_schemas_load(const char *templates, struct diag_list *diags)
{
	struct law_schemas *schemas = mem_alloc(sizeof(*schemas));

	schemas->regulation = load_schema(templates, "regeling.rng", diags);
	schemas->besluit = load_schema(templates, "wijzigingsbesluit.rng", diags);
	if (schemas->regulation != NULL && schemas->besluit != NULL)
		return schemas;
	law_schemas_free(schemas);
	return NULL;
}

void
law_schemas_free(struct law_schemas *schemas)
{
	if (schemas == NULL)
		return;
	xml_schema_free(schemas->regulation);
	xml_schema_free(schemas->besluit);
	free(schemas);
}

/* ---- one regulation ---- */

const char *
law_regulation_kind_word(enum law_regulation_kind kind)
{
	static const char *const words[] = { [LAW_ORDINANCE] = "verordening", [LAW_POLICY] = "beleidsregels", [LAW_DETAILED] = "nadere regels" };

	return words[kind];
}

void
law_regulation_free(struct law_regulation *regulation)
{
	int i;

	if (regulation == NULL)
		return;
	for (i = 0; i < regulation->besluit_count; i++)
		text_free(regulation->besluiten[i]->text);
	text_free(regulation->base);
	map_free(regulation->births);
	arena_free(regulation->arena);
	free(regulation);
}

static struct law_regulation *
regulation_new(int count)
{
	struct law_regulation *regulation = mem_alloc(sizeof(*regulation));

	regulation->arena = arena_new();
	regulation->births = map_new();
	regulation->besluiten = arena_alloc(regulation->arena, (size_t)count * sizeof(struct law_besluit *));
	return regulation;
}

/* The schemas ask for it; without it a version in the timeline says nothing. */
static void
check_reason(const struct law_besluit *besluit, const struct xml_doc *doc, struct diag_list *diags)
{
	struct pos pos = xml_pos(xml_first(xml_root(doc), "Metagegevens"));

	pos.file = besluit->path;
	if (besluit->reason == NULL)
		diag_post(diags, pos, DIAG_REG_META, "Reden ontbreekt of is leeg: zeg in een korte zin waarom dit besluit er is");
}

static int
read_doc(struct law_regulation *regulation, const struct xml_doc *doc, const struct law_schemas *schemas, struct diag_list *diags)
{
	struct xml_schema *schema = schemas == NULL ? NULL : regulation->besluit_count == 0 ? schemas->regulation : schemas->besluit;
	size_t before = diag_count_from(diags, DIAG_ERROR);
	const struct law_besluit *besluit = law_besluit_read(regulation, doc, diags);

	if (schema != NULL && besluit != NULL)
		check_reason(besluit, doc, diags);
	/* What our own reading says is clearer than what a schema says. */
	if (schema != NULL && diag_count_from(diags, DIAG_ERROR) == before && xml_schema_check(schema, doc, diags) == -1)
		return -1;
	return besluit != NULL && diag_count_from(diags, DIAG_ERROR) == before ? 0 : -1;
}

static int
by_id(const void *a, const void *b)
{
	const struct law_besluit *left = *(struct law_besluit *const *)a, *right = *(struct law_besluit *const *)b;
	int difference = strcmp(left->id, right->id);

	return difference != 0 ? difference : strcmp(left->path, right->path);
}

static int
check_ids(const struct law_regulation *regulation, struct diag_list *diags)
{
	int count = regulation->besluit_count, i, result = 0;
	struct law_besluit **sorted = mem_array((size_t)count, sizeof(*sorted));

	memcpy(sorted, regulation->besluiten, (size_t)count * sizeof(*sorted));
	qsort(sorted, (size_t)count, sizeof(*sorted), by_id);
	for (i = 1; i < count; i++) {
		if (strcmp(sorted[i]->id, sorted[i - 1]->id) != 0)
			continue;
		diag_post(diags, sorted[i]->pos, DIAG_REG_TWICE, "er zijn twee besluiten met de naam ‘%s’", sorted[i]->id);
		diag_post(diags, sorted[i - 1]->pos, DIAG_REG_TWICE, "dit is het andere besluit ‘%s’", sorted[i]->id);
		result = -1;
	}
	free(sorted);
	return result;
}

static int
check_all(struct law_regulation *regulation, struct diag_list *diags)
{
	int i, faults = 0;

	if (check_ids(regulation, diags) == -1 || law_chain(regulation, diags) == -1)
		return -1;
	for (i = 0; i < regulation->besluit_count; i++)
		faults += law_check_dates(regulation, regulation->besluiten[i], diags);
	faults += law_check_end(regulation, diags);
	return law_walk(regulation, diags) == -1 || faults > 0 ? -1 : 0;
}

struct law_regulation *
law_regulation_new(const char *id, struct xml_doc *const *docs, int count, const struct law_schemas *schemas, struct diag_list *diags)
{
	struct law_regulation *regulation = regulation_new(count);
	int i, result = 0;

	for (i = 0; i < count && (i == 0 || regulation->id != NULL); i++)	/* without its adoption a besluit cannot be judged */
		if (read_doc(regulation, docs[i], schemas, diags) == -1)
			result = -1;
	if (id != NULL && regulation->id != NULL && strcmp(id, regulation->id) != 0)
		diag_post(diags, regulation->besluiten[0]->pos, DIAG_REG_FOLDER_NAME, "de map heet ‘%s’, maar de regeling erin heeft id ‘%s’", id, regulation->id);
	if (result == 0)
		result = check_all(regulation, diags);
	if (result == 0)
		return regulation;
	law_regulation_free(regulation);
	return NULL;
}

/* ---- a folder ---- */

static struct xml_doc *
load_file(const char *folder, const char *name, struct diag_list *diags)
{
	char *path = folder_join(folder, name, "xml");
	struct xml_doc *doc = xml_load_file(path, diags);

	free(path);
	return doc;
}

/* Its file name begins with the day on which a besluit enters into force: that is how people find it. */
static void
check_names(const struct law_regulation *regulation, struct diag_list *diags)
{
	const struct law_besluit *besluit;
	struct buf day = BUF_INIT;
	int i;

	for (i = 1; i < regulation->besluit_count; i++) {
		besluit = regulation->besluiten[i];
		buf_clear(&day);
		date_add_iso(&day, besluit->in_force);
		if (strncmp(besluit->id, buf_text(&day), day.len) != 0)
			diag_post(diags, besluit->pos, DIAG_REG_FILE_NAME, "dit bestand heet ‘%s.xml’, maar het besluit treedt in werking op %s", besluit->id, buf_text(&day));
	}
	buf_free(&day);
}

static const char *
last_name(const char *folder)
{
	const char *name = strrchr(folder, '/');

	return name != NULL && name[1] != '\0' ? name + 1 : folder;
}

static struct law_regulation *
load_docs(const char *folder, struct xml_doc **docs, int count, const struct law_schemas *schemas, struct diag_list *diags)
{
	struct law_regulation *regulation = NULL;
	int i, read = 0;

	for (i = 0; i < count; i++)
		read += docs[i] != NULL;
	if (read == count)
		regulation = law_regulation_new(last_name(folder), docs, count, schemas, diags);
	if (regulation != NULL)
		check_names(regulation, diags);
	for (i = 0; i < count; i++)
		xml_doc_free(docs[i]);
	return regulation;
}

struct law_regulation *
law_regulation_load(const char *path, const struct law_schemas *schemas, struct diag_list *diags)
{
	static const char adoption[] = "vaststelling";
	struct law_regulation *regulation;
	struct xml_doc **docs;
	struct folder folder;
	int count = 0;

	if (folder_read(&folder, path, ".xml") == -1) {
		diag_post(diags, (struct pos){ path, 0, 0 }, DIAG_REG_FOLDER, "deze map is er niet, of is niet te lezen");
		folder_release(&folder);
		return NULL;
	}
	if (!folder_has(&folder, adoption)) {
		diag_post(diags, (struct pos){ path, 0, 0 }, DIAG_REG_FOLDER, "in deze map staat geen vaststelling.xml");
		folder_release(&folder);
		return NULL;
	}
	docs = mem_array(folder.count + 1, sizeof(*docs));
	docs[count++] = load_file(path, adoption, diags);
	for (size_t i = 0; i < folder.count; i++)
		if (strcmp(folder.names[i], adoption) != 0)
			docs[count++] = load_file(path, folder.names[i], diags);
	folder_release(&folder);
	regulation = load_docs(path, docs, count, schemas, diags);
	free(docs);
	return regulation;
}
