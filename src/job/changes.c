/*
 * What changed: in one regulation between two days (was-wordt table, the besluiten with their
 * sentences, the explanation per audience), or between two texts whatever they are.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "job/regulation_int.h"

static const struct pos no_pos;

struct comparison {
	struct job_project		*project;
	const struct job_query		*query;
	const struct job_options	*options;
	struct job_result		*result;
	struct diag_list		*diags;
	struct job_text			 was, becomes;	/* text NULL: not there yet, or withdrawn */
	struct text			*nothing;
	struct diff			*diff;
};

static void
comparison_release(struct comparison *c)
{
	diff_free(c->diff);
	text_free(c->nothing);
	job_text_release(&c->was);
	job_text_release(&c->becomes);
}

/* The regulation as a whole lapses. */
static void
add_end_line(struct buf *out, const struct law_regulation *regulation)
{
	buf_adds(out, "{\"type\":\"wijziging\",\"soort\":\"vervallen\",\"element\":\"regeling\",\"nummer\":null,\"wId\":");
	buf_add_json(out, regulation->id);
	buf_adds(out, ",\"was\":null,\"wordt\":null}\n");
}

static int
write_lines(struct comparison *c)
{
	struct buf bytes = BUF_INIT;
	int failed;

	diff_add_json(&bytes, c->diff);
	if (c->becomes.text == NULL)
		add_end_line(&bytes, c->becomes.regulation);
	failed = job_stage_bytes(c->result, c->options, job_format_json.extension, &bytes, c->diags);
	buf_free(&bytes);
	return failed;
}

static int
compose(struct comparison *c, struct xml_doc *source, const char *style, const char *title, const char *subtitle)
{
	struct job_composition composition = { .style = style, .title = title, .subtitle = subtitle };

	composition.organisation = job_find_organisation(c->project, c->becomes.regulation, c->query->organisation, c->diags);
	if (composition.organisation != NULL)
		return job_compose(c->project, source, &composition, c->options, c->result, c->diags);
	xml_doc_free(source);
	return -1;
}

/* ---- one regulation, two days ---- */

static bool
is_in(const struct law_besluit *besluit, const struct law_state *state)
{
	int i;

	for (i = 0; i < state->applied_count; i++)
		if (state->applied[i]->besluit == besluit)
			return true;
	return false;
}

/* Was this one of its mutations applied between the two states? */
static bool
is_between(const struct law_mutation *mutation, const struct comparison *c)
{
	bool before = false, after = false;
	int i;

	for (i = 0; i < c->was.state.applied_count; i++)
		before |= c->was.state.applied[i] == mutation;
	for (i = 0; i < c->becomes.state.applied_count; i++)
		after |= c->becomes.state.applied[i] == mutation;
	return before != after;
}

static bool
withdraws(const struct law_besluit *besluit, const struct comparison *c)
{
	return c->becomes.state.kind == LAW_STATE_WITHDRAWN && c->becomes.state.withdrawn_by == besluit;
}

/* The sentences that the besluit says, as far as they began to count between the two days. */
static void
add_sentences(struct xml_doc *doc, struct xml_node *parent, const struct comparison *c, const struct law_besluit *besluit)
{
	struct text *was = law_version(c->becomes.regulation, besluit->was);
	struct law_sentences *sentences = law_sentences_new(besluit, was);
	int i;

	for (i = 0; i < sentences->count; i++) {
		const struct law_mutation *first = &besluit->mutations[sentences->list[i].first];
		struct xml_node *node;

		if (!is_between(first, c) && !(first->kind == LAW_WITHDRAW && withdraws(besluit, c)))
			continue;
		node = xml_add(doc, parent, XML_NS_OUTPUT, "zin", sentences->list[i].text, no_pos);
		job_set_date(node, "inwerking", first->in_force);
	}
	law_sentences_free(sentences);
	text_free(was);
}

static void
add_explanations(struct xml_doc *doc, struct xml_node *parent, const struct law_besluit *besluit)
{
	static const char *const audiences[LAW_AUDIENCES] = { "inwoner", "medewerker", "ketenpartner" };
	struct xml_node *node;
	int i;

	for (i = 0; i < LAW_AUDIENCES; i++) {
		if (besluit->audience[i] == NULL)
			continue;
		node = xml_add(doc, parent, XML_NS_OUTPUT, "uitleg", NULL, no_pos);
		xml_set_attribute(node, "doelgroep", audiences[i]);
		job_add_blocks(doc, node, besluit->audience[i]);
	}
	if (besluit->transition != NULL)
		job_add_blocks(doc, xml_add(doc, parent, XML_NS_OUTPUT, "overgang", NULL, no_pos), besluit->transition);
}

/* ---- which besluiten tell the difference ---- */

/* The first day of what the besluit changed between the two days; unset: nothing. */
static struct date
change_begins(const struct law_besluit *besluit, const struct comparison *c)
{
	struct date first = { 0 };
	int i;

	for (i = 0; i < besluit->mutation_count; i++)
		if (is_between(&besluit->mutations[i], c) && (!date_is_set(first) || date_compare(besluit->mutations[i].in_force, first) < 0))
			first = besluit->mutations[i].in_force;
	return first;
}

static bool
adopts(const struct law_besluit *besluit, const struct comparison *c)
{
	return besluit->was == 0 && c->was.text == NULL;
}

/* Entered into force between the two days, and yet not the difference: it works further back, or was not published yet. */
static const char *
why_left_out(const struct law_besluit *besluit, const struct comparison *c)
{
	if (date_is_set(besluit->revoked) || date_compare(besluit->in_force, c->query->from) <= 0 || date_compare(besluit->in_force, c->query->on) > 0)
		return NULL;
	return date_compare(besluit->published, c->query->known) > 0 ? "bekend" : "terug";
}

static void
add_left_out(struct xml_doc *doc, struct xml_node *root, const struct law_besluit *besluit, const struct comparison *c)
{
	const char *why = why_left_out(besluit, c);
	struct xml_node *node;

	if (why == NULL)
		return;
	node = xml_add(doc, root, XML_NS_OUTPUT, "buiten", NULL, no_pos);
	xml_set_attribute(node, "reden", why);
	job_add_besluit(doc, node, besluit, JOB_NOT_APPLIED);
}

static void
add_change(struct xml_doc *doc, struct xml_node *root, const struct law_besluit *besluit, const struct comparison *c)
{
	struct date begins = change_begins(besluit, c);
	struct xml_node *node;

	if (!date_is_set(begins) && !withdraws(besluit, c) && !adopts(besluit, c)) {
		add_left_out(doc, root, besluit, c);
		return;
	}
	node = job_add_besluit(doc, root, besluit, is_in(besluit, &c->becomes.state) ? JOB_APPLIED : JOB_NOT_APPLIED);
	job_set_date(node, "vanaf", date_is_set(begins) ? begins : besluit->in_force);
	if (besluit->was > 0)
		add_sentences(doc, node, c, besluit);
	add_explanations(doc, node, besluit);
}

static struct xml_doc *
changes_xml(const struct comparison *c)
{
	const struct law_regulation *regulation = c->becomes.regulation;
	struct xml_doc *doc = xml_doc_new(c->query->name);
	struct xml_node *root = xml_add(doc, NULL, XML_NS_OUTPUT, "wijzigingen", NULL, no_pos);
	int i;

	xml_set_attribute(root, "id", regulation->id);
	xml_set_attribute(root, "titel", law_title_on(regulation, c->query->on, c->query->known));
	xml_set_attribute(root, "organisatie", regulation->organisation);
	xml_set_attribute(root, "voorbeeld", regulation->example ? "ja" : "nee");
	xml_set_attribute(root, "nieuw", c->was.text == NULL ? "ja" : "nee");
	job_set_date(root, "van", c->query->from);
	job_set_date(root, "tot", c->query->on);
	job_set_date(root, "bekend-op", c->query->known);
	job_set_date(root, "vandaag", c->options->today);
	if (c->becomes.text == NULL)
		job_set_date(root, "ingetrokken", c->becomes.state.ends);
	for (i = 0; i < regulation->besluit_count; i++)
		add_change(doc, root, regulation->besluiten[i], c);
	job_add_rows(doc, root, c->diff);
	return doc;
}

static int
write_changes(struct comparison *c)
{
	struct buf days = BUF_INIT;
	int failed = 0;

	if (job_has_format(c->options, &job_format_json))
		failed = write_lines(c);
	buf_adds(&days, "wijzigingen tot en met ");
	date_add_words(&days, c->query->on);
	if (failed == 0 && job_needs_document(c->options))
		failed = compose(c, changes_xml(c), "wijzigingen/wijzigingen.xsl",
		    law_title_on(c->becomes.regulation, c->query->on, c->query->known), buf_text(&days));
	buf_free(&days);
	return failed;
}

/* The text on one of the two days; none before the adoption or after the end, which is a change too. */
static int
find_side(struct comparison *c, struct date on, struct job_text *side)
{
	side->regulation = c->becomes.regulation;
	if (law_consolidate(side->regulation, on, c->query->known, &side->state, c->diags) != 0)
		return -1;
	side->text = side->state.text;
	return 0;
}

/* The end takes the text away as a whole: there is nothing to set side by side. */
static void
compare_sides(struct comparison *c)
{
	c->nothing = text_new();
	if (c->becomes.text == NULL)
		c->diff = diff_new(c->nothing, c->nothing);
	else
		c->diff = diff_new(c->was.text != NULL ? c->was.text : c->nothing, c->becomes.text);
}

/* Two days of one regulation; the first step that fails stops it. */
static int
changes_flow(struct comparison *c)
{
	if (job_is_file(c->query->name)) {
		diag_post(c->diags, (struct pos){ .file = c->query->name }, DIAG_REG_ID_UNKNOWN, "dit is een bestand, en geen regeling van het project");
		diag_help(c->diags, "Vergelijk twee bestanden met: klaar verschil OUD.xml NIEUW.xml");
		return -1;
	}
	c->becomes.regulation = job_project_regulation(c->project, c->query->name, c->diags);
	if (c->becomes.regulation == NULL || find_side(c, c->query->from, &c->was) != 0 || find_side(c, c->query->on, &c->becomes) != 0)
		return -1;
	if (c->was.text == NULL && c->becomes.text == NULL) {
		job_post_no_text(c->becomes.regulation, &c->becomes.state, c->diags);
		return -1;
	}
	compare_sides(c);
	return write_changes(c);
}

void
job_changes(struct job_project *project, const struct job_query *query, const struct job_options *options, struct job_result *result,
    struct diag_list *diags)
{
	struct comparison c = { .project = project, .query = query, .options = options, .result = result, .diags = diags };
	struct buf name = BUF_INIT;

	buf_addf(&name, "%s-wijzigingen-", query->name);
	date_add_iso(&name, query->from);
	buf_addc(&name, '-');
	date_add_iso(&name, query->on);
	*result = (struct job_result){ .status = JOB_REFUSED, .type = "wijzigingen", .source = mem_copy(query->name), .name = buf_take(&name) };
	job_settle(result, changes_flow(&c));
	comparison_release(&c);
}

/* ---- two texts ---- */

static const char *
file_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

/* "verschil-OUD-NIEUW", of the file names. */
static char *
difference_name(const char *was, const char *becomes)
{
	char *name = mem_format("verschil-%.*s-%.*s", (int)strcspn(file_name(was), "."), file_name(was), (int)strcspn(file_name(becomes), "."), file_name(becomes)), *c;

	for (c = name; *c != '\0'; c++)
		if (strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_", *c) == NULL)
			*c = '-';
	return name;
}

static struct xml_doc *
difference_xml(const struct comparison *c, const char *was)
{
	struct xml_doc *doc = xml_doc_new(c->query->name);
	struct xml_node *root = xml_add(doc, NULL, XML_NS_OUTPUT, "verschil", NULL, no_pos);
	struct buf title = BUF_INIT;

	text_add_title(&title, c->was.text);
	xml_set_attribute(root, "oud", buf_text(&title));
	xml_set_attribute(root, "oud-bron", file_name(was));
	buf_clear(&title);
	text_add_title(&title, c->becomes.text);
	xml_set_attribute(root, "nieuw", buf_text(&title));
	xml_set_attribute(root, "nieuw-bron", file_name(c->query->name));
	job_add_rows(doc, root, c->diff);
	buf_free(&title);
	return doc;
}

static int
difference_flow(struct comparison *c, const char *was)
{
	struct job_query old = *c->query;
	struct buf title = BUF_INIT;
	int failed = 0;

	old.name = was;
	if (job_find_text(c->project, &old, &c->was, c->diags) != 0 || job_find_text(c->project, c->query, &c->becomes, c->diags) != 0)
		return -1;
	c->diff = diff_new(c->was.text, c->becomes.text);
	if (job_has_format(c->options, &job_format_json))
		failed = write_lines(c);
	text_add_title(&title, c->becomes.text);
	if (failed == 0 && job_needs_document(c->options))
		failed = compose(c, difference_xml(c, was), "wijzigingen/verschil.xsl", buf_text(&title), "verschil");
	buf_free(&title);
	return failed;
}

void
job_difference(struct job_project *project, const char *was, const struct job_query *query, const struct job_options *options,
    struct job_result *result, struct diag_list *diags)
{
	struct comparison c = { .project = project, .query = query, .options = options, .result = result, .diags = diags };

	*result = (struct job_result){ .status = JOB_REFUSED, .type = "verschil", .source = mem_copy(query->name), .name = difference_name(was, query->name) };
	job_settle(result, difference_flow(&c, was));
	comparison_release(&c);
}
