/*
 * Plain text as a source of units. Places are found from the map of each unit. Lines are counted on from the last place that was asked, with
 * a stop to go back to every few kilobytes, so a text with a mark in every sentence is still read once.
 */
#include <stdlib.h>

#include "b1/b1_int.h"
#include "base/utf8.h"

enum { STOP_BYTES = 4096 };

struct stop {
	const char	*at;
	int		 line, col;
};

struct plain_source {
	const char	*name, *text, *end;
	struct stop	 now;			/* line and col are those of now.at */
	struct stop	*stops;			/* one for each STOP_BYTES that were passed */
	size_t		 stop_count, stop_cap;
};

static void
note_stop(struct plain_source *source)
{
	size_t block = (size_t)(source->now.at - source->text) / STOP_BYTES;

	if (block < source->stop_count)
		return;
	MEM_GROW(source->stops, source->stop_cap, block + 1);
	while (source->stop_count <= block)
		source->stops[source->stop_count++] = source->now;
}

/* To the last stop that is not behind target. */
static void
go_back(struct plain_source *source, const char *target)
{
	size_t block = (size_t)(target - source->text) / STOP_BYTES;

	source->now = (struct stop){ source->text, 1, 1 };
	for (; block > 0; block--)
		if (block < source->stop_count && source->stops[block].at <= target) {
			source->now = source->stops[block];
			return;
		}
}

static void
move_to(struct plain_source *source, const char *target)
{
	struct stop *now = &source->now;

	if (target < now->at)
		go_back(source, target);
	while (now->at < target) {
		note_stop(source);
		if (*now->at == '\n') {
			now->at++;
			now->line++;
			now->col = 1;
		} else {
			utf8_next(&now->at, source->end);
			now->col++;
		}
	}
}

static void
place_plain(void *ctx, const struct b1_unit *unit, uint32_t start, uint32_t end, struct b1_place *place)
{
	struct plain_source *source = ctx;
	const char *from = unit->lang.source + unit->lang.map[start];
	const char *to = unit->lang.source + (end > start ? unit->lang.map[end] : unit->lang.map[start]);

	move_to(source, from);
	place->pos = (struct pos){ source->name, source->now.line, source->now.col };
	place->length = (uint32_t)utf8_count(from, (size_t)(to - from));
	place->field = NULL;
}

void
b1_plain_units(const struct lang *lang, const char *name, const char *text, size_t len, b1_unit_fn *each, void *ctx)
{
	struct plain_source source = { .name = name, .text = text, .end = text + len, .now = { text, 1, 1 } };
	struct lang_plain *plain = lang_plain_new(lang, text, len);
	struct b1_unit unit;

	for (;;) {
		unit = (struct b1_unit){ .place = place_plain, .ctx = &source };
		if (!lang_plain_next(plain, &unit.lang))
			break;
		each(ctx, &unit);
	}
	lang_plain_free(plain);
	free(source.stops);
}
