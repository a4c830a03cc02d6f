/*
 * Short ways to read a record, and to say what is wrong with a sum.
 */
#include <stdlib.h>
#include <string.h>

#include "base/money.h"
#include "check/check_int.h"

bool
check_text_is(const struct xml_node *from, const char *path, const char *value)
{
	const char *text = xml_find_text(from, path);

	return text != NULL && strcmp(text, value) == 0;
}

struct date
check_date(const struct xml_node *from, const char *path)
{
	const char *text = xml_find_text(from, path);
	struct date date = { 0, 0, 0 };

	if (text == NULL || !date_parse(text, &date))
		return (struct date){ 0, 0, 0 };
	return date;
}

int64_t
check_cents(const struct xml_node *from, const char *path)
{
	const char *text = xml_find_text(from, path);
	int64_t cents = 0;

	return text != NULL && money_parse(text, &cents) ? cents : 0;
}

int64_t
check_sum(const struct xml_node *from, const char *list, const char *item, const char *field)
{
	const struct xml_node *parent = list == NULL ? from : xml_find(from, list);
	int64_t sum = 0;

	if (parent == NULL)
		return 0;
	for (const struct xml_node *n = xml_first(parent, item); n != NULL; n = xml_next(n, item))
		sum += check_cents(n, field);
	return sum;
}

int
check_number(const struct xml_node *from, const char *path)
{
	const char *text = xml_find_text(from, path);

	return text == NULL ? 0 : (int)strtol(text, NULL, 10);
}

struct pos
check_pos(const struct xml_node *from, const char *path)
{
	const struct xml_node *node = xml_find(from, path);

	return xml_pos(node != NULL ? node : from);
}

bool
check_kind_is(const struct check_case *c, const char *kind)
{
	return strcmp(c->record->kind, kind) == 0;
}

bool
check_outcome_is(const struct check_case *c, const char *outcome)
{
	return strcmp(c->record->outcome, outcome) == 0;
}

int
check_age(struct date born, struct date on)
{
	int years = on.year - born.year;

	if (on.month < born.month || (on.month == born.month && on.day < born.day))
		years--;
	return years;
}

int64_t
check_income(const struct xml_node *from)
{
	return check_sum(from, "inkomsten", "inkomst", "bedrag") - check_sum(from, "inkomsten", "inkomst", "vrijlating");
}

int64_t
check_share(int64_t amount, int64_t part, int64_t whole)
{
	return whole == 0 ? 0 : (2 * amount * part + whole) / (2 * whole);
}

bool
check_near(int64_t a, int64_t b)
{
	return a - b <= 1 && b - a <= 1;
}

static int
small(char c)
{
	return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

static int
large(char c)
{
	return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
}

bool
check_contains(const char *text, const char *words)
{
	const char first[] = { (char)small(*words), (char)large(*words), '\0' };

	for (text += strcspn(text, first); *text != '\0'; text += 1 + strcspn(text + 1, first)) {
		size_t i = 0;

		while (words[i] != '\0' && small(text[i]) == small(words[i]))
			i++;
		if (words[i] == '\0')
			return true;
	}
	return *words == '\0';
}

char *
check_amount(int64_t cents)
{
	struct buf out = BUF_INIT;

	money_add_words(&out, cents, MONEY_SHORT);
	return buf_take(&out);
}

char *
check_day(struct date date)
{
	struct buf out = BUF_INIT;

	date_add_words(&out, date);
	return buf_take(&out);
}

void
check_equal(const struct check_case *c, const struct xml_node *from, const char *path, int64_t expected, enum diag_code code, const char *sum)
{
	int64_t found = check_cents(from, path);
	char *is, *must;

	if (xml_find(from, path) == NULL || check_near(found, expected))
		return;
	is = check_amount(found);
	must = check_amount(expected);
	diag_post(c->diags, check_pos(from, path), code, "‘%s’ is %s, maar %s is %s", path, is, sum, must);
	free(is);
	free(must);
}

bool
check_norm_on(const struct check_case *c, const char *key, struct date on, int64_t *cents)
{
	struct buf why = BUF_INIT;
	enum law_answer answer = law_norm(c->law, key, on, cents, &why);

	buf_free(&why);
	return answer == LAW_OK || answer == LAW_DOUBTFUL;
}

bool
check_norm_changes(const struct check_case *c, const char *key, struct date from, struct date to)
{
	int64_t first, last;

	return check_norm_on(c, key, from, &first) && check_norm_on(c, key, to, &last) && first != last;
}

static bool
same(const char *wanted, const char *found)
{
	return wanted == NULL || (found != NULL && strcmp(wanted, found) == 0);
}

bool
check_cites(const struct check_case *c, const char *wanted)
{
	const struct xml_node *list = xml_first(c->root, "grondslagen");
	struct buf scratch = BUF_INIT;
	struct law_ref ref;
	bool found = false;

	if (list != NULL && law_ref_parse(wanted, &ref, &scratch) == 0)
		for (const struct xml_node *n = xml_first(list, "grondslag"); n != NULL && !found; n = xml_next(n, "grondslag"))
			found = same(ref.law, xml_attribute(n, "wet")) && same(ref.article, xml_attribute(n, "artikel")) &&
			    same(ref.paragraph, xml_attribute(n, "lid")) && same(ref.part, xml_attribute(n, "onderdeel"));
	buf_free(&scratch);
	return found;
}
