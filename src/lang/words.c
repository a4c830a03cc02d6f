/*
 * The words of all tables: one hash table (FNV-1a, open addressing, at most three quarters full) from a form in lower case to what is
 * known of it. Looking up folds case on the way and allocates nothing.
 */
#include <stdlib.h>

#include "base/hash.h"
#include "lang/lang_int.h"

enum { FIRST_SIZE = 1 << 16 };

void
lang_words_init(struct word_table *table)
{
	table->size = FIRST_SIZE;
	table->count = 0;
	table->slots = mem_array(table->size, sizeof(*table->slots));
}

/* The second byte of a capital of U+0080-U+017F as that of its small letter; capitals that need another first byte stay. */
static unsigned char
fold_second(unsigned char first, unsigned char second)
{
	if (first == 0xc3)
		return second >= 0x80 && second <= 0x9e && second != 0x97 ? second + 0x20 : second;
	if (first == 0xc4 && second < 0xb8)
		return second | 1;
	if (first == 0xc5 && second >= 0x8a && second < 0xb8)
		return second | 1;
	return second;
}

size_t
lang_fold(const char *text, size_t len, char out[LANG_FOLD_MAX])
{
	const unsigned char *at = (const unsigned char *)text, *end = at + len;
	size_t n = 0;

	if (len >= LANG_FOLD_MAX)
		return 0;
	for (; at < end; at++) {
		if (*at < 0x80) {
			out[n++] = (char)(*at >= 'A' && *at <= 'Z' ? *at + 0x20 : *at);
		} else if (*at == 0xe2 && end - at >= 3 && at[1] == 0x80 && at[2] == 0x99) {
			out[n++] = '\'';
			at += 2;
		} else if (*at >= 0xc3 && *at <= 0xc5 && end - at >= 2) {
			out[n++] = (char)*at;
			out[n++] = (char)fold_second(at[0], at[1]);
			at++;
		} else {
			out[n++] = (char)*at;
		}
	}
	out[n] = '\0';
	return n;
}

static uint64_t
hash_bytes(const char *text, size_t len)
{
	uint64_t hash = HASH_START;
	size_t i;

	for (i = 0; i < len; i++)
		hash = hash_byte(hash, (unsigned char)text[i]);
	return hash ^ hash >> 29;
}

/* The slot of this text, or the empty one where it belongs. text: folded. */
static struct word_slot *
search(const struct word_table *table, uint64_t hash, const char *text, size_t len)
{
	size_t at = hash & (table->size - 1);
	const struct known_word *known;

	for (;; at = (at + 1) & (table->size - 1)) {
		known = (const struct known_word *)table->slots[at].word;
		if (known == NULL || (table->slots[at].hash == hash && known->len == len && memcmp(known->text, text, len) == 0))
			return &table->slots[at];
	}
}

const struct lang_word *
lang_find_word(const struct lang *lang, const char *text, size_t len)
{
	char folded[LANG_FOLD_MAX];
	size_t n = lang_fold(text, len, folded);

	return n == 0 ? NULL : search(&lang->words, hash_bytes(folded, n), folded, n)->word;
}

static void
grow(struct word_table *table)
{
	struct word_slot *old = table->slots;
	size_t size = table->size, i, at;

	table->size = 2 * size;
	table->slots = mem_array(table->size, sizeof(*table->slots));
	for (i = 0; i < size; i++) {
		if (old[i].word == NULL)
			continue;
		for (at = old[i].hash & (table->size - 1); table->slots[at].word != NULL;)
			at = (at + 1) & (table->size - 1);
		table->slots[at] = old[i];
	}
	free(old);
}

/* The text stands right behind the word: who looks at one looks at the other. */
static struct lang_word *
new_word(struct arena *arena, const char *text, size_t len)
{
	struct known_word *known = arena_alloc(arena, sizeof(*known) + len + 1);

	memcpy(known->text, text, len);
	known->len = len;
	known->pub.text = known->text;
	return &known->pub;
}

struct lang_word *
lang_intern(struct lang *lang, const char *text, size_t len)
{
	char folded[LANG_FOLD_MAX];
	size_t n = lang_fold(text, len, folded);
	uint64_t hash = hash_bytes(folded, n);
	struct word_slot *slot;

	if (n == 0)
		return NULL;
	if (4 * (lang->words.count + 1) > 3 * lang->words.size)
		grow(&lang->words);
	slot = search(&lang->words, hash, folded, n);
	if (slot->word == NULL) {
		slot->hash = hash;
		slot->word = new_word(lang->arena, folded, n);
		lang->words.count++;
	}
	return slot->word;
}

struct lang_word *
lang_add_class(struct lang *lang, const char *text, uint64_t classes)
{
	struct lang_word *word = lang_intern(lang, text, strlen(text));

	if (word != NULL)
		word->classes |= classes;
	return word;
}

size_t
lang_next_part(const char **list)
{
	*list += strspn(*list, " \t\r\n");
	return strcspn(*list, " \t\r\n");
}
