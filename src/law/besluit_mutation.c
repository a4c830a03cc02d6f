/*
 * The mutations of a besluit, from XML. One row per kind: its element and how its own part is read.
 */
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

struct reading {
	struct law_regulation	*regulation;
	struct law_besluit	*besluit;
	struct law_mutation	*mutation;
	const struct xml_node	*from;
	struct diag_list	*diags;
};

static int
refuse(struct reading *reading, const char *what)
{
	diag_post(reading->diags, reading->mutation->pos, DIAG_REG_MUTATION, "%s: %s", xml_name(reading->from), what);
	return -1;
}

static int
read_target(struct reading *reading, const char *attribute)
{
	const char *wid = xml_attribute(reading->from, attribute);

	if (wid == NULL || *wid == '\0')
		return refuse(reading, "het attribuut dat het doel noemt (wat of context, een wId) ontbreekt");
	reading->mutation->target = arena_copy(reading->regulation->arena, wid);
	return 0;
}

/* Each node says which mutation it came by. */
static void
mark_body(struct law_mutation *mutation)
{
	struct text_node *body, *node;

	for (body = mutation->body; body != NULL; body = body->next)
		for (node = body; node != NULL; node = text_next(node, body))
			node->by = mutation;
}

static int
read_body(struct reading *reading)
{
	struct law_mutation *mutation = reading->mutation;

	mutation->body = law_read_blocks(reading->besluit, xml_first(reading->from, NULL), reading->diags);
	mark_body(mutation);
	return mutation->body != NULL ? 0 : refuse(reading, "hier hoort de nieuwe tekst in te staan");
}

static int
read_replace(struct reading *reading)
{
	struct text_node *body;

	if (read_target(reading, "wat") == -1 || read_body(reading) == -1)
		return -1;
	body = reading->mutation->body;
	if (body->next != NULL)
		return refuse(reading, "hier hoort precies een element in; voeg de andere toe met VoegToe");
	if (body->wid == NULL)
		body->wid = reading->mutation->target;
	return strcmp(body->wid, reading->mutation->target) == 0 ? 0 : refuse(reading, "de wId van het nieuwe element is een andere dan wat noemt");
}

static int
read_replace_heading(struct reading *reading)
{
	if (read_target(reading, "wat") == -1 || read_body(reading) == -1)
		return -1;
	return reading->mutation->body->kind == TEXT_KOP && reading->mutation->body->next == NULL ? 0 :
	    refuse(reading, "hier hoort precies een Kop in");
}

static int
read_add(struct reading *reading)
{
	static const char *const names[] = { [LAW_BEFORE] = "komtVoor", [LAW_AFTER] = "volgtOp", [LAW_INTO] = "in" };
	const char *position = xml_attribute(reading->from, "positie");
	const struct text_node *body;
	int i;

	for (i = LAW_BEFORE; i <= LAW_INTO && (position == NULL || strcmp(names[i], position) != 0); i++)
		;
	if (i > LAW_INTO)
		return refuse(reading, "positie is komtVoor, volgtOp of in");
	reading->mutation->position = (enum law_position)i;
	if (read_target(reading, "context") == -1 || read_body(reading) == -1)
		return -1;
	for (body = reading->mutation->body; body != NULL; body = body->next)
		if (!law_is_named(body))
			return refuse(reading, "alleen een element met een eigen wId kan worden toegevoegd, zoals Artikel, Lid of Li");
	return 0;
}

static int
read_remove(struct reading *reading)
{
	return read_target(reading, "wat");
}

static int
read_count(struct reading *reading)
{
	const char *text = xml_attribute(reading->from, "aantal");

	reading->mutation->expected = text == NULL ? 1 : law_read_count(text);
	return reading->mutation->expected > 0 ? 0 : refuse(reading, "aantal is een getal vanaf 1");
}

static int
read_replace_words(struct reading *reading)
{
	struct law_mutation *mutation = reading->mutation;

	if (read_target(reading, "wat") == -1 || read_count(reading) == -1)
		return -1;
	mutation->old_words = law_read_words(reading->regulation, xml_first(reading->from, "Was"));
	mutation->new_words = law_read_words(reading->regulation, xml_first(reading->from, "Wordt"));
	if (mutation->old_words == NULL || mutation->old_words[strspn(mutation->old_words, " ")] == '\0' || mutation->new_words == NULL)
		return refuse(reading, "hier horen Was (niet leeg) en Wordt in");
	if (strcmp(mutation->old_words, mutation->new_words) != 0)
		return 0;
	diag_post(reading->diags, mutation->pos, DIAG_REG_WORDS_SAME, "Was en Wordt zijn gelijk: ‘%s’", mutation->old_words);
	return -1;
}

static int
read_renumber(struct reading *reading)
{
	const char *number = xml_attribute(reading->from, "nummer");

	if (number == NULL || number[strspn(number, " .")] == '\0')
		return refuse(reading, "het attribuut nummer ontbreekt");
	reading->mutation->number = arena_copy(reading->regulation->arena, number);
	return read_target(reading, "wat");
}

static int
read_withdraw(struct reading *reading)
{
	return 0;
}

static const struct {
	const char	*name;
	int		(*read)(struct reading *);
} kinds[] = {
	[LAW_REPLACE] = { "Vervang", read_replace }, [LAW_REPLACE_HEADING] = { "VervangKop", read_replace_heading },
	[LAW_ADD] = { "VoegToe", read_add }, [LAW_REMOVE] = { "Verwijder", read_remove },
	[LAW_REPLACE_WORDS] = { "VervangTekst", read_replace_words }, [LAW_RENUMBER] = { "Vernummer", read_renumber },
	[LAW_WITHDRAW] = { "Intrekken", read_withdraw },
};

/* Its own dates, or those of the besluit. A mutation that enters into force on another day works back only when it says so. */
static int
read_days(struct reading *reading)
{
	struct law_mutation *mutation = reading->mutation;
	const char *in_force = xml_attribute(reading->from, "inwerking"), *valid = xml_attribute(reading->from, "werktTerugTot");

	mutation->retro_effect = xml_attribute(reading->from, "gevolg") != NULL ?
	    arena_copy(reading->regulation->arena, xml_attribute(reading->from, "gevolg")) : reading->besluit->retro_effect;
	mutation->in_force = reading->besluit->in_force;
	mutation->valid = in_force == NULL ? reading->besluit->valid : (struct date){ 0, 0, 0 };
	if (law_read_day(in_force, mutation->pos, "inwerking", &mutation->in_force, reading->diags) == -1 ||
	    law_read_day(valid, mutation->pos, "werktTerugTot", &mutation->valid, reading->diags) == -1)
		return -1;
	if (!date_is_set(mutation->valid))
		mutation->valid = mutation->in_force;
	return 0;
}

static int
read_mutation(struct reading *reading)
{
	int kind;

	for (kind = 0; kind <= LAW_WITHDRAW && strcmp(kinds[kind].name, xml_name(reading->from)) != 0; kind++)
		;
	if (kind > LAW_WITHDRAW)
		return refuse(reading, "Klaar kent deze wijziging niet");
	reading->mutation->kind = (enum law_mutation_kind)kind;
	if (read_days(reading) == -1)
		return -1;
	return kinds[kind].read(reading);
}

int
law_besluit_read_mutations(struct law_regulation *regulation, struct law_besluit *besluit, const struct xml_node *root, struct diag_list *diags)
{
	struct reading reading = { .regulation = regulation, .besluit = besluit, .diags = diags };
	const struct xml_node *list = xml_first(root, "Mutaties"), *node;
	size_t count = 0;
	int result = 0;

	for (node = xml_first(list, NULL); node != NULL; node = xml_next(node, NULL))
		count++;
	if (count == 0) {
		diag_post(diags, list != NULL ? law_place(besluit, list) : besluit->pos, DIAG_REG_EMPTY, "dit besluit wijzigt niets");
		return -1;
	}
	besluit->mutations = arena_alloc(regulation->arena, count * sizeof(*besluit->mutations));
	for (node = xml_first(list, NULL); node != NULL; node = xml_next(node, NULL)) {
		reading.from = node;
		reading.mutation = &besluit->mutations[besluit->mutation_count];
		reading.mutation->besluit = besluit;
		reading.mutation->order = besluit->mutation_count++;
		reading.mutation->pos = law_place(besluit, node);
		if (read_mutation(&reading) == -1)
			result = -1;
	}
	return result;
}
