/*
 * Words of a text node, found again in the file that it came from: a template, a record, a page, a regulation. The file is
 * read once; then node and source are read side by side, both clean, until the words are there. Where the two differ, the words
 * do not stand there as such (an amount that was written out), and only the place is known.
 */
#include <stdlib.h>
#include <string.h>

#include "b1/source_int.h"
#include "base/utf8.h"
#include "xml/xml.h"

enum {
	FILES_MAX = 64,			/* kept at once */
	STOP_BYTES = 2048,		/* of a node's text, between places where reading may start again */
	ROOT_BYTES = 16384		/* in which a root element begins */
};

struct file {
	char			*name;
	struct buf		 text;
	struct b1_lines		 lines;
	bool			 absent, record;
};

/* ---- a source as its parser sees it: without comments, with CDATA ---- */

enum mode { MARKUP, CDATA, VALUE };

struct cursor {
	struct lang_reader	 reader;
	const char		*end;		/* of the file */
	enum mode		 mode;
	bool			 through_tags, blank;
};

struct walk_stop {
	struct lang_reader	 node;
	struct cursor		 source;
	bool			 blank;		/* of the node's side */
};

struct b1_files {
	struct arena		*arena;
	struct file		 files[FILES_MAX];
	int			 count;
	/* The node that was read last, and where reading it may start again. */
	const char		*text;
	struct pos		 pos;
	struct walk_stop	*stops;
	size_t			 stop_count, stop_cap;
};

/* ---- files ---- */

struct b1_files *
b1_files_new(struct arena *arena)
{
	struct b1_files *files = mem_alloc(sizeof(*files));

	files->arena = arena;
	return files;
}

static void
forget_all(struct b1_files *files)
{
	int i;

	for (i = 0; i < files->count; i++) {
		free(files->files[i].name);
		buf_free(&files->files[i].text);
		b1_lines_release(&files->files[i].lines);
	}
	files->count = 0;
	files->text = NULL;
}

void
b1_files_free(struct b1_files *files)
{
	forget_all(files);
	free(files->stops);
	free(files);
}

/* Behind a comment or an instruction that begins at at. */
static const char *
skip_note(const char *at, const char *end)
{
	const char *word = strncmp(at, "<!--", 4) == 0 ? "-->" : *at == '<' && at[1] == '?' ? "?>" : ">";
	const char *close = strstr(at, word);

	return close != NULL ? close + strlen(word) : end;
}

/* Behind the > of the tag at at. */
static const char *
skip_tag(const char *at, const char *end)
{
	const char *close;

	for (; at < end && *at != '>'; at++) {
		if (*at != '"' && *at != '\'')
			continue;
		close = memchr(at + 1, *at, (size_t)(end - at) - 1);
		if (close == NULL)
			return end;
		at = close;
	}
	return at < end ? at + 1 : end;
}

static bool
has_record_root(const struct buf *text)
{
	const char *at = buf_text(text), *end = at + text->len, *stop, *found;

	while ((at = strchr(at, '<')) != NULL && (at[1] == '!' || at[1] == '?'))
		at = skip_note(at, end);
	if (at == NULL)
		return false;
	stop = skip_tag(at, (size_t)(end - at) > ROOT_BYTES ? at + ROOT_BYTES : end);
	found = strstr(at, XML_NS_RECORD);
	return found != NULL && found < stop;
}

static struct file *
find_file(struct b1_files *files, const char *name)
{
	struct diag_list *diags;
	struct file *file;
	int i;

	for (i = 0; i < files->count; i++)
		if (strcmp(files->files[i].name, name) == 0)
			return &files->files[i];
	if (files->count == FILES_MAX)
		forget_all(files);
	file = &files->files[files->count++];
	*file = (struct file){ .name = mem_copy(name) };
	diags = diag_list_new();
	file->absent = xml_read_text(name, &file->text, diags) != 0;
	diag_list_free(diags);
	b1_lines_init(&file->lines, buf_text(&file->text), file->text.len);
	file->record = has_record_root(&file->text);
	return file;
}

bool
b1_files_has(struct b1_files *files, const char *name)
{
	return !find_file(files, name)->absent;
}

bool
b1_files_is_record(struct b1_files *files, const char *name)
{
	return find_file(files, name)->record;
}

/* ---- reading the source ---- */

static void
set_reader(struct cursor *cursor, const char *at, const char *end, enum mode mode)
{
	cursor->reader = (struct lang_reader){ .at = at, .end = end, .flags = mode == CDATA ? 0 : LANG_CLEAN_XML };
	cursor->mode = mode;
}

static void
enter_cdata(struct cursor *cursor, const char *at)
{
	const char *close = strstr(at, "]]>");

	set_reader(cursor, at, close != NULL ? close : cursor->end, CDATA);
}

/* At the end of a stretch: on to the next, if the text goes on there. */
static bool
next_stretch(struct cursor *cursor)
{
	const char *at = cursor->reader.at;

	if (cursor->mode == VALUE || at >= cursor->end)
		return false;
	if (cursor->mode == CDATA)
		set_reader(cursor, (size_t)(cursor->end - at) >= 3 ? at + 3 : cursor->end, cursor->end, MARKUP);
	else if (strncmp(at, "<![CDATA[", 9) == 0)
		enter_cdata(cursor, at + 9);
	else if (strncmp(at, "<!--", 4) == 0 || strncmp(at, "<?", 2) == 0)
		set_reader(cursor, skip_note(at, cursor->end), cursor->end, MARKUP);
	else if (cursor->through_tags && *at == '<')
		set_reader(cursor, skip_tag(at, cursor->end), cursor->end, MARKUP);
	else
		return false;
	return true;
}

/* The next character; runs of white space are one space, none at the start. -1: the text ends. */
static int
read_source(struct cursor *cursor, const char **from, const char **to)
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
is_in_tag(const struct file *file, const char *at)
{
	while (at > file->lines.text)
		if (*--at == '<' || *at == '>')
			return *at == '<';
	return false;
}

/* The value of the attribute whose name begins at at; NULL: no attribute does. */
static const char *
value_of(const struct file *file, const char *at)
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
open_source(const struct file *file, const char *at, bool through_tags, struct cursor *cursor)
{
	const char *value, *close;

	*cursor = (struct cursor){ .end = file->lines.end, .through_tags = through_tags, .blank = true };
	if (*at == '<' && at[1] != '!' && at[1] != '?') {
		close = skip_tag(at, cursor->end);
		set_reader(cursor, close, cursor->end, MARKUP);
		return close - at > 2 && close[-2] != '/';
	}
	value = value_of(file, at);
	if (value == NULL) {
		set_reader(cursor, at, cursor->end, MARKUP);
		return true;
	}
	close = strchr(value, value[-1]);
	set_reader(cursor, value, close != NULL ? close : cursor->end, VALUE);
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
read_node(struct walk_stop *now, const char **from, const char **to)
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
start_walk(struct b1_files *files, const struct file *file, const struct b1_piece *piece, const char *at, struct walk_stop *now)
{
	const char *source = b1_lines_find(&file->lines, piece->pos.line, piece->pos.col);
	size_t i;

	if (source == NULL)
		return false;
	if (!same_node(files, piece)) {
		*now = (struct walk_stop){ .node = { .at = piece->text, .end = piece->text + strlen(piece->text) }, .blank = true };
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
note_stop(struct b1_files *files, const struct walk_stop *now)
{
	const struct walk_stop *last = &files->stops[files->stop_count - 1];

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
walk(struct b1_files *files, const struct file *file, const struct b1_piece *piece, const char *start, const char *end, struct stretch *found)
{
	struct walk_stop now;
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
find_literal(const struct file *file, const struct b1_piece *piece, const char *start, const char *end, struct stretch *found)
{
	const char *tag = b1_lines_find(&file->lines, piece->pos.line, piece->pos.col), *stop;
	size_t len = (size_t)(end - start);

	if (tag == NULL || *tag != '<' || len == 0)
		return false;
	for (stop = skip_tag(tag, file->lines.end); (size_t)(stop - tag) >= len; tag++)
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

	while (is_name_char(at[len]) && len < 60) {
		colon = at[len] == ':' ? len + 1 : colon;
		len++;
	}
	return len > colon ? arena_copy_n(files->arena, at + colon, len - colon) : "gegeven";
}

/* Of the element or attribute at the place; for a text: of the tag before it. */
static const char *
field_name(struct b1_files *files, const struct file *file, const struct pos *pos)
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
	const struct file *file;
	const char *from = first->text + first->skip + start, *to = first->text + first->skip + end;
	struct stretch found;

	(void)last;			/* nodes never follow each other */
	place->pos = first->pos;
	if (first->text == NULL || first->pos.file == NULL)
		return;
	file = find_file(files, first->pos.file);
	if (first->field)
		place->field = field_name(files, file, &first->pos);
	if (file->absent || (!walk(files, file, first, from, to, &found) && !find_literal(file, first, from, to, &found)))
		return;
	place->pos = b1_lines_pos(&file->lines, first->pos.file, (size_t)(found.from - file->lines.text));
	place->length = (uint32_t)utf8_count(found.from, (size_t)(found.to - found.from));
}
