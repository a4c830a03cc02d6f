/*
 * Characters as the cutting sees them: what a byte can begin is in one table; only what is not ASCII is decoded.
 */
#include "base/utf8.h"
#include "lang/cut_int.h"

#define L LANG_B_LOWER
#define U LANG_B_UPPER
#define D LANG_B_DIGIT
#define S LANG_B_SPACE
#define E LANG_B_END
#define H LANG_B_HIGH
#define H16 H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H
const unsigned char lang_bytes[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, S, S, S, S, S, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	S, E, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, E, 0, D, D, D, D, D, D, D, D, D, D, 0, 0, 0, 0, 0, E,
	0, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, 0, 0, 0, 0, 0,
	0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, 0,
	H16, H16, H16, H16, H16, H16, H16, H16
};
#undef L
#undef U
#undef D
#undef S
#undef E
#undef H
#undef H16

bool
lang_is_letter(unsigned rune)
{
	if (rune < 0x80)
		return lang_byte_is((char)rune, LANG_B_LETTER);
	if (rune < 0xC0)
		return rune == 0xAA || rune == 0xB5 || rune == 0xBA;
	return rune != 0xD7 && rune != 0xF7 && (rune < 0x2000 || rune > 0x2BFF) && (rune < 0x3000 || rune > 0x303F) &&
	    (rune < 0xE000 || rune > 0xF8FF) && (rune < 0xFE00 || rune > 0xFE6F) && (rune < 0xFF00 || rune > 0xFF0F) && rune < 0x1F000;
}

bool
lang_is_capital(unsigned rune)
{
	if (rune < 0x80)
		return lang_byte_is((char)rune, LANG_B_UPPER);
	if (rune < 0x100)
		return rune >= 0xC0 && rune <= 0xDE && rune != 0xD7;
	if (rune < 0x138 || (rune > 0x149 && rune < 0x178) || (rune >= 0x1E00 && rune < 0x1F00))
		return rune % 2 == 0;
	if (rune < 0x180)
		return rune % 2 == 1 && rune != 0x149 && rune != 0x17F;
	return (rune >= 0x391 && rune <= 0x3A9) || (rune >= 0x400 && rune <= 0x42F);
}

unsigned
lang_rune(const struct lang_cutter *cutter, uint32_t at, uint32_t *next)
{
	const char *place = cutter->text + at;
	unsigned rune;

	if (at >= cutter->len) {
		*next = at;
		return 0;
	}
	rune = utf8_next(&place, cutter->text + cutter->len);
	*next = (uint32_t)(place - cutter->text);
	return rune == UTF8_BAD ? 0xFFFD : rune;
}

uint32_t
lang_skip_digits(const struct lang_cutter *cutter, uint32_t at)
{
	while (lang_byte_is(lang_at(cutter, at), LANG_B_DIGIT))
		at++;
	return at;
}

bool
lang_high_letter_at(const struct lang_cutter *cutter, uint32_t at)
{
	uint32_t next;

	return lang_is_letter(lang_rune(cutter, at, &next));
}

bool
lang_high_capital_at(const struct lang_cutter *cutter, uint32_t at)
{
	uint32_t next;

	return lang_is_capital(lang_rune(cutter, at, &next));
}
