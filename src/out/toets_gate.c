/*
 * The gate in words: did the text pass --eis, and what stands in its way?
 */
#include "out/toets_int.h"

static bool
has_gate(const struct toets_view *view)
{
	return (view->flags & (TOETS_GATE | TOETS_STRICT)) != 0;
}

static bool
is_strict(const struct toets_view *view)
{
	return (view->flags & TOETS_STRICT) == 0 || view->norms == NULL || b1_is_strict(view->report, view->norms);
}

bool
toets_passes(const struct toets_view *view)
{
	if (!has_gate(view) || view->genre == B1_REGULATION)
		return true;
	return view->report->figures.sentences > 0 && b1_passes(view->report) && is_strict(view);
}

const char *
toets_gate_name(const struct toets_view *view)
{
	return !has_gate(view) ? NULL : (view->flags & TOETS_STRICT) != 0 ? "streng" : "B1";
}

static void
add_score(struct buf *out, const struct toets_view *view)
{
	const struct b1_figures *figures = &view->report->figures;

	if (figures->verdict == B1_YES)
		return;
	buf_adds(out, "; score ");
	toets_add_number(out, figures->score);
	buf_adds(out, ", nodig ");
	toets_add_number(out, view->norms != NULL ? b1_norm(view->norms, B1_NORM_YES) : 75);
}

/* How many faults stand, and where the first is. */
static void
add_faults(struct buf *out, const struct toets_view *view)
{
	const struct b1_report *report = view->report;
	size_t i;

	if (report->found[DIAG_ERROR] == 0)
		return;
	buf_addf(out, "; %zu %s", report->found[DIAG_ERROR], report->found[DIAG_ERROR] == 1 ? "fout staat nog open" : "fouten staan nog open");
	for (i = 0; i < report->mark_count; i++)
		if (report->marks[i].severity == DIAG_ERROR && !report->marks[i].dismissed) {
			buf_addf(out, "%s %s", report->found[DIAG_ERROR] == 1 ? ":" : ", de eerste is", diag_kind(report->marks[i].code)->name);
			if (report->marks[i].place.pos.line > 0)
				buf_adds(out, " op ");
			toets_add_place(out, &report->marks[i].place, view->name);
			return;
		}
}

static void
add_strict(struct buf *out, const struct toets_view *view)
{
	static const struct { enum b1_measure_kind kind; enum b1_norm norm; double times; const char *what, *unit; } limits[] = {
		{ B1_MEAN, B1_NORM_STRICT_MEAN, 1, "gemiddeld ", " woorden per zin" },
		{ B1_OVER_20, B1_NORM_STRICT_OVER_20, 100, "", " procent van de zinnen langer dan 20 woorden" },
		{ B1_PASSIVE, B1_NORM_STRICT_PASSIVE, 100, "", " procent van de zinnen lijdend" },
		{ B1_FORMAL, B1_NORM_STRICT_FORMAL, 1, "", " formele woorden op 100" },
	};
	double value, most;
	size_t i;

	for (i = 0; (view->flags & TOETS_STRICT) != 0 && view->norms != NULL && i < sizeof(limits) / sizeof(limits[0]); i++) {
		value = view->report->figures.measures[limits[i].kind].value;
		most = b1_norm(view->norms, limits[i].norm);
		if (value <= most)
			continue;
		buf_addf(out, "; %s", limits[i].what);
		toets_add_number(out, limits[i].times * value);
		buf_addf(out, "%s, ten hoogste ", limits[i].unit);
		toets_add_number(out, limits[i].times * most);
	}
}

void
toets_add_gate(struct buf *out, const struct toets_view *view)
{
	struct buf why = BUF_INIT;

	buf_addf(out, "Eis %s: ", toets_gate_name(view));
	if (view->genre == B1_REGULATION)
		buf_adds(out, "geldt niet voor een regeling");
	else if (toets_passes(view))
		buf_adds(out, "gehaald");
	else {
		if (view->report->figures.sentences == 0)
			buf_adds(&why, "; er staat geen zin in");
		else
			add_score(&why, view);
		add_faults(&why, view);
		add_strict(&why, view);
		buf_addf(out, "niet gehaald: %s", why.len > 2 ? buf_text(&why) + 2 : "");
	}
	buf_free(&why);
}
