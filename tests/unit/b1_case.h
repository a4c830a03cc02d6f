/*
 * One text through the B1 checker, for tests of rules: the tables of the repository are opened once, marks_of() runs a text as plain text
 * and keeps its report until the next. A test says which rule, and how many marks or which words.
 */
#ifndef KLAAR_TEST_B1_CASE_H
#define KLAAR_TEST_B1_CASE_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "b1/b1.h"

static struct lang *b1_lang;
static struct b1_norms *b1_case_norms;
static struct b1_report *b1_case_report;

static inline void
b1_case_open(void)
{
	struct diag_list *diags = diag_list_new();

	b1_lang = lang_open("templates/taal", diags);
	b1_case_norms = b1_norms_load("templates/taal/normen.xml", diags);
	ck_assert_msg(b1_lang != NULL && b1_case_norms != NULL, "templates/taal: %s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "?");
	diag_list_free(diags);
}

static inline void
b1_case_close(void)
{
	b1_report_free(b1_case_report);
	b1_case_report = NULL;
	b1_norms_free(b1_case_norms);
	lang_close(b1_lang);
}

static inline void
b1_case_unit(void *run, struct b1_unit *unit)
{
	b1_add(run, unit);
}

/* The report of a plain text, good until the next call. */
static inline const struct b1_report *
b1_case_run(const char *text, size_t len, enum b1_genre genre)
{
	struct b1_setup setup = { .lang = b1_lang, .norms = b1_case_norms, .genre = genre };
	struct b1_run *run = b1_run_new(&setup);

	b1_report_free(b1_case_report);
	b1_plain_units(b1_lang, "proef.txt", text, len, b1_case_unit, run);
	b1_case_report = b1_run_end(run);
	return b1_case_report;
}

static inline enum diag_code
b1_case_code(const char *name)
{
	enum diag_code code;

	ck_assert_msg(diag_find_kind(name, &code), "no such rule: %s", name);
	return code;
}

/* The nth mark of this rule in the last text; NULL when there are fewer. */
static inline const struct b1_mark *
b1_case_mark(const char *rule, size_t nth)
{
	const enum diag_code code = b1_case_code(rule);
	size_t i;

	for (i = 0; i < b1_case_report->mark_count; i++)
		if (b1_case_report->marks[i].code == code && nth-- == 0)
			return &b1_case_report->marks[i];
	return NULL;
}

static inline size_t
b1_case_count(const char *rule)
{
	size_t count = 0;

	while (b1_case_mark(rule, count) != NULL)
		count++;
	return count;
}

/* A text and the words that the rule must mark in it: "" for none; several with "|" between. */
struct b1_try {
	const char	*text, *words;
};

static inline void
b1_case_try(const char *rule, const struct b1_try *t, enum b1_genre genre)
{
	const struct b1_mark *mark;
	struct buf found = BUF_INIT;
	size_t i;

	b1_case_run(t->text, strlen(t->text), genre);
	for (i = 0; (mark = b1_case_mark(rule, i)) != NULL; i++)
		buf_addf(&found, "%s%s", i > 0 ? "|" : "", mark->words);
	ck_assert_msg(strcmp(buf_text(&found), t->words) == 0, "%s: \"%s\" marks \"%s\", expected \"%s\"", rule, t->text, buf_text(&found), t->words);
	buf_free(&found);
}

/* Every text of the table, each on its own. */
#define B1_TRY_ALL(rule, tries) \
	do { \
		for (size_t b1_i = 0; b1_i < sizeof(tries) / sizeof((tries)[0]); b1_i++) \
			b1_case_try(rule, &(tries)[b1_i], B1_LETTER); \
	} while (0)

#endif
