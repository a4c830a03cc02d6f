/*
 * Awb and time: sending (3:40, 3:41), the order of dates, the term to decide (4:13), the term
 * to pay (4:87).
 */
#include <stdlib.h>

#include "check/check_int.h"

enum { DECISION_DAYS = 56, PAYMENT_DAYS = 42 };

/* AWB-01: sent on or after the day of the decision. */
void
awb_sent(const struct check_case *c)
{
	if (date_compare(c->record->sent, c->record->decision) < 0)
		diag_post(c->diags, check_pos(c->root, "verzenddatum"), DIAG_AWB01, "de verzenddatum ligt voor de besluitdatum");
}

/* AWB-01: a burden has no effect in a month before the decision was sent. */
void
awb_effect(const struct check_case *c)
{
	const struct xml_node *list = xml_find(c->details, "verrekening");
	int sent = c->record->sent.year * 12 + c->record->sent.month;

	if (list == NULL)
		return;
	for (const struct xml_node *n = xml_first(list, "inhouding"); n != NULL; n = xml_next(n, "inhouding")) {
		const char *month = xml_find_text(n, "maand");

		if (month != NULL && (int)strtol(month, NULL, 10) * 12 + (int)strtol(month + 5, NULL, 10) < sent)
			diag_post(c->diags, check_pos(n, "maand"), DIAG_AWB01_EFFECT, "de inhouding begint voor de maand van verzending");
	}
}

void
awb_dates(const struct check_case *c)
{
	const struct letter_record *r = c->record;

	if (date_is_set(r->application) && date_compare(r->application, r->decision) > 0)
		diag_post(c->diags, check_pos(c->root, "aanvraagdatum"), DIAG_DATE_ORDER, "de aanvraagdatum ligt na de besluitdatum");
	if (date_is_set(r->notification) && date_compare(r->notification, r->decision) > 0)
		diag_post(c->diags, check_pos(c->root, "melddatum"), DIAG_DATE_ORDER, "de melddatum ligt na de besluitdatum");
	if (date_is_set(r->notification) && date_is_set(r->application) && date_compare(r->notification, r->application) > 0)
		diag_post(c->diags, check_pos(c->root, "melddatum"), DIAG_DATE_ORDER, "de melddatum ligt na de aanvraagdatum");
}

/* Days on which the term stood still: from the day after a request for papers (4:15). */
static long
suspended(const struct check_case *c)
{
	struct date asked = check_date(c->details, "verzoekdatum"), until = check_date(c->details, "einddatum");

	if (!date_is_set(asked) || !date_is_set(until))
		return 0;
	return date_serial(until) - date_serial(asked);
}

/* AWB-16: more than eight weeks after the application, without what stood still. */
void
awb_decision_term(const struct check_case *c)
{
	const struct letter_record *r = c->record;
	long days;

	if (!date_is_set(r->application))
		return;
	days = date_serial(r->sent) - date_serial(r->application) - suspended(c);
	if (days > DECISION_DAYS)
		diag_post(c->diags, check_pos(c->root, "verzenddatum"), DIAG_AWB16, "het besluit komt %ld dagen na de aanvraag; de termijn is 8 weken", days);
}

/* AWB-21: paid within six weeks after sending. */
void
awb_payment_term(const struct check_case *c)
{
	static const char *const paths[] = { "eersteBetaling/datum", "toegekend/betaaldatum", "nabetaling/betaaldatum" };

	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		struct date paid = check_date(c->details, paths[i]), last = date_add_days(c->record->sent, PAYMENT_DAYS);
		char *day;

		if (!date_is_set(paid) || date_compare(paid, last) <= 0)
			continue;
		day = check_day(last);
		diag_post(c->diags, check_pos(c->details, paths[i]), DIAG_AWB21, "de betaling is later dan 6 weken na verzending (uiterlijk %s)", day);
		free(day);
	}
}
