/*
 * Are two pieces of text the same, and a hash for it. Both read one stream: a mark where an element begins with its kind, attributes and
 * wId, its characters wherever they were cut, a mark where it ends.
 */
#include <string.h>

#include "text/text_int.h"

enum mark { MARK_END, MARK_OPEN, MARK_CLOSE, MARK_CHARS };

struct cursor {
	const struct text_node	*top, *at, *skip;	/* skip: the number that does not count, or NULL */
	const char		*chars;			/* MARK_CHARS: what is left of them */
	enum mark		 mark;
};

/* ---- the stream ---- */

static const struct text_node *
number_of(const struct text_node *top)
{
	const struct text_node *child, *number = NULL;

	for (child = top->first; child != NULL && number == NULL; child = child->next) {
		if (child->kind == TEXT_LIDNUMMER || child->kind == TEXT_LINUMMER)
			number = child;
		else if (child->kind == TEXT_KOP)
			number = text_child(child, TEXT_NUMMER);
	}
	return number;
}

static void
enter(struct cursor *cursor, const struct text_node *node)
{
	cursor->at = node;
	cursor->mark = node->kind == TEXT_CHARS ? MARK_CHARS : MARK_OPEN;
	cursor->chars = node->text;
}

static void
leave(struct cursor *cursor)
{
	const struct text_node *node = cursor->at;

	if (node == cursor->top) {
		cursor->mark = MARK_END;
	} else if (node->next != NULL) {
		enter(cursor, node->next);
	} else {
		cursor->at = node->parent;
		cursor->mark = MARK_CLOSE;
	}
}

static bool
is_passed_over(const struct cursor *cursor)
{
	return (cursor->mark == MARK_CHARS && *cursor->chars == '\0') || (cursor->mark == MARK_OPEN && cursor->at == cursor->skip);
}

static void
step(struct cursor *cursor)
{
	if (cursor->mark == MARK_OPEN && cursor->at != cursor->skip) {
		if (cursor->at->first != NULL)
			enter(cursor, cursor->at->first);
		else
			cursor->mark = MARK_CLOSE;
	} else {
		leave(cursor);
	}
}

static void
advance(struct cursor *cursor)
{
	do
		step(cursor);
	while (is_passed_over(cursor));
}

static struct cursor
start(const struct text_node *top, unsigned compare)
{
	struct cursor cursor = { .top = top };

	if ((compare & TEXT_WITHOUT_NUMBER) != 0)
		cursor.skip = number_of(top);
	enter(&cursor, top);
	if (is_passed_over(&cursor))
		advance(&cursor);
	return cursor;
}

/* ---- attributes: their order does not count; those of the root are about the file ---- */

static const struct text_attribute *
attributes_of(const struct text_node *node)
{
	return node->kind == TEXT_REGELING ? NULL : node->attributes;
}

static bool
same_attributes(const struct text_node *a, const struct text_node *b)
{
	const struct text_attribute *at, *other = attributes_of(b);
	const char *value;

	for (at = attributes_of(a); at != NULL; at = at->next, other = other->next) {
		value = other != NULL ? text_attribute(b, at->name) : NULL;
		if (value == NULL || strcmp(value, at->value) != 0)
			return false;
	}
	return other == NULL;
}

static uint64_t
hash_attributes(const struct text_node *node)
{
	const struct text_attribute *at;
	uint64_t sum = 0;

	for (at = attributes_of(node); at != NULL; at = at->next)
		sum += hash_string(hash_byte(hash_string(HASH_START, at->name), '='), at->value);
	return sum;
}

/* ---- comparing ---- */

static bool
same_wid(const struct text_node *a, const struct text_node *b)
{
	return a->wid == b->wid || (a->wid != NULL && b->wid != NULL && strcmp(a->wid, b->wid) == 0);
}

/* Both stand at characters: those that both have are compared and taken. */
static bool
take_same(struct cursor *a, struct cursor *b)
{
	while (*a->chars != '\0' && *a->chars == *b->chars) {
		a->chars++;
		b->chars++;
	}
	if (*a->chars != '\0' && *b->chars != '\0')
		return false;
	if (*a->chars == '\0')
		advance(a);
	if (*b->chars == '\0')
		advance(b);
	return true;
}

bool
text_equal(const struct text_node *a, const struct text_node *b, unsigned compare)
{
	struct cursor left = start(a, compare), right = start(b, compare);

	while (left.mark != MARK_END || right.mark != MARK_END) {
		if (left.mark != right.mark)
			return false;
		if (left.mark == MARK_CHARS) {
			if (!take_same(&left, &right))
				return false;
			continue;
		}
		if (left.mark == MARK_OPEN && (left.at->kind != right.at->kind || !same_attributes(left.at, right.at) ||
		    ((compare & TEXT_WITH_IDS) != 0 && !same_wid(left.at, right.at))))
			return false;
		advance(&left);
		advance(&right);
	}
	return true;
}

static uint64_t
hash_open(uint64_t hash, const struct text_node *node, unsigned compare)
{
	uint64_t attributes = hash_attributes(node);
	int i;

	hash = hash_byte(hash_byte(hash, MARK_OPEN), (unsigned char)node->kind);
	for (i = 0; i < 8 && attributes != 0; i++, attributes >>= 8)
		hash = hash_byte(hash, (unsigned char)attributes);
	if ((compare & TEXT_WITH_IDS) != 0 && node->wid != NULL)
		hash = hash_string(hash_byte(hash, '#'), node->wid);
	return hash;
}

uint64_t
text_hash(const struct text_node *node, unsigned compare)
{
	struct cursor cursor = start(node, compare);
	uint64_t hash = HASH_START;

	for (; cursor.mark != MARK_END; advance(&cursor)) {
		if (cursor.mark == MARK_OPEN)
			hash = hash_open(hash, cursor.at, compare);
		else if (cursor.mark == MARK_CLOSE)
			hash = hash_byte(hash, MARK_CLOSE);
		else
			hash = hash_string(hash, cursor.chars);
	}
	return hash;
}
