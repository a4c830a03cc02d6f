/*
 * VervangTekst: words replaced by words within one element. A hit lies within one run of characters: never across the border
 * of an element. Labels and numbers do not count (Vernummer changes those). The number of hits must be the expected one;
 * otherwise nothing is changed and every place is named.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "law/regulation_int.h"

enum { CONTEXT = 40, PLACES = 50 };

struct hit {
	const struct text_node	*leaf, *chars;	/* the run in which it begins */
	size_t			 at;		/* in the characters of the leaf */
	bool			 crosses;
};

struct search {
	const struct law_change	*change;
	struct hit		*hits;
	size_t			 count, cap, crossing;
	struct buf		 leaf;		/* the characters of one leaf */
};

static bool
is_leaf(const struct text_node *node)
{
	return (text_kind_flags(node->kind) & TEXT_LEAF) != 0;
}

static bool
is_number(const struct text_node *node)
{
	return node->kind == TEXT_LABEL || node->kind == TEXT_NUMMER || node->kind == TEXT_LIDNUMMER || node->kind == TEXT_LINUMMER ||
	    node->kind == TEXT_NOOTNUMMER;
}

/* The next node in document order that is not below node. */
static struct text_node *
after(const struct text_node *node, const struct text_node *within)
{
	while (node != within && node->next == NULL)
		node = node->parent;
	return node == within ? NULL : node->next;
}

/* The run of characters of this leaf that follows; the leaves in it (a note) are passed over. */
static struct text_node *
next_chars(const struct text_node *node, const struct text_node *leaf)
{
	struct text_node *next = text_next(node, leaf);

	while (next != NULL && next->kind != TEXT_CHARS)
		next = is_leaf(next) ? after(next, leaf) : text_next(next, leaf);
	return next;
}

/* ---- finding ---- */

static void
add_hit(struct search *search, const struct text_node *leaf, const struct text_node *chars, size_t at, size_t end)
{
	struct hit *hit;

	MEM_GROW(search->hits, search->cap, search->count + 1);
	hit = &search->hits[search->count++];
	*hit = (struct hit){ leaf, chars, at, at + strlen(search->change->mutation->old_words) > end };
	search->crossing += hit->crosses;
}

static void
gather(struct buf *out, const struct text_node *leaf)
{
	const struct text_node *chars;

	buf_clear(out);
	for (chars = next_chars(leaf, leaf); chars != NULL; chars = next_chars(chars, leaf))
		buf_adds(out, chars->text);
}

static void
search_leaf(struct search *search, const struct text_node *leaf)
{
	const char *words = search->change->mutation->old_words, *text, *found;
	const struct text_node *chars = next_chars(leaf, leaf);
	size_t end = chars != NULL ? strlen(chars->text) : 0;

	gather(&search->leaf, leaf);
	text = buf_text(&search->leaf);
	for (found = strstr(text, words); found != NULL && chars != NULL; found = strstr(found + strlen(words), words)) {
		while ((size_t)(found - text) >= end) {
			chars = next_chars(chars, leaf);
			end += strlen(chars->text);
		}
		add_hit(search, leaf, chars, (size_t)(found - text), end);
	}
}

static void
search_all(struct search *search)
{
	const struct text_node *top = search->change->target, *node;

	for (node = top; node != NULL; node = text_next(node, top))
		if (is_leaf(node) && !is_number(node))
			search_leaf(search, node);
}

/* ---- refusing ---- */

/* "… die jonger is dan «achttien» jaar; en" with at most 40 characters on each side. */
static void
add_context(struct buf *out, const char *text, size_t at, size_t len)
{
	const char *from = text + at, *to = text + at + len, *end = text + strlen(text);
	int i;

	for (i = 0; i < CONTEXT && from > text; i++)
		do
			from--;
		while (from > text && ((unsigned char)*from & 0xc0) == 0x80);
	for (i = 0; i < CONTEXT && to < end; i++)
		utf8_next(&to, end);
	buf_adds(out, from > text ? "…" : "");
	buf_add(out, from, (size_t)(text + at - from));
	buf_adds(out, "«");
	buf_add(out, text + at, len);
	buf_adds(out, "»");
	buf_add(out, text + at + len, (size_t)(to - text) - at - len);
	buf_adds(out, to < end ? "…" : "");
}

static void
post_hit(struct search *search, const struct hit *hit, enum diag_code code)
{
	struct buf place = BUF_INIT, context = BUF_INIT;

	gather(&search->leaf, hit->leaf);
	text_add_place(&place, hit->leaf);
	add_context(&context, buf_text(&search->leaf), hit->at, strlen(search->change->mutation->old_words));
	diag_post(search->change->diags, hit->chars->pos, code, "%s: %s%s", place.len > 0 ? buf_text(&place) : "hier", buf_text(&context),
	    hit->crosses ? " (over de grens van een element heen)" : "");
	buf_free(&place);
	buf_free(&context);
}

static void
post_hits(struct search *search, enum diag_code code)
{
	size_t i;

	for (i = 0; i < search->count && i < PLACES; i++)
		if (code == DIAG_REG_WORDS_COUNT || search->hits[i].crosses)
			post_hit(search, &search->hits[i], code);
}

/* No-break and thin spaces as a space, curly quotes as straight ones, long dashes as short ones. */
static void
add_folded(struct buf *out, const char *text)
{
	static const struct { unsigned int rune; char as; } folds[] = { { 0xa0, ' ' }, { 0x202f, ' ' }, { 0x2007, ' ' }, { 0x2009, ' ' },
		{ 0x2018, '\'' }, { 0x2019, '\'' }, { 0x201c, '"' }, { 0x201d, '"' }, { 0x201e, '"' }, { 0x2013, '-' }, { 0x2011, '-' } };
	const char *end = text + strlen(text);
	unsigned int rune;
	size_t i;

	while (text < end) {
		rune = utf8_next(&text, end);
		for (i = 0; i < sizeof(folds) / sizeof(folds[0]); i++)
			if (folds[i].rune == rune)
				rune = (unsigned char)folds[i].as;
		buf_add_rune(out, rune);
	}
}

/* The leaf that has the words but for a kind of space, quote or dash; NULL. */
static const struct text_node *
find_alike(struct search *search)
{
	const struct text_node *top = search->change->target, *node, *found = NULL;
	struct buf words = BUF_INIT, text = BUF_INIT;

	add_folded(&words, search->change->mutation->old_words);
	for (node = top; node != NULL && found == NULL; node = text_next(node, top)) {
		if (!is_leaf(node) || is_number(node))
			continue;
		gather(&search->leaf, node);
		buf_clear(&text);
		add_folded(&text, buf_text(&search->leaf));
		if (strstr(buf_text(&text), buf_text(&words)) != NULL)
			found = node;
	}
	buf_free(&words);
	buf_free(&text);
	return found;
}

static int
refuse_missing(struct search *search)
{
	const struct law_mutation *mutation = search->change->mutation;
	const struct text_node *alike = find_alike(search);
	struct buf place = BUF_INIT;

	text_add_place(&place, search->change->target);
	diag_post(search->change->diags, mutation->pos, DIAG_REG_WORDS_MISSING, "‘%s’ staat niet in %s", mutation->old_words,
	    place.len > 0 ? buf_text(&place) : "dit element");
	if (alike != NULL)
		diag_post(search->change->diags, alike->pos, DIAG_REG_WORDS_MISSING,
		    "hier staat ‘%s’ wel, maar met een andere spatie, een ander aanhalingsteken of een ander streepje", mutation->old_words);
	buf_free(&place);
	return -1;
}

static int
check_hits(struct search *search)
{
	const struct law_mutation *mutation = search->change->mutation;

	if (search->count == 0)
		return refuse_missing(search);
	if (search->crossing > 0) {
		diag_post(search->change->diags, mutation->pos, DIAG_REG_WORDS_BORDER, "‘%s’ loopt over de grens van een element, zoals een verwijzing of vette tekst",
		    mutation->old_words);
		post_hits(search, DIAG_REG_WORDS_BORDER);
		return -1;
	}
	if (search->count == (size_t)mutation->expected)
		return 0;
	diag_post(search->change->diags, mutation->pos, DIAG_REG_WORDS_COUNT, "‘%s’ staat er %zu keer, en het besluit verwacht %d", mutation->old_words,
	    search->count, mutation->expected);
	post_hits(search, DIAG_REG_WORDS_COUNT);
	return -1;
}

/* ---- replacing ---- */

static char
last_byte(const char *text)
{
	return *text != '\0' ? text[strlen(text) - 1] : '\0';
}

/* Is there a space, or the border of the block, before (after) this run? */
static bool
space_before(const struct text_node *leaf, const struct text_node *chars)
{
	const struct text_node *at, *before = NULL;

	for (at = next_chars(leaf, leaf); at != NULL && at != chars; at = next_chars(at, leaf))
		before = at;
	return before == NULL || last_byte(before->text) == ' ';
}

static bool
space_after(const struct text_node *leaf, const struct text_node *chars)
{
	const struct text_node *next = next_chars(chars, leaf);

	return next == NULL || next->text[0] == ' ';
}

/* The run with the new words; a space that would stand beside another goes. */
static void
add_replaced(struct buf *out, const char *text, const struct law_mutation *mutation)
{
	const char *found;

	for (; (found = strstr(text, mutation->old_words)) != NULL; text = found + strlen(mutation->old_words)) {
		buf_add(out, text, (size_t)(found - text));
		buf_adds(out, mutation->new_words + (mutation->new_words[0] == ' ' && last_byte(buf_text(out)) == ' '));
		if (last_byte(buf_text(out)) == ' ' && found[strlen(mutation->old_words)] == ' ')
			out->data[--out->len] = '\0';
	}
	buf_adds(out, text);
}

static int
refuse_empty(struct law_change *change, const struct text_node *chars)
{
	struct buf place = BUF_INIT;

	text_add_place(&place, change->target);
	diag_post(change->diags, change->mutation->pos, DIAG_REG_WORDS_EMPTY, "zonder ‘%s’ blijft er een leeg element ‘%s’ over in %s",
	    change->mutation->old_words, text_kind_name(chars->parent->kind), place.len > 0 ? buf_text(&place) : "dit element");
	diag_post(change->diags, chars->pos, DIAG_REG_WORDS_EMPTY, "hier staan alleen deze woorden");
	buf_free(&place);
	return -1;
}

/* chars is a run of a detached copy of leaf. */
static int
replace_run(struct law_change *change, const struct text_node *leaf, struct text_node *chars)
{
	struct buf out = BUF_INIT;
	const char *text;
	int result = 0;

	add_replaced(&out, chars->text, change->mutation);
	if (last_byte(buf_text(&out)) == ' ' && space_after(leaf, chars))
		out.data[--out.len] = '\0';
	text = buf_text(&out);
	if (*text == ' ' && space_before(leaf, chars))
		text++;
	if (*text == '\0' && chars->prev == NULL && chars->next == NULL)
		result = refuse_empty(change, chars);
	chars->text = arena_copy(change->text->arena, text);
	chars->by = change->mutation;
	buf_free(&out);
	return result;
}

static int
replace_below(struct law_change *change, struct text_node *leaf)
{
	struct text_node *node, *chars;

	for (node = leaf; node != NULL; node = text_next(node, leaf)) {
		if (!is_leaf(node) || is_number(node))
			continue;
		for (chars = next_chars(node, node); chars != NULL; chars = next_chars(chars, node))
			if (strstr(chars->text, change->mutation->old_words) != NULL && replace_run(change, node, chars) == -1)
				return -1;
	}
	return 0;
}

static const struct text_node *
outermost_leaf(const struct text_node *leaf)
{
	const struct text_node *at;

	for (at = leaf->parent; at != NULL; at = at->parent)
		if (is_leaf(at))
			leaf = at;
	return leaf;
}

static int
replace_leaf(struct law_change *change, struct text_node *leaf)
{
	struct text_node *parent = leaf->parent, *next = leaf->next, *copy = text_clone(change->text, leaf);

	if (replace_below(change, copy) == -1)
		return -1;
	copy->by = change->mutation;
	law_take_out(change, leaf);
	law_mark(change, parent);
	return law_put_in(change, parent, next, copy);
}

int
law_replace_words(struct law_change *change)
{
	struct search search = { .change = change };
	const struct text_node *done = NULL, *leaf;
	int result;
	size_t i;

	search_all(&search);
	result = check_hits(&search);
	for (i = 0; result == 0 && i < search.count; i++) {
		leaf = outermost_leaf(search.hits[i].leaf);
		if (leaf != done)
			result = replace_leaf(change, (struct text_node *)leaf);
		done = leaf;
	}
	free(search.hits);
	buf_free(&search.leaf);
	return result;
}
