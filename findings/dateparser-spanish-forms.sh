#!/bin/sh
# dateparser 1.5.0, languages=["es"], on two forms that Spanish programs and offices write.
# Seen: a time with "p. m." or "a. m.", spaced as the Academy writes it and as the Spanish locale data
#   print it, is not read, and the whole date is lost with it (None); "p.m." and "pm" are read. The
#   first of a month as "1º de mayo de 2025" or "1.º de mayo" is None as well, while "1er mai" is
#   read in French and "1° aprile" in Italian.
# One would guess: the spelling of the locale's own standard is read, or the time alone is dropped.
# Hit: exports of sheets and forms set to Latin American Spanish; minutes of the first of a month.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet dateparser==1.5.0 Babel==2.17.0
env/bin/python -W ignore - <<'EOF'
import datetime, dateparser
from babel.dates import format_datetime

moment = datetime.datetime(2025, 4, 13, 13, 5)
printed = format_datetime(moment, "d/M/y h:mm a", locale="es_CO")
def read(text, language="es"):
    found = dateparser.parse(text, languages=[language])
    print(f"{language} {text!r}: {found}")
    return found
assert printed.replace("\u202f", " ").replace("\xa0", " ") == "13/4/2025 1:05 p. m.", printed
assert read(printed) is None
assert read("13/4/2025 1:05 p. m.") is None and read("13/4/2025 9:05 a. m.") is None
assert read("13/4/2025 1:05 p.m.") == read("13/4/2025 1:05 pm") == moment
assert read("1º de mayo de 2025") is None and read("1.º de mayo de 2025") is None
assert read("1 de mayo de 2025") == read("1er mai 2025", "fr") == datetime.datetime(2025, 5, 1)
assert read("1° aprile 2025", "it") == datetime.datetime(2025, 4, 1)
print("as stated: dateparser 1.5.0 reads neither 'p. m.' nor '1º de mayo'")
EOF
