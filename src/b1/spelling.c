/*
 * Spelling: words that neither our own tables nor the dictionary know. Names, codes, citations and quotes are not judged, and a word that
 * comes back is marked a few times at most.
 */
#include "b1/b1_int.h"

enum { MARKS_PER_WORD = 3, SUGGESTIONS_MOST = 50 };

struct spelling_memory {
	struct b1_seen	 unknown;
	struct {
		const char	*word, *right;
	}		 suggested[SUGGESTIONS_MOST];	/* a word that comes back is looked for once */
	int		 suggested_count;
};

/* Up to three words that may be meant; "" for none, or when enough was looked for. In the report's arena. */
static const char *
near_words(struct b1_run *run, struct spelling_memory *memory, const char *text, size_t len)
{
	struct buf right = BUF_INIT;
	int i;

	for (i = 0; i < memory->suggested_count; i++)
		if (strncmp(memory->suggested[i].word, text, len) == 0 && memory->suggested[i].word[len] == '\0')
			return memory->suggested[i].right;
	if (i == SUGGESTIONS_MOST)
		return "";
	b1_add_near_words(run->setup->speller, text, len, &right);
	memory->suggested[i].word = arena_copy_n(b1_arena(run), text, len);
	memory->suggested[i].right = arena_copy(b1_arena(run), buf_text(&right));
	memory->suggested_count++;
	buf_free(&right);
	return memory->suggested[i].right;
}

static void
mark_mistake(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token, const char *right)
{
	struct b1_mark *mark = b1_mark(run, sentence, token, token, DIAG_B1_SPELLING, DIAG_ERROR, "dit woord is verkeerd gespeld");
	struct buf cased = BUF_INIT;

	if (mark == NULL)
		return;
	b1_add_cased(&cased, &sentence->tokens[token], right);
	b1_advise(run, mark, "Schrijf: %s.", buf_text(&cased));
	b1_suggest(run, mark, "%s", buf_text(&cased));
	buf_free(&cased);
}

static void
mark_unknown(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	struct spelling_memory *memory = b1_memory(run, B1_MEMORY_SPELLING, sizeof(*memory));
	const struct lang_token *at = &sentence->tokens[token];
	const char *right;
	struct b1_mark *mark;

	if (b1_seen_before(&memory->unknown, sentence->text + at->start, at->len) >= MARKS_PER_WORD)
		return;
	mark = b1_mark(run, sentence, token, token, DIAG_B1_SPELLING, DIAG_WARNING, "dit woord staat niet in de woordenlijst");
	if (mark == NULL)
		return;
	right = near_words(run, memory, sentence->text + at->start, at->len);
	if (*right != '\0')
		b1_advise(run, mark, "Bedoelt u: %s?", right);
	b1_suggest(run, mark, "%s", right);
}

/* Letters of the alphabet that Dutch is written in: Latin, with its accents. */
static bool
is_latin(const char *text, uint32_t len)
{
	uint32_t i;

	for (i = 0; i < len; i++)
		if ((unsigned char)text[i] >= 0xC8 && (unsigned char)text[i] != 0xE2)
			return false;
	return true;
}

/* "LCvV": a capital inside. */
static bool
has_inner_capital(const char *text, uint32_t len)
{
	uint32_t i;

	for (i = 1; i < len; i++)
		if (text[i] >= 'A' && text[i] <= 'Z' && text[i - 1] != '-')
			return true;
	return false;
}

/* A capital in a field of the record, or before another name: at the start of a sentence too. */
static bool
may_be_name(const struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];

	if ((at->flags & LANG_CAPITAL) == 0)
		return false;
	if ((at->flags & (LANG_FIRST | LANG_ALL_CAPS)) != LANG_FIRST || has_inner_capital(sentence->text + at->start, at->len) ||
	    b1_in_span(run->unit, at->start, B1_FIELD))
		return true;
	return token + 1 < sentence->count && b1_is_name(&sentence->tokens[token + 1]);
}

static void
check_word(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];
	const char *text = sentence->text + at->start, *right;

	/* "geluids- en geurhinder", "-fiets": half a word; behind the last byte is a NUL */
	if (at->letters < 2 || b1_is_name(at) || text[at->len] == '-' || (at->start > 0 && text[-1] == '-'))
		return;
	if ((right = lang_misspelling(run->lang, text, at->len)) != NULL)
		mark_mistake(run, sentence, token, right);
	else if (run->setup->speller != NULL && !lang_spelled(run->setup->speller, text, at->len) && !may_be_name(run, sentence, token) &&
	    is_latin(text, at->len))
		mark_unknown(run, sentence, token);
}

static void
check_spelling(struct b1_run *run, const struct lang_sentence *sentence)
{
	struct spelling_memory *memory = b1_memory(run, B1_MEMORY_SPELLING, sizeof(*memory));
	uint32_t i;

	if (b1_seen_is_full(&memory->unknown))
		return;		/* this is no Dutch: the dictionary is slow on words that it does not know */
	for (i = 0; i < sentence->count; i++)
		if (sentence->tokens[i].kind == LANG_WORD && sentence->tokens[i].word == NULL)
			check_word(run, sentence, i);
}

const struct b1_rule b1_rules_spelling[] = {
	{ B1_IN_WORDS, B1_FOR_ALL, check_spelling, NULL, NULL },
	{ 0 },
};
