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
	const char			*templates;	/* of letters and pages, one after the other */
	struct date			 today;
	struct check_refs		*refs;		/* other regulations on days; regulation.c */
	struct diag_list		*diags;
	/* text rules */
	const struct text		*text;
	const struct text		*before;	/* the slice before; NULL for the first */
	struct date			 on, until;	/* the first and last day of the slice; until unset: open */
	const struct law_slice		*slice;		/* what began here is the cause of what is found; NULL: it is not */
	/* besluit rules */
	const struct law_besluit	*besluit;
};

typedef void check_reg_rule(const struct check_reg *c);

/* As diag_post(), but one remark of a code at one place (false: it was there): a text stands in many slices. Names the besluit that caused it. */
bool check_reg_post(const struct check_reg *c, struct pos pos, enum diag_code code, const char *fmt, ...) __attribute__((format(printf, 4, 5)));
/* "artikel 5, tweede lid"; free() it. */
char *check_reg_place(const struct text_node *node);
/* The number without full stop; free() it. */
char *check_reg_number(const struct text_node *node);
char *check_reg_plain(const struct text_node *node);	/* all words below; free() it */
char *check_reg_lower(const struct text_node *node);	/* the same, ASCII letters in lower case (reg_plain.c) */
bool check_reg_is_letter(char c);			/* or a byte of a rune beyond ASCII */
const char *check_reg_find_word(const char *text, const char *word);	/* as a whole word; NULL */
/* Another regulation on a day, everything known. Kept until the checks end. */
const struct law_state *check_reg_other(const struct check_reg *c, const struct law_regulation *other, struct date on);
bool check_reg_within(const struct check_reg *c, struct date day);	/* in the slice? */
const char *check_reg_title(const struct law_regulation *of, struct date on);	/* the citation title on a day, everything known */
const struct text *check_reg_before(const struct check_reg *c);	/* the text before this slice; for the first the text as adopted */
/* The mutation that began with this slice and took or changed a node of the text before it; NULL. */
const struct law_mutation *check_reg_cause(const struct check_reg *c, const struct text_node *old);
/*
 * Is the provision good on the first day of the slice that Klaar knows that law for? true with the reason in why when it is certainly not.
 */
bool check_reg_law_fails(const struct check_reg *c, const struct law_ref *ref, struct buf *why);

/* reg_word.c: do the words of a reference ("artikel 5, derde lid") name another provision than its target? */
void check_reg_words(const struct check_reg *c, const struct text_node *reference, const struct text_node *target);

/* text rules */
check_reg_rule reg_numbers;					/* reg_number.c */
check_reg_rule reg_lists;					/* reg_list.c */
check_reg_rule reg_internal_refs, reg_plain_refs;		/* reg_internal.c */
check_reg_rule reg_external_refs;				/* reg_external.c */
check_reg_rule reg_terms, reg_title;				/* reg_term.c */
check_reg_rule reg_removed_terms;				/* reg_removed.c */
check_reg_rule reg_values;					/* reg_value.c */
check_reg_rule reg_replaced_words, reg_spaces, reg_single_lid;	/* reg_prose.c */
check_reg_rule reg_entry_into_force;				/* reg_day.c */
check_reg_rule reg_tables;					/* reg_table.c */
/* besluit rules */
check_reg_rule reg_basis, reg_gazette, reg_body, reg_retroactive, reg_withdrawal, reg_renumbering, reg_explanations;	/* reg_besluit.c */
check_reg_rule reg_gazette_twice;				/* reg_gazette.c */

#endif
