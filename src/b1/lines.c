/*
 * Lines and columns of one text, both ways, with a stop every few kilobytes: a question costs at most that much,
 * also where the whole text is one line.
 */
#include <stdlib.h>

#include "b1/source_int.h"

enum { STOP_BYTES = 2048 };

static void
step(struct b1_stop *stop)
{
	if (*stop->at == '\n') {
		stop->line++;
		stop->col = 1;
	} else if ((*stop->at & 0xC0) != 0x80)
		stop->col++;
	stop->at++;
}

void
b1_lines_init(struct b1_lines *lines, const char *text, size_t len)
{
	struct b1_stop now = { text, 1, 1 };

	*lines = (struct b1_lines){ .text = text, .end = text + len };
	for (;;) {
		if ((size_t)(now.at - text) % STOP_BYTES == 0) {
			MEM_GROW(lines->stops, lines->cap, lines->count + 1);
			lines->stops[lines->count++] = now;
		}
		if (now.at == lines->end)
			return;
		step(&now);
	}
}

void
b1_lines_release(struct b1_lines *lines)
{
	free(lines->stops);
	*lines = (struct b1_lines){ NULL };
}

struct pos
b1_lines_pos(const struct b1_lines *lines, const char *name, size_t offset)
{
	struct b1_stop now = lines->stops[offset / STOP_BYTES];

	while (now.at < lines->text + offset)
		step(&now);
	return (struct pos){ name, now.line, now.col };
}

static bool
is_before(const struct b1_stop *stop, int line, int col)
{
	return stop->line != line ? stop->line < line : stop->col < col;
}

const char *
b1_lines_find(const struct b1_lines *lines, int line, int col)
{
	size_t low = 0, high = lines->count, middle;
	struct b1_stop now;

	while (high - low > 1) {
		middle = low + (high - low) / 2;
		if (is_before(&lines->stops[middle], line, col))
			low = middle;
		else
			high = middle;
	}
	for (now = lines->stops[low]; now.at < lines->end && is_before(&now, line, col); )
		step(&now);
	return now.line == line && now.col == col ? now.at : NULL;
}
