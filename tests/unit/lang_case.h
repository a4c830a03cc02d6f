/*
 * For the tests of lang/: the tables, once; a text as its tokens or sentences in one line.
 */
#ifndef KLAAR_TESTS_LANG_CASE_H
#define KLAAR_TESTS_LANG_CASE_H

#include <check.h>
#include <string.h>

#include "base/buf.h"
#include "lang/lang.h"

static inline struct lang *
lang_case_open(void)
{
	struct diag_list *diags = diag_list_new();
	struct lang *lang = lang_open("templates/taal", diags);

	ck_assert_msg(lang != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
	diag_list_free(diags);
	return lang;
}

/* Every token that is no plain word or mark: "datum<1 april 2026> ...". */
static inline void
lang_case_tokens(const struct lang *lang, const char *text, struct buf *out)
{
	static const char *const kinds[] = { "w", "kort", "getal", "bedrag", "datum", "tijd", "procent", "code", "iban", "wet", "p" };
	struct lang_cutter *cutter = lang_cutter_new(lang);
	struct lang_sentence sentence;
	uint32_t i;

	lang_cutter_start(cutter, text, (uint32_t)strlen(text));
	while (lang_cutter_next(cutter, &sentence))
		for (i = 0; i < sentence.count; i++) {
			const struct lang_token *token = &sentence.tokens[i];

			if (token->kind != LANG_WORD && token->kind != LANG_PUNCT)
				buf_addf(out, "%s%s<%.*s>", out->len > 0 ? " " : "", kinds[token->kind], (int)token->len, text + token->start);
		}
	lang_cutter_free(cutter);
}

/* The sentences with a bar between, and the number of words of each: "Ja./1|Nee./1". */
static inline void
lang_case_sentences(const struct lang *lang, const char *text, size_t len, struct buf *out)
{
	struct lang_cutter *cutter = lang_cutter_new(lang);
	struct lang_sentence sentence;

	lang_cutter_start(cutter, text, (uint32_t)len);
	while (lang_cutter_next(cutter, &sentence))
		buf_addf(out, "%s%.*s/%u", out->len > 0 ? "|" : "", (int)(sentence.end - sentence.start), text + sentence.start, sentence.words);
	lang_cutter_free(cutter);
}

#endif
