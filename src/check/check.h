/*
 * Checks: tables of small rules over a record (before writing) and over the
 * document (what the resident will read). Each rule posts its own code.
 */
#ifndef KLAAR_CHECK_CHECK_H
#define KLAAR_CHECK_CHECK_H

#include "base/diag.h"
#include "doc/doc.h"
#include "law/law.h"
#include "letter/letter.h"
#include "xml/xml.h"

/* Awb, law in force, norms, BSN, mandate, arithmetic. 0 when no error was posted. */
int check_record(const struct letter_record *record, const struct xml_doc *organisation, const struct law *law, struct diag_list *diags);
/* The letter as text: objection block complete, decision first, headings, nothing empty. 0 when no error was posted. */
int check_letter(const struct doc *doc, const struct letter_record *record, const struct xml_doc *organisation, struct diag_list *diags);

/* regulation.c: every text and every besluit of the project's regulations. What is found is posted. templates: all they say, to see which named values they ask. */
struct law_regulation;
void check_regulations(struct law_regulation *all, const struct law *law, const char *templates, struct date today, struct diag_list *diags);

#endif
