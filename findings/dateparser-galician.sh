#!/bin/sh
# dateparser 1.5.0, on the way dates are written in Galician and Asturian.
# Seen: "3 de xaneiro de 2025", the normal form in Galician, gives None, "3 xaneiro 2025", which nobody
#   writes, is read. The same with Asturian "3 de xineru de 2025". Spanish, Catalan and Portuguese
#   with their "de" are read. The languages are listed as supported; no error is raised.
# One would guess: a language whose month names are known is read in its only common form.
# Hit: who reads dates of proposals, minutes or commitments from Galician platforms.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet dateparser==1.5.0
env/bin/python -W ignore - <<'EOF'
import dateparser
from dateparser.data.languages_info import language_order

forms = {"es": "3 de enero de 2025", "ca": "3 de gener de 2025", "pt": "3 de janeiro de 2025",
         "gl": "3 de xaneiro de 2025", "ast": "3 de xineru de 2025"}
read = {}
for language, text in forms.items():
    bare = text.replace(" de ", " ")
    read[language] = [dateparser.parse(t, languages=[language]) for t in (text, bare)]
    print(f"{language:4}{text}: {read[language][0]};  {bare}: {read[language][1]}")
assert {"gl", "ast"} <= set(language_order)
for language in ("es", "ca", "pt"):
    assert all(d and (d.year, d.month, d.day) == (2025, 1, 3) for d in read[language]), language
for language in ("gl", "ast"):
    assert read[language][0] is None and read[language][1] is not None, language
print("as stated: dateparser 1.5.0 reads Galician and Asturian dates only without 'de'")
EOF
