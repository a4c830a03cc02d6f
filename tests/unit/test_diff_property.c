/*
 * Properties of diff/ over thousands of pairs of small regulations, made of lines that are taken away, added, changed and moved at random.
 * A pair that fails is made smaller, line by line, before it is shown.
 */
#include "diff_case.h"

#include <time.h>

enum { MOST = 90, ROUNDS = 6000 };

struct lines { char *list[MOST]; int count; };

static unsigned random_state;

static int
pick(int below)
{
	random_state = random_state * 1664525u + 1013904223u;
	return (int)(random_state >> 8) % below;
}

/* ---- lines ---- */
static void
add_words(struct buf *out)
{
	static const char *const common[] = { "Vervallen.", "vervalt", "Gelijk.", "€ 240", "Het college beslist.", "" };
	static const char *const pool[] = { "het college", "de inwoner", "een gift", "binnen vier weken", "€ 1.200", "artikel 3", "bijstand", "loonkosten", "melden", "wet",
	    "voorschot", "vermogen", "1 januari 2026", "niet", "en", "of" };

	if (pick(3) == 0) {
		buf_adds(out, common[pick(6)]);
		return;
	}
	for (int i = pick(14) + 1; i > 0; i--)
		buf_addf(out, "%s%s", pool[pick(16)], i > 1 ? " " : ".");
}

static char *
make_line(int id)
{
	static const char kinds[] = "HAAAALLLLLPPPIIIJBTTVXDDS";
	struct buf line = BUF_INIT, words = BUF_INIT;
	char kind = kinds[pick((int)sizeof(kinds) - 1)];

	add_words(&words);
	if (kind == 'B')
		buf_adds(&words, ";een omschrijving");
	if (kind == 'T')
		buf_addf(&words, ";€ %d;cel", pick(3) * 10);
	buf_addc(&line, kind);
	if (id >= 0 && strchr("HALIXSD", kind) != NULL)
		buf_addf(&line, "#w%d", id);
	buf_addf(&line, " %d|%s", pick(9), buf_text(&words));
	buf_free(&words);
	return buf_take(&line);
}

static void
insert_line(struct lines *lines, int at, char *line)
{
	if (lines->count == MOST) {
		free(line);
		return;
	}
	memmove(&lines->list[at + 1], &lines->list[at], (size_t)(lines->count - at) * sizeof(lines->list[0]));
	lines->list[at] = line;
	lines->count++;
}

static char *
take_line(struct lines *lines, int at)
{
	char *line = lines->list[at];

	memmove(&lines->list[at], &lines->list[at + 1], (size_t)(lines->count - at - 1) * sizeof(lines->list[0]));
	lines->count--;
	return line;
}

static void
free_lines(struct lines *lines)
{
	while (lines->count > 0)
		free(take_line(lines, lines->count - 1));
}

static struct lines
copy_lines(const struct lines *from, int without)
{
	struct lines copy = { .count = 0 };

	for (int i = 0; i < from->count; i++)
		if (i != without)
			copy.list[copy.count++] = mem_copy(from->list[i]);
	return copy;
}

/* The line with another word, or another number. */
static char *
change_line(const char *line)
{
	struct buf out = BUF_INIT;
	const char *bar = strchr(line, '|'), *space = strchr(line, ' ');

	if (pick(3) == 0)
		buf_addf(&out, "%.*s %d%s", (int)(space - line), line, pick(9), bar);
	else
		buf_addf(&out, "%.*sook%s%s", (int)(bar + 1 - line), line, bar[1] != '\0' ? " " : "", bar + 1);
	return buf_take(&out);
}

static void
change_lines(struct lines *lines, int times)
{
	static int fresh = 1000;

	while (times-- > 0 && lines->count > 0) {
		int at = pick(lines->count), block = pick(6) + 1, to;
		char *line;

		switch (pick(6)) {
		case 0:
			free(take_line(lines, at));
			break;
		case 1:
			insert_line(lines, at, make_line(pick(2) == 0 ? -1 : fresh++));
			break;
		case 2: case 3:
			line = change_line(lines->list[at]);
			free(lines->list[at]);
			lines->list[at] = line;
			break;
		default:	/* a block moves */
			to = pick(lines->count);
			for (int i = 0; i < block && at + i < lines->count; i++) {
				line = take_line(lines, at + (to < at ? i : 0));
				insert_line(lines, to < at ? to + i : to > lines->count ? lines->count : to, line);
			}
		}
	}
}

/* Lines that have nowhere to stand are left out. */
static struct text *
build(const struct lines *lines, const char *prefix)
{
	struct buf out = BUF_INIT;
	bool article = false, item = false, annex = false;
	struct text *text;

	for (int i = 0; i < lines->count; i++) {
		char kind = lines->list[i][0];

		if ((strchr("LPIBTV", kind) != NULL && !article) || (kind == 'J' && !item) || (strchr("DS", kind) != NULL && !annex))
			continue;
		article = article || kind == 'A' || kind == 'D';
		annex = annex || kind == 'X';
		item = kind == 'I' || (item && strchr("ALD", kind) == NULL);
		buf_addf(&out, "%s\n", lines->list[i]);
	}
	text = make_text(prefix, buf_text(&out));
	buf_free(&out);
	return text;
}

/* ---- properties: NULL when it holds ---- */
static const char *
check_empty(const struct text *text)
{
	struct diff *diff = diff_new(text, text);
	bool empty = diff->edit_count == 0 && diff->change_count == 0;

	diff_free(diff);
	return empty ? NULL : "a text differs from itself";
}

static const char *
check_apply(const struct diff *diff)
{
	struct text *result = diff_apply(diff);
	bool same = text_equal(result->root, diff->becomes->root, TEXT_WITH_IDS), ids = true;

	for (const struct text_node *node = diff->becomes->root; node != NULL; node = text_next(node, diff->becomes->root))
		ids = ids && (node->wid == NULL || text_find(result, node->wid) != NULL);
	text_free(result);
	return !same ? "the script does not give the other text" : !ids ? "an id is not found after applying" : NULL;
}

static bool
same_words(const struct text_node *a, const struct text_node *b)
{
	struct buf x = BUF_INIT, y = BUF_INIT;
	bool same;

	text_add_plain(&x, a);
	text_add_plain(&y, b);
	same = strcmp(buf_text(&x), buf_text(&y)) == 0;
	buf_free(&x);
	buf_free(&y);
	return same;
}

/* The words but the number in the Kop. */
static void
add_words_below(struct buf *out, const struct text_node *node)
{
	for (const struct text_node *child = node->first; child != NULL; child = child->next) {
		size_t start = out->len;

		if (child->kind == TEXT_KOP)
			add_words_below(out, child);
		else if (child->kind != TEXT_NUMMER)
			text_add_plain(out, child);
		if (out->len > start)
			buf_addc(out, '\n');
	}
}

static bool
same_words_without_number(const struct text_node *a, const struct text_node *b)
{
	struct buf x = BUF_INIT, y = BUF_INIT;
	bool same;

	add_words_below(&x, a);
	add_words_below(&y, b);
	same = strcmp(buf_text(&x), buf_text(&y)) == 0;
	buf_free(&x);
	buf_free(&y);
	return same;
}

static const struct diff_change *
change_of(const struct diff *diff, const struct text_node *node)
{
	for (int i = 0; i < diff->change_count; i++)
		if (diff->changes[i].was == node || diff->changes[i].becomes == node)
			return &diff->changes[i];
	return NULL;
}

/* Articles: told when they differ, and then alone; new without partner, gone without partner. */
static const char *
check_articles(const struct diff *diff)
{
	for (const struct text_node *node = diff->becomes->root; node != NULL; node = text_next(node, diff->becomes->root)) {
		const struct diff_change *change = change_of(diff, node);
		const struct text_node *partner = diff_partner(diff, node);

		if (node->kind != TEXT_ARTIKEL)
			continue;
		if ((partner == NULL) != (change != NULL && change->kind == DIFF_NEW))
			return "new and without partner is not the same";
		if (partner != NULL && change == NULL && !same_words(partner, node))
			return "an article with other words is not told";
		if (change != NULL && change->kind == DIFF_CHANGED && same_words(partner, node) && text_equal(partner, node, 0))
			return "an equal article is told as changed";
		if (change != NULL && change->kind == DIFF_RENUMBERED && !same_words_without_number(partner, node))
			return "a renumbered article has other words";
	}
	for (const struct text_node *node = diff->was->root; node != NULL; node = text_next(node, diff->was->root))
		if (node->kind == TEXT_ARTIKEL && diff_partner(diff, node) == NULL &&
		    (change_of(diff, node) == NULL || change_of(diff, node)->kind != DIFF_LAPSED))
			return "an article that is gone is not told";
	return NULL;
}

static const char *
check_partners(const struct diff *diff)
{
	for (const struct text_node *node = diff->becomes->root; node != NULL; node = text_next(node, diff->becomes->root)) {
		const struct text_node *partner = diff_partner(diff, node);

		if (partner != NULL && (partner->kind != node->kind || diff_partner(diff, partner) != node))
			return "a pair of two kinds, or not mutual";
	}
	return NULL;
}

/* What a block of a leaf shows is its words, on both sides. */
static const char *
check_blocks(const struct diff_block *blocks, int count, enum diff_mark without)
{
	const char *failure = NULL;

	for (int i = 0; i < count && failure == NULL; i++) {
		struct buf shown = BUF_INIT, words = BUF_INIT;

		text_add_plain(&words, blocks[i].node);
		for (int k = 0; k < blocks[i].run_count; k++) {
			if (blocks[i].runs[k].mark == without)
				failure = "a mark of the other side";
			buf_add(&shown, blocks[i].runs[k].text, blocks[i].runs[k].len);
		}
		if (blocks[i].node->kind == TEXT_AL && strcmp(buf_text(&shown), buf_text(&words)) != 0)
			failure = "a block does not show its words";
		buf_free(&shown);
		buf_free(&words);
	}
	return failure;
}

static const char *
check_rows(struct diff *diff)
{
	struct diff_rows rows = diff_make_rows(diff);
	const char *failure = NULL;

	for (int i = 0; i < rows.count && failure == NULL; i++) {
		failure = check_blocks(rows.rows[i].was, rows.rows[i].was_count, DIFF_INSERTED);
		if (failure == NULL)
			failure = check_blocks(rows.rows[i].becomes, rows.rows[i].becomes_count, DIFF_DELETED);
		if (rows.rows[i].place == NULL || *rows.rows[i].place == '\0')
			failure = "a row without a place";
	}
	for (int i = 0; i < diff->change_count && failure == NULL; i++) {
		bool found = false;

		for (int k = 0; k < rows.count; k++)
			found = found || rows.rows[k].change == &diff->changes[i];
		if (!found)
			failure = "a change without a row";
	}
	return failure;
}

static const char *
check_pair(const struct lines *was, const struct lines *becomes, const char *prefix)
{
	struct text *a = build(was, "gm1_1"), *b = build(becomes, prefix);
	struct diff *diff = diff_new(a, b), *back = diff_new(b, a);
	const char *failure = check_empty(a);

	if (failure == NULL)
		failure = check_apply(diff);
	if (failure == NULL)
		failure = check_apply(back);
	if (failure == NULL)
		failure = check_partners(diff);
	if (failure == NULL)
		failure = check_articles(diff);
	if (failure == NULL)
		failure = check_rows(diff);
	diff_free(diff);
	diff_free(back);
	text_free(a);
	text_free(b);
	return failure;
}

/* ---- shrinking ---- */
static bool
shrink_once(struct lines *smaller, const struct lines *other, bool smaller_is_was, const char *prefix)
{
	for (int i = smaller->count - 1; i >= 0; i--) {
		struct lines less = copy_lines(smaller, i);

		if (check_pair(smaller_is_was ? &less : other, smaller_is_was ? other : &less, prefix) != NULL) {
			free_lines(smaller);
			*smaller = less;
			return true;
		}
		free_lines(&less);
	}
	return false;
}

static void
report(struct lines *was, struct lines *becomes, const char *prefix, unsigned seed)
{
	struct buf out = BUF_INIT;

	while (shrink_once(was, becomes, true, prefix) || shrink_once(becomes, was, false, prefix))
		;
	buf_addf(&out, "%s (seed %u, prefix %s)\n", check_pair(was, becomes, prefix), seed, prefix);
	for (int i = 0; i < was->count; i++)
		buf_addf(&out, "was    %s\n", was->list[i]);
	for (int i = 0; i < becomes->count; i++)
		buf_addf(&out, "wordt  %s\n", becomes->list[i]);
	ck_abort_msg("%s", buf_text(&out));
}

START_TEST(properties_hold_over_made_pairs)
{
	static const char *const prefixes[] = { "gm1_1", "gm1_2", "gm2_1" };

	for (unsigned seed = 1; seed <= ROUNDS; seed++) {
		struct lines was = { .count = 0 }, becomes;
		const char *prefix = prefixes[seed % 3];

		random_state = seed * 2654435761u;
		for (int i = pick(seed % 20 == 0 ? MOST - 10 : 24), id = 0; i >= 0; i--, id++)
			insert_line(&was, was.count, make_line(seed % 2 == 0 ? id : -1));
		becomes = copy_lines(&was, -1);
		change_lines(&becomes, pick(8));
		if (check_pair(&was, &becomes, prefix) != NULL)
			report(&was, &becomes, prefix, seed);
		free_lines(&was);
		free_lines(&becomes);
	}
}
END_TEST

/* ---- big and hostile ---- */
static struct text *
make_row(int count, int step, const char *format)
{
	struct buf lines = BUF_INIT;
	struct text *text;

	buf_adds(&lines, "A 1|Lang\n");
	for (int i = 0; i < count; i++) {
		buf_adds(&lines, "P |");
		buf_addf(&lines, "%s %d en %d", format, step == 0 ? 0 : step > 0 ? i : count - i, step == 0 ? 0 : step * (step > 0 ? i : count - i) % 1009);
		buf_addc(&lines, '\n');
	}
	text = make_text("gm1_1", buf_text(&lines));
	buf_free(&lines);
	return text;
}

/* Articles, each with an alinea and a lid; ids by place. */
static struct text *
make_articles(int count, int first, int step, const char *format)
{
	struct buf lines = BUF_INIT;
	struct text *text;

	for (int i = 0; i < count; i++) {
		int which = first + step * i;

		buf_addf(&lines, "A %d|Over zaak%d\nL 1.|%s zaak%d en onderwerp%d\nL 2.|Vervallen.\n", i + 1, which, format, which, which * 7 % 4001);
	}
	text = make_text("gm1_1", buf_text(&lines));
	buf_free(&lines);
	return text;
}

static void
assert_bounded(struct text *a, struct text *b, const char *name)
{
	clock_t start = clock();
	struct diff *diff = diff_new(a, b);
	struct text *result;
	long ms;

	diff_make_rows(diff);
	ms = (long)((clock() - start) * 1000 / CLOCKS_PER_SEC);
	result = diff_apply(diff);
	ck_assert(text_equal(result->root, b->root, TEXT_WITH_IDS));
	ck_assert_msg(ms < 10000, "%s: %ld ms", name, ms);
	text_free(result);
	diff_free(diff);
	text_free(a);
	text_free(b);
}

START_TEST(worst_cases_are_bounded)
{
	assert_bounded(make_row(100000, 0, "gelijk"), make_row(99999, 0, "gelijk"), "equal paragraphs");
	assert_bounded(make_row(100000, 1, "regel"), make_row(100000, -1, "regel"), "reversed");
	assert_bounded(make_row(100000, 1, "dit is het"), make_row(100000, 7, "wat anders staat hier"), "all different");
	assert_bounded(make_row(100000, 1, "dit is zaak"), make_row(90000, 3, "dit is zaak"), "alike");
	assert_bounded(make_articles(20000, 0, 1, "het college beslist over"), make_articles(20000, 20000, -1, "het college beslist over"), "articles reversed");
	assert_bounded(make_articles(20000, 0, 1, "het college beslist over"), make_articles(20000, 10, 1, "het college weegt en beslist over"), "articles alike");
	assert_bounded(make_articles(20000, 0, 0, "het college beslist over"), make_articles(19999, 0, 0, "het college beslist niet over"), "articles with one text");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("diff_property");
	TCase *tests = tcase_create("diff_property");
	SRunner *runner;
	int failed;

	tcase_set_timeout(tests, 300);
	tcase_add_test(tests, properties_hold_over_made_pairs);
	tcase_add_test(tests, worst_cases_are_bounded);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
