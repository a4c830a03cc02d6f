/*
 * The notation of an account number: groups of four, and check digits that are right (ISO 13616, ISO 7064 mod 97-10).
 */
#include <ctype.h>

#include "b1/notation_int.h"

enum { IBAN_MOST = 34, IBAN_LEAST = 15, IBAN_DUTCH = 18 };

/* Letters and digits alone, capitals; the number of them, IBAN_MOST + 1 when there are more. */
static size_t
squeeze(const char *text, size_t len, char out[IBAN_MOST + 1])
{
	size_t i, count = 0;

	for (i = 0; i < len; i++)
		if (isalnum((unsigned char)text[i])) {
			if (count == IBAN_MOST)
				return IBAN_MOST + 1;
			out[count++] = (char)toupper((unsigned char)text[i]);
		}
	out[count] = '\0';
	return count;
}

bool
b1_iban_is_right(const char *text, size_t len)
{
	char iban[IBAN_MOST + 1];
	size_t count = squeeze(text, len, iban), i;
	unsigned rest = 0;

	if (count < IBAN_LEAST || count > IBAN_MOST || (iban[0] == 'N' && iban[1] == 'L' && count != IBAN_DUTCH))
		return false;
	for (i = 0; i < count; i++) {
		char c = iban[(i + 4) % count];

		rest = isdigit((unsigned char)c) ? (rest * 10 + (unsigned)(c - '0')) % 97 : (rest * 100 + (unsigned)(c - 'A') + 10) % 97;
	}
	return rest == 1;
}

void
b1_iban_add_grouped(struct buf *out, const char *text, size_t len)
{
	char iban[IBAN_MOST + 1];
	size_t count = squeeze(text, len, iban), i;

	for (i = 0; i < count && count <= IBAN_MOST; i++) {
		if (i > 0 && i % 4 == 0)
			buf_addc(out, ' ');
		buf_addc(out, iban[i]);
	}
}

/* Capitals and digits in groups: not the words behind a code that looks like the first group. */
static bool
is_account(const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (!isupper((unsigned char)text[i]) && !isdigit((unsigned char)text[i]) &&
		    (i + 1 == len || (text[i] != ' ' && text[i] != '.') || !isalnum((unsigned char)text[i + 1])))
			return false;
	return true;
}

void
b1_check_iban(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];
	const char *text = sentence->text + at->start;
	struct buf grouped = BUF_INIT;
	struct b1_mark *mark;

	if (!is_account(text, at->len))
		return;
	b1_iban_add_grouped(&grouped, text, at->len);
	if (!b1_iban_is_right(text, at->len)) {
		mark = b1_mark(run, sentence, token, token, DIAG_B1_IBAN_NOTATIE, DIAG_ERROR, "dit rekeningnummer kan niet bestaan");
		b1_advise(run, mark, "Controleer het nummer: de controlecijfers kloppen niet.");
	} else if (grouped.len != at->len || memcmp(buf_text(&grouped), text, at->len) != 0) {
		mark = b1_mark(run, sentence, token, token, DIAG_B1_IBAN_NOTATIE, DIAG_ADVICE, "een rekeningnummer leest beter in groepjes van vier");
		b1_suggest(run, mark, "%s", buf_text(&grouped));
	}
	buf_free(&grouped);
}
