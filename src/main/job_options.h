/*
 * What the commands that make documents share: options to job_options, the project's folder, dates, exit statuses.
 */
#ifndef KLAAR_MAIN_JOB_OPTIONS_H
#define KLAAR_MAIN_JOB_OPTIONS_H

#include "job/job.h"
#include "main/command.h"

/*
 * -u, --formaat, --datum, --overschrijf. formats: the names that the command knows, ends with NULL; usual: when none is
 * given. -1 with DIAG_USAGE_*.
 */
int job_options_read(const struct options *options, const char *const *formats, const char *usual, struct job_options *job, struct diag_list *diags);
/* The answer to a question (a difference, a timeline) goes to standard output when it is one format of text and no folder is given. */
void job_options_answer(const struct options *options, struct job_options *job);
/* --datum, else SOURCE_DATE_EPOCH, else the clock. */
int job_options_today(const struct options *options, struct date *today, struct diag_list *diags);
/* The date of an option; other when it is not given. -1 with DIAG_USAGE_VALUE. */
int job_options_date(const struct options *options, enum option option, struct date other, struct date *date, struct diag_list *diags);
/* -C, else the working directory when it holds templates/, else what is installed. */
const char *job_options_project(const struct options *options);
unsigned show_flags_of(const struct options *options, const struct job_options *job);
/* The status of a run that wrote nothing: by the worst of the diagnostics. */
int failure_status(const struct diag_list *diags);
/* The worst that happened; a document refused counts less than a disk that failed. */
int tally_status(const struct job_tally *tally);
/* The diagnostics and the files of one result; with --json its line. */
void show_outcome(const struct job_result *result, const struct diag_list *diags, unsigned flags);

#endif
