/*
 * Reads the tables of law: every file of regulations/normen and regulations/wetten, in
 * the order of their names. The files are checked against their schema by make lint;
 * here only what the tables themselves need.
 */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "law/law_int.h"

int
law_read_date(const struct xml_node *node, const char *name, struct date *out, struct diag_list *diags)
{
	const char *text = xml_attribute(node, name);

	if (text == NULL || date_parse(text, out))
		return 0;
	diag_post(diags, xml_attribute_pos(node, name), DIAG_LAW_DATA, "‘%s’ is geen bestaande datum (JJJJ-MM-DD)", text);
	return -1;
}

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

static int
read_file(struct law *law, const char *path, struct diag_list *diags)
{
	struct xml_doc *doc = xml_load_file(path, diags);
	const struct xml_node *root;
	int result = -1;

	if (doc == NULL)
		return -1;
	root = xml_root(doc);
	if (strcmp(xml_namespace(root), XML_NS_NORMS) == 0)
		result = law_read_norms(law, root, diags);
	else if (strcmp(xml_namespace(root), XML_NS_LAWS) == 0)
		result = law_read_statute(law, root, diags);
	else
		diag_post(diags, xml_pos(root), DIAG_LAW_DATA, "het element ‘%s’ hoort niet in een bestand met normen of wetten", xml_name(root));
	xml_doc_free(doc);
	return result;
}

static int
read_folder(struct law *law, const char *root, const char *folder, struct diag_list *diags)
{
	char *path = mem_format("%s/regulations/%s", root, folder);
	struct dirent **entries;
	int count = scandir(path, &entries, is_xml, by_name), result = 0;

	if (count <= 0) {
		diag_post(diags, (struct pos){ path, 0, 0 }, DIAG_LAW_FILES, "hier staat geen bestand met %s", folder);
		if (count == 0)
			free(entries);
		free(path);
		return -1;
	}
	for (int i = 0; i < count; i++) {
		char *file = mem_format("%s/%s", path, entries[i]->d_name);

		if (read_file(law, file, diags) == -1)
			result = -1;
		free(file);
		free(entries[i]);
	}
	free(entries);
	free(path);
	return result;
}

struct law *
law_load(const char *root, struct diag_list *diags)
{
	struct law *law = mem_alloc(sizeof(*law));
	int norms, statutes;

	law->arena = arena_new();
	law->shelf = law_shelf_new(root);
	norms = read_folder(law, root, "normen", diags);
	statutes = read_folder(law, root, "wetten", diags);
	if (norms == -1 || statutes == -1) {
		law_free(law);
		return NULL;
	}
	law_sort_norms(law);
	return law;
}

void
law_free(struct law *law)
{
	if (law == NULL)
		return;
	law_shelf_free(law->shelf);
	arena_free(law->arena);
	free(law->norms);
	free(law);
}
