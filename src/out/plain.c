/*
 * A letter as plain text for a mail: 72 columns, headings underlined, lists with a
 * hanging indent, tables in columns, links with their address.
 */
#include <string.h>

#include "out/out.h"
#include "out/plain_int.h"

static void	add_block(struct plain *text, const struct doc_node *node);

/* Spaces that hold words together have done their work. */
static void
add_plain(struct buf *out, const char *line, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++) {
		if (i + 1 < len && memcmp(line + i, "\xc2\xa0", 2) == 0) {
			buf_addc(out, ' ');
			i++;
		} else if (i + 2 < len && memcmp(line + i, "\xe2\x80\xaf", 3) == 0) {
			buf_addc(out, ' ');
			i += 2;
		} else
			buf_addc(out, line[i]);
	}
}

static void
trim_line(struct buf *out)
{
	while (out->len > 0 && out->data[out->len - 1] == ' ')
		out->data[--out->len] = '\0';
}

int
plain_room(const struct plain *text)
{
	return TEXT_COLUMNS - plain_width(buf_text(&text->margin), text->margin.len);
}

/* The blank lines that are wanted here; none at the top. */
static void
add_gap(struct plain *text)
{
	for (; text->gap > 0 && text->out->len > 0; text->gap--) {
		buf_adds(text->out, buf_text(&text->margin));
		trim_line(text->out);
		buf_addc(text->out, '\n');
	}
	text->gap = 0;
}

void
plain_line(struct plain *text, const char *line, size_t len)
{
	size_t kept = text->margin.len, bullet = (size_t)plain_width(buf_text(&text->bullet), text->bullet.len);

	add_gap(text);
	if (bullet <= kept)
		kept -= bullet;
	buf_add(text->out, buf_text(&text->margin), kept);
	buf_adds(text->out, buf_text(&text->bullet));
	buf_clear(&text->bullet);
	add_plain(text->out, line, len);
	trim_line(text->out);
	buf_addc(text->out, '\n');
}

static void
add_words(struct plain *text, const char *words)
{
	const char *line;
	size_t len;

	while (plain_next_line(&words, plain_room(text), &line, &len))
		plain_line(text, line, len);
}

static void
add_children(struct plain *text, const struct doc_node *node)
{
	const struct doc_node *child;

	for (child = node->first; child != NULL; child = child->next)
		add_block(text, child);
}

static bool
holds_blocks(const struct doc_node *node)
{
	return node->first != NULL && (doc_tag_flags(node->first->tag) & DOC_BLOCK) != 0;
}

/* ---- kinds of block ---- */

static void
add_paragraph(struct plain *text, const struct doc_node *node)
{
	struct buf words = BUF_INIT;

	plain_add_inline(&words, node);
	add_words(text, buf_text(&words));
	if (words.len > 0)
		text->gap = !doc_in_contents(node);
	buf_free(&words);
}

static int
widest_line(const char *words, int room)
{
	const char *line;
	int widest = 0, width;
	size_t len;

	while (plain_next_line(&words, room, &line, &len)) {
		width = plain_width(line, len);
		if (width > widest)
			widest = width;
	}
	return widest;
}

static void
add_heading(struct plain *text, const struct doc_node *node)
{
	struct buf words = BUF_INIT, rule = BUF_INIT;
	int width;

	plain_add_inline(&words, node);
	text->gap = node->tag <= DOC_H2 ? 2 : 1;
	add_words(text, buf_text(&words));
	for (width = widest_line(buf_text(&words), plain_room(text)); width > 0; width--)
		buf_addc(&rule, node->tag == DOC_H1 ? '=' : node->tag == DOC_H2 ? '-' : '.');
	plain_line(text, rule.data, rule.len);
	text->gap = node->tag <= DOC_H2 ? 1 : 0;
	buf_free(&words);
	buf_free(&rule);
}

/* A block whose lines begin with more than the margin; first stands on its first line. */
static void
add_hanging(struct plain *text, const struct doc_node *node, const char *first, const char *rest)
{
	size_t margin = text->margin.len;

	add_gap(text);
	buf_adds(&text->margin, rest);
	buf_adds(&text->bullet, first);		/* behind that of the item around it, when nothing stood in between */
	if (holds_blocks(node))
		add_children(text, node);
	else
		add_paragraph(text, node);
	if (text->bullet.len > 0 && node->label != NULL)	/* a number without a text */
		plain_line(text, "", 0);
	text->margin.len = margin;
	if (text->margin.data != NULL)
		text->margin.data[margin] = '\0';
	buf_clear(&text->bullet);
}

/* The marker of an item with a space after it; labels of the source are as wide as the widest of them. */
static void
add_marker(struct buf *out, const struct doc_node *item, int number, int room)
{
	if (room > 0) {
		buf_adds(out, item->label != NULL ? item->label : "");
		plain_add_spaces(out, room - plain_width(buf_text(out), out->len));
	} else if (item->parent->tag == DOC_OL)
		buf_addf(out, "%d. ", number);
	else if (!doc_in_contents(item))
		buf_adds(out, "- ");
	else if (item->parent->parent->tag == DOC_LI)
		buf_adds(out, "  ");
}

static int
label_room(const struct doc_node *list)
{
	const struct doc_node *item;
	int widest = 0, width;

	for (item = list->first; item != NULL; item = item->next) {
		width = item->label != NULL ? plain_width(item->label, strlen(item->label)) + 1 : 0;
		widest = width > widest ? width : widest;
	}
	return widest;
}

static void
add_list(struct plain *text, const struct doc_node *node)
{
	const struct doc_node *item;
	struct buf first = BUF_INIT, rest = BUF_INIT;
	int number = 0, room = label_room(node);

	for (item = node->first; item != NULL; item = item->next) {
		buf_clear(&first);
		buf_clear(&rest);
		add_marker(&first, item, ++number, room);
		plain_add_spaces(&rest, plain_width(buf_text(&first), first.len));
		add_hanging(text, item, buf_text(&first), buf_text(&rest));
		if (!holds_blocks(item) || doc_in_contents(item))
			text->gap = 0;
	}
	text->gap = 1;
	buf_free(&first);
	buf_free(&rest);
}

static int
widest_term(const struct doc_node *list)
{
	const struct doc_node *node;
	struct buf words = BUF_INIT;
	int widest = 0, width;

	for (node = list->first; node != NULL; node = node->next) {
		if (node->tag != DOC_DT)
			continue;
		buf_clear(&words);
		plain_add_inline(&words, node);
		width = plain_width(buf_text(&words), words.len);
		if (width > widest)
			widest = width;
	}
	buf_free(&words);
	return widest;
}

/* "Datum:        9 november 2026"; a long term stands alone on its line. */
static void
add_terms(struct plain *text, const struct doc_node *list)
{
	int room = widest_term(list) + 3, width;
	const struct doc_node *node;
	struct buf term = BUF_INIT, rest = BUF_INIT;

	if (room > TEXT_COLUMNS / 2)
		room = TEXT_COLUMNS / 2;
	plain_add_spaces(&rest, room);
	for (node = list->first; node != NULL; node = node->next) {
		if (node->tag == DOC_DT) {
			plain_add_inline(&term, node);
			buf_addc(&term, ':');
			continue;
		}
		width = plain_width(buf_text(&term), term.len);
		if (width >= room) {
			add_words(text, buf_text(&term));
			buf_clear(&term);
			width = 0;
		}
		plain_add_spaces(&term, room - width);
		add_hanging(text, node, buf_text(&term), buf_text(&rest));
		buf_clear(&term);
		text->gap = 0;
	}
	text->gap = 1;
	buf_free(&term);
	buf_free(&rest);
}

static void
add_rule(struct plain *text, const struct doc_node *node)
{
	struct buf rule = BUF_INIT;
	int i;

	for (i = plain_room(text); i > 0; i--)
		buf_addc(&rule, '-');
	plain_line(text, rule.data, rule.len);
	text->gap = 1;
	buf_free(&rule);
}

static void (*const writers[DOC_TAG_COUNT])(struct plain *, const struct doc_node *) = {
	[DOC_P] = add_paragraph, [DOC_H1] = add_heading, [DOC_H2] = add_heading, [DOC_H3] = add_heading, [DOC_H4] = add_heading,
	[DOC_UL] = add_list, [DOC_OL] = add_list, [DOC_DL] = add_terms, [DOC_TABLE] = plain_table, [DOC_HR] = add_rule,
	[DOC_CAPTION] = add_paragraph,
};

static void
add_block(struct plain *text, const struct doc_node *node)
{
	bool is_note = doc_has_class(node, DOC_CLASS_NOTE);

	if ((doc_tag_flags(node->tag) & DOC_BLOCK) == 0)
		return;
	if (is_note && (node->tag == DOC_P || node->tag == DOC_SECTION))
		add_hanging(text, node, "| ", "| ");
	else if (writers[node->tag] != NULL)
		writers[node->tag](text, node);
	else
		add_children(text, node);
}

int
out_write_text(struct out_job *job, struct buf *bytes, struct diag_list *diags)
{
	struct plain text = { .out = bytes };

	add_children(&text, job->doc->body);
	buf_free(&text.margin);
	buf_free(&text.bullet);
	return 0;
}
