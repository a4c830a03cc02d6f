/*
 * Plain text: any bytes into units, sentences and tokens. Every unit is valid UTF-8 and maps into the text; tokens are in order and inside.
 * Run from the root of the project, where the tables are.
 */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "lang/lang.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void
read_sentences(struct lang_cutter *cutter, const struct lang_unit *unit)
{
	struct lang_sentence sentence;
	uint32_t at = 0, i;

	lang_cutter_start(cutter, unit->text, unit->len);
	while (lang_cutter_next(cutter, &sentence)) {
		assert(sentence.count > 0 && sentence.words <= LANG_SENTENCE_MAX && sentence.end <= unit->len);
		for (i = 0; i < sentence.count; i++) {
			assert(sentence.tokens[i].start >= at && sentence.tokens[i].len > 0);
			at = sentence.tokens[i].start + sentence.tokens[i].len;
			lang_syllables(unit->text + sentence.tokens[i].start, sentence.tokens[i].len);
		}
		assert(at == sentence.end);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	static struct lang *lang;
	struct diag_list *diags = diag_list_new();
	struct lang_plain *plain;
	struct lang_cutter *cutter;
	struct lang_unit unit;
	size_t bad;

	if (lang == NULL)
		lang = lang_open("templates/taal", diags);
	assert(lang != NULL);
	plain = lang_plain_new(lang, (const char *)bytes, len);
	cutter = lang_cutter_new(lang);
	while (lang_plain_next(plain, &unit)) {
		assert(unit.len > 0 && unit.len < LANG_UNIT_MAX && utf8_valid(unit.text, unit.len, &bad) && unit.map[unit.len] <= len);
		read_sentences(cutter, &unit);
	}
	lang_cutter_free(cutter);
	lang_plain_free(plain);
	diag_list_free(diags);
	return 0;
}
