/*
 * An entry goes into the word table under every form that it can begin with: plurals, inflected adjectives, verbs in one word or split.
 */
#include "lang/lexicon_int.h"

enum { PARTS = 12 };	/* words of an entry */

/* The words of an entry: what comes before an ellipsis, and behind. */
struct words {
	const struct lang_word	*words[PARTS];
	uint8_t			 count, gap;	/* gap: words before it; 0: none */
};

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

static void
set_filters(struct lang_use *use)
{
	bool gap = use->gap > 0 && use->gap <= use->count;

	use->second = use->count > 0 && use->gap != 1 ? use->more[0] : NULL;
	use->needs = gap && use->gap <= LANG_GAP_LATEST ? lang_word_bit(use->more[use->gap - 1]) : UINT64_MAX;
}

static bool
is_same_use(const struct lang_use *use, const struct words *words, unsigned flags)
{
	return use->flags == flags && use->count == words->count - 1 && use->gap == words->gap &&
	    (use->count == 0 || memcmp(use->more, words->words + 1, use->count * sizeof(*use->more)) == 0);
}

/* In front of the list that it belongs to. */
static void
enter_use(struct lang *lang, struct lang_use *use)
{
	struct known_word *first = (struct known_word *)use->word;
	const struct lang_use **list = use->second != NULL ? &first->pairs : &first->pub.uses;
	size_t pair = lang_pair_of(use->word, use->second);

	use->next = *list;
	*list = use;
	first->pub.classes |= use->lexeme->pub.kind == LANG_TERM_ENTRY ? LANG_BIT(TERM) : LANG_BIT(ENTRY);
	if (use->second != NULL)
		lang->pairs[pair / 64] |= UINT64_C(1) << pair % 64;
}

/* The use of this lexeme under these words: known already, its forms grow. */
static void
add_use(const struct reading *reading, const struct words *words, unsigned forms, unsigned flags)
{
	const struct known_word *first = (const struct known_word *)words->words[0];
	bool pair = words->count > 1 && words->gap != 1;
	struct lang_use *use = (struct lang_use *)(pair ? first->pairs : first->pub.uses);
	size_t size = (size_t)(words->count - 1) * sizeof(*use->more);

	for (; use != NULL && use->lexeme == reading->lexeme; use = (struct lang_use *)use->next) {
		if (is_same_use(use, words, flags)) {
			use->forms |= forms;
			return;
		}
	}
	use = arena_alloc(reading->lang->arena, sizeof(*use));
	*use = (struct lang_use){ .lexeme = reading->lexeme, .word = words->words[0], .forms = (uint16_t)forms,
		.count = words->count - 1, .gap = words->gap, .flags = (uint8_t)flags };
	if (size > 0) {
		use->more = arena_alloc(reading->lang->arena, size);
		memcpy(use->more, words->words + 1, size);
	}
	set_filters(use);
	enter_use(reading->lang, use);
}

/* text: one or more words, as they are. */
static void
add_text(const struct reading *reading, const char *text, unsigned forms)
{
	struct words words;

	if (cut_words(reading->lang, text, &words))
		add_use(reading, &words, forms, 0);
	else
		diag_post(reading->diags, row_pos(reading->row), DIAG_LANG_ENTRY, "%.60s heeft te veel woorden of een te lang woord", text);
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
const char *
lexicon_plural_of(struct lang *lang, const struct row *row, const char *lemma)
{
	const char *plural = row_attribute(row, "meervoud");
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
	const char *plural = row_attribute(reading->row, "meervoud"), *lemma = reading->lexeme->pub.lemma;
	size_t len;

	if (plural == NULL || strcmp(plural, "-") == 0)
		return;
	if (strchr(lemma, ' ') != NULL) {
		add_text(reading, lexicon_plural_of(reading->lang, reading->row, lemma), LANG_PLURAL);
		return;
	}
	for (; (len = lang_next_part(&plural)) > 0; plural += len)
		add_text(reading, arena_copy_n(reading->lang->arena, plural, len), LANG_PLURAL);
}

/* Of the last word, or as the table says. */
const char *
lexicon_inflected_of(struct lang *lang, const struct row *row, const char *lemma)
{
	const char *given = row_attribute(row, "verbogen"), *space = strrchr(lemma, ' '), *text;
	struct buf out = BUF_INIT;

	if (given != NULL && *given != '\0')
		return with_last(lang, lemma, given);
	lang_add_e(space != NULL ? space + 1 : lemma, &out);
	text = with_last(lang, lemma, buf_text(&out));
	buf_free(&out);
	return text;
}

/* ---- verbs ---- */

const struct verb *
lexicon_verb_of(struct lang *lang, const struct row *row, const char *infinitive, struct diag_list *diags)
{
	struct verb_spec spec = { .infinitive = infinitive, .particle = row_attribute(row, "scheidbaar"), .past = row_attribute(row, "verleden"),
		.past_plural = row_attribute(row, "verledenmv"), .participle = row_attribute(row, "deelwoord") };
	const struct verb *verb;

	if (spec.particle != NULL && *spec.particle == '\0')
		spec.particle = NULL;
	verb = lang_verb(lang, &spec);
	if (verb == NULL)
		diag_post(diags, row_pos(row), DIAG_LANG_ENTRY, "van het werkwoord %.40s zijn geen vormen te maken", infinitive);
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
	const struct lang_word *word = lang_add_class(reading->lang, text, LANG_BIT(VERB));
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
	bool verb = space == NULL || lang_is_verb(reading->lang, space + 1) || lang_stem_of(space + 1, &stem);

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
	const char *lemma = without_trail(reading), *space = strrchr(lemma, ' '), *alone = row_attribute(reading->row, "alleen");
	struct words words;

	lexeme->verb = lexicon_verb_of(reading->lang, reading->row, space != NULL ? space + 1 : lemma, reading->diags);
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
		diag_post(reading->diags, row_pos(reading->row), DIAG_LANG_ENTRY, "%.60s heeft te veel woorden", lemma);
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

void
lexicon_enter_forms(const struct reading *reading)
{
	struct lexeme *lexeme = reading->lexeme;
	const char *more = row_attribute(reading->row, "vormen");
	unsigned base = lexeme->sort == LANG_SORT_VERB ? LANG_INFINITIVE : LANG_BASE;
	size_t len;

	if (lexeme->sort == LANG_SORT_VERB) {
		enter_verb(reading);
	} else {
		add_text(reading, lexeme->pub.lemma, LANG_BASE);
		if (lexeme->sort == LANG_SORT_NOUN)
			add_plurals(reading);
		if (lexeme->sort == LANG_SORT_ADJECTIVE)
			add_text(reading, lexicon_inflected_of(reading->lang, reading->row, lexeme->pub.lemma), LANG_BASE_E);
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
