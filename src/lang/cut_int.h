/*
 * Inside the cutting of lang/: what letter.c, token.c, notation.c, address.c, cite.c, quote.c and sentence.c share. A scanner looks at one place of
 * a unit and gives the place behind the token that begins there, or the same place: none begins. It never reads
 * behind cutter->len, and looks a bounded number of bytes ahead.
 */
#ifndef KLAAR_LANG_CUT_INT_H
#define KLAAR_LANG_CUT_INT_H

#include <string.h>

#include "lang/lang.h"

enum { LANG_TOKENS_MAX = 4 * LANG_SENTENCE_MAX };

/* What an ASCII byte can be; a byte from 0x80 has none of these and is decoded. */
enum lang_byte_class {
	LANG_B_LOWER = 1, LANG_B_UPPER = 2, LANG_B_DIGIT = 4, LANG_B_SPACE = 8, LANG_B_END = 16 /* . ! ? */, LANG_B_HIGH = 32,
	LANG_B_LETTER = LANG_B_LOWER | LANG_B_UPPER, LANG_B_ALNUM = LANG_B_LETTER | LANG_B_DIGIT
};
extern const unsigned char lang_bytes[256];
static inline bool
lang_byte_is(char byte, unsigned classes)
{
	return (lang_bytes[(unsigned char)byte] & classes) != 0;
}
bool lang_is_letter(unsigned rune);	/* also U+FFFD: a broken word is one word */
bool lang_is_capital(unsigned rune);

enum lang_quote { LANG_Q_DOUBLE, LANG_Q_CURLED, LANG_Q_SINGLE, LANG_Q_ANGLE, LANG_QUOTES };

struct lang_cutter {
	const struct lang	*lang;
	const char		*text;
	uint32_t		 len, at;
	uint32_t		 chunk_end;		/* of the run without spaces that at is in */
	bool			 chunk_mail, chunk_web;	/* an @ in it; a :// or www. */
	uint32_t		 quote_end;		/* of the quote that at is in; 0 */
	uint32_t		 closing;		/* the mark there closes a quote, it opens none */
	uint32_t		 searched[LANG_QUOTES];	/* no closing mark of this kind before here */
	uint32_t		 found[LANG_QUOTES];	/* the first from searched; 0: none */
	uint32_t		 last_bracket;		/* the place of the last ) */
	int			 depth;			/* open brackets */
	bool			 in_piece;		/* the sentence was too long: this is another piece */
	struct lang_token	*tokens;		/* LANG_TOKENS_MAX */
	uint32_t		 count, words;
};

/* NUL is none of them. */
static inline bool
lang_is_one_of(char byte, const char *set)
{
	return byte != '\0' && strchr(set, byte) != NULL;
}

/* The byte at a place of the text; NUL behind its end. */
static inline char
lang_at(const struct lang_cutter *cutter, uint32_t at)
{
	return at < cutter->len ? cutter->text[at] : '\0';
}
static inline bool
lang_starts(const struct lang_cutter *cutter, uint32_t at, const char *word, uint32_t len)
{
	return at <= cutter->len && cutter->len - at >= len && memcmp(cutter->text + at, word, len) == 0;
}
uint32_t lang_skip_digits(const struct lang_cutter *cutter, uint32_t at);
/* The rune at a place, and the place behind it. */
unsigned lang_rune(const struct lang_cutter *cutter, uint32_t at, uint32_t *next);
bool lang_high_letter_at(const struct lang_cutter *cutter, uint32_t at);	/* of a byte from 0x80 */
bool lang_high_capital_at(const struct lang_cutter *cutter, uint32_t at);
static inline bool
lang_letter_at(const struct lang_cutter *cutter, uint32_t at)
{
	const char byte = lang_at(cutter, at);

	return lang_byte_is(byte, LANG_B_LETTER) || (lang_byte_is(byte, LANG_B_HIGH) && lang_high_letter_at(cutter, at));
}
static inline bool
lang_capital_at(const struct lang_cutter *cutter, uint32_t at)
{
	const char byte = lang_at(cutter, at);

	return lang_byte_is(byte, LANG_B_UPPER) || (lang_byte_is(byte, LANG_B_HIGH) && lang_high_capital_at(cutter, at));
}
/* A letter or a digit: a token that must stop here does not. */
static inline bool
lang_goes_on(const struct lang_cutter *cutter, uint32_t at)
{
	return lang_byte_is(lang_at(cutter, at), LANG_B_DIGIT) || lang_letter_at(cutter, at);
}

/* token.c: the token at cutter->at, which is no space. Moves on. */
void lang_cut_token(struct lang_cutter *cutter, unsigned flags);
/* token.c: letters with inner hyphen or apostrophe from at; the place behind, at when there are none. */
struct lang_letters { uint32_t letters, capitals; bool hyphen, digit; };
uint32_t lang_scan_word(const struct lang_cutter *cutter, uint32_t at, struct lang_letters *seen);

/* notation.c: what begins with a digit, with € or a letter and is no word. */
uint32_t lang_scan_number(const struct lang_cutter *cutter, uint32_t at, enum lang_token_kind *kind);
uint32_t lang_scan_money(const struct lang_cutter *cutter, uint32_t at);	/* € 1.200, EUR 12 */
uint32_t lang_scan_case(const struct lang_cutter *cutter, uint32_t at, uint32_t word_end);	/* Z/24/0012; word_end: of the word at at */
uint32_t lang_scan_iban(const struct lang_cutter *cutter, uint32_t at);
/* address.c: e-mail, web address; placeholder [NAAM] */
uint32_t lang_scan_mail(const struct lang_cutter *cutter, uint32_t at);
uint32_t lang_scan_web(const struct lang_cutter *cutter, uint32_t at);
uint32_t lang_scan_domain(const struct lang_cutter *cutter, uint32_t at);	/* amsterdam.nl/parkeren */
uint32_t lang_scan_placeholder(const struct lang_cutter *cutter, uint32_t at);

/* cite.c: artikel 31, tweede lid, van de Participatiewet; § 2.3; Participatiewet. word_end: behind the word at at, or at for § and numbers. */
uint32_t lang_scan_citation(const struct lang_cutter *cutter, uint32_t at, uint32_t word_end);
/* The name of a law or regulation at at. */
uint32_t lang_scan_law(const struct lang_cutter *cutter, uint32_t at, uint32_t word_end, bool first);	/* first: of its sentence */
uint32_t lang_scan_law_number(const struct lang_cutter *cutter, uint32_t at);	/* 6:7 Awb, 6:7 en 6:8 Awb */

/* quote.c: a quotation mark at at may open a quote of four words or more: sets quote_end. */
void lang_open_quote(struct lang_cutter *cutter, uint32_t at);

#endif
