/*
 * Shared by locate.c (words found again in their file) and files.c (those files).
 */
#ifndef KLAAR_B1_LOCATE_INT_H
#define KLAAR_B1_LOCATE_INT_H

#include "b1/source_int.h"

enum { B1_FILES_MAX = 64 };		/* kept at once */

struct b1_file {
	char			*name;
	struct buf		 text;
	struct b1_lines		 lines;
	bool			 absent, record;
};

/* ---- a source as its parser sees it: without comments, with CDATA ---- */

enum b1_mode { B1_MARKUP, B1_CDATA, B1_VALUE };

struct b1_cursor {
	struct lang_reader	 reader;
	const char		*end;		/* of the file */
	enum b1_mode		 mode;
	bool			 through_tags, blank;
};

struct b1_walk_stop {
	struct lang_reader	 node;
	struct b1_cursor	 source;
	bool			 blank;		/* of the node's side */
};

struct b1_files {
	struct arena		*arena;
	struct b1_file		 files[B1_FILES_MAX];
	int			 count;
	/* The node that was read last, and where reading it may start again. */
	const char		*text;
	struct pos		 pos;
	struct b1_walk_stop	*stops;
	size_t			 stop_count, stop_cap;
};

struct b1_file *b1_files_find(struct b1_files *files, const char *name);	/* reads it when it was not yet; never NULL */
const char *b1_skip_note(const char *at, const char *end);	/* behind the comment or instruction at at */
const char *b1_skip_tag(const char *at, const char *end);	/* behind the > of the tag at at */

#endif
