/*
 * HTML from anywhere, through libxml2's forgiving parser: tags as they open and close (also those that
 * the parser supplies), and runs of text with where they stand. No tree, no DTD, no other file. What makes
 * the parser slow (thousands of attributes on a tag, depth) is refused first.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "base/utf8.h"
#include "xml/xml_int.h"

#define HTML_MAX_TAGS		2000000
#define HTML_MAX_ENTITY		40	/* bytes of a reference to a character */

/* ---- to UTF-8, a character for each character ---- */

/* Windows-1252 from 0x80 on, where it is not ISO-8859-1 (WHATWG Encoding, section 9). */
static const unsigned short windows[32] = {
	0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
	0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
};

/* Does one of its first bytes name the character set? */
static bool
says_utf8(const char *bytes, size_t len)
{
	char head[1025];
	const char *charset;
	size_t i;

	for (i = 0; i < len && i < sizeof(head) - 1; i++)
		head[i] = bytes[i] >= 'A' && bytes[i] <= 'Z' ? (char)(bytes[i] + 'a' - 'A') : bytes[i];
	head[i] = '\0';
	charset = strstr(head, "charset");
	return charset != NULL && strstr(charset, "utf-8") != NULL;
}

static bool
may_stand(unsigned int rune)
{
	return rune == '\t' || rune == '\n' || rune == '\r' || (rune >= ' ' && rune != 0x7F && rune != 0xFFFE && rune != 0xFFFF);
}

static void
add_as_utf8(struct buf *text, const char *bytes, size_t len)
{
	const char *at = bytes, *end = bytes + len, *from;
	unsigned int rune;

	while (at < end) {
		from = at;
		rune = utf8_next(&at, end);
		if (rune != UTF8_BAD && may_stand(rune))
			buf_add(text, from, (size_t)(at - from));
		else
			buf_add_rune(text, 0xFFFD);
	}
}

static void
add_as_windows(struct buf *text, const char *bytes, size_t len)
{
	unsigned char c;
	size_t i;

	for (i = 0; i < len; i++) {
		c = (unsigned char)bytes[i];
		if (c >= 0x80 && c < 0xA0)
			buf_add_rune(text, windows[c - 0x80]);
		else
			buf_add_rune(text, may_stand(c) ? c : 0xFFFD);
	}
}

static bool
is_utf16(const char *bytes, size_t len)
{
	return len >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0);
}

/* Is it a picture, a program, a PDF? Text has no NULs and hardly any other control character. */
static bool
is_binary(const char *bytes, size_t len)
{
	size_t i, odd = 0;

	if (len >= 5 && memcmp(bytes, "%PDF-", 5) == 0)
		return true;
	for (i = 0; i < len; i++)
		odd += (unsigned char)bytes[i] < ' ' && strchr("\t\n\r\f", bytes[i]) == NULL;
	return odd > len / 20 || memchr(bytes, '\0', len) != NULL;
}

int
xml_html_decode(const char *name, const char *bytes, size_t len, struct buf *text, struct diag_list *diags)
{
	size_t bad;

	buf_clear(text);
	buf_adds(text, "");
	if (len > XML_MAX_BYTES) {
		diag_post(diags, (struct pos){ name, 0, 0 }, DIAG_FILE_TOO_LARGE, "meer dan 128 MB leest Klaar niet");
		return -1;
	}
	if (is_utf16(bytes, len))
		return xml_decode(name, bytes, len, text, diags);
	if (is_binary(bytes, len)) {
		diag_post(diags, (struct pos){ name, 0, 0 }, DIAG_B1_HTML, "dit bestand heeft geen tekst, maar bytes van een ander soort bestand");
		return -1;
	}
	if (len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		bytes += 3;
		len -= 3;
	}
	if (utf8_valid(bytes, len, &bad) || says_utf8(bytes, len))
		add_as_utf8(text, bytes, len);
	else
		add_as_windows(text, bytes, len);
	return 0;
}

/* ---- what the parser must never see ---- */

/* Behind the next place that says word; end when there is none. */
static const char *
skip_to(const char *at, const char *end, const char *word)
{
	size_t len = strlen(word);

	while ((at = memchr(at, *word, (size_t)(end - at))) != NULL && (size_t)(end - at) >= len) {
		if (strncasecmp(at, word, len) == 0)
			return at + len;
		at++;
	}
	return end;
}

/* Behind the value that begins at at, when it stands in quotation marks. */
static const char *
skip_value(const char *at, const char *end)
{
	const char *close;

	while (at < end && xml_is_space(*at))
		at++;
	if (at == end || (*at != '"' && *at != '\''))
		return at;
	close = memchr(at + 1, *at, (size_t)(end - at) - 1);
	return close != NULL ? close + 1 : end;
}

/* Counts what looks like attributes from behind a tag's name on, as the parser cuts them. Moves *at to the end of the tag. */
static size_t
count_attributes(const char **at, const char *end)
{
	size_t count = 0;
	bool gap = true;
	const char *c = *at;

	while (c < end && *c != '>') {
		if (*c == '=') {
			c = skip_value(c + 1, end);
			gap = true;
			continue;
		}
		count += gap && !xml_is_space(*c) && *c != '/';
		gap = xml_is_space(*c) || *c == '/';
		c++;
	}
	*at = c;
	return count;
}

static bool
is_raw(const char *tag, const char *end, const char *name)
{
	size_t len = strlen(name);

	return (size_t)(end - tag) > len && strncasecmp(tag, name, len) == 0 && (xml_is_space(tag[len]) || tag[len] == '>');
}

/* From behind a "<" on; false: too much. */
static bool
check_tag(const char **at, const char *end, size_t *work)
{
	const char *tag = *at;
	size_t count;

	while (*at < end && xml_markup_name_len(*at, end) > 0 && !xml_is_space(**at) && **at != '>')
		*at += xml_markup_name_len(*at, end);
	count = count_attributes(at, end);
	*work += count > 32 ? count * count : 0;
	if (is_raw(tag, end, "script"))
		*at = skip_to(*at, end, "</script");
	else if (is_raw(tag, end, "style"))
		*at = skip_to(*at, end, "</style");
	return count <= XML_MAX_ATTRIBUTES && *work <= XML_MAX_ATTRIBUTE_WORK;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_bearable(const char *text, size_t len)
{
	const char *at = text, *end = text + len;
	size_t tags = 0, work = 0;

	while ((at = memchr(at, '<', (size_t)(end - at))) != NULL && ++at < end) {
		if (++tags > HTML_MAX_TAGS)
			return false;
		if (end - at >= 3 && memcmp(at, "!--", 3) == 0)
			at = skip_to(at + 3, end, "-->");
		else if (is_letter(*at) && !check_tag(&at, end, &work))
			return false;
	}
	return true;
}

/* ---- from the parser's calls to ours ---- */

struct html {
	const struct xml_html_calls	*calls;
	void				*ctx;
	htmlParserCtxt			*parser;
	const char			*text, *end;
	const char			*last;		/* text before it has been given */
	bool				 too_deep;
};

static void
on_start(void *ctx, const xmlChar *name, const xmlChar **attributes)
{
	struct html *html = ctx;

	if (html->parser->nameNr > XML_MAX_DEPTH) {
		html->too_deep = true;
		xmlStopParser(html->parser);
		return;
	}
	html->calls->start(html->ctx, (const char *)name, (const char *const *)attributes);
}

static void
on_end(void *ctx, const xmlChar *name)
{
	struct html *html = ctx;

	html->calls->end(html->ctx, (const char *)name);
}

static bool
stands_at(const struct html *html, const char *from, const char *chars, size_t len)
{
	return from >= html->last && from <= html->end && (size_t)(html->end - from) >= len && memcmp(from, chars, len) == 0;
}

/* The & of the reference that ends at stop; NULL when none does. */
static const char *
reference_before(const struct html *html, const char *stop)
{
	const char *at = stop;

	while (at > html->last && stop - at < HTML_MAX_ENTITY)
		if (*--at == '&')
			return at;
		else if (!is_letter(*at) && (*at < '0' || *at > '9') && *at != '#' && *at != ';')
			return NULL;
	return NULL;
}

/*
 * The parser gives text when it has just read it, or all but the last character of it: where it stands now tells where the text
 * does. A reference to a character is given apart.
 */
static void
on_text(void *ctx, const xmlChar *chars, int count)
{
	struct html *html = ctx;
	const char *now = (const char *)html->parser->input->cur, *from, *to, *next = now;
	size_t len = count > 0 ? (size_t)count : 0;

	if (len == 0 || now < html->text || now > html->end)
		return;
	from = len <= 8 ? reference_before(html, now) : NULL;
	if (now < html->end)
		utf8_next(&next, html->end);
	if (from != NULL && now - from > 1)	/* of "&D", no reference after all, the & comes first and then the name */
		to = now[-1] == ';' ? now : from + 1;
	else if ((size_t)(now - html->text) >= len && stands_at(html, now - len, (const char *)chars, len))
		from = (to = now) - len;
	else if ((size_t)(next - html->text) >= len && stands_at(html, next - len, (const char *)chars, len))
		from = (to = next) - len;
	else
		from = to = now;
	html->calls->text(html->ctx, (const char *)chars, len, (size_t)(from - html->text), (size_t)(to - html->text));
	html->last = to;
}

static void
on_nothing(void *ctx, const xmlChar *chars, int count)
{
	(void)ctx;
	(void)chars;
	(void)count;
}

static void
on_error(void *ctx, xmlError *error)
{
	(void)ctx;
	(void)error;
}

static void
set_callbacks(xmlSAXHandler *sax)
{
	memset(sax, 0, sizeof(*sax));
	sax->initialized = XML_SAX2_MAGIC;
	sax->startElement = on_start;
	sax->endElement = on_end;
	sax->characters = on_text;
	sax->ignorableWhitespace = on_text;
	sax->cdataBlock = on_nothing;	/* script, style */
	sax->serror = on_error;
}

/* The parser on text itself: without a buffer between, which 2.9.14 loses its place in, and without a copy. */
static htmlParserCtxt *
open_parser(struct html *html)
{
	htmlParserCtxt *parser = htmlNewParserCtxt();
	xmlParserInput *input = parser != NULL ? xmlNewStringInputStream(parser, BAD_CAST html->text) : NULL;

	if (input == NULL)
		abort();
	inputPush(parser, input);
	set_callbacks(parser->sax);
	htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER);
	parser->charset = XML_CHAR_ENCODING_UTF8;
	parser->userData = html;
	html->parser = parser;
	return parser;
}

int
xml_html_read(const char *name, const struct buf *text, const struct xml_html_calls *calls, void *ctx, struct diag_list *diags)
{
	struct html html = { .calls = calls, .ctx = ctx, .text = buf_text(text), .end = buf_text(text) + text->len };
	bool bearable = is_bearable(html.text, text->len);

	html.last = html.text;
	if (bearable && text->len > 0) {
		htmlParseDocument(open_parser(&html));
		htmlFreeParserCtxt(html.parser);
	}
	if (bearable && !html.too_deep)
		return 0;
	diag_post(diags, (struct pos){ name, 0, 0 }, DIAG_B1_HTML_HEAVY, "deze HTML heeft te veel tags of attributen, of meer dan %d elementen in elkaar",
	    XML_MAX_DEPTH);
	return -1;
}
