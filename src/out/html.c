/*
 * A document as one HTML file: the elements of the document (html_body.c), a style sheet and the
 * logo in it, nothing fetched, nothing run, landmarks around all content. Or as a fragment for
 * the page of a content management system: one article, with the metadata as data- attributes.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "out/html_int.h"
#include "out/out.h"

/* ---- the page ---- */

/* The children of body from first up to end, in one landmark; nothing when there are none. */
static void
add_landmark(struct html *html, const char *name, const struct doc_node *first, const struct doc_node *end)
{
	if (first == end)
		return;
	buf_addf(html->out, "<%s>\n", name);
	for (; first != end; first = first->next)
		html_add_node(html, first);
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
		html_add_as(html, main, "main");
		add_landmark(html, "footer", main->next, NULL);
	}
	buf_adds(html->out, "</body>\n</html>\n");
}

/* What the template says about the document. How robots are met: not at all, unless it says so. */
static void
add_metas(struct html *html)
{
	const struct doc *doc = html->job->doc;
	const struct doc_node *node;

	if (doc_meta(doc, "robots") == NULL)
		buf_adds(html->out, "<meta name=\"robots\" content=\"noindex\">\n");
	if (html->job->author != NULL) {
		buf_adds(html->out, "<meta name=\"author\"");
		html_add_attribute(html->out, "content", html->job->author);
		buf_adds(html->out, ">\n");
	}
	for (node = doc->head->first; node != NULL; node = node->next) {
		if (!out_is_metadata(doc, node))
			continue;
		buf_adds(html->out, "<meta");
		html_add_attribute(html->out, "name", node->id);
		html_add_attribute(html->out, "content", node->alt);
		buf_adds(html->out, ">\n");
	}
}

static void
add_head(struct html *html)
{
	const struct doc *doc = html->job->doc;
	struct buf *out = html->out;

	buf_adds(out, "<!DOCTYPE html>\n<html");
	html_add_attribute(out, "lang", doc->lang);
	buf_adds(out, ">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; connect-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
	add_metas(html);
	buf_adds(out, "<title>");
	buf_add_xml(out, doc->title, strlen(doc->title));
	buf_adds(out, "</title>\n<style>\n");
	html_add_css(out, html->job->style, doc);
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

/* ---- the fragment ---- */

/* A name of a meta as the end of a data- attribute: dcterms.issued becomes data-dcterms-issued. */
static void
add_data_attribute(struct buf *out, const struct doc_node *meta)
{
	struct buf name = BUF_INIT;
	const char *at;

	buf_adds(&name, "data-");
	for (at = meta->id; *at != '\0'; at++)
		buf_addc(&name, *at == '.' || *at == '_' ? '-' : (char)tolower((unsigned char)*at));
	html_add_attribute(out, buf_text(&name), meta->alt);
	buf_free(&name);
}

int
out_write_fragment(struct out_job *job, struct buf *bytes, struct diag_list *diags)
{
	struct html html = { .out = bytes, .job = job, .kind = HTML_FRAGMENT };
	const struct doc_node *main = find_main(job->doc->body), *node;

	buf_adds(bytes, "<article");
	html_add_attribute(bytes, "lang", job->doc->lang);
	for (node = job->doc->head->first; node != NULL; node = node->next)
		if (out_is_metadata(job->doc, node))
			add_data_attribute(bytes, node);
	buf_adds(bytes, ">\n");
	for (node = (main != NULL ? main : job->doc->body)->first; node != NULL; node = node->next)
		html_add_node(&html, node);
	buf_adds(bytes, "</article>\n");
	return 0;
}
