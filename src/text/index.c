/*
 * wId -> node: a hash table with linear probing. A slot that is emptied is filled from behind, so that no marks stay.
 */
#include <stdlib.h>
#include <string.h>

#include "text/text_int.h"

enum { FIRST_SIZE = 64 };

struct slot {
	uint64_t		 hash;
	struct text_node	*node;		/* NULL: empty */
};

struct text_index {
	struct slot	*slots;
	size_t		 size, count;		/* size: a power of two, or 0 */
	const char	*file;
};

struct text_index *
text_index_new(void)
{
	return mem_alloc(sizeof(struct text_index));
}

void
text_index_free(struct text_index *index)
{
	if (index == NULL)
		return;
	free(index->slots);
	free(index);
}

void
text_index_clear(struct text_index *index)
{
	if (index->size > 0)
		memset(index->slots, 0, index->size * sizeof(*index->slots));
	index->count = 0;
}

const char **
text_index_file(struct text_index *index)
{
	return &index->file;
}

/* The slot of this wId, or the empty one where it belongs. */
static struct slot *
search(const struct text_index *index, uint64_t hash, const char *wid)
{
	size_t at = hash & (index->size - 1);

	while (index->slots[at].node != NULL && (index->slots[at].hash != hash || strcmp(index->slots[at].node->wid, wid) != 0))
		at = (at + 1) & (index->size - 1);
	return &index->slots[at];
}

static void
grow(struct text_index *index)
{
	struct slot *old = index->slots;
	size_t size = index->size, i;

	index->size = size == 0 ? FIRST_SIZE : 2 * size;
	index->slots = mem_array(index->size, sizeof(*index->slots));
	for (i = 0; i < size; i++)
		if (old[i].node != NULL)
			*search(index, old[i].hash, old[i].node->wid) = old[i];
	free(old);
}

struct text_node *
text_index_find(const struct text_index *index, const char *wid)
{
	return index->size == 0 ? NULL : search(index, text_hash_string(TEXT_HASH_START, wid), wid)->node;
}

int
text_index_add(struct text_index *index, struct text_node *node)
{
	struct slot *slot;
	uint64_t hash;

	if (node->wid == NULL)
		return 0;
	if (2 * (index->count + 1) > index->size)
		grow(index);
	hash = text_hash_string(TEXT_HASH_START, node->wid);
	slot = search(index, hash, node->wid);
	if (slot->node != NULL)
		return slot->node == node ? 0 : -1;
	*slot = (struct slot){ hash, node };
	index->count++;
	return 0;
}

/* Later slots of the same run move up to the hole, unless they stand at or after their own place. */
static void
close_hole(struct text_index *index, size_t hole)
{
	size_t mask = index->size - 1, at, home;

	for (at = (hole + 1) & mask; index->slots[at].node != NULL; at = (at + 1) & mask) {
		home = index->slots[at].hash & mask;
		if (((at - home) & mask) < ((at - hole) & mask))
			continue;
		index->slots[hole] = index->slots[at];
		hole = at;
	}
	index->slots[hole].node = NULL;
}

void
text_index_remove(struct text_index *index, const struct text_node *node)
{
	struct slot *slot;

	if (node->wid == NULL || index->size == 0)
		return;
	slot = search(index, text_hash_string(TEXT_HASH_START, node->wid), node->wid);
	if (slot->node != node)
		return;
	close_hole(index, (size_t)(slot - index->slots));
	index->count--;
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
			text_index_remove(index, added);
		return -1;
	}
	return 0;
}

void
text_index_remove_all(struct text_index *index, const struct text_node *node)
{
	const struct text_node *at;

	for (at = node; at != NULL; at = text_next(at, node))
		text_index_remove(index, at);
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
