/*
 * A hash table (FNV-1a) with linear probing, at most half full. A slot that is emptied is filled from behind, so that no
 * marks stay.
 */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/map.h"

enum { FIRST_SIZE = 64 };

struct slot {
	uint64_t	 hash;
	const char	*key;		/* NULL: empty */
	void		*value;
};

struct map {
	struct slot	*slots;
	size_t		 size, count;	/* size: a power of two */
};

struct map *
map_new(void)
{
	struct map *map = mem_alloc(sizeof(*map));

	map->size = FIRST_SIZE;
	map->slots = mem_array(map->size, sizeof(*map->slots));
	return map;
}

void
map_free(struct map *map)
{
	if (map == NULL)
		return;
	free(map->slots);
	free(map);
}

void
map_clear(struct map *map)
{
	memset(map->slots, 0, map->size * sizeof(*map->slots));
	map->count = 0;
}

/* The slot of this key, or the empty one where it belongs. */
static struct slot *
search(const struct map *map, uint64_t hash, const char *key)
{
	size_t at = hash & (map->size - 1);

	while (map->slots[at].key != NULL && (map->slots[at].hash != hash || strcmp(map->slots[at].key, key) != 0))
		at = (at + 1) & (map->size - 1);
	return &map->slots[at];
}

static void
grow(struct map *map)
{
	struct slot *old = map->slots;
	size_t size = map->size, i;

	map->size = 2 * size;
	map->slots = mem_array(map->size, sizeof(*map->slots));
	for (i = 0; i < size; i++)
		if (old[i].key != NULL)
			*search(map, old[i].hash, old[i].key) = old[i];
	free(old);
}

void *
map_find(const struct map *map, const char *key)
{
	return search(map, hash_string(HASH_START, key), key)->value;
}

void **
map_place(struct map *map, const char *key)
{
	uint64_t hash = hash_string(HASH_START, key);
	struct slot *slot;

	if (2 * (map->count + 1) > map->size)
		grow(map);
	slot = search(map, hash, key);
	if (slot->key == NULL) {
		*slot = (struct slot){ hash, key, NULL };
		map->count++;
	}
	return &slot->value;
}

void
map_set(struct map *map, const char *key, void *value)
{
	*map_place(map, key) = value;
}

/* Later slots of the same run move up to the hole, unless they stand at or after their own place. */
static void
close_hole(struct map *map, size_t hole)
{
	size_t mask = map->size - 1, at, home;

	for (at = (hole + 1) & mask; map->slots[at].key != NULL; at = (at + 1) & mask) {
		home = map->slots[at].hash & mask;
		if (((at - home) & mask) < ((at - hole) & mask))
			continue;
		map->slots[hole] = map->slots[at];
		hole = at;
	}
	map->slots[hole] = (struct slot){ 0, NULL, NULL };
}

void
map_remove(struct map *map, const char *key)
{
	struct slot *slot = search(map, hash_string(HASH_START, key), key);

	if (slot->key == NULL)
		return;
	close_hole(map, (size_t)(slot - map->slots));
	map->count--;
}
