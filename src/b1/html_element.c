/*
 * What the elements and attributes of HTML from anywhere mean for its text; all that is not the page's own text has a row or a role here.
 */
#include <string.h>

#include "b1/html_int.h"
#include "xml/xml.h"

static const struct b1_element elements[] = {
	{ "a", 0, B1_LINK, 0 }, { "strong", 0, B1_EMPHASIS, 0 }, { "b", 0, B1_EMPHASIS, 0 }, { "em", 0, B1_EMPHASIS, 0 }, { "i", 0, B1_EMPHASIS, 0 },
	{ "q", 0, B1_QUOTE, 0 }, { "br", BREAK, -1, 0 }, { "blockquote", BLOCK | QUOTED, LANG_PARAGRAPH, 0 },
	{ "p", BLOCK, LANG_PARAGRAPH, 0 }, { "div", BLOCK | NOTICE, LANG_PARAGRAPH, 0 }, { "pre", BLOCK, LANG_PARAGRAPH, 0 }, { "center", BLOCK, LANG_PARAGRAPH, 0 },
	{ "section", BLOCK | NOTICE, LANG_PARAGRAPH, 0 }, { "article", BLOCK, LANG_PARAGRAPH, 0 }, { "main", BLOCK, LANG_PARAGRAPH, 0 },
	{ "body", BLOCK, LANG_PARAGRAPH, 0 }, { "header", BLOCK, LANG_PARAGRAPH, 0 },
	{ "figure", BLOCK, LANG_PARAGRAPH, 0 }, { "figcaption", BLOCK, LANG_CELL, 0 }, { "form", BLOCK | NOTICE, LANG_PARAGRAPH, 0 },
	{ "fieldset", BLOCK, LANG_PARAGRAPH, 0 }, { "legend", BLOCK | AFTER, LANG_CELL, 0 }, { "details", BLOCK, LANG_PARAGRAPH, 0 },
	{ "summary", BLOCK, LANG_CELL, 0 }, { "label", BLOCK | AFTER, LANG_CELL, 0 }, { "hr", BLOCK | AFTER, -1, 0 },
	{ "h1", BLOCK | AFTER, LANG_HEADING, 1 }, { "h2", BLOCK | AFTER, LANG_HEADING, 2 }, { "h3", BLOCK | AFTER, LANG_HEADING, 3 },
	{ "h4", BLOCK | AFTER, LANG_HEADING, 4 }, { "h5", BLOCK | AFTER, LANG_HEADING, 4 }, { "h6", BLOCK | AFTER, LANG_HEADING, 4 },
	{ "ul", BLOCK | LIST, LANG_PARAGRAPH, 0 }, { "ol", BLOCK | LIST, LANG_PARAGRAPH, 0 }, { "menu", BLOCK | LIST, LANG_PARAGRAPH, 0 },
	{ "li", BLOCK | AFTER | ITEM, LANG_ITEM, 0 }, { "dl", BLOCK, LANG_PARAGRAPH, 0 }, { "dt", BLOCK | AFTER, LANG_CELL, 0 },
	{ "dd", BLOCK, LANG_PARAGRAPH, 0 }, { "table", BLOCK | AFTER, LANG_CELL, 0 }, { "caption", BLOCK | AFTER, LANG_CELL, 0 },
	{ "tr", BLOCK | AFTER, LANG_CELL, 0 }, { "td", BLOCK | AFTER, LANG_CELL, 0 }, { "th", BLOCK | AFTER, LANG_CELL, 0 },
	{ "address", BLOCK | AFTER | WHOLE, LANG_ADDRESS, 0 }, { "nav", BLOCK | AFTER | WHOLE, LANG_REFERENCE, 0 },
	{ "footer", BLOCK | AFTER | WHOLE, LANG_REFERENCE, 0 }, { "aside", BLOCK | AFTER | WHOLE, LANG_REFERENCE, 0 },
	{ "search", BLOCK | AFTER | WHOLE, LANG_REFERENCE, 0 }, { "dialog", BLOCK | AFTER | WHOLE, LANG_REFERENCE, 0 },
	{ "head", BLOCK | HIDDEN, -1, 0 }, { "script", HIDDEN, -1, 0 }, { "style", HIDDEN, -1, 0 }, { "template", HIDDEN, -1, 0 },
	{ "noscript", HIDDEN, -1, 0 }, { "svg", HIDDEN, -1, 0 }, { "math", HIDDEN, -1, 0 }, { "select", HIDDEN, -1, 0 }, { "textarea", HIDDEN, -1, 0 },
	{ "button", HIDDEN, -1, 0 }, { "object", HIDDEN, -1, 0 }, { "iframe", HIDDEN, -1, 0 }, { "canvas", HIDDEN, -1, 0 }, { "audio", HIDDEN, -1, 0 },
	{ "video", HIDDEN, -1, 0 }, { NULL, 0, -1, 0 }
};

/* Class words of our own letters. */
static const struct { const char *word; enum lang_unit_kind kind; } classes[] = {
	{ "afzender", LANG_ADDRESS }, { "geadresseerde", LANG_ADDRESS }, { "briefvoet", LANG_ADDRESS }, { "kenmerken", LANG_REFERENCE },
	{ "metagegevens", LANG_REFERENCE }, { "inhoudsopgave", LANG_REFERENCE }, { "aanhef", LANG_SALUTATION }, { "ondertekening", LANG_CLOSING },
	{ "kopie", LANG_CLOSING }, { "klein", LANG_PARAGRAPH },
};

/* Parts of a page that are not its own text. */
static const char *const other_roles[] = { "navigation", "search", "banner", "contentinfo", "complementary", "dialog", "alertdialog" };

const struct b1_element *
b1_html_element(const char *name)
{
	const struct b1_element *element;

	for (element = elements; element->name != NULL && strcmp(element->name, name) != 0; element++)
		;
	return element;
}

/* ---- attributes ---- */

static bool
has_word(const char *words, const char *word)
{
	size_t len = strlen(word), at;

	for (; *words != '\0'; words += at) {
		words += strspn(words, " \t\r\n");
		at = strcspn(words, " \t\r\n");
		if (at == len && memcmp(words, word, len) == 0)
			return true;
	}
	return false;
}

static bool
is_other_role(const char *value)
{
	size_t i;

	for (i = 0; i < sizeof(other_roles) / sizeof(other_roles[0]); i++)
		if (strcmp(value, other_roles[i]) == 0)
			return true;
	return false;
}

static bool
is_about_cookies(const char *value)
{
	return strstr(value, "cookie") != NULL || strstr(value, "Cookie") != NULL;
}

static void
read_class(struct b1_around *around, const char *value)
{
	size_t i;

	for (i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (has_word(value, classes[i].word)) {
			around->whole = (int)classes[i].kind;
			return;
		}
}

void
b1_html_attributes(struct b1_around *around, const struct b1_element *element, const char *const *attributes)
{
	const char *value;

	for (; attributes != NULL && *attributes != NULL; attributes += 2) {
		value = attributes[1] != NULL ? attributes[1] : "";
		if (strcmp(attributes[0], "hidden") == 0 || (strcmp(attributes[0], "aria-hidden") == 0 && strcmp(value, "true") == 0))
			around->hidden = true;
		if (strcmp(attributes[0], "class") == 0)
			read_class(around, value);
		if (strcmp(attributes[0], "role") == 0 && is_other_role(value))
			around->whole = LANG_REFERENCE;
		if ((element->flags & NOTICE) != 0 && (strcmp(attributes[0], "class") == 0 || strcmp(attributes[0], "id") == 0) && is_about_cookies(value))
			around->whole = LANG_REFERENCE;
	}
}

bool
b1_html_is_main(const char *tag, const char *const *attributes)
{
	if (strcmp(tag, "main") == 0)
		return true;
	for (; attributes != NULL && *attributes != NULL; attributes += 2)
		if (strcmp(attributes[0], "role") == 0 && attributes[1] != NULL && strcmp(attributes[1], "main") == 0)
			return true;
	return false;
}

/* ---- does the page say what its own text is? Read once before, when it may ---- */

bool
b1_html_is_blank(const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len && strchr(" \t\r\n", text[i]) != NULL; i++)
		;
	return i == len;
}

struct finder {
	int	depth;		/* of elements in the main part, with itself */
	bool	found;
};

static void
finder_start(void *ctx, const char *tag, const char *const *attributes)
{
	struct finder *finder = ctx;

	if (finder->depth > 0 || b1_html_is_main(tag, attributes))
		finder->depth++;
}

static void
finder_end(void *ctx, const char *tag)
{
	struct finder *finder = ctx;

	(void)tag;
	finder->depth -= finder->depth > 0;
}

static void
finder_text(void *ctx, const char *text, size_t len, size_t from, size_t to)
{
	struct finder *finder = ctx;

	(void)from;
	(void)to;
	finder->found = finder->found || (finder->depth > 0 && !b1_html_is_blank(text, len));
}

bool
b1_html_has_main(const char *name, const struct buf *text)
{
	static const struct xml_html_calls calls = { finder_start, finder_end, finder_text };
	struct diag_list *unheard = diag_list_new();
	struct finder finder = { 0 };

	if (strstr(buf_text(text), "main") != NULL || strstr(buf_text(text), "MAIN") != NULL)
		xml_html_read(name, text, &calls, &finder, unheard);
	diag_list_free(unheard);
	return finder.found;
}
