/*
 * The galley: strips one below the other, each with its items, its space above and how
 * bad a page break before it would be. Space between blocks collapses: the
 * largest that was asked for counts.
 */
#include <stdlib.h>
#include <string.h>

#include "page/page_int.h"

void
page_galley_init(struct page_galley *galley)
{
	*galley = (struct page_galley){ .head = -1, .place = -1 };
}

void
page_galley_clear(struct page_galley *galley)
{
	galley->item_count = galley->count = galley->head_count = galley->bar_count = 0;
	galley->space = galley->keep = 0;
	galley->flags = 0;
	galley->head = galley->place = -1;
}

void
page_galley_free(struct page_galley *galley)
{
	free(galley->items);
	free(galley->strips);
	free(galley->heads);
	free(galley->bars);
}

void
page_galley_space(struct page_galley *galley, int space)
{
	if (space > galley->space)
		galley->space = space;
}

struct page_strip *
page_galley_strip(struct page_galley *galley, int height)
{
	struct page_strip *strip;

	MEM_GROW(galley->strips, galley->cap, galley->count + 1);
	strip = &galley->strips[galley->count++];
	*strip = (struct page_strip){
		.space = galley->count == 1 ? 0 : galley->space,
		.height = height,
		.first = galley->item_count,
		.flags = (uint8_t)galley->flags,
		.head = galley->head,
		.place = galley->place,
		.level = galley->keep > 0 ? PAGE_BREAK_HEADING : PAGE_BREAK_FREE,
	};
	galley->space = 0;
	galley->flags = 0;
	if (galley->keep > 0)
		galley->keep--;
	return strip;
}

struct page_item *
page_galley_item(struct page_galley *galley)
{
	struct page_item *item;

	MEM_GROW(galley->items, galley->item_cap, galley->item_count + 1);
	item = &galley->items[galley->item_count++];
	memset(item, 0, sizeof(*item));
	galley->strips[galley->count - 1].count++;
	return item;
}

void
page_galley_level(struct page_galley *galley, size_t from, size_t end, enum page_break level)
{
	size_t i;

	for (i = from; i < end && i < galley->count; i++)
		if (galley->strips[i].level < level)
			galley->strips[i].level = (uint8_t)level;
}

int
page_galley_height(const struct page_galley *galley, size_t from, size_t end)
{
	int64_t height = 0;
	size_t i;

	for (i = from; i < end; i++)
		height += galley->strips[i].height + (i > from ? galley->strips[i].space : 0);
	return height > INT32_MAX ? INT32_MAX : (int)height;
}

int
page_galley_pour(struct page_galley *to, const struct page_galley *cell, int y)
{
	int top = y;
	size_t i, k;

	for (i = 0; i < cell->count; i++) {
		const struct page_strip *strip = &cell->strips[i];

		y += strip->space;
		for (k = strip->first; k < strip->first + strip->count; k++) {
			struct page_item *item = page_galley_item(to);

			*item = cell->items[k];
			item->y += y;
		}
		y += strip->height;
	}
	return y - top;
}
