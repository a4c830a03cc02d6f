/*
 * Records for the tests of check/: a record is put together from parts, and a test says only which
 * part is different. Every record passes its contract, so that a fault is the rule's.
 */
#ifndef KLAAR_TEST_CHECK_CASE_H
#define KLAAR_TEST_CHECK_CASE_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/check.h"
#include "xml/xml.h"

struct parts {
	const char	*kind, *outcome, *dates, *decision, *sent, *person, *others, *basis, *reasons, *after, *details, *annexes, *mandate, *organisation;
};

#define PERSON	"<bsn>999990019</bsn><geboortedatum>1985-04-12</geboortedatum>" NAME
#define NAME	"<aanspreekvorm>mevrouw</aanspreekvorm><voorletters>P.</voorletters><achternaam>Proefman</achternaam>"
#define YOUNG	"<geboortedatum>2007-04-12</geboortedatum>" NAME
#define PARTNER	"<partner><bsn>999990020</bsn><geboortedatum>1986-05-01</geboortedatum><aanspreekvorm>heer</aanspreekvorm>" \
		"<voorletters>Q.</voorletters><achternaam>Testeling</achternaam></partner>"
#define REASON(f, r, g)	"<reden><feit>" f "</feit><regel>" r "</regel><gevolg>" g "</gevolg></reden>"
#define HEARD	"<zienswijze><status>gevraagd</status><gevraagdOp>2026-10-20</gevraagdOp><reactie>U was het er niet mee eens.</reactie></zienswijze>"
#define WEIGHED	"<afweging>Wij vinden dit niet te zwaar voor u.</afweging>"
#define PW(article, rest)	"<grondslag wet='Pw' artikel='" article "' " rest "/>"

static struct law *law;
static struct diag_list *diags;
static struct xml_doc *record_doc, *organisation;
static struct letter_record record;

static const char twenterand[] =
    "<organisatie xmlns='urn:klaar:organisatie' id='proef'><naam>Gemeente Proef</naam>"
    "<bestuursorgaan>het college van burgemeester en wethouders van Proef</bestuursorgaan>"
    "<mandaten><mandaat id='consulent'><functie>consulent</functie><namens>het college van burgemeester en wethouders van Proef</namens>"
    "<grondslag>Mandaatbesluit</grondslag></mandaat><mandaat id='klein'><functie>medewerker</functie>"
    "<namens>het college van burgemeester en wethouders van Proef</namens><grondslag>Mandaatbesluit</grondslag>"
    "<soorten><soort>voorschot</soort></soorten></mandaat></mandaten>"
    "<bezwaar><orgaan>het college van burgemeester en wethouders van Proef</orgaan></bezwaar>"
    "<contact><telefoon>0546 111 111</telefoon></contact></organisatie>";

static const char region[] =
    "<organisatie xmlns='urn:klaar:organisatie' id='gr'><naam>GR Proef</naam><bestuursorgaan>het dagelijks bestuur van de GR Proef</bestuursorgaan>"
    "<delegatie><besluit>Delegatiebesluit Proef 2025</besluit><vindplaats>het blad van de GR Proef</vindplaats></delegatie>"
    "<mandaten><mandaat id='consulent'><functie>consulent</functie><namens>het dagelijks bestuur van de GR Proef</namens>"
    "<grondslag>Mandaatbesluit</grondslag></mandaat></mandaten>"
    "<bezwaar><orgaan>het dagelijks bestuur van de GR Proef</orgaan></bezwaar></organisatie>";

static inline void
case_open(void)
{
	xml_init();
	diags = diag_list_new();
	law = law_load(".", diags);
	ck_assert_ptr_nonnull(law);
}

static inline void
case_close(void)
{
	law_free(law);
	diag_list_free(diags);
	xml_exit();
}

#define OR(part, other)	((part) != NULL ? (part) : (other))

/* Builds, loads and validates. The globals record, record_doc and organisation hold it until case_clear(). */
static inline void
case_make(const struct parts *p)
{
	struct letter_contract *contract = letter_contract_load("templates/schema", p->kind, (struct pos){ 0 }, diags);
	const char *house = OR(p->organisation, twenterand);
	char *text = mem_format(
	    "<beschikking xmlns='urn:klaar:beschikking' soort='%s' organisatie='proef'>\n<zaaknummer>PR-2026-000001</zaaknummer>\n<uitkomst>%s</uitkomst>\n%s"
	    "<besluitdatum>%s</besluitdatum>\n<verzenddatum>%s</verzenddatum>\n"
	    "<behandelaar><naam>A. Proef</naam><telefoon>0546 000 000</telefoon></behandelaar>\n"
	    "<ondertekenaar><naam>B. Proef</naam><mandaat>%s</mandaat></ondertekenaar>\n<geadresseerde>%s<adres><straat>Proefstraat</straat>"
	    "<huisnummer>1</huisnummer><postcode>7670 AA</postcode><plaats>Vriezenveen</plaats></adres></geadresseerde>\n%s<grondslagen>%s</grondslagen>\n"
	    "<motivering>%s</motivering>\n%s<gegevens>%s</gegevens>\n%s</beschikking>",
	    p->kind, p->outcome, OR(p->dates, ""), OR(p->decision, "2026-11-09"), OR(p->sent, "2026-11-10"), OR(p->mandate, "consulent"),
	    OR(p->person, PERSON), OR(p->others, ""), p->basis, OR(p->reasons, REASON("Dit is zo.", "Zo is de regel.", "Dus dit volgt.")), OR(p->after, ""),
	    p->details, OR(p->annexes, ""));

	ck_assert_ptr_nonnull(contract);
	record_doc = xml_load_memory("proef.xml", text, strlen(text), diags);
	ck_assert_ptr_nonnull(record_doc);
	ck_assert_msg(letter_contract_check(contract, record_doc, diags) == 0, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "?");
	ck_assert_int_eq(letter_record_read(&record, record_doc, diags), 0);
	organisation = xml_load_memory("organisatie.xml", house, strlen(house), diags);
	ck_assert_ptr_nonnull(organisation);
	letter_contract_free(contract);
	free(text);
}

static inline void
case_clear(void)
{
	xml_doc_free(record_doc);
	xml_doc_free(organisation);
	record_doc = organisation = NULL;
	diag_list_clear(diags);
}

static inline bool
has_code(enum diag_code code)
{
	for (size_t i = 0; i < diag_count(diags); i++)
		if (diag_at(diags, i)->code == code)
			return true;
	return false;
}

static inline const char *
all_texts(void)
{
	static char text[4000];
	size_t used = 0;

	text[0] = '\0';
	for (size_t i = 0; i < diag_count(diags) && used < sizeof(text) - 300; i++)
		used += (size_t)snprintf(text + used, sizeof(text) - used, "[%s] %.200s\n", diag_kind(diag_at(diags, i)->code)->name, diag_at(diags, i)->text);
	return text;
}

#endif
