/*
 * What a node says, and how a sentence names its place: "artikel 5, tweede lid, onderdeel a, onder 1°"
 * (Aanwijzingen voor de regelgeving 3.27 and 3.28).
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "text/text_int.h"

/* ---- characters ---- */

static void
add_gap(struct buf *out, size_t from)
{
	if (out->len > from && out->data[out->len - 1] != ' ')
		buf_addc(out, ' ');
}

/* A gap that is there already serves for the space that follows. */
static void
add_chars(struct buf *out, const char *chars, size_t from)
{
	bool after_space = out->len > from && out->data[out->len - 1] == ' ';

	buf_adds(out, after_space && *chars == ' ' ? chars + 1 : chars);
}

static bool
breaks(enum text_kind kind)
{
	return kind == TEXT_BR || (kind != TEXT_CHARS && (text_kind_flags(kind) & TEXT_INLINE) == 0);
}

static void
add_below(struct buf *out, const struct text_node *node, size_t from)
{
	const struct text_node *child;

	for (child = node->first; child != NULL; child = child->next) {
		if (child->kind == TEXT_CHARS)
			add_chars(out, child->text, from);
		if (breaks(child->kind))
			add_gap(out, from);
		add_below(out, child, from);
		if (breaks(child->kind))
			add_gap(out, from);
	}
}

void
text_add_plain(struct buf *out, const struct text_node *node)
{
	size_t from = out->len;

	if (node->kind == TEXT_CHARS)
		buf_adds(out, node->text);
	add_below(out, node, from);
	if (node->kind != TEXT_CHARS && out->len > from && out->data[out->len - 1] == ' ')
		out->data[--out->len] = '\0';
}

size_t
text_count_chars(const struct text_node *node)
{
	const struct text_node *at;
	const char *c;
	size_t count = 0;

	for (at = node; at != NULL; at = text_next(at, node))
		for (c = at->text; c != NULL && *c != '\0'; c++)	/* a rune counts at its first byte */
			count += !isspace((unsigned char)*c) && ((unsigned char)*c & 0xc0) != 0x80;
	return count;
}

void
text_add_title(struct buf *out, const struct text *text)
{
	const char *title = text_attribute(text->root, "citeertitel");
	const struct text_node *opschrift = text_child(text->root, TEXT_REGELINGOPSCHRIFT);

	if (title != NULL)
		buf_adds(out, title);
	else if (opschrift != NULL)
		text_add_plain(out, opschrift);
}

/* ---- numbers ---- */

struct text_node *
text_number(const struct text_node *node)
{
	const struct text_node *kop;

	if (node->kind == TEXT_LID)
		return text_child(node, TEXT_LIDNUMMER);
	if (node->kind == TEXT_LI || node->kind == TEXT_BEGRIP)
		return text_child(node, TEXT_LINUMMER);
	kop = text_child(node, TEXT_KOP);
	return kop != NULL ? text_child(kop, TEXT_NUMMER) : NULL;
}

/* A bullet is no number. */
static bool
says_something(const char *text)
{
	const char *end = text + strlen(text);
	unsigned int rune;

	while (text < end) {
		rune = utf8_next(&text, end);
		if (rune < 0x80 ? isalnum((int)rune) : rune >= 0xc0 && rune < 0x2000)
			return true;
	}
	return false;
}

void
text_add_number(struct buf *out, const struct text_node *node)
{
	const struct text_node *leaf = text_number(node);
	size_t from = out->len;

	if (leaf == NULL)
		return;
	text_add_plain(out, leaf);
	while (out->len > from && (out->data[out->len - 1] == '.' || out->data[out->len - 1] == ' '))
		out->data[--out->len] = '\0';
	if (out->len > from && !says_something(out->data + from)) {
		out->len = from;
		out->data[from] = '\0';
	}
}

static const char *const units[] = { "", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen" };
static const char *const low[] = { "", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste",
    "negende", "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende",
    "achttiende", "negentiende" };
static const char *const tens[] = { "", "", "twintigste", "dertigste", "veertigste", "vijftigste", "zestigste",
    "zeventigste", "tachtigste", "negentigste" };

void
text_add_ordinal(struct buf *out, const char *number, const char *noun)
{
	size_t digits = strspn(number, "0123456789");
	long value = digits > 0 && digits < 3 && number[digits] == '\0' ? strtol(number, NULL, 10) : 0;
	long unit = value % 10;

	if (value == 0)
		buf_addf(out, "%s %s", noun, number);
	else if (value < 20)
		buf_addf(out, "%s %s", low[value], noun);
	else if (unit == 0)
		buf_addf(out, "%s %s", tens[value / 10], noun);
	else	/* twee and drie end in e, so their en takes a diaeresis */
		buf_addf(out, "%s%s%s %s", units[unit], unit == 2 || unit == 3 ? "ën" : "en", tens[value / 10], noun);
}

/* ---- places ---- */

/* Parts of an eId that has no number end in _o_2: the second of its kind there. 0: it has a number, or no eId yet. */
static long
rank_of(const struct text_node *node)
{
	const char *part = node->eid, *at;

	if (part == NULL)
		return 0;
	for (at = strstr(part, "__"); at != NULL; at = strstr(part, "__"))
		part = at + 2;
	at = strstr(part, "_o_");
	return at != NULL ? strtol(at + 3, NULL, 10) : 0;
}

static void
add_comma(struct buf *out, size_t from)
{
	if (out->len > from)
		buf_adds(out, ", ");
}

/* "tweede lid" by number, or by rank when it has none. */
static void
add_counted(struct buf *out, const char *number, const struct text_node *node, const char *noun)
{
	char rank[24];

	if (*number != '\0') {
		text_add_ordinal(out, number, noun);
		return;
	}
	snprintf(rank, sizeof(rank), "%ld", rank_of(node));
	if (rank_of(node) > 0)
		text_add_ordinal(out, rank, noun);
	else
		buf_addf(out, "een %s zonder nummer", noun);
}

/* Onderdeel a; deeper ones: onder 1°. */
static void
add_item(struct buf *out, const char *number, const struct text_node *node)
{
	const struct text_node *above = text_ancestor(node->parent, TEXT_LI);

	if (*number != '\0')
		buf_addf(out, "%s %s", above != NULL ? "onder" : "onderdeel", number);
	else
		add_counted(out, "", node, "onderdeel");
}

/* Divisie and Divisietekst: by their own label ("artikel 5" in an explanatory note), else their heading. */
static bool
add_piece(struct buf *out, const char *number, const struct text_node *node)
{
	const struct text_node *kop = text_child(node, TEXT_KOP);
	const struct text_node *label = kop != NULL ? text_child(kop, TEXT_LABEL) : NULL;
	const struct text_node *heading = kop != NULL ? text_child(kop, TEXT_OPSCHRIFT) : NULL;
	size_t from = out->len;

	if (*number != '\0') {
		if (label != NULL)
			text_add_plain(out, label);
		if (out->len == from)
			buf_adds(out, "onderdeel");
		out->data[from] = (char)tolower((unsigned char)out->data[from]);
		buf_addf(out, " %s", number);
	} else if (heading != NULL && heading->first != NULL) {
		buf_adds(out, "‘");
		text_add_plain(out, heading);
		buf_adds(out, "’");
	} else if (rank_of(node) > 1) {
		add_counted(out, "", node, "tekst");
	}
	return out->len > from;
}

static void
add_definition(struct buf *out, const struct text_node *node)
{
	const struct text_node *term = text_child(node, TEXT_TERM);

	buf_adds(out, "begrip ");
	if (term != NULL)
		text_add_plain(out, term);
}

/* Elements that a place passes by: their parts say enough. */
static bool
is_silent(const struct text_node *node)
{
	return node->kind == TEXT_LICHAAM || node->kind == TEXT_LIJST || node->kind == TEXT_BEGRIPPENLIJST || node->kind == TEXT_KADERTEKST ||
	    text_kind_word(node->kind) == NULL || (text_kind_flags(node->kind) & TEXT_INLINE) != 0;
}

/* With an article, the chapters above it say nothing; with the artikelsgewijze toelichting, neither does the toelichting. */
static bool
is_whole(const struct text_node *node)
{
	return node->kind == TEXT_ARTIKEL || node->kind == TEXT_BIJLAGE || node->kind == TEXT_ALGEMENETOELICHTING ||
	    node->kind == TEXT_ARTIKELGEWIJZETOELICHTING;
}

/* "afdeling 2.1" names its chapter itself. */
static bool
names_its_parent(const char *number)
{
	return strpbrk(number, ".:") != NULL;
}

static void
add_own_place(struct buf *out, const char *number, const struct text_node *node)
{
	switch (node->kind) {
	case TEXT_LID:
		add_counted(out, number, node, "lid");
		break;
	case TEXT_LI:
		add_item(out, number, node);
		break;
	case TEXT_BEGRIP:
		add_definition(out, node);
		break;
	case TEXT_DIVISIE:
	case TEXT_DIVISIETEKST:
		add_piece(out, number, node);
		break;
	default:
		if (*number != '\0')
			buf_addf(out, "%s %s", text_kind_word(node->kind), number);
		else if ((text_kind_flags(node->kind) & TEXT_DIVISION) != 0 || node->kind == TEXT_ARTIKEL || node->kind == TEXT_BIJLAGE)
			add_counted(out, "", node, text_kind_word(node->kind));
		else if (rank_of(node) > 1 && strncmp(text_kind_word(node->kind), "de ", 3) == 0)
			add_counted(out, "", node, text_kind_word(node->kind) + 3);
		else
			buf_adds(out, text_kind_word(node->kind));
	}
}

static void
add_place_from(struct buf *out, const struct text_node *node, size_t from)
{
	const struct text_node *above;
	struct buf number = BUF_INIT, own = BUF_INIT;

	if (node == NULL || node->kind == TEXT_REGELING)
		return;
	if (!is_silent(node)) {
		text_add_number(&number, node);
		add_own_place(&own, buf_text(&number), node);
	}
	above = text_owner(node->parent);
	if (!is_whole(node) && !((text_kind_flags(node->kind) & TEXT_DIVISION) != 0 && names_its_parent(buf_text(&number))))
		add_place_from(out, above, from);
	if (own.len > 0) {
		add_comma(out, from);
		buf_add(out, own.data, own.len);
	}
	buf_free(&number);
	buf_free(&own);
}

void
text_add_place(struct buf *out, const struct text_node *node)
{
	size_t from = out->len;

	add_place_from(out, text_owner(node), from);
	if (out->len == from)
		buf_adds(out, "de regeling");
}

/* The numbers above an item come first: "a 1°". */
static void
add_short_items(struct buf *out, const struct text_node *node)
{
	const struct text_node *above = text_ancestor(node->parent, TEXT_LI);
	struct buf number = BUF_INIT;

	if (above != NULL)
		add_short_items(out, above);
	text_add_number(&number, node);
	if (number.len == 0)
		buf_addf(&number, "%ld", rank_of(node));
	buf_addf(out, above != NULL ? " %s" : " onder %s", buf_text(&number));
	buf_free(&number);
}

void
text_add_short_place(struct buf *out, const struct text_node *node)
{
	const struct text_node *article = text_ancestor(node, TEXT_ARTIKEL), *lid = text_ancestor(node, TEXT_LID);
	const struct text_node *item = text_ancestor(node, TEXT_LI), *term = text_ancestor(node, TEXT_BEGRIP);
	size_t from = out->len;

	if (article != NULL)
		text_add_number(out, article);
	if (out->len == from) {
		text_add_place(out, node);
		return;
	}
	if (lid != NULL) {
		buf_adds(out, " lid ");
		text_add_number(out, lid);
	}
	if (term != NULL) {
		buf_addc(out, ' ');
		add_definition(out, term);
	}
	if (item != NULL)
		add_short_items(out, item);
}
