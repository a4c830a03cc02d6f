/*
 * klaar help: the commands that exist, the options of one, the exit statuses.
 */
#include <stdio.h>

#include "main/command.h"

static const char statuses[] =
    "Uitkomst (exit status):\n"
    "   0  gedaan\n"
    "   1  gedaan, met bevindingen\n"
    "   2  de opdracht klopt niet\n"
    "   3  geweigerd: er is niets geschreven\n"
    "   4  sommige geweigerd, de andere geschreven\n"
    "   5  de uitvoer kon niet worden geschreven\n"
    "  70  een fout in klaar zelf\n";

void
help_print_all(void)
{
	const struct command *command;

	printf("klaar maakt brieven, regelingen en webteksten die kloppen en die mensen begrijpen.\n\nOpdrachten:\n");
	for (command = commands; command->name != NULL; command++)
		printf("  klaar %-12s %s\n", command->name, command->summary);
	printf("\nklaar help OPDRACHT toont de opties van een opdracht; klaar --versie de versie.\n\n%s", statuses);
}

void
help_print_command(const struct command *command)
{
	printf("klaar %s [OPTIES] %s\n  %s\n\nOpties:\n", command->name, command->arguments, command->summary);
	options_print(command->options | OPTION_BIT(OPTION_HELP));
	if (command->formats != NULL)
		printf("\nFormaten: %s\n", command->formats);
	printf("\nVoorbeeld:\n  %s\n", command->example);
}

int
cmd_help(const struct options *options, struct diag_list *diags)
{
	const struct command *command;
	const char *near;

	if (options->input_count == 0) {
		help_print_all();
		return EXIT_DONE;
	}
	command = command_find(options->inputs[0]);
	if (command != NULL) {
		help_print_command(command);
		return EXIT_DONE;
	}
	diag_post(diags, (struct pos){ 0 }, DIAG_USAGE_COMMAND, "de opdracht %s bestaat niet", options->inputs[0]);
	near = command_nearest(options->inputs[0]);
	if (near != NULL)
		diag_help(diags, "Bedoelde u klaar help %s?", near);
	return EXIT_USAGE;
}
