/*
 * The operators of one page: items of the layout as marked content. Text goes out as
 * glyph numbers in hexadecimal with the difference between where HarfBuzz wants a
 * glyph and where the PDF's rounded widths would put it, carried on, so that
 * no error adds up along a line. Coordinates are fixed-point: no floats anywhere.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "out/pdf_int.h"

/* Differences below this many thousandths of an em are left for the next glyph: 0.03 pt at 11 pt. */
enum { LEAST_SHIFT = 4 };

static const char *const artifact_names[] = {
	[PAGE_ARTIFACT_PAGINATION] = "Pagination",
	[PAGE_ARTIFACT_LAYOUT] = "Layout",
};

static void
add_numbers(struct buf *out, const long *mpt, int count, const char *operator)
{
	int i;

	for (i = 0; i < count; i++) {
		pdf_add_mpt(out, mpt[i]);
		buf_addc(out, ' ');
	}
	buf_adds(out, operator);
	buf_addc(out, '\n');
}

static long
upwards(long y)
{
	return PAGE_A4_HEIGHT - y;
}

static void
set_colour(struct pdf_canvas *canvas, uint32_t colour)
{
	long parts[3];
	int i;

	if (canvas->colour == (int64_t)colour)
		return;
	canvas->colour = colour;
	for (i = 0; i < 3; i++)
		parts[i] = ((long)(colour >> (16 - 8 * i) & 0xff) * 2000 + 255) / 510;
	add_numbers(&canvas->out, parts, 3, "rg");
}

/* ---- marked content ---- */

static void
add_strokes(struct pdf_canvas *canvas)
{
	if (canvas->strokes.len == 0)
		return;
	buf_adds(&canvas->out, "/Artifact <</Type /Layout>> BDC\n");
	buf_add(&canvas->out, canvas->strokes.data, canvas->strokes.len);
	buf_adds(&canvas->out, "EMC\n");
	buf_clear(&canvas->strokes);
}

static void
close_content(struct pdf_canvas *canvas)
{
	if (canvas->element != NULL || canvas->artifact != PAGE_NOT_ARTIFACT)
		buf_adds(&canvas->out, "EMC\n");
	canvas->element = NULL;
	canvas->artifact = PAGE_NOT_ARTIFACT;
	add_strokes(canvas);
}

static void
open_artifact(struct pdf_canvas *canvas, enum page_artifact artifact)
{
	if (canvas->artifact == artifact)
		return;
	close_content(canvas);
	buf_addf(&canvas->out, "/Artifact <</Type /%s>> BDC\n", artifact_names[artifact]);
	canvas->artifact = artifact;
}

static void
open_element(struct pdf_canvas *canvas, struct pdf_element *element)
{
	if (canvas->element == element)
		return;
	close_content(canvas);
	buf_addc(&canvas->out, '/');
	buf_adds(&canvas->out, pdf_element_type(element));
	buf_adds(&canvas->out, " <</MCID ");
	pdf_add_number(&canvas->out, canvas->mcid);
	buf_adds(&canvas->out, ">> BDC\n");
	pdf_tags_content(canvas->tags, element, canvas->page, canvas->page_index, canvas->mcid++);
	canvas->element = element;
}

static void
open_for(struct pdf_canvas *canvas, const struct page_item *item)
{
	if (item->node == NULL || item->artifact != PAGE_NOT_ARTIFACT)
		open_artifact(canvas, item->artifact != PAGE_NOT_ARTIFACT ? item->artifact : PAGE_ARTIFACT_LAYOUT);
	else
		open_element(canvas, pdf_tags_find(canvas->tags, item));
}

/* ---- links ---- */

/* RFC 3986: what a URI may not hold as it is becomes %XX. */
static void
add_uri(struct buf *out, const char *href)
{
	for (; *href != '\0'; href++) {
		unsigned char c = (unsigned char)*href;

		if (c <= 0x20 || c >= 0x7f || strchr("<>\"{}|\\^`", c) != NULL)
			buf_addf(out, "%%%02X", c);
		else
			buf_addc(out, (char)c);
	}
}

static void
add_action(struct pdf_dict *annotation, const char *href)
{
	struct pdf_dict *action = pdf_dict_in(annotation, "A");
	struct buf uri = BUF_INIT;

	add_uri(&uri, href);
	pdf_set_name(action, "S", "URI");
	pdf_set_ascii(action, "URI", buf_text(&uri));
	buf_free(&uri);
}

/* A place in this document; this page when nothing comes after it. */
static void
add_destination(struct pdf_canvas *canvas, struct pdf_dict *annotation, const char *id)
{
	const struct doc_node *target = doc_find_id(canvas->doc, id);
	struct page_place place = canvas->places[target != NULL ? target->order : 0];

	if (place.page < 0)
		place = (struct page_place){ canvas->page_index, 0 };
	pdf_set_place(annotation, &place, canvas->pages);
}

static struct pdf_dict *
add_annotation(struct pdf_canvas *canvas, const struct doc_node *link, const struct page_box *box)
{
	struct pdf_dict *annotation = pdf_dict_new(canvas->file);
	const long corners[4] = { box->x, upwards((long)box->y + box->height), (long)box->x + box->width, upwards(box->y) };
	struct buf text = BUF_INIT;

	pdf_set_name(annotation, "Type", "Annot");
	pdf_set_name(annotation, "Subtype", "Link");
	buf_adds(&text, "/Rect [");
	add_numbers(&text, corners, 4, "]\n/Border [0 0 0]");
	pdf_set_raw(annotation, text.data);
	pdf_set_number(annotation, "F", 4);
	buf_clear(&text);
	doc_add_text(&text, link);
	pdf_set_text(annotation, "Contents", buf_text(&text));
	buf_free(&text);
	if (link->href[0] == '#')
		add_destination(canvas, annotation, link->href + 1);
	else
		add_action(annotation, link->href);
	return annotation;
}

static void
close_link(struct pdf_canvas *canvas)
{
	struct pdf_dict *annotation;

	if (canvas->link_item == NULL)
		return;
	annotation = add_annotation(canvas, canvas->link_item->link, &canvas->link_box);
	if (canvas->annotations == NULL)
		canvas->annotations = pdf_array_in(canvas->page, "Annots");
	pdf_push_dict(canvas->annotations, annotation);
	pdf_tags_link(canvas->tags, canvas->link_item->link, canvas->page, annotation);
	canvas->link_item = NULL;
}

static int
scaled(const struct pdf_canvas *canvas, const struct page_item *item, int units)
{
	const struct page_metrics *m = &canvas->fonts->faces[item->face].metrics;

	return (int)((int64_t)units * item->size_mpt / m->units_per_em);
}

/* One annotation for what stands of a link on one line. */
static void
follow_link(struct pdf_canvas *canvas, const struct page_item *item)
{
	const struct page_metrics *m = &canvas->fonts->faces[item->face].metrics;
	const struct page_item *first = canvas->link_item;
	bool is_link = item->link != NULL && item->artifact == PAGE_NOT_ARTIFACT;

	if (first != NULL && is_link && item->link == first->link && item->y == first->y) {
		canvas->link_box.width = item->x + item->width - canvas->link_box.x;
		return;
	}
	close_link(canvas);
	if (!is_link)
		return;
	canvas->link_item = item;
	canvas->link_box = (struct page_box){ item->x, item->y - scaled(canvas, item, m->ascent), item->width,
	    scaled(canvas, item, m->ascent + m->descent) };
}

/* ---- text ---- */

static void
set_font(struct pdf_canvas *canvas, const struct page_item *item)
{
	int face = canvas->fonts->faces[item->face].same;

	if (canvas->face == face && canvas->size_mpt == item->size_mpt)
		return;
	canvas->face = face;
	canvas->size_mpt = item->size_mpt;
	buf_addf(&canvas->out, "/F%d ", face);
	pdf_add_mpt(&canvas->out, item->size_mpt);
	buf_adds(&canvas->out, " Tf\n");
}

static void
add_glyph(struct buf *out, uint32_t glyph)
{
	static const char digits[] = "0123456789ABCDEF";
	const char hex[4] = { digits[glyph >> 12 & 15], digits[glyph >> 8 & 15], digits[glyph >> 4 & 15], digits[glyph & 15] };

	buf_add(out, hex, sizeof(hex));
}

/* A glyph above or below the baseline: the string is broken off for another rise. */
static void
set_rise(struct pdf_canvas *canvas, const struct page_item *item, int units)
{
	buf_adds(&canvas->out, ">] TJ\n");
	pdf_add_mpt(&canvas->out, scaled(canvas, item, units));
	buf_adds(&canvas->out, " Ts\n[<");
}

static void
add_glyphs(struct pdf_canvas *canvas, const struct page_item *item)
{
	const struct pdf_face *face = &canvas->fonts->faces[item->face];
	const struct page_glyph *glyph = item->glyphs, *end = glyph + item->glyph_count;
	long pen = 0;		/* font units: where HarfBuzz is */
	long shown = 0;		/* thousandths of an em: where the PDF is */
	long shift;
	int rise = 0;

	buf_adds(&canvas->out, "[<");
	for (; glyph < end; glyph++) {
		if (glyph->y_offset != rise)
			set_rise(canvas, item, rise = glyph->y_offset);
		shift = shown - pdf_face_scale(face, pen + glyph->x_offset);
		if (labs(shift) >= LEAST_SHIFT) {
			buf_addc(&canvas->out, '>');
			pdf_add_number(&canvas->out, shift);
			buf_addc(&canvas->out, '<');
			shown -= shift;
		}
		add_glyph(&canvas->out, glyph->id);
		shown += pdf_face_width(face, glyph->id);
		pen += glyph->advance;
	}
	if (rise != 0)
		set_rise(canvas, item, 0);
	if (canvas->add_space)
		add_glyph(&canvas->out, face->space);
	buf_adds(&canvas->out, ">] TJ\n");
}

static void
add_stroke(struct pdf_canvas *canvas, const struct page_item *item, int above)
{
	const long bar[4] = { item->x, upwards(item->y - above), item->width, item->size_mpt / 18 };

	add_numbers(&canvas->strokes, bar, 4, "re f");
}

static void
draw_text(struct pdf_canvas *canvas, const struct page_item *item)
{
	const long start[2] = { item->x, upwards(item->y) };

	if (item->glyph_count == 0)
		return;
	if (canvas->strokes.len > 0 && canvas->colour != (int64_t)item->colour)
		close_content(canvas);
	open_for(canvas, item);
	set_colour(canvas, item->colour);
	set_font(canvas, item);
	buf_adds(&canvas->out, "BT\n");
	add_numbers(&canvas->out, start, 2, "Td");
	add_glyphs(canvas, item);
	buf_adds(&canvas->out, "ET\n");
	if (item->underline)
		add_stroke(canvas, item, -item->size_mpt / 7);
	if (item->strike)
		add_stroke(canvas, item, scaled(canvas, item, canvas->fonts->faces[item->face].metrics.x_height) / 2);
	pdf_used_item(canvas->used, item);
}

/* ---- rules and pictures ---- */

static void
draw_bar(struct pdf_canvas *canvas, const struct page_item *item)
{
	const long bar[4] = { item->x, upwards((long)item->y + item->height), item->width, item->height };

	open_artifact(canvas, item->artifact != PAGE_NOT_ARTIFACT ? item->artifact : PAGE_ARTIFACT_LAYOUT);
	set_colour(canvas, item->colour);
	add_numbers(&canvas->out, bar, 4, "re f");
}

static void
draw_logo(struct pdf_canvas *canvas, const struct page_item *item)
{
	const struct page_box box = { item->x, item->y, item->width, item->height };
	struct page_box fit;

	if (canvas->logo == NULL)
		return;
	fit = pdf_image_fit(canvas->logo, &box);
	fit.y = (int)upwards((long)fit.y + fit.height);
	open_for(canvas, item);
	if (canvas->element != NULL)
		pdf_tags_box(canvas->element, &fit);
	buf_adds(&canvas->out, "q\n");
	add_numbers(&canvas->out, (const long[]){ fit.width, 0, 0, fit.height, fit.x, fit.y }, 6, "cm");
	buf_adds(&canvas->out, "/Im0 Do\nQ\n");
}

static void (*const drawers[])(struct pdf_canvas *, const struct page_item *) = {
	[PAGE_TEXT] = draw_text,
	[PAGE_RULE] = draw_bar,
	[PAGE_LOGO] = draw_logo,
};

static bool
needs_space(const struct pdf_canvas *canvas, const struct page_item *item, const struct page_item *next)
{
	if (item->kind != PAGE_TEXT || item->node == NULL || item->label || item->text_len == 0 ||
	    item->text[item->text_len - 1] == ' ')
		return false;
	return (next == NULL || next->order != item->order) && pdf_tags_ends_line(canvas->tags, item->order);
}

void
pdf_canvas_page(struct pdf_canvas *canvas, const struct page *content, struct pdf_dict *page, int page_index)
{
	int i;

	buf_clear(&canvas->out);
	canvas->page = page;
	canvas->page_index = page_index;
	canvas->annotations = NULL;
	canvas->colour = -1;
	canvas->face = -1;
	canvas->mcid = 0;
	for (i = 0; i < content->count; i++) {
		canvas->add_space = needs_space(canvas, &content->items[i], i + 1 < content->count ? &content->items[i + 1] : NULL);
		follow_link(canvas, &content->items[i]);
		drawers[content->items[i].kind](canvas, &content->items[i]);
	}
	close_link(canvas);
	close_content(canvas);
}

void
pdf_canvas_release(struct pdf_canvas *canvas)
{
	buf_free(&canvas->out);
	buf_free(&canvas->strokes);
}
