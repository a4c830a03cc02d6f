/*
 * Inside lang/: the tables as they are after loading. Everything lives in one arena and does not change once lang_open()
 * is back, but for titles (lang_add_title).
 *
 * Classes of verb forms: the written-together infinitive has INFINITIVE and FINITE (wij geven), a participle PARTICIPLE; an
 * inflected participle (gegeven, verstrekte) only VERB, unless it looks like another form.
 */
#ifndef KLAAR_LANG_LANG_INT_H
#define KLAAR_LANG_LANG_INT_H

#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "lang/lang.h"
#include "xml/xml.h"

enum {
	LANG_FOLD_MAX = 128,	/* bytes of a word in the table; what is longer is unknown */
	LANG_GAP = 8,		/* words between the parts of a split entry, and to a guard met= */
	LANG_GAP_LATEST = 4,	/* words before a gap of an entry that is looked for by bits */
	LANG_PAIR_BITS = 16,
	LANG_ALTERNATIVES = 3
};

/* ---- table.c: the elements of a table ---- */

struct row;
/* The root; NULL with a diagnostic. Its rows live in one arena and their strings in the other; text is copied, file is borrowed. */
const struct row *lang_table_read(struct arena *rows, struct arena *texts, const char *file, const char *text, size_t len,
    struct diag_list *diags);
const char *row_name(const struct row *row);
const char *row_text(const struct row *row);		/* "" when there is none */
struct pos row_pos(const struct row *row);
const char *row_attribute(const struct row *row, const char *name);	/* NULL when absent, or when row is NULL */
const struct row *row_first(const struct row *parent, const char *name);	/* its first child of this name; NULL */
const struct row *row_next(const struct row *row, const char *name);

/* ---- words.c ---- */

struct known_word {
	struct lang_word	 pub;
	const struct verb	*verbs;		/* of which it is the infinitive */
	const struct lang_use	*pairs;		/* uses that need a certain second word; not in pub.uses */
	size_t			 len;
	char			 text[];
};
struct word_slot {
	uint64_t		 hash;
	struct lang_word	*word;		/* NULL: empty */
};
struct word_table {
	struct word_slot	*slots;
	size_t			 size, count;	/* size: a power of two */
};
void lang_words_init(struct word_table *table);
/* Lower case, ’ as '; the length, or 0 when out is too small. */
size_t lang_fold(const char *text, size_t len, char out[LANG_FOLD_MAX]);
/* The word with this text, made when it is new; NULL when it is too long. */
struct lang_word *lang_intern(struct lang *lang, const char *text, size_t len);
struct lang_word *lang_add_class(struct lang *lang, const char *text, uint64_t classes);
/* The next word of a list with spaces in it: its length at *list, 0 at the end; *list moves to its start. */
size_t lang_next_part(const char **list);

/* ---- titles.c: names of laws ---- */

struct title_table;
struct title_table *lang_titles_new(void);
void lang_titles_free(struct title_table *titles);
/* Bytes of the longest title that begins at text, ends at a word's end and is written like this; 0: none. Call it at the start of a word. */
size_t lang_title_at(const struct lang *lang, const char *text, size_t len);

/* ---- inflect.c, verbs.c ---- */

enum lang_form {		/* bits: a form can be several at once */
	LANG_INFINITIVE = 1,	/* verstrekken: also of wij */
	LANG_STEM = 2,		/* verstrek */
	LANG_THIRD = 4,		/* verstrekt */
	LANG_PAST = 8,		/* verstrekte */
	LANG_PASTS = 16,	/* verstrekten */
	LANG_PARTICIPLE = 32,	/* verstrekt */
	LANG_PARTICIPLE_E = 64,	/* verstrekte stukken */
	LANG_ONGOING = 128,	/* verstrekkend */
	LANG_ONGOING_E = 256,
	LANG_TE = 512,		/* over te gaan, in kennis te stellen */
	LANG_BASE = 1024,	/* of what is no verb */
	LANG_PLURAL = 2048,
	LANG_BASE_E = 4096,	/* geschikte */
	LANG_FINITE_FORMS = LANG_INFINITIVE | LANG_STEM | LANG_THIRD | LANG_PAST | LANG_PASTS
};
enum verb_flags { VERB_IRREGULAR = 1, VERB_WITH_BE = 2, VERB_INTRANSITIVE = 4 };
struct verb {
	struct lang_verb	 pub;
	const char		*base;		/* delen: the infinitive without its particle */
	const char		*second;	/* of u, where it differs from the third person: bent, hebt, kunt */
	const char		*bare;		/* gedeeld: the participle without its particle */
	const struct verb	*next;		/* with the same infinitive */
	unsigned		 flags;
};
struct verb_spec {		/* what a table says of a verb; NULL: by rule */
	const char	*infinitive, *particle, *past, *past_plural, *participle;
	unsigned	 flags;
};
/* The verb, made and its forms entered when it is new. NULL when no infinitive of this shape can be. */
const struct verb *lang_verb(struct lang *lang, const struct verb_spec *spec);
bool lang_is_verb(const struct lang *lang, const char *infinitive);	/* one that was made */
/* All forms, one after another: written together, without te. false: stop. */
void lang_verb_each(const struct verb *verb, bool (*each)(void *ctx, const char *text, unsigned form), void *ctx);
/* One form into out, written together (the particle in front). */
void lang_verb_form(const struct verb *verb, unsigned form, struct buf *out);
/* The same without its particle: geeft (of opgeven). */
void lang_verb_bare(const struct verb *verb, unsigned form, struct buf *out);

bool lang_stem_of(const char *infinitive, struct buf *out);	/* maken: maak; false: no infinitive */
void lang_weak_past(const char *infinitive, const char *stem, struct buf *out);	/* maakte */
void lang_weak_participle(const char *infinitive, const char *stem, struct buf *out);	/* gemaakt */
size_t lang_verb_prefix(const char *infinitive);	/* be- ver-: bytes of the prefix that takes the place of ge-; 0 */
void lang_add_e(const char *adjective, struct buf *out);	/* geschikt: geschikte; groot: grote; gegeven: gegeven */

/* ---- lexicon_load.c, lexicon.c, advise.c ---- */

enum lang_sort { LANG_SORT_FIXED, LANG_SORT_VERB, LANG_SORT_NOUN, LANG_SORT_ADJECTIVE };
enum lang_article { LANG_NO_ARTICLE, LANG_DE, LANG_HET };

struct alternative {
	const char		*lemma;
	enum lang_sort		 sort;
	enum lang_article	 article;
	const struct verb	*verb;			/* that inflects; NULL */
	const char		*before, *after;	/* the words around it: "in orde" maken, laten "weten"; "" */
	const char		*plural, *inflected;	/* of a noun, an adjective; NULL: none */
};

struct word_list {
	const struct lang_word	**words;
	size_t			 count;
};
struct lexeme {
	struct lang_entry	 pub;
	enum lang_sort		 sort;
	enum lang_article	 article;
	const struct verb	*verb;		/* that its lemma ends with; NULL */
	struct word_list	 with, after, without;	/* guards */
	bool			 with_te;	/* met="te" */
	const struct lang_word	*trail;		/* behind the verb: gebruikmaken "van"; NULL */
	struct lang_use		*tails;		/* the forms of verb, of an expression that ends in it */
	struct alternative	 alternatives[LANG_ALTERNATIVES];
	size_t			 alternative_count;
};
enum use_flags {
	USE_VERB_FOLLOWS = 1,	/* behind the words: perhaps te, and one of the lexeme's tails */
	USE_CLAUSE_END = 2,	/* the last word must close its clause: a particle */
	USE_VERB_FIRST = 4	/* the first word is the finite verb of what follows */
};
struct lang_use {
	const struct lang_use	*next;		/* of the same first word; of tails: of the same lexeme */
	const struct lexeme	*lexeme;
	const struct lang_word	*word;		/* the first */
	const struct lang_word	**more;		/* behind it */
	const struct lang_word	*second;	/* that must stand right behind the first; NULL: anything may */
	uint64_t		 needs;		/* the bit of a word that must stand in the window behind it; all: none in particular */
	uint16_t		 forms;
	uint8_t			 count;		/* of more */
	uint8_t			 gap;		/* a gap before more[gap - 1]; count + 1: before the verb; 0: none */
	uint8_t			 flags;
};

/* One of 64 bits, to turn away what cannot match before words are compared. */
static inline uint64_t
lang_word_bit(const struct lang_word *word)
{
	return UINT64_C(1) << (((uintptr_t)word >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 58);
}
/* Its place among the pairs of a first and a second word. */
static inline size_t
lang_pair_of(const struct lang_word *first, const struct lang_word *second)
{
	return ((uintptr_t)first * 3 + (uintptr_t)second) * UINT64_C(0x9E3779B97F4A7C15) >> (64 - LANG_PAIR_BITS);
}
/* Reads one lexicon or the terms; what cannot be right is posted. */
void lang_read_lexicon(struct lang *lang, const struct row *root, enum lang_entry_kind kind, struct diag_list *diags);
/* Does a clause end before this token: nothing follows, a mark, a conjunction, a preposition? */
bool lang_closes(const struct lang_sentence *sentence, uint32_t token);
uint64_t lang_classes_at(const struct lang_sentence *sentence, uint32_t token);	/* 0 behind the end */
bool lang_is_word(const struct lang_sentence *sentence, uint32_t token, const char *text);
bool lang_has_article(const struct lang_word *word);	/* de, dit, onze: a word that tells the kind of its noun; word may be NULL */
bool lang_takes_bare(const struct verb *verb);		/* moeten, kunnen: an infinitive without te */

/* ---- clause.c: a verb that was found, or something that looks like it ---- */

bool lang_looks_like_noun(const struct lang_sentence *sentence, uint32_t token, unsigned forms);
/* Does this word close the clause of the finite verb, as its particle? behind: the token behind the particle's words. */
bool lang_is_particle(const struct lang_sentence *sentence, uint32_t verb, uint32_t particle, uint32_t behind);
bool lang_is_loose_preposition(const struct lang_sentence *sentence, uint32_t token);	/* of "voor te doen": with the word before it */

/* ---- abbreviations.c ---- */

struct abbreviation;
void lang_read_abbreviations(struct lang *lang, const struct row *root, struct diag_list *diags);

/* ---- load.c ---- */

struct lang {
	struct arena		 *arena;
	struct word_table	  words;
	struct lexeme		**entries;
	size_t			  entry_count, entry_cap;
	struct map		 *lemmas;		/* of entries: twice is a fault */
	struct abbreviation	**abbreviations;
	size_t			  abbreviation_count, abbreviation_cap;
	struct map		 *briefs;
	struct map		 *mistakes;		/* spelling.txt: wrong -> right */
	struct title_table	 *titles;
	const struct lang_word	 *te;
	uint64_t		  pairs[(1 << LANG_PAIR_BITS) / 64];	/* first and second words of entries */
};
/* The attribute's index in names (the last is NULL), -1 with a diagnostic when it is another or (missing: -2) absent. */
int lang_choice(const struct row *row, const char *attribute, const char *const *names, int missing, struct diag_list *diags);
/* An attribute that must be there and not be empty; NULL with a diagnostic. */
const char *lang_required(const struct row *row, const char *attribute, struct diag_list *diags);

#endif
