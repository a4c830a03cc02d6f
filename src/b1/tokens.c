/*
 * Small questions about tokens that more than one rule asks.
 */
#include "b1/b1_int.h"

bool
b1_token_is(const struct lang_sentence *sentence, uint32_t token, const char *word)
{
	const struct lang_word *known;

	if (token >= sentence->count)
		return false;
	known = sentence->tokens[token].word;
	return known != NULL && strcmp(known->text, word) == 0;
}

bool
b1_in_span(const struct b1_unit *unit, uint32_t start, enum b1_span_kind kind)
{
	size_t i;

	for (i = 0; i < unit->span_count && unit->spans[i].start <= start; i++)
		if (unit->spans[i].kind == kind && start < unit->spans[i].end)
			return true;
	return false;
}

bool
b1_ends_clause(const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];

	if (at->kind == LANG_PUNCT)
		return strchr(",;:()", sentence->text[at->start]) != NULL;
	return LANG_IS(at, SUBORDINATOR);
}

bool
b1_is_participle(const struct lang_token *token)
{
	uint64_t classes = lang_classes(token);

	return token->kind == LANG_WORD && (classes & LANG_BIT(PARTICIPLE)) != 0 &&
	    (classes & (LANG_BIT(NOT_PARTICIPLE) | LANG_BIT(STATE))) == 0;
}

void
b1_add_words(struct buf *out, const struct lang_sentence *sentence, uint32_t first, uint32_t last)
{
	const struct lang_token *from = &sentence->tokens[first], *to = &sentence->tokens[last];

	buf_add(out, sentence->text + from->start, to->start + to->len - from->start);
}
