/*
 * Memory that never fails, and arenas. A process that cannot get memory cannot
 * finish a document honestly, so it says so and stops (status 70).
 */
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { BLOCK_SIZE = 64 * 1024 };

struct block {
	struct block	*next;
	size_t		 used, size;
	alignas(max_align_t) char bytes[];
};

struct arena {
	struct block	*head;
};

static void
out_of_memory(void)
{
	fputs("klaar: systeem: er is te weinig geheugen [geheugen-op]\n", stderr);
	exit(70);
}

static void *
check(void *block)
{
	if (block == NULL)
		out_of_memory();
	return block;
}

void *
mem_alloc(size_t size)
{
	return check(calloc(1, size ? size : 1));
}

void *
mem_array(size_t count, size_t size)
{
	return check(calloc(count ? count : 1, size ? size : 1));
}

void *
mem_resize(void *block, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		out_of_memory();
	if (count == 0 || size == 0)
		count = size = 1;
	return check(realloc(block, count * size));
}

void *
mem_grow(void *items, size_t *cap, size_t want, size_t size)
{
	size_t next = *cap ? *cap : 8;

	if (want <= *cap)
		return items;
	while (next < want)
		next += next / 2 + 1;
	*cap = next;
	return mem_resize(items, next, size);
}

char *
mem_copy_n(const char *text, size_t len)
{
	char *copy = check(malloc(len + 1));

	if (len > 0)
		memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

char *
mem_copy(const char *text)
{
	return mem_copy_n(text, strlen(text));
}

char *
mem_format(const char *fmt, ...)
{
	va_list ap;
	char *text;
	int len;

	va_start(ap, fmt);
	len = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	text = check(malloc((size_t)len + 1));
	va_start(ap, fmt);
	vsnprintf(text, (size_t)len + 1, fmt, ap);
	va_end(ap);
	return text;
}

struct arena *
arena_new(void)
{
	return mem_alloc(sizeof(struct arena));
}

static void
free_blocks(struct block *block)
{
	struct block *next;

	for (; block != NULL; block = next) {
		next = block->next;
		free(block);
	}
}

void
arena_free(struct arena *arena)
{
	if (arena == NULL)
		return;
	free_blocks(arena->head);
	free(arena);
}

void
arena_clear(struct arena *arena)
{
	if (arena->head == NULL)
		return;
	free_blocks(arena->head->next);
	arena->head->next = NULL;
	arena->head->used = 0;
}

static struct block *
add_block(struct arena *arena, size_t size)
{
	size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;
	struct block *block;

	if (room > SIZE_MAX - sizeof(*block))
		out_of_memory();
	block = check(malloc(sizeof(*block) + room));
	block->size = room;
	block->used = 0;
	block->next = arena->head;
	arena->head = block;
	return block;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
	const size_t align = alignof(max_align_t);
	size_t padded = (size + align - 1) / align * align;
	struct block *block = arena->head;
	void *room;

	if (padded < size)
		out_of_memory();
	if (block == NULL || block->size - block->used < padded)
		block = add_block(arena, padded);
	room = block->bytes + block->used;
	block->used += padded;
	return memset(room, 0, padded);
}

char *
arena_copy_n(struct arena *arena, const char *text, size_t len)
{
	char *copy = arena_alloc(arena, len + 1);

	if (len > 0)
		memcpy(copy, text, len);
	return copy;
}

char *
arena_copy(struct arena *arena, const char *text)
{
	return arena_copy_n(arena, text, strlen(text));
}
