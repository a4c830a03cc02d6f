/*
 * The house style: what is read, what is used when something is absent, and each fault.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "page/page.h"

#define FACES "<familie>Open Sans</familie><lettertypen><regular>a/R.ttf</regular><bold>a/B.ttf</bold><italic>a/I.ttf</italic><bolditalic>a/Z.ttf</bolditalic></lettertypen>"
#define HOUSE(inner) "<organisatie xmlns=\"urn:klaar:organisatie\"><huisstijl>" inner "</huisstijl></organisatie>"

static struct page_style *
read_style(const char *text, struct diag_list *diags)
{
	struct xml_doc *xml = xml_load_memory("proef.xml", text, strlen(text), diags);
	struct page_style *style;

	ck_assert_ptr_nonnull(xml);
	style = page_style_new(xml, "templates", diags);
	xml_doc_free(xml);
	return style;
}

START_TEST(absent_is_usual)
{
	struct diag_list *diags = diag_list_new();
	struct page_style *style = read_style(HOUSE(FACES), diags);

	ck_assert_ptr_nonnull(style);
	ck_assert_uint_eq(diag_count(diags), 0);
	ck_assert_str_eq(style->family, "Open Sans");
	ck_assert_str_eq(style->face_files[PAGE_BOLD_ITALIC], "a/Z.ttf");
	ck_assert_int_eq(style->size_mpt, 10500);
	ck_assert_int_eq(style->window.x, PAGE_MM(25));
	ck_assert_ptr_null(style->logo_file);
	page_style_free(style);
	diag_list_free(diags);
}
END_TEST

START_TEST(figures_are_read)
{
	struct diag_list *diags = diag_list_new();
	struct page_style *style = read_style(HOUSE(FACES "<kleuren><kop>#7a1c4B</kop></kleuren><tekst grootte=\"11\" regelhoogte=\"15.5\"/>"
	    "<marges links=\"20\"/><adresvenster preset=\"rechts\" x=\"118.5\"/><logo bestand=\"o/logo.png\" alt=\"Logo\" breedte=\"40\"/><begin y=\"105\"/>"), diags);

	ck_assert_ptr_nonnull(style);
	ck_assert_uint_eq(style->colours[PAGE_COLOUR_HEADING], 0x7a1c4b);
	ck_assert_int_eq(style->size_mpt, 11000);
	ck_assert_int_eq(style->line_mpt, 15500);
	ck_assert_int_eq(style->margin_left, 56693);
	ck_assert_int_eq(style->window.x, 335906);	/* 118.5 mm, own figure before the preset's */
	ck_assert_int_eq(style->window.y, PAGE_MM(51));
	ck_assert_int_eq(style->reference.x, 56693);	/* on the margin */
	ck_assert_str_eq(style->logo_file, "templates/o/logo.png");
	ck_assert_int_eq(style->logo.width, 113386);
	page_style_free(style);
	diag_list_free(diags);
}
END_TEST

static const struct { const char *text; enum diag_code code; int line; } faults[] = {
	{ "<organisatie xmlns=\"urn:klaar:organisatie\"/>", DIAG_STYLE_MISSING, 1 },
	{ HOUSE("<familie>Open Sans</familie>"), DIAG_STYLE_MISSING, 1 },
	{ HOUSE(FACES "\n<adresvenster preset=\"midden\"/>"), DIAG_STYLE_VALUE, 2 },
	{ HOUSE(FACES "\n<tekst grootte=\"elf\"/>"), DIAG_STYLE_VALUE, 2 },
	{ HOUSE(FACES "\n<tekst grootte=\"6\"/>"), DIAG_STYLE_VALUE, 2 },
	{ HOUSE(FACES "\n<tekst grootte=\"12\" regelhoogte=\"13\"/>"), DIAG_STYLE_VALUE, 2 },
	{ HOUSE(FACES "\n<tekst grootte=\"9999999999999999999\"/>"), DIAG_STYLE_VALUE, 2 },
	{ HOUSE(FACES "\n<kleuren><tekst>zwart</tekst></kleuren>"), DIAG_STYLE_VALUE, 2 },
	{ HOUSE(FACES "\n<kleuren><tekst>#777777</tekst></kleuren>"), DIAG_STYLE_CONTRAST, 2 },
	{ HOUSE(FACES "\n<kleuren><accent>#ffcc00</accent></kleuren>"), DIAG_STYLE_CONTRAST, 2 },
	{ HOUSE(FACES "\n<kleuren><vlak>#222222</vlak></kleuren>"), DIAG_STYLE_CONTRAST, 2 },
	{ HOUSE(FACES "\n<adresvenster x=\"150\" breedte=\"90\"/>"), DIAG_STYLE_BOX, 2 },
	{ HOUSE(FACES "\n<marges links=\"70\" rechts=\"70\"/>"), DIAG_STYLE_BOX, 2 },
	{ HOUSE(FACES "\n<kenmerken x=\"60\"/>"), DIAG_STYLE_OVERLAP, 2 },
	{ HOUSE(FACES "\n<begin y=\"80\"/>"), DIAG_STYLE_OVERLAP, 2 },
	{ HOUSE(FACES "\n<logo bestand=\"../../geheim.png\" alt=\"Logo\"/>"), DIAG_STYLE_FILE, 2 },
	{ HOUSE(FACES "\n<logo bestand=\"/etc/logo.png\" alt=\"Logo\"/>"), DIAG_STYLE_FILE, 2 },
	{ HOUSE("<familie>A</familie><lettertypen><regular>a/../../R</regular><bold>B</bold><italic>I</italic><bolditalic>Z</bolditalic></lettertypen>"), DIAG_STYLE_FILE, 1 },
	{ HOUSE(FACES "\n<logo bestand=\"logo.png\" alt=\" \"/>"), DIAG_STYLE_LOGO, 2 },
};

START_TEST(faults_are_refused)
{
	struct diag_list *diags = diag_list_new();
	struct page_style *style = read_style(faults[_i].text, diags);

	ck_assert_ptr_null(style);
	ck_assert_uint_ge(diag_count(diags), 1);
	ck_assert_str_eq(diag_kind(diag_at(diags, 0)->code)->name, diag_kind(faults[_i].code)->name);
	ck_assert_int_eq(diag_at(diags, 0)->pos.line, faults[_i].line);
	diag_list_free(diags);
}
END_TEST

START_TEST(enough_contrast_is_enough)
{
	struct diag_list *diags = diag_list_new();
	struct page_style *style = read_style(HOUSE(FACES "<kleuren><tekst>#767676</tekst><vlak>#ffffff</vlak></kleuren>"), diags);

	ck_assert_ptr_nonnull(style);
	page_style_free(style);
	diag_list_free(diags);
}
END_TEST

START_TEST(presets_stand_on_their_own)
{
	static const char *const texts[] = {
		HOUSE(FACES "<adresvenster preset=\"links\"/><logo bestand=\"l.png\" alt=\"Logo\"/>"),
		HOUSE(FACES "<adresvenster preset=\"rechts\"/><logo bestand=\"l.png\" alt=\"Logo\"/>"),
	};
	struct diag_list *diags = diag_list_new();
	struct page_style *style = read_style(texts[_i], diags);

	ck_assert_ptr_nonnull(style);
	ck_assert_int_le(style->window.x + style->window.width, PAGE_MM(200));
	page_style_free(style);
	diag_list_free(diags);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("page_style");
	TCase *tcase = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_add_test(tcase, absent_is_usual);
	tcase_add_test(tcase, figures_are_read);
	tcase_add_loop_test(tcase, faults_are_refused, 0, (int)(sizeof(faults) / sizeof(faults[0])));
	tcase_add_test(tcase, enough_contrast_is_enough);
	tcase_add_loop_test(tcase, presets_stand_on_their_own, 0, 2);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
