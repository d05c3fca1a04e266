#!/bin/sh
# clevercsv 0.8.5, exports with one column of answers.
# Seen: a file of one column whose answers have two words each is cut at the blank: the header "respuesta"
#   has one cell and "a favor" two, "a" and "favor"; the reader of whole files gives the same. With a number
#   and a semicolon before the answer it is read right; so is one column of one-word answers.
# One would guess: a tool that weighs patterns and types keeps a one-column file whole, all the more as its
#   header has no blank, so the rows would not be of one length.
# Hit: who opens the exports of polls with it: "a favor" and "en contra" become votes "a" and "en".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet clevercsv==0.8.5
env/bin/python -W ignore - <<'EOF'
import clevercsv

def rows(text):
    with open("answers.csv", "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return clevercsv.read_table("answers.csv")

poll = rows("respuesta\na favor\nen contra\na favor\n")
wide = rows("id;respuesta\n1;a favor\n2;en contra\n3;a favor\n")
single = rows("respuesta\nparques\nsombra\nfuentes\n")
print(poll, wide, single, sep="\n")
assert poll == [["respuesta"], ["a", "favor"], ["en", "contra"], ["a", "favor"]], poll
assert wide[1:] == [["1", "a favor"], ["2", "en contra"], ["3", "a favor"]], wide
assert single == [["respuesta"], ["parques"], ["sombra"], ["fuentes"]], single
print("as stated: clevercsv 0.8.5 cuts a column of two-word answers in two")
EOF
