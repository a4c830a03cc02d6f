/*
 * Inside the sources of b1/ that have structure: how their texts become units (weave.c), and where the words of a
 * unit stand in a file (lines.c, locate.c).
 */
#ifndef KLAAR_B1_SOURCE_INT_H
#define KLAAR_B1_SOURCE_INT_H

#include "b1/b1.h"

/* ---- lines.c: offsets and positions of one text ---- */

struct b1_stop {
	const char	*at;
	int		 line, col;
};
struct b1_lines {		/* text is borrowed */
	const char	*text, *end;
	struct b1_stop	*stops;		/* one for each few kilobytes */
	size_t		 count, cap;
};
void b1_lines_init(struct b1_lines *lines, const char *text, size_t len);	/* linear in len */
void b1_lines_release(struct b1_lines *lines);
struct pos b1_lines_pos(const struct b1_lines *lines, const char *name, size_t offset);
const char *b1_lines_find(const struct b1_lines *lines, int line, int col);	/* NULL: there is no such place */

/* ---- weave.c: from stretches of text to units ---- */

/* A stretch of a unit's raw text. Either text and pos are there (a node of XML), or from and to (bytes of HTML), or nothing: white space of ours. */
struct b1_piece {
	uint32_t	 at;		/* where it begins in the raw text; set by weave.c */
	const char	*text;		/* the whole text of its node, as the maker gave it */
	uint32_t	 skip;		/* bytes of text before this piece */
	struct pos	 pos;		/* of the node in its source */
	bool		 origin;	/* pos is an element or attribute whose content the text is; else it is the text itself */
	bool		 field;		/* a value of a record */
	size_t		 from, to;	/* HTML; from = to: unknown */
	bool		 reference;	/* HTML: from ... to is a reference to a character, not the text itself */
};

struct b1_weave;
/* Where the bytes start of first ... end of last stand; the pieces follow each other in the source. length stays 0 when it is not known. */
typedef void b1_locate_fn(void *source, const struct b1_piece *first, uint32_t start, const struct b1_piece *last, uint32_t end, struct b1_place *place);

struct b1_weave *b1_weave_new(b1_unit_fn *each, void *ctx, b1_locate_fn *locate, void *source);
void b1_weave_free(struct b1_weave *weave);
/* A unit begins; one that is open ends first. */
void b1_weave_begin(struct b1_weave *weave, enum lang_unit_kind kind, int level);
bool b1_weave_is_open(const struct b1_weave *weave);
void b1_weave_add(struct b1_weave *weave, const char *text, size_t len, const struct b1_piece *piece);
void b1_weave_gap(struct b1_weave *weave);	/* a line break: white space that no source has */
void b1_weave_open(struct b1_weave *weave, enum b1_span_kind kind);	/* in a unit; may nest; what is open at its end ends there */
void b1_weave_close(struct b1_weave *weave, enum b1_span_kind kind);
/* The unit goes to each() when it says anything. lead_in: a list follows. */
enum b1_lead { B1_NO_LEAD, B1_LEAD_IN };
void b1_weave_end(struct b1_weave *weave, enum b1_lead lead);
/* judge may change the kind of a unit of one piece at its end, before each() sees it; NULL: nobody. */
void b1_weave_set_judge(struct b1_weave *weave, enum lang_unit_kind (*judge)(void *ctx, const struct lang_unit *unit), void *ctx);

/* ---- locate.c: words of a node of XML, found again in its file ---- */

struct b1_files;			/* read once each */
struct b1_files *b1_files_new(struct arena *arena);	/* names of fields go in the arena */
void b1_files_free(struct b1_files *files);
bool b1_files_has(struct b1_files *files, const char *name);	/* can it be read? */
bool b1_files_is_record(struct b1_files *files, const char *name);
b1_locate_fn b1_locate;			/* source: struct b1_files */

#endif
