/*
 * The only door to the parser. Bytes are decoded and scanned first (encoding.c,
 * scan.c); then libxml2 builds the tree while two SAX callbacks tie each
 * element and text node to its place. No DTD, no entities, no other file is ever read.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>

#include "base/utf8.h"
#include "xml/xml_int.h"

#define PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC)

struct load {
	struct xml_doc		*doc;
	struct diag_list	*diags;
	xmlParserCtxt		*parser;
	size_t			 next_place;
	bool			 failed;
};

/* The parser meets tags and runs of text in the order in which the scan noted them; until it fails. */
static void
tie(struct load *load, xmlNode *node, enum xml_place_kind kind)
{
	if (load->failed)
		return;
	assert(load->next_place < load->doc->place_count);
	assert(load->doc->places[load->next_place].kind == kind);
	node->_private = (void *)(uintptr_t)++load->next_place;
}

static void
on_start(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int ns_count, const xmlChar **namespaces,
    int attr_count, int default_count, const xmlChar **attributes)
{
	xmlParserCtxt *parser = ctx;

	xmlSAX2StartElementNs(ctx, name, prefix, uri, ns_count, namespaces, attr_count, default_count, attributes);
	if (parser->node != NULL)
		tie(parser->_private, parser->node, XML_PLACE_TAG);
}

static void
on_characters(void *ctx, const xmlChar *text, int len)
{
	xmlParserCtxt *parser = ctx;
	xmlNode *last;

	if (len == 0 || parser->node == NULL)
		return;
	last = parser->node->last;
	xmlSAX2Characters(ctx, text, len);
	if (parser->node->last != last)
		tie(parser->_private, parser->node->last, XML_PLACE_TEXT);
}

/* The scan has refused every DOCTYPE; this is the second lock. */
static void
on_doctype(void *ctx, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
	xmlParserCtxt *parser = ctx;
	struct load *load = parser->_private;

	if (!load->failed)
		diag_post(load->diags, (struct pos){ load->doc->name, 1, 1 }, DIAG_XML_DOCTYPE,
		    "een DOCTYPE of andere declaratie is niet toegestaan");
	load->failed = true;
	xmlStopParser(parser);
}

static void
on_error(void *ctx, xmlError *error)
{
	xmlParserCtxt *parser = ctx;
	struct load *load = parser->_private;
	long offset;

	if (error->level < XML_ERR_ERROR || load->failed)
		return;
	load->failed = true;
	offset = parser->input != NULL ? xmlByteConsumed(parser) : 0;
	xml_post_parser_error(load->doc, error, offset > 0 ? (size_t)offset : 0, load->next_place, load->diags);
}

static void
set_callbacks(xmlSAXHandler *sax)
{
	sax->startElementNs = on_start;
	sax->characters = on_characters;
	sax->ignorableWhitespace = on_characters;
	sax->cdataBlock = NULL;
	sax->comment = NULL;
	sax->processingInstruction = NULL;
	sax->internalSubset = on_doctype;
	sax->externalSubset = NULL;
	sax->entityDecl = NULL;
	sax->serror = on_error;
}

static void
use_dictionary(xmlParserCtxt *parser, xmlDict *dict)
{
	if (dict == NULL)
		return;
	xmlDictFree(parser->dict);
	parser->dict = dict;
	xmlDictReference(dict);
}

static int
parse(struct xml_doc *doc, xmlDict *dict, struct diag_list *diags)
{
	struct load load = { .doc = doc, .diags = diags, .parser = xmlNewParserCtxt() };

	if (load.parser == NULL)
		abort();
	load.parser->_private = &load;
	use_dictionary(load.parser, dict);
	set_callbacks(load.parser->sax);
	doc->tree = xmlCtxtReadMemory(load.parser, doc->text, (int)doc->text_len, NULL, "UTF-8", PARSE_OPTIONS);
	xmlFreeParserCtxt(load.parser);
	if (doc->tree == NULL && !load.failed)
		diag_post(diags, (struct pos){ doc->name, 1, 1 }, DIAG_XML_SYNTAX, "dit bestand is geen goede XML");
	if (doc->tree == NULL || load.failed)
		return -1;
	assert(load.next_place == doc->place_count);
	doc->tree->_private = doc;
	return 0;
}

static int
check_utf8(const struct xml_doc *doc, struct diag_list *diags)
{
	size_t bad;

	if (utf8_valid(doc->text, doc->text_len, &bad))
		return 0;
	diag_post(diags, xml_pos_of_offset(doc, bad), DIAG_XML_ENCODING, "hier staat een byte die geen UTF-8 is");
	return -1;
}

/* Takes the text. */
static struct xml_doc *
load_text(const char *name, struct buf *text, xmlDict *dict, struct diag_list *diags)
{
	struct xml_doc *doc = xml_doc_shell(name);

	doc->text_len = text->len;
	doc->text = text->len > 0 ? buf_take(text) : mem_copy("");
	if (check_utf8(doc, diags) == 0 && xml_scan(doc, diags) == 0 && parse(doc, dict, diags) == 0)
		return doc;
	xml_doc_free(doc);
	return NULL;
}

static struct xml_doc *
load_bytes(const char *name, const char *bytes, size_t len, xmlDict *dict, struct diag_list *diags)
{
	struct buf text = BUF_INIT;
	struct xml_doc *doc = NULL;

	if (len > XML_MAX_BYTES)
		diag_post(diags, (struct pos){ name, 0, 0 }, DIAG_FILE_TOO_LARGE, "meer dan 128 MB leest Klaar niet");
	else if (xml_decode(name, bytes, len, &text, diags) == 0)
		doc = load_text(name, &text, dict, diags);
	buf_free(&text);
	return doc;
}

struct xml_doc *
xml_load_memory(const char *name, const char *bytes, size_t len, struct diag_list *diags)
{
	return load_bytes(name, bytes, len, NULL, diags);
}

struct xml_doc *
xml_load_with(const char *path, xmlDict *dict, struct diag_list *diags)
{
	struct buf bytes = BUF_INIT;
	struct xml_doc *doc = NULL;

	if (xml_read_file(path, &bytes, diags) == 0)
		doc = load_bytes(path, buf_text(&bytes), bytes.len, dict, diags);
	buf_free(&bytes);
	return doc;
}

struct xml_doc *
xml_load_file(const char *path, struct diag_list *diags)
{
	return xml_load_with(path, NULL, diags);
}
