/*
 * Reads the tables of law: every file of regulations/normen and regulations/wetten, in
 * the order of their names. The files are checked against their schema by make lint;
 * here only what the tables themselves need.
 */
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
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
read_folder(struct law *law, const char *root, const char *name, struct diag_list *diags)
{
	char *path = mem_format("%s/regulations/%s", root, name), *file;
	struct folder folder;
	int result = 0;

	folder_read(&folder, path, ".xml");
	if (folder.count == 0) {
		diag_post(diags, (struct pos){ path, 0, 0 }, DIAG_LAW_FILES, "hier staat geen bestand met %s", name);
		result = -1;
	}
	for (size_t i = 0; i < folder.count; i++) {
		file = folder_join(path, folder.names[i], "xml");
		if (read_file(law, file, diags) == -1)
			result = -1;
		free(file);
	}
	folder_release(&folder);
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
