/*
 * Spans of a unit while it is woven: what is open, where it began in the raw text, and where that is in the clean text.
 */
#include <stdlib.h>

#include "b1/weave_int.h"

/* The first clean byte that came from raw byte at or later. */
static uint32_t
clean_at(const struct b1_weave *weave, uint32_t at, uint32_t len)
{
	uint32_t low = 0, high = len, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (weave->map[middle] < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int
compare_spans(const void *a, const void *b)
{
	const struct b1_span *left = a, *right = b;

	if (left->start != right->start)
		return left->start < right->start ? -1 : 1;
	if (left->end != right->end)
		return left->end > right->end ? -1 : 1;
	return (left->kind > right->kind) - (left->kind < right->kind);
}

/* A value keeps no space at its ends; the words around it do. */
size_t
b1_weave_spans(struct b1_weave *weave, uint32_t len)
{
	struct b1_span span;
	size_t i, count = 0;

	MEM_GROW(weave->spans, weave->span_cap, weave->raw_span_count + 1);
	for (i = 0; i < weave->raw_span_count; i++) {
		span = (struct b1_span){ clean_at(weave, weave->raw_spans[i].start, len), clean_at(weave, weave->raw_spans[i].end, len), weave->raw_spans[i].kind };
		while (span.start < span.end && weave->text[span.start] == ' ')
			span.start++;
		while (span.start < span.end && weave->text[span.end - 1] == ' ')
			span.end--;
		if (span.start < span.end)
			weave->spans[count++] = span;
	}
	if (count > 1)
		qsort(weave->spans, count, sizeof(weave->spans[0]), compare_spans);
	return count;
}

/* What is open is cut in two at the end of a part. */
void
b1_weave_cut_spans(struct b1_weave *weave, uint32_t cut)
{
	int kind;

	for (kind = 0; kind < B1_SPAN_KINDS; kind++) {
		if (weave->depth[kind] == 0 || weave->opened[kind] >= cut)
			continue;
		MEM_GROW(weave->raw_spans, weave->raw_span_cap, weave->raw_span_count + 1);
		weave->raw_spans[weave->raw_span_count++] = (struct b1_raw_span){ weave->opened[kind], cut, (enum b1_span_kind)kind };
	}
}

void
b1_weave_drop_spans(struct b1_weave *weave, uint32_t cut)
{
	struct b1_raw_span *span;
	size_t i, count = 0;
	int kind;

	for (i = 0; i < weave->raw_span_count; i++) {
		span = &weave->raw_spans[i];
		if (span->end <= cut)
			continue;
		weave->raw_spans[count++] = (struct b1_raw_span){ span->start > cut ? span->start - cut : 0, span->end - cut, span->kind };
	}
	weave->raw_span_count = count;
	for (kind = 0; kind < B1_SPAN_KINDS; kind++)
		weave->opened[kind] = weave->opened[kind] > cut ? weave->opened[kind] - cut : 0;
}

void
b1_weave_open(struct b1_weave *weave, enum b1_span_kind kind)
{
	if (weave->is_open && weave->depth[kind]++ == 0)
		weave->opened[kind] = (uint32_t)weave->raw.len;
}

void
b1_weave_close(struct b1_weave *weave, enum b1_span_kind kind)
{
	if (weave->depth[kind] == 0 || --weave->depth[kind] > 0 || weave->opened[kind] >= weave->raw.len)
		return;
	MEM_GROW(weave->raw_spans, weave->raw_span_cap, weave->raw_span_count + 1);
	weave->raw_spans[weave->raw_span_count++] = (struct b1_raw_span){ weave->opened[kind], (uint32_t)weave->raw.len, kind };
}
