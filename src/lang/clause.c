/*
 * Is a verb of the lexicon really the verb of its clause? A noun may look like it (de omzet, een kaart), and a particle may be a
 * preposition (in die zaak) or belong to another verb (Pas weten we wat er in staat). Fixed windows, no parser.
 */
#include "lang/lang_int.h"

#define AUXILIARIES (LANG_BIT(BE) | LANG_BIT(HAVE) | LANG_BIT(BECOME) | LANG_BIT(WILL) | LANG_BIT(MODAL))

static bool
is_one_of(const struct lang_token *token, const char *const *words)
{
	for (; token->word != NULL && *words != NULL; words++)
		if (strcmp(token->word->text, *words) == 0)
			return true;
	return false;
}

/* "ik kaart", "kaart je", "Kaart ... aan": a stem has its subject beside it, or opens a request. "nuttig" is mostly no verb. */
static bool
is_bare_stem(const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const after[] = { "ik", "je", "jij", "u", NULL }, *const before[] = { "ik", "en", "of", NULL };
	const struct lang_token *at = &sentence->tokens[token];

	if ((at->flags & LANG_FIRST) != 0 || token == 0 || at[-1].kind == LANG_PUNCT || is_one_of(at - 1, before))
		return true;
	return token + 1 < sentence->count && is_one_of(at + 1, after);
}

/* No finite verb stands right behind an article or "uw", and no stem behind a preposition. */
bool
lang_looks_like_noun(const struct lang_sentence *sentence, uint32_t token, unsigned forms)
{
	const struct lang_token *before = token > 0 ? &sentence->tokens[token - 1] : NULL;

	if (before == NULL || (forms & LANG_FINITE_FORMS) == 0 || (forms & ~(unsigned)LANG_FINITE_FORMS) != 0)
		return false;
	if (forms == LANG_STEM && !is_bare_stem(sentence, token))
		return true;
	if (LANG_IS(before, DETERMINER) && !LANG_IS(before, PRONOUN) && !LANG_IS(before, RELATIVE))
		return (forms & LANG_INFINITIVE) == 0;
	return (forms & LANG_STEM) != 0 && (forms & LANG_INFINITIVE) == 0 && LANG_IS(before, PREPOSITION) && !LANG_IS(before, PRONOUN);
}

/* The third person of a verb, that is no noun: telt; or "weten we". */
static bool
is_other_verb(const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const subjects[] = { "ik", "we", "wij", "men", "hij", NULL };
	const struct lang_token *at = &sentence->tokens[token];
	const struct lang_verb *verb = at->word != NULL ? at->word->verb : NULL;

	if (LANG_IS(at, DETERMINER) || LANG_IS(at, PREPOSITION))
		return false;
	if (lang_classes(at) & AUXILIARIES)
		return true;
	if (verb == NULL || !LANG_IS(at, FINITE) || LANG_IS(at, PARTICIPLE) || LANG_IS(at, NOT_PARTICIPLE))
		return false;
	if (token + 1 < sentence->count && is_one_of(at + 1, subjects))
		return true;
	return verb->particle == NULL && strcmp(at->word->text, verb->third) == 0 && strcmp(verb->third, verb->stem) != 0;
}

/* "naar u toe", "achter ons aan": a preposition in two parts. */
static bool
is_second_half(const struct lang_sentence *sentence, uint32_t from, uint32_t particle)
{
	static const struct {
		const char	*second, *first[3];
	} halves[] = {
		{ "toe", { "naar", "tot", NULL } }, { "aan", { "achter", NULL, NULL } },
		{ "heen", { "om", "over", NULL } }, { "uit", { "voor", NULL, NULL } }
	};
	const struct lang_word *word = sentence->tokens[particle].word;
	size_t i;

	for (i = 0; word != NULL && i < sizeof(halves) / sizeof(halves[0]); i++) {
		if (strcmp(halves[i].second, word->text) != 0)
			continue;
		for (; from < particle; from++)
			if (is_one_of(&sentence->tokens[from], halves[i].first))
				return true;
	}
	return false;
}

/* A conjunction, a preposition or a mark behind it, no article or noun: "die" opens a noun phrase too, "dat" hardly ever does. */
static bool
ends_here(const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const openers[] = { "dat", "wat", "of", NULL };

	if (!lang_closes(sentence, token))
		return false;
	return token >= sentence->count || !LANG_IS(&sentence->tokens[token], DETERMINER) || is_one_of(&sentence->tokens[token], openers);
}

bool
lang_is_particle(const struct lang_sentence *sentence, uint32_t verb, uint32_t particle, uint32_t behind)
{
	uint32_t at;

	if (!ends_here(sentence, behind) || is_second_half(sentence, verb + 1, particle) || LANG_IS(&sentence->tokens[particle - 1], COORDINATOR))
		return false;
	for (at = verb + 1; at < particle; at++)
		if (is_other_verb(sentence, at))
			return false;
	return true;
}

/* "niets voor te doen", "er voor te zorgen": the preposition goes with the word before it. */
bool
lang_is_loose_preposition(const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const owners[] = { "niets", "iets", "er", "daar", "hier", "waar", NULL };

	return token > 0 && is_one_of(&sentence->tokens[token - 1], owners);
}
