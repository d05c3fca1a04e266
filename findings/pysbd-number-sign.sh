#!/bin/sh
# pysbd 0.3.4 and syntok 1.4.4 cutting Spanish proposals into sentences.
# Seen: pysbd cuts "n.º 5" inside the sign, into "n." and "º 5", and ends a sentence at "a las 9 h." before a
#   small letter, though it knows "Avda.". syntok keeps these whole, and does not end the sentence of
#   "1.500.000 €. Es poco.", which pysbd does.
# One would guess: the Spanish rules know the Spanish sign for number, and a euro may end a sentence.
# Hit: quotes cut by sentences, one demand a sentence: "º 5 de la calle Mayor" is a quote, and a sum and
#   the complaint about it are one.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile pysbd==0.3.4 syntok==1.4.4
env/bin/python -W ignore - <<'EOF'
import pysbd
from syntok import segmenter

def by_pysbd(text):
    return [part.strip() for part in pysbd.Segmenter(language="es", clean=False).segment(text)]

def by_syntok(text):
    return ["".join(token.spacing + token.value for token in sentence).strip()
            for paragraph in segmenter.process(text) for sentence in paragraph]

texts = ["Vivo en el n.º 5 de la calle Mayor. Hay ruido.", "Abre a las 9 h. y cierra a las 20 h. cada día.",
         "La Avda. de la Paz no tiene sombra.", "El presupuesto es de 1.500.000 €. Es poco."]
cut = {}
for text in texts:
    cut[text] = by_pysbd(text), by_syntok(text)
    print("pysbd ", cut[text][0])
    print("syntok", cut[text][1])
number, hours, avenue, euros = (cut[text] for text in texts)
assert number[0] == ["Vivo en el n.", "º 5 de la calle Mayor.", "Hay ruido."], number
assert number[1] == ["Vivo en el n.º 5 de la calle Mayor.", "Hay ruido."], number
assert len(hours[0]) == 3 and len(hours[1]) == 1 and avenue[0] == avenue[1] == [texts[2]], (hours, avenue)
assert len(euros[0]) == 2 and len(euros[1]) == 1, euros
print("as stated: pysbd 0.3.4 cuts the Spanish sign for number in two")
EOF
