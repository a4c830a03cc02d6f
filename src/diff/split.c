/*
 * A text cut into words, marks of punctuation, and what a reader takes as one word: amounts ("€ 1.200,50"), percentages ("5,5%"), numbers
 * ("1.200", "2°"), dates ("1 januari 2026", "2026-01-01") and compounds ("re-integratie", "zo'n"). White space goes with the word before it.
 */
#include <ctype.h>
#include <string.h>

#include "base/utf8.h"
#include "diff/words_int.h"

static const char *const months[] = { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december" };

/* ---- characters ---- */
static size_t
space_length(const char *at)
{
	static const char *const wide[] = { "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89" };	/* no-break, narrow no-break, thin */

	if (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r')
		return 1;
	for (size_t i = 0; i < sizeof(wide) / sizeof(wide[0]); i++)
		if (strncmp(at, wide[i], strlen(wide[i])) == 0)
			return strlen(wide[i]);
	return 0;
}

static size_t
spaces_length(const char *at)
{
	size_t len = 0, step;

	while ((step = space_length(at + len)) > 0)
		len += step;
	return len;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Bytes of a letter or digit at this place; 0: none. Latin, Greek and beyond, without the signs U+2000-U+2BFF and below U+00C0. */
static size_t
letter_length(const char *at)
{
	const char *next = at;
	unsigned int rune;

	if (isalnum((unsigned char)*at))
		return 1;
	if ((unsigned char)*at < 0x80)
		return 0;
	rune = utf8_next(&next, at + strnlen(at, 4));
	if (rune == UTF8_BAD || rune < 0xc0 || (rune >= 0x2000 && rune < 0x2c00))
		return 0;
	return (size_t)(next - at);
}

/* ---- words ---- */
static size_t
digits_length(const char *at)	/* 1.200,50  2026-01-01  10:30  1/2 */
{
	size_t len = 0;

	while (is_digit(at[len]) || (len > 0 && strchr(".,-:/", at[len]) != NULL && at[len] != '\0' && is_digit(at[len + 1])))
		len++;
	return len;
}

/* The rest of a date after its day: " januari 2026". */
static size_t
month_length(const char *at)
{
	size_t space = spaces_length(at), more;

	if (space == 0)
		return 0;
	for (size_t i = 0; i < sizeof(months) / sizeof(months[0]); i++) {
		size_t len = strlen(months[i]);

		if (strncmp(at + space, months[i], len) != 0 || letter_length(at + space + len) > 0)
			continue;
		more = spaces_length(at + space + len);
		if (more > 0 && is_digit(at[space + len + more]))
			return space + len + more + strspn(at + space + len + more, "0123456789");
		return space + len;
	}
	return 0;
}

static size_t
number_length(const char *at)
{
	size_t len = digits_length(at), space;

	if (len <= 2)
		len += month_length(at + len);
	while (letter_length(at + len) > 0)	/* 7a */
		len += letter_length(at + len);
	if (strncmp(at + len, "\xc2\xb0", 2) == 0)	/* 2° */
		len += 2;
	space = spaces_length(at + len);
	if (at[len + space] == '%')
		return len + space + 1;
	if (strncmp(at + len, ",-", 2) == 0)
		return len + 2;
	if (strncmp(at + len, ",\xe2\x80\x93", 4) == 0)	/* 25,– */
		return len + 4;
	return len;
}

static size_t
amount_length(const char *at)
{
	size_t len = strlen("€") + spaces_length(at + strlen("€"));

	return is_digit(at[len]) ? len + number_length(at + len) : strlen("€");
}

static size_t
letters_length(const char *at)
{
	size_t len = 0, step, joint;

	for (;;) {
		while ((step = letter_length(at + len)) > 0)
			len += step;
		joint = at[len] == '-' || at[len] == '\'' ? 1 : strncmp(at + len, "\xe2\x80\x99", 3) == 0 ? 3 : 0;
		if (joint == 0 || len == 0 || letter_length(at + len + joint) == 0)
			return len;
		len += joint;
	}
}

static size_t
word_length(const char *at)
{
	const char *next = at;

	if (is_digit(*at))
		return number_length(at);
	if (strncmp(at, "€", strlen("€")) == 0)
		return amount_length(at);
	if (letter_length(at) > 0)
		return letters_length(at);
	if ((unsigned char)*at < 0x80)
		return 1;
	utf8_next(&next, at + strnlen(at, 4));
	return (size_t)(next - at);
}

static struct word
word_at(const char *text)
{
	size_t len = word_length(text);

	return (struct word){ text, len, spaces_length(text + len), 0, letter_length(text) > 0 || len > 3 };
}

static struct words
cut(struct arena *arena, const char *text)
{
	size_t lead = spaces_length(text);
	struct words words = { NULL, lead > 0 };

	for (const char *at = text + lead; *at != '\0'; words.count++) {
		struct word word = word_at(at);

		at += word.len + word.space;
	}
	words.list = arena_alloc(arena, ((size_t)words.count + 1) * sizeof(*words.list));
	if (lead > 0)	/* white space before the first word stands alone */
		words.list[0] = (struct word){ text, 0, lead, 0, false };
	for (int i = lead > 0; i < words.count; i++) {
		const struct word *before = i > 0 ? &words.list[i - 1] : NULL;

		words.list[i] = word_at(before != NULL ? before->text + before->len + before->space : text);
	}
	return words;
}

/* ---- numbers for words ---- */
struct names { const struct word **slots; size_t mask; int count; };

static uint32_t
hash_word(const struct word *word)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < word->len; i++)
		hash = (hash ^ (unsigned char)word->text[i]) * 16777619u;
	return hash ^ hash >> 15;
}

static void
name_words(struct names *names, struct words words)
{
	for (int i = 0; i < words.count; i++) {
		struct word *word = &words.list[i];
		size_t slot = hash_word(word) & names->mask;

		while (names->slots[slot] != NULL &&
		    (names->slots[slot]->len != word->len || memcmp(names->slots[slot]->text, word->text, word->len) != 0))
			slot = (slot + 1) & names->mask;
		word->id = names->slots[slot] != NULL ? names->slots[slot]->id : names->count++;
		if (names->slots[slot] == NULL)
			names->slots[slot] = word;
	}
}

int
diff_split_words(struct arena *arena, const char *was, const char *becomes, struct words *was_words, struct words *becomes_words)
{
	struct names names = { .mask = 16 };

	*was_words = cut(arena, was);
	*becomes_words = cut(arena, becomes);
	while (names.mask < 2 * ((size_t)was_words->count + (size_t)becomes_words->count))
		names.mask *= 2;
	names.slots = arena_alloc(arena, names.mask * sizeof(*names.slots));
	names.mask--;
	name_words(&names, *was_words);
	name_words(&names, *becomes_words);
	return names.count;
}
