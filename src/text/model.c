/*
 * What may stand where in a text, and what an element needs: one row per element. The order of parts and what our own sources ask
 * besides is said by templates/schema; this also holds for STOP files of others.
 */
#include <string.h>

#include "text/text_int.h"

#define NEVER		TEXT_REGELING		/* ends a list: the root is never a child */
#define K(kind)		TEXT_##kind
#define DIVISIONS	K(BOEK), K(DEEL), K(HOOFDSTUK), K(TITEL), K(AFDELING), K(PARAGRAAF)
#define BLOCKS		K(AL), K(LIJST), K(FIGUUR), K(FORMULE), K(TUSSENKOP), K(GROEP), K(BEGRIPPENLIJST), K(CITAAT), K(TABLE)
#define EMPTIED		K(VERVALLEN), K(GERESERVEERD)

static const enum text_kind children[TEXT_KIND_COUNT][16] = {
	[K(REGELING)] = { K(REGELINGOPSCHRIFT), K(AANHEF), K(LICHAAM), K(SLUITING), K(BIJLAGE), K(TOELICHTING), K(ARTIKELGEWIJZETOELICHTING) },
	[K(REGELINGOPSCHRIFT)] = { K(AL) },
	[K(AANHEF)] = { K(AL), K(LIJST), K(CONSIDERANS), K(AFKONDIGING) },
	[K(CONSIDERANS)] = { K(AL), K(LIJST) }, [K(AFKONDIGING)] = { K(AL), K(LIJST) },
	[K(LICHAAM)] = { DIVISIONS, K(ARTIKEL) },
	[K(BOEK)] = { K(KOP), EMPTIED, DIVISIONS, K(ARTIKEL) }, [K(DEEL)] = { K(KOP), EMPTIED, DIVISIONS, K(ARTIKEL) },
	[K(HOOFDSTUK)] = { K(KOP), EMPTIED, DIVISIONS, K(ARTIKEL) }, [K(TITEL)] = { K(KOP), EMPTIED, DIVISIONS, K(ARTIKEL) },
	[K(AFDELING)] = { K(KOP), EMPTIED, DIVISIONS, K(ARTIKEL) },
	[K(PARAGRAAF)] = { K(KOP), EMPTIED, K(SUBPARAGRAAF), K(ARTIKEL) },
	[K(SUBPARAGRAAF)] = { K(KOP), EMPTIED, K(SUBSUBPARAGRAAF), K(ARTIKEL) },
	[K(SUBSUBPARAGRAAF)] = { K(KOP), EMPTIED, K(ARTIKEL) },
	[K(ARTIKEL)] = { K(KOP), EMPTIED, K(INHOUD), K(LID) },
	[K(LID)] = { K(LIDNUMMER), K(INHOUD) },
	[K(INHOUD)] = { BLOCKS, K(KADERTEKST) }, [K(GROEP)] = { K(AL), K(LIJST), K(FIGUUR), K(FORMULE) },
	[K(KADERTEKST)] = { K(KOP), BLOCKS },
	[K(LIJST)] = { K(LIJSTAANHEF), K(LI), K(LIJSTSLUITING) },
	[K(LI)] = { K(LINUMMER), K(AL), K(FIGUUR), K(FORMULE), K(LIJST), K(BEGRIPPENLIJST), K(TABLE) },
	[K(BEGRIPPENLIJST)] = { K(BEGRIP) }, [K(BEGRIP)] = { K(LINUMMER), K(TERM), K(DEFINITIE) }, [K(DEFINITIE)] = { K(AL), K(LIJST) },
	[K(BIJLAGE)] = { K(KOP), EMPTIED, K(INLEIDENDETEKST), K(DIVISIE), K(DIVISIETEKST), K(SLUITING) },
	[K(DIVISIE)] = { K(KOP), EMPTIED, K(INLEIDENDETEKST), K(DIVISIE), K(DIVISIETEKST) },
	[K(DIVISIETEKST)] = { K(KOP), EMPTIED, K(INHOUD) },
	[K(INLEIDENDETEKST)] = { K(KOP), K(AL), K(LIJST), K(FIGUUR), K(TUSSENKOP) },
	[K(TOELICHTING)] = { K(KOP), K(INLEIDENDETEKST), K(ALGEMENETOELICHTING), K(ARTIKELGEWIJZETOELICHTING), K(DIVISIE), K(DIVISIETEKST), K(SLUITING), K(BIJLAGE) },
	[K(ALGEMENETOELICHTING)] = { K(KOP), K(INLEIDENDETEKST), K(DIVISIE), K(DIVISIETEKST) },
	[K(ARTIKELGEWIJZETOELICHTING)] = { K(KOP), K(INLEIDENDETEKST), K(DIVISIE), K(DIVISIETEKST) },
	[K(SLUITING)] = { K(GROEP), K(AL), K(SLOTFORMULERING), K(DAGTEKENING), K(ONDERTEKENING) },
	[K(SLOTFORMULERING)] = { K(AL), K(GROEP), K(LIJST) }, [K(DAGTEKENING)] = { K(AL) }, [K(ONDERTEKENING)] = { K(AL) },
	[K(KOP)] = { K(LABEL), K(NUMMER), K(OPSCHRIFT), K(SUBTITEL) },
	[K(TABLE)] = { K(TABLETITLE), K(TGROUP), K(BRON) }, [K(TGROUP)] = { K(COLSPEC), K(THEAD), K(TBODY) },
	[K(THEAD)] = { K(ROW) }, [K(TBODY)] = { K(ROW) }, [K(ROW)] = { K(ENTRY) },
	[K(ENTRY)] = { K(AL), K(GROEP), K(LIJST), K(FIGUUR), K(TUSSENKOP), K(FORMULE) },
	[K(FIGUUR)] = { K(TABLETITLE), K(ILLUSTRATIE), K(BIJSCHRIFT), K(BRON) }, [K(FORMULE)] = { K(ILLUSTRATIE), K(BIJSCHRIFT), K(BRON) },
	[K(CITAAT)] = { K(AL), K(GROEP), K(BEGRIPPENLIJST), K(LIJST), K(FIGUUR), K(TUSSENKOP), K(FORMULE) },
	[K(NOOT)] = { K(NOOTNUMMER), K(AL), K(LIJST) },
};

bool
text_allows(enum text_kind parent, enum text_kind child)
{
	const enum text_kind *at = children[parent];

	if (text_holds_words(parent))
		return (text_kind_flags(child) & TEXT_INLINE) != 0;
	while (*at != NEVER && *at != child)
		at++;
	return *at == child && child != NEVER;
}

/* ---- what an element needs ---- */

/* The parts that must be there, and those that may be there once. */
static const struct { enum text_kind kind, needs[2], once[4]; } parts[] = {
	{ K(REGELING), { K(REGELINGOPSCHRIFT), K(LICHAAM) }, { K(AANHEF), K(SLUITING), K(TOELICHTING), K(ARTIKELGEWIJZETOELICHTING) } },
	{ K(BOEK), { K(KOP) }, { NEVER } }, { K(DEEL), { K(KOP) }, { NEVER } }, { K(HOOFDSTUK), { K(KOP) }, { NEVER } },
	{ K(TITEL), { K(KOP) }, { NEVER } }, { K(AFDELING), { K(KOP) }, { NEVER } }, { K(PARAGRAAF), { K(KOP) }, { NEVER } },
	{ K(SUBPARAGRAAF), { K(KOP) }, { NEVER } }, { K(SUBSUBPARAGRAAF), { K(KOP) }, { NEVER } },
	{ K(ARTIKEL), { K(KOP) }, { K(INHOUD), K(VERVALLEN), K(GERESERVEERD) } },
	{ K(LID), { K(LIDNUMMER), K(INHOUD) }, { NEVER } },
	{ K(LIJST), { K(LI) }, { K(LIJSTAANHEF), K(LIJSTSLUITING) } }, { K(LI), { NEVER }, { K(LINUMMER) } },
	{ K(BEGRIPPENLIJST), { K(BEGRIP) }, { NEVER } }, { K(BEGRIP), { K(TERM), K(DEFINITIE) }, { K(LINUMMER) } },
	{ K(BIJLAGE), { K(KOP) }, { K(INLEIDENDETEKST), K(SLUITING) } }, { K(DIVISIE), { K(KOP) }, { K(INLEIDENDETEKST) } },
	{ K(DIVISIETEKST), { NEVER }, { K(KOP), K(INHOUD) } },
	{ K(TOELICHTING), { K(KOP) }, { K(ALGEMENETOELICHTING), K(ARTIKELGEWIJZETOELICHTING) } },
	{ K(ALGEMENETOELICHTING), { K(KOP) }, { NEVER } }, { K(ARTIKELGEWIJZETOELICHTING), { K(KOP) }, { NEVER } },
	{ K(KOP), { NEVER }, { K(LABEL), K(NUMMER), K(OPSCHRIFT), K(SUBTITEL) } },
	{ K(TABLE), { K(TGROUP) }, { K(TABLETITLE), K(BRON) } }, { K(TGROUP), { K(TBODY) }, { K(THEAD) } },
};

/* Of a part that stands three times the second is named. */
static void
check_once(const struct text_node *node, enum text_kind kind, struct diag_list *diags)
{
	const struct text_node *first = text_child(node, kind), *second = first;

	if (kind == TEXT_LI || kind == TEXT_BEGRIP || kind == TEXT_TGROUP || first == NULL)
		return;
	do
		second = second->next;
	while (second != NULL && second->kind != kind);
	if (second != NULL)
		diag_post(diags, second->pos, DIAG_TEXT_PART_DOUBLE, "dit <%s> heeft al een <%s>, op regel %d", text_kind_name(node->kind),
		    text_kind_name(kind), first->pos.line);
}

static void
check_parts(const struct text_node *node, struct diag_list *diags)
{
	size_t i, j;

	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		if (parts[i].kind != node->kind)
			continue;
		for (j = 0; j < 2 && parts[i].needs[j] != NEVER; j++) {
			if (text_child(node, parts[i].needs[j]) == NULL)
				diag_post(diags, node->pos, DIAG_TEXT_PART_MISSING, "in dit <%s> ontbreekt <%s>", text_kind_name(node->kind),
				    text_kind_name(parts[i].needs[j]));
			check_once(node, parts[i].needs[j], diags);
		}
		for (j = 0; j < 4 && parts[i].once[j] != NEVER; j++)
			check_once(node, parts[i].once[j], diags);
	}
}

/* STOP0070: one kind of content in a text in force. */
static void
check_article(const struct text_node *node, struct diag_list *diags)
{
	static const enum text_kind kinds[] = { TEXT_INHOUD, TEXT_LID, TEXT_VERVALLEN, TEXT_GERESERVEERD };
	const struct text_node *found = NULL, *at;
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		at = text_child(node, kinds[i]);
		if (at != NULL && found != NULL) {
			diag_post(diags, at->pos, DIAG_TEXT_MIXED, "dit artikel heeft zowel <%s> (regel %d) als <%s>", text_kind_name(found->kind),
			    found->pos.line, text_kind_name(at->kind));
			return;
		}
		found = at != NULL ? at : found;
	}
	if (found == NULL)
		diag_post(diags, node->pos, DIAG_TEXT_PART_MISSING, "dit artikel zegt niets: <Inhoud>, <Lid>, <Vervallen> of <Gereserveerd> ontbreekt");
}

/* STOP0001 and STOP0002. */
static void
check_list(const struct text_node *node, struct diag_list *diags)
{
	const char *type = text_attribute(node, "type");
	bool numbered = type != NULL && strcmp(type, "expliciet") == 0;
	const struct text_node *li;

	if (!numbered && (type == NULL || strcmp(type, "ongemarkeerd") != 0)) {
		diag_post(diags, node->pos, DIAG_TEXT_LIST, "deze lijst zegt niet of de onderdelen een nummer hebben");
		return;
	}
	for (li = node->first; li != NULL; li = li->next) {
		if (li->kind != TEXT_LI || (text_child(li, TEXT_LINUMMER) != NULL) == numbered)
			continue;
		diag_post(diags, li->pos, DIAG_TEXT_LIST, numbered ? "dit onderdeel heeft geen <LiNummer>, maar de lijst is expliciet genummerd" :
		    "dit onderdeel heeft een <LiNummer>, maar de lijst is ongemarkeerd");
		return;
	}
}

/* A chapter may be empty while it is reserved; a regulation says something. */
static void
check_body(const struct text_node *node, struct diag_list *diags)
{
	if (node->first == NULL)
		diag_post(diags, node->pos, DIAG_TEXT_PART_MISSING, "in dit <Lichaam> staat geen <Artikel>");
}

static bool
must_say(const struct text_node *node)
{
	if (node->kind == TEXT_KOP)
		return true;
	if (node->kind == TEXT_AL)	/* an empty cell is a cell */
		return node->parent == NULL || node->parent->kind != TEXT_ENTRY;
	return (text_kind_flags(node->kind) & TEXT_LEAF) != 0 && node->kind != TEXT_LABEL && node->kind != TEXT_TABLETITLE && node->kind != TEXT_BRON;
}

static bool
says_nothing(const struct text_node *node)
{
	const struct text_node *at;

	for (at = node; at != NULL; at = text_next(at, node))
		if (at->kind == TEXT_CHARS || at->kind == TEXT_INLINETEKSTAFBEELDING)
			return false;
	return true;
}

void
text_check_node(const struct text_node *node, struct diag_list *diags)
{
	check_parts(node, diags);
	if (node->kind == TEXT_ARTIKEL)
		check_article(node, diags);
	else if (node->kind == TEXT_LIJST)
		check_list(node, diags);
	else if (node->kind == TEXT_LICHAAM)
		check_body(node, diags);
	if (must_say(node) && says_nothing(node))
		diag_post(diags, node->pos, DIAG_TEXT_PART_EMPTY, "<%s> is leeg", text_kind_name(node->kind));
}
