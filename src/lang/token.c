/*
 * The tokens of a unit, one after another.
 * A word is letters with inner hyphen or apostrophe; what else is one word long comes from notation.c, address.c and cite.c.
 */
#include "lang/cut_int.h"

enum { LOOK_MAX = 12 };		/* bytes of a word that may be an abbreviation with its stop */

/* ---- words ---- */

/* The letters and digits from at, without hyphen or apostrophe. */
static uint32_t
scan_letters(const struct lang_cutter *cutter, uint32_t at, struct lang_letters *seen)
{
	for (;;) {
		const unsigned class = lang_bytes[(unsigned char)lang_at(cutter, at)];
		uint32_t next = at + 1;

		if (class & LANG_B_LETTER) {
			seen->letters++;
			seen->capitals += (class & LANG_B_UPPER) != 0;
		} else if (class & LANG_B_DIGIT) {
			seen->digit = true;
		} else if (class & LANG_B_HIGH) {
			const unsigned rune = lang_rune(cutter, at, &next);

			if (!lang_is_letter(rune))
				return at;
			seen->letters += rune < 0x300 || rune > 0x36F;
			seen->capitals += lang_is_capital(rune);
		} else {
			return at;
		}
		at = next;
	}
}

/* A hyphen, an apostrophe, the & of P&O. */
static bool
is_joint(const struct lang_cutter *cutter, uint32_t at)
{
	const char byte = lang_at(cutter, at);

	return byte == '-' || byte == '\'' ||
	    (byte == '&' && at > 0 && lang_byte_is(cutter->text[at - 1], LANG_B_UPPER) && lang_byte_is(lang_at(cutter, at + 1), LANG_B_UPPER));
}

uint32_t
lang_scan_word(const struct lang_cutter *cutter, uint32_t at, struct lang_letters *seen)
{
	*seen = (struct lang_letters){ 0 };
	at = scan_letters(cutter, at, seen);
	while (is_joint(cutter, at) && lang_goes_on(cutter, at + 1)) {
		seen->hyphen |= lang_at(cutter, at) == '-';
		at = scan_letters(cutter, at + 1, seen);
	}
	return at;
}

/* 's morgens, 't, 'n: an apostrophe that begins a word. */
static uint32_t
scan_clitic(const struct lang_cutter *cutter, uint32_t at, struct lang_letters *seen)
{
	const char letter = lang_at(cutter, at + 1);

	if ((letter != 's' && letter != 't' && letter != 'n' && letter != 'k' && letter != 'm') || lang_goes_on(cutter, at + 2) ||
	    (lang_at(cutter, at + 2) != ' ' && lang_at(cutter, at + 2) != '-'))
		return at;
	return lang_scan_word(cutter, at + 1, seen);
}

/* "bijlage I. Daarna", "voor U. Daarna": no initial. */
static bool
is_roman(const struct lang_cutter *cutter, uint32_t at, uint32_t end)
{
	const struct lang_token *before = cutter->count > 0 ? &cutter->tokens[cutter->count - 1] : NULL;

	return end == at + 2 && strchr("IVXU", cutter->text[at]) != NULL && before != NULL && before->kind == LANG_WORD &&
	    (cutter->text[at] == 'I' || (before->flags & LANG_CAPITAL) == 0);
}

/* i.v.m., d.w.z, J.P.: single letters, each but perhaps the last with its stop. */
static uint32_t
scan_stops(const struct lang_cutter *cutter, uint32_t at)
{
	uint32_t end = at, next;
	int parts = 0;

	while (lang_letter_at(cutter, end)) {
		lang_rune(cutter, end, &next);
		if (lang_goes_on(cutter, next) || (lang_at(cutter, next) != '.' && parts == 0))
			break;
		end = next;
		parts++;
		if (lang_at(cutter, end) != '.')
			return end;
		end++;
	}
	return parts > 1 || (parts == 1 && lang_capital_at(cutter, at)) ? end : at;
}

/* Is the piece of text an abbreviation that the table writes with a stop (or a slash)? */
static bool
is_brief(const struct lang_cutter *cutter, uint32_t at, uint32_t end)
{
	const struct lang_abbreviation *found = lang_find_abbreviation(cutter->lang, cutter->text + at, end - at);

	return found != NULL && strpbrk(found->brief, "./") != NULL;
}

/* An abbreviation that begins at at, of which the letters end at word: bijv., i.v.m., t/m, m.u.v. */
static uint32_t
scan_brief(const struct lang_cutter *cutter, uint32_t at, uint32_t word)
{
	uint32_t end = word;
	int parts;

	if (word - at > LOOK_MAX || (word == at + 1 && cutter->text[at] == 'u') || (at > 0 &&
	    !lang_byte_is(cutter->text[at - 1], LANG_B_SPACE) && cutter->text[at - 1] != '('))
		return at;
	if (lang_at(cutter, word) == '/' && word - at <= 2) {
		while (lang_letter_at(cutter, end + 1) && end - word < 3)
			end++;
		return is_brief(cutter, at, end + 1) ? end + 1 : at;
	}
	if (lang_at(cutter, word) != '.')
		return at;
	for (parts = 0; parts < 6 && lang_at(cutter, end) == '.' && lang_letter_at(cutter, end + 1) && end - at < LOOK_MAX; parts++) {
		struct lang_letters seen;
		const uint32_t next = lang_scan_word(cutter, end + 1, &seen);

		if (next - end > 6)
			break;
		end = next;
	}
	if (end > word && (is_brief(cutter, at, end + (lang_at(cutter, end) == '.'))))
		return end + (lang_at(cutter, end) == '.');
	end = scan_stops(cutter, at);
	if (end > at)
		return is_roman(cutter, at, end) ? at : end;
	return is_brief(cutter, at, word + 1) ? word + 1 : at;
}

/* ---- one token ---- */

static void
add_token(struct lang_cutter *cutter, uint32_t end, enum lang_token_kind kind, unsigned flags)
{
	struct lang_token *token = &cutter->tokens[cutter->count++];

	if (lang_capital_at(cutter, cutter->at))
		flags |= LANG_CAPITAL;
	if (cutter->at < cutter->quote_end)
		flags |= LANG_QUOTED;
	if (cutter->depth > 0 && cutter->at < cutter->last_bracket)
		flags |= LANG_BRACKETED;
	if (kind != LANG_PUNCT && cutter->words++ == 0)
		flags |= LANG_FIRST;
	*token = (struct lang_token){ .start = cutter->at, .len = end - cutter->at, .kind = (uint8_t)kind, .flags = (uint8_t)flags };
	cutter->at = end;
}

static void
add_word(struct lang_cutter *cutter, uint32_t end, const struct lang_letters *seen, unsigned flags)
{
	const uint32_t at = cutter->at;
	struct lang_token *token;

	if (seen->letters > 1 && seen->letters == seen->capitals)
		flags |= LANG_ALL_CAPS;
	add_token(cutter, end, LANG_WORD, flags | (seen->hyphen ? LANG_HYPHEN : 0));
	token = &cutter->tokens[cutter->count - 1];
	token->letters = (uint16_t)(seen->letters > UINT16_MAX ? UINT16_MAX : seen->letters);
	token->word = lang_find_word(cutter->lang, cutter->text + at, end - at);
}

static void
add_punct(struct lang_cutter *cutter, unsigned flags)
{
	uint32_t next;
	const char byte = lang_at(cutter, cutter->at);

	lang_rune(cutter, cutter->at, &next);
	if (byte == ')' && cutter->depth > 0)
		cutter->depth--;
	add_token(cutter, next, LANG_PUNCT, flags);
	if (byte == '(')
		cutter->depth++;
}

/* "kind(eren)", "Nederlands(e)": the ending in brackets is no word of its own. */
static void
add_ending(struct lang_cutter *cutter)
{
	uint32_t end = cutter->at + 1;

	if (lang_at(cutter, cutter->at) != '(')
		return;
	while (lang_byte_is(lang_at(cutter, end), LANG_B_LOWER) && end - cutter->at < 7)
		end++;
	if (end == cutter->at + 1 || lang_at(cutter, end) != ')' || lang_goes_on(cutter, end + 1))
		return;
	while (cutter->at <= end)
		add_punct(cutter, 0);
}

/* An abbreviation, an address, a title, a citation: what only looks like a word. The place behind it, or at. */
static uint32_t
scan_special(const struct lang_cutter *cutter, uint32_t at, uint32_t word, enum lang_token_kind *kind)
{
	const bool capital = lang_capital_at(cutter, at);
	uint32_t end;

	*kind = LANG_CODE;
	if (cutter->chunk_mail && (end = lang_scan_mail(cutter, at)) > at)
		return end;
	if (cutter->chunk_web && (end = lang_scan_web(cutter, at)) > at)
		return end;
	if (lang_at(cutter, word) == '.' && (end = lang_scan_domain(cutter, at)) > at)
		return end;
	*kind = LANG_CITATION;
	if ((end = lang_scan_citation(cutter, at, word)) > at || (end = lang_scan_law(cutter, at, word, cutter->words == 0)) > at)
		return end;
	*kind = LANG_AMOUNT;
	if (capital && (end = lang_scan_money(cutter, at)) > at)
		return end;
	*kind = LANG_IBAN;
	if (capital && (end = lang_scan_iban(cutter, at)) > at)
		return end;
	*kind = LANG_CODE;
	if (capital && lang_at(cutter, word) == '/' && (end = lang_scan_case(cutter, at, word)) > at)
		return end;
	*kind = LANG_ABBREVIATION;
	return lang_at(cutter, word) == '.' || lang_at(cutter, word) == '/' ? scan_brief(cutter, at, word) : at;
}

static void
cut_word(struct lang_cutter *cutter, unsigned flags)
{
	struct lang_letters seen;
	const uint32_t word = lang_scan_word(cutter, cutter->at, &seen);
	enum lang_token_kind kind;
	const uint32_t end = scan_special(cutter, cutter->at, word, &kind);

	if (end > cutter->at) {
		add_token(cutter, end, kind, flags);
	} else if (seen.digit) {
		add_token(cutter, word, LANG_CODE, flags);
	} else {
		add_word(cutter, word, &seen, flags);
		add_ending(cutter);
	}
}

/* Digits, €, §, [ and the like; false when nothing but punctuation begins here. */
static bool
cut_notation(struct lang_cutter *cutter, unsigned flags)
{
	const uint32_t at = cutter->at;
	enum lang_token_kind kind = LANG_CODE;
	uint32_t end = at;

	if (!cutter->chunk_mail && !lang_byte_is(lang_at(cutter, at), LANG_B_DIGIT | LANG_B_HIGH) && lang_at(cutter, at) != '+' &&
	    lang_at(cutter, at) != '[')
		return false;
	if (cutter->chunk_mail && lang_goes_on(cutter, at))
		end = lang_scan_mail(cutter, at);
	if (end == at && lang_byte_is(lang_at(cutter, at), LANG_B_DIGIT) && (end = lang_scan_law_number(cutter, at)) > at)
		kind = LANG_CITATION;
	if (end == at && (lang_byte_is(lang_at(cutter, at), LANG_B_DIGIT) || lang_at(cutter, at) == '+'))
		end = lang_scan_number(cutter, at, &kind);
	if (end == at && lang_at(cutter, at) == '[')
		end = lang_scan_placeholder(cutter, at);
	if (end == at && lang_starts(cutter, at, "\xC2\xA7", 2) && (end = lang_scan_citation(cutter, at, at)) > at)
		kind = LANG_CITATION;
	if (end == at && lang_starts(cutter, at, "\xE2\x82\xAC", 3) && (end = lang_scan_money(cutter, at)) > at)
		kind = LANG_AMOUNT;
	if (end == at)
		return false;
	add_token(cutter, end, kind, flags);
	return true;
}

/* What the run without spaces around at holds, once a run: looking for each of its tokens would be quadratic. */
static void
look_at_chunk(struct lang_cutter *cutter)
{
	uint32_t end = cutter->at;

	cutter->chunk_mail = cutter->chunk_web = false;
	for (; end < cutter->len && !lang_byte_is(cutter->text[end], LANG_B_SPACE); end++) {
		const char byte = cutter->text[end];

		if (byte == '@')
			cutter->chunk_mail = true;
		else if ((byte == ':' && lang_starts(cutter, end, "://", 3)) || (byte == '.' && end >= 3 &&
		    memcmp(cutter->text + end - 3, "www", 3) == 0))
			cutter->chunk_web = true;
	}
	cutter->chunk_end = end;
}

void
lang_cut_token(struct lang_cutter *cutter, unsigned flags)
{
	const char byte = lang_at(cutter, cutter->at);
	struct lang_letters seen;
	uint32_t end;

	if (cutter->at >= cutter->chunk_end)
		look_at_chunk(cutter);
	if (lang_byte_is(byte, LANG_B_LETTER) || (lang_byte_is(byte, LANG_B_HIGH) && lang_letter_at(cutter, cutter->at))) {
		cut_word(cutter, flags);
	} else if (byte == '\'' && (end = scan_clitic(cutter, cutter->at, &seen)) > cutter->at) {
		add_word(cutter, end, &seen, flags);
	} else if (!cut_notation(cutter, flags)) {
		lang_open_quote(cutter, cutter->at);
		add_punct(cutter, flags);
	}
}
