/*
 * libFuzzer target: any bytes through the door to the parser. What is accepted must have a root whose
 * place can be read; what is refused must say why, once.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/diag.h"
#include "xml/xml.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct diag_list *diags = diag_list_new();
	struct xml_doc *doc;

	xml_init();
	doc = xml_load_memory("fuzz.xml", (const char *)bytes, len, diags);
	if (doc != NULL ? xml_pos(xml_root(doc)).line < 1 || diag_count(diags) != 0 : diag_count(diags) != 1)
		abort();
	if (doc != NULL)
		xml_text(xml_root(doc));
	xml_doc_free(doc);
	diag_list_free(diags);
	return 0;
}
