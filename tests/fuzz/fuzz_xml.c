/*
 * The door: any bytes as XML. What is let in can be walked, and every element knows its place.
 */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#include "xml/xml.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void
walk(const struct xml_node *node, int depth)
{
	assert(depth <= 260 && xml_pos(node).line > 0);
	for (const struct xml_node *child = xml_first(node, NULL); child != NULL; child = xml_next(child, NULL))
		walk(child, depth + 1);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct diag_list *diags = diag_list_new();
	struct xml_doc *doc;

	xml_init();
	doc = xml_load_memory("proef.xml", (const char *)bytes, len, diags);
	assert((doc == NULL) == diag_has_errors(diags));
	if (doc != NULL)
		walk(xml_root(doc), 0);
	xml_doc_free(doc);
	diag_list_free(diags);
	return 0;
}
