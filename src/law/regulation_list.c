/*
 * All regulations of a project: the folders of regulations/ that hold an adoption. One that is refused does not hide the others.
 */
#include <sys/stat.h>

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

static int
is_visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static bool
holds_adoption(const char *folder)
{
	char *path = mem_format("%s/vaststelling.xml", folder);
	struct stat found;
	bool result = stat(path, &found) == 0;

	free(path);
	return result;
}

/* By id; an id that is there already is refused. */
static int
insert(struct law_regulation **first, struct law_regulation *regulation, struct diag_list *diags)
{
	struct law_regulation **at = first;

	while (*at != NULL && strcmp((*at)->id, regulation->id) < 0)
		at = &(*at)->next;
	if (*at != NULL && strcmp((*at)->id, regulation->id) == 0) {
		diag_post(diags, regulation->besluiten[0]->pos, DIAG_REG_TWICE, "er zijn twee regelingen met id ‘%s’", regulation->id);
		diag_post(diags, (*at)->besluiten[0]->pos, DIAG_REG_TWICE, "dit is de andere regeling met id ‘%s’", regulation->id);
		law_regulation_free(regulation);
		return -1;
	}
	regulation->next = *at;
	*at = regulation;
	return 0;
}

static int
load_one(const char *folder, const struct law_schemas *schemas, struct law_regulation **first, struct diag_list *diags)
{
	struct law_regulation *regulation;

	if (!holds_adoption(folder))
		return 0;
	regulation = law_regulation_load(folder, schemas, diags);
	return regulation == NULL ? -1 : insert(first, regulation, diags);
}

int
law_regulations_load(const char *root, const struct law_schemas *schemas, struct law_regulation **first, struct diag_list *diags)
{
	char *path = mem_format("%s/regulations", root), *folder;
	struct dirent **entries;
	int count = scandir(path, &entries, is_visible, by_name), i, result = 0;

	*first = NULL;
	if (count < 0)
		diag_post(diags, (struct pos){ path, 0, 0 }, DIAG_REG_FOLDER, "deze map is er niet, of is niet te lezen");
	for (i = 0; i < count; i++) {
		folder = mem_format("%s/%s", path, entries[i]->d_name);
		if (load_one(folder, schemas, first, diags) == -1)
			result = -1;
		free(folder);
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	free(path);
	return count < 0 ? -1 : result;
}

void
law_regulations_free(struct law_regulation *first)
{
	struct law_regulation *next;

	for (; first != NULL; first = next) {
		next = first->next;
		law_regulation_free(first);
	}
}

struct law_regulation *
law_regulation_find(struct law_regulation *first, const char *id)
{
	while (first != NULL && strcmp(first->id, id) != 0)
		first = first->next;
	return first;
}
