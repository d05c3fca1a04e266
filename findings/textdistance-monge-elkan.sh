#!/bin/sh
# textdistance 4.6.3, Monge-Elkan, the measure made for names whose words stand in another order.
# Seen: by words (qval=None) the "normalized similarity" of "plaza" and "plazas" is 2.5 and of "carril bici" and
#   "bici carril" 1.25, while equal titles have 1: the near ones are more alike than the equal ones. By
#   letters, which is the default, the swapped words have .05 and "plaza", "plazas" .1. Levenshtein of the
#   same library says .83 for the latter.
# One would guess: what is called normalized lies between 0 and 1, nothing is above equal, and two words
#   in the other order are as good as equal.
# Hit: who ranks near duplicates of short titles or street names by it: thresholds mean nothing.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet textdistance==4.6.3
env/bin/python -W ignore - <<'EOF'
import textdistance

pairs = [("plaza mayor", "plaza mayor"), ("carril bici", "bici carril"), ("plaza", "plazas")]
by_words, by_letters = textdistance.MongeElkan(qval=None), textdistance.MongeElkan()
got = {}
for left, right in pairs:
    got[left] = [round(float(measure.normalized_similarity(left, right)), 2) for measure in (by_words, by_letters)]
    print(left, "/", right, "by words:", got[left][0], "by letters:", got[left][1],
          "Levenshtein:", round(textdistance.levenshtein.normalized_similarity(left, right), 2))
assert got["plaza mayor"] == [1, 1], got
assert got["carril bici"][0] == 1.25 and got["carril bici"][1] < 0.1, got
assert got["plaza"][0] == 2.5 and got["plaza"][1] < 0.11, got
print("as stated: in textdistance 4.6.3 near titles are more alike than equal ones by Monge-Elkan")
EOF
