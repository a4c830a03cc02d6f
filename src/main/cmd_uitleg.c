/*
 * klaar uitleg: what a diagnostic means and what to do, from the one table; and a few topics that are no diagnostic.
 */
#include <stdio.h>
#include <string.h>

#include "base/nearest.h"
#include "job/job.h"
#include "main/command.h"

struct topic {
	const char	*name, *summary, *text;
};

static const struct topic topics[] = {
	{ "toets", "Hoe klaar toets oordeelt, en wat dat waard is.",
	  "Klaar toets kijkt naar woorden en zinnen. Taalniveau B1 meten kan het niet: het geeft een aanwijzing, en nooit een bewijs.\n"
	  "Alleen lezers kunnen zeggen of zij een tekst begrijpen. Laat hem dus lezen door een paar mensen voor wie hij is.\n\n"
	  "De score\n"
	  "Een tekst begint met 100 punten. Er gaan punten af voor:\n"
	  "- lange zinnen: het gemiddelde, de langste zin, en hoeveel er langer zijn dan 20 woorden;\n"
	  "- zinnen in de lijdende vorm, zoals ‘wordt beoordeeld’;\n"
	  "- formele woorden, zoals ‘derhalve’;\n"
	  "- en een beetje voor elke andere melding.\n"
	  "Met --maten ziet u de hele som. Alle grenzen staan in templates/taal/normen.xml.\n\n"
	  "Het oordeel\n"
	  "- ja: 75 punten of meer. De woorden en de zinnen staan begrip niet in de weg.\n"
	  "- bijna: 60 punten of meer. Verbeter eerst de zinnen die Klaar noemt.\n"
	  "- nee: minder dan 60 punten. Vaak is opnieuw schrijven sneller dan verbeteren.\n"
	  "Een tekst van minder dan 30 woorden is te kort om te beoordelen. Een regeling krijgt geen oordeel.\n\n"
	  "Wat Klaar niet ziet\n"
	  "Staat het belangrijkste vooraan? Klopt het, en is het compleet? Weet de lezer wat hij moet doen, en is de toon goed?\n"
	  "Een tekst met ‘ja’ kan toch onduidelijk zijn. En niet elke melding is een fout: kies zelf wat u verandert." },
};

enum { TOPICS = sizeof(topics) / sizeof(topics[0]) };

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
explain_topic(const struct topic *topic, const struct options *options)
{
	struct buf line = BUF_INIT;

	if (options->values[OPTION_JSON] == NULL) {
		printf("%s\n\n%s\n", topic->summary, topic->text);
		return;
	}
	buf_adds(&line, "{\"schema\":1,\"type\":\"uitleg\"");
	buf_add_member(&line, "onderwerp", topic->name);
	buf_add_member(&line, "uitleg", topic->text);
	buf_addc(&line, '}');
	show_json_line(&line, SHOW_JSON);
	buf_free(&line);
}

static void
list_topics(const struct options *options)
{
	size_t i;

	for (i = 0; i < TOPICS; i++)
		if (options->values[OPTION_JSON] != NULL)
			explain_topic(&topics[i], options);
		else
			printf("%-28s %-12s %s\n", topics[i].name, "onderwerp", topics[i].summary);
}

static void
list_codes(const struct options *options)
{
	int code;

	list_topics(options);
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
	const char *names[DIAG_CODES + TOPICS], *near;
	int code;
	size_t i;

	for (code = 0; code < DIAG_CODES; code++)
		names[code] = diag_kind((enum diag_code)code)->name;
	for (i = 0; i < TOPICS; i++)
		names[DIAG_CODES + i] = topics[i].name;
	near = nearest_name(word, names, DIAG_CODES + TOPICS);
	diag_post(diags, (struct pos){ 0 }, DIAG_USAGE_CODE, "er is geen melding met de code %s", word);
	if (near != NULL)
		diag_help(diags, "Bedoelde u %s?", near);
	return EXIT_USAGE;
}

/* A topic or a code; -1: neither. */
static int
explain(const char *word, const struct options *options)
{
	enum diag_code code;
	size_t i;

	for (i = 0; i < TOPICS; i++)
		if (strcmp(word, topics[i].name) == 0) {
			explain_topic(&topics[i], options);
			return 0;
		}
	if (!diag_find_kind(word, &code))
		return -1;
	if (options->values[OPTION_JSON] != NULL)
		explain_for_programs(diag_kind(code));
	else
		explain_for_people(diag_kind(code));
	return 0;
}

int
cmd_uitleg(const struct options *options, struct diag_list *diags)
{
	size_t i;

	if (options->input_count == 0)
		list_codes(options);
	for (i = 0; i < options->input_count; i++)
		if (explain(options->inputs[i], options) != 0)
			return refuse_code(options->inputs[i], diags);
	return EXIT_DONE;
}
