#!/bin/sh
# striprtf 0.0.35, minutes in RTF with tracked changes, hidden text and a footnote.
# Seen: what a tracked change deleted and what is hidden come out as text like any other, glued to the rest:
#   "Se aprueban 20 bancos", changed to 30, is "Se aprueban 2030 bancos"; the footnote, which is part of the
#   text, is gone without a mark. Headers and comments are left out, as one hopes.
# One would guess: the text is what a reader of the document sees, or at least never two versions in one.
# Hit: who reads minutes, pleas or transcripts in RTF: amounts that nobody approved, and notes not meant to be read.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet striprtf==0.0.35
env/bin/python -W ignore - <<'EOF'
from striprtf.striprtf import rtf_to_text

def text(body):
    return rtf_to_text(r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}\pard " + body + r"\par}").strip()

changed = text(r"Se aprueban {\deleted 20}{\revised 30} bancos.")
hidden = text(r"Informe favorable. {\v Nota interna.}")
note = text(r"Sin coste{\super \chftn{\footnote \pard Salvo el riego.}} para el barrio.")
header = text(r"{\header Acta}{\*\annotation revisar}Orden del d\'eda")
print(repr(changed), repr(hidden), repr(note), repr(header), sep="\n")
assert changed == "Se aprueban 2030 bancos."
assert hidden == "Informe favorable. Nota interna."
assert note == "Sin coste para el barrio."
assert header == "Orden del día"
print("as stated: striprtf 0.0.35 keeps deleted and hidden text and drops footnotes")
EOF
