/*
 * A regulation through time: its adoption and the besluiten that change it (besluit.c, regulation.c), single mutations
 * (mutation.c), the text on a day as known on a day (consolidate.c), its versions (timeline.c).
 * The rules are those of regulations.md section 3; nothing is applied that does not fit: verify or refuse.
 *
 * Every besluit makes a version ("wordt") from a version ("was"). The chain of versions is a tree with version 1, the adoption,
 * as its root. Loading walks that tree once, applies and undoes every besluit, and keeps for each mutation a hash of its target as
 * the besluit found it. Consolidation applies what G and K select, in order of entry into force, and refuses a mutation
 * whose target in hand has another hash: another besluit came in between (samenloop), or the slice cannot be computed.
 */
#ifndef KLAAR_LAW_REGULATION_H
#define KLAAR_LAW_REGULATION_H

#include <stdbool.h>

#include "base/date.h"
#include "base/diag.h"
#include "law/law.h"
#include "text/text.h"

enum law_audience { LAW_RESIDENTS, LAW_STAFF, LAW_PARTNERS, LAW_AUDIENCES };	/* inwoner medewerker ketenpartner */

enum law_mutation_kind {
	LAW_REPLACE,		/* Vervang */
	LAW_REPLACE_HEADING,	/* VervangKop */
	LAW_ADD,		/* VoegToe */
	LAW_REMOVE,		/* Verwijder */
	LAW_REPLACE_WORDS,	/* VervangTekst */
	LAW_RENUMBER,		/* Vernummer */
	LAW_WITHDRAW		/* Intrekken */
};
enum law_position { LAW_BEFORE, LAW_AFTER, LAW_INTO };	/* komtVoor volgtOp in (as last child) */

struct law_mutation {
	enum law_mutation_kind	 kind;
	const char		*target;	/* wId (wat or context); NULL for LAW_WITHDRAW */
	enum law_position	 position;	/* LAW_ADD */
	struct text_node	*body;		/* first of the new elements, siblings linked by next, in besluit->text; NULL when none */
	const char		*old_words, *new_words;	/* LAW_REPLACE_WORDS, runs of white space are one space, also at the ends */
	int			 expected;	/* LAW_REPLACE_WORDS: how often; from 1 */
	const char		*number;	/* LAW_RENUMBER: "3" */
	struct date		 in_force, valid;	/* jwv and gv; those of the besluit unless the mutation has its own */
	const char		*retro_effect;	/* @gevolg, else that of the besluit */
	struct law_besluit	*besluit;
	int			 order;		/* in the besluit, from 0 */
	uint64_t		 found;		/* hash of the target as the besluit found it; set by loading */
	const char		*found_at;	/* and its place: "artikel 5, tweede lid"; set by loading */
	struct pos		 pos;
};

struct law_basis {				/* Grondslag: a national provision or a provision of another regulation */
	struct law_ref	 ref;			/* ref.law NULL when it is a regulation */
	const char	*regulation;		/* id, or NULL */
	const char	*eid;			/* in that regulation; NULL: the whole */
	struct pos	 pos;
};

struct law_besluit {
	const char		*id;		/* "vaststelling", "2026-07-01-giftengrens": the file name without .xml */
	const char		*path;
	const char		*title;		/* Citeertitel */
	const char		*new_title;	/* NieuweCiteertitel: of the regulation, from its entry into force; NULL */
	const char		*body;		/* Orgaan */
	const char		*reference;	/* Kenmerk; NULL */
	const char		*reason;	/* Reden; NULL */
	int			 was, becomes;	/* versions; the adoption: 0 and 1 */
	struct law_besluit	*before;	/* that made version was; NULL for the adoption */
	int			 index, last;	/* in besluiten: itself, and the last of those that start from it or from what it leads to */
	struct date		 adopted;	/* vastgesteld */
	struct date		 published;	/* bekendgemaakt op */
	const char		*gazette, *gazette_number;	/* "Gemeenteblad", "2026, 910001" */
	struct date		 in_force;	/* jwv */
	struct date		 valid;		/* gv: = in_force, or earlier: terugwerkende kracht */
	const char		*retro_effect;	/* WerktTerugTot/@gevolg: "gunstig", "neutraal" or "belastend" for residents; NULL: not said */
	struct date		 revoked;	/* bekend op; set: withdrawn before it worked (afstel) */
	struct law_mutation	*mutations;
	int			 mutation_count;
	struct law_basis	*bases;
	int			 basis_count;
	struct text		*text;		/* owns the bodies of the mutations */
	struct text_node	*transition;	/* Overgangsrecht: first of its blocks, or NULL */
	struct text_node	*explanation;	/* Toelichting of the besluit, or NULL */
	struct text_node	*audience[LAW_AUDIENCES];	/* Uitleg: first of its blocks (Al, Lijst), or NULL */
	struct pos		 pos;
};

enum law_regulation_kind { LAW_ORDINANCE /* verordening */, LAW_POLICY /* beleidsregels */, LAW_DETAILED /* nadere-regels */ };

struct law_regulation {
	struct arena		*arena;
	const char		*id;
	const char		*title;		/* Citeertitel of the adoption */
	const char		*organisation;	/* id in templates/organisaties/ */
	const char		*authority;	/* Overheidscode: "gm1700" */
	const char		*subject;	/* Onderwerp; NULL */
	enum law_regulation_kind kind;
	bool			 example;	/* voorbeeld="ja" */
	struct date		 lapses;	/* Vervalt: first day it is no longer in force; unset: none */
	struct law_besluit	**besluiten;	/* [0] is the adoption; the others by (was tree, file name) */
	int			 besluit_count;
	struct text		*base;		/* the text as adopted, ids set */
	struct map		*births;	/* wId -> the besluit that brought it (births.c); not of what stood in base */
	struct law_regulation	*next;
};

/* Dutch words: "verordening", "beleidsregels", "nadere regels". */
const char *law_regulation_kind_word(enum law_regulation_kind kind);
/* The citation title in force on a day as known on a day (select.c): an amendment may give a new one. */
const char *law_title_on(const struct law_regulation *regulation, struct date on, struct date known);

/*
 * A folder regulations/ID with vaststelling.xml and besluiten, read, validated (schemas below templates) and walked. NULL with
 * diagnostics when one file is refused. Order of the files does not matter.
 */
struct law_schemas;				/* regeling.rng and wijzigingsbesluit.rng, loaded once */
struct law_schemas *law_schemas_load(const char *templates, struct diag_list *diags);
void law_schemas_free(struct law_schemas *schemas);
struct law_regulation *law_regulation_load(const char *folder, const struct law_schemas *schemas, struct diag_list *diags);
/* The same from documents in memory (properties): docs[0] is the adoption. schemas NULL: no validation. The documents may be freed afterwards. */
struct law_regulation *law_regulation_new(const char *id, struct xml_doc *const *docs, int count, const struct law_schemas *schemas, struct diag_list *diags);
void law_regulation_free(struct law_regulation *regulation);

/* Every folder of regulations/ that has a vaststelling.xml, by id; two with one id are refused. -1 with diagnostics; the good ones are in the list all the same. */
int law_regulations_load(const char *root, const struct law_schemas *schemas, struct law_regulation **first, struct diag_list *diags);
void law_regulations_free(struct law_regulation *first);
/* Does no other folder of regulations/ hold a regulation with its id? -1 with both places. Reads the first bytes of each adoption. */
int law_regulation_alone(const char *root, const struct law_regulation *regulation, struct diag_list *diags);
struct law_regulation *law_regulation_find(struct law_regulation *first, const char *id);	/* borrowed; NULL when there is none */

/* ---- one mutation (mutation.c) ---- */
/*
 * Applies to text in place; undo (may be NULL) receives what law_undo() needs. -1 with a diagnostic at the mutation's place (and the places
 * found, with context, for LAW_REPLACE_WORDS) and text unchanged. New elements have their wIds from
 * loading; eIds are stale afterwards: call text_set_ids() when all are applied.
 */
struct law_undo;
int law_apply(struct text *text, const struct law_mutation *mutation, struct law_undo **undo, struct diag_list *diags);
void law_undo(struct text *text, struct law_undo *undo);	/* takes undo; last applied first */
void law_undo_free(struct law_undo *undo);
/* The hash that law_mutation.found holds: of what the mutation depends on in text. 0 when the target is absent; LAW_WITHDRAW has none: 1. */
uint64_t law_target_hash(const struct text *text, const struct law_mutation *mutation);
/* "Artikel 5, tweede lid, komt te luiden:" (phrase.c), by the drafting formulas; text: as the mutation finds it, eIds not needed. */
void law_add_phrase(struct buf *out, const struct law_mutation *mutation, const struct text *text);
/*
 * The sentences of a whole besluit (phrases.c), in its order; was: the text of the version it starts from. Neighbours that belong together
 * have one sentence: "Onder vernummering van het tweede lid tot derde lid wordt in artikel 5 een lid ingevoegd, luidende:".
 */
struct law_sentence { const char *text; int first, count; };	/* count mutations of the besluit, from first on, with the same dates */
struct law_sentences {
	struct arena		*arena;
	struct law_sentence	*list;
	int			 count;
};
struct law_sentences *law_sentences_new(const struct law_besluit *besluit, const struct text *was);
void law_sentences_free(struct law_sentences *sentences);	/* accepts NULL */

/* ---- the text on a day (consolidate.c) ---- */
enum law_state_kind {
	LAW_STATE_VALID,
	LAW_STATE_BEFORE,	/* the day lies before the first version */
	LAW_STATE_WITHDRAWN,	/* ingetrokken or vervallen on that day */
	LAW_STATE_UNKNOWN	/* not published yet on K */
};

struct law_state {
	enum law_state_kind		 kind;
	struct date			 on, known;	/* G and K */
	struct text			*text;		/* with ids; NULL unless VALID */
	const struct law_mutation	**applied;	/* in the order applied */
	int				 applied_count;
	const struct law_besluit	**besluiten;	/* the besluiten that applied, adoption first, in order of application */
	int				 besluit_count;
	struct date			 from, until;	/* the slice around G with this text, known on K; until inclusive, unset: open */
	const struct law_besluit	*withdrawn_by;	/* WITHDRAWN by a besluit, also when the end lies after G and is known; NULL */
	struct date			 ends;		/* first day it is no longer in force, when known on K; unset */
};
/* state is filled in and the caller's to release, also at -1: then the slice cannot be computed, with diagnostics. Rebased besluiten are reported: DIAG_REG_REBASED, DIAG_REG_REBASED_PLACE. */
int law_consolidate(const struct law_regulation *regulation, struct date on, struct date known, struct law_state *state, struct diag_list *diags);
void law_state_release(struct law_state *state);
/* The text of version n itself, along its was-chain, whatever the dates; the caller frees. NULL when there is no such version. */
struct text *law_version(const struct law_regulation *regulation, int version);

/* ---- versions (timeline.c) ---- */
struct law_slice {
	struct date			 from, until;	/* inclusive; until unset: open */
	const struct law_besluit	**besluiten;	/* that begin to count here */
	int				 besluit_count;
	bool				 withdrawn;	/* no text from here */
	bool				 computable;
};
struct law_timeline {
	struct arena		*arena;
	struct law_slice	*slices;		/* by date */
	int			 count;
};
struct law_timeline *law_timeline_new(const struct law_regulation *regulation, struct date known);
void law_timeline_free(struct law_timeline *timeline);

/* ---- named values (regulation_value.c) ---- */
const struct text_node *law_find_value(const struct text_node *root, const char *name);	/* the first <Waarde> of that name; NULL */
/* The characters of <Waarde naam="…"> in text, as a reader sees them; in out, which is cleared; NULL when there is none. */
const char *law_text_value(const struct text *text, const char *name, struct buf *out);
/* "€ 1.200" as cents; -1: no amount. */
int law_parse_amount(const char *words, int64_t *cents);
/* The same as cents: "€ 1.200" or "1.200,50 euro" or "25%" (hundredths). -1: no such value, or no amount. */
int law_text_amount(const struct text *text, const char *name, int64_t *cents);

#endif
