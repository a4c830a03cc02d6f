/*
 * A record from loose fields (one line of a table): "geadresseerde.adres.plaats",
 * "gegevens.gift[2].bedrag". The fields may come in any order; the elements get the
 * order of the contract. An element is made when a field below it has a value.
 */
#include <stdlib.h>
#include <string.h>

#include "letter/letter_int.h"

struct build {
	struct xml_doc			*doc;
	const struct letter_field	*fields;
	size_t				 count;
	struct buf			 path;		/* of the element at hand, with every number */
};

/* What follows prefix in path; NULL when path begins otherwise. [1] may be left out in the path. */
static const char *
path_after(const char *path, const char *prefix)
{
	while (*prefix != '\0') {
		if (*path == *prefix) {
			path++;
			prefix++;
		} else if (strncmp(prefix, "[1]", 3) == 0 && (*path == '.' || *path == '\0')) {
			prefix += 3;
		} else {
			return NULL;
		}
	}
	return path;
}

/* The first field with a value at or below the prefix; exact: its own value. */
static const struct letter_field *
find_below(const struct build *b, const char *prefix, const struct letter_field **exact)
{
	const struct letter_field *first = NULL;

	*exact = NULL;
	for (size_t i = 0; i < b->count; i++) {
		const char *rest = path_after(b->fields[i].path, prefix);

		if (b->fields[i].value == NULL || *b->fields[i].value == '\0' || rest == NULL || (*rest != '\0' && *rest != '.'))
			continue;
		if (first == NULL)
			first = &b->fields[i];
		if (*rest == '\0' && *exact == NULL)
			*exact = &b->fields[i];
	}
	return first;
}

/* The highest number in "prefix.name[n]..."; 0: not present at all. */
static int
repeats_of(const struct build *b, const char *prefix)
{
	int most = 0;

	for (size_t i = 0; i < b->count; i++) {
		const char *rest = path_after(b->fields[i].path, prefix);
		int number = 1;

		if (rest == NULL || (*rest != '\0' && *rest != '.' && *rest != '['))
			continue;
		if (*rest == '[')
			number = (int)strtol(rest + 1, NULL, 10);
		if (number > most)
			most = number;
	}
	return most;
}

/* The path without what came after its first len bytes. */
static void
cut_path(struct build *b, size_t len)
{
	b->path.len = len;
	b->path.data[len] = '\0';
}

/* Puts a name behind the path; the length that the path had. */
static size_t
add_step(struct build *b, const char *mark, const char *name)
{
	size_t len = b->path.len;

	if (len > 0)
		buf_addc(&b->path, '.');
	buf_adds(&b->path, mark);
	buf_adds(&b->path, name);
	return len;
}

static void
build_attributes(struct build *b, const struct pattern *element, struct xml_node *node)
{
	static const char *const marks[] = { "", "@" };
	const struct letter_field *exact;
	struct slots slots;

	slots_collect(&slots, element, PATTERN_ATTRIBUTE);
	for (size_t i = 0; i < slots.count; i++) {
		const char *name = slots.items[i].pattern->name;

		exact = NULL;
		for (size_t m = 0; m < sizeof(marks) / sizeof(marks[0]) && exact == NULL; m++) {
			size_t len = add_step(b, marks[m], name);

			find_below(b, b->path.data, &exact);
			cut_path(b, len);
		}
		if (exact != NULL)
			xml_set_attribute(node, name, exact->value);
	}
	free(slots.items);
}

static void	build_children(struct build *b, const struct pattern *element, struct xml_node *node);

/* The element at the path, when there is a value in it. */
static void
build_child(struct build *b, const struct pattern *child, struct xml_node *parent)
{
	const struct letter_field *exact, *below = find_below(b, b->path.data, &exact);
	struct xml_node *made;

	if (below == NULL)
		return;
	made = xml_add(b->doc, parent, XML_NS_RECORD, child->name, exact != NULL && pattern_has_text(child) ? exact->value : NULL, below->pos);
	build_attributes(b, child, made);
	build_children(b, child, made);
}

static void
build_children(struct build *b, const struct pattern *element, struct xml_node *node)
{
	struct slots slots;

	slots_collect(&slots, element, PATTERN_ELEMENT);
	for (size_t i = 0; i < slots.count; i++) {
		const struct pattern *child = slots.items[i].pattern;
		size_t outer = add_step(b, "", child->name), len = b->path.len;
		int count = repeats_of(b, b->path.data);

		for (int n = 1; n <= count; n++) {
			buf_addf(&b->path, "[%d]", n);
			build_child(b, child, node);
			cut_path(b, len);
		}
		cut_path(b, outer);
	}
	free(slots.items);
}

struct xml_doc *
letter_contract_build(const struct letter_contract *contract, const char *name, const struct letter_field *fields, size_t count, struct diag_list *diags)
{
	struct build b = { .fields = fields, .count = count };
	struct xml_node *root;
	bool known = true;

	for (size_t i = 0; i < count; i++) {
		if (letter_contract_label(contract, fields[i].path) != NULL)
			continue;
		diag_post(diags, fields[i].pos, DIAG_CSV_FIELD, "‘%s’ is geen veld van de soort ‘%s’", fields[i].path, contract->kind);
		known = false;
	}
	if (!known)
		return NULL;
	b.doc = xml_doc_new(name);
	root = xml_add(b.doc, NULL, XML_NS_RECORD, contract->root->name, NULL, count > 0 ? fields[0].pos : (struct pos){ name, 1, 1 });
	xml_set_attribute(root, "soort", contract->kind);
	build_attributes(&b, contract->root, root);
	build_children(&b, contract->root, root);
	buf_free(&b.path);
	return b.doc;
}
