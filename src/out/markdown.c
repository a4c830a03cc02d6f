/*
 * A document as Markdown (CommonMark 0.31, tables of GFM): what the template says about it as front matter, then
 * its blocks. Signs of the text that mean something in Markdown are escaped; places that links of the document lead to keep
 * their ids. Numbers of the law are text behind a bullet, because a list of Markdown counts for itself.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "out/markdown_int.h"
#include "out/out.h"

static void	add_block(struct markdown *md, const struct doc_node *node);

/* ---- lines ---- */

/* The blank line that is wanted here; none at the top. */
static void
add_gap(struct markdown *md)
{
	if (md->gap && md->out->len > md->start) {
		buf_adds(md->out, buf_text(&md->margin));
		while (md->out->len > 0 && md->out->data[md->out->len - 1] == ' ')
			md->out->data[--md->out->len] = '\0';
		buf_addc(md->out, '\n');
	}
	md->gap = false;
}

/* The margin before a line; a bullet stands in the end of it once. */
static void
begin_line(struct markdown *md)
{
	size_t kept = md->margin.len;

	add_gap(md);
	kept -= md->bullet.len <= kept ? md->bullet.len : 0;
	buf_add(md->out, buf_text(&md->margin), kept);
	buf_adds(md->out, buf_text(&md->bullet));
	buf_clear(&md->bullet);
}

static void
add_line(struct markdown *md, const char *before, const struct buf *words)
{
	if (words->len == 0)
		return;
	begin_line(md);
	buf_adds(md->out, before);
	buf_add(md->out, words->data, words->len);
	buf_addc(md->out, '\n');
	md->gap = true;
}

/* ---- places that links lead to ---- */

/* The anchors of the blocks that begin here and have no words of their own. */
static void
add_anchors(struct markdown *md, struct buf *out, const struct doc_node *node)
{
	if (md->anchor.len > 0)
		buf_add(out, md->anchor.data, md->anchor.len);
	buf_clear(&md->anchor);
	if (node->id != NULL && md->is_target[node->order])
		buf_addf(out, "<a id=\"%s\"></a>", node->id);
}

static void
keep_anchor(struct markdown *md, const struct doc_node *node)
{
	if (node->id != NULL && md->is_target[node->order])
		buf_addf(&md->anchor, "<a id=\"%s\"></a>", node->id);
}

static void
note_targets(struct markdown *md, const struct doc *doc)
{
	const struct doc_node *node, *target;

	md->is_target = mem_array((size_t)doc->count + 1, sizeof(*md->is_target));
	for (node = doc->body; node != NULL; node = doc_next(node, doc->body)) {
		target = node->href != NULL && node->href[0] == '#' ? doc_find_id(doc, node->href + 1) : NULL;
		if (target != NULL)
			md->is_target[target->order] = true;
	}
}

/* ---- blocks ---- */

static bool
holds_blocks(const struct doc_node *node)
{
	return node->first != NULL && (doc_tag_flags(node->first->tag) & DOC_BLOCK) != 0;
}

static void
add_children(struct markdown *md, const struct doc_node *node)
{
	const struct doc_node *child;

	for (child = node->first; child != NULL; child = child->next)
		add_block(md, child);
}

static void
add_words(struct markdown *md, const struct doc_node *node, const char *before)
{
	struct buf words = BUF_INIT;

	add_anchors(md, &words, node);
	markdown_add_inline(&words, node);
	add_line(md, before, &words);
	buf_free(&words);
}

static void
add_paragraph(struct markdown *md, const struct doc_node *node)
{
	add_words(md, node, "");
}

static void
add_heading(struct markdown *md, const struct doc_node *node)
{
	static const char *const marks[] = { "# ", "## ", "### ", "#### " };

	md->gap = true;
	add_words(md, node, marks[node->tag - DOC_H1]);
}

static void
add_bold(struct markdown *md, const struct doc_node *node)
{
	struct buf words = BUF_INIT, bold = BUF_INIT;

	markdown_add_inline(&words, node);
	add_anchors(md, &bold, node);
	if (words.len > 0)
		buf_addf(&bold, "**%s**", buf_text(&words));
	add_line(md, "", &bold);
	buf_free(&words);
	buf_free(&bold);
}

/* Everything of node behind a margin; the first line has first instead of the margin's end. */
static void
add_hanging(struct markdown *md, const struct doc_node *node, const char *first, const char *rest)
{
	size_t margin = md->margin.len;

	add_gap(md);
	buf_adds(&md->bullet, first);	/* behind that of the item around it, when nothing stood in between */
	buf_adds(&md->margin, rest);
	if (holds_blocks(node))
		add_children(md, node);
	else
		add_paragraph(md, node);
	add_line(md, "", &md->anchor);		/* a number without a text */
	buf_clear(&md->anchor);
	md->margin.len = margin;
	if (md->margin.data != NULL)
		md->margin.data[margin] = '\0';
	buf_clear(&md->bullet);
}

static void
add_list(struct markdown *md, const struct doc_node *node)
{
	const struct doc_node *item;
	struct buf first = BUF_INIT, rest = BUF_INIT;
	size_t i, width;
	int number = 0;

	for (item = node->first; item != NULL; item = item->next) {
		buf_clear(&first);
		buf_clear(&rest);
		number++;
		if (node->tag == DOC_OL && item->label == NULL)
			buf_addf(&first, "%d. ", number);
		else
			buf_adds(&first, "- ");
		for (i = 0, width = first.len; i < width; i++)
			buf_addc(&rest, ' ');
		if (item->label != NULL) {
			keep_anchor(md, item);
			markdown_add_text(&md->anchor, item->label, MARKDOWN_LINE);
			buf_addc(&md->anchor, ' ');
		}
		add_hanging(md, item, buf_text(&first), buf_text(&rest));
		if (!holds_blocks(item))
			md->gap = false;
	}
	md->gap = true;
	buf_free(&first);
	buf_free(&rest);
}

/* "- **Term**: its description" */
static void
add_terms(struct markdown *md, const struct doc_node *list)
{
	const struct doc_node *node;
	struct buf words = BUF_INIT;

	for (node = list->first; node != NULL; node = node->next) {
		if (node->tag == DOC_DT) {
			keep_anchor(md, node);
			buf_clear(&words);
			markdown_add_inline(&words, node);
			buf_addf(&md->anchor, "**%s**: ", buf_text(&words));
			continue;
		}
		md->gap = md->gap || node->prev->tag == DOC_DD;
		add_hanging(md, node, node->prev->tag == DOC_DD ? "  " : "- ", "  ");
		if (!holds_blocks(node))
			md->gap = false;
	}
	md->gap = true;
	buf_free(&words);
}

static void
add_rule(struct markdown *md, const struct doc_node *node)
{
	struct buf rule = BUF_INIT;

	(void)node;
	buf_adds(&rule, "---");
	md->gap = true;
	add_line(md, "", &rule);
	buf_free(&rule);
}

static void
add_table(struct markdown *md, const struct doc_node *node)
{
	const struct doc_node *caption = doc_find_tag(node, DOC_CAPTION);
	struct buf table = BUF_INIT;
	char *line, *end;

	if (caption != NULL)
		add_bold(md, caption);
	md->gap = true;
	add_line(md, "", &md->anchor);
	buf_clear(&md->anchor);
	markdown_add_table(&table, node);
	for (line = table.data; line != NULL && *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		begin_line(md);
		buf_add(md->out, line, (size_t)(end + 1 - line));
	}
	md->gap = true;
	buf_free(&table);
}

static void (*const writers[DOC_TAG_COUNT])(struct markdown *, const struct doc_node *) = {
	[DOC_P] = add_paragraph, [DOC_H1] = add_heading, [DOC_H2] = add_heading, [DOC_H3] = add_heading, [DOC_H4] = add_heading,
	[DOC_UL] = add_list, [DOC_OL] = add_list, [DOC_DL] = add_terms, [DOC_TABLE] = add_table, [DOC_HR] = add_rule,
};

static void
add_block(struct markdown *md, const struct doc_node *node)
{
	if ((doc_tag_flags(node->tag) & DOC_BLOCK) == 0)
		return;
	if (doc_has_class(node, DOC_CLASS_NOTE) || doc_has_class(node, DOC_CLASS_INSERT))
		add_hanging(md, node, "> ", "> ");
	else if (doc_has_class(node, DOC_CLASS_SUBHEADING))
		add_bold(md, node);
	else if (writers[node->tag] != NULL)
		writers[node->tag](md, node);
	else {
		keep_anchor(md, node);
		add_children(md, node);
	}
}

/* ---- the document ---- */

/* YAML: a JSON string is one of its strings. */
static void
add_front_matter(struct markdown *md, const struct doc *doc)
{
	const struct doc_node *node;

	buf_adds(md->out, "---\ntitel: ");
	buf_add_json(md->out, doc->title);
	buf_adds(md->out, "\ntaal: ");
	buf_add_json(md->out, doc->lang);
	for (node = doc->head->first; node != NULL; node = node->next) {
		if (!out_is_metadata(doc, node))
			continue;
		buf_addf(md->out, "\n%s: ", node->id);
		buf_add_json(md->out, node->alt);
	}
	buf_adds(md->out, "\n---\n\n");
}

int
out_write_markdown(struct out_job *job, struct buf *bytes, struct diag_list *diags)
{
	struct markdown md = { .out = bytes };

	note_targets(&md, job->doc);
	add_front_matter(&md, job->doc);
	md.start = bytes->len;
	add_children(&md, job->doc->body);
	free(md.is_target);
	buf_free(&md.margin);
	buf_free(&md.bullet);
	buf_free(&md.anchor);
	return 0;
}
