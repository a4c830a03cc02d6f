/*
 * Between advise.c and advise_form.c: what was found, while its alternatives are written.
 */
#ifndef KLAAR_LANG_ADVISE_INT_H
#define KLAAR_LANG_ADVISE_INT_H

#include "lang/lang_int.h"

#define ADVISE_AUXILIARY (LANG_BIT(BE) | LANG_BIT(HAVE) | LANG_BIT(BECOME))
#define ADVISE_BEFORE_INFINITIVE (LANG_BIT(MODAL) | LANG_BIT(WILL))

/* What is being rendered. */
struct advice {
	const struct lang		*lang;
	const struct lang_sentence	*sentence;
	const struct lang_match		*match;
	const struct lang_use		*use;
	const struct lexeme		*lexeme;
	uint32_t			 head;		/* its first own word */
	uint32_t			 verb;		/* where its verb stands */
	uint32_t			 from, to;	/* words of others inside it, from ... to - 1 */
	bool				 hole;		/* they are not repeated */
};

/* The form that was found: one bit, or two when the sentence does not tell and both must be shown. */
unsigned lang_form_of(const struct advice *advice);
/* Is a word of these classes in front, in the same clause? */
bool lang_clause_has(const struct lang_sentence *sentence, uint32_t token, uint64_t classes);
/* Is one of these the auxiliary of the participle that was found? */
bool lang_auxiliary_is(const struct advice *advice, uint64_t classes);
/* Does the clause open with a conjunction that sends its verb to the end? */
bool lang_is_subordinate(const struct lang_sentence *sentence, uint32_t token);
bool lang_is_second_person(const struct advice *advice);	/* u, je, jij right beside the verb */

#endif
