/*
 * Inside the rules of notation: each looks at one token of its kind. What comes from a record is written by Klaar itself; marks.c hides it.
 */
#ifndef KLAAR_B1_NOTATION_INT_H
#define KLAAR_B1_NOTATION_INT_H

#include "b1/b1_int.h"

typedef void b1_token_fn(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token);

b1_token_fn b1_check_day;	/* day.c: LANG_DATE */
b1_token_fn b1_check_clock;	/* clock.c: LANG_TIME */
b1_token_fn b1_check_number;	/* clock.c: LANG_NUMBER that is a time by its place */
b1_token_fn b1_check_amount;	/* amount.c: LANG_AMOUNT */
b1_token_fn b1_check_iban;	/* iban.c: LANG_IBAN */

/* ISO 13616: are its check digits right? Spaces are skipped. */
bool b1_iban_is_right(const char *text, size_t len);
/* In groups of four, capitals. */
void b1_iban_add_grouped(struct buf *out, const char *text, size_t len);

#endif
