#!/bin/bash
# Every PDF in the folders through veraPDF, as PDF/UA-1 and as PDF/A-2a: verapdf.sh FOLDER...
# Then those of the first folder with one thing broken (mutate.pl), which must be refused, and for that reason.
# Fails when a file does, when a folder has none (pages of the website and of klaar toets are HTML only), when the tool cannot be had, and when it lost a file.
set -u
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || { echo 'verapdf.sh FOLDER...'; exit 2; }
tools=build/validators
jar=$tools/greenfield-apps.jar
mutants=build/mutants
export LC_ALL=C.UTF-8
passed=0 failed=0

no() { echo "verapdf: $*"; failed=$((failed + 1)); }
yes() { passed=$((passed + 1)); }
end() { echo "verapdf: $passed passed, $failed failed"; [ "$failed" -eq 0 ]; exit; }

install_tool() {
	for command in java mvn perl; do
		command -v "$command" >/dev/null || { no "$command ontbreekt; installeer openjdk-17-jre-headless, maven en perl-base"; return 1; }
	done
	[ "$jar" -nt "$here/pom.xml" ] && return
	mkdir -p "$tools"
	mvn -B -q -f "$here/pom.xml" -Dtarget="$PWD/$tools" generate-resources >"$tools/mvn.log" 2>&1 && touch "$jar" && return
	no "veraPDF is niet te installeren"
	tail -n 20 "$tools/mvn.log"
	return 1
}

# judge FLAVOUR FILE...: a line per file in the log: PASS or FAIL, name, and the clauses that failed
judge() {
	local flavour=$1
	shift
	java -cp "$jar" org.verapdf.apps.GreenfieldCliWrapper --flavour "$flavour" --format text --verbose "$@" 2>"$tools/verapdf.log" |
	awk '/^(PASS|FAIL) /	{ if (line) print line; verdict = $1; path = $0; sub(/^.... /, "", path); sub(/ [^ ]*$/, "", path)
				  sub(/.*\//, "", path); line = verdict " " path; next }
	     /^  FAIL /		{ line = line " " $2; next }
				{ if (line) print line; line = "OTHER " $0 }
	     END		{ if (line) print line }'
}

check() {	# check FLAVOUR: all of them; a file without a verdict has failed
	local log=$tools/$1.log good
	judge "$1" "${files[@]}" >"$log"
	good=$(grep -c '^PASS ' "$log")
	passed=$((passed + good))
	[ "$good" -eq "${#files[@]}" ] && return
	failed=$((failed + ${#files[@]} - good))
	echo "verapdf: $1: $((${#files[@]} - good)) van ${#files[@]} afgekeurd of zonder oordeel:"
	grep -v '^PASS ' "$log" | head -n 40
	tail -n 5 "$tools/verapdf.log"
}

check_mutants() {
	local name clause
	rm -rf "$mutants" && mkdir -p "$mutants"
	"$here/mutate.pl" "$mutants" "${letters[@]}" >"$tools/mutants" || no "niet elke mutant is te maken"
	{ judge ua1 "$mutants"/*.pdf; judge 2a "$mutants"/*.pdf; } >"$tools/mutants.log"
	while read -r name clause; do
		if grep "^FAIL $name\.pdf " "$tools/mutants.log" | grep -qF " $clause"; then yes; else no "mutant $name komt erdoor (verwacht: $clause)"; fi
	done <"$tools/mutants"
	[ -s "$tools/mutants" ] || no "er zijn geen mutanten"
}

install_tool || end
for folder; do
	[[ ${folder##*/} =~ ^(web|toets)$ ]] || [ -n "$(find "$folder" -maxdepth 1 -name '*.pdf' 2>/dev/null | head -n 1)" ] || no "geen PDF in $folder"
done
mapfile -t letters < <(find "$1" -maxdepth 1 -name '*.pdf' | sort)
mapfile -t files < <(find "$@" -maxdepth 1 -name '*.pdf' | sort)
check ua1
check 2a
check_mutants
end
