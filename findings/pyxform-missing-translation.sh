#!/bin/sh
# pyxform 4.5.0, which makes the forms of KoBo, ODK and Ona out of an XLSForm sheet, on a sheet in
# Spanish and Galician where one question has no Galician text yet.
# Seen: who opens the form in Galician is asked "-". The conversion gives no warning; the Spanish text
#   is not used in its place, not even when Spanish is set as the default language.
# One would guess: a gap falls back on the default language, or the converter, which warns of much
#   less, says so.
# Hit: bilingual surveys in the field: answers to a dash come back as answers to the question.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile pyxform==4.5.0 openpyxl==3.1.5
env/bin/python -W ignore - <<'EOF'
import xml.etree.ElementTree as tree
import openpyxl
from pyxform.xls2xform import convert

sheets = {"survey": [["type", "name", "label::Español (es)", "label::Galego (gl)"],
                     ["text", "nome", "¿Cómo se llama su calle?", "Como se chama a súa rúa?"],
                     ["text", "proposta", "¿Qué propone?", None]],
          "settings": [["form_title", "default_language"], ["Debate", "Español (es)"]]}
book = openpyxl.Workbook()
book.remove(book.active)
for name, rows in sheets.items():
    sheet = book.create_sheet(name)
    for row in rows:
        sheet.append(row)
book.save("form.xlsx")
made = convert("form.xlsx")
space = {"x": "http://www.w3.org/2002/xforms"}
asked = {}
for translation in tree.fromstring(made.xform).iterfind(".//x:translation", space):
    for text in translation.iterfind("x:text", space):
        asked[translation.get("lang"), text.get("id")] = text.findtext("x:value", namespaces=space)
for key, value in asked.items():
    print(*key, "->", repr(value))
print("warnings:", made.warnings)
assert asked["Galego (gl)", "/data/proposta:label"] == "-", asked
assert asked["Español (es)", "/data/proposta:label"] == "¿Qué propone?"
assert not made.warnings, made.warnings
print("as stated: pyxform 4.5.0 asks a dash")
EOF
