/*
 * White space as a reader sees it (CSS Text 3, section 4.1, "normal"): a run becomes one
 * space, that stays where the run began; none at the ends of a block or beside a br.
 * A no-break space is a word character; the space between € and its amount becomes one.
 */
#include <string.h>

#include "doc/doc_int.h"

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool
doc_is_blank(const char *text)
{
	while (is_space(*text))
		text++;
	return *text == '\0';
}

static void
drop_last_space(struct doc_node *node)
{
	char *text = (char *)(uintptr_t)node->text;

	text[--node->text_len] = '\0';
	if (node->text_len == 0)
		doc_node_drop(node);
}

void
doc_text_start(struct doc_build *build)
{
	if (build->space_node != NULL)
		drop_last_space(build->space_node);
	build->space_node = NULL;
	build->at_start = true;
}

static bool
is_after_euro(const char *out, size_t len)
{
	return len >= 3 && memcmp(out + len - 3, "€", 3) == 0;
}

/* Collapses text into out, which has room for 5 bytes for every 4; the number of bytes written. */
static size_t
collapse(const char *text, char *out, bool may_begin_with_space)
{
	bool space_ok = may_begin_with_space;
	size_t len = 0;

	for (; *text != '\0'; text++) {
		if (!is_space(*text)) {
			out[len++] = *text;
			space_ok = true;
		} else if (is_after_euro(out, len) && text[1] >= '0' && text[1] <= '9') {
			out[len++] = '\xC2';
			out[len++] = '\xA0';
		} else if (space_ok) {
			out[len++] = ' ';
			space_ok = false;
		}
	}
	out[len] = '\0';
	return len;
}

void
doc_text_add(struct doc_build *build, struct doc_node *parent, const char *text, const struct doc_place *place)
{
	struct doc_node *node;
	char *copy;
	size_t len;

	if (*text == '\0')
		return;
	copy = arena_alloc(build->doc->arena, strlen(text) / 4 * 5 + 4);
	len = collapse(text, copy, !build->at_start && build->space_node == NULL);
	if (len == 0)
		return;
	node = doc_node_add(build, parent, DOC_TEXT);
	node->text = copy;
	node->text_len = (uint32_t)len;
	node->place = *place;
	build->at_start = false;
	build->space_node = copy[len - 1] == ' ' ? node : NULL;
}
