/*
 * The versions of a regulation: each besluit makes one from one. Together they are a tree with the adoption as its root; what is not
 * in that tree starts from a version that nobody makes, or from itself in the end.
 */
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

bool
law_builds_on(const struct law_besluit *besluit, const struct law_besluit *other)
{
	return other->index <= besluit->index && besluit->index <= other->last;
}

static int
by_version(const void *a, const void *b)
{
	const struct law_besluit *left = *(struct law_besluit *const *)a, *right = *(struct law_besluit *const *)b;

	if (left->becomes != right->becomes)
		return left->becomes < right->becomes ? -1 : 1;
	return strcmp(left->path, right->path);
}

static int
by_start(const void *a, const void *b)
{
	const struct law_besluit *left = *(struct law_besluit *const *)a, *right = *(struct law_besluit *const *)b;

	if (left->was != right->was)
		return left->was < right->was ? -1 : 1;
	return strcmp(left->id, right->id);
}

/* Two ways to be one: the same version made twice, the same file name twice. */
static int
check_doubles(struct law_besluit *const *sorted, int count, struct diag_list *diags)
{
	int i, result = 0;

	for (i = 1; i < count; i++) {
		if (sorted[i]->becomes != sorted[i - 1]->becomes)
			continue;
		diag_post(diags, sorted[i]->pos, DIAG_REG_VERSION_DOUBLE, "versie %d wordt ook gemaakt door ‘%s’", sorted[i]->becomes, sorted[i - 1]->id);
		diag_post(diags, sorted[i - 1]->pos, DIAG_REG_VERSION_DOUBLE, "dit is het andere besluit dat versie %d maakt", sorted[i]->becomes);
		result = -1;
	}
	return result;
}

static int
compare_version(const void *key, const void *member)
{
	int version = *(const int *)key, other = (*(struct law_besluit *const *)member)->becomes;

	return version < other ? -1 : version > other;
}

static int
link_besluit(struct law_besluit *besluit, struct law_besluit *const *sorted, int count, struct diag_list *diags)
{
	struct law_besluit *const *found = bsearch(&besluit->was, sorted, (size_t)count, sizeof(*sorted), compare_version);

	besluit->before = found != NULL ? *found : NULL;
	if (found != NULL)
		return 0;
	diag_post(diags, besluit->pos, DIAG_REG_WAS_MISSING, "dit besluit begint bij versie %d, en geen besluit maakt die versie", besluit->was);
	return -1;
}

/* index: 0 not seen; the round in which it was met, from 1. Meeting one of the same round closes a circle. */
static int
check_circles(struct law_regulation *regulation, struct diag_list *diags)
{
	struct law_besluit *besluit, *at;
	int i, result = 0;

	for (i = 0; i < regulation->besluit_count; i++) {
		for (at = regulation->besluiten[i]; at != NULL && at->index == 0; at = at->before)
			at->index = i + 1;
		if (at == NULL || at->index != i + 1)
			continue;
		result = -1;
		diag_post(diags, at->pos, DIAG_REG_CIRCLE, "de versies lopen in een kring: dit besluit begint bij versie %d, en die komt uit dit besluit voort", at->was);
		for (besluit = at->before; besluit != NULL && besluit != at; besluit = besluit->before)
			diag_post(diags, besluit->pos, DIAG_REG_CIRCLE, "dit besluit hoort bij de kring: van versie %d naar versie %d", besluit->was, besluit->becomes);
	}
	return result;
}

/* The first besluit in byStart that starts from this version, or count. */
static int
first_from(struct law_besluit *const *sorted, int count, int version)
{
	int low = 0, high = count, middle;

	while (low < high) {
		middle = (low + high) / 2;
		if (sorted[middle]->was < version)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Pre-order: each besluit after the one that made the version it starts from. */
static void
order(struct law_regulation *regulation)
{
	int count = regulation->besluit_count, i, next = 0, waiting = 1;
	struct law_besluit **sorted = mem_array((size_t)count, sizeof(*sorted)), **stack = mem_array((size_t)count, sizeof(*stack)), *besluit;

	memcpy(sorted, regulation->besluiten, (size_t)count * sizeof(*sorted));
	qsort(sorted, (size_t)count, sizeof(*sorted), by_start);
	stack[0] = regulation->besluiten[0];
	while (waiting > 0) {
		besluit = stack[--waiting];
		besluit->index = besluit->last = next;
		regulation->besluiten[next++] = besluit;
		for (i = first_from(sorted, count, besluit->becomes + 1) - 1; i >= 0 && sorted[i]->was == besluit->becomes; i--)
			stack[waiting++] = sorted[i];
	}
	for (i = count - 1; i > 0; i--) {
		besluit = regulation->besluiten[i];
		if (besluit->before->last < besluit->last)
			besluit->before->last = besluit->last;
	}
	free(sorted);
	free(stack);
}

int
law_chain(struct law_regulation *regulation, struct diag_list *diags)
{
	int count = regulation->besluit_count, i, result;
	struct law_besluit **sorted = mem_array((size_t)count, sizeof(*sorted));

	memcpy(sorted, regulation->besluiten, (size_t)count * sizeof(*sorted));
	qsort(sorted, (size_t)count, sizeof(*sorted), by_version);
	result = check_doubles(sorted, count, diags);
	for (i = 1; i < count; i++)
		if (link_besluit(regulation->besluiten[i], sorted, count, diags) == -1)
			result = -1;
	free(sorted);
	if (check_circles(regulation, diags) == -1)
		result = -1;
	if (result == 0)
		order(regulation);
	return result;
}
