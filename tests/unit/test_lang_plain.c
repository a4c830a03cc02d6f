/*
 * Plain text: which lines make which units, and that every byte of a unit can be found again.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "lang_case.h"

static struct lang *lang;

static void setup(void) { lang = lang_case_open(); }
static void teardown(void) { lang_close(lang); }

static void
list_units(const char *text, struct buf *out)
{
	static const char *const kinds[] = { "P", "I", "H", "C", "L", "A", "R", "G", "S" };
	struct lang_plain *plain = lang_plain_new(lang, text, strlen(text));
	struct lang_unit unit;

	while (lang_plain_next(plain, &unit))
		buf_addf(out, "%s%s%s%s<%s>", kinds[unit.kind], unit.level > 1 ? "2" : "", unit.lead_in ? ":" : "", unit.goes_on ? "+" : "", unit.text);
	lang_plain_free(plain);
}

static void
assert_units(const char *text, const char *expected)
{
	struct buf out = BUF_INIT;

	list_units(text, &out);
	ck_assert_msg(strcmp(buf_text(&out), expected) == 0, "is   %s\nwant %s", buf_text(&out), expected);
	buf_free(&out);
}

START_TEST(paragraphs_and_soft_breaks)
{
	assert_units("Dit is een\nregel. Nog een.\n\nEn dan.", "P<Dit is een regel. Nog een.>P<En dan.>");
	assert_units("Een zin.\nNog een zin.\n", "P<Een zin.>P<Nog een zin.>");
	assert_units("Een zin.\nNog een zin.\n\nSlot.", "P+<Een zin.>P<Nog een zin.>P<Slot.>");
	assert_units("Wij spraken met dhr.\nJansen daarover.", "P<Wij spraken met dhr. Jansen daarover.>");
	assert_units("Een;\ntwee.", "P<Een;>P<twee.>");
	assert_units("", "");
	assert_units(" \n\t\n \xE2\x80\x8B\n", "");
	assert_units("Regel met\r\neinde.\r\n", "P<Regel met einde.>");
}
END_TEST

START_TEST(headings_stand_alone)
{
	assert_units("Wat krijgt u\n\nU krijgt geld.", "H<Wat krijgt u>P<U krijgt geld.>");
	assert_units("Wat krijgt u?\n\nU krijgt geld.", "H<Wat krijgt u?>P<U krijgt geld.>");
	assert_units("Komt u?\nU krijgt geld.", "P<Komt u?>P<U krijgt geld.>");
	assert_units("Wij betalen.\n\nNiet mee eens?\nBel ons dan.", "P<Wij betalen.>H<Niet mee eens?>P<Bel ons dan.>");
	assert_units("Wij betalen.\nNiet mee eens?\nBel ons dan.", "P<Wij betalen.>P<Niet mee eens?>P<Bel ons dan.>");
	assert_units("Wij betalen.\n\nU belt. Wilt u dat?\nBel ons dan.", "P<Wij betalen.>P+<U belt. Wilt u dat?>P<Bel ons dan.>");
	assert_units("Wij betalen.\n\nWilt u dat?\nKunt u dat?\nBel ons dan.", "P<Wij betalen.>P+<Wilt u dat?>P+<Kunt u dat?>P<Bel ons dan.>");
	assert_units("Een korte zin.\n\nU krijgt geld.", "P<Een korte zin.>P<U krijgt geld.>");
	assert_units("# Kop\nTekst.\n## Kop twee\nMeer.", "H<Kop>P<Tekst.>H2<Kop twee>P<Meer.>");
	assert_units("Losse regel zonder punt", "P<Losse regel zonder punt>");
	assert_units("Deze regel is zo lang dat hij geen kop kan zijn, want hij heeft meer dan zeventig tekens\n\nTekst.",
	    "P<Deze regel is zo lang dat hij geen kop kan zijn, want hij heeft meer dan zeventig tekens>P<Tekst.>");
	assert_units("1. Inleiding\n\nTekst hier.", "H<1. Inleiding>P<Tekst hier.>");
	assert_units("Rechten\nIedereen die in Meeuwerdam woont heeft recht op hulp.", "H<Rechten>P<Iedereen die in Meeuwerdam woont heeft recht op hulp.>");
}
END_TEST

START_TEST(items_and_their_lead_in)
{
	assert_units("Stuur ons:\n- uw pas;\n- uw loonstrook\n  van maart\nStuur het nu.", "P:<Stuur ons:>I<uw pas;>I<uw loonstrook van maart>P<Stuur het nu.>");
	assert_units("Nodig is:\n\n• pas\n• bril", "P:<Nodig is:>I<pas>I<bril>");
	assert_units("U doet:\n1. dit\n   a) zo\n   b) en zo\n2. dat", "P:<U doet:>I:<dit>I2<zo>I2<en zo>I<dat>");
	assert_units("1° een\n2° twee", "I<een>I<twee>");
	assert_units("Dat staat in artikel\n36. Dan weet u het.", "P<Dat staat in artikel 36. Dan weet u het.>");
	assert_units("Een -streepje\n-fiets is geen punt.", "P<Een -streepje -fiets is geen punt.>");
}
END_TEST

START_TEST(letters_have_parts_that_are_left_out)
{
	assert_units("Mevrouw A. de Wit\nKerkstraat 1\n1234 AB MEEUWERDAM\n\nOns kenmerk: 2026-1\nDatum: 3 mei 2026\n\nGeachte mevrouw De Wit,\n\nU krijgt geld.\n\nMet vriendelijke groet,\n\nJan Jansen\nConsulent",
	    "A<Mevrouw A. de Wit>A<Kerkstraat 1>A<1234 AB MEEUWERDAM>R<Ons kenmerk: 2026-1>R<Datum: 3 mei 2026>G<Geachte mevrouw De Wit,>P<U krijgt geld.>"
	    "S<Met vriendelijke groet,>S<Jan Jansen>S<Consulent>");
	assert_units("Geachte heer De Wit, U krijgt geld. Echt.", "G<Geachte heer De Wit,>P<U krijgt geld. Echt.>");
	assert_units("Wij wonen op Kerkstraat 1, 1234 AB Meeuwerdam.", "P<Wij wonen op Kerkstraat 1, 1234 AB Meeuwerdam.>");
	assert_units("Let op: dit is geen kenmerk.", "P<Let op: dit is geen kenmerk.>");
}
END_TEST

START_TEST(rows_are_cells_and_quotes_are_law)
{
	assert_units("Naam\tBedrag\nJan\t€ 12", "C<Naam>C<Bedrag>C<Jan>C<€ 12>");
	assert_units("| Naam | Bedrag |\n|---|---|\n| Jan | 12 |", "C<Naam>C<Bedrag>C<Jan>C<12>");
	assert_units("Er staat:\n> Het college\n> besluit.\nDus.", "P<Er staat:>L<Het college besluit.>P<Dus.>");
}
END_TEST

/* ---- properties ---- */

/* One character of the unit, read again from the source: where it ends; 0 when it is not the same. */
static uint32_t
read_again(const struct lang_unit *unit, uint32_t at, const char *text, size_t len)
{
	struct lang_reader reader = { .at = unit->source + unit->map[at], .end = text + len };
	const char *from, *to;
	uint32_t next = at + 1;
	char bytes[4];
	size_t size;

	for (; next < unit->len && ((unsigned char)unit->text[next] & 0xC0) == 0x80; next++)
		if (unit->map[next] != unit->map[at])
			return 0;
	if (reader.at < text || reader.at >= text + len || unit->map[at] > unit->map[next])
		return 0;
	size = utf8_encode((unsigned)lang_read(&reader, &from, &to), bytes);
	return size == next - at && memcmp(bytes, unit->text + at, size) == 0 ? next : 0;
}

/* No ck_assert for each byte: it is slow. */
static void
assert_maps_back(const struct lang_unit *unit, const char *text, size_t len)
{
	uint32_t at, next;

	for (at = 0; at < unit->len; at = next)
		if ((next = read_again(unit, at, text, len)) == 0)
			ck_abort_msg("byte %u of <%s>", at, unit->text);
	ck_assert_uint_le(unit->map[unit->len], len);
}

static size_t
check_units(const char *text, size_t len)
{
	struct lang_plain *plain = lang_plain_new(lang, text, len);
	struct lang_cutter *cutter = lang_cutter_new(lang);
	struct lang_sentence sentence;
	struct lang_unit unit;
	size_t words = 0, bad;

	while (lang_plain_next(plain, &unit)) {
		ck_assert_uint_gt(unit.len, 0);
		ck_assert_uint_lt(unit.len, LANG_UNIT_MAX);
		ck_assert_int_eq(unit.text[unit.len], '\0');
		ck_assert(utf8_valid(unit.text, unit.len, &bad));
		ck_assert_ptr_eq(memchr(unit.text, '\0', unit.len), NULL);
		assert_maps_back(&unit, text, len);
		lang_cutter_start(cutter, unit.text, unit.len);
		while (lang_cutter_next(cutter, &sentence))
			words += sentence.words;
	}
	lang_cutter_free(cutter);
	lang_plain_free(plain);
	return words;
}

static unsigned
draw(unsigned *seed, unsigned below)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % below;
}

START_TEST(any_bytes_map_back)
{
	static const char *const parts[] = { "Een zin.", "woord ", "\n", "\n\n", "  ", "\t", "- ", "1. ", "e\xCC\x81", "\xC2\xAD", "\xE2\x80\x99", "\xFF", "\xE2\x80", "Kop\n\n", "Geachte heer,\n", "a:\n",
		"1234 AB X\n", "Datum: x\n", "|", "# ", "> ", "\r\n", "€", "Met vriendelijke groet,\n", "?", "\xC2\xA0" };
	struct buf text = BUF_INIT;
	unsigned seed = 7;
	int round, i;

	for (round = 0; round < 3000; round++) {
		buf_clear(&text);
		for (i = 0; i < 14; i++)
			buf_adds(&text, parts[draw(&seed, sizeof(parts) / sizeof(parts[0]))]);
		check_units(text.data, text.len);
	}
	buf_free(&text);
}
END_TEST

static const char *const sentences[] = { "U krijgt 3 mei geld.", "De heer J. de Wit komt niet, zegt hij.", "Dat staat in artikel 31 van de Participatiewet.", "Waarom niet?", "Kijk op www.meeuwerdam.nl voor meer.",
	"Het kost € 1.200 of 15%.", "Foto's van ’s avonds tellen niet mee!", "Wij bellen u tussen 9 en 16.30 uur." };
enum { SENTENCES = sizeof(sentences) / sizeof(sentences[0]) };

/* The sentences of running text, a line each. */
static void
add_sentences(const char *text, size_t len, struct buf *out)
{
	struct lang_plain *plain = lang_plain_new(lang, text, len);
	struct lang_cutter *cutter = lang_cutter_new(lang);
	struct lang_sentence sentence;
	struct lang_unit unit;

	while (lang_plain_next(plain, &unit)) {
		ck_assert(lang_is_running(unit.kind));
		lang_cutter_start(cutter, unit.text, unit.len);
		while (lang_cutter_next(cutter, &sentence))
			buf_addf(out, "%.*s\n", (int)(sentence.end - sentence.start), unit.text + sentence.start);
	}
	lang_cutter_free(cutter);
	lang_plain_free(plain);
}

START_TEST(lines_and_blank_lines_do_not_change_the_sentences)
{
	unsigned seed = 3;
	int round, i;

	for (round = 0; round < 200; round++) {
		struct buf lines = BUF_INIT, flat = BUF_INIT, one = BUF_INIT, two = BUF_INIT;

		const char *sentence, *next = sentences[draw(&seed, SENTENCES)];

		for (i = 0; i < 10; i++) {
			sentence = next;
			next = sentences[draw(&seed, SENTENCES)];
			buf_adds(&lines, sentence);
			buf_adds(&lines, draw(&seed, 3) == 0 && strchr(sentence, '?') == NULL && strchr(next, '?') == NULL ? "\n\n" : draw(&seed, 2) == 0 ? "\n" : " ");
			buf_adds(&flat, sentence);
			buf_addc(&flat, ' ');
		}
		buf_adds(&lines, "Een gewoon slot van de tekst.");
		buf_adds(&flat, "Een gewoon slot van de tekst.");
		add_sentences(lines.data, lines.len, &one);
		add_sentences(flat.data, flat.len, &two);
		/* A question by itself behind a blank line would be a heading: the texts do not hold one. */
		ck_assert_str_eq(buf_text(&one), buf_text(&two));
		buf_free(&lines);
		buf_free(&flat);
		buf_free(&one);
		buf_free(&two);
	}
}
END_TEST

START_TEST(long_units_come_in_pieces)
{
	struct buf text = BUF_INIT;
	struct lang_plain *plain;
	struct lang_unit unit;
	size_t pieces = 0, i;

	for (i = 0; i < 40000; i++)
		buf_adds(&text, i % 10 == 9 ? "woord. " : i % 10 == 0 ? "Woord " : "woord ");
	ck_assert_uint_eq(check_units(text.data, text.len), 40000);
	plain = lang_plain_new(lang, text.data, text.len);
	while (lang_plain_next(plain, &unit)) {
		ck_assert_int_eq(unit.goes_on, ++pieces < 4);
		ck_assert_int_eq(unit.text[unit.len - 1], '.');
	}
	ck_assert_uint_eq(pieces, 4);
	lang_plain_free(plain);
	buf_free(&text);
}
END_TEST

START_TEST(hostile_text_is_linear_and_bounded)
{
	static const char *const parts[] = { "a", " ", "\n", "(", "\"", "- ", "-\n", "\xCC\x81", "\xFF", "\xE2\x80\x8F", "1.\n", "Kerkstraat 1\n", "x:\n", "Geachte ", "#", "|", "\t", "a.\n", "\n \n", "> ", "a@", "artikel 1, " };
	size_t i;

	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		struct buf text = BUF_INIT;

		while (text.len < 1024 * 1024)
			buf_adds(&text, parts[i]);
		check_units(text.data, text.len);
		buf_free(&text);
	}
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("lang_plain");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 30);
	tcase_add_test(tests, paragraphs_and_soft_breaks);
	tcase_add_test(tests, headings_stand_alone);
	tcase_add_test(tests, items_and_their_lead_in);
	tcase_add_test(tests, letters_have_parts_that_are_left_out);
	tcase_add_test(tests, rows_are_cells_and_quotes_are_law);
	tcase_add_test(tests, any_bytes_map_back);
	tcase_add_test(tests, lines_and_blank_lines_do_not_change_the_sentences);
	tcase_add_test(tests, long_units_come_in_pieces);
	tcase_add_test(tests, hostile_text_is_linear_and_bounded);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
