#!/bin/sh
# pyspellchecker 0.9.1, its Spanish dictionary, on words of the town hall.
# Seen: "peatonal" is corrected to "personal", "peatonalizar" to "personalizar", "ajardinar" to
#   "apadrinar", "bici" to "bien" and "wifi" to "rifa". Plurals in daily use are unknown ("plazas",
#   "aceras", "bancos") and are put into the singular.
# One would guess: a dictionary made from texts of every day knows bici, wifi and the plural of banco.
# Hit: cleaning of proposals before grouping: the request for a pedestrian street is one about staff, and
#   nothing marks the texts that were changed.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile pyspellchecker==0.9.1
env/bin/python - <<'EOF'
from spellchecker import SpellChecker

checker = SpellChecker(language="es")
words = "peatonal peatonalizar ajardinar bici wifi plazas aceras bancos plaza acera barrio".split()
changed = {word: checker.correction(word) for word in words if word not in checker}
for word, other in changed.items():
    print(word, "->", other)
print("known:", [word for word in words if word not in changed])
expected = {"peatonal": "personal", "peatonalizar": "personalizar", "ajardinar": "apadrinar",
            "bici": "bien", "wifi": "rifa", "plazas": "plaza", "aceras": "acera", "bancos": "banco"}
assert changed == expected, changed
print("as stated: a pedestrian street becomes a personal one")
EOF
