/*
 * Tables of records: the header against the contract, then a record per line.
 * A table is held in memory only when it cannot be read twice (standard input,
 * a pipe).
 */
#include <sys/stat.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "job/csv.h"
#include "job/table.h"

struct table {
	const char		*name;
	struct buf		 bytes;		/* when it cannot be read twice */
	const struct job_kind	*kind;
	const char		*organisation;	/* for tables without the column */
	char			**columns;
	size_t			 column_count;
	size_t			 rows;
};

struct table_cursor {
	const struct table	*table;
	struct csv		*csv;
	struct csv_row		 row;
	int			 found;		/* by csv_next() */
	struct diag_list	*faults;	/* of the row */
};

static FILE *
open_stream(const struct table *table)
{
	if (table->bytes.len > 0)
		return fmemopen(table->bytes.data, table->bytes.len, "rb");
	return fopen(table->name, "rb");
}

static void
post_unreadable(const char *name, const char *why, struct diag_list *diags)
{
	diag_post(diags, (struct pos){ .file = name }, DIAG_CSV_OPEN, "deze tabel kan niet worden gelezen: %s", why);
}

static int
keep_stream(struct table *table, FILE *in, struct diag_list *diags)
{
	if (job_read_stream(in, &table->bytes) != 0)
		post_unreadable(table->name, "hij is te groot of geeft een leesfout", diags);
	else if (table->bytes.len == 0)
		diag_post(diags, (struct pos){ .file = table->name }, DIAG_CSV_EMPTY, "deze tabel is leeg");
	else
		return 0;
	return -1;
}

/* Keeps the bytes of a table that is no regular file. */
static int
keep_table(struct table *table, struct diag_list *diags)
{
	FILE *in = strcmp(table->name, "-") == 0 ? stdin : fopen(table->name, "rb");
	struct stat st;
	int failed = 0;

	if (in == NULL || fstat(fileno(in), &st) != 0) {
		post_unreadable(table->name, job_error_text(errno), diags);
		return -1;
	}
	if (S_ISDIR(st.st_mode)) {
		post_unreadable(table->name, "het is een map", diags);
		failed = -1;
	} else if (in == stdin || !S_ISREG(st.st_mode))
		failed = keep_stream(table, in, diags);
	if (in != stdin)
		fclose(in);
	return failed;
}

static bool
is_organisation(const char *column)
{
	return strcmp(column, "organisatie") == 0;
}

static bool
has_column(const struct table *table, const char *name)
{
	size_t i;

	for (i = 0; i < table->column_count; i++)
		if (strcmp(table->columns[i], name) == 0)
			return true;
	return false;
}

static char *
trimmed(const char *text)
{
	size_t len;

	text += strspn(text, " \t\n");
	len = strlen(text);
	while (len > 0 && strchr(" \t\n", text[len - 1]) != NULL)
		len--;
	return mem_copy_n(text, len);
}

/* A wrong name is not repeated: a table without header has a resident's name there. */
static void
add_column(struct table *table, const struct csv_field *field, struct diag_list *diags)
{
	char *name = trimmed(field->text);
	size_t number = table->column_count + 1;

	if (name[0] == '\0')
		diag_post(diags, field->pos, DIAG_CSV_HEADER, "kolom %zu van de kopregel heeft geen naam", number);
	else if (has_column(table, name))
		diag_post(diags, field->pos, DIAG_CSV_HEADER, "de naam van kolom %zu van de kopregel staat er twee keer", number);
	else if (!is_organisation(name) && letter_contract_label(table->kind->contract, name) == NULL)
		diag_post(diags, field->pos, DIAG_CSV_FIELD, "kolom %zu van de kopregel is geen veld van deze soort brief", number);
	table->columns[table->column_count++] = name;
}

static void
read_header(struct table *table, struct csv *csv, struct diag_list *diags)
{
	struct csv_row row;
	size_t i;
	int found = csv_next(csv, &row, diags);

	if (found == 0)
		diag_post(diags, (struct pos){ .file = table->name }, DIAG_CSV_EMPTY, "deze tabel is leeg");
	if (found != 1)
		return;
	table->columns = mem_array(row.count, sizeof(table->columns[0]));
	for (i = 0; i < row.count; i++)
		add_column(table, &row.fields[i], diags);
}

static void
count_rows(struct table *table, struct csv *csv, struct diag_list *diags)
{
	struct diag_list *unused = diag_list_new();
	struct csv_row row;

	while (csv_next(csv, &row, unused) != 0) {
		table->rows++;
		diag_list_clear(unused);
	}
	diag_list_free(unused);
	if (csv_failed(csv))
		post_unreadable(table->name, "hij geeft een leesfout", diags);
	else if (table->rows == 0)
		diag_post(diags, (struct pos){ .file = table->name }, DIAG_CSV_EMPTY, "onder de kopregel staat geen beschikking");
}

struct table *
table_open(const char *name, const struct job_kind *kind, const char *organisation, struct diag_list *diags)
{
	struct table *table = mem_alloc(sizeof(*table));
	struct csv *csv;

	*table = (struct table){ .name = name, .kind = kind, .organisation = organisation };
	if (keep_table(table, diags) == 0) {
		csv = csv_open(open_stream(table), name);
		read_header(table, csv, diags);
		if (!diag_has_errors(diags))
			count_rows(table, csv, diags);
		csv_close(csv);
	}
	if (!diag_has_errors(diags))
		return table;
	table_close(table);
	return NULL;
}

void
table_close(struct table *table)
{
	size_t i;

	if (table == NULL)
		return;
	for (i = 0; i < table->column_count; i++)
		free(table->columns[i]);
	free(table->columns);
	buf_free(&table->bytes);
	free(table);
}

size_t
table_rows(const struct table *table)
{
	return table->rows;
}

struct table_cursor *
table_cursor_open(const struct table *table)
{
	struct table_cursor *cursor = mem_alloc(sizeof(*cursor));

	*cursor = (struct table_cursor){ .table = table, .faults = diag_list_new() };
	cursor->csv = csv_open(open_stream(table), table->name);
	csv_next(cursor->csv, &cursor->row, cursor->faults);	/* the header, read before */
	return cursor;
}

void
table_cursor_close(struct table_cursor *cursor)
{
	if (cursor == NULL)
		return;
	csv_close(cursor->csv);
	diag_list_free(cursor->faults);
	free(cursor);
}

bool
table_cursor_next(struct table_cursor *cursor)
{
	diag_list_clear(cursor->faults);
	cursor->found = csv_next(cursor->csv, &cursor->row, cursor->faults);
	return cursor->found != 0;
}

int
table_cursor_line(const struct table_cursor *cursor)
{
	return cursor->row.line;
}

static int
check_width(const struct table_cursor *cursor, struct diag_list *diags)
{
	const struct csv_row *row = &cursor->row;

	if (row->count == cursor->table->column_count)
		return 0;
	diag_post(diags, (struct pos){ cursor->table->name, row->line, 1 }, DIAG_CSV_COLUMNS,
	    "deze regel heeft %zu velden en de kopregel %zu", row->count, cursor->table->column_count);
	return -1;
}

/* The fields of the contract; the organisation is an attribute and goes to *organisation. */
static size_t
collect_fields(const struct table_cursor *cursor, struct letter_field *fields, const char **organisation)
{
	const struct table *table = cursor->table;
	size_t i, count = 0;

	*organisation = table->organisation;
	for (i = 0; i < table->column_count; i++) {
		const struct csv_field *field = &cursor->row.fields[i];

		if (!is_organisation(table->columns[i]))
			fields[count++] = (struct letter_field){ table->columns[i], field->text, field->pos };
		else if (field->text[0] != '\0')
			*organisation = field->text;
	}
	return count;
}

struct xml_doc *
table_cursor_record(struct table_cursor *cursor, struct diag_list *diags)
{
	const struct table *table = cursor->table;
	struct letter_field *fields;
	const char *organisation;
	struct xml_doc *record;
	size_t count;

	diag_append(diags, cursor->faults);
	if (cursor->found != 1 || check_width(cursor, diags) != 0)
		return NULL;
	fields = mem_array(table->column_count, sizeof(*fields));
	count = collect_fields(cursor, fields, &organisation);
	record = letter_contract_build(table->kind->contract, table->name, fields, count, diags);
	free(fields);
	if (record == NULL)
		return NULL;
	xml_set_attribute(xml_root(record), "soort", table->kind->name);
	if (organisation != NULL)
		xml_set_attribute(xml_root(record), "organisatie", organisation);
	return record;
}
