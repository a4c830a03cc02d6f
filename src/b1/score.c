/*
 * The score: 100 minus points for the mean sentence, the longest sentence of each block, sentences of more
 * than 20 words, passive sentences and formal words (readability.md, section 5), and a little for what
 * other rules find. The points of all measures are given, so that a reader can add them up. Formulas of others are beside it, not in it.
 */
#include "b1/run_int.h"

#define NORM(ident) b1_norm(norms, B1_NORM_##ident)

static double
clamp(double x, double low, double high)
{
	return x < low ? low : x > high ? high : x;
}

static double
share(size_t part, size_t whole)
{
	return whole > 0 ? (double)part / (double)whole : 0;
}

/* Syllables and letters, for who asks for Flesch-Douma and the like. */
static void
tally_classic(struct b1_tally *tally, const struct lang_sentence *sentence)
{
	const struct lang_token *token;
	uint32_t i;

	for (i = 0; i < sentence->count; i++) {
		token = &sentence->tokens[i];
		if (token->kind != LANG_WORD)
			continue;
		tally->spoken_words++;
		tally->syllables += (size_t)lang_syllables(sentence->text + token->start, token->len);
		tally->long_words += token->letters > 6;
	}
}

static void
close_block(struct b1_tally *tally)
{
	tally->blocks++;
	tally->block_sum += tally->block_longest;
	tally->block_words = tally->block_longest = 0;
}

void
b1_tally_sentence(struct b1_tally *tally, const struct b1_norms *norms, const struct lang_sentence *sentence, unsigned flags)
{
	size_t words = sentence->words;

	tally->words += words;
	tally->sentences++;
	tally->over_15 += words > 15;
	tally->over_20 += words > 20;
	if (words > tally->longest)
		tally->longest = words;
	if (words > tally->block_longest)
		tally->block_longest = words;
	tally->block_words += words;
	if ((double)tally->block_words >= NORM(BLOCK))
		close_block(tally);
	if ((flags & B1_CLASSIC) != 0)
		tally_classic(tally, sentence);
}

/* The mean over blocks of the longest sentence; what is left over counts by its part of a block. */
static double
longest_of_blocks(const struct b1_tally *tally, const struct b1_norms *norms)
{
	double part = (double)tally->block_words / NORM(BLOCK);

	if (tally->blocks == 0)
		return (double)tally->block_longest;
	return ((double)tally->block_sum + part * (double)tally->block_longest) / ((double)tally->blocks + part);
}

static void
measure(struct b1_figures *figures, enum b1_measure_kind kind, const char *name, double value, double norm, double points)
{
	figures->measures[kind] = (struct b1_measure){ name, value, norm, points };
	figures->score -= points;
}

static void
fill_measures(struct b1_figures *figures, const struct b1_tally *tally, const struct b1_norms *norms)
{
	double over_20 = share(tally->over_20, tally->sentences), passive = share(tally->passives, tally->sentences);
	double formal = 100 * share(tally->formals, tally->words), other = 100 * share(tally->others, tally->words);
	double longest = longest_of_blocks(tally, norms);

	figures->score = 100;
	measure(figures, B1_MEAN, "zinslengte", figures->mean, NORM(USUAL_MEAN),
	    NORM(MEAN_WEIGHT) * clamp(figures->mean - NORM(MEAN_FROM), 0, NORM(MEAN_MOST)));
	measure(figures, B1_LONGEST, "langste-zin", longest, NORM(LONGER),
	    NORM(LONGEST_WEIGHT) * clamp(longest - NORM(LONGEST_FROM), 0, NORM(LONGEST_MOST)));
	measure(figures, B1_OVER_20, "lange-zinnen", over_20, NORM(USUAL_OVER_20), NORM(OVER_20_WEIGHT) * over_20);
	measure(figures, B1_PASSIVE, "lijdend", passive, NORM(USUAL_PASSIVE),
	    NORM(PASSIVE_WEIGHT) * clamp(passive, 0, NORM(PASSIVE_MOST)));
	measure(figures, B1_FORMAL, "formeel", formal, NORM(USUAL_FORMAL), NORM(FORMAL_WEIGHT) * clamp(formal, 0, NORM(FORMAL_MOST)));
	measure(figures, B1_OTHER, "overig", other, 0, clamp(NORM(OTHER_WEIGHT) * other, 0, NORM(OTHER_MOST)));
	figures->score = clamp(figures->score, 0, 100);
}

/* Flesch-Douma; Leesindex A (Brouwer); LIX. Words per sentence as we cut them, syllables of words with letters. */
static void
fill_classic(struct b1_figures *figures, const struct b1_tally *tally)
{
	double syllables = 100 * share(tally->syllables, tally->spoken_words);

	if (tally->spoken_words == 0)
		return;
	figures->flesch_douma = 206.84 - 0.77 * syllables - 0.93 * figures->mean;
	figures->leesindex_a = 195 - 2.0 / 3 * syllables - 2 * figures->mean;
	figures->lix = figures->mean + 100 * share(tally->long_words, tally->spoken_words);
}

void
b1_tally_figures(const struct b1_tally *tally, const struct b1_norms *norms, struct b1_figures *figures)
{
	*figures = (struct b1_figures){ .words = tally->words, .sentences = tally->sentences, .passives = tally->passives,
		.formals = tally->formals, .over_15 = tally->over_15, .over_20 = tally->over_20,
		.mean = share(tally->words, tally->sentences), .longest = (double)tally->longest };
	fill_measures(figures, tally, norms);
	fill_classic(figures, tally);
	figures->verdict = figures->score >= NORM(YES) ? B1_YES : figures->score >= NORM(ALMOST) ? B1_ALMOST : B1_NO;
	figures->brief = (double)tally->words < NORM(BRIEF);
}

const char *
b1_verdict_name(enum b1_verdict verdict)
{
	static const char *const names[] = { "ja", "bijna", "nee" };

	return names[verdict];
}
