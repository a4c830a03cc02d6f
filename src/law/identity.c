/*
 * An element that is replaced whole: which parts of the old one live on in the new one, and so keep their wId. Level by level, of one
 * kind: equal words first, then words that are alike; a number only decides between equals, for the lid that comes in between gets the number
 * of another. What is left keeps its wId where it stands alone in the place of one with its number. Anything else is new.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

enum { FREE = -1, ELSEWHERE = -2 };
enum { SUBSTANTIAL = 24 };		/* bytes of words by which an element is known whatever its number */
enum { ALIKE = 500 };			/* of 1000 */
enum { WHOLE = 40000, BAND = 24 };	/* so many comparisons, or only with neighbours */

struct member {
	struct text_node	*node;
	uint64_t		 words, number;		/* 0: none */
	uint64_t		*tokens;		/* longer words and numbers, sorted */
	size_t			 token_count, weight;
	int			 index, partner;	/* in the row of the other text */
};

struct row {
	struct member	*members;
	size_t		 cap;
	int		 count;
};

struct keeping {
	const struct text	*text;		/* the version from which the besluit starts */
	struct arena		*arena;		/* of the new wIds */
	struct map		*taken;		/* wIds that the new text writes itself */
};

struct level {				/* one old element and its successor */
	struct keeping	*keeping;
	struct arena	*arena;
	struct row	 was, becomes;
};

/* ---- what an element says ---- */

static uint64_t
hash_bytes(const char *at, size_t len)
{
	uint64_t hash = 0xcbf29ce484222325u;

	for (; len > 0; len--, at++)
		hash = (hash ^ (unsigned char)*at) * 0x100000001b3u;
	return hash != 0 ? hash : 1;
}

static struct text_node *
after(const struct text_node *node, const struct text_node *top)
{
	while (node != top && node->next == NULL)
		node = node->parent;
	return node == top ? NULL : node->next;
}

static bool
is_number(enum text_kind kind)
{
	return kind == TEXT_NUMMER || kind == TEXT_LIDNUMMER || kind == TEXT_LINUMMER || kind == TEXT_LABEL;
}

static void
add_words(struct buf *out, const struct text_node *top)
{
	const struct text_node *node = top;

	while (node != NULL) {
		if (is_number(node->kind)) {
			node = after(node, top);
			continue;
		}
		if (node->kind == TEXT_CHARS)
			buf_adds(out, node->text);
		else if ((text_kind_flags(node->kind) & TEXT_LEAF) != 0 && out->len > 0)
			buf_addc(out, ' ');
		node = text_next(node, top);
	}
}

static bool
is_letter(char c)
{
	return (unsigned char)c >= 0x80 || isalnum((unsigned char)c);
}

static int
by_token(const void *a, const void *b)
{
	uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;

	return left < right ? -1 : left > right;
}

static void
find_tokens(struct member *member, struct arena *arena, const char *at)
{
	const char *start;

	member->tokens = arena_alloc(arena, (member->weight / 2 + 1) * sizeof(*member->tokens));
	while (*at != '\0') {
		while (*at != '\0' && !is_letter(*at))
			at++;
		for (start = at; is_letter(*at); at++)
			;
		if (at - start >= 4 || isdigit((unsigned char)*start))
			member->tokens[member->token_count++] = hash_bytes(start, (size_t)(at - start));
	}
	qsort(member->tokens, member->token_count, sizeof(*member->tokens), by_token);
}

/* "a)" is "a.". */
static uint64_t
hash_number(const struct text_node *node)
{
	struct buf number = BUF_INIT, plain = BUF_INIT;
	uint64_t hash;
	size_t i;

	text_add_number(&number, node);
	for (i = 0; i < number.len; i++)
		if (isalnum((unsigned char)number.data[i]))
			buf_addc(&plain, number.data[i]);
	hash = plain.len > 0 ? hash_bytes(plain.data, plain.len) : 0;
	buf_free(&number);
	buf_free(&plain);
	return hash;
}

static void
add_member(struct row *row, struct arena *arena, struct text_node *node)
{
	struct member *member;
	struct buf words = BUF_INIT;

	MEM_GROW(row->members, row->cap, (size_t)row->count + 1);
	member = &row->members[row->count];
	add_words(&words, node);
	*member = (struct member){ .node = node, .number = hash_number(node), .weight = words.len, .index = row->count++, .partner = FREE };
	member->words = words.len > 0 ? hash_bytes(words.data, words.len) : 0;
	find_tokens(member, arena, buf_text(&words));
	buf_free(&words);
}

/* The elements with a wId that stand directly in top, whatever stands between. */
static void
fill_row(struct row *row, struct arena *arena, const struct text_node *top)
{
	struct text_node *node = text_next(top, top);

	while (node != NULL) {
		if (law_is_named(node)) {
			add_member(row, arena, node);
			node = after(node, top);
		} else {
			node = text_next(node, top);
		}
	}
}

/* ---- pairs ---- */

static bool
can_pair(const struct member *was, const struct member *becomes)
{
	return was->partner == FREE && becomes->partner == FREE && was->node->kind == becomes->node->kind;
}

static void
pair(struct member *was, struct member *becomes)
{
	was->partner = becomes->index;
	becomes->partner = was->index;
}

/* The wIds that are written: such a pair stands, and what is written elsewhere is not given out here. */
static void
pair_written(struct level *level)
{
	struct map *here = map_new();
	struct member *was, *becomes;
	int i;

	for (i = 0; i < level->was.count; i++) {
		was = &level->was.members[i];
		if (was->node->wid == NULL || map_find(level->keeping->taken, was->node->wid) != NULL)
			was->partner = ELSEWHERE;
		if (was->node->wid != NULL)
			map_set(here, was->node->wid, was);
	}
	for (i = 0; i < level->becomes.count; i++) {
		becomes = &level->becomes.members[i];
		if (becomes->node->wid == NULL)
			continue;
		was = map_find(here, becomes->node->wid);
		becomes->partner = ELSEWHERE;
		if (was != NULL)
			pair(was, becomes);
	}
	map_free(here);
}

enum likewise { WITH_NUMBER, WHATEVER_NUMBER };

struct key {
	uint64_t	 words, number;
	struct member	*member;
};

static int
by_key(const void *a, const void *b)
{
	const struct key *left = a, *right = b;

	if (left->words != right->words)
		return left->words < right->words ? -1 : 1;
	if (left->number != right->number)
		return left->number < right->number ? -1 : 1;
	return left->member->index - right->member->index;
}

static struct key *
sort_keys(struct level *level, struct row *row, enum likewise likewise, size_t least, int *count)
{
	struct key *keys = arena_alloc(level->arena, ((size_t)row->count + 1) * sizeof(*keys));
	struct member *member;
	int i;

	*count = 0;
	for (i = 0; i < row->count; i++) {
		member = &row->members[i];
		if (member->partner == FREE && member->weight >= least)
			keys[(*count)++] = (struct key){ member->words + (uint64_t)member->node->kind, likewise == WITH_NUMBER ? member->number : 0, member };
	}
	qsort(keys, (size_t)*count, sizeof(*keys), by_key);
	return keys;
}

/* The first with the first, the second with the second. */
static void
pair_equal(struct level *level, enum likewise likewise, size_t least)
{
	int was_count, count, i = 0, j = 0;
	struct key *was = sort_keys(level, &level->was, likewise, least, &was_count), *becomes = sort_keys(level, &level->becomes, likewise, least, &count);

	while (i < was_count && j < count) {
		if (was[i].words != becomes[j].words || was[i].number != becomes[j].number) {
			if (was[i].words < becomes[j].words || (was[i].words == becomes[j].words && was[i].number < becomes[j].number))
				i++;
			else
				j++;
			continue;
		}
		if (can_pair(was[i].member, becomes[j].member))
			pair(was[i].member, becomes[j].member);
		i++;
		j++;
	}
}

/* ---- likeness ---- */

static bool
has_same(const struct text_node *a, const struct text_node *b, enum text_kind kind)
{
	const struct text_node *left = text_child(a, kind), *right = text_child(b, kind);

	return left != NULL && right != NULL && text_equal(left, right, 0);
}

static bool
has_same_heading(const struct text_node *a, const struct text_node *b)
{
	const struct text_node *left = text_child(a, TEXT_KOP), *right = text_child(b, TEXT_KOP);

	return left != NULL && right != NULL && has_same(left, right, TEXT_OPSCHRIFT);
}

/* The share of their words in common, from 0 to 1000; a term is what a definition is known by. */
static int
likeness(const struct member *was, const struct member *becomes)
{
	size_t i = 0, j = 0, both = 0, all = was->token_count + becomes->token_count;

	if (was->node->kind == TEXT_BEGRIP && has_same(was->node, becomes->node, TEXT_TERM))
		return 1000;
	while (i < was->token_count && j < becomes->token_count) {
		int order = by_token(&was->tokens[i], &becomes->tokens[j]);

		both += order == 0;
		i += order <= 0;
		j += order >= 0;
	}
	return (all > 0 ? (int)(2000 * both / all) : 0) + (has_same_heading(was->node, becomes->node) ? 300 : 0);
}

struct candidate {
	struct member	*was, *becomes;
	int		 likeness, same_number;
};

static int
by_likeness(const void *a, const void *b)
{
	const struct candidate *left = a, *right = b;

	if (left->likeness != right->likeness)
		return right->likeness - left->likeness;
	if (left->same_number != right->same_number)
		return right->same_number - left->same_number;
	return left->becomes->index != right->becomes->index ? left->becomes->index - right->becomes->index : left->was->index - right->was->index;
}

static struct member **
list_free(struct level *level, struct row *row, int *count)
{
	struct member **list = arena_alloc(level->arena, ((size_t)row->count + 1) * sizeof(*list));
	int i;

	*count = 0;
	for (i = 0; i < row->count; i++)
		if (row->members[i].partner == FREE)
			list[(*count)++] = &row->members[i];
	return list;
}

static void
pair_alike(struct level *level)
{
	int n, m, i, j, score;
	struct member **was = list_free(level, &level->was, &n), **becomes = list_free(level, &level->becomes, &m);
	struct candidate *found = NULL;
	size_t count = 0, cap = 0;

	for (j = 0; j < m; j++) {
		bool whole = (long long)n * m <= WHOLE;
		int middle = (int)((long long)j * n / m), last = whole || middle + BAND > n ? n : middle + BAND;

		for (i = whole || middle < BAND ? 0 : middle - BAND; i < last; i++) {
			bool same_number = was[i]->number == becomes[j]->number;

			if (!can_pair(was[i], becomes[j]) || (!same_number && (was[i]->weight < SUBSTANTIAL || becomes[j]->weight < SUBSTANTIAL)))
				continue;
			score = likeness(was[i], becomes[j]);
			if (score < ALIKE)
				continue;
			MEM_GROW(found, cap, count + 1);
			found[count++] = (struct candidate){ was[i], becomes[j], score, same_number };
		}
	}
	if (count > 0)
		qsort(found, count, sizeof(*found), by_likeness);
	for (size_t k = 0; k < count; k++)
		if (can_pair(found[k].was, found[k].becomes))
			pair(found[k].was, found[k].becomes);
	free(found);
}

/* ---- what is left, between pairs ---- */

static void
count_free(const struct row *row, int from, int to, int *counts)
{
	for (; from < to; from++)
		if (row->members[from].partner == FREE)
			counts[row->members[from].node->kind]++;
}

/* Without a number only what has none by nature: a table, a list. */
static bool
may_stand_for(const struct member *was, const struct member *becomes)
{
	return can_pair(was, becomes) && was->number == becomes->number &&
	    (was->number != 0 || (was->node->kind != TEXT_BEGRIP && was->node->kind != TEXT_LI));
}

/* As many of a kind as there were: each may be the one of its number. */
static void
pair_gap(struct level *level, int was, int was_end, int becomes, int becomes_end)
{
	int old[TEXT_KIND_COUNT] = { 0 }, new[TEXT_KIND_COUNT] = { 0 }, next[TEXT_KIND_COUNT], kind, at;

	if (was == was_end || becomes == becomes_end)
		return;
	count_free(&level->was, was, was_end, old);
	count_free(&level->becomes, becomes, becomes_end, new);
	for (kind = 0; kind < TEXT_KIND_COUNT; kind++)
		next[kind] = was;
	for (; becomes < becomes_end; becomes++) {
		struct member *member = &level->becomes.members[becomes], *other;

		kind = member->node->kind;
		if (member->partner != FREE || old[kind] != new[kind])
			continue;
		for (at = next[kind]; level->was.members[at].partner != FREE || level->was.members[at].node->kind != member->node->kind; at++)
			;
		next[kind] = at + 1;
		other = &level->was.members[at];
		if (may_stand_for(other, member))
			pair(other, member);
	}
}

static void
pair_places(struct level *level)
{
	int was = 0, becomes = 0, at, partner;

	for (at = 0; at < level->becomes.count; at++) {
		partner = level->becomes.members[at].partner;
		if (partner < was)
			continue;
		pair_gap(level, was, partner, becomes, at);
		was = partner + 1;
		becomes = at + 1;
	}
	pair_gap(level, was, level->was.count, becomes, level->becomes.count);
}

/* ---- a level ---- */

static void keep_below(struct keeping *keeping, const struct text_node *old, const struct text_node *body);

static void
keep_member(struct level *level, const struct member *member)
{
	struct text_node *node = member->node;
	const struct text_node *old;

	if (member->partner >= 0) {
		old = level->was.members[member->partner].node;
		if (node->wid == NULL)
			node->wid = arena_copy(level->keeping->arena, old->wid);
	} else {
		old = node->wid != NULL ? text_find(level->keeping->text, node->wid) : NULL;
	}
	if (old != NULL && old->kind == node->kind)
		keep_below(level->keeping, old, node);
}

static void
keep_below(struct keeping *keeping, const struct text_node *old, const struct text_node *body)
{
	struct level level = { .keeping = keeping, .arena = arena_new() };
	int i;

	fill_row(&level.was, level.arena, old);
	fill_row(&level.becomes, level.arena, body);
	pair_written(&level);
	pair_equal(&level, WITH_NUMBER, 1);
	pair_equal(&level, WHATEVER_NUMBER, SUBSTANTIAL);
	pair_alike(&level);
	pair_places(&level);
	pair_equal(&level, WHATEVER_NUMBER, 1);
	for (i = 0; i < level.becomes.count; i++)
		keep_member(&level, &level.becomes.members[i]);
	free(level.was.members);
	free(level.becomes.members);
	arena_free(level.arena);
}

void
law_keep_wids(const struct text *text, const struct law_mutation *mutation)
{
	struct keeping keeping = { .text = text, .arena = mutation->besluit->text->arena };
	const struct text_node *old = text_find(text, mutation->target), *node;

	if (old == NULL || old->kind != mutation->body->kind)
		return;
	keeping.taken = map_new();
	for (node = mutation->body; node != NULL; node = text_next(node, mutation->body))
		if (node->wid != NULL)
			map_set(keeping.taken, node->wid, (void *)node);
	keep_below(&keeping, old, mutation->body);
	map_free(keeping.taken);
}
