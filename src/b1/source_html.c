/*
 * HTML from anywhere as units. Elements tell what is a heading, an item, a cell; what is no text of the page itself
 * (navigation, forms, scripts) is left out. Of a short paragraph lang/ says whether it is a salutation, an address or a closing.
 */
#include <stdlib.h>
#include <string.h>

#include "b1/source_int.h"
#include "base/utf8.h"
#include "xml/xml.h"

enum {
	DEPTH_MAX = 300,		/* the parser stops earlier */
	JUDGE_MAX = 300,		/* bytes of what may be an address or a closing */
	SALUTATION_MAX = 80
};

/* What the elements around a text make of it. */
struct around {
	int	block;			/* enum lang_unit_kind of the nearest block */
	int	level;			/* of a heading; of an item its depth */
	int	whole;			/* enum lang_unit_kind for all below; -1: each block for itself */
	int	lists;
	bool	hidden;
};

struct frame {
	struct around	around;		/* inside it */
	int		span;		/* enum b1_span_kind; -1 */
	unsigned	flags;
};

struct html {
	const struct lang	*lang;
	const char		*name;
	struct buf		 text;
	struct b1_lines		 lines;		/* made when a place is asked */
	struct b1_weave		*weave;
	struct frame		 frames[DEPTH_MAX];
	int			 depth;
	bool			 closing;	/* the unit that is open has had its end tag; what comes next says whether it leads in a list */
	int			 breaks;	/* <br>s since the last word */
};

enum element_flags {
	BLOCK = 1,		/* ends the text before it */
	AFTER = 2,		/* and what it holds does not belong to a list that follows */
	LIST = 4, ITEM = 8, HIDDEN = 16, QUOTED = 32, BREAK = 64, WHOLE = 128
};

static const struct element {
	const char	*name;
	unsigned	 flags;
	int		 kind;		/* enum lang_unit_kind with BLOCK or WHOLE, enum b1_span_kind without; -1: none */
	int		 level;
} elements[] = {
	{ "a", 0, B1_LINK, 0 }, { "strong", 0, B1_EMPHASIS, 0 }, { "b", 0, B1_EMPHASIS, 0 }, { "em", 0, B1_EMPHASIS, 0 }, { "i", 0, B1_EMPHASIS, 0 },
	{ "q", 0, B1_QUOTE, 0 }, { "br", BREAK, -1, 0 }, { "blockquote", BLOCK | QUOTED, LANG_PARAGRAPH, 0 },
	{ "p", BLOCK, LANG_PARAGRAPH, 0 }, { "div", BLOCK, LANG_PARAGRAPH, 0 }, { "pre", BLOCK, LANG_PARAGRAPH, 0 }, { "center", BLOCK, LANG_PARAGRAPH, 0 },
	{ "section", BLOCK, LANG_PARAGRAPH, 0 }, { "article", BLOCK, LANG_PARAGRAPH, 0 }, { "main", BLOCK, LANG_PARAGRAPH, 0 },
	{ "body", BLOCK, LANG_PARAGRAPH, 0 }, { "aside", BLOCK, LANG_PARAGRAPH, 0 }, { "header", BLOCK, LANG_PARAGRAPH, 0 },
	{ "figure", BLOCK, LANG_PARAGRAPH, 0 }, { "figcaption", BLOCK, LANG_CELL, 0 }, { "form", BLOCK, LANG_PARAGRAPH, 0 },
	{ "fieldset", BLOCK, LANG_PARAGRAPH, 0 }, { "legend", BLOCK | AFTER, LANG_CELL, 0 }, { "details", BLOCK, LANG_PARAGRAPH, 0 },
	{ "summary", BLOCK, LANG_CELL, 0 }, { "label", BLOCK | AFTER, LANG_CELL, 0 }, { "hr", BLOCK | AFTER, -1, 0 },
	{ "h1", BLOCK | AFTER, LANG_HEADING, 1 }, { "h2", BLOCK | AFTER, LANG_HEADING, 2 }, { "h3", BLOCK | AFTER, LANG_HEADING, 3 },
	{ "h4", BLOCK | AFTER, LANG_HEADING, 4 }, { "h5", BLOCK | AFTER, LANG_HEADING, 4 }, { "h6", BLOCK | AFTER, LANG_HEADING, 4 },
	{ "ul", BLOCK | LIST, LANG_PARAGRAPH, 0 }, { "ol", BLOCK | LIST, LANG_PARAGRAPH, 0 }, { "menu", BLOCK | LIST, LANG_PARAGRAPH, 0 },
	{ "li", BLOCK | AFTER | ITEM, LANG_ITEM, 0 }, { "dl", BLOCK, LANG_PARAGRAPH, 0 }, { "dt", BLOCK | AFTER, LANG_CELL, 0 },
	{ "dd", BLOCK, LANG_PARAGRAPH, 0 }, { "table", BLOCK | AFTER, LANG_CELL, 0 }, { "caption", BLOCK | AFTER, LANG_CELL, 0 },
	{ "tr", BLOCK | AFTER, LANG_CELL, 0 }, { "td", BLOCK | AFTER, LANG_CELL, 0 }, { "th", BLOCK | AFTER, LANG_CELL, 0 },
	{ "address", BLOCK | AFTER | WHOLE, LANG_ADDRESS, 0 }, { "nav", BLOCK | AFTER | WHOLE, LANG_REFERENCE, 0 },
	{ "footer", BLOCK | AFTER | WHOLE, LANG_REFERENCE, 0 },
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

static const struct element *
find_element(const char *name)
{
	const struct element *element;

	for (element = elements; element->name != NULL && strcmp(element->name, name) != 0; element++)
		;
	return element;
}

static const struct frame *
top(const struct html *html)
{
	return &html->frames[html->depth - 1];
}

/* ---- units ---- */

static void
end_unit(struct html *html, enum b1_lead lead)
{
	b1_weave_end(html->weave, lead);
	html->closing = false;
	html->breaks = 0;
}

/* What is open around it is open in it too. */
static void
begin_unit(struct html *html)
{
	const struct around *around = &top(html)->around;
	int i;

	b1_weave_begin(html->weave, (enum lang_unit_kind)(around->whole >= 0 ? around->whole : around->block), around->level);
	html->closing = false;
	for (i = 0; i < html->depth; i++)
		if (html->frames[i].span >= 0)
			b1_weave_open(html->weave, (enum b1_span_kind)html->frames[i].span);
}

/* ---- what the parser calls ---- */

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

static void
read_attributes(struct around *around, const char *const *attributes)
{
	const char *value;
	size_t i;

	for (; attributes != NULL && *attributes != NULL; attributes += 2) {
		value = attributes[1] != NULL ? attributes[1] : "";
		if (strcmp(attributes[0], "hidden") == 0 || (strcmp(attributes[0], "aria-hidden") == 0 && strcmp(value, "true") == 0))
			around->hidden = true;
		for (i = 0; strcmp(attributes[0], "class") == 0 && i < sizeof(classes) / sizeof(classes[0]); i++)
			if (has_word(value, classes[i].word)) {
				around->whole = (int)classes[i].kind;
				break;
			}
	}
}

static void
set_block(struct around *around, const struct element *element)
{
	around->hidden = around->hidden || (element->flags & HIDDEN) != 0;
	around->lists += (element->flags & LIST) != 0;
	if ((element->flags & WHOLE) != 0)
		around->whole = element->kind;
	if ((element->flags & BLOCK) == 0 || element->kind < 0)
		return;
	if (element->kind == LANG_PARAGRAPH && around->lists > 0 && (element->flags & LIST) == 0 && around->block == LANG_ITEM)
		return;			/* a paragraph of an item is an item */
	around->block = (element->flags & WHOLE) != 0 ? LANG_PARAGRAPH : element->kind;
	around->level = (element->flags & ITEM) != 0 ? around->lists > 0 ? around->lists : 1 : element->level;
}

static void
on_start(void *ctx, const char *tag, const char *const *attributes)
{
	struct html *html = ctx;
	const struct element *element = find_element(tag);
	struct frame *frame;

	if ((element->flags & BLOCK) != 0) {
		if ((element->flags & LIST) != 0)
			end_unit(html, B1_LEAD_IN);
		else if ((element->flags & AFTER) != 0)
			end_unit(html, B1_NO_LEAD);
		else
			html->closing = true;
	}
	if (html->depth == DEPTH_MAX)
		return;
	frame = &html->frames[html->depth];
	*frame = (struct frame){ .around = html->frames[html->depth - 1].around, .span = -1, .flags = element->flags };
	html->depth++;
	set_block(&frame->around, element);
	read_attributes(&frame->around, attributes);
	if ((element->flags & QUOTED) != 0)
		frame->span = B1_QUOTE;
	if ((element->flags & (BLOCK | HIDDEN | BREAK)) != 0 || element->kind < 0)
		return;
	frame->span = element->kind;
	if (b1_weave_is_open(html->weave) && !html->closing)
		b1_weave_open(html->weave, (enum b1_span_kind)frame->span);
}

/* Two line breaks are the end of a paragraph, in what was written as a letter. */
static void
on_break(struct html *html)
{
	if (html->frames[html->depth - 1].around.hidden || !b1_weave_is_open(html->weave))
		return;
	if (++html->breaks > 1)
		end_unit(html, B1_NO_LEAD);
	else
		b1_weave_gap(html->weave);
}

static void
on_end(void *ctx, const char *tag)
{
	struct html *html = ctx;
	const struct frame *frame = top(html);

	(void)tag;
	if ((frame->flags & BREAK) != 0)
		on_break(html);
	if ((frame->flags & BLOCK) != 0) {
		if ((frame->flags & AFTER) != 0 || (frame->flags & LIST) != 0)
			end_unit(html, B1_NO_LEAD);
		else
			html->closing = true;
	} else if (frame->span >= 0 && b1_weave_is_open(html->weave) && !html->closing)
		b1_weave_close(html->weave, (enum b1_span_kind)frame->span);
	if (html->depth > 1)
		html->depth--;
}

static bool
is_blank(const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len && strchr(" \t\r\n", text[i]) != NULL; i++)
		;
	return i == len;
}

static void
on_text(void *ctx, const char *text, size_t len, size_t from, size_t to)
{
	struct html *html = ctx;
	struct b1_piece piece = { .from = from, .to = to, .reference = to - from != len };
	bool blank = is_blank(text, len);

	if (top(html)->around.hidden)
		return;
	if (!blank && html->closing)
		end_unit(html, B1_NO_LEAD);
	if (!b1_weave_is_open(html->weave)) {
		if (blank)
			return;
		begin_unit(html);
	}
	if (!html->closing)
		b1_weave_add(html->weave, text, len, &piece);
	if (!blank)
		html->breaks = 0;
}

/* ---- what lang/ knows of a short paragraph, and places ---- */

static enum lang_unit_kind
judge(void *ctx, const struct lang_unit *unit)
{
	const struct html *html = ctx;
	struct lang_plain *plain;
	struct lang_unit found;
	enum lang_unit_kind kind = unit->kind;

	if (unit->kind != LANG_PARAGRAPH || unit->len > JUDGE_MAX || unit->len == 0)
		return unit->kind;
	plain = lang_plain_new(html->lang, unit->text, unit->len);
	if (lang_plain_next(plain, &found) && found.len == unit->len && found.kind >= LANG_ADDRESS &&
	    (found.kind != LANG_SALUTATION || unit->len <= SALUTATION_MAX))
		kind = found.kind;
	lang_plain_free(plain);
	return kind;
}

static void
locate(void *source, const struct b1_piece *first, uint32_t start, const struct b1_piece *last, uint32_t end, struct b1_place *place)
{
	struct html *html = source;
	const char *text = buf_text(&html->text);
	size_t from = first->from + (first->reference ? 0 : start), to = last->reference ? last->to : last->from + end;

	if (html->lines.stops == NULL)
		b1_lines_init(&html->lines, text, html->text.len);
	if (first->from == first->to || to > html->text.len || from > to)
		from = to = first->from;
	place->pos = b1_lines_pos(&html->lines, html->name, from);
	place->length = (uint32_t)utf8_count(text + from, to - from);
}

int
b1_html_units(const struct lang *lang, const char *name, const char *bytes, size_t len, b1_unit_fn *each, void *ctx, struct diag_list *diags)
{
	static const struct xml_html_calls calls = { on_start, on_end, on_text };
	struct html *html = mem_alloc(sizeof(*html));
	int result = -1;

	html->lang = lang;
	html->name = name;
	html->depth = 1;
	html->frames[0] = (struct frame){ .around = { .block = LANG_PARAGRAPH, .whole = -1 }, .span = -1 };
	html->weave = b1_weave_new(each, ctx, locate, html);
	b1_weave_set_judge(html->weave, judge, html);
	if (xml_html_decode(name, bytes, len, &html->text, diags) == 0)
		result = xml_html_read(name, &html->text, &calls, html, diags);
	if (result == 0)
		end_unit(html, B1_NO_LEAD);
	b1_weave_free(html->weave);
	b1_lines_release(&html->lines);
	buf_free(&html->text);
	free(html);
	return result;
}
