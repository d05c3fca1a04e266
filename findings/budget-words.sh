#!/bin/sh
# price-parser 0.5.1 and text2num 3.1.0 on sums of money as citizens write them in Spanish.
# Seen: price-parser reads "12 mil euros" as 12 and "2,5 millones de euros" as 2.5, and "0,125 €" as 125 (it
#   reads "0,12 €" right). text2num's `alpha2digit` makes "Veintiún 1500 euros" of "Veintiún mil
#   quinientos euros", "4º de baño" of "cuarto de baño" and "Medio 1000000" of "Medio millón".
# One would guess: a parser of prices knows thousand and million, or gives nothing; and the only form
#   of 21 that goes before "mil" is known to a parser of Spanish numbers.
# Hit: budgets of proposals: sums a thousand or a million times too small pass for read.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile price-parser==0.5.1 text2num==3.1.0
env/bin/python -W ignore - <<'EOF'
from price_parser import Price
from text_to_num import alpha2digit

prices = {text: str(Price.fromstring(text).amount)
          for text in ("12.000 €", "12 mil euros", "2,5 millones de euros", "0,12 €", "0,125 €")}
for text, amount in prices.items():
    print(text, "->", amount)
digits = {text: alpha2digit(text, "es") for text in
          ("Treinta mil euros", "Veintiún mil quinientos euros", "El cuarto de baño", "Medio millón")}
for text, read in digits.items():
    print(text, "->", read)
assert list(prices.values()) == ["12000", "12", "2.5", "0.12", "125"], prices
assert list(digits.values()) == ["30000 euros", "Veintiún 1500 euros", "El 4º de baño",
                                 "Medio 1000000"], digits
print("as stated: thousands and millions in words are lost")
EOF
