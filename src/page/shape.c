/*
 * Shaped words. A letter says the same words again and again, so each word (with the
 * space after it) is shaped once per face and kept in a hash table that only
 * grows, up to a limit: glyphs stay where they are, and lookups stay short
 * whatever the input. Kerning across a space is left out. A rune without a glyph is posted with its place.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "page/page_int.h"

enum {
	CACHE_SLOTS = 1 << 15,
	CACHE_WORDS = CACHE_SLOTS / 2,
	CACHE_PROBES = 16,
	CACHE_GLYPHS = 200000,
	WORD_BYTES = 64			/* longer ones are not kept */
};

struct slot {
	const char		*text;		/* NULL: free */
	uint32_t		 hash;
	uint8_t			 face, len;
	struct page_word	 word;
};

struct page_cache {
	struct arena	*arena;
	struct slot	*slots;
	size_t		 words, glyphs;
};

struct page_cache *
page_cache_new(void)
{
	struct page_cache *cache = mem_alloc(sizeof(*cache));

	cache->arena = arena_new();
	cache->slots = mem_array(CACHE_SLOTS, sizeof(*cache->slots));
	return cache;
}

void
page_cache_free(struct page_cache *cache)
{
	if (cache == NULL)
		return;
	arena_free(cache->arena);
	free(cache->slots);
	free(cache);
}

static uint32_t
hash_word(enum page_face face, const char *text, size_t len)
{
	uint32_t hash = 2166136261u ^ (uint32_t)face;	/* FNV-1a */
	size_t i;

	for (i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)text[i]) * 16777619u;
	return hash ^ hash >> 15;
}

/* The word's slot, a free one, or NULL when the neighbourhood is full. */
static struct slot *
find_slot(struct page_cache *cache, uint32_t hash, enum page_face face, const char *text, size_t len)
{
	int i;

	for (i = 0; i < CACHE_PROBES; i++) {
		struct slot *slot = &cache->slots[(hash + (uint32_t)i) % CACHE_SLOTS];

		if (slot->text == NULL)
			return slot;
		if (slot->hash == hash && slot->face == face && slot->len == len && memcmp(slot->text, text, len) == 0)
			return slot;
	}
	return NULL;
}

/* Font units: wider than any column, whatever the size, so that sums stay in an int. */
enum { WIDEST_WORD = 1 << 24 };

static int
shape(struct page_shaper *shaper, struct arena *arena, enum page_face face, const char *text, size_t len,
    struct page_word *word, size_t *bad)
{
	const struct page_glyph *glyphs;
	struct page_glyph *copy;
	int i, count = shaper->fonts->shape(shaper->fonts->ctx, face, text, len, &glyphs, bad);

	if (count < 0)
		return -1;
	copy = arena_alloc(arena, (size_t)(count ? count : 1) * sizeof(*copy));
	if (count > 0)
		memcpy(copy, glyphs, (size_t)count * sizeof(*copy));
	*word = (struct page_word){ copy, (uint32_t)count, 0, 0 };
	for (i = 0; i < count && word->advance < WIDEST_WORD; i++)
		word->advance += glyphs[i].advance;
	if (count > 0 && len > 0 && text[len - 1] == ' ')
		word->trail = glyphs[count - 1].advance;
	return 0;
}

int
page_shape_word(struct page_shaper *shaper, enum page_face face, const char *text, size_t len, struct page_word *word, size_t *bad)
{
	struct page_cache *cache = shaper->cache;
	uint32_t hash = hash_word(face, text, len < WORD_BYTES ? len : WORD_BYTES);
	struct slot *slot = len <= WORD_BYTES ? find_slot(cache, hash, face, text, len) : NULL;

	if (slot != NULL && slot->text != NULL) {
		*word = slot->word;
		return 0;
	}
	if (slot == NULL || cache->words >= CACHE_WORDS || cache->glyphs >= CACHE_GLYPHS)
		return shape(shaper, shaper->arena, face, text, len, word, bad);
	if (shape(shaper, cache->arena, face, text, len, word, bad) < 0)
		return -1;
	*slot = (struct slot){ arena_copy_n(cache->arena, text, len), hash, (uint8_t)face, (uint8_t)len, *word };
	cache->words++;
	cache->glyphs += word->count;
	return 0;
}

/* ---- faults ---- */

static void
post_rune(struct page_flow *flow, unsigned rune, const struct doc_node *node)
{
	int i;

	flow->refused = 1;
	for (i = 0; i < flow->fault_count; i++)
		if (flow->faults[i].rune == rune && flow->faults[i].node == node)
			return;
	if (flow->fault_count == PAGE_FAULTS)
		return;
	flow->faults[flow->fault_count++] = (struct page_fault){ rune, node };
	diag_post(flow->diags, node ? doc_pos(node) : (struct pos){ 0 }, DIAG_GLYPH,
	    "het lettertype heeft geen teken voor U+%04X", rune);
}

int
page_shape_text(struct page_flow *flow, enum page_face face, const char *text, size_t len, const struct doc_node *node, struct page_word *word)
{
	const char *at = text, *end = text + len;
	size_t bad;
	int status = 0;

	while (at < end && page_shape_word(&flow->shaper, face, at, (size_t)(end - at), word, &bad) < 0) {
		assert(bad < (size_t)(end - at));
		at += bad;
		post_rune(flow, utf8_next(&at, end), node);
		status = -1;
	}
	return status;
}
