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
	int				 pages;		/* set by pdf and trace */
};

struct out_format {
	const char	*name;		/* pdf html txt trace */
	const char	*extension;
	int		(*write)(struct out_job *job, struct buf *bytes, struct diag_list *diags);	/* -1 with diagnostics */
};
extern const struct out_format out_formats[];	/* ends with name NULL */
const struct out_format *out_find_format(const char *name);	/* NULL when unknown */

int out_write_pdf(struct out_job *job, struct buf *bytes, struct diag_list *diags);
int out_write_html(struct out_job *job, struct buf *bytes, struct diag_list *diags);
int out_write_text(struct out_job *job, struct buf *bytes, struct diag_list *diags);
int out_write_trace(struct out_job *job, struct buf *bytes, struct diag_list *diags);	/* the layout as text, for goldens */

#endif
