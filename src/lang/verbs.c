/*
 * Verbs: each once, with its forms in the word table. Irregular forms come from werkwoorden.xml; a verb with a particle or a
 * prefix inherits those of the verb behind it (opgeven, vergeven: geven).
 */
#include "lang/lang_int.h"

/* The present that no rule makes; past and participle are in werkwoorden.xml. */
static const struct {
	const char	*infinitive, *stem, *third, *second;
} presents[] = {
	{ "zijn", "ben", "is", "bent" },
	{ "hebben", "heb", "heeft", "hebt" },
	{ "kunnen", "kan", "kan", "kunt" },
	{ "zullen", "zal", "zal", "zult" },
	{ "willen", "wil", "wil", "wilt" },
	{ "mogen", "mag", "mag", "mag" },
	{ "komen", "kom", "komt", NULL }
};

enum { DEPTH = 3 };	/* op-ge-ver... */

struct parts {		/* of the verb without particle, while it is made */
	const char	*stem, *third, *second, *past, *past_plural, *participle;
	bool		 irregular;
};

/* Without a particle: for whoever forgets that a verb is separable, that one too. */
static const struct verb *
find_verb(const struct lang *lang, const char *infinitive, const char *particle)
{
	const struct lang_word *word = lang_find_word(lang, infinitive, strlen(infinitive));
	const struct verb *verb = word != NULL ? ((const struct known_word *)word)->verbs : NULL, *other = verb;

	for (; verb != NULL; verb = verb->next)
		if (particle == NULL ? verb->pub.particle == NULL : verb->pub.particle != NULL && strcmp(verb->pub.particle, particle) == 0)
			return verb;
	return particle == NULL ? other : NULL;
}

bool
lang_is_verb(const struct lang *lang, const char *infinitive)
{
	return find_verb(lang, infinitive, NULL) != NULL;
}

static const char *
join(struct lang *lang, const char *first, size_t len, const char *second)
{
	char *text = arena_alloc(lang->arena, len + strlen(second) + 1);

	memcpy(text, first, len);
	strcpy(text + len, second);
	return text;
}

/* ---- forms ---- */

/* The present of a verb of the table above, and of those with a prefix before it (ontkomen). */
static bool
known_present(struct lang *lang, const char *base, struct parts *parts)
{
	size_t i, prefix = lang_verb_prefix(base);

	for (i = 0; i < sizeof(presents) / sizeof(presents[0]); i++) {
		if (strcmp(presents[i].infinitive, base) == 0) {
			*parts = (struct parts){ presents[i].stem, presents[i].third, presents[i].second, NULL, NULL, NULL, true };
			return true;
		}
		if (prefix > 0 && strcmp(presents[i].infinitive, base + prefix) == 0) {
			parts->stem = join(lang, base, prefix, presents[i].stem);
			parts->third = join(lang, base, prefix, presents[i].third);
			return true;
		}
	}
	return false;
}

/* A weak past tells the stem of what no rule spells: nummerde, racete, downloadde. False: it is not weak. */
static bool
stem_of_past(const char *base, const char *past, struct buf *out)
{
	size_t len = past != NULL ? strlen(past) : 0;

	if (len < 5 || past[0] != base[0] || past[len - 1] != 'e' || (past[len - 2] != 'd' && past[len - 2] != 't'))
		return false;
	buf_add(out, past, len - 2);
	return true;
}

/* Stem and third person, by rule or from the past; false: no infinitive. */
static bool
make_present(struct lang *lang, const char *base, const char *past, struct parts *parts)
{
	struct buf stem = BUF_INIT;

	if (known_present(lang, base, parts))
		return true;
	if (!lang_stem_of(base, &stem)) {
		buf_free(&stem);
		return false;
	}
	buf_clear(&stem);
	if (!stem_of_past(base, past, &stem))
		lang_stem_of(base, &stem);
	parts->stem = arena_copy(lang->arena, buf_text(&stem));
	if (strlen(base) > 3 && strcmp(base + strlen(base) - 3, "aan") == 0)
		parts->third = join(lang, base, strlen(base) - 1, "t");
	else if (stem.len > 0 && stem.data[stem.len - 1] == 'o')
		parts->third = join(lang, parts->stem, stem.len, "ot");
	else
		parts->third = stem.len > 0 && stem.data[stem.len - 1] == 't' ? parts->stem : join(lang, parts->stem, stem.len, "t");
	buf_free(&stem);
	return true;
}

static void
make_weak(struct lang *lang, const char *base, struct parts *parts)
{
	struct buf text = BUF_INIT;

	if (parts->past == NULL) {
		lang_weak_past(base, parts->stem, &text);
		parts->past = arena_copy(lang->arena, buf_text(&text));
	}
	if (parts->past_plural == NULL)
		parts->past_plural = join(lang, parts->past, strlen(parts->past), parts->past[strlen(parts->past) - 1] == 'e' ? "n" : "en");
	if (parts->participle == NULL) {
		lang_weak_participle(base, parts->stem, &text);
		parts->participle = arena_copy(lang->arena, buf_text(&text));
	}
	buf_free(&text);
}

static const char *
with_prefix(struct lang *lang, const char *base, size_t prefix, const char *form)
{
	return form != NULL ? join(lang, base, prefix, form) : NULL;
}

/* vergeven from geven: vergaf, vergeven (its participle without ge-); vergelijken from lijken. */
static void
inherit(struct lang *lang, const char *base, struct parts *parts)
{
	size_t prefix = 0, next;
	const struct verb *from = NULL;
	const char *participle;
	int depth;

	for (depth = 0; from == NULL && depth < DEPTH && (next = lang_verb_prefix(base + prefix)) > 0; depth++) {
		prefix += next;
		from = find_verb(lang, base + prefix, NULL);
	}
	if (from == NULL || (from->flags & VERB_IRREGULAR) == 0 || strcmp(base, "ontmoeten") == 0)	/* has nothing of moeten */
		return;
	participle = from->bare;
	if (strncmp(participle, "ge", 2) == 0 && lang_verb_prefix(from->base) == 0)
		participle += 2;
	parts->stem = with_prefix(lang, base, prefix, from->pub.stem);
	parts->third = with_prefix(lang, base, prefix, from->pub.third);
	parts->second = with_prefix(lang, base, prefix, from->second);
	parts->past = with_prefix(lang, base, prefix, from->pub.past);
	parts->past_plural = with_prefix(lang, base, prefix, from->pub.past_plural);
	parts->participle = with_prefix(lang, base, prefix, participle);
	parts->irregular = true;
}

/* All parts of a verb without particle. What the table says goes before what is inherited, that before the rule. */
static bool
make_parts(struct lang *lang, const char *base, const struct verb_spec *spec, struct parts *parts)
{
	*parts = (struct parts){ 0 };
	if (!make_present(lang, base, spec->past, parts))
		return false;
	if (spec->past == NULL && spec->participle == NULL)
		inherit(lang, base, parts);
	else
		parts->irregular = true;
	if (spec->past != NULL) {
		parts->past = spec->past;
		parts->past_plural = spec->past_plural;
	}
	if (spec->participle != NULL)
		parts->participle = spec->participle;
	make_weak(lang, base, parts);
	return true;
}

/* ---- one form ---- */

/* race, update: an English stem, with an e that is not heard. */
static bool
has_mute_e(const char *stem)
{
	size_t len = strlen(stem);

	return len > 2 && stem[len - 1] == 'e' && strchr("aeiou", stem[len - 2]) == NULL && (unsigned char)stem[len - 2] < 0x80;
}

void
lang_verb_bare(const struct verb *verb, unsigned form, struct buf *out)
{
	struct buf e = BUF_INIT;

	switch (form) {
	case LANG_STEM: buf_adds(out, verb->pub.stem); break;
	case LANG_THIRD: buf_adds(out, verb->pub.third); break;
	case LANG_PAST: buf_adds(out, verb->pub.past); break;
	case LANG_PASTS: buf_adds(out, verb->pub.past_plural); break;
	case LANG_PARTICIPLE: buf_adds(out, verb->bare); break;
	case LANG_PARTICIPLE_E:
		if (has_mute_e(verb->pub.stem))	/* geracete */
			buf_addf(&e, "%se", verb->bare);
		else
			lang_add_e(verb->bare, &e);
		buf_adds(out, buf_text(&e));
		break;
	case LANG_ONGOING:
		buf_adds(out, verb->base);
		buf_addc(out, 'd');
		break;
	case LANG_ONGOING_E:
		buf_adds(out, verb->base);
		buf_adds(out, "de");
		break;
	default: buf_adds(out, verb->base);
	}
	buf_free(&e);
}

void
lang_verb_form(const struct verb *verb, unsigned form, struct buf *out)
{
	if (verb->pub.particle != NULL)
		buf_adds(out, verb->pub.particle);
	lang_verb_bare(verb, form, out);
}

void
lang_verb_each(const struct verb *verb, bool (*each)(void *ctx, const char *text, unsigned form), void *ctx)
{
	struct buf text = BUF_INIT;
	bool go_on = true;
	unsigned form;

	for (form = LANG_INFINITIVE; go_on && form <= LANG_ONGOING_E; form <<= 1) {
		buf_clear(&text);
		lang_verb_form(verb, form, &text);
		go_on = each(ctx, buf_text(&text), form);
	}
	buf_free(&text);
}

/* ---- into the table ---- */

struct entering {
	struct lang		*lang;
	const struct verb	*verb;
};

/* What is never passive (gebleken, geweest) is no participle for the rules: it only makes a perfect tense. */
static uint64_t
participle_classes(unsigned flags)
{
	if (flags & VERB_INTRANSITIVE)
		return LANG_BIT(PERFECT_WITH_BE);
	return LANG_BIT(PARTICIPLE) | (flags & VERB_WITH_BE ? LANG_BIT(PERFECT_WITH_BE) : 0);
}

static bool
enter_form(void *ctx, const char *text, unsigned form)
{
	struct entering *entering = ctx;
	unsigned flags = entering->verb->flags;
	struct lang_word *word;

	if (form >= LANG_ONGOING)	/* gevend: an adjective; no rule asks for it */
		return false;
	word = lang_add_class(entering->lang, text, LANG_BIT(VERB));
	if (word == NULL)
		return true;
	if (word->verb == NULL)
		word->verb = &entering->verb->pub;
	if (form & LANG_INFINITIVE)
		word->classes |= LANG_BIT(INFINITIVE);
	if (form & LANG_FINITE_FORMS)
		word->classes |= LANG_BIT(FINITE);
	if (form & LANG_PARTICIPLE)
		word->classes |= participle_classes(flags);
	return true;
}

static const struct verb *
make_verb(struct lang *lang, const struct verb_spec *spec, const char *base, const struct parts *parts, unsigned flags)
{
	struct verb *verb = arena_alloc(lang->arena, sizeof(*verb));
	const char *particle = spec->particle;
	struct known_word *known = (struct known_word *)lang_intern(lang, spec->infinitive, strlen(spec->infinitive));
	struct entering entering = { lang, verb };

	verb->pub = (struct lang_verb){ spec->infinitive, particle, parts->stem, parts->third, parts->past, parts->past_plural,
		particle != NULL ? join(lang, particle, strlen(particle), parts->participle) : parts->participle };
	verb->base = base;
	verb->second = parts->second;
	verb->bare = parts->participle;
	verb->flags = flags | (parts->irregular ? VERB_IRREGULAR : 0);
	if (known != NULL) {
		verb->next = known->verbs;
		known->verbs = verb;
	}
	lang_verb_each(verb, enter_form, &entering);
	if (parts->second != NULL && particle == NULL)
		enter_form(&entering, parts->second, LANG_THIRD);
	return verb;
}

/* A verb without particle; its prefixes are looked through from behind, so that the verb behind is there first. */
static const struct verb *
plain_verb(struct lang *lang, const struct verb_spec *spec)
{
	const struct verb *verb = find_verb(lang, spec->infinitive, NULL);
	struct parts parts;

	if (verb != NULL)
		return verb;
	if (!make_parts(lang, spec->infinitive, spec, &parts))
		return NULL;
	return make_verb(lang, spec, spec->infinitive, &parts, spec->flags);
}

const struct verb *
lang_verb(struct lang *lang, const struct verb_spec *spec)
{
	const struct verb *verb = find_verb(lang, spec->infinitive, spec->particle), *base;
	size_t particle = spec->particle != NULL ? strlen(spec->particle) : 0;
	struct verb_spec bare = *spec;
	struct parts parts;

	if (verb != NULL || spec->particle == NULL)
		return verb != NULL ? verb : plain_verb(lang, spec);
	if (strncmp(spec->infinitive, spec->particle, particle) != 0)
		return NULL;
	bare.infinitive += particle;
	bare.particle = NULL;
	bare.flags = 0;
	if (spec->past != NULL || spec->participle != NULL)	/* opscheppen is not like scheppen */
		return make_parts(lang, bare.infinitive, &bare, &parts) ? make_verb(lang, spec, bare.infinitive, &parts, spec->flags) : NULL;
	base = plain_verb(lang, &bare);
	if (base == NULL)
		return NULL;
	parts = (struct parts){ base->pub.stem, base->pub.third, base->second, base->pub.past, base->pub.past_plural, base->bare,
	    (base->flags & VERB_IRREGULAR) != 0 };
	return make_verb(lang, spec, bare.infinitive, &parts, spec->flags);
}
