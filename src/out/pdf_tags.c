/*
 * The structure tree (ISO 32000-1, 14.7 and 14.8): from the elements of the doc to
 * standard structure types. Blocks get their elements in the order of the doc before
 * any content comes, so the reading order is the doc's, however pages are filled;
 * inline elements follow as their content comes. Whatever stays empty is left out,
 * except the cells of a table.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "out/pdf_tags_int.h"

enum rule_kind {
	THROUGH,	/* no element: its content is its parent's */
	BLOCK,
	INLINE,
	FOREIGN,	/* an element only when it is in another language */
	ITEM,		/* LI with Lbl and LBody */
	TERM,		/* dt: opens an LI and is its Lbl */
	DETAIL		/* dd: LBody of the LI that its dt opened */
};

static const struct { const char *type; enum rule_kind kind; } rules[DOC_TAG_COUNT] = {
	[DOC_BODY] = { "Document", BLOCK },
	[DOC_HEADER] = { "Div", BLOCK }, [DOC_MAIN] = { "Div", BLOCK }, [DOC_FOOTER] = { "Div", BLOCK },
	[DOC_SECTION] = { "Sect", BLOCK }, [DOC_ARTICLE] = { "Art", BLOCK }, [DOC_ADDRESS] = { "Div", BLOCK },
	[DOC_H1] = { "H1", BLOCK }, [DOC_H2] = { "H2", BLOCK }, [DOC_H3] = { "H3", BLOCK }, [DOC_H4] = { "H4", BLOCK },
	[DOC_P] = { "P", BLOCK },
	[DOC_UL] = { "L", BLOCK }, [DOC_OL] = { "L", BLOCK }, [DOC_LI] = { "LI", ITEM },
	[DOC_DL] = { "L", BLOCK }, [DOC_DT] = { "Lbl", TERM }, [DOC_DD] = { "LBody", DETAIL },
	[DOC_TABLE] = { "Table", BLOCK }, [DOC_CAPTION] = { "Caption", BLOCK }, [DOC_THEAD] = { "THead", BLOCK },
	[DOC_TBODY] = { "TBody", BLOCK }, [DOC_TR] = { "TR", BLOCK }, [DOC_TH] = { "TH", BLOCK }, [DOC_TD] = { "TD", BLOCK },
	[DOC_A] = { "Link", INLINE }, [DOC_STRONG] = { "Span", INLINE }, [DOC_EM] = { "Span", INLINE },
	[DOC_INS] = { "Span", INLINE }, [DOC_DEL] = { "Span", INLINE }, [DOC_IMG] = { "Figure", INLINE },
	[DOC_SUP] = { "Span", FOREIGN }, [DOC_SUB] = { "Span", FOREIGN }, [DOC_SPAN] = { "Span", FOREIGN }, [DOC_TIME] = { "Span", FOREIGN },
};

static struct kid *
add_kid(struct pdf_tags *tags, struct pdf_element *element, enum kid_kind kind)
{
	struct kid *kid = arena_alloc(tags->arena, sizeof(*kid));

	kid->kind = kind;
	if (element->last == NULL)
		element->first = kid;
	else
		element->last->next = kid;
	element->last = kid;
	return kid;
}

static struct pdf_element *
add_element(struct pdf_tags *tags, struct pdf_element *parent, const char *type, const struct doc_node *node)
{
	struct pdf_element *element = arena_alloc(tags->arena, sizeof(*element));

	element->type = type;
	element->node = node;
	element->parent = parent;
	if (parent != NULL)
		add_kid(tags, parent, KID_ELEMENT)->element = element;
	return element;
}

/* ---- the skeleton of blocks ---- */

static struct pdf_element *
inner_of(const struct pdf_tags *tags, const struct doc_node *node)
{
	for (; node != NULL; node = node->parent)
		if (tags->places[node->order].inner != NULL)
			return tags->places[node->order].inner;
	return tags->root;
}

static void
add_item(struct pdf_tags *tags, struct place *place, struct pdf_element *parent, const struct doc_node *node)
{
	if (doc_in_contents(node)) {
		place->outer = place->inner = add_element(tags, parent, "TOCI", node);
		return;
	}
	place->outer = add_element(tags, parent, "LI", node);
	place->label = add_element(tags, place->outer, "Lbl", NULL);
	place->inner = add_element(tags, place->outer, "LBody", NULL);
}

/* The LI of a dd is the one that the dt before it opened; a dd without a dt has its own. */
static struct pdf_element *
item_of_detail(struct pdf_tags *tags, struct pdf_element *list, const struct doc_node *node)
{
	const struct doc_node *before;

	for (before = node->prev; before != NULL; before = before->prev)
		if (before->tag == DOC_DT)
			return tags->places[before->order].outer->parent;
	return add_element(tags, list, "LI", NULL);
}

/* An address with lines directly in it is a paragraph; the lists of a table of contents are no lists. */
static const char *
block_type(const struct doc_node *node)
{
	if (node->tag == DOC_ADDRESS && node->first != NULL && !(doc_tag_flags(node->first->tag) & DOC_BLOCK))
		return "P";
	if (node->tag == DOC_UL && doc_in_contents(node))
		return "TOC";
	return rules[node->tag].type;
}

static void
add_block(struct pdf_tags *tags, const struct doc_node *node)
{
	struct place *place = &tags->places[node->order];
	struct pdf_element *parent = inner_of(tags, node->parent);

	switch (rules[node->tag].kind) {
	case ITEM:
		add_item(tags, place, parent, node);
		return;
	case TERM:
		parent = add_element(tags, parent, "LI", NULL);
		break;
	case DETAIL:
		parent = item_of_detail(tags, parent, node);
		break;
	case BLOCK:
		break;
	default:
		return;
	}
	place->outer = place->inner = add_element(tags, parent, block_type(node), node);
}

/* Lines that a br parts have no space between them on paper; who listens or copies needs one. */
static void
note_line_ends(struct pdf_tags *tags)
{
	const struct doc_node *node, *text = NULL;

	for (node = tags->doc->body; node != NULL; node = doc_next(node, tags->doc->body)) {
		if (node->tag == DOC_TEXT)
			text = node;
		else if (node->tag == DOC_BR && text != NULL)
			tags->places[text->order].ends_line = true;
		else if (doc_tag_flags(node->tag) & DOC_BLOCK)
			text = NULL;
	}
}

bool
pdf_tags_ends_line(const struct pdf_tags *tags, int order)
{
	return tags->places[order].ends_line;
}

struct pdf_tags *
pdf_tags_new(struct pdf_file *file, const struct doc *doc, int page_count)
{
	struct pdf_tags *tags = mem_alloc(sizeof(*tags));
	const struct doc_node *node;

	tags->arena = arena_new();
	tags->file = file;
	tags->doc = doc;
	tags->page_count = page_count;
	tags->places = arena_alloc(tags->arena, (size_t)doc->count * sizeof(*tags->places));
	for (node = doc->body; node != NULL; node = doc_next(node, doc->body))
		add_block(tags, node);
	assert(doc->body != NULL);
	tags->root = tags->places[doc->body->order].outer;
	note_line_ends(tags);
	return tags;
}

void
pdf_tags_free(struct pdf_tags *tags)
{
	if (tags == NULL)
		return;
	arena_free(tags->arena);
	free(tags->contents);
	free(tags->links);
	free(tags);
}

/* ---- content ---- */

static const char *
lang_around(const struct pdf_tags *tags, const struct doc_node *node)
{
	for (node = node->parent; node != NULL; node = node->parent)
		if (node->lang != NULL)
			return node->lang;
	return tags->doc->lang;
}

bool
pdf_tags_is_foreign(const struct pdf_tags *tags, const struct doc_node *node)
{
	return node->lang != NULL && strcmp(node->lang, lang_around(tags, node)) != 0;
}

static bool
has_own_element(const struct pdf_tags *tags, const struct doc_node *node)
{
	if (rules[node->tag].kind == FOREIGN)
		return pdf_tags_is_foreign(tags, node);
	return rules[node->tag].kind == INLINE;
}

static struct pdf_element *
element_for(struct pdf_tags *tags, const struct doc_node *node)
{
	struct place *place;
	struct pdf_element *parent;

	if (node == NULL)
		return tags->root;
	place = &tags->places[node->order];
	if (place->inner != NULL)
		return place->inner;
	parent = element_for(tags, node->parent);
	if (!has_own_element(tags, node))
		return parent;
	if (node->tag == DOC_A && doc_in_contents(node))
		parent = add_element(tags, parent, "Reference", NULL);
	place->outer = place->inner = add_element(tags, parent, rules[node->tag].type, node);
	return place->inner;
}

struct pdf_element *
pdf_tags_find(struct pdf_tags *tags, const struct page_item *item)
{
	if (item->label && tags->places[item->node->order].label != NULL)
		return tags->places[item->node->order].label;
	return element_for(tags, item->node);
}

const char *
pdf_element_type(const struct pdf_element *element)
{
	return element->type;
}

static void
mark_filled(struct pdf_element *element)
{
	for (; element != NULL && !element->filled; element = element->parent)
		element->filled = true;
}

void
pdf_tags_content(struct pdf_tags *tags, struct pdf_element *element, struct pdf_dict *page, int page_index, int mcid)
{
	struct kid *kid = add_kid(tags, element, KID_CONTENT);

	kid->page = page;
	kid->mcid = mcid;
	MEM_GROW(tags->contents, tags->content_cap, tags->content_count + 1);
	tags->contents[tags->content_count++] = (struct content){ element, page_index };
	mark_filled(element);
}

void
pdf_tags_box(struct pdf_element *element, const struct page_box *box)
{
	element->box = *box;
}

void
pdf_tags_link(struct pdf_tags *tags, const struct doc_node *link, struct pdf_dict *page, struct pdf_dict *annotation)
{
	struct pdf_element *element = element_for(tags, link);
	struct kid *kid = add_kid(tags, element, KID_OBJECT);

	kid->page = page;
	kid->object = annotation;
	pdf_set_number(annotation, "StructParent", tags->page_count + (long)tags->link_count);
	MEM_GROW(tags->links, tags->link_cap, tags->link_count + 1);
	tags->links[tags->link_count++] = (struct link){ element, annotation };
	mark_filled(element);
}
