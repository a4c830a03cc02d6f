/*
 * The PDF: PDF 1.7, tagged, PDF/UA-1 and PDF/A-2a. A press holds what the documents
 * of one organisation share: faces with their common subsets, logo, colour profile,
 * compressor and libharu's document, reused for each. The bytes of a document
 * depend on the document and the house style alone, not on what was pressed before.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "out/pdf_int.h"

enum { PAGE_LEVEL = 1, PROFILE_LEVEL = 9, MOST_PROFILE = 1 << 20 };

struct out_press {
	struct pdf_fonts	*fonts;
	struct pdf_image	*logo;		/* NULL: none */
	struct buf		 icc;		/* deflated */
	struct pdf_file		*file;
	struct pdf_packer	*packer;
	struct pdf_used		*used;
	struct pdf_canvas	 canvas;
	struct buf		 packed;
};

/* ---- the press ---- */

static int
read_profile(const char *path, struct buf *bytes)
{
	FILE *file = fopen(path, "rb");
	char block[4096];
	size_t len;

	if (file == NULL)
		return -1;
	while (bytes->len < MOST_PROFILE && (len = fread(block, 1, sizeof(block), file)) > 0)
		buf_add(bytes, block, len);
	fclose(file);
	/* ICC.1: the signature of every profile, and the colour space of its input. */
	return bytes->len > 128 && memcmp(bytes->data + 36, "acsp", 4) == 0 && memcmp(bytes->data + 16, "RGB ", 4) == 0 ? 0 : -1;
}

int
pdf_load_profile(const char *path, struct buf *deflated, struct diag_list *diags)
{
	struct pos pos = { path, 0, 0 };
	struct buf bytes = BUF_INIT;
	struct pdf_packer *packer;
	int result = read_profile(path, &bytes);

	if (result == 0) {
		packer = pdf_packer_new(PROFILE_LEVEL);
		pdf_pack(packer, bytes.data, bytes.len, deflated);
		pdf_packer_free(packer);
	} else {
		diag_post(diags, pos, DIAG_COLOUR_PROFILE, "Het kleurprofiel %s is er niet of is geen sRGB-profiel", path);
	}
	buf_free(&bytes);
	return result;
}

struct out_press *
out_press_new(const struct page_style *style, const char *font_dir, struct diag_list *diags)
{
	struct out_press *press = mem_alloc(sizeof(*press));

	press->fonts = pdf_fonts_new(style, font_dir, diags);
	if (style->logo_file != NULL)
		press->logo = pdf_image_load(style->logo_file, diags);
	if (pdf_load_profile(KLAAR_ICC_FILE, &press->icc, diags) != 0 || press->fonts == NULL ||
	    (style->logo_file != NULL && press->logo == NULL)) {
		out_press_free(press);
		return NULL;
	}
	press->file = pdf_file_new();
	press->packer = pdf_packer_new(PAGE_LEVEL);
	press->used = pdf_used_new(press->fonts);
	return press;
}

void
out_press_free(struct out_press *press)
{
	if (press == NULL)
		return;
	pdf_canvas_release(&press->canvas);
	pdf_used_free(press->used);
	pdf_packer_free(press->packer);
	pdf_file_free(press->file);
	pdf_image_free(press->logo);
	pdf_fonts_free(press->fonts);
	buf_free(&press->icc);
	buf_free(&press->packed);
	free(press);
}

const struct page_fonts *
out_press_fonts(struct out_press *press)
{
	return &press->fonts->calls;
}

/* ---- one document ---- */

/* What the pages share; each names it itself, as PDF/A-2 (6.2.2) wants. */
static struct pdf_dict *
add_resources(struct out_press *press, bool has_logo)
{
	struct pdf_dict *resources = pdf_dict_new(press->file);

	if (has_logo)
		pdf_set_dict(pdf_dict_in(resources, "XObject"), "Im0", pdf_image_add(press->logo, press->file));
	return resources;
}

static bool
shows_logo(const struct page_layout *layout)
{
	int page, i;

	for (page = 0; page < layout->count; page++)
		for (i = 0; i < layout->pages[page].count; i++)
			if (layout->pages[page].items[i].kind == PAGE_LOGO)
				return true;
	return false;
}

static void
add_page(struct out_press *press, struct pdf_dict *page, struct pdf_dict *resources)
{
	struct buf *content = &press->canvas.out;

	pdf_set_raw(page, "/MediaBox [0 0 595.276 841.89]");
	pdf_set_name(page, "Tabs", "S");
	pdf_set_dict(page, "Resources", resources);
	pdf_pack(press->packer, content->data, content->len, &press->packed);
	pdf_set_dict(page, "Contents", pdf_stream_new(press->file, &press->packed, PDF_DEFLATED));
}

static void
add_pages(struct out_press *press, const struct out_job *job, const struct page_layout *layout)
{
	struct pdf_dict **pages = mem_array((size_t)layout->count, sizeof(*pages));
	struct pdf_dict *resources = add_resources(press, press->logo != NULL && shows_logo(layout));
	struct pdf_tags *tags = pdf_tags_new(press->file, job->doc, layout->count);
	struct page_place *places = page_places(layout, job->doc);
	int i;

	press->canvas.fonts = press->fonts;
	press->canvas.used = press->used;
	press->canvas.file = press->file;
	press->canvas.logo = press->logo;
	press->canvas.tags = tags;
	press->canvas.doc = job->doc;
	press->canvas.places = places;
	press->canvas.pages = pages;
	for (i = 0; i < layout->count; i++)	/* all of them first: a link may lead to a page that comes later */
		pages[i] = pdf_page_new(press->file);
	for (i = 0; i < layout->count; i++) {
		pdf_canvas_page(&press->canvas, &layout->pages[i], pages[i], i);
		add_page(press, pages[i], resources);
	}
	pdf_tags_write(tags, pages);
	pdf_outline_write(press->file, job->doc, places, pages);
	pdf_used_embed(press->used, press->file, pdf_dict_in(resources, "Font"));
	pdf_used_clear(press->used);
	pdf_tags_free(tags);
	free(places);
	free(pages);
}

/* Room for the two halves of the ID, filled in when the bytes are known. */
static void
add_blank_id(struct pdf_file *file)
{
	static const char zeros[] = "/ID [<00000000000000000000000000000000> <00000000000000000000000000000000>]";

	pdf_set_raw(pdf_file_trailer(file), zeros);
}

/* ISO 32000-1, 14.4: a name for these bytes, no seal; half a SHA-256 is enough of one. */
static void
fill_id(char *bytes, size_t len)
{
	enum { ID_DIGITS = 32, SECOND = ID_DIGITS + 3 };
	char hash[HASH_DIGITS + 1];
	char *at = bytes + len - 6;

	hash_sha256(bytes, len, hash);
	while (at > bytes && memcmp(at, "/ID [<", 6) != 0)
		at--;
	memcpy(at + 6, hash, ID_DIGITS);
	memcpy(at + 6 + SECOND, hash, ID_DIGITS);
}

int
pdf_write_layout(const struct out_job *job, const struct page_layout *layout, struct buf *bytes, struct diag_list *diags)
{
	struct pos pos = { job->doc->body->place.template_pos.file, 0, 0 };
	struct out_press *press = job->press;
	size_t start = bytes->len;
	unsigned long fault;

	pdf_file_begin(press->file);
	pdf_meta_write(press->file, job);
	pdf_meta_intent(press->file, &press->icc);
	add_pages(press, job, layout);
	add_blank_id(press->file);
	fault = pdf_file_save(press->file, bytes);
	if (fault != 0) {
		diag_post(diags, pos, DIAG_PDF_LIMIT, "Dit document past niet in een PDF (grens van libharu, nummer 0x%04lX)", fault);
		bytes->len = start;
		return -1;
	}
	fill_id(bytes->data + start, bytes->len - start);
	return 0;
}

int
out_write_pdf(struct out_job *job, struct buf *bytes, struct diag_list *diags)
{
	struct page_layout *layout = page_layout_new(job->doc, job->style, out_press_fonts(job->press), &job->running, diags);
	int result;

	if (layout == NULL)
		return -1;
	job->pages = layout->count;
	result = pdf_write_layout(job, layout, bytes, diags);
	page_layout_free(layout);
	return result;
}
