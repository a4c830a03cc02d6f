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
	reg_removed_terms,
	reg_tables,		/* TABEL */
	reg_title,		/* REG-15: the citation title is the same everywhere */
	reg_values,		/* a named value that an amendment drops or spoils */
	reg_replaced_words,	/* words replaced within a longer word */
	reg_spaces,		/* what deleted words leave behind */
	reg_single_lid,
	reg_entry_into_force,	/* the words and the dates say the same */
};

static check_reg_rule *const besluit_rules[] = {
	reg_basis,		/* GRONDSLAG, REG-06, REG-10 */
	reg_gazette,		/* REG-01 */
	reg_gazette_twice,
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

/* What is not so in the text as adopted came with the besluiten of the slice; nothing when it stands in one of them. */
static void
add_cause(struct buf *out, const struct check_reg *c, struct pos pos)
{
	const struct law_besluit *besluit;
	int i;

	if (c->slice == NULL || c->before == NULL)
		return;
	for (i = 0; i < c->slice->besluit_count; i++)
		if (pos.file != NULL && strcmp(c->slice->besluiten[i]->path, pos.file) == 0)
			return;
	buf_adds(out, " (");
	for (i = 0; i < c->slice->besluit_count; i++) {
		besluit = c->slice->besluiten[i];
		buf_addf(out, "%s%s", i == 0 ? "door " : " of ", besluit->id);
	}
	buf_adds(out, c->slice->besluit_count > 0 ? ", vanaf " : "vanaf ");
	date_add_words(out, c->on);
	buf_addc(out, ')');
}

bool
check_reg_post(const struct check_reg *c, struct pos pos, enum diag_code code, const char *fmt, ...)
{
	struct buf cause = BUF_INIT;
	va_list args;
	char *words;
	int len;

	if (is_posted(c->diags, pos, code))
		return false;
	add_cause(&cause, c, pos);
	va_start(args, fmt);
	len = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	words = mem_alloc((size_t)len + 1);
	va_start(args, fmt);
	vsnprintf(words, (size_t)len + 1, fmt, args);
	va_end(args);
	diag_post(c->diags, pos, code, "%s%s", words, buf_text(&cause));
	free(words);
	buf_free(&cause);
	return true;
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

static struct check_refs *
refs_new(void)
{
	return mem_alloc(sizeof(struct check_refs));
}

static void
refs_free(struct check_refs *refs)
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

const char *
check_reg_title(const struct law_regulation *of, struct date on)
{
	return law_title_on(of, on, always);
}

const struct text *
check_reg_before(const struct check_reg *c)
{
	return c->before != NULL ? c->before : c->regulation->base;
}

static bool
is_within(const struct text_node *node, const char *wid)
{
	for (; node != NULL; node = node->parent)
		if (node->wid != NULL && strcmp(node->wid, wid) == 0)
			return true;
	return false;
}

const struct law_mutation *
check_reg_cause(const struct check_reg *c, const struct text_node *old)
{
	const struct law_mutation *mutation, *found = NULL;
	int i, k;

	for (i = 0; c->slice != NULL && i < c->slice->besluit_count; i++)
		for (k = 0; k < c->slice->besluiten[i]->mutation_count; k++) {
			mutation = &c->slice->besluiten[i]->mutations[k];
			if (mutation->target != NULL && mutation->kind != LAW_ADD && mutation->kind != LAW_RENUMBER &&
			    date_compare(mutation->valid, c->on) <= 0 && is_within(old, mutation->target))
				found = mutation;
		}
	return found;
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
		c->slice = &timeline->slices[i];
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
	c->slice = NULL;
	c->before = NULL;
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
check_regulations(struct law_regulation *all, const struct law *law, const char *templates, struct date today, struct diag_list *diags)
{
	struct check_reg c = { .all = all, .law = law, .templates = templates, .today = today, .diags = diags, .refs = refs_new() };
	const struct law_regulation *regulation;

	for (regulation = all; regulation != NULL; regulation = regulation->next) {
		c.regulation = regulation;
		check_slices(&c);
		check_besluiten(&c);
	}
	refs_free(c.refs);
}
