/*
 * A topic filled in: conditions (<als>) decided, placeholders filled, the author's text and elements copied.
 */
#include <string.h>

#include "web/web_int.h"

static void fill_children(struct web_filling *filling, struct xml_node *parent, const struct xml_node *from);

/* ---- <als vanaf="..." organisatie="..." heeft="...">: all that it says must be so ---- */

static int
read_day(struct web_filling *filling, const struct xml_node *node, const char *name, struct date *day)
{
	const char *text = xml_attribute(node, name);

	*day = (struct date){ 0, 0, 0 };
	if (text == NULL || date_parse(text, day))
		return 0;
	diag_post(filling->diags, xml_attribute_pos(node, name), DIAG_WEB_DAY, "‘%s’ van <als> is geen bestaande datum (JJJJ-MM-DD)", name);
	filling->faults++;
	return -1;
}

/* Both days count: from vanaf up to and including tot. -1 with a diagnostic. */
static int
day_fits(struct web_filling *filling, const struct xml_node *node)
{
	struct date from, to, on = filling->view->on;

	if (read_day(filling, node, "vanaf", &from) != 0 || read_day(filling, node, "tot", &to) != 0)
		return -1;
	if (date_is_set(from) && date_is_set(to) && date_compare(to, from) < 0) {
		diag_post(filling->diags, xml_pos(node), DIAG_WEB_DAY, "van deze <als> ligt ‘tot’ voor ‘vanaf’, dus de tekst komt er nooit");
		filling->faults++;
		return -1;
	}
	return (!date_is_set(from) || date_compare(on, from) >= 0) && (!date_is_set(to) || date_compare(on, to) <= 0);
}

/* Attributes that ask whether something is there, and what the answer must be. */
static const struct {
	const char	*name;
	int		(*has)(struct web_filling *filling, const char *name, const struct xml_node *node);
	int		 wanted;
} questions[] = {
	{ "heeft", web_has_value, 1 }, { "mist", web_has_value, 0 }, { "bekend", web_has_norm, 1 }, { "onbekend", web_has_norm, 0 },
};

static bool
questions_fit(struct web_filling *filling, const struct xml_node *node)
{
	for (size_t i = 0; i < sizeof(questions) / sizeof(questions[0]); i++) {
		const char *value = xml_attribute(node, questions[i].name);

		if (value != NULL && questions[i].has(filling, value, node) != questions[i].wanted)
			return false;
	}
	return true;
}

static bool
organisation_fits(struct web_filling *filling, const struct xml_node *node)
{
	const char *wanted = xml_attribute(node, "organisatie");
	const char *const *one = filling->view->organisations;

	if (wanted == NULL || strcmp(wanted, filling->view->organisation_id) == 0)
		return true;
	while (*one != NULL && strcmp(*one, wanted) != 0)
		one++;
	if (*one == NULL)
		diag_post(filling->diags, xml_attribute_pos(node, "organisatie"), DIAG_WEB_NEVER, "een organisatie ‘%s’ is er niet", wanted);
	return false;
}

static void
fill_condition(struct web_filling *filling, struct xml_node *parent, const struct xml_node *node)
{
	if (day_fits(filling, node) == 1 && organisation_fits(filling, node) && questions_fit(filling, node))
		fill_children(filling, parent, node);
}

/* ---- the rest ---- */

/* White space between blocks is the author's layout. */
static bool
holds_text(const struct xml_node *node)
{
	static const char *const holders[] = { "vraag", "kop", "p", "li", "let-op", "strong", "em", "a" };

	for (size_t i = 0; i < sizeof(holders) / sizeof(holders[0]); i++)
		if (strcmp(xml_name(node), holders[i]) == 0)
			return true;
	return false;
}

static bool
copy_attribute(void *ctx, const char *ns, const char *name, const char *value)
{
	xml_set_attribute(ctx, name, value);
	return true;
}

static void
fill_element(struct web_filling *filling, struct xml_node *parent, const struct xml_node *node)
{
	web_fill *fill = web_find_fill(xml_name(node));
	struct xml_node *copy;

	if (strcmp(xml_name(node), "als") == 0)
		fill_condition(filling, parent, node);
	else if (fill != NULL)
		fill(filling, parent, node);
	else {
		copy = xml_add(filling->out, parent, WEB_NS, xml_name(node), NULL, xml_pos(node));
		xml_each_attribute(node, copy_attribute, copy);
		fill_children(filling, copy, node);
	}
}

/* The first visible character of a text: what a remark about it points at. */
static struct pos
text_pos(const struct xml_node *node)
{
	struct pos pos = xml_pos(node);

	for (const char *c = xml_content(node); *c == ' ' || *c == '\t' || *c == '\n' || *c == '\r'; c++) {
		pos.col = *c == '\n' ? 1 : pos.col + 1;
		pos.line += *c == '\n';
	}
	return pos;
}

static void
fill_children(struct web_filling *filling, struct xml_node *parent, const struct xml_node *from)
{
	bool text = holds_text(parent);

	for (const struct xml_node *child = xml_first_any(from); child != NULL; child = xml_next_any(child)) {
		if (xml_is_element(child))
			fill_element(filling, parent, child);
		else if (xml_is_text(child) && text)
			xml_add(filling->out, parent, WEB_NS, "t", xml_content(child), text_pos(child));
	}
}

static void
set_day(struct xml_node *node, const char *name, struct date day)
{
	struct buf text = BUF_INIT;

	date_add_iso(&text, day);
	xml_set_attribute(node, name, buf_text(&text));
	buf_free(&text);
}

struct xml_doc *
web_resolve(const struct xml_doc *topic, const struct web_view *view, struct diag_list *diags)
{
	struct web_filling filling = { .view = view, .out = xml_doc_new(xml_doc_name(topic)), .arena = arena_new(), .diags = diags };
	const struct xml_node *from = xml_root(topic);
	struct xml_node *root = xml_add(filling.out, NULL, WEB_NS, "pagina", NULL, xml_pos(from));

	xml_set_attribute(root, "onderwerp", xml_attribute(from, "onderwerp"));
	xml_set_attribute(root, "organisatie", view->organisation_id);
	set_day(root, "geldig-op", view->on);
	set_day(root, "bekend-op", view->known);
	fill_children(&filling, root, from);
	web_add_sources(&filling, xml_first(root, "bronnen"));
	arena_free(filling.arena);
	if (filling.faults == 0)
		return filling.out;
	xml_doc_free(filling.out);
	return NULL;
}
