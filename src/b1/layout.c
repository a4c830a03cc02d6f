/*
 * Rules about the build of a text: headings (absent, long, empty), long paragraphs, and a letter that does not open with its decision.
 */
#include "b1/b1_int.h"
#include "base/utf8.h"

struct layout_memory {
	size_t	words;			/* running words since the last heading */
	bool	wants_heading;		/* marked since the last heading */
	size_t	running;		/* sentences of running text so far */
	bool	decided;		/* a sentence or heading told the decision; or its absence is marked */
};

static struct layout_memory *
memory_of(struct b1_run *run)
{
	return b1_memory(run, B1_MEMORY_LAYOUT, sizeof(struct layout_memory));
}

/* The first words of the unit at hand: enough to find it. */
static uint32_t
opening_end(const struct lang_unit *unit)
{
	uint32_t end = 0, at;

	for (at = 1; at < unit->len && (at <= 40 || end == 0); at++)
		if (unit->text[at] == ' ')
			end = at;
	return at >= unit->len || end == 0 ? unit->len : end;
}

/* ---- kop-ontbreekt ---- */

static void
heading_absent(struct b1_run *run)
{
	struct layout_memory *memory = memory_of(run);
	const struct lang_unit *unit = &run->unit->lang;

	memory->words = unit->kind == LANG_HEADING ? 0 : memory->words + run->unit_words;
	memory->wants_heading &= unit->kind != LANG_HEADING;
	if (memory->wants_heading || (double)memory->words <= b1_norm(run->norms, B1_NORM_HEADING_AFTER))
		return;
	memory->wants_heading = true;
	b1_mark_bytes(run, 0, opening_end(unit), DIAG_B1_KOP_ONTBREEKT, DIAG_ADVICE, "hier staan al %zu woorden zonder kop", memory->words);
}

/* ---- kop-lang, kop-leeg ---- */

static void
heading_long(struct b1_run *run)
{
	const struct lang_unit *unit = &run->unit->lang;
	size_t length = utf8_count(unit->text, unit->len);

	if ((double)length > b1_norm(run->norms, B1_NORM_HEADING_LONG))
		b1_mark_bytes(run, 0, unit->len, DIAG_B1_KOP_LANG, DIAG_ADVICE, "de kop heeft %zu tekens", length);
}

static bool
is_word(const struct lang_token *token)
{
	return token->kind == LANG_WORD && token->letters > 1;
}

/* "Inleiding", "1. Algemeen": one word, and it tells nothing. */
static void
heading_empty(struct b1_run *run, const struct lang_sentence *sentence)
{
	uint32_t i, word = 0, words = 0;

	for (i = 0; i < sentence->count && words < 2; i++)
		if (is_word(&sentence->tokens[i])) {
			word = i;
			words++;
		}
	if (words == 1 && LANG_IS(&sentence->tokens[word], EMPTY_HEADING))
		b1_mark(run, sentence, word, word, DIAG_B1_KOP_LEEG, DIAG_ADVICE, "de kop zegt niet wat eronder staat");
}

/* ---- alinea-lang ---- */

static void
paragraph_long(struct b1_run *run)
{
	bool many = (double)run->unit_sentences > b1_norm(run->norms, B1_NORM_PARAGRAPH_SENTENCES);

	if (run->unit->lang.lead_in || (!many && (double)run->unit_words <= b1_norm(run->norms, B1_NORM_PARAGRAPH_WORDS)))
		return;
	b1_mark_bytes(run, 0, opening_end(&run->unit->lang), DIAG_B1_ALINEA_LANG, DIAG_WARNING, "de alinea heeft %zu zinnen en %zu woorden",
	    run->unit_sentences, run->unit_words);
}

/* ---- besluit-niet-vooraan ---- */

/* "U krijgt", "wij wijzen ... af": we or the reader, and a word of a decision; no question, nor "u krijgt deze brief". */
static bool
tells_decision(const struct lang_sentence *sentence)
{
	static const uint64_t people = LANG_BIT(READER_U) | LANG_BIT(READER_JE) | LANG_BIT(WE);
	static const char *const other[] = { "brief", "bericht", "reactie", "antwoord", NULL };
	bool person = false, decision = false;
	uint32_t i;

	if ((sentence->flags & LANG_QUESTION) != 0)
		return false;
	for (i = 0; i < sentence->count; i++) {
		person |= (lang_classes(&sentence->tokens[i]) & people) != 0;
		decision |= LANG_IS(&sentence->tokens[i], DECISION);
		if (b1_spells_any(sentence, i, other))
			return false;
	}
	return person && decision;
}

static void
decision_first(struct b1_run *run, const struct lang_sentence *sentence)
{
	struct layout_memory *memory = memory_of(run);
	struct b1_mark *mark;

	if (!run->setup->decides || memory->decided)
		return;
	memory->decided = tells_decision(sentence);
	if (memory->decided || !lang_is_running(run->unit->lang.kind) ||
	    (double)++memory->running < b1_norm(run->norms, B1_NORM_DECISION_WITHIN))
		return;
	mark = b1_mark(run, sentence, 0, 0, DIAG_B1_BESLUIT_VOORAAN, DIAG_WARNING, "tot hier staat er geen besluit");
	b1_advise(run, mark, "Begin met het besluit: U krijgt …, of: U krijgt geen …");
	memory->decided = true;
}

const struct b1_rule b1_rules_layout[] = {
	{ B1_IN_RUNNING | B1_IN_HEADING, B1_FOR_READERS, NULL, heading_absent, NULL },
	{ B1_IN_HEADING, B1_FOR_READERS, NULL, heading_long, NULL },
	{ B1_IN_HEADING, B1_FOR_READERS, heading_empty, NULL, NULL },
	{ B1_IN_PARAGRAPH, B1_FOR_READERS, NULL, paragraph_long, NULL },
	{ B1_IN_RUNNING | B1_IN_HEADING, B1_FOR_LETTER, decision_first, NULL, NULL },
	{ 0 },
};
