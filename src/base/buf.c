/*
 * A growing byte buffer, with the few escapes that outputs need.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"

enum { USUAL_LEN = 80 };	/* of formatted text; what is longer is formatted twice */

static void
reserve(struct buf *buf, size_t more)
{
	if (buf->len + more >= buf->cap)
		MEM_GROW(buf->data, buf->cap, buf->len + more + 1);
}

void
buf_add(struct buf *buf, const void *bytes, size_t len)
{
	reserve(buf, len);
	if (len > 0)
		memcpy(buf->data + buf->len, bytes, len);
	buf->len += len;
	buf->data[buf->len] = '\0';
}

void
buf_adds(struct buf *buf, const char *text)
{
	buf_add(buf, text, strlen(text));
}

void
buf_addc(struct buf *buf, char c)
{
	buf_add(buf, &c, 1);
}

void
buf_addf(struct buf *buf, const char *fmt, ...)
{
	va_list ap;
	int len;

	reserve(buf, USUAL_LEN);
	va_start(ap, fmt);
	len = vsnprintf(buf->data + buf->len, buf->cap - buf->len, fmt, ap);
	va_end(ap);
	if ((size_t)len >= buf->cap - buf->len) {
		reserve(buf, (size_t)len);
		va_start(ap, fmt);
		vsnprintf(buf->data + buf->len, (size_t)len + 1, fmt, ap);
		va_end(ap);
	}
	buf->len += (size_t)len;
}

void
buf_add_rune(struct buf *buf, unsigned int rune)
{
	char bytes[4];
	size_t len = utf8_encode(rune, bytes);

	buf_add(buf, bytes, len);
}

static const char *
xml_entity(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	default:
		return NULL;
	}
}

void
buf_add_xml(struct buf *buf, const char *text, size_t len)
{
	const char *entity;
	size_t i, from = 0;

	for (i = 0; i < len; i++) {
		if ((entity = xml_entity(text[i])) == NULL)
			continue;
		buf_add(buf, text + from, i - from);
		buf_adds(buf, entity);
		from = i + 1;
	}
	buf_add(buf, text + from, len - from);
}

static void
add_json_char(struct buf *buf, unsigned char c)
{
	static const char plain[] = "\"\\\b\f\n\r\t", letters[] = "\"\\bfnrt";
	const char *at = c ? strchr(plain, c) : NULL;

	if (at != NULL)
		buf_addf(buf, "\\%c", letters[at - plain]);
	else if (c < 0x20 || c == 0x7f)
		buf_addf(buf, "\\u%04x", c);
	else
		buf_addc(buf, (char)c);
}

void
buf_add_json(struct buf *buf, const char *text)
{
	const char *end = text + strlen(text), *from;

	buf_addc(buf, '"');
	while (text < end) {
		from = text;
		if (utf8_next(&text, end) == UTF8_BAD)
			buf_adds(buf, "\\ufffd");
		else if (text - from == 1)
			add_json_char(buf, (unsigned char)*from);
		else
			buf_add(buf, from, (size_t)(text - from));
	}
	buf_addc(buf, '"');
}

void
buf_add_member(struct buf *buf, const char *name, const char *value)
{
	buf_addf(buf, ",\"%s\":", name);
	if (value != NULL)
		buf_add_json(buf, value);
	else
		buf_adds(buf, "null");
}

void
buf_add_base64(struct buf *buf, const void *bytes, size_t len)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const unsigned char *in = bytes;
	unsigned long group;
	char four[4];
	size_t i, left;

	for (i = 0; i < len; i += 3) {
		left = len - i;
		group = (unsigned long)in[i] << 16;
		group |= left > 1 ? (unsigned long)in[i + 1] << 8 : 0;
		group |= left > 2 ? in[i + 2] : 0;
		four[0] = digits[group >> 18];
		four[1] = digits[group >> 12 & 63];
		four[2] = left > 1 ? digits[group >> 6 & 63] : '=';
		four[3] = left > 2 ? digits[group & 63] : '=';
		buf_add(buf, four, 4);
	}
}

void
buf_clear(struct buf *buf)
{
	buf->len = 0;
	if (buf->data != NULL)
		buf->data[0] = '\0';
}

const char *
buf_text(const struct buf *buf)
{
	return buf->data != NULL ? buf->data : "";
}

char *
buf_take(struct buf *buf)
{
	char *data = buf->data != NULL ? buf->data : mem_copy("");

	*buf = (struct buf)BUF_INIT;
	return data;
}

void
buf_free(struct buf *buf)
{
	free(buf->data);
	*buf = (struct buf)BUF_INIT;
}
