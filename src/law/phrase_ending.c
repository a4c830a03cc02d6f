/*
 * An item added at the end of a list, with the marks before it that must change for it (Aanwijzingen voor de regelgeving 6.18): "Onder
 * vervanging van de punt aan het slot van onderdeel d door een puntkomma wordt aan artikel 2 een onderdeel toegevoegd, luidende:".
 */
#include <string.h>

#include "law/phrase_int.h"

enum { MARKS_MOST = 2 };	/* the last item, and with "of" or "en" the one before it */

static const struct ending { const char *text, *old, *becomes; } endings[] = {	/* the longest first */
	{ "; en", NULL, NULL }, { "; of", NULL, NULL }, { ", en", NULL, NULL }, { ", of", NULL, NULL },
	{ ".", "de punt", "een punt" }, { ";", "de puntkomma", "een puntkomma" }, { ",", "de komma", "een komma" },
};

struct mark {
	const struct text_node	*item;
	const struct ending	*old, *becomes;
};

static bool
ends_in(const char *text, size_t len, const char *ending)
{
	size_t ending_len = strlen(ending);

	return len >= ending_len && strncmp(text + len - ending_len, ending, ending_len) == 0;
}

static const struct ending *
ending_of(const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (ends_in(text, len, endings[i].text))
			return &endings[i];
	return NULL;
}

static size_t
length(const char *text)
{
	size_t len = strlen(text);

	while (len > 0 && text[len - 1] == ' ')
		len--;
	return len;
}

/* The words that are replaced are the last of the item, and only what marks its end changes. */
static bool
read_mark(const struct law_mutation *mutation, const struct text_node *item, struct mark *mark)
{
	const char *was = mutation->old_words, *becomes = mutation->new_words;
	size_t was_len = length(was), len = length(becomes), stem;
	struct buf words = BUF_INIT;
	bool last;

	*mark = (struct mark){ item, ending_of(was, was_len), ending_of(becomes, len) };
	if (mutation->expected != 1 || mark->old == NULL || mark->becomes == NULL)
		return false;
	stem = was_len - strlen(mark->old->text);
	if (stem != len - strlen(mark->becomes->text) || strncmp(was, becomes, stem) != 0)
		return false;
	text_add_plain(&words, item);
	last = words.len >= was_len && strncmp(words.data + words.len - was_len, was, was_len) == 0;
	buf_free(&words);
	return last;
}

static const struct text_node *
target_of(const struct law_besluit *besluit, int at, const struct text *text)
{
	const struct law_mutation *mutation = &besluit->mutations[at];

	return mutation->target != NULL ? text_find(text, mutation->target) : NULL;
}

/* The last mutation adds items at the end of the list. */
static bool
adds_at_end(const struct law_mutation *mutation, const struct text_node *context, const struct text_node *list)
{
	if (mutation->kind != LAW_ADD || context == NULL || mutation->body->kind != TEXT_LI)
		return false;
	if (mutation->position == LAW_INTO)
		return context == list;
	return mutation->position == LAW_AFTER && context->parent == list && context->next == NULL;
}

static int
read_marks(const struct law_besluit *besluit, int first, const struct text *text, struct mark *marks)
{
	const struct text_node *item;
	int count;

	for (count = 0; count < MARKS_MOST && first + count < besluit->mutation_count; count++) {
		item = target_of(besluit, first + count, text);
		if (besluit->mutations[first + count].kind != LAW_REPLACE_WORDS || item == NULL || item->kind != TEXT_LI ||
		    item->parent != (count > 0 ? marks[0].item->parent : item->parent) || !read_mark(&besluit->mutations[first + count], item, &marks[count]))
			break;
	}
	return count;
}

static void
add_mark(struct buf *out, const char *name, const char *text)
{
	if (name != NULL)
		buf_adds(out, name);
	else
		law_phrase_add_quoted(out, text, strlen(text));
}

static void
add_marks(struct buf *out, const struct mark *marks, int count)
{
	int i;

	for (i = 0; i < count; i++) {
		buf_adds(out, i == 0 ? "Onder vervanging van " : " en onder vervanging van ");
		add_mark(out, marks[i].old->old, marks[i].old->text);
		buf_adds(out, " aan het slot van onderdeel ");
		text_add_number(out, marks[i].item);
		buf_adds(out, " door ");
		add_mark(out, marks[i].becomes->becomes, marks[i].becomes->text);
	}
}

int
law_phrase_add_ending(struct buf *out, const struct law_besluit *besluit, int first, const struct text *text)
{
	struct mark marks[MARKS_MOST];
	const struct law_mutation *addition;
	int count = read_marks(besluit, first, text, marks), added, i;

	if (count == 0 || first + count == besluit->mutation_count)
		return 0;
	addition = &besluit->mutations[first + count];
	if (!adds_at_end(addition, target_of(besluit, first + count, text), marks[0].item->parent))
		return 0;
	for (i = 0; i < count; i++)
		if (!law_phrase_same_days(&besluit->mutations[first + i], addition))
			return 0;
	added = law_phrase_count_bodies(addition);
	add_marks(out, marks, count);
	buf_addf(out, " %s aan ", added == 1 ? "wordt" : "worden");
	law_phrase_add_place(out, law_phrase_above(marks[0].item));
	buf_addc(out, ' ');
	law_phrase_add_counted(out, TEXT_LI, added);
	buf_adds(out, " toegevoegd, luidende:");
	return count + 1;
}
