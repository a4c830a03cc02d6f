/*
 * Inside b1/: what a rule sees and how it marks. A rule is one row in rules.c and one small function.
 *
 * A sentence rule is called for each sentence of the kinds of unit that its row names; a unit rule after the
 * sentences of the unit; an end rule when the text is over. What must be remembered between calls is in run->memory,
 * a struct per rules_*.c, zeroed at the start (b1_memory()).
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
extern const struct b1_rule b1_rules_length[], b1_rules_verb[], b1_rules_phrase[], b1_rules_word[], b1_rules_term[], b1_rules_notation[], b1_rules_layout[], b1_rules_spelling[];

enum b1_memory { B1_MEMORY_LENGTH, B1_MEMORY_VERB, B1_MEMORY_PHRASE, B1_MEMORY_WORD, B1_MEMORY_TERM, B1_MEMORY_NOTATION, B1_MEMORY_LAYOUT, B1_MEMORY_SPELLING, B1_MEMORIES };

struct b1_run {
	const struct b1_setup	*setup;
	const struct lang	*lang;
	const struct b1_norms	*norms;
	struct b1_report	*report;
	const struct b1_unit	*unit;		/* the one at hand; NULL in an end rule */
	size_t			 units;		/* so far */
	size_t			 sentence;	/* number of the one at hand in the document */
	size_t			 unit_sentences, unit_words;	/* of the unit at hand, so far; pieces of one unit are added up */
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
/* For the document as a whole, at its end: at the place of the unit that was noted with b1_note_place(). */
struct b1_mark *b1_mark_place(struct b1_run *run, const struct b1_place *place, size_t unit, enum diag_code code, enum diag_severity severity, const char *fmt, ...)
    __attribute__((format(printf, 6, 7)));
void b1_advise(struct b1_run *run, struct b1_mark *mark, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void b1_suggest(struct b1_run *run, struct b1_mark *mark, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
/* A mark of a rule that only knows at the end whether it stands (the rarer of u and je; one advice too many): takes it out again. */
void b1_unmark(struct b1_run *run, struct b1_mark *mark);

void b1_count_passive(struct b1_run *run);	/* at most once a sentence counts */
void b1_count_formal(struct b1_run *run);	/* a formal word or phrase */

/* ---- tokens.c: small questions that more rules ask ---- */
bool b1_token_is(const struct lang_sentence *sentence, uint32_t token, const char *word);	/* lower case compare; false behind the end */
bool b1_in_span(const struct b1_unit *unit, uint32_t start, enum b1_span_kind kind);
/* Does a clause end at this token? , ; : ( ) or a conjunction that opens another clause. */
bool b1_ends_clause(const struct lang_sentence *sentence, uint32_t token);
/* Is the participle the one of a passive: not a state, look-alike or name? */
bool b1_is_participle(const struct lang_token *token);
/* The text of tokens first ... last, into out. */
void b1_add_words(struct buf *out, const struct lang_sentence *sentence, uint32_t first, uint32_t last);

#endif
