/*
 * Citations (Aanwijzingen voor de regelgeving 3.27 and 3.28) and names of laws, one token each: "artikel 31, tweede lid,
 * onderdeel m, van de Participatiewet", "art. 36 Pw", "6:7 en 6:8 Awb", "§ 2.3". Awb articles hold a colon.
 */
#include "lang/cut_int.h"
#include "lang/lang_int.h"

enum { PARTS_MAX = 40 };

/* Laws that letters name; those of the project come through lang_add_title(). */
static const char *const laws[] = {
	"Algemene Kinderbijslagwet", "Algemene Ouderdomswet", "Algemene nabestaandenwet", "Algemene plaatselijke verordening",
	"Algemene termijnenwet", "Algemene verordening gegevensbescherming", "Algemene wet bestuursrecht",
	"Algemene wet gelijke behandeling",
	"Algemene wet inkomensafhankelijke regelingen", "Algemene wet inzake rijksbelastingen", "Algemene wet op het binnentreden",
	"Besluit bijstandverlening zelfstandigen 2004", "Besluit bijstandverlening zelfstandigen", "Besluit omgevingsrecht",
	"Besluit proceskosten bestuursrecht", "Burgerlijk Wetboek", "Europees Verdrag voor de Rechten van de Mens",
	"Faillissementswet", "Gemeentewet", "Grondwet", "Handelsregisterwet", "Invoeringswet Participatiewet", "Jeugdwet", "Kieswet",
	"Leerplichtwet 1969",
	"Omgevingswet", "Participatiewet", "Regeling Participatiewet", "Wegenverkeerswet 1994", "Werkloosheidswet", "Wet arbeid en zorg",
	"Wet algemene bepalingen omgevingsrecht", "Wet algemene regels herindeling", "Wet basisregistratie personen",
	"Wet gemeentelijke schuldhulpverlening", "Wet inburgering 2021",
	"Wet inburgering", "Wet kinderopvang", "Wet kwaliteit, klachten en geschillen zorg", "Wet langdurige zorg",
	"Wet maatschappelijke ondersteuning 2015", "Wet maatschappelijke ondersteuning",
	"Wet milieubeheer", "Wet minimumloon en minimumvakantiebijslag", "Wet open overheid", "Wet openbaarheid van bestuur",
	"Wet op de huurtoeslag", "Wet op de zorgtoeslag",
	"Wet op het primair onderwijs", "Wet op het voortgezet onderwijs", "Wet studiefinanciering 2000",
	"Wet structuur uitvoeringsorganisatie werk en inkomen", "Wet taaleis Participatiewet",
	"Wet toezicht en handhaving", "Wet veiligheidsregio's", "Wet verplichte geestelijke gezondheidszorg",
	"Wet voorkeursrecht gemeenten", "Wet waardering onroerende zaken",
	"Wet werk en bijstand", "Wet werk en inkomen naar arbeidsvermogen", "Wetboek van Burgerlijke Rechtsvordering",
	"Wetboek van Strafrecht", "Wetboek van Strafvordering", "Woningwet",
	"Ziektewet", "Zorgverzekeringswet", NULL
};
static const char *const briefs[] = { "Abw", "Anw", "Apv", "Ar", "Atw", "Awb", "Awir", "Bbz", "Bor", "Bw", "Gemw", "Gw", "Jw", "Mor",
    "Ow", "Pw", "Rv", "Sr", "Sv",
	"Wabo", "Wajong", "Wgs", "Wkb", "Wko", "Wlz", "Wm", "Wmcz", "Wmo", "Wob", "Woo", "Wpg", "Wro", "Wsf", "Wsw", "Wvggz", "Wvw",
	"Ww", "Wwb", "Zvw", "Zw", NULL };

static uint32_t
skip_space(const struct lang_cutter *cutter, uint32_t at)
{
	return at + (lang_at(cutter, at) == ' ');
}

/* One of the words at at, whole: the place behind it, else at. The first letter of the text may be a capital. */
static uint32_t
one_of(const struct lang_cutter *cutter, uint32_t at, const char *const *words)
{
	const char first = lang_at(cutter, at) | 32;

	for (; *words != NULL; words++) {
		const uint32_t len = first == ((*words)[0] | 32) ? (uint32_t)strlen(*words) : 0;

		if (len > 0 && lang_starts(cutter, at + 1, *words + 1, len - 1) && !lang_goes_on(cutter, at + len))
			return at + len;
	}
	return at;
}

/* The same behind one space. */
static uint32_t
next_of(const struct lang_cutter *cutter, uint32_t at, const char *const *words)
{
	const uint32_t word = skip_space(cutter, at), end = word > at ? one_of(cutter, word, words) : word;

	return end > word ? end : at;
}

/* ---- names of laws ---- */

static uint32_t
scan_known(const struct lang_cutter *cutter, uint32_t at)
{
	const char first = lang_at(cutter, at), second = lang_at(cutter, at + 1);
	size_t i;

	for (i = 0; laws[i] != NULL; i++) {
		const uint32_t len = laws[i][0] == first && laws[i][1] == second ? (uint32_t)strlen(laws[i]) : 0;

		if (len > 0 && lang_starts(cutter, at, laws[i], len) && !lang_goes_on(cutter, at + len))
			return at + len;
	}
	return at;
}

/* " 2015" behind a name. */
static uint32_t
skip_year(const struct lang_cutter *cutter, uint32_t at)
{
	const uint32_t digits = at + 1, end = lang_skip_digits(cutter, digits);

	if (lang_at(cutter, at) != ' ' || end - digits != 4 || lang_goes_on(cutter, end) || (!lang_starts(cutter, digits, "19", 2) &&
	    !lang_starts(cutter, digits, "20", 2)))
		return at;
	return end;
}

static bool
ends_with(const struct lang_cutter *cutter, uint32_t at, uint32_t end, const char *suffix)
{
	const uint32_t len = (uint32_t)strlen(suffix);

	return end - at >= len && memcmp(cutter->text + end - len, suffix, len) == 0;
}

/* Participatiewet, Vreemdelingenwet 2000. A word that opens its sentence has a capital anyway. */
static bool
is_law_word(const struct lang_cutter *cutter, uint32_t at, uint32_t end, bool first)
{
	static const struct { const char *suffix; bool sure; } suffixes[] = { { "wet", true }, { "verordening", true }, { "wetboek", true },
	    { "besluit", false }, { "regeling", false } };
	size_t i;

	for (i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++)
		if (ends_with(cutter, at, end, suffixes[i].suffix))
			return end - at > strlen(suffixes[i].suffix) + 2 && (suffixes[i].sure || !first);
	return false;
}

#define NO_NAME (LANG_BIT(FINITE) | LANG_BIT(INFINITIVE) | LANG_BIT(DETERMINER) | LANG_BIT(PRONOUN) | LANG_BIT(SUBORDINATOR) | LANG_BIT(MAYBE_SUBORDINATOR) | \
	LANG_BIT(RELATIVE) | LANG_BIT(MODAL) | LANG_BIT(BE) | LANG_BIT(HAVE) | LANG_BIT(BECOME) | LANG_BIT(WILL) | LANG_BIT(NEGATION) | LANG_BIT(ADVERB) | \
	LANG_BIT(PREPOSITION) | LANG_BIT(COORDINATOR) | LANG_BIT(WEEKDAY) | LANG_BIT(MONTH))

/* A word that may be part of a name: the place behind it; else at. */
static uint32_t
name_word(const struct lang_cutter *cutter, uint32_t at)
{
	const uint32_t word = skip_space(cutter, at);
	struct lang_letters seen;
	const uint32_t end = lang_scan_word(cutter, word, &seen);
	const struct lang_word *known;

	if (word == at || end == word || seen.digit || seen.letters < 3)
		return at;
	known = lang_find_word(cutter->lang, cutter->text + word, end - word);
	return known != NULL && (known->classes & NO_NAME) != 0 ? at : end;
}

/* What follows "Wet", "Besluit", "Verordening": up to six words of a name and a year. */
static uint32_t
scan_name(const struct lang_cutter *cutter, uint32_t at)
{
	static const char *const links[] = { "op de", "op het", "inzake", "tot", "van de", NULL }, *const ands[] = { "en", NULL };
	uint32_t end = next_of(cutter, at, links), next;
	int words;

	for (words = 0; words < 6; words++, end = next) {
		const uint32_t link = words == 1 ? next_of(cutter, end, ands) : end;

		if ((next = name_word(cutter, link)) == link)
			break;
	}
	return words > 0 ? skip_year(cutter, end) : at;
}

static uint32_t
scan_pattern(const struct lang_cutter *cutter, uint32_t at, uint32_t word, bool first)
{
	static const char *const heads[] = { "Wet", "Besluit", "Verordening", "Regeling", "Beleidsregel", "Beleidsregels", NULL };
	uint32_t end;

	if (is_law_word(cutter, at, word, first))
		return skip_year(cutter, word);
	if (first || one_of(cutter, at, heads) != word)
		return at;
	end = scan_name(cutter, word);
	return end > word ? end : at;
}

uint32_t
lang_scan_law(const struct lang_cutter *cutter, uint32_t at, uint32_t word, bool first)
{
	const size_t title = lang_title_at(cutter->lang, cutter->text + at, cutter->len - at);
	uint32_t end;

	if (title > 0)
		return skip_year(cutter, at + (uint32_t)title);
	if (!lang_byte_is(lang_at(cutter, at), LANG_B_UPPER))
		return at;
	if ((end = scan_known(cutter, at)) > at)
		return skip_year(cutter, end);
	return scan_pattern(cutter, at, word, first);
}

/* Awb, EVRM: only where a name of law is expected. */
static uint32_t
scan_brief_law(const struct lang_cutter *cutter, uint32_t at)
{
	struct lang_letters seen;
	uint32_t end;

	if (!lang_byte_is(lang_at(cutter, at), LANG_B_UPPER))
		return at;
	end = lang_scan_word(cutter, at, &seen);
	if (one_of(cutter, at, briefs) != end && (seen.capitals < 2 || seen.letters > 8 || seen.hyphen))
		return at;
	return skip_year(cutter, end);
}

/* The law at at, in any way that a citation names one: "Pw", "Participatiewet", "deze verordening". */
static uint32_t
scan_cited(const struct lang_cutter *cutter, uint32_t at, bool described)
{
	static const char *const kinds[] = { "wet", "besluit", "verordening", "regeling", "regels", "wetboek", "reglement", "verdrag",
	    "richtlijn", "statuten", "overeenkomst", NULL };
	struct lang_letters seen;
	const uint32_t word = lang_scan_word(cutter, at, &seen);
	uint32_t end = lang_scan_law(cutter, at, word, false);
	size_t i;

	if (end > at || (end = scan_brief_law(cutter, at)) > at)
		return end;
	if (!described || word == at)
		return at;
	for (i = 0; kinds[i] != NULL; i++)
		if (ends_with(cutter, at, word, kinds[i]))
			return word;
	return one_of(cutter, at, kinds);
}

/* ", van de Participatiewet", " Pw", " van Richtlijn 2004/38/EG" behind a provision. */
static uint32_t
skip_law(const struct lang_cutter *cutter, uint32_t at)
{
	static const char *const links[] = { "van de", "van het", "van deze", "van dit", "van die", "van dat", "van", "uit de", "uit het",
	    "in de", NULL };
	static const char *const european[] = { "Richtlijn", "Verordening", NULL };
	const uint32_t start = at + (lang_at(cutter, at) == ','), link = next_of(cutter, start, links);
	const uint32_t word = skip_space(cutter, link);
	uint32_t end;

	if (word == link)
		return at;
	end = one_of(cutter, word, european);
	if (end > word && link > start && lang_starts(cutter, end, " (E", 3) && lang_at(cutter, end + 4) == ')')
		end += 5;
	if (end > word && link > start && lang_byte_is(lang_at(cutter, end + 1), LANG_B_DIGIT)) {
		for (end++; lang_goes_on(cutter, end) || (lang_at(cutter, end) == '/' && lang_goes_on(cutter, end + 1));)
			end++;
		return end;
	}
	end = scan_cited(cutter, word, link > start);
	return end > word ? end : at;
}

/* ---- provisions ---- */

/* 36, 4:17, 31a, 7.2, 2.3.1, IV. */
static uint32_t
scan_provision(const struct lang_cutter *cutter, uint32_t at)
{
	uint32_t end = lang_skip_digits(cutter, at);

	if (end == at) {
		while (lang_at(cutter, end) != '\0' && strchr("IVX", lang_at(cutter, end)) != NULL)
			end++;
		return lang_goes_on(cutter, end) ? at : end;
	}
	while ((lang_at(cutter, end) == ':' || lang_at(cutter, end) == '.') && lang_byte_is(lang_at(cutter, end + 1), LANG_B_DIGIT))
		end = lang_skip_digits(cutter, end + 1);
	while (lang_byte_is(lang_at(cutter, end), LANG_B_LOWER) && end - at < 12)
		end++;
	return lang_goes_on(cutter, end) ? at : end;
}

static const char *const ordinals[] = { "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
    "tiende", "elfde", "twaalfde", "dertiende",
	"veertiende", "vijftiende", "laatste", NULL };
static const char *const joints[] = { "en", "of", "en/of", "tot en met", "t/m", "juncto", "jo.", "jo", "dan wel", NULL };

/* "eerste, tweede en derde lid" from the first ordinal. */
static uint32_t
scan_members(const struct lang_cutter *cutter, uint32_t at)
{
	static const char *const members[] = { "lid", "volzin", "zin", "alinea", "gedachtestreepje", NULL };
	uint32_t end = one_of(cutter, at, ordinals);
	int count;

	for (count = 0; end > at && count < 8; count++) {
		const uint32_t member = next_of(cutter, end, members);
		uint32_t next = lang_at(cutter, end) == ',' ? end + 1 : next_of(cutter, end, joints);

		if (member > end)
			return member;
		next = next_of(cutter, next, ordinals);
		if (next == end)
			break;
		end = next;
	}
	return at;
}

/* A letter alone, or a number with °: what "onderdeel" is followed by. */
static uint32_t
scan_part(const struct lang_cutter *cutter, uint32_t at)
{
	uint32_t end = lang_skip_digits(cutter, at);

	if (end == at && lang_byte_is(lang_at(cutter, at), LANG_B_LOWER))
		end += lang_byte_is(lang_at(cutter, at + 1), LANG_B_LOWER) && lang_at(cutter, at) == lang_at(cutter, at + 1) ? 2 : 1;
	if (end > at && lang_starts(cutter, end, "\xC2\xB0", 2))
		end += 2;
	return lang_goes_on(cutter, end) ? at : end;
}

/* "tweede lid", "lid 2", "onderdeel m", "aanhef": a closer place, without what stands between. */
static uint32_t
scan_closer(const struct lang_cutter *cutter, uint32_t at)
{
	static const char *const parts[] = { "onderdeel", "onderdelen", "onder", "sub", "letter", "lid", "leden", "punt", NULL },
	    *const heads[] = { "aanhef", NULL };
	uint32_t end = scan_members(cutter, at), word;

	if (end > at || (end = one_of(cutter, at, heads)) > at)
		return end;
	end = one_of(cutter, at, parts);
	word = skip_space(cutter, end);
	return end > at && word > end && scan_part(cutter, word) > word ? scan_part(cutter, word) : at;
}

/* One step on: ", tweede lid", " en 6:8", ", onder a", ", b en c". */
static uint32_t
skip_step(const struct lang_cutter *cutter, uint32_t at)
{
	const bool comma = lang_at(cutter, at) == ',';
	const uint32_t start = at + comma, joint = next_of(cutter, start, joints), word = skip_space(cutter, joint);
	uint32_t end;

	if (word == joint)
		return at;
	if ((end = scan_closer(cutter, word)) > word)
		return end;
	if (joint > start || comma) {
		if ((end = scan_provision(cutter, word)) > word && lang_byte_is(lang_at(cutter, word), LANG_B_DIGIT))
			return end;
		/* A list of letters: never "en u". */
		if ((end = scan_part(cutter, word)) == word + 1 && lang_at(cutter, word) != 'u' &&
		    lang_byte_is(lang_at(cutter, at - 1), LANG_B_LOWER) && !lang_letter_at(cutter, at - 2))
			return end;
	}
	return at;
}

static uint32_t
scan_rest(const struct lang_cutter *cutter, uint32_t end)
{
	uint32_t next;
	int parts;

	for (parts = 0; parts < PARTS_MAX && (next = skip_step(cutter, end)) > end; parts++)
		end = next;
	return end;
}

/* Is the word at at one that a number makes a citation of? 2: only with its law behind it. */
static int
opens(const struct lang_cutter *cutter, uint32_t at, uint32_t word)
{
	static const char *const sure[] = { "artikel", "artikelen", "art", "artt", NULL }, *const with_law[] = { "hoofdstuk", "afdeling",
	    "titel", "paragraaf", "bijlage", NULL };

	if (lang_starts(cutter, at, "\xC2\xA7", 2))
		return 1;
	if (word - at < 3 || word - at > 10 || strchr("aAhHtTpPbB", cutter->text[at]) == NULL)
		return 0;
	return one_of(cutter, at, sure) == word ? 1 : one_of(cutter, at, with_law) == word ? 2 : 0;
}

uint32_t
lang_scan_citation(const struct lang_cutter *cutter, uint32_t at, uint32_t word)
{
	const int opened = opens(cutter, at, word);
	uint32_t start, end;

	if (opened == 0)
		return at;
	start = word > at ? word : at + 2;
	start += lang_at(cutter, start) == '.' && start - at <= 4;
	while (lang_starts(cutter, start, "\xC2\xA7", 2))
		start += 2;
	start = skip_space(cutter, start);
	end = scan_provision(cutter, start);
	if (end == start)
		return at;
	end = scan_rest(cutter, end);
	return opened == 2 && skip_law(cutter, end) == end ? at : skip_law(cutter, end);
}

/* 6:7 and the like, with a law behind it. */
uint32_t
lang_scan_law_number(const struct lang_cutter *cutter, uint32_t at)
{
	const uint32_t digits = lang_skip_digits(cutter, at);
	uint32_t end;

	if (digits - at > 2 || lang_at(cutter, digits) != ':' || !lang_byte_is(lang_at(cutter, digits + 1), LANG_B_DIGIT))
		return at;
	end = scan_rest(cutter, scan_provision(cutter, at));
	return end > digits && skip_law(cutter, end) > end ? skip_law(cutter, end) : at;
}
