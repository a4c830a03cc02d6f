#!/bin/bash
# Every HTML page in the folders through the Nu checker and axe-core: html.sh FOLDER...
# Fails when a page does, when a folder has none, when a tool cannot be had, and when a broken page is let through.
set -u
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || { echo 'html.sh FOLDER...'; exit 2; }
tools=build/validators
export LC_ALL=C.UTF-8
passed=0 failed=0

no() { echo "html: $*"; failed=$((failed + 1)); }
yes() { passed=$((passed + 1)); }
end() { echo "html: $passed passed, $failed failed"; [ "$failed" -eq 0 ]; exit; }

install_tools() {
	mkdir -p "$tools"
	cmp -s "$here/package-lock.json" "$tools/installed" && return
	cp "$here/package.json" "$here/package-lock.json" "$tools/" &&
	(cd "$tools" && npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1) &&
	cp "$here/package-lock.json" "$tools/installed"
}

nu() { java -Xss4m -jar "$tools/node_modules/vnu-jar/build/dist/vnu.jar" --Werror "$@"; }
browser() { CHROMIUM=$(command -v chromium) node "$here/axe.js" "$tools" "$@"; }

install_tools || { no "de controleurs zijn niet te installeren"; tail -n 20 "$tools/npm.log"; end; }

for folder; do
	[ -n "$(find "$folder" -maxdepth 1 -name '*.html' 2>/dev/null | head -n 1)" ] || no "geen HTML in $folder"
done
mapfile -t pages < <(find "$@" -maxdepth 1 -name '*.html' | sort)

# first: do the tools run at all, and do they refuse what is wrong?
nu --version >/dev/null 2>&1 && yes || no "de Nu-controle start niet"
nu "$here/broken/axe.html" >/dev/null 2>&1 && yes || no "de Nu-controle keurt een geldige pagina af"
nu "$here/broken/nu.html" >/dev/null 2>&1 && no "de Nu-controle laat broken/nu.html door" || yes
browser "$here/broken/axe.html" >"$tools/axe.log" 2>&1
case $? in
1) grep -q color-contrast "$tools/axe.log" && grep -q 'breder dan' "$tools/axe.log" && yes || no "axe-core ziet de fouten in broken/axe.html niet" ;;
0) no "axe-core laat broken/axe.html door" ;;
*) no "Chromium of axe-core start niet"; cat "$tools/axe.log" ;;
esac

check() {	# check NAME COMMAND...: over all pages at once; a page named in the output has failed
	local name=$1 log=$tools/$1.log status bad
	shift
	"$@" "${pages[@]}" >"$log" 2>&1
	status=$?
	bad=0
	for page in "${pages[@]}"; do
		if grep -qF "/$(basename "$page")" "$log"; then bad=$((bad + 1)); else yes; fi
	done
	[ "$status" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
	[ "$bad" -eq 0 ] || { failed=$((failed + bad)); echo "html: $name:"; head -n 40 "$log"; }
}
check nu nu
check axe browser
end
