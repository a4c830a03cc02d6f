#!/bin/bash
# Bad input through the real program: each case has its exit status, its code and its place, takes under a second of
# processor time, writes nothing and tells nobody's name. Ends with "N passed, N failed".
set -u
cd "$(dirname "$0")/../.." || exit 70
BUILD=${BUILD:-build}
klaar=$PWD/$BUILD/klaar
good=$PWD/letters/giften-vrij-twenterand.xml
grant=$PWD/letters/toekenning-bijstand-volledig-1.xml
secret='999980427|999900511|Schuttert|Brinks|Hammerweg|Vroomshoop|7681 XX|Yıldız|Wilgenpad'
project=$PWD
most=1000				# milliseconds of processor time
case $BUILD in *san*) most=20000 ;; esac
unset SOURCE_DATE_EPOCH
work=$(mktemp -d) || exit 70
trap 'rm -rf "$work"' EXIT
cp "$klaar" "$work/klaar" && klaar=$work/klaar	# a build that runs beside the tests does not disturb them
cd "$work" || exit 70
passed=0 failed=0

verdict() {	# verdict NAME PROBLEMS
	if [ -z "$2" ]; then
		passed=$((passed + 1)); echo "goed  $1"
	else
		failed=$((failed + 1)); echo "FOUT  $1:$2"
		sed 's/^/      /' err | head -n 5
	fi
}

run() {		# run ARGUMENT...: status, milliseconds; output in the files data and err
	local TIMEFORMAT='%U %S' used
	rm -rf out
	{ time timeout 60 "$klaar" "$@" >data 2>err; status=$?; } 2>used
	used=$(tr -d '.' <used | tail -n 1)
	milliseconds=$((10#${used% *} + 10#${used#* }))
}

written() { find out -type f 2>/dev/null | grep -v 'verslag.jsonl$'; }

# refuse NAME STATUS CODE PLACE ARGUMENT...: PLACE is how the line of the diagnostic begins (a pattern)
refuse() {
	local name=$1 want=$2 code=$3 place=$4 wrong=
	shift 4
	run "$@"
	[ "$status" -eq "$want" ] || wrong+=" uitkomst $status in plaats van $want;"
	grep -Eq "^$place.*: (fout|systeem): .*\[$code\]$" err || wrong+=" geen [$code] bij $place;"
	grep -Eq "$secret" err data && wrong+=" noemt de inwoner;"
	[ -z "$(written)" ] || wrong+=" heeft iets geschreven;"
	[ "$milliseconds" -lt "${limit:-$most}" ] || wrong+=" duurde $milliseconds ms;"
	verdict "$name" "$wrong"
}

usage() {	# usage NAME CODE HINT ARGUMENT...
	local name=$1 code=$2 hint=$3 wrong=
	shift 3
	run "$@"
	[ "$status" -eq 2 ] || wrong+=" uitkomst $status in plaats van 2;"
	grep -q "\[$code\]$" err || wrong+=" geen [$code];"
	grep -q -- "$hint" err || wrong+=" geen '$hint';"
	[ ! -s data ] || wrong+=" schrijft op de standaarduitvoer;"
	[ -z "$(written)" ] || wrong+=" heeft iets geschreven;"
	verdict "$name" "$wrong"
}

change() {	# change FILE SED-SCRIPT: a record with one thing wrong; fails when nothing changed
	sed "$2" "${3:-$good}" >"$1"
	cmp -s "$1" "${3:-$good}" && { failed=$((failed + 1)); echo "FOUT  $1: de wijziging doet niets"; }
}

line_of() { grep -n -- "$1" "${2:-$good}" | head -n 1 | cut -d: -f1; }

B="brief -C $project"

# ---- files and XML ----
refuse 'geen bestand' 3 bestand-ontbreekt 'weg.xml' $B weg.xml
mkdir leeg; : >leeg/.verborgen.xml
refuse 'map zonder beschikkingen' 3 map-zonder-beschikkingen 'leeg' $B leeg
: >niets.xml
refuse 'leeg bestand' 3 xml-geen-xml 'niets.xml' $B niets.xml
printf 'Geachte heer,\n' >brief.xml
refuse 'geen XML' 3 xml-geen-xml 'brief.xml:1:1' $B brief.xml
printf '%%PDF-1.7\n\0\1\2' >pdf.xml
refuse 'een PDF' 3 xml-geen-xml 'pdf.xml' $B pdf.xml
change half.xml '20,$d'
refuse 'half bestand' 3 xml-tag 'half.xml:[0-9]+:[0-9]+' $B half.xml
sed 's/Winterjas/Winterj\xe4s/' "$good" >latin.xml
refuse 'verkeerde codering' 3 xml-codering "latin.xml:$(line_of Winterjas):[0-9]+" $B latin.xml
change ebcdic.xml 's/encoding="UTF-8"/encoding="EBCDIC-CP-NL"/'
refuse 'onbekende codering' 3 xml-codering 'ebcdic.xml:1' $B ebcdic.xml
change doctype.xml '2i <!DOCTYPE beschikking SYSTEM "file:///etc/passwd">'
refuse 'DOCTYPE' 3 xml-doctype 'doctype.xml:2' $B doctype.xml
{ printf '<?xml version="1.0"?>\n<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "/etc/passwd">]>\n<b>&b;&c;</b>\n'; } >entiteit.xml
refuse 'entiteiten' 3 xml-doctype 'entiteit.xml:2' $B entiteit.xml
change verwijzing.xml 's/Winterjas/\&jas;/'
refuse 'onbekende verwijzing' 3 xml-verwijzing "verwijzing.xml:$(line_of Winterjas)" $B verwijzing.xml
{ printf '<beschikking xmlns="urn:klaar:beschikking"'; seq -f ' a%.0f="1"' 200000 | tr -d '\n'; printf '/>'; } >attributen.xml
refuse '200.000 attributen' 3 xml-te-veel-attributen 'attributen.xml:1' $B attributen.xml
{ printf '<beschikking xmlns="urn:klaar:beschikking">'; head -c 104857600 /dev/zero | tr '\0' a; printf '</beschikking>'; } >groot.xml
limit=$((most * 5)) refuse '100 MB' 3 bestand-te-groot 'groot.xml' $B groot.xml
{ printf '<beschikking xmlns="urn:klaar:beschikking">'; head -c 140000000 /dev/zero | tr '\0' a; printf '</beschikking>'; } >groot.xml
limit=$((most * 5)) refuse '140 MB' 3 bestand-te-groot 'groot.xml' $B groot.xml
rm groot.xml
{ head -c 300000 /dev/zero | tr '\0' x | sed 's/xxx/<a>/g'; } >diep.xml
refuse 'diepte 100.000' 3 xml-te-diep 'diep.xml:1:[0-9]+' $B diep.xml
sed 's/Winterjas/Winter\xef\xbf\xbejas/' "$good" >fffe.xml
refuse 'U+FFFE' 3 xml-teken "fffe.xml:$(line_of Winterjas):[0-9]+" $B fffe.xml
sed 's/Winterjas/Winter\x01jas/' "$good" >stuur.xml
refuse 'stuurteken' 3 xml-teken "stuur.xml:$(line_of Winterjas):[0-9]+" $B stuur.xml
change stuur2.xml 's/Winterjas/Winter\&#1;jas/'
refuse 'stuurteken als verwijzing' 3 xml-teken "stuur2.xml:$(line_of Winterjas)" $B stuur2.xml
mkfifo pijp.xml
refuse 'geen gewoon bestand' 3 bestand-soort 'pijp.xml' $B pijp.xml

# ---- the record ----
printf '<regeling xmlns="urn:anders"/>' >anders.xml
refuse 'geen beschikking' 3 geen-beschikking 'anders.xml:1:1' $B anders.xml
head=$(line_of '<beschikking')
change soort.xml 's/soort="giften"/soort="griften"/'
refuse 'onbekende soort' 3 soort-onbekend "soort.xml:$head" $B soort.xml
change soort2.xml 's|soort="giften"|soort="../../../etc/passwd"|'
refuse 'soort met een pad' 3 soort-onbekend "soort2.xml:$head" $B soort2.xml
change soort3.xml 's/ soort="giften"//'
refuse 'zonder soort' 3 soort-onbekend "soort3.xml:$head" $B soort3.xml
change org.xml 's/organisatie="twenterand"/organisatie="atlantis"/'
refuse 'onbekende organisatie' 3 organisatie-onbekend "org.xml:$head" $B org.xml
change org2.xml 's|organisatie="twenterand"|organisatie="../organisaties/twenterand"|'
refuse 'organisatie met een pad' 3 veld-waarde "org2.xml:$head" $B org2.xml
change veld.xml '/<achternaam>/d'
refuse 'veld ontbreekt' 3 veld-ontbreekt 'veld.xml:[0-9]+' $B veld.xml
change dubbel.xml 's|\(<postcode>.*</postcode>\)|\1\1|'
refuse 'veld dubbel' 3 veld-dubbel "dubbel.xml:$(line_of '<postcode>'):[0-9]+" $B dubbel.xml
change vreemd.xml 's|</uitkomst>|</uitkomst><kleur>groen</kleur>|'
refuse 'onbekend veld' 3 veld-onbekend "vreemd.xml:$(line_of '<uitkomst>'):[0-9]+" $B vreemd.xml
change bsn.xml 's/999980427/999980428/'
refuse 'BSN faalt de elfproef' 3 bsn-elfproef "bsn.xml:$(line_of '<bsn>')" $B bsn.xml
change datum.xml 's/2026-03-20/2026-02-30/'
refuse 'onmogelijke datum' 3 veld-waarde "datum.xml:$(line_of '<besluitdatum>')" $B datum.xml
change min.xml 's|<bedrag>85</bedrag>|<bedrag>-85</bedrag>|'
refuse 'negatief bedrag' 3 veld-waarde "min.xml:$(line_of '<bedrag>85')" $B min.xml
change drie.xml 's|<bedrag>85</bedrag>|<bedrag>85.005</bedrag>|'
refuse 'bedrag met drie decimalen' 3 veld-waarde "drie.xml:$(line_of '<bedrag>85')" $B drie.xml
change vroeg.xml 's|<verzenddatum>.*<|<verzenddatum>2026-03-19<|'
refuse 'verzonden voor het besluit' 3 awb-01-verzenddatum "vroeg.xml:$(line_of '<verzenddatum>')" $B vroeg.xml
change norm.xml 's|<sleutel>.*</sleutel>|<sleutel>norm-bestaat-niet</sleutel>|' "$grant"
refuse 'onbekende norm' 3 bedrag-onbekend "norm.xml:$(line_of '<sleutel>' "$grant")" $B norm.xml
change glief.xml 's/Winterjas/Winterjas \xf0\x9f\xa7\xa5/'
refuse 'teken zonder letter' 3 teken-zonder-letter "glief.xml:$(line_of Winterjas)" $B glief.xml
change wet.xml 's/artikel="31" lid="2" onderdeel="m"/artikel="34b"/'
refuse 'artikel dat nog niet geldt' 3 awb-11-grondslag "wet.xml:$(line_of 'artikel="31"')" $B wet.xml

for value in 2026-03-20Z 2026-03-20+01:00 12026-03-20 -2026-03-20; do
	change tijdzone.xml "s/2026-03-20/$value/"
	refuse "datum $value" 3 veld-waarde "tijdzone.xml:$(line_of '<besluitdatum>')" $B tijdzone.xml
done
{ sed '/<gegevens>/q' "$good"; yes '<gift/>' | head -n 100000; echo '</gegevens></beschikking>'; } >vloed.xml
refuse '100.000 fouten' 3 veld-ontbreekt 'vloed.xml:[0-9]+' $B vloed.xml
[ "$(wc -l <err)" -lt 400 ] && grep -q '\[meer-meldingen\]$' err; verdict 'een vloed van meldingen wordt afgekapt' "$([ $? -eq 0 ] || echo ' nee')"

# ---- the project ----
refuse 'geen project' 3 projectmap '/' brief -C / "$good"
copy() { rm -rf kopie; mkdir kopie; cp -r "$project/templates" "$project/regulations" kopie/; }
copy; sed -i 's/<xsl:template match="\/">/<xsl:template match="\/"><xsl:fout\/>/' kopie/templates/gedeeld/brief.xsl
refuse 'fout in een sjabloon' 3 '[a-z-]*' 'kopie/templates/gedeeld/brief.xsl:[0-9]+' brief -C kopie "$good"
copy; sed -i 's/<h1>/<h1 onclick="x()">/' kopie/templates/gedeeld/brief.xsl
refuse 'onbekend attribuut in de brief' 3 document-attribuut 'kopie/templates/gedeeld/brief.xsl:[0-9]+' brief -C kopie "$good"
copy; sed -i '0,/<xsl:include/s||<xsl:include href="../brieven/giften/brief.xsl"/><xsl:include|' kopie/templates/gedeeld/brief.xsl
refuse 'kring van sjablonen' 3 sjabloon-fout 'kopie/templates/gedeeld/brief.xsl' brief -C kopie "$good"
copy; sed -i 's|^</xsl:stylesheet>|<xsl:template match="/" priority="9"><xsl:message terminate="yes"><xsl:value-of select="//b:achternaam"/></xsl:message></xsl:template>&|' kopie/templates/brieven/giften/brief.xsl
refuse 'sjabloon dat een naam meldt' 3 sjabloon-fout 'kopie/templates/brieven/giften/brief.xsl:[0-9]+' brief -C kopie "$good"
copy; rm kopie/templates/brieven/giften/brief.xsl
refuse 'sjabloon ontbreekt' 3 bestand-ontbreekt 'kopie/templates/brieven/giften/brief.xsl' brief -C kopie "$good"
copy; sed -i 's/<naam>/<naan>/; s/<\/naam>/<\/naan>/' kopie/templates/organisaties/twenterand.xml
refuse 'organisatie ongeldig' 3 schema-fout 'kopie/templates/organisaties/twenterand.xml:[0-9]+' brief -C kopie "$good"
rm -rf kopie

# ---- output ----
: >bestand
refuse 'uitvoer is een bestand' 5 uitvoermap bestand $B -u bestand "$good"
ulimit_test() {
	local wrong=
	(ulimit -f 8; exec "$klaar" $B -u vol "$good" >data 2>err); status=$?
	[ "$status" -eq 5 ] || wrong+=" uitkomst $status in plaats van 5;"
	grep -q '\[uitvoer-schrijven\]$' err || wrong+=' geen [uitvoer-schrijven];'
	[ -z "$(ls -A vol)" ] || wrong+=' er bleef iets achter;'
	verdict 'volle schijf' "$wrong"
}
ulimit_test
(ulimit -f 8; exec "$klaar" $B -u vol2 "$good" "$grant" >data 2>err); status=$?
wrong=; [ "$status" -eq 5 ] || wrong=" uitkomst $status in plaats van 5;"
[ "$(ls -A vol2)" = verslag.jsonl ] || wrong+=' er bleef iets anders achter dan het verslag;'
grep -q '"status":"geweigerd","codes":\["uitvoer-schrijven"\]' vol2/verslag.jsonl || wrong+=' het verslag zegt het niet;'
verdict 'volle schijf bij een batch' "$wrong"
(exec "$klaar" $B -u - "$good" >/dev/full 2>err); status=$?
wrong=; [ "$status" -eq 5 ] || wrong=" uitkomst $status in plaats van 5;"
grep -q '\[uitvoer-schrijven\]$' err || wrong+=' geen [uitvoer-schrijven];'
verdict 'volle standaarduitvoer' "$wrong"
("$klaar" $B -u toe "$good" weg.xml 2>&-); status=$?
verdict 'gesloten standaardfout komt niet in het verslag' "$({ [ "$status" -eq 4 ] && ! grep -v '^{' toe/verslag.jsonl; } || echo " uitkomst $status")"
if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
	chmod 755 .; mkdir smal; chown 65534 smal
	# the leak sanitizer needs a process of its own at exit
	(ulimit -u 1; ASAN_OPTIONS=detect_leaks=0 exec setpriv --reuid 65534 --regid 65534 --clear-groups "$klaar" $B -u smal/uit "$good" "$grant" >data 2>err); status=$?
	verdict 'zonder nieuwe processen doet de ouder het zelf' "$([ "$status" -eq 0 ] || echo " uitkomst $status")"
fi
# /proc takes no folders, whoever asks; elsewhere root may write in any folder
refuse 'map die niets aanneemt' 5 uitvoermap '/proc/brieven' $B -u /proc/brieven "$good"
if [ "$(id -u)" -ne 0 ]; then
	mkdir dicht; chmod 500 dicht
	refuse 'map alleen lezen' 5 uitvoermap dicht $B -u dicht "$good"
fi
run $B --datum 2026-03-24 -u uit1 "$good"
run $B --datum 2026-03-25 -u uit1 "$good"
wrong=; [ "$status" -eq 5 ] || wrong=" uitkomst $status in plaats van 5;"
grep -q '\[uitvoer-bestaat\]$' err || wrong+=' geen [uitvoer-bestaat];'
[ "$(ls -A uit1 | wc -l)" -eq 1 ] || wrong+=' er staat meer dan een bestand;'
verdict 'vervangt geen ander bestand' "$wrong"
run $B --datum 2026-03-25 -u uit1 --overschrijf "$good"
wrong=; [ "$status" -eq 0 ] || wrong=" uitkomst $status;"
verdict 'vervangt wel met --overschrijf' "$wrong"
chmod 755 uit1; run $B --datum 2026-03-25 -u uit1 "$good"
wrong=; { [ "$status" -eq 0 ] && grep -q '\[uitvoermap-open\]$' err; } || wrong=' geen [uitvoermap-open];'
verdict 'raadt een open map af' "$wrong"

# ---- usage ----
usage 'geen opdracht' opdracht-onbekend 'Bedoelde u klaar brief' brieff
usage 'niets te doen' geen-invoer 'klaar brief letters/' brief
usage 'optie onbekend' optie-onbekend 'Bedoelde u --formaat' $B --format pdf "$good"
usage 'optie hoort er niet bij' optie-onbekend 'hoort niet bij' $B --op 2026-01-01 "$good"
usage 'optie zonder waarde' optie-waarde 'hoort een waarde' $B "$good" --formaat
usage 'waarde te veel' optie-waarde 'hoort geen waarde' $B --json=ja "$good"
usage 'formaat onbekend' optie-waarde 'Bedoelde u --formaat html' $B --formaat htm "$good"
usage 'datum onmogelijk' optie-waarde 'JJJJ-MM-DD' $B --datum 2026-02-30 "$good"
usage 'processen' optie-waarde 'aantal' $B --processen nul "$good"
usage 'tabel zonder soort' opties-samen 'hoort --soort' $B --tabel k.csv
usage 'tabel en bestanden' opties-samen 'niet allebei' $B --tabel k.csv --soort giften "$good"
usage 'twee formaten op de standaarduitvoer' opties-samen 'een formaat' $B -u - --formaat pdf,html "$good"
usage 'map op de standaarduitvoer' opties-samen 'een brief' $B -u - "$project/letters"
usage 'uitleg van niets' code-onbekend 'Bedoelde u geen-beschikking' uitleg geen-beschiking
usage 'help van niets' opdracht-onbekend 'klaar help' help breif
SOURCE_DATE_EPOCH=gisteren usage 'SOURCE_DATE_EPOCH' optie-waarde 'seconden' $B "$good"

# ---- tables ----
fields='organisatie;zaaknummer;uitkomst;besluitdatum;verzenddatum;behandelaar.naam;behandelaar.telefoon;ondertekenaar.naam;ondertekenaar.mandaat;geadresseerde.aanspreekvorm;geadresseerde.voorletters;geadresseerde.achternaam;geadresseerde.adres.straat;geadresseerde.adres.huisnummer;geadresseerde.adres.postcode;geadresseerde.adres.plaats;grondslagen.grondslag[1].wet;grondslagen.grondslag[1].artikel;grondslagen.grondslag[1].lid;grondslagen.grondslag[1].onderdeel;motivering.reden.feit;motivering.reden.regel;motivering.reden.gevolg;zienswijze.status;zienswijze.reden;gegevens.kalenderjaar;gegevens.gift[1].datum;gegevens.gift[1].omschrijving;gegevens.gift[1].soort;gegevens.gift[1].bedrag'
row() { echo "twenterand;$1;vrij;2026-03-20;2026-03-24;S. Wolbers;0546 990 114;S. Wolbers;consulent;mevrouw;H.G.;Schuttert-Brinks;Hammerweg;205;7681 XX;Vroomshoop;Pw;31;2;m;U kreeg een gift van uw zus.;Giften tot € 1.200 per kalenderjaar tellen niet mee.;Daarom verandert uw bijstand niet.;niet-gevraagd;4:12.1;2026;2026-01-17;Winterjas van uw zus;geld;85"; }
T="$B --soort giften --tabel"
refuse 'tabel ontbreekt' 3 tabel-lezen 'weg.csv' $T weg.csv
: >leeg.csv
refuse 'tabel leeg' 3 tabel-leeg leeg.csv $T leeg.csv
echo "$fields" >kop.csv
refuse 'tabel met alleen een kop' 3 tabel-leeg kop.csv $T kop.csv
{ echo "$fields;kleur"; echo "$(row TW-1);groen"; } >veld.csv
refuse 'onbekende kolom' 3 tabel-veld 'veld.csv:1:[0-9]+' $T veld.csv
{ row TW-1; row TW-2; } >zonder.csv
refuse 'tabel zonder kop' 3 tabel-veld 'zonder.csv:1' $T zonder.csv
{ echo "$fields;zaaknummer"; echo "$(row TW-1);x"; } >twee.csv
refuse 'kolom dubbel' 3 tabel-kop 'twee.csv:1:[0-9]+' $T twee.csv
{ echo "$fields"; row TW-1 | sed 's/Winterjas/Winter"jas/'; } >teken.csv
refuse 'aanhalingsteken midden in een veld' 3 tabel-aanhalingsteken 'teken.csv:2:[0-9]+' $T teken.csv
{ echo "$fields"; row TW-1 | sed 's/Winterjas/"Winterjas/'; } >open.csv
refuse 'aanhalingsteken niet gesloten' 3 tabel-aanhalingsteken 'open.csv:2:[0-9]+' $T open.csv
{ echo "$fields"; row 'TW-1;x'; } >meer.csv
refuse 'veld te veel' 3 tabel-kolommen 'meer.csv:2' $T meer.csv
{ echo "$fields"; row TW-1 | sed 's/Winterjas/Winterj\xe4s/'; } >latin.csv
refuse 'tabel niet in UTF-8' 3 tabel-tekens 'latin.csv:2:[0-9]+' $T latin.csv
{ echo "$fields"; printf '"'; head -c 1500000 /dev/zero | tr '\0' a; } >lang.csv
refuse 'regel zonder einde' 3 tabel-regel-lang 'lang.csv:2' $T lang.csv
{ echo "$fields"; row TW-1 | sed 's/2026-03-24/2026-03-32/'; } >datum.csv
refuse 'datum in een tabel' 3 veld-waarde 'datum.csv:2:[0-9]+' $T datum.csv
refuse 'tabel is een map' 3 tabel-lezen leeg $T leeg

{ echo "$fields"; row TW-1; row TW-2; } | tr '\n' '\r' >cr.csv
run $T cr.csv; verdict 'tabel met alleen regelterugloop' "$([ "$status" -eq 0 ] || echo " uitkomst $status")"

# ---- many at once ----
some() {	# some NAME STATUS WRITTEN REFUSED ARGUMENT...
	local name=$1 want=$2 ok=$3 bad=$4 wrong=
	shift 4
	run "$@"
	[ "$status" -eq "$want" ] || wrong+=" uitkomst $status in plaats van $want;"
	grep -q "^klaar: $ok geschreven, $bad geweigerd$" err || wrong+=' telt anders;'
	[ "$(written | wc -l)" -eq "$ok" ] || wrong+=' schrijft een ander aantal;'
	[ "$(wc -l <out/verslag.jsonl)" -eq $((ok + bad)) ] || wrong+=' het verslag heeft een ander aantal regels;'
	grep -Eq "$secret" err data out/verslag.jsonl && wrong+=' noemt de inwoner;'
	[ "$(find out -type f ! -perm 600 | wc -l)" -eq 0 ] && [ "$(stat -c %a out)" = 700 ] || wrong+=' is leesbaar voor anderen;'
	verdict "$name" "$wrong"
}
some 'een van drie geweigerd' 4 2 1 $B "$good" bsn.xml "$grant"
some 'allemaal geweigerd' 3 0 2 $B bsn.xml datum.xml
some 'twee keer dezelfde' 4 1 1 $B "$good" "$good"
grep -q "zelfde bestandsnaam als $good \[zelfde-uitvoer\]" err; verdict 'noemt allebei de plaatsen' "$([ $? -eq 0 ] || echo ' nee')"
{ echo "$fields"; row TW-1; row TW/1; row TW-2 | sed 's/;85$/;-85/'; row TW-3; } >vier.csv
some 'tabel met twee foute regels' 4 2 2 $T vier.csv
grep -q '"bestand":"vier.csv","regel":4,.*"status":"geweigerd","codes":\["' out/verslag.jsonl; verdict 'verslag noemt de regel' "$([ $? -eq 0 ] || echo ' nee')"
cp out/verslag.jsonl verslag1
some 'met een proces' 4 2 2 $T vier.csv --processen 1
cmp -s out/verslag.jsonl verslag1; verdict 'een of twee processen: hetzelfde verslag' "$([ $? -eq 0 ] || echo ' nee')"
run $T - --stil <vier.csv
wrong=; { [ "$status" -eq 4 ] && [ "$(written | wc -l)" -eq 2 ]; } || wrong=" uitkomst $status"
verdict 'tabel van de standaardinvoer' "$wrong"

# ---- what goes well ----
run $B --json "$good" bsn.xml
wrong=
[ "$(tail -n 1 data)" = '{"schema":1,"type":"samenvatting","geschreven":1,"geweigerd":1}' ] || wrong+=' samenvatting niet als laatste;'
grep -q '"type":"brief","bestand":"[^"]*","soort":"giften","uitvoer":\[{"pad":"out/TW-2026-041301.pdf","sha256":"'"$(sha256sum <out/TW-2026-041301.pdf | cut -c1-64)" data || wrong+=' geen regel met de juiste hash;'
grep -q '"type":"melding","code":"bsn' data || wrong+=' geen melding;'
[ ! -s err ] || wrong+=' schrijft ook op de standaardfout;'
verdict 'json' "$wrong"
run $B -u - --formaat txt --stil - <"$good"
wrong=; { [ "$status" -eq 0 ] && grep -q '^Beste mevrouw' data && [ ! -s err ]; } || wrong=" uitkomst $status"
verdict 'van standaardinvoer naar standaarduitvoer' "$wrong"
change code.xml 's|Winterjas|\&lt;script\&gt;alert(1)\&lt;/script\&gt;|'
run $B -u out --formaat html code.xml
wrong=; { [ "$status" -eq 0 ] && grep -q '&lt;script&gt;alert(1)&lt;/script&gt;' out/*.html && ! grep -qi '<script' out/*.html; } || wrong=" uitkomst $status"
verdict 'een waarde is tekst en nooit code' "$wrong"
cp "$good" ./-raar.xml; run $B -u out -- -raar.xml
verdict 'streepje voor de naam' "$([ "$status" -eq 0 ] || echo " uitkomst $status")"
mkdir een twee; cp "$good" een/; cp "$good" twee/anders.xml
(cd een && LC_ALL=C "$klaar" $B --datum 2026-04-01 -u o --formaat pdf,html,txt "$good") 2>err
(cd twee && LC_ALL=C.UTF-8 TZ=Asia/Tokyo SOURCE_DATE_EPOCH=1775001600 "$klaar" $B -u o --formaat txt,html,pdf anders.xml) 2>>err
diff -rq een/o twee/o >data; verdict 'dezelfde bytes in twee mappen, locales en processen' "$([ $? -eq 0 ] || cat data)"
run help; verdict 'help' "$({ [ "$status" -eq 0 ] && grep -q 'klaar brief' data; } || echo ' nee')"
run --versie; verdict 'versie' "$({ [ "$status" -eq 0 ] && grep -q '^klaar [0-9]' data; } || echo ' nee')"
run uitleg; codes=$(wc -l <data)
run uitleg geen-beschikking; verdict 'uitleg' "$({ [ "$status" -eq 0 ] && [ "$codes" -gt 50 ] && grep -q 'Wat kunt u doen' data; } || echo ' nee')"

# ---- a worker that dies, a batch that is stopped ----
{ echo "$fields"; for n in $(seq 1500); do row "TW-$n"; done; } >veel.csv
"$klaar" $T veel.csv --processen 2 -u dood >data 2>err & parent=$!
child=
for n in $(seq 500); do
	[ "$(ls dood 2>/dev/null | wc -l)" -gt 20 ] && child=$(grep -l "^PPid:[[:space:]]*$parent$" /proc/[0-9]*/status 2>/dev/null | head -n 1) && [ -n "$child" ] && break
	sleep 0.02
done
[ -n "$child" ] && kill -KILL "$(basename "$(dirname "$child")")"
wait "$parent"; status=$?
wrong=
[ "$status" -eq 70 ] || wrong+=" uitkomst $status in plaats van 70;"
grep -q '^klaar: 1499 geschreven, 1 geweigerd$' err || wrong+=' de andere brieven zijn er niet;'
grep -Eq '^veel.csv:[0-9]+: systeem: .*\[proces-gestopt\]$' err || wrong+=' geen [proces-gestopt];'
[ -z "$(find dood -name '.klaar-*')" ] || wrong+=' er bleef een tijdelijk bestand achter;'
verdict 'een proces dat sterft kost een brief' "$wrong"
"$klaar" $T veel.csv --processen 2 -u wees >data 2>err & parent=$!
for n in $(seq 500); do [ "$(ls wees 2>/dev/null | wc -l)" -gt 20 ] && break; sleep 0.02; done
kill -KILL "$parent"; wait "$parent" 2>/dev/null
for n in $(seq 100); do [ "$(find wees -name '.klaar-*' | wc -l)" -le 1 ] && break; sleep 0.05; done
verdict 'werkers zonder ouder ruimen op' "$([ "$(find wees -name '.klaar-*' ! -name ".klaar-$parent-*" | wc -l)" -eq 0 ] || echo ' er bleven tijdelijke bestanden achter')"
cp veel.csv krimp.csv
"$klaar" $T krimp.csv --processen 2 -u krimp >data 2>err & parent=$!
for n in $(seq 500); do [ "$(ls krimp 2>/dev/null | wc -l)" -gt 20 ] && break; sleep 0.02; done
head -n 300 veel.csv >krimp.csv; wait "$parent"; status=$?
verdict 'een tabel die krimpt, verliest niets in stilte' "$({ { [ "$status" -eq 4 ] || [ "$status" -eq 70 ]; } && grep -q '\[tabel-lezen\]$' err; } || echo " uitkomst $status")"
"$klaar" $T veel.csv --processen 2 -u stop >data 2>err & parent=$!
for n in $(seq 500); do [ "$(ls stop 2>/dev/null | wc -l)" -gt 20 ] && break; sleep 0.02; done
kill -TERM "$parent"; wait "$parent"; status=$?
wrong=
[ "$status" -eq 143 ] || wrong+=" uitkomst $status in plaats van 143;"
[ -z "$(find stop -name '.klaar-*')" ] || wrong+=' er bleef een tijdelijk bestand achter;'
[ "$(grep -c '"geschreven"' stop/verslag.jsonl)" -eq "$(find stop -name '*.pdf' | wc -l)" ] || wrong+=' het verslag klopt niet;'
verdict 'een batch die wordt gestopt' "$wrong"
head -n 200 veel.csv >tweehonderd.csv
(trap '' HUP; exec "$klaar" $T tweehonderd.csv --processen 2 -u nohup >data 2>err) & parent=$!
for n in $(seq 500); do [ "$(ls nohup 2>/dev/null | wc -l)" -gt 5 ] && break; sleep 0.02; done
kill -HUP "$parent" 2>/dev/null; wait "$parent"; status=$?
verdict 'een batch met nohup gaat door' "$([ "$status" -eq 0 ] || echo " uitkomst $status")"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
