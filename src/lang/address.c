/*
 * E-mail and web addresses, and placeholders: one token, one word long. What ends a sentence is not part of an address.
 */
#include "lang/cut_int.h"

enum { MAIL_MAX = 254, PLACEHOLDER_MAX = 60, LABELS_MAX = 8 };

/* Back over the marks that close a sentence or a bracket. */
static uint32_t
trim_marks(const struct lang_cutter *cutter, uint32_t from, uint32_t end)
{
	while (end > from && lang_is_one_of(cutter->text[end - 1], ".,;:!?)'\"]>"))
		end--;
	/* Closing quotation marks: U+201D, U+00BB. */
	if (end - from > 3 && memcmp(cutter->text + end - 3, "\xE2\x80\x9D", 3) == 0)
		end -= 3;
	return end;
}

static bool
is_mail_byte(char byte)
{
	return lang_byte_is(byte, LANG_B_ALNUM) || (byte != '\0' && strchr("._%+-", byte) != NULL);
}

/* Labels with points between, the last of letters: the place behind, at when there is only one. */
static uint32_t
scan_labels(const struct lang_cutter *cutter, uint32_t at, uint32_t *last)
{
	uint32_t end = at;
	int labels = 0;

	while (labels < LABELS_MAX && lang_byte_is(lang_at(cutter, end), LANG_B_ALNUM)) {
		*last = end;
		while (end - *last < 64 && (lang_byte_is(lang_at(cutter, end), LANG_B_ALNUM) || (lang_at(cutter, end) == '-' &&
		    lang_goes_on(cutter, end + 1))))
			end++;
		labels++;
		if (lang_at(cutter, end) != '.' || !lang_byte_is(lang_at(cutter, end + 1), LANG_B_ALNUM))
			break;
		end++;
	}
	return labels > 1 ? end : at;
}

uint32_t
lang_scan_mail(const struct lang_cutter *cutter, uint32_t at)
{
	uint32_t end = at, last, domain;

	if (at > 0 && is_mail_byte(cutter->text[at - 1]))
		return at;
	while (end - at < MAIL_MAX && is_mail_byte(lang_at(cutter, end)))
		end++;
	if (end == at || lang_at(cutter, end) != '@')
		return at;
	domain = scan_labels(cutter, end + 1, &last);
	return domain > end + 1 ? domain : at;
}

uint32_t
lang_scan_web(const struct lang_cutter *cutter, uint32_t at)
{
	static const struct { const char *text; uint32_t len; } starts[] = { { "http://", 7 }, { "https://", 8 }, { "www.", 4 },
	    { "ftp://", 6 }, { "Www.", 4 }, { "WWW.", 4 } };
	size_t i;

	for (i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (lang_starts(cutter, at, starts[i].text, starts[i].len) && lang_goes_on(cutter, at + starts[i].len))
			return trim_marks(cutter, at + starts[i].len, cutter->chunk_end);
	return at;
}

/* Endings of addresses that are written without www: no Dutch word that might open a sentence without its space. */
static const char *const tops[] = { "nl", "com", "eu", "org", "net", "be", "info", "de", "gov", "amsterdam", "frl", "shop", "io", "nu", NULL };

static bool
is_top(const struct lang_cutter *cutter, uint32_t at, uint32_t end)
{
	size_t i;

	for (i = 0; tops[i] != NULL; i++)
		if (strlen(tops[i]) == end - at && memcmp(tops[i], cutter->text + at, end - at) == 0)
			return true;
	return false;
}

uint32_t
lang_scan_domain(const struct lang_cutter *cutter, uint32_t at)
{
	uint32_t last = at, end;

	if (at > 0 && cutter->text[at - 1] == '.')
		return at;
	end = scan_labels(cutter, at, &last);
	if (end == at || lang_goes_on(cutter, end) || !is_top(cutter, last, end))
		return at;
	if (lang_at(cutter, end) == '/' && cutter->chunk_end > end)
		return trim_marks(cutter, end, cutter->chunk_end);
	return end;
}

/* [NAAM], [naam aanvrager], [PLAATS + LAND]: capitals, or at most three words; else it is text in brackets. */
uint32_t
lang_scan_placeholder(const struct lang_cutter *cutter, uint32_t at)
{
	uint32_t end = at + 1, next;
	bool small = false;
	int spaces = 0;

	while (end - at < PLACEHOLDER_MAX && (lang_goes_on(cutter, end) || (lang_at(cutter, end) != '\0' &&
	    strchr(" -_/:.,'+", lang_at(cutter, end)) != NULL))) {
		spaces += lang_at(cutter, end) == ' ';
		small |= lang_byte_is(lang_at(cutter, end), LANG_B_LOWER);
		lang_rune(cutter, end, &next);
		end = next;
	}
	return end > at + 1 && lang_at(cutter, end) == ']' && (!small || spaces < 3) ? end + 1 : at;
}
