/*
 * A decision record (beschikking): its contract per kind and its common fields.
 */
#ifndef KLAAR_LETTER_LETTER_H
#define KLAAR_LETTER_LETTER_H

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "law/law.h"
#include "xml/xml.h"

/* ---- contract.c: the RELAX NG contract of a kind, also as a list of fields ---- */

struct letter_contract;

/* schema_dir: templates/schema. kind: "giften". NULL with DIAG_KIND_UNKNOWN (it lists the kinds there are; at pos) or a schema fault. */
struct letter_contract *letter_contract_load(const char *schema_dir, const char *kind, struct pos pos, struct diag_list *diags);
void letter_contract_free(struct letter_contract *contract);
/* 0 valid. -1: every fault found has a diagnostic: unknown, missing, doubled, misplaced field, bad value; in Dutch, with the field's label. */
int letter_contract_check(struct letter_contract *contract, const struct xml_doc *record, struct diag_list *diags);
/* Is path ("geadresseerde.adres.plaats", "gegevens.gift[2].bedrag") a field of the contract? NULL when not; else its label. */
const char *letter_contract_label(const struct letter_contract *contract, const char *path);
/* Builds a record from fields in any order; elements get the contract's order. Empty values are left out. Unknown paths: DIAG_CSV_FIELD. */
struct letter_field { const char *path; const char *value; struct pos pos; };
struct xml_doc *letter_contract_build(const struct letter_contract *contract, const char *name, const struct letter_field *fields, size_t count, struct diag_list *diags);

/* ---- record.c: the common fields of a record that passed its contract ---- */

struct letter_record {
	const struct xml_node	*root;
	const char		*kind, *organisation, *case_number, *outcome;
	struct date		 application, notification;	/* aanvraagdatum, melddatum; unset when absent */
	struct date		 decision, sent;
};

/* Borrows from record. Dates are parsed here: -1 with DIAG_DATE when one does not exist. */
int letter_record_read(struct letter_record *out, const struct xml_doc *record, struct diag_list *diags);

/* ---- functions.c: what templates may call, namespace XML_NS_FUNCTIONS ---- */

struct letter_functions_ctx {
	const struct law	*law;
	struct date		 decision;	/* k:citaat refuses what is not in force on this day; unset: does not look */
	const char		*organisation;	/* k:waarde: whose regulations */
};
extern const struct xml_function letter_functions[];	/* ends with name NULL; ctx: struct letter_functions_ctx */

/* The case number made safe for a file name: letters, digits, - and _ ; anything else becomes -. */
void letter_file_name(struct buf *out, const struct letter_record *record);

#endif
