/*
 * Words of a text node, found again in the file that it came from: a template, a record, a page, a regulation. The file is
 * read once; then node and source are read side by side, both clean, until the words are there. Where the two differ, the words
 * do not stand there as such (an amount that was written out), and only the place is known.
 */
#include <stdlib.h>
#include <string.h>

#include "b1/locate_int.h"
#include "base/utf8.h"

enum { STOP_BYTES = 2048 };		/* of a node's text, between places where reading may start again */

/* ---- reading the source ---- */

static void
set_reader(struct b1_cursor *cursor, const char *at, const char *end, enum b1_mode mode)
{
	cursor->reader = (struct lang_reader){ .at = at, .end = end, .flags = mode == B1_CDATA ? 0 : LANG_CLEAN_XML };
	cursor->mode = mode;
}

static void
enter_cdata(struct b1_cursor *cursor, const char *at)
{
	const char *close = strstr(at, "]]>");

	set_reader(cursor, at, close != NULL ? close : cursor->end, B1_CDATA);
}

/* At the end of a stretch: on to the next, if the text goes on there. */
static bool
next_stretch(struct b1_cursor *cursor)
{
	const char *at = cursor->reader.at;

	if (cursor->mode == B1_VALUE || at >= cursor->end)
		return false;
	if (cursor->mode == B1_CDATA)
		set_reader(cursor, (size_t)(cursor->end - at) >= 3 ? at + 3 : cursor->end, cursor->end, B1_MARKUP);
	else if (strncmp(at, "<![CDATA[", 9) == 0)
		enter_cdata(cursor, at + 9);
	else if (strncmp(at, "<!--", 4) == 0 || strncmp(at, "<?", 2) == 0)
		set_reader(cursor, b1_skip_note(at, cursor->end), cursor->end, B1_MARKUP);
	else if (cursor->through_tags && *at == '<')
		set_reader(cursor, b1_skip_tag(at, cursor->end), cursor->end, B1_MARKUP);
	else
		return false;
	return true;
}

/* The next character; runs of white space are one space, none at the start. -1: the text ends. */
static int
read_source(struct b1_cursor *cursor, const char **from, const char **to)
{
	int rune;

	do {
		while ((rune = lang_read(&cursor->reader, from, to)) < 0)
			if (!next_stretch(cursor))
				return -1;
	} while (rune == ' ' && cursor->blank);
	cursor->blank = rune == ' ';
	return rune;
}

static bool
is_name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0 || c == '-' || c == '_' || c == '.' || c == ':';
}

static bool
is_in_tag(const struct b1_file *file, const char *at)
{
	while (at > file->lines.text)
		if (*--at == '<' || *at == '>')
			return *at == '<';
	return false;
}

/* The value of the attribute whose name begins at at; NULL: no attribute does. */
static const char *
value_of(const struct b1_file *file, const char *at)
{
	const char *equals = at;

	while (is_name_char(*equals))
		equals++;
	equals += strspn(equals, " \t\r\n");
	if (equals == at || *equals != '=' || !is_in_tag(file, at))
		return NULL;
	equals += 1 + strspn(equals + 1, " \t\r\n");
	return *equals == '"' || *equals == '\'' ? equals + 1 : NULL;
}

/* Reading begins where the node's text does. False: what stands there has no text of its own. */
static bool
open_source(const struct b1_file *file, const char *at, bool through_tags, struct b1_cursor *cursor)
{
	const char *value, *close;

	*cursor = (struct b1_cursor){ .end = file->lines.end, .through_tags = through_tags, .blank = true };
	if (*at == '<' && at[1] != '!' && at[1] != '?') {
		close = b1_skip_tag(at, cursor->end);
		set_reader(cursor, close, cursor->end, B1_MARKUP);
		return close - at > 2 && close[-2] != '/';
	}
	value = value_of(file, at);
	if (value == NULL) {
		set_reader(cursor, at, cursor->end, B1_MARKUP);
		return true;
	}
	close = strchr(value, value[-1]);
	set_reader(cursor, value, close != NULL ? close : cursor->end, B1_VALUE);
	return true;
}

/* ---- side by side ---- */

/* doc/ makes one bullet of many. */
static bool
is_same(int node, int source)
{
	return node == source || (node == 0x2022 && (source == 0x25AA || source == 0x25A0 || source == 0x25CF || source == 0xF0B7));
}

static int
read_node(struct b1_walk_stop *now, const char **from, const char **to)
{
	int rune;

	do
		rune = lang_read(&now->node, from, to);
	while (rune == ' ' && now->blank);
	now->blank = rune == ' ';
	return rune;
}

static bool
same_node(const struct b1_files *files, const struct b1_piece *piece)
{
	return files->stop_count > 0 && files->text == piece->text && files->pos.file == piece->pos.file && files->pos.line == piece->pos.line &&
	    files->pos.col == piece->pos.col;
}

/* To where reading may start for byte at of the node. */
static bool
start_walk(struct b1_files *files, const struct b1_file *file, const struct b1_piece *piece, const char *at, struct b1_walk_stop *now)
{
	const char *source = b1_lines_find(&file->lines, piece->pos.line, piece->pos.col);
	size_t i;

	if (source == NULL)
		return false;
	if (!same_node(files, piece)) {
		*now = (struct b1_walk_stop){ .node = { .at = piece->text, .end = piece->text + strlen(piece->text) }, .blank = true };
		if (!open_source(file, source, piece->origin, &now->source))
			return false;
		files->text = piece->text;
		files->pos = piece->pos;
		MEM_GROW(files->stops, files->stop_cap, 1);
		files->stops[0] = *now;
		files->stop_count = 1;
	}
	for (i = files->stop_count - 1; i > 0 && files->stops[i].node.at > at; i--)
		;
	*now = files->stops[i];
	return true;
}

static void
note_stop(struct b1_files *files, const struct b1_walk_stop *now)
{
	const struct b1_walk_stop *last = &files->stops[files->stop_count - 1];

	if (now->node.at - last->node.at < STOP_BYTES)
		return;
	MEM_GROW(files->stops, files->stop_cap, files->stop_count + 1);
	files->stops[files->stop_count++] = *now;
}

struct stretch {
	const char	*from, *to;
};

/* Bytes start ... end of the node's text, in the source; false when they do not stand there. */
static bool
walk(struct b1_files *files, const struct b1_file *file, const struct b1_piece *piece, const char *start, const char *end, struct stretch *found)
{
	struct b1_walk_stop now;
	const char *from, *to, *source_from, *source_to;
	int rune;

	*found = (struct stretch){ NULL, NULL };
	if (!start_walk(files, file, piece, start, &now))
		return false;
	while (note_stop(files, &now), (rune = read_node(&now, &from, &to)) >= 0 && from < end) {
		if (!is_same(rune, read_source(&now.source, &source_from, &source_to))) {
			if (rune == ' ' && found->from != NULL && to >= end)	/* a space that belongs to what follows */
				break;
			return false;
		}
		if (from < start || rune == ' ')
			continue;
		found->from = found->from != NULL ? found->from : source_from;
		found->to = source_to;
	}
	return found->from != NULL;
}

/* Words that an expression has as a literal: select="concat('Besluit ', ...)". */
static bool
find_literal(const struct b1_file *file, const struct b1_piece *piece, const char *start, const char *end, struct stretch *found)
{
	const char *tag = b1_lines_find(&file->lines, piece->pos.line, piece->pos.col), *stop;
	size_t len = (size_t)(end - start);

	if (tag == NULL || *tag != '<' || len == 0)
		return false;
	for (stop = b1_skip_tag(tag, file->lines.end); (size_t)(stop - tag) >= len; tag++)
		if (memcmp(tag, start, len) == 0) {
			*found = (struct stretch){ tag, tag + len };
			return true;
		}
	return false;
}

/* ---- the name of a field ---- */

static const char *
copy_name(struct b1_files *files, const char *at)
{
	size_t len = 0, colon = 0;

	while (len < 60 && is_name_char(at[len])) {
		colon = at[len] == ':' ? len + 1 : colon;
		len++;
	}
	return len > colon ? arena_copy_n(files->arena, at + colon, len - colon) : "gegeven";
}

/* Of the element or attribute at the place; for a text: of the tag before it. */
static const char *
field_name(struct b1_files *files, const struct b1_file *file, const struct pos *pos)
{
	const char *at = file->absent ? NULL : b1_lines_find(&file->lines, pos->line, pos->col);

	if (at == NULL || !file->record)
		return "gegeven";
	if (*at == '<')
		return copy_name(files, at + 1);
	if (value_of(file, at) != NULL)
		return copy_name(files, at);
	while (at > file->lines.text && *at != '<')
		at--;
	return copy_name(files, at + (at[1] == '/' ? 2 : 1));
}

/* ---- the place ---- */

void
b1_locate(void *source, const struct b1_piece *first, uint32_t start, const struct b1_piece *last, uint32_t end, struct b1_place *place)
{
	struct b1_files *files = source;
	const struct b1_file *file;
	const char *from, *to;
	struct stretch found;

	(void)last;			/* nodes never follow each other */
	place->pos = first->pos;
	if (first->text == NULL || first->pos.file == NULL)
		return;
	from = first->text + first->skip + start;
	to = first->text + first->skip + end;
	file = b1_files_find(files, first->pos.file);
	if (first->field)
		place->field = field_name(files, file, &first->pos);
	if (file->absent || (!walk(files, file, first, from, to, &found) && !find_literal(file, first, from, to, &found)))
		return;
	place->pos = b1_lines_pos(&file->lines, first->pos.file, (size_t)(found.from - file->lines.text));
	place->length = (uint32_t)utf8_count(found.from, (size_t)(found.to - found.from));
}
