# html.awk PAGE...: an id that is there twice, a link to an id that is not there, a heading or a link without words.
function each(pattern, name,	rest, found) {
	rest = page
	while (match(rest, pattern)) {
		found = substr(rest, RSTART, RLENGTH)
		rest = substr(rest, RSTART + RLENGTH)
		gsub(/^[^"]*"#?|"$/, "", found)
		if (name == "id" && ++ids[found] == 2)
			print file ": id " found " staat er twee keer"
		if (name == "href" && !(found in ids) && !(found in missed)) {
			missed[found]
			print file ": #" found " bestaat niet"
		}
	}
}
function filled(start, stop,	rest, inner) {
	rest = page
	while (match(rest, start)) {
		rest = substr(rest, RSTART + RLENGTH)
		inner = substr(rest, 1, index(rest, stop) - 1)
		gsub(/<[^>]*>|&nbsp;|&#160;|[ \n\t]/, "", inner)
		if (inner == "")
			print file ": leeg: " stop
	}
}
function finish() {
	if (file == "")
		return
	split("", ids)
	split("", missed)
	each(" id=\"[^\"]*\"", "id")
	each(" href=\"#[^\"]*\"", "href")
	filled("<h[1-6]( [^>]*)?>", "</h")
	filled("<a [^>]*>", "</a>")
	filled("<t[hd] scope[^>]*>", "</t")
	if (page !~ /<h1[ >]/)
		print file ": geen h1"
	if (page !~ /<\/html>\n*$/)
		print file ": niet af"
}
FNR == 1	{ finish(); file = FILENAME; page = "" }
		{ page = page $0 "\n" }
END		{ finish() }
