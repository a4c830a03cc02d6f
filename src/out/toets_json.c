/*
 * A report as JSON Lines: a melding for each mark, in text order, and one samenvatting, which is the last line.
 */
#include <math.h>
#include <string.h>

#include "out/toets_int.h"

/* At most three decimals, no zeros at the end, no exponent. */
static void
add_decimal(struct buf *out, double value)
{
	size_t from = out->len;

	buf_addf(out, "%.3f", isfinite(value) ? value : 0.0);
	while (out->data[out->len - 1] == '0')
		out->data[--out->len] = '\0';
	if (out->data[out->len - 1] == '.')
		out->data[--out->len] = '\0';
	if (strcmp(out->data + from, "-0") == 0) {
		out->len = from;
		buf_addc(out, '0');
	}
}

static void
add_value(struct buf *out, const char *name, double value)
{
	buf_addf(out, ",\"%s\":", name);
	add_decimal(out, value);
}

static void
add_when(struct buf *out, const char *name, const char *value)
{
	if (value != NULL)
		buf_add_member(out, name, value);
}

void
toets_add_json_mark(struct buf *out, const struct b1_mark *mark)
{
	buf_adds(out, "{\"schema\":1,\"type\":\"melding\"");
	buf_add_member(out, "code", diag_kind(mark->code)->name);
	buf_add_member(out, "ernst", diag_severity_name(mark->severity));
	buf_add_member(out, "bestand", mark->place.pos.file);
	buf_addf(out, ",\"regel\":%d,\"kolom\":%d,\"lengte\":%u", mark->place.pos.line, mark->place.pos.col, (unsigned)mark->place.length);
	buf_add_member(out, "tekst", mark->text);
	buf_add_member(out, "bewijs", mark->words);
	buf_add_member(out, "hulp", mark->advice);
	buf_add_member(out, "suggestie", mark->suggestion);
	buf_add_member(out, "zin", mark->zin);
	buf_add_member(out, "kenmerk", mark->key);
	add_when(out, "veld", mark->place.field);
	if (mark->dismissed)
		buf_adds(out, ",\"weggewuifd\":true");
	buf_addc(out, '}');
}

static void
add_figures(struct buf *out, const struct b1_figures *figures)
{
	add_value(out, "score", round(figures->score * 10) / 10);
	buf_add_member(out, "b1", b1_verdict_name(figures->verdict));
	buf_addf(out, ",\"woorden\":%zu,\"zinnen\":%zu", figures->words, figures->sentences);
	add_value(out, "gemiddelde", figures->mean);
	add_value(out, "langste", figures->longest);
}

static void
add_reasons(struct buf *out, const struct b1_figures *figures)
{
	const struct b1_measure *reasons[B1_MEASURES];
	int i, count = toets_weigh(figures, reasons, B1_MEASURES), tenths[B1_MEASURES];

	toets_round_points(figures, tenths);
	buf_adds(out, ",\"redenen\":[");
	for (i = 0; i < count; i++) {
		buf_adds(out, i > 0 ? ",{\"maat\":" : "{\"maat\":");
		buf_add_json(out, reasons[i]->name);
		add_value(out, "waarde", reasons[i]->value);
		add_value(out, "norm", reasons[i]->norm);
		add_value(out, "punten", tenths[reasons[i] - figures->measures] / 10.0);
		buf_addc(out, '}');
	}
	buf_addc(out, ']');
}

static void
add_sections(struct buf *out, const struct b1_report *report)
{
	const struct b1_section *section;
	size_t i;

	buf_adds(out, ",\"secties\":[");
	for (i = 0; i < report->section_count; i++) {
		section = &report->sections[i];
		buf_adds(out, i > 0 ? ",{\"titel\":" : "{\"titel\":");
		buf_add_json(out, section->title);
		buf_addf(out, ",\"regel\":%d,\"kolom\":%d", section->place.pos.line, section->place.pos.col);
		add_figures(out, &section->figures);
		buf_addc(out, '}');
	}
	buf_addc(out, ']');
}

static void
add_worst(struct buf *out, const struct b1_report *report)
{
	const struct b1_sentence *sentence;
	int i, j;

	buf_adds(out, ",\"zwakste\":[");
	for (i = 0; i < report->worst_count; i++) {
		sentence = &report->worst[i];
		buf_addf(out, "%s{\"regel\":%d,\"kolom\":%d", i > 0 ? "," : "", sentence->place.pos.line, sentence->place.pos.col);
		buf_add_member(out, "bestand", sentence->place.pos.file);
		buf_addf(out, ",\"woorden\":%u,\"punten\":%d,\"codes\":[", (unsigned)sentence->words, sentence->points);
		for (j = 0; j < sentence->mark_count; j++) {
			if (j > 0)
				buf_addc(out, ',');
			buf_add_json(out, diag_kind(sentence->marks[j]->code)->name);
		}
		buf_adds(out, "]}");
	}
	buf_addc(out, ']');
}

static void
add_change(struct buf *out, const struct toets_view *view)
{
	static const char *const words[] = { "moeilijker", "gelijk", "makkelijker" };
	struct toets_change change = toets_compare(view);

	buf_adds(out, ",\"vorige\":{\"bestand\":");
	buf_add_json(out, view->previous_name != NULL ? view->previous_name : "-");
	add_figures(out, &view->previous->figures);
	add_value(out, "verschil", round(change.points * 10) / 10);
	buf_add_member(out, "oordeel", words[change.verdict + 1]);
	buf_addf(out, ",\"weg\":%zu,\"nieuw\":%zu,\"gebleven\":%zu}", change.gone, change.fresh, change.left);
}

static void
add_classic(struct buf *out, const struct b1_figures *figures)
{
	buf_adds(out, ",\"maten\":{\"flesch-douma\":");
	add_decimal(out, figures->flesch_douma);
	add_value(out, "leesindex-a", figures->leesindex_a);
	add_value(out, "lix", figures->lix);
	buf_addc(out, '}');
}

void
toets_add_json_summary(struct buf *out, const struct toets_view *view)
{
	const struct b1_report *report = view->report;

	buf_adds(out, "{\"schema\":1,\"type\":\"samenvatting\"");
	buf_add_member(out, "bestand", view->name);
	add_figures(out, &report->figures);
	add_reasons(out, &report->figures);
	add_sections(out, report);
	add_worst(out, report);
	buf_addf(out, ",\"meldingen\":{\"fout\":%zu,\"waarschuwing\":%zu,\"advies\":%zu},\"weggewuifd\":%zu", report->found[DIAG_ERROR],
	    report->found[DIAG_WARNING], report->found[DIAG_ADVICE], report->dismissed);
	if (report->figures.brief)
		buf_adds(out, ",\"kort\":true");
	if (toets_gate_name(view) != NULL)
		buf_addf(out, ",\"eis\":{\"naam\":\"%s\",\"gehaald\":%s}", toets_gate_name(view), toets_passes(view) ? "true" : "false");
	if (view->previous != NULL)
		add_change(out, view);
	if ((view->flags & TOETS_CLASSIC) != 0)
		add_classic(out, &report->figures);
	buf_addc(out, '}');
}

void
toets_add_json(struct buf *out, const struct toets_view *view)
{
	size_t i;

	for (i = 0; i < view->report->mark_count; i++) {
		toets_add_json_mark(out, &view->report->marks[i]);
		buf_addc(out, '\n');
	}
	toets_add_json_summary(out, view);
	buf_addc(out, '\n');
}
