/*
 * The one document: a small, strict XHTML (design, section 2). Made from the result of a
 * transformation; whatever is not in the subset is refused with its place.
 *
 * White space is as a reader sees it: collapsed over inline boundaries, none at the
 * ends of a block. Every text node knows the template line that wrote it and, where
 * its words come from the record, the record's line.
 *
 * The source map, as xml/srcmap.c leaves it in the result (namespace XML_NS_PLACE):
 *   attribute p="file:line:col" on a literal element: the place in the template;
 *   <p:t p="file:line:col">text</p:t> around literal text;
 *   <p:v p="file:line:col" r="file:line:col">text</p:v> around the text of xsl:value-of; r only when it came from the record or the organisation;
 *   <p:w> around what a variable holds, when that was copied: to be looked through.
 * Attribute r on the root: where words without a wrapper come from (copied from the record).
 */
#ifndef KLAAR_DOC_DOC_H
#define KLAAR_DOC_DOC_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "xml/xml.h"

/* NAME, "element", flags */
#define DOC_TAGS(X) \
	X(HTML, "html", 0) X(HEAD, "head", 0) X(TITLE, "title", 0) X(META, "meta", 0) X(BODY, "body", DOC_BLOCK) \
	X(HEADER, "header", DOC_BLOCK) X(MAIN, "main", DOC_BLOCK) X(FOOTER, "footer", DOC_BLOCK) \
	X(SECTION, "section", DOC_BLOCK) X(ARTICLE, "article", DOC_BLOCK) X(ADDRESS, "address", DOC_BLOCK) \
	X(H1, "h1", DOC_BLOCK | DOC_LEAF) X(H2, "h2", DOC_BLOCK | DOC_LEAF) X(H3, "h3", DOC_BLOCK | DOC_LEAF) X(H4, "h4", DOC_BLOCK | DOC_LEAF) \
	X(P, "p", DOC_BLOCK | DOC_LEAF) X(UL, "ul", DOC_BLOCK) X(OL, "ol", DOC_BLOCK) X(LI, "li", DOC_BLOCK | DOC_FLOW) \
	X(DL, "dl", DOC_BLOCK) X(DT, "dt", DOC_BLOCK | DOC_LEAF) X(DD, "dd", DOC_BLOCK | DOC_FLOW) \
	X(TABLE, "table", DOC_BLOCK) X(CAPTION, "caption", DOC_BLOCK | DOC_LEAF) X(THEAD, "thead", DOC_BLOCK) X(TBODY, "tbody", DOC_BLOCK) \
	X(TR, "tr", DOC_BLOCK) X(TH, "th", DOC_BLOCK | DOC_FLOW) X(TD, "td", DOC_BLOCK | DOC_FLOW) \
	X(A, "a", DOC_INLINE) X(STRONG, "strong", DOC_INLINE) X(EM, "em", DOC_INLINE) X(BR, "br", DOC_INLINE | DOC_EMPTY) \
	X(SPAN, "span", DOC_INLINE) X(TIME, "time", DOC_INLINE) X(INS, "ins", DOC_INLINE) X(DEL, "del", DOC_INLINE) \
	X(SUP, "sup", DOC_INLINE) X(SUB, "sub", DOC_INLINE) \
	X(IMG, "img", DOC_INLINE | DOC_EMPTY) X(HR, "hr", DOC_BLOCK | DOC_EMPTY)

/* LEAF: inline content only. FLOW: either inline content only or blocks only. */
enum doc_tag_flags { DOC_BLOCK = 1, DOC_INLINE = 2, DOC_LEAF = 4, DOC_FLOW = 8, DOC_EMPTY = 16 };

enum doc_tag {
#define DOC_TAG_ENUM(ident, name, flags) DOC_##ident,
	DOC_TAGS(DOC_TAG_ENUM)
#undef DOC_TAG_ENUM
	DOC_TEXT,
	DOC_TAG_COUNT
};

/* The fixed list of class words. Templates use these and no other; the house style and the page know them. */
#define DOC_CLASSES(X) \
	X(LETTERHEAD, "briefhoofd")	/* header: logo and sender */ \
	X(SENDER, "afzender")		/* address: the organisation's */ \
	X(ADDRESSEE, "geadresseerde")	/* address: goes in the address window */ \
	X(REFERENCE, "kenmerken")	/* dl: date, our reference ... */ \
	X(SALUTATION, "aanhef")		/* p */ \
	X(DECISION, "besluit")		/* section: the decision, first */ \
	X(REASONS, "waarom")		/* section */ \
	X(AMOUNTS, "bedragen")		/* table, or section around it */ \
	X(AMOUNT, "bedrag")		/* th, td: flush right, does not wrap */ \
	X(TOTAL, "totaal")		/* tr: bold, with a rule above */ \
	X(DUTIES, "plichten")		/* section: what you must do */ \
	X(CHANGES, "wijzigingen")	/* section: when something changes */ \
	X(OBJECTION, "bezwaar")		/* section: niet eens met dit besluit */ \
	X(CONTACT, "vragen")		/* section */ \
	X(SIGNATURE, "ondertekening")	/* section: kept together */ \
	X(ANNEXES, "bijlagen")		/* section */ \
	X(COPY, "kopie")		/* p or section: copy to */ \
	X(TOGETHER, "samen")		/* any block: kept on one page where it fits */ \
	X(NOTE, "let-op")		/* p or section: set apart by a bar, never by colour alone */ \
	X(LEGAL, "grondslag")		/* p or section: the law, smaller */ \
	X(LETTER_FOOT, "briefvoet")	/* footer of the first page */ \
	X(LOGO, "logo")			/* img */ \
	X(NEW_PAGE, "nieuwe-pagina")	/* section that begins on a new page */ \
	X(SMALL, "klein")		/* p: small print */ \
	X(NOWRAP, "niet-afbreken")	/* span: stays on one line */ \
	/* From here: what letters do not have. */ \
	X(STATUS, "status")		/* section with let-op: whether the text is in force */ \
	X(META, "metagegevens")		/* dl: what the document says about itself */ \
	X(CONTENTS, "inhoudsopgave")	/* ul: table of contents; its items hold one link and perhaps a ul */ \
	X(ARTICLE, "artikel")		/* article */ \
	X(CLAUSES, "leden")		/* ol: numbered paragraphs of an article; may break inside an item */ \
	X(DEFINITIONS, "begrippen")	/* dl */ \
	X(SUBHEADING, "tussenkop")	/* p: a heading without a rank, stays with what follows */ \
	X(INSERT, "kader")		/* section: text in a frame */ \
	X(FOOTNOTES, "noten")		/* ol: notes at the end of an article, smaller */ \
	X(EXPLANATION, "toelichting")	/* section */ \
	X(HISTORY, "geschiedenis")	/* table: besluiten and dates, smaller */ \
	X(COMPARISON, "was-wordt")	/* table of two columns: the old text beside the new */ \
	X(PLACE, "plaats")		/* tr: a row that names what the rows below it are about */ \
	X(POINTER, "verwijzing")	/* a: to a law; its words are enough where an address cannot be followed */ \
	X(INDENT_1, "in-1")		/* p: indented by its depth in the list that it came from */ \
	X(INDENT_2, "in-2") X(INDENT_3, "in-3") X(INDENT_4, "in-4")

enum doc_class {
#define DOC_CLASS_ENUM(ident, name) DOC_CLASS_##ident,
	DOC_CLASSES(DOC_CLASS_ENUM)
#undef DOC_CLASS_ENUM
	DOC_CLASS_COUNT
};

struct doc_place {			/* pos without the file's string: file is in the doc's own memory */
	struct pos	template_pos;	/* file NULL: unknown */
	struct pos	record_pos;	/* in the record or the organisation's file; file NULL: the words are the template's */
};

struct doc_node {
	enum doc_tag		 tag;
	uint64_t		 classes;	/* bits 1 << DOC_CLASS_... */
	const char		*id, *lang, *href, *scope, *datetime, *alt, *src;	/* NULL when absent; html/meta: name in id, content in alt */
	const char		*label;		/* li: data-label, the number that the source gave it; NULL: numbered by its list */
	int			 colspan;	/* th, td; 1 when absent */
	int			 order;		/* pre-order number in the document, from 0 */
	const char		*text;		/* DOC_TEXT: collapsed, NUL-terminated; else NULL */
	uint32_t		 text_len;
	struct doc_place	 place;
	struct doc_node		*parent, *first, *last, *next, *prev;
};

struct doc {
	struct arena	*arena;		/* owns all below */
	struct doc_node	*html, *head, *body;
	const char	*title;		/* from head; never empty */
	const char	*lang;		/* "nl" */
	int		 count;		/* nodes */
	struct doc_node	**ids;		/* the nodes of body that have an id, by id */
	size_t		 id_count;
};

/* NULL with diagnostics (DIAG_DOC_*) when something is not in the subset or misplaced (a block in a p, a td outside a tr, img without alt ...). */
struct doc *doc_from_xml(const struct xml_doc *result, struct diag_list *diags);
void doc_free(struct doc *doc);

const char *doc_tag_name(enum doc_tag tag);
unsigned doc_tag_flags(enum doc_tag tag);
bool doc_has_class(const struct doc_node *node, enum doc_class word);
const char *doc_class_name(enum doc_class word);
const char *doc_meta(const struct doc *doc, const char *name);	/* content of meta name; NULL when absent */
struct doc_node *doc_next(const struct doc_node *node, const struct doc_node *within);	/* pre-order; NULL after the last */
struct doc_node *doc_find_class(const struct doc_node *within, enum doc_class word);	/* first in order; NULL */
struct doc_node *doc_find_tag(const struct doc_node *within, enum doc_tag tag);
struct doc_node *doc_find_id(const struct doc *doc, const char *id);	/* NULL when there is none */
bool doc_in_contents(const struct doc_node *node);	/* is it a list of a table of contents, or in one? */
bool doc_has_labels(const struct doc_node *list);	/* does any item carry a number of its own? */
bool doc_is_picture(const struct doc_node *node);	/* an img that Klaar draws itself: src "klaar:NAME" */
void doc_add_plain(struct buf *out, const char *text);	/* text as a paragraph of the document would show it */
void doc_add_text(struct buf *out, const struct doc_node *node);	/* all text below it; br becomes a space */
struct pos doc_pos(const struct doc_node *node);	/* the record's place when known, else the template's, else the parent's */

#endif
