/*
 * What an xml_doc is made of: its life, its table of places, and building one without
 * a file (a record from a line of CSV).
 */
#include <stdlib.h>
#include <string.h>

#include "xml/xml_int.h"

struct xml_doc *
xml_doc_shell(const char *name)
{
	struct xml_doc *doc = mem_alloc(sizeof(*doc));

	doc->name = mem_copy(name);
	return doc;
}

struct xml_doc *
xml_doc_new(const char *name)
{
	struct xml_doc *doc = xml_doc_shell(name);

	doc->tree = xmlNewDoc(BAD_CAST "1.0");
	if (doc->tree == NULL)
		abort();
	doc->tree->_private = doc;
	return doc;
}

void
xml_doc_free(struct xml_doc *doc)
{
	if (doc == NULL)
		return;
	xmlFreeDoc(doc->tree);
	arena_free(doc->scratch);
	free(doc->places);
	free(doc->text);
	free(doc->name);
	free(doc);
}

const char *
xml_doc_name(const struct xml_doc *doc)
{
	return doc->name;
}

struct xml_doc *
xml_doc_of(const xmlNode *node)
{
	return node->doc != NULL ? node->doc->_private : NULL;
}

const xmlNode *
xml_plain(const struct xml_node *node)
{
	return (const xmlNode *)(const void *)node;
}

struct xml_node *
xml_opaque(const xmlNode *node)
{
	return (struct xml_node *)(uintptr_t)node;
}

void
xml_place_add(struct xml_doc *doc, struct xml_place place)
{
	MEM_GROW(doc->places, doc->place_cap, doc->place_count + 1);
	doc->places[doc->place_count++] = place;
}

static xmlNs *
find_namespace(struct xml_doc *doc, xmlNode *node, const char *ns)
{
	xmlNs *found;

	if (ns == NULL || *ns == '\0')
		return NULL;
	found = xmlSearchNsByHref(doc->tree, node, BAD_CAST ns);
	return found != NULL ? found : xmlNewNs(node, BAD_CAST ns, NULL);
}

struct xml_node *
xml_add(struct xml_doc *doc, struct xml_node *parent, const char *ns, const char *name, const char *text, struct pos pos)
{
	xmlNode *node = xmlNewDocNode(doc->tree, NULL, BAD_CAST name, NULL);

	if (parent != NULL)
		xmlAddChild((xmlNode *)(uintptr_t)parent, node);
	else
		xmlDocSetRootElement(doc->tree, node);
	xmlSetNs(node, find_namespace(doc, node, ns));
	xml_place_add(doc, (struct xml_place){ 0, pos.line, pos.col, false });
	node->_private = (void *)(uintptr_t)doc->place_count;
	if (text != NULL) {
		xmlAddChild(node, xmlNewDocText(doc->tree, BAD_CAST text));
		node->last->_private = node->_private;
	}
	return xml_opaque(node);
}

void
xml_add_text(struct xml_doc *doc, struct xml_node *parent, const char *text, struct pos pos)
{
	xmlNode *node = xmlNewDocText(doc->tree, BAD_CAST text);

	xml_place_add(doc, (struct xml_place){ 0, pos.line, pos.col, false });
	node->_private = (void *)(uintptr_t)doc->place_count;
	xmlAddChild((xmlNode *)(uintptr_t)parent, node);
}

void
xml_set_attribute(struct xml_node *node, const char *name, const char *value)
{
	xmlSetProp((xmlNode *)(uintptr_t)node, BAD_CAST name, BAD_CAST value);
}
