/*
 * Entries of the lexicon, each with its alternative in the form that fits: a formal or vague word, an expression in two parts, and a phrase
 * with a preposition ("in het kader van"). Terms of law are term.c's.
 */
#include "b1/b1_int.h"

struct entry_memory {
	struct b1_often	*often;			/* by entry */
};

static struct b1_often *
often_of(struct b1_run *run, const struct lang_entry *entry)
{
	struct entry_memory *memory = b1_memory(run, B1_MEMORY_ENTRY, sizeof(*memory));

	if (memory->often == NULL)
		memory->often = arena_alloc(b1_arena(run), (size_t)lang_entry_count(run->lang) * sizeof(memory->often[0]));
	return &memory->often[entry->id];
}

static const struct kind {
	bool			 marked, counts;	/* counts: a formal word, for the score */
	enum diag_code		 code;
	enum diag_severity	 severity;
	const char		*text;			/* with the lemma */
} kinds[LANG_ENTRY_KINDS] = {
	[LANG_FORMAL] = { true, true, DIAG_B1_JARGON, DIAG_WARNING, "‘%s’ is geen alledaags woord" },
	[LANG_VAGUE] = { true, false, DIAG_B1_JARGON, DIAG_ADVICE, "‘%s’ zegt niet precies wat er gebeurt" },
	[LANG_PREPOSITIONAL] = { true, true, DIAG_B1_VOORZETSELKETEN, DIAG_WARNING, "‘%s’ is een stijve uitdrukking" },
	[LANG_SPLIT] = { true, true, DIAG_B1_JARGON, DIAG_WARNING, "‘%s’ is een stijve uitdrukking" },
};

static void
advise_plain(struct b1_run *run, struct b1_mark *mark, const struct lang_sentence *sentence, const struct lang_match *match)
{
	const char *note = match->entry->note;
	struct buf plain = BUF_INIT;

	lang_advise(run->lang, sentence, match, &plain);
	if (plain.len > 0)
		b1_advise(run, mark, "Schrijf liever: %s.%s%s", buf_text(&plain), note != NULL ? " Let op: " : "", note != NULL ? note : "");
	b1_suggest(run, mark, "%s", buf_text(&plain));
	buf_free(&plain);
}

static void
mark_entry(struct b1_run *run, const struct lang_sentence *sentence, const struct lang_match *match, const struct kind *kind)
{
	struct b1_often *often = often_of(run, match->entry);
	struct b1_mark *mark;

	if (b1_is_enough(run, often))
		return;
	mark = b1_mark(run, sentence, match->first, match->last, kind->code, kind->severity, kind->text, match->entry->lemma);
	if (mark == NULL)
		return;
	b1_note_often(often, mark);
	advise_plain(run, mark, sentence, match);
}

/* A capital inside the sentence: "mevrouw Derhalve". */
static bool
is_name(const struct lang_sentence *sentence, const struct lang_match *match)
{
	uint32_t last = match->split != 0 ? match->first : match->last, i;

	for (i = match->first; i <= last; i++)
		if (b1_is_name(&sentence->tokens[i]))
			return true;
	return false;
}

/* "In de wet heet dit: wij nemen uw aanvraag niet in behandeling": the words of the law, named as such. */
static bool
is_named(const struct lang_sentence *sentence, uint32_t first)
{
	uint32_t i;

	for (i = first; i > 0; i--)
		if (b1_spells(sentence, i - 1, "heet") || b1_spells(sentence, i - 1, "heten") || b1_spells(sentence, i - 1, "genoemd"))
			return true;
	return false;
}

static void
check_entries(struct b1_run *run, const struct lang_sentence *sentence)
{
	const bool names = (run->classes & LANG_BIT(EXPLAINS)) != 0;
	const struct kind *kind;
	size_t i;

	if (run->unit->lang.kind == LANG_HEADING && b1_spells(sentence, 0, "bijlage"))
		return;
	for (i = 0; i < run->match_count; i++) {
		kind = &kinds[run->matches[i].entry->kind];
		if (!kind->marked || is_name(sentence, &run->matches[i]) || (names && is_named(sentence, run->matches[i].first)))
			continue;
		if (kind->counts && !b1_is_quoted(run, &sentence->tokens[run->matches[i].first]) && !b1_is_placeholder(sentence, run->matches[i].first))
			b1_count_formal(run);
		mark_entry(run, sentence, &run->matches[i], kind);
	}
}

const struct b1_rule b1_rules_entry[] = {
	{ B1_IN_WORDS, B1_FOR_ALL, check_entries, NULL, NULL },
	{ 0 },
};
