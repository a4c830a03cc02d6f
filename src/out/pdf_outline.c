/*
 * Bookmarks from the headings (ISO 32000-1, 12.3.3), for documents long enough to get
 * lost in: a letter has none.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "out/pdf_int.h"

enum { FEWEST_HEADINGS = 10, MOST_OPEN = 60 };

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

static void
locate(struct outline *outline, const struct page_place *places)
{
	int i;

	for (i = 0; i < outline->count; i++) {
		outline->items[i].page = places[outline->items[i].node->order].page;
		outline->items[i].y = places[outline->items[i].node->order].y;
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

void
pdf_set_place(struct pdf_dict *dict, const struct page_place *place, struct pdf_dict *const *pages)
{
	struct pdf_array *array = pdf_array_in(dict, "Dest");

	pdf_push_dict(array, pages[place->page]);
	pdf_push_name(array, "XYZ");
	pdf_push_null(array);
	pdf_push_number(array, (PAGE_A4_HEIGHT - place->y) / 1000);
	pdf_push_null(array);
}

/* Of a long list only the first ranks: the reader opens the rest. */
static bool
is_open(const struct bookmark *bookmark, int all)
{
	return all <= MOST_OPEN || bookmark->node->tag == DOC_H1;
}

/* all: bookmarks in the document. */
static void
write_bookmark(const struct bookmark *bookmark, int all, struct pdf_dict *const *pages)
{
	struct buf title = BUF_INIT;

	doc_add_text(&title, bookmark->node);
	pdf_set_text(bookmark->dict, "Title", buf_text(&title));
	buf_free(&title);
	if (bookmark->below > 0)
		pdf_set_number(bookmark->dict, "Count", is_open(bookmark, all) ? bookmark->below : -bookmark->below);
	if (bookmark->page >= 0)
		pdf_set_place(bookmark->dict, &(struct page_place){ bookmark->page, bookmark->y }, pages);
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

static bool
is_visible(const struct outline *outline, int i)
{
	for (i = outline->items[i].parent; i >= 0; i = outline->items[i].parent)
		if (!is_open(&outline->items[i], outline->count))
			return false;
	return true;
}

static void
write_outline(struct pdf_file *file, struct outline *outline, struct pdf_dict *const *pages)
{
	struct pdf_dict *root = pdf_dict_new(file);
	int i, up, last = -1, visible = 0;

	for (i = 0; i < outline->count; i++) {
		visible += is_visible(outline, i);
		outline->items[i].dict = pdf_dict_new(file);
		write_bookmark(&outline->items[i], outline->count, pages);
		up = outline->items[i].parent;
		if (up < 0)
			link_up(root, &last, outline, i);
		else
			link_up(outline->items[up].dict, &outline->items[up].last, outline, i);
	}
	pdf_set_name(root, "Type", "Outlines");
	pdf_set_number(root, "Count", visible);
	pdf_set_dict(pdf_file_catalog(file), "Outlines", root);
}

void
pdf_outline_write(struct pdf_file *file, const struct doc *doc, const struct page_place *places, struct pdf_dict *const *pages)
{
	struct outline outline = { NULL, 0, 0 };

	collect(&outline, doc);
	if (outline.count > FEWEST_HEADINGS) {
		locate(&outline, places);
		nest(&outline);
		write_outline(file, &outline, pages);
	}
	free(outline.items);
}
