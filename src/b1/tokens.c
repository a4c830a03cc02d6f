/*
 * Small questions about the words of a sentence that more than one rule asks.
 */
#include "b1/b1_int.h"

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

uint64_t
b1_all_classes(const struct lang_sentence *sentence)
{
	uint64_t all = 0;
	uint32_t i;

	for (i = 0; i < sentence->count; i++)
		all |= lang_classes(&sentence->tokens[i]);
	return all;
}

bool
b1_spells_whole(const struct lang_sentence *sentence, uint32_t token, const char *word)
{
	const char *text = sentence->text + sentence->tokens[token].start;
	uint32_t i, len = sentence->tokens[token].len;

	for (i = 0; i < len && word[i] != '\0'; i++)
		if (lower(text[i]) != word[i])
			return false;
	return i == len && word[i] == '\0';
}

bool
b1_spells_any(const struct lang_sentence *sentence, uint32_t token, const char *const *words)
{
	char first;

	if (token >= sentence->count)
		return false;
	first = lower(sentence->text[sentence->tokens[token].start]);
	for (; *words != NULL; words++)
		if (**words == first && b1_spells_whole(sentence, token, *words))
			return true;
	return false;
}

char
b1_punct(const struct lang_sentence *sentence, uint32_t token)
{
	if (token >= sentence->count || sentence->tokens[token].kind != LANG_PUNCT)
		return '\0';
	return sentence->text[sentence->tokens[token].start];
}

const struct lang_match *
b1_match_at(const struct b1_run *run, uint32_t token)
{
	size_t low = 0, high = run->match_count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (run->matches[middle].first <= token)
			low = middle + 1;
		else
			high = middle;
	}
	return low > 0 && token <= run->matches[low - 1].last ? &run->matches[low - 1] : NULL;
}

bool
b1_is_placeholder(const struct lang_sentence *sentence, uint32_t token)
{
	uint32_t i;

	for (i = token; i > 0 && i + B1_PLACEHOLDER > token; i--)
		if (b1_punct(sentence, i - 1) == ']')
			return false;
		else if (b1_punct(sentence, i - 1) == '[')
			break;
	if (i == 0 || b1_punct(sentence, i - 1) != '[')
		return false;
	for (i = token; i < sentence->count && i < token + B1_PLACEHOLDER; i++)
		if (b1_punct(sentence, i) == ']')
			return true;
	return false;
}

bool
b1_is_name(const struct lang_token *token)
{
	return (token->flags & (LANG_CAPITAL | LANG_FIRST | LANG_ALL_CAPS)) == LANG_CAPITAL;
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
b1_is_quoted(const struct b1_run *run, const struct lang_token *token)
{
	return (token->flags & LANG_QUOTED) != 0 || b1_in_span(run->unit, token->start, B1_QUOTE);
}

bool
b1_may_quote(const struct b1_run *run, const struct lang_sentence *sentence, uint32_t first, uint32_t last)
{
	const uint32_t start = sentence->tokens[first].start, end = sentence->tokens[last].start + sentence->tokens[last].len;
	size_t i;

	for (i = 0; i < run->unit->span_count && run->unit->spans[i].start < end; i++)
		if (run->unit->spans[i].kind == B1_FIELD && run->unit->spans[i].end > start)
			return false;
	return true;
}

bool
b1_is_brief_time(const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const brief[] = { "jl.", "jl", "a.s.", "e.k.", "t.z.t.", "tzt", "z.s.m.", "zsm", "zsm.", "tzt.", NULL };

	return b1_spells_any(sentence, token, brief);
}

void
b1_add_words(struct buf *out, const struct lang_sentence *sentence, uint32_t first, uint32_t last)
{
	const struct lang_token *from = &sentence->tokens[first], *to = &sentence->tokens[last];

	buf_add(out, sentence->text + from->start, to->start + to->len - from->start);
}

void
b1_add_cased(struct buf *out, const struct lang_token *token, const char *text)
{
	bool capital = (token->flags & LANG_FIRST) != 0 || (token->flags & (LANG_CAPITAL | LANG_ALL_CAPS)) == LANG_CAPITAL;
	size_t from = out->len;

	buf_adds(out, text);
	if (capital && (token->flags & LANG_CAPITAL) != 0 && out->len > from && out->data[from] >= 'a' && out->data[from] <= 'z')
		out->data[from] = (char)(out->data[from] - 'a' + 'A');
}

void
b1_add_lower(struct buf *out, const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++) {
		unsigned char c = (unsigned char)text[i], before = i > 0 ? (unsigned char)text[i - 1] : 0;
		bool accented = before == 0xC3 && c >= 0x80 && c <= 0x9E && c != 0x97;	/* À ... Þ, not × */

		buf_addc(out, accented ? (char)(c + 0x20) : lower(text[i]));
	}
}
