/*
 * What a batch reads, in its order: files, the *.xml below folders, or the lines
 * of a table. The plan is made once and only read after that, by every worker;
 * each process walks over it with its own cursor.
 */
#ifndef KLAAR_JOB_INPUTS_H
#define KLAAR_JOB_INPUTS_H

#include "job/job.h"
#include "job/project.h"

struct inputs;
/* NULL with diagnostics: the table cannot be read or its header is wrong. */
struct inputs *inputs_plan(struct job_project *project, const struct job_batch *batch, struct diag_list *diags);
void inputs_free(struct inputs *inputs);
size_t inputs_total(const struct inputs *inputs);
bool inputs_is_single(const struct inputs *inputs);	/* one file or standard input: no batch */

struct input_cursor;
struct input_cursor *input_cursor_open(const struct inputs *inputs);
void input_cursor_close(struct input_cursor *cursor);
bool input_cursor_next(struct input_cursor *cursor);
/* Where the current record stands; without its record. */
struct job_source input_cursor_source(const struct input_cursor *cursor);
/*
 * Reads the current record where the plan has it (a line of a table); *record is then the caller's.
 * -1 with diagnostics: it cannot be a record.
 */
int input_cursor_record(struct input_cursor *cursor, struct xml_doc **record, struct diag_list *diags);

#endif
