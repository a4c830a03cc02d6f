/*
 * A mark's advice for people, where its sentence is in sight: as short as it can be.
 */
#include <ctype.h>
#include <string.h>

#include "out/toets_int.h"

enum { WORDS_MAX = 80 };		/* bytes; longer words are not said again */

const char *
toets_behind_suggestion(const struct b1_mark *mark)
{
	static const char *const marks[] = { ".", " ", "\u2019", "\u201D" };
	const char *at = mark->suggestion != NULL ? strstr(mark->advice, mark->suggestion) : NULL;
	size_t i;

	if (at == NULL)
		return NULL;
	at += strlen(mark->suggestion);
	for (i = 0; i < sizeof(marks) / sizeof(marks[0]); )
		if (strncmp(at, marks[i], strlen(marks[i])) == 0) {
			at += strlen(marks[i]);
			i = 0;
		} else
			i++;
	return at;
}

static void
add_sentence(struct buf *out, const char *text)
{
	size_t from = out->len, len = strlen(text);

	if (len == 0)
		return;
	buf_adds(out, text);
	out->data[from] = (char)toupper((unsigned char)out->data[from]);
	if (strchr(".?!", text[len - 1]) == NULL)
		buf_addc(out, '.');
}

static bool
has_short_words(const struct b1_mark *mark)
{
	return mark->words != NULL && *mark->words != '\0' && strlen(mark->words) <= WORDS_MAX;
}

/* A rule of the whole sentence marks the word where to begin again, or its first one. */
static bool
must_say_words(const struct b1_mark *mark)
{
	return has_short_words(mark) && mark->code != DIAG_B1_ZIN_LANG && strstr(mark->text, mark->words) == NULL && strstr(mark->advice, mark->words) == NULL;
}

void
toets_add_advice(struct buf *out, const struct b1_mark *mark)
{
	const char *rest = toets_behind_suggestion(mark);

	if (rest != NULL && has_short_words(mark)) {
		buf_addf(out, "„%s” -> „%s”.%s", mark->words, mark->suggestion, *rest != '\0' ? " " : "");
		add_sentence(out, rest);
		return;
	}
	if (must_say_words(mark))
		buf_addf(out, "„%s”: %s.", mark->words, mark->text);
	else
		add_sentence(out, mark->text);
	if (*mark->advice != '\0')
		buf_addc(out, ' ');
	add_sentence(out, mark->advice);
	if (mark->suggestion != NULL && rest == NULL)
		buf_addf(out, " Voorstel: „%s”.", mark->suggestion);
}
