/*
 * What begins with a digit: dates, times, amounts, percentages, telephone and case numbers; € and EUR; IBAN. Which
 * notations are good Dutch is for b1/: here they are one token each, as long as a reader takes them for one.
 */
#include "lang/cut_int.h"

enum { DIGITS_MAX = 40, PHONE_DIGITS = 10, CASE_LETTERS = 8, CASE_MAX = 40 };

/* The place behind the word, when it stands at at and ends there; else at. */
static uint32_t
whole(const struct lang_cutter *cutter, uint32_t at, const char *word)
{
	const uint32_t len = (uint32_t)strlen(word);

	return lang_starts(cutter, at, word, len) && !lang_goes_on(cutter, at + len) ? at + len : at;
}

static uint32_t
any_of(const struct lang_cutter *cutter, uint32_t at, const char *const *words)
{
	uint32_t end;

	for (; *words != NULL; words++)
		if ((end = whole(cutter, at, *words)) > at)
			return end;
	return at;
}

static uint32_t
skip_space(const struct lang_cutter *cutter, uint32_t at)
{
	return at + (lang_at(cutter, at) == ' ');
}

static int
number_at(const struct lang_cutter *cutter, uint32_t at, uint32_t end)
{
	int value = 0;

	for (; at < end && value < 100000; at++)
		value = value * 10 + (cutter->text[at] - '0');
	return value;
}

/* ---- dates ---- */

/* Full names first: "mei" is one as well as a short form. */
static const char *const months[] = { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
	"november", "december", "jan.", "jan", "feb.", "feb", "mrt.", "mrt", "apr.", "apr", "jun.", "jun", "jul.", "jul", "aug.", "aug",
	"sept.", "sept", "sep.", "sep", "okt.", "okt", "nov.", "nov", "dec.", "dec", NULL };

static uint32_t
scan_month(const struct lang_cutter *cutter, uint32_t at)
{
	static const char begins[] = "jfmasond";
	char small[12];
	uint32_t i, len;

	if (lang_at(cutter, at) == '\0' || strchr(begins, lang_at(cutter, at) | 32) == NULL)
		return at;
	for (len = 0; len < sizeof(small) - 1 && (lang_byte_is(lang_at(cutter, at + len), LANG_B_LETTER) ||
	    lang_at(cutter, at + len) == '.'); len++)
		small[len] = lang_at(cutter, at + len) == '.' ? '.' : (char)(lang_at(cutter, at + len) | 32);
	small[len] = '\0';
	for (i = 0; months[i] != NULL; i++) {
		const uint32_t name = (uint32_t)strlen(months[i]);

		if (strncmp(small, months[i], name) == 0 && !lang_byte_is(lang_at(cutter, at + name), LANG_B_ALNUM | LANG_B_HIGH))
			return at + name;
	}
	return at;
}

/* A year behind a month: 2026, '26. */
static uint32_t
scan_year(const struct lang_cutter *cutter, uint32_t at)
{
	const uint32_t start = skip_space(cutter, at), digits = start + (lang_at(cutter, start) == '\''), end = lang_skip_digits(cutter, digits);
	const bool apart = start > at || digits > start;

	if (!apart || lang_goes_on(cutter, end))
		return at;
	if (end - digits == 4 && number_at(cutter, digits, end) >= 1500 && number_at(cutter, digits, end) < 2200)
		return end;
	return end - digits == 2 && digits > start ? end : at;
}

/* 1 april 2026, 1 apr. '26, 1 april; from the end of the day. */
static uint32_t
scan_date_words(const struct lang_cutter *cutter, uint32_t at, uint32_t day)
{
	const uint32_t name = lang_at(cutter, day) == '-' ? day + 1 : skip_space(cutter, day);
	uint32_t month;

	if (day - at > 2 || name == day || number_at(cutter, at, day) < 1 || number_at(cutter, at, day) > 39)
		return at;
	month = scan_month(cutter, name);
	if (month == name)
		return at;
	if (lang_at(cutter, month) == '-' && lang_skip_digits(cutter, month + 1) - month == 5)
		return month + 5;
	return scan_year(cutter, month);
}

/* 01-04-2026, 1/4/26, 1.4.2026, 2026-04-01: two of the same marks. */
static uint32_t
scan_date_digits(const struct lang_cutter *cutter, uint32_t at, uint32_t first)
{
	const char mark = lang_at(cutter, first);
	const uint32_t second = lang_skip_digits(cutter, first + 1);
	const uint32_t third = lang_skip_digits(cutter, second + 1);
	const uint32_t a = first - at, b = second - first - 1, c = third - second - 1;

	if ((mark != '-' && mark != '/' && mark != '.') || second >= cutter->len || cutter->text[second] != mark || b < 1 || b > 2 ||
	    lang_goes_on(cutter, third))
		return at;
	if (lang_at(cutter, third) == mark && lang_goes_on(cutter, third + 1))
		return at;
	if (a == 4 && c >= 1 && c <= 2 && number_at(cutter, at, first) >= 1500 && number_at(cutter, at, first) < 2200)
		return third;
	return a <= 2 && (c == 4 || (c == 2 && mark != '.')) && number_at(cutter, at, first) <= 39 &&
	    number_at(cutter, first + 1, second) <= 19 ? third : at;
}

/* ---- times ---- */

static const char *const hours[] = { " uur", "uur", " u", "u", "h", NULL };

/* "9.00" in "van 9.00 tot 16.30 uur": another time that has its "uur" follows. */
static bool
time_follows(const struct lang_cutter *cutter, uint32_t at)
{
	static const char *const joints[] = { " tot", " en", " tot en met", " t/m", " -", "-", " of", NULL };
	const uint32_t joint = lang_starts(cutter, at, " tot en met", 11) ? at + 11 : any_of(cutter, at, joints), start = skip_space(cutter, joint);
	uint32_t end = lang_skip_digits(cutter, start);

	if (end == start || end - start > 2 || joint == at)
		return false;
	if ((lang_at(cutter, end) == '.' || lang_at(cutter, end) == ':') && lang_skip_digits(cutter, end + 1) == end + 3)
		end += 3;
	return any_of(cutter, end, hours) > end;
}

/* 16.30 uur, 16:30u, 09:00, 9 uur; 4:17 alone is an article. */
static uint32_t
scan_time(const struct lang_cutter *cutter, uint32_t at, uint32_t hour)
{
	const char mark = lang_at(cutter, hour);
	uint32_t minute = hour, end;

	if (hour - at > 2 || number_at(cutter, at, hour) > 24)
		return at;
	if ((mark == ':' || mark == '.') && lang_skip_digits(cutter, hour + 1) == hour + 3 && number_at(cutter, hour + 1, hour + 3) < 60)
		minute = hour + 3;
	if (minute > hour && mark == ':' && lang_at(cutter, minute) == ':' && lang_skip_digits(cutter, minute + 1) == minute + 3)
		minute += 3;
	end = any_of(cutter, minute, hours);
	/* "8 u ": the pronoun, unless minutes tell that it is the hour. */
	if (end > minute && (minute > hour || lang_starts(cutter, minute, " uur", 4) || cutter->text[minute] != ' '))
		return end + (cutter->text[end - 1] == 'u' && lang_at(cutter, end) == '.' && lang_at(cutter, end + 1) == ' ' &&
		    lang_byte_is(lang_at(cutter, end + 2), LANG_B_LOWER));
	if (minute > hour && mark == '.' && time_follows(cutter, minute))
		return minute;
	return minute > hour && mark == ':' && hour - at == 2 && !lang_goes_on(cutter, minute) && lang_at(cutter, minute) != ':' ? minute : at;
}

/* ---- amounts ---- */

static const char *const powers[] = { "miljoen", "miljard", "mln.", "mln", "mld.", "mld", "duizend", NULL };
static const char *const euros[] = { "euro", "euro's", "euros", "eurocent", "EUR", "cent", NULL };

/* Digits with points and commas: 1.200, 10,75, 2.3.1. */
static uint32_t
scan_decimal(const struct lang_cutter *cutter, uint32_t at)
{
	uint32_t end = lang_skip_digits(cutter, at);

	while ((lang_at(cutter, end) == '.' || lang_at(cutter, end) == ',') && lang_byte_is(lang_at(cutter, end + 1), LANG_B_DIGIT))
		end = lang_skip_digits(cutter, end + 1);
	return end;
}

/* ",-" or ",--" behind an amount. */
static uint32_t
skip_dash(const struct lang_cutter *cutter, uint32_t at)
{
	uint32_t end = at + 1;

	if (lang_at(cutter, at) != ',' && lang_at(cutter, at) != '.')
		return at;
	while (lang_at(cutter, end) == '-' || lang_at(cutter, end) == '=')
		end++;
	if (lang_starts(cutter, end, "\xE2\x80\x93", 3) || lang_starts(cutter, end, "\xE2\x80\x94", 3))
		end += 3;
	return end > at + 1 ? end : at;
}

static uint32_t
skip_power(const struct lang_cutter *cutter, uint32_t at)
{
	const uint32_t word = skip_space(cutter, at), end = any_of(cutter, word, powers);

	return end > word && word > at ? end : at;
}

/* Behind a number: " euro", ",-", " miljoen euro"; at when it is no amount. */
static uint32_t
scan_amount(const struct lang_cutter *cutter, uint32_t at)
{
	const uint32_t dash = skip_dash(cutter, at), power = dash > at ? dash : skip_power(cutter, at);
	uint32_t word = skip_space(cutter, power), end = any_of(cutter, word, euros);

	if (end == word && lang_starts(cutter, word, "\xE2\x82\xAC", 3) &&
	    !lang_byte_is(lang_at(cutter, skip_space(cutter, word + 3)), LANG_B_DIGIT))
		end = word + 3;
	return end > word ? end : dash > at ? dash : at;
}

uint32_t
lang_scan_money(const struct lang_cutter *cutter, uint32_t at)
{
	uint32_t start = lang_starts(cutter, at, "\xE2\x82\xAC", 3) ? at + 3 : whole(cutter, at, "EUR"), end;

	start = skip_space(cutter, start == at && lang_starts(cutter, at, "EUR", 3) ? at + 3 : start);
	start += lang_at(cutter, start) == '-' && start > at;
	if (start == at || !lang_byte_is(lang_at(cutter, start), LANG_B_DIGIT))
		return at;
	end = scan_decimal(cutter, start);
	if (skip_dash(cutter, end) > end)
		return skip_dash(cutter, end);
	return skip_power(cutter, end);
}

/* ---- telephone, case numbers, postcodes ---- */

/* Ten digits that begin with 0, in groups; 0800 1234; +31 20 624 11 11; 14 020. */
static uint32_t
scan_phone(const struct lang_cutter *cutter, uint32_t at)
{
	const bool abroad = lang_at(cutter, at) == '+', free_call = lang_starts(cutter, at, "0800", 4) || lang_starts(cutter, at, "0900", 4);
	uint32_t end = at + abroad, digits = 0, fit = at;
	int groups;

	if (lang_starts(cutter, at, "14 0", 4) && lang_skip_digits(cutter, at + 3) - at >= 6 && lang_skip_digits(cutter, at + 3) - at <= 8)
		return lang_skip_digits(cutter, at + 3);
	if (!abroad && lang_at(cutter, at) != '0')
		return at;
	for (groups = 0; groups < 7 && lang_byte_is(lang_at(cutter, end), LANG_B_DIGIT); groups++) {
		const uint32_t next = lang_skip_digits(cutter, end);

		digits += next - end;
		if (digits > (abroad ? 13u : free_call ? 11u : (uint32_t)PHONE_DIGITS))
			break;
		end = next;
		if (lang_goes_on(cutter, end))
			break;
		if (abroad ? digits >= 9 : free_call ? digits == 8 || digits == 11 : digits == PHONE_DIGITS)
			fit = end;
		while ((lang_at(cutter, end) == ' ' || lang_at(cutter, end) == '-') && end < next + 3)
			end++;
		if (abroad && lang_starts(cutter, end, "(0)", 3))
			end += 3 + (lang_at(cutter, end + 3) == ' ');
	}
	return fit;
}

/* 1234 AB. A year before a short name ("2021 EU") is told from it by what follows. */
static uint32_t
scan_postcode(const struct lang_cutter *cutter, uint32_t at, uint32_t digits)
{
	const uint32_t letters = skip_space(cutter, digits), end = letters + 2;

	if (digits - at != 4 || cutter->text[at] == '0' || end > cutter->len || !lang_byte_is(cutter->text[letters], LANG_B_UPPER) ||
	    !lang_byte_is(cutter->text[letters + 1], LANG_B_UPPER) || lang_goes_on(cutter, end) || lang_at(cutter, end) == '-')
		return at;
	if ((lang_starts(cutter, at, "19", 2) || lang_starts(cutter, at, "20", 2)) &&
	    (lang_at(cutter, end) != ' ' || !lang_capital_at(cutter, end + 1)))
		return at;
	return end;
}

/* Digits and letters tied by hyphens or slashes: 2025-12345, 12/345, 16e, 4-persoons, 2b. */
static uint32_t
scan_code(const struct lang_cutter *cutter, uint32_t at, enum lang_token_kind *kind)
{
	uint32_t end = scan_decimal(cutter, at), groups = 1;
	bool code = end - at > 9;

	while (end < cutter->len) {
		struct lang_letters seen = { 0 };
		const char mark = cutter->text[end];
		const uint32_t start = end + ((mark == '-' || mark == '/' || mark == '.' || mark == ':') && end > at &&
		    lang_goes_on(cutter, end + 1));
		uint32_t next;

		if ((mark == '.' || mark == ':') && !lang_byte_is(lang_at(cutter, start), LANG_B_DIGIT))
			break;
		next = lang_scan_word(cutter, start, &seen);
		if (next == start || (mark == '/' && seen.letters > 1 && !seen.digit))
			break;
		code |= seen.letters > 0 || next - start > 4;
		groups++;
		end = next;
	}
	*kind = code || groups > 2 ? LANG_CODE : LANG_NUMBER;
	return end;
}

/* ---- numbers ---- */

/* Z/24/0012, Z-24/0012: letters, and behind the slash digits. */
uint32_t
lang_scan_case(const struct lang_cutter *cutter, uint32_t at, uint32_t word_end)
{
	uint32_t end = word_end;
	struct lang_letters seen;

	if (word_end - at > CASE_LETTERS || !lang_byte_is(lang_at(cutter, word_end + 1), LANG_B_DIGIT))
		return at;
	while (lang_at(cutter, end) == '/' && lang_goes_on(cutter, end + 1) && end - at < CASE_MAX)
		end = lang_scan_word(cutter, end + 1, &seen);
	return end > word_end ? end : at;
}

static uint32_t
scan_percent(const struct lang_cutter *cutter, uint32_t at)
{
	const uint32_t word = skip_space(cutter, at), end = whole(cutter, word, "procent");

	if (lang_at(cutter, word) == '%')
		return word + 1;
	if (lang_starts(cutter, word, "\xE2\x80\xB0", 3))
		return word + 3;
	return end > word && word > at ? end : at;
}

/* A number that is no more than that, and what stands behind it: %, euro, °. */
static uint32_t
scan_plain_number(const struct lang_cutter *cutter, uint32_t at, enum lang_token_kind *kind)
{
	const uint32_t number = scan_decimal(cutter, at);
	uint32_t end;

	if ((end = scan_percent(cutter, number)) > number) {
		*kind = LANG_PERCENT;
		return end;
	}
	if ((end = scan_amount(cutter, number)) > number) {
		*kind = LANG_AMOUNT;
		return end;
	}
	end = scan_code(cutter, at, kind);
	if (lang_starts(cutter, end, "\xC2\xB0", 2))
		end += 2;
	return end;
}

uint32_t
lang_scan_number(const struct lang_cutter *cutter, uint32_t at, enum lang_token_kind *kind)
{
	const uint32_t digits = lang_skip_digits(cutter, at);
	uint32_t end;

	*kind = LANG_DATE;
	if (digits > at && ((end = scan_date_digits(cutter, at, digits)) > at || (end = scan_date_words(cutter, at, digits)) > at))
		return end;
	*kind = LANG_TIME;
	if (digits > at && (end = scan_time(cutter, at, digits)) > at)
		return end;
	*kind = LANG_CODE;
	if ((end = scan_phone(cutter, at)) > at || (digits > at && (end = scan_postcode(cutter, at, digits)) > at))
		return end;
	return digits > at ? scan_plain_number(cutter, at, kind) : at;
}

/* ---- IBAN ---- */

/* How long it is where people here bank; others are taken when they are written without spaces. */
static const struct { char land[3]; uint32_t len; } ibans[] = {
	{ "AT", 20 }, { "BE", 16 }, { "BG", 22 }, { "CH", 21 }, { "DE", 22 }, { "ES", 24 }, { "FR", 27 }, { "GB", 22 }, { "IE",
	22 }, { "IT", 27 },
	{ "LT", 20 }, { "LU", 20 }, { "NL", 18 }, { "PL", 28 }, { "PT", 25 }, { "RO", 24 }, { "TR", 26 }
};

uint32_t
lang_scan_iban(const struct lang_cutter *cutter, uint32_t at)
{
	uint32_t want = 0, count = 0, end = at;
	size_t i;

	if (!lang_byte_is(lang_at(cutter, at + 1), LANG_B_UPPER) || !lang_byte_is(lang_at(cutter, at + 2), LANG_B_DIGIT) ||
	    !lang_byte_is(lang_at(cutter, at + 3), LANG_B_DIGIT))
		return at;
	for (i = 0; i < sizeof(ibans) / sizeof(ibans[0]); i++)
		if (lang_starts(cutter, at, ibans[i].land, 2))
			want = ibans[i].len;
	while (count < want) {
		if (lang_byte_is(lang_at(cutter, end), LANG_B_UPPER | LANG_B_DIGIT))
			count++;
		else if ((lang_at(cutter, end) != ' ' && lang_at(cutter, end) != '.') || !lang_goes_on(cutter, end + 1))
			return at;
		end++;
	}
	return want > 0 && !lang_goes_on(cutter, end) ? end : at;
}
