/*
 * Text inside a block: runs of different looks are cut into pieces at spaces (and at
 * hyphens and the joints of web addresses), shaped, and gathered into chunks, what
 * no line break falls inside of. lines.c breaks them into lines.
 */
#include <string.h>

#include "page/page_int.h"

enum {
	JOINT_BYTES = 12,	/* shorter words with a slash stay whole: en/of */
	BOUND_COST = 6,	/* em */
	SCRIPT_SIZE = 68, SUP_RISE = 36, SUB_DROP = 16,	/* percent of the size around it */
	ADDRESS_BYTES = 24	/* longer words may also break after . @ _ ? & = */
};

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
	const struct page_metrics *m = page_face_metrics(flow, look->face);
	struct page_piece *piece;
	struct page_word word;

	if (page_shape_text(flow, look->face, text, len, node, &word) < 0)
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
	if (node == flow->logo || doc_is_picture(node))
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
	if (node->tag == DOC_SUP || node->tag == DOC_SUB) {
		look->rise += node->tag == DOC_SUP ? look->size * SUP_RISE / 100 : -look->size * SUB_DROP / 100;
		look->size = look->size * SCRIPT_SIZE / 100;
	}
	if (node->tag != DOC_TIME)
		look->node = node;
	if (node->tag == DOC_A) {
		look->link = node;
		look->colour = flow->style->colours[PAGE_COLOUR_LINK];
		if (doc_in_contents(node))	/* all of it is links */
			look->flags &= ~(unsigned)LOOK_UNDERLINE;
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

/*
 * "op 9 | november", "van 2 | weken": a short number stays with what it counts.
 * "artikel | 31", "onderdeel | m": a pointer stays with what it points at.
 */
static bool
is_bound(const char *word, size_t len)
{
	static const char *const pointers[] = { "artikel", "onderdeel", "onder" };
	size_t i;

	if (len > 0 && len <= 3 && word[0] >= '0' && word[0] <= '9')
		return true;
	for (i = 0; i < sizeof(pointers) / sizeof(pointers[0]); i++)
		if (len == strlen(pointers[i]) && memcmp(word, pointers[i], len) == 0)
			return true;
	return false;
}

/* In em: how much slack it is worth not to end a line after piece i. A space that follows a value of the record is a piece of its own. */
static int
break_cost(const struct page_text *t, size_t i)
{
	static const int costs[] = { 0, 0, 2, 4, 0 };	/* by end */
	const struct page_piece *piece = &t->pieces[i], *word = piece;
	size_t len;

	if (piece->end != END_SPACE)
		return costs[piece->end];
	if (piece->len == 1 && i > 0)
		word = piece - 1;
	len = word->len;
	while (len > 0 && word->text[len - 1] == ' ')
		len--;
	return is_bound(word->text, len) ? BOUND_COST : 0;
}

/* Chunks from pieces. The cost of breaking inside a word grows with the type. */
static size_t
gather(struct page_text *t)
{
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
		t->chunks[n] = (struct page_chunk){ page_cap_width(width - piece->trail), piece->trail,
		    break_cost(t, i) * piece->look->size };
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
			*most = page_cap_width(run);
		run += chunk->trail;
		if (t->pieces[t->starts[i + 1] - 1].end == END_LINE)
			run = 0;
	}
}
