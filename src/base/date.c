/*
 * Civil dates by their day number (Hinnant, "chrono-compatible low-level date
 * algorithms"), and the terms of the Awb and the Algemene termijnenwet.
 */
#include <stddef.h>
#include <string.h>

#include "base/date.h"

static const char *const month_names[] = {
	"januari", "februari", "maart", "april", "mei", "juni", "juli",
	"augustus", "september", "oktober", "november", "december"
};

static int
days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return month == 2 && leap ? 29 : days[month - 1];
}

static int
digits(const char *text, int count)
{
	int value = 0;

	for (; count > 0; count--, text++) {
		if (*text < '0' || *text > '9')
			return -1;
		value = value * 10 + (*text - '0');
	}
	return value;
}

bool
date_parse(const char *text, struct date *date)
{
	struct date d;

	if (strlen(text) != 10 || text[4] != '-' || text[7] != '-')
		return false;
	d.year = digits(text, 4);
	d.month = digits(text + 5, 2);
	d.day = digits(text + 8, 2);
	if (d.year < 1 || d.month < 1 || d.month > 12 || d.day < 1 || d.day > days_in_month(d.year, d.month))
		return false;
	*date = d;
	return true;
}

bool
date_is_set(struct date date)
{
	return date.year != 0;
}

long
date_serial(struct date date)
{
	long y = date.year - (date.month <= 2);
	long era = (y >= 0 ? y : y - 399) / 400;
	long year_of_era = y - era * 400;
	long day_of_year = (153L * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
	long day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

	return era * 146097 + day_of_era - 719468;
}

struct date
date_from_serial(long serial)
{
	long z = serial + 719468;
	long era = (z >= 0 ? z : z - 146096) / 146097;
	long day_of_era = z - era * 146097;
	long year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	long shifted = (5 * day_of_year + 2) / 153;
	struct date date;

	date.day = (int)(day_of_year - (153 * shifted + 2) / 5 + 1);
	date.month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
	date.year = (int)(year_of_era + era * 400 + (date.month <= 2));
	return date;
}

int
date_compare(struct date a, struct date b)
{
	long x = date_serial(a), y = date_serial(b);

	return (x > y) - (x < y);
}

struct date
date_add_days(struct date date, long days)
{
	return date_from_serial(date_serial(date) + days);
}

struct date
date_add_months(struct date date, int months)
{
	int total = date.year * 12 + date.month - 1 + months;
	int most;

	date.year = total / 12;
	date.month = total % 12 + 1;
	most = days_in_month(date.year, date.month);
	if (date.day > most)
		date.day = most;
	return date;
}

int
date_weekday(struct date date)
{
	long serial = date_serial(date);

	return (int)(((serial + 4) % 7 + 7) % 7);
}

/* The Gregorian computus of Meeus, Jones and Butcher. */
struct date
date_easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
	int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
	int n = h + l - 7 * m + 114;

	return (struct date){ year, n / 31, n % 31 + 1 };
}

/* The day on which the King's birthday is celebrated: 27 April, a day earlier on a Sunday. */
static bool
is_kings_day(struct date date)
{
	struct date birthday = { date.year, 4, 27 };

	if (date_weekday(birthday) == 0)
		birthday.day = 26;
	return date.month == birthday.month && date.day == birthday.day;
}

bool
date_is_holiday(struct date date)
{
	static const struct { int month, day; } fixed[] = { { 1, 1 }, { 5, 5 }, { 12, 25 }, { 12, 26 } };
	/* Good Friday, Easter Monday, Ascension Day, Whit Monday: days from Easter Sunday. */
	static const long moving[] = { -2, 1, 39, 50 };
	long from_easter = date_serial(date) - date_serial(date_easter(date.year));
	size_t i;

	for (i = 0; i < sizeof(fixed) / sizeof(fixed[0]); i++)
		if (date.month == fixed[i].month && date.day == fixed[i].day)
			return true;
	for (i = 0; i < sizeof(moving) / sizeof(moving[0]); i++)
		if (from_easter == moving[i])
			return true;
	return is_kings_day(date);
}

bool
date_is_workday(struct date date)
{
	int weekday = date_weekday(date);

	return weekday != 0 && weekday != 6 && !date_is_holiday(date);
}

struct date
date_term_end(struct date last)
{
	while (!date_is_workday(last))
		last = date_add_days(last, 1);
	return last;
}

struct date
date_objection_end(struct date sent)
{
	return date_term_end(date_add_days(sent, 42));
}

struct date
date_from_time(long long seconds)
{
	long long days = seconds / 86400 - (seconds % 86400 < 0);

	return date_from_serial((long)days);
}

void
date_add_iso(struct buf *out, struct date date)
{
	buf_addf(out, "%04d-%02d-%02d", date.year, date.month, date.day);
}

void
date_add_words(struct buf *out, struct date date)
{
	buf_addf(out, "%d %s %d", date.day, month_names[date.month - 1], date.year);
}
