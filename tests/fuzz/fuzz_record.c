/*
 * Any XML as a decision record about gifts: through its contract and its common fields.
 * Run from the root of the project, where the contracts are.
 */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#include "letter/letter.h"
#include "xml/xml.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static struct letter_contract *
contract(void)
{
	static struct letter_contract *loaded;	/* once: reading it is not what is tested */
	struct diag_list *diags;

	if (loaded == NULL) {
		diags = diag_list_new();
		loaded = letter_contract_load("templates/schema", "giften", (struct pos){ 0 }, diags);
		diag_list_free(diags);
	}
	return loaded;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct diag_list *diags = diag_list_new();
	struct letter_record fields;
	struct buf name = BUF_INIT;
	struct xml_doc *record;

	xml_init();
	assert(contract() != NULL);
	record = xml_load_memory("proef.xml", (const char *)bytes, len, diags);
	if (record != NULL && letter_contract_check(contract(), record, diags) == 0) {
		assert(!diag_has_errors(diags));
		if (letter_record_read(&fields, record, diags) == 0)
			letter_file_name(&name, &fields);
	} else
		assert(diag_has_errors(diags));
	buf_free(&name);
	xml_doc_free(record);
	diag_list_free(diags);
	return 0;
}
