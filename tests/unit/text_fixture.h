/*
 * What the tests of src/text/ share: one small ordinance of our own, reading from a string, one look at a diagnostic, and trees
 * that are made by a number (seeded, so that a failure can be repeated).
 */
#ifndef KLAAR_TEST_TEXT_FIXTURE_H
#define KLAAR_TEST_TEXT_FIXTURE_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/text.h"

#define HEAD "<Regeling xmlns='https://standaarden.overheid.nl/stop/imop/tekst/' id='verordening-meedoenbijdrage-2026' voorbeeld='ja'>\n" \
	" <Metagegevens><Soort>verordening</Soort><Organisatie>lindewaard</Organisatie><Overheidscode>gm9999</Overheidscode>" \
	"<Orgaan>de raad van de gemeente Lindewaard</Orgaan><Citeertitel>Verordening meedoenbijdrage Lindewaard 2026</Citeertitel>" \
	"<Onderwerp>meedoen op school</Onderwerp><Grondslagen><Grondslag wet='Pw' artikel='8' lid='1' onderdeel='a'/></Grondslagen>" \
	"<Vastgesteld>2025-12-01</Vastgesteld><Bekendgemaakt op='2025-12-10' blad='Gemeenteblad' nummer='2025, 900001'/>" \
	"<InWerking>2026-01-01</InWerking><Reden>Kinderen kunnen meedoen.</Reden></Metagegevens>\n"
#define TITLE " <RegelingOpschrift><Al>Verordening meedoenbijdrage Lindewaard</Al></RegelingOpschrift>\n"
#define ARTICLE(number, content) "<Artikel><Kop><Label>Artikel</Label><Nummer>" number "</Nummer></Kop>" content "</Artikel>\n"
#define SAYS(words) "<Inhoud><Al>" words "</Al></Inhoud>"
#define LID(number, words) "<Lid><LidNummer>" number "</LidNummer>" SAYS(words) "</Lid>"
/* A whole regulation around these articles. */
#define WHOLE(articles) HEAD TITLE " <Lichaam>\n" articles " </Lichaam>\n</Regeling>\n"

static const char example[] =
    HEAD TITLE
    " <Lichaam>\n"
    "  <Hoofdstuk><Kop><Label>Hoofdstuk</Label><Nummer>1</Nummer><Opschrift>Algemeen</Opschrift></Kop>\n"
    "   <Artikel><Kop><Label>Artikel</Label><Nummer>1</Nummer><Opschrift>Begrippen</Opschrift></Kop>\n"
    "    <Inhoud><Al>In deze verordening wordt verstaan onder:</Al>\n"
    "     <Begrippenlijst><Begrip><Term>wet</Term>\n"
    "       <Definitie><Al><ExtRef soort='JCI' ref='jci1.3:c:BWBR0015703'>Participatiewet</ExtRef>.</Al></Definitie></Begrip></Begrippenlijst></Inhoud></Artikel>\n"
    "   <Artikel><Kop><Label>Artikel</Label><Nummer>2</Nummer><Opschrift>Recht op de bijdrage</Opschrift></Kop>\n"
    "    <Lid><LidNummer>1.</LidNummer>\n"
    "     <Inhoud><Lijst type='expliciet'><Lijstaanhef>Het college verleent een meedoenbijdrage aan een inwoner:</Lijstaanhef>\n"
    "       <Li><LiNummer>a.</LiNummer><Al>die jonger is dan achttien jaar; en</Al></Li>\n"
    "       <Li><LiNummer>b.</LiNummer><Al>van wie de ouder een laag inkomen heeft.</Al></Li></Lijst></Inhoud></Lid>\n"
    "    <Lid><LidNummer>2.</LidNummer>\n"
    "     <Inhoud><Al>Het college kan van het <IntRef ref='chp_1__art_2__para_1' scope='Lid'>eerste lid</IntRef> afwijken.</Al></Inhoud></Lid></Artikel>\n"
    "  </Hoofdstuk>\n"
    "  <Hoofdstuk><Kop><Label>Hoofdstuk</Label><Nummer>2</Nummer><Opschrift>Bedragen</Opschrift></Kop>\n"
    "   <Artikel><Kop><Label>Artikel</Label><Nummer>3</Nummer><Opschrift>Hoogte</Opschrift></Kop>\n"
    "    <Inhoud><Al>De bedragen staan in <IntRef ref='cmp_1' scope='Bijlage'>bijlage 1</IntRef>.</Al></Inhoud></Artikel>\n"
    "   <Artikel><Kop><Label>Artikel</Label><Nummer>4</Nummer><Opschrift>Bonnen</Opschrift></Kop>\n"
    "    <Inhoud><Al>De inwoner bewaart de bonnen.</Al></Inhoud></Artikel>\n"
    "   <Artikel><Kop><Label>Artikel</Label><Nummer>5</Nummer><Opschrift>Overgang</Opschrift></Kop>\n"
    "    <Inhoud><Al>Aanvragen uit 2025 worden volgens de oude regels behandeld.</Al></Inhoud></Artikel>\n"
    "  </Hoofdstuk>\n"
    " </Lichaam>\n"
    " <Bijlage><Kop><Label>Bijlage</Label><Nummer>1</Nummer><Opschrift>Bedragen per schooljaar</Opschrift></Kop>\n"
    "  <Divisietekst><Inhoud><table><tgroup cols='2' align='left'><colspec colname='c1' colwidth='3*'/><colspec colname='c2' colwidth='1*'/>\n"
    "   <tbody valign='top'><row><entry colname='c1'><Al>basisschool</Al></entry><entry colname='c2'><Al>€ 240</Al></entry></row></tbody>"
    "</tgroup></table></Inhoud></Divisietekst></Bijlage>\n"
    "</Regeling>\n";

static struct diag_list *diags;

static inline void
open_text(void)
{
	xml_init();
	diags = diag_list_new();
}

static inline void
close_text(void)
{
	diag_list_free(diags);
	xml_exit();
}

/* NULL with diags; a source that is not XML is a fault of the test. */
static inline struct text *
read_source(const char *source)
{
	struct xml_doc *doc = xml_load_memory("bron.xml", source, strlen(source), diags);
	struct text *text;

	ck_assert_msg(doc != NULL, "no XML: %s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "");
	text = text_read(doc, diags);
	xml_doc_free(doc);
	return text;
}

static inline struct text *
read_good(const char *source)
{
	struct text *text = read_source(source);

	ck_assert_msg(text != NULL && diag_count(diags) == 0, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->text : "no text");
	return text;
}

/* Refused with this diagnostic only, at the place in the source that is marked with @ (which is taken out). */
static inline void
refused(const char *marked, enum diag_code code)
{
	const char *mark = strchr(marked, '@'), *at;
	struct pos pos = { NULL, 1, 1 };
	const struct diag *diag;
	char *source;

	ck_assert_ptr_nonnull(mark);
	source = mem_format("%.*s%s", (int)(mark - marked), marked, mark + 1);
	for (at = marked; at < mark; at++) {
		pos.line += *at == '\n';
		pos.col = *at == '\n' ? 1 : pos.col + 1;
	}
	diag_list_clear(diags);
	ck_assert_ptr_null(read_source(source));
	ck_assert_uint_ge(diag_count(diags), 1);
	diag = diag_at(diags, 0);
	ck_assert_msg(diag->code == code && diag->pos.line == pos.line && diag->pos.col == pos.col, "%s at %d:%d (\"%s\"), not %s at %d:%d",
	    diag_kind(diag->code)->name, diag->pos.line, diag->pos.col, diag->text, diag_kind(code)->name, pos.line, pos.col);
	ck_assert_msg(diag_count(diags) == 1, "and also: %s", diag_count(diags) > 1 ? diag_at(diags, 1)->text : "");
	free(source);
}

static inline void
plain_is(const struct text_node *node, const char *expected)
{
	struct buf plain = BUF_INIT;

	text_add_plain(&plain, node);
	ck_assert_str_eq(buf_text(&plain), expected);
	buf_free(&plain);
}

/* ---- made trees ---- */

static const struct pos nowhere = { NULL, 0, 0 };

static inline unsigned
roll(unsigned *seed, unsigned sides)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed % sides;
}

static inline struct text_node *
make_leaf(struct text *text, struct text_node *parent, enum text_kind kind, const char *words)
{
	struct text_node *leaf = text_add(text, parent, kind, nowhere);

	text_add_chars(text, leaf, words, strlen(words), nowhere);
	return leaf;
}

static inline struct text_node *
make_headed(struct text *text, struct text_node *parent, enum text_kind kind, const char *number)
{
	struct text_node *node = text_add(text, parent, kind, nowhere), *kop = text_add(text, node, TEXT_KOP, nowhere);

	make_leaf(text, kop, TEXT_LABEL, "Artikel");
	make_leaf(text, kop, TEXT_NUMMER, number);
	return node;
}

static inline void
make_words(struct text *text, struct text_node *leaf, unsigned *seed)
{
	static const char *const words[] = { "het college", " beslist", " binnen vier weken", "Vervallen.", " de", "€ 240", " inwoner", "‘zo’" };
	struct text_node *at = leaf;
	const char *word;
	unsigned i, count = 1 + roll(seed, 4);

	for (i = 0; i < count; i++) {
		if (roll(seed, 4) == 0)
			at = text_add(text, leaf, roll(seed, 2) == 0 ? TEXT_B : TEXT_INTREF, nowhere);
		if (at->kind == TEXT_INTREF)
			text_set_attribute(text, at, "ref", "art_1");
		word = words[roll(seed, 8)];
		text_add_chars(text, at, word, strlen(word), nowhere);
	}
}

static inline void
make_list(struct text *text, struct text_node *parent, unsigned *seed, int depth)
{
	struct text_node *list = text_add(text, parent, TEXT_LIJST, nowhere), *li;
	unsigned numbered = roll(seed, 2), i, count = 1 + roll(seed, 4);
	char number[8];

	text_set_attribute(text, list, "type", numbered != 0 ? "expliciet" : "ongemarkeerd");
	for (i = 0; i < count; i++) {
		li = text_add(text, list, TEXT_LI, nowhere);
		snprintf(number, sizeof(number), "%c.", 'a' + (int)roll(seed, 5));
		if (numbered != 0)
			make_leaf(text, li, TEXT_LINUMMER, number);
		make_words(text, text_add(text, li, TEXT_AL, nowhere), seed);
		if (depth < 3 && roll(seed, 3) == 0)
			make_list(text, li, seed, depth + 1);
	}
}

static inline struct text_node *
make_article(struct text *text, struct text_node *parent, unsigned *seed)
{
	char number[12];
	struct text_node *article, *lid, *inhoud;
	unsigned i, leden = roll(seed, 4);

	snprintf(number, sizeof(number), "%u%s", 1 + roll(seed, 30), roll(seed, 5) == 0 ? "a" : "");
	article = make_headed(text, parent, TEXT_ARTIKEL, number);
	for (i = 0; i <= leden; i++) {
		lid = leden > 0 ? text_add(text, article, TEXT_LID, nowhere) : article;
		snprintf(number, sizeof(number), "%u.", 1 + roll(seed, 4));
		if (leden > 0)
			make_leaf(text, lid, TEXT_LIDNUMMER, number);
		inhoud = text_add(text, lid, TEXT_INHOUD, nowhere);
		make_words(text, text_add(text, inhoud, TEXT_AL, nowhere), seed);
		if (roll(seed, 2) == 0)
			make_list(text, inhoud, seed, 0);
	}
	return article;
}

/* A text as a reader would leave it, with ids of prefix. */
static inline struct text *
make_text(unsigned seed, const char *prefix)
{
	struct text *text = text_new();
	struct text_node *body, *chapter;
	unsigned i, j, chapters, articles;

	seed = seed * 2654435761u + 1;
	make_leaf(text, text_add(text, text->root, TEXT_REGELINGOPSCHRIFT, nowhere), TEXT_AL, "Gemaakte regeling");
	body = text_add(text, text->root, TEXT_LICHAAM, nowhere);
	for (i = 0, chapters = 1 + roll(&seed, 3); i < chapters; i++) {
		chapter = make_headed(text, body, TEXT_HOOFDSTUK, i == 0 ? "1" : i == 1 ? "2" : "2a");
		for (j = 0, articles = 1 + roll(&seed, 4); j < articles; j++)
			make_article(text, chapter, &seed);
	}
	text_set_ids(text, prefix);
	return text;
}

static inline int
run_tests(Suite *suite)
{
	SRunner *runner = srunner_create(suite);
	int failed;

	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}

/* One case with all these tests, each with xml and a list of diagnostics. */
#define TEXT_CASE(suite, name, ...) do { \
	const TTest *const tests[] = { __VA_ARGS__ }; \
	TCase *tcase = tcase_create(name); \
	size_t test; \
	tcase_add_checked_fixture(tcase, open_text, close_text); \
	tcase_set_timeout(tcase, 120); \
	for (test = 0; test < sizeof(tests) / sizeof(tests[0]); test++) \
		tcase_add_test(tcase, tests[test]); \
	suite_add_tcase(suite, tcase); \
} while (0)

#endif
