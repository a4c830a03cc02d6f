/*
 * Units of plain text: lines that belong together, by their marks and the blank lines between them. A line break behind an end
 * mark, a colon or a semicolon ends a unit, any other is a space. A unit that is too long comes in pieces.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "lang/plain_int.h"

enum { ADDRESS_LINES = 6, CLOSING_LINES = 8, ROOM = 8 };

struct lang_plain {
	const struct lang	*lang;
	const char		*begin, *end;
	const char		*source;	/* what the map of the unit at hand counts from */
	struct line		 line, next;	/* at hand; behind it */
	bool			 after_blank;	/* nothing, a blank line or a heading stands before line */
	bool			 spaced;	/* blank lines stand in the text */
	const char		*cell;		/* the next cell of the table row at hand; NULL */
	const char		*address_end;	/* the address goes on to here */
	int			 closing;	/* lines that may still belong to the closing */
	enum lang_unit_kind	 kind;		/* of the unit at hand */
	int			 level, indent;
	bool			 filling;	/* a piece was given, the unit goes on */
	struct lang_reader	 reader;
	char			*text;
	uint32_t		*map;
	uint32_t		 len, given;	/* given: bytes of text that the last piece took */
};

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
	size_t room = (len < LANG_UNIT_MAX / 3 ? 3 * len : LANG_UNIT_MAX) + ROOM;	/* a byte that is no UTF-8 becomes three */

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

static void
advance(struct lang_plain *plain)
{
	plain->line = plain->next;
	if (plain->line.shape != LINE_END)
		line_read(&plain->next, plain->line.next, plain->end);
}

/* ---- what a line is among others ---- */

static bool
ends_unit(const struct line *line)
{
	return line->mark != 0 && line->mark != ',';
}

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

/* The address that begins with the line at hand: up to its postcode. */
static bool
find_address(struct lang_plain *plain)
{
	struct line line = plain->line;
	int i;

	for (i = 0; i < ADDRESS_LINES; i++) {
		if (line.shape != LINE_TEXT || !line.brief || ends_unit(&line))
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
		return plain->next.shape == LINE_BLANK && behind.shape == LINE_TEXT && (!known || behind.mark != '?');
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
	if (plain->closing > 0 && plain->line.brief && !ends_unit(&plain->line)) {
		plain->closing--;
		return LANG_CLOSING;
	}
	plain->closing = 0;
	if (plain->line.brief && !ends_unit(&plain->line) && find_address(plain))
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

/* ---- filling a unit ---- */

static void
read_from(struct lang_plain *plain, const char *from, const char *to)
{
	plain->reader = (struct lang_reader){ .at = from, .end = to, .blank = plain->len == 0 || plain->text[plain->len - 1] == ' ' };
}

static void
put(struct lang_plain *plain, unsigned rune, const char *from)
{
	size_t i, size = 1;

	if (rune < 0x80)
		plain->text[plain->len] = (char)rune;
	else
		size = utf8_encode(rune, plain->text + plain->len);
	for (i = 0; i < size; i++)
		plain->map[plain->len++] = (uint32_t)(from - plain->source);
}

/* Letters and digits in a row are as clean as they are: straight on. */
static void
put_simple(struct lang_plain *plain)
{
	const char *at = plain->reader.at;

	while (plain->reader.end - at > 1 && lang_byte_is(*at, LANG_B_ALNUM) && (at[1] & 0x80) == 0 && plain->len < LANG_UNIT_MAX - ROOM) {
		plain->text[plain->len] = *at;
		plain->map[plain->len++] = (uint32_t)(at++ - plain->source);
	}
	plain->reader.blank &= at == plain->reader.at;
	plain->reader.at = at;
}

/* Reads on in the line at hand. False: no more room. */
static bool
drain(struct lang_plain *plain)
{
	const char *from, *to = plain->reader.at;
	int rune;

	while (plain->len < LANG_UNIT_MAX - ROOM) {
		rune = lang_read(&plain->reader, &from, &to);
		if (rune < 0) {
			plain->map[plain->len] = (uint32_t)(plain->reader.end - plain->source);
			return true;
		}
		put(plain, (unsigned)rune, from);
		put_simple(plain);
	}
	plain->map[plain->len] = (uint32_t)(plain->reader.at - plain->source);
	return plain->reader.at >= plain->reader.end;
}

/* Does the next line go on where the one at hand stops? */
static bool
joins(const struct lang_plain *plain)
{
	const struct line *line = &plain->line, *next = &plain->next;
	const bool first_of_list = next->shape == LINE_ITEM && next->numbered && !next->first_number && plain->kind == LANG_PARAGRAPH;

	if (plain->kind == LANG_LAW)
		return next->shape == LINE_QUOTED && !ends_unit(line);
	if (!lang_is_running(plain->kind) || (next->shape != LINE_TEXT && next->shape != LINE_CLOSING && !first_of_list))
		return false;
	if (next->shape == LINE_CLOSING && !line_begins_small(next))
		return false;
	if (line->mark == ':' || line->mark == ';')
		return false;
	if (ends_unit(line))
		return line_ends_brief(plain->lang, line);
	if (line_begins_small(next))
		return true;
	if (plain->kind == LANG_ITEM && next->indent <= plain->indent)
		return false;
	return line->mark == ',' || !line_breaks_early(line, next);
}

/* Where a full buffer is cut: behind a sentence, else at a space, in its second half; else at its end. */
static uint32_t
cut_place(const struct lang_plain *plain)
{
	uint32_t at, space = 0;

	for (at = plain->len - 1; at > plain->len / 2; at--) {
		if (plain->text[at] != ' ')
			continue;
		if (lang_byte_is(plain->text[at - 1], LANG_B_END) && lang_byte_is(plain->text[at + 1 < plain->len ? at + 1 : at], LANG_B_UPPER))
			return at;
		space = space == 0 ? at : space;
	}
	return space > 0 ? space : plain->len;
}

/* What the last piece left is the start of the next. */
static void
carry(struct lang_plain *plain)
{
	const uint32_t from = plain->given + (plain->given < plain->len && plain->text[plain->given] == '\0');
	const uint32_t rest = from < plain->len ? plain->len - from : 0;

	memmove(plain->text, plain->text + from, rest);
	memmove(plain->map, plain->map + from, rest * sizeof(*plain->map));
	plain->len = rest;
}

/* Fills the buffer with the unit, or with a piece of it: true. */
static bool
fill(struct lang_plain *plain)
{
	for (;;) {
		if (!drain(plain))
			return true;
		if (plain->cell != NULL || !joins(plain))
			return false;
		if (plain->len > 0 && plain->text[plain->len - 1] != ' ')
			put(plain, ' ', plain->line.to);
		advance(plain);
		read_from(plain, plain->line.shape == LINE_QUOTED ? plain->line.body : plain->line.start, plain->line.to);
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
	read_from(plain, from, to);
}

/* A salutation may be followed by text on its own line. True: it was one. */
static bool
start_salutation(struct lang_plain *plain)
{
	const char *end = plain->line.shape == LINE_TEXT && plain->after_blank ? line_salutation(&plain->line) : NULL;

	if (end == NULL)
		return false;
	plain->kind = LANG_SALUTATION;
	read_from(plain, plain->line.start, end);
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
		advance(plain);
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
		read_from(plain, plain->line.body, plain->line.to);
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
	plain->after_blank = plain->kind == LANG_HEADING || plain->kind == LANG_ADDRESS || plain->kind == LANG_REFERENCE || plain->kind == LANG_SALUTATION;
	advance(plain);
}

static void
give_piece(struct lang_plain *plain, struct lang_unit *unit)
{
	plain->given = cut_place(plain);
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
			carry(plain);
		else if (!start_unit(plain))
			return false;
		plain->filling = false;
		if (fill(plain)) {
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
