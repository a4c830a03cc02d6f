#!/bin/bash
# Every sentence of the letter templates stands in at least one letter of letters/, so that the gate of klaar toets sees every outcome.
# A piece is a line of literal text of two words or more. What no real record can reach stands in coverage.skip, with its reason.
set -u
cd "$(dirname "$0")/../.." || exit 70
klaar=$(pwd)/${BUILD:-build}/klaar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! "$klaar" brief letters/ --formaat html -u "$work/brieven" --datum 2026-11-22 --stil >/dev/null; then
	echo 'FOUT de brieven van letters/ lukken niet'
	echo '0 passed, 1 failed'
	exit 1
fi

# plain: lines of HTML or XML as one line of plain words, tags and no-break spaces gone
plain() { sed -E 's/<[^>]*>//g; s/&amp;/\&/g; s/&lt;/</g; s/&gt;/>/g; s/&#160;|\xC2\xA0|\xE2\x80\xAF/ /g' | tr -s '[:space:]' ' '; }
for letter in "$work"/brieven/*.html; do
	sed '1,/<body>/d' "$letter" | plain
	echo
done >"$work/letters"

# piece<TAB>template, from every stylesheet a letter is made of; what xsl:message says is for makers
for file in templates/brieven/*/*.xsl templates/gedeeld/*.xsl; do
	[ "$file" = templates/gedeeld/pagina.xsl ] && continue
	xmllint --xpath '//text()[normalize-space() and not(ancestor::*[local-name() = "message"])]' "$file" 2>/dev/null |
		sed -E 's/&amp;/\&/g; s/&lt;/</g; s/&gt;/>/g; s/&#160;|\xC2\xA0/ /g; s/[[:space:]]+/ /g; s/^ //; s/ $//' |
		awk -v file="$file" 'NF >= 2 { print $0 "\t" file }'
done | sort -u >"$work/pieces"

LC_ALL=C awk -F '\t' '
	FILENAME ~ /skip$/ { if ($0 !~ /^#/ && NF) skip[$1] = 1; next }
	FILENAME ~ /letters$/ { all = all "\n" $0; next }
	index(all, $1) { if ($1 in skip) { print "FOUT coverage.skip noemt wat een brief nu wel zegt: " $1; failed++ } else passed++; next }
	$1 in skip { passed++; next }
	{ print "FOUT geen brief zegt: " $1 " (" $2 ")"; failed++ }
	END { printf "%d passed, %d failed\n", passed, failed; exit failed > 0 }
' tests/toets/coverage.skip "$work/letters" "$work/pieces"
