/*
 * What the template of a regulation gets (templates/regeling/regeling.xsl): who made it, on which
 * ground, what changed it, which provisions have a date of their own, and the text itself.
 */
#include <stdlib.h>
#include <string.h>

#include "job/regulation_int.h"

static const struct pos no_pos;

void
job_set_date(struct xml_node *node, const char *name, struct date date)
{
	struct buf text = BUF_INIT;

	if (!date_is_set(date))
		return;
	date_add_iso(&text, date);
	xml_set_attribute(node, name, buf_text(&text));
	buf_free(&text);
}

static void
set_text(struct xml_node *node, const char *name, const char *value)
{
	if (value != NULL)
		xml_set_attribute(node, name, value);
}

struct xml_node *
job_add_besluit(struct xml_doc *doc, struct xml_node *parent, const struct law_besluit *besluit, enum job_applied applied)
{
	struct xml_node *node = xml_add(doc, parent, XML_NS_OUTPUT, "besluit", NULL, no_pos);

	set_text(node, "id", besluit->id);
	set_text(node, "titel", besluit->title);
	set_text(node, "orgaan", besluit->body);
	set_text(node, "kenmerk", besluit->reference);
	set_text(node, "reden", besluit->reason);
	set_text(node, "blad", besluit->gazette);
	set_text(node, "nummer", besluit->gazette_number);
	job_set_date(node, "vastgesteld", besluit->adopted);
	job_set_date(node, "bekendgemaakt", besluit->published);
	job_set_date(node, "inwerking", besluit->in_force);
	if (date_compare(besluit->valid, besluit->in_force) < 0)
		job_set_date(node, "terugtot", besluit->valid);
	job_set_date(node, "afgesteld", besluit->revoked);
	xml_set_attribute(node, "toegepast", applied == JOB_APPLIED ? "ja" : "nee");
	return node;
}

static void
add_meta(struct xml_doc *doc, struct xml_node *parent, const char *name, const char *text)
{
	struct xml_node *node;

	if (text == NULL || *text == '\0')
		return;
	node = xml_add(doc, parent, XML_NS_OUTPUT, "meta", text, no_pos);
	xml_set_attribute(node, "naam", name);
}

/* "artikel 9 van de Re-integratieverordening ...": the provision as it was adopted. */
static void
add_local_basis(struct buf *out, struct job_project *project, const struct law_basis *basis, const struct law_state *state)
{
	struct diag_list *ignored = diag_list_new();	/* klaar controleer tells what is wrong with it */
	const struct law_regulation *regulation = job_project_regulation(project, basis->regulation, ignored);
	const struct text_node *node = regulation != NULL && basis->eid != NULL ? text_find_eid(regulation->base, basis->eid) : NULL;

	if (node != NULL) {
		text_add_place(out, node);
		buf_adds(out, strchr(buf_text(out), ',') != NULL ? ", van de " : " van de ");
	}
	buf_adds(out, regulation != NULL ? law_title_on(regulation, state->on, state->known) : basis->regulation);
	diag_list_free(ignored);
}

static void
add_bases(struct xml_doc *doc, struct xml_node *parent, struct job_project *project, const struct job_text *found)
{
	const struct law_besluit *besluit = found->regulation->besluiten[0];
	struct buf words = BUF_INIT;
	int i;

	for (i = 0; i < besluit->basis_count; i++) {
		buf_clear(&words);
		if (besluit->bases[i].regulation != NULL)
			add_local_basis(&words, project, &besluit->bases[i], &found->state);
		else
			law_cite_as_written(project->law, &besluit->bases[i].ref, &words);
		add_meta(doc, parent, "Grondslag", buf_text(&words));
	}
	buf_free(&words);
}

static bool
has_applied(const struct law_state *state, const struct law_besluit *besluit)
{
	int i;

	for (i = 0; i < state->besluit_count; i++)
		if (state->besluiten[i] == besluit)
			return true;
	return false;
}

void
job_add_blocks(struct xml_doc *doc, struct xml_node *parent, const struct text_node *block)
{
	for (; block != NULL; block = block->next)
		text_add_xml(doc, parent, block);
}

static bool
mutation_applied(const struct law_state *state, const struct law_mutation *mutation)
{
	int i;

	for (i = 0; i < state->applied_count; i++)
		if (state->applied[i] == mutation)
			return true;
	return false;
}

/* When a staged besluit is in the text for a part: the first day of the rest; unset when nothing is left. */
static struct date
rest_begins(const struct law_state *state, const struct law_besluit *besluit)
{
	struct date first = { 0 };
	int i;

	for (i = 0; i < besluit->mutation_count; i++) {
		const struct law_mutation *mutation = &besluit->mutations[i];

		if (!mutation_applied(state, mutation) && (!date_is_set(first) || date_compare(mutation->in_force, first) < 0))
			first = mutation->in_force;
	}
	return first;
}

static void
add_history_row(struct xml_doc *doc, struct xml_node *parent, const struct law_state *state, const struct law_besluit *besluit)
{
	enum job_applied applied = has_applied(state, besluit) ? JOB_APPLIED : JOB_NOT_APPLIED;
	struct xml_node *node = job_add_besluit(doc, parent, besluit, applied);

	if (applied == JOB_APPLIED && date_is_set(rest_begins(state, besluit)))
		job_set_date(node, "rest-vanaf", rest_begins(state, besluit));
	if (applied == JOB_APPLIED && besluit->transition != NULL)
		job_add_blocks(doc, xml_add(doc, node, XML_NS_OUTPUT, "overgang", NULL, no_pos), besluit->transition);
}

static void
add_history(struct xml_doc *doc, struct xml_node *parent, const struct job_text *found)
{
	const struct law_regulation *regulation = found->regulation;
	int i;

	for (i = 0; i < regulation->besluit_count; i++) {
		const struct law_besluit *besluit = regulation->besluiten[i];

		if (date_compare(besluit->published, found->state.known) <= 0)
			add_history_row(doc, parent, &found->state, besluit);
	}
}

/* The last mutation that put or changed anything in the article; NULL: as adopted. */
static const struct law_mutation *
last_mutation(const struct text_node *article)
{
	const struct law_mutation *last = NULL, *by;
	const struct text_node *node;

	for (node = article; node != NULL; node = text_next(node, article)) {
		by = node->by;
		if (by != NULL && (last == NULL || date_compare(by->in_force, last->in_force) > 0))
			last = by;
	}
	return last;
}

/* Articles whose words begin to count on another day than the regulation. */
static void
add_deviations(struct xml_doc *doc, struct xml_node *parent, const struct job_text *found)
{
	const struct text_node *node;
	const struct law_mutation *by;
	struct buf place = BUF_INIT;

	for (node = found->text->root; node != NULL; node = text_next(node, found->text->root)) {
		struct xml_node *element;

		if ((node->kind != TEXT_ARTIKEL && node->kind != TEXT_BIJLAGE) || (by = last_mutation(node)) == NULL)
			continue;
		buf_clear(&place);
		text_add_place(&place, node);
		element = xml_add(doc, parent, XML_NS_OUTPUT, "afwijking", NULL, no_pos);
		set_text(element, "eid", node->eid);
		xml_set_attribute(element, "plaats", buf_text(&place));
		job_set_date(element, "vanaf", by->in_force);
		if (date_compare(by->valid, by->in_force) < 0)
			job_set_date(element, "terugtot", by->valid);
		set_text(element, "besluit", by->besluit->id);
	}
	buf_free(&place);
}

static const char *
standing(const struct law_state *state, struct date today)
{
	if (date_compare(state->from, today) > 0)
		return "toekomstig";
	return date_is_set(state->until) && date_compare(state->until, today) < 0 ? "verleden" : "geldend";
}

static void
set_state(struct xml_node *root, const struct law_state *state, struct date today)
{
	job_set_date(root, "op", state->on);
	job_set_date(root, "bekend-op", state->known);
	job_set_date(root, "vanaf", state->from);
	job_set_date(root, "tot", state->until);
	job_set_date(root, "eindigt", state->ends);
	if (date_is_set(state->ends))
		xml_set_attribute(root, "einde", state->withdrawn_by != NULL ? "ingetrokken" : "vervallen");
	job_set_date(root, "vandaag", today);
	xml_set_attribute(root, "toestand", standing(state, today));
}

static void
set_regulation(struct xml_node *root, const struct law_regulation *regulation)
{
	set_text(root, "id", regulation->id);
	set_text(root, "soort", law_regulation_kind_word(regulation->kind));
	set_text(root, "organisatie", regulation->organisation);
	set_text(root, "orgaan", regulation->besluiten[0]->body);
	set_text(root, "onderwerp", regulation->subject);
	xml_set_attribute(root, "voorbeeld", regulation->example ? "ja" : "nee");
}

/* What a text from a file says of itself (text_read). */
static void
set_file(struct xml_node *root, const struct text *text, const struct job_query *query)
{
	set_text(root, "id", text_attribute(text->root, "id"));
	set_text(root, "geldig", text_attribute(text->root, "geldig"));
	set_text(root, "soort", text_attribute(text->root, "soort"));
	xml_set_attribute(root, "bestand", strrchr(query->name, '/') != NULL ? strrchr(query->name, '/') + 1 : query->name);
}

struct xml_doc *
job_regulation_xml(struct job_project *project, const struct job_text *found, const struct job_query *query, struct date today)
{
	struct xml_doc *doc = xml_doc_new(query->name);
	struct xml_node *root = xml_add(doc, NULL, XML_NS_OUTPUT, "regeling", NULL, no_pos);
	struct buf title = BUF_INIT;

	text_add_title(&title, found->text);
	xml_set_attribute(root, "titel", found->regulation != NULL ?
	    law_title_on(found->regulation, found->state.on, found->state.known) : buf_text(&title));
	if (found->regulation != NULL) {
		set_regulation(root, found->regulation);
		set_state(root, &found->state, today);
		add_bases(doc, root, project, found);
		add_history(doc, root, found);
		add_deviations(doc, root, found);
	} else
		set_file(root, found->text, query);
	text_add_xml(doc, root, found->text->root);
	buf_free(&title);
	return doc;
}
