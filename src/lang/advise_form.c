/*
 * Which form was found? The table gives what it can be; the auxiliary, the article and the subject beside it tell what it is.
 */
#include "lang/advise_int.h"

enum { LOOK_BACK = 25, ATTRIBUTE = 5 };

/* ---- the sentence around it ---- */

uint64_t
lang_classes_at(const struct lang_sentence *sentence, uint32_t token)
{
	return token < sentence->count ? lang_classes(&sentence->tokens[token]) : 0;
}

bool
lang_is_word(const struct lang_sentence *sentence, uint32_t token, const char *text)
{
	return token < sentence->count && sentence->tokens[token].word != NULL && strcmp(sentence->tokens[token].word->text, text) == 0;
}

/* Does another clause begin here? */
static bool
begins_clause(const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];

	if (at->kind == LANG_PUNCT)
		return strchr(",;:()", sentence->text[at->start]) != NULL;
	if (LANG_IS(at, COORDINATOR))
		return (lang_classes_at(sentence, token + 1) & (LANG_BIT(DETERMINER) | LANG_BIT(PRONOUN))) != 0;
	return LANG_IS(at, SUBORDINATOR) || lang_is_word(sentence, token, "dat") || lang_is_word(sentence, token, "als");
}

bool
lang_clause_has(const struct lang_sentence *sentence, uint32_t token, uint64_t classes)
{
	uint32_t at, low = token > LOOK_BACK ? token - LOOK_BACK : 0;

	for (at = token; at-- > low;) {
		if (begins_clause(sentence, at))
			return false;
		if (lang_classes(&sentence->tokens[at]) & classes)
			return true;
	}
	return false;
}

bool
lang_is_subordinate(const struct lang_sentence *sentence, uint32_t token)
{
	uint32_t at, low = token > LOOK_BACK ? token - LOOK_BACK : 0;

	for (at = token; at-- > low;) {
		if (lang_classes(&sentence->tokens[at]) & (LANG_BIT(SUBORDINATOR) | LANG_BIT(MAYBE_SUBORDINATOR) | LANG_BIT(RELATIVE)))
			return true;
		if (sentence->tokens[at].kind == LANG_PUNCT)
			return false;
	}
	return false;
}

/* "is de informatie van het OM en de politie verkregen": at the end of its clause an article behind "en" opens no clause. */
static bool
has_far(const struct advice *advice, uint64_t classes)
{
	const struct lang_sentence *sentence = advice->sentence;
	uint32_t at = advice->head, low = at > LOOK_BACK ? at - LOOK_BACK : 0;

	if (advice->use->forms & LANG_THIRD || !lang_closes(sentence, advice->match->last + 1) || lang_is_subordinate(sentence, at))
		return false;
	while (at-- > low && sentence->tokens[at].kind != LANG_PUNCT)
		if (lang_classes(&sentence->tokens[at]) & classes)
			return true;
	return false;
}

bool
lang_auxiliary_is(const struct advice *advice, uint64_t classes)
{
	const struct lang_sentence *sentence = advice->sentence;
	uint32_t next = advice->match->last + 1;

	if (lang_clause_has(sentence, advice->head, classes) || has_far(advice, classes) || (lang_classes_at(sentence, next) & classes) != 0)
		return true;
	return (lang_classes_at(sentence, next) & ADVISE_BEFORE_INFINITIVE) != 0 && (lang_classes_at(sentence, next + 1) & classes) != 0;
}

/* "de door u verstrekte stukken": an article before it, a noun behind. */
static bool
is_attributive(const struct advice *advice)
{
	const struct lang_sentence *sentence = advice->sentence;
	uint32_t next = advice->match->last + 1, at = advice->head, low = at > ATTRIBUTE ? at - ATTRIBUTE : 0;

	if (next >= sentence->count || lang_closes(sentence, next) ||
	    (lang_classes_at(sentence, next) & (ADVISE_AUXILIARY | ADVISE_BEFORE_INFINITIVE | LANG_BIT(DETERMINER) | LANG_BIT(PRONOUN))) != 0)
		return false;
	if (at > 0 && (lang_classes_at(sentence, at - 1) & LANG_BIT(PRONOUN)) != 0 &&
	    (at < 2 || (lang_classes_at(sentence, at - 2) & LANG_BIT(PREPOSITION)) == 0) &&
	    (lang_classes_at(sentence, at - 1) & LANG_BIT(DETERMINER)) == 0)
		return false;
	while (at-- > low && !begins_clause(sentence, at))
		if (lang_classes_at(sentence, at) & LANG_BIT(DETERMINER))
			return at + 1 == advice->head || at + 2 == advice->head ||
			    (lang_classes_at(sentence, at + 1) & (LANG_BIT(PREPOSITION) | LANG_BIT(ADVERB))) != 0;
	return advice->head > 0 && (lang_classes_at(sentence, advice->head - 1) & LANG_BIT(PREPOSITION)) != 0;
}

static bool
is_beside(const struct advice *advice, const char *const *words)
{
	for (; *words != NULL; words++)
		if ((advice->head > 0 && lang_is_word(advice->sentence, advice->head - 1, *words)) ||
		    lang_is_word(advice->sentence, advice->head + 1, *words))
			return true;
	return false;
}

static bool
is_first_person(const struct advice *advice)
{
	static const char *const words[] = { "ik", NULL };

	return is_beside(advice, words) || lang_is_word(advice->sentence, advice->head + 1, "je") ||
	    lang_is_word(advice->sentence, advice->head + 1, "jij");
}

bool
lang_is_second_person(const struct advice *advice)
{
	static const char *const words[] = { "u", "je", "jij", NULL };

	return is_beside(advice, words);
}

/* ---- which form is it? ---- */

/* "Kaart dit aan bij ons." asks the reader; "Kaart u dit aan?" does not. */
static bool
is_imperative(const struct advice *advice)
{
	return (advice->sentence->tokens[advice->head].flags & LANG_FIRST) != 0 && (advice->sentence->flags & LANG_QUESTION) == 0 &&
	    !lang_is_second_person(advice);
}

/* Present or participle: verstrekt, ontvangen. */
static unsigned
choose_participle(const struct advice *advice, unsigned forms)
{
	unsigned others = forms & ~(unsigned)(LANG_PARTICIPLE | LANG_PARTICIPLE_E);
	uint32_t next = advice->match->last + 1;

	if (is_attributive(advice) && forms & LANG_PARTICIPLE_E && (others & LANG_INFINITIVE) == 0)
		return LANG_PARTICIPLE_E;
	if (lang_auxiliary_is(advice, ADVISE_AUXILIARY))
		return LANG_PARTICIPLE;
	if (others == 0)
		return is_attributive(advice) && forms & LANG_PARTICIPLE_E ? LANG_PARTICIPLE_E : LANG_PARTICIPLE;
	if (others & LANG_INFINITIVE)
		return LANG_INFINITIVE;
	if ((advice->head > 0 || is_imperative(advice)) && (lang_classes_at(advice->sentence, next) & (LANG_BIT(DETERMINER) | LANG_BIT(PRONOUN))))
		return others;
	if ((advice->head > 0 && lang_classes_at(advice->sentence, advice->head - 1) & LANG_BIT(PRONOUN)) || lang_is_second_person(advice))
		return others;
	return others | LANG_PARTICIPLE;
}

/* One bit, or two when both must be shown. */
static unsigned
choose_form(const struct advice *advice, unsigned forms)
{
	if (advice->head > 0 && advice->use->flags == 0 && forms & LANG_INFINITIVE &&
	    advice->sentence->tokens[advice->head - 1].word == advice->lang->te)
		return LANG_INFINITIVE;
	if ((forms & (LANG_STEM | LANG_THIRD)) == (LANG_STEM | LANG_THIRD))
		forms &= ~(unsigned)(is_first_person(advice) || is_imperative(advice) ? LANG_THIRD : LANG_STEM);
	if (forms & LANG_PARTICIPLE && (forms & (forms - 1)) != 0)
		forms = choose_participle(advice, forms);
	if (forms & LANG_PARTICIPLE_E && forms & (LANG_PAST | LANG_PASTS))
		forms = is_attributive(advice) ? LANG_PARTICIPLE_E : forms & (LANG_PAST | LANG_PASTS);
	if (forms & LANG_INFINITIVE && forms & LANG_PASTS)
		forms = LANG_INFINITIVE;
	return forms;
}

static unsigned
forms_found(const struct advice *advice)
{
	const struct lang_use *tail = advice->lexeme->tails;

	if ((advice->use->flags & USE_VERB_FOLLOWS) == 0)
		return advice->use->forms;
	if (advice->verb > 0 && advice->sentence->tokens[advice->verb - 1].word == advice->lang->te)
		return LANG_TE;
	while (tail != NULL && tail->word != advice->sentence->tokens[advice->verb].word)
		tail = tail->next;
	return tail != NULL ? tail->forms : LANG_INFINITIVE;
}

unsigned
lang_form_of(const struct advice *advice)
{
	return choose_form(advice, forms_found(advice));
}
