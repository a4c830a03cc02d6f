/*
 * The names in a folder, in the order of their bytes and never of the locale, so that every machine reads in the same order.
 * Names that begin with a dot do not count.
 */
#ifndef KLAAR_BASE_FOLDER_H
#define KLAAR_BASE_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

struct folder {
	char	**names;	/* the caller's after folder_read or folder_add; NULL stands after the last */
	size_t	  count, cap;
};

#define FOLDER_INIT { NULL, 0, 0 }

/*
 * The names that end in ending, without it; all names when ending is "". Files and folders alike: whoever opens one sees which
 * it is. -1 when the folder cannot be read. Either way the names are the caller's to release.
 */
int folder_read(struct folder *folder, const char *path, const char *ending);
void folder_add(struct folder *folder, const char *name);	/* copied, after the others */
/* The paths of all files below path whose names end in one of endings (ends with NULL). Links to folders are not followed. */
void folder_add_files(struct folder *folder, const char *path, const char *const *endings);
bool folder_has(const struct folder *folder, const char *name);
void folder_release(struct folder *folder);

bool folder_same_file(const char *a, const char *b);	/* two paths of one file */
bool folder_exists(const char *path);	/* and is a folder, perhaps through a link */
bool folder_has_ending(const char *name, const char *ending);	/* and something before it */
/* "folder/name.extension", extension may be NULL; "." and "" add no folder. The caller frees. */
char *folder_join(const char *folder, const char *name, const char *extension);

#endif
