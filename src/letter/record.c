/*
 * The fields that every record has, read once. A record gets here after its contract.
 */
#include <string.h>

#include "base/utf8.h"
#include "letter/letter.h"

static int
read_date(const struct xml_node *root, const char *name, struct date *out, struct diag_list *diags)
{
	const struct xml_node *node = xml_find(root, name);
	const char *text = xml_text(node);

	if (text == NULL || date_parse(text, out))
		return 0;
	diag_post(diags, xml_pos(node), DIAG_DATE, "‘%s’ is geen bestaande datum", name);
	return -1;
}

int
letter_record_read(struct letter_record *out, const struct xml_doc *record, struct diag_list *diags)
{
	const struct xml_node *root = xml_root(record);
	int result = 0;

	*out = (struct letter_record){ .root = root };
	out->kind = xml_attribute(root, "soort");
	out->organisation = xml_attribute(root, "organisatie");
	out->case_number = xml_find_text(root, "zaaknummer");
	out->outcome = xml_find_text(root, "uitkomst");
	result |= read_date(root, "aanvraagdatum", &out->application, diags);
	result |= read_date(root, "melddatum", &out->notification, diags);
	result |= read_date(root, "besluitdatum", &out->decision, diags);
	result |= read_date(root, "verzenddatum", &out->sent, diags);
	return result;
}

void
letter_file_name(struct buf *out, const struct letter_record *record)
{
	const char *text = record->case_number, *end = text + strlen(text);

	while (text < end) {
		unsigned int rune = utf8_next(&text, end);
		bool safe = (rune >= '0' && rune <= '9') || (rune >= 'A' && rune <= 'Z') || (rune >= 'a' && rune <= 'z') || rune == '-' || rune == '_';

		buf_addc(out, safe ? (char)rune : '-');
	}
}
