#!/bin/sh
# python-calamine 0.9.1 (the reader behind pandas engine="calamine", fastexcel and polars.read_ods) on
# an OpenDocument sheet written by odfpy 1.4.1.
# Seen: a line break inside a paragraph (`text:line-break`) is dropped without a trace, so the words
#   on both sides become one; two paragraphs of a cell are parted by a newline, as one expects.
#   odfdo 3.27.3 gives a newline for both.
# One would guess: an element that breaks a line leaves at least white space, as it does in XLSX.
# Hit: answers of several lines: "banco" and "Fuente" turn into the word "bancoFuente", which meets
#   no other proposal, and the two demands of one cell are one sentence.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet python-calamine==0.9.1 odfpy==1.4.1 odfdo==3.27.3
env/bin/python -W ignore - <<'EOF'
import odfdo
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import LineBreak, P
from python_calamine import CalamineWorkbook

book, sheet = OpenDocumentSpreadsheet(), Table(name="Respuestas")
broken = P(text="Un banco")
broken.addElement(LineBreak())
broken.addText("Fuente nueva")
for paragraphs in ([broken], [P(text="Un banco"), P(text="Fuente nueva")]):
    row, cell = TableRow(), TableCell(valuetype="string")
    for paragraph in paragraphs:
        cell.addElement(paragraph)
    row.addElement(cell)
    sheet.addElement(row)
book.spreadsheet.addElement(sheet)
book.save("answers.ods")
calamine = [row[0] for row in CalamineWorkbook.from_path("answers.ods").get_sheet_by_index(0).to_python()]
other = [row[0] for row in odfdo.Document("answers.ods").body.get_table(0).get_values()]
print("calamine: line break", repr(calamine[0]), "- paragraphs", repr(calamine[1]))
print("odfdo:    line break", repr(other[0]), "- paragraphs", repr(other[1]))
assert other == ["Un banco\nFuente nueva"] * 2, other
assert calamine == ["Un bancoFuente nueva", "Un banco\nFuente nueva"], calamine
print("as stated: python-calamine 0.9.1 joins the words around a line break")
EOF
