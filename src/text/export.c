/*
 * A text written: as RegelingCompact of STOP (imop-tekst 1.1), and as elements for a template. STOP knows no named values and has the
 * Aanhef and Sluiting in the besluit: there those are left out, the words of a value stay.
 */
#include <string.h>

#include "text/text_int.h"

/* ---- which attributes STOP has, and what it wants where a text has none ---- */

#define LINES	"colsep", "rowsep"

static const struct { enum text_kind kind; const char *names[10]; } attributes[] = {
	{ TEXT_LIJST, { "type" } }, { TEXT_CITAAT, { "bron", "url", "auteur" } },
	{ TEXT_NOOT, { "type", "id" } }, { TEXT_NOOTREF, { "refid" } }, { TEXT_ABBR, { "title" } },
	{ TEXT_EXTREF, { "soort", "ref", "scope" } }, { TEXT_INTREF, { "ref", "scope" } },
	{ TEXT_EXTIOREF, { "ref" } }, { TEXT_INTIOREF, { "ref" } }, { TEXT_CONTACT, { "adres", "soort" } },
	{ TEXT_TABLE, { "frame", LINES, "pgwide", "tabstyle", "orient" } }, { TEXT_TGROUP, { "cols", "align", LINES, "char", "charoff" } },
	{ TEXT_COLSPEC, { "colname", "colnum", "colwidth", "align", LINES, "char", "charoff" } },
	{ TEXT_THEAD, { "valign" } }, { TEXT_TBODY, { "valign" } }, { TEXT_ROW, { "rowsep", "valign" } },
	{ TEXT_ENTRY, { "colname", "namest", "nameend", "morerows", LINES, "align", "valign", "rotate" } },
	{ TEXT_ILLUSTRATIE, { "naam", "breedte", "hoogte", "schaal", "uitlijning", "kleur", "formaat", "alt", "dpi" } },
	{ TEXT_INLINETEKSTAFBEELDING, { "naam", "breedte", "hoogte", "schaal", "kleur", "formaat", "alt", "dpi" } },
	{ TEXT_BIJSCHRIFT, { "locatie" } },
};

static const struct { enum text_kind kind; const char *name, *value; } wanted[] = {
	{ TEXT_TGROUP, "align", "left" }, { TEXT_THEAD, "valign", "top" }, { TEXT_TBODY, "valign", "top" }, { TEXT_BIJSCHRIFT, "locatie", "onder" },
	{ TEXT_NOOT, "type", "voet" }, { TEXT_ABBR, "title", "" },
};

static void
add_attribute(struct buf *out, const char *name, const char *value)
{
	buf_addf(out, " %s=\"", name);
	buf_add_xml(out, value, strlen(value));
	buf_addc(out, '"');
}

static void
add_known_attributes(struct buf *out, const struct text_node *node, const char *const *names)
{
	const char *value;
	size_t i;

	for (i = 0; i < sizeof(attributes[0].names) / sizeof(attributes[0].names[0]) && names[i] != NULL; i++) {
		value = text_attribute(node, names[i]);
		if (value != NULL)
			add_attribute(out, names[i], value);
	}
}

static const char *
list_type(const struct text_node *list)
{
	const struct text_node *item = text_child(list, TEXT_LI);

	return item != NULL && text_child(item, TEXT_LINUMMER) != NULL ? "expliciet" : "ongemarkeerd";
}

static void
add_attributes(struct buf *out, const struct text_node *node)
{
	size_t i;

	for (i = 0; i < sizeof(attributes) / sizeof(attributes[0]); i++)
		if (attributes[i].kind == node->kind)
			add_known_attributes(out, node, attributes[i].names);
	for (i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++)
		if (wanted[i].kind == node->kind && text_attribute(node, wanted[i].name) == NULL)
			add_attribute(out, wanted[i].name, wanted[i].value);
	if (node->kind == TEXT_LIJST && text_attribute(node, "type") == NULL)
		add_attribute(out, "type", list_type(node));
	if (node->eid != NULL)
		add_attribute(out, "eId", node->eid);
	if (node->wid != NULL)
		add_attribute(out, "wId", node->wid);
}

/* ---- STOP ---- */

static void add_below(struct buf *out, const struct text_node *node, int depth);

static bool
is_of_besluit(const struct text_node *node)
{
	return (node->kind == TEXT_AANHEF || node->kind == TEXT_SLUITING) && node->parent != NULL && node->parent->kind == TEXT_REGELING;
}

static bool
is_unwrapped(const struct text_node *node)
{
	return node->kind == TEXT_WAARDE || node->kind == TEXT_REDACTIE;
}

static bool
is_among_words(const struct text_node *node)
{
	return node->kind == TEXT_CHARS || (text_kind_flags(node->kind) & TEXT_INLINE) != 0;
}

static const char *
stop_name(const struct text_node *node)
{
	bool of_figure = node->kind == TEXT_TABLETITLE && node->parent != NULL && node->parent->kind == TEXT_FIGUUR;

	return text_kind_name(of_figure ? TEXT_TITEL : node->kind);
}

static void
add_line(struct buf *out, int depth)
{
	buf_addc(out, '\n');
	for (; depth > 0; depth--)
		buf_addc(out, ' ');
}

static void
add_element(struct buf *out, const struct text_node *node, int depth)
{
	buf_addf(out, "<%s", stop_name(node));
	add_attributes(out, node);
	if (node->first == NULL) {
		buf_adds(out, "/>");
		return;
	}
	buf_addc(out, '>');
	add_below(out, node, depth + 1);
	if (!text_holds_words(node->kind) && node->kind != TEXT_NOOT)
		add_line(out, depth);
	buf_addf(out, "</%s>", stop_name(node));
}

static void
add_node(struct buf *out, const struct text_node *node, int depth)
{
	if (is_of_besluit(node))
		return;
	if (node->kind == TEXT_CHARS) {
		buf_add_xml(out, node->text, strlen(node->text));
	} else if (is_unwrapped(node)) {
		add_below(out, node, depth);
	} else {
		if (!is_among_words(node) && node->parent->kind != TEXT_NOOT)
			add_line(out, depth);
		add_element(out, node, depth);
	}
}

static void
add_below(struct buf *out, const struct text_node *node, int depth)
{
	const struct text_node *child;

	for (child = node->first; child != NULL; child = child->next)
		add_node(out, child, depth);
}

void
text_add_stop(struct buf *out, const struct text *text, const char *expression)
{
	buf_adds(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<RegelingCompact xmlns=\"" TEXT_NS_STOP "\" componentnaam=\"main\"");
	if (expression != NULL)
		add_attribute(out, "wordt", expression);
	buf_addc(out, '>');
	add_below(out, text->root, 1);
	buf_adds(out, "\n</RegelingCompact>\n");
}

/* ---- for a template ---- */

static void
set_attributes(struct xml_node *to, const struct text_node *node)
{
	const struct text_attribute *at;

	for (at = node->attributes; at != NULL; at = at->next)
		xml_set_attribute(to, at->name, at->value);
	if (node->eid != NULL)
		xml_set_attribute(to, "eId", node->eid);
	if (node->wid != NULL)
		xml_set_attribute(to, "wId", node->wid);
}

void
text_add_xml(struct xml_doc *doc, struct xml_node *parent, const struct text_node *node)
{
	const struct text_node *child;
	struct xml_node *added;

	if (node->kind == TEXT_CHARS) {
		xml_add_text(doc, parent, node->text, node->pos);
		return;
	}
	added = xml_add(doc, parent, TEXT_NS_STOP, text_kind_name(node->kind), NULL, node->pos);
	set_attributes(added, node);
	for (child = node->first; child != NULL; child = child->next)
		text_add_xml(doc, added, child);
}
