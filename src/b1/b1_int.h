/*
 * Inside b1/: what a rule sees, what it may ask of words, and how it marks. A rule is one row in a table b1_rules_* and one small function.
 *
 * A sentence rule is called for each sentence of the kinds of unit that its row names; a unit rule after the
 * sentences of the unit; an end rule when the text is over. What must be remembered between calls is in run->memory,
 * a struct per table, zeroed at the start (b1_memory()).
 */
#ifndef KLAAR_B1_B1_INT_H
#define KLAAR_B1_B1_INT_H

#include <string.h>

#include "b1/b1.h"

enum b1_where {		/* in which units a rule looks */
	B1_IN_PARAGRAPH = 1 << LANG_PARAGRAPH, B1_IN_ITEM = 1 << LANG_ITEM, B1_IN_HEADING = 1 << LANG_HEADING, B1_IN_CELL = 1 << LANG_CELL,
	B1_IN_RUNNING = B1_IN_PARAGRAPH | B1_IN_ITEM,
	B1_IN_WORDS = B1_IN_RUNNING | B1_IN_HEADING | B1_IN_CELL
};
enum b1_genres {	/* in which kinds of text */
	B1_FOR_TEXT = 1 << B1_TEXT, B1_FOR_LETTER = 1 << B1_LETTER, B1_FOR_PAGE = 1 << B1_PAGE, B1_FOR_REGULATION = 1 << B1_REGULATION,
	B1_FOR_ALL = 15, B1_FOR_READERS = B1_FOR_TEXT | B1_FOR_LETTER | B1_FOR_PAGE
};

struct b1_rule {
	unsigned	 where, genres;
	void		(*sentence)(struct b1_run *run, const struct lang_sentence *sentence);
	void		(*unit)(struct b1_run *run);	/* run->unit: all its sentences have been seen */
	void		(*end)(struct b1_run *run);
};
/* Each ends with a row of zeros. */
extern const struct b1_rule b1_rules_length[], b1_rules_verb[], b1_rules_entry[], b1_rules_phrase[], b1_rules_word[], b1_rules_term[],
    b1_rules_notation[], b1_rules_layout[], b1_rules_spelling[];

enum b1_memory { B1_MEMORY_LENGTH, B1_MEMORY_VERB, B1_MEMORY_ENTRY, B1_MEMORY_WORD, B1_MEMORY_TERM, B1_MEMORY_LAYOUT, B1_MEMORY_SPELLING, B1_MEMORIES };

struct b1_run {
	const struct b1_setup	*setup;
	const struct lang	*lang;
	const struct b1_norms	*norms;
	struct b1_report	*report;
	const struct b1_unit	*unit;		/* the one at hand; NULL in an end rule */
	size_t			 units;		/* so far */
	size_t			 sentence;	/* number of the one at hand in the document */
	size_t			 unit_sentences, unit_words;	/* of the unit at hand, so far; pieces of one unit are added up */
	const struct lang_sentence *at;		/* the sentence at hand; NULL in a rule of units or the end */
	uint64_t		 classes;	/* of all its words */
	unsigned		 kinds;		/* of all its tokens: 1 << LANG_PUNCT */
	struct lang_match	*matches;	/* entries of the tables, by first word */
	size_t			 match_count;
	/* What the score is made of: the rules lijdende-vorm, jargon and voorzetselketen call b1_count_passive() and b1_count_formal(). */
	struct score		*score;		/* score.c */
	void			*memory[B1_MEMORIES];
	struct lang_cutter	*cutter;
};

/* size bytes, zeroed at its first call of a document; lives in the report's arena. */
void *b1_memory(struct b1_run *run, enum b1_memory which, size_t size);
struct arena *b1_arena(struct b1_run *run);

/*
 * Marks tokens first ... last of the sentence. text: what is wrong, Dutch, without a full stop, printf. The mark gets the kind's help as its advice;
 * b1_advise() and b1_suggest() right after replace that. All are safe when the mark was not kept. In a quote (B1_QUOTE, LANG_QUOTED) word
 * marks are dropped here, so rules need not look. Not for rules of length.
 */
struct b1_mark *b1_mark(struct b1_run *run, const struct lang_sentence *sentence, uint32_t first, uint32_t last,
    enum diag_code code, enum diag_severity severity, const char *fmt, ...) __attribute__((format(printf, 7, 8)));
/* Marks bytes of the unit at hand: a heading, a paragraph. */
struct b1_mark *b1_mark_bytes(struct b1_run *run, uint32_t start, uint32_t end, enum diag_code code, enum diag_severity severity, const char *fmt, ...)
    __attribute__((format(printf, 6, 7)));
void b1_advise(struct b1_run *run, struct b1_mark *mark, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void b1_suggest(struct b1_run *run, struct b1_mark *mark, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
/* A mark of a rule that only knows at the end whether it stands (the rarer of u and je; one advice too many): takes it out again. */
void b1_unmark(struct b1_run *run, struct b1_mark *mark);

/* How often one word has its mark. Zeroed: never. The third mark is the last, and says that there are more when a fourth comes. */
struct b1_often {
	struct b1_mark	*last;
	unsigned	 count;
};
bool b1_is_enough(struct b1_run *run, struct b1_often *often);	/* asked once for each place */
void b1_note_often(struct b1_often *often, struct b1_mark *mark);	/* mark: NULL when it was not kept */

/* Marks that wait for the end of the text, the last first. Zeroed: none. */
struct b1_kept {
	struct b1_kept_chunk	*chunks;
};
void b1_keep(struct b1_run *run, struct b1_kept *kept, struct b1_mark *mark);	/* mark: NULL when it was not kept */
void b1_kept_each(struct b1_run *run, const struct b1_kept *kept, void (*each)(struct b1_run *run, struct b1_mark *mark));

void b1_count_passive(struct b1_run *run);	/* at most once a sentence counts */
void b1_count_formal(struct b1_run *run);	/* a formal word or phrase */

/* ---- tokens.c: what more rules ask of the words of a sentence; a token behind its end is nothing at all ---- */

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
/* Does the token read so, capitals or not, whatever the tables know of it? word: lower case. Length and first letter, which mostly differ, are compared here. */
bool b1_spells_whole(const struct lang_sentence *sentence, uint32_t token, const char *word);
static inline bool
b1_spells(const struct lang_sentence *sentence, uint32_t token, const char *word)
{
	return token < sentence->count && sentence->tokens[token].len == strlen(word) &&
	    ((sentence->text[sentence->tokens[token].start] ^ word[0]) & ~0x20) == 0 && b1_spells_whole(sentence, token, word);
}
/* One of the words, ended by NULL. */
bool b1_spells_any(const struct lang_sentence *sentence, uint32_t token, const char *const *words);
/* The character of a LANG_PUNCT; 0 for anything else. */
char b1_punct(const struct lang_sentence *sentence, uint32_t token);
/* The entry of the tables that holds this token; NULL. */
const struct lang_match *b1_match_at(const struct b1_run *run, uint32_t token);
/* Between [ and ]: to be filled in, no text yet. */
enum { B1_PLACEHOLDER = 24 };		/* words that one may have */
bool b1_is_placeholder(const struct lang_sentence *sentence, uint32_t token);
/* A capital inside the sentence: a name, not a word. Not for what is all capitals. */
bool b1_is_name(const struct lang_token *token);
bool b1_in_span(const struct b1_unit *unit, uint32_t start, enum b1_span_kind kind);
/* Somebody else's words. */
bool b1_is_quoted(const struct b1_run *run, const struct lang_token *token);
/* May an advice quote these words? Not when one comes from a record. */
bool b1_may_quote(const struct b1_run *run, const struct lang_sentence *sentence, uint32_t first, uint32_t last);
bool b1_is_brief_time(const struct lang_sentence *sentence, uint32_t token);	/* jl., a.s., z.s.m.: vague, whether in full or not */
/* The text of tokens first ... last, into out. */
void b1_add_words(struct buf *out, const struct lang_sentence *sentence, uint32_t first, uint32_t last);
/* The text with its first letter as a capital when the token has one; in lower case when the token is all capitals inside a sentence. */
void b1_add_cased(struct buf *out, const struct lang_token *token, const char *text);
/* In lower case, as far as Dutch has capitals. */
void b1_add_lower(struct buf *out, const char *text, size_t len);

/* ---- explain.c ---- */

/* Does the sentence say what its tokens first ... last are? "dat heet", "dat betekent", "X is een", "X (...)", "(X)". */
bool b1_is_explained(const struct lang_sentence *sentence, uint32_t first, uint32_t last);
/* Does it say what the sentence before it meant? */
bool b1_explains(const struct lang_sentence *sentence);
/* "De vermogensgrens is het bedrag dat …", "Dat heet …": made to say what something is. */
bool b1_is_explanation(const struct lang_sentence *sentence);

/* ---- seen.c: words seen before, in a table of fixed size; when it is full, everything new counts as seen often ---- */

enum { B1_SEEN_MAX = 2048, B1_SEEN_OFTEN = 255 };
struct b1_seen {
	uint32_t	hashes[B1_SEEN_MAX];
	uint8_t		counts[B1_SEEN_MAX];
	int		used;
};
/* How often before this time, capitals or not. */
unsigned b1_seen_before(struct b1_seen *seen, const char *text, size_t len);
bool b1_seen_is_full(const struct b1_seen *seen);

/* ---- near_word.c ---- */

/* Up to three words one mistake away, "x / y"; nothing when there is none. Milliseconds: only for what is shown. */
void b1_add_near_words(struct lang_speller *speller, const char *word, size_t len, struct buf *out);

#endif
