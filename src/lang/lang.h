/*
 * Dutch as far as one sees it without a parser: clean text, units, sentences, words, and what the
 * tables of templates/taal/ know of a word. Rules about good Dutch are not here but in b1/.
 *
 * Everything is done a unit at a time (a paragraph, a heading, a list item; at most LANG_UNIT_MAX
 * bytes), so memory does not grow with the text. Offsets are bytes in the unit's clean text.
 */
#ifndef KLAAR_LANG_LANG_H
#define KLAAR_LANG_LANG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/diag.h"

enum {
	LANG_UNIT_MAX = 64 * 1024,	/* bytes of a unit; what is longer is cut at white space */
	LANG_SENTENCE_MAX = 1000	/* words of a sentence; what is longer is read in pieces */
};

/* ---- load.c: the tables ---- */

struct lang;
/* folder: templates/taal. NULL with DIAG_LANG_*: a file absent, or an entry that cannot be right, with its place. */
struct lang *lang_open(const char *folder, struct diag_list *diags);
void lang_close(struct lang *lang);		/* accepts NULL */
/* The title of a law or regulation ("Algemene wet bestuursrecht", "Awb"): from now on one token wherever it stands. Copied. */
void lang_add_title(struct lang *lang, const char *title);

enum lang_class_index {
#define LANG_CLASS(ident, name) LANG_INDEX_##ident,
#include "lang/word_classes.def"
#undef LANG_CLASS
	LANG_CLASS_COUNT
};
#define LANG_BIT(ident) (UINT64_C(1) << LANG_INDEX_##ident)	/* LANG_BIT(PREPOSITION) */

/* What the tables know of one form; one per distinct form, lower case, so that pointers can be compared. */
struct lang_use;
struct lang_word {
	const char		*text;		/* lower case, ’ as ' */
	uint64_t		 classes;	/* LANG_BIT()s */
	const struct lang_use	*uses;		/* lexicon.c: the entries that this form may begin; opaque */
	const struct lang_verb	*verb;		/* werkwoorden.xml: of a verb form; else NULL */
};
/* NULL when no table knows it. text: any case, need not end with NUL. */
const struct lang_word *lang_find_word(const struct lang *lang, const char *text, size_t len);

/* One verb of werkwoorden.xml, or of the lexicon. All forms lower case; of a separable verb the written-together ones. */
struct lang_verb {
	const char	*infinitive;		/* meedelen */
	const char	*particle;		/* mee; NULL */
	const char	*stem;			/* deel: the first person, without its particle */
	const char	*third;			/* deelt, without its particle */
	const char	*past, *past_plural;	/* deelde, deelden, without */
	const char	*participle;		/* meegedeeld */
};

/* ---- clean.c: one reader of characters for whoever cuts and whoever quotes, so that both see the same ---- */

enum lang_clean_flags { LANG_CLEAN_XML = 1 /* &amp; and the like are one character; a tag ends the text */, LANG_CLEAN_KEEP_LINES = 2 };
struct lang_reader {
	const char	*at, *end;	/* the source; at moves on */
	unsigned	 flags;
	bool		 blank;		/* the last that was given was a space */
};
/*
 * The next clean character and where its first byte stands in the source (from <= to). NFC (combining marks are composed with what they
 * follow); soft hyphen, zero-width and direction marks left out; any white space run and no-break space is one space, ’ ‘ are ';
 * a byte that is not UTF-8 is U+FFFD. -1 at the end.
 */
int lang_read(struct lang_reader *reader, const char **from, const char **to);

/* ---- plain.c: units of plain text (readability.md, section 3) ---- */

enum lang_unit_kind {
	LANG_PARAGRAPH, LANG_ITEM,			/* running text: sentences count */
	LANG_HEADING, LANG_CELL,			/* own rules, not in the figures of sentences */
	LANG_LAW,					/* quoted text of law: not judged */
	LANG_ADDRESS, LANG_REFERENCE, LANG_SALUTATION, LANG_CLOSING,	/* left out */
	LANG_UNIT_KINDS
};
bool lang_is_running(enum lang_unit_kind kind);	/* PARAGRAPH, ITEM */

struct lang_unit {
	enum lang_unit_kind	 kind;
	int			 level;		/* of a heading 1-4, 0 unknown; of an item its depth from 1 */
	const char		*text;		/* clean, valid UTF-8, with a NUL behind it */
	uint32_t		 len;
	const uint32_t		*map;		/* len + 1: where each byte comes from, from source; NULL when the maker has other means */
	const char		*source;	/* what map counts from */
	bool			 lead_in;	/* a list follows */
	bool			 goes_on;	/* a piece of a longer unit; the next continues it */
};
struct lang_plain;				/* cuts one text */
struct lang_plain *lang_plain_new(const struct lang *lang, const char *text, size_t len);	/* text is borrowed; may hold any bytes */
bool lang_plain_next(struct lang_plain *plain, struct lang_unit *unit);	/* good until the next call; false: no more */
void lang_plain_free(struct lang_plain *plain);

/* ---- token.c, cite.c, sentence.c: words and sentences of a unit ---- */

enum lang_token_kind {
	LANG_WORD,		/* letters with inner hyphen or apostrophe; also a name */
	LANG_ABBREVIATION,	/* with its stops: i.v.m. */
	LANG_NUMBER, LANG_AMOUNT, LANG_DATE, LANG_TIME, LANG_PERCENT,	/* 15%, 15 procent */
	LANG_CODE,		/* IBAN, phone, case number, e-mail, web address, [NAAM], any word with a digit in it */
	LANG_IBAN,
	LANG_CITATION,		/* artikel 31, tweede lid, onderdeel m, van de Participatiewet; or the name of a law alone */
	LANG_PUNCT		/* one character; no word */
};
enum lang_token_flags {
	LANG_CAPITAL = 1,	/* begins with a capital */
	LANG_ALL_CAPS = 2,	/* two or more letters, all capitals */
	LANG_FIRST = 4,		/* the first word of its sentence */
	LANG_QUOTED = 8,	/* inside quotation marks that hold four words or more */
	LANG_BRACKETED = 16,	/* inside ( ) */
	LANG_SPACE_BEFORE = 32,
	LANG_HYPHEN = 64,	/* a hyphen inside */
	LANG_ENDS_SENTENCE = 128	/* an abbreviation that also ended the sentence */
};
struct lang_token {
	uint32_t		 start, len;	/* in the unit's text */
	uint16_t		 letters;	/* of a word; 0 for the others */
	uint8_t			 kind, flags;
	const struct lang_word	*word;		/* NULL: unknown, or no word */
};
static inline uint64_t
lang_classes(const struct lang_token *token)
{
	return token->word != NULL ? token->word->classes : 0;
}
#define LANG_IS(token, ident) ((lang_classes(token) & LANG_BIT(ident)) != 0)

enum lang_sentence_flags {
	LANG_QUESTION = 1, LANG_LEAD_IN = 2 /* ends with : */, LANG_PIECE = 4 /* of one longer than LANG_SENTENCE_MAX */,
	LANG_SEMICOLON = 8 /* ended by ; */, LANG_NO_END = 16 /* by nothing */
};
struct lang_sentence {
	const char		*text;		/* of the whole unit */
	uint32_t		 start, end;	/* in text, end mark and closing quotes included */
	const struct lang_token	*tokens;	/* punctuation too */
	uint32_t		 count;
	uint32_t		 words;		/* tokens that are not LANG_PUNCT */
	unsigned		 flags;
};
struct lang_cutter;				/* reused from unit to unit */
struct lang_cutter *lang_cutter_new(const struct lang *lang);
void lang_cutter_free(struct lang_cutter *cutter);
void lang_cutter_start(struct lang_cutter *cutter, const char *text, uint32_t len);
bool lang_cutter_next(struct lang_cutter *cutter, struct lang_sentence *sentence);	/* good until the next call on this cutter */

int lang_syllables(const char *word, size_t len);	/* at least 1 (readability.md, section 2) */

/* ---- lexicon.c, inflect.c: words with a plainer alternative ---- */

enum lang_entry_kind {
	LANG_FORMAL,		/* derhalve */
	LANG_VAGUE,		/* faciliteren */
	LANG_PREPOSITIONAL,	/* op grond van */
	LANG_SPLIT,		/* in kennis stellen: with a gap */
	LANG_TERM_ENTRY,	/* a legal term: begrippen.xml */
	LANG_ENTRY_KINDS
};
struct lang_entry {
	enum lang_entry_kind	 kind;
	int			 id;		/* from 0, over all kinds; less than lang_entry_count() */
	const char		*lemma;
	const char		*note;		/* let-op; NULL */
	const char		*wrong, *right;	/* an example; NULL */
	const char		*explanation;	/* of a term: a sentence to paste in */
	struct pos		 pos;
};
struct lang_match {
	const struct lang_entry	*entry;
	uint32_t		 first, last;	/* tokens; the words of a split entry are first ... last with others in between */
	uint32_t		 split;		/* the token where its second part begins; 0: not split */
	const void		*detail;	/* lexicon.c: the form that was found */
};
int lang_entry_count(const struct lang *lang);
const struct lang_entry *lang_entry_at(const struct lang *lang, int id);
/* The longest entry that begins at this token, guards included; false when none. */
bool lang_match(const struct lang *lang, const struct lang_sentence *sentence, uint32_t token, struct lang_match *match);
/*
 * All entries of a sentence in one pass, from left to right: at each token the longest; the words of a match begin no other, those between
 * the parts of a split one do. At most so many; how many there are. In the order of first.
 */
size_t lang_match_all(const struct lang *lang, const struct lang_sentence *sentence, struct lang_match *out, size_t most);
/*
 * The alternatives in the form of what was found, "gaf / stuurde": may replace exactly the words first ... last (the article before a noun is
 * part of the match when the alternative needs another one). Nothing when there is none.
 */
void lang_advise(const struct lang *lang, const struct lang_sentence *sentence, const struct lang_match *match, struct buf *out);

/* ---- abbreviations.c ---- */

enum lang_abbreviation_use { LANG_ABBR_WORD /* of ordinary words: never */, LANG_ABBR_NAME /* in full at first use */,
    LANG_ABBR_KNOWN /* btw, IBAN: fine */ };
struct lang_abbreviation {
	const char			*brief, *full;	/* i.v.m.; in verband met */
	enum lang_abbreviation_use	 use;
	bool				 may_end;	/* enz.: a capital behind it opens a new sentence */
	int				 id;		/* from 0 */
};
/* brief: as in the text, with or without stops; case counts for names. NULL when unknown. */
const struct lang_abbreviation *lang_find_abbreviation(const struct lang *lang, const char *brief, size_t len);
int lang_abbreviation_count(const struct lang *lang);

/* ---- spell.c: the only file that knows hunspell ---- */

struct lang_speller;
/* folder: where nl_NL.aff and .dic are. NULL with DIAG_LANG_SPELLING. Loads in about 0.1 s. lang: its own words (spelling.txt) are right. */
struct lang_speller *lang_speller_open(const struct lang *lang, const char *folder, struct diag_list *diags);
void lang_speller_close(struct lang_speller *speller);
/* Is it a word? Compounds of known parts are. Remembers what it saw, in a table of fixed size. */
bool lang_spelled(struct lang_speller *speller, const char *word, size_t len);
/* Our own list of certain mistakes: the right spelling, or NULL. */
const char *lang_misspelling(const struct lang *lang, const char *word, size_t len);
/* Into how many known words does it fall? 1 for one that is in the dictionary itself. */
int lang_compound_parts(struct lang_speller *speller, const char *word, size_t len);

#endif
