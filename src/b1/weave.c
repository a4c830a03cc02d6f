/*
 * From stretches of text (text nodes, runs of HTML) to units: their raw text is joined, read clean, and each clean
 * byte keeps where it was in the raw text. What is longer than a unit may be goes in parts, cut at white space.
 */
#include <stdlib.h>
#include <string.h>

#include "b1/weave_int.h"
#include "base/utf8.h"

struct b1_weave *
b1_weave_new(b1_unit_fn *each, void *ctx, b1_locate_fn *locate, void *source)
{
	struct b1_weave *weave = mem_alloc(sizeof(*weave));

	weave->each = each;
	weave->ctx = ctx;
	weave->locate = locate;
	weave->source = source;
	return weave;
}

void
b1_weave_free(struct b1_weave *weave)
{
	buf_free(&weave->raw);
	free(weave->pieces);
	free(weave->raw_spans);
	free(weave->spans);
	free(weave);
}

void
b1_weave_set_judge(struct b1_weave *weave, enum lang_unit_kind (*judge)(void *ctx, const struct lang_unit *unit), void *ctx)
{
	weave->judge = judge;
	weave->judge_ctx = ctx;
}

bool
b1_weave_is_open(const struct b1_weave *weave)
{
	return weave->is_open;
}

/* ---- where words stand ---- */

static const struct b1_piece *
piece_at(const struct b1_weave *weave, uint32_t at)
{
	size_t low = 0, high = weave->piece_count, middle;

	while (high - low > 1) {
		middle = low + (high - low) / 2;
		if (weave->pieces[middle].at <= at)
			low = middle;
		else
			high = middle;
	}
	return &weave->pieces[low];
}

static uint32_t
piece_end(const struct b1_weave *weave, const struct b1_piece *piece)
{
	return piece + 1 < weave->pieces + weave->piece_count ? piece[1].at : (uint32_t)weave->raw.len;
}

static bool
follows(const struct b1_piece *piece)
{
	return piece->text == NULL && piece[1].text == NULL && piece->to == piece[1].from && piece->from < piece->to;
}

/* Behind the character that the clean byte came from. */
static uint32_t
raw_end(const struct b1_weave *weave, uint32_t clean)
{
	const char *text = buf_text(&weave->raw), *from, *to;
	struct lang_reader reader = { .at = text + weave->map[clean], .end = text + weave->raw.len };

	return lang_read(&reader, &from, &to) >= 0 ? (uint32_t)(to - text) : weave->map[clean];
}

static void
place_words(void *ctx, const struct b1_unit *unit, uint32_t start, uint32_t end, struct b1_place *place)
{
	struct b1_weave *weave = ctx;
	uint32_t from = weave->map[start], to = end > start ? raw_end(weave, end - 1) : from;
	const struct b1_piece *first, *last;

	(void)unit;
	*place = (struct b1_place){ .length = 0 };
	if (weave->piece_count == 0)
		return;
	first = last = piece_at(weave, from);
	while (piece_end(weave, last) < to && last + 1 < weave->pieces + weave->piece_count && follows(last))
		last++;
	if (piece_end(weave, last) < to)
		to = piece_end(weave, last);
	weave->locate(weave->source, first, from - first->at, last, to > last->at ? to - last->at : 0, place);
}

/* ---- clean text ---- */

/* Of the first cut bytes of the raw text; its length. */
static uint32_t
clean(struct b1_weave *weave, size_t cut)
{
	const char *raw = buf_text(&weave->raw), *from, *to;
	struct lang_reader reader = { .at = raw, .end = raw + cut };
	uint32_t len = 0, bytes, after = 0, i;
	int rune;

	while ((rune = lang_read(&reader, &from, &to)) >= 0 && len + 4 <= LANG_UNIT_MAX) {
		if (rune == ' ' && (len == 0 || weave->text[len - 1] == ' '))
			continue;
		bytes = (uint32_t)utf8_encode((unsigned)rune, weave->text + len);
		for (i = 0; i < bytes; i++)
			weave->map[len++] = (uint32_t)(from - raw);
		after = rune != ' ' ? (uint32_t)(to - raw) : after;
	}
	if (len > 0 && weave->text[len - 1] == ' ')
		len--;
	weave->text[len] = '\0';
	weave->map[len] = after;
	return len;
}

/* ---- giving ---- */

static void
give(struct b1_weave *weave, size_t cut, enum b1_lead lead, bool goes_on)
{
	struct b1_unit unit = { .place = place_words, .ctx = weave, .spans = NULL };
	uint32_t len = clean(weave, cut);

	if (len == 0 && !weave->has_parts)
		return;
	b1_weave_cut_spans(weave, (uint32_t)cut);
	unit.span_count = b1_weave_spans(weave, len);
	unit.spans = weave->spans;
	unit.lang = (struct lang_unit){ .kind = weave->kind, .level = weave->level, .text = weave->text, .len = len,
		.lead_in = lead == B1_LEAD_IN, .goes_on = goes_on };
	if (weave->judge != NULL && !goes_on && !weave->has_parts)
		unit.lang.kind = weave->judge(weave->judge_ctx, &unit.lang);
	weave->has_parts = weave->has_parts || goes_on;
	weave->each(weave->ctx, &unit);
}

/* ---- a part of a long unit ---- */

static size_t
find_cut(const struct buf *raw)
{
	size_t at;

	for (at = raw->len; at > B1_RAW_MAX / 2; at--)
		if (raw->data[at - 1] == ' ' || raw->data[at - 1] == '\n')
			return at;
	for (at = raw->len; at > 1 && (raw->data[at - 1] & 0xC0) == 0x80; )
		at--;
	return at > 1 ? at - 1 : raw->len;	/* before its last character */
}

static void
drop_pieces(struct b1_weave *weave, uint32_t cut)
{
	const struct b1_piece *kept = piece_at(weave, cut);
	size_t count = weave->piece_count - (size_t)(kept - weave->pieces), i;

	memmove(weave->pieces, kept, count * sizeof(*kept));
	weave->piece_count = count;
	if (weave->pieces[0].at < cut) {
		weave->pieces[0].skip += cut - weave->pieces[0].at;
		weave->pieces[0].from += weave->pieces[0].text == NULL && !weave->pieces[0].reference && weave->pieces[0].from < weave->pieces[0].to ? cut - weave->pieces[0].at : 0;
		weave->pieces[0].at = cut;
	}
	for (i = 0; i < count; i++)
		weave->pieces[i].at -= cut;
}

static void
give_part(struct b1_weave *weave)
{
	size_t cut = find_cut(&weave->raw);

	give(weave, cut, B1_NO_LEAD, true);
	drop_pieces(weave, (uint32_t)cut);
	b1_weave_drop_spans(weave, (uint32_t)cut);
	memmove(weave->raw.data, weave->raw.data + cut, weave->raw.len - cut + 1);
	weave->raw.len -= cut;
}

/* ---- what the makers call ---- */

void
b1_weave_begin(struct b1_weave *weave, enum lang_unit_kind kind, int level)
{
	if (weave->is_open)
		b1_weave_end(weave, B1_NO_LEAD);
	weave->is_open = true;
	weave->has_parts = false;
	weave->kind = kind;
	weave->level = level;
}

/* HTML gives long runs in bits. */
static bool
goes_on_from_last(const struct b1_weave *weave, const struct b1_piece *piece, size_t len)
{
	const struct b1_piece *last;

	if (weave->piece_count == 0 || piece->text != NULL || piece->reference || piece->to - piece->from != len)
		return false;
	last = &weave->pieces[weave->piece_count - 1];
	return last->text == NULL && !last->reference && last->to == piece->from && last->to - last->from == weave->raw.len - last->at;
}

static void
add_piece(struct b1_weave *weave, const struct b1_piece *piece, size_t len)
{
	if (goes_on_from_last(weave, piece, len)) {
		weave->pieces[weave->piece_count - 1].to = piece->to;
		return;
	}
	MEM_GROW(weave->pieces, weave->piece_cap, weave->piece_count + 1);
	weave->pieces[weave->piece_count] = *piece;
	weave->pieces[weave->piece_count++].at = (uint32_t)weave->raw.len;
	if (!piece->field)
		return;
	MEM_GROW(weave->raw_spans, weave->raw_span_cap, weave->raw_span_count + 1);
	weave->raw_spans[weave->raw_span_count++] = (struct b1_raw_span){ (uint32_t)weave->raw.len, (uint32_t)(weave->raw.len + len), B1_FIELD };
}

/* As much as has room, whole characters. */
static size_t
bite(const struct b1_weave *weave, const char *text, size_t len)
{
	size_t room = B1_RAW_MAX - weave->raw.len;

	if (len <= room)
		return len;
	while (room > B1_RAW_MAX - weave->raw.len - 4 && (text[room] & 0xC0) == 0x80)
		room--;
	return room;
}

void
b1_weave_add(struct b1_weave *weave, const char *text, size_t len, const struct b1_piece *piece)
{
	struct b1_piece rest = *piece;
	bool literal = piece->text == NULL && !piece->reference && piece->to - piece->from == len;
	size_t taken;

	for (; len > 0; text += taken, len -= taken) {
		if (weave->raw.len > B1_RAW_MAX - 16)
			give_part(weave);
		taken = bite(weave, text, len);
		rest.to = literal ? rest.from + taken : rest.to;
		add_piece(weave, &rest, taken);
		buf_add(&weave->raw, text, taken);
		rest.skip += (uint32_t)taken;
		rest.from = literal ? rest.to : rest.from;
	}
}

void
b1_weave_gap(struct b1_weave *weave)
{
	static const struct b1_piece ours = { .text = NULL };

	if (weave->is_open)
		b1_weave_add(weave, " ", 1, &ours);
}

void
b1_weave_end(struct b1_weave *weave, enum b1_lead lead)
{
	if (!weave->is_open)
		return;
	if (weave->raw.len > 0 || weave->has_parts)
		give(weave, weave->raw.len, lead, false);
	weave->is_open = false;
	buf_clear(&weave->raw);
	weave->piece_count = weave->raw_span_count = 0;
	memset(weave->opened, 0, sizeof(weave->opened));
	memset(weave->depth, 0, sizeof(weave->depth));
}
