/*
 * Faces, shaping, the place of each glyph, the logo, and what is wrong with them.
 */
#include "pdf_reader.h"
#include "pdf_sheet.h"

#include <png.h>

static struct diag_list *diags;

static void
set_up(void)
{
	diags = diag_list_new();
}

static void
tear_down(void)
{
	diag_list_free(diags);
}

static struct page_style
style_of(const char *regular, char *logo)
{
	struct page_style style = sheet_style;

	style.face_files[PAGE_REGULAR] = (char *)(uintptr_t)regular;
	style.logo_file = logo;
	return style;
}

static void
assert_refused(const struct page_style *style, const char *font_dir, enum diag_code code)
{
	ck_assert_ptr_null(out_press_new(style, font_dir, diags));
	ck_assert_uint_eq(diag_count(diags), 1);
	ck_assert_int_eq(diag_at(diags, 0)->code, code);
	ck_assert_ptr_nonnull(diag_at(diags, 0)->pos.file);
}

START_TEST(missing_face_is_named)
{
	struct page_style style = style_of("open-sans/Bestaat-Niet.ttf", NULL);

	assert_refused(&style, KLAAR_FONT_DIR, DIAG_FONT_MISSING);
	reader_text_has(diag_at(diags, 0)->text, "open-sans/Bestaat-Niet.ttf");
}
END_TEST

START_TEST(face_that_is_no_font_is_refused)
{
	struct page_style style = sheet_style;
	int i;

	for (i = 0; i < PAGE_FACES; i++)
		style.face_files[i] = (char *)(uintptr_t)"test_pdf_font.c";
	assert_refused(&style, "tests/unit", DIAG_FONT_UNFIT);
}
END_TEST

static void
write_file(const char *path, const char *bytes, size_t len)
{
	FILE *file = fopen(path, "wb");

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(bytes, 1, len, file), len);
	fclose(file);
}

static char *
scratch(const char *name)
{
	const char *build = getenv("BUILD");

	return mem_format("%s/%s-%ld", build != NULL ? build : "build", name, (long)getpid());
}

/* A face whose maker says: do not embed (OS/2.fsType 2). */
START_TEST(face_with_a_restricted_licence_is_refused)
{
	char *source = mem_format("%s/%s", KLAAR_FONT_DIR, sheet_style.face_files[0]), *path = scratch("closed.ttf");
	char *bytes = mem_alloc(1 << 20);
	FILE *file = fopen(source, "rb");
	size_t len, table;
	struct page_style style;
	int i;

	ck_assert_ptr_nonnull(file);
	len = fread(bytes, 1, 1 << 20, file);
	fclose(file);
	for (i = 12; memcmp(bytes + i, "OS/2", 4) != 0; i += 16)
		ck_assert_uint_lt((size_t)i, len);
	table = (size_t)(unsigned char)bytes[i + 9] << 16 | (size_t)(unsigned char)bytes[i + 10] << 8 | (unsigned char)bytes[i + 11];
	bytes[table + 9] = 2;
	write_file(path, bytes, len);
	style = style_of(path, NULL);
	for (i = 1; i < PAGE_FACES; i++)
		style.face_files[i] = path;
	assert_refused(&style, ".", DIAG_FONT_UNFIT);
	unlink(path);
	free(bytes);
	free(source);
	free(path);
}
END_TEST

START_TEST(faces_may_share_a_file)
{
	struct page_style kept = sheet_style;
	struct sheet *sheet;
	struct out_press *press;
	struct buf bytes = BUF_INIT;
	char *fonts;

	sheet_style.face_files[PAGE_BOLD] = sheet_style.face_files[PAGE_REGULAR];
	press = sheet_press();
	sheet = sheet_new(press, sheet_letter);
	sheet_write(sheet, &bytes);
	fonts = reader_run("pdffonts", &bytes, "");
	ck_assert_int_eq(reader_count(fonts, "CID TrueType"), 1);
	free(fonts);
	buf_free(&bytes);
	sheet_free(sheet);
	out_press_free(press);
	sheet_style = kept;
}
END_TEST

START_TEST(rune_without_a_glyph_is_pointed_at)
{
	static const struct { const char *text; int bad; } texts[] = {
		{ "gewoon", -1 }, { "\xc3\xa9\xc3\xa9n", -1 }, { "a\xe2\x80\x8b" "b", -1 }, { "een \xe6\xbc\xa2 teken", 4 }, { "\xf0\x9f\x98\x80", 0 },
	};
	struct out_press *press = sheet_press();
	const struct page_fonts *fonts = out_press_fonts(press);
	const struct page_glyph *glyphs;
	size_t i, bad;
	int count;

	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		bad = 999;
		count = fonts->shape(fonts->ctx, PAGE_REGULAR, texts[i].text, strlen(texts[i].text), &glyphs, &bad);
		ck_assert_int_eq(count < 0, texts[i].bad >= 0);
		if (count < 0)
			ck_assert_uint_eq(bad, (size_t)texts[i].bad);
	}
	out_press_free(press);
}
END_TEST

static long
run_width(const struct page_fonts *fonts, const char *text)
{
	const struct page_glyph *glyphs;
	size_t bad;
	int i, count = fonts->shape(fonts->ctx, PAGE_REGULAR, text, strlen(text), &glyphs, &bad);
	long width = 0;

	for (i = 0; i < count; i++)
		width += glyphs[i].advance;
	return width;
}

START_TEST(kerning_is_on_and_ligatures_are_off)
{
	struct out_press *press = sheet_press();
	const struct page_fonts *fonts = out_press_fonts(press);
	const struct page_metrics *m = fonts->metrics(fonts->ctx, PAGE_REGULAR);
	const struct page_glyph *glyphs;
	size_t bad;

	ck_assert_int_lt(run_width(fonts, "AV"), run_width(fonts, "A") + run_width(fonts, "V"));
	ck_assert_int_eq(fonts->shape(fonts->ctx, PAGE_REGULAR, "ffi", 3, &glyphs, &bad), 3);
	ck_assert_int_eq(m->units_per_em, 2048);
	ck_assert_int_gt(m->descent, 0);
	ck_assert_int_gt(m->ascent, m->cap_height);
	ck_assert_int_gt(m->cap_height, m->x_height);
	out_press_free(press);
}
END_TEST

/* Where a reader of the PDF puts the end of the line: the stated widths less the adjustments, in thousandths. */
static long
shown_width(const char *content, const struct pdf_face *face)
{
	const char *at = strstr(content, "[<");
	char hex[5] = "";
	long width = 0;

	for (at += 2; *at != ']'; ) {
		if (*at == '>') {
			char *end = (char *)(uintptr_t)at + 1;

			if (at[1] != ']')
				width -= strtol(at + 1, &end, 10);
			at = *end == '<' ? end + 1 : end;
			continue;
		}
		memcpy(hex, at, 4);
		width += pdf_face_width(face, (uint32_t)strtoul(hex, NULL, 16));
		at += 4;
	}
	return width;
}

START_TEST(rounding_never_adds_up_along_a_line)
{
	static const char *const lines[] = { "AVATAR Te To Ty Wa Yo, VAVAVAVAVAVAVAVAVA",
	    "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
	    "Wij hebben gekeken naar uw inkomen, uw vermogen en uw woonsituatie." };
	struct out_press *press = sheet_press();
	struct pdf_fonts *fonts = out_press_fonts(press)->ctx;
	size_t i;

	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		char *body = mem_format("<main><h1>%s</h1></main>", lines[i]), *content;
		struct sheet *sheet = sheet_new(press, body);
		struct buf bytes = BUF_INIT;
		long wanted = pdf_face_scale(&fonts->faces[PAGE_REGULAR], run_width(&fonts->calls, lines[i]));

		sheet_write(sheet, &bytes);
		content = reader_streams(&bytes, " BDC\n");
		ck_assert_int_le(labs(shown_width(content, &fonts->faces[PAGE_REGULAR]) - wanted), 5);
		free(content);
		free(body);
		buf_free(&bytes);
		sheet_free(sheet);
	}
	out_press_free(press);
}
END_TEST

/* Lato makes small figures around a fraction slash: glyphs that no rune has by itself. */
START_TEST(glyphs_without_a_rune_of_their_own_keep_their_words)
{
	struct page_style kept = sheet_style;
	struct out_press *press;
	struct sheet *sheet;
	struct buf bytes = BUF_INIT;
	char *text;

	sheet_style.face_files[PAGE_REGULAR] = (char *)(uintptr_t)"lato/Lato-Regular.ttf";
	press = sheet_press();
	sheet = sheet_new(press, "<main><h1>Deel 1\xe2\x81\x84" "2 en 3\xe2\x81\x84" "4</h1></main>");
	sheet_write(sheet, &bytes);
	text = reader_run("pdftotext -raw -enc UTF-8", &bytes, "-");
	reader_text_has(text, "Deel 1\xe2\x81\x84" "2 en 3\xe2\x81\x84" "4\n");
	free(text);
	buf_free(&bytes);
	sheet_free(sheet);
	out_press_free(press);
	sheet_style = kept;
}
END_TEST

START_TEST(glyphs_above_the_line_are_raised_and_the_rest_is_not)
{
	struct out_press *press = sheet_press();
	struct sheet *sheet = sheet_new(press, "<main><h1>abc</h1></main>");
	struct page_glyph *glyphs = (struct page_glyph *)(uintptr_t)sheet->layout.pages[0].items[0].glyphs;
	struct buf bytes = BUF_INIT;
	char *content;

	glyphs[1].y_offset = 2048;
	glyphs[1].x_offset = 1024;
	sheet_write(sheet, &bytes);
	content = reader_streams(&bytes, " BDC\n");
	reader_text_has(content, "[<0044>] TJ\n11 Ts\n[<>-500<0045>] TJ\n0 Ts\n[<>500<0046>] TJ\n");
	free(content);
	buf_free(&bytes);
	sheet_free(sheet);
	out_press_free(press);
}
END_TEST

START_TEST(numbers_are_decimal_and_short)
{
	static const struct { long mpt; const char *text; } numbers[] = { { 0, "0" }, { 11500, "11.5" }, { -250, "-0.25" },
	    { 595276, "595.276" }, { 1, "0.001" }, { -1000, "-1" }, { 100, "0.1" } };
	struct buf out = BUF_INIT;
	size_t i;

	for (i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		buf_clear(&out);
		pdf_add_mpt(&out, numbers[i].mpt);
		ck_assert_str_eq(buf_text(&out), numbers[i].text);
	}
	buf_free(&out);
}
END_TEST

/* A PNG of w by h, half transparent red. */
static void
write_png(const char *path, unsigned w, unsigned h)
{
	png_image png = { .version = PNG_IMAGE_VERSION, .width = w, .height = h, .format = PNG_FORMAT_RGBA };
	unsigned char *pixels = mem_array((size_t)w * h, 4);
	size_t i;

	for (i = 0; i < (size_t)w * h; i++) {
		pixels[4 * i] = 255;
		pixels[4 * i + 3] = 128;
	}
	ck_assert_int_ne(png_image_write_to_file(&png, path, 0, pixels, 0, NULL), 0);
	free(pixels);
}

START_TEST(logo_is_a_figure_with_words_and_a_place)
{
	static const char body[] = "<header class=\"briefhoofd\"><p><img class=\"logo\" src=\"logo\" alt=\"Logo caf\xc3\xa9\"/></p></header><main><h1>Kop</h1></main>";
	char *path = scratch("logo.png"), *list;
	struct page_style kept = sheet_style;
	struct out_press *press;
	struct sheet *sheet;
	struct buf bytes = BUF_INIT;

	write_png(path, 60, 40);
	sheet_style.logo_file = path;
	press = sheet_press();
	sheet = sheet_new(press, body);
	sheet_write(sheet, &bytes);
	/* The box is 90 by 30 points; 60 by 40 pixels fit as 45 by 30 at its top left. */
	reader_has(&bytes, "/BBox [70 731.89 115 761.89]");
	reader_has(&bytes, "/Alt <FEFF004C006F0067006F00200063006100660");
	list = reader_run("pdfimages -list", &bytes, "");
	reader_text_has(list, "   60    40  rgb     3   8");
	ck_assert_int_eq(reader_count_bytes(&bytes, "/SMask"), 0);
	free(list);
	buf_free(&bytes);
	sheet_free(sheet);
	out_press_free(press);
	unlink(path);
	free(path);
	sheet_style = kept;
}
END_TEST

START_TEST(logo_that_is_none_is_refused)
{
	static const char cut[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
	char *path = scratch("bad.png");
	struct page_style style = style_of(sheet_style.face_files[PAGE_REGULAR], path);

	assert_refused(&style, KLAAR_FONT_DIR, DIAG_LOGO);
	diag_list_clear(diags);
	write_file(path, cut, sizeof(cut) - 1);
	assert_refused(&style, KLAAR_FONT_DIR, DIAG_LOGO);
	diag_list_clear(diags);
	write_png(path, 4001, 1);
	assert_refused(&style, KLAAR_FONT_DIR, DIAG_LOGO);
	unlink(path);
	free(path);
}
END_TEST

START_TEST(colour_profile_must_be_one)
{
	struct buf deflated = BUF_INIT;

	ck_assert_int_eq(pdf_load_profile("tests/unit/bestaat-niet.icc", &deflated, diags), -1);
	ck_assert_int_eq(pdf_load_profile("tests/unit/test_pdf_font.c", &deflated, diags), -1);
	ck_assert_uint_eq(diag_count(diags), 2);
	ck_assert_int_eq(diag_at(diags, 0)->code, DIAG_COLOUR_PROFILE);
	ck_assert_int_eq(diag_at(diags, 1)->code, DIAG_COLOUR_PROFILE);
	ck_assert_int_eq(pdf_load_profile(KLAAR_ICC_FILE, &deflated, diags), 0);
	ck_assert_uint_gt(deflated.len, 100);
	buf_free(&deflated);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("pdf_font");
	TCase *tests = tcase_create("all");
	SRunner *runner;
	int failed;

	xml_init();
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, missing_face_is_named);
	tcase_add_test(tests, face_that_is_no_font_is_refused);
	tcase_add_test(tests, face_with_a_restricted_licence_is_refused);
	tcase_add_test(tests, faces_may_share_a_file);
	tcase_add_test(tests, rune_without_a_glyph_is_pointed_at);
	tcase_add_test(tests, kerning_is_on_and_ligatures_are_off);
	tcase_add_test(tests, rounding_never_adds_up_along_a_line);
	tcase_add_test(tests, glyphs_without_a_rune_of_their_own_keep_their_words);
	tcase_add_test(tests, glyphs_above_the_line_are_raised_and_the_rest_is_not);
	tcase_add_test(tests, numbers_are_decimal_and_short);
	tcase_add_test(tests, logo_is_a_figure_with_words_and_a_place);
	tcase_add_test(tests, logo_that_is_none_is_refused);
	tcase_add_test(tests, colour_profile_must_be_one);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	xml_exit();
	return failed != 0;
}
