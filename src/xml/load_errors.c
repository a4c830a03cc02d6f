/*
 * What libxml2 finds after the scan, in Dutch. A row names the code and the text; %s is
 * the name of an element, attribute or prefix, never content. The rest gets a general text.
 */
#include <string.h>

#include "xml/xml_int.h"

enum where { AT_ERROR, AT_TAG, AT_SECOND };	/* AT_SECOND: the second attribute of that name */

static const struct row {
	int		 error;
	enum diag_code	 code;
	enum where	 where;
	const char	*text;		/* at most one %s: str1 */
} rows[] = {
	{ XML_ERR_ATTRIBUTE_REDEFINED, DIAG_XML_ATTRIBUTE_TWICE, AT_SECOND, "het attribuut %s staat twee keer in deze tag" },
	{ XML_NS_ERR_ATTRIBUTE_REDEFINED, DIAG_XML_ATTRIBUTE_TWICE, AT_SECOND, "het attribuut %s staat twee keer in deze tag" },
	{ XML_NS_ERR_UNDEFINED_NAMESPACE, DIAG_XML_NAMESPACE, AT_TAG, "het voorvoegsel %s is niet gekoppeld aan een naamruimte (xmlns)" },
	{ XML_NS_ERR_QNAME, DIAG_XML_NAMESPACE, AT_TAG, "een naam in deze tag heeft een dubbele punt te veel" },
	{ XML_NS_ERR_COLON, DIAG_XML_NAMESPACE, AT_TAG, "een naam in deze tag heeft een dubbele punt te veel" },
	{ XML_NS_ERR_XML_NAMESPACE, DIAG_XML_NAMESPACE, AT_TAG, "deze naamruimte mag hier niet worden gebruikt" },
	{ XML_NS_ERR_EMPTY, DIAG_XML_NAMESPACE, AT_TAG, "een voorvoegsel kan geen lege naamruimte hebben" },
	{ XML_ERR_INVALID_CHAR, DIAG_XML_CHARACTER, AT_ERROR, "hier staat een teken dat niet in XML mag" },
	{ XML_ERR_INVALID_CHARREF, DIAG_XML_CHARACTER, AT_ERROR, "deze verwijzing noemt een teken dat niet in XML mag" },
	{ XML_ERR_UNDECLARED_ENTITY, DIAG_XML_ENTITY, AT_ERROR, "hier staat een & die geen bekende verwijzing begint" },
	{ XML_ERR_ENTITYREF_SEMICOL_MISSING, DIAG_XML_ENTITY, AT_ERROR, "hier ontbreekt een puntkomma na een verwijzing" },
	{ XML_ERR_NAME_REQUIRED, DIAG_XML_SYNTAX, AT_ERROR, "hier hoort een naam te staan" },
	{ XML_ERR_SPACE_REQUIRED, DIAG_XML_SYNTAX, AT_ERROR, "hier hoort een spatie te staan" },
	{ XML_ERR_GT_REQUIRED, DIAG_XML_SYNTAX, AT_ERROR, "deze tag wordt niet gesloten met >" },
	{ XML_ERR_MISPLACED_CDATA_END, DIAG_XML_SYNTAX, AT_ERROR, "]]> mag niet in gewone tekst staan; schrijf ]]&gt;" },
	{ XML_ERR_HYPHEN_IN_COMMENT, DIAG_XML_SYNTAX, AT_ERROR, "in commentaar mogen geen twee streepjes naast elkaar staan" },
	{ XML_ERR_RESERVED_XML_NAME, DIAG_XML_SYNTAX, AT_ERROR, "de XML-declaratie (<?xml ...?>) mag alleen helemaal vooraan staan" },
	{ XML_ERR_DOCUMENT_END, DIAG_XML_SYNTAX, AT_ERROR, "na het laatste element mag niets meer staan" },
	{ XML_ERR_DOCUMENT_EMPTY, DIAG_XML_NOT_XML, AT_ERROR, "dit bestand heeft geen enkel element" },
	{ XML_ERR_VERSION_MISSING, DIAG_XML_SYNTAX, AT_ERROR, "in de XML-declaratie ontbreekt version" },
	{ XML_ERR_XMLDECL_NOT_FINISHED, DIAG_XML_SYNTAX, AT_ERROR, "de XML-declaratie wordt niet gesloten met ?>" },
	{ XML_ERR_UNKNOWN_VERSION, DIAG_XML_SYNTAX, AT_ERROR, "deze versie van XML leest Klaar niet; gebruik 1.0" },
};

static const struct row general = { 0, DIAG_XML_SYNTAX, AT_ERROR, "dit is geen goede XML" };

static const struct row *
find_row(int error)
{
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (rows[i].error == error)
			return &rows[i];
	return &general;
}

static struct pos
place(const struct xml_doc *doc, const struct row *row, const char *name, size_t offset, size_t next_place)
{
	const struct xml_place *tag;
	long second = -1;

	if (row->where == AT_ERROR || next_place >= doc->place_count || doc->places[next_place].kind == XML_PLACE_TEXT)
		return xml_pos_of_offset(doc, offset < doc->text_len ? offset : doc->text_len);
	tag = &doc->places[next_place];
	if (row->where == AT_SECOND)
		second = xml_markup_find(doc, tag->offset, name, 1);
	if (second >= 0)
		return xml_pos_of_offset(doc, (size_t)second);
	return (struct pos){ doc->name, tag->line, tag->col };
}

void
xml_post_parser_error(const struct xml_doc *doc, const xmlError *error, size_t offset, size_t next_place, struct diag_list *diags)
{
	const struct row *row = find_row(error->code);
	const char *name = error->str1 != NULL ? error->str1 : "", *hole = strstr(row->text, "%s");

	if (hole == NULL)
		diag_post(diags, place(doc, row, name, offset, next_place), row->code, "%s", row->text);
	else
		diag_post(diags, place(doc, row, name, offset, next_place), row->code, "%.*s%.60s%s",
		    (int)(hole - row->text), row->text, name, hole + 2);
}
