/*
 * Amounts in whole euro cents. No floating point anywhere.
 */
#ifndef KLAAR_BASE_MONEY_H
#define KLAAR_BASE_MONEY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

/* Machine notation: digits, optionally a point and one or two digits: "1401.5", "1401.50", "1200"; a minus may stand before it. */
bool money_parse(const char *text, int64_t *cents);
void money_add_machine(struct buf *out, int64_t cents);	/* 1401.50 */
/* "€ 1.401,50", "€ 1.200" (MONEY_SHORT) or "€ 1.200,00" (MONEY_CENTS: in a column); U+00A0 after the sign. */
enum money_decimals { MONEY_SHORT, MONEY_CENTS };
void money_add_words(struct buf *out, int64_t cents, enum money_decimals decimals);

#endif
