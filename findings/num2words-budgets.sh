#!/bin/sh
# num2words 0.5.14, sums of a participatory budget in words.
# Seen: a whole number given as currency is cents and one with decimals is euros, in every language: 12500 is
#   "ciento veinticinco euros", while 12500.0 is twelve thousand five hundred; so one list of costs, some
#   with decimals and some without, is wrong by a hundred in some rows. As plain numbers, 21000 and 31000
#   are "veintiuno mil" and "treinta y uno mil" (Spanish is veintiún mil, treinta y un mil), though the
#   same program writes "treinta y un mil euros" when asked for currency.
# One would guess: 12500 and 12500.0 are one sum, as they are equal in Python, and a thousand is
#   spelled by one rule.
# Hit: who writes agreed costs out in words, as minutes and contracts ask.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet num2words==0.5.14
env/bin/python -W ignore - <<'EOF'
from num2words import num2words

def euros(value, lang):
    return num2words(value, lang=lang, to="currency", currency="EUR")

for lang in ("es", "ca", "pt"):
    print(lang, "12500 is", repr(euros(12500, lang)), "and 12500.0 is", repr(euros(12500.0, lang)))
for value in (21000, 31000):
    print(value, num2words(value, lang="es"), "/", euros(float(value), "es"))
assert euros(12500, "es").startswith("ciento veinticinco euros")
assert euros(12500.0, "es").startswith("doce mil quinientos euros")
assert euros(12500, "ca").startswith("cent vint-i-cinc euros")
assert euros(12500.0, "ca").startswith("dotze mil cinc-cents euros")
assert euros(12500, "pt").startswith("cento e vinte e cinco euros")
assert euros(12500.0, "pt").startswith("doze mil e quinhentos euros")
assert num2words(21000, lang="es") == "veintiuno mil"
assert num2words(31000, lang="es") == "treinta y uno mil"
assert euros(31000.0, "es").startswith("treinta y un mil euros")
print("as stated: in num2words 0.5.14 a cost without decimals is a hundredth of itself")
EOF
