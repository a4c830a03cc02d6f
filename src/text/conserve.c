/*
 * Conservation: every character of the source's text, white space apart, stands in the tree in the same order, or in
 * an element that the reader took on purpose: kept as an attribute, or left out and named. The source is walked here
 * a second time, without the table that the reader used.
 */
#include <string.h>

#include "base/utf8.h"
#include "text/import_int.h"

#define OUTSIDE	"meta-data"	/* remarks of the editors and the history of each article: no text of the law */

/* White_Space of Unicode. */
static bool
is_space(unsigned int rune)
{
	return (rune >= 0x09 && rune <= 0x0D) || rune == 0x20 || rune == 0x85 || rune == 0xA0 || rune == 0x1680 ||
	    (rune >= 0x2000 && rune <= 0x200A) || rune == 0x2028 || rune == 0x2029 || rune == 0x202F || rune == 0x205F || rune == 0x3000;
}

/* Adds the characters that are not white space to out; returns how many. */
static size_t
add_dense(struct buf *out, const char *text)
{
	const char *end = text + strlen(text), *start;
	size_t count = 0;

	while (text < end) {
		start = text;
		if (is_space(utf8_next(&text, end)))
			continue;
		buf_add(out, start, (size_t)(text - start));
		count++;
	}
	return count;
}

size_t
text_conserve_count(const char *text)
{
	const char *end = text + strlen(text);
	size_t count = 0;

	while (text < end)
		count += !is_space(utf8_next(&text, end));
	return count;
}

static bool
is_outside(const struct xml_node *node)
{
	return strcmp(xml_name(node), OUTSIDE) == 0;
}

size_t
text_conserve_count_node(const struct xml_node *node)
{
	const struct xml_node *child;
	size_t count = 0;

	if (xml_is_text(node))
		return text_conserve_count(xml_content(node));
	if (!xml_is_element(node) || is_outside(node))
		return 0;
	for (child = xml_first_any(node); child != NULL; child = xml_next_any(child))
		count += text_conserve_count_node(child);
	return count;
}

const char *
text_conserve_item_number(const struct xml_node *node)
{
	if (strcmp(xml_name(node), "li") != 0 || xml_first(node, "li.nr") != NULL)
		return NULL;
	return xml_attribute(node, "nr");
}

/* ---- the walk ---- */

struct walk {
	const struct text_import	*in;
	struct buf		 model;		/* the tree's characters, dense */
	size_t			 at;		/* up to here they agree */
	size_t			 taken;		/* next of in->taken */
	struct buf		 scratch;
	struct text_import_report	 report;
	const struct xml_node	*lost;		/* where the source says something else */
};

static void
add_model(struct walk *walk)
{
	const struct text_node *node;

	for (node = walk->in->text->root; node != NULL; node = text_next(node, walk->in->text->root))
		if (node->kind == TEXT_CHARS)
			walk->report.model += add_dense(&walk->model, node->text);
}

static void
expect_text(struct walk *walk, const struct xml_node *node, const char *text, size_t *count)
{
	buf_clear(&walk->scratch);
	*count += add_dense(&walk->scratch, text);
	if (walk->lost != NULL || walk->scratch.len == 0)
		return;
	if (walk->model.len - walk->at < walk->scratch.len || memcmp(walk->model.data + walk->at, walk->scratch.data, walk->scratch.len) != 0)
		walk->lost = node;
	else
		walk->at += walk->scratch.len;
}

static bool
is_taken(struct walk *walk, const struct xml_node *node)
{
	if (walk->taken == walk->in->taken_count || walk->in->taken[walk->taken] != node)
		return false;
	walk->taken++;
	walk->report.source += text_conserve_count_node(node);
	return true;
}

static void
walk_source(struct walk *walk, const struct xml_node *node)
{
	const struct xml_node *child;
	const char *number;

	if (is_taken(walk, node))
		return;
	if (xml_is_text(node)) {
		expect_text(walk, node, xml_content(node), &walk->report.source);
		return;
	}
	if (!xml_is_element(node) || is_outside(node))
		return;
	number = text_conserve_item_number(node);
	if (number != NULL)
		expect_text(walk, node, number, &walk->report.attributes);
	for (child = xml_first_any(node); child != NULL; child = xml_next_any(child))
		walk_source(walk, child);
}

static void
count_taken(struct walk *walk)
{
	size_t i;

	walk->report.kept = walk->in->kept;
	for (i = 0; i < walk->in->left_out.count; i++)
		walk->report.left_out += walk->in->left_out.rows[i].chars;
}

static int
judge(struct walk *walk)
{
	const struct text_import_report *report = &walk->report;
	const struct xml_node *place = walk->lost != NULL ? walk->lost : walk->in->from;

	if (walk->lost == NULL && walk->at == walk->model.len && walk->taken == walk->in->taken_count)
		return 0;
	diag_post(walk->in->diags, text_import_pos(walk->in, place), DIAG_TEXT_IMPORT_LOSS,
	    "de bron heeft %zu tekens en de gelezen tekst %zu, met %zu bewaard als kenmerk en %zu weggelaten; hier lopen ze voor het eerst uiteen",
	    report->source + report->attributes, report->model, report->kept, report->left_out);
	return -1;
}

int
text_conserve_check(const struct text_import *in, struct text_import_report *report)
{
	struct walk walk = { .in = in };
	int result;

	add_model(&walk);
	walk_source(&walk, in->from);
	count_taken(&walk);
	result = judge(&walk);
	if (report != NULL)
		*report = walk.report;
	buf_free(&walk.model);
	buf_free(&walk.scratch);
	return result;
}
