/*
 * What the files of law/ share: the loaded tables. Everything lives in law->arena.
 */
#ifndef KLAAR_LAW_LAW_INT_H
#define KLAAR_LAW_LAW_INT_H

#include "base/mem.h"
#include "law/law.h"
#include "xml/xml.h"

struct law_value {
	struct date	 from, to;	/* both inclusive; to unset: open */
	int64_t		 cents;
	bool		 doubtful;
};

struct law_norm {
	const char		*key, *title;
	struct law_value	*values;	/* by date */
	int			 count;
};

enum law_level { LAW_STATUTE, LAW_ARTICLE, LAW_PARAGRAPH, LAW_PART, LAW_SUB };

/* A statute, article, paragraph (lid), part (onderdeel) or sub-part; children in order of the file. */
struct law_node {
	enum law_level	 level;
	const char	*label;
	struct date	 from, to;	/* inclusive; unset: open */
	struct date	 unknown_from;	/* a new text that Klaar does not know; unset: none */
	const char	*subject;	/* when one number means something else on another date */
	const char	*twin;		/* a paragraph with the same number: "8*" */
	const char	*note;		/* Dutch, goes with twin */
	const char	*title, *determiner, *bwb;	/* LAW_STATUTE only: "Participatiewet", "de", "BWBR0015703" */
	bool		 incomplete;	/* not all children are known */
	struct law_node	*first, *last, *next;
};

struct law {
	struct arena	*arena;
	struct law_norm	*norms;		/* by key */
	size_t		 norm_count, norm_cap;
	struct law_node	*statutes;	/* linked by next */
	struct law_shelf *shelf;	/* shelf.c: the regulations that were asked for */
};

/* values.c. The first day of the amount of a day, equal amounts just before it counted in; and the last day with a known amount, when on lies after it. */
bool law_norm_since(const struct law *law, const char *key, struct date on, struct date *since);
bool law_norm_ended(const struct law *law, const char *key, struct date on, struct date *last);

/* shelf.c: empty; root is copied. */
struct law_shelf *law_shelf_new(const char *root);
void law_shelf_free(struct law_shelf *shelf);

/* values.c, statute.c: one file's root element into the tables. -1 with DIAG_LAW_DATA. */
int law_read_norms(struct law *law, const struct xml_node *root, struct diag_list *diags);
int law_read_statute(struct law *law, const struct xml_node *root, struct diag_list *diags);
void law_sort_norms(struct law *law);

/* An optional date attribute; -1 with DIAG_LAW_DATA when it is no date. */
int law_read_date(const struct xml_node *node, const char *name, struct date *out, struct diag_list *diags);

const struct law_node *law_find_statute(const struct law *law, const char *id);

#endif
