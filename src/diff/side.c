/*
 * One of both texts as an array of items in reading order, with hashes from the leaves up.
 * The saying of an item is a polynomial hash of its blocks (Karp & Rabin, "Efficient randomized pattern-matching
 * algorithms", 1987): kinds do not count in it, only what a reader sees, and that of a parent is that of its children joined.
 */
#include <assert.h>
#include <string.h>

#include "base/hash.h"
#include "diff/diff_int.h"

static const uint64_t radix = 0x9e3779b97f4a7c15u;				/* of the polynomial; odd */

static uint64_t
mix(uint64_t a, uint64_t b)
{
	uint64_t x = (a ^ (b + radix + (a << 6) + (a >> 2))) * 0xbf58476d1ce4e5b9u;

	return x ^ (x >> 29);
}

static uint64_t
hash_bytes(uint64_t hash, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		hash = hash_byte(hash, (unsigned char)bytes[i]);
	return hash;
}

bool
diff_is_block(const struct text_node *node)
{
	return node->kind == TEXT_CHARS || (text_kind_flags(node->kind) & (TEXT_LEAF | TEXT_INLINE | TEXT_EMPTY)) != 0;
}

/* A border inside a leaf that a reader sees as white space. */
static bool
is_gap(const struct text_node *node)
{
	return node->kind == TEXT_BR || (text_kind_flags(node->kind) & TEXT_LEAF) != 0;
}

void
diff_add_words(struct buf *out, const struct text_node *node)
{
	size_t start = out->len;

	for (const struct text_node *at = node; at != NULL; at = text_next(at, node)) {
		if (at->kind == TEXT_CHARS)
			buf_adds(out, at->text);
		else if (at != node && is_gap(at) && out->len > start && out->data[out->len - 1] != ' ')
			buf_addc(out, ' ');
	}
}

static uint64_t
hash_leaf(const struct text_node *node, uint32_t *weight)
{
	uint64_t hash = HASH_START;
	char last = ' ';
	size_t len;

	*weight = 0;
	for (const struct text_node *at = node; at != NULL; at = text_next(at, node)) {
		if (at->kind == TEXT_CHARS && (len = strlen(at->text)) > 0) {
			hash = hash_bytes(hash, at->text, len);
			*weight += (uint32_t)len;
			last = at->text[len - 1];
		} else if (at != node && is_gap(at) && last != ' ') {
			hash = hash_bytes(hash, " ", 1);
			last = ' ';
		}
	}
	return hash;
}

static uint64_t
hash_attributes(const struct text_node *node)
{
	uint64_t hash = HASH_START;

	for (const struct text_attribute *a = node->attributes; a != NULL; a = a->next) {
		hash = hash_bytes(hash, a->name, strlen(a->name) + 1);
		hash = hash_bytes(hash, a->value, strlen(a->value) + 1);
	}
	return hash;
}

/* ---- the array ---- */
static const struct text_node *
next_item(const struct text_node *node, const struct text_node *root)
{
	if (node->first != NULL && !diff_is_block(node))
		return node->first;
	while (node != root && node->next == NULL)
		node = node->parent;
	return node == root ? NULL : node->next;
}

const struct text_node **
diff_list_nodes(struct arena *arena, const struct text_node *root, int *count)
{
	const struct text_node **nodes, *at;

	*count = 0;
	for (at = root; at != NULL; at = next_item(at, root))
		(*count)++;
	nodes = arena_alloc(arena, (size_t)*count * sizeof(*nodes));
	*count = 0;
	for (at = root; at != NULL; at = next_item(at, root))
		nodes[(*count)++] = at;
	return nodes;
}

static size_t
slot_of(const struct diff_side *side, const struct text_node *node)
{
	size_t slot = (size_t)(((uint64_t)(uintptr_t)node >> 4) * radix >> 20) & side->mask;

	while (side->slots[slot].node != NULL && side->slots[slot].node != node)
		slot = (slot + 1) & side->mask;
	return slot;
}

int
diff_find_item(const struct diff_side *side, const struct text_node *node)
{
	size_t slot = slot_of(side, node);

	return side->slots[slot].node == NULL ? DIFF_NONE : side->slots[slot].item;
}

static void
link_items(struct diff_side *side, struct arena *arena, const struct text_node **nodes)
{
	size_t slots = 16;

	while (slots < (size_t)side->count * 2)
		slots *= 2;
	side->mask = slots - 1;
	side->slots = arena_alloc(arena, slots * sizeof(*side->slots));
	for (int i = 0; i < side->count; i++)
		side->slots[slot_of(side, nodes[i])] = (struct diff_slot){ nodes[i], i };
	for (int i = 0; i < side->count; i++) {
		struct diff_item *item = &side->items[i];

		*item = (struct diff_item){ .node = nodes[i], .parent = DIFF_NONE, .first = DIFF_NONE, .prev = DIFF_NONE, .next = DIFF_NONE,
		    .partner = DIFF_NONE, .end = i + 1 };
		if (i == 0)
			continue;
		item->parent = diff_find_item(side, nodes[i]->parent);
		if (nodes[i]->prev != NULL) {
			item->prev = diff_find_item(side, nodes[i]->prev);
			side->items[item->prev].next = i;
		} else {
			side->items[item->parent].first = i;
		}
	}
	for (int i = side->count - 1; i > 0; i--)
		if (side->items[side->items[i].parent].end < side->items[i].end)
			side->items[side->items[i].parent].end = side->items[i].end;
}

/* ---- what it says ---- */
static bool
is_number(enum text_kind kind)
{
	return kind == TEXT_NUMMER || kind == TEXT_LIDNUMMER || kind == TEXT_LINUMMER;
}

static struct diff_saying
saying_of(uint64_t value)
{
	return (struct diff_saying){ mix(value, radix), radix };
}

struct diff_saying
diff_saying_join(struct diff_saying first, struct diff_saying second)
{
	return (struct diff_saying){ first.hash * second.power + second.hash, first.power * second.power };
}

static void
say_block(struct diff_item *item)
{
	enum text_kind kind = item->node->kind;
	bool mark = kind == TEXT_VERVALLEN || kind == TEXT_GERESERVEERD || kind == TEXT_ILLUSTRATIE;
	uint64_t hash = hash_leaf(item->node, &item->weight);

	item->words = item->core = mix((uint64_t)kind + 1, kind == TEXT_ILLUSTRATIE ? hash_attributes(item->node) : hash);
	item->say = (struct diff_saying){ 0, 1 };
	if (mark)
		item->say = saying_of(item->words);
	else if (item->weight > 0)
		item->say = saying_of(hash);
	item->say_core = item->say;
}

static void
say_parent(struct diff_side *side, struct diff_item *item)
{
	enum text_kind kind = item->node->kind;

	item->words = item->core = mix((uint64_t)kind + 1, radix);
	item->say = item->say_core = (struct diff_saying){ 0, 1 };
	if (kind == TEXT_ROW || kind == TEXT_ENTRY)	/* borders that a reader sees */
		item->say = item->say_core = saying_of((uint64_t)kind);
	for (int i = item->first; i != DIFF_NONE; i = side->items[i].next) {
		const struct diff_item *child = &side->items[i];
		bool heading = child->node->kind == TEXT_KOP;

		item->words = mix(item->words, child->words);
		item->say = diff_saying_join(item->say, child->say);
		if (is_number(child->node->kind))
			continue;
		item->core = mix(item->core, heading ? child->core : child->words);
		item->say_core = diff_saying_join(item->say_core, heading ? child->say_core : child->say);
		item->weight += child->weight;
	}
	if (kind == TEXT_KOP) {
		item->say = diff_saying_join(item->say, saying_of((uint64_t)kind));
		item->say_core = diff_saying_join(item->say_core, saying_of((uint64_t)kind));
	}
}

/* ---- what tells it from others ---- */
static uint64_t
hash_number(struct buf *buf, const struct text_node *node)
{
	buf_clear(buf);
	text_add_number(buf, node);
	return buf->len == 0 ? 0 : hash_bytes(HASH_START, buf->data, buf->len) | 1;
}

static uint64_t
hash_hint(const struct diff_side *side, const struct diff_item *item)
{
	const struct text_node *node = item->node, *leaf = NULL;
	const char *column;
	uint32_t weight;
	uint64_t hash;

	switch (node->kind) {
	case TEXT_BEGRIP:
		leaf = text_child(node, TEXT_TERM);
		break;
	case TEXT_ROW:
		return item->first == DIFF_NONE || side->items[item->first].weight == 0 ? 0 : side->items[item->first].words | 1;
	case TEXT_ENTRY:
		column = text_attribute(node, "colname");
		return column == NULL ? 0 : hash_bytes(HASH_START, column, strlen(column)) | 1;
	default:
		if ((text_kind_flags(node->kind) & TEXT_ID) != 0 && text_child(node, TEXT_KOP) != NULL)
			leaf = text_child(text_child(node, TEXT_KOP), TEXT_OPSCHRIFT);
	}
	if (leaf == NULL)
		return 0;
	hash = hash_leaf(leaf, &weight);
	return weight == 0 ? 0 : hash | 1;
}

/* Stands in the list of changes by itself. Nothing does inside an article. */
static bool
is_unit(const struct diff_side *side, const struct diff_item *item)
{
	switch (item->node->kind) {
	case TEXT_ARTIKEL: case TEXT_BIJLAGE: case TEXT_DIVISIE: case TEXT_DIVISIETEKST: case TEXT_REGELINGOPSCHRIFT:
	case TEXT_TOELICHTING: case TEXT_ALGEMENETOELICHTING: case TEXT_ARTIKELGEWIJZETOELICHTING:
		return true;
	case TEXT_AANHEF: case TEXT_SLUITING:
		return item->parent == 0 && side->items[0].node->kind == TEXT_REGELING;
	default:
		return (text_kind_flags(item->node->kind) & TEXT_DIVISION) != 0;
	}
}

static void
mark_units(struct diff_side *side)
{
	for (int i = 0; i < side->count; ) {
		struct diff_item *item = &side->items[i];

		item->is_unit = is_unit(side, item);
		i = item->is_unit && item->node->kind == TEXT_ARTIKEL ? item->end : i + 1;
	}
}

void
diff_side_fill(struct diff_side *side, struct arena *arena, const struct text *text)
{
	struct buf number = BUF_INIT;
	const struct text_node **nodes = diff_list_nodes(arena, text->root, &side->count);

	side->text = text;
	side->items = arena_alloc(arena, (size_t)side->count * sizeof(*side->items));
	link_items(side, arena, nodes);
	for (int i = side->count - 1; i >= 0; i--) {
		struct diff_item *item = &side->items[i];

		if (diff_is_block(item->node))
			say_block(item);
		else
			say_parent(side, item);
		if ((text_kind_flags(item->node->kind) & TEXT_ID) != 0)
			item->number = hash_number(&number, item->node);
		item->hint = hash_hint(side, item);
	}
	mark_units(side);
	buf_free(&number);
}
