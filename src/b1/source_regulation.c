/*
 * A regulation's text as units: a heading for each division and article ("Artikel 5 Hoogte van de toeslag"), a paragraph for each
 * block, an item for what stands in a list. Preamble and closing formula are left out; a quotation is law, and is not judged.
 */
#include <string.h>

#include "b1/source_int.h"
#include "text/text.h"

struct regulation {
	struct b1_files	*files;
	struct b1_weave	*weave;
	const char	*name;
};

/* What the elements around a block make of it. */
struct around {
	int	kind;		/* enum lang_unit_kind, for all below; -1: each block for itself */
	int	depth;		/* of lists */
	int	division;	/* of divisions, for the level of headings */
};

enum { DEEPEST_HEADING = 4 };

/* Numbers and what says nothing itself have no row: they are passed over, or looked into. */
static const struct { enum text_kind kind; int unit; } below[] = {
	{ TEXT_AANHEF, LANG_SALUTATION }, { TEXT_SLUITING, LANG_CLOSING }, { TEXT_CITAAT, LANG_LAW }, { TEXT_ENTRY, LANG_CELL },
	{ TEXT_TABLETITLE, LANG_CELL }, { TEXT_BRON, LANG_REFERENCE }, { TEXT_BIJSCHRIFT, LANG_CELL }, { TEXT_TERM, LANG_CELL },
	{ TEXT_REGELINGOPSCHRIFT, LANG_HEADING }, { TEXT_TUSSENKOP, LANG_HEADING },
};

static void
add_chars(struct regulation *source, const struct text_node *node)
{
	struct b1_piece piece = { .text = node->text, .pos = node->pos };

	if (piece.pos.file == NULL)
		piece.pos.file = source->name;
	b1_weave_add(source->weave, node->text, strlen(node->text), &piece);
}

static int
span_of(enum text_kind kind)
{
	switch (kind) {
	case TEXT_B: case TEXT_I: case TEXT_U: case TEXT_STRONG:
		return B1_EMPHASIS;
	case TEXT_EXTREF: case TEXT_INTREF: case TEXT_EXTIOREF: case TEXT_INTIOREF: case TEXT_CONTACT:
		return B1_LINK;
	default:
		return -1;
	}
}

/* A footnote is no part of the sentence that it hangs on: it comes after the block. */
static void
add_inline(struct regulation *source, const struct text_node *parent)
{
	const struct text_node *node;
	int span;

	for (node = parent->first; node != NULL; node = node->next) {
		span = span_of(node->kind);
		if (node->kind == TEXT_CHARS)
			add_chars(source, node);
		else if (node->kind == TEXT_BR)
			b1_weave_gap(source->weave);
		else if (node->kind != TEXT_NOOT && node->kind != TEXT_NOOTREF) {
			if (span >= 0)
				b1_weave_open(source->weave, (enum b1_span_kind)span);
			add_inline(source, node);
			if (span >= 0)
				b1_weave_close(source->weave, (enum b1_span_kind)span);
		}
	}
}

static bool
leads_in(const struct text_node *leaf)
{
	if (leaf->kind == TEXT_LIJSTAANHEF)
		return true;
	return leaf->next != NULL && (leaf->next->kind == TEXT_LIJST || leaf->next->kind == TEXT_BEGRIPPENLIJST);
}

static void	add_node(struct regulation *source, const struct text_node *node, struct around around);

static void
add_notes(struct regulation *source, const struct text_node *leaf, const struct around *around)
{
	const struct text_node *node, *child;

	for (node = text_next(leaf, leaf); node != NULL; node = text_next(node, leaf))
		if (node->kind == TEXT_NOOT && node->first != NULL)
			for (child = node->first; child != NULL; child = child->next)
				add_node(source, child, (struct around){ .kind = around->kind, .division = around->division });
}

static void
add_leaf(struct regulation *source, const struct text_node *leaf, const struct around *around)
{
	enum lang_unit_kind kind = around->kind >= 0 ? (enum lang_unit_kind)around->kind : around->depth > 0 ? LANG_ITEM : LANG_PARAGRAPH;

	b1_weave_begin(source->weave, kind, kind == LANG_ITEM ? around->depth : 0);
	add_inline(source, leaf);
	b1_weave_end(source->weave, leads_in(leaf) ? B1_LEAD_IN : B1_NO_LEAD);
	add_notes(source, leaf, around);
}

/* "Artikel", "5" and "Hoogte van de toeslag" are one heading. */
static void
add_heading(struct regulation *source, const struct text_node *kop, const struct around *around)
{
	const struct text_node *part;

	b1_weave_begin(source->weave, around->kind >= 0 ? (enum lang_unit_kind)around->kind : LANG_HEADING,
	    around->division < DEEPEST_HEADING ? around->division : DEEPEST_HEADING);
	for (part = kop->first; part != NULL; part = part->next) {
		if (part != kop->first)
			b1_weave_gap(source->weave);
		add_inline(source, part);
	}
	b1_weave_end(source->weave, B1_NO_LEAD);
	for (part = kop->first; part != NULL; part = part->next)
		add_notes(source, part, around);
}

static bool
is_number(enum text_kind kind)
{
	return kind == TEXT_LIDNUMMER || kind == TEXT_LINUMMER || kind == TEXT_NUMMER || kind == TEXT_NOOTNUMMER;
}

static struct around
inside(const struct text_node *node, struct around around)
{
	size_t i;

	around.depth += node->kind == TEXT_LI || node->kind == TEXT_BEGRIP;
	around.division += (text_kind_flags(node->kind) & TEXT_DIVISION) != 0 || text_child(node, TEXT_KOP) != NULL;
	for (i = 0; i < sizeof(below) / sizeof(below[0]) && around.kind < 0; i++)
		if (below[i].kind == node->kind)
			around.kind = below[i].unit;
	return around;
}

static void
add_node(struct regulation *source, const struct text_node *node, struct around around)
{
	const struct text_node *child;

	if (is_number(node->kind))
		return;
	around = inside(node, around);
	if (node->kind == TEXT_KOP)
		add_heading(source, node, &around);
	else if ((text_kind_flags(node->kind) & TEXT_LEAF) != 0)
		add_leaf(source, node, &around);
	else
		for (child = node->first; child != NULL; child = child->next)
			add_node(source, child, around);
}

void
b1_regulation_units(const struct text_node *root, const char *name, b1_unit_fn *each, void *ctx)
{
	struct arena *arena = arena_new();
	struct regulation source = { .name = name, .files = b1_files_new(arena) };

	source.weave = b1_weave_new(each, ctx, b1_locate, source.files);
	add_node(&source, root, (struct around){ .kind = -1 });
	b1_weave_free(source.weave);
	b1_files_free(source.files);
	arena_free(arena);
}
