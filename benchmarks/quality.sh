#!/bin/sh
# Scores the shipped corpus, and the labelled sets of a folder if one is given, as a Markdown table.
# The last line is the mean over the sets of the folder.
#
#   benchmarks/quality.sh [FOLDER]
#
# FOLDER holds the files that definitions/quality.csv names. Each set is run twice: with the number
# of themes chosen from the data, and told the number of gold labels. Beside it stand the AMI of
# other programs as measured on the same files on 2026-11-23 (scikit-learn 1.9.1, BERTopic 0.17.4
# with all-MiniLM-L6-v2, a mixture of Dirichlet multinomials): BERTopic with its defaults, the same
# with its outliers reassigned, and, told the number, SVD with k-means and the mixture; at last the
# best of eleven methods on each set, chosen by hindsight. Every labelled row takes part, those that
# moderators took down as well (--include all): the labels know nothing of moderation.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
concejo="$root/.build/release/concejo"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# value KEY FILE: a number of a JSON document that stands on its first level.
value() { sed -n "s/^  \"$1\" : \(-\{0,1\}[0-9.e-]*\).*/\1/p" "$2"; }

# score NAME INPUT GOLD LABEL LANGUAGE [PEERS]: one row of the table; PEERS as comma-separated numbers.
score() {
  rm -rf "$work/auto" "$work/told"
  "$concejo" run "$2" -o "$work/auto" --include all >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  "$concejo" evaluate "$3" "$work/auto/study.concejo" --label "$4" --resamples 0 --json >"$work/auto.json"
  "$concejo" evaluate "$3" "$work/auto/study.concejo" --label "$4" --level subtheme --resamples 0 --json \
    >"$work/fine.json"
  "$concejo" themes "$work/auto/study.concejo" --json >"$work/themes.json"
  groups=$(value goldGroups "$work/auto.json")
  "$concejo" run "$2" -o "$work/told" --include all --themes "$groups" >"$work/log" 2>&1
  "$concejo" evaluate "$3" "$work/told/study.concejo" --label "$4" --resamples 0 --json >"$work/told.json"
  awk -v name="$1" -v language="$5" -v n="$(value count "$work/auto.json")" -v gold="$groups" \
    -v themes="$(grep -c '"id" :' "$work/themes.json")" \
    -v subthemes="$(grep -c '"number" :' "$work/themes.json")" \
    -v fine="$(value adjustedMutualInformation "$work/fine.json")" \
    -v ami="$(value adjustedMutualInformation "$work/auto.json")" \
    -v nmi="$(value normalizedMutualInformation "$work/auto.json")" \
    -v ari="$(value adjustedRandIndex "$work/auto.json")" \
    -v f1="$(value bCubedF1 "$work/auto.json")" \
    -v told="$(value adjustedMutualInformation "$work/told.json")" \
    -v pairs="$(value pairwiseF1 "$work/auto.json")" -v covered="$(value labelCoverage "$work/auto.json")" \
    -v peers="${6:-,,,,}" \
    'BEGIN { gsub(",", " | ", peers)
             printf "| %s | %s | %d | %d | %d | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.2f | %.3f | %s |\n",
             name, language, n, gold, themes, subthemes, ami, fine, nmi, ari, f1, pairs, covered, told, peers }'
}

echo "| set | language | scored | gold labels | themes | subthemes | AMI | AMI of subthemes | NMI | ARI | B³ F1 | pair F1 | title coverage | AMI, told the number | BERTopic | BERTopic, reassigned | SVD k-means, told | GSDMM, told | best of 11 by hindsight |"
echo "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
corpus="$root/corpora/tu-atencion"
# Comments have ids that start with c; here the proposals alone are scored.
grep -v '^c' "$corpus/gold.csv" >"$work/gold.csv"
score tu-atencion "$corpus/proposals.csv" "$work/gold.csv" theme "es pt en"
if [ -n "${1:-}" ]; then
  tail -n +2 "$here/definitions/quality.csv" | while IFS=, read -r name file label language peers; do
    score "$name" "$1/$file" "$1/$file" "$label" "$language" "$peers"
  done | tee "$work/table"
  awk -F'|' '{ auto += $8; fine += $9; best += ($8 > $9 ? $8 : $9); told += $15; n += 1
               for (peer = 16; peer <= 20; peer += 1) peers[peer] += $peer
               above += ($8 > $9 ? $8 : $9) > $16 + 0 }
    END { printf "| mean of the %d sets | | | | | | **%.3f** | **%.3f** | | | | | | **%.3f** |", n,
                 auto / n, fine / n, told / n
          for (peer = 16; peer <= 20; peer += 1) printf " %.3f |", peers[peer] / n
          printf "\n\nThe better of the two levels on each set: **%.3f**; above BERTopic on %d of %d.\n",
                 best / n, above, n }' "$work/table"
fi
