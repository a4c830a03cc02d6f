/*
 * Leaves of imported law: the characters of a block, with runs of white space collapsed across the borders of inline
 * elements, and those inline elements themselves. A no-break space is a character here, as it is for the reader.
 */
#include <stdio.h>
#include <string.h>

#include "text/import_int.h"

static bool
is_blank_byte(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool
text_import_is_blank(const char *text)
{
	while (is_blank_byte(*text))
		text++;
	return *text == '\0';
}

void
text_import_open_leaf(struct text_import_leaf *leaf, struct text_node *node)
{
	*leaf = (struct text_import_leaf){ .top = node, .at = node };
}

static struct text_node *
last_chars(struct text_node *node)
{
	struct text_node *child, *found;

	if (node->kind == TEXT_CHARS)
		return node;
	for (child = node->last; child != NULL; child = child->prev) {
		found = last_chars(child);
		if (found != NULL)
			return found;
	}
	return NULL;
}

static void
trim(struct text_import *in, struct text_node *top)
{
	struct text_node *node = last_chars(top);
	size_t len;

	if (node == NULL)
		return;
	len = strlen(node->text);
	if (len == 0 || node->text[len - 1] != ' ')
		return;
	if (len == 1)
		text_detach(in->text, node);
	else
		node->text = arena_copy_n(in->text->arena, node->text, len - 1);
}

void
text_import_close_leaf(struct text_import *in, struct text_import_leaf *leaf)
{
	if (leaf->top == NULL)
		return;
	if (leaf->space)
		trim(in, leaf->top);
	if (leaf->top->first == NULL)
		text_detach(in->text, leaf->top);
	*leaf = (struct text_import_leaf){ NULL };
}

static void
add_chars(struct text_import *in, struct text_import_leaf *leaf, const char *text, struct pos pos)
{
	struct buf out = BUF_INIT;

	for (; *text != '\0'; text++) {
		if (!is_blank_byte(*text)) {
			buf_addc(&out, *text);
			leaf->begun = true;
			leaf->space = false;
		} else if (leaf->begun && !leaf->space) {
			buf_addc(&out, ' ');
			leaf->space = true;
		}
	}
	if (out.len > 0)
		text_add_chars(in->text, leaf->at, out.data, out.len, pos);
	buf_free(&out);
}

/* ---- inline elements ---- */

static const struct { const char *type; enum text_kind kind; } emphasis[] = {
	{ "vet", TEXT_B }, { "halfvet", TEXT_B }, { "cur", TEXT_I }, { "cursief", TEXT_I }, { "ondlijn", TEXT_U }, { "onderstreept", TEXT_U },
};

static enum text_kind
emphasis_kind(const struct xml_node *node)
{
	const char *type = xml_attribute(node, "type");
	size_t i;

	for (i = 0; type != NULL && i < sizeof(emphasis) / sizeof(emphasis[0]); i++)
		if (strcmp(emphasis[i].type, type) == 0)
			return emphasis[i].kind;
	return TEXT_I;
}

static bool
is_own(const struct text_import *in, const char *target)
{
	const char *id = strncmp(target, "jci", 3) == 0 ? strstr(target, in->id) : NULL;

	return in->date != NULL && id != NULL && (id[strlen(in->id)] == '&' || id[strlen(in->id)] == '\0');
}

/* A reference of the law to itself carries the day of this version (&z= and &g=), which is not what it says. */
static void
set_reference(struct text_import *in, struct text_node *ref, const char *target)
{
	struct buf out = BUF_INIT;
	const char *part, *end;
	bool own = is_own(in, target);

	for (part = target; *part != '\0'; part = end) {
		end = part + 1 + strcspn(part + 1, "&");
		if (!own || (strncmp(part, "&z=", 3) != 0 && strncmp(part, "&g=", 3) != 0) || strncmp(part + 3, in->date, (size_t)(end - part - 3)) != 0)
			buf_add(&out, part, (size_t)(end - part));
	}
	text_set_attribute(in->text, ref, "soort", strncmp(target, "jci", 3) == 0 ? "JCI" : strncmp(target, "http", 4) == 0 ? "URL" : "document");
	text_set_attribute(in->text, ref, "ref", buf_text(&out));
	buf_free(&out);
}

/* Sources also mark words as a reference to nothing. */
static bool
refers(const struct xml_node *source)
{
	const char *target = xml_attribute(source, "doc");

	return target != NULL && *target != '\0';
}

/* What an inline element says besides its text. */
static void
set_attributes(struct text_import *in, struct text_node *node, const struct xml_node *source)
{
	const char *target = xml_attribute(source, "doc"), *type = xml_attribute(source, "type");

	if (node->kind == TEXT_EXTREF)
		set_reference(in, node, target);
	else if (node->kind == TEXT_REDACTIE)
		text_set_attribute(in->text, node, "soort", type != NULL ? type : "extra");
}

/* A footnote has blocks of its own inside the leaf that it hangs on. */
static void
add_note(struct text_import *in, struct text_import_leaf *leaf, const struct xml_node *source)
{
	struct text_node *note = text_add(in->text, leaf->at, TEXT_NOOT, text_import_pos(in, source));
	char id[32];

	snprintf(id, sizeof(id), "noot_%d", ++in->notes);
	text_set_attribute(in->text, note, "type", "voet");
	text_set_attribute(in->text, note, "id", id);
	text_import_children(in, note, source);
	leaf->begun = true;
	leaf->space = false;
}

/* What STOP calls a colour or a format of an image. */
static const char *
in_stop(const char *value)
{
	static const struct { const char *source, *stop; } words[] = {
		{ "ja", "1" }, { "nee", "0" }, { "png", "image/png" }, { "jpg", "image/jpeg" }, { "jpeg", "image/jpeg" },
	};
	size_t i;

	for (i = 0; value != NULL && i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(words[i].source, value) == 0)
			return words[i].stop;
	return value;
}

void
text_import_picture(struct text_import *in, struct text_node *node, const struct xml_node *source)
{
	static const char *const names[] = { "naam", "breedte", "hoogte", "schaal", "uitlijning", "kleur", "formaat", "alt", "dpi" };
	const char *value;
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		value = in_stop(xml_attribute(source, names[i]));
		if (value == NULL && strcmp(names[i], "dpi") == 0)
			value = "96";	/* STOP asks for it, the sources do not have it */
		if (value != NULL)
			text_set_attribute(in->text, node, names[i], value);
	}
	value = text_attribute(node, "naam");
	diag_post(in->diags, text_import_pos(in, source), DIAG_TEXT_IMPORT_PICTURE, "hier staat een afbeelding (%s); wat erop staat, kan Klaar niet lezen of vergelijken",
	    value != NULL ? value : "zonder naam");
}

static void
add_content(struct text_import *in, struct text_import_leaf *leaf, const struct xml_node *source)
{
	const struct xml_node *child;

	for (child = xml_first_any(source); child != NULL; child = xml_next_any(child))
		text_import_add_inline(in, leaf, child);
}

static void
add_element(struct text_import *in, struct text_import_leaf *leaf, const struct xml_node *source, enum text_kind kind)
{
	struct text_node *outer = leaf->at, *node = text_add(in->text, outer, kind, text_import_pos(in, source));

	set_attributes(in, node, source);
	leaf->at = node;
	add_content(in, leaf, source);
	leaf->at = outer;
	if (node->first == NULL && !(text_kind_flags(kind) & TEXT_EMPTY))
		text_detach(in->text, node);
}

void
text_import_add_inline(struct text_import *in, struct text_import_leaf *leaf, const struct xml_node *node)
{
	const struct text_import_rule *rule;

	if (xml_is_text(node)) {
		add_chars(in, leaf, xml_content(node), text_import_pos(in, node));
		return;
	}
	if (!xml_is_element(node))
		return;
	rule = text_import_find_rule(node);
	if (rule == NULL)
		text_import_add_count(&in->unknown, xml_name(node), text_conserve_count_node(node));
	if (rule != NULL && rule->class == IMPORT_SKIP)
		return;
	if (rule != NULL && rule->kind == TEXT_EXTREF && !refers(node))
		add_content(in, leaf, node);
	else if (rule != NULL && rule->kind == TEXT_ILLUSTRATIE)
		text_import_picture(in, text_add(in->text, leaf->at, TEXT_INLINETEKSTAFBEELDING, text_import_pos(in, node)), node);
	else if (rule == NULL || rule->class != IMPORT_INLINE)
		add_content(in, leaf, node);
	else if (rule->kind == TEXT_NOOT)
		add_note(in, leaf, node);
	else
		add_element(in, leaf, node, strcmp(rule->name, "nadruk") == 0 ? emphasis_kind(node) : rule->kind);
}
