/*
 * What each element of BWB and CVDR becomes (regulations.md section 5), by name, and what some of them need besides:
 * headings with the number in the label, articles that lapsed, lists with their opening words, CALS tables, pictures.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "text/import_int.h"
#include "text/text_int.h"

static text_import_read_fn read_part, read_heading, read_list, read_item, read_cals, read_picture, read_cite_title;

static const struct text_import_rule rules[] = {	/* by name */
	{ "aanhef", IMPORT_STRUCTURE, TEXT_AANHEF, NULL },
	{ "achternaam", IMPORT_PLAIN, TEXT_CHARS, NULL },
	{ "afdeling", IMPORT_STRUCTURE, TEXT_AFDELING, read_part },
	{ "afkondiging", IMPORT_STRUCTURE, TEXT_AFKONDIGING, NULL },
	{ "al", IMPORT_BLOCK, TEXT_AL, NULL },
	{ "algemeen", IMPORT_STRUCTURE, TEXT_DIVISIE, read_part },
	{ "artikel", IMPORT_STRUCTURE, TEXT_ARTIKEL, read_part },
	{ "bijlage", IMPORT_STRUCTURE, TEXT_BIJLAGE, read_part },
	{ "bijschrift", IMPORT_BLOCK, TEXT_AL, NULL },
	{ "boek", IMPORT_STRUCTURE, TEXT_BOEK, read_part },
	{ "br", IMPORT_INLINE, TEXT_BR, NULL },
	{ "circulaire", IMPORT_THROUGH, TEXT_CHARS, NULL },
	{ "circulaire-tekst", IMPORT_STRUCTURE, TEXT_LICHAAM, NULL },
	{ "circulaire.divisie", IMPORT_STRUCTURE, TEXT_DIVISIE, read_part },
	{ "citeertitel", IMPORT_STRUCTURE, TEXT_CHARS, read_cite_title },
	{ "colspec", IMPORT_STRUCTURE, TEXT_COLSPEC, read_cals },
	{ "considerans", IMPORT_STRUCTURE, TEXT_CONSIDERANS, NULL },
	{ "considerans.al", IMPORT_BLOCK, TEXT_AL, NULL },
	{ "cursief", IMPORT_INLINE, TEXT_I, NULL },
	{ "dagtekening", IMPORT_STRUCTURE, TEXT_DAGTEKENING, NULL },
	{ "datum", IMPORT_BLOCK, TEXT_AL, NULL },
	{ "deel", IMPORT_STRUCTURE, TEXT_DEEL, read_part },
	{ "definitie", IMPORT_STRUCTURE, TEXT_DEFINITIE, NULL },
	{ "definitie-item", IMPORT_STRUCTURE, TEXT_BEGRIP, NULL },
	{ "definitielijst", IMPORT_BLOCK, TEXT_BEGRIPPENLIJST, NULL },
	{ "divisie", IMPORT_STRUCTURE, TEXT_DIVISIE, read_part },
	{ "entry", IMPORT_STRUCTURE, TEXT_ENTRY, read_cals },
	{ "extref", IMPORT_INLINE, TEXT_EXTREF, NULL },
	{ "functie", IMPORT_BLOCK, TEXT_AL, NULL },
	{ "gegeven", IMPORT_THROUGH, TEXT_CHARS, NULL },
	{ "hoofdstuk", IMPORT_STRUCTURE, TEXT_HOOFDSTUK, read_part },
	{ "illustratie", IMPORT_BLOCK, TEXT_ILLUSTRATIE, read_picture },
	{ "inf", IMPORT_INLINE, TEXT_SUB, NULL },
	{ "inleidende-tekst", IMPORT_THROUGH, TEXT_CHARS, NULL },
	{ "intitule", IMPORT_STRUCTURE, TEXT_REGELINGOPSCHRIFT, NULL },
	{ "intref", IMPORT_INLINE, TEXT_EXTREF, NULL },
	{ "koning", IMPORT_STRUCTURE, TEXT_ONDERTEKENING, NULL },
	{ "kop", IMPORT_STRUCTURE, TEXT_KOP, read_heading },
	{ "label", IMPORT_STRUCTURE, TEXT_LABEL, NULL },
	{ "li", IMPORT_STRUCTURE, TEXT_LI, read_item },
	{ "li.nr", IMPORT_STRUCTURE, TEXT_LINUMMER, NULL },
	{ "lid", IMPORT_STRUCTURE, TEXT_LID, NULL },
	{ "lidnr", IMPORT_STRUCTURE, TEXT_LIDNUMMER, NULL },
	{ "lijst", IMPORT_BLOCK, TEXT_LIJST, read_list },
	{ "meta-data", IMPORT_SKIP, TEXT_CHARS, NULL },
	{ "naam", IMPORT_BLOCK, TEXT_AL, NULL },
	{ "nadruk", IMPORT_INLINE, TEXT_I, NULL },
	{ "noot", IMPORT_INLINE, TEXT_NOOT, NULL },
	{ "noot.al", IMPORT_BLOCK, TEXT_AL, NULL },
	{ "noot.lijst", IMPORT_BLOCK, TEXT_LIJST, read_list },
	{ "noot.nr", IMPORT_STRUCTURE, TEXT_NOOTNUMMER, NULL },
	{ "nota-toelichting", IMPORT_STRUCTURE, TEXT_TOELICHTING, NULL },
	{ "nr", IMPORT_STRUCTURE, TEXT_NUMMER, NULL },
	{ "onderstreept", IMPORT_INLINE, TEXT_U, NULL },
	{ "ondertekening", IMPORT_STRUCTURE, TEXT_ONDERTEKENING, NULL },
	{ "paragraaf", IMPORT_STRUCTURE, TEXT_PARAGRAAF, read_part },
	{ "plaatje", IMPORT_THROUGH, TEXT_CHARS, NULL },
	{ "plaats", IMPORT_BLOCK, TEXT_AL, NULL },
	{ "preambule", IMPORT_THROUGH, TEXT_CHARS, NULL },
	{ "redactie", IMPORT_INLINE, TEXT_REDACTIE, NULL },
	{ "regeling", IMPORT_THROUGH, TEXT_CHARS, NULL },
	{ "regeling-sluiting", IMPORT_STRUCTURE, TEXT_SLUITING, NULL },
	{ "regeling-tekst", IMPORT_STRUCTURE, TEXT_LICHAAM, NULL },
	{ "row", IMPORT_STRUCTURE, TEXT_ROW, read_cals },
	{ "slotformulering", IMPORT_STRUCTURE, TEXT_SLOTFORMULERING, NULL },
	{ "spanspec", IMPORT_SKIP, TEXT_CHARS, NULL },
	{ "structuurtekst", IMPORT_STRUCTURE, TEXT_DIVISIETEKST, NULL },
	{ "sub", IMPORT_INLINE, TEXT_SUB, NULL },
	{ "sub-paragraaf", IMPORT_STRUCTURE, TEXT_SUBPARAGRAAF, read_part },
	{ "sub-sub-paragraaf", IMPORT_STRUCTURE, TEXT_SUBSUBPARAGRAAF, read_part },
	{ "subtitel", IMPORT_STRUCTURE, TEXT_SUBTITEL, NULL },
	{ "sup", IMPORT_INLINE, TEXT_SUP, NULL },
	{ "table", IMPORT_BLOCK, TEXT_TABLE, read_cals },
	{ "tbody", IMPORT_STRUCTURE, TEXT_TBODY, read_cals },
	{ "term", IMPORT_STRUCTURE, TEXT_TERM, NULL },
	{ "tfoot", IMPORT_STRUCTURE, TEXT_TBODY, read_cals },
	{ "tgroup", IMPORT_STRUCTURE, TEXT_TGROUP, read_cals },
	{ "thead", IMPORT_STRUCTURE, TEXT_THEAD, read_cals },
	{ "titel", IMPORT_STRUCTURE, TEXT_OPSCHRIFT, NULL },
	{ "titeldeel", IMPORT_STRUCTURE, TEXT_TITEL, read_part },
	{ "title", IMPORT_STRUCTURE, TEXT_TABLETITLE, NULL },
	{ "toelichting", IMPORT_STRUCTURE, TEXT_TOELICHTING, NULL },
	{ "tussenkop", IMPORT_BLOCK, TEXT_TUSSENKOP, NULL },
	{ "uitgifte", IMPORT_THROUGH, TEXT_CHARS, NULL },
	{ "verdrag", IMPORT_THROUGH, TEXT_CHARS, NULL },
	{ "verdragtekst", IMPORT_STRUCTURE, TEXT_LICHAAM, NULL },
	{ "vet", IMPORT_INLINE, TEXT_B, NULL },
	{ "voornaam", IMPORT_PLAIN, TEXT_CHARS, NULL },
	{ "wet-besluit", IMPORT_THROUGH, TEXT_CHARS, NULL },
	{ "wetsluiting", IMPORT_STRUCTURE, TEXT_SLUITING, NULL },
	{ "wettekst", IMPORT_STRUCTURE, TEXT_LICHAAM, NULL },
	{ "wij", IMPORT_BLOCK, TEXT_AL, NULL },
	{ "wijzig-artikel", IMPORT_STRUCTURE, TEXT_ARTIKEL, read_part },
	{ "wijzig-divisie", IMPORT_STRUCTURE, TEXT_DIVISIE, read_part },
	{ "wijzig-lid", IMPORT_STRUCTURE, TEXT_LID, NULL },
};

static int
compare_name(const void *name, const void *rule)
{
	return strcmp(name, ((const struct text_import_rule *)rule)->name);
}

const struct text_import_rule *
text_import_rule(const char *name)
{
	return bsearch(name, rules, sizeof(rules) / sizeof(rules[0]), sizeof(rules[0]), compare_name);
}

/* ---- divisions and articles ---- */

/* The last event of an article is no part of its text, but says since when it reads so. */
static void
copy_history(struct text_import *in, struct text_node *to, const struct xml_node *from)
{
	static const char *const names[] = { "status", "effect", "bron", "inwerking" };
	const char *value;
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		value = xml_attribute(from, names[i]);
		if (value != NULL)
			text_set_attribute(in->text, to, names[i], value);
	}
}

/* stam-id is the same in every version: it makes the wId. */
static void
identify(struct text_import *in, struct text_node *node, const struct xml_node *source)
{
	const char *stem = xml_attribute(source, "stam-id");
	const struct text_node *twin;
	struct buf wid = BUF_INIT;

	if (!text_import_is_name(stem))
		return;
	buf_addf(&wid, "%s__%s_%s", in->id, text_kind_code(node->kind), stem);
	twin = text_find(in->text, wid.data);
	if (twin == NULL) {
		node->wid = arena_copy(in->text->arena, wid.data);
		text_index_add(in->text->index, node);
	} else {
		diag_post(in->diags, text_import_pos(in, source), DIAG_TEXT_IMPORT_TWIN, "stam-id %s staat ook op regel %d, kolom %d; dit tweede element krijgt een eigen wId",
		    stem, twin->pos.line, twin->pos.col);
	}
	buf_free(&wid);
}

static bool
says_lapsed(const char *text)
{
	return strcmp(text, "[Vervallen]") == 0 || strcmp(text, "(Vervallen)") == 0 || strcmp(text, "Vervallen") == 0;
}

/* The only block of an article that lapsed: an editor's word, or in CVDR that word alone. NULL: it says something else. */
static const struct xml_node *
lapsed_block(const struct xml_node *source)
{
	const struct xml_node *child, *block = NULL, *note;
	const char *status = xml_attribute(source, "status");

	for (child = xml_first(source, NULL); child != NULL; child = xml_next(child, NULL)) {
		if (strcmp(xml_name(child), "kop") == 0 || strcmp(xml_name(child), "meta-data") == 0)
			continue;
		if (strcmp(xml_name(child), "al") != 0)
			return NULL;
		if (text_conserve_count_node(child) == 0)
			continue;
		if (block != NULL)
			return NULL;
		block = child;
	}
	if (block == NULL)
		return NULL;
	note = xml_first(block, "redactie");
	if (note != NULL && status != NULL && strcmp(status, "vervallen") == 0)
		return text_conserve_count_node(note) == text_conserve_count_node(block) ? block : NULL;
	return note == NULL && says_lapsed(xml_text(block)) ? block : NULL;
}

static void
read_lapsed(struct text_import *in, struct text_node *node, const struct xml_node *source, const struct xml_node *block)
{
	const struct xml_node *heading;
	struct text_node *lapsed;

	for (heading = xml_first(source, "kop"); heading != NULL; heading = xml_next(heading, "kop"))
		read_heading(in, node, heading, text_import_rule("kop"));
	lapsed = text_add(in->text, node, TEXT_VERVALLEN, text_import_pos(in, block));
	text_import_keep(in, block, lapsed, "redactie");
}

static void
read_part(struct text_import *in, struct text_node *parent, const struct xml_node *source, const struct text_import_rule *rule)
{
	struct text_node *node = text_add(in->text, parent, rule->kind, text_import_pos(in, source));
	const struct xml_node *block = lapsed_block(source);

	copy_history(in, node, source);
	identify(in, node, source);
	if (block != NULL)
		read_lapsed(in, node, source, block);
	else
		text_import_children(in, node, source);
}

/* ---- headings ---- */

static struct text_node *
add_words(struct text_import *in, struct text_node *parent, enum text_kind kind, const char *words, struct pos pos)
{
	struct text_node *node = text_add(in->text, NULL, kind, pos);

	text_add_chars(in->text, node, words, strlen(words), pos);
	text_insert(in->text, parent, text_child(parent, TEXT_OPSCHRIFT), node);
	return node;
}

/* "Artikel 3a": the number is a part of its own. */
static void
split_number(struct text_import *in, struct text_node *heading, struct text_node *chars)
{
	const char *number = strrchr(chars->text, ' ');

	if (number == NULL || number == chars->text || !isdigit((unsigned char)number[1]))
		return;
	add_words(in, heading, TEXT_NUMMER, number + 1, chars->pos);
	chars->text = arena_copy_n(in->text->arena, chars->text, (size_t)(number - chars->text));
}

/* "1.Parkeren": number and heading in one. */
static void
split_heading(struct text_import *in, struct text_node *heading, struct text_node *label, struct text_node *chars)
{
	size_t len = strspn(chars->text, "0123456789.");
	const char *rest = chars->text + len + strspn(chars->text + len, " ");

	if (*rest != '\0' && text_child(heading, TEXT_OPSCHRIFT) != NULL)
		return;
	label->kind = TEXT_NUMMER;
	if (*rest != '\0')
		add_words(in, heading, TEXT_OPSCHRIFT, rest, chars->pos);
	chars->text = arena_copy_n(in->text->arena, chars->text, len);
}

static void
read_heading(struct text_import *in, struct text_node *parent, const struct xml_node *source, const struct text_import_rule *rule)
{
	struct text_node *heading = text_add(in->text, parent, rule->kind, text_import_pos(in, source)), *label, *chars;

	text_import_children(in, heading, source);
	label = text_child(heading, TEXT_LABEL);
	chars = label != NULL && text_child(heading, TEXT_NUMMER) == NULL ? label->first : NULL;
	if (chars != NULL && chars->kind == TEXT_CHARS && chars->next == NULL) {
		if (isdigit((unsigned char)*chars->text))
			split_heading(in, heading, label, chars);
		else
			split_number(in, heading, chars);
	}
	if (heading->first == NULL)
		text_detach(in->text, heading);
}

/* ---- lists ---- */

static bool
ends_in_colon(const struct text_node *node)
{
	struct buf words = BUF_INIT;
	bool result;

	text_add_plain(&words, node);
	result = words.len > 0 && words.data[words.len - 1] == ':';
	buf_free(&words);
	return result;
}

static bool
has_numbers(const struct xml_node *list)
{
	const struct xml_node *item, *number;
	const char *attribute;

	for (item = xml_first(list, "li"); item != NULL; item = xml_next(item, "li")) {
		number = xml_first(item, "li.nr");
		attribute = text_conserve_item_number(item);
		if ((number != NULL && text_conserve_count_node(number) > 0) || (attribute != NULL && text_conserve_count(attribute) > 0))
			return true;
	}
	return false;
}

static void
read_list(struct text_import *in, struct text_node *parent, const struct xml_node *source, const struct text_import_rule *rule)
{
	struct text_node *opening = parent->last, *list;

	if (opening != NULL && (opening->kind != TEXT_AL || !ends_in_colon(opening)))
		opening = NULL;
	list = text_add(in->text, parent, rule->kind, text_import_pos(in, source));
	text_set_attribute(in->text, list, "type", has_numbers(source) ? "expliciet" : "ongemarkeerd");
	if (opening != NULL) {
		text_detach(in->text, opening);
		opening->kind = TEXT_LIJSTAANHEF;
		text_insert(in->text, list, NULL, opening);
	}
	text_import_children(in, list, source);
}

static void
read_item(struct text_import *in, struct text_node *parent, const struct xml_node *source, const struct text_import_rule *rule)
{
	struct pos pos = text_import_pos(in, source);
	struct text_node *item = text_add(in->text, parent, rule->kind, pos), *number;
	const char *attribute = text_conserve_item_number(source);

	if (attribute != NULL && text_conserve_count(attribute) > 0) {
		number = text_add(in->text, item, TEXT_LINUMMER, pos);
		text_add_chars(in->text, number, attribute, strlen(attribute), pos);
	}
	text_import_children(in, item, source);
}

/* ---- tables, pictures, the title ---- */

static const char *const cals_names[] = { "align", "char", "charoff", "colname", "colnum", "cols", "colsep", "colwidth", "frame", "morerows", "nameend",
    "namest", "orient", "pgwide", "rotate", "rowsep", "tabstyle", "valign" };

/* What STOP demands and the source may leave open. */
static void
set_cals_defaults(struct text_import *in, struct text_node *node)
{
	if (node->kind == TEXT_TGROUP && text_attribute(node, "align") == NULL)
		text_set_attribute(in->text, node, "align", "left");
	if ((node->kind == TEXT_THEAD || node->kind == TEXT_TBODY) && text_attribute(node, "valign") == NULL)
		text_set_attribute(in->text, node, "valign", "top");
}

static void
read_cals(struct text_import *in, struct text_node *parent, const struct xml_node *source, const struct text_import_rule *rule)
{
	struct text_node *node = text_add(in->text, parent, rule->kind, text_import_pos(in, source));
	const char *value;
	size_t i;

	for (i = 0; i < sizeof(cals_names) / sizeof(cals_names[0]); i++) {
		value = xml_attribute(source, cals_names[i]);
		if (value != NULL)
			text_set_attribute(in->text, node, cals_names[i], value);
	}
	set_cals_defaults(in, node);
	text_import_children(in, node, source);
}

static void
read_picture(struct text_import *in, struct text_node *parent, const struct xml_node *source, const struct text_import_rule *rule)
{
	struct text_node *figure = text_add(in->text, parent, TEXT_FIGUUR, text_import_pos(in, source));

	text_import_picture(in, text_add(in->text, figure, rule->kind, text_import_pos(in, source)), source);
}

static void
read_cite_title(struct text_import *in, struct text_node *parent, const struct xml_node *source, const struct text_import_rule *rule)
{
	text_import_keep(in, source, in->text->root, "citeertitel");
}
