/*
 * Published law (BWB toestand, CVDR) into the text model. The table of import_rules.c says what each element becomes;
 * here stands how: where a block may stand, what is done with words that stand loose or in an unknown element, and
 * what is kept beside the tree. Order is never changed, so that conserve.c can compare.
 */
#include <stdlib.h>
#include <string.h>

#include "text/import_int.h"
#include "text/text_int.h"

enum { NAMES_MOST = 40 };	/* a list names so many elements, and counts all */

/* ---- life ---- */

struct text_import *
text_import_new(const struct xml_doc *doc, const struct xml_node *from, const char *id, struct diag_list *diags)
{
	struct text_import *in = mem_alloc(sizeof(*in));

	in->text = text_new();
	in->diags = diags;
	in->from = from;
	in->file = arena_copy(in->text->arena, xml_doc_name(doc));
	in->id = arena_copy(in->text->arena, id);
	in->text->root->pos = text_import_pos(in, from);
	return in;
}

static void
import_free(struct text_import *in)
{
	free(in->taken);
	free(in->left_out.rows);
	free(in->unknown.rows);
	free(in);
}

struct pos
text_import_pos(const struct text_import *in, const struct xml_node *node)
{
	struct pos pos = xml_pos(node);

	pos.file = in->file;
	return pos;
}

void
text_import_set_words(struct text_import *in, struct text_node *node, const char *name, const char *words)
{
	struct buf out = BUF_INIT;
	size_t len;

	while (*words != '\0') {
		words += strspn(words, " \t\r\n");
		len = strcspn(words, " \t\r\n");
		if (len > 0 && out.len > 0)
			buf_addc(&out, ' ');
		buf_add(&out, words, len);
		words += len;
	}
	if (out.len > 0)
		text_set_attribute(in->text, node, name, out.data);
	buf_free(&out);
}

bool
text_import_is_name(const char *text)
{
	static const char safe[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.";

	return text != NULL && *text != '\0' && text[strspn(text, safe)] == '\0';
}

const struct text_import_rule *
text_import_find_rule(const struct xml_node *node)
{
	return text_import_rule(xml_name(node));
}

/* ---- what stays out of the tree ---- */

void
text_import_add_count(struct text_import_list *list, const char *element, size_t chars)
{
	size_t i = 0;

	while (i < list->count && i < NAMES_MOST && strcmp(list->rows[i].element, element) != 0)
		i++;
	if (i == NAMES_MOST)
		element = "andere elementen";
	if (i == list->count) {
		MEM_GROW(list->rows, list->cap, list->count + 1);
		list->rows[list->count++] = (struct text_import_count){ element, 0, 0 };
	}
	list->rows[i].times++;
	list->rows[i].chars += chars;
}

static void
take(struct text_import *in, const struct xml_node *node)
{
	MEM_GROW(in->taken, in->taken_cap, in->taken_count + 1);
	in->taken[in->taken_count++] = node;
}

static void
leave_out(struct text_import *in, const struct xml_node *node)
{
	take(in, node);
	text_import_add_count(&in->left_out, xml_is_text(node) ? "tekst buiten een element" : xml_name(node), text_conserve_count_node(node));
}

/* Without what is no text of the law. */
static void
add_words(struct buf *out, const struct xml_node *node)
{
	const struct xml_node *child;
	const struct text_import_rule *rule;

	for (child = xml_first_any(node); child != NULL; child = xml_next_any(child)) {
		rule = xml_is_element(child) ? text_import_find_rule(child) : NULL;
		if (xml_is_text(child))
			buf_adds(out, xml_content(child));
		else if (xml_is_element(child) && (rule == NULL || rule->class != IMPORT_SKIP))
			add_words(out, child);
	}
}

void
text_import_keep(struct text_import *in, const struct xml_node *source, struct text_node *node, const char *name)
{
	struct buf words = BUF_INIT;

	if (text_attribute(node, name) != NULL) {
		leave_out(in, source);
		return;
	}
	add_words(&words, source);
	text_import_set_words(in, node, name, buf_text(&words));
	take(in, source);
	in->kept += text_conserve_count_node(source);
	buf_free(&words);
}

/* ---- where a block may stand ---- */

static bool
wrapper_of(enum text_kind parent, enum text_kind *wrapper)
{
	switch (parent) {
	case TEXT_ARTIKEL:
	case TEXT_LID:
	case TEXT_DIVISIETEKST:
		*wrapper = TEXT_INHOUD;
		return true;
	case TEXT_LICHAAM:
	case TEXT_BIJLAGE:
	case TEXT_DIVISIE:
	case TEXT_TOELICHTING:
		*wrapper = TEXT_DIVISIETEKST;
		return true;
	case TEXT_LIJST:
		*wrapper = TEXT_LI;
		return true;
	case TEXT_BEGRIP:
		*wrapper = TEXT_DEFINITIE;
		return true;
	case TEXT_ROW:
		*wrapper = TEXT_ENTRY;
		return true;
	default:
		*wrapper = TEXT_DIVISIETEKST;
		return (text_kind_flags(parent) & TEXT_DIVISION) != 0;
	}
}

static struct text_node *
room_for_block(struct text_import *in, struct text_node *parent, struct pos pos)
{
	enum text_kind wrapper;

	while (wrapper_of(parent->kind, &wrapper))
		parent = parent->last != NULL && parent->last->kind == wrapper ? parent->last : text_add(in->text, parent, wrapper, pos);
	return parent;
}

/* ---- reading ---- */

static void read_element(struct text_import *in, struct text_node *parent, const struct xml_node *node, const struct text_import_rule *rule);

static void
read_unknown(struct text_import *in, struct text_node *parent, const struct xml_node *node)
{
	text_import_add_count(&in->unknown, xml_name(node), text_conserve_count_node(node));
	text_import_children(in, parent, node);
}

static void
read_kind(struct text_import *in, struct text_node *parent, const struct xml_node *node, enum text_kind kind)
{
	if ((text_kind_flags(kind) & TEXT_LEAF) != 0)
		text_import_leaf(in, parent, node, kind);
	else
		text_import_children(in, text_add(in->text, parent, kind, text_import_pos(in, node)), node);
}

static void
read_element(struct text_import *in, struct text_node *parent, const struct xml_node *node, const struct text_import_rule *rule)
{
	if (rule == NULL) {
		read_unknown(in, parent, node);
		return;
	}
	if (rule->class == IMPORT_SKIP)
		return;
	if (rule->class == IMPORT_BLOCK && parent->kind == TEXT_REGELING) {
		leave_out(in, node);
		return;
	}
	if (rule->class == IMPORT_BLOCK)
		parent = room_for_block(in, parent, text_import_pos(in, node));
	if (rule->read != NULL)
		rule->read(in, parent, node, rule);
	else if (rule->class == IMPORT_THROUGH)
		text_import_children(in, parent, node);
	else
		read_kind(in, parent, node, rule->kind);
}

static bool
is_inline(const struct xml_node *node, const struct text_import_rule *rule)
{
	return xml_is_text(node) || (rule != NULL && (rule->class == IMPORT_INLINE || rule->class == IMPORT_PLAIN));
}

static void
open_loose(struct text_import *in, struct text_node *parent, const struct xml_node *node, struct text_import_leaf *leaf)
{
	struct pos pos = text_import_pos(in, node);

	text_import_open_leaf(leaf, text_add(in->text, room_for_block(in, parent, pos), TEXT_AL, pos));
}

/* Words that no block holds. */
static void
read_loose(struct text_import *in, struct text_node *parent, const struct xml_node *node, struct text_import_leaf *leaf)
{
	if (leaf->top == NULL && xml_is_text(node) && text_import_is_blank(xml_content(node)))
		return;
	if (parent->kind == TEXT_REGELING) {
		leave_out(in, node);
		return;
	}
	if (leaf->top == NULL)
		open_loose(in, parent, node, leaf);
	text_import_add_inline(in, leaf, node);
}

void
text_import_children(struct text_import *in, struct text_node *parent, const struct xml_node *node)
{
	struct text_import_leaf leaf = { NULL };
	const struct text_import_rule *rule;
	const struct xml_node *child;

	for (child = xml_first_any(node); child != NULL; child = xml_next_any(child)) {
		if (!xml_is_text(child) && !xml_is_element(child))
			continue;
		rule = xml_is_element(child) ? text_import_find_rule(child) : NULL;
		if (is_inline(child, rule) || (rule == NULL && leaf.top != NULL)) {
			read_loose(in, parent, child, &leaf);
			continue;
		}
		text_import_close_leaf(in, &leaf);
		read_element(in, parent, child, rule);
	}
	text_import_close_leaf(in, &leaf);
}

void
text_import_leaf(struct text_import *in, struct text_node *parent, const struct xml_node *node, enum text_kind kind)
{
	struct text_import_leaf leaf = { NULL };
	const struct text_import_rule *rule;
	const struct xml_node *child;

	for (child = xml_first_any(node); child != NULL; child = xml_next_any(child)) {
		rule = xml_is_element(child) ? text_import_find_rule(child) : NULL;
		if (rule != NULL && (rule->class == IMPORT_BLOCK || rule->class == IMPORT_STRUCTURE)) {
			text_import_close_leaf(in, &leaf);
			read_element(in, parent, child, rule);
			continue;
		}
		if (leaf.top == NULL)
			text_import_open_leaf(&leaf, text_add(in->text, parent, kind, text_import_pos(in, node)));
		text_import_add_inline(in, &leaf, child);
	}
	text_import_close_leaf(in, &leaf);
}

/* ---- the end ---- */

/* A text without a body (all of it stands in the preamble) has an empty one. */
static void
ensure_body(struct text_import *in)
{
	struct text_node *at, *body;

	if (text_child(in->text->root, TEXT_LICHAAM) != NULL)
		return;
	at = in->text->root->first;
	while (at != NULL && (at->kind == TEXT_REGELINGOPSCHRIFT || at->kind == TEXT_AANHEF))
		at = at->next;
	body = text_add(in->text, NULL, TEXT_LICHAAM, in->text->root->pos);
	text_insert(in->text, in->text->root, at, body);
}

static void
report_list(struct text_import *in, const struct text_import_list *list, enum diag_code code, const char *intro)
{
	struct buf out = BUF_INIT;
	size_t i;

	for (i = 0; i < list->count; i++)
		buf_addf(&out, "%s%s (%zu keer, %zu tekens)", i > 0 ? ", " : "", list->rows[i].element, list->rows[i].times, list->rows[i].chars);
	if (list->count > 0)
		diag_post(in->diags, text_import_pos(in, in->from), code, "%s: %s", intro, buf_text(&out));
	buf_free(&out);
}

struct text *
text_import_run(struct text_import *in, const char *prefix, struct text_import_report *report)
{
	struct text *text = in->text;

	text_import_children(in, text->root, in->from);
	ensure_body(in);
	text_set_ids(text, prefix);
	report_list(in, &in->unknown, DIAG_TEXT_IMPORT_UNKNOWN, "onbekende elementen zijn als gewone tekst gelezen");
	report_list(in, &in->left_out, DIAG_TEXT_IMPORT_LEFT_OUT, "niet overgenomen uit de bron");
	if (text_conserve_check(in, report) == -1) {
		text_free(text);
		text = NULL;
	}
	import_free(in);
	return text;
}
