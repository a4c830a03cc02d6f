/*
 * Named values (<Waarde>) through time. Letters and pages quote a value by its name, and fall back on the law's own amount where the
 * name is not there: an amendment that drops the name changes what residents are told without a word. So a name that the
 * text before has must be there after, and an amount must stay an amount.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "check/check_reg.h"

struct value {
	const char		*name;
	const struct text_node	*node;
};

struct values {
	struct value	*list;		/* by name */
	size_t		 count, cap;
};

static int
by_name(const void *a, const void *b)
{
	const struct value *x = a, *y = b;

	return strcmp(x->name, y->name);
}

static struct values
values_of(const struct text *text)
{
	struct values values = { 0 };
	const struct text_node *node;
	const char *name;

	for (node = text->root; node != NULL; node = text_next(node, text->root)) {
		name = node->kind == TEXT_WAARDE ? text_attribute(node, "naam") : NULL;
		if (name == NULL)
			continue;
		MEM_GROW(values.list, values.cap, values.count + 1);
		values.list[values.count++] = (struct value){ name, node };
	}
	if (values.count > 0)
		qsort(values.list, values.count, sizeof(values.list[0]), by_name);
	return values;
}

static const struct text_node *
find_value(const struct values *values, const char *name)
{
	const struct value key = { .name = name }, *found;

	if (values->count == 0)
		return NULL;
	found = bsearch(&key, values->list, values->count, sizeof(values->list[0]), by_name);
	return found != NULL ? found->node : NULL;
}

/* ---- a name that is gone ---- */

static const struct text_node *
home_of(const struct text_node *node)
{
	const struct text_node *article = text_ancestor(node, TEXT_ARTIKEL);

	return article != NULL ? article : text_ancestor(node, TEXT_BIJLAGE);
}

/* The words below that stand in no named value. */
static char *
unnamed_words(const struct text_node *top)
{
	const struct text_node *node;
	struct buf out = BUF_INIT;

	for (node = top; node != NULL; node = text_next(node, top))
		if (node->kind == TEXT_CHARS && text_ancestor(node, TEXT_WAARDE) == NULL)
			buf_adds(&out, node->text);
	buf_adds(&out, "");
	return buf_take(&out);
}

static int
count_amounts(const struct text_node *top)
{
	char *words = unnamed_words(top);
	const char *at;
	int count = 0;

	for (at = strstr(words, "€"); at != NULL; at = strstr(at + 1, "€"))
		count++;
	for (at = check_reg_find_word(words, "euro"); at != NULL; at = check_reg_find_word(at + 1, "euro"))
		count++;
	free(words);
	return count;
}

/* The last words before the value in its sentence, "giften tot ten hoogste", three at most; free() it. */
static char *
words_before(const struct text_node *old)
{
	const char *text = old->prev != NULL && old->prev->kind == TEXT_CHARS ? old->prev->text : "", *from = text + strlen(text);
	int spaces = 0;

	while (from > text && (from[-1] != ' ' || ++spaces <= 3))
		from--;
	return mem_copy(from);
}

/* Does the provision say the same thing still: the words that led to the value, or its unit ("maanden")? */
static bool
says_the_same(const struct text_node *old, const struct text_node *now)
{
	char *lead = words_before(old), *value = check_reg_plain(old), *words = unnamed_words(now);
	const char *unit = strrchr(value, ' ');
	bool same = (strlen(lead) > 8 && strstr(words, lead) != NULL) || (unit != NULL && check_reg_find_word(words, unit + 1) != NULL);

	free(lead);
	free(value);
	free(words);
	return same;
}

/* The text still says what the value was of, without its name; else the value lapsed with its provision. */
static bool
lost_its_name(const struct check_reg *c, const struct text_node *old)
{
	const struct text_node *home = home_of(old), *owner = text_owner(old), *now;

	now = home != NULL ? text_find(c->text, home->wid) : NULL;
	if (now != NULL && count_amounts(now) > count_amounts(home))
		return true;
	now = owner != NULL && owner->wid != NULL ? text_find(c->text, owner->wid) : NULL;
	return now != NULL && says_the_same(old, now);
}

/* Does a letter or a page ask this value? Its name stands in quotes there. */
static bool
is_asked(const struct check_reg *c, const char *name)
{
	char *once = mem_format("\"%s\"", name), *twice = mem_format("'%s'", name);
	bool asked = strstr(c->templates, once) != NULL || strstr(c->templates, twice) != NULL;

	free(once);
	free(twice);
	return asked;
}

/* Each slice is seen once, so diag_post() does: two names may go by one mutation. */
static void
report_lost(const struct check_reg *c, const struct value *old)
{
	const struct law_mutation *cause = check_reg_cause(c, old->node);
	struct pos pos = cause != NULL ? cause->pos : old->node->pos;
	char *words = check_reg_plain(old->node), *place = check_reg_place(old->node);

	if (lost_its_name(c, old->node))
		diag_post(c->diags, pos, DIAG_REG_VALUE_LOST, "de waarde ‘%s’ (%s) stond in %s, en de nieuwe tekst heeft haar niet", old->name, words, place);
	else if (is_asked(c, old->name))
		diag_post(c->diags, pos, DIAG_REG_VALUE_LAPSED, "de waarde ‘%s’ (%s) vervalt met %s", old->name, words, place);
	free(words);
	free(place);
}

/* ---- an amount that is none any more ---- */

static bool
is_amount(const char *words)
{
	int64_t cents;

	return (strstr(words, "€") != NULL || strstr(words, "euro") != NULL) && law_parse_amount(words, &cents) == 0;
}

static void
check_amount(const struct check_reg *c, const struct value *old, const struct text_node *now)
{
	char *was = check_reg_plain(old->node), *words = check_reg_plain(now);

	if (is_amount(was) && !is_amount(words))
		check_reg_post(c, now->pos, DIAG_REG_VALUE_AMOUNT, "de waarde ‘%s’ was een bedrag (%s), en ‘%s’ kan Klaar niet als bedrag lezen", old->name, was, words);
	free(was);
	free(words);
}

void
reg_values(const struct check_reg *c)
{
	const struct text *text = check_reg_before(c);
	struct values before = values_of(text), after = values_of(c->text);
	const struct text_node *now;
	size_t i;

	for (i = 0; i < before.count; i++) {
		now = find_value(&after, before.list[i].name);
		if (now != NULL)
			check_amount(c, &before.list[i], now);
		else if (i == 0 || strcmp(before.list[i].name, before.list[i - 1].name) != 0)
			report_lost(c, &before.list[i]);
	}
	free(before.list);
	free(after.list);
}
