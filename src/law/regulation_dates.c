/*
 * The order of the days of a besluit: decided, published, in force (Bekendmakingswet 8 and 10; Awb 3:40), and nothing after the end of the
 * regulation. Both places are named where two days are in two places.
 */
#include "law/regulation_int.h"

struct check {
	const struct law_regulation	*regulation;
	struct diag_list		*diags;
	int				 faults;
};

static void
post_days(struct check *check, struct pos pos, enum diag_code code, const char *fmt, struct date first, struct date second)
{
	struct buf left = BUF_INIT, right = BUF_INIT, text = BUF_INIT;

	date_add_words(&left, first);
	date_add_words(&right, second);
	for (; *fmt != '\0'; fmt++) {
		if (*fmt == '1')
			buf_adds(&text, buf_text(&left));
		else if (*fmt == '2')
			buf_adds(&text, buf_text(&right));
		else
			buf_addc(&text, *fmt);
	}
	diag_post(check->diags, pos, code, "%s", buf_text(&text));
	check->faults++;
	buf_free(&left);
	buf_free(&right);
	buf_free(&text);
}

/* Policy rules work by their publication; what binds everyone, from the day after it at the earliest. */
static void
check_entry(struct check *check, struct pos pos, struct date published, struct date in_force)
{
	int distance = date_compare(published, in_force);

	if (distance > 0 || (distance == 0 && check->regulation->kind != LAW_POLICY))
		post_days(check, pos, DIAG_REG_EARLY, distance > 0 ? "in werking op 1, maar pas bekendgemaakt op 2" :
		    "in werking op 1, de dag van de bekendmaking zelf", in_force, published);
}

/* Before its adoption began to count there is no text to change. */
static void
check_beginning(struct check *check, struct pos pos, struct date valid)
{
	struct date begins = check->regulation->besluiten[0]->valid;

	if (date_compare(valid, begins) >= 0)
		return;
	post_days(check, pos, DIAG_REG_DAYS, "werkt terug tot 1, maar de regeling geldt pas vanaf 2", valid, begins);
	diag_post(check->diags, check->regulation->besluiten[0]->pos, DIAG_REG_DAYS, "hier staat vanaf wanneer de regeling geldt");
}

static void
check_mutations(struct check *check, const struct law_besluit *besluit)
{
	const struct law_mutation *mutation;
	int i;

	for (i = 0; i < besluit->mutation_count; i++) {
		mutation = &besluit->mutations[i];
		if (date_compare(mutation->in_force, besluit->in_force) != 0)
			check_entry(check, mutation->pos, besluit->published, mutation->in_force);
		if (date_compare(mutation->valid, besluit->valid) != 0 && date_compare(mutation->valid, mutation->in_force) < 0)
			check_beginning(check, mutation->pos, mutation->valid);
		if (date_compare(mutation->valid, mutation->in_force) > 0 && date_compare(besluit->valid, besluit->in_force) <= 0)
			post_days(check, mutation->pos, DIAG_REG_DAYS, "werkt terug tot 1, en dat is na de inwerkingtreding op 2", mutation->valid, mutation->in_force);
		if (date_is_set(besluit->revoked) && date_compare(besluit->revoked, mutation->in_force) >= 0)
			post_days(check, mutation->pos, DIAG_REG_REVOKED, "het afstel is bekend op 1, maar deze wijziging werkt al op 2", besluit->revoked,
			    mutation->in_force);
	}
}

int
law_check_dates(const struct law_regulation *regulation, const struct law_besluit *besluit, struct diag_list *diags)
{
	struct check check = { regulation, diags, 0 };

	if (date_compare(besluit->adopted, besluit->published) > 0)
		post_days(&check, besluit->pos, DIAG_REG_DAYS, "vastgesteld op 1, maar al bekendgemaakt op 2", besluit->adopted, besluit->published);
	check_entry(&check, besluit->pos, besluit->published, besluit->in_force);
	if (date_compare(besluit->valid, besluit->in_force) > 0)
		post_days(&check, besluit->pos, DIAG_REG_DAYS, "werkt terug tot 1, en dat is na de inwerkingtreding op 2", besluit->valid, besluit->in_force);
	if (date_compare(besluit->valid, besluit->in_force) < 0)
		check_beginning(&check, besluit->pos, besluit->valid);
	if (besluit->index == 0 && date_is_set(regulation->lapses) && date_compare(regulation->lapses, besluit->in_force) <= 0)
		post_days(&check, besluit->pos, DIAG_REG_DAYS, "vervalt op 1, maar treedt pas in werking op 2", regulation->lapses, besluit->in_force);
	check_mutations(&check, besluit);
	return check.faults;
}

/* ---- the end ---- */

/* Revoked besluiten never worked, so that they end nothing and come after nothing. */
static const struct law_mutation *
find_withdrawal(struct check *check)
{
	const struct law_mutation *found = NULL, *mutation;
	int i, k;

	for (i = 1; i < check->regulation->besluit_count; i++)
		for (k = 0; k < check->regulation->besluiten[i]->mutation_count; k++) {
			mutation = &check->regulation->besluiten[i]->mutations[k];
			if (mutation->kind != LAW_WITHDRAW || date_is_set(mutation->besluit->revoked))
				continue;
			if (found != NULL) {
				post_days(check, mutation->pos, DIAG_REG_WITHDRAWN_TWICE, "trekt de regeling in op 1, maar zij is al ingetrokken op 2",
				    mutation->in_force, found->in_force);
				diag_post(check->diags, found->pos, DIAG_REG_WITHDRAWN_TWICE, "hier is de regeling al ingetrokken");
			}
			found = found != NULL ? found : mutation;
		}
	return found;
}

static void
check_after(struct check *check, const struct law_mutation *mutation, struct date ends, struct pos ended)
{
	if (mutation->kind == LAW_WITHDRAW || date_is_set(mutation->besluit->revoked) || !date_is_set(ends) ||
	    date_compare(mutation->in_force, ends) < 0)
		return;
	post_days(check, mutation->pos, DIAG_REG_AFTER_END, "treedt in werking op 1, maar de regeling geldt niet meer vanaf 2", mutation->in_force, ends);
	diag_post(check->diags, ended, DIAG_REG_AFTER_END, "hier staat dat de regeling dan niet meer geldt");
}

int
law_check_end(const struct law_regulation *regulation, struct diag_list *diags)
{
	struct check check = { regulation, diags, 0 };
	const struct law_mutation *withdrawal = find_withdrawal(&check), *mutation;
	int i, k;

	for (i = 1; i < regulation->besluit_count; i++)
		for (k = 0; k < regulation->besluiten[i]->mutation_count; k++) {
			mutation = &regulation->besluiten[i]->mutations[k];
			if (withdrawal != NULL)
				check_after(&check, mutation, withdrawal->in_force, withdrawal->pos);
			check_after(&check, mutation, regulation->lapses, regulation->besluiten[0]->pos);
		}
	return check.faults;
}
