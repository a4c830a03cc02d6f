/*
 * Which kind of text is it? The first element tells for XML; what is neither XML nor HTML is plain text.
 */
#include <errno.h>
#include <string.h>
#include <strings.h>

#include "job/toets_int.h"

/* ---- the kinds ---- */

static int
open_letter(struct toets_text *text, struct diag_list *diags)
{
	struct job_source source = { .path = text->path, .record = text->source };

	text->doc = job_letter_doc(text->project, &source, diags);
	return text->doc != NULL ? 0 : -1;
}

static int
open_page(struct toets_text *text, struct diag_list *diags)
{
	struct job_page page = { .organisation = text->organisation, .on = text->toets->on };

	text->doc = job_page_doc(text->project, text->source, &page, text->toets->known, diags);
	return text->doc != NULL ? 0 : -1;
}

static int
open_regulation(struct toets_text *text, struct diag_list *diags)
{
	text->regulation = text_read(text->source, diags);
	return text->regulation != NULL ? 0 : -1;
}

static void
skip_unit(void *ctx, struct b1_unit *unit)
{
}

/* Read once to hear whether it can be read. */
static int
open_html(struct toets_text *text, struct diag_list *diags)
{
	return b1_html_units(text->lang, text->path, buf_text(&text->bytes), text->bytes.len, skip_unit, NULL, diags);
}

/* Any bytes are text, but for what is certainly a PDF, a document of a word processor, or a picture. */
static int
open_plain(struct toets_text *text, struct diag_list *diags)
{
	static const char *const others[] = { "%PDF-", "PK\3\4", "\xD0\xCF\x11\xE0", "\x89PNG", "\xFF\xD8\xFF", "{\\rtf" };
	struct pos pos = { .file = text->path };
	size_t i, len;

	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		len = strlen(others[i]);
		if (text->bytes.len < len || memcmp(buf_text(&text->bytes), others[i], len) != 0)
			continue;
		diag_post(diags, pos, DIAG_B1_HTML, "dit is een ander soort bestand, en geen tekst");
		return -1;
	}
	return 0;
}

static void
doc_units(const struct toets_text *text, b1_unit_fn *each, void *ctx)
{
	b1_doc_units(text->doc, text->kind->genre, each, ctx);
}

static void
regulation_units(const struct toets_text *text, b1_unit_fn *each, void *ctx)
{
	b1_regulation_units(text->regulation->root, text->path, each, ctx);
}

static void
html_units(const struct toets_text *text, b1_unit_fn *each, void *ctx)
{
	struct diag_list *unheard = diag_list_new();	/* said when it was opened */

	b1_html_units(text->lang, text->path, buf_text(&text->bytes), text->bytes.len, each, ctx, unheard);
	diag_list_free(unheard);
}

static void
plain_units(const struct toets_text *text, b1_unit_fn *each, void *ctx)
{
	b1_plain_units(text->lang, text->path, buf_text(&text->bytes), text->bytes.len, each, ctx);
}

static const struct toets_kind
	kind_letter = { "brief", B1_LETTER, open_letter, doc_units },
	kind_page = { "webpagina", B1_PAGE, open_page, doc_units },
	kind_regulation = { "regeling", B1_REGULATION, open_regulation, regulation_units },
	kind_html = { "html", B1_PAGE, open_html, html_units },
	kind_plain = { "tekst", B1_TEXT, open_plain, plain_units };

/* ---- which kind ---- */

bool
toets_text_is_page(const struct toets_text *text)
{
	return text->kind == &kind_page;
}

/* The first thing that is no white space, byte order mark, comment or XML declaration; "" when there is none. */
static const char *
first_word(const char *at)
{
	const char *end;

	if (strncmp(at, "\xef\xbb\xbf", 3) == 0)
		at += 3;
	for (;;) {
		at += strspn(at, " \t\r\n");
		if (strncmp(at, "<!--", 4) == 0)
			end = strstr(at + 4, "-->");
		else if (strncmp(at, "<?", 2) == 0)
			end = strstr(at + 2, "?>");
		else
			return at;
		if (end == NULL)
			return "";
		at = end + (*end == '-' ? 3 : 2);
	}
}

static bool
looks_like_html(const char *path, const char *word)
{
	return strncasecmp(word, "<!doctype html", 14) == 0 || strncasecmp(word, "<html", 5) == 0 || folder_has_ending(path, ".html") ||
	    folder_has_ending(path, ".htm");
}

static int
find_xml_kind(struct toets_text *text, struct diag_list *diags)
{
	const char *root;

	text->source = xml_load_memory(text->path, buf_text(&text->bytes), text->bytes.len, diags);
	if (text->source == NULL)
		return -1;
	root = xml_name(xml_root(text->source));
	if (strcmp(root, "beschikking") == 0)
		text->kind = &kind_letter;
	else if (strcmp(root, "pagina") == 0)
		text->kind = &kind_page;
	else
		text->kind = &kind_regulation;
	return 0;
}

static int
find_kind(struct toets_text *text, struct diag_list *diags)
{
	const char *word = first_word(buf_text(&text->bytes));

	text->kind = &kind_plain;
	if (looks_like_html(text->path, word)) {
		text->kind = &kind_html;
		return 0;
	}
	if (folder_has_ending(text->path, ".xml") || (*word == '<' && strstr(word, " xmlns") != NULL))
		return find_xml_kind(text, diags);
	return 0;
}

static int
read_bytes(struct toets_text *text, struct diag_list *diags)
{
	struct pos pos = { .file = text->path };
	bool is_stdin = strcmp(text->path, "-") == 0;
	FILE *in = is_stdin ? stdin : fopen(text->path, "rb");
	int failed;

	if (in == NULL) {
		diag_post(diags, pos, errno == ENOENT || errno == ENOTDIR ? DIAG_FILE_MISSING : DIAG_FILE_UNREADABLE,
		    "kan dit bestand niet lezen: %s", job_error_text(errno));
		return -1;
	}
	errno = 0;
	failed = job_read_stream(in, &text->bytes);
	if (failed != 0 && errno != 0)
		diag_post(diags, pos, DIAG_FILE_UNREADABLE, "kan dit bestand niet lezen: %s", job_error_text(errno));
	else if (failed != 0)
		diag_post(diags, pos, DIAG_FILE_TOO_LARGE, "dit bestand is groter dan 128 MB");
	if (!is_stdin)
		fclose(in);
	return failed;
}

int
toets_text_read(struct toets_text *text, const char *path, struct diag_list *diags)
{
	text->path = path;
	return read_bytes(text, diags) == 0 && find_kind(text, diags) == 0 ? 0 : -1;
}

void
toets_text_release(struct toets_text *text)
{
	buf_free(&text->bytes);
	xml_doc_free(text->source);
	doc_free(text->doc);
	text_free(text->regulation);
}
