/*
 * Awb and who: all parties (3:41), the hearing before a burden (4:7, 4:8, 4:11, 4:12),
 * mandate (10:10), delegation (10:15, 10:19), the organ that objections go to (6:4).
 */
#include <string.h>

#include "check/check_int.h"

static bool
is_empty(const char *text)
{
	return text == NULL || *text == '\0';
}

/* AWB-02: a decision about a couple has both partners in it. */
void
awb_parties(const struct check_case *c)
{
	const char *household = xml_find_text(c->details, "leefvorm");
	bool couple, partner = xml_find(c->root, "partner") != NULL;

	if (household == NULL)
		return;
	couple = strncmp(household, "gehuwden", 8) == 0;
	if (couple && !partner)
		diag_post(c->diags, check_pos(c->details, "leefvorm"), DIAG_AWB02, "het besluit gaat over een paar, maar het veld ‘partner’ ontbreekt");
	else if (!couple && partner)
		diag_post(c->diags, check_pos(c->root, "partner"), DIAG_AWB02, "er staat een partner in het record, maar de leefvorm is die van een alleenstaande");
}

/* ---- AWB-14 ---- */

static void
asked(const struct check_case *c, const struct xml_node *hearing)
{
	struct date on = check_date(hearing, "gevraagdOp");

	if (!date_is_set(on))
		diag_post(c->diags, xml_pos(hearing), DIAG_AWB14, "de zienswijze is gevraagd, maar de dag (gevraagdOp) ontbreekt");
	else if (date_compare(on, c->record->decision) >= 0)
		diag_post(c->diags, check_pos(hearing, "gevraagdOp"), DIAG_AWB14, "de zienswijze is niet voor het besluit gevraagd");
	if (xml_find(hearing, "reden") != NULL)
		diag_post(c->diags, check_pos(hearing, "reden"), DIAG_AWB14, "de zienswijze is gevraagd; dan hoort hier geen reden om niet te vragen");
}

static void
not_asked(const struct check_case *c, const struct xml_node *hearing)
{
	if (is_empty(xml_find_text(hearing, "reden")))
		diag_post(c->diags, xml_pos(hearing), DIAG_AWB14, "de zienswijze is niet gevraagd, maar de reden ontbreekt");
	if (xml_find(hearing, "gevraagdOp") != NULL || xml_find(hearing, "reactie") != NULL)
		diag_post(c->diags, xml_pos(hearing), DIAG_AWB14, "de zienswijze is niet gevraagd; dan horen hier geen dag en geen reactie");
}

void
awb_hearing(const struct check_case *c)
{
	const struct xml_node *hearing = xml_find(c->root, "zienswijze");

	if (hearing == NULL) {
		if (check_outcome_flags(c->record) & OUTCOME_HEARING)
			diag_post(c->diags, check_pos(c->root, "uitkomst"), DIAG_AWB14, "bij deze uitkomst hoort een antwoord op de vraag of u om een zienswijze vroeg");
		return;
	}
	if (check_text_is(hearing, "status", "gevraagd"))
		asked(c, hearing);
	else
		not_asked(c, hearing);
}

/* ---- AWB-24, 25, 06 ---- */

static const struct xml_node *
find_mandate(const struct check_case *c)
{
	const char *id = xml_find_text(c->root, "ondertekenaar/mandaat");
	const struct xml_node *list = xml_find(c->organisation, "mandaten"), *mandate = list == NULL ? NULL : xml_first(list, "mandaat");

	while (mandate != NULL && (id == NULL || xml_attribute(mandate, "id") == NULL || strcmp(xml_attribute(mandate, "id"), id) != 0))
		mandate = xml_next(mandate, "mandaat");
	return mandate;
}

static bool
covers(const struct xml_node *mandate, const char *kind)
{
	const struct xml_node *kinds = xml_first(mandate, "soorten");

	if (kinds == NULL)
		return true;
	for (const struct xml_node *n = xml_first(kinds, "soort"); n != NULL; n = xml_next(n, "soort"))
		if (strcmp(xml_text(n), kind) == 0)
			return true;
	return false;
}

void
awb_mandate(const struct check_case *c)
{
	const struct xml_node *mandate = find_mandate(c);
	const char *organ = xml_find_text(c->organisation, "bestuursorgaan");

	if (mandate == NULL) {
		diag_post(c->diags, check_pos(c->root, "ondertekenaar/mandaat"), DIAG_AWB24, "dit mandaat staat niet in het bestand van de organisatie");
		return;
	}
	if (!covers(mandate, c->record->kind))
		diag_post(c->diags, check_pos(c->root, "ondertekenaar/mandaat"), DIAG_AWB24, "dit mandaat geldt niet voor de soort ‘%s’", c->record->kind);
	if (is_empty(xml_find_text(mandate, "functie")) || is_empty(xml_find_text(mandate, "grondslag")))
		diag_post(c->diags, xml_pos(mandate), DIAG_AWB24, "het mandaat mist een functie of een grondslag");
	if (organ == NULL || !check_text_is(mandate, "namens", organ))
		diag_post(c->diags, check_pos(mandate, "namens"), DIAG_AWB24, "het mandaat is niet namens het orgaan dat besluit");
}

void
awb_delegation(const struct check_case *c)
{
	const char *organ = xml_find_text(c->organisation, "bestuursorgaan");
	const struct xml_node *delegation = xml_find(c->organisation, "delegatie");

	if (organ != NULL && strncmp(organ, "het college van burgemeester en wethouders", 42) == 0)
		return;
	if (delegation == NULL || is_empty(xml_find_text(delegation, "besluit")) || is_empty(xml_find_text(delegation, "vindplaats")))
		diag_post(c->diags, xml_pos(delegation != NULL ? delegation : c->organisation), DIAG_AWB25,
		    "dit orgaan besluit door delegatie, maar het delegatiebesluit of de vindplaats ontbreekt");
}

void
awb_objection_organ(const struct check_case *c)
{
	const char *organ = xml_find_text(c->organisation, "bestuursorgaan");

	if (organ == NULL || !check_text_is(c->organisation, "bezwaar/orgaan", organ))
		diag_post(c->diags, check_pos(c->organisation, "bezwaar/orgaan"), DIAG_AWB06, "het bezwaar gaat naar een ander orgaan dan het orgaan dat besluit");
}
