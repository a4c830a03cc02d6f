/*
 * What the readers of published law share (bwb.c, cvdr.c): both vocabularies name the same things with nearly the same
 * Dutch words, so one table of elements (import.c) serves both. Leaves are filled by text_import_leaf.c; conserve.c proves
 * afterwards that no character was lost.
 */
#ifndef KLAAR_TEXT_IMPORT_INT_H
#define KLAAR_TEXT_IMPORT_INT_H

#include "text/text.h"

/* How often an element occurred and how many characters (white space apart) it held. */
struct text_import_count { const char *element; size_t times, chars; };
struct text_import_list { struct text_import_count *rows; size_t count, cap; };

struct text_import {
	struct text		*text;
	struct diag_list	*diags;
	const char		*file;		/* of every pos, in the arena of the text */
	const char		*id;		/* "BWBR0002458", "CVDR680781_1" */
	const char		*date;		/* of this version: references to the law itself carry it; NULL */
	const struct xml_node	*from;		/* the element that holds the law: wetgeving, body */
	const struct xml_node	**taken;	/* in document order: kept as an attribute, or left out; conserve.c passes over them */
	size_t			 taken_count, taken_cap;
	struct text_import_list	 left_out, unknown;
	size_t			 kept;		/* characters kept as an attribute */
	int			 notes;		/* footnotes so far */
};

/* How many characters that are not white space the source has (of elements, and of numbers in attributes), and where they went. */
struct text_import_report { size_t source, attributes, model, kept, left_out; };

struct text_import_rule;
typedef void text_import_read_fn(struct text_import *in, struct text_node *parent, const struct xml_node *node, const struct text_import_rule *rule);

/* ---- import.c ---- */
struct text_import *text_import_new(const struct xml_doc *doc, const struct xml_node *from, const char *id, struct diag_list *diags);
/* Reads all below in->from, sets the ids and checks conservation. Takes in; NULL with diagnostics. report may be NULL. */
struct text *text_import_run(struct text_import *in, const char *prefix, struct text_import_report *report);
void text_import_set_words(struct text_import *in, struct text_node *node, const char *name, const char *words);	/* an attribute, white space collapsed */
struct pos text_import_pos(const struct text_import *in, const struct xml_node *node);
const struct text_import_rule *text_import_find_rule(const struct xml_node *node);	/* NULL: unknown */
/* All below node as blocks and structure below parent; words that stand loose get an Al. */
void text_import_children(struct text_import *in, struct text_node *parent, const struct xml_node *node);
/* A block of kind with the words of node; a block inside it cuts it in two. */
void text_import_leaf(struct text_import *in, struct text_node *parent, const struct xml_node *node, enum text_kind kind);
/* As an attribute: out of the tree, but not lost. When there is one of that name already it is left out: named and counted. */
void text_import_keep(struct text_import *in, const struct xml_node *source, struct text_node *node, const char *name);
void text_import_add_count(struct text_import_list *list, const char *element, size_t chars);

/* Letters, digits, hyphen, underscore and full stop: it may stand in a wId. NULL is no name. */
bool text_import_is_name(const char *text);

/* ---- bwb.c, cvdr.c: text_read_bwb() and text_read_cvdr() that also say what went where ---- */
struct text *text_import_bwb(const struct xml_doc *doc, struct text_import_report *report, struct diag_list *diags);
struct text *text_import_cvdr(const struct xml_doc *doc, struct text_import_report *report, struct diag_list *diags);

/* ---- import_rules.c: the table, and what single elements need besides ---- */
enum text_import_class {
	IMPORT_STRUCTURE,	/* becomes an element of kind, right below its parent */
	IMPORT_BLOCK,		/* the same, but inside Inhoud or what the parent needs */
	IMPORT_INLINE,		/* inside a leaf */
	IMPORT_PLAIN,		/* inside a leaf, only its content */
	IMPORT_THROUGH,		/* only its children count */
	IMPORT_SKIP		/* no text of the law */
};
struct text_import_rule {
	const char		*name;
	enum text_import_class	 class;
	enum text_kind		 kind;
	/* NULL: add the element and its children. */
	text_import_read_fn		*read;
};
const struct text_import_rule *text_import_rule(const char *name);

/* ---- text_import_leaf.c: characters and inline elements ---- */
struct text_import_leaf {
	struct text_node	*top;		/* NULL: not begun */
	struct text_node	*at;		/* where characters go: top or an inline element in it */
	bool			 begun, space;	/* a character was seen; the last one was a space */
};
void text_import_open_leaf(struct text_import_leaf *leaf, struct text_node *node);
void text_import_close_leaf(struct text_import *in, struct text_import_leaf *leaf);	/* without a space at its end; gone when empty */
void text_import_add_inline(struct text_import *in, struct text_import_leaf *leaf, const struct xml_node *node);
bool text_import_is_blank(const char *text);
/* An image stands where words should: a warning, for what it shows cannot be read. */
void text_import_picture(struct text_import *in, struct text_node *node, const struct xml_node *source);

/* ---- conserve.c ---- */
size_t text_conserve_count(const char *text);	/* runes that are not white space */
size_t text_conserve_count_node(const struct xml_node *node);
/* The number of a list item that stands in an attribute and nowhere else; NULL. */
const char *text_conserve_item_number(const struct xml_node *node);
/* Every character of the source is in the tree, in the same order, or was taken. -1 with DIAG_TEXT_IMPORT_LOSS at the first place that is not so. */
int text_conserve_check(const struct text_import *in, struct text_import_report *report);

#endif
