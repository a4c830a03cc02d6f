/*
 * Tokens and sentences: tables of texts and what they are cut into, and properties that hold for any bytes.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "lang_case.h"

static struct lang *lang;

static void setup(void) { lang = lang_case_open(); }
static void teardown(void) { lang_close(lang); }

struct pair { const char *text, *expected; };

static void
assert_tokens(const struct pair *pairs)
{
	for (; pairs->text != NULL; pairs++) {
		struct buf out = BUF_INIT;

		lang_case_tokens(lang, pairs->text, &out);
		ck_assert_msg(strcmp(buf_text(&out), pairs->expected) == 0, "%s\n is   %s\n want %s", pairs->text, buf_text(&out), pairs->expected);
		buf_free(&out);
	}
}

START_TEST(numbers_dates_times_and_amounts)
{
	static const struct pair pairs[] = {
		{ "Op 1 april 2026 komt u.", "datum<1 april 2026>" }, { "Op 1 apr. '26 dus.", "datum<1 apr. '26>" }, { "van 3 mei tot 4 juni", "datum<3 mei> datum<4 juni>" },
		{ "01-04-2026, 1/4/26 en 2026-04-01.", "datum<01-04-2026> datum<1/4/26> datum<2026-04-01>" }, { "dinsdag 3 maart 2026 kan", "datum<3 maart 2026>" },
		{ "3 meisjes en 5 marters", "getal<3> getal<5>" }, { "van 9 tot 16.30 uur", "getal<9> tijd<16.30 uur>" }, { "van 9.00 tot 16:30u open", "tijd<9.00> tijd<16:30u>" },
		{ "om 09:00 precies", "tijd<09:00>" }, { "schaal 1:100 is klein", "getal<1:100>" }, { "na 8 u te hebben", "getal<8>" },
		{ "€ 1.200 of €1200,- of 1200 euro", "bedrag<€ 1.200> bedrag<€1200,-> bedrag<1200 euro>" }, { "EUR 12,50 en € 10.75.", "bedrag<EUR 12,50> bedrag<€ 10.75>" },
		{ "2,5 miljoen euro", "bedrag<2,5 miljoen euro>" }, { "15%, 15 procent, 3,5 %", "procent<15%> procent<15 procent> procent<3,5 %>" },
		{ "1.300 mensen in 2025-2027", "getal<1.300> getal<2025-2027>" }, { "de 16e keer in huis 2b", "code<16e> code<2b>" },
		{ "zaak 2025-12345 en Z/24/0012", "code<2025-12345> code<Z/24/0012>" }, { "1234 AB Meeuwerdam", "code<1234 AB>" }, { "in 2021 EU burgers", "getal<2021>" },
		{ NULL, NULL }
	};

	assert_tokens(pairs);
}
END_TEST

START_TEST(codes_and_addresses)
{
	static const struct pair pairs[] = {
		{ "NL91 ABNA 0417 1643 00 of NL91ABNA0417164300.", "iban<NL91 ABNA 0417 1643 00> iban<NL91ABNA0417164300>" }, { "NL12 is geen rekening", "code<NL12>" },
		{ "Bel 020-624 11 11, 0612345678 of 14 020.", "code<020-624 11 11> code<0612345678> code<14 020>" }, { "+31 20 624 11 11 en 0800-1234", "code<+31 20 624 11 11> code<0800-1234>" },
		{ "info@meeuwerdam.nl. Daarna", "code<info@meeuwerdam.nl>" }, { "(zie www.meeuwerdam.nl/geld).", "code<www.meeuwerdam.nl/geld>" },
		{ "https://a.nl/b?c=d, en meeuwerdam.nl/x!", "code<https://a.nl/b?c=d> code<meeuwerdam.nl/x>" }, { "Beste [NAAM], [te geven OF te houden]", "code<[NAAM]>" },
		{ "einde.nl.x is wat", "" }, { NULL, NULL }
	};

	assert_tokens(pairs);
}
END_TEST

START_TEST(citations_are_one_token)
{
	static const struct pair pairs[] = {
		{ "Volgens artikel 31, tweede lid, onderdeel m, van de Participatiewet krijgt u dit.", "wet<artikel 31, tweede lid, onderdeel m, van de Participatiewet>" },
		{ "artikel 4:17 van de Algemene wet bestuursrecht zegt", "wet<artikel 4:17 van de Algemene wet bestuursrecht>" }, { "Zie art. 36 Pw.", "wet<art. 36 Pw>" },
		{ "de artikelen 6:7 en 6:8 Awb", "wet<artikelen 6:7 en 6:8 Awb>" }, { "6:7 Awb geldt", "wet<6:7 Awb>" }, { "Zie § 2.3. Daar", "wet<§ 2.3>" },
		{ "artikel 5, eerste en tweede lid, van deze verordening is", "wet<artikel 5, eerste en tweede lid, van deze verordening>" },
		{ "artikel 14 lid 1, 3 en 10 van de wet", "wet<artikel 14 lid 1, 3 en 10 van de wet>" }, { "artikel 8, aanhef en onder b, c en d, van het Besluit proceskosten bestuursrecht", "wet<artikel 8, aanhef en onder b, c en d, van het Besluit proceskosten bestuursrecht>" },
		{ "artikel 24, tweede lid, van Richtlijn 2004/38/EG mag", "wet<artikel 24, tweede lid, van Richtlijn 2004/38/EG>" },
		{ "Volgens artikel 5, en u weet het, mag dat.", "wet<artikel 5>" }, { "het artikel in de krant", "" }, { "hoofdstuk 3 van het boek", "getal<3>" }, { "hoofdstuk 3 van de Jeugdwet", "wet<hoofdstuk 3 van de Jeugdwet>" },
		{ "De Participatiewet en de Vreemdelingenwet 2000 gelden.", "wet<Participatiewet> wet<Vreemdelingenwet 2000>" },
		{ "Betalingsregeling aanvragen kan. De Bijzondereregeling ook.", "wet<Bijzondereregeling>" }, { "de Wet bepaalt dat niet", "" },
		{ "De Wet toezicht snoepwinkels is streng.", "wet<Wet toezicht snoepwinkels>" }, { "Regels voor giften Meeuwerdam 2026 helpen. RgM 2026 ook.", "wet<Regels voor giften Meeuwerdam 2026> wet<RgM 2026>" },
		{ NULL, NULL }
	};

	lang_add_title(lang, "Regels voor giften Meeuwerdam");
	lang_add_title(lang, "RgM");
	assert_tokens(pairs);
}
END_TEST

START_TEST(abbreviations_and_initials)
{
	static const struct pair pairs[] = {
		{ "Dat is i.v.m. uw huis, d.w.z. nu.", "kort<i.v.m.> kort<d.w.z.>" }, { "Bel dhr. J.P. de Wit t/m 3 mei.", "kort<dhr.> kort<J.P.> kort<t/m> datum<3 mei>" },
		{ "Het gaat over btw.", "" }, { "Dat is klaar.", "" }, { NULL, NULL }
	};

	assert_tokens(pairs);
}
END_TEST

START_TEST(sentences_end_where_they_end)
{
	static const struct pair pairs[] = {
		{ "Ja. Nee! Echt? Zo.", "Ja./1|Nee!/1|Echt?/1|Zo./1" }, { "Bel dhr. De Wit o.a. vandaag. Of mevr. Jansen.", "Bel dhr. De Wit o.a. vandaag./6|Of mevr. Jansen./3" },
		{ "Huizen, tuinen enz. Wij komen.", "Huizen, tuinen enz./3|Wij komen./2" }, { "Dat is 1.300 of 2.5 keer 16.30 uur.", "Dat is 1.300 of 2.5 keer 16.30 uur./7" },
		{ "Hij zei: \"Ik kom.\" Daarna ging hij.", "Hij zei: \"Ik kom.\"/4|Daarna ging hij./3" }, { "Hij riep ‘Kom!’ en ging.", "Hij riep ‘Kom!’ en ging./5" },
		{ "Een; twee; drie.", "Een;/1|twee;/1|drie./1" }, { "1. Dit is een. 2. Dit is twee.", "1. Dit is een./4|2. Dit is twee./4" }, { "Het was in 2019. Daarna niet.", "Het was in 2019./4|Daarna niet./2" },
		{ "(Dit is zo.) Dat ook.", "(Dit is zo.)/3|Dat ook./2" }, { "Wacht... Nu wel.", "Wacht.../1|Nu wel./2" }, { "Artikel 5. Hoogte van de toeslag", "Artikel 5. Hoogte van de toeslag/5" },
		{ "Neem mee: - uw paspoort. - uw bril.", "Neem mee:/2|- uw paspoort./2|- uw bril./2" }, { "Dit moet u altijd meenemen: Uw paspoort en bril.", "Dit moet u altijd meenemen:/5|Uw paspoort en bril./4" },
		{ "uw naam en woonplaats. uw handtekening.", "uw naam en woonplaats./4|uw handtekening./2" }, { "Dat is klaar.Daarna niet.", "Dat is klaar./3|Daarna niet./2" },
		{ "Stuur een kopie (van uw pas) in.", "Stuur een kopie (van uw pas) in./7" }, { "'s Avonds niet. 's Morgens wel.", "'s Avonds niet./3|'s Morgens wel./3" },
		{ "Nederlands(e) foto's en/of re-integratie.", "Nederlands(e) foto's en/of re-integratie./5" }, { "...", ".../0" }, { "", "" }, { "   ", "" }, { NULL, NULL }
	};
	const struct pair *pair;

	for (pair = pairs; pair->text != NULL; pair++) {
		struct buf out = BUF_INIT;

		lang_case_sentences(lang, pair->text, strlen(pair->text), &out);
		ck_assert_msg(strcmp(buf_text(&out), pair->expected) == 0, "is   %s\nwant %s", buf_text(&out), pair->expected);
		buf_free(&out);
	}
}
END_TEST

START_TEST(sentences_tell_how_they_end)
{
	static const struct { const char *text; unsigned flags; } cases[] = {
		{ "Komt u?", LANG_QUESTION }, { "Komt u?!", LANG_QUESTION }, { "Stuur ons:", LANG_LEAD_IN }, { "een pas;", LANG_SEMICOLON }, { "een pas", LANG_NO_END }, { "Ja.", 0 },
		{ "Hij vroeg \"Komt u?\"", LANG_QUESTION }, { "huizen enz.", 0 }
	};
	struct lang_cutter *cutter = lang_cutter_new(lang);
	struct lang_sentence sentence;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		lang_cutter_start(cutter, cases[i].text, (uint32_t)strlen(cases[i].text));
		ck_assert(lang_cutter_next(cutter, &sentence));
		ck_assert_msg(sentence.flags == cases[i].flags, "%s: %u", cases[i].text, sentence.flags);
	}
	lang_cutter_free(cutter);
}
END_TEST

/* The flags of the word in the text. */
static unsigned
flags_of(const char *text, const char *word)
{
	struct lang_cutter *cutter = lang_cutter_new(lang);
	struct lang_sentence sentence;
	unsigned flags = 0x1000;
	uint32_t i;

	lang_cutter_start(cutter, text, (uint32_t)strlen(text));
	while (lang_cutter_next(cutter, &sentence))
		for (i = 0; i < sentence.count; i++)
			if (sentence.tokens[i].len == strlen(word) && memcmp(text + sentence.tokens[i].start, word, strlen(word)) == 0)
				flags = sentence.tokens[i].flags;
	lang_cutter_free(cutter);
	return flags;
}

START_TEST(tokens_know_their_place)
{
	ck_assert_uint_eq(flags_of("De OR komt", "OR"), LANG_CAPITAL | LANG_ALL_CAPS | LANG_SPACE_BEFORE);
	ck_assert_uint_eq(flags_of("De OR komt", "De"), LANG_CAPITAL | LANG_FIRST);
	ck_assert_uint_eq(flags_of("Een re-integratie", "re-integratie"), LANG_HYPHEN | LANG_SPACE_BEFORE);
	ck_assert_uint_eq(flags_of("Zij (de buurt) komt", "buurt"), LANG_BRACKETED | LANG_SPACE_BEFORE);
	ck_assert_uint_eq(flags_of("Zij (de buurt) komt", "komt"), LANG_SPACE_BEFORE);
	ck_assert_uint_eq(flags_of("Zij zei \"dit wil ik niet\" vaak", "wil"), LANG_QUOTED | LANG_SPACE_BEFORE);
	ck_assert_uint_eq(flags_of("Zij zei \"dit wil ik niet\" vaak", "vaak"), LANG_SPACE_BEFORE);
	ck_assert_uint_eq(flags_of("Zij zei \"dit niet\" vaak", "niet"), LANG_SPACE_BEFORE);
	ck_assert_uint_eq(flags_of("Zij zei ‘dit wil ik niet’ vaak", "wil") & LANG_QUOTED, 0);	/* not clean: the reader gives ' */
	ck_assert_uint_eq(flags_of("Zij zei 'dit wil Jan's neef niet' vaak", "wil") & LANG_QUOTED, LANG_QUOTED);
	ck_assert_uint_eq(flags_of("Huizen enz. Wij komen", "enz.") & LANG_ENDS_SENTENCE, LANG_ENDS_SENTENCE);
}
END_TEST

START_TEST(a_word_has_its_letters_and_its_entry)
{
	struct lang_cutter *cutter = lang_cutter_new(lang);
	struct lang_sentence sentence;

	lang_cutter_start(cutter, "Omdat auto's", 12);
	ck_assert(lang_cutter_next(cutter, &sentence));
	ck_assert_uint_eq(sentence.count, 2);
	ck_assert(LANG_IS(&sentence.tokens[0], SUBORDINATOR));
	ck_assert_uint_eq(sentence.tokens[1].letters, 5);
	lang_cutter_free(cutter);
}
END_TEST

START_TEST(a_long_sentence_comes_in_pieces)
{
	struct buf text = BUF_INIT;
	struct lang_cutter *cutter = lang_cutter_new(lang);
	struct lang_sentence sentence;
	uint32_t words = 0, pieces = 0, i;

	for (i = 0; i < 2500; i++)
		buf_adds(&text, "woord ");
	buf_adds(&text, "klaar. Kort.");
	lang_cutter_start(cutter, text.data, (uint32_t)text.len);
	while (lang_cutter_next(cutter, &sentence)) {
		ck_assert_uint_le(sentence.words, LANG_SENTENCE_MAX);
		words += sentence.words;
		pieces += (sentence.flags & LANG_PIECE) != 0;
	}
	ck_assert_uint_eq(words, 2502);
	ck_assert_uint_eq(pieces, 3);
	ck_assert_uint_eq(sentence.words, 1);
	lang_cutter_free(cutter);
	buf_free(&text);
}
END_TEST

/* ---- any bytes ---- */

/* In order, inside, not overlapping, and every byte that is no white space is in one. */
static void
assert_covered(const char *text, uint32_t len)
{
	struct lang_cutter *cutter = lang_cutter_new(lang);
	struct lang_sentence sentence;
	uint32_t at = 0, i;

	lang_cutter_start(cutter, text, len);
	while (lang_cutter_next(cutter, &sentence)) {
		ck_assert_uint_le(sentence.end, len);
		for (i = 0; i < sentence.count; i++) {
			const struct lang_token *token = &sentence.tokens[i];

			ck_assert_uint_ge(token->start, at);
			ck_assert_uint_gt(token->len, 0);
			for (; at < token->start; at++)
				ck_assert_msg(strchr(" \t\n\v\f\r", text[at]) != NULL && text[at] != '\0', "byte %u of %s", at, text);
			at = token->start + token->len;
		}
		ck_assert_uint_eq(at, sentence.end);
	}
	for (; at < len; at++)
		ck_assert(text[at] != '\0' && strchr(" \t\n\v\f\r", text[at]) != NULL);
	lang_cutter_free(cutter);
}

START_TEST(every_byte_is_in_a_token)
{
	static const char *const parts[] = { "artikel ", "31", ", ", "tweede lid", " van de ", "Wet", "Awb", ".", "...", "\"", "'", "(", ")", "[", "NAAM", "]", " ", "€", "§", "1", "0", ":",
		"-", "i.v.m.", "www.", "a@b.nl", "é", "\xE9", "\xEF\xBF\xBD", "NL91", "ABNA", "euro", " uur", "%", ";", "!", "t/m", "A", "z", "\xE2\x80\x9C", "\xE2\x80\x9D", "&", "/", "mei", "\xE2\x80\xA2" };
	struct buf text = BUF_INIT;
	unsigned seed = 1;
	int round, i;

	for (round = 0; round < 4000; round++) {
		buf_clear(&text);
		for (i = 0; i < 12; i++) {
			seed = seed * 1103515245u + 12345u;
			buf_adds(&text, parts[(seed >> 16) % (sizeof(parts) / sizeof(parts[0]))]);
		}
		assert_covered(text.data, (uint32_t)text.len);
	}
	buf_free(&text);
}
END_TEST

START_TEST(hostile_text_is_linear)
{
	static const char *const parts[] = { "(", "\"", "'", "\xE2\x80\x9C", "\xE2\x80\x9D", "[", "a@", "a.", "a-", "a,", "1.", "1-", "1:1 ", "artikel 1 en ", "Wet ", "@", "www.", "0 ", "€", ". ", "' a", "IV", "NL91 ", ")(", "a/b/", "\xC2\xA7" };
	size_t i;

	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		struct buf text = BUF_INIT;

		while (text.len < LANG_UNIT_MAX)
			buf_adds(&text, parts[i]);
		assert_covered(text.data, (uint32_t)text.len);
		buf_free(&text);
	}
}
END_TEST

START_TEST(syllables)
{
	static const struct { const char *word; int count; } cases[] = {
		{ "huis", 1 }, { "gemeente", 3 }, { "mooie", 2 }, { "zeeën", 2 }, { "coördinatie", 5 }, { "bijeen", 2 }, { "vrije", 2 }, { "nieuw", 1 }, { "jaar", 1 }, { "uitkering", 3 }, { "BRP", 1 },
		{ "baby", 2 }, { "koeien", 2 }, { "geïnd", 2 }, { "Één", 1 }, { "", 1 }
	};
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		ck_assert_msg(lang_syllables(cases[i].word, strlen(cases[i].word)) == cases[i].count, "%s: %d", cases[i].word, lang_syllables(cases[i].word, strlen(cases[i].word)));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("lang_cut");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 20);
	tcase_add_test(tests, numbers_dates_times_and_amounts);
	tcase_add_test(tests, codes_and_addresses);
	tcase_add_test(tests, citations_are_one_token);
	tcase_add_test(tests, abbreviations_and_initials);
	tcase_add_test(tests, sentences_end_where_they_end);
	tcase_add_test(tests, sentences_tell_how_they_end);
	tcase_add_test(tests, tokens_know_their_place);
	tcase_add_test(tests, a_word_has_its_letters_and_its_entry);
	tcase_add_test(tests, a_long_sentence_comes_in_pieces);
	tcase_add_test(tests, every_byte_is_in_a_token);
	tcase_add_test(tests, hostile_text_is_linear);
	tcase_add_test(tests, syllables);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
