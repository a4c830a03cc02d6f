/*
 * One pass over the text before the parser sees it, linear in its length. It refuses what
 * makes libxml2 slow or unsafe (DOCTYPE, entities, thousands of attributes, depth), names
 * the faults that people make most with an exact place, and notes where each start
 * tag and each run of text begins: the parser meets them in the same order.
 * Not a parser: what is left to find (names, namespaces, doubled attributes), libxml2 finds.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "xml/xml_int.h"

struct open_tag {
	const char	*name;
	size_t		 name_len;
	int		 line, namespaces;
};

struct scan {
	struct xml_doc		*doc;
	struct diag_list	*diags;
	const char		*at, *end;
	const char		*counted;	/* line and col are of this byte */
	int			 line, col;
	struct open_tag		 open[XML_MAX_DEPTH];
	int			 depth, namespaces;
	size_t			 elements, attribute_work;
	bool			 in_text;	/* a run of text is open */
};

static struct pos
pos_at(struct scan *s, const char *at)
{
	for (; s->counted < at; s->counted++) {
		if (*s->counted == '\n') {
			s->line++;
			s->col = 1;
		} else if ((*s->counted & 0xC0) != 0x80)
			s->col++;
	}
	return (struct pos){ s->doc->name, s->line, s->col };
}

static int
refuse(struct scan *s, const char *at, enum diag_code code, const char *why)
{
	diag_post(s->diags, at < s->counted ? xml_pos_of_offset(s->doc, (size_t)(at - s->doc->text)) : pos_at(s, at), code, "%s", why);
	return -1;
}

static void
note_place(struct scan *s, const char *at, enum xml_place_kind kind)
{
	struct pos pos = pos_at(s, at);

	xml_place_add(s->doc, (struct xml_place){ (uint32_t)(at - s->doc->text), pos.line, pos.col, kind });
}

/* ---- references ---- */

static bool
is_five(const char *name, size_t len)
{
	static const char *const five[] = { "amp", "lt", "gt", "quot", "apos" };
	size_t i;

	for (i = 0; i < 5; i++)
		if (strlen(five[i]) == len && memcmp(name, five[i], len) == 0)
			return true;
	return false;
}

/* "#...;" at digits. */
static int
check_number(struct scan *s, const char *ampersand, const char *semicolon)
{
	const char *digits = ampersand + 2;
	char *stop;
	unsigned long rune;
	int base = 10;

	if (*digits == 'x') {
		base = 16;
		digits++;
	}
	rune = strtoul(digits, &stop, base);
	if (stop != semicolon || digits == semicolon || xml_is_space(*digits) || *digits == '+' || *digits == '-')
		return refuse(s, ampersand, DIAG_XML_ENTITY, "een verwijzing naar een teken is &#, cijfers en een puntkomma");
	if (rune > 0x10FFFF || !utf8_is_text((unsigned int)rune))
		return refuse(s, ampersand, DIAG_XML_CHARACTER, "deze verwijzing noemt een teken dat niet in XML mag");
	return 0;
}

static int
check_references(struct scan *s, const char *from, const char *to)
{
	const char *amp, *semicolon;
	size_t room;

	if ((size_t)(to - from) > XML_MAX_TEXT)
		return refuse(s, from, DIAG_FILE_TOO_LARGE, "hier staat meer dan 8 MB tekst in een element of attribuut");
	for (; (amp = memchr(from, '&', (size_t)(to - from))) != NULL; from = semicolon) {
		room = (size_t)(to - amp);
		semicolon = memchr(amp, ';', room < 40 ? room : 40);
		if (semicolon == NULL || (!is_five(amp + 1, (size_t)(semicolon - amp) - 1) && amp[1] != '#'))
			return refuse(s, amp, DIAG_XML_ENTITY, "hier staat een & die geen bekende verwijzing begint");
		if (amp[1] == '#' && check_number(s, amp, semicolon) == -1)
			return -1;
	}
	return 0;
}

/* ---- tags ---- */

static const struct { enum xml_markup fault; const char *why; } markup_faults[] = {
	{ XML_MARKUP_NO_NAME, "in deze tag staat een teken dat er niet mag" },
	{ XML_MARKUP_NO_EQUALS, "hier ontbreekt een = na de naam van een attribuut, of de > van de tag" },
	{ XML_MARKUP_NO_QUOTE, "de waarde van een attribuut moet tussen aanhalingstekens staan" },
	{ XML_MARKUP_OPEN_QUOTE, "het aanhalingsteken van deze waarde wordt niet gesloten" },
	{ XML_MARKUP_LESS_THAN, "in de waarde van een attribuut staat een <; mist er een aanhalingsteken?" },
};

static int
refuse_markup(struct scan *s, const char *at, enum xml_markup fault)
{
	size_t i;

	for (i = 0; markup_faults[i].fault != fault; i++)
		;
	return refuse(s, at, DIAG_XML_SYNTAX, markup_faults[i].why);
}

static int
check_counts(struct scan *s, const char *tag, size_t attributes)
{
	if (attributes > 32)
		s->attribute_work += attributes * attributes;
	if (attributes > XML_MAX_ATTRIBUTES || s->attribute_work > XML_MAX_ATTRIBUTE_WORK)
		return refuse(s, tag, DIAG_XML_ATTRIBUTES, "dit element heeft te veel attributen");
	if (s->namespaces > XML_MAX_NAMESPACES)
		return refuse(s, tag, DIAG_XML_ATTRIBUTES, "hier gelden meer dan 100 naamruimten (xmlns)");
	if (++s->elements > XML_MAX_ELEMENTS)
		return refuse(s, tag, DIAG_XML_ELEMENTS, "dit bestand heeft meer dan 500.000 elementen");
	return 0;
}

/* The attributes from s->at on; leaves s->at at the end of the tag. *own: the namespaces it declares. */
static int
scan_attributes(struct scan *s, const char *tag, int *own)
{
	struct xml_markup_attribute attr;
	enum xml_markup found;
	size_t count = 0;

	*own = 0;
	while ((found = xml_markup_next(&s->at, s->end, &attr)) == XML_MARKUP_ATTRIBUTE) {
		if (attr.name_len >= 5 && memcmp(attr.name, "xmlns", 5) == 0)
			(*own)++;
		if (++count > XML_MAX_ATTRIBUTES)
			break;
		if (check_references(s, attr.value, attr.value + attr.value_len) == -1)
			return -1;
	}
	if (found > XML_MARKUP_END)
		return refuse_markup(s, s->at, found);
	s->namespaces += *own;
	return check_counts(s, tag, count);
}

static int
push_tag(struct scan *s, const char *tag, size_t name_len, int namespaces)
{
	if (s->depth == XML_MAX_DEPTH)
		return refuse(s, tag, DIAG_XML_DEPTH, "hier zijn meer dan 250 elementen in elkaar geopend");
	s->open[s->depth++] = (struct open_tag){ tag + 1, name_len, s->line, namespaces };
	return 0;
}

static int
start_tag(struct scan *s)
{
	const char *tag = s->at;
	size_t name_len = xml_markup_name_len(tag + 1, s->end);
	int namespaces;

	if (name_len == 0)
		return refuse(s, tag, DIAG_XML_SYNTAX, "hier staat een < die geen tag begint; schrijf &lt; voor het teken zelf");
	note_place(s, tag, XML_PLACE_TAG);
	s->at = tag + 1 + name_len;
	if (scan_attributes(s, tag, &namespaces) == -1)
		return -1;
	if (s->at < s->end && *s->at == '/' && s->end - s->at > 1 && s->at[1] == '>') {
		s->at += 2;
		s->namespaces -= namespaces;
		if (s->depth == XML_MAX_DEPTH)
			return push_tag(s, tag, name_len, 0);
		return 0;
	}
	if (s->at == s->end || *s->at != '>')
		return refuse(s, tag, DIAG_XML_SYNTAX, "deze tag wordt niet gesloten met >");
	s->at++;
	return push_tag(s, tag, name_len, namespaces);
}

static int
print_len(size_t len)
{
	return len > 60 ? 60 : (int)len;
}

static int
end_tag(struct scan *s)
{
	const char *tag = s->at, *name = tag + 2;
	size_t len = xml_markup_name_len(name, s->end);
	const struct open_tag *open;

	if (s->depth == 0) {
		diag_post(s->diags, pos_at(s, tag), DIAG_XML_TAG, "</%.*s> sluit een element dat niet open is", print_len(len), name);
		return -1;
	}
	open = &s->open[s->depth - 1];
	if (open->name_len != len || memcmp(open->name, name, len) != 0) {
		diag_post(s->diags, pos_at(s, tag), DIAG_XML_TAG, "</%.*s> staat hier, maar <%.*s> van regel %d is nog open",
		    print_len(len), name, print_len(open->name_len), open->name, open->line);
		return -1;
	}
	s->at = xml_skip_space(name + len, s->end);
	if (s->at == s->end || *s->at != '>')
		return refuse(s, tag, DIAG_XML_SYNTAX, "deze tag wordt niet gesloten met >");
	s->at++;
	s->depth--;
	s->namespaces -= open->namespaces;
	return 0;
}

/* ---- everything else that begins with < ---- */

static const char *
find_text(const char *from, const char *end, const char *what)
{
	size_t len = strlen(what);

	for (; (from = memchr(from, what[0], (size_t)(end - from))) != NULL; from++) {
		if ((size_t)(end - from) < len)
			return NULL;
		if (memcmp(from, what, len) == 0)
			return from;
	}
	return NULL;
}

static const struct section { const char *open, *close, *why; } sections[] = {
	{ "<!--", "-->", "dit commentaar wordt niet gesloten met -->" },
	{ "<![CDATA[", "]]>", "dit stuk CDATA wordt niet gesloten met ]]>" },
	{ "<?", "?>", "deze instructie wordt niet gesloten met ?>" },
};

static int
skip_section(struct scan *s, const struct section *section)
{
	const char *inside = s->at + strlen(section->open), *close;

	close = find_text(inside, s->end, section->close);
	if (close == NULL)
		return refuse(s, s->at, DIAG_XML_SYNTAX, section->why);
	if (section->open[2] == '[' && close > inside && !s->in_text && s->depth > 0) {
		note_place(s, inside, XML_PLACE_TEXT);
		s->in_text = true;
	}
	s->at = close + strlen(section->close);
	return 0;
}

static int
scan_markup(struct scan *s)
{
	size_t i, room = (size_t)(s->end - s->at);

	for (i = 0; i < sizeof(sections) / sizeof(sections[0]); i++)
		if (room >= strlen(sections[i].open) && memcmp(s->at, sections[i].open, strlen(sections[i].open)) == 0)
			return skip_section(s, &sections[i]);
	if (room > 1 && s->at[1] == '!')
		return refuse(s, s->at, DIAG_XML_DOCTYPE, "een DOCTYPE of andere declaratie is niet toegestaan");
	s->in_text = false;
	return room > 1 && s->at[1] == '/' ? end_tag(s) : start_tag(s);
}

static int
scan_text(struct scan *s, const char *to)
{
	if (to == s->at)
		return 0;
	if (s->depth > 0 && !s->in_text) {
		note_place(s, s->at, XML_PLACE_TEXT);
		s->in_text = true;
	}
	if (s->depth > 0 && check_references(s, s->at, to) == -1)
		return -1;
	s->at = to;
	return 0;
}

/* The first character that may not be there; NULL: none. */
static const char *
find_bad_character(const char *at, const char *end)
{
	const char *from;

	while (at < end) {
		from = at;
		if (*at >= 0x20 && *at < 0x7F)
			at++;
		else if (!utf8_is_text(utf8_next(&at, end)))
			return from;
	}
	return NULL;
}

static int
check_start(struct scan *s)
{
	const char *first = xml_skip_space(s->at, s->end), *bad;

	if (first == s->end)
		return refuse(s, s->at, DIAG_XML_NOT_XML, "dit bestand is leeg");
	if (*first != '<')
		return refuse(s, s->at, DIAG_XML_NOT_XML, "dit is geen XML: het begint niet met <");
	bad = find_bad_character(s->at, s->end);
	if (bad != NULL)
		return refuse(s, bad, DIAG_XML_CHARACTER, "hier staat een stuurteken of een ander teken dat niet in XML mag");
	return 0;
}

int
xml_scan(struct xml_doc *doc, struct diag_list *diags)
{
	struct scan *s = mem_alloc(sizeof(*s));
	const char *less;
	int result;

	*s = (struct scan){ .doc = doc, .diags = diags, .at = doc->text, .end = doc->text + doc->text_len,
	    .counted = doc->text, .line = 1, .col = 1 };
	result = check_start(s);
	while (result == 0 && s->at < s->end) {
		less = memchr(s->at, '<', (size_t)(s->end - s->at));
		result = scan_text(s, less != NULL ? less : s->end);
		if (result == 0 && less != NULL)
			result = scan_markup(s);
	}
	if (result == 0 && s->depth > 0) {
		diag_post(diags, pos_at(s, s->end), DIAG_XML_TAG, "het bestand is uit, maar <%.*s> van regel %d is nog open",
		    print_len(s->open[s->depth - 1].name_len), s->open[s->depth - 1].name, s->open[s->depth - 1].line);
		result = -1;
	}
	free(s);
	return result;
}
