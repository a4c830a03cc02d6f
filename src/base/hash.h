/*
 * SHA-256 (FIPS 180-4) as hexadecimal digits, for files; FNV-1a for tables, the same in every process.
 */
#ifndef KLAAR_BASE_HASH_H
#define KLAAR_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

enum { HASH_DIGITS = 64 };

void hash_sha256(const void *bytes, size_t len, char hex[HASH_DIGITS + 1]);

#define HASH_START 0xcbf29ce484222325u

static inline uint64_t
hash_byte(uint64_t hash, unsigned char byte)
{
	return (hash ^ byte) * 0x100000001b3u;
}

static inline uint64_t
hash_string(uint64_t hash, const char *text)
{
	for (; *text != '\0'; text++)
		hash = hash_byte(hash, (unsigned char)*text);
	return hash;
}

#endif
