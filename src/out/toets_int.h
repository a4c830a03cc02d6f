/*
 * Shared by the outputs of a test of plain Dutch: numbers and reasons as people read them.
 */
#ifndef KLAAR_OUT_TOETS_INT_H
#define KLAAR_OUT_TOETS_INT_H

#include "out/toets.h"

enum { TOETS_REASONS = 3 };

/* 16,1 with a comma; no decimals where they are zero. */
void toets_add_number(struct buf *out, double value);
/* The measures that took points, the heaviest first; at most most of them. The number that was filled in. */
int toets_weigh(const struct b1_figures *figures, const struct b1_measure *reasons[], int most);
/* "gemiddeld 16,1 woorden per zin (norm 15)" */
void toets_add_reason(struct buf *out, const struct b1_figures *figures, const struct b1_measure *measure);
/* "B1-indicatie: bijna (score 68,5). Gemiddeld ...; ..." without full stop; for a regulation without a verdict. */
void toets_add_verdict(struct buf *out, const struct toets_view *view);
/* "vorige versie (OUD): 55 -> 68,5, makkelijker. 3 meldingen weg, 1 nieuw, 5 gebleven" */
void toets_add_change(struct buf *out, const struct toets_view *view);
/* Marks that stand, per code, most first; what is equal by name. */
struct toets_count {
	enum diag_code	code;
	size_t		count;
};
size_t toets_count_codes(const struct b1_report *report, struct toets_count **counts);	/* the caller frees */
/* Where the words of a mark stand in its sentence; false when they cannot be found there. */
bool toets_find_words(const struct b1_mark *mark, const char *sentence, size_t *start, size_t *end);

#endif
