/*
 * Entries of the lexicon and legal terms: read, and entered in the word table under every form that they can begin with.
 */
#include "lang/lang_int.h"

enum { PARTS = 12 };	/* words of an entry */

static const char *const sort_names[] = { "vast", "ww", "zn", "bn", "bw", NULL };
static const char *const article_names[] = { "", "de", "het", NULL };
static const char *const yes_names[] = { "nee", "ja", NULL };

/* One entry while it is read. */
struct reading {
	struct lang		*lang;
	struct lexeme		*lexeme;
	const struct xml_node	*node;
	struct diag_list	*diags;
};
/* The words of an entry: what comes before an ellipsis, and behind. */
struct words {
	const struct lang_word	*words[PARTS];
	uint8_t			 count, gap;	/* gap: words before it; 0: none */
};

static const char *
copy_attribute(struct lang *lang, const struct xml_node *node, const char *name)
{
	const char *value = xml_attribute(node, name);

	return value != NULL && *value != '\0' ? arena_copy(lang->arena, value) : NULL;
}

static enum lang_sort
sort_of(const struct xml_node *node, int missing, struct diag_list *diags)
{
	int sort = lang_choice(node, "soort", sort_names, missing, diags);

	return sort < 0 || sort > LANG_SORT_ADJECTIVE ? LANG_SORT_FIXED : (enum lang_sort)sort;
}

/* ---- words and uses ---- */

/* Cuts text into words; false when there are none or too many. */
static bool
cut_words(struct lang *lang, const char *text, struct words *words)
{
	size_t len;

	*words = (struct words){ .count = 0 };
	for (; (len = lang_next_part(&text)) > 0; text += len) {
		if (len == 3 && memcmp(text, "…", 3) == 0) {
			words->gap = words->count;
			continue;
		}
		if (words->count == PARTS || (words->words[words->count] = lang_intern(lang, text, len)) == NULL)
			return false;
		words->count++;
	}
	return words->count > 0;
}

/* The use of this lexeme under these words: known already, its forms grow. */
static void
add_use(const struct reading *reading, const struct words *words, unsigned forms, unsigned flags)
{
	struct lang_word *first = (struct lang_word *)words->words[0];
	struct lang_use *use;
	size_t size = (size_t)(words->count - 1) * sizeof(*use->more);

	for (use = (struct lang_use *)first->uses; use != NULL; use = (struct lang_use *)use->next) {
		if (use->lexeme == reading->lexeme && use->flags == flags && use->count == words->count - 1 && use->gap == words->gap &&
		    (size == 0 || memcmp(use->more, words->words + 1, size) == 0)) {
			use->forms |= forms;
			return;
		}
	}
	use = arena_alloc(reading->lang->arena, sizeof(*use));
	*use = (struct lang_use){ .next = first->uses, .lexeme = reading->lexeme, .word = first, .forms = (uint16_t)forms,
		.count = words->count - 1, .gap = words->gap, .flags = (uint8_t)flags };
	use->more = arena_alloc(reading->lang->arena, size + 1);
	memcpy(use->more, words->words + 1, size);
	first->uses = use;
	first->classes |= reading->lexeme->pub.kind == LANG_TERM_ENTRY ? LANG_BIT(TERM) : LANG_BIT(ENTRY);
}

/* text: one or more words, as they are. */
static void
add_text(const struct reading *reading, const char *text, unsigned forms)
{
	struct words words;

	if (cut_words(reading->lang, text, &words))
		add_use(reading, &words, forms, 0);
	else
		diag_post(reading->diags, xml_pos(reading->node), DIAG_LANG_ENTRY, "%.60s heeft te veel woorden of een te lang woord", text);
}

/* ---- nouns, adjectives ---- */

/* The text with its last word in another form: "voorlopige voorzieningen". Borrowed from the arena. */
static const char *
with_last(struct lang *lang, const char *text, const char *last)
{
	const char *space = strrchr(text, ' ');
	struct buf out = BUF_INIT;
	const char *copy;

	if (space != NULL && strchr(last, ' ') == NULL)
		buf_add(&out, text, (size_t)(space + 1 - text));
	buf_adds(&out, last);
	copy = arena_copy(lang->arena, buf_text(&out));
	buf_free(&out);
	return copy;
}

/* Several plurals of a noun of one word are a list; those of an expression are one. */
static const char *
plural_of(struct lang *lang, const struct xml_node *node, const char *lemma)
{
	const char *plural = xml_attribute(node, "meervoud");
	size_t len;

	if (plural == NULL || *plural == '\0' || strcmp(plural, "-") == 0)
		return NULL;
	if (strchr(lemma, ' ') != NULL)
		return with_last(lang, lemma, plural);
	len = lang_next_part(&plural);
	return arena_copy_n(lang->arena, plural, len);
}

static void
add_plurals(const struct reading *reading)
{
	const char *plural = xml_attribute(reading->node, "meervoud"), *lemma = reading->lexeme->pub.lemma;
	size_t len;

	if (plural == NULL || strcmp(plural, "-") == 0)
		return;
	if (strchr(lemma, ' ') != NULL) {
		add_text(reading, plural_of(reading->lang, reading->node, lemma), LANG_PLURAL);
		return;
	}
	for (; (len = lang_next_part(&plural)) > 0; plural += len)
		add_text(reading, arena_copy_n(reading->lang->arena, plural, len), LANG_PLURAL);
}

/* Of the last word, or as the table says. */
static const char *
inflected_of(struct lang *lang, const struct xml_node *node, const char *lemma)
{
	const char *given = xml_attribute(node, "verbogen"), *space = strrchr(lemma, ' '), *text;
	struct buf out = BUF_INIT;

	if (given != NULL && *given != '\0')
		return with_last(lang, lemma, given);
	lang_add_e(space != NULL ? space + 1 : lemma, &out);
	text = with_last(lang, lemma, buf_text(&out));
	buf_free(&out);
	return text;
}

/* ---- verbs ---- */

static const struct verb *
verb_of(struct lang *lang, const struct xml_node *node, const char *infinitive, struct diag_list *diags)
{
	struct verb_spec spec = { .infinitive = infinitive, .particle = xml_attribute(node, "scheidbaar"), .past = xml_attribute(node, "verleden"),
		.past_plural = xml_attribute(node, "verledenmv"), .participle = xml_attribute(node, "deelwoord") };
	const struct verb *verb;

	if (spec.particle != NULL && *spec.particle == '\0')
		spec.particle = NULL;
	verb = lang_verb(lang, &spec);
	if (verb == NULL)
		diag_post(diags, xml_pos(node), DIAG_LANG_ENTRY, "van het werkwoord %.40s zijn geen vormen te maken", infinitive);
	return verb;
}

static bool
add_joined(void *ctx, const char *text, unsigned form)
{
	add_text(ctx, text, form);
	return true;
}

static bool
add_tail(void *ctx, const char *text, unsigned form)
{
	const struct reading *reading = ctx;
	const struct lang_word *word = lang_intern(reading->lang, text, strlen(text));
	struct lang_use *tail;

	for (tail = reading->lexeme->tails; tail != NULL && tail->word != word; tail = (struct lang_use *)tail->next)
		;
	if (tail == NULL) {
		tail = arena_alloc(reading->lang->arena, sizeof(*tail));
		*tail = (struct lang_use){ .next = reading->lexeme->tails, .lexeme = reading->lexeme, .word = word };
		reading->lexeme->tails = tail;
	}
	tail->forms |= (uint16_t)form;
	return true;
}

/* "gaat … over", "stelt … in kennis": each finite form, a gap, and rest. */
static void
add_verb_first(const struct reading *reading, const struct words *rest, unsigned flags)
{
	static const unsigned forms[] = { LANG_INFINITIVE, LANG_STEM, LANG_THIRD, LANG_PAST, LANG_PASTS };
	const struct verb *verb = reading->lexeme->verb;
	struct buf text = BUF_INIT;
	struct words words = { .count = rest->count + 1, .gap = 1 };
	size_t i;

	if (words.count > PARTS)
		return;
	memcpy(words.words + 1, rest->words, rest->count * sizeof(*rest->words));
	for (i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		buf_clear(&text);
		lang_verb_bare(verb, forms[i], &text);
		words.words[0] = lang_intern(reading->lang, buf_text(&text), text.len);
		if (words.words[0] != NULL)
			add_use(reading, &words, forms[i], flags);
	}
	if (verb->second != NULL) {
		words.words[0] = lang_intern(reading->lang, verb->second, strlen(verb->second));
		add_use(reading, &words, LANG_THIRD, flags);
	}
	buf_free(&text);
}

static void
add_te(const struct reading *reading, const struct verb *verb)
{
	struct buf text = BUF_INIT;

	buf_addf(&text, "%s te %s", verb->pub.particle, verb->base);
	add_text(reading, buf_text(&text), LANG_TE);
	buf_free(&text);
}

/* "gebruikmaken van": the word behind the verb goes with it wherever the verb stands. */
static const char *
without_trail(const struct reading *reading)
{
	struct lexeme *lexeme = reading->lexeme;
	const char *space = strrchr(lexeme->pub.lemma, ' ');
	struct buf stem = BUF_INIT;
	bool verb = space == NULL || map_find(reading->lang->verbs, space + 1) != NULL || lang_stem_of(space + 1, &stem);

	buf_free(&stem);
	if (verb)
		return lexeme->pub.lemma;
	lexeme->trail = lang_intern(reading->lang, space + 1, strlen(space + 1));
	return arena_copy_n(reading->lang->arena, lexeme->pub.lemma, (size_t)(space - lexeme->pub.lemma));
}

static void
enter_verb(const struct reading *reading)
{
	struct lexeme *lexeme = reading->lexeme;
	const char *lemma = without_trail(reading), *space = strrchr(lemma, ' '), *alone = xml_attribute(reading->node, "alleen");
	struct words words;

	lexeme->verb = verb_of(reading->lang, reading->node, space != NULL ? space + 1 : lemma, reading->diags);
	if (lexeme->verb == NULL)
		return;
	if (space == NULL) {
		lang_verb_each(lexeme->verb, add_joined, (void *)reading);
		if (lexeme->verb->second != NULL && lexeme->verb->pub.particle == NULL)
			add_text(reading, lexeme->verb->second, LANG_THIRD);
		if (lexeme->verb->pub.particle == NULL || alone != NULL)
			return;
		add_te(reading, lexeme->verb);
		if (cut_words(reading->lang, lexeme->verb->pub.particle, &words))
			add_verb_first(reading, &words, USE_VERB_FIRST | USE_CLAUSE_END);
		return;
	}
	if (!cut_words(reading->lang, arena_copy_n(reading->lang->arena, lemma, (size_t)(space - lemma)), &words)) {
		diag_post(reading->diags, xml_pos(reading->node), DIAG_LANG_ENTRY, "%.60s heeft te veel woorden", lemma);
		return;
	}
	lang_verb_each(lexeme->verb, add_tail, (void *)reading);
	add_use(reading, &words, 0, USE_VERB_FOLLOWS);
	words.gap = 0;
	if (alone == NULL && lexeme->verb->pub.particle == NULL)
		add_verb_first(reading, &words, USE_VERB_FIRST);
}

/* More forms are a list of words, unless a preposition is among them: "in zake" is one form. */
static bool
is_expression(const struct lang *lang, const char *text)
{
	const struct lang_word *word;
	size_t len;

	for (; (len = lang_next_part(&text)) > 0; text += len) {
		word = lang_find_word(lang, text, len);
		if (word != NULL && word->classes & LANG_BIT(PREPOSITION))
			return true;
	}
	return false;
}

static void
enter_forms(const struct reading *reading)
{
	struct lexeme *lexeme = reading->lexeme;
	const char *more = xml_attribute(reading->node, "vormen");
	unsigned base = lexeme->sort == LANG_SORT_VERB ? LANG_INFINITIVE : LANG_BASE;
	size_t len;

	if (lexeme->sort == LANG_SORT_VERB) {
		enter_verb(reading);
	} else {
		add_text(reading, lexeme->pub.lemma, LANG_BASE);
		if (lexeme->sort == LANG_SORT_NOUN)
			add_plurals(reading);
		if (lexeme->sort == LANG_SORT_ADJECTIVE)
			add_text(reading, inflected_of(reading->lang, reading->node, lexeme->pub.lemma), LANG_BASE_E);
	}
	if (more == NULL)
		return;
	if (is_expression(reading->lang, more)) {
		add_text(reading, more, base);
		return;
	}
	for (; (len = lang_next_part(&more)) > 0; more += len)
		add_text(reading, arena_copy_n(reading->lang->arena, more, len), base);
}

/* ---- alternatives ---- */

/* "laten weten" with buigt="laten": laten inflects, weten stays. */
static void
read_verb_words(const struct reading *reading, const struct xml_node *node, struct alternative *new)
{
	struct lang *lang = reading->lang;
	const char *inflects = xml_attribute(node, "buigt"), *space = strrchr(new->lemma, ' '), *at;

	if (inflects == NULL)
		inflects = space != NULL ? space + 1 : new->lemma;
	at = strstr(new->lemma, inflects);
	if (at == NULL) {
		diag_post(reading->diags, xml_attribute_pos(node, "buigt"), DIAG_LANG_ENTRY, "%.40s staat niet in %.60s", inflects, new->lemma);
		return;
	}
	new->verb = verb_of(lang, node, inflects, reading->diags);
	new->before = arena_copy_n(lang->arena, new->lemma, (size_t)(at - new->lemma));
	new->after = arena_copy(lang->arena, at + strlen(inflects));
}

static void
read_alternative(const struct reading *reading, const struct xml_node *node)
{
	struct lexeme *lexeme = reading->lexeme;
	const char *lemma = lang_required(node, "lemma", reading->diags);
	struct alternative *new = &lexeme->alternatives[lexeme->alternative_count];
	int article = lang_choice(node, "lidwoord", article_names, 0, reading->diags);

	if (lemma == NULL || lexeme->alternative_count == LANG_ALTERNATIVES) {
		if (lemma != NULL)
			diag_post(reading->diags, xml_pos(node), DIAG_LANG_ENTRY, "meer dan drie alternatieven voor %.40s", lexeme->pub.lemma);
		return;
	}
	lexeme->alternative_count++;
	*new = (struct alternative){ .lemma = arena_copy(reading->lang->arena, lemma), .sort = sort_of(node, (int)lexeme->sort, reading->diags),
		.article = article > 0 ? (enum lang_article)article : LANG_NO_ARTICLE, .before = "", .after = "" };
	if (lang_choice(node, "geen-vorm", yes_names, 0, reading->diags) == 1)
		new->sort = LANG_SORT_FIXED;
	if (new->sort == LANG_SORT_VERB)
		read_verb_words(reading, node, new);
	else if (new->sort == LANG_SORT_NOUN)
		new->plural = plural_of(reading->lang, node, new->lemma);
	else if (new->sort == LANG_SORT_ADJECTIVE)
		new->inflected = inflected_of(reading->lang, node, new->lemma);
}

/* ---- entries ---- */

static void
read_guard(const struct reading *reading, const char *attribute, struct word_list *list)
{
	const char *value = xml_attribute(reading->node, attribute), *at = value;
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
	size_t i;

	buf_addf(&key, "%d %s", (int)reading->lexeme->pub.kind, reading->lexeme->pub.lemma);
	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		buf_addf(&key, "|%s", xml_attribute(reading->node, parts[i]) != NULL ? xml_attribute(reading->node, parts[i]) : "");
	if (map_find(reading->lang->lemmas, buf_text(&key)) != NULL)
		diag_post(reading->diags, xml_pos(reading->node), DIAG_LANG_TWICE, "%s staat er twee keer", reading->lexeme->pub.lemma);
	map_set(reading->lang->lemmas, arena_copy(reading->lang->arena, buf_text(&key)), reading->lexeme);
	buf_free(&key);
}

static void
read_texts(const struct reading *reading)
{
	struct lexeme *lexeme = reading->lexeme;
	const struct xml_node *example = xml_first(reading->node, "voorbeeld"), *node;

	lexeme->pub.note = copy_attribute(reading->lang, reading->node, "let-op");
	lexeme->pub.wrong = copy_attribute(reading->lang, example, "fout");
	lexeme->pub.right = copy_attribute(reading->lang, example, "goed");
	for (node = xml_first(reading->node, "anders"); node != NULL; node = xml_next(node, "anders"))
		read_alternative(reading, node);
	if (lexeme->pub.kind == LANG_TERM_ENTRY) {
		lexeme->pub.explanation = copy_attribute(reading->lang, reading->node, "uitleg");
		lang_required(reading->node, "uitleg", reading->diags);
	} else if (lexeme->alternative_count == 0) {
		diag_post(reading->diags, xml_pos(reading->node), DIAG_LANG_ENTRY, "%s heeft geen <anders>", lexeme->pub.lemma);
	}
}

static void
read_entry(struct lang *lang, const struct xml_node *node, const char *file, enum lang_entry_kind kind, struct diag_list *diags)
{
	struct reading reading = { lang, arena_alloc(lang->arena, sizeof(*reading.lexeme)), node, diags };
	struct lexeme *lexeme = reading.lexeme;
	const char *lemma = lang_required(node, "lemma", diags);
	int article = lang_choice(node, "lidwoord", article_names, 0, diags);

	if (lemma == NULL)
		return;
	lexeme->pub.kind = kind;
	lexeme->pub.lemma = arena_copy(lang->arena, lemma);
	lexeme->pub.pos = xml_pos(node);
	lexeme->pub.pos.file = file;
	lexeme->pub.id = (int)lang->entry_count;
	lexeme->sort = sort_of(node, kind == LANG_TERM_ENTRY ? LANG_SORT_NOUN : LANG_SORT_FIXED, diags);
	lexeme->article = article > 0 ? (enum lang_article)article : LANG_NO_ARTICLE;
	read_guard(&reading, "met", &lexeme->with);
	read_guard(&reading, "na", &lexeme->after);
	read_guard(&reading, "zonder", &lexeme->without);
	lexeme->with_te = has_word(&lexeme->with, lang->te);
	refuse_twice(&reading);
	read_texts(&reading);
	enter_forms(&reading);
	MEM_GROW(lang->entries, lang->entry_cap, lang->entry_count + 1);
	lang->entries[lang->entry_count++] = lexeme;
}

void
lang_read_lexicon(struct lang *lang, const struct xml_doc *doc, enum lang_entry_kind kind, struct diag_list *diags)
{
	const char *name = kind == LANG_TERM_ENTRY ? "begrip" : "woord", *file = arena_copy(lang->arena, xml_doc_name(doc));
	const struct xml_node *node;

	for (node = xml_first(xml_root(doc), name); node != NULL; node = xml_next(node, name))
		read_entry(lang, node, file, kind, diags);
}
