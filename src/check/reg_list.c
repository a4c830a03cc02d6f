/*
 * How a list is punctuated (drafting rules): items end with a semicolon, the last but one with "; en" or "; of"
 * or a semicolon, the last with a full stop; what leads into a list ends with a colon.
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_reg.h"

static bool
ends_with(const char *text, const char *ending)
{
	size_t len = strlen(text), end = strlen(ending);

	return len >= end && strcmp(text + len - end, ending) == 0;
}

/* The words of the item itself, up to a list in it. */
static char *
item_words(const struct text_node *item)
{
	const struct text_node *child;
	struct buf out = BUF_INIT;

	for (child = item->first; child != NULL && child->kind != TEXT_LIJST; child = child->next)
		if (child->kind == TEXT_AL) {
			buf_clear(&out);
			text_add_plain(&out, child);
		}
	buf_adds(&out, "");
	return buf_take(&out);
}

static void
check_item(const struct check_reg *c, const struct text_node *item)
{
	const struct text_node *next = item->next;
	char *words, *place;

	while (next != NULL && next->kind != TEXT_LI)
		next = next->next;
	if (text_child(item, TEXT_LIJST) != NULL)
		return;			/* its own items carry the punctuation */
	words = item_words(item);
	place = check_reg_place(item);
	if (next == NULL && *words != '\0' && !ends_with(words, ".") && !ends_with(words, ";") && !ends_with(words, ",") &&
	    text_child(item->parent, TEXT_LIJSTSLUITING) == NULL && text_ancestor(item->parent->parent, TEXT_LI) == NULL)
		check_reg_post(c, item->pos, DIAG_REG_LIST, "het laatste onderdeel eindigt niet op een punt (%s)", place);
	else if (next != NULL && *words != '\0' && !ends_with(words, ";") && !ends_with(words, "; en") && !ends_with(words, "; of") &&
	    !ends_with(words, "; en/of") && !ends_with(words, ".") && !ends_with(words, ","))
		check_reg_post(c, item->pos, DIAG_REG_LIST, "dit onderdeel eindigt niet op een puntkomma (%s)", place);
	free(words);
	free(place);
}

void
reg_lists(const struct check_reg *c)
{
	const struct text_node *node, *lead;
	char *words, *place;

	for (node = c->text->root; node != NULL; node = text_next(node, c->text->root)) {
		if (node->kind == TEXT_LI && node->parent->kind == TEXT_LIJST && text_child(node, TEXT_LINUMMER) != NULL)
			check_item(c, node);
		lead = node->kind == TEXT_LIJST ? text_child(node, TEXT_LIJSTAANHEF) : NULL;
		if (lead == NULL)
			continue;
		words = check_reg_plain(lead);
		place = check_reg_place(node);
		if (!ends_with(words, ":"))
			check_reg_post(c, lead->pos, DIAG_REG_LIST, "de aanhef van de lijst eindigt niet op een dubbele punt (%s)", place);
		free(words);
		free(place);
	}
}
