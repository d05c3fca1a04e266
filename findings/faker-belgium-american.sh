#!/bin/sh
# Faker 37.1.0 (with python-stdnum 2.1 as judge), invented citizens for a test of privacy rules.
# Seen: ssn() of nl_BE is a Belgian register number, valid every time; ssn() of fr_BE, the same country in its other
#   language, is an American one (three, two and four digits). So are those of en_IE and de_DE. iban() of en_IE
#   has 27 characters where Ireland has 22; of es_ES its account has wrong check digits in nearly all, and
#   of nl_BE in about a fifth, though the two digits behind the country are right.
# One would guess: a locale that has names and addresses has the numbers of its country, and says so where it has
#   none; an account that passes one check passes those of its country.
# Hit: who measures a detector of personal data on Faker's people. For Walloon, Irish and German ones it looks
#   for numbers that nobody there has; a detector that checks digits seems to miss Spanish accounts.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet faker==37.1.0 python-stdnum==2.1
env/bin/python - <<'EOF'
import re
from faker import Faker
from stdnum import iban
from stdnum.be import nn
from stdnum.es import ccc

Faker.seed(7)
people = {code: Faker(code) for code in ["nl_BE", "fr_BE", "en_IE", "de_DE", "es_ES"]}
american = re.compile(r"\d{3}-\d{2}-\d{4}")


def share(make, holds, count=400):
    made = [make() for _ in range(count)]
    return sum(bool(holds(x)) for x in made) / count, made[0]


belgian, number = share(people["nl_BE"].ssn, nn.is_valid)
print(f"nl_BE  {number:15} Belgian in {belgian:.0%}")
foreign = {}
for code in ["fr_BE", "en_IE", "de_DE"]:
    foreign[code], number = share(people[code].ssn, american.fullmatch)
    print(f"{code}  {number:15} American in {foreign[code]:.0%}")
lengths = {len(people["en_IE"].iban()) for _ in range(400)}
print("en_IE  accounts of", lengths, "characters; Irish ones have 22")
outer, number = share(people["es_ES"].iban, lambda x: iban.is_valid(x, check_country=False))
inner, _ = share(people["es_ES"].iban, lambda x: ccc.is_valid(x[4:]))
flemish, _ = share(people["nl_BE"].iban, iban.is_valid)
print(f"es_ES  {number}: right as an IBAN in {outer:.0%}, as a Spanish account in {inner:.0%}")
print(f"nl_BE  accounts right for Belgium in {flemish:.0%}")
assert belgian == 1 and set(foreign.values()) == {1}, (belgian, foreign)
assert lengths == {27} and outer == 1 and inner < .1 and .6 < flemish < .95
print("as stated: one half of Belgium gets American numbers, and accounts that no bank there has")
EOF
