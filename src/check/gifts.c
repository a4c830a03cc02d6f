/*
 * giften: the sum of gifts and savings of cost in one calendar year against the free amount
 * (31.2m, 18.8*); help of a food bank is not counted. Above it: what stays free and what counts.
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_int.h"

static int64_t
counted(const struct check_case *c)
{
	int64_t sum = 0;

	for (const struct xml_node *n = xml_first(c->details, "gift"); n != NULL; n = xml_next(n, "gift"))
		if (!check_text_is(n, "soort", "voedselbank"))
			sum += check_cents(n, "bedrag");
	return sum;
}

/*
 * The free amount of the calendar year: of the organisation's own regulation, as known on the day of the decision, else of the law; 0 with
 * a diagnostic when unknown. On the day of the decision, or on the last day of a year that is over.
 */
static int64_t
free_amount(const struct check_case *c)
{
	int year = check_number(c->details, "kalenderjaar");
	struct date on = year == c->record->decision.year ? c->record->decision : (struct date){ year, 12, 31 };
	const char *organisation = c->record->organisation != NULL ? c->record->organisation : "";
	struct law_local local = { 0 };
	struct buf why = BUF_INIT;
	int64_t cents = 0;
	enum law_answer answer;

	answer = law_local_amount(c->law, organisation, "giftengrens", "giften-vrij-jaar", on, c->record->decision, &cents, &local, &why);
	if (answer != LAW_OK && answer != LAW_DOUBTFUL) {
		cents = 0;
		diag_post(c->diags, check_pos(c->details, "kalenderjaar"), DIAG_NORM_UNKNOWN, "%s", buf_text(&why));
	}
	if (answer == LAW_TWICE)
		diag_help(c->diags, "Geef een van de twee waarden in de regelingen een andere naam.");
	if (answer == LAW_NO_VALUE && local.regulation != NULL)
		diag_help(c->diags, "Schrijf de waarde in de regeling als bedrag in cijfers, zoals € 1.200, met een wijzigingsbesluit.");
	if (answer == LAW_UNREADABLE)
		diag_help(c->diags, "Herstel eerst de regeling: met klaar controleer ziet u wat er mis is.");
	buf_free(&why);
	return cents;
}

void
gifts_year(const struct check_case *c)
{
	int year = check_number(c->details, "kalenderjaar");

	for (const struct xml_node *n = xml_first(c->details, "gift"); n != NULL; n = xml_next(n, "gift")) {
		struct date on = check_date(n, "datum");

		if (on.year != year)
			diag_post(c->diags, check_pos(n, "datum"), DIAG_GIFTS_YEAR, "deze gift valt niet in het kalenderjaar %d", year);
		if (date_compare(on, c->record->decision) > 0)
			diag_post(c->diags, check_pos(n, "datum"), DIAG_GIFTS_YEAR, "deze gift ligt na de besluitdatum");
	}
}

static void
check_split(const struct check_case *c, int64_t above)
{
	int64_t rest = check_cents(c->details, "beoordeling/ookVrij"), counts = check_cents(c->details, "beoordeling/teltMee");
	bool all_free = check_outcome_is(c, "vrij");
	char *must = check_amount(above);

	if (xml_find(c->details, "beoordeling") == NULL)
		diag_post(c->diags, check_pos(c->root, "uitkomst"), DIAG_GIFTS_OUTCOME, "de som is hoger dan het vrije bedrag; dan hoort er een beoordeling bij");
	else if (!check_near(rest + counts, above))
		diag_post(c->diags, check_pos(c->details, "beoordeling"), DIAG_GIFTS_SUM, "‘ookVrij’ en ‘teltMee’ zijn samen niet gelijk aan wat boven het vrije bedrag komt (%s)", must);
	else if (all_free && counts > 0)
		diag_post(c->diags, check_pos(c->details, "beoordeling/teltMee"), DIAG_GIFTS_OUTCOME, "de uitkomst is ‘vrij’, maar een deel telt mee");
	else if (!all_free && counts == 0)
		diag_post(c->diags, check_pos(c->details, "beoordeling/teltMee"), DIAG_GIFTS_OUTCOME, "er telt niets mee; dan is de uitkomst ‘vrij’");
	free(must);
}

static void
check_settlement(const struct check_case *c)
{
	const struct xml_node *list = xml_find(c->details, "verrekening");
	int64_t counts = check_cents(c->details, "beoordeling/teltMee");
	char *must;

	if (list == NULL || check_near(check_sum(list, NULL, "inhouding", "bedrag"), counts))
		return;
	must = check_amount(counts);
	diag_post(c->diags, xml_pos(list), DIAG_GIFTS_SUM, "de inhoudingen zijn samen niet gelijk aan wat meetelt (%s)", must);
	free(must);
}

void
gifts_outcome(const struct check_case *c)
{
	int64_t limit = free_amount(c), sum = counted(c);

	if (limit == 0)
		return;
	if (sum > limit)
		check_split(c, sum - limit);
	else if (!check_outcome_is(c, "vrij"))
		diag_post(c->diags, check_pos(c->root, "uitkomst"), DIAG_GIFTS_OUTCOME, "de giften zijn samen niet hoger dan het vrije bedrag; dan is de uitkomst ‘vrij’");
	else if (xml_find(c->details, "beoordeling") != NULL)
		diag_post(c->diags, check_pos(c->details, "beoordeling"), DIAG_GIFTS_OUTCOME, "de giften zijn samen niet hoger dan het vrije bedrag; dan hoort er geen beoordeling bij");
	check_settlement(c);
	if (check_outcome_is(c, "vermogen") && xml_find(c->details, "vermogen") == NULL)
		diag_post(c->diags, check_pos(c->root, "uitkomst"), DIAG_OUTCOME_FIELDS, "bij deze uitkomst hoort het veld ‘vermogen’");
}

/*
 * T01: 31.2s is about inburgering until 30 June 2026 and about gifts from 1 July 2026. A letter rests
 * on the text of its own day.
 */
void
gifts_basis(const struct check_case *c)
{
	const struct law_ref gifts = { "Pw", "31", "2", "s", NULL };
	const char *subject = law_subject(c->law, &gifts, c->record->decision);
	bool about_gifts = subject != NULL && strcmp(subject, "giften") == 0, cites = check_cites(c, "Pw 31.2s");

	if (cites && !about_gifts)
		diag_post(c->diags, check_pos(c->root, "grondslagen"), DIAG_GIFTS_BASIS, "artikel 31, tweede lid, onderdeel s, gaat op deze besluitdatum niet over giften");
	if (!cites && about_gifts && check_cents(c->details, "beoordeling/ookVrij") > 0)
		diag_post(c->diags, check_pos(c->root, "grondslagen"), DIAG_GIFTS_BASIS, "er blijft meer vrij dan het vrije bedrag; dat rust op artikel 31, tweede lid, onderdeel s, en dat ontbreekt");
}
