/*
 * Numbers of articles, leden and onderdelen: none twice (an error), none skipped, and in order
 * (warnings). A letter after the number ("7a") stands between 7 and 8; "a1" before a.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "check/check_reg.h"

/* "7a" is 7 and "a"; "b" is 2 and ""; "1°" is 1 and "". value 0: no number of this kind. */
struct number {
	long		 value;
	const char	*suffix;
};

static struct number
read_number(const char *text)
{
	struct number number = { 0, "" };
	char *end;

	if (isdigit((unsigned char)*text)) {
		number.value = strtol(text, &end, 10);
		number.suffix = strncmp(end, "°", 2) == 0 ? "" : end;
		return number;
	}
	if (islower((unsigned char)text[0]) && (text[1] == '\0' || isdigit((unsigned char)text[1]))) {
		number.value = text[0] - 'a' + 1;
		number.suffix = text + 1;
	} else if (islower((unsigned char)text[0]) && text[1] == text[0] && text[2] == '\0')	/* aa follows z */
		number.value = 26 + text[0] - 'a' + 1;
	return number;
}

struct counter {
	char			*last;		/* NULL: none yet */
	const struct text_node	*last_node;
};

static bool
follows(const char *last, const char *next)
{
	struct number a = read_number(last), b = read_number(next);

	if (a.value == 0 || b.value == 0)
		return true;		/* romeins, or a kind that we do not count */
	if (a.value == b.value)
		return strcmp(a.suffix, b.suffix) < 0;
	return b.value == a.value + 1 && (*b.suffix == '\0' || !isdigit((unsigned char)*next));	/* 5a needs a 5 */
}

static void
count(const struct check_reg *c, struct counter *counter, const struct text_node *node)
{
	char *number = check_reg_number(node), *place = check_reg_place(node);
	struct number before, now;

	if (*number != '\0' && counter->last != NULL && !follows(counter->last, number)) {
		before = read_number(counter->last);
		now = read_number(number);
		if (strcmp(counter->last, number) == 0)
			check_reg_post(c, node->pos, DIAG_REG_NUMBER_TWICE, "%s staat er twee keer, ook op regel %d", place, counter->last_node->pos.line);
		else if (now.value > before.value)
			check_reg_post(c, node->pos, DIAG_REG_NUMBER_GAP, "na nummer %s komt nummer %s (%s)", counter->last, number, place);
		else
			check_reg_post(c, node->pos, DIAG_REG_NUMBER_ORDER, "nummer %s staat na nummer %s (%s)", number, counter->last, place);
	}
	if (*number != '\0') {
		free(counter->last);
		counter->last = mem_copy(number);
		counter->last_node = node;
	}
	free(number);
	free(place);
}

/* The children of one parent that have numbers of their own: leden of an article, items of a list, chapters. */
static void
count_children(const struct check_reg *c, const struct text_node *parent, enum text_kind kind, const char *first)
{
	struct counter counter = { 0 };
	const struct text_node *child;

	for (child = parent->first; child != NULL; child = child->next) {
		if (child->kind != kind)
			continue;
		if (counter.last == NULL) {
			char *number = check_reg_number(child), *place = check_reg_place(child);

			if (*number != '\0' && read_number(number).value > 1 && first != NULL)
				check_reg_post(c, child->pos, DIAG_REG_NUMBER_GAP, "de nummering begint bij %s in plaats van %s (%s)", number, first, place);
			free(number);
			free(place);
		}
		count(c, &counter, child);
	}
	free(counter.last);
}

/* Articles are counted through the whole text, whatever the chapters. */
static void
count_articles(const struct check_reg *c)
{
	struct counter counter = { 0 };
	const struct text_node *node;

	for (node = c->text->root; node != NULL; node = text_next(node, c->text->root))
		if (node->kind == TEXT_ARTIKEL)
			count(c, &counter, node);
	free(counter.last);
}

void
reg_numbers(const struct check_reg *c)
{
	const struct text_node *node;

	count_articles(c);
	for (node = c->text->root; node != NULL; node = text_next(node, c->text->root)) {
		if (node->kind == TEXT_ARTIKEL)
			count_children(c, node, TEXT_LID, "1");
		else if (node->kind == TEXT_LIJST)
			count_children(c, node, TEXT_LI, NULL);
		else if (node->kind == TEXT_LICHAAM)
			count_children(c, node, TEXT_HOOFDSTUK, "1");
	}
}
