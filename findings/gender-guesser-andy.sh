#!/bin/sh
# gender-guesser 0.4.0, women and men among participants, with the country told.
# Seen: asked with a country, it answers "andy" (androgynous) for a name that its column of that country lacks,
#   not "unknown": in Spain "Núria", "Maria" and "Jose" are androgynous, "Nuria", "María" and "José" are not.
#   Without the country all six are known. "Íñigo" is male, "Iñigo", as most write it, unknown; of Galician
#   names Xoán, Antía and Brais are unknown, Lois is female unless Spain is told, and Joan too.
# One would guess: to tell the country makes an answer better, "andy" speaks of the name, and what is not in a
#   column is unknown.
# Hit: who counts women and men of a process by given names. Written without accents, or in Catalan, people
#   become androgynous: a share of "non-binary" that is made of missing accents.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet gender-guesser==0.4.0
env/bin/python - <<'EOF'
from gender_guesser.detector import Detector

guess = Detector().get_gender
rows = ["Nuria", "Núria", "María", "Maria", "José", "Jose", "Íñigo", "Iñigo", "Joan", "Lois", "Xoán", "Antía", "Brais"]
print(f"{'':8}{'no country':16}spain")
for name in rows:
    print(f"{name:8}{guess(name):16}{guess(name, 'spain')}")
assert {guess(name, "spain") for name in ["Núria", "Maria", "Jose"]} == {"andy"}
assert "andy" not in {guess(name) for name in ["Núria", "Maria", "Jose"]}
assert "andy" not in {guess(name, "spain") for name in ["Nuria", "María", "José"]}
assert {guess(name) for name in ["Iñigo", "Xoán", "Antía", "Brais"]} == {"unknown"}
assert guess("Joan") == guess("Lois") == "female" and guess("Joan", "spain") == "male"
print("as stated: with the country told, a missing accent makes a person androgynous")
EOF
