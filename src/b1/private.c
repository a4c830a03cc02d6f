/*
 * What came from a record is a resident's: no mark quotes it, in its words, sentence, text, advice or suggestion. Only words that our own
 * tables know and that are no name ("derhalve") may be told.
 */
#include "b1/run_int.h"

enum { LEAST = 2 };		/* bytes of a word or number that could tell something */

struct b1_place
b1_place_of(const struct b1_unit *unit, uint32_t start, uint32_t end)
{
	struct b1_place place = { 0 };

	if (unit->place != NULL)
		unit->place(unit->ctx, unit, start, end, &place);
	return place;
}

/* The first span of a record's field that touches start ... end; NULL when there is none. */
static const struct b1_span *
field_span(const struct b1_unit *unit, uint32_t start, uint32_t end)
{
	size_t i;

	for (i = 0; i < unit->span_count && unit->spans[i].start < end; i++)
		if (unit->spans[i].kind == B1_FIELD && unit->spans[i].end > start)
			return &unit->spans[i];
	return NULL;
}

bool
b1_holds_field(const struct b1_unit *unit, uint32_t start, uint32_t end)
{
	return field_span(unit, start, end) != NULL;
}

static void
add_field_name(const struct b1_run *run, const struct b1_span *span, struct buf *out)
{
	struct b1_place place = b1_place_of(run->unit, span->start, span->end);

	buf_addf(out, "[%s]", place.field != NULL ? place.field : "gegeven");
}

void
b1_add_quote(const struct b1_run *run, uint32_t start, uint32_t end, struct buf *out)
{
	const struct b1_unit *unit = run->unit;
	const struct b1_span *span;
	uint32_t at = start;

	while (at < end && (span = field_span(unit, at, end)) != NULL) {
		if (span->start > at)
			buf_add(out, unit->lang.text + at, span->start - at);
		add_field_name(run, span, out);
		at = span->end < end ? span->end : end;
	}
	buf_add(out, unit->lang.text + at, end - at);
}

const char *
b1_quote(struct b1_run *run, uint32_t start, uint32_t end)
{
	struct buf out = BUF_INIT;
	const char *text;

	b1_add_quote(run, start, end, &out);
	text = arena_copy(b1_arena(run), buf_text(&out));
	buf_free(&out);
	return text;
}

bool
b1_is_plain_language(const struct lang_sentence *sentence, uint32_t first, uint32_t last)
{
	uint32_t i;

	for (i = first; i <= last; i++)
		if (sentence->tokens[i].word == NULL || (sentence->tokens[i].flags & LANG_CAPITAL) != 0)
			return false;
	return true;
}

static bool
is_letter_or_digit(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

/* As a whole word: "Jan", not "januari". */
static bool
holds_word(const char *text, const char *word, size_t len)
{
	const char *at;

	for (at = text; (at = strchr(at, word[0])) != NULL; at++)
		if (strncmp(at, word, len) == 0 && (at == text || !is_letter_or_digit(at[-1]) || (at[-1] & 0x80) != 0) && (!is_letter_or_digit(at[len]) ||
		    (at[len] & 0x80) != 0))
			return true;
	return false;
}

bool
b1_tells_private(const struct b1_run *run, const char *text)
{
	const struct lang_sentence *sentence = run->at;
	const struct lang_token *token;
	uint32_t i;

	if (sentence == NULL || run->unit == NULL || !b1_holds_field(run->unit, sentence->start, sentence->end))
		return false;
	for (i = 0; i < sentence->count; i++) {
		token = &sentence->tokens[i];
		if (token->kind != LANG_PUNCT && token->len >= LEAST && !b1_is_plain_language(sentence, i, i) && b1_in_span(run->unit, token->start, B1_FIELD) &&
		    holds_word(text, sentence->text + token->start, token->len))
			return true;
	}
	return false;
}
