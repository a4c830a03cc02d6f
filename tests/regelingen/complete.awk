# complete.awk TEXT.xml TEXT.txt: each Artikel of the STOP text is once a heading of the plain text, in order, and the words of each Al
# outside a table are in the plain text.
function plain(line) {
	gsub(/<[^>]*>/, "", line)
	gsub(/&lt;/, "<", line)
	gsub(/&gt;/, ">", line)
	gsub(/&quot;/, "\"", line)
	gsub(/&amp;/, "\\&", line)
	return squeeze(line)
}
function squeeze(line) {
	gsub(/\302\240|\342\200\257/, " ", line)
	gsub(/[ \t\n]+/, " ", line)
	gsub(/^ | $/, "", line)
	return line
}
NR == FNR && /<Artikel /	{ in_article = 1; heading = "" }
NR == FNR && in_article && /<(Label|Nummer|Opschrift)>/ { heading = heading " " plain($0) }
NR == FNR && in_article && /<\/Kop>/ { in_article = 0; wanted[++articles] = squeeze(heading) }
NR == FNR && /<table/		{ in_table++ }
NR == FNR && /<\/table>/	{ in_table-- }
NR == FNR && /<Al>.*<\/Al>/ && !in_table && !/<Noot/ { words[++count] = plain($0) }
NR == FNR			{ name = FILENAME; next }
{
	all = all " " $0
	# a heading: lines up to one of dashes or dots
	if ($0 ~ /^(---+|===+|\.\.\.+|~~~+)$/ && block != "") {
		heading = squeeze(block)
		if (heading == "Toelichting")
			after = 1
		if (!after && heading ~ /^(Artikel|Art\.) /)
			got[++headings] = heading
	}
	block = $0 == "" ? "" : block " " $0
}
END {
	if (articles == 0)
		print name ": geen enkel artikel"
	if (articles != headings)
		print name ": " articles " artikelen en " headings " koppen"
	for (i = 1; i <= articles; i++)
		if (index(got[i], wanted[i]) != 1) {
			print name ": kop \"" got[i] "\" in plaats van \"" wanted[i] "\""
			break
		}
	all = squeeze(all)
	for (i = 1; i <= count; i++)
		if (index(all, words[i]) == 0)
			print name ": ontbreekt: " words[i]
}
