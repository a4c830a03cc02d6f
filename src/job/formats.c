/*
 * Every format of one document, staged beside its final name: all of them or none. Whatever made
 * the document (a letter, a regulation, a page), this is how it becomes files.
 */
#include <string.h>

#include "base/mem.h"
#include "job/project.h"

const struct out_format job_format_xml = { .name = "xml", .extension = "xml" };
const struct out_format job_format_json = { .name = "json", .extension = "jsonl" };

int
job_stage_bytes(struct job_result *result, const struct job_options *options, const char *extension, const struct buf *bytes, struct diag_list *diags)
{
	struct job_output *output = &result->outputs[result->output_count];

	hash_sha256(buf_text(bytes), bytes->len, output->sha256);
	if (strcmp(options->out_dir, "-") == 0) {
		output->path = mem_copy("-");
		result->output_count++;
		if (job_write_stdout(bytes, diags) == 0)
			return 0;
	} else {
		output->path = folder_join(options->out_dir, result->name, extension);
		output->staged = job_stage_file(output->path, bytes, diags);
		result->output_count++;
		if (output->staged != NULL)
			return 0;
	}
	result->status = JOB_NOT_WRITTEN;
	return -1;
}

static int
write_format(struct out_job *out, const struct out_format *format, const struct job_options *options, struct job_result *result, struct diag_list *diags)
{
	struct buf bytes = BUF_INIT;
	int failed = format->write(out, &bytes, diags);

	if (failed == 0)
		failed = job_stage_bytes(result, options, format->extension, &bytes, diags);
	buf_free(&bytes);
	return failed;
}

static bool
needs_press(const struct out_format *format)
{
	return format->write == out_write_pdf || format->write == out_write_trace;
}

int
job_write_doc(struct out_job *out, struct job_organisation *organisation, const struct job_options *options, struct job_result *result, struct diag_list *diags)
{
	const struct out_format *const *format;

	for (format = options->formats; *format != NULL; format++) {
		if ((*format)->write == NULL)		/* not made of the document */
			continue;
		if (needs_press(*format)) {
			out->press = job_project_press(organisation, diags);
			if (out->press == NULL)
				return -1;
		}
		if (write_format(out, *format, options, result, diags) != 0)
			return -1;
		result->pages = out->pages;
	}
	return 0;
}

bool
job_has_format(const struct job_options *options, const struct out_format *format)
{
	const struct out_format *const *one;

	for (one = options->formats; *one != NULL; one++)
		if (*one == format)
			return true;
	return false;
}
