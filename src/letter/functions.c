/*
 * What templates may ask: dates and amounts in words, norms, citations and terms. Each
 * answers with a text or with the Dutch reason why not; the letter is then not made.
 */
#include <stdlib.h>
#include <string.h>

#include "base/money.h"
#include "letter/letter.h"

static int
read_date(const char *text, struct date *date, struct buf *out)
{
	if (date_parse(text, date))
		return 0;
	buf_clear(out);
	if (*text == '\0')
		buf_adds(out, "er is geen datum ingevuld");
	else
		buf_adds(out, "de waarde is geen bestaande datum (JJJJ-MM-DD)");
	return -1;
}

/* k:datum('2026-11-09'): 9 november 2026 */
static int
call_date(void *ctx, int argc, const char *const *argv, struct buf *out)
{
	struct date date;

	if (read_date(argv[0], &date, out) == -1)
		return -1;
	date_add_words(out, date);
	return 0;
}

/*
 * Cents of a number as XPath writes it: any number of decimals, rounded half up. false
 * for anything else (NaN, Infinity, an exponent).
 */
static bool
round_to_cents(const char *text, int64_t *cents)
{
	bool negative = *text == '-';
	int64_t whole = 0, part = 0;
	int decimals = 0, digits = 0;

	text += negative;
	for (; *text >= '0' && *text <= '9'; text++, digits++)
		whole = whole * 10 + (*text - '0');
	if (digits == 0 || digits > 12)
		return false;
	if (*text == '.') {
		for (text++; *text >= '0' && *text <= '9'; text++, decimals++)
			if (decimals < 3)
				part = part * 10 + (*text - '0');
		if (decimals == 0)
			return false;
	}
	for (int i = decimals; i < 3; i++)
		part *= 10;
	*cents = whole * 100 + (part + 5) / 10;
	if (negative)
		*cents = -*cents;
	return *text == '\0';
}

/* k:euro('1200'): € 1.200; k:euro('1200', 'centen'): € 1.200,00, for a column */
static int
call_euro(void *ctx, int argc, const char *const *argv, struct buf *out)
{
	int64_t cents;

	if (!round_to_cents(argv[0], &cents)) {
		buf_adds(out, *argv[0] == '\0' ? "er is geen bedrag ingevuld" : "de waarde is geen bedrag (zoals 1401.50)");
		return -1;
	}
	if (argc == 2 && strcmp(argv[1], "centen") != 0) {
		buf_adds(out, "na het bedrag kan alleen ‘centen’ staan");
		return -1;
	}
	money_add_words(out, cents, argc == 2 ? MONEY_CENTS : MONEY_SHORT);
	return 0;
}

/* k:norm('norm-alleenstaande', '2026-11-09'): 1419.46 */
static int
call_norm(void *ctx, int argc, const char *const *argv, struct buf *out)
{
	const struct letter_functions_ctx *f = ctx;
	struct buf why = BUF_INIT;
	struct date on;
	int64_t cents;
	int result = 0;

	if (read_date(argv[1], &on, out) == -1)
		return -1;
	switch (law_norm(f->law, argv[0], on, &cents, &why)) {
	case LAW_OK:
	case LAW_DOUBTFUL:
		money_add_machine(out, cents);
		break;
	default:
		buf_adds(out, buf_text(&why));
		result = -1;
	}
	buf_free(&why);
	return result;
}

/*
 * A named value of the record's organisation, as known on the day of the decision, or else the norm. why is in out unless 0.
 * own: did the organisation's regulation say it?
 */
static int
local_amount(const struct letter_functions_ctx *f, int argc, const char *const *argv, int64_t *cents, bool *own, struct buf *out)
{
	struct law_local local = { 0 };
	struct buf why = BUF_INIT;
	enum law_answer answer;
	struct date on;

	if (read_date(argv[1], &on, out) == -1)
		return -1;
	answer = law_local_amount(f->law, f->organisation != NULL ? f->organisation : "", argv[0], argc == 3 ? argv[2] : NULL, on,
	    date_is_set(f->decision) ? f->decision : on, cents, &local, &why);
	*own = local.regulation != NULL;
	if (answer != LAW_OK && answer != LAW_DOUBTFUL)
		buf_adds(out, buf_text(&why));
	buf_free(&why);
	return answer == LAW_OK || answer == LAW_DOUBTFUL ? 0 : -1;
}

/* k:waarde('giftengrens', '2026-11-09'): € 1.200; with a third argument the norm that stands in where the organisation has no such value */
static int
call_local(void *ctx, int argc, const char *const *argv, struct buf *out)
{
	int64_t cents;
	bool own;

	if (local_amount(ctx, argc, argv, &cents, &own, out) == -1)
		return -1;
	money_add_words(out, cents, MONEY_SHORT);
	return 0;
}

/* k:bepaling('beleidsregels-giften-2026', 'art_8', '2026-11-09'): artikel 8 van de Beleidsregels giften Twenterand 2026 */
static int
call_provision(void *ctx, int argc, const char *const *argv, struct buf *out)
{
	const struct letter_functions_ctx *f = ctx;
	struct date on;

	if (read_date(argv[2], &on, out) == -1)
		return -1;
	return law_local_provision(f->law, f->organisation != NULL ? f->organisation : "", argv[0], *argv[1] != '\0' ? argv[1] : NULL, on, on, out) == LAW_OK ? 0 : -1;
}

/* k:waarde-getal('giftengrens', '2026-11-09', 'giften-vrij-jaar'): 1200.00, to count with */
static int
call_local_number(void *ctx, int argc, const char *const *argv, struct buf *out)
{
	int64_t cents;
	bool own;

	if (local_amount(ctx, argc, argv, &cents, &own, out) == -1)
		return -1;
	money_add_machine(out, cents);
	return 0;
}

/* k:waarde-eigen('giftengrens', '2026-11-09', 'giften-vrij-jaar'): 'ja' when the organisation chose another amount than the norm, else '' */
static int
call_local_own(void *ctx, int argc, const char *const *argv, struct buf *out)
{
	const struct letter_functions_ctx *f = ctx;
	struct buf why = BUF_INIT;
	int64_t cents, norm = 0;
	struct date on;
	bool own;

	if (local_amount(f, argc, argv, &cents, &own, out) == -1 || read_date(argv[1], &on, out) == -1)
		return -1;
	if (own && (law_norm(f->law, argv[2], on, &norm, &why), norm != cents))
		buf_adds(out, "ja");
	buf_free(&why);
	return 0;
}

static const char *
argument(int argc, const char *const *argv, int index)
{
	return index < argc && *argv[index] != '\0' ? argv[index] : NULL;
}

/* k:citaat('Pw', '31', '2', 'm'): artikel 31, tweede lid, onderdeel m, van de Participatiewet */
static int
call_cite(void *ctx, int argc, const char *const *argv, struct buf *out)
{
	const struct letter_functions_ctx *f = ctx;
	const struct law_ref ref = { argument(argc, argv, 0), argument(argc, argv, 1), argument(argc, argv, 2), argument(argc, argv, 3),
	    argument(argc, argv, 4) };
	struct buf why = BUF_INIT;
	enum law_answer answer = date_is_set(f->decision) ? law_check(f->law, &ref, f->decision, &why) : LAW_OK;
	int result;

	if (answer == LAW_OK || answer == LAW_DOUBTFUL) {
		result = law_cite(f->law, &ref, out);
	} else {
		buf_adds(out, buf_text(&why));
		result = -1;
	}
	buf_free(&why);
	return result;
}

/* k:bezwaar-tot('2026-11-10'): the last day to object */
static int
call_objection_end(void *ctx, int argc, const char *const *argv, struct buf *out)
{
	struct date sent;

	if (read_date(argv[0], &sent, out) == -1)
		return -1;
	date_add_iso(out, date_objection_end(sent));
	return 0;
}

static int
read_count(const char *text, int *count, struct buf *out)
{
	const char *digits = text + (*text == '-');

	if (*digits == '\0' || strlen(digits) > 4 || digits[strspn(digits, "0123456789")] != '\0') {
		buf_adds(out, "het aantal is geen heel getal");
		return -1;
	}
	*count = (int)strtol(text, NULL, 10);
	return 0;
}

static int
call_add_days(void *ctx, int argc, const char *const *argv, struct buf *out)
{
	struct date date;
	int count;

	if (read_date(argv[0], &date, out) == -1 || read_count(argv[1], &count, out) == -1)
		return -1;
	date_add_iso(out, date_add_days(date, count));
	return 0;
}

static int
call_add_months(void *ctx, int argc, const char *const *argv, struct buf *out)
{
	struct date date;
	int count;

	if (read_date(argv[0], &date, out) == -1 || read_count(argv[1], &count, out) == -1)
		return -1;
	date_add_iso(out, date_add_months(date, count));
	return 0;
}

const struct xml_function letter_functions[] = {
	{ "datum", 1, 1, call_date },
	{ "euro", 1, 2, call_euro },
	{ "norm", 2, 2, call_norm },
	{ "bepaling", 3, 3, call_provision },
	{ "waarde", 2, 3, call_local },
	{ "waarde-getal", 2, 3, call_local_number },
	{ "waarde-eigen", 3, 3, call_local_own },
	{ "citaat", 2, 5, call_cite },
	{ "bezwaar-tot", 1, 1, call_objection_end },
	{ "plus-dagen", 2, 2, call_add_days },
	{ "plus-maanden", 2, 2, call_add_months },
	{ NULL, 0, 0, NULL },
};
