/*
 * jongerennorm (20.3, 20.4): the raise for residents of 18, 19 and 20, and its maximum.
 * zoektermijn-jongeren (41.4, 41.11): four weeks for who is younger than 27.
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_int.h"

enum { SEARCH_AGE = 27, SEARCH_DAYS = 28 };

static const struct {
	const char	*household, *norm, *cap;
} households[] = {
	{ "alleenstaande", "norm-jong-alleenstaande", "norm-alleenstaande" },
	{ "alleenstaande-ouder", "norm-jong-alleenstaande", "norm-alleenstaande" },
	{ "gehuwden-jong", "norm-jong-gehuwden", "norm-gehuwden" },
	{ "gehuwden-jong-kind", "norm-jong-gehuwden-kind", "norm-gehuwden" },
	{ "gehuwden-gemengd", "norm-jong-gemengd", "norm-gehuwden" },
	{ "gehuwden-gemengd-kind", "norm-jong-gemengd-kind", "norm-gehuwden" },
};

static bool
is_young(const struct check_case *c, const char *path, struct date on)
{
	struct date born = check_date(c->root, path);
	int age = check_age(born, on);

	return date_is_set(born) && age >= 18 && age <= 20;
}

void
young_age(const struct check_case *c)
{
	const char *household = xml_find_text(c->details, "leefvorm");
	struct date on = check_date(c->details, "periode/vanaf");
	int young = is_young(c, "geadresseerde/geboortedatum", on) + is_young(c, "partner/geboortedatum", on);
	int wanted = strncmp(household, "gehuwden-jong", 13) == 0 ? 2 : 1;

	if (young != wanted)
		diag_post(c->diags, check_pos(c->details, "leefvorm"), DIAG_YOUNG_AGE, "bij deze leefvorm %s 18, 19 of 20 jaar op de eerste dag; volgens de geboortedatums zijn het er %d",
		    wanted == 2 ? "zijn allebei de partners" : "is een persoon", young);
	else if (check_number(c->details, "verhogingen") > young)
		diag_post(c->diags, check_pos(c->details, "verhogingen"), DIAG_YOUNG_AGE, "er zijn meer verhogingen dan jongeren");
}

/* The raise that the table allows on a day; false when an amount is unknown. */
static bool
allowed_raise(const struct check_case *c, const struct xml_node *period, int64_t *allowed, int64_t *room)
{
	const char *household = xml_find_text(c->details, "leefvorm");
	struct date on = check_date(period, "vanaf");
	int64_t norm = 0, cap = 0, raise = 0;
	size_t i = 0;
	bool known;

	while (i < sizeof(households) / sizeof(households[0]) - 1 && strcmp(households[i].household, household) != 0)
		i++;
	known = check_norm_on(c, households[i].norm, on, &norm) && check_norm_on(c, households[i].cap, on, &cap) &&
	    check_norm_on(c, "verhoging-jongerennorm", on, &raise);
	if (!known)
		diag_post(c->diags, check_pos(period, "vanaf"), DIAG_NORM_UNKNOWN, "Klaar kent de bedragen van deze dag niet");
	*room = cap - norm;
	*allowed = raise * check_number(c->details, "verhogingen") - check_cents(c->details, "ouderbijdrage");
	if (*allowed > *room)
		*allowed = *room;
	if (*allowed < 0)
		*allowed = 0;
	return known;
}

void
young_raise(const struct check_case *c)
{
	const struct xml_node *last = NULL;
	int64_t allowed, room;
	char *most;

	for (const struct xml_node *n = xml_first(c->details, "periode"); n != NULL; n = xml_next(n, "periode")) {
		if (last != NULL && date_compare(check_date(n, "vanaf"), check_date(last, "vanaf")) <= 0)
			diag_post(c->diags, check_pos(n, "vanaf"), DIAG_DATE_ORDER, "de periodes staan niet op volgorde van datum");
		last = n;
		if (!allowed_raise(c, n, &allowed, &room))
			continue;
		most = check_amount(room);
		if (check_cents(n, "verhoging") > room)
			diag_post(c->diags, check_pos(n, "verhoging"), DIAG_YOUNG_CAP, "met deze verhoging komt de bijstand boven de norm vanaf 21 jaar; de verhoging is hoogstens %s", most);
		else
			check_equal(c, n, "verhoging", allowed, DIAG_SUM, "de verhoging uit de tabel min de bijdrage van de ouders");
		free(most);
	}
	if (last != NULL && date_compare(check_date(last, "vanaf"), c->record->decision) < 0 &&
	    check_norm_changes(c, "norm-jong-alleenstaande", check_date(last, "vanaf"), c->record->decision))
		diag_post(c->diags, check_pos(last, "vanaf"), DIAG_NORM_TWO, "de norm verandert tussen deze dag en het besluit; maak een tweede periode");
}

/* 20.3 is a duty: refused only when the parents can pay, and then the raise is nothing. */
void
young_outcome(const struct check_case *c)
{
	bool refused = check_outcome_is(c, "af"), parents_pay = check_text_is(c->details, "ouders", "kunnen-betalen");

	if (refused && !parents_pay)
		diag_post(c->diags, check_pos(c->details, "ouders"), DIAG_YOUNG_REFUSAL, "de ouders kunnen niet betalen; dan moet u de norm verhogen (artikel 20, derde lid)");
	if (!refused && parents_pay)
		diag_post(c->diags, check_pos(c->details, "ouders"), DIAG_YOUNG_REFUSAL, "de ouders kunnen betalen; dan is er geen recht op de verhoging");
	if (refused != (check_number(c->details, "verhogingen") == 0))
		diag_post(c->diags, check_pos(c->details, "verhogingen"), DIAG_OUTCOME_FIELDS, "het aantal verhogingen is 0 bij een afwijzing, en anders 1 of 2");
	if (check_outcome_is(c, "deels") != (check_cents(c->details, "ouderbijdrage") > 0))
		diag_post(c->diags, check_pos(c->root, "uitkomst"), DIAG_OUTCOME_FIELDS, "bij ‘deels’ hoort een bijdrage van de ouders, en alleen dan");
}

/* ---- zoektermijn ---- */

static void
search_age(const struct check_case *c)
{
	static const char *const paths[] = { "geadresseerde/geboortedatum", "partner/geboortedatum" };

	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		struct date born = check_date(c->root, paths[i]);

		if (date_is_set(born) && check_age(born, c->record->notification) >= SEARCH_AGE)
			diag_post(c->diags, check_pos(c->root, paths[i]), DIAG_SEARCH_AGE, "deze persoon is 27 jaar of ouder op de melddatum; dan is er geen zoektermijn");
	}
}

/* 41.4a: enrolled within a year before the application. */
static void
search_school(const struct check_case *c)
{
	const struct xml_node *exception = xml_find(c->details, "uitzondering");
	struct date until = check_date(exception, "schoolTot"), on = date_is_set(c->record->application) ? c->record->application : c->record->notification;
	const char *ground = xml_find_text(exception, "grond");

	if (ground == NULL || strstr(ground, "onderwijs") == NULL)
		return;
	if (!date_is_set(until))
		diag_post(c->diags, check_pos(exception, "grond"), DIAG_OUTCOME_FIELDS, "bij deze grond hoort het veld ‘schoolTot’");
	else if (date_compare(until, date_add_months(on, -12)) < 0)
		diag_post(c->diags, check_pos(exception, "schoolTot"), DIAG_SEARCH_TERM, "de school eindigde meer dan een jaar geleden; dan geldt deze uitzondering niet");
}

void
search_term(const struct check_case *c)
{
	bool exception = xml_find(c->details, "uitzondering") != NULL;

	search_age(c);
	if (check_outcome_is(c, "uitzondering") != exception)
		diag_post(c->diags, check_pos(c->root, "uitkomst"), DIAG_OUTCOME_FIELDS, "bij ‘uitzondering’ hoort het veld ‘uitzondering’, en alleen dan");
	if (check_outcome_is(c, "ja") && xml_find(c->details, "omstandigheid") == NULL)
		diag_post(c->diags, check_pos(c->root, "uitkomst"), DIAG_SEARCH_REASON, "de wet vraagt om omstandigheden; noem er minstens een");
	if (!exception && date_compare(c->record->decision, date_add_days(c->record->notification, SEARCH_DAYS)) >= 0)
		diag_post(c->diags, check_pos(c->root, "besluitdatum"), DIAG_SEARCH_TERM, "de 4 weken zijn al voorbij op de besluitdatum");
	search_school(c);
}
