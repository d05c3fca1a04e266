#!/bin/sh
# pyexcel-ods 0.6.0 and odfdo 3.27.3, on an OpenDocument sheet written by odfpy 1.4.1.
# Seen: a money cell of 1,500.50 euros is the text '1500.5 EUR' in pyexcel-ods, so a column of budgets
#   does not add up; a text that stands only in the cell's `office:string-value`, as the standard
#   allows, is nothing at all there. odfdo reads both, but writes a link into the text as Markdown:
#   words that the citizen never wrote, and brackets in every quote.
# One would guess: the stored value of a money cell is a number, and a value is the plain text.
# Hit: who reads costs, or texts with links pasted from a web page, from OpenDocument sheets.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet pyexcel-ods==0.6.0 odfdo==3.27.3 odfpy==1.4.1
env/bin/python -W ignore - <<'EOF'
import odfdo, pyexcel_ods
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import A, P

book, sheet = OpenDocumentSpreadsheet(), Table(name="Hoja")
money = TableCell(valuetype="currency", currency="EUR", value=1500.5)
money.addElement(P(text="1.500,50 €"))
linked, paragraph = TableCell(valuetype="string"), P(text="Como en ")
paragraph.addElement(A(href="https://example.org/plan", text="este plan"))
linked.addElement(paragraph)
attribute = TableCell(valuetype="string", stringvalue="Más bancos")
for cell in (money, linked, attribute):
    row = TableRow()
    row.addElement(cell)
    sheet.addElement(row)
book.spreadsheet.addElement(sheet)
book.save("sheet.ods")
pyexcel = [(row or [None])[0] for row in pyexcel_ods.get_data("sheet.ods")["Hoja"]]
other = [row[0] for row in odfdo.Document("sheet.ods").body.get_table(0).get_values()]
print("pyexcel-ods", pyexcel)
print("odfdo      ", other)
assert pyexcel[0] == "1500.5 EUR" and pyexcel[1] == "Como en este plan", pyexcel
assert pyexcel[2:] in ([], [None], [""]), pyexcel
assert float(other[0]) == 1500.5 and other[2] == "Más bancos", other
assert other[1] == "Como en [este plan](https://example.org/plan)", other
print("as stated: money as text in pyexcel-ods 0.6.0, links as Markdown in odfdo 3.27.3")
EOF
