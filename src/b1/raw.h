/*
 * The bytes of a token, whatever the tables know of it, and words that were seen before. For the rules about single words.
 */
#ifndef KLAAR_B1_RAW_H
#define KLAAR_B1_RAW_H

#include "b1/b1_int.h"

/* Does the token read so, capitals or not? word: lower case ASCII. False behind the end. */
bool b1_reads(const struct lang_sentence *sentence, uint32_t token, const char *word);
/* Is it one of the words, ended by NULL? */
bool b1_reads_any(const struct lang_sentence *sentence, uint32_t token, const char *const *words);
bool b1_is_mark(const struct lang_sentence *sentence, uint32_t token, char mark);	/* punctuation: this character */
bool b1_is_brief_time(const struct lang_sentence *sentence, uint32_t token);	/* jl., a.s., z.s.m.: vague, whether in full or not */
/* Somebody else's words. */
bool b1_is_quoted(const struct b1_run *run, const struct lang_token *token);
/* A capital inside the sentence: a name, not a word. Not for what is all capitals. */
bool b1_is_name(const struct lang_token *token);
/* The text with its first letter as a capital when the token has one; in lower case when the token is all capitals inside a sentence. */
void b1_add_cased(struct buf *out, const struct lang_token *token, const char *text);
/*
 * Does the sentence say what its tokens first ... last are? "dat heet", "dat betekent", "X is een", "X (...)", "(X)". b1_explains(): does it
 * say what the sentence before it meant?
 */
bool b1_is_explained(const struct lang_sentence *sentence, uint32_t first, uint32_t last);
bool b1_explains(const struct lang_sentence *sentence);

/* Words seen before: a table of fixed size; when it is full, everything new counts as seen often. */
enum { B1_SEEN_MAX = 2048, B1_SEEN_OFTEN = 255 };
struct b1_seen {
	uint32_t	hashes[B1_SEEN_MAX];
	uint8_t		counts[B1_SEEN_MAX];
	int		used;
};
/* How often before this time, capitals or not. */
unsigned b1_seen_before(struct b1_seen *seen, const char *text, size_t len);
bool b1_seen_is_full(const struct b1_seen *seen);

/* near_word.c: up to three words one mistake away, "x / y"; nothing when there is none. Milliseconds: only for what is shown. */
void b1_add_near_words(struct lang_speller *speller, const char *word, size_t len, struct buf *out);

#endif
