/*
 * The functions that templates may call: those of the caller (namespace k), k:organisatie(), and the two of
 * the source map. The run is found through the context: nothing is global.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>

#include "xml/style_int.h"

#define MAX_ARGS 16

/* ---- places ---- */

bool
xml_run_in_source(const struct xml_run *run, const xmlNode *node)
{
	if (node == NULL || node->type == XML_NAMESPACE_DECL)
		return false;
	return node->doc == run->source->tree;
}

struct pos
xml_run_pos(const struct xml_run *run, const xmlNode *node)
{
	if (node == NULL || !xml_run_in_source(run, node) || node->type == XML_DOCUMENT_NODE)
		return xml_pos(xml_root(run->source));
	if (node->type == XML_ATTRIBUTE_NODE)
		return xml_attribute_pos(xml_opaque(node->parent), (const char *)node->name);
	return xml_pos(xml_opaque(node));
}

static const xmlNode *
first_node(xmlXPathObject *value)
{
	if (value == NULL || value->type != XPATH_NODESET || value->nodesetval == NULL || value->nodesetval->nodeNr == 0)
		return NULL;
	xmlXPathNodeSetSort(value->nodesetval);
	return value->nodesetval->nodeTab[0];
}

/* ---- the caller's functions ---- */

/* At most two decimals, no exponent: binary fractions must not reach an amount. */
static char *
number_text(double number)
{
	long long hundredths;
	char *text;
	size_t len;

	if (isnan(number) || fabs(number) > 1e13)
		return mem_copy(isnan(number) ? "NaN" : "Infinity");
	hundredths = llround(number * 100);
	text = mem_format("%s%lld.%02lld", hundredths < 0 ? "-" : "", llabs(hundredths) / 100, llabs(hundredths) % 100);
	len = strlen(text);
	while (text[len - 1] == '0')
		text[--len] = '\0';
	if (text[len - 1] == '.')
		text[len - 1] = '\0';
	return text;
}

static char *
argument_text(xmlXPathObject *value)
{
	xmlChar *text;
	char *copy;

	if (value->type == XPATH_NUMBER)
		return number_text(value->floatval);
	text = xmlXPathCastToString(value);
	copy = mem_copy(text != NULL ? (const char *)text : "");
	xmlFree(text);
	return copy;
}

static const struct xml_function *
find_function(const struct xml_env *env, const char *name)
{
	const struct xml_function *function = env->functions;

	while (function != NULL && function->name != NULL && strcmp(function->name, name) != 0)
		function++;
	return function;
}

static void
post_failure(struct xml_run *run, enum diag_code code, const xmlNode *node, const char *name, const char *why)
{
	struct pos inst = run->context->inst != NULL ? xml_pos(xml_opaque(run->context->inst)) : (struct pos){ NULL, 0, 0 };

	run->context->state = XSLT_STATE_STOPPED;
	if (run->failed)
		return;
	run->failed = true;
	if (inst.file != NULL)
		diag_post(run->diags, xml_run_pos(run, node), code, "k:%s: %s (sjabloon %s:%d)", name, why, inst.file, inst.line);
	else
		diag_post(run->diags, xml_run_pos(run, node), code, "k:%s: %s", name, why);
}

static void
call(struct xml_run *run, const struct xml_function *function, xmlXPathParserContext *parser, int argc, char **argv, const xmlNode *place)
{
	struct buf out = BUF_INIT;

	if (argc < function->min_args || argc > function->max_args)
		post_failure(run, DIAG_FUNCTION, place, function->name, "het sjabloon geeft een verkeerd aantal waarden mee");
	else if (function->call(run->env->ctx, argc, (const char *const *)argv, &out) == -1)
		post_failure(run, DIAG_FUNCTION, place, function->name, buf_text(&out));
	valuePush(parser, xmlXPathNewCString(run->failed ? "" : buf_text(&out)));
	buf_free(&out);
}

static struct xml_run *
run_of(xmlXPathParserContext *parser)
{
	return xsltXPathGetTransformContext(parser)->_private;
}

static void
on_function(xmlXPathParserContext *parser, int argc)
{
	struct xml_run *run = run_of(parser);
	const struct xml_function *function = find_function(run->env, (const char *)parser->context->function);
	const xmlNode *place = parser->context->node;
	xmlXPathObject *value;
	char *argv[MAX_ARGS];
	int i;

	if (argc > MAX_ARGS) {
		xmlXPathSetArityError(parser);
		return;
	}
	for (i = argc - 1; i >= 0; i--) {
		value = valuePop(parser);
		argv[i] = value != NULL ? argument_text(value) : mem_copy("");
		if (xml_run_in_source(run, first_node(value)))
			place = first_node(value);
		xmlXPathFreeObject(value);
	}
	call(run, function, parser, argc, argv, place);
	for (i = 0; i < argc; i++)
		free(argv[i]);
}

static void
on_organisation(xmlXPathParserContext *parser, int argc)
{
	const struct xml_doc *organisation = run_of(parser)->env->organisation;

	if (argc != 0) {
		xmlXPathSetArityError(parser);
		return;
	}
	valuePush(parser, xmlXPathNewNodeSet(organisation != NULL ? xmlDocGetRootElement(organisation->tree) : NULL));
}

/* A template gets all it needs from its caller. */
static void
on_document(xmlXPathParserContext *parser, int argc)
{
	xml_post_run(run_of(parser), DIAG_TEMPLATE_DOOR, "een sjabloon mag geen ander bestand lezen: document()");
	while (argc-- > 0)
		xmlXPathFreeObject(valuePop(parser));
	valuePush(parser, xmlXPathNewNodeSet(NULL));
}

/* ---- the source map's functions ---- */

/* A variable made by a template body: its own wrappers know. */
static const char *
place_in_tree(const xmlNode *node)
{
	const char *place;

	for (; node != NULL; node = node->next) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		if (strcmp((const char *)node->name, "v") == 0 && strcmp(xml_namespace(xml_opaque(node)), XML_NS_PLACE) == 0 &&
		    node->properties != NULL && node->properties->next != NULL && node->properties->next->children != NULL &&
		    *node->properties->next->children->content != '\0')
			return (const char *)node->properties->next->children->content;
		place = place_in_tree(node->children);
		if (place != NULL)
			return place;
	}
	return NULL;
}

static const char *
place_of_variable(const xmlXPathObject *value)
{
	if (value->type != XPATH_XSLT_TREE || value->nodesetval == NULL || value->nodesetval->nodeNr == 0)
		return NULL;
	return place_in_tree(value->nodesetval->nodeTab[0]->children);
}

/* Its words are nobody's secret, but they too can only be changed where they stand. */
static bool
is_of_organisation(const struct xml_run *run, const xmlNode *node)
{
	return node != NULL && (node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE) && run->env->organisation != NULL &&
	    node->doc == run->env->organisation->tree;
}

static void
push_place(xmlXPathParserContext *parser, const struct xml_run *run, const xmlNode *node)
{
	struct pos pos = { NULL, 0, 0 };
	struct buf text = BUF_INIT;

	if (xml_run_in_source(run, node))
		pos = xml_run_pos(run, node);
	else if (is_of_organisation(run, node))
		pos = xml_pos(xml_opaque(node));
	if (pos.file != NULL)
		buf_addf(&text, "%s:%d:%d", pos.file, pos.line, pos.col);
	valuePush(parser, xmlXPathNewCString(buf_text(&text)));
	buf_free(&text);
}

/* The place of value, or of the path in its expression, or else of the node that the template is at. */
static void
push_origin(xmlXPathParserContext *parser, const struct xml_run *run, xmlXPathObject *value, xmlXPathObject *path)
{
	const char *known = place_of_variable(value);

	if (known == NULL)
		known = place_of_variable(path);
	if (known != NULL)
		valuePush(parser, xmlXPathNewCString(known));
	else if (value->type == XPATH_NODESET)
		push_place(parser, run, first_node(value));
	else
		push_place(parser, run, first_node(path) != NULL ? first_node(path) : parser->context->node);
}

static void
on_place(xmlXPathParserContext *parser, int argc)
{
	struct xml_run *run = run_of(parser);
	xmlXPathObject *path = argc == 2 ? valuePop(parser) : NULL, *value = argc == 2 ? valuePop(parser) : NULL;

	if (value == NULL || path == NULL) {
		xmlXPathFreeObject(path);
		xmlXPathSetArityError(parser);
		return;
	}
	xmlFree(run->value);
	run->value = xmlXPathCastToString(value);
	push_origin(parser, run, value, path);
	xmlXPathFreeObject(value);
	xmlXPathFreeObject(path);
}

static void
on_value(xmlXPathParserContext *parser, int argc)
{
	struct xml_run *run = run_of(parser);
	xmlChar *value = run->value != NULL ? run->value : xmlStrdup(BAD_CAST "");

	run->value = NULL;
	valuePush(parser, xmlXPathWrapString(value));
}

void
xml_functions_add(struct xml_run *run)
{
	const struct xml_function *function;

	xmlXPathRegisterFunc(run->context->xpathCtxt, BAD_CAST "document", NULL);
	xmlXPathRegisterFunc(run->context->xpathCtxt, BAD_CAST "document", on_document);
	xsltRegisterExtFunction(run->context, BAD_CAST "plaats", BAD_CAST XML_NS_PLACE, on_place);
	xsltRegisterExtFunction(run->context, BAD_CAST "waarde", BAD_CAST XML_NS_PLACE, on_value);
	xsltRegisterExtFunction(run->context, BAD_CAST "organisatie", BAD_CAST XML_NS_FUNCTIONS, on_organisation);
	for (function = run->env->functions; function != NULL && function->name != NULL; function++)
		xsltRegisterExtFunction(run->context, BAD_CAST function->name, BAD_CAST XML_NS_FUNCTIONS, on_function);
}
