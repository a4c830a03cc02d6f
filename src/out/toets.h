/*
 * What `klaar toets` shows of a report of b1/: text for a terminal, JSON Lines, and the document
 * itself as a page with its marks. None of them shows what came from a record: [naam] stands there.
 */
#ifndef KLAAR_OUT_TOETS_H
#define KLAAR_OUT_TOETS_H

#include "b1/b1.h"
#include "base/buf.h"

enum toets_flags {
	TOETS_ALL = 1,		/* text: every mark, as a compiler does, with its advice */
	TOETS_CLASSIC = 2,	/* --maten: Flesch-Douma and the like, and the sums that make the score; the run had B1_CLASSIC */
	TOETS_ESCAPES = 4,	/* text: on a terminal that knows bold and underlined */
	TOETS_FIELDS = 8,	/* html: shows what came from a record too */
	TOETS_LINE = 16,	/* text: the verdict only; with a gate, only of what does not pass */
	TOETS_GATE = 32,	/* --eis B1 */
	TOETS_STRICT = 64,	/* --eis streng */
	TOETS_ALONE = 128	/* text: the only one of the run; where nothing is found it says what is left to do */
};

struct toets_view {		/* all borrowed */
	const struct b1_report		*report;
	const char			*name;		/* as people know the text: its path, or "-" */
	const struct b1_report		*previous;	/* --vorige; NULL */
	const char			*previous_name;
	const struct b1_norms		*norms;		/* NULL: the usual difference that counts as equal, 3 points */
	const struct b1_dismissals	*dismissals;	/* NULL: none */
	enum b1_genre			 genre;
	unsigned			 flags;
	int				 columns;	/* of the terminal; 0: the usual 100 */
};

/* toets_gate.c: is the gate of flags passed? Without a gate, and for a regulation, always; never by a text without a sentence. */
bool toets_passes(const struct toets_view *view);

/* toets_text.c */
void toets_add_text(struct buf *out, const struct toets_view *view);
/* toets_json.c: a line per mark and one of the whole, each with its line feed. The lines are also there apart. */
void toets_add_json(struct buf *out, const struct toets_view *view);
void toets_add_json_mark(struct buf *out, const struct b1_mark *mark);		/* without line feed */
void toets_add_json_summary(struct buf *out, const struct toets_view *view);	/* without line feed */

/* Marks gone, new and left since the previous version, by code and words. */
struct toets_change {
	size_t	gone, fresh, left;
	double	points;		/* of score, more is easier */
	int	verdict;	/* 1 easier, 0 about equal, -1 harder */
};
struct toets_change toets_compare(const struct toets_view *view);	/* view->previous is there */

/* toets_html.c: after the run its units come once more, in the same order; each is shown with its marks. */
struct toets_html;
struct toets_html *toets_html_begin(struct buf *out, const struct toets_view *view);
void toets_html_unit(void *html, struct b1_unit *unit);	/* a b1_unit_fn; its number is counted here */
void toets_html_end(struct toets_html *html);		/* frees it */

#endif
