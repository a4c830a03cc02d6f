/*
 * RELAX NG through libxml2. Includes are put together here (RELAX NG specification, section 4.7), so that
 * every file of a schema passes load.c and the library reads nothing itself.
 */
#include <stdlib.h>
#include <string.h>

#include <libxml/relaxng.h>

#include "xml/xml_int.h"

#define NS_RNG "http://relaxng.org/ns/structure/1.0"
#define MAX_INCLUDES 16

struct xml_schema {
	xmlRelaxNG	*grammar;
};

/* ---- putting includes together ---- */

static bool
is_rng(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0 &&
	    strcmp(xml_namespace(xml_opaque(node)), NS_RNG) == 0;
}

/* Does the include redefine this define or start? */
static bool
is_overridden(const xmlNode *definition, const xmlNode *include)
{
	const char *name = xml_attribute(xml_opaque(definition), "name"), *other;
	const xmlNode *child;

	for (child = include->children; child != NULL; child = child->next) {
		if (child->type != XML_ELEMENT_NODE || strcmp((const char *)child->name, (const char *)definition->name) != 0)
			continue;
		other = xml_attribute(xml_opaque(child), "name");
		if ((name == NULL && other == NULL) || (name != NULL && other != NULL && strcmp(name, other) == 0))
			return true;
	}
	return false;
}

static char *
path_beside(const char *file, const char *href)
{
	const char *slash = strrchr(file, '/');

	if (slash == NULL || *href == '/')
		return mem_copy(href);
	return mem_format("%.*s%s", (int)(slash - file + 1), file, href);
}

static int expand(struct xml_doc *doc, xmlNode *grammar, struct diag_list *diags, int depth);

/* The definitions of the included grammar before the include, and the include's own in its place. */
static void
splice(xmlNode *include, const xmlNode *grammar)
{
	const xmlNode *child;
	xmlNode *next, *own;

	for (child = grammar->children; child != NULL; child = child->next)
		if (child->type == XML_ELEMENT_NODE && !((is_rng(child, "define") || is_rng(child, "start")) && is_overridden(child, include)))
			xmlAddPrevSibling(include, xmlDocCopyNode((xmlNode *)(uintptr_t)child, include->doc, 1));
	for (own = include->children; own != NULL; own = next) {
		next = own->next;
		xmlAddPrevSibling(include, own);
	}
	xmlUnlinkNode(include);
	xmlFreeNode(include);
}

static int
expand_one(struct xml_doc *doc, xmlNode *include, struct diag_list *diags, int depth)
{
	const char *href = xml_attribute(xml_opaque(include), "href");
	struct xml_doc *other = NULL;
	xmlNode *root;
	char *path;
	int result = -1;

	if (href == NULL || depth == MAX_INCLUDES) {
		diag_post(diags, xml_pos(xml_opaque(include)), DIAG_SCHEMA_BROKEN, "een include zonder href, of een die zichzelf invoegt");
		return -1;
	}
	path = path_beside(doc->name, href);
	other = xml_load_file(path, diags);
	root = other != NULL ? xmlDocGetRootElement(other->tree) : NULL;
	if (root != NULL && is_rng(root, "grammar") && expand(other, root, diags, depth + 1) == 0) {
		splice(include, root);
		result = 0;
	} else if (root != NULL && !is_rng(root, "grammar"))
		diag_post(diags, xml_pos(xml_opaque(root)), DIAG_SCHEMA_BROKEN, "een ingevoegd schema begint met grammar");
	xml_doc_free(other);
	free(path);
	return result;
}

static int
expand(struct xml_doc *doc, xmlNode *grammar, struct diag_list *diags, int depth)
{
	xmlNode *child, *next;

	for (child = grammar->children; child != NULL; child = next) {
		next = child->next;
		if (is_rng(child, "include") && expand_one(doc, child, diags, depth) == -1)
			return -1;
	}
	return 0;
}

/* ---- loading ---- */

struct loading {
	const char		*file;
	struct diag_list	*diags;
	bool			 posted;
};

static void
on_schema_error(void *ctx, xmlError *error)
{
	struct loading *loading = ctx;
	char *said;

	if (loading->posted)
		return;
	loading->posted = true;
	diag_post(loading->diags, (struct pos){ loading->file, 0, 0 }, DIAG_SCHEMA_BROKEN, "dit schema is geen goed RELAX NG");
	if (error->message == NULL)
		return;
	said = mem_copy_n(error->message, strcspn(error->message, "\n"));
	diag_proof(loading->diags, said);
	free(said);
}

static xmlRelaxNG *
parse(struct xml_doc *doc, struct diag_list *diags)
{
	struct loading loading = { .file = doc->name, .diags = diags };
	xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewDocParserCtxt(doc->tree);
	xmlRelaxNG *grammar = NULL;

	if (parser != NULL) {
		xmlRelaxNGSetParserStructuredErrors(parser, on_schema_error, &loading);
		grammar = xmlRelaxNGParse(parser);
		xmlRelaxNGFreeParserCtxt(parser);
	}
	if (grammar == NULL && !loading.posted)
		diag_post(diags, (struct pos){ doc->name, 0, 0 }, DIAG_SCHEMA_BROKEN, "dit schema is geen goed RELAX NG");
	return grammar;
}

struct xml_schema *
xml_schema_load(const char *path, struct diag_list *diags)
{
	struct xml_doc *doc = xml_load_file(path, diags);
	struct xml_schema *schema;
	xmlRelaxNG *grammar = NULL;

	if (doc == NULL)
		return NULL;
	if (expand(doc, xmlDocGetRootElement(doc->tree), diags, 0) == 0)
		grammar = parse(doc, diags);
	xml_doc_free(doc);
	if (grammar == NULL)
		return NULL;
	schema = mem_alloc(sizeof(*schema));
	schema->grammar = grammar;
	return schema;
}

void
xml_schema_free(struct xml_schema *schema)
{
	if (schema == NULL)
		return;
	xmlRelaxNGFree(schema->grammar);
	free(schema);
}

/* ---- checking ---- */

/* %s: the name of an element or attribute, from str1, or the element where the fault is; never a value. The last that fits counts. */
enum named { NOBODY, FOREIGN, OWN };

static const struct { int error; enum named named; const char *text; } texts[] = {
	{ XML_RELAXNG_ERR_ELEMNAME, NOBODY, "hier hoort een ander element te staan" },
	{ XML_RELAXNG_ERR_ELEMWRONG, FOREIGN, "hier hoort het element %s niet te staan" },
	{ XML_RELAXNG_ERR_NOELEM, OWN, "in %s ontbreekt een element" },
	{ XML_RELAXNG_ERR_NOELEM, FOREIGN, "hier ontbreekt het element %s" },
	{ XML_RELAXNG_ERR_EXTRACONTENT, FOREIGN, "in %s staat meer dan erin hoort" },
	{ XML_RELAXNG_ERR_INTEREXTRA, FOREIGN, "in %s staat een element te veel" },
	{ XML_RELAXNG_ERR_ELEMWRONGNS, FOREIGN, "het element %s heeft een verkeerde naamruimte" },
	{ XML_RELAXNG_ERR_ELEMNONS, FOREIGN, "het element %s heeft geen naamruimte" },
	{ XML_RELAXNG_ERR_ATTRVALID, FOREIGN, "%s heeft een attribuut te weinig, te veel of met een verkeerde waarde" },
	{ XML_RELAXNG_ERR_INVALIDATTR, FOREIGN, "het attribuut %s hoort hier niet" },
	{ XML_RELAXNG_ERR_CONTENTVALID, FOREIGN, "de inhoud van %s klopt niet" },
	{ XML_RELAXNG_ERR_TEXTWRONG, FOREIGN, "in %s mag geen tekst staan" },
	{ XML_RELAXNG_ERR_NODEFINE, NOBODY, "dit element hoort hier niet" },
	{ XML_RELAXNG_ERR_ELEMNOTEMPTY, FOREIGN, "het element %s hoort leeg te zijn" },
	{ XML_RELAXNG_ERR_DATATYPE, OWN, "een waarde in %s past niet bij het soort gegeven" },
	{ XML_RELAXNG_ERR_TYPEVAL, OWN, "een waarde in %s past niet bij het soort gegeven" },
	{ XML_RELAXNG_ERR_VALUE, OWN, "een waarde in %s mag hier niet" },
};

struct checking {
	const struct xml_doc	*doc;
	const xmlNode		*node;
	int			 error, depth;
	char			*name;		/* str1, when it is a name */
};

static int
depth_of(const xmlNode *node)
{
	int depth = 0;

	for (; node != NULL; node = node->parent)
		depth++;
	return depth;
}

/* The library tries alternatives and reports several faults: the deepest is the real one, the first of those wins. */
static void
on_fault(void *ctx, xmlError *error)
{
	struct checking *checking = ctx;
	int depth = error->node != NULL ? depth_of(error->node) : 1;

	if (depth <= checking->depth)
		return;
	checking->depth = depth;
	checking->node = error->node;
	checking->error = error->code;
	free(checking->name);
	checking->name = error->str1 != NULL && *error->str1 != '\0' ? mem_copy_n(error->str1, strnlen(error->str1, 60)) : NULL;
}

/* "<Metagegevens>": the element that node is or stands in. */
static const char *
own_name(const xmlNode *node)
{
	while (node->type != XML_ELEMENT_NODE && node->parent != NULL)
		node = node->parent;
	return node->type == XML_ELEMENT_NODE ? (const char *)node->name : "";
}

static void
post(const struct checking *checking, struct diag_list *diags)
{
	const xmlNode *node = checking->node != NULL ? checking->node : xmlDocGetRootElement(checking->doc->tree);
	const char *text = "het bestand past hier niet bij het schema", *name = "", *hole;
	struct pos pos;
	size_t i;

	while (node->type != XML_ELEMENT_NODE && node->type != XML_TEXT_NODE && node->parent != NULL && node->parent->type == XML_ELEMENT_NODE)
		node = node->parent;
	pos = xml_pos(xml_opaque(node));
	if (pos.file == NULL)
		pos.file = checking->doc->name;
	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		if (texts[i].error != checking->error || (texts[i].named == FOREIGN && checking->name == NULL))
			continue;
		text = texts[i].text;
		name = texts[i].named == OWN ? own_name(node) : checking->name;
	}
	hole = strstr(text, "%s");
	if (hole != NULL)
		diag_post(diags, pos, DIAG_SCHEMA, "%.*s<%.60s>%s", (int)(hole - text), text, name, hole + 2);
	else
		diag_post(diags, pos, DIAG_SCHEMA, "%s", text);
}

int
xml_schema_check(struct xml_schema *schema, const struct xml_doc *doc, struct diag_list *diags)
{
	struct checking checking = { .doc = doc };
	xmlRelaxNGValidCtxt *valid = xmlRelaxNGNewValidCtxt(schema->grammar);
	int result;

	if (valid == NULL)
		abort();
	xmlRelaxNGSetValidStructuredErrors(valid, on_fault, &checking);
	result = xmlRelaxNGValidateDoc(valid, doc->tree);
	xmlRelaxNGFreeValidCtxt(valid);
	if (result != 0)
		post(&checking, diags);
	free(checking.name);
	return result == 0 ? 0 : -1;
}
