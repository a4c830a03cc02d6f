/*
 * SHA-256 (FIPS 180-4), as hexadecimal digits.
 */
#ifndef KLAAR_BASE_HASH_H
#define KLAAR_BASE_HASH_H

#include <stddef.h>

enum { HASH_DIGITS = 64 };

void hash_sha256(const void *bytes, size_t len, char hex[HASH_DIGITS + 1]);

#endif
