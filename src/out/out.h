/*
 * Outputs. Each turns one doc into the bytes of one file. One row per format
 * in out_formats; adding one is one row and one file.
 */
#ifndef KLAAR_OUT_OUT_H
#define KLAAR_OUT_OUT_H

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "doc/doc.h"
#include "page/page.h"

struct out_press;		/* pdf.c: what a process needs to write PDFs: fonts, logo, ICC profile, one HPDF_Doc */

/* One organisation's press. font_dir: the folder of face files. NULL with diagnostics. */
struct out_press *out_press_new(const struct page_style *style, const char *font_dir, struct diag_list *diags);
void out_press_free(struct out_press *press);
const struct page_fonts *out_press_fonts(struct out_press *press);

struct out_job {
	const struct doc		*doc;
	const struct page_style		*style;
	struct out_press		*press;		/* pdf and trace only; may be NULL for the others */
	struct page_running		 running;
	struct date			 date;		/* --datum: in the metadata of the PDF */
	const char			*author;	/* the organisation's name */
	const char			*picture;	/* SVG for an img that Klaar draws: html shows it; NULL: left out */
	int				 pages;		/* set by pdf and trace */
};

/* What is new or gone is said in words, never by a line or a colour alone: "nieuw: ... (einde nieuw)". */
#define OUT_WORD_INS	"nieuw"
#define OUT_WORD_DEL	"vervallen"

struct out_format {
	const char	*name;		/* pdf html fragment md txt trace */
	const char	*extension;	/* after the document's name and a full stop */
	int		(*write)(struct out_job *job, struct buf *bytes, struct diag_list *diags);	/* -1 with diagnostics */
};
extern const struct out_format out_formats[];	/* ends with name NULL */
const struct out_format *out_find_format(const char *name);	/* NULL when unknown */

/* A meta that outputs show: all but author and robots; none of a letter, because machines need not know whose case it is. */
bool out_is_metadata(const struct doc *doc, const struct doc_node *node);

int out_write_pdf(struct out_job *job, struct buf *bytes, struct diag_list *diags);
int out_write_html(struct out_job *job, struct buf *bytes, struct diag_list *diags);
int out_write_fragment(struct out_job *job, struct buf *bytes, struct diag_list *diags);	/* body of HTML for another system's page */
int out_write_markdown(struct out_job *job, struct buf *bytes, struct diag_list *diags);
int out_write_text(struct out_job *job, struct buf *bytes, struct diag_list *diags);
int out_write_trace(struct out_job *job, struct buf *bytes, struct diag_list *diags);	/* the layout as text, for goldens */

/* ---- svg.c: a small picture of time ---- */

enum out_point_kind { OUT_POINT_ADOPTED, OUT_POINT_PUBLISHED, OUT_POINT_IN_FORCE, OUT_POINT_END, OUT_POINT_KINDS };

struct out_point {
	long			 day;		/* date_serial() */
	const char		*label;		/* said when it is pointed at */
	enum out_point_kind	 kind;
};

enum out_span_kind { OUT_SPAN_TEXT /* a version of the text */, OUT_SPAN_NONE /* withdrawn, or not computable */ };

struct out_span {
	long			 from, until;	/* both inclusive; until before from: open */
	const char		*label;		/* beside its bar: "1 april 2026 tot en met 30 juni 2026" */
	enum out_span_kind	 kind;
};

struct out_timeline {
	const char		*title, *description;
	const struct out_span	*spans;		/* one below the other */
	int			 span_count;
	const struct out_point	*points;	/* on one line above them; in any order */
	int			 point_count;
	long			 today;
};

/* <svg>...</svg>, 720 wide, as wide as its place on a screen; black, white and hatched; nothing fetched, no script. */
void out_add_timeline_svg(struct buf *out, const struct out_timeline *timeline);

#endif
