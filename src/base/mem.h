/*
 * Memory that never fails: out of memory ends the program with status 70.
 * An arena holds what one document needs; freeing the arena frees it all.
 */
#ifndef KLAAR_BASE_MEM_H
#define KLAAR_BASE_MEM_H

#include <stddef.h>

#define MEM_RESULT __attribute__((returns_nonnull))

void *mem_alloc(size_t size) MEM_RESULT;			/* zeroed; free() it */
void *mem_array(size_t count, size_t size) MEM_RESULT;	/* zeroed, overflow checked; free() it */
void *mem_resize(void *block, size_t count, size_t size) MEM_RESULT;
char *mem_copy(const char *text) MEM_RESULT;		/* a string; free() it */
char *mem_copy_n(const char *text, size_t len) MEM_RESULT;
char *mem_format(const char *fmt, ...) MEM_RESULT __attribute__((format(printf, 1, 2)));

/* Grows *items so that it holds at least want elements; new room is not zeroed. */
#define MEM_GROW(items, cap, want) \
	((items) = mem_grow((items), &(cap), (want), sizeof(*(items))))
void *mem_grow(void *items, size_t *cap, size_t want, size_t size) MEM_RESULT;

struct arena;
struct arena *arena_new(void) MEM_RESULT;
void arena_free(struct arena *arena);		/* accepts NULL */
void arena_clear(struct arena *arena);		/* keeps one block for reuse */
void *arena_alloc(struct arena *arena, size_t size) MEM_RESULT;	/* zeroed, aligned for any type */
char *arena_copy(struct arena *arena, const char *text) MEM_RESULT;
char *arena_copy_n(struct arena *arena, const char *text, size_t len) MEM_RESULT;

#endif
