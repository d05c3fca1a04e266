#!/bin/sh
# babel 2.19.0, numbers and dates of the smaller languages of Spain.
# Seen: Aragonese and Occitan are known locales with dates in their own words, yet their numbers are those
#   of the root, that is English: 12500.5 is "12,500.5" beside "3 d'abril de 2025", and "12.500", as it is
#   written there, is read back as twelve and a half. The Asturian, Catalan, Basque and Galician ones are right.
#   In Spanish, Catalan, Basque and Portuguese the reader drops a point wherever it stands: "12.5" is 125.
# One would guess: a locale that has months in its language has the decimal comma too, or is unknown;
#   and "12.5", which is no grouping of thousands, is refused.
# Hit: budgets and votes shown or typed in on pages in Aragonese or Aranese; costs pasted with a point.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet babel==2.19.0
env/bin/python -W ignore - <<'EOF'
import datetime
from babel.dates import format_date
from babel.numbers import format_decimal, parse_decimal

day = datetime.date(2025, 4, 3)
for code in ("an", "oc", "ast", "ca", "eu", "gl"):
    number = format_decimal(12500.5, locale=code)
    print(code, repr(number), format_date(day, "long", locale=code), "12.500 is",
          parse_decimal("12.500", locale=code) if code != "gl" else "not asked")
    if code in ("an", "oc"):
        assert number == "12,500.5" and "abril" in format_date(day, "long", locale=code)
        assert parse_decimal("12.500", locale=code) == parse_decimal("12.5", locale=code)
        assert float(parse_decimal("12.500", locale=code)) == 12.5
    else:
        assert number.endswith("500,5") and "," not in number[:-2], number
for code in ("es", "ca", "eu", "pt"):
    print(code, "12.5 is read as", parse_decimal("12.5", locale=code))
    assert parse_decimal("12.5", locale=code) == 125
print("as stated: in babel 2.19.0 Aragonese and Occitan numbers are English ones")
EOF
