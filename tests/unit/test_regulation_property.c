/*
 * Properties of consolidation over thousands of made-up regulations with made-up besluiten. KLAAR_CASES sets how many.
 */
#include "law/regulation_int.h"
#include "regulation_maker.h"

static int
cases(int usual)
{
	const char *wanted = getenv("KLAAR_CASES");

	return wanted != NULL ? atoi(wanted) : usual;
}

static struct date
random_day(struct maker_chance *chance)
{
	struct date start = { 2025, 12, 20 };

	return date_add_days(start, (long)maker_draw(chance, 260));
}

static bool
same_source(const struct text *a, const struct text *b)
{
	struct buf left = BUF_INIT, right = BUF_INIT;
	bool result;

	maker_add_text(&left, a->root, true);
	maker_add_text(&right, b->root, true);
	result = strcmp(buf_text(&left), buf_text(&right)) == 0;
	buf_free(&left);
	buf_free(&right);
	return result && text_equal(a->root, b->root, TEXT_WITH_IDS) && text_hash(a->root, TEXT_WITH_IDS) == text_hash(b->root, TEXT_WITH_IDS);
}

/* ---- apply, then undo, is the source ---- */

static const char *
undo_besluit(const struct law_besluit *besluit, struct text *text, const struct text *before)
{
	struct law_undo **undos = mem_array((size_t)besluit->mutation_count, sizeof(*undos));
	const char *wrong = NULL;
	int i;

	for (i = 0; i < besluit->mutation_count && wrong == NULL; i++) {
		if (law_target_hash(text, &besluit->mutations[i]) != besluit->mutations[i].found)
			wrong = "the hash of the target is not the one found while loading";
		if (law_apply(text, &besluit->mutations[i], &undos[i], case_diags) == -1)
			wrong = "a mutation does not apply to the version it starts from";
	}
	if (wrong != NULL)
		return wrong;
	while (--i >= 0)
		law_undo(text, undos[i]);
	free(undos);
	return same_source(text, before) ? NULL : "undoing does not give the source back";
}

static const char *
undo_is_the_source(const struct maker_case *made, const struct law_regulation *regulation)
{
	const char *wrong = NULL;
	int i;

	for (i = 1; i < regulation->besluit_count && wrong == NULL; i++) {
		struct text *before = law_version(regulation, regulation->besluiten[i]->was), *text = text_copy(before);

		wrong = undo_besluit(regulation->besluiten[i], text, before);
		if (wrong == NULL) {
			text_set_ids(text, "x");
			if (!same_source(text, before))
				wrong = "after undoing, the index of wIds is not true";
		}
		text_free(text);
		text_free(before);
	}
	return wrong;
}

/* ---- the order of the files ---- */

static void
shuffle(struct maker_chance *chance, struct xml_doc **docs, int count)
{
	int i, k;

	for (i = count - 1; i > 1; i--) {
		struct xml_doc *doc = docs[i];

		k = 1 + (int)maker_draw(chance, (unsigned)i);
		docs[i] = docs[k];
		docs[k] = doc;
	}
}

static const char *
compare_states(const struct law_regulation *a, const struct law_regulation *b, struct date on, struct date known)
{
	struct law_state left, right;
	struct diag_list *diags = diag_list_new();
	int first = law_consolidate(a, on, known, &left, diags);
	size_t said = diag_count(diags), i;
	const char *wrong = first != law_consolidate(b, on, known, &right, diags) ? "one order of files can be computed and another not" : NULL;

	if (wrong == NULL && (left.kind != right.kind || date_compare(left.from, right.from) != 0 || date_compare(left.until, right.until) != 0 ||
	    left.applied_count != right.applied_count))
		wrong = "the state depends on the order of files";
	if (wrong == NULL && first == 0 && left.text != NULL && !same_source(left.text, right.text))
		wrong = "the text depends on the order of files";
	for (i = 0; i < said && wrong == NULL; i++)
		if (diag_count(diags) != 2 * said || strcmp(diag_at(diags, i)->text, diag_at(diags, said + i)->text) != 0)
			wrong = "what is said depends on the order of files";
	law_state_release(&left);
	law_state_release(&right);
	diag_list_free(diags);
	return wrong;
}

static const char *
order_of_files_is_irrelevant(const struct maker_case *made, const struct law_regulation *regulation)
{
	struct maker_chance chance = { made->seed ^ 77 };
	struct xml_doc *docs[MAKER_BESLUITEN + 1];
	int count = maker_docs(made, docs), i;
	struct law_regulation *other;
	const char *wrong = NULL;

	shuffle(&chance, docs, count);
	other = law_regulation_new("meedoen-2026", docs, count, NULL, case_diags);
	if (other == NULL)
		wrong = "another order of files is refused";
	for (i = 0; i < 6 && wrong == NULL; i++)
		wrong = compare_states(regulation, other, random_day(&chance), random_day(&chance));
	while (count > 0)
		xml_doc_free(docs[--count]);
	law_regulation_free(other);
	return wrong;
}

/* ---- folding by hand, straight from regulations.md section 3 ---- */

static bool
counts(const struct law_mutation *mutation, struct date on, struct date known)
{
	struct date later = date_compare(on, known) > 0 ? on : known;

	return date_compare(mutation->besluit->published, known) <= 0 && date_compare(mutation->in_force, later) <= 0 && date_compare(mutation->valid, on) <= 0;
}

static int
by_law(const void *a, const void *b)
{
	const struct law_mutation *left = *(const struct law_mutation *const *)a, *right = *(const struct law_mutation *const *)b;
	int order = date_compare(left->in_force, right->in_force);

	order = order != 0 ? order : date_compare(left->besluit->adopted, right->besluit->adopted);
	order = order != 0 ? order : date_compare(left->besluit->published, right->besluit->published);
	order = order != 0 || left->besluit == right->besluit ? order : left->besluit->index - right->besluit->index;
	return order != 0 ? order : left->order - right->order;
}

static struct text *
fold(const struct law_regulation *regulation, struct date on, struct date known)
{
	const struct law_mutation *list[MAKER_BESLUITEN * MAKER_MUTATIONS];
	struct text *text = text_copy(regulation->base);
	size_t count = 0, n;
	int i, k;

	for (i = 1; i < regulation->besluit_count; i++)
		for (k = 0; k < regulation->besluiten[i]->mutation_count; k++)
			if (counts(&regulation->besluiten[i]->mutations[k], on, known))
				list[count++] = &regulation->besluiten[i]->mutations[k];
	qsort(list, count, sizeof(list[0]), by_law);
	for (n = 0; n < count; n++)
		if (law_apply(text, list[n], NULL, case_diags) == -1) {
			text_free(text);
			return NULL;
		}
	text_set_ids(text, "gm9999_1");
	return text;
}

static const char *
consolidation_is_folding(const struct maker_case *made, const struct law_regulation *regulation)
{
	struct maker_chance chance = { made->seed ^ 99 };
	struct diag_list *diags = diag_list_new();
	const char *wrong = NULL;
	struct law_state state;
	struct text *folded;
	int i;

	for (i = 0; i < 8 && wrong == NULL; i++) {
		struct date on = random_day(&chance), known = random_day(&chance);

		if (law_consolidate(regulation, on, known, &state, diags) == 0 && state.kind == LAW_STATE_VALID) {
			folded = fold(regulation, on, known);
			if (folded == NULL)
				wrong = "what is consolidated cannot be folded by hand";
			else if (!same_source(folded, state.text))
				wrong = "consolidation is not what folding by hand gives";
			text_free(folded);
		}
		law_state_release(&state);
	}
	diag_list_free(diags);
	return wrong;
}

/* In one chain without retroactive besluiten, in order of entry into force, the last text is the last version. */
static const char *
the_end_is_the_last_version(const struct maker_case *made, const struct law_regulation *regulation)
{
	const struct law_besluit *last = regulation->besluiten[regulation->besluit_count - 1];
	struct date far = { 2030, 1, 1 };
	struct law_state state;
	struct text *version;
	const char *wrong = NULL;
	int i;

	for (i = 1; i < regulation->besluit_count; i++)
		if (regulation->besluiten[i]->before != regulation->besluiten[i - 1] ||
		    date_compare(regulation->besluiten[i - 1]->in_force, regulation->besluiten[i]->in_force) >= 0)
			return NULL;
	if (law_consolidate(regulation, far, far, &state, case_diags) == -1)
		return "one chain in order of entry into force cannot be computed";
	version = law_version(regulation, last->becomes);
	if (!same_source(version, state.text))
		wrong = "the last text is not the last version";
	if (diag_count_from(case_diags, DIAG_ADVICE) > 0)
		wrong = "one chain in order is said to be rebased";
	text_free(version);
	law_state_release(&state);
	return wrong;
}

/* ---- ids ---- */

static const char *
check_ids(const struct text *text)
{
	struct map *wids = map_new(), *eids = map_new();
	const struct text_node *node;
	const char *wrong = NULL;

	for (node = text->root; node != NULL && wrong == NULL; node = text_next(node, text->root)) {
		if ((text_kind_flags(node->kind) & TEXT_ID) == 0)
			continue;
		if (node->wid == NULL || node->eid == NULL)
			wrong = "an element has no wId or no eId";
		else if (map_find(wids, node->wid) != NULL || map_find(eids, node->eid) != NULL)
			wrong = "a wId or an eId stands there twice";
		else if (text_find(text, node->wid) != node)
			wrong = "the index does not know an element";
		if (wrong == NULL) {
			map_set(wids, node->wid, (void *)node);
			map_set(eids, node->eid, (void *)node);
		}
	}
	map_free(wids);
	map_free(eids);
	return wrong;
}

/* A wId that was born in a version is that version's prefix and its eId there. */
static const char *
check_births(const struct text *text, int version)
{
	const struct text_node *node;
	char *prefix = mem_format("gm9999_%d__", version);
	const char *wrong = NULL;

	for (node = text->root; node != NULL && wrong == NULL; node = text_next(node, text->root))
		if (node->wid != NULL && strncmp(node->wid, prefix, strlen(prefix)) == 0 && strcmp(node->wid + strlen(prefix), node->eid) != 0)
			wrong = "a wId does not say the eId at birth";
	free(prefix);
	return wrong;
}

static const char *
ids_are_unique(const struct maker_case *made, const struct law_regulation *regulation)
{
	const char *wrong = NULL;
	int i;

	for (i = 0; i < regulation->besluit_count && wrong == NULL; i++) {
		struct text *text = law_version(regulation, regulation->besluiten[i]->becomes);

		wrong = check_ids(text);
		if (wrong == NULL)
			wrong = check_births(text, regulation->besluiten[i]->becomes);
		text_free(text);
	}
	return wrong;
}

/* ---- conservation ---- */

static size_t
count_without_numbers(const struct text *text)
{
	const struct text_node *node;
	size_t count = text_count_chars(text->root);

	for (node = text->root; node != NULL; node = text_next(node, text->root))
		if (node->kind == TEXT_NUMMER || node->kind == TEXT_LIDNUMMER || node->kind == TEXT_LINUMMER)
			count -= text_count_chars(node);
	return count;
}

static const char *
moves_lose_nothing(const struct maker_case *made, const struct law_regulation *regulation)
{
	size_t adopted = count_without_numbers(regulation->base);
	const char *wrong = NULL;
	int i;

	for (i = 1; i < regulation->besluit_count && wrong == NULL; i++) {
		struct text *text = law_version(regulation, regulation->besluiten[i]->becomes);

		if (count_without_numbers(text) != adopted)
			wrong = "Vernummer or a move lost or made characters";
		text_free(text);
	}
	return wrong;
}

/* ---- samenloop: what is let on in one order gives the same in the other ---- */

static struct text *
stack_two(const struct law_regulation *regulation, const struct law_besluit *first, const struct law_besluit *second, bool *fits)
{
	struct text *text = law_version(regulation, first->was);
	const struct law_besluit *both[] = { first, second };
	struct law_stack stack;
	int i, k;

	*fits = true;
	law_stack_init(&stack, regulation, text);
	for (i = 0; i < 2; i++)
		for (k = 0; k < both[i]->mutation_count && *fits; k++)
			*fits = law_stack_push(&stack, &both[i]->mutations[k], case_diags) == LAW_FITS;
	law_stack_release(&stack);
	text_set_ids(text, "gm9999_1");
	return text;
}

static const char *
either_order_is_the_same(const struct maker_case *made, const struct law_regulation *regulation)
{
	const char *wrong = NULL;
	int i, k;

	for (i = 1; i < regulation->besluit_count; i++)
		for (k = i + 1; k < regulation->besluit_count && wrong == NULL; k++) {
			const struct law_besluit *a = regulation->besluiten[i], *b = regulation->besluiten[k];
			bool fits, back;
			struct text *one, *other;

			if (a->was != b->was)
				continue;
			one = stack_two(regulation, a, b, &fits);
			other = stack_two(regulation, b, a, &back);
			if (fits != back)
				wrong = "two besluiten fit in one order and not in the other";
			else if (fits && !same_source(one, other))
				wrong = "two besluiten fit in both orders and give two texts";
			text_free(one);
			text_free(other);
		}
	return wrong;
}

/* ---- the timeline says what consolidation does ---- */

static const char *
check_slice(const struct law_regulation *regulation, const struct law_slice *slice, struct date known, struct diag_list *diags)
{
	struct law_state state, end;
	const char *wrong = NULL;
	int result = law_consolidate(regulation, slice->from, known, &state, diags);

	if ((result == 0) != slice->computable)
		return "the timeline and consolidation do not agree on what can be computed";
	if (result == 0 && (date_compare(state.from, slice->from) != 0 || date_compare(state.until, slice->until) != 0))
		wrong = "the timeline and consolidation have other slices";
	if (result == 0 && law_consolidate(regulation, date_is_set(slice->until) ? slice->until : date_add_days(slice->from, 4000), known, &end, diags) == 0) {
		if (!same_source(state.text, end.text))
			wrong = "the text changes within a slice";
		law_state_release(&end);
	}
	law_state_release(&state);
	return wrong;
}

static const char *
the_timeline_is_consolidation(const struct maker_case *made, const struct law_regulation *regulation)
{
	struct maker_chance chance = { made->seed ^ 55 };
	struct date known = random_day(&chance);
	struct law_timeline *timeline = law_timeline_new(regulation, known);
	struct diag_list *diags = diag_list_new();
	const char *wrong = NULL;
	int i;

	for (i = 0; i < timeline->count && wrong == NULL; i++)
		wrong = check_slice(regulation, &timeline->slices[i], known, diags);
	law_timeline_free(timeline);
	diag_list_free(diags);
	return wrong;
}

/* ---- */

static maker_property *const properties[] = { undo_is_the_source, order_of_files_is_irrelevant, consolidation_is_folding, ids_are_unique,
	either_order_is_the_same, the_timeline_is_consolidation };

START_TEST(properties_hold)
{
	int total = cases(250), i;

	for (i = 0; i < total; i++)
		maker_check(maker_case_new((uint64_t)i * 6 + (uint64_t)_i + 1, 2 + (unsigned)i % 9, 1 + i % 6), properties[_i]);
}
END_TEST

START_TEST(branches_hold)
{
	int total = cases(250), i;

	for (i = 0; i < total; i++)
		maker_check(maker_case_branched((uint64_t)i + 900000, 2 + (unsigned)i % 7, 2 + i % 4, 90, MAKER_ANYTHING), either_order_is_the_same);
}
END_TEST

START_TEST(one_chain_ends_in_its_last_version)
{
	int total = cases(300), i;

	for (i = 0; i < total; i++)
		maker_check(maker_case_branched((uint64_t)i + 500000, 2 + (unsigned)i % 9, 1 + i % 3, 0, MAKER_ANYTHING), the_end_is_the_last_version);
}
END_TEST

START_TEST(conservation)
{
	int total = cases(300), i;

	for (i = 0; i < total; i++)
		maker_check(maker_case_branched((uint64_t)i + 700000, 3 + (unsigned)i % 9, 1 + i % 4, 0, MAKER_ONLY_MOVES), moves_lose_nothing);
}
END_TEST

/* The shrinker itself: a property that fails when a besluit moves or renumbers ends with one mutation and few elements. */
static const char *
has_no_renumbering(const struct maker_case *made, const struct law_regulation *regulation)
{
	int i, k;

	for (i = 1; i < regulation->besluit_count; i++)
		for (k = 0; k < regulation->besluiten[i]->mutation_count; k++)
			if (regulation->besluiten[i]->mutations[k].kind == LAW_RENUMBER)
				return "Vernummer";
	return NULL;
}

START_TEST(shrinking_finds_the_smallest)
{
	struct maker_case *made = NULL;
	struct law_regulation *regulation;
	uint64_t seed = 0;

	do {
		if (made != NULL)
			maker_case_free(made);
		made = maker_case_branched(++seed, 6, 4, 0, MAKER_ANYTHING);
	} while (maker_try(made, has_no_renumbering) == NULL);
	maker_shrink(made, has_no_renumbering);
	regulation = maker_load(made);
	ck_assert_ptr_nonnull(regulation);
	ck_assert_int_eq(regulation->besluit_count, 2);
	ck_assert_int_eq(regulation->besluiten[1]->mutation_count, 1);
	law_regulation_free(regulation);
	maker_case_free(made);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("regulation_property");
	TCase *all = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(all, 300);
	tcase_add_checked_fixture(all, case_open, case_close);
	tcase_add_loop_test(all, properties_hold, 0, (int)(sizeof(properties) / sizeof(properties[0])));
	tcase_add_test(all, branches_hold);
	tcase_add_test(all, one_chain_ends_in_its_last_version);
	tcase_add_test(all, conservation);
	tcase_add_test(all, shrinking_finds_the_smallest);
	suite_add_tcase(suite, all);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
