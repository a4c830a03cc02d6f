/*
 * klaar web: website texts to files, or with --van and --tot which pages change between two days.
 */
#include <stdio.h>
#include <string.h>

#include "main/command.h"
#include "main/job_options.h"

static const struct pos no_pos;
static const char *const page_formats[] = { "html", "fragment", "md", "txt", "trace", NULL };

struct screen {
	unsigned	flags;
};

static void
show_page(void *ctx, const struct job_page *page, const struct job_result *result, const struct diag_list *diags)
{
	const struct screen *screen = ctx;

	show_outcome(result, diags, screen->flags);
}

/* The answer to the question goes to standard output, whatever --stil says. */
static void
show_change(void *ctx, const struct job_page *page, const struct job_result *result, const struct diag_list *diags)
{
	const struct screen *screen = ctx;
	struct buf answer = BUF_INIT;

	show_diags(diags, screen->flags);
	if (page->comparison != NULL && (screen->flags & SHOW_JSON) != 0) {
		job_add_page_json(&answer, page);
		buf_addc(&answer, '\n');
	} else if (page->comparison != NULL)
		job_add_page_text(&answer, page);
	fputs(buf_text(&answer), stdout);
	buf_free(&answer);
}

/* Without --van and --tot: one day. */
static bool
is_comparison(const struct options *options)
{
	return options->values[OPTION_FROM] != NULL || options->values[OPTION_UNTIL] != NULL;
}

static int
read_period(const struct options *options, struct job_web *web, struct diag_list *diags)
{
	const struct date none = { 0, 0, 0 };

	if (options->values[OPTION_FROM] == NULL || options->values[OPTION_UNTIL] == NULL || options->values[OPTION_ON] != NULL) {
		diag_post(diags, no_pos, DIAG_USAGE_TOGETHER, "--van en --tot horen bij elkaar, zonder --op");
		return -1;
	}
	if (options->values[OPTION_OUT] != NULL || options->values[OPTION_FORMAT] != NULL) {
		diag_post(diags, no_pos, DIAG_USAGE_TOGETHER, "met --van en --tot komt het antwoord op het scherm, zonder --uit of --formaat");
		return -1;
	}
	if (job_options_date(options, OPTION_FROM, none, &web->from, diags) != 0 ||
	    job_options_date(options, OPTION_UNTIL, none, &web->on, diags) != 0)
		return -1;
	if (date_compare(web->from, web->on) <= 0)
		return 0;
	diag_post(diags, no_pos, DIAG_USAGE_VALUE, "--van ligt na --tot");
	diag_help(diags, "Draai de twee datums om.");
	return -1;
}

static int
read_options(const struct options *options, struct job_options *job, struct job_web *web, struct diag_list *diags)
{
	if (job_options_read(options, page_formats, "html", job, diags) != 0)
		return -1;
	web->topics = options->inputs;
	web->topic_count = options->input_count;
	web->organisation = options->values[OPTION_ORGANISATION];
	web->options = job;
	if (job_options_date(options, OPTION_KNOWN_ON, job->today, &web->known, diags) != 0)
		return -1;
	if (is_comparison(options))
		return read_period(options, web, diags);
	return job_options_date(options, OPTION_ON, job->today, &web->on, diags);
}

int
cmd_web(const struct options *options, struct diag_list *diags)
{
	struct job_options job = { 0 };
	struct screen screen = { 0 };
	struct job_web web = { .ctx = &screen, .each = is_comparison(options) ? show_change : show_page };
	struct job_tally tally = { 0 };
	struct job_project *project;
	int failed;

	if (read_options(options, &job, &web, diags) != 0)
		return EXIT_USAGE;
	screen.flags = show_flags_of(options, &job);
	project = job_project_open(job_options_project(options), diags);
	if (project == NULL)
		return EXIT_REFUSED;
	failed = is_comparison(options) ? job_web_compare(project, &web, &tally, diags) : job_web_write(project, &web, &tally, diags);
	job_project_close(project);
	return failed != 0 ? failure_status(diags) : tally_status(&tally);
}
