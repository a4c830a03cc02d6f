/*
 * Shared by the files of src/xml/ only: what an xml_doc is made of.
 *
 * A node's _private holds 1 + the index of its place in the document's table;
 * 0: it has none. The tree's own _private is the xml_doc.
 */
#ifndef KLAAR_XML_XML_INT_H
#define KLAAR_XML_XML_INT_H

#include <stdint.h>

#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include "base/mem.h"
#include "xml/xml.h"

#define XML_MAX_BYTES		(128u << 20)
#define XML_MAX_DEPTH		250
#define XML_MAX_ATTRIBUTES	1000
#define XML_MAX_ELEMENTS	500000
#define XML_MAX_TEXT		(8u << 20)	/* bytes of one text or one value; libxml2 stops at 10,000,000 */
#define XML_MAX_NAMESPACES	100		/* declarations in force at one place */
#define XML_MAX_ATTRIBUTE_WORK	100000000	/* sum of count squared over elements with many attributes */

enum xml_place_kind { XML_PLACE_TAG, XML_PLACE_TEXT };

struct xml_place {
	uint32_t	 offset;	/* in the document's text */
	int		 line, col;
	enum xml_place_kind kind;
};

struct xml_sheets;			/* transform: what a stylesheet being loaded may read */

struct xml_doc {
	xmlDoc			*tree;
	char			*name;
	char			*text;		/* as UTF-8; NULL when the document was not read from bytes */
	size_t			 text_len;
	struct xml_place	*places;
	size_t			 place_count, place_cap;
	struct arena		*scratch;	/* trimmed copies for xml_text; NULL until needed */
	struct xml_sheets	*sheets;	/* borrowed; only while a stylesheet is compiled */
};

/* read.c: a whole file. -1 with a diagnostic. */
int xml_read_file(const char *path, struct buf *bytes, struct diag_list *diags);

/* encoding.c: bytes in any accepted encoding to UTF-8 without a byte order mark. -1 with a diagnostic. */
int xml_decode(const char *name, const char *bytes, size_t len, struct buf *text, struct diag_list *diags);

/* scan.c: refuses what the parser must never see and fills the table of places. -1 with a diagnostic. */
int xml_scan(struct xml_doc *doc, struct diag_list *diags);

/* markup.c: the inside of a start tag. */
struct xml_markup_attribute {
	const char	*name, *value;
	size_t		 name_len, value_len;
};
enum xml_markup { XML_MARKUP_ATTRIBUTE, XML_MARKUP_END, XML_MARKUP_NO_NAME, XML_MARKUP_NO_EQUALS, XML_MARKUP_NO_QUOTE, XML_MARKUP_OPEN_QUOTE, XML_MARKUP_LESS_THAN };
/* Reads one attribute at *at and moves on; on END *at is at ">", "/>" or end; on a fault *at is where it is. */
enum xml_markup xml_markup_next(const char **at, const char *end, struct xml_markup_attribute *out);
size_t xml_markup_name_len(const char *at, const char *end);
bool xml_is_space(char c);
const char *xml_skip_space(const char *at, const char *end);
struct pos xml_pos_of_offset(const struct xml_doc *doc, size_t offset);
/* The offset of the nth (from 0) attribute called name in the start tag at tag_offset; -1 when there is none. */
long xml_markup_find(const struct xml_doc *doc, size_t tag_offset, const char *name, int nth);

/* load.c: as xml_load_file. dict: the names' dictionary, which the sheets of one stylesheet must share; NULL: its own. */
struct xml_doc *xml_load_with(const char *path, xmlDict *dict, struct diag_list *diags);

/* load_errors.c: what the parser found, in Dutch, at its exact place. next_place: the first not used yet. */
void xml_post_parser_error(const struct xml_doc *doc, const xmlError *error, size_t offset, size_t next_place, struct diag_list *diags);

/* transform.c: the library's part of xml_init and xml_exit. */
void xml_transform_init(void);
void xml_transform_exit(void);

/* build.c */
struct xml_doc *xml_doc_shell(const char *name);
void xml_place_add(struct xml_doc *doc, struct xml_place place);
struct xml_doc *xml_doc_of(const xmlNode *node);
const xmlNode *xml_plain(const struct xml_node *node);
struct xml_node *xml_opaque(const xmlNode *node);

#endif
