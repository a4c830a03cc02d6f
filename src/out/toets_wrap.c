/*
 * Words into lines of a terminal. Escape sequences take no columns; what is underlined stops at the end of a line and goes on after the
 * margin of the next.
 */
#include <string.h>

#include "base/utf8.h"
#include "out/toets_int.h"

enum { USUAL_COLUMNS = 100, LEAST_COLUMNS = 40 };

#define OFF	"\033[0m"

int
toets_columns(const struct toets_view *view)
{
	int columns = view->columns > 0 ? view->columns : USUAL_COLUMNS;

	return columns < LEAST_COLUMNS ? LEAST_COLUMNS : columns;
}

/* The bytes of an escape sequence; 0: none begins here. */
static size_t
escape_length(const char *at)
{
	return *at == '\033' ? strcspn(at, "m") + 1 : 0;
}

struct word {
	const char	*at;
	size_t		 len;
	int		 columns;
};

static struct word
measure_word(const char *at)
{
	struct word word = { at, strcspn(at, " "), 0 };
	const char *end = at + word.len, *from;
	size_t escape;

	for (from = at; from < end; ) {
		escape = escape_length(from);
		if (escape > 0) {
			from += escape;
			continue;
		}
		utf8_next(&from, end);
		word.columns++;
	}
	return word;
}

/* What is on behind the word: the sequence that it, or a word before it, ended with. */
static void
note_escapes(const struct word *word, const char **on, size_t *on_len)
{
	const char *at = word->at, *end = at + word->len;
	size_t len;

	for (; at < end; at += len > 0 ? len : 1) {
		len = escape_length(at);
		if (len == 0)
			continue;
		*on = at;
		*on_len = strncmp(at, OFF, sizeof(OFF) - 1) == 0 ? 0 : len;
	}
}

void
toets_add_lines(struct buf *out, const char *text, int columns, int used, int margin)
{
	const char *on = NULL;
	size_t on_len = 0;
	struct word word;
	bool first = true;

	for (text += strspn(text, " "); *text != '\0'; text += strspn(text, " ")) {
		word = measure_word(text);
		if (!first && used + 1 + word.columns > columns) {
			buf_addf(out, "%s\n%*s", on_len > 0 ? OFF : "", margin, "");
			if (on_len > 0)
				buf_add(out, on, on_len);
			used = margin + word.columns;
		} else {
			buf_adds(out, first ? "" : " ");
			used += !first + word.columns;
		}
		buf_add(out, word.at, word.len);
		note_escapes(&word, &on, &on_len);
		first = false;
		text += word.len;
	}
	buf_addc(out, '\n');
}
