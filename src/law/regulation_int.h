/*
 * What the files of a regulation through time share: the reading of one besluit, the ids of new elements,
 * and the stack of mutations that are applied to one working text.
 */
#ifndef KLAAR_LAW_REGULATION_INT_H
#define KLAAR_LAW_REGULATION_INT_H

#include "base/map.h"
#include "law/regulation.h"

/* ---- besluit.c, besluit_mutation.c ---- */
struct law_besluit *law_besluit_read(struct law_regulation *regulation, const struct xml_doc *doc, struct diag_list *diags);
int law_besluit_read_mutations(struct law_regulation *regulation, struct law_besluit *besluit, const struct xml_node *root, struct diag_list *diags);
/* The text of an element, runs of white space made one space; in the regulation's arena. NULL when node is NULL. */
const char *law_read_words(struct law_regulation *regulation, const struct xml_node *node);
/* An attribute or element that holds a day; absent is no fault: *date stays. -1 with a diagnostic. */
int law_read_day(const char *text, struct pos pos, const char *name, struct date *date, struct diag_list *diags);
int law_read_count(const char *text);			/* a number from 1 to 999,999; 0: it is none */
struct pos law_place(struct law_besluit *besluit, const struct xml_node *node);	/* with the file name that lives as long as the besluit */
struct text_node *law_read_blocks(struct law_besluit *besluit, const struct xml_node *first, struct diag_list *diags);	/* siblings from first on, linked by next */

/* ---- regulation_dates.c: what the dates of the besluiten must be. The number of faults posted ---- */
int law_check_dates(const struct law_regulation *regulation, const struct law_besluit *besluit, struct diag_list *diags);
int law_check_end(const struct law_regulation *regulation, struct diag_list *diags);

/* ---- chain.c: orders the besluiten by the versions they start from. -1 with diagnostics ---- */
int law_chain(struct law_regulation *regulation, struct diag_list *diags);
/* ---- walk.c: applies and undoes every besluit on the version it starts from; fills found. -1 with diagnostics ---- */
int law_walk(struct law_regulation *regulation, struct diag_list *diags);
/* ---- walk_check.c: after the whole besluit, and between its stages. The number of faults posted ---- */
int law_check_numbers(const struct law_besluit *besluit, const struct text *text, struct diag_list *diags);
struct law_stages;
struct law_stages *law_stages_new(const struct law_besluit *besluit);	/* NULL when all enters into force on one day */
void law_stages_free(struct law_stages *stages);			/* accepts NULL */
/* To be called before each mutation is applied to text. */
int law_check_stage(struct law_stages *stages, const struct law_mutation *mutation, const struct text *text, struct diag_list *diags);
bool law_builds_on(const struct law_besluit *besluit, const struct law_besluit *other);	/* other is besluit itself, or in its chain */

/* ---- births.c: the wIds of the elements that a besluit makes ---- */
/* Gives wIds to the new elements that have none, and notes in births what this besluit gives out. text: the version it starts from; unchanged after. */
void law_births_name(struct law_regulation *regulation, struct law_besluit *besluit, struct text *text);
bool law_is_named(const struct text_node *node);	/* its kind has a wId */
/* ---- identity.c: in the body of a Vervang, gives the elements that were in its target already the wId that they have in text ---- */
void law_keep_wids(const struct text *text, const struct law_mutation *mutation);

/* ---- mutation.c ---- */
struct law_step {
	enum { LAW_STEP_IN, LAW_STEP_OUT, LAW_STEP_MARK } kind;
	struct text_node	*node, *parent, *next;	/* where it stood, LAW_STEP_OUT */
	const void		*by;			/* LAW_STEP_MARK: before */
};
struct law_undo {
	struct law_step	*steps;
	size_t		 count, cap;
};
struct law_change {			/* one mutation being applied */
	struct text			*text;
	const struct law_mutation	*mutation;
	struct text_node		*target;
	struct law_undo			*undo;
	struct diag_list		*diags;
};
void law_take_out(struct law_change *change, struct text_node *node);
int law_put_in(struct law_change *change, struct text_node *parent, struct text_node *before, struct text_node *node);
void law_mark(struct law_change *change, const struct text_node *node);	/* the owner of node was changed */
int law_replace_words(struct law_change *change);	/* words_replace.c */
/* The sibling that an addition will stand next to on the other side of its place; NULL: none. */
struct text_node *law_gap_neighbour(const struct law_mutation *mutation, const struct text_node *target);

/* "artikel 5, tweede lid", in arena; "" when text has no such element. */
const char *law_place_of(struct arena *arena, const struct text *text, const char *wid);	/* walk.c */

/* ---- stack.c: mutations applied to one text, the last one on top ---- */
struct law_layer {
	const struct law_mutation	*mutation;
	struct law_undo			*undo;
	size_t				 below;		/* the layer with the same target, + 1; 0: none */
};
struct law_stack {
	const struct law_regulation	*regulation;
	struct text			*text;		/* not owned */
	struct law_layer		*layers;
	size_t				 count, cap;
	struct map			*targets;	/* wId -> the layer that touched it last, + 1 */
};
void law_stack_init(struct law_stack *stack, const struct law_regulation *regulation, struct text *text);
void law_stack_release(struct law_stack *stack);
/* The mutation must find what its besluit found, and no other besluit from the same version may have touched it. diags NULL: say nothing. */
enum law_fit { LAW_FITS, LAW_CHANGED, LAW_OVERLAPS, LAW_FAILED };
enum law_fit law_stack_push(struct law_stack *stack, const struct law_mutation *mutation, struct diag_list *diags);
int law_stack_apply(struct law_stack *stack, const struct law_mutation *mutation, struct diag_list *diags);	/* without these checks */
void law_stack_pop(struct law_stack *stack);
/* The mutation of another besluit from the same version that overlaps with this one; NULL. */
const struct law_mutation *law_stack_overlap(const struct law_stack *stack, const struct law_mutation *mutation);
/* stack_explain.c: why it did not fit; from and until: the slice, until unset: open. */
void law_stack_explain(const struct law_stack *stack, const struct law_mutation *mutation, const struct law_slice *slice, struct diag_list *diags);

/* ---- select.c: which mutations count on a day, and from when ---- */
/* The day from which the text of the mutation counts, as known on that day; unset: not known then, or revoked. */
struct date law_counts_from(const struct law_mutation *mutation, struct date known);
struct date law_begins(const struct law_regulation *regulation, struct date known);	/* the same for the adoption; unset: not known */
/* First day without text; *by: the besluit that withdraws, or NULL for Vervalt. Unset: no end known. */
struct date law_ends(const struct law_regulation *regulation, struct date known, const struct law_besluit **by);
/* All mutations of text in order of application, in an array that the caller frees. */
const struct law_mutation **law_mutations_in_order(const struct law_regulation *regulation, size_t *count);

#endif
