/*
 * What the files of page/ share. The flow of a layout: flow.c and lists.c walk the document,
 * inline.c reads and shapes its text (shape.c), lines.c breaks it (linebreak.c), table.c lays its tables (columns.c: how wide); all
 * of them fill a galley, one endless column of strips that never split; paginate.c
 * cuts the galley into pages; contents.c numbers the table of contents; furniture.c puts the letterhead and the running lines in place.
 */
#ifndef KLAAR_PAGE_PAGE_INT_H
#define KLAAR_PAGE_PAGE_INT_H

#include "page/page.h"

/* ---- linebreak.c ---- */

/* What no line break falls inside of, with the space after it. */
struct page_chunk {
	int	width;		/* without the space */
	int	trail;		/* the space, hanging over the edge when the line ends here */
	int	cost;		/* mpt of slack that ending a line here is as bad as */
};

/*
 * Breaks chunks into lines of at most measure. ends[k] becomes the chunk after line k; room for count.
 * Returns the number of lines. A chunk wider than measure gets a line of its own.
 */
size_t page_linebreak(const struct page_chunk *chunks, size_t count, int measure, size_t *ends);
/* What the breaker minimises, for one line [from, end) of count chunks; -1 when it is too wide. */
int64_t page_line_cost(const struct page_chunk *chunks, size_t count, int measure, size_t from, size_t end);

/* ---- shape.c ---- */

struct page_word {
	const struct page_glyph	*glyphs;
	uint32_t		 count;
	int			 advance, trail;	/* font units; trail: the space at its end, part of advance */
};

struct page_shaper {
	const struct page_fonts	*fonts;
	struct page_cache	*cache;
	struct arena		*arena;		/* for what the cache does not take */
};

/* 0, or -1 when a rune has no glyph: *bad is its offset. */
int page_shape_word(struct page_shaper *shaper, enum page_face face, const char *text, size_t len, struct page_word *word, size_t *bad);

/* ---- galley.c ---- */

/* How bad a page break before a strip is. A page ends at the last break of the least badness it holds. */
enum page_break { PAGE_BREAK_FREE, PAGE_BREAK_TOGETHER, PAGE_BREAK_HEADING, PAGE_BREAK_LINES, PAGE_BREAK_LEVELS };

enum page_strip_flags {
	STRIP_NEW_PAGE = 1,	/* begins a page */
	STRIP_FIXED = 2,	/* furniture: its items have their place on page one; no height */
	STRIP_SLICE = 4		/* part of a table row that is taller than a page */
};

struct page_strip {
	int		space;		/* above it, unless it is the first of a page */
	int		height;
	size_t		first, count;	/* its items; y from the strip's top, x from the page's left */
	uint8_t		level;		/* enum page_break, before this strip */
	uint8_t		flags;
	int		head, place;	/* what to repeat above it on a new page: the table's head, and the row that says what it is about; -1 none */
};

/* A table's head in the galley, or a bar beside strips. */
struct page_span { size_t first, end; int x, height; };

struct page_galley {
	struct page_item	*items;
	size_t			 item_count, item_cap;
	struct page_strip	*strips;
	size_t			 count, cap;
	struct page_span	*heads;		/* and rows of class plaats */
	size_t			 head_count, head_cap;
	struct page_span	*bars;
	size_t			 bar_count, bar_cap;
	int			 space;		/* asked for above the next strip: the largest counts */
	unsigned		 flags;		/* for the next strip */
	int			 keep;		/* lines that must still follow a heading */
	int			 head, place;	/* of the table being laid: its head, and the last row of class plaats; or -1 */
};

void page_galley_init(struct page_galley *galley);
void page_galley_clear(struct page_galley *galley);	/* keeps the memory */
void page_galley_free(struct page_galley *galley);
void page_galley_space(struct page_galley *galley, int space);	/* at least this much above the next strip */
struct page_strip *page_galley_strip(struct page_galley *galley, int height);	/* takes space and flags */
struct page_item *page_galley_item(struct page_galley *galley);	/* zeroed, in the last strip */
void page_galley_level(struct page_galley *galley, size_t from, size_t end, enum page_break level);	/* at least this bad, before strips from..end-1 */
int page_galley_height(const struct page_galley *galley, size_t from, size_t end);	/* without the space above the first */
/* The cell's items into the last strip of to, from y on. Returns the height used. */
int page_galley_pour(struct page_galley *to, const struct page_galley *cell, int y);

/* ---- inline.c, flow.c, table.c, furniture.c ---- */

enum page_look_flags { LOOK_UNDERLINE = 1, LOOK_STRIKE = 2, LOOK_NOWRAP = 4, LOOK_RIGHT = 8 };

/* How a run of text looks, and what it belongs to. */
struct page_look {
	enum page_face		 face;
	unsigned		 flags;
	int			 size, line;	/* mpt */
	int			 rise;		/* mpt above the baseline; sub: below it */
	uint32_t		 colour;
	const struct doc_node	*node, *link;
};

/* What may happen after a piece. */
enum page_piece_end { END_JOIN, END_SPACE, END_HYPHEN, END_JOINT, END_LINE };

/* A shaped piece of a word, a word, or a space. */
struct page_piece {
	const struct page_look	*look;
	const struct page_glyph	*glyphs;
	const char		*text;
	uint32_t		 len, count;
	int			 order;
	int			 width, trail;	/* mpt; trail is part of width */
	uint8_t			 end;		/* enum page_piece_end */
};

struct page_text {			/* one paragraph; the arrays are reused */
	struct page_piece	*pieces;
	size_t			 count, cap;
	struct page_chunk	*chunks;
	size_t			*starts;	/* the first piece of each chunk, and one more */
	size_t			*ends;
	size_t			 chunk_count, chunk_cap, start_cap, end_cap;
};

struct page_fault { unsigned rune; const struct doc_node *node; };

enum { PAGE_FAULTS = 100 };		/* glyph diagnostics of one document */

struct page_flow {
	const struct doc	*doc;
	const struct page_style	*style;
	struct page_shaper	 shaper;
	struct diag_list	*diags;
	struct arena		*arena;
	struct page_galley	*column;	/* the document's */
	struct page_galley	*galley;	/* where text goes now: the column, a cell or a box */
	struct page_text	 text;
	int			 x, width;	/* the column */
	const struct doc_node	*label;		/* the li whose marker is due */
	struct page_look	 label_look;
	const char		*label_text;
	int			 label_x, label_width;	/* flush right in this width when > 0 */
	const struct doc_node	*logo;		/* the img that became the logo */
	const char		*box_name;	/* the furniture being laid, or NULL */
	bool			 slicing;	/* inside a row that is taller than row_limit */
	int			 row_limit;	/* a row taller than this may split between its lines */
	int			 first_top;
	int			 foot_height;	/* of briefvoet, with its space */
	unsigned		 placed;	/* bits of the furniture that has been placed */
	struct page_fault	 faults[PAGE_FAULTS];
	int			 fault_count;
	int			 refused;	/* errors posted */
};

/* shape.c, too: every rune without a glyph is posted at node. -1 when there was one. */
int page_shape_text(struct page_flow *flow, enum page_face face, const char *text, size_t len, const struct doc_node *node, struct page_word *word);

/* inline.c: the siblings from first up to, not including, end. */
void page_text_read(struct page_flow *flow, const struct doc_node *first, const struct doc_node *end, const struct page_look *look);
void page_text_extent(struct page_flow *flow, int *least, int *most);	/* width of the widest chunk, and unbroken */

/* lines.c */
int page_scale(int size, int units, const struct page_metrics *metrics);	/* font units to mpt */
int page_cap_width(int64_t width);	/* so that sums stay in an int */
const struct page_metrics *page_face_metrics(const struct page_flow *flow, enum page_face face);
void page_text_lay(struct page_flow *flow, const struct page_look *look);	/* what was read, as strips in the galley */
void page_label_lay(struct page_flow *flow, int baseline);	/* the marker that is due, into the last strip */
int page_baseline(struct page_flow *flow, const struct page_look *look);	/* from the line's top */
/* One line, not in the document; NULL when a rune has no glyph. Added to the galley's last strip at x 0. */
struct page_item *page_line_add(struct page_flow *flow, struct page_galley *galley, const char *text, const struct page_look *look);

/* flow.c */
bool page_is_block(const struct doc_node *node);
void page_flow_block(struct page_flow *flow, const struct doc_node *node, const struct page_look *look);
void page_flow_children(struct page_flow *flow, const struct doc_node *node, const struct page_look *look);
struct page_look page_flow_look(const struct page_flow *flow, const struct doc_node *node, const struct page_look *outer);
int page_body_height(const struct page_style *style);	/* of a following page */
int page_indent(struct page_flow *flow, int by);	/* moves the left edge, never so far that nothing fits; returns what was taken */
void page_outdent(struct page_flow *flow, int by);

/* lists.c */
void page_flow_list(struct page_flow *flow, const struct doc_node *list, const struct page_look *look);	/* ul, ol */
void page_flow_terms(struct page_flow *flow, const struct doc_node *list, const struct page_look *look);	/* dl */

/* columns.c */
enum { PAGE_COLUMNS = 60, PAGE_SAMPLE_ROWS = 64, PAGE_SAMPLE_COLUMNS = 8 };	/* more columns do not fit A4 */

struct page_column { int least, most, x, width; };

struct page_columns {			/* of one table; zeroed to begin with */
	struct page_column	at[PAGE_COLUMNS];
	int			count, rows;
	int			sample[PAGE_SAMPLE_ROWS][PAGE_SAMPLE_COLUMNS];	/* of the first rows: how wide each cell is unbroken */
};

void page_columns_widen(struct page_columns *columns, int column, int span, int least, int most);	/* for a cell of the row that is being measured */
void page_columns_end_row(struct page_columns *columns, int count);	/* the row had count columns */
void page_columns_share(struct page_columns *columns, int x, int width, const int *parts);	/* sets x and width of each; parts: of a hundred, or NULL */

/* table.c */
struct page_cell {			/* what stands in one column of a row: blocks from first up to end */
	const struct doc_node	*first, *end;
	int			 x, width;
	struct page_galley	 galley;
	size_t			 next;		/* while a tall row is sliced: the strip that comes next, */
	int			 busy;		/* and how many slices the one before it still takes */
};
/* One row, as one strip; as one strip a line when it is taller than a page. pad: above and below the text. */
void page_row_lay(struct page_flow *flow, struct page_cell *cells, int count, int pad, const struct page_look *look);
void page_extent(struct page_flow *flow, const struct doc_node *first, const struct doc_node *end, const struct page_look *look, int *least, int *most);
void page_flow_table(struct page_flow *flow, const struct doc_node *table, const struct page_look *look);

/* furniture.c */
bool page_furniture_take(struct page_flow *flow, const struct doc_node *node, const struct page_look *look);	/* true when node was furniture */
void page_running_add(struct page_flow *flow, struct page_layout *layout, const struct page_running *running);

/* contents.c */
void page_contents_add(struct page_flow *flow, struct page_layout *layout);

/* paginate.c */
void page_paginate(struct page_flow *flow, const struct page_galley *galley, struct page_layout *layout);
struct page_item *page_add(struct page *page);	/* zeroed */

#endif
