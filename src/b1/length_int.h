/*
 * Inside the rules about the make of a sentence: length.c has the table, joint.c the small rules.
 */
#ifndef KLAAR_B1_LENGTH_INT_H
#define KLAAR_B1_LENGTH_INT_H

#include "b1/b1_int.h"

void length_list(struct b1_run *run, const struct lang_sentence *s);		/* opsomming-mogelijk */
void length_semicolon(struct b1_run *run, const struct lang_sentence *s);	/* puntkomma */
void length_citation(struct b1_run *run, const struct lang_sentence *s);	/* verwijzing-in-zin */

#endif
