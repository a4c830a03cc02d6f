/*
 * The table of thresholds and weights, templates/taal/normen.xml: every norm of norms.def once, a number that is not negative.
 */
#include <math.h>
#include <stdlib.h>

#include "b1/b1_int.h"
#include "xml/xml.h"

struct b1_norms {
	double	values[B1_NORM_COUNT];
};

static const char *const norm_names[B1_NORM_COUNT] = {
#define B1_NORM(ident, name) name,
#include "b1/norms.def"
#undef B1_NORM
};

static int
find_norm(const char *name)
{
	int i;

	for (i = 0; i < B1_NORM_COUNT; i++)
		if (name != NULL && strcmp(name, norm_names[i]) == 0)
			return i;
	return -1;
}

/* A number with a point, whatever the locale of the machine says: the program never sets one. */
static bool
read_number(const char *text, double *value)
{
	char *end;

	if (text == NULL || *text < '0' || *text > '9')
		return false;
	*value = strtod(text, &end);
	return *end == '\0' && isfinite(*value) && *value <= 1e6;
}

static void
read_norm(struct b1_norms *norms, const struct xml_node *node, bool *seen, struct diag_list *diags)
{
	const char *name = xml_attribute(node, "naam");
	int norm = find_norm(name);

	if (norm < 0)
		diag_post(diags, xml_pos(node), DIAG_B1_NORM, "de norm %s bestaat niet", name != NULL ? name : "zonder naam");
	else if (seen[norm])
		diag_post(diags, xml_pos(node), DIAG_B1_NORM, "de norm %s staat er twee keer", name);
	else if (!read_number(xml_attribute(node, "waarde"), &norms->values[norm]))
		diag_post(diags, xml_attribute_pos(node, "waarde"), DIAG_B1_NORM, "de waarde van %s is geen getal van 0 of meer", name);
	if (norm >= 0)
		seen[norm] = true;
}

static void
post_absent(const struct xml_doc *doc, const bool *seen, struct diag_list *diags)
{
	int i;

	for (i = 0; i < B1_NORM_COUNT; i++)
		if (!seen[i])
			diag_post(diags, xml_pos(xml_root(doc)), DIAG_B1_NORM, "de norm %s ontbreekt", norm_names[i]);
}

struct b1_norms *
b1_norms_load(const char *path, struct diag_list *diags)
{
	size_t before = diag_count_from(diags, DIAG_ERROR);
	struct xml_doc *doc = xml_load_file(path, diags);
	struct b1_norms *norms;
	const struct xml_node *node;
	bool seen[B1_NORM_COUNT] = { false };

	if (doc == NULL)
		return NULL;
	norms = mem_alloc(sizeof(*norms));
	for (node = xml_first(xml_root(doc), "norm"); node != NULL; node = xml_next(node, "norm"))
		read_norm(norms, node, seen, diags);
	post_absent(doc, seen, diags);
	xml_doc_free(doc);
	if (diag_count_from(diags, DIAG_ERROR) == before)
		return norms;
	b1_norms_free(norms);
	return NULL;
}

void
b1_norms_free(struct b1_norms *norms)
{
	free(norms);
}

double
b1_norm(const struct b1_norms *norms, enum b1_norm norm)
{
	return norms->values[norm];
}
