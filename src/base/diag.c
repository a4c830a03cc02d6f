/*
 * Lists of diagnostics, and the two ways to show one: a line for people, an
 * object for programs.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"

enum { MOST = 100 };			/* of one severity; a record with 200,000 faults is not a screen of 400,000 lines */

struct diag_list {
	struct diag	*items;
	size_t		 count, cap;
	size_t		 posted[DIAG_SYSTEM + 1];	/* by severity, kept or not */
	struct diag	 unkept;	/* the one posted last, when it is not among the items */
	bool		 is_unkept, has_more;
};

static const struct diag_kind kinds[DIAG_CODES] = {
#define DIAG_KIND(ident, name, severity, help, explain) { name, severity, help, explain },
#include "base/diag_kinds.def"
#undef DIAG_KIND
};

static const char *const severity_names[] = { "advies", "waarschuwing", "fout", "systeem" };

struct diag_list *
diag_list_new(void)
{
	return mem_alloc(sizeof(struct diag_list));
}

static void
release(struct diag *diag)
{
	free((char *)diag->pos.file);
	free(diag->text);
	free(diag->proof);
	free(diag->help);
	*diag = (struct diag){ 0 };
}

void
diag_list_clear(struct diag_list *list)
{
	size_t i;

	for (i = 0; i < list->count; i++)
		release(&list->items[i]);
	release(&list->unkept);
	*list = (struct diag_list){ .items = list->items, .cap = list->cap };
}

void
diag_list_free(struct diag_list *list)
{
	if (list == NULL)
		return;
	diag_list_clear(list);
	free(list->items);
	free(list);
}

static char *
copy_or_null(const char *text)
{
	return text != NULL ? mem_copy(text) : NULL;
}

static struct diag *
keep(struct diag_list *list, struct pos pos, enum diag_code code)
{
	struct diag *diag;

	MEM_GROW(list->items, list->cap, list->count + 1);
	diag = &list->items[list->count++];
	*diag = (struct diag){ .pos = pos, .code = code };
	diag->pos.file = copy_or_null(pos.file);
	return diag;
}

static struct diag *
add(struct diag_list *list, struct pos pos, enum diag_code code)
{
	list->is_unkept = list->posted[kinds[code].severity]++ >= MOST;
	if (!list->is_unkept)
		return keep(list, pos, code);
	if (!list->has_more)
		keep(list, (struct pos){ .file = pos.file }, DIAG_MORE)->text = mem_copy("er zijn nog meer meldingen dan hier staan");
	list->has_more = true;
	release(&list->unkept);
	list->unkept.code = code;
	return &list->unkept;
}

/* The one posted last. */
static struct diag *
latest(struct diag_list *list)
{
	return list->is_unkept ? &list->unkept : &list->items[list->count - 1];
}

static char *
format(const char *fmt, va_list ap)
{
	va_list again;
	char *text;
	int len;

	va_copy(again, ap);
	len = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	text = mem_alloc((size_t)len + 1);
	vsnprintf(text, (size_t)len + 1, fmt, ap);
	return text;
}

void
diag_post(struct diag_list *list, struct pos pos, enum diag_code code, const char *fmt, ...)
{
	struct diag *diag = add(list, pos, code);
	va_list ap;

	va_start(ap, fmt);
	diag->text = format(fmt, ap);
	va_end(ap);
}

void
diag_proof(struct diag_list *list, const char *proof)
{
	struct diag *diag = latest(list);

	free(diag->proof);
	diag->proof = copy_or_null(proof);
}

void
diag_help(struct diag_list *list, const char *fmt, ...)
{
	struct diag *diag = latest(list);
	va_list ap;

	free(diag->help);
	va_start(ap, fmt);
	diag->help = format(fmt, ap);
	va_end(ap);
}

size_t
diag_count(const struct diag_list *list)
{
	return list->count;
}

size_t
diag_count_from(const struct diag_list *list, enum diag_severity least)
{
	size_t count = 0;
	int severity;

	for (severity = (int)least; severity <= DIAG_SYSTEM; severity++)
		count += list->posted[severity];
	return count;
}

const struct diag *
diag_at(const struct diag_list *list, size_t index)
{
	return &list->items[index];
}

bool
diag_has_errors(const struct diag_list *list)
{
	return diag_count_from(list, DIAG_ERROR) > 0;
}

static void
append_one(struct diag_list *to, const struct diag *diag)
{
	struct diag *copy = add(to, diag->pos, diag->code);

	copy->text = mem_copy(diag->text);
	copy->proof = copy_or_null(diag->proof);
	copy->help = copy_or_null(diag->help);
}

static bool
is_there(const struct diag_list *list, const struct diag *diag)
{
	size_t i;

	for (i = 0; i < list->count; i++) {
		const struct diag *one = &list->items[i];

		if (one->code == diag->code && one->pos.line == diag->pos.line && one->pos.col == diag->pos.col && strcmp(one->text, diag->text) == 0)
			return true;
	}
	return false;
}

void
diag_append_new(struct diag_list *to, const struct diag_list *from)
{
	size_t i;

	for (i = 0; i < from->count; i++)
		if (!is_there(to, &from->items[i]))
			append_one(to, &from->items[i]);
}

void
diag_append(struct diag_list *to, const struct diag_list *from)
{
	size_t i;

	for (i = 0; i < from->count; i++)
		append_one(to, &from->items[i]);
}

const struct diag_kind *
diag_kind(enum diag_code code)
{
	return &kinds[code];
}

bool
diag_find_kind(const char *name, enum diag_code *code)
{
	int i;

	for (i = 0; i < DIAG_CODES; i++)
		if (strcmp(kinds[i].name, name) == 0) {
			*code = (enum diag_code)i;
			return true;
		}
	return false;
}

const char *
diag_severity_name(enum diag_severity severity)
{
	return severity_names[severity];
}

static const char *
help_of(const struct diag *diag)
{
	return diag->help != NULL ? diag->help : kinds[diag->code].help;
}

/* What would steer a terminal (in the name of a file, say) becomes a question mark. */
static void
print_plain(FILE *out, const char *text)
{
	for (; *text != '\0'; text++)
		fputc((unsigned char)*text < 0x20 || *text == 0x7f ? '?' : *text, out);
}

void
diag_print(FILE *out, const struct diag *diag)
{
	const struct diag_kind *kind = &kinds[diag->code];

	print_plain(out, diag->pos.file != NULL ? diag->pos.file : "klaar");
	fputc(':', out);
	if (diag->pos.line > 0)
		fprintf(out, "%d:", diag->pos.line);
	if (diag->pos.line > 0 && diag->pos.col > 0)
		fprintf(out, "%d:", diag->pos.col);
	fprintf(out, " %s: ", severity_names[kind->severity]);
	print_plain(out, diag->text);
	fprintf(out, " [%s]\n", kind->name);
	if (help_of(diag)[0] == '\0')
		return;
	fputs("    ", out);
	print_plain(out, help_of(diag));
	fputc('\n', out);
}

void
diag_add_json(struct buf *out, const struct diag *diag)
{
	const struct diag_kind *kind = &kinds[diag->code];

	buf_adds(out, "{\"schema\":1,\"type\":\"melding\"");
	buf_add_member(out, "code", kind->name);
	buf_add_member(out, "ernst", severity_names[kind->severity]);
	buf_add_member(out, "bestand", diag->pos.file);
	buf_addf(out, ",\"regel\":%d,\"kolom\":%d", diag->pos.line, diag->pos.col);
	buf_add_member(out, "tekst", diag->text);
	buf_add_member(out, "bewijs", diag->proof);
	buf_add_member(out, "hulp", help_of(diag));
	buf_addc(out, '}');
}
