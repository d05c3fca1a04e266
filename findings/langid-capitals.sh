#!/bin/sh
# langid 1.1.6 (py3langid 0.2.2 gives the same), held to nine languages, on titles in capitals.
# Seen: a title in capital letters is named after another language: Spanish and Portuguese turn
#   English, Catalan French, Basque German. Even a lower-case Portuguese title is Spanish at .99.
# One would guess: capitals carry no language, and leaving only nine candidates makes it safer.
# Hit: platforms where people shout; a shouted proposal loses its stemmer and its duplicates.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet 'setuptools<80' wheel numpy==2.3.5
env/bin/pip install --quiet --no-build-isolation langid==1.1.6 py3langid==0.2.2
env/bin/python -W ignore - <<'EOF'
import langid, py3langid
from langid.langid import LanguageIdentifier, model

nine = ["es", "ca", "gl", "eu", "pt", "en", "fr", "de", "it"]
langid.set_languages(nine)
py3langid.set_languages(nine)
titles = [("es", "Mejorar la iluminación de la plaza", "en"),
          ("es", "Carril bici en la calle Mayor", "en"), ("ca", "Més bancs als parcs", "fr"),
          ("eu", "Banku gehiago parkeetan", "de"), ("pt", "Mais bancos nos parques", "es")]
for language, title, shouted in titles:
    small, capital = langid.classify(title)[0], langid.classify(title.upper())[0]
    print(f"{title}: {small}; in capitals: {capital}")
    assert (small, capital) == (language, shouted), (title, small, capital)
    assert py3langid.classify(title.upper())[0] == capital
sure = LanguageIdentifier.from_modelstring(model, norm_probs=True)
sure.set_languages(nine)
portuguese = sure.classify("Lugares de estacionamento para moradores")
print("Lugares de estacionamento para moradores:", portuguese)
assert portuguese[0] == "es" and portuguese[1] > 0.98, portuguese
print("as stated: capitals change the language that langid 1.1.6 names")
EOF
