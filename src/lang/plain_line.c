/*
 * One line of plain text: its mark, its ending, and whether it looks like an item, a heading of Markdown, a row of a table, a
 * reference or the closing of a letter. Of a long line only the first bytes are looked at.
 */
#include "base/utf8.h"
#include "lang/plain_int.h"

/* ---- words at the start of a line ---- */

static const char *const labels[] = {
	"aan", "afdeling", "behandelaar", "behandeld door", "bezoekadres", "bijlage", "bijlagen", "bijlage(n)", "bsn", "betreft",
	"burgerservicenummer", "cliëntnummer",
	"contactpersoon", "datum", "debiteurnummer", "documentnummer", "doorkiesnummer", "dossiernummer", "e-mail", "e-mailadres",
	"factuurnummer", "fax", "geboortedatum", "iban", "kenmerk",
	"klantnummer", "kvk", "kvk-nummer", "kopie", "onderwerp", "ons kenmerk", "ons nummer", "pagina", "plaats", "postadres",
	"postbus", "registratienummer", "telefoon", "telefoonnummer",
	"tel", "tel.", "team", "uw brief", "uw brief van", "uw kenmerk", "verzenddatum", "van", "website", "zaaknummer", "zaak", NULL
};
static const char *const closings[] = { "met vriendelijke groet", "met hartelijke groet", "met warme groet", "met groet",
    "vriendelijke groet", "hartelijke groet", "hoogachtend",
	"groeten", "met de meeste hoogachting", "ik groet u", NULL };
static const char *const salutations[] = { "geachte", "beste", "hallo", "dag", "hoi", "lieve", "l.s.", "goedendag", NULL };

/* The bytes of the white space at at, hard spaces too; 0: none. */
static size_t
space_at(const char *at, const char *to)
{
	if (at < to && lang_byte_is(*at, LANG_B_SPACE))
		return 1;
	if (to - at >= 2 && memcmp(at, "\xC2\xA0", 2) == 0)
		return 2;
	return to - at >= 3 && memcmp(at, "\xE2\x80\xAF", 3) == 0 ? 3 : 0;
}

/* The same for the white space that ends at to. */
static size_t
space_before(const char *start, const char *to)
{
	size_t len;

	for (len = 1; len <= 3 && (size_t)(to - start) >= len; len++)
		if (space_at(to - len, to) == len)
			return len;
	return 0;
}

/* Behind signs that nobody sees: soft hyphens, U+200B to U+200F. */
static const char *
skip_unseen(const char *at, const char *to)
{
	for (;;)
		if (to - at >= 2 && memcmp(at, "\xC2\xAD", 2) == 0)
			at += 2;
		else if (to - at >= 3 && memcmp(at, "\xE2\x80", 2) == 0 && (unsigned char)at[2] >= 0x8B && (unsigned char)at[2] <= 0x8F)
			at += 3;
		else
			return at;
}

static char
small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* The bytes of the text that make the word (lower case) at its beginning; 0: it begins with another. */
static size_t
begins_with(const char *at, const char *to, const char *word)
{
	const char *from = at;
	size_t space;

	for (; *word != '\0'; word++) {
		at = skip_unseen(at, to);
		space = space_at(at, to);
		if (at >= to || (space > 0 ? ' ' : small(*at)) != *word)
			return 0;
		at += space > 0 ? space : 1;
	}
	at = skip_unseen(at, to);
	return at >= to || space_at(at, to) > 0 || !lang_byte_is(*at, LANG_B_ALNUM | LANG_B_HIGH) ? (size_t)(at - from) : 0;
}

static size_t
any_of(const char *at, const char *to, const char *const *words)
{
	size_t len;

	for (; *words != NULL; words++)
		if ((len = begins_with(at, to, *words)) > 0)
			return len;
	return 0;
}

static bool
is_reference(const struct line *line)
{
	const char *at, *colon;

	if (line->to - line->start > 120 || (!line->brief && line->mark == '.'))
		return false;
	colon = memchr(line->start, ':', (size_t)(line->to - line->start));
	if (colon == NULL || colon - line->start > 24)
		return false;
	for (at = colon; at > line->start && lang_byte_is(at[-1], LANG_B_SPACE); at--)
		;
	return any_of(line->start, at, labels) == (size_t)(at - line->start) && at > line->start;
}

const char *
line_salutation(const struct line *line)
{
	const char *at = line->start + any_of(line->start, line->to, salutations), *last = line->to - at > 100 ? at + 100 : line->to;

	if (at == line->start)
		return NULL;
	if (line->to - line->start <= 100 && (line->mark == ',' || line->mark == '!' || (line->mark == 0 && line->brief && *line->start == 'G')))
		return line->to;
	for (; at + 2 < last; at++) {
		if (lang_is_one_of(*at, ".?!:;") && at[1] == ' ' && at - line->start > 14)
			return NULL;
		if (*at == ',' && at[1] == ' ' && at[2] >= 'A' && at[2] <= 'Z')
			return at + 1;
	}
	return NULL;
}

/* ---- marks of items ---- */

/* The length of a bullet with the space behind it; 0: none. */
static size_t
bullet(const char *at, const char *to, int indent)
{
	static const char *const bullets[] = { "-", "*", "+", "\xE2\x80\xA2", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92",
	    "\xE2\x96\xAA", "\xE2\x97\xA6", "\xE2\x97\x8F",
		"\xC2\xB7", "\xEF\x82\xA7", "\xEF\x82\xB7", "o", NULL };
	size_t i, len;

	for (i = 0; bullets[i] != NULL; i++) {
		len = strlen(bullets[i]);
		if ((size_t)(to - at) <= len || memcmp(at, bullets[i], len) != 0)
			continue;
		if (bullets[i][0] == 'o' && indent == 0 && at[len] != '\t')
			continue;
		if (lang_byte_is(at[len], LANG_B_SPACE) || (len > 1 && (unsigned char)bullets[i][1] != 0x80) || (len == 3 &&
		    bullets[i][2] == '\xA2'))
			return len + (lang_byte_is(at[len], LANG_B_SPACE) ? 1 : 0);
	}
	return 0;
}

/* "1.", "12)", "a.", "(b)", "1°" with the space behind it. */
static size_t
number(const char *at, const char *to, bool *first)
{
	const char *from = at, *digits;

	at += at < to && *at == '(';
	for (digits = at; at < to && at - digits < 3 && lang_byte_is(*at, LANG_B_DIGIT); at++)
		;
	if (at == digits && at < to && lang_byte_is(*at, LANG_B_LOWER))
		at++;
	*first = at - digits == 1 && (*digits == '1' || *digits == 'a' || *digits == 'i');
	if (at == digits || to - at < 2)
		return 0;
	if (*at == '.' || *at == ')')
		at++;
	else if (memcmp(at, "\xC2\xB0", 2) == 0 || memcmp(at, "\xC2\xBA", 2) == 0)
		at += 2;
	else
		return 0;
	return at < to && lang_byte_is(*at, LANG_B_SPACE) ? (size_t)(at - from) + 1 : 0;
}

/* ---- tables ---- */

static const char *
cell_gap(const char *at, const char *to)
{
	for (; at < to; at++) {
		if (*at == '\t' || *at == '|')
			return at;
		if (*at == ' ' && to - at > 3 && at[1] == ' ' && at[2] == ' ')
			return at;
	}
	return NULL;
}

static bool
is_gap_byte(char c)
{
	return lang_byte_is(c, LANG_B_SPACE) || c == '|';
}

/* A row: a tab, bars or wide space between short texts. */
static bool
is_table(const struct line *line)
{
	const char *gap;

	if (line->to - line->start > LINE_LOOK)
		return false;
	if (*line->start == '|')
		return true;
	gap = line->mark == 0 ? cell_gap(line->start, line->to) : NULL;
	return gap != NULL && (*gap == '|' || gap - line->start <= LINE_SHORT);
}

const char *
line_cell(const struct line *line, const char *at, const char **next)
{
	const char *end = cell_gap(at, line->to);

	*next = end = end != NULL ? end : line->to;
	while (*next < line->to && is_gap_byte(**next))
		(*next)++;
	return end;
}

/* ---- one line ---- */

/* Nothing but - = _ * or such: a rule, or the line under the head of a table. */
static bool
is_rule(const struct line *line)
{
	const char *at;

	for (at = line->start; at < line->to; at++)
		if (strchr("-=_*~|: ", *at) == NULL)
			return false;
	return line->to - line->start >= 3 && line->to - line->start <= LINE_LOOK;
}

static char
end_mark(const char *start, const char *to)
{
	while (to > start) {
		if (lang_is_one_of(to[-1], "\"')]*_"))
			to--;
		else if (to - start > 3 && (memcmp(to - 3, "\xE2\x80\x9D", 3) == 0 || memcmp(to - 3, "\xE2\x80\x99", 3) == 0))
			to -= 3;
		else if (to - start > 2 && memcmp(to - 2, "\xC2\xBB", 2) == 0)
			to -= 2;
		else
			break;
	}
	if (to - start >= 3 && memcmp(to - 3, "\xE2\x80\xA6", 3) == 0)
		return '.';
	return to > start && lang_is_one_of(to[-1], ".!?:;,") ? to[-1] : 0;
}

static void
find_shape(struct line *line)
{
	size_t len = 0;

	line->shape = LINE_TEXT;
	while (line->start + len < line->to && line->start[len] == '#')
		len++;
	if (len > 0 && len <= 6 && line->start + len < line->to && line->start[len] == ' ') {
		line->shape = LINE_HEADING;
		line->level = len < 4 ? (int)len : 4;
		line->body = line->start + len + 1;
	} else if (is_rule(line)) {
		line->shape = LINE_RULE;
	} else if (*line->start == '>') {
		line->shape = LINE_QUOTED;
		line->body = line->start + 1;
	} else if ((len = bullet(line->start, line->to, line->indent)) > 0 || (len = number(line->start, line->to, &line->first_number)) > 0) {
		line->shape = LINE_ITEM;
		line->numbered = lang_byte_is(line->start[0], LANG_B_DIGIT | LANG_B_LOWER) && (line->start[0] != 'o' ||
		    line->start[1] == '.' || line->start[1] == ')');
		line->level = line->indent / 2 + 1;
		line->body = line->start + len;
	} else if (is_reference(line)) {
		line->shape = LINE_REFERENCE;
	} else if (is_table(line)) {
		line->shape = LINE_TABLE;
	} else if (any_of(line->start, line->to, closings) > 0 && line->to - line->start <= LINE_LOOK) {
		line->shape = LINE_CLOSING;
	}
}

static void
line_of(struct line *line, const char *at, const char *to, const char *next)
{
	size_t space;

	*line = (struct line){ .start = at, .to = to, .next = next };
	if (to - at >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0)
		line->start += 3;
	while ((space = space_before(line->start, line->to)) > 0)
		line->to -= space;
	for (; (space = space_at(line->start, line->to)) > 0; line->start += space)
		line->indent = line->indent < 40 ? line->indent + (*line->start == '\t' ? 4 : 1) : 40;
	line->body = line->start;
	line->shape = LINE_BLANK;
	if (line->start == line->to)
		return;
	line->brief = line->to - line->start <= LINE_SHORT || (line->to - line->start <= LINE_LOOK &&
	    utf8_count(line->start, (size_t)(line->to - line->start)) <= LINE_SHORT);
	line->mark = end_mark(line->start, line->to);
	find_shape(line);
}

void
line_read(struct line *line, const char *at, const char *end)
{
	const char *feed;

	if (at >= end) {
		*line = (struct line){ .shape = LINE_END, .start = end, .body = end, .to = end, .next = end };
		return;
	}
	feed = memchr(at, '\n', (size_t)(end - at));
	line_of(line, at, feed != NULL ? feed : end, feed != NULL ? feed + 1 : end);
}

bool
line_peek(struct line *line, const char *at, const char *end)
{
	if (end - at > LINE_LOOK && memchr(at, '\n', LINE_LOOK) == NULL)
		return false;
	line_read(line, at, end);
	return true;
}

bool
line_has_postcode(const struct line *line)
{
	const char *at;

	for (at = line->start; line->brief && line->to - at >= 6; at++) {
		const char *letters = at + 4 + (at[4] == ' ');

		if (*at < '1' || *at > '9' || (at > line->start && lang_byte_is(at[-1], LANG_B_ALNUM)) || line->to - letters < 2)
			continue;
		if (lang_byte_is(at[1], LANG_B_DIGIT) && lang_byte_is(at[2], LANG_B_DIGIT) && lang_byte_is(at[3], LANG_B_DIGIT) &&
		    lang_byte_is(letters[0], LANG_B_UPPER) &&
		    lang_byte_is(letters[1], LANG_B_UPPER) && (letters + 2 == line->to || !lang_byte_is(letters[2], LANG_B_ALNUM | LANG_B_HIGH)))
			return true;
	}
	return false;
}

bool
line_follows_blank(const struct line *line, const char *begin)
{
	const char *at = line->start;
	int feeds = 0;

	for (; at > begin && line->start - at < LINE_LOOK && lang_byte_is(at[-1], LANG_B_SPACE); at--)
		feeds += at[-1] == '\n';
	return feeds > 1;
}

bool
line_asks_once(const struct line *line)
{
	const char *at;

	for (at = line->start; line->brief && line->mark == '?' && at + 1 < line->to; at++)
		if (lang_is_one_of(*at, ".!?") && at[1] == ' ')
			return false;
	return line->brief && line->mark == '?';
}

bool
line_begins_small(const struct line *line)
{
	const char *at = line->start;
	unsigned rune;

	if (at >= line->to)
		return false;
	if (lang_byte_is(*at, LANG_B_LOWER))
		return true;
	rune = utf8_next(&at, line->to);
	return rune >= 0x80 && rune < 0x250 && lang_is_letter(rune) && !lang_is_capital(rune);
}

bool
line_breaks_early(const struct line *line, const struct line *next)
{
	const char *word = next->start;

	while (word < next->to && word - next->start < 40 && !lang_byte_is(*word, LANG_B_SPACE))
		word++;
	return next->to - next->start > line->to - line->start + 3 + (word - next->start);
}

bool
line_ends_brief(const struct lang *lang, const struct line *line)
{
	const struct lang_abbreviation *found;
	const char *word = line->to;

	if (line->mark != '.' || line->to[-1] != '.')
		return false;
	while (word > line->start && line->to - word < 13 && space_before(line->start, word) == 0)
		word--;
	if (line->to - word > 12)
		return false;
	if (line->to - word == 2 && lang_byte_is(*word, LANG_B_UPPER))
		return true;
	found = lang_find_abbreviation(lang, word, (size_t)(line->to - word));
	return found != NULL && !found->may_end && strchr(found->brief, '.') != NULL;
}
