/*
 * A text and its nodes: made, copied, put in, taken out, walked.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "text/text_int.h"

/* ---- life ---- */

struct text *
text_new(void)
{
	struct text *text = mem_alloc(sizeof(*text));

	text->arena = arena_new();
	text->index = text_index_new();
	text->root = text_add(text, NULL, TEXT_REGELING, (struct pos){ NULL, 0, 0 });
	return text;
}

void
text_free(struct text *text)
{
	if (text == NULL)
		return;
	text_index_free(text->index);
	arena_free(text->arena);
	free(text);
}

struct text *
text_copy(const struct text *text)
{
	struct text *copy = mem_alloc(sizeof(*copy));

	copy->arena = arena_new();
	copy->index = text_index_new();
	copy->root = text_clone(copy, text->root);
	text_index_add_all(copy->index, copy->root);
	return copy;
}

/* ---- building ---- */

/* Neighbours come from one file: its name is copied once. */
struct pos
text_place(struct text *text, struct pos pos)
{
	const char **last = text_index_file(text->index);

	if (pos.file == NULL)
		return pos;
	if (*last == NULL || strcmp(*last, pos.file) != 0)
		*last = arena_copy(text->arena, pos.file);
	pos.file = *last;
	return pos;
}

static void
link_before(struct text_node *parent, struct text_node *before, struct text_node *node)
{
	node->parent = parent;
	node->next = before;
	node->prev = before != NULL ? before->prev : parent->last;
	if (node->prev != NULL)
		node->prev->next = node;
	else
		parent->first = node;
	if (before != NULL)
		before->prev = node;
	else
		parent->last = node;
}

void
text_unlink(struct text_node *node)
{
	struct text_node *parent = node->parent;

	if (node->prev != NULL)
		node->prev->next = node->next;
	else if (parent != NULL)
		parent->first = node->next;
	if (node->next != NULL)
		node->next->prev = node->prev;
	else if (parent != NULL)
		parent->last = node->prev;
	node->parent = node->prev = node->next = NULL;
}

struct text_node *
text_add(struct text *text, struct text_node *parent, enum text_kind kind, struct pos pos)
{
	struct text_node *node = arena_alloc(text->arena, sizeof(*node));

	node->kind = kind;
	node->pos = text_place(text, pos);
	if (parent != NULL)
		link_before(parent, NULL, node);
	return node;
}

struct text_node *
text_add_chars(struct text *text, struct text_node *parent, const char *chars, size_t len, struct pos pos)
{
	struct text_node *node = text_add(text, parent, TEXT_CHARS, pos);

	node->text = arena_copy_n(text->arena, chars, len);
	return node;
}

void
text_set_attribute(struct text *text, struct text_node *node, const char *name, const char *value)
{
	struct text_attribute **at = &node->attributes;

	while (*at != NULL && strcmp((*at)->name, name) != 0)
		at = &(*at)->next;
	if (*at == NULL) {
		*at = arena_alloc(text->arena, sizeof(**at));
		(*at)->name = arena_copy(text->arena, name);
	}
	(*at)->value = arena_copy(text->arena, value);
}

const char *
text_attribute(const struct text_node *node, const char *name)
{
	const struct text_attribute *at;

	for (at = node->attributes; at != NULL; at = at->next)
		if (strcmp(at->name, name) == 0)
			return at->value;
	return NULL;
}

static const char *
copy_string(struct text *text, const char *string)
{
	return string != NULL ? arena_copy(text->arena, string) : NULL;
}

static void
copy_attributes(struct text *text, struct text_node *node, const struct text_node *from)
{
	struct text_attribute **at = &node->attributes;
	const struct text_attribute *source;

	for (source = from->attributes; source != NULL; source = source->next, at = &(*at)->next) {
		*at = arena_alloc(text->arena, sizeof(**at));
		(*at)->name = arena_copy(text->arena, source->name);
		(*at)->value = arena_copy(text->arena, source->value);
	}
}

static struct text_node *
clone_below(struct text *text, struct text_node *parent, const struct text_node *from)
{
	struct text_node *node = text_add(text, parent, from->kind, from->pos);
	const struct text_node *child;

	node->wid = copy_string(text, from->wid);
	node->eid = copy_string(text, from->eid);
	node->text = copy_string(text, from->text);
	node->by = from->by;
	copy_attributes(text, node, from);
	for (child = from->first; child != NULL; child = child->next)
		clone_below(text, node, child);
	return node;
}

struct text_node *
text_clone(struct text *text, const struct text_node *node)
{
	return clone_below(text, NULL, node);
}

/* ---- changing ---- */

static bool
is_attached(const struct text *text, const struct text_node *node)
{
	while (node->parent != NULL)
		node = node->parent;
	return node == text->root;
}

int
text_insert(struct text *text, struct text_node *parent, struct text_node *before, struct text_node *node)
{
	assert(node->parent == NULL && node->prev == NULL && node->next == NULL && node != text->root);
	assert(before == NULL || before->parent == parent);
	if (is_attached(text, parent) && text_index_add_all(text->index, node) == -1)
		return -1;
	link_before(parent, before, node);
	return 0;
}

void
text_detach(struct text *text, struct text_node *node)
{
	assert(node != text->root);
	if (is_attached(text, node))
		text_index_remove_all(text->index, node);
	text_unlink(node);
}

/* ---- walking ---- */

struct text_node *
text_next(const struct text_node *node, const struct text_node *within)
{
	if (node->first != NULL)
		return node->first;
	while (node != within && node->next == NULL)
		node = node->parent;
	return node == within ? NULL : node->next;
}

struct text_node *
text_child(const struct text_node *parent, enum text_kind kind)
{
	struct text_node *child = parent->first;

	while (child != NULL && child->kind != kind)
		child = child->next;
	return child;
}

const struct text_node *
text_owner(const struct text_node *node)
{
	while (node != NULL && (text_kind_flags(node->kind) & (TEXT_ID | TEXT_INLINE)) != TEXT_ID)
		node = node->parent;
	return node;
}

bool
text_is_lapsed(const struct text_node *node)
{
	for (; node != NULL; node = node->parent)
		if (text_child(node, TEXT_VERVALLEN) != NULL)
			return true;
	return false;
}

const struct text_node *
text_ancestor(const struct text_node *node, enum text_kind kind)
{
	while (node != NULL && node->kind != kind)
		node = node->parent;
	return node;
}
