/*
 * What the files that write amending sentences share: phrase.c (one mutation), phrase_add.c (VoegToe), phrase_heading.c (VervangKop),
 * phrase_ending.c and phrases.c (several at once).
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
void law_phrase_add_renumbering(struct buf *out, const struct text_node *target, const char *number);	/* "Artikel 5 wordt vernummerd tot artikel 6." */
bool law_phrase_is_lettered(const char *number);
int law_phrase_count_bodies(const struct law_mutation *mutation);
bool law_phrase_same_days(const struct law_mutation *a, const struct law_mutation *b);	/* only such mutations share a sentence */

/* phrase_heading.c */
void law_phrase_add_heading(struct buf *out, const struct law_mutation *mutation, const struct text_node *target);
/* phrase_add.c. target: the context. */
void law_phrase_add_addition(struct buf *out, const struct law_mutation *mutation, const struct text_node *target);
/* phrase_ending.c: how many mutations from first on are said; 0: they are something else. */
int law_phrase_add_ending(struct buf *out, const struct law_besluit *besluit, int first, const struct text *text);
bool law_phrase_explains_articles(const struct text_node *node);	/* a part of the artikelsgewijze toelichting */

#endif
