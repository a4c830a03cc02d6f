/*
 * Words into lines. A no-break space (U+00A0, U+202F) holds words together while
 * lines are made and is an ordinary space in what is written.
 */
#include <string.h>

#include "base/utf8.h"
#include "out/plain_int.h"

static bool
is_combining(unsigned int rune)
{
	return (rune >= 0x300 && rune <= 0x36f) || rune == 0x200b || rune == 0x200d || rune == 0xad;
}

int
plain_width(const char *words, size_t len)
{
	const char *end = words + len;
	int width = 0;

	while (words < end)
		width += !is_combining(utf8_next(&words, end));
	return width;
}

void
plain_add_spaces(struct buf *out, int count)
{
	while (count-- > 0)
		buf_addc(out, ' ');
}

/* ---- inline content as words ---- */

static void	add_inline(struct buf *out, const struct doc_node *node, bool together);

static void
add_words(struct buf *out, const char *words, bool together)
{
	for (; *words != '\0'; words++) {
		if (*words == ' ' && together)
			buf_adds(out, "\xc2\xa0");
		else
			buf_addc(out, *words);
	}
}

/* The address without what a reader leaves out. */
static const char *
bare_address(const char *href)
{
	static const char *const schemes[] = { "mailto:", "tel:", "https://", "http://" };
	size_t i;

	for (i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
		if (strncmp(href, schemes[i], strlen(schemes[i])) == 0)
			return href + strlen(schemes[i]);
	return href;
}

/* A link: its words and its address, or one of them when they say the same. */
static void
add_link(struct buf *out, const struct doc_node *node)
{
	const char *href = node->href != NULL ? node->href : "#", *bare = bare_address(href);
	bool is_web = strncmp(href, "http", 4) == 0;
	struct buf words = BUF_INIT;
	const struct doc_node *child;

	for (child = node->first; child != NULL; child = child->next)
		add_inline(&words, child, false);
	if (is_web && strcmp(buf_text(&words), bare) == 0)
		buf_adds(out, href);
	else
		buf_adds(out, buf_text(&words));
	if (href[0] != '#' && !doc_has_class(node, DOC_CLASS_POINTER) && strncmp(href, "tel:", 4) != 0 && strcmp(buf_text(&words), bare) != 0 && strcmp(buf_text(&words), href) != 0)
		buf_addf(out, " <%s>", is_web ? href : bare);
	buf_free(&words);
}

static void
add_inline(struct buf *out, const struct doc_node *node, bool together)
{
	const struct doc_node *child;

	together |= doc_has_class(node, DOC_CLASS_NOWRAP);
	if (node->tag == DOC_A) {
		add_link(out, node);
		return;
	}
	if (node->tag == DOC_TEXT)
		add_words(out, node->text, together);
	else if (node->tag == DOC_BR)
		buf_addc(out, '\n');
	else if (node->tag == DOC_INS)
		buf_adds(out, "{+");
	else if (node->tag == DOC_DEL)
		buf_adds(out, "[-");
	for (child = node->first; child != NULL; child = child->next)
		add_inline(out, child, together);
	if (node->tag == DOC_INS)
		buf_adds(out, "+}");
	else if (node->tag == DOC_DEL)
		buf_adds(out, "-]");
}

void
plain_add_inline(struct buf *out, const struct doc_node *node)
{
	add_inline(out, node, false);
}

/* ---- lines ---- */

static size_t
word_length(const char *words)
{
	return strcspn(words, " \n");
}

int
plain_longest_word(const char *words)
{
	int longest = 0, width;
	size_t len;

	while (*words != '\0') {
		len = word_length(words);
		width = plain_width(words, len);
		if (width > longest)
			longest = width;
		words += len + (words[len] != '\0');
	}
	return longest;
}

bool
plain_next_line(const char **words, int width, const char **line, size_t *len)
{
	const char *at = *words + strspn(*words, " "), *start = at, *end = at;
	size_t word;

	if (*at == '\0')
		return false;
	while (*at != '\0' && *at != '\n') {
		word = word_length(at);
		if (end > start && plain_width(start, (size_t)(at + word - start)) > width)
			break;
		end = at + word;
		at = end + strspn(end, " ");
	}
	*line = start;
	*len = (size_t)(end - start);
	*words = *at == '\n' ? at + 1 : at;
	return true;
}
