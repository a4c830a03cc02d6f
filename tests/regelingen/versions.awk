# versions.awk TIMELINE.jsonl...: a line "ID DAY STATE BEFORE" for each version of a regulation: its first day, geldt or ingetrokken, and
# the first day of the version before it.
FNR == 1 {
	id = FILENAME
	sub(/.*\//, "", id)
	sub(/-tijdlijn\.jsonl$/, "", id)
	before = ""
}
/^\{"type":"tijdvak"/ {
	day = $0
	sub(/.*"vanaf":"/, "", day)
	sub(/".*/, "", day)
	state = /"ingetrokken":true/ ? "ingetrokken" : "geldt"
	print id, day, state, before
	before = state == "geldt" ? day : ""
}
