#!/bin/sh
# pyjstat 2.4.0, which reads and writes JSON-stat, the format of the statistics of Eurostat, INE and Idescat.
# Seen: a table written as JSON-stat keeps its numbers in the order of the rows, while the format tells a number by
#   its place among the categories: sorted by sex, or with the columns changed over, young and old of Centro
#   and Norte change places, in silence. Two districts of one name become one, with sizes that do not fit the
#   numbers; a status ("secret") is gone.
# One would guess: a row says which cell it is; writing and reading give the table back.
# Hit: who adds own counts to official population by district, to weight answers or draw a panel.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile pyjstat==2.4.0 pandas==2.3.3
env/bin/python -W ignore - <<'EOF'
import json
import pandas
from pyjstat import pyjstat

table = pandas.DataFrame([("Centro", "young", 500), ("Centro", "old", 600), ("Norte", "young", 700), ("Norte", "old", 800)],
                         columns=["district", "age", "value"])

def again(rows):
    """The table written as JSON-stat and read again, as cells."""
    read = pyjstat.Dataset.read(pyjstat.Dataset.read(rows.reset_index(drop=True)).write()).write("dataframe")
    cells = {(row.district, row.age): row.value for row in read.itertuples()}
    print(rows.values.tolist(), "->", cells)
    return cells

true = {(row.district, row.age): row.value for row in table.itertuples()}
assert again(table) == true
for other in (table.sort_values(["age", "district"]), table[["age", "district", "value"]]):
    cells = again(other)
    assert cells != true and sorted(cells.values()) == sorted(true.values()), cells
assert again(table[["age", "district", "value"]])["Centro", "old"] == 700

two = {"version": "2.0", "class": "dataset", "label": "People", "id": ["district", "age"], "size": [2, 2],
       "value": [500, None, 700, 800], "status": {"1": "secret"}, "dimension": {
           "district": {"label": "district", "category": {"index": ["08001", "17001"], "label": {"08001": "Centro", "17001": "Centro"}}},
           "age": {"label": "age", "category": {"index": ["y", "o"], "label": {"y": "young", "o": "old"}}}}}
read = pyjstat.Dataset.read(json.dumps(two))
written = json.loads(pyjstat.Dataset.read(read.write("dataframe")).write())
print("two districts of one name:", written["size"], written["value"], "status:", written.get("status"))
assert written["size"] == [1, 2] and len(written["value"]) == 4 and "status" not in written
print("as stated: pyjstat 2.4.0 writes numbers in the order of the rows")
EOF
