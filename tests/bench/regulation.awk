# A regulation for the bench: awk -v articles=A -v besluiten=B -v folder=F -v id=I -f regulation.awk
# Writes F/vaststelling.xml and B amendments that change words, a paragraph, and add an article in turn. 100 articles are about 115 kB.
function say(file, text) { print text > file }
function words(seed, count,    out, i) {
	out = ""
	for (i = 0; i < count; i++)
		out = out (i ? " " : "") word[(seed * 7 + i * 13 + int(seed / 5) * i) % n + 1]
	return out
}
function meta(file, title, day, number) {
	say(file, "<Orgaan>de raad van de gemeente Proefstad</Orgaan><Citeertitel>" title "</Citeertitel>")
}
function article(file, nr, seed,    p) {
	say(file, "<Artikel><Kop><Label>Artikel</Label><Nummer>" nr "</Nummer><Opschrift>" words(seed, 3) "</Opschrift></Kop>")
	for (p = 1; p <= 3; p++)
		say(file, "<Lid><LidNummer>" p ".</LidNummer><Inhoud><Al>Nummer " nr " en " p ": " words(seed + p, 40) ".</Al></Inhoud></Lid>")
	say(file, "</Artikel>")
}
function day(b) { return sprintf("%04d-%02d-%02d", 2001 + int(b / 24), int(b / 2) % 12 + 1, b % 2 * 14 + 1) }
function dates(file, b, number) {
	say(file, "<Vastgesteld>" day(b - 2) "</Vastgesteld><Bekendgemaakt op=\"" day(b - 1) "\" blad=\"Gemeenteblad\" nummer=\"" substr(day(b - 1), 1, 4) ", " number "\"/><InWerking>" day(b) "</InWerking>")
}
BEGIN {
	n = split("inwoner college aanvraag inkomen vermogen bijdrage kosten termijn besluit grond voorziening steun werk school gezin kind maand jaar bedrag norm recht plicht gegevens bewijs regel", word, " ")
	ns = "xmlns=\"https://standaarden.overheid.nl/stop/imop/tekst/\""
	file = folder "/vaststelling.xml"
	say(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Regeling " ns " id=\"" id "\" voorbeeld=\"ja\"><Metagegevens><Soort>verordening</Soort><Organisatie>twenterand</Organisatie><Overheidscode>gm1700</Overheidscode>")
	meta(file, "Verordening proef")
	say(file, "<Onderwerp>een proef</Onderwerp><Grondslagen><Grondslag wet=\"Pw\" artikel=\"8\" lid=\"1\"/></Grondslagen>")
	dates(file, 2, 1)
	say(file, "<Reden>Een proef.</Reden></Metagegevens><RegelingOpschrift><Al>Verordening proef</Al></RegelingOpschrift><Lichaam>")
	for (a = 1; a <= articles; a++) {
		if (a % 20 == 1)
			say(file, (a > 1 ? "</Hoofdstuk>" : "") "<Hoofdstuk><Kop><Label>Hoofdstuk</Label><Nummer>" int(a / 20) + 1 "</Nummer></Kop>")
		article(file, a, a)
	}
	say(file, "</Hoofdstuk></Lichaam></Regeling>")
	close(file)
	for (b = 1; b <= besluiten; b++) {
		a = (b * 37) % articles + 1
		chapter = int((a - 1) / 20) + 1
		wid = "gm1700_1__chp_" chapter "__art_" a
		file = folder "/" day(b + 2) "-besluit-" b ".xml"
		say(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Wijzigingsbesluit " ns " regeling=\"" id "\" was=\"" b "\" wordt=\"" b + 1 "\" voorbeeld=\"ja\"><Metagegevens>")
		meta(file, "Wijziging " b " van de Verordening proef")
		say(file, "<Grondslagen><Grondslag wet=\"Pw\" artikel=\"8\" lid=\"1\"/></Grondslagen>")
		dates(file, b + 2, b + 1)
		say(file, "<Reden>Wijziging " b ".</Reden></Metagegevens><Mutaties>")
		if (b % 3 == 0)
			say(file, "<VervangTekst wat=\"" wid "__para_1\"><Was>Nummer " a " en 1</Was><Wordt>Nummer " a " en 1 (" b ")</Wordt></VervangTekst>")
		else if (b % 3 == 1)
			say(file, "<Vervang wat=\"" wid "__para_2\"><Lid><LidNummer>2.</LidNummer><Inhoud><Al>Nieuw in besluit " b ": " words(b, 30) ".</Al></Inhoud></Lid></Vervang>")
		else
			say(file, "<VoegToe positie=\"in\" context=\"" wid "\"><Lid><LidNummer>" 4 + b ".</LidNummer><Inhoud><Al>Erbij in besluit " b ": " words(b, 30) ".</Al></Inhoud></Lid></VoegToe>")
		say(file, "</Mutaties></Wijzigingsbesluit>")
		close(file)
	}
}
