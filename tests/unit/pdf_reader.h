/*
 * For the tests of the PDF writer: what poppler says of the bytes, and a reader of content
 * streams. Poppler is what a resident's or an archive's machine may use; nothing here is ours.
 */
#ifndef KLAAR_TESTS_PDF_READER_H
#define KLAAR_TESTS_PDF_READER_H

#include <check.h>
#include <libdeflate.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"

/* What "COMMAND file AFTER" prints, file being the bytes. Freed by the caller. */
static inline char *
reader_run(const char *command, const struct buf *bytes, const char *after)
{
	const char *build = getenv("BUILD");
	char *path = mem_format("%s/reader-XXXXXX", build != NULL ? build : "build"), *line, block[4096];
	int fd = mkstemp(path);
	struct buf out = BUF_INIT;
	FILE *pipe;
	size_t len;

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, bytes->data, bytes->len), (ssize_t)bytes->len);
	close(fd);
	line = mem_format("%s %s %s", command, path, after);
	pipe = popen(line, "r");
	ck_assert_ptr_nonnull(pipe);
	while ((len = fread(block, 1, sizeof(block), pipe)) > 0)
		buf_add(&out, block, len);
	ck_assert_int_eq(pclose(pipe), 0);
	unlink(path);
	free(path);
	free(line);
	buf_adds(&out, "");
	return buf_take(&out);
}

/* The first place of word in the bytes; NULL when there is none. */
static inline const char *
reader_find(const char *at, const char *end, const char *word)
{
	size_t len = strlen(word);

	for (; at + len <= end; at++)
		if (*at == *word && memcmp(at, word, len) == 0)
			return at;
	return NULL;
}

/* The bytes between /Filter /FlateDecode streams, inflated, one after the other: those that have the word. */
static inline char *
reader_streams(const struct buf *bytes, const char *word)
{
	struct libdeflate_decompressor *inflate = libdeflate_alloc_decompressor();
	const char *at = bytes->data, *end = bytes->data + bytes->len, *stop;
	char *room = mem_alloc(1 << 20);
	struct buf out = BUF_INIT;
	size_t len;

	buf_adds(&out, "");
	while ((at = reader_find(at, end, "stream\r\n")) != NULL) {
		at += 8;
		stop = reader_find(at, end, "\nendstream");
		ck_assert_ptr_nonnull(stop);
		if (libdeflate_zlib_decompress(inflate, at, (size_t)(stop - at), room, 1 << 20, &len) == LIBDEFLATE_SUCCESS &&
		    reader_find(room, room + len, word) != NULL)
			buf_add(&out, room, len);
		at = stop;
	}
	libdeflate_free_decompressor(inflate);
	free(room);
	return buf_take(&out);
}

static inline int
reader_count(const char *text, const char *word)
{
	int count = 0;

	for (; (text = strstr(text, word)) != NULL; text += strlen(word))
		count++;
	return count;
}

/* In the whole file, bytes and all. */
static inline int
reader_count_bytes(const struct buf *bytes, const char *word)
{
	const char *at = bytes->data, *end = bytes->data + bytes->len;
	int count = 0;

	for (; (at = reader_find(at, end, word)) != NULL; at += strlen(word))
		count++;
	return count;
}

#define reader_has(bytes, word)	ck_assert_msg(reader_count_bytes((bytes), (word)) > 0, "no %s", (word))
#define reader_text_has(text, word)	ck_assert_msg(strstr((text), (word)) != NULL, "no %s in:\n%s", (word), (text))
#define reader_text_lacks(text, word)	ck_assert_msg(strstr((text), (word)) == NULL, "%s in:\n%s", (word), (text))

#endif
