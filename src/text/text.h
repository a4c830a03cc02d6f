/*
 * The text of a regulation as a tree: element names and nesting of STOP's text model
 * (imop-tekst 1.1), one struct for all. A text is made by a reader (our own Regeling and STOP's
 * RegelingCompact in read.c, BWB in bwb.c, CVDR in cvdr.c), changed by law/mutation.c, compared by diff/,
 * written by export.c. It knows nothing of dates, besluiten or letters.
 *
 * wId says which element it is, for ever; eId where it stands now (ids.c). White space is as a reader
 * sees it: runs collapsed within a block (a node flagged TEXT_LEAF), none at its ends.
 */
#ifndef KLAAR_TEXT_TEXT_H
#define KLAAR_TEXT_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "xml/xml.h"

#define TEXT_NS_STOP	"https://standaarden.overheid.nl/stop/imop/tekst/"

/*
 * IDENT, "element", "eId code" (NULL: no ids), "Dutch word in a sentence" (NULL: never named), flags.
 * ID: has wId and eId. ONE: occurs once, its eId part has no number. LEAF: a block with inline content, the unit of
 * comparison. DIVISION: Boek ... Subsubparagraaf. INLINE: inside a leaf. EMPTY: without content.
 */
#define TEXT_KINDS(X) \
	X(REGELING, "Regeling", NULL, "de regeling", 0) \
	X(REGELINGOPSCHRIFT, "RegelingOpschrift", "longTitle", "het opschrift", TEXT_ID | TEXT_ONE) \
	X(AANHEF, "Aanhef", "formula_1", "de aanhef", TEXT_ID | TEXT_ONE) \
	X(CONSIDERANS, "Considerans", NULL, NULL, 0) X(AFKONDIGING, "Afkondiging", NULL, NULL, 0) \
	X(LICHAAM, "Lichaam", "body", NULL, TEXT_ID | TEXT_ONE) \
	X(BOEK, "Boek", "book", "boek", TEXT_ID | TEXT_DIVISION) X(DEEL, "Deel", "part", "deel", TEXT_ID | TEXT_DIVISION) \
	X(HOOFDSTUK, "Hoofdstuk", "chp", "hoofdstuk", TEXT_ID | TEXT_DIVISION) X(TITEL, "Titel", "title", "titel", TEXT_ID | TEXT_DIVISION) \
	X(AFDELING, "Afdeling", "subchp", "afdeling", TEXT_ID | TEXT_DIVISION) X(PARAGRAAF, "Paragraaf", "subsec", "paragraaf", TEXT_ID | TEXT_DIVISION) \
	X(SUBPARAGRAAF, "Subparagraaf", "subsec", "subparagraaf", TEXT_ID | TEXT_DIVISION) \
	X(SUBSUBPARAGRAAF, "Subsubparagraaf", "subsec", "subsubparagraaf", TEXT_ID | TEXT_DIVISION) \
	X(ARTIKEL, "Artikel", "art", "artikel", TEXT_ID) X(LID, "Lid", "para", "lid", TEXT_ID) \
	X(LIJST, "Lijst", "list", "de lijst", TEXT_ID) X(LI, "Li", "item", "onderdeel", TEXT_ID) \
	X(BEGRIPPENLIJST, "Begrippenlijst", "list", "de begrippenlijst", TEXT_ID) X(BEGRIP, "Begrip", "item", "begrip", TEXT_ID) \
	X(BIJLAGE, "Bijlage", "cmp", "bijlage", TEXT_ID) X(DIVISIE, "Divisie", "div", "onderdeel", TEXT_ID) \
	X(DIVISIETEKST, "Divisietekst", "content", "de tekst", TEXT_ID) X(INLEIDENDETEKST, "InleidendeTekst", "intro", "de inleidende tekst", TEXT_ID | TEXT_ONE) \
	X(TOELICHTING, "Toelichting", "recital", "de toelichting", TEXT_ID | TEXT_ONE) \
	X(ALGEMENETOELICHTING, "AlgemeneToelichting", "genrecital", "de algemene toelichting", TEXT_ID | TEXT_ONE) \
	X(ARTIKELGEWIJZETOELICHTING, "ArtikelgewijzeToelichting", "artrecital", "de artikelsgewijze toelichting", TEXT_ID | TEXT_ONE) \
	X(TABLE, "table", "table", "de tabel", TEXT_ID) X(FIGUUR, "Figuur", "img", "de figuur", TEXT_ID) X(FORMULE, "Formule", "math", "de formule", TEXT_ID) \
	X(CITAAT, "Citaat", "cit", "het citaat", TEXT_ID) \
	X(SLUITING, "Sluiting", "formula_2", "de slotformule", TEXT_ID | TEXT_ONE) \
	X(SLOTFORMULERING, "Slotformulering", NULL, NULL, 0) X(DAGTEKENING, "Dagtekening", NULL, NULL, 0) X(ONDERTEKENING, "Ondertekening", NULL, NULL, 0) \
	X(KOP, "Kop", NULL, NULL, 0) X(LABEL, "Label", NULL, NULL, TEXT_LEAF) X(NUMMER, "Nummer", NULL, NULL, TEXT_LEAF) \
	X(OPSCHRIFT, "Opschrift", NULL, "het opschrift", TEXT_LEAF) X(SUBTITEL, "Subtitel", NULL, NULL, TEXT_LEAF) \
	X(LIDNUMMER, "LidNummer", NULL, NULL, TEXT_LEAF) X(LINUMMER, "LiNummer", NULL, NULL, TEXT_LEAF) \
	X(INHOUD, "Inhoud", NULL, NULL, 0) X(GROEP, "Groep", NULL, NULL, 0) X(KADERTEKST, "Kadertekst", "box", NULL, TEXT_ID) \
	X(AL, "Al", NULL, "de alinea", TEXT_LEAF) X(LIJSTAANHEF, "Lijstaanhef", NULL, "de aanhef", TEXT_LEAF) X(LIJSTSLUITING, "Lijstsluiting", NULL, "het slot", TEXT_LEAF) \
	X(TUSSENKOP, "Tussenkop", NULL, "de tussenkop", TEXT_LEAF) X(TERM, "Term", NULL, "de term", TEXT_LEAF) X(DEFINITIE, "Definitie", NULL, NULL, 0) \
	X(VERVALLEN, "Vervallen", NULL, NULL, TEXT_EMPTY) X(GERESERVEERD, "Gereserveerd", NULL, NULL, TEXT_EMPTY) \
	X(TABLETITLE, "title", NULL, NULL, TEXT_LEAF) X(TGROUP, "tgroup", NULL, NULL, 0) X(COLSPEC, "colspec", NULL, NULL, TEXT_EMPTY) \
	X(THEAD, "thead", NULL, NULL, 0) X(TBODY, "tbody", NULL, NULL, 0) X(ROW, "row", NULL, NULL, 0) X(ENTRY, "entry", NULL, "de cel", 0) \
	X(BRON, "Bron", NULL, NULL, TEXT_LEAF) X(BIJSCHRIFT, "Bijschrift", NULL, NULL, TEXT_LEAF) X(ILLUSTRATIE, "Illustratie", NULL, NULL, TEXT_EMPTY) \
	X(B, "b", NULL, NULL, TEXT_INLINE) X(I, "i", NULL, NULL, TEXT_INLINE) X(U, "u", NULL, NULL, TEXT_INLINE) X(STRONG, "strong", NULL, NULL, TEXT_INLINE) \
	X(SUP, "sup", NULL, NULL, TEXT_INLINE) X(SUB, "sub", NULL, NULL, TEXT_INLINE) X(ABBR, "abbr", NULL, NULL, TEXT_INLINE) \
	X(BR, "br", NULL, NULL, TEXT_INLINE | TEXT_EMPTY) \
	X(NOOT, "Noot", NULL, NULL, TEXT_INLINE) X(NOOTNUMMER, "NootNummer", NULL, NULL, TEXT_LEAF) X(NOOTREF, "Nootref", NULL, NULL, TEXT_INLINE) \
	X(EXTREF, "ExtRef", NULL, NULL, TEXT_INLINE) X(INTREF, "IntRef", NULL, NULL, TEXT_INLINE) \
	X(EXTIOREF, "ExtIoRef", "ref", NULL, TEXT_ID | TEXT_INLINE) X(INTIOREF, "IntIoRef", "ref", NULL, TEXT_ID | TEXT_INLINE) \
	X(CONTACT, "Contact", NULL, NULL, TEXT_INLINE) X(INLINETEKSTAFBEELDING, "InlineTekstAfbeelding", NULL, NULL, TEXT_INLINE | TEXT_EMPTY) \
	X(WAARDE, "Waarde", NULL, NULL, TEXT_INLINE)	/* ours: a named value */ \
	X(REDACTIE, "Redactie", NULL, NULL, TEXT_INLINE)	/* ours: an editor's words in imported law; attribute soort="vervanging|extra" */

enum text_flags { TEXT_ID = 1, TEXT_ONE = 2, TEXT_LEAF = 4, TEXT_DIVISION = 8, TEXT_INLINE = 16, TEXT_EMPTY = 32 };

enum text_kind {
#define TEXT_KIND_ENUM(ident, name, code, word, flags) TEXT_##ident,
	TEXT_KINDS(TEXT_KIND_ENUM)
#undef TEXT_KIND_ENUM
	TEXT_CHARS,		/* a run of characters, only inside a leaf or an inline */
	TEXT_KIND_COUNT
};

struct text_attribute {		/* everything but wId and eId, in the order of the source */
	const char		*name, *value;
	struct text_attribute	*next;
};

struct text_node {
	enum text_kind		 kind;
	const char		*wid, *eid;	/* NULL where the kind has none; a text that was read has both set (text_set_ids) */
	const char		*text;		/* TEXT_CHARS: NUL-terminated; else NULL */
	struct text_attribute	*attributes;
	struct pos		 pos;		/* of the start tag or first character, in the file it came from */
	const void		*by;		/* law/: the mutation that last put or changed it; NULL: as adopted. Not compared, not written */
	struct text_node	*parent, *first, *last, *prev, *next;
};

/* Nodes and strings live in the arena of the text that made them; a text may hold nodes of texts that live longer. */
struct text_index;
struct text {
	struct arena		*arena;
	struct text_node	*root;		/* TEXT_REGELING, with RegelingOpschrift, Aanhef?, Lichaam, Sluiting?, Bijlage*, Toelichting? */
	struct text_index	*index;		/* wId -> node; index.c keeps it true through the functions below */
};

/* ---- kinds ---- */
const char *text_kind_name(enum text_kind kind);	/* "Artikel" */
const char *text_kind_code(enum text_kind kind);	/* "art"; NULL */
const char *text_kind_word(enum text_kind kind);	/* "artikel"; NULL */
unsigned text_kind_flags(enum text_kind kind);
bool text_find_kind(const char *name, enum text_kind *kind);	/* by element name */

/* ---- tree (tree.c) ---- */
struct text *text_new(void);				/* an empty Regeling */
void text_free(struct text *text);			/* accepts NULL */
struct text *text_copy(const struct text *text);	/* deep: nodes, strings, ids, positions; by is kept */
struct text_node *text_add(struct text *text, struct text_node *parent, enum text_kind kind, struct pos pos);	/* as last child; parent NULL: detached */
struct text_node *text_add_chars(struct text *text, struct text_node *parent, const char *chars, size_t len, struct pos pos);
void text_set_attribute(struct text *text, struct text_node *node, const char *name, const char *value);
const char *text_attribute(const struct text_node *node, const char *name);	/* NULL when absent */
struct text_node *text_clone(struct text *text, const struct text_node *node);	/* deep, detached, ids and by kept, not yet in the index */
/* Both keep the index true. before NULL: as last child. A node that is inserted must be detached; its wIds must be new to the text, else -1 and nothing is done. */
int text_insert(struct text *text, struct text_node *parent, struct text_node *before, struct text_node *node);
void text_detach(struct text *text, struct text_node *node);	/* out of the tree and the index; stays in the arena */
struct text_node *text_next(const struct text_node *node, const struct text_node *within);	/* pre-order; NULL after the last */
struct text_node *text_child(const struct text_node *parent, enum text_kind kind);	/* first of that kind; NULL */
struct text_node *text_find(const struct text *text, const char *wid);	/* O(1); NULL when absent. A wId that occurs twice is refused when read */
struct text_node *text_find_eid(const struct text *text, const char *eid);	/* linear */
const struct text_node *text_owner(const struct text_node *node);	/* the nearest node with ids that is no inline, itself included; NULL at the root */
const struct text_node *text_ancestor(const struct text_node *node, enum text_kind kind);	/* itself included; NULL */
bool text_is_lapsed(const struct text_node *node);	/* it, or what it stands in, says Vervallen */

/* ---- what a node says (words.c) ---- */
struct text_node *text_number(const struct text_node *node);	/* its Nummer, LidNummer or LiNummer; NULL */
/* "5", "7a", "3", "b", "1°": its Nummer, LidNummer or LiNummer without the closing full stop or space; "" when none. Added to out. */
void text_add_number(struct buf *out, const struct text_node *node);
/* The characters of everything below, inline boundaries without space, blocks separated by one space. Kop parts included. */
void text_add_plain(struct buf *out, const struct text_node *node);
/* "artikel 5, tweede lid, onderdeel a", "hoofdstuk 2", "bijlage 1", "artikel 1, begrip inwoner", "de toelichting". For any node: its owner's place. */
void text_add_place(struct buf *out, const struct text_node *node);
/* "5.2a"-like sort of short place for tables: "5 lid 2 onder a". */
void text_add_short_place(struct buf *out, const struct text_node *node);
void text_add_ordinal(struct buf *out, const char *number, const char *noun);	/* ("2", "lid") -> "tweede lid"; ("2a", "lid") -> "lid 2a" */
size_t text_count_chars(const struct text_node *node);	/* runes that are not ASCII white space, of all TEXT_CHARS below */

/* ---- comparing (equal.c) ---- */
enum text_compare { TEXT_WITH_IDS = 1 /* wIds count too */, TEXT_WITHOUT_NUMBER = 2 /* the number of the top node itself does not count */ };
bool text_equal(const struct text_node *a, const struct text_node *b, unsigned compare);	/* kinds, attributes that matter, characters per block */
uint64_t text_hash(const struct text_node *node, unsigned compare);	/* equal nodes have equal hashes; stable over processes */

/* ---- ids (ids.c) ---- */
/*
 * Derives every eId from place and number (regulations.md section 1), and gives a wId to each node that has none:
 * PREFIX__eId, prefix "gm1700_1". Call after each change of structure; linear.
 */
void text_set_ids(struct text *text, const char *prefix);
void text_add_eid_part(struct buf *out, const struct text_node *node);	/* "para_2", without _inst */

/* ---- readers. NULL with diagnostics ---- */
/* Regeling (ours), RegelingCompact or RegelingKlassiek (STOP), toestand (BWB), cvdr; by the root element. Checks what the text must have to be used:
 * known elements, no doubled wId, no text in the wrong place. */
struct text *text_read(const struct xml_doc *doc, struct diag_list *diags);
struct text *text_load(const char *path, struct diag_list *diags);	/* xml_load_file() and text_read() */
/* One element and all below it from a source of ours or of STOP, detached, into text. NULL with diagnostics. */
struct text_node *text_read_node(struct text *text, const struct xml_node *node, struct diag_list *diags);
/* bwb.c, cvdr.c: called by text_read(). Conservation is checked: what of the source's characters is not in the model is named and counted. */
struct text *text_read_bwb(const struct xml_doc *doc, struct diag_list *diags);
struct text *text_read_cvdr(const struct xml_doc *doc, struct diag_list *diags);
/* The title by which people cite it: attribute "citeertitel" of the root, else the RegelingOpschrift. */
void text_add_title(struct buf *out, const struct text *text);

/* ---- writers (export.c) ---- */
/* <RegelingCompact> in STOP's namespace, valid against imop-tekst.xsd; Waarde and Redactie are unwrapped, Aanhef and Sluiting left out. */
void text_add_stop(struct buf *out, const struct text *text, const char *expression);
/* The tree as elements below parent, with wId, eId and all attributes, for a template; positions kept. namespace TEXT_NS_STOP. */
void text_add_xml(struct xml_doc *doc, struct xml_node *parent, const struct text_node *node);

#endif
