/*
 * What changes on a page between two days, for people and for programs.
 */
#include <string.h>

#include "job/job.h"
#include "web/web.h"

static void
add_line(struct buf *out, const char *label, const struct web_change *change, enum web_side side)
{
	buf_addf(out, "  %-7s", label);
	web_add_marked(out, change, side);
	buf_addc(out, '\n');
}

void
job_add_page_text(struct buf *out, const struct job_page *page)
{
	const struct web_comparison *comparison = page->comparison;

	buf_addf(out, "%s, %s: ", page->topic, page->name);
	if (comparison->count == 0) {
		buf_adds(out, "blijft gelijk.\n");
		return;
	}
	buf_adds(out, "verandert tussen ");
	date_add_words(out, page->from);
	buf_adds(out, " en ");
	date_add_words(out, page->on);
	buf_adds(out, ".\n");
	for (size_t i = 0; i < comparison->count; i++) {
		const struct web_change *change = &comparison->changes[i];

		if (change->was == NULL)
			add_line(out, "nieuw:", change, WEB_BECOMES);
		else if (change->becomes == NULL)
			add_line(out, "weg:", change, WEB_WAS);
		else {
			add_line(out, "was:", change, WEB_WAS);
			add_line(out, "wordt:", change, WEB_BECOMES);
		}
	}
	buf_addc(out, '\n');
}

/* The changed paragraphs of one side, a line each; null when the page stays the same. */
static void
add_side(struct buf *out, const struct web_comparison *comparison, enum web_side side)
{
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < comparison->count; i++) {
		const char *own = side == WEB_WAS ? comparison->changes[i].was : comparison->changes[i].becomes;

		if (own != NULL)
			buf_addf(&text, "%s%s", text.len > 0 ? "\n" : "", own);
	}
	if (comparison->count == 0)
		buf_adds(out, "null");
	else
		buf_add_json(out, buf_text(&text));
	buf_free(&text);
}

void
job_add_page_json(struct buf *out, const struct job_page *page)
{
	buf_adds(out, "{\"schema\":1,\"type\":\"pagina\",\"onderwerp\":");
	buf_add_json(out, page->topic);
	buf_adds(out, ",\"organisatie\":");
	buf_add_json(out, page->organisation);
	buf_adds(out, ",\"van\":\"");
	date_add_iso(out, page->from);
	buf_adds(out, "\",\"tot\":\"");
	date_add_iso(out, page->on);
	buf_addf(out, "\",\"wijzigt\":%s,\"was\":", page->comparison->count > 0 ? "true" : "false");
	add_side(out, page->comparison, WEB_WAS);
	buf_adds(out, ",\"wordt\":");
	add_side(out, page->comparison, WEB_BECOMES);
	buf_addc(out, '}');
}
