/*
 * The house style of an organisation: templates/schema/huisstijl.rng says what it may hold,
 * this file what it means and what is used when something is absent. Two
 * presets put the address behind the window of a Dutch C5/6 or EA5/6 envelope, a window of 35 x 90 mm, 50 mm below the
 * paper's top when the sheet is folded in three, 20 mm from the left or 10 mm from the right; the boxes
 * are some millimetres smaller, because paper shifts in an envelope. Contrast: WCAG 2.1, 1.4.3 and 1.4.11.
 */
#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "page/page_int.h"

enum unit { UNIT_MM, UNIT_PT };

#define BOX_MM(x, y, w, h) { PAGE_MM(x), PAGE_MM(y), PAGE_MM(w), PAGE_MM(h) }

static const struct preset {
	const char	*name;
	struct page_box	 window, logo, sender, reference;
	int		 first_top;
} presets[] = {
	{ "links", BOX_MM(25, 51, 82, 33), BOX_MM(25, 12, 60, 22), BOX_MM(122, 12, 63, 37), BOX_MM(122, 51, 63, 42), PAGE_MM(100) },
	{ "rechts", BOX_MM(115, 51, 80, 33), BOX_MM(25, 12, 60, 22), BOX_MM(115, 12, 67, 37), BOX_MM(25, 51, 80, 42), PAGE_MM(100) },
};

/* Every figure: where it stands, where it goes, and between what. */
#define FIELD(member) offsetof(struct page_style, member)
#define BOX_ROWS(element, member) \
	{ element, "x", FIELD(member.x), UNIT_MM, 0, PAGE_A4_WIDTH }, { element, "y", FIELD(member.y), UNIT_MM, 0, PAGE_A4_HEIGHT }, \
	{ element, "breedte", FIELD(member.width), UNIT_MM, PAGE_MM(10), PAGE_A4_WIDTH }, \
	{ element, "hoogte", FIELD(member.height), UNIT_MM, PAGE_MM(5), PAGE_A4_HEIGHT }

static const struct measure {
	const char	*element, *attribute;
	size_t		 field;
	enum unit	 unit;
	int		 least, most;		/* mpt */
} measures[] = {
	{ "tekst", "grootte", FIELD(size_mpt), UNIT_PT, PAGE_PT(9), PAGE_PT(16) },
	{ "tekst", "regelhoogte", FIELD(line_mpt), UNIT_PT, PAGE_PT(10), PAGE_PT(32) },
	{ "marges", "boven", FIELD(margin_top), UNIT_MM, PAGE_MM(12), PAGE_MM(80) },
	{ "marges", "onder", FIELD(margin_bottom), UNIT_MM, PAGE_MM(12), PAGE_MM(80) },
	{ "marges", "links", FIELD(margin_left), UNIT_MM, PAGE_MM(10), PAGE_MM(80) },
	{ "marges", "rechts", FIELD(margin_right), UNIT_MM, PAGE_MM(10), PAGE_MM(80) },
	BOX_ROWS("adresvenster", window),
	BOX_ROWS("logo", logo),
	BOX_ROWS("afzender", sender),
	BOX_ROWS("kenmerken", reference),
	{ "begin", "y", FIELD(first_top), UNIT_MM, PAGE_MM(12), PAGE_MM(200) },
};

/* least: contrast to white, in tenths; 0: no demand. */
static const struct tint { const char *element; enum page_colour colour; uint32_t usual; int least; } tints[] = {
	{ "tekst", PAGE_COLOUR_TEXT, 0x1a1a1a, 45 },
	{ "kop", PAGE_COLOUR_HEADING, 0x1a3a5c, 45 },
	{ "accent", PAGE_COLOUR_ACCENT, 0x1a3a5c, 30 },
	{ "lijn", PAGE_COLOUR_RULE, 0xb8bec6, 0 },
	{ "link", PAGE_COLOUR_LINK, 0x0b4f9e, 45 },
	{ "vlak", PAGE_COLOUR_SHADE, 0xf2f4f7, 0 },
};

struct reading {
	struct page_style	*style;
	const struct xml_node	*root;		/* huisstijl */
	struct diag_list	*diags;
	int			 faults;
};

#define POST(r, node, ...) ((r)->faults++, diag_post((r)->diags, xml_pos(node), __VA_ARGS__))

/* ---- figures ---- */

/* Thousandths of a millimetre or point; -1 when text is no number. */
static int
parse_number(const char *text)
{
	int whole = 0, digits = 0, part = 0, places = 0;

	for (; *text >= '0' && *text <= '9' && digits < 4; text++, digits++)
		whole = whole * 10 + *text - '0';
	if (*text == '.')
		for (text++; *text >= '0' && *text <= '9' && places < 3; text++, places++)
			part = part * 10 + *text - '0';
	if (*text != '\0' || digits == 0 || digits > 3)
		return -1;
	for (; places < 3; places++)
		part *= 10;
	return whole * 1000 + part;
}

static int
to_mpt(int thousandths, enum unit unit)
{
	return unit == UNIT_PT ? thousandths : (int)(((int64_t)thousandths * 28346457 + 5000000) / 10000000);
}

static void
read_measure(struct reading *r, const struct measure *row)
{
	const struct xml_node *node = xml_first(r->root, row->element);
	const char *text = xml_attribute(node, row->attribute);
	int number, mpt;

	if (text == NULL)
		return;
	number = parse_number(text);
	mpt = to_mpt(number, row->unit);
	if (number < 0)
		POST(r, node, DIAG_STYLE_VALUE, "%s bij %s is geen maat: \"%.20s\"", row->attribute, row->element, text);
	else if (mpt < row->least || mpt > row->most)
		POST(r, node, DIAG_STYLE_VALUE, "%s bij %s is te %s: %.8s", row->attribute, row->element, mpt < row->least ? "klein" : "groot", text);
	else
		memcpy((char *)r->style + row->field, &mpt, sizeof(mpt));
}

static void
read_preset(struct reading *r)
{
	const struct xml_node *node = xml_first(r->root, "adresvenster");
	const char *name = xml_attribute(node, "preset");
	const struct preset *preset = &presets[0];
	size_t i, count = sizeof(presets) / sizeof(presets[0]);

	for (i = 0; name != NULL && i < count && strcmp(presets[i].name, name) != 0; i++)
		;
	if (name != NULL && i == count)
		POST(r, node, DIAG_STYLE_VALUE, "preset bij adresvenster is links of rechts, niet \"%.20s\"", name);
	else if (name != NULL)
		preset = &presets[i];
	r->style->window = preset->window;
	r->style->logo = preset->logo;
	r->style->sender = preset->sender;
	r->style->reference = preset->reference;
	r->style->first_top = preset->first_top;
}

/* ---- colours ---- */

static double
linear(unsigned byte)
{
	double c = byte / 255.0;

	return c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double
luminance(uint32_t rgb)
{
	return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
}

/* In tenths, rounded down. */
static int
contrast(uint32_t a, uint32_t b)
{
	double la = luminance(a), lb = luminance(b), ratio = la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);

	return (int)(ratio * 10 + 1e-9);
}

static bool
parse_colour(const char *text, uint32_t *rgb)
{
	char *end;

	if (strlen(text) != 7 || text[0] != '#' || strspn(text + 1, "0123456789abcdefABCDEF") != 6)
		return false;
	*rgb = (uint32_t)strtoul(text + 1, &end, 16);
	return true;
}

static void
read_tint(struct reading *r, const struct tint *row)
{
	const struct xml_node *node = xml_find(r->root, "kleuren");
	uint32_t *rgb = &r->style->colours[row->colour];
	int ratio;

	node = node ? xml_first(node, row->element) : NULL;
	*rgb = row->usual;
	if (node == NULL)
		return;
	if (!parse_colour(xml_text(node), rgb)) {
		POST(r, node, DIAG_STYLE_VALUE, "%s is geen kleur: \"%.20s\"", row->element, xml_text(node));
		return;
	}
	ratio = contrast(*rgb, 0xffffff);
	if (ratio < row->least)
		POST(r, node, DIAG_STYLE_CONTRAST, "de kleur van %s heeft een contrast met wit van %d,%d op 1; er is %d,%d op 1 nodig",
		    row->element, ratio / 10, ratio % 10, row->least / 10, row->least % 10);
}

static void
check_shade(struct reading *r)
{
	static const enum page_colour on_shade[] = { PAGE_COLOUR_TEXT, PAGE_COLOUR_HEADING, PAGE_COLOUR_LINK };
	size_t i;

	for (i = 0; i < sizeof(on_shade) / sizeof(on_shade[0]); i++) {
		int ratio = contrast(r->style->colours[on_shade[i]], r->style->colours[PAGE_COLOUR_SHADE]);

		if (ratio < 45) {
			POST(r, xml_find(r->root, "kleuren"), DIAG_STYLE_CONTRAST, "tekst op de kleur van vlak heeft een contrast van %d,%d op 1; er is 4,5 op 1 nodig",
			    ratio / 10, ratio % 10);
			return;
		}
	}
}

/* ---- names and files ---- */

/* Relative, and nowhere up. */
static bool
is_below(const char *path)
{
	const char *at = path;

	if (*path == '\0' || *path == '/' || strchr(path, '\\') != NULL)
		return false;
	for (;; at++) {
		if (at[0] == '.' && at[1] == '.' && (at[2] == '/' || at[2] == '\0'))
			return false;
		at = strchr(at, '/');
		if (at == NULL)
			return true;
	}
}

/* The text of a required element; NULL with a diagnostic. */
static const char *
required(struct reading *r, const char *path)
{
	const char *text = xml_find_text(r->root, path);

	if (text != NULL && *text != '\0')
		return text;
	POST(r, r->root, DIAG_STYLE_MISSING, "in de huisstijl ontbreekt %s", path);
	return NULL;
}

static void
read_faces(struct reading *r)
{
	static const char *const paths[PAGE_FACES] = { "lettertypen/regular", "lettertypen/bold", "lettertypen/italic", "lettertypen/bolditalic" };
	const char *text = required(r, "familie");
	int face;

	r->style->family = text ? mem_copy(text) : NULL;
	for (face = 0; face < PAGE_FACES; face++) {
		text = required(r, paths[face]);
		if (text == NULL)
			continue;
		if (!is_below(text))
			POST(r, xml_find(r->root, paths[face]), DIAG_STYLE_FILE, "%s mag hier niet vandaan komen: \"%.60s\"", paths[face], text);
		r->style->face_files[face] = mem_copy(text);
	}
}

static void
read_logo(struct reading *r, const char *root)
{
	const struct xml_node *node = xml_first(r->root, "logo");
	const char *file = xml_attribute(node, "bestand"), *alt = xml_attribute(node, "alt");

	if (node == NULL)
		return;
	if (file == NULL || alt == NULL || alt[strspn(alt, " ")] == '\0') {
		POST(r, node, DIAG_STYLE_LOGO, "het logo heeft geen %s", file == NULL ? "bestand" : "tekst (alt)");
		return;
	}
	if (!is_below(file))
		POST(r, node, DIAG_STYLE_FILE, "het logo mag hier niet vandaan komen: \"%.60s\"", file);
	r->style->logo_file = mem_format("%s/%s", root, file);
	r->style->logo_alt = mem_copy(alt);
}

/* ---- together ---- */

/* What a preset puts at the left stands exactly on the margin, unless the house style says where. */
static void
align_left(struct reading *r, const char *element, struct page_box *box)
{
	if (box->x == PAGE_MM(25) && xml_attribute(xml_first(r->root, element), "x") == NULL)
		box->x = r->style->margin_left;
}

static const struct box_row { const char *element; size_t field; } boxes[] = {
	{ "adresvenster", FIELD(window) }, { "logo", FIELD(logo) }, { "afzender", FIELD(sender) }, { "kenmerken", FIELD(reference) },
};

static const struct page_box *
box_of(const struct page_style *style, const struct box_row *row)
{
	return (const struct page_box *)(const void *)((const char *)style + row->field);
}

static const struct xml_node *
place_of(const struct reading *r, const char *element)
{
	const struct xml_node *node = xml_first(r->root, element);

	return node ? node : r->root;
}

static bool
overlap(const struct page_box *a, const struct page_box *b)
{
	return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static bool
is_used(const struct reading *r, size_t box)
{
	return boxes[box].field != FIELD(logo) || r->style->logo_file != NULL;
}

static void
check_boxes(struct reading *r)
{
	size_t i, k, count = sizeof(boxes) / sizeof(boxes[0]);

	for (i = 0; i < count; i++) {
		const struct page_box *box = box_of(r->style, &boxes[i]);

		if (box->x + box->width > PAGE_A4_WIDTH || box->y + box->height > PAGE_A4_HEIGHT)
			POST(r, place_of(r, boxes[i].element), DIAG_STYLE_BOX, "het vak %s steekt buiten het blad", boxes[i].element);
		for (k = 0; k < i; k++)
			if (is_used(r, i) && is_used(r, k) && overlap(box, box_of(r->style, &boxes[k])))
				POST(r, place_of(r, boxes[i].element), DIAG_STYLE_OVERLAP, "de vakken %s en %s liggen over elkaar", boxes[k].element, boxes[i].element);
	}
	if (r->style->first_top < r->style->window.y + r->style->window.height)
		POST(r, place_of(r, "begin"), DIAG_STYLE_OVERLAP, "de tekst begint boven de onderkant van het adresvenster");
}

static void
check_text(struct reading *r)
{
	const struct page_style *s = r->style;
	int ratio = s->line_mpt * 100 / s->size_mpt;

	if (ratio < 120 || ratio > 200)
		POST(r, place_of(r, "tekst"), DIAG_STYLE_VALUE, "de regelhoogte is %d procent van de lettergrootte; kies 120 tot 200", ratio);
	if (PAGE_A4_WIDTH - s->margin_left - s->margin_right < PAGE_MM(80))
		POST(r, place_of(r, "marges"), DIAG_STYLE_BOX, "de marges laten minder dan 80 mm over voor tekst");
}

struct page_style *
page_style_new(const struct xml_doc *organisation, const char *root, struct diag_list *diags)
{
	struct page_style *style = mem_alloc(sizeof(*style));
	const struct xml_node *top = xml_root(organisation);
	struct reading r = { style, xml_first(top, "huisstijl"), diags, 0 };
	size_t i;

	style->size_mpt = PAGE_PT(10.5);
	style->line_mpt = PAGE_PT(15);
	style->margin_top = style->margin_bottom = style->margin_left = PAGE_MM(25);
	style->margin_right = PAGE_MM(30);
	if (r.root == NULL) {
		POST(&r, top, DIAG_STYLE_MISSING, "het bestand van de organisatie heeft geen element huisstijl");
		page_style_free(style);
		return NULL;
	}
	read_faces(&r);
	read_preset(&r);
	for (i = 0; i < sizeof(measures) / sizeof(measures[0]); i++)
		read_measure(&r, &measures[i]);
	align_left(&r, "logo", &style->logo);
	align_left(&r, "kenmerken", &style->reference);
	for (i = 0; i < sizeof(tints) / sizeof(tints[0]); i++)
		read_tint(&r, &tints[i]);
	read_logo(&r, root);
	if (r.faults == 0) {
		check_shade(&r);
		check_boxes(&r);
		check_text(&r);
	}
	if (r.faults == 0)
		return style;
	page_style_free(style);
	return NULL;
}

void
page_style_free(struct page_style *style)
{
	int face;

	if (style == NULL)
		return;
	for (face = 0; face < PAGE_FACES; face++)
		free(style->face_files[face]);
	free(style->family);
	free(style->logo_file);
	free(style->logo_alt);
	free(style);
}
