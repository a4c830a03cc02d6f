/*
 * One source file: the adoption of a regulation or a besluit that changes it. Who decided, when, on what basis and why;
 * the mutations are read by besluit_mutation.c. Everything the schema asks for is asked here again where the code depends on it.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "law/regulation_int.h"

/* ---- places and words ---- */

struct pos
law_place(struct law_besluit *besluit, const struct xml_node *node)
{
	struct pos pos = xml_pos(node);

	pos.file = besluit->path;
	return pos;
}

const char *
law_read_words(struct law_regulation *regulation, const struct xml_node *node)
{
	struct buf words = BUF_INIT;
	const struct xml_node *child;
	const char *at, *result;

	if (node == NULL)
		return NULL;
	for (child = xml_first_any(node); child != NULL; child = xml_next_any(child))
		for (at = xml_is_text(child) ? xml_content(child) : ""; *at != '\0'; at++)
			if (strchr(" \t\r\n", *at) == NULL)
				buf_addc(&words, *at);
			else if (words.len == 0 || words.data[words.len - 1] != ' ')
				buf_addc(&words, ' ');
	result = arena_copy(regulation->arena, buf_text(&words));
	buf_free(&words);
	return result;
}

/* The words of an element on one line, without space at its ends; NULL when it is absent or empty. */
static const char *
read_line(struct law_regulation *regulation, const struct xml_node *node)
{
	const char *text = law_read_words(regulation, node);
	size_t len;

	if (text == NULL)
		return NULL;
	text += strspn(text, " ");
	len = strlen(text);
	while (len > 0 && text[len - 1] == ' ')
		len--;
	return len > 0 ? arena_copy_n(regulation->arena, text, len) : NULL;
}

static const char *
copy_attribute(struct law_regulation *regulation, const struct xml_node *node, const char *name)
{
	const char *value = xml_attribute(node, name);

	return value != NULL && *value != '\0' ? arena_copy(regulation->arena, value) : NULL;
}

int
law_read_count(const char *text)
{
	size_t len = text != NULL ? strspn(text, "0123456789") : 0;

	return len > 0 && len < 7 && text[len] == '\0' ? (int)strtol(text, NULL, 10) : 0;
}

int
law_read_day(const char *text, struct pos pos, const char *name, struct date *date, struct diag_list *diags)
{
	if (text == NULL || date_parse(text, date))
		return 0;
	diag_post(diags, pos, DIAG_REG_DATE, "‘%.40s’ in %s is geen bestaande datum (JJJJ-MM-DD)", text, name);
	return -1;
}

/* ---- Metagegevens ---- */

static int
refuse_missing(const struct law_besluit *besluit, const struct xml_node *at, const char *name, struct diag_list *diags)
{
	diag_post(diags, law_place((struct law_besluit *)besluit, at), DIAG_REG_META, "%s ontbreekt of is leeg", name);
	return -1;
}

static int
read_day(struct law_besluit *besluit, const struct xml_node *meta, const char *name, struct date *date, struct diag_list *diags)
{
	const struct xml_node *node = xml_first(meta, name);

	return law_read_day(node != NULL ? xml_text(node) : NULL, law_place(besluit, node), name, date, diags);
}

static int
read_publication(struct law_regulation *regulation, struct law_besluit *besluit, const struct xml_node *meta, struct diag_list *diags)
{
	const struct xml_node *node = xml_first(meta, "Bekendgemaakt");
	const char *gazette = xml_attribute(node, "blad"), *number = xml_attribute(node, "nummer");

	if (gazette == NULL || number == NULL)
		return refuse_missing(besluit, node != NULL ? node : meta, "Bekendgemaakt met op, blad en nummer", diags);
	besluit->gazette = arena_copy(regulation->arena, gazette);
	besluit->gazette_number = arena_copy(regulation->arena, number);
	return law_read_day(xml_attribute(node, "op"), law_place(besluit, node), "Bekendgemaakt", &besluit->published, diags);
}

static int
read_days(struct law_regulation *regulation, struct law_besluit *besluit, const struct xml_node *meta, struct diag_list *diags)
{
	const struct xml_node *revoked = xml_first(meta, "Afstel");
	int result = read_publication(regulation, besluit, meta, diags);

	if (read_day(besluit, meta, "Vastgesteld", &besluit->adopted, diags) == -1 ||
	    read_day(besluit, meta, "InWerking", &besluit->in_force, diags) == -1 ||
	    read_day(besluit, meta, "WerktTerugTot", &besluit->valid, diags) == -1 ||
	    law_read_day(xml_attribute(revoked, "bekendOp"), law_place(besluit, revoked), "Afstel", &besluit->revoked, diags) == -1)
		return -1;
	besluit->retro_effect = copy_attribute(regulation, xml_first(meta, "WerktTerugTot"), "gevolg");
	if (!date_is_set(besluit->valid))
		besluit->valid = besluit->in_force;
	if (!date_is_set(besluit->adopted))
		result = refuse_missing(besluit, meta, "Vastgesteld", diags);
	if (!date_is_set(besluit->in_force))
		result = refuse_missing(besluit, meta, "InWerking", diags);
	if (!date_is_set(besluit->published) && result == 0)
		result = refuse_missing(besluit, meta, "Bekendgemaakt op", diags);
	return result;
}

static int
read_bases(struct law_regulation *regulation, struct law_besluit *besluit, const struct xml_node *meta, struct diag_list *diags)
{
	const struct xml_node *list = xml_first(meta, "Grondslagen"), *node;
	struct law_basis *basis;
	size_t count = 0;

	for (node = xml_first(list, "Grondslag"); node != NULL; node = xml_next(node, "Grondslag"))
		count++;
	if (count == 0)
		return refuse_missing(besluit, list != NULL ? list : meta, "Grondslagen met een of meer keer Grondslag", diags);
	besluit->bases = arena_alloc(regulation->arena, count * sizeof(*besluit->bases));
	for (node = xml_first(list, "Grondslag"); node != NULL; node = xml_next(node, "Grondslag")) {
		basis = &besluit->bases[besluit->basis_count++];
		basis->pos = law_place(besluit, node);
		basis->ref = (struct law_ref){ copy_attribute(regulation, node, "wet"), copy_attribute(regulation, node, "artikel"),
			copy_attribute(regulation, node, "lid"), copy_attribute(regulation, node, "onderdeel"), copy_attribute(regulation, node, "sub") };
		basis->regulation = copy_attribute(regulation, node, "regeling");
		basis->eid = copy_attribute(regulation, node, "ref");
		if ((basis->ref.law == NULL) == (basis->regulation == NULL))
			return refuse_missing(besluit, node, "het attribuut wet of het attribuut regeling (een van beide)", diags);
	}
	return 0;
}

static int
read_meta(struct law_regulation *regulation, struct law_besluit *besluit, const struct xml_node *root, struct diag_list *diags)
{
	const struct xml_node *meta = xml_first(root, "Metagegevens");
	int days, bases;

	if (meta == NULL)
		return refuse_missing(besluit, root, "Metagegevens", diags);
	besluit->body = read_line(regulation, xml_first(meta, "Orgaan"));
	besluit->title = read_line(regulation, xml_first(meta, "Citeertitel"));
	besluit->new_title = read_line(regulation, xml_first(meta, "NieuweCiteertitel"));
	besluit->reference = read_line(regulation, xml_first(meta, "Kenmerk"));
	besluit->reason = read_line(regulation, xml_first(meta, "Reden"));
	days = read_days(regulation, besluit, meta, diags);
	bases = read_bases(regulation, besluit, meta, diags);
	if (besluit->body == NULL)
		return refuse_missing(besluit, meta, "Orgaan", diags);
	if (besluit->title == NULL)
		return refuse_missing(besluit, meta, "Citeertitel", diags);
	return days == -1 || bases == -1 ? -1 : 0;
}

/* ---- the adoption ---- */

static int
read_kind(struct law_regulation *regulation, struct law_besluit *besluit, const struct xml_node *meta, struct diag_list *diags)
{
	static const struct { const char *name; enum law_regulation_kind kind; } kinds[] = {
		{ "verordening", LAW_ORDINANCE }, { "beleidsregels", LAW_POLICY }, { "nadere-regels", LAW_DETAILED } };
	const struct xml_node *node = xml_first(meta, "Soort");
	const char *name = read_line(regulation, node);
	size_t i;

	for (i = 0; name != NULL && i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (strcmp(kinds[i].name, name) == 0) {
			regulation->kind = kinds[i].kind;
			return 0;
		}
	}
	if (name == NULL)
		return refuse_missing(besluit, meta, "Soort (verordening, beleidsregels of nadere-regels)", diags);
	diag_post(diags, law_place(besluit, node), DIAG_REG_META, "Soort is hier ‘%.40s’, en dat moet verordening, beleidsregels of nadere-regels zijn", name);
	return -1;
}

/* "gm1700": every wId begins with it. */
static int
read_authority(struct law_regulation *regulation, struct law_besluit *besluit, const struct xml_node *meta, struct diag_list *diags)
{
	const struct xml_node *node = xml_first(meta, "Overheidscode");
	const char *code = read_line(regulation, node);

	regulation->authority = code;
	if (code == NULL)
		return refuse_missing(besluit, meta, "Overheidscode", diags);
	if (strlen(code) == 6 && islower((unsigned char)code[0]) && islower((unsigned char)code[1]) && strspn(code + 2, "0123456789") == 4)
		return 0;
	diag_post(diags, law_place(besluit, node), DIAG_REG_META, "Overheidscode is hier ‘%.40s’, en dat moeten twee kleine letters en vier cijfers zijn, zoals gm1700", code);
	return -1;
}

static int
read_adoption(struct law_regulation *regulation, struct law_besluit *besluit, const struct xml_doc *doc, struct diag_list *diags)
{
	const struct xml_node *root = xml_root(doc), *meta = xml_first(root, "Metagegevens");
	int result = 0;

	besluit->becomes = 1;
	regulation->id = copy_attribute(regulation, root, "id");
	regulation->example = xml_attribute(root, "voorbeeld") != NULL && strcmp(xml_attribute(root, "voorbeeld"), "ja") == 0;
	regulation->title = besluit->title;
	regulation->organisation = read_line(regulation, xml_first(meta, "Organisatie"));
	regulation->subject = read_line(regulation, xml_first(meta, "Onderwerp"));
	if (regulation->id == NULL)
		result = refuse_missing(besluit, root, "het attribuut id", diags);
	if (regulation->organisation == NULL)
		result = refuse_missing(besluit, meta, "Organisatie", diags);
	if (read_authority(regulation, besluit, meta, diags) == -1)
		result = -1;
	if (read_kind(regulation, besluit, meta, diags) == -1 ||
	    read_day(besluit, meta, "Vervalt", &regulation->lapses, diags) == -1)
		result = -1;
	regulation->base = text_read(doc, diags);
	return regulation->base == NULL ? -1 : result;
}

/* ---- a besluit that changes ---- */

static int
read_version(const struct law_besluit *besluit, const struct xml_node *root, const char *name, int *version, struct diag_list *diags)
{
	*version = law_read_count(xml_attribute(root, name));
	return *version > 0 ? 0 : refuse_missing(besluit, root, strcmp(name, "was") == 0 ? "was (het nummer van een versie, vanaf 1)" :
	    "wordt (het nummer van een versie, vanaf 2)", diags);
}

struct text_node *
law_read_blocks(struct law_besluit *besluit, const struct xml_node *first, struct diag_list *diags)
{
	struct text_node *head = NULL, *last = NULL, *node;

	for (; first != NULL; first = xml_next(first, NULL)) {
		node = text_read_node(besluit->text, first, diags);
		if (node == NULL)
			continue;
		node->prev = last;
		if (last != NULL)
			last->next = node;
		else
			head = node;
		last = node;
	}
	return head;
}

static int
read_audiences(struct law_besluit *besluit, const struct xml_node *root, struct diag_list *diags)
{
	static const char *const names[LAW_AUDIENCES] = { "inwoner", "medewerker", "ketenpartner" };
	const struct xml_node *node;
	const char *name;
	int i;

	for (node = xml_first(root, "Uitleg"); node != NULL; node = xml_next(node, "Uitleg")) {
		name = xml_attribute(node, "doelgroep");
		for (i = 0; i < LAW_AUDIENCES && (name == NULL || strcmp(names[i], name) != 0); i++)
			;
		if (i == LAW_AUDIENCES)
			return refuse_missing(besluit, node, "doelgroep (inwoner, medewerker of ketenpartner)", diags);
		if (besluit->audience[i] != NULL) {
			diag_post(diags, law_place(besluit, node), DIAG_REG_META, "er is al een Uitleg voor de doelgroep %s", names[i]);
			return -1;
		}
		besluit->audience[i] = law_read_blocks(besluit, xml_first(node, NULL), diags);
	}
	return 0;
}

static int
read_change(struct law_regulation *regulation, struct law_besluit *besluit, const struct xml_node *root, struct diag_list *diags)
{
	const char *of = xml_attribute(root, "regeling");
	const struct xml_node *explanation = xml_first(root, "Toelichting");
	int was, becomes;

	besluit->text = text_new();
	if (of == NULL || regulation->id == NULL || strcmp(of, regulation->id) != 0) {
		diag_post(diags, law_place(besluit, root), DIAG_REG_OTHER, "dit besluit wijzigt ‘%s’, maar staat bij de regeling ‘%s’", of != NULL ? of : "",
		    regulation->id != NULL ? regulation->id : "");
		if (regulation->besluiten[0] != NULL)
			diag_post(diags, regulation->besluiten[0]->pos, DIAG_REG_OTHER, "dit is de regeling waar het besluit bij staat");
		return -1;
	}
	was = read_version(besluit, root, "was", &besluit->was, diags);
	becomes = read_version(besluit, root, "wordt", &besluit->becomes, diags);
	besluit->transition = law_read_blocks(besluit, xml_first(xml_first(root, "Overgangsrecht"), NULL), diags);
	if (explanation != NULL)
		besluit->explanation = text_read_node(besluit->text, explanation, diags);
	if (was == -1 || becomes == -1 || read_audiences(besluit, root, diags) == -1)
		return -1;
	return law_besluit_read_mutations(regulation, besluit, root, diags);
}

/* ---- a file ---- */

/* "2026-07-01-giftengrens" of "regulations/x/2026-07-01-giftengrens.xml". */
static const char *
file_id(struct law_regulation *regulation, const char *path)
{
	const char *name = strrchr(path, '/');
	size_t len;

	name = name != NULL ? name + 1 : path;
	len = strlen(name);
	if (len > 4 && strcmp(name + len - 4, ".xml") == 0)
		len -= 4;
	return arena_copy_n(regulation->arena, name, len);
}

struct law_besluit *
law_besluit_read(struct law_regulation *regulation, const struct xml_doc *doc, struct diag_list *diags)
{
	struct law_besluit *besluit = arena_alloc(regulation->arena, sizeof(*besluit));
	bool first = regulation->besluit_count == 0;
	const char *wanted = first ? "Regeling" : "Wijzigingsbesluit";
	size_t before = diag_count_from(diags, DIAG_ERROR);
	const struct xml_node *root = xml_root(doc);

	besluit->path = arena_copy(regulation->arena, xml_doc_name(doc));
	besluit->id = file_id(regulation, besluit->path);
	besluit->pos = law_place(besluit, root);
	regulation->besluiten[regulation->besluit_count++] = besluit;
	if (strcmp(xml_name(root), wanted) != 0) {
		diag_post(diags, besluit->pos, DIAG_REG_ROOT, "dit bestand begint met <%.60s>, en hier hoort <%s>", xml_name(root), wanted);
		return NULL;
	}
	if (read_meta(regulation, besluit, root, diags) == -1)
		return NULL;
	if ((first ? read_adoption(regulation, besluit, doc, diags) : read_change(regulation, besluit, root, diags)) == -1)
		return NULL;
	return diag_count_from(diags, DIAG_ERROR) > before ? NULL : besluit;
}
