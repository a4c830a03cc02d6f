/*
 * Provisions: which articles, paragraphs and parts of a law exist, and from when to when.
 * Facts only. A provision that is not in the table does not exist, unless its parent says
 * that the table is incomplete there.
 */
#include <string.h>

#include "law/law_int.h"

static struct law_node *
node_add(struct law *law, struct law_node *parent, enum law_level level, const char *label, size_t len)
{
	struct law_node *node = arena_alloc(law->arena, sizeof(*node));

	node->level = level;
	node->label = arena_copy_n(law->arena, label, len);
	if (parent->last != NULL)
		parent->last->next = node;
	else
		parent->first = node;
	parent->last = node;
	return node;
}

/* A list of labels in an attribute: "1 2 4". */
static void
add_labels(struct law *law, struct law_node *parent, enum law_level level, const char *list)
{
	while (list != NULL && *list != '\0') {
		size_t len = strcspn(list, " \t\n");

		if (len > 0)
			node_add(law, parent, level, list, len);
		list += len + (list[len] != '\0');
	}
}

static const char *
copy_attribute(struct law *law, const struct xml_node *from, const char *name)
{
	const char *text = xml_attribute(from, name);

	return text == NULL ? NULL : arena_copy(law->arena, text);
}

static int
read_times(struct law *law, struct law_node *node, const struct xml_node *from, struct diag_list *diags)
{
	node->subject = copy_attribute(law, from, "onderwerp");
	if (law_read_date(from, "vanaf", &node->from, diags) == -1 || law_read_date(from, "tot", &node->to, diags) == -1 ||
	    law_read_date(from, "onzeker-vanaf", &node->unknown_from, diags) == -1)
		return -1;
	if (date_is_set(node->from) && date_is_set(node->to) && date_compare(node->to, node->from) < 0) {
		diag_post(diags, xml_pos(from), DIAG_LAW_DATA, "de laatste dag (tot) ligt voor de eerste dag (vanaf)");
		return -1;
	}
	return 0;
}

static int
read_node(struct law *law, struct law_node *parent, enum law_level level, const struct xml_node *from, struct diag_list *diags)
{
	const char *label = xml_attribute(from, "nr");
	struct law_node *node;
	int result = 0;

	if (label == NULL) {
		diag_post(diags, xml_pos(from), DIAG_LAW_DATA, "‘%s’ heeft geen nummer (nr)", xml_name(from));
		return -1;
	}
	node = node_add(law, parent, level, label, strlen(label));
	node->twin = copy_attribute(law, from, "dubbel");
	node->note = copy_attribute(law, from, "let-op");
	node->incomplete = xml_attribute(from, "onvolledig") != NULL;
	if (read_times(law, node, from, diags) == -1)
		result = -1;
	add_labels(law, node, LAW_PARAGRAPH, xml_attribute(from, "leden"));
	add_labels(law, node, LAW_PART, xml_attribute(from, "delen"));
	add_labels(law, node, LAW_SUB, xml_attribute(from, "sub"));
	for (struct xml_node *n = xml_first(from, NULL); n != NULL; n = xml_next(n, NULL))
		if (read_node(law, node, strcmp(xml_name(n), "lid") == 0 ? LAW_PARAGRAPH : LAW_PART, n, diags) == -1)
			result = -1;
	return result;
}

int
law_read_statute(struct law *law, const struct xml_node *root, struct diag_list *diags)
{
	struct law_node *statute = arena_alloc(law->arena, sizeof(*statute));
	int result = 0;

	statute->label = copy_attribute(law, root, "id");
	statute->title = copy_attribute(law, root, "naam");
	statute->determiner = copy_attribute(law, root, "lidwoord");
	statute->bwb = copy_attribute(law, root, "bwb");
	statute->incomplete = xml_attribute(root, "onvolledig") != NULL;
	if (statute->label == NULL || statute->title == NULL || statute->determiner == NULL) {
		diag_post(diags, xml_pos(root), DIAG_LAW_DATA, "een wet heeft id, naam en lidwoord nodig");
		return -1;
	}
	if (law_read_date(root, "bekend-vanaf", &statute->from, diags) == -1)
		return -1;
	for (struct xml_node *n = xml_first(root, "artikel"); n != NULL; n = xml_next(n, "artikel"))
		if (read_node(law, statute, LAW_ARTICLE, n, diags) == -1)
			result = -1;
	statute->next = law->statutes;
	law->statutes = statute;
	return result;
}

void
law_each_title(const struct law *law, void (*each)(void *ctx, const char *title), void *ctx)
{
	const struct law_node *statute;

	for (statute = law->statutes; statute != NULL; statute = statute->next) {
		each(ctx, statute->title);
		each(ctx, statute->label);
	}
}

const struct law_node *
law_find_statute(const struct law *law, const char *id)
{
	const struct law_node *statute = law->statutes;

	while (statute != NULL && strcmp(statute->label, id) != 0)
		statute = statute->next;
	return statute;
}

const char *
law_find_bwb(const struct law *law, const char *bwb)
{
	const struct law_node *statute = law->statutes;

	while (statute != NULL && (statute->bwb == NULL || strcmp(statute->bwb, bwb) != 0))
		statute = statute->next;
	return statute != NULL ? statute->label : NULL;
}

bool
law_known_from(const struct law *law, const char *id, struct date *from)
{
	const struct law_node *statute = law_find_statute(law, id);

	if (statute == NULL)
		return false;
	*from = statute->from;
	return true;
}

/* ---- does it exist on a day? ---- */

struct step {
	enum law_level	 level;
	const char	*label;
};

static void
add_step(struct buf *out, const struct step *step)
{
	static const char *const words[] = { "", "artikel", "lid", "onderdeel", "onder" };

	buf_addf(out, "%s %s", words[step->level], step->label);
}

static bool
holds(const struct law_node *node, struct date on)
{
	return (!date_is_set(node->from) || date_compare(on, node->from) >= 0) &&
	    (!date_is_set(node->to) || date_compare(on, node->to) <= 0);
}

/* The child with this label that holds on the day; else *other is one that held or will hold on another day. */
static const struct law_node *
find_child(const struct law_node *parent, const struct step *step, struct date on, const struct law_node **other)
{
	*other = NULL;
	for (const struct law_node *n = parent->first; n != NULL; n = n->next) {
		if (n->level != step->level || strcmp(n->label, step->label) != 0)
			continue;
		if (holds(n, on))
			return n;
		*other = n;
	}
	return NULL;
}

static enum law_answer
absent(const struct law_node *parent, const struct law_node *other, const struct step *step, struct date on, struct buf *why)
{
	add_step(why, step);
	if (other != NULL && date_is_set(other->from) && date_compare(on, other->from) < 0) {
		buf_adds(why, " geldt pas vanaf ");
		date_add_words(why, other->from);
		return LAW_NOT_YET;
	}
	if (other != NULL) {
		buf_adds(why, " is vervallen: het gold tot en met ");
		date_add_words(why, other->to);
		return LAW_LAPSED;
	}
	if (parent->incomplete) {
		buf_adds(why, " kan Klaar niet nakijken: de lijst is hier niet volledig");
		return LAW_DOUBTFUL;
	}
	buf_adds(why, " bestaat niet in ");
	if (parent->level == LAW_STATUTE)
		buf_addf(why, "%s %s", parent->determiner, parent->title);
	else
		add_step(why, &(struct step){ parent->level, parent->label });
	return LAW_UNKNOWN_KEY;
}

static enum law_answer
doubt(const struct law_node *node, const struct step *step, struct date on, struct buf *why)
{
	if (node->twin != NULL) {
		buf_adds(why, node->note != NULL ? node->note : "dit nummer komt twee keer voor");
		return LAW_DOUBTFUL;
	}
	if (date_is_set(node->unknown_from) && date_compare(on, node->unknown_from) >= 0) {
		add_step(why, step);
		buf_adds(why, " krijgt een nieuwe tekst vanaf ");
		date_add_words(why, node->unknown_from);
		buf_adds(why, "; Klaar kent die tekst nog niet");
		return LAW_DOUBTFUL;
	}
	return LAW_OK;
}

static enum law_answer
walk(const struct law *law, const struct law_ref *ref, struct date on, const struct law_node **found, struct buf *why)
{
	const struct step steps[] = { { LAW_ARTICLE, ref->article }, { LAW_PARAGRAPH, ref->paragraph },
	    { LAW_PART, ref->part }, { LAW_SUB, ref->sub } };
	const struct law_node *node = ref->law == NULL ? NULL : law_find_statute(law, ref->law), *child, *other;
	enum law_answer answer = LAW_OK;

	if (node == NULL || ref->article == NULL) {
		buf_addf(why, "de wet ‘%s’ kent Klaar niet", ref->law != NULL ? ref->law : "");
		return LAW_UNKNOWN_KEY;
	}
	if (!holds(node, on)) {
		buf_addf(why, "Klaar kent %s %s pas vanaf ", node->determiner, node->title);
		date_add_words(why, node->from);
		return LAW_NOT_YET;
	}
	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
		if (steps[i].label == NULL)
			continue;
		if ((child = find_child(node, &steps[i], on, &other)) == NULL)
			return absent(node, other, &steps[i], on, why);
		node = child;
		if (answer == LAW_OK)
			answer = doubt(node, &steps[i], on, why);
	}
	*found = node;
	return answer;
}

enum law_answer
law_check(const struct law *law, const struct law_ref *ref, struct date on, struct buf *why)
{
	const struct law_node *found = NULL;

	return walk(law, ref, on, &found, why);
}

const char *
law_subject(const struct law *law, const struct law_ref *ref, struct date on)
{
	const struct law_node *found = NULL;
	struct buf why = BUF_INIT;

	walk(law, ref, on, &found, &why);
	buf_free(&why);
	return found != NULL ? found->subject : NULL;
}
