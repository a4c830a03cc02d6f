/*
 * toekenning-bijstand: the outcome and its fields, the sums, the first day (44.1, 44.5), the
 * plan van aanpak for who is younger than 27 (44.4).
 */
#include <string.h>

#include "check/check_int.h"

enum { HOLIDAY_PERCENT = 5, YOUNG_PLAN = 27 };

static void
needs(const struct check_case *c, const char *path, const char *why)
{
	if (xml_find(c->details, path) == NULL)
		diag_post(c->diags, check_pos(c->root, "uitkomst"), DIAG_OUTCOME_FIELDS, "bij deze uitkomst hoort het veld ‘%s’: %s", path, why);
}

void
grant_outcome(const struct check_case *c)
{
	int64_t income = check_income(c->details);

	if (check_outcome_is(c, "volledig") && income > 0)
		diag_post(c->diags, check_pos(c->details, "inkomsten"), DIAG_OUTCOME_FIELDS, "de uitkomst is ‘volledig’, maar er is inkomen dat meetelt");
	if (check_outcome_is(c, "aanvullend") && income <= 0)
		diag_post(c->diags, check_pos(c->root, "uitkomst"), DIAG_OUTCOME_FIELDS, "de uitkomst is ‘aanvullend’, maar er is geen inkomen dat meetelt");
	if (check_outcome_is(c, "deel-van-maand")) {
		needs(c, "deelMaand", "het aantal dagen en het bedrag");
		needs(c, "einddatum", "de laatste dag met bijstand");
	}
	if (check_outcome_is(c, "lening"))
		needs(c, "lening", "waarom de bijstand een lening is");
	else if (xml_find(c->details, "lening") != NULL)
		diag_post(c->diags, check_pos(c->details, "lening"), DIAG_OUTCOME_FIELDS, "er staat een lening in het record, maar de uitkomst is een andere");
}

/* (40 + 30A) / (100A) of the norm of a couple, per person; a couple gets it twice (22a). */
static void
check_cost_sharers(const struct check_case *c)
{
	int64_t couple, sharers = check_number(c->details, "kostendelers/aantal");
	bool pair = check_text_is(c->details, "leefvorm", "gehuwden");

	if (xml_find(c->details, "kostendelers") == NULL)
		return;
	if (sharers < 2) {
		diag_post(c->diags, check_pos(c->details, "kostendelers/aantal"), DIAG_SUM, "kosten delen kan pas met 2 mensen of meer");
		return;
	}
	if (check_norm_on(c, "norm-gehuwden", c->record->decision, &couple))
		check_equal(c, c->details, "kostendelers/bedrag", (pair ? 2 : 1) * check_share(couple, 40 + 30 * sharers, 100 * sharers), DIAG_SUM,
		    "de norm met kostendelers");
}

static void
check_exempted(const struct check_case *c)
{
	const struct xml_node *list = xml_find(c->details, "inkomsten");

	if (list == NULL)
		return;
	for (const struct xml_node *n = xml_first(list, "inkomst"); n != NULL; n = xml_next(n, "inkomst"))
		if (check_cents(n, "vrijlating") > check_cents(n, "bedrag"))
			diag_post(c->diags, check_pos(n, "vrijlating"), DIAG_SUM, "de vrijlating is hoger dan het inkomen");
}

static int
days_in_month(struct date day)
{
	struct date first = { day.year, day.month, 1 };

	return (int)(date_serial(date_add_months(first, 1)) - date_serial(first));
}

/* Part of a month: the days from the first day to the end of the period or of the month. */
static void
check_part_month(const struct check_case *c, int64_t monthly)
{
	struct date from = check_date(c->details, "ingangsdatum"), to = check_date(c->details, "einddatum");
	int days = check_number(c->details, "deelMaand/dagen"), month = days_in_month(from);

	if (xml_find(c->details, "deelMaand") == NULL)
		return;
	if (check_number(c->details, "deelMaand/dagenInMaand") != month)
		diag_post(c->diags, check_pos(c->details, "deelMaand/dagenInMaand"), DIAG_SUM, "deze maand heeft %d dagen", month);
	if (date_is_set(to) && to.year == from.year && to.month == from.month && days != to.day - from.day + 1)
		diag_post(c->diags, check_pos(c->details, "deelMaand/dagen"), DIAG_SUM, "van de eerste tot en met de laatste dag zijn %d dagen", to.day - from.day + 1);
	else if (!date_is_set(to) && days != month - from.day + 1)
		diag_post(c->diags, check_pos(c->details, "deelMaand/dagen"), DIAG_SUM, "van de eerste dag tot en met het einde van de maand zijn %d dagen",
		    month - from.day + 1);
	check_equal(c, c->details, "deelMaand/bedrag", check_share(monthly, days, month), DIAG_SUM, "het bedrag per maand naar het aantal dagen");
}

static void
check_house(const struct check_case *c)
{
	const struct xml_node *house = xml_find(c->details, "lening/woning");
	int64_t limit;

	if (house == NULL)
		return;
	limit = check_cents(house, "waarde") - check_cents(house, "schuld") - check_cents(house, "vrij/bedrag");
	check_equal(c, house, "grens", limit > 0 ? limit : 0, DIAG_SUM, "waarde min hypotheek min het vrije bedrag");
}

void
grant_amounts(const struct check_case *c)
{
	const struct xml_node *d = c->details;
	int64_t norm = xml_find(d, "kostendelers") != NULL ? check_cents(d, "kostendelers/bedrag") : check_cents(d, "norm/bedrag") + check_cents(d, "verhoging/bedrag");
	int64_t monthly, paid;

	check_cost_sharers(c);
	check_exempted(c);
	check_equal(c, d, "bijstand", norm - check_income(d), DIAG_SUM, "de norm min het inkomen dat meetelt");
	check_equal(c, d, "vakantietoeslag", check_share(check_cents(d, "bijstand"), HOLIDAY_PERCENT, 100), DIAG_SUM, "5 procent van de bijstand");
	monthly = check_cents(d, "bijstand") - check_cents(d, "vakantietoeslag");
	check_equal(c, d, "uitbetaling", monthly, DIAG_SUM, "de bijstand min de vakantietoeslag");
	check_part_month(c, monthly);
	paid = check_cents(d, "eersteBetaling/bedrag") - check_cents(d, "eersteBetaling/voorschot");
	check_equal(c, d, "eersteBetaling/uitbetaald", paid > 0 ? paid : 0, DIAG_SUM, "het bedrag min het voorschot");
	check_house(c);
}

/* 44.1: not before the melding; 44.5: at most three months before it, if the letter rests on it. */
void
grant_start(const struct check_case *c)
{
	struct date start = check_date(c->details, "ingangsdatum"), end = check_date(c->details, "einddatum"), told = c->record->notification;

	if (date_is_set(end) && date_compare(end, start) < 0)
		diag_post(c->diags, check_pos(c->details, "einddatum"), DIAG_DATE_ORDER, "de laatste dag ligt voor de eerste dag");
	if (!date_is_set(told) || date_compare(start, told) >= 0)
		return;
	if (!check_cites(c, "Pw 44.5"))
		diag_post(c->diags, check_pos(c->details, "ingangsdatum"), DIAG_RETRO_WINDOW, "de bijstand begint voor de melding, maar artikel 44, vijfde lid, staat niet bij de grondslagen");
	else if (date_compare(start, date_add_months(told, -3)) < 0)
		diag_post(c->diags, check_pos(c->details, "ingangsdatum"), DIAG_RETRO_WINDOW, "de bijstand begint meer dan 3 maanden voor de melding");
}

static bool
younger(const struct check_case *c, const char *path)
{
	struct date born = check_date(c->root, path);

	return date_is_set(born) && check_age(born, c->record->decision) < YOUNG_PLAN;
}

static bool
has_plan_annex(const struct check_case *c)
{
	const struct xml_node *list = xml_first(c->root, "bijlagen");

	if (list == NULL)
		return false;
	for (const struct xml_node *n = xml_first(list, "bijlage"); n != NULL; n = xml_next(n, "bijlage"))
		if (check_contains(xml_text(n), "plan van aanpak"))
			return true;
	return false;
}

void
grant_plan(const struct check_case *c)
{
	bool plan = check_text_is(c->details, "verplichtingen/planVanAanpak", "ja");

	if ((younger(c, "geadresseerde/geboortedatum") || younger(c, "partner/geboortedatum")) && !plan)
		diag_post(c->diags, check_pos(c->details, "verplichtingen/planVanAanpak"), DIAG_PLAN, "iemand is jonger dan 27 jaar; dan hoort er een plan van aanpak bij");
	if (plan && !has_plan_annex(c))
		diag_post(c->diags, check_pos(c->root, "bijlagen"), DIAG_PLAN, "het plan van aanpak staat niet bij de bijlagen");
}
