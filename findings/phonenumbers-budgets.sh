#!/bin/sh
# phonenumbers 9.0.43, finding telephone numbers in Spanish proposals about money.
# Seen: sums are telephone numbers. "600.000.000 euros", "912.345.678 €" and "de 900 000 000 a
#   950 000 000" are found at the default strictness and even at EXACT_GROUPING, since nine digits that
#   begin with 6, 7, 8 or 9 are a Spanish number, and threes are a way to group them; the word "euros",
#   the sign and a second sum beside it count for nothing. Sums of other lengths are left alone.
# One would guess: the strictest of four levels tells a sum of money from a telephone.
# Hit: who masks personal data in a debate on budgets: the sums disappear from the published text.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet phonenumbers==9.0.43
env/bin/python - <<'EOF'
from phonenumbers import Leniency, PhoneNumberMatcher

def found(text, leniency=Leniency.VALID):
    return [match.raw_string for match in PhoneNumberMatcher(text, "ES", leniency=leniency)]

sums = ["La autovía cuesta 600.000.000 euros", "El plan de 912.345.678 €",
        "Suba de 900 000 000 a 950 000 000 de euros"]
for text in sums:
    print(f"{text}: VALID {found(text)}, EXACT_GROUPING {found(text, Leniency.EXACT_GROUPING)}")
    assert found(text) and found(text) == found(text, Leniency.EXACT_GROUPING), text
assert len(found(sums[2])) == 2
for text in ("Cuesta 60.000.000 euros", "Cuesta 1.600.000.000 euros"):
    print(f"{text}: {found(text)}")
    assert found(text) == [], text
print("as stated: phonenumbers 9.0.43 takes sums of nine digits for telephones")
EOF
