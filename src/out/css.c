/*
 * The style sheet of a document on a screen: a fixed text, with the colours, font
 * and margins of the house style in front of it as variables. Nothing is fetched.
 */
#include <ctype.h>

#include "out/html_int.h"

static const char *const colour_names[PAGE_COLOURS] = {
	[PAGE_COLOUR_TEXT] = "tekst", [PAGE_COLOUR_HEADING] = "kop", [PAGE_COLOUR_ACCENT] = "accent",
	[PAGE_COLOUR_RULE] = "lijn", [PAGE_COLOUR_LINK] = "link", [PAGE_COLOUR_SHADE] = "vlak",
};

static const char rules[] =
    "*{box-sizing:border-box}\n"
    "html{color-scheme:light;-webkit-text-size-adjust:100%;text-size-adjust:100%}\n"
    "body{margin:0 auto;padding:1.5rem 1.25rem 4rem;max-width:44rem;background:#fff;color:var(--tekst);"
    "font:1.0625rem/1.6 var(--letter);overflow-wrap:break-word}\n"
    "h1,h2,h3,h4{color:var(--kop);line-height:1.25;margin:1.6em 0 .4em;text-wrap:balance}\n"
    "h1{font-size:1.7rem}h2{font-size:1.3rem}h3{font-size:1.1rem}h4{font-size:1rem}\n"
    "p,ul,ol,dl{margin:0 0 .8em}\n"
    "ul,ol{padding-left:1.4em}li{margin:.2em 0}\n"
    "a{color:var(--link);text-decoration:underline;text-underline-offset:.15em}\n"
    "a:focus-visible,.tabel:focus-visible{outline:3px solid var(--link);outline-offset:2px}\n"
    "img{max-width:100%;height:auto}\n"
    ".logo{display:block;width:14rem}\n"
    "address{font-style:normal}\n"
    ".briefhoofd{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem 2rem;"
    "border-bottom:3px solid var(--accent);padding-bottom:1rem}\n"
    ".briefhoofd p{margin:0}\n"
    ".geadresseerde{margin:1.5rem 0}.geadresseerde p{margin:0}\n"
    ".kenmerken{display:grid;grid-template-columns:max-content 1fr;gap:.15em 1.5em}\n"
    "dt{font-weight:bold}dd{margin:0}\n"
    ".tabel{overflow-x:auto;margin:0 0 1em}\n"
    "table{border-collapse:collapse;width:100%}\n"
    "caption{text-align:left;font-weight:bold;padding:.3em 0}\n"
    "th,td{text-align:left;vertical-align:top;padding:.4em .6em;border-bottom:1px solid var(--lijn)}\n"
    "thead th{background:var(--vlak);border-bottom-width:2px}\n"
    "tbody th{font-weight:normal}\n"
    ".bedrag{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}\n"
    ".totaal>*{font-weight:bold;border-top:2px solid var(--tekst)}\n"
    ".let-op{border-left:.35em solid var(--accent);padding-left:1em}\n"
    ".klein,.grondslag{font-size:.9375rem}\n"
    ".niet-afbreken,time{white-space:nowrap}\n"
    ".briefvoet{margin-top:2.5rem;border-top:1px solid var(--lijn);padding-top:1rem;font-size:.9375rem}\n"
    "hr{border:0;border-top:1px solid var(--lijn);margin:1.5em 0}\n"
    "del{text-decoration:line-through}ins{text-decoration:underline;text-decoration-style:double}\n"
    ".alleen-voorlezen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}\n"
    "@media (max-width:30rem){.kenmerken{grid-template-columns:1fr}.kenmerken dd{margin-bottom:.4em}"
    "h1{font-size:1.4rem}}\n"
    "@media print{body{max-width:none;padding:0;font-size:10.5pt;line-height:1.4}"
    "h1{font-size:14pt}h2{font-size:12pt}h3{font-size:11pt}"
    "h1,h2,h3,h4,caption{break-after:avoid}p,li{orphans:2;widows:2}"
    "tr,.samen,.ondertekening{break-inside:avoid}thead{display:table-header-group}"
    ".tabel{overflow:visible}.nieuwe-pagina{break-before:page}a{color:inherit}}\n";

/* What letters do not have: numbers of the law, contents, old text beside new. */
static const char law_rules[] =
    ".metagegevens{display:grid;grid-template-columns:minmax(8rem,max-content) minmax(0,1fr);gap:.15em 1.5em}"
    ".metagegevens dt{grid-column:1}.metagegevens dd{grid-column:2;overflow-wrap:anywhere}\n"
    ".begrippen dd{margin:0 0 .5em 1.5em}\n"
    ".inhoudsopgave{list-style-type:'';padding:0}.inhoudsopgave ul{list-style-type:'';padding-left:1.4em}.inhoudsopgave p{margin:0}\n"
    ".genummerd{list-style-type:'';padding:0}.genummerd>li{display:flex;gap:.5em}.genummerd>li>div{flex:1;min-width:0}"
    ".nummer{flex:none;min-width:1.8em}\n"
    ".artikel{scroll-margin-top:1rem}:target{outline:2px solid var(--accent);outline-offset:.3em}\n"
    ".tussenkop{font-weight:bold;margin-top:1.2em}\n"
    ".kader{border:1px solid var(--tekst);padding:.8em 1em;margin:1em 0}\n"
    ".noten{font-size:.9375rem;border-top:1px solid var(--lijn);padding-top:.4em}\n"
    ".geschiedenis{font-size:.9375rem}\n"
    ".was-wordt{table-layout:fixed}.was-wordt td{width:50%}.was-wordt td>p:last-child,.geschiedenis td>p:last-child{margin-bottom:0}"
    ".was-wordt .plaats th{font-weight:bold;background:var(--vlak)}\n"
    ".in-1{margin-left:1.4em}.in-2{margin-left:2.8em}.in-3{margin-left:4.2em}.in-4{margin-left:5.6em}\n"
    "sup,sub{line-height:0;font-size:.75em}\n"
    "svg{max-width:100%;height:auto}\n"
    "@media (max-width:30rem){.metagegevens{grid-template-columns:minmax(0,1fr)}.metagegevens dd{grid-column:1;margin-bottom:.4em}}\n"
    "@media print{.artikel h2,.artikel h3,.artikel h4,.plaats{break-after:avoid}}\n";

/* The name of a font is a word in quotes; whatever could end it is left out. */
static void
add_family(struct buf *out, const char *family)
{
	buf_adds(out, "--letter:");
	if (family != NULL && *family != '\0') {
		buf_addc(out, '"');
		for (; *family != '\0'; family++)
			if (isalnum((unsigned char)*family) || *family == ' ' || *family == '-')
				buf_addc(out, *family);
		buf_adds(out, "\",");
	}
	buf_adds(out, "\"Noto Sans\",system-ui,Arial,sans-serif");
}

/* Tenths of a millimetre, from mpt. */
static void
add_mm(struct buf *out, int length_mpt)
{
	int tenths = (length_mpt * 10 + PAGE_MM(1) / 2) / PAGE_MM(1);

	buf_addf(out, " %d.%dmm", tenths / 10, tenths % 10);
}

static bool
needs_law_rules(const struct doc *doc)
{
	const struct doc_node *node;

	for (node = doc->body; node != NULL; node = doc_next(node, doc->body))
		if (node->classes >> DOC_CLASS_STATUS != 0 || node->label != NULL || doc_is_picture(node) || node->tag == DOC_SUP || node->tag == DOC_SUB)
			return true;
	return false;
}

void
html_add_css(struct buf *out, const struct page_style *style, const struct doc *doc)
{
	int i;

	buf_adds(out, ":root{");
	for (i = 0; i < PAGE_COLOURS; i++)
		buf_addf(out, "--%s:#%06x;", colour_names[i], (unsigned)(style->colours[i] & 0xffffff));
	add_family(out, style->family);
	buf_adds(out, "}\n");
	buf_adds(out, rules);
	if (needs_law_rules(doc))
		buf_adds(out, law_rules);
	buf_adds(out, "@page{size:A4;margin:");
	add_mm(out, style->margin_top);
	add_mm(out, style->margin_right);
	add_mm(out, style->margin_bottom);
	add_mm(out, style->margin_left);
	buf_adds(out, "}\n");
}
