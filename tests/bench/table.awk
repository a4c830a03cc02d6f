# A table of invented people for `klaar brief --tabel`: awk -v rows=1000 -f table.awk > KLANTEN.csv
# Names, streets, amounts and case numbers follow from the row's number alone: every row differs, every run is the same.
function pick(list, n,    word, count) { count = split(list, word, "|"); return word[n % count + 1] }
function quote(text) { gsub(/"/, "\"\"", text); return "\"" text "\"" }
function add(name, value) { if (head != "") { head = head ";"; line = line ";" }; head = head name; line = line quote(value) }
function day(n) { return sprintf("2026-%02d-%02d", n % 10 + 1, n % 28 + 1) }
function gift(at, n, what, kind, amount,    path) {
	path = "gegevens.gift[" at "]."
	add(path "datum", day(n))
	add(path "omschrijving", what)
	add(path "soort", kind)
	add(path "bedrag", amount)
}
function reason(at, fact, rule, result,    path) {
	path = "motivering.reden[" at "]."
	add(path "feit", fact)
	add(path "regel", rule)
	add(path "gevolg", result)
}
function row(n,    first, amount) {
	head = line = ""
	add("organisatie", "twenterand")
	add("zaaknummer", sprintf("TW-2026-%06d", n))
	add("uitkomst", "vrij")
	add("melddatum", day(n))
	add("besluitdatum", "2026-11-09")
	add("verzenddatum", "2026-11-10")
	add("behandelaar.naam", "J. Bosch")
	add("behandelaar.telefoon", "0546 123 456")
	add("ondertekenaar.naam", "M. Smit")
	add("ondertekenaar.mandaat", "teamleider")
	add("geadresseerde.aanspreekvorm", pick("mevrouw|heer|geen", n))
	add("geadresseerde.voorletters", pick("A.|B.C.|D.|E.F.|G.|H.J.|K.", n))
	add("geadresseerde.tussenvoegsel", pick("|de|van der||van||ter", n))
	add("geadresseerde.achternaam", pick("Achterberg|Jansen|Müller|Yılmaz|Kowalski|Nguyễn|Été|Bos-Vermeer|Çelik|Hofstra|Ødegård", n))
	add("geadresseerde.adres.straat", pick("Dorpsstraat|Eikenlaan|Molenweg|Kanaaldijk|Wilgenpad|Schoolstraat", n))
	add("geadresseerde.adres.huisnummer", n % 240 + 1)
	add("geadresseerde.adres.postcode", sprintf("76%02d %s", n % 90 + 10, pick("AB|CD|EK|GH|JL", n)))
	add("geadresseerde.adres.plaats", pick("Vriezenveen|Vroomshoop|Westerhaar|Den Ham|Den Ham", n))
	add("grondslagen.grondslag[1].wet", "Pw")
	add("grondslagen.grondslag[1].artikel", "31")
	add("grondslagen.grondslag[1].lid", "2")
	add("grondslagen.grondslag[1].onderdeel", "m")
	amount = n % 150 + 50
	reason(1, sprintf("U kreeg %d euro van familie.", amount), "Giften tot het vrije bedrag tellen niet mee.", "Deze gift telt niet mee voor uw bijstand.")
	add("zienswijze.status", "niet-gevraagd")
	add("zienswijze.reden", "4:12.1")
	add("gegevens.kalenderjaar", "2026")
	gift(1, n, "Geld van familie", "geld", amount ".00")
	gift(2, n + 3, "Boodschappen van de buren", "geld", n % 40 + 20 ".50")
	if (n == 1) print head
	print line
}
BEGIN { for (i = 1; i <= rows; i++) row(i) }
