/*
 * What the files of the PDF writer share. pdf_object.c is the only one that knows
 * libharu; the others build objects through the calls below. Faults of libharu
 * (a limit that is passed) are sticky and come out of pdf_file_save() once.
 */
#ifndef KLAAR_OUT_PDF_INT_H
#define KLAAR_OUT_PDF_INT_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "doc/doc.h"
#include "out/out.h"
#include "page/page.h"

/* ---- pdf_object.c: objects, streams, cross-reference table and file ---- */

struct pdf_file;
struct pdf_dict;
struct pdf_array;

struct pdf_file *pdf_file_new(void);
void pdf_file_free(struct pdf_file *file);
void pdf_file_begin(struct pdf_file *file);	/* an empty document; what was there is gone */
unsigned long pdf_file_save(struct pdf_file *file, struct buf *bytes);	/* appends; 0, or libharu's error number */
struct pdf_dict *pdf_file_catalog(struct pdf_file *file);
struct pdf_dict *pdf_file_info(struct pdf_file *file);
struct pdf_dict *pdf_file_trailer(struct pdf_file *file);

struct pdf_dict *pdf_dict_new(struct pdf_file *file);			/* an object of its own */
struct pdf_dict *pdf_dict_in(struct pdf_dict *parent, const char *key);	/* a value inside parent */
struct pdf_dict *pdf_page_new(struct pdf_file *file);			/* added at the end of the page tree */
struct pdf_array *pdf_array_new(struct pdf_file *file);			/* an object of its own */
struct pdf_array *pdf_array_in(struct pdf_dict *parent, const char *key);

enum pdf_filter { PDF_PLAIN, PDF_DEFLATED };
/* The bytes are copied; PDF_DEFLATED: they are a ready zlib stream. */
struct pdf_dict *pdf_stream_new(struct pdf_file *file, const struct buf *bytes, enum pdf_filter filter);

void pdf_set_name(struct pdf_dict *dict, const char *key, const char *name);
void pdf_set_number(struct pdf_dict *dict, const char *key, long number);
void pdf_set_true(struct pdf_dict *dict, const char *key);
void pdf_set_text(struct pdf_dict *dict, const char *key, const char *utf8);	/* text string: ASCII or UTF-16 */
void pdf_set_ascii(struct pdf_dict *dict, const char *key, const char *ascii);
void pdf_set_bytes(struct pdf_dict *dict, const char *key, const struct buf *bytes);	/* a hexadecimal string */
void pdf_add_utf16(struct buf *out, const char *utf8, size_t len);	/* big-endian, no mark before it */
void pdf_set_dict(struct pdf_dict *dict, const char *key, struct pdf_dict *object);	/* a reference */
/* Ready text at the dictionary's end, such as "/BBox [0 0 1.5 2]": for reals, which libharu prints as floats. */
void pdf_set_raw(struct pdf_dict *dict, const char *text);

void pdf_push_number(struct pdf_array *array, long number);
void pdf_push_name(struct pdf_array *array, const char *name);
void pdf_push_null(struct pdf_array *array);
void pdf_push_dict(struct pdf_array *array, struct pdf_dict *object);	/* a reference */
void pdf_push_array(struct pdf_array *array, struct pdf_array *object);	/* a reference */
/* For raw text: before, then a reference to an object of its own, such as " /Pg 12 0 R". */
void pdf_add_reference(struct buf *out, const char *before, const struct pdf_dict *object);

/* ---- pdf_pack.c: small helpers on bytes ---- */

struct pdf_packer;		/* a zlib compressor, kept for reuse */
struct pdf_packer *pdf_packer_new(int level);
void pdf_packer_free(struct pdf_packer *packer);
void pdf_pack(struct pdf_packer *packer, const void *bytes, size_t len, struct buf *out);	/* replaces what out holds */
void pdf_add_mpt(struct buf *out, long mpt);	/* thousandths as a decimal number, no trailing zeros: 11500 is 11.5 */
void pdf_add_number(struct buf *out, long number);	/* a whole number: printf is slow at the thousands of a page */

/* ---- pdf_font.c: faces, metrics, shaping ---- */

enum { PDF_SHELVES = 3 };	/* the ready subsets of a face: Dutch text; the names of Europe; and of Vietnam */

struct pdf_face {
	char			*path;
	char			 name[64];	/* PostScript name: letters, digits and hyphens */
	struct hb_face_t	*face;
	struct hb_font_t	*font;		/* scaled to font units */
	struct page_metrics	 metrics;
	uint32_t		 space;		/* its glyph for a space */
	int			*widths;	/* per glyph the width plus one; 0: not asked for yet */
	int			 same;		/* the first face with the same file: its own index, or a lower one */
};

struct pdf_fonts {
	struct pdf_face		 faces[PAGE_FACES];
	struct page_fonts	 calls;
	struct hb_buffer_t	*scratch;
	struct page_glyph	*glyphs;	/* the last run shaped */
	size_t			 cap;
	/* Made when first used; see pdf_subset.c. */
	uint32_t		*runes[PAGE_FACES];	/* per glyph the lowest rune that shows it; 0: none */
	struct pdf_subset	*common[PAGE_FACES][PDF_SHELVES];
};

/* font_dir: the folder that the style's face files are below. NULL with DIAG_FONT_MISSING or DIAG_FONT_UNFIT. */
struct pdf_fonts *pdf_fonts_new(const struct page_style *style, const char *font_dir, struct diag_list *diags);
void pdf_fonts_free(struct pdf_fonts *fonts);
/* Thousandths of an em, rounded: the width of a glyph as the PDF states it. */
int pdf_face_width(const struct pdf_face *face, uint32_t glyph);
int pdf_face_scale(const struct pdf_face *face, long units);

/* ---- pdf_subset.c: what of the faces goes into a document ---- */

void pdf_subset_free(struct pdf_subset *subset);

struct pdf_used;		/* the glyphs that one document shows, per face */
struct pdf_used *pdf_used_new(struct pdf_fonts *fonts);
void pdf_used_free(struct pdf_used *used);
void pdf_used_clear(struct pdf_used *used);	/* for the next document */
void pdf_used_item(struct pdf_used *used, const struct page_item *item);
/* Adds the fonts that were used, as /F0 ... /F3, to the dictionary of fonts. */
void pdf_used_embed(const struct pdf_used *used, struct pdf_file *file, struct pdf_dict *fonts);

/* ---- pdf_image.c ---- */

struct pdf_image;
struct pdf_image *pdf_image_load(const char *path, struct diag_list *diags);	/* PNG on white; NULL with DIAG_LOGO */
void pdf_image_free(struct pdf_image *image);
struct pdf_dict *pdf_image_add(const struct pdf_image *image, struct pdf_file *file);
struct page_box pdf_image_fit(const struct pdf_image *image, const struct page_box *box);

/* ---- pdf_tags.c: the structure tree ---- */

struct pdf_tags;
struct pdf_element;
struct pdf_tags *pdf_tags_new(struct pdf_file *file, const struct doc *doc, int page_count);
void pdf_tags_free(struct pdf_tags *tags);
/* The element that an item's content belongs to, made when there was none; and its standard type. */
struct pdf_element *pdf_tags_find(struct pdf_tags *tags, const struct page_item *item);
const char *pdf_element_type(const struct pdf_element *element);
bool pdf_tags_ends_line(const struct pdf_tags *tags, int order);	/* is there a br after this text? */
/* Content number mcid of the page belongs to element. Pages come in order, and so do the numbers of a page. */
void pdf_tags_content(struct pdf_tags *tags, struct pdf_element *element, struct pdf_dict *page, int page_index, int mcid);
void pdf_tags_box(struct pdf_element *element, const struct page_box *box);	/* of a figure: mpt, y upwards */
void pdf_tags_link(struct pdf_tags *tags, const struct doc_node *link, struct pdf_dict *page, struct pdf_dict *annotation);
/* Writes the tree into the catalog; gives each page its StructParents. */
void pdf_tags_write(struct pdf_tags *tags, struct pdf_dict *const *pages);

/* ---- pdf_outline.c: bookmarks, when there are more than ten headings ---- */

void pdf_outline_write(struct pdf_file *file, const struct doc *doc, const struct page_place *places, struct pdf_dict *const *pages);
void pdf_set_place(struct pdf_dict *dict, const struct page_place *place, struct pdf_dict *const *pages);	/* Dest */

/* ---- pdf_content.c: one page ---- */

struct pdf_canvas {
	struct pdf_fonts	*fonts;
	struct pdf_used		*used;
	struct pdf_tags		*tags;
	struct pdf_file		*file;
	const struct pdf_image	*logo;		/* may be NULL */
	const struct doc	*doc;
	const struct page_place	*places;	/* of each node: where links inside the document lead */
	struct pdf_dict *const	*pages;
	/* From here: of the page at hand. */
	struct pdf_dict		*page;
	int			 page_index;
	struct buf		 out;		/* the operators */
	int64_t			 colour;	/* what the graphics state holds; -1: not set */
	int			 face, size_mpt;
	struct pdf_element	*element;	/* the marked content that is open, or NULL */
	enum page_artifact	 artifact;	/* or the artifact */
	int			 mcid;		/* the next number */
	struct buf		 strokes;	/* underlines of the open content: drawn as artifact after it */
	struct page_box		 link_box;
	const struct page_item	*link_item;	/* the first item of the link's line, or NULL */
	bool			 add_space;	/* after the text at hand: a br parts it from the next */
	struct pdf_array	*annotations;
};
/* Writes the operators of the page into canvas->out and its link annotations into the page. */
void pdf_canvas_page(struct pdf_canvas *canvas, const struct page *content, struct pdf_dict *page, int page_index);
void pdf_canvas_release(struct pdf_canvas *canvas);

/* ---- pdf_meta.c: what the document says about itself ---- */

void pdf_meta_write(struct pdf_file *file, const struct out_job *job);
void pdf_meta_intent(struct pdf_file *file, const struct buf *icc);	/* the deflated sRGB profile */
const char *pdf_meta_lang(const char *lang);	/* nl-NL for nl */

/* ---- pdf.c: for the tests, which make their own layout and have no colour profile ---- */

int pdf_load_profile(const char *path, struct buf *deflated, struct diag_list *diags);	/* -1 with DIAG_COLOUR_PROFILE */
int pdf_write_layout(const struct out_job *job, const struct page_layout *layout, struct buf *bytes, struct diag_list *diags);

#endif
