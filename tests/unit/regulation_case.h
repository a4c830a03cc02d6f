/*
 * Small regulations in a test: the wrapping around a text and around mutations, and what a test asks of the result.
 */
#ifndef REGULATION_CASE_H
#define REGULATION_CASE_H

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "law/regulation.h"
#include "xml/xml.h"

#define CASE_NS "xmlns=\"https://standaarden.overheid.nl/stop/imop/tekst/\""

struct case_besluit {
	const char	*name;			/* file name without .xml */
	int		 was, becomes;
	const char	*adopted, *published, *number, *in_force, *valid;	/* valid, number: NULL none */
	const char	*meta;			/* more in Metagegevens, or NULL */
	const char	*mutations;
};

static struct diag_list *case_diags;

static inline struct date
case_day(const char *text)
{
	struct date date = { 0, 0, 0 };

	ck_assert_msg(text == NULL || date_parse(text, &date), "%s", text);
	return date;
}

static inline void
case_add_meta(struct buf *out, const char *kind, const struct case_besluit *b)
{
	buf_adds(out, "<Metagegevens>");
	if (kind != NULL)
		buf_addf(out, "<Soort>%s</Soort><Organisatie>lindewaard</Organisatie><Overheidscode>gm9999</Overheidscode>", kind);
	buf_addf(out, "<Orgaan>de raad</Orgaan><Citeertitel>Verordening %s</Citeertitel>", b->name);
	buf_adds(out, "<Grondslagen><Grondslag wet=\"Pw\" artikel=\"8\"/></Grondslagen>");
	buf_addf(out, "<Vastgesteld>%s</Vastgesteld><Bekendgemaakt op=\"%s\" blad=\"Gemeenteblad\" nummer=\"%s\"/><InWerking>%s</InWerking>",
	    b->adopted, b->published, b->number != NULL ? b->number : "2026, 1", b->in_force);
	if (b->valid != NULL)
		buf_addf(out, "<WerktTerugTot>%s</WerktTerugTot>", b->valid);
	buf_adds(out, b->meta != NULL ? b->meta : "");
	buf_adds(out, "</Metagegevens>\n");
}

static inline void
case_add_adoption(struct buf *out, const char *kind, const struct case_besluit *b, const char *body)
{
	buf_addf(out, "<Regeling " CASE_NS " id=\"meedoen-2026\">");
	case_add_meta(out, kind, b);
	buf_addf(out, "<RegelingOpschrift><Al>Verordening meedoen</Al></RegelingOpschrift>\n<Lichaam>\n%s</Lichaam></Regeling>", body);
}

static inline void
case_add_besluit(struct buf *out, const struct case_besluit *b)
{
	buf_addf(out, "<Wijzigingsbesluit " CASE_NS " regeling=\"meedoen-2026\" was=\"%d\" wordt=\"%d\">", b->was, b->becomes);
	case_add_meta(out, NULL, b);
	buf_addf(out, "<Mutaties>\n%s\n</Mutaties></Wijzigingsbesluit>", b->mutations);
}

static inline struct xml_doc *
case_doc(const char *name, const struct buf *xml)
{
	char *file = mem_format("%s.xml", name);
	struct xml_doc *doc = xml_load_memory(file, buf_text(xml), xml->len, case_diags);

	ck_assert_msg(doc != NULL, "%s: %s\n%s", name, diag_count(case_diags) > 0 ? diag_at(case_diags, 0)->text : "", buf_text(xml));
	free(file);
	return doc;
}

static const struct case_besluit case_adoption = { "vaststelling", 0, 1, "2025-12-01", "2025-12-10", NULL, "2026-01-01", NULL, NULL, NULL };

/* besluiten ends with name NULL. */
static inline struct law_regulation *
case_load(const char *kind, const struct case_besluit *adoption, const char *body, const struct case_besluit *besluiten)
{
	struct xml_doc *docs[32];
	struct law_regulation *regulation;
	struct buf xml = BUF_INIT;
	int count = 0;

	case_add_adoption(&xml, kind, adoption, body);
	docs[count++] = case_doc("vaststelling", &xml);
	for (; besluiten != NULL && besluiten->name != NULL; besluiten++) {
		buf_clear(&xml);
		case_add_besluit(&xml, besluiten);
		docs[count++] = case_doc(besluiten->name, &xml);
	}
	regulation = law_regulation_new("meedoen-2026", docs, count, NULL, case_diags);
	while (count > 0)
		xml_doc_free(docs[--count]);
	buf_free(&xml);
	return regulation;
}

static inline void
case_show(void)
{
	size_t i;

	for (i = 0; i < diag_count(case_diags); i++)
		diag_print(stderr, diag_at(case_diags, i));
}

static inline int
case_count(enum diag_code code)
{
	size_t i;
	int count = 0;

	for (i = 0; i < diag_count(case_diags); i++)
		count += diag_at(case_diags, i)->code == code;
	return count;
}

/* A diagnostic with this code whose text holds these words. */
static inline bool
case_says(enum diag_code code, const char *words)
{
	size_t i;

	for (i = 0; i < diag_count(case_diags); i++)
		if (diag_at(case_diags, i)->code == code && strstr(diag_at(case_diags, i)->text, words) != NULL)
			return true;
	case_show();
	return false;
}

/* The plain text of one element; "-" when it is not there. */
static inline const char *
case_words(const struct text *text, const char *wid, struct buf *out)
{
	const struct text_node *node = text_find(text, wid);

	buf_clear(out);
	if (node == NULL)
		buf_adds(out, "-");
	else
		text_add_plain(out, node);
	return buf_text(out);
}

static inline void
case_open(void)
{
	xml_init();
	case_diags = diag_list_new();
}

static inline void
case_close(void)
{
	diag_list_free(case_diags);
	xml_exit();
}

#endif
