/*
 * From the result of a transformation to the one document. What is not in the subset gets a diagnostic;
 * building goes on, so that all faults are seen at once.
 */
#include <stdlib.h>
#include <string.h>

#include "doc/doc_int.h"

#define NS_XHTML	"http://www.w3.org/1999/xhtml"
#define MAX_DEPTH	60

static void add_children(struct doc_build *build, struct doc_node *parent, const struct xml_node *from, int depth);

struct doc_node *
doc_node_add(struct doc_build *build, struct doc_node *parent, enum doc_tag tag)
{
	struct doc_node *node = arena_alloc(build->doc->arena, sizeof(*node));

	node->tag = tag;
	node->colspan = 1;
	node->parent = parent;
	if (parent == NULL)
		return node;
	node->prev = parent->last;
	if (parent->last != NULL)
		parent->last->next = node;
	else
		parent->first = node;
	parent->last = node;
	return node;
}

void
doc_node_drop(struct doc_node *node)
{
	struct doc_node *parent = node->parent;

	if (node->prev != NULL)
		node->prev->next = node->next;
	else
		parent->first = node->next;
	if (node->next != NULL)
		node->next->prev = node->prev;
	else
		parent->last = node->prev;
}

/* ---- places ---- */

/* One string per file: neighbours mostly come from the same two files. */
static const char *
share_file(struct doc_build *build, const char *name, size_t len)
{
	const char **last = build->last_file;
	const char *swap;
	int i;

	for (i = 0; i < 2; i++)
		if (last[i] != NULL && strncmp(last[i], name, len) == 0 && last[i][len] == '\0')
			return last[i];
	swap = last[0];
	last[0] = arena_copy_n(build->doc->arena, name, len);
	last[1] = swap;
	return last[0];
}

/* The number after the last colon before end; *end moves to that colon. NULL: there is none. */
static bool
read_number(const char *text, const char **end, int *number)
{
	const char *at = *end;
	int scale = 1;

	for (*number = 0; at > text && at[-1] >= '0' && at[-1] <= '9' && scale <= 100000000; scale *= 10)
		*number += (*--at - '0') * scale;
	if (at == text || at == *end || at[-1] != ':')
		return false;
	*end = at - 1;
	return true;
}

struct pos
doc_read_place(struct doc_build *build, const char *text)
{
	struct pos pos = { NULL, 0, 0 };
	const char *end;

	if (text == NULL || *text == '\0')
		return pos;
	end = text + strlen(text);
	if (read_number(text, &end, &pos.col) && read_number(text, &end, &pos.line))
		pos.file = share_file(build, text, (size_t)(end - text));
	return pos;
}

/* ---- text ---- */

static void
add_words(struct doc_build *build, struct doc_node *parent, const char *text, const struct doc_place *place)
{
	struct doc_node where = { .parent = parent, .place = *place };

	if (doc_model_allows_text(parent->tag))
		doc_text_add(build, parent, text, place);
	else if (!doc_is_blank(text))
		diag_post(build->diags, doc_pos(&where), DIAG_DOC_LOOSE_TEXT, "in <%s> mag geen losse tekst staan", doc_tag_name(parent->tag));
}

/* A p:t or p:v: only text in it. */
static void
add_wrapped(struct doc_build *build, struct doc_node *parent, const struct xml_node *from)
{
	struct doc_place place;
	const struct xml_node *child;

	place.template_pos = doc_read_place(build, xml_attribute(from, "p"));
	place.record_pos = doc_read_place(build, xml_attribute(from, "r"));
	for (child = xml_first_any(from); child != NULL; child = xml_next_any(child))
		if (xml_is_text(child))
			add_words(build, parent, xml_content(child), &place);
}

/* ---- elements ---- */

static bool
find_element(struct doc_build *build, const struct xml_node *from, const struct doc_node *parent, enum doc_tag *tag)
{
	struct pos pos = doc_read_place(build, xml_attribute_ns(from, XML_NS_PLACE, "p"));

	if (pos.file == NULL && parent != NULL)
		pos = doc_pos(parent);
	if (strcmp(xml_namespace(from), NS_XHTML) != 0 || !doc_find_tag_name(xml_name(from), tag)) {
		diag_post(build->diags, pos, DIAG_DOC_ELEMENT, "het element <%.40s> hoort niet bij de XHTML van Klaar", xml_name(from));
		return false;
	}
	if (parent != NULL && !doc_model_allows(parent->tag, *tag)) {
		diag_post(build->diags, pos, DIAG_DOC_NESTING, "<%s> mag niet in <%s> staan", doc_tag_name(*tag), doc_tag_name(parent->tag));
		return false;
	}
	return true;
}

static struct doc_node *
add_element(struct doc_build *build, struct doc_node *parent, const struct xml_node *from, int depth)
{
	struct doc_node *node;
	enum doc_tag tag;
	bool breaks;

	if (!find_element(build, from, parent, &tag))
		return NULL;
	node = doc_node_add(build, parent, tag);
	node->place.template_pos = doc_read_place(build, xml_attribute_ns(from, XML_NS_PLACE, "p"));
	doc_read_attributes(build, node, from);
	breaks = (doc_tag_flags(tag) & DOC_INLINE) == 0 || tag == DOC_BR;
	if (breaks)
		doc_text_start(build);
	if (tag == DOC_IMG) {
		build->at_start = false;
		build->space_node = NULL;
	}
	if (depth == MAX_DEPTH)
		diag_post(build->diags, doc_pos(node), DIAG_DOC_DEPTH, "hier staan meer dan %d elementen in elkaar", MAX_DEPTH);
	else
		add_children(build, node, from, depth + 1);
	if ((doc_tag_flags(tag) & DOC_EMPTY) != 0 && node->first != NULL)
		diag_post(build->diags, doc_pos(node), DIAG_DOC_NESTING, "<%s> mag niets bevatten", doc_tag_name(tag));
	if (breaks)
		doc_text_start(build);
	return node;
}

static bool
is_wrapper(const struct xml_node *node)
{
	return strcmp(xml_namespace(node), XML_NS_PLACE) == 0 && strcmp(xml_name(node), "w") != 0;
}

static bool
is_transparent(const struct xml_node *node)
{
	return strcmp(xml_namespace(node), XML_NS_PLACE) == 0;
}

static void
add_children(struct doc_build *build, struct doc_node *parent, const struct xml_node *from, int depth)
{
	struct doc_place loose = { .record_pos = build->source };
	const struct xml_node *child;

	for (child = xml_first_any(from); child != NULL; child = xml_next_any(child)) {
		if (xml_is_text(child))
			add_words(build, parent, xml_content(child), &loose);
		else if (xml_is_element(child) && is_wrapper(child))
			add_wrapped(build, parent, child);
		else if (xml_is_element(child) && is_transparent(child))
			add_children(build, parent, child, depth);
		else if (xml_is_element(child))
			add_element(build, parent, child, depth);
	}
}

static void
build_all(struct doc_build *build, const struct xml_node *root)
{
	struct doc *doc = build->doc;
	enum doc_tag tag;

	if (!find_element(build, root, NULL, &tag))
		return;
	if (tag != DOC_HTML) {
		diag_post(build->diags, doc_read_place(build, xml_attribute_ns(root, XML_NS_PLACE, "p")), DIAG_DOC_NESTING,
		    "het document begint met <%s> en niet met <html>", doc_tag_name(tag));
		return;
	}
	build->source = doc_read_place(build, xml_attribute_ns(root, XML_NS_PLACE, "r"));
	doc->html = add_element(build, NULL, root, 0);
	doc->head = doc_find_tag(doc->html, DOC_HEAD);
	doc->body = doc_find_tag(doc->html, DOC_BODY);
	doc_check_rules(build);
}

struct doc *
doc_from_xml(const struct xml_doc *result, struct diag_list *diags)
{
	struct doc_build build = { .doc = mem_alloc(sizeof(struct doc)), .diags = diags, .at_start = true,
	    .errors_before = diag_count_from(diags, DIAG_ERROR) };
	const struct xml_node *root = xml_root(result);

	build.doc->arena = arena_new();
	if (root == NULL)
		diag_post(diags, (struct pos){ xml_doc_name(result), 0, 0 }, DIAG_DOC_REQUIRED, "het sjabloon levert een leeg document");
	else
		build_all(&build, root);
	if (diag_count_from(diags, DIAG_ERROR) == build.errors_before)
		return build.doc;
	doc_free(build.doc);
	return NULL;
}
