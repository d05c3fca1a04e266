#!/bin/sh
# scikit-learn 1.7.2, `cohen_kappa_score` with weights, on two people who rate proposals from 1 to 5.
# Seen: the distance of two ratings is that of their places among the ratings that occur. Where nobody
#   gave a 3 or a 4, the step from 2 to 5 counts as much as that from 1 to 2, and the coefficient
#   differs from that over the whole scale; `labels` is where one must say it. Words are put in
#   alphabetical order: "alto" next to "bajo". krippendorff 0.9.0 asks for the order of words, and
#   takes an unused number for granted at the level of intervals.
# One would guess: numbers given as ratings are compared as numbers when weights are asked for.
# Hit: small reliability samples, where some level is always unused; kappas of two rounds or two
#   districts are then on different scales.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile scikit-learn==1.7.2 krippendorff==0.9.0
env/bin/python -W ignore - <<'EOF'
import krippendorff
from sklearn.metrics import cohen_kappa_score

def kappa(one, two, **more):
    return round(float(cohen_kappa_score(one, two, weights="linear", **more)), 3)

first, second = [1, 1, 5, 5, 2, 2, 1], [1, 5, 5, 5, 2, 1, 1]
seen, scale = kappa(first, second), kappa(first, second, labels=[1, 2, 3, 4, 5])
print("ratings that occur:", seen, "- the scale 1 to 5:", scale)
a = ["bajo"] * 9 + ["medio"] * 4 + ["alto"] * 6
b = ["bajo"] * 6 + ["alto"] * 3 + ["medio"] * 4 + ["alto"] * 6
order = ["bajo", "medio", "alto"]
words, ordered = kappa(a, b), kappa(a, b, labels=order)
print("words as they come:", words, "- words in their order:", ordered)
assert abs(seen - scale) > 0.03 and kappa([1, 1, 3, 3, 2, 2, 1], [1, 3, 3, 3, 2, 1, 1]) == seen
assert words - ordered > 0.1, (words, ordered)
try:
    krippendorff.alpha([a, b], level_of_measurement="ordinal")
    asked = False
except ValueError as error:
    asked = True
    print("krippendorff:", error)
assert asked
print("as stated: weights look at the ratings that occur, not at the scale")
EOF
