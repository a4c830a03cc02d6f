/*
 * What the words of a reference say against where it points: "artikel 4" around a reference to article 5. Only what the words say
 * plainly is held against the target: "artikel 3, tweede lid" that points to article 3 is less precise, not wrong; and words
 * that name more than one provision are left alone.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "check/check_reg.h"

enum { ORDINALS = 40 };

static bool
names_more(const char *words)
{
	static const char *const signs[] = { "en", "of", "tot", "t/m", "artikelen", "leden", "onderdelen", "vorige", "volgende", "dit", "deze" };
	size_t i;

	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (check_reg_find_word(words, signs[i]) != NULL)
			return true;
	return strchr(words, '-') != NULL;
}

/* ---- "artikel 5", "hoofdstuk 2", "onderdeel b" ---- */

/* The number after a word: "5", "2.1", "7a". "" when there is none. */
static size_t
number_len(const char *at)
{
	size_t len = 0;

	while (isalnum((unsigned char)at[len]) || (at[len] == '.' && isalnum((unsigned char)at[len + 1])) || (at[len] == ':' && isdigit((unsigned char)at[len + 1])))
		len++;
	return len;
}

/* Has the target or what it stands in, of this kind, another number than the words? */
static bool
differs(const struct text_node *target, enum text_kind kind, const char *number, size_t len)
{
	const struct text_node *node;
	bool any = false, same = false;
	char *own;

	for (node = text_ancestor(target, kind); node != NULL; node = node->parent != NULL ? text_ancestor(node->parent, kind) : NULL) {
		own = check_reg_number(node);
		any |= *own != '\0';
		same |= strncasecmp(own, number, len) == 0 && (own[len] == '\0' || strcmp(own + len, "°") == 0);
		free(own);
	}
	return any && !same;
}

static bool
numbers_differ(const char *words, const struct text_node *target)
{
	static const struct { const char *word; enum text_kind kind; } kinds[] = {
		{ "artikel", TEXT_ARTIKEL }, { "hoofdstuk", TEXT_HOOFDSTUK }, { "afdeling", TEXT_AFDELING }, { "paragraaf", TEXT_PARAGRAAF },
		{ "bijlage", TEXT_BIJLAGE }, { "lid", TEXT_LID }, { "onderdeel", TEXT_LI } };
	const char *at;
	size_t i, len;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		at = check_reg_find_word(words, kinds[i].word);
		if (at == NULL || at[strlen(kinds[i].word)] != ' ')
			continue;
		at += strlen(kinds[i].word) + 1;
		len = number_len(at);
		/* "lid van" is no number */
		if (len == 0 || (!isdigit((unsigned char)*at) && len > 2) || (kinds[i].kind == TEXT_LID && !isdigit((unsigned char)*at)))
			continue;
		if (differs(target, kinds[i].kind, at, len))
			return true;
	}
	return false;
}

/* ---- "tweede lid" ---- */

static bool
ordinal_differs(const char *words, const struct text_node *target)
{
	const struct text_node *lid = text_ancestor(target, TEXT_LID);
	struct buf ordinal = BUF_INIT;
	char *own = lid != NULL ? check_reg_number(lid) : NULL;
	bool any = false, same = false;
	int i;

	for (i = 1; i <= ORDINALS && own != NULL && *own != '\0'; i++) {
		char number[12];

		snprintf(number, sizeof(number), "%d", i);
		buf_clear(&ordinal);
		text_add_ordinal(&ordinal, number, "lid");
		if (check_reg_find_word(words, buf_text(&ordinal)) == NULL)
			continue;
		any = true;
		same |= strcmp(number, own) == 0;
	}
	buf_free(&ordinal);
	free(own);
	return any && !same;
}

void
check_reg_words(const struct check_reg *c, const struct text_node *reference, const struct text_node *target)
{
	char *words = check_reg_lower(reference), *place = check_reg_place(reference), *there = check_reg_place(target);

	if (!names_more(words) && (numbers_differ(words, target) || ordinal_differs(words, target)))
		check_reg_post(c, reference->pos, DIAG_REG_REF_WORDS, "in %s staat ‘%s’, maar de verwijzing gaat naar %s", place, words, there);
	free(words);
	free(place);
	free(there);
}
