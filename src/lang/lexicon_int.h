/*
 * Between lexicon_load.c and lexicon_forms.c: an entry while it is read.
 */
#ifndef KLAAR_LANG_LEXICON_INT_H
#define KLAAR_LANG_LEXICON_INT_H

#include "lang/lang_int.h"

struct reading {
	struct lang		*lang;
	struct lexeme		*lexeme;
	const struct row	*row;
	struct diag_list	*diags;
};

/* Enters the lexeme under all its forms. */
void lexicon_enter_forms(const struct reading *reading);
/* Of an entry or an alternative; NULL when it has none. */
const char *lexicon_plural_of(struct lang *lang, const struct row *row, const char *lemma);
const char *lexicon_inflected_of(struct lang *lang, const struct row *row, const char *lemma);
/* The verb with what the row says of it; NULL with a diagnostic. */
const struct verb *lexicon_verb_of(struct lang *lang, const struct row *row, const char *infinitive, struct diag_list *diags);

#endif
