/*
 * Two documents of one page, paragraph by paragraph: the longest common run of equal paragraphs stays, and what
 * lies between is paired by how much its beginning and end are alike.
 */
#include <stdlib.h>
#include <string.h>

#include "diff/diff.h"
#include "web/web_int.h"

enum {
	MOST_CELLS = 4000000,	/* of the table of common runs; beyond it, all between the equal ends counts as changed */
	LOOK_AHEAD = 32		/* paragraphs: how far a partner may be */
};

struct paragraphs {
	const char	**items;
	size_t		 count, cap;
};

struct alignment {
	struct web_comparison	*into;
	size_t			 cap;
	const char		**was, **becomes;
};

/* ---- paragraphs ---- */

/* A block with words of its own. */
static bool
is_paragraph(const struct doc_node *node)
{
	return (doc_tag_flags(node->tag) & DOC_BLOCK) != 0 && node->first != NULL && (doc_tag_flags(node->first->tag) & DOC_BLOCK) == 0;
}

static struct paragraphs
collect(const struct doc *doc, struct arena *arena)
{
	struct paragraphs found = { NULL, 0, 0 };
	struct buf text = BUF_INIT;

	for (const struct doc_node *node = doc->body; node != NULL; node = doc_next(node, doc->body)) {
		if (!is_paragraph(node))
			continue;
		buf_clear(&text);
		doc_add_text(&text, node);
		if (text.len == 0)
			continue;
		MEM_GROW(found.items, found.cap, found.count + 1);
		found.items[found.count++] = arena_copy(arena, buf_text(&text));
	}
	buf_free(&text);
	return found;
}

/* ---- what lies between equal paragraphs ---- */

static void
add_change(struct alignment *a, const char *was, const char *becomes)
{
	MEM_GROW(a->into->changes, a->cap, a->into->count + 1);
	a->into->changes[a->into->count++] = (struct web_change){ was, becomes };
}

/* Do the common beginning and end take at least a third of the longer one? */
static bool
alike(const char *a, const char *b)
{
	size_t la = strlen(a), lb = strlen(b), shorter = la < lb ? la : lb, start = 0, end = 0;

	while (start < shorter && a[start] == b[start])
		start++;
	while (end < shorter - start && a[la - 1 - end] == b[lb - 1 - end])
		end++;
	return 3 * (start + end) >= (la > lb ? la : lb);
}

/* was[i..i_end) against becomes[j..j_end), nothing of it equal. */
static void
add_gap(struct alignment *a, size_t i, size_t i_end, size_t j, size_t j_end)
{
	size_t k;

	if (i_end - i == 1 && j_end - j == 1) {
		add_change(a, a->was[i], a->becomes[j]);
		return;
	}
	for (; i < i_end; i++) {
		for (k = j; k < j_end && k < j + LOOK_AHEAD && !alike(a->was[i], a->becomes[k]); k++)
			;
		if (k == j_end || k == j + LOOK_AHEAD) {
			add_change(a, a->was[i], NULL);
			continue;
		}
		for (; j < k; j++)
			add_change(a, NULL, a->becomes[j]);
		add_change(a, a->was[i], a->becomes[j++]);
	}
	for (; j < j_end; j++)
		add_change(a, NULL, a->becomes[j]);
}

/* ---- equal paragraphs ---- */

/* lengths[i * (n + 1) + j]: of the longest common run of was[i..m) and becomes[j..n). */
static void
align_with(struct alignment *a, const unsigned *lengths, size_t m, size_t n)
{
	size_t i = 0, j = 0, from_i = 0, from_j = 0;

	while (i < m && j < n) {
		if (strcmp(a->was[i], a->becomes[j]) == 0) {
			add_gap(a, from_i, i++, from_j, j++);
			from_i = i;
			from_j = j;
		} else if (lengths[(i + 1) * (n + 1) + j] >= lengths[i * (n + 1) + j + 1])
			i++;
		else
			j++;
	}
	add_gap(a, from_i, m, from_j, n);
}

static void
align(struct alignment *a, size_t m, size_t n)
{
	unsigned *lengths;

	if (m == 0 || n == 0 || (m + 1) > MOST_CELLS / (n + 1)) {
		add_gap(a, 0, m, 0, n);
		return;
	}
	lengths = mem_array((m + 1) * (n + 1), sizeof(*lengths));
	for (size_t i = m; i-- > 0; )
		for (size_t j = n; j-- > 0; ) {
			unsigned down = lengths[(i + 1) * (n + 1) + j], right = lengths[i * (n + 1) + j + 1];

			if (strcmp(a->was[i], a->becomes[j]) == 0)
				lengths[i * (n + 1) + j] = lengths[(i + 1) * (n + 1) + j + 1] + 1;
			else
				lengths[i * (n + 1) + j] = down > right ? down : right;
		}
	align_with(a, lengths, m, n);
	free(lengths);
}

struct web_comparison
web_compare(const struct doc *was, const struct doc *becomes)
{
	struct web_comparison comparison = { .arena = arena_new() };
	struct paragraphs old = collect(was, comparison.arena), new = collect(becomes, comparison.arena);
	struct alignment a = { .into = &comparison };
	size_t start = 0, m = old.count, n = new.count;

	while (start < m && start < n && strcmp(old.items[start], new.items[start]) == 0)
		start++;
	for (; m > start && n > start && strcmp(old.items[m - 1], new.items[n - 1]) == 0; m--)
		n--;
	if (m > start || n > start) {
		a.was = old.items + start;
		a.becomes = new.items + start;
		align(&a, m - start, n - start);
	}
	free(old.items);
	free(new.items);
	return comparison;
}

void
web_comparison_release(struct web_comparison *comparison)
{
	free(comparison->changes);
	arena_free(comparison->arena);
	*comparison = (struct web_comparison){ 0 };
}

/* ---- words ---- */

/* The space after a word stays outside its mark. */
static void
add_mark(struct buf *out, const char *text, size_t len)
{
	size_t words = len;

	while (words > 0 && text[words - 1] == ' ')
		words--;
	if (words > 0) {
		buf_adds(out, "«");
		buf_add(out, text, words);
		buf_adds(out, "»");
	}
	buf_add(out, text + words, len - words);
}

void
web_add_marked(struct buf *out, const struct web_change *change, enum web_side side)
{
	const char *own = side == WEB_WAS ? change->was : change->becomes;
	enum diff_mark mark = side == WEB_WAS ? DIFF_DELETED : DIFF_INSERTED;
	struct arena *arena;
	struct diff_words words;

	if (change->was == NULL || change->becomes == NULL) {
		if (own != NULL)
			add_mark(out, own, strlen(own));
		return;
	}
	arena = arena_new();
	words = diff_compare_words(arena, change->was, change->becomes);
	for (int i = 0; i < words.count; i++) {
		const struct diff_run *run = &words.runs[i];

		if (run->mark == DIFF_SAME)
			buf_add(out, run->text, run->len);
		else if (run->mark == mark)
			add_mark(out, run->text, run->len);
	}
	arena_free(arena);
}
