/*
 * The article on entry into force against the dates of the adoption: "Deze verordening treedt in werking met ingang van 1 januari 2026 en
 * werkt terug tot en met 1 oktober 2025." Only a sentence about the whole regulation with a day in it; amendments do not
 * touch when the regulation began.
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_reg.h"

/* "1 januari 2026" at the beginning of the words. false: no day. */
static bool
read_day(const char *words, struct date *date)
{
	struct buf name = BUF_INIT;
	bool found = false;
	int day, month, year;
	size_t len;
	char *end;

	day = (int)strtol(words, &end, 10);
	if (end == words || *end != ' ' || day < 1 || day > 31)
		return false;
	for (month = 1; month <= 12 && !found; month++) {
		buf_clear(&name);
		date_add_words(&name, (struct date){ 2000, month, 1 });	/* "1 januari 2000" */
		name.data[name.len - 4] = '\0';
		len = name.len - 5;
		if (strncmp(end, name.data + 1, len) != 0)
			continue;
		year = (int)strtol(end + len, NULL, 10);
		found = year >= 1900 && year <= 9999;
		*date = (struct date){ year, month, day };
	}
	buf_free(&name);
	return found;
}

/* The day that follows one of these words. */
static bool
find_day(const char *sentence, const char *const *before, size_t count, struct date *date)
{
	const char *at;
	size_t i;

	for (i = 0; i < count; i++) {
		at = strstr(sentence, before[i]);
		if (at != NULL && read_day(at + strlen(before[i]), date))
			return true;
	}
	return false;
}

static void
compare(const struct check_reg *c, const struct text_node *node, const char *what, struct date said, struct date meant)
{
	struct buf first = BUF_INIT, second = BUF_INIT;

	date_add_words(&first, said);
	date_add_words(&second, meant);
	if (date_compare(said, meant) != 0)
		check_reg_post(c, node->pos, DIAG_REG_DAY_WORDS, "de tekst zegt: %s %s, en in de gegevens is dat %s", what, buf_text(&first), buf_text(&second));
	buf_free(&first);
	buf_free(&second);
}

static void
check_sentence(const struct check_reg *c, const struct text_node *node, const char *sentence)
{
	static const char *const begins[] = { "in werking met ingang van ", "in werking op " };
	static const char *const back[] = { "terug tot en met ", "terug tot " };
	const struct law_besluit *adoption = c->regulation->besluiten[0];
	struct date day;

	if (strncmp(sentence, "Deze ", 5) != 0 || strstr(sentence, "uitzondering") != NULL || strstr(sentence, "rtikel") != NULL)
		return;
	if ((strstr(sentence, " treedt ") != NULL || strstr(sentence, " treden ") != NULL) && find_day(sentence, begins, 2, &day))
		compare(c, node, "in werking op", day, adoption->in_force);
	if ((strstr(sentence, "werkt terug") != NULL || strstr(sentence, "werken terug") != NULL) && find_day(sentence, back, 2, &day))
		compare(c, node, "terug tot en met", day, adoption->valid);
}

void
reg_entry_into_force(const struct check_reg *c)
{
	const struct text *text = c->regulation->base;
	const struct text_node *body = text_child(text->root, TEXT_LICHAAM), *node;
	char *words;

	if (c->before != NULL)
		return;
	for (node = body; node != NULL; node = text_next(node, body)) {
		if (node->kind != TEXT_AL)
			continue;
		words = check_reg_plain(node);
		check_sentence(c, node, words);
		free(words);
	}
}
