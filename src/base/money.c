/*
 * Amounts in euro cents: machine notation in, Dutch notation out.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/money.h"

/* Largest amount: 9,999,999,999,999.99 euro; more is a typing error. */
enum { MOST_DIGITS = 13 };

bool
money_parse(const char *text, int64_t *cents)
{
	bool negative = *text == '-';
	int64_t value = 0;
	int digits = 0, decimals = 0;

	text += negative;
	for (; *text >= '0' && *text <= '9'; text++, digits++)
		if (digits < MOST_DIGITS)
			value = value * 10 + (*text - '0');
	if (digits == 0 || digits > MOST_DIGITS)
		return false;
	if (*text == '.')
		for (text++; *text >= '0' && *text <= '9' && decimals < 2; text++, decimals++)
			value = value * 10 + (*text - '0');
	if (*text != '\0' || (decimals == 0 && text[-1] == '.'))
		return false;
	for (; decimals < 2; decimals++)
		value *= 10;
	*cents = negative ? -value : value;
	return true;
}

static uint64_t
magnitude(int64_t cents)
{
	return cents < 0 ? -(uint64_t)cents : (uint64_t)cents;
}

void
money_add_machine(struct buf *out, int64_t cents)
{
	uint64_t size = magnitude(cents);

	buf_addf(out, "%s%" PRIu64 ".%02" PRIu64, cents < 0 ? "-" : "", size / 100, size % 100);
}

void
money_add_words(struct buf *out, int64_t cents, enum money_decimals decimals)
{
	uint64_t size = magnitude(cents);
	char euros[32];
	size_t i, len;

	snprintf(euros, sizeof(euros), "%" PRIu64, size / 100);
	len = strlen(euros);
	buf_adds(out, "€\u00a0");
	if (cents < 0)
		buf_addc(out, '-');
	for (i = 0; i < len; i++) {
		if (i > 0 && (len - i) % 3 == 0)
			buf_addc(out, '.');
		buf_addc(out, euros[i]);
	}
	if (size % 100 != 0 || decimals == MONEY_CENTS)
		buf_addf(out, ",%02" PRIu64, size % 100);
}
