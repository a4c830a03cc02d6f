/*
 * Abbreviations, afkortingen.xml. Found by their letters without stops, in lower case; what has a capital in the table is then
 * compared as it is written. A short one that looks like a word (tel., min., o.m.) needs its stops.
 */
#include "lang/lang_int.h"

struct abbreviation {
	struct lang_abbreviation	 pub;
	const struct abbreviation	*next;		/* of the same letters */
	const char			*letters;	/* without stops, as written */
	bool				 capitals, needs_stop;
};

static const char *const use_names[] = { "woord", "naam", "bekend", NULL };
static const char *const yes_names[] = { "nee", "ja", NULL };

/* Without stops; the number of bytes, 0 when it is too long. */
static size_t
strip_stops(const char *text, size_t len, char out[LANG_FOLD_MAX])
{
	size_t i, n = 0;

	if (len >= LANG_FOLD_MAX)
		return 0;
	for (i = 0; i < len; i++)
		if (text[i] != '.')
			out[n++] = text[i];
	out[n] = '\0';
	return n;
}

static bool
is_vowel(char c)
{
	return strchr("aeiouy", c | 0x20) != NULL;
}

/* "om" and "tel" are words: an abbreviation of such letters is one only with a stop. */
static bool
looks_like_word(const char *letters)
{
	size_t len = strlen(letters);

	if (len <= 2)
		return true;
	return len == 3 && !is_vowel(letters[0]) && is_vowel(letters[1]) && !is_vowel(letters[2]);
}

static bool
has_capital(const char *text)
{
	for (; *text != '\0'; text++)
		if (*text >= 'A' && *text <= 'Z')
			return true;
	return false;
}

static void
enter(struct lang *lang, struct abbreviation *new, struct pos pos, struct diag_list *diags)
{
	char letters[LANG_FOLD_MAX], folded[LANG_FOLD_MAX];
	const struct abbreviation *other;
	size_t len = strip_stops(new->pub.brief, strlen(new->pub.brief), letters);
	void **place;

	if (len == 0 || lang_fold(letters, len, folded) == 0) {
		diag_post(diags, pos, DIAG_LANG_ENTRY, "de afkorting %.40s is leeg of te lang", new->pub.brief);
		return;
	}
	new->letters = arena_copy(lang->arena, letters);
	new->capitals = has_capital(letters);
	new->needs_stop = strchr(new->pub.brief, '.') != NULL && looks_like_word(letters);
	place = map_place(lang->briefs, arena_copy(lang->arena, folded));
	for (other = *place; other != NULL; other = other->next)
		if (strcmp(other->pub.brief, new->pub.brief) == 0)
			diag_post(diags, pos, DIAG_LANG_TWICE, "de afkorting %s staat er twee keer", new->pub.brief);
	new->next = *place;
	*place = new;
	new->pub.id = (int)lang->abbreviation_count;
	MEM_GROW(lang->abbreviations, lang->abbreviation_cap, lang->abbreviation_count + 1);
	lang->abbreviations[lang->abbreviation_count++] = new;
}

static void
read_abbreviation(struct lang *lang, const struct row *row, struct diag_list *diags)
{
	const char *brief = lang_required(row, "kort", diags), *full = lang_required(row, "voluit", diags);
	int use = lang_choice(row, "gebruik", use_names, -2, diags), ends = lang_choice(row, "einde", yes_names, 0, diags);
	struct abbreviation *new;

	if (brief == NULL || full == NULL || use < 0 || ends < 0)
		return;
	new = arena_alloc(lang->arena, sizeof(*new));
	new->pub.brief = brief;
	new->pub.full = full;
	new->pub.use = (enum lang_abbreviation_use)use;
	new->pub.may_end = ends == 1;
	enter(lang, new, row_pos(row), diags);
}

void
lang_read_abbreviations(struct lang *lang, const struct row *root, struct diag_list *diags)
{
	const struct row *row;

	for (row = row_first(root, "afkorting"); row != NULL; row = row_next(row, "afkorting"))
		read_abbreviation(lang, row, diags);
}

/* Are the stops between the letters where the table has them? How many there are inside goes to *inner. */
static bool
same_stops(const char *brief, const char *text, size_t len, size_t *inner)
{
	size_t i;

	*inner = 0;
	for (i = 0; i < len && brief[i] != '\0' && (brief[i] == '.') == (text[i] == '.'); i++)
		*inner += text[i] == '.' && i + 1 < len;
	return i == len && (brief[i] == '\0' || strcmp(brief + i, ".") == 0);
}

/*
 * "o.m." is written with the stops of the table (the last may be absent) or without any: "om." at the end of a sentence is a word. A short
 * one needs them; one that has none in the table may have the stop of a sentence behind it.
 */
static bool
is_written(const struct abbreviation *one, const char *text, size_t len, size_t letters)
{
	size_t inner, plain = len - (len > 0 && text[len - 1] == '.');

	if (same_stops(one->pub.brief, text, len, &inner))
		return !one->needs_stop || inner > 0 || letters < len;
	return letters == plain && !one->needs_stop;
}

const struct lang_abbreviation *
lang_find_abbreviation(const struct lang *lang, const char *brief, size_t len)
{
	char letters[LANG_FOLD_MAX], folded[LANG_FOLD_MAX];
	size_t n = strip_stops(brief, len, letters);
	const struct abbreviation *found;

	if (n == 0 || lang_fold(letters, n, folded) == 0)
		return NULL;
	for (found = map_find(lang->briefs, folded); found != NULL; found = found->next)
		if ((!found->capitals || strcmp(found->letters, letters) == 0) && is_written(found, brief, len, n))
			return &found->pub;
	return NULL;
}

int
lang_abbreviation_count(const struct lang *lang)
{
	return (int)lang->abbreviation_count;
}
