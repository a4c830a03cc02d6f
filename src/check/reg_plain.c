/*
 * Words as the rules over regulations compare them: lower case, whole words.
 */
#include <ctype.h>
#include <string.h>

#include "check/check_reg.h"

char *
check_reg_lower(const struct text_node *node)
{
	char *text = check_reg_plain(node), *at;

	for (at = text; *at != '\0'; at++)
		*at = (char)tolower((unsigned char)*at);
	return text;
}

bool
check_reg_is_letter(char c)
{
	return isalpha((unsigned char)c) || ((unsigned char)c & 0x80) != 0;
}

const char *
check_reg_find_word(const char *text, const char *word)
{
	size_t len = strlen(word);
	const char *at;

	if (len == 0)
		return NULL;
	for (at = text; (at = strstr(at, word)) != NULL; at++)
		if ((at == text || !check_reg_is_letter(at[-1])) && !check_reg_is_letter(at[len]))
			return at;
	return NULL;
}
