/*
 * The B1 checker: rules over the sentences of a text, a score, and what to mend first. It gives an
 * indication (readability.md in the README's words: nothing ties a level to a text for native
 * readers); it never says that a text is B1.
 *
 * Units go in one by one, and memory does not grow with the text: of the marks the first
 * B1_MARKS_MAX are kept, all are counted.
 */
#ifndef KLAAR_B1_B1_H
#define KLAAR_B1_B1_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "lang/lang.h"

enum { B1_MARKS_MAX = 10000, B1_WORST = 5, B1_SECTIONS_MAX = 500 };

/* ---- norms.c: templates/taal/normen.xml, every threshold and weight in one table ---- */

struct b1_norms;
enum b1_norm {
#define B1_NORM(ident, name) B1_NORM_##ident,
#include "b1/norms.def"
#undef B1_NORM
	B1_NORM_COUNT
};
struct b1_norms *b1_norms_load(const char *path, struct diag_list *diags);	/* NULL with diagnostics: one absent, unknown, or out of its range */
void b1_norms_free(struct b1_norms *norms);
double b1_norm(const struct b1_norms *norms, enum b1_norm norm);

/* ---- what goes in ---- */

enum b1_genre { B1_TEXT, B1_LETTER, B1_PAGE, B1_REGULATION };

/* Where words stand in their source. */
struct b1_place {
	struct pos	 pos;		/* file, line, column (characters) */
	uint32_t	 length;	/* characters in the source, from pos; 0: unknown */
	const char	*field;		/* the record's field that the words came from: they are never quoted; NULL: own words */
};

struct b1_span {			/* part of a unit's text */
	uint32_t	start, end;
	enum b1_span_kind { B1_LINK, B1_EMPHASIS, B1_QUOTE, B1_FIELD /* from the record: a value */ } kind;
};

struct b1_unit {
	struct lang_unit	 lang;		/* kind, level, text */
	size_t			 number;	/* from 0, in the document; set by b1_add() */
	const struct b1_span	*spans;		/* by start; may overlap */
	size_t			 span_count;
	/* Where the bytes start ... end of the text come from; called for what is marked only. */
	void			(*place)(void *ctx, const struct b1_unit *unit, uint32_t start, uint32_t end, struct b1_place *place);
	void			*ctx;
};

/* ---- what comes out ---- */

struct b1_mark {
	enum diag_code		 code;
	enum diag_severity	 severity;
	size_t			 unit, sentence;	/* numbers from 0 in the document */
	uint32_t		 start, end;		/* bytes in the unit's text */
	struct b1_place		 place;
	const char		*words;			/* what it is about; "[naam]" for what came from a record */
	const char		*text;			/* Dutch: what is wrong, without full stop */
	const char		*advice;		/* Dutch: what to do; never NULL */
	const char		*suggestion;		/* in the form that fits: may replace exactly the words; or NULL */
	const char		*zin;			/* the sentence, fields as [naam]; NULL for a mark on a whole unit or document */
	uint32_t		 zin_start, zin_end;	/* where words stand in zin, bytes; both 0: not told */
	char			 key[48];		/* "jargon-1f3a9c20": of code, words and sentence: a dismissal names it */
	bool			 dismissed;
};

struct b1_sentence {			/* one of the worst */
	size_t			 unit, sentence;
	struct b1_place		 place;
	const char		*text;		/* fields as [naam] */
	uint32_t		 words;
	int			 points;
	const struct b1_mark	*marks[8];	/* by severity */
	int			 mark_count;
};

enum b1_verdict { B1_YES, B1_ALMOST, B1_NO };
const char *b1_verdict_name(enum b1_verdict verdict);	/* ja bijna nee */

enum b1_measure_kind { B1_MEAN, B1_LONGEST, B1_OVER_20, B1_PASSIVE, B1_FORMAL, B1_OTHER, B1_MEASURES };
struct b1_measure {
	const char	*name;		/* zinslengte langste-zin lange-zinnen lijdend formeel overig */
	double		 value, norm;	/* in its own unit: words, words, share, share, per 100 words, marks per 100 words */
	double		 points;	/* taken off the score */
};
struct b1_figures {
	size_t			 words, sentences, passives, formals, over_15, over_20;
	double			 mean, longest;		/* longest: the one longest sentence; the measure B1_LONGEST is a mean over blocks */
	struct b1_measure	 measures[B1_MEASURES];
	double			 score;			/* 0-100, higher is easier; 100 minus the points */
	enum b1_verdict		 verdict;
	bool			 brief;			/* under 30 words: too short to judge */
	double			 flesch_douma, leesindex_a, lix;	/* only with B1_CLASSIC; else 0 */
};
struct b1_section {
	const char		*title;		/* "" for what stands before the first heading */
	struct b1_place		 place;
	struct b1_figures	 figures;
};
struct b1_report {
	struct b1_figures	 figures;
	struct b1_section	*sections;	/* in order; one when there are no headings */
	size_t			 section_count;
	struct b1_mark		*marks;		/* in text order */
	size_t			 mark_count;	/* kept */
	size_t			 found[4];	/* all, by severity; dismissed ones not counted */
	size_t			 dismissed;
	struct b1_sentence	 worst[B1_WORST];
	int			 worst_count;
	struct arena		*arena;		/* owns all of it */
};

/* ---- run.c: one document ---- */

enum b1_flags { B1_CLASSIC = 1 /* Flesch-Douma and the like: counts syllables */ };
struct b1_dismissals;
struct b1_setup {			/* borrowed for the whole run */
	const struct lang		*lang;
	struct lang_speller		*speller;	/* NULL: no spelling */
	const struct b1_norms		*norms;
	struct b1_dismissals		*dismissals;	/* NULL: none */
	enum b1_genre			 genre;
	unsigned			 flags;
	bool				 decides;	/* a letter with a decision: it must stand in front */
};
struct b1_run;
struct b1_run *b1_run_new(const struct b1_setup *setup);
void b1_add(struct b1_run *run, struct b1_unit *unit);	/* sets unit->number */
struct b1_report *b1_run_end(struct b1_run *run);	/* frees run; the caller frees the report */
void b1_report_free(struct b1_report *report);
/* The gate: ja, and no fout open. */
bool b1_passes(const struct b1_report *report);
bool b1_is_strict(const struct b1_report *report, const struct b1_norms *norms);	/* within each norm of profile streng */

/* ---- sources: each turns one kind of source into units, in order. each() gets every unit; its strings live until it returns. ---- */

typedef void b1_unit_fn(void *ctx, struct b1_unit *unit);
void b1_plain_units(const struct lang *lang, const char *name, const char *text, size_t len, b1_unit_fn *each, void *ctx);
struct doc;
/*
 * Templates and record are read again for exact places: the doc's names are paths. B1_LETTER: what came from the record is a resident's and
 * becomes a B1_FIELD span. B1_PAGE: the words of the page's own source (record_pos) are own words, placed there.
 */
void b1_doc_units(const struct doc *doc, enum b1_genre genre, b1_unit_fn *each, void *ctx);
struct text_tree;
struct text_node;
void b1_regulation_units(const struct text_node *root, const char *name, b1_unit_fn *each, void *ctx);
/* HTML from anywhere, by libxml2's forgiving parser. -1 with a diagnostic when it is no text at all. */
int b1_html_units(const struct lang *lang, const char *name, const char *bytes, size_t len, b1_unit_fn *each, void *ctx, struct diag_list *diags);

/* ---- dismissal.c: FILE.toets beside the file that a mark names ---- */

struct b1_dismissals *b1_dismissals_new(void);
void b1_dismissals_free(struct b1_dismissals *dismissals);
/* Reads what stands beside path, once. -1 with diagnostics (no reason, no name, not well-formed). Absent is fine. */
int b1_dismissals_read(struct b1_dismissals *dismissals, const char *path, struct diag_list *diags);
/* Is the mark dismissed? Reads the file beside mark->place on the way; what that says wrong is kept for b1_dismissals_report(). */
bool b1_is_dismissed(struct b1_dismissals *dismissals, const struct b1_mark *mark);
/* Posts what was wrong, and dismissals that matched nothing (DIAG_B1_DISMISSAL_OLD). */
void b1_dismissals_report(const struct b1_dismissals *dismissals, struct diag_list *diags);
/* Every dismissal that matched, for the list: code, words, reason, who. */
void b1_dismissals_each(const struct b1_dismissals *dismissals, void (*each)(void *ctx, const char *key, const char *reason, const char *who), void *ctx);

#endif
