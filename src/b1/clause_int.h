/*
 * What the rules of whole sentences share (length.c, enumeration.c, passive.c, brace.c, verb.c, phrase.c): which words are verbs here, and
 * where a clause opens. There is no parser: every question is answered from the classes of a few words around, in a bounded window.
 */
#ifndef KLAAR_B1_CLAUSE_INT_H
#define KLAAR_B1_CLAUSE_INT_H

#include "b1/b1_int.h"

enum { B1_CLAUSE_WINDOW = 30 };		/* words that one looks ahead for the rest of a clause */

#define B1_AUXILIARY (LANG_BIT(BE) | LANG_BIT(HAVE) | LANG_BIT(BECOME) | LANG_BIT(WILL) | LANG_BIT(MODAL))
#define B1_FINITE (LANG_BIT(FINITE) | B1_AUXILIARY)

enum b1_opening { B1_NO_OPENING, B1_SUBORDINATE, B1_COORDINATE };

/* The classes of a token; 0 behind the end. */
static inline uint64_t
b1_classes_at(const struct lang_sentence *sentence, uint32_t token)
{
	return token < sentence->count ? lang_classes(&sentence->tokens[token]) : 0;
}
static inline bool
b1_has(const struct lang_sentence *sentence, uint32_t token, uint64_t classes)
{
	return (b1_classes_at(sentence, token) & classes) != 0;
}
/* All classes of the sentence in one word, to leave early. */
uint64_t b1_all_classes(const struct lang_sentence *sentence);
/* As b1_token_is(), also for words that no table knows. word: lower case ASCII. The first letter, which mostly differs, is compared here. */
bool b1_spells_whole(const struct lang_sentence *sentence, uint32_t token, const char *word);
static inline bool
b1_spells(const struct lang_sentence *sentence, uint32_t token, const char *word)
{
	return token < sentence->count && (sentence->text[sentence->tokens[token].start] | 0x20) == word[0] && b1_spells_whole(sentence, token, word);
}
/* The character of a LANG_PUNCT; 0 for anything else. */
char b1_punct(const struct lang_sentence *sentence, uint32_t token);
/* A word that can name something: no verb form, no word that only builds the sentence. */
bool b1_is_content(const struct lang_sentence *sentence, uint32_t token);
/* A verb that heads a clause, as far as its neighbours tell: not "de kosten", "te betalen", "zijn huis". */
bool b1_is_finite(const struct lang_sentence *sentence, uint32_t token);
/* Is there one in first ... the end of its part of the sentence (a comma or another mark)? */
bool b1_finite_follows(const struct lang_sentence *sentence, uint32_t first);
/* Does another clause open at this word? */
enum b1_opening b1_opens(const struct lang_sentence *sentence, uint32_t token);
/* May an advice quote these words? Not when one comes from a record. */
bool b1_may_quote(const struct b1_run *run, const struct lang_sentence *sentence, uint32_t first, uint32_t last);

/* participle.c: a participle, also one of a verb with a part before it that no table has in full ("teruggevraagd"). */
struct b1_participle {
	const struct lang_verb	*verb;		/* NULL: unknown */
	const char		*part;		/* what stands before the participle that the table knows; not ended with NUL */
	uint32_t		 part_len;
	uint64_t		 classes;	/* of the known one */
};
bool b1_find_participle(const struct b1_run *run, const struct lang_sentence *sentence, uint32_t token, struct b1_participle *found);
/* "een ondertekend formulier": it stands before its noun and belongs to no verb. */
bool b1_is_attributive(const struct lang_sentence *sentence, uint32_t token);
/* "wij vragen … terug", "wij vroegen … terug"; false when the verb is unknown. */
enum b1_tense { B1_PRESENT, B1_PAST };
bool b1_add_active(struct buf *out, const struct b1_participle *participle, const char *subject, enum b1_tense tense);

#endif
