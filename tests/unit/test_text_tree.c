/*
 * text/tree.c, index.c and equal.c, mostly as properties over made trees: links and index are true after any change, a copy is
 * equal, taking out and putting back is nothing, hashes are equal exactly when texts are.
 */
#include <time.h>

#include "text_fixture.h"

enum { TREES = 2000 };

/* ---- what must always hold ---- */

/* Each ck_assert is a call of the system, so these ask first and assert once. */
static bool
links_hold(const struct text_node *node)
{
	const struct text_node *child, *prev = NULL;

	for (child = node->first; child != NULL; prev = child, child = child->next)
		if (child->parent != node || child->prev != prev || !links_hold(child))
			return false;
	return node->last == prev;
}

static void
text_holds(const struct text *text)
{
	const struct text_node *node = text->root;

	ck_assert(links_hold(node));
	while (node != NULL && (node->wid == NULL || text_find(text, node->wid) == node))
		node = text_next(node, text->root);
	ck_assert_msg(node == NULL, "the index does not know %s", node != NULL ? node->wid : "");
}

static unsigned
count_nodes(const struct text_node *within)
{
	const struct text_node *node;
	unsigned count = 0;

	for (node = within; node != NULL; node = text_next(node, within))
		count++;
	return count;
}

/* Some node with ids below the body. */
static struct text_node *
pick(const struct text *text, unsigned *seed)
{
	struct text_node *body = text_child(text->root, TEXT_LICHAAM), *node = body;
	unsigned left = 1 + roll(seed, count_nodes(body));

	while (left > 0) {
		node = text_next(node, body);
		if (node == NULL)
			node = body->first;
		if (node->wid != NULL)
			left--;
	}
	return node;
}

/* ---- copies and changes ---- */

START_TEST(a_copy_is_equal_and_its_own)
{
	struct text *text, *copy;
	uint64_t hash;
	unsigned seed;

	for (seed = 1; seed <= TREES; seed++) {
		text = make_text(seed, "gm1700_1");
		text_holds(text);
		hash = text_hash(text->root, TEXT_WITH_IDS);
		copy = text_copy(text);
		ck_assert(text_equal(text->root, copy->root, TEXT_WITH_IDS));
		text_free(text);	/* nothing of it is used any more: the address sanitizer would say so */
		text_holds(copy);
		ck_assert(text_hash(copy->root, TEXT_WITH_IDS) == hash);
		text_free(copy);
	}
}
END_TEST

START_TEST(out_and_back_is_nothing)
{
	struct text_node *node, *parent, *before;
	struct text *text;
	uint64_t hash, without;
	unsigned seed, dice;

	for (seed = 1; seed <= TREES; seed++) {
		dice = seed;
		text = make_text(seed, "gm1700_1");
		hash = text_hash(text->root, TEXT_WITH_IDS);
		node = pick(text, &dice);
		parent = node->parent;
		before = node->next;
		text_detach(text, node);
		text_holds(text);
		ck_assert_ptr_null(text_find(text, node->wid));
		without = text_hash(text->root, TEXT_WITH_IDS);
		ck_assert(without != hash);
		ck_assert_int_eq(text_insert(text, parent, before, node), 0);
		text_holds(text);
		ck_assert(text_hash(text->root, TEXT_WITH_IDS) == hash);
		text_free(text);
	}
}
END_TEST

/* A clone has wIds that are there: refused, and nothing is done. Without them it goes in. */
START_TEST(doubled_wids_stay_out)
{
	struct text_node *node, *clone, *at;
	struct text *text;
	uint64_t hash;
	unsigned seed, dice;

	for (seed = 1; seed <= TREES; seed++) {
		dice = seed;
		text = make_text(seed, "gm1700_1");
		hash = text_hash(text->root, TEXT_WITH_IDS);
		node = pick(text, &dice);
		clone = text_clone(text, node);
		ck_assert(text_equal(clone, node, TEXT_WITH_IDS));
		clone->wid = "gm1700_2__nieuw";
		at = text_next(clone, clone);
		while (at != NULL && at->wid == NULL)
			at = text_next(at, clone);
		ck_assert_int_eq(text_insert(text, node->parent, node, clone), at != NULL ? -1 : 0);
		if (at != NULL) {	/* a double further down: what was added before it is taken out again */
			ck_assert_ptr_null(clone->parent);
			ck_assert_ptr_null(text_find(text, "gm1700_2__nieuw"));
			ck_assert(text_hash(text->root, TEXT_WITH_IDS) == hash);
		}
		text_holds(text);
		text_free(text);
	}
}
END_TEST

/* Hundreds of changes in one text, with the index asked after each. */
START_TEST(many_changes)
{
	struct text *text = make_text(7, "gm1700_1");
	struct text_node *body = text_child(text->root, TEXT_LICHAAM), *node, *taken[40];
	unsigned seed = 99, i, count = 0;
	char wid[40];

	for (i = 0; i < 3000; i++) {
		if (count < 40 && (count == 0 || roll(&seed, 2) == 0)) {
			node = text_add(text, NULL, TEXT_LID, nowhere);
			snprintf(wid, sizeof(wid), "w%u", i);
			node->wid = arena_copy(text->arena, wid);
			ck_assert_int_eq(text_insert(text, body, roll(&seed, 2) == 0 ? body->first : NULL, node), 0);
			taken[count++] = node;
		} else {
			node = taken[roll(&seed, count)];
			text_detach(text, node);
			ck_assert_ptr_null(text_find(text, node->wid));
			for (unsigned j = 0; j < count; j++)
				if (taken[j] == node)
					taken[j] = taken[--count];
		}
		if (i % 50 == 0)
			text_holds(text);
		for (unsigned j = 0; j < count; j++)
			if (text_find(text, taken[j]->wid) != taken[j])
				ck_abort_msg("after change %u the index does not know %s", i, taken[j]->wid);
	}
	text_free(text);
}
END_TEST

/* What is built outside the tree is not in the index until it is put in. */
START_TEST(detached_building)
{
	struct text *text = text_new();
	struct text_node *article = text_add(text, NULL, TEXT_ARTIKEL, nowhere), *lid = text_add(text, NULL, TEXT_LID, nowhere);

	article->wid = "a";
	lid->wid = "l";
	ck_assert_int_eq(text_insert(text, article, NULL, lid), 0);
	ck_assert_ptr_null(text_find(text, "l"));
	ck_assert_int_eq(text_insert(text, text->root, NULL, article), 0);
	ck_assert_ptr_eq(text_find(text, "l"), lid);
	text_detach(text, article);
	ck_assert_ptr_null(text_find(text, "l"));
	text_free(text);
	text_free(NULL);
}
END_TEST

START_TEST(attributes)
{
	struct text *text = text_new();
	struct text_node *table = text_add(text, text->root, TEXT_TABLE, nowhere);

	ck_assert_ptr_null(text_attribute(table, "frame"));
	text_set_attribute(text, table, "frame", "all");
	text_set_attribute(text, table, "colsep", "1");
	text_set_attribute(text, table, "frame", "none");
	ck_assert_str_eq(text_attribute(table, "frame"), "none");
	ck_assert_str_eq(table->attributes->name, "frame");
	ck_assert_ptr_null(table->attributes->next->next);
	text_free(text);
}
END_TEST

START_TEST(owners_and_ancestors)
{
	struct text *text = read_good(WHOLE(ARTICLE("1", "<Inhoud><Al>Zie <IntIoRef ref='x'>kaart</IntIoRef>.</Al></Inhoud>")));
	struct text_node *article = text_find_eid(text, "art_1"), *ref = text_find_eid(text, "art_1__ref_o_1");

	ck_assert_ptr_nonnull(ref);
	ck_assert_ptr_eq(text_owner(ref->first), article);	/* a reference has ids, but is no place */
	ck_assert_ptr_eq(text_owner(article), article);
	ck_assert_ptr_null(text_owner(text->root));
	ck_assert_ptr_eq(text_ancestor(ref, TEXT_INHOUD), text_child(article, TEXT_INHOUD));
	ck_assert_ptr_null(text_ancestor(ref, TEXT_LID));
	text_free(text);
}
END_TEST

/* Places keep their file when the document is gone. */
START_TEST(places_last)
{
	struct text *text = read_good(example), *copy = text_copy(text);
	const struct text_node *article;

	text_free(text);
	article = text_find_eid(copy, "chp_1__art_1");
	ck_assert_str_eq(article->pos.file, "bron.xml");
	ck_assert_int_eq(article->pos.line, 6);
	ck_assert_int_eq(article->pos.col, 4);
	text_free(copy);
}
END_TEST

/* ---- equal ---- */

static void
compared(const struct text_node *a, const struct text_node *b, unsigned compare, bool equal)
{
	ck_assert_int_eq(text_equal(a, b, compare), equal);
	ck_assert_int_eq(text_equal(b, a, compare), equal);
	ck_assert_int_eq(text_hash(a, compare) == text_hash(b, compare), equal);
}

/* Where the characters of a run are cut does not count. */
static void
cut_runs(struct text *text, unsigned *seed)
{
	struct text_node *node, *tail;
	size_t len, at;

	for (node = text->root; node != NULL; node = text_next(node, text->root)) {
		len = node->kind == TEXT_CHARS ? strlen(node->text) : 0;
		if (len == 0 || roll(seed, 2) == 0)
			continue;
		at = roll(seed, (unsigned)len + 1);
		tail = text_add_chars(text, NULL, node->text + at, len - at, nowhere);
		node->text = arena_copy_n(text->arena, node->text, at);
		ck_assert_int_eq(text_insert(text, node->parent, node->next, tail), 0);
	}
}

START_TEST(cuts_do_not_count)
{
	struct text *text, *copy;
	unsigned seed, dice;

	for (seed = 1; seed <= TREES; seed++) {
		dice = seed;
		text = make_text(seed, "gm1700_1");
		copy = text_copy(text);
		cut_runs(copy, &dice);
		cut_runs(copy, &dice);
		compared(text->root, copy->root, TEXT_WITH_IDS, true);
		text_free(text);
		text_free(copy);
	}
}
END_TEST

/* One small change anywhere, of each sort. */
static bool
change_one(struct text *text, struct text_node *node, unsigned sort)
{
	switch (sort) {
	case 0:
		if (node->kind != TEXT_CHARS)
			return false;
		node->text = arena_copy(text->arena, "iets anders");
		return true;
	case 1:
		if (node->attributes == NULL || node->kind == TEXT_REGELING)
			return false;
		node->attributes->value = "anders";
		return true;
	case 2:
		if (node->kind != TEXT_AL)
			return false;
		node->kind = TEXT_TUSSENKOP;
		return true;
	case 3:
		if (node->kind != TEXT_LI || node->next == NULL)
			return false;
		text_detach(text, node);
		return true;
	default:
		if (node->kind != TEXT_AL)
			return false;
		text_set_attribute(text, node, "nieuw", "ja");
		return true;
	}
}

START_TEST(each_change_counts)
{
	struct text *text, *copy;
	struct text_node *node;
	unsigned seed, dice, changed = 0, skip;

	for (seed = 1; seed <= TREES; seed++) {
		dice = seed;
		text = make_text(seed, "gm1700_1");
		copy = text_copy(text);
		skip = roll(&dice, count_nodes(copy->root));
		for (node = copy->root; skip > 0; skip--)
			node = text_next(node, copy->root);
		while (node != NULL && !change_one(copy, node, seed % 5))
			node = text_next(node, copy->root);
		changed += node != NULL;
		compared(text->root, copy->root, 0, node == NULL);
		text_free(text);
		text_free(copy);
	}
	ck_assert_uint_gt(changed, TREES / 2);
}
END_TEST

START_TEST(ids_count_when_asked)
{
	struct text *a = read_good(WHOLE(ARTICLE("1", SAYS("x")))), *b = text_copy(a);

	text_find_eid(b, "art_1")->wid = "gm9999_2__art_1";
	compared(a->root, b->root, 0, true);
	compared(a->root, b->root, TEXT_WITH_IDS, false);
	text_free(a);
	text_free(b);
}
END_TEST

START_TEST(own_number_does_not_count)
{
	struct text *a = read_good(WHOLE(ARTICLE("1", LID("1.", "x") LID("2.", "y")))), *b = read_good(WHOLE(ARTICLE("2", LID("1.", "x") LID("2.", "y"))));
	struct text *c = read_good(WHOLE(ARTICLE("2", LID("3.", "x") LID("2.", "y"))));
	const struct text_node *article = text_find_eid(a, "art_1"), *other = text_find_eid(b, "art_2");

	compared(article, other, 0, false);
	compared(article, other, TEXT_WITHOUT_NUMBER, true);
	compared(article, text_find_eid(c, "art_2"), TEXT_WITHOUT_NUMBER, false);	/* a number further down counts */
	compared(text_find_eid(b, "art_2__para_1"), text_find_eid(c, "art_2__para_3"), TEXT_WITHOUT_NUMBER, true);
	compared(text_find_eid(b, "art_2__para_1"), text_find_eid(b, "art_2__para_2"), TEXT_WITHOUT_NUMBER, false);
	text_free(a);
	text_free(b);
	text_free(c);
}
END_TEST

START_TEST(order_of_attributes_does_not_count)
{
	struct text *a = text_new(), *b = text_new();
	struct text_node *x = text_add(a, a->root, TEXT_TABLE, nowhere), *y = text_add(b, b->root, TEXT_TABLE, nowhere);

	text_set_attribute(a, x, "frame", "all");
	text_set_attribute(a, x, "colsep", "1");
	text_set_attribute(b, y, "colsep", "1");
	compared(x, y, 0, false);
	text_set_attribute(b, y, "frame", "all");
	compared(x, y, 0, true);
	text_set_attribute(b, b->root, "citeertitel", "Andere titel");	/* about the file */
	compared(a->root, b->root, 0, true);
	text_free(a);
	text_free(b);
}
END_TEST

/* A word may not run over the border of an element. */
START_TEST(borders_count)
{
	struct text *a = read_good(WHOLE(ARTICLE("1", "<Inhoud><Al>een</Al><Al>kantoor</Al></Inhoud>")));
	struct text *b = read_good(WHOLE(ARTICLE("1", SAYS("eenkantoor")))), *c = read_good(WHOLE(ARTICLE("1", SAYS("een<b>kantoor</b>"))));

	compared(a->root, b->root, 0, false);
	compared(b->root, c->root, 0, false);
	text_free(a);
	text_free(b);
	text_free(c);
}
END_TEST

START_TEST(wids_in_the_hash)
{
	struct text *text = text_new();
	struct text_node *al = make_leaf(text, text->root, TEXT_AL, "Een.");

	ck_assert(text_hash(al, 0) == text_hash(al, TEXT_WITH_IDS));
	ck_assert(text_hash(al->first, 0) != text_hash(al, 0));
	al->wid = "w";
	ck_assert(text_hash(al, 0) != text_hash(al, TEXT_WITH_IDS));
	text_free(text);
}
END_TEST

/* ---- sizes ---- */

START_TEST(many_siblings)
{
	struct text *text = text_new(), *copy;
	struct text_node *body = text_add(text, text->root, TEXT_LICHAAM, nowhere);
	clock_t start = clock();
	int i;

	for (i = 0; i < 100000; i++)
		make_leaf(text, make_headed(text, body, TEXT_ARTIKEL, "1"), TEXT_INHOUD, "x");
	text_set_ids(text, "gm1700_1");
	copy = text_copy(text);
	ck_assert(text_equal(text->root, copy->root, TEXT_WITH_IDS));
	for (i = 0; i < 100000; i++)
		text_detach(copy, text_child(copy->root, TEXT_LICHAAM)->last);
	ck_assert_ptr_null(text_find(copy, "gm1700_1__art_1"));
	ck_assert_msg((double)(clock() - start) / CLOCKS_PER_SEC < 15, "%.1f s", (double)(clock() - start) / CLOCKS_PER_SEC);
	text_free(text);
	text_free(copy);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("text_tree");

	TEXT_CASE(suite, "tree", a_copy_is_equal_and_its_own, out_and_back_is_nothing, doubled_wids_stay_out, many_changes, detached_building,
	    attributes, owners_and_ancestors, places_last);
	TEXT_CASE(suite, "equal", cuts_do_not_count, each_change_counts, ids_count_when_asked, own_number_does_not_count,
	    order_of_attributes_does_not_count, borders_count, wids_in_the_hash);
	TEXT_CASE(suite, "sizes", many_siblings);
	return run_tests(suite);
}
