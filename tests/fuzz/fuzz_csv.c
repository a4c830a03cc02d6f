/*
 * Tables: any bytes as rows, to the end; a row has at least one field, and a position.
 */
#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "job/csv.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct diag_list *diags = diag_list_new();
	struct csv_row row;
	struct csv *csv;
	FILE *in;
	int status, last = 0;

	in = len > 0 ? fmemopen((void *)bytes, len, "r") : fopen("/dev/null", "r");
	if (in == NULL)
		abort();
	csv = csv_open(in, "proef.csv");
	while ((status = csv_next(csv, &row, diags)) != 0) {
		if (status < 0)
			continue;
		assert(row.count > 0 && row.line > last && row.fields[0].pos.line >= row.line);
		last = row.line;
	}
	csv_close(csv);
	diag_list_free(diags);
	return 0;
}
