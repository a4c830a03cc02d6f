/*
 * What klaar toets reads: one text of any kind, as a row of units that can be asked for more than once.
 */
#ifndef KLAAR_JOB_TOETS_INT_H
#define KLAAR_JOB_TOETS_INT_H

#include "b1/b1.h"
#include "job/project.h"
#include "text/text.h"

struct toets_text;
struct toets_kind {
	const char	*name;		/* brief webpagina regeling html tekst */
	enum b1_genre	 genre;
	/* From text->bytes, or text->source. -1 with diagnostics. */
	int		(*open)(struct toets_text *text, struct diag_list *diags);
	void		(*units)(const struct toets_text *text, b1_unit_fn *each, void *ctx);
};

struct toets_text {
	struct job_project		*project;
	const struct lang		*lang;
	const struct job_toets		*toets;
	const char			*path;		/* "-" for standard input */
	const char			*organisation;	/* of a page */
	const struct toets_kind		*kind;
	struct buf			 bytes;
	struct xml_doc			*source;	/* NULL: no XML */
	struct doc			*doc;		/* of a letter or a page */
	struct text			*regulation;
};

/* Reads path and finds out which kind it is. -1 with diagnostics; release it in any case. */
int toets_text_read(struct toets_text *text, const char *path, struct diag_list *diags);
void toets_text_release(struct toets_text *text);
bool toets_text_is_page(const struct toets_text *text);

#endif
