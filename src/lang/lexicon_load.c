/*
 * Entries of the lexicon and legal terms, with their alternatives and guards. Under which forms they are found: lexicon_forms.c.
 */
#include "lang/lexicon_int.h"

static const char *const sort_names[] = { "vast", "ww", "zn", "bn", "bw", NULL };
static const char *const article_names[] = { "", "de", "het", NULL };
static const char *const yes_names[] = { "nee", "ja", NULL };

static const char *
filled(const struct row *row, const char *name)
{
	const char *value = row_attribute(row, name);

	return value != NULL && *value != '\0' ? value : NULL;
}

static enum lang_sort
sort_of(const struct row *row, int missing, struct diag_list *diags)
{
	int sort = lang_choice(row, "soort", sort_names, missing, diags);

	return sort < 0 || sort > LANG_SORT_ADJECTIVE ? LANG_SORT_FIXED : (enum lang_sort)sort;
}

/* ---- alternatives ---- */

/* "laten weten" with buigt="laten": laten inflects, weten stays. */
static void
read_verb_words(const struct reading *reading, const struct row *row, struct alternative *new)
{
	struct lang *lang = reading->lang;
	const char *inflects = row_attribute(row, "buigt"), *space = strrchr(new->lemma, ' '), *at;

	if (inflects == NULL)
		inflects = space != NULL ? space + 1 : new->lemma;
	at = strstr(new->lemma, inflects);
	if (at == NULL) {
		diag_post(reading->diags, row_pos(row), DIAG_LANG_ENTRY, "%.40s staat niet in %.60s", inflects, new->lemma);
		return;
	}
	new->verb = lexicon_verb_of(lang, row, inflects, reading->diags);
	new->before = arena_copy_n(lang->arena, new->lemma, (size_t)(at - new->lemma));
	new->after = arena_copy(lang->arena, at + strlen(inflects));
}

static void
read_alternative(const struct reading *reading, const struct row *row)
{
	struct lexeme *lexeme = reading->lexeme;
	const char *lemma = lang_required(row, "lemma", reading->diags);
	struct alternative *new = &lexeme->alternatives[lexeme->alternative_count];
	int article = lang_choice(row, "lidwoord", article_names, 0, reading->diags);

	if (lemma == NULL || lexeme->alternative_count == LANG_ALTERNATIVES) {
		if (lemma != NULL)
			diag_post(reading->diags, row_pos(row), DIAG_LANG_ENTRY, "meer dan drie alternatieven voor %.40s", lexeme->pub.lemma);
		return;
	}
	lexeme->alternative_count++;
	*new = (struct alternative){ .lemma = lemma, .sort = sort_of(row, (int)lexeme->sort, reading->diags),
		.article = article > 0 ? (enum lang_article)article : LANG_NO_ARTICLE, .before = "", .after = "" };
	if (lang_choice(row, "geen-vorm", yes_names, 0, reading->diags) == 1)
		new->sort = LANG_SORT_FIXED;
	if (new->sort == LANG_SORT_VERB)
		read_verb_words(reading, row, new);
	else if (new->sort == LANG_SORT_NOUN)
		new->plural = lexicon_plural_of(reading->lang, row, new->lemma);
	else if (new->sort == LANG_SORT_ADJECTIVE)
		new->inflected = lexicon_inflected_of(reading->lang, row, new->lemma);
}

/* ---- entries ---- */

static void
read_guard(const struct reading *reading, const char *attribute, struct word_list *list)
{
	const char *value = row_attribute(reading->row, attribute), *at = value;
	size_t len, count = 0;

	if (value == NULL)
		return;
	for (; (len = lang_next_part(&at)) > 0; at += len)
		count++;
	list->words = arena_alloc(reading->lang->arena, (count + 1) * sizeof(*list->words));
	for (at = value; (len = lang_next_part(&at)) > 0; at += len)
		list->words[list->count++] = lang_intern(reading->lang, at, len);
}

static bool
has_word(const struct word_list *list, const struct lang_word *word)
{
	size_t i;

	for (i = 0; i < list->count; i++)
		if (list->words[i] == word)
			return true;
	return false;
}

/* The same lemma may stand in a table again with another guard or as another part of speech. */
static void
refuse_twice(const struct reading *reading)
{
	static const char *const parts[] = { "soort", "scheidbaar", "met", "na", "zonder" };
	struct buf key = BUF_INIT;
	const char *value;
	size_t i;

	buf_addc(&key, (char)('0' + (int)reading->lexeme->pub.kind));
	buf_adds(&key, reading->lexeme->pub.lemma);
	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		buf_addc(&key, '|');
		value = row_attribute(reading->row, parts[i]);
		buf_adds(&key, value != NULL ? value : "");
	}
	if (map_find(reading->lang->lemmas, buf_text(&key)) != NULL)
		diag_post(reading->diags, row_pos(reading->row), DIAG_LANG_TWICE, "%s staat er twee keer", reading->lexeme->pub.lemma);
	map_set(reading->lang->lemmas, arena_copy(reading->lang->arena, buf_text(&key)), reading->lexeme);
	buf_free(&key);
}

static void
read_texts(const struct reading *reading)
{
	struct lexeme *lexeme = reading->lexeme;
	const struct row *example = row_first(reading->row, "voorbeeld"), *row;

	lexeme->pub.note = filled(reading->row, "let-op");
	lexeme->pub.wrong = filled(example, "fout");
	lexeme->pub.right = filled(example, "goed");
	for (row = row_first(reading->row, "anders"); row != NULL; row = row_next(row, "anders"))
		read_alternative(reading, row);
	if (lexeme->pub.kind == LANG_TERM_ENTRY) {
		lexeme->pub.explanation = filled(reading->row, "uitleg");
		lang_required(reading->row, "uitleg", reading->diags);
	} else if (lexeme->alternative_count == 0) {
		diag_post(reading->diags, row_pos(reading->row), DIAG_LANG_ENTRY, "%s heeft geen <anders>", lexeme->pub.lemma);
	}
}

static void
read_entry(struct lang *lang, const struct row *row, enum lang_entry_kind kind, struct diag_list *diags)
{
	struct reading reading = { lang, arena_alloc(lang->arena, sizeof(*reading.lexeme)), row, diags };
	struct lexeme *lexeme = reading.lexeme;
	const char *lemma = lang_required(row, "lemma", diags);
	int article = lang_choice(row, "lidwoord", article_names, 0, diags);

	if (lemma == NULL)
		return;
	lexeme->pub.kind = kind;
	lexeme->pub.lemma = lemma;
	lexeme->pub.pos = row_pos(row);
	lexeme->pub.id = (int)lang->entry_count;
	lexeme->sort = sort_of(row, kind == LANG_TERM_ENTRY ? LANG_SORT_NOUN : LANG_SORT_FIXED, diags);
	lexeme->article = article > 0 ? (enum lang_article)article : LANG_NO_ARTICLE;
	read_guard(&reading, "met", &lexeme->with);
	read_guard(&reading, "na", &lexeme->after);
	read_guard(&reading, "zonder", &lexeme->without);
	lexeme->with_te = has_word(&lexeme->with, lang->te);
	refuse_twice(&reading);
	read_texts(&reading);
	lexicon_enter_forms(&reading);
	MEM_GROW(lang->entries, lang->entry_cap, lang->entry_count + 1);
	lang->entries[lang->entry_count++] = lexeme;
}

void
lang_read_lexicon(struct lang *lang, const struct row *root, enum lang_entry_kind kind, struct diag_list *diags)
{
	const char *name = kind == LANG_TERM_ENTRY ? "begrip" : "woord";
	const struct row *row;

	for (row = row_first(root, name); row != NULL; row = row_next(row, name))
		read_entry(lang, row, kind, diags);
}
