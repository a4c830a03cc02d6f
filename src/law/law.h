/*
 * The law as data: norms with their dates (values.c), national provisions and when they
 * exist (statute.c), citations in words (cite.c), named values of local regulations (local.c). Knows nothing of letters.
 */
#ifndef KLAAR_LAW_LAW_H
#define KLAAR_LAW_LAW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"

struct law;

/* Reads regulations/normen/ and regulations/wetten/ below root. NULL with diagnostics. */
struct law *law_load(const char *root, struct diag_list *diags);
void law_free(struct law *law);

enum law_answer { LAW_OK, LAW_UNKNOWN_KEY, LAW_NO_VALUE, LAW_DOUBTFUL, LAW_NOT_YET, LAW_LAPSED, LAW_TWICE, LAW_UNREADABLE };

/* The value of a norm on a date, in cents (percentages: hundredths). why: Dutch, filled unless LAW_OK. DOUBTFUL has a value all the same. */
enum law_answer law_norm(const struct law *law, const char *key, struct date on, int64_t *cents, struct buf *why);

/* The days on which the value of that day holds, and what the norm is; until unset: open. false: no value on the day. */
struct law_norm_period { const char *title; struct date from, until; };
bool law_norm_valid(const struct law *law, const char *key, struct date on, struct law_norm_period *period);

/*
 * A <Waarde naam="..."> in the regulations of an organisation, in the text valid on a day as known on a day. The regulations are read
 * when a value is first asked for, and only those that hold its name. Strings live as long as law.
 */
struct law_local {
	const char	*words;		/* as the regulation has it: "€ 1.200", "95%", "vier weken" */
	bool		 is_amount;	/* of euros: cents counts */
	int64_t		 cents;
	const char	*regulation;	/* its id */
	const char	*title;		/* "Beleidsregels giften Twenterand 2026" */
	const char	*place;		/* "artikel 4, eerste lid" */
	struct date	 since;		/* the place has this text */
};
/*
 * why: Dutch, filled unless LAW_OK. UNKNOWN_KEY: no regulation of the organisation holds the name; NO_VALUE: one does, but not on that
 * day; TWICE: two have it on that day, both named; UNREADABLE: a regulation that holds it is refused, with its place.
 */
enum law_answer law_local_value(const struct law *law, const char *organisation, const char *name, struct date on, struct date known,
    struct law_local *local, struct buf *why);
/*
 * A provision of a regulation as the basis of a decision: eid "art_8__para_1", or NULL for the whole. out: "artikel 8, eerste lid, van de Beleidsregels
 * giften Twenterand 2026"; on another answer than LAW_OK the Dutch reason. UNKNOWN_KEY: no such regulation of that organisation, or no
 * such provision; NOT_YET and LAPSED: not on that day; UNREADABLE: the regulation is refused.
 */
enum law_answer law_local_provision(const struct law *law, const char *organisation, const char *id, const char *eid, struct date on,
    struct date known, struct buf *out);
/* Does any regulation, of whatever organisation, hold the name on any day? */
bool law_local_exists(const struct law *law, const char *name);
/*
 * The same as an amount. norm (or NULL): the law's own amount, which stands in where the organisation has no such value, where it rose above
 * the value after that was made, and where it is not known yet while the value is older: then local->regulation is NULL.
 */
enum law_answer law_local_amount(const struct law *law, const char *organisation, const char *name, const char *norm, struct date on,
    struct date known, int64_t *cents, struct law_local *local, struct buf *why);

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

/* From which day Klaar has data of this law; false when it has none at all. */
bool law_known_from(const struct law *law, const char *id, struct date *from);
/* The id of the law with this number in the national collection ("BWBR0015703": "Pw"); NULL when unknown. */
/* The title and the short name of every law that the project knows: "Algemene wet bestuursrecht", "Awb". */
void law_each_title(const struct law *law, void (*each)(void *ctx, const char *title), void *ctx);
const char *law_find_bwb(const struct law *law, const char *bwb);

/*
 * What the provision is about on the date, where the same number says something else on
 * another date ("giften"); NULL when the data does not tell. Borrowed.
 */
const char *law_subject(const struct law *law, const struct law_ref *ref, struct date on);

/* "artikel 31, tweede lid, onderdeel m, van de Participatiewet". -1 with the reason in out when the law is unknown or a number makes no sense. */
int law_cite(const struct law *law, const struct law_ref *ref, struct buf *out);

/* The same for a reader of a regulation that is published already: a law that Klaar does not know is cited by the name that ref gives it. */
void law_cite_as_written(const struct law *law, const struct law_ref *ref, struct buf *out);
/* The law of that name or nearly so ("Gemeentwet": "Gemeentewet"; "Participatiewet": "Pw"); NULL. */
const char *law_nearest(const struct law *law, const char *name);

/* Reads "Pw 31.2m", "Awb 4:5", "Pw 21 ond. a"; the strings of ref point into scratch, which the caller clears. -1: makes no sense. */
int law_ref_parse(const char *text, struct law_ref *ref, struct buf *scratch);

#endif
