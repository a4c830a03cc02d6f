/*
 * Reads a table character by character (RFC 4180). A row is collected in one
 * buffer; its fields point into that. A row with a fault is read to its end, so
 * that the next one is right; only a row without end stops the reading.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "job/csv.h"

enum { MAX_ROW = 1000000, MAX_FIELDS = 1000, NO_SEPARATOR = 0 };

struct field {
	size_t		 start;		/* in text */
	struct pos	 pos;
};

struct csv {
	FILE		*in;
	const char	*name;
	int		 separator;
	int		 line, col;	/* of the character that is next */
	int		 stopped;	/* a row without end: nothing more is read */
	struct buf	 text;		/* the fields of the row, each with a NUL after it */
	struct field	*fields;
	size_t		 count, cap;
	struct csv_field *shown;
	size_t		 shown_cap;
};

struct csv *
csv_open(FILE *in, const char *name)
{
	struct csv *csv = mem_alloc(sizeof(*csv));

	*csv = (struct csv){ .in = in, .name = name, .line = 1, .col = 1 };
	return csv;
}

void
csv_close(struct csv *csv)
{
	if (csv == NULL)
		return;
	fclose(csv->in);
	buf_free(&csv->text);
	free(csv->fields);
	free(csv->shown);
	free(csv);
}

int
csv_failed(const struct csv *csv)
{
	return ferror(csv->in);
}

static struct pos
here(const struct csv *csv)
{
	return (struct pos){ csv->name, csv->line, csv->col };
}

static int
peek(struct csv *csv)
{
	int c = getc(csv->in);

	if (c != EOF)
		ungetc(c, csv->in);
	return c;
}

/* Takes one byte and keeps line and column; bytes inside a character do not count. */
static int
take(struct csv *csv)
{
	int c = getc(csv->in);

	if (c == '\n' || (c == '\r' && peek(csv) != '\n')) {
		csv->line++;
		csv->col = 1;
	} else if (c != EOF && (c & 0xc0) != 0x80)
		csv->col++;
	return c;
}

static void
begin_field(struct csv *csv)
{
	MEM_GROW(csv->fields, csv->cap, csv->count + 1);
	csv->fields[csv->count++] = (struct field){ csv->text.len, here(csv) };
}

static bool
is_end_of_field(const struct csv *csv, int c)
{
	return c == csv->separator || c == '\n' || c == '\r' || c == EOF;
}

static void
post_quote(const struct csv *csv, struct pos pos, const char *text, struct diag_list *diags)
{
	diag_post(diags, pos, DIAG_CSV_QUOTE, "%s", text);
}

/* After the opening quote, up to and with the closing one. */
static int
read_quoted(struct csv *csv, struct diag_list *diags)
{
	struct pos open = { csv->name, csv->line, csv->col - 1 };
	int c;

	while ((c = take(csv)) != EOF && csv->text.len <= MAX_ROW) {
		if (c == '"' && peek(csv) != '"')
			break;
		if (c == '"')
			take(csv);
		if (c == '\r' && peek(csv) == '\n')
			continue;
		buf_addc(&csv->text, (char)c);
	}
	if (c == '"' && is_end_of_field(csv, peek(csv)))
		return 0;
	if (c == '"')
		post_quote(csv, here(csv), "achter het sluitende aanhalingsteken staat nog tekst", diags);
	else if (c == EOF)
		post_quote(csv, open, "bij dit aanhalingsteken hoort geen sluitend aanhalingsteken", diags);
	return -1;
}

/* Bytes up to the end of the field; a quote in it is a fault. */
static int
read_plain(struct csv *csv, struct diag_list *diags)
{
	int c, failed = 0;

	while (!is_end_of_field(csv, c = peek(csv)) && csv->text.len <= MAX_ROW) {
		if (c == '"' && failed == 0) {
			post_quote(csv, here(csv), "er staat een aanhalingsteken midden in een veld", diags);
			failed = -1;
		}
		buf_addc(&csv->text, (char)take(csv));
	}
	return failed;
}

/* After a fault: up to the end of the line, without further remarks. */
static void
skip_line(struct csv *csv)
{
	int c;

	while ((c = peek(csv)) != '\n' && c != '\r' && c != EOF)
		take(csv);
}

/* A line ends with a line feed, a carriage return or both. */
static void
take_line_end(struct csv *csv)
{
	if (peek(csv) == '\r')
		take(csv);
	if (peek(csv) == '\n')
		take(csv);
}

static int
read_field(struct csv *csv, struct diag_list *diags)
{
	int failed;

	begin_field(csv);
	if (peek(csv) == '"') {
		take(csv);
		failed = read_quoted(csv, diags);
	} else
		failed = read_plain(csv, diags);
	buf_addc(&csv->text, '\0');
	return failed;
}

static int
check_text(const struct csv *csv, const struct field *field, size_t end, struct diag_list *diags)
{
	const char *text = csv->text.data + field->start, *stop = csv->text.data + end;
	struct pos pos = field->pos;
	unsigned int rune;

	while (text < stop) {
		rune = utf8_next(&text, stop);
		if (!utf8_is_text(rune)) {
			if (rune == UTF8_BAD)
				diag_post(diags, pos, DIAG_CSV_TEXT, "in dit veld staat een byte die geen UTF-8 is");
			else
				diag_post(diags, pos, DIAG_CSV_TEXT, "in dit veld staat het verboden teken U+%04X", rune);
			return -1;
		}
	}
	return 0;
}

static int
show_row(struct csv *csv, struct csv_row *row, struct diag_list *diags)
{
	size_t i, end;
	int failed = 0;

	MEM_GROW(csv->shown, csv->shown_cap, csv->count);
	for (i = 0; i < csv->count; i++) {
		end = i + 1 < csv->count ? csv->fields[i + 1].start : csv->text.len;
		if (check_text(csv, &csv->fields[i], end - 1, diags) != 0)
			failed = -1;
		csv->shown[i] = (struct csv_field){ csv->text.data + csv->fields[i].start, csv->fields[i].pos };
	}
	row->fields = csv->shown;
	row->count = csv->count;
	return failed;
}

/* Fields up to the end of the line; that itself is next. */
static int
read_fields(struct csv *csv, struct diag_list *diags)
{
	for (;;) {
		if (read_field(csv, diags) != 0)
			return -1;
		if (csv->text.len > MAX_ROW || csv->count > MAX_FIELDS)
			return -1;
		if (peek(csv) != csv->separator)
			return 0;
		take(csv);
	}
}

static int
read_row(struct csv *csv, struct csv_row *row, struct diag_list *diags)
{
	int failed;

	buf_clear(&csv->text);
	csv->count = 0;
	row->line = csv->line;
	failed = read_fields(csv, diags);
	if (csv->text.len > MAX_ROW || csv->count > MAX_FIELDS) {
		csv->stopped = 1;
		diag_post(diags, (struct pos){ csv->name, row->line, 1 }, DIAG_CSV_LONG, "deze regel is te lang; de rest van de tabel is niet gelezen");
	}
	if (failed != 0 && !csv->stopped)
		skip_line(csv);
	take_line_end(csv);
	return failed != 0 ? -1 : show_row(csv, row, diags) != 0 ? -1 : 1;
}

static bool
is_blank(const struct csv *csv)
{
	return csv->count == 1 && csv->text.len == 1;
}

/* A byte order mark is no character of the first field. */
static void
skip_mark(FILE *in)
{
	char start[3] = { 0 };

	if (fread(start, 1, sizeof(start), in) != sizeof(start) || memcmp(start, "\xef\xbb\xbf", sizeof(start)) != 0)
		rewind(in);
}

/* The byte order mark, and which of comma and semicolon the first line has more of. */
static void
begin(struct csv *csv)
{
	long balance = 0, seen;
	int c, quoted = 0;

	for (seen = 0; (c = getc(csv->in)) != EOF && (c != '\n' || quoted) && seen < MAX_ROW; seen++) {
		quoted ^= c == '"';
		balance += quoted ? 0 : (c == ';') - (c == ',');
	}
	csv->separator = balance > 0 ? ';' : ',';
	rewind(csv->in);
	skip_mark(csv->in);
}

int
csv_next(struct csv *csv, struct csv_row *row, struct diag_list *diags)
{
	int result;

	if (csv->separator == NO_SEPARATOR)
		begin(csv);
	do {
		if (csv->stopped || peek(csv) == EOF)
			return 0;
		result = read_row(csv, row, diags);
	} while (result == 1 && is_blank(csv));
	return result;
}
