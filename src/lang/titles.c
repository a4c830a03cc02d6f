/*
 * Names of laws and regulations, found by their first word. A bit for each pair of first bytes turns nearly every other word
 * away at once.
 */
#include <stdlib.h>

#include "lang/lang_int.h"

struct title {
	struct title	*next;		/* of the same first word, never longer than this one */
	size_t		 len;
	char		 text[];
};
struct title_table {
	uint64_t	 pairs[65536 / 64];
	struct map	*first;		/* first word -> its titles */
	struct arena	*arena;
};

struct title_table *
lang_titles_new(void)
{
	struct title_table *titles = mem_alloc(sizeof(*titles));

	titles->first = map_new();
	titles->arena = arena_new();
	return titles;
}

void
lang_titles_free(struct title_table *titles)
{
	if (titles == NULL)
		return;
	map_free(titles->first);
	arena_free(titles->arena);
	free(titles);
}

static bool
is_word_byte(unsigned char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0x80 && c != 0xe2);
}

static size_t
first_word(const char *text, size_t len)
{
	size_t n = 0;

	while (n < len && n < LANG_FOLD_MAX - 1 && is_word_byte((unsigned char)text[n]))
		n++;
	return n;
}

static unsigned int
first_pair(const char *text, size_t len)
{
	return (unsigned int)(unsigned char)text[0] << 8 | (len > 1 ? (unsigned char)text[1] : 0);
}

/* Where the titles of this first word begin; a new word gets its place. */
static struct title **
place_of(struct title_table *titles, const char *text, size_t word)
{
	char key[LANG_FOLD_MAX];

	memcpy(key, text, word);
	key[word] = '\0';
	if (map_find(titles->first, key) == NULL)
		map_set(titles->first, arena_copy(titles->arena, key), NULL);
	return (struct title **)map_place(titles->first, key);
}

void
lang_add_title(struct lang *lang, const char *text)
{
	size_t len = strlen(text), word = first_word(text, len);
	unsigned int pair = len > 0 ? first_pair(text, len) : 0;
	struct title **at, *title;

	if (word == 0)
		return;
	title = arena_alloc(lang->titles->arena, sizeof(*title) + len + 1);
	title->len = len;
	memcpy(title->text, text, len);
	for (at = place_of(lang->titles, text, word); *at != NULL && (*at)->len > len;)
		at = &(*at)->next;
	title->next = *at;
	*at = title;
	if (len == 1)	/* any second byte may follow */
		memset(&lang->titles->pairs[(pair & 0xff00) / 64], 0xff, 256 / 8);
	lang->titles->pairs[pair / 64] |= UINT64_C(1) << pair % 64;
}

/* No letter, digit or hyphen with a letter behind the title: "Awb-zaken" is another word. */
static bool
ends_word(const char *text, size_t len, size_t at)
{
	if (at == len)
		return true;
	if (text[at] == '-' || text[at] == '\'')
		return at + 1 == len || !is_word_byte((unsigned char)text[at + 1]);
	return !is_word_byte((unsigned char)text[at]);
}

size_t
lang_title_at(const struct lang *lang, const char *text, size_t len)
{
	unsigned int pair = len > 0 ? first_pair(text, len) : 0;
	char key[LANG_FOLD_MAX];
	const struct title *title;
	size_t word;

	if (len == 0 || (lang->titles->pairs[pair / 64] >> pair % 64 & 1) == 0)
		return 0;
	word = first_word(text, len);
	memcpy(key, text, word);
	key[word] = '\0';
	for (title = map_find(lang->titles->first, key); title != NULL; title = title->next)
		if (title->len <= len && memcmp(title->text, text, title->len) == 0 && ends_word(text, len, title->len))
			return title->len;
	return 0;
}
