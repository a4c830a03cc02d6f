/*
 * What was meant: words one mistake away from one that the dictionary does not know. Hunspell's own suggestions take a tenth of a second
 * a word; here the mistakes that writers of Dutch make are tried first (ei for ij, t for d, one letter for two), then any single letter.
 */
#include "b1/b1_int.h"

enum { WORD_MOST = 40 /* bytes */, WORDS_MOST = 8, SHOWN_MOST = 3, PARTS_MOST = 2, SLIPS_LEAST = 4 /* a shorter word could be anything */, ANY_LETTER_MOST = 12 };

struct search {
	struct lang_speller	*speller;
	const char		*word;
	size_t			 len;
	char			 found[WORDS_MOST][WORD_MOST + 4];
	int			 count;
};

/* The word with cut bytes at a place replaced: is that a word? */
static void
try_change(struct search *search, size_t place, size_t cut, const char *put, size_t put_len)
{
	char changed[WORD_MOST + 4];
	size_t len = search->len - cut + put_len;
	int i;

	if (search->count == WORDS_MOST || len < 2 || len >= sizeof(changed))
		return;
	memcpy(changed, search->word, place);
	memcpy(changed + place, put, put_len);
	memcpy(changed + place + put_len, search->word + place + cut, search->len - place - cut);
	changed[len] = '\0';
	for (i = 0; i < search->count; i++)
		if (strcmp(search->found[i], changed) == 0)
			return;
	if (lang_spelled(search->speller, changed, len))
		memcpy(search->found[search->count++], changed, len + 1);
}

static void
try_confusions(struct search *search)
{
	static const char *const pairs[][2] = {
		{ "ei", "ij" }, { "ij", "ei" }, { "au", "ou" }, { "ou", "au" }, { "dt", "d" }, { "dt", "t" }, { "d", "t" }, { "t", "d" },
		{ "t", "dt" }, { "d", "dt" }, { "ch", "g" }, { "g", "ch" }, { "s", "z" }, { "z", "s" }, { "f", "v" }, { "v", "f" }, { "c", "k" },
		{ "k", "c" }, { "ks", "x" }, { "x", "ks" }, { "i", "ie" }, { "ie", "i" }, { "y", "i" }, { "i", "y" }, { "e", "ee" }, { "u", "uu" },
		{ "ii", "ie" }, { "t", "th" }, { "th", "t" }, { "r", "rr" } };
	size_t at, i;

	for (i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		for (at = 0; at + strlen(pairs[i][0]) <= search->len; at++)
			if (memcmp(search->word + at, pairs[i][0], strlen(pairs[i][0])) == 0)
				try_change(search, at, strlen(pairs[i][0]), pairs[i][1], strlen(pairs[i][1]));
}

static bool
is_ascii(char c)
{
	return (c & 0x80) == 0;
}

/* A letter too many, too few of two, two that changed places. */
static void
try_slips(struct search *search)
{
	size_t at;

	for (at = 0; at < search->len; at++) {
		const char *here = search->word + at;
		bool last = at + 1 == search->len;
		char doubled[2] = { here[0], here[0] }, turned[2] = { last ? here[0] : here[1], here[0] };

		if (!is_ascii(here[0]))
			continue;
		try_change(search, at, 1, "", 0);
		try_change(search, at, 1, doubled, 2);
		if (!last && is_ascii(here[1]))
			try_change(search, at, 2, turned, 2);
	}
}

static void
try_any_letter(struct search *search)
{
	static const char letters[] = "enatirodslgvhkmubpwjczfy";
	size_t at, i;

	for (at = 0; at <= search->len; at++)
		for (i = 0; letters[i] != '\0'; i++) {
			if (at < search->len && is_ascii(search->word[at]))
				try_change(search, at, 1, letters + i, 1);
			if (at == search->len || (search->word[at] & 0xC0) != 0x80)
				try_change(search, at, 0, letters + i, 1);
		}
}

/*
 * The dictionary takes any compound for a word ("ervantuit"): what is one word is meant, or the one compound that there is when it is of
 * two parts. More than one compound is a guess.
 */
static void
add_likely(struct search *search, struct buf *out)
{
	int parts[WORDS_MOST] = { 0 }, fewest = PARTS_MOST, likely = 0, shown = 0, i;

	for (i = 0; i < search->count; i++) {
		parts[i] = lang_compound_parts(search->speller, search->found[i], strlen(search->found[i]));
		fewest = parts[i] < fewest ? parts[i] : fewest;
	}
	for (i = 0; i < search->count; i++)
		likely += parts[i] == fewest;
	for (i = 0; i < search->count && shown < SHOWN_MOST && (fewest == 1 || likely == 1); i++)
		if (parts[i] == fewest)
			buf_addf(out, "%s%s", shown++ > 0 ? " / " : "", search->found[i]);
}

void
b1_add_near_words(struct lang_speller *speller, const char *word, size_t len, struct buf *out)
{
	struct search search = { .speller = speller, .word = word, .len = len };

	if (len < 3 || len > WORD_MOST)
		return;
	try_confusions(&search);
	if (search.count == 0 && len >= SLIPS_LEAST)
		try_slips(&search);
	if (search.count == 0 && len >= SLIPS_LEAST && len <= ANY_LETTER_MOST) {
		try_any_letter(&search);
		search.count = search.count == 1 ? 1 : 0;	/* more than one: it could be anything */
	}
	add_likely(&search, out);
}
