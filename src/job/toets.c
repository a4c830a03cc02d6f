/*
 * One text becomes a report: toets_flow(). The text is read and cut into units, the rules of b1/ look at them, and
 * what they found is said as text, as JSON Lines, or in the document itself.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "job/toets_int.h"
#include "law/law.h"
#include "out/toets.h"

static const struct pos no_pos;

/* What all texts share. */
struct tools {
	struct lang		*lang;
	struct lang_speller	*speller;
	struct b1_norms		*norms;
};

struct run {
	struct job_project	*project;
	const struct job_toets	*toets;
	struct tools		 tools;
	struct job_toets_tally	*tally;
	bool			 alone;		/* one text is all there is */
	bool			 stopped;
	struct diag_list	*diags;		/* of the text at hand */
};

/* ---- the tools ---- */

static void
add_title(void *ctx, const char *title)
{
	lang_add_title(ctx, title);
}

static int
open_tools(struct run *run, struct diag_list *diags)
{
	char *tables = folder_join(run->project->root, "templates/taal", NULL);
	char *norms = folder_join(tables, "normen", "xml");

	run->tools.norms = b1_norms_load(norms, diags);
	run->tools.lang = lang_open(tables, diags);
	free(norms);
	free(tables);
	if (run->tools.norms == NULL || run->tools.lang == NULL)
		return -1;
	law_each_title(run->project->law, add_title, run->tools.lang);
	if ((run->toets->flags & JOB_TOETS_NO_SPELLING) != 0)
		return 0;
	run->tools.speller = lang_speller_open(run->tools.lang, KLAAR_DICT_DIR, diags);
	return run->tools.speller != NULL ? 0 : -1;
}

static void
close_tools(struct tools *tools)
{
	lang_speller_close(tools->speller);
	lang_close(tools->lang);
	b1_norms_free(tools->norms);
}

/* ---- one text ---- */

static void
add_unit(void *ctx, struct b1_unit *unit)
{
	b1_add(ctx, unit);
}

static struct b1_report *
check(const struct run *run, const struct toets_text *text, struct b1_dismissals *dismissals)
{
	struct b1_setup setup = { .lang = run->tools.lang, .speller = run->tools.speller, .norms = run->tools.norms,
		.dismissals = dismissals, .genre = text->kind->genre, .decides = text->kind->genre == B1_LETTER,
		.flags = (run->toets->flags & JOB_TOETS_CLASSIC) != 0 ? B1_CLASSIC : 0 };
	struct b1_run *b1 = b1_run_new(&setup);

	text->kind->units(text, add_unit, b1);
	return b1_run_end(b1);
}

/* Is there a file .toets that could not be read? A line of it that is not right, dismisses nothing, and that is all. */
static bool
cannot_read(const struct diag_list *diags, size_t from)
{
	const struct diag *diag;
	size_t i;

	for (i = from; i < diag_count(diags); i++) {
		diag = diag_at(diags, i);
		if (diag_kind(diag->code)->severity >= DIAG_ERROR && diag->code != DIAG_B1_DISMISSAL && diag->code != DIAG_B1_DISMISSAL_REASON &&
		    diag->code != DIAG_B1_DISMISSAL_WHO)
			return true;
	}
	return false;
}

static struct b1_report *
check_dismissing(const struct run *run, const struct toets_text *text, struct b1_dismissals *dismissals, int *failed)
{
	size_t before = diag_count(run->diags);
	struct b1_report *report;

	b1_dismissals_read(dismissals, text->path, run->diags);
	report = check(run, text, dismissals);
	b1_dismissals_report(dismissals, run->diags);
	*failed = cannot_read(run->diags, before) ? -1 : 0;
	return report;
}

/* The version before it: NULL with diagnostics. The report points into text. */
static struct b1_report *
check_previous(const struct run *run, struct toets_text *text)
{
	if (toets_text_read(text, run->toets->previous, run->diags) != 0 || text->kind->open(text, run->diags) != 0)
		return NULL;
	return check(run, text, NULL);
}

static void
write_html(struct buf *bytes, const struct toets_view *view, const struct toets_text *text)
{
	struct toets_html *html = toets_html_begin(bytes, view);

	text->kind->units(text, toets_html_unit, html);
	toets_html_end(html);
}

static int
write_format(const struct run *run, const struct out_format *format, const struct toets_view *view, const struct toets_text *text, struct job_result *result)
{
	struct buf bytes = BUF_INIT;
	int failed;

	if (format == &job_format_json)
		toets_add_json(&bytes, view);
	else if (strcmp(format->name, "html") == 0)
		write_html(&bytes, view, text);
	else
		toets_add_text(&bytes, view);
	failed = job_stage_bytes(result, run->toets->options, format->extension, &bytes, run->diags);
	buf_free(&bytes);
	return failed;
}

static unsigned
view_flags(const struct run *run)
{
	const struct job_toets *toets = run->toets;
	static const unsigned gates[] = { [JOB_GATE_NONE] = 0, [JOB_GATE_B1] = TOETS_GATE, [JOB_GATE_STRICT] = TOETS_STRICT };
	static const struct { unsigned job, view; } flags[] = {
		{ JOB_TOETS_CLASSIC, TOETS_CLASSIC }, { JOB_TOETS_ALL, TOETS_ALL }, { JOB_TOETS_ESCAPES, TOETS_ESCAPES }, { JOB_TOETS_LINE, TOETS_LINE },
	};
	unsigned found = gates[toets->gate] | (run->alone ? TOETS_ALONE : 0);
	size_t i;

	for (i = 0; i < sizeof(flags) / sizeof(flags[0]); i++)
		found |= (toets->flags & flags[i].job) != 0 ? flags[i].view : 0;
	return found;
}

static int
write_report(const struct run *run, const struct toets_text *text, const struct toets_view *view, struct job_result *result)
{
	const struct out_format *const *format;

	for (format = run->toets->options->formats; *format != NULL; format++)
		if (write_format(run, *format, view, text, result) != 0)
			return -1;
	return 0;
}

static void
tally_text(struct job_toets_tally *tally, const struct toets_view *view)
{
	size_t *const verdicts[] = { [B1_YES] = &tally->yes, [B1_ALMOST] = &tally->almost, [B1_NO] = &tally->no };
	const struct b1_figures *figures = &view->report->figures;

	++*(view->genre == B1_REGULATION ? &tally->regulations : figures->brief && figures->sentences > 0 ? &tally->brief : verdicts[figures->verdict]);
	tally->below += !toets_passes(view);
}

/* The whole flow of one text; its kind is known: open, check, hold against the previous version, write. */
static int
toets_flow(const struct run *run, struct toets_text *text, struct job_result *result)
{
	struct b1_dismissals *dismissals = b1_dismissals_new();
	struct toets_view view = { .name = result->source, .dismissals = dismissals, .previous_name = run->toets->previous, .norms = run->tools.norms,
		.flags = view_flags(run), .columns = run->toets->columns };
	struct toets_text before = { .project = run->project, .lang = run->tools.lang, .toets = run->toets, .organisation = text->organisation };
	struct b1_report *report = NULL, *previous = NULL;
	int failed;

	assert(text->kind != NULL);		/* it was read */
	view.genre = text->kind->genre;
	failed = text->kind->open(text, run->diags);
	if (failed == 0 && run->toets->previous != NULL) {
		previous = check_previous(run, &before);
		failed = previous != NULL ? 0 : -1;
	}
	if (failed == 0) {
		view.report = report = check_dismissing(run, text, dismissals, &failed);
		view.previous = previous;
	}
	if (failed == 0) {
		tally_text(run->tally, &view);
		failed = write_report(run, text, &view, result);
	}
	b1_report_free(report);
	b1_report_free(previous);
	toets_text_release(&before);
	b1_dismissals_free(dismissals);
	return failed;
}

/* "giften-1.toets", of a page with its organisation. */
static char *
result_name(const struct toets_text *text)
{
	const char *slash = strrchr(text->path, '/'), *base = slash != NULL ? slash + 1 : text->path, *dot = strrchr(base, '.');
	int len = dot != NULL && dot > base ? (int)(dot - base) : (int)strlen(base);

	if (strcmp(base, "-") == 0)
		return mem_copy("tekst.toets");
	if (text->organisation != NULL)
		return mem_format("%.*s-%s.toets", len, base, text->organisation);
	return mem_format("%.*s.toets", len, base);
}

/* text NULL: the text could not be read. */
static void
run_text(struct run *run, struct toets_text *text, int failed)
{
	struct job_result result = { .status = JOB_REFUSED, .type = "toets", .kind = text->kind != NULL ? mem_copy(text->kind->name) : NULL,
		.name = result_name(text) };

	result.source = text->organisation != NULL ? mem_format("%s (%s)", text->path, text->organisation) : mem_copy(text->path);
	job_settle(&result, failed == 0 ? toets_flow(run, text, &result) : -1);
	run->stopped = !run->toets->each(run->toets->ctx, &result, run->diags);
	diag_list_clear(run->diags);
	job_result_clear(&result);
}

/* A page says something else for each organisation. */
static void
run_page(struct run *run, struct toets_text *text)
{
	struct folder names = job_project_names(run->project, "templates/organisaties", ".xml");
	size_t i;

	run->alone = run->alone && run->toets->organisation != NULL;
	for (i = 0; i < names.count && !run->stopped; i++) {
		if (run->toets->organisation != NULL && strcmp(names.names[i], run->toets->organisation) != 0)
			continue;
		text->organisation = names.names[i];
		run_text(run, text, 0);
		doc_free(text->doc);
		text->doc = NULL;
	}
	folder_release(&names);
}

static void
run_path(struct run *run, const char *path)
{
	struct toets_text text = { .project = run->project, .lang = run->tools.lang, .toets = run->toets };
	int failed = toets_text_read(&text, path, run->diags);

	if (failed == 0 && toets_text_is_page(&text))
		run_page(run, &text);
	else
		run_text(run, &text, failed);
	toets_text_release(&text);
}

/* ---- all texts ---- */

static struct folder
list_paths(const struct job_toets *toets)
{
	static const char *const endings[] = { ".xml", ".html", ".htm", ".txt", ".md", NULL };
	struct folder paths = FOLDER_INIT;
	size_t i, before;

	for (i = 0; i < toets->input_count; i++) {
		before = paths.count;
		if (folder_exists(toets->inputs[i]))
			folder_add_files(&paths, toets->inputs[i], endings);
		if (paths.count == before)
			folder_add(&paths, toets->inputs[i]);
	}
	return paths;
}

int
job_toets_run(struct job_project *project, const struct job_toets *toets, struct job_toets_tally *tally, struct diag_list *diags)
{
	struct run run = { .project = project, .toets = toets, .tally = tally, .diags = diags };
	struct folder paths = FOLDER_INIT;
	size_t i;

	if ((toets->organisation != NULL && job_project_organisation(project, toets->organisation, no_pos, diags) == NULL) ||
	    open_tools(&run, diags) != 0) {
		close_tools(&run.tools);
		return -1;
	}
	paths = list_paths(toets);
	run.alone = paths.count == 1;
	for (i = 0; i < paths.count && !run.stopped; i++)
		run_path(&run, paths.names[i]);
	folder_release(&paths);
	close_tools(&run.tools);
	return 0;
}
