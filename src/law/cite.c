/*
 * Citations: "artikel 31, tweede lid, onderdeel m, van de Participatiewet" (Aanwijzingen
 * voor de regelgeving 3.27 and 3.28), and the short form that people type: "Pw 31.2m".
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "law/law_int.h"
#include "text/text.h"

static bool
plausible(const struct law_ref *ref)
{
	if (ref->article == NULL || !isdigit((unsigned char)ref->article[0]))
		return false;
	if (ref->paragraph != NULL && (!isdigit((unsigned char)ref->paragraph[0]) || strtol(ref->paragraph, NULL, 10) > 99 || strtol(ref->paragraph, NULL, 10) < 1))
		return false;
	if (ref->part != NULL && !isalpha((unsigned char)ref->part[0]))
		return false;
	return ref->sub == NULL || ref->part != NULL;
}

static void
add_provision(struct buf *out, const struct law_ref *ref)
{
	buf_addf(out, "artikel %s", ref->article);
	if (ref->paragraph != NULL) {
		buf_adds(out, ", ");
		text_add_ordinal(out, ref->paragraph, "lid");
	}
	if (ref->part != NULL)
		buf_addf(out, ", onderdeel %s", ref->part);
	if (ref->sub != NULL)
		buf_addf(out, ", onder %s", ref->sub);
	if (ref->paragraph != NULL || ref->part != NULL)
		buf_addc(out, ',');
}

int
law_cite(const struct law *law, const struct law_ref *ref, struct buf *out)
{
	const struct law_node *statute = ref->law == NULL ? NULL : law_find_statute(law, ref->law);

	if (statute == NULL) {
		buf_addf(out, "de wet ‘%s’ kent Klaar niet", ref->law != NULL ? ref->law : "");
		return -1;
	}
	if (!plausible(ref)) {
		buf_addf(out, "‘%s %s’ is geen goede verwijzing: geef een artikel, en dan zo nodig lid, onderdeel en sub",
		    ref->law, ref->article != NULL ? ref->article : "");
		return -1;
	}
	add_provision(out, ref);
	buf_addf(out, " van %s %s", statute->determiner, statute->title);
	return 0;
}

/* "de Wegenwet", "het Besluit bijstandverlening zelfstandigen": the word before a name that is not in the tables. */
static const char *
determiner_of(const char *name)
{
	static const char *const neuter[] = { "Besluit", "Wetboek", "Reglement", "Verdrag", "Protocol" };
	size_t i;

	for (i = 0; i < sizeof(neuter) / sizeof(neuter[0]); i++)
		if (strncmp(name, neuter[i], strlen(neuter[i])) == 0)
			return "het";
	return "de";
}

void
law_cite_as_written(const struct law *law, const struct law_ref *ref, struct buf *out)
{
	struct buf cited = BUF_INIT;
	const char *name = ref->law != NULL ? ref->law : "wet";

	if (law_cite(law, ref, &cited) == 0)
		buf_adds(out, buf_text(&cited));
	else if (ref->article != NULL) {
		add_provision(out, ref);
		buf_addf(out, " van %s %s", determiner_of(name), name);
	} else
		buf_addf(out, "%s %s", determiner_of(name), name);
	buf_free(&cited);
}

const char *
law_nearest(const struct law *law, const char *name)
{
	const struct law_node *statute, *nearest = NULL;
	int least = NEAREST_FAR;

	for (statute = law->statutes; statute != NULL; statute = statute->next) {
		const int by_title = nearest_distance(name, statute->title), by_label = nearest_distance(name, statute->label);
		const int distance = by_title < by_label ? by_title : by_label;

		if (distance < least && distance <= (int)strlen(name) / 4) {
			least = distance;
			nearest = statute;
		}
	}
	return nearest != NULL ? nearest->label : NULL;
}

/* ---- the short form ---- */

/* Copies a piece of the text to scratch as a string of its own; returns its place plus one, 0 when empty. */
static size_t
keep(struct buf *scratch, const char *text, size_t len)
{
	size_t place = scratch->len;

	if (len == 0)
		return 0;
	buf_add(scratch, text, len);
	buf_addc(scratch, '\0');
	return place + 1;
}

static const char *
kept(const struct buf *scratch, size_t place)
{
	return place == 0 ? NULL : scratch->data + place - 1;
}

static const char *
skip_blanks(const char *text)
{
	return text + strspn(text, " \t");
}

int
law_ref_parse(const char *text, struct law_ref *ref, struct buf *scratch)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz", digits[] = "0123456789";
	size_t law, article, paragraph = 0, part = 0, sub = 0, len;

	text = skip_blanks(text);
	len = strcspn(text, " \t");
	law = keep(scratch, text, len);
	text = skip_blanks(text + len);
	len = strspn(text, "0123456789:abcdefghijklmnopqrstuvwxyz*");
	if (law == 0 || len == 0 || !isdigit((unsigned char)*text))
		return -1;
	article = keep(scratch, text, len);
	text += len;
	if (*text == '.') {
		text++;
		len = strspn(text, digits);
		if (len == 0)
			return -1;
		len += text[len] == '*';
		paragraph = keep(scratch, text, len);
		text += len;
		len = strspn(text, letters);
		part = keep(scratch, text, len);
		text += len;
	}
	text = skip_blanks(text);
	if (part == 0 && strncmp(text, "ond.", 4) == 0) {
		text = skip_blanks(text + 4);
		len = strspn(text, letters);
		if (len == 0)
			return -1;
		part = keep(scratch, text, len);
		text = skip_blanks(text + len);
	}
	len = strspn(text, digits);
	if (len > 0 && strncmp(text + len, "°", 2) == 0) {
		sub = keep(scratch, text, len + 2);
		text = skip_blanks(text + len + 2);
	}
	if (*text != '\0' || (sub != 0 && part == 0))
		return -1;
	*ref = (struct law_ref){ kept(scratch, law), kept(scratch, article), kept(scratch, paragraph), kept(scratch, part), kept(scratch, sub) };
	return 0;
}
