/*
 * Persons: the eleven-test of a BSN, and dates of birth that can be.
 */
#include <string.h>

#include "check/check_int.h"

/* 9a + 8b + ... + 2h - i is divisible by eleven; nine digits, not all zero. */
static bool
eleven_test(const char *bsn)
{
	int sum = 0;

	if (strlen(bsn) != 9 || strspn(bsn, "0123456789") != 9 || strcmp(bsn, "000000000") == 0)
		return false;
	for (int i = 0; i < 8; i++)
		sum += (9 - i) * (bsn[i] - '0');
	sum -= bsn[8] - '0';
	return sum % 11 == 0;
}

void
person_bsn(const struct check_case *c)
{
	static const char *const paths[] = { "geadresseerde/bsn", "partner/bsn" };
	const char *first = xml_find_text(c->root, paths[0]), *second = xml_find_text(c->root, paths[1]);

	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		const char *bsn = xml_find_text(c->root, paths[i]);

		if (bsn != NULL && !eleven_test(bsn))
			diag_post(c->diags, check_pos(c->root, paths[i]), DIAG_BSN, "dit BSN kan niet bestaan: het voldoet niet aan de elfproef");
	}
	if (first != NULL && second != NULL && strcmp(first, second) == 0)
		diag_post(c->diags, check_pos(c->root, paths[1]), DIAG_BSN_TWICE, "de partner heeft hetzelfde BSN als de inwoner");
}

void
person_birth(const struct check_case *c)
{
	static const char *const paths[] = { "geadresseerde/geboortedatum", "partner/geboortedatum" };

	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		struct date born = check_date(c->root, paths[i]);

		if (!date_is_set(born))
			continue;
		if (date_compare(born, c->record->decision) >= 0 || check_age(born, c->record->decision) > 120)
			diag_post(c->diags, check_pos(c->root, paths[i]), DIAG_BIRTH, "deze geboortedatum kan niet kloppen");
	}
}
