/*
 * For the tests of the lexicon: a sentence cut in the plainest way (at spaces and marks), so that matching is tested apart from
 * cutting, and what is found in it as one line of text.
 */
#ifndef KLAAR_TEST_LANG_ROW_H
#define KLAAR_TEST_LANG_ROW_H

#include <ctype.h>
#include <string.h>

#include "lang/lang_int.h"

enum { ROW_TOKENS = 100 };

static struct lang_token row_tokens[ROW_TOKENS];

/* The tables of a folder; NULL after what is wrong in it has been printed. */
static struct lang *
row_open(const char *folder)
{
	struct diag_list *diags = diag_list_new();
	struct lang *lang = lang_open(folder, diags);
	size_t i;

	for (i = 0; i < diag_count(diags); i++)
		diag_print(stderr, diag_at(diags, i));
	diag_list_free(diags);
	return lang;
}

static void
row_token(const struct lang *lang, const char *text, uint32_t start, uint32_t len, struct lang_token *token)
{
	bool punct = len == 1 && ispunct((unsigned char)text[start]);

	*token = (struct lang_token){ .start = start, .len = len, .kind = punct ? LANG_PUNCT : LANG_WORD };
	if (isupper((unsigned char)text[start]))
		token->flags = LANG_CAPITAL;
	if (!punct)
		token->word = lang_find_word(lang, text + start, len);
}

/* The text as one sentence; good until the next call. */
static __attribute__((unused)) struct lang_sentence
row_sentence(const struct lang *lang, const char *text)
{
	uint32_t at = 0, n, count = 0;

	while (text[at] != '\0' && count < ROW_TOKENS) {
		at += (uint32_t)strspn(text + at, " ");
		n = (uint32_t)strcspn(text + at, " .,;:?!()");
		if (n == 0 && text[at] != '\0')
			n = 1;
		if (n > 0)
			row_token(lang, text, at, n, &row_tokens[count++]);
		at += n;
	}
	if (count > 0)
		row_tokens[0].flags |= LANG_FIRST;
	return (struct lang_sentence){ .text = text, .start = 0, .end = at, .tokens = row_tokens, .count = count, .words = count,
		.flags = at > 0 && text[at - 1] == '?' ? LANG_QUESTION : 0 };
}

/* "verstrekte=gaf; derhalve=daarom": every match of the text and its advice, one after another. */
static __attribute__((unused)) void
row_matches(const struct lang *lang, const char *text, struct buf *out)
{
	struct lang_sentence sentence = row_sentence(lang, text);
	const struct lang_token *first, *last;
	struct lang_match match;
	uint32_t at;

	for (at = 0; at < sentence.count; at++) {
		if (!lang_match(lang, &sentence, at, &match))
			continue;
		first = &sentence.tokens[match.first];
		last = &sentence.tokens[match.last];
		buf_addf(out, "%s%.*s=", out->len > 0 ? "; " : "", (int)(last->start + last->len - first->start), text + first->start);
		lang_advise(lang, &sentence, &match, out);
		at = match.split != 0 ? at : match.last;
	}
}

#endif
