/*
 * All regulations of a project: the folders of regulations/ that hold an adoption. One that is refused does not hide the others.
 */
#include <sys/stat.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "law/regulation_int.h"

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
	char *path = folder_join(root, "regulations", NULL), *one;
	struct folder folder;
	int result = folder_read(&folder, path, "");

	*first = NULL;
	if (result == -1)
		diag_post(diags, (struct pos){ path, 0, 0 }, DIAG_REG_FOLDER, "deze map is er niet, of is niet te lezen");
	for (size_t i = 0; i < folder.count; i++) {
		one = folder_join(path, folder.names[i], NULL);
		if (load_one(one, schemas, first, diags) == -1)
			result = -1;
		free(one);
	}
	folder_release(&folder);
	free(path);
	return result;
}

/* ---- one id, one folder ---- */

enum { HEAD = 8192 };	/* bytes: the start tag of an adoption stands in them */

/* Does the adoption give itself this id? line: of its start tag. */
static bool
bears_id(const char *path, const char *id, int *line)
{
	char head[HEAD + 1], *tag, *end;
	char *wanted = mem_format(" id=\"%s\"", id);
	FILE *in = fopen(path, "rb");
	size_t len = in != NULL ? fread(head, 1, HEAD, in) : 0;
	bool bears = false;

	if (in != NULL)
		fclose(in);
	head[len] = '\0';
	tag = strstr(head, "<Regeling");
	end = tag != NULL ? strchr(tag, '>') : NULL;
	if (end != NULL) {
		*end = '\0';
		bears = strstr(tag, wanted) != NULL;
		for (*line = 1, *tag = '\0', tag = head; (tag = strchr(tag, '\n')) != NULL; tag++)
			++*line;
	}
	free(wanted);
	return bears;
}

int
law_regulation_alone(const char *root, const struct law_regulation *regulation, struct diag_list *diags)
{
	const char *own = regulation->besluiten[0]->path;
	char *folder_path = folder_join(root, "regulations", NULL), *path;
	struct folder folder;
	int result = 0, line;

	folder_read(&folder, folder_path, "");
	for (size_t i = 0; i < folder.count && result == 0; i++) {
		path = mem_format("%s/%s/vaststelling.xml", folder_path, folder.names[i]);
		if (!folder_same_file(path, own) && bears_id(path, regulation->id, &line)) {
			diag_post(diags, regulation->besluiten[0]->pos, DIAG_REG_TWICE, "er zijn twee regelingen met id ‘%s’", regulation->id);
			diag_post(diags, (struct pos){ path, line, 1 }, DIAG_REG_TWICE, "dit is de andere regeling met id ‘%s’", regulation->id);
			result = -1;
		}
		free(path);
	}
	folder_release(&folder);
	free(folder_path);
	return result;
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
