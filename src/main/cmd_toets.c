/*
 * klaar toets: options in, the texts put to the test, the exit status of the gate.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "main/command.h"
#include "main/job_options.h"

static const struct pos no_pos;
static const char *const toets_formats[] = { "txt", "html", "json", NULL };

struct screen {
	const struct job_options	*job;
	struct job_tally		 tally;
	unsigned			 flags;
};

static bool
finish_text(void *ctx, struct job_result *result, struct diag_list *diags)
{
	struct screen *screen = ctx;

	if (result->status == JOB_WRITTEN)
		job_commit(result, screen->job->flags, diags);
	if (strcmp(screen->job->out_dir, "-") == 0)
		show_diags(diags, screen->flags);
	else
		show_outcome(result, diags, screen->flags);
	job_count(&screen->tally, result->status);
	return result->status != JOB_NOT_WRITTEN || strcmp(screen->job->out_dir, "-") != 0;
}

static int
read_gate(const char *text, enum job_gate *gate, struct diag_list *diags)
{
	if (text == NULL || strcmp(text, "B1") == 0 || strcmp(text, "b1") == 0) {
		*gate = text == NULL ? JOB_GATE_NONE : JOB_GATE_B1;
		return 0;
	}
	*gate = JOB_GATE_STRICT;
	if (strcmp(text, "streng") == 0)
		return 0;
	diag_post(diags, no_pos, DIAG_USAGE_VALUE, "de eis \"%s\" bestaat niet", text);
	diag_help(diags, "Kies --eis B1 of --eis streng.");
	return -1;
}

static bool
has_escapes(void)
{
	const char *term = getenv("TERM");

	return isatty(STDOUT_FILENO) && getenv("NO_COLOR") == NULL && term != NULL && strcmp(term, "dumb") != 0;
}

/* Of the terminal, as far as one can read; 0: there is none. */
static int
count_columns(void)
{
	enum { MOST = 100 };
	const char *told = getenv("COLUMNS");
	struct winsize size;
	int columns = told != NULL ? (int)strtol(told, NULL, 10) : 0;

	if (columns <= 0 && isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		columns = size.ws_col;
	return columns > MOST ? MOST : columns;
}

static unsigned
screen_flags(const struct options *options)
{
	return (has_escapes() ? JOB_TOETS_ESCAPES : 0) | (options->values[OPTION_QUIET] != NULL ? JOB_TOETS_LINE : 0);
}

static unsigned
read_flags(const struct options *options)
{
	return (options->values[OPTION_MEASURES] != NULL ? JOB_TOETS_CLASSIC : 0) | (options->values[OPTION_ALL] != NULL ? JOB_TOETS_ALL : 0) |
	    (options->values[OPTION_NO_SPELLING] != NULL ? JOB_TOETS_NO_SPELLING : 0);
}

static int
check_inputs(const struct options *options, struct diag_list *diags)
{
	if (options->input_count == 0) {
		diag_post(diags, no_pos, DIAG_USAGE_INPUT, "u noemt geen tekst");
		diag_help(diags, "Noem een bestand of een map, of - voor de standaardinvoer, zoals: klaar toets brief.txt");
		return -1;
	}
	if (options->values[OPTION_PREVIOUS] == NULL || options->input_count == 1)
		return 0;
	diag_post(diags, no_pos, DIAG_USAGE_TOGETHER, "--vorige hoort bij een tekst, niet bij meer");
	return -1;
}

static int
read_options(const struct options *options, struct job_options *job, struct job_toets *toets, struct diag_list *diags)
{
	const char *usual = options->values[OPTION_JSON] != NULL ? "json" : "txt";

	if (check_inputs(options, diags) != 0 || job_options_read(options, toets_formats, usual, job, diags) != 0 ||
	    read_gate(options->values[OPTION_GATE], &toets->gate, diags) != 0 ||
	    job_options_date(options, OPTION_ON, job->today, &toets->on, diags) != 0 ||
	    job_options_date(options, OPTION_KNOWN_ON, job->today, &toets->known, diags) != 0)
		return -1;
	job_options_answer(options, job);
	toets->inputs = options->inputs;
	toets->input_count = options->input_count;
	toets->previous = options->values[OPTION_PREVIOUS];
	toets->organisation = options->values[OPTION_ORGANISATION];
	toets->flags = read_flags(options);
	if (strcmp(job->out_dir, "-") == 0) {
		toets->flags |= screen_flags(options);
		toets->columns = count_columns();
	}
	toets->options = job;
	return 0;
}

/* Of more than one text: how they did, all together. */
static void
show_sum(const struct options *options, const struct job_options *job, const struct job_toets_tally *tally)
{
	bool on_screen = strcmp(job->out_dir, "-") == 0 && job->formats[0] != &job_format_json;
	size_t texts = tally->yes + tally->almost + tally->no + tally->brief + tally->regulations;
	FILE *out = on_screen ? stdout : stderr;

	if (texts < 2 || options->values[OPTION_QUIET] != NULL || options->values[OPTION_JSON] != NULL)
		return;
	fprintf(out, "%s%zu teksten: %zu ja, %zu bijna, %zu nee", on_screen ? "\n" : "klaar: ", texts, tally->yes, tally->almost, tally->no);
	if (tally->brief > 0)
		fprintf(out, ", %zu te kort", tally->brief);
	if (tally->regulations > 0)
		fprintf(out, ", %zu zonder oordeel", tally->regulations);
	if (options->values[OPTION_GATE] != NULL && tally->below == 0)
		fputs("; alle halen de eis", out);
	else if (options->values[OPTION_GATE] != NULL)
		fprintf(out, "; %zu %s de eis niet", tally->below, tally->below == 1 ? "haalt" : "halen");
	fputc('\n', out);
}

int
cmd_toets(const struct options *options, struct diag_list *diags)
{
	struct job_options job = { 0 };
	struct screen screen = { .job = &job };
	struct job_toets toets = { .ctx = &screen, .each = finish_text };
	struct job_project *project;
	struct job_toets_tally tally = { .below = 0 };
	int failed;

	if (read_options(options, &job, &toets, diags) != 0)
		return EXIT_USAGE;
	screen.flags = show_flags_of(options, &job);
	if (strcmp(job.out_dir, "-") != 0 && job_make_folder(job.out_dir, diags) != 0)
		return EXIT_NOT_WRITTEN;
	project = job_project_open(job_options_project(options), diags);
	if (project == NULL)
		return EXIT_REFUSED;
	failed = job_toets_run(project, &toets, &tally, diags);
	job_project_close(project);
	if (failed != 0)
		return failure_status(diags);
	show_sum(options, &job, &tally);
	return tally_status(&screen.tally) != EXIT_DONE ? tally_status(&screen.tally) : tally.below > 0 ? EXIT_FINDINGS : EXIT_DONE;
}
