/*
 * Inside run.c, marks.c, score.c and report.c: what a run counts and keeps. Rules see struct b1_run only.
 */
#ifndef KLAAR_B1_RUN_INT_H
#define KLAAR_B1_RUN_INT_H

#include "b1/b1_int.h"

/* ---- score.c: what is counted while the sentences pass, and the score that is made of it (readability.md, section 5) ---- */

struct b1_tally {
	size_t	words, sentences, over_15, over_20, passives, formals;
	size_t	others;					/* marks of rules that no other measure counts */
	size_t	longest;				/* words of the longest sentence */
	size_t	block_words, block_longest;		/* of the block at hand */
	size_t	blocks, block_sum;			/* of the blocks before it: how many, and the sum of their longest sentences */
	size_t	syllables, long_words, spoken_words;	/* B1_CLASSIC: of words with letters */
};

void b1_tally_sentence(struct b1_tally *tally, const struct b1_norms *norms, const struct lang_sentence *sentence, unsigned flags);
void b1_tally_figures(const struct b1_tally *tally, const struct b1_norms *norms, struct b1_figures *figures);

/* ---- what a run keeps ---- */

struct marked_sentence {		/* a sentence that has a mark */
	size_t			 number, unit;
	uint32_t		 start;			/* in the unit's text */
	uint32_t		 words;
	struct b1_place		 place;
	const char		*text;		/* fields as [naam] */
};

struct kept_mark {
	struct b1_mark			 mark;		/* first: rules know a kept mark by it */
	const struct marked_sentence	*sentence;	/* NULL: of a unit or the document */
	size_t				 section;	/* that it counts for */
	bool				 gone;		/* b1_unmark() */
	bool				 private;	/* words of a record: neither advice nor suggestion may quote them */
};

struct section {
	struct buf		 title;
	struct b1_place		 place;
	struct b1_tally		 tally;
};

struct score {
	struct b1_tally		 total;
	struct section		*sections;
	size_t			 section_count, section_cap;
	struct kept_mark	**marks;
	size_t			 mark_count, mark_cap;
	size_t			 lost[4];		/* marks that were not kept, by severity */
	struct marked_sentence	*last;			/* that of the last mark */
	size_t			 passive_sentence;	/* number + 1 of the last sentence that counted as passive */
};

struct section *b1_section_at_hand(struct b1_run *run);	/* run.c */

/* ---- private.c ---- */

struct b1_place b1_place_of(const struct b1_unit *unit, uint32_t start, uint32_t end);
bool b1_holds_field(const struct b1_unit *unit, uint32_t start, uint32_t end);	/* does something there come from a record? */
/* The text of bytes start ... end of the unit, with each value of a record as [veld]. */
void b1_add_quote(const struct b1_run *run, uint32_t start, uint32_t end, struct buf *out);
const char *b1_quote(struct b1_run *run, uint32_t start, uint32_t end);		/* in the report's arena */
/* Words that our own tables know and that are no name: telling them tells nothing about a resident. */
bool b1_is_plain_language(const struct lang_sentence *sentence, uint32_t first, uint32_t last);
/* Does the text hold another word of a record, from the sentence at hand? */
bool b1_tells_private(const struct b1_run *run, const char *text);

/* report.c: the run's marks and tallies become run->report. */
void b1_fill_report(struct b1_run *run);

#endif
