/*
 * klaar brief: options in, the batch called, its results and diagnostics shown.
 */
#include <sys/stat.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "job/job.h"
#include "main/command.h"

struct screen {
	unsigned	 flags;
	bool		 progress;	/* a bar on the terminal */
};

static const struct pos no_pos;

/* ---- options ---- */

static int
refuse_format(const char *name, struct diag_list *diags)
{
	const char *names[JOB_FORMATS * 2], *near;
	size_t count;

	for (count = 0; out_formats[count].name != NULL; count++)
		names[count] = out_formats[count].name;
	near = nearest_name(name, names, count);
	diag_post(diags, no_pos, DIAG_USAGE_VALUE, "het formaat \"%s\" bestaat niet", name);
	if (near != NULL)
		diag_help(diags, "Bedoelde u --formaat %s?", near);
	else
		diag_help(diags, "Kies uit pdf, html en txt.");
	return -1;
}

static bool
has_format(const struct job_options *job, const struct out_format *format)
{
	int i;

	for (i = 0; job->formats[i] != NULL; i++)
		if (job->formats[i] == format)
			return true;
	return false;
}

static int
read_formats(const char *list, struct job_options *job, struct diag_list *diags)
{
	int count = 0, failed = 0;
	const struct out_format *format;
	size_t len;
	char *name;

	for (; failed == 0; list += len + 1) {
		len = strcspn(list, ",");
		name = mem_copy_n(list, len);
		format = out_find_format(name);
		if (format == NULL)
			failed = refuse_format(name, diags);
		else if (!has_format(job, format) && count < JOB_FORMATS - 1)
			job->formats[count++] = format;
		free(name);
		if (list[len] == '\0')
			break;
	}
	return failed;
}

static int
read_epoch(const char *text, struct date *date, struct diag_list *diags)
{
	char *end;
	long long seconds;

	errno = 0;
	seconds = strtoll(text, &end, 10);
	if (errno == 0 && *text != '\0' && *end == '\0' && seconds >= 0 && seconds < 253402300800) {
		*date = date_from_time(seconds);
		return 0;
	}
	diag_post(diags, no_pos, DIAG_USAGE_VALUE, "SOURCE_DATE_EPOCH is geen aantal seconden sinds 1970");
	return -1;
}

static int
read_today(const char *text, struct date *date, struct diag_list *diags)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");

	if (text == NULL && epoch != NULL)
		return read_epoch(epoch, date, diags);
	if (text == NULL) {
		*date = date_from_time((long long)time(NULL));
		return 0;
	}
	if (date_parse(text, date))
		return 0;
	diag_post(diags, no_pos, DIAG_USAGE_VALUE, "--datum %s is geen bestaande datum", text);
	diag_help(diags, "Schrijf de datum als JJJJ-MM-DD, zoals 2026-11-09.");
	return -1;
}

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
read_job_options(const struct options *options, struct job_options *job, struct diag_list *diags)
{
	const char *out = options->values[OPTION_OUT], *formats = options->values[OPTION_FORMAT];

	job->out_dir = out != NULL ? out : "out";
	job->flags = options->values[OPTION_OVERWRITE] != NULL ? JOB_OVERWRITE : 0;
	if (job->out_dir[0] == '\0') {
		diag_post(diags, no_pos, DIAG_USAGE_VALUE, "achter --uit hoort een map");
		return -1;
	}
	if (read_formats(formats != NULL ? formats : "pdf", job, diags) != 0)
		return -1;
	if (strcmp(job->out_dir, "-") == 0 && job->formats[1] != NULL) {
		diag_post(diags, no_pos, DIAG_USAGE_TOGETHER, "op de standaarduitvoer past maar een formaat");
		return -1;
	}
	return read_today(options->values[OPTION_TODAY], &job->today, diags);
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

/* -C, else the working directory when it holds templates/, else what is installed. */
static const char *
project_folder(const struct options *options)
{
	struct stat st;

	if (options->values[OPTION_PROJECT] != NULL)
		return options->values[OPTION_PROJECT];
	if (stat("templates", &st) == 0 && S_ISDIR(st.st_mode))
		return ".";
	return KLAAR_SHARE_DIR;
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

/* The worst that happened; a letter refused counts less than a disk that failed. */
static int
tally_status(const struct job_tally *tally)
{
	if (tally->crashed > 0)
		return EXIT_OUR_FAULT;
	if (tally->not_written > 0)
		return EXIT_NOT_WRITTEN;
	if (tally->refused == 0)
		return EXIT_DONE;
	return tally->written > 0 ? EXIT_SOME_REFUSED : EXIT_REFUSED;
}

/* Why nothing could be started, or the report not be written. */
static int
failure_status(const struct diag_list *diags)
{
	int status = EXIT_REFUSED;
	size_t i;

	for (i = 0; i < diag_count(diags); i++) {
		if (diag_at(diags, i)->code == DIAG_USAGE_TOGETHER)
			status = EXIT_USAGE;
		if (diag_kind(diag_at(diags, i)->code)->severity == DIAG_SYSTEM)
			status = EXIT_NOT_WRITTEN;
	}
	return status;
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

	if (read_input_options(options, &batch, diags) != 0 || read_job_options(options, &job, diags) != 0)
		return EXIT_USAGE;
	screen.flags = (options->values[OPTION_JSON] != NULL ? SHOW_JSON : 0) | (options->values[OPTION_QUIET] != NULL ? SHOW_QUIET : 0) |
	    (strcmp(job.out_dir, "-") == 0 ? SHOW_TO_STDERR : 0);
	screen.progress = screen.flags == 0 && isatty(STDERR_FILENO);
	status = run_batch(project_folder(options), &batch, &tally, diags);
	show_diags(diags, screen.flags);
	diag_list_clear(diags);
	show_summary(&screen, &tally);		/* last, whatever happened */
	return status;
}
