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
	struct job_text			 was, becomes;
	struct diff			*diff;
};

static void
comparison_release(struct comparison *c)
{
	diff_free(c->diff);
	job_text_release(&c->was);
	job_text_release(&c->becomes);
}

static int
write_lines(struct comparison *c)
{
	struct buf bytes = BUF_INIT;
	int failed;

	diff_add_json(&bytes, c->diff);
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

		if (!is_between(first, c))
			continue;
		node = xml_add(doc, parent, XML_NS_OUTPUT, "zin", sentences->list[i].text, no_pos);
		job_set_date(node, "inwerking", first->in_force);
	}
	law_sentences_free(sentences);
	text_free(was);
}

static void
add_blocks(struct xml_doc *doc, struct xml_node *parent, const struct text_node *block)
{
	for (; block != NULL; block = block->next)
		text_add_xml(doc, parent, block);
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
		add_blocks(doc, node, besluit->audience[i]);
	}
	if (besluit->transition != NULL)
		add_blocks(doc, xml_add(doc, parent, XML_NS_OUTPUT, "overgang", NULL, no_pos), besluit->transition);
}

static bool
has_between(const struct law_besluit *besluit, const struct comparison *c)
{
	int i;

	for (i = 0; i < besluit->mutation_count; i++)
		if (is_between(&besluit->mutations[i], c))
			return true;
	return false;
}

static struct xml_doc *
changes_xml(const struct comparison *c)
{
	const struct law_regulation *regulation = c->becomes.regulation;
	struct xml_doc *doc = xml_doc_new(c->query->name);
	struct xml_node *root = xml_add(doc, NULL, XML_NS_OUTPUT, "wijzigingen", NULL, no_pos), *node;
	int i;

	xml_set_attribute(root, "id", regulation->id);
	xml_set_attribute(root, "titel", regulation->title);
	xml_set_attribute(root, "organisatie", regulation->organisation);
	xml_set_attribute(root, "voorbeeld", regulation->example ? "ja" : "nee");
	job_set_date(root, "van", c->query->from);
	job_set_date(root, "tot", c->query->on);
	job_set_date(root, "bekend-op", c->query->known);
	job_set_date(root, "vandaag", c->options->today);
	for (i = 1; i < regulation->besluit_count; i++) {
		if (!has_between(regulation->besluiten[i], c))
			continue;
		node = job_add_besluit(doc, root, regulation->besluiten[i],
		    is_in(regulation->besluiten[i], &c->becomes.state) ? JOB_APPLIED : JOB_NOT_APPLIED);
		add_sentences(doc, node, c, regulation->besluiten[i]);
		add_explanations(doc, node, regulation->besluiten[i]);
	}
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
	buf_adds(&days, "wijzigingen tot ");
	date_add_words(&days, c->query->on);
	if (failed == 0 && job_needs_document(c->options))
		failed = compose(c, changes_xml(c), "wijzigingen/wijzigingen.xsl", c->becomes.regulation->title, buf_text(&days));
	buf_free(&days);
	return failed;
}

/* Two days of one regulation; the first step that fails stops it. */
static int
changes_flow(struct comparison *c)
{
	struct job_query from = *c->query;

	from.on = c->query->from;
	if (job_find_text(c->project, &from, &c->was, c->diags) != 0)
		return -1;
	if (job_find_text(c->project, c->query, &c->becomes, c->diags) != 0)
		return -1;
	c->diff = diff_new(c->was.text, c->becomes.text);
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
	if (changes_flow(&c) == 0)
		result->status = JOB_WRITTEN;
	else
		job_discard(result);
	comparison_release(&c);
}

/* ---- two texts ---- */

static const char *
file_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
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

	*result = (struct job_result){ .status = JOB_REFUSED, .type = "verschil", .source = mem_copy(query->name), .name = mem_copy("verschil") };
	if (difference_flow(&c, was) == 0)
		result->status = JOB_WRITTEN;
	else
		job_discard(result);
	comparison_release(&c);
}
