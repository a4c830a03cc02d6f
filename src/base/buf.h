/*
 * A growing byte buffer. Always followed by a NUL that len does not count,
 * so that data can be used as a string. Zero-initialised is empty.
 */
#ifndef KLAAR_BASE_BUF_H
#define KLAAR_BASE_BUF_H

#include <stddef.h>

struct buf {
	char	*data;
	size_t	 len, cap;
};

#define BUF_INIT { NULL, 0, 0 }

void buf_add(struct buf *buf, const void *bytes, size_t len);
void buf_adds(struct buf *buf, const char *text);
void buf_addc(struct buf *buf, char c);
void buf_addf(struct buf *buf, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_add_rune(struct buf *buf, unsigned int rune);	/* as UTF-8 */
void buf_add_xml(struct buf *buf, const char *text, size_t len);	/* & < > " escaped */
void buf_add_json(struct buf *buf, const char *text);	/* with quotes, escaped */
void buf_add_member(struct buf *buf, const char *name, const char *value);	/* ,"name":"value" or ,"name":null */
void buf_add_base64(struct buf *buf, const void *bytes, size_t len);
void buf_clear(struct buf *buf);		/* keeps the memory */
const char *buf_text(const struct buf *buf);	/* "" when empty; borrowed */
char *buf_take(struct buf *buf);		/* the caller frees; buf is empty after */
void buf_free(struct buf *buf);

#endif
