/*
 * Did you mean: names that look alike.
 */
#ifndef KLAAR_BASE_NEAREST_H
#define KLAAR_BASE_NEAREST_H

#include <stddef.h>

enum { NEAREST_FAR = 1000 };

/* The edit distance in bytes; NEAREST_FAR for words of more than 63 bytes. */
int nearest_distance(const char *a, const char *b);
/* The name of the list that is nearest to word, or NULL when none is near; a name that begins with word is nearest. */
const char *nearest_name(const char *word, const char *const *names, size_t count);

#endif
