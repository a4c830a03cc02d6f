/*
 * Bytes of a PDF that libharu is slow or noisy at: zlib streams by libdeflate
 * (two to three times as fast as zlib at the same size) and decimal numbers from integers.
 */
#include <libdeflate.h>

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"
#include "out/pdf_int.h"

struct pdf_packer {
	struct libdeflate_compressor	*deflate;
};

struct pdf_packer *
pdf_packer_new(int level)
{
	struct pdf_packer *packer = mem_alloc(sizeof(*packer));

	packer->deflate = libdeflate_alloc_compressor(level);
	if (packer->deflate == NULL)
		mem_array((size_t)-1, 2);	/* out of memory: ends the program with its message */
	return packer;
}

void
pdf_packer_free(struct pdf_packer *packer)
{
	if (packer == NULL)
		return;
	libdeflate_free_compressor(packer->deflate);
	free(packer);
}

void
pdf_pack(struct pdf_packer *packer, const void *bytes, size_t len, struct buf *out)
{
	size_t room = libdeflate_zlib_compress_bound(packer->deflate, len);

	buf_clear(out);
	if (out->cap < room + 1)
		out->data = mem_resize(out->data, out->cap = room + 1, 1);
	out->len = libdeflate_zlib_compress(packer->deflate, bytes, len, out->data, room);
	assert(out->len > 0);
	out->data[out->len] = '\0';
}

void
pdf_add_mpt(struct buf *out, long mpt)
{
	unsigned long rest = mpt < 0 ? 0ul - (unsigned long)mpt : (unsigned long)mpt;
	unsigned long whole = rest / 1000, part = rest % 1000;
	char digits[32];
	int at = sizeof(digits), shown = 3;

	for (; shown > 0 && part % 10 == 0; shown--)
		part /= 10;
	if (shown > 0) {
		for (; shown > 0; shown--, part /= 10)
			digits[--at] = (char)('0' + part % 10);
		digits[--at] = '.';
	}
	do
		digits[--at] = (char)('0' + whole % 10);
	while ((whole /= 10) != 0);
	if (mpt < 0)
		digits[--at] = '-';
	buf_add(out, digits + at, sizeof(digits) - (size_t)at);
}

void
pdf_add_number(struct buf *out, long number)
{
	pdf_add_mpt(out, number * 1000);
}
