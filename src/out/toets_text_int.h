/*
 * Shared by toets_text.c (the report) and toets_text_all.c (what comes on request).
 */
#ifndef KLAAR_OUT_TOETS_TEXT_INT_H
#define KLAAR_OUT_TOETS_TEXT_INT_H

#include "out/toets_int.h"

struct toets_style {
	const char	*bold, *mark, *mark_off, *off;
};
const struct toets_style *toets_style(const struct toets_view *view);

void toets_add_sum(struct buf *out, const struct toets_view *view);		/* --maten */
void toets_add_all(struct buf *out, const struct toets_view *view);		/* --alles */
void toets_add_dismissed(struct buf *out, const struct toets_view *view);

#endif
