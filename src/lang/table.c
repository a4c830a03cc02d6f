/*
 * The XML of the tables, read ten times as fast as the parser does: elements, attributes, text and comments, in one pass over a copy of the
 * file, of which the strings stay where they are. Whatever else stands in a file, and every fault, is for the parser: it tells what is wrong.
 */
#include "base/utf8.h"
#include "lang/lang_int.h"

enum { DEPTH_MAX = 8, ATTRIBUTES_MAX = 20 };

struct row_attribute {
	const char	*name, *value;
};
struct row {
	const char			*name, *text;
	const struct row_attribute	*attributes;
	size_t				 attribute_count;
	struct row			*first, *last, *next;
	struct pos			 pos;
};

struct reader {
	struct arena	*arena;
	const char	*file;
	char		*at, *end;
	char		*counted, *line_start;	/* how far lines were counted */
	int		 line, depth;
	struct row	*open[DEPTH_MAX + 1];	/* [0] holds the root */
};

/* ---- places ---- */

static void
count_lines(struct reader *reader, char *to)
{
	char *newline;

	while (reader->counted < to && (newline = memchr(reader->counted, '\n', (size_t)(to - reader->counted))) != NULL) {
		reader->line++;
		reader->counted = reader->line_start = newline + 1;
	}
	reader->counted = to > reader->counted ? to : reader->counted;
}

static struct pos
place_of(struct reader *reader, char *at)
{
	count_lines(reader, at);
	return (struct pos){ reader->file, reader->line, 1 + (int)utf8_count(reader->line_start, (size_t)(at - reader->line_start)) };
}

/* ---- text ---- */

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static bool
is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || (c >= '0' && c <= '9') || c == ':';
}

static void
skip_space(struct reader *reader)
{
	while (reader->at < reader->end && is_space(*reader->at))
		reader->at++;
}

/* &amp; at from, as one character at to; the place behind it, NULL for an entity that XML does not have. */
static char *
decode_entity(char *from, const char *end, char *to)
{
	static const struct {
		const char	*text;
		char		 means;
	} entities[] = { { "&amp;", '&' }, { "&quot;", '"' }, { "&apos;", '\'' }, { "&lt;", '<' }, { "&gt;", '>' } };
	size_t i, len;

	for (i = 0; i < sizeof(entities) / sizeof(entities[0]); i++) {
		len = strlen(entities[i].text);
		if ((size_t)(end - from) >= len && memcmp(from, entities[i].text, len) == 0) {
			*to = entities[i].means;
			return from + len;
		}
	}
	return NULL;
}

/* Decodes in place and puts a NUL behind it; false for what is no XML. */
static bool
finish_text(char *from, char *end)
{
	char *to = from, *at;

	if (memchr(from, '<', (size_t)(end - from)) != NULL)
		return false;
	if (memchr(from, '&', (size_t)(end - from)) == NULL) {
		*end = '\0';
		return true;
	}
	for (at = from; at < end; to++) {
		if (*at != '&')
			*to = *at++;
		else if ((at = decode_entity(at, end, to)) == NULL)
			return false;
	}
	*to = '\0';
	return true;
}

/* A line end in an attribute is a space. */
static void
flatten(char *from, const char *end)
{
	if (memchr(from, '\n', (size_t)(end - from)) == NULL)
		return;
	for (; from < end; from++)
		if (is_space(*from))
			*from = ' ';
}

/* A name at at; its length. */
static size_t
name_length(const struct reader *reader)
{
	const char *at = reader->at;

	while (at < reader->end && is_name(*at))
		at++;
	return (size_t)(at - reader->at);
}

/* ---- tags ---- */

/* name="value"; the NULs go where the = and the closing quote were. */
static bool
read_attribute(struct reader *reader, struct row_attribute *out)
{
	char *name = reader->at, *after = name + name_length(reader), *close;

	reader->at = after;
	skip_space(reader);
	if (after == name || reader->at == reader->end || *reader->at++ != '=')
		return false;
	skip_space(reader);
	if (reader->at == reader->end || (*reader->at != '"' && *reader->at != '\''))
		return false;
	close = memchr(reader->at + 1, *reader->at, (size_t)(reader->end - reader->at - 1));
	if (close == NULL)
		return false;
	count_lines(reader, close);
	flatten(reader->at + 1, close);
	*out = (struct row_attribute){ name, reader->at + 1 };
	*after = '\0';
	reader->at = close + 1;
	return finish_text((char *)out->value, close);
}

static bool
is_twice(const struct row_attribute *attributes, size_t count)
{
	size_t i;

	for (i = 0; i + 1 < count; i++)
		if (strcmp(attributes[i].name, attributes[count - 1].name) == 0)
			return true;
	return false;
}

static bool
read_attributes(struct reader *reader, struct row *row)
{
	struct row_attribute attributes[ATTRIBUTES_MAX], *copy;
	size_t count = 0;

	for (skip_space(reader); reader->at < reader->end && is_name(*reader->at); skip_space(reader))
		if (count == ATTRIBUTES_MAX || !read_attribute(reader, &attributes[count++]) || is_twice(attributes, count))
			return false;
	copy = arena_alloc(reader->arena, (count + 1) * sizeof(*copy));
	if (count > 0)
		memcpy(copy, attributes, count * sizeof(*copy));
	row->attributes = copy;
	row->attribute_count = count;
	return true;
}

static void
append(struct row *parent, struct row *row)
{
	if (parent->last != NULL)
		parent->last->next = row;
	else
		parent->first = row;
	parent->last = row;
}

static bool
open_tag(struct reader *reader)
{
	struct row *row = arena_alloc(reader->arena, sizeof(*row));
	char *end_of_name;

	row->pos = place_of(reader, reader->at++);
	row->name = reader->at;
	row->text = "";
	reader->at += name_length(reader);
	end_of_name = reader->at;
	if (end_of_name == row->name || !read_attributes(reader, row) || reader->at == reader->end || reader->depth == DEPTH_MAX)
		return false;
	append(reader->open[reader->depth], row);
	if (*reader->at == '>')
		reader->open[++reader->depth] = row;
	else if (*reader->at != '/' || reader->end - reader->at < 2 || *++reader->at != '>')
		return false;
	reader->at++;
	*end_of_name = '\0';
	return true;
}

static bool
close_tag(struct reader *reader)
{
	size_t len = strlen(reader->open[reader->depth]->name);

	reader->at += 2;
	if (reader->depth == 0 || (size_t)(reader->end - reader->at) < len || memcmp(reader->at, reader->open[reader->depth]->name, len) != 0)
		return false;
	reader->at += len;
	skip_space(reader);
	reader->depth--;
	return reader->at < reader->end && *reader->at++ == '>';
}

/* Where the next tag begins; comments before it become spaces. NULL: none. */
static char *
find_tag(struct reader *reader, char *from)
{
	char *at = from, *close;

	while ((at = memchr(at, '<', (size_t)(reader->end - at))) != NULL && reader->end - at >= 4 && memcmp(at, "<!--", 4) == 0) {
		close = strstr(at + 4, "-->");
		if (close == NULL)
			return NULL;
		count_lines(reader, close);
		memset(at, ' ', (size_t)(close + 3 - at));
	}
	return at;
}

/* White space between tags, or the text of an element that has nothing else in it. */
static bool
read_text(struct reader *reader)
{
	struct row *row = reader->open[reader->depth];
	char *end;

	skip_space(reader);
	if (reader->at == reader->end || *reader->at == '<')
		return true;
	end = find_tag(reader, reader->at);
	if (end == NULL || reader->depth == 0 || row->first != NULL || end + 1 == reader->end || end[1] != '/')
		return false;
	row->text = reader->at;
	count_lines(reader, end);
	reader->at = end;
	return finish_text((char *)row->text, end) && close_tag(reader);	/* its < is now the end of the text */
}

/* Behind a comment or an instruction; false when it does not end. */
static bool
skip_behind(struct reader *reader, const char *close)
{
	size_t len = strlen(close);

	for (reader->at += 2; (size_t)(reader->end - reader->at) >= len; reader->at++) {
		reader->at = memchr(reader->at, *close, (size_t)(reader->end - reader->at));
		if (reader->at == NULL)
			break;
		if ((size_t)(reader->end - reader->at) >= len && memcmp(reader->at, close, len) == 0) {
			reader->at += len;
			return true;
		}
	}
	reader->at = reader->end;
	return false;
}

static bool
read_item(struct reader *reader)
{
	const char *at = reader->at;
	size_t left = (size_t)(reader->end - at);

	if (*at != '<')
		return read_text(reader);
	if (left >= 7 && memcmp(at, "<!--", 4) == 0)
		return skip_behind(reader, "-->");
	if (left >= 4 && memcmp(at, "<?", 2) == 0)
		return skip_behind(reader, "?>");
	return left >= 2 && at[1] == '/' ? close_tag(reader) : open_tag(reader);
}

const struct row *
lang_table_read(struct arena *rows, struct arena *texts, const char *file, const char *text, size_t len, struct diag_list *diags)
{
	struct reader reader = { .arena = rows, .file = file, .line = 1 };
	struct row top = { .name = "" };
	struct xml_doc *doc;
	bool fine = memchr(text, '\0', len) == NULL && utf8_valid(text, len, &(size_t){ 0 });

	reader.at = reader.counted = reader.line_start = arena_copy_n(texts, text, len);
	reader.end = reader.at + len;
	reader.open[0] = &top;
	while (fine && reader.at < reader.end)
		fine = read_item(&reader);
	if (fine && reader.depth == 0 && top.first != NULL && top.first == top.last)
		return top.first;
	doc = xml_load_memory(file, text, len, diags);
	if (doc != NULL)
		diag_post(diags, xml_pos(xml_root(doc)), DIAG_LANG_TABLE, "dit bestand heeft meer XML dan in een tabel kan staan");
	xml_doc_free(doc);
	return NULL;
}

/* ---- looking at it ---- */

const char *
row_name(const struct row *row)
{
	return row->name;
}

const char *
row_text(const struct row *row)
{
	return row->text;
}

struct pos
row_pos(const struct row *row)
{
	return row->pos;
}

const char *
row_attribute(const struct row *row, const char *name)
{
	size_t i;

	for (i = 0; row != NULL && i < row->attribute_count; i++)
		if (row->attributes[i].name[0] == name[0] && strcmp(row->attributes[i].name, name) == 0)
			return row->attributes[i].value;
	return NULL;
}

static const struct row *
named(const struct row *row, const char *name)
{
	while (row != NULL && strcmp(row->name, name) != 0)
		row = row->next;
	return row;
}

const struct row *
row_first(const struct row *parent, const char *name)
{
	return named(parent->first, name);
}

const struct row *
row_next(const struct row *row, const char *name)
{
	return named(row->next, name);
}
