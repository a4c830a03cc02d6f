/*
 * What an outcome means: is it a burden, had the organ a choice, must the resident be heard
 * first? Outcomes that are not here are none of these.
 */
#include <string.h>

#include "check/check_int.h"

static const struct {
	const char	*kind, *outcome;	/* outcome NULL: every one */
	unsigned	 flags;
} outcomes[] = {
	{ "toekenning-bijstand", "lening", OUTCOME_BURDEN },
	{ "afwijzing-bijstand", NULL, OUTCOME_BURDEN | OUTCOME_HEARING },
	{ "buiten-behandeling", NULL, OUTCOME_BURDEN | OUTCOME_DISCRETION },
	{ "zoektermijn-jongeren", "nee", OUTCOME_BURDEN | OUTCOME_DISCRETION },
	{ "jongerennorm", "af", OUTCOME_BURDEN | OUTCOME_HEARING },
	{ "jongerennorm", "deels", OUTCOME_BURDEN | OUTCOME_HEARING },
	{ "giften", "deel-telt", OUTCOME_BURDEN | OUTCOME_DISCRETION | OUTCOME_HEARING },
	{ "giften", "inkomen", OUTCOME_BURDEN | OUTCOME_DISCRETION | OUTCOME_HEARING },
	{ "giften", "vermogen", OUTCOME_BURDEN | OUTCOME_DISCRETION | OUTCOME_HEARING },
	{ "terugwerkende-kracht", "af", OUTCOME_BURDEN | OUTCOME_DISCRETION | OUTCOME_HEARING },
	{ "terugwerkende-kracht", "korter", OUTCOME_BURDEN | OUTCOME_DISCRETION | OUTCOME_HEARING },
	{ "voorschot", "af", OUTCOME_BURDEN | OUTCOME_HEARING },
};

unsigned
check_outcome_flags(const struct letter_record *record)
{
	for (size_t i = 0; i < sizeof(outcomes) / sizeof(outcomes[0]); i++)
		if (strcmp(outcomes[i].kind, record->kind) == 0 &&
		    (outcomes[i].outcome == NULL || strcmp(outcomes[i].outcome, record->outcome) == 0))
			return outcomes[i].flags;
	return 0;
}
