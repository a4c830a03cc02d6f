/*
 * What the rules of whole sentences share (length.c, joint.c, verb.c, passive.c, brace.c, phrase.c): which words are verbs here, and
 * where a clause opens. There is no parser: every question is answered from the classes of a few words around, in a bounded window.
 */
#ifndef KLAAR_B1_CLAUSE_INT_H
#define KLAAR_B1_CLAUSE_INT_H

#include "b1/b1_int.h"

enum { B1_CLAUSE_WINDOW = 30 };		/* words that one looks ahead for the rest of a clause */

#define B1_AUXILIARY (LANG_BIT(BE) | LANG_BIT(HAVE) | LANG_BIT(BECOME) | LANG_BIT(WILL) | LANG_BIT(MODAL))
#define B1_FINITE (LANG_BIT(FINITE) | B1_AUXILIARY)

enum b1_opening { B1_NO_OPENING, B1_SUBORDINATE, B1_COORDINATE };

/* A word that can name something: no verb form, no word that only builds the sentence. */
bool b1_is_content(const struct lang_sentence *sentence, uint32_t token);
/* A verb that heads a clause, as far as its neighbours tell: not "de kosten", "te betalen", "zijn huis". */
bool b1_is_finite(const struct lang_sentence *sentence, uint32_t token);
/* Is there one in first ... the end of its part of the sentence (a comma or another mark)? */
bool b1_finite_follows(const struct lang_sentence *sentence, uint32_t first);
/* Does another clause open at this word? */
enum b1_opening b1_opens(const struct lang_sentence *sentence, uint32_t token);
/* participle.c: a participle, also one of a verb with a part before it that no table has in full ("teruggevraagd"). */
struct b1_participle {
	const struct lang_verb	*verb;		/* NULL: unknown */
	const char		*part;		/* what stands before the participle that the table knows; not ended with NUL */
	uint32_t		 part_len;
	uint64_t		 classes;	/* of the known one */
};
bool b1_find_participle(const struct b1_run *run, const struct lang_sentence *sentence, uint32_t token, struct b1_participle *found);
/* "een ondertekend formulier": it stands before its noun and belongs to no verb. */
bool b1_is_attributive(const struct lang_sentence *sentence, uint32_t token);
/* "wij vragen … terug", "wij vroegen … terug"; false when the verb is unknown. */
enum b1_tense { B1_PRESENT, B1_PAST };
bool b1_add_active(struct buf *out, const struct b1_participle *participle, const char *subject, enum b1_tense tense);

/* passive.c, passive_advice.c */
struct b1_passive {
	uint32_t		verb, participle;	/* tokens */
	uint32_t		free_from;		/* participles before this token belong to an earlier verb */
	uint32_t		agent, agent_last;	/* "de commissie" of "door de commissie"; 0: nobody is named */
	struct b1_participle	found;
};
/* Advises who should be the subject; mark may be NULL. */
void b1_advise_who(struct b1_run *run, struct b1_mark *mark, const struct lang_sentence *s, const struct b1_passive *p);

/* cut.c: where clauses open, and where the sentence could begin again. */
enum { B1_JOINTS_MAX = 64 };
struct b1_joint {
	uint32_t	token, words;			/* words: those before it */
	enum b1_opening	opening;
};
struct b1_joints {
	struct b1_joint	at[B1_JOINTS_MAX];		/* of a longer row the first */
	uint32_t	count, commas;			/* commas: those with a clause behind them */
};
void b1_find_joints(const struct lang_sentence *s, struct b1_joints *joints);
uint32_t b1_first_word(const struct lang_sentence *s);
enum b1_cut_kind {
	B1_NO_CUT,
	B1_CUT_WORD,		/* before a word */
	B1_CUT_QUESTION,	/* behind a condition, which can be a question */
	B1_CUT_COLON, B1_CUT_BRACKET,
	B1_CUT_OPENING		/* at the verb behind a long opening */
};
struct b1_cut {
	enum b1_cut_kind	kind;
	uint32_t		token;			/* of B1_NO_CUT the first word */
};
/* The place that cuts the sentence most evenly; not at the token taken (s->count: none is). */
struct b1_cut b1_best_cut(const struct lang_sentence *s, const struct b1_joints *joints, uint32_t taken);
void b1_advise_cut(struct b1_run *run, struct b1_mark *mark, const struct lang_sentence *s, struct b1_cut cut);

/* Rules of the tables in length.c and verb.c that stand in a file of their own. */
void b1_check_list(struct b1_run *run, const struct lang_sentence *s);		/* joint.c: opsomming-mogelijk */
void b1_check_semicolon(struct b1_run *run, const struct lang_sentence *s);	/* joint.c: puntkomma */
void b1_check_citation(struct b1_run *run, const struct lang_sentence *s);	/* joint.c: verwijzing-in-zin */
void b1_check_passive(struct b1_run *run, const struct lang_sentence *s);	/* passive.c: lijdende-vorm, and men-er-wordt with "er" */
void b1_end_passive(struct b1_run *run);
void b1_check_brace(struct b1_run *run, const struct lang_sentence *s);		/* brace.c: tangconstructie between verbs */
void b1_check_noun_brace(struct b1_run *run, const struct lang_sentence *s);	/* brace.c: and between article and noun */

#endif
