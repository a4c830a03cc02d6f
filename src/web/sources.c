/*
 * The sources of a page, each once: regulations with the day from which the place has its text, norms with their
 * validity, provisions of national law.
 */
#include <string.h>

#include "web/web_int.h"

static void
add_source(struct web_filling *filling, const struct buf *text, const struct buf *meta)
{
	struct web_source *source;

	for (source = filling->first; source != NULL; source = source->next)
		if (strcmp(source->meta, buf_text(meta)) == 0)
			return;
	source = arena_alloc(filling->arena, sizeof(*source));
	source->text = arena_copy(filling->arena, buf_text(text));
	source->meta = arena_copy(filling->arena, buf_text(meta));
	if (filling->last != NULL)
		filling->last->next = source;
	else
		filling->first = source;
	filling->last = source;
}

void
web_source_local(struct web_filling *filling, const struct law_local *local)
{
	struct buf text = BUF_INIT, meta = BUF_INIT;

	buf_addf(&text, "%s, %s (geldt vanaf ", local->title, local->place);
	date_add_words(&text, local->since);
	buf_adds(&text, ")");
	buf_addf(&meta, "%s, %s, geldend vanaf ", local->title, local->place);
	date_add_iso(&meta, local->since);
	add_source(filling, &text, &meta);
	buf_free(&text);
	buf_free(&meta);
}

/* Titles of norms begin with a small letter. */
static void
add_capital(struct buf *out, const char *text)
{
	char first = text[0];

	buf_addc(out, (char)(first >= 'a' && first <= 'z' ? first - 'a' + 'A' : first));
	if (first != '\0')
		buf_adds(out, text + 1);
}

void
web_source_norm(struct web_filling *filling, const char *key, struct date on)
{
	struct law_norm_period period;
	struct buf text = BUF_INIT, meta = BUF_INIT;

	if (!law_norm_valid(filling->view->law, key, on, &period))
		return;
	buf_adds(&text, "Landelijk bedrag: ");
	buf_addf(&text, "%s (geldt vanaf ", period.title);
	date_add_words(&text, period.from);
	buf_addf(&meta, "Norm %s, geldig vanaf ", key);
	date_add_iso(&meta, period.from);
	if (date_is_set(period.until)) {
		buf_adds(&text, " tot en met ");
		date_add_words(&text, period.until);
		buf_adds(&meta, " tot en met ");
		date_add_iso(&meta, period.until);
	}
	buf_adds(&text, ")");
	add_source(filling, &text, &meta);
	buf_free(&text);
	buf_free(&meta);
}

void
web_source_law(struct web_filling *filling, const char *citation)
{
	struct buf text = BUF_INIT;

	add_capital(&text, citation);
	add_source(filling, &text, &text);
	buf_free(&text);
}

void
web_add_sources(struct web_filling *filling, struct xml_node *list)
{
	struct xml_node *node;

	for (const struct web_source *source = filling->first; source != NULL; source = source->next) {
		node = xml_add(filling->out, list, WEB_NS, "bron", source->text, xml_pos(list));
		xml_set_attribute(node, "meta", source->meta);
	}
}
