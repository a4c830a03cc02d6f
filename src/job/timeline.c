/*
 * All versions of a regulation, with their dates, the besluiten that began there and why: for people
 * by a template (with a picture in HTML), for programs as JSON Lines.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "job/regulation_int.h"

static const struct pos no_pos;

struct timeline_job {
	struct job_project		*project;
	const struct job_query		*query;
	const struct job_options	*options;
	struct job_result		*result;
	struct diag_list		*diags;
	const struct law_regulation	*regulation;
	struct law_timeline		*timeline;
};

/* ---- JSON Lines ---- */

static void
add_date_member(struct buf *out, const char *name, struct date date)
{
	struct buf day = BUF_INIT;

	if (date_is_set(date))
		date_add_iso(&day, date);
	buf_add_member(out, name, date_is_set(date) ? buf_text(&day) : NULL);
	buf_free(&day);
}

static void
add_besluit_line(struct buf *out, const struct law_besluit *besluit)
{
	buf_adds(out, "{\"type\":\"besluit\"");
	buf_add_member(out, "besluit", besluit->id);
	buf_add_member(out, "titel", besluit->title);
	buf_add_member(out, "orgaan", besluit->body);
	buf_addf(out, ",\"was\":%d,\"wordt\":%d", besluit->was, besluit->becomes);
	add_date_member(out, "vastgesteld", besluit->adopted);
	add_date_member(out, "bekendgemaakt", besluit->published);
	buf_add_member(out, "blad", besluit->gazette);
	buf_add_member(out, "bladnummer", besluit->gazette_number);
	add_date_member(out, "inwerking", besluit->in_force);
	add_date_member(out, "geldigVanaf", besluit->valid);
	add_date_member(out, "afgesteld", besluit->revoked);
	buf_add_member(out, "reden", besluit->reason);
	buf_adds(out, "}\n");
}

static void
add_slice_line(struct buf *out, const struct law_slice *slice)
{
	int i;

	buf_adds(out, "{\"type\":\"tijdvak\"");
	add_date_member(out, "vanaf", slice->from);
	add_date_member(out, "tot", slice->until);
	buf_adds(out, ",\"besluiten\":[");
	for (i = 0; i < slice->besluit_count; i++) {
		buf_adds(out, i > 0 ? "," : "");
		buf_add_json(out, slice->besluiten[i]->id);
	}
	buf_addf(out, "],\"ingetrokken\":%s,\"berekenbaar\":%s}\n", slice->withdrawn ? "true" : "false", slice->computable ? "true" : "false");
}

static bool
is_known(const struct timeline_job *job, const struct law_besluit *besluit)
{
	return date_compare(besluit->published, job->query->known) <= 0;
}

static int
write_lines(struct timeline_job *job)
{
	struct buf bytes = BUF_INIT;
	int i, failed;

	for (i = 0; i < job->regulation->besluit_count; i++)
		if (is_known(job, job->regulation->besluiten[i]))
			add_besluit_line(&bytes, job->regulation->besluiten[i]);
	for (i = 0; i < job->timeline->count; i++)
		add_slice_line(&bytes, &job->timeline->slices[i]);
	failed = job_stage_bytes(job->result, job->options, job_format_json.extension, &bytes, job->diags);
	buf_free(&bytes);
	return failed;
}

/* ---- the document ---- */

static void
add_slice(struct xml_doc *doc, struct xml_node *root, const struct law_slice *slice)
{
	struct xml_node *node = xml_add(doc, root, XML_NS_OUTPUT, "tijdvak", NULL, no_pos);
	int i;

	job_set_date(node, "vanaf", slice->from);
	job_set_date(node, "tot", slice->until);
	xml_set_attribute(node, "ingetrokken", slice->withdrawn ? "ja" : "nee");
	xml_set_attribute(node, "berekenbaar", slice->computable ? "ja" : "nee");
	for (i = 0; i < slice->besluit_count; i++) {
		struct xml_node *besluit = job_add_besluit(doc, node, slice->besluiten[i], JOB_APPLIED);

		/* a part of a staged besluit begins on a day of its own */
		if (date_compare(slice->from, slice->besluiten[i]->in_force) > 0)
			job_set_date(besluit, "deel-vanaf", slice->from);
	}
}

/* The name that it has today. */
static const char *
title_of(const struct timeline_job *job)
{
	return law_title_on(job->regulation, job->options->today, job->query->known);
}

static struct xml_doc *
timeline_xml(const struct timeline_job *job)
{
	const struct law_regulation *regulation = job->regulation;
	struct xml_doc *doc = xml_doc_new(job->query->name);
	struct xml_node *root = xml_add(doc, NULL, XML_NS_OUTPUT, "tijdlijn", NULL, no_pos);
	int i;

	xml_set_attribute(root, "id", regulation->id);
	xml_set_attribute(root, "titel", title_of(job));
	xml_set_attribute(root, "organisatie", regulation->organisation);
	xml_set_attribute(root, "voorbeeld", regulation->example ? "ja" : "nee");
	job_set_date(root, "bekend-op", job->query->known);
	job_set_date(root, "vandaag", job->options->today);
	for (i = 0; i < job->timeline->count; i++)
		add_slice(doc, root, &job->timeline->slices[i]);
	for (i = 0; i < regulation->besluit_count; i++)
		if (is_known(job, regulation->besluiten[i]))
			job_add_besluit(doc, root, regulation->besluiten[i], date_is_set(regulation->besluiten[i]->revoked) ? JOB_NOT_APPLIED : JOB_APPLIED);
	return doc;
}

/* ---- the picture ---- */

struct picture {
	struct out_span		*spans;
	struct out_point	*points;
	int			 span_count, point_count;
	struct arena		*arena;
};

static const char *
keep(struct arena *arena, struct buf *text)
{
	const char *kept = arena_copy(arena, buf_text(text));

	buf_free(text);
	return kept;
}

/* "1 april 2026 tot en met 30 juni 2026", "vanaf 1 juli 2026" */
static const char *
span_label(struct arena *arena, const struct law_slice *slice)
{
	struct buf text = BUF_INIT;

	buf_adds(&text, slice->withdrawn ? "ingetrokken vanaf " : !date_is_set(slice->until) ? "vanaf " : "");
	date_add_words(&text, slice->from);
	if (date_is_set(slice->until) && !slice->withdrawn) {
		buf_adds(&text, " tot en met ");
		date_add_words(&text, slice->until);
	}
	return keep(arena, &text);
}

static void
add_span(struct picture *picture, const struct law_slice *slice)
{
	struct out_span *span = &picture->spans[picture->span_count++];

	span->from = date_serial(slice->from);
	span->until = date_is_set(slice->until) ? date_serial(slice->until) : span->from - 1;
	span->label = span_label(picture->arena, slice);
	span->kind = slice->withdrawn || !slice->computable ? OUT_SPAN_NONE : OUT_SPAN_TEXT;
}

static void
add_point(struct picture *picture, struct date day, const char *what, enum out_point_kind kind)
{
	struct out_point *point = &picture->points[picture->point_count++];
	struct buf text = BUF_INIT;

	buf_addf(&text, "%s op ", what);
	date_add_words(&text, day);
	point->day = date_serial(day);
	point->label = keep(picture->arena, &text);
	point->kind = kind;
}

static void
add_points(struct picture *picture, const struct law_besluit *besluit)
{
	add_point(picture, besluit->adopted, "vastgesteld", OUT_POINT_ADOPTED);
	add_point(picture, besluit->published, "bekendgemaakt", OUT_POINT_PUBLISHED);
	if (!date_is_set(besluit->revoked))
		add_point(picture, besluit->in_force, "in werking", OUT_POINT_IN_FORCE);
}

static void
draw(struct buf *out, const struct timeline_job *job)
{
	struct picture picture = { .arena = arena_new() };
	struct out_timeline timeline = { .title = title_of(job), .today = date_serial(job->options->today),
		.description = "De versies van deze regeling in de tijd. De lijst hieronder zegt hetzelfde." };
	int i;

	picture.spans = arena_alloc(picture.arena, (size_t)(job->timeline->count + 1) * sizeof(picture.spans[0]));
	picture.points = arena_alloc(picture.arena, (size_t)job->regulation->besluit_count * 3 * sizeof(picture.points[0]));
	for (i = 0; i < job->timeline->count; i++)
		add_span(&picture, &job->timeline->slices[i]);
	for (i = 0; i < job->regulation->besluit_count; i++)
		if (is_known(job, job->regulation->besluiten[i]))
			add_points(&picture, job->regulation->besluiten[i]);
	timeline.spans = picture.spans;
	timeline.span_count = picture.span_count;
	timeline.points = picture.points;
	timeline.point_count = picture.point_count;
	out_add_timeline_svg(out, &timeline);
	arena_free(picture.arena);
}

static int
write_document(struct timeline_job *job)
{
	struct job_composition composition = { .style = "regeling/tijdlijn.xsl", .title = title_of(job), .subtitle = "tijdlijn" };
	struct buf picture = BUF_INIT;
	int failed;

	composition.organisation = job_find_organisation(job->project, job->regulation, job->query->organisation, job->diags);
	if (composition.organisation == NULL)
		return -1;
	draw(&picture, job);
	composition.picture = buf_text(&picture);
	failed = job_compose(job->project, timeline_xml(job), &composition, job->options, job->result, job->diags);
	buf_free(&picture);
	return failed;
}

static int
timeline_flow(struct timeline_job *job)
{
	int failed = 0;

	job->regulation = job_project_regulation(job->project, job->query->name, job->diags);
	if (job->regulation == NULL)
		return -1;
	if (!is_known(job, job->regulation->besluiten[0])) {
		job_post_no_text(job->regulation, &(struct law_state){ .kind = LAW_STATE_UNKNOWN, .known = job->query->known }, job->diags);
		return -1;
	}
	job->timeline = law_timeline_new(job->regulation, job->query->known);
	if (job_has_format(job->options, &job_format_json))
		failed = write_lines(job);
	if (failed == 0 && job_needs_document(job->options))
		failed = write_document(job);
	return failed;
}

void
job_timeline(struct job_project *project, const struct job_query *query, const struct job_options *options, struct job_result *result,
    struct diag_list *diags)
{
	struct timeline_job job = { .project = project, .query = query, .options = options, .result = result, .diags = diags };

	*result = (struct job_result){ .status = JOB_REFUSED, .type = "tijdlijn", .source = mem_copy(query->name),
		.name = mem_format("%s-tijdlijn", query->name) };
	job_settle(result, timeline_flow(&job));
	law_timeline_free(job.timeline);
}
