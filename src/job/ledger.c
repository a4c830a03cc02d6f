/*
 * The ledger of a batch: a hash table of names (open addressing, FNV-1a, doubled
 * when half full) and a report that goes to disk line by line, so that a hundred
 * thousand letters take a few megabytes.
 */
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "job/ledger.h"

struct claim {
	const char	*name;		/* NULL: free */
	const char	*source;
	int		 line;
};

struct ledger {
	struct arena	*arena;		/* the names */
	struct claim	*claims;
	size_t		 size, used;	/* size is a power of two */
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
	ledger->size = 1024;
	ledger->claims = mem_array(ledger->size, sizeof(ledger->claims[0]));
	if (out_dir == NULL)
		return ledger;
	ledger->path = job_join(out_dir, "verslag", "jsonl");
	ledger->staged = job_stage_file(ledger->path, &empty, diags);
	if (ledger->staged != NULL)
		ledger->report = fopen(ledger->staged, "w");
	if (ledger->report != NULL)
		return ledger;
	ledger_close(ledger, diags);
	return NULL;
}

static struct claim *
find_slot(struct claim *claims, size_t size, const char *name)
{
	uint64_t hash = 14695981039346656037u;
	const char *p;
	size_t i;

	for (p = name; *p != '\0'; p++)
		hash = (hash ^ (unsigned char)*p) * 1099511628211u;
	for (i = hash & (size - 1); claims[i].name != NULL; i = (i + 1) & (size - 1))
		if (strcmp(claims[i].name, name) == 0)
			break;
	return &claims[i];
}

static void
grow(struct ledger *ledger)
{
	size_t size = ledger->size * 2, i;
	struct claim *claims = mem_array(size, sizeof(claims[0]));

	for (i = 0; i < ledger->size; i++)
		if (ledger->claims[i].name != NULL)
			*find_slot(claims, size, ledger->claims[i].name) = ledger->claims[i];
	free(ledger->claims);
	ledger->claims = claims;
	ledger->size = size;
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
	struct claim *claim;

	if (2 * ledger->used >= ledger->size)
		grow(ledger);
	claim = find_slot(ledger->claims, ledger->size, result->name);
	if (claim->name != NULL) {
		*source = claim->source;
		*line = claim->line;
		return false;
	}
	*claim = (struct claim){ arena_copy(ledger->arena, result->name), shared_source(ledger, result->source), result->line };
	ledger->used++;
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

	free(ledger->claims);
	free(ledger->path);
	free(ledger->staged);
	arena_free(ledger->arena);
	free(ledger);
	return failed;
}
