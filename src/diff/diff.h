/*
 * What differs between two texts. match.c pairs the nodes of both (by wId, then by content, then by place and likeness),
 * script.c makes the edits of it, words.c compares the words of two blocks, rows.c and lines.c make the was-wordt table and the lines of JSON.
 * Knows nothing of dates or besluiten. Linear or n log n in the size of the texts.
 */
#ifndef KLAAR_DIFF_DIFF_H
#define KLAAR_DIFF_DIFF_H

#include "base/buf.h"
#include "base/mem.h"
#include "text/text.h"

/* What happened to an element with ids (TEXT_ID). RENUMBERED: the same words (references apart), another number. MOVED: other parent or order. */
enum diff_change_kind { DIFF_NEW, DIFF_CHANGED, DIFF_LAPSED, DIFF_RENUMBERED, DIFF_MOVED, DIFF_CHANGE_KINDS };
const char *diff_change_name(enum diff_change_kind kind);	/* nieuw gewijzigd vervallen vernummerd verplaatst */

struct diff_change {
	enum diff_change_kind	 kind;
	const struct text_node	*was, *becomes;		/* NEW: was NULL. LAPSED: becomes NULL when the element is gone, set when it now says Vervallen */
};

/* One edit of the script; applying all of them in order to a copy of the first text gives the second (diff_apply). */
enum diff_edit_kind { DIFF_DELETE, DIFF_INSERT, DIFF_MOVE, DIFF_UPDATE /* the inline content or attributes of one node */ };
struct diff_edit;

struct diff {
	struct arena		*arena;
	const struct text	*was, *becomes;		/* borrowed; must outlive the diff */
	/* Of articles and what stands beside them (Bijlage, Divisie(tekst), Toelichting, headings of divisions, RegelingOpschrift, Aanhef, Sluiting),
	 * in reading order of the new text; what is gone stands where it stood. */
	struct diff_change	*changes;
	int			 change_count;
	struct diff_edit	*edits;
	int			 edit_count;
};

struct diff *diff_new(const struct text *was, const struct text *becomes);
void diff_free(struct diff *diff);	/* accepts NULL */
/* Partner of a node of either text in the other one; NULL when it has none. */
const struct text_node *diff_partner(const struct diff *diff, const struct text_node *node);
/* A new text, the caller's: was with all edits applied. Equal to becomes (text_equal with ids). */
struct text *diff_apply(const struct diff *diff);

/* ---- words.c: two runs of characters ---- */
enum diff_mark { DIFF_SAME, DIFF_DELETED, DIFF_INSERTED };
struct diff_run { enum diff_mark mark; const char *text; size_t len; };	/* DELETED runs come from was, the others from becomes */
struct diff_words { struct diff_run *runs; int count; };
/* By words and punctuation, white space goes with the word before it; amounts ("€ 1.200"), dates and numbers are one word; few long marks rather than many short ones. */
/* In arena; the runs point into was and becomes. */
struct diff_words diff_compare_words(struct arena *arena, const char *was, const char *becomes);

/* ---- rows.c: the was-wordt table ---- */
/* One block (a leaf: Al, LidNummer+Al joined, Opschrift, a row of a table ...) on either side. */
struct diff_block {
	const struct text_node	*node;		/* the leaf */
	const char		*label;		/* what stands before it: "1.", "a.", "Artikel 5"; "" */
	int			 indent;	/* depth of nested lists, from 0 */
	bool			 heading;	/* part of a Kop */
	struct diff_run		*runs;		/* was side: SAME and DELETED; becomes side: SAME and INSERTED */
	int			 run_count;
	bool			 label_changed;
};
struct diff_row {				/* one changed provision: an article, a heading, a lid of a long article ... */
	const struct diff_change *change;
	const char		*place;		/* "Artikel 5, tweede lid" of the new text, else of the old */
	const char		*old_place;	/* when it differs: renumbered; else NULL */
	struct diff_block	*was, *becomes;
	int			 was_count, becomes_count;
};
/* Only what a reader needs: of a long article the leden that changed, with the words around them; an untouched lid is left out. */
struct diff_rows { struct diff_row *rows; int count; };
struct diff_rows diff_make_rows(struct diff *diff);	/* in the arena of diff */

/* ---- lines.c: JSON Lines, one object a change:
 * {"type":"wijziging","soort":"nieuw|gewijzigd|vervallen|vernummerd|verplaatst","element":"artikel","nummer":"5","wId":"…","was":"…","wordt":"…"} ---- */
void diff_add_json(struct buf *out, const struct diff *diff);

#endif
