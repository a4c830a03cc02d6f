/*
 * References within a regulation. A marked reference (IntRef) names an eId: what stands there now. So a
 * renumbering never changes a reference by itself; each one that then hits another element is reported. A reference that was
 * only typed ("artikel 9") is looked up by its number.
 */
#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "check/check_reg.h"

/* eId -> node. */
static struct map *
places_of(const struct text *text)
{
	struct map *places = map_new();
	struct text_node *node;

	for (node = text->root; node != NULL; node = text_next(node, text->root))
		if (node->eid != NULL)
			map_set(places, node->eid, node);
	return places;
}

/* ---- marked references ---- */

/* Which reference of its owner it is, from 0. */
static int
reference_index(const struct text_node *owner, const struct text_node *reference)
{
	const struct text_node *node;
	int index = 0;

	for (node = owner; node != NULL && node != reference; node = text_next(node, owner))
		index += node->kind == TEXT_INTREF;
	return index;
}

static const struct text_node *
nth_reference(const struct text_node *owner, int index)
{
	const struct text_node *node;

	for (node = owner; node != NULL; node = text_next(node, owner))
		if (node->kind == TEXT_INTREF && index-- == 0)
			return node;
	return NULL;
}

/* The same reference, in the slice before, hit another element. */
static bool
has_shifted(const struct check_reg *c, const struct map *before, const struct text_node *reference, const struct text_node *target)
{
	const struct text_node *owner = text_owner(reference), *old_owner, *old, *old_target;
	const char *ref = text_attribute(reference, "ref"), *old_ref;

	old_owner = c->before != NULL && owner != NULL ? text_find(c->before, owner->wid) : NULL;
	old = old_owner != NULL ? nth_reference(old_owner, reference_index(owner, reference)) : NULL;
	old_ref = old != NULL ? text_attribute(old, "ref") : NULL;
	if (old_ref == NULL || strcmp(old_ref, ref) != 0)
		return false;
	old_target = map_find(before, ref);
	return old_target != NULL && strcmp(old_target->wid, target->wid) != 0;
}

static void
check_reference(const struct check_reg *c, const struct map *places, const struct map *before, const struct text_node *reference)
{
	const char *ref = text_attribute(reference, "ref"), *scope = text_attribute(reference, "scope");
	const struct text_node *target = ref != NULL ? map_find(places, ref) : NULL;
	char *words = check_reg_plain(reference), *place = check_reg_place(reference);

	if (target == NULL)
		check_reg_post(c, reference->pos, DIAG_REG_REF_MISSING, "in %s verwijst ‘%s’ naar %s, en dat is er niet", place, words, ref != NULL ? ref : "niets");
	else if (scope != NULL && strcmp(scope, text_kind_name(target->kind)) != 0)
		check_reg_post(c, reference->pos, DIAG_REG_REF_SCOPE, "in %s zegt ‘%s’ dat het een %s is, maar %s is een %s", place, words, scope, ref,
		    text_kind_name(target->kind));
	else if (text_is_lapsed(target))
		check_reg_post(c, reference->pos, DIAG_REG_REF_LAPSED, "in %s verwijst ‘%s’ naar een bepaling die is vervallen", place, words);
	else if (has_shifted(c, before, reference, target))
		check_reg_post(c, reference->pos, DIAG_REG_REF_SHIFTED, "in %s wijst ‘%s’ na de vernummering naar een andere bepaling", place, words);
	else
		check_reg_words(c, reference, target);
	free(words);
	free(place);
}

void
reg_internal_refs(const struct check_reg *c)
{
	struct map *places = places_of(c->text), *before = c->before != NULL ? places_of(c->before) : map_new();
	const struct text_node *node;

	for (node = c->text->root; node != NULL; node = text_next(node, c->text->root))
		if (node->kind == TEXT_INTREF)
			check_reference(c, places, before, node);
	map_free(places);
	map_free(before);
}

/* ---- typed references ---- */

/* The numbers of the articles, in an arena of their own. */
struct articles {
	struct arena	*arena;
	struct map	*numbers;
};

static struct articles
articles_of(const struct text *text)
{
	struct articles articles = { arena_new(), map_new() };
	struct buf number = BUF_INIT;
	const struct text_node *node;

	for (node = text->root; node != NULL; node = text_next(node, text->root)) {
		if (node->kind != TEXT_ARTIKEL)
			continue;
		buf_clear(&number);
		text_add_number(&number, node);
		map_set(articles.numbers, arena_copy(articles.arena, buf_text(&number)), (void *)(uintptr_t)node);
	}
	buf_free(&number);
	return articles;
}

/* Is the sentence about another text ("artikel 31 van de wet")? Then it is not ours to look up. */
static bool
is_about_another_text(const char *rest)
{
	static const char *const signs[] = { " van de ", " van het ", " van die ", " Awb", " Pw", " IOA", "wet" };
	size_t i, len = strcspn(rest, ".;");
	char *sentence = mem_copy_n(rest, len);
	bool other = false;

	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		other |= strstr(sentence, signs[i]) != NULL;
	free(sentence);
	return other;
}

static void
check_typed(const struct check_reg *c, const struct articles *articles, const struct text_node *chars)
{
	static const char word[] = "artikel ";
	const char *at = chars->text;
	char *number, *place;
	size_t len;

	while ((at = strstr(at, word)) != NULL) {
		at += sizeof(word) - 1;
		len = strspn(at, "0123456789");
		if (len == 0 || at[len] == ':')		/* 4:81 is the Awb's */
			continue;
		if (islower((unsigned char)at[len]) && !isalpha((unsigned char)at[len + 1]))
			len++;
		number = mem_copy_n(at, len);
		place = check_reg_place(chars);
		/* at the end of its run the sentence goes on in another element */
		if (at[len] != '\0' && !is_about_another_text(at + len) && map_find(articles->numbers, number) == NULL)
			check_reg_post(c, chars->pos, DIAG_REG_REF_PLAIN, "in %s staat ‘artikel %s’, maar dat artikel heeft deze regeling niet", place, number);
		free(number);
		free(place);
	}
}

static bool
is_in_reference(const struct text_node *node)
{
	for (; node != NULL && (text_kind_flags(node->kind) & TEXT_LEAF) == 0; node = node->parent)
		if (node->kind == TEXT_INTREF || node->kind == TEXT_EXTREF)
			return true;
	return false;
}

void
reg_plain_refs(const struct check_reg *c)
{
	const struct text_node *body = text_child(c->text->root, TEXT_LICHAAM), *node;
	struct articles articles = articles_of(c->text);

	for (node = body; node != NULL; node = text_next(node, body))
		if (node->kind == TEXT_CHARS && !is_in_reference(node->parent))
			check_typed(c, &articles, node);
	map_free(articles.numbers);
	arena_free(articles.arena);
}
