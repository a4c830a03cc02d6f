/*
 * HTML from anywhere: any bytes into units. Every unit is clean, its spans lie in it, and every place is in the text.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "b1/b1.h"
#include "base/utf8.h"
#include "xml/xml.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void
check_place(const struct b1_unit *unit, uint32_t start, uint32_t end, size_t len)
{
	struct b1_place place = { 0 };

	unit->place(unit->ctx, unit, start, end, &place);
	assert(place.pos.line >= 1 && place.pos.col >= 1 && place.length <= 3 * len);
}

static void
check_unit(void *ctx, struct b1_unit *unit)
{
	const char *text = unit->lang.text;
	size_t i, bad, len = *(size_t *)ctx;

	assert(unit->lang.kind < LANG_UNIT_KINDS && unit->lang.len <= LANG_UNIT_MAX && text[unit->lang.len] == '\0');
	assert(strlen(text) == unit->lang.len && utf8_valid(text, unit->lang.len, &bad));
	for (i = 0; i < unit->span_count; i++)
		assert(unit->spans[i].start <= unit->spans[i].end && unit->spans[i].end <= unit->lang.len);
	check_place(unit, 0, unit->lang.len, len);
	if (unit->lang.len > 0)
		check_place(unit, unit->lang.len / 2, unit->lang.len / 2 + 1, len);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	static struct lang *lang;
	struct diag_list *diags = diag_list_new();

	if (lang == NULL) {
		xml_init();
		lang = lang_open("templates/taal", diags);
		assert(lang != NULL);
	}
	if (b1_html_units(lang, "fuzz", (const char *)bytes, len, check_unit, &len, diags) != 0)
		assert(diag_count(diags) > 0);
	diag_list_free(diags);
	return 0;
}
