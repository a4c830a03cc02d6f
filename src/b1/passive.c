/*
 * The passive: worden and a participle in one clause, in either order; zijn and a participle only with "door" and who did it. Without a
 * subject ("er wordt") the mark is that of men-er-wordt. False passives are the top complaint about tools such as this, so what is
 * unclear is no passive.
 */
#include "b1/clause_int.h"

struct passive_memory {
	size_t		sentences, passives;
	size_t		counted;			/* number + 1 of the last sentence that counted as passive */
	struct b1_kept	marks;				/* warnings when there are too many of them */
};

static struct passive_memory *
memory_of(struct b1_run *run)
{
	return b1_memory(run, B1_MEMORY_VERB, sizeof(struct passive_memory));
}

enum { CLUSTER = 3 };		/* verbs that stand between a participle and worden: "aangevraagd moet kunnen worden" */
enum { AGENT = 4 };		/* words of "door …" that an advice quotes */
enum { NEAR = 12 };		/* words around worden that tell who may do it */

struct passive {
	uint32_t		verb, participle;	/* tokens */
	uint32_t		free_from;		/* participles before this token belong to an earlier verb */
	uint32_t		agent, agent_last;	/* "de commissie" of "door de commissie"; 0: nobody is named */
	struct b1_participle	found;
};

/* ---- the participle that belongs to a verb ---- */

/* Between another auxiliary and its participle: "die is gevraagd", "gevraagd heeft". */
static bool
belongs_to_other(const struct lang_sentence *s, uint32_t participle)
{
	const uint64_t other = LANG_BIT(HAVE) | LANG_BIT(BE);

	return b1_has(s, participle + 1, other) || (participle > 0 && b1_has(s, participle - 1, other));
}

/* Has the clause of this participle a zijn or hebben before it ("nadat de brief is ontvangen wordt …")? */
static bool
has_other_before(const struct lang_sentence *s, uint32_t participle)
{
	uint32_t i;

	for (i = participle; i > 0 && i + 12 > participle; i--) {
		if (s->tokens[i - 1].kind == LANG_PUNCT || b1_opens(s, i - 1) != B1_NO_OPENING || b1_spells(s, i - 1, "om"))
			return false;
		if (b1_has(s, i - 1, LANG_BIT(HAVE) | LANG_BIT(BE)) && b1_is_finite(s, i - 1))
			return true;
	}
	return false;
}

/* "behandeld wordt", "behandeld moet worden", "behandeld te worden". */
static bool
find_before(const struct b1_run *run, const struct lang_sentence *s, struct passive *p)
{
	uint32_t i, steps;

	for (i = p->verb, steps = 0; i > p->free_from && steps <= CLUSTER; i--, steps++) {
		if (b1_find_participle(run, s, i - 1, &p->found)) {
			p->participle = i - 1;
			return !belongs_to_other(s, i - 1) && !has_other_before(s, i - 1);
		}
		if (!b1_has(s, i - 1, LANG_BIT(MODAL) | LANG_BIT(WILL) | LANG_BIT(NEGATION)) && !b1_spells(s, i - 1, "te"))
			return false;
	}
	return false;
}

enum part { OWN, ASIDE /* after a comma: an aside, or the next clause */, OTHER /* in a clause that opened on the way */ };

/* The part of the sentence after this token. false: what we look for cannot be behind it. */
static bool
passes(const struct lang_sentence *s, uint32_t i, enum part *part)
{
	const char c = b1_punct(s, i);

	if (c == ';' || c == ':')
		return false;
	if (c == ',')
		*part = *part == OWN ? ASIDE : OWN;
	else if (b1_opens(s, i) == B1_SUBORDINATE)
		*part = OTHER;
	else if (b1_opens(s, i) == B1_COORDINATE)
		return false;
	else if (*part == OWN && b1_has(s, i, LANG_BIT(BE) | LANG_BIT(HAVE) | LANG_BIT(WILL) | LANG_BIT(MODAL)) && b1_is_finite(s, i))
		return b1_spells(s, i, "zijn");		/* "wordt zijn aanvraag behandeld" */
	return !b1_has(s, i, LANG_BIT(BECOME));
}

/* "worden duurder en gaan verloren", "worden kleiner en land verloren gaat": of the verb behind it, unless worden stands next to it. */
static bool
is_taken(const struct lang_sentence *s, uint32_t verb, uint32_t participle)
{
	return participle > verb + 2 && b1_has(s, participle + 1, LANG_BIT(MODAL));
}

/* "wordt door de commissie bekeken". */
static bool
find_after(const struct b1_run *run, const struct lang_sentence *s, struct passive *p)
{
	enum part part = OWN;
	uint32_t i;

	for (i = p->verb + 1; i < s->count && i < p->verb + B1_CLAUSE_WINDOW; i++) {
		if ((s->tokens[i].flags & ~s->tokens[p->verb].flags & LANG_BRACKETED) != 0)
			continue;
		if (b1_find_participle(run, s, i, &p->found) && !b1_is_attributive(s, i) && !is_taken(s, p->verb, i) &&
		    (part == OWN || !belongs_to_other(s, i))) {
			p->participle = i;
			return part != ASIDE || !b1_finite_follows(s, i + 1);
		}
		if (!passes(s, i, &part))
			return false;
	}
	return false;
}

/* ---- door whom ---- */

/* "door het invullen", "door middel van", "door te bellen" tell how, not who. */
static bool
tells_how(const struct lang_sentence *s, uint32_t door)
{
	return b1_spells(s, door + 1, "te") || b1_spells(s, door + 1, "middel") || b1_spells(s, door + 1, "ziekte") ||
	    ((b1_spells(s, door + 1, "het") || b1_spells(s, door + 1, "een")) && b1_has(s, door + 2, LANG_BIT(INFINITIVE)));
}

static bool
names_somebody(const struct lang_sentence *s, uint32_t i)
{
	return b1_has(s, i, LANG_BIT(DETERMINER) | LANG_BIT(PRONOUN) | LANG_BIT(WE) | LANG_BIT(READER_U) | LANG_BIT(READER_JE)) ||
	    (i < s->count && (s->tokens[i].flags & LANG_CAPITAL) != 0) || b1_is_content(s, i);
}

static void
find_agent(const struct lang_sentence *s, uint32_t first, uint32_t end, struct passive *p)
{
	uint32_t i, last;

	p->agent = 0;
	for (i = first; i + 1 < end; i++) {
		if (!b1_spells(s, i, "door") || tells_how(s, i) || (i > 0 && b1_has(s, i - 1, LANG_BIT(DETERMINER))) || !names_somebody(s, i + 1))
			continue;
		for (last = i + 1; last + 1 < end && last < i + AGENT && s->tokens[last + 1].kind == LANG_WORD && last + 1 != p->participle &&
		    b1_is_content(s, last + 1); last++)
			;
		p->agent = i + 1;
		p->agent_last = last;
		return;
	}
}

static uint32_t
part_end(const struct lang_sentence *s, uint32_t from)
{
	uint32_t i;

	for (i = from; i < s->count && i < from + B1_CLAUSE_WINDOW; i++)
		if (b1_punct(s, i) != '\0' || b1_opens(s, i) != B1_NO_OPENING)
			break;
	return i;
}

static void
find_who(const struct lang_sentence *s, struct passive *p)
{
	const uint32_t first = p->verb < p->participle ? p->verb : p->participle;
	const uint32_t last = p->verb < p->participle ? p->participle : p->verb;

	find_agent(s, p->verb < p->participle ? first + 1 : (first > 10 ? first - 10 : 0), part_end(s, last + 1), p);
}

/* ---- what to say ---- */

static const struct modal {
	const char	*word, *reader, *we;
} modals[] = {
	{ "kan", "kunt", "kunnen" }, { "kunnen", "kunt", "kunnen" }, { "moet", "moet", "moeten" }, { "moeten", "moet", "moeten" },
	{ "mag", "mag", "mogen" }, { "mogen", "mag", "mogen" },
};

/* Who may be the one who does it, as far as the sentence tells. */
enum who { NOBODY, READER = 1, WE = 2 };

/* "Uw aanvraag wordt …": we do it. "Dit wordt toegekend": a decision is ours. A regulation speaks of nobody. */
static enum who
who_speaks(const struct b1_run *run, const struct lang_sentence *s, const struct passive *p)
{
	enum who who = NOBODY;
	uint32_t i;

	if (run->setup->genre == B1_REGULATION)
		return NOBODY;
	for (i = p->verb > NEAR ? p->verb - NEAR : 0; i < s->count && i < p->verb + NEAR; i++)
		if (b1_spells(s, i, "uw") || b1_spells(s, i, "jouw") || b1_has(s, i, LANG_BIT(WE)))
			who |= WE;
		else if (b1_spells(s, i, "u"))
			who |= READER;
	return b1_has(s, p->participle, LANG_BIT(DECISION)) ? who | WE : who;
}

/* The auxiliary before worden; NULL. */
static const struct modal *
modal_of(const struct lang_sentence *s, const struct passive *p)
{
	const uint32_t from = p->verb > 12 ? p->verb - 12 : 0;
	uint32_t i;
	size_t m;

	for (i = p->verb; i > from && s->tokens[i - 1].kind != LANG_PUNCT; i--)
		for (m = 0; b1_has(s, i - 1, LANG_BIT(MODAL)) && m < sizeof(modals) / sizeof(modals[0]); m++)
			if (b1_spells(s, i - 1, modals[m].word))
				return &modals[m];
	return NULL;
}

/* "Wie doet dit? Bijvoorbeeld: ‘u kunt … aanvragen’"; false when the verb is unknown, or nothing tells who it may be. */
static bool
advise_modal(struct b1_run *run, struct b1_mark *mark, const struct passive *p, const struct modal *modal, enum who who)
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
ask_who(struct b1_run *run, struct b1_mark *mark, const struct lang_sentence *s, const struct passive *p, enum b1_tense tense)
{
	const struct modal *modal = modal_of(s, p);
	const enum who who = who_speaks(run, s, p);
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
is_own_voice(const struct lang_sentence *s, const struct passive *p, const char **subject)
{
	if (b1_spells(s, p->agent, "ons") && p->agent == p->agent_last)
		*subject = "wij";
	else if (b1_spells(s, p->agent, "u") && p->agent == p->agent_last)
		*subject = "u";
	else
		return false;
	return true;
}

static void
advise_who(struct b1_run *run, struct b1_mark *mark, const struct lang_sentence *s, const struct passive *p)
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

/* The joint: both words when they stand together, else the verb. */
static struct b1_mark *
mark_passive(struct b1_run *run, const struct lang_sentence *s, const struct passive *p)
{
	const uint32_t first = p->verb < p->participle ? p->verb : p->participle, last = p->verb < p->participle ? p->participle : p->verb;
	const bool together = last - first <= CLUSTER;
	const struct lang_token *verb = &s->tokens[first], *participle = &s->tokens[last];

	return b1_mark(run, s, together ? first : p->verb, together ? last : p->verb, DIAG_B1_LIJDENDE_VORM, DIAG_ADVICE,
	    "lijdende vorm: ‘%.*s%s%.*s’", (int)verb->len, s->text + verb->start, last - first > 1 ? " … " : " ", (int)participle->len,
	    s->text + participle->start);
}

/* "er wordt", "wordt er", "dat er in de zaal wordt": nobody acts. Not "ervan", "wordt er van". */
static bool
has_empty_subject(const struct lang_sentence *s, const struct passive *p, uint32_t *er)
{
	uint32_t i;

	for (i = p->verb > 8 ? p->verb - 8 : 0; i < p->verb; i++)
		if (b1_spells(s, i, "er") && (i + 1 == p->verb || i == 0 || b1_has(s, i - 1, LANG_BIT(SUBORDINATOR) | LANG_BIT(MAYBE_SUBORDINATOR) |
		    LANG_BIT(RELATIVE) | LANG_BIT(MODAL) | LANG_BIT(WILL)))) {
			*er = i;
			return part_end(s, i) > p->verb;
		}
	*er = p->verb + 1;
	return b1_spells(s, *er, "er") && !(b1_has(s, *er + 1, LANG_BIT(PREPOSITION)) && b1_has(s, *er + 2, LANG_BIT(PARTICIPLE)));
}

static struct b1_mark *
mark_nobody(struct b1_run *run, const struct lang_sentence *s, const struct passive *p, uint32_t er)
{
	const uint32_t first = er < p->verb ? er : p->verb, last = er < p->verb ? p->verb : er;
	const bool together = last - first <= CLUSTER;

	return b1_mark(run, s, first, together ? last : first, DIAG_B1_MEN_ER_WORDT, DIAG_WARNING, "‘er %.*s’ zegt niet wie iets doet",
	    (int)s->tokens[p->verb].len, s->text + s->tokens[p->verb].start);
}

static void
report(struct b1_run *run, const struct lang_sentence *s, struct passive *p)
{
	struct b1_mark *mark;
	uint32_t er;

	find_who(s, p);
	if (p->agent == 0 && has_empty_subject(s, p, &er))
		mark = mark_nobody(run, s, p, er);
	else {
		mark = mark_passive(run, s, p);
		b1_keep(run, &memory_of(run)->marks, mark);
	}
	advise_who(run, mark, s, p);
}

/* ---- the rule ---- */

static bool
is_worden_passive(const struct b1_run *run, const struct lang_sentence *s, struct passive *p)
{
	return find_before(run, s, p) || find_after(run, s, p);
}

/* "is door de commissie bekeken", "is bekeken door de commissie", "er is besloten". */
static bool
is_zijn_passive(const struct b1_run *run, const struct lang_sentence *s, struct passive *p)
{
	uint32_t er;

	if (!b1_is_finite(s, p->verb) || !find_after(run, s, p) || (p->found.classes & LANG_BIT(PERFECT_WITH_BE)) != 0)
		return false;
	find_who(s, p);
	if (p->agent != 0)
		return p->agent < p->participle || p->agent == p->participle + 2;
	return has_empty_subject(s, p, &er);
}

static void
count_passive(struct b1_run *run)
{
	struct passive_memory *memory = memory_of(run);

	memory->passives += memory->counted != run->sentence + 1;
	memory->counted = run->sentence + 1;
	b1_count_passive(run);
}

void
b1_check_passive(struct b1_run *run, const struct lang_sentence *s)
{
	struct passive p;
	uint32_t i, free_from = 0;

	memory_of(run)->sentences++;
	if ((run->classes & (LANG_BIT(BECOME) | LANG_BIT(BE))) == 0)
		return;
	for (i = 0; i < s->count; i++) {
		p = (struct passive){ .verb = i, .free_from = free_from };
		if (b1_has(s, i, LANG_BIT(BECOME)) ? !is_worden_passive(run, s, &p) : !b1_has(s, i, LANG_BIT(BE)) || !is_zijn_passive(run, s, &p))
			continue;
		free_from = p.participle + 1;
		report(run, s, &p);
		if ((s->tokens[i].flags & LANG_QUOTED) == 0 && (b1_has(s, i, LANG_BIT(BECOME)) || p.agent != 0))
			count_passive(run);
	}
}

static void
warn(struct b1_run *run, struct b1_mark *mark)
{
	(void)run;
	mark->severity = DIAG_WARNING;
}

void
b1_end_passive(struct b1_run *run)
{
	const struct passive_memory *memory = memory_of(run);

	if ((double)memory->passives > b1_norm(run->norms, B1_NORM_PASSIVE_SHARE) * (double)memory->sentences)
		b1_kept_each(run, &memory->marks, warn);
}
