/*
 * Spelling by hunspell, the only file that knows it. What was asked before is in a table of fixed size, so hunspell sees a
 * running word about once. Own words come from our tables; a compound of known parts is right: municipal words are made daily.
 */
#include <hunspell/hunspell.h>
#include <iconv.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/hash.h"
#include "lang/lang_int.h"

enum {
	CACHE_SIZE = 1 << 16,
	LETTERS_MAX = 60,	/* bytes of a word that hunspell is asked about */
	PART_MIN = 4, PART_MAX = 25,
	PART_LONG = 14		/* a part of more letters is looked into when parts are counted */
};

/* A part of a compound is none of these: "aan" with "vaag" is no word. */
#define FUNCTION_WORD (LANG_BIT(PREPOSITION) | LANG_BIT(PARTICLE) | LANG_BIT(DETERMINER) | LANG_BIT(PRONOUN) | LANG_BIT(COORDINATOR) | \
    LANG_BIT(SUBORDINATOR) | LANG_BIT(MAYBE_SUBORDINATOR) | LANG_BIT(RELATIVE) | LANG_BIT(BE) | LANG_BIT(HAVE) | LANG_BIT(MODAL) | LANG_BIT(WILL))

/* What is remembered of a question: its hash, and in the lowest bit the answer. */
struct lang_speller {
	const struct lang	*lang;
	Hunhandle		*dictionary;
	iconv_t			 to;		/* (iconv_t)-1: the dictionary is UTF-8 */
	uint64_t		 cache[CACHE_SIZE];
};
enum question { ASK_WORD = 1, ASK_PART };	/* salt, so that they do not share answers */

/* ---- hunspell ---- */

static void
open_encoding(struct lang_speller *speller)
{
	const char *encoding = Hunspell_get_dic_encoding(speller->dictionary);

	speller->to = (iconv_t)-1;
	if (strcmp(encoding, "UTF-8") == 0)
		return;
	if (strncmp(encoding, "ISO8859", 7) == 0)
		encoding = strcmp(encoding, "ISO8859-15") == 0 ? "ISO-8859-15" : "ISO-8859-1";
	speller->to = iconv_open(encoding, "UTF-8");
}

/* text in another encoding; false when it has letters that the other has not. */
static bool
convert(iconv_t with, const char *text, char *out, size_t size)
{
	char *in = (char *)text;
	size_t left = strlen(text);

	if (with == (iconv_t)-1) {
		if (left >= size)
			return false;
		memcpy(out, text, left + 1);
		return true;
	}
	size--;
	if (iconv(with, &in, &left, &out, &size) == (size_t)-1) {
		iconv(with, NULL, NULL, NULL, NULL);
		return false;
	}
	*out = '\0';
	return true;
}

static bool
ask(const struct lang_speller *speller, const char *text)
{
	char encoded[4 * LETTERS_MAX];

	return convert(speller->to, text, encoded, sizeof(encoded)) && Hunspell_spell(speller->dictionary, encoded) != 0;
}

struct lang_speller *
lang_speller_open(const struct lang *lang, const char *folder, struct diag_list *diags)
{
	struct lang_speller *speller;
	char *aff = mem_format("%s/nl_NL.aff", folder), *dic = mem_format("%s/nl_NL.dic", folder);
	Hunhandle *dictionary = access(aff, R_OK) == 0 && access(dic, R_OK) == 0 ? Hunspell_create(aff, dic) : NULL;

	if (dictionary == NULL)
		diag_post(diags, (struct pos){ dic, 0, 0 }, DIAG_LANG_SPELLING, "het woordenboek voor de spelling is niet te lezen");
	free(aff);
	free(dic);
	if (dictionary == NULL)
		return NULL;
	speller = mem_alloc(sizeof(*speller));
	speller->lang = lang;
	speller->dictionary = dictionary;
	open_encoding(speller);
	return speller;
}

void
lang_speller_close(struct lang_speller *speller)
{
	if (speller == NULL)
		return;
	if (speller->to != (iconv_t)-1)
		iconv_close(speller->to);
	Hunspell_destroy(speller->dictionary);
	free(speller);
}

/* ---- compounds ---- */

static bool
ask_part(const struct lang_speller *speller, const char *text, size_t len)
{
	const struct lang_word *word = lang_find_word(speller->lang, text, len);
	uint64_t classes = word != NULL ? word->classes : 0;
	char part[PART_MAX + 1];

	if (classes & FUNCTION_WORD)
		return false;
	if (classes & (LANG_BIT(OWN) | LANG_BIT(TERM)))
		return true;
	memcpy(part, text, len);
	part[len] = '\0';
	return ask(speller, part);
}

static uint64_t
hash_question(enum question question, const char *text, size_t len)
{
	uint64_t hash = hash_byte(HASH_START, (unsigned char)question);

	while (len-- > 0)
		hash = hash_byte(hash, (unsigned char)*text++);
	hash ^= hash >> 31;
	return hash | 2;	/* never an empty slot */
}

static bool
recall(struct lang_speller *speller, enum question question, const char *text, size_t len, bool (*answer)(const struct lang_speller *,
    const char *, size_t))
{
	uint64_t hash = hash_question(question, text, len);
	uint64_t *slot = &speller->cache[hash >> 2 & (CACHE_SIZE - 1)];

	if ((*slot | 1) != (hash | 1))
		*slot = (hash & ~UINT64_C(1)) | answer(speller, text, len);
	return (*slot & 1) != 0;
}

static bool
begins_rune(const char *text, size_t len, size_t at)
{
	return at == len || ((unsigned char)text[at] & 0xc0) != 0x80;
}

/* Bytes of the linking letters at text + at that may stand between two parts: one of a few choices; turn 0 is none. */
static size_t
link_length(const char *text, size_t len, size_t at, int turn)
{
	static const char *const links[] = { "", "s", "e", "en", "-", "s-" };
	size_t n = strlen(links[turn]);

	return at + n < len && memcmp(text + at, links[turn], n) == 0 ? n : SIZE_MAX;
}
enum { LINKS = 6 };

static void
lower(unsigned char *best, unsigned char parts)
{
	if (*best == 0 || *best > parts)
		*best = parts;
}

/* From the part that begins here: where the next ones may begin gets the smallest number of parts so far. */
static void
step_part(struct lang_speller *speller, const char *text, size_t len, size_t from, size_t part_max, unsigned char *best)
{
	size_t to, n;
	int turn;

	for (to = from + PART_MIN; to <= len && to <= from + part_max; to++) {
		if (!begins_rune(text, len, to) || !recall(speller, ASK_PART, text + from, to - from, ask_part))
			continue;
		if (to == len)
			lower(&best[len], best[from] + 1);
		for (turn = 0; turn < LINKS && to < len; turn++) {
			n = link_length(text, len, to, turn);
			if (n != SIZE_MAX)
				lower(&best[to + n], best[from] + 1);
		}
	}
}

/* The smallest number of known parts of at most part_max letters that text (lower case) falls into; 0: it does not. */
static int
count_parts(struct lang_speller *speller, const char *text, size_t len, size_t part_max)
{
	unsigned char best[LETTERS_MAX + 1] = { 0 };	/* parts before this byte; 0: no part begins here */
	size_t from;

	if (len > LETTERS_MAX)
		return 0;
	for (from = 0; from + PART_MIN <= len; from++)
		if (from == 0 || best[from] > 0)
			step_part(speller, text, len, from, part_max, best);
	return best[len];
}

int
lang_compound_parts(struct lang_speller *speller, const char *word, size_t len)
{
	char folded[LANG_FOLD_MAX];
	size_t n = lang_fold(word, len, folded);
	int parts = n > 0 ? count_parts(speller, folded, n, PART_LONG) : 1;

	return parts > 1 ? parts : 1;
}

/* ---- words ---- */

static bool
is_name_like(const char *text, size_t len)
{
	return len > 0 && text[0] >= 'A' && text[0] <= 'Z';
}

/* In the tables or the dictionary, as it stands. */
static bool
is_known(const struct lang_speller *speller, const char *text, size_t len)
{
	char word[LETTERS_MAX + 1];
	size_t i, n = 0;

	if (lang_find_word(speller->lang, text, len) != NULL || lang_find_abbreviation(speller->lang, text, len) != NULL)
		return true;
	for (i = 0; i < len; i++) {
		if (len - i >= 3 && memcmp(text + i, "\xe2\x80\x99", 3) == 0) {
			word[n++] = '\'';
			i += 2;
		} else {
			word[n++] = text[i];
		}
	}
	word[n] = '\0';
	return ask(speller, word);
}

/* Each part between hyphens known; a capital makes a part a name (Wmo-voorziening). */
static bool
are_parts_known(struct lang_speller *speller, const char *text, size_t len)
{
	size_t from = 0, to;
	bool hyphen = false;

	for (to = 0; to <= len; to++) {
		if (to < len && text[to] != '-')
			continue;
		hyphen = hyphen || to < len;
		if (!hyphen)
			return false;
		if (to == from || (!is_name_like(text + from, to - from) && !is_known(speller, text + from, to - from) &&
		    count_parts(speller, text + from, to - from, PART_MAX) == 0))
			return false;
		from = to + 1;
	}
	return true;
}

static bool
ask_word(const struct lang_speller *asked, const char *text, size_t len)
{
	struct lang_speller *speller = (struct lang_speller *)asked;
	char folded[LANG_FOLD_MAX];
	size_t n;

	if (is_known(speller, text, len))
		return true;
	n = lang_fold(text, len, folded);
	return (n > 0 && count_parts(speller, folded, n, PART_MAX) > 0) || are_parts_known(speller, text, len);
}

bool
lang_spelled(struct lang_speller *speller, const char *word, size_t len)
{
	return len <= LETTERS_MAX && recall(speller, ASK_WORD, word, len, ask_word);
}

const char *
lang_misspelling(const struct lang *lang, const char *word, size_t len)
{
	char folded[LANG_FOLD_MAX];

	return lang_fold(word, len, folded) == 0 ? NULL : map_find(lang->mistakes, folded);
}
