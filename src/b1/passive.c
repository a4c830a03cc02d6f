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
find_before(const struct b1_run *run, const struct lang_sentence *s, struct b1_passive *p)
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
find_after(const struct b1_run *run, const struct lang_sentence *s, struct b1_passive *p)
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
find_agent(const struct lang_sentence *s, uint32_t first, uint32_t end, struct b1_passive *p)
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
find_who(const struct lang_sentence *s, struct b1_passive *p)
{
	const uint32_t first = p->verb < p->participle ? p->verb : p->participle;
	const uint32_t last = p->verb < p->participle ? p->participle : p->verb;

	find_agent(s, p->verb < p->participle ? first + 1 : (first > 10 ? first - 10 : 0), part_end(s, last + 1), p);
}

/* ---- what to say ---- */

/* The joint: both words when they stand together, else the verb. */
static struct b1_mark *
mark_passive(struct b1_run *run, const struct lang_sentence *s, const struct b1_passive *p)
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
has_empty_subject(const struct lang_sentence *s, const struct b1_passive *p, uint32_t *er)
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
mark_nobody(struct b1_run *run, const struct lang_sentence *s, const struct b1_passive *p, uint32_t er)
{
	const uint32_t first = er < p->verb ? er : p->verb, last = er < p->verb ? p->verb : er;
	const bool together = last - first <= CLUSTER;
	const enum diag_severity severity = b1_has(s, p->verb, LANG_BIT(BECOME)) ? DIAG_WARNING : DIAG_ADVICE;

	return b1_mark(run, s, first, together ? last : first, DIAG_B1_MEN_ER_WORDT, severity, "‘er %.*s’ zegt niet wie iets doet",
	    (int)s->tokens[p->verb].len, s->text + s->tokens[p->verb].start);
}

static void
report(struct b1_run *run, const struct lang_sentence *s, struct b1_passive *p)
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
	b1_advise_who(run, mark, s, p);
}

/* ---- the rule ---- */

static bool
is_worden_passive(const struct b1_run *run, const struct lang_sentence *s, struct b1_passive *p)
{
	return find_before(run, s, p) || find_after(run, s, p);
}

/* "is door de commissie bekeken", "is bekeken door de commissie", "er is besloten". */
static bool
is_zijn_passive(const struct b1_run *run, const struct lang_sentence *s, struct b1_passive *p)
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
	struct b1_passive p;
	uint32_t i, free_from = 0;

	memory_of(run)->sentences++;
	if ((run->classes & (LANG_BIT(BECOME) | LANG_BIT(BE))) == 0)
		return;
	for (i = 0; i < s->count; i++) {
		p = (struct b1_passive){ .verb = i, .free_from = free_from };
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
