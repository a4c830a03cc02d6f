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
#include "out/pdf_int.h"

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
	[DOC_SPAN] = { "Span", FOREIGN }, [DOC_TIME] = { "Span", FOREIGN },
};

enum kid_kind { KID_ELEMENT, KID_CONTENT, KID_OBJECT };

struct kid {
	struct kid		*next;
	enum kid_kind		 kind;
	struct pdf_element	*element;
	struct pdf_dict		*page, *object;
	int			 mcid;
};

struct pdf_element {
	const struct doc_node	*node;		/* NULL for the Lbl, LBody and LI that no node stands for */
	const char		*type;
	struct pdf_element	*parent;
	struct kid		*first, *last;
	struct pdf_dict		*dict;		/* when written */
	struct page_box		 box;
	bool			 filled;	/* there is content in it or below it */
};

/* Where a node's own element is, and where what is inside the node goes. */
struct place {
	struct pdf_element	*outer, *inner, *label;
};

struct content {
	struct pdf_element	*element;
	int			 page;
};

struct link {
	struct pdf_element	*element;
	struct pdf_dict		*annotation;
};

struct pdf_tags {
	struct arena		*arena;
	struct pdf_file		*file;
	const struct doc	*doc;
	struct place		*places;	/* by the node's order */
	struct pdf_element	*root;
	struct content		*contents;	/* in order of page and number */
	size_t			 content_count, content_cap;
	struct link		*links;
	size_t			 link_count, link_cap;
	int			 page_count;
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

/* An address with lines directly in it is a paragraph. */
static const char *
block_type(const struct doc_node *node)
{
	if (node->tag == DOC_ADDRESS && node->first != NULL && !(doc_tag_flags(node->first->tag) & DOC_BLOCK))
		return "P";
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
	tags->root = tags->places[doc->body->order].outer;
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

bool
pdf_tags_is_link(const struct doc_node *node)
{
	return node->tag == DOC_A && node->href != NULL && node->href[0] != '#';
}

static const char *
lang_around(const struct pdf_tags *tags, const struct doc_node *node)
{
	for (node = node->parent; node != NULL; node = node->parent)
		if (node->lang != NULL)
			return node->lang;
	return tags->doc->lang;
}

static bool
is_foreign(const struct pdf_tags *tags, const struct doc_node *node)
{
	return node->lang != NULL && strcmp(node->lang, lang_around(tags, node)) != 0;
}

static bool
has_own_element(const struct pdf_tags *tags, const struct doc_node *node)
{
	if (node->tag == DOC_A && !pdf_tags_is_link(node))
		return is_foreign(tags, node);
	if (rules[node->tag].kind == FOREIGN)
		return is_foreign(tags, node);
	return rules[node->tag].kind == INLINE;
}

static struct pdf_element *
element_for(struct pdf_tags *tags, const struct doc_node *node)
{
	struct place *place;
	struct pdf_element *parent;
	const char *type;

	if (node == NULL)
		return tags->root;
	place = &tags->places[node->order];
	if (place->inner != NULL)
		return place->inner;
	parent = element_for(tags, node->parent);
	if (!has_own_element(tags, node))
		return parent;
	type = node->tag == DOC_A && !pdf_tags_is_link(node) ? "Span" : rules[node->tag].type;
	place->outer = place->inner = add_element(tags, parent, type, node);
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

/* ---- writing ---- */

static void
add_table_attributes(struct buf *out, const struct doc_node *node)
{
	bool is_row = node->scope != NULL && strncmp(node->scope, "row", 3) == 0;

	if (node->tag != DOC_TH && node->colspan <= 1)
		return;
	buf_adds(out, "/A <</O /Table");
	if (node->tag == DOC_TH)
		buf_addf(out, " /Scope /%s", is_row ? "Row" : "Column");
	if (node->colspan > 1)
		buf_addf(out, " /ColSpan %d", node->colspan);
	buf_adds(out, ">>");
}

static void
add_box_attribute(struct buf *out, const struct page_box *box)
{
	buf_adds(out, "/A <</O /Layout /BBox [");
	pdf_add_mpt(out, box->x);
	buf_addc(out, ' ');
	pdf_add_mpt(out, box->y);
	buf_addc(out, ' ');
	pdf_add_mpt(out, (long)box->x + box->width);
	buf_addc(out, ' ');
	pdf_add_mpt(out, (long)box->y + box->height);
	buf_adds(out, "]>>");
}

static void
add_attributes(struct buf *out, const struct pdf_element *element)
{
	switch (element->node->tag) {
	case DOC_TH:
	case DOC_TD:
		add_table_attributes(out, element->node);
		break;
	case DOC_UL:
		buf_adds(out, "/A <</O /List /ListNumbering /Disc>>");
		break;
	case DOC_OL:
		buf_adds(out, "/A <</O /List /ListNumbering /Decimal>>");
		break;
	case DOC_DL:
		buf_adds(out, "/A <</O /List /ListNumbering /None>>");
		break;
	case DOC_INS:
		buf_adds(out, "/A <</O /Layout /TextDecorationType /Underline>>");
		break;
	case DOC_DEL:
		buf_adds(out, "/A <</O /Layout /TextDecorationType /LineThrough>>");
		break;
	case DOC_IMG:
		add_box_attribute(out, &element->box);
		break;
	default:
		break;
	}
}

static void
describe(const struct pdf_tags *tags, struct pdf_element *element)
{
	struct buf attributes = BUF_INIT;

	if (element->node == NULL)
		return;
	add_attributes(&attributes, element);
	if (attributes.len > 0)
		pdf_set_raw(element->dict, attributes.data);
	buf_free(&attributes);
	if (element->node->alt != NULL)
		pdf_set_text(element->dict, "Alt", element->node->alt);
	if (is_foreign(tags, element->node))
		pdf_set_ascii(element->dict, "Lang", pdf_meta_lang(element->node->lang));
}

static bool
is_written(const struct pdf_element *element)
{
	return element->filled || (element->node != NULL && (element->node->tag == DOC_TD || element->node->tag == DOC_TH));
}

static void write_element(struct pdf_tags *tags, struct pdf_element *element, struct pdf_dict *parent);

/* Content on the element's own page is a number, elsewhere a reference to marked content. */
static void
write_kids(struct pdf_tags *tags, struct pdf_element *element, struct pdf_dict *page)
{
	struct pdf_array *kids = pdf_array_in(element->dict, "K");
	struct kid *kid;

	for (kid = element->first; kid != NULL; kid = kid->next) {
		if (kid->kind == KID_OBJECT)
			pdf_push_objr(kids, kid->page, kid->object);
		else if (kid->kind == KID_CONTENT && kid->page != page)
			pdf_push_mcr(kids, kid->page, kid->mcid);
		else if (kid->kind == KID_CONTENT)
			pdf_push_number(kids, kid->mcid);
		else if (is_written(kid->element)) {
			write_element(tags, kid->element, element->dict);
			pdf_push_dict(kids, kid->element->dict);
		}
	}
}

static struct pdf_dict *
first_page(const struct pdf_element *element)
{
	const struct kid *kid;

	for (kid = element->first; kid != NULL; kid = kid->next)
		if (kid->kind == KID_CONTENT)
			return kid->page;
	return NULL;
}

static void
write_element(struct pdf_tags *tags, struct pdf_element *element, struct pdf_dict *parent)
{
	struct pdf_dict *page = first_page(element);

	element->dict = pdf_dict_new(tags->file);
	pdf_set_name(element->dict, "S", element->type);
	pdf_set_dict(element->dict, "P", parent);
	if (page != NULL)
		pdf_set_dict(element->dict, "Pg", page);
	describe(tags, element);
	if (element->first != NULL && element->last == element->first && element->first->kind == KID_CONTENT)
		pdf_set_number(element->dict, "K", element->first->mcid);
	else if (element->filled)
		write_kids(tags, element, page);
}

/* Number tree: page n -> the elements of its content by number; then each link annotation -> its element. */
static void
write_parents(const struct pdf_tags *tags, struct pdf_dict *tree, struct pdf_dict *const *pages)
{
	struct pdf_array *numbers = pdf_array_in(tree, "Nums"), *elements;
	size_t at = 0, i;
	int page;

	for (page = 0; page < tags->page_count; page++) {
		elements = pdf_array_new(tags->file);
		for (; at < tags->content_count && tags->contents[at].page == page; at++)
			pdf_push_dict(elements, tags->contents[at].element->dict);
		pdf_set_number(pages[page], "StructParents", page);
		pdf_push_number(numbers, page);
		pdf_push_array(numbers, elements);
	}
	for (i = 0; i < tags->link_count; i++) {
		pdf_push_number(numbers, page + (long)i);
		pdf_push_dict(numbers, tags->links[i].element->dict);
	}
}

void
pdf_tags_write(struct pdf_tags *tags, struct pdf_dict *const *pages)
{
	struct pdf_dict *root = pdf_dict_new(tags->file), *tree = pdf_dict_new(tags->file);

	pdf_set_name(root, "Type", "StructTreeRoot");
	pdf_set_dict(pdf_file_catalog(tags->file), "StructTreeRoot", root);
	write_element(tags, tags->root, root);
	pdf_push_dict(pdf_array_in(root, "K"), tags->root->dict);
	write_parents(tags, tree, pages);
	pdf_set_dict(root, "ParentTree", tree);
	pdf_set_number(root, "ParentTreeNextKey", tags->page_count + (long)tags->link_count);
}
