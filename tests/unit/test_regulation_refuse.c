/*
 * What is refused while a regulation is loaded: each fault by its code, with both places where there are two.
 */
#include <sys/stat.h>

#include <unistd.h>

#include "regulation_case.h"

#define ART(n, al) "<Artikel><Kop><Label>Artikel</Label><Nummer>" n "</Nummer></Kop><Inhoud><Al>" al "</Al></Inhoud></Artikel>\n"
#define TEXTS ART("1", "Een meedoener is een inwoner.") \
	"<Artikel><Kop><Label>Artikel</Label><Nummer>2</Nummer><Opschrift>De gift</Opschrift></Kop>" \
	"<Lid><LidNummer>1.</LidNummer><Inhoud><Al>De gift is <b>nooit</b> een\xc2\xa0lening.</Al></Inhoud></Lid>" \
	"<Lid><LidNummer>2.</LidNummer><Inhoud><Lijst type=\"expliciet\"><Lijstaanhef>De gift is:</Lijstaanhef><Li><LiNummer>a.</LiNummer><Al>een gift van geld; en</Al></Li>" \
	"<Li><LiNummer>b.</LiNummer><Al><i>iets</i></Al></Li></Lijst></Inhoud></Lid></Artikel>\n" ART("3", "Het college betaalt.")
#define MORE 9	/* besluiten of one case */

static const struct case_besluit whole = { "2026-03-01-a", 1, 2, "2026-02-10", "2026-02-18", NULL, "2026-03-01", NULL, NULL, "<Verwijder wat=\"gm9999_1__art_3\"/>" };

/* Loads, and expects count diagnostics of this code, one of which says the words. */
static void
refused_all(const char *kind, const struct case_besluit *adoption, const struct case_besluit *besluiten, enum diag_code code, int count, const char *words)
{
	struct law_regulation *regulation;

	diag_list_clear(case_diags);
	regulation = case_load(kind, adoption, TEXTS, besluiten);
	if (regulation != NULL || case_count(code) != count)
		case_show();
	ck_assert_ptr_null(regulation);
	ck_assert_int_eq(case_count(code), count);
	ck_assert_msg(case_says(code, words), "%s", words);
}

static void
refused(const char *mutations, enum diag_code code, int count, const char *words)
{
	struct case_besluit besluiten[2] = { whole, { .name = NULL } };

	besluiten[0].mutations = mutations;
	refused_all("verordening", &case_adoption, besluiten, code, count, words);
	ck_assert_str_eq(diag_at(case_diags, 0)->pos.file, "2026-03-01-a.xml");
}

static void
accepted(const char *mutations)
{
	struct case_besluit besluiten[2] = { whole, { .name = NULL } };
	struct law_regulation *regulation;

	besluiten[0].mutations = mutations;
	diag_list_clear(case_diags);
	regulation = case_load("verordening", &case_adoption, TEXTS, besluiten);
	if (regulation == NULL)
		case_show();
	ck_assert_ptr_nonnull(regulation);
	law_regulation_free(regulation);
}

/* ---- the chain of versions ---- */

START_TEST(chain)
{
	struct case_besluit b[MORE] = { whole, { .name = NULL } };

	b[0].was = 7;
	refused_all("verordening", &case_adoption, b, DIAG_REG_WAS_MISSING, 1, "begint bij versie 7");
	b[0].was = 3;
	b[1] = whole;
	b[1].name = "2026-04-01-b";
	b[1].was = 2;
	b[1].becomes = 3;
	refused_all("verordening", &case_adoption, b, DIAG_REG_CIRCLE, 2, "van versie");
	b[0].was = 2;
	b[1].was = 1;
	refused_all("verordening", &case_adoption, b, DIAG_REG_CIRCLE, 1, "kring");
	b[0].was = 1;
	b[1].becomes = 2;
	refused_all("verordening", &case_adoption, b, DIAG_REG_VERSION_DOUBLE, 2, "‘2026-03-01-a’");
	b[1].becomes = 1;
	refused_all("verordening", &case_adoption, b, DIAG_REG_VERSION_DOUBLE, 2, "versie 1 wordt ook gemaakt");
	b[1].becomes = 3;
	b[1].name = b[0].name;
	refused_all("verordening", &case_adoption, b, DIAG_REG_TWICE, 2, "twee besluiten met de naam ‘2026-03-01-a’");
}
END_TEST

static struct law_regulation *
load_two(const char *first, const char *second)
{
	struct buf left = BUF_INIT, right = BUF_INIT;
	struct xml_doc *docs[2];
	struct law_regulation *regulation;

	diag_list_clear(case_diags);
	buf_adds(&left, first);
	buf_adds(&right, second);
	docs[0] = case_doc("vaststelling", &left);
	docs[1] = case_doc("besluit", &right);
	regulation = law_regulation_new("meedoen-2026", docs, 2, NULL, case_diags);
	xml_doc_free(docs[0]);
	xml_doc_free(docs[1]);
	buf_free(&left);
	buf_free(&right);
	return regulation;
}

START_TEST(roots_and_names)
{
	struct buf adoption = BUF_INIT, besluit = BUF_INIT;
	char *other;

	case_add_adoption(&adoption, "verordening", &case_adoption, TEXTS);
	case_add_besluit(&besluit, &whole);
	ck_assert_ptr_null(load_two(buf_text(&adoption), buf_text(&adoption)));
	ck_assert(case_says(DIAG_REG_ROOT, "hier hoort <Wijzigingsbesluit>"));
	ck_assert_ptr_null(load_two(buf_text(&besluit), buf_text(&besluit)));
	ck_assert(case_says(DIAG_REG_ROOT, "hier hoort <Regeling>"));
	other = strstr(buf_text(&besluit), "regeling=\"meedoen");
	memcpy(other, "regeling=\"andere-", 17);
	ck_assert_ptr_null(load_two(buf_text(&adoption), buf_text(&besluit)));
	ck_assert_int_eq(case_count(DIAG_REG_OTHER), 2);
	ck_assert(case_says(DIAG_REG_OTHER, "wijzigt ‘andere-"));
	buf_free(&adoption);
	buf_free(&besluit);
}
END_TEST

/* ---- metadata and days ---- */

START_TEST(meta)
{
	static const char *const gone[] = { "Orgaan", "Citeertitel", "Grondslagen", "Vastgesteld", "Bekendgemaakt", "InWerking", "Soort", "Organisatie",
		"Overheidscode", "Metagegevens" };
	struct buf adoption = BUF_INIT, besluit = BUF_INIT;
	size_t i;

	case_add_adoption(&adoption, "verordening", &case_adoption, TEXTS);
	case_add_besluit(&besluit, &whole);
	for (i = 0; i < sizeof(gone) / sizeof(gone[0]); i++) {
		char *xml = mem_copy(buf_text(&adoption)), *open = mem_format("<%s", gone[i]), *at = strstr(xml, open), *end;
		char *close = mem_format("</%s>", gone[i]);

		end = strstr(at, close);
		end = end != NULL ? end + strlen(close) : strstr(at, "/>") + 2;
		memmove(at, end, strlen(end) + 1);
		ck_assert_ptr_null(load_two(xml, buf_text(&besluit)));
		ck_assert_msg(case_says(DIAG_REG_META, gone[i]), "%s", gone[i]);
		free(xml);
		free(open);
		free(close);
	}
	buf_free(&adoption);
	buf_free(&besluit);
}
END_TEST

static void
days(const char *kind, const char *adopted, const char *published, const char *in_force, const char *valid, enum diag_code code, const char *words)
{
	struct case_besluit b[2] = { whole, { .name = NULL } };

	b[0].adopted = adopted;
	b[0].published = published;
	b[0].in_force = in_force;
	b[0].valid = valid;
	refused_all(kind, &case_adoption, b, code, valid != NULL && strcmp(valid, "2026-01-01") < 0 ? 2 : 1, words);
}

START_TEST(order_of_days)
{
	struct case_besluit adoption = case_adoption, b[2] = { whole, { .name = NULL } };
	struct law_regulation *regulation;

	days("verordening", "2026-02-19", "2026-02-18", "2026-03-01", NULL, DIAG_REG_DAYS, "vastgesteld op 19 februari 2026, maar al bekendgemaakt op 18 februari 2026");
	days("verordening", "2026-02-10", "2026-03-02", "2026-03-01", NULL, DIAG_REG_EARLY, "in werking op 1 maart 2026, maar pas bekendgemaakt op 2 maart 2026");
	days("verordening", "2026-02-10", "2026-03-01", "2026-03-01", NULL, DIAG_REG_EARLY, "de dag van de bekendmaking zelf");
	days("nadere-regels", "2026-02-10", "2026-03-01", "2026-03-01", NULL, DIAG_REG_EARLY, "de dag van de bekendmaking zelf");
	days("beleidsregels", "2026-02-10", "2026-03-02", "2026-03-01", NULL, DIAG_REG_EARLY, "maar pas bekendgemaakt");
	days("verordening", "2026-02-10", "2026-02-18", "2026-03-01", "2026-03-02", DIAG_REG_DAYS, "werkt terug tot 2 maart 2026");
	days("verordening", "2026-02-30", "2026-02-18", "2026-03-01", NULL, DIAG_REG_DATE, "‘2026-02-30’ in Vastgesteld");
	days("verordening", "2026-02-10", "18-02-2026", "2026-03-01", NULL, DIAG_REG_DATE, "Bekendgemaakt");
	b[0].published = b[0].in_force = "2026-03-01";
	regulation = case_load("beleidsregels", &case_adoption, TEXTS, b);
	ck_assert_ptr_nonnull(regulation);
	law_regulation_free(regulation);
	adoption.meta = "<Vervalt>2026-01-01</Vervalt>";
	refused_all("verordening", &adoption, NULL, DIAG_REG_DAYS, 1, "vervalt op 1 januari 2026, maar treedt pas in werking");
	b[0].published = "2026-02-18";
	b[0].meta = "<Afstel bekendOp=\"2026-03-01\"/>";
	refused_all("verordening", &case_adoption, b, DIAG_REG_REVOKED, 1, "het afstel is bekend op 1 maart 2026");
	refused("<Verwijder wat=\"gm9999_1__art_3\" inwerking=\"2026-02-18\"/>", DIAG_REG_EARLY, 1, "in werking op 18 februari 2026");
	refused("<Verwijder wat=\"gm9999_1__art_3\" werktTerugTot=\"2026-03-02\"/>", DIAG_REG_DAYS, 1, "werkt terug tot 2 maart 2026");
	days("verordening", "2026-02-10", "2026-02-18", "2026-03-01", "2025-12-31", DIAG_REG_DAYS, "werkt terug tot 31 december 2025, maar de regeling geldt pas vanaf 1 januari 2026");
	refused("<Verwijder wat=\"gm9999_1__art_3\" werktTerugTot=\"2025-12-31\"/>", DIAG_REG_DAYS, 2, "maar de regeling geldt pas vanaf 1 januari 2026");
	accepted("<Verwijder wat=\"gm9999_1__art_3\" werktTerugTot=\"2026-01-01\"/>");
	refused("<Verwijder wat=\"gm9999_1__art_3\" inwerking=\"maart\"/>", DIAG_REG_DATE, 1, "‘maart’ in inwerking");
}
END_TEST

START_TEST(after_the_end)
{
	struct case_besluit adoption = case_adoption, b[] = { { "2026-06-01-weg", 1, 2, "2026-02-10", "2026-02-18", NULL, "2026-06-01", NULL, NULL, "<Intrekken/>" },
		{ "2026-06-01-b", 2, 3, "2026-02-10", "2026-02-18", NULL, "2026-06-01", NULL, NULL, "<Verwijder wat=\"gm9999_1__art_3\"/>" }, { .name = NULL } };

	refused_all("verordening", &case_adoption, b, DIAG_REG_AFTER_END, 2, "treedt in werking op 1 juni 2026");
	b[1].mutations = "<Intrekken/>";
	refused_all("verordening", &case_adoption, b, DIAG_REG_WITHDRAWN_TWICE, 2, "al ingetrokken op 1 juni 2026");
	adoption.meta = "<Vervalt>2026-05-01</Vervalt>";
	b[0].mutations = "<Verwijder wat=\"gm9999_1__art_3\"/>";
	b[1].name = NULL;
	refused_all("verordening", &adoption, b, DIAG_REG_AFTER_END, 2, "de regeling geldt niet meer vanaf 1 mei 2026");
}
END_TEST

/* ---- mutations ---- */

START_TEST(targets)
{
	refused("<Verwijder wat=\"gm9999_1__art_9\"/>", DIAG_REG_TARGET, 1, "geen element met wId ‘gm9999_1__art_9’ in versie 1");
	refused("<Verwijder wat=\"gm9999_1__art_3\"/><Verwijder wat=\"gm9999_1__art_3\"/>", DIAG_REG_TARGET, 1, "art_3");
	refused("", DIAG_REG_EMPTY, 1, "wijzigt niets");
	refused("<Verwijder wat=\"body\"/>", DIAG_REG_NEW_TEXT, 1, "‘Lichaam’ kan niet weg");
	refused("<Vernummer wat=\"gm9999_1__art_3\" nummer=\"3\"/>", DIAG_REG_NO_CHANGE, 1, "verandert niets");
	refused("<Vervang wat=\"gm9999_1__art_3\">" ART("3", "Het college betaalt.") "</Vervang>", DIAG_REG_NO_CHANGE, 1, "verandert niets");
	refused("<VervangKop wat=\"gm9999_1__art_3\"><Kop><Label>Artikel</Label><Nummer>3</Nummer></Kop></VervangKop>", DIAG_REG_NO_CHANGE, 1, "verandert niets");
	refused("<Verwijder/>", DIAG_REG_MUTATION, 1, "het doel");
	refused("<Wis wat=\"gm9999_1__art_3\"/>", DIAG_REG_MUTATION, 1, "kent deze wijziging niet");
	refused("<VoegToe positie=\"boven\" context=\"gm9999_1__art_3\"/>", DIAG_REG_MUTATION, 1, "komtVoor, volgtOp of in");
	refused("<Vernummer wat=\"gm9999_1__art_3\" nummer=\" \"/>", DIAG_REG_MUTATION, 1, "nummer ontbreekt");
	refused("<VervangTekst wat=\"gm9999_1__art_3\" aantal=\"0\"><Was>a</Was><Wordt/></VervangTekst>", DIAG_REG_MUTATION, 1, "aantal is een getal vanaf 1");
	refused("<VervangTekst wat=\"gm9999_1__art_3\"><Was> </Was><Wordt/></VervangTekst>", DIAG_REG_MUTATION, 1, "Was (niet leeg) en Wordt");
	refused("<Vervang wat=\"gm9999_1__art_3\">" ART("3", "A.") ART("4", "B.") "</Vervang>", DIAG_REG_MUTATION, 1, "precies een element");
	refused("<VervangKop wat=\"gm9999_1__art_3\">" ART("3", "A.") "</VervangKop>", DIAG_REG_MUTATION, 1, "precies een Kop");
	refused("<VoegToe positie=\"volgtOp\" context=\"gm9999_1__art_3\"><Al>Los.</Al></VoegToe>", DIAG_REG_MUTATION, 1, "een eigen wId");
}
END_TEST

#define LID(n, wid) "<Lid" wid "><LidNummer>" n ".</LidNummer><Inhoud><Al>Nieuw.</Al></Inhoud></Lid>"

START_TEST(new_text)
{
	refused("<Vervang wat=\"gm9999_1__art_3\">" LID("1", "") "</Vervang>", DIAG_REG_NEW_TEXT, 1, "Vervang geeft ‘Lid’");
	refused("<VoegToe positie=\"volgtOp\" context=\"gm9999_1__art_3\">" LID("1", "") "</VoegToe>", DIAG_REG_NEW_TEXT, 1, "‘Lid’ past niet in ‘Lichaam’");
	refused("<VoegToe positie=\"in\" context=\"gm9999_1__art_3\">" LID("1", "") "</VoegToe>", DIAG_REG_NEW_TEXT, 1, "past niet in ‘Artikel’: artikel 3");
	accepted("<VoegToe positie=\"in\" context=\"gm9999_1__art_2\">" LID("3", "") "</VoegToe>");
	refused("<VervangKop wat=\"gm9999_1__art_2__para_1\"><Kop><Opschrift>A</Opschrift></Kop></VervangKop>", DIAG_REG_NEW_TEXT, 1, "geen kop");
	refused("<VoegToe positie=\"in\" context=\"gm9999_1__art_2\">" LID("3", " wId=\"gm9999_1__art_2__para_1\"") "</VoegToe>", DIAG_REG_WID_EXISTS, 2, "para_1");
	refused("<VoegToe positie=\"in\" context=\"gm9999_1__art_2\">" LID("3", " wId=\"eigen\"") LID("4", " wId=\"eigen\"") "</VoegToe>", DIAG_REG_WID_EXISTS, 2, "eigen");
	refused("<Vervang wat=\"gm9999_1__art_3\"><Artikel wId=\"eigen\"><Kop><Label>Artikel</Label><Nummer>3</Nummer></Kop><Vervallen/></Artikel></Vervang>",
	    DIAG_REG_MUTATION, 1, "een andere dan wat noemt");
	refused("<Vernummer wat=\"gm9999_1__art_2__para_2__list_o_1\" nummer=\"3\"/>", DIAG_REG_NUMBER_NONE, 1, "geen nummer");
}
END_TEST

START_TEST(a_wid_is_given_once)
{
	struct case_besluit b[MORE] = { whole, whole, { .name = NULL } };

	b[0].mutations = "<Verwijder wat=\"gm9999_1__art_2__para_1\"/>";
	b[1].name = "2026-04-01-b";
	b[1].in_force = "2026-04-01";
	b[1].was = 2;
	b[1].becomes = 3;
	b[1].mutations = "<VoegToe positie=\"in\" context=\"gm9999_1__art_2\">" LID("3", " wId=\"gm9999_1__art_2__para_1\"") "</VoegToe>";
	refused_all("verordening", &case_adoption, b, DIAG_REG_WID_AGAIN, 2, "al eens gegeven");
	b[0].mutations = "<VoegToe positie=\"in\" context=\"gm9999_1__art_2\">" LID("3", " wId=\"eigen\"") "</VoegToe>";
	b[1].mutations = b[0].mutations;
	b[1].was = 1;
	refused_all("verordening", &case_adoption, b, DIAG_REG_WID_AGAIN, 2, "eigen");
	accepted("<Verwijder wat=\"gm9999_1__art_2__para_1\"/><VoegToe positie=\"in\" context=\"gm9999_1__art_2\">" LID("3", " wId=\"gm9999_1__art_2__para_1\"") "</VoegToe>");
}
END_TEST

START_TEST(numbers)
{
	refused("<Vernummer wat=\"gm9999_1__art_2__para_1\" nummer=\"2\"/>", DIAG_REG_NUMBER_TAKEN, 2, "twee elementen ‘Lid’ met nummer 2");
	ck_assert_str_eq(diag_at(case_diags, 1)->pos.file, "vaststelling.xml");
	refused("<Vernummer wat=\"gm9999_1__art_2__para_2\" nummer=\"1\"/>", DIAG_REG_NUMBER_TAKEN, 2, "nummer 1");
	accepted("<Vernummer wat=\"gm9999_1__art_2__para_1\" nummer=\"2\"/><Vernummer wat=\"gm9999_1__art_2__para_2\" nummer=\"3\"/>");
	refused("<Vervang wat=\"gm9999_1__art_2__para_1\">" LID("2", "") "</Vervang>", DIAG_REG_NUMBER_TAKEN, 2, "twee elementen ‘Lid’ met nummer 2");
	accepted("<Vervang wat=\"gm9999_1__art_2__para_1\">" LID("2", "") "</Vervang><Vernummer wat=\"gm9999_1__art_2__para_2\" nummer=\"3\"/>");
	refused("<VervangKop wat=\"gm9999_1__art_3\"><Kop><Label>Artikel</Label><Nummer>2</Nummer></Kop></VervangKop>", DIAG_REG_NUMBER_TAKEN, 2,
	    "twee elementen ‘Artikel’ met nummer 2");
}
END_TEST

START_TEST(stages)
{
#define LATE " inwerking=\"2026-07-01\""
#define SOON " inwerking=\"2026-05-01\""
#define WORDS(wid, day) "<VervangTekst wat=\"" wid "\"" day "><Was>gift van geld</Was><Wordt>bedrag</Wordt></VervangTekst>"
	refused("<Vernummer wat=\"gm9999_1__art_2__para_2\" nummer=\"3\"" LATE "/>" WORDS("gm9999_1__art_2__para_2", SOON), DIAG_REG_STAGED, 2, "1 mei 2026");
	refused("<Vernummer wat=\"gm9999_1__art_2__para_2\" nummer=\"3\"" LATE "/>" WORDS("gm9999_1__art_2", SOON), DIAG_REG_STAGED, 2, "1 juli 2026");
	refused("<VervangKop wat=\"gm9999_1__art_2\"" LATE "><Kop><Label>Artikel</Label><Nummer>2</Nummer></Kop></VervangKop>"
	    WORDS("gm9999_1__art_2__para_2", SOON), DIAG_REG_STAGED, 2, "treedt pas in werking op 1 juli 2026");
	refused("<VoegToe positie=\"in\" context=\"gm9999_1__art_2\"" LATE ">" LID("3", " wId=\"nieuw\"") "</VoegToe>"
	    "<Vernummer wat=\"nieuw\" nummer=\"4\"" SOON "/>", DIAG_REG_STAGED, 2, "1 mei 2026");
	refused("<VoegToe positie=\"in\" context=\"gm9999_1__art_2\"" LATE ">" LID("3", "") "</VoegToe>" WORDS("gm9999_1__art_2", SOON), DIAG_REG_STAGED, 2, "1 mei 2026");
	accepted(WORDS("gm9999_1__art_2__para_2", SOON) "<Vernummer wat=\"gm9999_1__art_2__para_2\" nummer=\"3\"" LATE "/>");
	accepted("<Vernummer wat=\"gm9999_1__art_2__para_2\" nummer=\"3\"" LATE "/>" "<Verwijder wat=\"gm9999_1__art_3\"" SOON "/>");
}
END_TEST

/* ---- words ---- */

#define REPLACE(wid, more, was, becomes) "<VervangTekst wat=\"" wid "\"" more "><Was>" was "</Was><Wordt>" becomes "</Wordt></VervangTekst>"

START_TEST(words)
{
	refused(REPLACE("gm9999_1__art_2", "", "gift", "gave"), DIAG_REG_WORDS_COUNT, 5, "‘gift’ staat er 4 keer, en het besluit verwacht 1");
	ck_assert(case_says(DIAG_REG_WORDS_COUNT, "artikel 2, eerste lid: De «gift» is nooit een"));
	ck_assert(case_says(DIAG_REG_WORDS_COUNT, "artikel 2, tweede lid, onderdeel a: een «gift» van geld; en"));
	ck_assert(case_says(DIAG_REG_WORDS_COUNT, "De «gift»"));
	ck_assert_str_eq(diag_at(case_diags, 1)->pos.file, "vaststelling.xml");
	accepted(REPLACE("gm9999_1__art_2", " aantal=\"4\"", "gift", "gave"));
	refused(REPLACE("gm9999_1__art_3", " aantal=\"2\"", "college", "dagelijks bestuur"), DIAG_REG_WORDS_COUNT, 2, "1 keer, en het besluit verwacht 2");
	refused(REPLACE("gm9999_1__art_3", "", "de raad", "x"), DIAG_REG_WORDS_MISSING, 1, "‘de raad’ staat niet in artikel 3");
	refused(REPLACE("gm9999_1__art_3", "", "3", "4"), DIAG_REG_WORDS_MISSING, 1, "artikel 3");
	refused(REPLACE("gm9999_1__art_2__para_1", "", "1", "4"), DIAG_REG_WORDS_MISSING, 1, "artikel 2, eerste lid");
	refused(REPLACE("gm9999_1__art_2__para_1", "", "een lening", "x"), DIAG_REG_WORDS_MISSING, 2, "met een andere spatie");
	refused(REPLACE("gm9999_1__art_2__para_1", "", "is nooit", "x"), DIAG_REG_WORDS_BORDER, 2, "loopt over de grens van een element");
	ck_assert(case_says(DIAG_REG_WORDS_BORDER, "«is nooit» een"));
	refused(REPLACE("gm9999_1__art_3", "", "college", "college"), DIAG_REG_WORDS_SAME, 1, "gelijk");
	refused(REPLACE("gm9999_1__art_2__para_1", "", "nooit", ""), DIAG_REG_WORDS_EMPTY, 2, "een leeg element ‘b’ over in artikel 2, eerste lid");
	accepted(REPLACE("gm9999_1__art_2__para_1", "", "nooit", "altijd"));
}
END_TEST

/* ---- files ---- */

static void
write_file(const char *folder, const char *name, const struct buf *xml)
{
	char *path = mem_format("%s/%s", folder, name);
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fwrite(buf_text(xml), 1, xml->len, file);
	fclose(file);
	free(path);
}

static void
remove_all(const char *root, const char *const *names)
{
	for (; *names != NULL; names++) {
		char *path = mem_format("%s/%s", root, *names);

		remove(path);
		free(path);
	}
	rmdir(root);
}

START_TEST(folders)
{
	static const char *const names[] = { "regulations/meedoen-2026/vaststelling.xml", "regulations/meedoen-2026/2026-03-02-a.xml", "regulations/meedoen-2026",
		"regulations/tweede/vaststelling.xml", "regulations/tweede", "regulations/normen", "regulations", NULL };
	char root[] = "/tmp/klaar-regeling-XXXXXX";
	struct law_regulation *first = NULL, *one;
	struct buf xml = BUF_INIT;
	char *path;
	int i;

	ck_assert_ptr_nonnull(mkdtemp(root));
	for (i = 6; i >= 0; i--) {
		path = mem_format("%s/%s", root, names[i]);
		if (strstr(names[i], ".xml") == NULL)
			ck_assert_int_eq(mkdir(path, 0700), 0);
		free(path);
	}
	case_add_adoption(&xml, "verordening", &case_adoption, TEXTS);
	path = mem_format("%s/regulations/meedoen-2026", root);
	write_file(path, "vaststelling.xml", &xml);
	ck_assert_int_eq(law_regulations_load(root, NULL, &first, case_diags), 0);
	ck_assert_uint_eq(diag_count(case_diags), 0);
	ck_assert_ptr_nonnull(law_regulation_find(first, "meedoen-2026"));
	ck_assert_ptr_null(law_regulation_find(first, "tweede"));
	law_regulations_free(first);
	buf_clear(&xml);
	case_add_besluit(&xml, &whole);
	write_file(path, "2026-03-02-a.xml", &xml);
	one = law_regulation_load(path, NULL, case_diags);
	ck_assert_ptr_nonnull(one);
	ck_assert_int_eq(one->besluit_count, 2);
	ck_assert(case_says(DIAG_REG_FILE_NAME, "2026-03-01"));
	law_regulation_free(one);
	free(path);
	buf_clear(&xml);
	case_add_adoption(&xml, "verordening", &case_adoption, TEXTS);
	path = mem_format("%s/regulations/tweede", root);
	write_file(path, "vaststelling.xml", &xml);
	ck_assert_int_eq(law_regulations_load(root, NULL, &first, case_diags), -1);
	ck_assert_int_eq(case_count(DIAG_REG_TWICE), 2);
	ck_assert(case_says(DIAG_REG_FOLDER_NAME, "de map heet ‘tweede’"));
	ck_assert_ptr_nonnull(first);
	ck_assert_ptr_null(first->next);
	law_regulations_free(first);
	free(path);
	path = mem_format("%s/regulations/weg", root);
	ck_assert_ptr_null(law_regulation_load(path, NULL, case_diags));
	ck_assert(case_says(DIAG_REG_FOLDER, "deze map is er niet"));
	free(path);
	buf_free(&xml);
	remove_all(root, names);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("regulation_refuse");
	TCase *all = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(all, case_open, case_close);
	tcase_add_test(all, chain);
	tcase_add_test(all, roots_and_names);
	tcase_add_test(all, meta);
	tcase_add_test(all, order_of_days);
	tcase_add_test(all, after_the_end);
	tcase_add_test(all, targets);
	tcase_add_test(all, new_text);
	tcase_add_test(all, a_wid_is_given_once);
	tcase_add_test(all, numbers);
	tcase_add_test(all, stages);
	tcase_add_test(all, words);
	tcase_add_test(all, folders);
	suite_add_tcase(suite, all);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
