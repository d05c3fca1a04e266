#!/bin/sh
# pandas 2.3.3 (odfpy 1.4.1), python-calamine 0.9.1, pyexcel-ods 0.6.0 and odfdo 3.27.3, on durations
# in an OpenDocument sheet: how long a workshop took, hours of volunteers.
# Seen: no two agree. 36 h 15 min is an error for the whole sheet in pandas, the raw text
#   'PT36H15M00S' in calamine (where 45 minutes is a clock time) and a duration in the other two.
#   1 h 30 min and half a second is lost without a word by pyexcel-ods, and read by odfdo as 5,900
#   seconds, since ".500" is taken for 500 seconds.
# One would guess: four mature readers agree on the ISO 8601 duration that the standard stores.
# Hit: agendas and volunteer hours summed from OpenDocument sheets.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet pandas==2.3.3 odfpy==1.4.1 python-calamine==0.9.1 pyexcel-ods==0.6.0 \
  odfdo==3.27.3
env/bin/python -W ignore - <<'EOF'
import datetime as dt, odfdo, pandas as pd, pyexcel_ods
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from python_calamine import CalamineWorkbook

book, sheet = OpenDocumentSpreadsheet(), Table(name="Horas")
for stored, shown in (("PT00H45M00S", "00:45:00"), ("PT36H15M00S", "36:15:00"),
                      ("PT01H30M00.500S", "01:30:00,5")):
    row, cell = TableRow(), TableCell(valuetype="time", timevalue=stored)
    cell.addElement(P(text=shown))
    row.addElement(cell)
    sheet.addElement(row)
book.spreadsheet.addElement(sheet)
book.save("hours.ods")
try:
    pandas = pd.read_excel("hours.ods", engine="odf", header=None)[0].tolist()
except ValueError as error:
    pandas = type(error).__name__
calamine = [r[0] for r in CalamineWorkbook.from_path("hours.ods").get_sheet_by_index(0).to_python()]
pyexcel = [r[0] if r else None for r in pyexcel_ods.get_data("hours.ods")["Horas"]]
other = [r[0] for r in odfdo.Document("hours.ods").body.get_table(0).get_values()]
print("pandas  ", pandas, "\ncalamine", calamine, "\npyexcel ", pyexcel, "\nodfdo   ", other)
long = dt.timedelta(hours=36, minutes=15)
assert pandas == "DateParseError", pandas
assert calamine == [dt.time(0, 45), "PT36H15M00S", dt.time(1, 30, 0, 500000)], calamine
assert pyexcel == [dt.time(0, 45), long] or pyexcel == [dt.time(0, 45), long, None], pyexcel
assert other == [dt.timedelta(minutes=45), long, dt.timedelta(seconds=5900)], other
print("as stated: four readers, four answers")
EOF
