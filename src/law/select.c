/*
 * Which mutations count on a day G as known on a day K: published on K, in force on the later of both, valid on G, not revoked
 * as known on K. For one K that comes down to one day per mutation from which it counts.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

static const struct date none;

static bool
is_known(const struct law_besluit *besluit, struct date known)
{
	return date_compare(besluit->published, known) <= 0 && !(date_is_set(besluit->revoked) && date_compare(besluit->revoked, known) <= 0);
}

/* In force on K: it counts from the day it works back to. Not yet: from the day it enters into force. */
static struct date
counts_from(struct date in_force, struct date valid, struct date known)
{
	return date_compare(in_force, known) <= 0 ? valid : in_force;
}

struct date
law_begins(const struct law_regulation *regulation, struct date known)
{
	const struct law_besluit *adoption = regulation->besluiten[0];

	return is_known(adoption, known) ? counts_from(adoption->in_force, adoption->valid, known) : none;
}

struct date
law_counts_from(const struct law_mutation *mutation, struct date known)
{
	return is_known(mutation->besluit, known) ? counts_from(mutation->in_force, mutation->valid, known) : none;
}

struct date
law_ends(const struct law_regulation *regulation, struct date known, const struct law_besluit **by)
{
	struct date ends = is_known(regulation->besluiten[0], known) ? regulation->lapses : none, day;
	const struct law_besluit *besluit;
	int i, k;

	*by = NULL;
	for (i = 1; i < regulation->besluit_count; i++) {
		besluit = regulation->besluiten[i];
		for (k = 0; k < besluit->mutation_count; k++) {
			day = besluit->mutations[k].kind == LAW_WITHDRAW ? law_counts_from(&besluit->mutations[k], known) : none;
			if (!date_is_set(day) || (date_is_set(ends) && date_compare(ends, day) <= 0))
				continue;
			ends = day;
			*by = besluit;
		}
	}
	return ends;
}

const char *
law_title_on(const struct law_regulation *regulation, struct date on, struct date known)
{
	const char *title = regulation->title;
	struct date latest = none, day;
	int i;

	for (i = 1; i < regulation->besluit_count; i++) {
		const struct law_besluit *besluit = regulation->besluiten[i];

		day = besluit->new_title != NULL && is_known(besluit, known) ? counts_from(besluit->in_force, besluit->valid, known) : none;
		if (!date_is_set(day) || date_compare(day, on) > 0 || (date_is_set(latest) && date_compare(besluit->in_force, latest) < 0))
			continue;
		latest = besluit->in_force;
		title = besluit->new_title;
	}
	return title;
}

/* ---- order ---- */

static const char *
skip_to_digits(const char *at)
{
	while (*at != '\0' && !isdigit((unsigned char)*at))
		at++;
	while (*at == '0')
		at++;
	return at;
}

/* "2026, 910001" by its numbers: year, then number. */
static int
compare_numbers(const char *a, const char *b)
{
	size_t left, right;
	int difference;

	for (;;) {
		a = skip_to_digits(a);
		b = skip_to_digits(b);
		left = strspn(a, "0123456789");
		right = strspn(b, "0123456789");
		if (left != right)
			return left < right ? -1 : 1;
		difference = memcmp(a, b, left);
		if (difference != 0 || (left == 0 && right == 0))
			return difference;
		a += left;
		b += right;
	}
}

static int
in_order(const void *a, const void *b)
{
	const struct law_mutation *left = *(const struct law_mutation *const *)a, *right = *(const struct law_mutation *const *)b;
	int difference = date_compare(left->in_force, right->in_force);

	if (difference == 0 && left->besluit != right->besluit) {
		difference = date_compare(left->besluit->adopted, right->besluit->adopted);
		if (difference == 0)
			difference = date_compare(left->besluit->published, right->besluit->published);
		if (difference == 0)
			difference = compare_numbers(left->besluit->gazette_number, right->besluit->gazette_number);
		if (difference == 0)
			difference = left->besluit->index - right->besluit->index;
	}
	return difference != 0 ? difference : left->order - right->order;
}

const struct law_mutation **
law_mutations_in_order(const struct law_regulation *regulation, size_t *count)
{
	const struct law_mutation **list;
	const struct law_besluit *besluit;
	size_t total = 0;
	int i, k;

	for (i = 0; i < regulation->besluit_count; i++)
		total += (size_t)regulation->besluiten[i]->mutation_count;
	list = mem_array(total, sizeof(*list));
	*count = 0;
	for (i = 0; i < regulation->besluit_count; i++) {
		besluit = regulation->besluiten[i];
		for (k = 0; k < besluit->mutation_count; k++)
			if (besluit->mutations[k].kind != LAW_WITHDRAW)
				list[(*count)++] = &besluit->mutations[k];
	}
	qsort(list, *count, sizeof(*list), in_order);
	return list;
}
