/*
 * The wIds of the elements that a besluit makes: AUTHORITY_VERSION__eId, with the eId that the element has when the whole besluit
 * has been applied. In a Vervang an element without wId may live on from the old text (identity.c). Named once, on the version
 * from which the besluit starts, so that every slice gives the same wIds.
 */
#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

struct naming {
	struct law_regulation	*regulation;
	struct law_besluit	*besluit;
	struct text		*text;		/* the version from which the besluit starts, while it is tried */
	struct diag_list	*diags;		/* what did not apply: loading says so later */
	struct law_undo		**undos;	/* of each mutation; NULL: did not apply */
	int			 placeholders;
};

bool
law_is_named(const struct text_node *node)
{
	return (text_kind_flags(node->kind) & TEXT_ID) != 0;
}

static bool
has_new_text(const struct law_mutation *mutation)
{
	return mutation->kind == LAW_ADD || mutation->kind == LAW_REPLACE;
}

/* ---- eIds within a body ---- */

static void
clear_wids(struct text_node *top)
{
	struct text_node *node;

	for (node = top; node != NULL; node = text_next(node, top))
		node->wid = NULL;
}

/* A text that holds a copy of node alone. */
static struct text *
set_apart(const struct text_node *node)
{
	struct text *text = text_new();
	struct text_node *body = text_add(text, text->root, TEXT_LICHAAM, node->pos), *copy = text_clone(text, node);

	clear_wids(copy);
	if (text_insert(text, body, NULL, copy) == -1)
		assert(!"without wIds everything fits");
	text_set_ids(text, "x");
	return text;
}

static const struct text_node *
first_of(const struct text *apart)
{
	return apart->root->first->first;
}

/* "__para_2" of a node in a body whose top has the eId "art_5". */
static const char *
eid_below(const struct text_node *node, const struct text_node *top)
{
	return node->eid + strlen(top->eid);
}

static void
number_body(struct text *owner, struct text_node *body)
{
	struct text *apart = set_apart(body);
	const struct text_node *from = first_of(apart), *copy = from;
	struct text_node *node;

	for (node = body; node != NULL; node = text_next(node, body), copy = text_next(copy, from))
		if (copy->eid != NULL)
			node->eid = arena_copy(owner->arena, copy->eid);
	text_free(apart);
}

static void
number_bodies(struct law_besluit *besluit)
{
	struct text_node *body;
	int i;

	for (i = 0; i < besluit->mutation_count; i++)
		for (body = besluit->mutations[i].body; body != NULL && has_new_text(&besluit->mutations[i]); body = body->next)
			number_body(besluit->text, body);
}

/* ---- wIds that are new ---- */

static bool
is_placeholder(const char *wid)
{
	return wid != NULL && *wid == '\x01';
}

static void
place_holders(struct naming *naming, struct text_node *body)
{
	struct buf wid = BUF_INIT;
	struct text_node *node;

	for (node = body; node != NULL; node = text_next(node, body)) {
		if (!law_is_named(node) || node->wid != NULL)
			continue;
		buf_clear(&wid);
		buf_addf(&wid, "\x01%d", naming->placeholders++);
		node->wid = arena_copy(naming->besluit->text->arena, buf_text(&wid));
	}
	buf_free(&wid);
}

static void
try_mutation(struct naming *naming, const struct law_mutation *mutation, struct law_undo **undo)
{
	struct text_node *body;

	if (mutation->kind == LAW_REPLACE)
		law_keep_wids(naming->text, mutation);
	for (body = mutation->body; body != NULL && has_new_text(mutation); body = body->next)
		place_holders(naming, body);
	if (mutation->kind != LAW_WITHDRAW)
		law_apply(naming->text, mutation, undo, naming->diags);
}

static const struct text_node *
owner_above(const struct text_node *node)
{
	return node->parent != NULL ? text_owner(node->parent) : NULL;
}

/* The characters of a number that is one run, as most are; NULL otherwise. */
static const char *
plain_number(const struct text_node *node)
{
	const struct text_node *number = text_number(node);

	return number != NULL && number->first != NULL && number->first == number->last ? number->first->text : NULL;
}

/* Letters and digits in their order decide; saves most siblings the making of a part. */
static bool
may_have_same_number(const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return true;
	for (;;) {
		while (*a != '\0' && !isalnum((unsigned char)*a))
			a++;
		while (*b != '\0' && !isalnum((unsigned char)*b))
			b++;
		if (*a != *b || *a == '\0')
			return *a == *b;
		a++;
		b++;
	}
}

/* How many siblings before node have the same part. */
static int
count_same(const struct text_node *node, const char *part)
{
	const char *number = plain_number(node);
	const struct text_node *at;
	struct buf other = BUF_INIT;
	int count = 0;

	for (at = node->prev; at != NULL; at = at->prev) {
		if (!law_is_named(at) || strcmp(text_kind_code(at->kind), text_kind_code(node->kind)) != 0 ||
		    !may_have_same_number(plain_number(at), number))
			continue;
		buf_clear(&other);
		text_add_eid_part(&other, at);
		count += strcmp(buf_text(&other), part) == 0;
	}
	buf_free(&other);
	return count;
}

/* The eId of a node where it stands now; one node at a time, which text_set_ids() does for all. */
static void
add_eid(struct buf *out, const struct text_node *node)
{
	const struct text_node *owner = owner_above(node);
	struct buf part = BUF_INIT;
	int same;

	if (owner != NULL && owner->kind != TEXT_LICHAAM) {
		add_eid(out, owner);
		buf_adds(out, "__");
	}
	text_add_eid_part(&part, node);
	same = strstr(buf_text(&part), "_o_") == NULL ? count_same(node, buf_text(&part)) : 0;
	buf_adds(out, buf_text(&part));
	if (same > 0)
		buf_addf(out, "_inst%d", same + 1);
	buf_free(&part);
}

static bool
holds_new(const struct text_node *body)
{
	const struct text_node *node = body;

	while (node != NULL && !is_placeholder(node->wid))
		node = text_next(node, body);
	return node != NULL;
}

/* The final wIds go into a list: the placeholders are still in the text. */
static void
name_body(struct naming *naming, struct text_node *body, struct map *names)
{
	const struct text_node *stands = text_find(naming->text, body->wid);
	struct buf top = BUF_INIT, wid = BUF_INIT;
	struct text_node *node;

	if (stands != NULL)
		add_eid(&top, stands);
	else
		buf_adds(&top, body->eid);
	for (node = body; node != NULL; node = text_next(node, body)) {
		if (!is_placeholder(node->wid))
			continue;
		buf_clear(&wid);
		buf_addf(&wid, "%s_%d__%s%s", naming->regulation->authority, naming->besluit->becomes, buf_text(&top), eid_below(node, body));
		map_set(names, node->wid, arena_copy(naming->regulation->arena, buf_text(&wid)));
	}
	buf_free(&top);
	buf_free(&wid);
}

static void
each_body(struct naming *naming, struct map *names, void (*visit)(struct naming *, struct text_node *, struct map *))
{
	struct law_mutation *mutation;
	struct text_node *body;
	int i;

	for (i = 0; i < naming->besluit->mutation_count; i++) {
		mutation = &naming->besluit->mutations[i];
		for (body = mutation->body; body != NULL && has_new_text(mutation); body = body->next)
			if (holds_new(body))
				visit(naming, body, names);
	}
}

static void
settle_body(struct naming *naming, struct text_node *body, struct map *names)
{
	struct text_node *node;

	for (node = body; node != NULL; node = text_next(node, body))
		if (is_placeholder(node->wid))
			node->wid = map_find(names, node->wid);
}

/* ---- a besluit ---- */

static bool
needs_names(const struct law_besluit *besluit)
{
	const struct text_node *body, *node;
	int i;

	for (i = 0; i < besluit->mutation_count; i++)
		for (body = besluit->mutations[i].body; body != NULL && has_new_text(&besluit->mutations[i]); body = body->next)
			for (node = body; node != NULL; node = text_next(node, body))
				if (law_is_named(node) && node->wid == NULL)
					return true;
	return false;
}

static void
try_all(struct naming *naming)
{
	struct map *names = map_new();
	int i;

	for (i = 0; i < naming->besluit->mutation_count; i++)
		try_mutation(naming, &naming->besluit->mutations[i], &naming->undos[i]);
	each_body(naming, names, name_body);
	while (--i >= 0)
		if (naming->undos[i] != NULL)
			law_undo(naming->text, naming->undos[i]);
	each_body(naming, names, settle_body);
	map_free(names);
}

/* The first besluit that gives a wId out keeps it. */
static void
register_body(const struct naming *naming, const struct text_node *body)
{
	struct map *births = naming->regulation->births;
	const struct text_node *node;

	for (node = body; node != NULL; node = text_next(node, body))
		if (node->wid != NULL && map_find(births, node->wid) == NULL && text_find(naming->regulation->base, node->wid) == NULL)
			map_set(births, node->wid, naming->besluit);
}

static void
register_births(const struct naming *naming)
{
	const struct law_mutation *mutation;
	const struct text_node *body;
	int i;

	for (i = 0; i < naming->besluit->mutation_count; i++) {
		mutation = &naming->besluit->mutations[i];
		for (body = mutation->body; body != NULL && has_new_text(mutation); body = body->next)
			register_body(naming, body);
	}
}

void
law_births_name(struct law_regulation *regulation, struct law_besluit *besluit, struct text *text)
{
	struct naming naming = { .regulation = regulation, .besluit = besluit, .text = text, .diags = diag_list_new() };

	if (needs_names(besluit)) {
		number_bodies(besluit);
		naming.undos = mem_array((size_t)besluit->mutation_count, sizeof(*naming.undos));
		try_all(&naming);
		free(naming.undos);
	}
	diag_list_free(naming.diags);
	register_births(&naming);
}
