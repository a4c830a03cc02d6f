# How far the score agrees with people: reads "label pair score b1" a line, prints "auc pairs gate".
# auc: chance that an easy text scores higher than a hard one, ties half; pairs: the same within a pair; gate: mean of the share of easy texts
# with ja and of hard texts without.
$1 == "easy" { easy[++easies] = $3; if ($4 == "ja") passed++; if ($2 != "-") one[$2] = $3 }
$1 == "hard" { hard[++hards] = $3; if ($4 != "ja") stopped++; if ($2 != "-") other[$2] = $3 }
function better(a, b) { return a > b ? 1 : a == b ? 0.5 : 0 }
END {
	for (i = 1; i <= easies; i++)
		for (j = 1; j <= hards; j++)
			sum += better(easy[i], hard[j])
	for (pair in one)
		if (pair in other) {
			pairs++
			right += better(one[pair], other[pair])
		}
	printf "%.3f %.3f %.3f %d\n", sum / (easies * hards), pairs ? right / pairs : 0, (passed / easies + stopped / hards) / 2, right
}
