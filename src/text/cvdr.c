/*
 * A regulation of the CVDR: what municipalities publish. The source has no lasting ids and little structure (empty
 * headings, empty alineas as white lines, bullets in an attribute); it is taken as it is, and comparing goes by number and words.
 */
#include <string.h>

#include "text/import_int.h"

static const char *
text_of(const struct xml_node *root, const char *path)
{
	const char *text = xml_find_text(root, path);

	return text != NULL && *text != '\0' ? text : NULL;
}

/* "CVDR680781_1", or as older files write it "680781_1". */
static struct text_import *
begin(const struct xml_doc *doc, const struct xml_node *body, const char *id, struct diag_list *diags)
{
	const char *in_force = text_of(xml_root(doc), "meta/cvdripm/inwerkingtredingDatum");
	const char *title = text_of(xml_root(doc), "meta/owmsmantel/alternative");
	struct text_import *in;
	struct buf name = BUF_INIT;

	buf_addf(&name, "%s%s", strncmp(id, "CVDR", 4) == 0 ? "" : "CVDR", id);
	in = text_import_new(doc, body, name.data, diags);
	buf_free(&name);
	if (title == NULL)
		title = text_of(xml_root(doc), "meta/owmskern/title");
	text_set_attribute(in->text, in->text->root, "id", in->id);
	if (in_force != NULL)
		text_set_attribute(in->text, in->text->root, "geldig", in_force);
	if (title != NULL)
		text_import_set_words(in, in->text->root, "citeertitel", title);
	return in;
}

struct text *
text_import_cvdr(const struct xml_doc *doc, struct text_import_report *report, struct diag_list *diags)
{
	const struct xml_node *body = xml_first(xml_root(doc), "body");
	const char *id = xml_find_text(xml_root(doc), "meta/owmskern/identifier");
	struct text_import *in;

	if (body == NULL || !text_import_is_name(id)) {
		diag_post(diags, xml_pos(xml_root(doc)), DIAG_TEXT_IMPORT_EMPTY, "deze regeling heeft geen body, of geen identifier in owmskern");
		return NULL;
	}
	in = begin(doc, body, id, diags);
	return text_import_run(in, in->id, report);
}

struct text *
text_read_cvdr(const struct xml_doc *doc, struct diag_list *diags)
{
	return text_import_cvdr(doc, NULL, diags);
}
