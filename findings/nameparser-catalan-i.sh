#!/bin/sh
# nameparser 1.1.3, lists of participants to be sorted by surname.
# Seen: it knows "y" and "e" between two surnames and keeps them together (Ortega y Gasset, Silva e Sousa), but
#   not the Catalan "i": of Josep Puig i Cadafalch the surname is "Cadafalch", and "Puig i" a middle name.
#   "Do Nascimento" and "Della Rocca", with a capital as at the head of a line, are a title or a given
#   name; with two surnames and no particle the first of them is a middle name everywhere.
# One would guess: a parser with "y", "de la" and "da" among its words has the "i" of the same peninsula; where it
#   splits a name that it cannot read it splits all of that form alike.
# Hit: who sorts an attendance sheet or balances tables by surname. Neighbours stand under the wrong letter, and
#   the same family in two places, by the language of a conjunction.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet nameparser==1.1.3
env/bin/python - <<'EOF'
from nameparser import HumanName

whole = ["José Ortega y Gasset", "João da Silva e Sousa", "Pilar de la Fuente Ruiz"]
torn = ["Josep Puig i Cadafalch", "Elvira Mas i Roca", "Iñaki Etxeberria Urrutia"]
for text in whole + torn + ["Do Nascimento Silva", "Della Rocca Mario"]:
    name = HumanName(text)
    print(f"{text:26} title {name.title!r:6} first {name.first!r:12} middle {name.middle!r:12} last {name.last!r}")
assert [HumanName(text).last for text in whole] == ["Ortega y Gasset", "da Silva e Sousa", "de la Fuente Ruiz"]
assert [HumanName(text).last for text in torn] == ["Cadafalch", "Roca", "Urrutia"]
assert HumanName(torn[0]).middle == "Puig i" and HumanName(torn[2]).middle == "Etxeberria"
assert HumanName("Do Nascimento Silva").title == "Do" and HumanName("Della Rocca Mario").first == "Della"
print("as stated: the y of two surnames joins them, their i parts them")
EOF
