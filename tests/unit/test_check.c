/*
 * check/ over records: each rule with a record that breaks it, and base records of every kind that
 * break none. Cases T01 to T25 are those of the domain reference.
 */
#include <stddef.h>

#include "check_case.h"

/* ---- one good record of each kind ---- */

#define GIFT(date, kind, amount)	"<gift><datum>" date "</datum><omschrijving>Iets</omschrijving><soort>" kind "</soort><bedrag>" amount "</bedrag></gift>"
#define JUDGED(free, counts)	"<beoordeling><aard>eenmalig</aard><bestemming>Fiets</bestemming><ookVrij>" free "</ookVrij><teltMee>" counts "</teltMee></beoordeling>"
#define NORM(key, amount)	"<norm><sleutel>" key "</sleutel><bedrag>" amount "</bedrag></norm>"
#define NOT_HEARD	"<zienswijze><status>niet-gevraagd</status><reden>4:12.1</reden></zienswijze>"

static const struct parts gifts = { .kind = "giften", .outcome = "vrij", .basis = PW("31", "lid='2' onderdeel='m'"), .after = NOT_HEARD,
    .details = "<kalenderjaar>2026</kalenderjaar>" GIFT("2026-05-03", "geld", "900.00") GIFT("2026-06-03", "voedselbank", "5000.00") };

static const struct parts gifts_above = { .kind = "giften", .outcome = "inkomen",
    .basis = PW("31", "lid='2' onderdeel='m'") PW("31", "lid='2' onderdeel='s'"), .after = WEIGHED HEARD,
    .details = "<kalenderjaar>2026</kalenderjaar>" GIFT("2026-05-03", "geld", "1500.00") JUDGED("100.00", "200.00")
    "<verrekening><inhouding><maand>2026-12</maand><bedrag>200.00</bedrag></inhouding></verrekening>" };

#define GRANT(household, norm, income, monthly, holiday, paid, more)	"<leefvorm>" household "</leefvorm><ingangsdatum>2026-10-01</ingangsdatum>" norm income \
	"<bijstand>" monthly "</bijstand><vakantietoeslag>" holiday "</vakantietoeslag><uitbetaling>" paid "</uitbetaling>" \
	"<betaling><dag>28</dag><verdeling>een-rekening</verdeling><rekening>1234</rekening></betaling>" \
	"<eersteBetaling><datum>2026-11-20</datum><periode><van>2026-10-01</van><tot>2026-10-31</tot></periode><bedrag>" paid "</bedrag>" \
	"<uitbetaald>" paid "</uitbetaald></eersteBetaling>" more \
	"<verplichtingen><arbeid>ja</arbeid><planVanAanpak>nee</planVanAanpak></verplichtingen>"
#define DATES	"<aanvraagdatum>2026-10-05</aanvraagdatum><melddatum>2026-10-01</melddatum>"
#define SINGLE	NORM("norm-alleenstaande", "1419.46")

static const struct parts grant = { .kind = "toekenning-bijstand", .outcome = "volledig", .dates = DATES, .basis = PW("11", "lid='1'") PW("21", "onderdeel='a'"),
    .details = GRANT("alleenstaande", SINGLE, "", "1419.46", "70.97", "1348.49", "") };

#define REFUSAL(grounds, more)	"<gronden>" grounds "</gronden><afgewezen><van>2026-10-01</van></afgewezen>" more
static const struct parts refusal = { .kind = "afwijzing-bijstand", .outcome = "geen-recht", .dates = "<aanvraagdatum>2026-10-05</aanvraagdatum>",
    .basis = PW("19", "lid='1'"), .after = HEARD,
    .details = REFUSAL("<grond>inkomen</grond>", SINGLE "<inkomsten><inkomst><omschrijving>Loon</omschrijving><bedrag>1700.00</bedrag>"
    "<vrijlating>100.00</vrijlating></inkomst></inkomsten><inkomen>1600.00</inkomen>") };

#define PAPERS(got)	"<stukken><stuk><naam>Bankafschrift</naam><ontvangen>" got "</ontvangen></stuk></stukken>"
#define REPAIR(asked, days, more, end, got)	"<verzoekdatum>" asked "</verzoekdatum><hersteltermijn>" days "</hersteltermijn>" more "<einddatum>" end "</einddatum>" PAPERS(got)
static const struct parts unhandled = { .kind = "buiten-behandeling", .outcome = "niet-behandeld", .dates = "<aanvraagdatum>2026-10-05</aanvraagdatum>",
    .basis = "<grondslag wet='Awb' artikel='4:5' lid='1' onderdeel='c'/>", .after = WEIGHED, .details = REPAIR("2026-10-10", "14", "", "2026-10-24", "nee") };

#define ADVANCE(amount, percent)	"<toegekend>" SINGLE "<bijstand>1419.46</bijstand><periode><van>2026-10-05</van><tot>2026-10-31</tot></periode>" \
	"<percentage>" percent "</percentage><bedrag>" amount "</bedrag><betaaldatum>2026-10-30</betaaldatum><rekening>1234</rekening></toegekend>"
static const struct parts advance = { .kind = "voorschot", .outcome = "toe", .dates = "<aanvraagdatum>2026-10-05</aanvraagdatum>", .decision = "2026-10-28",
    .sent = "2026-10-28", .basis = PW("52", "lid='1'"), .details = ADVANCE("1348.49", "95") };

#define RAISE(household, parents, more, count, from, amount)	"<leefvorm>" household "</leefvorm><ouders>" parents "</ouders><ouder>ouders</ouder>" more "<verhogingen>" count "</verhogingen>" \
	"<periode><vanaf>" from "</vanaf><verhoging>" amount "</verhoging></periode>"
static const struct parts young = { .kind = "jongerennorm", .outcome = "toe", .person = YOUNG, .basis = PW("20", "lid='3' onderdeel='a'"),
    .details = RAISE("alleenstaande", "te-weinig-geld", "", "1", "2026-10-01", "762.24") };

#define RETRO(asked, start, need, more)	"<gevraagdeIngangsdatum>" asked "</gevraagdeIngangsdatum><toegekendeIngangsdatum>" start "</toegekendeIngangsdatum>" need more
#define NEED	"<noodzaak>U lag in het ziekenhuis.</noodzaak>"
static const struct parts retro = { .kind = "terugwerkende-kracht", .outcome = "toe", .dates = "<melddatum>2026-10-15</melddatum>", .basis = PW("44", "lid='5'"),
    .details = RETRO("2026-07-15", "2026-07-15", NEED, "") };

static const struct parts search = { .kind = "zoektermijn-jongeren", .outcome = "ja", .dates = "<melddatum>2026-11-01</melddatum>", .person = YOUNG,
    .basis = PW("41", "lid='11'"), .details = "<omstandigheid>U hebt geen huis.</omstandigheid>" };

static void
run(const struct parts *p)
{
	int result, errors;

	case_make(p);
	result = check_record(&record, organisation, law, diags);
	errors = (int)diag_count_from(diags, DIAG_ERROR);
	ck_assert_int_eq(result, errors > 0 ? -1 : 0);
}

/* The record breaks this rule, and the place is known. */
static void
breaks(struct parts p, enum diag_code code)
{
	run(&p);
	ck_assert_msg(has_code(code), "not posted: %s; but:\n%s", diag_kind(code)->name, all_texts());
	for (size_t i = 0; i < diag_count(diags); i++)
		ck_assert_int_gt(diag_at(diags, i)->pos.line, 0);
	case_clear();
}

/* The record breaks no rule at all. */
static void
passes(struct parts p)
{
	run(&p);
	ck_assert_msg(diag_count(diags) == 0, "%s:\n%s", p.kind, all_texts());
	case_clear();
}

/* A copy of a good record with one part different. */
static struct parts
changed(struct parts p, size_t offset, const char *value)
{
	memcpy((char *)&p + offset, &value, sizeof(value));
	return p;
}
#define WITH(base, field, value)	changed(base, offsetof(struct parts, field), value)

START_TEST(good_records)
{
	passes(gifts);
	passes(gifts_above);
	passes(grant);
	passes(refusal);
	passes(unhandled);
	passes(advance);
	passes(young);
	passes(retro);
	passes(search);
	passes(WITH(gifts, organisation, region));
}
END_TEST

START_TEST(sending)
{
	breaks(WITH(gifts, sent, "2026-11-08"), DIAG_AWB01);		/* T23 */
	passes(WITH(gifts, sent, "2026-11-09"));
	breaks(WITH(gifts_above, sent, "2027-01-04"), DIAG_AWB01_EFFECT);
	breaks(WITH(grant, dates, "<aanvraagdatum>2026-11-10</aanvraagdatum><melddatum>2026-10-01</melddatum>"), DIAG_DATE_ORDER);
	breaks(WITH(grant, dates, "<aanvraagdatum>2026-10-05</aanvraagdatum><melddatum>2026-10-06</melddatum>"), DIAG_DATE_ORDER);
	breaks(WITH(grant, dates, "<aanvraagdatum>2026-08-05</aanvraagdatum><melddatum>2026-08-01</melddatum>"), DIAG_AWB16);
	breaks(WITH(advance, sent, "2026-09-01"), DIAG_AWB21);
}
END_TEST

START_TEST(position_is_exact)
{
	run(&(struct parts){ .kind = "giften", .outcome = "vrij", .sent = "2026-11-08", .basis = gifts.basis, .after = gifts.after, .details = gifts.details });
	ck_assert_uint_eq(diag_count(diags), 1);
	ck_assert_str_eq(diag_at(diags, 0)->pos.file, "proef.xml");
	ck_assert_int_eq(diag_at(diags, 0)->pos.line, 5);
	ck_assert_int_eq(diag_at(diags, 0)->pos.col, 1);
	case_clear();
}
END_TEST

START_TEST(parties)
{
	struct parts couple = WITH(grant, details, GRANT("gehuwden", NORM("norm-gehuwden", "2027.79"), "", "2027.79", "101.39", "1926.40", ""));

	breaks(couple, DIAG_AWB02);
	passes(WITH(couple, others, PARTNER));
	breaks(WITH(grant, others, PARTNER), DIAG_AWB02);
	breaks(WITH(couple, details, GRANT("gehuwden", SINGLE, "", "1419.46", "70.97", "1348.49", "")), DIAG_NORM_HOUSEHOLD);
}
END_TEST

START_TEST(persons)
{
	breaks(WITH(gifts, person, "<bsn>999990018</bsn>" NAME), DIAG_BSN);
	breaks(WITH(gifts, person, "<bsn>0000" "00000</bsn>" NAME), DIAG_BSN);
	breaks(WITH(gifts, others, "<partner><bsn>999990019</bsn>" NAME "</partner>"), DIAG_BSN_TWICE);
	breaks(WITH(gifts, person, "<geboortedatum>2026-11-09</geboortedatum>" NAME), DIAG_BIRTH);
	breaks(WITH(gifts, person, "<geboortedatum>1896-11-09</geboortedatum>" NAME), DIAG_BIRTH);
}
END_TEST

/* Of the numbers that differ in one digit from a good BSN none passes. */
START_TEST(eleven_test_finds_each_digit)
{
	for (int place = 0; place < 9; place++)
		for (char digit = '0'; digit <= '9'; digit++) {
			char bsn[] = "999990019", *person;

			if (bsn[place] == digit)
				continue;
			bsn[place] = digit;
			person = mem_format("<bsn>%s</bsn>" NAME, bsn);
			breaks(WITH(gifts, person, person), DIAG_BSN);
			free(person);
		}
}
END_TEST

START_TEST(reasons)
{
	breaks(WITH(gifts, reasons, REASON("Dit staat in de werkinstructie.", "Zo is het.", "Dus.")), DIAG_AWB18);
	breaks(WITH(gifts, reasons, REASON("Wij wijken af van de beleidsregel.", "Zo is het.", "Dus.")), DIAG_AWB19);
	passes(WITH(WITH(gifts, reasons, REASON("Wij wijken af van de beleidsregel.", "Zo is het.", "Dus.")), after, WEIGHED NOT_HEARD));
	breaks(WITH(gifts_above, after, HEARD), DIAG_AWB20);
	breaks(WITH(young, reasons, REASON("U bent 19.", "Dan kunnen wij de norm verhogen.", "Dus.")), DIAG_AWB29);
	breaks(WITH(retro, reasons, REASON("U was ziek.", "Dan moeten wij u eerder bijstand geven.", "Dus.")), DIAG_AWB29);
}
END_TEST

/* The contract asks for words in each reason; a record that came another way is held against the rule itself. */
START_TEST(reasons_missing)
{
	static const char text[] = "<beschikking xmlns='urn:klaar:beschikking' soort='giften'><uitkomst>vrij</uitkomst>"
	    "<motivering><reden><feit>Iets</feit><regel/><gevolg>Iets</gevolg></reden></motivering><gegevens/></beschikking>";
	struct xml_doc *doc = xml_load_memory("proef.xml", text, strlen(text), diags), *house = xml_load_memory("o.xml", twenterand, strlen(twenterand), diags);

	ck_assert_int_eq(letter_record_read(&record, doc, diags), 0);
	record.decision = record.sent = (struct date){ 2026, 11, 9 };
	ck_assert_int_eq(check_record(&record, house, law, diags), -1);
	ck_assert(has_code(DIAG_AWB10));
	ck_assert(has_code(DIAG_AWB11));	/* no grondslagen at all */
	xml_doc_free(doc);
	xml_doc_free(house);
	diag_list_clear(diags);
}
END_TEST

START_TEST(legal_basis)
{
	breaks(WITH(gifts, basis, PW("31", "lid='2' onderdeel='m'") PW("34b", "lid='1'")), DIAG_AWB11);		/* T07 */
	breaks(WITH(gifts, basis, PW("31", "lid='2' onderdeel='m'") PW("12", "")), DIAG_AWB11);		/* T31 */
	breaks(WITH(gifts, basis, PW("31", "lid='2' onderdeel='m'") PW("31", "lid='9'")), DIAG_AWB11);
	breaks(WITH(gifts, basis, PW("31", "lid='2' onderdeel='m'") PW("18", "lid='8'")), DIAG_AWB11_DOUBT);	/* T03 */
	passes(WITH(gifts, basis, PW("31", "lid='2' onderdeel='m'") PW("18", "lid='8*'")));
	passes(WITH(gifts, basis, PW("31", "lid='2' onderdeel='m'") PW("15", "lid='2' onderdeel='b' sub='2°'")));
	breaks(WITH(gifts, basis, PW("39", "")), DIAG_AWB11_KIND);		/* T20 */
	breaks(WITH(retro, basis, PW("44", "lid='4'")), DIAG_AWB11_KIND);		/* T13, T20 */
	breaks(WITH(unhandled, basis, PW("53a", "lid='1'")), DIAG_AWB11_KIND);
}
END_TEST

/* T13: the help names the paragraph that was meant. */
START_TEST(retro_basis_help)
{
	struct parts p = WITH(retro, basis, PW("44", "lid='4'"));

	run(&p);
	ck_assert_ptr_nonnull(diag_at(diags, 0)->help);
	ck_assert_ptr_nonnull(strstr(diag_at(diags, 0)->help, "plan van aanpak"));
	case_clear();
}
END_TEST

START_TEST(hearing)
{
	breaks(WITH(refusal, after, ""), DIAG_AWB14);
	breaks(WITH(refusal, after, "<zienswijze><status>gevraagd</status></zienswijze>"), DIAG_AWB14);
	breaks(WITH(refusal, after, "<zienswijze><status>gevraagd</status><gevraagdOp>2026-11-09</gevraagdOp></zienswijze>"), DIAG_AWB14);
	breaks(WITH(refusal, after, "<zienswijze><status>niet-gevraagd</status></zienswijze>"), DIAG_AWB14);
	breaks(WITH(refusal, after, "<zienswijze><status>niet-gevraagd</status><gevraagdOp>2026-10-20</gevraagdOp><reden>4:11a</reden></zienswijze>"), DIAG_AWB14);
	breaks(WITH(refusal, after, "<zienswijze><status>gevraagd</status><gevraagdOp>2026-10-20</gevraagdOp><reden>4:11a</reden></zienswijze>"), DIAG_AWB14);
	passes(WITH(refusal, after, NOT_HEARD));
}
END_TEST

START_TEST(organs)
{
	char *wrong = mem_copy(region), *at = strstr(wrong, "<orgaan>het dagelijks"), *bare = mem_copy(twenterand), *organ;

	breaks(WITH(gifts, mandate, "niemand"), DIAG_AWB24);
	breaks(WITH(gifts, mandate, "klein"), DIAG_AWB24);
	passes(WITH(advance, mandate, "klein"));
	memcpy(at, "<orgaan>het college__", 21);	/* T24 */
	breaks(WITH(gifts, organisation, wrong), DIAG_AWB06);
	strcpy(wrong, region);
	at = strstr(wrong, "<namens>het dagelijks");
	memcpy(at, "<namens>het college__", 21);
	breaks(WITH(gifts, organisation, wrong), DIAG_AWB24);
	strcpy(wrong, region);
	at = strstr(wrong, "<vindplaats>");	/* T25 */
	memset(at + 12, ' ', strlen("het blad van de GR Proef"));
	breaks(WITH(gifts, organisation, wrong), DIAG_AWB25);
	while ((organ = strstr(bare, "het college van burgemeester")) != NULL)
		memcpy(organ, "Het bestuur ", 12);
	breaks(WITH(gifts, organisation, bare), DIAG_AWB25);
	free(wrong);
	free(bare);
}
END_TEST

START_TEST(repair)
{
	breaks(WITH(unhandled, details, REPAIR("2026-10-10", "14", "", "2026-10-25", "nee")), DIAG_AWB15);
	breaks(WITH(unhandled, details, REPAIR("2026-10-10", "0", "", "2026-10-10", "nee")), DIAG_AWB15);
	breaks(WITH(unhandled, details, REPAIR("2026-10-01", "14", "", "2026-10-15", "nee")), DIAG_AWB15);
	breaks(WITH(unhandled, details, REPAIR("2026-10-10", "30", "", "2026-11-09", "nee")), DIAG_AWB15);
	passes(WITH(unhandled, details, REPAIR("2026-10-10", "7", "<uitstelTot>2026-10-24</uitstelTot>", "2026-10-24", "deels")));
	passes(WITH(unhandled, sent, "2026-11-21"));
	breaks(WITH(unhandled, sent, "2026-11-22"), DIAG_AWB15_WEEKS);
	breaks(WITH(unhandled, details, REPAIR("2026-10-10", "14", "", "2026-10-24", "ja")), DIAG_AWB15_COMPLETE);
}
END_TEST

START_TEST(norms)
{
	breaks(WITH(grant, details, GRANT("alleenstaande", NORM("norm-alleenstaande", "1401.50"), "", "1401.50", "70.08", "1331.42", "")), DIAG_NORM_DIFFERS);
	breaks(WITH(grant, details, GRANT("alleenstaande", NORM("norm-onbekend", "1401.50"), "", "1401.50", "70.08", "1331.42", "")), DIAG_NORM_UNKNOWN);
	breaks(WITH(WITH(gifts, decision, "2027-01-04"), sent, "2027-01-04"), DIAG_NORM_UNKNOWN);
	breaks(WITH(grant, details, GRANT("alleenstaande", NORM("vrijlating-25-max", "285.00"), "", "285.00", "14.25", "270.75", "")), DIAG_NORM_DOUBT);
}
END_TEST

/* T21: a decision on 30 June about July. */
START_TEST(two_norms)
{
	struct parts june = WITH(advance, details, "<toegekend>" NORM("norm-alleenstaande", "1401.50") "<bijstand>1401.50</bijstand><periode><van>2026-06-15</van><tot>2026-07-14</tot></periode>"
	    "<percentage>95</percentage><bedrag>1331.43</bedrag><betaaldatum>2026-07-01</betaaldatum><rekening>1234</rekening></toegekend>");

	june.dates = "<aanvraagdatum>2026-06-15</aanvraagdatum>";
	june.decision = june.sent = "2026-06-30";
	breaks(june, DIAG_NORM_TWO);
}
END_TEST

START_TEST(grants)
{
#define INCOME(amount, free)	"<inkomsten><inkomst><omschrijving>Loon</omschrijving><bedrag>" amount "</bedrag><vrijlating>" free "</vrijlating></inkomst></inkomsten>"
	passes(WITH(WITH(grant, outcome, "aanvullend"), details, GRANT("alleenstaande", SINGLE, INCOME("700.00", "100.00"), "819.46", "40.97", "778.49", "")));
	breaks(WITH(WITH(grant, outcome, "aanvullend"), details, GRANT("alleenstaande", SINGLE, INCOME("700.00", "800.00"), "1519.46", "75.97", "1443.49", "")), DIAG_SUM);
	breaks(WITH(grant, details, GRANT("alleenstaande", SINGLE, "", "1419.00", "70.97", "1348.49", "")), DIAG_SUM);
	breaks(WITH(grant, details, GRANT("alleenstaande", SINGLE, "", "1419.46", "70.00", "1349.46", "")), DIAG_SUM);
	breaks(WITH(grant, details, GRANT("alleenstaande", SINGLE, "", "1419.46", "70.97", "1348.00", "")), DIAG_SUM);
	breaks(WITH(grant, outcome, "aanvullend"), DIAG_OUTCOME_FIELDS);
	breaks(WITH(grant, outcome, "lening"), DIAG_OUTCOME_FIELDS);
	breaks(WITH(grant, outcome, "deel-van-maand"), DIAG_OUTCOME_FIELDS);
	breaks(WITH(grant, details, GRANT("alleenstaande", SINGLE, INCOME("700.00", "100.00"), "819.46", "40.97", "778.49", "")), DIAG_OUTCOME_FIELDS);
	breaks(WITH(grant, person, "<geboortedatum>2001-01-01</geboortedatum>" NAME), DIAG_PLAN);
	breaks(WITH(grant, dates, "<aanvraagdatum>2026-10-05</aanvraagdatum><melddatum>2026-10-02</melddatum>"), DIAG_RETRO_WINDOW);
	passes(WITH(WITH(grant, dates, "<aanvraagdatum>2026-10-05</aanvraagdatum><melddatum>2026-10-02</melddatum>"), basis, PW("11", "") PW("44", "lid='5'")));
}
END_TEST

/* 22a: the amounts of the domain reference, for two to five people. */
START_TEST(cost_sharers)
{
	static const char *const right[] = { "1013.90", "878.71", "811.12", "770.56" };

	for (int people = 2; people <= 5; people++) {
		char *sharing = mem_format("<kostendelers><aantal>%d</aantal><bedrag>%s</bedrag></kostendelers><bijstand>%s</bijstand>", people, right[people - 2], right[people - 2]);
		const char *from = "<bijstand>1419.46</bijstand>", *at = strstr(grant.details, from);
		char *details = mem_format("%.*s%s%s", (int)(at - grant.details), grant.details, sharing, at + strlen(from));
		struct parts p = WITH(grant, details, details);

		run(&p);
		for (size_t i = 0; i < diag_count(diags); i++)	/* what follows from it is wrong, the norm itself is right */
			ck_assert_ptr_null(strstr(diag_at(diags, i)->text, "kostendelers"));
		case_clear();
		free(sharing);
		free(details);
	}
	breaks(WITH(grant, details, GRANT("alleenstaande", SINGLE, "<kostendelers><aantal>3</aantal><bedrag>801.60</bedrag></kostendelers>", "801.60", "40.08", "761.52", "")), DIAG_SUM);	/* T20 */
	breaks(WITH(grant, details, GRANT("alleenstaande", SINGLE, "<kostendelers><aantal>1</aantal><bedrag>1419.46</bedrag></kostendelers>", "1419.46", "70.97", "1348.49", "")), DIAG_SUM);
}
END_TEST

START_TEST(refusals)
{
	breaks(WITH(refusal, details, REFUSAL("<grond>inkomen</grond>", SINGLE "<inkomen>1000.00</inkomen>")), DIAG_REFUSAL_GROUND);
	breaks(WITH(refusal, details, REFUSAL("<grond>inkomen</grond>", "")), DIAG_OUTCOME_FIELDS);
	breaks(WITH(refusal, outcome, "deels"), DIAG_OUTCOME_FIELDS);
	breaks(WITH(refusal, details, REFUSAL("<grond>inkomen</grond>", SINGLE "<inkomsten><inkomst><omschrijving>Loon</omschrijving><bedrag>1700.00</bedrag></inkomst></inkomsten>"
	    "<inkomen>1600.00</inkomen>")), DIAG_SUM);
#define WEALTH(balance)	"<vermogen><bezitting><omschrijving>Geld</omschrijving><bedrag>12000.00</bedrag></bezitting><schuld><omschrijving>Lening</omschrijving>" \
	"<bedrag>3000.00</bedrag></schuld><saldo>" balance "</saldo><grens><sleutel>vermogen-alleenstaande</sleutel><bedrag>8000.00</bedrag></grens></vermogen>"
	passes(WITH(WITH(refusal, basis, PW("34", "lid='3' onderdeel='a'")), details, REFUSAL("<grond>vermogen</grond>", WEALTH("9000.00"))));
	breaks(WITH(WITH(refusal, basis, PW("34", "lid='3' onderdeel='a'")), details, REFUSAL("<grond>vermogen</grond>", WEALTH("10000.00"))), DIAG_SUM);
	breaks(WITH(WITH(refusal, basis, PW("34", "lid='3' onderdeel='a'")), details, REFUSAL("<grond>vermogen</grond>", WEALTH("7000.00"))), DIAG_REFUSAL_GROUND);
}
END_TEST

/* T14 */
START_TEST(advances)
{
	breaks(WITH(advance, details, ADVANCE("1348.48", "95")), DIAG_ADVANCE_95);
	breaks(WITH(advance, details, ADVANCE("1348.35", "94.99")), DIAG_ADVANCE_95);
	passes(WITH(advance, details, ADVANCE("1419.46", "100")));
	breaks(WITH(advance, details, ADVANCE("1400.00", "95")), DIAG_SUM);
	breaks(WITH(advance, outcome, "af"), DIAG_OUTCOME_FIELDS);
	breaks(WITH(advance, dates, "<aanvraagdatum>2026-10-01</aanvraagdatum>"), DIAG_ADVANCE_TERM);
}
END_TEST

START_TEST(gift_sums)
{
#define GIFTS(list)	"<kalenderjaar>2026</kalenderjaar>" list
	breaks(WITH(gifts, details, GIFTS(GIFT("2025-12-31", "geld", "10.00"))), DIAG_GIFTS_YEAR);		/* T18 */
	breaks(WITH(gifts, details, GIFTS(GIFT("2026-11-10", "geld", "10.00"))), DIAG_GIFTS_YEAR);
	passes(WITH(gifts, details, GIFTS(GIFT("2026-05-03", "geld", "700.00") GIFT("2026-05-03", "kostenbesparing", "500.00"))));
	breaks(WITH(gifts, details, GIFTS(GIFT("2026-05-03", "geld", "700.00") GIFT("2026-05-03", "kostenbesparing", "500.01"))), DIAG_GIFTS_OUTCOME);
	breaks(WITH(gifts_above, details, GIFTS(GIFT("2026-05-03", "geld", "900.00"))), DIAG_GIFTS_OUTCOME);
	breaks(WITH(gifts_above, details, GIFTS(GIFT("2026-05-03", "geld", "1500.00") JUDGED("100.00", "100.00"))), DIAG_GIFTS_SUM);
	breaks(WITH(gifts_above, details, GIFTS(GIFT("2026-05-03", "geld", "1500.00") JUDGED("300.00", "0"))), DIAG_GIFTS_OUTCOME);
	breaks(WITH(gifts_above, details, GIFTS(GIFT("2026-05-03", "geld", "1500.00") JUDGED("100.00", "200.00")
	    "<verrekening><inhouding><maand>2026-12</maand><bedrag>150.00</bedrag></inhouding></verrekening>")), DIAG_GIFTS_SUM);
	breaks(WITH(WITH(gifts_above, outcome, "vermogen"), basis, PW("31", "lid='2' onderdeel='m'") PW("34", "")), DIAG_OUTCOME_FIELDS);
	breaks(WITH(gifts, details, "<kalenderjaar>2025</kalenderjaar>" GIFT("2025-05-03", "geld", "10.00")), DIAG_NORM_UNKNOWN);
}
END_TEST

/* T01 */
START_TEST(gift_basis)
{
	struct parts spring = gifts_above;

	breaks(WITH(gifts_above, basis, PW("31", "lid='2' onderdeel='m'")), DIAG_GIFTS_BASIS);
	spring.decision = spring.sent = "2026-06-30";
	spring.after = WEIGHED NOT_HEARD;
	breaks(spring, DIAG_GIFTS_BASIS);
	spring.basis = PW("31", "lid='2' onderdeel='m'");
	passes(spring);
}
END_TEST

/* T17 */
START_TEST(young_norms)
{
#define BOTH	"<partner>" YOUNG "</partner>"
	struct parts couple = WITH(WITH(young, others, BOTH), details, RAISE("gehuwden-jong", "te-weinig-geld", "", "2", "2026-10-01", "1326.95"));

	passes(couple);		/* the cap: 2027.79 - 700.84 */
	breaks(WITH(couple, details, RAISE("gehuwden-jong", "te-weinig-geld", "", "2", "2026-10-01", "1524.48")), DIAG_YOUNG_CAP);
	breaks(WITH(couple, details, RAISE("gehuwden-jong", "te-weinig-geld", "", "2", "2026-10-01", "762.24")), DIAG_SUM);
	breaks(WITH(young, details, RAISE("alleenstaande", "te-weinig-geld", "", "1", "2026-10-01", "746.45")), DIAG_SUM);
	breaks(WITH(young, details, RAISE("gehuwden-jong", "te-weinig-geld", "", "1", "2026-10-01", "762.24")), DIAG_YOUNG_AGE);
	breaks(WITH(young, person, "<geboortedatum>2005-10-01</geboortedatum>" NAME), DIAG_YOUNG_AGE);
	breaks(WITH(young, details, RAISE("alleenstaande", "te-weinig-geld", "", "2", "2026-10-01", "1069.04")), DIAG_YOUNG_AGE);
	breaks(WITH(WITH(WITH(young, outcome, "af"), after, NOT_HEARD), details, RAISE("alleenstaande", "te-weinig-geld", "", "0", "2026-10-01", "0")), DIAG_YOUNG_REFUSAL);
	passes(WITH(WITH(WITH(young, outcome, "af"), after, NOT_HEARD), details, RAISE("alleenstaande", "kunnen-betalen", "", "0", "2026-10-01", "0")));
	breaks(WITH(young, details, RAISE("alleenstaande", "kunnen-betalen", "", "1", "2026-10-01", "762.24")), DIAG_YOUNG_REFUSAL);
	passes(WITH(WITH(WITH(young, outcome, "deels"), after, NOT_HEARD), details,
	    RAISE("alleenstaande", "te-weinig-geld", "<ouderbijdrage>100.00</ouderbijdrage>", "1", "2026-10-01", "662.24")));
	breaks(WITH(young, details, RAISE("alleenstaande", "te-weinig-geld", "<ouderbijdrage>100.00</ouderbijdrage>", "1", "2026-10-01", "662.24")), DIAG_OUTCOME_FIELDS);
	breaks(WITH(young, details, RAISE("alleenstaande", "te-weinig-geld", "", "1", "2026-06-01", "746.45")), DIAG_NORM_TWO);		/* T21 */
	passes(WITH(young, details, RAISE("alleenstaande", "te-weinig-geld", "", "1", "2026-06-01", "746.45") "<periode><vanaf>2026-07-01</vanaf><verhoging>762.24</verhoging></periode>"));
	breaks(WITH(young, details, RAISE("alleenstaande", "te-weinig-geld", "", "1", "2027-01-01", "762.24")), DIAG_NORM_UNKNOWN);
}
END_TEST

/* T13: the window counts from the melding, to the day. */
START_TEST(retro_dates)
{
	breaks(WITH(retro, details, RETRO("2026-07-14", "2026-07-14", NEED, "")), DIAG_RETRO_WINDOW);		/* T13 */
	breaks(WITH(retro, details, RETRO("2026-07-15", "2026-07-15", "", "")), DIAG_RETRO_NEED);
	breaks(WITH(retro, details, RETRO("2026-07-15", "2026-08-15", NEED, "")), DIAG_OUTCOME_FIELDS);
	breaks(WITH(retro, details, RETRO("2026-10-15", "2026-10-15", NEED, "")), DIAG_DATE_ORDER);
	passes(WITH(WITH(WITH(retro, outcome, "korter"), after, WEIGHED HEARD), details, RETRO("2026-06-01", "2026-07-15", NEED, "")));
	breaks(WITH(WITH(WITH(retro, outcome, "af"), after, WEIGHED HEARD), details, RETRO("2026-07-15", "2026-09-15", "", "")), DIAG_OUTCOME_FIELDS);
#define PART(from, to)	"<deel><van>" from "</van><tot>" to "</tot><bedrag>100.00</bedrag></deel>"
#define PAY(parts)	"<nabetaling>" parts "<betaaldatum>2026-11-20</betaaldatum></nabetaling>"
	passes(WITH(retro, details, RETRO("2026-07-15", "2026-07-15", NEED, PAY(PART("2026-07-15", "2026-07-31") PART("2026-08-01", "2026-08-31")))));
	breaks(WITH(retro, details, RETRO("2026-07-15", "2026-07-15", NEED, PAY(PART("2026-07-15", "2026-07-30") PART("2026-08-01", "2026-08-31")))), DIAG_RETRO_PARTS);
	breaks(WITH(WITH(retro, dates, "<melddatum>2026-08-15</melddatum>"), details, RETRO("2026-06-15", "2026-06-15", NEED, PAY(PART("2026-06-15", "2026-07-14")))), DIAG_NORM_TWO);
}
END_TEST

START_TEST(search_terms)
{
	breaks(WITH(search, person, "<geboortedatum>1999-11-01</geboortedatum>" NAME), DIAG_SEARCH_AGE);
	passes(WITH(search, person, "<geboortedatum>1999-11-02</geboortedatum>" NAME));
	breaks(WITH(search, details, ""), DIAG_SEARCH_REASON);
	breaks(WITH(search, dates, "<melddatum>2026-10-12</melddatum>"), DIAG_SEARCH_TERM);
	passes(WITH(search, dates, "<melddatum>2026-10-13</melddatum>"));
	breaks(WITH(search, outcome, "uitzondering"), DIAG_OUTCOME_FIELDS);
#define EXCEPTION(until)	"<uitzondering><grond>praktijkonderwijs</grond><voor>inwoner</voor>" until "</uitzondering>"
	passes(WITH(WITH(WITH(search, outcome, "uitzondering"), basis, PW("41", "lid='4'")), details, EXCEPTION("<schoolTot>2026-07-01</schoolTot>")));
	breaks(WITH(WITH(WITH(search, outcome, "uitzondering"), basis, PW("41", "lid='4'")), details, EXCEPTION("<schoolTot>2025-07-01</schoolTot>")), DIAG_SEARCH_TERM);
	breaks(WITH(WITH(WITH(search, outcome, "uitzondering"), basis, PW("41", "lid='4'")), details, EXCEPTION("")), DIAG_OUTCOME_FIELDS);
	breaks(WITH(search, outcome, "nee"), DIAG_AWB20);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("check");
	TCase *tcase = tcase_create("records");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tcase, 60);
	tcase_add_unchecked_fixture(tcase, case_open, case_close);
	tcase_add_test(tcase, good_records);
	tcase_add_test(tcase, sending);
	tcase_add_test(tcase, position_is_exact);
	tcase_add_test(tcase, parties);
	tcase_add_test(tcase, persons);
	tcase_add_test(tcase, eleven_test_finds_each_digit);
	tcase_add_test(tcase, reasons);
	tcase_add_test(tcase, reasons_missing);
	tcase_add_test(tcase, legal_basis);
	tcase_add_test(tcase, retro_basis_help);
	tcase_add_test(tcase, hearing);
	tcase_add_test(tcase, organs);
	tcase_add_test(tcase, repair);
	tcase_add_test(tcase, norms);
	tcase_add_test(tcase, two_norms);
	tcase_add_test(tcase, grants);
	tcase_add_test(tcase, cost_sharers);
	tcase_add_test(tcase, refusals);
	tcase_add_test(tcase, advances);
	tcase_add_test(tcase, gift_sums);
	tcase_add_test(tcase, gift_basis);
	tcase_add_test(tcase, young_norms);
	tcase_add_test(tcase, retro_dates);
	tcase_add_test(tcase, search_terms);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
