/*
 * The tables of templates/taal/, read once. No schema here: loading must be quick, so this refuses what cannot be right
 * itself; templates/schema/taal.rng is for who edits them.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "lang/lang_int.h"

struct table_kind {
	const char	*file, *root;
	void		(*read)(struct lang *lang, const struct row *root, const struct table_kind *table, struct diag_list *diags);
	const char	*lexicon;	/* its soort="", of a lexicon */
	enum lang_entry_kind kind;
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
lang_required(const struct row *row, const char *attribute, struct diag_list *diags)
{
	const char *value = row_attribute(row, attribute);

	if (value != NULL && value[strspn(value, " ")] != '\0')
		return value;
	diag_post(diags, row_pos(row), DIAG_LANG_ENTRY, "%s staat hier zonder %s=\"…\"", row_name(row), attribute);
	return NULL;
}

int
lang_choice(const struct row *row, const char *attribute, const char *const *names, int missing, struct diag_list *diags)
{
	const char *value = row_attribute(row, attribute);
	int i;

	if (value == NULL && missing != -2)
		return missing;
	for (i = 0; value != NULL && names[i] != NULL; i++)
		if (strcmp(names[i], value) == 0)
			return i;
	diag_post(diags, row_pos(row), DIAG_LANG_ENTRY, "%s=\"%.40s\" kan hier niet", attribute, value != NULL ? value : "");
	return -1;
}

/* ---- woorden.xml ---- */

static void
read_group(struct lang *lang, const struct row *row, struct diag_list *diags)
{
	int class = lang_choice(row, "naam", class_names, -2, diags);
	const char *at = row_text(row);
	struct lang_word *word;
	size_t len;

	if (class < 0)
		return;
	for (; (len = lang_next_part(&at)) > 0; at += len) {
		word = lang_intern(lang, at, len);
		if (word == NULL)
			diag_post(diags, row_pos(row), DIAG_LANG_ENTRY, "het woord %.40s is te lang", at);
		else
			word->classes |= UINT64_C(1) << class;
	}
}

static void
read_words(struct lang *lang, const struct row *root, const struct table_kind *table, struct diag_list *diags)
{
	const struct row *row;

	(void)table;
	for (row = row_first(root, "groep"); row != NULL; row = row_next(row, "groep"))
		read_group(lang, row, diags);
}

/* ---- werkwoorden.xml ---- */

static void
read_verb(struct lang *lang, const struct row *row, struct diag_list *diags)
{
	struct verb_spec spec = { .infinitive = lang_required(row, "inf", diags), .particle = row_attribute(row, "scheidbaar"),
		.past = row_attribute(row, "verleden"), .past_plural = row_attribute(row, "verledenmv"),
		.participle = row_attribute(row, "deelwoord") };
	int with = lang_choice(row, "hulp", with_names, 0, diags), passive = lang_choice(row, "lijdend", no_names, 0, diags);

	if (spec.infinitive == NULL || with < 0 || passive < 0)
		return;
	spec.flags = (with == 1 ? VERB_WITH_BE : 0) | (passive == 1 ? VERB_INTRANSITIVE : 0);
	if (lang_verb(lang, &spec) == NULL)
		diag_post(diags, row_pos(row), DIAG_LANG_ENTRY, "van het werkwoord %.40s zijn geen vormen te maken", spec.infinitive);
}

enum verb_turn { TURN_IRREGULAR, TURN_REGULAR, TURN_SEPARABLE, TURNS };

static enum verb_turn
turn_of(const struct row *row)
{
	if (row_attribute(row, "scheidbaar") != NULL)
		return TURN_SEPARABLE;
	return row_attribute(row, "verleden") != NULL || row_attribute(row, "deelwoord") != NULL ? TURN_IRREGULAR : TURN_REGULAR;
}

/* Verbs that others inherit from come first. */
static void
read_verbs(struct lang *lang, const struct row *root, const struct table_kind *table, struct diag_list *diags)
{
	const struct row *row;
	size_t count = 0, i;
	unsigned char *turns;
	int turn;

	(void)table;
	for (row = row_first(root, "ww"); row != NULL; row = row_next(row, "ww"))
		count++;
	turns = mem_array(count + 1, 1);
	for (row = row_first(root, "ww"), i = 0; row != NULL; row = row_next(row, "ww"))
		turns[i++] = (unsigned char)turn_of(row);
	for (turn = 0; turn < TURNS; turn++)
		for (row = row_first(root, "ww"), i = 0; row != NULL; row = row_next(row, "ww"))
			if (turns[i++] == turn)
				read_verb(lang, row, diags);
	free(turns);
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

static const struct row *
load_table(struct lang *lang, struct arena *rows, const char *folder, const struct table_kind *kind, struct diag_list *diags)
{
	char *path = mem_format("%s/%s", folder, kind->file);
	const char *file = arena_copy(lang->arena, path), *space;
	struct buf text = BUF_INIT;
	const struct row *root = NULL;

	free(path);
	if (xml_read_text(file, &text, diags) == 0)
		root = lang_table_read(rows, lang->arena, file, buf_text(&text), text.len, diags);
	buf_free(&text);
	space = row_attribute(root, "xmlns");
	if (root == NULL || (strcmp(row_name(root), kind->root) == 0 && space != NULL && strcmp(space, "urn:klaar:taal") == 0))
		return root;
	diag_post(diags, row_pos(root), DIAG_LANG_TABLE, "hier hoort <%s xmlns=\"urn:klaar:taal\"> te staan", kind->root);
	return NULL;
}

static void
read_lexicon(struct lang *lang, const struct row *root, const struct table_kind *table, struct diag_list *diags)
{
	const char *kind = lang_required(root, "soort", diags);

	if (kind != NULL && strcmp(kind, table->lexicon) != 0)
		diag_post(diags, row_pos(root), DIAG_LANG_TABLE, "hier hoort soort=\"%s\" te staan", table->lexicon);
	lang_read_lexicon(lang, root, table->kind, diags);
}

static void
read_abbreviations(struct lang *lang, const struct row *root, const struct table_kind *table, struct diag_list *diags)
{
	(void)table;
	lang_read_abbreviations(lang, root, diags);
}

static void
read_terms(struct lang *lang, const struct row *root, const struct table_kind *table, struct diag_list *diags)
{
	lang_read_lexicon(lang, root, table->kind, diags);
}

/* In this order: verbs come before the words that are made of them. */
static const struct table_kind tables[] = {
	{ "woorden.xml", "woorden", read_words, NULL, 0 },
	{ "werkwoorden.xml", "werkwoorden", read_verbs, NULL, 0 },
	{ "afkortingen.xml", "afkortingen", read_abbreviations, NULL, 0 },
	{ "lexicon-formeel.xml", "lexicon", read_lexicon, "formeel", LANG_FORMAL },
	{ "lexicon-vaag.xml", "lexicon", read_lexicon, "vaag", LANG_VAGUE },
	{ "lexicon-voorzetsels.xml", "lexicon", read_lexicon, "voorzetsel", LANG_PREPOSITIONAL },
	{ "lexicon-gesplitst.xml", "lexicon", read_lexicon, "gesplitst", LANG_SPLIT },
	{ "begrippen.xml", "begrippen", read_terms, NULL, LANG_TERM_ENTRY }
};

static void
load_tables(struct lang *lang, const char *folder, struct diag_list *diags)
{
	struct arena *rows = arena_new();
	const struct row *root;
	size_t i;

	for (i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
		root = load_table(lang, rows, folder, &tables[i], diags);
		if (root != NULL)
			tables[i].read(lang, root, &tables[i], diags);
		arena_clear(rows);
	}
	arena_free(rows);
}

static struct lang *
lang_new(void)
{
	struct lang *lang = mem_alloc(sizeof(*lang));

	lang->arena = arena_new();
	lang_words_init(&lang->words);
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

	load_tables(lang, folder, diags);
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
	map_free(lang->lemmas);
	map_free(lang->briefs);
	map_free(lang->mistakes);
	lang_titles_free(lang->titles);
	free(lang->entries);
	free(lang->abbreviations);
	free(lang);
}
