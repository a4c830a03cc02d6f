/*
 * From a source to files. job.c is the whole flow of one document on one screen;
 * batch.c does many, with worker processes. Files are staged beside their final
 * name and renamed when the whole letter is ready: all of its formats or none.
 */
#ifndef KLAAR_JOB_JOB_H
#define KLAAR_JOB_JOB_H

#include <stdbool.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/hash.h"
#include "out/out.h"

struct xml_doc;

/* ---- project.c: what is read once per process and shared by all documents ---- */
struct job_project;
/* root: the folder that holds templates/ and regulations/. NULL with diagnostics. */
struct job_project *job_project_open(const char *root, struct diag_list *diags);
void job_project_close(struct job_project *project);

enum job_flags { JOB_OVERWRITE = 1 };

enum { JOB_FORMATS = 8 };

struct job_options {
	const char			*out_dir;	/* "-": standard output, one format, one document */
	const struct out_format		*formats[JOB_FORMATS];	/* ends with NULL */
	struct date			 today;		/* for the metadata, never for the text */
	unsigned			 flags;
};

/* Formats that are not made of the document; their write is NULL. */
extern const struct out_format job_format_xml, job_format_json;
bool job_has_format(const struct job_options *options, const struct out_format *format);

/* ---- job.c: one letter ---- */

/* path "-" is standard input. record: given (a CSV line) or NULL (read from path). */
struct job_source {
	const char		*path;
	int			 line;		/* of a table; 0 for a file */
	const struct xml_doc	*record;
};

struct job_output {
	char	*path;
	char	*staged;	/* the temporary file; NULL once it has its name */
	char	 sha256[HASH_DIGITS + 1];
};

enum job_status { JOB_WRITTEN, JOB_REFUSED, JOB_NOT_WRITTEN /* the disk */, JOB_CRASHED };

struct job_result {
	enum job_status		 status;
	char			*source;	/* as job_source */
	int			 line;
	const char		*type;		/* what was made, for --json: "brief" when NULL; a constant */
	char			*kind;		/* soort; NULL when not known */
	char			*name;		/* file name without extension; NULL when not known */
	struct job_output	 outputs[JOB_FORMATS];
	int			 output_count;
	int			 pages;
};

/* One record to staged files; job_commit() gives them their names. */
void job_letter(struct job_project *project, const struct job_source *source, const struct job_options *options, struct job_result *result, struct diag_list *diags);
/* The same without files: what the resident will read. NULL with diagnostics. */
struct doc *job_letter_doc(struct job_project *project, const struct job_source *source, struct diag_list *diags);
/* Renames what is staged; result->status tells whether that worked. */
void job_commit(struct job_result *result, unsigned flags, struct diag_list *diags);
void job_discard(struct job_result *result);		/* removes what is staged */
void job_settle(struct job_result *result, int failed);	/* after a flow: JOB_WRITTEN, or discarded with the status that it had */
void job_result_clear(struct job_result *result);	/* frees, and removes what is staged */
void job_result_forget(struct job_result *result);	/* frees; what is staged is another process's now */

/* What became of many. */
struct job_tally {
	size_t	written, refused, not_written, crashed;
};
void job_count(struct job_tally *tally, enum job_status status);

/* {"schema":1,"type":"brief",...}: a line of --json and of verslag.jsonl, without line feed. No personal data. */
void job_add_result_json(struct buf *out, const struct job_result *result, const struct diag_list *diags);

/* ---- regulation.c, changes.c, timeline.c: regulations. As job_letter(): staged, to be committed ---- */

struct job_query {
	const char	*name;		/* an id of regulations/, or a file of any kind that text_load() reads */
	struct date	 on;		/* the day that the text must be valid on; of a comparison the second day */
	struct date	 from;		/* of a comparison: the first day */
	struct date	 known;		/* as known on that day */
	const char	*organisation;	/* whose house style, for a file that names none; NULL: the first there is */
};
void job_regulation(struct job_project *project, const struct job_query *query, const struct job_options *options, struct job_result *result, struct diag_list *diags);
void job_timeline(struct job_project *project, const struct job_query *query, const struct job_options *options, struct job_result *result, struct diag_list *diags);
/* What changed in one regulation between two days. */
void job_changes(struct job_project *project, const struct job_query *query, const struct job_options *options, struct job_result *result, struct diag_list *diags);
/* What differs between two files, or two ids on query->on: was, and query->name. */
void job_difference(struct job_project *project, const char *was, const struct job_query *query, const struct job_options *options, struct job_result *result, struct diag_list *diags);

/* ---- web.c, web_change.c: website texts ---- */

struct web_comparison;
struct job_page {			/* of one topic for one organisation; borrowed */
	const char			*topic, *organisation;
	const char			*name;		/* of the organisation; NULL when it is refused */
	struct date			 from, on;
	const struct web_comparison	*comparison;	/* of job_web_compare() */
};
struct job_web {
	const char *const	*topics;	/* none: every file of templates/website/ */
	size_t			 topic_count;
	const char		*organisation;	/* NULL: every one of templates/organisaties/ */
	struct date		 from, on;	/* from: the first day of a comparison */
	struct date		 known;
	const struct job_options *options;
	/* Called per page, topic after topic; a page that is refused has no comparison. */
	void			(*each)(void *ctx, const struct job_page *page, const struct job_result *result, const struct diag_list *diags);
	void			*ctx;
};
/* Every page to files: all formats of a page or none. -1: nothing could be started; the diagnostics say why. */
int job_web_write(struct job_project *project, const struct job_web *web, struct job_tally *tally, struct diag_list *diags);
/* What every page says on from against what it says on on; writes nothing. */
int job_web_compare(struct job_project *project, const struct job_web *web, struct job_tally *tally, struct diag_list *diags);
/* Makes every page and keeps none. */
int job_web_check(struct job_project *project, const struct job_web *web, struct job_tally *tally, struct diag_list *diags);
/* One page of a source that was read, for page->organisation on page->on. NULL with diagnostics. */
struct doc *job_page_doc(struct job_project *project, const struct xml_doc *source, const struct job_page *page, struct date known, struct diag_list *diags);
void job_add_page_text(struct buf *out, const struct job_page *page);	/* for people */
void job_add_page_json(struct buf *out, const struct job_page *page);	/* {"schema":1,"type":"pagina",...}, without line feed */

/* ---- toets.c: is it plain Dutch? ---- */

enum job_toets_flags { JOB_TOETS_NO_SPELLING = 1, JOB_TOETS_CLASSIC = 2 /* --maten */, JOB_TOETS_ALL = 4 /* --alles: every mark */, JOB_TOETS_ESCAPES = 8 /* for a terminal */,
	JOB_TOETS_LINE = 16 /* the verdict only */ };
enum job_gate { JOB_GATE_NONE, JOB_GATE_B1, JOB_GATE_STRICT };

struct job_toets {
	const char *const	*inputs;	/* files, folders (every .xml, .html, .txt and .md below), "-" */
	size_t			 input_count;
	const char		*previous;	/* with one input: the version before it; NULL */
	const char		*organisation;	/* of a page; NULL: every one */
	struct date		 on, known;	/* of a page */
	enum job_gate		 gate;
	unsigned		 flags;
	int			 columns;	/* of the terminal; 0: the usual */
	const struct job_options *options;	/* txt, json, html */
	/* Called per text, in order; the files still have to be committed. False: nobody reads on. */
	bool			(*each)(void *ctx, struct job_result *result, struct diag_list *diags);
	void			*ctx;
};
struct job_toets_tally {
	size_t	yes, almost, no;
	size_t	brief;		/* too short for a verdict */
	size_t	regulations;	/* which get no verdict */
	size_t	below;		/* did not pass the gate */
};
/* -1: nothing could be started. */
int job_toets_run(struct job_project *project, const struct job_toets *toets, struct job_toets_tally *tally, struct diag_list *diags);

/* ---- control.c: the whole project ---- */

struct job_inventory {
	int	organisations, letters, regulations, pages;
};
/* Posts what is wrong; found: how much was looked at. */
void job_control(struct job_project *project, struct date today, struct job_inventory *found, struct diag_list *diags);

/* ---- batch.c: one or many records ---- */

struct job_batch {
	const char *const	*inputs;	/* files, folders, "-" */
	size_t			 input_count;
	const char		*table;		/* a CSV file, "-", or NULL; then inputs is empty */
	const char		*kind;		/* with a table */
	const char		*organisation;	/* with a table that has no such column; or NULL */
	const struct job_options *options;
	int			 workers;	/* 0: one per core */
	/* Called in the order of the input, after the files have their names. done counts from 1; total 0: unknown. */
	void			(*each)(void *ctx, const struct job_result *result, const struct diag_list *diags, size_t done, size_t total);
	void			*ctx;
};

/* -1: nothing could be started (no table, no output folder); the diagnostic says why. */
int job_batch_run(struct job_project *project, const struct job_batch *batch, struct job_tally *tally, struct diag_list *diags);

/* ---- file.c: whole files, by temp and rename, mode 0600 in folders of mode 0700 ---- */
int job_make_folder(const char *path, struct diag_list *diags);	/* with its parents */
char *job_stage_file(const char *path, const struct buf *bytes, struct diag_list *diags);	/* the temporary name; NULL with a diagnostic */
/* May staged become path? Not when that has other bytes already, unless JOB_OVERWRITE. */
bool job_may_replace(const char *staged, const char *path, unsigned flags, struct diag_list *diags);
int job_commit_file(const char *staged, const char *path, struct diag_list *diags);	/* renames; on failure staged is removed */
int job_write_stdout(const struct buf *bytes, struct diag_list *diags);
int job_read_stream(FILE *in, struct buf *bytes);	/* -1: read error, or more than 128 MB */
void job_remove_staged(const char *folder, long pid);	/* what a process that died left behind */
const char *job_error_text(int error);			/* errno in Dutch */

#endif
