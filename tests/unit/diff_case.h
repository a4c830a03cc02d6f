/*
 * Small regulations for the tests of diff/, one element a line: KIND[#wId] NUMBER|WORDS.
 * H Hoofdstuk, A Artikel (words: Opschrift), L Lid with an Al, P Al, I Li, J Li of a list in a Li, B Begrip (term;definition), T row of a table (cells by ;), V Vervallen,
 * X Bijlage, D Divisietekst, S Divisie. Elements without wId get one from their place.
 */
#ifndef KLAAR_TEST_DIFF_CASE_H
#define KLAAR_TEST_DIFF_CASE_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "diff/diff.h"

struct maker { struct text *text; struct text_node *chapter, *article, *lid, *item, *annex; };

static inline struct text_node *
add(struct maker *m, struct text_node *parent, enum text_kind kind)
{
	return text_add(m->text, parent, kind, (struct pos){ NULL, 0, 0 });
}

static inline struct text_node *
add_leaf(struct maker *m, struct text_node *parent, enum text_kind kind, const char *words)
{
	struct text_node *leaf = add(m, parent, kind);
	const char *from = strchr(words, '<'), *to = from != NULL ? strchr(from, '>') : NULL;	/* <words> is a reference */

	if (to == NULL) {
		text_add_chars(m->text, leaf, words, strlen(words), (struct pos){ NULL, 0, 0 });
		return leaf;
	}
	if (from > words)
		text_add_chars(m->text, leaf, words, (size_t)(from - words), (struct pos){ NULL, 0, 0 });
	text_add_chars(m->text, add(m, leaf, TEXT_INTREF), from + 1, (size_t)(to - from - 1), (struct pos){ NULL, 0, 0 });
	if (to[1] != '\0')
		text_add_chars(m->text, leaf, to + 1, strlen(to + 1), (struct pos){ NULL, 0, 0 });
	return leaf;
}

static inline void
add_kop(struct maker *m, struct text_node *node, const char *label, const char *number, const char *words)
{
	struct text_node *kop = add(m, node, TEXT_KOP);

	if (*number != '\0') {
		add_leaf(m, kop, TEXT_LABEL, label);
		add_leaf(m, kop, TEXT_NUMMER, number);
	}
	if (*words != '\0')
		add_leaf(m, kop, TEXT_OPSCHRIFT, words);
}

static inline struct text_node *
child_of(struct maker *m, struct text_node *parent, enum text_kind kind, const char *id)
{
	struct text_node *child = parent->last != NULL && parent->last->kind == kind ? parent->last : NULL;
	char wid[80];

	if (child != NULL)
		return child;
	child = add(m, parent, kind);
	if (parent->wid != NULL && id != NULL) {
		snprintf(wid, sizeof(wid), "%s__%s", parent->wid, id);
		child->wid = arena_copy(m->text->arena, wid);
	}
	return child;
}

static inline struct text_node *
inhoud_of(struct maker *m)
{
	struct text_node *owner = m->lid != NULL ? m->lid : m->article;

	return child_of(m, owner, TEXT_INHOUD, NULL);
}

static inline struct text_node *
list_in(struct maker *m, struct text_node *parent)
{
	const struct text_node *owner = parent->kind == TEXT_INHOUD ? parent->parent : parent;
	struct text_node *list;
	char wid[80];
	int place = 0;

	if (parent->last != NULL && parent->last->kind == TEXT_LIJST)
		return parent->last;
	for (list = parent->first; list != NULL; list = list->next)
		place++;
	list = add(m, parent, TEXT_LIJST);
	text_set_attribute(m->text, list, "type", "expliciet");
	if (owner->wid != NULL) {
		snprintf(wid, sizeof(wid), "%s__list%d", owner->wid, place);
		list->wid = arena_copy(m->text->arena, wid);
	}
	return list;
}

static inline struct text_node *
add_row(struct maker *m, struct text_node *inhoud, char *cells)
{
	struct text_node *table = child_of(m, inhoud, TEXT_TABLE, NULL), *row;

	row = add(m, child_of(m, child_of(m, table, TEXT_TGROUP, NULL), TEXT_TBODY, NULL), TEXT_ROW);
	for (char *cell = strtok(cells, ";"); cell != NULL; cell = strtok(NULL, ";"))
		add_leaf(m, add(m, row, TEXT_ENTRY), TEXT_AL, cell);
	return row;
}

static inline struct text_node *
add_line(struct maker *m, char kind, const char *number, char *words)
{
	struct text_node *body = text_child(m->text->root, TEXT_LICHAAM), *node = NULL, *list;
	char *rest;

	switch (kind) {
	case 'H':
		m->chapter = node = add(m, body, TEXT_HOOFDSTUK);
		add_kop(m, node, "Hoofdstuk", number, words);
		break;
	case 'A':
		m->article = node = add(m, m->chapter != NULL ? m->chapter : body, TEXT_ARTIKEL);
		m->lid = m->item = NULL;
		add_kop(m, node, "Artikel", number, words);
		break;
	case 'X': case 'S':
		node = kind == 'X' ? add(m, m->text->root, TEXT_BIJLAGE) : add(m, m->annex, TEXT_DIVISIE);
		m->annex = node;
		add_kop(m, node, kind == 'X' ? "Bijlage" : "Deel", number, words);
		break;
	case 'D':
		m->article = node = add(m, m->annex, TEXT_DIVISIETEKST);
		m->lid = m->item = NULL;
		add_leaf(m, inhoud_of(m), TEXT_AL, words);
		break;
	case 'L':
		m->lid = node = add(m, m->article, TEXT_LID);
		m->item = NULL;
		add_leaf(m, node, TEXT_LIDNUMMER, number);
		add_leaf(m, inhoud_of(m), TEXT_AL, words);
		break;
	case 'P':
		node = add_leaf(m, inhoud_of(m), TEXT_AL, words);
		break;
	case 'I': case 'J':
		list = list_in(m, kind == 'I' ? inhoud_of(m) : m->item);
		node = add(m, list, TEXT_LI);
		m->item = kind == 'I' ? node : m->item;
		add_leaf(m, node, TEXT_LINUMMER, number);
		add_leaf(m, node, TEXT_AL, words);
		break;
	case 'B':
		node = add(m, child_of(m, inhoud_of(m), TEXT_BEGRIPPENLIJST, NULL), TEXT_BEGRIP);
		rest = strchr(words, ';');
		ck_assert_ptr_nonnull(rest);
		*rest = '\0';
		add_leaf(m, node, TEXT_TERM, words);
		add_leaf(m, add(m, node, TEXT_DEFINITIE), TEXT_AL, rest + 1);
		break;
	case 'T':
		node = add_row(m, inhoud_of(m), words);
		break;
	case 'V':
		node = add(m, m->article, TEXT_VERVALLEN);
		break;
	default:
		ck_abort_msg("line of kind %c", kind);
	}
	return node;
}

/* prefix: of the ids that are not written. */
static inline struct text *
make_text(const char *prefix, const char *lines)
{
	struct maker m = { .text = text_new() };
	char line[2000], *words, *number, *wid;
	struct text_node *node;

	add_leaf(&m, add(&m, m.text->root, TEXT_REGELINGOPSCHRIFT), TEXT_AL, "Proefverordening");
	add(&m, m.text->root, TEXT_LICHAAM);
	for (const char *at = lines; *at != '\0'; at += strcspn(at, "\n"), at += *at == '\n') {
		snprintf(line, sizeof(line), "%.*s", (int)strcspn(at, "\n"), at);
		words = strchr(line, '|');
		ck_assert_msg(words != NULL, "%s", line);
		*words++ = '\0';
		number = strchr(line, ' ');
		if (number != NULL)
			*number++ = '\0';
		wid = strchr(line, '#');
		node = add_line(&m, line[0], number != NULL ? number : "", words);
		if (wid != NULL)
			node->wid = arena_copy(m.text->arena, wid + 1);
	}
	text_set_ids(m.text, prefix);
	node = (struct text_node *)m.text;
	m.text = text_copy(m.text);	/* so that the index knows all ids */
	text_free((struct text *)node);
	return m.text;
}

/* "gewijzigd 5; vernummerd 5>6": one change after the other; elements other than articles with the first letter of their kind. */
static inline char *
list_changes(const struct diff *diff)
{
	struct buf out = BUF_INIT;

	for (int i = 0; i < diff->change_count; i++) {
		const struct diff_change *change = &diff->changes[i];
		const struct text_node *node = change->becomes != NULL ? change->becomes : change->was;
		struct buf was = BUF_INIT, becomes = BUF_INIT;

		if (change->was != NULL)
			text_add_number(&was, change->was);
		if (change->becomes != NULL)
			text_add_number(&becomes, change->becomes);
		buf_addf(&out, "%s%s ", i > 0 ? "; " : "", diff_change_name(change->kind));
		if (node->kind != TEXT_ARTIKEL)
			buf_addf(&out, "%s ", text_kind_name(node->kind));
		buf_adds(&out, buf_text(change->was != NULL ? &was : &becomes));
		if (change->was != NULL && change->becomes != NULL && strcmp(buf_text(&was), buf_text(&becomes)) != 0)
			buf_addf(&out, ">%s", buf_text(&becomes));
		if (change->becomes == NULL)
			buf_adds(&out, " weg");
		buf_free(&was);
		buf_free(&becomes);
	}
	if (out.len == 0)
		buf_adds(&out, "niets");
	return buf_take(&out);
}

/* The table as text: "== place < old place", then each block: "- label words", "+ label words" with [deleted] and {inserted}. */
static inline void
add_blocks(struct buf *out, const struct diff_block *blocks, int count, char sign)
{
	for (int i = 0; i < count; i++) {
		buf_addf(out, "%c %.*s%s%s%s", sign, blocks[i].indent * 2, "          ", blocks[i].heading ? "# " : "", blocks[i].label,
		    blocks[i].label_changed ? "*" : "");
		for (int k = 0; k < blocks[i].run_count; k++) {
			const struct diff_run *run = &blocks[i].runs[k];

			buf_adds(out, k == 0 && *blocks[i].label != '\0' ? " " : "");
			buf_adds(out, run->mark == DIFF_DELETED ? "[" : run->mark == DIFF_INSERTED ? "{" : "");
			buf_add(out, run->text, run->len);
			buf_adds(out, run->mark == DIFF_DELETED ? "]" : run->mark == DIFF_INSERTED ? "}" : "");
		}
		buf_addc(out, '\n');
	}
}

static inline char *
list_rows(struct diff *diff)
{
	struct diff_rows rows = diff_make_rows(diff);
	struct buf out = BUF_INIT;

	for (int i = 0; i < rows.count; i++) {
		buf_addf(&out, "== %s%s%s\n", rows.rows[i].place, rows.rows[i].old_place != NULL ? " < " : "",
		    rows.rows[i].old_place != NULL ? rows.rows[i].old_place : "");
		add_blocks(&out, rows.rows[i].was, rows.rows[i].was_count, '-');
		add_blocks(&out, rows.rows[i].becomes, rows.rows[i].becomes_count, '+');
	}
	return out.len > 0 ? buf_take(&out) : mem_copy("");
}

/* Both ways the script must give the other text. */
static inline void
assert_applies(const struct text *was, const struct text *becomes)
{
	struct diff *diff = diff_new(was, becomes);
	struct text *result = diff_apply(diff);

	ck_assert(text_equal(result->root, becomes->root, TEXT_WITH_IDS));
	ck_assert_msg(diff->edit_count > 0 || text_equal(was->root, becomes->root, TEXT_WITH_IDS), "no edits");
	text_free(result);
	diff_free(diff);
}

static inline int
count_edits(const struct text *was, const struct text *becomes)
{
	struct diff *diff = diff_new(was, becomes);
	int count = diff->edit_count;

	diff_free(diff);
	return count;
}

#endif
