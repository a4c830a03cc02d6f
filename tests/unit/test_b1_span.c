/*
 * Property: what place() says of words is where they are. Every word, every three words and every unit of letters, pages, regulations,
 * HTML and plain text is asked for; what stands at that place in the file, read again here with other means, must be those words.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/map.h"
#include "job/toets_int.h"
#include "xml/xml.h"

/* Every assertion of Check that holds writes to a pipe: not for what is asked a million times. */
#define MUST(what, ...) do { \
	if (!(what)) \
		ck_abort_msg(__VA_ARGS__); \
} while (0)

static struct job_project *project;
static struct lang *lang;
static struct diag_list *diags;
static struct map *files;		/* of struct buf, by name */
static struct arena	*kept;		/* what files holds */

static struct tally {
	size_t	asked, known, cut, fields, units, marks, own;	/* own: unknown, and no value of a record */
} tally;

static void
setup(void)
{
	xml_init();
	diags = diag_list_new();
	project = job_project_open(".", diags);
	ck_assert_ptr_nonnull(project);
	lang = lang_open("templates/taal", diags);
	ck_assert_msg(lang != NULL, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
	files = map_new();
	kept = arena_new();
	tally = (struct tally){ 0 };
}

static void
teardown(void)
{
	map_free(files);
	arena_free(kept);
	lang_close(lang);
	job_project_close(project);
	diag_list_free(diags);
	xml_exit();
}

/* ---- reading again ---- */

static const struct buf *
file_text(const char *name)
{
	struct buf *text = map_find(files, name), raw = BUF_INIT;

	if (text != NULL)
		return text;
	ck_assert_msg(xml_read_text(name, &raw, diags) == 0, "%s", name);
	text = arena_alloc(kept, sizeof(*text));
	*text = (struct buf){ arena_copy_n(kept, buf_text(&raw), raw.len), raw.len, raw.len };
	map_set(files, arena_copy(kept, name), text);
	buf_free(&raw);
	return text;
}

/* The byte at line and column, counted from the start. */
static const char *
find_byte(const struct buf *text, struct pos pos)
{
	const char *at = buf_text(text), *end = at + text->len;
	int col;

	for (; pos.line > 1; pos.line--) {
		at = memchr(at, '\n', (size_t)(end - at));
		MUST(at != NULL, "no such line");
		at++;
	}
	for (col = 1; col < pos.col; col++)
		for (at++; (*at & 0xC0) == 0x80; at++)
			;
	MUST(at <= end, "behind the end");
	return at;
}

static const struct { const char *name; unsigned rune; } entities[] = {
	{ "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' }, { "&apos;", '\'' }, { "&nbsp;", ' ' }, { "&eacute;", 0xE9 },
	{ "&euml;", 0xEB }, { "&euro;", 0x20AC }, { "&hellip;", 0x2026 },
};

/* One character of the source, decoded. */
static const char *
decode(struct buf *out, const char *at)
{
	const char *from = at;
	char *stop;
	size_t i;

	for (i = 0; i < sizeof(entities) / sizeof(entities[0]); i++)
		if (strncmp(at, entities[i].name, strlen(entities[i].name)) == 0) {
			buf_add_rune(out, entities[i].rune);
			return at + strlen(entities[i].name);
		}
	if (at[0] == '&' && at[1] == '#') {
		buf_add_rune(out, (unsigned)strtoul(at + 2 + (at[2] == 'x'), &stop, at[2] == 'x' ? 16 : 10));
		return stop + (*stop == ';');
	}
	for (at++; (*at & 0xC0) == 0x80; at++)
		;
	buf_add(out, from, (size_t)(at - from));
	return at;
}

/* White space runs as one space, none at the ends; signs that nobody sees left out. */
static void
add_plain(struct buf *out, const struct buf *text)
{
	struct lang_reader reader = { .at = buf_text(text), .end = buf_text(text) + text->len };
	const char *from, *to;
	int rune;

	while ((rune = lang_read(&reader, &from, &to)) >= 0)
		buf_add_rune(out, (unsigned)rune);
	while (out->len > 0 && out->data[out->len - 1] == ' ')
		out->data[--out->len] = '\0';
}

static void
read_again(struct buf *out, const struct b1_place *place)
{
	const struct buf *text = file_text(place->pos.file);
	struct buf raw = BUF_INIT;
	const char *at = find_byte(text, place->pos), *end = at;
	uint32_t i;

	for (i = 0; i < place->length; i++)
		for (end++; (*end & 0xC0) == 0x80; end++)
			;
	while (at < end)
		if (strncmp(at, "<!--", 4) == 0)
			at = strstr(at, "-->") + 3;
		else
			at = decode(&raw, at);
	MUST(at == end, "half a reference at %s:%d:%d", place->pos.file, place->pos.line, place->pos.col);
	add_plain(out, &raw);
	buf_free(&raw);
}

/* ---- asking ---- */

static void
check_words(struct b1_unit *unit, uint32_t start, uint32_t end)
{
	const char *words = unit->lang.text + start;
	struct b1_place place = { .length = 0 };
	struct buf again = BUF_INIT;
	size_t len = end - start;

	while (len > 0 && words[len - 1] == ' ')
		len--;
	unit->place(unit->ctx, unit, start, start + (uint32_t)len, &place);
	tally.asked++;
	tally.fields += place.field != NULL;
	MUST(place.pos.file != NULL, "no file: ‘%.*s’", (int)len, words);
	if (place.length == 0) {
		tally.own += place.field == NULL;
		return;
	}
	tally.known++;
	read_again(&again, &place);
	MUST(again.len <= len && memcmp(buf_text(&again), words, again.len) == 0, "%s:%d:%d (%u): ‘%s’ is no ‘%.*s’", place.pos.file,
	    place.pos.line, place.pos.col, place.length, buf_text(&again), (int)len, words);
	tally.cut += again.len < len;
	buf_free(&again);
}

static void
add_unit(void *ctx, struct b1_unit *unit)
{
	b1_add(ctx, unit);
}

static void
check_unit(void *ctx, struct b1_unit *unit)
{
	const char *text = unit->lang.text;
	uint32_t at = 0, start[3] = { 0 }, next;

	(void)ctx;
	tally.units++;
	ck_assert(unit->lang.len <= LANG_UNIT_MAX);
	ck_assert(text[unit->lang.len] == '\0' && strlen(text) == unit->lang.len);
	for (size_t i = 0; i < unit->span_count; i++) {
		MUST(unit->spans[i].start < unit->spans[i].end && unit->spans[i].end <= unit->lang.len, "a span beside its text: %s", text);
		MUST(i == 0 || unit->spans[i - 1].start <= unit->spans[i].start, "spans out of order: %s", text);
	}
	while (at < unit->lang.len) {
		next = at + (uint32_t)strcspn(text + at, " ");
		MUST(next > at, "two spaces: %s", text);
		check_words(unit, at, next);
		start[0] = start[1];
		start[1] = start[2];
		start[2] = at;
		check_words(unit, start[0], next);
		at = next + (next < unit->lang.len);
	}
	if (unit->lang.len > 0)
		check_words(unit, 0, unit->lang.len);
}

/* The marks of all rules: the same, and their words are those of the mark. */
static void
check_marks(const struct toets_text *text)
{
	struct b1_norms *norms = b1_norms_load("templates/taal/normen.xml", diags);
	struct b1_setup setup = { .lang = lang, .norms = norms, .genre = text->kind->genre, .decides = text->kind->genre == B1_LETTER };
	struct b1_run *run = b1_run_new(&setup);
	struct b1_report *report;
	struct buf again = BUF_INIT;
	size_t i;

	text->kind->units(text, add_unit, run);
	report = b1_run_end(run);
	for (i = 0; i < report->mark_count; i++) {
		const struct b1_mark *mark = &report->marks[i];

		buf_clear(&again);
		if (mark->place.length == 0 || mark->place.field != NULL || *mark->words == '\0')
			continue;
		read_again(&again, &mark->place);
		MUST(again.len > 0 && strncmp(buf_text(&again), mark->words, again.len) == 0, "%s:%d:%d: ‘%s’ is no ‘%s’", mark->place.pos.file,
		    mark->place.pos.line, mark->place.pos.col, buf_text(&again), mark->words);
		tally.marks++;
	}
	buf_free(&again);
	b1_report_free(report);
	b1_norms_free(norms);
}

static void
check_file(const char *path)
{
	struct job_toets toets = { .on = { 2026, 11, 22 }, .known = { 2026, 11, 22 } };
	struct toets_text text = { .project = project, .lang = lang, .toets = &toets };
	int failed;

	diag_list_clear(diags);
	failed = toets_text_read(&text, path, diags);
	if (failed == 0 && toets_text_is_page(&text))
		text.organisation = "twenterand";
	if (failed == 0 && text.kind->open(&text, diags) == 0) {
		text.kind->units(&text, check_unit, NULL);
		check_marks(&text);
	} else
		ck_assert_msg(diag_count(diags) > 0 && diag_at(diags, 0)->code == DIAG_TEXT_ROOT, "%s", path);	/* a besluit is no text */
	toets_text_release(&text);
}

static void
check_folder(const char *folder, const char *ending)
{
	const char *const endings[] = { ending, NULL };
	struct folder paths = FOLDER_INIT;
	size_t i;

	folder_add_files(&paths, folder, endings);
	ck_assert_msg(paths.count > 0, "%s", folder);
	for (i = 0; i < paths.count; i++)
		check_file(paths.names[i]);
	folder_release(&paths);
}

/* At least so many of a hundred places are known to the letter, and at most so many end where a tag does. */
static void
check_share(size_t known, size_t cut)
{
	printf("%zu units, %zu places, %zu known, %zu cut, %zu in a record, %zu unknown elsewhere, %zu marks\n", tally.units, tally.asked, tally.known, tally.cut, tally.fields, tally.own, tally.marks);
	ck_assert(tally.asked > 60);
	ck_assert_msg(tally.known * 100 >= tally.asked * known, "%zu of %zu", tally.known, tally.asked);
	ck_assert_msg(tally.cut * 100 <= tally.asked * cut, "%zu of %zu", tally.cut, tally.asked);
}

START_TEST(letters)
{
	check_folder("letters", ".xml");
	ck_assert(tally.fields > 1000);
	ck_assert_msg(tally.own * 200 < tally.asked, "%zu of %zu", tally.own, tally.asked);
	check_share(80, 30);
}
END_TEST

START_TEST(pages)
{
	check_folder("templates/website", ".xml");
	check_share(75, 20);		/* what the law says is written in its own words */
}
END_TEST

START_TEST(regulations)
{
	check_folder("regulations", ".xml");
	check_share(99, 20);
}
END_TEST

/* ---- texts made here ---- */

static void
check_text(const char *name, const char *text, size_t len)
{
	const char *folder = getenv("TMPDIR");
	char *path = mem_format("%s/klaar-span-%s", folder != NULL ? folder : "/tmp", name);
	FILE *out = fopen(path, "wb");

	ck_assert_ptr_nonnull(out);
	ck_assert_uint_eq(fwrite(text, 1, len, out), len);
	ck_assert_int_eq(fclose(out), 0);
	check_file(path);
	map_remove(files, path);	/* the next of this name says something else */
	remove(path);
	free(path);
}

static const char html[] =
    "<!DOCTYPE html>\r\n<html lang=nl><head><title>Weg &amp; klaar</title><script>if (a<b) weg()</script></head><body>\r\n"
    "<h1>Caf&eacute; en re\u00ADgeling</h1><p>Wij &amp; u betalen&nbsp;&euro;&#160;10, voor <b>vet</b>te dingen<!-- geen tekst --> en R&D.<br>Nieuwe\n\t regel"
    " met cafe\u0301 en &#233;&#xE9;n &onzin; slot.\n<p>Neem mee:<ul><li>een <a href=x>pas\npoort</a></li><li>twee<ul><li>drie</ul></ul>"
    "<table><tr><td>cel een<td>cel twee</table><blockquote>Dit zegt een ander.</blockquote>los &quot;eind&quot; \u202Eomgekeerd\u202C</body></html>\n";

START_TEST(html_pages)
{
	check_text("a.html", html, strlen(html));
	check_share(95, 20);
}
END_TEST

/* A paragraph that is longer than a unit goes in parts. */
START_TEST(html_long)
{
	struct buf text = BUF_INIT;
	int i;

	buf_adds(&text, "<p>");
	for (i = 0; i < 9000; i++)
		buf_addf(&text, "woord%d &eacute;n%s<i>schuin</i> ", i, i % 7 == 0 ? "\n" : " ");
	for (i = 0; i < 70000; i++)
		buf_adds(&text, "\u00E9");
	check_text("b.html", buf_text(&text), text.len);
	buf_free(&text);
	ck_assert(tally.units > 5);
	check_share(95, 70);
}
END_TEST

static const char plain[] =
    "Wat moet u doen?\r\n\r\nStuur ons uw   papie\u00ADren, cafe\u0301 en 'zo'. Dat kan\ttot 3\u00A0mei.\nOok per post & \xFF mail <b>.\n\n- een pas\n- een brief;\n";

START_TEST(plain_text)
{
	size_t i;

	check_text("a.txt", plain, sizeof(plain) - 1);
	for (i = 0; i < 100; i++)	/* enough to count */
		check_text("b.txt", plain, i < sizeof(plain) ? i : sizeof(plain) - 1);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("b1_span");
	TCase *tests = tcase_create("b1_span");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 120);
	tcase_add_test(tests, letters);
	tcase_add_test(tests, pages);
	tcase_add_test(tests, regulations);
	tcase_add_test(tests, html_pages);
	tcase_add_test(tests, html_long);
	tcase_add_test(tests, plain_text);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
