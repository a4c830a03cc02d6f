/*
 * The Awb in the letter's own words: the objection block (3:45, 6:4 to 6:8, 2:13), that an
 * objection does not stop the decision (6:16, 8:81), mandate, delegation, help (2:1).
 */
#include <stdlib.h>
#include <string.h>

#include "check/check_int.h"

/* The parts of the objection block that templates mark with an id. */
static const struct doc_node *
find_id(const struct check_case *c, const char *id)
{
	for (const struct doc_node *n = c->doc->body; n != NULL; n = doc_next(n, c->doc->body))
		if (n->id != NULL && strcmp(n->id, id) == 0)
			return n;
	return NULL;
}

static const struct doc_node *
objection(const struct check_case *c)
{
	return doc_find_class(c->doc->body, DOC_CLASS_OBJECTION);
}

static bool
node_contains(const struct doc_node *node, const char *words)
{
	char *text = check_flat(node);
	bool found = check_contains(text, words);

	free(text);
	return found;
}

/* AWB-03: that, by whom, within which term, at which organ. */
void
text_objection(const struct check_case *c)
{
	static const struct { const char *id, *words, *fact; } facts[] = {
		{ "bezwaar-dat", "bezwaar maken", "dat de inwoner bezwaar kan maken" },
		{ "bezwaar-wie", "bezwaar maken", "wie bezwaar kan maken" },
		{ "bezwaar-termijn", "6 weken", "binnen welke termijn dat kan" },
		{ "bezwaar-orgaan", "bezwaar", "bij welk orgaan dat kan" },
	};
	const struct doc_node *block = objection(c);

	if (block == NULL) {
		diag_post(c->diags, check_words_pos(c, c->doc->body), DIAG_AWB03, "de brief zegt niet hoe de inwoner bezwaar kan maken");
		return;
	}
	for (size_t i = 0; i < sizeof(facts) / sizeof(facts[0]); i++)
		if (!node_contains(find_id(c, facts[i].id), facts[i].words))
			diag_post(c->diags, doc_pos(block), DIAG_AWB03, "het deel over bezwaar zegt niet %s", facts[i].fact);
}

/* AWB-04, AWB-05: the last day is the one that Klaar computes. */
void
text_objection_day(const struct check_case *c)
{
	const struct doc_node *node = find_id(c, "bezwaar-termijn");
	struct date end = date_objection_end(c->record->sent), naive = date_add_days(c->record->sent, 42);
	char *right = check_day(end), *wrong = check_day(naive), *text = check_flat(node);

	if (node == NULL || strstr(text, right) != NULL)
		;	/* no block: AWB-03 */
	else if (date_compare(end, naive) != 0 && strstr(text, wrong) != NULL)
		diag_post(c->diags, doc_pos(node), DIAG_AWB05, "de laatste dag voor bezwaar valt op een vrije dag; de eerste werkdag daarna is %s", right);
	else
		diag_post(c->diags, doc_pos(node), DIAG_AWB04, "de laatste dag voor bezwaar is %s; die dag staat er niet", right);
	free(right);
	free(wrong);
	free(text);
}

/* AWB-06: the organ that decided, and no other. */
void
text_objection_organ(const struct check_case *c)
{
	static const char *const colleges[] = { "namens het college", "college van burgemeester en wethouders" };
	const char *organ = xml_find_text(c->organisation, "bestuursorgaan");
	const struct doc_node *node = find_id(c, "bezwaar-orgaan");

	if (organ == NULL)
		return;
	if (node != NULL && !node_contains(node, organ))
		diag_post(c->diags, doc_pos(node), DIAG_AWB06, "het bezwaar gaat niet naar het orgaan dat besluit");
	for (size_t i = 0; i < sizeof(colleges) / sizeof(colleges[0]) && strstr(organ, "college") == NULL; i++)
		if (check_contains(c->text, colleges[i])) {
			diag_post(c->diags, check_words_pos(c, c->doc->body), DIAG_AWB06, "de brief noemt een college, maar dat heeft dit besluit niet genomen");
			return;
		}
}

/* AWB-07: what an objection must hold. */
void
text_objection_content(const struct check_case *c)
{
	static const char *const words[] = { "naam", "adres", "datum", "besluit", "waarom", "handtekening" };
	const struct doc_node *block = objection(c);
	char *text = check_flat(find_id(c, "bezwaar-inhoud"));

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]) && block != NULL; i++)
		if (!check_contains(text, words[i]))
			diag_post(c->diags, doc_pos(block), DIAG_AWB07, "de brief zegt niet dat ‘%s’ in het bezwaar moet staan", words[i]);
	free(text);
}

/* AWB-08: a digital way is named, and nothing says that post is the only one. */
void
text_digital(const struct check_case *c)
{
	static const char *const only[] = { "alleen per post", "alleen met de post", "alleen schriftelijk", "uitsluitend per post", "uitsluitend schriftelijk" };
	const struct doc_node *block = objection(c), *node = find_id(c, "bezwaar-digitaal");
	char *text;

	if (block == NULL)
		return;
	if (node == NULL || doc_find_tag(node, DOC_A) == NULL)
		diag_post(c->diags, doc_pos(block), DIAG_AWB08, "de brief noemt geen digitale weg voor bezwaar");
	text = check_flat(block);
	for (size_t i = 0; i < sizeof(only) / sizeof(only[0]); i++)
		if (check_contains(text, only[i]))
			diag_post(c->diags, doc_pos(block), DIAG_AWB08, "de brief zegt dat bezwaar ‘%s’ kan", only[i]);
	free(text);
}

/* AWB-09: a burden goes on during an objection, and a judge can stop it. */
void
text_provision(const struct check_case *c)
{
	const struct doc_node *block = objection(c);

	if (block == NULL || !(check_outcome_flags(c->record) & OUTCOME_BURDEN))
		return;
	if (find_id(c, "bezwaar-schorst-niet") == NULL)
		diag_post(c->diags, doc_pos(block), DIAG_AWB09, "de brief zegt niet dat het besluit tijdens het bezwaar blijft gelden");
	if (!node_contains(block, "voorlopige voorziening"))
		diag_post(c->diags, doc_pos(block), DIAG_AWB09, "de brief noemt de voorlopige voorziening niet");
}

/* AWB-12: reasons may be left out only when the resident gets what was asked. */
void
text_reasons(const struct check_case *c)
{
	const struct doc_node *node = doc_find_class(c->doc->body, DOC_CLASS_REASONS);
	char *text = check_flat(node);

	if (*text == '\0' && (check_outcome_flags(c->record) & OUTCOME_BURDEN))
		diag_post(c->diags, check_words_pos(c, c->doc->body), DIAG_AWB12, "het besluit is nadelig, maar de brief zegt niet waarom");
	free(text);
}

void
text_instruction(const struct check_case *c)
{
	if (check_instruction_word(c->text) == NULL)
		return;
	for (const struct doc_node *n = c->doc->body; n != NULL; n = doc_next(n, c->doc->body)) {
		const char *word = n->tag == DOC_TEXT ? check_instruction_word(n->text) : NULL;

		if (word == NULL)
			continue;
		diag_post(c->diags, doc_pos(n), DIAG_AWB18, "de brief verwijst naar een interne instructie");
		diag_proof(c->diags, word);
	}
}

/* ---- who signs ---- */

static const struct xml_node *
mandate_of(const struct check_case *c)
{
	const char *id = xml_find_text(c->root, "ondertekenaar/mandaat");
	const struct xml_node *list = xml_find(c->organisation, "mandaten");

	for (const struct xml_node *n = list == NULL ? NULL : xml_first(list, "mandaat"); n != NULL; n = xml_next(n, "mandaat"))
		if (id != NULL && xml_attribute(n, "id") != NULL && strcmp(xml_attribute(n, "id"), id) == 0)
			return n;
	return NULL;
}

/* AWB-24: "namens" the organ, and the function of who signs. */
void
text_mandate(const struct check_case *c)
{
	const struct doc_node *node = doc_find_class(c->doc->body, DOC_CLASS_SIGNATURE);
	const char *organ = xml_find_text(c->organisation, "bestuursorgaan"), *function = xml_find_text(mandate_of(c), "functie");
	char *words = mem_format("namens %s", organ != NULL ? organ : "");

	if (node == NULL || !node_contains(node, words))
		diag_post(c->diags, check_words_pos(c, node), DIAG_AWB24, "de ondertekening noemt niet namens welk orgaan");
	if (node == NULL || function == NULL || !node_contains(node, function))
		diag_post(c->diags, check_words_pos(c, node), DIAG_AWB24, "de ondertekening noemt de functie niet");
	free(words);
}

/* AWB-25: a delegated decision names the delegation and where it stands. */
void
text_delegation(const struct check_case *c)
{
	static const char *const fields[] = { "delegatie/besluit", "delegatie/vindplaats" };

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		const char *words = xml_find_text(c->organisation, fields[i]);

		if (words != NULL && !check_contains(c->text, words))
			diag_post(c->diags, check_words_pos(c, c->doc->body), DIAG_AWB25, "de brief noemt het delegatiebesluit of de vindplaats niet");
	}
}

/* AWB-27: somebody to call. */
void
text_help(const struct check_case *c)
{
	const struct doc_node *node = doc_find_class(c->doc->body, DOC_CLASS_CONTACT);
	const char *own = xml_find_text(c->root, "behandelaar/telefoon"), *general = xml_find_text(c->organisation, "contact/telefoon");

	if (node != NULL && ((own != NULL && node_contains(node, own)) || (general != NULL && node_contains(node, general))))
		return;
	diag_post(c->diags, check_words_pos(c, node), DIAG_AWB27, "de brief noemt geen telefoonnummer voor vragen");
}

void
text_may_must(const struct check_case *c)
{
	if (check_wrong_may(c->record->kind, c->text) == NULL)
		return;
	for (const struct doc_node *n = c->doc->body; n != NULL; n = doc_next(n, c->doc->body)) {
		const char *phrase = n->tag == DOC_TEXT ? check_wrong_may(c->record->kind, n->text) : NULL;

		if (phrase == NULL)
			continue;
		diag_post(c->diags, doc_pos(n), DIAG_AWB29, "‘kunnen’ en ‘moeten’ staan hier anders dan in de wet");
		diag_proof(c->diags, phrase);
	}
}
