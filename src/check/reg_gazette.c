/*
 * The number of a publication is given once. One publication may hold a besluit that changes several regulations, so the
 * same number elsewhere is wrong only when the day is another.
 */
#include <string.h>

#include "check/check_reg.h"

static bool
is_same_number(const struct law_besluit *a, const struct law_besluit *b)
{
	return a->gazette != NULL && b->gazette != NULL && a->gazette_number != NULL && b->gazette_number != NULL &&
	    strcmp(a->gazette, b->gazette) == 0 && strcmp(a->gazette_number, b->gazette_number) == 0;
}

static bool
is_clash(const struct check_reg *c, const struct law_regulation *of, const struct law_besluit *other)
{
	const struct law_besluit *own = c->besluit;

	if (other == own || !is_same_number(own, other) || strcmp(of->organisation, c->regulation->organisation) != 0)
		return false;
	return of == c->regulation || date_compare(own->published, other->published) != 0;
}

/* The one before it, in order of the regulations and their besluiten. */
void
reg_gazette_twice(const struct check_reg *c)
{
	const struct law_regulation *of;
	int i;

	for (of = c->all; of != NULL; of = of->next) {
		for (i = 0; i < of->besluit_count && of->besluiten[i] != c->besluit; i++)
			if (is_clash(c, of, of->besluiten[i])) {
				check_reg_post(c, c->besluit->pos, DIAG_REG_GAZETTE_TWICE, "%s %s is ook het nummer van ‘%s’ van %s", c->besluit->gazette,
				    c->besluit->gazette_number, of->besluiten[i]->id, of->id);
				return;
			}
		if (of == c->regulation)
			return;
	}
}
