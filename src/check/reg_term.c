/*
 * Definitions (a term once, in alphabetical order, and used; "wet" is the Participatiewet) and the citation title, which
 * must be the same wherever it stands.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "check/check_reg.h"

/* ASCII letters only: a term with a capital is the same term. */
static void
to_lower(char *text)
{
	for (; *text != '\0'; text++)
		*text = (char)tolower((unsigned char)*text);
}

static int
count_words(const char *text, const char *term)
{
	int count = 0;

	for (; *term != '\0' && (text = strstr(text, term)) != NULL; text += strlen(term))
		count++;
	return count;
}

static void
check_meaning(const struct check_reg *c, const struct text_node *entry, const char *term, const char *words)
{
	if (strcmp(term, "wet") == 0 && strstr(words, "participatiewet in balans") != NULL)
		check_reg_post(c, entry->pos, DIAG_REG_TERM_LAW, "‘wet’ is hier de wijzigingswet, niet de Participatiewet zelf");
}

static void
check_entry(const struct check_reg *c, const struct text_node *entry, const char *body)
{
	char *term = check_reg_plain(text_child(entry, TEXT_TERM)), *words = check_reg_plain(entry);

	to_lower(term);
	to_lower(words);
	if (count_words(body, term) <= count_words(words, term))
		check_reg_post(c, entry->pos, DIAG_REG_TERM_UNUSED, "het begrip ‘%s’ wordt nergens gebruikt", term);
	check_meaning(c, entry, term, words);
	free(term);
	free(words);
}

static void
check_order(const struct check_reg *c, const struct text_node *entry, const struct text_node *before)
{
	char *term = check_reg_plain(text_child(entry, TEXT_TERM)), *last = check_reg_plain(text_child(before, TEXT_TERM));
	int order;

	to_lower(term);
	to_lower(last);
	order = strcmp(last, term);
	if (order == 0)
		check_reg_post(c, entry->pos, DIAG_REG_TERM_TWICE, "het begrip ‘%s’ staat er twee keer, ook op regel %d", term, before->pos.line);
	else if (order > 0 && text_child(entry, TEXT_LINUMMER) == NULL)
		check_reg_post(c, entry->pos, DIAG_REG_TERM_ORDER, "het begrip ‘%s’ hoort voor ‘%s’ te staan", term, last);
	free(term);
	free(last);
}

void
reg_terms(const struct check_reg *c)
{
	char *body = check_reg_plain(c->text->root);
	const struct text_node *node, *before;

	to_lower(body);
	for (node = c->text->root; node != NULL; node = text_next(node, c->text->root)) {
		if (node->kind != TEXT_BEGRIP || text_child(node, TEXT_TERM) == NULL)
			continue;
		check_entry(c, node, body);
		for (before = node->prev; before != NULL && before->kind != TEXT_BEGRIP; before = before->prev)
			;
		if (before != NULL && text_child(before, TEXT_TERM) != NULL)
			check_order(c, node, before);
	}
	free(body);
}

/* ---- the citation title ---- */

/* "Deze verordening wordt aangehaald als: X." gives X; free() it; NULL when the words are not there. */
static char *
cited_as(const char *words)
{
	static const char formula[] = "aangehaald als";
	const char *at = strstr(words, formula);
	size_t len;

	if (at == NULL)
		return NULL;
	at += sizeof(formula) - 1;
	at += strspn(at, ": ");
	len = strlen(at);
	while (len > 0 && (at[len - 1] == '.' || at[len - 1] == ' '))
		len--;
	return mem_copy_n(at, len);
}

void
reg_title(const struct check_reg *c)
{
	const struct text_node *body = text_child(c->text->root, TEXT_LICHAAM), *node;
	const char *title = check_reg_title(c->regulation, c->on);
	char *words, *name;

	for (node = body; node != NULL; node = text_next(node, body)) {
		if (node->kind != TEXT_AL)
			continue;
		words = check_reg_plain(node);
		name = cited_as(words);
		if (name != NULL && strcmp(name, title) != 0)
			check_reg_post(c, node->pos, DIAG_REG_TITLE, "hier is de citeertitel ‘%s’, en in de gegevens ‘%s’", name, title);
		free(name);
		free(words);
	}
}
