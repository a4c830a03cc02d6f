/*
 * Filling a unit of plain text from its lines: clean characters with the place of each, and the pieces of what is too long.
 */
#include "base/utf8.h"
#include "lang/plain_int.h"

bool
line_ends_unit(const struct line *line)
{
	return line->mark != 0 && line->mark != ',';
}

void
plain_advance(struct lang_plain *plain)
{
	plain->line = plain->next;
	if (plain->line.shape != LINE_END)
		line_read(&plain->next, plain->line.next, plain->end);
}

void
plain_read_from(struct lang_plain *plain, const char *from, const char *to)
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

	while (plain->reader.end - at > 1 && lang_byte_is(*at, LANG_B_ALNUM) && (at[1] & 0x80) == 0 && plain->len < LANG_UNIT_MAX - PLAIN_ROOM) {
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

	while (plain->len < LANG_UNIT_MAX - PLAIN_ROOM) {
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
		return next->shape == LINE_QUOTED && !line_ends_unit(line);
	if (!lang_is_running(plain->kind) || (next->shape != LINE_TEXT && next->shape != LINE_CLOSING && !first_of_list))
		return false;
	if (next->shape == LINE_CLOSING && !line_begins_small(next))
		return false;
	if (line->mark == ':' || line->mark == ';')
		return false;
	if (line_ends_unit(line))
		return line_ends_brief(plain->lang, line);
	if (line_begins_small(next))
		return true;
	if (plain->kind == LANG_ITEM && next->indent <= plain->indent)
		return false;
	return line->mark == ',' || !line_breaks_early(line, next);
}

/* Where a full buffer is cut: behind a sentence, else at a space, in its second half; else at its end. */
uint32_t
plain_cut_place(const struct lang_plain *plain)
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
void
plain_carry(struct lang_plain *plain)
{
	const uint32_t from = plain->given + (plain->given < plain->len && plain->text[plain->given] == '\0');
	const uint32_t rest = from < plain->len ? plain->len - from : 0;

	memmove(plain->text, plain->text + from, rest);
	memmove(plain->map, plain->map + from, rest * sizeof(*plain->map));
	plain->len = rest;
}

/* Fills the buffer with the unit, or with a piece of it: true. */
bool
plain_fill(struct lang_plain *plain)
{
	for (;;) {
		if (!drain(plain))
			return true;
		if (plain->cell != NULL || !joins(plain))
			return false;
		if (plain->len > 0 && plain->text[plain->len - 1] != ' ')
			put(plain, ' ', plain->line.to);
		plain_advance(plain);
		plain_read_from(plain, plain->line.shape == LINE_QUOTED ? plain->line.body : plain->line.start, plain->line.to);
	}
}
