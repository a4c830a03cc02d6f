/*
 * The contract of a kind of letter: loaded from templates/schema/brieven/<soort>.rng, asked
 * for labels, and held against records. libxml2 decides; explain.c finds the words.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "letter/letter_int.h"

/* ---- which kinds are there? ---- */

static void
add_kinds(struct buf *out, const char *schema_dir)
{
	char *path = mem_format("%s/brieven", schema_dir);
	struct folder kinds;

	folder_read(&kinds, path, ".rng");
	for (size_t i = 0; i < kinds.count; i++)
		buf_addf(out, "%s%s", i == 0 ? "" : ", ", kinds.names[i]);
	folder_release(&kinds);
	free(path);
}

/* A kind names a file: nothing but small letters, digits and hyphens. */
static bool
is_kind(const char *kind)
{
	return *kind >= 'a' && *kind <= 'z' && kind[strspn(kind, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0' && strlen(kind) < 64;
}

static void
post_unknown_kind(const char *schema_dir, struct pos pos, struct diag_list *diags)
{
	struct buf kinds = BUF_INIT;

	add_kinds(&kinds, schema_dir);
	diag_post(diags, pos, DIAG_KIND_UNKNOWN, "deze soort brief bestaat niet");
	diag_help(diags, "Er zijn deze soorten: %s.", buf_text(&kinds));
	buf_free(&kinds);
}

struct letter_contract *
letter_contract_load(const char *schema_dir, const char *kind, struct pos pos, struct diag_list *diags)
{
	struct letter_contract *contract;
	char *path = mem_format("%s/brieven/%s.rng", schema_dir, kind);

	if (!is_kind(kind) || access(path, R_OK) != 0) {
		post_unknown_kind(schema_dir, pos, diags);
		free(path);
		return NULL;
	}
	contract = mem_alloc(sizeof(*contract));
	contract->arena = arena_new();
	contract->kind = arena_copy(contract->arena, kind);
	if (grammar_read(contract, path, diags) == -1 || (contract->schema = xml_schema_load(path, diags)) == NULL) {
		letter_contract_free(contract);
		contract = NULL;
	}
	free(path);
	return contract;
}

void
letter_contract_free(struct letter_contract *contract)
{
	if (contract == NULL)
		return;
	xml_schema_free(contract->schema);
	arena_free(contract->arena);
	free(contract);
}

int
letter_contract_check(struct letter_contract *contract, const struct xml_doc *record, struct diag_list *diags)
{
	const struct xml_node *root = xml_root(record);
	struct diag_list *found = diag_list_new();
	int result = xml_schema_check(contract->schema, record, found);

	if (result == -1) {
		if (strcmp(xml_name(root), contract->root->name) != 0 || strcmp(xml_namespace(root), XML_NS_RECORD) != 0)
			diag_post(diags, xml_pos(root), DIAG_RECORD_ROOT, "dit bestand is geen beschikking: het begint met ‘%s’", xml_name(root));
		else if (explain_record(contract, root, diags) == 0)
			diag_append(diags, found);
	}
	diag_list_free(found);
	return result;
}

/* ---- labels ---- */

/* The field with this name in an element: a child, or an attribute ("@wet" or "wet"). */
static const struct pattern *
find_field(const struct pattern *parent, const char *name, size_t len, enum pattern_kind kind)
{
	const struct pattern *found = NULL;

	for (const struct pattern *p = parent->first; p != NULL && found == NULL; p = p->next) {
		if (p->kind == kind && strncmp(p->name, name, len) == 0 && p->name[len] == '\0')
			found = p;
		else if (p->kind != PATTERN_ELEMENT && p->kind != PATTERN_ATTRIBUTE)
			found = find_field(p->kind == PATTERN_REF ? p->target : p, name, len, kind);
	}
	return found;
}

const char *
letter_contract_label(const struct letter_contract *contract, const char *path)
{
	const struct pattern *field = contract->root;

	while (*path != '\0' && field != NULL) {
		size_t len = strcspn(path, ".["), rest = len;
		bool attribute = *path == '@';
		const struct pattern *child = attribute ? NULL : find_field(field, path, len, PATTERN_ELEMENT);

		if (field->kind == PATTERN_ATTRIBUTE || len == 0)
			return NULL;
		if (path[rest] == '[') {
			size_t digits = strspn(path + rest + 1, "0123456789");

			if (digits == 0 || digits > 4 || path[rest + 1 + digits] != ']' || path[rest + 1] == '0')
				return NULL;
			rest += digits + 2;
		}
		field = child != NULL ? child : find_field(field, path + attribute, len - attribute, PATTERN_ATTRIBUTE);
		path += rest;
		if (*path == '.' && path[1] != '\0')
			path++;
		else if (*path != '\0')
			return NULL;
	}
	if (field == NULL || field == contract->root || !pattern_has_text(field))
		return NULL;
	return field->label != NULL ? field->label : field->name;
}
