/*
 * The files that words came from, read once each: a template, a record, a page, a regulation.
 */
#include <stdlib.h>
#include <string.h>

#include "b1/locate_int.h"
#include "xml/xml.h"

enum { ROOT_BYTES = 16384 };		/* in which a root element begins */

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
const char *
b1_skip_note(const char *at, const char *end)
{
	const char *word = strncmp(at, "<!--", 4) == 0 ? "-->" : *at == '<' && at[1] == '?' ? "?>" : ">";
	const char *close = strstr(at, word);

	return close != NULL ? close + strlen(word) : end;
}

/* Behind the > of the tag at at. */
const char *
b1_skip_tag(const char *at, const char *end)
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
		at = b1_skip_note(at, end);
	if (at == NULL)
		return false;
	stop = b1_skip_tag(at, (size_t)(end - at) > ROOT_BYTES ? at + ROOT_BYTES : end);
	found = strstr(at, XML_NS_RECORD);
	return found != NULL && found < stop;
}

struct b1_file *
b1_files_find(struct b1_files *files, const char *name)
{
	struct diag_list *diags;
	struct b1_file *file;
	int i;

	for (i = 0; i < files->count; i++)
		if (strcmp(files->files[i].name, name) == 0)
			return &files->files[i];
	if (files->count == B1_FILES_MAX)
		forget_all(files);
	file = &files->files[files->count++];
	*file = (struct b1_file){ .name = mem_copy(name) };
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
	return !b1_files_find(files, name)->absent;
}

bool
b1_files_is_record(struct b1_files *files, const char *name)
{
	return b1_files_find(files, name)->record;
}
