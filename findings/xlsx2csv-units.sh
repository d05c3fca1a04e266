#!/bin/sh
# xlsx2csv 0.8.6 on a workbook by xlsxwriter 3.2.5 whose number formats hold words in quotes.
# Seen: the words are read as codes of a date. Twelve shown as `0 "días"` comes out as `0 "11ías"`, the
#   eleventh of January 1900 having come into the word; a date of `d "de" mmmm` as `24 "24e" December`.
#   A share of 0.125 shown as 0% is written 13%, thirty hours and a quarter as 1.260417.
# One would guess: the value or what the sheet shows; quoted text in a format is literal.
# Hit: budgets and terms with a unit in the cell ("12 días", "30 meses"): the number is gone, and the text
#   that takes its place differs by the number.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile xlsx2csv==0.8.6 xlsxwriter==3.2.5
env/bin/python - <<'EOF'
import csv
import datetime
import io
import subprocess
import xlsxwriter

book = xlsxwriter.Workbook("terms.xlsx")
sheet = book.add_worksheet("Plazos")
cells = [("plazo", 12, '0 "días"'), ("meses", 30, '0 "meses"'), ("apoyo", 0.125, "0%"),
         ("dura", datetime.timedelta(hours=30, minutes=15), "[h]:mm"),
         ("fecha", datetime.datetime(2025, 12, 24), 'd "de" mmmm'), ("personas", 12, "0")]
for column, (name, value, shown) in enumerate(cells):
    sheet.write(0, column, name)
    sheet.write(1, column, value, book.add_format({"num_format": shown}))
book.close()
text = subprocess.run(["env/bin/xlsx2csv", "terms.xlsx"], capture_output=True, text=True, check=True).stdout
read = list(csv.DictReader(io.StringIO(text)))[0]
for name, value, shown in cells:
    print(f"{name}: {value} shown as {shown} -> {read[name]}")
assert read["plazo"] == '0 "11ías"' and "30" not in read["meses"], read
assert read["fecha"] == '24 "24e" December' and read["personas"] == "12", read
assert read["apoyo"] == "13%" and read["dura"].startswith("1.26"), read
print("as stated: xlsx2csv 0.8.6 reads the unit as a date")
EOF
