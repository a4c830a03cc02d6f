/*
 * Finding entries in a sentence: the longest that begins at a token. An entry is a row of words, perhaps with one gap of at
 * most LANG_GAP words in which no clause ends, perhaps with a verb in any form behind or before it. Every loop here has a
 * fixed window.
 */
#include "lang/lang_int.h"

enum {
	AROUND = 3,		/* words on both sides that the guard zonder= looks at */
	TE_WITHIN = 20,		/* words from dient to its te */
	TE_TAKEN = 3,		/* words between them that the advice repeats */
	WIDEST = 3 * LANG_GAP	/* tokens from the first to the last of a split entry, marks between them included */
};

#define CONJUNCTIONS (LANG_BIT(COORDINATOR) | LANG_BIT(SUBORDINATOR) | LANG_BIT(MAYBE_SUBORDINATOR) | LANG_BIT(RELATIVE))
#define AUXILIARIES (LANG_BIT(BE) | LANG_BIT(HAVE) | LANG_BIT(BECOME) | LANG_BIT(WILL) | LANG_BIT(MODAL))

struct found {
	uint32_t	last, split;
	unsigned	words;		/* of its own */
};

static bool
is_stop(const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];

	if (at->kind == LANG_PUNCT)
		return strchr(".,;:()!?", sentence->text[at->start]) != NULL;
	return LANG_IS(at, SUBORDINATOR);
}

/* Where a gap ends: "een besluit dat", "de brief die"; "stelt die mensen" goes on. */
static bool
ends_gap(const struct lang_sentence *sentence, uint32_t token, uint32_t from)
{
	const struct lang_token *at = &sentence->tokens[token];

	if (is_stop(sentence, token) || lang_is_word(sentence, token, "als"))
		return true;
	if (!LANG_IS(at, RELATIVE))
		return false;
	return token > from || !LANG_IS(at, DETERMINER) || (lang_classes_at(sentence, token + 1) & (LANG_BIT(DETERMINER) | LANG_BIT(PRONOUN))) != 0;
}

bool
lang_closes(const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];

	if (token >= sentence->count || at->kind == LANG_PUNCT)
		return true;
	if (lang_classes(at) & (CONJUNCTIONS | LANG_BIT(PREPOSITION)))
		return true;
	return at->word != NULL && (strcmp(at->word->text, "te") == 0 || strcmp(at->word->text, "om") == 0);
}

/* ---- one use ---- */

/* Words from ... of the use, side by side from this token on. */
static bool
match_row(const struct lang_sentence *sentence, uint32_t token, const struct lang_use *use, unsigned from)
{
	if (sentence->count - token < use->count - from)
		return false;
	for (; from < use->count; from++, token++)
		if (sentence->tokens[token].word != use->more[from])
			return false;
	return true;
}

/* The words behind the gap; 0 when they do not follow. */
static uint32_t
find_behind_gap(const struct lang_sentence *sentence, uint32_t token, const struct lang_use *use, unsigned from)
{
	uint32_t words = 0, length = use->count - from, verb = token - 1;

	for (; token < sentence->count && words <= LANG_GAP && !ends_gap(sentence, token, verb + 1); token++) {
		if (sentence->tokens[token].word == use->more[from] && match_row(sentence, token, use, from) &&
		    ((use->flags & USE_CLAUSE_END) == 0 || lang_is_particle(sentence, verb, token, token + length)))
			return token;
		words += sentence->tokens[token].kind != LANG_PUNCT;
	}
	return 0;
}

static bool
is_tail(const struct lexeme *lexeme, const struct lang_word *word)
{
	const struct lang_use *tail = lexeme->tails;

	if (word == NULL || (word->classes & LANG_BIT(VERB)) == 0)
		return false;
	while (tail != NULL && tail->word != word)
		tail = tail->next;
	return tail != NULL;
}

/* The verb behind the words: at once, behind te or auxiliaries, or behind a gap. 0: none. */
static uint32_t
find_tail(const struct lang *lang, const struct lang_sentence *sentence, uint32_t token, const struct lang_use *use)
{
	bool gap = use->gap == use->count + 1;
	uint32_t words = 0, start = token;

	for (; token < sentence->count && words <= LANG_GAP && !ends_gap(sentence, token, start); token++, words++) {
		if (is_tail(use->lexeme, sentence->tokens[token].word))
			return token;
		if (!gap && sentence->tokens[token].word != lang->te && (lang_classes(&sentence->tokens[token]) & AUXILIARIES) == 0)
			return 0;
	}
	return 0;
}

static bool
match_verb_behind(const struct lang *lang, const struct lang_sentence *sentence, uint32_t at, const struct lang_use *use, struct found *found)
{
	uint32_t tail = find_tail(lang, sentence, at, use);

	if (tail == 0)
		return false;
	found->last = tail;
	found->words++;
	if (tail > at && !(tail == at + 1 && sentence->tokens[at].word == lang->te))
		found->split = tail;
	return true;
}

/* "de omzet", "de verleende toestemming", "niets voor te doen": the form of a verb, but not the verb of the clause. */
static bool
is_no_verb(const struct lang_sentence *sentence, uint32_t token, const struct lang_use *use)
{
	if (use->lexeme->sort != LANG_SORT_VERB || use->flags & USE_VERB_FOLLOWS)
		return false;
	return lang_looks_like_noun(sentence, token, use->forms) || (use->forms == LANG_TE && lang_is_loose_preposition(sentence, token));
}

/* "is niet hoger dan de van toepassing zijnde norm", "is van toepassing verklaard": the words belong to what follows. */
static bool
is_of_another(const struct lang_sentence *sentence, uint32_t behind, const struct lang_use *use)
{
	return use->flags & USE_VERB_FIRST && (lang_is_word(sentence, behind, "zijnde") || lang_is_word(sentence, behind, "verklaard"));
}

static bool
match_use(const struct lang *lang, const struct lang_sentence *sentence, uint32_t token, const struct lang_use *use, struct found *found)
{
	uint32_t at = token + 1;
	unsigned before = use->gap > 0 && use->gap <= use->count ? use->gap - 1u : use->count, i;

	*found = (struct found){ .words = use->count + 1u };
	for (i = 0; i < before; i++, at++)
		if (at >= sentence->count || sentence->tokens[at].word != use->more[i])
			return false;
	if (before < use->count) {
		at = find_behind_gap(sentence, at, use, before);
		if (at == 0)
			return false;
		found->split = at > token + 1 + before ? at : 0;
		at += use->count - before;
	}
	found->last = at - 1;
	if (is_no_verb(sentence, token, use) || is_of_another(sentence, at, use))
		return false;
	if (use->flags & USE_VERB_FOLLOWS && !match_verb_behind(lang, sentence, at, use, found))
		return false;
	if (use->lexeme->trail == NULL)
		return true;
	found->last++;
	found->words++;
	return found->last < sentence->count && sentence->tokens[found->last].word == use->lexeme->trail;
}

/* ---- guards ---- */

/* One of these words from this token on, within so many; the token count when none. */
static uint32_t
find_one(const struct lang_sentence *sentence, uint32_t from, uint32_t within, const struct word_list *list)
{
	uint32_t at;
	size_t i;

	for (at = from; at < sentence->count && at < from + within; at++)
		for (i = 0; i < list->count; i++)
			if (sentence->tokens[at].word == list->words[i])
				return at;
	return sentence->count;
}

/* "U dient een aanvraag in bij ons": of indienen; "in te vullen" is of another verb. */
static bool
is_own_particle(const struct lang_sentence *sentence, uint32_t token)
{
	return lang_is_word(sentence, token, "in") && !lang_is_word(sentence, token + 1, "te") && lang_closes(sentence, token + 1);
}

/* The te of "dient ... te": in the clause of the verb, and no "om ... te". The token count when there is none. */
static uint32_t
find_te(const struct lang *lang, const struct lang_sentence *sentence, uint32_t token)
{
	uint32_t at;

	for (at = token + 1; at < sentence->count && at <= token + TE_WITHIN; at++) {
		if (sentence->tokens[at].word == lang->te)
			return at;
		if (is_stop(sentence, at) || lang_is_word(sentence, at, "om") || is_own_particle(sentence, at))
			break;
	}
	return sentence->count;
}

static bool
has_with(const struct lang *lang, const struct lang_sentence *sentence, uint32_t token, uint32_t last, const struct lexeme *lexeme)
{
	if (lexeme->with.count == 0)
		return true;
	if (lexeme->with_te && lexeme->with.count == 1)
		return find_te(lang, sentence, last) < sentence->count;
	return find_one(sentence, token + 1, LANG_GAP + last - token, &lexeme->with) < sentence->count;
}

static bool
is_guarded(const struct lang *lang, const struct lang_sentence *sentence, uint32_t token, const struct found *found,
    const struct lexeme *lexeme)
{
	uint32_t from = token >= AROUND ? token - AROUND : 0;

	if (!has_with(lang, sentence, token, found->last, lexeme))
		return false;
	if (lexeme->after.count > 0 && (token == 0 || find_one(sentence, token - 1, 1, &lexeme->after) == sentence->count))
		return false;
	return lexeme->without.count == 0 || (find_one(sentence, from, token - from, &lexeme->without) == sentence->count &&
	    find_one(sentence, found->last + 1, AROUND, &lexeme->without) == sentence->count);
}

/* ---- what belongs to it besides its own words ---- */

/* "door" ... "geven": do the two words make one infinitive? */
static bool
is_separable(const struct lang *lang, const struct lang_sentence *sentence, uint32_t particle, uint32_t verb)
{
	const struct lang_token *first = &sentence->tokens[particle], *second = &sentence->tokens[verb];
	const struct lang_word *word;
	char text[LANG_FOLD_MAX];

	if (first->kind != LANG_WORD || second->kind != LANG_WORD || first->len + second->len >= sizeof(text))
		return false;
	memcpy(text, sentence->text + first->start, first->len);
	memcpy(text + first->len, sentence->text + second->start, second->len);
	word = lang_find_word(lang, text, first->len + second->len);
	return word != NULL && (word->classes & LANG_BIT(INFINITIVE)) != 0;
}

/* "dient u dit te melden": with moeten the te goes, and "door te geven" becomes one word. */
static void
take_te(const struct lang *lang, const struct lang_sentence *sentence, struct lang_match *match)
{
	const struct lexeme *lexeme = (const struct lexeme *)match->entry;
	const struct alternative *first = &lexeme->alternatives[0];
	uint32_t at;

	if (!lexeme->with_te || match->split != 0 || lexeme->alternative_count == 0 || first->verb == NULL || !lang_takes_bare(first->verb))
		return;
	at = find_te(lang, sentence, match->last);
	if (at == sentence->count || at > match->last + TE_TAKEN + 2)
		return;
	match->split = at;
	match->last = at;
	if (at > match->first + 1 && at + 1 < sentence->count && is_separable(lang, sentence, at - 1, at + 1)) {
		match->split = at - 1;
		match->last = at + 1;
	}
}

/* The article before a noun, when an alternative needs another; te before an infinitive, when it must go inside the alternative. */
static void
take_before(const struct lang *lang, const struct lang_sentence *sentence, struct lang_match *match, const struct lang_use *use)
{
	const struct lexeme *lexeme = (const struct lexeme *)match->entry;
	const struct lang_word *before = match->first > 0 ? sentence->tokens[match->first - 1].word : NULL;
	bool noun = lexeme->sort == LANG_SORT_NOUN && use->forms & LANG_BASE && lang_has_article(before);
	bool verb = lexeme->sort == LANG_SORT_VERB && use->forms & LANG_INFINITIVE && use->flags == 0 && before == lang->te;
	const struct alternative *one;

	if (use->flags & USE_VERB_FOLLOWS && before != NULL && strcmp(before->text, "een") == 0) {	/* "een aanvang genomen" */
		match->first--;
		return;
	}
	for (one = lexeme->alternatives; before != NULL && one < lexeme->alternatives + lexeme->alternative_count; one++) {
		if ((noun && one->sort == LANG_SORT_NOUN && one->article != LANG_NO_ARTICLE && one->article != lexeme->article) ||
		    (verb && one->verb != NULL && (one->verb->pub.particle != NULL || *one->before != '\0'))) {
			match->first--;
			return;
		}
	}
}

/* The bits of the words behind a token, as far as a gap reaches. */
static uint64_t
window_bits(const struct lang_sentence *sentence, uint32_t token)
{
	uint32_t words = 0;
	uint64_t bits = 0;

	for (token++; token < sentence->count && words <= LANG_GAP + LANG_GAP_LATEST; token++) {
		if (sentence->tokens[token].kind != LANG_PUNCT)
			words++;
		else if (is_stop(sentence, token))
			break;
		if (sentence->tokens[token].word != NULL)
			bits |= lang_word_bit(sentence->tokens[token].word);
	}
	return bits;
}

/* What was found so far, while the uses of a word are tried. */
struct best {
	struct lang_match	*match;
	const struct lang_use	*use;
	unsigned		 worth;
};

static void
try_use(const struct lang *lang, const struct lang_sentence *sentence, uint32_t token, const struct lang_use *use, struct best *best)
{
	struct found found;
	unsigned worth;

	if (!match_use(lang, sentence, token, use, &found) || !is_guarded(lang, sentence, token, &found, use->lexeme))
		return;
	worth = 2 * found.words + (use->lexeme->with.count > 0 || use->lexeme->after.count > 0);
	if (worth < best->worth)
		return;
	best->worth = worth;
	best->use = use;
	*best->match = (struct lang_match){ &use->lexeme->pub, token, found.last, found.split, use };
}

/* Uses that need a certain word right behind the first: most words are turned away without looking at them. */
static void
try_pairs(const struct lang *lang, const struct lang_sentence *sentence, uint32_t token, struct best *best)
{
	const struct known_word *first = (const struct known_word *)sentence->tokens[token].word;
	const struct lang_word *second = token + 1 < sentence->count ? sentence->tokens[token + 1].word : NULL;
	const struct lang_use *use = second != NULL ? first->pairs : NULL;
	size_t pair = lang_pair_of(&first->pub, second);

	if (use == NULL || (lang->pairs[pair / 64] >> pair % 64 & 1) == 0)
		return;
	for (; use != NULL; use = use->next)
		if (use->second == second)
			try_use(lang, sentence, token, use, best);
}

bool
lang_match(const struct lang *lang, const struct lang_sentence *sentence, uint32_t token, struct lang_match *match)
{
	const struct lang_word *word = sentence->tokens[token].word;
	const struct lang_use *use = word != NULL ? word->uses : NULL;
	struct best best = { .match = match };
	uint64_t bits = 0;

	if (word == NULL)
		return false;
	for (; use != NULL; use = use->next) {
		if (use->needs != UINT64_MAX && bits == 0)
			bits = window_bits(sentence, token);
		if (use->needs == UINT64_MAX || (use->needs & bits) != 0)
			try_use(lang, sentence, token, use, &best);
	}
	try_pairs(lang, sentence, token, &best);
	if (best.use == NULL)
		return false;
	take_te(lang, sentence, match);
	take_before(lang, sentence, match, best.use);
	return true;
}

/* Is this token in the second part of a split match? */
static bool
is_second_part(const struct lang_match *out, size_t count, uint32_t token)
{
	size_t i;

	for (i = count; i > 0 && token < out[i - 1].first + WIDEST; i--)
		if (out[i - 1].split != 0 && token >= out[i - 1].split && token <= out[i - 1].last)
			return true;
	return false;
}

/* The last token of the first part. */
static uint32_t
first_part(const struct lang_match *match, uint32_t token)
{
	const struct lang_use *use = match->detail;

	if (match->split == 0)
		return match->last;
	return token + (use->gap > 0 && use->gap <= use->count ? use->gap - 1u : use->count);
}

size_t
lang_match_all(const struct lang *lang, const struct lang_sentence *sentence, struct lang_match *out, size_t most)
{
	size_t count = 0;
	uint32_t i;

	for (i = 0; i < sentence->count && count < most; i++) {
		if ((lang_classes(&sentence->tokens[i]) & (LANG_BIT(ENTRY) | LANG_BIT(TERM))) == 0 || is_second_part(out, count, i) ||
		    !lang_match(lang, sentence, i, &out[count]))
			continue;
		i = first_part(&out[count], i);
		count++;
	}
	return count;
}

int
lang_entry_count(const struct lang *lang)
{
	return (int)lang->entry_count;
}

const struct lang_entry *
lang_entry_at(const struct lang *lang, int id)
{
	return &lang->entries[id]->pub;
}
