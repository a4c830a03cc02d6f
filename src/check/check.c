/*
 * The checks over a record and over a letter: two tables of small rules. A rule belongs to
 * one kind of letter, or to all. Adding one is one row, one function, its codes and a test.
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_int.h"

struct row {
	const char	*kind;		/* NULL: every kind */
	check_rule	*rule;
};

static const struct row record_rules[] = {
	{ NULL, awb_sent },			/* AWB-01 */
	{ NULL, awb_dates },
	{ NULL, norm_year },			/* the amounts of that year are known */
	{ NULL, awb_parties },			/* AWB-02 */
	{ NULL, awb_objection_organ },		/* AWB-06, T24 */
	{ NULL, awb_reasons },			/* AWB-10 */
	{ NULL, awb_basis },			/* AWB-11, T03, T07 */
	{ NULL, awb_basis_of_kind },		/* AWB-11, T13 */
	{ NULL, awb_hearing },			/* AWB-14 */
	{ NULL, awb_decision_term },		/* AWB-16 */
	{ NULL, awb_instruction },		/* AWB-18 */
	{ NULL, awb_deviation },		/* AWB-19 */
	{ NULL, awb_weighing },			/* AWB-20 */
	{ NULL, awb_payment_term },		/* AWB-21 */
	{ NULL, awb_mandate },			/* AWB-24 */
	{ NULL, awb_delegation },		/* AWB-25, T25 */
	{ NULL, awb_may_must },			/* AWB-29 */
	{ NULL, person_bsn },
	{ NULL, person_birth },
	{ NULL, norm_amounts },			/* T21 */
	{ NULL, norm_household },
	{ "buiten-behandeling", awb_repair },	/* AWB-15 */
	{ "toekenning-bijstand", grant_outcome },
	{ "toekenning-bijstand", grant_amounts },
	{ "toekenning-bijstand", grant_start },
	{ "toekenning-bijstand", grant_plan },
	{ "afwijzing-bijstand", refusal_outcome },
	{ "afwijzing-bijstand", refusal_amounts },
	{ "voorschot", advance_amount },	/* T14 */
	{ "voorschot", advance_term },		/* T14 */
	{ "giften", gifts_year },
	{ "giften", gifts_outcome },
	{ "giften", gifts_basis },		/* T01 */
	{ "giften", awb_effect },		/* AWB-01 */
	{ "jongerennorm", young_age },
	{ "jongerennorm", young_outcome },	/* T17 */
	{ "jongerennorm", young_raise },	/* T17 */
	{ "zoektermijn-jongeren", search_term },
	{ "terugwerkende-kracht", retro_window },	/* T13 */
	{ "terugwerkende-kracht", retro_outcome },
	{ "terugwerkende-kracht", retro_payment },	/* T21 */
};

static const struct row text_rules[] = {
	{ NULL, text_decision_first },
	{ NULL, text_headings },
	{ NULL, text_empty },
	{ NULL, text_remnants },
	{ NULL, text_bsn },
	{ NULL, text_addressee },		/* AWB-02 */
	{ NULL, text_objection },		/* AWB-03 */
	{ NULL, text_objection_day },		/* AWB-04, AWB-05, T22, T23 */
	{ NULL, text_objection_organ },		/* AWB-06, T24 */
	{ NULL, text_objection_content },	/* AWB-07 */
	{ NULL, text_digital },			/* AWB-08 */
	{ NULL, text_provision },		/* AWB-09 */
	{ NULL, text_reasons },			/* AWB-12 */
	{ NULL, text_instruction },		/* AWB-18 */
	{ NULL, text_mandate },			/* AWB-24 */
	{ NULL, text_delegation },		/* AWB-25 */
	{ NULL, text_help },			/* AWB-27 */
	{ NULL, text_may_must },		/* AWB-29 */
};

static int
run(const struct row *rows, size_t count, struct check_case *c, struct diag_list *diags)
{
	int result;

	c->diags = diag_list_new();
	for (size_t i = 0; i < count; i++)
		if (rows[i].kind == NULL || strcmp(rows[i].kind, c->record->kind) == 0)
			rows[i].rule(c);
	result = diag_has_errors(c->diags) ? -1 : 0;
	diag_append(diags, c->diags);
	diag_list_free(c->diags);
	return result;
}

int
check_record(const struct letter_record *record, const struct xml_doc *organisation, const struct law *law, struct diag_list *diags)
{
	struct check_case c = { .record = record, .root = record->root, .details = xml_first(record->root, "gegevens"),
		.organisation = xml_root(organisation), .law = law };

	return run(record_rules, sizeof(record_rules) / sizeof(record_rules[0]), &c, diags);
}

int
check_letter(const struct doc *doc, const struct letter_record *record, const struct xml_doc *organisation, struct diag_list *diags)
{
	struct check_case c = { .record = record, .root = record->root, .details = xml_first(record->root, "gegevens"),
		.organisation = xml_root(organisation), .doc = doc };
	char *text = check_flat(doc->body);
	int result;

	c.text = text;
	result = run(text_rules, sizeof(text_rules) / sizeof(text_rules[0]), &c, diags);
	free(text);
	return result;
}
