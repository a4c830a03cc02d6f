/*
 * HTML from anywhere as units. Elements tell what is a heading, an item, a cell; what is no text of the page itself (navigation, notices
 * about cookies, all outside <main> where there is one; scripts, buttons) is left out. Of a short paragraph lang/ says whether it is a salutation, an address or a closing.
 */
#include <stdlib.h>
#include <string.h>

#include "b1/html_int.h"
#include "base/utf8.h"
#include "xml/xml.h"

enum {
	DEPTH_MAX = 300,		/* the parser stops earlier */
	JUDGE_MAX = 300,		/* bytes of what may be an address or a closing */
	SALUTATION_MAX = 80
};

struct frame {
	struct b1_around	around;		/* inside it */
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
	bool			 has_main;	/* the page says what its own text is */
};

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
	const struct b1_around *around = &top(html)->around;
	int i, kind = around->whole >= 0 ? around->whole : html->has_main && !around->in_main ? (int)LANG_REFERENCE : around->block;

	b1_weave_begin(html->weave, (enum lang_unit_kind)kind, around->level);
	html->closing = false;
	for (i = 0; i < html->depth; i++)
		if (html->frames[i].span >= 0)
			b1_weave_open(html->weave, (enum b1_span_kind)html->frames[i].span);
}

/* ---- what the parser calls ---- */

static void
set_block(struct b1_around *around, const struct b1_element *element)
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
	const struct b1_element *element = b1_html_element(tag);
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
	b1_html_attributes(&frame->around, element, attributes);
	frame->around.in_main = frame->around.in_main || b1_html_is_main(tag, attributes);
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

static void
on_text(void *ctx, const char *text, size_t len, size_t from, size_t to)
{
	struct html *html = ctx;
	struct b1_piece piece = { .from = from, .to = to, .reference = to - from != len };
	bool blank = b1_html_is_blank(text, len);

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
	if (xml_html_decode(name, bytes, len, &html->text, diags) == 0) {
		html->has_main = b1_html_has_main(name, &html->text);
		result = xml_html_read(name, &html->text, &calls, html, diags);
	}
	if (result == 0)
		end_unit(html, B1_NO_LEAD);
	b1_weave_free(html->weave);
	b1_lines_release(&html->lines);
	buf_free(&html->text);
	free(html);
	return result;
}
