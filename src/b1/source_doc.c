/*
 * The one document (a letter, a page of the website) as units. Its elements say what is a heading, an item, a cell; its class
 * words what is no running text: address, reference block, salutation, closing.
 */
#include "b1/source_int.h"
#include "doc/doc.h"

struct doc_source {
	struct b1_files		*files;
	struct b1_weave		*weave;
	bool			 is_letter;
	const char		*last_file;	/* asked last: does it hold a record? */
	bool			 last_field;
};

/* What the elements around a block make of it. */
struct around {
	int	kind;		/* enum lang_unit_kind, for all below; -1: each block for itself */
	int	depth;		/* of lists */
};

/* ---- what a block is ---- */

static const struct { enum doc_tag tag; enum lang_unit_kind kind; int level; } tag_kinds[] = {
	{ DOC_H1, LANG_HEADING, 1 }, { DOC_H2, LANG_HEADING, 2 }, { DOC_H3, LANG_HEADING, 3 }, { DOC_H4, LANG_HEADING, 4 },
	{ DOC_TH, LANG_CELL, 0 }, { DOC_TD, LANG_CELL, 0 }, { DOC_CAPTION, LANG_CELL, 0 }, { DOC_DT, LANG_CELL, 0 },
};

static const struct { enum doc_class word; enum lang_unit_kind kind; } class_kinds[] = {
	{ DOC_CLASS_SENDER, LANG_ADDRESS }, { DOC_CLASS_ADDRESSEE, LANG_ADDRESS }, { DOC_CLASS_LETTER_FOOT, LANG_ADDRESS },
	{ DOC_CLASS_REFERENCE, LANG_REFERENCE }, { DOC_CLASS_META, LANG_REFERENCE }, { DOC_CLASS_CONTENTS, LANG_REFERENCE },
	{ DOC_CLASS_SALUTATION, LANG_SALUTATION }, { DOC_CLASS_SIGNATURE, LANG_CLOSING }, { DOC_CLASS_COPY, LANG_CLOSING },
	{ DOC_CLASS_SUBHEADING, LANG_HEADING }, { DOC_CLASS_SMALL, LANG_PARAGRAPH },
};

/* The kind that a class word gives, also to all below; else what it was. */
static int
kind_by_class(const struct doc_node *node, int kind)
{
	size_t i;

	if (node->tag == DOC_ADDRESS)
		return LANG_ADDRESS;
	for (i = 0; i < sizeof(class_kinds) / sizeof(class_kinds[0]); i++)
		if (doc_has_class(node, class_kinds[i].word))
			return (int)class_kinds[i].kind;
	return kind;
}

static void
begin_block(struct doc_source *source, const struct doc_node *node, const struct around *around)
{
	size_t i;

	if (around->kind >= 0) {
		b1_weave_begin(source->weave, (enum lang_unit_kind)around->kind, 0);
		return;
	}
	for (i = 0; i < sizeof(tag_kinds) / sizeof(tag_kinds[0]); i++)
		if (tag_kinds[i].tag == node->tag) {
			b1_weave_begin(source->weave, tag_kinds[i].kind, tag_kinds[i].level);
			return;
		}
	b1_weave_begin(source->weave, around->depth > 0 ? LANG_ITEM : LANG_PARAGRAPH, around->depth);
}

/* ---- inline content ---- */

/* Only letters have values of a record. Words whose source cannot be read again are taken for one: they are not quoted. */
static bool
is_field(struct doc_source *source, const char *file)
{
	if (source->is_letter && file != source->last_file) {
		source->last_file = file;
		source->last_field = !b1_files_has(source->files, file) || b1_files_is_record(source->files, file);
	}
	return source->last_field;
}

static void
add_text(struct doc_source *source, const struct doc_node *node)
{
	struct b1_piece piece = { .text = node->text, .pos = node->place.template_pos };

	if (node->place.record_pos.file != NULL) {
		piece.pos = node->place.record_pos;
		piece.origin = true;
		piece.field = is_field(source, piece.pos.file);
	}
	b1_weave_add(source->weave, node->text, node->text_len, &piece);
}

static int
span_of(const struct doc_node *node)
{
	return node->tag == DOC_A ? B1_LINK : node->tag == DOC_STRONG || node->tag == DOC_EM ? B1_EMPHASIS : -1;
}

static void
add_inline(struct doc_source *source, const struct doc_node *parent)
{
	const struct doc_node *node;
	int span;

	for (node = parent->first; node != NULL; node = node->next) {
		if (node->tag == DOC_TEXT)
			add_text(source, node);
		else if (node->tag == DOC_BR)
			b1_weave_gap(source->weave);
		else {
			span = span_of(node);
			if (span >= 0)
				b1_weave_open(source->weave, (enum b1_span_kind)span);
			add_inline(source, node);
			if (span >= 0)
				b1_weave_close(source->weave, (enum b1_span_kind)span);
		}
	}
}

/* ---- blocks ---- */

static bool
has_inline(const struct doc_node *node)
{
	return node->first != NULL && (doc_tag_flags(node->first->tag) & DOC_BLOCK) == 0;
}

static bool
is_list(const struct doc_node *node)
{
	return node != NULL && (node->tag == DOC_UL || node->tag == DOC_OL);
}

static void
add_block(struct doc_source *source, const struct doc_node *node, struct around around)
{
	const struct doc_node *child;

	if (node->tag == DOC_TEXT)
		return;
	around.kind = kind_by_class(node, around.kind);
	around.depth += is_list(node);
	if (has_inline(node)) {
		begin_block(source, node, &around);
		add_inline(source, node);
		b1_weave_end(source->weave, is_list(node->next) ? B1_LEAD_IN : B1_NO_LEAD);
		return;
	}
	for (child = node->first; child != NULL; child = child->next)
		add_block(source, child, around);
}

void
b1_doc_units(const struct doc *doc, enum b1_genre genre, b1_unit_fn *each, void *ctx)
{
	struct doc_source source = { .is_letter = genre == B1_LETTER };

	source.files = b1_files_new(doc->arena);
	source.weave = b1_weave_new(each, ctx, b1_locate, source.files);
	add_block(&source, doc->body, (struct around){ .kind = -1 });
	b1_weave_free(source.weave);
	b1_files_free(source.files);
}
