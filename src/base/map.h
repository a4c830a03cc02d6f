/*
 * A map from strings to pointers. Keys are borrowed: they must live as long as they are in the map.
 */
#ifndef KLAAR_BASE_MAP_H
#define KLAAR_BASE_MAP_H

#include "base/mem.h"

struct map;
struct map *map_new(void) MEM_RESULT;
void map_free(struct map *map);		/* accepts NULL; the values are the caller's */
void map_clear(struct map *map);	/* keeps the memory */
void *map_find(const struct map *map, const char *key);		/* NULL when absent, or when that is its value */
void map_set(struct map *map, const char *key, void *value);	/* in the place of what the key had */
/* Where the value of key stands; NULL stands there when the key is new. Good until the map changes. */
void **map_place(struct map *map, const char *key) MEM_RESULT;
void map_remove(struct map *map, const char *key);		/* nothing when absent */

#endif
