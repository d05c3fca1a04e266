#!/bin/sh
# great_tables 1.1.0, tables of costs and dates in the languages of Spain and Portugal.
# Seen: the locale changes the points and commas and not the place of the currency: in Spanish, Catalan,
#   Galician, Basque and Portuguese the euro stands first ("€12.500,50") as in English, and per cent has
#   no blank. Dates have the words of the language in one English order: "3 de maig 2025" where Catalan
#   is "3 de maig de 2025", and "larunbata 3 maiatza 2025" where Basque begins with the year.
# One would guess: locale= gives what the locale's own patterns say ("12.500,50 €"), as babel does.
# Hit: who publishes costs and calendars of a process in tables and trusts the one argument.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet great_tables==1.1.0 polars==2.1.0
env/bin/python -W ignore - <<'EOF'
from great_tables import vals

for locale in ("es", "ca", "gl", "eu", "pt"):
    cost = vals.fmt_currency([12500.5], currency="EUR", locale=locale)[0].replace("&#8364;", "€")
    share = vals.fmt_percent([0.125], locale=locale)[0]
    day = vals.fmt_date(["2025-05-03"], date_style="wday_day_month_year", locale=locale)[0]
    print(locale, cost, share, day, sep=" | ")
    assert cost == "€12.500,50", cost
    assert share == "12,50%", share
    assert day.endswith(" 2025") and not day.endswith("de 2025"), day
    if locale == "ca":
        assert day.endswith("3 de maig 2025"), day
    if locale == "eu":
        assert day == "larunbata 3 maiatza 2025", day
print("as stated: in great_tables 1.1.0 the euro stands first in every language")
EOF
