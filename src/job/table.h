/*
 * A table of records of one kind: the header names fields of the contract, each
 * line below it becomes a record. The table is only read after it was opened; each
 * process walks over it with its own cursor.
 */
#ifndef KLAAR_JOB_TABLE_H
#define KLAAR_JOB_TABLE_H

#include "job/project.h"

struct table;
/* name "-": standard input. organisation: for tables without that column, or NULL. NULL with diagnostics. */
struct table *table_open(const char *name, const struct job_kind *kind, const char *organisation, struct diag_list *diags);
void table_close(struct table *table);
size_t table_rows(const struct table *table);

struct table_cursor;
struct table_cursor *table_cursor_open(const struct table *table);
void table_cursor_close(struct table_cursor *cursor);
bool table_cursor_next(struct table_cursor *cursor);
int table_cursor_line(const struct table_cursor *cursor);
/* The row as a record, for the caller to free; NULL with diagnostics. */
struct xml_doc *table_cursor_record(struct table_cursor *cursor, struct diag_list *diags);

#endif
