/*
 * Which node is which and what is told of it: the complaints of users of other tools, one by one (regulations.md section 7), by hand.
 */
#include "diff_case.h"

/* Compares with the ids as written, and again as two texts that share no ids. */
static void
assert_changes(const char *was, const char *becomes, const char *expected)
{
	static const char *const prefixes[] = { "gm1_1", "gm2_1" };

	for (int i = 0; i < 2; i++) {
		struct text *a = make_text("gm1_1", was), *b = make_text(prefixes[i], becomes);
		struct diff *diff = diff_new(a, b);
		char *changes = list_changes(diff);

		ck_assert_msg(strcmp(changes, expected) == 0, "prefix %s: ‘%s’ and not ‘%s’", prefixes[i], changes, expected);
		assert_applies(a, b);
		assert_applies(b, a);
		ck_assert_int_eq(count_edits(a, a), 0);
		free(changes);
		diff_free(diff);
		text_free(a);
		text_free(b);
	}
}

static void
assert_rows(const char *was, const char *becomes, const char *expected)
{
	struct text *a = make_text("gm1_1", was), *b = make_text("gm2_1", becomes);
	struct diff *diff = diff_new(a, b);
	char *rows = list_rows(diff);

	ck_assert_msg(strcmp(rows, expected) == 0, "\n%s\nand not\n%s", rows, expected);
	free(rows);
	diff_free(diff);
	text_free(a);
	text_free(b);
}

#define GIFT	"A 1|Giften\nL 1.|Giften tot € 1.200 per jaar tellen niet mee bij het vaststellen van de bijstand.\n" \
		"L 2.|Het college beoordeelt een hogere gift naar de omstandigheden van de inwoner.\n"
#define BILLS	"A 2|Bonnen\nP |De inwoner bewaart de bonnen van wat hij koopt gedurende een jaar.\n"
#define LATE	"A 3|Overgang\nP |Aanvragen uit 2025 worden volgens de oude regels behandeld door het college.\n"
#define MORE	"Elke inwoner meldt een gift binnen vier weken bij de consulent die hem begeleidt."

START_TEST(the_same_text_has_no_changes)
{
	assert_changes(GIFT BILLS LATE, GIFT BILLS LATE, "niets");
	assert_rows(GIFT BILLS LATE, GIFT BILLS LATE, "");
}
END_TEST

START_TEST(one_inserted_lid_touches_nothing_else)
{
	assert_changes(GIFT BILLS, "A 1|Giften\nL 1.|" MORE "\nL 2.|Giften tot € 1.200 per jaar tellen niet mee bij het vaststellen van de bijstand.\n"
	    "L 3.|Het college beoordeelt een hogere gift naar de omstandigheden van de inwoner.\n" BILLS, "gewijzigd 1");
	assert_rows(GIFT BILLS, "A 1|Giften\nL 1.|" MORE "\nL 2.|Giften tot € 1.200 per jaar tellen niet mee bij het vaststellen van de bijstand.\n"
	    "L 3.|Het college beoordeelt een hogere gift naar de omstandigheden van de inwoner.\n" BILLS,
	    "== Artikel 1, eerste lid\n+ 1. {" MORE "}\n== Artikel 1, tweede en derde lid < Artikel 1, eerste en tweede lid\n");
}
END_TEST

/* As it is when the article was replaced whole: the new lid has the id of the first, and so on. */
START_TEST(ids_that_shifted_within_an_article_do_not_mislead)
{
	const char *was = "A#a 1|Giften\nL#l1 1.|Giften tot € 1.200 per jaar tellen niet mee bij het vaststellen van de bijstand.\n"
	    "L#l2 2.|Het college beoordeelt een hogere gift naar de omstandigheden van de inwoner.\n" BILLS LATE;
	const char *becomes = "A#a 1|Giften\nL#l1 1.|" MORE "\nL#l2 2.|Giften tot € 1.200 per jaar tellen niet mee bij het vaststellen van de bijstand.\n"
	    "L#l3 3.|Het college beoordeelt een hogere gift naar de omstandigheden van elke inwoner.\n" BILLS LATE;
	struct text *a = make_text("gm1_1", was), *b = make_text("gm1_1", becomes);
	struct diff *diff = diff_new(a, b);
	char *rows = list_rows(diff);

	ck_assert_str_eq(rows, "== Artikel 1, eerste lid\n+ 1. {" MORE "}\n== Artikel 1, tweede lid < Artikel 1, eerste lid\n"
	    "== Artikel 1, derde lid < Artikel 1, tweede lid\n- 2.* Het college beoordeelt een hogere gift naar de omstandigheden van [de ]inwoner.\n"
	    "+ 3.* Het college beoordeelt een hogere gift naar de omstandigheden van {elke }inwoner.\n");
	assert_changes(was, becomes, "gewijzigd 1");
	free(rows);
	diff_free(diff);
	text_free(a);
	text_free(b);
}
END_TEST

START_TEST(one_inserted_article_renumbers_the_rest)
{
	assert_changes(GIFT BILLS LATE, GIFT "A 2|Melden\nP |" MORE "\n"
	    "A 3|Bonnen\nP |De inwoner bewaart de bonnen van wat hij koopt gedurende een jaar.\n"
	    "A 4|Overgang\nP |Aanvragen uit 2025 worden volgens de oude regels behandeld door het college.\n", "nieuw 2; vernummerd 2>3; vernummerd 3>4");
}
END_TEST

START_TEST(one_inserted_begrip)
{
	const char *was = "A 1|Begrippen\nP |In deze verordening wordt verstaan onder:\nB |bonus;een extra bedrag voor wie werkt;\nB |wet;de Participatiewet.\n";
	const char *becomes = "A 1|Begrippen\nP |In deze verordening wordt verstaan onder:\nB |bonus;een extra bedrag voor wie werkt;\n"
	    "B |gift;een schenking in geld of natura;\nB |wet;de Participatiewet.\n";

	assert_changes(was, becomes, "gewijzigd 1");
	assert_rows(was, becomes, "== Artikel 1\n- In deze verordening wordt verstaan onder:\n+ In deze verordening wordt verstaan onder:\n"
	    "+   {gift}\n+     {een schenking in geld of natura;}\n");
}
END_TEST

START_TEST(one_added_link_is_an_edit_and_no_change)
{
	const char *was = "A 1|Kop\nP |Bedoeld is artikel 2 van deze verordening.\n" BILLS;
	const char *becomes = "A 1|Kop\nP |Bedoeld is <artikel 2> van deze verordening.\n" BILLS;
	struct text *a = make_text("gm1_1", was), *b = make_text("gm1_1", becomes);

	assert_changes(was, becomes, "niets");
	ck_assert_int_eq(count_edits(a, b), 1);
	text_free(a);
	text_free(b);
}
END_TEST

START_TEST(a_renumbered_chain_of_ten_leden)
{
	struct buf was = BUF_INIT, becomes = BUF_INIT;

	buf_adds(&was, "A#x 1|Rij\n");
	buf_adds(&becomes, "A#x 1|Rij\nL#n 1.|" MORE "\n");
	for (int i = 1; i <= 10; i++) {
		buf_addf(&was, "L#l%d %d.|Het lid met de naam nummer%d zegt iets over zaak%d.\n", i, i, i, i * i);
		buf_addf(&becomes, "L#l%d %d.|Het lid met de naam nummer%d zegt iets over zaak%d.\n", i, i + 1, i, i * i);
	}
	assert_changes(buf_text(&was), buf_text(&becomes), "gewijzigd 1");
	assert_rows(buf_text(&was), buf_text(&becomes), "== Artikel 1, eerste lid\n+ 1. {" MORE "}\n"
	    "== Artikel 1, tweede tot en met elfde lid < Artikel 1, eerste tot en met tiende lid\n");
	buf_free(&was);
	buf_free(&becomes);
}
END_TEST

START_TEST(recurring_words_are_paired_by_their_neighbours)
{
	const char *was = "A 1|Rij\nP |Vervallen.\nP |vervalt\nP |Vervallen.\nP |vervalt\nP |Vervallen.\n" GIFT;
	const char *becomes = "A 1|Rij\nP |Vervallen.\nP |vervalt\nP |Vervallen.\nP |vervalt\n" GIFT;
	struct text *a = make_text("gm1_1", was), *b = make_text("gm1_1", becomes);
	struct diff *diff = diff_new(a, b);

	ck_assert_int_eq(diff->edit_count, 1);	/* one deletion, nothing moved */
	assert_changes(was, becomes, "gewijzigd 1");
	assert_rows("A 1|Rij\nP |Gelijk.\nP |Gelijk.\nP |Gelijk.\n", "A 1|Rij\nP |Gelijk.\nP |Gelijk.\n", "== Artikel 1\n- [Gelijk.]\n");
	diff_free(diff);
	text_free(a);
	text_free(b);
}
END_TEST

START_TEST(equal_cells_stay_in_their_rows)
{
	const char *was = "X 1|Bedragen\nD |Per soort school:\nT |basisschool;€ 240;€ 240\nT |vmbo;€ 240;€ 240\nT |havo;€ 240;€ 300\n";
	const char *becomes = "X 1|Bedragen\nD |Per soort school:\nT |basisschool;€ 240;€ 240\nT |speciaal;€ 240;€ 240\nT |vmbo;€ 240;€ 250\nT |havo;€ 240;€ 300\n";

	assert_changes(was, becomes, "gewijzigd Divisietekst ");
	assert_rows(was, becomes, "== Bijlage 1\n- vmbo | € 240 | [€ 240]\n+ {speciaal | € 240 | € 240}\n+ vmbo | € 240 | {€ 250}\n");
}
END_TEST

START_TEST(a_deleted_chapter_is_one_deletion)
{
	const char *was = "H 1|Algemeen\n" GIFT "H 2|Bedragen\n" BILLS LATE "H 3|Slot\nA 4|Naam\nP |Deze verordening heet Proefverordening.\n";
	const char *becomes = "H 1|Algemeen\n" GIFT "H 3|Slot\nA 4|Naam\nP |Deze verordening heet Proefverordening.\n";
	struct text *a = make_text("gm1_1", was), *b = make_text("gm1_1", becomes);

	ck_assert_int_eq(count_edits(a, b), 1);
	ck_assert_int_eq(count_edits(b, a), 1);
	assert_changes(was, becomes, "vervallen Hoofdstuk 2 weg; vervallen 2 weg; vervallen 3 weg");
	text_free(a);
	text_free(b);
}
END_TEST

START_TEST(a_moved_article_is_shown_once)
{
	const char *was = "H#h1 1|Algemeen\nA#a1 1|Giften\nP |" MORE "\nA#a2 2|Bonnen\nP |De inwoner bewaart de bonnen van wat hij koopt gedurende een jaar.\n"
	    "H#h2 2|Slot\nA#a3 3|Overgang\nP |Aanvragen uit 2025 worden volgens de oude regels behandeld.\n";
	const char *becomes = "H#h1 1|Algemeen\nA#a1 1|Giften\nP |" MORE "\n"
	    "H#h2 2|Slot\nA#a3 3|Overgang\nP |Aanvragen uit 2025 worden volgens de oude regels behandeld.\n"
	    "A#a2 2|Bonnen\nP |De inwoner bewaart de bonnen van wat hij koopt gedurende een jaar.\n";
	struct text *a = make_text("gm1_1", was), *b = make_text("gm1_1", becomes);

	ck_assert_int_eq(count_edits(a, b), 1);
	assert_changes(was, becomes, "verplaatst 2");
	assert_rows(was, becomes, "== Artikel 2 (hoofdstuk 2) < Artikel 2 (hoofdstuk 1)\n- # Artikel 2 Bonnen\n+ # Artikel 2 Bonnen\n");
	text_free(a);
	text_free(b);
}
END_TEST

START_TEST(of_an_order_the_least_moves)
{
	assert_changes(GIFT BILLS LATE, LATE GIFT BILLS, "verplaatst 3");
	assert_changes(GIFT BILLS LATE, BILLS LATE GIFT, "verplaatst 1");
}
END_TEST

START_TEST(a_new_heading_between_articles_moves_none)
{
	assert_changes("H 1|Algemeen\n" GIFT BILLS LATE, "H 1|Algemeen\n" GIFT "H 2|Slot\n" BILLS LATE, "nieuw Hoofdstuk 2");
}
END_TEST

START_TEST(double_and_strange_numbers_lose_nothing)
{
	const char *was = "A 1|Een\nL 2.|Dit is het eerste lid met nummer twee.\nL 2.|Dit is het andere lid met nummer twee.\nL 8*|Dit lid kwam er per abuis bij.\n"
	    "A |Zonder nummer\nP |Hier staat een artikel zonder nummer.\nA 1A|Letter\nP |Hier staat een letter.\n";

	assert_changes(was, was, "niets");
	assert_changes(was, "A 1|Een\nL 2.|Dit is het eerste lid met nummer twee.\nL 8*|Dit lid kwam er per abuis bij.\n"
	    "A |Zonder nummer\nP |Hier staat een artikel zonder nummer.\nA 1A|Letter\nP |Hier staat een letter.\n", "gewijzigd 1");
}
END_TEST

START_TEST(one_word_in_a_reference_is_marked_alone)
{
	assert_rows("A 1|Kop\nP |Het college kan van <artikel 2, eerste lid>, afwijken.\n", "A 1|Kop\nP |Het college kan van <artikel 2, tweede lid>, afwijken.\n",
	    "== Artikel 1\n- Het college kan van artikel 2, [eerste ]lid, afwijken.\n+ Het college kan van artikel 2, {tweede }lid, afwijken.\n");
}
END_TEST

START_TEST(an_article_lapses_in_place_or_goes)
{
	assert_changes(GIFT BILLS LATE, GIFT "A 2|Bonnen\nV |\n" LATE, "vervallen 2");
	assert_changes(GIFT BILLS LATE, GIFT "A 2|\nP |[Vervallen]\n" LATE, "vervallen 2");
	assert_changes(GIFT BILLS LATE, GIFT LATE, "vervallen 2 weg");
	assert_changes(GIFT "A 2|Bonnen\nV |\n" LATE, GIFT BILLS LATE, "gewijzigd 2");
	assert_changes(GIFT "A 2|Duur\nP |Het recht vervalt na een jaar.\n", GIFT "A 2|Duur\nP |Het recht vervalt na twee jaar.\n", "gewijzigd 2");
	assert_rows(BILLS, "A 2|Bonnen\nV |\n", "== Artikel 2\n- # Artikel 2 Bonnen\n- [De inwoner bewaart de bonnen van wat hij koopt gedurende een jaar.]\n"
	    "+ # Artikel 2 Bonnen\n+ {Vervallen}\n");
}
END_TEST

START_TEST(renumbered_and_changed_is_changed)
{
	assert_changes(GIFT BILLS LATE, GIFT "A 5|Bonnen\nP |De inwoner bewaart de bonnen van wat hij koopt gedurende twee jaar.\n" LATE, "gewijzigd 2>5");
	assert_changes(GIFT BILLS LATE, GIFT "A 5|Bonnen\nP |De inwoner bewaart de bonnen van wat hij koopt gedurende een jaar.\n" LATE, "vernummerd 2>5");
	assert_rows(BILLS, "A 5|Bonnen\nP |De inwoner bewaart de bonnen van wat hij koopt gedurende een jaar.\n",
	    "== Artikel 5 < Artikel 2\n- # Artikel 2* Bonnen\n+ # Artikel 5* Bonnen\n");
}
END_TEST

START_TEST(a_heading_of_a_division)
{
	assert_changes("H 1|Algemeen\n" GIFT, "H 1|Algemene bepalingen\n" GIFT, "gewijzigd Hoofdstuk 1");
	assert_changes("H 1|Algemeen\n" GIFT, "H I|Algemeen\n" GIFT, "vernummerd Hoofdstuk 1>I");
}
END_TEST

START_TEST(an_article_gets_leden)
{
	const char *becomes = "A 2|Bonnen\nL 1.|De inwoner bewaart de bonnen van wat hij koopt gedurende een jaar.\nL 2.|" MORE "\n";

	assert_changes(GIFT BILLS LATE, GIFT "A 2|Bonnen\nL 1.|De inwoner bewaart de bonnen van wat hij koopt gedurende een jaar.\nL 2.|" MORE "\n" LATE, "gewijzigd 2");
	assert_rows(BILLS, becomes, "== Artikel 2\n+ 2. {" MORE "}\n");
}
END_TEST

START_TEST(ids_say_which_it_is_where_words_do_not)
{
	/* all words are others and the numbers too */
	const char *was = "A#p 1|Een\nP |Aap noot mies wim zus jet.\nA#q 2|Twee\nP |Teun vuur gijs lam kees bok.\n";
	const char *becomes = "A#q 1|Anders\nP |Teun vuur gijs lam kees schaap en geit.\nA#p 2|Nog anders\nP |Aap noot mies wim zus jet en nog meer.\n";
	struct text *a = make_text("gm1_1", was), *b = make_text("gm1_1", becomes);
	struct diff *diff = diff_new(a, b);

	ck_assert_ptr_eq(diff_partner(diff, text_find(a, "p")), text_find(b, "p"));
	ck_assert_ptr_eq(diff_partner(diff, text_find(b, "q")), text_find(a, "q"));
	diff_free(diff);
	text_free(a);
	text_free(b);
}
END_TEST

/* Two regulations of one municipality: their ids come from the place, so that they are equal by accident. */
START_TEST(equal_ids_of_another_text_are_not_trusted)
{
	struct buf was = BUF_INIT, becomes = BUF_INIT;
	struct text *a, *b;
	struct diff *diff;
	char *changes;

	buf_addf(&becomes, "A 1|Nieuw\nP |" MORE "\n");
	for (int i = 1; i <= 20; i++) {
		buf_addf(&was, "A %d|Kop%d\nP |Artikel over onderwerp%d en over zaak%d en verder over niets.\n", i, i, i * 7, i * 11);
		buf_addf(&becomes, "A %d|Kop%d\nP |Artikel over onderwerp%d en over zaak%d en verder over niets.\n", i + 1, i, i * 7, i * 11);
	}
	a = make_text("gm1_1", buf_text(&was));
	b = make_text("gm1_1", buf_text(&becomes));
	diff = diff_new(a, b);
	changes = list_changes(diff);
	ck_assert_msg(strncmp(changes, "nieuw 1; vernummerd 1>2; vernummerd 2>3;", 40) == 0 && strstr(changes, "gewijzigd") == NULL, "%s", changes);
	assert_applies(a, b);
	free(changes);
	diff_free(diff);
	text_free(a);
	text_free(b);
	buf_free(&was);
	buf_free(&becomes);
}
END_TEST

/* And that where no words are the same either. */
START_TEST(equal_ids_with_unlike_words_are_not_trusted)
{
	assert_changes("A#p 1|Aap\nP |Aap noot mies wim zus jet teun vuur gijs lam kees bok weide.\nA#q 2|Naam\nP |Deze verordening wordt aangehaald als: Verordening giften.\n",
	    "A#p 1|Zomer\nP |Geen enkel woord uit deze nieuwe bepaling stond er eerder ergens in.\nA#q 2|Winter\nP |Ook hier staat van alles wat niemand ooit zag.\n"
	    "A#r 3|Naam\nP |Deze verordening wordt aangehaald als: Verordening giften 2026.\n",
	    "vervallen 1 weg; nieuw 1; nieuw 2; gewijzigd 2>3");
}
END_TEST

/* Unless both say that they are one regulation; and never when they say that they are two. */
START_TEST(the_id_of_the_regulation_decides)
{
	struct text *a = make_text("gm1_1", "A#p 1|Aap\nP |Aap noot mies wim zus jet teun vuur gijs lam kees bok weide.\n");
	struct text *b = make_text("gm1_1", "A#p 1|Zomer\nP |Geen enkel woord uit deze nieuwe bepaling stond er eerder ergens in.\n");
	static const char *const ids[] = { "een", "ander" };
	static const char *const expected[] = { "gewijzigd 1", "vervallen 1 weg; nieuw 1" };

	text_set_attribute(a, a->root, "id", "een");
	for (int i = 0; i < 2; i++) {
		struct diff *diff;
		char *changes;

		text_set_attribute(b, b->root, "id", ids[i]);
		diff = diff_new(a, b);
		changes = list_changes(diff);
		ck_assert_str_eq(changes, expected[i]);
		free(changes);
		diff_free(diff);
	}
	text_free(a);
	text_free(b);
}
END_TEST

START_TEST(a_long_article_shows_only_what_changed)
{
	const char *was = "A 1|Lijst\nP |Het college betrekt bij zijn besluit, naast alles wat verder van belang is voor de inwoner en zijn gezin:\n"
	    "I a.|de hoogte van de gift en de vraag of zij vaker voorkomt in het jaar;\nI b.|het doel waarvoor de gift is gegeven en gebruikt;\n"
	    "I c.|de schulden van de inwoner:\nJ 1°.|bij de gemeente;\nJ 2°.|bij een ander;\nI d.|wat verder nodig is.\n";
	const char *becomes = "A 1|Lijst\nP |Het college betrekt bij zijn besluit, naast alles wat verder van belang is voor de inwoner en zijn gezin:\n"
	    "I a.|de hoogte van de gift en de vraag of zij vaker voorkomt in het jaar;\nI b.|het doel waarvoor de gift is gegeven en gebruikt;\n"
	    "I c.|de schulden van de inwoner:\nJ 1°.|bij de gemeente;\nJ 2°.|bij een bank;\nI d.|wat verder nodig is.\n";

	assert_rows(was, becomes, "== Artikel 1\n- Het college betrekt bij zijn besluit, naast alles wat verder van belang is voor de inwoner en zijn gezin:\n"
	    "-   c. de schulden van de inwoner:\n-     2°. bij een [ander];\n"
	    "+ Het college betrekt bij zijn besluit, naast alles wat verder van belang is voor de inwoner en zijn gezin:\n"
	    "+   c. de schulden van de inwoner:\n+     2°. bij een {bank};\n");
}
END_TEST

START_TEST(a_new_bijlage_is_told_once)
{
	assert_changes(GIFT, GIFT "X 1|Bedragen\nS 1|Eerste\nD |" MORE "\n", "nieuw Bijlage 1");
	assert_changes(GIFT "X 1|Bedragen\nS 1|Eerste\nD |" MORE "\n", GIFT, "vervallen Bijlage 1 weg");
	assert_rows(GIFT, GIFT "X 1|Bedragen\nS 1|Eerste\nD |" MORE "\n", "== Bijlage 1\n+ # Bijlage 1 {Bedragen}\n+ # Deel 1 {Eerste}\n+ {" MORE "}\n");
}
END_TEST

START_TEST(lines_of_json)
{
	struct text *a = make_text("gm1_1", GIFT BILLS LATE), *b = make_text("gm1_1", GIFT "A 2|Bonnen\nV |\nA 9|Slot\nP |" MORE "\n");
	struct diff *diff = diff_new(a, b);
	struct buf out = BUF_INIT;

	diff_add_json(&out, diff);
	ck_assert_str_eq(buf_text(&out),
	    "{\"type\":\"wijziging\",\"soort\":\"vervallen\",\"element\":\"artikel\",\"nummer\":\"2\",\"wId\":\"gm1_1__art_2\",\"was\":\"2\",\"wordt\":\"2\"}\n"
	    "{\"type\":\"wijziging\",\"soort\":\"vervallen\",\"element\":\"artikel\",\"nummer\":\"3\",\"wId\":\"gm1_1__art_3\",\"was\":\"3\",\"wordt\":null}\n"
	    "{\"type\":\"wijziging\",\"soort\":\"nieuw\",\"element\":\"artikel\",\"nummer\":\"9\",\"wId\":\"gm1_1__art_9\",\"was\":null,\"wordt\":\"9\"}\n");
	buf_free(&out);
	diff_free(diff);
	text_free(a);
	text_free(b);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("diff");
	TCase *tests = tcase_create("diff");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, the_same_text_has_no_changes);
	tcase_add_test(tests, one_inserted_lid_touches_nothing_else);
	tcase_add_test(tests, ids_that_shifted_within_an_article_do_not_mislead);
	tcase_add_test(tests, one_inserted_article_renumbers_the_rest);
	tcase_add_test(tests, one_inserted_begrip);
	tcase_add_test(tests, one_added_link_is_an_edit_and_no_change);
	tcase_add_test(tests, a_renumbered_chain_of_ten_leden);
	tcase_add_test(tests, recurring_words_are_paired_by_their_neighbours);
	tcase_add_test(tests, equal_cells_stay_in_their_rows);
	tcase_add_test(tests, a_deleted_chapter_is_one_deletion);
	tcase_add_test(tests, a_moved_article_is_shown_once);
	tcase_add_test(tests, of_an_order_the_least_moves);
	tcase_add_test(tests, a_new_heading_between_articles_moves_none);
	tcase_add_test(tests, double_and_strange_numbers_lose_nothing);
	tcase_add_test(tests, one_word_in_a_reference_is_marked_alone);
	tcase_add_test(tests, an_article_lapses_in_place_or_goes);
	tcase_add_test(tests, renumbered_and_changed_is_changed);
	tcase_add_test(tests, a_heading_of_a_division);
	tcase_add_test(tests, an_article_gets_leden);
	tcase_add_test(tests, ids_say_which_it_is_where_words_do_not);
	tcase_add_test(tests, equal_ids_of_another_text_are_not_trusted);
	tcase_add_test(tests, equal_ids_with_unlike_words_are_not_trusted);
	tcase_add_test(tests, the_id_of_the_regulation_decides);
	tcase_add_test(tests, a_long_article_shows_only_what_changed);
	tcase_add_test(tests, a_new_bijlage_is_told_once);
	tcase_add_test(tests, lines_of_json);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
