/*
 * A provision of a local regulation as the legal basis of a decision: does it exist and is it in force on that day, and how
 * is it cited?
 */
#include <string.h>

#include "law/shelf.h"

/* Why there is no text on the day. */
static enum law_answer
no_text(const struct law_regulation *regulation, const struct law_state *state, struct buf *out)
{
	if (state->kind == LAW_STATE_WITHDRAWN) {
		buf_addf(out, "%s geldt niet meer sinds ", regulation->title);
		date_add_words(out, state->ends);
		return LAW_LAPSED;
	}
	buf_addf(out, "%s geldt pas vanaf ", regulation->title);
	date_add_words(out, regulation->besluiten[0]->valid);
	if (state->kind == LAW_STATE_UNKNOWN) {
		buf_adds(out, " en is bekendgemaakt op ");
		date_add_words(out, regulation->besluiten[0]->published);
	}
	return LAW_NOT_YET;
}

static enum law_answer
cite(const struct law_regulation *regulation, const struct law_state *state, const char *eid, struct buf *out)
{
	const struct text_node *node = eid != NULL ? text_find_eid(state->text, eid) : NULL;
	const char *title = law_title_on(regulation, state->on, state->known);

	if (eid == NULL) {
		buf_addf(out, "de %s", title);
		return LAW_OK;
	}
	if (node == NULL) {
		buf_addf(out, "%s heeft op die dag geen bepaling %s", title, eid);
		return LAW_UNKNOWN_KEY;
	}
	text_add_place(out, node);
	if (text_is_lapsed(node)) {
		buf_addf(out, " van de %s is vervallen", title);
		return LAW_LAPSED;
	}
	buf_addf(out, "%s van de %s", strchr(buf_text(out), ',') != NULL ? "," : "", title);
	return LAW_OK;
}

enum law_answer
law_local_provision(const struct law *law, const char *organisation, const char *id, const char *eid, struct date on, struct date known, struct buf *out)
{
	struct shelf_book *book = shelf_find_regulation(law->shelf, id);
	const struct shelf_text *text;

	buf_clear(out);
	if (book == NULL) {
		buf_addf(out, "de regeling %s is er niet", id);
		return LAW_UNKNOWN_KEY;
	}
	text = book->regulation != NULL ? shelf_find_text(book, on, known) : NULL;
	if (text == NULL || text->refused != NULL) {
		buf_addf(out, "de regeling %s is niet te lezen: %s", id, text != NULL ? text->refused : book->refused);
		return LAW_UNREADABLE;
	}
	if (strcmp(book->regulation->organisation, organisation) != 0) {
		buf_addf(out, "%s is van een andere organisatie", book->regulation->title);
		return LAW_UNKNOWN_KEY;
	}
	if (text->state.text == NULL)
		return no_text(book->regulation, &text->state, out);
	return cite(book->regulation, &text->state, eid, out);
}
