/*
 * A text cut into words (split.c) for words.c.
 */
#ifndef KLAAR_DIFF_WORDS_INT_H
#define KLAAR_DIFF_WORDS_INT_H

#include "diff/diff.h"

struct word {
	const char	*text;
	size_t		 len, space;	/* of the word, and of the white space after it */
	int		 id;		/* equal words have equal ids, over both texts */
	bool		 is_word;	/* and no punctuation */
};

struct words { struct word *list; int count; };

int diff_split_words(struct arena *arena, const char *was, const char *becomes, struct words *was_words, struct words *becomes_words);	/* the number of ids */

#endif
