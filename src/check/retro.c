/*
 * terugwerkende-kracht (44.5): at most three months before the melding, when individual
 * circumstances make it necessary.
 */
#include <stdlib.h>

#include "check/check_int.h"

enum { WINDOW_MONTHS = 3 };

void
retro_window(const struct check_case *c)
{
	struct date start = check_date(c->details, "toegekendeIngangsdatum"), first = date_add_months(c->record->notification, -WINDOW_MONTHS);
	char *day;

	if (date_compare(start, first) >= 0)
		return;
	day = check_day(first);
	diag_post(c->diags, check_pos(c->details, "toegekendeIngangsdatum"), DIAG_RETRO_WINDOW, "de begindatum ligt meer dan 3 maanden voor de melddatum (eerste dag: %s)", day);
	free(day);
}

void
retro_outcome(const struct check_case *c)
{
	struct date asked = check_date(c->details, "gevraagdeIngangsdatum"), start = check_date(c->details, "toegekendeIngangsdatum");
	struct date told = c->record->notification;
	struct pos pos = check_pos(c->details, "toegekendeIngangsdatum");

	if (date_compare(asked, told) >= 0)
		diag_post(c->diags, check_pos(c->details, "gevraagdeIngangsdatum"), DIAG_DATE_ORDER, "de gevraagde begindatum ligt niet voor de melddatum");
	if (check_outcome_is(c, "toe") && date_compare(start, asked) != 0)
		diag_post(c->diags, pos, DIAG_OUTCOME_FIELDS, "bij ‘toe’ is de begindatum gelijk aan de gevraagde begindatum");
	if (check_outcome_is(c, "korter") && (date_compare(start, asked) <= 0 || date_compare(start, told) >= 0))
		diag_post(c->diags, pos, DIAG_OUTCOME_FIELDS, "bij ‘korter’ ligt de begindatum na de gevraagde begindatum en voor de melddatum");
	if (check_outcome_is(c, "af") && date_compare(start, told) < 0)
		diag_post(c->diags, pos, DIAG_OUTCOME_FIELDS, "bij ‘af’ begint de bijstand niet voor de melddatum");
	if (!check_outcome_is(c, "af") && xml_find(c->details, "noodzaak") == NULL)
		diag_post(c->diags, check_pos(c->root, "uitkomst"), DIAG_RETRO_NEED, "noem waarom terugwerkende kracht nodig is (noodzaak)");
}

/* The parts follow each other from the first day, to the day before the melding, and none runs over a change of the norm. */
void
retro_payment(const struct check_case *c)
{
	const struct xml_node *list = xml_find(c->details, "nabetaling");
	struct date next = check_date(c->details, "toegekendeIngangsdatum");

	if (list == NULL)
		return;
	for (const struct xml_node *n = xml_first(list, "deel"); n != NULL; n = xml_next(n, "deel")) {
		struct date from = check_date(n, "van"), to = check_date(n, "tot");

		if (date_compare(to, from) < 0)
			diag_post(c->diags, check_pos(n, "tot"), DIAG_DATE_ORDER, "de laatste dag ligt voor de eerste dag");
		if (date_compare(from, next) != 0)
			diag_post(c->diags, check_pos(n, "van"), DIAG_RETRO_PARTS, "de delen sluiten niet op elkaar aan");
		if (check_norm_changes(c, "norm-alleenstaande", from, to))
			diag_post(c->diags, xml_pos(n), DIAG_NORM_TWO, "in dit deel verandert de norm; splits het deel op die dag");
		next = date_add_days(to, 1);
	}
}
