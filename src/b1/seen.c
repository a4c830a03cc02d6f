/*
 * Words seen before, by their hash: a rule that marks a word once or a few times asks here, and memory does not grow with the text.
 */
#include "b1/b1_int.h"

static uint32_t
hash_lower(const char *text, size_t len)
{
	uint32_t hash = 2166136261u;
	size_t i;

	for (i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)(text[i] >= 'A' && text[i] <= 'Z' ? text[i] | 0x20 : text[i])) * 16777619u;
	return hash != 0 ? hash : 1;
}

bool
b1_seen_is_full(const struct b1_seen *seen)
{
	return seen->used >= B1_SEEN_MAX * 3 / 4;
}

unsigned
b1_seen_before(struct b1_seen *seen, const char *text, size_t len)
{
	uint32_t hash = hash_lower(text, len), at = hash % B1_SEEN_MAX;

	while (seen->hashes[at] != 0 && seen->hashes[at] != hash)
		at = (at + 1) % B1_SEEN_MAX;
	if (seen->hashes[at] == 0 && b1_seen_is_full(seen))
		return B1_SEEN_OFTEN;
	seen->used += seen->hashes[at] == 0;
	seen->hashes[at] = hash;
	return seen->counts[at] < B1_SEEN_OFTEN ? seen->counts[at]++ : B1_SEEN_OFTEN;
}
