/*
 * The text itself as a page, with its marks: by the pattern of the underlining and a sign of letter and number, never by colour
 * alone. The sign is a link to the advice right below the paragraph, and back. No script, nothing is fetched.
 */
#include <stdlib.h>
#include <string.h>

#include "out/toets_html_int.h"

struct toets_html *
toets_html_begin(struct buf *out, const struct toets_view *view)
{
	struct toets_html *html = mem_alloc(sizeof(*html));

	html->out = out;
	html->view = view;
	html->heading = 2;
	toets_html_add_head(out, view);
	return html;
}

/* ---- the text ---- */

static void
end_list(struct toets_html *html)
{
	if (html->in_list)
		buf_adds(html->out, "</ul>\n");
	html->in_list = false;
}

/* Where the table of parts points: the part that this heading opens. */
static void
add_part_name(struct toets_html *html, const struct b1_unit *unit)
{
	const struct b1_report *report = html->view->report;
	const struct b1_section *section = &report->sections[html->next_section];
	struct b1_place place = { .field = NULL };

	if (html->next_section < report->section_count && *section->title == '\0')
		section = &report->sections[++html->next_section];
	if (html->next_section >= report->section_count || unit->place == NULL)
		return;
	unit->place(unit->ctx, unit, 0, unit->lang.len, &place);
	if (place.pos.line == section->place.pos.line && place.pos.col == section->place.pos.col)
		buf_addf(html->out, " id=\"d%zu\"", ++html->next_section);
}

/* One level deeper than the heading before it at most: a page may not skip one. */
static void
open_heading(struct toets_html *html, const struct b1_unit *unit)
{
	int level = (unit->lang.level > 0 ? unit->lang.level : 1) + 2;

	if (level > html->heading + 1)
		level = html->heading + 1;
	html->heading = level > 6 ? 6 : level;
	buf_addf(html->out, "<h%d", html->heading);
	add_part_name(html, unit);
	buf_addc(html->out, '>');
	html->close = html->heading == 3 ? "</h3>" : html->heading == 4 ? "</h4>" : html->heading == 5 ? "</h5>" : "</h6>";
}

static void
open_item(struct toets_html *html, const struct b1_unit *unit)
{
	if (!html->in_list)
		buf_adds(html->out, "<ul>\n");
	html->in_list = true;
	if (unit->lang.level > 1)
		buf_addf(html->out, "<li class=\"in-%d\">", unit->lang.level < 4 ? unit->lang.level : 4);
	else
		buf_adds(html->out, "<li>");
	html->close = "</li>";
}

static void
open_unit(struct toets_html *html, const struct b1_unit *unit)
{
	enum lang_unit_kind kind = unit->lang.kind;

	if (kind == LANG_ITEM) {
		open_item(html, unit);
		return;
	}
	end_list(html);
	if (kind == LANG_HEADING) {
		open_heading(html, unit);
		return;
	}
	buf_adds(html->out, kind == LANG_PARAGRAPH ? "<p>" : kind == LANG_CELL ? "<p class=\"cel\">" : "<p class=\"buiten\">");
	html->close = "</p>";
}

void
toets_html_unit(void *ctx, struct b1_unit *unit)
{
	struct toets_html *html = ctx;
	bool inside = unit->lang.kind == LANG_ITEM;	/* the advice belongs to the item */

	if (!html->goes_on)
		open_unit(html, unit);
	else
		buf_addc(html->out, ' ');
	toets_html_add_words(html, unit);
	html->unit++;
	html->goes_on = unit->lang.goes_on;
	if (html->goes_on)
		return;
	if (inside)
		toets_html_add_advices(html);
	buf_addf(html->out, "%s\n", html->close);
	toets_html_add_advices(html);
}

/* ---- what stands below it ---- */

/* Each rule that found something: why it matters, and a good example. */
static void
add_reasons(struct buf *out, const struct b1_report *report)
{
	struct toets_count *counts;
	size_t i, count = toets_count_codes(report, &counts);

	if (count > 0)
		buf_adds(out, "<h2>Waarom deze meldingen</h2>\n<dl>\n");
	for (i = 0; i < count; i++) {
		buf_addf(out, "<dt>%s (%zu keer)</dt>\n<dd>", diag_kind(counts[i].code)->name, counts[i].count);
		toets_html_add_string(out, diag_kind(counts[i].code)->explain);
		buf_adds(out, "</dd>\n");
	}
	if (count > 0)
		buf_adds(out, "</dl>\n");
	free(counts);
}

static void
add_dismissal(void *ctx, const char *key, const char *reason, const char *who)
{
	struct buf *out = ctx;

	buf_adds(out, "<li>");
	toets_html_add_string(out, key);
	buf_adds(out, ": ");
	toets_html_add_string(out, reason);
	buf_adds(out, " (");
	toets_html_add_string(out, who);
	buf_adds(out, ")</li>\n");
}

void
toets_html_end(struct toets_html *html)
{
	const struct toets_view *view = html->view;

	if (html->goes_on)
		buf_addf(html->out, "%s\n", html->close);
	end_list(html);
	add_reasons(html->out, view->report);
	if (view->report->dismissed > 0 && view->dismissals != NULL) {
		buf_adds(html->out, "<h2>Weggewuifd</h2>\n<ul>\n");
		b1_dismissals_each(view->dismissals, add_dismissal, html->out);
		buf_adds(html->out, "</ul>\n");
	}
	buf_adds(html->out, "</main>\n</body>\n</html>\n");
	free(html->shown);
	free(html->by_end);
	free(html->edges);
	free(html->advice);
	free(html);
}
