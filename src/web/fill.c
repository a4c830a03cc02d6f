/*
 * The placeholders of a topic, one row and one small function each. What cannot be filled in gets a diagnostic at its place.
 */
#include <stdlib.h>
#include <string.h>

#include "base/money.h"
#include "web/web_int.h"

static void
put(struct web_filling *filling, struct xml_node *parent, const struct xml_node *node, const char *text)
{
	xml_add(filling->out, parent, WEB_NS, "t", text, xml_pos(node));
}

/* ---- values and norms ---- */

static void
refuse(struct web_filling *filling, struct pos pos, enum law_answer answer, const struct buf *why)
{
	diag_post(filling->diags, pos, answer == LAW_TWICE ? DIAG_WEB_VALUE_TWICE : DIAG_WEB_VALUE, "%s", buf_text(why));
	if (answer == LAW_UNREADABLE)
		diag_help(filling->diags, "Herstel eerst de regeling: met klaar controleer ziet u wat er mis is.");
	filling->faults++;
}

/* The day that an element asks about: its attribute op, else the day of the page. */
static struct date
day_of(const struct web_filling *filling, const struct xml_node *node)
{
	const char *text = xml_attribute(node, "op");
	struct date day;

	return text != NULL && date_parse(text, &day) ? day : filling->view->on;
}

/* A value, or with a norm an amount. why is filled unless LAW_OK; local->regulation is NULL when the norm stands in. */
static enum law_answer
find_value(const struct web_filling *filling, const char *name, const char *norm, struct date on, struct law_local *local, struct buf *why)
{
	const struct web_view *view = filling->view;
	enum law_answer answer;
	int64_t cents = 0;

	*local = (struct law_local){ 0 };
	if (norm == NULL)
		return law_local_value(view->law, view->organisation_id, name, on, view->known, local, why);
	answer = law_local_amount(view->law, view->organisation_id, name, norm, on, view->known, &cents, local, why);
	if (local->regulation == NULL) {
		local->words = "";
		local->is_amount = true;
		local->cents = cents;
	}
	return answer == LAW_DOUBTFUL ? LAW_OK : answer;
}

int
web_has_value(struct web_filling *filling, const char *name, const struct xml_node *node)
{
	struct law_local local;
	struct buf why = BUF_INIT;
	enum law_answer answer = find_value(filling, name, xml_attribute(node, "anders"), day_of(filling, node), &local, &why);
	int has = answer == LAW_OK;

	if (answer == LAW_TWICE || answer == LAW_UNREADABLE) {
		refuse(filling, xml_pos(node), answer, &why);
		has = -1;
	} else if (answer == LAW_UNKNOWN_KEY && !law_local_exists(filling->view->law, name))
		diag_post(filling->diags, xml_pos(node), DIAG_WEB_NEVER, "een waarde met de naam ‘%s’ staat in geen enkele regeling", name);
	buf_free(&why);
	return has;
}

int
web_has_norm(struct web_filling *filling, const char *key, const struct xml_node *node)
{
	struct buf why = BUF_INIT;
	int64_t cents;
	enum law_answer answer = law_norm(filling->view->law, key, filling->view->on, &cents, &why);
	int has = answer == LAW_OK || answer == LAW_DOUBTFUL;

	if (answer == LAW_UNKNOWN_KEY) {
		refuse(filling, xml_pos(node), answer, &why);
		has = -1;
	}
	buf_free(&why);
	return has;
}

/* The number that a Dutch word names, from twee to twintig; 0: none. "een" is an article too. */
static int
number_of(const char *word, size_t len)
{
	static const char *const words[] = { "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
	    "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strlen(words[i]) == len && memcmp(words[i], word, len) == 0)
			return (int)i + 2;
	return 0;
}

void
web_add_plain_value(struct buf *out, const struct law_local *local)
{
	const char *words = local->words;
	size_t first = strcspn(words, " "), len = strlen(words);
	int number = number_of(words, first);

	if (local->is_amount)
		money_add_words(out, local->cents, MONEY_SHORT);
	else if (number > 0 && words[first] == ' ')
		buf_addf(out, "%d%s", number, words + first);
	else if (len > 1 && words[len - 1] == '%') {
		while (len > 1 && words[len - 2] == ' ')
			len--;
		buf_add(out, words, len - 1);
		buf_adds(out, " procent");
	} else
		buf_adds(out, words);
}

/* <waarde naam="giftengrens" anders="giften-vrij-jaar"/>, <waarde naam="zoektermijn" volgens-wet="4 weken"/> */
static void
fill_value(struct web_filling *filling, struct xml_node *parent, const struct xml_node *node)
{
	const char *norm = xml_attribute(node, "anders"), *by_law = xml_attribute(node, "volgens-wet");
	struct law_local local;
	struct buf text = BUF_INIT, why = BUF_INIT;
	enum law_answer answer = find_value(filling, xml_attribute(node, "naam"), norm, day_of(filling, node), &local, &why);

	if (answer == LAW_OK) {
		web_add_plain_value(&text, &local);
		put(filling, parent, node, buf_text(&text));
		if (local.regulation != NULL)
			web_source_local(filling, &local);
		else
			web_source_norm(filling, norm, day_of(filling, node));
	} else if (by_law != NULL && (answer == LAW_UNKNOWN_KEY || answer == LAW_NO_VALUE))
		put(filling, parent, node, by_law);
	else
		refuse(filling, xml_pos(node), answer, &why);
	buf_free(&text);
	buf_free(&why);
}

/* <bedrag norm="norm-alleenstaande"/> */
static void
fill_norm(struct web_filling *filling, struct xml_node *parent, const struct xml_node *node)
{
	const char *key = xml_attribute(node, "norm");
	struct buf text = BUF_INIT, why = BUF_INIT;
	enum law_answer answer;
	int64_t cents;

	answer = law_norm(filling->view->law, key, filling->view->on, &cents, &why);
	if (answer == LAW_OK || answer == LAW_DOUBTFUL) {
		money_add_words(&text, cents, MONEY_SHORT);
		put(filling, parent, node, buf_text(&text));
		web_source_norm(filling, key, filling->view->on);
	} else
		refuse(filling, xml_pos(node), answer, &why);
	buf_free(&text);
	buf_free(&why);
}

/* ---- law ---- */

/* <grondslag wet="Pw" artikel="31" lid="2" onderdeel="m"/>: in a sentence its words, among the sources only the source. */
static void
fill_citation(struct web_filling *filling, struct xml_node *parent, const struct xml_node *node)
{
	const struct law_ref ref = { xml_attribute(node, "wet"), xml_attribute(node, "artikel"), xml_attribute(node, "lid"),
	    xml_attribute(node, "onderdeel"), NULL };
	struct buf text = BUF_INIT, why = BUF_INIT;
	enum law_answer answer = law_check(filling->view->law, &ref, filling->view->on, &why);
	bool fits = answer == LAW_OK || answer == LAW_DOUBTFUL;

	if (fits && law_cite(filling->view->law, &ref, &text) == 0) {
		web_source_law(filling, buf_text(&text));
		if (strcmp(xml_name(parent), "bronnen") != 0)
			put(filling, parent, node, buf_text(&text));
	} else {
		diag_post(filling->diags, xml_pos(node), DIAG_WEB_SOURCE, "%s", fits ? buf_text(&text) : buf_text(&why));
		filling->faults++;
	}
	buf_free(&text);
	buf_free(&why);
}

/* ---- days ---- */

/* <datum dag="2026-07-01"/> */
static void
fill_date(struct web_filling *filling, struct xml_node *parent, const struct xml_node *node)
{
	const char *day = xml_attribute(node, "dag");
	struct date date;
	struct buf text = BUF_INIT;
	struct xml_node *time;

	if (day == NULL || !date_parse(day, &date)) {
		diag_post(filling->diags, xml_pos(node), DIAG_WEB_DAY, "de dag van <datum> is geen bestaande datum (JJJJ-MM-DD)");
		filling->faults++;
		return;
	}
	date_add_words(&text, date);
	time = xml_add(filling->out, parent, WEB_NS, "tijd", buf_text(&text), xml_pos(node));
	xml_set_attribute(time, "dag", day);
	buf_free(&text);
}

/* <jaar/>, <jaar erbij="1"/> */
static void
fill_year(struct web_filling *filling, struct xml_node *parent, const struct xml_node *node)
{
	const char *more = xml_attribute(node, "erbij");
	struct buf text = BUF_INIT;

	buf_addf(&text, "%d", filling->view->on.year + (more != NULL ? (int)strtol(more, NULL, 10) : 0));
	put(filling, parent, node, buf_text(&text));
	buf_free(&text);
}

/* ---- the organisation ---- */

static const struct { const char *name, *path, *scheme; } contacts[] = {
	{ "organisatie-naam",	"naamInZin",			NULL },
	{ "organisatie-kort",	"kort",				NULL },
	{ "telefoon",		"contact/telefoon",		"tel:" },
	{ "email",		"contact/email",		"mailto:" },
	{ "website",		"contact/website",		"" },
	{ "openingstijden",	"contact/openingstijden",	NULL },
	{ "hulp",		"contact/hulp",			NULL },
};

/* "0546 990 100" -> "0546990100"; an address of the web without its https:// */
static void
add_link(struct web_filling *filling, struct xml_node *parent, struct pos pos, const char *scheme, const char *text)
{
	struct buf href = BUF_INIT;
	const char *shown = strstr(text, "://") != NULL ? strstr(text, "://") + 3 : text;
	struct xml_node *link;

	buf_adds(&href, scheme);
	for (const char *c = text; *c != '\0'; c++)
		if (*c != ' ')
			buf_addc(&href, *c);
	link = xml_add(filling->out, parent, WEB_NS, "a", NULL, pos);
	xml_set_attribute(link, "href", buf_text(&href));
	xml_add(filling->out, link, WEB_NS, "t", shown, pos);
	buf_free(&href);
}

static void
fill_contact(struct web_filling *filling, struct xml_node *parent, const struct xml_node *node)
{
	const char *text;
	size_t i = 0;

	while (strcmp(contacts[i].name, xml_name(node)) != 0)
		i++;
	text = xml_find_text(xml_root(filling->view->organisation), contacts[i].path);
	if (text == NULL) {
		diag_post(filling->diags, xml_pos(node), DIAG_WEB_CONTACT, "de organisatie %s heeft geen ‘%s’",
		    filling->view->organisation_id, contacts[i].path);
		filling->faults++;
	} else if (contacts[i].scheme != NULL)
		add_link(filling, parent, xml_pos(node), contacts[i].scheme, text);
	else
		put(filling, parent, node, text);
}

/* <adres/>: where people can go */
static void
fill_address(struct web_filling *filling, struct xml_node *parent, const struct xml_node *node)
{
	const struct xml_node *desk = xml_find(xml_root(filling->view->organisation), "contact/balie");
	struct buf text = BUF_INIT;

	for (const struct xml_node *line = xml_first(desk, "regel"); line != NULL; line = xml_next(line, "regel"))
		buf_addf(&text, "%s%s", text.len > 0 ? ", " : "", xml_text(line));
	put(filling, parent, node, buf_text(&text));
	buf_free(&text);
}

static const struct { const char *name; web_fill *fill; } fills[] = {
	{ "waarde", fill_value }, { "bedrag", fill_norm }, { "grondslag", fill_citation }, { "datum", fill_date }, { "jaar", fill_year },
	{ "organisatie-naam", fill_contact }, { "organisatie-kort", fill_contact }, { "telefoon", fill_contact }, { "email", fill_contact },
	{ "website", fill_contact }, { "openingstijden", fill_contact }, { "hulp", fill_contact }, { "adres", fill_address },
};

web_fill *
web_find_fill(const char *name)
{
	for (size_t i = 0; i < sizeof(fills) / sizeof(fills[0]); i++)
		if (strcmp(fills[i].name, name) == 0)
			return fills[i].fill;
	return NULL;
}
