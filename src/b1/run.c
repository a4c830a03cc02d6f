/*
 * One document through the checker: each unit is cut into sentences, each sentence passes the rules of its
 * kind of unit, and what is counted becomes the report.
 */
#include <assert.h>
#include <stdlib.h>

#include "b1/run_int.h"

static const struct b1_rule *const rule_tables[] = {
	b1_rules_length, b1_rules_verb, b1_rules_entry, b1_rules_phrase, b1_rules_word, b1_rules_term, b1_rules_notation, b1_rules_layout,
	b1_rules_spelling,
};
enum { RULE_TABLES = sizeof(rule_tables) / sizeof(rule_tables[0]) };

struct b1_run *
b1_run_new(const struct b1_setup *setup)
{
	struct b1_run *run = mem_alloc(sizeof(*run));

	run->setup = setup;
	run->lang = setup->lang;
	run->norms = setup->norms;
	run->report = mem_alloc(sizeof(*run->report));
	run->report->arena = arena_new();
	run->score = mem_alloc(sizeof(*run->score));
	run->cutter = lang_cutter_new(setup->lang);
	run->matches = mem_alloc(LANG_SENTENCE_MAX * sizeof(run->matches[0]));
	return run;
}

void *
b1_memory(struct b1_run *run, enum b1_memory which, size_t size)
{
	if (run->memory[which] == NULL)
		run->memory[which] = arena_alloc(run->report->arena, size);
	return run->memory[which];
}

struct arena *
b1_arena(struct b1_run *run)
{
	return run->report->arena;
}

static struct section *
open_section(struct b1_run *run, struct b1_place place)
{
	struct score *score = run->score;
	struct section *section;

	MEM_GROW(score->sections, score->section_cap, score->section_count + 1);
	section = &score->sections[score->section_count++];
	*section = (struct section){ .title = BUF_INIT, .place = place };
	return section;
}

/* A heading opens a section; one that is still empty makes place for the next. */
static void
note_heading(struct b1_run *run)
{
	const struct b1_unit *unit = run->unit;
	struct score *score = run->score;

	if (score->section_count > 0 && score->sections[score->section_count - 1].tally.sentences == 0)
		buf_free(&score->sections[--score->section_count].title);
	if (score->section_count < B1_SECTIONS_MAX)
		b1_add_quote(run, 0, unit->lang.len, &open_section(run, b1_place_of(unit, 0, unit->lang.len))->title);
}

struct section *
b1_section_at_hand(struct b1_run *run)
{
	struct score *score = run->score;

	if (score->section_count == 0)
		return open_section(run, b1_place_of(run->unit, 0, run->unit->lang.len));
	return &score->sections[score->section_count - 1];
}

void
b1_count_passive(struct b1_run *run)
{
	struct score *score = run->score;

	if (!lang_is_running(run->unit->lang.kind) || score->passive_sentence == run->sentence + 1)
		return;
	score->passive_sentence = run->sentence + 1;
	score->total.passives++;
	b1_section_at_hand(run)->tally.passives++;
}

void
b1_count_formal(struct b1_run *run)
{
	if (!lang_is_running(run->unit->lang.kind))
		return;
	run->score->total.formals++;
	b1_section_at_hand(run)->tally.formals++;
}

static bool
rule_looks(const struct b1_run *run, const struct b1_rule *rule)
{
	return (rule->where & 1u << run->unit->lang.kind) != 0 && (rule->genres & 1u << run->setup->genre) != 0;
}

/* What the rules ask of a sentence as a whole. */
static void
read_sentence(struct b1_run *run, const struct lang_sentence *sentence)
{
	uint32_t i;

	run->at = sentence;
	run->classes = 0;
	run->kinds = 0;
	for (i = 0; i < sentence->count; i++) {
		run->classes |= lang_classes(&sentence->tokens[i]);
		run->kinds |= 1u << sentence->tokens[i].kind;
	}
	run->match_count = (run->classes & (LANG_BIT(ENTRY) | LANG_BIT(TERM))) == 0 ? 0 :
	    lang_match_all(run->lang, sentence, run->matches, LANG_SENTENCE_MAX);
}

static void
check_sentence(struct b1_run *run, const struct lang_sentence *sentence)
{
	const struct b1_rule *rule;
	int i;

	run->unit_sentences++;
	run->unit_words += sentence->words;
	read_sentence(run, sentence);
	if (lang_is_running(run->unit->lang.kind)) {
		b1_tally_sentence(&run->score->total, run->norms, sentence, run->setup->flags);
		b1_tally_sentence(&b1_section_at_hand(run)->tally, run->norms, sentence, run->setup->flags);
	}
	for (i = 0; i < RULE_TABLES; i++)
		for (rule = rule_tables[i]; rule->where != 0; rule++)
			if (rule->sentence != NULL && rule_looks(run, rule))
				rule->sentence(run, sentence);
}

static void
check_unit(struct b1_run *run)
{
	const struct b1_rule *rule;
	int i;

	for (i = 0; i < RULE_TABLES; i++)
		for (rule = rule_tables[i]; rule->where != 0; rule++)
			if (rule->unit != NULL && rule_looks(run, rule))
				rule->unit(run);
}

void
b1_add(struct b1_run *run, struct b1_unit *unit)
{
	struct lang_sentence sentence;

	unit->number = run->units++;
	run->unit = unit;
	if (unit->lang.kind == LANG_HEADING)
		note_heading(run);
	lang_cutter_start(run->cutter, unit->lang.text, unit->lang.len);
	while (unit->lang.kind <= LANG_CELL && lang_cutter_next(run->cutter, &sentence)) {
		if (sentence.words == 0)
			continue;
		check_sentence(run, &sentence);
		run->sentence++;
	}
	run->at = NULL;
	if (!unit->lang.goes_on) {
		check_unit(run);
		run->unit_sentences = run->unit_words = 0;
	}
	run->unit = NULL;
}

static void
check_end(struct b1_run *run)
{
	const struct b1_rule *rule;
	int i;

	for (i = 0; i < RULE_TABLES; i++)
		for (rule = rule_tables[i]; rule->where != 0; rule++)
			if (rule->end != NULL && (rule->genres & 1u << run->setup->genre) != 0)
				rule->end(run);
}

struct b1_report *
b1_run_end(struct b1_run *run)
{
	struct b1_report *report = run->report;
	size_t i;

	check_end(run);
	b1_fill_report(run);
	lang_cutter_free(run->cutter);
	free(run->matches);
	for (i = 0; i < run->score->section_count; i++)
		buf_free(&run->score->sections[i].title);
	free(run->score->sections);
	free(run->score->marks);
	free(run->score);
	free(run);
	return report;
}

void
b1_report_free(struct b1_report *report)
{
	if (report == NULL)
		return;
	arena_free(report->arena);
	free(report);
}

bool
b1_passes(const struct b1_report *report)
{
	return report->figures.verdict == B1_YES && report->found[DIAG_ERROR] == 0;
}

bool
b1_is_strict(const struct b1_report *report, const struct b1_norms *norms)
{
	const struct b1_measure *measures = report->figures.measures;

	return report->figures.mean <= b1_norm(norms, B1_NORM_STRICT_MEAN) &&
	    measures[B1_OVER_20].value <= b1_norm(norms, B1_NORM_STRICT_OVER_20) &&
	    measures[B1_FORMAL].value <= b1_norm(norms, B1_NORM_STRICT_FORMAL) &&
	    measures[B1_PASSIVE].value <= b1_norm(norms, B1_NORM_STRICT_PASSIVE);
}
