/*
 * The commands, one row each in commands[], and the exit statuses.
 */
#ifndef KLAAR_MAIN_COMMAND_H
#define KLAAR_MAIN_COMMAND_H

#include "base/buf.h"
#include "base/diag.h"
#include "main/options.h"

enum exit_status {
	EXIT_DONE = 0, EXIT_FINDINGS = 1, EXIT_USAGE = 2, EXIT_REFUSED = 3, EXIT_SOME_REFUSED = 4, EXIT_NOT_WRITTEN = 5, EXIT_OUR_FAULT = 70
};

struct command {
	const char	*name;
	const char	*arguments;	/* as the help shows them */
	const char	*summary;	/* Dutch, one line */
	const char	*example;
	const char	*formats;	/* what --formaat takes, for the help; NULL: nothing */
	unsigned	 options;	/* bits; OPTION_HELP is always known */
	int		(*run)(const struct options *options, struct diag_list *diags);	/* an exit status */
};
extern const struct command commands[];		/* ends with name NULL */
const struct command *command_find(const char *name);
/* The name that is nearest to word; NULL when none is near. */
const char *command_nearest(const char *word);

int cmd_brief(const struct options *options, struct diag_list *diags);
int cmd_regeling(const struct options *options, struct diag_list *diags);
int cmd_wijzigingen(const struct options *options, struct diag_list *diags);
int cmd_verschil(const struct options *options, struct diag_list *diags);
int cmd_web(const struct options *options, struct diag_list *diags);
int cmd_toets(const struct options *options, struct diag_list *diags);
int cmd_controleer(const struct options *options, struct diag_list *diags);
int cmd_uitleg(const struct options *options, struct diag_list *diags);
int cmd_help(const struct options *options, struct diag_list *diags);
void help_print_command(const struct command *command);
void help_print_all(void);

/* show.c: diagnostics for people or for programs. */
enum show_flags { SHOW_JSON = 1, SHOW_QUIET = 2, SHOW_TO_STDERR = 4 /* --json while a letter goes to standard output */ };
void show_diags(const struct diag_list *diags, unsigned flags);
void show_json_line(const struct buf *line, unsigned flags);

#endif
