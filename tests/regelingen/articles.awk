# articles.awk OLD.xml NEW.xml: the wId of each Artikel whose words, or whose being there, differ (as klaar writes STOP: an element a line).
function keep() {
	gsub(/<[^>]*>/, "", words)
	gsub(/[ \t\n]+/, " ", words)
	if (NR == FNR)
		old[wid] = words
	else
		new[wid] = words
	wid = ""
}
/<Artikel / {
	wid = $0
	sub(/.* wId="/, "", wid)
	sub(/".*/, "", wid)
	words = ""
}
wid != ""	{ words = words "\n" $0 ($0 ~ /<Vervallen/ ? "vervallen" : "") }
/<\/Artikel>/	{ keep() }
END {
	for (wid in old)
		if (!(wid in new) || new[wid] != old[wid])
			print wid | "sort -u"
	for (wid in new)
		if (!(wid in old))
			print wid | "sort -u"
	close("sort -u")
}
