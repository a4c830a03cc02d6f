/*
 * klaar regeling, klaar wijzigingen, klaar verschil: options in, the job called, the outcome shown.
 */
#include <string.h>

#include "main/command.h"
#include "main/job_options.h"

static const struct pos no_pos;
static const char *const text_formats[] = { "pdf", "html", "txt", "md", "xml", "trace", NULL };
static const char *const timeline_formats[] = { "txt", "html", "json", "md", "pdf", "trace", NULL };
static const char *const change_formats[] = { "pdf", "html", "txt", "md", "json", "trace", NULL };

typedef void job_one(struct job_project *, const struct job_query *, const struct job_options *, struct job_result *, struct diag_list *);

/* A run of one command over its inputs. */
struct run {
	struct job_project	*project;
	struct job_query	 query;
	struct job_options	 job;
	unsigned		 flags;
	struct job_tally	 tally;
	struct diag_list	*diags;
};

/* ---- options ---- */

static int
refuse_input(struct diag_list *diags, const char *what, const char *help)
{
	diag_post(diags, no_pos, DIAG_USAGE_INPUT, "%s", what);
	diag_help(diags, "%s", help);
	return -1;
}

/* --op and --bekend-op: today when not given. */
static int
read_query(const struct options *options, struct run *run)
{
	run->query.organisation = options->values[OPTION_ORGANISATION];
	if (job_options_date(options, OPTION_ON, run->job.today, &run->query.on, run->diags) != 0)
		return -1;
	return job_options_date(options, OPTION_KNOWN_ON, run->job.today, &run->query.known, run->diags);
}

static int
read_period(const struct options *options, struct run *run)
{
	if (options->values[OPTION_FROM] == NULL || options->values[OPTION_UNTIL] == NULL) {
		diag_post(run->diags, no_pos, DIAG_USAGE_TOGETHER, "deze opdracht heeft --van en --tot nodig");
		return -1;
	}
	if (job_options_date(options, OPTION_FROM, run->job.today, &run->query.from, run->diags) != 0 ||
	    job_options_date(options, OPTION_UNTIL, run->job.today, &run->query.on, run->diags) != 0 ||
	    job_options_date(options, OPTION_KNOWN_ON, run->job.today, &run->query.known, run->diags) != 0)
		return -1;
	if (date_compare(run->query.from, run->query.on) <= 0)
		return 0;
	diag_post(run->diags, no_pos, DIAG_USAGE_VALUE, "--van ligt na --tot");
	diag_help(run->diags, "Draai de twee datums om.");
	return -1;
}

/* ---- running ---- */

static int
open_project(const struct options *options, struct run *run)
{
	run->flags = show_flags_of(options, &run->job);
	if (strcmp(run->job.out_dir, "-") != 0 && job_make_folder(run->job.out_dir, run->diags) != 0)
		return EXIT_NOT_WRITTEN;
	run->project = job_project_open(job_options_project(options), run->diags);
	return run->project != NULL ? EXIT_DONE : EXIT_REFUSED;
}

/* Gives the files of a result their names, shows what came of it, and counts it. */
static void
finish(struct run *run, struct job_result *result)
{
	if (result->status == JOB_WRITTEN)
		job_commit(result, run->job.flags, run->diags);
	show_outcome(result, run->diags, run->flags);
	job_count(&run->tally, result->status);
	diag_list_clear(run->diags);
	job_result_clear(result);
}

static int
run_each(const struct options *options, struct run *run, job_one *job)
{
	struct job_result result;
	int status;
	size_t i;

	if (options->values[OPTION_OUT] != NULL && strcmp(run->job.out_dir, "-") == 0 && options->input_count > 1) {
		diag_post(run->diags, no_pos, DIAG_USAGE_TOGETHER, "op de standaarduitvoer past maar een regeling");
		return EXIT_USAGE;
	}
	status = open_project(options, run);
	if (status != EXIT_DONE)
		return status;
	for (i = 0; i < options->input_count; i++) {
		run->query.name = options->inputs[i];
		job(run->project, &run->query, &run->job, &result, run->diags);
		finish(run, &result);
	}
	job_project_close(run->project);
	return tally_status(&run->tally);
}

int
cmd_regeling(const struct options *options, struct diag_list *diags)
{
	struct run run = { .diags = diags };
	bool timeline = options->values[OPTION_TIMELINE] != NULL;

	if (options->input_count == 0) {
		refuse_input(diags, "u noemt geen regeling", "Noem een regeling of een bestand, zoals: klaar regeling beleidsregels-giften-2026");
		return EXIT_USAGE;
	}
	if (job_options_read(options, timeline ? timeline_formats : text_formats, timeline ? "txt" : "pdf", &run.job, diags) != 0 ||
	    read_query(options, &run) != 0)
		return EXIT_USAGE;
	if (timeline)
		job_options_answer(options, &run.job);
	return run_each(options, &run, timeline ? job_timeline : job_regulation);
}

int
cmd_wijzigingen(const struct options *options, struct diag_list *diags)
{
	struct run run = { .diags = diags };

	if (options->input_count == 0) {
		refuse_input(diags, "u noemt geen regeling",
		    "Noem een regeling, zoals: klaar wijzigingen beleidsregels-giften-2026 --van 2026-04-01 --tot 2026-07-01");
		return EXIT_USAGE;
	}
	if (job_options_read(options, change_formats, "pdf", &run.job, diags) != 0 || read_period(options, &run) != 0)
		return EXIT_USAGE;
	run.query.organisation = options->values[OPTION_ORGANISATION];
	job_options_answer(options, &run.job);
	return run_each(options, &run, job_changes);
}

int
cmd_verschil(const struct options *options, struct diag_list *diags)
{
	struct run run = { .diags = diags };
	struct job_result result;
	int status;

	if (options->input_count != 2) {
		refuse_input(diags, "deze opdracht vergelijkt precies twee teksten", "Noem eerst de oude en dan de nieuwe: klaar verschil OUD.xml NIEUW.xml");
		return EXIT_USAGE;
	}
	if (job_options_read(options, change_formats, "txt", &run.job, diags) != 0 || read_query(options, &run) != 0)
		return EXIT_USAGE;
	job_options_answer(options, &run.job);
	status = open_project(options, &run);
	if (status != EXIT_DONE)
		return status;
	run.query.name = options->inputs[1];
	job_difference(run.project, options->inputs[0], &run.query, &run.job, &result, diags);
	finish(&run, &result);
	job_project_close(run.project);
	return tally_status(&run.tally);
}
