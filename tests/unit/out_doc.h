/*
 * What the tests of the outputs share: a document from the body of a letter, and
 * a house style that needs no file.
 */
#ifndef KLAAR_TEST_OUT_DOC_H
#define KLAAR_TEST_OUT_DOC_H

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "out/out.h"
#include "xml/xml.h"

static struct diag_list *diags;
static struct doc *doc;
static struct buf bytes;

static const struct page_style plain_style = {
	.family = (char *)(size_t)"Open Sans\"}</style>", .margin_top = PAGE_MM(22), .margin_left = PAGE_MM(25),
	.margin_right = PAGE_MM(25), .margin_bottom = PAGE_MM(24),
};

static inline void
setup(void)
{
	xml_init();
	diags = diag_list_new();
	bytes = (struct buf)BUF_INIT;
	doc = NULL;
}

static inline void
teardown(void)
{
	buf_free(&bytes);
	doc_free(doc);
	diag_list_free(diags);
	xml_exit();
}

/* Writes a document with this body, picture and these metas; what was written is in bytes. */
static inline const char *
written_with(const char *body, int (*write)(struct out_job *, struct buf *, struct diag_list *), const char *picture, const char *metas)
{
	struct buf text = BUF_INIT;
	struct out_job job = { .style = &plain_style, .author = "Gemeente <Voorbeeld>", .picture = picture };
	struct xml_doc *source;

	buf_addf(&text, "<html xmlns='http://www.w3.org/1999/xhtml' lang='nl'><head><title>Besluit &lt;1&gt;</title>%s</head><body>%s</body></html>", metas, body);
	source = xml_load_memory("t.xml", text.data, text.len, diags);
	ck_assert_ptr_nonnull(source);
	doc = doc_from_xml(source, diags);
	ck_assert_msg(doc != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
	job.doc = doc;
	ck_assert_int_eq(write(&job, &bytes, diags), 0);
	xml_doc_free(source);
	buf_free(&text);
	return buf_text(&bytes);
}

static inline const char *
written(const char *body, int (*write)(struct out_job *, struct buf *, struct diag_list *))
{
	return written_with(body, write, NULL, "");
}

static inline int
run_suite(Suite *suite)
{
	SRunner *runner = srunner_create(suite);
	int failed;

	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}

#endif
