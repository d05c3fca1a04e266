#!/bin/sh
# csvkit 2.2.0 (agate 1.14.2), csvjson on a sheet saved by a Spanish spreadsheet.
# Seen: "3,5" is 35 and "10,25" is 1025: the comma counts as a separator of thousands, wherever it
#   stands. "12%" is 12, "00123" is 123. Hours written "1:30" beside "2h" are one minute and a half, and answers
#   of which all are months or weekdays in English ("June", "May") become dates in the year 1.
# One would guess: a comma with one or two digits after it is either a decimal or no number.
# Hit: budgets and ratings of open data portals, where commas are decimals: ten or a hundred times too
#   large, with no warning. `--locale es_ES` or `--no-inference` must be asked for.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile csvkit==2.2.0 agate==1.14.2
cat > sheet.csv <<'EOF'
id;coste;apoyo;distrito;dura;cuando
1;3,5;12%;00123;1:30;June
2;10,25;8%;00045;2h;May
EOF
env/bin/csvjson --indent 0 sheet.csv > inferred.json
env/bin/csvjson --locale es_ES sheet.csv > spanish.json
env/bin/python - <<'EOF'
import json

inferred, spanish = json.load(open("inferred.json")), json.load(open("spanish.json"))
for row in inferred:
    print("inferred:", row)
for row in spanish:
    print("es_ES:   ", row)
assert [row["coste"] for row in inferred] == [35, 1025], inferred
assert [row["coste"] for row in spanish] == [3.5, 10.25], spanish
assert [row["apoyo"] for row in inferred] == [12, 8] and inferred[0]["distrito"] == 123
assert inferred[0]["dura"] == "0:01:30" and inferred[1]["dura"] == "2:00:00"
assert [row["cuando"] for row in inferred] == ["0001-06-01", "0001-05-01"]
print("as stated: csvkit 2.2.0 makes 35 of 3,5")
EOF
