/*
 * UTF-8 (RFC 3629). Runes are Unicode scalar values.
 */
#ifndef KLAAR_BASE_UTF8_H
#define KLAAR_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>

#define UTF8_BAD 0xFFFFFFFFu

/* Reads one rune at *text (before end) and moves *text on; UTF8_BAD moves one byte. */
unsigned int utf8_next(const char **text, const char *end);
/*
 * May text from outside hold it? Not: control characters, surrogates, U+FFFE, U+FFFF, and the embeddings, overrides and
 * isolates of the bidirectional algorithm (UAX #9), which make what a reader sees differ from what is written.
 */
bool utf8_is_text(unsigned int rune);
size_t utf8_encode(unsigned int rune, char out[4]);	/* the number of bytes */
size_t utf8_count(const char *text, size_t len);	/* the number of runes */
/* True when valid; else *bad is the offset of the first bad byte. */
bool utf8_valid(const char *text, size_t len, size_t *bad);

#endif
