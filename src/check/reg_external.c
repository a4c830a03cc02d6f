/*
 * References out of a regulation: to national law (jci), which must be in force while the text is, and to other
 * regulations of the project ("regeling:ID#eId"), which must exist, hold the provision and bear the name that the reference gives.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "check/check_reg.h"

/* ---- national law ---- */

/* The value of a key in "jci1.3:c:BWBR0015703&artikel=31&lid=2&o=m"; NULL when absent; free() it. */
static char *
jci_value(const char *jci, const char *key)
{
	size_t len = strlen(key);
	const char *at;

	for (at = strchr(jci, '&'); at != NULL; at = strchr(at + 1, '&'))
		if (strncmp(at + 1, key, len) == 0 && at[1 + len] == '=')
			return mem_copy_n(at + 2 + len, strcspn(at + 2 + len, "&"));
	return NULL;
}

static void
check_jci(const struct check_reg *c, const struct text_node *node, const char *jci)
{
	char *bwb, *article = jci_value(jci, "artikel"), *paragraph = jci_value(jci, "lid"), *part = jci_value(jci, "o"), *words, *place;
	const char *colon = strrchr(jci, ':');
	struct law_ref ref = { .article = article, .paragraph = paragraph, .part = part };
	struct buf why = BUF_INIT;

	bwb = mem_copy_n(colon != NULL ? colon + 1 : jci, strcspn(colon != NULL ? colon + 1 : jci, "&"));
	ref.law = law_find_bwb(c->law, bwb);
	if (ref.law != NULL && article != NULL && check_reg_law_fails(c, &ref, &why)) {
		words = check_reg_plain(node);
		place = check_reg_place(node);
		check_reg_post(c, node->pos, DIAG_REG_REF_LAW, "in %s klopt ‘%s’ niet: %s", place, words, buf_text(&why));
		free(words);
		free(place);
	}
	free(bwb);
	free(article);
	free(paragraph);
	free(part);
	buf_free(&why);
}

/* ---- other regulations ---- */

/* The name that the words give: what follows "van de" or "van het", or all when it begins with a capital. NULL: no name. */
static const char *
name_in(const char *words)
{
	static const char *const before[] = { " van de ", " van het ", "de ", "het " };
	const char *at;
	size_t i;

	for (i = 0; i < 4; i++) {
		at = strstr(words, before[i]);
		if (at != NULL && (i < 2 || at == words)) {
			at += strlen(before[i]);
			return *at >= 'A' && *at <= 'Z' ? at : NULL;
		}
	}
	return *words >= 'A' && *words <= 'Z' && strncmp(words, "Artikel", 7) != 0 ? words : NULL;
}

/* Which day counts: the first of the slice, or the first that the other regulation has. */
static struct date
day_of(const struct check_reg *c, const struct law_regulation *other)
{
	struct date first = other->besluiten[0]->valid;

	return date_compare(first, c->on) > 0 && check_reg_within(c, first) ? first : c->on;
}

static void
check_name(const struct check_reg *c, const struct text_node *node, const struct law_regulation *other)
{
	char *words = check_reg_plain(node);
	const char *name = name_in(words), *title = check_reg_title(other, day_of(c, other));

	if (name != NULL && strcmp(name, title) != 0)
		check_reg_post(c, node->pos, DIAG_REG_TITLE_OTHER, "hier heet de regeling ‘%s’, maar haar citeertitel is ‘%s’", name, title);
	free(words);
}

static void
check_target(const struct check_reg *c, const struct text_node *node, const struct law_regulation *other, const char *eid)
{
	const struct law_state *state = check_reg_other(c, other, day_of(c, other));
	const struct text_node *target = state->text != NULL && eid != NULL ? text_find_eid(state->text, eid) : NULL;
	struct buf day = BUF_INIT;

	if (state->text == NULL)
		check_reg_post(c, node->pos, DIAG_REG_REF_OTHER, "%s gold niet toen deze tekst ging gelden", other->title);
	else if (eid != NULL && target == NULL)
		check_reg_post(c, node->pos, DIAG_REG_REF_OTHER, "%s heeft geen bepaling %s", other->title, eid);
	else if (target != NULL && text_is_lapsed(target))
		check_reg_post(c, node->pos, DIAG_REG_REF_LAPSED, "de bepaling %s van %s is vervallen", eid, other->title);
	else if (date_is_set(state->ends) && check_reg_within(c, state->ends)) {
		date_add_words(&day, state->ends);
		check_reg_post(c, node->pos, DIAG_REG_REF_ENDS, "%s geldt niet meer vanaf %s, en deze tekst blijft gelden", other->title, buf_text(&day));
	} else if (target != NULL)
		check_reg_words(c, node, target);
	buf_free(&day);
}

static void
check_document(const struct check_reg *c, const struct text_node *node, const char *ref)
{
	static const char scheme[] = "regeling:";
	const char *id = ref + sizeof(scheme) - 1, *hash = strchr(id, '#');
	struct law_regulation *other;
	char *name;

	if (strncmp(ref, scheme, sizeof(scheme) - 1) != 0)
		return;			/* another document of the world */
	name = mem_copy_n(id, strcspn(id, "#"));
	other = law_regulation_find(c->all, name);
	if (other == NULL)
		check_reg_post(c, node->pos, DIAG_REG_REF_OTHER, "de regeling %s is er niet", name);
	else {
		check_target(c, node, other, hash != NULL ? hash + 1 : NULL);
		check_name(c, node, other);
	}
	free(name);
}

void
reg_external_refs(const struct check_reg *slice)
{
	struct check_reg own = *slice, *c = &own;
	const struct text_node *node;
	const char *kind, *ref;

	own.slice = NULL;		/* what is wrong may come with the other text, not with this slice */

	for (node = c->text->root; node != NULL; node = text_next(node, c->text->root)) {
		if (node->kind != TEXT_EXTREF)
			continue;
		kind = text_attribute(node, "soort");
		ref = text_attribute(node, "ref");
		if (kind == NULL || ref == NULL)
			continue;
		if (strcmp(kind, "JCI") == 0)
			check_jci(c, node, ref);
		else if (strcmp(kind, "document") == 0)
			check_document(c, node, ref);
	}
}
