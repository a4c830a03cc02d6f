/*
 * The rules: any bytes as plain text through all of them, without spelling. The first byte chooses the genre. Figures are sums, and each
 * mark has its words, advice and a place in the text.
 */
#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "b1/b1.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void
add_unit(void *ctx, struct b1_unit *unit)
{
	b1_add(ctx, unit);
}

static void
check_figures(const struct b1_figures *figures)
{
	double points = 0;
	int i;

	for (i = 0; i < B1_MEASURES; i++)
		points += figures->measures[i].points;
	assert(figures->score >= 0 && figures->score <= 100 && (points >= 100 || fabs(figures->score + points - 100) < 1e-6));
	assert(figures->passives <= figures->sentences && figures->over_20 <= figures->sentences && isfinite(figures->flesch_douma));
}

static void
check_mark(const struct b1_mark *mark)
{
	assert(mark->words != NULL && mark->text != NULL && mark->advice != NULL && *mark->key != '\0' && mark->start <= mark->end);
	assert(mark->suggestion == NULL || *mark->suggestion != '\0');
	assert(mark->zin == NULL || (mark->zin_start <= mark->zin_end && mark->zin_end <= strlen(mark->zin)));
	assert(mark->place.pos.line >= 1 && mark->place.pos.col >= 1);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	static struct lang *lang;
	static struct b1_norms *norms;
	struct diag_list *diags = diag_list_new();
	struct b1_setup setup = { .flags = B1_CLASSIC };
	struct b1_report *report;
	struct b1_run *run;
	size_t i;

	if (lang == NULL) {
		lang = lang_open("templates/taal", diags);
		norms = b1_norms_load("templates/taal/normen.xml", diags);
		assert(lang != NULL && norms != NULL);
	}
	setup.lang = lang;
	setup.norms = norms;
	setup.genre = len > 0 ? (enum b1_genre)(bytes[0] % 4) : B1_TEXT;
	setup.decides = setup.genre == B1_LETTER;
	run = b1_run_new(&setup);
	b1_plain_units(lang, "fuzz", (const char *)bytes, len, add_unit, run);
	report = b1_run_end(run);
	check_figures(&report->figures);
	for (i = 0; i < report->section_count; i++)
		check_figures(&report->sections[i].figures);
	for (i = 0; i < report->mark_count; i++)
		check_mark(&report->marks[i]);
	b1_report_free(report);
	diag_list_free(diags);
	return 0;
}
