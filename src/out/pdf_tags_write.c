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
	buf_adds(out, "\n/A <</O /Table");
	if (node->tag == DOC_TH)
		buf_addf(out, " /Scope /%s", is_row ? "Row" : "Column");
	if (node->colspan > 1)
		buf_addf(out, " /ColSpan %d", node->colspan);
	buf_adds(out, ">>");
}

static void
add_box_attribute(struct buf *out, const struct page_box *box)
{
	buf_adds(out, "\n/A <</O /Layout /BBox [");
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
		buf_adds(out, "\n/A <</O /List /ListNumbering /Disc>>");
		break;
	case DOC_OL:
		buf_adds(out, "\n/A <</O /List /ListNumbering /Decimal>>");
		break;
	case DOC_DL:
		buf_adds(out, "\n/A <</O /List /ListNumbering /None>>");
		break;
	case DOC_INS:
		buf_adds(out, "\n/A <</O /Layout /TextDecorationType /Underline>>");
		break;
	case DOC_DEL:
		buf_adds(out, "\n/A <</O /Layout /TextDecorationType /LineThrough>>");
		break;
	case DOC_IMG:
		add_box_attribute(out, &element->box);
		break;
	default:
		break;
	}
}

static void
describe(const struct pdf_tags *tags, struct pdf_element *element, struct buf *out)
{
	if (element->node == NULL)
		return;
	add_attributes(out, element);
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

/* Content on the element's own page is a number, elsewhere a reference to marked content. */
static void
add_kid(struct buf *out, const struct kid *kid, const struct pdf_dict *page)
{
	if (kid->kind == KID_ELEMENT && is_written(kid->element)) {
		pdf_add_reference(out, " ", kid->element->dict);
	} else if (kid->kind == KID_OBJECT) {
		pdf_add_reference(out, " <</Type /OBJR /Pg ", kid->page);
		pdf_add_reference(out, " /Obj ", kid->object);
		buf_adds(out, ">>");
	} else if (kid->kind == KID_CONTENT && kid->page != page) {
		pdf_add_reference(out, " <</Type /MCR /Pg ", kid->page);
		buf_adds(out, " /MCID ");
		pdf_add_number(out, kid->mcid);
		buf_adds(out, ">>");
	} else if (kid->kind == KID_CONTENT) {
		buf_addc(out, ' ');
		pdf_add_number(out, kid->mcid);
	}
}

static void
add_kids(struct buf *out, const struct pdf_element *element, const struct pdf_dict *page)
{
	bool several = element->first != element->last;
	const struct kid *kid;

	buf_adds(out, several ? "\n/K [" : "\n/K");
	for (kid = element->first; kid != NULL; kid = kid->next)
		add_kid(out, kid, page);
	if (several)
		buf_addc(out, ']');
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

/* As text: a letter has hundreds, and libharu takes three blocks of memory for every key. The kids first: their numbers are in it. */
static void
write_element(struct pdf_tags *tags, struct pdf_element *element, const struct pdf_dict *parent)
{
	const struct pdf_dict *page = first_page(element);
	struct buf text = BUF_INIT;
	const struct kid *kid;

	element->dict = pdf_dict_new(tags->file);
	for (kid = element->first; kid != NULL; kid = kid->next)
		if (kid->kind == KID_ELEMENT && is_written(kid->element))
			write_element(tags, kid->element, element->dict);
	buf_adds(&text, "/S /");
	buf_adds(&text, element->type);
	pdf_add_reference(&text, "\n/P ", parent);
	if (page != NULL)
		pdf_add_reference(&text, "\n/Pg ", page);
	describe(tags, element, &text);
	if (element->filled)
		add_kids(&text, element, page);
	pdf_set_raw(element->dict, text.data);
	buf_free(&text);
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
