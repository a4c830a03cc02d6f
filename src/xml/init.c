/*
 * The libraries, once per process: silent, and with every door that does not lead through load.c shut.
 */
#include <libxml/parser.h>
#include <libxml/xmlIO.h>
#include <libxml/relaxng.h>
#include <libxml/xmlschemastypes.h>

#include "xml/xml_int.h"

static void __attribute__((format(printf, 2, 3)))
be_silent(void *ctx, const char *fmt, ...)
{
	(void)ctx;
	(void)fmt;
}

static xmlParserInput *
refuse_entity(const char *url, const char *id, xmlParserCtxt *parser)
{
	(void)url;
	(void)id;
	(void)parser;
	return NULL;
}

void
xml_init(void)
{
	LIBXML_TEST_VERSION
	xmlInitParser();
	xmlSetExternalEntityLoader(refuse_entity);
	xmlSetGenericErrorFunc(NULL, be_silent);
	xml_transform_init();
}

void
xml_exit(void)
{
	xml_transform_exit();
	xmlRelaxNGCleanupTypes();
	xmlSchemaCleanupTypes();
	xmlCleanupParser();
}
