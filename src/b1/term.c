/*
 * Legal terms that stay but must be explained where they are first used, and abbreviations. Whether a term is explained shows only in the
 * next sentences, which may be in the next unit: the mark is made at once and taken out again when one of them explains it.
 */
#include <stdlib.h>

#include "b1/b1_int.h"

enum { PENDING = 24 /* terms that wait */, WAITING = 3 /* sentences that may still explain one */ };

struct term_memory {
	unsigned char	*terms, *abbreviations;		/* a bit each: used before */
	struct {
		int		 id;
		struct b1_mark	*mark;
		size_t		 unit, sentence;	/* where it stands */
	}		 pending[PENDING];
	int		 pending_count;
	bool		 disagrees;			/* the sentence before, or the heading above, said: "niet eens" */
	bool		 heading_disagrees;
	struct b1_seen	 unknown;			/* abbreviations that no table has */
};

static bool
test_and_set(unsigned char *bits, int id)
{
	bool was = (bits[id / 8] >> id % 8 & 1) != 0;

	bits[id / 8] |= (unsigned char)(1 << id % 8);
	return was;
}

static struct term_memory *
memory_of(struct b1_run *run)
{
	struct term_memory *memory = b1_memory(run, B1_MEMORY_TERM, sizeof(*memory));

	if (memory->terms == NULL) {
		memory->terms = arena_alloc(b1_arena(run), (size_t)lang_entry_count(run->lang) / 8 + 1);
		memory->abbreviations = arena_alloc(b1_arena(run), (size_t)lang_abbreviation_count(run->lang) / 8 + 1);
	}
	return memory;
}

/* ---- onverklaarde-juridische-term ---- */

/* "Bent u het niet eens met dit besluit?" explains what an objection or an appeal is for. */
static bool
says_disagrees(const struct lang_sentence *sentence)
{
	uint32_t i;

	for (i = 0; i < sentence->count; i++)
		if (b1_spells(sentence, i, "eens"))
			return true;
	return false;
}

static bool
is_about_disagreement(const struct lang_entry *entry)
{
	return strncmp(entry->lemma, "bezwaar", 7) == 0 || strncmp(entry->lemma, "beroep", 6) == 0;
}

/* Right behind its sentence anything that explains is about it, and so is the term itself. */
static bool
is_next(const struct b1_run *run, const struct term_memory *memory, int i)
{
	return run->sentence <= memory->pending[i].sentence + 1;
}

/* Of the first that wait those of the sentence before. */
static void
release_next(struct b1_run *run, struct term_memory *memory, int waiting)
{
	int i;

	for (i = 0; i < waiting; i++)
		if (is_next(run, memory, i))
			b1_unmark(run, memory->pending[i].mark);
}

/* The term comes again: in the next sentence that tells more about it, further on only an explanation does. */
static void
release_term(struct b1_run *run, struct term_memory *memory, int waiting, const struct lang_sentence *sentence, const struct lang_match *match)
{
	int i;

	for (i = 0; i < waiting; i++)
		if (memory->pending[i].id == match->entry->id && (is_next(run, memory, i) ||
		    (run->unit->number <= memory->pending[i].unit + 1 && b1_is_explained(sentence, match->first, match->last))))
			b1_unmark(run, memory->pending[i].mark);
}

/* Those that waited long enough go; the others keep their order. */
static void
end_waiting(const struct b1_run *run, struct term_memory *memory)
{
	int i, count = 0;

	for (i = 0; i < memory->pending_count; i++)
		if (run->sentence < memory->pending[i].sentence + WAITING)
			memory->pending[count++] = memory->pending[i];
	memory->pending_count = count;
}

static void
mark_term(struct b1_run *run, struct term_memory *memory, const struct lang_sentence *sentence, const struct lang_match *match)
{
	const struct lang_entry *entry = match->entry;
	struct b1_mark *mark = b1_mark(run, sentence, match->first, match->last, DIAG_B1_JURIDISCHE_TERM, DIAG_WARNING,
	    "‘%s’ is een juridisch woord dat hier niet is uitgelegd", entry->lemma);

	if (entry->explanation != NULL)
		b1_advise(run, mark, "Leg het hier uit: %s", entry->explanation);
	if (memory->pending_count < PENDING) {
		memory->pending[memory->pending_count].id = entry->id;
		memory->pending[memory->pending_count].unit = run->unit->number;
		memory->pending[memory->pending_count].sentence = run->sentence;
		memory->pending[memory->pending_count++].mark = mark;
	}
}

static bool
is_explained_here(const struct term_memory *memory, const struct lang_sentence *sentence, const struct lang_match *match)
{
	if (b1_is_explained(sentence, match->first, match->last))
		return true;
	return is_about_disagreement(match->entry) && (memory->disagrees || memory->heading_disagrees || says_disagrees(sentence));
}

/* "uw bewindvoerder": the reader knows the one that he has. */
static bool
is_own_helper(const struct lang_sentence *sentence, const struct lang_match *match)
{
	static const char *const helpers[] = { "gemachtigde", "curator", "bewindvoerder", "mentor", "vertegenwoordiger", NULL };

	return match->first > 0 && b1_spells_any(sentence, match->first, helpers) && LANG_IS(&sentence->tokens[match->first - 1], READER_U);
}

/* "Beleidsregels Voorbeeldstad 2026, artikel 9" in a list of sources: a title with its year, not a word of the text. */
static bool
is_title(const struct lang_sentence *sentence, const struct lang_match *match)
{
	uint32_t i;

	if (match->first != 0 || (sentence->flags & LANG_NO_END) == 0 || (sentence->tokens[0].flags & LANG_CAPITAL) == 0)
		return false;
	for (i = match->last + 1; i < sentence->count; i++)
		if (sentence->tokens[i].kind == LANG_NUMBER && sentence->tokens[i].len == 4)
			return true;
	return false;
}

static void
check_term(struct b1_run *run, const struct lang_sentence *sentence, const struct lang_match *match, int waiting)
{
	const struct lang_token *at = &sentence->tokens[match->first];
	struct term_memory *memory = memory_of(run);

	release_term(run, memory, waiting, sentence, match);
	if (b1_is_name(at) || b1_in_span(run->unit, at->start, B1_LINK) || b1_is_quoted(run, at) || is_own_helper(sentence, match) ||
	    is_title(sentence, match))
		return;
	if (!test_and_set(memory->terms, match->entry->id) && !is_explained_here(memory, sentence, match))
		mark_term(run, memory, sentence, match);
}

static void
check_terms(struct b1_run *run, const struct lang_sentence *sentence)
{
	struct term_memory *memory = memory_of(run);
	int waiting = memory->pending_count;
	size_t i;

	if (waiting > 0 && b1_explains(sentence))
		release_next(run, memory, waiting);
	for (i = 0; i < run->match_count; i++)
		if (run->matches[i].entry->kind == LANG_TERM_ENTRY)
			check_term(run, sentence, &run->matches[i], waiting);
	end_waiting(run, memory);
	memory->disagrees = (sentence->flags & LANG_QUESTION) != 0 && says_disagrees(sentence);
}

/* "Bent u het niet eens met dit besluit?" above the text. */
static void
read_heading(struct b1_run *run, const struct lang_sentence *sentence)
{
	memory_of(run)->heading_disagrees = says_disagrees(sentence);
}

/* ---- afkorting ---- */

/* The full form, or the plain word for it when the full form is a formal phrase itself ("in verband met"). */
static void
add_full(struct b1_run *run, const struct lang_token *token, const char *full, struct buf *out)
{
	struct lang_cutter *cutter = lang_cutter_new(run->lang);
	struct lang_sentence sentence;
	struct lang_match match;
	struct buf plain = BUF_INIT;

	lang_cutter_start(cutter, full, (uint32_t)strlen(full));
	if (lang_cutter_next(cutter, &sentence) && sentence.count > 0 && lang_match(run->lang, &sentence, 0, &match) &&
	    match.entry->kind != LANG_TERM_ENTRY && match.last + 1 == sentence.count)
		lang_advise(run->lang, &sentence, &match, &plain);
	b1_add_cased(out, token, plain.len > 0 ? buf_text(&plain) : full);
	if ((token->flags & LANG_ENDS_SENTENCE) != 0)
		buf_addc(out, '.');
	buf_free(&plain);
	lang_cutter_free(cutter);
}

static void
mark_short_word(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token, const struct lang_abbreviation *known)
{
	struct b1_mark *mark = b1_mark(run, sentence, token, token, DIAG_B1_AFKORTING, DIAG_WARNING, "‘%s’ is een afkorting van gewone woorden", known->brief);
	struct buf full = BUF_INIT;

	if (mark == NULL)
		return;
	add_full(run, &sentence->tokens[token], known->full, &full);
	b1_advise(run, mark, "Schrijf het voluit: %s", buf_text(&full));
	b1_suggest(run, mark, "%s", buf_text(&full));
	buf_free(&full);
}

static void
mark_short_name(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token, const struct lang_abbreviation *known)
{
	struct b1_mark *mark;

	/* "de GR Sociaal": part of a name */
	if (token + 1 < sentence->count && b1_is_name(&sentence->tokens[token + 1]) && sentence->tokens[token + 1].kind == LANG_WORD)
		return;
	if (test_and_set(memory_of(run)->abbreviations, known->id) || (sentence->tokens[token].flags & LANG_BRACKETED) != 0 ||
	    b1_punct(sentence, token + 1) == '(')
		return;
	mark = b1_mark(run, sentence, token, token, DIAG_B1_AFKORTING, DIAG_WARNING, "de lezer kent ‘%s’ misschien niet", known->brief);
	b1_advise(run, mark, "Schrijf de eerste keer: %s (%s).", known->full, known->brief);
	b1_suggest(run, mark, "%s (%s)", known->full, known->brief);
}

static bool
is_roman(const char *text, size_t len)
{
	return strspn(text, "IVXLCDM") >= len;
}

/* All capitals that are no shouting and no part of a longer name: "GBA", not "LET OP", "ABN AMRO", "1234 AB". */
static bool
stands_alone(const struct lang_sentence *sentence, uint32_t token)
{
	unsigned beside = 0;

	if (token > 0)
		beside |= sentence->tokens[token - 1].flags & (LANG_CAPITAL | LANG_ALL_CAPS);
	if (token > 0 && (sentence->tokens[token - 1].kind == LANG_NUMBER || sentence->tokens[token - 1].kind == LANG_CODE))
		return false;
	if (token + 1 < sentence->count)
		beside |= sentence->tokens[token + 1].flags & (LANG_CAPITAL | LANG_ALL_CAPS);
	return beside == 0;
}

static bool
is_ordinary_word(const struct b1_run *run, const struct lang_token *token, const char *text)
{
	struct buf lower = BUF_INIT;
	bool known = token->word != NULL;

	if (!known && run->setup->speller != NULL) {
		b1_add_lower(&lower, text, token->len);
		known = lang_spelled(run->setup->speller, buf_text(&lower), lower.len);
	}
	buf_free(&lower);
	return known;
}

static void
check_unknown(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];
	const char *text = sentence->text + at->start;

	if (at->kind != LANG_WORD || at->len > 6 || at->len != at->letters || is_roman(text, at->len) || !stands_alone(sentence, token) ||
	    is_ordinary_word(run, at, text) || b1_seen_before(&memory_of(run)->unknown, text, at->len) > 0 || b1_is_explained(sentence, token, token))
		return;
	b1_advise(run, b1_mark(run, sentence, token, token, DIAG_B1_AFKORTING, DIAG_ADVICE, "de lezer kent deze afkorting misschien niet"),
	    "Schrijf de eerste keer wat %.*s betekent, met de afkorting erachter tussen haakjes.", (int)at->len, text);
}

static void
check_abbreviation(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];
	const struct lang_abbreviation *known = lang_find_abbreviation(run->lang, sentence->text + at->start, at->len);
	bool heading = run->unit->lang.kind == LANG_HEADING;

	if (known == NULL && (at->flags & LANG_ALL_CAPS) != 0 && !heading)
		check_unknown(run, sentence, token);
	else if (known != NULL && known->use == LANG_ABBR_WORD && known->full != NULL && !b1_is_brief_time(sentence, token))
		mark_short_word(run, sentence, token, known);
	else if (known != NULL && known->use == LANG_ABBR_NAME && known->full != NULL && !heading && !b1_is_quoted(run, at))
		mark_short_name(run, sentence, token, known);
}

/* "BRP", "IenW": capitals, not only because the sentence begins. */
static bool
may_be_short_name(const struct lang_token *token)
{
	return token->len < 16 && (token->flags & LANG_CAPITAL) != 0 && (token->flags & (LANG_ALL_CAPS | LANG_FIRST)) != LANG_FIRST;
}

/* "ivm", "bijv": without its stops, and no word by itself ("min", "as"). */
static bool
is_bare_abbreviation(const struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const brief[] = { "evt", "enz", "etc", NULL };
	const struct lang_token *at = &sentence->tokens[token];
	const struct lang_abbreviation *known;
	const char *stop;

	if (at->len < 3 || at->len > 5 || (known = lang_find_abbreviation(run->lang, sentence->text + at->start, at->len)) == NULL ||
	    known->use != LANG_ABBR_WORD || (stop = strchr(known->brief, '.')) == NULL)
		return false;
	return stop[1] != '\0' || at->len >= 4 || b1_spells_any(sentence, token, brief);
}

static void
check_abbreviations(struct b1_run *run, const struct lang_sentence *sentence)
{
	const struct lang_token *at;
	uint32_t i;

	for (i = 0; i < sentence->count; i++) {
		at = &sentence->tokens[i];
		if (at->kind == LANG_ABBREVIATION)
			check_abbreviation(run, sentence, i);
		else if (at->kind == LANG_WORD && at->word == NULL && (may_be_short_name(at) || is_bare_abbreviation(run, sentence, i)))
			check_abbreviation(run, sentence, i);
	}
}

const struct b1_rule b1_rules_term[] = {
	{ B1_IN_RUNNING, B1_FOR_READERS, check_terms, NULL, NULL },
	{ B1_IN_HEADING, B1_FOR_READERS, read_heading, NULL, NULL },
	{ B1_IN_WORDS, B1_FOR_ALL, check_abbreviations, NULL, NULL },
	{ 0 },
};
