/*
 * The notation of a time: a point, no leading zero, no 00, and the word uur.
 */
#include <ctype.h>

#include "b1/notation_int.h"

struct written_time {
	int	hour, minute;
	bool	odd;			/* colon, leading zero, 00 */
	bool	unit, unit_right;	/* u, u., h, uur in the token; only the last is right */
};

/* False when it is no time after all: a scale, a score, an article of the Awb. */
static bool
read_time(const char *text, size_t len, struct written_time *time)
{
	size_t i = 0, digits;

	*time = (struct written_time){ 0 };
	for (; i < len && isdigit((unsigned char)text[i]); i++)
		time->hour = time->hour * 10 + (text[i] - '0');
	if (i == 0 || i > 2 || time->hour > 24)
		return false;
	time->odd = i == 2 && text[0] == '0';
	if (i + 2 < len && (text[i] == ':' || text[i] == '.') && isdigit((unsigned char)text[i + 1])) {
		time->odd |= text[i] == ':';
		for (digits = i + 1; digits < len && isdigit((unsigned char)text[digits]); digits++)
			time->minute = time->minute * 10 + (text[digits] - '0');
		if (digits - i != 3 || time->minute > 59)
			return false;
		time->odd |= time->minute == 0;
		i = digits;
	}
	time->unit = i < len && text[i] != '.';
	while (i < len && text[i] == ' ')
		i++;
	time->unit_right = time->unit && len - i == 3 && memcmp(text + i, "uur", 3) == 0 && text[i - 1] == ' ';
	return i == len || strchr("uUhH", text[i]) != NULL;
}

/* "van 9:00 tot 16:30": the first of two needs no uur. */
static bool
opens_range(const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const joints[] = { "tot", "en", "of", "t/m", "-", "–", NULL };
	const struct lang_token *other;

	if (token + 2 >= sentence->count || !b1_spells_any(sentence, token + 1, joints))
		return false;
	other = &sentence->tokens[token + 2];
	return other->kind == LANG_TIME || other->kind == LANG_NUMBER;
}

static void
mark_time(struct b1_run *run, const struct lang_sentence *sentence, uint32_t first, uint32_t last, const char *right)
{
	struct b1_mark *mark = b1_mark(run, sentence, first, last, DIAG_B1_TIJDNOTATIE, DIAG_WARNING, "de tijd staat er niet zoals de lezer die verwacht");
	const struct lang_token *to = &sentence->tokens[last];
	/* "u." that also ended the sentence */
	bool stop = last + 1 == sentence->count && sentence->text[to->start + to->len - 1] == '.';

	b1_advise(run, mark, "Schrijf: %s.", right);
	b1_suggest(run, mark, "%s%s", right, stop ? "." : "");
}

void
b1_check_clock(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const units[] = { "uur", "u", "u.", "h", NULL }, *const scales[] = { "schaal", "verhouding", "artikel", "artikelen", NULL };
	const struct lang_token *at = &sentence->tokens[token];
	bool next = b1_spells_any(sentence, token + 1, units), range = opens_range(sentence, token);
	struct written_time time;
	struct buf right = BUF_INIT;

	if ((token > 0 && b1_spells_any(sentence, token - 1, scales)) || !read_time(sentence->text + at->start, at->len, &time))
		return;
	if (!time.odd && (time.unit_right || range || (next && b1_spells(sentence, token + 1, "uur"))))
		return;
	buf_addf(&right, time.minute > 0 ? "%d.%02d" : "%d", time.hour, time.minute);
	if (next || time.unit || !range)
		buf_adds(&right, " uur");
	mark_time(run, sentence, token, token + next, buf_text(&right));
	buf_free(&right);
}

/* "9.00" before "tot 16.30 uur". */
static bool
is_time_by_place(const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];

	return at->len >= 4 && at->len <= 5 && sentence->text[at->start + at->len - 3] == '.' && opens_range(sentence, token) &&
	    sentence->tokens[token + 2].kind == LANG_TIME;
}

/* "om 9:15": no time by itself, because 4:17 is an article of the Awb. */
static bool
is_colon_time(const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const before[] = { "om", "van", "tot", "vanaf", "tussen", "rond", "voor", "na", "en", NULL };
	const struct lang_token *at = &sentence->tokens[token];

	return at->len == 4 && sentence->text[at->start + 1] == ':' && token > 0 && b1_spells_any(sentence, token - 1, before);
}

void
b1_check_number(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	if (is_time_by_place(sentence, token) || is_colon_time(sentence, token))
		b1_check_clock(run, sentence, token);
}
