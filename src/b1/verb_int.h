/*
 * Inside the rules about verbs: verb.c has the table and the memory, passive.c and brace.c two rules that need a file of their own.
 */
#ifndef KLAAR_B1_VERB_INT_H
#define KLAAR_B1_VERB_INT_H

#include "b1/clause_int.h"

void verb_passive(struct b1_run *run, const struct lang_sentence *s);	/* lijdende-vorm, and men-er-wordt with "er" */
void verb_brace(struct b1_run *run, const struct lang_sentence *s);	/* tangconstructie between verbs */
void verb_noun_brace(struct b1_run *run, const struct lang_sentence *s);	/* and between article and noun */

/* How many sentences, how many of them passive; the marks that become warnings when there are too many. */
void verb_count_sentence(struct b1_run *run);
void verb_count_passive(struct b1_run *run);
void verb_keep_passive(struct b1_run *run, struct b1_mark *mark);	/* mark: NULL when it was not kept */

#endif
