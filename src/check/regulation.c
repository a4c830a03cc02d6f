/*
 * Checks of regulations: two tables of rules, one over every text that a regulation has had or will
 * have, one over every besluit. Which text there is on which day is law/'s; a slice that cannot be computed is
 * reported by law_consolidate().
 */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "check/check_reg.h"

static check_reg_rule *const text_rules[] = {
	reg_numbers,		/* NUMMER: doubles, gaps, order */
	reg_lists,		/* LEESTEKEN: how items end */
	reg_internal_refs,	/* VERWIJS: references within the regulation */
	reg_plain_refs,
	reg_external_refs,	/* VERWIJS-DATUM: to laws and other regulations */
	reg_terms,		/* BEGRIP */
	reg_tables,		/* TABEL */
	reg_title,		/* REG-15: the citation title is the same everywhere */
};

static check_reg_rule *const besluit_rules[] = {
	reg_basis,		/* GRONDSLAG, REG-06, REG-10 */
	reg_gazette,		/* REG-01 */
	reg_body,		/* REG-06 */
	reg_retroactive,	/* TERUG, REG-12 */
	reg_withdrawal,		/* REG-13 */
	reg_renumbering,	/* VERNUMMER */
	reg_explanations,	/* an explanation for each audience */
};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* Everything that was ever published is known. */
static const struct date always = { 9999, 12, 31 };

/* ---- help for the rules ---- */

static bool
is_posted(const struct diag_list *diags, struct pos pos, enum diag_code code)
{
	size_t i;

	for (i = diag_count(diags); i-- > 0;) {
		const struct diag *diag = diag_at(diags, i);

		if (diag->code == code && diag->pos.line == pos.line && diag->pos.col == pos.col && diag->pos.file != NULL &&
		    pos.file != NULL && strcmp(diag->pos.file, pos.file) == 0)
			return true;
	}
	return false;
}

void
check_reg_post(const struct check_reg *c, struct pos pos, enum diag_code code, const char *fmt, ...)
{
	va_list args;
	char *words;
	int len;

	if (is_posted(c->diags, pos, code))
		return;
	va_start(args, fmt);
	len = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	words = mem_alloc((size_t)len + 1);
	va_start(args, fmt);
	vsnprintf(words, (size_t)len + 1, fmt, args);
	va_end(args);
	diag_post(c->diags, pos, code, "%s", words);
	free(words);
}

char *
check_reg_place(const struct text_node *node)
{
	struct buf out = BUF_INIT;

	text_add_place(&out, node);
	return buf_take(&out);
}

char *
check_reg_number(const struct text_node *node)
{
	struct buf out = BUF_INIT;

	text_add_number(&out, node);
	buf_adds(&out, "");
	return buf_take(&out);
}

char *
check_reg_plain(const struct text_node *node)
{
	struct buf out = BUF_INIT;

	text_add_plain(&out, node);
	buf_adds(&out, "");
	return buf_take(&out);
}

bool
check_reg_is_lapsed(const struct text_node *node)
{
	for (; node != NULL; node = node->parent)
		if (text_child(node, TEXT_VERVALLEN) != NULL)
			return true;
	return false;
}

/* ---- the texts of other regulations, kept ---- */

struct other {
	const struct law_regulation	*regulation;
	struct date			 on;
	struct law_state		 state;
	struct other			*next;
};

struct check_refs {
	struct other	*first;
};

struct check_refs *
check_refs_new(void)
{
	return mem_alloc(sizeof(struct check_refs));
}

void
check_refs_free(struct check_refs *refs)
{
	struct other *other;

	while ((other = refs->first) != NULL) {
		refs->first = other->next;
		law_state_release(&other->state);
		free(other);
	}
	free(refs);
}

const struct law_state *
check_reg_other(const struct check_reg *c, const struct law_regulation *regulation, struct date on)
{
	struct diag_list *ignored;
	struct other *other;

	for (other = c->refs->first; other != NULL; other = other->next)
		if (other->regulation == regulation && date_compare(other->on, on) == 0)
			return &other->state;
	other = mem_alloc(sizeof(*other));
	*other = (struct other){ .regulation = regulation, .on = on, .next = c->refs->first };
	c->refs->first = other;
	ignored = diag_list_new();	/* reported where that regulation is checked itself */
	if (law_consolidate(regulation, on, always, &other->state, ignored) != 0)
		other->state = (struct law_state){ .kind = LAW_STATE_UNKNOWN };
	diag_list_free(ignored);
	return &other->state;
}

bool
check_reg_within(const struct check_reg *c, struct date day)
{
	return date_compare(day, c->on) >= 0 && (!date_is_set(c->until) || date_compare(day, c->until) <= 0);
}

bool
check_reg_law_fails(const struct check_reg *c, const struct law_ref *ref, struct buf *why)
{
	struct date day = c->on, from;
	enum law_answer answer;

	if (!law_known_from(c->law, ref->law, &from))
		return false;
	if (date_is_set(from) && date_compare(day, from) < 0)
		day = from;
	if (!check_reg_within(c, day))
		return false;
	answer = law_check(c->law, ref, day, why);
	return answer != LAW_OK && answer != LAW_DOUBTFUL;
}

/* ---- the tables applied ---- */

static void
check_text(struct check_reg *c)
{
	size_t i;

	for (i = 0; i < COUNT(text_rules); i++)
		text_rules[i](c);
}

/* Each slice of the regulation, with the one before it at hand. */
static void
check_slices(struct check_reg *c)
{
	struct law_timeline *timeline = law_timeline_new(c->regulation, always);
	struct law_state state = { 0 }, before = { 0 };
	int i;

	for (i = 0; i < timeline->count; i++) {
		c->on = timeline->slices[i].from;
		c->until = timeline->slices[i].until;
		if (timeline->slices[i].withdrawn || law_consolidate(c->regulation, c->on, always, &state, c->diags) != 0)
			continue;
		c->text = state.text;
		c->before = before.text;
		if (c->text != NULL)
			check_text(c);
		law_state_release(&before);
		before = state;
		state = (struct law_state){ 0 };
	}
	law_state_release(&before);
	law_timeline_free(timeline);
}

static void
check_besluiten(struct check_reg *c)
{
	size_t rule;
	int i;

	for (i = 0; i < c->regulation->besluit_count; i++) {
		c->besluit = c->regulation->besluiten[i];
		c->on = c->besluit->in_force;
		c->until = (struct date){ 0 };
		for (rule = 0; rule < COUNT(besluit_rules); rule++)
			besluit_rules[rule](c);
	}
}

void
check_regulations(struct law_regulation *all, const struct law *law, struct date today, struct diag_list *diags)
{
	struct check_reg c = { .all = all, .law = law, .today = today, .diags = diags, .refs = check_refs_new() };
	const struct law_regulation *regulation;

	for (regulation = all; regulation != NULL; regulation = regulation->next) {
		c.regulation = regulation;
		check_slices(&c);
		check_besluiten(&c);
	}
	check_refs_free(c.refs);
}
