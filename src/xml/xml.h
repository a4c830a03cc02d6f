/*
 * XML: the only folder that knows libxml2 and libxslt. Documents are read
 * through one hardened door (load.c) and every node knows where its start tag
 * (or its first character, for text) stands in the file.
 *
 * struct xml_node is libxml2's xmlNode under another name; outside this folder it
 * is opaque. Strings that come back are borrowed from the document.
 */
#ifndef KLAAR_XML_XML_H
#define KLAAR_XML_XML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/diag.h"

struct xml_doc;
struct xml_node;

#define XML_NS_RECORD		"urn:klaar:beschikking"
#define XML_NS_ORGANISATION	"urn:klaar:organisatie"
#define XML_NS_NORMS		"urn:klaar:normen"
#define XML_NS_LAWS		"urn:klaar:wetten"
#define XML_NS_FUNCTIONS	"urn:klaar:functies"
#define XML_NS_FORM		"urn:klaar:formulier"	/* label and help in contracts */
#define XML_NS_PLACE		"urn:klaar:plaats"	/* the source map; never in output */

/* Once per process, before anything else; xml_exit() at its end. */
void xml_init(void);
void xml_exit(void);

/*
 * load.c. NULL on failure, with a diagnostic. Refused: no file, not a file, more
 * than 128 MB, not UTF-8, UTF-16 or ISO-8859-1/15, not well-formed, DOCTYPE, entities
 * other than the five, U+FFFE, control characters, more than 1,000 attributes on one
 * element, depth above 250. name is what positions show; it is copied.
 */
struct xml_doc *xml_load_file(const char *path, struct diag_list *diags);
struct xml_doc *xml_load_memory(const char *name, const char *bytes, size_t len, struct diag_list *diags);
struct xml_doc *xml_doc_new(const char *name);		/* empty, to be filled by xml_add() */
void xml_doc_free(struct xml_doc *doc);			/* accepts NULL */
const char *xml_doc_name(const struct xml_doc *doc);

/* Building (a record from a CSV line). parent NULL: the root. text NULL: none. pos.file is ignored: the document's name counts. */
struct xml_node *xml_add(struct xml_doc *doc, struct xml_node *parent, const char *ns, const char *name, const char *text, struct pos pos);
void xml_add_text(struct xml_doc *doc, struct xml_node *parent, const char *text, struct pos pos);	/* behind what is there */
void xml_set_attribute(struct xml_node *node, const char *name, const char *value);

/* query.c. Elements only, unless said. A name NULL matches any. Namespaces are checked by the schema, not here. */
struct xml_node *xml_root(const struct xml_doc *doc);
struct xml_node *xml_first(const struct xml_node *parent, const char *name);
struct xml_node *xml_next(const struct xml_node *node, const char *name);
struct xml_node *xml_find(const struct xml_node *from, const char *path);	/* "geadresseerde/adres/plaats": first child at each step; NULL accepted as from */
const char *xml_name(const struct xml_node *node);		/* local name */
const char *xml_namespace(const struct xml_node *node);		/* "" when none */
const char *xml_attribute(const struct xml_node *node, const char *name);	/* no namespace; NULL when absent or node NULL */
const char *xml_attribute_ns(const struct xml_node *node, const char *ns, const char *name);
/* The text of an element with only text in it, white space at both ends taken off; NULL when node is NULL; "" when empty. */
const char *xml_text(const struct xml_node *node);
const char *xml_find_text(const struct xml_node *from, const char *path);	/* xml_text(xml_find()) */
struct pos xml_pos(const struct xml_node *node);	/* all zero for NULL */
struct pos xml_attribute_pos(const struct xml_node *node, const char *name);	/* of the element, when the attribute is unknown */

/* Mixed content: children of any kind, in order. */
struct xml_node *xml_first_any(const struct xml_node *parent);
struct xml_node *xml_next_any(const struct xml_node *node);
bool xml_is_element(const struct xml_node *node);
bool xml_is_text(const struct xml_node *node);		/* text or CDATA */
const char *xml_content(const struct xml_node *node);	/* of a text node, unchanged */
/* All attributes, for whoever must refuse unknown ones; stops at the first call that returns false. */
void xml_each_attribute(const struct xml_node *node, bool (*each)(void *ctx, const char *ns, const char *name, const char *value), void *ctx);

/* schema.c: RELAX NG by libxml2. check: 0 valid; -1 not, with one diagnostic DIAG_SCHEMA at the place found. */
struct xml_schema;
struct xml_schema *xml_schema_load(const char *path, struct diag_list *diags);
void xml_schema_free(struct xml_schema *schema);
int xml_schema_check(struct xml_schema *schema, const struct xml_doc *doc, struct diag_list *diags);

/*
 * transform.c: XSLT 1.0 with every door closed: no document(), no writing, no
 * network; xsl:import and xsl:include only below root (the templates folder).
 * Stylesheets carry a source map into their result (srcmap.c): see doc/doc.h.
 */
struct xml_style;
struct xml_style *xml_style_load(const char *path, const char *root, struct diag_list *diags);
void xml_style_free(struct xml_style *style);

/*
 * A function that templates may call: k:NAME(string, ...). Arguments arrive as strings.
 * 0: result is in out. -1: out holds the Dutch reason; the transformation stops
 * with a diagnostic DIAG_FUNCTION at the record's node that was current, and names the template line.
 */
struct xml_function {
	const char	*name;
	int		 min_args, max_args;
	int		(*call)(void *ctx, int argc, const char *const *argv, struct buf *out);
};
struct xml_env {
	const struct xml_function	*functions;	/* ends with name NULL */
	void				*ctx;
	const struct xml_doc		*organisation;	/* k:organisatie(): its root element; may be NULL */
};
/* The result is a new document whose nodes have no positions of their own; NULL with diagnostics. */
struct xml_doc *xml_transform(struct xml_style *style, const struct xml_doc *source, const struct xml_env *env, struct diag_list *diags);

/* read.c: the text of a file as positions count it: UTF-8 without a byte order mark. -1 with a diagnostic. */
int xml_read_text(const char *path, struct buf *text, struct diag_list *diags);

/*
 * html.c: HTML from anywhere. First to UTF-8, a character for each character of the source; -1 with DIAG_B1_HTML when it is no text.
 * Then the calls, in order: a tag that opens (attributes: name, value or NULL, ..., NULL; may be NULL), one that closes, and text. Text is
 * decoded, at most 1,000 bytes at once, and stands at bytes from ... to of the decoded source: as many bytes as it has itself, or a
 * reference to a character (&eacute;), or unknown (from = to). Script, style and comments are not given. -1 with DIAG_B1_HTML_HEAVY when
 * it has too many tags or is too deep; the calls that were made then stand.
 */
struct xml_html_calls {
	void	(*start)(void *ctx, const char *tag, const char *const *attributes);
	void	(*end)(void *ctx, const char *tag);
	void	(*text)(void *ctx, const char *text, size_t len, size_t from, size_t to);
};
int xml_html_decode(const char *name, const char *bytes, size_t len, struct buf *text, struct diag_list *diags);
int xml_html_read(const char *name, const struct buf *text, const struct xml_html_calls *calls, void *ctx, struct diag_list *diags);

#endif
