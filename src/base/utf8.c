/*
 * UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
 */
#include "base/utf8.h"

/* The number of bytes that a first byte announces; 0 when it cannot be one. */
static int
announced(unsigned char first)
{
	if (first < 0x80)
		return 1;
	if (first >= 0xC2 && first < 0xE0)
		return 2;
	if (first >= 0xE0 && first < 0xF0)
		return 3;
	if (first >= 0xF0 && first < 0xF5)
		return 4;
	return 0;
}

static bool
is_scalar(unsigned int rune, int length)
{
	static const unsigned int least[] = { 0, 0, 0x80, 0x800, 0x10000 };

	return rune >= least[length] && rune <= 0x10FFFF && (rune < 0xD800 || rune > 0xDFFF);
}

unsigned int
utf8_next(const char **text, const char *end)
{
	const unsigned char *at = (const unsigned char *)*text;
	int i, length = announced(at[0]);
	unsigned int rune;

	(*text)++;
	if (length == 1)
		return at[0];
	if (length == 0 || end - (const char *)at < length)
		return UTF8_BAD;
	rune = at[0] & (0xFFu >> (length + 1));
	for (i = 1; i < length; i++) {
		if ((at[i] & 0xC0) != 0x80)
			return UTF8_BAD;
		rune = rune << 6 | (at[i] & 0x3F);
	}
	if (!is_scalar(rune, length))
		return UTF8_BAD;
	*text += length - 1;
	return rune;
}

bool
utf8_is_text(unsigned int rune)
{
	static const struct { unsigned int from, to; } refused[] = {
		{ 0x00, 0x08 }, { 0x0B, 0x0C }, { 0x0E, 0x1F }, { 0x7F, 0x9F }, { 0x202A, 0x202E }, { 0x2066, 0x2069 },
		{ 0xD800, 0xDFFF }, { 0xFFFE, 0xFFFF }, { 0x110000, UTF8_BAD }
	};
	size_t i;

	for (i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
		if (rune >= refused[i].from && rune <= refused[i].to)
			return false;
	return true;
}

size_t
utf8_encode(unsigned int rune, char out[4])
{
	if (rune < 0x80) {
		out[0] = (char)rune;
		return 1;
	}
	if (rune < 0x800) {
		out[0] = (char)(0xC0 | rune >> 6);
		out[1] = (char)(0x80 | (rune & 0x3F));
		return 2;
	}
	if (rune < 0x10000) {
		out[0] = (char)(0xE0 | rune >> 12);
		out[1] = (char)(0x80 | (rune >> 6 & 0x3F));
		out[2] = (char)(0x80 | (rune & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | rune >> 18);
	out[1] = (char)(0x80 | (rune >> 12 & 0x3F));
	out[2] = (char)(0x80 | (rune >> 6 & 0x3F));
	out[3] = (char)(0x80 | (rune & 0x3F));
	return 4;
}

size_t
utf8_count(const char *text, size_t len)
{
	size_t i, count = 0;

	for (i = 0; i < len; i++)
		count += ((unsigned char)text[i] & 0xC0) != 0x80;
	return count;
}

bool
utf8_valid(const char *text, size_t len, size_t *bad)
{
	const char *at = text, *end = text + len, *from;

	while (at < end) {
		from = at;
		if ((unsigned char)*at < 0x80) {
			at++;
		} else if (utf8_next(&at, end) == UTF8_BAD) {
			*bad = (size_t)(from - text);
			return false;
		}
	}
	return true;
}
