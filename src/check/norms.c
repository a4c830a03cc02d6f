/*
 * Amounts of the law in a record: equal to the table on the day, and both amounts shown
 * when a norm changes inside the period of the letter.
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_int.h"

/* The years whose amounts Klaar knows, for every kind of letter: a decision needs them. */
void
norm_year(const struct check_case *c)
{
	struct buf why = BUF_INIT;
	int64_t cents;

	if (law_norm(c->law, "norm-alleenstaande", c->record->decision, &cents, &why) == LAW_NO_VALUE)
		diag_post(c->diags, check_pos(c->root, "besluitdatum"), DIAG_NORM_UNKNOWN, "voor een besluit op deze dag: %s", buf_text(&why));
	buf_free(&why);
}

/* The first day that the amounts in the letter are about; unset when the record has none. */
static struct date
first_day(const struct check_case *c)
{
	static const char *const paths[] = { "ingangsdatum", "toegekend/periode/van", "toegekend/van", "afgewezen/van" };

	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		struct date day = check_date(c->details, paths[i]);

		if (date_is_set(day))
			return day;
	}
	return c->record->decision;
}

static void
differs(const struct check_case *c, const struct xml_node *node, int64_t expected)
{
	char *is = check_amount(check_cents(node, "bedrag")), *must = check_amount(expected);

	diag_post(c->diags, check_pos(node, "bedrag"), DIAG_NORM_DIFFERS, "‘%s’ is hier %s, maar volgens de tabel %s", xml_find_text(node, "sleutel"), is, must);
	free(is);
	free(must);
}

/* An element with sleutel and bedrag. The amount may be that of the decision or of the first day of the period. */
static void
check_norm(const struct check_case *c, const struct xml_node *node)
{
	const char *key = xml_find_text(node, "sleutel");
	struct date first = first_day(c);
	struct buf why = BUF_INIT;
	int64_t now = 0, then = 0, found = check_cents(node, "bedrag");
	enum law_answer answer = law_norm(c->law, key, c->record->decision, &now, &why);

	if (answer != LAW_OK && answer != LAW_DOUBTFUL) {
		diag_post(c->diags, check_pos(node, "sleutel"), DIAG_NORM_UNKNOWN, "%s", buf_text(&why));
		buf_free(&why);
		return;
	}
	if (answer == LAW_DOUBTFUL)
		diag_post(c->diags, check_pos(node, "bedrag"), DIAG_NORM_DOUBT, "%s", buf_text(&why));
	if (!check_norm_on(c, key, first, &then))
		then = now;
	if (found != now && found != then)
		differs(c, node, now);
	else if (now != then)
		diag_post(c->diags, check_pos(node, "bedrag"), DIAG_NORM_TWO, "‘%s’ verandert tussen de eerste dag en het besluit; noem beide bedragen", key);
	buf_free(&why);
}

static void
walk(const struct check_case *c, const struct xml_node *parent)
{
	for (const struct xml_node *n = xml_first(parent, NULL); n != NULL; n = xml_next(n, NULL)) {
		if (xml_first(n, "sleutel") != NULL && xml_first(n, "bedrag") != NULL)
			check_norm(c, n);
		else if (xml_first(n, NULL) != NULL)
			walk(c, n);
	}
}

/* T21: a period that runs over a change of the norm. */
static void
check_period(const struct check_case *c, const char *norm, const char *period)
{
	const struct xml_node *node = xml_find(c->details, period);
	const char *key = xml_find_text(xml_find(c->details, norm), "sleutel");
	struct date from = check_date(node, "van"), to = check_date(node, "tot");

	if (key == NULL || !date_is_set(from) || !date_is_set(to))
		return;
	if (check_norm_changes(c, key, from, to))
		diag_post(c->diags, xml_pos(node), DIAG_NORM_TWO, "in deze periode verandert ‘%s’; noem beide bedragen en splits de periode", key);
}

void
norm_amounts(const struct check_case *c)
{
	if (c->details == NULL)
		return;
	walk(c, c->details);
	check_period(c, "norm", "eersteBetaling/periode");
	check_period(c, "toegekend/norm", "toegekend/periode");
}

/* The norm is one for this household. */
void
norm_household(const struct check_case *c)
{
	const char *household = xml_find_text(c->details, "leefvorm"), *key = xml_find_text(c->details, "norm/sleutel");
	bool couple, couples_norm;

	if (household == NULL || key == NULL)
		return;
	couple = strncmp(household, "gehuwden", 8) == 0;
	couples_norm = strstr(key, "gehuwden") != NULL || strstr(key, "gemengd") != NULL;
	if (couple != couples_norm)
		diag_post(c->diags, check_pos(c->details, "norm/sleutel"), DIAG_NORM_HOUSEHOLD, "deze norm hoort niet bij de leefvorm ‘%s’", household);
}
