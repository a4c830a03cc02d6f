/*
 * What a template could write: any XML as the small XHTML, then as text.
 */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#include "doc/doc.h"
#include "out/out.h"
#include "xml/xml.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct diag_list *diags = diag_list_new();
	struct buf text = BUF_INIT;
	struct xml_doc *xml;
	struct doc *doc = NULL;

	xml_init();
	xml = xml_load_memory("proef.xml", (const char *)bytes, len, diags);
	if (xml != NULL)
		doc = doc_from_xml(xml, diags);
	assert(doc != NULL || diag_has_errors(diags));
	if (doc != NULL) {
		struct out_job job = { .doc = doc, .author = "Proef" };

		out_write_text(&job, &text, diags);
	}
	buf_free(&text);
	doc_free(doc);
	xml_doc_free(xml);
	diag_list_free(diags);
	return 0;
}
