/*
 * What the files of letter/ share: a contract (RELAX NG, the subset that Klaar writes) as a
 * tree of patterns. Everything lives in the contract's arena.
 */
#ifndef KLAAR_LETTER_LETTER_INT_H
#define KLAAR_LETTER_LETTER_INT_H

#include "base/mem.h"
#include "letter/letter.h"

enum pattern_kind { PATTERN_ELEMENT, PATTERN_ATTRIBUTE, PATTERN_GROUP, PATTERN_CHOICE, PATTERN_OPTIONAL, PATTERN_MANY,
	PATTERN_SOME, PATTERN_REF, PATTERN_DATA, PATTERN_VALUE, PATTERN_TEXT, PATTERN_EMPTY };

struct pattern {
	enum pattern_kind	 kind;
	const char		*name;		/* of the element, attribute, definition or data type; the value itself */
	const char		*label, *help;	/* elements and attributes */
	const char		*expression;	/* DATA: param pattern */
	int			 min_length, max_length;	/* DATA; -1: none */
	struct pattern		*target;	/* REF: the definition, a GROUP */
	struct pattern		*first, *last, *next;
};

struct letter_contract {
	struct arena		*arena;
	const char		*kind;
	struct pattern		*defines;	/* GROUPs named after the definition, linked by next */
	struct pattern		*root;		/* the element beschikking */
	struct xml_schema	*schema;
};

/* grammar.c: reads a schema and what it includes. -1 with diagnostics. */
int grammar_read(struct letter_contract *contract, const char *path, struct diag_list *diags);

/* One field in the content of an element: its children's elements, in order, each name once. */
struct slot {
	const struct pattern	*pattern;
	bool			 repeats, required;
};
struct slots {
	struct slot	*items;
	size_t		 count, cap;
};
/* Elements (or attributes) directly in the content of an element. The caller frees items. */
void slots_collect(struct slots *slots, const struct pattern *element, enum pattern_kind kind);
int slots_find(const struct slots *slots, const char *name);	/* the index; -1 */
bool pattern_has_text(const struct pattern *element);	/* its content is a value, not fields */

/* value.c: does a value fit? why: Dutch, what fits; never the value itself. */
bool value_fits(const struct pattern *content, const char *text, struct buf *why);

/* explain.c: every fault it can name. Returns their number. */
int explain_record(const struct letter_contract *contract, const struct xml_node *root, struct diag_list *diags);

#endif
