/*
 * Where each node stands: for links inside the document, bookmarks and the table of
 * contents. A node without content of its own stands where the content after it does.
 */
#include "page/page_int.h"

static void
note_items(struct page_place *places, const struct page_layout *layout)
{
	int page, i;

	for (page = 0; page < layout->count; page++)
		for (i = 0; i < layout->pages[page].count; i++) {
			const struct page_item *item = &layout->pages[page].items[i];

			if (item->kind == PAGE_TEXT && item->artifact == PAGE_NOT_ARTIFACT && places[item->order].page < 0)
				places[item->order] = (struct page_place){ page, item->y - item->size_mpt };
		}
}

struct page_place *
page_places(const struct page_layout *layout, const struct doc *doc)
{
	struct page_place *places = mem_array((size_t)doc->count + 1, sizeof(*places));
	int i;

	for (i = 0; i <= doc->count; i++)
		places[i].page = -1;
	note_items(places, layout);
	for (i = doc->count - 1; i >= 0; i--)
		if (places[i].page < 0)
			places[i] = places[i + 1];
	return places;
}
