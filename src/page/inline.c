/*
 * Text inside a block: runs of different looks are cut into pieces at spaces (and at
 * hyphens and the joints of web addresses), shaped, gathered into chunks and
 * broken into lines. Pieces of one look on one line become one item.
 */
#include <assert.h>
#include <string.h>

#include "base/utf8.h"
#include "page/page_int.h"

enum page_piece_end { END_JOIN, END_SPACE, END_HYPHEN, END_JOINT, END_LINE };

enum {
	WIDEST = 500000000,	/* wider than any page; sums of two fit an int */
	JOINT_BYTES = 12,	/* shorter words with a slash stay whole: en/of */
	NUMBER_COST = 6,	/* em */
	ADDRESS_BYTES = 24	/* longer words may also break after . @ _ ? & = */
};

int
page_scale(int size, int units, const struct page_metrics *metrics)
{
	int64_t width = (int64_t)units * size;

	width = (width + (width >= 0 ? 1 : -1) * (metrics->units_per_em / 2)) / metrics->units_per_em;
	return width > WIDEST ? WIDEST : (int)width;
}

static int
cap_width(int64_t width)
{
	return width > WIDEST ? WIDEST : (int)width;
}

static const struct page_metrics *
metrics(const struct page_flow *flow, enum page_face face)
{
	return flow->shaper.fonts->metrics(flow->shaper.fonts->ctx, face);
}

int
page_baseline(struct page_flow *flow, const struct page_look *look)
{
	const struct page_metrics *m = metrics(flow, PAGE_REGULAR);
	int ascent = page_scale(look->size, m->ascent, m), descent = page_scale(look->size, m->descent, m);

	return (look->line - ascent - descent) / 2 + ascent;
}

/* ---- faults ---- */

static void
post_rune(struct page_flow *flow, unsigned rune, const struct doc_node *node)
{
	int i;

	flow->refused = 1;
	for (i = 0; i < flow->fault_count; i++)
		if (flow->faults[i].rune == rune && flow->faults[i].node == node)
			return;
	if (flow->fault_count == PAGE_FAULTS)
		return;
	flow->faults[flow->fault_count++] = (struct page_fault){ rune, node };
	diag_post(flow->diags, node ? doc_pos(node) : (struct pos){ 0 }, DIAG_GLYPH,
	    "het lettertype heeft geen teken voor U+%04X", rune);
}

/* Shapes; every rune without a glyph is posted. -1 when there was one. */
static int
shape(struct page_flow *flow, enum page_face face, const char *text, size_t len, const struct doc_node *node, struct page_word *word)
{
	const char *at = text, *end = text + len;
	size_t bad;
	int status = 0;

	while (at < end && page_shape_word(&flow->shaper, face, at, (size_t)(end - at), word, &bad) < 0) {
		assert(bad < (size_t)(end - at));
		at += bad;
		post_rune(flow, utf8_next(&at, end), node);
		status = -1;
	}
	return status;
}

/* ---- reading ---- */

static struct page_piece *
add_piece(struct page_flow *flow, const struct page_look *look, enum page_piece_end end)
{
	struct page_text *t = &flow->text;

	MEM_GROW(t->pieces, t->cap, t->count + 1);
	t->pieces[t->count] = (struct page_piece){ .look = look, .end = (uint8_t)end };
	return &t->pieces[t->count++];
}

static int
is_letter(unsigned char c)
{
	return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* How much of a word stands before the first place where it may be broken. */
static size_t
part_len(const char *word, size_t len, size_t whole, enum page_piece_end *end)
{
	size_t i;

	for (i = 2; i + 2 < len; i++) {
		char c = word[i - 1];

		*end = c == '-' ? END_HYPHEN : END_JOINT;
		if (c == '-' && is_letter((unsigned char)word[i]) && is_letter((unsigned char)word[i - 2]))
			return i;
		if (c == '/' && word[i] != '/' && whole > JOINT_BYTES)
			return i;
		if (whole > ADDRESS_BYTES && strchr(".@_?&=", c) != NULL && is_letter((unsigned char)word[i]))
			return i;
	}
	return len;
}

static void
add_part(struct page_flow *flow, const struct doc_node *node, const char *text, size_t len, const struct page_look *look, enum page_piece_end end)
{
	const struct page_metrics *m = metrics(flow, look->face);
	struct page_piece *piece;
	struct page_word word;

	if (shape(flow, look->face, text, len, node, &word) < 0)
		return;
	piece = add_piece(flow, look, end);
	piece->text = text;
	piece->len = (uint32_t)len;
	piece->order = node->order;
	piece->glyphs = word.glyphs;
	piece->count = word.count;
	piece->width = page_scale(look->size, word.advance, m);
	piece->trail = page_scale(look->size, word.trail, m);
}

/* A word with the space after it, if any. */
static void
add_word(struct page_flow *flow, const struct doc_node *node, const char *text, size_t len, const struct page_look *look)
{
	int spaced = text[len - 1] == ' ', whole = (look->flags & LOOK_NOWRAP) != 0;
	size_t word = len - (size_t)spaced, part = 0;
	enum page_piece_end end;

	while (!whole && word > 0 && (part = part_len(text, word, word, &end)) < word) {
		add_part(flow, node, text, part, look, end);
		text += part;
		len -= part;
		word -= part;
	}
	add_part(flow, node, text, len, look, spaced && !whole ? END_SPACE : END_JOIN);
}

static void
read_text(struct page_flow *flow, const struct doc_node *node, const struct page_look *look)
{
	const char *at = node->text, *end = at + node->text_len;

	while (at < end) {
		const char *space = memchr(at, ' ', (size_t)(end - at));
		const char *next = space ? space + 1 : end;

		add_word(flow, node, at, (size_t)(next - at), look);
		at = next;
	}
}

static void
read_break(struct page_flow *flow, const struct doc_node *node, const struct page_look *look)
{
	struct page_text *t = &flow->text;

	if (t->count > 0 && t->pieces[t->count - 1].end != END_LINE)
		t->pieces[t->count - 1].end = END_LINE;
	else
		add_piece(flow, look, END_LINE)->order = node->order;
}

static void
read_image(struct page_flow *flow, const struct doc_node *node)
{
	if (node == flow->logo)
		return;
	flow->refused = 1;
	diag_post(flow->diags, doc_pos(node), DIAG_IMAGE_PLACE, "een afbeelding kan alleen als logo in het briefhoofd staan, en maar een keer");
}

static struct page_look *
inline_look(struct page_flow *flow, const struct doc_node *node, const struct page_look *outer)
{
	static const struct { enum doc_tag tag; unsigned face, flags; } marks[] = {
		{ DOC_A, 0, LOOK_UNDERLINE }, { DOC_INS, 0, LOOK_UNDERLINE }, { DOC_DEL, 0, LOOK_STRIKE },
		{ DOC_STRONG, PAGE_BOLD, 0 }, { DOC_EM, PAGE_ITALIC, 0 },
	};
	struct page_look *look = arena_alloc(flow->arena, sizeof(*look));
	size_t i;

	*look = *outer;
	for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (marks[i].tag == node->tag) {
			look->face |= marks[i].face;	/* faces are bits: bold 1, italic 2 */
			look->flags |= marks[i].flags;
		}
	if (node->tag != DOC_TIME)
		look->node = node;
	if (node->tag == DOC_A) {
		look->link = node;
		look->colour = flow->style->colours[PAGE_COLOUR_LINK];
	}
	if (doc_has_class(node, DOC_CLASS_NOWRAP))
		look->flags |= LOOK_NOWRAP;
	return look;
}

static void
read_inline(struct page_flow *flow, const struct doc_node *first, const struct doc_node *end, const struct page_look *look)
{
	const struct doc_node *node;

	for (node = first; node != end; node = node->next) {
		if (node->tag == DOC_TEXT)
			read_text(flow, node, look);
		else if (node->tag == DOC_BR)
			read_break(flow, node, look);
		else if (node->tag == DOC_IMG)
			read_image(flow, node);
		else
			read_inline(flow, node->first, NULL, inline_look(flow, node, look));
	}
}

/* "op 9 | november", "van 2 | weken": a short number stays with what it counts where that costs little. */
static int
ends_in_number(const struct page_piece *piece)
{
	return piece->len > 1 && piece->len <= 4 && piece->text[0] >= '0' && piece->text[0] <= '9';
}

/* Chunks from pieces. The cost of breaking inside a word grows with the type. */
static size_t
gather(struct page_text *t)
{
	static const int costs[] = { 0, 0, 2, 4, 0 };	/* in em, by end */
	size_t i, n = 0;
	int64_t width = 0;

	MEM_GROW(t->chunks, t->chunk_cap, t->count + 1);
	MEM_GROW(t->starts, t->start_cap, t->count + 1);
	MEM_GROW(t->ends, t->end_cap, t->count + 1);
	t->starts[0] = 0;
	for (i = 0; i < t->count; i++) {
		const struct page_piece *piece = &t->pieces[i];

		width += piece->width;
		if (piece->end == END_JOIN && i + 1 < t->count)
			continue;
		t->chunks[n] = (struct page_chunk){ cap_width(width - piece->trail), piece->trail,
		    (costs[piece->end] + (piece->end == END_SPACE && ends_in_number(piece) ? NUMBER_COST : 0)) * piece->look->size };
		t->starts[++n] = i + 1;
		width = 0;
	}
	return n;
}

void
page_text_read(struct page_flow *flow, const struct doc_node *first, const struct doc_node *end, const struct page_look *look)
{
	struct page_look *own = arena_alloc(flow->arena, sizeof(*own));

	*own = *look;
	flow->text.count = 0;
	read_inline(flow, first, end, own);
	flow->text.chunk_count = gather(&flow->text);
}

void
page_text_extent(struct page_flow *flow, int *least, int *most)
{
	const struct page_text *t = &flow->text;
	int64_t run = 0;
	size_t i;

	*least = *most = 0;
	for (i = 0; i < t->chunk_count; i++) {
		const struct page_chunk *chunk = &t->chunks[i];

		run += chunk->width;
		if (chunk->width > *least)
			*least = chunk->width;
		if (run > *most)
			*most = cap_width(run);
		run += chunk->trail;
		if (t->pieces[t->starts[i + 1] - 1].end == END_LINE)
			run = 0;
	}
}

/* ---- lines ---- */

static int
same_run(const struct page_piece *a, const struct page_piece *b)
{
	return a->look == b->look && a->order == b->order && a->text + a->len == b->text;
}

/* Glyphs of pieces [from, end), one text. A single piece lends its own. */
static const struct page_glyph *
join_glyphs(struct page_flow *flow, const struct page_piece *pieces, size_t from, size_t end, uint32_t total)
{
	struct page_glyph *glyphs, *to;
	size_t i;
	uint32_t k;

	if (end - from == 1)
		return pieces[from].glyphs;
	to = glyphs = arena_alloc(flow->arena, (total ? total : 1) * sizeof(*glyphs));
	for (i = from; i < end; i++)
		for (k = 0; k < pieces[i].count; k++) {
			*to = pieces[i].glyphs[k];
			to++->byte += (uint32_t)(pieces[i].text - pieces[from].text);
		}
	return glyphs;
}

static void
fill_item(struct page_item *item, const struct page_look *look)
{
	item->kind = PAGE_TEXT;
	item->node = look->node;
	item->link = look->link;
	item->face = look->face;
	item->size_mpt = look->size;
	item->colour = look->colour;
	item->underline = (look->flags & LOOK_UNDERLINE) != 0;
	item->strike = (look->flags & LOOK_STRIKE) != 0;
}

/* One item from pieces [from, end) at x. Returns the width with the space after it. */
static int
lay_run(struct page_flow *flow, const struct page_piece *pieces, size_t from, size_t end, int x, int baseline)
{
	struct page_item *item;
	uint32_t glyphs = 0, bytes = 0;
	int width = 0;
	size_t i;

	for (i = from; i < end; i++) {
		width = cap_width((int64_t)width + pieces[i].width);
		glyphs += pieces[i].count;
		bytes += pieces[i].len;
	}
	if (bytes == 0)
		return 0;
	item = page_galley_item(flow->galley);
	fill_item(item, pieces[from].look);
	item->order = pieces[from].order;
	item->x = x;
	item->y = baseline;
	item->width = width;
	item->text = pieces[from].text;
	item->text_len = bytes;
	item->glyph_count = glyphs;
	item->glyphs = join_glyphs(flow, pieces, from, end, glyphs);
	return width;
}

/* The pieces [from, end) of one line; trail hangs over. */
static void
lay_line(struct page_flow *flow, const struct page_look *look, size_t from, size_t end, int width, int trail)
{
	const struct page_piece *pieces = flow->text.pieces;
	int baseline = page_baseline(flow, look);
	int x = flow->x + ((look->flags & LOOK_RIGHT) ? flow->width - width : 0);
	size_t run;

	page_galley_strip(flow->galley, look->line);
	page_label_lay(flow, baseline);
	for (; from < end; from = run) {
		for (run = from + 1; run < end && same_run(&pieces[run - 1], &pieces[run]); run++)
			;
		x += lay_run(flow, pieces, from, run, x, baseline);
	}
	if (trail > 0 && flow->galley->strips[flow->galley->count - 1].count > 0)
		flow->galley->items[flow->galley->item_count - 1].width -= trail;
}

static void
post_wide(struct page_flow *flow, const struct page_look *look)
{
	flow->refused = 1;
	diag_post(flow->diags, doc_pos(look->node), DIAG_OVERFLOW, "een woord is breder dan de ruimte ervoor: %d mm%s%s",
	    (int)((int64_t)flow->width * 254 / 720000), flow->box_name ? " in " : "", flow->box_name ? flow->box_name : "");
}

/* Chunks [from, end): one stretch without forced breaks. Returns 1 when a word did not fit. */
static int
lay_stretch(struct page_flow *flow, const struct page_look *look, size_t from, size_t end)
{
	struct page_text *t = &flow->text;
	size_t k, lines = page_linebreak(t->chunks + from, end - from, flow->width, t->ends);
	size_t chunk = from;
	int wide = 0;

	for (k = 0; k < lines; k++) {
		size_t last = from + t->ends[k] - 1, i;
		int trail = t->chunks[last].trail, width = -trail;

		for (i = chunk; i <= last; i++)
			width += t->chunks[i].width + t->chunks[i].trail;
		wide |= width > flow->width;
		lay_line(flow, look, t->starts[chunk], t->starts[last + 1], width, trail);
		chunk = last + 1;
	}
	return wide;
}

static int
is_blank(const struct page_text *t)
{
	size_t i;

	for (i = 0; i < t->count; i++)
		if (t->pieces[i].len > 0 && t->pieces[i].width > t->pieces[i].trail)
			return 0;
	return 1;
}

void
page_text_lay(struct page_flow *flow, const struct page_look *look)
{
	struct page_text *t = &flow->text;
	size_t top = flow->galley->count, from = 0, i, end;
	int wide = 0;

	if (is_blank(t))
		return;
	for (i = 0; i < t->chunk_count; i++) {
		if (i + 1 < t->chunk_count && t->pieces[t->starts[i + 1] - 1].end != END_LINE)
			continue;
		wide |= lay_stretch(flow, look, from, i + 1);
		from = i + 1;
	}
	if (wide)
		post_wide(flow, look);
	end = flow->galley->count;
	if (end - top > 1) {		/* no widows, no orphans */
		page_galley_level(flow->galley, top + 1, top + 2, PAGE_BREAK_LINES);
		page_galley_level(flow->galley, end - 1, end, PAGE_BREAK_LINES);
	}
}

/* ---- single lines ---- */

struct page_item *
page_line_add(struct page_flow *flow, struct page_galley *galley, const char *text, const struct page_look *look)
{
	const struct page_metrics *m = metrics(flow, look->face);
	struct page_item *item;
	struct page_word word;

	if (shape(flow, look->face, text, strlen(text), look->node, &word) < 0)
		return NULL;
	item = page_galley_item(galley);
	fill_item(item, look);
	item->text = text;
	item->text_len = (uint32_t)strlen(text);
	item->glyphs = word.glyphs;
	item->glyph_count = word.count;
	item->width = page_scale(look->size, word.advance, m);
	return item;
}

void
page_label_lay(struct page_flow *flow, int baseline)
{
	const struct doc_node *li = flow->label;
	struct page_item *item;

	if (li == NULL)
		return;
	flow->label = NULL;
	item = page_line_add(flow, flow->galley, flow->label_text, &flow->label_look);
	if (item == NULL)
		return;
	item->label = true;
	item->order = li->order;
	item->y = baseline;
	item->x = flow->label_x + (flow->label_width > item->width ? flow->label_width - item->width : 0);
}
