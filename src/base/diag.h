/*
 * Diagnostics: what is wrong, where, and what to do. Every kind of fault is
 * one row in diag_kinds.def. A list is passed explicitly; nothing is global.
 * A text never holds a resident's name, address or number: only the record's
 * field names, dates, amounts of law and file positions may be quoted.
 */
#ifndef KLAAR_BASE_DIAG_H
#define KLAAR_BASE_DIAG_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct pos {
	const char	*file;		/* NULL: no file; borrowed, lives as long as the list's user needs it (lists copy it) */
	int		 line, col;	/* from 1; 0: unknown; columns count characters */
};

enum diag_severity { DIAG_ADVICE, DIAG_WARNING, DIAG_ERROR, DIAG_SYSTEM };

enum diag_code {
#define DIAG_KIND(ident, name, severity, help, explain) DIAG_##ident,
#include "base/diag_kinds.def"
#undef DIAG_KIND
	DIAG_CODES
};

struct diag_kind {
	const char		*name;		/* stable, as users see it: "xml-doctype" */
	enum diag_severity	 severity;
	const char		*help;		/* Dutch: what to do, one sentence */
	const char		*explain;	/* Dutch: klaar uitleg */
};

struct diag {
	struct pos	 pos;
	enum diag_code	 code;
	char		*text;		/* Dutch, without the final full stop */
	char		*proof;		/* bewijs: the words it is about, or NULL */
	char		*help;		/* instead of the kind's help, or NULL */
};

struct diag_list;

struct diag_list *diag_list_new(void);
void diag_list_free(struct diag_list *list);
void diag_list_clear(struct diag_list *list);
void diag_post(struct diag_list *list, struct pos pos, enum diag_code code, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
/* Both apply to the diagnostic posted last. */
void diag_proof(struct diag_list *list, const char *proof);
void diag_help(struct diag_list *list, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Of each severity the first hundred are kept, and a remark that there are more. */
size_t diag_count(const struct diag_list *list);
size_t diag_count_from(const struct diag_list *list, enum diag_severity least);	/* this severe or worse */
const struct diag *diag_at(const struct diag_list *list, size_t index);
bool diag_has_errors(const struct diag_list *list);	/* fout or systeem */
void diag_append(struct diag_list *to, const struct diag_list *from);	/* copies */

void diag_append_new(struct diag_list *to, const struct diag_list *from);	/* copies what is not in it yet */

const struct diag_kind *diag_kind(enum diag_code code);
bool diag_find_kind(const char *name, enum diag_code *code);
const char *diag_severity_name(enum diag_severity severity);	/* advies waarschuwing fout systeem */

/* bestand:regel:kolom: ernst: tekst [code], and the help on a second, indented line. */
void diag_print(FILE *out, const struct diag *diag);
/* One object without line feed: {"schema":1,"type":"melding",...}. */
struct buf;
void diag_add_json(struct buf *out, const struct diag *diag);

#endif
