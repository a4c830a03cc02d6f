/*
 * The tables of templates/taal/, read once. No schema here: loading must be quick, so this refuses what cannot be right
 * itself; templates/schema/taal.rng is for who edits them.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "lang/lang_int.h"

static const struct {
	const char		*file, *root;
	enum lang_entry_kind	 kind;
} lexicons[] = {
	{ "lexicon-formeel.xml", "formeel", LANG_FORMAL },
	{ "lexicon-vaag.xml", "vaag", LANG_VAGUE },
	{ "lexicon-voorzetsels.xml", "voorzetsel", LANG_PREPOSITIONAL },
	{ "lexicon-gesplitst.xml", "gesplitst", LANG_SPLIT }
};

static const char *const class_names[] = {
#define LANG_CLASS(ident, name) name,
#include "lang/word_classes.def"
#undef LANG_CLASS
	NULL
};
static const char *const no_names[] = { "ja", "nee", NULL };
static const char *const with_names[] = { "hebben", "zijn", NULL };

const char *
lang_required(const struct xml_node *node, const char *attribute, struct diag_list *diags)
{
	const char *value = xml_attribute(node, attribute);

	if (value != NULL && value[strspn(value, " ")] != '\0')
		return value;
	diag_post(diags, xml_pos(node), DIAG_LANG_ENTRY, "%s staat hier zonder %s=\"…\"", xml_name(node), attribute);
	return NULL;
}

int
lang_choice(const struct xml_node *node, const char *attribute, const char *const *names, int missing, struct diag_list *diags)
{
	const char *value = xml_attribute(node, attribute);
	int i;

	if (value == NULL && missing != -2)
		return missing;
	for (i = 0; value != NULL && names[i] != NULL; i++)
		if (strcmp(names[i], value) == 0)
			return i;
	diag_post(diags, xml_pos(node), DIAG_LANG_ENTRY, "%s=\"%.40s\" kan hier niet", attribute, value != NULL ? value : "");
	return -1;
}

/* ---- woorden.xml ---- */

static void
read_group(struct lang *lang, const struct xml_node *node, struct diag_list *diags)
{
	int class = lang_choice(node, "naam", class_names, -2, diags);
	const char *at = xml_text(node);
	struct lang_word *word;
	size_t len;

	if (class < 0)
		return;
	for (; (len = lang_next_part(&at)) > 0; at += len) {
		word = lang_intern(lang, at, len);
		if (word == NULL)
			diag_post(diags, xml_pos(node), DIAG_LANG_ENTRY, "het woord %.40s is te lang", at);
		else
			word->classes |= UINT64_C(1) << class;
	}
}

static void
read_words(struct lang *lang, const struct xml_doc *doc, struct diag_list *diags)
{
	const struct xml_node *node;

	for (node = xml_first(xml_root(doc), "groep"); node != NULL; node = xml_next(node, "groep"))
		read_group(lang, node, diags);
}

/* ---- werkwoorden.xml ---- */

static void
read_verb(struct lang *lang, const struct xml_node *node, struct diag_list *diags)
{
	struct verb_spec spec = { .infinitive = lang_required(node, "inf", diags), .particle = xml_attribute(node, "scheidbaar"),
		.past = xml_attribute(node, "verleden"), .past_plural = xml_attribute(node, "verledenmv"), .participle = xml_attribute(node, "deelwoord") };
	int with = lang_choice(node, "hulp", with_names, 0, diags), passive = lang_choice(node, "lijdend", no_names, 0, diags);

	if (spec.infinitive == NULL || with < 0 || passive < 0)
		return;
	spec.flags = (with == 1 ? VERB_WITH_BE : 0) | (passive == 1 ? VERB_INTRANSITIVE : 0);
	if (lang_verb(lang, &spec) == NULL)
		diag_post(diags, xml_pos(node), DIAG_LANG_ENTRY, "van het werkwoord %.40s zijn geen vormen te maken", spec.infinitive);
}

enum verb_turn { TURN_IRREGULAR, TURN_REGULAR, TURN_SEPARABLE, TURNS };

static enum verb_turn
turn_of(const struct xml_node *node)
{
	if (xml_attribute(node, "scheidbaar") != NULL)
		return TURN_SEPARABLE;
	return xml_attribute(node, "verleden") != NULL || xml_attribute(node, "deelwoord") != NULL ? TURN_IRREGULAR : TURN_REGULAR;
}

/* Verbs that others inherit from come first. */
static void
read_verbs(struct lang *lang, const struct xml_doc *doc, struct diag_list *diags)
{
	const struct xml_node *node;
	int turn;

	for (turn = 0; turn < TURNS; turn++)
		for (node = xml_first(xml_root(doc), "ww"); node != NULL; node = xml_next(node, "ww"))
			if (turn_of(node) == (enum verb_turn)turn)
				read_verb(lang, node, diags);
}

/* ---- spelling.txt ---- */

static void
trim(char **text)
{
	char *end;

	*text += strspn(*text, " \t\r\n");
	for (end = *text + strlen(*text); end > *text && strchr(" \t\r\n", end[-1]) != NULL; end--)
		end[-1] = '\0';
}

static void
read_mistake(struct lang *lang, char *wrong, char *right, struct pos pos, struct diag_list *diags)
{
	char folded[LANG_FOLD_MAX];

	trim(&wrong);
	trim(&right);
	if (*wrong == '\0' || *right == '\0' || lang_fold(wrong, strlen(wrong), folded) == 0)
		diag_post(diags, pos, DIAG_LANG_ENTRY, "hier hoort te staan: fout -> goed");
	else if (map_find(lang->mistakes, folded) != NULL)
		diag_post(diags, pos, DIAG_LANG_TWICE, "de fout %s staat er twee keer", wrong);
	else
		map_set(lang->mistakes, arena_copy(lang->arena, folded), arena_copy(lang->arena, right));
}

static void
read_spelling_line(struct lang *lang, char *line, struct pos pos, struct diag_list *diags)
{
	char *arrow = strstr(line, "->");

	line[strcspn(line, "#")] = '\0';
	trim(&line);
	if (*line == '\0')
		return;
	if (arrow != NULL && arrow < line + strlen(line)) {
		*arrow = '\0';
		read_mistake(lang, line, arrow + 2, pos, diags);
	} else if (lang_add_class(lang, line, LANG_BIT(OWN)) == NULL) {
		diag_post(diags, pos, DIAG_LANG_ENTRY, "het woord %.40s is te lang", line);
	}
}

static void
read_spelling(struct lang *lang, const char *path, struct diag_list *diags)
{
	FILE *file = fopen(path, "r");
	struct pos pos = { path, 0, 1 };
	char *line = NULL;
	size_t cap = 0;

	if (file == NULL) {
		diag_post(diags, pos, DIAG_LANG_TABLE, "%s is niet te lezen: %s", path, strerror(errno));
		return;
	}
	while (getline(&line, &cap, file) >= 0) {
		pos.line++;
		read_spelling_line(lang, line, pos, diags);
	}
	free(line);
	fclose(file);
}

/* ---- all of them ---- */

static struct xml_doc *
load_table(const char *folder, const char *name, const char *root, struct diag_list *diags)
{
	char *path = mem_format("%s/%s", folder, name);
	struct xml_doc *doc = xml_load_file(path, diags);

	if (doc != NULL && (strcmp(xml_name(xml_root(doc)), root) != 0 || strcmp(xml_namespace(xml_root(doc)), "urn:klaar:taal") != 0)) {
		diag_post(diags, xml_pos(xml_root(doc)), DIAG_LANG_TABLE, "hier hoort <%s xmlns=\"urn:klaar:taal\"> te staan", root);
		xml_doc_free(doc);
		doc = NULL;
	}
	free(path);
	return doc;
}

static void
load_with(struct lang *lang, const char *folder, const char *name, const char *root,
    void (*read)(struct lang *lang, const struct xml_doc *doc, struct diag_list *diags), struct diag_list *diags)
{
	struct xml_doc *doc = load_table(folder, name, root, diags);

	if (doc != NULL)
		read(lang, doc, diags);
	xml_doc_free(doc);
}

static void
load_lexicons(struct lang *lang, const char *folder, struct diag_list *diags)
{
	struct xml_doc *doc;
	const char *kind;
	size_t i;

	for (i = 0; i < sizeof(lexicons) / sizeof(lexicons[0]); i++) {
		doc = load_table(folder, lexicons[i].file, "lexicon", diags);
		if (doc == NULL)
			continue;
		kind = lang_required(xml_root(doc), "soort", diags);
		if (kind != NULL && strcmp(kind, lexicons[i].root) != 0)
			diag_post(diags, xml_pos(xml_root(doc)), DIAG_LANG_TABLE, "hier hoort soort=\"%s\" te staan", lexicons[i].root);
		lang_read_lexicon(lang, doc, lexicons[i].kind, diags);
		xml_doc_free(doc);
	}
	doc = load_table(folder, "begrippen.xml", "begrippen", diags);
	if (doc != NULL)
		lang_read_lexicon(lang, doc, LANG_TERM_ENTRY, diags);
	xml_doc_free(doc);
}

static struct lang *
lang_new(void)
{
	struct lang *lang = mem_alloc(sizeof(*lang));

	lang->arena = arena_new();
	lang_words_init(&lang->words);
	lang->verbs = map_new();
	lang->lemmas = map_new();
	lang->briefs = map_new();
	lang->mistakes = map_new();
	lang->titles = lang_titles_new();
	lang->te = lang_intern(lang, "te", 2);
	return lang;
}

struct lang *
lang_open(const char *folder, struct diag_list *diags)
{
	size_t before = diag_count_from(diags, DIAG_ERROR);
	struct lang *lang = lang_new();
	char *spelling = mem_format("%s/spelling.txt", folder);

	load_with(lang, folder, "woorden.xml", "woorden", read_words, diags);
	load_with(lang, folder, "werkwoorden.xml", "werkwoorden", read_verbs, diags);
	load_with(lang, folder, "afkortingen.xml", "afkortingen", lang_read_abbreviations, diags);
	load_lexicons(lang, folder, diags);
	read_spelling(lang, spelling, diags);
	free(spelling);
	if (diag_count_from(diags, DIAG_ERROR) == before)
		return lang;
	lang_close(lang);
	return NULL;
}

void
lang_close(struct lang *lang)
{
	if (lang == NULL)
		return;
	arena_free(lang->arena);
	free(lang->words.slots);
	map_free(lang->verbs);
	map_free(lang->lemmas);
	map_free(lang->briefs);
	map_free(lang->mistakes);
	lang_titles_free(lang->titles);
	free(lang->entries);
	free(lang->abbreviations);
	free(lang);
}
