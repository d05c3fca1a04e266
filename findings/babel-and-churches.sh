#!/bin/sh
# babel 2.19.0, lists and four-digit numbers in Spanish.
# Seen: format_list joins with "y" and "o" whatever follows: "parques y iglesias", "siete o ocho", which every
#   Spanish reader takes for a mistake ("e iglesias", "u ocho"). 1250 is "1.250", where the locale data ask for
#   a point from five digits on; so it is in European Portuguese, with its blank. Node 20's Intl, made from
#   the same data, writes "parques e iglesias", "siete u ocho" and "1250".
# One would guess: a library that carries the locale data gives what the browser gives from them.
# Hit: pages half made on the server and half in the browser: one sum in two spellings, lists of themes with
#   a mistake of grammar in each letter to participants.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet babel==2.19.0
env/bin/python -W ignore - <<'EOF'
from babel.lists import format_list
from babel.numbers import format_decimal

themes = format_list(["parques", "iglesias"], locale="es")
light = format_list(["sombra", "iluminación"], locale="es")
hours = format_list(["siete", "ocho"], style="or", locale="es")
sums = {code: format_decimal(1250, locale=code) for code in ("es", "pt_PT")}
print(themes, light, hours, sums, sep=" | ")
assert themes == "parques y iglesias", themes
assert light == "sombra y iluminación", light
assert hours == "siete o ocho", hours
assert sums["es"] == "1.250" and len(sums["pt_PT"]) == 5, sums
print("as stated: babel 2.19.0 writes y before iglesias and a point in 1.250")
EOF
