/*
 * What an amendment of words leaves behind: words replaced within a longer word, a space before a full stop, a lid that
 * is left alone in its article.
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_reg.h"

/* ---- words within a word ---- */

/* The end of a rune that is no letter (a quote, a dash) begins with these bytes: not within a word. */
static bool
letter_before(const char *text, const char *at)
{
	if (at == text || !check_reg_is_letter(at[-1]))
		return false;
	return at - text < 3 || ((unsigned char)at[-3] != 0xe2 && (unsigned char)at[-2] != 0xc2);
}

static bool
letter_after(const char *at)
{
	return check_reg_is_letter(*at) && (unsigned char)*at != 0xe2 && (unsigned char)*at != 0xc2;
}

/* The longer word in which the words stand; free() it. NULL: they stand on their own. */
static char *
longer_word(const char *text, const char *words)
{
	size_t len = strlen(words);
	const char *at, *from, *to;
	struct buf out = BUF_INIT;

	for (at = strstr(text, words); at != NULL; at = strstr(at + len, words)) {
		from = at;
		to = at + len;
		if ((!check_reg_is_letter(*words) || !letter_before(text, at)) && (!check_reg_is_letter(words[len - 1]) || !letter_after(to)))
			continue;
		while (check_reg_is_letter(*words) && letter_before(text, from))
			from--;
		while (check_reg_is_letter(words[len - 1]) && letter_after(to))
			to++;
		buf_add(&out, from, (size_t)(to - from));
		return buf_take(&out);
	}
	return NULL;
}

static void
check_replaced(const struct check_reg *c, const struct text *text, const struct law_mutation *mutation)
{
	const struct text_node *target = text_find(text, mutation->target), *node;
	char *words, *longer = NULL;

	for (node = target; node != NULL && longer == NULL; node = text_next(node, target)) {
		if ((text_kind_flags(node->kind) & TEXT_LEAF) == 0)
			continue;
		words = check_reg_plain(node);
		longer = longer_word(words, mutation->old_words);
		free(words);
	}
	if (longer != NULL)
		check_reg_post(c, mutation->pos, DIAG_REG_WORDS_WITHIN, "‘%s’ wordt ‘%s’, ook midden in het woord ‘%s’", mutation->old_words, mutation->new_words, longer);
	free(longer);
}

void
reg_replaced_words(const struct check_reg *c)
{
	const struct law_besluit *besluit;
	int i, k;

	for (i = 0; c->slice != NULL && i < c->slice->besluit_count; i++) {
		besluit = c->slice->besluiten[i];
		for (k = 0; k < besluit->mutation_count; k++)
			if (besluit->mutations[k].kind == LAW_REPLACE_WORDS)
				check_replaced(c, check_reg_before(c), &besluit->mutations[k]);
	}
}

/* ---- a space before a full stop ---- */

/* The words up to a space that stands before a sign; NULL. "…" and ".5" are no signs. */
static const char *
lone_sign(const char *words)
{
	const char *at;

	for (at = strchr(words, ' '); at != NULL; at = strchr(at + 1, ' '))
		if (at > words && at[1] != '\0' && strchr(".,;:", at[1]) != NULL && (at[2] == '\0' || at[2] == ' '))
			return at;
	return NULL;
}

void
reg_spaces(const struct check_reg *c)
{
	const struct text_node *node;
	const char *sign;
	char *words, *place;

	for (node = c->text->root; node != NULL; node = text_next(node, c->text->root)) {
		if (node->kind != TEXT_AL && node->kind != TEXT_LIJSTAANHEF && node->kind != TEXT_LIJSTSLUITING)
			continue;
		words = check_reg_plain(node);
		sign = lone_sign(words);
		if (sign != NULL) {
			const char *from = sign;

			while (from > words && from[-1] != ' ')
				from--;
			place = check_reg_place(node);
			check_reg_post(c, node->pos, DIAG_REG_SPACE, "in %s staat een spatie voor een leesteken: ‘%.*s’", place, (int)(sign + 2 - from), from);
			free(place);
		}
		free(words);
	}
}

/* ---- a lid on its own ---- */

void
reg_single_lid(const struct check_reg *c)
{
	const struct text_node *node, *lid, *next;
	char *place, *number;

	for (node = c->text->root; node != NULL; node = text_next(node, c->text->root)) {
		lid = node->kind == TEXT_ARTIKEL ? text_child(node, TEXT_LID) : NULL;
		if (lid == NULL)
			continue;
		for (next = lid->next; next != NULL && next->kind != TEXT_LID; next = next->next)
			;
		if (next != NULL)
			continue;
		number = check_reg_number(lid);
		place = check_reg_place(node);
		if (*number != '\0')
			check_reg_post(c, lid->pos, DIAG_REG_LID_ALONE, "%s heeft een lid met een nummer, en dat is het enige", place);
		free(number);
		free(place);
	}
}
