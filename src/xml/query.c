/*
 * Reading a tree. Comments and instructions are not there: the loader drops them.
 */
#include <string.h>

#include "xml/xml_int.h"

struct xml_node *
xml_root(const struct xml_doc *doc)
{
	return xml_opaque(xmlDocGetRootElement(doc->tree));
}

static bool
is_called(const xmlNode *node, const char *name, size_t len)
{
	return node->type == XML_ELEMENT_NODE && (name == NULL ||
	    (strncmp((const char *)node->name, name, len) == 0 && node->name[len] == '\0'));
}

static const xmlNode *
search(const xmlNode *node, const char *name, size_t len)
{
	while (node != NULL && !is_called(node, name, len))
		node = node->next;
	return node;
}

struct xml_node *
xml_first(const struct xml_node *parent, const char *name)
{
	if (parent == NULL)
		return NULL;
	return xml_opaque(search(xml_plain(parent)->children, name, name != NULL ? strlen(name) : 0));
}

struct xml_node *
xml_next(const struct xml_node *node, const char *name)
{
	return xml_opaque(search(xml_plain(node)->next, name, name != NULL ? strlen(name) : 0));
}

struct xml_node *
xml_find(const struct xml_node *from, const char *path)
{
	const xmlNode *node = xml_plain(from);
	size_t len;

	for (; node != NULL && *path != '\0'; path += len + (path[len] == '/')) {
		len = strcspn(path, "/");
		node = search(node->children, path, len);
	}
	return xml_opaque(node);
}

const char *
xml_name(const struct xml_node *node)
{
	return (const char *)xml_plain(node)->name;
}

const char *
xml_namespace(const struct xml_node *node)
{
	const xmlNs *ns = xml_plain(node)->ns;

	return ns != NULL && ns->href != NULL ? (const char *)ns->href : "";
}

static struct arena *
scratch_of(const xmlNode *node)
{
	struct xml_doc *doc = xml_doc_of(node);

	if (doc->scratch == NULL)
		doc->scratch = arena_new();
	return doc->scratch;
}

static void
add_text(struct buf *out, const xmlNode *node)
{
	const xmlNode *child;

	for (child = node->children; child != NULL; child = child->next) {
		if (xml_is_text(xml_opaque(child)))
			buf_adds(out, (const char *)child->content);
		else if (child->type == XML_ELEMENT_NODE)
			add_text(out, child);
	}
}

/* The text between the white space at both ends; of the document or of its scratch. */
static const char *
trimmed(const xmlNode *node, const char *text)
{
	size_t len;

	while (xml_is_space(*text))
		text++;
	len = strlen(text);
	if (len == 0 || !xml_is_space(text[len - 1]))
		return text;
	while (len > 0 && xml_is_space(text[len - 1]))
		len--;
	return arena_copy_n(scratch_of(node), text, len);
}

static const char *
joined(const xmlNode *node)
{
	struct buf all = BUF_INIT;
	const char *text;

	add_text(&all, node);
	text = trimmed(node, arena_copy_n(scratch_of(node), buf_text(&all), all.len));
	buf_free(&all);
	return text;
}

static const char *
text_of_children(const xmlNode *owner, const xmlNode *children)
{
	if (children == NULL)
		return "";
	if (children->next == NULL && children->content != NULL)
		return (const char *)children->content;
	return joined(owner);
}

const char *
xml_text(const struct xml_node *node)
{
	const xmlNode *plain = xml_plain(node);

	if (node == NULL)
		return NULL;
	if (plain->children == NULL)
		return "";
	if (plain->children->next == NULL && plain->children->content != NULL)
		return trimmed(plain, (const char *)plain->children->content);
	return joined(plain);
}

const char *
xml_find_text(const struct xml_node *from, const char *path)
{
	return xml_text(xml_find(from, path));
}

static const char *
attribute_value(const xmlAttr *attr)
{
	return text_of_children((const xmlNode *)attr, attr->children);
}

const char *
xml_attribute(const struct xml_node *node, const char *name)
{
	return xml_attribute_ns(node, "", name);
}

const char *
xml_attribute_ns(const struct xml_node *node, const char *ns, const char *name)
{
	const xmlAttr *attr;

	if (node == NULL)
		return NULL;
	for (attr = xml_plain(node)->properties; attr != NULL; attr = attr->next)
		if (strcmp((const char *)attr->name, name) == 0 &&
		    strcmp(attr->ns != NULL ? (const char *)attr->ns->href : "", ns) == 0)
			return attribute_value(attr);
	return NULL;
}

void
xml_each_attribute(const struct xml_node *node, bool (*each)(void *ctx, const char *ns, const char *name, const char *value), void *ctx)
{
	const xmlAttr *attr;

	for (attr = xml_plain(node)->properties; attr != NULL; attr = attr->next)
		if (!each(ctx, attr->ns != NULL ? (const char *)attr->ns->href : "", (const char *)attr->name, attribute_value(attr)))
			return;
}

static const struct xml_place *
find_place(const xmlNode *node)
{
	const struct xml_doc *doc = xml_doc_of(node);
	size_t index = (size_t)(uintptr_t)node->_private;

	return doc != NULL && index > 0 && index <= doc->place_count ? &doc->places[index - 1] : NULL;
}

struct pos
xml_pos(const struct xml_node *node)
{
	const struct xml_place *place = node != NULL ? find_place(xml_plain(node)) : NULL;

	if (place == NULL)
		return (struct pos){ NULL, 0, 0 };
	return (struct pos){ xml_doc_of(xml_plain(node))->name, place->line, place->col };
}

struct pos
xml_attribute_pos(const struct xml_node *node, const char *name)
{
	const struct xml_place *place = node != NULL ? find_place(xml_plain(node)) : NULL;
	const struct xml_doc *doc;
	long offset = -1;

	if (place == NULL)
		return (struct pos){ NULL, 0, 0 };
	doc = xml_doc_of(xml_plain(node));
	if (doc->text != NULL)
		offset = xml_markup_find(doc, place->offset, name, 0);
	return offset >= 0 ? xml_pos_of_offset(doc, (size_t)offset) : xml_pos(node);
}

struct xml_node *
xml_first_any(const struct xml_node *parent)
{
	return xml_opaque(xml_plain(parent)->children);
}

struct xml_node *
xml_next_any(const struct xml_node *node)
{
	return xml_opaque(xml_plain(node)->next);
}

bool
xml_is_element(const struct xml_node *node)
{
	return xml_plain(node)->type == XML_ELEMENT_NODE;
}

bool
xml_is_text(const struct xml_node *node)
{
	return xml_plain(node)->type == XML_TEXT_NODE || xml_plain(node)->type == XML_CDATA_SECTION_NODE;
}

const char *
xml_content(const struct xml_node *node)
{
	const xmlChar *content = xml_plain(node)->content;

	return content != NULL ? (const char *)content : "";
}
