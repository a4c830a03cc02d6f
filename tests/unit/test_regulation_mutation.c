/*
 * Single mutations: what the text is afterwards, which ids the new elements have, and that undoing gives the source back.
 */
#include "regulation_maker.h"

#define BASE "<Hoofdstuk><Kop><Label>Hoofdstuk</Label><Nummer>1</Nummer><Opschrift>Algemeen</Opschrift></Kop>" \
	"<Artikel><Kop><Label>Artikel</Label><Nummer>1</Nummer><Opschrift>Begrippen</Opschrift></Kop><Inhoud><Al>Hier betekent:</Al>" \
	"<Begrippenlijst><Begrip><Term>wet</Term><Definitie><Al>Participatiewet.</Al></Definitie></Begrip></Begrippenlijst></Inhoud></Artikel>" \
	"<Artikel><Kop><Label>Artikel</Label><Nummer>2</Nummer><Opschrift>Recht op de bijdrage</Opschrift></Kop>" \
	"<Lid><LidNummer>1.</LidNummer><Inhoud><Lijst type=\"expliciet\"><Lijstaanhef>Het college verleent een bijdrage:</Lijstaanhef>" \
	"<Li><LiNummer>a)</LiNummer><Al>aan wie jong is; en</Al></Li><Li><LiNummer>b)</LiNummer><Al>een laag inkomen heeft.</Al></Li>" \
	"<Lijstsluiting>Dit alles jaarlijks.</Lijstsluiting></Lijst></Inhoud></Lid>" \
	"<Lid><LidNummer>2.</LidNummer><Inhoud><Al>Het college kan van het <IntRef ref=\"chp_1__art_2__para_1\" scope=\"Lid\">eerste lid</IntRef> " \
	"afwijken , en wijkt soms af.<Noot type=\"voet\"><NootNummer>1</NootNummer><Al>Zie de gift in de toelichting.</Al></Noot></Al></Inhoud></Lid></Artikel></Hoofdstuk>"
#define ART2 "gm9999_1__chp_1__art_2"

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

/* The version that these mutations make. */
static struct text *
change(const char *mutations)
{
	struct case_besluit besluiten[2] = { { "2026-03-01-a", 1, 2, "2026-02-10", "2026-02-18", NULL, "2026-03-01", NULL, NULL, NULL }, { .name = NULL } };

	besluiten[0].mutations = mutations;
	law_regulation_free(regulation);
	diag_list_clear(case_diags);
	regulation = case_load("verordening", &case_adoption, BASE, besluiten);
	if (regulation == NULL)
		case_show();
	ck_assert_ptr_nonnull(regulation);
	return law_version(regulation, 2);
}

static void
says(const struct text *text, const char *wid, const char *expected)
{
	ck_assert_str_eq(case_words(text, wid, &words), expected);
}

static void
eid_is(const struct text *text, const char *wid, const char *expected)
{
	const struct text_node *node = text_find(text, wid);

	ck_assert_msg(node != NULL, "%s", wid);
	ck_assert_str_eq(node->eid, expected);
}

/* ---- Vervang ---- */

START_TEST(replacing_keeps_the_wids_of_what_stays)
{
	struct text *text = change("<Vervang wat=\"" ART2 "\"><Artikel><Kop><Label>Artikel</Label><Nummer>2</Nummer></Kop>"
	    "<Lid><LidNummer>1.</LidNummer><Inhoud><Lijst type=\"expliciet\"><Lijstaanhef>Anders:</Lijstaanhef><Li><LiNummer>a.</LiNummer><Al>een;</Al></Li>"
	    "<Li><LiNummer>c.</LiNummer><Al>drie.</Al></Li></Lijst></Inhoud></Lid>"
	    "<Lid wId=\"" ART2 "__para_2\"><LidNummer>3.</LidNummer><Inhoud><Al>Was lid 2.</Al></Inhoud></Lid>"
	    "<Lid><LidNummer>2.</LidNummer><Inhoud><Al>Nieuw lid.</Al></Inhoud></Lid></Artikel></Vervang>");

	eid_is(text, ART2, "chp_1__art_2");
	says(text, ART2 "__para_1__list_o_1__item_a", "a. een;");
	says(text, ART2 "__para_1__list_o_1__item_b", "-");
	says(text, "gm9999_2__chp_1__art_2__para_1__list_o_1__item_c", "c. drie.");
	says(text, ART2 "__para_2", "3. Was lid 2.");
	eid_is(text, ART2 "__para_2", "chp_1__art_2__para_3");
	says(text, "gm9999_2__chp_1__art_2__para_2", "2. Nieuw lid.");
	ck_assert_ptr_eq(text_find(text, ART2)->by, &regulation->besluiten[1]->mutations[0]);
	ck_assert_ptr_null(text_find(text, "gm9999_1__chp_1__art_1")->by);
	text_free(text);
	text = change("<Vervang wat=\"" ART2 "\"><Artikel><Kop><Label>Artikel</Label><Nummer>2</Nummer></Kop><Vervallen/></Artikel></Vervang>");
	says(text, ART2, "Artikel 2");
	ck_assert_ptr_nonnull(text_child(text_find(text, ART2), TEXT_VERVALLEN));
	text_free(text);
}
END_TEST

#define LID(number, words) "<Lid><LidNummer>" number "</LidNummer><Inhoud><Al>" words "</Al></Inhoud></Lid>"
#define FIRST "<Lid><LidNummer>1.</LidNummer><Inhoud><Lijst type=\"expliciet\"><Lijstaanhef>Het college verleent een bijdrage:</Lijstaanhef>"
#define LAST "Het college kan van het <IntRef ref=\"chp_1__art_2__para_1\" scope=\"Lid\">eerste lid</IntRef> afwijken , en wijkt heel soms af."
#define REPLACE_2(leden) "<Vervang wat=\"" ART2 "\"><Artikel><Kop><Label>Artikel</Label><Nummer>2</Nummer></Kop>" leden "</Artikel></Vervang>"

/* Between the two old leden comes a third one: it gets the number of the second, not its identity. */
START_TEST(replacing_keeps_the_wids_of_the_same_words)
{
	struct text *text = change(REPLACE_2(FIRST "<Li><LiNummer>a)</LiNummer><Al>in de gemeente woont;</Al></Li><Li><LiNummer>b)</LiNummer><Al>aan wie jong is; en</Al></Li>"
	    "<Li><LiNummer>c)</LiNummer><Al>een laag inkomen heeft.</Al></Li><Lijstsluiting>Dit alles jaarlijks.</Lijstsluiting></Lijst></Inhoud></Lid>"
	    LID("2.", "Wie verhuist, meldt dat binnen twee weken.") LID("3.", LAST)));

	says(text, "gm9999_2__chp_1__art_2__para_2", "2. Wie verhuist, meldt dat binnen twee weken.");
	eid_is(text, ART2 "__para_2", "chp_1__art_2__para_3");
	says(text, "gm9999_2__chp_1__art_2__para_1__list_o_1__item_a", "a) in de gemeente woont;");
	says(text, ART2 "__para_1__list_o_1__item_a", "b) aan wie jong is; en");
	says(text, ART2 "__para_1__list_o_1__item_b", "c) een laag inkomen heeft.");
	text_free(text);
}
END_TEST

/* Short words say little: with as many items as there were, each is the one of its number. */
START_TEST(short_words_keep_their_number)
{
	struct text *text = change("<Vervang wat=\"" ART2 "__para_1\">" FIRST "<Li><LiNummer>a)</LiNummer><Al>€ 110;</Al></Li><Li><LiNummer>b)</LiNummer><Al>€ 120.</Al></Li>"
	    "</Lijst></Inhoud></Lid></Vervang><Vervang wat=\"" ART2 "__para_1\">" FIRST "<Li><LiNummer>a)</LiNummer><Al>€ 120.</Al></Li><Li><LiNummer>b)</LiNummer><Al>€ 130.</Al></Li>"
	    "</Lijst></Inhoud></Lid></Vervang>");

	says(text, ART2 "__para_1__list_o_1__item_a", "a) € 120.");
	says(text, ART2 "__para_1__list_o_1__item_b", "b) € 130.");
	text_free(text);
}
END_TEST

/* What resembles nothing that was there is new, and what was there is gone. */
START_TEST(replacing_everything_makes_new_elements)
{
	struct text *text = change(REPLACE_2(LID("1.", "Wie verhuist, meldt dat binnen twee weken.") LID("2.", "Het college publiceert elk jaar een verslag.")
	    LID("3.", "De termijn begint op de dag na de ontvangst.")));

	says(text, ART2 "__para_1", "-");
	says(text, ART2 "__para_2", "-");
	says(text, "gm9999_2__chp_1__art_2__para_1", "1. Wie verhuist, meldt dat binnen twee weken.");
	says(text, "gm9999_2__chp_1__art_2__para_3", "3. De termijn begint op de dag na de ontvangst.");
	text_free(text);
}
END_TEST

/* A definition is the same one by its term, and an article by its words, whatever their numbers. */
START_TEST(replacing_a_chapter_keeps_articles_and_terms)
{
	struct text *text = change("<Vervang wat=\"gm9999_1__chp_1\"><Hoofdstuk><Kop><Label>Hoofdstuk</Label><Nummer>1</Nummer><Opschrift>Algemeen</Opschrift></Kop>"
	    "<Artikel><Kop><Label>Artikel</Label><Nummer>1</Nummer><Opschrift>Begrippen</Opschrift></Kop><Inhoud><Al>Hier betekent:</Al><Begrippenlijst>"
	    "<Begrip><Term>gift</Term><Definitie><Al>geld zonder tegenprestatie;</Al></Definitie></Begrip>"
	    "<Begrip><Term>wet</Term><Definitie><Al>IOAW.</Al></Definitie></Begrip></Begrippenlijst></Inhoud></Artikel>"
	    "<Artikel><Kop><Label>Artikel</Label><Nummer>2</Nummer><Opschrift>Melding</Opschrift></Kop><Inhoud><Al>Wie verhuist, meldt dat binnen twee weken.</Al></Inhoud></Artikel>"
	    "<Artikel><Kop><Label>Artikel</Label><Nummer>3</Nummer><Opschrift>Recht op de bijdrage</Opschrift></Kop>" FIRST
	    "<Li><LiNummer>a)</LiNummer><Al>aan wie jong is.</Al></Li></Lijst></Inhoud></Lid>" LID("2.", LAST) "</Artikel></Hoofdstuk></Vervang>");

	says(text, "gm9999_1__chp_1__art_1__list_o_1__item_o_1", "wet IOAW.");
	says(text, "gm9999_2__chp_1__art_1__list_o_1__item_o_1", "gift geld zonder tegenprestatie;");
	eid_is(text, ART2, "chp_1__art_3");
	eid_is(text, ART2 "__para_2", "chp_1__art_3__para_2");
	says(text, "gm9999_2__chp_1__art_2", "Artikel 2 Melding Wie verhuist, meldt dat binnen twee weken.");
	text_free(text);
}
END_TEST

/* ---- VoegToe and Vernummer ---- */

START_TEST(a_lid_comes_in)
{
	static const char lid[] = "<VoegToe positie=\"volgtOp\" context=\"" ART2 "__para_1\"><Lid><LidNummer>2.</LidNummer><Inhoud><Al>Nieuw.</Al></Inhoud></Lid></VoegToe>";
	static const char number[] = "<Vernummer wat=\"" ART2 "__para_2\" nummer=\"3\"/>";
	char *both[] = { mem_format("%s%s", lid, number), mem_format("%s%s", number, lid) };
	int i;

	for (i = 0; i < 2; i++) {
		struct text *text = change(both[i]);

		says(text, "gm9999_2__chp_1__art_2__para_2", "2. Nieuw.");
		eid_is(text, "gm9999_2__chp_1__art_2__para_2", "chp_1__art_2__para_2");
		eid_is(text, ART2 "__para_2", "chp_1__art_2__para_3");
		ck_assert_str_eq(text_child(text_find(text, ART2 "__para_2"), TEXT_LIDNUMMER)->first->text, "3.");
		ck_assert_ptr_eq(text_find(text, ART2 "__para_1")->next, text_find(text, "gm9999_2__chp_1__art_2__para_2"));
		text_free(text);
		free(both[i]);
	}
}
END_TEST

START_TEST(places_of_an_addition)
{
	struct text *text = change("<VoegToe positie=\"in\" context=\"" ART2 "__para_1__list_o_1\"><Li><LiNummer>c)</LiNummer><Al>meer.</Al></Li></VoegToe>"
	    "<VoegToe positie=\"komtVoor\" context=\"gm9999_1__chp_1__art_1\"><Artikel><Kop><Label>Artikel</Label><Nummer>a1</Nummer></Kop><Inhoud><Al>Eerst.</Al></Inhoud></Artikel>"
	    "<Artikel><Kop><Label>Artikel</Label><Nummer>a2</Nummer></Kop><Inhoud><Al>Tweede.</Al></Inhoud></Artikel></VoegToe>"
	    "<VoegToe positie=\"in\" context=\"gm9999_1__chp_1__art_1__list_o_1\"><Begrip><Term>gift</Term><Definitie><Al>Geld.</Al></Definitie></Begrip></VoegToe>"
	    "<VoegToe positie=\"volgtOp\" context=\"gm9999_1__chp_1\"><Hoofdstuk><Kop><Label>Hoofdstuk</Label><Nummer>2</Nummer></Kop>"
	    "<Artikel><Kop><Label>Artikel</Label><Nummer>3</Nummer></Kop><Inhoud><Al>Drie.</Al></Inhoud></Artikel></Hoofdstuk></VoegToe>");
	const struct text_node *li = text_find(text, "gm9999_2__chp_1__art_2__para_1__list_o_1__item_c");

	ck_assert_ptr_nonnull(li);
	ck_assert_int_eq(li->next->kind, TEXT_LIJSTSLUITING);
	says(text, "gm9999_2__chp_1__art_a1", "Artikel a1 Eerst.");
	ck_assert_ptr_eq(text_find(text, "gm9999_2__chp_1__art_a1")->next, text_find(text, "gm9999_2__chp_1__art_a2"));
	says(text, "gm9999_2__chp_1__art_1__list_o_1__item_o_2", "gift Geld.");
	says(text, "gm9999_2__chp_2__art_3", "Artikel 3 Drie.");
	text_free(text);
}
END_TEST

/* A number that is there already: the second has it as _inst2, also in the wId that it gets for ever. */
START_TEST(a_number_twice)
{
	struct text *text = change("<VoegToe positie=\"volgtOp\" context=\"" ART2 "__para_2\"><Lid><LidNummer>2.</LidNummer><Inhoud><Al>Nog een.</Al></Inhoud></Lid></VoegToe>");

	says(text, "gm9999_2__chp_1__art_2__para_2_inst2", "2. Nog een.");
	eid_is(text, "gm9999_2__chp_1__art_2__para_2_inst2", "chp_1__art_2__para_2_inst2");
	text_free(text);
}
END_TEST

/* A besluit may change what it made itself, by the wId that this will have. */
START_TEST(a_new_element_is_changed_in_the_same_besluit)
{
	struct text *text = change("<VoegToe positie=\"volgtOp\" context=\"" ART2 "\"><Artikel><Kop><Label>Artikel</Label><Nummer>3</Nummer></Kop><Inhoud><Al>Oud.</Al></Inhoud></Artikel></VoegToe>"
	    "<VervangTekst wat=\"gm9999_2__chp_1__art_3\"><Was>Oud</Was><Wordt>Nieuw</Wordt></VervangTekst>");

	says(text, "gm9999_2__chp_1__art_3", "Artikel 3 Nieuw.");
	text_free(text);
}
END_TEST

START_TEST(numbers_keep_their_marks)
{
	static const struct { const char *old, *number, *expected; } rows[] = { { "2.", "3", "3." }, { "b)", "c", "c)" }, { "(2)", "4", "(4)" }, { "1°.", "2", "2°." },
		{ "1°.", "2°", "2°." }, { "8*", "9", "9*" }, { "2", "2a", "2a" }, { "–", "1", "1" } };
	struct text *text = change("<Verwijder wat=\"" ART2 "__para_2\"/>");
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct text_node *lid = text_find(text, ART2 "__para_1"), *number = text_child(lid, TEXT_LIDNUMMER);
		struct law_mutation mutation = { .kind = LAW_RENUMBER, .target = ART2 "__para_1", .number = rows[i].number };
		struct law_undo *undo;

		number->first->text = rows[i].old;
		ck_assert_int_eq(law_apply(text, &mutation, &undo, case_diags), 0);
		ck_assert_str_eq(text_child(lid, TEXT_LIDNUMMER)->first->text, rows[i].expected);
		ck_assert_ptr_eq(lid->by, &mutation);
		law_undo(text, undo);
		ck_assert_ptr_eq(text_child(lid, TEXT_LIDNUMMER), number);
		ck_assert_ptr_null(lid->by);
	}
	text_free(text);
}
END_TEST

/* ---- Verwijder, VervangKop, a move ---- */

START_TEST(removing_and_moving)
{
	struct text *text = change("<Verwijder wat=\"gm9999_1__chp_1__art_1\"/><VoegToe positie=\"volgtOp\" context=\"" ART2 "\"><Artikel wId=\"gm9999_1__chp_1__art_1\">"
	    "<Kop><Label>Artikel</Label><Nummer>1</Nummer></Kop><Inhoud><Al>Verhuisd.</Al></Inhoud></Artikel></VoegToe>"
	    "<VervangKop wat=\"gm9999_1__chp_1\"><Kop><Label>Hoofdstuk</Label><Nummer>1</Nummer><Opschrift>Nieuw</Opschrift></Kop></VervangKop>");

	says(text, "gm9999_1__chp_1__art_1", "Artikel 1 Verhuisd.");
	ck_assert_ptr_eq(text_find(text, ART2)->next, text_find(text, "gm9999_1__chp_1__art_1"));
	ck_assert_str_eq(text_find(text, "gm9999_1__chp_1")->first->last->first->text, "Nieuw");
	says(text, "gm9999_1__chp_1__art_1__list_o_1__item_o_1", "-");
	text_free(text);
}
END_TEST

/* ---- VervangTekst ---- */

static void
replaced(const char *was, const char *becomes, const char *expected)
{
	char *mutation = mem_format("<VervangTekst wat=\"" ART2 "__para_2\"><Was>%s</Was><Wordt>%s</Wordt></VervangTekst>", was, becomes);
	struct text *text = change(mutation);

	says(text, ART2 "__para_2", expected);
	text_free(text);
	free(mutation);
}

START_TEST(words_and_their_spaces)
{
	replaced("kan", "mag", "2. Het college mag van het eerste lid afwijken , en wijkt soms af. 1 Zie de gift in de toelichting.");
	replaced("soms ", "", "2. Het college kan van het eerste lid afwijken , en wijkt af. 1 Zie de gift in de toelichting.");
	replaced("soms", "", "2. Het college kan van het eerste lid afwijken , en wijkt af. 1 Zie de gift in de toelichting.");
	replaced(" ,", ",", "2. Het college kan van het eerste lid afwijken, en wijkt soms af. 1 Zie de gift in de toelichting.");
	replaced("Het", "", "2. college kan van het eerste lid afwijken , en wijkt soms af. 1 Zie de gift in de toelichting.");
	replaced("afwijken , en\n\t wijkt", "wijken", "2. Het college kan van het eerste lid wijken soms af. 1 Zie de gift in de toelichting.");
	replaced("eerste lid", "vierde lid", "2. Het college kan van het vierde lid afwijken , en wijkt soms af. 1 Zie de gift in de toelichting.");
	replaced("gift", "gave", "2. Het college kan van het eerste lid afwijken , en wijkt soms af. 1 Zie de gave in de toelichting.");
	replaced("soms", "x &amp; y &lt; z", "2. Het college kan van het eerste lid afwijken , en wijkt x & y < z af. 1 Zie de gift in de toelichting.");
}
END_TEST

START_TEST(no_space_is_left_at_the_end_of_a_block)
{
	struct text *text = change("<VervangTekst wat=\"gm9999_1__chp_1__art_1\"><Was>betekent:</Was><Wordt/></VervangTekst>"
	    "<VervangTekst wat=\"gm9999_1__chp_1__art_1\"><Was>Participatiewet</Was><Wordt> Pw </Wordt></VervangTekst>");
	const struct text_node *article = text_find(text, "gm9999_1__chp_1__art_1");

	ck_assert_str_eq(text_child(article, TEXT_INHOUD)->first->first->text, "Hier");
	says(text, "gm9999_1__chp_1__art_1__list_o_1__item_o_1", "wet Pw .");
	text_free(text);
}
END_TEST

START_TEST(every_hit_in_its_own_place)
{
	struct text *text = change("<VervangTekst wat=\"" ART2 "\" aantal=\"3\"><Was>een</Was><Wordt>EEN</Wordt></VervangTekst>");

	says(text, ART2 "__para_1", "1. Het college verlEENt EEN bijdrage: a) aan wie jong is; en b) EEN laag inkomen heeft. Dit alles jaarlijks.");
	ck_assert_ptr_eq(text_find(text, ART2 "__para_1__list_o_1__item_b")->by, &regulation->besluiten[1]->mutations[0]);
	ck_assert_ptr_null(text_find(text, ART2 "__para_1__list_o_1__item_a")->by);
	text_free(text);
}
END_TEST

/* ---- undoing ---- */

START_TEST(a_refused_mutation_leaves_no_trace)
{
	struct law_mutation *mutation;
	struct text *text = change("<VoegToe positie=\"in\" context=\"" ART2 "\"><Lid><LidNummer>3.</LidNummer><Inhoud><Al>A.</Al></Inhoud></Lid>"
	    "<Lid><LidNummer>4.</LidNummer><Inhoud><Al>B.</Al></Inhoud></Lid></VoegToe>"), *before = text_copy(text);

	mutation = &regulation->besluiten[1]->mutations[0];
	mutation->body->wid = "nieuw";			/* the first fits, the second is there already */
	ck_assert_int_eq(law_apply(text, mutation, NULL, case_diags), -1);
	ck_assert_int_eq(case_count(DIAG_REG_WID_EXISTS), 2);
	ck_assert_ptr_null(text_find(text, "nieuw"));
	ck_assert(text_equal(text->root, before->root, TEXT_WITH_IDS));
	text_free(before);
	text_free(text);
}
END_TEST

START_TEST(what_a_besluit_says_of_itself)
{
	static const char meta[] = "<Kenmerk>L-7</Kenmerk><Reden>De bijdrage gaat omhoog.</Reden>";
	struct case_besluit b[2] = { { "2026-03-01-a", 1, 2, "2026-02-10", "2026-02-18", "2026, 77", "2026-03-01", "2026-02-01", meta,
		"<Verwijder wat=\"" ART2 "__para_2\"/></Mutaties><Overgangsrecht><Al>Oud blijft oud.</Al><Al>Tot 2027.</Al></Overgangsrecht>"
		"<Uitleg doelgroep=\"inwoner\"><Al>U krijgt meer.</Al></Uitleg><Toelichting><Kop><Opschrift>Toelichting</Opschrift></Kop>"
		"<Divisietekst><Inhoud><Al>Waarom.</Al></Inhoud></Divisietekst></Toelichting><Mutaties>" }, { .name = NULL } };
	const struct law_besluit *besluit;

	regulation = case_load("beleidsregels", &case_adoption, BASE, b);
	if (regulation == NULL)
		case_show();
	ck_assert_ptr_nonnull(regulation);
	besluit = regulation->besluiten[1];
	ck_assert_str_eq(besluit->reference, "L-7");
	ck_assert_str_eq(besluit->reason, "De bijdrage gaat omhoog.");
	ck_assert_str_eq(besluit->gazette_number, "2026, 77");
	ck_assert_int_eq(date_compare(besluit->valid, case_day("2026-02-01")), 0);
	ck_assert_int_eq(besluit->basis_count, 1);
	ck_assert_str_eq(besluit->bases[0].ref.law, "Pw");
	ck_assert_str_eq(besluit->transition->next->first->text, "Tot 2027.");
	ck_assert_ptr_null(besluit->transition->next->next);
	ck_assert_str_eq(besluit->audience[LAW_RESIDENTS]->first->text, "U krijgt meer.");
	ck_assert_ptr_null(besluit->audience[LAW_STAFF]);
	ck_assert_int_eq(besluit->explanation->kind, TEXT_TOELICHTING);
	ck_assert_int_eq(regulation->kind, LAW_POLICY);
	ck_assert_str_eq(law_regulation_kind_word(LAW_DETAILED), "nadere regels");
	ck_assert_str_eq(regulation->organisation, "lindewaard");
	ck_assert_str_eq(regulation->title, "Verordening vaststelling");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("regulation_mutation");
	TCase *all = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(all, case_open, close_case);
	tcase_add_test(all, replacing_keeps_the_wids_of_what_stays);
	tcase_add_test(all, replacing_keeps_the_wids_of_the_same_words);
	tcase_add_test(all, short_words_keep_their_number);
	tcase_add_test(all, replacing_everything_makes_new_elements);
	tcase_add_test(all, replacing_a_chapter_keeps_articles_and_terms);
	tcase_add_test(all, a_lid_comes_in);
	tcase_add_test(all, places_of_an_addition);
	tcase_add_test(all, a_number_twice);
	tcase_add_test(all, a_new_element_is_changed_in_the_same_besluit);
	tcase_add_test(all, numbers_keep_their_marks);
	tcase_add_test(all, removing_and_moving);
	tcase_add_test(all, words_and_their_spaces);
	tcase_add_test(all, no_space_is_left_at_the_end_of_a_block);
	tcase_add_test(all, every_hit_in_its_own_place);
	tcase_add_test(all, a_refused_mutation_leaves_no_trace);
	tcase_add_test(all, what_a_besluit_says_of_itself);
	suite_add_tcase(suite, all);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
