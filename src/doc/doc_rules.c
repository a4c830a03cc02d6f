/*
 * Rules that need the finished tree: what must be there, ids, tables. Numbers the nodes.
 */
#include <stdlib.h>
#include <string.h>

#include "doc/doc_int.h"

static void
number_nodes(struct doc *doc)
{
	struct doc_node *node;

	doc->count = 0;
	for (node = doc->html; node != NULL; node = doc_next(node, doc->html))
		node->order = doc->count++;
}

static void
check_order(struct doc_build *build)
{
	const struct doc_node *html = build->doc->html;

	if (build->doc->head == NULL || build->doc->body == NULL)
		diag_post(build->diags, doc_pos(html), DIAG_DOC_REQUIRED, "in <html> ontbreekt <%s>",
		    build->doc->head == NULL ? "head" : "body");
	else if (html->first != build->doc->head || html->last != build->doc->body || html->first->next != html->last)
		diag_post(build->diags, doc_pos(html), DIAG_DOC_NESTING, "in <html> staat een keer <head> en dan een keer <body>");
}

static void
read_title(struct doc_build *build)
{
	struct doc_node *title = build->doc->head != NULL ? doc_find_tag(build->doc->head, DOC_TITLE) : NULL;
	struct buf text = BUF_INIT;

	if (title != NULL)
		doc_add_text(&text, title);
	if (text.len == 0 && build->doc->head != NULL)
		diag_post(build->diags, doc_pos(title != NULL ? title : build->doc->head), DIAG_DOC_REQUIRED, "het document heeft geen titel (<title>)");
	build->doc->title = arena_copy(build->doc->arena, buf_text(&text));
	buf_free(&text);
}

/* ---- ids ---- */

static int
by_id(const void *a, const void *b)
{
	const struct doc_node *l = *(struct doc_node *const *)a, *r = *(struct doc_node *const *)b;
	int order = strcmp(l->id, r->id);

	return order != 0 ? order : l->order - r->order;
}

/* A regulation has thousands: sorted, so that each is found at once. */
static void
collect_ids(struct doc *doc)
{
	struct doc_node *node;
	size_t count = 0;

	for (node = doc->body; node != NULL; node = doc_next(node, doc->body))
		count += node->id != NULL;
	doc->ids = arena_alloc(doc->arena, (count + 1) * sizeof(struct doc_node *));
	for (node = doc->body; node != NULL; node = doc_next(node, doc->body))
		if (node->id != NULL)
			doc->ids[doc->id_count++] = node;
	qsort(doc->ids, doc->id_count, sizeof(struct doc_node *), by_id);
}

static void
check_ids(struct doc_build *build, const struct doc_node *node)
{
	if (node->id != NULL && doc_find_id(build->doc, node->id) != node)
		diag_post(build->diags, doc_pos(node), DIAG_DOC_ID, "het id \"%.40s\" komt vaker voor", node->id);
	if (node->href != NULL && node->href[0] == '#' && doc_find_id(build->doc, node->href + 1) == NULL)
		diag_post(build->diags, doc_pos(node), DIAG_DOC_ID, "de link wijst naar het id \"%.40s\", dat er niet is", node->href + 1);
}

/* ---- containers and tables ---- */

static bool
must_have_children(enum doc_tag tag)
{
	return tag == DOC_UL || tag == DOC_OL || tag == DOC_DL || tag == DOC_TABLE || tag == DOC_THEAD || tag == DOC_TBODY ||
	    tag == DOC_TR || tag == DOC_BODY;
}

static void
check_empty(struct doc_build *build, const struct doc_node *node)
{
	if (must_have_children(node->tag) && node->first == NULL)
		diag_post(build->diags, doc_pos(node), DIAG_DOC_EMPTY, "<%s> is leeg", doc_tag_name(node->tag));
}

static int
columns(const struct doc_node *row)
{
	const struct doc_node *cell;
	int count = 0;

	for (cell = row->first; cell != NULL; cell = cell->next)
		count += cell->colspan;
	return count;
}

/* caption, then thead, then tbody: each place once at most, and a body at least. */
static void
check_table_order(struct doc_build *build, const struct doc_node *table)
{
	const struct doc_node *part;
	bool has_body = false;
	int last = -1;

	for (part = table->first; part != NULL; part = part->next) {
		has_body = has_body || part->tag == DOC_TBODY;
		if ((int)part->tag < last || ((int)part->tag == last && part->tag != DOC_TBODY))
			diag_post(build->diags, doc_pos(part), DIAG_DOC_NESTING, "een tabel heeft eerst caption, dan thead, dan tbody");
		last = (int)part->tag;
	}
	if (!has_body && last != -1)
		diag_post(build->diags, doc_pos(table), DIAG_DOC_EMPTY, "deze tabel heeft geen <tbody>");
}

static void
check_table(struct doc_build *build, const struct doc_node *table)
{
	const struct doc_node *node;
	int width = 0, found;

	check_table_order(build, table);
	for (node = table; node != NULL; node = doc_next(node, table)) {
		if (node->tag != DOC_TR)
			continue;
		found = columns(node);
		if (width == 0)
			width = found;
		else if (found != width)
			diag_post(build->diags, doc_pos(node), DIAG_DOC_TABLE, "deze rij heeft %d kolommen en de eerste rij %d", found, width);
	}
}

/* dt comes first; every dt has its dd. */
static void
check_list(struct doc_build *build, const struct doc_node *dl)
{
	if (dl->first != NULL && (dl->first->tag != DOC_DT || dl->last->tag != DOC_DD))
		diag_post(build->diags, doc_pos(dl), DIAG_DOC_NESTING, "een <dl> begint met <dt> en eindigt met <dd>");
}

static void
check_flow(struct doc_build *build, const struct doc_node *node)
{
	const struct doc_node *child;
	unsigned seen = 0;

	for (child = node->first; child != NULL; child = child->next)
		seen |= doc_tag_flags(child->tag) & (DOC_BLOCK | DOC_INLINE);
	if (seen == (DOC_BLOCK | DOC_INLINE))
		diag_post(build->diags, doc_pos(node), DIAG_DOC_NESTING, "<%s> bevat tekst en blokken door elkaar", doc_tag_name(node->tag));
}

static void
check_node(struct doc_build *build, const struct doc_node *node)
{
	check_empty(build, node);
	if (node->tag == DOC_TABLE)
		check_table(build, node);
	else if (node->tag == DOC_DL)
		check_list(build, node);
	else if ((doc_tag_flags(node->tag) & DOC_FLOW) != 0)
		check_flow(build, node);
}

void
doc_check_rules(struct doc_build *build)
{
	struct doc *doc = build->doc;
	const struct doc_node *node;

	check_order(build);
	read_title(build);
	number_nodes(doc);
	doc->lang = doc->html->lang != NULL ? doc->html->lang : "";
	if (doc->body == NULL || diag_count_from(build->diags, DIAG_ERROR) > build->errors_before)
		return;		/* a broken tree would only give echoes */
	collect_ids(doc);
	for (node = doc->body; node != NULL; node = doc_next(node, doc->body)) {
		check_node(build, node);
		check_ids(build, node);
	}
}
