#!/bin/bash
# Hostile text for klaar toets: each case has its exit status, one summary or one clear message, takes time and memory in proportion to the
# text, and never crashes. Sizes are smaller with sanitizers. Ends with "N passed, N failed".
set -u
cd "$(dirname "$0")/../.." || exit 70
klaar=$PWD/${BUILD:-build}/klaar
project=$PWD
mega=50 most=25 sanitized=	# megabytes of the largest; seconds a case may take at most
case ${BUILD:-build} in *san*) mega=1 most=60 sanitized=yes ;; esac
export LC_ALL=C.UTF-8 NO_COLOR=1
unset SOURCE_DATE_EPOCH
work=$(mktemp -d) || exit 70
trap 'rm -rf "$work"' EXIT
cp "$klaar" "$work/klaar" && klaar=$work/klaar	# a build that runs beside the tests does not disturb them
cd "$work" || exit 70
passed=0 failed=0
T=(toets -C "$project" --zonder-spelling)

verdict() {	# verdict NAME PROBLEMS
	if [ -z "$2" ]; then
		passed=$((passed + 1)); echo "goed  $1"
	else
		failed=$((failed + 1)); echo "FOUT  $1:$2"
		sed 's/^/      /' err | cut -c1-300 | head -n 5
	fi
}

run() {		# run ARGUMENT...: status, milliseconds of processor time; output in data and err
	local TIMEFORMAT='%U %S' used
	rm -rf out
	{ time timeout "$most" "$klaar" "$@" >data 2>err </dev/null; status=$?; } 2>used
	used=$(tr -d '.' <used | tail -n 1)
	milliseconds=$((10#${used% *} + 10#${used#* }))
}

summaries() { grep -ac '"type":"samenvatting"' data; }

# judge NAME FILE [OPTION...]: status 0, one summary, valid lines
judge() {
	local name=$1 file=$2 wrong=
	shift 2
	run "${T[@]}" --json "$@" "$file"
	[ "$status" -eq 0 ] || wrong+=" uitkomst $status;"
	[ "$(summaries)" -eq 1 ] || wrong+=" $(summaries) samenvattingen;"
	tail -n 1 data | grep -aq '"type":"samenvatting".*"score":[0-9.]*,"b1":"\(ja\|bijna\|nee\)".*}$' || wrong+=' de laatste regel is geen samenvatting;'
	iconv -f UTF-8 -t UTF-8 data >/dev/null 2>&1 || wrong+=' geen UTF-8;'
	[ ! -s err ] || wrong+=' zegt iets op de foutuitvoer;'
	verdict "$name ($(($(stat -c %s "$file") / 1024)) kB, $milliseconds ms)" "$wrong"
}

# refuse NAME STATUS CODE ARGUMENT...: one clear message, in Dutch
refuse() {
	local name=$1 want=$2 code=$3 wrong=
	shift 3
	run "${T[@]}" "$@"
	[ "$status" -eq "$want" ] || wrong+=" uitkomst $status in plaats van $want;"
	grep -Eq ": (fout|systeem|waarschuwing): .*\[$code\]$" err || wrong+=" geen [$code];"
	[ "$(grep -c '^ ' err)" -ge 1 ] || wrong+=' zegt niet wat te doen;'
	verdict "$name" "$wrong"
}

# grows NAME MAKER UNITS: a text of twice the size takes at most 2.6 times as long, and memory for the text, the answer and 40 MB
grows() {
	local name=$1 maker=$2 units=$3 kind=${4:-txt} once twice kilobytes most_kilobytes used wrong=
	[ -z "$sanitized" ] || units=$((units / 40))
	"$maker" "$units" >"een.$kind"
	"$maker" $((units * 2)) >"twee.$kind"
	kilobytes=$(($(stat -c %s "twee.$kind") / 1024))
	judge "$name" "een.$kind"
	once=$milliseconds
	judge "$name, twee keer zo groot" "twee.$kind"
	twice=$milliseconds
	# one more try: another program may have had the processor's caches
	[ $((twice * 10)) -le $((once * 26 + 600)) ] || { run "${T[@]}" --json "een.$kind"; once=$milliseconds; run "${T[@]}" --json "twee.$kind"; twice=$milliseconds; }
	[ -n "$sanitized" ] || [ $((twice * 10)) -le $((once * 26 + 600)) ] || wrong+=" $once ms en $twice ms;"
	if [ -z "$sanitized" ]; then
		most_kilobytes=$((kilobytes * 5 / 2 + $(stat -c %s data) / 1024 + 40 * 1024))
		used=$(peak "twee.$kind")
		[ "$used" -le $most_kilobytes ] || wrong+=" $used kB geheugen voor $kilobytes kB tekst;"
	fi
	verdict "$name: tijd en geheugen ($once en $twice ms)" "$wrong"
}

# peak FILE: kilobytes of memory that the program had at most (proc; 0 when unknown)
peak() {
	"$klaar" "${T[@]}" --json "$1" >/dev/null 2>&1 &
	local pid=$! most=0 now key value _
	while now= && while read -r key value _; do [ "$key" != VmHWM: ] || now=$value; done 2>/dev/null <"/proc/$pid/status" && [ -n "$now" ]; do
		most=$now
		sleep 0.02
	done
	wait "$pid"
	echo "$most"
}

repeat() { yes "$1" | tr -d '\n' | head -c "$2"; }	# repeat TEXT BYTES

# ---- large ----
one_line() { repeat 'Wij verstrekken u derhalve een lening. Uw aanvraag wordt bekeken. ' $((1000000 * $1)); }
one_sentence() { repeat 'woord dat van de ' $((17 * $1)); echo .; }
items() { yes -- '- een derhalve ding;' | head -n "$1"; }
brackets() { repeat '(' "$1"; repeat ')' "$1"; echo; }
commas() { repeat ',' "$1"; echo; }
words_and_commas() { repeat 'een, ' $((5 * $1)); echo .; }
one_word() { repeat 'aa' "$1"; echo; }
combining() { repeat $'e\u0301\u0308\u0327' "$1"; echo; }
only_marks() { repeat $'\u0301' "$1"; echo; }
spaces() { repeat ' ' "$1"; }
feeds() { yes '' | head -c "$1"; }
headings() { yes $'Een kop\n\nEen zin staat hier.\n' | head -n "$1"; }
questions() { repeat 'Wat? ' "$1"; }
stops() { repeat '. ' "$1"; }
numbers() { repeat '1.234,56 ' "$1"; }
articles() { repeat 'artikel 3, tweede lid, onderdeel a, ' "$1"; echo .; }
quotes() { repeat '"een ' "$1"; }
hyphens() { repeat 'a-' "$1"; }
openings() { repeat 'in kennis van de ' "$1"; echo .; }
double() { repeat 'de de ' "$1"; echo .; }
cells() { yes $'een\ttwee\tderhalve' | head -n "$1"; }
grows 'een regel' one_line $((mega / 2 > 0 ? mega / 2 : 1))
grows 'een zin van een miljoen woorden' one_sentence 125000
grows 'een miljoen onderdelen van een lijst' items 500000
grows 'haken in haken' brackets 500000
grows "een miljoen komma's" commas 500000
grows "woorden en komma's" words_and_commas 200000
grows 'een woord van 10 MB' one_word 5000000
grows 'een miljoen samengestelde tekens' combining 3500000
grows 'alleen combinerende tekens' only_marks 2000000
grows 'alleen spaties' spaces 5000000
grows 'alleen regeleinden' feeds 5000000
grows 'koppen' headings 150000
grows 'vragen' questions 1500000
grows 'punten' stops 2000000
grows 'getallen' numbers 2000000
grows 'artikelen' articles 2000000
grows 'aanhalingstekens' quotes 2000000
grows 'streepjes' hyphens 2000000
grows 'halve uitdrukkingen' openings 2000000
grows 'dubbele woorden' double 500000
grows 'een tabel' cells 100000
paragraphs() { printf '<html>'; yes '<p>Derhalve <b>niet</b>.</p>' | head -n "$1"; }
long_paragraph() { printf '<html><p>'; repeat 'Derhalve &amp; niet. ' "$1"; }
grows "HTML: alinea's" paragraphs 50000 html
grows 'HTML: een lange alinea' long_paragraph 2000000 html

# ---- strange bytes ----
judge_text() { printf '%b' "$2" >raar.txt; judge "$1" raar.txt; }
judge_text 'leeg' ''
judge_text 'een letter' 'a'
judge_text 'geen UTF-8' 'Wij \xff\xfe derhalve \xc3 bellen \xe2\x82 u \xf5\x80. Derhalve\xc0\x80niet.\n'
judge_text 'NUL' 'Wij \0 bellen \0\0 u derhalve.\0'
judge_text 'UTF-16' '\xff\xfeW\0i\0j\0 \0b\0e\0l\0l\0e\0n\0.\0'
judge_text 'UTF-16, andersom' '\xfe\xff\0W\0i\0j\0 \0b\0e\0l\0.'
judge_text 'van rechts naar links' '\u202eWij bellen u derhalve\u202c \u200f\u2066niet\u2069.\n'
judge_text 'tekens zonder breedte' 'der\u200bhal\u200dve \ufeff nee.\n'
judge_text 'U+FFFE en surrogaten' 'a \xef\xbf\xbe b \xed\xa0\x80 c.\n'
judge_text 'stuurtekens' '\x01\x02\x1b[31mrood\x1b[0m derhalve\x7f.\r\r\r\v\f'
head -c 1000000 /dev/urandom >raar.txt
judge 'een miljoen toevallige bytes' raar.txt

# nothing of a text reaches a terminal as a control character
printf 'Derhalve \033]0;titel\007 en \302\233 31m verstrekken wij.\n' >raar.txt
run "${T[@]}" raar.txt
if LC_ALL=C grep -q $'[\001-\010\013-\037\177]' data err; then verdict 'stuurtekens op het scherm' ' er komt een stuurteken door;'; else verdict 'stuurtekens op het scherm' ''; fi

# ---- what is no text ----
refuse 'geen bestand' 3 bestand-ontbreekt weg.txt
refuse 'een pdf' 3 html-geen-tekst <(printf '%%PDF-1.7\n')
printf '<html><p>a\0b' >nul.html
refuse 'HTML met NUL' 3 html-geen-tekst nul.html
{ printf '<html>'; repeat '<div>' 1000000; } >diep.html
refuse 'HTML, 200.000 diep' 3 html-te-zwaar diep.html
{ printf '<html>'; repeat '<p>x</p>' 24000000; } >veel.html
[ -n "$sanitized" ] || refuse 'HTML met zes miljoen tags' 3 html-te-zwaar veel.html
{ printf '<html><p'; repeat ' a=1' 1000000; printf '>'; } >attributen.html
refuse 'HTML met 250.000 attributen' 3 html-te-zwaar attributen.html
refuse 'te groot' 3 bestand-te-groot /dev/zero
refuse 'een woord als eis' 2 optie-waarde --eis B2 raar.txt
printf '<weggewuifd' >half.txt.toets && echo 'Derhalve.' >half.txt
refuse 'een onleesbaar bestand .toets' 3 'xml-[a-z-]+' half.txt
printf '<beschikking xmlns="urn:klaar:beschikking" soort="giften"><x/></beschikking>' >brief.xml
refuse 'een brief die niet klopt' 3 '[a-z-]+' brief.xml
printf '<regeling xmlns="urn:x"' >kapot.xml
refuse 'kapotte XML' 3 'xml-[a-z-]+' kapot.xml
mkdir leeg
refuse 'een lege map' 3 'map-[a-z-]+|bestand-[a-z-]+' leeg
mkfifo pijp && { : >pijp & } && judge 'een pijp' pijp
wait

# ---- HTML that is odd, but HTML ----
judge_html() { printf '%b' "$2" >raar.html; judge "HTML: $1" raar.html; }
judge_html 'doctype en script' '<!doctype html><script>if (a<b) "derhalve"</script><p>Derhalve.'
judge_html 'kapotte verwijzingen' '<p>&onzin; &#99999999; &#x; &#xD800; &amp &lt;p &euro Derhalve &#0; niet.'
judge_html 'nooit gesloten' '<table><tr><td><ul><li><b><i><a href=x>Derhalve <p>niet <!-- geen einde'
judge_html 'sluit wat niet open is' '</p></div></b></html></body>Derhalve.</p>'
judge_html 'commentaar in een woord' '<p>Der<!-- x -->hal<b>ve</b> niet.'
for file in raar.html raar.txt een.txt; do
	run "${T[@]}" --formaat html -u out "$file"
	written=$(find out -name '*.html' 2>/dev/null)
	wrong=
	[ "$status" -eq 0 ] || wrong+=" uitkomst $status;"
	[ -n "$written" ] && ! grep -aqi '<script' "$written" || wrong+=' geen veilig bestand;'
	verdict "$file als HTML" "$wrong"
done

# ---- who does not listen ----
printf 'Derhalve.\n' >a.txt
(exec "$klaar" "${T[@]}" --json a.txt >/dev/full 2>err); status=$?
if [ "$status" -eq 5 ]; then verdict 'volle schijf' ''; else verdict 'volle schijf' " uitkomst $status;"; fi
(exec "$klaar" "${T[@]}" --json a.txt >&- 2>err); status=$?
if [ "$status" -eq 5 ]; then verdict 'geen standaarduitvoer' ''; else verdict 'geen standaarduitvoer' " uitkomst $status;"; fi
double 100000 >dubbel.txt
{ "$klaar" "${T[@]}" --json dubbel.txt 2>err; echo $? >status; } | head -c 10 >/dev/null
status=$(cat status)
case $status in 5 | 141) verdict 'een lezer die wegloopt' '' ;; *) verdict 'een lezer die wegloopt' " uitkomst $status;" ;; esac
mkdir vol
(ulimit -f 1; exec "$klaar" "${T[@]}" --formaat json -u vol een.txt >data 2>err); status=$?
wrong=
case $status in 5 | 153) ;; *) wrong+=" uitkomst $status;" ;; esac
[ -z "$(ls -A vol)" ] || wrong+=' er bleef iets achter;'
verdict 'volle schijf bij schrijven' "$wrong"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
