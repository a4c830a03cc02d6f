/*
 * The source map. Before a stylesheet is compiled, its literal elements get an attribute with
 * their place, literal text is wrapped in p:t and xsl:value-of in p:v (doc/doc.h says how that
 * looks in the result). Words of a record thus name the record's line. What a variable holds
 * goes into one p:w, because libxml2 compares a tree with a string by its first element only.
 *
 * p:v asks p:plaats(EXPR, PATH) for the record's place, which keeps EXPR's value; the xsl:value-of
 * inside takes it with p:waarde(): EXPR is evaluated once. PATH is the first location path in EXPR.
 */
#include <string.h>

#include <libxslt/xslt.h>

#include "xml/style_int.h"

#define PREFIX "_p"

struct map {
	struct xml_doc		*sheet;
	struct diag_list	*diags;
	xmlNs			*ns;
	int			 faults;
};

static void walk(struct map *map, xmlNode *parent);

static bool
is_blank(const char *text)
{
	return text[strspn(text, " \t\r\n")] == '\0';
}

/* ---- places ---- */

/* Of the first visible character of a text node; of the start tag of an element. */
static struct pos
place_of(const xmlNode *node)
{
	struct pos pos = xml_pos(xml_opaque(node));
	const char *text;

	if (node->type != XML_TEXT_NODE)
		return pos;
	for (text = (const char *)node->content; xml_is_space(*text); text++) {
		if (*text == '\n') {
			pos.line++;
			pos.col = 1;
		} else
			pos.col++;
	}
	return pos;
}

static void
add_place(struct buf *out, struct pos pos)
{
	const char *c;

	for (c = pos.file; *c != '\0'; c++) {
		if (*c == '{' || *c == '}')	/* an attribute value template */
			buf_addc(out, *c);
		buf_addc(out, *c);
	}
	buf_addf(out, ":%d:%d", pos.line, pos.col);
}

static void
set_place(xmlNode *node, xmlNs *ns, struct pos pos)
{
	struct buf place = BUF_INIT;

	add_place(&place, pos);
	xmlNewNsProp(node, ns, BAD_CAST "p", BAD_CAST buf_text(&place));
	buf_free(&place);
}

/* ---- wrappers ---- */

/* Puts a new p:NAME around node. */
static xmlNode *
wrap(struct map *map, xmlNode *node, const char *name)
{
	xmlNode *wrapper = xmlNewDocNode(node->doc, map->ns, BAD_CAST name, NULL);

	wrapper->_private = node->_private;
	wrapper->line = node->line;
	set_place(wrapper, NULL, place_of(node));
	xmlReplaceNode(node, wrapper);
	xmlAddChild(wrapper, node);
	return wrapper;
}

/* ---- does an expression look at the record, and where first? When in doubt: yes. ---- */

static bool
is_name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0 || (c != '\0' && strchr("-._:", c) != NULL);
}

static bool
is_one_of(const char *name, size_t len, const char *const *list)
{
	for (; *list != NULL; list++)
		if (strlen(*list) == len && memcmp(*list, name, len) == 0)
			return true;
	return false;
}

/* A name at *at, moved behind it; an axis, a name test or a function of the context node looks. */
static bool
name_looks(const char **at)
{
	static const char *const operators[] = { "and", "or", "mod", "div", NULL };
	static const char *const blind[] = { "position", "last", "true", "false", NULL };
	static const char *const seeing[] = { "text", "node", "comment", "current", "key", "id", NULL };
	const char *name = *at;
	size_t len;

	while (is_name_char(**at))
		(*at)++;
	len = (size_t)(*at - name);
	*at += strspn(*at, " \t\r\n");
	if (**at != '(')
		return !is_one_of(name, len, operators);
	if (is_one_of(name, len, seeing))
		return true;
	(*at)++;
	*at += strspn(*at, " \t\r\n");
	return **at == ')' && !is_one_of(name, len, blind);
}

/* The first location path (or variable) in an expression; NULL: it only has literals and functions of them. */
static const char *
find_path(const char *at)
{
	const char *close, *name;

	while (*at != '\0') {
		name = at;
		if (*at == '\'' || *at == '"') {
			close = strchr(at + 1, *at);
			at = close != NULL ? close + 1 : at + strlen(at);
		} else if (*at >= '0' && *at <= '9')
			at += strspn(at, "0123456789.");
		else if (strchr("$@*./", *at) != NULL)
			return at;
		else if (!is_name_char(*at))
			at++;
		else if (name_looks(&at))
			return name;
	}
	return NULL;
}

/* The length of a predicate with its brackets, strings in it skipped. */
static size_t
predicate_len(const char *from)
{
	const char *at, *close;
	int depth = 0;

	for (at = from; *at != '\0'; at++) {
		if (*at == '\'' || *at == '"') {
			close = strchr(at + 1, *at);
			at = close != NULL ? close : at;
		}
		depth += (*at == '[') - (*at == ']');
		if (depth == 0)
			return (size_t)(at - from) + 1;
	}
	return strlen(from);
}

/* How far the path goes: names, steps and predicates; a call such as current() or text() with its brackets. */
static int
path_len(const char *path)
{
	const char *at = path;

	while (*at != '\0') {
		if (*at == '[')
			at += predicate_len(at);
		else if (*at == '(' && at > path && is_name_char(at[-1]))
			at += strcspn(at, ")") + (strchr(at, ')') != NULL);
		else if (*at == '*' ? at == path || strchr("/@:", at[-1]) != NULL : is_name_char(*at) || strchr("$@/", *at) != NULL)
			at++;
		else
			break;
	}
	return (int)(at - path);
}

static void
wrap_value(struct map *map, xmlNode *node, const char *select, const char *path)
{
	xmlNode *wrapper = wrap(map, node, "v");
	struct buf place = BUF_INIT;

	buf_addf(&place, "{" PREFIX ":plaats(%s,%.*s)}", select, path_len(path), path);
	xmlNewProp(wrapper, BAD_CAST "r", BAD_CAST buf_text(&place));
	xmlSetProp(node, BAD_CAST "select", BAD_CAST PREFIX ":waarde()");
	buf_free(&place);
}

/* ---- the instructions of XSLT 1.0 that templates may use ---- */

static void
map_text(struct map *map, xmlNode *node)
{
	if (node->children != NULL)
		wrap(map, node, "t");
}

static void
map_value(struct map *map, xmlNode *node)
{
	const char *select = xml_attribute(xml_opaque(node), "select"), *path;

	if (select == NULL)
		return;				/* the compiler says so */
	path = find_path(select);
	if (path != NULL)
		wrap_value(map, node, select, path);
	else
		wrap(map, node, "t");
}

static void
map_element(struct map *map, xmlNode *node)
{
	xmlNode *attribute;
	struct buf place = BUF_INIT;
	struct pos pos = place_of(node);

	walk(map, node);
	attribute = xmlNewDocNode(node->doc, node->ns, BAD_CAST "attribute", NULL);
	attribute->_private = node->_private;
	attribute->line = node->line;
	xmlNewProp(attribute, BAD_CAST "name", BAD_CAST PREFIX ":p");
	buf_addf(&place, "%s:%d:%d", pos.file, pos.line, pos.col);
	xmlAddChild(attribute, xmlNewDocText(node->doc, BAD_CAST buf_text(&place)));
	buf_free(&place);
	if (node->children != NULL)
		xmlAddPrevSibling(node->children, attribute);
	else
		xmlAddChild(node, attribute);
}

/* A variable's or parameter's value. */
static void
map_variable(struct map *map, xmlNode *node)
{
	xmlNode *whole, *child, *next;

	walk(map, node);
	for (child = node->children; child != NULL && child->type != XML_ELEMENT_NODE; child = child->next)
		;
	if (child == NULL)
		return;
	whole = xmlNewDocNode(node->doc, map->ns, BAD_CAST "w", NULL);
	whole->_private = node->_private;
	whole->line = node->line;
	for (child = node->children; child != NULL; child = next) {
		next = child->next;
		xmlUnlinkNode(child);
		xmlAddChild(whole, child);
	}
	xmlAddChild(node, whole);
}

static void
map_nothing(struct map *map, xmlNode *node)
{
	(void)map;
	(void)node;
}

static const struct instruction {
	const char	*name;
	void		(*map)(struct map *map, xmlNode *node);
} instructions[] = {
	{ "stylesheet", walk }, { "transform", walk }, { "template", walk },
	{ "variable", map_variable }, { "param", map_variable }, { "with-param", map_variable },
	{ "if", walk }, { "choose", walk }, { "when", walk }, { "otherwise", walk }, { "for-each", walk }, { "copy", walk },
	{ "apply-templates", walk }, { "call-template", walk }, { "fallback", walk },
	{ "element", map_element }, { "text", map_text }, { "value-of", map_value },
	{ "attribute", map_nothing }, { "comment", map_nothing }, { "processing-instruction", map_nothing }, { "message", map_nothing },
	{ "apply-imports", map_nothing }, { "attribute-set", map_nothing }, { "copy-of", map_nothing }, { "decimal-format", map_nothing },
	{ "import", map_nothing }, { "include", map_nothing }, { "key", map_nothing }, { "namespace-alias", map_nothing }, { "number", map_nothing },
	{ "output", map_nothing }, { "preserve-space", map_nothing }, { "sort", map_nothing }, { "strip-space", map_nothing },
};

static bool
is_xslt(const xmlNode *node)
{
	return node->ns != NULL && strcmp((const char *)node->ns->href, (const char *)XSLT_NAMESPACE) == 0;
}

static const struct instruction *
find_instruction(const xmlNode *node)
{
	size_t i;

	for (i = 0; i < sizeof(instructions) / sizeof(instructions[0]); i++)
		if (strcmp(instructions[i].name, (const char *)node->name) == 0)
			return &instructions[i];
	return NULL;
}

/* What a template says about a record is shown to anyone, so its words are the template's own: text, and expressions without a path. */
static bool
is_fixed(const xmlNode *node)
{
	const char *select = xml_attribute(xml_opaque(node), "select");
	const xmlNode *child;

	if (node->type != XML_ELEMENT_NODE)
		return true;
	if (is_xslt(node) && strcmp((const char *)node->name, "value-of") == 0)
		return select == NULL || find_path(select) == NULL;
	if (!is_xslt(node) || (strcmp((const char *)node->name, "message") != 0 && strcmp((const char *)node->name, "text") != 0))
		return false;
	for (child = node->children; child != NULL && is_fixed(child); child = child->next)
		;
	return child == NULL;
}

/* Every element once, before anything moves: true lines for the compiler's messages, and only known instructions. */
static void
check_elements(struct map *map, xmlNode *node)
{
	xmlNode *child;
	struct pos pos = xml_pos(xml_opaque(node));

	node->line = (unsigned short)(pos.line < 65535 ? pos.line : 65535);
	if (is_xslt(node) && find_instruction(node) == NULL) {
		diag_post(map->diags, pos, DIAG_TEMPLATE_DOOR, "de instructie xsl:%.40s mag niet in een sjabloon", (const char *)node->name);
		map->faults++;
	}
	if (is_xslt(node) && strcmp((const char *)node->name, "message") == 0 && !is_fixed(node)) {
		diag_post(map->diags, pos, DIAG_TEMPLATE, "een xsl:message zegt alleen vaste tekst, want uit het record kan een naam of adres komen");
		map->faults++;
	}
	if (xml_attribute(xml_opaque(node), "extension-element-prefixes") != NULL ||
	    xml_attribute_ns(xml_opaque(node), (const char *)XSLT_NAMESPACE, "extension-element-prefixes") != NULL) {
		diag_post(map->diags, pos, DIAG_TEMPLATE_DOOR, "extensies (extension-element-prefixes) mogen niet in een sjabloon");
		map->faults++;
	}
	for (child = node->children; child != NULL; child = child->next)
		if (child->type == XML_ELEMENT_NODE)
			check_elements(map, child);
}

static void
map_literal(struct map *map, xmlNode *node)
{
	struct pos pos = place_of(node);

	walk(map, node);
	set_place(node, map->ns, pos);
}

static void
walk(struct map *map, xmlNode *parent)
{
	xmlNode *node, *next;

	for (node = parent->children; node != NULL; node = next) {
		next = node->next;
		if (node->type == XML_TEXT_NODE && !is_blank((const char *)node->content))
			wrap(map, node, "t");
		else if (node->type == XML_ELEMENT_NODE && is_xslt(node))
			find_instruction(node)->map(map, node);
		else if (node->type == XML_ELEMENT_NODE)
			map_literal(map, node);
	}
}

/* Only the instructions directly below the root; other elements there are the author's own notes. */
static void
walk_top(struct map *map, xmlNode *root)
{
	xmlNode *node;

	for (node = root->children; node != NULL; node = node->next)
		if (node->type == XML_ELEMENT_NODE && is_xslt(node))
			find_instruction(node)->map(map, node);
}

int
xml_srcmap_add(struct xml_doc *sheet, struct diag_list *diags)
{
	xmlNode *root = xmlDocGetRootElement(sheet->tree);
	struct map map = { .sheet = sheet, .diags = diags };

	if (!is_xslt(root) || (strcmp((const char *)root->name, "stylesheet") != 0 && strcmp((const char *)root->name, "transform") != 0)) {
		diag_post(diags, xml_pos(xml_opaque(root)), DIAG_TEMPLATE, "dit is geen sjabloon: het begint niet met xsl:stylesheet");
		return -1;
	}
	check_elements(&map, root);
	if (map.faults > 0)
		return -1;
	map.ns = xmlNewNs(root, BAD_CAST XML_NS_PLACE, BAD_CAST PREFIX);
	walk_top(&map, root);
	return 0;
}
