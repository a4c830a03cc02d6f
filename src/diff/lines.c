/*
 * The list of changes as JSON Lines, for other programs.
 */
#include <ctype.h>

#include "diff/diff.h"

/* A place or number that is not there is null. */
static void
add_field(struct buf *out, const char *name, const char *value)
{
	buf_add_member(out, name, value != NULL && *value != '\0' ? value : NULL);
}

static void
add_place(struct buf *out, const char *name, const struct text_node *node)
{
	struct buf place = BUF_INIT;

	if (node != NULL)
		text_add_short_place(&place, node);
	add_field(out, name, buf_text(&place));
	buf_free(&place);
}

void
diff_add_json(struct buf *out, const struct diff *diff)
{
	struct buf word = BUF_INIT;

	for (int i = 0; i < diff->change_count; i++) {
		const struct diff_change *change = &diff->changes[i];
		const struct text_node *node = change->becomes != NULL ? change->becomes : change->was;

		buf_clear(&word);
		for (const char *c = text_kind_name(node->kind); *c != '\0'; c++)
			buf_addc(&word, (char)tolower((unsigned char)*c));
		buf_addf(out, "{\"type\":\"wijziging\",\"soort\":\"%s\",\"element\":\"%s\"", diff_change_name(change->kind), buf_text(&word));
		buf_clear(&word);
		text_add_number(&word, node);
		add_field(out, "nummer", buf_text(&word));
		add_field(out, "wId", node->wid);
		add_place(out, "was", change->was);
		add_place(out, "wordt", change->becomes);
		buf_adds(out, "}\n");
	}
	buf_free(&word);
}
