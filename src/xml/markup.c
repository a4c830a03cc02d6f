/*
 * The inside of a start tag, as bytes: enough to count and to find attributes
 * without the parser, in one pass.
 */
#include <string.h>

#include "xml/xml_int.h"

bool
xml_is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

const char *
xml_skip_space(const char *at, const char *end)
{
	while (at < end && xml_is_space(*at))
		at++;
	return at;
}

static bool
ends_name(char c)
{
	return xml_is_space(c) || strchr("=/><\"'&?!", c) != NULL;	/* also NUL */
}

size_t
xml_markup_name_len(const char *at, const char *end)
{
	const char *from = at;

	while (at < end && !ends_name(*at))
		at++;
	return (size_t)(at - from);
}

/* The value in quotes at *at. */
static enum xml_markup
read_value(const char **at, const char *end, struct xml_markup_attribute *out)
{
	const char *close, *less;

	out->value = *at + 1;
	close = memchr(out->value, **at, (size_t)(end - out->value));
	less = memchr(out->value, '<', (size_t)((close != NULL ? close : end) - out->value));
	if (less != NULL) {
		*at = less;
		return XML_MARKUP_LESS_THAN;
	}
	if (close == NULL)
		return XML_MARKUP_OPEN_QUOTE;
	out->value_len = (size_t)(close - out->value);
	*at = close + 1;
	return XML_MARKUP_ATTRIBUTE;
}

enum xml_markup
xml_markup_next(const char **at, const char *end, struct xml_markup_attribute *out)
{
	*at = xml_skip_space(*at, end);
	if (*at == end || **at == '>' || **at == '/' || **at == '?')
		return XML_MARKUP_END;
	out->name = *at;
	out->name_len = xml_markup_name_len(*at, end);
	if (out->name_len == 0)
		return XML_MARKUP_NO_NAME;
	*at = xml_skip_space(*at + out->name_len, end);
	if (*at == end || **at != '=')
		return XML_MARKUP_NO_EQUALS;
	*at = xml_skip_space(*at + 1, end);
	if (*at == end || (**at != '"' && **at != '\''))
		return XML_MARKUP_NO_QUOTE;
	return read_value(at, end, out);
}

/* The part after a prefix counts: xml_attribute("alt") may be written as x:alt. */
static bool
same_name(const struct xml_markup_attribute *attr, const char *name)
{
	const char *colon = memchr(attr->name, ':', attr->name_len);
	const char *local = colon != NULL && strchr(name, ':') == NULL ? colon + 1 : attr->name;
	size_t len = attr->name_len - (size_t)(local - attr->name);

	return strlen(name) == len && memcmp(local, name, len) == 0;
}

long
xml_markup_find(const struct xml_doc *doc, size_t tag_offset, const char *name, int nth)
{
	const char *end = doc->text + doc->text_len, *at = doc->text + tag_offset + 1;
	struct xml_markup_attribute attr;

	at += xml_markup_name_len(at, end);
	while (xml_markup_next(&at, end, &attr) == XML_MARKUP_ATTRIBUTE)
		if (same_name(&attr, name) && nth-- == 0)
			return (long)(attr.name - doc->text);
	return -1;
}

struct pos
xml_pos_of_offset(const struct xml_doc *doc, size_t offset)
{
	struct pos pos = { doc->name, 1, 1 };
	size_t i;

	for (i = 0; i < offset && i < doc->text_len; i++) {
		if (doc->text[i] == '\n') {
			pos.line++;
			pos.col = 1;
		} else if ((doc->text[i] & 0xC0) != 0x80)
			pos.col++;
	}
	return pos;
}
