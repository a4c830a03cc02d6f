/*
 * The table of contents on paper: beside each of its links the number of the page that it
 * leads to, with a thin line between. For the eye alone: who listens follows the link.
 */
#include <stdlib.h>

#include "page/page_int.h"

enum { HAIRLINE = 300 };

static bool
is_entry(const struct page_item *item)
{
	return item->kind == PAGE_TEXT && item->link != NULL && item->link->href != NULL && item->link->href[0] == '#' &&
	    doc_in_contents(item->link);
}

/* Flush right in the column. Returns its width. */
static int
add_number(struct page_flow *flow, struct page *page, const struct page_item *entry, int number)
{
	struct page_look look = { .face = PAGE_REGULAR, .size = entry->size_mpt, .colour = flow->style->colours[PAGE_COLOUR_TEXT] };
	struct buf text = BUF_INIT;
	struct page_galley line;
	struct page_item *item;
	int width = 0;

	buf_addf(&text, "%d", number);
	page_galley_init(&line);
	page_galley_strip(&line, 0);
	item = page_line_add(flow, &line, arena_copy(flow->arena, buf_text(&text)), &look);
	if (item != NULL) {
		item->artifact = PAGE_ARTIFACT_LAYOUT;
		item->y = entry->y;
		item->x = flow->x + flow->width - item->width;
		width = item->width;
		*page_add(page) = *item;
	}
	page_galley_free(&line);
	buf_free(&text);
	return width;
}

static void
add_leader(struct page_flow *flow, struct page *page, const struct page_item *entry, int number_width)
{
	int from = entry->x + entry->width + entry->size_mpt / 2;
	int end = flow->x + flow->width - number_width - entry->size_mpt / 2;
	struct page_item *item;

	if (end - from < entry->size_mpt)
		return;
	item = page_add(page);
	item->kind = PAGE_RULE;
	item->artifact = PAGE_ARTIFACT_LAYOUT;
	item->x = from;
	item->y = entry->y - HAIRLINE;
	item->width = end - from;
	item->height = HAIRLINE;
	item->colour = flow->style->colours[PAGE_COLOUR_RULE];
}

void
page_contents_add(struct page_flow *flow, struct page_layout *layout)
{
	struct page_place *places = NULL;
	int p, i, count;

	for (p = 0; p < layout->count; p++) {
		struct page *page = &layout->pages[p];

		for (i = 0, count = page->count; i < count; i++) {
			const struct page_item entry = page->items[i];	/* a copy: the array grows */
			const struct doc_node *target;

			if (!is_entry(&entry) || (i + 1 < count && page->items[i + 1].link == entry.link))
				continue;
			target = doc_find_id(flow->doc, entry.link->href + 1);
			if (places == NULL)
				places = page_places(layout, flow->doc);
			if (target == NULL || places[target->order].page < 0)
				continue;
			add_leader(flow, page, &entry, add_number(flow, page, &entry, places[target->order].page + 1));
		}
	}
	free(places);
}
