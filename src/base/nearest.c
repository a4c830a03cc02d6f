/*
 * Did you mean: the nearest of a list of names by edit distance (Levenshtein,
 * by rows; Wagner and Fischer 1974). Words of more than 63 bytes are never near.
 */
#include <string.h>

#include "base/nearest.h"

enum { MAX_WORD = 63 };

static int
least(int a, int b, int c)
{
	int m = a < b ? a : b;

	return m < c ? m : c;
}

int
nearest_distance(const char *a, const char *b)
{
	int row[MAX_WORD + 1], diagonal, above;
	size_t la = strlen(a), lb = strlen(b), i, j;

	if (la > MAX_WORD || lb > MAX_WORD)
		return NEAREST_FAR;
	for (j = 0; j <= lb; j++)
		row[j] = (int)j;
	for (i = 1; i <= la; i++) {
		diagonal = row[0];
		row[0] = (int)i;
		for (j = 1; j <= lb; j++) {
			above = row[j];
			row[j] = least(above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1]));
			diagonal = above;
		}
	}
	return row[lb];
}

const char *
nearest_name(const char *word, const char *const *names, size_t count)
{
	const char *best = NULL;
	int near = (int)strlen(word) / 3 + 1, d;
	size_t i, len = strlen(word);

	for (i = 0; i < count; i++) {
		d = nearest_distance(word, names[i]);
		if (len >= 3 && strncmp(names[i], word, len) == 0)
			d = 0;
		if (d <= near && (best == NULL || d < near)) {
			best = names[i];
			near = d;
		}
	}
	return best;
}
