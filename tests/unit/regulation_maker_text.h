/*
 * Random texts of regulations from a seed: a tree of chapters, articles, leden, lists and definitions, its source, and the text that is read
 * from it. See regulation_maker.h.
 */
#ifndef REGULATION_MAKER_TEXT_H
#define REGULATION_MAKER_TEXT_H

#include <stdint.h>

#include "regulation_case.h"

/* ---- chance ---- */

struct maker_chance {
	uint64_t	 state;
};

static inline unsigned
maker_draw(struct maker_chance *chance, unsigned below)
{
	uint64_t x = chance->state += 0x9e3779b97f4a7c15u;

	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
	return (unsigned)((x ^ (x >> 31)) % below);
}

static inline bool
maker_luck(struct maker_chance *chance, unsigned percent)
{
	return maker_draw(chance, 100) < percent;
}

/* ---- words ---- */

static const char *const maker_words[] = { "het", "college", "verleent", "een", "bijdrage", "aan", "de", "inwoner", "die", "jonger", "is", "dan", "achttien",
	"jaar", "of", "betaalt", "binnen", "vier", "weken", "aanvraag", "en", "gift", "bijstand", "toeslag", "kind", "wet", "per", "maand", "honderd", "euro" };
enum { MAKER_WORDS = sizeof(maker_words) / sizeof(maker_words[0]) };

static inline const char *
maker_word(struct maker_chance *chance)
{
	return maker_words[maker_draw(chance, MAKER_WORDS)];
}

/* Inline content: words, sometimes bold, a reference or a named value among them; now and then a short text that recurs. */
static inline char *
maker_sentence(struct maker_chance *chance)
{
	static const char *const tags[][2] = { { "<b>", "</b>" }, { "<i>", "</i>" }, { "<IntRef ref=\"art_1\" scope=\"Artikel\">", "</IntRef>" } };
	struct buf out = BUF_INIT;
	unsigned count = 2 + maker_draw(chance, 9), tag;

	if (maker_luck(chance, 10))
		return mem_copy("Vervallen.");
	while (count-- > 0) {
		tag = maker_luck(chance, 8) ? maker_draw(chance, 3) : 3;
		buf_addf(&out, "%s%s%s%s%s", out.len > 0 ? " " : "", tag < 3 ? tags[tag][0] : "", maker_word(chance), tag < 3 ? " " : "",
		    tag < 3 ? maker_word(chance) : "");
		buf_adds(&out, tag < 3 ? tags[tag][1] : "");
	}
	buf_adds(&out, ".");
	return buf_take(&out);
}

/* ---- a tree of elements: chapter, article, lid, li, begrip ---- */

enum maker_kind { MAKER_BODY, MAKER_CHAPTER, MAKER_ARTICLE, MAKER_LID, MAKER_LI, MAKER_BEGRIP, MAKER_ANNEX };

struct maker_node {
	enum maker_kind		 kind;
	char			 number[16];
	char			*words;
	bool			 gone;		/* by shrinking */
	struct maker_node	*first, *last, *next;
};

static inline struct maker_node *
maker_node_new(struct maker_chance *chance, struct maker_node *parent, enum maker_kind kind)
{
	struct maker_node *node = mem_alloc(sizeof(*node));

	node->kind = kind;
	node->words = maker_sentence(chance);
	if (parent == NULL)
		return node;
	if (parent->last != NULL)
		parent->last->next = node;
	else
		parent->first = node;
	parent->last = node;
	return node;
}

static inline void
maker_node_free(struct maker_node *node)
{
	struct maker_node *child, *next;

	if (node == NULL)
		return;
	for (child = node->first; child != NULL; child = next) {
		next = child->next;
		maker_node_free(child);
	}
	free(node->words);
	free(node);
}

static inline void
maker_fill(struct maker_chance *chance, struct maker_node *parent, enum maker_kind kind, int depth)
{
	unsigned count = 1 + maker_draw(chance, 4), i;
	struct maker_node *node;

	for (i = 0; i < count; i++) {
		node = maker_node_new(chance, parent, kind);
		if (kind == MAKER_LI)
			snprintf(node->number, sizeof(node->number), depth % 2 == 0 ? "%c" : "%d°", depth % 2 == 0 ? 'a' + (int)i : (int)i + 1);
		else
			snprintf(node->number, sizeof(node->number), "%u", i + 1);
		if ((kind == MAKER_LID || kind == MAKER_LI) && depth < 2 && maker_luck(chance, 25))
			maker_fill(chance, node, MAKER_LI, kind == MAKER_LID ? 0 : depth + 1);
	}
}

static inline void
maker_fill_article(struct maker_chance *chance, struct maker_node *article)
{
	unsigned choice = maker_draw(chance, 10);

	if (choice < 5)
		maker_fill(chance, article, MAKER_LID, 0);
	else if (choice < 7)
		maker_fill(chance, article, MAKER_LI, 0);
	else if (choice < 8)
		maker_fill(chance, article, MAKER_BEGRIP, 0);
}

/* size: about how many articles. */
static inline struct maker_node *
maker_tree_new(struct maker_chance *chance, unsigned size)
{
	struct maker_node *body = maker_node_new(chance, NULL, MAKER_BODY), *parent = body, *article;
	unsigned chapters = maker_draw(chance, 4), per = chapters > 0 ? (size + chapters - 1) / chapters : size, i, k, number = 0;

	for (i = 0; i < (chapters > 0 ? chapters : 1); i++) {
		if (chapters > 0) {
			parent = maker_node_new(chance, body, MAKER_CHAPTER);
			snprintf(parent->number, sizeof(parent->number), "%u", i + 1);
		}
		for (k = 0; k < per; k++) {
			article = maker_node_new(chance, parent, MAKER_ARTICLE);
			snprintf(article->number, sizeof(article->number), "%u", ++number);
			maker_fill_article(chance, article);
		}
	}
	if (maker_luck(chance, 40))
		snprintf(maker_node_new(chance, body, MAKER_ANNEX)->number, 16, "1");
	return body;
}

/* ---- as XML ---- */

static inline void
maker_add_heading(struct buf *out, const char *label, const char *number, const char *words)
{
	buf_addf(out, "<Kop><Label>%s</Label><Nummer>%s</Nummer><Opschrift>%s</Opschrift></Kop>", label, number, words);
}

static inline void maker_add_node(struct buf *out, const struct maker_node *node);

static inline void
maker_add_children(struct buf *out, const struct maker_node *parent)
{
	const struct maker_node *child;

	for (child = parent->first; child != NULL; child = child->next)
		if (!child->gone && child->kind != MAKER_ANNEX)
			maker_add_node(out, child);
}

static inline enum maker_kind
maker_child_kind(const struct maker_node *node)
{
	const struct maker_node *child = node->first;

	while (child != NULL && child->gone)
		child = child->next;
	return child != NULL ? child->kind : MAKER_BODY;
}

/* A list or an Al, by what is below. */
static inline void
maker_add_content(struct buf *out, const struct maker_node *node)
{
	switch (maker_child_kind(node)) {
	case MAKER_LI:
		buf_addf(out, "<Lijst type=\"expliciet\"><Lijstaanhef>%s</Lijstaanhef>", node->words);
		maker_add_children(out, node);
		buf_adds(out, "</Lijst>");
		break;
	case MAKER_BEGRIP:
		buf_addf(out, "<Al>%s</Al><Begrippenlijst>", node->words);
		maker_add_children(out, node);
		buf_adds(out, "</Begrippenlijst>");
		break;
	default:
		buf_addf(out, "<Al>%s</Al>", node->words);
		break;
	}
}

static inline void
maker_add_article(struct buf *out, const struct maker_node *node)
{
	buf_adds(out, "<Artikel>");
	maker_add_heading(out, "Artikel", node->number, "Over iets");
	if (maker_child_kind(node) == MAKER_LID) {
		maker_add_children(out, node);
	} else {
		buf_adds(out, "<Inhoud>");
		maker_add_content(out, node);
		buf_adds(out, "</Inhoud>");
	}
	buf_adds(out, "</Artikel>\n");
}

static inline void
maker_add_li(struct buf *out, const struct maker_node *node)
{
	buf_addf(out, "<Li><LiNummer>%s.</LiNummer>", node->number);
	maker_add_content(out, node);
	buf_adds(out, "</Li>");
}

static inline void
maker_add_node(struct buf *out, const struct maker_node *node)
{
	switch (node->kind) {
	case MAKER_CHAPTER:
		buf_adds(out, "<Hoofdstuk>");
		maker_add_heading(out, "Hoofdstuk", node->number, "Deel");
		maker_add_children(out, node);
		buf_adds(out, "</Hoofdstuk>\n");
		break;
	case MAKER_ARTICLE:
		maker_add_article(out, node);
		break;
	case MAKER_LID:
		buf_addf(out, "<Lid><LidNummer>%s.</LidNummer><Inhoud>", node->number);
		maker_add_content(out, node);
		buf_adds(out, "</Inhoud></Lid>");
		break;
	case MAKER_LI:
		maker_add_li(out, node);
		break;
	case MAKER_BEGRIP:
		buf_addf(out, "<Begrip><Term>%s%s</Term><Definitie><Al>%s</Al></Definitie></Begrip>", "woord ", node->number, node->words);
		break;
	case MAKER_ANNEX:
		buf_adds(out, "<Bijlage>");
		maker_add_heading(out, "Bijlage", node->number, "Bedragen");
		buf_addf(out, "<Divisietekst><Inhoud><Al>%s</Al></Inhoud></Divisietekst></Bijlage>", node->words);
		break;
	default:
		maker_add_children(out, node);
		break;
	}
}

static inline void
maker_add_regulation(struct buf *out, const struct maker_node *body)
{
	const struct maker_node *child;

	case_add_adoption(out, "verordening", &case_adoption, "");
	out->len -= strlen("</Lichaam></Regeling>");
	maker_add_node(out, body);
	buf_adds(out, "</Lichaam>");
	for (child = body->first; child != NULL; child = child->next)
		if (child->kind == MAKER_ANNEX && !child->gone)
			maker_add_node(out, child);
	buf_adds(out, "</Regeling>");
}

/* case_diags must be there (case_open()). */
static inline struct text *
maker_text(uint64_t seed, unsigned size)
{
	struct maker_chance chance = { seed };
	struct maker_node *tree = maker_tree_new(&chance, size);
	struct buf xml = BUF_INIT;
	struct xml_doc *doc;
	struct text *text;

	maker_add_regulation(&xml, tree);
	doc = case_doc("vaststelling", &xml);
	text = text_read(doc, case_diags);
	if (text == NULL)
		case_show();
	ck_assert_msg(text != NULL, "%s", buf_text(&xml));
	xml_doc_free(doc);
	maker_node_free(tree);
	buf_free(&xml);
	return text;
}

/* An element of a text as source, with its wIds or without. */
static inline void
maker_add_text(struct buf *out, const struct text_node *node, bool wids)
{
	const struct text_attribute *attribute;
	const struct text_node *child;

	if (node->kind == TEXT_CHARS) {
		buf_add_xml(out, node->text, strlen(node->text));
		return;
	}
	buf_addf(out, "<%s", text_kind_name(node->kind));
	if (wids && node->wid != NULL)
		buf_addf(out, " wId=\"%s\"", node->wid);
	for (attribute = node->attributes; attribute != NULL; attribute = attribute->next)
		buf_addf(out, " %s=\"%s\"", attribute->name, attribute->value);
	buf_addc(out, '>');
	for (child = node->first; child != NULL; child = child->next)
		maker_add_text(out, child, wids);
	buf_addf(out, "</%s>", text_kind_name(node->kind));
}

#endif
