/*
 * Named values (<Waarde>) of local regulations, for letters and pages: the value itself, and as an amount beside the law's.
 */
#include <string.h>

#include "law/shelf.h"

/* ---- a value in a text ---- */

/* Since when the lid or onderdeel around the value has its text: the last mutation of anything in it. */
static struct date
text_since(const struct text_node *value, const struct law_regulation *regulation)
{
	const struct text_node *owner = text_owner(value);
	struct date since = regulation->besluiten[0]->valid;

	for (const struct text_node *n = owner; n != NULL; n = text_next(n, owner)) {
		const struct law_mutation *by = n->by;

		if (by != NULL && date_compare(by->valid, since) > 0)
			since = by->valid;
	}
	return since;
}

static void
read_local(struct law_shelf *shelf, const struct shelf_book *book, const struct law_state *state, const struct text_node *node,
    struct shelf_value *value)
{
	struct buf words = BUF_INIT, place = BUF_INIT;
	struct law_local *local = &value->local;

	law_text_value(state->text, value->name, &words);
	text_add_place(&place, node);
	local->words = arena_copy(shelf->arena, buf_text(&words));
	local->place = arena_copy(shelf->arena, buf_text(&place));
	local->is_amount = (strstr(local->words, "€") != NULL || strstr(local->words, "euro") != NULL) &&
	    law_text_amount(state->text, value->name, &local->cents) == 0;
	local->regulation = book->regulation->id;
	local->title = law_title_on(book->regulation, state->on, state->known);
	local->since = text_since(node, book->regulation);
	buf_free(&words);
	buf_free(&place);
}

static const struct shelf_value *
find_in_text(struct law_shelf *shelf, const struct shelf_book *book, struct shelf_text *text, const char *name)
{
	const struct text_node *node;
	struct shelf_value *value;

	for (value = text->values; value != NULL; value = value->next)
		if (strcmp(value->name, name) == 0)
			return value;
	value = arena_alloc(shelf->arena, sizeof(*value));
	*value = (struct shelf_value){ .name = arena_copy(shelf->arena, name), .next = text->values };
	text->values = value;
	node = text->state.text != NULL ? law_find_value(text->state.text->root, name) : NULL;
	value->found = node != NULL;
	if (node != NULL)
		read_local(shelf, book, &text->state, node, value);
	return value;
}

/* ---- answers ---- */

static enum law_answer
absent(const struct shelf_query *query, struct date on, struct buf *why)
{
	if (query->count == 0) {
		buf_addf(why, "een waarde met de naam ‘%s’ staat in geen regeling van %s", query->name, query->organisation);
		return LAW_UNKNOWN_KEY;
	}
	buf_addf(why, "de waarde ‘%s’ staat op ", query->name);
	date_add_words(why, on);
	buf_addf(why, " in geen geldende regeling van %s (wel op een andere dag in %s)", query->organisation, query->books[0]->regulation->id);
	return LAW_NO_VALUE;
}

enum law_answer
law_local_value(const struct law *law, const char *organisation, const char *name, struct date on, struct date known,
    struct law_local *local, struct buf *why)
{
	const struct shelf_query *query = shelf_find_query(law->shelf, organisation, name);
	const struct law_local *first = NULL;

	for (size_t i = 0; i < query->count; i++) {
		struct shelf_book *book = query->books[i];
		struct shelf_text *text = book->regulation != NULL ? shelf_find_text(book, on, known) : NULL;
		const struct shelf_value *value;

		if (text == NULL || text->refused != NULL) {
			buf_addf(why, "de waarde ‘%s’ is niet te bepalen: %s", name, text != NULL ? text->refused : book->refused);
			return LAW_UNREADABLE;
		}
		value = find_in_text(law->shelf, book, text, name);
		if (value->found && first != NULL) {
			buf_addf(why, "de waarde ‘%s’ staat in twee regelingen van %s: %s (%s) en %s (%s)", name, organisation,
			    first->title, first->place, value->local.title, value->local.place);
			return LAW_TWICE;
		}
		if (value->found)
			first = &value->local;
	}
	if (first == NULL)
		return absent(query, on, why);
	*local = *first;
	return LAW_OK;
}

bool
law_local_exists(const struct law *law, const char *name)
{
	return shelf_find_query(law->shelf, SHELF_ANY, name)->count > 0;
}

/* Is what the regulation says overtaken by the law, whose amount rose after the regulation's article was made? */
static bool
is_overtaken(const struct law *law, const char *norm, struct date on, const struct law_local *local)
{
	struct buf ignored = BUF_INIT;
	struct date since;
	int64_t cents = 0;
	bool rose = law_norm_since(law, norm, on, &since) && date_compare(local->since, since) < 0;

	law_norm(law, norm, on, &cents, &ignored);
	buf_free(&ignored);
	return rose && cents > local->cents;
}

/* The law's amount of the day is not known, and the regulation's is of before that: then the law may say more. */
static bool
is_outdated(const struct law *law, const char *norm, struct date on, const struct law_local *local)
{
	struct date last;

	return law_norm_ended(law, norm, on, &last) && date_compare(local->since, last) <= 0;
}

enum law_answer
law_local_amount(const struct law *law, const char *organisation, const char *name, const char *norm, struct date on,
    struct date known, int64_t *cents, struct law_local *local, struct buf *why)
{
	enum law_answer answer = law_local_value(law, organisation, name, on, known, local, why);

	if (answer == LAW_OK && !local->is_amount) {
		buf_addf(why, "de waarde ‘%s’ is geen bedrag: in %s, %s, staat ‘%s’", name, local->title, local->place, local->words);
		return LAW_NO_VALUE;
	}
	if (answer == LAW_OK && (norm == NULL || (!is_overtaken(law, norm, on, local) && !is_outdated(law, norm, on, local)))) {
		*cents = local->cents;
		return LAW_OK;
	}
	if (norm == NULL || (answer != LAW_OK && answer != LAW_UNKNOWN_KEY && answer != LAW_NO_VALUE))
		return answer;
	*local = (struct law_local){ 0 };
	buf_clear(why);
	return law_norm(law, norm, on, cents, why);
}
