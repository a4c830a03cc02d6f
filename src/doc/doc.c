/*
 * Reading the one document.
 */
#include <stdlib.h>
#include <string.h>

#include "doc/doc.h"

void
doc_free(struct doc *doc)
{
	if (doc == NULL)
		return;
	arena_free(doc->arena);
	free(doc);
}

bool
doc_has_class(const struct doc_node *node, enum doc_class word)
{
	return (node->classes >> word & 1) != 0;
}

const char *
doc_meta(const struct doc *doc, const char *name)
{
	const struct doc_node *node;

	for (node = doc->head->first; node != NULL; node = node->next)
		if (node->tag == DOC_META && strcmp(node->id, name) == 0)
			return node->alt;
	return NULL;
}

struct doc_node *
doc_next(const struct doc_node *node, const struct doc_node *within)
{
	if (node->first != NULL)
		return node->first;
	while (node != within && node->next == NULL)
		node = node->parent;
	return node == within ? NULL : node->next;
}

struct doc_node *
doc_find_class(const struct doc_node *within, enum doc_class word)
{
	const struct doc_node *node = within;

	while (node != NULL && !doc_has_class(node, word))
		node = doc_next(node, within);
	return (struct doc_node *)(uintptr_t)node;
}

struct doc_node *
doc_find_tag(const struct doc_node *within, enum doc_tag tag)
{
	const struct doc_node *node = within;

	while (node != NULL && node->tag != tag)
		node = doc_next(node, within);
	return (struct doc_node *)(uintptr_t)node;
}

struct doc_node *
doc_find_id(const struct doc *doc, const char *id)
{
	size_t low = 0, high = doc->id_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(doc->ids[middle]->id, id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < doc->id_count && strcmp(doc->ids[low]->id, id) == 0 ? doc->ids[low] : NULL;
}

bool
doc_in_contents(const struct doc_node *node)
{
	for (; node != NULL; node = node->parent) {
		if (node->tag == DOC_UL && doc_has_class(node, DOC_CLASS_CONTENTS))
			return true;
		if (node->tag == DOC_SECTION || node->tag == DOC_MAIN)
			return false;
	}
	return false;
}

bool
doc_has_labels(const struct doc_node *list)
{
	const struct doc_node *li;

	for (li = list->first; li != NULL; li = li->next)
		if (li->label != NULL)
			return true;
	return false;
}

bool
doc_is_picture(const struct doc_node *node)
{
	return node->tag == DOC_IMG && node->src != NULL && strncmp(node->src, "klaar:", 6) == 0;
}

/* A word of one block does not run into the next. */
static void
add_gap(struct buf *out)
{
	if (out->len > 0 && out->data[out->len - 1] != ' ')
		buf_addc(out, ' ');
}

void
doc_add_text(struct buf *out, const struct doc_node *node)
{
	const struct doc_node *at;

	for (at = node; at != NULL; at = doc_next(at, node)) {
		if (at->tag == DOC_TEXT)
			buf_add(out, at->text, at->text_len);
		else if (at != node && (at->tag == DOC_BR || (doc_tag_flags(at->tag) & DOC_BLOCK) != 0))
			add_gap(out);
	}
}

struct pos
doc_pos(const struct doc_node *node)
{
	for (; node != NULL; node = node->parent) {
		if (node->place.record_pos.file != NULL)
			return node->place.record_pos;
		if (node->place.template_pos.file != NULL)
			return node->place.template_pos;
	}
	return (struct pos){ NULL, 0, 0 };
}
