/*
 * afwijzing-bijstand: the grounds follow from the amounts, and the outcome from the periods.
 */
#include <string.h>

#include "check/check_int.h"

static bool
has_ground(const struct check_case *c, const char *ground)
{
	const struct xml_node *list = xml_find(c->details, "gronden");

	if (list == NULL)
		return false;
	for (const struct xml_node *n = xml_first(list, "grond"); n != NULL; n = xml_next(n, "grond"))
		if (strcmp(xml_text(n), ground) == 0)
			return true;
	return false;
}

void
refusal_outcome(const struct check_case *c)
{
	bool granted = xml_find(c->details, "toegekend") != NULL;
	struct date from = check_date(c->details, "afgewezen/van"), to = check_date(c->details, "afgewezen/tot");

	if (check_outcome_is(c, "deels") && !granted)
		diag_post(c->diags, check_pos(c->root, "uitkomst"), DIAG_OUTCOME_FIELDS, "bij de uitkomst ‘deels’ hoort het veld ‘toegekend’");
	if (!check_outcome_is(c, "deels") && granted)
		diag_post(c->diags, check_pos(c->details, "toegekend"), DIAG_OUTCOME_FIELDS, "er is bijstand toegekend, maar de uitkomst is ‘geen-recht’");
	if (date_is_set(to) && date_compare(to, from) < 0)
		diag_post(c->diags, check_pos(c->details, "afgewezen/tot"), DIAG_DATE_ORDER, "de laatste dag ligt voor de eerste dag");
}

static void
check_income_ground(const struct check_case *c)
{
	int64_t income = check_cents(c->details, "inkomen"), norm = check_cents(c->details, "norm/bedrag");

	if (!has_ground(c, "inkomen"))
		return;
	if (xml_find(c->details, "norm") == NULL || xml_find(c->details, "inkomen") == NULL)
		diag_post(c->diags, check_pos(c->details, "gronden"), DIAG_OUTCOME_FIELDS, "bij de grond ‘inkomen’ horen de velden ‘norm’ en ‘inkomen’");
	else if (income < norm)
		diag_post(c->diags, check_pos(c->details, "inkomen"), DIAG_REFUSAL_GROUND, "het inkomen is lager dan de norm; dan is het geen grond om af te wijzen");
}

static void
check_wealth_ground(const struct check_case *c)
{
	const struct xml_node *wealth = xml_find(c->details, "vermogen");
	int64_t balance;

	if (wealth == NULL) {
		if (has_ground(c, "vermogen"))
			diag_post(c->diags, check_pos(c->details, "gronden"), DIAG_OUTCOME_FIELDS, "bij de grond ‘vermogen’ hoort het veld ‘vermogen’");
		return;
	}
	balance = check_sum(wealth, NULL, "bezitting", "bedrag") - check_sum(wealth, NULL, "schuld", "bedrag");
	check_equal(c, wealth, "saldo", balance > 0 ? balance : 0, DIAG_SUM, "alle bezittingen min alle schulden");
	if (has_ground(c, "vermogen") && check_cents(wealth, "saldo") <= check_cents(wealth, "grens/bedrag"))
		diag_post(c->diags, check_pos(wealth, "saldo"), DIAG_REFUSAL_GROUND, "het vermogen is niet hoger dan de grens; dan is het geen grond om af te wijzen");
}

void
refusal_amounts(const struct check_case *c)
{
	const struct xml_node *d = c->details;

	if (xml_find(d, "inkomsten") != NULL)
		check_equal(c, d, "inkomen", check_income(d), DIAG_SUM, "alle inkomsten min wat niet meetelt");
	check_income_ground(c);
	check_wealth_ground(c);
	if (xml_find(d, "norm") != NULL)
		check_equal(c, d, "toegekend/bijstand", check_cents(d, "norm/bedrag") - check_cents(d, "toegekend/inkomen"), DIAG_SUM,
		    "de norm min het inkomen in die periode");
}
