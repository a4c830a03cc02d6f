/*
 * What to write instead of a passive: who does it, as far as the sentence tells. Where it does not, the advice asks and guesses nothing.
 */
#include "b1/clause_int.h"

enum { NEAR = 12 };		/* words around worden that tell who may do it */

enum force { MAY, MUST };
static const struct modal {
	const char	*word;
	enum force	 force;
	const char	*reader, *we;
} modals[] = {
	{ "kan", MAY, "kunt", "kunnen" }, { "kunt", MAY, "kunt", "kunnen" }, { "kunnen", MAY, "kunt", "kunnen" },
	{ "mag", MAY, "mag", "mogen" }, { "mogen", MAY, "mag", "mogen" },
	{ "moet", MUST, "moet", "moeten" }, { "moeten", MUST, "moet", "moeten" }, { "dient", MUST, "moet", "moeten" },
	{ "dienen", MUST, "moet", "moeten" }, { "behoort", MUST, "moet", "moeten" }, { "behoren", MUST, "moet", "moeten" },
};

/* What residents do for us, and we do not do for them. */
static const char *const reader_acts[] = { "aanleveren", "aanvragen", "bijvoegen", "doorgeven", "indienen", "inleveren", "insturen", "invullen", "meenemen",
	"meesturen", "ondertekenen", "opsturen", "overleggen", "terugsturen", "toevoegen", "tonen", NULL };

/* Who may be the one who does it, as far as the sentence tells. */
enum who { NOBODY, READER = 1, WE = 2 };

static bool
is_reader_act(const struct b1_passive *p)
{
	const char *const *act;

	for (act = reader_acts; *act != NULL && p->found.verb != NULL && p->found.part_len == 0; act++)
		if (strcmp(p->found.verb->infinitive, *act) == 0)
			return true;
	return false;
}

/* "kan van u worden teruggevorderd", "u kunt worden uitgenodigd": it is done to the reader. */
static bool
undergoes(const struct lang_sentence *s, uint32_t token)
{
	static const char *const before[] = { "van", "aan", "bij", "met", "voor", "over", "naar", NULL };

	return (token > 0 && (b1_spells_any(s, token - 1, before) || b1_has(s, token - 1, LANG_BIT(MODAL)))) || b1_has(s, token + 1, LANG_BIT(MODAL));
}

/* "Uw aanvraag wordt …": we do it. "Dit wordt toegekend": a decision is ours. A regulation speaks of nobody. */
static enum who
who_speaks(const struct b1_run *run, const struct lang_sentence *s, const struct b1_passive *p)
{
	enum who who = NOBODY;
	uint32_t i;

	if (run->setup->genre == B1_REGULATION)
		return NOBODY;
	for (i = p->verb > NEAR ? p->verb - NEAR : 0; i < s->count && i < p->verb + NEAR; i++)
		if (b1_spells(s, i, "uw") || b1_spells(s, i, "jouw") || b1_has(s, i, LANG_BIT(WE)))
			who |= WE;
		else if (b1_spells(s, i, "u") && undergoes(s, i))
			return WE;
		else if (b1_spells(s, i, "u"))
			who |= READER;
	return b1_has(s, p->participle, LANG_BIT(DECISION)) ? WE : who;
}

/* A duty in a letter is never guessed: without somebody who surely has it the advice asks. */
static enum who
who_acts(const struct b1_run *run, const struct lang_sentence *s, const struct b1_passive *p, const struct modal *modal)
{
	if (run->setup->genre == B1_REGULATION)
		return NOBODY;
	if (is_reader_act(p))
		return modal != NULL ? READER : NOBODY;
	return modal != NULL && modal->force == MUST ? NOBODY : who_speaks(run, s, p);
}

/* The auxiliary before worden; NULL. */
static const struct modal *
modal_of(const struct lang_sentence *s, const struct b1_passive *p)
{
	const uint32_t from = p->verb > 12 ? p->verb - 12 : 0;
	uint32_t i;
	size_t m;

	for (i = p->verb; i > from && s->tokens[i - 1].kind != LANG_PUNCT; i--)
		for (m = 0; m < sizeof(modals) / sizeof(modals[0]); m++)
			if (b1_spells(s, i - 1, modals[m].word))
				return &modals[m];
	return NULL;
}

/* "Wie doet dit? Bijvoorbeeld: ‘u kunt … aanvragen’"; false when the verb is unknown, or nothing tells who it may be. */
static bool
advise_modal(struct b1_run *run, struct b1_mark *mark, const struct b1_passive *p, const struct modal *modal, enum who who)
{
	const char *infinitive = p->found.verb != NULL && p->found.part_len == 0 ? p->found.verb->infinitive : NULL;

	if (infinitive == NULL || who == NOBODY)
		return false;
	if (who == READER)
		b1_advise(run, mark, "Wie doet dit? Begin daarmee, bijvoorbeeld: ‘u %s … %s’.", modal->reader, infinitive);
	else if (who == WE)
		b1_advise(run, mark, "Wie doet dit? Begin daarmee, bijvoorbeeld: ‘wij %s … %s’.", modal->we, infinitive);
	else
		b1_advise(run, mark, "Wie doet dit? Begin daarmee, bijvoorbeeld: ‘u %s … %s’ of ‘wij %s … %s’.", modal->reader, infinitive, modal->we,
		    infinitive);
	return true;
}

/* Nobody is named. */
static void
ask_who(struct b1_run *run, struct b1_mark *mark, const struct lang_sentence *s, const struct b1_passive *p, enum b1_tense tense)
{
	const struct modal *modal = modal_of(s, p);
	const enum who who = who_acts(run, s, p, modal);
	struct buf active = BUF_INIT;

	if (modal != NULL ? advise_modal(run, mark, p, modal, who) : (who & WE) != 0 && b1_has(s, p->verb, LANG_BIT(BECOME)) &&
	    b1_add_active(&active, &p->found, "wij", tense)) {
		if (modal == NULL)
			b1_advise(run, mark, "Wie %s dit? Begin daarmee, bijvoorbeeld: ‘%s’.", tense == B1_PAST ? "deed" : "doet", buf_text(&active));
	} else
		b1_advise(run, mark, "Wie %s dit? Begin de zin daarmee.", tense == B1_PAST ? "deed" : "doet");
	buf_free(&active);
}

static bool
is_own_voice(const struct lang_sentence *s, const struct b1_passive *p, const char **subject)
{
	if (b1_spells(s, p->agent, "ons") && p->agent == p->agent_last)
		*subject = "wij";
	else if (b1_spells(s, p->agent, "u") && p->agent == p->agent_last)
		*subject = "u";
	else
		return false;
	return true;
}

void
b1_advise_who(struct b1_run *run, struct b1_mark *mark, const struct lang_sentence *s, const struct b1_passive *p)
{
	const enum b1_tense tense = b1_spells(s, p->verb, "werd") || b1_spells(s, p->verb, "werden") ? B1_PAST : B1_PRESENT;
	const char *subject = "wij";
	struct buf active = BUF_INIT, who = BUF_INIT;

	if (p->agent != 0 && !is_own_voice(s, p, &subject)) {
		b1_add_words(&who, s, p->agent, p->agent_last);
		if (b1_may_quote(run, s, p->agent, p->agent_last))
			b1_advise(run, mark, "Begin met wie het doet: ‘%s’.", buf_text(&who));
	} else if (p->agent != 0 && b1_add_active(&active, &p->found, subject, tense))
		b1_advise(run, mark, "Begin met wie het doet: ‘%s’.", buf_text(&active));
	else if (p->agent == 0)
		ask_who(run, mark, s, p, tense);
	buf_free(&active);
	buf_free(&who);
}
