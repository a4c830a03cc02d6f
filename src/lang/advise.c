/*
 * The alternatives of what was found, in its form (advise_form.c). What the sentence does not tell is shown both ways.
 */
#include "lang/advise_int.h"

enum { MANY_BETWEEN = 3 };

static const char *const articles[][3] = {	/* by enum lang_article */
	{ NULL, "de", "het" }, { NULL, "deze", "dit" }, { NULL, "die", "dat" }, { NULL, "onze", "ons" }, { NULL, "elke", "elk" },
	{ NULL, "iedere", "ieder" }, { NULL, "welke", "welk" }
};
enum { ARTICLES = sizeof(articles) / sizeof(articles[0]) };

static int
article_row(const struct lang_word *word)
{
	int i;

	for (i = 0; word != NULL && i < ARTICLES; i++)
		if (strcmp(word->text, articles[i][LANG_DE]) == 0 || strcmp(word->text, articles[i][LANG_HET]) == 0)
			return i;
	return -1;
}

bool
lang_has_article(const struct lang_word *word)
{
	return article_row(word) >= 0;
}

bool
lang_takes_bare(const struct verb *verb)
{
	static const char *const bare[] = { "gaan", "kunnen", "laten", "moeten", "mogen", "willen", "zullen" };
	size_t i;

	for (i = 0; i < sizeof(bare) / sizeof(bare[0]); i++)
		if (strcmp(verb->pub.infinitive, bare[i]) == 0)
			return true;
	return false;
}

/* ---- putting it down ---- */

static void
add_between(const struct advice *advice, struct buf *out)
{
	const struct lang_token *tokens = advice->sentence->tokens;

	if (advice->from >= advice->to)
		return;
	if (out->len > 0 && out->data[out->len - 1] != ' ')
		buf_addc(out, ' ');
	if (advice->hole) {
		buf_adds(out, "…");
		return;
	}
	buf_add(out, advice->sentence->text + tokens[advice->from].start,
	    tokens[advice->to - 1].start + tokens[advice->to - 1].len - tokens[advice->from].start);
}

static void
add_spaced(struct buf *out, const char *text)
{
	text += strspn(text, " ");
	if (*text == '\0')
		return;
	if (out->len > 0 && out->data[out->len - 1] != ' ')
		buf_addc(out, ' ');
	buf_adds(out, text);
	while (out->len > 0 && out->data[out->len - 1] == ' ')
		out->data[--out->len] = '\0';
}

static void
add_bare(const struct advice *advice, const struct verb *verb, unsigned form, struct buf *out)
{
	if (form == LANG_THIRD && verb->second != NULL && lang_is_second_person(advice))
		buf_adds(out, verb->second);
	else
		lang_verb_bare(verb, form, out);
}

/* "stoppen met": behind its verb comes a preposition. */
static bool
has_preposition(const struct advice *advice, const struct alternative *one)
{
	const char *after = one->after + strspn(one->after, " ");
	const struct lang_word *word = lang_find_word(advice->lang, after, strlen(after));

	return word != NULL && (word->classes & LANG_BIT(PREPOSITION)) != 0;
}

/* Does the rest of the alternative follow its verb at once: at the end of a clause, and "stopt met"? */
static bool
stays_together(const struct advice *advice, const struct alternative *one)
{
	return has_preposition(advice, one) || lang_closes(advice->sentence, advice->match->last + 1);
}

/* "gebruik te maken van uw recht", "uw recht te gebruiken": what stood behind the preposition must come before the verb. */
static bool
wants_object(const struct advice *advice, const struct alternative *one)
{
	return advice->lexeme->trail != NULL && !has_preposition(advice, one);
}

/* "stuurt u dit op": the finite verb, what stands between, the rest of the alternative. */
static void
add_main_clause(const struct advice *advice, const struct alternative *one, unsigned form, struct buf *out)
{
	bool split = (advice->use->flags & USE_VERB_FIRST) != 0 || advice->to > advice->from;
	bool more = one->verb->pub.particle != NULL || *one->before != '\0' || *one->after != '\0';

	add_bare(advice, one->verb, form, out);
	if (split)
		add_between(advice, out);
	if (more && (wants_object(advice, one) || (!split && !stays_together(advice, one))))
		buf_adds(out, " …");
	add_spaced(out, one->before);
	if (one->verb->pub.particle != NULL)
		add_spaced(out, one->verb->pub.particle);
	add_spaced(out, one->after);
}

/* Together: "opstuurt", "in orde gemaakt", "laten weten". */
static void
add_joined(const struct advice *advice, const struct alternative *one, unsigned form, struct buf *out)
{
	struct buf text = BUF_INIT;
	bool infinitive = form == LANG_PARTICIPLE && *one->after != '\0' && !has_preposition(advice, one);

	add_between(advice, out);
	add_spaced(out, one->before);
	if (form & LANG_FINITE_FORMS && one->verb->pub.particle == NULL)
		add_bare(advice, one->verb, form, &text);
	else
		lang_verb_form(one->verb, infinitive ? LANG_INFINITIVE : form, &text);
	add_spaced(out, buf_text(&text));
	add_spaced(out, one->after);
	buf_free(&text);
}

static void
add_with_te(const struct advice *advice, const struct alternative *one, struct buf *out)
{
	add_between(advice, out);
	add_spaced(out, one->before);
	if (one->verb->pub.particle != NULL)
		add_spaced(out, one->verb->pub.particle);
	add_spaced(out, "te");
	add_spaced(out, one->verb->base);
	add_spaced(out, one->after);
}

/* Is this finite form the one of a main clause, which lets go of its particle? */
static bool
is_main(const struct advice *advice, unsigned form)
{
	const struct verb *own = advice->lexeme->verb;
	bool at_end = lang_closes(advice->sentence, advice->match->last + 1);

	if (advice->use->flags & USE_VERB_FIRST)
		return true;
	if ((form & LANG_FINITE_FORMS) == 0 || advice->use->flags & USE_VERB_FOLLOWS || (own != NULL && own->pub.particle != NULL))
		return false;
	if (form == LANG_INFINITIVE && (at_end || lang_clause_has(advice->sentence, advice->head, ADVISE_BEFORE_INFINITIVE)))
		return false;
	return (!at_end && advice->lexeme->trail == NULL) || !lang_is_subordinate(advice->sentence, advice->head);
}

static void
add_verb(const struct advice *advice, const struct alternative *one, unsigned form, struct buf *out)
{
	bool extended = advice->match->first < advice->head && advice->sentence->tokens[advice->match->first].word == advice->lang->te;
	bool with_te = form == LANG_TE || (form == LANG_INFINITIVE && extended);

	if (one->verb == NULL) {
		buf_adds(out, one->lemma);
		return;
	}
	if (!with_te && is_main(advice, form)) {
		add_main_clause(advice, one, form, out);
		return;
	}
	if (wants_object(advice, one))
		buf_adds(out, "… ");
	if (with_te)
		add_with_te(advice, one, out);
	else
		add_joined(advice, one, form, out);
}

/* An article of the other kind stands before it with a word in between: that is said, not mended. */
static bool
is_article_away(const struct advice *advice, const struct alternative *one)
{
	uint32_t head = advice->head;

	return one->article != LANG_NO_ARTICLE && advice->lexeme->article != LANG_NO_ARTICLE && one->article != advice->lexeme->article &&
	    head > 1 && advice->sentence->tokens[head - 1].kind == LANG_WORD &&
	    (lang_classes_at(advice->sentence, head - 1) & (LANG_BIT(DETERMINER) | LANG_BIT(PREPOSITION))) == 0 &&
	    (lang_classes_at(advice->sentence, head - 2) & LANG_BIT(DETERMINER)) != 0;
}

static void
add_noun(const struct advice *advice, const struct alternative *one, unsigned form, struct buf *out)
{
	int row = advice->match->first < advice->head ? article_row(advice->sentence->tokens[advice->match->first].word) : -1;
	enum lang_article article = one->article != LANG_NO_ARTICLE ? one->article : advice->lexeme->article;

	if (form == LANG_PLURAL) {
		buf_adds(out, one->plural != NULL ? one->plural : one->lemma);
		return;
	}
	if (row >= 0 && article != LANG_NO_ARTICLE)
		buf_addf(out, "%s ", articles[row][article]);
	else if (is_article_away(advice, one))
		buf_addf(out, "(%s) ", articles[0][article]);
	buf_adds(out, one->lemma);
}

/* The article that the match took in, for an alternative that is no noun. */
static void
add_own_article(const struct advice *advice, struct buf *out)
{
	const struct lang_token *token = &advice->sentence->tokens[advice->match->first];

	if (advice->match->first < advice->head)
		buf_addf(out, "%.*s ", (int)token->len, advice->sentence->text + token->start);
}

static void
add_one(const struct advice *advice, const struct alternative *one, unsigned form, struct buf *out)
{
	if (one->sort == LANG_SORT_VERB && advice->lexeme->sort == LANG_SORT_VERB) {
		add_verb(advice, one, form, out);
	} else if (one->sort == LANG_SORT_NOUN && advice->lexeme->sort == LANG_SORT_NOUN) {
		add_noun(advice, one, form, out);
	} else {
		add_own_article(advice, out);
		if (one->inflected != NULL && form & (LANG_BASE_E | LANG_PARTICIPLE_E | LANG_ONGOING_E))
			buf_adds(out, one->inflected);
		else
			buf_adds(out, one->lemma);
		add_between(advice, out);
	}
}

/* With te taken in: "moet dit melden", "moet dit doorgeven". */
static void
add_joined_te(const struct advice *advice, struct buf *out)
{
	const struct lang_token *tokens = advice->sentence->tokens;
	uint32_t last = advice->match->last, at;

	if (!advice->lexeme->with_te || advice->use->flags != 0 || advice->match->split == 0)
		return;
	if (tokens[last].word == advice->lang->te)
		return;
	buf_addc(out, ' ');
	for (at = last - 2; at <= last; at += 2)
		buf_add(out, advice->sentence->text + tokens[at].start, tokens[at].len);
}

/* ---- all of them ---- */

static void
capitalise(char *text)
{
	if (*text >= 'a' && *text <= 'z')
		*text -= 0x20;
	else if ((unsigned char)text[0] == 0xc3 && (unsigned char)text[1] >= 0xa0 && (unsigned char)text[1] != 0xb7)
		text[1] -= 0x20;
}

/* Is it among what is there already, between slashes? */
static bool
is_there(const struct buf *out, const char *text)
{
	size_t len = strlen(text);
	const char *at = out->len > 0 ? buf_text(out) : "";

	for (; (at = strstr(at, text)) != NULL; at++)
		if ((at == buf_text(out) || at[-1] == ' ') && (at[len] == '\0' || strncmp(at + len, " / ", 3) == 0))
			return true;
	return false;
}

/* de geweeste, de gehadde, de laten weten: no Dutch. */
static bool
is_no_attribute(const struct alternative *one, unsigned form)
{
	static const char *const never[] = { "geweest", "gehad", "gekund", "gemoeten", "gemogen", "gewild", "gehoeven" };
	size_t i;

	if (one->verb == NULL || (form & (LANG_PARTICIPLE_E | LANG_ONGOING_E)) == 0)
		return false;
	if (*one->after != '\0')
		return true;
	for (i = 0; form == LANG_PARTICIPLE_E && i < sizeof(never) / sizeof(never[0]); i++)
		if (strcmp(one->verb->bare, never[i]) == 0)
			return true;
	return form == LANG_PARTICIPLE_E && (one->verb->flags & (VERB_INTRANSITIVE | VERB_WITH_BE)) == VERB_INTRANSITIVE;
}

/* "is gekregen", "wordt gehad": these have no passive, and somebody must do it. */
static bool
is_no_passive(const struct advice *advice, const struct alternative *one, unsigned form)
{
	static const char *const never[] = { "krijgen", "hebben", "weten", "laten" };
	const uint64_t passive = LANG_BIT(BE) | LANG_BIT(BECOME);
	size_t i;

	if (one->verb == NULL || form != LANG_PARTICIPLE || !lang_auxiliary_is(advice, passive) || lang_auxiliary_is(advice, LANG_BIT(HAVE)))
		return false;
	for (i = 0; i < sizeof(never) / sizeof(never[0]); i++)
		if (strcmp(one->verb->pub.infinitive, never[i]) == 0)
			return true;
	return false;
}

/* Those that stand as they are first (0), those with a hole in them after (1). */
static void
add_alternative(const struct advice *advice, const struct alternative *one, unsigned form, int turn, struct buf *out)
{
	struct buf text = BUF_INIT;

	if (is_no_attribute(one, form))
		return;
	if (is_no_passive(advice, one, form))
		buf_addf(&text, "… %s", one->lemma);
	else
		add_one(advice, one, form, &text);
	if (one->verb != NULL && advice->lexeme->sort == LANG_SORT_VERB && lang_takes_bare(one->verb))
		add_joined_te(advice, &text);
	if (text.len > 0 && (advice->sentence->tokens[advice->match->first].flags & LANG_CAPITAL) != 0)
		capitalise(text.data);
	if (text.len > 0 && (strstr(buf_text(&text), "…") != NULL) == (turn == 1) && !is_there(out, buf_text(&text))) {
		if (out->len > 0)
			buf_adds(out, " / ");
		buf_adds(out, buf_text(&text));
	}
	buf_free(&text);
}

/* Where the words of others stand that the advice must keep. */
static void
find_between(struct advice *advice)
{
	const struct lang_match *match = advice->match;
	uint32_t last = match->last;

	advice->verb = advice->head;
	if (advice->use->flags & USE_VERB_FOLLOWS) {
		advice->verb = last - (advice->lexeme->trail != NULL);
		advice->from = advice->head + advice->use->count + 1;
		advice->to = match->split != 0 ? match->split : advice->from;
	} else if (match->split != 0) {
		advice->to = match->split;
		advice->from = advice->head + (advice->use->gap > 0 ? advice->use->gap : advice->use->count + 1u);
	}
	if (advice->to <= advice->from)
		return;
	if (advice->use->flags & USE_VERB_FOLLOWS && advice->sentence->tokens[advice->to - 1].word == advice->lang->te)
		advice->to--;
	if (advice->use->flags & USE_VERB_FIRST && lang_is_word(advice->sentence, advice->to - 1, "een"))	/* neemt een aanvang */
		advice->to--;
}

/* Too many words of others to repeat, or words that are to be replaced themselves: a hole in the advice. */
static bool
is_hole(const struct advice *advice)
{
	struct lang_match other;
	uint32_t at;

	if (advice->to > advice->from + MANY_BETWEEN)
		return true;
	for (at = advice->from; at < advice->to; at++)
		if (lang_match(advice->lang, advice->sentence, at, &other) && other.entry->kind != LANG_TERM_ENTRY)
			return true;
	return false;
}

static void
add_all(const struct advice *advice, unsigned forms, struct buf *out)
{
	size_t i, count = advice->lexeme->alternative_count;
	unsigned form;
	int turn;

	if ((forms & (forms - 1)) != 0)
		count = 1;
	for (turn = 0; turn < 2; turn++)
		for (i = 0; i < count; i++)
			for (form = 1; form <= forms; form <<= 1)
				if (forms & form)
					add_alternative(advice, &advice->lexeme->alternatives[i], form, turn, out);
}

void
lang_advise(const struct lang *lang, const struct lang_sentence *sentence, const struct lang_match *match, struct buf *out)
{
	struct advice advice = { .lang = lang, .sentence = sentence, .match = match, .use = match->detail,
	    .lexeme = (const struct lexeme *)match->entry };
	struct buf text = BUF_INIT;

	if (advice.lexeme->alternative_count == 0)
		return;
	advice.head = match->first + (sentence->tokens[match->first].word != advice.use->word);
	find_between(&advice);
	advice.hole = is_hole(&advice);
	add_all(&advice, lang_form_of(&advice), &text);
	buf_adds(out, buf_text(&text));
	buf_free(&text);
}
