/*
 * The structure tree as objects: elements with their attributes, content by number, and
 * the parent tree that leads from a number on a page back to its element.
 */
#include <string.h>

#include "out/pdf_tags_int.h"

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
	if (pdf_tags_is_foreign(tags, element->node))
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
