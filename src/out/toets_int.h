/*
 * Shared by the outputs of a test of plain Dutch: numbers and reasons as people read them.
 */
#ifndef KLAAR_OUT_TOETS_INT_H
#define KLAAR_OUT_TOETS_INT_H

#include "out/toets.h"

enum { TOETS_REASONS = 3 };

/* 16,1 with a comma; no decimals where they are zero. */
void toets_add_number(struct buf *out, double value);
/* The name of the text as people know it: standard input has one too. */
const char *toets_name(const struct toets_view *view);
/* "1 waarschuwing", "2 waarschuwingen" */
void toets_add_count(struct buf *out, size_t count, const char *one, const char *more);
/* "r. 14", or file:line:column when that is another file than name. */
void toets_add_place(struct buf *out, const struct b1_place *place, const char *name);
/* Points in tenths, rounded so that they add up to 100 minus the score in tenths (or to more, where the score ends at 0). */
void toets_round_points(const struct b1_figures *figures, int tenths[B1_MEASURES]);
/* What to do about a mark, as one or two sentences: "„derhalve” -> „daarom”." or "De zin heeft 25 woorden. Begin opnieuw vóór ‘omdat’." */
void toets_add_advice(struct buf *out, const struct b1_mark *mark);
/* What the advice says behind the suggestion, perhaps nothing; NULL: the suggestion is not in it. */
const char *toets_behind_suggestion(const struct b1_mark *mark);
/* At most most bytes of the text, whole characters. */
size_t toets_short_len(const char *text, size_t most);
/* Each measure as people call it; a share times 100 is a percentage. */
extern const struct toets_row { const char *what; double times; const char *unit; } toets_rows[B1_MEASURES];
/* The measures that took points, the heaviest first; at most most of them. The number that was filled in. */
int toets_weigh(const struct b1_figures *figures, const struct b1_measure *reasons[], int most);
/* "gemiddeld 16,1 woorden per zin (norm 15)" */
void toets_add_reason(struct buf *out, const struct b1_figures *figures, const struct b1_measure *measure);
/* "B1-indicatie: bijna (score 68,5). Gemiddeld ...; ..." without full stop; for a regulation and a short text without a verdict. */
void toets_add_verdict(struct buf *out, const struct toets_view *view);
/* "vorige versie (OUD): 55 -> 68,5, makkelijker. 3 meldingen weg, 1 nieuw, 5 gebleven" */
void toets_add_change(struct buf *out, const struct toets_view *view);
/* "1 fout, 2 waarschuwingen" of what stands, without what there is none of; "geen meldingen". */
void toets_add_found(struct buf *out, const struct b1_report *report);
/* toets_gate.c: "Eis B1: niet gehaald: score 68, nodig 75" without full stop. NULL, and no gate: nothing was asked. */
const char *toets_gate_name(const struct toets_view *view);
void toets_add_gate(struct buf *out, const struct toets_view *view);
/* toets_wrap.c: how wide lines are, and words into such lines; used columns are taken already, later lines have the margin. Ends the line. */
int toets_columns(const struct toets_view *view);
void toets_add_lines(struct buf *out, const char *text, int columns, int used, int margin);
/* Marks that stand, per code, most first; what is equal by name. */
struct toets_count {
	enum diag_code	code;
	size_t		count;
};
size_t toets_count_codes(const struct b1_report *report, struct toets_count **counts);	/* the caller frees */
/* Where the words of a mark stand in its sentence; false when they cannot be found there. */
bool toets_find_words(const struct b1_mark *mark, const char *sentence, size_t *start, size_t *end);

#endif
