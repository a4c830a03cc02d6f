/*
 * Clean characters: what a reader sees, so that one word is one spelling. Normal form C as far as composing goes (HarfBuzz has the
 * table); singletons such as the ohm sign stay as they are. Hyphens that do not break are hyphens. A control character that is no
 * white space is U+FFFD, as is a byte that is not UTF-8.
 */
#include <string.h>

#include <hb.h>

#include "base/utf8.h"
#include "lang/lang.h"

enum { NOTHING = -2, REPLACEMENT = 0xFFFD };

/* ---- characters as XML writes them ---- */

static const struct { const char *name; size_t len; unsigned rune; } entities[] = {
	{ "amp;", 4, '&' }, { "lt;", 3, '<' }, { "gt;", 3, '>' }, { "quot;", 5, '"' }, { "apos;", 5, '\'' }, { "nbsp;", 5, 0xA0 }
};

static unsigned
digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return (unsigned)(c - '0');
	if ((c | 32) >= 'a' && (c | 32) <= 'f')
		return (unsigned)((c | 32) - 'a') + 10;
	return 99;
}

/* &#233; or &#xE9; behind the &. False: it is none. */
static bool
numeric(const char **at, const char *end, unsigned *rune)
{
	const char *digits = *at + 1, *last = end - digits > 10 ? digits + 10 : end;
	unsigned base = 10, value = 0;

	if (digits < last && (*digits | 32) == 'x') {
		base = 16;
		digits++;
	}
	for (*rune = 0; digits < last && (value = digit_of(*digits)) < base; digits++)
		*rune = *rune < 0x110000 ? *rune * base + value : *rune;
	if (digits >= last || *digits != ';' || digit_of(digits[-1]) >= base)
		return false;
	*at = digits + 1;
	if (*rune == 0 || *rune > 0x10FFFF || (*rune >= 0xD800 && *rune < 0xE000))
		*rune = REPLACEMENT;
	return true;
}

static unsigned
entity(const char **at, const char *end)
{
	unsigned rune;
	size_t i;

	if (*at < end && **at == '#' && numeric(at, end, &rune))
		return rune;
	for (i = 0; i < sizeof(entities) / sizeof(entities[0]); i++)
		if ((size_t)(end - *at) >= entities[i].len && memcmp(*at, entities[i].name, entities[i].len) == 0) {
			*at += entities[i].len;
			return entities[i].rune;
		}
	return '&';
}

/* ---- one character as it stands ---- */

/* The next rune at *at, which moves on; NOTHING at the end. */
static int
raw(const char **at, const char *end, unsigned flags)
{
	unsigned rune;

	if (*at >= end || ((flags & LANG_CLEAN_XML) && **at == '<'))
		return NOTHING;
	rune = utf8_next(at, end);
	if (rune == '&' && (flags & LANG_CLEAN_XML))
		rune = entity(at, end);
	return (int)(rune == UTF8_BAD ? REPLACEMENT : rune);
}

static bool
is_blank(unsigned rune)
{
	return rune == ' ' || (rune >= 0x09 && rune <= 0x0D) || rune == 0x85 || rune == 0xA0 || rune == 0x1680 ||
	    (rune >= 0x2000 && rune <= 0x200A) || rune == 0x2028 || rune == 0x2029 || rune == 0x202F || rune == 0x205F || rune == 0x3000;
}

/* Soft hyphen, zero-width, direction marks, byte order mark. */
static bool
is_unseen(unsigned rune)
{
	return rune == 0xAD || (rune >= 0x200B && rune <= 0x200F) || (rune >= 0x202A && rune <= 0x202E) ||
	    (rune >= 0x2060 && rune <= 0x206F) || rune == 0xFEFF || rune == 0x61C || rune == 0x180E;
}

static bool
is_line_feed(unsigned rune)
{
	return rune == '\n' || rune == 0x85 || rune == 0x2028 || rune == 0x2029;
}

static unsigned
plainer(unsigned rune)
{
	if (rune == 0x2018 || rune == 0x2019 || rune == 0x201B || rune == 0x2BC)
		return '\'';
	if (rune == 0x2010 || rune == 0x2011)
		return '-';
	return rune < 0x20 || (rune >= 0x7F && rune < 0xA0) ? REPLACEMENT : rune;
}

/* ---- the reader ---- */

/* Takes in the combining marks that follow, as long as they make one character with rune. */
static unsigned
compose(struct lang_reader *reader, unsigned rune)
{
	hb_codepoint_t both;
	const char *at;
	int mark;

	while (reader->at < reader->end && ((unsigned char)*reader->at >= 0xCC || *reader->at == '&')) {
		at = reader->at;
		mark = raw(&at, reader->end, reader->flags);
		if (mark < 0x300 || !hb_unicode_compose(hb_unicode_funcs_get_default(), rune, (unsigned)mark, &both))
			break;
		rune = both;
		reader->at = at;
	}
	return rune;
}

/* A run of white space, of which the first character was given: all of it is one space, or one line feed. */
static int
space_run(struct lang_reader *reader, unsigned rune)
{
	const bool keep = (reader->flags & LANG_CLEAN_KEEP_LINES) != 0;
	const char *at = reader->at;
	int next;

	while (!(keep && is_line_feed(rune)) && (next = raw(&at, reader->end, reader->flags)) >= 0 && (is_blank((unsigned)next) ||
	    is_unseen((unsigned)next))) {
		reader->at = at;
		rune = is_unseen((unsigned)next) ? rune : (unsigned)next;
	}
	reader->blank = true;
	return keep && is_line_feed(rune) ? '\n' : ' ';
}

/* Anything but printable ASCII that no mark follows. NOTHING: it is left out. */
static int
read_other(struct lang_reader *reader)
{
	const int rune = raw(&reader->at, reader->end, reader->flags);
	const bool blank = reader->blank;
	int space;

	if (rune == NOTHING)
		return -1;
	if (is_unseen((unsigned)rune))
		return NOTHING;
	if (!is_blank((unsigned)rune)) {
		reader->blank = false;
		return (int)compose(reader, plainer((unsigned)rune));
	}
	space = space_run(reader, (unsigned)rune);
	return blank && space == ' ' ? NOTHING : space;
}

int
lang_read(struct lang_reader *reader, const char **from, const char **to)
{
	const char *at;
	int rune;

	do {
		at = *from = reader->at;
		if (reader->end - at > 1 && *at > ' ' && *at < 0x7F && (at[1] & 0x80) == 0 && *at != '&' && *at != '<' && at[1] != '&') {
			reader->at++;
			reader->blank = false;
			*to = reader->at;
			return *at;
		}
		rune = read_other(reader);
	} while (rune == NOTHING);
	*to = reader->at;
	return rune;
}
