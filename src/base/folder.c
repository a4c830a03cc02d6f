/*
 * The names in a folder, and paths below it.
 */
#include <sys/stat.h>

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/mem.h"

static void
add(struct folder *folder, char *name)
{
	MEM_GROW(folder->names, folder->cap, folder->count + 2);
	folder->names[folder->count++] = name;
	folder->names[folder->count] = NULL;
}

/* scandir would need a filter that knows the ending, and its alphasort follows the locale. */
static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

bool
folder_has_ending(const char *name, const char *ending)
{
	size_t len = strlen(name), end = strlen(ending);

	return len > end && strcmp(name + len - end, ending) == 0;
}

int
folder_read(struct folder *folder, const char *path, const char *ending)
{
	DIR *dir = opendir(path);
	struct dirent *entry;

	*folder = (struct folder)FOLDER_INIT;
	MEM_GROW(folder->names, folder->cap, 1);
	folder->names[0] = NULL;
	if (dir == NULL)
		return -1;
	while ((entry = readdir(dir)) != NULL)
		if (entry->d_name[0] != '.' && folder_has_ending(entry->d_name, ending))
			add(folder, mem_copy_n(entry->d_name, strlen(entry->d_name) - strlen(ending)));
	closedir(dir);
	qsort(folder->names, folder->count, sizeof(folder->names[0]), by_name);
	return 0;
}

void
folder_add(struct folder *folder, const char *name)
{
	add(folder, mem_copy(name));
}

static bool
is_link(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0 && S_ISLNK(st.st_mode);
}

static bool
has_one_of(const char *name, const char *const *endings)
{
	for (; *endings != NULL; endings++)
		if (folder_has_ending(name, *endings))
			return true;
	return false;
}

/* Depth is bounded by the length that the system allows a path to have. */
void
folder_add_files(struct folder *folder, const char *path, const char *const *endings)
{
	struct folder entries;
	char *one;
	size_t i;

	folder_read(&entries, path, "");
	for (i = 0; i < entries.count; i++) {
		one = folder_join(path, entries.names[i], NULL);
		if (!folder_exists(one)) {
			if (has_one_of(one, endings))
				folder_add(folder, one);
		} else if (!is_link(one))
			folder_add_files(folder, one, endings);
		free(one);
	}
	folder_release(&entries);
}

bool
folder_has(const struct folder *folder, const char *name)
{
	for (size_t i = 0; i < folder->count; i++)
		if (strcmp(folder->names[i], name) == 0)
			return true;
	return false;
}

void
folder_release(struct folder *folder)
{
	for (size_t i = 0; i < folder->count; i++)
		free(folder->names[i]);
	free(folder->names);
	*folder = (struct folder)FOLDER_INIT;
}

bool
folder_same_file(const char *a, const char *b)
{
	struct stat one, other;

	return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

bool
folder_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

char *
folder_join(const char *folder, const char *name, const char *extension)
{
	size_t len = strlen(folder);
	const char *slash = len > 0 && folder[len - 1] == '/' ? "" : "/";
	const char *dot = extension != NULL ? "." : "";

	if (strcmp(folder, ".") == 0 || len == 0)
		folder = slash = "";
	return mem_format("%s%s%s%s%s", folder, slash, name, dot, extension != NULL ? extension : "");
}
