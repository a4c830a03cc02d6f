/*
 * From XML to a text: our own Regeling and STOP's RegelingCompact and RegelingKlassiek, which have one vocabulary. Namespaces are not asked for:
 * the root says what a file is. All faults are reported, then the text is refused.
 */
#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "text/text_int.h"

/* eIds grow with each element that has one around it; published law has at most ten. */
enum { MAX_IDS_DEEP = 40 };

struct reading {
	struct text		*text;
	struct diag_list	*diags;
	struct text_node	*last;		/* the characters that were added last in this block, or NULL */
	bool			 gap;		/* a space here says nothing: one went before, or the block begins */
	int			 depth;		/* elements with ids that are open */
	bool			 skipped;	/* a child of this element was refused: what it lacks is said */
	struct buf		 words;
};

static struct text_node *read_element(struct reading *reading, struct text_node *parent, const struct xml_node *from, enum text_kind kind);

/* ---- words ---- */

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The place behind white space that is passed over. */
static struct pos
skip_space(struct pos pos, const char *text)
{
	for (; is_space(*text); text++) {
		pos.col++;
		if (*text == '\n') {
			pos.line++;
			pos.col = 1;
		}
	}
	return pos;
}

static void
add_words(struct reading *reading, struct text_node *parent, const char *text, struct pos pos)
{
	if (reading->gap)
		pos = skip_space(pos, text);
	buf_clear(&reading->words);
	for (; *text != '\0'; text++) {
		if (!is_space(*text))
			buf_addc(&reading->words, *text);
		else if (!reading->gap)
			buf_addc(&reading->words, ' ');
		reading->gap = is_space(*text);
	}
	if (reading->words.len > 0)
		reading->last = text_add_chars(reading->text, parent, buf_text(&reading->words), reading->words.len, pos);
}

/* A space before the end of a block, or before a line break, says nothing. */
static void
end_block(struct reading *reading)
{
	struct text_node *last = reading->last;
	size_t len = last != NULL ? strlen(last->text) : 0;

	reading->last = NULL;
	reading->gap = true;
	if (len == 0 || last->text[len - 1] != ' ')
		return;
	if (len == 1)
		text_unlink(last);
	else
		last->text = arena_copy_n(reading->text->arena, last->text, len - 1);
}

static void
read_words(struct reading *reading, struct text_node *parent, const struct xml_node *from)
{
	const char *text = xml_content(from);

	if (text_holds_words(parent->kind))
		add_words(reading, parent, text, xml_pos(from));
	else if (text[strspn(text, " \t\r\n")] != '\0')
		diag_post(reading->diags, skip_space(xml_pos(from), text), DIAG_TEXT_LOOSE, "in <%s> mag geen losse tekst staan", text_kind_name(parent->kind));
}

/* ---- elements ---- */

static void
post_unknown(struct reading *reading, const struct xml_node *from)
{
	const char *names[TEXT_CHARS], *near;
	int i;

	for (i = 0; i < TEXT_CHARS; i++)
		names[i] = text_kind_name((enum text_kind)i);
	near = nearest_name(xml_name(from), names, TEXT_CHARS);
	diag_post(reading->diags, xml_pos(from), DIAG_TEXT_ELEMENT, "het element <%.60s> kent Klaar niet in de tekst van een regeling", xml_name(from));
	if (near != NULL)
		diag_help(reading->diags, "Bedoelde u <%s>?", near);
}

/* A figure's own Titel is no division. */
static bool
find_kind(const struct text_node *parent, const struct xml_node *from, enum text_kind *kind)
{
	if (parent->kind == TEXT_FIGUUR && strcmp(xml_name(from), text_kind_name(TEXT_TITEL)) == 0) {
		*kind = TEXT_TABLETITLE;
		return true;
	}
	return text_find_kind(xml_name(from), kind);
}

static bool
is_outside_text(const struct text_node *parent, const struct xml_node *from)
{
	return parent->kind == TEXT_REGELING && strcmp(xml_name(from), "Metagegevens") == 0;
}

static void
read_child(struct reading *reading, struct text_node *parent, const struct xml_node *from)
{
	enum text_kind kind;

	if (is_outside_text(parent, from))
		return;
	if (!find_kind(parent, from, &kind)) {
		post_unknown(reading, from);
		reading->skipped = true;
	} else if (!text_allows(parent->kind, kind)) {
		diag_post(reading->diags, xml_pos(from), DIAG_TEXT_NESTING, "<%s> mag niet in <%s> staan", xml_name(from), text_kind_name(parent->kind));
		reading->skipped = true;
	} else {
		read_element(reading, parent, from, kind);
	}
}

static void
read_children(struct reading *reading, struct text_node *node, const struct xml_node *from)
{
	const struct xml_node *child;

	for (child = xml_first_any(from); child != NULL; child = xml_next_any(child)) {
		if ((text_kind_flags(node->kind) & TEXT_EMPTY) != 0 && (xml_is_element(child) || !is_space(*xml_content(child)))) {
			diag_post(reading->diags, node->pos, DIAG_TEXT_NESTING, "<%s> mag niets bevatten", text_kind_name(node->kind));
			return;
		}
		if (xml_is_text(child))
			read_words(reading, node, child);
		else if (xml_is_element(child))
			read_child(reading, node, child);
	}
}

struct attributes {
	struct reading		*reading;
	struct text_node	*node;
};

/* eIds are derived; attributes of other namespaces are about the file, not about the text. */
static bool
read_attribute(void *ctx, const char *ns, const char *name, const char *value)
{
	struct attributes *to = ctx;

	if (*ns != '\0' || strcmp(name, "eId") == 0)
		return true;
	if (strcmp(name, "wId") != 0)
		text_set_attribute(to->reading->text, to->node, name, value);
	else if ((text_kind_flags(to->node->kind) & TEXT_ID) != 0 && *value != '\0')
		to->node->wid = arena_copy(to->reading->text->arena, value);
	return true;
}

/* What stands in a note is blocks of its own; the words around it go on. */
static void
read_aside(struct reading *reading, struct text_node *node, const struct xml_node *from)
{
	reading->last = NULL;
	reading->gap = true;
	read_children(reading, node, from);
	reading->last = NULL;
	reading->gap = false;
}

static bool
stands_among_words(enum text_kind kind)
{
	return (text_kind_flags(kind) & TEXT_INLINE) != 0 && !text_holds_words(kind) && kind != TEXT_BR;
}

static void
read_content(struct reading *reading, struct text_node *node, const struct xml_node *from)
{
	unsigned flags = text_kind_flags(node->kind);

	if ((flags & TEXT_LEAF) != 0 || node->kind == TEXT_BR)
		end_block(reading);
	if (stands_among_words(node->kind))
		read_aside(reading, node, from);
	else
		read_children(reading, node, from);
	if ((flags & TEXT_LEAF) != 0)
		end_block(reading);
}

static struct text_node *
read_element(struct reading *reading, struct text_node *parent, const struct xml_node *from, enum text_kind kind)
{
	struct text_node *node = text_add(reading->text, parent, kind, xml_pos(from));
	struct attributes to = { reading, node };
	bool outer = reading->skipped;
	int own = (text_kind_flags(kind) & TEXT_ID) != 0;

	xml_each_attribute(from, read_attribute, &to);
	if (reading->depth + own > MAX_IDS_DEEP) {
		diag_post(reading->diags, node->pos, DIAG_TEXT_DEPTH, "hier staan meer dan %d lijsten, onderdelen en andere elementen in elkaar", MAX_IDS_DEEP);
		return node;
	}
	reading->depth += own;
	reading->skipped = false;
	read_content(reading, node, from);
	if (!reading->skipped)
		text_check_node(node, reading->diags);
	reading->skipped = outer;
	reading->depth -= own;
	return node;
}

/* ---- a whole text ---- */

/* Both places of a wId that stands there twice; the first of them keeps it, so that the index stays true. */
static void
index_wids(struct reading *reading)
{
	struct text_node *node;
	const struct text_node *other;

	for (node = reading->text->root; node != NULL; node = text_next(node, reading->text->root)) {
		if (text_index_add(reading->text->index, node) == 0)
			continue;
		other = text_find(reading->text, node->wid);
		diag_post(reading->diags, node->pos, DIAG_TEXT_WID_DOUBLE, "wId ‘%.120s’ staat hier en op regel %d (<%s>)", node->wid, other->pos.line,
		    text_kind_name(other->kind));
	}
}

/* "gm1700_1" of "gm1700_1__chp_2", for elements that have no wId in a text that gives them. */
static bool
add_given_prefix(struct buf *out, const struct text *text)
{
	const struct text_node *node;
	const char *end;

	for (node = text->root; node != NULL; node = text_next(node, text->root)) {
		end = node->wid != NULL ? strstr(node->wid, "__") : NULL;
		if (end != NULL) {
			buf_add(out, node->wid, (size_t)(end - node->wid));
			return true;
		}
	}
	return false;
}

struct unnamed {			/* the elements that get a wId from their place */
	struct text_node	**nodes;
	size_t			 count, cap;
};

static struct unnamed
list_unnamed(const struct text *text)
{
	struct unnamed list = { .count = 0 };
	struct text_node *node;

	for (node = text->root; node != NULL; node = text_next(node, text->root)) {
		if ((text_kind_flags(node->kind) & TEXT_ID) == 0 || node->wid != NULL)
			continue;
		MEM_GROW(list.nodes, list.cap, list.count + 1);
		list.nodes[list.count++] = node;
	}
	return list;
}

/* The wId of its place is written on another element: one of both is on the wrong one. */
static void
check_unnamed(struct reading *reading, const struct unnamed *list, const char *prefix)
{
	const struct text_node *node, *other;
	struct buf wid = BUF_INIT;
	size_t i;

	for (i = 0; i < list->count; i++) {
		node = list->nodes[i];
		buf_clear(&wid);
		buf_addf(&wid, "%s__%s", prefix, node->eid);
		other = strcmp(node->wid, buf_text(&wid)) == 0 ? NULL : text_find(reading->text, buf_text(&wid));
		if (other == NULL)
			continue;
		diag_post(reading->diags, other->pos, DIAG_TEXT_WID_ELSEWHERE, "wId ‘%.120s’ hoort bij de plaats van het element op regel %d (<%s>), dat nu ‘%.120s’ heet",
		    buf_text(&wid), node->pos.line, text_kind_name(node->kind), node->wid);
		diag_post(reading->diags, node->pos, DIAG_TEXT_WID_ELSEWHERE, "dit element heeft geen wId, en die van zijn plaats staat op regel %d", other->pos.line);
	}
	buf_free(&wid);
}

static void
set_ids(struct reading *reading, const struct xml_node *root)
{
	const char *code = xml_find_text(root, "Metagegevens/Overheidscode");
	struct unnamed list = list_unnamed(reading->text);
	struct buf prefix = BUF_INIT;

	if (code != NULL && *code != '\0')
		buf_addf(&prefix, "%s_1", code);
	else if (!add_given_prefix(&prefix, reading->text))
		buf_adds(&prefix, "onbekend_1");
	text_set_ids(reading->text, buf_text(&prefix));
	check_unnamed(reading, &list, buf_text(&prefix));
	free(list.nodes);
	buf_free(&prefix);
}

static void
set_root_attributes(struct text *text, const struct xml_node *root)
{
	const char *id = xml_attribute(root, "id"), *title = xml_find_text(root, "Metagegevens/Citeertitel");

	if (id != NULL && *id != '\0')
		text_set_attribute(text, text->root, "id", id);
	if (title != NULL && *title != '\0')
		text_set_attribute(text, text->root, "citeertitel", title);
}

static struct text *
read_regeling(const struct xml_node *root, struct diag_list *diags)
{
	struct reading reading = { .text = text_new(), .diags = diags, .gap = true };
	size_t before = diag_count_from(diags, DIAG_ERROR);

	reading.text->root->pos = text_place(reading.text, xml_pos(root));
	read_children(&reading, reading.text->root, root);
	if (!reading.skipped)
		text_check_node(reading.text->root, diags);
	index_wids(&reading);
	buf_free(&reading.words);
	if (diag_count_from(diags, DIAG_ERROR) > before) {
		text_free(reading.text);
		return NULL;
	}
	set_root_attributes(reading.text, root);
	set_ids(&reading, root);
	return reading.text;
}

struct text_node *
text_read_node(struct text *text, const struct xml_node *node, struct diag_list *diags)
{
	struct reading reading = { .text = text, .diags = diags, .gap = true };
	size_t before = diag_count_from(diags, DIAG_ERROR);
	struct text_node *result = NULL;
	enum text_kind kind;

	if (text_find_kind(xml_name(node), &kind) && kind != TEXT_REGELING)
		result = read_element(&reading, NULL, node, kind);
	else
		post_unknown(&reading, node);
	buf_free(&reading.words);
	return diag_count_from(diags, DIAG_ERROR) > before ? NULL : result;
}

/* ---- which kind of file ---- */

static bool
is_stop_text(const struct xml_node *node)
{
	return strcmp(xml_name(node), "RegelingCompact") == 0 || strcmp(xml_name(node), "RegelingKlassiek") == 0;
}

/* An envelope of STOP around a change, or a besluit of ours that changes: there is no whole text in it. */
static bool
is_change(const struct xml_node *node)
{
	const struct xml_node *child;
	bool found = strcmp(xml_name(node), "RegelingMutatie") == 0 || strcmp(xml_name(node), "Wijzigingsbesluit") == 0;

	for (child = xml_first(node, NULL); child != NULL && !found; child = xml_next(child, NULL))
		found = is_change(child);
	return found;
}

/* The first text in an envelope of STOP. */
static const struct xml_node *
find_stop_text(const struct xml_node *node)
{
	const struct xml_node *child, *found;

	if (is_stop_text(node))
		return node;
	for (child = xml_first(node, NULL), found = NULL; child != NULL && found == NULL; child = xml_next(child, NULL))
		found = find_stop_text(child);
	return found;
}

struct text *
text_read(const struct xml_doc *doc, struct diag_list *diags)
{
	const struct xml_node *root = xml_root(doc), *found;

	if (strcmp(xml_name(root), "Regeling") == 0)
		return read_regeling(root, diags);
	if (strcmp(xml_name(root), "toestand") == 0)
		return text_read_bwb(doc, diags);
	if (strcmp(xml_name(root), "cvdr") == 0)
		return text_read_cvdr(doc, diags);
	found = find_stop_text(root);
	if (found != NULL)
		return read_regeling(found, diags);
	if (is_change(root))
		diag_post(diags, xml_pos(root), DIAG_TEXT_ROOT, "dit is een wijziging van een regeling (<%.60s>), en niet de regeling zelf", xml_name(root));
	else
		diag_post(diags, xml_pos(root), DIAG_TEXT_ROOT, "een bestand dat met <%.60s> begint, heeft geen tekst van een regeling", xml_name(root));
	return NULL;
}

struct text *
text_load(const char *path, struct diag_list *diags)
{
	struct xml_doc *doc = xml_load_file(path, diags);
	struct text *text;

	if (doc == NULL)
		return NULL;
	text = text_read(doc, diags);
	xml_doc_free(doc);
	return text;
}
