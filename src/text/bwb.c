/*
 * A toestand of the Basiswettenbestand: one version of a national law. Everything under meta-data is no text of the
 * law. Articles and divisions are known by their stam-id in every version; what stands below them has ids of this version
 * alone, because the source says nothing about it: comparing finds those by what they say.
 */
#include <string.h>

#include "text/import_int.h"

/* "http://wetten.overheid.nl/id/BWBR0002458/2013-01-01/1": two versions of one day differ in the last number. */
static void
add_version(struct buf *out, const struct xml_node *root)
{
	const char *path = xml_attribute(root, "bwb-ng-vast-deel"), *last = path != NULL ? strrchr(path, '/') : NULL;

	if (last != NULL && strcmp(last, "/0") != 0 && last[1] != '\0' && strspn(last + 1, "0123456789") == strlen(last + 1))
		buf_addf(out, "_%s", last + 1);
}

static struct text *
read_law(const struct xml_doc *doc, const struct xml_node *law, const char *id, const char *date, struct text_import_report *report, struct diag_list *diags)
{
	struct text_import *in = text_import_new(doc, law, id, diags);
	const char *sort = xml_attribute(law, "soort");
	struct buf prefix = BUF_INIT;
	struct text *text;

	in->date = arena_copy(in->text->arena, date);
	text_set_attribute(in->text, in->text->root, "id", id);
	text_set_attribute(in->text, in->text->root, "geldig", date);
	if (sort != NULL)
		text_set_attribute(in->text, in->text->root, "soort", sort);
	buf_addf(&prefix, "%s_%s", id, date);
	add_version(&prefix, xml_root(doc));
	text = text_import_run(in, prefix.data, report);
	buf_free(&prefix);
	return text;
}

struct text *
text_import_bwb(const struct xml_doc *doc, struct text_import_report *report, struct diag_list *diags)
{
	const struct xml_node *root = xml_root(doc), *law = xml_first(root, "wetgeving");
	const char *id = xml_attribute(root, "bwb-id"), *date = xml_attribute(root, "inwerkingtreding");

	if (law == NULL || !text_import_is_name(id) || !text_import_is_name(date)) {
		diag_post(diags, xml_pos(root), DIAG_TEXT_IMPORT_EMPTY, "deze toestand heeft geen wetgeving, of geen bwb-id en inwerkingtreding");
		return NULL;
	}
	return read_law(doc, law, id, date, report, diags);
}

struct text *
text_read_bwb(const struct xml_doc *doc, struct diag_list *diags)
{
	return text_import_bwb(doc, NULL, diags);
}
