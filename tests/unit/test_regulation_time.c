/*
 * The text of a regulation on two axes of time: each row of the worked example, order on one day, stages, retroactive besluiten,
 * samenloop, the end, and the timeline.
 */
#include "regulation_case.h"

static struct law_regulation *regulation;
static struct buf words;

static void
close_case(void)
{
	law_regulation_free(regulation);
	regulation = NULL;
	buf_free(&words);
	case_close();
}

#define ART(n, al) "<Artikel><Kop><Label>Artikel</Label><Nummer>" n "</Nummer><Opschrift>Over " n "</Opschrift></Kop><Inhoud><Al>" al "</Al></Inhoud></Artikel>\n"
#define TEXTS ART("1", "Een meedoener is een inwoner.") ART("2", "De bijdrage is honderd euro.") ART("3", "Het college betaalt binnen acht weken.") \
	ART("4", "De inwoner bewaart de bonnen.")
#define WORDS(art, was, becomes) "<VervangTekst wat=\"gm9999_1__art_" art "\"><Was>" was "</Was><Wordt>" becomes "</Wordt></VervangTekst>"
#define NEW(art, al, more) "<VoegToe positie=\"volgtOp\" context=\"gm9999_1__art_" art "\"" more "><Artikel><Kop><Label>Artikel</Label><Nummer>" art "a</Nummer></Kop>" \
	"<Inhoud><Al>" al "</Al></Inhoud></Artikel></VoegToe>"
#define END { .name = NULL }

static void
load(const struct case_besluit *besluiten)
{
	regulation = case_load("verordening", &case_adoption, TEXTS, besluiten);
	if (regulation == NULL)
		case_show();
	ck_assert_ptr_nonnull(regulation);
}

/* B1 and B2 of regulations.md, section 3. */
static const struct case_besluit example[] = {
	{ "2026-03-01-termijn", 1, 2, "2026-02-10", "2026-02-18", NULL, "2026-03-01", NULL, NULL, WORDS("3", "acht", "vier") },
	{ "2026-07-01-bijdrage", 2, 3, "2026-06-18", "2026-06-22", NULL, "2026-07-01", "2026-02-01", NULL, WORDS("2", "honderd", "tweehonderd") },
	END };

static const struct row {
	const char	*on, *known, *amount, *term, *from, *until;
	int		 rebased;
} rows[] = {
	{ "2026-02-10", "2026-02-10", "honderd", "acht", "2026-01-01", NULL, 0 },
	{ "2026-02-10", "2026-06-25", "honderd", "acht", "2026-01-01", "2026-02-28", 0 },
	{ "2026-02-10", "2026-07-01", "tweehonderd", "acht", "2026-02-01", "2026-02-28", 1 },
	{ "2026-03-15", "2026-07-01", "tweehonderd", "vier", "2026-03-01", NULL, 0 },
	{ "2026-03-15", "2026-03-15", "honderd", "vier", "2026-03-01", NULL, 0 },
	{ "2026-08-01", "2026-06-25", "tweehonderd", "vier", "2026-07-01", NULL, 0 },
	{ "2026-01-15", "2026-07-01", "honderd", "acht", "2026-01-01", "2026-01-31", 0 },
};

static void
check_row(const struct row *row)
{
	struct law_state state;
	char expected[80];

	diag_list_clear(case_diags);
	ck_assert_int_eq(law_consolidate(regulation, case_day(row->on), case_day(row->known), &state, case_diags), 0);
	ck_assert_int_eq(state.kind, LAW_STATE_VALID);
	snprintf(expected, sizeof(expected), "Artikel 2 Over 2 De bijdrage is %s euro.", row->amount);
	ck_assert_str_eq(case_words(state.text, "gm9999_1__art_2", &words), expected);
	snprintf(expected, sizeof(expected), "Artikel 3 Over 3 Het college betaalt binnen %s weken.", row->term);
	ck_assert_str_eq(case_words(state.text, "gm9999_1__art_3", &words), expected);
	ck_assert_int_eq(date_compare(state.from, case_day(row->from)), 0);
	ck_assert_int_eq(date_compare(state.until, case_day(row->until)), 0);
	ck_assert_int_eq(case_count(DIAG_REG_REBASED), row->rebased);
	law_state_release(&state);
}

START_TEST(worked_example)
{
	size_t i;

	load(example);
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_row(&rows[i]);
}
END_TEST

static enum law_state_kind
kind_on(const char *on, const char *known, struct law_state *state)
{
	ck_assert_int_eq(law_consolidate(regulation, case_day(on), case_day(known), state, case_diags), 0);
	ck_assert(state->kind == LAW_STATE_VALID || state->text == NULL);
	return state->kind;
}

START_TEST(before_and_unknown)
{
	struct law_state state;

	load(example);
	ck_assert_int_eq(kind_on("2025-12-31", "2026-07-01", &state), LAW_STATE_BEFORE);
	ck_assert_int_eq(date_compare(state.until, case_day("2025-12-31")), 0);
	law_state_release(&state);
	ck_assert_int_eq(kind_on("2026-01-15", "2025-12-09", &state), LAW_STATE_UNKNOWN);
	law_state_release(&state);
	ck_assert_int_eq(kind_on("2026-01-15", "2025-12-10", &state), LAW_STATE_VALID);
	ck_assert_int_eq(state.besluit_count, 1);
	law_state_release(&state);
	ck_assert_int_eq(kind_on("2026-03-15", "2026-07-01", &state), LAW_STATE_VALID);
	ck_assert_int_eq(state.besluit_count, 3);
	ck_assert_int_eq(state.applied_count, 2);
	ck_assert_str_eq(state.besluiten[0]->id, "vaststelling");
	ck_assert_str_eq(state.besluiten[1]->id, "2026-03-01-termijn");
	ck_assert_ptr_eq(text_find(state.text, "gm9999_1__art_2")->by, state.applied[1]);
	ck_assert_ptr_null(text_find(state.text, "gm9999_1__art_1")->by);
	law_state_release(&state);
}
END_TEST

START_TEST(the_timeline_splits_the_past)
{
	static const struct { const char *from, *until; int begin; } expected[] = { { "2026-01-01", "2026-01-31", 1 },
		{ "2026-02-01", "2026-02-28", 1 }, { "2026-03-01", NULL, 1 } };
	struct law_timeline *timeline;
	int i;

	load(example);
	timeline = law_timeline_new(regulation, case_day("2026-07-01"));
	ck_assert_int_eq(timeline->count, 3);
	for (i = 0; i < 3; i++) {
		ck_assert_int_eq(date_compare(timeline->slices[i].from, case_day(expected[i].from)), 0);
		ck_assert_int_eq(date_compare(timeline->slices[i].until, case_day(expected[i].until)), 0);
		ck_assert_int_eq(timeline->slices[i].besluit_count, expected[i].begin);
		ck_assert(timeline->slices[i].computable && !timeline->slices[i].withdrawn);
	}
	ck_assert_str_eq(timeline->slices[1].besluiten[0]->id, "2026-07-01-bijdrage");
	law_timeline_free(timeline);
	timeline = law_timeline_new(regulation, case_day("2026-06-25"));
	ck_assert_int_eq(timeline->count, 3);
	ck_assert_int_eq(date_compare(timeline->slices[2].from, case_day("2026-07-01")), 0);
	law_timeline_free(timeline);
	timeline = law_timeline_new(regulation, case_day("2025-11-01"));
	ck_assert_int_eq(timeline->count, 0);
	law_timeline_free(timeline);
}
END_TEST

/* ---- order on one day: decided, published, number ---- */

static void
one_day(const char *adopted, const char *published, const char *number, const char *expected)
{
	struct case_besluit besluiten[] = {
		{ "2026-03-01-b", 1, 2, adopted, published, number, "2026-03-01", NULL, NULL, NEW("2", "Van b.", "") },
		{ "2026-03-01-a", 1, 3, "2026-02-10", "2026-02-18", "2026, 9", "2026-03-01", NULL, NULL, NEW("3", "Van a.", "") }, END };
	struct law_state state;

	load(besluiten);
	ck_assert_int_eq(law_consolidate(regulation, case_day("2026-03-01"), case_day("2026-03-01"), &state, case_diags), 0);
	ck_assert_int_eq(state.applied_count, 2);
	ck_assert_str_eq(state.applied[0]->besluit->id, expected);
	law_state_release(&state);
	law_regulation_free(regulation);
	regulation = NULL;
}

START_TEST(order_on_one_day)
{
	one_day("2026-02-09", "2026-02-19", "2026, 99", "2026-03-01-b");
	one_day("2026-02-11", "2026-02-17", "2026, 1", "2026-03-01-a");
	one_day("2026-02-10", "2026-02-17", "2026, 99", "2026-03-01-b");
	one_day("2026-02-10", "2026-02-18", "2026, 8", "2026-03-01-b");
	one_day("2026-02-10", "2026-02-18", "2026, 10", "2026-03-01-a");
	one_day("2026-02-10", "2026-02-18", "2025, 10", "2026-03-01-b");
	one_day("2026-02-10", "2026-02-18", "2026, 9", "2026-03-01-a");
}
END_TEST

/* ---- stages ---- */

START_TEST(one_besluit_in_stages)
{
	static const struct case_besluit staged[] = { { "2026-03-01-fasen", 1, 2, "2026-02-10", "2026-02-18", NULL, "2026-03-01", NULL, NULL,
		WORDS("2", "honderd", "tweehonderd") NEW("4", "Later.", " inwerking=\"2026-05-01\"")
		"<VervangTekst wat=\"gm9999_1__art_3\" inwerking=\"2026-04-01\" werktTerugTot=\"2026-01-15\"><Was>acht</Was><Wordt>vier</Wordt></VervangTekst>" }, END };
	struct law_state state;

	load(staged);
	ck_assert_int_eq(kind_on("2026-03-15", "2026-03-15", &state), LAW_STATE_VALID);
	ck_assert_int_eq(state.applied_count, 1);
	ck_assert_int_eq(date_compare(state.until, case_day("2026-03-31")), 0);
	law_state_release(&state);
	ck_assert_int_eq(kind_on("2026-03-15", "2026-04-01", &state), LAW_STATE_VALID);
	ck_assert_int_eq(state.applied_count, 2);
	ck_assert_str_eq(case_words(state.text, "gm9999_2__art_4a", &words), "-");
	law_state_release(&state);
	ck_assert_int_eq(kind_on("2026-05-01", "2026-03-15", &state), LAW_STATE_VALID);
	ck_assert_int_eq(state.applied_count, 3);
	ck_assert_int_eq(state.besluit_count, 2);
	ck_assert_str_eq(case_words(state.text, "gm9999_2__art_4a", &words), "Artikel 4a Later.");
	law_state_release(&state);
}
END_TEST

/* As many mutations as the version has, but not the same ones: that is another base all the same. */
START_TEST(rebased_on_an_unfinished_version)
{
	static const struct case_besluit three[] = { { "2026-03-01-fasen", 1, 2, "2026-02-10", "2026-02-18", NULL, "2026-03-01", NULL, NULL,
		WORDS("2", "honderd", "tien") "<VervangTekst wat=\"gm9999_1__art_3\" inwerking=\"2026-06-01\"><Was>acht</Was><Wordt>vier</Wordt></VervangTekst>" },
		{ "2026-04-01-apart", 1, 3, "2026-02-10", "2026-02-18", NULL, "2026-04-01", NULL, NULL, WORDS("4", "bonnen", "kassabonnen") },
		{ "2026-05-01-erop", 2, 4, "2026-02-10", "2026-02-18", NULL, "2026-05-01", NULL, NULL, NEW("1", "Nieuw.", "") }, END };
	struct law_state state;

	load(three);
	ck_assert_int_eq(kind_on("2026-05-01", "2026-05-01", &state), LAW_STATE_VALID);
	ck_assert_int_eq(state.applied_count, 3);
	ck_assert_int_eq(case_count(DIAG_REG_REBASED), 2);
	ck_assert(case_says(DIAG_REG_REBASED, "‘2026-05-01-erop’ is gemaakt op versie 2, maar geldt vanaf 1 mei 2026 in een tekst waarin ook ‘2026-04-01-apart’ is verwerkt"));
	ck_assert(case_says(DIAG_REG_REBASED, "‘2026-04-01-apart’ is gemaakt op versie 1, maar geldt vanaf 1 april 2026 in een tekst waarin ook ‘2026-03-01-fasen’ is verwerkt"));
	law_state_release(&state);
	diag_list_clear(case_diags);
	ck_assert_int_eq(kind_on("2026-06-15", "2026-06-15", &state), LAW_STATE_VALID);
	ck_assert(case_says(DIAG_REG_REBASED, "‘2026-05-01-erop’ is gemaakt op versie 2, maar geldt vanaf 1 mei 2026 in een tekst waarin ook ‘2026-04-01-apart’ is verwerkt"));
	law_state_release(&state);
}
END_TEST

START_TEST(rebased_without_what_it_builds_on)
{
	static const struct case_besluit three[] = { { "2026-06-01-later", 1, 2, "2026-02-10", "2026-02-18", NULL, "2026-06-01", NULL, NULL, WORDS("2", "honderd", "tien") },
		{ "2026-05-01-erop", 2, 3, "2026-02-10", "2026-02-18", NULL, "2026-05-01", NULL, NULL, WORDS("4", "bonnen", "kassabonnen") }, END };
	struct law_state state;

	load(three);
	ck_assert_int_eq(kind_on("2026-05-01", "2026-05-01", &state), LAW_STATE_VALID);
	ck_assert(case_says(DIAG_REG_REBASED, "geldt vanaf 1 mei 2026 in een tekst waarin ‘2026-06-01-later’ nog niet is verwerkt"));
	law_state_release(&state);
}
END_TEST

/* The besluit says artikel 2; on 1 April that is artikel 2a. */
START_TEST(rebased_on_another_number)
{
	static const struct case_besluit two[] = { { "2026-03-01-a", 1, 2, "2026-02-10", "2026-02-18", NULL, "2026-03-01", NULL, NULL,
		"<Vernummer wat=\"gm9999_1__art_2\" nummer=\"2a\"/>" NEW("1", "Nieuw.", "") },
		{ "2026-04-01-b", 1, 3, "2026-02-11", "2026-02-18", NULL, "2026-04-01", NULL, NULL, WORDS("2", "honderd", "tien") WORDS("4", "bonnen", "kassabonnen") }, END };
	struct law_state state;

	load(two);
	ck_assert_int_eq(kind_on("2026-03-01", "2026-03-01", &state), LAW_STATE_VALID);
	ck_assert_int_eq(case_count(DIAG_REG_REBASED_PLACE), 0);
	law_state_release(&state);
	ck_assert_int_eq(kind_on("2026-04-01", "2026-04-01", &state), LAW_STATE_VALID);
	ck_assert_int_eq(case_count(DIAG_REG_REBASED_PLACE), 1);
	ck_assert(case_says(DIAG_REG_REBASED_PLACE, "‘2026-04-01-b’ is geschreven voor artikel 2, maar wordt vanaf 1 april 2026 toegepast op wat dan artikel 2a is"));
	law_state_release(&state);
}
END_TEST

/* ---- a slice that nobody can compute ---- */

START_TEST(retroactive_over_words_of_another)
{
	static const struct case_besluit both[] = {
		{ "2026-03-01-termijn", 1, 2, "2026-02-10", "2026-02-18", NULL, "2026-03-01", NULL, NULL, WORDS("3", "acht", "vier") },
		{ "2026-07-01-terug", 2, 3, "2026-06-18", "2026-06-22", NULL, "2026-07-01", "2026-02-01", NULL, WORDS("3", "vier", "drie") }, END };
	struct law_timeline *timeline;
	struct law_state state;

	load(both);
	ck_assert_int_eq(law_consolidate(regulation, case_day("2026-02-10"), case_day("2026-07-01"), &state, case_diags), -1);
	ck_assert_ptr_null(state.text);
	ck_assert(case_says(DIAG_REG_SLICE, "van 1 februari 2026 tot en met 28 februari 2026"));
	ck_assert(case_says(DIAG_REG_SLICE, "acht weken"));
	ck_assert(case_says(DIAG_REG_SLICE, "vier weken"));
	ck_assert(case_says(DIAG_REG_SLICE, "deze wijziging van ‘2026-03-01-termijn’"));
	ck_assert_int_eq(kind_on("2026-03-10", "2026-07-01", &state), LAW_STATE_VALID);
	law_state_release(&state);
	timeline = law_timeline_new(regulation, case_day("2026-07-01"));
	ck_assert_int_eq(timeline->count, 3);
	ck_assert(timeline->slices[0].computable && !timeline->slices[1].computable && timeline->slices[2].computable);
	law_timeline_free(timeline);
}
END_TEST

START_TEST(retroactive_on_an_article_not_yet_there)
{
	static const struct case_besluit both[] = {
		{ "2026-03-01-nieuw", 1, 2, "2026-02-10", "2026-02-18", NULL, "2026-03-01", NULL, NULL, NEW("2", "Nieuw.", "") },
		{ "2026-07-01-terug", 2, 3, "2026-06-18", "2026-06-22", NULL, "2026-07-01", "2026-02-01", NULL, "<Verwijder wat=\"gm9999_2__art_2a\"/>" }, END };
	struct law_state state;

	load(both);
	ck_assert_int_eq(law_consolidate(regulation, case_day("2026-02-10"), case_day("2026-07-01"), &state, case_diags), -1);
	ck_assert(case_says(DIAG_REG_SLICE, "niet te berekenen"));
	ck_assert(case_says(DIAG_REG_SLICE, "deze wijziging van ‘2026-03-01-nieuw’"));
	ck_assert_int_eq(case_count(DIAG_REG_CONFLICT), 0);
}
END_TEST

/* ---- samenloop: two besluiten on one version ---- */

static int
two_on_one_version(const char *first, const char *second)
{
	struct case_besluit besluiten[] = { { "2026-03-01-a", 1, 2, "2026-02-10", "2026-02-18", NULL, "2026-03-01", NULL, NULL, first },
		{ "2026-04-01-b", 1, 3, "2026-02-11", "2026-02-19", NULL, "2026-04-01", NULL, NULL, second }, END };
	struct law_state state;
	int result;

	diag_list_clear(case_diags);
	load(besluiten);
	result = law_consolidate(regulation, case_day("2026-05-01"), case_day("2026-05-01"), &state, case_diags);
	if (result == 0)
		law_state_release(&state);
	law_regulation_free(regulation);
	regulation = NULL;
	return result;
}

/* The same whichever comes first. */
static void
refused(const char *first, const char *second)
{
	ck_assert_msg(two_on_one_version(first, second) == -1, "%s\n%s", first, second);
	ck_assert_int_eq(case_count(DIAG_REG_CONFLICT), 2);
	ck_assert(case_says(DIAG_REG_CONFLICT, "2026-03-01-a"));
	ck_assert_int_eq(diag_at(case_diags, diag_count(case_diags) - 1)->pos.line, 3);
	ck_assert_str_eq(diag_at(case_diags, diag_count(case_diags) - 1)->pos.file, "2026-03-01-a.xml");
	ck_assert_msg(two_on_one_version(second, first) == -1, "%s\n%s", second, first);
	ck_assert_int_eq(case_count(DIAG_REG_CONFLICT), 2);
}

static void
accepted(const char *first, const char *second)
{
	if (two_on_one_version(first, second) == -1 || two_on_one_version(second, first) == -1)
		case_show();
	ck_assert_int_eq(two_on_one_version(first, second), 0);
	ck_assert_int_eq(case_count(DIAG_REG_REBASED), 1);
	ck_assert_int_eq(two_on_one_version(second, first), 0);
}

#define WHOLE(al) "<Vervang wat=\"gm9999_1__art_3\">" ART("3", al) "</Vervang>"
#define HEADING "<VervangKop wat=\"gm9999_1__art_3\"><Kop><Label>Artikel</Label><Nummer>3</Nummer><Opschrift>Betalen</Opschrift></Kop></VervangKop>"
#define RENUMBER(art, n) "<Vernummer wat=\"gm9999_1__art_" art "\" nummer=\"" n "\"/>"
#define REMOVE(art) "<Verwijder wat=\"gm9999_1__art_" art "\"/>"
#define BEFORE(art, al) "<VoegToe positie=\"komtVoor\" context=\"gm9999_1__art_" art "\">" ART("9", al) "</VoegToe>"
#define INTO(al) "<VoegToe positie=\"in\" context=\"body\">" ART("9", al) "</VoegToe>"

START_TEST(samenloop_refused)
{
	refused(WORDS("3", "acht", "vier"), WHOLE("Anders."));
	refused(WORDS("3", "acht", "vier"), WORDS("3", "weken", "maanden"));
	refused(WORDS("3", "acht", "vier"), HEADING);
	refused(WORDS("3", "acht", "vier"), REMOVE("3"));
	refused(WHOLE("Anders."), REMOVE("3"));
	refused(WHOLE("Anders."), HEADING);
	refused(HEADING, RENUMBER("3", "7"));
	refused(NEW("3", "A.", ""), NEW("3", "B.", ""));
	refused(NEW("3", "A.", ""), BEFORE("4", "B."));
	refused(NEW("3", "A.", ""), REMOVE("3"));
	refused(INTO("A."), NEW("4", "B.", ""));
	refused(INTO("A."), INTO("B."));
	two_on_one_version(HEADING, RENUMBER("3", "7"));
	ck_assert(case_says(DIAG_REG_CONFLICT, "‘2026-04-01-b’ vernummert artikel 3, en ‘2026-03-01-a’ vervangt de kop van artikel 3"));
	ck_assert(case_says(DIAG_REG_CONFLICT, "dit is de andere wijziging: ‘2026-03-01-a’ vervangt de kop van artikel 3"));
}
END_TEST

START_TEST(samenloop_accepted)
{
	accepted(WORDS("3", "acht", "vier"), WORDS("2", "honderd", "tien"));
	accepted(WORDS("3", "acht", "vier"), RENUMBER("3", "7"));
	accepted(WHOLE("Anders."), NEW("3", "A.", ""));
	accepted(NEW("3", "A.", ""), REMOVE("4"));
	accepted(NEW("3", "A.", ""), NEW("2", "B.", ""));
	accepted(HEADING, REMOVE("4"));
}
END_TEST

/* In one order the later mutation finds its own target as it was; only the overlap tells. */
START_TEST(samenloop_in_a_part_that_stayed)
{
	static const char lead[] = "<Artikel><Kop><Label>Artikel</Label><Nummer>1</Nummer></Kop><Lid><LidNummer>1.</LidNummer><Inhoud><Al>Een.</Al></Inhoud></Lid>"
	    "<Lid><LidNummer>2.</LidNummer><Inhoud><Al>%s</Al></Inhoud></Lid></Artikel>";
	char base[600], whole[800];
	struct case_besluit besluiten[] = { { "2026-03-01-a", 1, 2, "2026-02-10", "2026-02-18", NULL, "2026-03-01", NULL, NULL, whole },
		{ "2026-04-01-b", 1, 3, "2026-02-11", "2026-02-19", NULL, "2026-04-01", NULL, NULL,
		"<VervangTekst wat=\"gm9999_1__art_1__para_1\"><Was>Een</Was><Wordt>Ene</Wordt></VervangTekst>" }, END };
	struct law_state state;

	snprintf(base, sizeof(base), lead, "Twee.");
	snprintf(whole, sizeof(whole), "<Vervang wat=\"gm9999_1__art_1\">");
	snprintf(whole + strlen(whole), sizeof(whole) - strlen(whole), lead, "Tweede.");
	strcat(whole, "</Vervang>");
	regulation = case_load("verordening", &case_adoption, base, besluiten);
	ck_assert_ptr_nonnull(regulation);
	ck_assert_int_eq(law_consolidate(regulation, case_day("2026-05-01"), case_day("2026-05-01"), &state, case_diags), -1);
	ck_assert_int_eq(case_count(DIAG_REG_CONFLICT), 2);
}
END_TEST

/* ---- the end, and afstel ---- */

START_TEST(withdrawn)
{
	static const struct case_besluit both[] = { example[0],
		{ "2027-01-01-intrekking", 2, 3, "2026-06-18", "2026-06-22", NULL, "2027-01-01", NULL, NULL, "<Intrekken/>" }, END };
	struct law_timeline *timeline;
	struct law_state state;

	load(both);
	ck_assert_int_eq(kind_on("2026-12-31", "2026-12-31", &state), LAW_STATE_VALID);
	ck_assert_int_eq(date_compare(state.until, case_day("2026-12-31")), 0);
	ck_assert_int_eq(date_compare(state.ends, case_day("2027-01-01")), 0);
	ck_assert_str_eq(state.withdrawn_by->id, "2027-01-01-intrekking");
	law_state_release(&state);
	ck_assert_int_eq(kind_on("2026-12-31", "2026-06-21", &state), LAW_STATE_VALID);
	ck_assert(!date_is_set(state.ends) && !date_is_set(state.until));
	law_state_release(&state);
	ck_assert_int_eq(kind_on("2027-01-01", "2026-12-31", &state), LAW_STATE_WITHDRAWN);
	ck_assert_int_eq(date_compare(state.from, case_day("2027-01-01")), 0);
	law_state_release(&state);
	timeline = law_timeline_new(regulation, case_day("2026-12-31"));
	ck_assert_int_eq(timeline->count, 3);
	ck_assert(timeline->slices[2].withdrawn);
	ck_assert_str_eq(timeline->slices[2].besluiten[0]->id, "2027-01-01-intrekking");
	law_timeline_free(timeline);
}
END_TEST

START_TEST(lapses)
{
	struct case_besluit adoption = case_adoption;
	struct law_state state;

	adoption.meta = "<Vervalt>2028-01-01</Vervalt>";
	regulation = case_load("verordening", &adoption, TEXTS, NULL);
	ck_assert_ptr_nonnull(regulation);
	ck_assert_int_eq(kind_on("2027-12-31", "2026-01-01", &state), LAW_STATE_VALID);
	ck_assert_ptr_null(state.withdrawn_by);
	law_state_release(&state);
	ck_assert_int_eq(kind_on("2028-01-01", "2026-01-01", &state), LAW_STATE_WITHDRAWN);
	law_state_release(&state);
}
END_TEST

START_TEST(revoked_before_it_worked)
{
	static const struct case_besluit besluiten[] = { { "2026-03-01-termijn", 1, 2, "2026-02-10", "2026-02-18", NULL, "2026-03-01", NULL,
		"<Afstel bekendOp=\"2026-02-25\"/>", WORDS("3", "acht", "vier") }, END };
	struct law_state state;

	load(besluiten);
	ck_assert_int_eq(kind_on("2026-03-10", "2026-02-24", &state), LAW_STATE_VALID);
	ck_assert_int_eq(state.applied_count, 1);
	law_state_release(&state);
	ck_assert_int_eq(kind_on("2026-03-10", "2026-02-25", &state), LAW_STATE_VALID);
	ck_assert_int_eq(state.applied_count, 0);
	law_state_release(&state);
}
END_TEST

/* ---- named values ---- */

START_TEST(named_values)
{
	static const struct { const char *name, *words; int64_t cents; } values[] = { { "a", "€ 1.200", 120000 }, { "b", "1.200,50 euro", 120050 },
		{ "c", "25%", 2500 }, { "d", "vier weken", -1 }, { "e", "€ 12", 1200 }, { "f", "€ 1.20", -1 }, { "g", "12,5 procent", 1250 }, { "h", "€ 7,-", 700 },
		{ "i", "1234567", 123456700 }, { "j", "1.2345", -1 }, { "k", "12 en 13", -1 }, { "l", "27 jaar", -1 }, { "m", "24.000.000", 2400000000 } };
	struct buf text = BUF_INIT;
	int64_t cents;
	size_t i;

	for (i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		buf_addf(&text, "<Waarde naam=\"%s\">%s</Waarde> en ", values[i].name, values[i].words);
	buf_adds(&text, "meer.</Al></Inhoud></Artikel>");
	{
		char *body = mem_format("<Artikel><Kop><Label>Artikel</Label><Nummer>1</Nummer></Kop><Inhoud><Al>%s", buf_text(&text));

		regulation = case_load("verordening", &case_adoption, body, NULL);
		free(body);
	}
	ck_assert_ptr_nonnull(regulation);
	for (i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
		cents = -1;
		ck_assert_str_eq(law_text_value(regulation->base, values[i].name, &words), values[i].words);
		ck_assert_msg(law_text_amount(regulation->base, values[i].name, &cents) == (values[i].cents < 0 ? -1 : 0), "%s", values[i].words);
		ck_assert_int_eq(cents, values[i].cents);
	}
	ck_assert_ptr_null(law_text_value(regulation->base, "z", &words));
	ck_assert_int_eq(law_text_amount(regulation->base, "z", &cents), -1);
	buf_free(&text);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("regulation_time");
	TCase *all = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(all, case_open, close_case);
	tcase_add_test(all, worked_example);
	tcase_add_test(all, before_and_unknown);
	tcase_add_test(all, the_timeline_splits_the_past);
	tcase_add_test(all, order_on_one_day);
	tcase_add_test(all, one_besluit_in_stages);
	tcase_add_test(all, rebased_on_an_unfinished_version);
	tcase_add_test(all, rebased_without_what_it_builds_on);
	tcase_add_test(all, rebased_on_another_number);
	tcase_add_test(all, retroactive_over_words_of_another);
	tcase_add_test(all, retroactive_on_an_article_not_yet_there);
	tcase_add_test(all, samenloop_refused);
	tcase_add_test(all, samenloop_accepted);
	tcase_add_test(all, samenloop_in_a_part_that_stayed);
	tcase_add_test(all, withdrawn);
	tcase_add_test(all, lapses);
	tcase_add_test(all, revoked_before_it_worked);
	tcase_add_test(all, named_values);
	suite_add_tcase(suite, all);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
