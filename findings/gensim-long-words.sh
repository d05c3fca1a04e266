#!/bin/sh
# gensim 4.4.0, the words that simple_preprocess gives to a topic model.
# Seen: words of more than fifteen letters are dropped, in silence: of "Aparcabicicletas, impermeabilización
#   y electrodomésticos" nothing is left, so such a proposal is empty. Gone too are all numbers and the letters
#   that name a thing ("línea C", "8 de marzo"). "il·luminació" is cut into "il" and "luminació"; deacc=True, meant
#   for accents, makes "ano" of "año".
# One would guess: only one-letter words and signs are left out; a long word is the one that tells most.
# Hit: topic models of proposals in Spanish or Catalan, more so in German; theme words like "aparcabicicletas".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet gensim==4.4.0
env/bin/python -W ignore - <<'EOF'
from gensim.utils import simple_preprocess

long_words = simple_preprocess("Aparcabicicletas, impermeabilización y electrodomésticos")
german = simple_preprocess("Straßenbeleuchtung und Bürgerbeteiligung")
mixed = simple_preprocess("El 8 de marzo, la línea C y 20 árboles")
catalan = simple_preprocess("Més il·luminació")
year = simple_preprocess("Cada año", deacc=True)
widened = simple_preprocess("Aparcabicicletas", max_len=40)
print(long_words, german, mixed, catalan, year, widened, sep="\n")
assert long_words == []
assert german == ["und"]
assert mixed == ["el", "de", "marzo", "la", "línea", "árboles"]
assert catalan == ["més", "il", "luminació"]
assert year == ["cada", "ano"]
assert widened == ["aparcabicicletas"]
print("as stated: gensim 4.4.0 drops words of more than fifteen letters")
EOF
