/*
 * What the rules share: the case that they look at, and short ways to read it. A rule is
 * one small function; check.c and text.c hold the tables.
 */
#ifndef KLAAR_CHECK_CHECK_INT_H
#define KLAAR_CHECK_CHECK_INT_H

#include <stdint.h>

#include "check/check.h"

struct check_case {
	const struct letter_record	*record;
	const struct xml_node		*root;		/* beschikking */
	const struct xml_node		*details;	/* gegevens */
	const struct xml_node		*organisation;	/* the organisation's root */
	const struct law		*law;		/* record rules only */
	const struct doc		*doc;		/* text rules only */
	const char			*text;		/* text rules only: the whole letter on one line */
	struct diag_list		*diags;
};

typedef void check_rule(const struct check_case *c);

/* case.c: reading */
bool check_text_is(const struct xml_node *from, const char *path, const char *value);
/* The date at a path; unset when absent (a bad date was refused by the contract). */
struct date check_date(const struct xml_node *from, const char *path);
/* The amount at a path in cents; 0 when absent. */
int64_t check_cents(const struct xml_node *from, const char *path);
int64_t check_sum(const struct xml_node *from, const char *list, const char *item, const char *field);	/* list NULL: items directly below */
int check_number(const struct xml_node *from, const char *path);
/* Where to point: the field, or from when the field is absent. */
struct pos check_pos(const struct xml_node *from, const char *path);
bool check_kind_is(const struct check_case *c, const char *kind);
bool check_outcome_is(const struct check_case *c, const char *outcome);
int check_age(struct date born, struct date on);	/* in whole years */
/* Counted income: each inkomst minus its vrijlating, below inkomsten. */
int64_t check_income(const struct xml_node *from);
int64_t check_share(int64_t amount, int64_t part, int64_t whole);	/* amount * part / whole, half up */
bool check_near(int64_t a, int64_t b);		/* at most one cent apart: rounding */
bool check_contains(const char *text, const char *words);	/* ASCII letters without regard to case */
char *check_amount(int64_t cents);		/* "€ 1.401,50"; free() it */
char *check_day(struct date date);		/* "9 november 2026"; free() it */
/* A sum that must be right: posts code at the field unless it is within a cent. */
void check_equal(const struct check_case *c, const struct xml_node *from, const char *path, int64_t expected, enum diag_code code, const char *sum);
/* The value of a norm on a day; false when there is none. */
bool check_norm_on(const struct check_case *c, const char *key, struct date on, int64_t *cents);
/* Has the norm another value on the second day? false when one is unknown. */
bool check_norm_changes(const struct check_case *c, const char *key, struct date from, struct date to);
/* Is a provision among the grondslagen? wanted as law_ref_parse() reads it: "Pw 44.5". */
bool check_cites(const struct check_case *c, const char *wanted);

/* outcome.c: what an outcome means for its reader */
enum outcome_flags { OUTCOME_BURDEN = 1, OUTCOME_DISCRETION = 2, OUTCOME_HEARING = 4 };
unsigned check_outcome_flags(const struct letter_record *record);

/* Rules over a record. */
check_rule awb_sent, awb_effect, awb_dates, awb_decision_term, awb_payment_term;		/* awb_term.c */
check_rule awb_reasons, awb_basis, awb_basis_of_kind, awb_instruction, awb_deviation, awb_weighing, awb_may_must;	/* awb_reason.c */
check_rule awb_hearing, awb_parties, awb_mandate, awb_delegation, awb_objection_organ;		/* awb_body.c */
check_rule awb_repair;									/* awb_repair.c */
check_rule person_bsn, person_birth;								/* person.c */
check_rule norm_year, norm_amounts, norm_household;						/* norms.c */
check_rule grant_outcome, grant_amounts, grant_start, grant_plan;				/* grant.c */
check_rule refusal_amounts, refusal_outcome;							/* refusal.c */
check_rule advance_amount, advance_term;							/* advance.c */
check_rule gifts_year, gifts_outcome, gifts_basis;						/* gifts.c */
check_rule young_age, young_raise, young_outcome, search_term;				/* young.c */
check_rule retro_window, retro_outcome, retro_payment;						/* retro.c */

/* Rules over the letter. */
check_rule text_decision_first, text_headings, text_empty, text_remnants, text_bsn, text_addressee;	/* text.c */
check_rule text_objection, text_objection_day, text_objection_organ, text_objection_content, text_digital, text_provision, text_reasons,
    text_mandate, text_delegation, text_help, text_may_must, text_instruction;			/* text_awb.c */

/* text.c: all text below a node on one line, "" for NULL; free() it. check_words_pos: of a node, else of the record. */
char *check_flat(const struct doc_node *node);
struct pos check_words_pos(const struct check_case *c, const struct doc_node *node);

/* awb_reason.c: shared by record and letter */
const char *check_instruction_word(const char *text);	/* a word for internal instructions in it; NULL */
const char *check_wrong_may(const char *kind, const char *text);	/* a phrase that turns a duty of the law into a choice; NULL */

#endif
