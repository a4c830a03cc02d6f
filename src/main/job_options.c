/*
 * Options of the commands that make documents, the same for all: which formats, where, which day.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/folder.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "main/job_options.h"

static const struct pos no_pos;

static const struct out_format *
find_format(const char *name)
{
	if (strcmp(name, job_format_xml.name) == 0)
		return &job_format_xml;
	if (strcmp(name, job_format_json.name) == 0)
		return &job_format_json;
	return out_find_format(name);
}

static size_t
count_names(const char *const *names)
{
	size_t count;

	for (count = 0; names[count] != NULL; count++)
		;
	return count;
}

static bool
is_listed(const char *name, const char *const *names)
{
	for (; *names != NULL; names++)
		if (strcmp(name, *names) == 0)
			return true;
	return false;
}

/* "pdf, html en txt"; trace is for tests and not named. */
static void
add_choice(struct buf *out, const char *const *formats)
{
	size_t i, count = count_names(formats);

	if (count > 0 && strcmp(formats[count - 1], "trace") == 0)
		count--;
	for (i = 0; i < count; i++)
		buf_addf(out, "%s%s", i == 0 ? "" : i + 1 == count ? " en " : ", ", formats[i]);
}

static int
refuse_format(const char *name, const char *const *formats, struct diag_list *diags)
{
	const char *near = nearest_name(name, formats, count_names(formats));
	struct buf choice = BUF_INIT;

	diag_post(diags, no_pos, DIAG_USAGE_VALUE, "het formaat \"%s\" bestaat %s", name, find_format(name) != NULL ? "voor deze opdracht niet" : "niet");
	add_choice(&choice, formats);
	if (near != NULL)
		diag_help(diags, "Bedoelde u --formaat %s?", near);
	else
		diag_help(diags, "Kies uit %s.", buf_text(&choice));
	buf_free(&choice);
	return -1;
}

static int
read_formats(const char *list, const char *const *formats, struct job_options *job, struct diag_list *diags)
{
	int count = 0, failed = 0;
	size_t len;
	char *name;

	for (; failed == 0; list += len + 1) {
		len = strcspn(list, ",");
		name = mem_copy_n(list, len);
		if (!is_listed(name, formats) || find_format(name) == NULL)
			failed = refuse_format(name, formats, diags);
		else if (!job_has_format(job, find_format(name)) && count < JOB_FORMATS - 1)
			job->formats[count++] = find_format(name);
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

int
job_options_today(const struct options *options, struct date *today, struct diag_list *diags)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");

	if (options->values[OPTION_TODAY] == NULL && epoch != NULL)
		return read_epoch(epoch, today, diags);
	return job_options_date(options, OPTION_TODAY, date_from_time((long long)time(NULL)), today, diags);
}

int
job_options_read(const struct options *options, const char *const *formats, const char *usual, struct job_options *job, struct diag_list *diags)
{
	const char *out = options->values[OPTION_OUT], *list = options->values[OPTION_FORMAT];

	job->out_dir = out != NULL ? out : "out";
	job->flags = options->values[OPTION_OVERWRITE] != NULL ? JOB_OVERWRITE : 0;
	if (job->out_dir[0] == '\0') {
		diag_post(diags, no_pos, DIAG_USAGE_VALUE, "achter --uit hoort een map");
		return -1;
	}
	if (read_formats(list != NULL ? list : usual, formats, job, diags) != 0)
		return -1;
	if (strcmp(job->out_dir, "-") == 0 && job->formats[1] != NULL) {
		diag_post(diags, no_pos, DIAG_USAGE_TOGETHER, "op de standaarduitvoer past maar een formaat");
		return -1;
	}
	return job_options_today(options, &job->today, diags);
}

void
job_options_answer(const struct options *options, struct job_options *job)
{
	const struct out_format *one = job->formats[0];

	if (options->values[OPTION_OUT] == NULL && job->formats[1] == NULL && (one == &job_format_json || one->write == out_write_text))
		job->out_dir = "-";
}

int
job_options_date(const struct options *options, enum option option, struct date other, struct date *date, struct diag_list *diags)
{
	const char *text = options->values[option];

	*date = other;
	if (text == NULL || date_parse(text, date))
		return 0;
	diag_post(diags, no_pos, DIAG_USAGE_VALUE, "--%s %s is geen bestaande datum", option_kinds[option].name, text);
	diag_help(diags, "Schrijf de datum als JJJJ-MM-DD, zoals 2026-11-09.");
	return -1;
}

const char *
job_options_project(const struct options *options)
{
	if (options->values[OPTION_PROJECT] != NULL)
		return options->values[OPTION_PROJECT];
	if (folder_exists("templates"))
		return ".";
	return KLAAR_SHARE_DIR;
}

unsigned
show_flags_of(const struct options *options, const struct job_options *job)
{
	return (options->values[OPTION_JSON] != NULL ? SHOW_JSON : 0) | (options->values[OPTION_QUIET] != NULL ? SHOW_QUIET : 0) |
	    (strcmp(job->out_dir, "-") == 0 ? SHOW_TO_STDERR : 0);
}

int
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

int
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

void
show_outcome(const struct job_result *result, const struct diag_list *diags, unsigned flags)
{
	struct buf line = BUF_INIT;
	int i;

	show_diags(diags, flags);
	if ((flags & SHOW_JSON) != 0) {
		job_add_result_json(&line, result, diags);
		show_json_line(&line, flags);
	} else if ((flags & (SHOW_QUIET | SHOW_TO_STDERR)) == 0)
		for (i = 0; i < result->output_count; i++)
			fprintf(stderr, "klaar: %s\n", result->outputs[i].path);
	buf_free(&line);
}
