/*
 * What a batch has written: which file name belongs to which record, and
 * verslag.jsonl, the report with a line per record.
 */
#ifndef KLAAR_JOB_LEDGER_H
#define KLAAR_JOB_LEDGER_H

#include "job/job.h"

struct ledger;
/* out_dir NULL: no report. NULL with a diagnostic when the report cannot be made. */
struct ledger *ledger_open(const char *out_dir, struct diag_list *diags);
/* Notes the name of a letter. False when another record of this batch has it; then *source and *line tell which. */
bool ledger_claim(struct ledger *ledger, const struct job_result *result, const char **source, int *line);
void ledger_add(struct ledger *ledger, const struct job_result *result, const struct diag_list *diags);
/* Gives the report its name; -1 with a diagnostic. Frees the ledger either way. */
int ledger_close(struct ledger *ledger, struct diag_list *diags);

#endif
