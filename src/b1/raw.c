/*
 * The bytes of tokens, and a small table of words seen before.
 */
#include "b1/raw.h"

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool
b1_reads(const struct lang_sentence *sentence, uint32_t token, const char *word)
{
	const struct lang_token *at;
	const char *text = sentence->text;
	uint32_t i;

	if (token >= sentence->count)
		return false;
	at = &sentence->tokens[token];
	for (i = 0; i < at->len && word[i] != '\0'; i++)
		if (lower(text[at->start + i]) != word[i])
			return false;
	return i == at->len && word[i] == '\0';
}

bool
b1_reads_any(const struct lang_sentence *sentence, uint32_t token, const char *const *words)
{
	for (; *words != NULL; words++)
		if (b1_reads(sentence, token, *words))
			return true;
	return false;
}

bool
b1_is_mark(const struct lang_sentence *sentence, uint32_t token, char mark)
{
	return token < sentence->count && sentence->tokens[token].kind == LANG_PUNCT && sentence->text[sentence->tokens[token].start] == mark;
}

bool
b1_is_brief_time(const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const brief[] = { "jl.", "jl", "a.s.", "e.k.", "t.z.t.", "tzt", "z.s.m.", "zsm", "zsm.", "tzt.", NULL };

	return b1_reads_any(sentence, token, brief);
}

bool
b1_is_quoted(const struct b1_run *run, const struct lang_token *token)
{
	return (token->flags & LANG_QUOTED) != 0 || b1_in_span(run->unit, token->start, B1_QUOTE);
}

bool
b1_is_name(const struct lang_token *token)
{
	return (token->flags & (LANG_CAPITAL | LANG_FIRST | LANG_ALL_CAPS)) == LANG_CAPITAL;
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

static bool
has_explaining_word(const struct lang_sentence *sentence)
{
	uint32_t i;

	for (i = 0; i < sentence->count; i++)
		if (LANG_IS(&sentence->tokens[i], EXPLAINS))
			return true;
	return false;
}

static bool
is_at(const struct lang_sentence *sentence, uint32_t token, uint64_t classes)
{
	return token < sentence->count && (lang_classes(&sentence->tokens[token]) & classes) != 0;
}

/* "Een aanmaning is een brief", "Met beroep vraagt u", "In een beleidsregel staat hoe": the sentence opens with what it explains. */
static bool
is_defined(const struct lang_sentence *sentence, uint32_t first, uint32_t last)
{
	static const char *const openings[] = { "met", "onder", NULL };
	bool article = is_at(sentence, 0, LANG_BIT(DETERMINER)), opens = b1_reads_any(sentence, 0, openings);

	if (first <= article && is_at(sentence, last + 1, LANG_BIT(BE)))
		return true;
	return (opens || (b1_reads(sentence, 0, "in") && b1_reads(sentence, 1, "een"))) && first <= 2 &&
	    is_at(sentence, last + 1, LANG_BIT(VERB) | LANG_BIT(FINITE));
}

bool
b1_is_explained(const struct lang_sentence *sentence, uint32_t first, uint32_t last)
{
	if ((sentence->tokens[first].flags & LANG_BRACKETED) != 0 || b1_is_mark(sentence, last + 1, '('))
		return true;
	if (is_at(sentence, last + 1, LANG_BIT(BE)) && is_at(sentence, last + 2, LANG_BIT(DETERMINER)))
		return true;
	return is_defined(sentence, first, last) || has_explaining_word(sentence);
}

/* "Dan vraagt u ons om opnieuw te beslissen": the reader or we do something, and no kunt or moet before it. */
static bool
tells_what_happens(const struct lang_sentence *sentence)
{
	static const char *const openings[] = { "dan", "daarmee", "hiermee", "zo", NULL };
	static const uint64_t helpers = LANG_BIT(MODAL) | LANG_BIT(BE) | LANG_BIT(HAVE) | LANG_BIT(BECOME) | LANG_BIT(WILL);

	return b1_reads_any(sentence, 0, openings) && is_at(sentence, 1, LANG_BIT(VERB) | LANG_BIT(FINITE)) && !is_at(sentence, 1, helpers) &&
	    is_at(sentence, 2, LANG_BIT(READER_U) | LANG_BIT(READER_JE) | LANG_BIT(WE));
}

bool
b1_explains(const struct lang_sentence *sentence)
{
	static const char *const openings[] = { "dat", "dit", NULL };

	if (b1_reads_any(sentence, 0, openings) && is_at(sentence, 1, LANG_BIT(BE)))
		return true;
	return tells_what_happens(sentence) || has_explaining_word(sentence);
}

static uint32_t
hash_lower(const char *text, size_t len)
{
	uint32_t hash = 2166136261u;
	size_t i;

	for (i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)lower(text[i])) * 16777619u;
	return hash != 0 ? hash : 1;
}

bool
b1_seen_is_full(const struct b1_seen *seen)
{
	return seen->used >= B1_SEEN_MAX * 3 / 4;
}

unsigned
b1_seen_before(struct b1_seen *seen, const char *text, size_t len)
{
	uint32_t hash = hash_lower(text, len), at = hash % B1_SEEN_MAX;

	while (seen->hashes[at] != 0 && seen->hashes[at] != hash)
		at = (at + 1) % B1_SEEN_MAX;
	if (seen->hashes[at] == 0 && b1_seen_is_full(seen))
		return B1_SEEN_OFTEN;
	seen->used += seen->hashes[at] == 0;
	seen->hashes[at] = hash;
	return seen->counts[at] < B1_SEEN_OFTEN ? seen->counts[at]++ : B1_SEEN_OFTEN;
}
