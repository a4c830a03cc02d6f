/*
 * Units of plain text: lines that belong together, by their marks and the blank lines between them. A line break behind an end
 * mark, a colon or a semicolon ends a unit, any other is a space. A unit that is too long comes in pieces.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "lang/plain_int.h"

enum { ADDRESS_LINES = 6, CLOSING_LINES = 8 };

bool
lang_is_running(enum lang_unit_kind kind)
{
	return kind == LANG_PARAGRAPH || kind == LANG_ITEM;
}

/* Is there a blank line in the text? Looks at the start of each line, until it finds one. */
static bool
has_blank_line(const char *at, const char *end)
{
	while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
		for (at++; at < end && *at != '\n' && lang_byte_is(*at, LANG_B_SPACE); at++)
			;
		if (at < end && *at == '\n')
			return true;
	}
	return false;
}

struct lang_plain *
lang_plain_new(const struct lang *lang, const char *text, size_t len)
{
	struct lang_plain *plain = mem_alloc(sizeof(*plain));
	size_t room = (len < LANG_UNIT_MAX / 3 ? 3 * len : LANG_UNIT_MAX) + PLAIN_ROOM;	/* a byte that is no UTF-8 becomes three */

	plain->lang = lang;
	plain->begin = text;
	plain->end = text + len;
	plain->after_blank = true;
	plain->spaced = has_blank_line(text, text + len);
	plain->text = mem_array(room, 1);
	plain->map = mem_array(room, sizeof(*plain->map));
	line_read(&plain->line, text, plain->end);
	line_read(&plain->next, plain->line.next, plain->end);
	return plain;
}

void
lang_plain_free(struct lang_plain *plain)
{
	if (plain != NULL) {
		free(plain->text);
		free(plain->map);
	}
	free(plain);
}

/* ---- what a line is among others ---- */

/* The first line behind next that is not blank; false: it is too long to be anything but text, or far away. */
static bool
peek_behind(const struct lang_plain *plain, struct line *line)
{
	int blanks;

	*line = plain->next;
	for (blanks = 0; line->shape == LINE_BLANK && blanks < LINE_LOOK; blanks++)
		if (!line_peek(line, line->next, plain->end)) {
			line->shape = LINE_TEXT;
			return false;
		}
	return true;
}

/* "Niet mee eens?" right above its text, with a blank line before it. */
static bool
is_lone_question(const struct lang_plain *plain)
{
	const struct line *line = &plain->line;

	return plain->next.shape == LINE_TEXT && plain->next.mark != '?' && line_asks_once(line) && line_follows_blank(line, plain->begin) &&
	    !line_begins_small(&plain->next);
}

/* The address that begins with the line at hand: up to its postcode. */
static bool
find_address(struct lang_plain *plain)
{
	struct line line = plain->line;
	int i;

	for (i = 0; i < ADDRESS_LINES; i++) {
		if (line.shape != LINE_TEXT || !line.brief || line_ends_unit(&line))
			return false;
		if (line_has_postcode(&line)) {
			plain->address_end = line.next;
			return true;
		}
		if (!line_peek(&line, line.next, plain->end))
			return false;
	}
	return false;
}

static bool
is_heading(const struct lang_plain *plain)
{
	const struct line *line = &plain->line;
	struct line behind;
	bool known;

	if (!line->brief || !plain->after_blank || (line->mark != 0 && line->mark != '?') || plain->next.shape == LINE_END)
		return false;
	known = peek_behind(plain, &behind);
	if (behind.shape == LINE_END)
		return false;
	if (line->mark == '?')
		return is_lone_question(plain) || (plain->next.shape == LINE_BLANK && behind.shape == LINE_TEXT && (!known || behind.mark != '?'));
	if (plain->next.shape == LINE_BLANK || plain->next.shape == LINE_RULE)
		return true;
	if (plain->next.shape == LINE_ITEM)
		return plain->next.numbered && plain->next.first_number;
	return plain->next.shape == LINE_TEXT && !line_begins_small(&plain->next) && line_breaks_early(line, &plain->next);
}

/* "1. Inleiding" by itself, with text below: a heading with a number. */
static bool
is_numbered_heading(const struct lang_plain *plain)
{
	struct line behind;

	if (!plain->line.numbered || !plain->line.brief || !plain->after_blank || plain->line.mark != 0 || plain->next.shape != LINE_BLANK)
		return false;
	return !peek_behind(plain, &behind) || behind.shape == LINE_TEXT;
}

static enum lang_unit_kind
kind_of_text(struct lang_plain *plain)
{
	if (plain->line.start < plain->address_end)
		return LANG_ADDRESS;
	if (plain->closing > 0 && plain->line.brief && !line_ends_unit(&plain->line)) {
		plain->closing--;
		return LANG_CLOSING;
	}
	plain->closing = 0;
	if (plain->line.brief && !line_ends_unit(&plain->line) && find_address(plain))
		return LANG_ADDRESS;
	return is_heading(plain) ? LANG_HEADING : LANG_PARAGRAPH;
}

static enum lang_unit_kind
kind_of_line(struct lang_plain *plain)
{
	switch (plain->line.shape) {
	case LINE_ITEM:
		if (!is_numbered_heading(plain))
			return LANG_ITEM;
		plain->line.body = plain->line.start;
		plain->line.level = 0;
		return LANG_HEADING;
	case LINE_HEADING:
		return LANG_HEADING;
	case LINE_TABLE:
		plain->cell = plain->line.start + strspn(plain->line.start, "| \t");
		return LANG_CELL;
	case LINE_QUOTED:
		return LANG_LAW;
	case LINE_REFERENCE:
		return LANG_REFERENCE;
	case LINE_CLOSING:
		plain->closing = CLOSING_LINES;
		return LANG_CLOSING;
	default:
		return kind_of_text(plain);
	}
}

/* ---- units ---- */

static void
start_cell(struct lang_plain *plain)
{
	const char *next, *from = plain->cell, *to = line_cell(&plain->line, from, &next);

	plain->kind = LANG_CELL;
	plain->level = 0;
	plain->cell = next;
	plain_read_from(plain, from, to);
}

/* A salutation may be followed by text on its own line. True: it was one. */
static bool
start_salutation(struct lang_plain *plain)
{
	const char *end = plain->line.shape == LINE_TEXT && plain->after_blank ? line_salutation(&plain->line) : NULL;

	if (end == NULL)
		return false;
	plain->kind = LANG_SALUTATION;
	plain_read_from(plain, plain->line.start, end);
	if (end < plain->line.to) {
		plain->next = plain->line;
		plain->next.start = plain->next.body = end;
		plain->next.brief = false;
	}
	return true;
}

/* To the first line of the next unit; false: there is none. */
static bool
start_unit(struct lang_plain *plain)
{
	while (plain->line.shape == LINE_BLANK || plain->line.shape == LINE_RULE) {
		plain->after_blank = true;
		plain_advance(plain);
	}
	plain->len = 0;
	plain->level = 0;
	if (plain->line.shape == LINE_END)
		return false;
	plain->source = plain->begin + ((size_t)(plain->line.start - plain->begin) & ~(size_t)0x7FFFFFFF);
	if (plain->cell != NULL) {
		start_cell(plain);
		return true;
	}
	if (start_salutation(plain))
		return true;
	plain->kind = kind_of_line(plain);
	plain->indent = plain->line.indent;
	plain->level = plain->kind == LANG_HEADING || plain->kind == LANG_ITEM ? plain->line.level : 0;
	if (plain->cell != NULL)
		start_cell(plain);
	else
		plain_read_from(plain, plain->line.body, plain->line.to);
	return true;
}

static void
trim(struct lang_plain *plain)
{
	while (plain->len > 0 && plain->text[plain->len - 1] == ' ')
		plain->len--;
	plain->text[plain->len] = '\0';
}

/* Is the unit at hand followed by a list that it introduces? */
static bool
leads_in(const struct lang_plain *plain)
{
	struct line behind;

	if (!lang_is_running(plain->kind) || (plain->line.mark != ':' && plain->line.mark != 0))
		return false;
	if (!peek_behind(plain, &behind) || behind.shape != LINE_ITEM)
		return false;
	return plain->kind == LANG_PARAGRAPH || behind.level > plain->level || (plain->line.mark == ':' && behind.numbered != plain->line.numbered);
}

/* The unit is complete: on to the line behind it. */
static void
finish(struct lang_plain *plain, struct lang_unit *unit)
{
	const bool more_cells = plain->cell != NULL && plain->cell < plain->line.to;

	unit->lead_in = leads_in(plain);
	unit->goes_on = plain->spaced && plain->kind == LANG_PARAGRAPH && plain->next.shape == LINE_TEXT && !unit->lead_in;
	if (more_cells)
		return;
	plain->cell = NULL;
	plain->after_blank = plain->kind == LANG_HEADING || plain->kind == LANG_ADDRESS || plain->kind == LANG_REFERENCE ||
	    plain->kind == LANG_SALUTATION;
	plain_advance(plain);
}

static void
give_piece(struct lang_plain *plain, struct lang_unit *unit)
{
	plain->given = plain_cut_place(plain);
	plain->text[plain->given] = '\0';
	plain->filling = true;
	unit->goes_on = true;
}

bool
lang_plain_next(struct lang_plain *plain, struct lang_unit *unit)
{
	do {
		*unit = (struct lang_unit){ 0 };
		if (plain->filling)
			plain_carry(plain);
		else if (!start_unit(plain))
			return false;
		plain->filling = false;
		if (plain_fill(plain)) {
			give_piece(plain, unit);
		} else {
			trim(plain);
			plain->given = plain->len;
			finish(plain, unit);
		}
		unit->kind = plain->kind;
		unit->level = plain->level;
		unit->text = plain->text;
		unit->len = plain->given;
		unit->map = plain->map;
		unit->source = plain->source;
	} while (unit->len == 0);
	return true;
}
