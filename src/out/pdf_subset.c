/*
 * What of a face goes into a document: a subset of the font program with its widths
 * and its map to Unicode. Three subsets are made once per press: of what Dutch text shows,
 * with the letters of names from all of Europe, and with those from Vietnam. A document gets the
 * first that has all its glyphs, else its own; so its bytes depend on itself alone.
 */
#include <hb.h>
#include <hb-subset.h>

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "out/pdf_int.h"

/* Basic Latin, Latin-1 and the punctuation of Dutch; then Latin Extended-A and Romanian; then Vietnamese. */
static const struct { uint32_t first, last; int shelf; } common[] = {
	{ 0x0020, 0x007e, 0 }, { 0x00a0, 0x00ac, 0 }, { 0x00ae, 0x00ff, 0 },
	{ 0x2011, 0x2011, 0 }, { 0x2013, 0x2014, 0 }, { 0x2018, 0x201a, 0 }, { 0x201c, 0x201e, 0 },
	{ 0x2022, 0x2022, 0 }, { 0x2026, 0x2026, 0 }, { 0x20ac, 0x20ac, 0 }, { 0x2212, 0x2212, 0 },
	{ 0x0100, 0x017f, 1 }, { 0x0218, 0x021b, 1 }, { 0x1e9e, 0x1e9e, 1 },
	{ 0x01a0, 0x01a1, 2 }, { 0x01af, 0x01b0, 2 }, { 0x1ea0, 0x1ef9, 2 },
};

/* Tables that a PDF reader never looks at, or that would break PDF/A. */
static const char dropped_tables[][5] = {
	"GSUB", "GPOS", "GDEF", "name", "post", "cmap", "OS/2", "gasp", "kern", "DSIG",
};

enum { PACK_LEVEL = 9, BFCHAR_LIMIT = 100 };

struct pdf_subset {
	unsigned char	*has;		/* per glyph */
	char		 name[80];	/* ABCDEF+OpenSans-Regular */
	struct buf	 program;	/* deflated */
	size_t		 program_len;	/* before that */
	struct buf	 widths;	/* the W array as text */
	struct buf	 to_unicode;	/* deflated */
	struct buf	 descriptor;	/* numbers of the font descriptor as text */
};

/* A glyph that no rune has by itself: it stands for these bytes of the document. */
struct odd_glyph {
	int		 face;
	uint32_t	 glyph;
	const char	*text;
	size_t		 len;
};

struct pdf_used {
	struct pdf_fonts	*fonts;
	unsigned char		*seen[PAGE_FACES];	/* per glyph; NULL until the face is used */
	struct odd_glyph	*odd;
	size_t			 odd_count, odd_cap;
};

static unsigned
glyph_count(const struct pdf_fonts *fonts, int face)
{
	return hb_face_get_glyph_count(fonts->faces[face].face);
}

/* ---- from glyphs to runes ---- */

static const uint32_t *
runes_of(struct pdf_fonts *fonts, int face)
{
	hb_codepoint_t rune = HB_SET_VALUE_INVALID, glyph;
	hb_set_t *all;

	if (fonts->runes[face] != NULL)
		return fonts->runes[face];
	fonts->runes[face] = mem_array(glyph_count(fonts, face), sizeof(uint32_t));
	all = hb_set_create();
	hb_face_collect_unicodes(fonts->faces[face].face, all);
	while (hb_set_next(all, &rune))
		if (hb_font_get_nominal_glyph(fonts->faces[face].font, rune, &glyph) && fonts->runes[face][glyph] == 0)
			fonts->runes[face][glyph] = rune;
	hb_set_destroy(all);
	return fonts->runes[face];
}

static const struct odd_glyph *
find_odd(const struct pdf_used *used, int face, uint32_t glyph)
{
	size_t i;

	for (i = 0; used != NULL && i < used->odd_count; i++)
		if (used->odd[i].face == face && used->odd[i].glyph == glyph)
			return &used->odd[i];
	return NULL;
}

static void
add_hex(struct buf *out, const struct buf *bytes)
{
	static const char digits[] = "0123456789ABCDEF";
	size_t i;

	for (i = 0; i < bytes->len; i++) {
		buf_addc(out, digits[(unsigned char)bytes->data[i] >> 4]);
		buf_addc(out, digits[(unsigned char)bytes->data[i] & 15]);
	}
}

/* "<0041> <0041>": a glyph and its text in UTF-16. */
static void
add_bfchar(struct buf *out, uint32_t glyph, uint32_t rune, const struct odd_glyph *odd)
{
	struct buf wide = BUF_INIT;
	char text[4];

	if (rune != 0)
		pdf_add_utf16(&wide, text, utf8_encode(rune, text));
	else if (odd != NULL)
		pdf_add_utf16(&wide, odd->text, odd->len);
	else
		pdf_add_utf16(&wide, "\xef\xbf\xbd", 3);
	buf_addf(out, "<%04X> <", (unsigned)glyph);
	add_hex(out, &wide);
	buf_adds(out, ">\n");
	buf_free(&wide);
}

static unsigned
count_from(const unsigned char *has, unsigned glyph, unsigned end)
{
	unsigned count = 0;

	for (; glyph < end && count < BFCHAR_LIMIT; glyph++)
		count += has[glyph];
	return count;
}

static void
add_bfchars(struct buf *out, struct pdf_fonts *fonts, int face, const unsigned char *has, const struct pdf_used *used)
{
	const uint32_t *runes = runes_of(fonts, face);
	unsigned glyph, end = glyph_count(fonts, face), left = 0;

	for (glyph = 0; glyph < end; glyph++) {
		if (!has[glyph])
			continue;
		if (left == 0) {
			left = count_from(has, glyph, end);
			buf_addf(out, "%u beginbfchar\n", left);
		}
		add_bfchar(out, glyph, runes[glyph], find_odd(used, face, glyph));
		if (--left == 0)
			buf_adds(out, "endbfchar\n");
	}
}

static void
make_to_unicode(struct pdf_subset *subset, struct pdf_fonts *fonts, int face, const struct pdf_used *used, struct pdf_packer *packer)
{
	struct buf text = BUF_INIT;

	buf_adds(&text, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
	    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
	    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
	    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
	add_bfchars(&text, fonts, face, subset->has, used);
	buf_adds(&text, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
	pdf_pack(packer, text.data, text.len, &subset->to_unicode);
	buf_free(&text);
}

/* ---- the subset ---- */

static void
make_program(struct pdf_subset *subset, hb_face_t *face, struct pdf_packer *packer)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	unsigned glyph, end = hb_face_get_glyph_count(face), len;
	size_t i;
	hb_face_t *small;
	hb_blob_t *blob;
	const char *bytes;

	assert(input != NULL);
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
	for (glyph = 0; glyph < end; glyph++)
		if (subset->has[glyph])
			hb_set_add(hb_subset_input_glyph_set(input), glyph);
	for (i = 0; i < sizeof(dropped_tables) / sizeof(dropped_tables[0]); i++)
		hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG),
		    hb_tag_from_string(dropped_tables[i], 4));
	small = hb_subset_or_fail(face, input);
	assert(small != NULL);
	blob = hb_face_reference_blob(small);
	bytes = hb_blob_get_data(blob, &len);
	subset->program_len = len;
	pdf_pack(packer, bytes, len, &subset->program);
	hb_blob_destroy(blob);
	hb_face_destroy(small);
	hb_subset_input_destroy(input);
}

/* "32 [260 268] 40 [301]": runs of glyphs that follow each other. */
static void
make_widths(struct pdf_subset *subset, const struct pdf_face *face)
{
	unsigned glyph, end = hb_face_get_glyph_count(face->face);

	buf_adds(&subset->widths, "/W [");
	for (glyph = 0; glyph < end; glyph++) {
		if (!subset->has[glyph])
			continue;
		buf_addf(&subset->widths, "%u [", glyph);
		for (; glyph < end && subset->has[glyph]; glyph++)
			buf_addf(&subset->widths, "%d ", pdf_face_width(face, glyph));
		subset->widths.data[subset->widths.len - 1] = ']';
	}
	buf_adds(&subset->widths, "]");
}

/* Six letters that differ for different sets of glyphs (FNV-1a). */
static void
make_name(struct pdf_subset *subset, const struct pdf_face *face)
{
	uint64_t hash = 14695981039346656037u;
	unsigned glyph, end = hb_face_get_glyph_count(face->face);
	char tag[7] = "";
	int i;

	for (glyph = 0; glyph < end; glyph++)
		if (subset->has[glyph])
			hash = (hash ^ glyph) * 1099511628211u;
	for (i = 0; i < 6; i++, hash /= 26)
		tag[i] = (char)('A' + hash % 26);
	snprintf(subset->name, sizeof(subset->name), "%s+%s", tag, face->name);
}

static int
signed_16(const char *bytes)
{
	return (int16_t)((unsigned char)bytes[0] << 8 | (unsigned char)bytes[1]);
}

static void
make_descriptor(struct pdf_subset *subset, const struct pdf_face *face)
{
	hb_blob_t *head = hb_face_reference_table(face->face, HB_TAG('h','e','a','d'));
	hb_blob_t *post = hb_face_reference_table(face->face, HB_TAG('p','o','s','t'));
	unsigned head_len, post_len, i;
	const char *head_bytes = hb_blob_get_data(head, &head_len), *post_bytes = hb_blob_get_data(post, &post_len);
	int angle = post_len >= 8 ? signed_16(post_bytes + 4) : 0;
	struct buf *out = &subset->descriptor;

	buf_addf(out, "/Flags %d\n/ItalicAngle %d\n/StemV 80\n", angle != 0 ? 4 | 64 : 4, angle);
	buf_addf(out, "/Ascent %d\n/Descent %d\n/CapHeight %d\n/FontBBox [", pdf_face_scale(face, face->metrics.ascent),
	    -pdf_face_scale(face, face->metrics.descent), pdf_face_scale(face, face->metrics.cap_height));
	for (i = 36; i < 44; i += 2)
		buf_addf(out, "%d ", head_len >= 54 ? pdf_face_scale(face, signed_16(head_bytes + i)) : 0);
	buf_adds(out, "]");
	hb_blob_destroy(head);
	hb_blob_destroy(post);
}

/* Takes has; the rest comes when the subset is embedded for the first time. */
static struct pdf_subset *
subset_new(unsigned char *has)
{
	struct pdf_subset *subset = mem_alloc(sizeof(*subset));

	subset->has = has;
	return subset;
}

static void
complete(struct pdf_subset *subset, struct pdf_fonts *fonts, int face, const struct pdf_used *used)
{
	struct pdf_packer *packer;

	if (subset->program.len > 0)
		return;
	packer = pdf_packer_new(PACK_LEVEL);
	make_program(subset, fonts->faces[face].face, packer);
	make_to_unicode(subset, fonts, face, used, packer);
	make_widths(subset, &fonts->faces[face]);
	make_name(subset, &fonts->faces[face]);
	make_descriptor(subset, &fonts->faces[face]);
	pdf_packer_free(packer);
}

void
pdf_subset_free(struct pdf_subset *subset)
{
	if (subset == NULL)
		return;
	free(subset->has);
	buf_free(&subset->program);
	buf_free(&subset->widths);
	buf_free(&subset->to_unicode);
	buf_free(&subset->descriptor);
	free(subset);
}

static struct pdf_subset *
common_subset(struct pdf_fonts *fonts, int face, int shelf)
{
	unsigned char *has;
	hb_codepoint_t rune, glyph;
	size_t i;

	if (fonts->common[face][shelf] != NULL)
		return fonts->common[face][shelf];
	has = mem_alloc(glyph_count(fonts, face));
	for (i = 0; i < sizeof(common) / sizeof(common[0]) && common[i].shelf <= shelf; i++)
		for (rune = common[i].first; rune <= common[i].last; rune++)
			if (hb_font_get_nominal_glyph(fonts->faces[face].font, rune, &glyph) && glyph != 0)
				has[glyph] = 1;
	fonts->common[face][shelf] = subset_new(has);
	return fonts->common[face][shelf];
}

/* ---- what one document uses ---- */

struct pdf_used *
pdf_used_new(struct pdf_fonts *fonts)
{
	struct pdf_used *used = mem_alloc(sizeof(*used));

	used->fonts = fonts;
	return used;
}

void
pdf_used_clear(struct pdf_used *used)
{
	int face;

	for (face = 0; face < PAGE_FACES; face++) {
		free(used->seen[face]);
		used->seen[face] = NULL;
	}
	used->odd_count = 0;
}

void
pdf_used_free(struct pdf_used *used)
{
	if (used == NULL)
		return;
	pdf_used_clear(used);
	free(used->odd);
	free(used);
}

/* The first glyph of a cluster stands for all its text, the others for nothing that is seen. */
static void
note_odd(struct pdf_used *used, int face, const struct page_item *item, uint32_t i)
{
	struct odd_glyph odd = { face, item->glyphs[i].id, "\xe2\x80\x8b", 3 };
	uint32_t start = item->glyphs[i].byte, end = item->text_len, next;

	for (next = i + 1; next < item->glyph_count; next++)
		if (item->glyphs[next].byte != start) {
			end = item->glyphs[next].byte;
			break;
		}
	if ((i == 0 || item->glyphs[i - 1].byte != start) && end > start) {
		odd.text = item->text + start;
		odd.len = end - start;
	}
	MEM_GROW(used->odd, used->odd_cap, used->odd_count + 1);
	used->odd[used->odd_count++] = odd;
}

void
pdf_used_item(struct pdf_used *used, const struct page_item *item)
{
	int face = used->fonts->faces[item->face].same;
	const uint32_t *runes = runes_of(used->fonts, face);
	unsigned char *seen = used->seen[face];
	uint32_t i, glyph;

	if (seen == NULL)
		seen = used->seen[face] = mem_alloc(glyph_count(used->fonts, face));
	for (i = 0; i < item->glyph_count; i++) {
		glyph = item->glyphs[i].id;
		assert(glyph != 0);
		if (!seen[glyph] && runes[glyph] == 0)
			note_odd(used, face, item, i);
		seen[glyph] = 1;
	}
}

static bool
covers(const struct pdf_subset *subset, const unsigned char *seen, unsigned end)
{
	unsigned glyph;

	for (glyph = 0; glyph < end; glyph++)
		if (seen[glyph] && !subset->has[glyph])
			return false;
	return true;
}

static struct pdf_subset *
find_common(const struct pdf_used *used, int face)
{
	struct pdf_subset *subset;
	int shelf;

	for (shelf = 0; shelf < PDF_SHELVES; shelf++) {
		subset = common_subset(used->fonts, face, shelf);
		if (covers(subset, used->seen[face], glyph_count(used->fonts, face)))
			return subset;
	}
	return NULL;
}

static struct pdf_subset *
own_subset(const struct pdf_used *used, int face)
{
	const struct pdf_subset *base = common_subset(used->fonts, face, 0);
	unsigned glyph, end = glyph_count(used->fonts, face);
	unsigned char *has = mem_alloc(end);

	for (glyph = 0; glyph < end; glyph++)
		has[glyph] = used->seen[face][glyph] | base->has[glyph];
	return subset_new(has);
}

/* ISO 32000-1, 9.7: Type0 over CIDFontType2; the codes in the text are glyph numbers. */
static struct pdf_dict *
add_descendant(const struct pdf_subset *subset, struct pdf_file *file)
{
	struct pdf_dict *font = pdf_dict_new(file), *descriptor = pdf_dict_new(file), *system, *program;
	char length[40];

	program = pdf_stream_new(file, &subset->program, PDF_DEFLATED);
	snprintf(length, sizeof(length), "/Length1 %zu", subset->program_len);
	pdf_set_raw(program, length);
	pdf_set_name(descriptor, "Type", "FontDescriptor");
	pdf_set_name(descriptor, "FontName", subset->name);
	pdf_set_raw(descriptor, buf_text(&subset->descriptor));
	pdf_set_dict(descriptor, "FontFile2", program);
	pdf_set_name(font, "Type", "Font");
	pdf_set_name(font, "Subtype", "CIDFontType2");
	pdf_set_name(font, "BaseFont", subset->name);
	system = pdf_dict_in(font, "CIDSystemInfo");
	pdf_set_ascii(system, "Registry", "Adobe");
	pdf_set_ascii(system, "Ordering", "Identity");
	pdf_set_number(system, "Supplement", 0);
	pdf_set_name(font, "CIDToGIDMap", "Identity");
	pdf_set_dict(font, "FontDescriptor", descriptor);
	pdf_set_raw(font, buf_text(&subset->widths));
	return font;
}

static struct pdf_dict *
add_font(const struct pdf_subset *subset, struct pdf_file *file)
{
	struct pdf_dict *font = pdf_dict_new(file);

	pdf_set_name(font, "Type", "Font");
	pdf_set_name(font, "Subtype", "Type0");
	pdf_set_name(font, "BaseFont", subset->name);
	pdf_set_name(font, "Encoding", "Identity-H");
	pdf_push_dict(pdf_array_in(font, "DescendantFonts"), add_descendant(subset, file));
	pdf_set_dict(font, "ToUnicode", pdf_stream_new(file, &subset->to_unicode, PDF_DEFLATED));
	return font;
}

static struct pdf_dict *
embed_face(const struct pdf_used *used, int face, struct pdf_file *file)
{
	struct pdf_subset *shared = find_common(used, face), *own;
	struct pdf_dict *font;

	if (shared != NULL) {
		complete(shared, used->fonts, face, NULL);
		return add_font(shared, file);
	}
	own = own_subset(used, face);
	complete(own, used->fonts, face, used);
	font = add_font(own, file);
	pdf_subset_free(own);
	return font;
}

void
pdf_used_embed(const struct pdf_used *used, struct pdf_file *file, struct pdf_dict *fonts)
{
	char name[3] = "F0";
	int face;

	for (face = 0; face < PAGE_FACES; face++) {
		name[1] = (char)('0' + face);
		if (used->seen[face] != NULL)
			pdf_set_dict(fonts, name, embed_face(used, face, file));
	}
}
