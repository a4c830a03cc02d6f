/*
 * Rules over one besluit: its legal basis on the day it starts to work (Awb 4:81, Gemeentewet 147 and 156), the
 * gazette (Bekendmakingswet 2), the body that may decide, effect in the past, withdrawal, explanations.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "check/check_reg.h"

static bool
is_adoption(const struct law_besluit *besluit)
{
	return besluit->was == 0;
}

static bool
works(const struct law_besluit *besluit)
{
	return !date_is_set(besluit->revoked);
}

/* ---- legal basis ---- */

static void
check_local_basis(const struct check_reg *c, const struct law_basis *basis)
{
	const struct law_regulation *other = law_regulation_find(c->all, basis->regulation);
	const struct law_state *state;
	const struct text_node *node;

	if (other == NULL) {
		check_reg_post(c, basis->pos, DIAG_REG_BASIS, "de grondslag %s is er niet", basis->regulation);
		return;
	}
	state = check_reg_other(c, other, c->on);
	node = state->text != NULL && basis->eid != NULL ? text_find_eid(state->text, basis->eid) : NULL;
	if (state->text == NULL)
		check_reg_post(c, basis->pos, DIAG_REG_BASIS, "de grondslag %s geldt niet op de dag van inwerkingtreding", other->title);
	else if (basis->eid != NULL && node == NULL)
		check_reg_post(c, basis->pos, DIAG_REG_BASIS, "de grondslag %s heeft geen bepaling %s", other->title, basis->eid);
	else if (node != NULL && text_is_lapsed(node))
		check_reg_post(c, basis->pos, DIAG_REG_BASIS, "de grondslag %s van %s is vervallen", basis->eid, other->title);
	else if (date_is_set(state->ends) && is_adoption(c->besluit) && !date_is_set(c->regulation->lapses))
		check_reg_post(c, basis->pos, DIAG_REG_BASIS_LAPSES, "de grondslag %s wordt ingetrokken, en deze regeling blijft gelden", other->title);
}

/* Once for each law: a name is wrong, or Klaar has no data of it. */
static bool
is_unknown_law(const struct check_reg *c, const struct law_basis *basis)
{
	struct date from;
	char *quoted;
	const char *near;
	bool said = false;
	size_t i;

	if (law_known_from(c->law, basis->ref.law, &from))
		return false;
	quoted = mem_format("‘%s’", basis->ref.law);
	for (i = 0; i < diag_count(c->diags) && !said; i++)
		said = diag_at(c->diags, i)->code == DIAG_REG_LAW_UNKNOWN && strstr(diag_at(c->diags, i)->text, quoted) != NULL;
	near = law_nearest(c->law, basis->ref.law);
	if (!said && check_reg_post(c, basis->pos, DIAG_REG_LAW_UNKNOWN, "de wet %s kent Klaar niet, dus deze grondslag is niet nagekeken", quoted) && near != NULL)
		diag_help(c->diags, "Bedoelt u ‘%s’? Zo heet een wet in regulations/wetten.", near);
	free(quoted);
	return true;
}

static void
check_national_basis(const struct check_reg *c, const struct law_basis *basis)
{
	struct check_reg later = *c;
	struct buf why = BUF_INIT;

	later.on = c->today;
	if (check_reg_law_fails(c, &basis->ref, &why))
		check_reg_post(c, basis->pos, DIAG_REG_BASIS, "de grondslag klopt niet: %s", buf_text(&why));
	else if (date_compare(c->today, c->on) > 0 && is_adoption(c->besluit) && check_reg_other(c, c->regulation, c->today)->text != NULL &&
	    check_reg_law_fails(&later, &basis->ref, &why))
		check_reg_post(c, basis->pos, DIAG_REG_BASIS_LAPSES, "de grondslag is weg, en deze regeling blijft gelden: %s", buf_text(&why));
	buf_free(&why);
}

void
reg_basis(const struct check_reg *c)
{
	bool delegated = false;
	int i;

	for (i = 0; i < c->besluit->basis_count; i++) {
		const struct law_basis *basis = &c->besluit->bases[i];

		delegated |= basis->regulation != NULL;
		if (basis->regulation != NULL)
			check_local_basis(c, basis);
		else if (!is_unknown_law(c, basis))
			check_national_basis(c, basis);
	}
	if (is_adoption(c->besluit) && c->regulation->kind == LAW_DETAILED && !delegated)
		check_reg_post(c, c->besluit->pos, DIAG_REG_BASIS_KIND, "nadere regels hebben een bepaling van een verordening als grondslag nodig");
}

/* ---- who, and where it was published ---- */

void
reg_gazette(const struct check_reg *c)
{
	static const char *const gazettes[] = { "Gemeenteblad", "Blad gemeenschappelijke regeling", "Publicatieblad" };
	size_t i;

	for (i = 0; i < sizeof(gazettes) / sizeof(gazettes[0]); i++)
		if (c->besluit->gazette != NULL && strcmp(c->besluit->gazette, gazettes[i]) == 0)
			return;
	check_reg_post(c, c->besluit->pos, DIAG_REG_GAZETTE, "een regeling wordt niet bekendgemaakt in ‘%s’", c->besluit->gazette != NULL ? c->besluit->gazette : "");
}

void
reg_body(const struct check_reg *c)
{
	static const char *const subjects[] = { [LAW_ORDINANCE] = "een verordening", [LAW_POLICY] = "beleidsregels", [LAW_DETAILED] = "nadere regels" };
	static const char *const powers[][2] = {
		[LAW_ORDINANCE] = { "raad", "algemeen bestuur" },
		[LAW_POLICY] = { "college", "dagelijks bestuur" },
		[LAW_DETAILED] = { "college", "dagelijks bestuur" },
	};
	const char *const *power = powers[c->regulation->kind];

	if (strstr(c->besluit->body, power[0]) == NULL && strstr(c->besluit->body, power[1]) == NULL)
		check_reg_post(c, c->besluit->pos, DIAG_REG_BODY, "%s besluit gewoonlijk niet over %s", c->besluit->body, subjects[c->regulation->kind]);
}

/* ---- effect in the past, end, explanation ---- */

/* what: "dit besluit" or "deze wijziging". */
static void
check_effect(const struct check_reg *c, struct pos pos, const char *what, const char *effect)
{
	if (effect == NULL)
		check_reg_post(c, pos, DIAG_REG_RETRO, "%s werkt terug, en zegt niet of dat gunstig is voor inwoners", what);
	else if (strcmp(effect, "belastend") == 0 && check_reg_post(c, pos, DIAG_REG_RETRO, "%s belast inwoners over een tijd die voorbij is", what))
		diag_help(c->diags, "Laat wat belast niet terugwerken: haal de dag van terugwerken weg, of scheid het van wat gunstig is.");
}

void
reg_retroactive(const struct check_reg *c)
{
	const struct law_besluit *besluit = c->besluit;
	int i;

	if (!works(besluit))
		return;
	if (date_compare(besluit->valid, besluit->in_force) < 0)
		check_effect(c, besluit->pos, "dit besluit", besluit->retro_effect);
	for (i = 0; i < besluit->mutation_count; i++) {
		const struct law_mutation *mutation = &besluit->mutations[i];
		bool is_own = date_compare(mutation->valid, besluit->valid) != 0 || mutation->retro_effect != besluit->retro_effect;

		if (is_own && date_compare(mutation->valid, mutation->in_force) < 0)
			check_effect(c, mutation->pos, "deze wijziging", mutation->retro_effect);
	}
}

void
reg_withdrawal(const struct check_reg *c)
{
	int i;

	for (i = 0; i < c->besluit->mutation_count; i++)
		if (c->besluit->mutations[i].kind == LAW_WITHDRAW && c->besluit->transition == NULL)
			check_reg_post(c, c->besluit->mutations[i].pos, DIAG_REG_WITHDRAW_TRANSITION, "bij deze intrekking staat geen overgangsrecht");
}

/* Articles keep their number: others refer to it. */
void
reg_renumbering(const struct check_reg *c)
{
	const struct text_node *target;
	int i;

	for (i = 0; i < c->besluit->mutation_count; i++) {
		const struct law_mutation *mutation = &c->besluit->mutations[i];

		target = mutation->kind == LAW_RENUMBER ? text_find(c->regulation->base, mutation->target) : NULL;
		if (target != NULL && target->kind == TEXT_ARTIKEL)
			check_reg_post(c, mutation->pos, DIAG_REG_ARTICLE_RENUMBERED, "een artikel krijgt een ander nummer: %s", mutation->number);
	}
}

void
reg_explanations(const struct check_reg *c)
{
	static const char *const audiences[LAW_AUDIENCES] = { "inwoners", "medewerkers", "ketenpartners" };
	int i;

	if (is_adoption(c->besluit) || !works(c->besluit))
		return;
	for (i = 0; i < LAW_AUDIENCES; i++)
		if (c->besluit->audience[i] == NULL)
			check_reg_post(c, c->besluit->pos, DIAG_REG_EXPLAIN, "de uitleg voor %s ontbreekt", audiences[i]);
}
