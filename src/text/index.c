/*
 * wId -> node. The key is the node's own wId, so a wId is not changed while its node is in here.
 */
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "text/text_int.h"

struct text_index {
	struct map	*nodes;
	const char	*file;
};

struct text_index *
text_index_new(void)
{
	struct text_index *index = mem_alloc(sizeof(*index));

	index->nodes = map_new();
	return index;
}

void
text_index_free(struct text_index *index)
{
	if (index == NULL)
		return;
	map_free(index->nodes);
	free(index);
}

void
text_index_clear(struct text_index *index)
{
	map_clear(index->nodes);
}

const char **
text_index_file(struct text_index *index)
{
	return &index->file;
}

struct text_node *
text_index_find(const struct text_index *index, const char *wid)
{
	return map_find(index->nodes, wid);
}

int
text_index_add(struct text_index *index, struct text_node *node)
{
	void **place;

	if (node->wid == NULL)
		return 0;
	place = map_place(index->nodes, node->wid);
	if (*place == NULL)
		*place = node;
	return *place == node ? 0 : -1;
}

static void
remove_node(struct text_index *index, const struct text_node *node)
{
	if (node->wid != NULL && text_index_find(index, node->wid) == node)
		map_remove(index->nodes, node->wid);
}

int
text_index_add_all(struct text_index *index, struct text_node *node)
{
	struct text_node *at;
	const struct text_node *added;

	for (at = node; at != NULL; at = text_next(at, node)) {
		if (text_index_add(index, at) == 0)
			continue;
		for (added = node; added != at; added = text_next(added, node))
			remove_node(index, added);
		return -1;
	}
	return 0;
}

void
text_index_remove_all(struct text_index *index, const struct text_node *node)
{
	const struct text_node *at;

	for (at = node; at != NULL; at = text_next(at, node))
		remove_node(index, at);
}

struct text_node *
text_find(const struct text *text, const char *wid)
{
	return text_index_find(text->index, wid);
}

struct text_node *
text_find_eid(const struct text *text, const char *eid)
{
	struct text_node *node = text->root;

	while (node != NULL && (node->eid == NULL || strcmp(node->eid, eid) != 0))
		node = text_next(node, text->root);
	return node;
}
