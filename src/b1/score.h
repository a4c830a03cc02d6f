/*
 * What is counted while the sentences pass, and the score that is made of it (readability.md, section 5).
 */
#ifndef KLAAR_B1_SCORE_H
#define KLAAR_B1_SCORE_H

#include "b1/b1.h"

struct b1_tally {
	size_t	words, sentences, over_15, over_20, passives, formals;
	size_t	longest;				/* words of the longest sentence */
	size_t	block_words, block_longest;		/* of the block at hand */
	size_t	blocks, block_sum;			/* of the blocks before it: how many, and the sum of their longest sentences */
	size_t	syllables, long_words, spoken_words;	/* B1_CLASSIC: of words with letters */
};

void b1_tally_sentence(struct b1_tally *tally, const struct b1_norms *norms, const struct lang_sentence *sentence, unsigned flags);
/* Fills figures; others: marks of rules that do not count for the score by themselves. */
void b1_tally_figures(const struct b1_tally *tally, const struct b1_norms *norms, size_t others, struct b1_figures *figures);

#endif
