/*
 * The sentence for a heading that is replaced: another opschrift, another number, or both (Aanwijzingen voor de regelgeving 6.9 and 6.18).
 */
#include <string.h>

#include "law/phrase_int.h"

static bool
has_heading(const struct text_node *node)
{
	const struct text_node *kop = node->kind == TEXT_KOP ? node : text_child(node, TEXT_KOP);

	return kop != NULL && text_child(kop, TEXT_OPSCHRIFT) != NULL;
}

/* The same words after another number. */
static bool
has_same_heading(const struct text_node *old, const struct text_node *new)
{
	const struct text_node *was = old != NULL ? text_child(old, TEXT_OPSCHRIFT) : NULL, *becomes = text_child(new, TEXT_OPSCHRIFT);

	return was == becomes || (was != NULL && becomes != NULL && text_equal(was, becomes, 0));
}

static void
add_heading_number(struct buf *out, const struct text_node *kop)
{
	const struct text_node *number = kop != NULL ? text_child(kop, TEXT_NUMMER) : NULL;

	if (number != NULL)
		text_add_plain(out, number);
}

/* "Artikel 5 wordt vernummerd tot artikel 5z." when only the number is another. False: the number is the same, or there is none. */
static bool
add_numbered_heading(struct buf *out, const struct law_mutation *mutation, const struct text_node *target)
{
	const struct text_node *old = text_child(target, TEXT_KOP);
	struct buf was = BUF_INIT, becomes = BUF_INIT;
	bool numbered;

	add_heading_number(&was, old);
	add_heading_number(&becomes, mutation->body);
	numbered = strcmp(buf_text(&was), buf_text(&becomes)) != 0;
	if (numbered && was.len > 0 && becomes.len > 0 && has_same_heading(old, mutation->body)) {
		law_phrase_add_renumbering(out, target, buf_text(&becomes));
	} else if (numbered) {
		buf_adds(out, "De kop van ");
		law_phrase_add_place(out, target);
		buf_adds(out, " komt te luiden:");
	}
	buf_free(&was);
	buf_free(&becomes);
	return numbered;
}

void
law_phrase_add_heading(struct buf *out, const struct law_mutation *mutation, const struct text_node *target)
{
	struct buf place = BUF_INIT;

	if (add_numbered_heading(out, mutation, target))
		return;
	if (has_heading(target) && !has_heading(mutation->body)) {
		buf_adds(out, "Het opschrift van ");
		law_phrase_add_place(out, target);
		buf_adds(out, " vervalt.");
	} else if (has_heading(target)) {
		buf_adds(out, "Het opschrift van ");
		law_phrase_add_place(out, target);
		buf_adds(out, " komt te luiden:");
	} else {
		law_phrase_add_place(&place, target);
		law_phrase_add_capital(out, buf_text(&place));
		buf_adds(out, " wordt voorzien van een opschrift, luidende:");
	}
	buf_free(&place);
}
