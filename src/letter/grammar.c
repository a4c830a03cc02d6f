/*
 * Reads a contract: RELAX NG in XML, the subset of the project (no interleave, no mixed, no
 * wildcards). Definitions that an include overrides are read before the included file, and
 * the first definition of a name counts.
 */
#include <stdlib.h>
#include <string.h>

#include "letter/letter_int.h"

#define DEPTH_MAX 8

static const struct {
	const char		*name;
	enum pattern_kind	 kind;
} kinds[] = {
	{ "element", PATTERN_ELEMENT }, { "attribute", PATTERN_ATTRIBUTE }, { "group", PATTERN_GROUP }, { "choice", PATTERN_CHOICE },
	{ "optional", PATTERN_OPTIONAL }, { "zeroOrMore", PATTERN_MANY }, { "oneOrMore", PATTERN_SOME }, { "ref", PATTERN_REF },
	{ "data", PATTERN_DATA }, { "value", PATTERN_VALUE }, { "text", PATTERN_TEXT }, { "empty", PATTERN_EMPTY },
};

static int
broken(const struct xml_node *at, struct diag_list *diags, const char *what)
{
	diag_post(diags, xml_pos(at), DIAG_CONTRACT_BROKEN, "‘%s’: %s", xml_name(at), what);
	return -1;
}

static struct pattern *
pattern_add(struct letter_contract *contract, struct pattern *parent, enum pattern_kind kind, const char *name)
{
	struct pattern *pattern = arena_alloc(contract->arena, sizeof(*pattern));

	pattern->kind = kind;
	pattern->name = name == NULL ? NULL : arena_copy(contract->arena, name);
	pattern->min_length = pattern->max_length = -1;
	if (parent == NULL)
		return pattern;
	if (parent->last != NULL)
		parent->last->next = pattern;
	else
		parent->first = pattern;
	parent->last = pattern;
	return pattern;
}

static int
read_param(struct letter_contract *contract, struct pattern *data, const struct xml_node *node, struct diag_list *diags)
{
	const char *name = xml_attribute(node, "name"), *text = xml_text(node);

	if (name == NULL || strcmp(xml_name(node), "param") != 0)
		return broken(node, diags, "hier hoort alleen param met een naam");
	if (strcmp(name, "pattern") == 0)
		data->expression = arena_copy(contract->arena, text);
	else if (strcmp(name, "minLength") == 0)
		data->min_length = (int)strtol(text, NULL, 10);
	else if (strcmp(name, "maxLength") == 0)
		data->max_length = (int)strtol(text, NULL, 10);
	return 0;
}

static const char *
pattern_name(const struct xml_node *node, enum pattern_kind kind)
{
	if (kind == PATTERN_DATA)
		return xml_attribute(node, "type");
	return kind == PATTERN_VALUE ? xml_text(node) : xml_attribute(node, "name");
}

static int
read_pattern(struct letter_contract *contract, struct pattern *parent, const struct xml_node *node, struct diag_list *diags)
{
	struct pattern *pattern = NULL;
	const char *text;
	int result = 0;

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]) && pattern == NULL; i++)
		if (strcmp(kinds[i].name, xml_name(node)) == 0)
			pattern = pattern_add(contract, parent, kinds[i].kind, pattern_name(node, kinds[i].kind));
	if (pattern == NULL)
		return broken(node, diags, "deze vorm van RELAX NG leest Klaar niet");
	if ((pattern->kind <= PATTERN_ATTRIBUTE || pattern->kind == PATTERN_REF || pattern->kind == PATTERN_DATA) && pattern->name == NULL)
		return broken(node, diags, "hier hoort een naam (name of type)");
	if ((text = xml_attribute_ns(node, XML_NS_FORM, "label")) != NULL)
		pattern->label = arena_copy(contract->arena, text);
	if ((text = xml_attribute_ns(node, XML_NS_FORM, "hulp")) != NULL)
		pattern->help = arena_copy(contract->arena, text);
	if (pattern->kind == PATTERN_VALUE)
		return 0;
	for (struct xml_node *n = xml_first(node, NULL); n != NULL && result == 0; n = xml_next(n, NULL))
		result = pattern->kind == PATTERN_DATA ? read_param(contract, pattern, n, diags) : read_pattern(contract, pattern, n, diags);
	return result;
}

static struct pattern *
find_define(const struct letter_contract *contract, const char *name)
{
	struct pattern *define = contract->defines;

	while (define != NULL && strcmp(define->name, name) != 0)
		define = define->next;
	return define;
}

static int
read_define(struct letter_contract *contract, const struct xml_node *node, struct diag_list *diags)
{
	const char *name = strcmp(xml_name(node), "start") == 0 ? "start" : xml_attribute(node, "name");
	struct pattern *define;

	if (name == NULL)
		return broken(node, diags, "hier hoort een naam (name)");
	if (find_define(contract, name) != NULL)
		return 0;	/* overridden */
	define = pattern_add(contract, NULL, PATTERN_GROUP, name);
	define->next = contract->defines;
	contract->defines = define;
	for (struct xml_node *n = xml_first(node, NULL); n != NULL; n = xml_next(n, NULL))
		if (read_pattern(contract, define, n, diags) == -1)
			return -1;
	return 0;
}

static int read_grammar(struct letter_contract *contract, const char *path, int depth, struct diag_list *diags);

static int
read_include(struct letter_contract *contract, const struct xml_node *node, const char *path, int depth, struct diag_list *diags)
{
	const char *href = xml_attribute(node, "href"), *slash = strrchr(path, '/');
	char *file;
	int result;

	if (href == NULL || href[0] == '/' || depth >= DEPTH_MAX)
		return broken(node, diags, "hier hoort de plaats van een ander schema (href)");
	for (struct xml_node *n = xml_first(node, NULL); n != NULL; n = xml_next(n, NULL))
		if (read_define(contract, n, diags) == -1)
			return -1;
	file = slash == NULL ? mem_copy(href) : mem_format("%.*s/%s", (int)(slash - path), path, href);
	result = read_grammar(contract, file, depth + 1, diags);
	free(file);
	return result;
}

static int
read_grammar(struct letter_contract *contract, const char *path, int depth, struct diag_list *diags)
{
	struct xml_doc *doc = xml_load_file(path, diags);
	int result = 0;

	if (doc == NULL)
		return -1;
	for (struct xml_node *n = xml_first(xml_root(doc), NULL); n != NULL && result == 0; n = xml_next(n, NULL)) {
		if (strcmp(xml_name(n), "include") == 0)
			result = read_include(contract, n, path, depth, diags);
		else if (strcmp(xml_name(n), "define") == 0 || strcmp(xml_name(n), "start") == 0)
			result = read_define(contract, n, diags);
		else
			result = broken(n, diags, "dit hoort niet in een contract");
	}
	xml_doc_free(doc);
	return result;
}

/* Each ref gets its definition. */
static int
resolve(const struct letter_contract *contract, struct pattern *pattern, const char *path, struct diag_list *diags)
{
	for (struct pattern *p = pattern->first; p != NULL; p = p->next) {
		if (p->kind == PATTERN_REF && (p->target = find_define(contract, p->name)) == NULL) {
			diag_post(diags, (struct pos){ path, 0, 0 }, DIAG_CONTRACT_BROKEN, "de definitie ‘%s’ bestaat niet", p->name);
			return -1;
		}
		if (resolve(contract, p, path, diags) == -1)
			return -1;
	}
	return 0;
}

static struct pattern *
first_element(struct pattern *pattern)
{
	while (pattern != NULL && pattern->kind != PATTERN_ELEMENT)
		pattern = pattern->kind == PATTERN_REF ? pattern->target : pattern->first;
	return pattern;
}

int
grammar_read(struct letter_contract *contract, const char *path, struct diag_list *diags)
{
	if (read_grammar(contract, path, 0, diags) == -1)
		return -1;
	for (struct pattern *d = contract->defines; d != NULL; d = d->next)
		if (resolve(contract, d, path, diags) == -1)
			return -1;
	contract->root = first_element(find_define(contract, "start"));
	if (contract->root != NULL)
		return 0;
	diag_post(diags, (struct pos){ path, 0, 0 }, DIAG_CONTRACT_BROKEN, "het contract heeft geen begin (start)");
	return -1;
}

/* ---- looking at an element's content ---- */

enum collect_flags { COLLECT_REPEATS = 1, COLLECT_OPTIONAL = 2 };

int
slots_find(const struct slots *slots, const char *name)
{
	for (size_t i = 0; i < slots->count; i++)
		if (strcmp(slots->items[i].pattern->name, name) == 0)
			return (int)i;
	return -1;
}

static void
collect(struct slots *slots, const struct pattern *parent, enum pattern_kind kind, unsigned flags)
{
	for (const struct pattern *p = parent->first; p != NULL; p = p->next) {
		unsigned inner = flags;

		if (p->kind == kind && slots_find(slots, p->name) == -1) {
			MEM_GROW(slots->items, slots->cap, slots->count + 1);
			slots->items[slots->count++] = (struct slot){ p, flags & COLLECT_REPEATS, !(flags & COLLECT_OPTIONAL) };
		}
		if (p->kind == PATTERN_ELEMENT || p->kind == PATTERN_ATTRIBUTE)
			continue;
		if (p->kind == PATTERN_MANY || p->kind == PATTERN_SOME)
			inner |= COLLECT_REPEATS;
		if (p->kind == PATTERN_MANY || p->kind == PATTERN_OPTIONAL || p->kind == PATTERN_CHOICE)
			inner |= COLLECT_OPTIONAL;
		collect(slots, p->kind == PATTERN_REF ? p->target : p, kind, inner);
	}
}

void
slots_collect(struct slots *slots, const struct pattern *element, enum pattern_kind kind)
{
	*slots = (struct slots){ 0 };
	collect(slots, element, kind, 0);
}

bool
pattern_has_text(const struct pattern *parent)
{
	for (const struct pattern *p = parent->first; p != NULL; p = p->next) {
		if (p->kind == PATTERN_DATA || p->kind == PATTERN_VALUE || p->kind == PATTERN_TEXT)
			return true;
		if (p->kind != PATTERN_ELEMENT && p->kind != PATTERN_ATTRIBUTE && pattern_has_text(p->kind == PATTERN_REF ? p->target : p))
			return true;
	}
	return false;
}
