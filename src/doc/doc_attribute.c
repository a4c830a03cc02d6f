/*
 * The attributes of the subset: one row says where it may stand, one function reads it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "doc/doc_int.h"

#define ANY	(~0ull)
#define ON(tag)	(1ull << DOC_##tag)

struct reading {
	struct doc_build	*build;
	struct doc_node		*node;
};

typedef bool reader(struct reading *reading, const char *value);	/* false: the value may not be */

static const char *
keep(struct reading *reading, const char *value)
{
	return arena_copy(reading->build->doc->arena, value);
}

static bool
is_word(const char *text, const char *more)
{
	if (*text == '\0')
		return false;
	for (; *text != '\0'; text++)
		if (!((*text >= 'a' && *text <= 'z') || (*text >= 'A' && *text <= 'Z') || (*text >= '0' && *text <= '9') ||
		    strchr(more, *text) != NULL))
			return false;
	return true;
}

/* BCP 47, as far as letters need: nl, nl-NL, ar, zh-Hans. */
static bool
read_lang(struct reading *reading, const char *value)
{
	size_t first = strcspn(value, "-");

	if (first < 2 || first > 3 || !is_word(value, "-") || value[strlen(value) - 1] == '-' || strstr(value, "--") != NULL)
		return false;
	reading->node->lang = keep(reading, value);
	return true;
}

static bool
add_class(struct doc_node *node, const char *word, size_t len)
{
	int i;

	for (i = 0; i < DOC_CLASS_COUNT; i++)
		if (strlen(doc_class_name((enum doc_class)i)) == len && memcmp(doc_class_name((enum doc_class)i), word, len) == 0) {
			node->classes |= 1ull << i;
			return true;
		}
	return false;
}

static bool
read_class(struct reading *reading, const char *value)
{
	struct doc_build *build = reading->build;
	size_t len;

	for (; *value != '\0'; value += len) {
		value += strspn(value, " \t\n");
		len = strcspn(value, " \t\n");
		if (len > 0 && !add_class(reading->node, value, len)) {
			diag_post(build->diags, doc_pos(reading->node), DIAG_DOC_CLASS, "de klasse \"%.*s\" bestaat niet",
			    len > 40 ? 40 : (int)len, value);
		}
	}
	return true;
}

static bool
read_id(struct reading *reading, const char *value)
{
	if (!is_word(value, "-_.") || (*value >= '0' && *value <= '9') || *value == '-' || *value == '.')
		return false;
	reading->node->id = keep(reading, value);
	return true;
}

static bool
read_href(struct reading *reading, const char *value)
{
	static const char *const schemes[] = { "https://", "http://", "mailto:", "tel:", "#" };
	size_t i, len;

	for (i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
		len = strlen(schemes[i]);
		if (strncmp(value, schemes[i], len) == 0 && value[len] != '\0' && strpbrk(value, " \t\n\"<>") == NULL) {
			reading->node->href = keep(reading, value);
			return true;
		}
	}
	return false;
}

static bool
read_scope(struct reading *reading, const char *value)
{
	reading->node->scope = keep(reading, value);
	return strcmp(value, "col") == 0 || strcmp(value, "row") == 0;
}

static bool
read_datetime(struct reading *reading, const char *value)
{
	struct date date;

	reading->node->datetime = keep(reading, value);
	return date_parse(value, &date);
}

static bool
read_alt(struct reading *reading, const char *value)
{
	reading->node->alt = keep(reading, value);
	return true;
}

/* A file name beside the house style: no folder above, no scheme. Or a picture that Klaar draws: klaar:NAME. */
static bool
read_src(struct reading *reading, const char *value)
{
	reading->node->src = keep(reading, value);
	if (strncmp(value, "klaar:", 6) == 0)
		return is_word(value + 6, "-");
	return *value != '\0' && *value != '/' && strstr(value, "..") == NULL && strchr(value, ':') == NULL;
}

/* A number of the law, "2a." or "1°.": text, tidied as text is. */
static bool
read_label(struct reading *reading, const char *value)
{
	struct buf plain = BUF_INIT;

	doc_add_plain(&plain, value);
	reading->node->label = keep(reading, buf_text(&plain));
	buf_free(&plain);
	return *reading->node->label != '\0';
}

static bool
read_colspan(struct reading *reading, const char *value)
{
	long columns = strtol(value, NULL, 10);

	if (value[strspn(value, "0123456789")] != '\0' || columns < 1 || columns > 20)
		return false;
	reading->node->colspan = (int)columns;
	return true;
}

static bool
read_meta_name(struct reading *reading, const char *value)
{
	reading->node->id = keep(reading, value);
	return is_word(value, "-_.");
}

static const struct row {
	const char		*name;
	unsigned long long	 on;
	reader			*read;
} rows[] = {
	{ "lang", ANY & ~ON(META) & ~ON(BR), read_lang },
	{ "class", ANY & ~(ON(HTML) | ON(HEAD) | ON(TITLE) | ON(META) | ON(BR)), read_class },
	{ "id", ANY & ~(ON(HTML) | ON(HEAD) | ON(TITLE) | ON(META) | ON(BR)), read_id },
	{ "scope", ON(TH), read_scope },
	{ "href", ON(A), read_href },
	{ "datetime", ON(TIME) | ON(INS) | ON(DEL), read_datetime },
	{ "alt", ON(IMG), read_alt },
	{ "src", ON(IMG), read_src },
	{ "colspan", ON(TH) | ON(TD), read_colspan },
	{ "data-label", ON(LI), read_label },
	{ "name", ON(META), read_meta_name },
	{ "content", ON(META), read_alt },
};

static bool
read_one(void *ctx, const char *ns, const char *name, const char *value)
{
	struct reading *reading = ctx;
	struct doc_node *node = reading->node;
	size_t i;

	if (strcmp(ns, XML_NS_PLACE) == 0)
		return true;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (*ns != '\0' || strcmp(rows[i].name, name) != 0 || (rows[i].on >> node->tag & 1) == 0)
			continue;
		if (!rows[i].read(reading, value))
			diag_post(reading->build->diags, doc_pos(node), DIAG_DOC_VALUE, "de waarde van %s past niet op <%s>",
			    name, doc_tag_name(node->tag));
		return true;
	}
	diag_post(reading->build->diags, doc_pos(node), DIAG_DOC_ATTRIBUTE, "het attribuut %.40s mag niet op <%s>",
	    name, doc_tag_name(node->tag));
	return true;
}

static const struct { enum doc_tag tag; const char *name; } required[] = {
	{ DOC_HTML, "lang" }, { DOC_IMG, "alt" }, { DOC_IMG, "src" }, { DOC_A, "href" }, { DOC_TH, "scope" },
	{ DOC_META, "name" }, { DOC_META, "content" },
};

static void
check_required(struct doc_build *build, const struct doc_node *node, const struct xml_node *from)
{
	size_t i;

	for (i = 0; i < sizeof(required) / sizeof(required[0]); i++)
		if (required[i].tag == node->tag && xml_attribute(from, required[i].name) == NULL)
			diag_post(build->diags, doc_pos(node), DIAG_DOC_REQUIRED, "op <%s> ontbreekt het attribuut %s",
			    doc_tag_name(node->tag), required[i].name);
}

void
doc_read_attributes(struct doc_build *build, struct doc_node *node, const struct xml_node *from)
{
	struct reading reading = { build, node };

	xml_each_attribute(from, read_one, &reading);
	check_required(build, node, from);
}
