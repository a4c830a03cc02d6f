/*
 * klaar controleer: the whole project held against its rules; findings give exit status 1.
 */
#include <stdio.h>

#include "main/command.h"
#include "main/job_options.h"

static size_t
count_severity(const struct diag_list *diags, enum diag_severity severity)
{
	size_t worse = severity < DIAG_SYSTEM ? diag_count_from(diags, severity + 1) : 0;

	return diag_count_from(diags, severity) - worse;
}

static void
show_summary(const struct job_inventory *found, const struct diag_list *diags, unsigned flags)
{
	size_t errors = diag_count_from(diags, DIAG_ERROR), warnings = count_severity(diags, DIAG_WARNING), advice = count_severity(diags, DIAG_ADVICE);
	struct buf line = BUF_INIT;

	if ((flags & SHOW_JSON) != 0) {
		buf_addf(&line, "{\"schema\":1,\"type\":\"samenvatting\",\"regelingen\":%d,\"brieven\":%d,\"paginas\":%d,\"organisaties\":%d,"
		    "\"fouten\":%zu,\"waarschuwingen\":%zu,\"adviezen\":%zu}", found->regulations, found->letters, found->pages, found->organisations,
		    errors, warnings, advice);
		show_json_line(&line, flags);
	} else if ((flags & SHOW_QUIET) == 0)
		fprintf(stderr, "klaar: gecontroleerd: regelingen %d, soorten brieven %d, pagina's %d, organisaties %d; gevonden: fouten %zu, "
		    "waarschuwingen %zu, adviezen %zu\n", found->regulations, found->letters, found->pages, found->organisations, errors, warnings, advice);
	buf_free(&line);
}

int
cmd_controleer(const struct options *options, struct diag_list *diags)
{
	struct job_options job = { .out_dir = "" };
	struct job_inventory found;
	struct job_project *project;
	unsigned flags = show_flags_of(options, &job);
	int status;

	if (options->input_count > 0) {
		diag_post(diags, (struct pos){ 0 }, DIAG_USAGE_TOGETHER, "deze opdracht kijkt altijd het hele project na");
		diag_help(diags, "Laat de namen weg, of kies een ander project met -C MAP.");
		return EXIT_USAGE;
	}
	if (job_options_today(options, &job.today, diags) != 0)
		return EXIT_USAGE;
	project = job_project_open(job_options_project(options), diags);
	if (project == NULL)
		return EXIT_REFUSED;
	job_control(project, job.today, &found, diags);
	status = diag_count_from(diags, DIAG_WARNING) > 0 ? EXIT_FINDINGS : EXIT_DONE;
	show_diags(diags, flags);
	show_summary(&found, diags, flags);
	diag_list_clear(diags);
	job_project_close(project);
	return status;
}
