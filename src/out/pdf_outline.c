/*
 * Bookmarks from the headings (ISO 32000-1, 12.3.3), for documents long enough to get
 * lost in: a letter has none.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "out/pdf_int.h"

enum { FEWEST_HEADINGS = 10 };

struct bookmark {
	const struct doc_node	*node;
	struct pdf_dict		*dict;
	int			 parent, last;	/* of the table; -1: none */
	int			 below;		/* bookmarks below it, at any depth */
	int			 page, y;	/* page -1: not seen in the layout */
};

struct outline {
	struct bookmark	*items;
	size_t		 cap;
	int		 count;
};

static bool
is_heading(const struct doc_node *node)
{
	return node->tag >= DOC_H1 && node->tag <= DOC_H4;
}

static void
collect(struct outline *outline, const struct doc *doc)
{
	const struct doc_node *node;

	for (node = doc->body; node != NULL; node = doc_next(node, doc->body)) {
		if (!is_heading(node))
			continue;
		MEM_GROW(outline->items, outline->cap, (size_t)outline->count + 1);
		outline->items[outline->count++] = (struct bookmark){ node, NULL, -1, -1, 0, -1, 0 };
	}
}

static struct bookmark *
find_bookmark(struct outline *outline, const struct doc_node *node)
{
	int low = 0, high = outline->count;

	while (node != NULL && !is_heading(node))
		node = node->parent;
	while (node != NULL && low < high) {
		int middle = low + (high - low) / 2;

		if (outline->items[middle].node == node)
			return &outline->items[middle];
		if (outline->items[middle].node->order < node->order)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

static void
locate(struct outline *outline, const struct page_layout *layout)
{
	int page, i;

	for (page = 0; page < layout->count; page++)
		for (i = 0; i < layout->pages[page].count; i++) {
			const struct page_item *item = &layout->pages[page].items[i];
			struct bookmark *bookmark = find_bookmark(outline, item->node);

			if (bookmark == NULL || bookmark->page >= 0 || item->kind != PAGE_TEXT)
				continue;
			bookmark->page = page;
			bookmark->y = item->y - item->size_mpt;
		}
}

/* The parent of a heading is the nearest one before it of a higher rank. */
static void
nest(struct outline *outline)
{
	int i, up;

	for (i = 0; i < outline->count; i++) {
		for (up = i - 1; up >= 0 && outline->items[up].node->tag >= outline->items[i].node->tag; )
			up = outline->items[up].parent;
		outline->items[i].parent = up;
		for (; up >= 0; up = outline->items[up].parent)
			outline->items[up].below++;
	}
}

static void
write_bookmark(const struct bookmark *bookmark, struct pdf_dict *const *pages)
{
	struct buf title = BUF_INIT;
	struct pdf_array *place;

	doc_add_text(&title, bookmark->node);
	pdf_set_text(bookmark->dict, "Title", buf_text(&title));
	buf_free(&title);
	if (bookmark->below > 0)
		pdf_set_number(bookmark->dict, "Count", bookmark->below);
	if (bookmark->page < 0)
		return;
	place = pdf_array_in(bookmark->dict, "Dest");
	pdf_push_dict(place, pages[bookmark->page]);
	pdf_push_name(place, "XYZ");
	pdf_push_null(place);
	pdf_push_number(place, (PAGE_A4_HEIGHT - bookmark->y) / 1000);
	pdf_push_null(place);
}

static void
link_up(struct pdf_dict *parent, int *last, struct outline *outline, int i)
{
	struct pdf_dict *dict = outline->items[i].dict;

	pdf_set_dict(dict, "Parent", parent);
	if (*last < 0) {
		pdf_set_dict(parent, "First", dict);
	} else {
		pdf_set_dict(outline->items[*last].dict, "Next", dict);
		pdf_set_dict(dict, "Prev", outline->items[*last].dict);
	}
	pdf_set_dict(parent, "Last", dict);
	*last = i;
}

static void
write_outline(struct pdf_file *file, struct outline *outline, struct pdf_dict *const *pages)
{
	struct pdf_dict *root = pdf_dict_new(file);
	int i, up, last = -1;

	for (i = 0; i < outline->count; i++) {
		outline->items[i].dict = pdf_dict_new(file);
		write_bookmark(&outline->items[i], pages);
		up = outline->items[i].parent;
		if (up < 0)
			link_up(root, &last, outline, i);
		else
			link_up(outline->items[up].dict, &outline->items[up].last, outline, i);
	}
	pdf_set_name(root, "Type", "Outlines");
	pdf_set_number(root, "Count", outline->count);
	pdf_set_dict(pdf_file_catalog(file), "Outlines", root);
}

void
pdf_outline_write(struct pdf_file *file, const struct doc *doc, const struct page_layout *layout, struct pdf_dict *const *pages)
{
	struct outline outline = { NULL, 0, 0 };

	collect(&outline, doc);
	if (outline.count > FEWEST_HEADINGS) {
		locate(&outline, layout);
		nest(&outline);
		write_outline(file, &outline, pages);
	}
	free(outline.items);
}
