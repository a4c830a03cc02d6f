/*
 * What a batch reads, and the cursors over it. Folders are read sorted by byte
 * value, hidden names skipped, links to folders not followed.
 */
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/mem.h"
#include "job/inputs.h"
#include "job/table.h"

struct inputs {
	struct folder	 paths;		/* no table */
	bool		 single;
	struct table	*table;		/* or NULL */
	const char	*table_name;
};

struct input_cursor {
	const struct inputs	*inputs;
	size_t			 next;	/* of paths */
	struct table_cursor	*rows;	/* or NULL */
};

/* A path that is not there stays in the plan: its record is refused with the reason. */
static void
add_input(struct inputs *inputs, const char *path)
{
	static const char *const endings[] = { ".xml", NULL };
	size_t before = inputs->paths.count;

	if (folder_exists(path)) {
		inputs->single = false;
		folder_add_files(&inputs->paths, path, endings);
	}
	if (inputs->paths.count == before)
		folder_add(&inputs->paths, path);
}

struct inputs *
inputs_plan(struct job_project *project, const struct job_batch *batch, struct diag_list *diags)
{
	struct inputs *inputs = mem_alloc(sizeof(*inputs));
	struct job_kind *kind;
	size_t i;

	inputs->single = batch->table == NULL && batch->input_count == 1;
	for (i = 0; i < batch->input_count; i++)
		add_input(inputs, batch->inputs[i]);
	if (batch->table == NULL)
		return inputs;
	inputs->table_name = batch->table;
	kind = job_project_kind(project, batch->kind, (struct pos){ 0 }, diags);
	if (kind != NULL)
		inputs->table = table_open(batch->table, kind, batch->organisation, diags);
	if (inputs->table != NULL)
		return inputs;
	inputs_free(inputs);
	return NULL;
}

void
inputs_free(struct inputs *inputs)
{
	if (inputs == NULL)
		return;
	folder_release(&inputs->paths);
	table_close(inputs->table);
	free(inputs);
}

size_t
inputs_total(const struct inputs *inputs)
{
	return inputs->table != NULL ? table_rows(inputs->table) : inputs->paths.count;
}

bool
inputs_is_single(const struct inputs *inputs)
{
	return inputs->single;
}

struct input_cursor *
input_cursor_open(const struct inputs *inputs)
{
	struct input_cursor *cursor = mem_alloc(sizeof(*cursor));

	cursor->inputs = inputs;
	if (inputs->table != NULL)
		cursor->rows = table_cursor_open(inputs->table);
	return cursor;
}

void
input_cursor_close(struct input_cursor *cursor)
{
	table_cursor_close(cursor->rows);
	free(cursor);
}

bool
input_cursor_next(struct input_cursor *cursor)
{
	if (cursor->rows != NULL)
		return table_cursor_next(cursor->rows);
	return cursor->next++ < cursor->inputs->paths.count;
}

struct job_source
input_cursor_source(const struct input_cursor *cursor)
{
	const struct inputs *inputs = cursor->inputs;

	if (cursor->rows != NULL)
		return (struct job_source){ .path = inputs->table_name, .line = table_cursor_line(cursor->rows) };
	return (struct job_source){ .path = inputs->paths.names[cursor->next - 1] };
}

int
input_cursor_record(struct input_cursor *cursor, struct xml_doc **record, struct diag_list *diags)
{
	const char *path;

	*record = NULL;
	if (cursor->rows != NULL) {
		*record = table_cursor_record(cursor->rows, diags);
		return *record != NULL ? 0 : -1;
	}
	path = cursor->inputs->paths.names[cursor->next - 1];
	if (!folder_exists(path))
		return 0;
	diag_post(diags, (struct pos){ .file = path }, DIAG_NO_RECORDS, "in deze map staat geen enkele beschikking");
	return -1;
}
