/*
 * Values against their data type. libxml2 decides whether a record is valid; this file only
 * finds out which value is wrong and says in Dutch what would fit. In doubt a value fits.
 */
#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "letter/letter_int.h"

/* What the named definitions of beschikking.rng expect, in words. */
static const struct {
	const char	*define, *expects;
} expectations[] = {
	{ "datum", "een bestaande datum als JJJJ-MM-DD, zoals 2026-11-09" },
	{ "bedrag", "een bedrag van nul of meer, met een punt en twee cijfers, zoals 1401.50" },
	{ "aantal", "een heel getal" },
	{ "percentage", "een percentage, zoals 95 of 12.5" },
	{ "telefoonnummer", "een telefoonnummer, zoals 140546 of 078-7709900" },
	{ "mailadres", "een e-mailadres" },
	{ "regel", "een regel tekst van hoogstens 120 tekens" },
	{ "zinnen", "een of meer zinnen, samen hoogstens 3.000 tekens" },
	{ "normnaam", "de naam van een bedrag uit regulations/normen" },
};

static const char *
expectation(const char *define)
{
	for (size_t i = 0; i < sizeof(expectations) / sizeof(expectations[0]); i++)
		if (strcmp(expectations[i].define, define) == 0)
			return expectations[i].expects;
	return NULL;
}

/* An XSD expression as POSIX; false when it cannot be said that way. */
static bool
translate(const char *xsd, struct buf *out)
{
	static const struct { const char *from, *to; } words[] = {
		{ "[\\s\\S]", "(.|\n)" }, { "\\s", "[[:space:]]" }, { "\\S", "[^[:space:]]" }, { "\\d", "[0-9]" },
	};

	buf_adds(out, "^(");
	while (*xsd != '\0') {
		size_t i;

		for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
			if (strncmp(xsd, words[i].from, strlen(words[i].from)) == 0)
				break;
		if (i < sizeof(words) / sizeof(words[0])) {
			buf_adds(out, words[i].to);
			xsd += strlen(words[i].from);
		} else if (*xsd == '\\' && xsd[1] == '-') {
			buf_adds(out, xsd[2] == ']' ? "-" : "\\-");
			xsd += 2;
		} else if (*xsd == '\\' && (xsd[1] == 'p' || xsd[1] == 'P')) {
			return false;
		} else {
			buf_addc(out, *xsd++);
		}
	}
	buf_adds(out, ")$");
	return true;
}

static bool
matches(const char *xsd, const char *text)
{
	struct buf posix = BUF_INIT;
	regex_t compiled;
	bool found = true;

	if (translate(xsd, &posix) && regcomp(&compiled, buf_text(&posix), REG_EXTENDED | REG_NOSUB) == 0) {
		found = regexec(&compiled, text, 0, NULL, 0) == 0;
		regfree(&compiled);
	}
	buf_free(&posix);
	return found;
}

static bool
all_of(const char *text, const char *set)
{
	return *text != '\0' && text[strspn(text, set)] == '\0';
}

static bool
data_fits(const struct pattern *data, const char *text)
{
	const char *type = data->name;
	long length = (long)utf8_count(text, strlen(text));
	struct date date;

	if (strcmp(type, "date") == 0)
		return date_parse(text, &date);
	if (strcmp(type, "integer") == 0)
		return all_of(text + (*text == '-'), "0123456789");
	if (strcmp(type, "boolean") == 0)
		return strcmp(text, "true") == 0 || strcmp(text, "false") == 0;
	if (strcmp(type, "gYearMonth") == 0)
		return matches("[0-9]{4}-(0[1-9]|1[0-2])", text);
	if ((data->min_length >= 0 && length < data->min_length) || (data->max_length >= 0 && length > data->max_length))
		return false;
	return data->expression == NULL || matches(data->expression, text);
}

static bool
fits(const struct pattern *p, const char *text)
{
	switch (p->kind) {
	case PATTERN_DATA:
		return data_fits(p, text);
	case PATTERN_VALUE:
		return strcmp(p->name, text) == 0;
	case PATTERN_CHOICE:
		for (const struct pattern *c = p->first; c != NULL; c = c->next)
			if (fits(c, text))
				return true;
		return p->first == NULL;
	case PATTERN_REF:
		return fits(p->target, text);
	case PATTERN_EMPTY:
		return *text == '\0';
	case PATTERN_GROUP:
	case PATTERN_SOME:
		for (const struct pattern *c = p->first; c != NULL; c = c->next)
			if (!fits(c, text))
				return false;
		return true;
	default:
		return true;	/* text, optional, attributes */
	}
}

/* The values of a list to choose from; false when the content is something else. */
static bool
add_choices(const struct pattern *parent, struct buf *out)
{
	bool found = false;

	for (const struct pattern *p = parent->first; p != NULL; p = p->next) {
		if (p->kind == PATTERN_VALUE) {
			buf_addf(out, "%s‘%s’", out->len == 0 ? "" : ", ", p->name);
			found = true;
		} else if (p->kind == PATTERN_REF || p->kind == PATTERN_CHOICE || p->kind == PATTERN_GROUP) {
			found |= add_choices(p->kind == PATTERN_REF ? p->target : p, out);
		}
	}
	return found;
}

static void
explain(const struct pattern *content, struct buf *why)
{
	struct buf choices = BUF_INIT;

	if (add_choices(content, &choices)) {
		buf_addf(why, "kies uit: %s", buf_text(&choices));
		buf_free(&choices);
		return;
	}
	for (const struct pattern *p = content->first; p != NULL; p = p->next) {
		const char *expects = p->kind == PATTERN_REF ? expectation(p->name) : NULL;

		if (p->kind == PATTERN_DATA && strcmp(p->name, "date") == 0)
			expects = expectation("datum");
		if (expects != NULL) {
			buf_addf(why, "hier past %s", expects);
			return;
		}
	}
	buf_adds(why, "de waarde heeft niet de goede vorm");
}

bool
value_fits(const struct pattern *content, const char *text, struct buf *why)
{
	bool fit = true;

	for (const struct pattern *p = content->first; p != NULL; p = p->next)
		if (p->kind != PATTERN_ATTRIBUTE && p->kind != PATTERN_ELEMENT && !fits(p, text))
			fit = false;
	if (!fit)
		explain(content, why);
	return fit;
}
