/*
 * Marks: what a rule found, with its place, its words and what to do. What came from a record is not shown (private.c).
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "b1/run_int.h"
#include "base/hash.h"

static const char *
format_arena(struct arena *arena, const char *fmt, va_list args)
{
	char small[256];
	va_list again;
	char *text;
	int len;

	va_copy(again, args);
	len = vsnprintf(small, sizeof(small), fmt, args);
	if (len < (int)sizeof(small))
		text = arena_copy_n(arena, small, len > 0 ? (size_t)len : 0);
	else {
		text = arena_alloc(arena, (size_t)len + 1);
		vsnprintf(text, (size_t)len + 1, fmt, again);
	}
	va_end(again);
	return text;
}

static const struct marked_sentence *
note_sentence(struct b1_run *run, const struct lang_sentence *sentence)
{
	struct score *score = run->score;
	struct marked_sentence *marked = score->last;

	if (marked != NULL && marked->number == run->sentence)
		return marked;
	marked = arena_alloc(b1_arena(run), sizeof(*marked));
	*marked = (struct marked_sentence){ .number = run->sentence, .unit = run->unit->number, .start = sentence->start, .words = sentence->words,
		.place = b1_place_of(run->unit, sentence->start, sentence->end),
		.text = b1_quote(run, sentence->start, sentence->end) };
	score->last = marked;
	return marked;
}

/* Does the score count it among the others? What has a measure of its own does not, nor spelling: the score is the same without a dictionary. */
static bool
is_other(enum diag_code code)
{
	return code != DIAG_B1_JARGON && code != DIAG_B1_VOORZETSELKETEN && code != DIAG_B1_ZIN_LANG && code != DIAG_B1_LIJDENDE_VORM &&
	    code != DIAG_B1_SPELLING;
}

/* Somebody else's words, or no words yet. A long sentence is long with them. */
static bool
is_left_alone(const struct b1_run *run, const struct lang_sentence *sentence, uint32_t first, enum diag_code code)
{
	return code != DIAG_B1_ZIN_LANG && (b1_is_quoted(run, &sentence->tokens[first]) || b1_is_placeholder(sentence, first));
}

/* NULL when there are too many already. */
static struct kept_mark *
keep_mark(struct b1_run *run, enum diag_code code, enum diag_severity severity)
{
	struct score *score = run->score;
	struct section *section = b1_section_at_hand(run);
	struct kept_mark *kept;

	score->total.others += is_other(code);
	section->tally.others += is_other(code);
	if (score->mark_count >= B1_MARKS_MAX) {
		score->lost[severity]++;
		return NULL;
	}
	kept = arena_alloc(b1_arena(run), sizeof(*kept));
	MEM_GROW(score->marks, score->mark_cap, score->mark_count + 1);
	score->marks[score->mark_count++] = kept;
	kept->section = (size_t)(section - score->sections);
	kept->mark.code = code;
	kept->mark.severity = severity;
	kept->mark.sentence = run->sentence;
	kept->mark.advice = diag_kind(code)->help;
	return kept;
}

/* "jargon-1f3a9c20": the same as long as rule, words and sentence are. Where a field hides the words, their place in the unit counts instead. */
static void
set_key(struct b1_mark *mark)
{
	uint64_t hash = hash_string(HASH_START, mark->words);

	hash = hash_string(hash_byte(hash, 0), mark->zin != NULL ? mark->zin : "");
	if (mark->place.field != NULL)
		hash = hash_byte(hash_byte(hash, (unsigned char)mark->start), (unsigned char)(mark->start >> 8));
	snprintf(mark->key, sizeof(mark->key), "%s-%08x", diag_kind(mark->code)->name, (unsigned)(hash ^ hash >> 32));
}

static void
place_mark(struct b1_run *run, struct kept_mark *kept, uint32_t start, uint32_t end)
{
	struct b1_mark *mark = &kept->mark;

	mark->unit = run->unit->number;
	mark->start = start;
	mark->end = end;
	mark->place = b1_place_of(run->unit, start, end);
	mark->words = b1_quote(run, start, end);
	mark->zin = kept->sentence != NULL ? kept->sentence->text : NULL;
}

/* Where the words stand in the sentence that is shown; unknown behind a field, which is shown by its name. */
static void
place_in_sentence(const struct b1_unit *unit, struct kept_mark *kept)
{
	uint32_t from = kept->sentence->start;

	if (b1_holds_field(unit, from, kept->mark.end) || kept->mark.start < from)
		return;
	kept->mark.zin_start = kept->mark.start - from;
	kept->mark.zin_end = kept->mark.end - from;
}

static void
settle_mark(struct b1_run *run, struct b1_mark *mark)
{
	set_key(mark);
	mark->dismissed = run->setup->dismissals != NULL && b1_is_dismissed(run->setup->dismissals, mark);
}

struct b1_mark *
b1_mark(struct b1_run *run, const struct lang_sentence *sentence, uint32_t first, uint32_t last, enum diag_code code,
    enum diag_severity severity, const char *fmt, ...)
{
	const struct lang_token *from = &sentence->tokens[first], *to = &sentence->tokens[last];
	struct kept_mark *kept;
	va_list args;

	if (is_left_alone(run, sentence, first, code) || (kept = keep_mark(run, code, severity)) == NULL)
		return NULL;
	kept->sentence = note_sentence(run, sentence);
	place_mark(run, kept, from->start, to->start + to->len);
	place_in_sentence(run->unit, kept);
	va_start(args, fmt);
	kept->mark.text = format_arena(b1_arena(run), fmt, args);
	va_end(args);
	if (kept->mark.place.field != NULL && b1_is_plain_language(sentence, first, last))
		kept->mark.words = arena_copy_n(b1_arena(run), sentence->text + kept->mark.start, kept->mark.end - kept->mark.start);
	else
		kept->private = b1_holds_field(run->unit, kept->mark.start, kept->mark.end);
	if (kept->private || b1_tells_private(run, kept->mark.text)) {
		kept->mark.text = "dit komt uit de gegevens en niet uit de brief zelf";
		kept->private = true;
	}
	settle_mark(run, &kept->mark);
	return &kept->mark;
}

struct b1_mark *
b1_mark_bytes(struct b1_run *run, uint32_t start, uint32_t end, enum diag_code code, enum diag_severity severity, const char *fmt, ...)
{
	struct kept_mark *kept = keep_mark(run, code, severity);
	va_list args;

	if (kept == NULL)
		return NULL;
	place_mark(run, kept, start, end);
	va_start(args, fmt);
	kept->mark.text = format_arena(b1_arena(run), fmt, args);
	va_end(args);
	settle_mark(run, &kept->mark);
	return &kept->mark;
}

void
b1_advise(struct b1_run *run, struct b1_mark *mark, const char *fmt, ...)
{
	va_list args;

	const char *advice;

	if (mark == NULL || ((struct kept_mark *)mark)->private)
		return;
	va_start(args, fmt);
	advice = format_arena(b1_arena(run), fmt, args);
	va_end(args);
	if (!b1_tells_private(run, advice))
		mark->advice = advice;
}

/* What has a gap ("keurt … goed") is advice: it cannot stand in the place of the words. */
static const char *
without_gaps(struct arena *arena, const char *list)
{
	const char *at = list, *end, *gap;
	struct buf kept = BUF_INIT;

	if (strstr(list, "…") == NULL)
		return list;
	for (; *at != '\0'; at = *end != '\0' ? end + 3 : end) {
		end = strstr(at, " / ");
		end = end != NULL ? end : at + strlen(at);
		gap = strstr(at, "…");
		if (gap == NULL || gap >= end)
			buf_addf(&kept, "%s%.*s", kept.len > 0 ? " / " : "", (int)(end - at), at);
	}
	list = arena_copy(arena, buf_text(&kept));
	buf_free(&kept);
	return list;
}

void
b1_suggest(struct b1_run *run, struct b1_mark *mark, const char *fmt, ...)
{
	va_list args;

	if (mark == NULL || ((struct kept_mark *)mark)->private)
		return;
	va_start(args, fmt);
	mark->suggestion = without_gaps(b1_arena(run), format_arena(b1_arena(run), fmt, args));
	va_end(args);
	if (*mark->suggestion == '\0' || b1_tells_private(run, mark->suggestion))
		mark->suggestion = NULL;
}

void
b1_unmark(struct b1_run *run, struct b1_mark *mark)
{
	struct kept_mark *kept = (struct kept_mark *)mark;
	struct section *section;

	if (mark == NULL || kept->gone)
		return;
	kept->gone = true;
	if (!is_other(mark->code))
		return;
	section = &run->score->sections[kept->section];
	run->score->total.others--;
	section->tally.others -= section->tally.others > 0;	/* one that opened with an empty heading began anew */
}

/* ---- marks that come back ---- */

enum { SAME_MOST = 3, CHUNK = 62 };

bool
b1_is_enough(struct b1_run *run, struct b1_often *often)
{
	if (often->count < SAME_MOST)
		return false;
	if (often->count++ == SAME_MOST) {
		const char *text = often->last->text;
		char *more = arena_alloc(b1_arena(run), strlen(text) + sizeof(", en staat vaker in de tekst"));

		sprintf(more, "%s, en staat vaker in de tekst", text);
		often->last->text = more;
	}
	return true;
}

void
b1_note_often(struct b1_often *often, struct b1_mark *mark)
{
	if (mark == NULL)
		return;
	often->last = mark;
	often->count++;
}

struct b1_kept_chunk {
	struct b1_kept_chunk	*next;
	size_t			 count;
	struct b1_mark		*marks[CHUNK];
};

void
b1_keep(struct b1_run *run, struct b1_kept *kept, struct b1_mark *mark)
{
	struct b1_kept_chunk *chunk = kept->chunks;

	if (mark == NULL)
		return;
	if (chunk == NULL || chunk->count == CHUNK) {
		chunk = arena_alloc(b1_arena(run), sizeof(*chunk));
		chunk->next = kept->chunks;
		kept->chunks = chunk;
	}
	chunk->marks[chunk->count++] = mark;
}

void
b1_kept_each(struct b1_run *run, const struct b1_kept *kept, void (*each)(struct b1_run *run, struct b1_mark *mark))
{
	const struct b1_kept_chunk *chunk;
	size_t i;

	for (chunk = kept->chunks; chunk != NULL; chunk = chunk->next)
		for (i = 0; i < chunk->count; i++)
			each(run, chunk->marks[i]);
}
