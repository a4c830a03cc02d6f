/*
 * Random regulations and random besluiten that fit them, from a seed; and the shrinking of a case that fails. For properties: a
 * test names its property as a function that says whether a case breaks it, and maker_check() tries it on a case.
 *
 *	struct text *maker_text(seed, size)			one random text of about size articles (regulation_maker_text.h)
 *	struct maker_case *maker_case_new(seed, size, besluiten)	a regulation with besluiten that are valid on the version they start from
 *	struct law_regulation *maker_load(case)
 */
#ifndef REGULATION_MAKER_H
#define REGULATION_MAKER_H

#include "regulation_maker_text.h"

/* ---- a case: a regulation and its besluiten ---- */

enum { MAKER_BESLUITEN = 12, MAKER_MUTATIONS = 24 };

struct maker_besluit {
	int		 was, becomes;
	struct date	 adopted, published, in_force, valid;
	char		*mutations[MAKER_MUTATIONS];
	int		 count;
	bool		 gone;
};

struct maker_case {
	uint64_t		 seed;
	struct maker_node	*base;
	struct maker_besluit	 besluiten[MAKER_BESLUITEN];
	int			 count;
};

static inline void
maker_case_free(struct maker_case *made)
{
	int i;

	for (i = 0; i < made->count; i++)
		while (made->besluiten[i].count > 0)
			free(made->besluiten[i].mutations[--made->besluiten[i].count]);
	maker_node_free(made->base);
	free(made);
}

static inline void
maker_add_besluit(struct buf *out, const struct maker_besluit *besluit)
{
	struct buf mutations = BUF_INIT, days[4] = { BUF_INIT };
	struct case_besluit wrapped = { "besluit", besluit->was, besluit->becomes, NULL, NULL, NULL, NULL, NULL, NULL, NULL };
	int i;

	date_add_iso(&days[0], besluit->adopted);
	date_add_iso(&days[1], besluit->published);
	date_add_iso(&days[2], besluit->in_force);
	date_add_iso(&days[3], besluit->valid);
	wrapped.adopted = buf_text(&days[0]);
	wrapped.published = buf_text(&days[1]);
	wrapped.in_force = buf_text(&days[2]);
	wrapped.valid = date_compare(besluit->valid, besluit->in_force) != 0 ? buf_text(&days[3]) : NULL;
	for (i = 0; i < besluit->count; i++)
		if (besluit->mutations[i] != NULL)
			buf_addf(&mutations, "%s\n", besluit->mutations[i]);
	wrapped.mutations = buf_text(&mutations);
	case_add_besluit(out, &wrapped);
	for (i = 0; i < 4; i++)
		buf_free(&days[i]);
	buf_free(&mutations);
}

/* The sources: docs[0] is the adoption; the caller frees. */
static inline int
maker_docs(const struct maker_case *made, struct xml_doc **docs)
{
	struct buf xml = BUF_INIT;
	char name[32];
	int count = 0, i;

	maker_add_regulation(&xml, made->base);
	docs[count++] = case_doc("vaststelling", &xml);
	for (i = 0; i < made->count; i++) {
		if (made->besluiten[i].gone)
			continue;
		buf_clear(&xml);
		maker_add_besluit(&xml, &made->besluiten[i]);
		snprintf(name, sizeof(name), "besluit-%02d", made->besluiten[i].becomes);
		docs[count++] = case_doc(name, &xml);
	}
	buf_free(&xml);
	return count;
}

/* NULL when it is refused: case_diags says why. */
static inline struct law_regulation *
maker_load(const struct maker_case *made)
{
	struct xml_doc *docs[MAKER_BESLUITEN + 1];
	int count = maker_docs(made, docs);
	struct law_regulation *regulation = law_regulation_new("meedoen-2026", docs, count, NULL, case_diags);

	while (count > 0)
		xml_doc_free(docs[--count]);
	return regulation;
}

/* ---- mutations that fit ---- */

struct maker_draft {
	struct maker_chance		*chance;
	struct maker_besluit		*besluit;
	const struct text		*text;		/* the version it starts from */
	const struct text_node		*touched[MAKER_MUTATIONS];
	int				 touched_count;
};

static inline bool
maker_is_in(const struct text_node *node, const struct text_node *above)
{
	while (node != NULL && node != above)
		node = node->parent;
	return node != NULL;
}

static inline bool
maker_is_touched(const struct maker_draft *draft, const struct text_node *node)
{
	int i;

	for (i = 0; i < draft->touched_count; i++)
		if (maker_is_in(node, draft->touched[i]) || maker_is_in(draft->touched[i], node))
			return true;
	return false;
}

/* A random element of these kinds that this besluit has not touched; NULL when there is none. kinds: ends with TEXT_KIND_COUNT. */
static inline const struct text_node *
maker_pick(struct maker_draft *draft, const enum text_kind *kinds)
{
	const struct text_node *node, *found = NULL;
	const enum text_kind *kind;
	unsigned seen = 0;

	for (node = draft->text->root; node != NULL; node = text_next(node, draft->text->root))
		for (kind = kinds; *kind != TEXT_KIND_COUNT; kind++)
			if (*kind == node->kind && !maker_is_touched(draft, node) && maker_draw(draft->chance, ++seen) == 0)
				found = node;
	return found;
}

static inline void
maker_touch(struct maker_draft *draft, const struct text_node *node)
{
	if (draft->touched_count < MAKER_MUTATIONS)
		draft->touched[draft->touched_count++] = node;
}

static inline void
maker_put(struct maker_draft *draft, struct buf *mutation)
{
	if (draft->besluit->count < MAKER_MUTATIONS)
		draft->besluit->mutations[draft->besluit->count++] = buf_take(mutation);
	buf_free(mutation);
}

static inline enum maker_kind
maker_kind_of(enum text_kind kind)
{
	return kind == TEXT_ARTIKEL ? MAKER_ARTICLE : kind == TEXT_LID ? MAKER_LID : kind == TEXT_LI ? MAKER_LI : MAKER_BEGRIP;
}

static inline void
maker_add_fresh(struct maker_draft *draft, struct buf *out, enum text_kind kind, const char *number)
{
	struct maker_node *node = maker_node_new(draft->chance, NULL, maker_kind_of(kind));

	snprintf(node->number, sizeof(node->number), "%.12s", number);
	if (kind == TEXT_ARTIKEL)
		maker_fill_article(draft->chance, node);
	else if (kind != TEXT_BEGRIP && maker_luck(draft->chance, 30))
		maker_fill(draft->chance, node, MAKER_LI, 0);
	maker_add_node(out, node);
	maker_node_free(node);
}

static const enum text_kind maker_units[] = { TEXT_ARTIKEL, TEXT_LID, TEXT_LI, TEXT_BEGRIP, TEXT_KIND_COUNT };
static const enum text_kind maker_articles[] = { TEXT_ARTIKEL, TEXT_KIND_COUNT };

static inline void
maker_replace(struct maker_draft *draft)
{
	const struct text_node *target = maker_pick(draft, maker_units);
	struct buf out = BUF_INIT, number = BUF_INIT, fresh = BUF_INIT, old = BUF_INIT;

	if (target == NULL)
		return;
	text_add_number(&number, target);
	maker_add_fresh(draft, &fresh, target->kind, target->kind == TEXT_BEGRIP ? "9" : buf_text(&number));
	maker_add_text(&old, target, false);
	if (strncmp(buf_text(&old), buf_text(&fresh), old.len) != 0) {
		buf_addf(&out, "<Vervang wat=\"%s\">%s</Vervang>", target->wid, buf_text(&fresh));
		maker_touch(draft, target);
		maker_put(draft, &out);
	}
	buf_free(&number);
	buf_free(&fresh);
	buf_free(&old);
}

static inline void
maker_replace_heading(struct maker_draft *draft)
{
	const struct text_node *target = maker_pick(draft, maker_articles);
	struct buf out = BUF_INIT, number = BUF_INIT;

	if (target == NULL)
		return;
	text_add_number(&number, target);
	buf_addf(&out, "<VervangKop wat=\"%s\"><Kop><Label>Artikel</Label><Nummer>%s</Nummer><Opschrift>%s %s %d</Opschrift></Kop></VervangKop>", target->wid,
	    buf_text(&number), maker_word(draft->chance), maker_word(draft->chance), draft->besluit->becomes);
	maker_touch(draft, target);
	maker_put(draft, &out);
	buf_free(&number);
}

static inline void
maker_insert(struct maker_draft *draft)
{
	const struct text_node *context = maker_pick(draft, maker_units);
	struct buf out = BUF_INIT, number = BUF_INIT;
	unsigned where = maker_draw(draft->chance, 5);
	const char *wid;

	if (context == NULL)
		return;
	text_add_number(&number, context);
	buf_addf(&number, "%c", 'a' + draft->besluit->becomes % 26);
	wid = where == 0 && context->parent->wid != NULL ? context->parent->wid : context->wid;
	buf_addf(&out, "<VoegToe positie=\"%s\" context=\"%s\">", wid != context->wid ? "in" : where < 3 ? "komtVoor" : "volgtOp", wid);
	maker_add_fresh(draft, &out, context->kind, buf_text(&number));
	buf_adds(&out, "</VoegToe>");
	maker_touch(draft, context);
	maker_put(draft, &out);
	buf_free(&number);
}

static inline bool
maker_has_sibling(const struct text_node *node)
{
	return (node->prev != NULL && node->prev->kind == node->kind) || (node->next != NULL && node->next->kind == node->kind);
}

static inline void
maker_remove(struct maker_draft *draft)
{
	const struct text_node *target = maker_pick(draft, maker_units);
	struct buf out = BUF_INIT;

	if (target == NULL || !maker_has_sibling(target) || maker_is_touched(draft, target->parent))
		return;
	buf_addf(&out, "<Verwijder wat=\"%s\"/>", target->wid);
	maker_touch(draft, target->parent);
	maker_put(draft, &out);
}

/* How often word stands in the leaves below; 0 also when it is all there is in an inline or a leaf. */
static inline int
maker_count(const struct text_node *target, const char *word)
{
	const struct text_node *node;
	const char *at;
	int count = 0;

	for (node = target; node != NULL; node = text_next(node, target)) {
		if (node->kind != TEXT_CHARS || node->parent->kind == TEXT_LABEL || node->parent->kind == TEXT_NUMMER ||
		    node->parent->kind == TEXT_LIDNUMMER || node->parent->kind == TEXT_LINUMMER)
			continue;
		if (strcmp(node->text, word) == 0)
			return 0;
		for (at = strstr(node->text, word); at != NULL; at = strstr(at + strlen(word), word))
			count++;
	}
	return count;
}

static inline void
maker_replace_words(struct maker_draft *draft)
{
	const struct text_node *target = maker_pick(draft, maker_units);
	const char *word = maker_word(draft->chance), *other = maker_luck(draft->chance, 15) ? "" : maker_word(draft->chance);
	struct buf out = BUF_INIT;
	int count, tries;

	for (tries = 0, count = 0; target != NULL && tries < 10 && count == 0; tries++) {
		word = maker_word(draft->chance);
		count = maker_count(target, word);
	}
	if (count == 0 || strcmp(word, other) == 0 || (*other == '\0' && count > 1))
		return;
	buf_addf(&out, "<VervangTekst wat=\"%s\" aantal=\"%d\"><Was>%s</Was><Wordt>%s</Wordt></VervangTekst>", target->wid, count, word, other);
	maker_touch(draft, target);
	maker_put(draft, &out);
}

/* A number that no sibling has. */
static inline void
maker_renumber(struct maker_draft *draft)
{
	static const enum text_kind kinds[] = { TEXT_ARTIKEL, TEXT_LID, TEXT_LI, TEXT_KIND_COUNT };
	const struct text_node *target = maker_pick(draft, kinds);
	struct buf out = BUF_INIT;

	if (target == NULL)
		return;
	buf_addf(&out, "<Vernummer wat=\"%s\" nummer=\"%d%02d%u\"/>", target->wid, 100 + draft->besluit->becomes, draft->besluit->count,
	    maker_draw(draft->chance, 10));
	maker_touch(draft, target);
	maker_put(draft, &out);
}

static inline void
maker_put_number(struct maker_draft *draft, const struct text_node *lid, int number)
{
	struct buf out = BUF_INIT, old = BUF_INIT;
	char wanted[12];

	snprintf(wanted, sizeof(wanted), "%d", number);
	text_add_number(&old, lid);
	if (strcmp(buf_text(&old), wanted) != 0) {
		buf_addf(&out, "<Vernummer wat=\"%s\" nummer=\"%d\"/>", lid->wid, number);
		maker_put(draft, &out);
	}
	buf_free(&old);
}

/* A lid comes in, and the leden from there on go up by one, the first first: doubles on the way do not matter. */
static inline void
maker_insert_lid(struct maker_draft *draft)
{
	static const enum text_kind kinds[] = { TEXT_LID, TEXT_KIND_COUNT };
	const struct text_node *context = maker_pick(draft, kinds), *lid;
	struct buf out = BUF_INIT;
	char own[12] = "1";
	int number = 0;

	if (context == NULL || maker_is_touched(draft, context->parent) || draft->besluit->count + 12 > MAKER_MUTATIONS)
		return;
	for (lid = text_child(context->parent, TEXT_LID); lid != NULL && number < 11; lid = lid->next) {
		if (lid == context)
			snprintf(own, sizeof(own), "%d", ++number);
		if (lid->kind == TEXT_LID)
			maker_put_number(draft, lid, ++number);
	}
	buf_addf(&out, "<VoegToe positie=\"komtVoor\" context=\"%s\">", context->wid);
	maker_add_fresh(draft, &out, TEXT_LID, own);
	buf_adds(&out, "</VoegToe>");
	maker_touch(draft, context->parent);
	maker_put(draft, &out);
}

/* Verwijder and VoegToe with the same wIds: an article moves. */
static inline void
maker_move(struct maker_draft *draft)
{
	const struct text_node *target = maker_pick(draft, maker_articles), *context;
	struct buf out = BUF_INIT;

	if (target == NULL || !maker_has_sibling(target) || draft->besluit->count + 1 >= MAKER_MUTATIONS)
		return;
	maker_touch(draft, target);
	context = maker_pick(draft, maker_articles);
	if (context == NULL || maker_is_touched(draft, context))
		return;
	maker_touch(draft, context);
	buf_addf(&out, "<Verwijder wat=\"%s\"/>", target->wid);
	maker_put(draft, &out);
	buf_addf(&out, "<VoegToe positie=\"volgtOp\" context=\"%s\">", context->wid);
	maker_add_text(&out, target, true);
	buf_adds(&out, "</VoegToe>");
	maker_put(draft, &out);
}

enum maker_diet { MAKER_ANYTHING, MAKER_ONLY_MOVES /* Vernummer and moves: no character is lost or made, but for numbers */ };

static inline void
maker_fill_besluit(struct maker_draft *draft, enum maker_diet diet)
{
	static void (*const makers[])(struct maker_draft *) = { maker_renumber, maker_move, maker_insert_lid, maker_replace, maker_replace_heading, maker_insert,
		maker_remove, maker_replace_words, maker_replace_words };
	unsigned wanted = 1 + maker_draw(draft->chance, 4), tries;

	for (tries = 0; tries < 40 && (wanted > 0 || draft->besluit->count == 0); tries++) {
		int before = draft->besluit->count;

		makers[maker_draw(draft->chance, diet == MAKER_ONLY_MOVES ? 2 : sizeof(makers) / sizeof(makers[0]))](draft);
		wanted -= draft->besluit->count > before && wanted > 0;
	}
}

static inline void
maker_set_days(struct maker_chance *chance, struct maker_besluit *besluit, int index)
{
	struct date start = { 2026, 1, 15 };

	besluit->in_force = date_add_days(start, index * 20 + (long)maker_draw(chance, 30));
	besluit->published = date_add_days(besluit->in_force, -1 - (long)maker_draw(chance, 25));
	besluit->adopted = date_add_days(besluit->published, -(long)maker_draw(chance, 10));
	besluit->valid = maker_luck(chance, 25) ? date_add_days(besluit->in_force, -(long)maker_draw(chance, 60)) : besluit->in_force;
	if (date_compare(besluit->valid, case_day(case_adoption.in_force)) < 0)
		besluit->valid = case_day(case_adoption.in_force);
}

/* branches: percent of the besluiten that start from an older version than the last. */
static inline struct maker_case *
maker_case_branched(uint64_t seed, unsigned size, int besluiten, unsigned branches, enum maker_diet diet)
{
	struct maker_chance chance = { seed };
	struct maker_case *made = mem_alloc(sizeof(*made));
	struct law_regulation *regulation;
	int i;

	made->seed = seed;
	made->base = maker_tree_new(&chance, size);
	for (i = 0; i < besluiten && i < MAKER_BESLUITEN; i++) {
		struct maker_besluit *besluit = &made->besluiten[i];
		struct maker_draft draft = { .chance = &chance, .besluit = besluit };
		struct text *version;

		besluit->was = maker_luck(&chance, branches) ? 1 + (int)maker_draw(&chance, (unsigned)i + 1) : i + 1;
		besluit->becomes = i + 2;
		maker_set_days(&chance, besluit, i);
		regulation = maker_load(made);
		if (regulation == NULL)
			break;			/* maker_load() of the test says why */
		version = law_version(regulation, besluit->was);
		draft.text = version;
		maker_fill_besluit(&draft, diet);
		made->count += besluit->count > 0;
		text_free(version);
		law_regulation_free(regulation);
		if (besluit->count == 0)
			break;
	}
	return made;
}

static inline struct maker_case *
maker_case_new(uint64_t seed, unsigned size, int besluiten)
{
	return maker_case_branched(seed, size, besluiten, 20, MAKER_ANYTHING);
}

/* ---- properties ---- */

/* NULL when the property holds, or what is wrong (borrowed). Must leave the case as it is. A case that does not load holds. */
typedef const char *maker_property(const struct maker_case *made, const struct law_regulation *regulation);

static inline const char *
maker_try(const struct maker_case *made, maker_property *property)
{
	struct law_regulation *regulation;
	const char *wrong;

	diag_list_clear(case_diags);
	regulation = maker_load(made);
	if (regulation == NULL)
		return NULL;
	wrong = property(made, regulation);
	law_regulation_free(regulation);
	return wrong;
}

/* What starts from it starts from what it started from. */
static inline bool
maker_drop_besluit(struct maker_case *made, int i, maker_property *property)
{
	struct maker_case before = *made;
	int k;

	if (made->besluiten[i].gone)
		return false;
	made->besluiten[i].gone = true;
	for (k = 0; k < made->count; k++)
		if (made->besluiten[k].was == made->besluiten[i].becomes)
			made->besluiten[k].was = made->besluiten[i].was;
	if (maker_try(made, property) != NULL)
		return true;
	*made = before;
	return false;
}

static inline bool
maker_drop_mutation(struct maker_case *made, int i, int k, maker_property *property)
{
	char *kept = made->besluiten[i].mutations[k];

	if (kept == NULL || made->besluiten[i].gone)
		return false;
	made->besluiten[i].mutations[k] = NULL;
	if (maker_try(made, property) != NULL) {
		free(kept);
		return true;
	}
	made->besluiten[i].mutations[k] = kept;
	return false;
}

static inline bool
maker_drop_nodes(struct maker_case *made, struct maker_node *node, maker_property *property)
{
	bool dropped = false;
	struct maker_node *child;

	for (child = node->first; child != NULL; child = child->next) {
		if (child->gone)
			continue;
		child->gone = true;
		if (maker_try(made, property) != NULL) {
			dropped = true;
			continue;
		}
		child->gone = false;
		dropped |= maker_drop_nodes(made, child, property);
	}
	return dropped;
}

static inline void
maker_shrink(struct maker_case *made, maker_property *property)
{
	bool again = true;
	int i, k;

	while (again) {
		again = false;
		for (i = made->count - 1; i >= 0; i--)
			again |= maker_drop_besluit(made, i, property);
		for (i = made->count - 1; i >= 0; i--)
			for (k = 0; k < made->besluiten[i].count; k++)
				again |= maker_drop_mutation(made, i, k, property);
		again |= maker_drop_nodes(made, made->base, property);
	}
}

static inline void
maker_print(const struct maker_case *made)
{
	struct buf xml = BUF_INIT;
	int i;

	maker_add_regulation(&xml, made->base);
	fprintf(stderr, "seed %llu\n%s\n", (unsigned long long)made->seed, buf_text(&xml));
	for (i = 0; i < made->count; i++) {
		if (made->besluiten[i].gone)
			continue;
		buf_clear(&xml);
		maker_add_besluit(&xml, &made->besluiten[i]);
		fprintf(stderr, "%s\n", buf_text(&xml));
	}
	buf_free(&xml);
}

/* Tries the property on a case, which it takes. A case that breaks it is made as small as can be and printed. */
static inline void
maker_check(struct maker_case *made, maker_property *property)
{
	struct law_regulation *regulation;
	const char *wrong;

	diag_list_clear(case_diags);
	regulation = maker_load(made);
	if (regulation == NULL) {
		case_show();
		maker_print(made);
	}
	ck_assert_msg(regulation != NULL, "seed %llu: a besluit that was made to fit is refused", (unsigned long long)made->seed);
	wrong = property(made, regulation);
	law_regulation_free(regulation);
	if (wrong != NULL) {
		maker_shrink(made, property);
		maker_try(made, property);
		case_show();
		maker_print(made);
	}
	ck_assert_msg(wrong == NULL, "seed %llu: %s", (unsigned long long)made->seed, wrong != NULL ? wrong : "");
	maker_case_free(made);
}

#endif
