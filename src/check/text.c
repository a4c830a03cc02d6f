/*
 * The letter as the resident gets it: the decision first, headings without gaps, nothing
 * empty, nothing left of a template, no BSN, and the right people in the address.
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_int.h"

/* All text below a node on one line, with plain spaces. The caller frees. */
/* Every space the same, and one at a time. The caller frees. */
static char *
flatten(const char *from, size_t len)
{
	char *flat = mem_alloc(len + 1), *to = flat;

	for (; *from != '\0'; from++) {
		bool hard = from[0] == '\xC2' && from[1] == '\xA0';	/* a space that does not break */

		if (!hard && *from != ' ' && *from != '\n')
			*to++ = *from;
		else if (to > flat && to[-1] != ' ')
			*to++ = ' ';
		from += hard;
	}
	if (to > flat && to[-1] == ' ')
		to--;
	*to = '\0';
	return flat;
}

char *
check_flat(const struct doc_node *node)
{
	struct buf raw = BUF_INIT;
	char *flat;

	if (node != NULL)
		doc_add_text(&raw, node);
	flat = flatten(buf_text(&raw), raw.len);
	buf_free(&raw);
	return flat;
}

struct pos
check_words_pos(const struct check_case *c, const struct doc_node *node)
{
	return node == NULL ? xml_pos(c->root) : doc_pos(node);
}

/* The next text node (the first for NULL) that holds the words exactly; NULL after the last. No spaces in words. */
static const struct doc_node *
find_words(const struct check_case *c, const struct doc_node *after, const char *words)
{
	const struct doc_node *n = after == NULL ? c->doc->body : doc_next(after, c->doc->body);

	if (strstr(c->text, words) == NULL)
		return NULL;
	while (n != NULL && (n->tag != DOC_TEXT || strstr(n->text, words) == NULL))
		n = doc_next(n, c->doc->body);
	return n;
}

static const struct doc_node *
first_section(const struct doc_node *within)
{
	return within == NULL ? NULL : doc_find_tag(within, DOC_SECTION);
}

void
text_decision_first(const struct check_case *c)
{
	const struct doc_node *main = doc_find_tag(c->doc->html, DOC_MAIN), *section = first_section(main);

	if (main == NULL || main->first == NULL || main->first->tag != DOC_H1)
		diag_post(c->diags, check_words_pos(c, main), DIAG_TEXT_DECISION, "de brief begint niet met een kop die het besluit noemt");
	if (section == NULL || !doc_has_class(section, DOC_CLASS_DECISION) || section->first == NULL)
		diag_post(c->diags, check_words_pos(c, section), DIAG_TEXT_DECISION, "het eerste deel van de brief is niet het besluit");
}

void
text_headings(const struct check_case *c)
{
	int level = 0, titles = 0;

	for (const struct doc_node *n = c->doc->body; n != NULL; n = doc_next(n, c->doc->body)) {
		int here = (int)n->tag - (int)DOC_H1 + 1;

		if (n->tag < DOC_H1 || n->tag > DOC_H4)
			continue;
		titles += here == 1;
		if (here > level + 1)
			diag_post(c->diags, doc_pos(n), DIAG_TEXT_HEADINGS, "na een kop van niveau %d komt een kop van niveau %d", level, here);
		level = here;
	}
	if (titles != 1)
		diag_post(c->diags, check_words_pos(c, c->doc->body), DIAG_TEXT_HEADINGS, "de brief heeft %d hoofdkoppen (h1); dat moet er een zijn", titles);
}

static bool
must_have_words(const struct doc_node *node)
{
	static const enum doc_tag tags[] = { DOC_H1, DOC_H2, DOC_H3, DOC_H4, DOC_P, DOC_LI, DOC_DT, DOC_DD, DOC_TD, DOC_TH, DOC_CAPTION, DOC_TITLE };

	for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++)
		if (tags[i] == node->tag)
			return true;
	return false;
}

static bool
has_words(const struct doc_node *node)
{
	for (const struct doc_node *n = node; n != NULL; n = doc_next(n, node))
		if (n->tag == DOC_IMG || (n->tag == DOC_TEXT && n->text[strspn(n->text, " \n\u00A0")] != '\0'))
			return true;
	return false;
}

void
text_empty(const struct check_case *c)
{
	for (const struct doc_node *n = c->doc->body; n != NULL; n = doc_next(n, c->doc->body)) {
		if (must_have_words(n) && !has_words(n))
			diag_post(c->diags, doc_pos(n), DIAG_TEXT_EMPTY, "het element ‘%s’ is leeg", doc_tag_name(n->tag));
	}
}

void
text_remnants(const struct check_case *c)
{
	static const char *const marks[] = { "{", "}", "[[", "]]", "NaN", "Infinity", "TODO", "XXX", "???", "undefined", "&lt;", "&amp;" };

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		for (const struct doc_node *n = find_words(c, NULL, marks[i]); n != NULL; n = find_words(c, n, marks[i])) {
			diag_post(c->diags, doc_pos(n), DIAG_TEXT_REMNANT, "in de brief staat ‘%s’: dat is een rest van het sjabloon of van een berekening", marks[i]);
			diag_proof(c->diags, marks[i]);
		}
}

void
text_bsn(const struct check_case *c)
{
	static const char *const paths[] = { "geadresseerde/bsn", "partner/bsn" };

	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		const char *bsn = xml_find_text(c->root, paths[i]);

		for (const struct doc_node *n = bsn == NULL ? NULL : find_words(c, NULL, bsn); n != NULL; n = find_words(c, n, bsn))
			diag_post(c->diags, doc_pos(n), DIAG_TEXT_BSN, "in de brief staat een BSN");
	}
}

/* ---- AWB-02: everybody whom the decision is about ---- */

static void
wants_name(const struct check_case *c, const struct doc_node *block, const char *text, const char *person)
{
	char *path = mem_format("%s/achternaam", person), *seen;
	const char *name = xml_find_text(c->root, path);
	struct buf plain = BUF_INIT;

	doc_add_plain(&plain, name != NULL ? name : "");
	seen = flatten(buf_text(&plain), plain.len);
	if (strstr(text, seen) == NULL)
		diag_post(c->diags, check_words_pos(c, block), DIAG_AWB02, "de naam van ‘%s’ staat niet in de adressering", person);
	buf_free(&plain);
	free(seen);
	free(path);
}

void
text_addressee(const struct check_case *c)
{
	const struct doc_node *block = doc_find_class(c->doc->body, DOC_CLASS_ADDRESSEE);
	const struct xml_node *agent = xml_find(c->root, "vertegenwoordiger");
	char *text = check_flat(block);

	wants_name(c, block, text, "geadresseerde");
	wants_name(c, block, text, "partner");
	if (agent != NULL && check_text_is(agent, "ontvangt", "brief"))
		wants_name(c, block, text, "vertegenwoordiger");
	else if (agent != NULL && doc_find_class(c->doc->body, DOC_CLASS_COPY) == NULL)
		diag_post(c->diags, check_words_pos(c, c->doc->body), DIAG_AWB02, "de brief noemt niet dat de vertegenwoordiger een kopie krijgt");
	free(text);
}
