/*
 * The four faces of a house style: opened once per press from TrueType files, read
 * only from then on, and shaped by HarfBuzz. Kerning is on. Ligatures are off: a
 * letter for weak readers gains nothing by them, and words stay whole when copied.
 */
#include <hb.h>
#include <hb-ot.h>

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "out/pdf_int.h"

static const hb_feature_t features[] = {
	{ HB_TAG('l','i','g','a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END },
	{ HB_TAG('c','l','i','g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END },
};

int
pdf_face_scale(const struct pdf_face *face, long units)
{
	long em = face->metrics.units_per_em, twice = units * 2000;

	return (int)((twice + (twice < 0 ? -em : em)) / (2 * em));
}

int
pdf_face_width(const struct pdf_face *face, uint32_t glyph)
{
	int *known = &face->widths[glyph];

	if (*known == 0)
		*known = pdf_face_scale(face, hb_font_get_glyph_h_advance(face->font, glyph)) + 1;
	return *known - 1;
}

/* Copies what HarfBuzz made of the run; a glyph 0 is a rune that the face lacks. */
static int
take_glyphs(struct pdf_fonts *fonts, size_t *bad)
{
	unsigned int i, count;
	const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(fonts->scratch, &count);
	const hb_glyph_position_t *place = hb_buffer_get_glyph_positions(fonts->scratch, &count);

	MEM_GROW(fonts->glyphs, fonts->cap, count + 1);
	for (i = 0; i < count; i++) {
		struct page_glyph *glyph = &fonts->glyphs[i];

		if (info[i].codepoint == 0) {
			*bad = info[i].cluster;
			return -1;
		}
		glyph->id = info[i].codepoint;
		glyph->byte = info[i].cluster;
		glyph->advance = place[i].x_advance;
		glyph->x_offset = place[i].x_offset;
		glyph->y_offset = place[i].y_offset;
	}
	return (int)count;
}

static int
shape(void *ctx, enum page_face face, const char *text, size_t len, const struct page_glyph **glyphs, size_t *bad)
{
	struct pdf_fonts *fonts = ctx;
	hb_buffer_t *buffer = fonts->scratch;
	int count;

	hb_buffer_clear_contents(buffer);
	hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
	hb_buffer_add_utf8(buffer, text, (int)len, 0, (int)len);
	/* The language is fixed: HarfBuzz would take it from the locale. */
	hb_buffer_set_language(buffer, hb_language_from_string("nl", 2));
	hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
	hb_buffer_guess_segment_properties(buffer);
	hb_shape(fonts->faces[face].font, buffer, features, sizeof(features) / sizeof(features[0]));
	count = take_glyphs(fonts, bad);
	*glyphs = fonts->glyphs;
	return count;
}

static const struct page_metrics *
metrics(void *ctx, enum page_face face)
{
	const struct pdf_fonts *fonts = ctx;

	return &fonts->faces[face].metrics;
}

static int
position(const struct pdf_face *face, hb_ot_metrics_tag_t tag, int otherwise)
{
	hb_position_t value;

	return hb_ot_metrics_get_position(face->font, tag, &value) && value > 0 ? value : otherwise;
}

static void
read_metrics(struct pdf_face *face)
{
	struct page_metrics *m = &face->metrics;
	hb_font_extents_t extents;

	m->units_per_em = (int)hb_face_get_upem(face->face);
	hb_font_set_scale(face->font, m->units_per_em, m->units_per_em);
	hb_font_get_h_extents(face->font, &extents);
	m->ascent = extents.ascender;
	m->descent = -extents.descender;
	m->cap_height = position(face, HB_OT_METRICS_TAG_CAP_HEIGHT, m->ascent * 2 / 3);
	m->x_height = position(face, HB_OT_METRICS_TAG_X_HEIGHT, m->ascent / 2);
}

static bool
is_name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

static void
read_name(struct pdf_face *face)
{
	char text[sizeof(face->name)];
	unsigned int i, at = 0, len = sizeof(text);

	hb_ot_name_get_utf8(face->face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &len, text);
	for (i = 0; i < len && at < sizeof(face->name) - 1; i++)
		if (is_name_char(text[i]))
			face->name[at++] = text[i];
	if (at == 0)
		strcpy(face->name, "Font");
}

static size_t
table_length(const struct pdf_face *face, hb_tag_t tag)
{
	hb_blob_t *table = hb_face_reference_table(face->face, tag);
	size_t len = hb_blob_get_length(table);

	hb_blob_destroy(table);
	return len;
}

/* OS/2.fsType bit 1: restricted licence, no embedding. */
static bool
may_embed(const struct pdf_face *face)
{
	hb_blob_t *table = hb_face_reference_table(face->face, HB_TAG('O','S','/','2'));
	unsigned int len;
	const char *bytes = hb_blob_get_data(table, &len);
	bool restricted = len > 9 && (bytes[9] & 0x0f) == 2;

	hb_blob_destroy(table);
	return !restricted;
}

static const char *
find_fault(const struct pdf_face *face)
{
	if (hb_face_get_glyph_count(face->face) == 0)
		return "is geen lettertype of is beschadigd";
	if (table_length(face, HB_TAG('g','l','y','f')) == 0)
		return "is geen TrueType-lettertype";
	if (!may_embed(face))
		return "mag niet in een document worden opgenomen";
	return NULL;
}

static int
open_face(struct pdf_face *face, struct diag_list *diags)
{
	struct pos pos = { face->path, 0, 0 };
	hb_blob_t *blob = hb_blob_create_from_file_or_fail(face->path);
	const char *fault;

	if (blob == NULL) {
		diag_post(diags, pos, DIAG_FONT_MISSING, "Het lettertype %s is er niet of kan niet worden gelezen", face->path);
		return -1;
	}
	face->face = hb_face_create(blob, 0);
	hb_blob_destroy(blob);
	hb_face_make_immutable(face->face);
	if ((fault = find_fault(face)) != NULL) {
		diag_post(diags, pos, DIAG_FONT_UNFIT, "Het lettertype %s %s", face->path, fault);
		return -1;
	}
	face->font = hb_font_create(face->face);
	read_metrics(face);
	face->widths = mem_array(hb_face_get_glyph_count(face->face), sizeof(int));
	hb_font_get_nominal_glyph(face->font, ' ', &face->space);
	hb_font_make_immutable(face->font);
	read_name(face);
	return 0;
}

/* Faces may share a file: the italic of a house style that has none. */
static void
share_face(struct pdf_face *face, const struct pdf_face *first)
{
	char *path = face->path;
	int same = face->same;

	*face = *first;
	face->path = path;
	face->same = same;
	hb_face_reference(face->face);
	hb_font_reference(face->font);
}

static int
first_with(const struct pdf_fonts *fonts, int index)
{
	int i;

	for (i = 0; i < index; i++)
		if (strcmp(fonts->faces[i].path, fonts->faces[index].path) == 0)
			break;
	return i;
}

struct pdf_fonts *
pdf_fonts_new(const struct page_style *style, const char *font_dir, struct diag_list *diags)
{
	struct pdf_fonts *fonts = mem_alloc(sizeof(*fonts));
	int i, faults = 0;

	for (i = 0; i < PAGE_FACES; i++) {
		fonts->faces[i].path = mem_format("%s/%s", font_dir, style->face_files[i]);
		fonts->faces[i].same = first_with(fonts, i);
		if (fonts->faces[i].same < i)
			share_face(&fonts->faces[i], &fonts->faces[fonts->faces[i].same]);
		else
			faults += open_face(&fonts->faces[i], diags) != 0;
	}
	fonts->scratch = hb_buffer_create();
	fonts->calls = (struct page_fonts){ .ctx = fonts, .shape = shape, .metrics = metrics };
	fonts->calls.cache = page_cache_new();
	if (faults == 0)
		return fonts;
	pdf_fonts_free(fonts);
	return NULL;
}

void
pdf_fonts_free(struct pdf_fonts *fonts)
{
	int i, shelf;

	if (fonts == NULL)
		return;
	for (i = 0; i < PAGE_FACES; i++) {
		for (shelf = 0; shelf < PDF_SHELVES; shelf++)
			pdf_subset_free(fonts->common[i][shelf]);
		free(fonts->runes[i]);
		if (fonts->faces[i].same == i)
			free(fonts->faces[i].widths);
		hb_font_destroy(fonts->faces[i].font);
		hb_face_destroy(fonts->faces[i].face);
		free(fonts->faces[i].path);
	}
	page_cache_free(fonts->calls.cache);
	hb_buffer_destroy(fonts->scratch);
	free(fonts->glyphs);
	free(fonts);
}
