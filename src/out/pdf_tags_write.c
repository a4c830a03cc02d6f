/*
 * The structure tree as objects: elements with their attributes, content by number, and
 * the parent tree that leads from a number on a page back to its element.
 */
#include <string.h>

#include "out/pdf_tags_int.h"

enum { MOST_ANNOUNCED = 16000, LEAF_NUMBERS = 1000 };

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

/* Labels of the source are text, not counted by anyone: None (ISO 32000-1, table 347). */
static void
add_numbering(struct buf *out, const struct doc_node *list)
{
	const char *numbering = list->tag == DOC_UL ? "Disc" : list->tag == DOC_OL ? "Decimal" : "None";

	if (list->tag == DOC_UL && doc_in_contents(list))
		return;
	buf_addf(out, "\n/A <</O /List /ListNumbering /%s>>", doc_has_labels(list) ? "None" : numbering);
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
	case DOC_OL:
	case DOC_DL:
		add_numbering(out, element->node);
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

/*
 * What is new or gone, in words, for who does not see the lines: the words themselves stay in the
 * content. Not for a very long text: strings end at 32,767 bytes (ISO 19005-2, 6.1.13), half that in UTF-16.
 */
static void
announce(struct pdf_element *element)
{
	const char *word = element->node->tag == DOC_INS ? OUT_WORD_INS : OUT_WORD_DEL;
	struct buf text = BUF_INIT;

	buf_addf(&text, "%s: ", word);
	doc_add_text(&text, element->node);
	buf_addf(&text, " (einde %s)", word);
	if (text.len < MOST_ANNOUNCED)
		pdf_set_text(element->dict, "ActualText", buf_text(&text));
	buf_free(&text);
}

static void
describe(const struct pdf_tags *tags, struct pdf_element *element, struct buf *out)
{
	if (element->node == NULL)
		return;
	add_attributes(out, element);
	if (element->node->alt != NULL)
		pdf_set_text(element->dict, "Alt", element->node->alt);
	if (element->node->tag == DOC_INS || element->node->tag == DOC_DEL)
		announce(element);
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

/* ---- the parent tree ---- */

/* A number tree (ISO 32000-1, 7.9.7), filled in rising order; in leaves, because an array of libharu has a limit. */
struct number_tree {
	struct pdf_file	*file;
	struct pdf_array *kids, *numbers;	/* of the tree; of the leaf at hand */
	struct pdf_dict	*leaf;
	long		 first, last;
	int		 count;		/* in the leaf */
};

static void
close_leaf(struct number_tree *tree)
{
	struct pdf_array *limits;

	if (tree->count == 0)
		return;
	limits = pdf_array_in(tree->leaf, "Limits");
	pdf_push_number(limits, tree->first);
	pdf_push_number(limits, tree->last);
	tree->count = 0;
}

/* The array that the value of number must go into next. */
static struct pdf_array *
open_number(struct number_tree *tree, long number)
{
	if (tree->count == LEAF_NUMBERS)
		close_leaf(tree);
	if (tree->count++ == 0) {
		tree->leaf = pdf_dict_new(tree->file);
		tree->numbers = pdf_array_in(tree->leaf, "Nums");
		tree->first = number;
		pdf_push_dict(tree->kids, tree->leaf);
	}
	tree->last = number;
	pdf_push_number(tree->numbers, number);
	return tree->numbers;
}

/* Page n -> the elements of its content by number; then each link annotation -> its element. */
static void
write_parents(const struct pdf_tags *tags, struct pdf_dict *root, struct pdf_dict *const *pages)
{
	struct number_tree tree = { .file = tags->file, .kids = pdf_array_in(root, "Kids") };
	struct pdf_array *elements;
	size_t at = 0, i;
	int page;

	for (page = 0; page < tags->page_count; page++) {
		elements = pdf_array_new(tags->file);
		for (; at < tags->content_count && tags->contents[at].page == page; at++)
			pdf_push_dict(elements, tags->contents[at].element->dict);
		pdf_set_number(pages[page], "StructParents", page);
		pdf_push_array(open_number(&tree, page), elements);
	}
	for (i = 0; i < tags->link_count; i++)
		pdf_push_dict(open_number(&tree, page + (long)i), tags->links[i].element->dict);
	close_leaf(&tree);
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
