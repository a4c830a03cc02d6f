/*
 * text/ids.c: eIds from place and number, wIds that stay (regulations.md, section 1), on our own example, on each row of its table of
 * identifiers, on an act of others when it is there, and on sizes that nobody writes.
 */
#include <time.h>

#include "text_fixture.h"

static struct text_node *
wid_is_at(const struct text *text, const char *eid, const char *wid)
{
	struct text_node *node = text_find_eid(text, eid);

	ck_assert_msg(node != NULL, "nothing has eId %s", eid);
	ck_assert_str_eq(node->wid, wid);
	ck_assert_ptr_eq(text_find(text, wid), node);
	return node;
}

static void
eids_are(const struct text *text, const struct text_node *below, const char *const *eids)
{
	const struct text_node *node;

	for (node = text_next(below, below); node != NULL; node = text_next(node, below)) {
		if (node->eid == NULL)
			continue;
		ck_assert_msg(*eids != NULL, "%s is one too many", node->eid);
		ck_assert_str_eq(node->eid, *eids++);
	}
	ck_assert_ptr_null(*eids);
	ck_assert_ptr_nonnull(text);
}

/* Everything that has an eId in example 1, in its order. */
START_TEST(the_example)
{
	static const char *const eids[] = { "longTitle", "body", "chp_1", "chp_1__art_1", "chp_1__art_1__list_o_1", "chp_1__art_1__list_o_1__item_o_1",
	    "chp_1__art_2", "chp_1__art_2__para_1", "chp_1__art_2__para_1__list_o_1", "chp_1__art_2__para_1__list_o_1__item_a",
	    "chp_1__art_2__para_1__list_o_1__item_b", "chp_1__art_2__para_2", "chp_2", "chp_2__art_3", "chp_2__art_4", "chp_2__art_5",
	    "cmp_1", "cmp_1__content_o_1", "cmp_1__content_o_1__table_o_1", NULL };
	struct text *text = read_good(example);
	const struct text_node *node;
	char wid[120];

	eids_are(text, text->root, eids);
	for (node = text->root; node != NULL; node = text_next(node, text->root)) {
		ck_assert_int_eq(node->eid != NULL, (text_kind_flags(node->kind) & TEXT_ID) != 0);
		if (node->eid == NULL)
			continue;
		snprintf(wid, sizeof(wid), "%s%s", strcmp(node->eid, "longTitle") == 0 || strcmp(node->eid, "body") == 0 ? "" : "gm9999_1__", node->eid);
		ck_assert_str_eq(node->wid, wid);
	}
	text_free(text);
}
END_TEST

/* The first three rows: a new lid comes before the first, in version 3. */
START_TEST(a_new_lid_before_the_first)
{
	struct text *text = read_good(WHOLE(ARTICLE("4", SAYS("Een.")) ARTICLE("5", LID("1.", "Oud.") LID("2.", "Ander."))));
	struct text_node *old = wid_is_at(text, "art_5__para_1", "gm9999_1__art_5__para_1");
	struct text_node *new = text_add(text, NULL, TEXT_LID, nowhere);

	make_leaf(text, new, TEXT_LIDNUMMER, "1.");
	make_leaf(text, text_add(text, new, TEXT_INHOUD, nowhere), TEXT_AL, "Nieuw.");
	ck_assert_int_eq(text_insert(text, old->parent, old, new), 0);
	text_child(old, TEXT_LIDNUMMER)->first->text = "2.";
	text_child(old->next, TEXT_LIDNUMMER)->first->text = "3.";
	text_set_ids(text, "gm9999_3");
	ck_assert_ptr_eq(wid_is_at(text, "art_5__para_2", "gm9999_1__art_5__para_1"), old);
	ck_assert_ptr_eq(wid_is_at(text, "art_5__para_1", "gm9999_3__art_5__para_1"), new);
	wid_is_at(text, "art_5__para_3", "gm9999_1__art_5__para_2");
	text_free(text);
}
END_TEST

#define LI(number, words) "<Li><LiNummer>" number "</LiNummer><Al>" words "</Al>"
#define BULLET(words) "<Li><Al>" words "</Al></Li>"

START_TEST(lists_in_lists_and_bullets)
{
	static const char *const eids[] = { "art_1__list_o_1", "art_1__list_o_1__item_a", "art_1__list_o_1__item_a__list_o_1",
	    "art_1__list_o_1__item_a__list_o_1__item_1", "art_1__list_o_1__item_a__list_o_1__item_2", "art_1__list_o_1__item_b",
	    "art_1__list_o_2", "art_1__list_o_2__item_o_1", "art_1__list_o_2__item_o_2", "art_1__list_o_3", "art_1__list_o_3__item_o_1", NULL };
	struct text *text = read_good(WHOLE(ARTICLE("1", "<Inhoud><Lijst type='expliciet'>"
	    LI("a.", "een:") "<Lijst type='expliciet'>" LI("1°.", "x;") "</Li>" LI("2°.", "y.") "</Li></Lijst></Li>" LI("b.", "twee.") "</Li></Lijst>"
	    "<Groep><Lijst type='ongemarkeerd'>" BULLET("p") BULLET("q") "</Lijst></Groep>"
	    "<Begrippenlijst><Begrip><Term>t</Term><Definitie><Al>d</Al></Definitie></Begrip></Begrippenlijst></Inhoud>")));

	eids_are(text, text_find_eid(text, "art_1"), eids);
	text_free(text);
}
END_TEST

/* A bullet that is written as a number is no number. */
START_TEST(bullets_as_numbers)
{
	static const char *const eids[] = { "art_1__list_o_1", "art_1__list_o_1__item_o_1", "art_1__list_o_1__item_o_2", "art_1__list_o_1__item_c", NULL };
	struct text *text = read_good(WHOLE(ARTICLE("1", "<Inhoud><Lijst type='expliciet'>" LI("–", "x;") "</Li>" LI("•", "y;") "</Li>" LI("c)", "z.") "</Li></Lijst></Inhoud>")));

	eids_are(text, text_find_eid(text, "art_1"), eids);
	text_free(text);
}
END_TEST

/* Lid 8 and lid 8* of the Participatiewet; and a third one. */
START_TEST(two_leden_with_one_number)
{
	static const char *const eids[] = { "art_18__para_8", "art_18__para_8_inst2", "art_18__para_8_inst3", "art_18__para_9", NULL };
	struct text *text = read_good(WHOLE(ARTICLE("18", LID("8", "Een.") LID("8*", "Twee.") LID("8.", "Drie.") LID("9.", "Vier."))));

	eids_are(text, text_find_eid(text, "art_18"), eids);
	wid_is_at(text, "art_18__para_8_inst2", "gm9999_1__art_18__para_8_inst2");
	text_detach(text, text_find_eid(text, "art_18__para_8"));
	text_set_ids(text, "gm9999_2");
	wid_is_at(text, "art_18__para_8", "gm9999_1__art_18__para_8_inst2");	/* no clash, no _inst */
	text_free(text);
}
END_TEST

START_TEST(numbers_as_written)
{
	static const struct { const char *number, *eid; } cases[] = {
		{ "5", "art_5" }, { "2a", "art_2a" }, { "2.7", "art_2.7" }, { "4:81", "art_4.81" }, { "1 A", "art_1A" }, { "1-2", "art_1-2" },
		{ "III.", "art_III" }, { "7 .", "art_7" }, { "3º", "art_3" }, { "9é", "art_9é" }, { "§", "art_o_1" }, { "1_2", "art_1.2" },
	};
	char source[2000];
	struct text *text;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		snprintf(source, sizeof(source), HEAD TITLE "<Lichaam>" ARTICLE("%s", SAYS("x")) "</Lichaam></Regeling>", cases[i].number);
		text = read_good(source);
		ck_assert_str_eq(text_child(text->root, TEXT_LICHAAM)->first->eid, cases[i].eid);
		text_free(text);
	}
}
END_TEST

/* All three levels of paragraaf have one code; annexes, notes and formulas theirs. */
START_TEST(other_codes)
{
	static const char *const eids[] = { "longTitle", "formula_1", "body", "subsec_1", "subsec_1__subsec_1", "subsec_1__subsec_1__subsec_1",
	    "subsec_1__subsec_1__subsec_1__art_1", "formula_2", "cmp_o_1", "cmp_o_1__intro", "cmp_o_1__div_1", "cmp_o_1__div_1__content_o_1", "cmp_o_1__formula_2",
	    "recital", "recital__genrecital", "recital__genrecital__content_o_1", "recital__genrecital__content_o_2", "recital__artrecital",
	    "recital__artrecital__div_1", NULL };
	struct text *text = read_good(HEAD TITLE "<Aanhef><Al>De raad;</Al></Aanhef><Lichaam>"
	    "<Paragraaf><Kop><Label>§</Label><Nummer>1</Nummer></Kop><Subparagraaf><Kop><Nummer>1</Nummer></Kop><Subsubparagraaf><Kop><Nummer>1.</Nummer></Kop>"
	    ARTICLE("1", "<Vervallen/>") "</Subsubparagraaf></Subparagraaf></Paragraaf></Lichaam><Sluiting><Al>Slot.</Al></Sluiting>"
	    "<Bijlage><Kop><Opschrift>Los</Opschrift></Kop><InleidendeTekst><Al>x</Al></InleidendeTekst><Divisie><Kop><Nummer>1</Nummer></Kop>"
	    "<Divisietekst/></Divisie><Sluiting><Al>x</Al></Sluiting></Bijlage>"
	    "<Toelichting><Kop><Opschrift>T</Opschrift></Kop><AlgemeneToelichting><Kop><Opschrift>A</Opschrift></Kop><Divisietekst/><Divisietekst/></AlgemeneToelichting>"
	    "<ArtikelgewijzeToelichting><Kop><Opschrift>B</Opschrift></Kop><Divisie><Kop><Label>Artikel</Label><Nummer>1</Nummer></Kop></Divisie>"
	    "</ArtikelgewijzeToelichting></Toelichting></Regeling>");

	eids_are(text, text->root, eids);
	wid_is_at(text, "formula_1", "formula_1");
	wid_is_at(text, "formula_2", "formula_2");
	wid_is_at(text, "cmp_o_1__formula_2", "gm9999_1__cmp_o_1__formula_2");
	text_free(text);
}
END_TEST

/* What was given stays; what is derived does not take it. */
START_TEST(given_wids)
{
	struct text *text = read_source(HEAD TITLE "<Lichaam><Artikel wId='gm9999_1__art_2' eId='onzin'><Kop><Nummer>1</Nummer></Kop>" SAYS("x") "</Artikel>"
	    ARTICLE("2", SAYS("y")) "</Lichaam></Regeling>");

	wid_is_at(text, "art_1", "gm9999_1__art_2");
	wid_is_at(text, "art_2", "gm9999_1__art_2_inst2");
	text_free(text);
}
END_TEST

START_TEST(parts)
{
	struct text *text = read_good(example);
	const struct text_node *node;
	const char *last;
	struct buf part = BUF_INIT;

	for (node = text->root; node != NULL; node = text_next(node, text->root)) {
		if (node->eid == NULL)
			continue;
		buf_clear(&part);
		text_add_eid_part(&part, node);
		last = node->eid + strlen(node->eid) - part.len;
		ck_assert_msg(last >= node->eid && strcmp(last, buf_text(&part)) == 0, "%s is no part of %s", buf_text(&part), node->eid);
	}
	buf_free(&part);
	text_free(text);
}
END_TEST

/* The same text gets the same ids, however often. */
START_TEST(stable)
{
	struct text *text, *copy;
	struct text_node *a, *b;
	unsigned seed;

	for (seed = 1; seed <= 300; seed++) {
		text = make_text(seed, "gm1700_1");
		copy = text_copy(text);
		text_set_ids(copy, "gm1700_2");
		for (a = text->root, b = copy->root; a != NULL; a = text_next(a, text->root), b = text_next(b, copy->root)) {
			ck_assert_int_eq(a->eid == NULL, b->eid == NULL);
			if (a->eid == NULL)
				continue;
			ck_assert_str_eq(a->eid, b->eid);
			ck_assert_str_eq(a->wid, b->wid);
			ck_assert_ptr_eq(text_find_eid(text, a->eid), a);	/* so each is unique */
		}
		text_free(text);
		text_free(copy);
	}
}
END_TEST

/* ---- the base act of Gemeentestad, from a folder that may be absent ---- */

static const struct xml_node *
find_element(const struct xml_node *node, const char *name)
{
	const struct xml_node *child, *found;

	if (strcmp(xml_name(node), name) == 0)
		return node;
	for (child = xml_first(node, NULL), found = NULL; child != NULL && found == NULL; child = xml_next(child, NULL))
		found = find_element(child, name);
	return found;
}

struct comparing {
	const struct text	*text;
	char			 differ[400];
	int			 same;
};

static void
compare_ids(struct comparing *with, const struct xml_node *node)
{
	const char *wid = xml_attribute(node, "wId"), *eid = xml_attribute(node, "eId");
	const struct text_node *found = wid != NULL ? text_find(with->text, wid) : NULL;
	const struct xml_node *child;

	if (wid != NULL) {
		ck_assert_msg(found != NULL, "%s is lost", wid);
		if (strcmp(found->eid, eid) == 0)
			with->same++;
		else
			snprintf(with->differ + strlen(with->differ), sizeof(with->differ) - strlen(with->differ), "%s>%s ", eid, found->eid);
	}
	for (child = xml_first(node, NULL); child != NULL; child = xml_next(child, NULL))
		compare_ids(with, child);
}

/*
 * Hoofdstuk 5 has its two ids exchanged in the source. And the source gives two pieces without number in the explanatory note the number 1 (div_1, content_1)
 * where its own annexes, and the rule, say o_1.
 */
START_TEST(gemeentestad)
{
	struct comparing with = { .differ = "" };
	const char *data = getenv("KLAAR_DATA");
	struct xml_doc *doc;
	struct text *text;
	char path[400];

	snprintf(path, sizeof(path), "%s/regulations/stop/gemeentestad/opdracht/akn_nl_bill_gm0297-3520-01.xml", data != NULL ? data : "../shared/data");
	doc = xml_load_file(path, diags);
	if (doc == NULL) {
		fprintf(stderr, "test_text_ids: overgeslagen, %s is er niet\n", path);
		return;
	}
	text = text_read(doc, diags);
	ck_assert_ptr_nonnull(text);
	with.text = text;
	compare_ids(&with, find_element(xml_root(doc), "RegelingCompact"));
	ck_assert_str_eq(with.differ, "gm0297_1__chp_5>chp_5 artrecital__div_1>artrecital__div_o_1 artrecital__div_1__content_1>artrecital__div_o_1__content_o_1 ");
	ck_assert_int_ge(with.same, 150);
	text_free(text);
	xml_doc_free(doc);
}
END_TEST

/* ---- sizes ---- */

static double
seconds_since(clock_t start)
{
	return (double)(clock() - start) / CLOCKS_PER_SEC;
}

/* Quadratic work on 100,000 would take minutes. */
START_TEST(many_articles_with_one_number)
{
	struct text *text = text_new();
	struct text_node *body = text_add(text, text->root, TEXT_LICHAAM, nowhere);
	clock_t start = clock();
	char number[16];
	int i;

	for (i = 0; i < 100000; i++) {
		snprintf(number, sizeof(number), "%d", i % 2 == 0 ? 7 : i);
		make_headed(text, body, TEXT_ARTIKEL, number);
	}
	text_set_ids(text, "gm1700_1");
	ck_assert_str_eq(body->last->eid, "art_99999");
	ck_assert_str_eq(body->last->prev->eid, "art_7_inst50001");	/* 50,000 even ones and the real 7 */
	ck_assert_ptr_eq(text_find(text, "gm1700_1__art_7_inst50001"), body->last->prev);
	ck_assert_msg(seconds_since(start) < 10, "%.1f s", seconds_since(start));
	text_free(text);
}
END_TEST

START_TEST(very_deep)
{
	struct text *text = text_new();
	struct text_node *at = text_add(text, text->root, TEXT_LICHAAM, nowhere), *copy;
	struct text *other;
	int i;

	for (i = 0; i < 250; i++)
		at = text_add(text, at, i % 2 == 0 ? TEXT_LIJST : TEXT_LI, nowhere);
	text_set_ids(text, "gm1700_1");
	ck_assert_uint_eq(strlen(at->eid), 125 * strlen("list_o_1__item_o_1__") - 2);
	other = text_copy(text);
	copy = text_find(other, at->wid);
	ck_assert_ptr_nonnull(copy);
	ck_assert(text_equal(text->root, other->root, TEXT_WITH_IDS));
	text_free(other);
	text_free(text);
}
END_TEST

/* A number of a megabyte would make all below it a megabyte longer. */
START_TEST(endless_number)
{
	struct text *text = text_new();
	struct text_node *body = text_add(text, text->root, TEXT_LICHAAM, nowhere), *chapter;
	char *number = mem_array(1000001, 1);

	memset(number, '9', 1000000);
	chapter = make_headed(text, body, TEXT_HOOFDSTUK, number);
	text_set_ids(text, "gm1700_1");
	ck_assert_uint_eq(strlen(chapter->eid), strlen("chp_") + 60);
	free(number);
	text_free(text);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("text_ids");

	TEXT_CASE(suite, "rules", the_example, a_new_lid_before_the_first, lists_in_lists_and_bullets, bullets_as_numbers, two_leden_with_one_number,
	    numbers_as_written, other_codes, given_wids, parts, stable);
	TEXT_CASE(suite, "acts", gemeentestad);
	TEXT_CASE(suite, "sizes", many_articles_with_one_number, very_deep, endless_number);
	return run_tests(suite);
}
