/*
 * What the tests of src/xml/ and src/doc/ share: files in a folder of their own, and one look at a diagnostic.
 * Every test program runs from the repository root and leaves nothing behind.
 */
#ifndef KLAAR_TEST_XML_H
#define KLAAR_TEST_XML_H

#include <sys/stat.h>

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "xml/xml.h"

#define TEST_DIR "build/xmltest"

static inline void
put_file(const char *name, const char *bytes, size_t len)
{
	char path[200];
	FILE *file;

	mkdir("build", 0700);
	mkdir(TEST_DIR, 0700);
	snprintf(path, sizeof(path), TEST_DIR "/%s", name);
	file = fopen(path, "wb");
	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(bytes, 1, len, file), len);
	ck_assert_int_eq(fclose(file), 0);
}

static inline void
put_text(const char *name, const char *text)
{
	put_file(name, text, strlen(text));
}

static inline void
remove_file(const char *name)
{
	char path[200];

	snprintf(path, sizeof(path), TEST_DIR "/%s", name);
	unlink(path);
	rmdir(TEST_DIR);
}

static inline struct xml_doc *
load_text(const char *text, struct diag_list *diags)
{
	return xml_load_memory("t.xml", text, strlen(text), diags);
}

/* The diagnostic at index has this code and place. */
static inline void
expect(const struct diag_list *diags, size_t index, enum diag_code code, int line, int col)
{
	const struct diag *diag;

	ck_assert_uint_gt(diag_count(diags), index);
	diag = diag_at(diags, index);
	ck_assert_msg(diag->code == code && diag->pos.line == line && diag->pos.col == col, "%s at %d:%d (\"%s\", %s), not %s at %d:%d",
	    diag_kind(diag->code)->name, diag->pos.line, diag->pos.col, diag->text, diag->proof != NULL ? diag->proof : "-", diag_kind(code)->name, line, col);
}

static inline int
run_tests(Suite *suite)
{
	SRunner *runner = srunner_create(suite);
	int failed;

	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}

#endif
