/*
 * Shared by the files of src/doc/ only: what they need while a document is built.
 */
#ifndef KLAAR_DOC_DOC_INT_H
#define KLAAR_DOC_DOC_INT_H

#include "doc/doc.h"

struct doc_build {
	struct doc		*doc;
	struct diag_list	*diags;
	size_t			 errors_before;	/* in diags, when the building began */
	const char		*last_file[2];	/* the files named last, in the arena: places share them */
	struct pos		 source;	/* words without a wrapper come from here (transform: copied from the record) */
	/* doc_text.c: where white space stands */
	struct doc_node		*space_node;	/* ends with a space that goes when nothing follows */
	bool			 at_start;	/* no space may come now */
};

/* doc_model.c: what may stand where. */
bool doc_model_allows(enum doc_tag parent, enum doc_tag child);
bool doc_model_allows_text(enum doc_tag parent);
bool doc_find_tag_name(const char *name, enum doc_tag *tag);

/* doc_attribute.c: the attributes of one element; posts what is wrong. */
void doc_read_attributes(struct doc_build *build, struct doc_node *node, const struct xml_node *from);

/* doc_text.c: white space as a reader sees it. */
void doc_text_start(struct doc_build *build);		/* a block begins or ends, a br */
void doc_text_add(struct doc_build *build, struct doc_node *parent, const char *text, const struct doc_place *place);
bool doc_is_blank(const char *text);

/* doc_rules.c: rules that need the finished tree. */
void doc_check_rules(struct doc_build *build);

/* doc_build.c */
struct doc_node *doc_node_add(struct doc_build *build, struct doc_node *parent, enum doc_tag tag);
void doc_node_drop(struct doc_node *node);
/* Reads "file:line:col"; file NULL when there is none. */
struct pos doc_read_place(struct doc_build *build, const char *text);

#endif
