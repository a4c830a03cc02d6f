/*
 * voorschot: at least 95 per cent of the expected bijstand (52.2), paid within four weeks
 * after the application (52.1).
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_int.h"

enum { LEAST_PERCENT = 95, TERM_DAYS = 28 };

static int64_t
expected(const struct xml_node *granted)
{
	return check_cents(granted, xml_find(granted, "deelMaand") != NULL ? "deelMaand/bedrag" : "bijstand");
}

static void
check_percentage(const struct check_case *c, const struct xml_node *granted)
{
	int64_t amount = check_cents(granted, "bedrag"), base = expected(granted), hundredths = check_cents(granted, "percentage");
	char *least = check_amount((base * LEAST_PERCENT + 99) / 100);

	if (amount * 100 < base * LEAST_PERCENT)
		diag_post(c->diags, check_pos(granted, "bedrag"), DIAG_ADVANCE_95, "het voorschot is minder dan 95 procent van de bijstand (%s)", least);
	else if (hundredths < LEAST_PERCENT * 100)
		diag_post(c->diags, check_pos(granted, "percentage"), DIAG_ADVANCE_95, "het percentage is lager dan 95");
	else
		check_equal(c, granted, "bedrag", check_share(base, hundredths, 10000), DIAG_SUM, "het percentage van de verwachte bijstand");
	free(least);
}

static void
check_part_month(const struct check_case *c, const struct xml_node *granted)
{
	int days = check_number(granted, "deelMaand/dagen"), month = check_number(granted, "deelMaand/dagenInMaand");
	struct date from = check_date(granted, "periode/van"), to = check_date(granted, "periode/tot");

	if (xml_find(granted, "deelMaand") == NULL)
		return;
	if (date_serial(to) - date_serial(from) + 1 != days)
		diag_post(c->diags, check_pos(granted, "deelMaand/dagen"), DIAG_SUM, "de periode heeft %ld dagen", date_serial(to) - date_serial(from) + 1);
	check_equal(c, granted, "deelMaand/bedrag", check_share(check_cents(granted, "bijstand"), days, month), DIAG_SUM, "de bijstand naar het aantal dagen");
}

void
advance_amount(const struct check_case *c)
{
	const struct xml_node *granted = xml_find(c->details, "toegekend");

	if (check_outcome_is(c, "toe") != (granted != NULL))
		diag_post(c->diags, check_pos(c->root, "uitkomst"), DIAG_OUTCOME_FIELDS, "bij ‘toe’ hoort het veld ‘toegekend’, bij ‘af’ het veld ‘afgewezen’");
	if (granted == NULL)
		return;
	if (date_compare(check_date(granted, "periode/tot"), check_date(granted, "periode/van")) < 0)
		diag_post(c->diags, check_pos(granted, "periode/tot"), DIAG_DATE_ORDER, "de laatste dag ligt voor de eerste dag");
	check_equal(c, granted, "bijstand", check_cents(granted, "norm/bedrag") - check_income(granted), DIAG_SUM, "de norm min het inkomen dat meetelt");
	check_part_month(c, granted);
	check_percentage(c, granted);
}

void
advance_term(const struct check_case *c)
{
	struct date paid = check_date(c->details, "toegekend/betaaldatum");

	if (!date_is_set(paid) || !date_is_set(c->record->application))
		return;
	if (date_compare(paid, date_add_days(c->record->application, TERM_DAYS)) > 0)
		diag_post(c->diags, check_pos(c->details, "toegekend/betaaldatum"), DIAG_ADVANCE_TERM, "het voorschot komt later dan 4 weken na de aanvraag");
}
