/*
 * The elements of the document as HTML, for a page of our own or as a fragment of another's
 * (without classes, wrappers and style). What the small XHTML lacks for a screen is added here: a
 * heading or no section, tables that can be scrolled with the keyboard, changes that are announced.
 */
#include <string.h>

#include "out/html_int.h"

void
html_add_attribute(struct buf *out, const char *name, const char *value)
{
	if (value == NULL)
		return;
	buf_addf(out, " %s=\"", name);
	buf_add_xml(out, value, strlen(value));
	buf_addc(out, '"');
}

static void
add_classes(struct html *html, const struct doc_node *node)
{
	struct buf *out = html->out;
	const char *before = " class=\"";
	int i;

	if (node->classes == 0 || html->kind == HTML_FRAGMENT)
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
	html_add_attribute(out, "id", node->id);
	add_classes(html, node);
	html_add_attribute(out, "lang", node->lang);
	html_add_attribute(out, "href", node->href);
	html_add_attribute(out, "scope", node->scope);
	html_add_attribute(out, "datetime", node->datetime);
	if (node->colspan > 1)
		buf_addf(out, " colspan=\"%d\"", node->colspan);
	buf_addc(out, '>');
}

static void
add_children(struct html *html, const struct doc_node *node)
{
	const struct doc_node *child;

	for (child = node->first; child != NULL; child = child->next)
		html_add_node(html, child);
}

void
html_add_as(struct html *html, const struct doc_node *node, const char *name)
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
	html_add_as(html, node, "div");
}

static bool
is_heading(const struct doc_node *node)
{
	return node->tag >= DOC_H1 && node->tag <= DOC_H4;
}

/* One of its own, not of a section inside it. */
static bool
has_heading(const struct doc_node *node)
{
	const struct doc_node *in;

	for (in = node->first; in != NULL; in = in->next)
		if (is_heading(in) || ((in->tag == DOC_HEADER || in->tag == DOC_FOOTER) && has_heading(in)))
			return true;
	return false;
}

/* A landmark of its own for the table of contents. */
static bool
holds_contents(const struct doc_node *node)
{
	return node->last != NULL && node->last->tag == DOC_UL && doc_has_class(node->last, DOC_CLASS_CONTENTS);
}

static void
add_section(struct html *html, const struct doc_node *node)
{
	if (holds_contents(node) && html->kind == HTML_PAGE)
		html_add_as(html, node, "nav");
	else
		html_add_as(html, node, has_heading(node) ? doc_tag_name(node->tag) : "div");
}

static void
add_table(struct html *html, const struct doc_node *node)
{
	const struct doc_node *caption = doc_find_tag(node, DOC_CAPTION);

	if (html->kind == HTML_FRAGMENT) {
		html_add_as(html, node, "table");
		return;
	}
	html->tables++;
	buf_adds(html->out, "<div class=\"tabel\" role=\"region\" tabindex=\"0\"");
	if (caption == NULL)
		buf_addf(html->out, " aria-label=\"Tabel %d\">\n", html->tables);
	else if (caption->id != NULL) {
		html_add_attribute(html->out, "aria-labelledby", caption->id);
		buf_adds(html->out, ">\n");
	} else
		buf_addf(html->out, " aria-labelledby=\"klaar-tabel-%d\">\n", html->tables);
	html_add_as(html, node, "table");
	buf_adds(html->out, "</div>\n");
}

static void
add_caption(struct html *html, const struct doc_node *node)
{
	if (node->id != NULL || html->kind == HTML_FRAGMENT) {
		html_add_as(html, node, "caption");
		return;
	}
	buf_addf(html->out, "<caption id=\"klaar-tabel-%d\">", html->tables);
	add_children(html, node);
	buf_adds(html->out, "</caption>\n");
}

/* The words are hidden from the eye by the style sheet; a fragment has none, and shows them. */
static void
add_announcement(struct html *html, const char *before, const char *word, const char *after)
{
	if (html->kind == HTML_FRAGMENT)
		buf_addf(html->out, "<span>%s%s%s</span>", before, word, after);
	else
		buf_addf(html->out, "<span class=\"alleen-voorlezen\">%s%s%s</span>", before, word, after);
}

static void
add_announced(struct html *html, const struct doc_node *node)
{
	const char *word = node->tag == DOC_INS ? OUT_WORD_INS : OUT_WORD_DEL;

	open_tag(html, node, doc_tag_name(node->tag));
	add_announcement(html, "", word, ": ");
	add_children(html, node);
	add_announcement(html, " (einde ", word, ")");
	buf_addf(html->out, "</%s>", doc_tag_name(node->tag));
}

/* The number of the law is text, that can be read, found and copied. */
static void
add_item(struct html *html, const struct doc_node *node)
{
	if (node->label == NULL) {
		html_add_as(html, node, "li");
		return;
	}
	open_tag(html, node, "li");
	buf_adds(html->out, html->kind == HTML_FRAGMENT ? "<span>" : "<span class=\"nummer\">");
	buf_add_xml(html->out, node->label, strlen(node->label));
	buf_adds(html->out, "</span> <div>");
	add_children(html, node);
	buf_adds(html->out, "</div></li>\n");
}

/* An empty marker, not none: with none, one of the browsers tells its screen reader that this is no list. */
static void
add_list(struct html *html, const struct doc_node *node)
{
	const char *name = doc_tag_name(node->tag);

	if (!doc_has_labels(node)) {
		html_add_as(html, node, name);
		return;
	}
	buf_addf(html->out, "<%s%s", name, html->kind == HTML_FRAGMENT ? " style=\"list-style-type:''\"" : "");
	html_add_attribute(html->out, "id", node->id);
	if (html->kind == HTML_PAGE)
		buf_addf(html->out, " class=\"genummerd%s\"", doc_has_class(node, DOC_CLASS_CLAUSES) ? " leden" : "");
	html_add_attribute(html->out, "lang", node->lang);
	buf_adds(html->out, ">\n");
	add_children(html, node);
	buf_addf(html->out, "</%s>\n", name);
}

/* The SVG that the job brought, with the words of the document for who does not see it. */
static void
add_picture(struct html *html, const struct doc_node *node)
{
	const char *svg = html->job->picture;

	if (svg == NULL || strncmp(svg, "<svg", 4) != 0)
		return;
	buf_adds(html->out, "<svg role=\"img\"");
	html_add_attribute(html->out, "aria-label", node->alt);
	buf_adds(html->out, svg + 4);
}

/* The logo is the only image there is; another one is shown by its words. */
static void
add_image(struct html *html, const struct doc_node *node)
{
	const char *alt = node->alt != NULL ? node->alt : "";

	if (doc_is_picture(node)) {
		add_picture(html, node);
		return;
	}
	if (!doc_has_class(node, DOC_CLASS_LOGO) || html->logo.len == 0) {
		buf_add_xml(html->out, alt, strlen(alt));
		return;
	}
	buf_adds(html->out, "<img");
	add_classes(html, node);
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
	[DOC_IMG] = add_image, [DOC_UL] = add_list, [DOC_OL] = add_list, [DOC_LI] = add_item,
};

void
html_add_node(struct html *html, const struct doc_node *node)
{
	if (writers[node->tag] != NULL)
		writers[node->tag](html, node);
	else
		html_add_as(html, node, doc_tag_name(node->tag));
}
