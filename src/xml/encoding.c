/*
 * Any accepted encoding to UTF-8: UTF-8 itself, UTF-16 with a byte order mark,
 * ISO-8859-1 and -15 when the XML declaration says so. The rest is refused: a
 * guessed encoding turns a resident's name into rubbish.
 * Follows XML 1.0, appendix F.
 */
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "xml/xml_int.h"

enum encoding { ENC_UTF8, ENC_UTF16, ENC_LATIN1, ENC_LATIN9, ENC_REFUSED };

static const struct { const char *name; enum encoding encoding; } known[] = {
	{ "UTF-8", ENC_UTF8 },
	{ "UTF8", ENC_UTF8 },
	{ "US-ASCII", ENC_UTF8 },
	{ "UTF-16", ENC_UTF16 },
	{ "UTF-16LE", ENC_UTF16 },
	{ "UTF-16BE", ENC_UTF16 },
	{ "ISO-8859-1", ENC_LATIN1 },
	{ "ISO-8859-15", ENC_LATIN9 },
};

/* Where ISO-8859-15 differs from ISO-8859-1. */
static const struct { unsigned char byte; unsigned int rune; } latin9[] = {
	{ 0xA4, 0x20AC }, { 0xA6, 0x160 }, { 0xA8, 0x161 }, { 0xB4, 0x17D },
	{ 0xB8, 0x17E }, { 0xBC, 0x152 }, { 0xBD, 0x153 }, { 0xBE, 0x178 },
};

static bool
starts(const char *bytes, size_t len, const char *with, size_t with_len)
{
	return len >= with_len && memcmp(bytes, with, with_len) == 0;
}

/* The value of encoding="..." in the XML declaration; false when there is none. */
static bool
declared_name(const char *text, size_t len, char name[40])
{
	struct xml_markup_attribute attr;
	const char *at = text + 5, *end = text + (len < 400 ? len : 400);

	if (len < 6 || memcmp(text, "<?xml", 5) != 0 || !xml_is_space(text[5]))
		return false;
	while (xml_markup_next(&at, end, &attr) == XML_MARKUP_ATTRIBUTE) {
		if (attr.name_len != 8 || memcmp(attr.name, "encoding", 8) != 0)
			continue;
		if (attr.value_len >= 40)
			attr.value_len = 39;
		memcpy(name, attr.value, attr.value_len);
		name[attr.value_len] = '\0';
		return true;
	}
	return false;
}

static enum encoding
find_encoding(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (strcasecmp(name, known[i].name) == 0)
			return known[i].encoding;
	return ENC_REFUSED;
}

static void
post(const char *file, struct diag_list *diags, const char *why)
{
	diag_post(diags, (struct pos){ file, 1, 1 }, DIAG_XML_ENCODING, "%s", why);
}

/* -1 and a diagnostic when a surrogate has no partner. */
static int
decode_utf16(const char *file, const char *bytes, size_t len, int high, struct buf *text, struct diag_list *diags)
{
	const unsigned char *in = (const unsigned char *)bytes;
	unsigned int unit, next;
	size_t i;

	for (i = 2; i + 1 < len; i += 2) {
		unit = (unsigned int)in[i + (size_t)high] << 8 | in[i + (size_t)!high];
		if (unit >= 0xD800 && unit < 0xDC00 && i + 3 < len) {
			next = (unsigned int)in[i + 2 + (size_t)high] << 8 | in[i + 2 + (size_t)!high];
			if (next >= 0xDC00 && next < 0xE000) {
				unit = 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00);
				i += 2;
			}
		}
		if (unit >= 0xD800 && unit < 0xE000)
			break;
		buf_add_rune(text, unit);
	}
	if (i != len) {
		diag_post(diags, (struct pos){ file, 0, 0 }, DIAG_XML_ENCODING,
		    "dit bestand is geen geldige UTF-16: byte %zu past niet", i + 1);
		return -1;
	}
	return 0;
}

static void
decode_latin(const char *bytes, size_t len, enum encoding encoding, struct buf *text)
{
	unsigned int rune;
	size_t i, k;

	for (i = 0; i < len; i++) {
		rune = (unsigned char)bytes[i];
		for (k = 0; encoding == ENC_LATIN9 && rune >= 0xA4 && k < sizeof(latin9) / sizeof(latin9[0]); k++)
			if (latin9[k].byte == (unsigned char)bytes[i])
				rune = latin9[k].rune;
		buf_add_rune(text, rune);
	}
}

/* What the first bytes say; on ENC_UTF16 *high is which byte of a unit comes first. */
static enum encoding
by_mark(const char *bytes, size_t len, int *high, const char **why)
{
	*high = 0;
	if (starts(bytes, len, "\xFF\xFE\0\0", 4) || starts(bytes, len, "\0\0\xFE\xFF", 4)) {
		*why = "dit bestand is UTF-32; Klaar leest UTF-8";
		return ENC_REFUSED;
	}
	if (starts(bytes, len, "<\0", 2) || starts(bytes, len, "\0<", 2)) {
		*why = "dit bestand lijkt UTF-16, maar begint niet met een byte order mark";
		return ENC_REFUSED;
	}
	if (starts(bytes, len, "\xFF\xFE", 2))
		*high = 1;
	if (*high || starts(bytes, len, "\xFE\xFF", 2))
		return ENC_UTF16;
	return ENC_UTF8;
}

int
xml_decode(const char *name, const char *bytes, size_t len, struct buf *text, struct diag_list *diags)
{
	enum encoding mark, declared;
	const char *why = NULL;
	char label[40] = "";
	int high, has_bom;

	mark = by_mark(bytes, len, &high, &why);
	if (mark == ENC_REFUSED) {
		post(name, diags, why);
		return -1;
	}
	if (mark == ENC_UTF16 && decode_utf16(name, bytes, len, high, text, diags) == -1)
		return -1;
	has_bom = starts(bytes, len, "\xEF\xBB\xBF", 3);
	if (has_bom) {
		bytes += 3;
		len -= 3;
	}
	declared = mark;
	if (mark == ENC_UTF16 ? declared_name(buf_text(text), text->len, label) : declared_name(bytes, len, label))
		declared = find_encoding(label);
	if (declared == ENC_REFUSED) {
		post(name, diags, "de codering die in dit bestand staat, leest Klaar niet");
		diag_proof(diags, label);
		return -1;
	}
	if ((mark == ENC_UTF16) != (declared == ENC_UTF16) || (has_bom && declared != ENC_UTF8)) {
		post(name, diags, "dit bestand noemt een andere codering dan waarin het is opgeslagen");
		diag_proof(diags, label);
		return -1;
	}
	if (declared == ENC_UTF8)
		buf_add(text, bytes, len);
	else if (declared != ENC_UTF16)
		decode_latin(bytes, len, declared, text);
	return 0;
}
