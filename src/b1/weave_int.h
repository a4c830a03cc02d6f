/*
 * Shared by weave.c (stretches of text to units) and weave_span.c (links, quotes and values in them).
 */
#ifndef KLAAR_B1_WEAVE_INT_H
#define KLAAR_B1_WEAVE_INT_H

#include "b1/source_int.h"

enum {
	B1_RAW_MAX = 20000,		/* clean text is at most three times as long */
	B1_SPAN_KINDS = B1_FIELD + 1
};

struct b1_raw_span {
	uint32_t		start, end;
	enum b1_span_kind	kind;
};

struct b1_weave {
	b1_unit_fn		*each;
	void			*ctx;
	b1_locate_fn		*locate;
	void			*source;
	enum lang_unit_kind	(*judge)(void *ctx, const struct lang_unit *unit);
	void			*judge_ctx;

	bool			 is_open, has_parts;
	enum lang_unit_kind	 kind;
	int			 level;
	struct buf		 raw;
	struct b1_piece		*pieces;
	size_t			 piece_count, piece_cap;
	struct b1_raw_span		*raw_spans;
	size_t			 raw_span_count, raw_span_cap;
	int			 depth[B1_SPAN_KINDS];		/* of what is open, by kind */
	uint32_t		 opened[B1_SPAN_KINDS];		/* where the outermost began */

	char			 text[LANG_UNIT_MAX + 1];
	uint32_t		 map[LANG_UNIT_MAX + 1];
	struct b1_span		*spans;
	size_t			 span_cap;
};

/* The spans of the raw text as weave->spans, in the clean text of len bytes; how many. */
size_t b1_weave_spans(struct b1_weave *weave, uint32_t len);
void b1_weave_cut_spans(struct b1_weave *weave, uint32_t cut);	/* a part ends at raw byte cut */
void b1_weave_drop_spans(struct b1_weave *weave, uint32_t cut);	/* and what is before it goes */

#endif
