/*
 * PDF objects by libharu: the only file that includes its headers. libharu keeps
 * objects, streams, the cross-reference table and the file; its fonts, text, XMP
 * and PDF/A calls are not used. With an allocator that never fails, the only faults
 * left are its limits (array 32,767 and so on): they are sticky and show when saving.
 */
#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "out/pdf_int.h"

struct pdf_file {
	HPDF_Doc	 doc;
};

static HPDF_Dict
dict_of(struct pdf_dict *dict)
{
	return (HPDF_Dict)(void *)dict;
}

static HPDF_Array
array_of(struct pdf_array *array)
{
	return (HPDF_Array)(void *)array;
}

static void *
take_memory(HPDF_UINT size)
{
	return mem_resize(NULL, size, 1);
}

static void
give_back(void *block)
{
	free(block);
}

struct pdf_file *
pdf_file_new(void)
{
	struct pdf_file *file = mem_alloc(sizeof(*file));

	/* Pool size 0: the pool of libharu hands out misaligned memory. No handler: object calls never call it. */
	file->doc = HPDF_NewEx(NULL, take_memory, give_back, 0, NULL);
	assert(file->doc != NULL);
	return file;
}

void
pdf_file_free(struct pdf_file *file)
{
	if (file == NULL)
		return;
	HPDF_Free(file->doc);
	free(file);
}

void
pdf_file_begin(struct pdf_file *file)
{
	HPDF_NewDoc(file->doc);
	file->doc->pdf_version = HPDF_VER_17;
}

static HPDF_STATUS
write_bytes(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT len)
{
	buf_add(stream->attr, bytes, len);
	return HPDF_OK;
}

unsigned long
pdf_file_save(struct pdf_file *file, struct buf *bytes)
{
	unsigned long fault = HPDF_GetError(file->doc);

	/* libharu would write to a memory stream of its own, byte by byte. */
	file->doc->stream = HPDF_CallbackWriter_New(file->doc->mmgr, write_bytes, bytes);
	if (fault == HPDF_OK)
		fault = HPDF_SaveToStream(file->doc);
	HPDF_Stream_Free(file->doc->stream);
	file->doc->stream = NULL;
	HPDF_FreeDoc(file->doc);
	return fault;
}

struct pdf_dict *
pdf_file_catalog(struct pdf_file *file)
{
	return (struct pdf_dict *)(void *)file->doc->catalog;
}

struct pdf_dict *
pdf_file_info(struct pdf_file *file)
{
	return (struct pdf_dict *)(void *)file->doc->info;
}

struct pdf_dict *
pdf_file_trailer(struct pdf_file *file)
{
	return (struct pdf_dict *)(void *)file->doc->trailer;
}

struct pdf_dict *
pdf_dict_new(struct pdf_file *file)
{
	HPDF_Dict dict = HPDF_Dict_New(file->doc->mmgr);

	HPDF_Xref_Add(file->doc->xref, dict);
	return (struct pdf_dict *)(void *)dict;
}

struct pdf_dict *
pdf_dict_in(struct pdf_dict *parent, const char *key)
{
	HPDF_Dict dict = HPDF_Dict_New(dict_of(parent)->mmgr);

	HPDF_Dict_Add(dict_of(parent), key, dict);
	return (struct pdf_dict *)(void *)dict;
}

struct pdf_dict *
pdf_page_new(struct pdf_file *file)
{
	struct pdf_dict *page = pdf_dict_new(file);

	pdf_set_name(page, "Type", "Page");
	HPDF_Pages_AddKids(file->doc->root_pages, dict_of(page));
	/* After adding: libharu takes a dictionary of this class for one of its own pages. */
	dict_of(page)->header.obj_class |= HPDF_OSUBCLASS_PAGE;
	return page;
}

struct pdf_array *
pdf_array_new(struct pdf_file *file)
{
	HPDF_Array array = HPDF_Array_New(file->doc->mmgr);

	HPDF_Xref_Add(file->doc->xref, array);
	return (struct pdf_array *)(void *)array;
}

struct pdf_array *
pdf_array_in(struct pdf_dict *parent, const char *key)
{
	HPDF_Array array = HPDF_Array_New(dict_of(parent)->mmgr);

	HPDF_Dict_Add(dict_of(parent), key, array);
	return (struct pdf_array *)(void *)array;
}

static void
free_raw(HPDF_Dict dict)
{
	struct buf *raw = dict->attr;

	buf_free(raw);
	free(raw);
}

static HPDF_STATUS
write_raw(HPDF_Dict dict, HPDF_Stream stream)
{
	const struct buf *raw = dict->attr;

	return HPDF_Stream_Write(stream, (const HPDF_BYTE *)raw->data, (HPDF_UINT)raw->len);
}

void
pdf_set_raw(struct pdf_dict *object, const char *text)
{
	HPDF_Dict dict = dict_of(object);

	if (dict->attr == NULL) {
		dict->attr = mem_alloc(sizeof(struct buf));
		dict->write_fn = write_raw;
		dict->free_fn = free_raw;
	}
	buf_adds(dict->attr, text);
	buf_addc(dict->attr, '\n');
}

struct pdf_dict *
pdf_stream_new(struct pdf_file *file, const struct buf *bytes, enum pdf_filter filter)
{
	HPDF_Dict dict = HPDF_DictStream_New(file->doc->mmgr, file->doc->xref);
	struct pdf_dict *stream = (struct pdf_dict *)(void *)dict;

	HPDF_Stream_Write(dict->stream, (const HPDF_BYTE *)bytes->data, (HPDF_UINT)bytes->len);
	/* libharu takes away a Filter that it does not apply itself; raw text stays. */
	if (filter == PDF_DEFLATED)
		pdf_set_raw(stream, "/Filter /FlateDecode");
	return stream;
}

void
pdf_set_name(struct pdf_dict *dict, const char *key, const char *name)
{
	HPDF_Dict_AddName(dict_of(dict), key, name);
}

void
pdf_set_number(struct pdf_dict *dict, const char *key, long number)
{
	HPDF_Dict_AddNumber(dict_of(dict), key, (HPDF_INT32)number);
}

void
pdf_set_true(struct pdf_dict *dict, const char *key)
{
	HPDF_Dict_AddBoolean(dict_of(dict), key, HPDF_TRUE);
}

void
pdf_set_ascii(struct pdf_dict *dict, const char *key, const char *ascii)
{
	HPDF_Dict_Add(dict_of(dict), key, HPDF_String_New(dict_of(dict)->mmgr, ascii, NULL));
}

void
pdf_set_bytes(struct pdf_dict *dict, const char *key, const struct buf *bytes)
{
	HPDF_Dict_Add(dict_of(dict), key,
	    HPDF_Binary_New(dict_of(dict)->mmgr, (HPDF_BYTE *)bytes->data, (HPDF_UINT)bytes->len));
}

static bool
is_printable_ascii(const char *text)
{
	for (; *text != '\0'; text++)
		if ((unsigned char)*text < 0x20 || (unsigned char)*text > 0x7e)
			return false;
	return true;
}

static void
add_utf16_unit(struct buf *out, unsigned int unit)
{
	buf_addc(out, (char)(unit >> 8 & 0xff));
	buf_addc(out, (char)(unit & 0xff));
}

void
pdf_add_utf16(struct buf *out, const char *utf8, size_t len)
{
	const char *text = utf8, *end = utf8 + len;

	while (text < end) {
		unsigned int rune = utf8_next(&text, end);

		if (rune == UTF8_BAD)
			rune = 0xfffd;
		if (rune > 0xffff) {
			add_utf16_unit(out, 0xd800 + ((rune - 0x10000) >> 10));
			rune = 0xdc00 + ((rune - 0x10000) & 0x3ff);
		}
		add_utf16_unit(out, rune);
	}
}

void
pdf_set_text(struct pdf_dict *dict, const char *key, const char *utf8)
{
	struct buf wide = BUF_INIT;

	if (is_printable_ascii(utf8)) {
		pdf_set_ascii(dict, key, utf8);
		return;
	}
	add_utf16_unit(&wide, 0xfeff);
	pdf_add_utf16(&wide, utf8, strlen(utf8));
	pdf_set_bytes(dict, key, &wide);
	buf_free(&wide);
}

void
pdf_set_dict(struct pdf_dict *dict, const char *key, struct pdf_dict *object)
{
	HPDF_Dict_Add(dict_of(dict), key, dict_of(object));
}

void
pdf_push_number(struct pdf_array *array, long number)
{
	HPDF_Array_AddNumber(array_of(array), (HPDF_INT32)number);
}

void
pdf_push_name(struct pdf_array *array, const char *name)
{
	HPDF_Array_AddName(array_of(array), name);
}

void
pdf_push_null(struct pdf_array *array)
{
	HPDF_Array_Add(array_of(array), HPDF_Null_New(array_of(array)->mmgr));
}

void
pdf_push_dict(struct pdf_array *array, struct pdf_dict *object)
{
	HPDF_Array_Add(array_of(array), dict_of(object));
}

void
pdf_push_array(struct pdf_array *array, struct pdf_array *object)
{
	HPDF_Array_Add(array_of(array), array_of(object));
}

void
pdf_add_reference(struct buf *out, const char *before, const struct pdf_dict *object)
{
	const HPDF_Obj_Header *header = (const HPDF_Obj_Header *)(const void *)object;

	buf_adds(out, before);
	pdf_add_number(out, (long)(header->obj_id & 0x00ffffff));	/* the rest of it are flags */
	buf_adds(out, " 0 R");
}
