/*
 * Which text is meant: an id is a regulation of the project, consolidated on a day; a path is a file.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "job/regulation_int.h"

bool
job_is_file(const char *name)
{
	struct stat st;

	return strchr(name, '/') != NULL || folder_has_ending(name, ".xml") || (stat(name, &st) == 0 && S_ISREG(st.st_mode));
}

static char *
in_words(struct date date)
{
	struct buf words = BUF_INIT;

	if (date_is_set(date))
		date_add_words(&words, date);
	buf_adds(&words, "");
	return buf_take(&words);
}

void
job_post_no_text(const struct law_regulation *regulation, const struct law_state *state, struct diag_list *diags)
{
	const struct law_besluit *adoption = regulation->besluiten[0];
	struct pos pos = { .file = adoption->path };
	char *published = in_words(adoption->published), *valid = in_words(adoption->valid), *in_force = in_words(adoption->in_force);
	char *ends = in_words(state->ends), *known = in_words(state->known);

	if (state->kind == LAW_STATE_WITHDRAWN)
		diag_post(diags, pos, DIAG_REG_DAY_WITHDRAWN, "deze regeling geldt niet meer vanaf %s", ends);
	else if (state->kind == LAW_STATE_UNKNOWN)
		diag_post(diags, pos, DIAG_REG_DAY_UNKNOWN, "deze regeling is pas bekendgemaakt op %s", published);
	else if (date_compare(state->on, adoption->valid) >= 0)
		diag_post(diags, pos, DIAG_REG_DAY_BEFORE, "deze regeling werkte op %s nog niet: zij is in werking vanaf %s en werkt terug tot en met %s",
		    known, in_force, valid);
	else
		diag_post(diags, pos, DIAG_REG_DAY_BEFORE, "deze regeling geldt pas vanaf %s", valid);
	free(published);
	free(valid);
	free(in_force);
	free(ends);
	free(known);
}

static int
find_state(const struct law_regulation *regulation, const struct job_query *query, struct law_state *state, struct diag_list *diags)
{
	if (law_consolidate(regulation, query->on, query->known, state, diags) != 0)
		return -1;
	if (state->kind == LAW_STATE_VALID)
		return 0;
	job_post_no_text(regulation, state, diags);
	law_state_release(state);
	return -1;
}

int
job_find_text(struct job_project *project, const struct job_query *query, struct job_text *found, struct diag_list *diags)
{
	*found = (struct job_text){ 0 };
	if (job_is_file(query->name)) {
		found->file = text_load(query->name, diags);
		found->text = found->file;
		return found->text != NULL ? 0 : -1;
	}
	found->regulation = job_project_regulation(project, query->name, diags);
	if (found->regulation == NULL || find_state(found->regulation, query, &found->state, diags) != 0)
		return -1;
	found->text = found->state.text;
	return 0;
}

void
job_text_release(struct job_text *found)
{
	text_free(found->file);
	law_state_release(&found->state);
	*found = (struct job_text){ 0 };
}
