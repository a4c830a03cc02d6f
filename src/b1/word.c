/*
 * Rules about single words: a vague time, the reader as somebody else, u beside je, numbers in letters, very long words, the same word
 * twice, and sentences that open with wij. One pass over the tokens: the classes of a word tell which rules look at it. What is an entry
 * of the lexicon has its mark from entry.c.
 */
#include "b1/b1_int.h"

enum {
	FORMS = 2, FORM_MARKS = 10,
	FORM_SURE = 2,			/* marks before the other form is there */
	PARTS_FROM = 18,		/* letters; shorter words have no four parts */
	PARTS_MOST = 100		/* words that the dictionary is asked to split */
};

struct word_memory {
	size_t			 forms[FORMS], form_kept[FORMS];	/* u, je: how often; how many have a mark */
	struct b1_mark		*form_marks[FORMS][FORM_MARKS];
	struct b1_seen		 long_words;
	unsigned		 parts_asked;
	size_t			 we, you;			/* sentences that open so */
	struct b1_mark		*we_mark;
	bool			 salutes;			/* plain text with a salutation is a letter */
	uint32_t		 covered;			/* in the sentence at hand: what stands before it has its word mark */
};

static struct word_memory *
memory_of(struct b1_run *run)
{
	return b1_memory(run, B1_MEMORY_WORD, sizeof(struct word_memory));
}

static bool
is_covered(struct b1_run *run, uint32_t token)
{
	const struct lang_match *match = b1_match_at(run, token);

	return token < memory_of(run)->covered || (match != NULL && (match->split == 0 || token == match->first));
}

/* ---- vage-tijd ---- */

static void
vague_time(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	/* "Krijgt u straks bijstand?" promises nothing. */
	if (is_covered(run, token) || b1_is_name(&sentence->tokens[token]) || (sentence->flags & LANG_QUESTION) != 0)
		return;
	b1_mark(run, sentence, token, token, DIAG_B1_VAGE_TIJD, DIAG_ADVICE, "de lezer weet niet wanneer dat is");
	memory_of(run)->covered = token + 1;
}

/* "3 maart jl.": the day is there, the year is not. */
static void
vague_abbreviation(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	struct b1_mark *mark;

	if (is_covered(run, token) || !b1_is_brief_time(sentence, token))
		return;
	mark = b1_mark(run, sentence, token, token, DIAG_B1_VAGE_TIJD, DIAG_ADVICE, "de lezer weet niet precies wanneer dat is");
	if (token > 0 && (sentence->tokens[token - 1].kind == LANG_DATE || LANG_IS(&sentence->tokens[token - 1], MONTH)))
		b1_advise(run, mark, "Laat het weg en noem het jaar: 3 maart 2026.");
}

/* "te zijner tijd" */
static void
in_due_time(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	if (token > 0 && !is_covered(run, token) && b1_spells(sentence, token - 1, "te") && b1_spells(sentence, token + 1, "tijd"))
		b1_mark(run, sentence, token - 1, token + 1, DIAG_B1_VAGE_TIJD, DIAG_ADVICE, "de lezer weet niet wanneer dat is");
}

/* ---- lezer-in-derde-persoon ---- */

static void
note_salutation(struct b1_run *run)
{
	memory_of(run)->salutes = true;
}

static void
third_person(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const others[] = { "een", "elke", "iedere", "andere", "geen", "alle", "uw", "jouw", "je", "onze", "ons", "als", "van",
		"zijn", "haar", "hun", "welke", NULL };
	const struct lang_token *at = &sentence->tokens[token];
	bool is_other = token > 0 && (b1_spells_any(sentence, token - 1, others) || LANG_IS(at - 1, BE));
	char ending = sentence->text[at->start + at->len - 1];		/* n or s: more than one, so not the reader */

	if (run->setup->genre == B1_TEXT && !memory_of(run)->salutes)
		return;
	if (is_covered(run, token) || b1_is_name(at) || is_other || ending == 'n' || ending == 's' || b1_spells(sentence, token + 1, "van"))
		return;
	b1_mark(run, sentence, token, token, DIAG_B1_DERDE_PERSOON, DIAG_ADVICE, "de brief praat over de lezer, niet met de lezer");
}

/* ---- aanspreekvorm-gemengd ---- */

/* "dank je wel", "van je welste": nobody is spoken to. */
static bool
is_set_phrase(const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const before[] = { "dank", "bedank", NULL }, *const after[] = { "welste", "reinste", "ware", "wel", NULL };

	return (token > 0 && b1_spells_any(sentence, token - 1, before)) || b1_spells_any(sentence, token + 1, after);
}

static const struct form {
	const char	*text, *advice;
	const char	*possessive, *other;	/* may take each other's place without a change of the verb */
} forms[FORMS] = {
	{ "elders in deze tekst staat ‘je’, hier ‘u’", "Schrijf overal ‘je’ en ‘jouw’.", "uw", "je" },
	{ "elders in deze tekst staat ‘u’, hier ‘je’", "Schrijf overal ‘u’ en ‘uw’.", "jouw", "uw" },
};

static struct b1_mark *
mark_form(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token, const struct form *form)
{
	struct b1_mark *mark = b1_mark(run, sentence, token, token, DIAG_B1_AANSPREEKVORM, DIAG_ERROR, "%s", form->text);
	struct buf other = BUF_INIT;

	b1_advise(run, mark, "%s", form->advice);
	if (mark != NULL && b1_spells(sentence, token, form->possessive)) {
		b1_add_cased(&other, &sentence->tokens[token], form->other);
		b1_suggest(run, mark, "%s", buf_text(&other));
	}
	buf_free(&other);
	return mark;
}

/* Most texts have one form: of that only the first few get a mark that goes out again, in case they are the rarer ones after all. */
static void
address_form(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	struct word_memory *memory = memory_of(run);
	const struct lang_token *at = &sentence->tokens[token];
	bool informal = LANG_IS(at, READER_JE);
	size_t *count = &memory->forms[informal], *kept = &memory->form_kept[informal];

	if (informal && (b1_is_name(at) || b1_spells(sentence, token, "jullie") || is_set_phrase(sentence, token) ||
	    b1_in_span(run->unit, at->start, B1_LINK)))
		return;
	if ((at->flags & LANG_QUOTED) != 0 || (*kept < FORM_MARKS && b1_is_quoted(run, at)))
		return;
	if (*kept < FORM_MARKS && (*count < FORM_SURE || memory->forms[!informal] > 0))
		memory->form_marks[informal][(*kept)++] = mark_form(run, sentence, token, &forms[informal]);
	(*count)++;
}

/* Only the rarer form stays marked, and only when both are there. */
static void
end_address_form(struct b1_run *run)
{
	struct word_memory *memory = memory_of(run);
	bool mixed = memory->forms[0] > 0 && memory->forms[1] > 0;
	int rarer = memory->forms[0] < memory->forms[1] ? 0 : 1, form, i;

	for (form = 0; form < FORMS; form++)
		for (i = 0; i < (int)memory->form_kept[form] && (!mixed || form != rarer); i++)
			b1_unmark(run, memory->form_marks[form][i]);
}

/* ---- getal-in-letters ---- */

/* 0: not in the table. */
static int
number_of(const struct lang_sentence *sentence, uint32_t token)
{
	static const struct { const char *word; int number; } numbers[] = {
		{ "twee", 2 }, { "drie", 3 }, { "vier", 4 }, { "vijf", 5 }, { "zes", 6 }, { "zeven", 7 }, { "acht", 8 }, { "negen", 9 },
		{ "tien", 10 }, { "elf", 11 }, { "twaalf", 12 }, { "dertien", 13 }, { "veertien", 14 }, { "vijftien", 15 },
		{ "zestien", 16 }, { "zeventien", 17 }, { "achttien", 18 }, { "negentien", 19 }, { "twintig", 20 },
		{ "eenentwintig", 21 }, { "vierentwintig", 24 }, { "vijfentwintig", 25 }, { "zesentwintig", 26 }, { "dertig", 30 },
		{ "zesendertig", 36 }, { "veertig", 40 }, { "achtenveertig", 48 }, { "vijftig", 50 }, { "zestig", 60 }, { "zeventig", 70 },
		{ "tachtig", 80 }, { "negentig", 90 }, { "honderd", 100 }, { "duizend", 1000 } };
	size_t i;

	for (i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		if (b1_spells(sentence, token, numbers[i].word))
			return numbers[i].number;
	return 0;
}

static bool
is_unit(const struct lang_sentence *sentence, uint32_t token)
{
	return token < sentence->count && LANG_IS(&sentence->tokens[token], UNIT_WORD);
}

static void
suggest_number(struct b1_run *run, const struct lang_sentence *sentence, struct b1_mark *mark, uint32_t token, uint32_t unit)
{
	struct buf words = BUF_INIT;

	if (mark == NULL || number_of(sentence, token) == 0 || number_of(sentence, unit - 1) == 0)
		return;
	if (b1_spells(sentence, unit, "euro"))
		buf_adds(&words, "€\u00A0");
	buf_addf(&words, "%d ", number_of(sentence, token));
	if (unit > token + 1) {
		b1_add_words(&words, sentence, token + 1, token + 1);
		buf_addf(&words, " %d ", number_of(sentence, unit - 1));
	}
	if (!b1_spells(sentence, unit, "euro"))
		b1_add_words(&words, sentence, unit, unit);
	else
		words.data[--words.len] = '\0';
	b1_advise(run, mark, "Schrijf het als cijfer: %s.", buf_text(&words));
	b1_suggest(run, mark, "%s", buf_text(&words));
	buf_free(&words);
}

/* "acht weken", "twee tot vier weken" */
static void
number_word(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	static const char *const joints[] = { "tot", "of", "en", "à", NULL };
	bool range = token + 3 < sentence->count && b1_spells_any(sentence, token + 1, joints) && LANG_IS(&sentence->tokens[token + 2], NUMBER_WORD);
	uint32_t unit = token + (range ? 3 : 1);
	struct b1_mark *mark;

	if (is_covered(run, token) || !is_unit(sentence, unit) || (token > 1 && b1_spells(sentence, token - 1, "de") &&
	    b1_spells(sentence, token - 2, "van")))
		return;
	mark = b1_mark(run, sentence, token, unit, DIAG_B1_GETAL_IN_LETTERS, DIAG_ADVICE, "een getal leest sneller in cijfers");
	suggest_number(run, sentence, mark, token, unit);
	memory_of(run)->covered = unit + 1;
}

/* ---- lang-woord ---- */

/* Letters of its longest part between hyphens. */
static uint32_t
part_letters(const struct lang_sentence *sentence, const struct lang_token *token)
{
	uint32_t i, now = 0, most = 0;

	if ((token->flags & LANG_HYPHEN) == 0)
		return token->letters;
	for (i = 0; i < token->len; i++) {
		unsigned char c = (unsigned char)sentence->text[token->start + i];

		now = c == '-' ? 0 : now + ((c & 0xC0) != 0x80);
		most = now > most ? now : most;
	}
	return most;
}

static bool
is_too_long(struct b1_run *run, const struct lang_sentence *sentence, const struct lang_token *token)
{
	struct word_memory *memory = memory_of(run);

	if (part_letters(sentence, token) >= b1_norm(run->norms, B1_NORM_LONG_WORD))
		return true;
	if (run->setup->speller == NULL || (token->flags & LANG_HYPHEN) != 0 || memory->parts_asked >= PARTS_MOST)
		return false;
	memory->parts_asked++;
	return lang_compound_parts(run->setup->speller, sentence->text + token->start, token->len) >= b1_norm(run->norms, B1_NORM_LONG_WORD_PARTS);
}

static void
long_word(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];
	struct word_memory *memory = memory_of(run);

	if (is_covered(run, token) || b1_is_name(at) || LANG_IS(at, TERM) || LANG_IS(at, OWN) ||
	    b1_seen_before(&memory->long_words, sentence->text + at->start, at->len) > 0 ||
	    !is_too_long(run, sentence, at) || b1_is_explained(sentence, token, token))
		return;
	b1_mark(run, sentence, token, token, DIAG_B1_LANG_WOORD, DIAG_ADVICE, "een woord van %u letters", (unsigned)at->letters);
}

/* ---- woord-herhaald ---- */

static bool
is_same_word(const struct lang_sentence *sentence, const struct lang_token *a, const struct lang_token *b)
{
	uint32_t i;

	if (a->word != b->word || a->len != b->len || b->kind != LANG_WORD || a->kind != LANG_WORD || (b->flags & LANG_CAPITAL) != 0)
		return false;
	for (i = 1; i < a->len; i++)
		if (sentence->text[a->start + i] != sentence->text[b->start + i])
			return false;
	return (sentence->text[a->start] | 32) == (sentence->text[b->start] | 32);
}

static void
repeated(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *before = &sentence->tokens[token - 1];
	struct b1_mark *mark;

	if (LANG_IS(before, REPEATABLE))
		return;
	mark = b1_mark(run, sentence, token - 1, token, DIAG_B1_WOORD_HERHAALD, DIAG_WARNING, "hetzelfde woord staat er twee keer");
	b1_suggest(run, mark, "%.*s", (int)before->len, sentence->text + before->start);
}

/* ---- wij-begin ---- */

static void
opening(struct b1_run *run, const struct lang_sentence *sentence)
{
	struct word_memory *memory = memory_of(run);

	if (!lang_is_running(run->unit->lang.kind))
		return;
	if (LANG_IS(&sentence->tokens[0], READER_U) || LANG_IS(&sentence->tokens[0], READER_JE))
		memory->you++;
	if (!b1_spells(sentence, 0, "wij") && !b1_spells(sentence, 0, "we"))
		return;
	if (++memory->we == 3)
		memory->we_mark = b1_mark(run, sentence, 0, 0, DIAG_B1_WIJ_BEGIN, DIAG_ADVICE, "meer zinnen beginnen met ‘wij’ dan met ‘u’");
}

static void
end_opening(struct b1_run *run)
{
	struct word_memory *memory = memory_of(run);

	if ((double)memory->we <= b1_norm(run->norms, B1_NORM_WE_MORE) * (double)memory->you)
		b1_unmark(run, memory->we_mark);
}

/* ---- the pass ---- */

struct token_rule {
	uint64_t	 classes;
	unsigned	 genres;
	void		(*rule)(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token);
};

static const struct token_rule token_rules[] = {
	{ LANG_BIT(VAGUE_TIME), B1_FOR_ALL, vague_time },
	{ LANG_BIT(NUMBER_WORD), B1_FOR_ALL, number_word },
	{ LANG_BIT(THIRD_PERSON), B1_FOR_LETTER | B1_FOR_TEXT, third_person },
	{ LANG_BIT(READER_U) | LANG_BIT(READER_JE), B1_FOR_READERS, address_form },
};
enum { TOKEN_RULES = sizeof(token_rules) / sizeof(token_rules[0]) };
#define ANY_RULE (LANG_BIT(VAGUE_TIME) | LANG_BIT(NUMBER_WORD) | LANG_BIT(THIRD_PERSON) | \
    LANG_BIT(READER_U) | LANG_BIT(READER_JE))

static void
check_classes(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token, uint64_t classes)
{
	int i;

	for (i = 0; i < TOKEN_RULES; i++)
		if ((classes & token_rules[i].classes) != 0 && (token_rules[i].genres & 1u << run->setup->genre) != 0)
			token_rules[i].rule(run, sentence, token);
}

static void
check_token(struct b1_run *run, const struct lang_sentence *sentence, uint32_t token)
{
	const struct lang_token *at = &sentence->tokens[token];
	uint64_t classes = lang_classes(at);

	if ((classes & ANY_RULE) != 0)
		check_classes(run, sentence, token, classes);
	if (token > 0 && is_same_word(sentence, at - 1, at))
		repeated(run, sentence, token);
	if (at->letters >= PARTS_FROM)
		long_word(run, sentence, token);
	else if (at->kind == LANG_ABBREVIATION || (at->len == 3 && at->word == NULL))
		vague_abbreviation(run, sentence, token);
	else if (at->len == 6 && memcmp(sentence->text + at->start, "zijner", 6) == 0)
		in_due_time(run, sentence, token);
}

static void
check_words(struct b1_run *run, const struct lang_sentence *sentence)
{
	uint32_t i;

	memory_of(run)->covered = 0;
	opening(run, sentence);
	for (i = 0; i < sentence->count; i++)
		check_token(run, sentence, i);
}

static void
end_words(struct b1_run *run)
{
	end_address_form(run);
	end_opening(run);
}

const struct b1_rule b1_rules_word[] = {
	{ B1_IN_WORDS, B1_FOR_ALL, check_words, NULL, end_words },
	{ 1 << LANG_SALUTATION, B1_FOR_TEXT, NULL, note_salutation, NULL },
	{ 0 },
};
