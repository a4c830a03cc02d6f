/*
 * The ledger of a batch: the names that are given out, and a report that goes to disk line by line, so that a hundred
 * thousand letters take a few megabytes.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/map.h"
#include "base/mem.h"
#include "job/ledger.h"

struct claim {
	const char	*source;
	int		 line;
};

struct ledger {
	struct arena	*arena;		/* the names and claims */
	struct map	*claims;	/* name -> struct claim */
	const char	*source;	/* the last one copied: a table's lines share it */

	char		*path, *staged;	/* of the report; NULL: none */
	FILE		*report;
	int		 error;		/* errno of the first write that failed */
};

struct ledger *
ledger_open(const char *out_dir, struct diag_list *diags)
{
	struct ledger *ledger = mem_alloc(sizeof(*ledger));
	struct buf empty = BUF_INIT;

	ledger->arena = arena_new();
	ledger->claims = map_new();
	if (out_dir == NULL)
		return ledger;
	ledger->path = folder_join(out_dir, "verslag", "jsonl");
	ledger->staged = job_stage_file(ledger->path, &empty, diags);
	if (ledger->staged != NULL)
		ledger->report = fopen(ledger->staged, "w");
	if (ledger->report != NULL)
		return ledger;
	ledger_close(ledger, diags);
	return NULL;
}

static const char *
shared_source(struct ledger *ledger, const char *source)
{
	if (ledger->source == NULL || strcmp(ledger->source, source) != 0)
		ledger->source = arena_copy(ledger->arena, source);
	return ledger->source;
}

bool
ledger_claim(struct ledger *ledger, const struct job_result *result, const char **source, int *line)
{
	struct claim *claim = map_find(ledger->claims, result->name);

	if (claim != NULL) {
		*source = claim->source;
		*line = claim->line;
		return false;
	}
	claim = arena_alloc(ledger->arena, sizeof(*claim));
	*claim = (struct claim){ shared_source(ledger, result->source), result->line };
	map_set(ledger->claims, arena_copy(ledger->arena, result->name), claim);
	return true;
}

void
ledger_add(struct ledger *ledger, const struct job_result *result, const struct diag_list *diags)
{
	struct buf line = BUF_INIT;

	if (ledger->report == NULL)
		return;
	job_add_result_json(&line, result, diags);
	buf_addc(&line, '\n');
	if (fwrite(line.data, 1, line.len, ledger->report) != line.len && ledger->error == 0)
		ledger->error = errno;
	buf_free(&line);
}

/* The report of the last run replaces an older one: it is no letter. */
static int
close_report(struct ledger *ledger, struct diag_list *diags)
{
	if (ledger->report == NULL)
		return 0;
	if (fclose(ledger->report) != 0 && ledger->error == 0)
		ledger->error = errno;
	if (ledger->error == 0)
		return job_commit_file(ledger->staged, ledger->path, diags);
	unlink(ledger->staged);
	diag_post(diags, (struct pos){ .file = ledger->path }, DIAG_OUTPUT_WRITE, "het verslag kan niet worden geschreven: %s",
	    job_error_text(ledger->error));
	return -1;
}

int
ledger_close(struct ledger *ledger, struct diag_list *diags)
{
	int failed = close_report(ledger, diags);

	map_free(ledger->claims);
	free(ledger->path);
	free(ledger->staged);
	arena_free(ledger->arena);
	free(ledger);
	return failed;
}
