/*
 * The options, one table for all commands: an option means the same everywhere.
 */
#ifndef KLAAR_MAIN_OPTIONS_H
#define KLAAR_MAIN_OPTIONS_H

#include "base/diag.h"

enum option {
	OPTION_OUT, OPTION_FORMAT, OPTION_TABLE, OPTION_KIND, OPTION_ORGANISATION, OPTION_ON, OPTION_KNOWN_ON, OPTION_FROM, OPTION_UNTIL,
	OPTION_TIMELINE, OPTION_GATE, OPTION_PREVIOUS, OPTION_MEASURES, OPTION_ALL, OPTION_NO_SPELLING, OPTION_TODAY,
	OPTION_PROJECT, OPTION_WORKERS, OPTION_OVERWRITE, OPTION_JSON, OPTION_QUIET, OPTION_HELP, OPTION_VERSION,
	OPTION_COUNT
};

struct option_kind {
	char		 letter;	/* -u; 0: none */
	const char	*name;		/* uit */
	const char	*value;		/* MAP, as the help shows it; NULL: the option takes none */
	const char	*help;		/* Dutch */
};
extern const struct option_kind option_kinds[OPTION_COUNT];

#define OPTION_BIT(option) (1u << (option))

struct options {
	const char	*values[OPTION_COUNT];	/* NULL: not given; "" for an option without value; the last one counts */
	const char	**inputs;		/* what is no option; borrowed from argv */
	size_t		 input_count;
};

/* argv: after the command. allowed: bits of the options that the command knows. -1 with DIAG_USAGE_*. */
int options_read(struct options *options, int argc, char **argv, unsigned allowed, struct diag_list *diags);
void options_release(struct options *options);
void options_print(unsigned allowed);		/* for klaar help */

#endif
