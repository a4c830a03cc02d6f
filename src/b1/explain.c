/*
 * Does a sentence explain a word? A legal term or a long word may stay when the text says what it is, where it is used first.
 */
#include "b1/b1_int.h"

static bool
has_explaining_word(const struct lang_sentence *sentence)
{
	return (b1_all_classes(sentence) & LANG_BIT(EXPLAINS)) != 0;
}

/* "Een aanmaning is een brief", "Met beroep vraagt u", "In een beleidsregel staat hoe": the sentence opens with what it explains. */
static bool
is_defined(const struct lang_sentence *sentence, uint32_t first, uint32_t last)
{
	static const char *const openings[] = { "met", "onder", NULL };
	bool article = b1_has(sentence, 0, LANG_BIT(DETERMINER)), opens = b1_spells_any(sentence, 0, openings);

	if (first <= article && b1_has(sentence, last + 1, LANG_BIT(BE)))
		return true;
	return (opens || (b1_spells(sentence, 0, "in") && b1_spells(sentence, 1, "een"))) && first <= 2 &&
	    b1_has(sentence, last + 1, LANG_BIT(VERB) | LANG_BIT(FINITE));
}

bool
b1_is_explained(const struct lang_sentence *sentence, uint32_t first, uint32_t last)
{
	if ((sentence->tokens[first].flags & LANG_BRACKETED) != 0 || b1_punct(sentence, last + 1) == '(')
		return true;
	if (b1_has(sentence, last + 1, LANG_BIT(BE)) && b1_has(sentence, last + 2, LANG_BIT(DETERMINER)))
		return true;
	return is_defined(sentence, first, last) || has_explaining_word(sentence);
}

/* "Dan vraagt u ons om opnieuw te beslissen": the reader or we do something, and no kunt or moet before it. */
static bool
tells_what_happens(const struct lang_sentence *sentence)
{
	static const char *const openings[] = { "dan", "daarmee", "hiermee", "zo", NULL };
	static const uint64_t helpers = LANG_BIT(MODAL) | LANG_BIT(BE) | LANG_BIT(HAVE) | LANG_BIT(BECOME) | LANG_BIT(WILL);

	return b1_spells_any(sentence, 0, openings) && b1_has(sentence, 1, LANG_BIT(VERB) | LANG_BIT(FINITE)) && !b1_has(sentence, 1, helpers) &&
	    b1_has(sentence, 2, LANG_BIT(READER_U) | LANG_BIT(READER_JE) | LANG_BIT(WE));
}

bool
b1_explains(const struct lang_sentence *sentence)
{
	static const char *const openings[] = { "dat", "dit", NULL };

	if (b1_spells_any(sentence, 0, openings) && b1_has(sentence, 1, LANG_BIT(BE)))
		return true;
	return tells_what_happens(sentence) || has_explaining_word(sentence);
}

bool
b1_is_explanation(const struct lang_sentence *sentence)
{
	static const char *const openings[] = { "dat", "dit", NULL };
	uint32_t i;

	if (b1_spells_any(sentence, 0, openings))
		return (b1_has(sentence, 1, LANG_BIT(BE)) && b1_has(sentence, 2, LANG_BIT(DETERMINER))) || b1_has(sentence, 1, LANG_BIT(EXPLAINS));
	for (i = 1; i < 4 && !b1_has(sentence, i - 1, LANG_BIT(PRONOUN)); i++)
		if (b1_has(sentence, i, LANG_BIT(BE)))
			return b1_has(sentence, i + 1, LANG_BIT(DETERMINER)) && !b1_has(sentence, i - 1, LANG_BIT(DETERMINER));
	return false;
}
