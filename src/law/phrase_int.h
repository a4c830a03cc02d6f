/*
 * What the files that write amending sentences share: phrase.c (one mutation), phrase_add.c (VoegToe), phrases.c (several at once).
 */
#ifndef KLAAR_LAW_PHRASE_INT_H
#define KLAAR_LAW_PHRASE_INT_H

#include "law/regulation.h"

void law_phrase_add_capital(struct buf *out, const char *text);
void law_phrase_add_quoted(struct buf *out, const char *words, size_t len);
void law_phrase_add_counted(struct buf *out, enum text_kind kind, int count);	/* "een artikel", "twee leden" */
const struct text_node *law_phrase_above(const struct text_node *node);		/* the element with ids that it stands in; NULL: the regulation */
void law_phrase_add_place(struct buf *out, const struct text_node *node);		/* "artikel 5, tweede lid,"; NULL or the body: "de regeling" */
void law_phrase_add_new_number(struct buf *out, const struct text_node *node, const char *number);	/* "vierde lid", "onderdeel c" */
bool law_phrase_is_lettered(const char *number);

/* phrase_add.c. target: the context. */
void law_phrase_add_addition(struct buf *out, const struct law_mutation *mutation, const struct text_node *target);

#endif
