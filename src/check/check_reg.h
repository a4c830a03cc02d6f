/*
 * What the rules over regulations share. A rule looks at one text (a slice of a regulation: the words in
 * force on its first day) or at one besluit, and posts its own code; regulation.c holds the tables.
 */
#ifndef KLAAR_CHECK_CHECK_REG_H
#define KLAAR_CHECK_CHECK_REG_H

#include "check/check.h"
#include "law/regulation.h"

struct check_reg {
	struct law_regulation		*all;		/* the project's */
	const struct law_regulation	*regulation;
	const struct law		*law;
	struct date			 today;
	struct check_refs		*refs;		/* reg_refs.c */
	struct diag_list		*diags;
	/* text rules */
	const struct text		*text;
	const struct text		*before;	/* the slice before; NULL for the first */
	struct date			 on, until;	/* the first and last day of the slice; until unset: open */
	/* besluit rules */
	const struct law_besluit	*besluit;
};

typedef void check_reg_rule(const struct check_reg *c);

/* As diag_post(), but one remark of a code at one place: a text stands in many slices. */
void check_reg_post(const struct check_reg *c, struct pos pos, enum diag_code code, const char *fmt, ...) __attribute__((format(printf, 4, 5)));
/* "artikel 5, tweede lid"; free() it. */
char *check_reg_place(const struct text_node *node);
/* The number without full stop; free() it. */
char *check_reg_number(const struct text_node *node);
char *check_reg_plain(const struct text_node *node);	/* all words below; free() it */
bool check_reg_is_lapsed(const struct text_node *node);	/* it, or what it stands in, says Vervallen */
/* Another regulation on a day, everything known. Kept until the checks end. */
const struct law_state *check_reg_other(const struct check_reg *c, const struct law_regulation *other, struct date on);
bool check_reg_within(const struct check_reg *c, struct date day);	/* in the slice? */
/*
 * Is the provision good on the first day of the slice that Klaar knows that law for? true with the reason in why when it is certainly not.
 */
bool check_reg_law_fails(const struct check_reg *c, const struct law_ref *ref, struct buf *why);

struct check_refs *check_refs_new(void);
void check_refs_free(struct check_refs *refs);

/* text rules */
check_reg_rule reg_numbers;					/* reg_number.c */
check_reg_rule reg_lists;					/* reg_list.c */
check_reg_rule reg_internal_refs, reg_plain_refs;		/* reg_internal.c */
check_reg_rule reg_external_refs;				/* reg_external.c */
check_reg_rule reg_terms, reg_title;				/* reg_term.c */
check_reg_rule reg_tables;					/* reg_table.c */
/* besluit rules */
check_reg_rule reg_basis, reg_gazette, reg_body, reg_retroactive, reg_withdrawal, reg_renumbering, reg_explanations;	/* reg_besluit.c */

#endif
