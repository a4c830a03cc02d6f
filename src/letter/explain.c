/*
 * What is wrong with a record, in Dutch and with the contract's own labels. libxml2 says
 * that a record is invalid; it names one place and no reason that a consulent can use. This
 * file walks the record along the contract and names every fault: unknown, missing,
 * doubled, misplaced, empty or bad. It goes on after each, as if that one were repaired.
 */
#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "letter/letter_int.h"

struct explain {
	struct diag_list	*diags;
	int			 count;
};

/* The children of one element while they are matched with its content. */
struct content {
	const struct xml_node	 *parent;
	struct slots		  slots;
	bool			 *taken;	/* per slot */
	const struct xml_node	**nodes;
	bool			 *used;		/* per node */
	size_t			  count, cap, at;
};

static void explain_element(struct explain *x, const struct pattern *element, const struct xml_node *node);

static const char *
label_of(const struct pattern *pattern)
{
	return pattern->label != NULL ? pattern->label : pattern->name;
}

/* ---- names that look alike ---- */

static const struct pattern *
nearest(const struct slots *slots, const char *name)
{
	const struct pattern *best = NULL;
	int least = 3;

	for (size_t i = 0; i < slots->count; i++) {
		int d = nearest_distance(slots->items[i].pattern->name, name);

		if (d < least) {
			least = d;
			best = slots->items[i].pattern;
		}
	}
	return best;
}

static void
post_unknown(struct explain *x, const struct slots *slots, const char *parent, const char *name, struct pos pos, enum diag_code code)
{
	const struct pattern *like = nearest(slots, name);

	diag_post(x->diags, pos, code, "‘%s’ hoort niet in ‘%s’", name, parent);
	if (like != NULL)
		diag_help(x->diags, "Bedoelt u ‘%s’ (%s)?", like->name, label_of(like));
	x->count++;
}

/* ---- attributes ---- */

struct attribute_walk {
	struct explain		*x;
	const struct slots	*slots;
	const struct xml_node	*node;
};

static bool
explain_attribute(void *ctx, const char *ns, const char *name, const char *value)
{
	struct attribute_walk *walk = ctx;
	int slot = ns != NULL && *ns != '\0' ? -1 : slots_find(walk->slots, name);
	struct pos pos = xml_attribute_pos(walk->node, name);
	struct buf why = BUF_INIT;

	if (slot == -1) {
		post_unknown(walk->x, walk->slots, xml_name(walk->node), name, pos, DIAG_ATTRIBUTE_UNKNOWN);
	} else if (!value_fits(walk->slots->items[slot].pattern, value, &why)) {
		diag_post(walk->x->diags, pos, DIAG_FIELD_VALUE, "de waarde van ‘%s’ (%s) past niet: %s", name,
		    label_of(walk->slots->items[slot].pattern), buf_text(&why));
		walk->x->count++;
	}
	buf_free(&why);
	return true;
}

static void
explain_attributes(struct explain *x, const struct pattern *element, const struct xml_node *node)
{
	struct slots slots;
	struct attribute_walk walk = { x, &slots, node };

	slots_collect(&slots, element, PATTERN_ATTRIBUTE);
	xml_each_attribute(node, explain_attribute, &walk);
	for (size_t i = 0; i < slots.count; i++) {
		if (!slots.items[i].required || xml_attribute(node, slots.items[i].pattern->name) != NULL)
			continue;
		diag_post(x->diags, xml_pos(node), DIAG_ATTRIBUTE_MISSING, "‘%s’ heeft het attribuut ‘%s’ (%s) nodig", xml_name(node),
		    slots.items[i].pattern->name, label_of(slots.items[i].pattern));
		x->count++;
	}
	free(slots.items);
}

/* ---- children ---- */

static void
take(struct explain *x, struct content *c, size_t index)
{
	int slot = slots_find(&c->slots, xml_name(c->nodes[index]));

	c->used[index] = true;
	c->taken[slot] = true;
	explain_element(x, c->slots.items[slot].pattern, c->nodes[index]);
}

/* The next child that may be matched; strays on the way are named and passed. */
static const struct xml_node *
peek(struct explain *x, struct content *c)
{
	for (; c->at < c->count; c->at++) {
		const struct xml_node *node = c->nodes[c->at];
		int slot = slots_find(&c->slots, xml_name(node));

		if (c->used[c->at])
			continue;
		if (slot == -1 || strcmp(xml_namespace(node), XML_NS_RECORD) != 0) {
			post_unknown(x, &c->slots, xml_name(c->parent), xml_name(node), xml_pos(node), DIAG_FIELD_UNKNOWN);
		} else if (c->taken[slot] && !c->slots.items[slot].repeats) {
			diag_post(x->diags, xml_pos(node), DIAG_FIELD_DOUBLE, "‘%s’ (%s) staat hier voor de tweede keer", xml_name(node),
			    label_of(c->slots.items[slot].pattern));
			x->count++;
		} else {
			return node;
		}
		c->used[c->at] = true;
	}
	return NULL;
}

/* The field that is present and comes last before this slot in the contract. */
static const struct pattern *
before(const struct content *c, int slot)
{
	while (--slot >= 0)
		for (size_t i = 0; i < c->count; i++)
			if (strcmp(xml_name(c->nodes[i]), c->slots.items[slot].pattern->name) == 0)
				return c->slots.items[slot].pattern;
	return NULL;
}

static void
misplaced(struct explain *x, struct content *c, size_t index)
{
	int slot = slots_find(&c->slots, xml_name(c->nodes[index]));
	const struct pattern *previous = before(c, slot), *pattern = c->slots.items[slot].pattern;

	if (previous != NULL)
		diag_post(x->diags, xml_pos(c->nodes[index]), DIAG_FIELD_MISPLACED, "‘%s’ (%s) staat niet op zijn plaats: het hoort na ‘%s’",
		    pattern->name, label_of(pattern), previous->name);
	else
		diag_post(x->diags, xml_pos(c->nodes[index]), DIAG_FIELD_MISPLACED, "‘%s’ (%s) staat niet op zijn plaats: het hoort vooraan in ‘%s’",
		    pattern->name, label_of(pattern), xml_name(c->parent));
	x->count++;
	take(x, c, index);
}

/* Is name one of the elements that this pattern can begin with? *empty: it can also be nothing. */
static bool
starts(const struct pattern *p, const char *name, bool *empty)
{
	bool inner, found = false;

	switch (p->kind) {
	case PATTERN_ELEMENT:
		*empty = false;
		return strcmp(p->name, name) == 0;
	case PATTERN_REF:
		return starts(p->target, name, empty);
	case PATTERN_CHOICE:
		*empty = false;
		for (const struct pattern *c = p->first; c != NULL; c = c->next) {
			found |= starts(c, name, &inner);
			*empty |= inner;
		}
		return found;
	case PATTERN_GROUP:
	case PATTERN_OPTIONAL:
	case PATTERN_MANY:
	case PATTERN_SOME:
		inner = true;
		for (const struct pattern *c = p->first; c != NULL && inner && !found; c = c->next)
			found = starts(c, name, &inner);
		*empty = inner || p->kind == PATTERN_OPTIONAL || p->kind == PATTERN_MANY;
		return found;
	default:
		*empty = true;
		return false;
	}
}

static bool
starts_next(struct explain *x, struct content *c, const struct pattern *p)
{
	const struct xml_node *next = peek(x, c);
	bool empty;

	return next != NULL && starts(p, xml_name(next), &empty);
}

static void
missing(struct explain *x, struct content *c, const struct pattern *p)
{
	const struct xml_node *next = peek(x, c);

	diag_post(x->diags, xml_pos(next != NULL ? next : c->parent), DIAG_FIELD_MISSING, "‘%s’ (%s) ontbreekt in ‘%s’", p->name, label_of(p),
	    xml_name(c->parent));
	if (p->help != NULL)
		diag_help(x->diags, "%s", p->help);
	x->count++;
}

static void
match_element(struct explain *x, struct content *c, const struct pattern *p)
{
	int wanted = slots_find(&c->slots, p->name);
	const struct xml_node *next;

	while ((next = peek(x, c)) != NULL) {
		int slot = slots_find(&c->slots, xml_name(next));

		if (slot == wanted) {
			take(x, c, c->at);
			return;
		}
		if (slot > wanted)
			break;
		misplaced(x, c, c->at);		/* it comes too late */
	}
	for (size_t i = c->at; i < c->count; i++)
		if (!c->used[i] && strcmp(xml_name(c->nodes[i]), p->name) == 0) {
			misplaced(x, c, i);
			return;
		}
	missing(x, c, p);
}

static void match(struct explain *x, struct content *c, const struct pattern *p);

static void
match_all(struct explain *x, struct content *c, const struct pattern *parent)
{
	for (const struct pattern *p = parent->first; p != NULL; p = p->next)
		match(x, c, p);
}

static void
add_first_names(const struct pattern *p, struct buf *out)
{
	if (p->kind == PATTERN_ELEMENT)
		buf_addf(out, "%s‘%s’ (%s)", out->len > 0 ? " of " : "", p->name, label_of(p));
	else if (p->kind == PATTERN_CHOICE)
		for (const struct pattern *c = p->first; c != NULL; c = c->next)
			add_first_names(c, out);
	else if (p->kind == PATTERN_REF)
		add_first_names(p->target, out);
	else if (p->first != NULL)
		add_first_names(p->first, out);
}

static void
match_choice(struct explain *x, struct content *c, const struct pattern *choice)
{
	const struct xml_node *next = peek(x, c);
	struct buf names = BUF_INIT;
	bool empty = false;

	for (const struct pattern *p = choice->first; p != NULL; p = p->next)
		if (starts_next(x, c, p)) {
			match(x, c, p);
			return;
		}
	starts(choice, "", &empty);
	if (empty)
		return;
	add_first_names(choice, &names);
	diag_post(x->diags, xml_pos(next != NULL ? next : c->parent), DIAG_FIELD_MISSING, "in ‘%s’ ontbreekt %s", xml_name(c->parent), buf_text(&names));
	buf_free(&names);
	x->count++;
}

static void
match(struct explain *x, struct content *c, const struct pattern *p)
{
	switch (p->kind) {
	case PATTERN_ELEMENT:
		match_element(x, c, p);
		break;
	case PATTERN_REF:
		match(x, c, p->target);
		break;
	case PATTERN_GROUP:
		match_all(x, c, p);
		break;
	case PATTERN_CHOICE:
		match_choice(x, c, p);
		break;
	case PATTERN_OPTIONAL:
		if (starts_next(x, c, p))
			match_all(x, c, p);
		break;
	case PATTERN_SOME:
		match_all(x, c, p);
		/* FALLTHROUGH */
	case PATTERN_MANY:
		while (starts_next(x, c, p))
			match_all(x, c, p);
		break;
	default:
		break;
	}
}

static void
explain_children(struct explain *x, const struct pattern *element, const struct xml_node *node)
{
	struct content c = { .parent = node };

	slots_collect(&c.slots, element, PATTERN_ELEMENT);
	for (const struct xml_node *n = xml_first(node, NULL); n != NULL; n = xml_next(n, NULL)) {
		MEM_GROW(c.nodes, c.cap, c.count + 1);
		c.nodes[c.count++] = n;
	}
	c.taken = mem_array(c.slots.count + 1, sizeof(*c.taken));
	c.used = mem_array(c.count + 1, sizeof(*c.used));
	match_all(x, &c, element);
	while (peek(x, &c) != NULL)
		misplaced(x, &c, c.at);
	free(c.slots.items);
	free(c.taken);
	free(c.used);
	free(c.nodes);
}

static void
explain_text(struct explain *x, const struct pattern *element, const struct xml_node *node)
{
	const char *text = xml_text(node);
	const struct xml_node *child = xml_first(node, NULL);
	struct buf why = BUF_INIT;

	if (child != NULL) {
		post_unknown(x, &(struct slots){ 0 }, xml_name(node), xml_name(child), xml_pos(child), DIAG_FIELD_UNKNOWN);
		return;
	}
	if (value_fits(element, text, &why)) {
		buf_free(&why);
		return;
	}
	if (*text == '\0')
		diag_post(x->diags, xml_pos(node), DIAG_FIELD_EMPTY, "‘%s’ (%s) is leeg", xml_name(node), label_of(element));
	else
		diag_post(x->diags, xml_pos(node), DIAG_FIELD_VALUE, "de waarde van ‘%s’ (%s) past niet: %s", xml_name(node), label_of(element), buf_text(&why));
	if (element->help != NULL)
		diag_help(x->diags, "%s", element->help);
	x->count++;
	buf_free(&why);
}

static void
explain_loose_text(struct explain *x, const struct xml_node *node)
{
	for (const struct xml_node *n = xml_first_any(node); n != NULL; n = xml_next_any(n)) {
		const char *text = xml_is_text(n) ? xml_content(n) : "";

		if (text[strspn(text, " \t\r\n")] == '\0')
			continue;
		diag_post(x->diags, xml_pos(n), DIAG_FIELD_TEXT, "in ‘%s’ staat losse tekst; hier horen alleen velden", xml_name(node));
		x->count++;
		return;
	}
}

static void
explain_element(struct explain *x, const struct pattern *element, const struct xml_node *node)
{
	explain_attributes(x, element, node);
	if (pattern_has_text(element)) {
		explain_text(x, element, node);
		return;
	}
	explain_loose_text(x, node);
	explain_children(x, element, node);
}

int
explain_record(const struct letter_contract *contract, const struct xml_node *root, struct diag_list *diags)
{
	struct explain x = { diags, 0 };

	explain_element(&x, contract->root, root);
	return x.count;
}
