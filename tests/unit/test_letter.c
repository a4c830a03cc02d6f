/*
 * letter/: contracts and their faults in Dutch, labels, records from loose fields, the
 * common fields, file names, and the functions that templates call.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "letter/letter.h"
#include "letter/letter_int.h"
#include "xml/xml.h"

#define SCHEMAS "templates/schema"

static const char good[] =
    "<beschikking xmlns='urn:klaar:beschikking' soort='giften' organisatie='twenterand'>\n"
    "<zaaknummer>TW-2026-000001</zaaknummer>\n"
    "<uitkomst>vrij</uitkomst>\n"
    "<besluitdatum>2026-11-09</besluitdatum>\n"
    "<verzenddatum>2026-11-10</verzenddatum>\n"
    "<behandelaar><naam>A. Proef</naam><telefoon>0546 000 000</telefoon></behandelaar>\n"
    "<ondertekenaar><naam>B. Proef</naam><mandaat>consulent</mandaat></ondertekenaar>\n"
    "<geadresseerde><bsn>999990019</bsn><aanspreekvorm>geen</aanspreekvorm><voorletters>C.</voorletters><achternaam>Proef</achternaam>\n"
    "<adres><straat>Proefstraat</straat><huisnummer>1</huisnummer><postcode>7670 AA</postcode><plaats>Vriezenveen</plaats></adres></geadresseerde>\n"
    "<grondslagen><grondslag wet='Pw' artikel='31' lid='2' onderdeel='m'/></grondslagen>\n"
    "<motivering><reden><feit>U kreeg geld.</feit><regel>Dat mag.</regel><gevolg>U houdt het.</gevolg></reden></motivering>\n"
    "<zienswijze><status>niet-gevraagd</status><reden>4:7.2</reden></zienswijze>\n"
    "<gegevens><kalenderjaar>2026</kalenderjaar>\n"
    "<gift><datum>2026-05-03</datum><omschrijving>Geld</omschrijving><soort>geld</soort><bedrag>100.00</bedrag></gift>\n"
    "</gegevens>\n"
    "</beschikking>\n";

static struct diag_list *diags;
static struct letter_contract *contract;

static void
set_up(void)
{
	xml_init();
	diags = diag_list_new();
	contract = letter_contract_load(SCHEMAS, "giften", (struct pos){ 0 }, diags);
	ck_assert_ptr_nonnull(contract);
}

static void
tear_down(void)
{
	letter_contract_free(contract);
	diag_list_free(diags);
	xml_exit();
}

/* The good record with one piece of text replaced. The caller frees. */
static char *
with(const char *from, const char *to)
{
	const char *at = strstr(good, from);

	ck_assert_msg(at != NULL, "not in the record: %s", from);
	return mem_format("%.*s%s%s", (int)(at - good), good, to, at + strlen(from));
}

static int
check_text(const char *text)
{
	struct xml_doc *doc = xml_load_memory("proef.xml", text, strlen(text), diags);
	int result;

	ck_assert_ptr_nonnull(doc);
	result = letter_contract_check(contract, doc, diags);
	xml_doc_free(doc);
	return result;
}

static const struct diag *
only_diag(void)
{
	ck_assert_uint_eq(diag_count(diags), 1);
	return diag_at(diags, 0);
}

/* One replacement, one fault: its code, its line, and words in its text. */
static void
fault(const char *from, const char *to, enum diag_code code, int line, const char *words)
{
	char *text = with(from, to);
	const struct diag *d;

	diag_list_clear(diags);
	ck_assert_int_eq(check_text(text), -1);
	d = only_diag();
	ck_assert_msg(d->code == code, "%s", d->text);
	ck_assert_msg(d->pos.line == line, "line %d: %s", d->pos.line, d->text);
	ck_assert_int_gt(d->pos.col, 0);
	ck_assert_msg(strstr(d->text, words) != NULL, "%s", d->text);
	free(text);
}

START_TEST(good_record)
{
	ck_assert_int_eq(check_text(good), 0);
	ck_assert_uint_eq(diag_count(diags), 0);
}
END_TEST

START_TEST(unknown_field)
{
	fault("<zaaknummer>TW-2026-000001</zaaknummer>", "<zaaknummer>TW-2026-000001</zaaknummer><kleur>x</kleur>", DIAG_FIELD_UNKNOWN, 2, "‘kleur’");
	fault("<kalenderjaar>", "<jaar>2026</jaar><kalenderjaar>", DIAG_FIELD_UNKNOWN, 13, "‘jaar’ hoort niet in ‘gegevens’");
}
END_TEST

START_TEST(unknown_field_looks_like)
{
	char *text = with("<uitkomst>vrij</uitkomst>", "<uitkomst>vrij</uitkomst><aanvraagdatm>2026-01-01</aanvraagdatm>");

	ck_assert_int_eq(check_text(text), -1);
	ck_assert_ptr_nonnull(strstr(only_diag()->help, "‘aanvraagdatum’"));
	free(text);
}
END_TEST

START_TEST(missing_field)
{
	fault("<besluitdatum>2026-11-09</besluitdatum>\n", "\n", DIAG_FIELD_MISSING, 5, "‘besluitdatum’ (Datum van het besluit) ontbreekt");
	fault("<bedrag>100.00</bedrag>", "", DIAG_FIELD_MISSING, 14, "‘bedrag’");
	fault("<straat>Proefstraat</straat><huisnummer>1</huisnummer><postcode>7670 AA</postcode><plaats>Vriezenveen</plaats>", "", DIAG_FIELD_MISSING, 9,
	    "‘straat’ (Straat) of ‘buitenland’");
	fault("<postcode>7670 AA</postcode>", "", DIAG_FIELD_MISSING, 9, "‘postcode’");
}
END_TEST

START_TEST(doubled_field)
{
	fault("<uitkomst>vrij</uitkomst>\n", "<uitkomst>vrij</uitkomst>\n<uitkomst>vrij</uitkomst>", DIAG_FIELD_DOUBLE, 4, "‘uitkomst’");
}
END_TEST

START_TEST(misplaced_field)
{
	fault("<besluitdatum>2026-11-09</besluitdatum>\n<verzenddatum>2026-11-10</verzenddatum>\n",
	    "<verzenddatum>2026-11-10</verzenddatum>\n<besluitdatum>2026-11-09</besluitdatum>\n", DIAG_FIELD_MISPLACED, 5, "‘besluitdatum’");
	fault("<verzenddatum>2026-11-10</verzenddatum>\n", "<verzenddatum>2026-11-10</verzenddatum>\n<melddatum>2026-10-10</melddatum>", DIAG_FIELD_MISPLACED, 6,
	    "‘melddatum’ (Datum van de melding) staat niet op zijn plaats: het hoort na ‘uitkomst’");
}
END_TEST

START_TEST(bad_values)
{
	fault("2026-11-09", "2026-02-30", DIAG_FIELD_VALUE, 4, "een bestaande datum als JJJJ-MM-DD");
	fault("100.00", "-5.00", DIAG_FIELD_VALUE, 14, "een bedrag");
	fault("100.00", "100.123", DIAG_FIELD_VALUE, 14, "een bedrag");
	fault("<uitkomst>vrij", "<uitkomst>soms", DIAG_FIELD_VALUE, 3, "kies uit: ‘vrij’, ‘deel-telt’, ‘inkomen’, ‘vermogen’");
	fault("7670 AA", "7670aa", DIAG_FIELD_VALUE, 9, "‘postcode’");
	fault("<kalenderjaar>2026", "<kalenderjaar>26", DIAG_FIELD_VALUE, 13, "‘kalenderjaar’");
	fault("artikel='31'", "artikel='a31'", DIAG_FIELD_VALUE, 10, "‘artikel’");
}
END_TEST

/* A value may be a person's: it is never printed. */
START_TEST(values_stay_private)
{
	char *text = with("999990019", "99999001x");

	ck_assert_int_eq(check_text(text), -1);
	ck_assert_ptr_null(strstr(only_diag()->text, "99999001"));
	free(text);
}
END_TEST

START_TEST(empty_field)
{
	fault("<feit>U kreeg geld.</feit>", "<feit></feit>", DIAG_FIELD_EMPTY, 11, "‘feit’ (Feit) is leeg");
}
END_TEST

START_TEST(loose_text)
{
	fault("<motivering><reden>", "<motivering>zomaar<reden>", DIAG_FIELD_TEXT, 11, "‘motivering’");
}
END_TEST

START_TEST(attributes)
{
	fault("onderdeel='m'", "onderdl='m'", DIAG_ATTRIBUTE_UNKNOWN, 10, "‘onderdl’");
	fault(" artikel='31'", "", DIAG_ATTRIBUTE_MISSING, 10, "‘artikel’");
}
END_TEST

START_TEST(several_faults_at_once)
{
	char *one = with("<uitkomst>vrij</uitkomst>\n", "<uitkomst>nooit</uitkomst>\n"), *at = strstr(one, "<bedrag>100.00</bedrag>");

	memcpy(at, "<kleur_>100.00</kleur_>", 23);
	ck_assert_int_eq(check_text(one), -1);
	ck_assert_uint_eq(diag_count(diags), 3);	/* bad value, unknown, missing */
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_FIELD_VALUE);
	ck_assert_int_eq(diag_at(diags, 1)->code, DIAG_FIELD_UNKNOWN);
	ck_assert_int_eq(diag_at(diags, 2)->code, DIAG_FIELD_MISSING);
	free(one);
}
END_TEST

START_TEST(wrong_root)
{
	ck_assert_int_eq(check_text("<brief/>"), -1);
	ck_assert_int_eq(only_diag()->code, DIAG_RECORD_ROOT);
	diag_list_clear(diags);
	ck_assert_int_eq(check_text("<beschikking soort='giften'/>"), -1);
	ck_assert_int_eq(only_diag()->code, DIAG_RECORD_ROOT);
}
END_TEST

START_TEST(unknown_kind)
{
	static const char *const kinds[] = { "bufferbudget", "", "../giften", "Giften", "giften/../giften" };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		diag_list_clear(diags);
		ck_assert_ptr_null(letter_contract_load(SCHEMAS, kinds[i], (struct pos){ "proef.xml", 1, 1 }, diags));
		ck_assert_int_eq(only_diag()->code, DIAG_KIND_UNKNOWN);
		ck_assert_ptr_nonnull(strstr(only_diag()->help, "giften"));
	}
}
END_TEST

/* Every contract of the project can be read, and every field of it has a label. */
static void
labelled(const struct pattern *element)
{
	struct slots slots;

	for (int kind = PATTERN_ELEMENT; kind <= PATTERN_ATTRIBUTE; kind++) {
		slots_collect(&slots, element, (enum pattern_kind)kind);
		for (size_t i = 0; i < slots.count; i++) {
			ck_assert_msg(slots.items[i].pattern->label != NULL, "no label: %s", slots.items[i].pattern->name);
			ck_assert_msg(slots.items[i].pattern->help != NULL, "no help: %s", slots.items[i].pattern->name);
			labelled(slots.items[i].pattern);
		}
		free(slots.items);
	}
}

START_TEST(all_contracts)
{
	static const char *const kinds[] = { "toekenning-bijstand", "afwijzing-bijstand", "buiten-behandeling", "zoektermijn-jongeren", "jongerennorm",
	    "giften", "terugwerkende-kracht", "voorschot" };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		struct letter_contract *one = letter_contract_load(SCHEMAS, kinds[i], (struct pos){ 0 }, diags);

		ck_assert_msg(one != NULL, "%s", kinds[i]);
		labelled(one->root);
		letter_contract_free(one);
	}
	ck_assert_uint_eq(diag_count(diags), 0);
}
END_TEST

START_TEST(broken_contract)
{
	struct letter_contract broken = { .arena = arena_new() };

	ck_assert_int_eq(grammar_read(&broken, "tests/unit/contract_kapot.rng", diags), -1);
	ck_assert_int_eq(only_diag()->code, DIAG_CONTRACT_BROKEN);
	arena_free(broken.arena);
}
END_TEST

START_TEST(labels)
{
	ck_assert_str_eq(letter_contract_label(contract, "zaaknummer"), "Zaaknummer");
	ck_assert_str_eq(letter_contract_label(contract, "geadresseerde.adres.plaats"), "Plaats");
	ck_assert_str_eq(letter_contract_label(contract, "gegevens.gift[2].bedrag"), "Bedrag");
	ck_assert_str_eq(letter_contract_label(contract, "grondslagen.grondslag[1].wet"), "Wet");
	ck_assert_str_eq(letter_contract_label(contract, "grondslagen.grondslag.@lid"), "Lid");
	ck_assert_str_eq(letter_contract_label(contract, "organisatie"), "Organisatie");
	ck_assert_ptr_null(letter_contract_label(contract, "gegevens"));
	ck_assert_ptr_null(letter_contract_label(contract, "geadresseerde.adres.stad"));
	ck_assert_ptr_null(letter_contract_label(contract, "zaaknummer.x"));
	ck_assert_ptr_null(letter_contract_label(contract, "gegevens.gift[x].bedrag"));
	ck_assert_ptr_null(letter_contract_label(contract, "gegevens.gift[0].bedrag"));
	ck_assert_ptr_null(letter_contract_label(contract, "zaaknummer."));
	ck_assert_ptr_null(letter_contract_label(contract, ".zaaknummer"));
	ck_assert_ptr_null(letter_contract_label(contract, ""));
}
END_TEST

/* ---- every fault has a name: leaves of the record dropped, doubled, moved and renamed at random ---- */

#define LEAVES_MAX	64

/* Splits the good record into pieces: at each leaf (an element without elements) its own piece. */
static int
split_leaves(struct buf pieces[LEAVES_MAX], bool leaf[LEAVES_MAX])
{
	const char *at = good;
	int count = 0;

	while (*at != '\0') {
		const char *end = strchr(at + 1, '<');
		bool opens = *at == '<' && at[1] != '/' && end != NULL && end[1] == '/' && end[-1] != '>' && end[-1] != '\n';

		if (opens)
			end = strchr(end, '>') + 1;
		if (end == NULL)
			end = at + strlen(at);
		ck_assert_int_lt(count, LEAVES_MAX);
		leaf[count] = opens;
		buf_add(&pieces[count++], at, (size_t)(end - at));
		at = end;
	}
	return count;
}

static unsigned
next_random(unsigned *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

/* One random change; the pieces are put together in text. */
static void
mutate(struct buf pieces[LEAVES_MAX], const bool leaf[LEAVES_MAX], int count, unsigned *state, struct buf *text)
{
	int drop = -1, twice = -1, moved = -1, to = -1, one = (int)(next_random(state) % (unsigned)count), other = (int)(next_random(state) % (unsigned)count);

	while (!leaf[one])
		one = (one + 1) % count;
	while (!leaf[other])
		other = (other + 1) % count;
	switch (next_random(state) % 4) {
	case 0:
		drop = one;
		break;
	case 1:
		twice = one;
		break;
	case 2:
		moved = drop = one;
		to = other;
		break;
	default:
		moved = other;		/* a copy somewhere else */
		to = one;
	}
	for (int i = 0; i < count; i++) {
		if (i == to)
			buf_adds(text, buf_text(&pieces[moved]));
		if (i != drop)
			buf_adds(text, buf_text(&pieces[i]));
		if (i == twice)
			buf_adds(text, buf_text(&pieces[i]));
	}
}

START_TEST(every_fault_has_a_name)
{
	struct buf pieces[LEAVES_MAX] = { BUF_INIT }, text = BUF_INIT;
	bool leaf[LEAVES_MAX];
	int count = split_leaves(pieces, leaf), faults = 0;
	unsigned state = 2026;

	for (int round = 0; round < 1500; round++) {
		struct xml_doc *doc;

		buf_clear(&text);
		diag_list_clear(diags);
		mutate(pieces, leaf, count, &state, &text);
		doc = xml_load_memory("proef.xml", buf_text(&text), text.len, diags);
		ck_assert_ptr_nonnull(doc);
		if (letter_contract_check(contract, doc, diags) == -1) {
			faults++;
			ck_assert_uint_gt(diag_count(diags), 0);
			for (size_t i = 0; i < diag_count(diags); i++) {
				ck_assert_msg(diag_at(diags, i)->code != DIAG_SCHEMA, "%s\n%s", diag_at(diags, i)->text, buf_text(&text));
				ck_assert_int_gt(diag_at(diags, i)->pos.line, 0);
			}
		} else {
			ck_assert_uint_eq(diag_count(diags), 0);
		}
		xml_doc_free(doc);
	}
	ck_assert_int_gt(faults, 1000);
	for (int i = 0; i < count; i++)
		buf_free(&pieces[i]);
	buf_free(&text);
}
END_TEST

#define F(path, value)	{ path, value, { "tabel.csv", 2, 1 } }

/* In any order; the contract's order comes out, and the result is valid. */
START_TEST(built_from_fields)
{
	static const struct letter_field fields[] = { F("gegevens.gift[2].bedrag", "20.00"), F("gegevens.gift[2].soort", "geld"),
	    F("gegevens.gift[2].omschrijving", "Cadeau"), F("gegevens.gift[2].datum", "2026-06-01"), F("zaaknummer", "TW-1234"), F("uitkomst", "vrij"),
	    F("gegevens.gift[1].datum", "2026-05-01"), F("gegevens.gift.omschrijving", "Fiets"), F("gegevens.gift[1].soort", "geld"),
	    F("gegevens.gift[1].bedrag", "10.00"), F("gegevens.kalenderjaar", "2026"), F("organisatie", "twenterand"), F("melddatum", ""),
	    F("besluitdatum", "2026-11-09"), F("verzenddatum", "2026-11-10"), F("behandelaar.naam", "A. Proef"), F("behandelaar.telefoon", "0546 000 000"),
	    F("ondertekenaar.naam", "B. Proef"), F("ondertekenaar.mandaat", "consulent"), F("geadresseerde.aanspreekvorm", "geen"),
	    F("geadresseerde.voorletters", "C."), F("geadresseerde.achternaam", "Proef"), F("geadresseerde.adres.straat", "Proefstraat"),
	    F("geadresseerde.adres.huisnummer", "1"), F("geadresseerde.adres.postcode", "7670 AA"), F("geadresseerde.adres.plaats", "Vriezenveen"),
	    F("grondslagen.grondslag.wet", "Pw"), F("grondslagen.grondslag.artikel", "31"), F("grondslagen.grondslag.@lid", "2"),
	    F("motivering.reden.feit", "U kreeg geld."), F("motivering.reden.regel", "Dat mag."), F("motivering.reden.gevolg", "U houdt het."),
	    F("zienswijze.status", "niet-gevraagd"), F("zienswijze.reden", "4:7.2") };
	struct xml_doc *doc = letter_contract_build(contract, "tabel.csv", fields, sizeof(fields) / sizeof(fields[0]), diags);
	const struct xml_node *gift;

	ck_assert_ptr_nonnull(doc);
	ck_assert_msg(letter_contract_check(contract, doc, diags) == 0, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
	ck_assert_uint_eq(diag_count(diags), 0);
	gift = xml_find(xml_root(doc), "gegevens/gift");
	ck_assert_str_eq(xml_find_text(gift, "omschrijving"), "Fiets");
	ck_assert_str_eq(xml_find_text(xml_next(gift, "gift"), "omschrijving"), "Cadeau");
	ck_assert_ptr_null(xml_find(xml_root(doc), "melddatum"));
	ck_assert_int_eq(xml_pos(gift).line, 2);
	ck_assert_str_eq(xml_attribute(xml_root(doc), "soort"), "giften");
	xml_doc_free(doc);
}
END_TEST

START_TEST(unknown_csv_field)
{
	static const struct letter_field fields[] = { F("zaaknummer", "TW-1234"), F("woonplaats", "Vriezenveen") };

	ck_assert_ptr_null(letter_contract_build(contract, "tabel.csv", fields, 2, diags));
	ck_assert_int_eq(only_diag()->code, DIAG_CSV_FIELD);
	ck_assert_int_eq(only_diag()->pos.line, 2);
	ck_assert_ptr_nonnull(strstr(only_diag()->text, "‘woonplaats’"));
}
END_TEST

START_TEST(record_read)
{
	struct xml_doc *doc = xml_load_memory("proef.xml", good, strlen(good), diags);
	struct letter_record record;

	ck_assert_int_eq(letter_record_read(&record, doc, diags), 0);
	ck_assert_str_eq(record.kind, "giften");
	ck_assert_str_eq(record.organisation, "twenterand");
	ck_assert_str_eq(record.case_number, "TW-2026-000001");
	ck_assert_str_eq(record.outcome, "vrij");
	ck_assert(!date_is_set(record.application) && !date_is_set(record.notification));
	ck_assert_int_eq(record.decision.day, 9);
	ck_assert_int_eq(record.sent.day, 10);
	xml_doc_free(doc);
}
END_TEST

START_TEST(record_bad_date)
{
	char *text = with("2026-11-09", "2026-11-31");
	struct xml_doc *doc = xml_load_memory("proef.xml", text, strlen(text), diags);
	struct letter_record record;

	ck_assert_int_eq(letter_record_read(&record, doc, diags), -1);
	ck_assert_int_eq(only_diag()->code, DIAG_DATE);
	ck_assert_int_eq(only_diag()->pos.line, 4);
	xml_doc_free(doc);
	free(text);
}
END_TEST

START_TEST(file_names)
{
	static const struct { const char *number, *name; } names[] = { { "TW-2026-000001", "TW-2026-000001" }, { "a/b c.d", "a-b-c-d" }, { "../x", "---x" },
	    { "é_1", "-_1" } };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct letter_record record = { .case_number = names[i].number };
		struct buf out = BUF_INIT;

		letter_file_name(&out, &record);
		ck_assert_str_eq(buf_text(&out), names[i].name);
		buf_free(&out);
	}
}
END_TEST

/* ---- functions ---- */

static struct law *law;

static void
called(const char *name, int result, const char *expected, int argc, const char *a, const char *b, const char *c, const char *d, const char *e)
{
	const char *argv[] = { a, b, c, d, e };
	struct letter_functions_ctx ctx = { .law = law, .decision = { 2026, 11, 9 } };
	const struct xml_function *f = letter_functions;
	struct buf out = BUF_INIT;

	while (f->name != NULL && strcmp(f->name, name) != 0)
		f++;
	ck_assert_msg(f->name != NULL, "%s", name);
	ck_assert(argc >= f->min_args && argc <= f->max_args);
	ck_assert_msg(f->call(&ctx, argc, argv, &out) == result, "%s: %s", name, buf_text(&out));
	if (result == 0)
		ck_assert_str_eq(buf_text(&out), expected);
	else
		ck_assert_msg(strstr(buf_text(&out), expected) != NULL, "%s", buf_text(&out));
	buf_free(&out);
}

#define CALL1(name, result, expected, a)	called(name, result, expected, 1, a, NULL, NULL, NULL, NULL)
#define CALL2(name, result, expected, a, b)	called(name, result, expected, 2, a, b, NULL, NULL, NULL)

START_TEST(functions_dates)
{
	CALL1("datum", 0, "9 november 2026", "2026-11-09");
	CALL1("datum", -1, "geen bestaande datum", "2026-02-29");
	CALL1("datum", -1, "geen datum ingevuld", "");
	CALL1("bezwaar-tot", 0, "2026-12-22", "2026-11-10");
	CALL1("bezwaar-tot", 0, "2026-12-28", "2026-11-13");	/* T22 */
	CALL1("bezwaar-tot", -1, "geen datum", "");
	CALL2("plus-dagen", 0, "2027-01-01", "2026-12-31", "1");
	CALL2("plus-dagen", 0, "2026-12-30", "2026-12-31", "-1");
	CALL2("plus-dagen", -1, "geen heel getal", "2026-12-31", "een");
	CALL2("plus-maanden", 0, "2026-07-15", "2026-10-15", "-3");
	CALL2("plus-maanden", 0, "2026-02-28", "2026-01-31", "1");
}
END_TEST

START_TEST(functions_amounts)
{
	CALL1("euro", 0, "€\u00A01.401,50", "1401.50");
	CALL1("euro", 0, "€\u00A01.200", "1200");
	CALL2("euro", 0, "€\u00A01.200,00", "1200", "centen");
	CALL2("euro", -1, "alleen ‘centen’", "1200", "cent");
	CALL1("euro", 0, "€\u00A02.662,01", "2662.005");	/* half up */
	CALL1("euro", 0, "€\u00A02.662", "2662.0000000000005");
	CALL1("euro", 0, "€\u00A00,29", "0.28999999999999998");
	CALL1("euro", -1, "geen bedrag", "NaN");
	CALL1("euro", -1, "geen bedrag", "1e5");
	CALL1("euro", -1, "geen bedrag", "12.");
	CALL1("euro", -1, "geen bedrag ingevuld", "");
}
END_TEST

START_TEST(functions_law)
{
	law = law_load(".", diags);
	ck_assert_ptr_nonnull(law);
	CALL2("norm", 0, "1419.46", "norm-alleenstaande", "2026-11-09");
	CALL2("norm", 0, "1401.50", "norm-alleenstaande", "2026-06-30");
	CALL2("norm", -1, "nog niet bekend", "norm-alleenstaande", "2027-01-01");
	CALL2("norm", -1, "staat niet in de normen", "norm-onbekend", "2026-11-09");
	called("citaat", 0, "artikel 31, tweede lid, onderdeel m, van de Participatiewet", 4, "Pw", "31", "2", "m", NULL);
	called("citaat", 0, "artikel 4:5 van de Algemene wet bestuursrecht", 4, "Awb", "4:5", "", "", NULL);
	called("citaat", 0, "artikel 15, tweede lid, onderdeel b, onder 2°, van de Participatiewet", 5, "Pw", "15", "2", "b", "2°");
	called("citaat", -1, "geldt pas vanaf 1 januari 2027", 2, "Pw", "34b", NULL, NULL, NULL);	/* T07 */
	called("citaat", -1, "kent Klaar niet", 2, "Xyz", "1", NULL, NULL, NULL);
	law_free(law);
	law = NULL;
}
END_TEST

/* Objections never end on a day off, and never before day 42; at most Good Friday to King's Day (2038) lies between. */
START_TEST(objection_end_is_a_workday)
{
	long last = date_serial((struct date){ 2040, 12, 31 });

	for (long s = date_serial((struct date){ 2025, 1, 1 }); s <= last; s++) {
		struct date end = date_objection_end(date_from_serial(s));

		ck_assert(date_is_workday(end));
		ck_assert_int_ge(date_serial(end), s + 42);
		ck_assert_int_le(date_serial(end), s + 42 + 5);
		for (long d = s + 42; d < date_serial(end); d++)
			ck_assert(!date_is_workday(date_from_serial(d)));
	}
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("letter");
	TCase *contracts = tcase_create("contract"), *others = tcase_create("record and functions");
	SRunner *runner;
	int failed;

	tcase_set_timeout(contracts, 60);
	tcase_add_checked_fixture(contracts, set_up, tear_down);
	tcase_add_checked_fixture(others, set_up, tear_down);
	tcase_add_test(contracts, good_record);
	tcase_add_test(contracts, unknown_field);
	tcase_add_test(contracts, unknown_field_looks_like);
	tcase_add_test(contracts, missing_field);
	tcase_add_test(contracts, doubled_field);
	tcase_add_test(contracts, misplaced_field);
	tcase_add_test(contracts, bad_values);
	tcase_add_test(contracts, values_stay_private);
	tcase_add_test(contracts, empty_field);
	tcase_add_test(contracts, loose_text);
	tcase_add_test(contracts, attributes);
	tcase_add_test(contracts, several_faults_at_once);
	tcase_add_test(contracts, wrong_root);
	tcase_add_test(contracts, unknown_kind);
	tcase_add_test(contracts, all_contracts);
	tcase_add_test(contracts, broken_contract);
	tcase_add_test(contracts, every_fault_has_a_name);
	tcase_add_test(contracts, labels);
	tcase_add_test(contracts, built_from_fields);
	tcase_add_test(contracts, unknown_csv_field);
	tcase_add_test(others, record_read);
	tcase_add_test(others, record_bad_date);
	tcase_add_test(others, file_names);
	tcase_add_test(others, functions_dates);
	tcase_add_test(others, functions_amounts);
	tcase_add_test(others, functions_law);
	tcase_add_test(others, objection_end_is_a_workday);
	suite_add_tcase(suite, contracts);
	suite_add_tcase(suite, others);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
