/*
 * Awb and reasons: motivering (3:46, 3:47), the legal basis and whether it is in force,
 * internal instructions (4:82), deviation (4:84), weighing (3:4), may and must.
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_int.h"

/* Calls each for every sentence field of the motivering. */
static void
each_reason(const struct check_case *c, void (*each)(const struct check_case *c, const struct xml_node *field))
{
	static const char *const fields[] = { "feit", "regel", "gevolg" };
	const struct xml_node *list = xml_first(c->root, "motivering");

	if (list == NULL)
		return;
	for (const struct xml_node *n = xml_first(list, "reden"); n != NULL; n = xml_next(n, "reden"))
		for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
			if (xml_first(n, fields[i]) != NULL)
				each(c, xml_first(n, fields[i]));
}

static bool
has_words(const struct xml_node *reason, const char *field)
{
	const char *text = xml_find_text(reason, field);

	return text != NULL && *text != '\0';
}

/* AWB-10: every reason has a fact, a rule and what follows. */
void
awb_reasons(const struct check_case *c)
{
	const struct xml_node *list = xml_first(c->root, "motivering"), *reason = list == NULL ? NULL : xml_first(list, "reden");

	if (reason == NULL)
		diag_post(c->diags, xml_pos(list != NULL ? list : c->root), DIAG_AWB10, "de motivering is leeg");
	for (; reason != NULL; reason = xml_next(reason, "reden"))
		if (!has_words(reason, "feit") || !has_words(reason, "regel") || !has_words(reason, "gevolg"))
			diag_post(c->diags, xml_pos(reason), DIAG_AWB10, "deze reden mist een feit, een regel of een gevolg");
}

/* ---- AWB-11: the legal basis ---- */

static void
check_provision(const struct check_case *c, const struct xml_node *node)
{
	struct law_ref ref = { xml_attribute(node, "wet"), xml_attribute(node, "artikel"), xml_attribute(node, "lid"), xml_attribute(node, "onderdeel"),
	    xml_attribute(node, "sub") };
	struct buf why = BUF_INIT, sub = BUF_INIT;
	char *day = check_day(c->record->decision);

	if (ref.sub != NULL && strstr(ref.sub, "°") == NULL) {
		buf_addf(&sub, "%s°", ref.sub);
		ref.sub = buf_text(&sub);
	}
	switch (law_check(c->law, &ref, c->record->decision, &why)) {
	case LAW_OK:
		break;
	case LAW_DOUBTFUL:
		diag_post(c->diags, xml_pos(node), DIAG_AWB11_DOUBT, "deze grondslag is niet zeker: %s", buf_text(&why));
		break;
	default:
		diag_post(c->diags, xml_pos(node), DIAG_AWB11, "deze grondslag geldt niet op %s: %s", day, buf_text(&why));
		break;
	}
	free(day);
	buf_free(&why);
	buf_free(&sub);
}

static void
check_local_provision(const struct check_case *c, const struct xml_node *node)
{
	struct buf why = BUF_INIT;
	char *day;

	if (law_local_provision(c->law, c->record->organisation, xml_attribute(node, "regeling"), xml_attribute(node, "bepaling"), c->record->decision,
	    c->record->decision, &why) != LAW_OK) {
		day = check_day(c->record->decision);
		diag_post(c->diags, xml_pos(node), DIAG_AWB11, "deze grondslag geldt niet op %s: %s", day, buf_text(&why));
		free(day);
	}
	buf_free(&why);
}

void
awb_basis(const struct check_case *c)
{
	const struct xml_node *list = xml_first(c->root, "grondslagen"), *node = list == NULL ? NULL : xml_first(list, "grondslag");

	if (node == NULL)
		diag_post(c->diags, xml_pos(list != NULL ? list : c->root), DIAG_AWB11, "het besluit noemt geen wettelijke grondslag");
	for (; node != NULL; node = xml_next(node, "grondslag"))
		check_provision(c, node);
	for (node = list == NULL ? NULL : xml_first(list, "lokaleGrondslag"); node != NULL; node = xml_next(node, "lokaleGrondslag"))
		check_local_provision(c, node);
}

/* What a kind, outcome or field must rest on; one of the provisions, divided by a bar. */
static const struct {
	const char	*kind, *path, *value;	/* path NULL: always; else a field of the record that holds value */
	const char	*one_of;
} bases[] = {
	{ "toekenning-bijstand", NULL, NULL, "Pw 11|Pw 19" },
	{ "toekenning-bijstand", "gegevens/lening/grond", "snel-geld", "Pw 48.2a" },
	{ "toekenning-bijstand", "gegevens/lening/grond", "besef", "Pw 48.2b" },
	{ "toekenning-bijstand", "gegevens/lening/grond", "woning", "Pw 50" },
	{ "afwijzing-bijstand", "gegevens/gronden/grond", "inkomen", "Pw 19|Pw 31|Pw 32|Pw 11" },
	{ "afwijzing-bijstand", "gegevens/gronden/grond", "vermogen", "Pw 34" },
	{ "afwijzing-bijstand", "gegevens/gronden/grond", "andere-regeling", "Pw 15" },
	{ "afwijzing-bijstand", "gegevens/gronden/grond", "buitenland", "Pw 11|Pw 13" },
	{ "afwijzing-bijstand", "gegevens/gronden/grond", "leeftijd", "Pw 11|Pw 13" },
	{ "afwijzing-bijstand", "gegevens/gronden/grond", "detentie", "Pw 13" },
	{ "afwijzing-bijstand", "gegevens/gronden/grond", "studie", "Pw 13" },
	{ "buiten-behandeling", NULL, NULL, "Awb 4:5" },
	{ "zoektermijn-jongeren", "uitkomst", "ja", "Pw 41.11" },
	{ "zoektermijn-jongeren", "uitkomst", "nee", "Pw 41.11|Pw 41.4" },
	{ "zoektermijn-jongeren", "uitkomst", "uitzondering", "Pw 41.4" },
	{ "jongerennorm", NULL, NULL, "Pw 20.3" },
	{ "giften", NULL, NULL, "Pw 31.2m" },
	{ "giften", "uitkomst", "vermogen", "Pw 34" },
	{ "terugwerkende-kracht", NULL, NULL, "Pw 44.5" },
	{ "voorschot", NULL, NULL, "Pw 52" },
	{ "voorschot", "gegevens/afgewezen/grond", "stukken", "Pw 52.1a" },
	{ "voorschot", "gegevens/afgewezen/grond", "medewerking", "Pw 52.1a" },
	{ "voorschot", "gegevens/afgewezen/grond", "geen-recht", "Pw 52.1b" },
};

/* Does one of the fields at the path (the last step may repeat) hold the value? */
static bool
holds(const struct xml_node *from, const char *path, const char *value)
{
	const struct xml_node *node = xml_find(from, path);

	for (; node != NULL; node = xml_next(node, xml_name(node)))
		if (xml_text(node) != NULL && strcmp(xml_text(node), value) == 0)
			return true;
	return false;
}

static bool
cites_one(const struct check_case *c, const char *list)
{
	bool found = false;

	while (*list != '\0' && !found) {
		size_t len = strcspn(list, "|");
		char *wanted = mem_copy_n(list, len);

		found = check_cites(c, wanted);
		free(wanted);
		list += len + (list[len] == '|');
	}
	return found;
}

void
awb_basis_of_kind(const struct check_case *c)
{
	for (size_t i = 0; i < sizeof(bases) / sizeof(bases[0]); i++) {
		if (!check_kind_is(c, bases[i].kind) || (bases[i].path != NULL && !holds(c->root, bases[i].path, bases[i].value)))
			continue;
		if (cites_one(c, bases[i].one_of))
			continue;
		diag_post(c->diags, check_pos(c->root, "grondslagen"), DIAG_AWB11_KIND, "dit besluit moet rusten op %s, en dat staat niet bij de grondslagen",
		    bases[i].one_of);
		if (strcmp(bases[i].one_of, "Pw 44.5") == 0 && check_cites(c, "Pw 44.4"))
			diag_help(c->diags, "Artikel 44, vierde lid, gaat over het plan van aanpak. Terugwerkende kracht staat in het vijfde lid.");
	}
}

/* ---- AWB-18, 19, 20, 29 ---- */

const char *
check_instruction_word(const char *text)
{
	static const char *const words[] = { "werkinstructie", "werkafspra", "werkproces", "intern beleid", "interne richtlijn" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (check_contains(text, words[i]))
			return words[i];
	return NULL;
}

const char *
check_wrong_may(const char *kind, const char *text)
{
	static const struct { const char *kind, *phrase; } phrases[] = {
		{ "jongerennorm", "kunnen wij de norm verhogen" }, { "jongerennorm", "kunnen wij uw norm verhogen" },
		{ "jongerennorm", "kunnen wij de bijstand verhogen" }, { "jongerennorm", "kunnen wij uw bijstand verhogen" },
		{ "jongerennorm", "mogen wij de norm verhogen" }, { "jongerennorm", "mogen wij uw norm verhogen" },
		{ "jongerennorm", "mogen wij de bijstand verhogen" }, { "jongerennorm", "mogen wij uw bijstand verhogen" },
		{ "voorschot", "kunnen wij een voorschot geven" }, { "voorschot", "kunnen wij u een voorschot geven" },
		{ "voorschot", "mogen wij een voorschot geven" }, { "voorschot", "mogen wij u een voorschot geven" },
		{ "terugwerkende-kracht", "moeten wij u eerder bijstand geven" }, { "terugwerkende-kracht", "moeten wij eerder bijstand geven" },
		{ "zoektermijn-jongeren", "moeten wij uw aanvraag eerder behandelen" },
		{ "buiten-behandeling", "moeten wij uw aanvraag buiten behandeling laten" },
	};

	for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++)
		if (strcmp(phrases[i].kind, kind) == 0 && check_contains(text, phrases[i].phrase))
			return phrases[i].phrase;
	return NULL;
}

static void
instruction_in(const struct check_case *c, const struct xml_node *field)
{
	const char *word = check_instruction_word(xml_text(field));

	if (word == NULL)
		return;
	diag_post(c->diags, xml_pos(field), DIAG_AWB18, "de motivering verwijst naar een interne instructie");
	diag_proof(c->diags, word);
}

void
awb_instruction(const struct check_case *c)
{
	each_reason(c, instruction_in);
}

static void
deviation_in(const struct check_case *c, const struct xml_node *field)
{
	const char *text = xml_text(field);

	if (!check_contains(text, "beleidsregel") || !(check_contains(text, "afwijk") || check_contains(text, "wijken")))
		return;
	if (xml_find(c->root, "afweging") == NULL)
		diag_post(c->diags, xml_pos(field), DIAG_AWB19, "u wijkt af van een beleidsregel, maar er is geen eigen afweging");
}

void
awb_deviation(const struct check_case *c)
{
	each_reason(c, deviation_in);
}

void
awb_weighing(const struct check_case *c)
{
	const unsigned both = OUTCOME_BURDEN | OUTCOME_DISCRETION;

	if ((check_outcome_flags(c->record) & both) == both && xml_find(c->root, "afweging") == NULL)
		diag_post(c->diags, check_pos(c->root, "uitkomst"), DIAG_AWB20, "dit besluit is nadelig en de wet geeft u een keuze, maar er is geen afweging");
}

static void
may_in(const struct check_case *c, const struct xml_node *field)
{
	const char *phrase = check_wrong_may(c->record->kind, xml_text(field));

	if (phrase == NULL)
		return;
	diag_post(c->diags, xml_pos(field), DIAG_AWB29, "‘kunnen’ en ‘moeten’ staan hier anders dan in de wet");
	diag_proof(c->diags, phrase);
}

void
awb_may_must(const struct check_case *c)
{
	each_reason(c, may_in);
}
