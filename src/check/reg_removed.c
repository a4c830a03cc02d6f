/*
 * A definition that an amendment takes away while the text still uses the term: nobody knows then what the word means.
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_reg.h"

static bool
defines(const struct text *text, const char *term)
{
	const struct text_node *node;
	bool found = false;
	char *own;

	for (node = text->root; node != NULL && !found; node = text_next(node, text->root)) {
		if (node->kind != TEXT_TERM)
			continue;
		own = check_reg_lower(node);
		found = strcmp(own, term) == 0;
		free(own);
	}
	return found;
}

/* An article may say the meaning in words of its own: "In deze verordening wordt onder gift verstaan". */
static bool
explains(const char *body, const char *term)
{
	const char *at;

	for (at = strstr(body, "verstaan"); at != NULL; at = strstr(at + 1, "verstaan")) {
		const char *from = at - body > 200 ? at - 200 : body, *found = strstr(from, term);

		if (found != NULL && found < at + 200)
			return true;
	}
	return false;
}

static void
check_removed(const struct check_reg *c, const struct text_node *entry)
{
	const struct text_node *term = text_child(entry, TEXT_TERM);
	const struct law_mutation *cause;
	char *word, *body;

	if (term == NULL || entry->wid == NULL || text_find(c->text, entry->wid) != NULL)
		return;
	word = check_reg_lower(term);
	body = check_reg_lower(text_child(c->text->root, TEXT_LICHAAM));
	cause = check_reg_cause(c, entry);
	if (check_reg_find_word(body, word) != NULL && !defines(c->text, word) && !explains(body, word))
		diag_post(c->diags, cause != NULL ? cause->pos : entry->pos, DIAG_REG_TERM_REMOVED, "het begrip ‘%s’ gaat weg, en de tekst gebruikt het nog", word);
	free(word);
	free(body);
}

void
reg_removed_terms(const struct check_reg *c)
{
	const struct text *before = check_reg_before(c);
	const struct text_node *node;

	if (text_child(c->text->root, TEXT_LICHAAM) == NULL)
		return;
	for (node = before->root; node != NULL; node = text_next(node, before->root))
		if (node->kind == TEXT_BEGRIP)
			check_removed(c, node);
}
