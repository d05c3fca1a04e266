#!/bin/sh
# pandas 2.3.3 with engine="odf" (odfpy 1.4.1), on an OpenDocument sheet as a Spanish office saves it.
# Seen: a cell that holds the boolean true but shows VERDADERO is read as False, as only the shown
#   word TRUE counts; and the paragraphs of a cell are joined with nothing between them, so that
#   "parque" and "Más" become "parqueMás". The calamine engine of the same pandas reads both well.
# One would guess: a boolean is its stored value in any language, and one function has one result.
# Hit: sheets of proposals with a column for accepted or public, kept in a Spanish LibreOffice.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet pandas==2.3.3 odfpy==1.4.1 python-calamine==0.9.1
env/bin/python -W ignore - <<'EOF'
import pandas as pd
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

book, sheet = OpenDocumentSpreadsheet(), Table(name="Propuestas")
def row(*cells):
    line = TableRow()
    for cell, shown in cells:
        for paragraph in shown:
            cell.addElement(P(text=paragraph))
        line.addElement(cell)
    sheet.addElement(line)

text = lambda *shown: (TableCell(valuetype="string"), shown)
flag = lambda value, shown: (TableCell(valuetype="boolean", booleanvalue=value), [shown])
row(text("texto"), text("aceptada"))
row(text("Bancos en el parque", "Más sombra"), flag("true", "VERDADERO"))
row(text("Fuente"), flag("false", "FALSO"))
row(text("Carril bici"), flag("true", "TRUE"))
book.spreadsheet.addElement(sheet)
book.save("sheet.ods")
read = {e: pd.read_excel("sheet.ods", engine=e) for e in ("odf", "calamine")}
for engine, frame in read.items():
    print(engine, frame["aceptada"].tolist(), repr(frame["texto"][0]))
assert read["odf"]["aceptada"].tolist() == [False, False, True]
assert read["calamine"]["aceptada"].tolist() == [True, False, True]
assert read["odf"]["texto"][0] == "Bancos en el parqueMás sombra"
assert read["calamine"]["texto"][0] == "Bancos en el parque\nMás sombra"
print("as stated: pandas 2.3.3 reads VERDADERO as False and joins paragraphs")
EOF
