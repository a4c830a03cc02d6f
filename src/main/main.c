/*
 * klaar: the table of commands. A command gets its options and a list for
 * diagnostics, and gives an exit status; main shows the diagnostics that are left.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/nearest.h"
#include "job/job.h"
#include "main/command.h"
#include "xml/xml.h"

#define KLAAR_VERSION "0.1.0"

#define BIT(name) OPTION_BIT(OPTION_##name)
enum {
	PROJECT_OPTIONS = BIT(PROJECT) | BIT(TODAY) | BIT(JSON) | BIT(QUIET),
	OUTPUT_OPTIONS = PROJECT_OPTIONS | BIT(OUT) | BIT(FORMAT) | BIT(OVERWRITE) | BIT(ORGANISATION),
	BRIEF_OPTIONS = OUTPUT_OPTIONS | BIT(TABLE) | BIT(KIND) | BIT(WORKERS),
	REGELING_OPTIONS = OUTPUT_OPTIONS | BIT(ON) | BIT(KNOWN_ON) | BIT(TIMELINE),
	WIJZIGINGEN_OPTIONS = OUTPUT_OPTIONS | BIT(FROM) | BIT(UNTIL) | BIT(KNOWN_ON),
	VERSCHIL_OPTIONS = OUTPUT_OPTIONS | BIT(ON) | BIT(KNOWN_ON),
	WEB_OPTIONS = OUTPUT_OPTIONS | BIT(ON) | BIT(KNOWN_ON) | BIT(FROM) | BIT(UNTIL),
	TOETS_OPTIONS = OUTPUT_OPTIONS | BIT(ON) | BIT(KNOWN_ON) | BIT(GATE) | BIT(PREVIOUS) | BIT(MEASURES) | BIT(ALL) | BIT(NO_SPELLING)
};

const struct command commands[] = {
	{ "brief", "BESCHIKKING.xml|MAP|-...", "maakt van beschikkingen brieven: pdf, html of tekst",
	  "klaar brief letters/ -u out --formaat pdf,html", "pdf (gewoonlijk), html en txt", BRIEF_OPTIONS, cmd_brief },
	{ "regeling", "ID|BESTAND...", "maakt de tekst van een regeling zoals die geldt op een dag; of een tijdlijn",
	  "klaar regeling beleidsregels-giften-2026 --op 2026-07-01 --formaat pdf,html",
	  "pdf (gewoonlijk), html, txt, md en xml (STOP); met --tijdlijn: txt (gewoonlijk), html, json, md en pdf", REGELING_OPTIONS, cmd_regeling },
	{ "wijzigingen", "ID... --van DATUM --tot DATUM", "toont wat er veranderde: was-wordt, besluiten, uitleg per doelgroep",
	  "klaar wijzigingen beleidsregels-giften-2026 --van 2026-06-30 --tot 2026-07-01",
	  "pdf (gewoonlijk), html, txt, md en json", WIJZIGINGEN_OPTIONS, cmd_wijzigingen },
	{ "verschil", "OUD NIEUW", "vergelijkt twee teksten: bestanden of regelingen",
	  "klaar verschil OUD.xml NIEUW.xml --formaat json",
	  "txt (gewoonlijk), pdf, html, md en json", VERSCHIL_OPTIONS, cmd_verschil },
	{ "web", "[ONDERWERP...]", "maakt teksten voor de website, met de bedragen en regels van een dag",
	  "klaar web giften --op 2026-07-01 --formaat html,md",
	  "html (gewoonlijk), fragment, md en txt", WEB_OPTIONS, cmd_web },
	{ "toets", "BESTAND|MAP|-...", "zegt of een tekst begrijpelijk is (B1), en per zin wat beter kan",
	  "klaar toets brief.txt --eis B1\n  klaar uitleg toets",
	  "txt (gewoonlijk), html (de tekst met opmerkingen erin) en json", TOETS_OPTIONS, cmd_toets },
	{ "controleer", "", "kijkt het hele project na: regelingen, verwijzingen, sjablonen",
	  "klaar controleer", NULL, PROJECT_OPTIONS, cmd_controleer },
	{ "uitleg", "[CODE|ONDERWERP]", "legt een melding of onderwerp uit; zonder: een lijst van alle",
	  "klaar uitleg geen-beschikking", NULL, OPTION_BIT(OPTION_JSON), cmd_uitleg },
	{ "help", "[OPDRACHT]", "toont de opdrachten, of de opties van een opdracht",
	  "klaar help brief", NULL, 0, cmd_help },
	{ 0 },
};

const struct command *
command_find(const char *name)
{
	const struct command *command;

	for (command = commands; command->name != NULL; command++)
		if (strcmp(command->name, name) == 0)
			return command;
	return NULL;
}

const char *
command_nearest(const char *word)
{
	const char *names[sizeof(commands) / sizeof(commands[0])];
	size_t count;

	for (count = 0; commands[count].name != NULL; count++)
		names[count] = commands[count].name;
	return nearest_name(word, names, count);
}

static int
refuse_command(const char *word, struct diag_list *diags)
{
	const char *near = command_nearest(word);

	diag_post(diags, (struct pos){ 0 }, DIAG_USAGE_COMMAND, "de opdracht %s bestaat niet", word);
	if (near != NULL)
		diag_help(diags, "Bedoelde u klaar %s?", near);
	return EXIT_USAGE;
}

static unsigned
show_flags(const struct options *options)
{
	return (options->values[OPTION_JSON] != NULL ? SHOW_JSON : 0) | (options->values[OPTION_QUIET] != NULL ? SHOW_QUIET : 0);
}

static int
run_command(const struct command *command, int argc, char **argv, struct diag_list *diags)
{
	struct options options;
	int status = EXIT_USAGE;

	if (options_read(&options, argc, argv, command->options | OPTION_BIT(OPTION_HELP), diags) == 0) {
		if (options.values[OPTION_HELP] != NULL) {
			help_print_command(command);
			status = EXIT_DONE;
		} else
			status = command->run(&options, diags);
	}
	show_diags(diags, show_flags(&options));
	options_release(&options);
	return status;
}

/* Everything after "klaar". */
static int
run(int argc, char **argv, struct diag_list *diags)
{
	const struct command *command;

	if (argc == 0) {
		fprintf(stderr, "klaar maakt brieven, regelingen en webteksten die kloppen en die mensen begrijpen.\n"
		    "Een voorbeeld: klaar brief letters/ -u out\nMeer weten: klaar help\n");
		return EXIT_USAGE;
	}
	if (strcmp(argv[0], "--versie") == 0) {
		printf("klaar %s\n", KLAAR_VERSION);
		return EXIT_DONE;
	}
	if (strcmp(argv[0], "--help") == 0 || strcmp(argv[0], "-h") == 0) {
		help_print_all();
		return EXIT_DONE;
	}
	command = command_find(argv[0]);
	if (command != NULL)
		return run_command(command, argc - 1, argv + 1, diags);
	refuse_command(argv[0], diags);
	show_diags(diags, 0);
	return EXIT_USAGE;
}

/* A file that we write must not become standard output or error because those were closed: they get something that takes nothing. */
static void
fill_standard_streams(void)
{
	int fd;

	for (fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) == -1 && open("/dev/null", O_RDONLY) != fd)
			_exit(EXIT_OUR_FAULT);
}

int
main(int argc, char **argv)
{
	struct diag_list *diags = diag_list_new();
	int status;

	fill_standard_streams();
	signal(SIGPIPE, SIG_IGN);	/* a write that fails says so itself */
	signal(SIGXFSZ, SIG_IGN);
	xml_init();
	status = run(argc - 1, argv + 1, diags);
	xml_exit();
	diag_list_free(diags);
	if (fflush(stdout) != 0 && status == EXIT_DONE)
		status = EXIT_NOT_WRITTEN;
	return status;
}
