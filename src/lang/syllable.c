/*
 * Syllables as readability formulas count them: groups of vowels, the longest first; a diaeresis opens a new one. What is not a
 * Dutch vowel (y between consonants is one) counts no syllable.
 */
#include <string.h>

#include "base/utf8.h"
#include "lang/lang.h"

/* The vowel without its accent; upper case for one with a diaeresis; 0: no vowel. */
static char
vowel_of(unsigned rune)
{
	static const struct { unsigned rune; char vowel; } accents[] = {
		{ 0xE0, 'a' }, { 0xE1, 'a' }, { 0xE2, 'a' }, { 0xE3, 'a' }, { 0xE4, 'A' }, { 0xE5, 'a' }, { 0xE6, 'a' }, { 0xE8, 'e' },
		{ 0xE9, 'e' }, { 0xEA, 'e' },
		{ 0xEB, 'E' }, { 0xEC, 'i' }, { 0xED, 'i' }, { 0xEE, 'i' }, { 0xEF, 'I' }, { 0xF2, 'o' }, { 0xF3, 'o' }, { 0xF4, 'o' },
		{ 0xF5, 'o' }, { 0xF6, 'O' },
		{ 0xF8, 'o' }, { 0xF9, 'u' }, { 0xFA, 'u' }, { 0xFB, 'u' }, { 0xFC, 'U' }
	};
	size_t i;

	if (rune < 0x80) {
		rune = rune >= 'A' && rune <= 'Z' ? rune + 32 : rune;
		return rune != 0 && strchr("aeiouyj", (int)rune) != NULL ? (char)rune : 0;
	}
	rune = rune >= 0xC0 && rune <= 0xDE ? rune + 32 : rune;
	for (i = 0; i < sizeof(accents) / sizeof(accents[0]); i++)
		if (accents[i].rune == rune)
			return accents[i].vowel;
	return 0;
}

/* How many of the vowels from at make one group; at[0] is no j. */
static size_t
group_at(const char *at, size_t len)
{
	static const char *const groups[] = { "aai", "ooi", "oei", "eeu", "ieu", "ij", "aa", "ee", "oo", "uu", "oe", "ie", "eu", "ui",
	    "ei", "au", "ou" };
	size_t i;

	for (i = 0; i < sizeof(groups) / sizeof(groups[0]); i++) {
		const size_t size = strlen(groups[i]);

		/* The first may have its diaeresis: "coördinatie" no, "zeeën" the second opens a new group by itself. */
		if (size <= len && (at[0] | 32) == groups[i][0] && memcmp(at + 1, groups[i] + 1, size - 1) == 0)
			return size;
	}
	return 1;
}

static int
count_groups(const char *vowels, size_t len)
{
	size_t at = 0;
	int count = 0;

	while (at < len) {
		if (vowels[at] == 'j') {
			at++;
			continue;
		}
		at += group_at(vowels + at, len - at);
		count++;
	}
	return count;
}

int
lang_syllables(const char *word, size_t len)
{
	const char *at = word, *end = word + len;
	char run[32];
	size_t vowels = 0;
	int count = 0;

	while (at < end) {
		const char vowel = vowel_of(utf8_next(&at, end));

		if (vowel != 0 && vowels < sizeof(run)) {
			run[vowels++] = vowel;
			continue;
		}
		count += count_groups(run, vowels);
		vowels = 0;
		if (vowel != 0)
			run[vowels++] = vowel;
	}
	count += count_groups(run, vowels);
	return count > 0 ? count : 1;
}
