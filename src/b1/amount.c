/*
 * The notation of an amount: €, a space, a point for thousands, a comma for cents. A point as decimal sign is a fault: the reader may see
 * a hundred times as much.
 */
#include <ctype.h>

#include "b1/notation_int.h"
#include "base/money.h"

enum reading { NO_AMOUNT, AMOUNT, DECIMAL_POINT, UNCLEAR };

struct number {
	const char	*text;
	size_t		 len;		/* digits, points and commas; no ",-" */
};

/* The first run of digits with points and commas between. */
static struct number
find_number(const char *text, size_t len)
{
	size_t from = 0, to;

	while (from < len && !isdigit((unsigned char)text[from]))
		from++;
	for (to = from; to < len && (isdigit((unsigned char)text[to]) || text[to] == '.' || text[to] == ','); to++)
		;
	while (to > from && !isdigit((unsigned char)text[to - 1]))
		to--;
	return (struct number){ text + from, to - from };
}

/* Digits behind the last point or comma; all when there is none. */
static size_t
tail_digits(struct number number)
{
	size_t count = 0;

	while (count < number.len && isdigit((unsigned char)number.text[number.len - 1 - count]))
		count++;
	return count;
}

/* The cents behind the sign; -1 for more than two digits. */
static int64_t
cents_of(const char *tail, size_t digits)
{
	if (digits > 2)
		return -1;
	return digits == 1 ? (tail[0] - '0') * 10 : (tail[0] - '0') * 10 + (tail[1] - '0');
}

static enum reading
read_amount(struct number number, int64_t *cents)
{
	size_t tail = tail_digits(number), i, whole = number.len;
	char sign = tail < number.len ? number.text[number.len - 1 - tail] : '\0';
	bool decimals = sign == ',' || (sign == '.' && tail < 3);
	int64_t small = 0;

	if (number.len == 0 || number.len > 15)
		return NO_AMOUNT;
	if (decimals) {
		whole = number.len - 1 - tail;
		small = cents_of(number.text + whole + 1, tail);
	}
	for (*cents = 0, i = 0; i < whole; i++)
		if (isdigit((unsigned char)number.text[i]))
			*cents = *cents * 10 + (number.text[i] - '0');
	*cents = *cents * 100 + (small > 0 ? small : 0);
	if (small < 0)
		return UNCLEAR;
	return decimals && sign == '.' ? DECIMAL_POINT : AMOUNT;
}

/* Is the text one of the two right ways to write it? */
static bool
is_right(const char *text, size_t len, int64_t cents)
{
	static const enum money_decimals ways[] = { MONEY_SHORT, MONEY_CENTS };
	static const size_t sign = sizeof("€") - 1, hard = sizeof("\u00A0") - 1;
	struct buf words = BUF_INIT;
	bool right = false;
	size_t i;

	for (i = 0; i < 2 && !right; i++) {
		buf_clear(&words);
		money_add_words(&words, cents, ways[i]);
		right = len == words.len - hard + 1 && memcmp(text, "€ ", sign + 1) == 0 &&
		    memcmp(text + sign + 1, words.data + sign + hard, words.len - sign - hard) == 0;
	}
	buf_free(&words);
	return right;
}

/* "10 tot 20 euro": the sign must come before both. */
static bool
closes_range(const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const joints[] = { "tot", "en", "of", "à", "-", "–", "t/m", NULL };

	return token > 1 && sentence->tokens[token - 2].kind == LANG_NUMBER && b1_spells_any(sentence, token - 1, joints);
}

/* "10 tot 20 euro" -> "€ 10 tot € 20"; nothing when the first number is unclear. */
static void
mark_range(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token, int64_t cents)
{
	const struct lang_token *first = &sentence->tokens[token - 2];
	struct b1_mark *mark = b1_mark(run, sentence, token - 2, token, DIAG_B1_BEDRAGNOTATIE, DIAG_WARNING, "het euroteken hoort voor elk bedrag");
	struct buf right = BUF_INIT;
	int64_t least;

	if (read_amount(find_number(sentence->text + first->start, first->len), &least) == AMOUNT) {
		money_add_words(&right, least, MONEY_SHORT);
		buf_addc(&right, ' ');
		b1_add_words(&right, sentence, token - 1, token - 1);
		buf_addc(&right, ' ');
		money_add_words(&right, cents, MONEY_SHORT);
		b1_advise(run, mark, "Schrijf: %s.", buf_text(&right));
		b1_suggest(run, mark, "%s", buf_text(&right));
	}
	buf_free(&right);
}

static void
mark_amount(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token, enum reading reading, int64_t cents)
{
	struct buf right = BUF_INIT;
	struct b1_mark *mark;

	money_add_words(&right, cents, MONEY_SHORT);
	if (reading == DECIMAL_POINT)
		mark = b1_mark(run, sentence, token, token, DIAG_B1_BEDRAGNOTATIE, DIAG_ERROR, "een punt voor de centen: dat kan als duizendtal gelezen worden");
	else
		mark = b1_mark(run, sentence, token, token, DIAG_B1_BEDRAGNOTATIE, DIAG_WARNING, "het bedrag staat er niet zoals de lezer het verwacht");
	if (reading == UNCLEAR)
		b1_advise(run, mark, "Zijn dit duizenden of centen? Schrijf duizenden met een punt: € 1.200.");
	else {
		b1_advise(run, mark, "Schrijf: %s.", buf_text(&right));
		b1_suggest(run, mark, "%s", buf_text(&right));
	}
	buf_free(&right);
}

/* A word or sign in it that makes it another number: "2,5 miljoen", "50 cent", "€ -20". */
static bool
is_other(const char *text, size_t len)
{
	static const char *const signs[] = { "mil", "mln", "mld", "dui", "cent", " -", "€-" };
	size_t i, k;

	for (i = 0; i < len; i++)
		for (k = 0; k < sizeof(signs) / sizeof(signs[0]); k++)
			if (len - i >= strlen(signs[k]) && memcmp(text + i, signs[k], strlen(signs[k])) == 0)
				return true;
	return false;
}

void
b1_check_amount(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];
	const char *text = sentence->text + at->start;
	enum reading reading;
	int64_t cents;

	if (is_other(text, at->len))
		return;
	reading = read_amount(find_number(text, at->len), &cents);
	if (reading == NO_AMOUNT || (reading == AMOUNT && is_right(text, at->len, cents)))
		return;
	if (run->unit->lang.kind == LANG_CELL && reading != DECIMAL_POINT)
		return;
	if (reading == AMOUNT && closes_range(sentence, token))
		mark_range(run, sentence, token, cents);
	else
		mark_amount(run, sentence, token, reading, cents);
}
