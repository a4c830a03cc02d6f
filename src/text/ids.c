/*
 * eIds follow from place and number, wIds stay (regulations.md, section 1). Two tables make it linear: how many
 * unnumbered parts of each code an owner has, and which eIds are given out.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/utf8.h"
#include "text/text_int.h"

/* A longer number makes the eIds of all below it longer; nobody's number is. */
enum { MAX_NUMBER = 60 };

/* ---- parts ---- */

/* Elements with one code that stand in one owner count together. */
static enum text_kind
counted_as(enum text_kind kind)
{
	switch (kind) {
	case TEXT_BEGRIPPENLIJST:
		return TEXT_LIJST;
	case TEXT_SUBPARAGRAAF:
	case TEXT_SUBSUBPARAGRAAF:
		return TEXT_PARAGRAAF;
	case TEXT_INTIOREF:
		return TEXT_EXTIOREF;
	default:
		return kind;
	}
}

static bool
is_blank(unsigned int rune)
{
	return rune == 0xa0 || rune == 0x202f || rune == 0x2007 || rune == 0x2009 || (rune < 0x80 && isspace((int)rune));
}

static bool
is_kept(unsigned int rune)
{
	if (rune < 0x80)
		return isalnum((int)rune) || rune == '-' || rune == '.';
	return rune >= 0xc0 && rune < 0x250 && rune != 0xd7 && rune != 0xf7;
}

/* The number as an eId writes it; nothing when there is no letter or digit in it. */
static void
add_id_number(struct buf *out, const struct text_node *node)
{
	struct buf number = BUF_INIT;
	const char *at, *end;
	size_t from = out->len;
	unsigned int rune;

	text_add_number(&number, node);
	at = buf_text(&number);
	for (end = at + number.len; at < end && out->len - from < MAX_NUMBER;) {
		rune = utf8_next(&at, end);
		if (!is_blank(rune))
			buf_add_rune(out, is_kept(rune) ? rune : '.');
	}
	while (out->len > from && out->data[out->len - 1] == '.')
		out->data[--out->len] = '\0';
	buf_free(&number);
}

/* False: the part needs a rank. */
static bool
add_code_and_number(struct buf *out, const struct text_node *node)
{
	size_t from;

	buf_adds(out, text_kind_code(node->kind));
	if ((text_kind_flags(node->kind) & TEXT_ONE) != 0)
		return true;
	buf_addc(out, '_');
	from = out->len;
	add_id_number(out, node);
	return out->len > from;
}

static bool
has_id(const struct text_node *node)
{
	return (text_kind_flags(node->kind) & TEXT_ID) != 0;
}

static const struct text_node *
id_parent(const struct text_node *node)
{
	for (node = node->parent; node != NULL && node->parent != NULL && !has_id(node);)
		node = node->parent;
	return node;
}

static unsigned
rank_among(const struct text_node *parent, const struct text_node *node)
{
	struct buf part = BUF_INIT;
	const struct text_node *at = parent->first;
	unsigned rank = 1;

	while (at != NULL && at != node) {
		part.len = 0;
		if (has_id(at) && counted_as(at->kind) == counted_as(node->kind) && !add_code_and_number(&part, at))
			rank++;
		if (!has_id(at) && at->first != NULL) {
			at = at->first;
			continue;
		}
		while (at != parent && at->next == NULL)
			at = at->parent;
		at = at == parent ? NULL : at->next;
	}
	buf_free(&part);
	return rank;
}

void
text_add_eid_part(struct buf *out, const struct text_node *node)
{
	const struct text_node *parent = id_parent(node);

	if (!add_code_and_number(out, node))
		buf_addf(out, "o_%u", parent != NULL ? rank_among(parent, node) : 1);
}

/* ---- which eIds are given out ---- */

struct pass {
	struct text	*text;
	struct map	*given;		/* eId without _inst -> how often; in the arena of the pass */
	struct arena	*arena;
	struct buf	 eid;
};

/* The eId in pass->eid, for node; with _inst2 when another has it. */
static void
give_eid(struct pass *pass, struct text_node *node)
{
	unsigned *times = map_find(pass->given, buf_text(&pass->eid));

	if (times != NULL)
		buf_addf(&pass->eid, "_inst%u", ++*times);
	if (node->eid == NULL || strcmp(node->eid, buf_text(&pass->eid)) != 0)
		node->eid = arena_copy_n(pass->text->arena, buf_text(&pass->eid), pass->eid.len);
	if (times != NULL)
		return;
	times = arena_alloc(pass->arena, sizeof(*times));
	*times = 1;
	map_set(pass->given, node->eid, times);
}

/* ---- the walk ---- */

static void set_below(struct pass *pass, const struct text_node *node, const char *above, unsigned *ranks);

static void
set_own(struct pass *pass, struct text_node *node, const char *above, unsigned *ranks)
{
	unsigned own_ranks[TEXT_KIND_COUNT] = { 0 };

	buf_clear(&pass->eid);
	if (*above != '\0')
		buf_addf(&pass->eid, "%s__", above);
	if (!add_code_and_number(&pass->eid, node))
		buf_addf(&pass->eid, "o_%u", ++ranks[counted_as(node->kind)]);
	give_eid(pass, node);
	set_below(pass, node, node->kind == TEXT_LICHAAM ? above : node->eid, own_ranks);
}

static void
set_below(struct pass *pass, const struct text_node *node, const char *above, unsigned *ranks)
{
	struct text_node *child;

	for (child = node->first; child != NULL; child = child->next) {
		if (has_id(child))
			set_own(pass, child, above, ranks);
		else if (child->first != NULL)
			set_below(pass, child, above, ranks);
	}
}

/* ---- wIds ---- */

/* The title, the body and the two formulas of a regulation are known by their eId. */
static bool
is_known_by_eid(const struct text_node *node)
{
	return node->parent != NULL && node->parent->kind == TEXT_REGELING && (node->kind == TEXT_REGELINGOPSCHRIFT ||
	    node->kind == TEXT_LICHAAM || node->kind == TEXT_AANHEF || node->kind == TEXT_SLUITING);
}

static void
give_wid(struct pass *pass, struct text_node *node, const char *prefix)
{
	unsigned times = 1;
	size_t len;

	buf_clear(&pass->eid);
	if (!is_known_by_eid(node))
		buf_addf(&pass->eid, "%s__", prefix);
	buf_adds(&pass->eid, node->eid);
	len = pass->eid.len;
	while (text_index_find(pass->text->index, buf_text(&pass->eid)) != NULL) {
		pass->eid.len = len;
		buf_addf(&pass->eid, "_inst%u", ++times);
	}
	node->wid = arena_copy_n(pass->text->arena, buf_text(&pass->eid), pass->eid.len);
	text_index_add(pass->text->index, node);
}

void
text_set_ids(struct text *text, const char *prefix)
{
	struct pass pass = { .text = text, .given = map_new(), .arena = arena_new() };
	unsigned ranks[TEXT_KIND_COUNT] = { 0 };
	struct text_node *node;

	set_below(&pass, text->root, "", ranks);
	text_index_clear(text->index);
	for (node = text->root; node != NULL; node = text_next(node, text->root))
		if (text_index_add(text->index, node) == -1)
			node->wid = NULL;
	for (node = text->root; node != NULL; node = text_next(node, text->root))
		if (has_id(node) && node->wid == NULL)
			give_wid(&pass, node, prefix);
	map_free(pass.given);
	arena_free(pass.arena);
	buf_free(&pass.eid);
}
