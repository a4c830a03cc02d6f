/*
 * klaar brief: options in, the batch called, its results and diagnostics shown.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "job/job.h"
#include "main/command.h"
#include "main/job_options.h"

struct screen {
	unsigned	 flags;
	bool		 progress;	/* a bar on the terminal */
};

static const struct pos no_pos;
static const char *const brief_formats[] = { "pdf", "html", "txt", "trace", NULL };

static int
read_workers(const char *text, int *workers, struct diag_list *diags)
{
	size_t len = text != NULL ? strlen(text) : 0;

	*workers = text != NULL ? (int)strtol(text, NULL, 10) : 0;
	if (text == NULL || (len > 0 && len <= 2 && strspn(text, "0123456789") == len && *workers > 0))
		return 0;
	diag_post(diags, no_pos, DIAG_USAGE_VALUE, "--processen %s is geen aantal van 1 tot en met 99", text);
	return -1;
}

static int
read_input_options(const struct options *options, struct job_batch *batch, struct diag_list *diags)
{
	batch->inputs = options->inputs;
	batch->input_count = options->input_count;
	batch->table = options->values[OPTION_TABLE];
	batch->kind = options->values[OPTION_KIND];
	batch->organisation = options->values[OPTION_ORGANISATION];
	if (batch->table != NULL && batch->input_count > 0)
		diag_post(diags, no_pos, DIAG_USAGE_TOGETHER, "noem een tabel of bestanden, niet allebei");
	else if (batch->table != NULL && batch->kind == NULL)
		diag_post(diags, no_pos, DIAG_USAGE_TOGETHER, "bij --tabel hoort --soort");
	else if (batch->table == NULL && (batch->kind != NULL || batch->organisation != NULL))
		diag_post(diags, no_pos, DIAG_USAGE_TOGETHER, "--soort en --organisatie horen bij --tabel");
	else if (batch->table == NULL && batch->input_count == 0)
		diag_post(diags, no_pos, DIAG_USAGE_INPUT, "u noemt geen beschikking");
	else
		return read_workers(options->values[OPTION_WORKERS], &batch->workers, diags);
	return -1;
}

/* ---- what is shown ---- */

static void
show_progress(size_t done, size_t total)
{
	static const char bar[] = "########################################";
	size_t width = sizeof(bar) - 1, filled = total > 0 ? done * width / total : width;

	fprintf(stderr, "\r[%-*.*s] %zu van %zu", (int)width, (int)filled, bar, done, total);
	if (done == total)
		fputc('\n', stderr);
	fflush(stderr);
}

static void
clear_line(void)
{
	fprintf(stderr, "\r%*s\r", 78, "");
}

static void
show_result(void *ctx, const struct job_result *result, const struct diag_list *diags, size_t done, size_t total)
{
	const struct screen *screen = ctx;
	struct buf line = BUF_INIT;

	if (screen->progress && diag_count(diags) > 0)
		clear_line();
	show_diags(diags, screen->flags);
	if ((screen->flags & SHOW_JSON) != 0) {
		job_add_result_json(&line, result, diags);
		show_json_line(&line, screen->flags);
	}
	if (screen->progress)
		show_progress(done, total);
	buf_free(&line);
}

static void
show_summary(const struct screen *screen, const struct job_tally *tally)
{
	size_t refused = tally->refused + tally->not_written + tally->crashed;
	struct buf line = BUF_INIT;

	if ((screen->flags & SHOW_JSON) != 0) {
		buf_addf(&line, "{\"schema\":1,\"type\":\"samenvatting\",\"geschreven\":%zu,\"geweigerd\":%zu}", tally->written, refused);
		show_json_line(&line, screen->flags);
	} else if ((screen->flags & SHOW_QUIET) == 0 && tally->written + refused > 0)
		fprintf(stderr, "klaar: %zu geschreven, %zu geweigerd\n", tally->written, refused);
	buf_free(&line);
}

static int
run_batch(const char *folder, const struct job_batch *batch, struct job_tally *tally, struct diag_list *diags)
{
	struct job_project *project = job_project_open(folder, diags);
	int failed;

	if (project == NULL)
		return EXIT_REFUSED;
	failed = job_batch_run(project, batch, tally, diags);
	job_project_close(project);
	return failed != 0 ? failure_status(diags) : tally_status(tally);
}

int
cmd_brief(const struct options *options, struct diag_list *diags)
{
	struct screen screen = { 0 };
	struct job_options job = { 0 };
	struct job_batch batch = { .options = &job, .each = show_result, .ctx = &screen };
	struct job_tally tally = { 0 };
	int status;

	if (read_input_options(options, &batch, diags) != 0 || job_options_read(options, brief_formats, "pdf", &job, diags) != 0)
		return EXIT_USAGE;
	screen.flags = show_flags_of(options, &job);
	screen.progress = screen.flags == 0 && isatty(STDERR_FILENO);
	status = run_batch(job_options_project(options), &batch, &tally, diags);
	show_diags(diags, screen.flags);
	diag_list_clear(diags);
	show_summary(&screen, &tally);		/* last, whatever happened */
	return status;
}
