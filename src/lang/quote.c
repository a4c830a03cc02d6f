/*
 * Quotes: words of somebody else. A mark opens a quote when its partner stands within reach with four words or more before
 * it. Each kind of mark is looked for once over the same bytes, so a million marks without a partner cost no more than one.
 */
#include "lang/cut_int.h"

enum { REACH = 2000, WORDS_MIN = 4 };

static const struct { const char *open, *close; enum lang_quote kind; } marks[] = {
	{ "\"", "\"", LANG_Q_DOUBLE }, { "\xE2\x80\x9C", "\xE2\x80\x9D", LANG_Q_CURLED }, { "\xE2\x80\x9E", "\xE2\x80\x9D", LANG_Q_CURLED },
	{ "\xE2\x80\x9D", "\xE2\x80\x9D", LANG_Q_CURLED }, { "'", "'", LANG_Q_SINGLE }, { "\xC2\xAB", "\xC2\xBB", LANG_Q_ANGLE }
};

/* An apostrophe closes a quote only behind something and before no letter. */
static bool
may_close(const struct lang_cutter *cutter, uint32_t at, enum lang_quote kind)
{
	return kind != LANG_Q_SINGLE || (!lang_byte_is(cutter->text[at - 1], LANG_B_SPACE) && !lang_goes_on(cutter, at + 1));
}

static uint32_t
find_close(const struct lang_cutter *cutter, uint32_t at, uint32_t last, const char *close, enum lang_quote kind)
{
	const uint32_t len = (uint32_t)strlen(close);
	const char *found;

	while (at < last && (found = memchr(cutter->text + at, close[0], last - at)) != NULL) {
		at = (uint32_t)(found - cutter->text);
		if (lang_starts(cutter, at, close, len) && may_close(cutter, at, kind))
			return at;
		at++;
	}
	return 0;
}

static int
count_words(const struct lang_cutter *cutter, uint32_t at, uint32_t end)
{
	bool inside = false;
	int words = 0;

	for (; at < end && words < WORDS_MIN; at++) {
		const bool part = lang_byte_is(cutter->text[at], LANG_B_ALNUM | LANG_B_HIGH) || (inside && (cutter->text[at] == '\'' ||
		    cutter->text[at] == '-'));

		words += part && !inside;
		inside = part;
	}
	return words;
}

/* The first closing mark from at, within reach; 0: none. What an earlier look found is still the first. */
static uint32_t
next_close(struct lang_cutter *cutter, uint32_t at, const char *close, enum lang_quote kind)
{
	const uint32_t last = cutter->len - at > REACH ? at + REACH : cutter->len;
	const uint32_t from = cutter->searched[kind] > at ? cutter->searched[kind] : at;

	if (cutter->found[kind] < at && from < last) {
		cutter->found[kind] = find_close(cutter, from, last, close, kind);
		cutter->searched[kind] = cutter->found[kind] > 0 ? cutter->found[kind] : last;
	}
	return cutter->found[kind] >= at && cutter->found[kind] < last ? cutter->found[kind] : 0;
}

static void
open_kind(struct lang_cutter *cutter, uint32_t at, const char *close, enum lang_quote kind)
{
	const uint32_t end = next_close(cutter, at, close, kind);

	if (end == 0)
		return;
	if (count_words(cutter, at, end) >= WORDS_MIN)
		cutter->quote_end = end;
	cutter->closing = end;
}

void
lang_open_quote(struct lang_cutter *cutter, uint32_t at)
{
	size_t i;

	if (at < cutter->quote_end || (at == cutter->closing && at > 0) || lang_byte_is(lang_at(cutter, at), LANG_B_ALNUM))
		return;
	for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		const uint32_t len = (uint32_t)strlen(marks[i].open);

		if (!lang_starts(cutter, at, marks[i].open, len))
			continue;
		if (marks[i].kind != LANG_Q_SINGLE || (at == 0 || !lang_goes_on(cutter, at - 1)))
			open_kind(cutter, at + len, marks[i].close, marks[i].kind);
		return;
	}
}
