/*
 * Norms: amounts with the days on which they hold. A day without a value has no
 * value: nothing is carried forward and nothing is computed.
 */
#include <stdlib.h>
#include <string.h>

#include "base/money.h"
#include "law/law_int.h"

static int
read_value(const struct xml_node *node, struct law_value *value, struct diag_list *diags)
{
	const char *amount = xml_attribute(node, "bedrag");

	if (law_read_date(node, "vanaf", &value->from, diags) == -1 || law_read_date(node, "tot", &value->to, diags) == -1)
		return -1;
	if (amount == NULL || !money_parse(amount, &value->cents) || !date_is_set(value->from)) {
		diag_post(diags, xml_pos(node), DIAG_LAW_DATA, "een waarde heeft een bedrag (1401.50) en een eerste dag (vanaf) nodig");
		return -1;
	}
	if (date_is_set(value->to) && date_compare(value->to, value->from) < 0) {
		diag_post(diags, xml_pos(node), DIAG_LAW_DATA, "de laatste dag (tot) ligt voor de eerste dag (vanaf)");
		return -1;
	}
	value->doubtful = xml_attribute(node, "onzeker") != NULL;
	return 0;
}

static bool
follows(const struct law_value *last, const struct law_value *next)
{
	return date_is_set(last->to) && date_compare(last->to, next->from) < 0;
}

static int
read_norm(struct law *law, const struct xml_node *node, struct diag_list *diags)
{
	const char *key = xml_attribute(node, "naam"), *title = xml_attribute(node, "omschrijving");
	struct law_norm *norm;
	int count = 0;

	if (key == NULL) {
		diag_post(diags, xml_pos(node), DIAG_LAW_DATA, "een norm zonder naam");
		return -1;
	}
	for (struct xml_node *v = xml_first(node, "waarde"); v != NULL; v = xml_next(v, "waarde"))
		count++;
	MEM_GROW(law->norms, law->norm_cap, law->norm_count + 1);
	norm = &law->norms[law->norm_count++];
	norm->key = arena_copy(law->arena, key);
	norm->title = arena_copy(law->arena, title != NULL ? title : key);
	norm->values = arena_alloc(law->arena, (size_t)(count + 1) * sizeof(*norm->values));
	norm->count = 0;
	for (struct xml_node *v = xml_first(node, "waarde"); v != NULL; v = xml_next(v, "waarde")) {
		struct law_value *value = &norm->values[norm->count];

		if (read_value(v, value, diags) == -1)
			return -1;
		if (norm->count > 0 && !follows(value - 1, value)) {
			diag_post(diags, xml_pos(v), DIAG_LAW_DATA, "deze waarde van ‘%s’ overlapt de vorige", key);
			return -1;
		}
		norm->count++;
	}
	return 0;
}

int
law_read_norms(struct law *law, const struct xml_node *root, struct diag_list *diags)
{
	int result = 0;

	for (struct xml_node *n = xml_first(root, "norm"); n != NULL; n = xml_next(n, "norm"))
		if (read_norm(law, n, diags) == -1)
			result = -1;
	return result;
}

static int
norm_compare(const void *a, const void *b)
{
	return strcmp(((const struct law_norm *)a)->key, ((const struct law_norm *)b)->key);
}

void
law_sort_norms(struct law *law)
{
	if (law->norm_count > 0)
		qsort(law->norms, law->norm_count, sizeof(*law->norms), norm_compare);
}

static enum law_answer
no_value(const struct law_norm *norm, struct date on, struct buf *why)
{
	const struct law_value *last = norm->count > 0 ? &norm->values[norm->count - 1] : NULL;

	buf_addf(why, "het bedrag ‘%s’ ", norm->key);
	if (last != NULL && date_is_set(last->to) && date_compare(on, last->to) > 0) {
		buf_adds(why, "vanaf ");
		date_add_words(why, date_add_days(last->to, 1));
		buf_adds(why, " is bij Klaar nog niet bekend");
	} else {
		buf_adds(why, "bestaat niet op ");
		date_add_words(why, on);
	}
	return LAW_NO_VALUE;
}

static const struct law_norm *
find_norm(const struct law *law, const char *key)
{
	struct law_norm wanted = { .key = key };

	return law->norm_count == 0 ? NULL : bsearch(&wanted, law->norms, law->norm_count, sizeof(*law->norms), norm_compare);
}

static const struct law_value *
value_on(const struct law_norm *norm, struct date on)
{
	for (int i = 0; i < norm->count; i++) {
		const struct law_value *value = &norm->values[i];

		if (date_compare(on, value->from) >= 0 && (!date_is_set(value->to) || date_compare(on, value->to) <= 0))
			return value;
	}
	return NULL;
}

bool
law_norm_valid(const struct law *law, const char *key, struct date on, struct law_norm_period *period)
{
	const struct law_norm *norm = find_norm(law, key);
	const struct law_value *value = norm != NULL ? value_on(norm, on) : NULL;

	if (value != NULL)
		*period = (struct law_norm_period){ norm->title, value->from, value->to };
	return value != NULL;
}

bool
law_norm_since(const struct law *law, const char *key, struct date on, struct date *since)
{
	const struct law_norm *norm = find_norm(law, key);
	const struct law_value *value = norm != NULL ? value_on(norm, on) : NULL;

	if (value == NULL)
		return false;
	while (value > norm->values && value[-1].cents == value->cents)
		value--;
	*since = value->from;
	return true;
}

bool
law_norm_ended(const struct law *law, const char *key, struct date on, struct date *last)
{
	const struct law_norm *norm = find_norm(law, key);

	if (norm == NULL || norm->count == 0)
		return false;
	*last = norm->values[norm->count - 1].to;
	return date_is_set(*last) && date_compare(on, *last) > 0;
}

enum law_answer
law_norm(const struct law *law, const char *key, struct date on, int64_t *cents, struct buf *why)
{
	const struct law_norm *norm = find_norm(law, key);
	const struct law_value *value = norm != NULL ? value_on(norm, on) : NULL;

	if (norm == NULL) {
		buf_addf(why, "een bedrag met de naam ‘%s’ staat niet in de normen", key);
		return LAW_UNKNOWN_KEY;
	}
	if (value == NULL)
		return no_value(norm, on, why);
	*cents = value->cents;
	if (!value->doubtful)
		return LAW_OK;
	buf_addf(why, "het bedrag ‘%s’ op ", key);
	date_add_words(why, on);
	buf_adds(why, " is niet zeker: de bron is niet duidelijk");
	return LAW_DOUBTFUL;
}
