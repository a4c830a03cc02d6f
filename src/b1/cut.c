/*
 * Where clauses open in a sentence, and where one could begin again: before "omdat" or "die", after "en", at a colon, behind a long
 * opening. Never at a comma as such: that does not make a sentence easier (readability.md, section 1).
 */
#include "b1/clause_int.h"

enum { AT_LEAST = 4 /* words on either side of a cut */, BACK = 20, AHEAD = 8, OM_TE = 12, FRONT = 7 /* words before the verb */ };

/* ---- where clauses open ---- */

/* ", wij bellen u", ", dan krijgt u": a sentence of its own behind the comma. */
static bool
is_splice(const struct lang_sentence *s, uint32_t i)
{
	return i > 1 && b1_punct(s, i - 1) == ',' && b1_is_finite(s, i + 1) && !b1_is_finite(s, i) && !b1_has(s, i + 1, LANG_BIT(INFINITIVE)) &&
	    (b1_has(s, i, LANG_BIT(PRONOUN)) || b1_spells(s, i, "dan") || b1_spells(s, i, "daarom") || b1_spells(s, i, "daarna"));
}

void
b1_find_joints(const struct lang_sentence *s, struct b1_joints *joints)
{
	uint32_t i, words = 0;
	enum b1_opening opening;

	joints->count = joints->commas = 0;
	for (i = 0; i < s->count && joints->count < B1_JOINTS_MAX; i++) {
		if (s->tokens[i].kind == LANG_PUNCT) {
			joints->commas += s->text[s->tokens[i].start] == ',' && b1_finite_follows(s, i + 1);
			continue;
		}
		opening = b1_opens(s, i);
		if (opening == B1_NO_OPENING && is_splice(s, i))
			opening = B1_COORDINATE;
		if (opening != B1_NO_OPENING)
			joints->at[joints->count++] = (struct b1_joint){ i, words, opening };
		words++;
	}
}

uint32_t
b1_first_word(const struct lang_sentence *s)
{
	uint32_t i = 0;

	while (i + 1 < s->count && s->tokens[i].kind == LANG_PUNCT)
		i++;
	return i;
}

/* ---- words that one can begin again before ---- */

enum { NEVER = 1000 };		/* "wij weten dat …": what follows cannot stand alone */
static const struct restart {
	const char	*word, *instead;
	uint32_t	 cost;		/* how much worse it is to cut there */
} restarts[] = {
	{ "omdat", "Dat komt doordat …", 0 }, { "doordat", "Dat komt doordat …", 0 }, { "aangezien", "Dat komt doordat …", 0 },
	{ "want", "Dat komt doordat …", 0 }, { "zodat", "Daardoor …", 0 }, { "terwijl", "Maar …", 0 }, { "hoewel", "Toch …", 0 },
	{ "nadat", "Daarna …", 1 }, { "maar", "Maar …", 0 }, { "dus", "Dus …", 0 }, { "die", "Die …", 3 },
	{ "als", "Dit geldt als …", 2 }, { "indien", "Dit geldt als …", 1 }, { "wanneer", "Dit geldt als …", 2 }, { "zolang", "Dit geldt zolang …", 1 },
	{ "tenzij", "Dit geldt niet als …", 1 }, { "mits", "Dit geldt alleen als …", 1 }, { "zodra", "Dat gebeurt zodra …", 1 },
	{ "voordat", "Doe dat voordat …", 2 }, { "totdat", "Dat duurt totdat …", 2 }, { "om", NULL, 5 }, { "zoals", "Denk aan …", 1 },
	{ "dat", "Dat …", 4 }, { "of", NULL, NEVER }, { "wat", NULL, NEVER }, { "hoe", NULL, NEVER }, { "waar", NULL, NEVER },
	{ "waarom", NULL, NEVER }, { "welke", NULL, NEVER }, { "wie", NULL, NEVER }, { "hoeveel", NULL, NEVER },
};

static const struct restart *
restart_of(const struct lang_sentence *s, uint32_t token)
{
	size_t i;

	for (i = 0; i < sizeof(restarts) / sizeof(restarts[0]); i++)
		if (b1_spells(s, token, restarts[i].word))
			return &restarts[i];
	return NULL;
}

/* "het formulier dat u krijgt"; not "wij weten dat u", "is het belangrijk dat u". */
static bool
is_relative_dat(const struct lang_sentence *s, uint32_t i)
{
	const struct lang_token *before = i > 0 ? &s->tokens[i - 1] : NULL;
	const char *end;

	if (i < 2 || !b1_is_content(s, i - 1) || before->len < 4)
		return false;
	end = s->text + before->start + before->len;
	return b1_has(s, i - 2, LANG_BIT(DETERMINER)) && memcmp(end - 2, "ig", 2) != 0 && memcmp(end - 4, "lijk", 4) != 0;
}

/* "om de kosten te betalen"; not "de tijd om te reageren", "vragen om te betalen". */
static bool
is_om_te(const struct lang_sentence *s, uint32_t i)
{
	static const char *const complete[] = { "vraag", "vragen", "gevraagd", "verzoek", "verzocht", "besluit", "besluiten", "besloten", "tijd", "recht",
		"mogelijkheid", "kans", "plicht", "verplicht", "ambitie", "doel", "alleen", "belang", "belangrijk", "nodig", "één", NULL };
	uint32_t te;

	if (!b1_spells(s, i, "om") || i == 0 || b1_spells_any(s, i - 1, complete))
		return false;
	for (te = i + 1; te < s->count && te < i + OM_TE && s->tokens[te].kind != LANG_PUNCT; te++)
		if (b1_spells(s, te, "te"))
			return b1_has(s, te + 1, LANG_BIT(INFINITIVE));
	return false;
}

/* ---- two whole clauses with "en" between ---- */

/* In a main clause: in another one its verb says nothing about what "en" joins. */
static bool
finite_before(const struct lang_sentence *s, uint32_t i)
{
	bool found = false;
	uint32_t at;

	for (at = i - (b1_punct(s, i - 1) == ','); at > 0 && at + BACK > i && s->tokens[at - 1].kind != LANG_PUNCT; at--) {
		if (b1_opens(s, at - 1) == B1_SUBORDINATE)
			return false;
		found |= b1_is_finite(s, at - 1);
	}
	return found;
}

static bool
finite_after(const struct lang_sentence *s, uint32_t i)
{
	uint32_t at;

	for (at = i + 1; at < s->count && at < i + AHEAD; at++) {
		if (s->tokens[at].kind == LANG_PUNCT || b1_has(s, at, LANG_BIT(COORDINATOR)) || b1_opens(s, at) != B1_NO_OPENING)
			return false;
		if (b1_is_finite(s, at) && (b1_has(s, at, B1_AUXILIARY) || !b1_has(s, at, LANG_BIT(INFINITIVE) | LANG_BIT(PARTICIPLE) | LANG_BIT(PREPOSITION))))
			return true;
	}
	return false;
}

/* "U betaalt de huur en de gemeente betaalt de rest." */
static bool
joins_clauses(const struct lang_sentence *s, uint32_t i)
{
	return i > 1 && b1_has(s, i, LANG_BIT(COORDINATOR)) && !b1_spells(s, i, "of") && finite_before(s, i) && finite_after(s, i);
}

/* ---- the best place ---- */

static uint32_t
bracket_words(const struct lang_sentence *s, uint32_t i)
{
	uint32_t words = 0;

	for (i++; i < s->count && b1_punct(s, i) != ')'; i++)
		words += s->tokens[i].kind != LANG_PUNCT;
	return words;
}

/* What one could do at this token; opening: what find_joints() saw there. */
static enum b1_cut_kind
kind_of_cut(const struct lang_sentence *s, uint32_t i, enum b1_opening opening, uint32_t *cost)
{
	const struct restart *restart;

	*cost = 0;
	if (b1_punct(s, i) == ':')
		return b1_has(s, i - 1, LANG_BIT(PREPOSITION) | LANG_BIT(SUBORDINATOR) | LANG_BIT(MAYBE_SUBORDINATOR)) ? B1_NO_CUT : B1_CUT_COLON;
	if (b1_punct(s, i) == '(') {
		*cost = 4;
		return bracket_words(s, i) >= AT_LEAST ? B1_CUT_BRACKET : B1_NO_CUT;
	}
	if (s->tokens[i].kind != LANG_WORD || (s->tokens[i].flags & LANG_BRACKETED) != 0)
		return B1_NO_CUT;
	if (opening == B1_NO_OPENING)
		opening = joins_clauses(s, i) ? B1_COORDINATE : is_om_te(s, i) || b1_spells(s, i, "zoals") ? B1_SUBORDINATE : B1_NO_OPENING;
	if (opening == B1_NO_OPENING || (b1_spells(s, i, "dat") && !is_relative_dat(s, i)))
		return B1_NO_CUT;
	restart = restart_of(s, i);
	*cost = (restart != NULL ? restart->cost : 1) + (b1_punct(s, i - 1) == ',' ? 0 : 3);
	return *cost < NEVER ? B1_CUT_WORD : B1_NO_CUT;
}

/* "bel ons", "helpen wij u"; not "doorgeven" alone. */
static bool
heads_clause(const struct lang_sentence *s, uint32_t i)
{
	return b1_is_finite(s, i) && (!b1_has(s, i, LANG_BIT(INFINITIVE)) || b1_has(s, i + 1, LANG_BIT(PRONOUN) | LANG_BIT(WE) | LANG_BIT(DETERMINER)));
}

/* "Als u vragen hebt, bel …", "Hebt u vragen, bel …": where the main clause begins; s->count when it is another sentence. */
static uint32_t
after_condition(const struct lang_sentence *s)
{
	static const char *const conditions[] = { "als", "indien", "wanneer", NULL };
	const uint32_t first = b1_first_word(s);
	uint32_t i;

	if ((s->flags & LANG_QUESTION) != 0 || !(b1_spells_any(s, first, conditions) || (b1_is_finite(s, first) && b1_has(s, first + 1, LANG_BIT(PRONOUN)))))
		return s->count;
	for (i = first + 2; i + 2 < s->count && i < first + B1_CLAUSE_WINDOW; i++)
		if (b1_punct(s, i) == ',' && (heads_clause(s, i + 1) || b1_spells(s, i + 1, "dan")))
			return i + 1;
	return s->count;
}

/* "Met het oog op … en … in … kunnen wij": the verb behind a long opening; s->count when it comes sooner. */
static uint32_t
after_opening(const struct lang_sentence *s)
{
	const uint32_t first = b1_first_word(s);
	uint32_t i;

	if (!b1_has(s, first, LANG_BIT(PREPOSITION)))
		return s->count;
	for (i = first; i < s->count && i < first + B1_CLAUSE_WINDOW; i++) {
		if (b1_is_finite(s, i))
			return i >= first + FRONT ? i : s->count;
		if (b1_opens(s, i) != B1_NO_OPENING)
			return s->count;
	}
	return s->count;
}

struct b1_cut
b1_best_cut(const struct lang_sentence *s, const struct b1_joints *joints, uint32_t taken)
{
	struct b1_cut best = { B1_NO_CUT, b1_first_word(s) };
	uint32_t i, joint = 0, before = 0, after, least = UINT32_MAX, cost;
	enum b1_opening opening;
	enum b1_cut_kind kind;

	if ((i = after_condition(s)) < s->count && i != taken)
		return (struct b1_cut){ B1_CUT_QUESTION, i };
	for (i = 0; i < s->count; before += s->tokens[i++].kind != LANG_PUNCT) {
		opening = joint < joints->count && joints->at[joint].token == i ? joints->at[joint++].opening : B1_NO_OPENING;
		after = s->words - before;
		if (before < AT_LEAST || after < AT_LEAST || i == taken || (kind = kind_of_cut(s, i, opening, &cost)) == B1_NO_CUT)
			continue;
		cost += before > after ? before : after;
		if (cost < least) {
			least = cost;
			best = (struct b1_cut){ kind, i };
		}
	}
	if (best.kind == B1_NO_CUT && (i = after_opening(s)) < s->count && i != taken)
		best = (struct b1_cut){ B1_CUT_OPENING, i };
	return best;
}

/* ---- what to say ---- */

static void
advise_word(struct b1_run *run, struct b1_mark *mark, const struct lang_token *at, const char *word, const struct restart *restart)
{
	if (at->len > 5 && at->len < 12 && memcmp(word, "waar", 4) == 0)
		b1_advise(run, mark, "Begin opnieuw vóór ‘%.*s’, bijvoorbeeld met ‘Daar%.*s …’.", (int)at->len, word, (int)at->len - 4, word + 4);
	else if (restart != NULL && restart->instead != NULL)
		b1_advise(run, mark, "Begin opnieuw vóór ‘%.*s’, bijvoorbeeld met ‘%s’.", (int)at->len, word, restart->instead);
	else if (at->len == 2 && memcmp(word, "om", 2) == 0)
		b1_advise(run, mark, "Kan wat achter ‘om’ staat een eigen zin worden? Bijvoorbeeld: ‘Dat is nodig om …’.");
	else if (at->len == 2 && memcmp(word, "en", 2) == 0)
		b1_advise(run, mark, "Zet een punt vóór ‘en’, en begin daarachter opnieuw.");
	else
		b1_advise(run, mark, "Begin opnieuw vóór ‘%.*s’.", (int)at->len, word);
}

void
b1_advise_cut(struct b1_run *run, struct b1_mark *mark, const struct lang_sentence *s, struct b1_cut cut)
{
	const struct lang_token *at = &s->tokens[cut.token];
	const char *word = s->text + at->start;

	switch (cut.kind) {
	case B1_CUT_WORD:
		advise_word(run, mark, at, word, restart_of(s, cut.token));
		break;
	case B1_CUT_QUESTION:
		b1_advise(run, mark, "Maak van het begin een vraag, en begin opnieuw vóór ‘%.*s’.", (int)at->len, word);
		break;
	case B1_CUT_COLON:
		b1_advise(run, mark, "Zet hier een punt, en begin daarachter opnieuw.");
		break;
	case B1_CUT_BRACKET:
		b1_advise(run, mark, "Zet wat tussen haakjes staat in een eigen zin, of laat het weg.");
		break;
	case B1_CUT_OPENING:
		b1_advise(run, mark, "Zeg wat vóór ‘%.*s’ staat in een eigen zin. Begin daarna met wie iets doet.", (int)at->len, word);
		break;
	case B1_NO_CUT:
		b1_advise(run, mark, "Maak er twee zinnen van: eerst wie wat doet, dan waarom of hoe.");
	}
}
