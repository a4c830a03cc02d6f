/*
 * White space as a reader sees it (CSS Text 3, section 4.1, "normal"): a run becomes one
 * space, that stays where the run began; none at the ends of a block or beside a br.
 * A no-break space is a word character; the space between € and its amount becomes one.
 * Signs that word processors leave behind and no reader sees are taken out or made plain.
 */
#include <stdlib.h>
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

static const struct { const char *sign, *plain; } leftovers[] = {
	{ "\u00AD", "" },		/* soft hyphen */
	{ "\u200B", "" },		/* zero width space */
	{ "\u2060", "" },		/* word joiner */
	{ "\uFEFF", "" },		/* byte order mark */
	{ "\u2010", "-" },		/* hyphen */
	{ "\u2011", "-" },		/* no-break hyphen */
	{ "\u202F", "\u00A0" },		/* narrow no-break space */
	{ "\u25AA", "\u2022" },		/* bullets of many shapes: all one to a reader, and few fonts have them */
	{ "\u25A0", "\u2022" },
	{ "\u25CF", "\u2022" },
	{ "\uF0B7", "\u2022" },
};

/* At a leftover: its plain form goes to out. The number of bytes of text that it took; 0: none. */
static size_t
tidy(const char *text, char *out, size_t *len)
{
	size_t i, taken, plain;

	if ((unsigned char)*text < 0xC2)
		return 0;
	for (i = 0; i < sizeof(leftovers) / sizeof(leftovers[0]); i++) {
		taken = strlen(leftovers[i].sign);
		if (strncmp(text, leftovers[i].sign, taken) != 0)
			continue;
		plain = strlen(leftovers[i].plain);
		memcpy(out + *len, leftovers[i].plain, plain);
		*len += plain;
		return taken;
	}
	return 0;
}

/* Collapses text into out, which has room for 5 bytes for every 4; the number of bytes written. */
static size_t
collapse(const char *text, char *out, bool may_begin_with_space)
{
	bool space_ok = may_begin_with_space;
	size_t len = 0, taken;

	for (; *text != '\0'; text++) {
		if ((taken = tidy(text, out, &len)) > 0) {
			text += taken - 1;
			space_ok = space_ok || len > 0;
		} else if (!is_space(*text)) {
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

static size_t
room_for(const char *text)
{
	return strlen(text) / 4 * 5 + 4;
}

void
doc_add_plain(struct buf *out, const char *text)
{
	char *copy = mem_alloc(room_for(text));
	size_t len = collapse(text, copy, false);

	while (len > 0 && copy[len - 1] == ' ')
		len--;
	buf_add(out, copy, len);
	free(copy);
}

void
doc_text_add(struct doc_build *build, struct doc_node *parent, const char *text, const struct doc_place *place)
{
	struct doc_node *node;
	char *copy;
	size_t len;

	if (*text == '\0')
		return;
	copy = arena_alloc(build->doc->arena, room_for(text));
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
