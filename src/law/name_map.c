/*
 * A map from names to pointers: a hash table with linear probing. Nothing is taken out; a value can become NULL.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

enum { FIRST_SIZE = 64 };

struct entry {
	uint64_t	 hash;
	const char	*key;		/* NULL: empty */
	void		*value;
};

struct law_map {
	struct entry	*entries;
	size_t		 size, count;	/* size: a power of two */
};

static uint64_t
hash_key(const char *key)
{
	uint64_t hash = 0xcbf29ce484222325u;

	for (; *key != '\0'; key++)
		hash = (hash ^ (unsigned char)*key) * 0x100000001b3u;
	return hash;
}

static struct entry *
search(const struct law_map *map, uint64_t hash, const char *key)
{
	size_t at = hash & (map->size - 1);

	while (map->entries[at].key != NULL && (map->entries[at].hash != hash || strcmp(map->entries[at].key, key) != 0))
		at = (at + 1) & (map->size - 1);
	return &map->entries[at];
}

static void
grow(struct law_map *map)
{
	struct entry *old = map->entries;
	size_t size = map->size, i;

	map->size = 2 * size;
	map->entries = mem_array(map->size, sizeof(*map->entries));
	for (i = 0; i < size; i++)
		if (old[i].key != NULL)
			*search(map, old[i].hash, old[i].key) = old[i];
	free(old);
}

struct law_map *
law_map_new(void)
{
	struct law_map *map = mem_alloc(sizeof(*map));

	map->size = FIRST_SIZE;
	map->entries = mem_array(map->size, sizeof(*map->entries));
	return map;
}

void
law_map_free(struct law_map *map)
{
	if (map == NULL)
		return;
	free(map->entries);
	free(map);
}

void *
law_map_find(const struct law_map *map, const char *key)
{
	return search(map, hash_key(key), key)->value;
}

void
law_map_set(struct law_map *map, const char *key, void *value)
{
	uint64_t hash = hash_key(key);
	struct entry *entry;

	if (2 * (map->count + 1) > map->size)
		grow(map);
	entry = search(map, hash, key);
	if (entry->key == NULL)
		map->count++;
	*entry = (struct entry){ hash, key, value };
}
