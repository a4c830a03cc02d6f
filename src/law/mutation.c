/*
 * One mutation on one text, in place. Every change is a row of steps, each taking a node out or putting one in, so that
 * undoing is the same row backwards. What does not fit is refused, and the text is as it was.
 */
#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "law/regulation_int.h"

/* ---- steps ---- */

static struct law_step *
add_step(struct law_change *change, int kind, struct text_node *node)
{
	struct law_undo *undo = change->undo;
	struct law_step *step;

	MEM_GROW(undo->steps, undo->cap, undo->count + 1);
	step = &undo->steps[undo->count++];
	*step = (struct law_step){ .kind = kind, .node = node };
	return step;
}

void
law_take_out(struct law_change *change, struct text_node *node)
{
	struct law_step *step = add_step(change, LAW_STEP_OUT, node);

	step->parent = node->parent;
	step->next = node->next;
	text_detach(change->text, node);
}

/* The first element in node whose wId the text has already, or that has it twice itself. */
static const struct text_node *
find_double(const struct law_change *change, const struct text_node *node)
{
	const struct text_node *at;

	for (at = node; at != NULL; at = text_next(at, node))
		if (at->wid != NULL && text_find(change->text, at->wid) != NULL)
			return at;
	return NULL;
}

static void
post_double(struct law_change *change, const struct text_node *node)
{
	const struct text_node *twice = find_double(change, node);
	const char *wid = twice != NULL ? twice->wid : node->wid;

	diag_post(change->diags, change->mutation->pos, DIAG_REG_WID_EXISTS, "het element met wId ‘%s’ bestaat al", wid != NULL ? wid : "");
	if (twice != NULL)
		diag_post(change->diags, text_find(change->text, wid)->pos, DIAG_REG_WID_EXISTS, "hier staat het element met wId ‘%s’ al", wid);
}

int
law_put_in(struct law_change *change, struct text_node *parent, struct text_node *before, struct text_node *node)
{
	if (text_insert(change->text, parent, before, node) == -1) {
		post_double(change, node);
		return -1;
	}
	add_step(change, LAW_STEP_IN, node)->parent = parent;
	return 0;
}

void
law_mark(struct law_change *change, const struct text_node *node)
{
	struct text_node *owner = (struct text_node *)text_owner(node);

	if (owner == NULL)
		return;
	add_step(change, LAW_STEP_MARK, owner)->by = owner->by;
	owner->by = change->mutation;
}

static void
revert(struct text *text, struct law_undo *undo)
{
	while (undo->count > 0) {
		struct law_step *step = &undo->steps[--undo->count];

		if (step->kind == LAW_STEP_IN)
			text_detach(text, step->node);
		else if (step->kind == LAW_STEP_MARK)
			step->node->by = step->by;
		else if (text_insert(text, step->parent, step->next, step->node) == -1)
			assert(!"a node that was taken out fits where it stood");
	}
}

void
law_undo_free(struct law_undo *undo)
{
	if (undo == NULL)
		return;
	free(undo->steps);
	free(undo);
}

void
law_undo(struct text *text, struct law_undo *undo)
{
	revert(text, undo);
	law_undo_free(undo);
}

/* ---- what may stand where ---- */

static bool
is_division(const struct text_node *node)
{
	return (text_kind_flags(node->kind) & TEXT_DIVISION) != 0;
}

static bool
has_plain_text(const struct text_node *article)
{
	return text_child(article, TEXT_INHOUD) != NULL || text_child(article, TEXT_VERVALLEN) != NULL ||
	    text_child(article, TEXT_GERESERVEERD) != NULL;
}

/* Only what would make a text that no reader of STOP can take; the rest is for the schema. */
static bool
may_stand_in(const struct text_node *parent, const struct text_node *node)
{
	switch (node->kind) {
	case TEXT_LID:
		return parent->kind == TEXT_ARTIKEL && !has_plain_text(parent);
	case TEXT_LI:
		return parent->kind == TEXT_LIJST;
	case TEXT_BEGRIP:
		return parent->kind == TEXT_BEGRIPPENLIJST;
	case TEXT_ARTIKEL:
		return parent->kind == TEXT_LICHAAM || is_division(parent);
	case TEXT_BIJLAGE:
	case TEXT_TOELICHTING:
		return parent->kind == TEXT_REGELING;
	default:
		return !is_division(node) || parent->kind == TEXT_LICHAAM || is_division(parent);
	}
}

static int
refuse_body(struct law_change *change, const struct text_node *parent, const struct text_node *node)
{
	struct buf place = BUF_INIT;

	text_add_place(&place, parent);
	diag_post(change->diags, node->pos, DIAG_REG_NEW_TEXT, "een element ‘%s’ past niet in ‘%s’%s%s", text_kind_name(node->kind),
	    text_kind_name(parent->kind), place.len > 0 ? ": " : "", buf_text(&place));
	buf_free(&place);
	return -1;
}

/* ---- the kinds ---- */

static int
replace(struct law_change *change)
{
	struct text_node *old = change->target, *parent = old->parent, *next = old->next, *node;
	const struct text_node *body = change->mutation->body;

	if (body->kind != old->kind) {
		diag_post(change->diags, body->pos, DIAG_REG_NEW_TEXT, "Vervang geeft ‘%s’, maar het element dat vervangen wordt is ‘%s’",
		    text_kind_name(body->kind), text_kind_name(old->kind));
		return -1;
	}
	node = text_clone(change->text, body);
	law_take_out(change, old);
	return law_put_in(change, parent, next, node);
}

static int
replace_heading(struct law_change *change)
{
	struct text_node *old = text_child(change->target, TEXT_KOP), *next;

	if (old == NULL && change->target->kind != TEXT_DIVISIETEKST) {
		diag_post(change->diags, change->mutation->pos, DIAG_REG_NEW_TEXT, "‘%s’ heeft geen kop die vervangen kan worden",
		    text_kind_name(change->target->kind));
		return -1;
	}
	next = old != NULL ? old->next : change->target->first;
	if (old != NULL)
		law_take_out(change, old);
	law_mark(change, change->target);
	return law_put_in(change, change->target, next, text_clone(change->text, change->mutation->body));
}

static bool
is_closing(const struct text_node *node)
{
	return node != NULL && node->kind == TEXT_LIJSTSLUITING;
}

/* Where an addition goes: its parent, and the node that will follow it. */
static struct text_node *
find_gap(const struct law_mutation *mutation, const struct text_node *target, struct text_node **before)
{
	if (mutation->position == LAW_INTO) {
		*before = is_closing(target->last) ? target->last : NULL;
		return (struct text_node *)target;
	}
	*before = mutation->position == LAW_BEFORE ? (struct text_node *)target : target->next;
	return target->parent;
}

struct text_node *
law_gap_neighbour(const struct law_mutation *mutation, const struct text_node *target)
{
	switch (mutation->position) {
	case LAW_BEFORE:
		return target->prev;
	case LAW_AFTER:
		return target->next;
	default:
		return is_closing(target->last) ? target->last->prev : target->last;
	}
}

static int
add(struct law_change *change)
{
	struct text_node *before, *parent = find_gap(change->mutation, change->target, &before), *body;

	for (body = change->mutation->body; body != NULL; body = body->next) {
		if (!may_stand_in(parent, body))
			return refuse_body(change, parent, body);
		if (law_put_in(change, parent, before, text_clone(change->text, body)) == -1)
			return -1;
	}
	return 0;
}

static int
remove_target(struct law_change *change)
{
	struct text_node *parent = change->target->parent;

	if (change->target->kind == TEXT_LICHAAM || change->target->kind == TEXT_REGELINGOPSCHRIFT) {
		diag_post(change->diags, change->mutation->pos, DIAG_REG_NEW_TEXT, "‘%s’ kan niet weg: een regeling zonder bestaat niet",
		    text_kind_name(change->target->kind));
		return -1;
	}
	law_take_out(change, change->target);
	law_mark(change, parent);
	return 0;
}

static bool
is_degree(const char *at)
{
	return (unsigned char)at[0] == 0xc2 && ((unsigned char)at[1] == 0xb0 || (unsigned char)at[1] == 0xba);
}

static bool
is_number_byte(const char *at)
{
	return isalnum((unsigned char)*at) || ((unsigned char)*at >= 0x80 && !is_degree(at) && !((unsigned char)at[0] == 0xba || (unsigned char)at[0] == 0xb0));
}

/* "(2)" with "3" is "(3)", "2." is "3.", "1°." with "2" is "2°.". */
static void
add_renumbered(struct buf *out, const char *old, const char *number)
{
	const char *from = old, *to = old + strlen(old);

	while (*from != '\0' && !is_number_byte(from))
		from++;
	while (to > from && !is_number_byte(to - 1))
		to--;
	if (is_degree(to) && strstr(number, "°") != NULL)
		to += 2;
	buf_add(out, old, (size_t)(from - old));
	buf_adds(out, number);
	buf_adds(out, to);
}

static int
renumber(struct law_change *change)
{
	struct text_node *old = text_number(change->target), *parent, *next, *node;
	struct buf plain = BUF_INIT, number = BUF_INIT;

	if (old == NULL) {
		diag_post(change->diags, change->mutation->pos, DIAG_REG_NUMBER_NONE, "het element heeft geen nummer, dus kan het geen ander krijgen");
		return -1;
	}
	parent = old->parent;
	next = old->next;
	text_add_plain(&plain, old);
	add_renumbered(&number, buf_text(&plain), change->mutation->number);
	node = text_add(change->text, NULL, old->kind, old->pos);
	node->attributes = old->attributes;
	node->by = text_add_chars(change->text, node, buf_text(&number), number.len, old->pos)->by = change->mutation;
	buf_free(&plain);
	buf_free(&number);
	law_take_out(change, old);
	law_mark(change, change->target);
	return law_put_in(change, parent, next, node);
}

static int
withdraw(struct law_change *change)
{
	return 0;
}

static int (*const appliers[])(struct law_change *) = {
	[LAW_REPLACE] = replace, [LAW_REPLACE_HEADING] = replace_heading, [LAW_ADD] = add, [LAW_REMOVE] = remove_target,
	[LAW_REPLACE_WORDS] = law_replace_words, [LAW_RENUMBER] = renumber, [LAW_WITHDRAW] = withdraw,
};

int
law_apply(struct text *text, const struct law_mutation *mutation, struct law_undo **undo, struct diag_list *diags)
{
	struct law_change change = { .text = text, .mutation = mutation, .diags = diags };
	int result = -1;

	if (mutation->kind != LAW_WITHDRAW)
		change.target = text_find(text, mutation->target);
	change.undo = mem_alloc(sizeof(*change.undo));
	if (mutation->kind != LAW_WITHDRAW && change.target == NULL)
		diag_post(diags, mutation->pos, DIAG_REG_TARGET, "er is geen element met wId ‘%s’ in versie %d", mutation->target,
		    mutation->besluit != NULL ? mutation->besluit->was : 1);
	else
		result = appliers[mutation->kind](&change);
	if (result == -1)
		revert(text, change.undo);
	if (result == 0 && undo != NULL)
		*undo = change.undo;
	else
		law_undo_free(change.undo);
	return result;
}

/* ---- what a mutation depends on ---- */

static uint64_t
hash_name(uint64_t hash, const char *name)
{
	return name != NULL ? hash_string(hash, name) : hash;
}

static uint64_t
hash_heading(const struct text_node *target)
{
	const struct text_node *part = text_child(target, TEXT_KOP);

	if (part == NULL)
		part = text_number(target);
	return part != NULL ? text_hash(part, 0) : 1;
}

uint64_t
law_target_hash(const struct text *text, const struct law_mutation *mutation)
{
	const struct text_node *target = mutation->kind == LAW_WITHDRAW ? NULL : text_find(text, mutation->target);
	const struct text_node *parent;
	uint64_t hash = 0;

	if (target == NULL)
		return mutation->kind == LAW_WITHDRAW;
	switch (mutation->kind) {
	case LAW_REPLACE_HEADING:
	case LAW_RENUMBER:
		hash = hash_heading(target);
		break;
	case LAW_ADD:
		parent = target->parent != NULL ? text_owner(target->parent) : NULL;
		hash = hash_name(hash_name(1, target->wid), parent != NULL ? parent->wid : NULL);
		break;
	case LAW_REPLACE_WORDS:
		hash = text_hash(target, TEXT_WITH_IDS | TEXT_WITHOUT_NUMBER);
		break;
	default:
		hash = text_hash(target, TEXT_WITH_IDS);
		break;
	}
	return hash != 0 ? hash : 1;
}
