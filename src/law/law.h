/*
 * The law as data: norms with their dates (values.c), national provisions and when they
 * exist (statute.c), citations in words (cite.c). Knows nothing of letters.
 */
#ifndef KLAAR_LAW_LAW_H
#define KLAAR_LAW_LAW_H

#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"

struct law;

/* Reads regulations/normen/ and regulations/wetten/ below root. NULL with diagnostics. */
struct law *law_load(const char *root, struct diag_list *diags);
void law_free(struct law *law);

enum law_answer { LAW_OK, LAW_UNKNOWN_KEY, LAW_NO_VALUE, LAW_DOUBTFUL, LAW_NOT_YET, LAW_LAPSED };

/* The value of a norm on a date, in cents (percentages: hundredths). why: Dutch, filled unless LAW_OK. DOUBTFUL has a value all the same. */
enum law_answer law_norm(const struct law *law, const char *key, struct date on, int64_t *cents, struct buf *why);

/* One provision. Strings borrowed; NULL when absent. */
struct law_ref {
	const char	*law;		/* "Pw", "Awb", "IOAW", "IOAZ", "Bbz" ... as in regulations/wetten/ */
	const char	*article;	/* "31", "22a", "4:5" */
	const char	*paragraph;	/* "2", "8*" */
	const char	*part;		/* "m" */
	const char	*sub;		/* "2°" */
};

/* Does the provision exist and is it in force on the date? why: Dutch, filled unless LAW_OK. */
enum law_answer law_check(const struct law *law, const struct law_ref *ref, struct date on, struct buf *why);

/*
 * What the provision is about on the date, where the same number says something else on
 * another date ("giften"); NULL when the data does not tell. Borrowed.
 */
const char *law_subject(const struct law *law, const struct law_ref *ref, struct date on);

/* "artikel 31, tweede lid, onderdeel m, van de Participatiewet". -1 with the reason in out when the law is unknown or a number makes no sense. */
int law_cite(const struct law *law, const struct law_ref *ref, struct buf *out);

/* Reads "Pw 31.2m", "Awb 4:5", "Pw 21 ond. a"; the strings of ref point into scratch, which the caller clears. -1: makes no sense. */
int law_ref_parse(const char *text, struct law_ref *ref, struct buf *scratch);

#endif
