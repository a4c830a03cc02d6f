/*
 * Named values in a text: the words of <Waarde naam="...">, and the amount they say.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "law/regulation.h"

const struct text_node *
law_find_value(const struct text_node *root, const char *name)
{
	for (const struct text_node *n = root; n != NULL; n = text_next(n, root)) {
		const char *found = n->kind == TEXT_WAARDE ? text_attribute(n, "naam") : NULL;

		if (found != NULL && strcmp(found, name) == 0)
			return n;
	}
	return NULL;
}

const char *
law_text_value(const struct text *text, const char *name, struct buf *out)
{
	const struct text_node *node = law_find_value(text->root, name);

	if (node == NULL)
		return NULL;
	buf_clear(out);
	text_add_plain(out, node);
	return buf_text(out);
}

/* ---- amounts ---- */

/* A space of any kind; its number of bytes, or 0. */
static size_t
space_at(const char *at)
{
	if (*at == ' ')
		return 1;
	if (strncmp(at, "\xc2\xa0", 2) == 0)
		return 2;
	return strncmp(at, "\xe2\x80\xaf", 3) == 0 ? 3 : 0;
}

static const char *
skip(const char *at, const char *const *words)
{
	size_t len, i;

	for (;;) {
		len = space_at(at);
		for (i = 0; len == 0 && words[i] != NULL; i++)
			if (strncmp(at, words[i], strlen(words[i])) == 0)
				len = strlen(words[i]);
		if (len == 0)
			return at;
		at += len;
	}
}

/* "1.200", "1200", "24.000.000": points only between groups of three. NULL: not a number. */
static const char *
read_whole(const char *at, int64_t *whole)
{
	const char *from = at;
	size_t group;

	*whole = 0;
	for (;;) {
		for (group = 0; isdigit((unsigned char)at[group]); group++)
			if (at - from + (long)group > 14)
				return NULL;
			else
				*whole = *whole * 10 + (at[group] - '0');
		if (group == 0 || (at != from && group != 3))
			return NULL;
		at += group;
		if (*at != '.' || at - from > 14 || (strchr(from, '.') == at && at - from > 3))
			return *at == '.' ? NULL : at;
		at++;
	}
}

/* ",50", ",5" or ",-"; nothing is zero. */
static const char *
read_cents(const char *at, int64_t *cents)
{
	*cents = 0;
	if (*at != ',')
		return at;
	at++;
	if (*at == '-')
		return at + 1;
	if (!isdigit((unsigned char)*at))
		return NULL;
	*cents = (*at++ - '0') * 10;
	if (isdigit((unsigned char)*at))
		*cents += *at++ - '0';
	return isdigit((unsigned char)*at) ? NULL : at;
}

int
law_parse_amount(const char *at, int64_t *cents)
{
	static const char *const before[] = { "€", "EUR", NULL };
	static const char *const behind[] = { "euro", "%", "procent", NULL };
	int64_t whole, part;

	at = skip(at, before);
	at = read_whole(at, &whole);
	at = at != NULL ? read_cents(at, &part) : NULL;
	if (at == NULL || *skip(at, behind) != '\0')
		return -1;
	*cents = whole * 100 + part;
	return 0;
}

int
law_text_amount(const struct text *text, const char *name, int64_t *cents)
{
	struct buf words = BUF_INIT;
	const char *found = law_text_value(text, name, &words);
	int result = found != NULL ? law_parse_amount(found, cents) : -1;

	buf_free(&words);
	return result;
}
