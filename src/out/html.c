/*
 * A letter as one HTML file: the elements of the document, a style sheet and the
 * logo in it, nothing fetched, nothing run. What the small XHTML lacks for a
 * screen is added here: landmarks around all content, a heading or no section,
 * tables that can be scrolled with the keyboard, insertions that are announced.
 */
#include <stdio.h>
#include <string.h>

#include "out/html_int.h"
#include "out/out.h"

struct html {
	struct buf		*out;
	const struct out_job	*job;
	struct buf		 logo;		/* its bytes */
	int			 tables;	/* so far, for their ids */
};

static void	add_node(struct html *html, const struct doc_node *node);

static void
add_attribute(struct buf *out, const char *name, const char *value)
{
	if (value == NULL)
		return;
	buf_addf(out, " %s=\"", name);
	buf_add_xml(out, value, strlen(value));
	buf_addc(out, '"');
}

static void
add_classes(struct buf *out, const struct doc_node *node)
{
	const char *before = " class=\"";
	int i;

	if (node->classes == 0)
		return;
	for (i = 0; i < DOC_CLASS_COUNT; i++) {
		if (!doc_has_class(node, (enum doc_class)i))
			continue;
		buf_adds(out, before);
		buf_adds(out, doc_class_name((enum doc_class)i));
		before = " ";
	}
	buf_addc(out, '"');
}

static void
open_tag(struct html *html, const struct doc_node *node, const char *name)
{
	struct buf *out = html->out;

	buf_addf(out, "<%s", name);
	add_attribute(out, "id", node->id);
	add_classes(out, node);
	add_attribute(out, "lang", node->lang);
	add_attribute(out, "href", node->href);
	add_attribute(out, "scope", node->scope);
	add_attribute(out, "datetime", node->datetime);
	if (node->colspan > 1)
		buf_addf(out, " colspan=\"%d\"", node->colspan);
	buf_addc(out, '>');
}

static void
add_children(struct html *html, const struct doc_node *node)
{
	const struct doc_node *child;

	for (child = node->first; child != NULL; child = child->next)
		add_node(html, child);
}

static void
add_as(struct html *html, const struct doc_node *node, const char *name)
{
	bool is_block = (doc_tag_flags(node->tag) & DOC_BLOCK) != 0;
	bool holds_blocks = node->first != NULL && (doc_tag_flags(node->first->tag) & DOC_BLOCK) != 0;

	open_tag(html, node, name);
	if (holds_blocks)
		buf_addc(html->out, '\n');
	add_children(html, node);
	buf_addf(html->out, "</%s>%s", name, is_block ? "\n" : "");
}

/* ---- elements that differ ---- */

static void
add_text(struct html *html, const struct doc_node *node)
{
	buf_add_xml(html->out, node->text, node->text_len);
}

static void
add_empty(struct html *html, const struct doc_node *node)
{
	buf_addf(html->out, "<%s>", doc_tag_name(node->tag));
}

/* The landmark is around it: see add_landmark(). */
static void
add_as_div(struct html *html, const struct doc_node *node)
{
	add_as(html, node, "div");
}

static bool
has_heading(const struct doc_node *node)
{
	const struct doc_node *in;

	for (in = doc_next(node, node); in != NULL; in = doc_next(in, node))
		if (in->tag >= DOC_H1 && in->tag <= DOC_H4)
			return true;
	return false;
}

static void
add_section(struct html *html, const struct doc_node *node)
{
	add_as(html, node, has_heading(node) ? doc_tag_name(node->tag) : "div");
}

static void
add_table(struct html *html, const struct doc_node *node)
{
	const struct doc_node *caption = doc_find_tag(node, DOC_CAPTION);

	html->tables++;
	buf_adds(html->out, "<div class=\"tabel\" role=\"region\" tabindex=\"0\"");
	if (caption == NULL)
		buf_addf(html->out, " aria-label=\"Tabel %d\">\n", html->tables);
	else if (caption->id != NULL) {
		add_attribute(html->out, "aria-labelledby", caption->id);
		buf_adds(html->out, ">\n");
	} else
		buf_addf(html->out, " aria-labelledby=\"klaar-tabel-%d\">\n", html->tables);
	add_as(html, node, "table");
	buf_adds(html->out, "</div>\n");
}

static void
add_caption(struct html *html, const struct doc_node *node)
{
	if (node->id != NULL) {
		add_as(html, node, "caption");
		return;
	}
	buf_addf(html->out, "<caption id=\"klaar-tabel-%d\">", html->tables);
	add_children(html, node);
	buf_adds(html->out, "</caption>\n");
}

static void
add_announced(struct html *html, const struct doc_node *node)
{
	bool is_new = node->tag == DOC_INS;

	open_tag(html, node, doc_tag_name(node->tag));
	buf_addf(html->out, "<span class=\"alleen-voorlezen\">%s: </span>", is_new ? "toegevoegd" : "vervallen");
	add_children(html, node);
	buf_addf(html->out, "<span class=\"alleen-voorlezen\"> (einde %s)</span></%s>", is_new ? "toevoeging" : "vervallen tekst",
	    doc_tag_name(node->tag));
}

/* The logo is the only image there is; another one is shown by its words. */
static void
add_image(struct html *html, const struct doc_node *node)
{
	const char *alt = node->alt != NULL ? node->alt : "";

	if (!doc_has_class(node, DOC_CLASS_LOGO) || html->logo.len == 0) {
		buf_add_xml(html->out, alt, strlen(alt));
		return;
	}
	buf_adds(html->out, "<img");
	add_classes(html->out, node);
	buf_adds(html->out, " alt=\"");
	buf_add_xml(html->out, alt, strlen(alt));
	buf_adds(html->out, "\" src=\"data:image/png;base64,");
	buf_add_base64(html->out, html->logo.data, html->logo.len);
	buf_adds(html->out, "\">");
}

static void (*const writers[DOC_TAG_COUNT])(struct html *, const struct doc_node *) = {
	[DOC_TEXT] = add_text, [DOC_BR] = add_empty, [DOC_HR] = add_empty,
	[DOC_HEADER] = add_as_div, [DOC_FOOTER] = add_as_div, [DOC_SECTION] = add_section, [DOC_ARTICLE] = add_section,
	[DOC_TABLE] = add_table, [DOC_CAPTION] = add_caption, [DOC_INS] = add_announced, [DOC_DEL] = add_announced,
	[DOC_IMG] = add_image,
};

static void
add_node(struct html *html, const struct doc_node *node)
{
	if (writers[node->tag] != NULL)
		writers[node->tag](html, node);
	else
		add_as(html, node, doc_tag_name(node->tag));
}

/* ---- the page ---- */

/* The children of body from first up to end, in one landmark; nothing when there are none. */
static void
add_landmark(struct html *html, const char *name, const struct doc_node *first, const struct doc_node *end)
{
	if (first == end)
		return;
	buf_addf(html->out, "<%s>\n", name);
	for (; first != end; first = first->next)
		add_node(html, first);
	buf_addf(html->out, "</%s>\n", name);
}

static const struct doc_node *
find_main(const struct doc_node *body)
{
	const struct doc_node *node;

	for (node = body->first; node != NULL; node = node->next)
		if (node->tag == DOC_MAIN)
			break;
	return node;
}

static void
add_body(struct html *html)
{
	const struct doc_node *body = html->job->doc->body, *main = find_main(body);

	buf_adds(html->out, "<body>\n");
	if (main == NULL)
		add_landmark(html, "main", body->first, NULL);
	else {
		add_landmark(html, "header", body->first, main);
		add_as(html, main, "main");
		add_landmark(html, "footer", main->next, NULL);
	}
	buf_adds(html->out, "</body>\n</html>\n");
}

static void
add_head(struct html *html)
{
	const struct doc *doc = html->job->doc;
	struct buf *out = html->out;

	buf_adds(out, "<!DOCTYPE html>\n<html");
	add_attribute(out, "lang", doc->lang);
	buf_adds(out, ">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; connect-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n");
	if (html->job->author != NULL) {
		buf_adds(out, "<meta name=\"author\"");
		add_attribute(out, "content", html->job->author);
		buf_adds(out, ">\n");
	}
	buf_adds(out, "<title>");
	buf_add_xml(out, doc->title, strlen(doc->title));
	buf_adds(out, "</title>\n<style>\n");
	html_add_css(out, html->job->style);
	buf_adds(out, "</style>\n</head>\n");
}

/* Without a readable logo the page has its alternative text. */
static void
read_logo(struct html *html)
{
	const char *path = html->job->style->logo_file;
	FILE *in = path != NULL ? fopen(path, "rb") : NULL;
	char block[8192];
	size_t n;

	if (in == NULL)
		return;
	while ((n = fread(block, 1, sizeof(block), in)) > 0)
		buf_add(&html->logo, block, n);
	fclose(in);
}

int
out_write_html(struct out_job *job, struct buf *bytes, struct diag_list *diags)
{
	struct html html = { .out = bytes, .job = job };

	read_logo(&html);
	add_head(&html);
	add_body(&html);
	buf_free(&html.logo);
	return 0;
}
