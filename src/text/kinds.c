/*
 * The table of kinds, asked by kind and by element name.
 */
#include <string.h>

#include "text/text_int.h"

static const struct { const char *name, *code, *word; unsigned flags; } kinds[TEXT_KIND_COUNT] = {
#define TEXT_KIND_ROW(ident, element, part, noun, bits) [TEXT_##ident] = { element, part, noun, bits },
	TEXT_KINDS(TEXT_KIND_ROW)
#undef TEXT_KIND_ROW
	[TEXT_CHARS] = { "tekst", NULL, NULL, 0 },
};

const char *
text_kind_name(enum text_kind kind)
{
	return kinds[kind].name;
}

const char *
text_kind_code(enum text_kind kind)
{
	return kinds[kind].code;
}

const char *
text_kind_word(enum text_kind kind)
{
	return kinds[kind].word;
}

unsigned
text_kind_flags(enum text_kind kind)
{
	return kinds[kind].flags;
}

bool
text_find_kind(const char *name, enum text_kind *kind)
{
	int i;

	for (i = 0; i < TEXT_CHARS; i++)
		if (kinds[i].name[0] == name[0] && strcmp(kinds[i].name, name) == 0) {
			*kind = (enum text_kind)i;
			return true;
		}
	return false;
}

bool
text_holds_words(enum text_kind kind)
{
	unsigned flags = kinds[kind].flags;

	return (flags & TEXT_LEAF) != 0 || ((flags & TEXT_INLINE) != 0 && (flags & TEXT_EMPTY) == 0 && kind != TEXT_NOOT);
}
