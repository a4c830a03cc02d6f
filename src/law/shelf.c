/*
 * Regulations for whoever asks a named value: a name is first looked for in the bytes of the files, so that only a regulation
 * that can hold it is read; a letter that asks for none reads none. A text depends on a day only through the
 * dates of its besluiten, so texts are kept by the last such date.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "law/shelf.h"

struct law_shelf *
law_shelf_new(const char *root)
{
	struct law_shelf *shelf = mem_alloc(sizeof(*shelf));

	shelf->arena = arena_new();
	shelf->root = mem_copy(root);
	return shelf;
}

static void
book_free(struct shelf_book *book)
{
	struct shelf_text *text;

	while ((text = book->texts) != NULL) {
		book->texts = text->next;
		law_state_release(&text->state);
		free(text->refused);
		free(text);
	}
	law_regulation_free(book->regulation);
	free(book->events);
	free(book->refused);
	free(book->folder);
	free(book);
}

void
law_shelf_free(struct law_shelf *shelf)
{
	struct shelf_book *book;
	struct shelf_query *query;

	if (shelf == NULL)
		return;
	while ((book = shelf->books) != NULL) {
		shelf->books = book->next;
		book_free(book);
	}
	for (query = shelf->queries; query != NULL; query = query->next)
		free(query->books);
	arena_free(shelf->arena);
	free(shelf->root);
	free(shelf);
}

/* ---- which files can hold a name ---- */

static bool
read_bytes(const char *path, struct buf *bytes)
{
	FILE *in = fopen(path, "rb");
	char block[16384];
	size_t n;

	buf_clear(bytes);
	if (in == NULL)
		return false;
	while ((n = fread(block, 1, sizeof(block), in)) > 0)
		buf_add(bytes, block, n);
	fclose(in);
	return true;
}

/* Do the bytes hold the word, or can they hide it: another encoding, a reference to a character? */
static bool
can_hold(const struct buf *bytes, const char *word)
{
	const char *text = buf_text(bytes);

	return strlen(text) < bytes->len || strstr(text, word) != NULL || strstr(text, "&#") != NULL;
}

static bool
file_can_hold(const char *folder, const char *file, const char *word)
{
	char *path = folder_join(folder, file, "xml");
	struct buf bytes = BUF_INIT;
	bool can = read_bytes(path, &bytes) && can_hold(&bytes, word);

	buf_free(&bytes);
	free(path);
	return can;
}

/* A regulation's own organisation stands in its adoption, a value in any of its files. */
static bool
folder_can_hold(const char *folder, const char *organisation, const char *name)
{
	struct folder files;
	bool can = false;

	if (!file_can_hold(folder, "vaststelling", strcmp(organisation, SHELF_ANY) == 0 ? "" : organisation))
		return false;
	folder_read(&files, folder, ".xml");
	for (size_t i = 0; i < files.count && !can; i++)
		can = file_can_hold(folder, files.names[i], name);
	folder_release(&files);
	return can;
}

/* ---- reading a regulation ---- */

/* "regulations/x/vaststelling.xml:3: tekst": the first error; the caller frees. */
static char *
first_error(const struct diag_list *diags)
{
	for (size_t i = 0; i < diag_count(diags); i++) {
		const struct diag *diag = diag_at(diags, i);

		if (diag_kind(diag->code)->severity >= DIAG_ERROR && diag->pos.file != NULL)
			return mem_format("%s:%d: %s", diag->pos.file, diag->pos.line, diag->text);
		if (diag_kind(diag->code)->severity >= DIAG_ERROR)
			return mem_copy(diag->text);
	}
	return mem_copy("de regeling is niet te lezen");
}

static void
add_event(struct shelf_book *book, struct date date)
{
	if (!date_is_set(date))
		return;
	MEM_GROW(book->events, book->event_cap, book->event_count + 1);
	book->events[book->event_count++] = date;
}

/* Everything that consolidation compares a day with. */
static void
collect_events(struct shelf_book *book)
{
	const struct law_regulation *regulation = book->regulation;

	add_event(book, regulation->lapses);
	if (date_is_set(regulation->lapses))
		add_event(book, date_add_days(regulation->lapses, 1));
	for (int i = 0; i < regulation->besluit_count; i++) {
		const struct law_besluit *besluit = regulation->besluiten[i];

		add_event(book, besluit->published);
		add_event(book, besluit->in_force);
		add_event(book, besluit->valid);
		add_event(book, besluit->revoked);
		for (int m = 0; m < besluit->mutation_count; m++) {
			add_event(book, besluit->mutations[m].in_force);
			add_event(book, besluit->mutations[m].valid);
		}
	}
}

/* Without the schemas, whose loading would take a third of the time of a letter: what the text needs is checked by reading it, the rest by controleer. */
static struct shelf_book *
read_book(struct law_shelf *shelf, const char *folder)
{
	struct shelf_book *book = mem_alloc(sizeof(*book));
	struct diag_list *diags = diag_list_new();

	book->folder = mem_copy(folder);
	book->regulation = law_regulation_load(folder, NULL, diags);
	if (book->regulation != NULL)
		collect_events(book);
	else
		book->refused = first_error(diags);
	book->next = shelf->books;
	shelf->books = book;
	diag_list_free(diags);
	return book;
}

static struct shelf_book *
find_book(struct law_shelf *shelf, const char *folder)
{
	struct shelf_book *book;

	for (book = shelf->books; book != NULL; book = book->next)
		if (strcmp(book->folder, folder) == 0)
			return book;
	return read_book(shelf, folder);
}

/* ---- values in a regulation ---- */

/* On whatever day: in the text as adopted, or in what a besluit puts there. */
static bool
has_ever(const struct law_regulation *regulation, const char *name)
{
	bool has = law_find_value(regulation->base->root, name) != NULL;

	for (int i = 0; i < regulation->besluit_count && !has; i++)
		for (int m = 0; m < regulation->besluiten[i]->mutation_count && !has; m++)
			for (const struct text_node *n = regulation->besluiten[i]->mutations[m].body; n != NULL && !has; n = n->next)
				has = law_find_value(n, name) != NULL;
	return has;
}

static bool
is_of(const struct law_regulation *regulation, const char *organisation)
{
	return strcmp(organisation, SHELF_ANY) == 0 || strcmp(regulation->organisation, organisation) == 0;
}

static void
add_book(struct law_shelf *shelf, struct shelf_query *query, const char *folder)
{
	struct shelf_book *book;

	if (!folder_can_hold(folder, query->organisation, query->name))
		return;
	book = find_book(shelf, folder);
	if (book->regulation != NULL && (!is_of(book->regulation, query->organisation) || !has_ever(book->regulation, query->name)))
		return;
	MEM_GROW(query->books, query->cap, query->count + 1);
	query->books[query->count++] = book;
}

const struct shelf_query *
shelf_find_query(struct law_shelf *shelf, const char *organisation, const char *name)
{
	char *regulations, *folder;
	struct shelf_query *query;
	struct folder folders;

	for (query = shelf->queries; query != NULL; query = query->next)
		if (strcmp(query->name, name) == 0 && strcmp(query->organisation, organisation) == 0)
			return query;
	query = arena_alloc(shelf->arena, sizeof(*query));
	*query = (struct shelf_query){ .organisation = arena_copy(shelf->arena, organisation), .name = arena_copy(shelf->arena, name),
		.next = shelf->queries };
	shelf->queries = query;
	regulations = folder_join(shelf->root, "regulations", NULL);
	folder_read(&folders, regulations, "");
	for (size_t i = 0; i < folders.count; i++) {
		folder = folder_join(regulations, folders.names[i], NULL);
		add_book(shelf, query, folder);
		free(folder);
	}
	folder_release(&folders);
	free(regulations);
	return query;
}

struct shelf_book *
shelf_find_regulation(struct law_shelf *shelf, const char *id)
{
	char *regulations = folder_join(shelf->root, "regulations", NULL), *folder = folder_join(regulations, id, NULL);
	struct shelf_book *book = file_can_hold(folder, "vaststelling", "") ? find_book(shelf, folder) : NULL;

	free(folder);
	free(regulations);
	return book;
}

/* ---- the text on a day ---- */

/* The last event on or before the day; before all of them the day itself. */
static struct date
round_down(const struct shelf_book *book, struct date day)
{
	struct date best = { 0, 0, 0 };

	for (size_t i = 0; i < book->event_count; i++)
		if (date_compare(book->events[i], day) <= 0 && (!date_is_set(best) || date_compare(book->events[i], best) > 0))
			best = book->events[i];
	return date_is_set(best) ? best : day;
}

struct shelf_text *
shelf_find_text(struct shelf_book *book, struct date on, struct date known)
{
	struct shelf_text *text;
	struct diag_list *diags;

	on = round_down(book, on);
	known = round_down(book, known);
	for (text = book->texts; text != NULL; text = text->next)
		if (date_compare(text->on, on) == 0 && date_compare(text->known, known) == 0)
			return text;
	text = mem_alloc(sizeof(*text));
	diags = diag_list_new();
	*text = (struct shelf_text){ .on = on, .known = known, .next = book->texts };
	if (law_consolidate(book->regulation, on, known, &text->state, diags) == -1) {
		text->refused = first_error(diags);
		text->state = (struct law_state){ 0 };
	}
	diag_list_free(diags);
	book->texts = text;
	return text;
}
