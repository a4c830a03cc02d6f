/*
 * What became of one record: its files get their names or are taken away, and
 * one JSON object tells it. The object holds no personal data.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "job/job.h"

static void
output_clear(struct job_output *output)
{
	free(output->staged);
	free(output->path);
	*output = (struct job_output){ 0 };
}

void
job_discard(struct job_result *result)
{
	int i;

	for (i = 0; i < result->output_count; i++) {
		if (result->outputs[i].staged != NULL)
			unlink(result->outputs[i].staged);
		output_clear(&result->outputs[i]);
	}
	result->output_count = 0;
	result->pages = 0;
}

void
job_settle(struct job_result *result, int failed)
{
	if (failed == 0)
		result->status = JOB_WRITTEN;
	else
		job_discard(result);
}

void
job_count(struct job_tally *tally, enum job_status status)
{
	switch (status) {
	case JOB_WRITTEN:
		tally->written++;
		break;
	case JOB_REFUSED:
		tally->refused++;
		break;
	case JOB_NOT_WRITTEN:
		tally->not_written++;
		break;
	case JOB_CRASHED:
		tally->crashed++;
		break;
	}
}

void
job_result_clear(struct job_result *result)
{
	job_discard(result);
	job_result_forget(result);
}

void
job_result_forget(struct job_result *result)
{
	int i;

	for (i = 0; i < result->output_count; i++)
		output_clear(&result->outputs[i]);
	free(result->source);
	free(result->kind);
	free(result->name);
	*result = (struct job_result){ 0 };
}

/* May every file have its name? Asked before the first gets it. */
static bool
may_commit(const struct job_result *result, unsigned flags, struct diag_list *diags)
{
	bool may = true;
	int i;

	for (i = 0; i < result->output_count; i++)
		if (result->outputs[i].staged != NULL)
			may &= job_may_replace(result->outputs[i].staged, result->outputs[i].path, flags, diags);
	return may;
}

static int
commit_output(struct job_output *output, struct diag_list *diags)
{
	int failed = 0;

	if (output->staged != NULL)
		failed = job_commit_file(output->staged, output->path, diags);
	free(output->staged);
	output->staged = NULL;
	return failed;
}

void
job_commit(struct job_result *result, unsigned flags, struct diag_list *diags)
{
	int i, failed = may_commit(result, flags, diags) ? 0 : -1;

	for (i = 0; i < result->output_count && failed == 0; i++)
		failed = commit_output(&result->outputs[i], diags);
	if (failed == 0)
		return;
	job_discard(result);
	result->status = JOB_NOT_WRITTEN;
}

static void
add_outputs(struct buf *out, const struct job_result *result)
{
	int i;

	for (i = 0; i < result->output_count; i++) {
		buf_adds(out, i > 0 ? ",{\"pad\":" : "{\"pad\":");
		buf_add_json(out, result->outputs[i].path);
		buf_addf(out, ",\"sha256\":\"%s\"}", result->outputs[i].sha256);
	}
}

/* Each code once, in the order of the diagnostics. */
static void
add_codes(struct buf *out, const struct diag_list *diags)
{
	bool seen[DIAG_CODES] = { false };
	const char *comma = "";
	size_t i;

	for (i = 0; i < diag_count(diags); i++) {
		enum diag_code code = diag_at(diags, i)->code;

		if (seen[code])
			continue;
		seen[code] = true;
		buf_adds(out, comma);
		buf_add_json(out, diag_kind(code)->name);
		comma = ",";
	}
}

void
job_add_result_json(struct buf *out, const struct job_result *result, const struct diag_list *diags)
{
	buf_adds(out, "{\"schema\":1");
	buf_add_member(out, "type", result->type != NULL ? result->type : "brief");
	buf_add_member(out, "bestand", result->source);
	if (result->line > 0)
		buf_addf(out, ",\"regel\":%d", result->line);
	buf_add_member(out, "soort", result->kind);
	buf_adds(out, ",\"uitvoer\":[");
	add_outputs(out, result);
	buf_addf(out, "],\"paginas\":%d,\"status\":\"%s\",\"codes\":[", result->pages,
	    result->status == JOB_WRITTEN ? "geschreven" : "geweigerd");
	add_codes(out, diags);
	buf_adds(out, "]}");
}
