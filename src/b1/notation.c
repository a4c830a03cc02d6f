/*
 * Rules of notation: each kind of token has its own (day.c, clock.c, amount.c, iban.c); here are percentages, capitals, exclamation marks
 * and the words of links.
 */
#include "b1/notation_int.h"

/* ---- procentteken ---- */

static void
percent(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];
	const char *text = sentence->text + at->start;
	int digits = (int)at->len - 1;
	struct b1_mark *mark;

	if (text[at->len - 1] != '%' || !lang_is_running(run->unit->lang.kind))
		return;
	while (digits > 0 && text[digits - 1] == ' ')
		digits--;
	mark = b1_mark(run, sentence, token, token, DIAG_B1_PROCENTTEKEN, DIAG_ADVICE, "in een zin leest het woord beter dan het teken");
	b1_advise(run, mark, "Schrijf: %.*s procent.", digits, text);
	b1_suggest(run, mark, "%.*s procent", digits, text);
}

/* ---- hoofdletters ---- */

static bool
is_shouted(const struct lang_token *token)
{
	return token->kind == LANG_WORD && (token->flags & LANG_ALL_CAPS) != 0;
}

/* The last word of the run of capitals; a single letter ("U MOET") may stand in it. */
static uint32_t
shout_end(const struct lang_sentence *sentence, uint32_t token)
{
	uint32_t i, last = token;

	for (i = token + 1; i < sentence->count; i++) {
		const struct lang_token *at = &sentence->tokens[i];

		if (is_shouted(at))
			last = i;
		else if (at->kind != LANG_WORD || (at->flags & LANG_CAPITAL) == 0 || at->len > 1)
			break;
	}
	return last;
}

/* Would it be a word in small letters, and is it no abbreviation? */
static bool
is_plain_word(const struct b1_run *run, const struct lang_sentence *sentence, const struct lang_token *token)
{
	enum { SURE = 5 };	/* letters; shorter words are often abbreviations too */
	const char *text = sentence->text + token->start;
	struct buf lower = BUF_INIT;
	bool spelled;

	if (lang_find_abbreviation(run->lang, text, token->len) != NULL)
		return false;
	if (token->word != NULL)
		return true;
	if (run->setup->speller == NULL || token->letters < SURE)
		return false;
	b1_add_lower(&lower, text, token->len);
	spelled = lang_spelled(run->setup->speller, buf_text(&lower), lower.len);
	buf_free(&lower);
	return spelled;
}

static void
suggest_lower(struct b1_run *run, const struct lang_sentence *sentence, struct b1_mark *mark, uint32_t first, uint32_t last)
{
	const struct lang_token *from = &sentence->tokens[first], *to = &sentence->tokens[last];
	struct buf lower = BUF_INIT;

	b1_add_lower(&lower, sentence->text + from->start, to->start + to->len - from->start);
	if ((from->flags & LANG_FIRST) != 0 && lower.data[0] >= 'a' && lower.data[0] <= 'z')
		lower.data[0] = (char)(lower.data[0] - 0x20);
	b1_suggest(run, mark, "%s", buf_text(&lower));
	buf_free(&lower);
}

/* Returns the token after the run. */
static uint32_t
capitals(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	uint32_t last = shout_end(sentence, token), i, words = 0, shouted = 0;
	struct b1_mark *mark;

	if (last == token && b1_punct(sentence, token - 1) == '(' && b1_punct(sentence, token + 1) == ')')
		return last + 1;	/* "(NAAM)": to be filled in */
	for (i = token; i <= last; i++) {
		const struct lang_token *at = &sentence->tokens[i];

		shouted += is_shouted(at);
		words += is_shouted(at) && (last > token || at->letters > 2) && is_plain_word(run, sentence, at);
	}
	if (words == 0)
		return last + 1;
	mark = b1_mark(run, sentence, token, last, DIAG_B1_HOOFDLETTERS, DIAG_ADVICE, "woorden in hoofdletters lezen langzaam, en lijken te roepen");
	if (words == shouted)
		suggest_lower(run, sentence, mark, token, last);
	return last + 1;
}

/* ---- uitroepteken ---- */

/* Returns the token after the last of them. */
static uint32_t
exclamation(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	uint32_t last = token;
	bool warning = token > 1 && b1_spells(sentence, token - 1, "op") && b1_spells(sentence, token - 2, "let");
	struct b1_mark *mark;

	while (b1_punct(sentence, last + 1) == '!')
		last++;
	mark = b1_mark(run, sentence, token, last, DIAG_B1_UITROEPTEKEN, DIAG_ADVICE, "een uitroepteken klinkt als roepen");
	if (last + 1 == sentence->count || warning)
		b1_suggest(run, mark, "%s", warning ? ":" : ".");
	return last + 1;
}

/* ---- link-tekst ---- */

static void
click_here(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	if (b1_spells(sentence, token, "klik") && b1_spells(sentence, token + 1, "hier"))
		b1_mark(run, sentence, token, token + 1, DIAG_B1_LINK_TEKST, DIAG_ADVICE, "de lezer ziet niet waar de link heen gaat");
}

static bool
is_bare(const char *text, uint32_t len)
{
	static const char *const bare[] = { "hier", "deze link", "link", "lees meer", "lees verder", "meer", "meer lezen", "meer informatie", "meer info",
		"deze pagina", "deze website", "de website", "website", "download", "downloaden", "lees hier meer", "bekijk hier", "via deze link" };
	char lower[24];
	uint32_t i;
	size_t k;

	if (len >= sizeof(lower))
		return false;
	for (i = 0; i < len; i++)
		lower[i] = (char)(text[i] >= 'A' && text[i] <= 'Z' ? text[i] + 0x20 : text[i]);
	lower[len] = '\0';
	for (k = 0; k < sizeof(bare) / sizeof(bare[0]); k++)
		if (strcmp(lower, bare[k]) == 0)
			return true;
	return false;
}

static void
link_words(struct b1_run *run)
{
	const struct b1_unit *unit = run->unit;
	uint32_t start, end;
	size_t i;

	for (i = 0; i < unit->span_count; i++) {
		if (unit->spans[i].kind != B1_LINK)
			continue;
		start = unit->spans[i].start;
		end = unit->spans[i].end;
		while (start < end && strchr(" .:;,", unit->lang.text[start]) != NULL)
			start++;
		while (end > start && strchr(" .:;,>", unit->lang.text[end - 1]) != NULL)
			end--;
		if (is_bare(unit->lang.text + start, end - start))
			b1_mark_bytes(run, start, end, DIAG_B1_LINK_TEKST, DIAG_ADVICE, "de lezer ziet niet waar de link heen gaat");
	}
}

/* ---- the pass ---- */

static b1_token_fn *const kind_rules[] = {
	[LANG_NUMBER] = b1_check_number, [LANG_AMOUNT] = b1_check_amount, [LANG_DATE] = b1_check_day, [LANG_TIME] = b1_check_clock,
	[LANG_PERCENT] = percent, [LANG_IBAN] = b1_check_iban, [LANG_PUNCT] = NULL,
};

static uint32_t
check_token(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];
	char first = sentence->text[at->start];

	if (at->kind == LANG_PUNCT)
		return first == '!' ? exclamation(run, sentence, token) : token + 1;
	if (kind_rules[at->kind] != NULL)
		kind_rules[at->kind](run, sentence, token);
	else if ((at->flags & LANG_ALL_CAPS) != 0)
		return capitals(run, sentence, token);
	else if (at->len == 4 && (first | 0x20) == 'k')
		click_here(run, sentence, token);
	return token + 1;
}

static void
check_notation(struct b1_run *run, const struct lang_sentence *sentence)
{
	uint32_t i;

	for (i = 0; i < sentence->count;)
		i = check_token(run, sentence, i);
}

const struct b1_rule b1_rules_notation[] = {
	{ B1_IN_WORDS, B1_FOR_ALL, check_notation, NULL, NULL },
	{ B1_IN_WORDS, B1_FOR_ALL, NULL, link_words, NULL },
	{ 0 },
};
