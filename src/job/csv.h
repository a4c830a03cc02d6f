/*
 * Tables: RFC 4180 as a stream, UTF-8 with or without a byte order mark,
 * comma or semicolon (whichever the first line has more of). Memory is one row.
 */
#ifndef KLAAR_JOB_CSV_H
#define KLAAR_JOB_CSV_H

#include <stdio.h>

#include "base/diag.h"

struct csv_field {
	const char	*text;		/* NUL-terminated; line feeds in it are "\n" */
	struct pos	 pos;		/* of its first character */
};

struct csv_row {
	struct csv_field	*fields;	/* until the next csv_next() */
	size_t			 count;
	int			 line;		/* where the row begins */
};

struct csv;
struct csv *csv_open(FILE *in, const char *name);	/* closes in at the end; name is what positions show, borrowed */
void csv_close(struct csv *csv);

/* 1: a row. 0: the end. -1: a row with a fault, which has a diagnostic; reading can go on. Blank lines are skipped. */
int csv_next(struct csv *csv, struct csv_row *row, struct diag_list *diags);
int csv_failed(const struct csv *csv);		/* a read error, after the end */

#endif
