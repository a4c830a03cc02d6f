/*
 * Rules about verbs and what says the same twice: the table, and the small ones: zullen, men, and two negations that
 * make the reader turn the sentence round. The passive and the brace have their own files.
 */
#include "b1/clause_int.h"

enum { REACH = 8, CLAUSE_REACH = 40 };

/* ---- zullen ---- */

/* The infinitive that the auxiliary takes; 0 when none is in sight. */
static uint32_t
find_infinitive(const struct lang_sentence *s, uint32_t verb)
{
	uint32_t i;

	for (i = verb + 1; i < s->count && i < verb + B1_CLAUSE_WINDOW && s->tokens[i].kind != LANG_PUNCT; i++) {
		if (b1_opens(s, i) != B1_NO_OPENING)
			return 0;
		if (b1_has(s, i, LANG_BIT(INFINITIVE)) && !b1_has(s, i - 1, LANG_BIT(DETERMINER) | LANG_BIT(PREPOSITION)) && !b1_spells(s, i - 1, "te"))
			return i;
	}
	return 0;
}

/* "zal maken" -> maakt, "ik zal maken" -> maak, "zullen maken" -> maken; NULL when the verb is unknown. particle: "over", or NULL. */
static const char *
present_of(const struct lang_sentence *s, uint32_t will, const struct lang_verb *verb, const char **particle)
{
	*particle = verb->particle;
	if (b1_spells(s, will, "zullen"))
		return verb->infinitive + (verb->particle != NULL ? strlen(verb->particle) : 0);
	if (b1_spells(s, will, "zul") || b1_spells(s, will + 1, "ik") || (will > 0 && b1_spells(s, will - 1, "ik")) || b1_spells(s, will + 1, "je") ||
	    b1_spells(s, will + 1, "jij"))
		return verb->stem;
	return verb->third;
}

/* "dat de aannemer het zal aanpakken": the verb of a subordinate clause, whose particle stays with it. */
static bool
is_subordinate(const struct lang_sentence *s, uint32_t verb)
{
	uint32_t i;

	for (i = verb; i > 0 && i + CLAUSE_REACH > verb && s->tokens[i - 1].kind != LANG_PUNCT; i--)
		if (b1_opens(s, i - 1) == B1_SUBORDINATE)
			return true;
	return false;
}

static void
advise_present(struct b1_run *run, struct b1_mark *mark, const struct lang_sentence *s, uint32_t will, uint32_t infinitive)
{
	const struct lang_verb *verb = infinitive != 0 ? s->tokens[infinitive].word->verb : NULL;
	const char *particle, *form;

	if (verb == NULL || strcmp(verb->infinitive, s->tokens[infinitive].word->text) != 0 || (form = present_of(s, will, verb, &particle)) == NULL)
		return;
	if (particle != NULL && !is_subordinate(s, will)) {
		b1_advise(run, mark, "Schrijf het in de tegenwoordige tijd: ‘%s … %s’.", form, particle);
		return;
	}
	b1_advise(run, mark, "Schrijf het in de tegenwoordige tijd: ‘%s%s’.", particle != NULL ? particle : "", form);
	if (infinitive == will + 1)
		b1_suggest(run, mark, "%s%s", particle != NULL ? particle : "", form);
}

static void
find_future(struct b1_run *run, const struct lang_sentence *s)
{
	struct b1_mark *mark;
	uint32_t i, infinitive;

	if ((s->flags & LANG_QUESTION) != 0 || (run->classes & LANG_BIT(WILL)) == 0)
		return;
	for (i = 0; i < s->count; i++) {
		if (!LANG_IS(&s->tokens[i], WILL))
			continue;
		infinitive = find_infinitive(s, i);
		mark = b1_mark(run, s, i, infinitive == i + 1 ? infinitive : i, DIAG_B1_ZULLEN, DIAG_ADVICE, "‘%.*s’ maakt de zin langer en vager",
		    (int)s->tokens[i].len, s->text + s->tokens[i].start);
		advise_present(run, mark, s, i, infinitive);
	}
}

/* ---- men, and who thinks so ---- */

static const struct { const char *words[4]; const char *advice; } impersonal[] = {
	{ { "het", "verdient", "aanbeveling" }, "Zeg wie het aanraadt: ‘wij raden u aan …’." },
	{ { "verdient", "het", "aanbeveling" }, "Zeg wie het aanraadt: ‘wij raden u aan …’." },
	{ { "het", "is", "wenselijk" }, "Zeg wie dit wil: ‘wij willen graag dat …’." },
	{ { "is", "het", "wenselijk" }, "Zeg wie dit wil: ‘wij willen graag dat …’." },
	{ { "het", "is", "gewenst" }, "Zeg wie dit wil: ‘wij willen graag dat …’." },
	{ { "is", "het", "gewenst" }, "Zeg wie dit wil: ‘wij willen graag dat …’." },
	{ { "het", "is", "raadzaam" }, "Zeg wie het aanraadt: ‘wij raden u aan …’." },
	{ { "het", "is", "aan", "te" }, "Zeg wie het aanraadt: ‘wij raden u aan …’." },
	{ { "het", "is", "de", "bedoeling" }, "Zeg wie iets doet: ‘wij willen …’ of ‘u …’." },
	{ { "is", "het", "de", "bedoeling" }, "Zeg wie iets doet: ‘wij willen …’ of ‘u …’." },
};

static uint32_t
impersonal_length(const struct lang_sentence *s, uint32_t i, size_t row)
{
	uint32_t w;

	for (w = 0; w < 4 && impersonal[row].words[w] != NULL; w++)
		if (!b1_spells(s, i + w, impersonal[row].words[w]))
			return 0;
	return w;
}

static void
mark_impersonal(struct b1_run *run, const struct lang_sentence *s, uint32_t i)
{
	struct b1_mark *mark;
	uint32_t len;
	size_t row;

	for (row = 0; row < sizeof(impersonal) / sizeof(impersonal[0]); row++)
		if ((len = impersonal_length(s, i, row)) != 0) {
			mark = b1_mark(run, s, i, i + len - 1, DIAG_B1_MEN_ER_WORDT, DIAG_WARNING, "hier staat niet wie dit vindt of wil");
			b1_advise(run, mark, "%s", impersonal[row].advice);
			return;
		}
}

static void
find_men(struct b1_run *run, const struct lang_sentence *s)
{
	uint32_t i;

	for (i = 0; i < s->count; i++) {
		if (i + 2 < s->count && (b1_spells(s, i, "het") || b1_spells(s, i + 1, "het")))
			mark_impersonal(run, s, i);
		else if (b1_spells(s, i, "men") && (s->tokens[i].flags & LANG_ALL_CAPS) == 0)
			b1_mark(run, s, i, i, DIAG_B1_MEN_ER_WORDT, DIAG_WARNING, "‘men’ zegt niet wie iets doet");
	}
}

/* ---- two negations ---- */

/* "niet alleen … maar ook", "niet of te laat", "niet meer dan" do not deny. */
static bool
denies(const struct lang_sentence *s, uint32_t i)
{
	static const char *const harmless[] = { "alleen", "of", "zozeer", "slechts", "enkel", NULL };

	return b1_has(s, i, LANG_BIT(NEGATION)) && !b1_spells_any(s, i + 1, harmless);
}

static bool
is_second_negation(const struct lang_sentence *s, uint32_t first, uint32_t i)
{
	if (b1_has(s, i, LANG_BIT(ON_WORD)))
		return i - first <= 3 && b1_has(s, first, LANG_BIT(NEGATION));
	if (b1_has(s, i, LANG_BIT(NEGATIVE)))
		return true;
	return denies(s, i) && !b1_has(s, i - 1, LANG_BIT(COORDINATOR));
}

/* The second negation in the clause of the first; 0 when there is none. */
static uint32_t
find_second(const struct lang_sentence *s, uint32_t first)
{
	uint32_t i;

	for (i = first + 1; i < s->count && i <= first + REACH; i++) {
		if (is_second_negation(s, first, i))
			return i;
		if (s->tokens[i].kind == LANG_PUNCT || b1_opens(s, i) != B1_NO_OPENING || b1_has(s, i, LANG_BIT(COORDINATOR)) ||
		    (b1_is_finite(s, i) && !b1_has(s, i, LANG_BIT(INFINITIVE)) && !b1_spells(s, first, "zonder")))
			return 0;
	}
	return 0;
}

static void
mark_double(struct b1_run *run, const struct lang_sentence *s, uint32_t first, uint32_t second)
{
	const struct lang_token *from = &s->tokens[first], *to = &s->tokens[second];
	const char *const word = to->word->text;
	const bool together = second - first <= 3 && !b1_spells(s, second, "tenzij");
	struct b1_mark *mark = b1_mark(run, s, together ? first : second, second, DIAG_B1_DUBBELE_ONTKENNING, DIAG_WARNING,
	    "‘%.*s’ en ‘%.*s’ ontkennen allebei", (int)from->len, s->text + from->start, (int)to->len, s->text + to->start);

	if (b1_spells(s, second, "tenzij") || b1_spells(s, first, "tenzij"))
		b1_advise(run, mark, "Zeg wanneer het wel kan: ‘alleen als …’.");
	else if (b1_spells(s, second, "zonder") || b1_spells(s, first, "zonder"))
		b1_advise(run, mark, "Zeg wat wel kan: ‘alleen met …’.");
	else if (b1_has(s, second, LANG_BIT(ON_WORD)) && strncmp(word, "on", 2) == 0)
		b1_advise(run, mark, "Zeg het positief, met ‘%s’.", word + 2);
}

/* "U krijgt geen toeslag, tenzij …": across the comma. */
static bool
find_tenzij(struct b1_run *run, const struct lang_sentence *s, uint32_t tenzij)
{
	const uint32_t from = tenzij > CLAUSE_REACH ? tenzij - CLAUSE_REACH : 0;
	uint32_t i;

	for (i = tenzij; i > from; i--)
		if (denies(s, i - 1)) {
			mark_double(run, s, i - 1, tenzij);
			return true;
		}
	return false;
}

static void
find_negations(struct b1_run *run, const struct lang_sentence *s)
{
	uint32_t i, second;

	if ((run->classes & LANG_BIT(NEGATION)) == 0)
		return;
	for (i = 0; i < s->count; i++) {
		if (b1_spells(s, i, "tenzij"))
			find_tenzij(run, s, i);
		else if (denies(s, i) && (second = find_second(s, i)) != 0 && !b1_spells(s, second, "tenzij")) {
			mark_double(run, s, i, second);
			i = second;
		}
	}
}

const struct b1_rule b1_rules_verb[] = {
	{ B1_IN_RUNNING, B1_FOR_ALL, b1_check_passive, NULL, b1_end_passive },
	{ B1_IN_RUNNING, B1_FOR_ALL, b1_check_brace, NULL, NULL },
	{ B1_IN_RUNNING, B1_FOR_ALL, b1_check_noun_brace, NULL, NULL },
	{ B1_IN_RUNNING, B1_FOR_READERS, find_future, NULL, NULL },
	{ B1_IN_RUNNING, B1_FOR_ALL, find_men, NULL, NULL },
	{ B1_IN_RUNNING, B1_FOR_ALL, find_negations, NULL, NULL },
	{ 0 }
};
