/*
 * The notation of a date: day without a zero, month in letters, year in full. A day that does not exist, or that is another day of the
 * week than the text says, is a fault.
 */
#include <ctype.h>
#include <stdio.h>

#include "b1/notation_int.h"
#include "base/date.h"

enum { PARTS = 3, DAY_MOST = 39 /* what looks like a day */, YEAR_LEAST = 1800, YEAR_MOST = 2199 };

struct part {			/* a number or a word of the date */
	const char	*text;
	size_t		 len;
	int		 number;	/* -1: a word */
};

struct written_day {
	struct date	 date;		/* year 0: not written */
	bool		 odd;		/* not as it should be */
};

static const char *const month_names[] = { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
	"november", "december" };

static bool
is_joint(char c)
{
	return c == '-' || c == '/' || c == '.' || c == ' ' || c == '\'';
}

/* How many parts; 0 when it is something else. */
static int
split(const char *text, size_t len, struct part parts[PARTS])
{
	const char *end = text + len;
	int count = 0;

	while (text < end) {
		struct part part = { .text = text, .number = 0 };

		if (is_joint(*text)) {
			text++;
			continue;
		}
		if (count == PARTS)
			return 0;
		for (; text < end && !is_joint(*text); text++)
			part.number = isdigit((unsigned char)*text) && part.number >= 0 && part.number < 10000 ? part.number * 10 + (*text - '0') : -1;
		part.len = (size_t)(text - part.text);
		parts[count++] = part;
	}
	return count;
}

/* 1-12, or more when the text says so; 0: none. "apr", "sept", "mrt" are short for one. */
static int
month_of(const struct part *part)
{
	char low[12] = "";
	size_t i;
	int month;

	if (part->number >= 0)
		return part->number;
	if (part->len < 3 || part->len >= sizeof(low))
		return 0;
	for (i = 0; i < part->len; i++)
		low[i] = (char)tolower((unsigned char)part->text[i]);
	if (strcmp(low, "mrt") == 0)
		return 3;
	for (month = 1; month <= 12; month++)
		if (strncmp(month_names[month - 1], low, part->len) == 0)
			return month;
	return 0;
}

static int
year_of(const struct part *part)
{
	if (part->number < 0 || (part->len != 2 && part->len != 4))
		return -1;
	return part->len == 4 ? part->number : part->number + (part->number < 50 ? 2000 : 1900);
}

/* False when it is no date after all. */
static bool
read_day(const char *text, size_t len, struct written_day *day)
{
	struct part parts[PARTS], turned;
	int count = split(text, len, parts);
	bool year_first;

	if (count < 2)
		return false;
	year_first = count == PARTS && parts[0].len == 4 && parts[0].number > 0;
	if (year_first) {
		turned = parts[0];
		parts[0] = parts[2];
		parts[2] = turned;
	}
	day->date = (struct date){ .day = parts[0].number, .month = month_of(&parts[1]), .year = count == PARTS ? year_of(&parts[2]) : 0 };
	if (day->date.day < 1 || day->date.day > DAY_MOST || day->date.month == 0 || day->date.year < 0)
		return false;
	if (count == PARTS ? day->date.year < YEAR_LEAST || day->date.year > YEAR_MOST : parts[1].number >= 0)
		return false;		/* a telephone number; "3-4" */
	day->odd = year_first || parts[0].text[0] == '0' || parts[1].number >= 0 || memchr(text, '-', len) != NULL ||
	    parts[1].len != strlen(month_names[day->date.month - 1]) || (count == PARTS && parts[2].len != 4);
	return true;
}

/* Without its year: in any year. */
static bool
exists(struct date date)
{
	char iso[40];

	snprintf(iso, sizeof(iso), "%04d-%02d-%02d", date.year != 0 ? date.year : 2024, date.month, date.day);
	return date_parse(iso, &date);
}

/* The day of the week right before the token: 0 Sunday ... 6; -1: none is written. */
static int
weekday_before(const struct lang_sentence *sentence, uint32_t token, uint32_t *where)
{
	static const char *const names[] = { "zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag" };
	int i;

	if (token > 1 && b1_punct(sentence, token - 1) == ',')
		token--;
	for (i = 0; i < 7 && token > 0; i++)
		if (b1_spells(sentence, token - 1, names[i])) {
			*where = token - 1;
			return i;
		}
	return -1;
}

static void
add_right(struct buf *out, struct date date)
{
	if (date.year != 0)
		date_add_words(out, date);
	else
		buf_addf(out, "%d %s", date.day, month_names[date.month - 1]);
}

static void
mark_weekday(struct b1_run *run, const struct lang_sentence *sentence, uint32_t from, uint32_t token, struct date date)
{
	static const char *const names[] = { "een zondag", "een maandag", "een dinsdag", "een woensdag", "een donderdag", "een vrijdag", "een zaterdag" };
	struct b1_mark *mark = b1_mark(run, sentence, from, token, DIAG_B1_DATUMNOTATIE, DIAG_ERROR, "deze datum is %s", names[date_weekday(date)]);

	b1_advise(run, mark, "Welke van de twee klopt: de dag of de datum? Verbeter de andere.");
}

void
b1_check_day(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];
	struct written_day day;
	struct buf right = BUF_INIT;
	struct b1_mark *mark;
	uint32_t from = token;
	int weekday;

	if (!read_day(sentence->text + at->start, at->len, &day))
		return;
	if (!exists(day.date)) {
		mark = b1_mark(run, sentence, token, token, DIAG_B1_DATUMNOTATIE, DIAG_ERROR, "deze datum bestaat niet");
		b1_advise(run, mark, "Zoek de goede datum op.");
		return;
	}
	weekday = weekday_before(sentence, token, &from);
	if (weekday >= 0 && day.date.year != 0 && weekday != date_weekday(day.date)) {
		mark_weekday(run, sentence, from, token, day.date);
		return;
	}
	if (!day.odd)
		return;
	add_right(&right, day.date);
	mark = b1_mark(run, sentence, token, token, DIAG_B1_DATUMNOTATIE, run->unit->lang.kind == LANG_CELL ? DIAG_ADVICE : DIAG_WARNING,
	    "de datum staat er niet voluit");
	b1_advise(run, mark, "Schrijf: %s.", buf_text(&right));
	b1_suggest(run, mark, "%s", buf_text(&right));
	buf_free(&right);
}
