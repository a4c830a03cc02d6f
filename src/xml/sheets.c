/*
 * The files of a stylesheet: each one through load.c, each one below the root folder, each one with a source map.
 * libxslt asks for xsl:import and xsl:include here; document() gets nothing.
 */
#define _XOPEN_SOURCE 700	/* realpath */

#include <stdlib.h>
#include <string.h>

#include <libxml/uri.h>
#include <libxslt/documents.h>

#include "xml/style_int.h"

/* The library sees a sheet that imports or includes itself, but not a ring of imports and includes. */
enum { MAX_SHEETS = 100 };

static bool
is_below(const char *path, const char *root)
{
	char *real = realpath(path, NULL);
	size_t len = strlen(root);
	bool below;

	below = real == NULL || (strncmp(real, root, len) == 0 && (real[len] == '/' || strcmp(root, "/") == 0));
	free(real);
	return below;		/* what does not exist is for the loader to say */
}

struct xml_doc *
xml_sheet_open(struct xml_sheets *sheets, const char *path, xmlDict *dict, struct pos from)
{
	struct xml_doc *doc;
	xmlChar *uri;

	if (sheets->count == MAX_SHEETS) {
		if (sheets->errors == 0)
			diag_post(sheets->diags, from, DIAG_TEMPLATE, "dit sjabloon gebruikt zichzelf, of meer dan %d andere", MAX_SHEETS);
		return NULL;
	}
	if (!is_below(path, sheets->root)) {
		diag_post(sheets->diags, from.file != NULL ? from : (struct pos){ path, 0, 0 }, DIAG_TEMPLATE_DOOR,
		    "dit sjabloon staat niet onder de map met sjablonen");
		diag_proof(sheets->diags, path);
		return NULL;
	}
	doc = xml_load_with(path, dict, sheets->diags);
	if (doc == NULL)
		return NULL;
	if (xml_srcmap_add(doc, sheets->diags) == -1) {
		xml_doc_free(doc);
		return NULL;
	}
	uri = xmlURIEscapeStr(BAD_CAST path, BAD_CAST "/");
	doc->tree->URL = uri;
	doc->sheets = sheets;
	MEM_GROW(sheets->docs, sheets->cap, sheets->count + 1);
	sheets->docs[sheets->count++] = doc;
	return doc;
}

/* The files of the stylesheet that is being compiled: its nearest ancestor has a document of ours. */
static struct xml_sheets *
sheets_of(const xsltStylesheet *style)
{
	const struct xml_doc *doc;

	for (; style != NULL; style = style->parent) {
		doc = style->doc != NULL ? style->doc->_private : NULL;
		if (doc != NULL)
			return doc->sheets;
	}
	return NULL;
}

static struct pos
place_of_import(const struct xml_sheets *sheets, const xsltStylesheet *style)
{
	const struct xml_doc *doc = style->doc != NULL ? style->doc->_private : NULL;

	return (struct pos){ doc != NULL ? doc->name : sheets->docs[0]->name, 0, 0 };
}

static xmlDoc *
load(const xmlChar *uri, xmlDict *dict, int options, void *ctx, xsltLoadType type)
{
	struct xml_sheets *sheets = type == XSLT_LOAD_STYLESHEET ? sheets_of(ctx) : NULL;
	struct xml_doc *doc = NULL;
	char *path;

	if (sheets == NULL)
		return NULL;
	path = xmlURIUnescapeString((const char *)uri, 0, NULL);
	if (path != NULL)
		doc = xml_sheet_open(sheets, path, dict, place_of_import(sheets, ctx));
	xmlFree(path);
	if (doc == NULL)
		sheets->errors++;
	return doc != NULL ? doc->tree : NULL;
}

/* libxslt asks before it calls load() for an import (no context yet); a run may read nothing. */
static int
may_read(xsltSecurityPrefs *prefs, xsltTransformContext *context, const char *value)
{
	return context == NULL;
}

void
xml_sheets_init(void)
{
	xsltSecurityPrefs *prefs;

	if (xsltGetDefaultSecurityPrefs() != NULL)
		return;			/* a second xml_init() */
	prefs = xsltNewSecurityPrefs();
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_READ_FILE, may_read);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_WRITE_FILE, xsltSecurityForbid);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_CREATE_DIRECTORY, xsltSecurityForbid);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_READ_NETWORK, xsltSecurityForbid);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_WRITE_NETWORK, xsltSecurityForbid);
	xsltSetDefaultSecurityPrefs(prefs);
	xsltSetLoaderFunc(load);
}

void
xml_sheets_exit(void)
{
	xsltSecurityPrefs *prefs = xsltGetDefaultSecurityPrefs();

	xsltSetLoaderFunc(NULL);
	xsltSetDefaultSecurityPrefs(NULL);
	xsltFreeSecurityPrefs(prefs);
}
