/*
 * Reads the command line by the table of options: --naam waarde, --naam=waarde,
 * -u waarde, -uwaarde; - is an input, -- ends the options. A word that is almost
 * an option gets a hint; what is wrong is never guessed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "job/job.h"
#include "main/options.h"

const struct option_kind option_kinds[OPTION_COUNT] = {
	[OPTION_OUT] =		{ 'u', "uit", "MAP", "schrijf in MAP (anders: out); - is de standaarduitvoer" },
	[OPTION_FORMAT] =	{ 0, "formaat", "LIJST", "welke formaten, met komma's ertussen" },
	[OPTION_TABLE] =	{ 0, "tabel", "BESTAND", "een beschikking per regel van een CSV-bestand; - is de standaardinvoer" },
	[OPTION_KIND] =		{ 0, "soort", "SOORT", "de soort beschikking in de tabel, zoals giften" },
	[OPTION_ORGANISATION] =	{ 0, "organisatie", "NAAM", "voor wie, of in wiens huisstijl, als de invoer dat niet zegt" },
	[OPTION_ON] =		{ 0, "op", "DATUM", "geldig op DATUM (JJJJ-MM-DD)" },
	[OPTION_KNOWN_ON] =	{ 0, "bekend-op", "DATUM", "zoals bekend op DATUM (JJJJ-MM-DD)" },
	[OPTION_FROM] =		{ 0, "van", "DATUM", "vergelijk vanaf DATUM (JJJJ-MM-DD)" },
	[OPTION_UNTIL] =	{ 0, "tot", "DATUM", "vergelijk met DATUM (JJJJ-MM-DD)" },
	[OPTION_TIMELINE] =	{ 0, "tijdlijn", NULL, "toon alle versies met hun datums, besluiten en redenen" },
	[OPTION_GATE] =		{ 0, "eis", "EIS", "B1 of streng: status 1 als een tekst daar niet aan voldoet" },
	[OPTION_PREVIOUS] =	{ 0, "vorige", "OUD", "vergelijk met de vorige versie, het bestand OUD" },
	[OPTION_MEASURES] =	{ 0, "maten", NULL, "toon ook Flesch-Douma, Leesindex A en hoe de score is opgebouwd" },
	[OPTION_ALL] =		{ 0, "alles", NULL, "toon alle opmerkingen, niet alleen de zwakste zinnen" },
	[OPTION_NO_SPELLING] =	{ 0, "zonder-spelling", NULL, "kijk niet naar de spelling" },
	[OPTION_TODAY] =	{ 0, "datum", "DATUM", "de datum van vandaag; anders SOURCE_DATE_EPOCH, anders de klok" },
	[OPTION_PROJECT] =	{ 'C', "project", "MAP", "de map met templates/ en regulations/ (anders: de werkmap, anders de installatie)" },
	[OPTION_WORKERS] =	{ 0, "processen", "AANTAL", "zoveel brieven tegelijk (anders: een per processorkern)" },
	[OPTION_OVERWRITE] =	{ 0, "overschrijf", NULL, "vervang bestanden die er al zijn met een andere inhoud" },
	[OPTION_JSON] =		{ 0, "json", NULL, "meldingen en uitkomst als JSON, een object per regel" },
	[OPTION_QUIET] =	{ 0, "stil", NULL, "toon alleen waarschuwingen en fouten" },
	[OPTION_HELP] =		{ 'h', "help", NULL, "toon deze uitleg" },
	[OPTION_VERSION] =	{ 0, "versie", NULL, "toon de versie" },
};

static const struct pos no_pos;

static int
find_long(const char *name, size_t len)
{
	int i;

	for (i = 0; i < OPTION_COUNT; i++)
		if (strlen(option_kinds[i].name) == len && memcmp(option_kinds[i].name, name, len) == 0)
			return i;
	return -1;
}

static int
find_letter(char letter)
{
	int i;

	for (i = 0; i < OPTION_COUNT; i++)
		if (option_kinds[i].letter == letter && letter != 0)
			return i;
	return -1;
}

static void
post_unknown(const char *name, unsigned allowed, struct diag_list *diags)
{
	const char *names[OPTION_COUNT], *near;
	size_t count = 0;
	int i;

	for (i = 0; i < OPTION_COUNT; i++)
		if ((allowed & OPTION_BIT(i)) != 0)
			names[count++] = option_kinds[i].name;
	near = nearest_name(name, names, count);
	diag_post(diags, no_pos, DIAG_USAGE_OPTION, "de optie %s%s bestaat niet", name[1] != '\0' ? "--" : "-", name);
	if (near != NULL)
		diag_help(diags, "Bedoelde u --%s?", near);
}

static int
set(struct options *options, int option, const char *value, unsigned allowed, struct diag_list *diags)
{
	if ((allowed & OPTION_BIT(option)) == 0) {
		diag_post(diags, no_pos, DIAG_USAGE_OPTION, "de optie --%s hoort niet bij deze opdracht", option_kinds[option].name);
		return -1;
	}
	if (option_kinds[option].value != NULL && (value == NULL || value[0] == '\0')) {
		diag_post(diags, no_pos, DIAG_USAGE_VALUE, "achter --%s hoort een waarde: %s", option_kinds[option].name, option_kinds[option].value);
		return -1;
	}
	if (option_kinds[option].value == NULL && value != NULL) {
		diag_post(diags, no_pos, DIAG_USAGE_VALUE, "achter --%s hoort geen waarde", option_kinds[option].name);
		return -1;
	}
	options->values[option] = value != NULL ? value : "";
	return 0;
}

/* Reads one option at argv[0]; the number of words it took, or -1. */
static int
read_option(struct options *options, int argc, char **argv, unsigned allowed, struct diag_list *diags)
{
	const char *word = argv[0], *value = NULL;
	bool is_long = word[1] == '-';
	size_t len = is_long ? strcspn(word + 2, "=") : 1;
	int option = is_long ? find_long(word + 2, len) : find_letter(word[1]), words = 1;
	char *name;

	if (option < 0) {
		name = mem_copy_n(word + (is_long ? 2 : 1), is_long ? len : strlen(word) - 1);
		post_unknown(name, allowed, diags);
		free(name);
		return -1;
	}
	if (is_long && word[2 + len] == '=')
		value = word + 2 + len + 1;
	else if (!is_long && word[2] != '\0')
		value = word + 2;
	else if (option_kinds[option].value != NULL && argc > 1) {
		value = argv[1];
		words = 2;
	}
	return set(options, option, value, allowed, diags) == 0 ? words : -1;
}

int
options_read(struct options *options, int argc, char **argv, unsigned allowed, struct diag_list *diags)
{
	bool ended = false;
	int i, words;

	*options = (struct options){ .inputs = mem_array((size_t)argc + 1, sizeof(options->inputs[0])) };
	for (i = 0; i < argc; i += words) {
		words = 1;
		if (!ended && strcmp(argv[i], "--") == 0)
			ended = true;
		else if (ended || argv[i][0] != '-' || argv[i][1] == '\0')
			options->inputs[options->input_count++] = argv[i];
		else
			words = read_option(options, argc - i, argv + i, allowed, diags);
		if (words < 0)
			return -1;
	}
	return 0;
}

void
options_release(struct options *options)
{
	free(options->inputs);
}

void
options_print(unsigned allowed)
{
	const struct option_kind *kind;
	char *shown;
	int i;

	for (i = 0; i < OPTION_COUNT; i++) {
		kind = &option_kinds[i];
		if ((allowed & OPTION_BIT(i)) == 0)
			continue;
		shown = mem_format("--%s%s%s", kind->name, kind->value != NULL ? " " : "", kind->value != NULL ? kind->value : "");
		if (kind->letter != 0)
			printf("  -%c, %-22s %s\n", kind->letter, shown, kind->help);
		else
			printf("      %-22s %s\n", shown, kind->help);
		free(shown);
	}
}
