/*
 * The spelling of Dutch endings: the stem of a verb, weak past and participle ('t kofschip), the -e of an adjective. Letters
 * only; what a verb inherits from another is in verbs.c. Exceptions are in tables here, irregular verbs in werkwoorden.xml.
 */
#include "lang/lang_int.h"

/* Verbs on -eren whose -er- has no stress (lever, not leveer): what stands before -eren. */
static const char *const weak_er[] = {
	"bagg", "beleg", "bitt", "blad", "bunk", "burg", "cat", "chart", "clust", "dend", "dond", "duist", "erg", "filt", "flakk", "flikk",
	"fluist", "fly", "folt", "gad", "glinst", "ham", "hamst", "hap", "held", "hind", "hong", "ijf", "ijv", "inn", "ipp", "kad", "keld",
	"klapp", "klont", "koest", "komm", "las", "lemm", "lev", "loed", "luist", "mask", "meest", "mind", "modd", "monst", "mopp", "nad",
	"numm", "oud", "paup", "peut", "piek", "pleist", "plett", "ploet", "plund", "poed", "pold", "pulv", "ridd", "roed", "roost",
	"schem", "schild", "schilf", "schitt", "schutt", "slecht", "sling", "sob", "somb", "spijk", "splint", "stick", "stott", "teist",
	"temp", "timm", "toet", "tov", "trigg", "uiv", "verand", "verank", "verbet", "verkok", "vermag", "vermeerd", "verned", "verorb",
	"verov", "verted", "voed", "vord", "wakk", "wat", "wegwijz", "weig", "wijd", "wild", "wint", "woek", "wond", "zek", "zilv", "zond",
	NULL
};
/* Roots on -el, -en, -em that have stress though a syllable stands before them (oordeel). */
static const char *const strong_roots[] = { "oordel", "nadel", "nem", "kwel", NULL };
/* Others with the stress in front. */
static const char *const weak_roots[] = { "monitor", "sponsor", "welkom", NULL };
/* Prefixes that take the place of ge-, before two more syllables. */
static const char *const prefixes[] = {
	"be", "ge", "ver", "ont", "her", "er", "mis", "over", "onder", "voor", "door", "weer", "achter", "aan", "om", "vol", NULL
};
/* Verbs that only seem to have one. */
static const char *const no_prefix[] = { "ergeren", "generaliseren", "genereren", "geselen", "verbaliseren", "verifiëren", NULL };
static const char *const digraphs[] = { "aa", "ai", "au", "ea", "ee", "ei", "eu", "ie", "oa", "oe", "oi", "oo", "ou", "ui", "uu", NULL };

static bool
is_vowel(unsigned char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

static bool
ends_with(const char *text, size_t len, const char *end)
{
	size_t n = strlen(end);

	return len >= n && len > 0 && text[len - 1] == end[n - 1] && memcmp(text + len - n, end, n) == 0;
}

static bool
ends_with_one(const char *text, size_t len, const char *const *ends)
{
	for (; *ends != NULL; ends++)
		if (ends_with(text, len, *ends))
			return true;
	return false;
}

/* A vowel (a group of them) in the first len bytes? y and ij count; an accented letter too. */
static int
vowel_groups(const char *text, size_t len)
{
	bool in_group = false;
	int count = 0;
	size_t i;

	for (i = 0; i < len; i++) {
		bool vowel = is_vowel((unsigned char)text[i]) || text[i] == 'y' || (unsigned char)text[i] == 0xc3;

		bool after_glide = in_group && i >= 2 && text[i] == 'e' && text[i - 1] == 'i' && is_vowel((unsigned char)text[i - 2]);

		if (vowel && (!in_group || after_glide || (unsigned char)text[i] == 0xc3))	/* gooi-en */
			count++;
		in_group = vowel || (unsigned char)text[i] >= 0x80 || (in_group && text[i] == 'j');
	}
	return count;
}

/* gaan, zien, doen and what is made of them: no syllable of their own for the ending. */
static bool
is_short(const char *infinitive, size_t len)
{
	return ends_with(infinitive, len, "aan") || ends_with(infinitive, len, "zien") || ends_with(infinitive, len, "doen");
}

static bool
has_prefix(const char *infinitive, size_t len, const char *prefix)
{
	size_t n = strlen(prefix);

	if (strncmp(infinitive, prefix, n) != 0 || vowel_groups(infinitive + n, len - n) < 2 - is_short(infinitive, len))
		return false;
	if (n == 2 && prefix[1] == 'e' && strchr("eiu", infinitive[n]) != NULL)
		return false;		/* beuken, geuren */
	return infinitive[n] != infinitive[n + 1] || is_vowel((unsigned char)infinitive[n]);	/* bellen is no be- with llen */
}

size_t
lang_verb_prefix(const char *infinitive)
{
	size_t len = strlen(infinitive);
	const char *const *at;

	for (at = no_prefix; *at != NULL; at++)
		if (strcmp(infinitive, *at) == 0)
			return 0;
	for (at = prefixes; *at != NULL; at++)
		if (has_prefix(infinitive, len, *at))
			return strlen(*at);
	return 0;
}

/* Is the last syllable of this root (verander, handel, reken) without stress? */
static bool
is_unstressed(const char *root, size_t len)
{
	size_t prefix;
	char infinitive[LANG_FOLD_MAX + 4];

	if (ends_with_one(root, len, weak_roots))
		return true;
	if (len < 3 || len >= LANG_FOLD_MAX || root[len - 2] != 'e' || strchr("lrnm", root[len - 1]) == NULL)
		return false;
	memcpy(infinitive, root, len);
	strcpy(infinitive + len, "en");
	prefix = lang_verb_prefix(infinitive);
	if (vowel_groups(root + prefix, len - 2 - prefix) == 0)
		return false;
	if (root[len - 1] == 'r')
		return ends_with_one(root, len - 2, weak_er);
	return !ends_with_one(root, len, strong_roots);
}

/* An open syllable with one vowel, as in mak(en): its vowel is written twice when the syllable is closed. */
static bool
is_open(const char *root, size_t len)
{
	char last = root[len - 1];

	if (len < 2 || is_vowel((unsigned char)last) || strchr("wxj", last) != NULL || !is_vowel((unsigned char)root[len - 2]) ||
	    root[len - 2] == 'i')
		return false;
	return (!ends_with_one(root, len - 1, digraphs) || ends_with(root, len, "beam")) && !is_unstressed(root, len);
}

/* mak: maak, zett: zet, lev: leef, kopiër: kopieer. root: an infinitive without -en. */
static void
close_syllable(const char *root, size_t len, struct buf *out)
{
	char last = root[len - 1];

	if (len >= 2 && last == root[len - 2] && !is_vowel((unsigned char)last)) {
		buf_add(out, root, len - 1);
		return;
	}
	buf_add(out, root, len - 1);
	if (ends_with(root, len - 1, "ië")) {
		out->len -= 2;
		buf_adds(out, "ee");
	} else if (ends_with(root, len - 1, "ë")) {
		buf_addc(out, 'e');
	} else if (is_open(root, len)) {
		buf_addc(out, root[len - 2]);
	}
	buf_addc(out, last == 'v' ? 'f' : last == 'z' ? 's' : last);
}

bool
lang_stem_of(const char *infinitive, struct buf *out)
{
	size_t len = strlen(infinitive);

	buf_clear(out);
	if (len < 4 || infinitive[len - 1] != 'n')
		return false;
	if (is_short(infinitive, len) && !ends_with(infinitive, len, "aan")) {
		buf_add(out, infinitive, len - 1);
		return true;
	}
	if (infinitive[len - 2] == 'e') {
		close_syllable(infinitive, len - 2, out);
		return true;
	}
	if (ends_with(infinitive, len, "iën")) {	/* neurie */
		buf_add(out, infinitive, len - 3);
		buf_addc(out, 'e');
		return true;
	}
	if (ends_with(infinitive, len, "oën")) {	/* echo */
		buf_add(out, infinitive, len - 3);
		return true;
	}
	if (!ends_with(infinitive, len, "aan"))
		return false;
	buf_add(out, infinitive, len - 2);
	return true;
}

/* Is the past -te? Of the letter before -en, as it is heard. */
static bool
is_voiceless(const char *infinitive)
{
	size_t len = strlen(infinitive);

	if (len < 4)
		return false;
	if (infinitive[len - 3] == 'h')		/* lachen, finishen */
		return infinitive[len - 4] == 'c' || infinitive[len - 4] == 's';
	return strchr("tkfspx", infinitive[len - 3]) != NULL;
}

void
lang_weak_past(const char *infinitive, const char *stem, struct buf *out)
{
	buf_clear(out);
	buf_adds(out, stem);
	buf_adds(out, is_voiceless(infinitive) ? "te" : "de");
}

void
lang_weak_participle(const char *infinitive, const char *stem, struct buf *out)
{
	size_t len = strlen(stem);

	buf_clear(out);
	if (lang_verb_prefix(infinitive) == 0) {
		buf_adds(out, "ge");
		if (stem[0] == 'e')
			buf_adds(out, "ë");
		else if (stem[0] == 'i' && stem[1] != 'j')
			buf_adds(out, "ï");
		else if (stem[0] == 'u' && stem[1] != 'i')
			buf_adds(out, "ü");
		else
			buf_addc(out, stem[0]);
		stem++;
		len--;
	}
	buf_adds(out, stem);
	if (len > 0 && stem[len - 1] == 'o')
		buf_addc(out, 'o');
	if (len > 0 && stem[len - 1] != 't' && stem[len - 1] != 'd')
		buf_addc(out, is_voiceless(infinitive) ? 't' : 'd');
}

/* Adjectives that double their last consonant before -e: natte, snelle, gezette. */
static bool
doubles(const char *text, size_t len)
{
	if (len < 3 || is_vowel((unsigned char)text[len - 1]) || !is_vowel((unsigned char)text[len - 2]) || is_vowel((unsigned char)text[len - 3]))
		return false;
	if (strchr("jwxh", text[len - 1]) != NULL || (unsigned char)text[len - 3] >= 0x80)
		return false;
	if (vowel_groups(text, len - 2) == 0)
		return true;
	if (text[len - 2] == 'i')
		return text[len - 1] != 'g' && text[len - 1] != 'k';
	return text[len - 2] != 'e' || text[len - 1] == 't' || text[len - 1] == 'd';
}

/* No -e: gegeven, open, roze. But voorziene, mooie. */
static bool
keeps_bare(const char *text, size_t len)
{
	if (len < 2)
		return true;
	if (ends_with(text, len, "en"))
		return !ends_with(text, len, "een") && !ends_with(text, len, "ien") && !ends_with(text, len, "oen") &&
		    vowel_groups(text, len - 2) > 0;
	return is_vowel((unsigned char)text[len - 1]) && !ends_with(text, len, "ooi") && !ends_with(text, len, "aai");
}

void
lang_add_e(const char *text, struct buf *out)
{
	size_t len = strlen(text);
	bool two_vowels = len >= 3 && (ends_with_one(text, len - 1, digraphs) || ends_with(text, len - 1, "ij"));
	char last = len > 0 ? text[len - 1] : '\0';

	buf_clear(out);
	buf_add(out, text, len);
	if (keeps_bare(text, len))
		return;
	if (two_vowels && text[len - 2] == text[len - 3] && !is_vowel((unsigned char)last)) {
		out->len -= 2;
		if (len > 3 && text[len - 4] == 'i' && text[len - 2] == 'e') {	/* financiële */
			out->len--;
			buf_adds(out, "ë");
		}
		buf_addc(out, last);
	} else if (doubles(text, len)) {
		buf_addc(out, last);
		buf_addc(out, 'e');
		return;
	}
	if (last == 'f')
		out->data[out->len - 1] = 'v';
	else if (last == 's' && two_vowels)
		out->data[out->len - 1] = 'z';
	buf_addc(out, 'e');
}
