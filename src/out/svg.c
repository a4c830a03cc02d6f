/*
 * A timeline as SVG (1.1, for inline use): above, a line for each kind of days that count, each with its own sign; below
 * them the versions, each with its words above its bar: so the picture is narrow, and its letters are legible on a telephone too.
 * Readable without colour. Whole numbers only: 1 unit is a pixel at the natural size. The list beside the picture says the same in words.
 */
#include <string.h>

#include "base/date.h"
#include "out/out.h"

enum {
	WIDTH = 520, LEFT = 130, RIGHT = 500,	/* of the picture; of the scale */
	FIRST_LINE = 46, LINE = 24, WORDS = 18, ROW = 42, BAR = 12,
	MOST_TICKS = 7, LABEL_RUNES = 56, TODAY = 36	/* half the width of that word */
};

struct scale { long first, last; };

static void
widen(struct scale *scale, long day)
{
	if (day < scale->first)
		scale->first = day;
	if (day > scale->last)
		scale->last = day;
}

static bool
is_open(const struct out_span *span)
{
	return span->until < span->from;
}

/* All days, and some white at both ends. */
static struct scale
scale_of(const struct out_timeline *timeline)
{
	struct scale scale = { timeline->today, timeline->today };
	long white;
	int i;

	for (i = 0; i < timeline->span_count; i++) {
		widen(&scale, timeline->spans[i].from);
		if (!is_open(&timeline->spans[i]))
			widen(&scale, timeline->spans[i].until);
	}
	for (i = 0; i < timeline->point_count; i++)
		widen(&scale, timeline->points[i].day);
	white = (scale.last - scale.first) / 20 + 15;
	scale.first -= white;
	scale.last += white;
	return scale;
}

static int
x_of(const struct scale *scale, long day)
{
	return LEFT + (int)((day - scale->first) * (RIGHT - LEFT) / (scale->last - scale->first));
}

static void
add_escaped(struct buf *out, const char *text)
{
	buf_add_xml(out, text, strlen(text));
}

/* ---- the years ---- */

static void
add_years(struct buf *out, const struct scale *scale, int bottom)
{
	int first = date_from_serial(scale->first).year + 1, last = date_from_serial(scale->last).year;
	int step = (last - first) / MOST_TICKS + 1, year, x;

	for (year = first; year <= last; year += step) {
		x = x_of(scale, date_serial((struct date){ year, 1, 1 }));
		buf_addf(out, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#767676\" stroke-width=\"1\"/>\n"
		    "<text x=\"%d\" y=\"16\" text-anchor=\"middle\">%d</text>\n", x, 22, x, bottom, x, year);
	}
}

static void
add_today(struct buf *out, const struct scale *scale, long today, int bottom)
{
	int x = x_of(scale, today), middle = x > WIDTH - TODAY ? WIDTH - TODAY : x;

	buf_addf(out, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#000\" stroke-width=\"2\" stroke-dasharray=\"2 4\"/>\n"
	    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-weight=\"bold\">vandaag</text>\n", x, 22, x, bottom, middle, bottom + 16);
}

/* ---- days that count ---- */

static const char *const signs[OUT_POINT_KINDS] = {
	[OUT_POINT_ADOPTED] = "<circle cx=\"0\" cy=\"0\" r=\"4\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"2\"/>",
	[OUT_POINT_PUBLISHED] = "<rect x=\"-4\" y=\"-4\" width=\"8\" height=\"8\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"2\"/>",
	[OUT_POINT_IN_FORCE] = "<path d=\"M-5 5L0 -6L5 5Z\" fill=\"#000\"/>",
	[OUT_POINT_END] = "<path d=\"M-4 -4L4 4M-4 4L4 -4\" stroke=\"#000\" stroke-width=\"2\"/>",
};

static const char *const kinds[OUT_POINT_KINDS] = {
	[OUT_POINT_ADOPTED] = "vastgesteld", [OUT_POINT_PUBLISHED] = "bekendgemaakt", [OUT_POINT_IN_FORCE] = "in werking", [OUT_POINT_END] = "niet meer",
};

static int
count_points(const struct out_timeline *timeline, enum out_point_kind kind)
{
	int i, count = 0;

	for (i = 0; i < timeline->point_count; i++)
		count += timeline->points[i].kind == kind;
	return count;
}

/* All days of one kind on a line. */
static void
add_points(struct buf *out, const struct out_timeline *timeline, const struct scale *scale, enum out_point_kind kind, int y)
{
	int i;

	buf_addf(out, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#000\" stroke-width=\"1\"/>\n"
	    "<text x=\"0\" y=\"%d\">%s</text>\n", LEFT, y, RIGHT, y, y + 5, kinds[kind]);
	for (i = 0; i < timeline->point_count; i++) {
		const struct out_point *point = &timeline->points[i];

		if (point->kind != kind)
			continue;
		buf_addf(out, "<g transform=\"translate(%d %d)\"><title>", x_of(scale, point->day), y);
		add_escaped(out, point->label);
		buf_addf(out, "</title>%s</g>\n", signs[point->kind]);
	}
}

/* ---- versions ---- */

static void
add_label(struct buf *out, const char *label, int y)
{
	/* White around it: lines cross it. */
	buf_addf(out, "<text x=\"0\" y=\"%d\" stroke=\"#fff\" stroke-width=\"4\" paint-order=\"stroke\"", y);
	if (strlen(label) > LABEL_RUNES)	/* in bytes: somewhat early for accents, never too late */
		buf_addf(out, " textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\"", WIDTH - 10);
	buf_addc(out, '>');
	add_escaped(out, label);
	buf_adds(out, "</text>\n");
}

static void
add_span(struct buf *out, const struct out_span *span, const struct scale *scale, int y)
{
	int x = x_of(scale, span->from), end = is_open(span) ? RIGHT : x_of(scale, span->until + 1);
	const char *fill = span->kind == OUT_SPAN_TEXT ? "#000" : "#fff";

	end = end > x + 2 ? end : x + 2;
	add_label(out, span->label, y + WORDS - 4);
	y += WORDS;
	buf_addf(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"#000\" stroke-width=\"1\"%s/>\n", x, y, end - x, BAR,
	    fill, span->kind == OUT_SPAN_TEXT ? "" : " stroke-dasharray=\"4 3\"");
	if (is_open(span))
		buf_addf(out, "<path d=\"M%d %dl10 %dl-10 %dZ\" fill=\"%s\" stroke=\"#000\" stroke-width=\"1\"/>\n", end, y - 3, BAR / 2 + 3, BAR / 2 + 3, fill);
}

void
out_add_timeline_svg(struct buf *out, const struct out_timeline *timeline)
{
	struct scale scale = scale_of(timeline);
	int y = FIRST_LINE, bottom, kind, i;

	for (kind = 0; kind < OUT_POINT_KINDS; kind++)
		y += count_points(timeline, kind) > 0 ? LINE : 0;
	bottom = y - LINE / 4 + timeline->span_count * ROW;
	buf_addf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" font-size=\"16\" "
	    "font-family=\"inherit\">\n<title>", WIDTH, bottom + 24, WIDTH, bottom + 24);
	add_escaped(out, timeline->title);
	buf_adds(out, "</title>\n<desc>");
	add_escaped(out, timeline->description);
	buf_adds(out, "</desc>\n");
	add_years(out, &scale, bottom);
	add_today(out, &scale, timeline->today, bottom);
	for (i = 0; i < timeline->span_count; i++)
		add_span(out, &timeline->spans[i], &scale, y - LINE / 4 + i * ROW);
	for (kind = 0, y = FIRST_LINE; kind < OUT_POINT_KINDS; kind++)
		if (count_points(timeline, kind) > 0) {
			add_points(out, timeline, &scale, kind, y);
			y += LINE;
		}
	buf_adds(out, "</svg>");
}
