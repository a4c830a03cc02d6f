/*
 * What may stand where: one row per element, from the flags of DOC_TAGS and the few
 * elements whose children are named.
 */
#include <string.h>

#include "doc/doc_int.h"

#define BIT(tag) (1ull << DOC_##tag)
#define BLOCKS (BIT(HEADER) | BIT(MAIN) | BIT(FOOTER) | BIT(SECTION) | BIT(ARTICLE) | BIT(ADDRESS) | BIT(H1) | BIT(H2) | \
	BIT(H3) | BIT(H4) | BIT(P) | BIT(UL) | BIT(OL) | BIT(DL) | BIT(TABLE) | BIT(HR))
#define LANDMARKS (BIT(HEADER) | BIT(MAIN) | BIT(FOOTER))
#define INLINES (BIT(A) | BIT(STRONG) | BIT(EM) | BIT(BR) | BIT(SPAN) | BIT(TIME) | BIT(INS) | BIT(DEL) | BIT(SUP) | BIT(SUB) | BIT(IMG) | BIT(TEXT))
#define CELL ((BLOCKS & ~LANDMARKS) | INLINES)

static const struct { const char *name; unsigned flags; } tags[DOC_TAG_COUNT] = {
#define DOC_TAG_ROW(ident, tag_name, tag_flags) [DOC_##ident] = { tag_name, tag_flags },
	DOC_TAGS(DOC_TAG_ROW)
#undef DOC_TAG_ROW
	[DOC_TEXT] = { "tekst", DOC_INLINE },
};

static const struct { const char *name; } classes[DOC_CLASS_COUNT] = {
#define DOC_CLASS_ROW(ident, word) [DOC_CLASS_##ident] = { word },
	DOC_CLASSES(DOC_CLASS_ROW)
#undef DOC_CLASS_ROW
};

static const unsigned long long children[DOC_TAG_COUNT] = {
	[DOC_HTML] = BIT(HEAD) | BIT(BODY),
	[DOC_HEAD] = BIT(TITLE) | BIT(META),
	[DOC_TITLE] = BIT(TEXT),
	[DOC_BODY] = BLOCKS,
	[DOC_HEADER] = BLOCKS & ~LANDMARKS,
	[DOC_MAIN] = BLOCKS & ~BIT(MAIN),
	[DOC_FOOTER] = BLOCKS & ~LANDMARKS,
	[DOC_SECTION] = BLOCKS & ~BIT(MAIN),
	[DOC_ARTICLE] = BLOCKS & ~BIT(MAIN),
	[DOC_ADDRESS] = BIT(P),
	[DOC_H1] = INLINES, [DOC_H2] = INLINES, [DOC_H3] = INLINES, [DOC_H4] = INLINES,
	[DOC_P] = INLINES,
	[DOC_UL] = BIT(LI), [DOC_OL] = BIT(LI),
	[DOC_LI] = CELL,
	[DOC_DL] = BIT(DT) | BIT(DD),
	[DOC_DT] = INLINES,
	[DOC_DD] = CELL,
	[DOC_TABLE] = BIT(CAPTION) | BIT(THEAD) | BIT(TBODY),
	[DOC_CAPTION] = INLINES,
	[DOC_THEAD] = BIT(TR), [DOC_TBODY] = BIT(TR),
	[DOC_TR] = BIT(TH) | BIT(TD),
	[DOC_TH] = CELL, [DOC_TD] = CELL,
	[DOC_A] = INLINES & ~BIT(A),
	[DOC_STRONG] = INLINES, [DOC_EM] = INLINES, [DOC_SPAN] = INLINES, [DOC_TIME] = INLINES,
	[DOC_INS] = INLINES, [DOC_DEL] = INLINES, [DOC_SUP] = INLINES, [DOC_SUB] = INLINES,
};

bool
doc_model_allows(enum doc_tag parent, enum doc_tag child)
{
	return (children[parent] >> child & 1) != 0;
}

bool
doc_model_allows_text(enum doc_tag parent)
{
	return doc_model_allows(parent, DOC_TEXT);
}

bool
doc_find_tag_name(const char *name, enum doc_tag *tag)
{
	int i;

	for (i = 0; i < DOC_TEXT; i++)
		if (strcmp(tags[i].name, name) == 0) {
			*tag = (enum doc_tag)i;
			return true;
		}
	return false;
}

const char *
doc_tag_name(enum doc_tag tag)
{
	return tags[tag].name;
}

unsigned
doc_tag_flags(enum doc_tag tag)
{
	return tags[tag].flags;
}

const char *
doc_class_name(enum doc_class word)
{
	return classes[word].name;
}
