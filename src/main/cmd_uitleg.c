/*
 * klaar uitleg: what a diagnostic means and what to do, from the one table.
 */
#include <stdio.h>

#include "base/nearest.h"
#include "job/job.h"
#include "main/command.h"

static void
explain_for_people(const struct diag_kind *kind)
{
	printf("%s (%s)\n\n%s\n\nWat kunt u doen? %s\n", kind->name, diag_severity_name(kind->severity), kind->explain, kind->help);
}

static void
explain_for_programs(const struct diag_kind *kind)
{
	struct buf line = BUF_INIT;

	buf_adds(&line, "{\"schema\":1,\"type\":\"uitleg\"");
	buf_add_member(&line, "code", kind->name);
	buf_add_member(&line, "ernst", diag_severity_name(kind->severity));
	buf_add_member(&line, "uitleg", kind->explain);
	buf_add_member(&line, "hulp", kind->help);
	buf_addc(&line, '}');
	show_json_line(&line, SHOW_JSON);
	buf_free(&line);
}

static void
list_codes(const struct options *options)
{
	int code;

	for (code = 0; code < DIAG_CODES; code++) {
		const struct diag_kind *kind = diag_kind((enum diag_code)code);

		if (options->values[OPTION_JSON] != NULL)
			explain_for_programs(kind);
		else
			printf("%-28s %-12s %s\n", kind->name, diag_severity_name(kind->severity), kind->help);
	}
}

static int
refuse_code(const char *word, struct diag_list *diags)
{
	const char *names[DIAG_CODES], *near;
	int code;

	for (code = 0; code < DIAG_CODES; code++)
		names[code] = diag_kind((enum diag_code)code)->name;
	near = nearest_name(word, names, DIAG_CODES);
	diag_post(diags, (struct pos){ 0 }, DIAG_USAGE_CODE, "er is geen melding met de code %s", word);
	if (near != NULL)
		diag_help(diags, "Bedoelde u %s?", near);
	return EXIT_USAGE;
}

int
cmd_uitleg(const struct options *options, struct diag_list *diags)
{
	enum diag_code code;
	size_t i;

	if (options->input_count == 0)
		list_codes(options);
	for (i = 0; i < options->input_count; i++) {
		if (!diag_find_kind(options->inputs[i], &code))
			return refuse_code(options->inputs[i], diags);
		if (options->values[OPTION_JSON] != NULL)
			explain_for_programs(diag_kind(code));
		else
			explain_for_people(diag_kind(code));
	}
	return EXIT_DONE;
}
