/*
 * The only door to libxslt: compiling a stylesheet and running it over a record. Nothing is read or
 * written by a run; what the library says becomes a Dutch diagnostic at the template's line.
 * The library's compile errors only go to its global handler: it is ours during a compilation.
 */
#define _XOPEN_SOURCE 700	/* realpath */

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/xpath.h>
#include <libxslt/transform.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltutils.h>

#include "xml/style_int.h"

#define MAX_TEMPLATE_DEPTH 500

static void __attribute__((format(printf, 2, 3)))
be_silent(void *ctx, const char *fmt, ...)
{
	(void)ctx;
	(void)fmt;
}

void
xml_transform_init(void)
{
	xsltInit();
	xsltSetGenericErrorFunc(NULL, be_silent);
	xml_sheets_init();
}

void
xml_transform_exit(void)
{
	xml_sheets_exit();
	xsltCleanupGlobals();
}

/* ---- compiling ---- */

/* What the library says, by how it begins. */
static const struct compile_text { const char *begins; enum diag_code code; const char *text; } known[] = {
	{ "could not compile", DIAG_TEMPLATE, "een XPath-expressie in dit element klopt niet" },
	{ "xsl:import : unable to load", DIAG_TEMPLATE, "het sjabloon dat hier wordt geïmporteerd, is er niet of klopt niet" },
	{ "xsl:include : unable to load", DIAG_TEMPLATE, "het sjabloon dat hier wordt ingevoegd, is er niet of klopt niet" },
	{ "xsl:import : recursion", DIAG_TEMPLATE, "dit sjabloon importeert zichzelf" },
	{ "xsl:include : recursion", DIAG_TEMPLATE, "dit sjabloon voegt zichzelf in" },
	{ "xsltCompilePattern", DIAG_TEMPLATE, "het patroon in match klopt niet" },
	{ "xsl:template: error", DIAG_TEMPLATE, "een sjabloon met deze naam is er al" },
	{ "Attribute template", DIAG_TEMPLATE, "een waarde tussen accolades klopt niet" },
	{ "Network file read", DIAG_TEMPLATE_DOOR, "een sjabloon van het netwerk mag niet" },
	{ "", DIAG_TEMPLATE, "dit sjabloon klopt hier niet" },
};

static const struct compile_text *
compile_text(const char *said)
{
	const struct compile_text *row = known;

	while (strncmp(said, row->begins, strlen(row->begins)) != 0)
		row++;
	return row;
}

/* The element called name that begins on line. */
static const xmlNode *
find_on_line(const xmlNode *node, int line, const char *name)
{
	const xmlNode *found;

	for (; node != NULL; node = node->next) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		if (xml_pos(xml_opaque(node)).line == line && strcmp((const char *)node->name, name) == 0)
			return node;
		found = find_on_line(node->children, line, name);
		if (found != NULL)
			return found;
	}
	return NULL;
}

static struct pos
compile_pos(const struct xml_sheets *sheets, const char *uri, int line, const char *element)
{
	struct pos pos = { sheets->docs[0]->name, 0, 0 };
	const xmlNode *node;
	size_t i;

	for (i = 0; i < sheets->count; i++) {
		if (sheets->docs[i]->tree->URL == NULL || strcmp((const char *)sheets->docs[i]->tree->URL, uri) != 0)
			continue;
		node = find_on_line(xmlDocGetRootElement(sheets->docs[i]->tree), line, element);
		return node != NULL ? xml_pos(xml_opaque(node)) : (struct pos){ sheets->docs[i]->name, line, 0 };
	}
	return pos;
}

static void
post_compile(struct xml_sheets *sheets, struct pos pos, const char *said)
{
	size_t count = diag_count(sheets->diags);
	const struct diag *last = count > 0 ? diag_at(sheets->diags, count - 1) : NULL;

	sheets->errors++;
	if (last != NULL && last->code == DIAG_TEMPLATE && last->pos.line == pos.line && last->pos.file != NULL && strcmp(last->pos.file, pos.file) == 0)
		return;			/* one fault, told twice */
	diag_post(sheets->diags, pos, compile_text(said)->code, "%s", compile_text(said)->text);
	diag_proof(sheets->diags, said);
}

/* Reads "compilation error: file URI line N element NAME\n" in place. False: it is something else. */
static bool
read_context(char *said, const char **uri, int *line, const char **element)
{
	static const char begins[] = "compilation error: file ";
	char *at = strstr(said, " line "), *name = strstr(said, " element ");

	if (strncmp(said, begins, sizeof(begins) - 1) != 0 || at == NULL || name == NULL)
		return false;
	*uri = said + sizeof(begins) - 1;
	*line = (int)strtol(at + 6, NULL, 10);
	*element = name + 9;
	*at = '\0';
	name[9 + strcspn(name + 9, " \n")] = '\0';
	return true;
}

/*
 * First "compilation error: file URI line N element NAME\n", then the message. A message without that is
 * kept: it counts when nothing better follows.
 */
static void __attribute__((format(printf, 2, 3)))
on_compile_error(void *ctx, const char *fmt, ...)
{
	struct xml_sheets *sheets = ctx;
	const char *uri, *element;
	char piece[2000];
	va_list args;
	int line;

	va_start(args, fmt);
	vsnprintf(piece, sizeof(piece), fmt, args);
	va_end(args);
	if (strncmp(piece, "compilation error", 17) == 0) {
		buf_clear(&sheets->said);
		buf_adds(&sheets->said, piece);
		return;
	}
	piece[strcspn(piece, "\n")] = '\0';
	if (*piece == '\0' || strcmp(piece, "error") == 0)
		return;
	if (sheets->said.len > 0 && read_context(sheets->said.data, &uri, &line, &element))
		post_compile(sheets, compile_pos(sheets, uri, line, element), piece);
	else if (sheets->loose.len == 0)
		buf_adds(&sheets->loose, piece);
	buf_clear(&sheets->said);
}

static int
compile(struct xml_style *style, struct xml_doc *main_sheet)
{
	struct xml_sheets *sheets = &style->sheets;

	xsltSetGenericErrorFunc(sheets, on_compile_error);
	style->sheet = xsltParseStylesheetDoc(main_sheet->tree);
	xsltSetGenericErrorFunc(NULL, be_silent);
	if (style->sheet == NULL)
		xmlFreeDoc(main_sheet->tree);
	if (style->sheet != NULL && style->sheet->errors == 0 && sheets->errors == 0)
		return 0;
	if (sheets->errors == 0)
		post_compile(sheets, (struct pos){ main_sheet->name, 0, 0 }, buf_text(&sheets->loose));
	return -1;
}

static xsltSecurityPrefs *
forbid_all(void)
{
	static const xsltSecurityOption doors[] = { XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY,
	    XSLT_SECPREF_READ_NETWORK, XSLT_SECPREF_WRITE_NETWORK };
	xsltSecurityPrefs *prefs = xsltNewSecurityPrefs();
	size_t i;

	for (i = 0; i < sizeof(doors) / sizeof(doors[0]); i++)
		xsltSetSecurityPrefs(prefs, doors[i], xsltSecurityForbid);
	return prefs;
}

struct xml_style *
xml_style_load(const char *path, const char *root, struct diag_list *diags)
{
	struct xml_style *style = mem_alloc(sizeof(*style));
	struct xml_doc *main_sheet = NULL;
	char *real = realpath(root, NULL);

	style->shut = forbid_all();
	style->sheets.diags = diags;
	if (real == NULL)
		diag_post(diags, (struct pos){ root, 0, 0 }, DIAG_FILE_MISSING, "de map met sjablonen bestaat niet");
	else {
		style->sheets.root = mem_copy(real);
		main_sheet = xml_sheet_open(&style->sheets, path, NULL, (struct pos){ NULL, 0, 0 });
	}
	free(real);
	if (main_sheet != NULL && compile(style, main_sheet) == 0) {
		style->sheets.diags = NULL;
		return style;
	}
	xml_style_free(style);
	return NULL;
}

void
xml_style_free(struct xml_style *style)
{
	size_t i;

	if (style == NULL)
		return;
	xsltFreeStylesheet(style->sheet);
	for (i = 0; i < style->sheets.count; i++) {
		style->sheets.docs[i]->tree = NULL;	/* freed with the stylesheet */
		xml_doc_free(style->sheets.docs[i]);
	}
	xsltFreeSecurityPrefs(style->shut);
	buf_free(&style->sheets.said);
	buf_free(&style->sheets.loose);
	free(style->sheets.docs);
	free(style->sheets.root);
	free(style);
}

/* ---- running ---- */

static const struct { const char *holds; enum diag_code code; const char *text; } run_texts[] = {
	{ "read rights", DIAG_TEMPLATE_DOOR, "een sjabloon mag geen ander bestand lezen (document)" },
	{ "write rights", DIAG_TEMPLATE_DOOR, "een sjabloon mag niets schrijven" },
	{ "infinite template recursion", DIAG_TEMPLATE_RUN, "sjablonen roepen elkaar zonder einde aan" },
	{ "template was not found", DIAG_TEMPLATE_RUN, "het sjabloon dat hier wordt aangeroepen, bestaat niet" },
	{ "has not been declared", DIAG_TEMPLATE_RUN, "deze variabele bestaat hier niet" },
	{ "Variable", DIAG_TEMPLATE_RUN, "een variabele bestaat hier niet" },
	{ "attribute", DIAG_TEMPLATE_RUN, "een attribuut kan hier niet worden gemaakt" },
};

static const struct { int error; const char *text; } xpath_texts[] = {
	{ XML_XPATH_UNKNOWN_FUNC_ERROR, "deze functie bestaat niet" },
	{ XML_XPATH_UNDEF_VARIABLE_ERROR, "deze variabele bestaat niet" },
	{ XML_XPATH_INVALID_ARITY, "deze functie krijgt een verkeerd aantal waarden" },
	{ XML_XPATH_UNDEF_PREFIX_ERROR, "het voorvoegsel is niet gekoppeld aan een naamruimte" },
	{ XML_XPATH_INVALID_TYPE, "deze expressie levert iets anders dan hier nodig is" },
};

void
xml_post_run(struct xml_run *run, enum diag_code code, const char *text)
{
	const xmlNode *inst = run->context->inst, *node = run->context->node;
	struct pos pos = inst != NULL ? xml_pos(xml_opaque(inst)) : (struct pos){ NULL, 0, 0 }, record = xml_run_pos(run, node);

	run->context->state = XSLT_STATE_STOPPED;
	if (run->failed)
		return;
	run->failed = true;
	if (pos.file == NULL)
		diag_post(run->diags, record, code, "%s", text);
	else if (record.file != NULL)
		diag_post(run->diags, pos, code, "%s (bij %s:%d)", text, record.file, record.line);
	else
		diag_post(run->diags, pos, code, "%s", text);
}

static void
post_message(struct xml_run *run, const char *text)
{
	const char *terminate = xml_attribute(xml_opaque(run->context->inst), "terminate");
	bool refuses = terminate != NULL && strcmp(terminate, "yes") == 0;

	diag_post(run->diags, xml_run_pos(run, run->context->node), refuses ? DIAG_TEMPLATE_MESSAGE : DIAG_TEMPLATE_NOTE, "%s", text);
	if (refuses)
		run->failed = true;
}

static bool
is_message(const xmlNode *inst)
{
	return inst != NULL && strcmp((const char *)inst->name, "message") == 0 &&
	    strcmp(xml_namespace(xml_opaque(inst)), (const char *)XSLT_NAMESPACE) == 0;
}

/* White space of a message's layout in the template is not part of its text. */
static char *
one_line(const char *text)
{
	char *out = mem_copy(text), *to = out;

	for (text += strspn(text, " \t\r\n"); *text != '\0'; text += strspn(text, " \t\r\n")) {
		if (to != out)
			*to++ = ' ';
		while (*text != '\0' && !xml_is_space(*text))
			*to++ = *text++;
	}
	*to = '\0';
	return out;
}

static void __attribute__((format(printf, 2, 3)))
on_run_error(void *ctx, const char *fmt, ...)
{
	struct xml_run *run = ctx;
	char piece[2000], *line;
	va_list args;
	size_t i;

	va_start(args, fmt);
	vsnprintf(piece, sizeof(piece), fmt, args);
	va_end(args);
	line = one_line(piece);
	if (*line == '\0' || run->failed || strncmp(line, "runtime error: file", 19) == 0)
		;
	else if (is_message(run->context->inst) && strcmp(fmt, "%s") == 0)
		post_message(run, line);
	else {
		for (i = 0; i < sizeof(run_texts) / sizeof(run_texts[0]); i++)
			if (strstr(line, run_texts[i].holds) != NULL)
				xml_post_run(run, run_texts[i].code, run_texts[i].text);
		xml_post_run(run, DIAG_TEMPLATE_RUN, "het sjabloon loopt hier vast");
	}
	free(line);
}

static void
on_xpath_error(void *ctx, xmlError *error)
{
	struct xml_run *run = ctx;
	const char *text = "een XPath-expressie kan hier niet worden uitgerekend";
	size_t i;

	if (run->failed)
		return;
	for (i = 0; i < sizeof(xpath_texts) / sizeof(xpath_texts[0]); i++)
		if (xpath_texts[i].error == error->code)
			text = xpath_texts[i].text;
	xml_post_run(run, DIAG_TEMPLATE_RUN, text);
	if (error->str1 != NULL)
		diag_proof(run->diags, error->str1);
}

/* Words that no wrapper covers were copied from the record: say so at the root. */
static struct xml_doc *
wrap_result(const struct xml_run *run, xmlDoc *tree)
{
	struct xml_doc *doc = xml_doc_shell(run->source->name);
	xmlNode *root = xmlDocGetRootElement(tree);
	char *place;

	doc->tree = tree;
	tree->_private = doc;
	if (root != NULL) {
		place = mem_format("%s:%d:%d", run->source->name, xml_run_pos(run, NULL).line, xml_run_pos(run, NULL).col);
		xmlNewNsProp(root, xmlNewNs(root, BAD_CAST XML_NS_PLACE, BAD_CAST "_r"), BAD_CAST "r", BAD_CAST place);
		free(place);
	}
	return doc;
}

static xsltTransformContext *
new_context(struct xml_style *style, struct xml_run *run)
{
	xsltTransformContext *context = xsltNewTransformContext(style->sheet, run->source->tree);

	if (context == NULL)
		abort();
	run->context = context;
	context->_private = run;
	context->maxTemplateDepth = MAX_TEMPLATE_DEPTH;
	context->xpathCtxt->error = on_xpath_error;
	context->xpathCtxt->userData = run;
	xsltSetTransformErrorFunc(context, run, on_run_error);
	xsltSetCtxtSecurityPrefs(style->shut, context);
	xml_functions_add(run);
	return context;
}

struct xml_doc *
xml_transform(struct xml_style *style, const struct xml_doc *source, const struct xml_env *env, struct diag_list *diags)
{
	struct xml_run run = { .source = source, .env = env, .diags = diags };
	xsltTransformContext *context = new_context(style, &run);
	xmlDoc *tree;

	tree = xsltApplyStylesheetUser(style->sheet, source->tree, NULL, NULL, NULL, context);
	if (context->state != XSLT_STATE_OK || tree == NULL)
		xml_post_run(&run, DIAG_TEMPLATE_RUN, "het sjabloon loopt vast");
	xsltFreeTransformContext(context);
	xmlFree(run.value);
	if (!run.failed)
		return wrap_result(&run, tree);
	xmlFreeDoc(tree);
	return NULL;
}
