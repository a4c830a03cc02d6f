#!/bin/bash
# What an amendment tells residents (Uitleg doelgroep="inwoner") passes the gate of klaar toets, as our letters and pages do.
set -u
cd "$(dirname "$0")/../.." || exit 70
klaar=$(pwd)/${BUILD:-build}/klaar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
no() { failed=$((failed + 1)); echo "FOUT $*"; }

# words: that part of an amendment as plain text, a paragraph or list item each on lines of its own
words() {
	sed -n '/<Uitleg doelgroep="inwoner"/,/<\/Uitleg>/p' "$1" | tr '\n' ' ' |
		sed -E 's/<Li[ >]/\n- &/g; s/<(Al|Lijstaanhef|Tussenkop)[ >]/\n\n&/g; s/<[^>]*>//g; s/&amp;/\&/g; s/&lt;/</g; s/&gt;/>/g' |
		sed -E 's/[[:space:]]+/ /g; s/^ //' | awk '$0 == "- " { dash = "- "; next } NF { print dash $0 "\n"; dash = "" }'
}

for file in regulations/*/*.xml; do
	grep -q '<Uitleg doelgroep="inwoner"' "$file" || continue
	name=${file#regulations/}
	words "$file" >"$work/${name//\//--}.txt"
done
"$klaar" toets "$work" --eis B1 --json >"$work/said" 2>"$work/err" || [ $? -eq 1 ] || no "klaar toets: $(head -n 1 "$work/err")"
wrong=$(grep -a '"ernst":"fout"' "$work/said")
[ -z "$wrong" ] || no "$wrong"
while read -r line; do
	case $line in
	*'"b1":"ja"'*) passed=$((passed + 1)) ;;
	*) no "$(sed -E 's/.*"bestand":"([^"]*)".*"score":([0-9.]+).*/\1 score \2/' <<<"$line")" ;;
	esac
done < <(grep -a '"type":"samenvatting"' "$work/said")
[ "$passed" -gt 0 ] || no 'geen uitleg voor inwoners gevonden'
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
