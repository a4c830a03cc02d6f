/*
 * Marks that somebody let stand, with a reason and a name: FILE.toets beside the file that a mark is in. A mark's key is of its
 * rule, words and sentence, so it comes back when the sentence changes.
 */
#include <stdlib.h>
#include <string.h>

#include "b1/b1.h"
#include "base/folder.h"
#include "base/map.h"
#include "xml/xml.h"

#define NS_DISMISSALS	"urn:klaar:toets"
#define ENDING		".toets"

struct dismissal {
	struct pos	 pos;
	const char	*key, *words, *reason, *who;
	bool		 matched;
};

struct beside {				/* what stands beside one file */
	const char		*path;		/* of the file itself */
	struct dismissal	*all;
	size_t			 count, cap;
	struct map		*by_key;	/* of places in all; NULL: none */
	struct beside		*next;
};

struct b1_dismissals {
	struct arena		*arena;
	struct beside		*first, **end;
	struct beside		*last_asked;
	struct diag_list	*diags;		/* of files that were read on the way */
};

struct b1_dismissals *
b1_dismissals_new(void)
{
	struct b1_dismissals *dismissals = mem_alloc(sizeof(*dismissals));

	dismissals->arena = arena_new();
	dismissals->diags = diag_list_new();
	dismissals->end = &dismissals->first;
	return dismissals;
}

void
b1_dismissals_free(struct b1_dismissals *dismissals)
{
	struct beside *beside;

	if (dismissals == NULL)
		return;
	for (beside = dismissals->first; beside != NULL; beside = beside->next) {
		map_free(beside->by_key);
		free(beside->all);
	}
	diag_list_free(dismissals->diags);
	arena_free(dismissals->arena);
	free(dismissals);
}

/* ---- reading ---- */

static bool
is_empty(const char *text)
{
	return text == NULL || text[strspn(text, " \t\r\n")] == '\0';
}

/* What every line must say, in the order in which it is asked. */
static const struct {
	const char	*name;
	enum diag_code	 code;
	const char	*why;
} parts[] = {
	{ "kenmerk", DIAG_B1_DISMISSAL, "hier ontbreekt het kenmerk van de melding" },
	{ "woorden", DIAG_B1_DISMISSAL, "hier ontbreken de woorden van de melding" },
	{ "reden", DIAG_B1_DISMISSAL_REASON, "deze melding is weggewuifd zonder reden" },
	{ "door", DIAG_B1_DISMISSAL_WHO, "hier staat niet wie de melding wegwuifde" },
};

static int
check_parts(const struct xml_node *node, struct diag_list *diags)
{
	size_t i;

	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (is_empty(xml_attribute(node, parts[i].name))) {
			diag_post(diags, xml_pos(node), parts[i].code, "%s", parts[i].why);
			return -1;
		}
	return 0;
}

static int
read_entry(struct b1_dismissals *dismissals, struct beside *beside, const struct xml_node *node, struct diag_list *diags)
{
	struct arena *arena = dismissals->arena;
	struct dismissal *entry;

	if (strcmp(xml_name(node), "melding") != 0 || strcmp(xml_namespace(node), NS_DISMISSALS) != 0) {
		diag_post(diags, xml_pos(node), DIAG_B1_DISMISSAL, "het element <%.40s> hoort niet in een bestand %s", xml_name(node), ENDING);
		return -1;
	}
	if (check_parts(node, diags) != 0)
		return -1;
	MEM_GROW(beside->all, beside->cap, beside->count + 1);
	entry = &beside->all[beside->count++];
	*entry = (struct dismissal){ .pos = xml_pos(node) };
	entry->pos.file = arena_copy(arena, entry->pos.file);
	entry->key = arena_copy(arena, xml_attribute(node, "kenmerk"));
	entry->words = arena_copy(arena, xml_attribute(node, "woorden"));
	entry->reason = arena_copy(arena, xml_attribute(node, "reden"));
	entry->who = arena_copy(arena, xml_attribute(node, "door"));
	return 0;
}

static int
read_entries(struct b1_dismissals *dismissals, struct beside *beside, const struct xml_doc *doc, struct diag_list *diags)
{
	const struct xml_node *root = xml_root(doc), *node;
	int result = 0;
	size_t i;

	if (strcmp(xml_name(root), "weggewuifd") != 0 || strcmp(xml_namespace(root), NS_DISMISSALS) != 0) {
		diag_post(diags, xml_pos(root), DIAG_B1_DISMISSAL, "een bestand %s begint met <weggewuifd xmlns=\"%s\">", ENDING, NS_DISMISSALS);
		return -1;
	}
	for (node = xml_first(root, NULL); node != NULL; node = xml_next(node, NULL))
		if (read_entry(dismissals, beside, node, diags) != 0)
			result = -1;
	beside->by_key = map_new();
	for (i = 0; i < beside->count; i++)	/* all stays where it is from here on */
		map_set(beside->by_key, beside->all[i].key, &beside->all[i]);
	return result;
}

static struct beside *
find_beside(struct b1_dismissals *dismissals, const char *path)
{
	struct beside *beside;

	for (beside = dismissals->first; beside != NULL && strcmp(beside->path, path) != 0; )
		beside = beside->next;
	return beside;
}

static struct beside *
add_beside(struct b1_dismissals *dismissals, const char *path)
{
	struct beside *beside = arena_alloc(dismissals->arena, sizeof(*beside));

	beside->path = arena_copy(dismissals->arena, path);
	*dismissals->end = beside;
	dismissals->end = &beside->next;
	return beside;
}

int
b1_dismissals_read(struct b1_dismissals *dismissals, const char *path, struct diag_list *diags)
{
	struct diag_list *found;
	struct beside *beside;
	struct xml_doc *doc;
	char *name;
	int result = 0;

	if (find_beside(dismissals, path) != NULL)
		return 0;
	beside = add_beside(dismissals, path);
	found = diag_list_new();
	name = mem_format("%s" ENDING, path);
	doc = xml_load_file(name, found);
	if (doc != NULL)
		result = read_entries(dismissals, beside, doc, found);
	else if (diag_count(found) > 0 && diag_at(found, 0)->code != DIAG_FILE_MISSING)
		result = -1;
	if (result != 0)
		diag_append(diags, found);
	xml_doc_free(doc);
	diag_list_free(found);
	free(name);
	return result;
}

/* ---- asking ---- */

static struct beside *
beside_of(struct b1_dismissals *dismissals, const char *path)
{
	struct beside *beside = dismissals->last_asked;

	if (beside != NULL && strcmp(beside->path, path) == 0)
		return beside;
	beside = find_beside(dismissals, path);
	if (beside == NULL) {
		b1_dismissals_read(dismissals, path, dismissals->diags);
		beside = find_beside(dismissals, path);
	}
	dismissals->last_asked = beside;
	return beside;
}

bool
b1_is_dismissed(struct b1_dismissals *dismissals, const struct b1_mark *mark)
{
	const char *path = mark->place.pos.file;
	struct dismissal *entry;
	struct beside *beside;

	if (path == NULL || strcmp(path, "-") == 0)
		return false;
	beside = beside_of(dismissals, path);
	entry = beside->by_key != NULL ? map_find(beside->by_key, mark->key) : NULL;
	if (entry == NULL || (mark->words != NULL && *mark->words != '\0' && strcmp(entry->words, mark->words) != 0))
		return false;
	entry->matched = true;
	return true;
}

/* ---- what no longer matches ---- */

static bool
is_template(const char *path)
{
	return folder_has_ending(path, ".xsl") || folder_has_ending(path, ".xml");
}

/* All that a file says, as a reader sees it, with tags as a space. */
static void
add_clean(struct buf *out, const struct buf *text)
{
	struct lang_reader reader = { .at = buf_text(text), .end = buf_text(text) + text->len, .flags = LANG_CLEAN_XML };
	const char *from, *to, *close;
	int rune;

	for (;;) {
		while ((rune = lang_read(&reader, &from, &to)) >= 0)
			buf_add_rune(out, (unsigned)rune);
		if (reader.at >= reader.end)
			return;
		close = memchr(reader.at, '>', (size_t)(reader.end - reader.at));
		reader.at = close != NULL ? close + 1 : reader.end;
	}
}

/* A template or page has sentences for many documents: that this one does not have the words, says nothing as long as the source has them. */
static bool
still_says(const char *path, const char *words)
{
	struct buf text = BUF_INIT, all = BUF_INIT;
	struct diag_list *ignored = diag_list_new();
	bool found = false;

	if (xml_read_text(path, &text, ignored) == 0) {
		add_clean(&all, &text);
		found = strstr(buf_text(&all), words) != NULL;
	}
	buf_free(&text);
	buf_free(&all);
	diag_list_free(ignored);
	return found;
}

static void
report_old(const struct beside *beside, struct diag_list *diags)
{
	const struct dismissal *entry;
	size_t i;

	for (i = 0; i < beside->count; i++) {
		entry = &beside->all[i];
		if (entry->matched || (is_template(beside->path) && still_says(beside->path, entry->words)))
			continue;
		diag_post(diags, entry->pos, DIAG_B1_DISMISSAL_OLD, "de melding %s over ‘%.60s’ komt niet meer voor", entry->key, entry->words);
	}
}

void
b1_dismissals_report(const struct b1_dismissals *dismissals, struct diag_list *diags)
{
	const struct beside *beside;

	diag_append(diags, dismissals->diags);
	for (beside = dismissals->first; beside != NULL; beside = beside->next)
		report_old(beside, diags);
}

void
b1_dismissals_each(const struct b1_dismissals *dismissals, void (*each)(void *ctx, const char *key, const char *reason, const char *who), void *ctx)
{
	const struct beside *beside;
	size_t i;

	for (beside = dismissals->first; beside != NULL; beside = beside->next)
		for (i = 0; i < beside->count; i++)
			if (beside->all[i].matched)
				each(ctx, beside->all[i].key, beside->all[i].reason, beside->all[i].who);
}
