/*
 * Properties of the whole checker, over the examples of the lexicon, the texts of the goldens, the letters as text, and (when it is there)
 * real municipal text: a suggestion put in place helps, figures are sums, pieces have the words of the whole, and what is marked does not
 * depend on how the bytes are written.
 */
#include "b1_case.h"

#include <math.h>

#include "base/folder.h"
#include "base/hash.h"
#include "xml/xml.h"

static struct lang_speller *speller;

static void
setup(void)
{
	struct diag_list *diags = diag_list_new();

	setvbuf(stdout, NULL, _IOLBF, 0);	/* a failure ends the process without it */
	xml_init();
	b1_case_open();
	speller = lang_speller_open(b1_lang, KLAAR_DICT_DIR, diags);
	ck_assert_ptr_nonnull(speller);
	diag_list_free(diags);
}

static void
teardown(void)
{
	lang_speller_close(speller);
	b1_case_close();
	xml_exit();
}

/* ---- texts ---- */

typedef void text_fn(const char *name, const char *text, size_t len, void *ctx);

static void
each_file(const char *folder, text_fn *each, void *ctx)
{
	static const char *const endings[] = { ".txt", ".out", NULL };
	struct diag_list *diags = diag_list_new();
	struct folder paths = FOLDER_INIT;
	struct buf text = BUF_INIT;
	size_t i;

	folder_add_files(&paths, folder, endings);
	ck_assert_msg(paths.count > 5, "%s", folder);
	for (i = 0; i < paths.count; i++) {
		if (!folder_has_ending(paths.names[i], ".txt"))
			continue;
		buf_clear(&text);
		ck_assert_int_eq(xml_read_text(paths.names[i], &text, diags), 0);
		each(paths.names[i], buf_text(&text), text.len, ctx);
	}
	buf_free(&text);
	folder_release(&paths);
	diag_list_free(diags);
}

static void
each_example(text_fn *each, void *ctx)
{
	const struct lang_entry *entry;
	int i;

	for (i = 0; i < lang_entry_count(b1_lang); i++) {
		entry = lang_entry_at(b1_lang, i);
		if (entry->wrong != NULL)
			each(entry->lemma, entry->wrong, strlen(entry->wrong), ctx);
		if (entry->right != NULL)
			each(entry->lemma, entry->right, strlen(entry->right), ctx);
	}
}

/* The fourth column of a table, \n written out. */
static void
each_row(const char *name, char *line, text_fn *each, void *ctx)
{
	struct buf text = BUF_INIT;
	char *at = line;
	int tabs = 0;

	for (; *at != '\0' && tabs < 3; at++)
		tabs += *at == '\t';
	for (; *at != '\0' && *at != '\t'; at++)
		if (at[0] == '\\' && at[1] == 'n') {
			buf_addc(&text, '\n');
			at++;
		} else
			buf_addc(&text, *at);
	each(name, buf_text(&text), text.len, ctx);
	buf_free(&text);
}

static void
each_real(text_fn *each, void *ctx)
{
	const char *folder = getenv("KLAAR_DATA");
	char *path = mem_format("%s/readability/amsterdam-dev.tsv", folder != NULL ? folder : "../shared/data"), *line = NULL;
	FILE *in = fopen(path, "r");
	size_t cap = 0;

	if (in == NULL)
		printf("overgeslagen: %s is er niet\n", path);
	while (in != NULL && getline(&line, &cap, in) > 0)
		each_row(path, line, each, ctx);
	free(line);
	free(path);
	if (in != NULL)
		fclose(in);
}

static void
each_text(text_fn *each, void *ctx)
{
	each_file("tests/golden/toets", each, ctx);
	each_file("tests/golden/brief", each, ctx);
	each_example(each, ctx);
	each_real(each, ctx);
}

/* ---- a suggestion put in place ---- */

struct tally {
	size_t	texts, marks, tried, longer, lower, unspelt, again, gap;
};

/* The byte at this place. */
static const char *
find_place(const char *text, const char *end, struct pos pos, uint32_t characters)
{
	const char *at = text;

	for (; pos.line > 1; pos.line--)
		at = (const char *)memchr(at, '\n', (size_t)(end - at)) + 1;
	for (characters += (uint32_t)pos.col - 1; characters > 0; characters--)
		for (at++; at < end && (*at & 0xC0) == 0x80; at++)
			;
	ck_assert(at <= end);
	return at;
}

static void
replace(struct buf *out, const char *text, size_t len, const struct b1_mark *mark)
{
	const char *end = text + len, *from = find_place(text, end, mark->place.pos, 0);
	const char *to = find_place(text, end, mark->place.pos, mark->place.length), *slash = strstr(mark->suggestion, " / ");

	buf_clear(out);
	buf_add(out, text, (size_t)(from - text));
	buf_add(out, mark->suggestion, slash != NULL ? (size_t)(slash - mark->suggestion) : strlen(mark->suggestion));
	buf_add(out, to, (size_t)(end - to));
}

/* The first word that the speller refuses; names and numbers are no words. */
static const char *
find_unspelt(const char *words, size_t len, size_t *word_len)
{
	const char *at = words, *end = words + len;

	while (at < end) {
		at += strspn(at, " .,:;()[]/…„”‘’\"'€%");
		for (*word_len = 0; at + *word_len < end && strchr(" .,:;()/\"", at[*word_len]) == NULL; ++*word_len)
			;
		if (*word_len > 1 && *at >= 'a' && *at <= 'z' && !lang_spelled(speller, at, *word_len))
			return at;
		at += *word_len;
	}
	return NULL;
}

static bool
says(const struct b1_report *report, const struct b1_mark *like)
{
	size_t i;

	for (i = 0; i < report->mark_count; i++)
		if (report->marks[i].code == like->code && strcmp(report->marks[i].text, like->text) == 0)
			return true;
	return false;
}

/* Is what was put in place marked by the same rule, as seriously? A word in between that was marked before too, is not meant. */
static bool
is_flagged(const struct b1_report *report, const struct b1_report *before, const struct b1_mark *mended, uint32_t length)
{
	int from = mended->place.pos.col, to = from + (int)length, start, end;
	const struct b1_mark *mark;
	size_t i;

	for (i = 0; i < report->mark_count; i++) {
		mark = &report->marks[i];
		start = mark->place.pos.col;
		end = start + (int)mark->place.length;
		if (mark->code != mended->code || mark->severity < mended->severity || mark->place.pos.line != mended->place.pos.line)
			continue;
		if ((start >= from && end <= to && !says(before, mark)) || (start < to && end > from && strcmp(mark->text, mended->text) == 0))
			return true;
	}
	return false;
}

static size_t
count_words(const char *text, size_t len)
{
	size_t i, words = len > 0;

	for (i = 0; i < len; i++)
		words += text[i] == ' ';
	return words;
}

/*
 * What the score may lose: nothing, unless the plain wording has more words, or has less and the formal ones are more of the rest. What is spelt right or written in full is a formal word when it was one.
 */
static double
may_lose(const struct b1_mark *mark, size_t len, const struct b1_figures *figures)
{
	size_t was = count_words(mark->words, strlen(mark->words)), is = count_words(mark->suggestion, len);

	if (mark->code == DIAG_B1_SPELLING || mark->code == DIAG_B1_AFKORTING)
		return 100;
	if (is <= was)
		return (double)(was - is) * 24.0 / (double)figures->words;
	return (double)(is - was) * (0.5 + 1.0 / (double)figures->sentences) + 25.0 / (double)figures->sentences;
}

static void
try_mark(const char *name, const char *text, size_t len, const struct b1_report *before, const struct b1_mark *mark, struct tally *tally)
{
	const char *slash = strstr(mark->suggestion, " / "), *bad;
	size_t bad_len, first = slash != NULL ? (size_t)(slash - mark->suggestion) : strlen(mark->suggestion);
	double score = before->figures.score;
	const struct b1_report *report;
	struct buf mended = BUF_INIT;

	replace(&mended, text, len, mark);
	report = b1_case_run(buf_text(&mended), mended.len, B1_TEXT);
	tally->tried++;
	tally->longer += report->figures.score < score - 1e-9;
	if (report->figures.score < score - may_lose(mark, first, &before->figures) - 1e-9) {
		tally->lower++;
		printf("score %g -> %g: %s: %s: ‘%s’ -> ‘%s’ in ‘%s’\n", score, report->figures.score, name, diag_kind(mark->code)->name, mark->words, mark->suggestion, mark->zin);
	}
	bad = find_unspelt(mark->suggestion, first, &bad_len);
	if (bad != NULL) {
		tally->unspelt++;
		printf("spelling: %s: %s: ‘%.*s’ in ‘%s’ for ‘%s’\n", name, diag_kind(mark->code)->name, (int)bad_len, bad, mark->suggestion, mark->words);
	}
	if (is_flagged(report, before, mark, (uint32_t)first)) {
		tally->again++;
		printf("again: %s: %s: ‘%s’ -> ‘%s’ in ‘%s’\n", name, diag_kind(mark->code)->name, mark->words, mark->suggestion, mark->zin);
	}
	if (strstr(mark->suggestion, "…") != NULL) {
		tally->gap++;
		printf("gap: %s: %s: ‘%s’ -> ‘%s’ in ‘%s’\n", name, diag_kind(mark->code)->name, mark->words, mark->suggestion, mark->zin);
	}
	buf_free(&mended);
}

static void
try_text(const char *name, const char *text, size_t len, void *ctx)
{
	struct tally *tally = ctx;
	struct b1_report *report;
	size_t i;

	b1_case_run(text, len, B1_TEXT);
	report = b1_case_report;
	b1_case_report = NULL;		/* kept: each try makes another */
	tally->texts++;
	for (i = 0; i < report->mark_count; i++) {
		tally->marks++;
		if (report->marks[i].suggestion != NULL && report->marks[i].place.length > 0)
			try_mark(name, text, len, report, &report->marks[i], tally);
	}
	b1_report_free(report);
}

START_TEST(suggestion_helps)
{
	struct tally tally = { 0 };

	each_text(try_text, &tally);
	printf("%zu texts, %zu marks, %zu suggestions tried, %zu that cost a point or less by their length, %zu lower, %zu unspelt, %zu again, %zu with a gap\n",
	    tally.texts, tally.marks, tally.tried, tally.longer, tally.lower, tally.unspelt, tally.again, tally.gap);
	ck_assert_uint_gt(tally.tried, 300);
	ck_assert_uint_eq(tally.lower, 0);
	ck_assert_uint_eq(tally.unspelt, 0);
	ck_assert_uint_eq(tally.again, 0);
	ck_assert_uint_eq(tally.gap, 0);
}
END_TEST

/* ---- figures are sums ---- */

static void
check_figures(const struct b1_figures *figures)
{
	double points = 0;
	int i;

	for (i = 0; i < B1_MEASURES; i++) {
		ck_assert(figures->measures[i].points >= 0 && isfinite(figures->measures[i].value) && figures->measures[i].name != NULL);
		points += figures->measures[i].points;
	}
	if (points < 100)
		ck_assert_double_eq_tol(figures->score, 100 - points, 1e-9);
	else
		ck_assert_double_eq(figures->score, 0);
	ck_assert(figures->passives <= figures->sentences && figures->over_20 <= figures->over_15 && figures->over_15 <= figures->sentences);
	ck_assert(figures->words >= figures->sentences && figures->longest <= (double)figures->words);
	ck_assert_int_eq(figures->verdict, figures->score >= 75 ? B1_YES : figures->score >= 60 ? B1_ALMOST : B1_NO);
	ck_assert_int_eq(figures->brief, figures->words < 30);
}

static void
check_sums(const char *name, const char *text, size_t len, void *ctx)
{
	const struct b1_report *report = b1_case_run(text, len, B1_LETTER);
	struct b1_figures sum = { 0 };
	size_t i, found[4] = { 0 };

	check_figures(&report->figures);
	for (i = 0; i < report->section_count; i++) {
		check_figures(&report->sections[i].figures);
		sum.words += report->sections[i].figures.words;
		sum.sentences += report->sections[i].figures.sentences;
		sum.passives += report->sections[i].figures.passives;
		sum.formals += report->sections[i].figures.formals;
		sum.over_20 += report->sections[i].figures.over_20;
	}
	ck_assert_msg(sum.words == report->figures.words && sum.sentences == report->figures.sentences && sum.passives == report->figures.passives &&
	    sum.formals == report->figures.formals && sum.over_20 == report->figures.over_20, "%s", name);
	for (i = 0; i < report->mark_count; i++)
		found[report->marks[i].severity]++;
	for (i = 0; i < 4; i++)
		ck_assert_uint_eq(found[i], report->found[i]);
	for (i = 1; i < (size_t)report->worst_count; i++)
		ck_assert_int_ge(report->worst[i - 1].points, report->worst[i].points);
	*(size_t *)ctx += report->section_count;
}

START_TEST(figures_add_up)
{
	size_t sections = 0;

	each_text(check_sums, &sections);
	ck_assert_uint_gt(sections, 200);
}
END_TEST

/* ---- pieces ---- */

static void
add_sentence(const char *name, const char *text, size_t len, void *ctx)
{
	struct buf *texts = ctx;	/* one with spaces, one with lines, one with blank lines between */
	static const char *const between[] = { " ", "\n", "\n\n" };
	int i;

	/* a sentence that a text may go on after, and that is not a heading on its own */
	if (len < 20 || text[len - 1] != '.' || text[0] < 'A' || text[0] > 'Z' || strchr(text, ':') != NULL || strchr(text, ';') != NULL)
		return;
	for (i = 0; i < 3; i++)
		buf_addf(&texts[i], "%s%s", texts[i].len > 0 ? between[i] : "", text);
}

START_TEST(pieces_have_the_words_of_the_whole)
{
	struct buf texts[3] = { BUF_INIT, BUF_INIT, BUF_INIT };
	struct b1_figures figures[3];
	int i;

	each_example(add_sentence, texts);
	for (i = 0; i < 3; i++)
		figures[i] = b1_case_run(buf_text(&texts[i]), texts[i].len, B1_TEXT)->figures;
	ck_assert_uint_gt(figures[0].words, 500);
	for (i = 1; i < 3; i++) {
		ck_assert_uint_eq(figures[i].words, figures[0].words);
		ck_assert_uint_eq(figures[i].sentences, figures[0].sentences);
		ck_assert_uint_eq(figures[i].passives, figures[0].passives);
		ck_assert_uint_eq(figures[i].formals, figures[0].formals);
		ck_assert_double_eq(figures[i].longest, figures[0].longest);
	}
	for (i = 0; i < 3; i++)
		buf_free(&texts[i]);
}
END_TEST

/* ---- how the bytes are written ---- */

/* What was marked, without places. */
static void
describe(struct buf *out, const struct b1_report *report)
{
	size_t i;

	for (i = 0; i < report->mark_count; i++)
		buf_addf(out, "%s %s\n", report->marks[i].key, report->marks[i].words);
	buf_addf(out, "%zu words, %zu sentences", report->figures.words, report->figures.sentences);
}

static void
to_crlf(struct buf *out, const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++) {
		if (text[i] == '\n')
			buf_addc(out, '\r');
		buf_addc(out, text[i]);
	}
}

/* In long lines only: what a short line is, is told by its words as they stand. */
static void
to_soft_hyphens(struct buf *out, const char *text, size_t len)
{
	const char *end = text;
	size_t i, line = 0;

	for (i = 0; i < len; i++) {
		if (text + i >= end) {
			end = memchr(text + i, '\n', len - i);
			end = end != NULL ? end + 1 : text + len;
			line = (size_t)(end - text) - i;
		}
		buf_addc(out, text[i]);
		if (line > 90 && i % 3 == 0 && text[i] >= 'a' && text[i] <= 'z' && i + 1 < len && text[i + 1] >= 'a' && text[i + 1] <= 'z')
			buf_adds(out, i % 2 == 0 ? "\xC2\xAD" : "\xE2\x80\x8B");
	}
}

static void
to_mark_in_front(struct buf *out, const char *text, size_t len)
{
	buf_adds(out, "\xEF\xBB\xBF");
	buf_add(out, text, len);
}

/* Between words of small letters; two spaces are columns. */
static void
to_hard_spaces(struct buf *out, const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (text[i] == ' ' && i > 0 && text[i - 1] >= 'a' && text[i - 1] <= 'z' && i + 1 < len && text[i + 1] >= 'a' && text[i + 1] <= 'z')
			buf_adds(out, i % 2 == 0 ? "\xC2\xA0" : "\xE2\x80\xAF");
		else
			buf_addc(out, text[i]);
}

/* é as e and a combining mark. */
static void
to_combining(struct buf *out, const char *text, size_t len)
{
	static const struct { const char *one, *two; } runes[] = { { "\u00E9", "e\u0301" }, { "\u00EB", "e\u0308" }, { "\u00E8", "e\u0300" }, { "\u00EF", "i\u0308" } };
	size_t i, j, size;

	for (i = 0; i < len; i += size) {
		for (size = 1, j = 0; j < 4; j++)
			if (strncmp(text + i, runes[j].one, 2) == 0) {
				buf_adds(out, runes[j].two);
				size = 2;
			}
		if (size == 1)
			buf_addc(out, text[i]);
	}
}

static const struct {
	const char	*name;
	void		(*write)(struct buf *out, const char *text, size_t len);
} writings[] = {
	{ "CRLF", to_crlf }, { "soft hyphens", to_soft_hyphens }, { "byte order mark", to_mark_in_front }, { "hard spaces", to_hard_spaces },
	{ "combining marks", to_combining },
};

/* Every mark's place, read from the file, is what it quotes. */
static void
check_places(const char *name, const char *text, size_t len, const struct b1_report *report)
{
	struct lang_reader reader = { 0 };
	struct buf read = BUF_INIT;
	const struct b1_mark *mark;
	const char *from, *to;
	size_t i;
	int rune;

	for (i = 0; i < report->mark_count; i++) {
		mark = &report->marks[i];
		if (*mark->words == '\0')
			continue;
		buf_clear(&read);
		reader = (struct lang_reader){ .at = find_place(text, text + len, mark->place.pos, 0),
			.end = find_place(text, text + len, mark->place.pos, mark->place.length) };
		while ((rune = lang_read(&reader, &from, &to)) >= 0)
			buf_add_rune(&read, (unsigned)rune);
		ck_assert_msg(strcmp(buf_text(&read), mark->words) == 0, "%s:%d:%d: ‘%s’ is no ‘%s’", name, mark->place.pos.line, mark->place.pos.col,
		    buf_text(&read), mark->words);
	}
	buf_free(&read);
}

struct writing_tally {
	int	which;
	size_t	marks, differ;
};

static void
check_writing(const char *name, const char *text, size_t len, void *ctx)
{
	struct writing_tally *tally = ctx;
	struct buf other = BUF_INIT, before = BUF_INIT, after = BUF_INIT;

	describe(&before, b1_case_run(text, len, B1_TEXT));
	check_places(name, text, len, b1_case_report);
	writings[tally->which].write(&other, text, len);
	describe(&after, b1_case_run(buf_text(&other), other.len, B1_TEXT));
	check_places(name, buf_text(&other), other.len, b1_case_report);
	tally->marks += b1_case_report->mark_count;
	if (strcmp(buf_text(&before), buf_text(&after)) != 0) {
		tally->differ++;
		printf("%s: %s:\n%s\n--- is not\n%s\n", writings[tally->which].name, name, buf_text(&before), buf_text(&after));
	}
	buf_free(&other);
	buf_free(&before);
	buf_free(&after);
}

START_TEST(bytes_do_not_matter)
{
	struct writing_tally tally = { .which = _i };

	each_text(check_writing, &tally);
	ck_assert_uint_gt(tally.marks, 500);
	ck_assert_msg(tally.differ == 0, "%s: %zu texts", writings[_i].name, tally.differ);
}
END_TEST

/* Emoji and a text that stands before: other places, the same marks. */
START_TEST(emoji)
{
	static const char text[] = "Wij verstrekken u \xF0\x9F\x98\x80 derhalve \xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9 een lening.\r\n\r\nU dient te \xF0\x9F\x98\x80 bellen. Derhalve niet.\n";

	b1_case_run(text, sizeof(text) - 1, B1_TEXT);
	check_places("emoji", text, sizeof(text) - 1, b1_case_report);
	ck_assert_uint_ge(b1_case_count("jargon"), 4);
}
END_TEST

static void
check_twice(const char *name, const char *text, size_t len, void *ctx)
{
	struct buf first = BUF_INIT, again = BUF_INIT;

	describe(&first, b1_case_run(text, len, B1_TEXT));
	describe(&again, b1_case_run(text, len, B1_TEXT));
	ck_assert_str_eq(buf_text(&first), buf_text(&again));
	++*(size_t *)ctx;
	buf_free(&first);
	buf_free(&again);
}

START_TEST(twice_the_same)
{
	size_t texts = 0;

	each_text(check_twice, &texts);
	ck_assert_uint_gt(texts, 50);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("b1_property");
	TCase *tests = tcase_create("b1_property");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 300);
	tcase_add_test(tests, suggestion_helps);
	tcase_add_test(tests, figures_add_up);
	tcase_add_test(tests, pieces_have_the_words_of_the_whole);
	tcase_add_loop_test(tests, bytes_do_not_matter, 0, sizeof(writings) / sizeof(writings[0]));
	tcase_add_test(tests, emoji);
	tcase_add_test(tests, twice_the_same);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
