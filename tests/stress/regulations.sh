#!/bin/bash
# Hostile input for the commands of regulations: each case has its exit status (and its code), ends in seconds, writes nothing when
# refused, and never crashes. Ends with "N passed, N failed".
set -u
cd "$(dirname "$0")/../.." || exit 70
klaar=$PWD/${BUILD:-build}/klaar
root=$PWD
small=$root/tests/golden/controleer/klein/regulations
seconds=5
case ${BUILD:-build} in *san*) seconds=60 ;; esac
export LC_ALL=C.UTF-8 NO_COLOR=1
unset SOURCE_DATE_EPOCH
work=$(mktemp -d) || exit 70
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
cp "$klaar" "$work/klaar" && klaar=$work/klaar	# a build that runs beside the tests does not disturb them
cd "$work" || exit 70
passed=0 failed=0 n=0

verdict() {	# verdict NAME PROBLEMS
	if [ -z "$2" ]; then
		passed=$((passed + 1)); echo "goed  $1"
	else
		failed=$((failed + 1)); echo "FOUT  $1:$2"
		sed 's/^/      /' err | head -n 5
	fi
}

run() {		# run ARGUMENT...: the status; output in the files data and err
	rm -rf out
	timeout "$seconds" "$klaar" "$@" >data 2>err
	status=$?
}

# expect NAME STATUS CODE ARGUMENT...: CODE is - when none is asked
expect() {
	local name=$1 want=$2 code=$3 wrong=
	shift 3
	run "$@"
	[ -z "${SHOW_TIMES:-}" ] || echo "$SECONDS s na: $name"
	case $status in 124) wrong+=" langer dan $seconds seconden;" ;; 1[2-9][0-9] | 70) wrong+=" stopt met $status;" ;; esac
	case ,$want, in *,$status,*) ;; *) wrong+=" uitkomst $status in plaats van $want;" ;; esac
	[ "$code" = - ] || grep -qE "\[$code\]$" err || wrong+=" geen [$code];"
	case $status in 2 | 3) [ -z "$(find out -type f 2>/dev/null)" ] || wrong+=" heeft iets geschreven;" ;; esac
	verdict "$name" "$wrong"
}

# project NAME: a project with only the regulations of the small one; $p is its folder, $r the regulation to change
project() {
	p=$work/p-$1 r=$p/regulations/verordening-proef-2025
	mkdir "$p" && ln -s "$root/templates" "$p/templates" && mkdir "$p/regulations" &&
	ln -s "$root/regulations/wetten" "$root/regulations/normen" "$p/regulations/" && cp -R "$small/." "$p/regulations/"
}

# many PATTERN COUNT: the pattern with each %d a number from 1
many() {
	awk -v pattern="$1" -v count="$2" 'BEGIN {
		parts = split(pattern, part, "%d")
		for (i = 1; i <= count; i++) {
			line = part[1]
			for (j = 2; j <= parts; j++)
				line = line i part[j]
			print line
		}
	}'
}

# adoption ID BODY...: an adoption with this body from the standard input
adoption() {
	sed -n '1,/<Lichaam>/p' "$small/verordening-proef-2025/vaststelling.xml" | sed "s|verordening-proef-2025|$1|"
	cat
	echo '</Lichaam></Regeling>'
}

# amendment WAS BECOMES DAY: around mutations from the standard input
amendment() {
	sed -n '1,/<Mutaties>/p' "$small/verordening-proef-2025/2026-07-01-steun.xml" |
	sed "s|was=\"1\" wordt=\"2\"|was=\"$1\" wordt=\"$2\"|; s|<InWerking>[^<]*|<InWerking>$3|; s|2026, 990002|2026, $2|"
	cat
	echo '</Mutaties></Wijzigingsbesluit>'
}

V=verordening-proef-2025
all() {		# all NAME STATUS CODE: every command on the regulation of $p
	expect "$1: regeling" "$2" "$3" regeling -C "$p" $V --op 2026-08-01 --formaat txt,html,xml,md
	expect "$1: tijdlijn" "$2" "$3" regeling -C "$p" $V --tijdlijn --formaat json
	expect "$1: wijzigingen" "$2" "$3" wijzigingen -C "$p" $V --van 2026-06-30 --tot 2026-07-01 --formaat html
	expect "$1: verschil" "$2" "$3" verschil -C "$p" $V $V --op 2026-08-01
}

# ---- big ----
ARTICLE='<Artikel><Kop><Label>Artikel</Label><Nummer>%d</Nummer></Kop><Inhoud><Al>Het college doet zaak %d.</Al></Inhoud></Artikel>'
project groot
rm "$r"/2026*
seconds=$((seconds * 6))
many "$ARTICLE" 100000 | adoption $V >"$r/vaststelling.xml"
expect '100.000 artikelen' 3 xml-te-veel-elementen regeling -C "$p" $V --op 2026-08-01 --formaat xml
many "$ARTICLE" 80000 | adoption $V >"$r/vaststelling.xml"
expect '80.000 artikelen: STOP' 0 - regeling -C "$p" $V --op 2026-08-01 --formaat xml
expect '80.000 artikelen: verschil' 0 - verschil -C "$p" $V "$r/vaststelling.xml" --op 2026-08-01 --formaat json
expect '80.000 artikelen: controleer' 0,1 - controleer -C "$p"
sed 's|<Al>Het college doet zaak \([0-9]*5\)\.|<Al>De raad laat zaak \1.|' "$r/vaststelling.xml" >veel.xml
expect '8.000 van 80.000 artikelen veranderd' 0 - verschil -C "$p" "$r/vaststelling.xml" veel.xml --formaat json
verdict '8.000 regels' "$([ "$(grep -c gewijzigd data)" -eq 8000 ] || echo " $(wc -l <data)")"
sed 's|<Al>.*</Al>|<Al>Vervallen.</Al>|' "$r/vaststelling.xml" | sed '500,600d' >gelijk.xml
expect '80.000 gelijke zinnen' 0 - verschil -C "$p" "$r/vaststelling.xml" gelijk.xml --formaat json
seconds=$((seconds / 6))
many "$ARTICLE" 20000 | adoption $V >"$r/vaststelling.xml"
expect '20.000 artikelen: tekst' 0 - regeling -C "$p" $V --op 2026-08-01 --formaat txt,md
expect '20.000 artikelen: HTML' 0 - regeling -C "$p" $V --op 2026-08-01 --formaat html
project lang
{ printf '<Artikel><Kop><Label>Artikel</Label><Nummer>1</Nummer></Kop><Inhoud><Al>'; head -c 4000000 /dev/zero | tr '\0' a; echo '</Al></Inhoud></Artikel>'; } |
adoption $V >"$r/vaststelling.xml"
rm "$r"/2026*
expect 'een woord van 4 MB' 0,3 - regeling -C "$p" $V --op 2026-08-01 --formaat txt,html,xml
expect 'een woord van 4 MB als PDF' 0,3 - regeling -C "$p" $V --op 2026-08-01
expect 'een woord van 4 MB: verschil' 0 - verschil -C "$p" $V "$small/$V/vaststelling.xml" --op 2026-08-01
project leden
{ echo '<Artikel><Kop><Label>Artikel</Label><Nummer>1</Nummer></Kop>'
many '<Lid><LidNummer>%d.</LidNummer><Inhoud><Al>Vervallen.</Al></Inhoud></Lid>' 20000; echo '</Artikel>'; } | adoption $V >"$r/vaststelling.xml"
rm "$r"/2026*
sed '/<LidNummer>7\.</d' "$r/vaststelling.xml" >zonder7.xml
expect '20.000 gelijke leden' 0 - verschil -C "$p" "$r/vaststelling.xml" zonder7.xml --formaat txt
project besluiten
seq -f '2026-07-01 +%.0f days' 2 5001 | date -u -f - +'%F' | awk '{ print NR + 1, $1 }' >days
template=$(echo '<VervangTekst wat="gm1700_1__chp_2__art_3"><Was>€ @A</Was><Wordt>€ @B</Wordt></VervangTekst>' | amendment @W @N @D)
rm "$r"/2026*
awk -v folder="$r" -v template="$template" 'BEGIN { parts = split(template, part, "@") }
{
	value["W"] = $1 - 1; value["N"] = $1; value["D"] = $2; value["A"] = $1 + 98; value["B"] = $1 + 99
	file = folder "/" $2 "-wijziging.xml"
	printf "%s", part[1] >file
	for (i = 2; i <= parts; i++)
		printf "%s%s", value[substr(part[i], 1, 1)], substr(part[i], 2) >file
	close(file)
}' days
seconds=$((seconds * 6))
expect '5.000 besluiten: regeling' 0 - regeling -C "$p" $V --op 2041-01-01 --formaat xml
verdict '5.000 besluiten: alle toegepast' "$(grep -q '€ 5100' out/*.xml || echo ' niet')"
expect '5.000 besluiten: tijdlijn' 0 - regeling -C "$p" $V --tijdlijn --formaat json
expect '5.000 besluiten: wijzigingen' 0 - wijzigingen -C "$p" $V --van 2026-06-30 --tot 2026-07-10 --formaat json
seconds=$((seconds / 6))

# ---- deep ----
project diep
{ printf '<Artikel><Kop><Label>Artikel</Label><Nummer>1</Nummer></Kop><Inhoud>'
for n in $(seq 5000); do printf '<Lijst type="expliciet"><Li><LiNummer>a.</LiNummer><Al>x</Al>'; done; } | adoption $V >"$r/vaststelling.xml"
all 'open lijsten, 5.000 diep' 3 'xml-te-diep|xml-tag|tekst-te-diep'
project dieper
{ printf '<Artikel><Kop><Label>Artikel</Label><Nummer>1</Nummer></Kop><Inhoud>'
for n in $(seq 60); do printf '<Lijst type="expliciet"><Li><LiNummer>a.</LiNummer><Al>x</Al>'; done
for n in $(seq 60); do printf '</Li></Lijst>'; done; echo '</Inhoud></Artikel>'; } | adoption $V >"$r/vaststelling.xml"
rm "$r"/2026*
expect 'lijsten, 60 diep' 0,3 - regeling -C "$p" $V --op 2026-08-01 --formaat txt,html,xml,pdf,md
expect 'lijsten, 60 diep: verschil' 0,3 - verschil -C "$p" "$r/vaststelling.xml" "$small/$V/vaststelling.xml" --formaat html

# ---- versions that turn in circles, days that cannot be ----
project kring
sed -i 's/was="1"/was="2"/' "$r/2026-07-01-steun.xml"
all 'een besluit dat bij zichzelf begint' 3 besluit-van-kring
project getal
sed -i 's/was="1" wordt="2"/was="-1" wordt="99999999999999999999"/' "$r/2026-07-01-steun.xml"
all 'versies die geen getal zijn' 3 -
project nul
sed -i 's/was="1" wordt="2"/was="0" wordt="1"/' "$r/2026-07-01-steun.xml"
all 'een besluit dat versie 1 maakt' 3 -
for day in 0000-00-00 10000-01-01 2026-02-29 2026-7-1 ' 2026-07-01' '' 9999-99-99; do
	project "dag-$((n = n + 1))"
	sed -i "s|<InWerking>[^<]*|<InWerking>$day|" "$r/2026-07-01-steun.xml"
	expect "in werking op '$day'" 0,3 - regeling -C "$p" $V --op 2026-08-01 --formaat txt
done
project gewoon
for day in 0001-01-01 1582-10-10; do expect "--op $day" 3 regeling-nog-niet regeling -C "$p" $V --op $day --formaat txt; done
for day in 2026-08-01 2400-02-29 9999-12-31; do expect "--op $day" 0 - regeling -C "$p" $V --op $day --formaat txt,pdf; done
expect '--bekend-op 0001-01-01' 3 regeling-niet-bekend regeling -C "$p" $V --op 2026-08-01 --bekend-op 0001-01-01 --formaat txt
expect '--bekend-op 9999-12-31' 0 - regeling -C "$p" $V --op 9999-12-31 --bekend-op 9999-12-31 --formaat txt
expect 'een tijdlijn van eeuwen' 0 - regeling -C "$p" $V --tijdlijn --datum 9999-12-31 --formaat html
expect 'een tijdlijn in het verleden' 0,3 - regeling -C "$p" $V --tijdlijn --datum 0001-01-01 --formaat html
expect 'wijzigingen over eeuwen' 0 - wijzigingen -C "$p" $V --van 2026-01-01 --tot 9999-12-31 --formaat txt
for day in 2026-02-30 0000-01-01 vandaag '' 2026-08-01x; do expect "--op '$day'" 2 optie-waarde regeling -C "$p" $V --op "$day"; done
expect 'wijzigingen: van is tot' 0 - wijzigingen -C "$p" $V --van 2026-08-01 --tot 2026-08-01 --formaat txt

# ---- names ----
long=$(head -c 5000 /dev/zero | tr '\0' a)
expect 'een naam van 5.000 tekens' 3 - regeling -C "$p" "$long"
expect 'een naam van 5.000 tekens: tijdlijn' 3 - regeling -C "$p" "$long" --tijdlijn
expect 'een naam van 5.000 tekens: wijzigingen' 3 - wijzigingen -C "$p" "$long" --van 2026-01-01 --tot 2026-08-01
expect 'een naam van 5.000 tekens: verschil' 3 - verschil -C "$p" "$long" "$long"
for name in ../$V .. . / '' - '%s%n' $'a\nb' ' ' "$V/" "./$V" "../regulations/$V" "$p/regulations/$V"; do
	expect "naam ${name@Q}" 2,3 - regeling -C "$p" --formaat txt -- "$name"
	expect "naam ${name@Q}: tijdlijn" 2,3 - regeling -C "$p" --tijdlijn -- "$name"
	expect "naam ${name@Q}: wijzigingen" 2,3 - wijzigingen -C "$p" --van 2026-01-01 --tot 2026-08-01 -- "$name"
done
expect 'een pad dat ontsnapt' 3 - regeling -C "$p" ../../../../../../etc/passwd
verdict 'buiten de map is niets geschreven' "$([ -z "$(find "$p" -newer days -name '*2026-08-01.txt')" ] || echo ' wel')"
expect 'wijzigingen van een bestand' 2,3 - wijzigingen -C "$p" "$r/vaststelling.xml" --van 2026-01-01 --tot 2026-08-01 --formaat txt
expect 'tijdlijn van een bestand' 2,3 - regeling -C "$p" "$r/vaststelling.xml" --tijdlijn
expect 'een besluit als bestand' 3 tekst-begin regeling -C "$p" "$r/2026-07-01-steun.xml"
expect 'een beschikking als regeling' 3 tekst-begin regeling -C "$p" "$root/letters/giften-vrij-twenterand.xml"
expect 'het eigen bestand' 0 - regeling -C "$p" "$r/vaststelling.xml" --formaat txt,html,xml,md,pdf
project lange-id
sed -i "s|id=\"$V\"|id=\"$long\"|; s|<Nummer>5<|<Nummer>$long<|" "$r/vaststelling.xml"
sed -i "s|regeling=\"$V\"|regeling=\"$long\"|" "$r/2026-07-01-steun.xml"
expect 'een id en een nummer van 5.000 tekens' 0,3 - regeling -C "$p" $V --op 2026-08-01 --formaat txt,html,xml,md
project rare-id
sed -i 's|<Nummer>5<|<Nummer>"\&gt;\&lt;script\&gt;alert(1)<|; s|Verordening proef 2025|A\&lt;script\&gt;alert(1)\&lt;/script\&gt;|g' "$r/vaststelling.xml"
expect 'tekst als code' 0 - regeling -C "$p" $V --op 2026-08-01 --formaat html,xml
verdict 'tekst is tekst en nooit code' "$(! grep -qi '<script' out/* || echo ' <script>')"

# ---- files that are something else ----
project leeg; : >"$r/vaststelling.xml"; all 'een lege vaststelling' 3 xml-geen-xml
project geen; rm -r "$r"; mkdir "$r"; all 'een lege map' 3 -
project bestand; rm -r "$r"; echo tekst >"$r"; all 'een bestand in plaats van een map' 3 -
project map; rm "$r/vaststelling.xml"; mkdir "$r/vaststelling.xml"; all 'een map in plaats van een bestand' 3 -
project map2; mkdir "$r/2026-08-01-map.xml"; all 'een map in plaats van een besluit' 0,3 -
project latin; sed -i 's/inwoner/inw\xf6ner/' "$r/vaststelling.xml"; all 'geen UTF-8' 3 xml-codering
project doctype; sed -i '1a <!DOCTYPE Regeling SYSTEM "file:///etc/passwd">' "$r/vaststelling.xml"; all 'een DOCTYPE' 3 xml-doctype
project besluit; cp "$r/2026-07-01-steun.xml" "$r/vaststelling.xml"; all 'een besluit als vaststelling' 3 regeling-begin
project brief; cp "$root/letters/giften-vrij-twenterand.xml" "$r/vaststelling.xml"; all 'een brief als vaststelling' 3 regeling-begin
project half; sed -i '30,$d' "$r/vaststelling.xml"; all 'een halve vaststelling' 3 xml-tag
project pijp; mkfifo "$r/2026-08-01-pijp.xml"; all 'een pijp in de map' 0,3 -
project pijp2; rm "$r/vaststelling.xml"; mkfifo "$r/vaststelling.xml"; all 'een pijp als vaststelling' 3 bestand-soort
project los; ln -s weg.xml "$r/2026-08-01-los.xml"; all 'een losse koppeling' 3 -
project rond; ln -s vaststelling.xml "$r/2026-08-01-rond.xml"; all 'een koppeling naar de vaststelling' 3 regeling-begin
project rond2; ln -s . "$p/regulations/nog-eens"; ln -s "$V" "$p/regulations/kopie"; expect 'koppelingen naar mappen' 0,1,3 - controleer -C "$p"
project zelf; rm "$r/vaststelling.xml"; ln -s vaststelling.xml "$r/vaststelling.xml"; all 'een koppeling naar zichzelf' 3 -
if [ "$(id -u)" -ne 0 ]; then
	project dicht; chmod 0 "$r/vaststelling.xml"; all 'een bestand dat dicht is' 3 -
	project dicht2; chmod 0 "$r"; all 'een map die dicht is' 3 -
fi
project verborgen; echo geen XML >"$r/.2026-08-01-kladje.xml"; echo geen XML >"$r/2026-08-01-steun.xml~"; all 'kladbestanden' 0 -

# ---- verschil of things that do not compare ----
p=$work/p-gewoon r=$p/regulations/$V
expect 'verschil met een map' 3 bestand-soort verschil -C "$p" "$r/vaststelling.xml" "$r"
expect 'verschil met een map, andersom' 3 bestand-soort verschil -C "$p" "$r" "$r/vaststelling.xml"
expect 'verschil van een' 2 geen-invoer verschil -C "$p" $V
expect 'verschil van drie' 2 geen-invoer verschil -C "$p" $V $V $V
expect 'verschil met een brief' 3 tekst-begin verschil -C "$p" $V "$root/letters/giften-vrij-twenterand.xml"
expect 'verschil met het programma zelf' 3 - verschil -C "$p" $V "$klaar"
expect 'verschil met /dev/null' 3 - verschil -C "$p" $V /dev/null
expect 'verschil met /dev/zero' 3 - verschil -C "$p" $V /dev/zero
timeout $seconds "$klaar" verschil -C "$p" $V <(cat "$r/vaststelling.xml") >data 2>err; status=$?
verdict 'verschil met een pijp' "$([ $status -eq 3 ] || [ $status -eq 0 ] || echo " uitkomst $status")"

# ---- where it is written ----
expect 'twee regelingen op de standaarduitvoer' 2 opties-samen regeling -C "$p" $V nadere-regels-proef-2025 --op 2026-08-01 --formaat txt -u -
expect 'twee formaten op de standaarduitvoer' 2 opties-samen regeling -C "$p" $V --op 2026-08-01 --formaat txt,html -u -
for format in txt html xml md pdf; do
	timeout $seconds "$klaar" regeling -C "$p" $V --op 2026-08-01 --formaat $format -u - >/dev/full 2>err; status=$?
	verdict "een volle schijf: $format" "$([ $status -eq 5 ] && grep -q '\[uitvoer-schrijven\]$' err || echo " uitkomst $status")"
done
timeout $seconds "$klaar" regeling -C "$p" $V --tijdlijn --formaat json >/dev/full 2>err; status=$?
verdict 'een volle schijf: tijdlijn' "$([ $status -eq 5 ] || echo " uitkomst $status")"
timeout $seconds "$klaar" verschil -C "$p" "$r/vaststelling.xml" nadere-regels-proef-2025 --op 2026-08-01 >/dev/full 2>err; status=$?
verdict 'een volle schijf: verschil' "$([ $status -eq 5 ] || echo " uitkomst $status")"
timeout $seconds "$klaar" regeling -C "$p" $V --op 2026-08-01 --formaat txt -u - 2>err | head -c 1 >data
verdict 'een lezer die weggaat' "$([ "${PIPESTATUS[0]}" -ne 139 ] && [ "${PIPESTATUS[0]}" -ne 134 ] && [ -s data ] || echo ' stopt raar')"
run regeling -C "$p" $V --op 2026-08-01 --formaat txt -u -
verdict 'op de standaarduitvoer komt alleen de tekst' "$({ [ "$status" -eq 0 ] && [ "$(head -n 1 data)" = 'Verordening proef 2025' ] && [ ! -e out ]; } || echo " $(head -n 1 data)")"
: >bezet
expect 'de uitvoermap is een bestand' 5 uitvoermap regeling -C "$p" $V --op 2026-08-01 --formaat txt -u bezet
mkdir doel && "$klaar" regeling -C "$p" $V --op 2026-08-01 --formaat txt -u doel --stil && echo anders >"doel/$V-2026-08-01.txt"
expect 'een ander bestand blijft staan' 5,3 uitvoer-bestaat regeling -C "$p" $V --op 2026-08-01 --formaat txt -u doel
verdict 'het andere bestand is er nog' "$(grep -qx anders "doel/$V-2026-08-01.txt" || echo ' niet')"
expect '--overschrijf' 0 - regeling -C "$p" $V --op 2026-08-01 --formaat txt -u doel --overschrijf
run regeling -C "$p" $V beleidsregels-oud-2024 weg --op 2026-10-01 --formaat txt
verdict 'sommige geweigerd' "$({ [ "$status" -eq 4 ] && [ -s "out/$V-2026-10-01.txt" ]; } || echo " uitkomst $status")"
expect 'een project zonder regelingen' 3 - regeling -C "$root/tests" $V
expect 'een project dat er niet is' 3 - regeling -C "$work/nergens" $V
expect 'een organisatie die er niet is' 3 organisatie-onbekend regeling -C "$p" $V --op 2026-08-01 --organisatie ../twenterand

# ---- many at once ----
mapfile -t names < <(yes $V | head -n 300)
run regeling -C "$p" "${names[@]}" --op 2026-08-01 --formaat txt
verdict 'dezelfde regeling 300 keer' "$([ "$status" -eq 0 ] && [ "$(find out -type f | wc -l)" -eq 1 ] || echo " uitkomst $status")"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
