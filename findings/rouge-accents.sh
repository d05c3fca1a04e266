#!/bin/sh
# rouge-score 0.1.2, measuring summaries that are not in English.
# Seen: a letter with an accent is a blank to it: "Apoyó la tala" (she backed the felling) and "Apoyé la tala" (I
#   backed it) score 1, "Gestión" and "Gestion" share no word. A Greek or Russian summary that equals its
#   reference letter by letter scores 0, with no warning.
# One would guess: a score of common words works for any language written with blanks, and equals score 1.
# Hit: who judges summaries of debates by the usual score: Spanish ones look a little better or worse, those of
#   other alphabets are all thrown out.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet rouge-score==0.1.2
env/bin/python -W ignore - <<'EOF'
from rouge_score import rouge_scorer

scorer = rouge_scorer.RougeScorer(["rouge1", "rougeL"], use_stemmer=False)

def scores(reference, summary):
    got = scorer.score(reference, summary)
    print(repr(reference), repr(summary), {name: round(score.fmeasure, 2) for name, score in got.items()})
    return [score.fmeasure for score in got.values()]

assert scores("Apoyó la tala", "Apoyé la tala") == [1, 1]
assert scores("Apoyo la tala", "Apoya la tala")[0] < 0.7
assert scores("Gestión", "Gestion") == [0, 0]
assert scores("Ανοιχτό πάρκο", "Ανοιχτό πάρκο") == [0, 0]
assert scores("Безопасные улицы", "Безопасные улицы") == [0, 0]
assert scores("Mas sombra", "Mas sombra") == [1, 1]
print("as stated: rouge-score 0.1.2 sees no letter with an accent and no other alphabet")
EOF
