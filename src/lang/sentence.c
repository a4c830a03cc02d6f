/*
 * Sentences of a unit. A sentence ends at . ! ? with their closing marks, when white space and then a capital, a digit, an
 * opening mark or nothing follows; at ; wherever it stands; at a colon before a list. Not after an abbreviation, an initial or the
 * number of a list.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "lang/cut_int.h"

enum { LEAD_IN_WORDS = 4, REMAINS_MAX = 16, CLOSERS_MAX = 4, SURE_LETTERS = 6 };

struct lang_cutter *
lang_cutter_new(const struct lang *lang)
{
	struct lang_cutter *cutter = mem_alloc(sizeof(*cutter));

	cutter->lang = lang;
	cutter->tokens = mem_array(LANG_TOKENS_MAX, sizeof(*cutter->tokens));
	return cutter;
}

void
lang_cutter_free(struct lang_cutter *cutter)
{
	if (cutter != NULL)
		free(cutter->tokens);
	free(cutter);
}

void
lang_cutter_start(struct lang_cutter *cutter, const char *text, uint32_t len)
{
	const struct lang *lang = cutter->lang;
	struct lang_token *tokens = cutter->tokens;

	*cutter = (struct lang_cutter){ .lang = lang, .tokens = tokens, .text = text, .len = len };
	for (; len > 0 && text[len - 1] != ')'; len--)
		;
	cutter->last_bracket = len > 0 ? len - 1 : 0;
}

/* ---- where it ends ---- */

static bool
stands(const struct lang_cutter *cutter, uint32_t at, const char *const *marks)
{
	const char byte = lang_at(cutter, at);

	if (lang_byte_is(byte, LANG_B_ALNUM))
		return false;
	for (; *marks != NULL; marks++)
		if (**marks == byte && lang_starts(cutter, at, *marks, (uint32_t)strlen(*marks)))
			return true;
	return false;
}

static const char *const bullets[] = { "\xE2\x80\xA2", "\xE2\x96\xAA", "\xE2\x97\xA6", "\xE2\x97\x8F", "\xEF\x82\xA7", "\xEF\x82\xB7",
    "\xC2\xB7 ", NULL };
static const char *const dashes[] = { "- ", "\xE2\x80\x93 ", "\xE2\x88\x92 ", "\xE2\x80\x94 ", NULL };

/* May a sentence begin here? */
static bool
opens(const struct lang_cutter *cutter, uint32_t at)
{
	static const char *const marks[] = { "\"", "'", "(", "[", "\xE2\x80\x9C", "\xE2\x80\x9E", "\xC2\xAB", "\xE2\x82\xAC", "\xC2\xA7",
	    "\xC2\xBF", "#", NULL };

	if (lang_byte_is(lang_at(cutter, at), LANG_B_LOWER))
		return false;
	return lang_byte_is(lang_at(cutter, at), LANG_B_DIGIT) || lang_capital_at(cutter, at) || stands(cutter, at, marks) ||
	    stands(cutter, at, bullets) ||
	    stands(cutter, at, dashes);
}

static uint32_t
skip_spaces(const struct lang_cutter *cutter, uint32_t at)
{
	while (at < cutter->len && lang_byte_is(cutter->text[at], LANG_B_SPACE))
		at++;
	return at;
}

/* The token that tells how the sentence ends: the last but for closing quotes and brackets that hang on it. */
static const struct lang_token *
mark_of(const struct lang_cutter *cutter)
{
	static const char *const closers[] = { "\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x9C", "\xC2\xBB", NULL };
	const struct lang_token *token = &cutter->tokens[cutter->count - 1];
	int i;

	for (i = 0; i < CLOSERS_MAX && token > cutter->tokens && token->kind == LANG_PUNCT && (token->flags & LANG_SPACE_BEFORE) == 0 &&
	    stands(cutter, token->start, closers); i++)
		token--;
	return token;
}

static bool
is_end_mark(const struct lang_cutter *cutter, const struct lang_token *token)
{
	return token->kind == LANG_PUNCT && (lang_byte_is(cutter->text[token->start], LANG_B_END) ||
	    lang_starts(cutter, token->start, "\xE2\x80\xA6", 3));
}

/* "1. ", "a. ", "IV. ", "Artikel 5. " at its start: the number of a list, of which the text follows. */
static bool
is_list_number(const struct lang_cutter *cutter)
{
	const struct lang_token *token = cutter->tokens;

	if (cutter->words != 1)
		return false;
	while (token->kind == LANG_PUNCT)
		token++;
	return token->kind == LANG_NUMBER || token->kind == LANG_CITATION || (token->kind == LANG_WORD && token->letters == 1) ||
	    (token->kind == LANG_WORD && (token->flags & LANG_ALL_CAPS) && strspn(cutter->text + token->start, "IVX") >= token->len);
}

/* An abbreviation with its stop: did it end the sentence as well? */
static bool
brief_ends(const struct lang_cutter *cutter, struct lang_token *token, uint32_t next)
{
	const struct lang_abbreviation *known;
	bool ends;

	if (cutter->text[token->start + token->len - 1] != '.' || token->kind == LANG_WORD || token->kind == LANG_PUNCT || token->kind == LANG_CODE)
		return false;
	known = token->kind == LANG_ABBREVIATION ? lang_find_abbreviation(cutter->lang, cutter->text + token->start, token->len) : NULL;
	ends = next >= cutter->len || ((token->kind != LANG_ABBREVIATION || (known != NULL && known->may_end)) && opens(cutter, next) &&
	    !lang_byte_is(lang_at(cutter, next), LANG_B_DIGIT) && lang_at(cutter, next) != '(' && lang_at(cutter, next) != '-');
	if (ends)
		token->flags |= LANG_ENDS_SENTENCE;
	return ends;
}

/* "klaar.Daarna": the space was forgotten. */
static bool
runs_on(const struct lang_cutter *cutter)
{
	const struct lang_token *mark = &cutter->tokens[cutter->count - 1];

	return cutter->count > 1 && mark->kind == LANG_PUNCT && lang_byte_is(cutter->text[mark->start], LANG_B_END) &&
	    mark[-1].kind == LANG_WORD && mark[-1].letters > 2 &&
	    (mark[-1].flags & LANG_ALL_CAPS) == 0 && (mark->flags & LANG_SPACE_BEFORE) == 0 && lang_capital_at(cutter, cutter->at) &&
	    lang_letter_at(cutter, cutter->at + 1) &&
	    !lang_capital_at(cutter, cutter->at + 1);
}

/* The colon of a lead-in: a list follows, or after some words a capital. */
static bool
leads_in(const struct lang_cutter *cutter, uint32_t next)
{
	return stands(cutter, next, bullets) || stands(cutter, next, dashes) || (cutter->words >= LEAD_IN_WORDS && lang_capital_at(cutter, next));
}

/* A stop behind a word that cannot be a short form ends a sentence, also when the next begins without capital: items in a row. */
static bool
surely_ends(const struct lang_cutter *cutter, const struct lang_token *mark)
{
	return mark == &cutter->tokens[cutter->count - 1] && mark > cutter->tokens && mark[-1].kind == LANG_WORD &&
	    (mark->flags & LANG_SPACE_BEFORE) == 0 &&
	    cutter->text[mark->start] == '.' && (mark[-1].letters >= SURE_LETTERS || mark[-1].word != NULL);
}

static bool
has_ended(struct lang_cutter *cutter)
{
	const uint32_t next = skip_spaces(cutter, cutter->at);
	const struct lang_token *mark;

	if (cutter->words == 0)
		return false;
	if (next == cutter->at && next < cutter->len)
		return runs_on(cutter);
	if (stands(cutter, next, bullets))
		return true;
	mark = mark_of(cutter);
	if (mark->kind == LANG_PUNCT && cutter->text[mark->start] == ';')
		return true;
	if (mark->kind == LANG_PUNCT && cutter->text[mark->start] == ':')
		return leads_in(cutter, next);
	if (!is_end_mark(cutter, mark))
		return brief_ends(cutter, &cutter->tokens[mark - cutter->tokens], next);
	if (cutter->text[mark->start] == '.' && is_list_number(cutter))
		return false;
	return opens(cutter, next) || next >= cutter->len || surely_ends(cutter, mark);
}

/* ---- one sentence ---- */

static unsigned
ending(const struct lang_cutter *cutter)
{
	const struct lang_token *mark = mark_of(cutter);
	const char byte = cutter->text[mark->start];
	bool question = false;

	if (mark->flags & LANG_ENDS_SENTENCE)
		return 0;
	if (mark->kind == LANG_PUNCT && byte == ';')
		return LANG_SEMICOLON;
	if (mark->kind == LANG_PUNCT && byte == ':')
		return LANG_LEAD_IN;
	if (!is_end_mark(cutter, mark))
		return LANG_NO_END;
	for (; is_end_mark(cutter, mark) && !question; mark--) {
		question = cutter->text[mark->start] == '?';
		if (mark == cutter->tokens)
			break;
	}
	return question ? LANG_QUESTION : 0;
}

/* Are only a few marks left of the unit? They belong to the sentence before them. */
static bool
only_marks_left(const struct lang_cutter *cutter, uint32_t at)
{
	if (cutter->len - at > REMAINS_MAX)
		return false;
	for (; at < cutter->len; at++)
		if (lang_byte_is(cutter->text[at], LANG_B_ALNUM | LANG_B_HIGH))
			return false;
	return true;
}

/* True: the sentence has ended; false: it was cut off. */
static bool
read_tokens(struct lang_cutter *cutter)
{
	uint32_t next;
	bool ended = false;

	while (cutter->at < cutter->len) {
		lang_cut_token(cutter, cutter->at > 0 && lang_byte_is(cutter->text[cutter->at - 1], LANG_B_SPACE) ? LANG_SPACE_BEFORE : 0);
		ended = ended || has_ended(cutter);
		next = skip_spaces(cutter, cutter->at);
		if (ended && !only_marks_left(cutter, next))
			return true;
		if (next < cutter->len && (cutter->words >= LANG_SENTENCE_MAX || cutter->count > LANG_TOKENS_MAX - 16))
			return false;
		cutter->at = next;
	}
	return true;
}

bool
lang_cutter_next(struct lang_cutter *cutter, struct lang_sentence *sentence)
{
	const bool continues = cutter->in_piece;
	const struct lang_token *last;

	cutter->at = skip_spaces(cutter, cutter->at);
	if (cutter->at >= cutter->len)
		return false;
	cutter->count = cutter->words = 0;
	cutter->in_piece = !read_tokens(cutter);
	last = &cutter->tokens[cutter->count - 1];
	*sentence = (struct lang_sentence){
		.text = cutter->text, .start = cutter->tokens[0].start, .end = last->start + last->len,
		.tokens = cutter->tokens, .count = cutter->count, .words = cutter->words,
		.flags = ending(cutter) | (continues || cutter->in_piece ? LANG_PIECE : 0)
	};
	return true;
}
