/*
 * Shows diagnostics: to people on standard error, to programs as JSON Lines on
 * standard output.
 */
#include <stdio.h>

#include "main/command.h"

void
show_json_line(const struct buf *line, unsigned flags)
{
	fprintf((flags & SHOW_TO_STDERR) != 0 ? stderr : stdout, "%s\n", buf_text(line));
}

static void
show_diag(const struct diag *diag, unsigned flags)
{
	struct buf line = BUF_INIT;

	if ((flags & SHOW_JSON) == 0) {
		diag_print(stderr, diag);
		return;
	}
	diag_add_json(&line, diag);
	show_json_line(&line, flags);
	buf_free(&line);
}

void
show_diags(const struct diag_list *diags, unsigned flags)
{
	size_t i;

	for (i = 0; i < diag_count(diags); i++) {
		const struct diag *diag = diag_at(diags, i);

		if ((flags & SHOW_QUIET) == 0 || diag_kind(diag->code)->severity > DIAG_ADVICE)
			show_diag(diag, flags);
	}
}
