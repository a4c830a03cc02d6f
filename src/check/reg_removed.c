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

/* The sentences only: an article that lapsed keeps its heading. Not where one says itself what the word means: "onder gift wordt verstaan". */
static bool
uses(const struct text_node *body, const char *word)
{
	const struct text_node *node;
	bool found = false, explained = false, here;
	char *words;

	for (node = body; node != NULL && !explained; node = text_next(node, body)) {
		if (node->kind != TEXT_AL && node->kind != TEXT_LIJSTAANHEF && node->kind != TEXT_LIJSTSLUITING)
			continue;
		words = check_reg_lower(node);
		here = check_reg_find_word(words, word) != NULL;
		found |= here;
		explained |= here && strstr(words, "verstaan") != NULL;
		free(words);
	}
	return found && !explained;
}

static void
check_removed(const struct check_reg *c, const struct text_node *entry)
{
	const struct text_node *term = text_child(entry, TEXT_TERM), *lichaam = text_child(c->text->root, TEXT_LICHAAM);
	const struct law_mutation *cause;
	char *word;

	if (term == NULL || entry->wid == NULL || text_find(c->text, entry->wid) != NULL)
		return;
	word = check_reg_lower(term);
	cause = check_reg_cause(c, entry);
	if (uses(lichaam, word) && !defines(c->text, word))
		diag_post(c->diags, cause != NULL ? cause->pos : entry->pos, DIAG_REG_TERM_REMOVED, "het begrip ‘%s’ gaat weg, en de tekst gebruikt het nog", word);
	free(word);
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
