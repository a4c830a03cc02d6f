/*
 * The sentences for what a besluit adds. "Ingevoegd" is between or before existing text, "toegevoegd" is at the end
 * (Aanwijzingen voor de regelgeving 6.11); definitions stand in alphabetical order and need no place.
 */
#include <string.h>

#include "law/phrase_int.h"

static bool
is_last_of_kind(const struct text_node *node, enum text_kind kind)
{
	const struct text_node *at;

	for (at = node->next; at != NULL; at = at->next)
		if (at->kind == kind)
			return false;
	return true;
}

/* Where it comes to stand, seen from an element of its own kind when there is one. */
struct place {
	enum law_position	 position;
	const struct text_node	*context;
};

static struct place
place_of(const struct law_mutation *mutation, const struct text_node *context)
{
	enum text_kind kind = mutation->body->kind;
	const struct text_node *before, *after;

	if (mutation->position == LAW_INTO || context->kind == kind)
		return (struct place){ mutation->position, context };
	before = mutation->position == LAW_BEFORE ? context->prev : context;
	after = mutation->position == LAW_BEFORE ? context : context->next;
	while (before != NULL && before->kind != kind)
		before = before->prev;
	while (after != NULL && after->kind != kind)
		after = after->next;
	if (before != NULL)
		return (struct place){ LAW_AFTER, before };
	if (after != NULL)
		return (struct place){ LAW_BEFORE, after };
	return (struct place){ LAW_INTO, law_phrase_above(context) };
}

static bool
is_at_end(struct place place)
{
	return place.position == LAW_INTO || (place.position == LAW_AFTER && is_last_of_kind(place.context, place.context->kind));
}

/* The whole that something is added to; NULL: the regulation. */
static const struct text_node *
whole_of(struct place place)
{
	return place.position == LAW_INTO ? place.context : law_phrase_above(place.context);
}

static bool
is_regulation(const struct text_node *whole)
{
	return whole == NULL || whole->kind == TEXT_LICHAAM || whole->kind == TEXT_REGELING;
}

/* "wordt een artikel" or "worden twee artikelen", with what stands between. */
static void
add_verb(struct buf *out, const struct law_mutation *mutation, const char *between, const struct text_node *beside)
{
	bool explanation = beside != NULL && (law_phrase_explains_articles(beside) || beside->kind == TEXT_ARTIKELGEWIJZETOELICHTING);
	int count = law_phrase_count_bodies(mutation);

	buf_addf(out, " %s %s", count == 1 ? "wordt" : "worden", between);
	law_phrase_add_counted(out, explanation ? TEXT_TOELICHTING : mutation->body->kind, count);
}

/* Leden, onderdelen and what else stands inside an article: "het tweede lid", "onderdeel b"; "" when it has no number. */
static void
add_sibling(struct buf *out, const struct text_node *node)
{
	struct buf number = BUF_INIT;

	text_add_number(&number, node);
	if (number.len > 0 && law_phrase_explains_articles(node)) {
		buf_addf(out, "de toelichting op artikel %s", number.data);
	} else if (number.len > 0) {
		buf_adds(out, node->kind == TEXT_LID ? "het " : "");
		law_phrase_add_new_number(out, node, number.data);
	} else if (text_kind_word(node->kind) != NULL && strncmp(text_kind_word(node->kind), "de ", 3) == 0) {
		buf_adds(out, text_kind_word(node->kind));
	}
	buf_free(&number);
}

static void
add_inside(struct buf *out, const struct law_mutation *mutation, struct place place)
{
	struct buf between = BUF_INIT, sibling = BUF_INIT;

	buf_adds(out, "In ");
	law_phrase_add_place(out, law_phrase_above(place.context));
	add_sibling(&sibling, place.context);
	if (sibling.len > 0)
		buf_addf(&between, "%s %s ", place.position == LAW_BEFORE ? "voor" : "na", sibling.data);
	add_verb(out, mutation, buf_text(&between), place.context);
	buf_adds(out, " ingevoegd, luidende:");
	buf_free(&between);
	buf_free(&sibling);
}

/* "Na artikel 7 wordt een artikel ingevoegd, luidende:" */
static void
add_beside(struct buf *out, const struct law_mutation *mutation, struct place place)
{
	buf_adds(out, place.position == LAW_BEFORE ? "Voor " : "Na ");
	law_phrase_add_place(out, place.context);
	add_verb(out, mutation, "", place.context);
	buf_addf(out, " %s, luidende:", is_at_end(place) ? "toegevoegd" : "ingevoegd");
}

static void
add_to_whole(struct buf *out, const struct law_mutation *mutation, const struct text_node *whole)
{
	buf_adds(out, "Aan ");
	law_phrase_add_place(out, whole);
	add_verb(out, mutation, "", whole);
	buf_adds(out, " toegevoegd, luidende:");
}

static bool
stands_by_itself(enum text_kind kind)
{
	return kind == TEXT_ARTIKEL || kind == TEXT_BIJLAGE || (text_kind_flags(kind) & TEXT_DIVISION) != 0;
}

void
law_phrase_add_addition(struct buf *out, const struct law_mutation *mutation, const struct text_node *context)
{
	struct place place = place_of(mutation, context);
	const struct text_node *whole = whole_of(place);
	enum text_kind kind = mutation->body->kind;

	if (kind == TEXT_BEGRIP) {
		buf_adds(out, "In ");
		law_phrase_add_place(out, whole);
		add_verb(out, mutation, "in de alfabetische volgorde ", whole);
		buf_adds(out, " ingevoegd, luidende:");
	} else if (is_at_end(place) && (place.position == LAW_INTO || !is_regulation(whole))) {
		add_to_whole(out, mutation, whole);
	} else if (stands_by_itself(kind)) {
		add_beside(out, mutation, place);
	} else {
		add_inside(out, mutation, place);
	}
}
