/*
 * The sentence with which a besluit announces one mutation, by the formulas of the Aanwijzingen voor de regelgeving
 * (6.9 to 6.18; regulations.md section 4): "Artikel 5, tweede lid, komt te luiden:". Sentences over several mutations
 * at once are made in phrases.c.
 */
#include <ctype.h>
#include <string.h>

#include "law/phrase_int.h"

/* ---- words ---- */

static const struct { enum text_kind kind; const char *one, *many; } nouns[] = {
	{ TEXT_BOEK, "boek", "boeken" }, { TEXT_DEEL, "deel", "delen" }, { TEXT_HOOFDSTUK, "hoofdstuk", "hoofdstukken" },
	{ TEXT_TITEL, "titel", "titels" }, { TEXT_AFDELING, "afdeling", "afdelingen" }, { TEXT_PARAGRAAF, "paragraaf", "paragrafen" },
	{ TEXT_SUBPARAGRAAF, "subparagraaf", "subparagrafen" }, { TEXT_SUBSUBPARAGRAAF, "subsubparagraaf", "subsubparagrafen" },
	{ TEXT_ARTIKEL, "artikel", "artikelen" }, { TEXT_LID, "lid", "leden" }, { TEXT_LI, "onderdeel", "onderdelen" },
	{ TEXT_BEGRIP, "begrip", "begrippen" }, { TEXT_BIJLAGE, "bijlage", "bijlagen" }, { TEXT_DIVISIE, "onderdeel", "onderdelen" },
	{ TEXT_DIVISIETEKST, "tekst", "teksten" }, { TEXT_LIJST, "lijst", "lijsten" }, { TEXT_BEGRIPPENLIJST, "begrippenlijst", "begrippenlijsten" },
	{ TEXT_TABLE, "tabel", "tabellen" }, { TEXT_FIGUUR, "figuur", "figuren" }, { TEXT_FORMULE, "formule", "formules" },
	{ TEXT_CITAAT, "citaat", "citaten" }, { TEXT_TOELICHTING, "toelichting", "toelichtingen" },
};

static const char *const counts[] = { "geen", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf" };

void
law_phrase_add_capital(struct buf *out, const char *text)
{
	size_t from = out->len;

	buf_adds(out, text);
	if (out->len > from)
		out->data[from] = (char)toupper((unsigned char)out->data[from]);
}

void
law_phrase_add_quoted(struct buf *out, const char *words, size_t len)
{
	buf_adds(out, "“");
	buf_add(out, words, len);
	buf_adds(out, "”");
}

static size_t
find_noun(enum text_kind kind)
{
	size_t i = 0;

	while (i < sizeof(nouns) / sizeof(nouns[0]) && nouns[i].kind != kind)
		i++;
	return i;
}

/* "een artikel", "twee leden". */
void
law_phrase_add_counted(struct buf *out, enum text_kind kind, int count)
{
	size_t noun = find_noun(kind), known = sizeof(nouns) / sizeof(nouns[0]);

	if (count < (int)(sizeof(counts) / sizeof(counts[0])))
		buf_addf(out, "%s ", counts[count]);
	else
		buf_addf(out, "%d ", count);
	if (noun == known)
		buf_adds(out, count == 1 ? "element" : "elementen");
	else
		buf_adds(out, count == 1 ? nouns[noun].one : nouns[noun].many);
}

int
law_phrase_count_bodies(const struct law_mutation *mutation)
{
	const struct text_node *body;
	int count = 0;

	for (body = mutation->body; body != NULL; body = body->next)
		count++;
	return count;
}

bool
law_phrase_same_days(const struct law_mutation *a, const struct law_mutation *b)
{
	return date_compare(a->in_force, b->in_force) == 0 && date_compare(a->valid, b->valid) == 0;
}

/* ---- places ---- */

const struct text_node *
law_phrase_above(const struct text_node *node)
{
	return node->parent != NULL ? text_owner(node->parent) : NULL;
}

bool
law_phrase_explains_articles(const struct text_node *node)
{
	return node->kind != TEXT_ARTIKELGEWIJZETOELICHTING && text_ancestor(node, TEXT_ARTIKELGEWIJZETOELICHTING) != NULL;
}

/* "de artikelsgewijze toelichting, artikel 3" is said as "de artikelsgewijze toelichting op artikel 3". */
static void
join_explanation(struct buf *place)
{
	static const char said[] = ", artikel ", better[] = " op artikel ";
	struct buf out = BUF_INIT;
	const char *at = strstr(buf_text(place), said);

	if (at == NULL)
		return;
	buf_add(&out, place->data, (size_t)(at - place->data));
	buf_addf(&out, "%s%s", better, at + sizeof(said) - 1);
	buf_free(place);
	*place = out;
}

static void
add_definition(struct buf *out, const struct text_node *node)
{
	const struct text_node *term = text_child(node, TEXT_TERM);
	struct buf words = BUF_INIT;

	if (term != NULL)
		text_add_plain(&words, term);
	buf_adds(out, "de begripsomschrijving van ");
	law_phrase_add_quoted(out, buf_text(&words), words.len);
	buf_free(&words);
}

/* What has a name and no number: "de begripsomschrijving van “gift” in artikel 1", "de tabel in bijlage 1". */
static void
add_part(struct buf *out, const struct text_node *node)
{
	struct buf whole = BUF_INIT;

	if (node->kind == TEXT_BEGRIP)
		add_definition(out, node);
	else
		buf_adds(out, text_kind_word(node->kind));
	if (law_phrase_above(node) != NULL)
		text_add_place(&whole, law_phrase_above(node));
	if (whole.len > 0)
		buf_addf(out, " in %s", buf_text(&whole));
	buf_free(&whole);
}

static bool
is_part(enum text_kind kind)
{
	return kind == TEXT_BEGRIP || kind == TEXT_TABLE || kind == TEXT_FIGUUR || kind == TEXT_FORMULE || kind == TEXT_CITAAT;
}

/* The place as part of a sentence that goes on: with a comma after it when there is one in it. */
void
law_phrase_add_place(struct buf *out, const struct text_node *node)
{
	struct buf place = BUF_INIT;

	if (node == NULL || node->kind == TEXT_LICHAAM)
		buf_adds(&place, "de regeling");
	else if (is_part(node->kind))
		add_part(&place, node);
	else
		text_add_place(&place, node);
	if (node != NULL && law_phrase_explains_articles(node))
		join_explanation(&place);
	buf_adds(out, buf_text(&place));
	if (strchr(buf_text(&place), ',') != NULL)
		buf_addc(out, ',');
	buf_free(&place);
}

/* What stands inside an article without a number of its own: "de tabel" of artikel 3. */
static bool
is_named_inside(const struct text_node *node)
{
	const char *word = text_kind_word(node->kind);
	const struct text_node *above = law_phrase_above(node);

	return above != NULL && above->kind != TEXT_LICHAAM && above->kind != TEXT_REGELING && word != NULL && strncmp(word, "de ", 3) == 0 &&
	    node->kind != TEXT_DIVISIETEKST && node->kind != TEXT_ALGEMENETOELICHTING && node->kind != TEXT_ARTIKELGEWIJZETOELICHTING;
}

/* "Artikel 5, tweede lid, VERB REST", or "In artikel 1 VERB de begripsomschrijving van “gift” REST". rest with its own space. */
static void
add_sentence(struct buf *out, const struct text_node *node, const char *verb, const char *rest)
{
	struct buf place = BUF_INIT;

	if (node->kind == TEXT_BEGRIP || is_named_inside(node)) {
		buf_adds(out, "In ");
		law_phrase_add_place(out, law_phrase_above(node));
		buf_addf(out, " %s ", verb);
		if (node->kind == TEXT_BEGRIP)
			add_definition(out, node);
		else
			buf_adds(out, text_kind_word(node->kind));
	} else {
		law_phrase_add_place(&place, node);
		law_phrase_add_capital(out, buf_text(&place));
		buf_addf(out, " %s", verb);
	}
	buf_adds(out, rest);
	buf_free(&place);
}

/* ---- renumbering ---- */

/* "vierde lid", "onderdeel c", "onder 2°", "artikel 6". */
void
law_phrase_add_new_number(struct buf *out, const struct text_node *node, const char *number)
{
	struct buf old = BUF_INIT;
	size_t noun = find_noun(node->kind);
	const char *word = noun < sizeof(nouns) / sizeof(nouns[0]) ? nouns[noun].one : "nummer";

	text_add_number(&old, node);
	if (node->kind == TEXT_LID)
		text_add_ordinal(out, number, "lid");
	else
		buf_addf(out, "%s %s", node->kind == TEXT_LI && text_ancestor(node->parent, TEXT_LI) != NULL ? "onder" : word, number);
	if (node->kind == TEXT_LI && strstr(buf_text(&old), "°") != NULL && strstr(number, "°") == NULL)
		buf_adds(out, "°");
	buf_free(&old);
}

bool
law_phrase_is_lettered(const char *number)
{
	return isalpha((unsigned char)*number);
}

void
law_phrase_add_renumbering(struct buf *out, const struct text_node *target, const char *number)
{
	struct buf rest = BUF_INIT;

	buf_addf(&rest, " %s tot ", law_phrase_is_lettered(number) ? "verletterd" : "vernummerd");
	law_phrase_add_new_number(&rest, target, number);
	buf_addc(&rest, '.');
	add_sentence(out, target, "wordt", rest.data);
	buf_free(&rest);
}

/* ---- replacing ---- */

static bool
lapses(const struct law_mutation *mutation, const struct text_node *target)
{
	return text_child(mutation->body, TEXT_VERVALLEN) != NULL && text_child(target, TEXT_VERVALLEN) == NULL;
}

static void
add_replace(struct buf *out, const struct law_mutation *mutation, const struct text_node *target)
{
	struct buf rest = BUF_INIT;
	int count = law_phrase_count_bodies(mutation);

	if (count == 1 && lapses(mutation, target)) {
		add_sentence(out, target, "vervalt", ".");
	} else if (count == 1 && mutation->body->kind == target->kind) {
		add_sentence(out, target, "komt", " te luiden:");
	} else {
		buf_adds(&rest, " vervangen door ");
		law_phrase_add_counted(&rest, mutation->body->kind, count);
		buf_adds(&rest, ", luidende:");
		add_sentence(out, target, "wordt", rest.data);
	}
	buf_free(&rest);
}

/* ---- words ---- */

/* New words that begin with this go on after a whole word: not in "€ 1" and "€ 1.200". */
static bool
begins_apart(const char *text)
{
	return *text == ' ' || (*text != '\0' && strchr(",;:.)", *text) != NULL && (text[1] == ' ' || text[1] == '\0'));
}

struct words {
	const char	*text;
	size_t		 len;
};

static struct words
trimmed(const char *text, size_t len)
{
	while (len > 0 && *text == ' ') {
		text++;
		len--;
	}
	while (len > 0 && text[len - 1] == ' ')
		len--;
	return (struct words){ text, len };
}

/* Words put before or after words that stay. False: it is no insertion, or not certainly. */
static bool
find_inserted(struct words was, struct words becomes, struct words *rest, const char **where)
{
	size_t more = becomes.len - was.len;

	if (becomes.len <= was.len || was.len == 0)
		return false;
	if (strncmp(becomes.text, was.text, was.len) == 0 && begins_apart(becomes.text + was.len)) {
		*rest = trimmed(becomes.text + was.len, more);
		*where = "na";
		return true;
	}
	if (strncmp(becomes.text + more, was.text, was.len) == 0 && becomes.text[more - 1] == ' ') {
		*rest = trimmed(becomes.text, more);
		*where = "voor";
		return true;
	}
	return false;
}

static void
add_words(struct buf *out, const struct law_mutation *mutation, const struct text_node *target)
{
	struct words was = trimmed(mutation->old_words, strlen(mutation->old_words)), rest;
	struct words becomes = trimmed(mutation->new_words, strlen(mutation->new_words));
	const char *often = mutation->expected > 1 ? " steeds" : "", *where;

	buf_adds(out, "In ");
	law_phrase_add_place(out, target);
	if (becomes.len == 0) {
		buf_addf(out, " vervalt%s ", often);
		law_phrase_add_quoted(out, was.text, was.len);
	} else if (find_inserted(was, becomes, &rest, &where)) {
		buf_addf(out, " wordt %s ", where);
		law_phrase_add_quoted(out, was.text, was.len);
		buf_addf(out, "%s ingevoegd ", often);
		law_phrase_add_quoted(out, rest.text, rest.len);
	} else {
		buf_adds(out, " wordt ");
		law_phrase_add_quoted(out, was.text, was.len);
		buf_addf(out, "%s vervangen door ", often);
		law_phrase_add_quoted(out, becomes.text, becomes.len);
	}
	buf_addc(out, '.');
}

/* ---- withdrawing ---- */

static const struct { const char *ending, *article, *verb; } titles[] = {
	{ "regels", "De", "worden" }, { "richtlijnen", "De", "worden" }, { "voorwaarden", "De", "worden" }, { "verordening", "De", "wordt" },
	{ "regeling", "De", "wordt" }, { "regel", "De", "wordt" }, { "richtlijn", "De", "wordt" }, { "besluit", "Het", "wordt" },
	{ "reglement", "Het", "wordt" }, { "protocol", "Het", "wordt" }, { "statuut", "Het", "wordt" }, { "kader", "Het", "wordt" },
	{ "plan", "Het", "wordt" }, { "beleid", "Het", "wordt" }, { "programma", "Het", "wordt" },
};

static size_t
find_title(const char *word, size_t len)
{
	size_t i, ending;

	for (i = 0; i < sizeof(titles) / sizeof(titles[0]); i++) {
		ending = strlen(titles[i].ending);
		if (len >= ending && strncmp(word + len - ending + 1, titles[i].ending + 1, ending - 1) == 0 &&
		    tolower((unsigned char)word[len - ending]) == titles[i].ending[0])
			break;
	}
	return i;
}

static void
add_withdraw(struct buf *out, const struct text *text)
{
	size_t known = sizeof(titles) / sizeof(titles[0]), found = known, len;
	struct buf title = BUF_INIT;
	const char *word;

	text_add_title(&title, text);
	for (word = buf_text(&title); *word != '\0' && found == known; word += len + strspn(word + len, " ")) {
		len = strcspn(word, " ");
		found = find_title(word, len);
	}
	buf_addf(out, "%s %s %s ingetrokken.", found < known ? titles[found].article : "De", buf_text(&title), found < known ? titles[found].verb : "wordt");
	buf_free(&title);
}

/* ---- all ---- */

void
law_add_phrase(struct buf *out, const struct law_mutation *mutation, const struct text *text)
{
	const struct text_node *target = mutation->target != NULL ? text_find(text, mutation->target) : NULL;

	if (mutation->kind == LAW_WITHDRAW) {
		add_withdraw(out, text);
		return;
	}
	if (target == NULL)
		return;
	switch (mutation->kind) {
	case LAW_REPLACE:
		add_replace(out, mutation, target);
		break;
	case LAW_REPLACE_HEADING:
		law_phrase_add_heading(out, mutation, target);
		break;
	case LAW_ADD:
		law_phrase_add_addition(out, mutation, target);
		break;
	case LAW_REMOVE:
		add_sentence(out, target, "vervalt", ".");
		break;
	case LAW_REPLACE_WORDS:
		add_words(out, mutation, target);
		break;
	default:
		law_phrase_add_renumbering(out, target, mutation->number);
	}
}
