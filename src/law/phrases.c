/*
 * The sentences of a whole besluit. Neighbouring mutations that a drafter says in one breath become one sentence: a lid that is
 * inserted or that lapses with the leden that are renumbered for it (Aanwijzingen voor de regelgeving 6.18), several
 * renumberings, several articles that lapse (6.15). All others have the sentence of phrase.c.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "law/phrase_int.h"

enum { GROUP_MOST = 100 };	/* longer rows of mutations are said one by one */

/* Mutations of besluit from first on that may be one sentence, and what it needs. */
struct group {
	const struct law_besluit	*besluit;
	const struct text		*text;		/* as the first of them finds it */
	int				 first, count;
	enum text_kind			 kind;		/* of all elements in it */
	const struct text_node		*parent;	/* of all elements in it */
	const struct law_mutation	*change;	/* LAW_ADD or LAW_REMOVE, or NULL */
	const struct text_node		*nodes[GROUP_MOST];	/* that are renumbered or lapse, in the order of the text */
	const struct law_mutation	*of[GROUP_MOST];	/* and by what */
	int				 node_count;
};

/* ---- finding groups ---- */

static bool
takes_away_article(const struct law_mutation *mutation, const struct text_node *target)
{
	if (target->kind != TEXT_ARTIKEL)
		return false;
	return mutation->kind == LAW_REMOVE || (mutation->kind == LAW_REPLACE && mutation->body->next == NULL && text_child(mutation->body, TEXT_VERVALLEN) != NULL &&
	    text_child(target, TEXT_VERVALLEN) == NULL);
}

/* The container whose numbering a mutation is about; NULL: it is not about numbers. */
static const struct text_node *
numbering_of(const struct law_mutation *mutation, const struct text_node *target)
{
	if (target->kind != TEXT_LID && target->kind != TEXT_LI)
		return NULL;
	if (mutation->kind == LAW_RENUMBER || mutation->kind == LAW_REMOVE)
		return target->parent;
	if (mutation->kind == LAW_ADD && mutation->position != LAW_INTO && mutation->body->kind == target->kind)
		return target->parent;
	return NULL;
}

static void
add_node(struct group *group, const struct law_mutation *mutation, const struct text_node *node)
{
	group->nodes[group->node_count] = node;
	group->of[group->node_count++] = mutation;
}

/* False: the mutation begins a sentence of its own. */
static bool
join_numbering(struct group *group, const struct law_mutation *mutation, const struct text_node *target)
{
	const struct text_node *parent = numbering_of(mutation, target);

	if (parent == NULL || (group->count > 0 && (parent != group->parent || target->kind != group->kind)))
		return false;
	if (mutation->kind != LAW_RENUMBER && group->change != NULL)
		return false;
	if (mutation->kind == LAW_RENUMBER)
		add_node(group, mutation, target);
	else
		group->change = mutation;
	group->parent = parent;
	group->kind = target->kind;
	return true;
}

static bool
join_removal(struct group *group, const struct law_mutation *mutation, const struct text_node *target)
{
	if (!takes_away_article(mutation, target) || (group->count > 0 && (group->kind != TEXT_ARTIKEL || group->change != NULL)))
		return false;
	group->kind = TEXT_ARTIKEL;
	group->parent = NULL;
	add_node(group, mutation, target);
	return true;
}

static struct group
find_group(const struct law_besluit *besluit, int first, const struct text *text)
{
	struct group group = { .besluit = besluit, .text = text, .first = first };
	const struct law_mutation *mutation;
	const struct text_node *target;

	while (first + group.count < besluit->mutation_count && group.count < GROUP_MOST) {
		mutation = &besluit->mutations[first + group.count];
		target = mutation->target != NULL ? text_find(text, mutation->target) : NULL;
		if (target == NULL || !law_phrase_same_days(mutation, &besluit->mutations[first]))
			break;
		if (!join_numbering(&group, mutation, target) && !join_removal(&group, mutation, target))
			break;
		group.count++;
	}
	return group;
}

/* ---- rows of numbers ---- */

/* Puts the nodes in the order of the text; false when other elements of the kind stand between them. */
static bool
is_row(struct group *group)
{
	const struct text_node *node = group->nodes[0], *swap;
	const struct law_mutation *of;
	int i, j;

	while (node->prev != NULL)
		node = node->prev;
	for (i = 0; node != NULL && i < group->node_count; node = node->next) {
		for (j = i; j < group->node_count && group->nodes[j] != node; j++)
			;
		if (j == group->node_count) {
			if (i > 0 && node->kind == group->kind)
				return false;
			continue;
		}
		swap = group->nodes[i];
		of = group->of[i];
		group->nodes[i] = group->nodes[j];
		group->of[i] = group->of[j];
		group->nodes[j] = swap;
		group->of[j] = of;
		i++;
	}
	return i == group->node_count;
}

/* The number of one node, old or new, as it stands in a row: "tweede", "c", "2°". */
enum which { OLD, NEW };

static void
add_number(struct buf *out, const struct group *group, int i, enum which which)
{
	struct buf number = BUF_INIT, words = BUF_INIT;

	text_add_number(&number, group->nodes[i]);
	if (which == NEW && group->kind == TEXT_LI && strstr(buf_text(&number), "°") != NULL && strstr(group->of[i]->number, "°") == NULL) {
		buf_clear(&number);
		buf_addf(&number, "%s°", group->of[i]->number);
	} else if (which == NEW) {
		buf_clear(&number);
		buf_adds(&number, group->of[i]->number);
	}
	if (group->kind == TEXT_LID) {
		text_add_ordinal(&words, buf_text(&number), "lid");
		buf_add(out, words.data, strcspn(words.data, " "));
	} else {
		buf_adds(out, buf_text(&number));
	}
	buf_free(&number);
	buf_free(&words);
}

/* "tweede", "tweede en derde", "tweede tot en met vierde". */
static void
add_row(struct buf *out, const struct group *group, enum which which)
{
	int last = group->node_count - 1;

	add_number(out, group, 0, which);
	if (last == 0)
		return;
	buf_adds(out, last == 1 ? " en " : " tot en met ");
	add_number(out, group, last, which);
}

static bool
is_plain(const char *number)
{
	return *number != '\0' && strlen(number) < 3 && number[strspn(number, "0123456789")] == '\0';
}

/* The place of a number in its series; -1: it is in none ("2a", "aa"). */
static long
rank_of(const char *number)
{
	size_t digits = strspn(number, "0123456789");

	if (digits > 0 && digits < 6 && (number[digits] == '\0' || strcmp(number + digits, "°") == 0))
		return strtol(number, NULL, 10);
	return isalpha((unsigned char)*number) && number[1] == '\0' ? *number : -1;
}

/* "Tot en met" leaves out what stands between, so that must follow from the ends. */
static bool
counts_on(const struct group *group, enum which which)
{
	struct buf number = BUF_INIT;
	long first = -1, rank;
	bool result = true;
	int i;

	for (i = 0; result && i < group->node_count; i++) {
		buf_clear(&number);
		if (which == OLD)
			text_add_number(&number, group->nodes[i]);
		else
			buf_adds(&number, group->of[i]->number);
		rank = rank_of(buf_text(&number));
		first = i == 0 ? rank : first;
		result = rank != -1 && rank == first + i;
	}
	buf_free(&number);
	return result;
}

/* Every number has a word: "lid 2a" does not fit in a row. */
static bool
has_words(const struct group *group)
{
	struct buf number = BUF_INIT;
	bool result = true;
	int i;

	for (i = 0; result && i < group->node_count; i++) {
		buf_clear(&number);
		text_add_number(&number, group->nodes[i]);
		result = number.len > 0 && (group->kind != TEXT_LID || (is_plain(number.data) && is_plain(group->of[i]->number)));
	}
	buf_free(&number);
	return result;
}

/* "het tweede lid", "de onderdelen c en d". */
static void
add_old(struct buf *out, const struct group *group)
{
	if (group->kind == TEXT_LID)
		buf_adds(out, "het ");
	else
		buf_adds(out, group->node_count == 1 ? "onderdeel " : "de onderdelen ");
	add_row(out, group, OLD);
	if (group->kind == TEXT_LID)
		buf_adds(out, " lid");
}

static void
add_new(struct buf *out, const struct group *group)
{
	if (group->kind == TEXT_LI && group->node_count == 1)
		buf_adds(out, "onderdeel ");
	add_row(out, group, NEW);
	if (group->kind == TEXT_LID)
		buf_adds(out, " lid");
}

/* "vernummering van het tweede lid tot derde lid" */
static void
add_renumbering(struct buf *out, const struct group *group)
{
	buf_adds(out, law_phrase_is_lettered(group->of[0]->number) ? "verlettering van " : "vernummering van ");
	add_old(out, group);
	buf_adds(out, " tot ");
	add_new(out, group);
}

/* ---- sentences of groups ---- */

static void
add_with_addition(struct buf *out, const struct group *group)
{
	int count = law_phrase_count_bodies(group->change);

	buf_adds(out, "Onder ");
	add_renumbering(out, group);
	buf_addf(out, " %s in ", count == 1 ? "wordt" : "worden");
	law_phrase_add_place(out, law_phrase_above(group->nodes[0]));
	buf_addc(out, ' ');
	law_phrase_add_counted(out, group->kind, count);
	buf_adds(out, " ingevoegd, luidende:");
}

static void
add_with_removal(struct buf *out, const struct group *group)
{
	struct buf place = BUF_INIT;

	law_phrase_add_place(&place, text_find(group->text, group->change->target));
	law_phrase_add_capital(out, buf_text(&place));
	buf_adds(out, " vervalt, onder ");
	add_renumbering(out, group);
	buf_addc(out, '.');
	buf_free(&place);
}

static void
add_only_renumbering(struct buf *out, const struct group *group)
{
	buf_adds(out, "In ");
	law_phrase_add_place(out, law_phrase_above(group->nodes[0]));
	buf_adds(out, " worden ");
	add_old(out, group);
	buf_addf(out, " %s tot ", law_phrase_is_lettered(group->of[0]->number) ? "verletterd" : "vernummerd");
	add_new(out, group);
	buf_addc(out, '.');
}

static void
add_removals(struct buf *out, const struct group *group)
{
	int i;

	buf_adds(out, "De artikelen ");
	for (i = 0; i < group->node_count; i++) {
		if (i > 0)
			buf_adds(out, i == group->node_count - 1 ? " en " : ", ");
		add_number(out, group, i, OLD);
	}
	buf_adds(out, " vervallen.");
}

/* The elements after the place of an addition move up; elsewhere it is no insertion. */
static bool
fits_addition(const struct group *group)
{
	const struct text_node *context = text_find(group->text, group->change->target);

	return group->change->position == LAW_BEFORE ? group->nodes[0] == context : group->nodes[0] == context->next;
}

/* False: the group is said one by one. */
static bool
add_group(struct buf *out, struct group *group)
{
	if (group->count < 2 || group->node_count == 0)
		return false;
	if (group->kind == TEXT_ARTIKEL) {
		add_removals(out, group);
		return true;
	}
	if (!is_row(group) || !has_words(group) || (group->node_count > 2 && (!counts_on(group, OLD) || !counts_on(group, NEW))))
		return false;
	if (group->change == NULL)
		add_only_renumbering(out, group);
	else if (group->change->kind == LAW_REMOVE)
		add_with_removal(out, group);
	else if (fits_addition(group))
		add_with_addition(out, group);
	else
		return false;
	return true;
}

/* ---- all ---- */

static int
add_next(struct buf *out, const struct law_besluit *besluit, int first, const struct text *text)
{
	struct group group = find_group(besluit, first, text);
	int count;

	if (add_group(out, &group))
		return group.count;
	count = law_phrase_add_ending(out, besluit, first, text);
	if (count > 0)
		return count;
	law_add_phrase(out, &besluit->mutations[first], text);
	return 1;
}

struct law_sentences *
law_sentences_new(const struct law_besluit *besluit, const struct text *was)
{
	struct law_sentences *sentences = mem_alloc(sizeof(*sentences));
	struct text *text = text_copy(was);
	struct diag_list *ignored = diag_list_new();	/* loading has applied the besluit before */
	struct buf out = BUF_INIT;
	int at, count, i;

	sentences->arena = arena_new();
	sentences->list = mem_array((size_t)besluit->mutation_count, sizeof(*sentences->list));
	for (at = 0; at < besluit->mutation_count; at += count) {
		buf_clear(&out);
		count = add_next(&out, besluit, at, text);
		sentences->list[sentences->count++] = (struct law_sentence){ arena_copy(sentences->arena, buf_text(&out)), at, count };
		for (i = at; i < at + count; i++)
			law_apply(text, &besluit->mutations[i], NULL, ignored);
	}
	text_free(text);
	diag_list_free(ignored);
	buf_free(&out);
	return sentences;
}

void
law_sentences_free(struct law_sentences *sentences)
{
	if (sentences == NULL)
		return;
	arena_free(sentences->arena);
	free(sentences->list);
	free(sentences);
}
