/*
 * An application that is not dealt with (Awb 4:5): asked for papers, a term, the term unused,
 * and sent within four weeks after it (4:5.4).
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_int.h"

static bool
something_missing(const struct check_case *c)
{
	const struct xml_node *list = xml_find(c->details, "stukken");

	if (list == NULL)
		return false;
	for (const struct xml_node *n = xml_first(list, "stuk"); n != NULL; n = xml_next(n, "stuk"))
		if (!check_text_is(n, "ontvangen", "ja"))
			return true;
	return false;
}

static void
check_term(const struct check_case *c, struct date asked, struct date end)
{
	struct date more = check_date(c->details, "uitstelTot"), last;

	last = date_is_set(more) ? more : date_add_days(asked, check_number(c->details, "hersteltermijn"));
	if (date_compare(end, last) != 0) {
		char *day = check_day(last);

		diag_post(c->diags, check_pos(c->details, "einddatum"), DIAG_AWB15, "de laatste dag klopt niet met het verzoek en de termijn (die geven %s)", day);
		free(day);
	}
	if (date_is_set(c->record->application) && date_compare(asked, c->record->application) < 0)
		diag_post(c->diags, check_pos(c->details, "verzoekdatum"), DIAG_AWB15, "het verzoek om stukken ligt voor de aanvraag");
	if (check_number(c->details, "hersteltermijn") < 1 || date_compare(end, asked) <= 0)
		diag_post(c->diags, check_pos(c->details, "hersteltermijn"), DIAG_AWB15, "de inwoner kreeg geen tijd om de stukken te sturen");
}

void
awb_repair(const struct check_case *c)
{
	struct date asked = check_date(c->details, "verzoekdatum"), end = check_date(c->details, "einddatum"), last;

	if (!date_is_set(asked) || !date_is_set(end))
		return;
	check_term(c, asked, end);
	if (date_compare(c->record->decision, end) <= 0)
		diag_post(c->diags, check_pos(c->root, "besluitdatum"), DIAG_AWB15, "het besluit valt voor het einde van de hersteltermijn");
	last = date_add_days(end, 28);
	if (date_compare(c->record->sent, last) > 0) {
		char *day = check_day(last);

		diag_post(c->diags, check_pos(c->root, "verzenddatum"), DIAG_AWB15_WEEKS, "de brief gaat later weg dan 4 weken na de hersteltermijn (uiterlijk %s)", day);
		free(day);
	}
	if (!something_missing(c))
		diag_post(c->diags, check_pos(c->details, "stukken"), DIAG_AWB15_COMPLETE, "alle gevraagde stukken zijn ontvangen");
}
